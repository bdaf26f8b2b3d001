"""Past minutes looked through and kept, from the screens."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from books import book_with_meeting, clock
from driving import echo, leave_roll, on_screen, send, text, until
from textual.pilot import Pilot

from clerk_tui.importing.examine import ExaminedFile
from clerk_tui.importing.run import State
from clerk_tui.importing.workers import InProcess, WorkerPool
from clerk_tui.meeting import Stage
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.dialogs import Choose, Confirm, Tell, completion
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.importing import (
    FoundAgendaForm,
    FoundList,
    FoundScreen,
    HeadForm,
    ImportList,
    ImportScreen,
    PeopleOnFileScreen,
    PeopleScreen,
)
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.reader import ReaderScreen
from clerk_tui.tui.screens.search import HomeList
from clerk_tui.tui.widgets.composer import Composer

MONTHS = ("January", "February", "March", "April", "May", "June")


def paper(month: int, *people: str, committee: str = "Ponds Committee", remark: str = "The pond was full.") -> str:
    """Minutes of a committee in a month of 2003."""
    listed = ", ".join(people or ("Councillor A Ash", "Councillor B Birch", "Councillor C Cedar"))
    return f"""ELMFIELD COUNCIL

{committee.upper()}

MINUTES of a meeting of the {committee} held in the Council Chamber on 6 {MONTHS[month - 1]} 2003 at 7.00 pm.

PRESENT: {listed}.

1. APOLOGIES FOR ABSENCE

There were no apologies.

2. THE POND

{remark}

RESOLVED that pond number {month} be dredged.

