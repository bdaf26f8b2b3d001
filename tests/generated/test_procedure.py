"""Small meetings of hurried procedure: no line is wrong in silence, whatever the lines before it left open."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from .procedure import LEFT_OUT, cases, verdicts


@pytest.mark.parametrize("half", ["a", "b"])
def test_what_came_of_each_motion_is_what_the_lines_said(half: str) -> None:
    acts = (found for case in islice(cases(Random(3), half), 25) for found in verdicts(case, half))
    wrong = [(act.typed, told) for act, kind, told in acts if kind != "right" and act.form not in LEFT_OUT]
    assert wrong == []


@pytest.mark.parametrize("half", ["c", "d", "e"])
def test_what_was_decided_is_never_kept_without_a_word(half: str) -> None:
    acts = (found for case in islice(cases(Random(3), half), 12) for found in verdicts(case, half))
    assert [(act.typed, told) for act, kind, told in acts if kind == "silent"] == []
