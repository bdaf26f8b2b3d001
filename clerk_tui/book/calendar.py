"""Meetings and actions as a calendar (iCalendar, RFC 5545).

It has two kinds of entries with seven plain fields, and neither time zones nor repetition, so no library is needed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from clerk_tui.meeting.people import fold
from clerk_tui.search import parse

if TYPE_CHECKING:
    from clerk_tui.store import MeetingLine, Reader

_LONGEST = 73
"""Octets of a line, without its end and the space before what continues it."""
_MOST = 1_000_000
"""Actions."""
_STATE, _DUE, _OWNER, _ACTION, _COMMITTEE = range(5)
"""The cells of the register of actions."""


def calendar(reader: Reader, now: datetime, *, committee: str = "", with_exempt: bool = False) -> str:
    """Every meeting with a date, and every action with a due date, of one committee or of all; exempt actions only
    `with_exempt`. Times are local, as printed. What is in it keeps its identifier, so that a calendar that reads it
    again changes what it has. Raises ClerkError."""
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//clerk-tui//minutes//EN", "CALSCALE:GREGORIAN"]
    for meeting in reader.meetings():
        if meeting.date is not None and _is_of(meeting.committee, committee):
            lines += ["BEGIN:VEVENT", *_event(reader, meeting, stamp), "END:VEVENT"]
    for action in _actions(reader, now, committee, with_exempt=with_exempt):
        lines += ["BEGIN:VTODO", f"DTSTAMP:{stamp}", *action, "END:VTODO"]
    return "".join(map(_folded, [*lines, "END:VCALENDAR"]))


def _is_of(name: str, committee: str) -> bool:
    return not committee or fold(name) == fold(committee)


def _event(reader: Reader, meeting: MeetingLine, stamp: str) -> Iterator[str]:
    assert meeting.date is not None
    yield f"UID:{reader.identifiers(meeting.id)['meeting', meeting.id]}"
    yield f"DTSTAMP:{stamp}"
    day = meeting.date.strftime("%Y%m%d")
    at = meeting.time.strftime("T%H%M00") if meeting.time else ""
    yield f"DTSTART:{day}{at}" if at else f"DTSTART;VALUE=DATE:{day}"
    yield f"SUMMARY:{_text(meeting.committee or meeting.council or 'Meeting')}"
    if meeting.council and meeting.council != meeting.committee:
        yield f"DESCRIPTION:{_text(meeting.council)}"
    if meeting.venue:
        yield f"LOCATION:{_text(meeting.venue)}"


def _actions(reader: Reader, now: datetime, committee: str, *, with_exempt: bool) -> Iterator[list[str]]:
    every = reader.register("actions", parse(""), today=now.date(), limit=_MOST, is_public=not with_exempt)
    for row in every.rows:
        cells = ["" if cell is None else str(cell) for cell in row.cells]
        if not cells[_DUE] or row.meeting_id is None or not _is_of(cells[_COMMITTEE], committee):
            continue
        said = f"{cells[_OWNER]}: {cells[_ACTION]}" if cells[_OWNER] else cells[_ACTION]
        yield [
            f"UID:{reader.identifiers(row.meeting_id)['entry', row.entry_id or 0]}",
            f"DUE;VALUE=DATE:{cells[_DUE].replace('-', '')}",
            f"SUMMARY:{_text(said)}",
            f"CATEGORIES:{_text(cells[_COMMITTEE])}",
            f"STATUS:{'COMPLETED' if cells[_STATE] == 'done' else 'NEEDS-ACTION'}",
        ]


def _text(words: str) -> str:
    """Words as a value: what parts values has a backslash before it, and nothing breaks the line."""
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A line with its end, broken where it is longer than a line may be, never inside a letter."""
    parts, size = [""], 0
    for sign in line:
        length = len(sign.encode())
        if size + length > _LONGEST:
            parts.append("")
            size = 0
        parts[-1] += sign
        size += length
    return "\r\n ".join(parts) + "\r\n"
