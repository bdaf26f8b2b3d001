"""The roll of a meeting changed as a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from driving import on_screen
from test_committee import hint
from test_meeting import minutes_of, opened, stored, type_line
from textual.pilot import Pilot

from clerk_tui import minutes
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Capacity, Meeting
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.roll_form import PeopleForm, read_people, read_roll, roll_act, roll_text

Edit = Callable[[str], str]


async def edited(pilot: Pilot[int], screen: MeetingScreen, edit: Edit) -> PeopleForm:
    """The form with its list edited, not saved."""
    screen.documents.edit_people()
    await pilot.pause()
    form = on_screen(pilot.app, PeopleForm)
    form.field("people").put(edit(form.field("people").value))
    await pilot.pause()
    return form


async def saved(pilot: Pilot[int], screen: MeetingScreen, edit: Edit) -> None:
    """The form edited and saved."""
    await edited(pilot, screen, edit)
    await pilot.press("ctrl+s")


def swap(old: str, new: str) -> Edit:
    """An edit that puts `new` for `old`."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


def names(meeting: Meeting) -> list[str]:
    """The roll's names in order."""
    return [meeting.people[place.person_id].name for place in meeting.roll]


async def test_a_name_put_right_is_right_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        await type_line(pilot, "cedar? whether @birch would help")
        people = len(screen.recording.meeting.people)
        await saved(pilot, screen, swap("Councillor C Cedar", "Councillor C Cedarwood"))
        assert pilot.app.screen is screen
        assert len(screen.recording.meeting.people) == people
        assert "Councillor C Cedarwood asked" in minutes.as_text(
            minutes.render(screen.recording.meeting, minutes.load("durham"))
        )
        await saved(pilot, screen, swap("Councillor C Cedarwood", "Councillor C Cedar"))
        assert len(screen.recording.meeting.people) == people
        await pilot.press("ctrl+z")
    assert "Councillor C Cedarwood" in minutes_of(path)
    assert "Councillor C Cedar " not in minutes_of(path)


