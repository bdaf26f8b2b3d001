"""Patterns that are compiled at their first use are patterns, and every one of them can be compiled."""

from __future__ import annotations

import re

import pytest

from clerk_tui.regex import regex


def test_it_finds_what_a_compiled_pattern_finds() -> None:
    late, compiled = regex(r"(?P<item>item) (\d+)", re.IGNORECASE), re.compile(r"(?P<item>item) (\d+)", re.IGNORECASE)
    text = "Item 3, then item 4"
    assert [m.span() for m in late.finditer(text)] == [m.span() for m in compiled.finditer(text)]
    assert late.sub(r"\2", text) == compiled.sub(r"\2", text)
    assert (late.pattern, late.groups, late.groupindex) == (compiled.pattern, compiled.groups, compiled.groupindex)
    assert late.match("minute 3") is None


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.search("anything")
