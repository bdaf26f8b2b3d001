"""Who is there, and in what capacity, as a clerk types it in a hurry: nothing of it is offered wrongly, or kept in
silence."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from .attendance import LEFT_OUT, MISLED, SILENT, cases, read, verdict

_CASES = 130


@pytest.mark.parametrize("seed", [3, 8])
def test_nobody_is_recorded_in_a_wrong_capacity_or_passed_over_in_silence(seed: int) -> None:
    wrong = []
    for case in islice(cases(Random(seed), "a"), _CASES):
        reading = read(case)
        if verdict(case, reading) in (MISLED, SILENT) and not any(part in case.form for part in LEFT_OUT):
            wrong.append((case.line, reading.offer, reading.then))
    assert wrong == []
