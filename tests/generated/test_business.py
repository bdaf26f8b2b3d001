"""Ordinary business in hurried lines: no action, date, sum, letter or move from item to item is read wrongly in
silence."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from .business import LEFT_OUT, cases, read, verdict


@pytest.mark.parametrize("half", ["a", "b"])
def test_ordinary_business_is_read_as_it_is_meant_or_asked_about(half: str) -> None:
    known = (case for case in cases(Random(3), half) if case.form not in LEFT_OUT)
    assert [case.line for case in islice(known, 140) if verdict(case, read(case)) == "silent"] == []
