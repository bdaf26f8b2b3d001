"""The second screen: what it shows while another records, what it never shows, and its keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from bench.generated import book_of, made
from books import clock
from driving import shown, text, until
from sitting import running
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Static

from clerk_tui.book.following import Wanted
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.meeting import acts
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens import follow
from clerk_tui.tui.screens.help import HelpScreen
from clerk_tui.tui.widgets.page import Page
from clerk_tui.tui.widgets.repainting import Line

BEGUN = ("/present all", "/open 9.30", "/item 1", "Members were welcomed", "/item 2")


class Desk:
    """The clerk who records, while a second screen follows."""

    def __init__(self, path: Path) -> None:
        self.book = MinuteBook(path, clock=clock)
        self.recording: Recording = self.book.recording(1)

    def type(self, *lines: str) -> None:
        for line in lines:
            self.recording.enter_line(line)
        self.book.flush()


@asynccontextmanager
async def following(
    path: Path, *, size: tuple[int, int] = (80, 24), **wanted: bool
) -> AsyncIterator[tuple[Pilot[int], Desk]]:
    """A desk and the screen beside it, which looks when `seen` says so."""
    desk = Desk(path)
    async with running(path, follows=Wanted(**wanted), size=size) as (_, pilot):
        yield pilot, desk
    desk.book.close()


async def seen(pilot: Pilot[int]) -> str:
    """All that is on the screen after a look at the file."""
    screen = pilot.app.screen
    assert isinstance(screen, follow.FollowScreen)
    screen.look()
    await pilot.pause()
    return shown(pilot)


async def pressed(pilot: Pilot[int], key: str) -> str:
    """All that is on the screen after a key."""
    await pilot.press(key)
    return shown(pilot)


def every_text(app: ClerkApp) -> str:
    """Whatever text the application has, in sight or not."""
    said = [app.title, str(app.sub_title), *(notice.message for notice in app._notifications)]
    for screen in app.screen_stack:
        for widget in screen.walk_children(Widget):
            said.append(str(widget.border_title) + str(widget.tooltip))
            if isinstance(widget, Page):
                said.append(repr(widget.blocks))
            elif isinstance(widget, Line):
                said.append(widget.shown.plain)
            elif isinstance(widget, Static):
                said.append(str(widget.content))
        said.append(repr(vars(screen)))
    return "\n".join(said)


async def test_the_minutes_grow_and_the_newest_line_stays_in_sight(path: Path) -> None:
    async with following(path) as (pilot, desk):
        assert "not begun" in await seen(pilot)
        desk.type(*BEGUN, *(f"The {number}th ash was looked at" for number in range(30)))
        assert "The 29th ash" in await seen(pilot)
        assert text(pilot.app)[0] == " Trees Committee · 8 January 2024 · ● LIVE · 9.41 · public view"
        await pilot.press("pageup")
        assert "The 29th ash" not in shown(pilot)
        desk.type("An elm")
        assert "An elm" not in await seen(pilot), "who reads back is left there"
        await pilot.press("end")
        assert "An elm" in shown(pilot)
        desk.type("An oak")
        assert "An oak" in await seen(pilot)


async def test_the_file_is_looked_at_again_and_again(path: Path) -> None:
    async with following(path) as (pilot, desk):
        desk.type(*BEGUN, "The ash was dead")
        await until(lambda: "The ash was dead" in shown(pilot))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (44, 14)])
async def test_the_room_sees_what_is_in_hand(path: Path, size: tuple[int, int]) -> None:
    async with following(path, size=size, is_large=True) as (pilot, desk):
        assert "The meeting has not begun." in await seen(pilot)
        desk.type(*BEGUN, "/motion cedar / birch: That the elms be felled")
        said = await seen(pilot)
        assert "2 Felling in the park" in said
        assert "That the elms be felled." in said
        assert "Members were welcomed" not in said
        desk.type("fern: had seen worse")
        assert "Speaking: Fay Fern" in await seen(pilot)
        desk.type("/vote 3-1-1")
        await seen(pilot)
        await pilot.press("end")
        said = shown(pilot)
        assert "Abstained" in said
        assert "╶─╮" in said, "a 3 in large figures"
        desk.type("/close 9.41")
        assert "The meeting is closed." in await seen(pilot)


async def test_l_goes_from_the_minutes_to_the_room_and_back(path: Path) -> None:
    async with following(path) as (pilot, desk):
        desk.type(*BEGUN, "fern: had seen worse")
        assert "Members were welcomed" in await seen(pilot)
        await pilot.press("l")
        assert "Speaking: Fay Fern" in shown(pilot)
        await pilot.press("L")
        assert "Members were welcomed" in shown(pilot)
        await pilot.press("f1")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "Second screen" in text(pilot.app)[0]
        await pilot.press("escape", "escape")
        assert pilot.app._exit


async def test_what_is_out_of_sight_keeps_no_words_that_became_exempt(path: Path) -> None:
    async with following(path) as (pilot, desk):
        desk.type(*BEGUN, "fern: named Larkspur", "/exempt 3")
        assert "Larkspur" in await seen(pilot)
        await pilot.press("l")
        assert "Larkspur" not in every_text(_app(pilot)), "nothing is spoken now"
        desk.recording.do(acts.move(desk.recording.meeting, desk.recording.meeting.entries[-1], -1))
        desk.book.flush()
        await seen(pilot)
        await pilot.press("l")
        assert "Larkspur" not in every_text(_app(pilot))


async def test_while_the_public_is_excluded_the_screen_says_that_alone(path: Path) -> None:
    async with following(path) as (pilot, desk):
        desk.type(*BEGUN, "/exempt 3", "/item 3 Bid of Larkspur", "fern: named Larkspur", "# the price")
        said = await seen(pilot)
        assert follow.EXCLUDED in said
        await pilot.press("l")
        said = shown(pilot)
        assert follow.EXCLUDED in said
        assert "Felling" not in said
        assert "Larkspur" not in every_text(_app(pilot))
        assert "the price" not in every_text(_app(pilot))
        desk.type("/public", "/item 2", "The park was quiet")
        await pilot.press("l")
        said = await seen(pilot)
        assert "The park was quiet" in said
        assert follow.EXCLUDED not in text(pilot.app)[1]
        assert "Larkspur" not in every_text(_app(pilot))


async def test_in_a_closed_room_a_mark_stands_over_everything(path: Path) -> None:
    async with following(path, with_exempt=True) as (pilot, desk):
        desk.type(*BEGUN, "/exempt 3", "fern: named Larkspur", "# the price")
        assert "Larkspur" in await seen(pilot)
        for said in (shown(pilot), await pressed(pilot, "l")):
            assert follow.NOT_PUBLIC in said
            assert "WITH EXEMPT BUSINESS" in said.splitlines()[0]
            assert "the price" not in every_text(_app(pilot))
        assert "Speaking: Fay Fern" in shown(pilot)


async def test_nothing_in_the_palette_shows_more_or_opens_anything_else(path: Path) -> None:
    async with following(path) as (pilot, desk):
        desk.type(*BEGUN)
        await seen(pilot)
        await pilot.press("ctrl+p")
        said = shown(pilot)
        assert "Large for the room" in said
        for word in ("Find words", "Show exempt", "Export", "Backups"):
            assert word not in said


async def test_what_is_wrong_with_the_file_is_said_and_the_rest_stays(path: Path) -> None:
    async with following(path) as (pilot, desk):
        desk.type(*BEGUN)
        await seen(pilot)
        desk.book.close()
        path.rename(path.with_name("aside.db"))
        said = await seen(pilot)
        assert "m.db has been moved or deleted" in said
        assert "Members were welcomed" in said
        path.with_name("aside.db").rename(path)
        said = await seen(pilot)
        assert "moved" not in said
        assert "not open to record" in said


async def test_text_from_the_file_does_not_control_the_terminal(path: Path) -> None:
    async with following(path) as (pilot, desk):
        desk.type(*BEGUN, "fern: said \x1b]0;owned\x07 [bold]x[/bold]", "/motion cedar / birch: That \x1b[31m[b]x[/b]")
        for said in (await seen(pilot), await pressed(pilot, "l")):
            assert "\x1b" not in said
            assert "\x07" not in said
        assert "[b]x[/b]" in shown(pilot)


@pytest.mark.parametrize("seed", [0, 5, 9, 14, 21, 33])
async def test_no_text_of_the_application_has_a_word_of_private_business(tmp_path: Path, seed: int) -> None:
    here = made(seed)
    path = tmp_path / "g.db"
    book_of(path, here.meeting)
    async with running(path, follows=Wanted(1)) as (app, pilot):
        await pilot.press("l")
        said = every_text(app).casefold()
        assert "estates committee" in said
        assert [word for word in here.secrets if word.casefold() in said] == []


def _app(pilot: Pilot[int]) -> ClerkApp:
    assert isinstance(pilot.app, ClerkApp)
    return pilot.app
