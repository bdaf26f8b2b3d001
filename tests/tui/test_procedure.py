"""Motions, interests, the life of the minutes and the clock, by keys and the palette: each makes a line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from driving import flat, on_screen, resize, text, until
from sitting import BEGUN, FIFTEEN, asked, command, opened, row
from textual.pilot import Pilot

from clerk_tui.meeting import Kind, Stage
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.ballot import BallotScreen
from clerk_tui.tui.screens.dialogs import Choose, Confirm
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.meeting_forms import AgendaForm
from clerk_tui.tui.screens.reader import ReaderScreen

MOVED = (*BEGUN, "/motion ash / birch: That the elms be felled")
CLOSED = ("/open 9.30am", "/present all", "/next", "Nobody sent any.", "/close 11am")


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, and let what they opened come."""
    await pilot.press(*keys)


def app_of(pilot: Pilot[int]) -> ClerkApp:
    """The application."""
    assert isinstance(pilot.app, ClerkApp)
    return pilot.app


async def test_a_motion_is_moved_and_seconded_with_what_is_typed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await press(pilot, *"That the elms be felled", "f6")
        assert "Who moves the motion?" in "\n".join(text(pilot.app))
        await press(pilot, *"ced", "enter")
        assert not any("Cedar" in line for line in text(pilot.app))
        await press(pilot, *"bir", "enter")
        assert screen.composer.line == "/motion cedar / birch: That the elms be felled"
        await press(pilot, "enter")
        entry = screen.recording.meeting.entries[-1]
        assert (entry.kind, len(entry.persons), entry.is_procedural) == (Kind.MOTION, 2, False)


