"""The list of meetings and the search line above it."""

from __future__ import annotations

import functools
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from books import MEMBERS, book_with_meeting, clock
from driving import echo, flat, is_answered, leave_roll, on_screen, strips, text, until, wait_for_saves
from quick import made_once
from sitting import running
from textual import events
from textual.pilot import Pilot

from clerk_tui import store
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Stage
from clerk_tui.notation import read_membership
from clerk_tui.search import Query
from clerk_tui.store import Hit, MeetingLine, SearchPage
from clerk_tui.store import connection as connection_module
from clerk_tui.store import reader as reader_module
from clerk_tui.store import writer as writer_module
from clerk_tui.tui import app as app_module
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.screens import home as home_module
from clerk_tui.tui.screens import reader as reader_screen_module
from clerk_tui.tui.screens.dialogs import Ask, Choose
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.meeting_forms import CommitteeScreen, FirstMeetingScreen
from clerk_tui.tui.screens.reader import ReaderScreen
from clerk_tui.tui.screens.search import Choice, Group, HomeList, SearchScreen, by_committee
from clerk_tui.tui.widgets.composer import Composer

TREES, PONDS = "Trees Committee", "Ponds Committee"
DAYS = ((TREES, date(2023, 9, 4)), (TREES, date(2024, 1, 8)), (TREES, date(2024, 3, 4)), (PONDS, date(2023, 12, 11)))
"""Three meetings of the trees (ids 1 to 3: past, today's, to come) and one of the ponds (4)."""


