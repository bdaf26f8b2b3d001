"""House styles: how a council's minutes are written, as data from a TOML file (see `files`). The wording is in
*frames*: text with `{fields}`. A part in `[brackets]` is left out if one of its fields is empty: `{names} left the
meeting[ at {time}]`. The fields of each frame are annotated beside its type; a text without any is not a frame."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Annotated

from clerk_tui.english.months import MONTH_NAMES, WEEKDAYS, ordinal
from clerk_tui.english.spelling import Ending, English
from clerk_tui.frozen import dataclass
from clerk_tui.minutes.written_english import fill
from clerk_tui.regex import regex


class PersonForm(StrEnum):
    """How the style writes a person, unless the roll gives a form."""

    LISTED = "listed"
    """As listed: *Councillor J Maitland*."""
    TITLE_AND_SURNAME = "title-and-surname"
    """*Councillor Maitland*; with the initial if two share a surname."""
    WITHOUT_TITLE = "without-title"
    """*J Maitland*."""
    SURNAME = "surname"
    """*Maitland*; with the given name or initial if two share a surname."""
    INITIAL_AND_SURNAME = "initial-and-surname"
    """*J. Maitland*: the given name is an initial; initials stay as listed."""
    GIVEN_NAME = "given-name"
    """*Jane*; with the surname if two share a given name; by title and surname if no given name is listed."""
    INITIALS = "initials"
    """*JM*; if two share them, the first on the roll keeps them and the next has more letters: *JMc*."""


class ChairWord(StrEnum):
    PRESIDING = "presiding"
    """The person presiding at that moment."""
    APPOINTED = "appointed"
    """The chair on the roll only, even if somebody else presides."""
    NOBODY = "nobody"
    """Nobody: the chair is named like everybody else."""


_CLOCK = "hour hour24 minute am AM a_m A_M"
_CALENDAR = "weekday day nth month year"
_BODY = "council committee"
_VOTE = "what told counts outcome chair in_favour opposed abstaining abstained"
_SAID = "names text time"

_EACH_WAY = {"for": "Yes", "against": "No", "abstain": "Abstain", "not-voting": "Not voting"}

Pair = tuple[str, str]
"""Two frames: for a text that continues the sentence (*that …*), and for any other."""


class Adopted(StrEnum):
    """Where the words of a motion that was carried are printed."""

    RESOLUTION = "resolution"
    """As the resolution. If nothing is printed in between, only the mover is named where it was moved."""
    BOTH = "both"
    """Where it was moved, and again as the resolution."""
    MOTION = "motion"
    """Where it was moved; as a resolution only if it was amended."""


class MoverStands(StrEnum):
    """Where the mover and seconder of a motion are named if it is printed only as the resolution."""

    BEFORE = "before"
    """In a paragraph before it."""
    LINE = "line"
    """At the end of the resolution's line."""
    AFTER = "after"
    """In a paragraph after it."""


