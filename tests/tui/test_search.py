"""The search from inside a meeting: filters, completion, order, and the line that is kept meanwhile."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time
from pathlib import Path

import pytest
from books import MEMBERS, clock
from driving import echo, is_answered, leave_roll, on_screen, text, until
from quick import made_once
from sitting import running
from textual.pilot import Pilot

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.notation import read_membership
from clerk_tui.store import Hit
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.command_screen import HitPlace
from clerk_tui.tui.screens import search as searching
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.reader import ReaderScreen
from clerk_tui.tui.screens.search import HomeList, SearchScreen
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.page import Page

TREES, PONDS = "Trees Committee", "Ponds Committee"
LAST_YEAR, LONG_AGO = date(2023, 3, 6), date(2022, 3, 7)
OLD = (
    "/present all",
    "/next",
    "/next",
    "cedar? whether the elms by the gate could be kept",
    "fern> that the elms were dead",
    "= That the elms by the gate be felled",
)


@made_once
def make(path: Path) -> None:
    """A book with two past meetings of the trees, one of the ponds, and today's (4) of the trees."""
    agenda = (("1", "Apologies"), ("2", "Felling in the park"))
    with MinuteBook(path, clock=clock) as book:
        for committee in (TREES, PONDS):
            book.set_up_committee("Elmfield Council", committee, read_membership(MEMBERS))
        for committee, day in ((TREES, LONG_AGO), (TREES, LAST_YEAR), (PONDS, LAST_YEAR)):
            plan = MeetingPlan("Elmfield Council", committee, day, time(9, 30), "Room 1", agenda=agenda)
            recording = book.create_meeting(plan)
            for line in OLD if day == LAST_YEAR else ("/next", "/next", "An ash was felled"):
                recording.enter_line(line)
        plan = MeetingPlan("Elmfield Council", TREES, date(2024, 1, 8), time(9, 30), "Room 1", agenda=agenda)
        today = book.create_meeting(plan)
        for line in ("/present all", "/next", "/next"):
            today.enter_line(line)
        book.flush()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The book."""
    make(tmp_path / "m.db")
    return tmp_path / "m.db"


@asynccontextmanager
async def meeting(path: Path, size: tuple[int, int] = (100, 30)) -> AsyncIterator[tuple[Pilot[int], ClerkApp]]:
    """Today's meeting, in its second item, with a half-typed line."""
    async with running(path, size=size) as (app, pilot):
        app.open_meeting(4)
        await leave_roll(pilot)
        await pilot.press(*"birch? if the el")
        yield pilot, app


def half_typed(app: ClerkApp) -> tuple[str, int]:
    """The line of the meeting and where its cursor is."""
    screen = on_screen(app, MeetingScreen)
    return screen.composer.line, screen.composer.cursor_offset


def line(app: ClerkApp) -> str:
    """What stands in the search line."""
    return app.screen.query_one("#search", Composer).line


def hits(app: ClerkApp) -> list[Hit]:
    """What is found."""
    return [row for row in app.screen.query_one(HomeList).shown if isinstance(row, Hit)]


async def search(pilot: Pilot[int], app: ClerkApp, typed: str) -> list[Hit]:
    """Type what is to be found, and wait for it."""
    await pilot.press(*typed)
    await until(lambda: is_answered(app))
    return hits(app)


