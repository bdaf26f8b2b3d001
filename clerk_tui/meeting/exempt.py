"""Exempt business: which entries are recorded while press and public are excluded, what of them is public all the same
(LGA 1972 s 100A(4)), under which law they are excluded, and the paragraphs that it may cite (`SCHEDULES`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.countries import Country, is_local_council, is_no_council
from clerk_tui.meeting.kinds import ATTENDING, CLOCK, EXEMPT_BOUNDS, MOVEMENT, ROLL_CALL, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity, RollPlace, Voice
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.rules import BODIES, Law

_ALWAYS_PUBLIC = EXEMPT_BOUNDS | {Kind.SUMMARY, Kind.ITEM}
_OF_THE_CLOCK = CLOCK - {Kind.OPENED}


@dataclass(frozen=True)
class ExemptPart:
    """A part of the record from which the public was excluded."""

    opening: Entry
    end: int | None
    """The position of the readmission; None if there is none."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The numbers of the paragraphs given."""
        return tuple(re.findall(r"\d+", self.opening.subject))

    def covers(self, position: int) -> bool:
        """Whether a position lies in this part."""
        return self.opening.position < position and (self.end is None or position < self.end)


class ExemptParts:
    """The exempt parts of a meeting, looked up by position in the record."""

    def __init__(self, meeting: Meeting) -> None:
        self.parts: tuple[ExemptPart, ...] = ()
        opening: Entry | None = None
        for entry in meeting.procedure_entries:
            if entry.kind is Kind.EXEMPT and opening is None:
                opening = entry
            elif entry.kind is Kind.READMITTED and opening is not None:
                self.parts += (ExemptPart(opening, entry.position),)
                opening = None
        if opening is not None:
            self.parts += (ExemptPart(opening, None),)
        self._seen, self._untold = self._split_movements(meeting) if self.parts else (set[int](), set[int]())

    def _members_with_public_movements(self, meeting: Meeting) -> frozenset[int]:
        """The members whose arrivals and departures are public (LGA 1972 Sch 12 para 40). Members who declared an
        interest while the public was excluded are left out, or the movement would reveal it."""
        declared = (e for e in meeting.procedure_entries if e.kind is Kind.DECLARATION and self.part_at(e.position))
        kept = {person for entry in declared for person in entry.persons}
        kept.update(place.person_id for place in meeting.roll if place.joined_in_private)
        return frozenset(p.person_id for p in meeting.roll if p.capacity.is_member and p.person_id not in kept)

    def _split_movements(self, meeting: Meeting) -> tuple[set[int], set[int]]:
        """The ids of private arrivals and departures that are public, and of public ones that are hidden. A movement
        that follows from a hidden one is hidden too: a return would reveal a departure that the clerk has worded."""
        members, seen, untold = self._members_with_public_movements(meeting), set[int](), set[int]()
        known: dict[Voice, bool] = {}
        """Whether each person is in the room, as far as the public record says."""
        really: dict[Voice, bool] = {}
        for entry in meeting.attendance_entries:
            if entry.kind not in MOVEMENT | ROLL_CALL:
                continue
            is_public = self.part_at(entry.position) is None
            is_as_known = all(known.get(person) == really.get(person) for person in entry.persons)
            is_plain = entry.kind in MOVEMENT and entry.text is None
            if is_plain and members.issuperset(entry.persons) and is_as_known:
                seen.add(entry.id)
                is_public = True
            elif is_plain and is_public and not is_as_known and False not in map(known.get, entry.persons):
                untold.add(entry.id)
            now = dict.fromkeys(entry.persons, entry.kind in ATTENDING or entry.kind is Kind.ARRIVAL)
            really.update(now)
            if is_public:
                known.update(now)
        return seen, untold

    @property
    def is_open(self) -> bool:
        """Whether the public is excluded at the end of the record."""
        return bool(self.parts) and self.parts[-1].end is None

    def part_at(self, position: int) -> ExemptPart | None:
        """The exempt part in which `position` lies."""
        return next((part for part in self.parts if part.covers(position)), None)

    def hides(self, entry: Entry) -> bool:
        """Whether an entry is hidden from the public. In an exempt part, these are public: the exclusion, the
        readmission, the public summary, titles of items, the close, adjournments, resumptions, and movements of
        members. A movement is hidden if it has a text or follows from a hidden one: so is a return in public from a
        departure in private."""
        if not self.parts or entry.kind in _ALWAYS_PUBLIC:
            return False
        if entry.id in self._untold:
            return True
        is_seen = (entry.kind in _OF_THE_CLOCK and entry.text is None) or entry.id in self._seen
        return not is_seen and self.part_at(entry.position) is not None

    def private_people(self, meeting: Meeting) -> frozenset[int]:
        """The people on the roll whom no public paper lists: those who joined while the public was excluded and are in
        no public entry, and guests named in hidden entries alone."""
        if not self.parts:
            return frozenset()
        named: dict[bool, set[int]] = {True: set(), False: set()}
        for entry in meeting.entries:
            if not entry.is_struck and entry.kind is not Kind.PRIVATE:
                named[self.hides(entry)].update(entry.people)
        return frozenset(
            place.person_id
            for place in meeting.roll
            if place.person_id not in named[False]
            and (place.joined_in_private or (place.capacity is Capacity.GUEST and place.person_id in named[True]))
        )

    def public_roll(self, meeting: Meeting) -> tuple[RollPlace, ...]:
        """The roll without private people, and without headings set while the public was excluded."""
        if not self.parts:
            return meeting.roll
        private = self.private_people(meeting)
        headings = {place.group for place in meeting.roll if not place.joined_in_private}
        public = (place for place in meeting.roll if place.person_id not in private)
        return tuple(place if place.group in headings else replace(place, group="") for place in public)