@dataclass(frozen=True)
class Motions:
    """Motions and amendments, and their outcomes."""

    adopted: Adopted
    mover_stands: MoverStands
    leads: tuple[str, ...]
    """First words of a motion that continue the frame, in lower case: *that*, *to*."""
    moved: Annotated[Mapping[str, Pair], "mover seconder text"]
    """By what was moved: motion, amendment, further (an amendment to an amendment), procedural."""
    unnamed: Annotated[Mapping[str, Pair], "text"]
    """The same if nobody is named."""
    short: Annotated[str, "mover seconder"]
    """A motion whose text follows as the resolution."""
    substantive: Annotated[str, "text"]
    """The motion as it reads after amendment."""
    accepted: Annotated[str, "mover"]
    """The mover accepted the amendment."""
    accepted_unnamed: str
    carried: Annotated[str, "what"]
    """The outcome without a count; *what* is one of `words`."""
    carried_at_once: Annotated[str, "what"]
    """The same for a motion printed below as the resolution. Empty: nothing is printed."""
    lost: Annotated[str, "what"]
    lapsed: Annotated[str, "what"]
    """Nobody seconded it."""
    lapsed_seconded: Annotated[str, "what"]
    """It lapsed although it had been seconded."""
    withdrawn: Annotated[str, "what text mover"]
    words: Mapping[str, str]
    """What is voted on, inside a sentence: motion, amendment, further, procedural, substantive, none."""
    mention: str
    """How *@motion* is written inside a sentence."""
    in_hand: str
    """The words above a motion read back before it is decided."""
    in_hand_amended: str
    """The same if it has been amended."""
    of: Annotated[str, "what mover"] = "{what} moved by {mover}"
    """What is voted on, if several motions or amendments are open at once."""
    amends: Annotated[str, "mover seconder what text"] = (
        "{mover} moved an amendment to {what}[, seconded by {seconder}]: {text}"
    )
    """An amendment that says which of several motions it amends; *what* is that motion."""
    consent: Annotated[str, "what"] = "There being no objection, {what} was carried."
    """What was carried by consent, without a vote."""


@dataclass(frozen=True)
class Votes:
    """Votes. Each count has three frames, for none, one and more; an empty frame prints nothing.

    *told* is *what* where a reader could not tell it, after a vote on something else, and empty elsewhere. *abstained*
    is in words, and empty if nobody abstained; *in_favour*, *opposed* and *abstaining* are figures, and empty if they
    are not known.
    """

    after_resolution: bool
    """Whether the vote, or the outcome without a count, that makes a resolution is printed after it."""

    in_favour: Annotated[tuple[str, ...], "count"]
    against: Annotated[tuple[str, ...], "count"]
    abstained: Annotated[tuple[str, ...], "count"]
    last: str
    """The words before the last of several counts."""
    counted: Annotated[str, _VOTE]
    """The sentence."""
    of_all: Annotated[str, _VOTE]
    """The sentence if all in the room voted in favour, uncounted."""
    excepted: Annotated[str, f"{_VOTE} exceptions"]
    """The sentence if all did except those named."""
    exceptions: Annotated[Mapping[str, str], "names"]
    """Who they were, by choice."""
    named: Annotated[str, f"{_VOTE} votes"]
    """The sentence above the names of a named vote. With {votes}, the voters are in it one after another, as `each`
    writes them, not below."""
    form: PersonForm
    """How those who voted are written there."""
    lists: Annotated[Mapping[str, str], "count names"]
    """The names, by choice."""
    lists_of_nobody: bool
    """Whether for, against and abstain have a line even if nobody voted that way."""
    nobody: str
    """The word in place of names there."""
    absent: Annotated[str, "count names"]
    """The members who were not there to vote, below the names. Empty: not listed."""
    closing: Annotated[str, _VOTE]
    """The line below the names of a named vote. Empty: none."""
    tied: Annotated[str, f"{_VOTE} vote exceptions"]
    """The sentence for a tie that a casting vote decided."""
    by_count: str
    """What such a vote is called, for the field *vote*."""
    by_name: str
    """The same for a named vote."""
    carried: str
    """The outcome in words."""
    lost: str
    short: Annotated[str, "majority"]
    """The outcome if more voted in favour than against, but too few."""
    majorities: Mapping[str, str]
    """Shares in words: *2/3* is *two thirds*."""
    of_those_voting: Annotated[str, "share"]
    """A majority of those who vote."""
    of_all_members: Annotated[str, "share"]
    """A majority of the whole number of members."""
    part: Annotated[str, "part what"]
    """What is voted on, if it is a part."""
    casting: Annotated[str, "chair way what outcome"]
    """The casting vote."""
    ways: Mapping[str, str]
    """The way a casting vote goes, by choice."""
    own: Annotated[Mapping[str, str], "names they their"]
    """A member's own vote, recorded at their request, by choice."""
    lists_empty: tuple[str, ...] = ()
    """Further choices that have a line even if nobody voted that way, without `lists_of_nobody`."""
    each: Annotated[str, "name way"] = ""
    """A line for each voter of a named vote, in place of the lists. Empty: the lists."""
    each_way: Mapping[str, str] = field(default_factory=lambda: dict(_EACH_WAY))
    """How somebody voted in such a line, by choice."""
    recused: Annotated[str, "count names"] = "Recused ({count}): {names}"
    """The members who were recused, below the names. Empty: not listed."""
    by_surname: bool = False
    """Whether those who voted are in the order of their surnames, not of the roll."""
    last_name: str = ""
    """The words before the last name of a list. Empty: as in the lists of the attendance."""
    of_body: Annotated[str, "body said"] = "{body}: {said}"
    """The sentence about the vote of one of several bodies that meet together."""
    bodies_differ: Annotated[str, "what"] = "{what} was lost, as each body had to carry it."
    """The outcome if some of them carried it."""


