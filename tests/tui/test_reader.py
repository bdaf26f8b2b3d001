"""The reader: where it opens, what it marks, copies and exports, and that it changes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from books import book_with_meeting, clock
from driving import on_screen, strips, text, until
from quick import made_once
from sitting import asked, running
from textual.pilot import Pilot

from clerk_tui import minutes, paths
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.tui.command_screen import HitPlace
from clerk_tui.tui.screens.dialogs import Ask, Confirm
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.reader import ReaderScreen, marks, wanted
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.page import Page
from clerk_tui.tui.widgets.repainting import Line
from clerk_tui.tui.widgets.side import AgendaList

LINES = (
    "/present all",
    "/next",
    "fern: reported that two élms were dead",
    "/next",
    *(f"The {number}th ash was looked at" for number in range(30)),
    "cedar? whether the elm trees could be kept",
    "fern> that they could not",
    "# the contractor's price",
    "= That the elms be felled",
)


@made_once
def make(path: Path) -> None:
    """A book with one recorded meeting."""
    meeting_id = book_with_meeting(path)
    with MinuteBook(path, clock=clock) as book:
        recording = book.recording(meeting_id)
        for line in LINES:
            recording.enter_line(line)
        book.flush()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The book."""
    make(tmp_path / "m.db")
    return tmp_path / "m.db"


@asynccontextmanager
async def reading(
    path: Path, words: str = "", entry_id: int | None = None, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[int], ReaderScreen]]:
    """The reader on the one meeting of a book."""
    async with running(path, size=size) as (app, pilot):
        app.read_meeting(HitPlace(1, entry_id), words)
        await pilot.pause()
        screen = on_screen(app, ReaderScreen)
        await until(lambda: bool(screen.query_one("#echo", Line).shown.plain))
        yield pilot, screen


def page(screen: ReaderScreen) -> Page:
    """The page of the minutes."""
    return screen.query_one(Page)


def shown(screen: ReaderScreen) -> str:
    """All that is on the screen."""
    return "\n".join(text(screen.app))


@pytest.mark.parametrize(
    ("typed", "body", "found"),
    [
        ("elm", "Two ELMS, an élm and whelm", ["ELMS", "élm"]),
        ("elm ", "Two elms and an elm", ["elm"]),
        ("el* trees ", "Elms and trees, a tree", ["Elms", "trees"]),
        ("elm tree", "An elm; elms and trees", ["elm", "trees"]),
        ('"elm tree"', "An elm tree, elm trees", ["elm tree"]),
        ("o'br", "Mrs O’Brien and Mr Brown", ["O’Brien"]),
        ("café", "The cafe\u0301 and the CAFE", ["cafe\u0301", "CAFE"]),
        ("a", "a ash", ["a"]),
        ("( -", "nothing ( - here", []),
        ("", "nothing", []),
    ],
)
def test_words_are_found_as_the_search_finds_them(typed: str, body: str, found: list[str]) -> None:
    assert [body[a:b] for a, b in marks(body, wanted(typed))] == found


async def test_the_status_says_what_is_read(path: Path) -> None:
    async with reading(path) as (_, screen):
        assert text(screen.app)[0] == " Trees Committee · Mon 8 Jan 2024 · live · read only"


