"""A shared book on the screens: what a colleague records arrives, and one records at a time."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.team import sharing
from clerk_tui.team.sync import Sync
from clerk_tui.tui import app as app_module
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.command_screen import HitPlace
from clerk_tui.tui.screens.dialogs import Choose, Confirm, Tell
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.reader import ReaderScreen
from clerk_tui.tui.widgets.side import StatusLine

from .rig import Postgres, Proxy
from .test_sharing import held

PATIENCE = 30.0


async def until(condition: Callable[[], bool]) -> None:
    """Let the loop run until the condition holds."""
    last = monotonic() + PATIENCE
    while not condition():
        assert monotonic() < last, "it never came to that"
        await asyncio.sleep(0.005)


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[ClerkApp]:
    """The application on a shared book, in step with its team."""
    app = ClerkApp(path)
    delay, app_module.BACKGROUND_DELAY = app_module.BACKGROUND_DELAY, 0.001
    try:
        async with app.run_test(size=(110, 30)):
            await until(lambda: app.team is not None)
            yield app
            app.stop_team()
    finally:
        app_module.BACKGROUND_DELAY = delay
        app.book.close()


def shared(tmp_path: Path, postgres: Postgres) -> tuple[Path, Path]:
    """The books of two clerks, with a meeting in both."""
    paths = tmp_path / "anna.db", tmp_path / "ben.db"
    for path in paths:
        with MinuteBook(path) as book:
            if path.stem == "anna":
                held(book)
            sharing.share(book, postgres.url(path.stem))
    return paths


def shows(app: ClerkApp, kind: type) -> bool:
    """Whether such a screen is there, and whole."""
    return isinstance(app.screen, kind) and app.screen.is_mounted and bool(app.screen.query("*").results())


def said(app: ClerkApp, screen: type) -> str:
    """What is written in a dialog."""
    assert isinstance(app.screen, screen)
    return str(vars(app.screen))


async def test_a_line_of_one_clerk_is_on_the_screen_of_the_other(tmp_path: Path, postgres: Postgres) -> None:
    anna, ben = shared(tmp_path, postgres)
    async with opened(anna) as recorder, opened(ben) as follower:
        follower.read_meeting(HitPlace(1))
        recorder.call_later(recorder.open_meeting, 1)
        await until(lambda: isinstance(recorder.screen, MeetingScreen) and isinstance(follower.screen, ReaderScreen))
        recorder.screen.recording.enter_line("lamb: heard everywhere")  # type: ignore[attr-defined]
        reader = follower.screen
        assert isinstance(reader, ReaderScreen)
        await until(lambda: any("heard everywhere" in block.text for block in reader.document.blocks))
        await until(lambda: recorder.unshared == 0)


async def test_a_meeting_that_a_colleague_records_can_be_read_or_taken_over(tmp_path: Path, postgres: Postgres) -> None:
    anna, ben = shared(tmp_path, postgres)
    async with opened(anna) as one, opened(ben) as other:
        one.call_later(one.open_meeting, 1)
        await until(lambda: other.book.elsewhere == {1: "anna"})
        other.open_meeting(1)
        await until(lambda: shows(other, Choose))
        assert "anna records these minutes" in said(other, Choose)
        other.screen.dismiss("take")
        await until(lambda: shows(other, Tell))  # anna is there, so it is refused
        other.screen.dismiss(None)
        one.screen.call_later(one.screen.leave_meeting)  # type: ignore[attr-defined]
        await until(lambda: shows(one, HomeScreen))
        await until(lambda: other.book.elsewhere == {})
        other.open_meeting(1)
        await until(lambda: shows(other, MeetingScreen))
        await until(lambda: one.book.elsewhere == {1: "ben"})


async def test_a_meeting_whose_recorder_fell_silent_is_taken_over_and_stays_open(
    tmp_path: Path, postgres: Postgres
) -> None:
    anna, ben = shared(tmp_path, postgres)
    with MinuteBook(anna) as book:  # and then the machine fails
        recording = book.recording(1)
        recording.enter_line("lamb: the last words")
        book.flush()
        Sync(book, sharing.connect(book), is_open=lambda meeting_id: True)()
    postgres.lapse()
    async with opened(ben) as app:
        await until(lambda: app.book.elsewhere == {1: "anna"})
        app.open_meeting(1)
        await until(lambda: shows(app, Choose))
        app.screen.dismiss("take")
        await until(lambda: shows(app, Confirm))
        reports = list[object]()
        assert app.team is not None
        take, app.team.take = app.team.take, lambda report: reports.append(report) or take(report)  # type: ignore[method-assign, func-returns-value]
        app.screen.dismiss(True)
        await until(lambda: shows(app, MeetingScreen))
        count = len(reports)
        app.team.background.wake()
        await until(lambda: len(reports) > count + 1)
        assert shows(app, MeetingScreen)
        assert app.book.elsewhere == {}
        app.screen.recording.enter_line("lamb: was heard after all")  # type: ignore[attr-defined]
        await until(lambda: postgres.admin("SELECT member, is_given_up FROM team.lease") == [("ben", False)])
        await until(lambda: app.unshared == 0)


async def test_who_is_taken_over_is_told_and_reads_on(tmp_path: Path, postgres: Postgres) -> None:
    anna, ben = shared(tmp_path, postgres)
    async with opened(anna) as one:
        one.open_meeting(1)
        await until(lambda: shows(one, MeetingScreen))
        await until(lambda: postgres.admin("SELECT member FROM team.lease WHERE NOT is_given_up") == [("anna",)])
        postgres.lapse()
        with MinuteBook(ben) as book:
            sharing.take_over(book, 1, lambda question: True)
        await until(lambda: shows(one, Tell))
        assert "ben has taken these minutes over" in said(one, Tell)
        one.screen.dismiss(None)
        await until(lambda: shows(one, ReaderScreen))


async def test_without_a_server_recording_goes_on_and_what_waits_is_counted(
    tmp_path: Path, postgres: Postgres, proxy: Proxy
) -> None:
    anna = tmp_path / "anna.db"
    with MinuteBook(anna) as book:
        held(book)
        sharing.share(book, postgres.url("anna", proxy.port))
    proxy.mode = "refuse"
    async with opened(anna) as app:
        app.open_meeting(1)
        await until(lambda: shows(app, MeetingScreen))
        await until(lambda: app.team is not None and app.team._is_away)
        for line in ("lamb: in a cellar", "lamb: still there"):
            app.screen.recording.enter_line(line)  # type: ignore[attr-defined]
        await until(lambda: app.unshared == 2)
        await until(lambda: "saved, 2 not yet shared" in str(app.screen.query_one(StatusLine)._status))
        proxy.mode = "pass"
        await until(lambda: app.unshared == 0)


async def test_what_was_recorded_without_contact_is_put_before_the_clerk(tmp_path: Path, postgres: Postgres) -> None:
    books = shared(tmp_path, postgres)
    for path in books:
        with MinuteBook(path) as book:
            book.recording(1).enter_line(f"lamb: heard by {path.stem}")
            book.flush()
    with MinuteBook(books[0]) as book:
        Sync(book, sharing.connect(book))()
    async with opened(books[1]) as app:
        await until(lambda: shows(app, Tell))
        assert "heard by ben" in said(app, Tell)
        app.screen.dismiss(None)
        await until(lambda: shows(app, Choose))
        app.screen.dismiss("done")
        await until(lambda: sharing.state(app.book.reader).branches == ())