@dataclass(frozen=True)
class Ballots:
    """Elections among candidates."""

    taken: Annotated[str, "post counts"] = "Upon a ballot being taken[ for {post}] the votes cast were: {counts}."
    """The count."""
    candidate: Annotated[str, "name count"] = "{name} {count}"
    """The votes of one candidate there."""
    elected: Annotated[str, "name post"] = "{name} was elected[ {post}]."
    """The candidate who had more than half of the votes."""
    declared: Annotated[str, "name post"] = "{name} was declared elected[ {post}]."
    """One who was elected although the votes alone do not show it."""
    equal: Annotated[str, "names"] = "The votes for {names} were equal."
    """Nobody was elected: the most votes were equal."""
    undecided: str = "No candidate had more than half of the votes cast."
    """Nobody was elected for another reason."""


@dataclass(frozen=True)
class Interests:
    declared: Annotated[str, "names interest text conduct"]
    declared_each: Annotated[str, "names interest text conduct"]
    """The same for several members."""
    declared_that: Annotated[str, "names interest text conduct"]
    """A declaration whose text begins with *that*; *interest* is empty if its class was not named."""
    classes: Mapping[str, str]
    """The class of interest in words: dpi, ori, nri, none."""
    conducts: Mapping[str, str]
    """What the member does: leaves, speaks, stays, dispensed."""
    joins: tuple[str, ...]
    """First words of a declaration that continue the sentence."""
    item: tuple[str, ...]
    """First words before which `of_item` is put: *item 5*."""
    of_item: str
    """The words before the item's number."""
    no_text: str
    """The words in place of the item if nothing more was said."""
    withdrew: Annotated[str, _SAID]
    """A departure for an interest in the item."""
    recused: Annotated[str, "names text"] = "{names} was recused {text}."
    """Somebody who takes no part, of whom no interest is known."""
    recused_each: Annotated[str, "names text"] = "{names} were recused {text}."
    """The same for several members."""


_EXEMPT = "paragraphs part schedule section act kind"


@dataclass(frozen=True)
class ExemptWords:
    """The exclusion of press and public, and what replaces hidden business."""

    excluded: Annotated[str, _EXEMPT]
    """The resolution."""
    excluded_otherwise: Annotated[str, _EXEMPT]
    """The same if no paragraph was given."""
    paragraph: Annotated[str, "numbers"]
    """One paragraph of the Schedule."""
    paragraphs: Annotated[str, "numbers"]
    """Several of them."""
    parts: Mapping[str, str]
    """The part of Schedule 12A, by law; Schedule 7A has its paragraphs in Part 1."""
    notice: Annotated[str, _EXEMPT]
    """What the public minutes print in place of exempt business."""
    begin: Annotated[str, _EXEMPT]
    """The line before exempt business in the full minutes."""
    end: str
    """The line after it."""
    paper: Annotated[str, "text"]
    """An exempt paper in the full minutes."""
    summary: Annotated[str, "text"]
    """The public summary, in the full minutes."""


