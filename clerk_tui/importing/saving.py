"""Saves the meetings found in files, a few in each transaction, with ids of the minute book and with bodies and people
matched to those on file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date
from difflib import SequenceMatcher
from typing import TypeVar

from clerk_tui import store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.importing.doubts import Doubt, Sort
from clerk_tui.importing.examine import ExaminedFile, who_sit
from clerk_tui.importing.people import Alike, Answers, PeopleOnFile, identify
from clerk_tui.meeting import Act, Ballot, Change, Entry, Head, Meeting, Noun, Person, RollPlace
from clerk_tui.meeting.entry_text import with_ids
from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex
from clerk_tui.store import Passage, Writer
from clerk_tui.store.act_rows import put_import
from clerk_tui.store.values import Import
from clerk_tui.store.writer import write_and_wait

_T = TypeVar("_T")


def _changed(noun: _T, **changed: object) -> _T:
    """Copy a frozen object with some fields changed, five times as fast as `replace`: imports copy millions."""
    made = object.__new__(type(noun))
    made.__dict__.update(noun.__dict__, **changed)
    return made


@dataclass(frozen=True)
class Bases:
    """The offsets to add to a meeting's own ids, which begin at 1."""

    item: int
    entry: int


def renumbered(meeting: Meeting, head: Head, people: Mapping[int, Person], bases: Bases) -> Meeting:
    """Return `meeting` with another head and other ids. `people` maps the meeting's own ids to people on file."""

    def entry_of(entry: Entry) -> Entry:
        vote = entry.vote
        if vote is not None and vote.ballots:
            vote = replace(vote, ballots=tuple(Ballot(people[b.person_id].id, b.choice) for b in vote.ballots))
        text = entry.text
        if text and "{@" in text:
            text = with_ids(text, lambda person: people[person].id)
        return _changed(
            entry,
            id=bases.entry + entry.id,
            item_id=None if entry.item_id is None else bases.item + entry.item_id,
            persons=tuple(people[p].id if isinstance(p, int) else p for p in entry.persons),
            text=text,
            vote=vote,
        )

    places: dict[int, RollPlace] = {}
    for place in meeting.roll:
        moved = replace(place, person_id=people[place.person_id].id)
        known = places.get(moved.person_id)
        if known is None or (moved.capacity.is_member and not known.capacity.is_member):
            places[moved.person_id] = moved
    return replace(
        meeting,
        head=head,
        people={person.id: person for person in people.values()},
        roll=tuple(places.values()),
        items=tuple(replace(item, id=bases.item + item.id) for item in meeting.items),
        entries=tuple(map(entry_of, meeting.entries)),
    )


def renumbered_passages(
    passages: tuple[Passage, ...], people: Mapping[int, Person], bases: Bases
) -> tuple[Passage, ...]:
    """Return the passages of a meeting with other ids."""
    return tuple(
        _changed(
            p,
            entry_id=None if p.entry_id is None else bases.entry + p.entry_id,
            item_id=None if p.item_id is None else bases.item + p.item_id,
            voices=tuple(people[i].id for i in p.voices),
        )
        for p in passages
    )


ENTRIES_AT_ONCE = 1500
"""Entries after which a transaction ends, so that a save never waits for long."""
MEETINGS_AT_ONCE = 24

Reserve = Callable[[int, int, int], store.NextIds]
"""Reserves ids for a meeting, given its numbers of people, items and entries."""


@dataclass(frozen=True)
class SavedImport:
    """A meeting that was saved in the minute book."""

    examined: ExaminedFile
    meeting_id: int
    head: Head
    alike: tuple[Alike, ...] = ()
    """New people in it who may be the same as somebody on file."""
    doubts: tuple[Doubt, ...] = ()
    """Doubts that arise from the other meetings in the book."""


Scope = tuple[str, str | None]
"""Where a name means one person: a council and None, or "" and a committee if no council is named."""


def scope_of(head: Head) -> Scope:
    """Return the scope of a meeting's people."""
    return (head.council, None) if head.council else ("", head.committee)


