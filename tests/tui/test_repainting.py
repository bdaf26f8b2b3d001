"""The label that moves nothing."""

from __future__ import annotations

import driving
import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.visual import Visual

from clerk_tui.tui import formatting
from clerk_tui.tui.formatting import content
from clerk_tui.tui.widgets import repainting
from clerk_tui.tui.widgets.repainting import Line


class Labels(App[None]):
    CSS = "#two { height: 2; }"

    def compose(self) -> ComposeResult:
        yield Line(content("first"), id="one")
        yield Line(content("end of it"), id="end")
        yield Line(content("a b"), id="two")


async def test_shows_without_a_layout() -> None:
    app = Labels()
    async with app.run_test(size=(10, 6)) as pilot:
        layouts: list[object] = []
        app.screen.screen_layout_refresh_signal.subscribe(app, layouts.append)
        app.query_one("#one", Line).show(content("[b] much too long"))
        app.query_one("#end", Line).show(content("much too long"))
        app.query_one("#two", Line).show(content("several words here"))
        await pilot.pause()
        assert driving.text(app)[:4] == ["[b] much…", "much too…", "several", "words here"]
        assert layouts == []


async def test_one_row_is_drawn_as_textual_draws_it() -> None:
    app = Labels()
    async with app.run_test(size=(10, 6)) as pilot:
        line = app.query_one("#one", Line)
        for text in (
            content("plain"),
            content("1 one é", (0, 1, "bold $primary")),
            content("漢字漢字漢字"),
            content("a\nb"),
        ):
            line.show(text)
            await pilot.pause()
            (theirs, *_), ours = Visual.to_strips(line, text, 10, 1, line.visual_style), line.render_line(0)
            if text.plain != "漢字漢字漢字":  # which is cut
                assert [(s.text, s.style) for s in ours] == [(s.text, s.style) for s in theirs]
            assert ours.cell_length <= 10
            assert driving.text(app)[1] == "end of it"


async def test_a_sentence_has_the_rows_that_it_needs_and_only_those() -> None:
    app = Labels()
    async with app.run_test(size=(10, 6)) as pilot:
        line = app.query_one("#one", Line)
        for sentence, rows in (
            ("what to do next about it", ["what to do", "next about", "it", "end of it"]),
            ("done", ["done", "end of it", "a b"]),
            ("one two three four five six seven eight", ["one two", "three four", "five six…", "end of it"]),
        ):
            line.tell(content(sentence))
            await pilot.pause()
            assert driving.text(app)[: len(rows)] == rows


async def test_same_text_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    app, drawn = Labels(), list[str]()
    async with app.run_test(size=(20, 6)):
        line = app.query_one("#one", Line)
        monkeypatch.setattr(repainting, "repaint", lambda widget, *regions: drawn.append(widget.shown.plain))
        line.show(content("first"))
        assert drawn == []
        line.show(content("first", (0, 1, "bold")))
        assert drawn == ["first"]


async def test_follows_the_width() -> None:
    app = Labels()
    async with app.run_test(size=(40, 6)):
        app.query_one("#one", Line).show(content("a sentence of some length"))
        await driving.resize(app, 12, 6)
        assert driving.text(app)[0] == "a sentence…"


# Widths and breaks, in cells

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


async def test_a_row_that_is_gone_is_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Region] = []
    monkeypatch.setattr(repainting, "repaint", lambda widget, *regions: drawn.extend(regions))
    app = Labels()
    async with app.run_test(size=(10, 6)):
        repainting.repaint_lines(app.query_one("#two", Line), ["a", "b"], ["a"])
        assert drawn == [Region(0, 1, 10, 1)]
