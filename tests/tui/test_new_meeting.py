"""A meeting called in its form, and the head of one that is being recorded."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time
from pathlib import Path

import pytest
from driving import flat, leave_roll, on_screen, send, strips, text, until
from sitting import asked, running
from test_committee import clock, committee, hint, preview
from test_meeting import opened as meeting_opened
from test_meeting import stored
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.widget import Widget

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Kind
from clerk_tui.notation import read_membership
from clerk_tui.store import MeetingLine
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.screens.dialogs import Confirm
from clerk_tui.tui.screens.form_values import clock_words, read_clock, read_day, typed_clock
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.meeting_forms import AgendaForm, FirstMeetingScreen, MeetingHeadForm, NewMeetingScreen
from clerk_tui.tui.screens.roll_call import RollScreen
from clerk_tui.tui.screens.search import HomeList
from clerk_tui.tui.widgets.repainting import Line

AGENDA = "1. Apologies for absence\n2. Felling in the park\nPART B\n3. Any other business"


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[tuple[Pilot[int], NewMeetingScreen]]:
    """The form, opened over the list of meetings. It begins at the date, or at the committee if there are several."""
    app = ClerkApp(path, clock=clock)
    form = NewMeetingScreen()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(form)
        await pilot.pause()
        if app.screen is form:
            several = len(app.book.reader.committees()) > 1
            assert form.focused is form.field("committee" if several else "date").input
            await pilot.press(*["tab"] * several)
        yield pilot, form
    app.book.close()


async def test_meeting_has_its_agenda_and_the_roll_of_its_date(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path, venue="Room 1")
    later = read_membership("chair Councillor A Ash\nmember Councillor B Birch\nmember Councillor E Elm")
    with MinuteBook(path, clock=clock) as book:
        book.set_up_committee(
            "Elmfield Council", "Trees Committee", later, quorum=2, venue="Room 1", since=date(2024, 2, 1)
        )
        book.flush()
    async with opened(path) as (pilot, form):
        assert form.field("date").value == "8 January 2024"
        await pilot.press("ctrl+u", *"5/2/24", "enter", *"7.00", "enter")
        assert hint(form, "date") == "Monday 5 February 2024"
        assert hint(form, "time") == "7.00 pm"
        form.field("agenda").input.focus()
        send(pilot.app, events.Paste(AGENDA))
        await until(lambda: form.field("agenda").value == AGENDA)
        await pilot.pause()
        assert preview(form, "agenda") == [
            "3 items, 1 to 3, 1 heading",
            "1 Apologies for absence; 2 Felling in the park; PART B; 3 Any other business",
        ]
        await pilot.press("ctrl+s")
        assert isinstance(pilot.app.screen, MeetingScreen)
        assert form not in pilot.app.screen_stack
    meeting = stored(path)
    assert [meeting.people[p.person_id].name for p in meeting.roll] == [
        "Councillor A Ash",
        "Councillor B Birch",
        "Councillor E Elm",
    ]
    assert (meeting.head.date, meeting.head.time, meeting.head.venue) == (date(2024, 2, 5), time(19), "Room 1")
    assert meeting.head.quorum == 2
    assert [(i.number, i.title, i.is_heading) for i in meeting.items][2:] == [
        ("", "PART B", True),
        ("3", "Any other business", False),
    ]


async def test_a_meeting_has_the_style_of_its_committee_and_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path, style="kent")
    async with opened(path) as (pilot, form):
        assert form.field("style").value == "kent"
        await pilot.press("ctrl+s")
        await leave_roll(pilot)
        assert isinstance(pilot.app.screen, MeetingScreen)
    committee(path, style="parish")
    assert stored(path).head.style == "kent"
    async with opened(path) as (_, form):
        assert form.field("style").value == "parish"


def marked(app: App[int], field: Widget) -> list[int]:
    """The rows in which something has the look of a cursor, or of what is selected in a field."""
    selected = field.get_component_rich_style("field--selection").bgcolor
    rows = [strip.crop(0, 70) for strip in strips(app)]  # without the scrollbar
    looks = [{(s.style.reverse, s.style.bgcolor) for s in row if s.style} for row in rows]
    return [y for y, look in enumerate(looks) if any(reverse or ground == selected for reverse, ground in look)]


async def test_the_cursor_and_what_is_selected_show_in_the_field_that_is_typed_in_and_in_no_other(
    tmp_path: Path,
) -> None:
    path = tmp_path / "m.db"
    committee(path, venue="Room 1")
    async with opened(path) as (pilot, form):
        for key, name in (
            ("tab", "time"),
            ("tab", "venue"),
            ("f2", "quorum"),
            ("tab", "style"),
            ("shift+tab", "quorum"),
        ):
            await pilot.press(key)
            field = form.field(name).input
            assert marked(form.app, field) == [field.region.y]


async def test_an_agenda_that_is_pasted_outside_a_field_goes_into_the_agenda(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    async with opened(path) as (pilot, form):
        places = [form.query_one("#save"), form.field("committee").input, form.field("venue").input, None]
        for place in places:
            form.field("agenda").put("")
            form.set_focus(place)
            send(pilot.app, events.Paste(AGENDA.replace("\n", "\r")))  # as terminals send the ends of lines
            await until(lambda: form.field("agenda").value == AGENDA)
            assert form.query_one("#echo", Line).shown.plain.startswith(" Pasted into: Agenda")


async def test_what_is_pasted_onto_the_button_is_told_to_have_gone_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    async with opened(path) as (pilot, form):
        form.query_one("#save").focus()
        send(pilot.app, events.Paste("Town Hall"))
        await until(lambda: "Nothing was pasted: go to a field" in form.query_one("#echo", Line).shown.plain)
        await pilot.press("shift+tab", "shift+tab")
        send(pilot.app, events.Paste(AGENDA))
        await until(lambda: form.field("agenda").value == AGENDA)
        await until(lambda: "Nothing was pasted" not in form.query_one("#echo", Line).shown.plain)


async def test_a_date_that_is_none_is_refused_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    async with opened(path) as (pilot, form):
        await pilot.press("ctrl+u", *"31 Feb", "ctrl+s")
        assert pilot.app.screen is form
        assert hint(form, "date") == "⚠ Type a date, such as 8 January, 8/1 or 8 January 2018."
        assert form.field("date").value == "31 Feb"
    with MinuteBook(path, is_read_only=True) as book:
        assert not book.reader.meetings()


async def test_what_is_wrong_is_said_with_an_example_of_the_country(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path, style="us")
    async with opened(path) as (pilot, form):
        await pilot.press("ctrl+u", *"Feb 31", "tab", *"noonish", "ctrl+s")
        assert hint(form, "date") == "⚠ Type a date, such as January 8, 1/8 or January 8, 2018."
        assert hint(form, "time") == "⚠ Type a time such as 9:30 AM or 7 PM."
        await until(lambda: "such as January 8, 1/8" in form.query_one("#echo", Line).shown.plain)


async def test_a_date_without_a_year_is_the_next_such_day_or_one_of_the_last_weeks_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    days = {
        "8 Jan": "Monday 8 January 2024",
        "24 nov": "Friday 24 November 2023",
        "3 nov": "Sunday 3 November 2024",
        "7 jan": "Sunday 7 January 2024",
    }
    async with opened(path) as (pilot, form):
        for typed, day in days.items():
            form.field("date").input.focus()
            await pilot.press("ctrl+u", *typed)
            assert hint(form, "date") == day
        await pilot.press("ctrl+s")
    assert stored(path).head.date == date(2024, 1, 7)


async def test_the_agenda_that_the_last_meeting_left_is_taken_with_one_key(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    with MinuteBook(path, clock=clock) as book:
        agenda = (("1", "Apologies for absence"), ("2", "Trees"), ("3", "Ponds"))
        recording = book.create_meeting(
            MeetingPlan("Elmfield Council", "Trees Committee", date(2023, 12, 4), agenda=agenda)
        )
        for line in ("/present all", "/item 1", "/item 2", "/defer to the next meeting", "/close 11am"):
            recording.enter_line(line)
        book.flush()
    async with opened(path) as (pilot, form):
        assert "^T adds 6 items: the usual ones, and what 4 December 2023 left" in " ".join(
            hint(form, "agenda").split()
        )
        form.field("agenda").input.focus()
        await pilot.press(*"1 Welcome", "ctrl+t")
        assert form.field("agenda").value.splitlines() == [
            "1 Welcome",
            "2 Apologies for absence",
            "3 Declarations of interest",
            "4 Minutes of the meeting held on 4 December 2023",
            "5 Matters arising",
            "6 Trees",
            "7 Ponds",
        ]
        await pilot.press(*"8 Gates")
        assert form.field("agenda").value.endswith("6 Trees\n7 Ponds\n8 Gates")
        await pilot.press(*["backspace"] * 7, "ctrl+t", "ctrl+s")
        await leave_roll(pilot)
        assert isinstance(pilot.app.screen, MeetingScreen)
        assert [item.title for item in pilot.app.screen.recording.meeting.items][-2:] == ["Trees", "Ponds"]


PEOPLE = "Cllr Mrs A Ash (Chair)\nCllr B Birch\nCllr C Cedar\nMrs F Fern (Clerk)"


@asynccontextmanager
async def first_meeting(path: Path) -> AsyncIterator[tuple[Pilot[int], FirstMeetingScreen]]:
    """The form of the first meeting, opened from the list of an empty book."""
    async with running(path, clock=clock) as (app, pilot):
        await pilot.press("3")
        await until(lambda: isinstance(app.screen, FirstMeetingScreen) and app.screen.focused is not None)
        assert isinstance(app.screen, FirstMeetingScreen)
        yield pilot, app.screen


async def test_the_first_meeting_is_called_in_one_form_with_its_council(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with first_meeting(path) as (pilot, form):
        await pilot.press(*"Elmfield Parish Council", "enter", "enter")
        assert "in the style of: Parish, town and community councils" in " ".join(hint(form, "council").split())
        said = (
            "Parish, town and community councils: quorum 1/3 of the members, at least 3; movers by their initials; "
            "minutes numbered 23/1"
        )
        assert said in " ".join(hint(form, "style").split())
        assert form.focused is form.field("date").input
        await pilot.press("enter", *"7.30pm", "enter", *"Village Hall", "enter")
        assert form.focused is form.field("members").input
        send(pilot.app, events.Paste(PEOPLE))
        await until(lambda: hint(form, "members") == "3 members (1 chair), 1 officer")
        await pilot.press("tab")
        send(pilot.app, events.Paste(AGENDA))
        await until(lambda: hint(form, "agenda") == "3 items, 1 to 3, 1 heading")
        await pilot.press("ctrl+s")
        await until(lambda: isinstance(pilot.app.screen, RollScreen))
        await pilot.press("a", "enter")
        await until(lambda: isinstance(pilot.app.screen, MeetingScreen))
        await until(lambda: any("The meeting opened at 7.30pm." in row for row in text(pilot.app)))
        await pilot.press("enter")
    assert [entry.kind for entry in stored(path).entries] == [Kind.APOLOGIES, Kind.PRESENT, Kind.OPENED]
    head, roll = stored(path).head, stored(path).roll
    assert (head.council, head.committee, head.style) == (
        "Elmfield Parish Council",
        "Elmfield Parish Council",
        "parish",
    )
    assert (head.date, head.time, head.venue) == (date(2024, 1, 8), time(19, 30), "Village Hall")
    assert [(place.capacity.value, place.post) for place in roll] == [
        ("chair", "Chair"),
        ("member", ""),
        ("member", ""),
        ("officer", "Clerk"),
    ]
    with MinuteBook(path, is_read_only=True) as book:
        (line,) = book.reader.committees()
        assert (line.name, line.venue, line.style) == ("Elmfield Parish Council", "Village Hall", "parish")
        assert not book.reader.drafts()


NOTICE = """\
ELMFIELD PARISH COUNCIL

