"""The parts of the proof that all rules share: the table of rules, findings with their fixes, and the acts that carry
out a fix or switch a rule off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import time
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import overload
from zlib import crc32

from clerk_tui import minutes
from clerk_tui.english.months import MONDAY
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.acts import describe, insert_before, revise, settle
from clerk_tui.meeting.attendance import Attendance, Standing, presiding_in
from clerk_tui.meeting.changes import Act, Change, apply
from clerk_tui.meeting.intents import Record
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Directory, Head, Meeting
from clerk_tui.meeting.proceedings import Proceedings, exempt_parts, proceedings
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.rules import Rules, changed_rules, read_rules
from clerk_tui.minutes.publicity import is_as_published
from clerk_tui.minutes.publicity import words as published_words
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.minutes.sentences.entries import entry_paragraphs
from clerk_tui.minutes.sentences.name_forms import UNKNOWN, Forms
from clerk_tui.minutes.style import Style
from clerk_tui.notation import Context, NameIndex, read_line

LEFT = "left as it is in the proof: "
SWITCHED_OFF_HERE = "switched off for this meeting, of the proof: "
SWITCHED_OFF = "switched off for this body, of the proof: "
SWITCHED_ON = "switched on again for this body, of the proof: "
_LEFT_ALONE = "left alone by the proof of this body: "


@dataclass(frozen=True)
class Fix:
    """One way to correct a finding."""

    label: str
    """What it does, for the clerk: *“Ashton” for “Aston” in 22 entries*."""
    changes: tuple[Change, ...] = ()
    insertion: Entry | None = None
    """An entry to insert just before that of the finding, such as a missing arrival."""
    keeps_word: bool = False
    """Whether it leaves the minutes as they are and adds the words to those that the body's rules ignore."""
    confirms: bool = False
    """Whether it leaves the entry as it is, and settles the doubt about it."""
    events: tuple[str, ...] = ()
    """The lines of all that a note says, where it says several events."""

    @property
    def strikes_out(self) -> bool:
        """Whether it strikes an entry out."""
        both = [(c.before, c.after) for c in self.changes]
        return any(isinstance(a, Entry) and isinstance(b, Entry) and b.is_struck > a.is_struck for a, b in both)


