"""Exports from the screens: the document, the format and the file; the last answers are offered first."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import docx
import pytest
from books import clock
from driving import flat, on_screen, shown, until
from sitting import BEGUN, asked, command, opened, row
from textual.pilot import Pilot

from clerk_tui import paths
from clerk_tui.book.exports import file_name
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.errors import ClerkError
from clerk_tui.minutes.papers import Order
from clerk_tui.processes import open_file
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.dialogs import Ask, Choose, Confirm, Options
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.widgets.composer import Composer

MEETING = (*BEGUN, "fern: said that the elms were dead", "= That the elms be felled", "/close 9.50am")
NAME = "trees-committee-2024-01-08"


@pytest.fixture(autouse=True)
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder for papers."""
    folder = tmp_path / "papers"
    folder.mkdir()
    monkeypatch.setattr(paths, "exports", lambda: folder)
    return folder


def selected(pilot: Pilot[int]) -> str:
    """The option that Enter takes."""
    return offered(pilot)[pilot.app.screen.query_one(Options).selected or 0]


def offered(pilot: Pilot[int]) -> list[str]:
    """What can be chosen, from the top."""
    screen = on_screen(pilot.app, Choose)
    return [name for name, _ in screen._options]


def remember(pilot: Pilot[int], folder: Path) -> None:
    """Give the application a file for its settings."""
    assert isinstance(pilot.app, ClerkApp)
    pilot.app.settings_file = folder / "settings.toml"


def line(pilot: Pilot[int]) -> str:
    """What stands in the line of a dialog."""
    return pilot.app.screen.query_one(Composer).line


def is_asking(pilot: Pilot[int]) -> bool:
    """Whether a dialog is open."""
    return not isinstance(pilot.app.screen, MeetingScreen)


async def test_ctrl_s_offers_to_export_where_all_is_saved(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        await pilot.press("ctrl+s")
        assert "Which document?" in shown(pilot)
        assert offered(pilot)[:10] == [
            "Minutes for Word",
            "Minutes as PDF",
            "Minutes as plain text",
            "Minutes in another format",
            "Decision sheet",
            "Action list",
            "Attendance sheet",
            "Attendance and declarations of the year",
            "Agenda of the next meeting",
            "One item of the minutes",
        ]
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Ask)
        assert "Minutes · Word · public version" in shown(pilot)
        assert line(pilot) == str(out / f"{NAME}-minutes.docx")
        await pilot.press("enter")
        assert not is_asking(pilot)
    texts = [p.text for p in docx.Document(str(out / f"{NAME}-minutes.docx")).paragraphs]
    assert "That the elms be felled." in texts


