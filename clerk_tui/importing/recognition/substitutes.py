"""Who sits in whose place, as sentences tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SUBSTITUTES = re.compile(
    r"(?P<sub>(?:[A-Z][\w’'.-]*\s+){1,5}?)(?:(?:was|were)\s+)?(?:present\s+|attending\s+|in\s+attendance\s+"
    r"|acting\s+|appointed\s+)?(?:as\s+)?(?:a\s+|the\s+)?"
    r"(?:[Ss]ubstitut(?:e|ed|ing)(?:\s+member)?|deputis(?:ed|ing))\s+for\s+(?P<who>(?:[A-Z][\w’'-]*\.?\s?){1,5})"
)
_FOR = re.compile(
    r"(?P<sub>(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:[A-Z][\w’'.-]*\s+){1,4}?)(?:in place of"
    r"|on behalf of|for)\s+"
    r"(?P<who>(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:[A-Z][\w’'-]*\.?\s?){1,4})"
)
"""*Cllr A Ash for Cllr B Elm*, in an item about substitutes."""


def substitutes(sentence: str, title: str) -> Iterator[tuple[str, str]]:
    """Substitutes and members, where a sentence of an item of that title says so."""
    patterns = (_SUBSTITUTES, _FOR) if "substitut" in title.casefold() else (_SUBSTITUTES,)
    for match in (m for pattern in patterns for m in pattern.finditer(sentence)):
        yield match["sub"].split(" and ")[-1].strip(" ,"), match["who"].strip(" .")
