"""Random meetings with odd names and empty parts: is there any that a style, a format, the proof or a screen fails on?

Every meeting is written as text in every style, with and without exempt business, and proved; one in ten in the other
text formats; one in fifty in Word and PDF, and shown on every screen.
"""

from __future__ import annotations

import asyncio
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from clerk_tui import minutes
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.notation import write_notes
from clerk_tui.proof.check import prove
from clerk_tui.tui.command_screen import HitPlace

from .generated import NOW, Made, book_of, made, papers
from .measuring import Figure, Settings

T = TypeVar("T")
ROUNDS = 10_000
WALK = (
    "f8", "ctrl+n", "escape", "f2", "escape", "f7", "escape", "f9", "escape", "f5", "escape", "ctrl+b", "escape",
    "up", "up", "up", "home", "escape", "f1", "escape", "ctrl+l", "escape", "f6", "escape", "ctrl+s", "escape",
)  # fmt: skip
"""The keys that lead through the screens of a meeting."""


def figures(settings: Settings) -> Iterator[Figure]:
    """How many meetings something failed on."""
    seeds = range(settings.seed, settings.seed + (settings.rounds or settings.times(ROUNDS)))
    failed: dict[str, int] = dict.fromkeys(("reading", "text", "formats", "binary", "screens"), 0)
    done = dict.fromkeys(failed, 0)

    def run(what: str, seed: int, do: Callable[[], T]) -> T | None:
        done[what] += 1
        try:
            return do()
        except Exception:
            failed[what] += 1
            print(f"  number {seed}, {what}:", flush=True)
            traceback.print_exc(limit=-4)
            return None

    for seed in seeds:
        here = run("reading", seed, lambda: made(seed))  # noqa: B023 (called at once)
        if here is None:
            continue
        run("text", seed, lambda: as_text(here))  # noqa: B023
        if seed % 10 == 0:
            run("formats", seed, lambda: in_formats(here, is_binary=False))  # noqa: B023
        if seed % 50 == 0:
            run("binary", seed, lambda: in_formats(here, is_binary=True))  # noqa: B023
            run("screens", seed, lambda: on_screens(here))  # noqa: B023
        if seed % 500 == 0:
            print(f"  (number {seed}: {failed} of {done})", flush=True)
    for what in failed:
        yield Figure(f"meetings that failed: {what}", failed[what], 0, "", f"  of {done[what]}")


def as_text(here: Made) -> None:
    """Write a meeting in every style, prove it, and write it as notes."""
    for style in map(minutes.load, minutes.style_names()):
        for with_exempt in (False, True):
            list(papers(here.meeting, style, ("text",), with_exempt=with_exempt))
        prove(here.meeting, style)
    write_notes(here.meeting)


def in_formats(here: Made, *, is_binary: bool) -> None:
    """Write a meeting in the other formats of text, or in Word and PDF."""
    formats = [form.name for form in FORMATS if form.is_binary == is_binary and form.name != "text"]
    for style in map(minutes.load, minutes.style_names() if not is_binary else ("durham", "board")):
        for with_exempt in (False, True):
            list(papers(here.meeting, style, formats, with_exempt=with_exempt))


def on_screens(here: Made) -> None:
    """Show a meeting on every screen."""
    asyncio.run(_walk(here))


async def _walk(here: Made) -> None:
    from clerk_tui.tui.app import ClerkApp

    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "m.db"
        book_of(path, here.meeting)
        app = ClerkApp(path, clock=lambda: NOW.replace(tzinfo=None))
        async with app.run_test(size=(120, 40)) as pilot:
            app.open_meeting(1)
            await pilot.pause()
            for key in WALK:
                await pilot.press(key)
                await pilot.pause()
            app.read_meeting(HitPlace(1))
            await pilot.pause()
            await pilot.press("escape", "escape", "f6")
            await pilot.pause()
        app.book.close()
