"""Whatever is typed, nothing comes into the line that was neither typed nor seen."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_suggesting import below, taught
from textual.pilot import Pilot

from clerk_tui.tui.screens.meeting import MeetingScreen

WORDS = ("Members noted that the wood", "the contractor would re", "the co", "of the tw", "cop2", " ", ".", ", ", "x")
KEYS = ("right", "end", "ctrl+right", "tab", "1", "2", "3", "backspace", "escape", "space", "left", "?", "m")


def seen(pilot: Pilot[int], screen: MeetingScreen) -> str:
    """The line as it is drawn, with what stands behind it."""
    from driving import text

    rows = text(pilot.app)[-2 - screen.composer.size.height : -2]
    return " ".join(row.removeprefix("❯").strip() for row in rows).strip()


def allowed(key: str, line: str, drawn: str, row: str) -> set[str]:
    """What the line may be after a key, without spaces at its end."""
    words = row.split()
    offered = dict(zip(words[::2], words[1::2], strict=False)) if words[:1] and words[0].isdigit() else {}
    begun = line[: line.rfind(" ") + 1]
    typed = " " if key == "space" else key if len(key) == 1 else ""
    if typed:
        after = {line + typed, line.rstrip(" ") + typed, line}
        picked = next((word for digit, word in offered.items() if digit == key), None)
        twn = "Tree Warden Network" if picked == "Tree" else picked
        return after | ({begun + twn} if twn is not None else set())
    if key == "escape" and not offered and drawn == line.strip():
        return {line, ""}  # it hides what is seen, or else clears the line
    if key in ("right", "end"):
        return {line, drawn}
    if key in ("ctrl+right", "tab"):
        return {line, *(drawn[:at] for at in range(len(line), len(drawn) + 1) if drawn[at : at + 1] in ("", " "))}
    return {line}


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from((*WORDS, *KEYS, *KEYS)), min_size=18, max_size=26))
def test_nothing_comes_into_the_line_that_was_not_seen(typed: list[str]) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with taught(Path(folder) / "m.db") as (pilot, screen):
                for one in typed:
                    for key in [one] if one in KEYS else list(one):
                        await step(pilot, screen, key)

    asyncio.run(run())


async def step(pilot: Pilot[int], screen: MeetingScreen, key: str) -> None:
    """Press a key, and look at what it did to the line."""
    composer = screen.composer
    line, at, drawn, row = composer.line, composer.cursor_offset, seen(pilot, screen), below(pilot)
    before = composer.line
    await pilot.press("space" if key == " " else key)
    if key == "backspace":
        assert len(composer.line) <= len(before)
        return
    if at != len(line):  # inside the line nothing is suggested
        assert len(composer.line) - len(before) == (len(key) == 1 or key == "space")
        return
    may_be = {each.rstrip(" ") for each in allowed(key, line, drawn, row)}
    assert composer.line.rstrip(" ") in may_be, (key, line, drawn, row)
