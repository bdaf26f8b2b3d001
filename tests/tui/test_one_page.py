"""The record is one page through all items: its headings, what stands out, where new lines appear."""

from __future__ import annotations

from pathlib import Path

from driving import text, until
from sitting import BEGUN, opened
from textual.pilot import Pilot

from clerk_tui.meeting import Kind
from clerk_tui.tui.screens.meeting.screen import MeetingScreen

LONG = ("/present all", "/next", *(f"Members noted oak {n}" for n in range(30)), "/next", "The park was dry")


def rows(pilot: Pilot[int]) -> list[str]:
    """The lines of the record without its border."""
    return [line.strip("│█ ") for line in text(pilot.app) if line.startswith("│")]


def chosen(screen: MeetingScreen) -> str | None:
    entry = screen.record.chosen
    return entry.text if entry else None


async def test_the_page_goes_through_all_items_with_the_item_in_hand_at_the_bottom(tmp_path: Path) -> None:
    async with opened(
        tmp_path / "m.db", (*BEGUN, "The oaks were looked at", "/item 1", "ash: said that it was late")
    ) as (
        pilot,
        _,
    ):
        page = rows(pilot)
        headings = [line for line in page if "──" in line]
        assert [h.split("── ")[1].rstrip("─ ") for h in headings] == [
            "1 Declarations of interest",
            "2 Felling in the park",
            "1 Declarations of interest (again)",
        ]
        assert page.index(headings[1]) < next(i for i, line in enumerate(page) if "oaks were looked at" in line)
        assert "said that it was late" in [line for line in page if line][-1]


