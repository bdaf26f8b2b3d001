"""A sample of generated speech: what is printed without a doubt is what was said."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from .speech import cases, said, verdict

LEFT_OUT = frozenset(
    {
        "<I> can see why <group> <t2> <what>",  # *the Harbour Society run it*: many people, or one body
        "<group> <t2> <what> and run <one>",
        "<num> out of ten want <what>",
        "<one> is far more <adj1> than <group> say",
        "<one> was <pp> <then>",  # *that drain was mended* may be in reported form
        "<one> was being <pp> <when>",
        "<thing> <group> <t2> <i1>",  # *the report residents want helps*
        "most <things> <group> use are <adj>",
        "the <thing2> <group> use most is <adj>",
        "we said <month> for <thing>",  # *may* without its capital
        "I'll be honest, I don't like it",  # what leads up to it is printed as if it were said
        "I've said it before and I'll say it again, the road is too narrow",
    }
)
"""Forms that are wrong now and then."""


@pytest.mark.parametrize("half", ["a", "b", "c", "d"])
def test_nothing_wrong_is_printed_in_silence(half: str) -> None:
    wrong = [
        (case.typed, said(case)[0])
        for case in islice(cases(Random(3), half), 150)
        if case.form not in LEFT_OUT and verdict(case) == "silent"
    ]
    assert wrong == []


def test_most_is_certain() -> None:
    found = [verdict(case) for case in islice(cases(Random(4), "a"), 200)]
    assert found.count("right") > 185
