"""Prose that says two events: Tab proposes them, Enter records them, and nothing of the line is lost."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from driving import flat, text, until
from sitting import BEGUN, opened

from clerk_tui.meeting import Kind
from clerk_tui.tui.screens.meeting import MeetingScreen

PROSE = "ash moved to fell the elms, birch 2nd, all agreed"


async def test_tab_and_enter_record_both_events(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*PROSE, "tab")
        assert screen.composer.line == "/motion ash / birch: to fell the elms"
        await until(lambda: any("Enter records this, then “/vote all”" in row for row in text(pilot.app)))
        await pilot.press("enter")
        kinds = [e.kind for e in screen.recording.meeting.entries[-2:]]
        assert kinds == [Kind.MOTION, Kind.VOTE]
        assert screen.composer.line == ""
        await pilot.press("tab")
        assert screen.composer.line != "/vote all"


async def test_a_second_undo_clears_the_line_that_came_back_untouched_and_undoes_what_was_before(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "The gate was shut.")) as (pilot, screen):
        before = screen.recording.meeting.entries
        await pilot.press(*PROSE, "tab", "enter")
        while screen.composer.line != PROSE:
            await pilot.press("ctrl+z")
        assert screen.recording.meeting.entries == before
        await pilot.press("ctrl+z")
        assert screen.composer.line == ""
        assert screen.recording.meeting.entries == before[:-1]


async def test_undo_leaves_a_line_that_came_back_once_it_was_touched(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "The gate was shut.")) as (pilot, screen):
        before = screen.recording.meeting.entries
        await pilot.press(*PROSE, "tab", "enter")
        while screen.composer.line != PROSE:
            await pilot.press("ctrl+z")
        await pilot.press("right", "ctrl+a", "ctrl+z")
        assert (screen.composer.line, screen.recording.meeting.entries) == (PROSE, before)


async def test_the_second_event_follows_the_first_with_other_words(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*PROSE, "tab", *" in May", "enter")
        motion, vote = screen.recording.meeting.entries[-2:]
        assert (motion.text, vote.kind) == ("to fell the elms in May", Kind.VOTE)


async def test_undo_brings_back_the_prose_that_tab_replaced(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*PROSE, "tab")
        assert screen.composer.line == "/motion ash / birch: to fell the elms"
        await pilot.press("ctrl+z")
        assert screen.composer.line == PROSE
        await pilot.press("enter")
        await until(lambda: screen.recording.meeting.entries[-1].kind is Kind.NOTE)
        assert screen.composer.line == ""


async def test_backspace_directly_after_tab_takes_the_tab_back_with_its_offer(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*PROSE)
        offered = text(pilot.app)
        await pilot.press("tab", "backspace")
        assert screen.composer.line == PROSE
        assert text(pilot.app) == offered
        screen.composer.clock = count().__next__  # a second passes between the keys
        await pilot.press("tab", "backspace", "backspace")
        assert screen.composer.line == PROSE[:-1]
        await pilot.press("d", "tab", "enter")
        assert [e.kind for e in screen.recording.meeting.entries[-2:]] == [Kind.MOTION, Kind.VOTE]


STEPS = "ash moved to fell the elms, birch 2nd, vote 9-5; cedar: wants it in May; doyle left 9.50 and elder left 9.55"


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((80, 24), "“/vote 9-5”, then “cedar: wants it in May”, then “-doyle 9.50”, then “-elder 9.55”"),
        ((40, 12), "more"),
    ],
)
async def test_every_step_of_a_line_is_seen_before_enter_or_counted(
    tmp_path: Path, size: tuple[int, int], said: str
) -> None:
    async with opened(tmp_path / "m.db", BEGUN, size=size) as (pilot, screen):
        await pilot.press(*STEPS, "tab")
        assert said in " ".join(" ".join(text(pilot.app)).split())
        await pilot.press("enter")
        assert [e.kind for e in screen.recording.meeting.entries[-2:]] == [Kind.DEPARTURE, Kind.DEPARTURE]


async def test_a_correction_is_offered_in_words_and_carried_out_by_tab(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "ash: the bill is £400")) as (pilot, screen):
        await pilot.press(*"sorry, £450 not £400")
        assert any("Tab: £400 becomes £450 above" in row for row in text(pilot.app))
        await pilot.press("tab", "enter")
        assert screen.recording.meeting.entries[-1].text == "the bill is £450"


async def test_backspace_brings_back_the_beginning_of_a_name_however_often_tab_was_pressed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        for begun, tabs in (("ceda", 1), ("ceda", 2), ("ho", 1), ("ho", 2), ("/mo", 1), ("= ", 3)):
            await pilot.press(*begun)
            await pilot.press(*["tab"] * tabs, "backspace")
            assert screen.composer.line == begun
            await pilot.press("ctrl+u")


async def test_what_follows_is_not_recorded_twice_once_the_tab_is_taken_back(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        before = len(screen.recording.meeting.entries)
        await pilot.press(*"ash: it leaks. birch: so it does", "tab", "backspace", "enter")
        assert len(screen.recording.meeting.entries) == before + 1


ALONE = "/motion ash / birch: to fell the elms"


@pytest.mark.parametrize(
    "keys",
    [
        ["escape", *ALONE],
        ["ctrl+u", *ALONE],
        ["ctrl+a", *ALONE],
        ["ctrl+a", "backspace", *ALONE],
        [*["backspace"] * len(ALONE), *ALONE],
        ["escape", *"ash moved to fell the elms, birch 2nd", "tab"],
    ],
)
async def test_a_new_line_has_nothing_of_what_was_to_follow_one_that_was_cleared(
    tmp_path: Path, keys: list[str]
) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        before = len(screen.recording.meeting.entries)
        screen.composer.clock = count().__next__  # a second passes between the keys
        await pilot.press(*PROSE, "tab", "space", "backspace", *keys)
        assert screen.composer.line == ALONE
        await pilot.press("enter")
        assert [e.kind for e in screen.recording.meeting.entries[before:]] == [Kind.MOTION]


async def test_undo_brings_back_all_that_was_typed_where_esc_cleared_the_first_of_two_events(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*PROSE, "tab", "escape", "ctrl+z")
        assert screen.composer.line == PROSE
        await pilot.press("tab", "enter")
        assert [e.kind for e in screen.recording.meeting.entries[-2:]] == [Kind.MOTION, Kind.VOTE]


@pytest.mark.parametrize("back", ["backspace", "ctrl+z"])
async def test_each_step_is_recorded_once_however_often_the_tab_was_taken_back(tmp_path: Path, back: str) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        before = len(screen.recording.meeting.entries)
        await pilot.press(*STEPS, "tab", back, "tab", back, "tab", "enter")
        assert len(screen.recording.meeting.entries) == before + 5


DOUBTFUL = "ash moved to fell the elms, birch 2nd, carried 30-1"


async def test_a_second_event_in_doubt_stays_in_the_line_and_enter_records_it(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*DOUBTFUL, "tab", "enter")
        assert screen.recording.meeting.entries[-1].kind is Kind.MOTION
        assert screen.composer.line == "/vote 30-1"
        await pilot.press("enter")
        assert [entry.kind for entry in screen.recording.meeting.entries[-2:]] == [Kind.MOTION, Kind.VOTE]


async def test_a_tie_asks_for_nothing_that_the_same_line_says(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"ash moved to fell the elms, birch 2nd, 6-6, chair used casting vote for", "tab", "enter")
        recorded = [entry.kind for entry in screen.recording.meeting.entries[-3:]]
        assert recorded == [Kind.MOTION, Kind.VOTE, Kind.CASTING]
        assert screen.composer.line == ""


async def test_a_second_event_in_doubt_is_no_vote_when_the_clerk_types_on(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*DOUBTFUL, "tab", "enter", *"Members looked at the elms", "enter")
        kept, noted = screen.recording.meeting.entries[-2:]
        assert (kept.kind, kept.text, kept.is_unsettled) == (Kind.NOTE, "/vote 30-1", True)
        assert "31 votes" in kept.doubt
        assert noted.text == "Members looked at the elms"


async def test_nothing_that_was_to_follow_is_lost_or_joined_to_what_the_clerk_types(tmp_path: Path) -> None:
    prose = "cedar left 9.40, doyle left 12.50am, elder left 9.45"
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*prose, "tab", "enter")
        assert screen.composer.line.startswith("-doyle")
        await pilot.press("M")
        assert screen.composer.line == "M"
        kept = [(e.kind, e.is_unsettled, (e.text or "")[:4]) for e in screen.recording.meeting.entries[-2:]]
        assert kept == [(Kind.NOTE, True, "-doy"), (Kind.NOTE, True, "-eld")]


async def test_a_second_event_in_doubt_stays_with_its_item_when_the_next_is_opened(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*DOUBTFUL, "tab", "enter", "ctrl+l")
        kept, item = screen.recording.meeting.entries[-2:]
        assert (kept.kind, kept.text, item.kind) == (Kind.NOTE, "/vote 30-1", Kind.ITEM)
        assert kept.item_id != item.item_id
        assert screen.composer.line == ""


async def test_every_part_of_a_line_that_says_three_things_is_recorded(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"cedar left 9.40, doyle left 9.42, elder left 9.45", "tab", "enter")
        left = screen.recording.meeting.entries[-3:]
        assert [e.kind for e in left] == [Kind.DEPARTURE] * 3
        assert [f"{e.at:%H.%M}" for e in left if e.at] == ["09.40", "09.42", "09.45"]


async def test_a_line_that_tab_took_comes_back_whole_after_leaving(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*PROSE, "tab")
        screen.leave_meeting()
        screen.app.open_meeting(screen.recording.meeting.id)
        await pilot.pause()
        again = screen.app.screen
        assert isinstance(again, MeetingScreen)
        assert again is not screen
        assert again.composer.line == PROSE


async def test_a_line_that_tab_took_is_whole_in_the_file_whatever_ends_the_program(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*PROSE, "tab")
        screen.app.book.flush()
        kept = screen.app.book.reader.draft("meeting 1")
        assert kept is not None
        assert kept.text == PROSE


@pytest.mark.parametrize("after", [(), ("The pond was full.", "It froze.")])
async def test_all_events_of_an_entry_that_is_changed_are_recorded_where_it_stands(
    tmp_path: Path, after: tuple[str, ...]
) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "the elms", *after)) as (pilot, screen):
        before = screen.recording.meeting.entries
        await pilot.press(*["up"] * (1 + len(after)), "e", "ctrl+u", *PROSE, "tab", "enter")
        await until(lambda: screen.composer.line == "")
        entries = screen.recording.meeting.entries[len(before) - 1 - len(after) :]
        assert [e.kind for e in entries] == [Kind.MOTION, Kind.VOTE, *[Kind.NOTE] * len(after)]
        assert not any(e.is_doubtful for e in entries)
        await pilot.press("ctrl+z")
        assert [e.text for e in screen.recording.meeting.entries] == [e.text for e in before]


async def test_a_line_typed_while_adjourned_follows_the_resumption(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/adjourn 9.50am")) as (pilot, screen):
        await pilot.press(*"cedar: the elms were ill", "tab", "enter")
        kinds = [e.kind for e in screen.recording.meeting.entries[-2:]]
        assert kinds == [Kind.RESUMED, Kind.STATEMENT]


async def test_undo_of_both_events_brings_back_all_that_was_typed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        before = screen.recording.meeting.entries
        await pilot.press(*PROSE, "tab", "enter", "ctrl+z")
        assert screen.recording.meeting.entries == before
        assert screen.composer.line == PROSE
        await pilot.press("tab")
        assert screen.composer.line == "/motion ash / birch: to fell the elms"


async def test_another_line_typed_after_that_undo_takes_the_place_of_what_came_back(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*PROSE, "tab", "enter", "ctrl+z", *"Members agreed")
        assert screen.composer.line == "Members agreed"


async def test_what_a_stranger_said_is_kept_as_a_note_as_the_clerk_types_on(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"Dora Lime, 2 Elm Street: please can you open", "tab", "enter")
        assert screen.composer.line.startswith("Dora Lime: ")
        await pilot.press(*"All listened", "enter")
        said, noted = screen.recording.meeting.entries[-2:]
        assert (said.kind, bool(said.doubt), said.is_unsettled) == (Kind.NOTE, True, True)
        assert noted.text == "All listened"


SAID_IN_TURN = (
    "cedar said the pump drips. doyle said two lamps flicker at night. agreed to wait",
    "doyle asked who pays for it, elder said nobody has the key",
    "cedar reported the gate is broken, elder to mend it",
    "birch felt the fence leans but ash said it costs £3k a year",
)


async def test_every_part_of_a_line_is_recorded_in_its_final_words(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        for line in SAID_IN_TURN:
            await pilot.press(*line, "tab", "enter")
        await pilot.press(*"Members thanked them", "enter")
        entries = screen.recording.meeting.entries
        assert [entry.doubt for entry in entries if entry.is_doubtful] == []
        said = [entry.text for entry in entries if entry.kind in (Kind.STATEMENT, Kind.ANSWER)]
        assert said[1:3] == ["said two lamps flickered at night", "said nobody had the key"]
        assert entries[-1].text == "Members thanked them"


async def test_a_signing_after_the_agreement_is_told_to_take_an_enter_of_its_own(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN, earlier=(*BEGUN, "/close 11am")) as (pilot, screen):
        await pilot.press(*"mins of 6 Nov agreed and signed", "tab")
        await until(lambda: "then with Enter again “/sign 6 November 2023”" in flat(pilot))
        await pilot.press("enter", "enter")
        assert screen.composer.line == "/sign 6 November 2023"
        assert screen.recording.meeting.entries[-1].kind is Kind.MINUTES_AGREED


async def test_a_signing_of_minutes_that_are_not_in_the_book_needs_one_enter_of_its_own(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"minutes of 6 Nov agreed and signed", "tab", "enter")
        await until(lambda: screen.composer.line.startswith("/sign"))
        await until(lambda: "Press Enter again to record it" in flat(pilot))
        await pilot.press("enter")
        await until(lambda: screen.recording.meeting.entries[-1].kind is Kind.MINUTES_SIGNED)


@pytest.mark.parametrize(
    "keys", [("escape", "ctrl+z"), ("ctrl+u", "ctrl+z"), ("space", "backspace"), ("escape", *"/sign 6 November 2023")]
)
async def test_a_signing_that_was_cleared_or_touched_is_asked_again(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"minutes of 6 Nov agreed and signed", "tab", "enter")
        await until(lambda: screen.composer.line.startswith("/sign"))
        await pilot.press(*keys)
        while screen.composer.line != "/sign 6 November 2023":
            await pilot.press("ctrl+z")
        await pilot.press("enter")
        await until(lambda: "Press Enter again to record it" in flat(pilot))
        assert screen.recording.meeting.entries[-1].kind is Kind.MINUTES_AGREED


async def test_what_is_typed_on_after_an_agreement_stays_whole_and_nothing_is_signed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN, earlier=(*BEGUN, "/close 11am")) as (pilot, screen):
        await pilot.press(*"Minutes agreed and signed", "tab", "enter")
        await until(lambda: screen.composer.line.startswith("/sign"))
        await pilot.press(*"The pond was dug")
        assert screen.composer.line == "The pond was dug"
        await pilot.press("enter")
        kept, typed = screen.recording.meeting.entries[-2:]
        assert (kept.text, kept.is_unsettled, typed.text) == ("/sign 6 November 2023", True, "The pond was dug")
        assert all(entry.kind is not Kind.MINUTES_SIGNED for entry in screen.recording.meeting.entries)
