"""What belongs together in the record: questions and their answers, a resolution's clauses, what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.record import ANSWERING, ASKING, SPEECH, AgendaItem, Entry, Kind


@dataclass(frozen=True)
class Exchange:
    """A question (or a statement that was answered) and its answers, with any follow-up questions in order."""

    opening: Entry
    replies: tuple[Entry, ...]


@dataclass(frozen=True)
class Action:
    """Something that somebody undertook to do."""

    entry: Entry
    owner: Voice | None
    due: date | None


def answered(meeting: Meeting, answer: Entry) -> Entry | None:
    """The question or statement that `answer` is linked to: the nearest above it in its item."""
    for entry in meeting.backwards(answer.item_id, before=answer.position):
        if entry.kind in ASKING or entry.kind is Kind.STATEMENT:
            return entry
    return None


def last_asked(meeting: Meeting, item_id: int | None, before: int | None = None) -> tuple[Voice, ...]:
    """Who asked last in the item."""
    return next((e.persons for e in meeting.backwards(item_id, before) if e.kind in ASKING and e.persons), ())


def last_answered(meeting: Meeting, item_id: int | None, before: int | None = None) -> tuple[Voice, ...]:
    """Who answered last in the item."""
    return next((e.persons for e in meeting.backwards(item_id, before) if e.kind in ANSWERING and e.persons), ())


def exchanges(meeting: Meeting, item: AgendaItem | None) -> tuple[Exchange, ...]:
    """The exchanges of an item in order: each question with the answers linked to it."""
    opened: list[tuple[Entry, list[Entry]]] = []
    for entry in meeting.entries_of(item):
        if entry.is_struck or entry.kind not in SPEECH:
            continue
        if entry.kind in ANSWERING or (entry.kind is Kind.FOLLOW_UP and opened):
            if opened:
                opened[-1][1].append(entry)
        else:
            opened.append((entry, []))
    return tuple(Exchange(first, tuple(rest)) for first, rest in opened if rest or first.kind in ASKING)


def clauses(meeting: Meeting, item: AgendaItem | None) -> tuple[Entry, ...]:
    """The clauses of an item's resolution, in order."""
    return tuple(e for e in meeting.entries_of(item) if e.kind is Kind.CLAUSE and not e.is_struck)


def actions(meeting: Meeting) -> tuple[Action, ...]:
    """What was promised, in the order of the record: actions, answers promised in writing, speech so marked."""
    return tuple(
        Action(entry, owner, entry.due)
        for entry in meeting.entries
        if not entry.is_struck and (entry.kind in (Kind.ACTION, Kind.PROMISE) or entry.is_action)
        for owner in (entry.persons or (None,))
    )
