"""Addresses typed in small letters and in short: *2 mill lane* is *2 Mill Lane*, *off station rd* is *off Station
Road*. Only a house number, or a word for a street in short after a name, makes them certain."""

from __future__ import annotations

import re

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.words import ADJECTIVES, ADVERBS, FUNCTION_WORDS
from clerk_tui.regex import any_case, regex

_IN_FULL = {
    "ave": "avenue", "cl": "close", "cres": "crescent", "ct": "court", "dr": "drive", "gdns": "gardens", "ln": "lane",
    "rd": "road", "st": "street", "tce": "terrace",
}  # fmt: skip
_STREETS = "avenue|close|court|crescent|drive|gardens|grove|lane|mews|road|street|terrace"
STREETS = f"{_STREETS}|{'|'.join(_IN_FULL)}"
"""Words for a street, also in short."""
_SURELY_SHORT = "ave|cres|gdns|ln|rd|st|tce"
"""Words in short that hardly mean anything else after a name."""
_IN_GENERAL = lexicon("addresses.in-general")
_NEXT = (
    r"(?!(?:[ -](?:cleaning|closures?|furniture|lamps?|light(?:s|ing)?|markings?|markets?|names?|part(?:y|ies)|safety"
    r"|signs?|sweep\w+|surfac\w+|trad\w+|users?|width|works?)\b|['’]?[\w@]))"
)
"""No thing that a street has, and no longer word."""
_NUMBERED = regex(
    r"(?<![\w/.,£$€:–-])(?<![£$€] )(?<!item )(?<!minute )(?<!min )(?<!page )"
    r"(?P<number>\d{1,4}[a-d]? )(?P<name>[a-z][a-z'’]+ (?:[a-z][a-z'’]+ )?)"
    rf"(?P<street>{STREETS})(?P<stop>\.(?= [a-z]))?{_NEXT}(?<!close(?= to\b))(?<!close(?= by\b))"
)
_AT_THE = regex(
    r"(?<![\w/.,£$€:–-])(?P<at>(?:(?:at|off|of|outside|o/s) )?no\.? ?|(?:at|outside|o/s) )"
    r"(?P<number>\d{1,4}[a-d]? )the "
    r"(?P<place>avenue|close|crescent|drive|grange|green|grove|hill|lane|mead|mews|mount|parade|square|street)\b"
)
"""A house in a street named with *The*: *no 14 the green*."""
_LED = "along|and|at|by|down|for|from|in|into|near|nr|of|off|on|or|to"
_IN_SHORT = any_case(
    rf"(?P<before>(?:\b(?:{_LED}) )?)"
    rf"(?P<name>(?<![\w'’/])(?!(?:{_LED})\b)[^\W\d_][\w'’]+ (?:(?!(?:{_LED})\b)[^\W\d_][\w'’]+ )?)"
    rf"(?-i:(?P<street>{_SURELY_SHORT}))"
    rf"(?P<stop>\.(?= [a-z]))?(?<!ave(?= \d))(?! (?-i:[A-Z]))(?!\.\w){_NEXT}"
)
"""A word for a street in short: *station rd*; not *st* before the name of a saint."""
_COMPASS = regex(r"\b[nsewNSEW] $")
_SAINT_NEXT = regex(r" (?P<name>[a-z]+['’]?s)\b")
_COUNTED = frozenset("first second third fourth fifth last next".split())
_NO_NAME = FUNCTION_WORDS | ADVERBS | (ADJECTIVES - {"high", "long", "new", "old", "upper", "lower"}) | _COUNTED
_DEEDS = frozenset({"close", "court", "drive"})
"""Words for streets that are verbs too."""
_STREET_TOO = frozenset({"main", "high", "old", "new", "long"})
"""What a *street* is called, though a road is only described so."""


def with_addresses(text: str) -> str:
    """A text with capitals for its addresses, and their words for streets in full, where both are certain."""
    if not _MAY_BE.search(text):
        return text
    text = _AT_THE.sub(lambda at: f"{at['at']}{at['number']}The {at['place'].title()}", text)
    return _IN_SHORT.sub(_named, _NUMBERED.sub(_numbered, text))


_MAY_BE = regex(rf" (?:{STREETS})\b|\d the ")


def _numbered(match: re.Match[str]) -> str:
    """An address with its house number: *4 elm rd* → *4 Elm Road*."""
    words, street = match["name"].split(), _IN_FULL.get(match["street"], match["street"])
    is_listed = len(words) > 1 and (words[0].endswith("s") or words[0] in _IN_GENERAL)
    is_deed = street in _DEEDS and words[-1].endswith("s")  # *3 shops close early*
    is_described = match["street"] == "street" and words[-1] in _STREET_TOO - {"high"}  # *9 new street trees*
    if is_listed or is_deed or is_described or not all(_may_name(word, street) for word in words):
        return match[0]
    return f"{match['number']}{match['name'].title()}{street.title()}".replace("'S ", "'s ").replace("’S ", "’s ")


def _named(match: re.Match[str]) -> str:
    """A street in full: *station rd* → *Station Road*, *main rd* → *main road*."""
    street, words = _IN_FULL[match["street"]], match["name"].split()
    after = match.string[match.end() :]
    saint = _SAINT_NEXT.match(after) if street == "street" else None
    if (saint and saint["name"] not in FUNCTION_WORDS) or _COMPASS.search(match.string, 0, match.start("name")):
        return match[0]
    is_led = match["before"].strip() != ""
    if street == "avenue" and not is_led:
        return match[0]  # *attendance ave is up*
    count = len(words) if is_led and _may_name(words[0].lower(), street) else 1
    called, before = words[-count:], words[: len(words) - count]
    if called[-1].lower() in _IN_FULL:
        return match[0]  # *church st st olave*
    if not all(_may_name(word.lower(), street) for word in called):
        is_road = street == "road" and called[-1].lower() in _IN_GENERAL
        return f"{match['before']}{match['name']}road" if is_road else match[0]
    named = " ".join(f"{word[0].upper()}{word[1:]}" for word in called)
    return f"{match['before']}{' '.join((*before, named))} {street.title()}"


def _may_name(word: str, street: str) -> bool:
    """Whether a word may be the name of a street, and does not only describe it."""
    if street == "street" and word in _STREET_TOO:
        return True
    return word not in _NO_NAME and word not in _IN_GENERAL and not word.endswith("ly")
