"""The commands: lines that begin with `/` and a known word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Conduct, Interest, Kind
from clerk_tui.meeting.exempt import PARAGRAPHS, governing
from clerk_tui.meeting.intents import Redo, Undo
from clerk_tui.meeting.kinds import PROPOSAL
from clerk_tui.meeting.rules import BODIES, KEYS
from clerk_tui.notation.commands import agenda, attendance, business, head, motions, votes
from clerk_tui.notation.commands.arguments import NamesUnreadError, refusal, refuse
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import COMMANDS, SPELLED, Command, command
from clerk_tui.regex import regex

SUBJECTS = (votes, attendance, business, head, agenda, motions)
"""The modules that register commands."""
_COMMAND = regex(r"/([A-Za-z]+(?:-[a-z]+)?)(?:[.,;]?(?:\s+(.*))?|(:(?:\s.*)?))", re.DOTALL)


def read_command(line: str, context: Context) -> Reading | None:
    """Carry out or refuse a command; None if the line is not one. Capitals in the word are ignored."""
    match = _COMMAND.fullmatch(line)
    if not match:
        return None
    word, rest = match[1].lower(), (match[2] or match[3] or "").strip()
    known = COMMANDS.get(SPELLED.get(word, word))
    if known is None:
        return None
    if known.word in _OF_MEMBERS:
        context = replace(context, is_of_members=True)
    after = rest[1:].strip()
    if match[3] and (
        not known.takes_colon
        or (known.kind in PROPOSAL and motions.names_movers(after, context.names, context.presiding))
    ):
        rest = after
    try:
        return known.read(rest, context, known)
    except LineRefusedError as error:
        # What follows the colon of an exclusion is the clerk's own sentence: figures in it are not paragraphs.
        if known.kind is Kind.EXEMPT or not rest.startswith(":") or not rest[1:].strip():
            return refusal(error, line, context)
        refused: LineRefusedError = error
    try:
        return known.read(rest[1:].strip(), context, known)
    except LineRefusedError as error:
        return refusal(error if isinstance(error, NamesUnreadError) else refused, line, context)


_OF_MEMBERS = frozenset("motion amendment second vote casting own presiding".split())
"""The commands in which only members are named."""


@command("redo", about="does it again")
@command("undo", about="undoes the last act; /undo 3")
def _read_step(rest: str, context: Context, command: Command) -> Reading:
    if not context.is_live:
        refuse("A file cannot undo or redo: delete the line, or correct the earlier one.")
    if rest and not re.fullmatch(r"[1-9]\d{0,4}", rest):
        refuse("How many steps? Type a number, or nothing for one.")
    return Reading((Undo if command.word == "undo" else Redo)(int(rest or 1)))


Words = Iterable[tuple[str, str]]
"""What would be typed, and the same as shown in a list."""

_INTERESTS = {
    Interest.DPI: "disclosable pecuniary interest",
    Interest.ORI: "other registrable interest",
    Interest.NRI: "non-registrable interest",
}
_MAJORITIES = ("simple", "2/3", "1/2 of all", "2/3 of all")


def _plain(*words: str) -> Callable[[Context], Words]:
    return lambda context: ((word, word) for word in words)


def _paragraphs(context: Context) -> Words:
    governed = governing(context.meeting, month_first=context.month_first)
    known = PARAGRAPHS[governed.law] if governed.has_paragraphs else {}
    return ((number, f"{number} {what}") for number, what in known.items())


_PLACES: tuple[tuple[re.Pattern[str], Callable[[Context], Words]], ...] = tuple(
    (regex(pattern), words)
    for pattern, words in (
        (r"/motion\s+(?P<word>[a-z]+)$", _plain("procedural")),
        (r"/declare\s+\S.*\s(?P<word>[a-z]{2,})$", _plain(*Conduct)),
        (r"/declare\s+\S+\s+(?P<word>[a-z]*)$", lambda context: ((i, f"{i} ({t})") for i, t in _INTERESTS.items())),
        (r"/casting\s+(?P<word>[a-z]*)$", _plain("for", "against")),
        (r"/own\s+\S.*\s(?P<word>[a-z]*)$", _plain("for", "against", "abstain")),
        (r"/vote\s.*\sneeds\s+(?P<word>\S*)$", lambda context: ((m, m) for m in _MAJORITIES)),
        (r"/vote\s+(?:on\s[^:]*:\s+)?named\s+(?:\d\S*\s+)?(?P<word>[a-z]*)$", _plain("all")),
        (r"/vote\s+(?:on\s[^:]*:\s+)?(?P<word>[a-z]*)$", _plain("named", "all")),
        (r"/rules\s+(?P<word>[a-z]*)$", _plain(*BODIES, *(f"{key}=" for key in KEYS))),
        (r"/rules\s.*\s(?P<word>[a-z]*)$", _plain(*(f"{key}=" for key in KEYS))),
        (r"/exempt\s+(?:[^:]*[\s,])?(?P<word>\d*)$", _paragraphs),
    )
)


def fixed_words(before: str, context: Context) -> tuple[tuple[str, str], ...]:
    """The set words that may follow `before`, the line up to the cursor, and begin with what is typed of them."""
    for pattern, words in _PLACES:
        if match := pattern.match(before):
            found = tuple((word, label) for word, label in words(context) if word.startswith(match["word"]))
            if found:
                return found
    return ()
