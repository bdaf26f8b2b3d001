"""House styles: how a council has its minutes written, as data.

A style is a TOML file (`style_files`, `style_reading`). Its wording is held in *frames*: text with `{fields}`, in which
a part in `[brackets]` is left out where one of its fields is empty: `{names} left the meeting[ at {time}]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum

from clerk_tui.frozen import dataclass
from clerk_tui.minutes.english import fill


class PersonForm(StrEnum):
    """How a person is written who has no form of their own."""

    LISTED = "listed"
    """As listed: *Councillor J Maitland*."""
    TITLE_AND_SURNAME = "title-and-surname"
    """*Councillor Maitland*; with the initial where two share a surname."""
    WITHOUT_TITLE = "without-title"
    """*J Maitland*."""
    GIVEN_NAME = "given-name"
    """*Jane*; with the surname where two share a given name, by title and surname where none is listed."""
    INITIALS = "initials"
    """*JM*; the first on the roll keeps them where two share them, the next has more letters: *JMc*."""


class ChairWord(StrEnum):
    """For whom the word for the chair stands."""

    PRESIDING = "presiding"
    """Whoever presides at that moment."""
    APPOINTED = "appointed"
    """The chair of the roll only, whoever presides."""
    NOBODY = "nobody"
    """The chair is named like everybody else."""


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


MONTHS = tuple(
    "January February March April May June July August September October November December".split(),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class People:
    """How people are written."""

    form: PersonForm
    chair: str
    """The word for the chair as it stands inside a sentence: *the Chairman*."""
    chair_is: ChairWord
    title_tells_apart: bool
    """Whether *Mr Meade* and *Ms Meade* are told apart by their titles, and need no initials."""
    mover_form: PersonForm
    """How who moves or seconds is written."""
    owner_form: PersonForm
    """How the owner of an action is written."""
    first: str
    """Frame of somebody's first mention in the text, who is written in the form afterwards; fields name, post. Empty:
    the first is like the others."""
    in_full: str
    """Frame of a mention in full; fields name, post."""
    member_count: tuple[str, ...]
    """How many members, for none, one and more; field count."""
    voices: Mapping[str, str]
    """What each collective voice is called inside a sentence; *public* is also a member of the public who is not to be
    named."""
    publics: str
    """Several members of the public who are not to be named."""
    nobody: str
    """What stands before the verb of speech that nobody is named for: *It was*."""
    plural_titles: Mapping[str, str]
    """Titles that several people share in a list, with their plural: Councillor, Councillors."""
    last: str
    """What stands before the last of two in a sentence."""
    last_of_many: str
    """What stands before the last of three or more."""
    last_in_lists: str
    """What stands before the last name in a list of the attendance or of a vote by name."""


@dataclass(frozen=True)
class Times:
    """How times and dates are written; fields hour, hour24, minute, am, AM; weekday, day, nth, month, year."""

    text: str
    """A time in the text."""
    text_on_the_hour: str
    head: str
    """The time in the meeting's head."""
    date: str
    """The date in the meeting's head."""
    due: str
    """The date when an action is due."""


@dataclass(frozen=True)
class Speech:
    """Verbs and frames of what is said."""

    verbs: Mapping[str, str]
    """The verb that is added, by kind: statement, question, follow-up, answer, promise."""
    takes_verb: tuple[str, ...]
    """First words before which a verb is added."""
    own_verbs: tuple[str, ...]
    """First words that are the sentence's verb already, even in a question that ends in a question mark."""
    lowered: tuple[str, ...]
    """First words that lose their capital after an added verb."""
    unminuted: str
    """Lead of the answer to a question whose words are not minuted; field asker. Empty: nothing is written."""
    promise: str
    """What somebody undertook; field text."""
    promise_alone: str
    """The same where nothing more is minuted."""
    joins_answers: bool
    """Whether an answer goes on in the paragraph of its question; else it has its own."""


