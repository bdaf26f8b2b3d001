"""Finds what does not hang together in a meeting that was recognised: nobody is present, a number is missing among the
items, a vote does not add up, whoever moved is not on the list, words that tell of a decision led to none.

What holds in nearly every meeting is checked, and nothing else, so that a doubt is worth looking at.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from clerk_tui.english.numbering import Number, counted_in, number_of
from clerk_tui.english.titles import ALL_TITLES, LETTERS, PARTICLES, PERSONAL, POST_WORDS
from clerk_tui.importing.doubts import Doubt, Sort, joined, short
from clerk_tui.importing.unread import (
    MOVED,
    not_counted,
    overlooked_decisions,
    overlooked_headings,
    several_meetings,
    unnamed_seconders,
)
from clerk_tui.lists.names import folded, is_name
from clerk_tui.lists.split_names import ends_post
from clerk_tui.meeting import AgendaItem, Capacity, Choice, Entry, Kind, Meeting
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.names import take_apart
from clerk_tui.meeting.people import full_list
from clerk_tui.meeting.record import Vote
from clerk_tui.regex import any_case, regex

_HERE = (Kind.PRESENT, Kind.REMOTE, Kind.ARRIVAL, Kind.SUBSTITUTE, Kind.PRESIDING)
"""Entries that say of somebody that they were there."""
FEW = 3
"""People listed as present of whom a list is hardly the whole."""


@dataclass
class _Checks:
    """The checks of one meeting."""

    meeting: Meeting

    @cached_property
    def here(self) -> frozenset[int]:
        """Ids of those of whom it is told that they were there, or that they opened the meeting."""
        entries = self.meeting.entries
        told = {p for e in entries if e.kind in _HERE for p in e.persons if isinstance(p, int)}
        opening = " ".join(e.published or "" for e in entries if e.kind is Kind.OPENED)
        names = {i: take_apart(person.name).surname for i, person in self.meeting.people.items()} if opening else {}
        return frozenset(told | {i for i, surname in names.items() if surname and surname in opening})

    @cached_property
    def listed(self) -> frozenset[int]:
        """Ids of those whom a list of those present names."""
        kinds = (Kind.PRESENT, Kind.REMOTE)
        return frozenset(p for e in self.meeting.entries if e.kind in kinds for p in e.persons if isinstance(p, int))

    @cached_property
    def members_here(self) -> int:
        """How many of those who were there may vote; nobody's part is known where no member is listed."""
        return len(self._members) or len(self.here)

    @cached_property
    def _members(self) -> frozenset[int]:
        places = self.meeting.places
        return frozenset(p for p in self.here if p not in places or places[p].capacity.is_member)

    def name(self, person: int) -> str:
        """Somebody's name, as messages quote it."""
        return f"“{self.meeting.people[person].name}”"

    def all(self) -> Iterator[Doubt]:
        """Everything that is doubtful: at most one doubt about who was there, and one about the items."""
        yield from several_meetings(self.meeting)
        yield from joined([*self._presence(), *self._lists(), *self._people()])
        yield from joined([*_numbers(self.meeting), *overlooked_headings(self.meeting)])
        yield from self._strangers()
        decisions = list(overlooked_decisions(self.meeting))
        others = [*joined([*self._movers(), *unnamed_seconders(self.meeting)]), *self._votes()]
        if any(doubt.entry_id is None for doubt in decisions):  # all motions and votes are to be looked through
            yield from joined([*decisions, *others])
        else:
            yield from (*decisions, *others)

    # Who was there

    def _presence(self) -> Iterator[Doubt]:
        acting = self._acting() - self.here
        if not self.listed:
            yield Doubt(Sort.PRESENT, "No list of those present was found.")
        elif len(self.listed) < FEW <= len(acting):
            few, are = full_list([self.name(p) for p in sorted(self.listed)]), "is" if len(self.listed) == 1 else "are"
            yield Doubt(Sort.PRESENT, f"Only {few} {are} listed as present, but {len(acting)} others move or vote.")
        seen = {p for e in self.meeting.entries if e.kind is Kind.PRESENT for p in e.persons}
        for entry in self.meeting.entries:
            both = [p for p in entry.persons if isinstance(p, int) and p in seen] if entry.kind in _AWAY else []
            if both:
                who, are = full_list([self.name(p) for p in both]), "is" if len(both) == 1 else "are"
                yield Doubt(Sort.PRESENT, f"{who} {are} listed as present and as {_AWAY[entry.kind]}.", entry.id)

    def _acting(self) -> set[int]:
        """Ids of those who moved or voted."""
        moved = {p for e in self.meeting.entries if e.kind in MOVED for p in e.persons if isinstance(p, int)}
        voted = {b.person_id for e in self.meeting.entries if e.vote is not None for b in e.vote.ballots}
        return moved | voted

    def _lists(self) -> Iterator[Doubt]:
        """Lists of names near the top that were not read as such, and boxes beside names that nobody ticked."""
        for entry in self.meeting.entries:
            if entry.kind is Kind.PRESENT and _BOX.search(entry.published or ""):
                said = "The list of those present has boxes that are not ticked: were all of them there?"
                yield Doubt(Sort.PRESENT, said, entry.id)
        top = [e for e in self.meeting.entries[:_TOP] if e.kind is Kind.NOTE and e.item_id is None]
        lines = [e for e in top if _is_titled_name(e.published or "")]
        if len(lines) >= FEW:
            first = f"the first “{short(lines[0].published or '')}”"
            said = f"{len(lines)} lines at the top are names, and were not read as a list, {first}."
            yield Doubt(Sort.PRESENT, said, lines[0].id)
        items = [item.id for item in self.meeting.items_taken[:FEW]]
        for entry in self.meeting.entries:
            if entry.item_id is not None and entry.item_id not in items:
                return
            if entry.kind is Kind.NOTE and not entry.persons and _is_list(words := entry.published or ""):
                yield Doubt(Sort.PRESENT, f"“{short(words)}” looks like a list of people, and was not read.", entry.id)

    def _people(self) -> Iterator[Doubt]:
        """People in a list whose name looks like none, or two, or whose post has a name in it; the list, if many."""
        places = self.meeting.places
        found: list[Doubt] = []
        for entry in self.meeting.entries:
            if entry.kind not in _LISTED:
                continue
            listed = [p for p in entry.persons if isinstance(p, int)]
            names = {p: self.meeting.people[p].name for p in listed}
            for person in listed:
                post = places[person].post if person in places else ""
                if why := _odd(names[person], post, list(names.values())):
                    said = f"{self.name(person)} is listed as {_LISTED[entry.kind]}: {why}"
                    found.append(Doubt(Sort.PRESENT, said, entry.id))
        if len(found) < FEW:
            yield from joined(found)
        else:
            yield Doubt(Sort.PRESENT, f"Look through the lists of names: {len(found)} of them look like no names.",
                found[0].entry_id)  # fmt: skip

    def _strangers(self) -> Iterator[Doubt]:
        """Those who speak and are on no list, but for visitors: one doubt."""
        away = {p for e in self.meeting.entries if e.kind in _AWAY for p in e.persons}
        titles = {item.id: item.title for item in self.meeting.items}
        told: dict[int, int] = {}
        words = ""
        for entry in self.meeting.entries if len(self.listed) >= FEW else ():
            words = entry.published or words
            for person in entry.persons if entry.kind in SPEECH else ():
                if isinstance(person, int) and person not in self.here | away | told.keys():
                    name, title = self.meeting.people[person].name, titles.get(entry.item_id or 0, "")
                    parts, last = set(map(folded, name.split())), name.split()[-1]
                    is_person = is_name(name, bare=False) and POST_WORDS.isdisjoint(parts)
                    is_told = re.search(rf"{re.escape(last)}\b(?:,| \(| of | from )", words)
                    if is_person and not (is_told or _OF_GUESTS.search(f"{title} {words}") or last in title):
                        told[person] = entry.id
        if told:
            others = f" and {len(told) - 1} more" if len(told) > 1 else ""
            speak, are = ("speaks", "is") if len(told) == 1 else ("speak", "are")
            first = next(iter(told))
            said = f"{self.name(first)}{others} {speak} and {are} on no list of those present."
            yield Doubt(Sort.PEOPLE, said, told[first])

    # Motions and votes

    def _movers(self) -> Iterator[Doubt]:
        if len(self.listed) < FEW:
            return
        told: dict[int, Doubt] = {}
        for entry in self.meeting.entries:
            for person in entry.persons if entry.kind in MOVED else ():
                if isinstance(person, int) and person not in self.here and person not in told:
                    role = "moved" if entry.persons[0] == person else "seconded"
                    said = f"{self.name(person)} {role} a motion, but is not listed as present."
                    told[person] = Doubt(Sort.MOVERS, said, entry.id)
        yield from told.values()

    def _votes(self) -> Iterator[Doubt]:
        """What is odd in the votes: a doubt for each, or, where there are several, one that has the first."""
        found = [doubt for at in range(len(self.meeting.entries)) for doubt in joined(self._vote(at))]
        found += not_counted(self.meeting)
        if len(found) < 2:
            yield from found
        else:
            yield Doubt(Sort.VOTES, f"{len(found)} votes do not fit, the first: {found[0]}")

    def _vote(self, at: int) -> Iterator[Doubt]:
        entry = self.meeting.entries[at]
        vote = entry.vote
        if entry.kind is not Kind.VOTE or vote is None or vote.of_all:
            return
        after = self.meeting.entries[at + 1 : at + 2]
        if why := _does_not_add_up(vote) or self._too_many(vote) or _against_its_figures(vote, after):
            yield Doubt(Sort.VOTES, why, entry.id)
        yield from self._voters(entry, vote)
        if entry.id in self._left_out:
            yield Doubt(Sort.VOTES, f"{self._left_out[entry.id]} is present, but not in this vote by name.", entry.id)

    def _too_many(self, vote: Vote) -> str:
        told = (vote.in_favour or 0) + (vote.against or 0) + (vote.abstained or 0)
        voters = {ballot.person_id for ballot in vote.ballots}
        officers = voters & self.here - self._members if self._members else ()  # a board's own treasurer
        may_vote = self.members_here + len(officers)
        if len(self.listed) < FEW or told <= may_vote:
            return ""
        return f"{told} voted, but only {may_vote} members are listed as present."

    def _voters(self, entry: Entry, vote: Vote) -> Iterator[Doubt]:
        voters = [ballot.person_id for ballot in vote.ballots]
        twice = [person for person, count in Counter(voters).items() if count > 1]
        for person in twice:
            yield Doubt(Sort.VOTES, f"{self.name(person)} is named twice in this vote.", entry.id)
        if len(self.listed) >= FEW:
            strangers = [person for person in dict.fromkeys(voters) if person not in self.here]
            if strangers:
                are = "is" if len(strangers) == 1 else "are"
                who = full_list([self.name(p) for p in strangers[:3]]) + (" and others" if len(strangers) > 3 else "")
                yield Doubt(Sort.VOTES, f"{who} voted, but {are} not listed as present.", entry.id)

    @cached_property
    def _left_out(self) -> dict[int, str]:
        """By the ids of votes by name: the one person of whom it is odd that the vote does not have them."""
        votes = [e for e in self.meeting.entries if e.vote is not None and len(e.vote.ballots) >= FEW]
        places, out = self.meeting.places, {}
        away = {p for e in self.meeting.entries if e.kind in _GONE for p in e.persons}
        members = {p for p in self.listed if p in places and places[p].capacity is Capacity.MEMBER}
        counts = Counter(p for e in votes if e.vote for p in {b.person_id for b in e.vote.ballots})
        usual = {p for p in counts if counts[p] == len(votes) - 1} if len(votes) > 2 else members
        for entry in votes:
            missing = usual - away - {b.person_id for b in entry.vote.ballots} if entry.vote else usual
            names = [self.meeting.people[p].name for p in missing]
            if len(missing) == 1 and take_apart(names[0]).surname not in (entry.published or ""):
                out[entry.id] = f"“{names[0]}”"
        return out


