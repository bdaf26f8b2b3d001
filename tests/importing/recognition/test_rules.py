"""Every rule of motions, votes and decisions is found in its own example, and not in what only looks like it."""

from __future__ import annotations

import random

import pytest

from clerk_tui.importing.recognition import deciding_rules
from clerk_tui.importing.recognition.rules import Rule, heard, listening
from clerk_tui.importing.trace import trace_of

from .made import text_source

RULES = {name: rule for name, rule in vars(deciding_rules).items() if isinstance(rule, Rule)}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_found_in_its_examples_and_not_in_others(name: str) -> None:
    rule = RULES[name]
    assert rule.like, "a rule without an example"
    assert [words for words in rule.like if not rule.regex.search(words)] == []
    assert [words for words in rule.unlike if rule.regex.search(words)] == []


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


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
        assert deciding_rules.DECLARED.search("nothing of the sort") is None
        assert deciding_rules.UNANIMOUS.search("carried unanimously") is not None
        assert [one.rule for one in heard()] == ["unanimous"]
        assert heard() == ()
    assert deciding_rules.UNANIMOUS.search("carried unanimously") is not None
    assert heard() == ()


def test_the_trace_names_the_rule_the_fact_and_the_words() -> None:
    told = "On the proposal of Mr Ash, seconded by Ms Elm, it was agreed to fell the oak."
    lines = list(trace_of(text_source(f"1. Trees\n\n{told}\n\n2. Ponds\n\nNone.\n")))
    at = next(n for n, line in enumerate(lines) if line.startswith("motion, Mr Ash, Ms Elm | sentence | On the prop"))
    assert lines[at + 1].startswith("    on-proposal: On the proposal of Mr Ash, seconded by Ms Elm")
    assert lines[0] == "item | heading | 1. Trees"
