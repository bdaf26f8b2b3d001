"""The wording of procedure in a house style, as data: motions, votes, declarations, exempt business, documents.

All values are frames (see `style`) unless their docstring says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from clerk_tui.frozen import dataclass
from clerk_tui.minutes.person_forms import PersonForm

Pair = tuple[str, str]
"""Two frames: for a text that goes on from the sentence (*that …*), and for any other."""


class Adopted(StrEnum):
    """Where the words of a motion that was carried are printed."""

    RESOLUTION = "resolution"
    """As the resolution; where it was moved only by whom, if nothing is printed between the two."""
    BOTH = "both"
    """Where it was moved, and again as the resolution."""
    MOTION = "motion"
    """Where it was moved; as a resolution only where it was amended."""


class MoverStands(StrEnum):
    """Where the mover and seconder of a motion stand whose words are printed as the resolution alone."""

    BEFORE = "before"
    """In a paragraph before it."""
    LINE = "line"
    """In the resolution's own line, at its end."""
    AFTER = "after"
    """In a paragraph after it."""


@dataclass(frozen=True)
class Motions:
    """How motions and amendments are written, and what became of them."""

    adopted: Adopted
    mover_stands: MoverStands
    leads: tuple[str, ...]
    """First words of a motion that go on from the frame, in lower case: *that*, *to*."""
    moved: Mapping[str, Pair]
    """By what was moved: motion, amendment, procedural. Fields mover, seconder, text."""
    unnamed: Mapping[str, Pair]
    """The same where nobody is named; field text."""
    short: str
    """A motion whose text follows as the resolution; fields mover, seconder."""
    substantive: str
    """The motion as it stands after amendment; field text."""
    accepted: str
    """The mover took the amendment into the motion; field mover."""
    accepted_unnamed: str
    carried: str
    """What became of it, without a count; field what, one of `words`."""
    carried_at_once: str
    """The same of a motion that is printed below as the resolution; field what. Empty: the resolution says it."""
    lost: str
    lapsed: str
    """Nobody seconded it."""
    lapsed_seconded: str
    """It lapsed although it had been seconded."""
    withdrawn: str
    """Fields what, text."""
    words: Mapping[str, str]
    """What is voted on, inside a sentence: motion, amendment, procedural, substantive, none."""
    mention: str
    """How *@motion* is written inside a sentence."""
    in_hand: str
    """The words above a motion that is read back before it is decided."""
    in_hand_amended: str
    """The same where it has been amended."""


@dataclass(frozen=True)
class Votes:
    """How votes are written. Each count has three frames, for none, one and more; field count. '' is left out.

    The sentences have the fields chair, abstained (in words; '' where nobody did) and (as figures; '' where they are
    not known) in_favour, opposed, abstaining besides their own.
    """

    after_resolution: bool
    """Whether the vote that makes a resolution is printed after it."""

    in_favour: tuple[str, ...]
    against: tuple[str, ...]
    abstained: tuple[str, ...]
    last: str
    """What stands before the last count of several."""
    counted: str
    """The sentence; fields what, counts and outcome."""
    of_all: str
    """The sentence where all in the room voted in favour, uncounted; field what."""
    excepted: str
    """The sentence where all did but those named; fields what, counts, outcome, exceptions."""
    exceptions: Mapping[str, str]
    """Who they were, by choice; field names."""
    named: str
    """The sentence above the names of a named vote; fields what, counts, outcome."""
    form: PersonForm
    """How who voted is written there."""
    lists: Mapping[str, str]
    """The names, by choice; fields count and names."""
    lists_of_nobody: bool
    """Whether for, against and abstain have their line where nobody voted so."""
    nobody: str
    """What stands for the names there. No frame."""
    absent: str
    """The members who were not there to vote, below the names; fields count and names. Empty: they are not listed."""
    closing: str
    """What stands below the names of a named vote; fields what, counts, outcome. Empty: nothing."""
    tied: str
    """The sentence on a tie that a casting vote decided; fields vote, what, counts, exceptions."""
    by_count: str
    """What such a vote is called, field vote of `tied`. No frame."""
    by_name: str
    """The same of a named vote."""
    carried: str
    """The outcome in words, field outcome of `counted`. No frame."""
    lost: str
    short: str
    """The outcome where more voted in favour than against, but too few; field majority."""
    majorities: Mapping[str, str]
    """Shares in words: *2/3* is *two thirds*. No frames."""
    of_those_voting: str
    """A majority of those who vote; field share."""
    of_all_members: str
    """A majority of the whole number of members; field share."""
    part: str
    """What is voted on, where it is a part; fields part and what."""
    casting: str
    """The casting vote; fields chair, way, what, outcome."""
    ways: Mapping[str, str]
    """The way a casting vote goes, by choice. No frames."""
    own: Mapping[str, str]
    """A member's own vote, recorded at their request, by choice; field names."""


