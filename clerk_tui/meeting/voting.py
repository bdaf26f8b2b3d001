"""Who may vote, how a vote adds up, and its result, all derived from the record and never stored."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.attendance import Attendance
from clerk_tui.meeting.countries import Country
from clerk_tui.meeting.exempt import governing
from clerk_tui.meeting.kinds import SPEECH, VOTE_TAKEN, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity, RollPlace, Voice
from clerk_tui.meeting.record import AgendaItem, Choice, Entry, Vote
from clerk_tui.meeting.rules import Law, Majority, Rules
from clerk_tui.regex import any_case


def electorate(room: Attendance, barred: Collection[int] = (), came_late: Collection[int] = ()) -> tuple[int, ...]:
    """Who may vote in `room`, in the order of the roll: everybody with a voting seat who is in the room, or on a link
    that counts, and is not `barred` by an interest. A substitute votes in place of the member. `came_late`: those who
    missed part of the item, and so may not vote in some bodies. Nobody before the roll call."""
    if not room.has_been_called:
        return ()
    kept_out = set(barred) | (set(came_late) if room.meeting.rules.votes_whole_items_only else set())
    seated = [p.person_id for p in room.meeting.roll if p.capacity.is_member or p.person_id in room.substitutes]
    return tuple(p for p in seated if p not in kept_out and room.counts(p) and may_vote(room, p))


def may_vote(room: Attendance, person_id: int) -> bool:
    """Whether a person's seat has a vote by the body's rules, wherever they are."""
    rules, place = room.meeting.rules, room.meeting.places.get(person_id)
    if only_breaks_ties(room, person_id):
        return False
    is_member = place is not None and place.capacity.is_member
    if person_id in room.substitutes and (not is_member or room.seat(person_id) != person_id):
        seat = room.meeting.places.get(room.substitutes[person_id])
        return rules.substitutes_vote and (seat is None or _has_vote(seat, rules))
    return place is not None and _has_vote(place, rules) and room.substitute_of(person_id) is None


def only_breaks_ties(room: Attendance, person_id: int) -> bool:
    """Whether a person presides and, by the body's rules, has only a casting vote. A member who presides in place of
    the chair still votes as a member."""
    if room.meeting.rules.chair_votes is not False or person_id != room.presiding:
        return False
    chairs = [place.person_id for place in room.meeting.roll if place.capacity is Capacity.CHAIR]
    return person_id in chairs or not chairs


_MAYOR = any_case(r"(?:(?:village|town|city|borough) )?mayor\b|village president\b")
_BESIDE_MAYOR = any_case(r"(?:trustee|council(?:l?or|[ -]?(?:member|man|woman|person))|alder\w+|commissioner)\b")


def mayor_who_may_vote(meeting: Meeting, presiding: int | None) -> int | None:
    """The mayor listed as chair beside trustees by a North American body whose rules do not say whether the chair votes
    (some do, and some only break ties); None for other bodies."""
    place = meeting.places.get(presiding) if presiding is not None else None
    is_there = meeting.country in (Country.UNITED_STATES, Country.CANADA)
    if not is_there or meeting.rules.chair_votes is not None or place is None or place.capacity is not Capacity.CHAIR:
        return None
    called = {p.person_id: (meeting.people[p.person_id].name, p.post) for p in meeting.roll if p.capacity.is_member}
    if not any(map(_MAYOR.match, called.pop(place.person_id, ()))):
        return None
    others = (words for person in called.values() for words in person)
    return presiding if any(map(_BESIDE_MAYOR.match, others)) else None


def _has_vote(place: RollPlace, rules: Rules) -> bool:
    return place.capacity.is_member and (place.capacity is not Capacity.COOPTED or rules.cooptees_vote)


_BUDGET = any_case(r"\b(?:budget|council tax|precept)")
_DECIDES_NONE = any_case(r"\b(?:monitor|outturn|consultation|timetable)")
"""In titles about the budget that do not decide it."""


def names_at_budget(meeting: Meeting, item: AgendaItem | None, *, month_first: bool) -> str:
    """Why votes on an item must be by name, as for a council's budget decision; empty if they need not. The item's
    title decides, if the body is a council of England or its rules say `budget=named`. `month_first`: as in
    `governing`."""
    is_any = item is None or not meeting.rules.names_at_budget or not _BUDGET.search(item.title)
    if is_any or _DECIDES_NONE.search(item.title):  # type: ignore[union-attr]
        return ""
    head, known = meeting.head, governing(meeting, month_first=month_first)
    is_council = not head.committee or re.search(r"\bcouncil$", head.committee.strip(), re.IGNORECASE) is not None
    if "budget=named" in head.rules.split():
        return _REGULATIONS if known.law is Law.ENGLAND else "by the body's rules"
    return _REGULATIONS if is_council and known.names_at_budget else ""


_REGULATIONS = "SI 2014/165"


@dataclass(frozen=True)
class Tally:
    """A vote added up. Figures are None if unknown, because all voted in favour before the roll call."""

    in_favour: int | None
    against: int
    abstained: int
    names: tuple[tuple[Choice, tuple[int, ...]], ...] = ()
    """Who voted how, if names were taken; every choice has its list."""
    is_stated: bool = False
    """Whether the figures were stated, not counted from the names or the room."""

    def named(self, choice: Choice) -> tuple[int, ...]:
        return dict(self.names).get(choice, ())

    @property
    def cast(self) -> int:
        """How many voted or abstained."""
        return (self.in_favour or 0) + self.against + self.abstained

    @property
    def is_unanimous(self) -> bool:
        """Whether nobody voted against or abstained."""
        return not self.against and not self.abstained and self.in_favour != 0

    @property
    def is_tied(self) -> bool:
        """Whether as many voted in favour as against."""
        return self.in_favour is not None and self.in_favour == self.against


def tally(vote: Vote, voters: tuple[int, ...], *, is_called: bool = False) -> Tally:
    """Add up `vote`; `voters`: who could vote. `is_called`: the roll was called, so that no `voters` means nobody."""
    named = {choice: vote.named(choice) for choice in Choice}
    if vote.of_all and voters:
        excepted = {ballot.person_id for ballot in vote.ballots}
        named[Choice.FOR] = (*(p for p in voters if p not in excepted), *named[Choice.FOR])
    names = tuple(named.items()) if vote.is_named or vote.ballots or vote.of_all else ()
    if vote.in_favour is not None:
        return Tally(vote.in_favour, vote.against or 0, vote.abstained or 0, names, is_stated=True)
    in_favour = len(named[Choice.FOR]) if voters or vote.is_named or is_called else None
    return Tally(in_favour, len(named[Choice.AGAINST]), len(named[Choice.ABSTAIN]), names)


@dataclass(frozen=True)
class Election:
    """A ballot among candidates, added up."""

    votes: tuple[tuple[Voice, int], ...]
    """The candidates in the order named, each with their votes; empty for somebody elected unopposed."""
    post: str = ""
    chosen: Voice | None = None
    """The one who was elected by the record, whatever the votes."""

    @classmethod
    def of(cls, entry: Entry) -> Election:
        """The election that an entry records."""
        figures, _, post = entry.subject.partition(" ")
        counts = [int(figure) for figure in figures.split("-") if figure.isdigit()]
        at = entry.count
        chosen = entry.persons[at - 1] if at is not None and 0 < at <= len(entry.persons) else None
        return cls(tuple(zip(entry.persons, counts, strict=False)), post, chosen)

    @property
    def leading(self) -> tuple[Voice, ...]:
        most = max((count for _, count in self.votes), default=0)
        return tuple(voice for voice, count in self.votes if count == most)

    @property
    def is_by_majority(self) -> bool:
        """Whether the one elected has more than half of the votes cast, or there was only one candidate."""
        cast = sum(count for _, count in self.votes)
        counts = dict(self.votes)
        return self.elected is not None and (not self.votes or 2 * counts.get(self.elected, 0) > cast)

    @property
    def elected(self) -> Voice | None:
        """Who was elected: as recorded, otherwise whoever has more than half of the votes cast."""
        if self.chosen is not None:
            return self.chosen
        cast = sum(count for _, count in self.votes)
        return next((voice for voice, count in self.votes if 2 * count > cast), None)


_BY_NAME = any_case(
    r"(?=.*\b(?:ask|call|demand|request|requir|want)(?:s|e[ds]?|ing)?\b)(?!.*(?:\b(?:no|nobody|none|not|withdr[ae]w\w*)\b|n[’']t\b))"
    r".*\b(?:(?:named|recorded|roll[- ]?call) vote|vot(?:e|es|ing)\b.{0,40}\bby name"
    r"|names (?:of (?:those|members|all)\b.{0,25}\bvot.{0,15} )?(?:(?:to )?be |are )?(?:recorded|taken))\b.*"
)
"""Asks for a vote by name, in one sentence."""


def votes_by_name_requested(meeting: Meeting) -> Mapping[int | None, list[list[Entry]]]:
    """The votes that must be by name, by item id. For each motion in turn, with its amendments, a list: the request,
    then the votes after it; empty if nobody asked."""
    found: dict[int | None, list[list[Entry]]] = defaultdict(lambda: [[]])
    for entry in meeting.entries:
        if entry.is_struck:
            continue
        asked = found[entry.item_id][-1]
        if entry.kind is Kind.MOTION and not entry.is_procedural and asked[1:]:
            found[entry.item_id].append([])
        elif entry.kind in VOTE_TAKEN if asked else _asks_names(entry):
            asked.append(entry)
    return found


def _asks_names(entry: Entry) -> bool:
    """Whether a note or what somebody said asks for a vote by name."""
    text = (entry.text or "") if entry.kind in SPEECH or entry.kind is Kind.NOTE else ""
    return ("vot" in text or "names" in text) and any(map(_BY_NAME.fullmatch, re.split(r"[.;] ", text)))


@dataclass(frozen=True)
class Division:
    """A vote as it was taken: who could vote, the figures, and the majority needed."""

    entry: Entry
    voters: tuple[int, ...]
    tally: Tally
    majority: Majority
    seats: int
    """The whole number of members of the body."""
    presiding: int | None = None
    casting: Entry | None = None
    """The casting vote that decided a tie."""

    @property
    def needs_casting(self) -> bool:
        """Whether a casting vote may still decide it: a tie that one more vote would carry by simple majority."""
        return self.tally.is_tied and self.casting is None and self.majority == Majority()

    @property
    def is_carried(self) -> bool:
        """Whether it was carried; a tie without a casting vote is lost."""
        in_favour, against = self.tally.in_favour, self.tally.against
        if in_favour is None:
            return True
        if self.tally.is_tied and self.casting is not None:
            return self.casting.choice is Choice.FOR
        return self.majority.is_met(in_favour, against, self.seats)