@dataclass(frozen=True)
class Resolution:
    """How a resolution is set out."""

    heading: str
    """The words above the clauses."""
    numbering: str
    """The label of the first clause: `(i)`, `(a)`, `1.`."""
    numbers_on: bool
    """Whether the clauses of an item are numbered on from one resolution to the next; else each has its own."""
    numbers_single: bool
    """Whether a clause that stands alone is numbered and set under the heading."""
    single: str
    """Frame of an unnumbered single clause that begins with one of `leads`; field clause."""
    single_other: str
    """Frame of any other unnumbered single clause; field clause."""
    leads: tuple[str, ...]
    """First words of a clause that go on from the frame, in lower case: *that*, *to*."""
    capitals: bool
    """Whether listed clauses begin with a capital."""
    drops: tuple[str, ...]
    """First words of listed clauses, in lower case, that the heading says for all of them, and that are left out."""


@dataclass(frozen=True)
class Paragraphs:
    """How the paragraphs of an item are numbered."""

    numbering: str
    """The label of the first: `1)`, `a.`, `(1)`. Empty: they are not numbered."""
    numbers_single: bool
    """Whether one that stands alone is numbered."""
    numbers_resolutions: bool
    """Whether resolutions are numbered with them."""
    unnumbered: tuple[str, ...]
    """Kinds of entry whose paragraphs bear no number."""
    numbered_alone: tuple[str, ...]
    """Kinds whose paragraphs bear a number only where an item has no others."""


@dataclass(frozen=True)
class ActionList:
    """What somebody is to do: where it was agreed, and in a list at the end."""

    in_place: bool
    """Whether actions are printed where they were agreed."""
    heading: str
    """The heading of the list at the end. Empty: there is none."""
    line: str
    """One of its lines; fields number (of the item), owner, text, due."""
    nobody: str
    """The owner of an action that nobody is named for. No frame."""
    promised: str
    """What somebody is to do who promised an answer in writing; field text."""
    promised_alone: str
    """The same where nothing more is minuted."""


@dataclass(frozen=True)
class Items:
    """How the agenda's items are set out."""

    heading: str
    """The heading above the first item. Empty: none."""
    number: str
    """Frame of the printed number; field number."""
    subnumber: str
    """The same of a number with a stop inside, 9.1; field number."""
    minute_number: str
    """The same of a minute number; field number."""
    minute_numbers: str
    """The minute numbers that a new body with this style is offered as its rule, such as `{yy}/{n}`. Empty: none."""
    minute_year: str
    """Where those begin again: on a month and day such as 05-01, *never*, or empty at every meeting."""
    title: str
    """Frame of an item's title; field title."""
    capitals: bool
    """Whether the titles are set in capitals."""
    nothing: str
    """What stands under an item that was taken and under which nothing is minuted. Empty: nothing."""
    papers: str
    """The label of an item's first paper."""
    numbers_single_paper: bool
    before: tuple[str, ...]
    """What a published item is framed by: above its title, …"""
    minutes: str
    """… between its papers and its minutes, …"""
    after: tuple[str, ...]
    """… and below."""
    agenda_number: str
    """The line with the agenda's number below a heading that bears a minute number; field number. Empty: none."""
    out_of_order: str
    """The remark on an item that is taken before one that stands above it on the agenda. Empty: none."""
    own_words_for_order: tuple[str, ...]
    """Words, in lower case, by which what the clerk recorded in an item is known to say itself that it was taken out of
    order: the remark is left out then."""


class ListForm(StrEnum):
    """How a list of the attendance is set out."""

    ONE_LINE = "one-line"
    """The names in one line below the heading."""
    ONE_EACH = "one-each"
    """A line to each name, below the heading."""
    RUN_IN = "run-in"
    """The heading and the names in one paragraph."""


