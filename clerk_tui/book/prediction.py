"""The prediction of words in one meeting: built from the file in slices, then kept up to date after every act."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import log
from clerk_tui.english.spelling import English
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Act, AgendaItem, Entry, Head, Kind, Meeting, Person, RollPlace
from clerk_tui.meeting.changes import touched
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.kinds import EXEMPT_BOUNDS, KINDS, Words
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.predict import Level, Suggestions
from clerk_tui.predict.lines import STAND_IN, Opening
from clerk_tui.predict.model import Source
from clerk_tui.predict.predictor import Passage, Predictor, words_of
from clerk_tui.spelling.vocabulary import common_words, rarer_words

if TYPE_CHECKING:
    from clerk_tui.book.recording import Recording
    from clerk_tui.store import Reader
    from clerk_tui.store.values import LearntText

MOST_WORDS = 300_000
"""How many words are learnt from earlier meetings; more hardly help."""
_ENTRIES = 20
"""How many entries of this meeting are learnt at a time."""
_NAMES = 100
"""How many names are taken apart at a time."""
_FIRST = ("M", "The", "The c")
"""Lines for which words are looked up before the clerk types, so that what is needed only once is done by then."""
_JOINS = re.compile(r"\s*[,&]\s*|\s+and\s+")
_NOT_LEARNT = frozenset(kind for kind, spec in KINDS.items() if Words.UNREAD in spec.words)


class Prediction:
    """The predictor of one meeting. It offers nothing until `steps` has finished."""

    def __init__(self, recording: Recording, reader: Reader) -> None:
        self._recording, self._reader = recording, reader
        self.is_ready = False
        self._names: dict[str, bool] = {}
        self._learnt: dict[int, tuple[Passage, ...]] = {}
        """What is learnt of this meeting, by the id of its entries."""
        self._known: Counter[str] = Counter()
        """What is known of the meeting before it begins."""
        self._others: frozenset[str] = frozenset()
        """The words of the names of everybody on file at the council."""
        self._predictor = Predictor(is_name=self._is_name)
        recording.follow = self.follow

    @property
    def level(self) -> Level:
        """How readily words are offered."""
        return self._predictor.level

    @level.setter
    def level(self, level: Level) -> None:
        self._predictor.level = level

    def suggest(self, line: str, entry_id: int | None = None, *, has_brought_space: bool = False) -> Suggestions:
        """Return what to offer at the end of a line. `entry_id`: the entry that the line changes or precedes;
        `has_brought_space`: the line ends in the space that came with an accepted word. What was said in private is
        offered only in private."""
        if not self.is_ready:
            return Suggestions()
        self._predictor.is_exempt = self._is_private(entry_id)
        return self._predictor.suggest(line, has_brought_space=has_brought_space)

    def abbreviation(self, word: str) -> str:
        """Return what an abbreviation stands for, if a text said so; otherwise empty."""
        return self._predictor.abbreviation(word) if self.is_ready else ""

    def begins_known(self, word: str) -> bool:
        """Whether a known word begins with these letters, as written."""
        return self._predictor.begins_known(word)

    def _is_private(self, entry_id: int | None) -> bool:
        meeting = self._recording.meeting
        parts = exempt_parts(meeting)
        if not parts.parts:
            return False
        place = self._recording.state.entry(entry_id or 0)
        return parts.is_open if place is None else parts.hides(place)

    # Building

    def steps(self) -> Iterator[None]:
        """Build the predictor, a few milliseconds a step: the shipped words, the minutes of the council and of the
        committee, the papers, this meeting. What cannot be read is left out."""
        yield  # the late imports are done by now
        found = shipped(self._recording.state.style.english)
        yield
        for _ in self._predictor.shipping(*found):
            yield
        try:
            yield from self._read()
        except ClerkError as error:  # the meeting goes on without its archive
            log.unexpected("reading what words are predicted from", error)
        entries = self._recording.meeting.entries
        for number, entry in enumerate(entries):
            self._replace_learnt(entry.id, _entry_passages(self._recording.meeting, entry))
            if number % _ENTRIES == _ENTRIES - 1:
                yield
        for begun in _FIRST:
            yield
            self._predictor.suggest(begun)
        self._names.clear()
        self._set_people()
        self.is_ready = True
        if self._recording.meeting.entries is entries:
            self._match_known_texts(self._recording.meeting)
        else:
            self._match_meeting()

    def _read(self) -> Iterator[None]:
        meeting_id = self._recording.meeting.id
        yield from self._reader.until_free()
        known = set[str]()
        for number, person in enumerate(self._reader.persons(self._recording.meeting.head.council)):
            known |= words_of(person.name)
            if number % _NAMES == _NAMES - 1:
                yield
        self._others = frozenset(known)
        texts: list[list[LearntText]] = []
        words = 0
        yield from self._reader.until_free()
        for earlier, is_own in self._reader.meetings_to_learn(meeting_id):
            yield from self._reader.until_free()
            found = [text for text in self._reader.texts_to_learn(earlier) if is_own or not text.is_exempt]
            words += sum(text.text.count(" ") + 1 for text in found)
            texts.append(found)
            yield
            if words >= MOST_WORDS:
                break
        yield from self._reader.until_free()
        papers = [
            Passage(line, Opening.NOTE, Source.EXEMPT if paper.is_exempt else Source.ARCHIVE)
            for paper in self._reader.papers(meeting_id)
            for line in paper.text.split("\n")
        ]
        for passages in (*map(_learnt, reversed(texts)), papers):
            for _ in self._predictor.learning(passages):
                yield

    # Following the meeting

    def follow(self, meeting: Meeting, act: Act) -> None:
        """Learn what an act recorded, and forget what it removed."""
        if not self.is_ready:
            return
        try:
            self._follow(meeting, act)
        except Exception as error:  # what is only offered must not stop the meeting
            log.unexpected("keeping what words are predicted from", error)
            self.is_ready = False

    def _follow(self, meeting: Meeting, act: Act) -> None:
        sorts = {type(change.noun) for change in act.changes}
        if sorts & {Head, Person, RollPlace}:
            self._names.clear()
            self._set_people()
        if sorts & {AgendaItem, Head, Person, RollPlace}:
            self._match_known_texts(meeting)
        entries = [*touched(act.changes, Entry)]
        if any(entry.kind in EXEMPT_BOUNDS for entry in entries):
            self._match_meeting()
            return
        standing = {entry.id: entry for entry in act.entries}
        for entry_id in {entry.id for entry in entries}:
            after = standing.get(entry_id)
            self._replace_learnt(entry_id, _entry_passages(meeting, after) if after is not None else ())

    def _match_meeting(self) -> None:
        """Learn and forget until exactly what is in the meeting has been learnt."""
        meeting = self._recording.meeting
        self._match_known_texts(meeting)
        wanted = {entry.id: _entry_passages(meeting, entry) for entry in meeting.entries}
        for entry_id in self._learnt.keys() - wanted.keys():
            self._replace_learnt(entry_id, ())
        for entry_id, passages in wanted.items():
            self._replace_learnt(entry_id, passages)

    def _match_known_texts(self, meeting: Meeting) -> None:
        """Learn and forget texts until exactly those of `known_texts` have been learnt."""
        known = Counter(known_texts(meeting))
        for text in (self._known - known).elements():
            self._predictor.forget(text)
        for text in (known - self._known).elements():
            self._predictor.learn(text, Opening.TITLE)
        self._known = known

    def _replace_learnt(self, entry_id: int, passages: tuple[Passage, ...]) -> None:
        before = self._learnt.pop(entry_id, ())
        if before != passages:
            for passage in before:
                self._predictor.forget(passage.text)
            for passage in passages:
                self._predictor.learn(passage.text, passage.opening, passage.source)
        if passages:
            self._learnt[entry_id] = passages

    def _set_people(self) -> None:
        """Tell the predictor who is on the roll, and whose names it must not offer."""
        meeting = self._recording.meeting
        names = {i: person.name for i, person in meeting.people.items()}
        here = {names[place.person_id] for place in meeting.roll if place.person_id not in meeting.withheld}
        body = f"{meeting.head.council} {meeting.head.committee}"
        self._predictor.set_people(here, set(names.values()) - here, self._others, body)

    def _is_name(self, words: str) -> bool:
        known = self._names.get(words)
        if known is None:
            names = self._recording.state.names
            presiding = self._recording.state.room.presiding
            known = self._names[words] = all(names.find(part, presiding) for part in _JOINS.split(words.strip()))
        return known


def known_texts(meeting: Meeting) -> Iterator[str]:
    """Yield the texts known before a meeting begins: the body, the people on the roll in public, and the agenda."""
    yield from filter(None, (meeting.head.council, meeting.head.committee))
    for place in meeting.roll:
        if not place.joined_in_private and place.person_id not in meeting.withheld:
            yield from filter(None, (meeting.people[place.person_id].name, place.post, place.form))
    yield from (item.title for item in meeting.items)


def _entry_passages(meeting: Meeting, entry: Entry) -> tuple[Passage, ...]:
    """Return what to learn of an entry: nothing if it is struck out, private or in doubt."""
    if not entry.text or entry.is_struck or entry.is_doubtful or entry.kind in _NOT_LEARNT:
        return ()
    source = Source.EXEMPT if exempt_parts(meeting).hides(entry) else Source.LIVE
    return tuple(_passages(entry.text, Opening.of(entry.kind), source))


def _learnt(texts: Iterable[LearntText]) -> Iterator[Passage]:
    """Yield what to learn of the texts of an earlier meeting, one at a time."""
    for text in texts:
        source = Source.EXEMPT if text.is_exempt else Source.ARCHIVE
        yield from _passages(text.text, Opening.of(Kind(text.kind)), source)


def _passages(text: str, opening: Opening, source: Source) -> Iterable[Passage]:
    """Yield the paragraphs of a text, without mentions of people and gaps."""
    words = write(text, lambda mention: STAND_IN, gap=STAND_IN)
    for number, line in enumerate(words.split("\n")):
        yield Passage(line, Opening.NOTE if number else opening, source)


Shipped = tuple[Iterable[tuple[str, float]], Iterator[str], Iterable[tuple[float, list[str]]], Iterator[str]]
"""Words with how often each stands in 10,000, phrases, rarer words, and what follows words."""


def shipped(english: English = English.BRITISH) -> Shipped:
    """Return the words of minutes that come with the program, in one spelling; split up only as they are used."""
    words, rare = common_words(), rarer_words()
    phrases, followers = (line.split("\t")[0] for line in _lines("common-phrases.tsv")), _lines("common-followers.tsv")
    spelt = _other_spellings(english)
    if not spelt:
        return words.items(), phrases, rare, followers
    british = re.compile(rf"\b(?:{'|'.join(spelt)})\b")

    def respelt(line: str) -> str:
        return british.sub(lambda word: spelt[word[0]], line)

    often: dict[str, float] = {}
    for word, share in words.items():
        often[spelt.get(word, word)] = often.get(spelt.get(word, word), 0) + share
    alike = ((most, [spelt.get(word, word) for word in some]) for most, some in rare)
    return often.items(), map(respelt, phrases), alike, map(respelt, followers)


def _other_spellings(english: English) -> Mapping[str, str]:
    """Return the shipped words that this English spells differently from British English, each with its spelling."""
    column = {English.AMERICAN: 1, English.CANADIAN: 2}.get(english)
    rows = (line.split("\t") for line in _lines("spellings.tsv")) if column else ()
    return {row[0]: row[column] for row in rows if column and row[column] != row[0]}


def _lines(name: str) -> Iterator[str]:
    with (Path(__file__).parents[1] / "predict" / name).open(encoding="utf-8") as lines:
        yield from (line.rstrip("\n") for line in lines if line[0] != "#")
