"""The rules of a body as data: its quorum, who may vote, what majority it needs, how its minutes are numbered. They are
typed, kept and read as one line: the kind of body, then what differs from it: `parish quorum=1/3 least=3
numbers={yy}/{n}`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.countries import Country
from clerk_tui.regex import regex


class Remote(StrEnum):
    """What somebody on the remote link may do."""

    LISTEN = "listen"
    """Neither vote nor count for the quorum."""
    VOTE = "vote"
    """Vote, and count for the quorum."""


class Law(StrEnum):
    """Whose Schedule numbers the kinds of exempt information; elsewhere none."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Majority:
    """What a vote needs to be carried."""

    share: Fraction = Fraction(1, 2)
    of_all: bool = False
    """Of all members of the body, present or not; else of those voting (LGA 1972 Sch 12 para 39(1))."""

    def is_met(self, in_favour: int, against: int, seats: int) -> bool:
        """Whether a vote is carried: more than one half, or at least any other share. `seats`: those of the body."""
        base = seats if self.of_all else in_favour + against
        needed = self.share * base
        return in_favour > needed if self.share == Fraction(1, 2) else base > 0 and in_favour >= needed

    def __str__(self) -> str:
        share = "simple" if self.share == Fraction(1, 2) and not self.of_all else str(self.share)
        return f"{share}-of-all" if self.of_all else share


_MAJORITY = regex(r"(?P<share>simple|\d{1,2}/\d{1,2}|two[ -]thirds|half)(?P<all>(?:-of-all| of all(?: members)?)?)")


def read_majority(text: str) -> Majority:
    """Read a majority: *simple*, *2/3*, *1/2-of-all*. Raises LineRefusedError."""
    if (match := _MAJORITY.fullmatch(text.strip().lower())) is None:
        raise LineRefusedError(f"“{text}” is not a majority: type simple, 2/3, 1/2 of all, or 2/3 of all.")
    words = {"simple": "1/2", "half": "1/2", "two thirds": "2/3", "two-thirds": "2/3"}
    share = _fraction(words.get(match["share"], match["share"]))
    return Majority(share, bool(match["all"]))


def _fraction(text: str) -> Fraction:
    above, _, below = text.partition("/")
    if not (above.isdecimal() and below.isdecimal() and 0 < int(above) < int(below)):
        raise LineRefusedError(f"“{text}” is not a fraction: type one like 1/4.")
    return Fraction(int(above), int(below))


