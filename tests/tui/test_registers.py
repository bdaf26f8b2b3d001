"""The registers on the screen: chosen, narrowed, sorted, read and exported."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time
from pathlib import Path
from typing import NoReturn

import pytest
from books import MEMBERS, clock
from driving import echo, is_answered, leave_roll, text, until
from quick import made_once
from sitting import running
from textual.pilot import Pilot

from clerk_tui import paths
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.errors import ClerkError
from clerk_tui.notation import read_membership
from clerk_tui.store.registers import REGISTERS
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens import registers as registers_module
from clerk_tui.tui.screens.dialogs import Ask, Choose, Tell
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.reader import ReaderScreen
from clerk_tui.tui.screens.registers import Heads, MemberScreen, RegisterList, RegisterScreen, bars, lay
from clerk_tui.tui.widgets.composer import Composer

TREES = "Trees Committee"
LINES = (
    "/present all -cedar",
    "/apologies cedar",
    "/next",
    "birch? whether the elms could be kept",
    "!fern to value the elms by 1 February 2023",
    "= That the elms be felled",
    "= That the oaks be kept",
)


@made_once
def make(path: Path) -> None:
    """A book with two meetings at which something was resolved, and today's."""
    with MinuteBook(path, clock=clock) as book:
        book.set_up_committee("Elmfield Council", TREES, read_membership(MEMBERS))
        for day in (date(2023, 1, 9), date(2023, 11, 6), date(2024, 1, 8)):
            plan = MeetingPlan("Elmfield Council", TREES, day, time(9, 30), "Room 1", agenda=(("1", "Felling"),))
            recording = book.create_meeting(plan)
            for line in ("/present all", "/apologies cedar", *LINES[2:]) if day.year < 2024 else ():
                recording.enter_line(line)
        book.flush()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The book."""
    make(tmp_path / "m.db")
    return tmp_path / "m.db"


@asynccontextmanager
async def registers(path: Path, size: tuple[int, int] = (100, 30)) -> AsyncIterator[tuple[Pilot[int], ClerkApp]]:
    """The registers, opened with their key from the list of meetings."""
    async with running(path, size=size) as (app, pilot):
        await pilot.press("f6")
        assert isinstance(app.screen, RegisterScreen)
        await until(lambda: bool(rows(app)))
        yield pilot, app


def rows(app: ClerkApp) -> list[tuple[object, ...]]:
    """What is listed."""
    return [row.cells for row in app.screen.query_one(RegisterList).shown]


async def choose(pilot: Pilot[int], app: ClerkApp, key: str, typed: str) -> None:
    """Open a list of choices with a key and take the one that the letters leave."""
    await pilot.press(key)
    assert isinstance(app.screen, Choose)
    await pilot.press(*typed, "enter")


async def test_it_opens_with_what_was_resolved_the_newest_first(path: Path) -> None:
    async with registers(path) as (_, app):
        assert [row[0] for row in rows(app)] == ["2023-11-06"] * 2 + ["2023-01-09"] * 2
        assert "elms be felled" in str(rows(app)[0][3])
        assert "Resolutions" in text(app)[0]
        assert any(row.split() == ["Date", "Committee", "Item", "Resolution"] for row in text(app))
        assert echo(app).startswith("4 rows.")


async def test_every_register_is_chosen_by_name_and_says_what_counts(path: Path) -> None:
    async with registers(path) as (pilot, app):
        for register in REGISTERS:
            await choose(pilot, app, "f6", register.title.split()[0].strip(",").lower())
            await until(lambda: register.title in text(app)[0])  # noqa: B023 (awaited at once)
            await pilot.press("f5")
            assert isinstance(app.screen, Tell)
            assert any(register.about.split()[0] in row for row in text(app))
            await pilot.press("escape")


async def test_the_line_narrows_it_as_the_search_is_narrowed(path: Path) -> None:
    async with registers(path) as (pilot, app):
        await pilot.press(*"oaks", "space", *"2023-06..")
        await until(lambda: is_answered(app))
        assert len(rows(app)) == 1
        assert rows(app)[0][0] == "2023-11-06"
        await pilot.press("ctrl+u", *"in:no", "space")
        await until(lambda: is_answered(app))
        assert "No committee" in echo(app)
        await pilot.press("ctrl+u", *"in:tr", "tab")
        await until(lambda: is_answered(app))
        assert len(rows(app)) == 4


async def test_it_is_sorted_by_a_column_and_turned_round(path: Path) -> None:
    async with registers(path) as (pilot, app):
        await choose(pilot, app, "f7", "resolution")
        await until(lambda: [("elms" in str(row[3])) for row in rows(app)] == [True, True, False, False])
        await pilot.press("f8")
        await until(lambda: [("elms" in str(row[3])) for row in rows(app)] == [False, False, True, True])
        assert "by Resolution ↓" in text(app)[0]


async def test_enter_reads_the_place_and_goes_on_from_row_to_row(path: Path) -> None:
    async with registers(path) as (pilot, app):
        await pilot.press("down", "enter")
        assert isinstance(app.screen, ReaderScreen)
        await until(lambda: any("oaks be kept" in row for row in text(app)))
        await pilot.press("N")
        await until(lambda: any("Place 3 of 4" in row for row in text(app)))
        assert "9 Jan 2023" in text(app)[0]
        await pilot.press("escape")
        assert isinstance(app.screen, RegisterScreen)
        assert isinstance(app.focused, Composer)
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)


async def test_actions_say_what_is_overdue_in_words(path: Path) -> None:
    async with registers(path) as (pilot, app):
        await choose(pilot, app, "f6", "actions")
        await until(lambda: bool(rows(app)) and rows(app)[0][0] == "OVERDUE")
        assert any("OVERDUE" in row for row in text(app))
        await pilot.press(*"is:done")
        await until(lambda: "No rows match." in echo(app))


async def test_attendance_has_a_year_in_signs_and_opens_on_a_member(path: Path) -> None:
    async with registers(path, (110, 40)) as (pilot, app):
        await choose(pilot, app, "f6", "attendance")
        await until(lambda: len(rows(app)) == 5)
        assert [row[:4] for row in rows(app)][2] == ("Councillor C Cedar", 2, 0, 0)
        (cedar,) = [row for row in text(app) if "Cedar" in row]
        assert cedar.rstrip("█ ").endswith("○·········○")
        (ash,) = [row for row in text(app) if "A Ash" in row]
        assert ash.rstrip("█ ").endswith("●·········●")
        await pilot.press("down", "down", "enter")
        assert isinstance(app.screen, MemberScreen)
        assert "attended 0 of 2 meetings" in text(app)[0]
        assert rows(app)[0][:3] == ("2023-11-06", TREES, "apologies")
        assert any("2023-11  ░░░░░░░░░░░░  0 of 1" in row for row in text(app))
        await pilot.press("down", "enter")
        await until(lambda: "9 Jan 2023" in text(app)[0])
        await pilot.press("escape", "escape")
        assert isinstance(app.screen, RegisterScreen)


async def test_the_columns_stand_below_their_titles_to_the_edge(path: Path) -> None:
    for size in ((80, 24), (120, 40)):
        async with registers(path, size) as (pilot, app):
            await choose(pilot, app, "f6", "attendance")
            await until(lambda: len(rows(app)) == 5)
            head, *shown = [row for row in text(app) if "DJFMAMJJASON" in row or "○" in row or "●" in row][:6]
            months = head.index("DJFMAMJJASON")
            assert all(len(row[months:].rstrip("█ ")) == 12 for row in shown), "\n".join(shown)


async def test_the_months_of_a_member_are_seen_in_a_low_window_too(path: Path) -> None:
    async with registers(path, (80, 24)) as (pilot, app):
        await choose(pilot, app, "f6", "attendance")
        await until(lambda: len(rows(app)) == 5)
        await pilot.press("enter")
        assert isinstance(app.screen, MemberScreen)
        (first,) = [row for row in text(app) if "2022-12" in row]
        assert "2023-06  ············  no meeting" in first
        assert any("2023-11  ████████████  1 of 1" in row for row in text(app))
        assert any("2023-01-09" in row for row in text(app)), "the meetings stand below"


def test_a_month_without_a_meeting_is_told_from_one_that_was_missed() -> None:
    from clerk_tui.store import RegisterRow

    lines = bars(RegisterRow((), plot=((0, 0), (2, 1), (1, 0))), "2024-02").splitlines()
    assert [line.split()[0] for line in lines] == ["2023-12", "2024-01", "2024-02"]
    assert [line.split("  ")[-1] for line in lines] == ["no meeting", "1 of 2", "0 of 1"]


async def test_all_rows_are_written_and_a_file_is_not_replaced_unasked(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "exports", lambda: tmp_path)
    monkeypatch.setattr(registers_module, "PAGE", 2)
    async with registers(path) as (pilot, app):
        assert len(rows(app)) == 2
        await pilot.press("down", "down")
        await until(lambda: len(rows(app)) == 4)
        await pilot.press("ctrl+u", *"elms")
        await until(lambda: is_answered(app))
        assert len(rows(app)) == 2
        await choose(pilot, app, "ctrl+s", "csv")
        await until(lambda: isinstance(app.screen, Ask) and bool(app.screen.query(Composer)))
        assert app.screen.query_one(Composer).line == str(tmp_path / "resolutions-elms.csv")
        await pilot.press("enter")
        await until(lambda: (tmp_path / "resolutions-elms.csv").exists())
        written = (tmp_path / "resolutions-elms.csv").read_text(encoding="utf-8-sig").splitlines()
        assert written[0] == "Date,Committee,Item,Resolution,Council,Meeting"
        assert len([line for line in written if "elms" in line]) == 2


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX systems")
async def test_rows_of_exempt_business_are_written_for_the_clerk_alone(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "exports", lambda: tmp_path)
    with MinuteBook(path, clock=clock) as book:
        recording = book.create_meeting(MeetingPlan("Elmfield Council", TREES, date(2024, 1, 8)))
        for line in ("/item 1 Bids", "/exempt 3", "= That the bid by Larkspur be taken"):
            recording.enter_line(line)
        book.flush()
    async with registers(path) as (pilot, app):
        await until(lambda: bool(rows(app)))
        await choose(pilot, app, "ctrl+s", "csv")
        await until(lambda: isinstance(app.screen, Ask) and bool(app.screen.query(Composer)))
        file = Path(app.screen.query_one(Composer).line)
        await pilot.press("enter")
        await until(file.exists)
    assert "Larkspur" in file.read_text(encoding="utf-8-sig")
    assert file.stat().st_mode & 0o777 == 0o600


async def test_an_export_for_which_the_file_cannot_be_read_says_so_and_is_not_the_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def used_by_another() -> NoReturn:
        raise ClerkError("Another program is using the file.")

    async with registers(path) as (pilot, app):
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(app.book.reader, "meetings", used_by_another)
            await choose(pilot, app, "ctrl+s", "csv")
            await until(lambda: "Another program is using the file." in echo(app))
        await choose(pilot, app, "ctrl+s", "csv")
        await until(lambda: isinstance(app.screen, Ask) and app.screen.focused is not None)


async def test_the_registers_from_inside_a_meeting_leave_its_line(path: Path) -> None:
    async with running(path, size=(100, 30)) as (app, pilot):
        app.open_meeting(3)
        await leave_roll(pilot)
        assert isinstance(app.screen, MeetingScreen)
        composer = app.screen.composer
        await pilot.press(*"half a line")
        await app.screen.run_action("screen.command('registers')")
        await pilot.pause()
        await until(lambda: bool(rows(app)))
        await pilot.press("escape")
        assert isinstance(app.screen, MeetingScreen)
        assert composer.line == "half a line"


@pytest.mark.parametrize("width", [20, 40, 58, 78, 118])
def test_the_columns_fit_the_width_with_shorter_titles_where_there_is_little(width: int) -> None:
    heads = Heads(("Member", "Meetings", "As substitute"), ("Member", "Mtgs", "Sub"), (6, 0, 0))
    columns = lay(heads, [("Councillor A Ash", "12", "0")], width)
    assert sum(wide for _, wide in columns) + 2 <= max(width, 20)
    assert (columns[1][0] == "Meetings") is (width >= 36)
