"""Practice: a script speaks in a real meeting's screen, helps, waits, and says how it went."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from books import clock
from driving import on_screen, text, type_lines
from sitting import running
from textual.pilot import Pilot

from clerk_tui import paths
from clerk_tui.practice import OVER, lessons, model_of
from clerk_tui.tui import app as app_module
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.screens.practice import LessonsScreen, OutcomeScreen, PracticeScreen

FIRST = lessons()[0].parts


def after_the_lessons() -> datetime:
    """A day after those of the meetings of the lessons."""
    return clock().replace(year=2026)


@asynccontextmanager
async def practising(
    path: Path, lesson: int = 1, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[int], ClerkApp]]:
    """The application on a book of practice, in a lesson; 0: at the list."""
    async with running(path, clock=after_the_lessons, lesson=lesson, size=size) as (app, pilot):
        yield pilot, app


def script(app: ClerkApp) -> str:
    """What the script shows, on one line."""
    rows = text(app)
    return " ".join(row.strip() for row in rows[: next(y for y, row in enumerate(rows) if row.startswith("────"))])


async def test_the_script_waits_until_what_was_said_is_minuted(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db") as (pilot, app):
        assert isinstance(app.screen, PracticeScreen)
        assert "1 of 12" in script(app)
        assert "Councillor Corrie has sent her apologies" in script(app)
        assert "F2 opens the roll" in script(app)
        await pilot.press("f2", "asterisk")
        assert "Councillor Corrie has sent her apologies" in " ".join(text(app))
        await pilot.press(*["down"] * 4, "x", "down", "a", "escape")
        assert "2 of 12" in script(app), script(app)
        await type_lines(pilot, "It is half past six and we begin.")
        assert "the script still waits for this; F10 goes on" in script(app)
        assert "2 of 12" in script(app)  # a note is not the opening of the meeting
        await type_lines(pilot, "/open 6.30pm")
        assert "3 of 12" in script(app)
        assert "still waits" not in script(app)


async def test_f10_goes_on_by_hand(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db") as (pilot, app):
        await pilot.press("f10", "f10")
        assert FIRST[2].words[:40] in script(app)


async def test_a_lesson_is_opened_by_its_number(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db", lesson=0) as (pilot, app):
        await pilot.press("9", "3")
        assert on_screen(app, PracticeScreen).recording.meeting.head.date == model_of(lessons()[2]).head.date
        assert lessons()[2].title in script(app)


async def test_at_a_speed_the_words_come_one_after_another_and_the_script_goes_on_by_itself(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db", lesson=0) as (pilot, app):
        await pilot.press("s", "enter")
        screen = on_screen(app, PracticeScreen)
        assert "it speaks slowly" in script(app)
        await app.run_action(action_of("change-speed"))
        await pilot.pause()
        assert "it speaks steadily" in script(app)
        screen.script.speak(3)  # a hundred words a minute
        await pilot.pause()
        assert " ".join(FIRST[0].words.split()[:6]) in script(app)
        assert FIRST[0].words.split()[-1] not in script(app).partition("▸")[0]
        screen.script.speak(30)
        await pilot.pause()
        assert "2 of 12" in script(app)


async def test_a_lesson_is_left_and_gone_on_with(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db") as (pilot, app):
        await pilot.press("f10")
        await type_lines(pilot, "/open 6.30pm")
        await pilot.press("ctrl+o")
        assert isinstance(app.screen, LessonsScreen)
        assert any("Begun: 2 of 12" in row for row in text(app))
    async with practising(tmp_path / "p.db", lesson=0) as (pilot, app):
        await pilot.press("enter")
        assert "3 of 12" in script(app)
        screen = on_screen(app, PracticeScreen)
        assert [entry.kind.value for entry in screen.recording.meeting.entries] == ["opened"]
        await pilot.press("ctrl+o", "b")
        assert "1 of 12" in script(app)
        assert isinstance(app.screen, PracticeScreen)
        assert not app.screen.recording.meeting.entries


@pytest.mark.parametrize("width", [80, 120])
async def test_at_the_end_it_says_how_it_went_beside_a_model(tmp_path: Path, width: int) -> None:
    async with practising(tmp_path / "p.db", size=(width, 50)) as (pilot, app):
        await pilot.press("f10")
        await type_lines(pilot, "/open 6.30pm", "/next", "Members stood for a former mayor.")
        await pilot.press(*["f10"] * 9)
        assert "3 of 12" not in script(app)
        assert OVER in script(app)
        await pilot.press("f10")
        assert isinstance(app.screen, OutcomeScreen)
        rows = text(app)
        own = " ".join(block.text for block in app.screen.own.blocks)
        assert any("3 of 16 lines and people" in row for row in rows)
        assert "keys for every 100 characters" in own
        assert any("arrival: Councillor H Lorimer" in row for row in rows)
        assert app.screen.model.display == (width == 120)
        assert "Members stood for" in own
        assert ("A model" in own) == (width == 80)
        assert any("Tab The other side" in row for row in rows) == (width == 120)
        await pilot.press("escape")
        assert isinstance(app.screen, LessonsScreen)
        assert any(f"{OVER} 3 of 16 understood" in row for row in text(app))


async def test_a_lesson_is_over_once_it_says_how_it_went_however_it_is_left(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db") as (pilot, app):
        await pilot.press(*["f10"] * 13)
        assert isinstance(app.screen, OutcomeScreen)
        assert app.book.is_saved(5.0)
    async with practising(tmp_path / "p.db", lesson=0) as (_, app):
        assert any(f"{OVER} 0 of 16 understood" in row for row in text(app))


async def test_a_number_that_is_kept_does_not_open_the_meeting_without_its_script(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db") as (pilot, app):
        await pilot.press(*"half a line")
        app.flush()
    async with practising(tmp_path / "p.db", lesson=0) as (_, app):
        assert isinstance(app.screen, LessonsScreen)


async def test_a_second_window_says_why_it_cannot_begin(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db", lesson=0), practising(tmp_path / "p.db", lesson=0) as (pilot, app):
        await pilot.press("enter")
        assert isinstance(app.screen, LessonsScreen)
        assert any("open in another window" in row for row in text(app))


def test_practice_is_in_a_file_of_its_own_and_leads_back_to_the_book(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, bool]] = []
    results = iter((ClerkApp.PRACTISE, 0, 0))

    def run_app(app: ClerkApp) -> int:
        opened.append((app.book.path.name, app.book.backup_folder is None))
        return next(results)

    monkeypatch.setattr(ClerkApp, "run", run_app)
    monkeypatch.setattr(paths, "practice", lambda: tmp_path / "practice.db")
    assert app_module.run(tmp_path / "m.db") == 0
    assert opened == [("m.db", False), ("practice.db", True), ("m.db", False)]


async def test_escape_leaves_the_lessons(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db", lesson=0) as (pilot, app):
        await pilot.press("escape")
        assert app.return_value == 0


async def test_what_goes_on_with_a_line_is_said_and_waited_for(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db", size=(120, 40)) as (pilot, app):
        await pilot.press(*["f10"] * 6)
        await type_lines(pilot, "/item 3", "toleafoa: reported a flood. The benches were lost.")
        assert "the river path is open again" in script(app)
        await type_lines(pilot, "... The river path was open again.")
        assert "how well the volunteers did" in script(app)


async def test_a_line_in_doubt_has_its_way_out_in_the_hint_and_the_lesson_goes_on(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db", size=(120, 40)) as (pilot, app):
        await pilot.press(*["f10"] * 4)
        await type_lines(pilot, "/item 2", "chair: the concert raised £400 and I thanked them on your behalf")
        assert "^B goes to it" in script(app)
        await pilot.press("ctrl+b", "n")
        assert "A door opens" in script(app)
        assert "+lorimer 6.40pm" in script(app)
        await pilot.press(*["f10"] * 7, "f10")
        assert isinstance(app.screen, OutcomeScreen)
        own = [block.text for block in app.screen.own.blocks]
        assert any(said.startswith("statement: ") for said in own[own.index("Put right later") + 1 :])


async def test_a_lesson_says_how_to_leave_it_and_that_it_was_begun(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db") as (pilot, app):
        assert "^O Leave" in script(app)
        await type_lines(pilot, "/open 6.30pm")
    async with practising(tmp_path / "p.db") as (pilot, app):
        await pilot.pause()
        assert "You are back where you stopped. ^O leaves; b in the list begins again." in "\n".join(text(app))


async def test_in_large_type_all_that_is_said_and_the_hint_can_be_read(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db", size=(40, 12)) as (pilot, app):
        await pilot.press("f10", "f10")
        part, seen = FIRST[2], []
        for _ in range(4):
            rows = text(app)
            assert "PgDn More" in rows[0]
            seen += rows[1 : next(y for y, row in enumerate(rows) if "Before the first" in row)]
            await pilot.press("pagedown")
        read = " ".join(row.strip() for row in seen)
        assert f"{part.speaker}: {part.words}" in read
        assert part.help in read
        await type_lines(pilot, "/item 1")
        await pilot.press(*"Members stood in silence in memory of the former mayor, Mr")
        rows = text(app)
        assert "Councillor Brindle: The first item" in rows[1]
        assert rows[-1].strip().startswith("F2 Roll")


async def test_a_part_that_is_half_recorded_is_praised_and_the_rest_waited_for(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db") as (pilot, app):
        await pilot.press("f10", "f10")
        await type_lines(pilot, "/item 1")
        assert "So far, so good. The script waits for the rest of this; F10 goes on." in script(app)


async def test_a_key_of_the_list_changes_the_words_of_the_lessons(tmp_path: Path) -> None:
    async with practising(tmp_path / "p.db", lesson=0) as (pilot, app):
        assert any("British words" in row for row in text(app))
        await pilot.press("w")
        assert any("Irish words" in row for row in text(app))
        await pilot.press("enter")
        assert on_screen(app, PracticeScreen).recording.meeting.head.style == "ireland"
