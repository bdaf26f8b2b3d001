"""Whether a verb in the present says what is to come: *the plans go to the county in May*, *bids open on Monday*."""

from __future__ import annotations

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTHS
from clerk_tui.english.verbs import base_of, past_of
from clerk_tui.english.words import DETERMINERS
from clerk_tui.regex import regex

_MONTH = "|".join((*MONTHS, *(f"{month[:3]}" for month in MONTHS), "sept"))
_DAY = r"(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"
_BARE_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues?|weds?|thurs?|fri)"
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
_HELD = lexicon("to_come.held")
_ARRANGED = lexicon("to_come.arranged")


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
