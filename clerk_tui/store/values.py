"""What the store returns and accepts: frozen values, never rows."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.stage import Stage

if TYPE_CHECKING:
    from clerk_tui.meeting import Act, Kind, Membership, Person


def write_time(value: time | None) -> str | None:
    """Return a time as HH:MM, with seconds only if it has any; None for None."""
    if value is None:
        return None
    return value.isoformat("minutes" if not (value.second or value.microsecond) else "auto")


def write_date(value: date | None) -> str | None:
    """Return a date as YYYY-MM-DD; None for None."""
    return None if value is None else value.isoformat()


def time_or_none(value: str | None) -> time | None:
    """Read a time of day from a column."""
    return None if value is None else time.fromisoformat(value)


def date_or_none(value: str | None) -> date | None:
    """Read a date from a column."""
    return None if value is None else date.fromisoformat(value)


OPENING_MARK, CLOSING_MARK = "\ufdd0", "\ufdd1"
"""Noncharacters that the index puts around what it found."""


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a body without the index's marks, and the places that were marked as (start, end)."""
    body, marks = "", []
    for piece in marked.split(OPENING_MARK):
        found, closing, rest = piece.partition(CLOSING_MARK)
        if closing:
            marks.append((len(body), len(body) + len(found)))
        body += found + rest
    return body, tuple(marks)


@dataclass(frozen=True)
class MeetingLine:
    id: int
    council: str
    committee: str
    date: date | None
    time: time | None
    venue: str
    stage: Stage
    entry_count: int
    """Without entries that were struck out."""
    is_imported: bool = False
    """Whether it was read from published minutes."""


@dataclass(frozen=True)
class GoingOn:
    """A meeting that is live or planned."""

    id: int
    date: date | None
    stage: Stage


@dataclass(frozen=True)
class CommitteeLine:
    """A committee, with the defaults for its new meetings."""

    id: int
    council: str
    name: str
    quorum: int | None
    venue: str
    style: str
    """The name of the house style; empty if none was chosen."""
    rules: str = ""
    """The rules, as `meeting.rules.read_rules` reads them."""


@dataclass(frozen=True)
class CommitteeSetup:
    """A committee as set up by the clerk; it replaces what the file has."""

    council: str
    committee: str
    quorum: int | None = None
    venue: str = ""
    style: str = ""
    memberships: tuple[Membership, ...] = ()
    rules: str = ""
    at: datetime | None = None
    """When it was set up, UTC; None if that is not known."""


class Hit(NamedTuple):
    """A passage that was found. A tuple, because a search makes many that nobody reads."""

    id: int
    """Its row id, which includes the date; `before` for the next page."""
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
    """The entry's kind as the file has it."""
    marked: str
    """The passage with the index's marks around what was found."""
    exempt: int = 0
    """1 if it was recorded while the press and public were excluded."""

    @property
    def is_exempt(self) -> bool:
        """Whether it is exempt, and so not for the public."""
        return self.exempt == 1

    @property
    def kind(self) -> Kind | None:
        """The entry's kind; None for an item or the meeting itself."""
        from clerk_tui.meeting import Kind

        return Kind(self.kind_name) if self.kind_name in set(Kind) else None

    @property
    def item(self) -> str:
        """Number and title of the agenda item; empty if there is none."""
        return f"{self.item_number or ''} {self.item_title or ''}".strip()

    @property
    def date(self) -> date | None:
        """The meeting's date."""
        return date_or_none(self.day)

    @property
    def body(self) -> str:
        """The passage."""
        return unmark(self.marked)[0]

    @property
    def marks(self) -> tuple[tuple[int, int], ...]:
        """The found words as (start, end) in characters of `body`."""
        return unmark(self.marked)[1]


@dataclass(frozen=True)
class SearchPage:
    """The passages that a search found."""

    hits: tuple[Hit, ...] = ()
    trouble: str = ""
    """Why the search was not possible, in a sentence; empty if it was."""
    is_ranked: bool = False
    """Whether the best come first, not the newest."""


Cell = str | int | None
"""The value of a cell of a register; dates as YYYY-MM-DD."""


@dataclass(frozen=True)
class RegisterRow:
    cells: tuple[Cell, ...]
    meeting_id: int | None = None
    entry_id: int | None = None
    is_exempt: bool = False
    person_id: int | None = None
    """The person it is about, if it is about one."""
    plot: tuple[tuple[int, int], ...] = ()
    """For each of twelve months, the number of meetings, and how many were attended."""


@dataclass(frozen=True)
class RegisterPage:
    rows: tuple[RegisterRow, ...] = ()
    has_more: bool = False
    trouble: str = ""
    """Why the rows cannot be shown; empty if they can."""
    last_month: str | None = None
    """The last of the months that are plotted, as YYYY-MM."""


@dataclass(frozen=True)
class Draft:
    """An unsaved line."""

    scope: str
    """Where it is typed, such as the line of one meeting."""
    field: str
    """What it is for: a new entry, or an entry being edited."""
    text: str
    cursor: int
    """In characters from the start."""
    at: datetime
    """UTC."""


@dataclass(frozen=True)
class NextIds:
    """The next free ids. An id is never used twice, not even after an undo."""

    person: int
    item: int
    entry: int
    meeting: int
    act: int


@dataclass(frozen=True)
class JournalAct:
    id: int
    at: datetime
    """UTC."""
    act: Act


