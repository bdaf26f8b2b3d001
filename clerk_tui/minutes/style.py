"""House styles: how a council has its minutes written, as data.

A style is a TOML file (`style_files`, `style_reading`). Its wording is held in *frames*: text with `{fields}`, in which
a part in `[brackets]` is left out where one of its fields is empty: `{names} left the meeting[ at {time}]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum

from clerk_tui.frozen import dataclass
from clerk_tui.minutes.person_forms import ChairWord, PersonForm
from clerk_tui.minutes.phrases import Business, ExemptWords, Interests, Motions, Votes
from clerk_tui.minutes.wording import fill

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
