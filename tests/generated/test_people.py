"""A clerk who pastes a list of people is told of everybody who may be read otherwise than they are printed."""

from __future__ import annotations

from random import Random

import pytest

from .people import LAYOUTS, A, B, Words, judged

LEFT_OUT = frozenset({"odd surnames in a run"})
"""Layouts that are read wrongly in silence today."""


@pytest.mark.parametrize(("half", "words"), [("a", A), ("b", B)])
def test_nobody_on_a_list_is_read_wrongly_in_silence(half: str, words: Words) -> None:
    for name in LAYOUTS[half].keys() - LEFT_OUT:
        for seed in range(2):
            case = LAYOUTS[half][name](Random(f"{name} {seed}"), words)
            assert judged(case)[1] == [], f"{name}\n{case.text}"