_OF_GUESTS = any_case(
    r"\b(?:public|deputations?|delegations?|forum|police|guests?|speakers?|visitors?|residents?|parishioners?|applicants?"
    r"|agent|objectors?|neighbours?|on behalf)\b"
)
"""Words of a passage, or of the title of an item, in which those speak who are no members."""
_GONE = (Kind.DEPARTURE, Kind.ARRIVAL, Kind.DECLARATION)
_AWAY = {Kind.APOLOGIES: "having sent apologies", Kind.ABSENT: "absent"}
_LISTED = {Kind.PRESENT: "present", Kind.REMOTE: "present by remote link", Kind.APOLOGIES: "absent with apologies",
    Kind.ABSENT: "absent"}  # fmt: skip


def doubts_of(meeting: Meeting) -> tuple[Doubt, ...]:
    """What does not hang together in a meeting that was recognised."""
    return tuple(_Checks(meeting).all())


# Names


_NO_PERSON = frozenset(
    """also apologies attendance attending present absent name names role title organisation organization none vacant
    quorum remote virtual members others chair clerk public position email action status""".split()
)
"""Words that stand in lists of people, and are nobody's name."""
_MOST_NAMES = 3  # forenames and surname of one person; who has more is perhaps two people


def _odd(name: str, post: str, others: Sequence[str]) -> str:
    """Why somebody in a list may be nobody, or two; empty if nothing is odd."""
    bare = _bare(name)
    plain = [word for word in bare if not (len(word.strip(".")) == 1 or folded(word) in PARTICLES)]
    usual = Counter(len(_bare(other)) for other in others if other != name)
    is_word = bare == name.split() and len(bare) == 1 and len(bare[0]) > 2 and usual.total() >= FEW
    is_nobody = all(folded(word) in _NO_PERSON for word in bare)
    two = (
        _two_titles(name) or _two_titles(f"Mr {post}") or _PERSON_IN_POST.search(post),
        not is_nobody and (len(plain) > _MOST_NAMES or _TWO_INITIALLED.search(" ".join(bare))),
    )
    none = (
        is_nobody or ":" in name or any(map(_is_posts, name.split())),
        is_word and (bare[0].isupper() or usual[1] <= usual.total() // _RARE),
    )
    return "that may be two people." if any(two) else "that may be no person." if any(none) else ""


_RARE = 4  # names in a list to one that is a single word, from which on the one is odd


def _is_posts(word: str) -> bool:
    """Whether a word is that of a post of several: *Directors*."""
    plain = folded(word)
    return plain.endswith("s") and plain not in POST_WORDS and ends_post(plain[:-1])


_TWO_INITIALLED = regex(r"^[A-Z]\.?(?: [A-Z]\.?)* [^\s.]{2,} [A-Z]\.?(?: [A-Z]\.?)* [^\s.]{2,}")  # *B. Ash C. Elm*.
_PERSON_IN_POST = regex(r"\b(?:Mr|Mrs|Ms|Miss|Cllr|Councillor)\b\.? [A-Z]")

_BRACKETS = regex(r"\([^()]*\)")
_FEWEST_NAMES = 4
_BOX = regex(r"\[ \]|☐")
_TOP = 40  # entries among which those present are listed


def _is_titled_name(words: str) -> bool:
    """Whether a line is the name of somebody with a title before it: *Commissioner Ann Ash*."""
    parts = words.strip().split()
    count = next((n for n, part in enumerate(parts) if folded(part) not in ALL_TITLES), 0)
    name = parts[count:]
    return (
        count > 0 and 0 < len(name) < 5 and is_name(" ".join(name)) and folded(name[0]) not in _NO_PERSON | POST_WORDS
    )


def _is_list(words: str) -> bool:
    """Whether words are names parted by commas."""
    parts = [part.strip() for part in re.split(r"[,;]|\band\b|\t", _BRACKETS.sub(" ", words)[:600]) if part.strip(" .")]
    names = sum(is_name(part.strip(" .")) and len(part.split()) > 1 for part in parts)
    return names >= _FEWEST_NAMES and names >= 0.7 * len(parts)


def _two_titles(name: str) -> bool:
    """Whether a title stands after a name: *Cllr Ash Mrs Elm*."""
    words = [folded(word) for word in name.replace("(", " ").split()]
    first = next((at for at, word in enumerate(words) if word not in PERSONAL), len(words))
    return any(word in PERSONAL for word in words[first:])


def _bare(name: str) -> list[str]:
    """The words of a name, without titles, letters and what stands in brackets."""
    apart = take_apart(re.sub(r"\([^)]*\)", " ", name))
    return [word for word in (*apart.forenames, *apart.surname.split()) if folded(word) not in LETTERS]


# Numbers of items


def _numbers(meeting: Meeting) -> Iterator[Doubt]:
    """Numbers that are missing among the items, or that two items have."""
    taken = [item for item in meeting.items_taken if not item.is_heading]
    if not taken:
        yield Doubt(Sort.ITEMS, "No item of the agenda was found.")
        return
    places = {e.item_id: e.id for e in reversed(meeting.entries) if e.kind is Kind.ITEM}
    for series in _series(taken):
        yield from _gaps(series, places)


class _Numbered(NamedTuple):
    """An item with its number, and which part of that counts."""

    item: AgendaItem
    number: Number
    at: int

    @property
    def place(self) -> int:
        """Its place in its series."""
        return self.number.values[self.at]

    @property
    def above(self) -> tuple[int, ...]:
        """What the numbers of its series have in common."""
        return (*self.number.values[: self.at], *self.number.values[self.at :][1:])

    @property
    def is_letter(self) -> bool:
        """Whether it counts in letters."""
        return self.number.form[-1].isalpha()


def _series(items: Sequence[AgendaItem]) -> Iterator[list[_Numbered]]:
    """The items whose numbers count on from each other."""
    forms: dict[str, list[tuple[AgendaItem, Number]]] = defaultdict(list)
    for item in items:
        if (number := number_of(item.number)).values and "9" in number.form:  # no Roman numeral, nor letter of a part
            forms[number.form].append((item, number))
    for form, group in forms.items():
        at = counted_in([number.values for _, number in group], form)
        series: dict[tuple[int, ...], list[_Numbered]] = {}
        for one in (_Numbered(item, number, at) for item, number in group):
            held = series.setdefault(one.above, [])
            if held and one.place == 1 and held[-1].place > 1:  # it begins again under the heading of a part
                yield held
                series[one.above] = held = []
            held.append(one)
        yield from series.values()


_SKIPPED = "IO"  # letters that lists leave out, as they look like figures
_MOST_MISSING = 6  # numbers that a doubt names


def _gaps(series: Sequence[_Numbered], places: dict[int | None, int]) -> Iterator[Doubt]:
    counts = Counter(one.place for one in series)
    numbers = sorted(counts)
    begins = numbers[0] <= 3 and len(numbers) > 1 and (len(numbers) > 2 or bool(series[0].above))
    missing = [n for n in range(1 if begins else numbers[0], numbers[-1]) if n not in counts]
    if series[0].is_letter:
        missing = [n for n in missing if chr(n + 64) not in _SKIPPED]
    for one in series:
        if counts[one.place] > 1:
            counts[one.place] = 1
            yield Doubt(Sort.ITEMS, f"Two items have the number {one.item.number}.", places.get(one.item.id))
    if not missing:
        return
    after = next((one for one in series if one.place > missing[0]), series[0])
    told = [after.number.other(after.at, n) for n in missing[:_MOST_MISSING]] + ["others"] * (
        len(missing) > _MOST_MISSING
    )
    yield Doubt(Sort.ITEMS, f"There is no item {full_list(told, 'or')}.", places.get(after.item.id))


# Votes


def _does_not_add_up(vote: Vote) -> str:
    """Why figures are not those of the names, or are none; empty if they are."""
    for choice, figure, words in (
        (Choice.FOR, vote.in_favour, "for"),
        (Choice.AGAINST, vote.against, "against"),
        (Choice.ABSTAIN, vote.abstained, "abstaining"),
    ):
        named = len(vote.named(choice))
        if vote.is_named and figure is not None and figure != named and (named or choice is Choice.FOR):
            return f"The vote has {figure} {words}, but {named} names {words}."
    if not vote.in_favour and not vote.against:
        return "Nobody is counted for or against in this vote."
    return ""


def _against_its_figures(vote: Vote, after: Sequence[Entry]) -> str:
    """Why an outcome is not that of the figures."""
    ahead = (vote.in_favour or 0) - (vote.against or 0)
    if after and after[0].kind is Kind.CARRIED and ahead < 0:
        return "This was carried, but more voted against it than for it."
    if after and after[0].kind is Kind.LOST and ahead > 0:
        return "This was lost, but more voted for it than against it."
    return ""


def without_result(motions: Sequence[Entry]) -> Iterator[Doubt]:
    """That motions with mover and seconder were taken as carried, though no result is printed: once for a file."""
    if motions:
        first = f"“{short(motions[0].text or '')}”"
        which = f"the motion {first}, and it was" if len(motions) == 1 else f"{len(motions)} motions, and they were"
        more = "" if len(motions) == 1 else f", the first: {first}"
        yield Doubt(Sort.DECISIONS, f"No result is printed for {which} taken as carried{more}.", motions[0].id)
