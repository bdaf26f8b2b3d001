"""Lists of names as attendance lists print them: who is named, and what is said of each."""

from __future__ import annotations

import re
from functools import lru_cache

from clerk_tui.english.titles import PERSONAL, is_forename
from clerk_tui.lists.names import folded
from clerk_tui.lists.person import Person, person_of, with_own_title
from clerk_tui.lists.roles import role_of
from clerk_tui.lists.split_names import OPENING, Named, parse
from clerk_tui.regex import any_case, regex

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
_COUNTED = regex(r"(?m)(?<=[a-z.])\s+[-–—]\s*\d{1,2}\s*\.?\s*$")
"""How many a list has, at its end: *Councillors Ash and Elm – 2.*"""
_COUPLE = regex(
    r"(?m)(^|[,:]\s+|\band\s+)([A-Z][\w’'-]+\.?) (?:&|and(?= Mrs)) "
    r"([A-Z][\w’'-]+\.?) ((?:[A-Z]\.? )?[A-Z][\w’'-]+)(?=\s*(?:[,.]|$| and\b))"
)


def written_out(text: str) -> str:
    """A list without how many it has, and with the surname that two share after each: *Jo & Bo Ash*."""
    return _COUPLE.sub(_each_of, _COUNTED.sub("", text))


def _each_of(match: re.Match[str]) -> str:
    """*Jo Ash, Bo Ash* for *Jo & Bo Ash*; *Elmfield & Dale Ward* as it stands."""
    one, other = match[2].strip("."), match[3].strip(".")
    are_given = all(is_forename(word) or folded(word) in PERSONAL or len(word) == 1 for word in (one, other))
    return f"{match[1]}{match[2]} {match[4]}, {match[3]} {match[4]}" if are_given else match[0]


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
def read_names(text: str) -> tuple[Person, ...]:
    """Everybody in a run of names, in order; what names nobody (a count, a body) is left out."""
    text = BY_LINK.sub(r" (via \1)", text)
    text = written_out(NOT_OF_NAME.sub("", text).replace("[", "(").replace("]", ")"))
    text = HYPHEN_FOR_DASH.sub(" – ", without_lead(_PUBLIC.sub(" ", _IN_CHAIR.sub(" ", text))))
    return tuple(with_own_title(person_of(one)) for one in parse(text, is_whole=False) or () if not _is_nobody(one))


HYPHEN_FOR_DASH = regex(r"(?<=[a-z])[-–] (?=[A-Z])")
"""A hyphen for a dash, between a name and what is said of it: *Bo Ash- Chair*."""
_NOBODY = frozenset("none nil na tba tbc tbd vacancy vacant citizens".split())


def _is_nobody(named: Named) -> bool:
    """Whether what stands in a list as a name is none: a role, *None*, a word in capitals alone."""
    is_word = named.name.isupper() and len(named.name) > 3 and " " not in named.name and not named.title
    return is_word or folded(named.name) in _NOBODY or role_of(named.name) != ""


_PUBLIC_CAME = any_case(
    _PUBLIC.pattern + r"\s+(?:were|was)\s+(?:also\s+)?(?:present|in attendance)\W*$"
    r"|\bthere\s+(?:were|was)\s+(?:\w+\s+){1,2}members?\s+of\s+the\s+(?:public|press)(?:\s+present)?\W*$"
)
"""*4 members of the public were in attendance.*"""


def without_lead(text: str) -> str:
    """A list without what is said before the names, *were received from*, and of the public after them."""
    return OPENING.sub("", _PUBLIC_CAME.sub("", text))
