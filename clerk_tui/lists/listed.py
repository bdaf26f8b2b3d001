"""Lists of names as attendance lists print them: who is named, and what is said of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from clerk_tui.english.titles import LETTERS, POST_WORDS
from clerk_tui.frozen import dataclass
from clerk_tui.lists.names import folded, is_name
from clerk_tui.lists.split_names import Named, parse
from clerk_tui.meeting import Capacity
from clerk_tui.meeting.names import take_apart
from clerk_tui.regex import any_case, regex

_ROLES = {
    "chair": "chair", "chairman": "chair", "chairperson": "chair", "chairwoman": "chair", "inthechair": "chair",
    "cathaoirleach": "chair", "ancathaoirleach": "chair", "presiding": "chair", "mayorchair": "chair",
    "chairofthemeeting": "chair", "convener": "chair", "convenor": "chair", "president": "chair",
    "chairincharge": "chair", "chairinchair": "chair", "mayorinthechair": "chair", "chairmaninthechair": "chair",
    "chairinthechair": "chair", "presidingofficer": "chair", "actingchair": "chair", "chairing": "chair",
    "vicechair": "vice", "vicechairman": "vice", "vicechairwoman": "vice", "vicechairperson": "vice",
    "deputychair": "vice", "deputychairman": "vice", "leascathaoirleach": "vice", "vicepresident": "vice",
    "cadeirydd": "chair", "ycadeirydd": "chair", "isgadeirydd": "vice", "dirprwygadeirydd": "vice", "maer": "mayor",
    "anleascathaoirleach": "vice", "deputymayor": "vice", "vicemayor": "vice", "mayor": "mayor",
}  # fmt: skip


@dataclass(frozen=True)
class Listed:
    """Somebody in a list."""

    name: str
    """As printed, a title that stands before several names put before each."""
    post: str = ""
    role: str = ""
    """chair, vice, mayor; empty otherwise."""
    alias: str = ""
    """Initials that stand for them."""
    stands_for: str = ""
    """The member whose place a substitute takes."""
    is_remote: bool = False
    moved: str = ""
    """When they came or went, as printed after the name: *arrived 7.50pm*."""
    capacity: Capacity | None = None
    """What they are, where the whole list was read."""


_SUBSTITUTE = any_case(r"(?:sub(?:stitute)?|substituting|deputising|in place of|alternate)\b\.?\s*(?:for\s+)?(.*)")
_INITIALS = regex(r"[A-Z]{2,3}[a-z]?|[A-Z][a-z]?[A-Z][a-z]?")
_PUBLIC = any_case(
    r"\b(?:(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no)\s+(?:other\s+)?(?:members?|residents?)"
    r"(?: of (?:the )?(?:public|press))?|members? of the (?:public|press)\b(?:\s*[:–-]?\s*(\d{1,3})\b)?)"
)
_COUNTS = dict(zip("no one two three four five six seven eight nine ten eleven twelve".split(), range(13), strict=True))


def visitors(text: str) -> int | None:
    """How many members of the public a list counts, if it does."""
    count = next((m[1] or m[2] for m in _PUBLIC.finditer(text) if m[1] or m[2]), None)
    if count is None:
        return None
    return int(count) if count.isdigit() else _COUNTS[count.casefold()]


def without_visitors(text: str) -> str:
    """A list without how many of the public were there."""
    return _PUBLIC.sub(" ", text)


_IN_CHAIR = any_case(r"\b(?:presided|presiding|took the chair)\b")
_CAME_OR_WENT = any_case(
    r"(?:(?:late )?arriv|left|from \d|until|joined|depart|absent|holiday|unwell|ill|sick|work|excused|family"
    r"|personal|on leave|\d[\d:.]*\s?(?:[ap]\.?m\.?)?\s(?:late\s)?(?:arriv|depart))"
)


def read_names(text: str) -> list[Listed]:
    """Everybody in a list of names, in order; what names nobody (a count, a body) is left out."""
    return list(_read_names(text))


_COUNTED = regex(r"(?m)(?<=[a-z.])\s+[-–—]\s*\d{1,2}\s*\.?\s*$")
"""How many a list has, at its end: *Councillors Ash and Elm – 2.*"""
_COUPLE = regex(r"(?m)(^|[,:]\s+)([A-Z][\w’'-]+\.?) & ([A-Z][\w’'-]+\.?) ([A-Z][\w’'-]+)(?=\s*(?:[,.]|$))")


def written_out(text: str) -> str:
    """A list without how many it has, and with the surname that two share after each: *Jo & Bo Ash*."""
    return _COUPLE.sub(r"\1\2 \4, \3 \4", _COUNTED.sub("", text))


NOT_OF_NAME = regex(
    r"(?<=\s)@[\w-]+|^\s*(?:[•*-]\s*)?\[[ xX]\]|(?m:^)\s*\d{1,6}[A-Z]?\s?[–—-]\s?(?=[A-Z][a-z]+ )"
    r"|[,;]?\s\(?(?:he|she|they)\s?/\s?\w+(?:\s?/\s?\w+)?\)?|^\|\s"
)
"""What stands beside names: what people are called elsewhere, a tick, the number of their house, their pronouns."""


BY_LINK = any_case(
    r"[,;]?\s+\(?(?:via|by|on|over|joined by) (?:(?:the|a) )?"
    r"((?:phone|telephone|tele\w+|video|zoom|teams|skype|webex)(?: (?:call|conf\w*|link))?)\)?(?=\W*$|[,;]| and\b)",
    re.MULTILINE,
)
"""How somebody who was not in the room took part: *Bo Ash via phone*."""


@lru_cache(maxsize=2048)
def _read_names(text: str) -> tuple[Listed, ...]:
    text = BY_LINK.sub(r" (via \1)", text)
    text = written_out(NOT_OF_NAME.sub("", text).replace("[", "(").replace("]", ")"))
    lines = [line for line in text.split("\n") if line.strip()]
    if own := with_initials(lines):
        return own
    text = HYPHEN_FOR_DASH.sub(" – ", without_lead(_PUBLIC.sub(" ", _IN_CHAIR.sub(" ", text))))
    return tuple(_listed_of(one) for one in parse(text, is_whole=False) or () if not _is_nobody(one))


HYPHEN_FOR_DASH = regex(r"(?<=[a-z])[-–] (?=[A-Z])")
"""A hyphen for a dash, between a name and what is said of it: *Bo Ash- Chair*."""
_NOBODY = frozenset("none nil na tba tbc tbd vacancy vacant citizens".split()) | _ROLES.keys()


def _is_nobody(named: Named) -> bool:
    """Whether what stands in a list as a name is none: a role, *None*, a word in capitals alone."""
    is_word = named.name.isupper() and len(named.name) > 3 and " " not in named.name and not named.title
    return is_word or folded(named.name) in _NOBODY


def are_initials(letters: str, name: str) -> bool:
    """Whether letters are the initials of a name: *B Ash (Clerk BA)*."""
    apart = take_apart(name)
    return letters.casefold() == apart.initials + folded(apart.surname)[:1]


_INITIALS_BODY = regex(r"\W*(?P<name>[A-Z][^(),]{3,40}?),? \((?P<letters>[A-Z]{2,4})\):?(?P<body>(?: (?!and\b)[^(]+)?)")


def with_initials(lines: Sequence[str]) -> tuple[Listed, ...]:
    """Those in lines that have somebody, their initials in brackets and whom they speak for: *Bo Ash (BA) Elm Trust,
    Mill*. Nobody, where one line is anything else."""
    found = [_INITIALS_BODY.fullmatch(line.strip()) for line in lines]
    own = [m for m in found if m and is_name(m["name"], bare=False) and are_initials(m["letters"], m["name"])]
    if len(own) < len(lines) or not any(m["body"] for m in own):
        return ()
    return tuple(Listed(m["name"], m["body"].strip(" ."), alias=m["letters"]) for m in own)


OWN_TITLES = frozenset(
    "senator councillor councilor councilmember cllr mr mrs ms miss dr prof pcso sgt inspector garda rev"
    " sergeant".split()
)
"""Titles before which a post may stand: *County Councillor Mr Ash*."""


def _listed_of(named: Named) -> Listed:
    words = [word for word in named.title.removeprefix("The ").split() if word[0].isupper()]
    own = max((at for at, word in enumerate(words) if folded(word) in OWN_TITLES), default=0)
    post = words[:own] if POST_WORDS.intersection(map(folded, words[:own])) else []
    listed = Listed(", ".join(filter(None, [" ".join([*words[len(post) :], named.name]), *named.letters])))
    listed = _with(listed, " ".join(post)) if post else listed
    for said in named.said:
        listed = _with(listed, said)
    return listed


_FROM = any_case(
    r"^\W*(?:(?:were|was|have been|had been)\s+)?(?:received|accepted|noted|tendered|given|sent)?\s*"
    r"(?:from|by)\s+(?=[A-Z])"
)
"""*Apologies: were received from Mr Ash*: what stands before the names."""
_PUBLIC_CAME = any_case(
    _PUBLIC.pattern + r"\s+(?:were|was)\s+(?:also\s+)?(?:present|in attendance)\W*$"
    r"|\bthere\s+(?:were|was)\s+(?:\w+\s+){1,2}members?\s+of\s+the\s+(?:public|press)(?:\s+present)?\W*$"
)
"""*4 members of the public were in attendance.*"""


def without_lead(text: str) -> str:
    """A list without what is said before the names, *were received from*, and of the public after them."""
    return _FROM.sub("", _PUBLIC_CAME.sub("", text))


_STOPPED = regex(r"(?<=[a-z]{4})\.$")
"""The stop after the last name of a list."""


def _tidy(name: str) -> str:
    return _STOPPED.sub("", " ".join(name.split()).strip(" ,;:"))


def _with(listed: Listed, said: str) -> Listed:
    """Somebody, with what is said of them in brackets or after a comma."""
    for part in (p.strip() for p in said.split(";")):
        key = folded(part.replace("-", "").replace(" ", ""))
        role = next((_ROLES[k] for k in (key, key.removeprefix("the")) if k in _ROLES), "")
        substitute = _SUBSTITUTE.match(part)
        if role:
            listed = replace(listed, role=role, post=listed.post or ("" if role in ("chair", "vice") else part))
        elif part.isupper() and are_initials(part, listed.name):
            listed = replace(listed, alias=part)
        elif key in LETTERS:
            listed = replace(listed, name=f"{listed.name}, {part}" if part not in listed.name else listed.name)
        elif substitute and is_name(substitute[1]):
            listed = replace(listed, stands_for=_tidy(substitute[1]))
        elif _CAME_OR_WENT.match(part):
            listed = replace(listed, moved=part)
        elif re.search(r"\b(?:virtual|remote|online|via |zoom|teams)", part, re.I):
            listed = replace(listed, is_remote=True)
        elif m := re.match(r"(?:([\w -]+?)\s*[-–]\s*)?(" + _INITIALS.pattern + r")$", part):
            listed = replace(listed, alias=m[2], post=m[1] or listed.post)
        elif (m := re.match(r"([A-Z][\w -]+?)\s+([A-Z]{2,3}[a-z]?)$", part)) and are_initials(m[2], listed.name):
            listed = replace(_with(listed, m[1]), alias=m[2])
        elif part:
            listed = replace(listed, post=f"{listed.post}, {part}" if listed.post else part)
    return listed