@dataclass(frozen=True)
class Business:
    question: Annotated[str, "asker whom"]
    """The heading of a written question."""
    reply: Annotated[str, "names"]
    """The heading of its reply."""
    petition: Annotated[Pair, "names chair text"]
    """Who presented it."""
    petition_received: Annotated[Pair, "text"]
    """The same if nobody is named."""
    order: Annotated[Pair, "names chair text verb"]
    """A point of order; *verb* is *said*, or *asked* if the text asks."""
    explanation: Annotated[Pair, "names chair text verb"]
    """A personal explanation; the same fields."""
    ruling: Annotated[Pair, "names chair text"]
    urgent: Annotated[Pair, "names chair text"]
    inquorate: Annotated[str, "time members"]
    recommended: Annotated[str, "body kind"]
    """The words above the clauses recommended to a body."""
    recommended_single: Annotated[str, "body clause kind"]
    """An unnumbered recommendation that begins with one of the resolution's leads."""
    recommended_single_other: Annotated[str, "body clause kind"]
    """Any other."""
    agreed: Annotated[str, "date text"]
    """The minutes of an earlier meeting."""
    signed: Annotated[str, "date chair"]
    agreed_and_signed: Annotated[str, "date text chair"]
    """Both in one sentence. Empty: each has its own."""
    arising: Annotated[str, "date owner text due"]
    """An action carried forward."""
    review: Annotated[str, "number text owner"]
    """A recommendation from a review."""
    progress: Annotated[str, "text"]
    done: Annotated[str, "text"]


_ALL_HOURS = 24


@dataclass(frozen=True)
class People:
    form: PersonForm
    chair: str
    """The word for the chair inside a sentence: *the Chairman*."""
    chair_is: ChairWord
    title_tells_apart: bool
    """Whether titles tell *Mr Meade* and *Ms Meade* apart, so that they need no initials."""
    closes_apposition: bool
    """Whether a comma closes a name in apposition before the verb: *The Clerk, Ann Lee, noted*."""
    mover_form: PersonForm
    """How movers and seconders are written."""
    owner_form: PersonForm
    """How the owner of an action is written."""
    first: Annotated[str, "name post"]
    """A person's first mention in the text. Empty: it is like the others."""
    in_full: Annotated[str, "name post"]
    """A mention in full."""
    member_count: Annotated[tuple[str, ...], "count"]
    """How many members, for none, one and more."""
    voices: Mapping[str, str]
    """What each collective voice is called in a sentence; *public* is also one of the public who must not be named."""
    publics: str
    """Several members of the public who must not be named."""
    nobody: str
    """The subject of a statement for which nobody is named: *It was*."""
    plural_titles: Mapping[str, str]
    """Titles that several people share in a list, with their plural: Councillor, Councillors."""
    last: str
    """The words before the last of two in a sentence."""
    last_of_many: str
    """The words before the last of three or more."""
    last_in_lists: str
    """The words before the last name in a list of the attendance or of a vote by name."""
    last_once: bool = False
    """Whether only once, before the last name of all: *Mayor A, Councillors B and C*, not *Mayor A, and …*."""
    chair_moves: bool = True
    """Whether the person presiding is called by the word for the chair also as mover or seconder."""
    chair_by_post: bool = True
    """Whether the appointed chair is called by their post instead, if the roll gives one: *the Board President*."""
    owners_by_post: bool = False
    """Whether an officer who is to do something is called by the post."""
    by_post: tuple[str, ...] = ()
    """The last words of posts by which officers are called instead of their names: *the Town Clerk*, *the Clerk* for
    *Clerk and RFO*. The roll's own form, if there is one, comes first."""