@made_once
def make(path: Path) -> None:
    """A book of two committees; the old meeting of the trees has two entries, one of them about elms."""
    with MinuteBook(path, clock=clock) as book:
        for committee in (TREES, PONDS):
            book.set_up_committee("Elmfield Council", committee, read_membership(MEMBERS))
        for committee, day in DAYS:
            plan = MeetingPlan("Elmfield Council", committee, day, time(9, 30), "Room 1", agenda=(("1", "Felling"),))
            recording = book.create_meeting(plan)
            if recording.meeting.head.id == 1:
                recording.enter_line("The [b]elms[/b] by the gate had died")
                recording.enter_line("An ash was well")
        book.flush()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The book."""
    make(tmp_path / "m.db")
    return tmp_path / "m.db"


@asynccontextmanager
async def opened(path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[Pilot[int], ClerkApp]]:
    """The application on a book, at the list of its meetings."""
    async with running(path, size=size) as (app, pilot):
        assert isinstance(app.screen, HomeScreen)
        yield pilot, app


def listed(app: ClerkApp) -> HomeList:
    """The list."""
    return app.screen.query_one(HomeList)


def chosen(app: ClerkApp) -> int | None:
    """The id of the meeting that stands out."""
    row = listed(app).chosen
    return row.id if isinstance(row, MeetingLine) else None


def hits(app: ClerkApp) -> list[Hit]:
    """The passages listed."""
    return [row for row in listed(app).shown if isinstance(row, Hit)]


async def search(pilot: Pilot[int], app: ClerkApp, words: str) -> Sequence[Hit]:
    """Type words and wait for what is found."""
    await pilot.press(*("space" if c == " " else c for c in words))
    await until(lambda: is_answered(app))
    return hits(app)


async def test_meetings_stand_under_their_committee_the_newest_first(path: Path) -> None:
    async with opened(path) as (_, app):
        shown_rows = [row for row in listed(app).shown if isinstance(row, Group | MeetingLine)]
        rows = [row.committee if isinstance(row, Group) else row.id for row in shown_rows]
        assert rows == [TREES, 3, 2, 1, PONDS, 4]
        shown = text(app)
        assert any("Trees Committee · Elmfield Council" in row for row in shown)
        (coming,) = [row for row in shown if "4 Mar 2024" in row]
        assert "to come" in coming
        (old,) = [row for row in shown if "4 Sep 2023" in row]
        assert "2 entries" in old
        (past,) = [row for row in shown if "11 Dec 2023" in row]
        assert "planned" in past
        assert "no entries" in past


async def test_arrows_choose_while_the_line_keeps_the_focus(path: Path) -> None:
    async with opened(path) as (pilot, app):
        walked = [chosen(app)]
        for key in ("down", "down", "down", "down", "up", "pageup", "up", "pagedown"):
            await pilot.press(key)
            walked.append(chosen(app))
        assert walked == [3, 2, 1, 4, 4, 1, 3, 3, 4]
        assert isinstance(app.focused, Composer)


async def test_a_heading_never_stands_out(path: Path) -> None:
    async with opened(path) as (pilot, app):
        for index, row in enumerate(listed(app).shown):
            listed(app).selected = index
            assert not isinstance(listed(app).chosen, Group)
            if isinstance(row, Group):
                listed(app).post_message(HomeList.Chosen(listed(app), index))
                await pilot.pause()
                assert isinstance(app.screen, HomeScreen)


async def test_enter_records_f5_reads_and_the_place_is_kept(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press("down", "down", "enter")
        assert isinstance(app.screen, MeetingScreen)
        assert app.screen.recording.meeting.head.id == 1
        await pilot.press(*"more", "enter", "ctrl+o")
        assert isinstance(app.screen, HomeScreen)
        assert chosen(app) == 1
        assert any("3 entries" in row for row in text(app))
        await pilot.press("f5")
        assert isinstance(app.screen, ReaderScreen)
        await pilot.press("escape")
        assert chosen(app) == 1
        await pilot.press("f4")
        assert isinstance(app.screen, MeetingScreen)


async def test_a_new_meeting_stands_out_when_the_clerk_comes_back(path: Path) -> None:
    async with opened(path) as (pilot, app):
        plan = MeetingPlan("Elmfield Council", TREES, date(2024, 6, 3))
        app.open_meeting(app.book.create_meeting(plan).meeting.head.id)
        await leave_roll(pilot)
        await pilot.press("ctrl+o")
        assert chosen(app) == 5


async def test_a_double_click_opens(path: Path) -> None:
    async with opened(path) as (pilot, app):
        row = next(y for y, line in enumerate(text(app)) if "11 Dec 2023" in line)
        await pilot.click(HomeList, offset=(5, row - listed(app).region.y), times=2)
        await leave_roll(pilot)
        assert isinstance(app.screen, MeetingScreen)
        assert app.screen.recording.meeting.head.id == 4


async def test_words_are_found_shown_marked_and_read_where_they_stand(path: Path) -> None:
    async with opened(path) as (pilot, app):
        found = await search(pilot, app, "gat")
        assert [hit.meeting_id for hit in found] == [1]
        shown = text(app)
        assert any("▸ Mon 4 Sep 2023 · Trees Committee · before the first item · note" in row for row in shown)
        assert any("The [b]elms[/b] by the gate" in row for row in shown)
        marked = [
            segment.text for strip in strips(app) for segment in strip if segment.style and segment.style.underline
        ]
        assert "gate" in marked
        assert echo(app) == "1 place found. Enter opens."
        await pilot.press("enter")
        assert isinstance(app.screen, ReaderScreen)
        await until(lambda: any("Match 1 of 1" in row for row in text(app)))
        await pilot.press("escape")
        assert [hit.meeting_id for hit in hits(app)] == [1]
        await pilot.press("escape")
        assert chosen(app) is not None
        assert not app.screen.query_one("#search", Composer).line


async def test_newest_are_first_and_one_letter_searches_nothing(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press("f")
        assert not hits(app)
        found = await search(pilot, app, "elling")
        assert [hit.meeting_id for hit in found] == [3, 2, 4, 1]
        await pilot.press("down")
        assert listed(app).chosen == found[1]
        await pilot.press(*["backspace"] * 6)
        assert chosen(app) is not None


async def test_nothing_found_is_said(path: Path) -> None:
    async with opened(path) as (pilot, app):
        assert not await search(pilot, app, "[/b] oaks")
        assert echo(app).startswith("Nothing found.")
        await pilot.press("enter")
        assert isinstance(app.screen, HomeScreen)


@pytest.fixture
def slow_file(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A file in which searches find nothing while the event is not set. It is set at first."""
    may_find, find = threading.Event(), store.Reader.find

    def find_slowly(self: store.Reader, *args: Any, **kwargs: Any) -> SearchPage:
        may_find.wait()
        return find(self, *args, **kwargs)

    monkeypatch.setattr(store.Reader, "find", find_slowly)
    may_find.set()
    yield may_find
    may_find.set()


