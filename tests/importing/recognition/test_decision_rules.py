"""Every rule of motions, votes and decisions is found in its own example, and not in what only looks like it."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from clerk_tui.importing.examine import trace_of
from clerk_tui.importing.recognition import decision_rules as rules
from clerk_tui.importing.recognition.decision_rules import Rule, heard, listening

from .made import text_source

RULES = {name: rule for name, rule in vars(rules).items() if isinstance(rule, Rule)}


CODE = "".join(file.read_text(encoding="utf-8") for file in sorted(Path(rules.__file__).parent.glob("*.py")))


def manner_of(name: str) -> str:
    """How the program looks for a rule: in the whole of some words, at their beginning, or anywhere in them."""
    manners = set(re.findall(rf"\b{name}\.(\w+)\(", CODE))
    return next((manner for manner in ("fullmatch", "match") if manners <= {"fullmatch", manner}), "search")


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_found_in_its_examples_and_not_in_others(name: str) -> None:
    rule, manner = RULES[name], manner_of(name)
    assert rule.like, "a rule without an example"
    assert [words for words in rule.like if not getattr(rule.regex, manner)(words)] == []
    assert [words for words in rule.unlike if getattr(rule.regex, manner)(words)] == []


_LINE = "Cllr Ash and Mr Bo Birch the 3 of and was to that motion by seconded, for against: 5 (agreed) all in favour; "


@pytest.mark.parametrize("name", RULES)
def test_no_rule_takes_long_over_words_that_nearly_match(name: str) -> None:
    """A pattern that tries without bound would not end within the time that a test has."""
    drawn = random.Random(name)
    words = _LINE.split()
    for _ in range(3):
        text = " ".join(drawn.choice(words) for _ in range(400))
        RULES[name].search(text)


def test_what_is_heard_is_the_rules_that_matched_since_last_asked() -> None:
    with listening():
        assert rules.DEFERRED.search("nothing of the sort") is None
        assert rules.UNANIMOUS.search("carried unanimously") is not None
        assert [one.rule for one in heard()] == ["unanimous"]
        assert heard() == ()
    assert rules.UNANIMOUS.search("carried unanimously") is not None
    assert heard() == ()


def test_the_trace_names_the_rule_the_fact_and_the_words() -> None:
    told = "On the proposal of Mr Ash, seconded by Ms Elm, it was agreed to fell the oak."
    lines = list(trace_of(text_source(f"1. Trees\n\n{told}\n\n2. Ponds\n\nNone.\n")))
    at = next(n for n, line in enumerate(lines) if line.startswith("motion, Mr Ash, Ms Elm | sentence | On the prop"))
    assert "    moved-whom: On the proposal of" in [line.rstrip() for line in lines[at + 1 : at + 3]]
    assert lines[0] == "item | heading | 1. Trees"


def test_words_that_come_again_name_their_rules_again() -> None:
    text = "MINUTES\n\n1. Pond\n\nResolved that it be dug.\n\n2. Ford\n\nResolved that it be dug."
    with_rules = [line.strip() for line in trace_of(text_source(text)) if line.startswith("    ")]
    assert with_rules
    assert all(with_rules.count(line) > 1 for line in with_rules), with_rules