async def test_what_is_not_settled_is_told_before_the_file_is_named(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", (*MEETING, "willowby? if the elms were dead")) as (pilot, _):
        await pilot.press("ctrl+s", "enter")
        told = " ".join(shown(pilot).replace("│", " ").split())
        assert "not settled, including 1 line in doubt, and 1 line is printed as [To be settled: …]" in told
    assert list(out.iterdir()) == []


async def test_the_documents_begin_at_the_top_and_what_was_chosen_last_is_said(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        remember(pilot, tmp_path)
        await pilot.press("ctrl+s")
        order = offered(pilot)
        await pilot.press(*"decision", "enter", *"pdf", "enter", "enter")
        assert (out / f"{NAME}-decisions.pdf").read_bytes().startswith(b"%PDF")
        await pilot.press("ctrl+s")
        assert selected(pilot) == "Minutes for Word"
        assert "Which document? Last time: Decision sheet" in shown(pilot)
        assert offered(pilot) == order
        await pilot.press(*"decision", "enter")
        assert selected(pilot) == "PDF"
        assert "Decision sheet: in which format? Last time: PDF" in shown(pilot)
        assert len(set(offered(pilot))) == len(offered(pilot)) == 7


async def test_the_minutes_in_a_seldom_format_and_in_the_same_one_again(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        remember(pilot, tmp_path)
        await pilot.press("ctrl+s", *"another", "enter", *"markdown", "enter", "enter")
        assert (out / f"{NAME}-minutes.md").is_file()
        await pilot.press("ctrl+s", *"plain", "enter", "enter", "ctrl+s")
        assert "Which document? Last time: Minutes as plain text" in shown(pilot)
        assert selected(pilot) == "Minutes for Word"
        await pilot.press(*"another", "enter")
        assert selected(pilot) == "Plain text with headings marked (Markdown)"


async def test_a_draft_says_so_in_plain_text_too(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        await pilot.press("ctrl+s", *"plain", "enter", "enter")
        made = out / f"{NAME}-minutes.txt"
        await until(made.is_file)
        assert made.read_text(encoding="utf-8").startswith("DRAFT\n\n")


async def test_one_item_and_the_data_of_the_meeting(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", MEETING) as (pilot, screen):
        items = screen.recording.meeting.items
        await pilot.press("ctrl+s", *"one item", "enter")
        assert offered(pilot) == [item.label for item in items]
        await pilot.press("down", "enter", *"html to", "enter")
        assert line(pilot) == str(out / f"{NAME}-minutes-item-{items[1].number}-to-paste.html")
        await pilot.press("enter", "ctrl+s", *"popolo", "enter")
        assert line(pilot) == str(out / f"{NAME}-data-popolo.json")
        await pilot.press("enter")
    assert sorted(p.suffix for p in out.iterdir()) == [".html", ".json"]


async def test_escape_leaves_at_every_question_and_nothing_is_written(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        for keys in ((), ("enter",), (*"another", "enter"), (*"another", "enter", "enter")):
            await pilot.press("ctrl+s", *keys)
            assert is_asking(pilot)
            await pilot.press("escape")
            assert not is_asking(pilot)
    assert list(out.iterdir()) == []


async def test_a_file_that_is_there_is_replaced_only_when_the_clerk_agrees(tmp_path: Path, out: Path) -> None:
    target = out / f"{NAME}-minutes.docx"
    target.write_bytes(b"mine")
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        remember(pilot, tmp_path)
        await pilot.press("ctrl+s", *"word", "enter", "enter")
        await until(lambda: " exists" in shown(pilot))  # the path may be wrapped anywhere before
        assert isinstance(pilot.app.screen, Confirm)
        await pilot.press("enter")
        assert target.read_bytes() == b"mine"
        assert not is_asking(pilot)
        assert "Nothing was written." in flat(pilot)
        await pilot.press("ctrl+s", "enter", "enter")
        await pilot.click("#yes")
    assert target.read_bytes().startswith(b"PK")
    assert [p.name for p in out.iterdir()] == [target.name]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
async def test_a_pipe_is_refused_so_that_the_program_never_waits_for_its_reader(tmp_path: Path, out: Path) -> None:
    pipe = out / "minutes.docx"
    os.mkfifo(pipe)
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        await pilot.press("ctrl+s", *"word", "enter")
        pilot.app.screen.query_one(Composer).set_line(str(pipe))
        await pilot.press("enter")
        assert any("is a device or a pipe: name a file" in told.message for told in pilot.app._notifications)
    assert pipe.is_fifo()


async def test_a_name_that_promises_another_format_is_refused_with_a_reason(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        await pilot.press("ctrl+s", *"word", "enter")
        pilot.app.screen.query_one(Composer).set_line(str(out / "minutes.pdf"))
        await pilot.press("enter")
        assert any("name ending in" in told.message for told in pilot.app._notifications)
    assert list(out.iterdir()) == []


async def test_what_could_not_be_written_is_asked_about_again_with_the_name_as_typed(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        await pilot.press("ctrl+s", *"word", "enter")
        pilot.app.screen.query_one(Composer).set_line(str(out / "june" / "minutes.docx"))
        await pilot.press("enter")
        assert "could not be written" in flat(pilot)
        assert pilot.app.screen.query_one(Composer).line == str(out / "june" / "minutes.docx")
        (out / "june").mkdir()
        await pilot.press("enter")
    assert (out / "june" / "minutes.docx").is_file()


async def test_the_data_of_a_meeting_with_exempt_parts_says_so(tmp_path: Path, out: Path) -> None:
    lines = (*BEGUN, "/exempt 3", "fern: spoke of the bid by Larkspur", "/public", "/close 9.50am")
    async with opened(tmp_path / "m.db", lines) as (pilot, _):
        await command(pilot, "Export with exempt parts")
        assert "With exempt parts, not for the public" in shown(pilot)
        await pilot.press(*"json", "enter")
        full_text = "All of the meeting, for other programs (JSON) · with exempt parts, not for the public"
        await until(lambda: full_text in " ".join(asked(pilot)))
        await pilot.press("enter", "ctrl+s", *"json", "enter")
        open_text = "All of the meeting, for other programs (JSON) · public version, without the exempt parts"
        await until(lambda: open_text in " ".join(asked(pilot)))
        await pilot.press("enter")
    public, full = (out / f"{NAME}-data-json{end}.json" for end in ("", "-exempt"))
    assert "Larkspur" in full.read_text(encoding="utf-8")
    assert "Larkspur" not in public.read_text(encoding="utf-8")


async def test_a_heading_of_the_agenda_is_no_item_to_write(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/heading PART B", "/close 9.50am")) as (pilot, screen):
        assert any(item.is_heading for item in screen.recording.meeting.items)
        await pilot.press("ctrl+s", *"one item", "enter")
        assert "PART B" not in offered(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_all_papers_are_seen_at_once(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path / "m.db", MEETING, size=size) as (pilot, screen):
        assert isinstance(screen, MeetingScreen)
        await pilot.press("ctrl+s")
        assert all(name in shown(pilot) for name in offered(pilot))
        assert row(pilot, 0) is not None


async def test_f12_opens_what_was_written(tmp_path: Path, out: Path) -> None:
    async with opened(tmp_path / "m.db", MEETING) as (pilot, _):
        app = pilot.app
        assert isinstance(app, ClerkApp)
        found: list[Path] = []
        app.opener = found.append
        await pilot.press("f12")
        assert found == []
        await pilot.press("ctrl+s", *"plain", "enter", "enter")
        await until(lambda: app.last_written is not None)
        await pilot.press("f12")
        await until(lambda: found == [out / f"{NAME}-minutes.txt"])


def test_a_computer_that_opens_nothing_says_where_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(ClerkError, match=r"Open .*a\.pdf from its folder"):
        open_file(tmp_path / "a.pdf")


def test_two_meetings_of_a_body_on_one_day_have_two_names(tmp_path: Path) -> None:
    plan = MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 1, 8), rules="", agenda=())
    with MinuteBook(tmp_path / "m.db", clock=clock) as book:
        meetings = [book.create_meeting(plan).meeting for _ in range(2)]
        book.flush()
        names = [file_name(meeting, Order(), book.reader) for meeting in meetings]
    assert names == [f"{NAME}-minutes.txt", f"{NAME}-minutes-of-meeting-2.txt"]