async def test_enter_opens_what_the_whole_line_finds_however_slow_the_file(
    path: Path, slow_file: threading.Event
) -> None:
    async with opened(path) as (pilot, app):
        ash, elms = await search(pilot, app, "kind:note")
        slow_file.clear()
        await pilot.press("space", *"elms", "enter")
        assert isinstance(app.screen, HomeScreen)
        assert hits(app) == [ash, elms]
        slow_file.set()
        await until(lambda: isinstance(app.screen, ReaderScreen) and any("Match 1 of 1" in row for row in text(app)))
        await pilot.press("escape")
        assert [hit.entry_id for hit in hits(app)] == [elms.entry_id]


async def test_enter_before_the_answer_opens_nothing_once_more_is_typed(path: Path, slow_file: threading.Event) -> None:
    async with opened(path) as (pilot, app):
        slow_file.clear()
        await pilot.press(*"ash", "enter", *"es")
        slow_file.set()
        await until(lambda: is_answered(app))
        await pilot.pause()
        assert not hits(app)
        assert isinstance(app.screen, HomeScreen)


async def test_lines_pasted_are_looked_for_together(path: Path) -> None:
    async with opened(path) as (_, app):
        app.post_message(events.Paste("elms by\nthe gate\n"))
        await until(lambda: "found" in echo(app))
        assert [hit.meeting_id for hit in hits(app)] == [1]


@pytest.fixture
def hasty_writer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the book is made, what is saved does not wait for a lock, nor anything for what is saved."""
    monkeypatch.setattr(writer_module, "connect", functools.partial(store.connect, timeout=0.0))
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 0.02)
    wait_for_saves(monkeypatch, 0.0)


@pytest.fixture
def hasty(hasty_writer: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does what is read. (The writer's own lock would be in its way as well: nothing may wait to be saved.)"""
    for module in (connection_module, reader_module):
        monkeypatch.setattr(module, "connect", functools.partial(store.connect, timeout=0.0))
    monkeypatch.setattr(reader_module, "BUSY_TIMEOUT", 0.0)
    monkeypatch.setattr(reader_module, "A_MOMENT", 0)