@dataclass(frozen=True)
class HeadStyle:
    """The head and the end of the minutes. An empty heading leaves its list out."""

    titles: tuple[str, ...]
    """The lines at the top; fields council, committee, body (the committee, or the council that meets), parent (the
    council of a committee), venue, date, time. A line that comes out empty is left out."""
    capitals: bool
    """Whether they are set in capitals."""
    opening: str
    """Where and when, below them; the same fields, and committee is the council where that meets itself."""
    lists: tuple[str, ...]
    """The lists of the attendance in order: chair, members, coopted, also_present, officers, remote, apologies,
    absent. Without *chair* whoever is in the chair stands first among the members; without *officers* they are
    with those also present; apologies and absences that are listed here, and were entered before the first item, are
    not printed elsewhere, but for apologies where an item is about them."""
    form: PersonForm
    """How members are written in the lists: as listed, or without their titles."""
    members_as: ListForm
    """How the lists of members are set out."""
    others_as: ListForm
    """How the lists of officers and guests are set out."""
    present: str
    """The heading of the whole attendance list. Empty: none."""
    chair: str
    """The appointed chair, first on the list; fields name, initials."""
    in_the_chair: str
    """Whoever else took the chair; fields name, initials."""
    vice: str
    """The vice-chair in the list of members; fields name, initials."""
    member: str
    """Any other member; fields name, initials."""
    substitute: str
    """A substitute in the list of members; fields name, member, initials."""
    members: str
    coopted: str
    also_present: str
    officers: str
    remote: str
    remote_with_members: bool
    """Whether members by remote link stand among the members, and the list of those by link has only the others."""
    officers_with_members: bool
    """Whether officers stand below the members in their list."""
    absent: str
    attending: str
    """An officer or guest; fields name, post, initials."""
    apologies: str
    """The heading above apologies given before the first item, or of their list."""
    substitutes: str
    """The heading above substitutes named before the first item."""
    apologies_item: tuple[str, ...]
    """Words, in lower case, by which the title of the item about apologies is known: they are printed there."""
    substitutes_item: tuple[str, ...]
    """The same for substitutes."""
    subject_to: str
    """What stands above the signature where corrections were agreed that the minutes do not have; fields date, text."""
    signature: str
    """The line for signature and date; a line break parts lines. Fields council, committee (or the council that
    meets)."""


@dataclass(frozen=True)
class Style:
    """How one council has its minutes written."""

    title: str
    """What the style is called in a list to choose from."""
    order: tuple[str, ...]
    """The parts of the minutes in order: titles, attendance, opening (what was recorded before the first item), items,
    actions, closing, signature. One that is not named is not printed."""
    people: People
    times: Times
    speech: Speech
    resolution: Resolution
    paragraphs: Paragraphs
    actions: ActionList
    motions: Motions
    votes: Votes
    interests: Interests
    exempt: ExemptWords
    business: Business
    items: Items
    head: HeadStyle
    sentences: Mapping[str, str]
    """The style's own sentence for other kinds of entry, by kind; *visitors* has one for none, one and more, called
    visitors-0, visitors-1 and visitors, and apologies may have one where one or several had a substitute."""
    unprinted: frozenset[str]
    """Kinds whose own sentence stands in the record but not in the minutes."""
    omitted: frozenset[str]
    """Kinds of which nothing is printed, whatever the clerk typed: speech, in minutes of decisions alone."""
    published_words: bool = False
    """Whether a meeting that was imported is printed in the words of its published minutes, as they were."""
    name: str = ""
    """What it is chosen by."""
    trouble: str = ""
    """Why this style stands for another one that cannot be used, for the clerk; empty: it was asked for."""

    def clock(self, at: time | None) -> str:
        """A time in the text; '' where it is unknown."""
        if at is None:
            return ""
        return _clock(self.times.text if at.minute else self.times.text_on_the_hour, at)

    def head_time(self, at: time | None) -> str:
        """The time in the meeting's head; '' where it is unknown."""
        return _clock(self.times.head, at) if at else ""

    def head_date(self, day: date | None) -> str:
        """The date in the meeting's head; '' where it is unknown."""
        return _calendar(self.times.date, day) if day else ""

    def due(self, day: date | None) -> str:
        """The date when something is due; '' where there is none."""
        return _calendar(self.times.due, day) if day else ""


def _clock(frame: str, at: time) -> str:
    return fill(
        frame,
        hour=str((at.hour + 11) % 12 + 1),
        hour24=f"{at.hour:02}",
        minute=f"{at.minute:02}",
        am="am" if at.hour < 12 else "pm",
        AM="AM" if at.hour < 12 else "PM",
    )


def _calendar(frame: str, day: date) -> str:
    ending = "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return fill(
        frame,
        weekday=WEEKDAYS[day.weekday()],
        day=str(day.day),
        nth=f"{day.day}{ending}",
        month=MONTHS[day.month - 1],
        year=str(day.year),
    )
