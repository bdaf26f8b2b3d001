"""Whole meetings typed key by key in the real line, by somebody careful who takes what is offered: `python -m
tests.bench.composing`. Beside each stands the simulation of `predicting`."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")

import clerk_tui.tui  # noqa: F401  (gives Textual its settings before it is imported)

# isort: split

import pytest
from textual.app import App
from textual.pilot import Pilot

from clerk_tui import minutes, notation
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.predict import Predictor, Suggestions
from clerk_tui.predict.lines import prose_of
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.meeting import MeetingScreen

from . import predicting
from .typing import CAREFUL, Hands

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tui"))
import driving
import settled

SEED = predicting.SHARED / "minutes" / "durham-organised-crime.notes"
KEY_NAMES: dict[str, str] = {}


@dataclass
class Pressed:
    """The keys of one meeting, as they were pressed."""

    keys: int = 0
    by_hand: int = 0
    """What the same lines take without anything offered."""
    prose: int = 0
    """Of the keys, those of prose."""
    wrong: list[str] = field(default_factory=list)
    """Lines that came out otherwise than they were meant."""


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
        for name in names:
            self.pressed.keys += 1
            driving.send(self._pilot.app, name)
            await drawn(self._pilot.app)

    async def enter(self, line: str) -> None:
        """Type a line, and record it."""
        composer = self._screen.composer
        self.pressed.by_hand += len(line) + 1
        prose = prose_of(f"{line} ", self._is_name, lambda word: False)
        start = len(line) - len(prose.text) + 1 if prose is not None else len(line)
        while composer.line.rstrip(" ") != line or not composer.line:
            typed = composer.line if composer.line == line[: len(composer.line)] else composer.line.rstrip(" ")
            if not line.startswith(typed):
                self.pressed.wrong.append(f"{typed!r} for {line!r}")
                await self.press("ctrl+u")
                continue
            await self._step(line, typed, start)
        before = len(self._screen.recording.meeting.entries), self._screen.recording.meeting
        await self.press("enter")
        if composer.line and self._screen.recording.meeting is before[1]:
            await self.press("enter")

    async def _step(self, line: str, typed: str, start: int) -> None:
        """Take what is offered, or type the next letter."""
        composer = self._screen.composer
        brought = composer.line[len(typed) :]
        rest = line[len(typed) :]
        if brought and rest.startswith(" "):
            rest = rest[1:]
        at = len(typed)
        if at >= start:
            offers = self._offers()
            ghost = composer.ghost
            keys, taken = self._hands._take(Suggestions(ghost, tuple(offers.values())), rest, composer.line)
            if taken and ghost and rest.startswith(ghost) and taken == len(ghost):
                await self.press("right")
                return
            if taken and ghost and rest[:taken] == ghost[:taken]:
                await self.press(*["ctrl+right"] * keys)
                return
            if taken:
                word = next(d for d, w in offers.items() if composer.line.rstrip().endswith(w[: len(w) - taken]))
                chosen = next(d for d, w in offers.items() if w.endswith(rest[:taken]) and w[:1] == offers[word][:1])
                await self.press(chosen)
                return
        await self.press(KEY_NAMES.get(rest[0], rest[0]))

    def _offers(self) -> dict[str, str]:
        """The words in the row below the line, by their digit, as they can be read there."""
        words = self._screen.line_entry.offers.shown.plain.split()
        if len(words) < 2 or not words[0].isdigit():
            return {}
        return dict(zip(words[::2], words[1::2], strict=True))

    def _is_name(self, words: str) -> bool:
        state = self._screen.recording.state
        return bool(state.names.find_whole(words, state.room.presiding).voices)


async def compose(
    folder: Path, head: Iterable[str], lines: Sequence[str], predictor: Predictor, size: tuple[int, int]
) -> tuple[Pressed, MeetingScreen]:
    """Type lines in a meeting that begins with `head`."""
    path = folder / "composed.db"
    path.unlink(missing_ok=True)
    with MinuteBook(path) as book:
        meeting_id, _ = book.import_notes("\n".join(head) + "\n")
        book.flush()
    app = ClerkApp(path)
    async with app.run_test(size=size) as pilot:
        app.open_meeting(meeting_id)
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        screen.line_entry.suggesting.source = predictor
        clerk = Clerk(pilot, screen)
        for line in lines:
            before = len(screen.recording.meeting.entries)
            await clerk.enter(line)
            for entry in screen.recording.meeting.entries[before:]:
                if entry.text:
                    predictor.learn(screen.recording.state.plain(entry.text), predicting.Opening.of(entry.kind))
    app.book.close()
    return clerk.pressed, screen


def seed(folder: Path, *, is_by_hand: bool = False) -> None:
    """The seed at 80 by 24, with the shipped words and no archive."""
    predictor = Predictor()
    if not is_by_hand:
        predictor.ship(*predicting.shipped())
    lines = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    people = notation.read_notes("\n".join(lines), predicting.Head(1), predicting.Directory(), minutes.style_names())
    predictor.set_people([person.name for person in people.meeting.people.values()])
    pressed, screen = asyncio.run(compose(folder, ["/style durham"], lines, predictor, (80, 24)))
    meeting = screen.recording.meeting
    text = minutes.as_text(minutes.render(meeting, minutes.load("durham")))
    expected = SEED.with_suffix(".expected.txt").read_text(encoding="utf-8")
    same = "word for word" if text.split() == expected.split() else "NOT THE SAME"
    size = len(expected)
    print(
        f"seed: {pressed.keys} keys, {pressed.keys / size:.3f} for each of {size} characters exported ({same}); "
        f"by hand {pressed.by_hand / size:.3f}"
    )
    for wrong in pressed.wrong:
        print("  ", wrong)


def main() -> None:
    """Type what is named, or all."""
    settled.use(pytest.MonkeyPatch())
    with tempfile.TemporaryDirectory() as name:
        seed(Path(name))


if __name__ == "__main__":
    main()
