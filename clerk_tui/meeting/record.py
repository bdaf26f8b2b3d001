"""The record: the items of the agenda and the entries that say, in order, what happened."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from enum import StrEnum

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.kinds import SPEECH, VOTE_TAKEN, Conduct, Interest, Kind, Role, Words, having
from clerk_tui.meeting.people import Voice
from clerk_tui.regex import regex

_MARKED = regex(r"[!?>=~@#/]|\{\?\?\}|[+-](?=[a-z@])")
"""The beginning of a line that is a mark of the notation, or a gap."""


def long_date(day: date | None, *, month_first: bool = False) -> str:
    """A date in words: *8 January 2018*, or *January 8, 2018* with the month first; *no date* for None."""
    if day is None:
        return "no date"
    return f"{day:%B} {day.day}, {day.year}" if month_first else f"{day.day} {day:%B %Y}"


def bare_number(number: str) -> str:
    """A printed number without its full stop, for comparison."""
    return number.rstrip(".")


class Choice(StrEnum):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    NOT_VOTING = "not-voting"
    """In the room without taking part: not an abstention."""


CHOICES_SAID = {
    **dict.fromkeys(("for", "in favour", "in favor", "aye", "yea", "yes", "pro"), Choice.FOR),
    **dict.fromkeys(("against", "nay", "no", "contra", "opposed"), Choice.AGAINST),
    **dict.fromkeys(("abstain", "abstained", "abstains", "abstaining", "abstention"), Choice.ABSTAIN),
    **dict.fromkeys(("not-voting", "not voting", "did not vote", "no vote"), Choice.NOT_VOTING),
}
"""The words for each choice, as typed, said or written in a table."""


@dataclass(frozen=True)
class Ballot:
    person_id: int
    choice: Choice


@dataclass(frozen=True)
class Vote:
    """A vote by count (`in_favour`, `against`, `abstained`); of all in the room except those in `ballots`; or by name
    (`is_named`), with all voters in `ballots` and figures only if stated."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    is_named: bool = False
    ballots: tuple[Ballot, ...] = ()
    """In the order named; somebody named twice is there twice, and the proof reports it."""
    needs: str = ""
    """The majority needed, as `rules.read_majority` reads it; empty: the body's rule."""

    @property
    def is_counted(self) -> bool:
        """Whether figures were stated."""
        return self.in_favour is not None

    @property
    def of_all(self) -> bool:
        """Whether all in the room voted in favour, except those in `ballots`."""
        return self.in_favour is None and not self.is_named

    def named(self, choice: Choice) -> tuple[int, ...]:
        return tuple(ballot.person_id for ballot in self.ballots if ballot.choice is choice)


GAP_BETWEEN = 1 << 32
"""The distance between the positions of two consecutive entries; halved by an insertion."""


@dataclass(frozen=True)
class AgendaItem:
    """An item of the agenda, or (`is_heading`) the heading of a part of it."""

    id: int
    title: str
    position: int
    """The order of the printed agenda."""
    number: str = ""
    """As printed; kept if the item is taken out of order."""
    is_heading: bool = False
    author: str = ""
    """Whose report it is, or who presents it, as the agenda says."""
    is_exempt: bool = False
    """Whether the agenda has it to be taken without the public."""

    @property
    def bare_number(self) -> str:
        """The number without its full stop, for comparison."""
        return bare_number(self.number)

    @property
    def label(self) -> str:
        return f"{self.number} {self.title}".strip()


BODY = "of "
"""What begins the subject of a vote by one of several bodies: *of Harrowmere members*."""
OF_MOTION = "motion "
"""What begins the subject of an amendment that says which motion of its item it amends: a reference to the
entry of that motion follows (`clerk_tui.meeting.entry_text`) or, in older files, its number: 1 was moved first."""
CONSENT = "consent"
"""The subject of what was carried without objection, and so without a seconder or a vote."""
AS_IT_STANDS = "as it stands"
"""The subject of a note that reads like an event, or of speech that prints as typed, and was confirmed."""
_COMPLETED = having(Role.PUTS_OFF, Words.OWN_CALL)


