"""The kinds of entries: a table with a row for each, which says what it does in a meeting and how its text is treated.
Everything else is registered where it is done: how a kind is typed in `notation`, its sentence in `minutes`.
`tests/test_kinds.py` names what a kind still lacks."""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from typing import NamedTuple


class Interest(StrEnum):
    """The class of an interest that is declared (LGA model code of conduct; Localism Act 2011 s 31)."""

    DPI = "dpi"
    """Disclosable pecuniary interest."""
    ORI = "ori"
    """Other registrable interest."""
    NRI = "nri"
    """Non-registrable interest."""


class Conduct(StrEnum):
    """What a member does after declaring an interest."""

    LEAVES = "leaves"
    """Withdraws while the item is considered."""
    SPEAKS = "speaks"
    """Speaks as the public may, then withdraws."""
    STAYS = "stays"
    """Stays in the room without taking part in debate or vote."""
    DISPENSED = "dispensed"
    """Has a dispensation, and takes part."""
    RECUSED = "recused"
    """Takes no part in debate or vote, and is listed so in the votes on the item."""


class Kind(StrEnum):
    """What an entry of the record is."""

    NOTE = "note"
    STATEMENT = "statement"
    QUESTION = "question"
    FOLLOW_UP = "follow-up"
    ANSWER = "answer"
    PROMISE = "promise"
    """An answer promised in writing: also an action of the person who promised it."""
    ACTION = "action"
    PRIVATE = "private"
    """The clerk's own note, left out of all minutes."""
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
    """Persons: the substitute, then the member."""
    PRESIDING = "presiding"
    OPENED = "opened"
    CLOSED = "closed"
    ADJOURNED = "adjourned"
    RESUMED = "resumed"
    ITEM = "item"
    """An agenda item (or heading) is opened or gone back to; what follows belongs to it."""
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    REFERRED = "referred"
    """Text: the body to which the item is referred."""
    VOTE = "vote"
    """Persons: who moved (and seconded) what it is on, if several proposals were open; so is any other outcome."""
    CARRIED = "carried"
    LOST = "lost"
    BALLOT = "ballot"
    """An election among the candidates in `persons`; `subject`: their votes in that order, then the post, *5-4-2
    Chair*; `count`: the one elected, from 1, if the votes alone do not show it."""
    RECONSIDERED = "reconsidered"
    """The last decision of the item is open again. Persons: its mover, if that must be said."""
    RESCINDED = "rescinded"
    """The last resolution of the item is annulled."""
    MOTION = "motion"
    """Persons: the mover, then any seconder. So is an amendment."""
    AMENDMENT = "amendment"
    SUBSTANTIVE = "substantive"
    """Text: the motion as it stands after amendment."""
    ACCEPTED = "accepted"
    """The mover accepted the amendment, without a vote."""
    LAPSED = "lapsed"
    """Nobody seconded the motion or amendment."""
    CASTING = "casting"
    """The second or casting vote of the person presiding, on a tie."""
    OWN_VOTE = "own-vote"
    """How one member voted, recorded at their request."""
    DECLARATION = "declaration"
    RECOMMENDATION = "recommendation"
    """A clause recommended to another body (`subject`), not resolved."""
    EXEMPT = "exempt"
    """Press and public are excluded from here on, under the paragraphs in `subject`."""
    READMITTED = "readmitted"
    """Press and public are admitted again."""
    SUMMARY = "summary"
    """What the public minutes say instead of exempt business."""
    WRITTEN_QUESTION = "written-question"
    WRITTEN_REPLY = "written-reply"
    PETITION = "petition"
    POINT_OF_ORDER = "point-of-order"
    EXPLANATION = "explanation"
    """A personal explanation."""
    RULING = "ruling"
    """A ruling of the person presiding."""
    URGENT = "urgent"
    """The item was taken as urgent; text: why."""
    INQUORATE = "inquorate"
    """The quorum was found to be lost."""
    MINUTES_AGREED = "minutes-agreed"
    """The minutes of the meeting of `of_date` were agreed; text: any corrections."""
    MINUTES_SIGNED = "minutes-signed"
    """They were signed by the person presiding."""
    ARISING = "arising"
    """An action of the meeting of `of_date` that is carried forward."""
    REVIEW = "review"
    """A recommendation of a review (`subject`: its number) that is followed until it is complete."""
    PROGRESS = "progress"
    """A report on the matter above."""
    DONE = "done"
    """The matter above is complete."""

    @property
    def label(self) -> str:
        """The word for it on screen; at most ten cells."""
        return KINDS[self].label


