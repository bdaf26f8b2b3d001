"""Widths and breaks, in cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.tui import formatting

TEXTS = st.text(st.sampled_from("abc de\u0301日👩é-.\n "), max_size=60)
LINES = TEXTS.map(lambda text: text.replace("\n", " "))


def test_widths() -> None:
    assert formatting.width("abc") == 3
    assert formatting.width("日本") == 4
    assert formatting.width("e\u0301") == 1


def test_cut() -> None:
    assert formatting.cut("resolved", 8) == "resolved"
    assert formatting.cut("resolved that", 10) == "resolved…"
    assert formatting.cut("日本語", 4) == "日…"
    assert formatting.cut("ab", 1) == "…"
    assert formatting.cut_start("resolved that", 6) == "…that"


def test_wrap_breaks_at_spaces() -> None:
    text = "the report be noted\nand filed"
    assert [text[a:b] for a, b in formatting.wrap(text, 10)] == ["the report", "be noted", "and filed"]
    assert [("abcdefgh"[a:b]) for a, b in formatting.wrap("abcdefgh", 3)] == ["abc", "def", "gh"]
    assert formatting.wrap("", 10) == [(0, 0)]


@given(LINES, st.integers(2, 30))
def test_cut_fits(text: str, room: int) -> None:
    assert formatting.width(formatting.cut(text, room)) <= room
    assert formatting.width(formatting.cut_start(text, room)) <= room
    assert formatting.width(formatting.padded(text, room)) == room


@given(TEXTS, st.integers(2, 30))
def test_wrapped_lines_fit_and_leave_out_only_breaks(text: str, room: int) -> None:
    places = formatting.wrap(text, room)
    assert all(formatting.width(text[a:b]) <= room for a, b in places)
    end = 0
    for a, b in places:
        assert set(text[end:a]) <= {" ", "\n"}
        end = b
    assert set(text[end:]) <= {" "}


@given(LINES, st.integers(3, 30))
def test_typed_lines_hold_every_character(text: str, room: int) -> None:
    places = formatting.wrap_typed(text, room)
    assert "".join(text[a:b] for a, b in places) == text
    assert all(formatting.width(text[a:b]) <= room for a, b in places)
    assert formatting.width(text[slice(*places[-1])]) < room


@given(LINES, st.integers(2, 12))
def test_accents_stay_with_their_letters(text: str, room: int) -> None:
    for a, b in formatting.wrap_typed(text, room):
        assert not formatting.is_inside(text, a) or a == 0
        assert b == len(text) or b > a
