"""What a meeting does and decides, in hurried lines made from a grammar: nothing is wrong without a word about it."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from clerk_tui.notation import read_line

from .events import HALVES, LEFT_OUT, cases, context, judged


@pytest.mark.parametrize("half", HALVES)
def test_no_event_is_taken_for_a_mere_note_in_silence(half: str) -> None:
    known = (case for case in cases(Random(3), half) if not case.form.startswith(LEFT_OUT))
    read = [(case, judged(case, read_line(case.line, context(half, case.state)))) for case in islice(known, 130)]
    assert [case.line for case, verdict in read if verdict == "silent"] == []


def test_ordinary_sentences_become_no_events() -> None:
    known = (case for case in cases(Random(4), "a") if not case.truth)
    for case in islice(known, 40):
        assert judged(case, read_line(case.line, context("a", case.state))) != "offered"
