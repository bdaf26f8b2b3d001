"""The record: the agenda's items and the entries that say, in order, what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.text import mentioned
from clerk_tui.meeting.votes import Choice, Vote

GAP_BETWEEN = 1 << 32
"""The distance between the positions of two entries recorded one after the other; halved by an insertion."""


class Interest(StrEnum):
    """The class of an interest that is declared (LGA model code of conduct; Localism Act 2011 s 31)."""

    DPI = "dpi"
    """Disclosable pecuniary interest."""
    ORI = "ori"
    """Other registrable interest."""
    NRI = "nri"
    """Non-registrable interest."""


class Conduct(StrEnum):
    """What a member does who has declared an interest."""

    LEAVES = "leaves"
    """Withdraws while the item is considered."""
    SPEAKS = "speaks"
    """Speaks as the public may, then withdraws."""
    STAYS = "stays"
    """Stays in the room without taking part in debate or vote."""
    DISPENSED = "dispensed"
    """Has a dispensation, and takes part."""


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
    MOTION = "motion"
    """Persons: the mover, then the seconder, where there is one. So is an amendment."""
    AMENDMENT = "amendment"
    SUBSTANTIVE = "substantive"
    """Text: the motion as it stands after amendment."""
    ACCEPTED = "accepted"
    """The mover took the amendment into the motion, without a vote."""
    LAPSED = "lapsed"
    """Nobody seconded the motion or amendment."""
    CASTING = "casting"
    """The second or casting vote of whoever presides, on a tie."""
    OWN_VOTE = "own-vote"
    """How one member voted, recorded because they asked for it."""
    DECLARATION = "declaration"
    RECOMMENDATION = "recommendation"
    """A clause recommended to another body (`subject`), not resolved."""
    EXEMPT = "exempt"
    """Press and public are excluded from here on, under the paragraphs in `subject`."""
    READMITTED = "readmitted"
    """Press and public are admitted again."""
    SUMMARY = "summary"
    """What the public minutes say in the place of exempt business."""
    WRITTEN_QUESTION = "written-question"
    WRITTEN_REPLY = "written-reply"
    PETITION = "petition"
    POINT_OF_ORDER = "point-of-order"
    EXPLANATION = "explanation"
    """A personal explanation."""
    RULING = "ruling"
    """What whoever presides ruled."""
    URGENT = "urgent"
    """The item was taken as a matter of urgency; text: why."""
    INQUORATE = "inquorate"
    """The quorum was found to be lost."""
    MINUTES_AGREED = "minutes-agreed"
    """The minutes of the meeting of `of_date` were agreed; text: the corrections subject to which they were."""
    MINUTES_SIGNED = "minutes-signed"
    """They were signed by whoever presides."""
    ARISING = "arising"
    """An action of the meeting of `of_date` that is carried forward."""
    REVIEW = "review"
    """A recommendation of a review (`subject`: its number) that is followed until it is complete."""
    PROGRESS = "progress"
    """What has become so far of the matter above it."""
    DONE = "done"
    """The matter above it is complete."""

    @property
    def label(self) -> str:
        """The word for it on screen; at most ten cells."""
        return _LABELS.get(self.value, self.value)


_LABELS = {
    "promise": "in writing",
    "statement": "speech",
    "substantive": "as amended",
    "own-vote": "own vote",
    "casting": "casting",
    "declaration": "interest",
    "recommendation": "recommends",
    "written-question": "written Q",
    "written-reply": "written A",
    "point-of-order": "order",
    "explanation": "explains",
    "minutes-agreed": "agreed",
    "minutes-signed": "signed",
}
"""Of the kinds whose own word would be too long or say too little on screen."""


SPEECH = frozenset({Kind.STATEMENT, Kind.QUESTION, Kind.FOLLOW_UP, Kind.ANSWER, Kind.PROMISE})
ASKING = frozenset({Kind.QUESTION, Kind.FOLLOW_UP})
ANSWERING = frozenset({Kind.ANSWER, Kind.PROMISE})
ROLL_CALL = frozenset({Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE})
MOVEMENT = frozenset({Kind.ARRIVAL, Kind.DEPARTURE})
CLOCK = frozenset({Kind.OPENED, Kind.CLOSED, Kind.ADJOURNED, Kind.RESUMED})
PROPOSAL = frozenset({Kind.MOTION, Kind.AMENDMENT})
OUTCOME = frozenset({Kind.VOTE, Kind.CARRIED, Kind.LOST, Kind.LAPSED, Kind.ACCEPTED})
"""Kinds that settle, or may settle, the latest open proposal of the item."""
PROCEDURE = (
    PROPOSAL
    | OUTCOME
    | {
        Kind.SUBSTANTIVE,
        Kind.CASTING,
        Kind.OWN_VOTE,
        Kind.WITHDRAWN,
        Kind.DECLARATION,
        Kind.EXEMPT,
        Kind.READMITTED,
        Kind.SUMMARY,
        Kind.MINUTES_AGREED,
        Kind.MINUTES_SIGNED,
    }
)
"""Kinds from which motions, votes, interests, exempt parts and the life of minutes are worked out."""
MATTER = frozenset({Kind.ARISING, Kind.REVIEW})
"""Kinds that `/progress` and `/done` below them are about."""
OWN_SENTENCE = MOVEMENT | CLOCK | OUTCOME | {Kind.CASTING, Kind.OWN_VOTE, Kind.EXEMPT, Kind.READMITTED, Kind.INQUORATE}
"""Kinds whose text, where there is one, stands for the style's own sentence; an empty text prints nothing."""
ATTENDANCE = ROLL_CALL | MOVEMENT | CLOCK | {Kind.SUBSTITUTE, Kind.PRESIDING}
"""Kinds that change who is in the room, who presides, or whether the meeting sits."""
CALLING = ROLL_CALL | {Kind.SUBSTITUTE, Kind.PRESIDING, Kind.VISITORS, Kind.PRIVATE}
"""Kinds that may be recorded while the roll is being called; any other shows that the call is over."""
CONTINUED = SPEECH | {
    Kind.NOTE,
    Kind.ACTION,
    Kind.CLAUSE,
    Kind.PAPER,
    Kind.MOTION,
    Kind.AMENDMENT,
    Kind.SUBSTANTIVE,
    Kind.RECOMMENDATION,
    Kind.SUMMARY,
    Kind.WRITTEN_QUESTION,
    Kind.WRITTEN_REPLY,
    Kind.PETITION,
    Kind.POINT_OF_ORDER,
    Kind.EXPLANATION,
    Kind.RULING,
    Kind.DECLARATION,
    Kind.ARISING,
    Kind.REVIEW,
    Kind.PROGRESS,
    Kind.DONE,
}
"""Kinds that `...` and `..` may go on with (never a private note)."""
OF_ITEM = frozenset({Kind.PAPER, Kind.URGENT, Kind.DEFERRED, Kind.WITHDRAWN, Kind.REFERRED})
"""Kinds that say something of the item that they stand in."""
GOES_ON_IN_OWN_WORDS = OWN_SENTENCE - {Kind.EXEMPT}
"""Kinds that they may go on with where the clerk gave a sentence for the style's own. What is typed below the exclusion
of the public is exempt, and so never goes into its sentence, which the public reads."""


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
    subject: str = ""
    """What it is about: the body to which is recommended, the paragraphs by which the public is excluded, the part of
    a motion that is voted on, the number of a review's recommendation."""
    of_date: date | None = None
    """The date of the earlier meeting that it is about."""
    interest: Interest | None = None
    """The class of interest, for DECLARATION; None where none was named."""
    conduct: Conduct | None = None
    """What the member does, for DECLARATION; None where nothing was said."""
    choice: Choice | None = None
    """For CASTING and OWN_VOTE."""
    is_procedural: bool = False
    """A motion about the conduct of the meeting: that the question be now put, next business, adjournment."""
    published: str | None = None
    """The words of published minutes that this entry was read from, as they were printed; '' for an entry that shares
    the words of the one before it. None for what was recorded here."""

    @property
    def people(self) -> set[int]:
        """The ids of everybody whom it names: who takes part, who is mentioned, and whose vote is recorded."""
        named = {voice for voice in self.persons if isinstance(voice, int)} | set(mentioned(self.text or ""))
        return named | {ballot.person_id for ballot in self.vote.ballots} if self.vote else named
