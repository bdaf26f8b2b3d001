"""The program is ended at a random moment, again and again, also while its file cannot be written.

What a clerk was shown as saved must be in the minute book; what was shown as NOT SAVED, but kept in a rescue file, must
be there or in that; and both must be in the book once it is opened again.
"""

from __future__ import annotations

import os
import random
import re
import signal
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import sleep

from . import books
from .measuring import Figure, Settings, now
from .session import Session, clean_environment

ROUNDS = 1000
UNWRITABLE = 0.3
"""The share of rounds in which the file cannot be written for some of the time."""
TYPING_LOST = 0.5
"""The most typing that may be lost; seconds."""
SIGNALS = ("KILL", "TERM", "HUP", "CLOSE")
TROUBLES = ("moved", "replaced", "locked")
PATIENCE = 20.0
"""Seconds for the program to start, on a busy machine."""
_WORDS = "noted that the position had been reported to the previous meeting and that Members would be told"


@dataclass
class Tally:
    """What was seen and lost in all rounds."""

    saved: set[str] = field(default_factory=set)
    """The entries that were shown as saved."""
    kept: set[str] = field(default_factory=set)
    """Those that were shown as NOT SAVED and in the rescue file."""
    lost: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    typing: list[float] = field(default_factory=list)
    """Seconds of typing that each unfinished line lost."""


def figures(settings: Settings) -> Iterator[Figure]:
    """What was acknowledged and lost, when the program is killed, ended or its window closed."""
    rounds, rng = settings.rounds or settings.times(ROUNDS), random.Random(settings.seed)
    told = Tally()
    with tempfile.TemporaryDirectory(dir=settings.folder) as name:
        folder = Path(name)
        book = books.copy_of(books.book(settings.folder, 30), folder)
        for number in range(rounds):
            _Round(book, number, rng, told).play()
            if number % 100 == 99:
                print(f"  ({number + 1} rounds: {dict(told.counts)}, lost {len(told.lost)})", flush=True)
        with _opened(book) as session:
            session.run_for(1.0)
        told.lost |= {token for token in told.saved | told.kept if token not in written(book)}
    counts = told.counts
    note = (
        f"  {len(told.saved)} saved, {len(told.kept)} only rescued, {rounds} rounds, {counts['unwritable']} unwritable"
    )
    yield Figure("entries that were acknowledged and are lost", len(told.lost), 0, "", note)
    yield Figure("typing lost, at most", max(told.typing, default=0.0), TYPING_LOST, "s", f"  of {len(told.typing)}")
    for what in ("damaged files", "programs that did not end", "programs that did not start", "tracebacks"):
        yield Figure(what, counts[what], 0, "")
    yield Figure("fault logs of ends that were no faults", counts["logged"], 0, "")


class Ended(Session):
    """A program that is ended from outside."""

    def __init__(self, book: Path) -> None:
        self.written = b""
        self._is_over = False
        super().__init__([sys.executable, "-m", "clerk_tui", str(book)], clean_environment(book.parent))

    def __exit__(self, *_: object) -> None:
        if self.is_running():
            super().__exit__()
        elif self._fd >= 0:
            os.close(self._fd)

    def _take(self) -> float:
        self.written += self._chunks[0][1]
        return super()._take()

    def type(self, text: str) -> float:
        """Type text, or press the key of that name; when. Into a program that is gone nothing is typed."""
        with suppress(OSError):
            return super().type(text)
        return now()

    def close_window(self) -> None:
        """Close the terminal, as shutting its window does."""
        os.close(self._fd)
        self._fd, self._ended = -1, True

    def is_running(self) -> bool:
        """Whether the program has not ended."""
        if not self._is_over:
            self._is_over = os.waitpid(self.pid, os.WNOHANG)[0] == self.pid
        return not self._is_over


