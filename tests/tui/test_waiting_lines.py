"""Lines that wait for a name, changes of an older item, and the first words of the sample."""

from __future__ import annotations

from pathlib import Path

from driving import text, until
from sitting import BEGUN, opened

from clerk_tui import paths
from clerk_tui.meeting import Kind
from clerk_tui.tui.app import ClerkApp


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
    app = ClerkApp(copy, is_demo=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await until(lambda: any("To try recording, practise with F10" in row for row in text(app)))
    app.book.close()