class ImportSaver:
    """Saves meetings through the writer of a minute book. One thread uses it, which need not record. Close it."""

    def __init__(self, book: MinuteBook, reserve: Reserve | None = None, council: str = "") -> None:
        """`reserve` reserves ids in the book's thread; `council` is for minutes that name none. Raises ClerkError."""
        self._book = book
        self._council = council
        self._reserve = reserve or book.reserve
        self._reader = store.Reader(book.path)
        self._people: dict[Scope, PeopleOnFile] = {}
        self._savings: list[store.Saving] = []
        self._waiting: list[SavedImport] = []
        self._forms: list[tuple[int, str]] = []
        self._different: list[tuple[int, int]] = []
        self._bodies = Bodies((committee.council, committee.name) for committee in self._reader.committees())
        self._held: dict[tuple[str, str, date], int] = {}
        """The ids of the meetings in the book."""
        for line in self._reader.meetings():
            self._bodies.learn(line.council, line.committee)
            if line.date is not None:
                self._held[(line.council, line.committee, line.date)] = line.id

    def __enter__(self) -> ImportSaver:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the reader. What was added and not flushed is lost."""
        self._reader.close()

    # Names

    def learn(self, heads: Iterable[Head]) -> None:
        """Add the bodies in heads, which are not in the book yet."""
        for head in heads:
            self._bodies.learn(head.council, head.committee)

    def head_of(self, head: Head) -> Head:
        """Return a head spelt as in the book, with the council given, of that committee, or the only one."""
        council = head.council or self._council
        council = council or self._bodies.council_of(head.committee) or self._bodies.only_council
        council, committee = self._bodies.spelled(council, head.committee)
        return replace(head, council=council, committee=committee)

    def doubts_of(self, found: Head, head: Head) -> tuple[Doubt, ...]:
        """Return doubts that arise because a meeting is saved with a head other than the one found."""
        doubts = []
        if not head.council:
            said = "No council is named, so its people are matched within this committee only."
            doubts.append(Doubt(Sort.WHOLE, said))
        elif not found.council and not self._council and not self._bodies.council_of(head.committee):
            said = f"No council is named. It was taken to be {head.council}, the only one in the book."
            doubts.append(Doubt(Sort.WHOLE, said))
        if near := self._bodies.nearly(head.council, head.committee):
            doubts.append(Doubt(Sort.HEAD, f"Is “{head.committee}” the same body as “{near}”?"))
        if head.date is None:
            doubts.append(Doubt(Sort.HEAD, "No date was found, so it is listed before all meetings with a date."))
        elif (other := self._held.get((head.council, head.committee, head.date))) is not None:
            said = f"Meeting {other} is of the same committee and day: it may be the same one in another file."
            doubts.append(Doubt(Sort.HEAD, said))
        return tuple(doubts)

    def people(self, head: Head) -> PeopleOnFile:
        """Return the people on file in the scope of a head, and in the meetings that were added."""
        scope = scope_of(head)
        if scope not in self._people:
            self._people[scope] = PeopleOnFile.of(self._reader.known_people(*scope))
        return self._people[scope]

    # Saving

    def add(self, examined: ExaminedFile, head: Head, answers: Answers) -> list[SavedImport]:
        """Add a meeting with `head`; return those saved now. Raises SaveError: none since the last flush is."""
        found, named, head = examined.found, head, self.head_of(head)
        doubts = self.doubts_of(named, head)
        self._bodies.learn(head.council, head.committee)
        on_file, own = self.people(head), found.meeting
        sit = who_sit(own)
        who = identify(own.people, on_file, answers, sit)
        items = max((item.id for item in own.items), default=0)
        entries = max((entry.id for entry in own.entries), default=0)
        first = self._reserve(len(who.new), items, entries)
        people = {own_id: on_file.person(person_id) for own_id, person_id in who.ids.items()}
        for at, (own_id, name) in enumerate(who.new.items()):
            people[own_id] = Person(first.person + at, name)
            on_file.add(people[own_id], sits=own_id in sit)
        for own_id, same_id in who.same.items():
            people[own_id] = people[same_id]
        for own_id, form in who.forms:
            on_file.add_form(people[own_id].id, form)
            self._forms.append((people[own_id].id, form))
        self._different += [(people[own_id].id, person_id) for own_id, person_id in who.apart]
        bases = Bases(first.item - 1, first.entry - 1)
        meeting = renumbered(own, replace(head, id=first.meeting), people, bases)
        passages = renumbered_passages(found.passages, people, bases)
        saving = _saving(meeting, first.act, self._book)
        self._savings.append(replace(saving, passages=passages, source=found.source))
        self._waiting.append(SavedImport(examined, meeting.id, meeting.head, tuple(who.doubts), doubts))
        if head.date is not None:
            self._held.setdefault((head.council, head.committee, head.date), meeting.id)
        size = sum(len(saving.act.changes) for saving in self._savings)
        return self.flush() if len(self._savings) >= MEETINGS_AT_ONCE or size >= ENTRIES_AT_ONCE else []

    def flush(self) -> list[SavedImport]:
        """Save what was added. Return the meetings saved. Raises as `add` does."""
        if not self._savings:
            return []
        batch = Import(tuple(self._savings), tuple(self._forms), tuple(self._different))
        saved = list(self._waiting)
        for waiting in (self._savings, self._waiting, self._forms, self._different):
            waiting.clear()
        writer = writer_of(self._book)
        try:
            write_and_wait(writer, lambda connection: put_import(connection, batch))
        except BaseException:
            self._people.clear()  # they are not on file
            raise
        self._book.is_changed = True
        return saved


def writer_of(book: MinuteBook) -> Writer:
    """Return the writer of a minute book. Raises SaveError if it is open to read only."""
    if book.writer is None:
        raise SaveError(f"{book.held or ''} It is open to read only.".lstrip())
    return book.writer


def _saving(meeting: Meeting, act_id: int, book: MinuteBook) -> store.Saving:
    people = meeting.people.values()
    nouns: tuple[Noun, ...] = (meeting.head, *people, *meeting.roll, *meeting.items, *meeting.entries)
    act = Act("imported the meeting", tuple(Change(None, noun) for noun in nouns))
    at = book.clock().astimezone(UTC)
    return store.Saving(meeting.id, act, act_id, at, stage=meeting.stage, is_undoable=False)


# Which council and committee a head means: the same body is one, however it is spelled


_WORD = regex(r"[^\W_]+(?:[’'][^\W_]+)*")
_SMALL = frozenset("a an and at for in of on or the to with meeting meetings".split())  # words that a spelling may lack
_KINDS = frozenset("annual extraordinary full general monthly ordinary regular special statutory".split())
"""The same of words for the kind of a meeting."""
_WHOLE = frozenset("council county city town parish community village borough district board".split())
"""Names that a council gives to its own meetings: *Full Council*, *County Council*."""
_SHORTEST, _ALIKE = 5, 0.86  # letters of a word that may be misspelt, at least, and how alike the right one must be

Key = tuple[str, ...]


def key_of(name: str) -> Key:
    """A key that all spellings of a body's name share: its words, folded, without small ones."""
    words = [fold(word) for word in _WORD.findall(name.replace("&", " and "))]
    kept = [word for word in words if word and word not in _SMALL and word not in _KINDS]
    return tuple(_joined(kept or words))