The meeting closed at 8.15 pm.
"""


@pytest.fixture(autouse=True)
def _looked_at_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are looked at without processes, which take their time to begin."""
    monkeypatch.setattr(WorkerPool, "usual", lambda known: InProcess(known))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three files of minutes, and one that is none."""
    made = tmp_path / "old"
    made.mkdir()
    for month in (1, 2, 3):
        (made / f"ponds-{month}.txt").write_text(paper(month), encoding="utf-8")
    (made / "empty.txt").write_bytes(b"")
    return made


@asynccontextmanager
async def home(path: Path, size: tuple[int, int] = (100, 30)) -> AsyncIterator[tuple[Pilot[int], ClerkApp]]:
    """The list of meetings of a book that has one."""
    book_with_meeting(path)
    app = ClerkApp(path, clock=clock)
    async with app.run_test(size=size) as pilot:
        yield pilot, app
    app.stop_importing()
    app.book.close()


async def look_at(pilot: Pilot[int], path: Path) -> ImportScreen:
    """F8, and a path; the files have been looked at."""
    await pilot.press("f8")
    pilot.app.screen.query_one(Composer).set_line(str(path))
    await pilot.press("enter")
    screen = on_screen(pilot.app, ImportScreen)
    await until(lambda: not screen.run.is_busy)
    screen.show()
    await pilot.pause()
    return screen


async def done(pilot: Pilot[int], screen: ImportScreen) -> None:
    """Wait until the import has finished."""
    await until(lambda: not screen.run.is_busy)
    screen.show()
    await pilot.pause()


async def test_nothing_is_kept_before_the_clerk_says_so(folder: Path, tmp_path: Path) -> None:
    async with home(tmp_path / "m.db") as (pilot, app):
        screen = await look_at(pilot, folder)
        assert [row.state for row in screen.run.rows] == [State.REFUSED, State.FOUND, State.FOUND, State.FOUND]
        shown = "\n".join(text(app))
        assert "Mon 6 Jan 2003" in shown
        assert "refused" in shown
        assert len(app.book.reader.meetings()) == 1
        await pilot.press("asterisk")
        if isinstance(app.screen, Confirm):
            await pilot.press("right", "enter")
        await done(pilot, screen)
        assert len(app.book.reader.meetings()) == 4
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)
        assert len(app.screen.query_one(HomeList).shown) == 6


async def test_what_was_found_stands_beside_the_words(folder: Path, tmp_path: Path) -> None:
    async with home(tmp_path / "m.db") as (pilot, app):
        screen = await look_at(pilot, folder / "ponds-1.txt")
        await pilot.press("enter")
        assert isinstance(app.screen, FoundScreen)
        pairs = app.screen.query_one(FoundList).shown
        assert any(pair.recognised.startswith("clause") and "pond number 1" in pair.words for pair in pairs)
        assert any(pair.recognised.startswith("item 2") for pair in pairs)
        assert any("Councillor B Birch" in pair.words for pair in pairs)
        await pilot.press("enter")
        assert isinstance(app.screen, ImportScreen)
        await done(pilot, screen)
        assert screen.run.rows[0].state is State.SAVED
        assert len(app.book.reader.meetings()) == 2


async def test_an_imported_meeting_opens_to_be_read_and_with_f4_to_go_on(folder: Path, tmp_path: Path) -> None:
    async with home(tmp_path / "m.db") as (pilot, app):
        screen = await look_at(pilot, folder / "ponds-1.txt")
        await pilot.press("k")
        await done(pilot, screen)
        await pilot.press("escape", "down", "enter")
        assert isinstance(app.screen, ReaderScreen)
        assert "RESOLVED that pond number 1 be dredged." in "\n".join(text(app))
        await pilot.press("escape", "f4")
        assert isinstance(app.screen, MeetingScreen)


async def test_a_head_is_put_right_before_it_is_kept(folder: Path, tmp_path: Path) -> None:
    async with home(tmp_path / "m.db") as (pilot, app):
        screen = await look_at(pilot, folder / "ponds-2.txt")
        await pilot.press("h")
        assert isinstance(app.screen, HeadForm)
        app.screen.field("committee").put("Lakes Committee")
        app.screen.field("date").put("7 February 2004")
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, ImportScreen)
        await pilot.press("k")
        await done(pilot, screen)
        assert app.book.reader.meeting(2).head.committee == "Lakes Committee"
        assert str(app.book.reader.meeting(2).head.date) == "2004-02-07"


async def test_the_council_of_those_that_name_none_is_said_once(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    for month in (1, 2):
        nameless = paper(month).replace("ELMFIELD COUNCIL\n\n", "")
        (folder / f"{month}.txt").write_text(nameless, encoding="utf-8")
    async with home(tmp_path / "m.db") as (pilot, app):
        screen = await look_at(pilot, folder)
        assert {row.head.council for row in screen.run.rows} == {"Elmfield Council"}
        assert all("the only one in the book" in str(row.other_doubts[0]) for row in screen.run.rows)
        assert all(row.doubts == () for row in screen.run.rows), "what is said of all is no doubt about each"
        assert "2 files name no council: c names it." in text(app)[-2]
        await pilot.press("c")
        app.screen.query_one(Composer).set_line("Oakfield Council")
        await pilot.press("enter")
        assert {row.head.council for row in screen.run.rows} == {"Oakfield Council"}
        assert all(row.other_doubts == () for row in screen.run.rows)
        await pilot.press("k")
        await done(pilot, screen)
        assert app.book.reader.meeting(2).head.council == "Oakfield Council"


async def test_a_dropped_file_is_not_kept(folder: Path, tmp_path: Path) -> None:
    async with home(tmp_path / "m.db") as (pilot, app):
        screen = await look_at(pilot, folder)
        row = screen.query_one(ImportList).chosen
        assert row is not None
        await pilot.press("d")
        assert row.state is State.DROPPED
        await pilot.press("asterisk")
        if isinstance(app.screen, Confirm):
            await pilot.press("right", "enter")
        await done(pilot, screen)
        assert len(app.book.reader.meetings()) == 3
        assert row.name not in [imported.name for imported in app.book.reader.imported()]


async def test_the_same_folder_again_changes_nothing(folder: Path, tmp_path: Path) -> None:
    async with home(tmp_path / "m.db") as (pilot, app):
        for _ in range(2):
            screen = await look_at(pilot, folder)
            await pilot.press("asterisk")
            if isinstance(app.screen, Confirm):
                await pilot.press("right", "enter")
            await done(pilot, screen)
            await pilot.press("escape")
        assert len(app.book.reader.meetings()) == 4
        assert {row.state for row in screen.run.rows} == {State.KNOWN, State.REFUSED}


@pytest.mark.parametrize(("key", "count"), [("y", 3), ("n", 4)])
async def test_people_whose_names_are_alike_are_asked_about(tmp_path: Path, key: str, count: int) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "1.txt").write_text(
        paper(1, "Councillor J Smith", "Councillor B Birch", "Councillor C Cedar"), encoding="utf-8"
    )
    (folder / "2.txt").write_text(
        paper(2, "Councillor Jane Smith", "Councillor B Birch", "Councillor C Cedar").replace("2003", "2013"),
        encoding="utf-8",
    )
    async with home(tmp_path / "m.db") as (pilot, app):
        screen = await look_at(pilot, folder)
        await pilot.press("p")
        assert isinstance(app.screen, PeopleScreen)
        assert "Jane Smith" in "\n".join(text(app))
        await pilot.press("enter")
        assert len(screen.run.open_questions) == 1, "Enter answers nothing"
        await pilot.press(key, "escape")
        assert screen.run.open_questions == []
        await pilot.press("asterisk")
        if isinstance(app.screen, Confirm):
            await pilot.press("right", "enter")
        await done(pilot, screen)
        council = app.book.reader.meeting(2).head.council
        smiths = {name for i in (2, 3) for name in (p.name for p in app.book.reader.meeting(i).people.values())}
        assert len(smiths) == count
        assert ("Councillor J Smith" in smiths) is (key == "n")
        assert len(app.book.reader.known_people("").different) == (key == "n")
        assert council


class Held:
    """Looks at files one at a time, when it is let."""

    def __init__(self) -> None:
        self.let = threading.Semaphore(0)

    def __enter__(self) -> Held:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is to be ended."""

    def examine(self, files: Sequence[Path]) -> Iterator[ExaminedFile]:
        """What is in each file, once it may be looked at."""
        for examined in InProcess().examine(files):
            self.let.acquire()
            yield examined