def public_record(meeting: Meeting) -> Meeting:
    """The meeting as far as the public knows who attended, with the whole roll call of the public roll."""
    parts = ExemptParts(meeting)
    if not parts.parts:
        return meeting
    roll = parts.public_roll(meeting)
    listed = {place.person_id for place in roll}
    entries = []
    for entry in meeting.entries:
        if not parts.hides(entry):
            entries.append(entry)
        elif entry.kind in ROLL_CALL:
            entries.append(replace(entry, persons=tuple(p for p in entry.persons if p in listed)))
    return replace(meeting, roll=roll, entries=tuple(entries))


@dataclass(frozen=True)
class Schedule:
    """The Schedule of an Act that numbers the kinds of exempt information."""

    section: str
    """Where the Act says that the public may be excluded."""
    number: str
    act: str


_ENGLISH = Schedule("section 100A(4)", "Schedule 12A", "Local Government Act 1972")
SCHEDULES: Mapping[Law, Schedule] = {
    Law.ENGLAND: _ENGLISH,
    Law.WALES: _ENGLISH,
    Law.SCOTLAND: Schedule("section 50A(4)", "Schedule 7A", "Local Government (Scotland) Act 1973"),
}
_ALIKE = (
    "information which is likely to reveal the identity of an individual",
    "information relating to the financial or business affairs of any particular person (including the authority "
    "holding that information)",
    "information relating to consultations or negotiations in connection with a labour relations matter",
    "information in respect of which a claim to legal professional privilege could be maintained in legal proceedings",
    "information which reveals that the authority proposes to give a notice or to make an order or direction under an "
    "enactment",
    "information relating to action taken or to be taken in connection with the prevention, investigation or "
    "prosecution of crime",
)
"""The kinds of exempt information that England and Wales have in this order, after the first."""
_SCOTTISH = (
    "information relating to a particular employee, office-holder or applicant to become one, present or former",
    "information relating to any particular occupier of accommodation that the authority provides, or applicant for it",
    "information relating to any particular applicant for, or recipient of, a service that the authority provides",
    "information relating to any particular applicant for, or recipient of, financial assistance by the authority",
    "information relating to the adoption, care, fostering or education of a particular child, or an order about one",
    "information relating to the financial or business affairs of any particular person (other than the authority)",
    "reports on a particular person and their supervision (Social Work (Scotland) Act 1968 s 27(1))",
    "the amount that the authority proposes to spend under a particular contract for property, goods or services",
    "terms proposed by or to the authority in negotiations for a contract for property, goods or services",
    "the identity of the authority, or of another, as the person offering a particular tender",
    "information relating to consultations or negotiations in connection with a labour relations matter",
    "instructions to counsel, opinions of counsel, and advice or information about legal proceedings",
    "information revealing that the authority proposes to give a notice or to make an order under an enactment",
    "action taken or to be taken in connection with the prevention, investigation or prosecution of crime",
    "the identity of a protected informant",
)
PARAGRAPHS: Mapping[Law, Mapping[str, str]] = {
    law: {str(number): text for number, text in enumerate(texts, first)}
    for law, first, texts in (
        (Law.ENGLAND, 1, ("information relating to any individual", *_ALIKE)),
        (Law.WALES, 12, ("information relating to a particular individual", *_ALIKE)),
        (Law.SCOTLAND, 1, _SCOTTISH),
        (Law.ELSEWHERE, 1, ()),
    )
}
"""The kinds of exempt information by paragraph, shortened: Schedule 12A Part 1 (England) and Part 4 (Wales) to the Act
of 1972, Schedule 7A Part 1 to the Act of 1973 (Scotland); none elsewhere."""


