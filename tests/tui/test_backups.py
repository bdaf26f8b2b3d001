"""Backups listed, made and put back from the screens."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from books import book_with_meeting, clock
from driving import leave_roll, text, until
from sitting import running
from textual.pilot import Pilot

from clerk_tui import paths, store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import FileRefusedError
from clerk_tui.store.backup import back_up
from clerk_tui.store.files import backups, second_place
from clerk_tui.tui import app as app_module
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.backups import BackupList, BackupsScreen, size_words, when_words
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.search import HomeList


@asynccontextmanager
async def listed(path: Path, folder: Path | None) -> AsyncIterator[tuple[Pilot[int], ClerkApp]]:
    """The list of backups of the book at `path`."""
    async with running(path, backup_folder=folder) as (app, pilot):
        await pilot.press("f9")
        assert isinstance(app.screen, BackupsScreen)
        yield pilot, app


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of backups."""
    return tmp_path / "backups"


@pytest.fixture
def backup(path: Path, folder: Path) -> Path:
    """A backup of the book."""
    return back_up(path, folder)


def record_more(path: Path) -> None:
    """Record a line in the meeting of the book."""
    with MinuteBook(path, clock=clock) as book:
        book.recording(1).enter_line("something new")
        book.flush()


async def test_one_is_made_now(path: Path, folder: Path) -> None:
    async with listed(path, folder) as (pilot, app):
        await until(lambda: app.book.is_idle)
        before = {b.path for b in backups(folder, path)}
        await pilot.press("b")
        await until(lambda: any("A backup was made" in row for row in text(app)))
        made = [b for b in backups(folder, path) if b.path not in before]
        assert len(made) == 1
        assert app.screen.query_one(BackupList).chosen == made[0]
        assert any(when_words(made[0].at) in row for row in text(app))


async def test_a_book_in_a_synchronised_folder_is_warned_of_and_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, own = tmp_path / "backups", tmp_path / "own"
    path = tmp_path / "OneDrive - Wick Parish Council" / "minutes.db"
    path.parent.mkdir()
    own.mkdir()
    monkeypatch.setattr(paths, "minute_book", lambda: own / "minutes.db")
    book_with_meeting(path)
    async with running(path, backup_folder=folder) as (app, pilot):
        await until(lambda: any("This minute book is in OneDrive: F9" in row for row in text(app)))
        await pilot.press("f9")
        shown = " ".join(row.strip() for row in text(app))
        assert "OneDrive copies it while it changes" in shown
        assert "m Move" in shown
        await pilot.press("m")
        await pilot.click("#yes")
        await until(lambda: app.book.path == own / "minutes.db" and isinstance(app.screen, HomeScreen))
        assert app.book.reader.meeting(1)
        assert not app.book.is_read_only
        assert any("“clerk-tui” opens the minute book" in told.message for told in app._notifications)
        assert not any("is in OneDrive" in row for row in text(app))
    assert not path.exists()
    assert second_place(folder) == path.parent


async def test_m_does_nothing_to_a_book_of_this_computer(tmp_path: Path, path: Path) -> None:
    async with listed(path, tmp_path / "backups") as (pilot, app):
        assert not any("m Move" in row for row in text(app))
        await pilot.press("m")
        assert isinstance(app.screen, BackupsScreen)
        assert app.book.path == path


async def test_one_is_put_back_and_the_file_set_aside(path: Path, folder: Path, backup: Path) -> None:
    record_more(path)
    changed = path.read_bytes()
    async with running(path, backup_folder=folder) as (app, pilot):
        assert app.book.reader.meeting(1).entries
        await pilot.press("f9")
        backups = app.screen.query_one(BackupList)
        backups.selected = [b.path for b in backups.shown].index(backup)
        await pilot.press("enter")
        await pilot.click("#yes")
        await until(lambda: isinstance(app.screen, HomeScreen) and app.screen.is_mounted)
        assert not app.book.reader.meeting(1).entries
        assert not app.book.is_read_only
        assert len(app.screen_stack) == 2
        assert len(app.screen.query_one(HomeList).shown) == 2
        app.open_meeting(1)
        await leave_roll(pilot)
        await pilot.press(*"on", "enter")
        await until(app.book.is_saved)
        assert [e.text for e in app.book.reader.meeting(1).entries] == ["on"]
    assert [p.read_bytes() for p in folder.glob("*set-aside*")] == [changed]


