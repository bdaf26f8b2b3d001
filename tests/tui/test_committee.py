"""A committee set up in its form, by keys and pastes."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from driving import send, text, until
from quick import made_once
from textual import events
from textual.pilot import Pilot

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.meeting import Capacity, Membership
from clerk_tui.meeting.rules import read_rules
from clerk_tui.minutes.papers import Order, written
from clerk_tui.notation import read_list, read_membership
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.dialogs import Choose, Confirm
from clerk_tui.tui.screens.form_values import committee_label, doubts, people_preview
from clerk_tui.tui.screens.forms import Form
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.meeting_forms import CommitteeScreen

PASTED = """Councillor A Ash (Chair)
Councillor B Birch (Vice-Chair)
• Councillor C Cedar

Co-opted Members:
Mr D Dogwood
officer Fay Fern (Clerk to the Council) [fern]
"""


NUMBERED = "numbers={n} year=never"


def clock() -> datetime:
    """A Monday in January."""
    return datetime(2024, 1, 8, 9, 0, tzinfo=UTC)


@asynccontextmanager
async def opened(path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[Pilot[int], CommitteeScreen]]:
    """The form, opened over the list of meetings."""
    app = ClerkApp(path, clock=clock)
    form = CommitteeScreen()
    async with app.run_test(size=size) as pilot:
        app.push_screen(form)
        await pilot.pause()
        yield pilot, form
    app.book.close()


@made_once
def committee(path: Path, **kept: object) -> None:
    """A committee of three on file."""
    people = read_membership("chair Councillor A Ash\nmember Councillor B Birch\nmember Councillor C Cedar")
    with MinuteBook(path, clock=clock) as book:
        book.set_up_committee("Elmfield Council", "Trees Committee", people, quorum=2, **kept)  # type: ignore[arg-type]
        book.flush()


def membership(path: Path, name: str = "Trees Committee") -> tuple[Membership, ...]:
    """Who is on it, on the disk."""
    with MinuteBook(path, is_read_only=True) as book:
        return book.reader.membership("Elmfield Council", name)


def preview(form: Form, name: str) -> list[str]:
    """What is said below a field, in its rows."""
    return str(form.field(name).query_one(".hint").shown.plain).split("\n")  # type: ignore[attr-defined]


def hint(form: Form, name: str) -> str:
    """The first row of it."""
    return preview(form, name)[0]


async def test_an_officer_pasted_as_if_a_member_is_named(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (80, 24)) as (pilot, form):
        field = form.field("members")
        field.put("Councillor A Ash (Chair)\nCouncillor B Birch (Mayor)\nMs Helen Quick (Planning)")
        form.show_hints()
        assert "Ms Helen Quick (Planning) listed as members: for someone who is not" in hint(form, "members")
        field.put("Councillor A Ash (Chair)\nmember Councillor B Birch\nmember Ms Helen Quick (Parent Governor)")
        form.show_hints()
        assert hint(form, "members") == "3 members (1 chair)"
        field.put("Councillor A Ash (Chair)\nCouncillor B Birch (Mayor)\nMs Helen Quick (Planning)")
        field.input.focus()
        await pilot.press("ctrl+end", "enter", *"officer Fay Fern", "ctrl+home", *"chair ")
        assert field.value.splitlines()[-1] == "officer Fay Fern"
        assert field.value.startswith("chair Councillor A Ash")
        field.put("Ms Ann Lee (Chair)\nMr Jo Poe (for the tenants)")
        form.show_hints()
        assert hint(form, "members") == "2 members (1 chair)"
        field.put("Councillor A Ash\nMs Helen Quick (Head of Planning)")
        form.show_hints()
        assert hint(form, "members") == "1 member, 1 officer"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_committee_is_typed_and_its_members_pasted(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "m.db"
    async with opened(path, size) as (pilot, form):
        send(pilot.app, *"Elmfield Council", "enter", *"Trees Committee", "down", "down", "tab", events.Paste(PASTED))
        send(pilot.app, "f2", *"Room 1", "enter", "3")
        await until(lambda: form.field("members").value == PASTED)
        await until(lambda: hint(form, "members") == "3 members (1 chair, 1 vice-chair), 1 co-opted, 1 officer")
        await until(lambda: hint(form, "quorum") == "3 members needed")
        await pilot.press("ctrl+s")
        assert isinstance(pilot.app.screen, HomeScreen)
    people = membership(path)
    assert [(m.person.name, m.capacity) for m in people] == [
        ("Councillor A Ash", Capacity.CHAIR),
        ("Councillor B Birch", Capacity.VICE),
        ("Councillor C Cedar", Capacity.MEMBER),
        ("Mr D Dogwood", Capacity.COOPTED),
        ("Fay Fern", Capacity.OFFICER),
    ]
    with MinuteBook(path, is_read_only=True) as book:
        (line,) = book.reader.committees()
        assert (line.council, line.quorum, line.venue) == ("Elmfield Council", 3, "Room 1")
        assert not book.reader.drafts()


async def test_the_field_stays_in_view_when_a_hint_above_it_grows(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (_, form):
        field = form.field("members")
        field.input.focus()
        await until(lambda: 0 < field.region.bottom <= 24)
        before = field.virtual_region.bottom
        for above in ("committee", "style"):
            form.field(above).hint("a long explanation " * 12)
        await until(lambda: field.virtual_region.bottom > before)
        await until(lambda: field.region.bottom <= form.query_one("#fields").region.bottom)


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ("Councillor A Ash\n42\nCouncillor C Cedar", "⚠ line 2: Not understood: “42”."),
        (
            "Councillor A Ash\nRev D Dunn\nCouncillor B Birch",
            "⚠ line 2: Rev D Dunn: Among councillors, is it a member, or a guest?",
        ),
        ("Councillor A Ash\nCouncillor B Birch\nCllr A Ash", "⚠ line 3: Cllr A Ash: It is on the list twice."),
    ],
)
async def test_a_doubtful_line_is_marked_and_saving_asks(tmp_path: Path, members: str, said: str) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, form):
        send(pilot.app, *"Elmfield Council", "enter", *"Trees Committee")
        send(pilot.app, *["enter"] * 3, events.Paste(members))
        await until(lambda: form.field("members").value == members)
        await until(lambda: said in preview(form, "members"))
        await pilot.press("ctrl+s")
        assert isinstance(pilot.app.screen, Confirm)
        assert said.removeprefix("⚠ ") in "\n".join(text(pilot.app))
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, Confirm)
        assert form.field("members").value == members
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, Confirm)
        await pilot.press("escape")
        assert form.field("members").value == members
    with MinuteBook(path, is_read_only=True) as book:
        assert not book.reader.committees()


async def test_a_change_from_a_day_on_keeps_those_who_left(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    async with opened(path) as (pilot, form):
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("enter")
        assert form.field("quorum").value == "2"
        assert form.field("members").value.endswith("member Councillor C Cedar")
        form.field("members").put("chair Councillor A Ash\nmember Councillor B Birch\nmember Councillor E Elm")
        form.field("since").input.focus()
        await pilot.press(*"1/2/24")
        assert hint(form, "since").startswith("Thursday 1 February 2024")
        await pilot.press("ctrl+s")
    held = {m.person.name: (m.start, m.end) for m in membership(path)}
    assert held["Councillor C Cedar"] == (None, date(2024, 1, 31))
    assert held["Councillor E Elm"] == (date(2024, 2, 1), None)


async def test_a_meeting_that_is_called_already_keeps_its_list_and_the_clerk_is_told(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    committee(path)
    with MinuteBook(path, clock=clock) as book:
        book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 1, 15)))
        book.flush()
    async with opened(path) as (pilot, form):
        await pilot.press("enter")
        form.field("members").put("chair Councillor B Birch\nmember Councillor A Ash")
        await pilot.press("ctrl+s")
        told = "The meeting of Monday 15 January 2024 keeps the list it has: open it, and change it under ^P, People."
        await until(lambda: any(told in notice.message for notice in pilot.app._notifications))


async def test_what_was_half_typed_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, form):
        await pilot.press(*"Elm", "enter", *"Trees")
        form.field("members").input.focus()
        send(pilot.app, events.Paste("Councillor A Ash\nCounc"))
        await until(lambda: "Counc" in form.field("members").value)
        assert pilot.app.flush()  # type: ignore[attr-defined]
    async with opened(path) as (pilot, form):
        assert form.answers["council"] == "Elm"
        assert form.answers["committee"] == "Trees"
        assert form.answers["members"] == "Councillor A Ash\nCounc"
        assert "have been restored" in str(form.query_one("#echo").shown.plain)  # type: ignore[attr-defined]
        await pilot.press("escape", "tab", "enter")
        assert isinstance(pilot.app.screen, HomeScreen)
    async with opened(path) as (_, form):
        assert form.answers["council"] == ""


async def test_everything_is_reached_by_tab(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        seen = []
        await pilot.press("f2")
        form.field("council").input.focus()
        await pilot.pause()
        for _ in range(len(form.FIELDS) + 2):
            assert form.focused is not None
            field = next((n for n in form.focused.ancestors if (n.id or "").startswith("field-")), form.focused)
            seen.append(field.id)
            focused = form.focused
            await until(lambda: focused.region.bottom <= 22)  # noqa: B023 (awaited at once)
            await pilot.press("tab")
        fields = [f"field-{spec.name}" for spec in form.FIELDS]
        first = next(at for at, spec in enumerate(form.FIELDS) if spec.is_more)
        assert seen == [*fields[:first], "ask-more", *fields[first:], "save"]


async def test_the_house_style_is_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        form.field("style").input.focus()
        await pilot.press("space")
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press(*"parish", "enter")
        assert form.field("style").value == "parish"
        assert hint(form, "style").startswith("Parish")


async def test_with_its_style_a_new_committee_is_offered_the_minute_numbers_of_the_style(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        for style, rule in (("parish", "numbers={yy}/{n} year=05-01"), ("durham", ""), ("kent", NUMBERED)):
            form.field("style").input.focus()
            await pilot.press("space", *style, "enter")
            assert form.field("rules").value == rule
        form.field("council").put("Elmfield Council")
        form.field("committee").put("Trees Committee")
        form.field("members").put("Councillor A Ash (Chair)")
        await pilot.press("ctrl+s")
    with MinuteBook(tmp_path / "m.db", is_read_only=True) as book:
        (line,) = book.reader.committees()
        assert (line.style, read_rules(line.rules).numbers) == ("kent", "{n}")
        assert read_rules(line.rules).numbers_from == "never"


async def test_what_the_clerk_typed_of_the_rules_stays_when_a_style_is_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        form.field("rules").put("numbers=Min {n}")
        form.field("style").input.focus()
        await pilot.press("space", *"parish", "enter")
        assert form.field("rules").value == "numbers=Min {n}"


async def test_a_field_that_is_gone_back_to_is_typed_anew(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"Elmfield Concil", "tab", *"Trees", "shift+tab", *"Elmfield Council", "tab")
        assert form.answers["council"] == "Elmfield Council"
        assert form.answers["committee"] == "Trees"
        await pilot.press("shift+tab", "x", "ctrl+z")
        assert form.answers["council"] == "Elmfield Council"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1/4", "by the rules: quorum 1/4 of the members"),
        ("4", "4 members needed"),
        ("a few", "⚠ Type a number of members, such as 4, or a fraction, such as 1/4"),
        ("9/4", "⚠ "),
    ],
)
async def test_the_quorum_may_be_a_part_of_the_members(tmp_path: Path, typed: str, said: str) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"Elmfield Council", "tab", *"Trees", "f2", "tab", *typed)
        assert hint(form, "quorum").startswith(said)
        form.field("members").put("A Ash")
        await pilot.press("ctrl+s")
        kept = pilot.app.book.reader.committees()  # type: ignore[attr-defined]
        assert [(c.quorum, c.rules) for c in kept] == {"1/4": [(None, "council quorum=1/4")], "4": [(4, "")]}.get(
            typed, []
        )


async def test_a_long_hint_has_the_rows_that_it_needs(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press("f2", "tab", *"a few")
        shown = " ".join(" ".join(text(pilot.app)).split())
        assert "or a fraction, such as 1/4; or leave it blank." in shown


def test_an_example_is_not_taken_for_an_answer() -> None:
    assert {spec.placeholder[:5] for spec in CommitteeScreen.FIELDS if spec.example} == {"e.g. "}


def test_pasted_vacancies_are_kept_as_vacant_seats_and_a_vacant_post_is_said_to_be_left_out() -> None:
    pasted = "Councillor A Ash (Chair)\nVacancy\nVacant (Oak Ward)\nClerk: Vacancy"
    shown = people_preview(read_list(pasted), "plain")
    assert "3 members (1 chair), 2 of them vacant" in shown
    assert "line 4: “Clerk” is vacant: it was left out" in shown
    assert [one.name for one in read_membership(pasted)] == ["Councillor A Ash", "Vacancy", "Vacancy"]


def test_a_line_with_several_doubtful_people_is_named_once() -> None:
    said = doubts(read_list("Cllr A Will\nSubstitutes: Councillors K Park, D May and S Hall"))
    assert said[0].startswith("line 2: Councillor K Park, Councillor D May, Councillor S Hall: ")


def test_whoever_is_co_opted_is_counted_as_a_member_where_they_vote_and_it_is_said_how_one_gets_a_vote() -> None:
    listed = read_list("Councillor A Ash (Chair)\ncoopted Mr P Park")
    count, _, row = people_preview(listed, "plain").splitlines()
    assert count == "1 member (1 chair), 1 co-opted"
    assert row == "Co-opted, without a vote (type member before the name of one who votes): Mr P Park"
    count, _, row = people_preview(listed, "plain", "board").splitlines()
    assert count == "2 members (1 chair, 1 co-opted)"
    assert row == "Co-opted: Mr P Park"


@pytest.mark.parametrize(
    ("style", "line", "said"),
    [
        ("durham", "Councillor A Ash (Chair)", "Councillor A Ash (Chair)"),
        ("durham", "chair Councillor A Ash", "Councillor A Ash, called Chairman in the minutes"),
        ("parish", "Chairwoman: Councillor A Ash", "Councillor A Ash (Chairwoman)"),
        ("durham", "vice Councillor A Ash", "Councillor A Ash, called Vice-Chairman in the minutes"),
        ("us", "chair Commissioner A Ash", "Commissioner A Ash"),
    ],
)
def test_it_is_said_what_minutes_call_the_chair(style: str, line: str, said: str) -> None:
    assert people_preview(read_list(line), style).splitlines()[-1].partition(": ")[2] == said


@pytest.mark.parametrize("style", ["durham", "kent", "parish", "plain"])
@pytest.mark.parametrize(("listed", "called"), [("(Chair)", "Chair"), ("(Chairman)", "Chairman")])
def test_minutes_in_every_style_call_the_chair_what_the_list_calls_them(
    tmp_path: Path, style: str, listed: str, called: str
) -> None:
    with MinuteBook(tmp_path / "m.db", clock=clock) as book:
        people = read_membership(f"Councillor A Ash {listed}\nCouncillor B Birch")
        book.set_up_committee("Elmfield Council", "Elmfield Council", people, style=style)
        recording = book.create_meeting(MeetingPlan("Elmfield Council", "Elmfield Council", style=style))
        for line in ("/present all", "ash: thanked everybody"):
            recording.enter_line(line)
        words = str(written(recording.meeting, recording.state.style, Order()))
    assert set(re.findall(r"Chair\w*", words)) == {called}


BODIES = [
    ("Saltmarsh Parish Council", "parish", "parish"),
    ("Upper Wick Town Council", "parish", "parish"),
    ("Llanfair Community Council", "parish", "parish"),
    ("Harbour Learning Trust", "board", "board"),
    ("Governors of Mill Lane School", "board", "board"),
    ("North Riding County Council", "durham", "council"),
    ("Riverbend School District", "us", "board"),
    ("Village of Alder Falls", "us", "board"),
    ("City of Elmfield Council", "durham", "council"),
]


async def test_the_style_and_the_kind_of_body_follow_the_councils_name(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        for council, style, body in BODIES:
            await pilot.press("ctrl+a", *council)
            assert form.field("council").value == council
            assert (form.field("style").value, form.field("body").value) == (style, body), council


async def test_the_style_follows_titles_that_only_american_councils_have(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"City of Elmfield")
        form.field("members").input.focus()
        await pilot.press(*"Councilmember Ada Ash")
        await until(lambda: (form.field("style").value, form.field("body").value) == ("us", "board"))


async def test_a_style_that_was_chosen_stays_and_has_its_kind_of_body(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        form.field("style").input.focus()
        await pilot.press("space", *"parish", "enter")
        assert form.field("body").value == "parish"
        form.field("council").input.focus()
        await pilot.press(*"Harbour Trust")
        assert (form.field("style").value, form.field("body").value) == ("parish", "parish")


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_choice_of_a_style_shows_lines_of_the_one_under_the_cursor(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path / "m.db", size) as (pilot, form):
        form.field("style").input.focus()
        await pilot.press("space")
        assert "reported that one builder" in "\n".join(text(pilot.app))
        await pilot.press(*"parish")
        assert "It was resolved that the price" in "\n".join(text(pilot.app))


async def test_the_rules_name_the_quorum_that_was_typed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        form.field("quorum").put("3")
        form.show_hints()
        assert preview(form, "body")[1].startswith("quorum 3; ")
        form.field("council").input.focus()
        await pilot.press(*"Wick Parish Council")
        rules = " ".join(preview(form, "body"))
        assert "minutes numbered 23/1, 23/2 …, from 1 each 1 May" in rules


async def test_a_committee_left_blank_is_the_council_itself(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, form):
        await pilot.press(*"Wick Parish Council")
        assert "blank: Wick Parish Council itself" in hint(form, "committee")
        form.field("members").put("Councillor A Ash (Chair)")
        await pilot.press("ctrl+s")
        assert not isinstance(pilot.app.screen, CommitteeScreen)
    with MinuteBook(path, is_read_only=True) as book:
        (line,) = book.reader.committees()
        assert (line.council, line.name) == ("Wick Parish Council", "Wick Parish Council")
        assert committee_label(line) == "Wick Parish Council"


async def test_a_form_asks_for_what_is_needed_and_keeps_the_rest_behind_more(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        shown = "\n".join(text(pilot.app))
        assert "Members, one per line" in shown
        assert "e.g. Councillor B Birch" in shown  # the list of people is on the first screen of 24 rows
        assert not form.field("since").region
        assert "F2 More" in shown
        await pilot.press("f2")
        assert form.focused is form.field("venue").input
        assert form.field("venue").region
        await pilot.press("f2")
        assert form.focused is form.query_one("#ask-more")
        assert not form.field("since").region


async def test_examples_and_the_kind_of_body_say_the_country_of_the_body(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        assert "e.g. Councillor B Birch" in "\n".join(text(pilot.app))
        await pilot.press(*"Maple Grove Public Library")
        await until(lambda: "e.g. Beth Birch" in "\n".join(text(pilot.app)))
        assert "of the United States" in form.describe("body", "board")
        await pilot.press("ctrl+u", *"Elmfield Parish Council")
        assert "law=wales" in form.describe("body", "parish")


async def test_what_is_typed_after_a_field_was_hidden_shows_it_again_and_goes_into_it(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        await pilot.press("f2")
        form.field("quorum").input.focus()
        await pilot.press("1", "f2", "4")
        assert form.focused is form.field("quorum").input
        assert form.field("quorum").value == "14"
        await until(lambda: bool(form.field("quorum").region))


async def test_what_is_wrong_behind_more_is_shown_when_it_is_saved(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, form):
        await pilot.press(*"Wick Parish Council", "f2")
        form.field("since").input.focus()
        await pilot.press(*"someday", "f2", "ctrl+s")
        await until(lambda: form.focused is form.field("since").input)
        await until(lambda: bool(form.field("since").region))
        form.keep_draft()
        assert form.app.book.is_saved(5.0)
    async with opened(tmp_path / "m.db") as (_, form):  # what was half typed there is shown too
        assert form.field("since").value == "someday"
        await until(lambda: bool(form.field("since").region))


def test_one_question_is_asked_about_all_in_doubt_for_the_same_reason() -> None:
    listed = read_list("Priya Nair (Chair)\nHelen Otter (Treasurer)\nJacob Sloe (Secretary)\nMary Quince\nDan Fell")
    (doubt,) = doubts(listed)
    assert doubt.startswith("lines 2, 3: Helen Otter, Jacob Sloe: Is it a member who holds the office, or an officer?")
