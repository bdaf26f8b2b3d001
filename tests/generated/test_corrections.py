"""What was just recorded, put right a line or two later: nothing else is changed, and nothing is kept as a note without
a word."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from .corrections import LEFT_OUT, MISLED, SILENT, cases, judged

_CASES = {"a": 280, "c": 194}


@pytest.mark.parametrize("half", _CASES)
def test_no_correction_changes_another_line_or_is_kept_as_a_note_in_silence(half: str) -> None:
    wrong = []
    for case in islice(cases(Random(7), half), _CASES[half]):
        verdict, told = judged(case)
        if verdict in (MISLED, SILENT) and (case.kind, case.form) not in LEFT_OUT:
            wrong.append((case.before, case.line, told))
    assert wrong == []
