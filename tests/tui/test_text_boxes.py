"""Every box in which text is typed: select all, undo and redo, and the ends of the text."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from driving import send, until
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sitting import opened
from test_committee import opened as committee_form
from textual import events
from textual.command import Hits
from textual.document._wrapped_document import WrappedDocument
from textual.widgets import Input

from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.palette import ClerkCommands, Commands, Palette
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.forms import FieldLine, FieldLines
from clerk_tui.tui.screens.roll_call import RollScreen
from clerk_tui.tui.screens.search import SearchScreen
from clerk_tui.tui.widgets.composer import Composer

LONG = "\n".join(
    f"Councillor {letter} Person{letter.lower()} of a ward with quite a long name" for letter in "ABCDEFGHIJ" * 4
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_pasted_list_longer_than_its_box_is_undone_and_redone(tmp_path: Path, size: tuple[int, int]) -> None:
    async with committee_form(tmp_path / "m.db", size) as (pilot, form):
        box = form.field("members").input
        assert isinstance(box, FieldLines)
        box.focus()
        send(pilot.app, events.Paste(LONG))
        await until(lambda: box.text == LONG)
        await pilot.press("ctrl+z")
        assert box.text == ""
        await pilot.press("ctrl+y")
        assert (box.text, box.cursor_location) == (LONG, box.document.end)
        await pilot.press("ctrl+a", "x")
        assert box.text == "x"
        await pilot.press("ctrl+z")
        assert box.text == LONG


async def test_a_field_of_one_line_takes_a_paste_of_several_in_place_of_what_is_selected(tmp_path: Path) -> None:
    async with committee_form(tmp_path / "m.db") as (pilot, form):
        box = form.field("committee").input
        assert isinstance(box, FieldLine)
        box.focus()
        await pilot.press(*"Parks", "ctrl+a")
        send(pilot.app, events.Paste("Trees\nCommittee"))
        await until(lambda: box.line == "Trees Committee")
        await pilot.press("ctrl+z")
        assert box.line == "Parks"


async def test_the_line_of_a_meeting_goes_to_its_ends_and_takes_a_paste_back(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        line = screen.composer
        await pilot.press(*"word " * 40, "ctrl+home")
        assert line.cursor_offset == 0
        await pilot.press("ctrl+end", "ctrl+shift+home", *"Members noted")
        assert line.line == "Members noted"
        await pilot.press("ctrl+a")
        send(pilot.app, events.Paste("one\ntwo"))
        await until(lambda: line.line == "one two")
        await pilot.press("escape", "ctrl+z")
        assert line.line == "Members noted"
        await pilot.press("ctrl+y")
        assert line.line == "one two"


async def test_the_search_and_a_chooser_select_all_and_undo(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _screen):
        await pilot.press("f3")
        assert isinstance(pilot.app.screen, Choose)
        box = pilot.app.screen.query_one(Composer)
        await pilot.press(*"ash", "ctrl+a", *"bi")
        assert box.line == "bi"
        await pilot.press("ctrl+a", "backspace", "ctrl+z", "ctrl+z")
        assert box.line == "ash"
        await pilot.press("escape", "escape", "f9")
        await until(lambda: isinstance(pilot.app.screen, SearchScreen))
        box = pilot.app.screen.query_one(Composer)
        await pilot.press(*"elm", "ctrl+a", *"oak", "ctrl+z")
        assert box.line == "elm"


async def test_nothing_that_controls_the_terminal_can_be_pasted_into_the_palette(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press("ctrl+p")
        for pasted in ("\x1b[31mred", "a\x07b", "\u202egnp", "roll"):
            send(pilot.app, events.Paste(pasted))
            await pilot.pause()
        assert pilot.app.screen.query_one(Input).value == "roll"


async def test_enter_in_the_palette_carries_out_nothing_that_only_the_first_letters_mean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = ClerkCommands.search

    async def slow(self: ClerkCommands, query: str) -> Hits:
        for _ in range(200 if query == "rolz" else 0):
            await asyncio.sleep(0)  # other tasks come first
        async for hit in search(self, query):
            yield hit

    monkeypatch.setattr(ClerkCommands, "search", slow)
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press("ctrl+p", *"rol")
        await until(lambda: pilot.app.screen.query_one(Commands).option_count > 0)
        app = pilot.app
        assert isinstance(app, ClerkApp)
        send(app, "z", "enter")
        await until(lambda: not app.keys_waiting)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Palette)
        await pilot.press("backspace", "l", "enter")
        await until(lambda: isinstance(pilot.app.screen, RollScreen))


async def test_the_palette_selects_all_and_undoes(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press("ctrl+p", *"vote", "ctrl+a", *"roll")
        assert isinstance(pilot.app.screen, Palette)
        box = pilot.app.screen.query_one(Input)
        assert box.value == "roll"
        await pilot.press("ctrl+z")
        assert box.value == "vote"
        await pilot.press("ctrl+z")
        assert box.value == ""
        await pilot.press("ctrl+y")
        assert box.value == "vote"


MOVES = ["left", "up", "down", "home", "end", "shift+up", "ctrl+home", "ctrl+a"]
EDITS = ["a", "b", "enter", "backspace", "delete", "ctrl+w", "ctrl+u", "ctrl+k", "ctrl+v", "paste"]
KEYS = st.lists(st.sampled_from([*MOVES, *EDITS, "ctrl+z", "ctrl+z", "ctrl+y"]), max_size=25)


@given(turns=st.lists(KEYS, min_size=5, max_size=5))
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
async def test_whatever_is_typed_and_undone_the_box_shows_its_text(
    tmp_path_factory: pytest.TempPathFactory, turns: list[list[str]]
) -> None:
    async with committee_form(tmp_path_factory.mktemp("form") / "m.db") as (pilot, form):
        box = form.field("members").input
        assert isinstance(box, FieldLines)
        box.focus()
        for keys in turns:
            for key in keys:
                if key == "paste":
                    send(pilot.app, events.Paste(LONG[:700]))
                    await pilot.pause()
                else:
                    await pilot.press(key)
            fresh = WrappedDocument(box.document, box.wrap_width, box.indent_width)
            assert box.wrapped_document.height == fresh.height
            await pilot.press(*["ctrl+z"] * len(keys))
            assert box.text == ""
