"""Commands of the debate: motions, amendments, seconders and outcomes."""

from __future__ import annotations

import re

from clerk_tui.meeting import Entry, Kind, Voice, acts
from clerk_tui.meeting.attendance import quorum
from clerk_tui.meeting.intents import Second
from clerk_tui.notation.commands.arguments import (
    AFTER_CLOSE,
    advised,
    cut_text,
    doubtful,
    needed,
    not_here,
    person,
    refuse,
    remarked,
    voices,
    worded,
)
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command, said, who, write_words, writer
from clerk_tui.regex import regex

_PROCEDURAL = regex(r"procedural(?:\s+|$)", re.IGNORECASE)
_SECONDED = regex(r"\s*/\s*|,?\s+(?:and\s+)?seconded(?:\s+by)?\s+", re.IGNORECASE)
"""What separates the mover from the seconder: a slash, or words."""
_DECISIONS = (Kind.CARRIED, Kind.LOST)
_CLOSED = f"The meeting is closed: nothing can be moved or decided after /close. {AFTER_CLOSE}"


def _write_proposal(entry: Entry, text: str, context: Context) -> str:
    procedural = "procedural" if entry.is_procedural else ""
    head = " ".join(part for part in (procedural, who(entry, context, " / ")) if part)
    anybody = next((place.person_id for place in context.meeting.roll), None)
    if not head and names_movers(text, context.names, anybody):
        return f"/{entry.kind} : {text}"  # without the space its first words would be read as the mover
    return f"{f'/{entry.kind} {head}'.strip()}: {text}"


@said("motion", Kind.MOTION, "/motion boyes / charlton: That the report be noted", _write_proposal)
@said("amendment", Kind.AMENDMENT, "/amendment boyes / charlton: That the report be noted", _write_proposal)
def read_proposal(rest: str, context: Context, command: Command) -> Reading:
    """`/motion [procedural] NAME [/ NAME]: TEXT`, or `/amendment` in the same form."""
    kind = command.records
    head, text = cut_text(rest)
    missing = f"The words after the colon are missing: type it like {command.example}"
    if text is None or text.casefold() == "that" or not (text or head):
        refuse(missing)
    match = _PROCEDURAL.match(head) if kind is Kind.MOTION else None
    persons = _mover_and_seconder(head[match.end() :] if match else head, context, command.example)
    reading = worded(kind, text, context, persons=persons, is_procedural=match is not None)
    if not text:
        return doubtful(reading, missing, context)  # imported minutes may name only the mover
    if context.room.is_closed:
        return doubtful(reading, _CLOSED, context)
    is_doubled = context.is_live and text.casefold().startswith("that that ")
    reading = remarked(advised(reading, not_here(persons, context)), "“That” is there twice" if is_doubled else "")
    if kind is Kind.AMENDMENT and context.is_live and context.proceedings.motion_in_hand(context.item_id) is None:
        return remarked(reading, "No motion is open in this item to amend: move one with /motion")
    return reading


def names_movers(typed: str, names: NameIndex, presiding: int | None) -> bool:
    """Whether words are a mover, and perhaps a seconder, before a colon."""
    head, text = cut_text(typed)
    movers = _SECONDED.split(_PROCEDURAL.sub("", head, count=1), maxsplit=1)
    return bool(text) and all(names.find(mover, presiding).only is not None for mover in movers)


def _mover_and_seconder(text: str, context: Context, example: str) -> tuple[Voice, ...]:
    """Nobody, the mover, or the mover and the seconder. Raises LineRefusedError."""
    if not text:
        return ()
    mover, slash, seconder = _SECONDED.sub("/", text, count=1).partition("/")
    out: list[Voice] = []
    for named in (mover, seconder) if slash else (mover,):
        found = voices(needed(named.strip(), example), context)
        if len(found) != 1:
            refuse(f"Name one mover and one seconder: {example}")
        out += found
    if len(set(out)) < len(out) and isinstance(out[0], int):
        refuse("Nobody can second their own motion: name somebody else after the slash.")
    return tuple(out)