async def test_no_is_no(path: Path, folder: Path, backup: Path) -> None:
    before = path.read_bytes()
    async with listed(path, folder) as (pilot, app):
        await pilot.press("enter", "escape")
        assert isinstance(app.screen, BackupsScreen)
    assert path.read_bytes() == before


async def test_a_backup_that_is_no_good_changes_nothing(path: Path, folder: Path, backup: Path) -> None:
    backup.write_bytes(b"not a minute book")
    async with running(path, backup_folder=folder) as (app, pilot):
        await app.restore_backup(backup)
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert app.book.reader.meeting(1).head.committee == "Trees Committee"
        assert not app.book.is_read_only


async def test_a_file_that_cannot_be_opened_again_ends_the_application_with_a_sentence(
    path: Path, folder: Path, backup: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    app = ClerkApp(path, clock=clock, backup_folder=folder)

    def refused(*_: object, **__: object) -> MinuteBook:
        raise FileRefusedError("It is damaged.")

    async with app.run_test():
        monkeypatch.setattr(app_module, "MinuteBook", refused)
        await app.restore_backup(backup)
    assert app.return_value == 3
    assert "It is damaged. The file from before is now" in " ".join(capfd.readouterr().err.split())
    assert app.book.close()


async def test_a_backup_that_is_being_made_is_no_reason_not_to_put_one_back(
    path: Path, folder: Path, backup: Path
) -> None:
    held = threading.Event()
    async with running(path, backup_folder=folder) as (app, _):
        book = app.book
        assert book.writer
        book.writer.run(lambda connection: held.wait(60))
        assert not book.is_idle
        assert book.is_saved()
        assert app.flush()
        held.set()
        await app.restore_backup(backup)
        assert app.book is not book


async def test_nothing_is_put_back_while_something_is_not_saved(path: Path, folder: Path, backup: Path) -> None:
    async with running(path, backup_folder=folder) as (app, _):
        book = app.book
        app.flush = lambda: False  # type: ignore[method-assign]
        await app.restore_backup(backup)
        assert app.book is book
        del app.flush


async def test_where_somebody_else_has_the_file_nothing_is_put_back(path: Path, folder: Path, backup: Path) -> None:
    other = store.Lock.acquire(path)
    try:
        async with listed(path, folder) as (pilot, app):
            await pilot.press("enter")
            assert isinstance(app.screen, BackupsScreen)
            assert any("⚠" in row for row in text(app))
            await pilot.press("b")
            assert len(app.screen.query_one(BackupList).shown) == 2
    finally:
        other.release()


async def test_the_sample_has_none(path: Path) -> None:
    async with listed(path, None) as (pilot, app):
        await pilot.press("b", "enter")
        assert any("The sample has no backups" in row for row in text(app))
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)


def test_sizes_and_moments_in_words() -> None:
    assert [size_words(s) for s in (0, 84_200, 1_234_567)] == ["1 kB", "84 kB", "1.2 MB"]
    assert "8 Jan 2024" in when_words(datetime(2024, 1, 8, 12, tzinfo=UTC))


async def test_a_second_place_is_chosen_by_key_and_every_backup_goes_there(tmp_path: Path) -> None:
    path, folder, stick = tmp_path / "m.db", tmp_path / "backups", tmp_path / "stick"
    book_with_meeting(path)
    back_up(path, folder)
    stick.mkdir()
    async with listed(path, folder) as (pilot, app):
        await pilot.press("s", *str(stick), "enter")
        await until(lambda: any(f"also in {stick}"[:40] in row for row in text(app)))
        assert len(backups(stick, path)) == 1
        await pilot.press("b")
        await until(lambda: any("A backup was made" in row for row in text(app)))
        await until(lambda: len(backups(stick, path)) == 2)
        stick.rename(tmp_path / "away")
        await pilot.press("b")
        await until(lambda: any("was made, but not copied" in notice.message for notice in app._notifications))
