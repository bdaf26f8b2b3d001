"""A paragraph's sentences."""

from __future__ import annotations

import re
from functools import lru_cache

_END = re.compile(r"[.!?][\"”’)\]*_]*\s+(?=(?:[*•]\s?)?['“\"‘(\[]*[A-ZÀ-Þ0-9£€$])")
_ABBREVIATED = frozenset(
    """mr mrs ms dr prof rev cllr cllrs clr cr st no nos co ltd inc dept gov sen rep hon messrs sgt supt insp gen col
    capt lt jr sr v vs viz eg ie etc approx ext tel min max para paras sec art fig ref min re ald fr sq ave rd blvd jan
    feb mar apr jun jul aug sep sept oct nov dec tues weds thurs cal min prop cmhlr clrs ch chq""".split()
)
_HALVES = frozenset(("p.m", "a.m"))
_AT = re.compile(r"(?:At|From|By|About)\s(?:\w+\s)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.m\.", re.IGNORECASE)
"""*At 7.30 p.m.*, and the sentence goes on."""
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")
_OF_VOTE = re.compile(
    r"(?:(?:vote|voting|result)\W+)?(?:\d{1,3}|no(?:ne|body)?|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?:(?:votes?|members?|were|was|voted|cast)\s+)*(?:in\s+favou?r|for|against|opposed|abst\w+|ayes?|nays?|noes)\W*",
    re.IGNORECASE,
)
"""*Six in favour.* *None opposed.*: parts of one vote, that are read together."""
_QUOTED = re.compile(r"(?:(?<=[:,] )|^)(?:“[^“”]+”|\"[^\s\"][^\"]*\"(?!\w))(?<!seconds.)(?<!seconded.)")
"""What somebody said or moved, word for word: its stops end no sentence of what tells of it."""


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order; joined by single spaces they are the text."""
    out, start = [], 0
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in _END.finditer(text):
        if any(first < match.start() and match.end() < end for first, end in quoted):
            continue
        if text[match.start()] == ".":
            before = text[max(start, match.start() - 12) : match.start()]
            word = before.rsplit(None, 1)[-1] if before.split() else ""
            if word.casefold() in _HALVES and _AT.fullmatch(text[start : match.end()].rstrip()):
                continue
            if word.casefold().strip("(“\"'") in _ABBREVIATED or _INITIAL.search(before):
                continue
        said = text[start : match.end()].rstrip()
        if not (_OF_VOTE.fullmatch(said) and _OF_VOTE.match(text, match.end())):
            out.append(said)
            start = match.end()
    if start < len(text):
        out.append(text[start:].rstrip())
    return tuple(s for s in out if s)
