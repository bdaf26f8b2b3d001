"""House styles: how a council has its minutes written, as data.

A style is a TOML file of this package. Its wording is held in *frames*: text with `{fields}`, in which a part in
`[brackets]` is left out where one of its fields is empty: `{names} left the meeting[ at {time}]`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from clerk_tui.errors import NotFoundError
from clerk_tui.minutes.phrases import Business, ExemptWords, Interests, Motions, Votes
from clerk_tui.minutes.wording import fill

MONTHS = tuple(
    "January February March April May June July August September October November December".split(),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class PersonForm(StrEnum):
    """How a person is written who has no form of their own."""

    LISTED = "listed"
    """As listed: *Councillor J Maitland*."""
    TITLE_AND_SURNAME = "title-and-surname"
    """*Councillor Maitland*; with the initial where two share a surname."""


class ChairWord(StrEnum):
    """For whom the word for the chair stands."""

    PRESIDING = "presiding"
    """Whoever presides at that moment."""
    APPOINTED = "appointed"
    """The chair of the roll only, whoever presides."""
    NOBODY = "nobody"
    """The chair is named like everybody else."""


@dataclass(frozen=True)
class People:
    """How people are written."""

    form: PersonForm
    chair: str
    """The word for the chair as it stands inside a sentence: *the Chairman*."""
    chair_is: ChairWord
    in_full: str
    """Frame of a mention in full; fields name, post."""
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
    """What stands before the last name of a list."""


@dataclass(frozen=True)
class Times:
    """How times and dates are written; fields hour, hour24, minute, am; weekday, day, nth, month, year."""

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


@dataclass(frozen=True)
class Resolution:
    """How a resolution is set out."""

    heading: str
    """The words above the clauses."""
    numbering: str
    """The label of the first clause: `(i)`, `(a)`, `1.`."""
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


@dataclass(frozen=True)
class Items:
    """How the agenda's items are set out."""

    number: str
    """Frame of the printed number; field number."""
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


@dataclass(frozen=True)
class HeadStyle:
    """The head and the end of the minutes. An empty heading leaves its list out."""

    capitals: bool
    """Whether the names of council and committee are set in capitals."""
    opening: str
    """Where and when; fields committee, venue, date, time."""
    present: str
    """The heading of the whole attendance list."""
    chair: str
    """The appointed chair, first on the list; field name."""
    in_the_chair: str
    """Whoever else took the chair; field name."""
    vice: str
    """The vice-chair in the list of members; field name."""
    substitute: str
    """A substitute in the list of members; fields name, member."""
    members: str
    coopted: str
    also_present: str
    remote: str
    attending: str
    """An officer or guest; fields name, post."""
    apologies: str
    """The heading above apologies given before the first item."""
    substitutes: str
    """The heading above substitutes named before the first item."""
    apologies_item: tuple[str, ...]
    """Words, in lower case, by which the title of the item about apologies is known: they are printed there."""
    substitutes_item: tuple[str, ...]
    """The same for substitutes."""
    signature: str
    """The line for signature and date."""


@dataclass(frozen=True)
class Style:
    """How one council has its minutes written."""

    name: str
    title: str
    """What the style is called in a list to choose from."""
    people: People
    times: Times
    speech: Speech
    resolution: Resolution
    motions: Motions
    votes: Votes
    interests: Interests
    exempt: ExemptWords
    business: Business
    items: Items
    head: HeadStyle
    sentences: Mapping[str, str]
    """The style's own sentence for other kinds of entry, by kind; *visitors* has one for none, one and more, called
    visitors-0, visitors-1 and visitors."""
    unprinted: frozenset[str]
    """Kinds whose own sentence stands in the record but not in the minutes."""

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


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table of the file with its lists as tuples, in the tables inside it too."""
    return {key: _frozen_value(value) for key, value in table.items()}


def _frozen_value(value: Any) -> Any:
    if isinstance(value, dict):
        return _frozen(value)
    return tuple(value) if isinstance(value, list) else value


@cache
def style_names() -> tuple[str, ...]:
    """The styles there are, in alphabetical order."""
    files = resources.files(__package__).joinpath("styles").iterdir()
    return tuple(sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml")))


@cache
def load(name: str) -> Style:
    """The style called `name`. Raises NotFoundError, which names those there are."""
    if name not in style_names():
        known = ", ".join(style_names())
        raise NotFoundError(f"There is no house style called “{name}”. Choose one of these: {known}.")
    file = resources.files(__package__).joinpath("styles", f"{name}.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    people = _frozen(data["people"])
    people |= {"form": PersonForm(people["form"]), "chair_is": ChairWord(people["chair_is"])}
    return Style(
        name=name,
        title=data["title"],
        people=People(**people),
        times=Times(**data["times"]),
        speech=Speech(**_frozen(data["speech"])),
        resolution=Resolution(**_frozen(data["resolution"])),
        motions=Motions(**_frozen(data["motions"])),
        votes=Votes(**_frozen(data["votes"])),
        interests=Interests(**_frozen(data["interests"])),
        exempt=ExemptWords(**_frozen(data["exempt"])),
        business=Business(**_frozen(data["business"])),
        items=Items(**_frozen(data["items"])),
        head=HeadStyle(**_frozen(data["head"])),
        sentences=data["sentences"],
        unprinted=frozenset(data["unprinted"]),
    )
