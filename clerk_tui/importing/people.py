"""Finds which people in an imported meeting are on file. `likeness` compares two names; `identify` merges certain
matches, and `questions` asks about doubtful ones."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Person
from clerk_tui.meeting.name_parts import same_name_key as key_of_name
from clerk_tui.meeting.name_parts import same_title, take_apart, titles_clash
from clerk_tui.meeting.people import fold
from clerk_tui.store.values import KnownPeople

_ROLES = frozenset("mayor deputy alderman alderwoman ald hon honourable rt right chief cathaoirleach".split())
"""Titles that go with an office or an occasion, and do not distinguish people."""


class Likeness(IntEnum):
    """How likely two names are to be one person's."""

    OTHER = 0
    PERHAPS = 1
    SAME = 2


@dataclass(frozen=True)
class NameParts:
    """The parts of a name, all folded."""

    titles: frozenset[str]
    given: tuple[str, ...]
    """Names or initials before the surname, in order."""
    surname: str

    @property
    def title(self) -> str:
        """The title of the person, if any."""
        if "councillor" in self.titles:
            return "councillor"
        return next(iter(sorted(self.titles - _ROLES)), "")


@lru_cache(8192)
def name_parts(name: str) -> NameParts:
    """Return the parts of `name`."""
    apart = take_apart(name)
    words = (piece for word in apart.forenames for piece in word.replace(".", " ").split())
    given = tuple(part for word in words for part in _given(word))
    return NameParts(frozenset(map(same_title, apart.titles)), given, fold(apart.surname))


def likeness(one: NameParts, other: NameParts) -> Likeness:
    """Return how likely two names are to be one person's."""
    if not one.surname or one.surname != other.surname or titles_clash(one.titles, other.titles):
        return Likeness.OTHER
    for mine, theirs in zip(one.given, other.given, strict=False):
        shorter, longer = sorted((mine, theirs), key=len)
        if shorter != longer and not (len(shorter) == 1 and longer.startswith(shorter)):
            return Likeness.OTHER
    if one.given != other.given or not one.given:
        return Likeness.SAME if one.given == other.given and one.title == other.title else Likeness.PERHAPS
    is_full = any(len(word) > 1 for word in one.given)
    return Likeness.SAME if is_full or one.title == other.title else Likeness.PERHAPS


def _given(word: str) -> list[str]:
    """Return the given names as one word; *PJ* becomes two initials."""
    folded = fold(word)
    is_initials = word.isupper() and len(folded) == 2 and not set(folded) & set("aeiouy")
    return list(folded) if is_initials else [folded] if folded else []


_REMEMBERED = 8192  # names: the same people attend meeting after meeting
same_name_key = lru_cache(_REMEMBERED)(key_of_name)


@dataclass(frozen=True)
class Alike:
    """A name in minutes that may be another name of a known person."""

    name: str
    """As listed in the minutes."""
    others: tuple[Person, ...]
    """Whose name it may be."""

    @property
    def question(self) -> str:
        """The question for the clerk."""
        known = " or ".join(f"“{person.name}”" for person in self.others)
        return f"Is “{self.name}” the same person as {known}?"


@dataclass
class Answers:
    """The clerk's answers about similar names, in one council."""

    same: dict[str, str] = field(default_factory=dict)
    """From the `same_name_key` of a name to the name kept for that person."""
    apart: set[tuple[str, str]] = field(default_factory=set)
    """Sorted pairs of keys of names of two people."""

    def are_one(self, name: str, kept: str) -> None:
        """Record that `name` belongs to the person with the name `kept`."""
        wanted, gone = self.kept_as(kept), self.kept_as(name)
        if wanted == gone:
            return
        for key, value in self.same.items():
            if value == gone:
                self.same[key] = wanted
        self.same[same_name_key(gone)] = wanted

    def with_settled(self, names: Mapping[str, str]) -> Answers:
        """Return these answers, with the names in `settled` added where they have no answer."""
        out = Answers(dict(self.same), set(self.apart))
        for name, kept in names.items():
            if not self.say_apart(name, kept):
                out.same.setdefault(same_name_key(name), out.kept_as(kept))
        return out

    def are_two(self, one: str, other: str) -> None:
        """Record that the names belong to two people."""
        self.apart.add(_pair(one, other))

    def kept_as(self, name: str) -> str:
        """Return the name kept for the person called `name`."""
        return self.same.get(same_name_key(name), name)

    def say_apart(self, one: str, other: str) -> bool:
        """Whether the clerk said that two names belong to two people."""
        return _pair(one, other) in self.apart


