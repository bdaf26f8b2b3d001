"""Lines of the roll call and of the meeting's clock."""

from __future__ import annotations

import re

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Entry, Kind, Voice
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.kinds import ATTENDING
from clerk_tui.notation.arguments import (
    cut_text,
    cut_time,
    doubtful,
    left_open,
    needed,
    people,
    refuse,
    remarked,
    worded,
)
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import WORDS, Command, at_time, command, own_sentence, who
from clerk_tui.notation.seats import comes_back, is_full_name, new_substitute, no_substitute
from clerk_tui.regex import regex

_ALL = regex(
    r"all(?:(?:\s+members)?,?\s+(?:but|except(?:\s+for)?|apart\s+from)\s+(?P<names>.+)|\s+(?P<signed>-.+))?",
    re.IGNORECASE,
)
"""Everybody, perhaps without some: *all but hill*, *all except hill and rice*, `all -hill -rice`."""


def _write_called(entry: Entry, text: str, context: Context) -> str:
    return f"/{WORDS[entry.kind]} {who(entry, context, ' ')}{own_sentence(entry, text)}"


@command("present", Kind.PRESENT, _write_called, "/present boyes charlton", takes_names=True)
@command("apologies", Kind.APOLOGIES, _write_called, "/apologies boyes charlton", takes_names=True)
@command("absent", Kind.ABSENT, _write_called, "/absent boyes charlton", takes_names=True)
@command("remote", Kind.REMOTE, _write_called, "/remote boyes charlton", takes_names=True)
def read_called(rest: str, context: Context, command: Command) -> Reading:
    """`/present NAMES` and its like."""
    kind = command.records
    head, text = cut_text(rest)
    if match := _ALL.fullmatch(head):
        return worded(kind, text, context, persons=_all_but(match["names"] or match["signed"] or "", context))
    named = needed(head.strip(" ,;&"), command.example)
    reading = worded(kind, text, context, persons=people(named, context))
    if kind not in ATTENDING or not context.is_live or reading.entry is None:
        return reading
    return remarked(reading, *(comes_back(p, context) for p in reading.entry.persons if isinstance(p, int)))


def _all_but(names: str, context: Context) -> tuple[Voice, ...]:
    """`all`, without those who are excepted. Raises LineRefusedError, also where nobody is left."""
    excepted = people(names.replace(" -", ", ").removeprefix("-"), context) if names else ()
    left = tuple(person for person in everybody_else(context) if person not in excepted)
    return left or refuse("That excepts everybody: name those who are there.")


def everybody_else(context: Context) -> tuple[Voice, ...]:
    """`all`: the members on the roll, but for those already recorded as away or gone. Raises LineRefusedError where the
    roll has no members."""
    away = (Standing.APOLOGIES, Standing.ABSENT, Standing.REMOTE, Standing.LEFT)
    members = tuple(
        p.person_id
        for p in context.meeting.roll
        if context.room.sits(p.person_id) and context.room.standing(p.person_id) not in away
    )
    return members or refuse("There is nobody on the roll yet: put members on it with /member")


def _write_visitors(entry: Entry, text: str, context: Context) -> str:
    return f"/visitors {entry.count}{own_sentence(entry, text)}"


@command("visitors", Kind.VISITORS, _write_visitors, "/visitors 12")
def read_visitors(rest: str, context: Context, command: Command) -> Reading:
    """`/visitors 12`."""
    head, text = cut_text(rest)
    if not re.fullmatch(r"\d{1,5}", head):
        refuse("How many members of the public? /visitors 12")
    return worded(Kind.VISITORS, text, context, count=int(head))


def _write_substitute(entry: Entry, text: str, context: Context) -> str:
    return f"/sub {who(entry, context, ' for ')}{own_sentence(entry, text)}"


@command("sub", Kind.SUBSTITUTE, _write_substitute, "/sub crathorne for iveson", also="substitute", takes_names=True)
def read_substitute(rest: str, context: Context, command: Command) -> Reading:
    """`/sub crathorne for iveson`."""
    head, text = cut_text(rest)
    substitute, found, member = head.partition(" for ")
    members = people(member, context) if found and member.strip() and substitute.strip() else ()
    if len(members) != 1:
        refuse(f"A substitute is typed like: {command.example}")
    is_known = context.names.find(substitute, context.presiding).voices or context.names.nearest(substitute) is not None
    if not is_known and (reading := new_substitute(substitute, members[0], text, context)) is not None:
        return reading
    both = (*_sitting_for(substitute, context), *members)
    if len(both) != 2:
        refuse(f"A substitute is typed like: {command.example}")
    reading = worded(Kind.SUBSTITUTE, text, context, persons=both)
    if reason := no_substitute(*both, context):
        return doubtful(reading, reason, context)
    if context.is_live and context.room.counts(both[1]):
        handle = context.names.handle(both[1])
        return remarked(reading, f"{context.meeting.people[both[1]].name} is in the room: -{handle} first")
    return reading


def _sitting_for(typed: str, context: Context) -> tuple[int, ...]:
    """Those named as substitutes. Raises LineRefusedError, which says how somebody on no roll becomes one."""
    try:
        return people(typed, context)
    except LineRefusedError:
        found = context.names
        if found.find(typed, context.presiding).voices or found.nearest(typed) is not None:
            raise
        name = re.sub(r"\s*[(\[=].*", "", typed) or typed
        full = name if is_full_name(name) else f"Councillor A {name.split()[-1]}"
        refuse(f"{typed} is not on the roll. In full they are added: /sub {full} for …")


@command("presiding", Kind.PRESIDING, _write_called, "/presiding stoker", takes_names=True)
def read_presiding(rest: str, context: Context, command: Command) -> Reading:
    """`/presiding stoker`."""
    head, text = cut_text(rest)
    found = people(needed(head, command.example), context)
    if len(found) != 1:
        refuse("One person takes the chair.")
    return worded(Kind.PRESIDING, text, context, persons=found)


def _write_clock(entry: Entry, text: str, context: Context) -> str:
    return f"/{WORDS[entry.kind]}{at_time(entry)}{own_sentence(entry, text)}"


@command("open", Kind.OPENED, _write_clock, takes_colon=True)
@command("close", Kind.CLOSED, _write_clock, takes_colon=True)
@command("adjourn", Kind.ADJOURNED, _write_clock, takes_colon=True)
@command("resume", Kind.RESUMED, _write_clock, takes_colon=True)
@command("inquorate", Kind.INQUORATE, _write_clock, takes_colon=True)
def read_clock(rest: str, context: Context, command: Command) -> Reading:
    """`/open [TIME]` and its like."""
    head, text = cut_text(rest)
    if not head and text and not cut_time(text, context)[0]:
        head, text = text, None  # a time alone is no sentence
    left, at = cut_time(head, context)
    if left:
        how = "Type it like 9.44am, or nothing for now. Your own sentence follows a colon."
        refuse(f"“{left}” is not a time. {how}")
    reading = worded(command.records, text, context, at=at)
    return remarked(reading, left_open(context, anywhere=True)) if command.kind is Kind.CLOSED else reading
