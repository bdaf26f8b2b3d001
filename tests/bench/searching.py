"""Search over a million entries, and what a file of that size costs to open and to keep open."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from clerk_tui.minute_book import MinuteBook
from clerk_tui.store import Reader
from clerk_tui.store.finding import query
from clerk_tui.store.values import CLOSING_MARK, OPENING_MARK

from . import books
from .measuring import Figure, Settings, in_turn, percentile, ratio, spread, timed
from .session import application, clean_environment

SCREENFUL = 50
RAW = f"""SELECT passage.meeting_id, passage.entry_id, meeting.date, committee.name, agenda_item.number,
    agenda_item.title, entry.kind, highlight(passage_fts, 0, '{OPENING_MARK}', '{CLOSING_MARK}')
    FROM passage_fts CROSS JOIN passage ON passage.id = passage_fts.rowid
    CROSS JOIN meeting ON meeting.id = passage.meeting_id LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN agenda_item ON agenda_item.id = passage.item_id LEFT JOIN entry ON entry.id = passage.entry_id
    WHERE passage_fts MATCH ? ORDER BY passage_fts.rowid DESC LIMIT ?"""
"""The least that shows a screenful of found words, newest first, with where each was said."""
MEMORY = 120
"""Megabytes."""
_OPEN_AND_SEARCH = """import sys
from pathlib import Path
from clerk_tui.minute_book import MinuteBook
with MinuteBook(Path(sys.argv[1])) as book:
    for words in sys.argv[2:]:
        book.reader.search(words)
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
"""


def figures(settings: Settings) -> Iterator[Figure]:
    """Search, opening, memory."""
    path = books.many_meetings(settings.folder, settings.rows)
    yield from _search(settings, path)
    yield from _open(settings, path)
    yield from _memory(settings, path)


def _search(settings: Settings, path: Path) -> Iterator[Figure]:
    words = {"a common word": books.COMMON, "a rare word": books.RARE, "a phrase": f'"{books.PHRASE}"'}
    with Reader(path) as reader, closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
        slowest, beginning = 0.0, ""
        for start in _beginnings(raw):
            seconds = min(timed(lambda: reader.search(start))() for _ in range(3))  # noqa: B023 (called at once)
            if seconds > slowest:
                slowest, beginning = seconds, start
        words[f"any 3 letters (the slowest: {beginning})"] = beginning
        for name, typed in words.items():
            runs = {
                "ours": timed(partial(reader.search, typed, SCREENFUL)),
                "raw": timed(lambda: raw.execute(RAW, (query(typed), SCREENFUL)).fetchall()),  # noqa: B023
            }
            taken = in_turn(runs, settings.times(100), warmup=3)
            found = len(reader.search(typed, SCREENFUL))
            note = f"  p50 / p95 {spread(taken['ours'])}; {found} found"
            yield Figure(
                f"search for {name}, to the raw query, p50", ratio(taken["ours"], taken["raw"]), 1.3, "×", note
            )
            yield Figure("    p95", percentile(taken["ours"], 95) * 1e3, 50, "ms")


def _beginnings(connection: sqlite3.Connection) -> list[str]:
    """The first three letters of every word of the generated text."""
    bodies = connection.execute("SELECT body FROM passage ORDER BY id DESC LIMIT 5000").fetchall()
    words = {word.strip("(),").casefold() for (body,) in bodies for word in body.split()}
    return sorted({word[:3] for word in words if len(word) > 3 and word.isalpha()})


def _open(settings: Settings, path: Path) -> Iterator[Figure]:
    empty = books.book(settings.folder, 0)
    taken = in_turn(
        {"large": timed(lambda: MinuteBook(path).close()), "empty": timed(lambda: MinuteBook(empty).close())},
        settings.times(40),
        warmup=2,
    )
    note = f"  p50 / p95 {spread(taken['large'])}"
    yield Figure("opening it to opening an empty file, p50", ratio(taken["large"], taken["empty"]), 1.1, "×", note)


def _memory(settings: Settings, path: Path) -> Iterator[Figure]:
    typed = (books.COMMON, books.RARE, f'"{books.PHRASE}"', "com")
    done = subprocess.run(
        [sys.executable, "-c", _OPEN_AND_SEARCH, str(path), *typed],
        check=True,
        capture_output=True,
        text=True,
        env=clean_environment(settings.folder),
    )
    yield Figure("peak memory with it open and searched", int(done.stdout) / 1024, MEMORY, "MB")
    with application(settings.folder, path) as session:
        session.wait_for("Enter opens")
        session.run_for(3.0)
        yield Figure("peak memory with the application running", session.peak_memory() / 1e6, MEMORY, "MB")
