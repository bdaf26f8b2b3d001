"""The proof of items and times: a decision that was asked for and not recorded, an action without a date, a clock that
goes backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from clerk_tui.meeting.kinds import ACTION, CLOCK, MOVEMENT, Kind, Role, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.minutes.findings import Finder, Finding
from clerk_tui.regex import regex

_FOR_DECISION = regex(
    r"^(?:to (?:approve|agree|adopt|appoint|elect|decide|determine|resolve|ratify|nominate)\b"
    r"|(?:appointment|election|adoption|approval|nomination) of\b|for decision\b)|\bfor decision$",
    re.IGNORECASE,
)
"""Titles that ask for a decision in so many words."""
_SETTLES = having(Role.SETTLES_ITEM)
_SAYS_SO = regex(
    r"\b(?:agreed|approved|adopted|elected|appointed|nominated|resolved|accepted|noted|deferred|withdrawn|refused|granted"
    r"|ratified|carried|lost|declined|re-elected|no (?:nominations?|decision|business))\b",
    re.IGNORECASE,
)
"""Words of a note or speech by which an item is known to say itself what came of it."""
_WHEN = regex(
    r"\b(?:next|before|by|until|within|as soon as|immediately|forthwith|today|tomorrow|ongoing|in time for"
    r"|in due course|daily|weekly|monthly|quarterly|annually|yearly|every|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|spring|summer|autumn|winter|after|following|when|once|at the)\b",
    re.IGNORECASE,
)
"""Words that say by when."""
_NIGHT = 12
"""Hours by which a time may go back because midnight lies between."""


def of_times(finder: Finder) -> Iterator[Finding]:
    """Printed times that go back."""
    last: time | None = None
    for entry in finder.meeting.attendance_entries:
        if entry.kind not in MOVEMENT | CLOCK or entry.at is None:
            continue
        if last is not None and goes_back(entry.at, last):
            sentence = f"{finder.shown(entry)} comes after {finder.style.clock(last)}. Put the time right, or move it."
            yield finder.find(entry, "T2", sentence)
        last = entry.at


def goes_back(at: time, last: time) -> bool:
    """Whether a time that comes after `last` is earlier on the same day; one long before it is of the next."""
    return at < last and last.hour - at.hour < _NIGHT


def of_items(finder: Finder) -> Iterator[Finding]:
    """Actions without a date, and items for decision without an outcome."""
    meeting = finder.meeting
    for entry in meeting.entries:
        if entry.is_struck or entry.due is not None or not (entry.is_action or entry.kind in ACTION):
            continue
        if entry.persons and not _WHEN.search(entry.text or ""):
            yield finder.find(entry, "R5", f"{finder.shown(entry)} is to be done, and nothing says by when.")
    for item in meeting.items_taken:
        if item.is_heading or not _FOR_DECISION.search(item.title) or not _is_over(finder, item):
            continue
        inside = [e for e in meeting.entries_of(item) if not e.is_struck and e.kind is not Kind.PRIVATE]
        if not any(_decides(entry) for entry in inside):
            sentence = f"“{item.label}” asks for a decision, and none is recorded. F5 begins a resolution."
            yield finder.find(_opening(meeting, item), "R6", sentence)


def _is_over(finder: Finder, item: AgendaItem) -> bool:
    """Whether the meeting has gone on from an item."""
    live = finder.meeting.live_item
    return live is None or live.id != item.id or finder.known.room.is_closed


def _decides(entry: Entry) -> bool:
    return entry.kind in _SETTLES or _SAYS_SO.search(entry.text or "") is not None


def _opening(meeting: Meeting, item: AgendaItem) -> Entry:
    return next(e for e in meeting.entries if e.kind is Kind.ITEM and e.item_id == item.id and not e.is_struck)