class LateFixes(Sequence[Fix]):
    """A sequence of fixes that is worked out only when somebody looks at it, because most findings are only counted."""

    def __init__(self, make: Callable[[], Iterable[Fix]]) -> None:
        self._make = make

    @cached_property
    def _fixes(self) -> tuple[Fix, ...]:
        return tuple(self._make())

    @overload
    def __getitem__(self, at: int) -> Fix: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Fix]: ...
    def __getitem__(self, at: int | slice) -> Fix | Sequence[Fix]:
        return self._fixes[at]

    def __len__(self) -> int:
        return len(self._fixes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._fixes == tuple(other)

    def __hash__(self) -> int:
        return hash(self._fixes)


def revision(label: str, before: Entry, **after: object) -> Fix:
    """A fix that changes one entry."""
    return Fix(label, (Change(before, replace(before, **after)),))  # type: ignore[arg-type]


def confirmation(entry: Entry) -> Fix:
    """A fix that settles the doubt about an entry, which is right as it stands."""
    return Fix("Right as it stands", (Change(entry, entry.confirmed),), confirms=True)


def with_doubt_settled(fix: Fix) -> Fix:
    """`fix`, changed so that it also settles the doubt about the entry."""
    changes = tuple(
        replace(change, after=replace(change.after, is_unsettled=False, doubt=""))
        if isinstance(change.after, Entry)
        else change
        for change in fix.changes
    )
    return replace(fix, changes=changes)


def all_events(meeting: Meeting, entry: Entry, lines: Sequence[str]) -> Iterator[Fix]:
    """The fix that turns a note into all the events that it tells, if there are several and the meeting allows them."""
    if len(lines) > 1:
        with suppress(ClerkError):
            ids = Directory.on_trial(meeting)
            as_events(meeting, entry, lines, ids, None)
            yield Fix(f"Record it as: {'; then '.join(lines)}", events=tuple(lines))


def accept(meeting: Meeting, fix: Fix, entry_id: int | None, directory: Directory, entered: time | None) -> Act:
    """The act that carries out `fix`, for a finding about the entry with that id."""
    if fix.insertion is not None and entry_id is not None:
        return insert_before(meeting, Record(fix.insertion), meeting.entry(entry_id), directory, entered)
    if fix.events and entry_id is not None:
        return as_events(meeting, meeting.entry(entry_id), fix.events, directory, entered)
    if fix.keeps_word:
        added = (w for before, after in _changed_rules(fix.changes) for w in after.known if w not in before.known)
        return Act(f"{_LEFT_ALONE}{', '.join(added)}", fix.changes)
    if fix.confirms and entry_id is not None:
        return settle(meeting, meeting.entry(entry_id))
    changed = [c.after for c in fix.changes if isinstance(c.after, Entry)]
    label = f"corrected {describe(meeting, changed[0])}" if len(changed) == 1 else fix.label
    return Act(label, fix.changes)


def replacing_context(meeting: Meeting, entry: Entry, names: NameIndex) -> Context:
    """The context in which a line is read that will replace an entry; `names`: the names of the meeting."""
    is_month_first = minutes.is_month_first(meeting.head.style)
    return Context(
        meeting, names, is_live=False, before=entry.position, at_item=entry.item_id, month_first=is_month_first
    )


def as_events(meeting: Meeting, entry: Entry, lines: Sequence[str], directory: Directory, entered: time | None) -> Act:
    """The act that turns a note into the events that it tells; words that are still a note follow them as a note.
    Raises ClerkError if the meeting does not allow an event or a line cannot be read."""
    changes: list[Change] = []
    for number, line in enumerate(lines, 1):
        reading = read_line(line, replacing_context(meeting, entry, NameIndex(meeting)))
        meant = reading.entry
        if meant is None or meant.is_unsettled or (reading.is_doubtful and meant.kind is not Kind.NOTE):
            raise LineRefusedError(f"“{line}” cannot be recorded here: {reading.refusal or reading.remark}")
        meant = replace(meant, doubt=reading.doubt) if meant.kind is Kind.NOTE else meant
        if number == len(lines):
            act = revise(meeting, entry, meant)
        else:
            act = insert_before(meeting, Record(meant), entry, directory, entered)
        meeting = apply(meeting, act.changes)
        entry = meeting.entry(entry.id)
        changes += act.changes
    return Act(f"recorded a note as: {'; '.join(lines)}", tuple(changes))


def known_words(meeting: Meeting, words: Iterable[str]) -> Fix:
    """The fix that adds words to those that the proof ignores for this body."""
    rules, words = meeting.rules, tuple("".join(word.split()) for word in words)
    line = changed_rules(meeting.head.rules, known=tuple(dict.fromkeys((*rules.known, *words))))
    listed = " and ".join(f"“{word}”" for word in words)
    verb, them = ("is", "it") if len(words) == 1 else ("are", "them")
    return Fix(f"{listed} {verb} right: ignore {them} for this body", (_change_rules(meeting, line),), keeps_word=True)


def switch_off(meeting: Meeting, mark: str, label: str = SWITCHED_OFF) -> Act:
    """The act that switches off a rule by its code, or a finding by its mark; `label` says for how long."""
    line = changed_rules(meeting.head.rules, proof_off=tuple(dict.fromkeys((*meeting.rules.proof_off, mark))))
    return Act(f"{label}{mark.partition('.')[0]}", (_change_rules(meeting, line),))


def switch_on(meeting: Meeting, *marks: str) -> Act:
    """The act that switches rules and findings on again, for this body where it has them off."""
    line = changed_rules(meeting.head.rules, proof_off=tuple(m for m in meeting.rules.proof_off if m not in marks))
    return Act(
        f"{SWITCHED_ON}{', '.join(dict.fromkeys(m.partition('.')[0] for m in marks))}", (_change_rules(meeting, line),)
    )


def is_about_body(act: Act) -> bool:
    """Whether an act changes the body's own rules: what the proof ignores, its pronouns or its clock."""
    if act.label.startswith((SWITCHED_OFF, SWITCHED_ON, _LEFT_ALONE)):
        return True
    changed = _changed_rules(act.changes)
    return any(getattr(before, name) != getattr(after, name) for before, after in changed for name in _OF_ALL_MINUTES)


_OF_ALL_MINUTES = ("she", "he", "clock")


def _changed_rules(changes: Iterable[Change]) -> Iterator[tuple[Rules, Rules]]:
    """The rules before and after each change of the head."""
    for change in changes:
        if isinstance(change.before, Head) and isinstance(change.after, Head):
            yield read_rules(change.before.rules), read_rules(change.after.rules)


def followed(rules: str, act: Act) -> str:
    """A committee's line of rules with the changes of `act`: what the act adds is added, what it removes is removed,
    and everything else is unchanged."""
    for before, after in _changed_rules(act.changes):
        now = read_rules(rules)
        rules = changed_rules(
            rules,
            proof_off=_merge_words(now.proof_off, before.proof_off, after.proof_off),
            known=_merge_words(now.known, before.known, after.known),
            she=_merge_words(now.she, before.she, after.she),
            he=_merge_words(now.he, before.he, after.he),
            clock=now.clock if after.clock == before.clock else after.clock,
        )
    return rules


def _merge_words(now: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    kept = (word for word in now if word in after or word not in before)
    return tuple(dict.fromkeys((*kept, *(word for word in after if word not in before))))


def _change_rules(meeting: Meeting, line: str) -> Change:
    return Change(meeting.head, replace(meeting.head, rules=line))


class Severity(StrEnum):
    """How much a finding matters."""

    FAULT = "fault"
    """The minutes should not be published like this."""
    DOUBT = "doubt"
    """It may be right or wrong: only the clerk knows."""
    INFO = "info"
    """Worth knowing."""

    @property
    def word(self) -> str:
        return "remark" if self is Severity.INFO else self.value


@dataclass(frozen=True)
class Rule:
    """One kind of thing that the proof looks for."""

    code: str
    """A letter for the group and a number; never reused for another rule."""
    title: str
    severity: Severity
    """The usual severity; a single finding may have another."""
    about: str
    """What it finds, why that matters, and what it ignores."""

    @property
    def group(self) -> str:
        return self.code[0]


_ROWS = [row.split(" | ") for row in Path(__file__).with_name("rules.txt").read_text(encoding="utf-8").splitlines()]
GROUPS: Mapping[str, str] = {letter: title for letter, title, *rule in _ROWS if not rule}
"""The groups of rules by their letter, in the order of the help."""
RULES: Mapping[str, Rule] = {
    code: Rule(code, rule[0], Severity(severity), rule[1]) for code, severity, *rule in _ROWS if rule
}
"""Every rule by its code, in the order of the help."""


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
    is_guess: bool = False
    """Whether none of the fixes is likely enough to be made by Enter alone."""

    @property
    def rule(self) -> Rule:
        return RULES[self.code]

    @property
    def mark(self) -> str:
        """The key of this finding in a line of rules. It depends on the sentence, so that another finding about the
        same entry has another key."""
        return f"{self.code}.{crc32(f'{self.entry_id} {self.sentence}'.encode()):08X}"


@dataclass(frozen=True)
class Points:
    """How many points in the minutes of a meeting are unsettled."""

    faults: int = 0
    doubts: int = 0
    lines: int = 0
    """How many of them are lines in doubt."""

    @property
    def words(self) -> str:
        """The points in words; empty if everything is settled."""
        points, lines = self.faults + self.doubts, "1 line" if self.lines == 1 else f"{self.lines} lines"
        if not points:
            return f"{lines} {'is' if self.lines == 1 else 'are'} in doubt" if self.lines else ""
        said = "1 point is not settled" if points == 1 else f"{points} points are not settled"
        return f"{said}, including {lines} in doubt" if self.lines else said


def for_public(meeting: Meeting, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as the public may see them: one about exempt business names its rule and none of the words."""
    exempt = exempt_parts(meeting)
    hidden = {entry.id for entry in meeting.entries if exempt.hides(entry)} if exempt.parts else frozenset[int]()
    return tuple(
        replace(finding, sentence=f"{finding.rule.title}, in exempt business.", span=None, fixes=())
        if hidden and not hidden.isdisjoint(_entry_ids(finding))
        else finding
        for finding in findings
    )


def _entry_ids(finding: Finding) -> Iterator[int]:
    """The ids of the entries that a finding is about or changes."""
    if finding.entry_id is not None:
        yield finding.entry_id
    yield from (c.after.id for fix in finding.fixes for c in fix.changes if isinstance(c.after, Entry))


class FindingBuilder:
    """Makes the findings of one meeting: names people and quotes entries."""

    def __init__(self, meeting: Meeting, style: Style, first_day: str = MONDAY) -> None:
        self.meeting, self.style, self.first_day = meeting, style, first_day
        self.forms = Forms(meeting, style)
        self._context = EntryContext(meeting, style, self.forms)
        self._presiding = presiding_in(meeting)

    @property
    def known(self) -> Proceedings:
        """The proceedings of the whole meeting."""
        return proceedings(self.meeting)

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The lower-case words that the proof ignores for this body."""
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
        """The beginning of an entry's text, in quotation marks; without a text, of what it prints."""
        own = self._context.written(entry.text or "", self._presiding.at(entry.position))
        return _quoted(own) if own.strip() else self.shown(entry)

    def presiding(self, entry: Entry) -> int | None:
        """Who presided at an entry."""
        return self._presiding.at(entry.position)

    def why_away(self, room: Attendance, person_id: int) -> str:
        """Why somebody does not take part; '' if they are in the room or attend by remote link."""
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
        """Make a finding about `entry`, with its rule's severity unless another is given."""
        return Finding(code, entry.id, entry.item_id, severity or RULES[code].severity, sentence, span, fixes)


def further_notes(notes: int) -> str:
    """The end of a sentence that says that further notes have the same problem; '' for none."""
    return "" if not notes else "; so does a further note" if notes == 1 else f"; so do {notes} further notes"


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > _QUOTED:
        whole, _, begun = text[: _QUOTED + 1].rpartition(" ")
        text = (whole if whole and len(begun) < _QUOTED // 2 else text[:_QUOTED]).rstrip() + "…"
    return f"“{text}”"
