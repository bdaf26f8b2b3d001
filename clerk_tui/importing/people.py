"""Who of the people in an imported meeting is on file already: merged where that is sure, asked where it is not."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import field
from enum import IntEnum
from functools import lru_cache

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Person
from clerk_tui.meeting.people import HONOURS, TITLES, fold
from clerk_tui.meeting.people import same_name_key as key_of_name
from clerk_tui.regex import regex
from clerk_tui.store.values import KnownPeople

_MALE = frozenset("mr sir lord fr father baron".split())
_FEMALE = frozenset("mrs ms miss dame lady baroness".split())
_ROLES = frozenset("mayor deputy alderman alderwoman ald hon honourable rt right chief cathaoirleach".split())
"""Titles that come and go with an office or the occasion, and tell nobody apart."""
_PARTICLES = frozenset("o mac mc ni ui nic van von der den de del della di du da la le st san ap ab bin al el".split())
"""Words, folded, that belong to the surname after them."""
_IN_BRACKETS = regex(r"\([^()]*\)")
_INITIAL_BEHIND = regex(r"(\S+)\s*\(([^\W\d_])\.?\)\s*$")


class Likeness(IntEnum):
    """How sure it is that two names are one person's."""

    OTHER = 0
    PERHAPS = 1
    SAME = 2


@dataclass(frozen=True)
class NameParts:
    """A name taken apart; all folded."""

    titles: frozenset[str]
    given: tuple[str, ...]
    """Names or initials before the surname, in order."""
    surname: str

    @property
    def title(self) -> str:
        """The title that goes with the person; '' where there is none."""
        if "councillor" in self.titles:
            return "councillor"
        return next(iter(sorted(self.titles - _ROLES)), "")

    def lacks_only_title(self, other: NameParts) -> bool:
        """Whether the two have the same initials, and one of them no title."""
        return bool(self.given) and self.given == other.given and not (self.title and other.title)


@lru_cache(8192)
def name_parts(name: str) -> NameParts:
    """`name` taken apart."""
    words = _words(name)
    titles: set[str] = set()
    while len(words) > 1 and (word := fold(words[0])) in TITLES:
        titles.add("councillor" if word in ("cllr", "cllrs", "clr", "councillors", "comhairleoir") else word)
        words.pop(0)
    while len(words) > 1 and fold(words[-1]) in HONOURS:
        words.pop()
    at = len(words) - 1
    while at > 0 and fold(words[at - 1]) in _PARTICLES:
        at -= 1
    given = [part for word in words[:at] for part in _given(word)]
    return NameParts(frozenset(titles), tuple(given), fold("".join(words[at:])))


def likeness(one: NameParts, other: NameParts) -> Likeness:
    """How sure it is that two names are one person's."""
    if not one.surname or one.surname != other.surname or _clash(one.titles, other.titles):
        return Likeness.OTHER
    for mine, theirs in zip(one.given, other.given, strict=False):
        shorter, longer = sorted((mine, theirs), key=len)
        if shorter != longer and not (len(shorter) == 1 and longer.startswith(shorter)):
            return Likeness.OTHER
    if one.given != other.given or not one.given:
        return Likeness.SAME if one.given == other.given and one.title == other.title else Likeness.PERHAPS
    is_full = any(len(word) > 1 for word in one.given)
    return Likeness.SAME if is_full or one.title == other.title else Likeness.PERHAPS


def _words(name: str) -> list[str]:
    """The words of a name; *Bartlett, P* and *Collins (M)* are turned round, and what else follows a comma or stands in
    brackets (letters of honour, a post) is left out."""
    name = _INITIAL_BEHIND.sub(r"\2 \1", name)
    bare = _IN_BRACKETS.sub(" ", name).replace(".", " ")
    before, comma, after = bare.partition(",")
    behind = after.split()
    if comma and len(before.split()) == 1 and behind and all(_is_initial(word) for word in behind):
        return [*behind, *before.split()]
    return before.split() or bare.split()


def _is_initial(word: str) -> bool:
    return len(fold(word)) == 1


def _given(word: str) -> list[str]:
    """One name; *PJ* is two initials."""
    folded = fold(word)
    is_initials = word.isupper() and len(folded) == 2 and not set(folded) & set("aeiouy")
    return list(folded) if is_initials else [folded] if folded else []


