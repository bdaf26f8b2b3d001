"""Findings of the proof, and the builder that names people and quotes entries in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from zlib import crc32

from clerk_tui.english.months import MONDAY
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.attendance import Attendance, Standing, presiding_in
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import Proceedings, exempt_parts, proceedings
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.publicity import is_as_published
from clerk_tui.minutes.publicity import words as published_words
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.minutes.sentences.entries import entry_paragraphs
from clerk_tui.minutes.sentences.names import UNKNOWN, Forms
from clerk_tui.minutes.style.model import Style
from clerk_tui.proof.fixes import Fix
from clerk_tui.proof.rules import RULES, Rule, Severity

_QUOTED = 60
"""The most characters of an entry that a finding shows."""
IN_DOUBT = frozenset({"R1", "R7"})
"""The rules about lines in doubt."""
AWAY = {
    Standing.EXPECTED: "has not been recorded as present or arriving",
    Standing.LEFT: "has already left",
    Standing.APOLOGIES: "sent apologies and is not recorded as arriving",
    Standing.ABSENT: "is recorded as absent",
}
"""Why somebody is not there, in words."""


@dataclass(frozen=True)
class Finding:
    """One thing that the proof found."""

    code: str
    entry_id: int | None
    """The entry that it is about; None if it is about the meeting."""
    item_id: int | None
    severity: Severity
    sentence: str
    """What is wrong and what to do, for the clerk."""
    span: tuple[int, int] | None = None
    """For language: the characters that it is about, in the entry's words as read (`PlainText.plain`)."""
    fixes: Sequence[Fix] = ()
    """Ways to correct it, the likeliest first; each is one act."""

    @property
    def rule(self) -> Rule:
        return RULES[self.code]

    @property
    def mark(self) -> str:
        """What tells it from every other finding, in a line of rules; another sentence about the entry has another."""
        return f"{self.code}.{crc32(f'{self.entry_id} {self.sentence}'.encode()):08X}"


@dataclass(frozen=True)
class Points:
    """How many points of a meeting's minutes are not settled."""

    faults: int = 0
    doubts: int = 0
    lines: int = 0
    """How many of them are lines in doubt."""

    @property
    def words(self) -> str:
        """In words; empty if everything is settled."""
        points, lines = self.faults + self.doubts, "1 line" if self.lines == 1 else f"{self.lines} lines"
        if not points:
            return f"{lines} {'is' if self.lines == 1 else 'are'} in doubt" if self.lines else ""
        said = "1 point is not settled" if points == 1 else f"{points} points are not settled"
        return f"{said}, including {lines} in doubt" if self.lines else said


def for_public(meeting: Meeting, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as anybody may see them: those about exempt business give the rule but none of the words."""
    exempt = exempt_parts(meeting)
    hidden = {entry.id for entry in meeting.entries if exempt.hides(entry)} if exempt.parts else frozenset[int]()
    return tuple(
        replace(finding, sentence=f"{finding.rule.title}, in exempt business.", span=None, fixes=())
        if hidden and not hidden.isdisjoint(_rests_on(finding))
        else finding
        for finding in findings
    )


def _rests_on(finding: Finding) -> Iterator[int]:
    """The ids of the entries that a finding quotes or changes."""
    if finding.entry_id is not None:
        yield finding.entry_id
    yield from (c.after.id for fix in finding.fixes for c in fix.changes if isinstance(c.after, Entry))


class FindingBuilder:
    """Names people and quotes entries for the findings of one meeting."""

    def __init__(self, meeting: Meeting, style: Style, first_day: str = MONDAY) -> None:
        self.meeting, self.style, self.first_day = meeting, style, first_day
        self.forms = Forms(meeting, style)
        self._context = EntryContext(meeting, style, self.forms)
        self._presiding = presiding_in(meeting)

    @property
    def known(self) -> Proceedings:
        """The motions, votes and interests of the whole record."""
        return proceedings(self.meeting)

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The words that the proof of this body ignores, in lower case."""
        return frozenset(word.casefold() for word in self.meeting.rules.known)

    def name(self, person_id: int) -> str:
        """The name of a person as listed, even if the minutes do not name them."""
        person = self.meeting.people.get(person_id)
        return person.name if person else UNKNOWN

    def shown(self, entry: Entry) -> str:
        """The beginning of an entry as the minutes print it, in quotation marks."""
        if is_as_published(entry, self.style) and (said := published_words(entry)):
            return _quoted(said)
        return _quoted(self.printed(entry))

    def printed(self, entry: Entry) -> str:
        """An entry as the minutes print it."""
        return " ".join(entry_paragraphs(self._context, entry, self._presiding.at(entry.position)))

    def words(self, entry: Entry) -> str:
        """The beginning of an entry's own words, in quotation marks; if it has none, of what is printed."""
        own = self._context.written(entry.text or "", self._presiding.at(entry.position))
        return _quoted(own) if own.strip() else self.shown(entry)

    def presiding(self, entry: Entry) -> int | None:
        """Who presided at `entry`."""
        return self._presiding.at(entry.position)

    def why_away(self, room: Attendance, person_id: int) -> str:
        """Why somebody is away; '' if they are in the room or attend by remote link."""
        standing = room.standing(person_id)
        if standing not in AWAY:
            return ""
        if standing is Standing.EXPECTED and person_id not in self.meeting.places:
            return "is not on the roll"
        return AWAY[standing]

    def find(
        self,
        entry: Entry,
        code: str,
        sentence: str,
        severity: Severity | None = None,
        *,
        span: tuple[int, int] | None = None,
        fixes: Sequence[Fix] = (),
    ) -> Finding:
        """A finding about `entry`, with its rule's severity unless another is given."""
        return Finding(code, entry.id, entry.item_id, severity or RULES[code].severity, sentence, span, fixes)


def and_further(notes: int) -> str:
    """How many further notes there are of which the same is to be said; '' for none."""
    return "" if not notes else "; so does a further note" if notes == 1 else f"; so do {notes} further notes"


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > _QUOTED:
        whole, _, begun = text[: _QUOTED + 1].rpartition(" ")
        text = (whole if whole and len(begun) < _QUOTED // 2 else text[:_QUOTED]).rstrip() + "…"
    return f"“{text}”"
