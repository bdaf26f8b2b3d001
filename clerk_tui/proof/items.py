"""The proof of items and times: a decision that was asked for and not recorded, an action without a date, a clock that
goes backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from clerk_tui.meeting.attendance import Attendance
from clerk_tui.meeting.interests import Declared, barred, unknown_items
from clerk_tui.meeting.kinds import ACTION, BUSINESS, CLOCK, MOVEMENT, OUTCOME, Conduct, Interest, Kind, Role, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.proof.findings import Finding, FindingBuilder
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


def of_times(finder: FindingBuilder) -> Iterator[Finding]:
    """Printed times that go back."""
    last: time | None = None
    for entry in finder.meeting.attendance_entries:
        if entry.kind not in MOVEMENT | CLOCK or entry.at is None:
            continue
        if last is not None and goes_back(entry.at, last):
            sentence = f"{finder.shown(entry)} comes after {finder.style.clock(last)}. Correct or move it."
            yield finder.find(entry, "T2", sentence)
        last = entry.at


def goes_back(at: time, last: time) -> bool:
    """Whether a time that comes after `last` is earlier on the same day; one long before it is of the next."""
    return at < last and last.hour - at.hour < _NIGHT


def of_items(finder: FindingBuilder) -> Iterator[Finding]:
    """Actions without a date, and items for decision without an outcome."""
    meeting = finder.meeting
    for entry in meeting.entries:
        if entry.is_struck or entry.due is not None or not (entry.is_action or entry.kind in ACTION):
            continue
        if entry.persons and not _WHEN.search(entry.text or ""):
            yield finder.find(entry, "R5", f"{finder.shown(entry)} is an action without a date.")
    for item in meeting.items_taken:
        if item.is_heading or not _FOR_DECISION.search(item.title) or not _is_over(finder, item):
            continue
        inside = [e for e in meeting.entries_of(item) if not e.is_struck and e.kind is not Kind.PRIVATE]
        if not any(_decides(entry) for entry in inside):
            sentence = f"“{item.label}” asks for a decision, but none is recorded. Press F5 to begin a resolution."
            yield finder.find(_opening(meeting, item), "R6", sentence)


def _is_over(finder: FindingBuilder, item: AgendaItem) -> bool:
    """Whether the meeting has gone on from an item."""
    live = finder.meeting.live_item
    return live is None or live.id != item.id or finder.known.room.is_closed


def _decides(entry: Entry) -> bool:
    return entry.kind in _SETTLES or _SAYS_SO.search(entry.text or "") is not None


def _opening(meeting: Meeting, item: AgendaItem) -> Entry:
    return next(e for e in meeting.entries if e.kind is Kind.ITEM and e.item_id == item.id and not e.is_struck)


_TAKES_PART = having(Role.SPEAKS, Role.PROPOSES, Role.SAID_TO_CHAIR) - {Kind.PETITION}


def of_interests(finder: FindingBuilder) -> Iterator[Finding]:
    """Declarations that touch no item, and members who are not to be there and are."""
    if not finder.known.declared:
        return
    for entry in {d.entry.id: d.entry for d in finder.known.declared if not d.items}.values():
        if entry.published is not None and unknown_items(finder.meeting, entry.text or ""):
            continue  # published minutes give the numbers of the agenda, and head their items with those of the minutes
        sentence = f"{finder.shown(entry)} names no agenda item. Add it to the words, such as “in item 5”."
        yield finder.find(entry, "I1", sentence)
    room, declared = Attendance(finder.meeting), tuple[Declared, ...]()
    told: set[tuple[int, int | None, bool]] = set()
    for entry in finder.meeting.entries:
        if entry.is_struck:
            continue
        room.follow(entry)
        declared += tuple(d for d in finder.known.declared if d.entry.id == entry.id)
        if entry.kind in BUSINESS:
            yield from _stays(finder, room, entry, declared, told)


def _stays(
    finder: FindingBuilder,
    room: Attendance,
    entry: Entry,
    declared: tuple[Declared, ...],
    told: set[tuple[int, int | None, bool]],
) -> Iterator[Finding]:
    """Members who are in the room during an item for which they are to leave, or take part in it; each told once."""
    for person, d in barred(declared, entry.item_id).items():
        is_pecuniary = d.entry.interest is Interest.DPI
        if not (is_pecuniary or d.leaves) or not room.takes_part(person):
            continue
        if d.entry.conduct is Conduct.SPEAKS and entry.kind not in OUTCOME:
            continue  # they may be heard as the public is, before they withdraw
        takes_part = is_pecuniary and person in entry.persons and entry.kind in _TAKES_PART
        key = (person, entry.item_id, takes_part)
        if key in told or (not takes_part and (person, entry.item_id, True) in told):
            continue
        told.add(key)
        who = finder.name(person)
        if takes_part:
            sentence = f"{who} takes part here despite a disclosable pecuniary interest and without a dispensation."
            yield finder.find(entry, "I3", sentence)
        else:
            interest = "a disclosable pecuniary interest" if is_pecuniary else "an interest"
            sentence = f"{who} declared {interest} but is in the room during the item. Record when they left."
            yield finder.find(entry, "I2", sentence)


def of_exempt_parts(finder: FindingBuilder) -> Iterator[Finding]:
    """Exempt business without a public summary, or without a readmission before the close."""
    meeting, exempt = finder.meeting, exempt_parts(finder.meeting)
    for part in exempt.parts:
        inside = [e for e in meeting.entries if part.covers(e.position) and not e.is_struck]
        hidden = [e for e in inside if exempt.hides(e) and e.kind is not Kind.PRIVATE]
        if hidden and not any(e.kind is Kind.SUMMARY and (e.text or "").strip() for e in inside):
            sentence = "The public minutes say nothing about this exempt business. Add a public summary with /summary."
            yield finder.find(part.opening, "E1", sentence)
        if part.end is None and finder.known.room.is_closed:
            sentence = "The public was not readmitted before the close. If they were, record it with /public."
            yield finder.find(part.opening, "E2", sentence)
