"""Patterns that are compiled at their first use are patterns, and every one of them can be compiled."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import clerk_tui
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


def test_every_count_in_a_formatted_pattern_has_its_braces_doubled() -> None:
    program = Path(clerk_tui.__file__).parent
    wrong = [
        f"{path.name}:{node.lineno}"
        for path in program.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Constant | ast.Tuple)
    ]
    assert wrong == []