@command("second", example="/second charlton", takes_names=True)
def read_second(rest: str, context: Context, command: Command) -> Reading:
    """`/second NAME`: the seconder of the latest open motion or amendment without one."""
    intent = Second(person(rest, context, command.example))
    waiting = [p for p in context.proceedings.open_proposals(context.item_id) if p.seconder is None]
    if waiting and waiting[-1].mover is None:
        refuse("The motion has no mover yet: change it to /motion MOVER / SECONDER: TEXT.")
    acts.second(context.meeting, intent)
    return advised(Reading(intent), not_here((intent.person_id,), context))


@command("substantive", Kind.SUBSTANTIVE, write_words, "/substantive That the report be noted and sent on")
def read_substantive(rest: str, context: Context, command: Command) -> Reading:
    """`/substantive TEXT`: the motion as it stands after amendment."""
    reading = worded(Kind.SUBSTANTIVE, needed(rest, command.example), context)
    if not context.is_live:
        return reading
    moved = (p for p in context.proceedings.by_id.values() if p.entry.item_id == context.item_id)
    if any(not p.is_amendment and not p.entry.is_procedural for p in moved):
        return reading
    return remarked(reading, "There is no motion in this item to reword: move it with /motion")


@command("accepted", Kind.ACCEPTED, writer(), takes_colon=True)
@command("lapsed", Kind.LAPSED, writer(), takes_colon=True)
@command("lost", Kind.LOST, writer(), takes_colon=True)
def read_outcome(rest: str, context: Context, command: Command) -> Reading:
    """An outcome without a count: `/lost[: TEXT]` and the like."""
    return decide(command.records, rest, context)


def decide(kind: Kind, rest: str, context: Context) -> Reading:
    """Read what follows the word of an outcome without a count. Raises LineRefusedError."""
    head, text = cut_text(rest)
    if head:
        refuse(f"Type /{kind}, or /{kind}: and your own sentence.")
    reading = worded(kind, text, context)
    if context.room.is_closed:
        return doubtful(reading, _CLOSED, context)
    if not context.is_live:
        return reading
    return advised(remarked(reading, _missing(kind, context)), no_quorum(context) if kind in _DECISIONS else "")


def no_quorum(context: Context) -> str:
    """A remark about a decision without a quorum; empty if there is one."""
    state = quorum(context.room)
    return f"There is no quorum: {state.present} in the room, {state.needed} needed" if state.is_lost else ""


def no_motion(context: Context) -> str:
    """A remark about a decision in an item without a motion or resolution."""
    if context.proceedings.latest_open(context.item_id) is not None:
        return ""
    if any(e.kind is Kind.CLAUSE for e in context.meeting.backwards(context.item_id, context.before)):
        return ""
    return "No motion is open in this item: this will be minuted as a decision on “the proposal”"


def _missing(kind: Kind, context: Context) -> str:
    """A remark about an outcome that has nothing to settle."""
    waiting = context.proceedings.open_proposals(context.item_id)
    if kind is Kind.ACCEPTED and not any(p.is_amendment for p in waiting):
        return "No amendment is open in this item: move it with /amendment"
    if kind is Kind.LAPSED and not waiting:
        return "No motion or amendment is open in this item"
    if kind not in _DECISIONS:
        return ""
    if not waiting:
        return no_motion(context)
    last = next((e for e in reversed(context.meeting.procedure_entries) if e.item_id == context.item_id), None)
    if last is not None and last.kind in (Kind.VOTE, Kind.CASTING):
        what = "amendment" if waiting[-1].is_amendment else "motion"
        return f"The vote above has already decided that: this line settles the {what} that is still open"
    return ""


@command("withdraw", Kind.WITHDRAWN, write_words)
def read_withdrawal(rest: str, context: Context, command: Command) -> Reading:
    """`/withdraw [TEXT]`: the latest open motion or amendment, else the item."""
    reading = worded(Kind.WITHDRAWN, rest or None, context)
    if context.item_id is None and context.proceedings.latest_open(None) is None:
        return doubtful(reading, "Open an agenda item first: /item 5 Title, or /next.", context)
    return reading
