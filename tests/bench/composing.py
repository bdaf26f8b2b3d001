"""Whole meetings typed key by key in the real line, by somebody careful who takes what is offered: `python -m
tests.bench.composing`."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")

import clerk_tui.tui  # noqa: F401  (gives Textual its settings before it is imported)

# isort: split

import pytest
from textual.app import App
from textual.pilot import Pilot

from clerk_tui import minutes
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.prediction import Prediction
from clerk_tui.meeting import Meeting
from clerk_tui.predict import Suggestions
from clerk_tui.predict.lines import prose_of
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.meeting import MeetingScreen

from . import predicting
from .typing import CAREFUL, Hands

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tui"))
import driving
import settled

_SPEAKER = re.compile(r"([a-z]+)(?=[:?>] )")
_MENTION = re.compile(r"@([a-z]{2,})$")
_LETTERS = re.compile(r"[a-z]{2,}")
SEED = predicting.SHARED / "minutes" / "durham-organised-crime.notes"


@dataclass
class Pressed:
    """The keys of one meeting, as they were pressed."""

    keys: int = 0
    before_items: int = 0
    """Of them, those of the head and the roll, which are usually on file."""


async def drawn(app: App[Any]) -> None:
    """Let the application handle a key and draw what it changed, without waiting for the disk."""
    calm = 0
    while calm < settled.CALM:
        why = next((w for w in settled._work(app) if not w.startswith(("behind: the w", "behind: the t"))), "")
        calm = 0 if why else calm + 1
        if why == settled.PAINT:
            app.screen._on_timer_update()
        await asyncio.sleep(0)


class Clerk:
    """Somebody careful at the keyboard of the real application."""

    def __init__(self, pilot: Pilot[int], screen: MeetingScreen) -> None:
        self._pilot, self._screen = pilot, screen
        self._hands = Hands(CAREFUL, lambda line: Suggestions())
        self.pressed = Pressed()

    async def press(self, *names: str) -> None:
        """Press keys; after each, everything is drawn that it changes."""
        self.pressed.keys += len(names)
        driving.send(self._pilot.app, *names)
        await drawn(self._pilot.app)

    async def enter(self, line: str) -> None:
        """Type a line, and record it. Raises RuntimeError if it does not come out as it is meant."""
        line = self._shortened(line)
        composer, most = self._screen.composer, self.pressed.keys + 2 * len(line) + 20
        prose = prose_of(f"{line} ".replace("@", "x"), self._is_name, lambda word: False)
        start = len(line) - len(prose.text) + 1 if prose is not None else len(line)
        await self.press(*line[:start])
        while composer.line.rstrip(" ") != line:
            if self.pressed.keys > most or not line.startswith(composer.line.rstrip(" ")):
                raise RuntimeError(f"{composer.line!r} for {line!r}")
            await self.press(*self._next(line))
        before = self._screen.recording.meeting
        await self.press("enter")
        if composer.line and self._screen.recording.meeting is before:
            await self.press("enter")

    def _shortened(self, line: str) -> str:
        """A line with no more letters of the speaker's name than are needed."""
        match = _SPEAKER.match(line)
        if match is None:
            return line
        state = self._screen.recording.state
        names, presiding, whole = state.names, state.room.presiding, match[1]
        meant = names.find(whole, presiding).only
        least = (whole[:n] for n in range(3, len(whole)) if names.find(whole[:n], presiding).only == meant)
        return next(least, whole) + line[len(whole) :] if meant is not None else line

    def _next(self, line: str) -> list[str]:
        """The keys that go on with a line: those that take what is offered, or the next letter."""
        typed, ghost = self._screen.composer.line, self._screen.composer.ghost
        if not line.startswith(typed):  # a space was brought that a sign takes away again
            return [line[len(typed.rstrip(" "))]]
        rest, offers = line[len(typed) :], self._offers()
        mention, end = _MENTION.search(typed), _LETTERS.match(rest)
        if mention is not None and end is not None and self._is_completed(mention[1], mention[1] + end[0]):
            return ["tab"]
        pressed, taken = self._hands._take(Suggestions(ghost, tuple(offers.values())), rest, typed)
        if taken and ghost.startswith(rest[:taken]):
            return ["right"] if taken == len(ghost) else ["ctrl+right"] * pressed
        begun = typed[typed.rfind(" ") + 1 :]
        picked = [digit for digit, word in offers.items() if taken and begun.endswith(word[: len(word) - taken])]
        fitting = [digit for digit in picked if offers[digit].endswith(rest[:taken])]
        return fitting[:1] or [rest[0]]

    def _is_completed(self, begun: str, whole: str) -> bool:
        """Whether Tab completes a name that is begun."""
        names = self._screen.recording.state.names
        found = [handle for key, handle, _ in names.completions if key.startswith(begun)]
        return bool(found) and set(found) == {whole}

    def _offers(self) -> dict[str, str]:
        """The words in the row below the line, by their digit, as they can be read there."""
        words = self._screen.line_entry.offers.shown.plain.split()
        if len(words) < 2 or not words[0].isdigit():
            return {}
        return dict(zip(words[::2], words[1::2], strict=True))

    def _is_name(self, words: str) -> bool:
        state = self._screen.recording.state
        return bool(state.names.find_whole(words, state.room.presiding).voices)


async def compose(folder: Path, lines: Sequence[str], size: tuple[int, int]) -> tuple[Pressed, Meeting]:
    """Type lines in a new meeting, with what is on file in the book of `folder`."""
    path = folder / "composed.db"
    with MinuteBook(path) as book:
        meeting_id = book.create_meeting(MeetingPlan("", "")).meeting.id
        book.flush()
    app = ClerkApp(path)
    async with app.run_test(size=size) as pilot:
        app.open_meeting(meeting_id)
        await drawn(app)
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        screen.line_entry.learn()
        prediction = screen.line_entry.suggesting.source
        while not (isinstance(prediction, Prediction) and prediction.is_ready):
            await asyncio.sleep(0.01)
        clerk = Clerk(pilot, screen)
        for number, line in enumerate(lines, 1):
            if not screen.recording.meeting.items_taken:
                clerk.pressed.before_items = clerk.pressed.keys
            await clerk.enter(line)
            print(f"\r{number} of {len(lines)} lines, {clerk.pressed.keys} keys", end="", file=sys.stderr)
        meeting = screen.recording.meeting
    app.book.close()
    return clerk.pressed, meeting


def seed(folder: Path) -> None:
    """The seed at 80 by 24, with the shipped words and no archive."""
    lines = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    pressed, meeting = asyncio.run(compose(folder, lines, (80, 24)))
    (item,) = meeting.items_taken
    text = minutes.as_text(minutes.render_item(meeting, item.id, minutes.load("durham")))
    expected = SEED.with_suffix(".expected.txt").read_text(encoding="utf-8")
    same = "word for word" if text.split() == expected.split() else "NOT THE SAME"
    size, of_item = len(expected), pressed.keys - pressed.before_items
    print(f"\nseed, {size} characters exported ({same}); keys for each:")
    print(f"  {pressed.keys / size:.3f} typed; {of_item / size:.3f} of them from the first item on")
    print(f"  {sum(len(line) + 1 for line in lines) / size:.3f} by hand")


def main() -> None:
    """Type the seed."""
    settled.use(pytest.MonkeyPatch())
    with tempfile.TemporaryDirectory() as name:
        seed(Path(name))


if __name__ == "__main__":
    main()