async def test_all_changes_are_one_act(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        before = screen.recording.meeting

        def edit(text: str) -> str:
            lines = text.splitlines()
            lines[0], lines[1] = lines[1].replace("vice", "chair"), lines[0].replace("chair", "member")
            lines[2] = lines[2].replace("Cedar", "Ceder") + " [cc]"
            return "\n".join([*lines[:3], *lines[4:], "/group Visitors", "guest Mr G Gorse (Friends of the Park)"])

        form = await edited(pilot, screen, edit)
        assert "Councillor C Cedar is now Councillor C Ceder" in hint(form, "people")
        assert "new: Mr G Gorse · removed: Councillor D Doyle" in hint(form, "people")
        await pilot.press("ctrl+s")
        meeting = screen.recording.meeting
        assert names(meeting)[:3] == ["Councillor B Birch", "Councillor A Ash", "Councillor C Ceder"]
        assert names(meeting)[3:] == ["Councillor E Doyle", "Fay Fern", "Mr G Gorse"]
        assert [p.capacity for p in meeting.roll[:2]] == [Capacity.CHAIR, Capacity.MEMBER]
        assert (meeting.roll[2].alias, meeting.roll[5].group, meeting.roll[5].post) == (
            "cc",
            "Visitors",
            "Friends of the Park",
        )
        assert meeting.head == before.head
        assert screen.app.book.is_saved(10)
        assert stored(path).roll == meeting.roll
        await pilot.press("ctrl+z")
        assert screen.recording.meeting.roll == before.roll
        assert names(screen.recording.meeting) == names(before)
        assert screen.app.book.is_saved(10)
        assert stored(path).roll == before.roll


async def test_somebody_in_the_record_stays_and_so_does_the_form(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "cedar: spoke")
        before = screen.recording.meeting
        form = await edited(pilot, screen, lambda t: "\n".join(x for x in t.splitlines() if "Cedar" not in x))
        text = form.field("people").value
        await pilot.press("ctrl+s")
        assert pilot.app.screen is form
        assert "Councillor C Cedar is named in this meeting" in str(form.query_one("#echo").shown.plain)  # type: ignore[attr-defined]
        assert form.field("people").value == text
        assert screen.recording.meeting is before


async def test_quite_another_name_is_asked_about(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        cedar = screen.recording.meeting.roll[2].person_id
        await saved(pilot, screen, swap("Councillor C Cedar", "Councillor K Rowanberry"))
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, PeopleForm)
        await pilot.press("ctrl+s", "enter")
        assert screen.recording.meeting.people[cedar].name == "Councillor K Rowanberry"
        await saved(pilot, screen, swap("Councillor K Rowanberry", "Councillor J Hazel"))
        await pilot.press("down", "enter")
        meeting = screen.recording.meeting
        assert meeting.people[cedar].name == "Councillor K Rowanberry"
        assert cedar not in meeting.places
        assert names(meeting)[2] == "Councillor J Hazel"


async def test_two_chairs_are_refused(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        before = screen.recording.meeting
        form = await edited(pilot, screen, swap("member Councillor C", "chair Councillor C"))
        await pilot.press("ctrl+s")
        assert pilot.app.screen is form
        assert "one chair" in hint(form, "people")
        assert screen.recording.meeting is before


async def test_the_list_left_as_it_was_is_no_act(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await saved(pilot, screen, lambda text: text)
        assert pilot.app.screen is screen
        assert screen.recording.undo() is None


async def test_a_half_edited_list_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        form = await edited(pilot, screen, lambda text: text + "\nguest Mr G Gor")
        form.keep_draft()
        assert screen.app.book.is_saved(10)
    async with opened(path) as (pilot, screen):
        form = await edited(pilot, screen, lambda text: text)
        assert form.field("people").value.endswith("guest Mr G Gor")


async def test_a_speaker_stays_a_speaker_in_the_list_of_people(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "/speaker Mrs Mandy Fyson")
        await type_line(pilot, "/speaker Mr Bo Oak (Oak Road)")
        before = screen.recording.meeting
        form = await edited(pilot, screen, lambda text: text)
        assert form.field("people").value.endswith("speaker Mrs Mandy Fyson\nspeaker Mr Bo Oak (Oak Road)")
        assert hint(form, "people").endswith("1 officer, 2 speakers")
        await pilot.press("ctrl+s")
        assert pilot.app.screen is screen
        assert screen.recording.meeting is before
        await saved(pilot, screen, swap("Mandy Fyson", "Mandy Fysone"))
        assert names(screen.recording.meeting)[-2:] == ["Mrs Mandy Fysone", "Mr Bo Oak"]
        assert [p.capacity for p in screen.recording.meeting.roll[-2:]] == [Capacity.SPEAKER, Capacity.SPEAKER]


async def test_two_vacant_seats_stay_two_in_the_list_of_people(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "/member Vacancy")
        await type_line(pilot, "/member Vacancy")
        before = screen.recording.meeting
        assert names(before)[-2:] == ["Vacancy", "Vacancy"]
        form = await edited(pilot, screen, lambda text: text)
        assert "⚠" not in hint(form, "people")
        await pilot.press("ctrl+s")
        assert pilot.app.screen is screen
        assert screen.recording.meeting is before
        await saved(pilot, screen, swap("member Vacancy\nmember Vacancy", "member Vacancy"))
        assert names(screen.recording.meeting) == names(before)[:-1]


async def test_pasted_vacancies_are_new_seats_on_the_roll(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        count = len(screen.recording.meeting.roll)
        form = await edited(pilot, screen, lambda text: f"{text}\nVacancy\nVacant (Oak Ward)")
        assert "⚠" not in hint(form, "people")
        await pilot.press("ctrl+s")
        after = screen.recording.meeting
        assert (len(after.roll), len(after.vacant)) == (count + 2, 2)


async def test_a_vacant_seat_that_is_changed_is_still_one_seat(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "/member Vacancy")
        await type_line(pilot, "/member Vacancy")
        before = screen.recording.meeting
        await saved(pilot, screen, swap("member Vacancy\nmember Vacancy", "member Vacancy\nmember Vacancy (Oak Ward)"))
        after = screen.recording.meeting
        assert [place.person_id for place in after.roll] == [place.person_id for place in before.roll]
        assert [place.post for place in after.roll[-2:]] == ["", "Oak Ward"]


async def test_a_list_that_does_not_fit_the_roll_is_refused_in_words(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (_, screen):
        meeting, directory = screen.recording.meeting, screen.recording.state.directory
        change = read_roll(meeting, read_people(meeting, roll_text(meeting)), directory.known)
        for wrong in (
            replace(change, people=change.people[1:], ids={}),
            replace(change, ids={**change.ids, 0: 999}),
            replace(change, removed=(999,)),
            replace(change, people=change.people[:1], ids={0: change.ids[0]}),
        ):
            with pytest.raises(LineRefusedError, match="does not fit the roll, so nothing is saved"):
                roll_act(meeting, wrong, directory)
