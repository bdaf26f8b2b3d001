"""Whoever a hurried line names is read, offered or asked about: nobody stays in raw letters in silence, and nobody
is taken for another."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from clerk_tui.notation import read_line

from .who import LEFT_OUT, cases, context, verdict

_CASES = 140


@pytest.mark.parametrize("seed", [3, 8])
def test_nobody_named_in_a_line_is_left_in_silence_or_taken_for_another(seed: int) -> None:
    wrong = []
    for case in islice(cases(Random(seed), "a"), _CASES):
        reading = read_line(case.line, context(case.half, case.body))
        if verdict(case, reading) in ("misled", "silent") and not any(part in case.form for part in LEFT_OUT):
            wrong.append((case.line, reading.offer, reading.remark))
    assert wrong == []
