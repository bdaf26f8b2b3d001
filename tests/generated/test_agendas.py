"""A clerk who pastes or imports an agenda is told of every item that may be read otherwise than it is printed."""

from __future__ import annotations

from random import Random

import pytest

from .agendas import LAYOUTS, A, B, Words, judged

LEFT_OUT: frozenset[str] = frozenset()
"""Layouts that are read wrongly in silence today."""


@pytest.mark.parametrize(("half", "words"), [("a", A), ("b", B)])
def test_no_item_of_an_agenda_is_read_wrongly_in_silence(half: str, words: Words) -> None:
    for name in LAYOUTS[half].keys() - LEFT_OUT:
        for seed in range(2):
            case = LAYOUTS[half][name](Random(f"{name} {seed}"), words)
            assert judged(case)[1] == [], f"{name}\n{case.text}"
