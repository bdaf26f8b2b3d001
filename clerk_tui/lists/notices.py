"""Recognises lines that belong to the paper of a list and not to its business: addresses, telephone numbers, how to
join, when the paper was posted, and letters set apart."""

from __future__ import annotations

from functools import lru_cache

from clerk_tui.regex import any_case, regex

_FIGURES = r"\+?\(?\d(?:[\s().-]{0,3}\d){6,}"
"""The figures of a telephone number."""
_PHONE = any_case(
    rf"\b(?:tel(?:ephone)?|phone|fax|mobile|cell|ph|dial(?:[- ]in)?|call)\b[^\d+]{{0,20}}{_FIGURES}"
    r"|(?<![\w+])\+\d{1,3}[\s(]\d|\(\d{3}\)\s?\d{3}[\s-]\d{4}\b|(?<![\d-])\d{3}[-.]\d{3}[-.]\d{4}\b"
)
_ONLINE = any_case(r"(?:[\w -]{1,30}:\s*)?(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w[\w.-]+)\W*")
"""An address on the Internet alone, perhaps with a label."""
_LABELLED = any_case(
    r"(?:registered office|(?:to )?join (?:by|via|us|online|on|from|the)\b[^:]{0,30})\s*:.*"
    r"|(?:pin|pass ?code|password|(?:meeting|webinar|conference|event|access) (?:id|code|number|key|link)|dial[- ]?in"
    r"|agenda|live ?stream|web ?cast|web ?site|e-?mail|telephone"
    r"|phone|tel|fax|(?:press |media |public )?(?:contact|enquir(?:y|ies))(?: officer)?|inquiries|posted(?: on| at)?"
    r"|published(?: on)?|issued(?: on)?|dated?(?: of)? (?:issue|publication|posted|published))"
    r"\s*:.*(?:[\d@/]|\b(?:www|zoom|teams|youtube|facebook|webex|here|link(?:ed)?|below|above)\b).*"
    r"|\(\W*(?:map|directions|link)\W*\)|[^.]{0,60}\b(?:click|linked|available|found|downloaded|viewed)\b[^.]{0,30}"
    r"\bhere\W*"
)
"""A label of how to reach somebody or to join, or of when the paper was posted, and what it is."""
_POSTED = any_case(r"(?:this )?(?:agenda |notice )?(?:was )?(?:posted|published|issued) (?:on|at|by)\b.*\d.*")
_STREET = (
    r"(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|highway|hwy|parkway|pkwy|square|sq|way|place|pl"
    r"|court|ct|terrace|crescent|cres|quay|parade|esplanade|close|row|suite|ste|route|pike|circle)"
)
_POSTCODE = regex(
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b(?:[A-Z]{2}|[A-Z][a-z]{3,}),?\s\d{5}"
    r"(?:-\d{4})?\b|\b(?:NSW|VIC|QLD|SA|WA|TAS|NT|ACT|[A-Z][a-z]{3,})\s+\d{4}$|\b[A-Z]\d{2}\s[A-Z\d]{4}\b"
)
"""A postcode as in Britain, Ireland, Canada, the United States, Australia or New Zealand."""
_HOUSE = any_case(
    rf"(?:^|[,•|]\s*|\s[-–—]\s)(?P<number>\d{{1,5}})[a-z]?\s+(?:[^\W\d][\w.’'-]*\s+){{0,4}}{_STREET}\b\.?"
)
"""A house number and its street."""
_STREET_ALONE = any_case(rf"(?:^|,\s)[^,\d]*\b{_STREET}\.?(?=,|$)")
_JOINING = frozenset("of the and at on in & - – — • | , upon by".split())
_MOST_SMALL = 3
"""The most words in small letters of a line with a telephone number that is no sentence."""
_FEWEST_LETTERS = 8
_SHORT = 3
_SHARE = 0.6
"""The share of single letters in a line whose letters stand apart."""


@lru_cache(maxsize=4096)
def is_address(words: str) -> bool:
    """Whether words are only the address of a building: *44 Mill Street West, Elmvale*."""
    if not all(word in _JOINING or not word[0].islower() for word in words.split()):
        return False
    is_coded = _POSTCODE.search(words) is not None
    if house := _HOUSE.search(words):
        return is_coded or "," in words or house["number"][2:].isdigit()
    return (is_coded and ("," in words or len(words.split()) <= _SHORT)) or _is_of_parts(words)


def _is_of_parts(words: str) -> bool:
    """Whether words are the parts of an address, with a street among them: *Pier House, Quay Road, Elmvale*."""
    return words.count(",") > 1 and _STREET_ALONE.search(words) is not None and not words.endswith(".")


@lru_cache(maxsize=4096)
def is_contact(words: str) -> bool:
    """Whether words say where somebody is reached: an address, a telephone number, a page on the Internet."""
    is_prose = sum(word[0].islower() for word in words.split()) > _MOST_SMALL
    return is_address(words) or _ONLINE.fullmatch(words) is not None or (bool(_PHONE.search(words)) and not is_prose)


@lru_cache(maxsize=4096)
def is_notice(words: str) -> bool:
    """Whether words only say where somebody is reached, how to join, or when the paper was posted."""
    return is_contact(words) or any(sign.fullmatch(words) for sign in (_LABELLED, _POSTED))


def are_letters(words: str) -> bool:
    """Whether most words are single letters, as in a letterhead whose letters stand apart: *E L M VA L E  H A L L*."""
    tokens = words.split()
    single = sum(len(token) == 1 for token in tokens)
    return len(tokens) >= _FEWEST_LETTERS and single >= _SHARE * len(tokens)