async def test_before_the_first_entry_the_page_says_how_to_begin(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", ()) as (pilot, screen):
        assert "F2 calls the roll" in " ".join(rows(pilot))
        await pilot.press("up")
        assert not screen.record.has_focus
        await pilot.press(*"The room was cold", "enter")
        assert "calls the roll" not in " ".join(rows(pilot))


async def test_arrows_go_from_item_to_item_over_the_headings(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", LONG) as (pilot, screen):
        await pilot.press("up")
        assert chosen(screen) == "The park was dry"
        await pilot.press("up")
        assert chosen(screen) == "Members noted oak 29"
        assert screen.session.viewed is not None
        assert screen.session.viewed.number == "1"
        assert "looking back" in text(pilot.app)[1]
        await pilot.press("down")
        assert chosen(screen) == "The park was dry"
        await pilot.press("down")
        await until(lambda: not screen.record.has_focus)


async def test_an_item_looked_at_begins_with_its_heading(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", LONG) as (pilot, screen):
        screen.record.look_at(screen.recording.meeting.items_taken[0])
        await pilot.pause()
        assert "1 Declarations of interest" in rows(pilot)[0]
        await pilot.press(*"It rained", "enter")
        assert "It rained" in [line for line in rows(pilot) if line][-1]


async def test_a_new_line_is_seen_after_the_record_was_scrolled_back(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", LONG) as (pilot, _):
        await pilot.press("pageup", "pageup")
        assert "The park was dry" not in " ".join(rows(pilot))
        await pilot.press(*"It rained", "enter")
        assert "It rained" in [line for line in rows(pilot) if line][-1]


async def test_an_older_entry_is_changed_where_it_stands(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", LONG) as (pilot, screen):
        await pilot.press("up", "ctrl+home", *["down"] * 4)
        before = chosen(screen)
        assert before == "Members noted oak 3"
        await pilot.press("e", *" and elm", "enter")
        assert any("Members noted oak 3 and elm" in line for line in rows(pilot))


async def test_once_a_change_is_cancelled_no_entry_is_selected(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", LONG) as (pilot, screen):
        for keys in (("e", "escape"), ("e", *" and elm", "escape"), ("i", "escape"), ("i", "x", "escape")):
            await pilot.press("up", "ctrl+home", *["down"] * 4)
            assert chosen(screen) == "Members noted oak 3"
            await pilot.press(*keys)
            await until(lambda: screen.record.selected is None)
            assert screen.composer.has_focus
            assert any("Members noted oak 3" in line for line in rows(pilot))


async def test_an_empty_item_says_how_speech_is_typed_below_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", ["/present all", "/next"]) as (pilot, _):
        await until(
            lambda: text(pilot.app)[-2] == "   ash: said   ash? asked   ash> answered   = resolved   ... goes on"
        )
        before = text(pilot.app)[:-5]
        await pilot.press("e")
        assert "answered" not in flat(pilot)
        assert text(pilot.app)[:-5] == before
        await pilot.press("backspace", *"It rained", "enter", "ctrl+l", "ctrl+l")
        await until(lambda: "ash> answered" in flat(pilot))
        await pilot.press(*"/close 9.50am", "enter")
        await until(lambda: "writes the minutes" in flat(pilot))
        assert "ash> answered" not in flat(pilot)


async def test_decisions_actions_questions_and_answers_are_told_apart_by_a_sign(tmp_path: Path) -> None:
    lines = ("birch? asked why", "ash> said that it was the rain", "= That the oaks be felled", "!ash to write")
    async with opened(tmp_path / "m.db", (*BEGUN, *lines)) as (pilot, screen):
        page = rows(pilot)
        signs = {sign: line for line in page for sign in "?└◆!" if f" {sign} " in line[:12]}
        assert "question" in signs["?"]
        assert "answer" in signs["└"]
        assert "clause" in signs["◆"]
        assert "action" in signs["!"]
        assert screen.recording.meeting.entries[-1].kind is Kind.ACTION


async def test_how_long_the_item_has_taken_is_shown_while_the_meeting_is_held(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        assert "on this item 0 min" in " ".join(text(pilot.app))
        await pilot.press(*"/close", "enter")
        assert "on this item" not in " ".join(text(pilot.app))
        assert screen.recording.meeting.entries[-1].kind is Kind.CLOSED


async def test_after_the_meeting_the_line_says_how_its_minutes_are_written(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", ["/present all", *["/next"] * 3, "It rained"]) as (pilot, _):
        await pilot.press(*"/close 9.50am", "enter")
        await until(lambda: "^N lists what is left to correct; ^S writes the minutes to a file." in flat(pilot))
        await pilot.press("x")
        assert "writes the minutes" not in flat(pilot)


async def test_after_the_roll_the_line_says_how_to_open_the_meeting_and_its_first_item(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", ["/present all"]) as (pilot, screen):
        await until(lambda: "/open 9.30am says when the meeting began; ^L opens the next item" in flat(pilot))
        await pilot.press(*"/open", "enter")
        await until(lambda: "press Enter. ^L opens the next item" in flat(pilot))
        assert screen.recording.meeting.live_item is None
        await pilot.press("ctrl+l")
        await until(lambda: screen.recording.meeting.live_item is not None)
        await until(lambda: "press Enter. ^L opens the next item" in flat(pilot))


def flat(pilot: Pilot[int]) -> str:
    """What the screen shows, as one line."""
    return " ".join(row.strip() for row in text(pilot.app))


async def test_in_large_type_what_is_in_doubt_and_the_time_of_the_item_are_told_and_entries_are_whole(
    tmp_path: Path,
) -> None:
    place = "The next meeting will be on Tuesday 12 January 2027 at 7.30pm in the hall at Brackendale, upstairs."
    lines = (*BEGUN, "One.", place, "⚠ something odd")
    async with opened(tmp_path / "m.db", lines, size=(40, 12)) as (pilot, screen):
        seen = text(pilot.app)
        assert seen[0].strip() == "● LIVE 9.41  15 here  ⚠ 1  saved"
        assert seen[1].startswith("─2 Felling in the park · 0 min─")
        assert place in " ".join(" ".join(seen).split())
        screen.refuse(" ".join(["The line cannot be read as it stands."] * 4))
        await pilot.pause()
        assert " ".join(" ".join(text(pilot.app)).split()).count("as it stands") == 4


async def test_the_agenda_beside_the_record_has_its_titles_in_full(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", size=(100, 30)) as (pilot, _):
        seen = [row[1:25].rstrip() for row in text(pilot.app)]
        assert seen[seen.index("✓ 1 Declarations of") + 1] == "  interest"