@dataclass(frozen=True)
class Times:
    text: Annotated[str, _CLOCK]
    """A time in the text."""
    text_on_the_hour: Annotated[str, _CLOCK]
    head: Annotated[str, _CLOCK]
    """The time in the meeting's head."""
    date: Annotated[str, _CALENDAR]
    """The date in the meeting's head."""
    due: Annotated[str, _CALENDAR]
    """The date when an action is due."""
    month_first: bool = False
    """Whether a typed 03/05/2027 is 5 March, not 3 May."""


@dataclass(frozen=True)
class Speech:
    """Statements, questions and answers."""

    verbs: Mapping[str, str]
    """The verb that is added, by kind: statement, question, follow-up, answer, promise."""
    turned: Mapping[str, str]
    """The words before what was typed as it was spoken and is turned into reported speech, by kind: *said that*, *asked
    whether*. Their verb alone is before *when*, *how* and an answer of one word."""
    takes_verb: tuple[str, ...]
    """First words that need a verb before them."""
    own_verbs: tuple[str, ...]
    """First words that are a verb already, even in a question that ends in a question mark."""
    lowered: tuple[str, ...]
    """First words that lose their capital after an added verb."""
    unminuted: Annotated[str, "asker"]
    """The words before the answer to a question whose words are not minuted. Empty: none."""
    promise: Annotated[str, "text"]
    """What somebody undertook."""
    promise_alone: str
    """The same if nothing more is minuted."""
    joins_answers: bool
    """Whether an answer is in the paragraph of its question; otherwise it has its own."""


@dataclass(frozen=True)
class Resolution:
    heading: Annotated[str, "kind"]
    """The words above the clauses; *kind* is what the body is: board, committee."""
    numbering: str
    """The label of the first clause: `(i)`, `(a)`, `1.`."""
    numbers_on: bool
    """Whether the numbers of clauses continue from one resolution of an item to the next."""
    numbers_single: bool
    """Whether a single clause is numbered and placed under the heading."""
    single: Annotated[str, "clause mover seconder in_favour opposed abstaining kind"]
    """An unnumbered single clause that begins with one of `leads`. With {mover}, the mover of a motion printed only as
    the resolution is named nowhere else. The figures are those of the vote on it."""
    single_other: Annotated[str, "clause mover seconder in_favour opposed abstaining kind"]
    """Any other unnumbered single clause."""
    leads: tuple[str, ...]
    """First words of a clause that continue the frame, in lower case: *that*, *to*."""
    capitals: bool
    """Whether listed clauses begin with a capital."""
    drops: tuple[str, ...]
    """First words of listed clauses, in lower case, that are left out because the heading has them."""
    annulled: str = "Resolved (since reconsidered or rescinded):"
    """The words above clauses that are no longer in force."""
    number: Annotated[str, "number said"] = "{number} {said}"
    """A resolution with its own number, if the body's rules give it one: *said* is its heading or single clause."""


@dataclass(frozen=True)
class Paragraphs:
    numbering: str
    """The label of the first: `1)`, `a.`, `(1)`. Empty: they are not numbered."""
    numbers_single: bool
    """Whether a single paragraph is numbered."""
    numbers_resolutions: bool
    """Whether resolutions are numbered with them."""
    unnumbered: tuple[str, ...]
    """Kinds of entry whose paragraphs have no number."""
    numbered_alone: tuple[str, ...]
    """Kinds whose paragraphs have a number only if an item has no others."""
    reference: Annotated[str, "number"] = "{number}"
    """A reference to the number of a paragraph of the same item."""
    reference_elsewhere: Annotated[str, "number item"] = "{number} of item {item}"
    """The same of another item; *item* is its printed number."""
    unnumbered_reference: str = "above"
    """The words for a paragraph without a number."""
    withheld: Annotated[Pair, "first last"] = (
        "Paragraph {first} is exempt.",
        "Paragraphs {first} to {last} are exempt.",
    )
    """The line above a public paragraph that follows exempt ones: one, and several."""


