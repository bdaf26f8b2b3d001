"""Dates, times, deadlines and sums in lines typed in a hurry: none is wrong without a word."""

from __future__ import annotations

from random import Random

import pytest

from .dates import LEFT_OUT, verdicts


@pytest.mark.parametrize("half", ["a", "b"])
def test_no_date_time_or_sum_is_wrong_in_silence(half: str) -> None:
    found = [(case.typed, v, told) for case, v, told in verdicts(Random(7), half, 110) if case.form not in LEFT_OUT]
    assert [one for one in found if one[1] == "silent"] == []
    assert sum(verdict == "misled" for _, verdict, _ in found) <= len(found) // 8
