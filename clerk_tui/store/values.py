"""What comes out of the store, and what is handed to it: frozen values, never rows."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.stage import Stage

if TYPE_CHECKING:
    from clerk_tui.meeting import Act, Kind, Membership, Person


read_time = lru_cache(maxsize=2048)(time.fromisoformat)
"""A time of day from HH:MM."""
read_date = lru_cache(maxsize=2048)(date.fromisoformat)
"""A date from YYYY-MM-DD."""


def write_time(value: time | None) -> str | None:
    """A time of day as HH:MM (with seconds only where it has them), or None."""
    if value is None:
        return None
    return value.isoformat("minutes" if not (value.second or value.microsecond) else "auto")


def write_date(value: date | None) -> str | None:
    """A date as YYYY-MM-DD, or None."""
    return None if value is None else value.isoformat()


def time_or_none(value: str | None) -> time | None:
    """A time of day from its column."""
    return None if value is None else read_time(value)


def date_or_none(value: str | None) -> date | None:
    """A date from its column."""
    return None if value is None else read_date(value)


OPENING_MARK, CLOSING_MARK = "\ufdd0", "\ufdd1"
"""Noncharacters that the index puts about what it found."""


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A body without the index's marks, and where they stood."""
    body, marks = "", []
    for piece in marked.split(OPENING_MARK):
        found, closing, rest = piece.partition(CLOSING_MARK)
        if closing:
            marks.append((len(body), len(body) + len(found)))
        body += found + rest
    return body, tuple(marks)


@dataclass(frozen=True)
class MeetingLine:
    """A meeting as a list of meetings shows it."""

    id: int
    council: str
    committee: str
    date: date | None
    time: time | None
    venue: str
    stage: Stage
    entry_count: int
    """Without those that are struck out."""


@dataclass(frozen=True)
class CommitteeLine:
    """A committee and what a new meeting of it starts with."""

    id: int
    council: str
    name: str
    quorum: int | None
    venue: str
    style: str
    """The house style's name; empty: none was chosen."""
    rules: str = ""
    """The rules of the body, as `meeting.rules.read_rules` reads them."""


@dataclass(frozen=True)
class CommitteeSetup:
    """A committee as the clerk has set it up; it replaces what was known of it."""

    council: str
    committee: str
    quorum: int | None = None
    venue: str = ""
    style: str = ""
    memberships: tuple[Membership, ...] = ()
    rules: str = ""


class _HitRow(NamedTuple):
    """What is read of a passage that was found. A tuple, for a search makes many that nobody looks at."""

    id: int
    """Its row id, which carries the date; `before` of the next page."""
    meeting_id: int
    item_id: int | None
    entry_id: int | None
    day: str | None
    """The meeting's date as YYYY-MM-DD."""
    council: str
    committee: str
    item_number: str | None
    item_title: str | None
    kind_name: str | None
    """What the file calls the entry's kind."""
    marked: str
    """The passage as the index gives it, with its own marks around what was found."""
    exempt: int = 0
    """1 where it was recorded while press and public were excluded, as the file has it."""


class Hit(_HitRow):
    """A passage that was found."""

    @property
    def is_exempt(self) -> bool:
        """Whether it is kept from what the public may search."""
        return self.exempt == 1

    @property
    def kind(self) -> Kind | None:
        """The entry's kind; None for an item or the meeting itself."""
        from clerk_tui.meeting import Kind

        return Kind(self.kind_name) if self.kind_name in set(Kind) else None

    @property
    def item(self) -> str:
        """Number and title of the agenda item; empty where there is none."""
        return f"{self.item_number or ''} {self.item_title or ''}".strip()

    @property
    def date(self) -> date | None:
        """The meeting's date."""
        return date_or_none(self.day)

    @cached_property
    def _read(self) -> tuple[str, tuple[tuple[int, int], ...]]:
        return unmark(self.marked)  # when it is looked at: more is found than is seen

    @property
    def body(self) -> str:
        """The passage."""
        return self._read[0]

    @property
    def marks(self) -> tuple[tuple[int, int], ...]:
        """The found words as (start, end) in characters of `body`."""
        return self._read[1]


@dataclass(frozen=True)
class SearchPage:
    """What a search found."""

    hits: tuple[Hit, ...] = ()
    trouble: str = ""
    """Why nothing could be looked for, in a sentence; empty where it could."""
    is_ranked: bool = False
    """Whether the best come first, rather than the newest."""


Cell = str | int | None
"""What stands in one cell of a register; dates as YYYY-MM-DD."""


@dataclass(frozen=True)
class RegisterRow:
    """A row of a register."""

    cells: tuple[Cell, ...]
    meeting_id: int | None = None
    entry_id: int | None = None
    """The place in the minutes that it is about."""
    is_exempt: bool = False
    person_id: int | None = None
    """Whom it is about, where it is about one person."""
    plot: tuple[tuple[int, int], ...] = ()
    """For each of twelve months: of how many meetings how many were attended."""


