"""Notes taken in from the screens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from books import book_with_meeting
from driving import text
from sitting import running
from textual.pilot import Pilot

from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.dialogs import Tell
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.search import HomeList
from clerk_tui.tui.widgets.composer import Composer

NOTES = """/council Elmfield Council
/committee Ponds Committee
/date 2024-02-05
/member Councillor A Ash
/item 1 Apologies
Nobody sent any.
"""


@asynccontextmanager
async def home(path: Path) -> AsyncIterator[tuple[Pilot[int], ClerkApp]]:
    """The list of meetings of a book that has one."""
    book_with_meeting(path)
    async with running(path) as (app, pilot):
        yield pilot, app


async def import_file(pilot: Pilot[int], name: str) -> None:
    """F8, and the name of a file."""
    await pilot.press("f8")
    pilot.app.screen.query_one(Composer).set_line(name)
    await pilot.press("enter")


async def test_a_file_becomes_a_meeting(tmp_path: Path) -> None:
    file = tmp_path / "ponds.notes"
    file.write_text(NOTES, encoding="utf-8-sig")
    async with home(tmp_path / "m.db") as (pilot, app):
        await import_file(pilot, str(file))
        assert isinstance(app.screen, HomeScreen)
        assert app.book.reader.meeting(2).head.committee == "Ponds Committee"
        assert len(app.screen.query_one(HomeList).shown) == 4


async def test_the_users_folder_is_known_by_its_sign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "ponds.notes").write_text(NOTES, encoding="utf-8")
    async with home(tmp_path / "m.db") as (pilot, app):
        await import_file(pilot, "~/ponds.notes")
        assert len(app.book.reader.meetings()) == 2


async def test_lines_to_settle_are_told(tmp_path: Path) -> None:
    file = tmp_path / "ponds.notes"
    file.write_text(NOTES + "/second birch\n", encoding="utf-8")
    async with home(tmp_path / "m.db") as (pilot, app):
        await import_file(pilot, str(file))
        assert isinstance(app.screen, Tell)
        assert any("Line 7:" in row for row in text(app))
        assert app.book.reader.meeting(2).entries[-1].is_unsettled
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("gone.notes", None, "There is no file or folder"),
        ("latin.notes", b"Caf\xe9", "not plain text in UTF-8"),
    ],
)
async def test_what_cannot_be_imported_is_said(tmp_path: Path, name: str, data: bytes | None, told: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    async with home(tmp_path / "m.db") as (pilot, app):
        await import_file(pilot, str(tmp_path / name))
        assert isinstance(app.screen, Tell)
        assert told in " ".join(" ".join(text(app)).replace("│", " ").split())
        assert len(app.book.reader.meetings()) == 1


async def test_esc_takes_nothing_in(tmp_path: Path) -> None:
    async with home(tmp_path / "m.db") as (pilot, app):
        await pilot.press("f8", "escape")
        assert isinstance(app.screen, HomeScreen)
        assert len(app.book.reader.meetings()) == 1