@dataclass(frozen=True)
class Journal:
    """What can be undone and redone in one meeting."""

    done: tuple[JournalAct, ...] = ()
    undone: tuple[JournalAct, ...] = ()
    """The last is redone first."""


@dataclass(frozen=True)
class Passage:
    """The plain sentence of an entry, an item (`entry_id` None) or the meeting (both None), for the search."""

    entry_id: int | None
    item_id: int | None
    body: str | None
    """None removes it from the search."""
    is_exempt: bool = False
    kind: Kind | None = None
    voices: tuple[int, ...] = ()
    """The ids of the people who take part, in the order named."""
    is_action: bool = False
    """Whether it is a statement that is also an action."""
    is_adoption: bool = False
    """Whether a motion became a resolution through it."""


@dataclass(frozen=True)
class Signing:
    """The signing of an earlier meeting's minutes, after which they cannot be changed."""

    meeting_id: int
    """The meeting whose minutes are signed."""
    on: date | None
    by: str
    """The signatory, as listed."""
    text: str
    """The minutes as signed, including exempt business."""
    record_digest: str
    """The `signing.record_digest` of the record behind `text`."""
    corrected_on: date | None = None
    corrections: str = ""
    """Corrections approved on that day that the record does not have."""


@dataclass(frozen=True)
class Signature:
    """The signed minutes of a meeting."""

    meeting_id: int
    on: date | None
    by: str
    minuted_in: int | None
    """The id of the meeting at which they were signed."""
    text: str
    text_digest: str
    """SHA-256 of `text` in UTF-8, in hexadecimal."""
    record_digest: str
    """As `signing.record_digest`, in the form of the version that signed."""


@dataclass(frozen=True)
class NotesDue:
    """A meeting whose private notes are due to be destroyed."""

    meeting_id: int
    signed_on: date
    date: date | None
    council: str
    committee: str
    count: int
    """How many are in the record; the journal may have more, which were undone."""
    papers: int = 0
    """How many papers to predict words from are kept with it, and destroyed with the notes."""


@dataclass(frozen=True)
class Shorthand:
    """A few letters that stand for more words."""

    id: int
    committee_id: int | None
    """The committee whose meetings it is for; None if it is for all."""
    short: str
    long: str


@dataclass(frozen=True)
class LearntText:
    """The text of an entry of an earlier meeting, from which words are predicted."""

    kind: str
    text: str
    """As `clerk_tui.meeting.entry_text` keeps it."""
    is_exempt: bool


@dataclass(frozen=True)
class Paper:
    """A report from which words are predicted, and which is used for nothing else."""

    id: int
    meeting_id: int
    item_id: int | None
    """The item that it is about; None for a paper of the whole meeting."""
    name: str
    text: str
    is_exempt: bool = False


@dataclass(frozen=True)
class KeysPressed:
    """How many keys the entries of a kind took in a meeting."""

    meeting_id: int
    kind: str
    keys: int


@dataclass(frozen=True)
class SourceFile:
    """The file that a meeting was imported from, kept with the meeting."""

    name: str
    """Its name without the folder."""
    format: str
    """text, markdown, html, docx, pdf, moderngov or notes."""
    digest: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    text: str
    doubts: int = 0
    """How many doubts there were about it when it was imported."""


@dataclass(frozen=True)
class Imported:
    """An imported file and its meeting."""

    meeting_id: int
    name: str
    digest: str
    is_removed: bool = False
    """Whether the meeting was taken away since."""

    @property
    def before(self) -> str:
        """A sentence that the file was imported before, and where its meeting is."""
        if not self.is_removed:
            return f"imported before, as meeting {self.meeting_id}"
        return (
            f"imported before, as meeting {self.meeting_id}, and removed since: “Bring back a meeting” (Ctrl+P in the "
            "list of meetings) brings it back"
        )


@dataclass(frozen=True)
class Import:
    """New meetings to write together, and what was learnt about their people."""

    savings: tuple[Saving, ...]
    """One for each meeting."""
    name_forms: tuple[tuple[int, str], ...] = ()
    """Ids of people, each with another name of theirs."""
    different: tuple[tuple[int, int], ...] = ()
    """Ids of two different people with similar names."""


@dataclass(frozen=True)
class KnownPeople:
    """The people of a council or of one of its committees, with all that is known about their names."""

    people: tuple[Person, ...]
    sit: frozenset[int]
    """The ids of present and former members."""
    forms: tuple[tuple[int, str], ...]
    """Other names of some, with their ids."""
    different: frozenset[tuple[int, int]]
    """Pairs of ids, the lower first, of different people with similar names."""


@dataclass(frozen=True)
class Saving:
    """One act to write: record, journal, search index and draft in one transaction."""

    meeting_id: int
    act: Act
    act_id: int
    at: datetime
    """UTC."""
    passages: tuple[Passage, ...] = ()
    stage: str = Stage.PLANNED
    """The stage of the meeting after the act."""
    undoes: int | None = None
    """The id of the act that this one, its inverse, undoes."""
    redoes: int | None = None
    """The id of the undone act that this one redoes."""
    is_undoable: bool = True
    """Whether the clerk may undo it; a signing is final."""
    draft_scope: str | None = None
    """The scope whose drafts are no longer needed once this is saved."""
    signing: Signing | None = None
    """The minutes that are signed by this act."""
    source: SourceFile | None = None
    """The file that the meeting is imported from by this act."""
    keys: int = 0
    """How many keys were pressed for it."""