@dataclass(frozen=True)
class RegisterPage:
    """Some of the rows of a register."""

    rows: tuple[RegisterRow, ...] = ()
    has_more: bool = False
    trouble: str = ""
    """Why it cannot be shown as it was asked for; empty where it can."""
    last_month: str | None = None
    """The last of the months that are plotted, as YYYY-MM."""


@dataclass(frozen=True)
class Draft:
    """A line being typed."""

    scope: str
    """Where it is typed: for instance one meeting's composer."""
    field: str
    """What it is for: a new entry, or the entry being edited."""
    text: str
    cursor: int
    """In characters from the start."""
    at: datetime
    """UTC."""


@dataclass(frozen=True)
class NextIds:
    """The next free id of each noun; an id is never used twice, not even for what was undone."""

    person: int
    item: int
    entry: int
    meeting: int
    act: int


@dataclass(frozen=True)
class JournalAct:
    """An act in a meeting's journal."""

    id: int
    at: datetime
    """UTC."""
    act: Act


@dataclass(frozen=True)
class Journal:
    """What can be undone and done again in one meeting."""

    done: tuple[JournalAct, ...] = ()
    """In the order done; the last is undone first."""
    undone: tuple[JournalAct, ...] = ()
    """The last is done again first."""


@dataclass(frozen=True)
class Passage:
    """The plain sentence of an entry, of an item (`entry_id` None) or of the meeting (both None), for search."""

    entry_id: int | None
    item_id: int | None
    body: str | None
    """None takes it out of the search."""
    is_exempt: bool = False
    """Whether it is kept from what the public may search."""
    kind: Kind | None = None
    """The entry's kind."""
    voices: tuple[int, ...] = ()
    """Who takes part in it: ids of people, in the order named."""
    is_action: bool = False
    """Whether it is speech that is also an action."""
    is_adoption: bool = False
    """Whether a motion became a resolution by it."""


@dataclass(frozen=True)
class Signing:
    """The signing of an earlier meeting's minutes: from then on nothing changes them."""

    meeting_id: int
    """The meeting whose minutes are signed."""
    on: date | None
    by: str
    """Who signed, as listed."""
    text: str
    """The minutes as they were signed, exempt business included."""
    record_digest: str
    """`signing.record_digest` of the record from which `text` was made."""
    corrected_on: date | None = None
    corrections: str = ""
    """Corrections that were agreed on that day, and that the record does not have."""


@dataclass(frozen=True)
class Signature:
    """The minutes of a meeting as they were signed."""

    meeting_id: int
    on: date | None
    by: str
    minuted_in: int | None
    """The id of the meeting at which they were signed."""
    text: str
    text_digest: str
    """SHA-256 of `text` in UTF-8, in hexadecimal."""
    record_digest: str


@dataclass(frozen=True)
class NotesDue:
    """A meeting whose private notes are past their keeping."""

    meeting_id: int
    signed_on: date
    date: date | None
    council: str
    committee: str
    count: int
    """How many there are in the record; what was taken back may be in the journal besides."""


@dataclass(frozen=True)
class SourceFile:
    """The file that a meeting was imported from, as it is kept with the meeting."""

    name: str
    """Its own name, without its folder."""
    format: str
    """text, markdown, html, docx, pdf, moderngov; notes, for a file of notes."""
    digest: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    text: str
    """All its words in order."""
    doubts: int = 0
    """How many things in it were doubtful when it was imported."""


@dataclass(frozen=True)
class Imported:
    """A file that was imported, and the meeting it became."""

    meeting_id: int
    name: str
    digest: str


@dataclass(frozen=True)
class Import:
    """New meetings to be written together, and what was found out of the people in them."""

    savings: tuple[Saving, ...]
    """Each adds one whole meeting."""
    name_forms: tuple[tuple[int, str], ...] = ()
    """Ids of people with another name by which they are known."""
    different: tuple[tuple[int, int], ...] = ()
    """Ids of two people whose names are alike and who are not one."""


@dataclass(frozen=True)
class KnownPeople:
    """The people of a council, or of one committee of it, with all that is known of their names."""

    people: tuple[Person, ...]
    sit: frozenset[int]
    """The ids of those who have or had a seat."""
    forms: tuple[tuple[int, str], ...]
    """Other names by which some are known, with their ids."""
    different: frozenset[tuple[int, int]]
    """Pairs of ids, the lower first, of people who are not one although their names are alike."""


@dataclass(frozen=True)
class Saving:
    """One act to be written: the record, the journal, the search and the draft in one transaction."""

    meeting_id: int
    act: Act
    act_id: int
    at: datetime
    """UTC."""
    passages: tuple[Passage, ...] = ()
    stage: str = Stage.PLANNED
    """The stage the meeting has after the act."""
    undoes: int | None = None
    """The id of the act that this one, its inverse, takes back."""
    redoes: int | None = None
    """The id of the undone act that this one does again."""
    is_undoable: bool = True
    """Whether the clerk may take it back; a signing, for instance, may not be."""
    draft_scope: str | None = None
    """The drafts that are done with when this is saved."""
    signing: Signing | None = None
    """The minutes that are signed by this act."""
    source: SourceFile | None = None
    """The file that the meeting is imported from by this act."""
