"""Patterns that are compiled at their first use are patterns, and every one of them can be compiled."""

from __future__ import annotations

import re

import pytest

from clerk_tui.regex import any_case, regex


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


def test_capitals_do_not_matter_in_any_case() -> None:
    assert any_case(r"items? (\d+)").findall("Item 3, ITEMS 4") == ["3", "4"]
    assert any_case(r"item.(\d)", re.DOTALL).search("ITEM\n5") is not None