@dataclass(frozen=True)
class ActionList:
    """Actions: where they were agreed, and in a list at the end."""

    in_place: bool
    """Whether actions are printed where they were agreed."""
    heading: str
    """The heading of the list at the end. Empty: there is none."""
    line: Annotated[str, "number owner text due"]
    """One of its lines."""
    nobody: str
    """The owner of an action for which nobody is named."""
    promised: Annotated[str, "text"]
    """The action of somebody who promised an answer in writing."""
    promised_alone: str
    """The same if nothing more is minuted."""


@dataclass(frozen=True)
class Items:
    """The layout of the agenda's items."""

    heading: str
    """The heading above the first item. Empty: none."""
    number: Annotated[str, "number"]
    """The printed number."""
    subnumber: Annotated[str, "number"]
    """The same for a number with a stop inside, 9.1."""
    minute_number: Annotated[str, "number"]
    """The same for a minute number."""
    minute_numbers: Annotated[str, "n yy year"]
    """The rule for minute numbers that a new body with this style is offered, such as `{yy}/{n}`. Empty: none."""
    minute_year: str
    """When they start again: on a month and day such as 05-01, *never*, or (empty) at every meeting."""
    title: Annotated[str, "title"]
    """An item's title."""
    capitals: bool
    """Whether the titles are in capitals."""
    nothing: str
    """The line under an item that was taken but has no minutes. Empty: none."""
    papers: str
    """The label of an item's first paper."""
    numbers_single_paper: bool
    before: tuple[str, ...]
    """The lines around a published item: above its title, …"""
    minutes: str
    """… between its papers and its minutes, …"""
    after: tuple[str, ...]
    """… and below."""
    agenda_number: Annotated[str, "number"]
    """The line with the agenda's number below a heading that has a minute number. Empty: none."""
    out_of_order: str
    """The remark on an item taken before one above it on the agenda. Empty: none."""
    own_words_for_order: tuple[str, ...]
    """Words, in lower case, that show that the item's own text says so: the remark is then left out."""
    reopened: Annotated[str, "title"] = "{title} (continued)"
    """The title of an item that is gone back to after others, where that is in the record. Empty: its minutes are all
    in its first place."""


class ListForm(StrEnum):
    ONE_LINE = "one-line"
    """The names in one line below the heading."""
    ONE_EACH = "one-each"
    """One name per line below the heading."""
    RUN_IN = "run-in"
    """The heading and the names in one paragraph."""


