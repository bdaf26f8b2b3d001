"""Editing one line."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from clerk_tui.tui.formatting import is_inside
from clerk_tui.tui.widgets.composer import LineBuffer


def buffer(marked: str) -> LineBuffer:
    """A buffer whose cursor is at the | of `marked`."""
    line = LineBuffer()
    line.set(marked.replace("|", ""), marked.index("|"))
    return line


def marked(line: LineBuffer) -> str:
    return f"{line.text[: line.cursor]}|{line.text[line.cursor :]}"


@pytest.mark.parametrize(
    ("before", "act", "after"),
    [
        ("ab|c", "delete_left", "a|c"),
        ("|abc", "delete_left", "|abc"),
        ("ab|c", "delete_right", "ab|"),
        ("one two|", "delete_word_left", "one |"),
        ("one two |", "delete_word_left", "one |"),
        ("one| two", "delete_word_right", "one|two"),
        ("one |two", "delete_to_start", "|two"),
        ("one |two", "delete_to_end", "one |"),
        ("one two|", "word_left", "one |two"),
        ("|one two", "word_right", "one |two"),
        ("O’Brien|", "word_left", "|O’Brien"),
        ("日本|", "left", "日|本"),
        ("xe\u0301|", "delete_left", "x|"),
        ("x👩\u200d👧|", "delete_left", "x|"),
    ],
)
def test_edits(before: str, act: str, after: str) -> None:
    line = buffer(before)
    getattr(line, act)()
    assert marked(line) == after


def test_letters_typed_in_a_row_are_undone_by_words() -> None:
    line = LineBuffer()
    for letter in "one two":
        line.insert(letter)
    line.undo()
    assert line.text == "one "
    line.undo()
    line.undo()
    assert line.text == ""
    assert not line.undo()
    while line.redo():
        pass
    assert line.text == "one two"


def test_typing_replaces_the_selection() -> None:
    line = buffer("one two|")
    line.word_left(select=True)
    assert line.selected_text == "two"
    line.insert("2")
    assert marked(line) == "one 2|"
    line.undo()
    assert line.text == "one two"


def test_an_accent_typed_after_its_letter_is_composed() -> None:
    line = buffer("e|x")
    line.insert("\u0301")
    assert marked(line) == "é|x"


def test_a_new_line_has_no_past() -> None:
    line = buffer("one|")
    line.insert("x")
    line.set("two")
    assert not line.can_undo
    assert not line.can_redo


class Editing(RuleBasedStateMachine):
    """Any edits: the cursor stays in the text and between characters; undoing all gives back the first line."""

    def __init__(self) -> None:
        super().__init__()
        self.line = LineBuffer()

    @rule(text=st.text(st.sampled_from("ab c日\u0301👩"), min_size=1, max_size=4))
    def insert(self, text: str) -> None:
        self.line.insert(text)

    @rule(name=st.sampled_from(["left", "right", "word_left", "word_right"]), select=st.booleans())
    def move(self, name: str, select: bool) -> None:
        getattr(self.line, name)(select=select)

    @rule(name=st.sampled_from(["left", "right", "word_left", "word_right", "to_start", "to_end"]))
    def delete(self, name: str) -> None:
        before, chosen = self.line.text, self.line.selected_text
        getattr(self.line, f"delete_{name}")()
        assert len(self.line.text) <= len(before) - len(chosen)

    @rule()
    def undo_and_redo(self) -> None:
        before = self.line.text
        if self.line.undo():
            assert self.line.redo()
        assert self.line.text == before

    @invariant()
    def stands_well(self) -> None:
        assert 0 <= self.line.cursor <= len(self.line.text)
        assert not is_inside(self.line.text, self.line.cursor)

    def teardown(self) -> None:
        while self.line.undo():
            pass
        assert self.line.text == ""


Editing.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestEditing = Editing.TestCase
