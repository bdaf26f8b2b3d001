"""The settings file, the screen that changes it, and keys of the clerk's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from books import book_with_meeting
from driving import leave_roll, on_screen, resize, strips
from driving import text as rows_of
from sitting import opened, running
from textual.app import App

from clerk_tui import paths, settings
from clerk_tui.help import TOPICS, page_of
from clerk_tui.keymap import COMMANDS, Command, fitted, hints, key_name, shown_at, use_keys, why_not_key
from clerk_tui.tui import formatting
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.roll_call import RollScreen
from clerk_tui.tui.screens.settings import SettingsScreen
from clerk_tui.tui.theme import next_theme

WITH_KEYS = [c for c in COMMANDS if c.keys and c.place != "lines"]
EIGHT_MISTAKES = """theme = "clerk-lihgt"
clok = "12"
clock = 12
exports = "/no/such/folder"
prediction = "calm
[keys]
next-itme = "f11"
call-roll = "shift+f2"
take-vote = "ctrl+l"
start-clause = "f11"
"""


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    """The usual keys, clock and folder after each test."""
    yield
    use_keys({})
    formatting.use_clock(24)
    paths.use_exports(None)


def text(app: App[Any]) -> str:
    """What the screen shows."""
    return "\n".join(rows_of(app))


def written(folder: Path, text: str) -> Path:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return file


# The file


def test_eight_mistakes_give_eight_sentences_with_their_lines(tmp_path: Path) -> None:
    kept = settings.load(written(tmp_path, EIGHT_MISTAKES))
    assert list(kept.problems) == [
        "settings.toml, line 1: “theme” cannot be “clerk-lihgt”; did you mean “clerk-light”?",
        "settings.toml, line 2: there is no setting “clok”; did you mean “clock”?",
        "settings.toml, line 3: “clock” is text, in quotation marks.",
        "settings.toml, line 4: there is no folder “/no/such/folder”.",
        "settings.toml, line 5: a quotation mark is missing.",
        "settings.toml, line 7: there is no command “next-itme”; did you mean “next-item”?",
        "settings.toml, line 8: “shift+f2” is not a key that can be chosen: write F6, Ctrl+G or a letter.",
        "settings.toml, line 9: ^L is the key of “Next item”.",
    ]
    assert kept.keys == {"start-clause": "f11"}
    assert kept.values == {}


async def test_the_program_starts_with_mistakes_in_its_settings_and_tells_them(tmp_path: Path, path: Path) -> None:
    async with running(path, settings_file=written(tmp_path, EIGHT_MISTAKES), size=(100, 40)) as (app, pilot):
        shown = text(app)
        assert all(f"line {number}:" in shown for number in (1, 2, 3, 4, 5, 7, 8, 9))
        await pilot.press("escape")
        assert type(app.screen).__name__ == "HomeScreen"


def test_a_choice_is_written_into_its_line_and_the_rest_stays(tmp_path: Path) -> None:
    file = written(tmp_path, '# mine\ntheme = "clerk"  # dark\n\n[keys]\n# my keys\nundo = "f10"\n')
    settings.keep(file, settings.THEME, "clerk-light")
    settings.keep(file, settings.CLOCK, "12")
    settings.keep_key(file, "redo", "f11")
    settings.keep_key(file, "undo", "")
    kept = settings.load(file)
    assert kept.problems == ()
    assert kept.values == {"theme": "clerk-light", "clock": "12"}
    assert kept.keys == {"redo": "f11"}
    assert "# mine\n" in file.read_text(encoding="utf-8")
    assert "# my keys\n" in file.read_text(encoding="utf-8")


def test_a_folder_with_backslashes_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "back\\slash"
    folder.mkdir()
    file = tmp_path / "settings.toml"
    settings.keep(file, settings.EXPORTS, str(folder))
    assert settings.read(file, settings.EXPORTS) == str(folder)


# Keys


@pytest.mark.parametrize("command", WITH_KEYS, ids=lambda c: c.id)
def test_every_key_can_be_another_and_footer_palette_and_help_say_it(command: Command) -> None:
    assert why_not_key("f24", command, {}) == ""
    use_keys({command.id: "f24"})
    assert key_name(command) == "F24"
    about = f"{command.name}: {command.about[:1].lower()}{command.about[1:]}"
    keys_page = " ".join(" ".join(block.text.split()) for block in page_of(next(t for t in TOPICS if t.name == "keys")))
    assert f"F24 {about}" in keys_page
    if command.footer:
        assert f"F24 {command.footer}" in hints(command.place)


@pytest.mark.parametrize(
    ("key", "id_", "why"),
    [
        ("ctrl+a", "undo", "^A has a use of its own in every line of text"),
        ("ctrl+l", "undo", "^L is the key of “Next item”"),
        ("ctrl+q", "undo", "^Q is the key of “Quit”"),
        ("k", "undo", "k is a letter of the line there: take a key with Ctrl, or F1 to F12"),
        ("k", "strike-entry", ""),
        ("e", "strike-entry", "e is the key of “Edit”"),
        ("f2", "strike-entry", "F2 is the key of “Roll”"),
        ("f2", "choose-register", ""),
    ],
)
def test_a_key_that_is_taken_is_refused(key: str, id_: str, why: str) -> None:
    assert why_not_key(key, next(c for c in COMMANDS if c.id == id_), {}) == why


async def test_an_empty_record_says_how_to_begin_with_the_keys_that_were_chosen(tmp_path: Path) -> None:
    file = written(tmp_path, '[keys]\ncall-roll = "F11"\n')
    async with opened(tmp_path / "m.db", ()) as (pilot, screen):
        pilot.app.settings_file = file  # type: ignore[attr-defined]
        pilot.app.take_settings()  # type: ignore[attr-defined]
        screen.show_all()
        await pilot.pause()
        assert "F11 calls the roll" in text(pilot.app)
        assert "F2 calls" not in text(pilot.app)


async def test_a_key_of_ones_own_works_in_place_of_the_usual_one(tmp_path: Path) -> None:
    file = written(tmp_path, '[keys]\nnext-item = "F11"\ncall-roll = "Ctrl+L"\nstrike-entry = "k"\n')
    async with opened(tmp_path / "m.db", ["/present all", "/next", "One."]) as (pilot, screen):
        pilot.app.settings_file = file  # type: ignore[attr-defined]
        pilot.app.take_settings()  # type: ignore[attr-defined]
        screen.show_all()
        assert "^L Roll" in text(pilot.app)
        live = screen.recording.meeting.live_item
        await pilot.press("f2")
        assert pilot.app.screen is screen
        await pilot.press("f11")
        assert screen.recording.meeting.live_item != live
        await pilot.press("ctrl+l")
        assert isinstance(pilot.app.screen, RollScreen)
        await pilot.press("escape", "escape")


async def test_every_function_key_has_a_second_one(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press("ctrl+right_square_bracket", "2")
        assert isinstance(pilot.app.screen, RollScreen)
        await pilot.press("escape", "2")
        assert screen.composer.line == "2"


async def test_a_word_of_the_footer_can_be_clicked(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        line = screen.query_one("#footer").shown.plain  # type: ignore[attr-defined]
        await pilot.click("#footer", offset=(line.index("Roll") + 1, 0))
        assert isinstance(pilot.app.screen, RollScreen)


def test_between_two_words_of_the_footer_there_is_nothing_to_click() -> None:
    line = fitted(hints("meeting").split("  "), 80)
    at = line.index("  F3")
    assert shown_at(line, at, "meeting") == ""
    assert shown_at(line, at - 1, "meeting") == "call-roll"
    assert shown_at(line, line.index("More"), "meeting") == "show-commands"


# The screen


async def test_a_key_is_changed_by_pressing_it_and_kept(tmp_path: Path, path: Path) -> None:
    file = tmp_path / "settings.toml"
    async with running(path, settings_file=file, size=(100, 40)) as (app, pilot):
        app.change_settings()
        await pilot.pause()
        screen = on_screen(app, SettingsScreen)
        rows = screen._list.shown
        screen._list.selected = next(at for at, row in enumerate(rows) if row.command and row.command.id == "call-roll")
        await pilot.press("enter", "f3")
        assert "F3 is the key of “Question”." in text(pilot.app)
        await pilot.press("enter", "f11")
        assert "“Roll” has a new key." in text(pilot.app)
        assert settings.load(file).keys == {"call-roll": "f11"}
        await pilot.press("delete")
        assert settings.load(file).keys == {}
        await pilot.press("escape")


async def test_the_clock_is_changed_at_once(tmp_path: Path, path: Path) -> None:
    async with running(path, settings_file=tmp_path / "settings.toml", size=(100, 40)) as (app, pilot):
        app.change_settings()
        await pilot.pause()
        await pilot.press("down", "down", "enter", "up", "enter")
        assert formatting.clock(time(14, 5)) == "2.05pm"
        assert settings.read(app.settings_file, settings.CLOCK) == "12"
    assert formatting.clock(time(0, 5)) == "12.05am"


async def test_the_application_opens_at_the_meeting_that_was_named(tmp_path: Path) -> None:
    """As `clerk-tui record DB MEETING` does."""
    meeting_id = book_with_meeting(tmp_path / "m.db")
    async with running(tmp_path / "m.db", opens=meeting_id) as (app, pilot):
        assert isinstance(app.screen, RollScreen)
        await leave_roll(pilot)
        assert isinstance(app.screen, MeetingScreen)
        assert app.screen.recording.meeting.id == meeting_id


async def test_a_screen_that_was_covered_has_the_look_that_was_chosen_meanwhile(path: Path) -> None:
    async with running(path) as (app, pilot):
        screen = app.screen
        for width, height in ((80, 14), (50, 24), (80, 24)):
            await pilot.press("f1")
            next_theme(app)
            await resize(app, width, height)
            await pilot.press("f1")
            after = strips(app)
            screen.update_node_styles(animate=False)
            await pilot.pause()
            assert strips(app) == after
