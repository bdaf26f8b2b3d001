"""Lines that begin with `/` and a known word."""

from __future__ import annotations

import re

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Kind
from clerk_tui.meeting.intents import Redo, Undo
from clerk_tui.meeting.kinds import PROPOSAL
from clerk_tui.notation import ballots, calling, declaring, documents, exempting, following, head, items, motions
from clerk_tui.notation.arguments import refuse
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import COMMANDS, SPELLED, Command, command
from clerk_tui.regex import regex

__all__ = ["COMMANDS", "SUBJECTS", "read_command"]

SUBJECTS = (ballots, calling, declaring, documents, exempting, following, head, items, motions)
"""The modules whose commands are registered."""
_COMMAND = regex(r"/([A-Za-z]+(?:-[a-z]+)?)(?:[.,;]?(?:\s+(.*))?|(:(?:\s.*)?))", re.DOTALL)


def read_command(line: str, context: Context) -> Reading | None:
    """A command, carried out or refused with a reason; None where the line is none. A word with a capital, as a
    keyboard that corrects what is typed makes it, is the same word."""
    match = _COMMAND.fullmatch(line)
    if not match:
        return None
    word, rest = match[1].lower(), (match[2] or match[3] or "").strip()
    known = COMMANDS.get(SPELLED.get(word, word))
    if known is None:
        return None
    if match[3] and (not known.takes_colon or (known.kind in PROPOSAL and _names_movers(rest[1:].strip(), context))):
        rest = rest[1:].strip()
    try:
        return known.read(rest, context, known)
    except LineRefusedError as error:
        # What follows the colon of an exclusion is the clerk's own sentence, and figures in it no paragraphs.
        again = _without_colon(known, rest, context) if known.kind is not Kind.EXEMPT else None
        return again or Reading(refusal=str(error))


def _names_movers(typed: str, context: Context) -> bool:
    return motions.names_movers(typed, context.names, context.presiding)


def _without_colon(known: Command, rest: str, context: Context) -> Reading | None:
    """What follows a command's word and a colon that only divides it from the rest; None where there is none, or that
    is refused too."""
    if not rest.startswith(":") or not rest[1:].strip():
        return None
    try:
        return known.read(rest[1:].strip(), context, known)
    except LineRefusedError:
        return None


@command("redo", about="does it again")
@command("undo", about="undoes the last act; /undo 3")
def _read_step(rest: str, context: Context, command: Command) -> Reading:
    if not context.is_live:
        refuse("A file cannot undo or redo: take the line out, or put the earlier one right.")
    if rest and not re.fullmatch(r"[1-9]\d{0,4}", rest):
        refuse("How many acts? A number, or nothing for one.")
    return Reading((Undo if command.word == "undo" else Redo)(int(rest or 1)))
