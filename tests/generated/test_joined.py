"""Small dialogues of lines that say several things or go on from the line before: none is wrong without a word."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from .joined import cases, is_left_out, states, verdicts


@pytest.mark.parametrize("half", ["a", "b"])
def test_no_part_of_a_line_is_lost_or_wrong_in_silence(half: str) -> None:
    known = (case for case in cases(Random(3), half) if not is_left_out(case))
    wrong = [
        (line.typed, told)
        for case in islice(known, 14)
        for line, verdict, told in verdicts(case, half)
        if verdict == "silent"
    ]
    assert wrong == []


def test_what_one_key_records_is_what_was_said() -> None:
    known = [case for case in islice(cases(Random(4), "a"), 14) if not is_left_out(case)]
    found = [verdict for case in known for _, verdict, _ in verdicts(case, "a")]
    assert found.count("misled") <= len(found) // 25


@pytest.mark.parametrize("half", ["a", "b"])
def test_no_line_of_an_offer_is_asked_about_again(half: str) -> None:
    left = [
        asked
        for case in islice(cases(Random(5), half), 30)
        for line, state in states(case, half)
        for asked in state.doubts(state.read(line.typed))
    ]
    assert left == []
