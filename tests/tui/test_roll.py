"""The roll: a substitute is found, or added, in one step."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from driving import flat, on_screen, text, until
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sitting import opened
from textual.pilot import Pilot

from clerk_tui import minutes
from clerk_tui.book.minute_book import MeetingPlan
from clerk_tui.meeting import Capacity, Kind
from clerk_tui.meeting.attendance import Standing
from clerk_tui.tui.screens.ballot import BallotScreen
from clerk_tui.tui.screens.dialogs import Choose, Confirm
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.roll_call import RollScreen

FOUR = ("Ash", "Birch", "Cedar", "Doyle")
CALLED = ("/guest Councillor Dawn Priestley", "/speaker Ms B Neighbour", "/present ash birch cedar", "/apologies doyle")


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys and let the screens follow."""
    await pilot.press(*keys)


async def open_on(pilot: Pilot[int], screen: MeetingScreen, day: date) -> None:
    """Call another meeting of the committee, and open it."""
    head = screen.recording.meeting.head
    plan = MeetingPlan(head.council, head.committee, day, time(9, 30))
    screen.app.open_meeting(screen.app.book.create_meeting(plan).meeting.id)
    await pilot.pause()


async def asked(pilot: Pilot[int]) -> Choose[str]:
    """Ask who sits for the last member, Councillor Doyle."""
    await press(pilot, "f2", "down", "down", "down", "s")
    chooser = on_screen(pilot.app, Choose)
    return chooser