async def test_who_is_not_in_the_room_is_marked_among_those_who_may_move(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", ("/apologies ash", *BEGUN), surnames=FIFTEEN[:5]) as (pilot, _):
        await press(pilot, "f6")
        rows = [row for row in asked(pilot) if row.startswith("Councillor")]
        assert [row.endswith("(not in the room)") for row in rows] == [False] * 4 + [True]
        assert "Ash" in rows[-1]


async def test_a_mover_may_wait_for_a_seconder(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await press(pilot, "f6", *"ced", "enter", "enter")
        assert screen.composer.line == "/motion cedar: That "
        assert "Continue after “That”" in row(pilot, -4)
        await press(pilot, *"it be so", "enter", "f6", "enter")
        assert "Who seconds it?" in "\n".join(text(pilot.app))
        assert not any(row.startswith("Councillor C Cedar") for row in asked(pilot))  # who moved it
        await press(pilot, *"pine", "enter")
        assert screen.composer.line == "/second pine"
        await press(pilot, "enter")
        assert len(screen.recording.meeting.entries[-1].persons) == 2


async def test_a_motion_begins_with_that_only_where_the_house_style_has_it(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", ("/style us", *BEGUN)) as (pilot, screen):
        await press(pilot, "f6", *"ced", "enter", "enter")
        assert screen.composer.line == "/motion cedar: "


@pytest.mark.parametrize(
    ("choice", "line"),
    [
        ("withdrawn", "/withdraw"),
        ("lapsed", "/lapsed"),
        ("substantive", "/substantive That the elms be felled"),
        ("amendment", ""),
    ],
)
async def test_an_open_motion_offers_what_may_be_done_with_it(tmp_path: Path, choice: str, line: str) -> None:
    async with opened(tmp_path / "m.db", MOVED) as (pilot, screen):
        await press(pilot, "f6", *choice, "enter")
        if line:
            assert screen.composer.line == line
            await press(pilot, "enter")
            assert screen.composer.line == ""
        else:
            await press(pilot, *"ced", "enter", "enter")
            assert screen.composer.line == "/amendment cedar: "


async def test_an_amendment_may_be_accepted_and_anything_voted_on(tmp_path: Path) -> None:
    lines = (*MOVED, '/amendment cedar: delete "elms" and insert "oaks"')
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await press(pilot, "f6", *"vote", "enter")
        assert isinstance(pilot.app.screen, BallotScreen)
        await press(pilot, "escape")
        await press(pilot, "f6", *"accepted", "enter", "enter")
        live = screen.recording.meeting.live_item
        motion = screen.recording.state.proceedings.latest_open(live.id if live else None)
        assert motion is not None
        assert motion.text == "That the oaks be felled"


@pytest.mark.parametrize("lines", [BEGUN, MOVED])
async def test_a_procedural_motion_has_its_usual_words(tmp_path: Path, lines: Sequence[str]) -> None:
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await press(pilot, "f6", *"procedural", "enter")
        await press(pilot, *"next business", "enter")
        await press(pilot, *"elder", "enter", "enter")
        assert screen.composer.line == "/motion procedural elder: That the meeting proceed to the next business"
        await press(pilot, "enter")
        assert screen.recording.meeting.entries[-1].is_procedural


async def test_an_unfinished_line_is_not_thrown_away(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", MOVED) as (pilot, screen):
        await press(pilot, *"half", "f6", *"withdrawn", "enter")
        assert screen.composer.line == "half"
        for name in ("Exclude the public", "Adjourn", "Change the chair"):
            await command(pilot, name)
            assert pilot.app.screen is screen
            assert screen.composer.line == "half"


@pytest.mark.parametrize("name", ["Close the meeting", "Exclude the public"])
async def test_a_line_that_is_offered_takes_the_place_of_no_entry(tmp_path: Path, name: str) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "The pond was clear."]) as (pilot, screen):
        await press(pilot, "up", "e")
        assert screen.composer.line == "The pond was clear."
        await command(pilot, name)
        if isinstance(pilot.app.screen, Choose):
            await press(pilot, "enter")
        await press(pilot, "enter")
        *_, note, added = screen.recording.meeting.entries
        assert (note.kind, note.text) == (Kind.NOTE, "The pond was clear.")
        assert added.kind in (Kind.CLOSED, Kind.EXEMPT)


async def test_an_interest_is_declared_by_choices_and_words(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", ("/present all", "/next")) as (pilot, screen):
        await command(pilot, "Declare an interest")
        await press(pilot, *"elder", "enter", "enter", "enter")
        assert screen.composer.line == "/declare elder dpi in item  leaves"
        await press(pilot, *"2, as the owner", "enter")
        (declared,) = screen.recording.state.proceedings.declared
        assert [item.number for item in declared.items] == ["2"]
        assert declared.leaves
        await command(pilot, "Declare an interest")
        await press(pilot, *"fir", "enter", *"class not", "enter", *"not stated", "enter")
        assert screen.composer.line == "/declare fir: in item "


async def test_what_should_not_be_forgotten_is_offered_and_never_done(tmp_path: Path) -> None:
    lines = ("/present all", "/next", "/declare elder dpi in item 2, as the owner of the park, leaves", "/next")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.pause()
        assert row(pilot, -4).endswith("Tab: -elder")
        assert row(pilot, -5) == " ▸ Councillor B Elder (DPI) declared an interest in this item and must withdraw"
        before = len(screen.recording.meeting.entries)
        await press(pilot, *"x", "backspace")
        assert row(pilot, -4).endswith("Tab: -elder")
        await press(pilot, "tab")
        assert screen.composer.line == "-elder"
        assert len(screen.recording.meeting.entries) == before
        await press(pilot, "enter")
        assert "Tab:" not in row(pilot, -4)
        await press(pilot, "ctrl+l")
        assert row(pilot, -4).endswith("Tab: +elder")


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_items_that_were_not_opened_are_said_before_the_close(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path / "m.db", BEGUN, size=size) as (pilot, screen):
        await pilot.press(*"closed 10.15am", "tab")
        assert "3 The pond was not opened" in flat(pilot)
        await pilot.press("enter")
        assert "3 The pond was not opened" in flat(pilot)
        assert screen.recording.meeting.entries[-1].kind is Kind.CLOSED
        assert not screen.recording.meeting.doubts


async def test_undo_of_a_line_that_was_cleared_goes_on_to_what_was_recorded(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "The pond froze.")) as (pilot, screen):
        await pilot.press(*"The elms stand", "ctrl+u", "ctrl+z")
        assert screen.composer.line == "The elms stand"
        await pilot.press("ctrl+z")
        assert screen.composer.line == ""
        assert "The pond froze." not in [e.text for e in screen.recording.meeting.entries]
        await pilot.press("ctrl+y", "ctrl+z")
        assert screen.composer.line == "The elms stand"


async def test_the_clock_has_commands(tmp_path: Path) -> None:
    names = {"Open the meeting": "/open", "Adjourn": "/adjourn", "Resume": "/resume", "Close the meeting": "/close"}
    async with opened(tmp_path / "m.db") as (pilot, screen):
        for count, (name, line) in enumerate(names.items(), len(screen.recording.meeting.entries) + 1):
            await command(pilot, name)
            assert screen.composer.line == line
            await press(pilot, "enter")
            assert len(screen.recording.meeting.entries) == count
            assert screen.recording.meeting.entries[-1].at is not None


async def test_recommending_asking_in_writing_and_the_chair(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await press(pilot, *"That it be so")
        await command(pilot, "Recommend")
        await press(pilot, *"Cabinet", "enter")
        assert screen.composer.line == "/recommend Cabinet: That it be so"
        await press(pilot, "enter", *"When will it end?")
        await command(pilot, "Written question")
        await press(pilot, *"ced", "enter")
        assert screen.composer.line == "/question cedar: When will it end?"
        await press(pilot, "enter")
        await command(pilot, "Change the chair")
        await press(pilot, *"bir", "enter", "enter")
        kinds = [entry.kind for entry in screen.recording.meeting.entries[-3:]]
        assert kinds == [Kind.RECOMMENDATION, Kind.WRITTEN_QUESTION, Kind.PRESIDING]


async def test_minutes_are_agreed_then_signed_and_then_only_read(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", earlier=CLOSED) as (pilot, screen):
        await command(pilot, "Sign minutes")
        assert "are agreed and not" in "\n".join(text(pilot.app))
        await press(pilot, *"the time was 9.35am")
        await command(pilot, "Agree minutes")
        assert screen.composer.line == "/agree 6 November 2023: the time was 9.35am"
        await press(pilot, "enter")
        assert screen.recording.meeting.entries[-1].text == "the time was 9.35am"
        await command(pilot, "Sign minutes")
        assert isinstance(pilot.app.screen, Confirm)
        assert "can never be changed" in " ".join(asked(pilot))
        await press(pilot, "escape")
        assert screen.composer.line == ""
        await command(pilot, "Sign minutes")
        await press(pilot, "right", "enter")
        assert screen.composer.line == "/sign 6 November 2023"
        await press(pilot, "enter")
        said = " ".join(" ".join(text(pilot.app)).replace("│", " ").split())
        assert "Not corrected yet: open the meeting of 6 November 2023" in said
        assert "subject to the time was 9.35" in said
        assert [former.stage for former in screen.recording.state.former] == [Stage.AGREED]
        await press(pilot, "enter")
        assert [former.stage for former in screen.recording.state.former] == [Stage.SIGNED]
        app = app_of(pilot)
        app.book.flush()
        await press(pilot, "ctrl+o")
        assert isinstance(app.screen, HomeScreen)
        assert any("signed" in line for line in text(app))
        app.open_meeting(1)
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert "SIGNED" in row(pilot, 0)
        assert "by Councillor A Ash" in row(pilot, 0)
        await press(pilot, "n")
        assert "Nothing to find yet: press / to search in these minutes." in row(pilot, -2)
        await resize(app, 64, 24)
        await until(lambda: row(pilot, 0) == " Trees Committee · Mon 6 Nov 2023 · SIGNED Mon 8 Jan 2024")
        assert any("cannot be changed" in n.message for n in app._notifications)


async def test_the_newest_of_several_meetings_is_offered_first(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", earlier=CLOSED) as (pilot, screen):
        app_of(pilot).book.flush()
        known = screen.recording.state.former
        head = screen.recording.meeting.head
        screen.recording.state._former_known = ((head.council, head.committee, head.date), (*known, *known))
        await command(pilot, "Agree minutes")
        assert isinstance(pilot.app.screen, Choose)
        await press(pilot, "enter")
        assert screen.composer.line == "/agree 6 November 2023"


async def test_without_earlier_meetings_there_is_nothing_to_agree(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await command(pilot, "Agree minutes")
        assert pilot.app.screen is screen
        assert "No earlier minutes of this committee" in "\n".join(text(pilot.app))


async def test_the_agenda_is_changed_as_a_list_and_undone_as_one_act(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        app = app_of(pilot)

        async def rewrite(before: str, after: str) -> None:
            await command(pilot, "Agenda")
            form = on_screen(app, AgendaForm)
            assert form.answers["agenda"] == before
            form.field("agenda").put(after)
            await press(pilot, "ctrl+s")

        before = "1 Declarations of interest\n2 Felling in the park\n3 The pond"
        await rewrite(before, "1 Declarations of interest\n3 The pond")
        assert "2 Felling in the park has been opened" in " ".join(" ".join(text(app)).split())
        await press(pilot, "escape", "right", "enter")
        await rewrite(before, "1 Declarations of interest\n2 Felling in the park\n3 The lime\n4 The pond")
        assert [item.label for item in screen.recording.meeting.items_to_come] == ["3 The lime", "4 The pond"]
        await press(pilot, "ctrl+z")
        assert [item.label for item in screen.recording.meeting.items_to_come] == ["3 The pond"]


async def test_a_motion_that_is_left_undecided_is_told_when_the_next_item_is_opened(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/motion ash / birch: That the elms be felled"]) as (pilot, _):
        await pilot.press("ctrl+l")
        assert "⚠ The motion of item 2 has not been decided: vote on it (F7)" in "\n".join(text(pilot.app))


async def test_a_signing_that_was_asked_about_is_asked_about_again_after_the_next_item(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/agree : the time was 9.35"], earlier=CLOSED) as (pilot, screen):
        await press(pilot, *"/sign", "enter", "ctrl+l")
        assert "Not corrected yet" in " ".join(" ".join(text(pilot.app)).split())
        await press(pilot, "enter")
        assert [former.stage for former in screen.recording.state.former] == [Stage.AGREED]
        await press(pilot, "enter")
        assert [former.stage for former in screen.recording.state.former] == [Stage.SIGNED]


async def test_a_signing_is_not_brought_back_into_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/agree", "/sign"], earlier=CLOSED) as (pilot, screen):
        for key in ("e", "x"):
            await press(pilot, "up", key)
            assert "A signing cannot be undone" in "\n".join(text(pilot.app))
            assert screen.composer.line == ""
            await press(pilot, "escape")
        await press(pilot, "ctrl+z")
        assert "undo cannot go back past that" in "\n".join(text(pilot.app))


async def test_it_is_shouted_that_minutes_were_agreed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/agree"], earlier=CLOSED) as (pilot, _):
        await press(pilot, "ctrl+o")
        app = app_of(pilot)
        app.open_meeting(app.book.reader.meetings()[-1].id)
        await pilot.pause()
        assert "AGREED on Mon 8 Jan 2024: what you type changes agreed minutes." in "\n".join(text(app))


async def test_who_must_withdraw_is_not_offered_as_a_mover(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/declare cedar dpi leaves")) as (pilot, _):
        await press(pilot, "f6")
        shown = "\n".join(text(pilot.app))
        assert "Who moves the motion?" in shown
        assert "Cedar" not in shown.partition("Who moves the motion?")[2]
        assert "Birch" in shown.partition("Who moves the motion?")[2]


async def test_an_open_motion_is_amended_first_and_an_open_amendment_voted_on(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", MOVED) as (pilot, screen):
        await press(pilot, "f6")
        rows = asked(pilot)
        assert rows.index("Amendment") < next(at for at, said in enumerate(rows) if said.startswith("Vote on it"))
        await press(pilot, "escape")
        screen.recording.enter_line("/amendment cedar / pine: delete “felled” and insert “kept”")
        await press(pilot, "f6")
        rows = asked(pilot)
        assert rows.index("Amendment") > next(at for at, said in enumerate(rows) if said.startswith("Vote on it"))


async def test_nothing_is_moved_after_the_close(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", CLOSED) as (pilot, _):
        await pilot.press("f6")
        assert "nothing can be moved or decided after /close" in flat(pilot)


AMENDED = (*MOVED, "/amendment cedar: to wait until the spring", "/vote all", "/vote all")


def kinds_of(screen: MeetingScreen) -> list[Kind]:
    """The kinds of what is recorded, in order."""
    return [entry.kind for entry in screen.recording.meeting.entries]


@pytest.mark.parametrize("since", [(), ("/next", "The pond is full."), ("/next", "/close 11am")])
async def test_the_words_of_an_amended_motion_go_before_its_vote_wherever_the_clerk_is(
    tmp_path: Path, since: Sequence[str]
) -> None:
    async with opened(tmp_path / "m.db", (*AMENDED, *since)) as (pilot, screen):
        before = kinds_of(screen)
        await press(pilot, "tab", *" in the spring")
        assert "It goes before the vote on it, in item 2" in " ".join("\n".join(text(pilot.app)).split())
        await press(pilot, "enter", "enter")
        at = len(before) - 1 - before[::-1].index(Kind.VOTE)
        assert kinds_of(screen) == [*before[:at], Kind.SUBSTANTIVE, *before[at:]]
        worded = screen.recording.meeting.entries[at]
        assert (worded.text, worded.item_id) == (
            "That the elms be felled in the spring",
            screen.recording.meeting.entries[at + 1].item_id,
        )


async def test_what_tab_put_into_an_empty_line_is_corrected_with_backspace(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", AMENDED) as (pilot, screen):
        await press(pilot, "tab", "backspace")
        assert screen.composer.line == "/substantive That the elms be felle"


async def test_a_command_begun_is_completed_with_the_words_that_are_suggested(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", AMENDED) as (pilot, screen):
        await press(pilot, *"/subst", "tab")
        assert screen.composer.line == "/substantive That the elms be felled"
        await press(pilot, "backspace")
        assert screen.composer.line == "/subst"
