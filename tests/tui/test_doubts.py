"""Lines in doubt on the meeting's screen: marked, counted, reached and settled with a key, asked about at the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import flat, on_screen, resize, send, text, type_lines, until
from sitting import BEGUN, command, opened, row

from clerk_tui.meeting import Kind
from clerk_tui.tui.screens.dialogs import Ask, Confirm
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.proof import ProofScreen

PROSE = "RESOLVED that the oaks be felled"
STRANGER = "harper? whether the path was open"


def doubts(screen: MeetingScreen) -> list[str]:
    """The words of the lines in doubt."""
    return [entry.text or "" for entry in screen.recording.meeting.doubts]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_line_in_doubt_is_marked_in_its_row_and_counted(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path / "m.db", size=size) as (pilot, screen):
        await type_lines(pilot, PROSE)
        await type_lines(pilot, STRANGER)
        assert "⚠ 2 in doubt" in row(pilot, 0)
        assert row(pilot, 0).endswith("saved")
        assert "⚠ in doubt RESOLVED that the oaks be felled" in flat(pilot)
        assert flat(pilot).count("⚠ in doubt ") == 2
        assert "to settle" not in flat(pilot)
        await pilot.press("up", "y", "up", "y")
        assert doubts(screen) == []
        assert "in doubt" not in row(pilot, 0)


async def test_the_next_doubt_is_a_key_away_in_any_item_and_settled_with_another(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, PROSE, "/next", STRANGER, "ash: the gate")) as (
        pilot,
        screen,
    ):
        await pilot.press("ctrl+b")
        assert "This may be “= That the oaks be felled”. y: right as it stands n: clause:" in flat(pilot)
        await pilot.press("ctrl+b")
        assert "harper is not on the roll: add them with /guest Harper." in flat(pilot)
        await pilot.press("ctrl+b", "y")
        assert "2 lines are still in doubt: ^B" in flat(pilot)
        await pilot.press("ctrl+b", "n")
        assert doubts(screen) == [STRANGER]
        assert [e.text for e in screen.recording.meeting.entries if e.kind is Kind.CLAUSE] == [
            "That the oaks be felled"
        ]
        await pilot.press("ctrl+b", "y", "ctrl+b")
        assert "No line of this meeting is in doubt." in flat(pilot)


async def test_a_doubt_that_is_a_question_ends_as_one_on_the_screen_and_in_the_proof(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await type_lines(pilot, "mrs jane tolley of station road asked why the gate was shut")
        await pilot.press("ctrl+b")
        assert "is the name right? y: right as it stands" in flat(pilot)
        await pilot.press("escape", "ctrl+n")
        await until(lambda: isinstance(pilot.app.screen, ProofScreen))
        await until(lambda: "is the name right?" in flat(pilot))
        assert "right?." not in flat(pilot)


async def test_the_likely_reading_is_shown_in_full_before_it_is_accepted(tmp_path: Path) -> None:
    words = "that the oaks by the pond be felled before the nesting season and that the wood be given to the school"
    async with opened(tmp_path / "m.db", (*BEGUN, f"RESOLVED {words}")) as (pilot, _):
        await pilot.press("ctrl+b")
        told = flat(pilot)
        assert "n: clause:" in told
        assert f"{words[5:]}. e: edit" in told


async def test_from_the_line_the_next_doubt_is_the_one_after_the_line_settled_last(tmp_path: Path) -> None:
    lines = (*BEGUN, STRANGER, PROSE, "RESOLVED that the elms be felled")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        for keys in (["ctrl+b", "ctrl+b", "n"], ["ctrl+b", "n"]):
            await pilot.press(*keys)
        assert doubts(screen) == [STRANGER]


async def test_what_was_settled_comes_back_with_undo(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, PROSE)) as (pilot, screen):
        await pilot.press("up", "y")
        assert doubts(screen) == []
        await pilot.press("escape", "ctrl+z")
        assert doubts(screen) == [PROSE]


async def test_a_name_that_joins_the_roll_offers_the_lines_that_waited_for_it(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_lines(pilot, "mckeown: welcomed the plan")
        await type_lines(pilot, "the clerk took note")
        await type_lines(pilot, "/guest Leemya McKeown")
        assert "“mckeown: welcomed the p…” can be read now: Tab records it." in flat(pilot)
        assert len(doubts(screen)) == 1
        await pilot.press("tab")
        assert doubts(screen) == []
        assert screen.recording.meeting.entries[-2].kind is Kind.STATEMENT
        await pilot.press("ctrl+z")
        assert len(doubts(screen)) == 1


async def test_the_proof_takes_the_likely_reading_or_that_it_is_right_with_a_key(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, PROSE, f"{PROSE} too")) as (pilot, screen):
        await pilot.press("ctrl+n")
        proof = on_screen(pilot.app, ProofScreen)
        codes = [finding.code for finding in proof._list.shown]
        assert codes.count("R7") == 2
        await pilot.press(*["down"] * codes.index("R7"))
        assert "a Record it as a clause: Resolved: (i) That the oaks be felled" in flat(pilot)
        assert "y Right as it stands" in flat(pilot)
        await pilot.press("a", "y")
        assert [finding.code for finding in proof._list.shown].count("R7") == 0
        assert doubts(screen) == []
        assert screen.recording.meeting.entries[-2].kind is Kind.CLAUSE
        await pilot.press("ctrl+z")
        assert doubts(screen) == [f"{PROSE} too"]


async def test_closing_with_lines_in_doubt_takes_a_second_enter(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, PROSE)) as (pilot, screen):
        await type_lines(pilot, "/close 11am")
        assert "1 line is in doubt (⚠), and ^B shows it. Press Enter again to close" in flat(pilot)
        assert not screen.recording.state.room.is_closed
        await pilot.press("enter")
        assert screen.recording.state.room.is_closed


async def test_earlier_minutes_with_lines_in_doubt_are_not_agreed_or_signed_at_the_first_enter(tmp_path: Path) -> None:
    earlier = (*BEGUN, PROSE, "/close 11am")
    async with opened(tmp_path / "m.db", BEGUN, earlier=earlier) as (pilot, screen):
        await command(pilot, "Agree minutes")
        assert "The minutes of 6 November 2023: 2 points are not settled, including 1 line in doubt" in flat(pilot)
        await pilot.press("enter")
        assert "Press Enter again to agree them as they are." in flat(pilot)
        recorded = len(screen.recording.meeting.entries)
        await pilot.press("enter")
        assert [e.kind for e in screen.recording.meeting.entries[recorded:]] == [Kind.MINUTES_AGREED]
        await command(pilot, "Sign minutes")
        assert isinstance(pilot.app.screen, Confirm)
        assert "⚠ The minutes of 6 November 2023: 2 points are not settled, including 1 line in doubt" in flat(pilot)
        await pilot.press("right", "enter", "enter")
        assert "Press Enter again to sign them as they are." in flat(pilot)
        await pilot.press("enter")
        assert [e.kind for e in screen.recording.meeting.entries[recorded + 1 :]] == [Kind.MINUTES_SIGNED]


async def test_an_export_asks_for_its_file_with_the_lines_in_doubt_named(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, PROSE, "/close")) as (pilot, _):
        await command(pilot, "Export")
        await pilot.press("enter")
        await until(lambda: isinstance(pilot.app.screen, Ask))
        await pilot.pause()
        assert "2 points are not settled, including 1 line in doubt" in flat(pilot)


async def test_the_selected_row_says_what_is_doubtful_also_on_a_small_screen(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, PROSE, "The meeting went on.")) as (pilot, _):
        await resize(pilot.app, 60, 15)
        await pilot.press("up", "up")
        assert "⚠ This may be “= That the oaks be" in flat(pilot)


async def test_whoever_is_added_for_a_line_leaves_a_signing_that_waits_for_its_enter(tmp_path: Path) -> None:
    earlier = (*BEGUN, "/close 11am")
    async with opened(tmp_path / "m.db", (*BEGUN, "/agree"), earlier=earlier) as (pilot, screen):
        screen.recording.note("/sign 6 November 2023", is_unsettled=True, doubt="not confirmed")
        await type_lines(pilot, STRANGER)
        await pilot.press("ctrl+b")
        assert "e, then Enter: carry it out" in flat(pilot)
        await pilot.press("y")
        assert "e and Enter carry it out, x strikes it out" in flat(pilot)
        await pilot.press("ctrl+b", "n")
        assert doubts(screen) == ["/sign 6 November 2023"]
        assert screen.recording.meeting.entries[-1].kind is Kind.QUESTION
        await pilot.press("ctrl+b", "e", "enter", "enter")
        assert doubts(screen) == []
        assert "Changed minutes signed." in flat(pilot)
        assert "undoes it" not in flat(pilot)  # a signing is final
        assert [e.kind for e in screen.recording.meeting.entries[-2:]] == [Kind.MINUTES_SIGNED, Kind.QUESTION]


@pytest.mark.parametrize("key", ["y", "n", "x"])
async def test_after_a_line_is_settled_the_next_words_go_to_the_line(tmp_path: Path, key: str) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, PROSE)) as (pilot, screen):
        await pilot.press("ctrl+b", key, *"ash: thanked all")
        assert screen.composer.line == "ash: thanked all"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Mr Tom Barrow, resident, asked when the gate would be mended", Kind.QUESTION),
        ("Mrs Ivy Lane, Secretary of the Pond Club, said that the pond was low", Kind.STATEMENT),
        ("Resident Ann Coot asked about dogs", Kind.QUESTION),
    ],
)
@pytest.mark.parametrize("keys", [["e", "tab", "enter"], ["n"]])
async def test_whoever_is_on_no_roll_is_added_and_the_line_settled_in_one_go(
    tmp_path: Path, asked: str, said: Kind, keys: list[str]
) -> None:
    lines = (*BEGUN, "/item 9 Public participation", asked, "/item 10 Trees")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        before = screen.recording.meeting.entries
        await pilot.press("ctrl+b", *keys)
        (*others, entry, _) = screen.recording.meeting.entries
        assert others == list(before[:-2])
        assert (entry.kind, entry.is_doubtful) == (said, False)
        assert screen.composer.line == ""


async def test_a_change_goes_on_after_somebody_is_listed_by_hand_and_esc_leaves_nothing_behind(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, STRANGER)) as (pilot, screen):
        entries = screen.recording.meeting.entries
        await pilot.press("ctrl+b", "e", "ctrl+u", *"/guest Harper", "enter")
        assert screen.composer.line == STRANGER
        await pilot.press("tab", "escape")
        assert screen.recording.meeting.entries == entries
        await type_lines(pilot, "/guest Leemya Rook")
        assert screen.recording.meeting.entries == entries


async def test_a_signing_that_was_not_confirmed_is_offered_by_no_key(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", earlier=(*BEGUN, "/close 11am")) as (pilot, screen):
        await pilot.press(*"mins of 6 November agreed and signed", "tab", "enter", *"ash: thanked all", "enter")
        agreed, signed, _ = screen.recording.meeting.entries[-3:]
        assert agreed.kind is Kind.MINUTES_AGREED
        assert (signed.kind, signed.is_unsettled) == (Kind.NOTE, True)
        await pilot.press("ctrl+b")
        assert "n: " not in flat(pilot)
        assert "x: strike it out" in flat(pilot)
        assert not {"y Right", "n As meant"} & set(row(pilot, 23).split("  "))


async def test_after_the_close_one_key_settles_each_line_in_doubt(tmp_path: Path) -> None:
    lines = (*BEGUN, PROSE, "The meeting went on.", f"{PROSE} too", STRANGER, "/close")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+b", "n", "n")
        assert doubts(screen) == [STRANGER]
        assert "^Z undoes it. ⚠ harper is not on the roll" in flat(pilot)
        await pilot.press("y", *"The end")
        assert (doubts(screen), screen.composer.line) == ([], "The end")


async def test_advice_stands_behind_what_a_line_will_be(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/close")) as (pilot, _):
        await pilot.press(*"bbirch: the gate was shut")
        assert "statement · ⚠ Councillor B Birch said that the gate was shut. The meeting is closed" in flat(pilot)


async def test_on_a_small_screen_advice_stands_before_a_sentence_that_has_no_room(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/close"), size=(40, 12)) as (pilot, _):
        await pilot.press(*"bbirch: the gate by the mill was shut again and nobody could say who had the key to it")
        assert "statement · ⚠ The meeting is closed, so this line will come after the close" in flat(pilot)


async def test_a_line_in_doubt_that_is_struck_out_leads_to_the_next(tmp_path: Path) -> None:
    lines = (*BEGUN, PROSE, "The meeting went on.", STRANGER, "/close")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+b", "x")
        assert doubts(screen) == [STRANGER]
        assert "^Z undoes it. ⚠ harper is not on the roll" in flat(pilot)


async def test_whoever_asks_for_the_next_doubt_after_each_skips_none(tmp_path: Path) -> None:
    lines = (*BEGUN, PROSE, STRANGER, f"{PROSE} too", "/close")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+b", "y", "ctrl+b")
        assert screen.record.chosen is not None
        assert screen.record.chosen.text == STRANGER
        await pilot.press("ctrl+b")
        assert screen.record.chosen.text == f"{PROSE} too"


@pytest.mark.parametrize("is_closed", [True, False])
async def test_after_a_doubt_is_settled_the_clerk_is_at_the_next(tmp_path: Path, *, is_closed: bool) -> None:
    lines = (*BEGUN, PROSE, f"{PROSE} too", STRANGER, *(["/close"] if is_closed else []))
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+b", "n", "n")
        assert doubts(screen) == [STRANGER]
        await pilot.press("y")
        assert doubts(screen) == []


@pytest.mark.parametrize("is_closed", [True, False])
async def test_after_a_doubt_is_changed_the_clerk_comes_to_the_next(tmp_path: Path, *, is_closed: bool) -> None:
    lines = (*BEGUN, PROSE, STRANGER, *(["/close"] if is_closed else []))
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+b", "e", "ctrl+u", *"The oaks were looked at.", "enter")
        assert "⚠ 1 in doubt" in row(pilot, 0)
        if is_closed:
            assert "^Z undoes it. ⚠ harper is not on the roll" in flat(pilot)
        else:
            assert "1 line is still in doubt: ^B" in flat(pilot)
            await pilot.press("ctrl+b")
        await pilot.press("y")
        assert doubts(screen) == []


async def test_tab_after_enter_says_how_the_offer_is_taken_now(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press(*PROSE, "enter", "tab")
        assert "^B goes to what is in doubt: n takes what was offered." in flat(pilot)


async def test_tab_after_a_doubt_without_an_offer_promises_none(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "⚠ The pond was full")) as (pilot, screen):
        await pilot.press("tab")
        assert doubts(screen) == ["The pond was full"]
        assert "what was offered" not in flat(pilot)


async def test_what_was_said_of_a_doubt_is_gone_in_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, PROSE, "The meeting went on.")) as (pilot, _):
        await pilot.press("ctrl+b")
        assert "y: right as it stands" in flat(pilot)
        await pilot.press("escape")
        assert "y: right as it stands" not in flat(pilot)


async def test_undo_where_it_is_shown_takes_a_settling_back_and_leads_to_its_line(tmp_path: Path) -> None:
    lines = (*BEGUN, PROSE, "The meeting went on.", STRANGER, "/close")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+b", "n")
        assert "^Z undoes it. ⚠ harper is not on the roll" in flat(pilot)
        await pilot.press("ctrl+z")
        assert doubts(screen) == [PROSE, STRANGER]
        assert "Undid: " in flat(pilot)
        assert "⚠ This may be “= That the oaks be felled”. y: right as it stands" in flat(pilot)
        await pilot.press("y")
        assert doubts(screen) == [STRANGER]
        assert screen.recording.meeting.entries[-4].text == PROSE


async def test_what_is_asked_is_about_the_entry_under_the_bar(tmp_path: Path) -> None:
    lines = (*BEGUN, PROSE, "The meeting went on.", STRANGER, f"{PROSE} too", "/close")
    async with opened(tmp_path / "m.db", lines) as (pilot, _):
        await pilot.press("ctrl+b", "n")
        assert "⚠ harper is not on the roll: add them with /guest Harper. y: right as it stands" in flat(pilot)
        await pilot.press("down")
        assert "⚠ This may be “= That the oaks be felled too”. y: right as it stands" in flat(pilot)
        await pilot.press("up", "up")
        assert "y: right as it stands" not in flat(pilot)
        await pilot.press("down")
        assert "⚠ harper is not on the roll: add them with /guest Harper. y: right as it stands" in flat(pilot)


@pytest.mark.parametrize(("key", "asked"), [("down", 1), ("up", 0), ("escape", 0)])
async def test_a_quick_key_after_the_next_doubt_leaves_no_question_about_it(
    tmp_path: Path, key: str, asked: int
) -> None:
    lines = (*BEGUN, "The meeting went on.", STRANGER, f"{PROSE} too", "/close")
    async with opened(tmp_path / "m.db", lines) as (pilot, _):
        send(pilot.app, "ctrl+b", key)
        await pilot.pause()
        assert "add them with /guest Harper. y: right as it stands" not in flat(pilot)
        assert flat(pilot).count("y: right as it stands") == asked


async def test_the_bar_stays_on_its_entry_when_one_above_it_is_undone(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "The gate was shut.", "The path was wet.")) as (pilot, screen):
        await pilot.press("up", "up", "i", *"The pond was full.", "enter", "up")
        assert screen.record.chosen is not None
        await pilot.press("ctrl+z")
        assert "Undid: " in flat(pilot)
        assert [e.text for e in screen.recording.meeting.entries[-2:]] == ["The gate was shut.", "The path was wet."]
        assert screen.record.chosen.text == "The path was wet."


async def test_whoever_is_added_for_a_line_goes_with_one_undo(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, STRANGER, PROSE, "/close")) as (pilot, screen):
        roll, entries = screen.recording.meeting.roll, screen.recording.meeting.entries
        await pilot.press("ctrl+b")
        assert "n: /guest Harper, and then this line" in flat(pilot)
        await pilot.press("n")
        assert len(screen.recording.meeting.roll) == len(roll) + 1
        assert doubts(screen) == [PROSE]
        await pilot.press("ctrl+z")
        assert (screen.recording.meeting.roll, screen.recording.meeting.entries) == (roll, entries)
        await pilot.press("ctrl+y")
        assert len(screen.recording.meeting.roll) == len(roll) + 1
        assert doubts(screen) == [PROSE]


async def test_a_note_that_is_the_opening_of_an_item_opens_it_where_it_stands(tmp_path: Path) -> None:
    lines = (*BEGUN, "The gate was shut.", "item 3", "The pond was full.", "birch: the ducks were back")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        entries = screen.recording.meeting.entries
        await pilot.press("ctrl+b")
        assert "n: /item 3, which opens the item here" in flat(pilot)
        await pilot.press("n")
        meeting = screen.recording.meeting
        assert meeting.live_item is not None
        assert meeting.live_item.number == "3"
        assert [e.text for e in meeting.entries_of(meeting.live_item)] == ["The pond was full.", "the ducks were back"]
        assert doubts(screen) == []
        assert "Opened item 3 The pond" in flat(pilot)
        await pilot.press("ctrl+z")
        assert screen.recording.meeting.entries == entries


async def test_an_opening_of_an_item_takes_only_what_comes_before_the_next(tmp_path: Path) -> None:
    lines = ("/present all", "/next", "item 2", "The elms.", "/item 3", "The pond was full.")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        pond = screen.recording.meeting.live_item
        await pilot.press("up", "up", "up", "n")
        meeting = screen.recording.meeting
        assert meeting.live_item == pond
        assert [e.text for e in meeting.entries_of(meeting.items[1])] == ["The elms."]
        assert [e.text for e in meeting.entries_of(pond)] == ["The pond was full."]


@pytest.mark.parametrize("is_last", [True, False])
async def test_a_note_changed_into_an_opening_opens_the_item_there(tmp_path: Path, *, is_last: bool) -> None:
    lines = (*BEGUN, "item 3", *([] if is_last else ["The pond was full."]))
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+b", "e", "ctrl+u", *"/item 3")
        assert "3 The pond" in flat(pilot)
        await pilot.press("enter")
        kinds = [entry.kind for entry in screen.recording.meeting.entries]
        assert kinds.count(Kind.ITEM) == 3
        assert doubts(screen) == []
        assert screen.composer.line == ""
        assert "╭─ 3 The pond" in row(pilot, 1)


async def test_an_opening_that_is_inserted_is_refused_with_the_way_to_do_it(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "The pond was full.")) as (pilot, screen):
        await pilot.press("up", "i", *"/item 3", "enter")
        assert "insert a note, press e on it, and type this" in flat(pilot)
        assert screen.composer.line == "/item 3"


async def test_all_that_a_line_of_several_steps_becomes_is_said_before(tmp_path: Path) -> None:
    line = "Roll call was taken; all members were present. Birch left at 9:41"
    async with opened(tmp_path / "m.db", (*BEGUN, line)) as (pilot, screen):
        await pilot.press("ctrl+b")
        assert "all members were present; then departure: Councillor B Birch left the meeting at 9.41am" in flat(pilot)
        await pilot.press("n")
        assert [e.kind for e in screen.recording.meeting.entries[-2:]] == [Kind.NOTE, Kind.DEPARTURE]


async def test_a_warning_is_whole_on_a_narrow_screen_and_what_is_cut_off_is_told(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/close"), size=(40, 16)) as (pilot, _):
        await pilot.press(*"bbirch: the gate by the mill was shut again and nobody could say who had the key to it")
        assert "Insert the line before it (↑ to the entry of /close, then i), or reopen the meeting" in flat(pilot)
        assert row(pilot, 0).split("closed, draft")[0].endswith(" ")
        assert any(line.endswith("…") for line in text(pilot.app)[5:12])