async def test_a_long_name_leaves_room_for_what_follows(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        book.recording(1).enter_line(
            "/committee The Joint Committee on Trees, Hedges, Verges and all other Green Places"
        )
        book.flush()
    async with reading(path, size=(60, 20)) as (_, screen):
        assert text(screen.app)[0].startswith(" The Joint")
        assert text(screen.app)[0].endswith("… · Mon 8 Jan 2024 · live · read only")


async def test_found_words_are_marked_without_colour_too(path: Path) -> None:
    async with reading(path, "elms") as (pilot, screen):
        marked = {
            segment.text
            for strip in strips(screen.app)
            for segment in strip
            if segment.style and segment.style.bold and segment.style.underline
        }
        assert "élms" in marked
        assert page(screen).mark_count == 2
        await pilot.press("n")
        assert page(screen).current_mark == 1
        assert "That the elms" in shown(screen)
        await pilot.press("n")
        assert page(screen).current_mark == 0
        await pilot.press("p")
        assert "Match 2 of 2" in shown(screen)


async def test_it_opens_at_the_entry(path: Path) -> None:
    with MinuteBook(path, is_read_only=True) as book:
        entries = book.reader.meeting(1).entries
    wanted = next(e for e in entries if e.text and "kept" in e.text)
    async with reading(path, entry_id=wanted.id) as (_, screen):
        assert "could be kept" in shown(screen)
        assert "looked at" in shown(screen)


async def test_an_entry_that_prints_nothing_opens_its_item(path: Path) -> None:
    with MinuteBook(path, is_read_only=True) as book:
        private = next(e for e in book.reader.meeting(1).entries if e.text and "price" in e.text)
    async with reading(path, "price", private.id) as (_, screen):
        assert "Felling in the park" in shown(screen)
        assert "is not in these minutes" in shown(screen)


async def test_a_click_on_an_item_goes_to_it(path: Path) -> None:
    async with reading(path, size=(120, 24)) as (pilot, screen):
        items = screen.query_one(AgendaList)
        assert items.display
        assert "The 0th ash" not in shown(screen)
        await pilot.click(items, offset=(3, 2))
        assert "The 0th ash" in shown(screen)


async def test_an_item_is_gone_to_by_keys(path: Path) -> None:
    async with reading(path) as (pilot, screen):
        assert "The 0th ash" not in shown(screen)
        await pilot.press("g", *"fell", "enter")
        assert screen.app.screen is screen
        assert "The 0th ash" in shown(screen)
        await pilot.press("ctrl+g", "escape")
        assert screen.app.screen is screen


@pytest.mark.parametrize("key", ["/", "ctrl+f"])
async def test_words_are_found_in_the_minutes_that_are_read(path: Path, key: str) -> None:
    async with reading(path, "elms") as (pilot, screen):
        await pilot.press("n", "c")
        await pilot.press("slash" if key == "/" else key, *"29th", "enter")
        assert screen.app.screen is screen
        assert page(screen).mark_count == 1
        assert "The 29th ash" in shown(screen)
        assert "Match 1 of 1" in shown(screen)
        await pilot.press("slash", *"oak", "enter")
        assert "“oak” is not in these minutes" in shown(screen)
        await pilot.press("slash", *"elms", "escape")
        assert page(screen).mark_count == 0


async def test_the_items_fold_away_where_there_is_no_room(path: Path) -> None:
    async with reading(path) as (_, screen):
        assert not screen.query_one(AgendaList).display


async def test_the_chosen_paragraph_is_copied(path: Path) -> None:
    async with reading(path, "kept") as (pilot, screen):
        await pilot.press("c")
        assert "c: copy" in shown(screen)
        await pilot.press("up", "c")
        assert screen.app.clipboard == "The 29th ash was looked at."
        assert "Copied" in shown(screen)
        assert page(screen).selected is None
        await pilot.press("c", "escape")
        assert screen.app.screen is screen
        await pilot.press("escape")
        assert isinstance(screen.app.screen, HomeScreen)


async def export(pilot: Pilot[int], screen: ReaderScreen, target: Path) -> None:
    """Type x, take the minutes and text, and type the name of a file."""
    await pilot.press("x", *"plain", "enter")
    ask = screen.app.screen
    assert isinstance(ask, Ask)
    ask.query_one(Composer).set_line(str(target))
    await pilot.press("enter")


async def test_export_writes_the_minutes_and_asks_before_it_replaces(path: Path, tmp_path: Path) -> None:
    with MinuteBook(path, is_read_only=True) as book:
        meeting = book.reader.meeting(1)
    whole = "DRAFT\n\n" + minutes.as_text(minutes.render(meeting, minutes.load("durham")))
    target = tmp_path / "out.txt"
    async with reading(path) as (pilot, screen):
        await export(pilot, screen, target)
        assert target.read_text(encoding="utf-8") == whole
        target.write_text("mine", encoding="utf-8")
        await export(pilot, screen, target)
        assert isinstance(screen.app.screen, Confirm)
        await pilot.press("escape")
        assert target.read_text(encoding="utf-8") == "mine"
        await export(pilot, screen, target)
        await pilot.click("#yes")
        assert target.read_text(encoding="utf-8") == whole


async def test_the_file_offered_is_named_after_the_meeting(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "exports", lambda: tmp_path)
    async with reading(path) as (pilot, screen):
        await pilot.press("x", *"plain", "enter")
        line = screen.app.screen.query_one(Composer).line
        assert line == str(tmp_path / "trees-committee-2024-01-08-minutes.txt")


async def test_the_minute_book_is_never_written_over(path: Path) -> None:
    before = path.read_bytes()
    async with reading(path) as (pilot, screen):
        await export(pilot, screen, path)
        assert "minute book itself" in " ".join(asked(pilot))
    assert path.read_bytes() == before


async def test_a_folder_that_is_not_there_is_said(path: Path, tmp_path: Path) -> None:
    async with reading(path) as (pilot, screen):
        await export(pilot, screen, tmp_path / "no" / "such" / "f.txt")
        assert any("could not be written" in told.message for told in screen.app._notifications)


async def test_reading_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    async with reading(path, "elm", size=(120, 40)) as (pilot, screen):
        for key in ("n", "p", "c", "down", "c", "e", "i", "x", "escape", "less_than_sign", "ctrl+z", "delete", "enter"):
            await pilot.press(key)
        assert screen.app.screen is screen
    assert path.read_bytes() == before


async def test_a_meeting_that_is_not_there_is_said_on_the_page(path: Path) -> None:
    async with running(path) as (app, pilot):
        app.read_meeting(HitPlace(99))
        await pilot.pause()
        assert any("There is no meeting 99" in row for row in text(app))


async def test_f4_opens_the_minutes_to_correct_the_passage_that_was_found(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        entry = next(e for e in book.reader.meeting(1).entries if e.text == "that they could not")
    async with reading(path, "could not", entry.id) as (pilot, _):
        await pilot.press("e")
        assert any("F4 opens these minutes to correct them" in row for row in text(pilot.app))
        await pilot.press("f4")
        await until(lambda: isinstance(pilot.app.screen, MeetingScreen))
        await pilot.press("e")
        meeting = pilot.app.screen
        assert isinstance(meeting, MeetingScreen)
        await until(lambda: meeting.composer.line == "fern> that they could not")


async def test_f4_goes_back_to_the_meeting_that_is_recorded_at_what_was_found_in_it(path: Path) -> None:
    async with running(path) as (app, pilot):
        app.open_meeting(1)
        await pilot.pause()
        meeting = on_screen(app, MeetingScreen)
        entry = next(e for e in meeting.recording.meeting.entries if e.text == "that they could not")
        app.read_meeting(HitPlace(1, entry.id), "could not")
        await pilot.pause()
        await until(lambda: bool(app.screen.query_one("#echo", Line).shown.plain))
        await pilot.press("f4")
        await until(lambda: app.screen is meeting)
        await pilot.press("e")
        await until(lambda: meeting.composer.line == "fern> that they could not")