def paragraph_numbers(text: str, law: Law) -> tuple[str, ...]:
    """The paragraph numbers in *3*, *1 and 2* or *paragraphs 3, 5* that the law has."""
    return tuple(n for n in re.findall(r"\d+", text) if n in PARAGRAPHS[law])


class Tier(StrEnum):
    """The sort of council or other body, for the law."""

    PRINCIPAL = "a principal council"
    LOCAL = "a parish, town or community council"
    BOARD = "a board under its own rules"


@dataclass(frozen=True)
class Governing:
    """The law under which a body excludes the public."""

    country: Country | None
    """None: not known."""
    how: str
    """How it is known: *by its rules*, *by its name*; empty if it is not."""
    tier: Tier
    law: Law
    """Whose paragraphs it may cite."""

    @property
    def needs_paragraphs(self) -> bool:
        """Whether an exclusion must name the paragraphs (LGA 1972 s 100A(5), LG(S)A 1973 s 50A(5)); a parish names none
        (Public Bodies (Admission to Meetings) Act 1960 s 1(2))."""
        return self.tier is Tier.PRINCIPAL and self.country in _LAWS and self.country is not None

    @property
    def is_set(self) -> bool:
        """Whether the body's rules set the law."""
        return self.how == _BY_RULES

    @property
    def has_paragraphs(self) -> bool:
        """Whether the law has paragraphs to choose from; those of England if the law is unknown."""
        return self.law is not Law.ELSEWHERE and (self.tier is Tier.PRINCIPAL or self.is_set)

    @property
    def is_under_1960(self) -> bool:
        """Whether the Public Bodies (Admission to Meetings) Act 1960 governs it: a parish, town or community council of
        England or Wales."""
        return self.tier is Tier.LOCAL and self.law in (Law.ENGLAND, Law.WALES)

    @property
    def printed(self) -> Law:
        """The law whose typed paragraphs the minutes cite; England if it is unknown and the rules do not exclude
        this."""
        return self.law if self.is_set or self.law is not Law.ELSEWHERE else Law.ENGLAND

    @property
    def names_at_budget(self) -> bool:
        """Whether votes at a budget decision must be by name (SI 2014/165, for principal councils in England)."""
        return self.tier is Tier.PRINCIPAL and self.country is Country.ENGLAND

    @property
    def words(self) -> str:
        """How the public is excluded, in words for the form of a body."""
        if self.is_set and self.law is Law.ELSEWHERE:
            return "no paragraphs for exempt business"
        if self.needs_paragraphs or self.is_set:
            return f"exempt business by the paragraphs of {self.law.value.title()} ({self.how})"
        if self.tier is Tier.BOARD:
            return ""
        if self.is_under_1960:
            return "the public is excluded under the Act of 1960, without paragraphs"
        return f"exempt business by {self.act or 'your own words'} ({self.how or 'the law is not known'})"

    @property
    def act(self) -> str:
        """The Act whose paragraphs the clerk's own words cite; empty if unknown."""
        is_irish = self.tier is Tier.PRINCIPAL and self.country is Country.NORTHERN_IRELAND
        return "Schedule 6 of the Local Government Act (Northern Ireland) 2014" if is_irish else ""


_BY_RULES = "by its rules"
_LAWS = {
    None: Law.ENGLAND,
    Country.ENGLAND: Law.ENGLAND,
    Country.WALES: Law.WALES,
    Country.SCOTLAND: Law.SCOTLAND,
}


def governing(meeting: Meeting, *, month_first: bool = False) -> Governing:
    """The law of a meeting's body: from its rules, or else from its place, style, people and name, or else from the
    Acts that it cites. `month_first`: whether its style writes the month first in dates, as in North America."""
    head = meeting.head
    said = {word for word in head.rules.split() if word.startswith("law=")}
    names = f"{head.council}, {head.committee}"
    first = (head.rules.split() or [""])[0]
    if is_local_council(head.council) or first == "parish":
        tier = Tier.LOCAL
    else:
        is_board = first == "board" or (first not in BODIES and is_no_council(names))
        tier = Tier.BOARD if is_board else Tier.PRINCIPAL
    if said:
        law = meeting.rules.law
        country = next((place for place, own in _LAWS.items() if place and own is law), None)
        return Governing(country, _BY_RULES, tier, law)
    cited = " ".join(entry.text for entry in meeting.entries if entry.text)
    country, how = next(meeting.signs.countries(cited, month_first=month_first), (None, ""))
    return Governing(country, how, tier, _LAWS.get(country, Law.ELSEWHERE))