def _joined(words: Sequence[str]) -> list[str]:
    """Words, with *sub* joined to the next: *sub-committee* is *subcommittee*."""
    out: list[str] = []
    for word in words:
        if out and out[-1] == "sub":
            out[-1] += word
        else:
            out.append(word)
    return out


def are_one(one: Key, other: Key) -> bool:
    """Whether two keys are of one body: the same words, or the initials of several words in one."""
    return one == other or _is_shortened(one, other) or _is_shortened(other, one)


def _is_shortened(short: Key, long: Key) -> bool:
    """Whether a word of `short` is the initials of words in `long`, and the others are equal: *Roads SPC*."""
    for at, word in enumerate(short):
        if 1 < len(word) < len(long) and len(long) - len(short) == len(word) - 1:
            run = long[at : at + len(word)]
            if "".join(part[0] for part in run) == word:
                return (*short[:at], *run, *short[at + 1 :]) == long
    return False


def are_nearly_one(one: Key, other: Key) -> bool:
    """Whether two keys differ in only one word, by a misprint."""
    if len(one) != len(other) or len(one) < 2:
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) != 1 or min(map(len, pairs[0])) < _SHORTEST:
        return False
    a, b = pairs[0]
    return a[0] == b[0] and SequenceMatcher(None, a, b).ratio() >= _ALIKE


class Bodies:
    """The known bodies, each by the first spelling of its name."""

    def __init__(self, known: Iterable[tuple[str, str]] = ()) -> None:
        """`known` has councils and committees."""
        self._councils: dict[Key, str] = {}
        self._committees: dict[tuple[Key, Key], str] = {}
        for council, committee in known:
            self.learn(council, committee)

    def learn(self, council: str, committee: str) -> None:
        """Add a body."""
        if council:
            self._councils.setdefault(self._council_key(council), council)
        if committee:
            key = self._council_key(council)
            self._committees.setdefault((key, self._committee_key(key, committee)), committee)

    @property
    def only_council(self) -> str:
        """The only council; '' if there are several or none."""
        return next(iter(self._councils.values())) if len(self._councils) == 1 else ""

    def council_of(self, committee: str) -> str:
        """The only council with a committee of this name; '' if there are several or none."""
        key = key_of(committee)
        found = {self._councils[of] for of, known in self._committees if of and are_one(known, key)}
        return found.pop() if len(found) == 1 and set(key) - _WHOLE else ""

    def spelled(self, council: str, committee: str) -> tuple[str, str]:
        """A council and a committee as they are spelt where they are known."""
        council = self._councils.get(self._council_key(council), council)
        key = self._council_key(council)
        wanted = self._committee_key(key, committee)
        same = (name for (of, known), name in self._committees.items() if of == key and are_one(known, wanted))
        return council, next(same, committee)

    def nearly(self, council: str, committee: str) -> str:
        """The one committee of a council whose name differs by a misprint in one word; otherwise ''."""
        key = self._council_key(council)
        wanted = self._committee_key(key, committee)
        of_council = [(known, name) for (of, known), name in self._committees.items() if of == key]
        near = {name for known, name in of_council if known != wanted and are_nearly_one(known, wanted)}
        return near.pop() if len(near) == 1 else ""

    def _council_key(self, council: str) -> Key:
        key = key_of(council)
        return next((known for known in self._councils if are_one(known, key)), key)

    def _committee_key(self, council: Key, committee: str) -> Key:
        """The key of a committee; a council's name for its own meetings has the council's key."""
        key = key_of(committee)
        return council if council and (key == council or set(key) <= _WHOLE) else key
