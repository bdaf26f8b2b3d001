"""A paragraph's sentences."""

from __future__ import annotations

import re
from functools import lru_cache

_END = re.compile(r"[.!?][\"”’)\]]*\s+(?=(?:[*•]\s?)?[“\"‘(\[]?[A-ZÀ-Þ0-9£€$])")
_ABBREVIATED = frozenset(
    """mr mrs ms dr prof rev cllr cllrs clr cr st no nos co ltd inc dept gov sen rep hon messrs sgt supt insp gen col
    capt lt jr sr v vs viz eg ie etc approx ext tel min max para paras sec art fig ref min re ald fr sq ave rd blvd jan
    feb mar apr jun jul aug sep sept oct nov dec tues weds thurs cal min prop cmhlr clrs""".split()
)
_HALVES = frozenset(("p.m", "a.m"))
_AT = re.compile(r"(?:At|From|By|About)\s(?:\w+\s)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.m\.", re.IGNORECASE)
"""*At 7.30 p.m.*, and the sentence goes on."""
_LIST = re.compile(
    r"(?:Also )?(?:[Pp]resent|[Aa]bsent|[Ii]n attendance)(?: were| was)?\s?(?::|(?<=w[ae]s)\s|(?<=were)\s)"
)
"""A list of who was there, with which a sentence begins."""
_BEGINS = re.compile(r"(?:He|She|They|It|This|These) ")
"""With what no name begins, so that a sentence does, even after *etc.*."""
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")
_OUTCOME = re.compile(
    r"(?<=[a-z\d)])(?<!ayes)(?<!vote)\s+(?=Motion (?:was )?(?:[Cc]arried|[Pp]asse[sd]|[Ff]ailed)\b"
    r"|(?:PASSED|CARRIED)\W*$)"
)
"""*… to approve the minutes Motion carried*, *… to pay it PASSED*, where a stop is missing."""


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order; joined by single spaces they are the text."""
    if (told := _OUTCOME.search(text)) is not None:
        return (*sentences(text[: told.start()]), *sentences(text[told.end() :]))
    out, start = [], 0
    for match in _END.finditer(text):
        if text[match.start()] == ".":
            before = text[max(start, match.start() - 12) : match.start()]
            word = before.rsplit(None, 1)[-1] if before.split() else ""
            is_list = _LIST.match(text, match.end()) is not None
            if word.casefold() in _HALVES and not is_list and _AT.fullmatch(text[start : match.end()].rstrip()):
                continue
            bare = word.casefold().strip("(“\"'")
            goes_on = not (bare == "etc" and _BEGINS.match(text, match.end()))
            if (bare in _ABBREVIATED and goes_on) or _INITIAL.search(before):
                continue
            if text[match.end() : match.end() + 1].isdigit() and not text[match.start() - 1].isalnum():
                continue
        out.append(text[start : match.end()].rstrip())
        start = match.end()
    if start < len(text):
        out.append(text[start:].rstrip())
    return tuple(s for s in out if s)
