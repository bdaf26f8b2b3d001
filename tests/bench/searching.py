"""Search over an archive of a million entries, and what a file of that size costs to open and to keep open."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.search import parse
from clerk_tui.store import Reader
from clerk_tui.store.search_terms import Plan, Vocabulary, plan
from clerk_tui.store.values import CLOSING_MARK, OPENING_MARK

from . import archives, books
from .measuring import Figure, Settings, in_turn, percentile, ratio, spread, timed
from .session import application, clean_environment

SCREENFUL = 50
RAW = f"""SELECT passage.meeting_id, passage.entry_id, meeting.date, committee.name, agenda_item.number,
    agenda_item.title, entry.kind, highlight(passage_fts, 0, '{OPENING_MARK}', '{CLOSING_MARK}')
    FROM passage_fts CROSS JOIN passage ON passage.id = passage_fts.rowid
    CROSS JOIN meeting ON meeting.id = passage.meeting_id LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN agenda_item ON agenda_item.id = passage.item_id LEFT JOIN entry ON entry.id = passage.entry_id
    WHERE passage_fts MATCH ? AND passage_fts.rowid BETWEEN ? AND ? ORDER BY passage_fts.rowid DESC LIMIT ?"""
"""The least that shows a screenful of found words, newest first, with where each was said."""
SEARCHES = {
    "a common word": books.COMMON,
    "a rare word": books.RARE,
    "a phrase": f'"{books.PHRASE}"',
    "two common words that never stand together": '"committee county"',
    "two common words never in one passage": "residents committee ",
    "a word and a person": "by:jessop waste ",
    "a word, a person, a kind, a committee, years": "by:jessop kind:question in:planning 2015.. waste ",
    "a kind": "kind:resolution",
    "a word without another, in two years": "2019..2020 waste -carriers",
    "a rare kind with a common word": "kind:declaration committee",
    "what is not there": "kind:question by:jessop zebra",
    "the oldest of a common word": "before:2007 committee",
}
"""What is looked for, by name."""
TYPED = (
    books.COMMON,
    books.RARE,
    "residents ",
    "waste carriers",
    f'"{books.PHRASE}"',
    "by:jessop ",
    "kind:resolution",
    "2019..",
)
"""What is typed in one burst until its first screenful is seen: no longer than a burst may be that is typed by hand."""
MEMORY = 200
"""Megabytes."""
_OPEN_AND_SEARCH = """import sys
from datetime import date
from pathlib import Path
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.search import parse
from clerk_tui.store.registers import REGISTERS
with MinuteBook(Path(sys.argv[1]), is_read_only=True) as book:
    for words in sys.argv[2:]:
        book.reader.find(parse(words))
        book.reader.find(parse(words), is_ranked=True)
    for register in REGISTERS:
        book.reader.register(register.name, parse(""), today=date(2026, 1, 1))
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
"""


def figures(settings: Settings) -> Iterator[Figure]:
    """Search, opening, memory."""
    path = archives.archive(settings.folder, settings.rows)
    yield from _search(settings, path)
    yield from _on_screen(settings, path)
    yield from _open(settings, path)
    yield from _memory(settings, path)


def _search(settings: Settings, path: Path) -> Iterator[Figure]:
    words = dict(SEARCHES)
    newest: list[float] = []
    best: list[float] = []
    with Reader(path) as reader, closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
        beginning = _slowest_beginning(reader, raw)
        words[f"any 3 letters (the slowest: {beginning})"] = beginning
        for name, typed in words.items():
            made = plan(raw, parse(typed), Vocabulary())
            runs = {
                "ours": timed(lambda: reader.find(parse(typed), SCREENFUL)),  # noqa: B023 (called at once)
                "raw": timed(partial(_raw, raw, made)),
            }
            taken = in_turn(runs, settings.times(60), warmup=3)
            newest += taken["ours"]
            found = len(reader.find(parse(typed), SCREENFUL).hits)
            note = f"  p50 / p95 {spread(taken['ours'])}; {found} found"
            yield Figure(f"{name}, to the raw query, p50", ratio(taken["ours"], taken["raw"]), 1.3, "×", note)
            ranked = timed(lambda: reader.find(parse(typed), SCREENFUL, is_ranked=True))  # noqa: B023
            best += in_turn({"best": ranked}, settings.times(20), warmup=1)["best"]
        alike = timed(lambda: reader.find(parse('kind:resolution like:"the licensing of premises by the market"')))
        best += in_turn({"alike": alike}, settings.times(20), warmup=1)["alike"]
    yield Figure("any of these, newest first, p95", percentile(newest, 95) * 1e3, 50, "ms", f"  {spread(newest)}")
    yield Figure("any of these, the best or most alike first, p95", percentile(best, 95) * 1e3, 50, "ms", spread(best))


def _raw(connection: sqlite3.Connection, made: Plan) -> Sequence[object]:
    return connection.execute(RAW, (made.match, made.low, made.high, SCREENFUL)).fetchall()


def _slowest_beginning(reader: Reader, connection: sqlite3.Connection) -> str:
    """Of the first three letters of every word of the generated text those that take longest to find."""
    bodies = connection.execute("SELECT body FROM passage ORDER BY id DESC LIMIT 5000").fetchall()
    words = {word.strip("(),").casefold() for (body,) in bodies for word in body.split()}
    beginnings: list[str] = sorted({word[:3] for word in words if len(word) > 3 and word.isalpha()})

    def seconds(beginning: str) -> float:
        return min(timed(lambda: reader.find(parse(beginning)).hits)() for _ in range(3))

    return max(beginnings, key=seconds)


def _on_screen(settings: Settings, path: Path) -> Iterator[Figure]:
    """From the last key of what is typed until its first screenful is seen."""
    taken: list[float] = []
    with application(settings.folder, path) as session:
        session.wait_for("Enter opens")
        session.run_for(3.0)
        for _ in range(settings.times(8)):
            for typed in TYPED:
                session.type("clear")
                session.wait_for("Enter opens")
                session.run_for(0.15)
                at = session.type(typed)
                taken.append(session.wait_for("places") - at)
    note = f"  p50 / p95 {spread(taken)}"
    yield Figure("from the last key to the first screenful, p95", percentile(taken, 95) * 1e3, 50, "ms", note)


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
    done = subprocess.run(
        [sys.executable, "-c", _OPEN_AND_SEARCH, str(path), *SEARCHES.values(), "com"],
        check=True,
        capture_output=True,
        text=True,
        env=clean_environment(settings.folder),
    )
    yield Figure("peak memory, searched, with every register opened", int(done.stdout) / 1024, MEMORY, "MB")
    with application(settings.folder, path) as session:
        session.wait_for("Enter opens")
        session.run_for(3.0)
        yield Figure("peak memory with the application running", session.peak_memory() / 1e6, MEMORY, "MB")
