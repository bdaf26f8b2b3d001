"""What a clerk means by a line, before it has a place in a meeting."""

from __future__ import annotations

from datetime import date, time

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.people import Capacity
from clerk_tui.meeting.record import Entry


@dataclass(frozen=True)
class Record:
    """Add an entry; it gets its id, position and item when this is carried out."""

    entry: Entry


@dataclass(frozen=True)
class Continue:
    """Continue the last entry, in the same paragraph or in a new one."""

    text: str
    is_paragraph: bool
    doubt: str = ""
    """What is doubtful about the text."""


@dataclass(frozen=True)
class Correct:
    """Replace a text in the latest entry that shows it."""

    old: str
    new: str


@dataclass(frozen=True)
class WordExclusion:
    """Give words of its own to the exclusion of the public, for which a motion stood."""

    text: str


@dataclass(frozen=True)
class SetHead:
    """Set fields of the head; None leaves one as it is."""

    council: str | None = None
    committee: str | None = None
    date: date | None = None
    time: time | None = None
    venue: str | None = None
    style: str | None = None
    quorum: int | None = None
    group: str | None = None
    rules: str | None = None
    first_minute: int | None = None


@dataclass(frozen=True)
class Second:
    """Second the latest open motion or amendment that has no seconder."""

    person_id: int
    doubt: str = ""
    """What is doubtful about it, which stays with the motion."""


@dataclass(frozen=True)
class PlanItem:
    """Add an item at the end of the agenda without opening it."""

    number: str
    title: str
    is_heading: bool = False
    author: str = ""
    is_exempt: bool = False


@dataclass(frozen=True)
class ListPerson:
    """Put somebody on the roll or change their place. None leaves a field as it is; an empty text clears it."""

    name: str
    capacity: Capacity
    post: str | None = None
    alias: str | None = None
    form: str | None = None


@dataclass(frozen=True)
class ListSubstitute:
    """Put a member's substitute on the roll and record the substitution."""

    name: str
    record: Record
    """The entry, whose one person is the member."""


@dataclass(frozen=True)
class OpenItem:
    """Open an agenda item; a new title makes a new item."""

    number: str
    title: str
    is_heading: bool = False
    is_unnumbered: bool = False
    """Whether to prefer an unnumbered item of that title to a numbered one."""


@dataclass(frozen=True)
class NextItem:
    """Open the next item after the one in hand that was not taken yet."""


@dataclass(frozen=True)
class Undo:
    """Undo the latest acts of this meeting."""

    times: int = 1


@dataclass(frozen=True)
class Redo:
    times: int = 1


@dataclass(frozen=True)
class Shorten:
    """Set what a few letters stand for while the clerk types; without words, delete that."""

    short: str
    long: str
    is_for_all: bool = False
    """Whether at the meetings of all committees, rather than at those of this one."""


Intent = (
    Record
    | Continue
    | Correct
    | WordExclusion
    | Second
    | SetHead
    | ListPerson
    | ListSubstitute
    | PlanItem
    | OpenItem
    | NextItem
    | Undo
    | Redo
    | Shorten
)
