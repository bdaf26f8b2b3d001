"""The rules of a body in the forms, and the destruction of private notes."""

from __future__ import annotations

import functools
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from books import clock
from driving import on_screen, text, until
from sitting import BEGUN, command, opened, running
from textual.pilot import Pilot

from clerk_tui import store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import LineRefusedError
from clerk_tui.store import writer
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens import form_values
from clerk_tui.tui.screens.dialogs import Choose, Confirm
from clerk_tui.tui.screens.forms import Form
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.meeting_forms import CommitteeScreen, MeetingHeadForm, NewMeetingScreen
from clerk_tui.tui.widgets.repainting import Line

SIGNED = ("/present all", "/next", "# ask about the fence", "Nobody sent any.", "/close 11am")


def hint(form: Form, name: str) -> str:
    """What is said below a field."""
    return form.field(name).query_one(".hint", Line).shown.plain


@pytest.mark.parametrize(
    ("body", "rest", "line", "said"),
    [
        ("council", "", "", "no rule for a quorum; co-opted and remote members do not vote"),
        ("parish", "", "parish", "quorum 1/3 of the members, at least 3"),
        ("board", "quorum=5", "board quorum=5", "quorum 5; co-opted and remote members vote"),
        ("council", "casting=no majority=2/3", "council casting=no majority=2/3", "no casting vote; majority 2/3"),
        (
            "council",
            "numbers={yy}/{n} law=wales",
            "council numbers={yy}/{n} law=wales",
            "minutes numbered 26/1, 26/2 …",
        ),
    ],
)
def test_rules_are_said_in_words(body: str, rest: str, line: str, said: str) -> None:
    assert form_values.rules_line(body, rest) == line
    assert form_values.rules_rest(line) == rest
    assert said in form_values.rules_words(body, rest, on=date(2026, 5, 1))


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(LineRefusedError, match="is not a rule"):
        form_values.rules_words("council", "parish", on=date(2026, 5, 1))


async def committee_form(pilot: Pilot[int]) -> CommitteeScreen:
    """The form of the one committee there is."""
    await pilot.press("f3")
    assert isinstance(pilot.app.screen, Choose)
    await pilot.press("enter")
    form = on_screen(pilot.app, CommitteeScreen)
    return form


async def test_a_committees_rules_go_to_its_meetings(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press("ctrl+o")
        form = await committee_form(pilot)
        form.field("body").input.focus()
        await pilot.press("space", *"parish", "enter")
        assert hint(form, "body").split("\n")[1].startswith("quorum 1/3 of the members, at least 3")
        assert hint(form, "quorum") == "by the rules: quorum 1/3 of the members, at least 3"
        await pilot.press("f2")
        form.field("rules").input.focus()
        await pilot.press(*"quorum=half")
        assert hint(form, "rules").startswith("⚠ “half”")
        await pilot.press("ctrl+s")
        assert pilot.app.screen is form
        assert form.field("rules").input.has_focus
        await pilot.press("ctrl+u", *"numbers={yy}/{n}", "ctrl+s")
        assert isinstance(pilot.app.screen, HomeScreen)
        form = await committee_form(pilot)
        assert (form.field("body").value, form.field("rules").value) == ("parish", "numbers={yy}/{n}")
        await pilot.press("escape", "f2")
        assert isinstance(pilot.app.screen, NewMeetingScreen)
        assert hint(pilot.app.screen, "quorum").startswith("by the rules")
        await pilot.press("ctrl+s")
    with MinuteBook(tmp_path / "m.db", is_read_only=True) as book:
        (newest,) = {line.id for line in book.reader.meetings()} - {1}
        assert book.reader.meeting(newest).head.rules == "parish numbers={yy}/{n}"


async def test_the_head_has_the_rules_of_its_meeting(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await command(pilot, "Date, venue, rules")
        form = on_screen(pilot.app, MeetingHeadForm)
        form.field("rules").input.focus()
        await pilot.press(*"casting=no", "ctrl+s")
        assert screen.recording.meeting.head.rules == "council casting=no"
        assert not screen.recording.meeting.rules.has_casting_vote
        await command(pilot, "Date, venue, rules")
        form = on_screen(pilot.app, MeetingHeadForm)
        form.field("body").input.focus()
        await pilot.press("space", *"board", "enter", "ctrl+s")
        assert screen.recording.meeting.head.rules == "board casting=no"
        screen.record.undo_act()
        screen.record.undo_act()
        assert screen.recording.meeting.head.rules == ""


async def test_what_was_half_typed_in_a_form_that_is_saved_does_not_come_back_however_slow_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.db"
    monkeypatch.setattr(writer, "connect", functools.partial(store.connect, timeout=0.1))
    async with opened(path) as (pilot, _):
        app = pilot.app
        assert isinstance(app, ClerkApp)
        await command(pilot, "Date, venue, rules")
        form = on_screen(app, MeetingHeadForm)
        form.field("rules").input.focus()
        await pilot.press(*"casting=n")
        form.keep_draft()
        await until(app.book.is_saved)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await pilot.press("o", "ctrl+s")
            await command(pilot, "Date, venue, rules")
            form = on_screen(app, MeetingHeadForm)
            assert form.field("rules").value == "casting=no"
            other.execute("ROLLBACK")


async def test_private_notes_are_destroyed_when_the_clerk_is_sure(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path, [*BEGUN, "# ask about the gate"], earlier=SIGNED, rules="council notes=30") as (
        pilot,
        screen,
    ):
        screen.recording.enter_line("/agree 6 November 2023")
        screen.recording.enter_line("/sign 6 November 2023")
        app = pilot.app
        assert isinstance(app, ClerkApp)
        app.book.flush()
        await pilot.press("ctrl+o")
        home = on_screen(app, HomeScreen)
        home.destroy_notes()
        await pilot.pause()
        assert "The selected meeting: Mon 8 Jan 2024" in "\n".join(text(app))
        assert "Past the keeping period" not in "\n".join(text(app))
        await pilot.press("enter")
        assert isinstance(app.screen, Confirm)
        await pilot.press("enter")
        assert any(e.text == "ask about the gate" for e in app.book.reader.meeting(2).entries)
        home.destroy_notes()
        await pilot.pause()
        await pilot.press("enter", "right", "enter")
        assert not any("gate" in (e.text or "") for e in app.book.reader.meeting(2).entries)
        assert any("1 private note was destroyed." in n.message for n in app._notifications)


async def test_notes_past_their_keeping_are_offered_first(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path, earlier=SIGNED, rules="council notes=0") as (pilot, screen):
        screen.recording.enter_line("/agree 6 November 2023")
        screen.recording.enter_line("/sign 6 November 2023")
        app = pilot.app
        assert isinstance(app, ClerkApp)
        app.book.flush()
    async with running(path, clock=lambda: clock().replace(year=2025)) as (late, pilot):
        home = on_screen(late, HomeScreen)
        home.destroy_notes()
        await pilot.pause()
        assert "▸ Past the keeping period: Mon 6 Nov 2023, Trees Committee" in "\n".join(text(late))
        await pilot.press("enter", "right", "enter")
        assert not any("fence" in (e.text or "") for e in late.book.reader.meeting(1).entries)