async def test_a_search_from_the_meeting_leaves_the_half_typed_line_as_it_was(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        await pilot.press("left", "left")
        before = half_typed(app)
        await pilot.press("f9")
        await until(lambda: text(app)[-2].endswith("2019.. -without"))  # not cut at 80 columns
        found = await search(pilot, app, "kind:question elms in:trees ")
        assert [(hit.meeting_id, hit.kind) for hit in found] == [(2, "question")]
        await pilot.press("enter")
        assert isinstance(app.screen, ReaderScreen)
        await until(lambda: any("Match 1 of" in row for row in text(app)))
        await pilot.press("escape")
        assert line(app) == "kind:question elms in:trees "
        await pilot.press("escape")
        assert half_typed(app) == before
        assert isinstance(app.focused, Composer)
        await until(lambda: all(t.name != "clerk-tui search" for t in threading.enumerate()))
        await pilot.press("x")
        assert half_typed(app)[0] == "birch? if the xel"


async def test_a_search_that_is_closed_is_told_of_no_more_saves(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        writer = app.book.writer
        assert writer
        await pilot.press("f9")
        await search(pilot, app, "elm")
        assert len(writer._waiters) == 1
        await pilot.press("escape")
        assert isinstance(app.screen, MeetingScreen)
        assert writer._waiters == []


async def test_tab_completes_keys_and_names_and_goes_on_to_the_next(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        await pilot.press("f9")
        await pilot.press(*"ki")
        await pilot.press("tab")
        assert line(app) == "kind:"
        await pilot.press(*"a")
        await pilot.press("tab")
        assert line(app) == "kind:answer"
        assert "[kind:answer]" in echo(app)
        await pilot.press("tab")
        assert line(app) == "kind:amendment"
        await pilot.press("ctrl+u")
        await pilot.press(*"by:ced")
        await pilot.press("tab")
        assert line(app) == "by:Cedar "
        await pilot.press(*"in:po")
        await pilot.press("tab")
        assert line(app) == 'by:Cedar in:"Ponds Committee" '
        await until(lambda: is_answered(app))
        assert {hit.meeting_id for hit in hits(app)} == {3}


async def test_two_of_one_name_are_offered_with_their_initials(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        await pilot.press("f9")
        await pilot.press(*"by:doy")
        await pilot.press("tab", "tab")
        assert line(app) == 'by:"E Doyle"'


async def test_what_cannot_be_found_is_said_below_the_list(path: Path) -> None:
    told = {"by:nobody ": "Nobody on file", "kind:zzz elm": "not a kind", "before:soon elm": "is not a date"}
    async with meeting(path) as (pilot, app):
        await pilot.press("f9")
        for typed, said in (told | {"zebra": "Nothing found"}).items():
            await pilot.press("ctrl+a", *typed)
            await until(lambda said=said: said in echo(app))  # type: ignore[misc]
            assert hits(app) == []
            await pilot.press("enter")
            assert isinstance(app.screen, SearchScreen)


async def test_the_best_first_is_a_choice_and_the_status_says_which(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        await pilot.press("f9")
        await search(pilot, app, "elms")
        assert "newest first" in text(app)[0]
        assert [hit.kind for hit in hits(app)[:2]] == ["clause", "answer"]
        await pilot.press("f7")
        await until(lambda: [hit.kind for hit in hits(app)[:2]] == ["clause", "clause"])
        assert "best first" in text(app)[0]
        await pilot.press("f7")
        await until(lambda: [hit.kind for hit in hits(app)[:2]] == ["clause", "answer"])


async def test_a_long_passage_says_where_words_of_it_are_left_out(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        told = " ".join(f"The tree at gate {number} was sound." for number in range(40))
        book.recording(2).enter_line(f"{told} A sorrel horse had barked it. {told}")
        book.flush()
    async with meeting(path) as (pilot, app):
        await pilot.press("f9")
        (hit,) = await search(pilot, app, "sorrel")
        at = next(n for n, row in enumerate(text(app)) if "Felling in the park" in row)
        shown = [row.rstrip("█ ") for row in text(app)[at + 1 : at + 4]]
        assert shown[0].lstrip().startswith("… ")
        assert "sorrel" in " ".join(shown)
        assert shown[-1].endswith("…")
        assert hit.meeting_id == 2


async def test_a_long_line_is_seen_from_its_beginning_to_its_end(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        await pilot.press("f9")
        line = app.screen.query_one("#search", Composer)
        line.set_line('kind:item in:"Trees Committee" ' + "felling " * 9 + "park ")
        await pilot.pause()
        shown = "\n".join(text(app)[:6])
        assert "kind:item" in shown
        assert "park" in shown


async def test_more_is_shown_below_the_last(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST", 2)
    async with meeting(path) as (pilot, app):
        await pilot.press("f9")
        first = await search(pilot, app, "elms")
        assert len(first) == 2
        assert "shows more" in echo(app)
        await pilot.press("down", "down")
        await until(lambda: len(hits(app)) == 4)
        assert hits(app)[:2] == first
        await pilot.press("down", "down", "down")
        await until(lambda: len(hits(app)) == 6)
        await pilot.press(*["down"] * 8)
        assert len({hit.id for hit in hits(app)}) == 6


async def test_similar_resolutions_in_one_key_for_the_line_that_is_typed(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        await pilot.press("ctrl+u")
        await pilot.press(*"= That the gate be painted")
        await pilot.press("ctrl+d")
        await until(lambda: isinstance(app.screen, SearchScreen) and bool(hits(app)))
        assert {(hit.meeting_id, hit.kind) for hit in hits(app)} == {(2, "clause"), (3, "clause")}
        assert "best first" in text(app)[0]
        await pilot.press("escape")
        assert half_typed(app)[0] == "= That the gate be painted"


async def test_similar_resolutions_for_the_item_where_nothing_is_typed(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        await pilot.press("ctrl+u", "ctrl+d")
        await until(lambda: isinstance(app.screen, SearchScreen))
        assert line(app) == 'kind:resolution like:"Felling park" '


async def test_the_last_time_this_item_came_up_in_one_key(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        before = half_typed(app)
        await pilot.press("ctrl+e")
        assert isinstance(app.screen, ReaderScreen)
        await until(lambda: "Mon 6 Mar 2023" in text(app)[0])
        assert TREES in text(app)[0]
        assert any("Felling in the park" in row for row in text(app))
        await pilot.press("escape")
        assert half_typed(app) == before


async def test_an_item_that_never_came_up_is_said(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        await pilot.press("ctrl+u", *"/item 9 Zebra crossings", "enter", "ctrl+e")
        assert isinstance(app.screen, MeetingScreen)
        assert any("has not come up" in row for row in text(app))


async def test_from_place_to_place_and_meeting_to_meeting_in_the_reader(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        await pilot.press("f9")
        found = await search(pilot, app, "kind:question elms ")
        assert [hit.meeting_id for hit in found] == [3, 2]
        await pilot.press("enter", "N")
        await until(lambda: any("Place 2 of 2" in row for row in text(app)))
        assert TREES in text(app)[0]
        await pilot.press("N")
        await until(lambda: any("the last place" in row for row in text(app)))
        await pilot.press("P")
        await until(lambda: PONDS in text(app)[0])
        await pilot.press("N", "left")
        await until(lambda: "Mon 7 Mar 2022" in text(app)[0])
        await pilot.press("left")
        await until(lambda: any("no earlier meeting of this" in row for row in text(app)))
        await pilot.press("right", "right")
        await until(lambda: "Mon 8 Jan 2024" in text(app)[0])


async def test_the_same_item_over_time(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        app.read_meeting(HitPlace(2))
        await pilot.pause()
        await pilot.press("g", *"fell", "enter", "t")
        await until(lambda: isinstance(app.screen, SearchScreen) and bool(hits(app)))
        assert [hit.meeting_id for hit in hits(app)] == [4, 2, 1]
        await pilot.press("down", "down", "enter")
        await until(lambda: "Mon 7 Mar 2022" in text(app)[0])
        await pilot.press("P")
        await until(lambda: "Mon 6 Mar 2023" in text(app)[0])


async def test_a_passage_is_copied_with_the_words_by_which_others_find_it(path: Path) -> None:
    async with meeting(path) as (pilot, app):
        app.read_meeting(HitPlace(2), "dead")
        await pilot.pause()
        page = app.screen.query_one(Page)
        await until(lambda: page.current_mark is not None)
        await pilot.press("C")
        await until(lambda: any("c: copy   C: copy with source" in row for row in text(app)))
        await pilot.press("C")
        copied, source = app.clipboard.rsplit("\n", 1)
        assert "the elms were dead" in copied
        assert source == (
            "(Elmfield Council, Trees Committee, 6 March 2023, item 2 Felling in the park, minutes not yet agreed)"
        )
        assert page.selected is None