async def test_a_meeting_goes_on_while_files_are_looked_at(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held()
    monkeypatch.setattr(WorkerPool, "usual", lambda known: held)
    async with home(tmp_path / "m.db") as (pilot, app):
        await pilot.press("f8")
        app.screen.query_one(Composer).set_line(str(folder))
        await pilot.press("enter")
        held.let.release()
        await until(lambda: app.importing is not None and len(app.importing.rows) == 1)
        run = app.importing
        assert run is not None
        assert run.is_examining
        await pilot.press("escape", "enter")
        await leave_roll(pilot)
        assert isinstance(app.screen, MeetingScreen)
        send(app, *"/open 9.30am", "enter")
        await until(lambda: bool(app.screen.recording.meeting.entries))  # type: ignore[attr-defined]
        for _ in range(4):
            held.let.release()
        await until(lambda: not run.is_busy)
        app.book.flush()
        assert len(app.book.reader.meeting(1).entries) == 1
        await pilot.press("ctrl+o", "f8")
        assert isinstance(app.screen, ImportScreen)
        assert len(run.found()) == 3


async def test_looking_is_stopped_and_goes_on(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held()
    monkeypatch.setattr(WorkerPool, "usual", lambda known: held)
    async with home(tmp_path / "m.db") as (pilot, app):
        await pilot.press("f8")
        app.screen.query_one(Composer).set_line(str(folder))
        await pilot.press("enter")
        screen = on_screen(app, ImportScreen)
        held.let.release()
        await until(lambda: len(screen.run.rows) == 1)
        await pilot.press("s")
        held.let.release()
        await done(pilot, screen)
        assert len(screen.run.rows) == 2
        assert "2 not examined" in text(app)[0]
        held.let.release(4)
        await pilot.press("s")
        await done(pilot, screen)
        assert [row.name for row in screen.run.rows] == ["empty.txt", "ponds-1.txt", "ponds-2.txt", "ponds-3.txt"]


async def test_what_was_found_is_not_left_without_a_word(folder: Path, tmp_path: Path) -> None:
    async with home(tmp_path / "m.db") as (pilot, app):
        await look_at(pilot, folder)
        await pilot.press("escape")
        assert isinstance(app.screen, Confirm)
        await pilot.press("escape")
        assert isinstance(app.screen, ImportScreen)
        await pilot.press("escape", "right", "enter")
        assert isinstance(app.screen, HomeScreen)
        assert app.importing is None
        assert len(app.book.reader.meetings()) == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_hostile_names_and_words_are_shown_as_text(tmp_path: Path, size: tuple[int, int]) -> None:
    nasty = "The [bold]pond[/] was [/] full \x1b[31m ‮" + "x" * 300
    file = tmp_path / "[red]a[link=x].txt"
    file.write_text(
        paper(1, "Councillor [/etc] Ash", "Councillor B Birch", committee="[b]P[/] Committee", remark=nasty),
        encoding="utf-8",
    )
    async with home(tmp_path / "m.db", size) as (pilot, app):
        screen = await look_at(pilot, file)
        assert "[red]a[link=x].txt" in "\n".join(text(app))
        await pilot.press("enter")
        assert isinstance(app.screen, FoundScreen)
        await pilot.press("end")
        shown = "\n".join(text(app))
        assert "\x1b" not in shown
        assert "[bold]pond[/]" in shown
        await pilot.press("enter")
        await done(pilot, screen)
        assert len(app.book.reader.meetings()) == 2


async def test_two_people_on_file_become_one(tmp_path: Path) -> None:
    for month, first in ((1, "Councillor J Smith"), (2, "Councillor D Doyle")):
        minutes = paper(month, first, "Councillor B Birch", "Councillor C Cedar")
        if month == 2:  # an officer is not taken for the councillor
            minutes = minutes.replace("PRESENT:", "IN ATTENDANCE: Jane Smith (Clerk).\n\nPRESENT:")
        (tmp_path / f"{month}.txt").write_text(minutes, encoding="utf-8")
    async with home(tmp_path / "m.db", (120, 40)) as (pilot, app):
        for month in (1, 2):
            screen = await look_at(pilot, tmp_path / f"{month}.txt")
            await pilot.press("k")
            await done(pilot, screen)
            await pilot.press("escape")
        app.screen.find_same_people()  # type: ignore[attr-defined]
        await pilot.pause()
        people = on_screen(app, PeopleOnFileScreen)
        await pilot.press("y", "enter")
        assert isinstance(app.screen, Confirm)
        assert "cannot be undone" in " ".join("\n".join(text(app)).split())
        await pilot.press("right", "enter")
        await until(lambda: not people._is_merging)
        await pilot.pause()
        names = [{p.name for p in app.book.reader.meeting(i).people.values()} for i in (2, 3)]
        assert len({name for name in names[0] & names[1] if "Smith" in name}) == 1
        assert people.questions() == ()


async def test_a_path_that_is_none_is_said(tmp_path: Path) -> None:
    async with home(tmp_path / "m.db") as (pilot, app):
        await pilot.press("f8")
        app.screen.query_one(Composer).set_line(str(tmp_path / "gone"))
        await pilot.press("enter")
        assert isinstance(app.screen, Tell)
        assert "There is no file or folder" in " ".join("\n".join(text(app)).split())


def test_a_path_is_completed_as_far_as_there_is_one_way_on(tmp_path: Path) -> None:
    (tmp_path / "minutes 2003").mkdir()
    (tmp_path / "minutes 2004").mkdir()
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    completed, names = completion(f"{tmp_path}/m")
    assert completed == f"{tmp_path}/minutes 200"
    assert names == ["minutes 2003/", "minutes 2004/"]
    assert completion(f"{tmp_path}/n") == (f"{tmp_path}/notes.txt", ["notes.txt"])
    assert completion(f"{tmp_path}/z") == (f"{tmp_path}/z", [])
    assert completion(f"{tmp_path}/.h")[0] == f"{tmp_path}/.hidden"
    assert completion(f"{tmp_path}/gone/x") == (f"{tmp_path}/gone/x", [])
    assert completion("\0/x") == ("\0/x", [])


async def test_tab_completes_in_the_question(tmp_path: Path) -> None:
    (tmp_path / "old minutes").mkdir()
    async with home(tmp_path / "m.db") as (pilot, app):
        await pilot.press("f8")
        app.screen.query_one(Composer).set_line(f"{tmp_path}/old")
        await pilot.press("tab")
        assert app.screen.query_one(Composer).line == f"{tmp_path}/old minutes/"


async def test_an_agenda_is_shown_as_a_meeting_to_come_before_it_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "february.txt"
    above = "Ponds Committee\n\nTuesday 5 February 2030 at 7pm in the Village Hall\n\nAGENDA\n\n"
    file.write_text(above + "1. Apologies\n2. Minutes of 8 January 2018\n4. The pond\n", encoding="utf-8")
    async with home(tmp_path / "m.db") as (pilot, app):
        before = len(app.book.reader.meetings())
        await pilot.press("f8")
        app.screen.query_one(Composer).set_line(str(file))
        await pilot.press("enter")
        await until(lambda: isinstance(app.screen, FoundAgendaForm) and "Ponds Committee" in "\n".join(text(app)))
        shown = "\n".join(text(app))
        assert "5 February 2030 is a Tuesday" not in shown
        assert "4 comes after 2: is one missing between them?" in shown
        assert len(app.book.reader.meetings()) == before
        await pilot.press("ctrl+s")
        await until(lambda: isinstance(app.screen, Confirm))
        await pilot.press("right", "enter")
        await until(lambda: isinstance(app.screen, MeetingScreen))
        app.book.flush()
        (made,) = [line for line in app.book.reader.meetings() if line.committee == "Ponds Committee"]
        assert (made.stage, made.date, made.venue) == (Stage.PLANNED, date(2030, 2, 5), "Village Hall")
        assert [item.title for item in app.book.reader.meeting(made.id).items] == [
            "Apologies",
            "Minutes of 8 January 2018",
            "The pond",
        ]


async def test_what_is_put_right_in_a_found_agenda_is_what_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "february.txt"
    items = (
        "1. Apologies",
        "2. Depot (appendix 2 is exempt)",
        "3. Exclusion of the press and public",
        "4. Lease",
        "5. Date of next meeting",
    )
    above = "Elmfield Council\nTrees Committee\n\nTuesday 5 February 2030 at 7pm in the Village Hall\n\nAGENDA\n\n"
    file.write_text(above + "\n".join(items), encoding="utf-8")
    async with home(tmp_path / "m.db") as (pilot, app):
        await pilot.press("f8")
        app.screen.query_one(Composer).set_line(str(file))
        await pilot.press("enter")
        await until(lambda: isinstance(app.screen, FoundAgendaForm) and "4 Lease" in "\n".join(text(app)))
        form = app.screen
        assert isinstance(form, FoundAgendaForm)
        await pilot.press("ctrl+s")
        await until(lambda: isinstance(app.screen, Confirm))
        await pilot.press("enter")
        await until(lambda: app.screen is form)
        await pilot.press("end", *" // exempt")
        agenda = form.field("agenda")
        assert agenda.value.splitlines()[1:4:2] == ["2 Depot (appendix 2 is exempt) // exempt", "4 Lease // exempt"]
        await pilot.press("down", "down", "down", "home", *"Public business", "enter")
        await pilot.press("ctrl+s")
        await until(lambda: isinstance(app.screen, MeetingScreen))
        app.book.flush()
        (made,) = [line for line in app.book.reader.meetings() if line.date == date(2030, 2, 5)]
        assert [(item.number, item.is_exempt) for item in app.book.reader.meeting(made.id).items] == [
            *(("1", False), ("2", True), ("3", False), ("4", True), ("5", False))
        ]


async def test_an_agenda_among_minutes_waits_to_be_planned(folder: Path, tmp_path: Path) -> None:
    (folder / "agenda.txt").write_text("Ponds Committee\n\nAGENDA\n5 February 2030\n\n1. Apologies\n2. The pond\n")
    async with home(tmp_path / "m.db") as (pilot, app):
        await pilot.press("f8")
        app.screen.query_one(Composer).set_line(str(folder))
        await pilot.press("enter")
        await until(lambda: app.importing is not None and len(app.importing.rows) == 5 and not app.importing.is_busy)
        await until(lambda: "1 agenda" in "\n".join(text(app)))
        assert app.importing is not None
        assert [row.name for row in app.importing.rows if row.state is State.AGENDA] == ["agenda.txt"]


@pytest.mark.parametrize("is_agenda", [True, False])
async def test_a_file_that_may_be_an_agenda_is_asked_about(tmp_path: Path, is_agenda: bool) -> None:
    file = tmp_path / "ponds.txt"
    file.write_text("Ponds Committee\n\n5 February 2019, Village Hall\n\n1. Apologies\n2. The pond\n3. Bridges\n")
    async with home(tmp_path / "m.db") as (pilot, app):
        await pilot.press("f8")
        app.screen.query_one(Composer).set_line(str(file))
        await pilot.press("enter")
        await until(lambda: "agenda or minutes?" in "\n".join(text(app)) and isinstance(app.screen, Choose))
        await pilot.press(*([] if is_agenda else ["down"]), "enter")
        if is_agenda:
            await until(lambda: isinstance(app.screen, FoundAgendaForm) and "Ponds Committee" in "\n".join(text(app)))
        else:
            await until(lambda: app.importing is not None and len(app.importing.found()) == 1)
            await until(lambda: "1 found" in "\n".join(text(app)))


async def test_a_file_that_cannot_be_read_as_an_agenda_any_more_says_why(tmp_path: Path) -> None:
    file = tmp_path / "ponds.txt"
    file.write_text("Ponds Committee\n\n5 February 2019, Village Hall\n\n1. Apologies\n2. The pond\n3. Bridges\n")
    async with home(tmp_path / "m.db") as (pilot, app):
        await pilot.press("f8")
        app.screen.query_one(Composer).set_line(str(file))
        await pilot.press("enter")
        await until(lambda: "agenda or minutes?" in "\n".join(text(app)) and isinstance(app.screen, Choose))
        file.unlink()
        await pilot.press("enter")
        assert "ponds.txt" in echo(app)
        assert echo(app).startswith("⚠")
