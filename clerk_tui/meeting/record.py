"""The record: the agenda's items and the entries that say, in order, what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from clerk_tui.meeting.people import Voice

GAP_BETWEEN = 1 << 32
"""The distance between the positions of two entries recorded one after the other; halved by an insertion."""


class Kind(StrEnum):
    """What an entry of the record is."""

    NOTE = "note"
    STATEMENT = "statement"
    QUESTION = "question"
    FOLLOW_UP = "follow-up"
    ANSWER = "answer"
    PROMISE = "promise"
    """An answer promised in writing: also an action of the one who promised it."""
    ACTION = "action"
    PRIVATE = "private"
    """The clerk's own note, in no minutes."""
    PAPER = "paper"
    CLAUSE = "clause"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    REMOTE = "remote"
    VISITORS = "visitors"
    SUBSTITUTE = "substitute"
    """Persons: the substitute, then the member whose place is taken."""
    PRESIDING = "presiding"
    OPENED = "opened"
    CLOSED = "closed"
    ADJOURNED = "adjourned"
    RESUMED = "resumed"
    ITEM = "item"
    """An agenda item (or the heading of a part) is opened or gone back to; what follows belongs to it."""
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    REFERRED = "referred"
    """Text: the body to which the item is referred."""
    VOTE = "vote"
    CARRIED = "carried"
    LOST = "lost"


SPEECH = frozenset({Kind.STATEMENT, Kind.QUESTION, Kind.FOLLOW_UP, Kind.ANSWER, Kind.PROMISE})
ASKING = frozenset({Kind.QUESTION, Kind.FOLLOW_UP})
ANSWERING = frozenset({Kind.ANSWER, Kind.PROMISE})
ROLL_CALL = frozenset({Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE})
MOVEMENT = frozenset({Kind.ARRIVAL, Kind.DEPARTURE})
CLOCK = frozenset({Kind.OPENED, Kind.CLOSED, Kind.ADJOURNED, Kind.RESUMED})
OUTCOME = frozenset({Kind.VOTE, Kind.CARRIED, Kind.LOST})
OWN_SENTENCE = MOVEMENT | CLOCK | OUTCOME
"""Kinds whose text, where there is one, stands for the style's own sentence; an empty text prints nothing."""
ATTENDANCE = ROLL_CALL | MOVEMENT | CLOCK | {Kind.SUBSTITUTE, Kind.PRESIDING}
"""Kinds that change who is in the room, who presides, or whether the meeting sits."""
CALLING = ROLL_CALL | {Kind.SUBSTITUTE, Kind.PRESIDING, Kind.VISITORS, Kind.PRIVATE}
"""Kinds that may be recorded while the roll is being called; any other shows that the call is over."""
CONTINUED = SPEECH | {Kind.NOTE, Kind.ACTION, Kind.CLAUSE, Kind.PAPER}
"""Kinds that `...` and `..` may go on with (never a private note)."""


@dataclass(frozen=True)
class Vote:
    """A vote by count (`in_favour`, `against`, `abstained`), or, with no count, of all in the room."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None

    @property
    def of_all(self) -> bool:
        """Whether all in the room voted in favour, uncounted."""
        return self.in_favour is None

    @property
    def carried(self) -> bool:
        """A majority of those present and voting (LGA 1972 Sch 12 para 39(1)); a tie is lost."""
        return self.in_favour is None or self.in_favour > (self.against or 0)


@dataclass(frozen=True)
class AgendaItem:
    """An item of the agenda, or (`is_heading`) the heading of a part of it."""

    id: int
    title: str
    position: int
    """The order of the printed agenda."""
    number: str = ""
    """As printed; kept when the item is taken out of order."""
    is_heading: bool = False

    @property
    def label(self) -> str:
        """Number and title as a clerk would say them."""
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True)
class Entry:
    """One thing that happened, in its place in the record."""

    id: int
    kind: Kind
    position: int
    """Its place in the whole record; ascending, with gaps."""
    item_id: int | None = None
    """The item to which it belongs; None before the first item."""
    persons: tuple[Voice, ...] = ()
    """Speakers, those who moved or were called, an action's owner; in the order named."""
    text: str | None = ""
    """As `clerk_tui.meeting.text` keeps it. None: the style's own sentence."""
    at: time | None = None
    """The printed time of a movement or of the meeting's clock; local."""
    entered: time | None = None
    """When it was recorded; local, to the minute."""
    due: date | None = None
    """When what was promised is due."""
    is_action: bool = False
    """Speech that is also an action of its speaker."""
    vote: Vote | None = None
    count: int | None = None
    """How many members of the public, for VISITORS."""
    is_unsettled: bool = False
    """Kept as a note although it has the look of something else (a name on no roll)."""
    is_struck: bool = False
    """Struck out: stays in the record, in no minutes."""
