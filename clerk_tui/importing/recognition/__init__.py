"""Recognises the meeting in a source of published minutes: pieces become paragraphs, then come the head, the headings,
and the entries under each. Every word of the source is in the meeting, in its order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from clerk_tui.importing.readers.document import Source
from clerk_tui.importing.recognition.business import Business
from clerk_tui.importing.recognition.front_matter import above_of_paragraphs
from clerk_tui.importing.recognition.head import read_head
from clerk_tui.importing.recognition.item_headings import find_headings, possible_headings
from clerk_tui.importing.recognition.paragraphs import paragraphs, with_usual_weight, without_furniture
from clerk_tui.importing.recognition.recorder import Made, Recorder
from clerk_tui.importing.recognition.roster import Doubt, Roster
from clerk_tui.meeting import Entry, Head, Kind, Meeting
from clerk_tui.meeting.meeting import Directory

__all__ = ["Doubt", "Recognised", "recognise"]


@dataclass(frozen=True)
class Recognised:
    """The meeting that was recognised in a source."""

    meeting: Meeting
    doubts: tuple[Doubt, ...]
    """What the source leaves open about people, for the clerk to decide."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """How much of each sort was recognised, by a word for it."""
    head_doubts: tuple[str, ...] = ()
    """Doubts about the head, a sentence each."""
    made: Mapping[int, Made] = field(default_factory=dict)
    """By the id of an entry: what it was made by."""
    unsaid: tuple[Entry, ...] = ()
    """The motions that were taken as carried, though no result is printed for them."""
    entry_doubts: tuple[tuple[int, str], ...] = ()
    """Doubts about the words of decisions, by entry id."""
    loose: tuple[tuple[int, str], ...] = ()
    """Lines that may be headings too, by entry id."""


_OPENING = 24  # paragraphs in which a meeting is opened
_WORDS = {
    Kind.STATEMENT: "statements",
    Kind.QUESTION: "questions",
    Kind.WRITTEN_QUESTION: "questions",
    Kind.ANSWER: "answers",
    Kind.WRITTEN_REPLY: "answers",
    Kind.MOTION: "motions",
    Kind.VOTE: "votes",
    Kind.CLAUSE: "decisions",
    Kind.RECOMMENDATION: "recommendations",
    Kind.DEFERRED: "decisions",
    Kind.ACTION: "actions",
    Kind.DECLARATION: "declarations",
    Kind.ARRIVAL: "arrivals and departures",
    Kind.DEPARTURE: "arrivals and departures",
    Kind.NOTE: "notes",
}


def recognise(source: Source, head: Head, register: Directory) -> Recognised:
    """The meeting that `source` holds; `head`: what is known of it beforehand; `register`: who is on file."""
    parts = with_usual_weight(paragraphs(without_furniture(source.pieces)))
    headings = find_headings(parts)
    first = headings[0].first if headings else min(len(parts), 12)
    first = max(first, 4)
    opening = parts[first : first + _OPENING]
    head, head_doubts = read_head(
        head, above_of_paragraphs(parts[:first], opening), source.facts, source.name, source.text
    )
    roster, recorder = Roster(register), Recorder(register)
    business = Business(parts, headings, roster, recorder, is_late=head.time is not None and head.time.hour >= 12)
    business.read()
    used = {p for e in recorder.entries for p in e.persons if isinstance(p, int)} | set(roster.roll)
    used |= {b.person_id for e in recorder.entries if e.vote for b in e.vote.ballots}
    people = {person_id: person for person_id, person in roster.people.items() if person_id in used}
    meeting = Meeting(head, people, tuple(roster.roll.values()), tuple(recorder.items), tuple(recorder.entries))
    asked = tuple(roster.doubts.values())
    unsaid, doubts = recorder.unsaid(), tuple(recorder.doubts)
    lines = [parts[at].published for at in possible_headings(parts, headings)]
    loose = tuple(_placed(lines, recorder.entries))
    return Recognised(meeting, asked, _counts(meeting), head_doubts, recorder.made, unsaid, doubts, loose)


def _placed(lines: Sequence[str], entries: Sequence[Entry]) -> Iterator[tuple[int, str]]:
    """Each of some lines of a source, in order, with the id of the entry that has it."""
    start = 0
    for line in lines:
        at = next((n for n in range(start, len(entries)) if (entries[n].published or "").startswith(line)), None)
        if at is not None:
            yield entries[at].id, line
            start = at


def _counts(meeting: Meeting) -> dict[str, int]:
    told = Counter(_WORDS[e.kind] for e in meeting.entries if e.kind in _WORDS)
    told["items"] = sum(not item.is_heading for item in meeting.items)
    told["people"] = len(meeting.people)
    return dict(told)
