"""Who comes, leaves, is away, sits for another, takes the chair or has an interest, as clerks type it: nothing that the
reader knows is offered wrongly, or kept in silence."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from .movement import LEFT_OUT, MISLED, SILENT, cases, read, verdict

_SEEDS = (5, 21)
_CASES = 130


@pytest.mark.parametrize("seed", _SEEDS)
def test_no_movement_is_offered_wrongly_or_passed_over_in_silence(seed: int) -> None:
    wrong = []
    for case in islice(cases(Random(seed), "a"), _CASES):
        reading = read(case)
        if verdict(case, reading) in (MISLED, SILENT) and not any(part in case.form for part in LEFT_OUT):
            wrong.append((case.line, reading.offer, reading.then))
    assert wrong == []