@dataclass(frozen=True)
class Interests:
    """How declarations of interest are written."""

    declared: str
    """Fields names, interest, text (with what joins it on), conduct."""
    declared_each: str
    """The same of several members."""
    declared_that: str
    """A declaration whose text begins with *that*; interest is empty where its class was not named."""
    classes: Mapping[str, str]
    """The class of interest in words: dpi, ori, nri, none. No frames."""
    conducts: Mapping[str, str]
    """What the member does: leaves, speaks, stays, dispensed. No frames."""
    joins: tuple[str, ...]
    """First words of what was declared that go on from the sentence."""
    item: tuple[str, ...]
    """First words before which `of_item` is put: *item 5*."""
    of_item: str
    """What stands before the item's number. No frame."""
    no_text: str
    """What stands for the item where nothing more was said. No frame."""
    withdrew: str
    """A departure for an interest in the item; fields names and time."""


@dataclass(frozen=True)
class ExemptWords:
    """How the exclusion of press and public is written, and what stands for what is hidden."""

    excluded: str
    """The resolution; fields paragraphs and part."""
    excluded_otherwise: str
    """The same where no paragraph was given."""
    paragraph: str
    """One paragraph of the Schedule; field numbers."""
    paragraphs: str
    """Several of them; field numbers."""
    parts: Mapping[str, str]
    """The part of the Schedule, by whose law it is. No frames."""
    notice: str
    """What the public minutes print for what is hidden; fields paragraphs and part."""
    begin: str
    """What marks the beginning of exempt business in the full minutes; field paragraphs."""
    end: str
    """What marks its end."""
    paper: str
    """An exempt paper in the full minutes; field text."""
    summary: str
    """The public summary, in the full minutes; field text."""


@dataclass(frozen=True)
class Business:
    """How other things that happen are written."""

    question: str
    """The heading of a written question; fields asker and whom."""
    reply: str
    """The heading of its reply; field names."""
    petition: Pair
    """Who presented it: with a text that goes on from the sentence, and with any other. Fields names and text."""
    petition_received: Pair
    """The same where nobody is named; field text."""
    order: Pair
    """A point of order; fields names, text and verb (*said*, or *asked* where the text asks)."""
    explanation: Pair
    """A personal explanation; the same fields."""
    ruling: Pair
    """Fields chair and text."""
    urgent: Pair
    """Fields chair and text."""
    inquorate: str
    """Fields time and members."""
    recommended: str
    """The words above the clauses recommended to a body; field body."""
    recommended_single: str
    """An unnumbered recommendation that begins with one of the resolution's leads; fields body and clause."""
    recommended_single_other: str
    """Any other; fields body and clause."""
    agreed: str
    """The minutes of an earlier meeting; fields date and text."""
    signed: str
    """Fields date and chair."""
    agreed_and_signed: str
    """Both in one sentence; fields date, text, chair. Empty: each has its own."""
    arising: str
    """An action carried forward; fields date, owner, text, due."""
    review: str
    """A recommendation of a review; fields number, text, owner."""
    progress: str
    """Field text."""
    done: str
    """Field text."""
