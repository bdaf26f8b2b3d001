"""A whole file of notes, read line by line into a meeting."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import time

from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Change, Head, Kind, Meeting, apply
from clerk_tui.meeting.intents import Record
from clerk_tui.meeting.register import Register
from clerk_tui.notation.execution import perform
from clerk_tui.notation.lines import read_line
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.reading import Context, Reading, draft
from clerk_tui.notation.texts import encode, tidy
from clerk_tui.regex import regex

STAMP = regex(r"\[([01]\d|2[0-3])\.([0-5]\d)\] ")
_PRIVATE = "# This file has private notes in it (lines that begin with #): they are in no minutes."
_EXEMPT = "# This file has exempt business in it: it is not for the public."
_BOTH = "# This file has private notes in it (lines that begin with #), and exempt business: it is not for the public."
_COUNCIL = regex(r"^[^\S\n]*/council:?[^\S\n]+(.+)$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True)
class Report:
    """Something about a line that the clerk should know."""

    line: int
    """From 1."""
    sentence: str


@dataclass(frozen=True)
class Notes:
    """A file of notes as read: nothing in it is left out of the meeting."""

    meeting: Meeting
    reports: tuple[Report, ...] = ()


def warning(*, has_private: bool, has_exempt: bool) -> str:
    """The first line of a file with private notes or exempt business in it, which is no note itself; empty for any
    other."""
    if has_exempt:
        return _BOTH if has_private else _EXEMPT
    return _PRIVATE if has_private else ""


def council_in(text: str) -> str:
    """The council that a file of notes is about; empty where it says none."""
    match = _COUNCIL.search(text)
    return match[1].strip() if match else ""


def read_notes(text: str, head: Head, register: Register, styles: Collection[str] = ()) -> Notes:
    """Read a file of notes into the meeting that begins with `head`. A line that cannot be carried out, or whose
    name means several or nobody, is kept as an unsettled note and reported; so is reported what stands against the
    rest of the record."""
    meeting, reports, names = Meeting(head), [], NameIndex(Meeting(head))
    for number, raw in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        stamp = STAMP.match(raw)
        entered = time(int(stamp[1]), int(stamp[2])) if stamp else None
        line = tidy(raw[stamp.end() :] if stamp else raw)
        if not line or (number == 1 and line in (_PRIVATE, _EXEMPT, _BOTH)):
            continue
        context = Context(meeting, names, entered, is_live=False, styles=styles)
        reading = read_line(line, context)
        is_told = reading.is_doubtful or (reading.entry is not None and reading.entry.is_unsettled)
        sentence = reading.refusal or (reading.remark if is_told else "")
        try:
            meeting = apply(meeting, _perform(reading, line, context, register, entered))
        except LineRefusedError as error:
            sentence = str(error)
            meeting = apply(meeting, _perform(Reading(refusal=sentence), line, context, register, entered))
        if sentence:
            reports.append(Report(number, sentence))
        if meeting.roll is not names.meeting.roll or meeting.people is not names.meeting.people:
            names = NameIndex(meeting)
    return Notes(meeting, tuple(reports))


def _perform(
    reading: Reading, line: str, context: Context, register: Register, entered: time | None
) -> tuple[Change, ...]:
    intent = reading.intent
    if intent is None:
        text, _ = encode(line, context.names, context.presiding)
        intent = Record(replace(draft(Kind.NOTE, text), is_unsettled=True))
    return perform(intent, context, register, entered).changes
