"""A long meeting in every format, the whole command, to its export as text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator

from clerk_tui.minutes.formats import FORMATS

from . import books
from .measuring import Figure, Settings, in_turn, percentile, ratio, spread, timed
from .session import clean_environment

ENTRIES = 1_000
SLOWER = 2.0
"""How many times as long as text a format may take."""
LONGEST = {"docx": 1_000, "pdf": 2_000}
"""Milliseconds that a Word document and a PDF may take."""


def figures(settings: Settings) -> Iterator[Figure]:
    """All formats in turn, each in a process of its own that writes a file."""
    path = books.book(settings.folder, ENTRIES)
    environment = clean_environment(settings.folder)

    def export(name: str, ending: str) -> Callable[[], object]:
        target = settings.folder / f"exported{ending}"
        words = ("export", str(path), "1", "--format", name, "--overwrite", "-o", str(target))
        return lambda: subprocess.run(
            [sys.executable, "-m", "clerk_tui", *words], check=True, capture_output=True, env=environment
        )

    runs = {form.name: timed(export(form.name, form.ending)) for form in FORMATS}
    taken = in_turn(runs, settings.times(20))
    for form in FORMATS:
        if form.name != "text":
            note = f"  p50 / p95 {spread(taken[form.name])}"
            yield Figure(f"{form.name} to text, p50", ratio(taken[form.name], taken["text"]), SLOWER, note=note)
    for name, longest in LONGEST.items():
        yield Figure(f"{ENTRIES:,} entries as {name}, p95", percentile(taken[name], 95) * 1e3, longest, "ms")
    yield Figure(f"{ENTRIES:,} entries as text, p50", percentile(taken["text"], 50) * 1e3, unit="ms")
