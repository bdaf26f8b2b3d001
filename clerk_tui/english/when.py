"""Words that say when, and verbs in the present that say what is to come: *the plans go to the county in May*."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import DAYS, MONTHS, WEEKDAY
from clerk_tui.english.verbs import base_of, past_of
from clerk_tui.english.words import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from clerk_tui.regex import regex

_MONTH = "|".join((*MONTHS, *(f"{month[:3]}" for month in MONTHS), "sept"))
_DAY = r"(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"
_BARE_DAY = rf"(?:{WEEKDAY}|tues?|weds?|thurs?|fri)"
_DAY_OF_MONTH = rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?(?:{_MONTH}))|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?"
_COUNT = r"(?:an?|one|two|three|four|five|six|eight|ten|twelve|a few|a couple of|\d{1,2})"
_SEASON = "spring|summer|autumn|fall|winter"
_SURELY = regex(
    rf"\b(?:tomorrow|tonight|next (?:week|month|year|term|meeting|time|{_SEASON}|{_DAY}|{_MONTH})"
    rf"|later this (?:week|month|year|{_SEASON})"
    rf"|in {_COUNT} (?:more )?(?:days?|weeks?|wks?|months?|years?|yrs?)(?! at\b)|in 20\d\d)\b"
)
"""Times that are always to come."""
_ON_A_DAY = regex(
    rf"\b(?:(?:on )?(?:{_DAY_OF_MONTH})|(?:on )?the \d{{1,2}}(?:st|nd|rd|th)|on {_DAY}|{_BARE_DAY})\b(?! \w+s\b)"
)
_PART = "early |mid |late |the (?:end|start) of "
_IN_A_MONTH = regex(
    rf"\b(?:in|from|by|at|till?|until|after|before) (?:{_PART})?(?:{_MONTH}|q[1-4]|easter|christmas)\b"
    rf"|\bin (?:the )?(?:spring|autumn|fall)\b|\bthis (?:week|weekend|month|{_SEASON})\b"
)
"""Times to come, or at which something happens every year."""
_OFTEN = regex(r"\b(?:every|each|always|usually|often|most|any)\b")
_HELD = lexicon("when.held")
_ARRANGED = lexicon("when.arranged")


def is_deed(verb: str) -> bool:
    """Whether a verb in the present says what somebody or something does, not how things stand."""
    return base_of(verb) not in _HELD | {""}


def names_time_to_come(words: str) -> bool:
    """Whether words in small letters name a time that is to come: *if we wait till March*."""
    return any(pattern.search(words) for pattern in (_SURELY, _ON_A_DAY, _IN_A_MONTH))


def says_what_is_to_come(verb: str, before: str, after: str) -> bool:
    """Whether a verb in the present says what will happen. `before` and `after` are the words of its clause, in small
    letters: the time may begin them, or follow the verb."""
    base = base_of(verb)
    if not is_deed(verb) or past_of(base) == verb or _OFTEN.search(after):
        return False  # *we cut the tape on Monday* may be past
    is_deed_to_thing = after.split(" ", 1)[0] in DETERMINERS  # *pulls the route in July*
    is_arranged = base in _ARRANGED or is_deed_to_thing
    patterns = (_SURELY, _ON_A_DAY, _IN_A_MONTH) if is_arranged else (_SURELY, _ON_A_DAY)
    return any(pattern.match(before) or pattern.search(after) for pattern in patterns)


_MONTHS_AND_DAYS = frozenset((*MONTHS, *DAYS, "easter", "christmas"))


def is_time(words: Sequence[str]) -> bool:
    """Whether words begin with a month, a day, a year or the like."""
    low = words[0].lower().rstrip(",.") if words else ""
    is_named = low in _MONTHS_AND_DAYS and (words[0] != low or low not in ("may", "march"))
    return is_named or low in ("then", "last", "next", "today", "yesterday") or (low.isdigit() and len(low) == _YEAR)


_YEAR = 4


_OF_TIMES = regex(
    r"(?i)(?:the |that )?(?:next|previous|following|last|first|end|start|day|week|month|year|morning|afternoon"
    r"|evening)\b"
    r"|(?:early|late|mid|soon|later|then|every|midnight|noon|as soon as|when|once)\b"
)
"""The beginning of a time, beside months and days: *the following week*."""
_PERIOD = regex(
    r"(?i)\b(?:days?|weeks?|months?|years?|mornings?|afternoons?|evenings?|nights?|weekends?|meetings?|hours?|minutes"
    r"|noon|midnight|easter|christmas|spring|summer|autumn|winter|term|season|\d{4}"
    r"|\d{1,2}(?:[.:]\d\d)? ?[ap]m|soon|time)\b"
)

MOST_REPLIED = 4
"""The most words of an answer that may stand directly after *replied*."""


def stands_apart(words: str) -> bool:
    """Whether words after *replied* would say when or where the reply was: *in May*, *until the lease ended*."""
    first = words.split(" ", 1)[0].lower()
    is_led = first in PREPOSITIONS | SUBORDINATORS or is_time(words.split())
    return is_led or _OF_TIMES.match(words) is not None


def says_when(words: str) -> bool:
    """Whether words say when, and not where: *by the end of May*, *on Tuesday*."""
    parts = words.split()
    is_named = any(is_time([part]) for part in parts)
    return is_named or _OF_TIMES.match(words) is not None or _PERIOD.search(words) is not None