def _pair(one: str, other: str) -> tuple[str, str]:
    first, second = sorted((same_name_key(one), same_name_key(other)))
    return first, second


class PeopleOnFile:
    """The people of one council, by name."""

    def __init__(
        self,
        people: Iterable[Person] = (),
        forms: Iterable[tuple[int, str]] = (),
        different: Iterable[tuple[int, int]] = (),
        sit: Iterable[int] = (),
    ) -> None:
        """`forms`: other names; `different`: pairs of ids of two people, lower first; `sit`: ids of members."""
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
        """Return the people in the store, in this scope."""
        return cls(known.people, known.forms, known.different, known.sit)

    def add(self, person: Person, *, sits: bool = False) -> None:
        """Add a person; `sits` if it is a member."""
        if sits:
            self._sit.add(person.id)
        self._by_id[person.id] = person
        self._know(person.name, person)

    def add_form(self, person_id: int, name: str) -> None:
        """Add another name of somebody on file."""
        if person_id in self._by_id:
            self._know(name, self._by_id[person_id])

    def _know(self, name: str, person: Person) -> None:
        self._by_key.setdefault(same_name_key(name), person)
        parts = name_parts(name)
        self._by_surname.setdefault(parts.surname, []).append((parts, person.id))

    def copy(self) -> PeopleOnFile:
        """Return a copy, to which people can be added."""
        other = PeopleOnFile(different=self._different, sit=self._sit)
        other._by_id, other._by_key = dict(self._by_id), dict(self._by_key)
        other._by_surname = {surname: list(known) for surname, known in self._by_surname.items()}
        return other

    def person(self, person_id: int) -> Person:
        """Return the person with this id. Raises KeyError."""
        return self._by_id[person_id]

    def exactly(self, name: str) -> Person | None:
        """Return the person on file with the same name."""
        return self._by_key.get(same_name_key(name))

    def alike(self, name: str, taken: Iterable[int] = (), *, sits: bool = False) -> tuple[Likeness, tuple[Person, ...]]:
        """Return the people not in `taken` who may have this name, with the likelihood; `sits`: it is a member's."""
        parts, found, left_out = name_parts(name), dict[int, Likeness](), frozenset(taken)
        for known, person_id in self._by_surname.get(parts.surname, ()):
            if person_id not in left_out:
                how = likeness(parts, known)
                has_same_initials = bool(parts.given) and parts.given == known.given
                if how and sits and person_id in self._sit and has_same_initials and not (parts.title and known.title):
                    how = Likeness.SAME
                found[person_id] = max(found.get(person_id, Likeness.OTHER), how)
        best = max(found.values(), default=Likeness.OTHER)
        if best is Likeness.OTHER:
            return best, ()
        same = tuple(self._by_id[i] for i, how in found.items() if how is best)
        return (best if len(same) == 1 else Likeness.PERHAPS), same

    def serves_beside(self, name: str, other: Person, *, sits: bool) -> bool:
        """Whether one is an officer's or guest's full name and the other a councillor's surname."""
        mine, theirs = name_parts(name), name_parts(other.name)
        titles = {mine.title, theirs.title} - {""}
        is_other_place = (sits or mine.title == "councillor") is not (
            other.id in self._sit or theirs.title == "councillor"
        )
        return is_other_place and len(titles) > 1 and not (mine.given and theirs.given)

    def named_so(self, surnames: Container[str]) -> Iterator[tuple[Person, bool]]:
        """Yield the people with one of these folded surnames, each with whether it is a member."""
        for person in self._by_id.values():
            if name_parts(person.name).surname in surnames:
                yield person, person.id in self._sit

    def pairs(self) -> tuple[tuple[Person, Person], ...]:
        """Return the pairs of people on file who may be one person, by name."""
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
    """Which person on file each person of a meeting is. `own` ids are those in the meeting."""

    ids: dict[int, int] = field(default_factory=dict)
    """From own ids to the ids of people on file."""
    new: dict[int, str] = field(default_factory=dict)
    """From own ids of new people to the names kept for them."""
    forms: list[tuple[int, str]] = field(default_factory=list)
    """Own ids of people who keep another name, with the name in this meeting."""
    doubts: list[Alike] = field(default_factory=list)
    """New people who may be on file: the clerk has not decided."""
    apart: list[tuple[int, int]] = field(default_factory=list)
    """Own ids of new people, with the ids of people on file who are different."""
    same: dict[int, int] = field(default_factory=dict)
    """From own ids to other own ids that are the same person, as the clerk said."""