async def test_only_those_who_can_are_offered_as_substitutes(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", CALLED, surnames=FOUR) as (pilot, screen):
        await asked(pilot)
        shown = "\n".join(text(pilot.app))
        assert "▸ Councillor Dawn Priestley" in shown
        for nobody in ("Fay Fern", "Councillor B Birch", "Ms B Neighbour"):
            assert f"  {nobody}" not in shown
        await press(pilot, *"priest", "enter")
        room = screen.recording.state.room
        assert {screen.recording.meeting.people[s].name for s in room.substitutes} == {"Councillor Dawn Priestley"}


async def test_somebody_on_no_roll_is_added_as_substitute_in_one_step(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", CALLED, surnames=FOUR) as (pilot, screen):
        await asked(pilot)
        await press(pilot, *"Newcombe")
        assert any("For someone new, type title and name: Councillor A Ash" in row for row in text(pilot.app))
        await press(pilot, "ctrl+u", *"Councillor Ann Newcombe")
        assert any("Add Councillor Ann Newcombe as substitute" in row for row in text(pilot.app))
        await press(pilot, "enter")
        meeting = screen.recording.meeting
        assert isinstance(pilot.app.screen, RollScreen)
        assert meeting.entries[-1].kind is Kind.SUBSTITUTE
        assert meeting.roll[-1].capacity is Capacity.GUEST
        await press(pilot, "escape", "ctrl+z")
        assert meeting.roll[:-1] == screen.recording.meeting.roll


async def test_enter_calls_all_others_and_what_is_typed_next_is_not_joined_to_the_opening(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", "down", "a", "enter")
        assert screen.recording.state.room.is_called_through
        assert screen.composer.line == "/open 9.30am"
        await press(pilot, *"All stood", "enter")
        assert screen.recording.meeting.entries[-1].text == "All stood"
        await press(pilot, "f2", "escape")
        assert screen.composer.line == ""


async def test_enter_leaves_a_roll_of_which_everybody_was_called(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", "down", "a", "enter", "f2", "down", "p", "p", "enter")
        assert pilot.app.screen is screen
        entries = screen.recording.meeting.entries
        await press(pilot, "f2", "enter")
        assert pilot.app.screen is screen
        assert screen.recording.meeting.entries == entries


async def test_an_opening_that_was_offered_and_not_taken_is_offered_until_it_is_recorded(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", "down", "a", "enter")
        assert "for example" not in flat(pilot)
        await press(pilot, "ctrl+l")
        assert screen.recording.meeting.live_item is not None
        assert "▸ No line says that the meeting was opened Tab: /open 9.30am" in flat(pilot)
        await press(pilot, *"All stood", "enter")
        assert "▸ No line says that the meeting was opened Tab: /open 9.30am" in flat(pilot)
        await press(pilot, "tab", "enter")
        assert screen.recording.meeting.entries[-1].kind is Kind.OPENED
        assert "No line says" not in flat(pilot)


async def test_a_member_who_is_there_has_no_substitute(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", CALLED, surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", "down", "down", "s")
        assert isinstance(pilot.app.screen, RollScreen)
        assert any("Councillor C Cedar is marked as there: first a for apologies" in row for row in text(pilot.app))
        await press(pilot, "a", "s", *"priest", "enter")
        room = screen.recording.state.room
        assert [screen.recording.meeting.people[m].name for m in room.substitutes.values()] == ["Councillor C Cedar"]
        assert room.members_in_room == 3


async def test_a_seat_that_is_taken_is_not_given_twice(tmp_path: Path) -> None:
    lines = (*CALLED, "/sub priestley for doyle", "/guest Councillor T Second")
    async with opened(tmp_path / "m.db", lines, surnames=FOUR) as (pilot, screen):
        await asked(pilot)
        await press(pilot, *"second", "enter")
        assert any(
            "Councillor Dawn Priestley already substitutes for Councillor A Doyle" in row for row in text(pilot.app)
        )
        assert len(screen.recording.state.room.substitutes) == 1


async def test_who_sits_for_whom_is_read_in_both_rows_at_eighty_columns(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*CALLED, "/sub priestley for doyle"), surnames=FOUR) as (pilot, _):
        await press(pilot, "f2")
        shown = [" ".join(row.split()) for row in text(pilot.app)]
        assert "○ Councillor A Doyle member apologies, substituted" in shown
        assert "● Councillor Dawn Priestley substitute present, for Councillor A Doyle" in shown


async def test_the_ballot_never_holds_a_member_and_their_substitute(tmp_path: Path) -> None:
    lines = (*CALLED, "/sub priestley for doyle", "+doyle 9.50")
    async with opened(tmp_path / "m.db", lines, surnames=FOUR) as (pilot, screen):
        await press(pilot, "f7")
        ballot = on_screen(pilot.app, BallotScreen)
        people = screen.recording.meeting.people
        assert [people[v].name.split()[-1] for v in ballot.paper.voters] == ["Ash", "Birch", "Cedar", "Priestley"]
        assert "Councillor A Doyle (no vote)" in "\n".join(text(pilot.app))


async def test_a_vote_of_more_than_may_vote_is_marked(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", CALLED, surnames=FOUR) as (pilot, _):
        await press(pilot, *"/vote 9-0")
        shown = " ".join(" ".join(text(pilot.app)).split())
        assert "9 votes, but 3 members may vote now" in shown
        await press(pilot, "enter")
        await until(lambda: any("⚠" in row and "vote" in row for row in text(pilot.app)[1:-6]))


async def test_when_the_chair_leaves_tab_records_who_presides(tmp_path: Path) -> None:
    lines = (*CALLED, "/vice Councillor B Birch", "/next", "-ash 9.50")
    async with opened(tmp_path / "m.db", lines, surnames=FOUR) as (pilot, screen):
        await press(pilot, "tab")
        assert screen.composer.line == "/presiding birch"
        await press(pilot, "enter")
        assert screen.recording.meeting.entries[-1].kind is Kind.PRESIDING


async def test_the_end_of_a_long_line_and_its_beginning_are_both_seen(tmp_path: Path) -> None:
    said = "/declare birch ori in item 2, as the owner of the field beside the park and boathouse on the pond leaves"
    async with opened(tmp_path / "m.db", (*CALLED, "/next"), surnames=FOUR) as (pilot, _):
        await press(pilot, *said)
        shown = " ".join(" ".join(text(pilot.app)[-7:-2]).split())
        assert "interest · Councillor B Birch declared" in shown
        assert "and boathouse on the pond" in shown


MARKS = {
    "p": Standing.PRESENT,
    "a": Standing.APOLOGIES,
    "x": Standing.ABSENT,
    "r": Standing.REMOTE,
    "plus": Standing.PRESENT,
    "minus": Standing.LEFT,
    "s": Standing.ABSENT,
}


@given(keys=st.lists(st.sampled_from([*MARKS, *"paxsfeA", "up", "down", "home", "end"]), min_size=15, max_size=25))
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
async def test_every_key_marks_who_was_shown_and_nobody_else_is_selected(
    tmp_path_factory: pytest.TempPathFactory, keys: list[str]
) -> None:
    known = ("/guest Councillor Dawn Priestley",)
    path = tmp_path_factory.mktemp("roll") / "m.db"
    async with opened(path, known, surnames=(*FOUR, "Elder", "Fir")) as (pilot, screen):
        await press(pilot, "f2")
        roll = on_screen(pilot.app, RollScreen)
        for key in keys:
            shown, at, before = roll._list.chosen, roll._list.selected, screen.recording.state.room
            is_blocked = roll._list.is_typed_in and key in "paxr"
            put_right = roll._list.put_right is not None and roll._list.put_right is screen.recording.last_act
            assert shown is not None
            assert at is not None
            await press(pilot, key)
            if isinstance(pilot.app.screen, Choose):
                await press(pilot, "enter")
            if is_cancelled := isinstance(pilot.app.screen, Choose):  # nobody is left to substitute
                await press(pilot, "escape")
            after = screen.recording.state.room
            people = [place.person_id for place in screen.recording.meeting.roll]
            changed = {p for p in people if before.standing(p) is not after.standing(p)}
            if key not in MARKS or is_blocked:
                assert changed == ({shown.person_id} if put_right and key in "feA" else set())
                continue
            assert roll._list.selected == at
            sat_for = {s: m for s, m in after.substitutes.items() if s not in before.substitutes}
            assert changed <= {shown.person_id, *sat_for}
            assert set(sat_for.values()) <= {shown.person_id}
            is_refused = is_cancelled or ("⚠" in "\n".join(text(pilot.app)[-3:]) and not changed)
            if not is_refused and key in "pax":
                assert after.standing(shown.person_id) is MARKS[key] or "came in or left" in "\n".join(text(pilot.app))


async def test_a_substitute_is_given_and_the_member_stays_selected(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", CALLED[:1], surnames=(*FOUR, "Elder")) as (pilot, screen):
        await press(pilot, "f2", "p", "down", "p", "down", "s", *"priest", "enter", "down", "a", "down", "p")
        meeting, room = screen.recording.meeting, screen.recording.state.room
        stood = {meeting.people[p.person_id].name.split()[-1]: room.standing(p.person_id) for p in meeting.roll}
        assert [stood[name] for name in ("Ash", "Birch", "Cedar", "Doyle", "Elder")] == [
            Standing.PRESENT,
            Standing.PRESENT,
            Standing.ABSENT,
            Standing.APOLOGIES,
            Standing.PRESENT,
        ]


async def test_who_was_not_called_is_named_before_the_roll_is_left_and_in_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", "p", "down", "down", "p", "down", "p", "escape")
        assert isinstance(pilot.app.screen, Confirm)
        assert "Not called: Councillor B Birch." in "\n".join(text(pilot.app))
        await press(pilot, "enter")
        roll = on_screen(pilot.app, RollScreen)
        assert roll._list.selected == 1
        await press(pilot, "escape", "right", "enter")
        await until(lambda: pilot.app.screen is screen)
        await until(lambda: "Not called: Councillor B Birch" in "\n".join(text(pilot.app)))
        await press(pilot, "tab")
        assert screen.composer.line == "/apologies birch"
        await press(pilot, "enter", "f2", "escape")
        assert isinstance(pilot.app.screen, MeetingScreen)


@pytest.mark.parametrize(
    ("keys", "away"),
    [
        (("a", "down", "a"), "Ash Birch"),
        (("down", "down", "a", "down", "a"), "Cedar Doyle"),
        (("a", "a", "a"), "Ash"),
        (("end", "up", "a", "home", "a"), "Ash Doyle"),
        (("f", "a", "x"), ""),
        (("A", "s", "h"), ""),
        (("f", "down", "a"), "Birch"),
        (("up", "f", "up", "a"), "Ash"),
    ],
)
async def test_letters_mark_who_is_selected_and_arrows_select(tmp_path: Path, keys: tuple[str, ...], away: str) -> None:
    """A name that is typed marks nobody, and the same mark twice nobody else."""
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2")
        assert any("↓ to who is missing: a apologies, x absent or late" in row for row in text(pilot.app))
        await press(pilot, *keys)
        meeting, room = screen.recording.meeting, screen.recording.state.room
        stood = {meeting.people[p.person_id].name: room.standing(p.person_id) for p in meeting.roll}
        assert " ".join(n.split()[-1] for n, how in stood.items() if how is Standing.APOLOGIES) == away
        assert set(stood.values()) <= {Standing.APOLOGIES, Standing.EXPECTED, Standing.PRESENT}
        assert f"{4 - len(away.split())} not called yet" in "\n".join(text(pilot.app))
        if keys[0] in "fA" and "down" not in keys:
            await press(pilot, *["escape"] * (len(pilot.app.screen_stack) - 3), "enter")
            assert "Enter again: all others are here." in "\n".join(text(pilot.app))
            await press(pilot, "enter")
            assert screen.recording.state.room.members_in_room == 4
        if keys[-1] == keys[-2] == "a":
            assert "Councillor A Ash: apologies already" in "\n".join(text(pilot.app))


@pytest.mark.parametrize(("lines", "is_shown"), [((), True), (("/present all",), False)])
async def test_a_meeting_of_today_opens_at_its_roll_until_something_is_recorded(
    tmp_path: Path, lines: tuple[str, ...], is_shown: bool
) -> None:
    async with opened(tmp_path / "m.db", lines, surnames=FOUR) as (pilot, screen):
        for _ in range(2):
            await press(pilot, "escape")
            screen.app.open_meeting(screen.recording.meeting.id)
            await pilot.pause()
            assert isinstance(pilot.app.screen, RollScreen) is is_shown


async def test_another_key_puts_a_mark_right_and_a_third_is_asked_for_twice(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", "x", "p")
        first = screen.recording.meeting.roll[0].person_id
        assert screen.recording.state.room.standing(first) is Standing.PRESENT
        await press(pilot, "x")
        assert screen.recording.state.room.standing(first) is Standing.PRESENT
        assert any("The same key again changes that to absent" in row for row in text(pilot.app))
        await press(pilot, "x")
        assert screen.recording.state.room.standing(first) is Standing.ABSENT


async def test_a_question_about_a_mark_stays_until_it_is_answered(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, _):
        await press(pilot, "f2", "x", "p", "x", "down")
        roll = on_screen(pilot.app, RollScreen)
        assert roll._list.selected == 0
        assert "Councillor A Ash is still marked as present: absent was not." in flat(pilot)
        await press(pilot, "down")
        assert roll._list.selected == 1


async def test_a_name_that_begins_with_two_marks_leaves_the_first_alone(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", *"pax")
        first = screen.recording.meeting.roll[0].person_id
        assert screen.recording.state.room.standing(first) is Standing.APOLOGIES
        await press(pilot, *"ton")
        assert screen.recording.state.room.standing(first) is Standing.PRESENT
        assert "Nothing more is marked." in flat(pilot)


async def test_a_letter_that_takes_a_mark_back_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", *"xpo")
        first = screen.recording.meeting.roll[0].person_id
        assert screen.recording.state.room.standing(first) is Standing.ABSENT
        assert "That is no mark: the one before it is taken back too." in flat(pilot)


async def test_whoever_is_called_while_the_meeting_is_under_way_may_have_just_come(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*CALLED, "/open 9.30am"), surnames=FOUR) as (pilot, _):
        await press(pilot, "f2", "down", "down", "down", "p")
        assert "If they have just come in, press +" in " ".join(text(pilot.app))
        await press(pilot, "up", "x")
        assert "If they have just left, press -" in " ".join(text(pilot.app))


async def test_nobody_is_called_before_the_day_without_a_question(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", surnames=FOUR) as (pilot, screen):
        await open_on(pilot, screen, date(2024, 2, 5))
        await press(pilot, "f2", "a", "enter")
        assert isinstance(pilot.app.screen, Confirm)
        assert any("The meeting is on 5 February 2024. Are all others there?" in row for row in text(pilot.app))
        await press(pilot, "enter")
        roll = on_screen(pilot.app, RollScreen)
        assert roll.recording.state.room.members_in_room == 0


async def test_a_roll_on_which_nobody_is_marked_takes_a_second_enter(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", "enter")
        assert "Nobody is marked as missing. Enter again: all others are here." in " ".join(text(pilot.app))
        assert screen.recording.state.room.members_in_room == 0
        await press(pilot, "enter")
        assert screen.recording.state.room.members_in_room == 4
        assert isinstance(pilot.app.screen, MeetingScreen)


async def test_a_meeting_of_another_day_opens_at_its_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", surnames=FOUR) as (pilot, screen):
        await open_on(pilot, screen, date(2024, 1, 15))
        assert isinstance(pilot.app.screen, MeetingScreen)


async def test_escape_hides_the_minutes_that_stand_in_place_of_the_record(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", CALLED, surnames=FOUR) as (pilot, screen):
        await press(pilot, "f8")
        assert (screen.minutes.display, screen.record.display) == (True, False)
        await press(pilot, "escape")
        assert (screen.minutes.display, screen.record.display) == (False, True)


async def test_a_mark_that_was_asked_about_is_not_lost_at_enter(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (), surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", "down", "a", "x", "a", "enter")
        assert isinstance(pilot.app.screen, RollScreen)
        told = "Councillor B Birch is still marked as absent: apologies was not. Enter again leaves it so."
        assert told in " ".join(" ".join(text(pilot.app)).split())
        await press(pilot, "enter")
        on_screen(pilot.app, MeetingScreen)
        second = screen.recording.meeting.roll[1].person_id
        assert screen.recording.state.room.standing(second) is Standing.ABSENT


async def test_whoever_is_listed_as_a_substitute_is_there_only_if_marked_or_sitting_for_somebody(
    tmp_path: Path,
) -> None:
    people = ("/guest Councillor May Hall (substitute)", "/guest Councillor D Price (substitute)", "/guest Mr P Park")
    async with opened(tmp_path / "m.db", people, surnames=FOUR) as (pilot, screen):
        await press(pilot, "f2", "down", "down", "down", "x", "s")
        offered = [name for name, _ in on_screen(pilot.app, Choose)._options]
        assert offered[:2] == ["Councillor May Hall", "Councillor D Price"]
        await press(pilot, "enter")
        shown = text(pilot.app)
        assert any("Councillor D Price" in row and "not here unless marked" in row for row in shown)
        await press(pilot, "enter")
        room, roll = screen.recording.state.room, screen.recording.meeting.roll
        here = {screen.recording.meeting.people[p.person_id].name for p in roll if room.takes_part(p.person_id)}
        assert {"Councillor May Hall", "Mr P Park"} <= here
        assert "Councillor D Price" not in here
        printed = minutes.as_text(minutes.render(screen.recording.meeting, screen.recording.state.style))
        assert "May Hall" in printed
        assert "Price" not in printed