You are summoned to a meeting of the Amenities Committee
on Monday 15 January 2024 at 7.30 pm in the Village Hall

AGENDA
1. Apologies for absence
2. Minutes of the last meeting
3. The pond
"""


async def test_a_notice_of_the_meeting_that_is_pasted_fills_the_form(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        send(pilot.app, events.Paste(NOTICE))
        await until(lambda: form.focused is form.field("members").input)
        answers = form.answers
        assert (answers["council"], answers["committee"]) == ("Elmfield Parish Council", "Amenities Committee")
        assert (answers["date"], answers["time"], answers["venue"]) == ("15 January 2024", "7.30pm", "Village Hall")
        assert answers["agenda"].splitlines() == [
            "1 Apologies for absence", "2 Minutes of the last meeting", "3 The pond",
        ]  # fmt: skip
        assert answers["style"] == "parish"
        assert "minutes numbered 23/1 …; where this meeting begins at 23/31, type /minute 31 in it" in preview(
            form, "agenda"
        )
        await until(lambda: any("Read from the notice." in row for row in text(pilot.app)))


async def test_a_notice_of_a_later_meeting_fills_its_form_and_names_its_committee(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path, venue="Room 1")
    with MinuteBook(path, clock=clock) as book:
        book.set_up_committee("Elmfield Parish Council", "Amenities Committee", (), style="parish")
        book.flush()
    async with opened(path) as (pilot, form):
        form.field("committee").put("Trees Committee, Elmfield Council")
        form.field("date").input.focus()
        send(pilot.app, events.Paste(NOTICE))
        await until(lambda: form.field("agenda").value.startswith("1 Apologies"))
        answers = form.answers
        assert answers["committee"] == "Amenities Committee, Elmfield Parish Council"
        assert (answers["date"], answers["time"], answers["venue"]) == ("15 January 2024", "7.30pm", "Village Hall")
        assert answers["agenda"].splitlines()[-1] == "3 The pond"
        form.field("date").input.focus()
        send(pilot.app, events.Paste(NOTICE.replace("Amenities", "Allotments")))
        await until(lambda: any("It is for Allotments Committee: choose the committee." in r for r in text(pilot.app)))


async def test_a_notice_that_lists_the_members_fills_them_in_too_and_what_is_pasted_later_replaces_none(
    tmp_path: Path,
) -> None:
    members = "MEMBERSHIP\n\nCllr A Will (Chair)\nCllr B Park\nCllr C May\n\nOfficers:\nFay Fern (Clerk)\n\n"
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        notice = NOTICE.replace("AGENDA", f"{members}AGENDA").replace("last meeting", "last meeting (Pages 3 - 9)")
        send(pilot.app, events.Paste(notice))
        await until(lambda: form.focused is form.field("members").input)
        assert preview(form, "members")[0] == "3 members (1 chair), 1 officer"
        await until(lambda: any("Look it through, the members too." in row for row in text(pilot.app)))
        assert not any("left out" in row for row in text(pilot.app))
        form.field("members").put("Cllr Dee Hall (Chair)")
        form.field("council").input.focus()
        send(pilot.app, events.Paste(notice))
        await until(lambda: form.focused is form.field("members").input)
        assert form.field("members").value == "Cllr Dee Hall (Chair)"


async def test_a_list_that_is_pasted_into_no_list_goes_into_the_one_that_is_empty(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        send(pilot.app, events.Paste(NOTICE))
        await until(lambda: form.focused is form.field("members").input)
        form.field("style").input.focus()
        send(pilot.app, events.Paste("Cllr A Will (Chair)\nCllr B Park\nCllr C May\nCllr D Price\nCllr E Hall"))
        await until(lambda: preview(form, "members")[0] == "5 members (1 chair)")
        assert form.focused is form.field("members").input


async def test_who_reports_and_what_is_exempt_are_kept_from_the_form_on(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with first_meeting(path) as (pilot, form):
        await pilot.press(*"Elmfield Council")
        form.field("members").put("A Ash")
        form.field("agenda").put("1 Apologies\n2 Lease (exempt)\n3 Trees // Treasurer\n4 Rent // Clerk // exempt")
        await pilot.press("ctrl+s")
        await leave_roll(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, MeetingScreen)
        said = [("", False), ("", True), ("Treasurer", False), ("Clerk", True)]
        assert [(item.author, item.is_exempt) for item in screen.recording.meeting.items] == said
        await pilot.app.run_action(action_of("edit-agenda"))
        await pilot.pause()
        agenda = on_screen(pilot.app, AgendaForm).field("agenda")
        lines = agenda.value.splitlines()
        assert lines[1:] == ["2 Lease // exempt", "3 Trees // Treasurer", "4 Rent // Clerk // exempt"]
        agenda.put("\n".join([*lines[:3], "4 Rent // Clerk"]))
        await pilot.press("ctrl+s")
        assert [item.is_exempt for item in screen.recording.meeting.items] == [False, True, False, False]


@pytest.mark.parametrize(
    ("council", "place", "style"),
    [
        ("Corporation of the Township of Elm", "12 Main Street, Elm, Ontario P0A 1X0", "canada"),
        ("City of Elm", "45 Elm Street, Elm VIC 3000", "durham"),
        ("Elm Housing Association", "4 Elm Drive, Elm, Florida 34102", "us"),
        ("Elm Housing Association", "4 Elm Drive, Elm TR12 7DQ", "board"),
    ],
)
async def test_the_place_says_in_which_country_the_minutes_are_written(
    tmp_path: Path, council: str, place: str, style: str
) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*council, *["enter"] * 4, *place)
        await until(lambda: form.answers["style"] == style)


async def test_what_is_doubtful_in_a_pasted_notice_is_told_with_its_lines(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        send(pilot.app, events.Paste(f"{NOTICE}4. Finance\n4. Trees\n"))
        await until(lambda: "⚠ Agenda, line 5: Trees: The number 4 is there twice." in " ".join(text(pilot.app)))
        assert form.answers["agenda"].splitlines()[-1] == "4 Trees"


async def test_a_line_in_small_letters_that_joins_a_short_title_is_asked_about(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"Elmfield Council")
        form.field("agenda").put("1 Apologies\n2 Minutes of the last meeting\n3 Planning\nthe swing in the field")
        await pilot.press("ctrl+s")
        assert "Is “the swing in the field” more of it, or an item?" in flat(pilot)


async def test_what_is_doubtful_in_either_list_of_the_first_meeting_is_asked_about(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"Elmfield Council")
        form.field("members").put("Cllr A Ash\n42")
        form.field("agenda").put("1 Apologies\n2 Trees\n2 Ponds")
        await pilot.press("ctrl+s")
        asked = flat(pilot)
        assert "line 2: Not understood: “42”." in asked
        assert "Read as: line 2 left out; 2 Ponds." in asked
        await pilot.press("escape")
        assert pilot.app.screen is form
        assert not form.app.book.reader.committees()


async def test_what_is_half_typed_of_the_first_meeting_comes_back(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"Elmfield Council", *["enter"] * 5)
        send(pilot.app, events.Paste(PEOPLE))
        await until(lambda: form.field("members").value == PEOPLE)
        form.keep_draft()
        assert form.app.book.is_saved(5.0)
    async with first_meeting(tmp_path / "m.db") as (_, form):
        assert (form.field("council").value, form.field("members").value) == ("Elmfield Council", PEOPLE)


async def test_a_list_that_is_pasted_outside_the_two_lists_is_not_guessed_into_one(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        send(pilot.app, events.Paste(AGENDA))
        said = "Nothing was pasted: go to Members or Agenda first"
        await until(lambda: said in form.query_one("#echo", Line).shown.plain)
        assert {form.field(name).value for name in ("council", "members", "agenda")} == {""}


async def test_another_committee_brings_its_venue_but_leaves_what_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path, venue="Room 1")
    with MinuteBook(path, clock=clock) as book:
        book.set_up_committee("Elmfield Council", "Ponds Committee", (), quorum=7, venue="The Lodge")
        book.flush()
    async with opened(path) as (pilot, form):
        assert form.field("venue").value == "The Lodge"
        await pilot.press("f2", "ctrl+u", "5")
        form.field("committee").input.focus()
        await pilot.press("space", *"tree", "enter")
        assert form.answers["committee"] == "Trees Committee, Elmfield Council"
        assert (form.answers["venue"], form.answers["quorum"]) == ("Room 1", "5")
        form.keep_draft()
        assert pilot.app.flush()  # type: ignore[attr-defined]
    async with opened(path) as (_, form):
        assert form.answers["committee"] == "Trees Committee, Elmfield Council"
        assert (form.answers["venue"], form.answers["quorum"]) == ("Room 1", "5")


async def test_head_is_changed_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with meeting_opened(path) as (pilot, screen):
        before = screen.recording.meeting.head
        screen.documents.edit_head()
        await pilot.pause()
        form = on_screen(pilot.app, MeetingHeadForm)
        form.field("venue").input.focus()
        await pilot.press("ctrl+u", *"The Lodge", "enter", "ctrl+u", "ctrl+s")
        head = screen.recording.meeting.head
        assert (head.venue, head.quorum, head.date) == ("The Lodge", None, before.date)
        await pilot.press("ctrl+z")
        assert screen.recording.meeting.head == before
    assert stored(path).head == before


async def test_head_left_as_it_was_is_no_act(tmp_path: Path) -> None:
    async with meeting_opened(tmp_path / "m.db") as (pilot, screen):
        screen.documents.edit_head()
        await pilot.pause()
        await pilot.press("ctrl+s")
        assert pilot.app.screen is screen
        assert screen.recording.undo() is None


async def test_the_day_that_the_last_meeting_gave_is_proposed(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path, venue="Room 1")
    with MinuteBook(path, clock=clock) as book:
        recording = book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 1, 4), time(19)))
        for line in ("/present all", "/open 7pm", "next mtg 25 Jan 7.30pm village hall", "/close 8pm"):
            recording.enter_line(line)
        book.flush()
    async with opened(path) as (_, form):
        proposed = [form.field(name).value for name in ("date", "time", "venue")]
        assert proposed == ["25 January 2024", "7.30pm", "village hall"]


async def test_the_committee_that_was_just_set_up_is_proposed_and_then_the_chosen_one(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    async with running(path, clock=clock) as (app, pilot):
        await pilot.press("f2", "ctrl+s")
        await leave_roll(pilot)
        await pilot.press("ctrl+o")
        app.book.set_up_committee("Elmfield Council", "Ponds Committee", ())
        await pilot.press("f2")
        form = on_screen(app, NewMeetingScreen)
        assert form.answers["committee"] == "Ponds Committee, Elmfield Council"
        assert form.field("committee").input.has_focus
        await pilot.press("ctrl+s", "ctrl+o")
        chosen = app.screen.query_one(HomeList).chosen
        assert isinstance(chosen, MeetingLine)
        await pilot.press("down" if chosen.committee == "Ponds Committee" else "up", "f2")
        form = on_screen(app, NewMeetingScreen)
        assert form.answers["committee"] == "Trees Committee, Elmfield Council"


async def test_a_part_of_the_members_as_quorum_is_a_rule_of_the_meeting(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    async with opened(path) as (pilot, form):
        await pilot.press("f2", "ctrl+u", *"1/2")
        assert hint(form, "quorum") == "by the rules: quorum 1/2 of the members"
        await pilot.press("ctrl+s")
    meeting = stored(path)
    assert (meeting.head.quorum, meeting.head.rules, meeting.quorum_needed) == (None, "council quorum=1/2", 2)


async def test_a_pasted_agenda_is_shown_as_it_was_read_and_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    pasted = "1. Apologies 2. Reports: a. Trees b. Ponds\n3. Closed session\n   A) Lease (Cllr Ash)\n3. Close"
    async with opened(path) as (pilot, form):
        form.field("agenda").input.focus()
        send(pilot.app, events.Paste(pasted))
        await until(lambda: len(preview(form, "agenda")) > 2)
        first, doubt, *items = preview(form, "agenda")
        assert first == "7 items, 1 to 3; 3 is there more than once"
        assert doubt == "⚠ line 4: Close: The number 3 is there twice."
        assert items == [
            "1 Apologies; 2 Reports; 2a Trees; 2b Ponds; 3 Closed session (exempt); "
            "3A Lease (Cllr Ash, exempt); 3 Close ⚠"
        ]
        await until(lambda: form.field("agenda").region.bottom <= 24)
        await pilot.press("ctrl+s")
        assert isinstance(pilot.app.screen, Confirm)


async def test_columns_that_tabs_part_stay_apart_in_a_paste(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    async with opened(path) as (pilot, form):
        form.field("agenda").input.focus()
        send(pilot.app, events.Paste("1.\tTrees\tAnn Ash\n2.\tPonds\tBo Birch"))
        await until(lambda: preview(form, "agenda")[-1] == "1 Trees (Ann Ash); 2 Ponds (Bo Birch)")


async def test_a_time_typed_into_the_venue_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    async with opened(path) as (pilot, form):
        form.field("venue").input.focus()
        await pilot.press(*"7pm")
        await until(lambda: any("⚠ 7.00 pm is a time: is it the venue?" in row for row in text(pilot.app)))
        form.field("agenda").input.focus()
        await pilot.press("ctrl+s")
        await until(lambda: isinstance(pilot.app.screen, Confirm))
        assert "Venue: 7.00 pm is a time: is it the venue? Save it all the same?" in " ".join(
            " ".join(asked(pilot)).split()
        )
        await pilot.press("escape")
        assert form.focused is form.field("venue").input
        await pilot.press("ctrl+u", *"Room 7")
        await until(lambda: not any("is it the venue?" in row for row in text(pilot.app)))


async def test_dates_have_the_month_first_where_the_style_has_it(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"Village of Alder Falls")
        await until(lambda: form.field("date").value == "January 8, 2024")
        await pilot.press("enter", "enter", *"Feb 3 2024", "enter")
        assert hint(form, "date") == "Saturday, February 3, 2024"
        form.field("members").put("A Ash")
        await pilot.press("ctrl+s")
        await until(lambda: any("Sat Feb 3, 2024" in line for line in text(pilot.app)))
    async with first_meeting(tmp_path / "other.db") as (pilot, form):  # another book keeps to its own style
        await until(lambda: form.field("date").value == "8 January 2024")


async def test_a_body_is_not_saved_without_members_before_that_is_asked(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"Elmfield Council", "ctrl+s")
        await until(lambda: any("No members are listed" in row for row in text(pilot.app)))
        assert not form.app.book.reader.committees()
        await pilot.press("right", "enter")
        await until(lambda: bool(form.app.book.reader.committees()))


@pytest.mark.parametrize(("style", "typed", "words"), [("us", "6:30 pm", "6:30 pm"), ("durham", "6.30pm", "6.30 pm")])
def test_times_are_shown_as_the_country_of_the_style_types_them(style: str, typed: str, words: str) -> None:
    assert (typed_clock(time(18, 30), style), clock_words(time(18, 30), style)) == (typed, words)
    assert read_clock(typed) == time(18, 30)
    assert (typed_clock(None, style), clock_words(None, style)) == ("", "")


async def test_whoever_holds_a_post_of_members_and_officers_is_settled_in_one_key_each(tmp_path: Path) -> None:
    async with first_meeting(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"Hazel Lane Society")
        form.field("members").put(
            "Priya Nair (Chair)\nHelen Otter (Treasurer)\nJacob Sloe (Secretary)\nAl Fox\nBo Ox\nPC Tom Lyle (Police)"
        )
        await pilot.press("ctrl+s")
        await until(lambda: any("Helen Otter (Treasurer): a member, or an officer?" in row for row in text(pilot.app)))
        await pilot.press("enter")
        await until(lambda: any("Jacob Sloe (Secretary): a member, or an officer?" in row for row in text(pilot.app)))
        await pilot.press("down", "enter")
        await until(lambda: any("PC Tom Lyle (Police): a member, or a guest?" in row for row in text(pilot.app)))
        await pilot.press("enter")
        await until(lambda: isinstance(pilot.app.screen, RollScreen))
    places = {place.post: place.capacity.value for place in stored(tmp_path / "m.db").roll}
    assert (places["Treasurer"], places["Secretary"], places["Police"]) == ("member", "officer", "guest")


@pytest.mark.parametrize(
    ("typed", "day"), [(" Today", 29), ("tonight", 29), ("tomorrow", 30), ("Mon", 30), ("monday", 30), ("30/11", 30)]
)
def test_a_day_may_be_named_where_today_is_known(typed: str, day: int) -> None:
    assert read_day(typed, date(2026, 11, 29)) == date(2026, 11, day)
    with pytest.raises(LineRefusedError, match="Type a date"):
        read_day("today")


@pytest.mark.parametrize(
    ("typed", "at"), [("today 7pm", "7pm"), ("8 January 18:30", "18:30"), ("mon 6.30 pm", "6.30 pm")]
)
def test_a_time_beside_the_date_is_asked_for_in_its_field(typed: str, at: str) -> None:
    with pytest.raises(LineRefusedError, match=f"in its own field: “{at}”"):
        read_day(typed, date(2026, 11, 29))
    with pytest.raises(LineRefusedError, match="Type a date, such as"):
        read_day("31 February 2026", date(2026, 11, 29))


@pytest.mark.parametrize(
    ("day", "is_asked"), [("8 December 2025", True), ("8 March 2026", False), ("8 April 2025", False)]
)
async def test_a_meeting_before_minutes_that_are_numbered_is_asked_about(
    tmp_path: Path, day: str, *, is_asked: bool
) -> None:
    path, rules = tmp_path / "m.db", "parish numbers={yy}/{n} year=05-01"
    committee(path, rules=rules)
    with MinuteBook(path, clock=clock) as book:
        plan = MeetingPlan(
            "Elmfield Council", "Trees Committee", date(2026, 2, 2), rules=rules, agenda=(("1", "Elms"),)
        )
        recording = book.create_meeting(plan)
        for line in ("/present all", "/item 1"):
            recording.enter_line(line)
        book.flush()
    async with opened(path) as (pilot, _):
        await pilot.press("ctrl+u", *day, "ctrl+s")
        await until(lambda: isinstance(pilot.app.screen, Confirm if is_asked else MeetingScreen | RollScreen))
        if is_asked:
            said = " ".join(asked(pilot))
            assert "The minutes of 2 February 2026 are recorded already" in said
            assert "moves their numbers on" in said
            await pilot.press("right", "enter")
            await until(lambda: isinstance(pilot.app.screen, MeetingScreen | RollScreen))


async def test_guests_who_came_before_are_not_counted_on_the_next_roll_but_named(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    listed = read_membership("chair Councillor A Ash\nofficer Jo Fern (Clerk)\nguest Sgt Owen Price (Police)")
    with MinuteBook(path, clock=clock) as book:
        book.set_up_committee("Elmfield Council", "Trees Committee", listed)
        book.flush()
        book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2023, 12, 4)))
        book.flush()
    async with opened(path) as (_, form):
        assert hint(form, "committee").startswith(
            "1 member, 1 other on its roll that day; Sgt Owen Price came before: /guest adds one"
        )
