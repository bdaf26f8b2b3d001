"""The minutes of a long meeting, as text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence

from clerk_tui import minutes
from clerk_tui.store import Reader

from . import books
from .measuring import Figure, Settings, in_turn, percentile, ratio, spread, timed
from .session import clean_environment

ENTRIES = 1_000


def figures(settings: Settings) -> Iterator[Figure]:
    """Reading, rendering and writing out in this process; then the command, to Python's own start."""
    path = books.book(settings.folder, ENTRIES)
    with Reader(path) as reader:
        meeting = reader.meeting(1)
        style = minutes.load(meeting.head.style)
        taken = in_turn(
            {
                "read": timed(lambda: reader.meeting(1)),
                "render": timed(lambda: minutes.as_text(minutes.render(meeting, style))),
            },
            settings.times(40),
        )
    yield Figure(f"render of {ENTRIES:,} entries, p50", percentile(taken["render"], 50) * 1e3, 100, "ms")
    yield Figure("reading the meeting from the file, p50", percentile(taken["read"], 50) * 1e3, unit="ms")
    environment = clean_environment(settings.folder)

    def process(*words: str) -> None:
        subprocess.run([sys.executable, *words], check=True, capture_output=True, env=environment)

    export: Sequence[str] = ("-m", "clerk_tui", "export", str(path), "1")
    whole = in_turn(
        {"export": timed(lambda: process(*export)), "python": timed(lambda: process("-c", "pass"))},
        settings.times(20),
    )
    yield Figure(
        "the whole command `clerk-tui export`, p50",
        percentile(whole["export"], 50) * 1e3,
        unit="ms",
        note=f"  {ratio(whole['export'], whole['python']):.1f} × an empty Python; p50 / p95 {spread(whole['export'])}",
    )