@dataclass(frozen=True)
class Rules:
    quorum: int | Fraction | None = None
    """Members needed: a number, or a fraction of the whole number of members; None: not checked."""
    least: int = 0
    """The smallest quorum, if it is a fraction."""
    seats: int | None = None
    """How many members the body has, vacancies included; None: as many as the roll lists."""
    cooptees_vote: bool = False
    """Whether co-opted members vote (they do not on council committees, LGHA 1989 s 13, with exceptions)."""
    substitutes_vote: bool = True
    remote: Remote | None = None
    """None if not said: then as is usual in the body's country (`with_usual`)."""
    has_casting_vote: bool = True
    """Whether the person presiding has a second or casting vote on a tie (LGA 1972 Sch 12 para 39(2))."""
    chair_votes: bool | None = None
    """Whether the chair, while presiding, votes with the others, as some mayors do; None: not said, and they vote."""
    majority: Majority = Majority()
    votes_whole_items_only: bool = False
    """Whether a member who was out of the room for part of an item may not vote on it (planning, licensing)."""
    names_at_budget: bool = True
    """Whether votes at a budget decision are by name (SI 2014/165)."""
    law: Law = Law.ENGLAND
    numbers: str = ""
    """The pattern of minute numbers, with {n}, and {yy} or {year} of the year in which the numbering began; empty:
    items have the numbers of the agenda."""
    numbers_from: str = ""
    """The month and day (MM-DD) on which numbers restart at 1; empty: at every meeting; *never*: they continue."""
    resolutions: str = ""
    """The pattern of the numbers of resolutions, with {n}, and {yy} or {year}; empty: they have none."""
    first_resolution: int | None = None
    """The number of the first resolution of this meeting; None: it follows on, or is not known yet."""
    clock: int | None = None
    """Whether minutes print times with 12 or 24 hours; None: as the house style does."""
    she: tuple[str, ...] = ()
    """Whom the minutes call *she* if no title tells: folded names without titles."""
    he: tuple[str, ...] = ()
    names_public: bool = True
    """Whether members of the public who speak are named in the minutes."""
    notes_kept: int | None = None
    """For how many days after signing private notes are kept; None: until they are destroyed by hand."""
    proof_off: tuple[str, ...] = ()
    """Codes of the rules of the proof that are turned off, and marks of single findings that are left as they are."""
    known: tuple[str, ...] = ()
    """Names and abbreviations that the proof ignores, because they are well known and spelt right."""

    @property
    def runs_on(self) -> bool:
        """Whether minute numbers continue from one meeting to the next."""
        return bool(self.numbers) and self.numbers_from != ""

    @property
    def resolutions_run_on(self) -> bool:
        """Whether resolution numbers continue from one meeting to the next: the body has a numbering year."""
        return bool(self.resolutions) and self.numbers_from != ""

    def quorum_of(self, seats: int) -> int | None:
        """The quorum of a body with that many seats, rounded up (LGA 1972 Sch 12 paras 6, 12)."""
        if not isinstance(self.quorum, Fraction):
            return self.quorum
        return max(-(-seats * self.quorum.numerator // self.quorum.denominator), self.least)


BODIES: Mapping[str, str] = {
    "council": "",
    "parish": "quorum=1/3 least=3 budget=any",
    "board": "cooptees=vote remote=vote budget=any",
}
"""The kinds of body, and how each differs from a council committee. A full council adds `quorum=1/4` (LGA 1972 Sch 12
para 6); the quorum of a committee comes from its standing orders."""


def _number(text: str) -> int:
    if not re.fullmatch(r"\d{1,4}", text):
        raise LineRefusedError(f"“{text}” is not a number.")
    return int(text)


def _pattern(text: str) -> str:
    if "{n}" not in text or re.search(r"[{}]", re.sub(r"\{(?:n|yy|year)\}", "", text)):
        raise LineRefusedError("Patterns of numbers need {n}, and may have {yy} or {year}: {yy}/{n}")
    return text


def _read_year_start(text: str) -> str:
    if not re.fullmatch(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", text):
        raise LineRefusedError("The numbering year begins on a month and day such as 05-01, or never, or meeting.")
    return text


def _read_proof_codes(text: str) -> tuple[str, ...]:
    codes = text.upper().split(",")
    if not all(re.fullmatch(r"-[A-Z]\d{1,2}(?:\.[0-9A-F]{8})?", code) for code in codes):
        raise LineRefusedError("Rules of the proof are turned off by their codes: proof=-L4,-S2")
    return tuple(dict.fromkeys(code[1:] for code in codes))


def _words(text: str) -> tuple[str, ...]:
    if not (words := tuple(dict.fromkeys(word for word in text.split(",") if word))):
        raise LineRefusedError("Separate the words with commas: known=HASU,Ashdon")
    return words


class _Key(NamedTuple):
    """A word of a line of rules: which field it sets, and how its value is read and written."""

    field: str
    words: Mapping[str, object]
    """The values that are written as words."""
    read: Callable[[str], object] | None = None
    """Reads any other value. Raises LineRefusedError."""
    prefix: str = ""
    """Written before each part of a value that has several."""

    def value(self, text: str) -> object:
        """Read a value. Raises LineRefusedError."""
        if text in self.words:
            return self.words[text]
        if self.read is None:
            raise LineRefusedError(f"“{text}” is not one of: {', '.join(self.words)}.")
        return self.read(text)

    def written(self, value: object) -> str:
        """Write `value` as text that reads back as it."""
        if (word := next((word for word, known in self.words.items() if known == value), None)) is not None:
            return word
        return ",".join(f"{self.prefix}{part}" for part in value) if isinstance(value, tuple) else str(value)


_KEYS = {
    "quorum": _Key("quorum", {"none": None}, lambda text: _fraction(text) if "/" in text else _number(text)),
    "least": _Key("least", {}, _number),
    "seats": _Key("seats", {"roll": None}, _number),
    "cooptees": _Key("cooptees_vote", {"vote": True, "novote": False}),
    "substitutes": _Key("substitutes_vote", {"vote": True, "novote": False}),
    "remote": _Key("remote", {"usual": None, "listen": Remote.LISTEN, "vote": Remote.VOTE}),
    "casting": _Key("has_casting_vote", {"yes": True, "no": False}),
    "chair": _Key("chair_votes", {"unsaid": None, "votes": True, "tie": False}),
    "majority": _Key("majority", {}, read_majority),
    "absence": _Key("votes_whole_items_only", {"novote": True, "vote": False}),
    "budget": _Key("names_at_budget", {"named": True, "any": False}),
    "law": _Key("law", {law.value: law for law in Law}),
    "numbers": _Key("numbers", {"agenda": ""}, _pattern),
    "year": _Key("numbers_from", {"meeting": "", "never": "never"}, _read_year_start),
    "resolutions": _Key("resolutions", {"none": ""}, _pattern),
    "first": _Key("first_resolution", {"unknown": None}, _number),
    "clock": _Key("clock", {"style": None, "12": 12, "24": 24}),
    "she": _Key("she", {"none": ()}, _words),
    "he": _Key("he", {"none": ()}, _words),
    "public": _Key("names_public", {"named": True, "unnamed": False}),
    "notes": _Key("notes_kept", {"by-hand": None}, _number),
    "proof": _Key("proof_off", {"all": ()}, _read_proof_codes, prefix="-"),
    "known": _Key("known", {"none": ()}, _words),
}
KEYS = tuple(_KEYS)


@lru_cache(maxsize=64)
def read_rules(text: str) -> Rules:
    """Read a line of rules. Raises LineRefusedError for an unknown word or value, with a list of those allowed."""
    words = text.split()
    body = words.pop(0) if words and "=" not in words[0] else "council"
    if body not in BODIES:
        raise LineRefusedError(f"“{body}” is not a kind of body: {', '.join(BODIES)}.")
    rules = Rules()
    for word in (*BODIES[body].split(), *words):
        key, _, value = word.partition("=")
        if key not in _KEYS or not value:
            likely = f" Do you mean quorum={word}?" if word.isdigit() else ""
            known = ", ".join(f"{k}=…" for k in KEYS)
            raise LineRefusedError(f"“{word}” is not a rule.{likely} The rules are: {known}.")
        rules = replace(rules, **{_KEYS[key].field: _KEYS[key].value(value)})  # type: ignore[arg-type]
    return rules


def with_usual(text: str, country: Country | None, *, is_board: bool) -> Rules:
    """A line of rules, completed with what is usual in the body's country. Members on the remote link vote in Wales
    (Local Government and Elections (Wales) Act 2021 s 47), in other countries, and in charities, companies and schools;
    not in a council of England (LGA 1972 Sch 12: the regulations that allowed it lapsed on 7 May 2021), or if the
    country is unknown."""
    rules = read_rules(text)
    if rules.remote is not None:
        return rules
    is_abroad = country not in (None, Country.ENGLAND, Country.ISLES)
    may_vote = rules.law is not Law.ENGLAND if "law=" in text else is_board or is_abroad
    return replace(rules, remote=Remote.VOTE if may_vote else Remote.LISTEN)


def write_rules(body: str, rules: Rules) -> str:
    """Write rules as a line that reads back as them, with only what differs from the kind of body."""
    usual = read_rules(body)
    values = ((key, getattr(rules, key.field), word) for word, key in _KEYS.items())
    written = (f"{word}={key.written(value)}" for key, value, word in values if value != getattr(usual, key.field))
    return " ".join([body, *written])


def changed_rules(text: str, **changed: object) -> str:
    """A line of rules with some fields changed. Its words about the law are kept even if they say what is usual."""
    made = write_rules(body_of(text), replace(read_rules(text), **changed)).split()  # type: ignore[arg-type]
    of_law = (word for word in text.split() if word.startswith(("budget=", "law=")) and word not in made)
    return " ".join((*made, *of_law))


def body_of(text: str) -> str:
    """The kind of body in a line of rules."""
    first = (text.split() or [""])[0]
    return first if first in BODIES else "council"


assert {key.field for key in _KEYS.values()} == {f.name for f in fields(Rules)}
