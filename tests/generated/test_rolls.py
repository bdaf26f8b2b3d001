"""Hurried lines in the rolls of many kinds of bodies: they say what they say in a plain roll, or the clerk is asked."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from .rolls import LEFT_OUT, MISLED, SILENT, cases, verdict

_CASES = 100


@pytest.mark.parametrize("seed", [2, 7])
def test_nobody_is_misread_or_misprinted_for_the_body_that_they_are_in(seed: int) -> None:
    wrong = []
    for case in islice(cases(Random(seed), "a"), _CASES):
        came, said, printed = verdict(case)
        if (came in (MISLED, SILENT) or printed) and not LEFT_OUT.search(f"{case.form.wording}|{case.line}"):
            wrong.append((case.body.name, case.line, said, printed))
    assert wrong == []
