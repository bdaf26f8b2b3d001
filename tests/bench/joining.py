"""A new book that joins a team with a large archive: how long it takes, interrupted twice and searched meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import ClerkError
from clerk_tui.search import parse
from clerk_tui.store import connection as store_connection
from clerk_tui.team import sharing
from clerk_tui.team.sync import Sync

from . import archives, books
from .measuring import Figure, Settings, now, percentile
from .session import clean_environment
from .teaming import archive

if TYPE_CHECKING:
    from team.rig import Postgres

FIRST_PULL = 15 * 60.0
"""Seconds that a million entries may need."""
SEARCHED_EVERY = 2.0
"""Seconds between two searches."""
DAY = 40
"""Lines that a clerk adds in a day."""


def figures(settings: Settings) -> Iterator[Figure]:
    """The first sending, the first taking in, and a day's changes."""
    rows = settings.rows // 10 if settings.is_quick else settings.rows
    with archive(settings) as (postgres, folder):
        old = books.copy_of(archives.archive(settings.folder, rows), folder)
        with MinuteBook(old) as book:
            begun = now()
            sharing.share(book, postgres.url("anna"))
            took = now() - begun
            yield Figure(f"the first sending of {rows:,} entries", took, None, "s", f"  {rows / took:,.0f} a second")
        size = postgres.admin("SELECT pg_database_size(current_database())")[0][0]
        note = f"  {size / rows:,.0f} bytes an entry; the book before {_size(settings, rows) / rows:,.0f}"
        yield Figure("the archive on the server", size / 2**20, None, "MB", note)
        yield from _joins(settings, folder, postgres, rows)
        yield from _a_day(folder, postgres, old)


def _size(settings: Settings, rows: int) -> int:
    return archives.archive(settings.folder, rows).stat().st_size


def _joins(settings: Settings, folder: Path, postgres: Postgres, rows: int) -> Iterator[Figure]:
    """Join with `share`, interrupt it as with Ctrl+C after a third, kill it after two, and go on with `sync`."""
    path, searches, had = folder / "new.db", list[float](), 0
    url, begun, parts, worked = postgres.url("ben"), now(), 0.0, _worked()
    for words, until, signal_number in (
        (["share", str(path), url], rows / 3, signal.SIGINT),
        (["sync", str(path)], rows * 2 / 3, signal.SIGKILL),
        (["sync", str(path)], None, signal.SIGKILL),
    ):
        command = [sys.executable, "-m", "clerk_tui", *words]
        started = now()
        program = subprocess.Popen(command, env=clean_environment(settings.folder), stdout=subprocess.DEVNULL)
        while program.poll() is None:
            sleep(SEARCHED_EVERY)
            here = _entries(path)
            if here:
                searches.append(_search(path))
            if until is not None and here >= until:
                program.send_signal(signal_number)
                program.wait()
        parts += now() - started
        if until is not None and (here := _entries(path)) < had:
            raise RuntimeError(f"{had - here} entries were lost when the program was interrupted")
        had = _entries(path)
        print(f"  {had:,} entries after {now() - begun:.0f} s", flush=True)
    worked = _worked() - worked
    size = path.stat().st_size / rows
    note = f"  {rows / parts:,.0f} a second; {worked:.0f} s of a processor; {size:,.0f} bytes an entry in the book"
    yield Figure(f"the first taking in of {rows:,} entries", parts, FIRST_PULL * rows / 1_000_000, "s", note)
    yield Figure("entries that are missing after it", rows - had, 0, "")
    note = f"  {len(searches)} searches in what had arrived"
    yield Figure("a search meanwhile, p95", percentile(searches, 95) * 1e3, 1000, "ms", note)


def _worked() -> float:
    """For how long the programs that have ended have worked; seconds."""
    used = os.times()
    return used.children_user + used.children_system


def _entries(path: Path) -> int:
    """How many entries a book has that another program writes."""
    with suppress(Exception):
        connection = store_connection.connect(path, read_only=True)
        try:
            return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
        finally:
            connection.close()
    return 0


def _search(path: Path) -> float:
    """Seconds that a search in a book takes that another program writes; a book in use is asked again."""
    begun = now()
    for _ in range(20):
        with suppress(ClerkError), MinuteBook(path, is_watched=True) as book:
            if not book.reader.find(parse("budget"), 20).hits:
                raise RuntimeError("nothing is found in what has arrived")
            return now() - begun
    raise RuntimeError("the book cannot be searched while it is filled")


def _a_day(folder: Path, postgres: Postgres, old: Path) -> Iterator[Figure]:
    """What a colleague recorded in a day."""
    with MinuteBook(old) as book, MinuteBook(folder / "new.db") as new:
        recording = book.recording(book.reader.meetings()[0].id)
        for number in range(DAY):
            recording.note(f"line {number}", is_unsettled=False)
        book.flush()
        Sync(book, sharing.connect(book))()
        begun = now()
        received = Sync(new, sharing.connect(new))().received
        if received < DAY:
            raise RuntimeError(f"{received} of {DAY} lines arrived")
        yield Figure("a book that has all but a day's changes", now() - begun, 5, "s")