def _clash(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool((one & _MALE and other & _FEMALE) or (one & _FEMALE and other & _MALE))


_REMEMBERED = 8192
"""Names: the same people come in meeting after meeting."""
same_name_key = lru_cache(_REMEMBERED)(key_of_name)


@dataclass(frozen=True)
class Alike:
    """A name in minutes that may be that of somebody else who is known."""

    name: str
    """As the minutes list it."""
    others: tuple[Person, ...]
    """Those who it may be."""

    @property
    def question(self) -> str:
        """What the clerk is asked."""
        known = " or ".join(f"“{person.name}”" for person in self.others)
        return f"Is “{self.name}” the same person as {known}?"


@dataclass
class Answers:
    """What the clerk said of names that are alike, at one council."""

    same: dict[str, str] = field(default_factory=dict)
    """`same_name_key` of a name → the name under which that person is kept."""
    apart: set[tuple[str, str]] = field(default_factory=set)
    """Pairs of keys, in order, of names that are two people's."""

    def are_one(self, name: str, kept: str) -> None:
        """`name` is that of the person who is kept as `kept`."""
        wanted, gone = self.kept_as(kept), self.kept_as(name)
        if wanted == gone:
            return
        for key, value in self.same.items():
            if value == gone:
                self.same[key] = wanted
        self.same[same_name_key(gone)] = wanted

    def are_two(self, one: str, other: str) -> None:
        """The two names are those of two people."""
        self.apart.add(_pair(one, other))

    def kept_as(self, name: str) -> str:
        """The name under which the person so called is kept."""
        return self.same.get(same_name_key(name), name)

    def say_apart(self, one: str, other: str) -> bool:
        """Whether the two names are known to be those of two people."""
        return _pair(one, other) in self.apart


def _pair(one: str, other: str) -> tuple[str, str]:
    first, second = sorted((same_name_key(one), same_name_key(other)))
    return first, second


class PeopleOnFile:
    """The people of one council, by the names they are known by."""

    def __init__(
        self,
        people: Iterable[Person] = (),
        forms: Iterable[tuple[int, str]] = (),
        different: Iterable[tuple[int, int]] = (),
        sit: Iterable[int] = (),
    ) -> None:
        """`forms`: other names of some, by their ids; `different`: pairs of ids, the lower first, who are not one;
        `sit`: the ids of those who have a seat."""
        self._sit = set(sit)
        self._by_id: dict[int, Person] = {}
        self._by_key: dict[str, Person] = {}
        self._by_surname: dict[str, list[tuple[NameParts, int]]] = {}
        self._different = set(different)
        for person in people:
            self.add(person)
        for person_id, name in forms:
            self.add_form(person_id, name)

    @classmethod
    def of(cls, known: KnownPeople) -> PeopleOnFile:
        """The people that the store knows."""
        return cls(known.people, known.forms, known.different, known.sit)

    def add(self, person: Person, *, sits: bool = False) -> None:
        """Somebody more is on file; `sits`: they have a seat."""
        if sits:
            self._sit.add(person.id)
        self._by_id[person.id] = person
        self._know(person.name, person)

    def add_form(self, person_id: int, name: str) -> None:
        """Somebody on file is known by another name too."""
        if person_id in self._by_id:
            self._know(name, self._by_id[person_id])

    def _know(self, name: str, person: Person) -> None:
        self._by_key.setdefault(same_name_key(name), person)
        parts = name_parts(name)
        self._by_surname.setdefault(parts.surname, []).append((parts, person.id))

    def copy(self) -> PeopleOnFile:
        """The same people, to be added to."""
        other = PeopleOnFile(different=self._different, sit=self._sit)
        other._by_id, other._by_key = dict(self._by_id), dict(self._by_key)
        other._by_surname = {surname: list(known) for surname, known in self._by_surname.items()}
        return other

    def person(self, person_id: int) -> Person:
        """Somebody on file. Raises KeyError."""
        return self._by_id[person_id]

    def exactly(self, name: str) -> Person | None:
        """Whoever is on file by that very name."""
        return self._by_key.get(same_name_key(name))

    def alike(self, name: str, taken: Iterable[int] = (), *, sits: bool = False) -> tuple[Likeness, tuple[Person, ...]]:
        """Who a name may be, those in `taken` apart, and how sure that is. `sits`: the name is that of somebody with a
        seat; of two who have one, the same initials without a title are enough."""
        parts, found, left_out = name_parts(name), dict[int, Likeness](), frozenset(taken)
        for known, person_id in self._by_surname.get(parts.surname, ()):
            if person_id not in left_out:
                how = likeness(parts, known)
                if how and sits and person_id in self._sit and parts.lacks_only_title(known):
                    how = Likeness.SAME
                found[person_id] = max(found.get(person_id, Likeness.OTHER), how)
        best = max(found.values(), default=Likeness.OTHER)
        if best is Likeness.OTHER:
            return best, ()
        same = tuple(self._by_id[i] for i, how in found.items() if how is best)
        if best is Likeness.SAME and len(same) > 1:
            return Likeness.PERHAPS, same
        return best, same

    def pairs(self) -> tuple[tuple[Person, Person], ...]:
        """Those on file who may be one person, each pair once, by name."""
        out: dict[tuple[int, int], tuple[Person, Person]] = {}
        for known in self._by_surname.values():
            for at, (parts, person_id) in enumerate(known):
                for others, other_id in known[at + 1 :]:
                    pair = (min(person_id, other_id), max(person_id, other_id))
                    if person_id != other_id and pair not in self._different and likeness(parts, others):
                        out[pair] = (self._by_id[pair[0]], self._by_id[pair[1]])
        return tuple(sorted(out.values(), key=lambda pair: (pair[0].name.casefold(), pair[1].name.casefold())))


@dataclass
class Identities:
    """Who the people of one meeting are."""

    ids: dict[int, int] = field(default_factory=dict)
    """The meeting's own ids → ids of those on file."""
    new: dict[int, str] = field(default_factory=dict)
    """The meeting's own ids of the others → the names under which they are kept."""
    forms: list[tuple[int, str]] = field(default_factory=list)
    """The meeting's own ids of those who are kept under another name, with the name they have here."""
    doubts: list[Alike] = field(default_factory=list)
    """New ones who may be somebody on file: nobody has said."""
    apart: list[tuple[int, int]] = field(default_factory=list)
    """The meeting's own ids of new ones with ids on file of those they are not."""
    same: dict[int, int] = field(default_factory=dict)
    """The meeting's own ids of those who are others of the same meeting, as the clerk said, with those others'."""


def identify(
    people: Mapping[int, Person], on_file: PeopleOnFile, answers: Answers, sit: Container[int] = ()
) -> Identities:
    """Who `people`, by the meeting's own ids, are; `sit`: those of them who have a seat. Two of one meeting are one
    person only where the clerk has said so."""
    out = Identities()
    taken: set[int] = set()
    names: dict[int, str] = {}
    kept: dict[str, int] = {}
    for own_id, person in people.items():
        name = answers.kept_as(person.name)
        if name != person.name:
            out.forms.append((own_id, person.name))
        first = kept.setdefault(same_name_key(name), own_id)
        if first == own_id:
            names[own_id] = name
        else:
            out.same[own_id] = first
    for own_id, name in names.items():
        known = on_file.exactly(name)
        if known is not None and known.id not in taken:
            out.ids[own_id] = known.id
            taken.add(known.id)
    for own_id, name in names.items():
        if own_id not in out.ids:
            _identify_alike(out, own_id, name, on_file, answers, taken, sits=own_id in sit)
    return out


def _identify_alike(
    out: Identities,
    own_id: int,
    name: str,
    on_file: PeopleOnFile,
    answers: Answers,
    taken: set[int],
    *,
    sits: bool,
) -> None:
    how, others = on_file.alike(name, taken, sits=sits)
    if how is Likeness.SAME and not answers.say_apart(name, others[0].name):
        out.ids[own_id] = others[0].id
        taken.add(others[0].id)
        return
    out.new[own_id] = name
    asked = tuple(person for person in others if not answers.say_apart(name, person.name))
    out.apart += [(own_id, person.id) for person in others if person not in asked]
    if asked:
        out.doubts.append(Alike(name, asked))


def questions(names: Iterable[tuple[str, bool]], on_file: PeopleOnFile) -> list[Alike]:
    """What has to be asked before meetings with these names are taken in, each question once; with each name, whether
    it is that of somebody with a seat. Somebody who is not on file yet has an id below 0."""
    known = on_file.copy()
    out: list[Alike] = []
    seen: set[str] = set()
    for name, sits in names:
        key = same_name_key(name)
        if key in seen:
            continue
        seen.add(key)
        if known.exactly(name) is None:
            how, others = known.alike(name, sits=sits)
            if how is Likeness.PERHAPS:
                out.append(Alike(name, others))
            if how is not Likeness.SAME:
                known.add(Person(-len(seen), name), sits=sits)
    return out


def fuller(one: str, other: str) -> str:
    """Which of two names says more of the person."""
    return max((one, other), key=lambda name: (sum(map(len, name_parts(name).given)), len(name)))
