"""What a meeting does and decides, in hurried lines made from a grammar: nothing is wrong without a word about it."""

from __future__ import annotations

from itertools import islice
from random import Random

from clerk_tui.notation import read_line

from .events import LEFT_OUT, cases, context, judged


def test_no_event_is_taken_for_a_mere_note_in_silence() -> None:
    known = (case for case in cases(Random(3), "a") if case.form not in LEFT_OUT)
    read = [(case, judged(case, read_line(case.line, context("a", case.state)))) for case in islice(known, 240)]
    assert [case.line for case, verdict in read if verdict == "silent"] == []


def test_ordinary_sentences_become_no_events() -> None:
    known = (case for case in cases(Random(4), "a") if not case.truth)
    for case in islice(known, 40):
        assert judged(case, read_line(case.line, context("a", case.state))) != "offered"
