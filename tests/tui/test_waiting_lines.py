"""Lines that wait for a name, changes of an older item, and the first words of the sample."""

from __future__ import annotations

from pathlib import Path

from driving import text, until
from sitting import BEGUN, opened, running

from clerk_tui import paths
from clerk_tui.meeting import Kind


async def test_a_line_that_waited_for_a_guest_is_recorded_with_one_key(tmp_path: Path) -> None:
    waiting = ("mckeown: said that the gates would be shut", "zebedee: asked why")
    async with opened(tmp_path / "m.db", (*BEGUN, *waiting)) as (pilot, screen):
        assert [e.is_unsettled for e in screen.recording.meeting.entries[-2:]] == [True, True]
        await pilot.press(*"/guest Leemya McKeown", "enter")
        offered = " ".join(" ".join(text(pilot.app)).split())
        assert "can be read now: Tab records it." in offered
        await pilot.press("tab")
        meeting = screen.recording.meeting
        said, other = meeting.entries[-2:]
        assert (said.kind, said.is_unsettled, other.is_unsettled) == (Kind.STATEMENT, False, True)
        assert meeting.people[said.person_ids[0]].name == "Leemya McKeown"
        await pilot.press("ctrl+z", "ctrl+z")
        assert screen.recording.meeting.entries[-2].is_unsettled
        assert "Leemya McKeown" not in {person.name for person in screen.recording.meeting.people.values()}


async def test_after_an_entry_of_an_older_item_is_changed_that_item_stays_in_view(tmp_path: Path) -> None:
    lines = ("/present all", "/next", "Members noted the elms", "/next", "/next", "The pond was full")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("up", "left", "left")
        await until(lambda: screen.session.viewed is not None and screen.session.viewed.number == "1")
        await pilot.press("e", *" and oaks", "enter")
        assert any(e.text == "Members noted the elms and oaks" for e in screen.recording.meeting.entries)
        assert screen.session.viewed is not None
        assert screen.session.viewed.number == "1"
        await pilot.press(*"It was cold", "enter")
        assert screen.session.viewed == screen.recording.meeting.live_item
        assert screen.recording.meeting.entries[-1].text == "It was cold"


async def test_the_sample_says_what_can_be_tried(tmp_path: Path) -> None:
    copy = tmp_path / "sample.db"
    copy.write_bytes(paths.sample().read_bytes())
    async with running(copy, is_demo=True) as (app, _):
        await until(lambda: any("To try recording, practise with F10" in row for row in text(app)))


async def test_a_stranger_who_speaks_takes_one_tab_and_one_enter(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"Gwen Marsh: thanked the board", "tab")
        await until(lambda: any("Enter records this, then “Gwen Marsh: thanked" in row for row in text(pilot.app)))
        assert screen.composer.line == "/guest Gwen Marsh"
        await pilot.press(*" (Vale Cider)", "enter")
        await until(lambda: screen.recording.meeting.entries[-1].kind is Kind.STATEMENT)
        meeting = screen.recording.meeting
        guest = meeting.places[meeting.entries[-1].person_ids[0]]
        assert (meeting.people[guest.person_id].name, guest.post) == ("Gwen Marsh", "Vale Cider")
        assert screen.composer.line == ""
        await pilot.press("ctrl+z", "ctrl+z")
        assert "Gwen Marsh" not in {person.name for person in screen.recording.meeting.people.values()}


async def test_what_a_stranger_does_stays_in_the_line_while_something_about_it_is_doubtful(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"/motion Gwen Marsh: That the elms stay", "tab", "enter")
        await until(lambda: screen.composer.line == "/motion Gwen Marsh: That the elms stay")
        assert screen.recording.meeting.entries[-1].kind is not Kind.MOTION


async def test_a_stranger_in_a_line_kept_in_doubt_joins_the_roll_with_the_key_for_what_is_meant(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "Gwen Marsh: thanked the board", "The pond was full")) as (
        pilot,
        screen,
    ):
        await pilot.press("ctrl+b")
        await until(lambda: "n: /guest Gwen Marsh, and then this line" in " ".join(" ".join(text(pilot.app)).split()))
        await pilot.press("n")
        said = screen.recording.meeting.entries[-2]
        assert (said.kind, said.is_doubtful) == (Kind.STATEMENT, False)
        assert screen.recording.meeting.people[said.person_ids[0]].name == "Gwen Marsh"


async def test_what_a_line_kept_in_doubt_becomes_with_a_stranger_is_shown_before_the_key(tmp_path: Path) -> None:
    lines = (*BEGUN, "/item 2 Public participation", "Mr Tom Barrow, resident, asked about the gate")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+b")
        await until(
            lambda: "and then “Mr Tom Barrow? asked about the gate”" in " ".join(" ".join(text(pilot.app)).split())
        )
        await pilot.press("n")
        assert screen.recording.meeting.entries[-1].kind is Kind.QUESTION


async def test_a_mistyped_command_that_adds_somebody_waits_for_nobody(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/gest Gwen Marsh")) as (pilot, screen):
        await pilot.press("ctrl+b")
        await until(lambda: "There is no command /gest" in " ".join(" ".join(text(pilot.app)).split()))
        await pilot.press("n")
        assert screen.recording.meeting.entries[-1].text == "/gest Gwen Marsh"
        assert "Gwen Marsh" not in {person.name for person in screen.recording.meeting.people.values()}