@dataclass(frozen=True)
class HeadStyle:
    """The head and the end of the minutes. A list with an empty heading is left out."""

    titles: Annotated[tuple[str, ...], f"{_BODY} body parent venue the_venue date time"]
    """The lines at the top: *body* is the committee, or the council that meets; *parent* is the council of a committee.
    An empty line is left out."""
    capitals: bool
    """Whether they are in capitals."""
    opening: Annotated[str, f"{_BODY} body parent venue the_venue date time"]
    """Where and when, below them; *committee* is the council if that meets."""
    lists: tuple[str, ...]
    """The lists of the attendance in order: chair, members, coopted, also_present, officers, remote, apologies,
    absent. Without *chair* the chair is first among the members; without *officers* they are with those also
    present. Apologies and absences listed here, and entered before the first item, are not printed elsewhere, except
    apologies if an item is about them."""
    form: PersonForm
    """How members are written in the lists."""
    members_as: ListForm
    """The layout of the lists of members."""
    others_as: ListForm
    """The layout of the lists of officers and guests."""
    present: str
    """The heading of the whole attendance list. Empty: none."""
    chair: Annotated[str, "name post initials arrived left remote"]
    """The appointed chair, first on the list; *post* is the post that the roll gives, and *arrived* the time for
    somebody who came after the roll call, *left* for somebody who did not stay."""
    in_the_chair: Annotated[str, "name post initials arrived left remote"]
    """Anybody else who took the chair."""
    vice: Annotated[str, "name post initials arrived left remote"]
    """The vice-chair in the list of members."""
    member: Annotated[str, "name post initials arrived left remote"]
    """Any other member."""
    substitute: Annotated[str, "name member initials arrived left remote"]
    """A substitute in the list of members."""
    members: Annotated[str, "kind"]
    """The heading of the list of members; *kind* is what kind of body it is: Council, Committee, Board."""
    coopted: str
    also_present: str
    officers: str
    remote: str
    remote_with_members: bool
    """Whether members by remote link are among the members, and the list of those by link has only the others."""
    officers_with_members: bool
    """Whether officers are below the members in their list."""
    absent: str
    attending: Annotated[str, "name post initials"]
    """An officer or guest."""
    apologies: str
    """The heading above apologies given before the first item, or of their list."""
    substitutes: str
    """The heading above substitutes named before the first item."""
    apologies_item: tuple[str, ...]
    """Words, in lower case, in the title of the item about apologies: they are printed there."""
    substitutes_item: tuple[str, ...]
    """The same for substitutes."""
    opened_item: tuple[str, ...]
    """The same for the opening."""
    roll_item: tuple[str, ...]
    """The same for the lists of those who attended, which then stand there and not at the head."""
    subject_to: Annotated[str, "date text"]
    """The line above the signature if corrections were agreed that the minutes do not have."""
    signature: Annotated[str, f"{_BODY} agreed clerk"]
    """The lines for signature and date; *clerk* is the name and post of the clerk on the roll, *committee* is the
    council if that meets, *agreed* the date of the meeting that agreed the minutes, if one has."""
    by_link: str = "by remote link"
    """The words for the field *remote*, which is empty for those in the room."""
    vacant: Annotated[tuple[str, ...], "count"] = ()
    """How many seats are vacant, for one and for more, below the members. Empty: that is not printed."""
    guests_with_members: bool = False
    """Whether guests are below the members in their list, before the officers who are there too."""
    ends: str = ""
    """What ends a list whose names are in one line: a full stop."""
    coopted_voting: str = ""
    """The heading of the co-opted where they vote by the body's rules. Empty: it is *coopted*."""


@dataclass(frozen=True)
class PaperWords:
    """What agendas and decision sheets say besides the record. An empty text prints nothing."""

    summons: Annotated[str, f"{_BODY} body date time venue"] = ""
    """The sentence above the items of an agenda."""
    place: str = ""
    """Where the body meets if the meeting itself does not say."""
    contact: tuple[str, ...] = ()
    """The lines below the items of an agenda: who sends it, and whom to ask."""
    author: Annotated[str, "author"] = "Report of {author}"
    """The line below an item with whose report it is."""
    exempt: str = "Not for publication"
    """The line below an item that is to be taken without the public."""
    published: Annotated[str, "date"] = ""
    """The line of a decision sheet with the day on which it is published, …"""
    published_after: float = 0
    """… so many working days after the meeting."""
    call_in: Annotated[str, "date"] = ""
    """The line with the last day on which decisions can be called in, …"""
    call_in_after: float = 5
    """… so many working days after the publication."""
    closed_days: tuple[str, ...] = ()
    """Days that are no working days, such as 2024-12-25, beside Saturdays and Sundays."""

    def working_day(self, day: date, count: int) -> date:
        """The working day that is `count` working days after `day`; for 0, `day` itself or the next working day."""
        left = count
        while True:
            is_working = day.weekday() < 5 and day.isoformat() not in self.closed_days
            if is_working and left <= 0:
                return day
            day += timedelta(days=1)
            left -= day.weekday() < 5 and day.isoformat() not in self.closed_days