class _Round:
    """One run of the program, from its start to its end."""

    def __init__(self, book: Path, number: int, rng: random.Random, told: Tally) -> None:
        self._book, self._number, self._rng, self._told = book, number, rng, told
        self._typed: list[tuple[float, str]] = []
        """The letters of the line that is unfinished, and when each was typed."""
        self._is_hurried = rng.random() < 0.5
        """Whether the end comes within 60 ms of an Enter."""
        self._how: list[str] = []

    def play(self) -> None:
        """Start the program, type, end it, and look at what is left."""
        is_unwritable = self._rng.random() < UNWRITABLE
        try:
            session = _opened(self._book)
        except RuntimeError as error:
            self._told.counts["programs that did not start"] += 1
            print(f"  round {self._number}: {error}", flush=True)
            return
        with session, _Trouble(self._book, self._rng) as trouble:
            end = now() + self._rng.uniform(0.3, 3.0)
            begin = now() + self._rng.uniform(0.0, 1.0) if is_unwritable else end + 60
            self._type_until(session, end + (1.5 if is_unwritable else 0), trouble, begin)
            at = now()
            self._end(session)
        self._told.counts["unwritable"] += trouble.is_on
        self._look(at)

    def _type_until(self, session: Ended, end: float, trouble: _Trouble, begin: float) -> None:
        """Type entries until it is time to end; make the file unwritable at `begin`."""
        number = 0
        while now() < end:
            if now() >= begin and not trouble.is_on:
                trouble.begin()
                self._how.append(trouble.how)
            token, number = f"K{self._number:04}e{number:03}x", number + 1
            session.type("clear")
            self._typed = []
            for letter in f"{token} {_WORDS[: self._rng.randint(8, len(_WORDS))]}":
                if now() >= end and not self._is_hurried:
                    return
                session.type(letter)
                self._typed.append((now(), letter))
                session.run_for(0 if self._is_hurried else 0.015)
            session.type("enter")
            if self._is_hurried and now() >= end - 1.0:
                session.run_for(self._rng.uniform(0, 0.06))
                return
            self._wait_for(session, token, end)

    def _wait_for(self, session: Ended, token: str, end: float) -> None:
        """Wait until the clerk is told what became of an entry."""
        told = self._told

        def is_told() -> bool:
            lines = session.terminal.lines()
            if now() > end or not any(re.search(rf"│ .*(note|saving) +{token}", line) for line in lines):
                return now() > end
            if lines[0].rstrip().endswith("  saved"):
                told.saved.add(token)
            elif "NOT SAVED" in lines[0] and any("in a rescue file" in line for line in lines):
                told.kept.add(token)
            else:
                return False
            self._typed = []
            return True

        while not is_told():
            session.run_for(0.01)

    def _end(self, session: Ended) -> None:
        """End the program in one of the ways it can be ended."""
        how = self._rng.choice(SIGNALS)
        self._how.append(how)
        self._told.counts[how] += 1
        if how == "CLOSE":
            session.close_window()
        else:
            with suppress(ProcessLookupError):
                os.kill(session.pid, getattr(signal, f"SIG{how}"))
        until = now() + 8
        while session.is_running() and now() < until:
            sleep(0.02) if how == "CLOSE" else session.run_for(0.02)
        self._told.counts["programs that did not end"] += session.is_running()
        self._told.counts["tracebacks"] += b"Traceback" in session.written

    def _look(self, at: float) -> None:
        """Count what is lost, with the file as the end left it."""
        told, text = self._told, written(self._book) + rescued(self._book.parent)
        lost = {token for token in told.saved if token not in written(self._book)}
        lost |= {token for token in told.kept if token not in text}
        if lost - told.lost:
            print(f"  round {self._number}: lost {sorted(lost - told.lost)}", flush=True)
        told.lost |= lost
        told.counts["damaged files"] += is_damaged(self._book)
        for log in self._book.parent.rglob("clerk-tui.log"):
            told.counts["logged"] += 1
            print(log.read_text(encoding="utf-8")[-1500:], flush=True)
            log.unlink()
        if self._typed:
            lost_typing = typing_lost(self._typed, text, at)
            told.typing.append(lost_typing)
            if lost_typing > TYPING_LOST:
                print(f"  round {self._number}: {lost_typing:.2f} s of typing lost {self._how}", flush=True)


def typing_lost(typed: list[tuple[float, str]], text: str, end: float) -> float:
    """The age at `end` of the oldest letter that is nowhere in `text`; seconds. A space at the end is no loss: Enter
    takes it away."""
    line = "".join(letter for _, letter in typed).rstrip()
    known = next(size for size in range(len(line), -1, -1) if line[:size] in text)
    return 0.0 if known == len(line) else end - typed[known][0]


def _opened(book: Path) -> Ended:
    """The program in the meeting of a book, with what was rescued added. Raises RuntimeError if it is not."""
    session = Ended(book)
    try:
        screen = session.terminal
        session.until(lambda: any(map(screen.count, ("F2 Roll", "F2 New"))), "the first screen", PATIENCE)
        session.run_for(0.1)
        if screen.count("Not now"):
            session.type("enter")
            session.until(lambda: not screen.count("Not now"), "the answer")
        if not screen.count("F2 Roll"):
            session.type("enter")
        session.wait_for("F2 Roll")
        return session
    except BaseException:
        session.__exit__()
        raise


class _Trouble:
    """Makes a minute book unwritable, and writable again at the end."""

    def __init__(self, book: Path, rng: random.Random) -> None:
        self._book, self._away = book, book.with_suffix(".away")
        self.how = rng.choice(TROUBLES)
        self._undo: Callable[[], object] = lambda: None
        self.is_on = False

    def begin(self) -> None:
        """Make it unwritable."""
        self.is_on = True
        if self.how == "locked":
            other = sqlite3.connect(self._book, isolation_level=None, timeout=5)
            other.execute("BEGIN IMMEDIATE")
            self._undo = other.close
            return
        os.rename(self._book, self._away)
        if self.how == "replaced":
            self._book.write_bytes(self._away.read_bytes())
        self._undo = lambda: os.replace(self._away, self._book)

    def __enter__(self) -> _Trouble:
        return self

    def __exit__(self, *_: object) -> None:
        self._undo()


def written(book: Path) -> str:
    """Every text that is in a minute book."""
    with closing(sqlite3.connect(book)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
        rows = (row for (name,) in tables.fetchall() for row in connection.execute(f'SELECT * FROM "{name}"'))
        return "\n".join(value for row in rows for value in row if isinstance(value, str))


def rescued(folder: Path) -> str:
    """Everything that is in the rescue files."""
    return "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.rescue"))


def is_damaged(book: Path) -> bool:
    """Whether SQLite finds a fault in a file."""
    with closing(sqlite3.connect(book)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