def identify(
    people: Mapping[int, Person], on_file: PeopleOnFile, answers: Answers, sit: Container[int] = ()
) -> Identities:
    """Find who `people` are, by own id; two of one meeting are one only if the clerk said so. `sit`: the members."""
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
    out: Identities, own_id: int, name: str, on_file: PeopleOnFile, answers: Answers, taken: set[int], *, sits: bool
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
    """Return the questions to ask before these names, each with whether it is a member's, are imported."""
    known = on_file.copy()
    out: list[Alike] = []
    seen: set[str] = set()
    for name, sits in names:
        is_known = same_name_key(name) in seen or known.exactly(name) is not None
        seen.add(same_name_key(name))
        how, others = known.alike(name, sits=sits) if not is_known else (Likeness.SAME, ())
        others = tuple(other for other in others if not known.serves_beside(name, other, sits=sits))
        if how is Likeness.PERHAPS and others:
            out.append(Alike(name, others))
        if how is not Likeness.SAME:
            known.add(Person(-len(seen), name), sits=sits)
    return out


TERM = timedelta(days=5 * 365)
"""The longest term of a council: people of one name farther apart may be two."""


@dataclass
class _Known:
    """A name in an import, or on file."""

    name: str
    parts: NameParts
    is_member: bool
    days: list[date]
    is_on_file: bool = False


def settled(names: Iterable[tuple[str, bool, date | None]], on_file: PeopleOnFile) -> dict[str, str]:
    """Return the names, each with the one kept, that must be one person of a council: *Mr Ash* is *Mr D Ash*."""
    known: dict[tuple[str, bool], _Known] = {}
    for name, sits, day in names:
        parts = name_parts(name)
        is_member = sits or parts.title == "councillor"
        made = known.setdefault((same_name_key(name), is_member), _Known(name, parts, is_member, []))
        made.days += [day] if day else []
    surnames = {one.parts.surname for one in known.values() if one.parts.surname}
    alike: dict[str, list[_Known]] = {surname: [] for surname in surnames}
    for person, sits in on_file.named_so(surnames):
        parts = name_parts(person.name)
        alike[parts.surname].append(_Known(person.name, parts, sits or parts.title == "councillor", [], True))
    for one in known.values():
        if one.parts.surname:
            alike[one.parts.surname].append(one)
    return {one.name: kept for people in alike.values() if len(people) > 1 for one, kept in _one_each(people)}


def _one_each(people: Sequence[_Known]) -> Iterator[tuple[_Known, str]]:
    """The names of one surname that belong to another of them, each with the name kept."""
    groups: list[list[_Known]] = []
    for one in sorted(people, key=lambda k: (-sum(map(len, k.parts.given)), not k.is_member, not k.is_on_file)):
        fits = [group for group in groups if all(_may_be_one(one, other) for other in group)]
        if len(fits) == 1:
            fits[0].append(one)
        else:
            groups.append([one])
    for group in groups:
        kept = next((one for one in group if one.is_on_file), group[0])
        yield from ((one, kept.name) for one in group if same_name_key(one.name) != same_name_key(kept.name))


def _may_be_one(one: _Known, other: _Known) -> bool:
    """Whether two names may belong to one person, member or not, in one term."""
    days = (one.days, other.days) if one.days and other.days else ()
    if (one.is_on_file and other.is_on_file) or (days and max(map(min, days)) - min(map(max, days)) > TERM):
        return False
    titles = {one.parts.title, other.parts.title}
    are_in_full = bool(one.parts.given and other.parts.given)
    may_serve = one.is_member is other.is_member or titles == {""} or (are_in_full and "councillor" not in titles)
    return may_serve and likeness(one.parts, other.parts) is not Likeness.OTHER


def fuller(one: str, other: str) -> str:
    """Return the name with more given names."""
    return max((one, other), key=lambda name: (sum(map(len, name_parts(name).given)), len(name)))