@dataclass(frozen=True)
class Style:
    """A house style."""

    title: str
    """Its name in a list to choose from."""
    order: tuple[str, ...]
    """The parts of the minutes in order: titles, attendance, opening (what was recorded before the first item), items,
    actions, closing, signature. A part that is not named is not printed. With last-item, the last item is apart."""
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
    visitors-0, visitors-1 and visitors, and apologies may have one if one or several had a substitute."""
    unprinted: frozenset[str]
    """Kinds whose own sentence is in the record but not in the minutes."""
    omitted: frozenset[str]
    """Kinds that are never printed: speech, in minutes that have only decisions."""
    ballots: Ballots = Ballots()
    papers: PaperWords = PaperWords()
    english: English = English.BRITISH
    """Whose English the body writes."""
    ending: Ending = Ending.EITHER
    """Whether it writes *organise* or *organize*."""
    full_stops: bool = True
    """Whether a full stop is added to what was typed without one."""
    published_words: bool = False
    """Whether an imported meeting is printed in the words of its published minutes."""
    name: str = ""
    """The name of its file."""
    trouble: str = ""
    """For the clerk: why this style replaces another that cannot be used. Empty: it does not."""

    def on_clock(self, hours: int | None) -> Style:
        """This style with 12- or 24-hour times; unchanged for None."""
        if hours is None or ("{hour24}" in self.times.text) == (hours == _ALL_HOURS):
            return self
        by_half = "{hour}.{minute}{am}" if self.english is English.BRITISH else "{hour}:{minute} {AM}"
        frame = "{hour24}:{minute}" if hours == _ALL_HOURS else by_half
        return replace(self, times=replace(self.times, text=frame, text_on_the_hour=frame, head=frame))

    def clock(self, at: time | None) -> str:
        """A time as the text has it; '' for None."""
        if at is None:
            return ""
        return _clock(self.times.text if at.minute else self.times.text_on_the_hour, at)

    def head_time(self, at: time | None) -> str:
        """A time as the head of the minutes has it; '' for None."""
        return _clock(self.times.head, at) if at else ""

    def head_date(self, day: date | None) -> str:
        """A date as the head of the minutes has it; '' for None."""
        return _calendar(self.times.date, day) if day else ""

    def due(self, day: date | None) -> str:
        """The date when something is due, in the style's form; '' for None."""
        return _calendar(self.times.due, day) if day else ""

    def with_its_dates(self, text: str) -> str:
        """A text whose full dates (with a year) are rewritten in the style's form."""
        return text if "{weekday}" in self.times.due else _DATE.sub(self._dated, text)

    def _dated(self, typed: re.Match[str]) -> str:
        day, month = typed["day"] or typed["then"], typed["month"] or typed["first"]
        return fill(self.times.due, day=day, nth=ordinal(int(day)), month=month, year=typed["year"])


_MONTH_NAME = f"(?:{'|'.join(MONTH_NAMES)})"
_DATE = regex(
    rf"(?<![\d/.-])(?:(?P<day>[1-3]?\d)(?:st|nd|rd|th)? (?P<month>{_MONTH_NAME})"
    rf"|\b(?P<first>{_MONTH_NAME}) (?P<then>[1-3]?\d)(?:st|nd|rd|th)?),? (?P<year>20\d\d)\b"
)


def _clock(frame: str, at: time) -> str:
    return fill(
        frame,
        hour=str((at.hour + 11) % 12 + 1),
        hour24=f"{at.hour:02}",
        minute=f"{at.minute:02}",
        am="am" if at.hour < 12 else "pm",
        AM="AM" if at.hour < 12 else "PM",
        a_m="a.m." if at.hour < 12 else "p.m.",
        A_M="A.M." if at.hour < 12 else "P.M.",
    )


def _calendar(frame: str, day: date) -> str:
    return fill(
        frame,
        weekday=WEEKDAYS[day.weekday()],
        day=str(day.day),
        nth=ordinal(day.day),
        month=MONTH_NAMES[day.month - 1],
        year=str(day.year),
    )