@contextmanager
def held(path: Path, how: str) -> Iterator[None]:
    """Another program has the file: it reads it, or keeps it all to itself."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE" if how == "wholly" else "BEGIN")
        if how != "wholly":
            other.execute("SELECT count(*) FROM meeting").fetchall()
        yield
        other.execute("ROLLBACK")


@pytest.mark.usefixtures("hasty")
async def test_a_file_that_another_program_locks_is_said_to_be_and_the_application_goes_on(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press("enter")
        meeting = app.screen
        await until(lambda: app.book.is_idle)
        with held(path, "wholly"):
            await pilot.press("f9", *"oak")
            assert isinstance(app.screen, SearchScreen)
            await until(lambda: any("Another program is using the file" in told.message for told in app._notifications))
        await pilot.press("s")
        await until(lambda: "Nothing found" in echo(app))
        await pilot.press("escape")
        assert app.screen is meeting
        await pilot.press("ctrl+o")
        await until(lambda: app.book.is_idle)
        with held(path, "wholly"):
            await pilot.press("enter")
            assert isinstance(app.screen, HomeScreen)
            assert any("Another program is using the file" in told.message for told in app._notifications)
        await pilot.press("enter")
        assert isinstance(app.screen, MeetingScreen)


def committee_form(app: ClerkApp) -> CommitteeScreen:
    """The form that is shown."""
    screen = on_screen(app, CommitteeScreen)
    return screen


@pytest.mark.usefixtures("hasty_writer")
async def test_a_committee_is_not_opened_as_it_was_before_while_it_waits_to_be_saved(path: Path) -> None:
    async with opened(path) as (pilot, app):
        with held(path, "to read"):
            await pilot.press("f3", "enter")
            committee_form(app).field("venue").put("The Barn")
            await pilot.press("ctrl+s", "f3")
            assert isinstance(app.screen, HomeScreen)
            assert any("saved" in told.message and told.severity == "warning" for told in app._notifications)
        assert app.book.writer
        app.book.writer.retry()
        await until(app.book.is_saved)
        await pilot.press("f3", "enter")
        assert committee_form(app).field("venue").value == "The Barn"


@pytest.mark.usefixtures("hasty")
async def test_an_answer_that_needs_a_file_that_is_locked_is_not_the_end_of_the_application(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press("f3")
        await until(lambda: app.book.is_idle)
        with held(path, "wholly"):
            await pilot.press("enter")
            assert "Another program is using the file" in flat(pilot)
        await pilot.press("escape", "f3", "enter")
        assert committee_form(app).field("committee").value == PONDS


@pytest.mark.usefixtures("hasty")
async def test_a_second_copy_goes_on_when_a_third_program_locks_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home_module, "FOLLOW_EVERY", 0.01)
    monkeypatch.setattr(reader_screen_module, "FOLLOW_EVERY", 0.01)
    lock = store.Lock.acquire(path)
    async with opened(path) as (pilot, app):
        with held(path, "wholly"):
            await until(lambda: "Another program" in echo(app))
        await until(lambda: "Another program" not in echo(app))
        await pilot.press("enter")
        assert isinstance(app.screen, ReaderScreen)
        with held(path, "wholly"):
            await until(lambda: "Another program" in echo(app))
        await until(lambda: "Another program" not in echo(app))
    lock.release()


@pytest.mark.usefixtures("hasty")
async def test_a_meeting_with_a_damaged_row_is_said_to_have_one(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE entry SET kind = 'nonsense' WHERE meeting_id = 1")
    async with opened(path) as (pilot, app):
        await pilot.press("down", "down", "enter")
        assert isinstance(app.screen, HomeScreen)
        assert any("damaged" in told.message for told in app._notifications)


@pytest.mark.usefixtures("hasty_writer")
async def test_a_meeting_is_reopened_as_it_was_while_its_lines_wait_to_be_saved(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press("enter", *"one", "enter")
        await until(lambda: app.book.is_idle)
        with held(path, "to read"):
            await pilot.press(*"two", "enter", "ctrl+o")
            assert isinstance(app.screen, HomeScreen)
            await pilot.press("enter")
            meeting = on_screen(app, MeetingScreen)
            assert [e.text for e in meeting.recording.meeting.entries] == ["one", "two"]
            assert len(meeting.recording.unsaved_entries) == 1
            await pilot.press(*"three", "enter")
        assert app.book.writer
        app.book.writer.retry()
        await until(app.book.is_saved)
        assert [e.text for e in app.book.reader.meeting(3).entries] == ["one", "two", "three"]


@pytest.mark.usefixtures("hasty_writer")
@pytest.mark.parametrize("way", ["quit", "sample"])
async def test_the_clerk_is_asked_before_a_line_that_is_not_saved_is_left(
    path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press("enter")
        await until(lambda: app.book.is_idle)
        with held(path, "to read"):
            monkeypatch.setattr(app_module, "SAVE_TIMEOUT", 0.0)
            await pilot.press(*"one", "enter")
            app.book.trouble = ""  # as it is just after Enter, when the writer still waits for the lock
            if way == "quit":
                await pilot.press("ctrl+q")
            else:
                await pilot.press("ctrl+o")
                await app.screen.run_action("screen.command('open-sample')")
                await pilot.pause()
            assert isinstance(app.screen, Choose)
            await pilot.press("escape")
            assert app.return_value is None
        assert app.book.writer
        app.book.writer.retry()
        await until(lambda: app.book.is_idle)
        monkeypatch.setattr(app_module, "SAVE_TIMEOUT", 20.0)
        await pilot.press("ctrl+q")
        assert app.return_value == 0


@pytest.mark.parametrize("is_saved", [True, False])
def test_what_is_lost_at_the_end_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, is_saved: bool
) -> None:
    close = MinuteBook.close
    monkeypatch.setattr(ClerkApp, "run", lambda app: 0)
    monkeypatch.setattr(MinuteBook, "close", lambda book: close(book) and is_saved)
    assert app_module.run(path, is_demo=True) == (0 if is_saved else 1)
    assert ("What was not saved is lost" in capsys.readouterr().err) is not is_saved


async def test_a_search_that_a_save_stopped_is_made_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = ClerkApp(path, clock=clock)
    find, asked = store.Reader.find, []

    def stopped_once(self: store.Reader, query: Query, limit: int, **how: Any) -> SearchPage:
        asked.append(query.words)
        if len(asked) == 1:
            app.book.recording(2).note("something saved meanwhile", is_unsettled=False)
            return SearchPage()
        return find(self, query, limit, **how)

    monkeypatch.setattr(store.Reader, "find", stopped_once)
    async with app.run_test() as pilot:
        app.screen.query_one("#search", Composer).set_line("elm")
        await pilot.press("s")
        await until(lambda: bool(hits(app)))
        assert asked == ["elms", "elms"]
    app.book.close()


async def test_a_search_that_fails_is_said_to_and_the_next_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find = store.Reader.find

    def failing(self: store.Reader, query: Query, limit: int, **how: Any) -> SearchPage:
        if query.words == "el":
            raise ClerkError("The file cannot be read just now.")
        return find(self, query, limit, **how)

    monkeypatch.setattr(store.Reader, "find", failing)
    async with running(path, notifications=True) as (app, pilot):
        await pilot.press(*"el")
        await until(lambda: any("cannot be read just now" in row for row in text(app)))
        assert await search(pilot, app, "m")


@pytest.mark.parametrize(("key", "screen"), [("2", CommitteeScreen), ("3", FirstMeetingScreen), ("4", Ask)])
async def test_an_empty_book_offers_what_to_do_first(tmp_path: Path, key: str, screen: type) -> None:
    for keys in ((key,), (*["down"] * (int(key) - 1), "enter")):
        async with opened(tmp_path / "m.db") as (pilot, app):
            assert all(isinstance(row, Choice) for row in listed(app).shown)
            assert "What would you like to do first?" in echo(app)
            await pilot.press(*keys)
            assert isinstance(app.screen, screen)
            await pilot.press("escape")
            assert isinstance(app.screen, HomeScreen)
            assert not app.screen.query_one("#search", Composer).line


async def test_an_empty_book_says_the_key_of_everything_that_it_offers(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (_, app):
        offered = text(app)
        for word, key in (("Practise", "F10"), ("Set up", "F3"), ("Call a meeting", "F2"), ("agenda: a file", "F8")):
            assert any(word in row and f" {key} " in row for row in offered), offered


@pytest.mark.parametrize(
    ("way", "result"), [("1", ClerkApp.PRACTISE), ("5", ClerkApp.OPEN_SAMPLE), ("mouse", ClerkApp.OPEN_SAMPLE)]
)
async def test_an_empty_book_leads_to_practice_and_to_the_sample(tmp_path: Path, way: str, result: int) -> None:
    app = ClerkApp(tmp_path / "m.db", clock=clock)
    async with app.run_test() as pilot:
        if way == "mouse":
            await pilot.click(HomeList, offset=(5, 4), times=2)
        else:
            await pilot.press(way)
        await until(lambda: app.return_value is not None)
    assert app.return_value == result
    app.book.close()


async def test_f10_leads_to_practice_from_any_book(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press("f10")
        await until(lambda: app.return_value == ClerkApp.PRACTISE)


async def test_a_book_held_elsewhere_is_only_read_and_followed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home_module, "FOLLOW_EVERY", 0.01)
    with MinuteBook(path, clock=clock) as other:
        async with opened(path) as (pilot, app):
            assert "read only" in text(app)[0]
            await pilot.press("down", "f2", "f3", "f4", "f8")
            assert isinstance(app.screen, HomeScreen)
            other.create_meeting(MeetingPlan("Elmfield Council", TREES, date(2024, 7, 1)))
            other.flush()
            await until(lambda: any("1 Jul 2024" in row for row in text(app)))
            assert chosen(app) == 2
            await pilot.press("enter")
            assert isinstance(app.screen, ReaderScreen)


async def test_of_thousands_only_those_in_sight_are_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: set[int] = set()
    meeting = HomeList._meeting

    def counted(self: HomeList, row: MeetingLine) -> str:
        drawn.add(row.id)
        return meeting(self, row)

    book_with_meeting(tmp_path / "m.db")
    async with opened(tmp_path / "m.db") as (pilot, app):
        day = date(2024, 1, 8)
        many = [MeetingLine(i, "Elmfield", TREES, day, None, "", Stage.DRAFT, i) for i in range(1, 5001)]
        monkeypatch.setattr(HomeList, "_meeting", counted)
        listed(app).show(by_committee(many), day)
        await pilot.press("down", "pagedown")
        assert chosen(app) is not None
        assert len(drawn) < 100


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_it_all_fits(path: Path, size: tuple[int, int]) -> None:
    async with opened(path, size) as (_, app):
        shown = text(app)
        assert "Type words to search" in shown[2]
        assert any("no entries" in row for row in shown)
        assert shown[-1].strip().startswith("F2")
        assert all(len(row) <= size[0] for row in shown)


async def test_a_meeting_called_by_mistake_is_removed_after_a_question_and_brought_back(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await app.run_action(action_of("remove-meeting"))
        await pilot.pause()
        assert any("Trees Committee, 4 March 2024, no entries?" in row for row in text(app))
        await pilot.press("escape")
        assert chosen(app) == 3
        await app.run_action(action_of("remove-meeting"))
        await pilot.pause()
        await pilot.press("right", "enter")
        assert [row.id for row in listed(app).shown if isinstance(row, MeetingLine)] == [2, 1, 4]
        assert any("Removed: Trees Committee, 4 March 2024" in row for row in text(app))
        await app.run_action(action_of("bring-back-meeting"))
        await pilot.pause()
        await pilot.press("enter")
        assert [row.id for row in listed(app).shown if isinstance(row, MeetingLine)] == [3, 2, 1, 4]


async def test_delete_removes_the_chosen_meeting_after_a_question_and_ctrl_z_brings_it_back(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press(*"elms", "left", "delete")  # which deletes a letter there
        assert on_screen(app, HomeScreen).line.line == "elm"
        await pilot.press("ctrl+u", "delete")
        assert any("Remove this meeting: Trees Committee, 4 March 2024" in row for row in text(app))
        await pilot.press("right", "enter")
        assert 3 not in [row.id for row in listed(app).shown if isinstance(row, MeetingLine)]
        assert any("Ctrl+Z brings it back" in row for row in text(app))
        await pilot.press("ctrl+z")
        assert any("Bring back which meeting?" in row for row in text(app))
        await pilot.press("enter")
        assert 3 in [row.id for row in listed(app).shown if isinstance(row, MeetingLine)]


async def test_the_palette_says_where_a_command_of_a_meeting_is(path: Path) -> None:
    async with opened(path) as (pilot, _):
        await pilot.press("ctrl+p", *"sign min")
        await until(lambda: any("Sign minutes  (in a meeting)" in row for row in text(pilot.app)))


async def test_a_meeting_that_was_held_is_not_removed_and_it_is_said_why(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press("down", "down")
        assert chosen(app) == 1
        await app.run_action(action_of("remove-meeting"))
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert any("Something is recorded in this meeting" in row for row in text(app))
        assert 1 in [row.id for row in listed(app).shown if isinstance(row, MeetingLine)]


async def test_what_is_said_after_a_refusal_is_no_warning(path: Path) -> None:
    async with opened(path) as (pilot, app):
        await pilot.press("down", "down")
        await app.run_action(action_of("remove-meeting"))
        await pilot.pause()
        assert app.screen.query_one("#echo").has_class("-warning")
        await pilot.press(*"elms")
        await until(lambda: is_answered(app))
        assert not echo(app).startswith("⚠")
        assert not app.screen.query_one("#echo").has_class("-warning")


async def test_who_leaves_a_meeting_that_was_opened_at_once_comes_to_the_list_and_loses_no_letter(path: Path) -> None:
    async with opened(path) as (pilot, app):
        app.open_meeting(2)
        await leave_roll(pilot)
        await pilot.press(*"an owl")
    async with running(path) as (again, pilot):
        first = on_screen(again, MeetingScreen)
        assert (first.composer.line, first.composer.has_focus) == ("an owl", True)
        await pilot.press("ctrl+o", *"elms")
        assert isinstance(again.screen, HomeScreen)
        assert again.screen.line.line == "elms"
        await until(lambda: not first.is_running)
        again.open_meeting(2)
        await leave_roll(pilot)
        await pilot.press("ctrl+o")
        assert isinstance(again.screen, HomeScreen)


async def test_a_screen_that_is_opened_at_once_has_its_layout(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_module, "BACKGROUND_DELAY", 3600.0)
    async with opened(path) as (pilot, app):
        await pilot.press("f1")
        assert app.screen.query_one("#topics").outer_size.width == 20
