"""Small meetings of hurried procedure: no line is wrong in silence, whatever the lines before it left open."""

from __future__ import annotations

from itertools import islice
from random import Random

from .procedure import cases, verdicts


def test_what_came_of_each_motion_is_what_the_lines_said() -> None:
    found = [
        (act.typed, kind, told) for case in islice(cases(Random(3), "a"), 25) for act, kind, told in verdicts(case, "a")
    ]
    assert [(typed, told) for typed, kind, told in found if kind != "right"] == []
