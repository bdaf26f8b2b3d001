"""The topic of an item still to come opens it, and never another."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from random import Random

import pytest

from .headings import cases, read, verdict

_CASES = 90
_MOST = {"a": 75, "c": 70}
"""How many of them are at least right."""


@pytest.mark.parametrize("half", ["a", "c"])
def test_the_topic_of_an_item_opens_no_other(half: str) -> None:
    found = Counter(verdict(case, read(case)) for case in islice(cases(Random(4), half), _CASES))
    assert found["wrong"] == 0
    assert found["right"] >= _MOST[half]