class Role(Enum):
    """What entries of a kind do in a meeting."""

    SPEAKS = auto()
    ASKS = auto()
    ANSWERS = auto()
    SAID_TO_CHAIR = auto()
    """A petition, a point of order or a personal explanation."""
    DOCUMENT = auto()
    """Is handed in and answered in writing."""
    PROPOSES = auto()
    """A motion or amendment."""
    DECIDES_MOTION = auto()
    """Settles, or may settle, the latest open proposal of the item."""
    VOTED = auto()
    """Says how a vote went."""
    RESOLVES = auto()
    """A clause of what was resolved or recommended."""
    DECISION = auto()
    """Is a decision, or says how one was taken."""
    SETTLES_ITEM = auto()
    """Shows the outcome of an item for decision."""
    PUTS_OFF = auto()
    """The item is dealt with at another time or by another body."""
    OF_ITEM = auto()
    """Describes the item it belongs to."""
    PROCEDURE = auto()
    """Motions, votes, interests, exempt parts and the approval of minutes are derived from it."""
    DECLARES = auto()
    EXEMPT_BOUND = auto()
    """Begins or ends an exempt part."""
    CALLED = auto()
    """Belongs to the roll call."""
    AWAY = auto()
    """Calls somebody who does not attend."""
    MOVES = auto()
    """Somebody arrives or leaves."""
    CLOCK = auto()
    """The meeting begins, pauses, resumes or ends."""
    IN_ROOM = auto()
    """Changes who is in the room, who presides, or whether the meeting is sitting."""
    CALL = auto()
    """May be recorded during the roll call; any other kind shows that it is over."""
    ACTION = auto()
    """Somebody undertakes something; so may any statement."""
    MATTER = auto()
    """Something from an earlier meeting that is followed until it is done."""
    REPORTS_MATTER = auto()
    """Reports on the matter above."""
    BUSINESS = auto()
    """Shows that the meeting is at work."""


class Words(Enum):
    """How the text of a kind is treated."""

    CONTINUES = auto()
    """`...` and `..` may continue it (never a private note)."""
    OWN_SENTENCE = auto()
    """A text replaces the style's own sentence; an empty text prints nothing."""
    OWN_CALL = auto()
    """The same for the roll call, where an empty text has no effect; the person presiding is named there."""
    PRINTED_ELSEWHERE = auto()
    """Prints nothing in its place: it is printed in the headings, the head or the end, or is private."""
    VERBATIM = auto()
    """Somebody's exact words, and so not reported speech."""
    UNREAD = auto()
    """Not prose of the minutes."""
    STANDALONE = auto()
    """The sentence depends only on the entry, the people and who presides."""


class KindSpec(NamedTuple):
    """A row of the table of kinds. (Tuples, because combined flags would take milliseconds at every start.)"""

    label: str
    """The word on screen; at most ten cells."""
    roles: tuple[Role, ...]
    words: tuple[Words, ...]
    search: tuple[str, ...]
    """The words after `kind:` that find it."""
    register: str
    """The register that lists it; empty for none."""