@dataclass(frozen=True)
class Entry:
    """One thing that happened, with its place in the record."""

    id: int
    kind: Kind
    position: int
    """Its place in the whole record; ascending, with gaps."""
    item_id: int | None = None
    """The item it belongs to; None before the first item."""
    persons: tuple[Voice, ...] = ()
    """Speakers, those who moved or were called, the owner of an action; in the order named."""
    text: str | None = ""
    """As `clerk_tui.meeting.entry_text` keeps it. None: the style's own sentence."""
    at: time | None = None
    """The printed time of a movement or of the meeting's clock; local."""
    entered: time | None = None
    """When it was recorded; local, to the minute."""
    due: date | None = None
    """When what was promised is due."""
    is_action: bool = False
    """A statement that is also an action of its speaker."""
    vote: Vote | None = None
    count: int | None = None
    """How many members of the public, for VISITORS."""
    is_unsettled: bool = False
    """In doubt and not yet readable: a note that looks like something else, or words that mention somebody who is not
    on the roll. It is marked where it is printed."""
    is_struck: bool = False
    """Struck out: kept in the record, left out of all minutes."""
    subject: str = ""
    """The body recommended to, the paragraphs of an exclusion, the number of a review's recommendation; of a vote
    or an outcome without figures, the part voted on (`part`) or (`BODY`) the body that voted; of an adjournment,
    when the meeting is to resume that day; *consent* for what was carried without a vote; *amendment* for an
    amendment to an amendment; `AS_IT_STANDS`. With a colon at the end, what was typed before the clerk's own
    sentence about an item's fate or in the roll call (`is_own_sentence`)."""
    of_date: date | None = None
    """The date of the earlier meeting it is about; of an adjournment or resumption, the day to or on which."""
    interest: Interest | None = None
    """The class of interest, for DECLARATION; None if none was named."""
    conduct: Conduct | None = None
    """What the member does, for DECLARATION; None if not said."""
    choice: Choice | None = None
    """For CASTING and OWN_VOTE."""
    is_procedural: bool = False
    """Whether a motion is about the conduct of the meeting: that the question be put, next business, adjournment."""
    published: str | None = None
    """The printed words of published minutes that this entry was read from; empty if it shares the words of the entry
    before. None for what was recorded here."""
    doubt: str = ""
    """What was remarked when it was typed, and is neither put right nor confirmed; empty if nothing was, or, of an
    unsettled entry, if that is not known."""
    is_turned: bool = False
    """Typed as spoken: the style may turn the words into reported speech when it prints them; of a note, a sentence
    that lacks its full stop."""

    @property
    def is_doubtful(self) -> bool:
        return self.is_unsettled or bool(self.doubt)

    @property
    def is_command(self) -> bool:
        """Whether it is a note of a command that was not carried out, which no reader would understand."""
        is_kept = self.kind is Kind.NOTE and self.is_unsettled
        return is_kept and re.match(r"/[A-Za-z]{2,}(?![^\s:-])", self.text or "") is not None

    @property
    def is_to_settle(self) -> bool:
        """Whether it is printed as still to be settled: it is unsettled, or in doubt and begins with a mark."""
        is_raw = self.kind is Kind.NOTE and bool(self.doubt) and _MARKED.match(self.text or "") is not None
        return self.is_unsettled or is_raw

    @property
    def counts_as_doubt(self) -> bool:
        """Whether it is in doubt, and neither struck out nor a private note."""
        return self.is_doubtful and not self.is_struck and self.kind is not Kind.PRIVATE

    @property
    def confirmed(self) -> Entry:
        """The entry without its doubt. A note stays a note even if its words are an event, and speech that prints as
        typed needs no other verb."""
        is_plain = (self.kind is Kind.NOTE and not self.is_unsettled) or (self.kind in SPEECH and not self.is_turned)
        return replace(self, is_unsettled=False, doubt="", subject=AS_IT_STANDS if is_plain else self.subject)

    @property
    def body(self) -> str:
        """For a vote of one of several bodies that meet together, the name of that body; otherwise empty."""
        is_of_body = self.kind is Kind.VOTE and self.subject.startswith(BODY)
        return self.subject.removeprefix(BODY) if is_of_body else ""

    @property
    def part(self) -> str:
        """The part of the motion that a vote or outcome is on: *part (a)*; otherwise empty."""
        is_of_whole = self.subject == CONSENT or self.subject.startswith(BODY)
        return "" if is_of_whole or self.kind not in VOTE_TAKEN else self.subject

    @property
    def is_own_sentence(self) -> bool:
        """Whether the text replaces the style's sentence (an empty text: with nothing), although usually a text of that
        kind completes the sentence, or an empty one has no effect."""
        return self.kind in _COMPLETED and self.subject.endswith(":")

    @property
    def until(self) -> time | None:
        """The time at which an adjourned meeting will resume."""
        is_time = self.kind is Kind.ADJOURNED and re.fullmatch(r"(?:[01]\d|2[0-3]):[0-5]\d", self.subject)
        return time.fromisoformat(self.subject) if is_time else None

    @property
    def person_ids(self) -> tuple[int, ...]:
        """Those of `persons` who are people, not unnamed voices."""
        return tuple(voice for voice in self.persons if isinstance(voice, int))

    @property
    def people(self) -> set[int]:
        """The ids of everybody in the entry: who takes part, is mentioned, or voted."""
        named = {*self.person_ids, *mentioned(self.text or "")}
        return named | {ballot.person_id for ballot in self.vote.ballots} if self.vote else named
