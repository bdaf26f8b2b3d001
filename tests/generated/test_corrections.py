"""What was just recorded, put right a line or two later: nothing else is changed, and nothing is kept as a note without
a word."""

from __future__ import annotations

from itertools import islice
from random import Random

from .corrections import LEFT_OUT, MISLED, SILENT, cases, judged

_CASES = 280


def test_no_correction_changes_another_line_or_is_kept_as_a_note_in_silence() -> None:
    wrong = []
    for case in islice(cases(Random(7), "a"), _CASES):
        verdict, told = judged(case)
        if verdict in (MISLED, SILENT) and (case.kind, case.form) not in LEFT_OUT:
            wrong.append((case.before, case.line, told))
    assert wrong == []