_R, _W = Role, Words
# fmt: off
KINDS: dict[Kind, KindSpec] = {
    Kind.QUESTION: KindSpec("question", (_R.SPEAKS, _R.ASKS, _R.BUSINESS), (_W.CONTINUES, _W.STANDALONE), ("question",), "question"),
    Kind.FOLLOW_UP: KindSpec("follow-up", (_R.SPEAKS, _R.ASKS, _R.BUSINESS), (_W.CONTINUES, _W.STANDALONE), ("question",), "question"),
    Kind.WRITTEN_QUESTION: KindSpec("written Q", (_R.DOCUMENT, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("question",), "question"),
    Kind.ANSWER: KindSpec("answer", (_R.SPEAKS, _R.ANSWERS, _R.BUSINESS), (_W.CONTINUES, _W.STANDALONE), ("answer",), ""),
    Kind.WRITTEN_REPLY: KindSpec("written A", (_R.DOCUMENT, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("answer",), ""),
    Kind.CLAUSE: KindSpec("clause", (_R.RESOLVES, _R.DECISION, _R.SETTLES_ITEM, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM), ("resolution",), "resolution"),
    Kind.RECOMMENDATION: KindSpec("recommends", (_R.RESOLVES, _R.DECISION, _R.SETTLES_ITEM, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("recommendation",), "recommendation"),
    Kind.REVIEW: KindSpec("review", (_R.MATTER, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("recommendation",), ""),
    Kind.MOTION: KindSpec("motion", (_R.PROPOSES, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("motion",), ""),
    Kind.SUBSTANTIVE: KindSpec("as amended", (_R.PROCEDURE, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("motion",), ""),
    Kind.AMENDMENT: KindSpec("amendment", (_R.PROPOSES, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("amendment",), ""),
    Kind.VOTE: KindSpec("vote", (_R.DECIDES_MOTION, _R.VOTED, _R.DECISION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.OWN_SENTENCE,), ("vote",), ""),
    Kind.CARRIED: KindSpec("carried", (_R.DECIDES_MOTION, _R.VOTED, _R.DECISION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.OWN_SENTENCE,), ("vote",), ""),
    Kind.LOST: KindSpec("lost", (_R.DECIDES_MOTION, _R.VOTED, _R.DECISION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.OWN_SENTENCE,), ("vote",), ""),
    Kind.CASTING: KindSpec("casting", (_R.VOTED, _R.DECISION, _R.PROCEDURE, _R.BUSINESS), (_W.OWN_SENTENCE,), ("vote",), ""),
    Kind.BALLOT: KindSpec("ballot", (_R.DECISION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.OWN_SENTENCE, _W.STANDALONE), ("vote",), ""),
    Kind.RECONSIDERED: KindSpec("reconsider", (_R.DECISION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.OWN_SENTENCE,), ("motion",), ""),
    Kind.RESCINDED: KindSpec("rescinded", (_R.DECISION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.OWN_SENTENCE,), ("motion",), ""),
    Kind.OWN_VOTE: KindSpec("own vote", (_R.DECISION, _R.PROCEDURE), (_W.OWN_SENTENCE, _W.STANDALONE), ("vote",), ""),
    Kind.PROMISE: KindSpec("in writing", (_R.SPEAKS, _R.ANSWERS, _R.ACTION, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("answer", "action"), ""),
    Kind.ACTION: KindSpec("action", (_R.ACTION, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("action",), ""),
    Kind.ARISING: KindSpec("arising", (_R.MATTER, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("action",), ""),
    Kind.DECLARATION: KindSpec("interest", (_R.PROCEDURE, _R.DECLARES), (_W.CONTINUES, _W.STANDALONE), ("declaration",), "declaration"),
    Kind.ITEM: KindSpec("item", (), (_W.PRINTED_ELSEWHERE, _W.UNREAD), ("item",), ""),
    Kind.STATEMENT: KindSpec("statement", (_R.SPEAKS, _R.BUSINESS), (_W.CONTINUES, _W.STANDALONE), ("statement",), ""),
    Kind.NOTE: KindSpec("note", (_R.BUSINESS,), (_W.CONTINUES, _W.STANDALONE), ("note",), ""),
    Kind.PAPER: KindSpec("paper", (_R.OF_ITEM,), (_W.CONTINUES, _W.PRINTED_ELSEWHERE, _W.VERBATIM, _W.STANDALONE), ("paper",), ""),
    Kind.PETITION: KindSpec("petition", (_R.SAID_TO_CHAIR, _R.BUSINESS), (_W.CONTINUES, _W.VERBATIM, _W.STANDALONE), ("petition",), ""),
    Kind.APOLOGIES: KindSpec("apologies", (_R.CALLED, _R.AWAY, _R.IN_ROOM, _R.CALL), (_W.OWN_CALL,), ("apologies",), ""),
    Kind.PRESENT: KindSpec("present", (_R.CALLED, _R.IN_ROOM, _R.CALL), (_W.OWN_CALL, _W.PRINTED_ELSEWHERE), ("present",), ""),
    Kind.REMOTE: KindSpec("remote", (_R.CALLED, _R.IN_ROOM, _R.CALL), (_W.OWN_CALL, _W.PRINTED_ELSEWHERE), ("present",), ""),
    Kind.ARRIVAL: KindSpec("arrival", (_R.MOVES, _R.IN_ROOM), (_W.OWN_SENTENCE,), ("arrival",), ""),
    Kind.DEPARTURE: KindSpec("departure", (_R.MOVES, _R.IN_ROOM), (_W.OWN_SENTENCE,), ("departure",), ""),
    Kind.SUBSTITUTE: KindSpec("substitute", (_R.IN_ROOM, _R.CALL), (_W.OWN_CALL,), ("substitute",), ""),
    Kind.DEFERRED: KindSpec("deferred", (_R.DECISION, _R.SETTLES_ITEM, _R.PUTS_OFF, _R.OF_ITEM, _R.PROCEDURE), (), ("deferral",), ""),
    Kind.WITHDRAWN: KindSpec("withdrawn", (_R.DECISION, _R.SETTLES_ITEM, _R.PUTS_OFF, _R.OF_ITEM, _R.PROCEDURE), (), ("deferral",), ""),
    Kind.REFERRED: KindSpec("referred", (_R.DECISION, _R.SETTLES_ITEM, _R.PUTS_OFF, _R.OF_ITEM, _R.PROCEDURE), (), ("deferral",), ""),
    Kind.POINT_OF_ORDER: KindSpec("order", (_R.SAID_TO_CHAIR, _R.BUSINESS), (_W.CONTINUES, _W.STANDALONE), ("order",), ""),
    Kind.RULING: KindSpec("ruling", (_R.BUSINESS,), (_W.CONTINUES, _W.STANDALONE), ("order",), ""),
    Kind.EXPLANATION: KindSpec("explains", (_R.SAID_TO_CHAIR, _R.BUSINESS), (_W.CONTINUES, _W.STANDALONE), ("order",), ""),
    Kind.EXEMPT: KindSpec("exempt", (_R.DECISION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.EXEMPT_BOUND, _R.BUSINESS), (_W.OWN_SENTENCE, _W.UNREAD), ("exclusion",), ""),
    Kind.READMITTED: KindSpec("readmitted", (_R.PROCEDURE, _R.EXEMPT_BOUND), (_W.OWN_SENTENCE,), ("exclusion",), ""),
    Kind.SUMMARY: KindSpec("summary", (_R.DECISION, _R.PROCEDURE), (_W.CONTINUES, _W.STANDALONE), ("exclusion",), ""),
    Kind.PRIVATE: KindSpec("private", (_R.CALL,), (_W.PRINTED_ELSEWHERE, _W.UNREAD, _W.STANDALONE), ("private",), ""),
    Kind.ABSENT: KindSpec("absent", (_R.CALLED, _R.AWAY, _R.IN_ROOM, _R.CALL), (_W.OWN_CALL,), (), ""),
    Kind.VISITORS: KindSpec("visitors", (_R.CALL,), (_W.OWN_CALL,), (), ""),
    Kind.PRESIDING: KindSpec("presiding", (_R.SETTLES_ITEM, _R.IN_ROOM, _R.CALL), (_W.OWN_CALL,), (), ""),
    Kind.OPENED: KindSpec("opened", (_R.CLOCK, _R.IN_ROOM), (_W.OWN_SENTENCE,), (), ""),
    Kind.CLOSED: KindSpec("closed", (_R.CLOCK, _R.IN_ROOM), (_W.OWN_SENTENCE, _W.PRINTED_ELSEWHERE), (), ""),
    Kind.ADJOURNED: KindSpec("adjourned", (_R.SETTLES_ITEM, _R.CLOCK, _R.IN_ROOM), (_W.OWN_SENTENCE,), (), ""),
    Kind.RESUMED: KindSpec("resumed", (_R.CLOCK, _R.IN_ROOM), (_W.OWN_SENTENCE,), (), ""),
    Kind.ACCEPTED: KindSpec("accepted", (_R.DECIDES_MOTION, _R.DECISION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.OWN_SENTENCE,), (), ""),
    Kind.LAPSED: KindSpec("lapsed", (_R.DECIDES_MOTION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.OWN_SENTENCE,), (), ""),
    Kind.URGENT: KindSpec("urgent", (_R.OF_ITEM,), (_W.VERBATIM, _W.STANDALONE), (), ""),
    Kind.INQUORATE: KindSpec("inquorate", (_R.SETTLES_ITEM,), (_W.OWN_SENTENCE,), (), ""),
    Kind.MINUTES_AGREED: KindSpec("agreed", (_R.DECISION, _R.SETTLES_ITEM, _R.PROCEDURE, _R.BUSINESS), (_W.VERBATIM, _W.STANDALONE), (), ""),
    Kind.MINUTES_SIGNED: KindSpec("signed", (_R.DECISION, _R.PROCEDURE), (_W.STANDALONE,), (), ""),
    Kind.PROGRESS: KindSpec("progress", (_R.REPORTS_MATTER, _R.BUSINESS), (_W.CONTINUES, _W.STANDALONE), (), ""),
    Kind.DONE: KindSpec("done", (_R.REPORTS_MATTER, _R.BUSINESS), (_W.CONTINUES, _W.STANDALONE), (), ""),
}
"""Every kind, in the order in which a search offers their words."""
# fmt: on


_HAVING: dict[Role | Words, set[Kind]] = {}
for _kind, _spec in KINDS.items():
    _traits: tuple[Role | Words, ...] = (*_spec.roles, *_spec.words)
    for _trait in _traits:
        _HAVING.setdefault(_trait, set()).add(_kind)


def having(*wanted: Role | Words) -> frozenset[Kind]:
    """The kinds with any of these roles or treatments of words."""
    return frozenset().union(*(_HAVING.get(each, ()) for each in wanted))


SPEECH = having(Role.SPEAKS)
ASKING = having(Role.ASKS)
ANSWERING = having(Role.ANSWERS)
PROPOSAL = having(Role.PROPOSES)
OUTCOME = having(Role.DECIDES_MOTION)
VOTE_TAKEN = frozenset({Kind.VOTE, Kind.CARRIED, Kind.LOST})
"""What a vote decides, with its figures or without."""
PROCEDURE = having(Role.PROCEDURE)
ROLL_CALL = having(Role.CALLED)
AWAY = having(Role.AWAY)
ATTENDING = ROLL_CALL - AWAY
MOVEMENT = having(Role.MOVES)
CLOCK = having(Role.CLOCK)
ATTENDANCE = having(Role.IN_ROOM)
CALLING = having(Role.CALL)
ACTION = having(Role.ACTION)
MATTER = having(Role.MATTER)
FOLLOWED = having(Role.ACTION, Role.MATTER, Role.REPORTS_MATTER)
"""Kinds that become matters; so do statements that are also actions."""
RESOLVING = having(Role.RESOLVES)
DECISION = having(Role.DECISION)
"""What only a meeting that is open does."""
DECIDING = having(Role.RESOLVES, Role.DECISION, Role.PROPOSES) | {Kind.SUBSTANTIVE}
"""What is moved or decided."""
EXEMPT_BOUNDS = having(Role.EXEMPT_BOUND)
BUSINESS = having(Role.BUSINESS)
OWN_SENTENCE = having(Words.OWN_SENTENCE)
OWN_CALL = having(Words.OWN_CALL)
