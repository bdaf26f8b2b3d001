"""A key in the line while something else goes on: an entry being saved, an export, a search."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

from . import books
from .measuring import Figure, Settings, in_turn, ratio, spread
from .session import Session, Typist, application, clean_environment, open_meeting

SIZE = 1_000
LEAD = "maitland? if in terms of the report "
BAR = 1.5
"""The slowest keys when busy to the slowest when idle, both at p95."""


def figures(settings: Settings) -> Iterator[Figure]:
    """The same key in the same program, idle and busy in turn."""
    with tempfile.TemporaryDirectory(dir=settings.folder) as name, ExitStack() as stack:
        session = stack.enter_context(open_meeting(settings, SIZE, name))
        typist = Typist(session, LEAD, rows=2)
        command = [sys.executable, "-m", "clerk_tui", "export", str(Path(name) / f"one-meeting-{SIZE}.db"), "1"]
        environment = clean_environment(settings.folder)

        def exporting() -> float:
            with subprocess.Popen(
                command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            ) as process:
                seconds = typist.key()
                process.wait()
            return seconds

        runs = {"idle": typist.key, "a save": lambda: _after_enter(session, typist), "an export": exporting}
        taken = in_turn(runs, settings.times(120), warmup=5)
        yield from _told(taken)
        small = books.copy_of(books.book(settings.folder, 10), Path(name))
        homes = {"idle": small, "a search": books.many_meetings(settings.folder, settings.rows)}
        words = {key: Searcher(stack.enter_context(application(settings.folder, path))) for key, path in homes.items()}
        yield from _told(
            in_turn({key: searcher.key for key, searcher in words.items()}, settings.times(240), warmup=20)
        )


def _told(taken: dict[str, list[float]]) -> Iterator[Figure]:
    for name in taken:
        if name != "idle":
            note = f"  {spread(taken[name])}; idle {spread(taken['idle'])}"
            yield Figure(f"a key during {name}, to idle, p95", ratio(taken[name], taken["idle"], 95), BAR, "×", note)


def _after_enter(session: Session, typist: Typist) -> float:
    """The first key of the next line, typed when the entry stands in the record and is on its way to the disk."""
    typist.begin()
    session.type("enter")
    session.until(
        lambda: any(typist.mark in line and line[0] in "│╭" for line in session.terminal.lines()), "the entry"
    )
    return typist.key_of_new_line()


class Searcher:
    """Types words into the search line; every letter from the second on is searched for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        session.wait_for("Enter opens")
        session.run_for(2.0)
        self._letters = cycle(f"{books.COMMON} reports")
        self._typed = ""

    def key(self) -> float:
        """Type the next letter; seconds until it was seen in the line."""
        letter = next(self._letters)
        if letter == books.COMMON[0] and len(self._typed) > len(books.COMMON):
            self._session.type("clear")
            self._session.settle()
            self._typed = ""
        self._typed += letter
        self._session.run_for(0.04)
        at = self._session.type(letter)
        return self._session.wait_for(f"⌕ {self._typed}".rstrip()) - at
