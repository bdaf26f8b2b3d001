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
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order; joined by single spaces they are the text."""
    out, start = [], 0
    for match in _END.finditer(text):
        if text[match.start()] == ".":
            before = text[max(start, match.start() - 12) : match.start()]
            word = before.rsplit(None, 1)[-1] if before.split() else ""
            if word.casefold() in _HALVES and _AT.fullmatch(text[start : match.end()].rstrip()):
                continue
            if word.casefold().strip("(“\"'") in _ABBREVIATED or _INITIAL.search(before):
                continue
        out.append(text[start : match.end()].rstrip())
        start = match.end()
    if start < len(text):
        out.append(text[start:].rstrip())
    return tuple(s for s in out if s)
