"""Tab does one thing at a time: a name, the event that the line may be, its repair; and the echo says which."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import until
from test_line_read_once import Clock, clock, echo, last_sentence, opened, typed

from clerk_tui.meeting import Kind

__all__ = ["clock"]


async def test_an_unfinished_name_comes_before_the_event(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        await typed(pilot, "RESOLVED that the elm be named after @ced", "Tab completes cedar")
        await pilot.press("tab")
        await until(lambda: screen.composer.line.endswith("@cedar"))
        await until(lambda: "Tab to record it as: = That" in echo(pilot.app))
        await pilot.press("tab")
        await until(lambda: screen.composer.line == "= That the elm be named after @cedar")
        await pilot.press("enter")
        await until(lambda: not screen.composer.line)
        assert screen.recording.meeting.entries[-1].kind is Kind.CLAUSE


async def test_an_unfinished_name_comes_before_a_repair(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        await typed(pilot, "=That thanks be given to @ced", "Tab completes cedar")
        await pilot.press("tab")
        await until(lambda: "Tab for = That" in echo(pilot.app))
        await pilot.press("tab")
        await until(lambda: screen.composer.line == "= That thanks be given to @cedar")


@pytest.mark.parametrize(
    ("line", "offered", "kind"),
    [
        ("Councillor Cedar left the meeting.", "-cedar", Kind.DEPARTURE),
        ("It was agreed that the elm be felled.", "= agreed that the elm be felled.", Kind.CLAUSE),
        ("Action: Cedar to fell the elm", "!cedar to fell the elm", Kind.ACTION),
    ],
)
async def test_prose_becomes_the_event_in_one_key(
    tmp_path: Path, clock: Clock, line: str, offered: str, kind: Kind
) -> None:
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        await typed(pilot, line, f"Tab to record it as: {offered}")
        await pilot.press("tab", "enter")
        await until(lambda: not screen.composer.line)
        assert screen.recording.meeting.entries[-1].kind is kind


async def test_ordinary_text_after_a_mark_is_a_note_in_one_key(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        await typed(pilot, "-Cedar: 5% down", "Tab for an ordinary note")
        await pilot.press("tab", "enter")
        await until(lambda: not screen.composer.line)
        assert not screen.recording.meeting.doubts
        assert last_sentence(screen) == "-Cedar: 5% down"


@pytest.mark.parametrize(
    ("prose", "asked", "event"),
    [
        ("Doyle left at 9.40", "-Doyle 9.40", "-doylee 9.40"),
        ("doyle declared an interest in item 2", "/declare doyle in item 2", "/declare doylee in item 2"),
        (
            "doyle moved, ash seconded, to fell the elm",
            "/motion doyle / ash: to fell the elm",
            "/motion doylee / ash: to fell the elm",
        ),
    ],
)
async def test_which_of_two_people_is_asked_before_tab_takes_either(
    tmp_path: Path, clock: Clock, prose: str, asked: str, event: str
) -> None:
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        which = "may be Councillor D Doyle or Councillor E Doyle: add an initial"
        await typed(pilot, prose, which)
        await pilot.press("tab")
        assert screen.composer.line == asked
        await until(lambda: which in echo(pilot.app) and "  Tab: doyled (Councillor D" in echo(pilot.app))
        await pilot.press("tab", "tab")
        assert screen.composer.line == event
