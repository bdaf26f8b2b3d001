"""One save through the store, against the least that SQLite can do as durably."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from threading import Event

from clerk_tui import store
from clerk_tui.book.recording import draft_scope
from clerk_tui.meeting import Act, Change, Entry, Kind
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import Passage, Saving
from clerk_tui.store.act_rows import put_saving
from clerk_tui.store.connection import transaction

from . import books
from .measuring import Figure, Settings, in_turn, ratio, spread, timed

FIRST = 10_000_000
"""The first entry id, and place in the record, that no generated book has."""


def _write(connection: sqlite3.Connection, saving: Saving) -> None:
    with transaction(connection):
        put_saving(connection, saving)


def figures(settings: Settings) -> Iterator[Figure]:
    """Record, journal, search index and draft in one transaction."""
    with tempfile.TemporaryDirectory(dir=settings.folder) as name:
        folder = Path(name)
        path = books.copy_of(books.book(settings.folder, 1_000), folder)
        savings = _savings()
        with closing(store.connect(path)) as ours, closing(raw_file(folder)) as raw:
            taken = in_turn(
                {
                    "raw": timed(lambda: raw_commit(raw)),
                    "store": timed(lambda: _write(ours, next(savings))),
                },
                settings.times(300),
                warmup=10,
            )
            pages = _pages(path, ours, savings)
        yield Figure("a save to a raw commit of one row, p50", ratio(taken["store"], taken["raw"]), 1.6)
        yield Figure("the same, p95", ratio(taken["store"], taken["raw"], 95), note=f"  {spread(taken['store'])}")
        yield Figure("pages of the file that a save changes, on average", pages, 13, "")
        with Acknowledged(path) as save:
            through = in_turn({"writer": timed(lambda: save(next(savings)))}, settings.times(100), warmup=5)["writer"]
        yield Figure(
            "through the writer's thread until acknowledged, to raw, p50",
            ratio(through, taken["raw"]),
            note=f"  {spread(through)}",
        )


def _pages(path: Path, connection: sqlite3.Connection, savings: Iterator[Saving]) -> float:
    """The pages that saves change, with those by which the search index comes after, for each save."""
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    changed, before = 0, path.read_bytes()
    for _ in range(_COUNTED):
        _write(connection, next(savings))
        now = path.read_bytes()
        changed += sum(now[at : at + size] != before[at : at + size] for at in range(0, len(now), size))
        before = now
    return changed / _COUNTED


_COUNTED = 64


def raw_file(folder: Path) -> sqlite3.Connection:
    """A connection set as the store's is, to a new file with a table of one text."""
    connection = sqlite3.connect(folder / "raw.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")
    return connection


def raw_commit(connection: sqlite3.Connection) -> None:
    """The least that is as durable as a save: one row."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO line (body) VALUES (?)", (_TEXT,))
    connection.execute("COMMIT")


_TEXT = books.sentence(random.Random(1))


def _savings() -> Iterator[Saving]:
    """Notes at the end of the record, as Enter records them."""
    rng = random.Random(1)
    for i in count(FIRST):
        text = books.sentence(rng)
        entry = Entry(i, Kind.NOTE, i * GAP_BETWEEN, 2 * books.ITEMS - 1, text=text)
        act = Act("note", (Change(None, entry),))
        said = (Passage(i, entry.item_id, text, kind=entry.kind),)
        yield Saving(1, act, i, datetime.now(UTC), said, "live", draft_scope=draft_scope(1))


class Acknowledged:
    """The store's own writer, as something that saves and waits for the acknowledgement."""

    def __init__(self, path: Path) -> None:
        self._saved = Event()
        self._writer = store.Writer(path, self._heard)

    def _heard(self, report: store.Report) -> None:
        if isinstance(report, store.Saved):
            self._saved.set()

    def __enter__(self) -> Callable[[Saving], None]:
        def save(saving: Saving) -> None:
            self._saved.clear()
            self._writer.save(saving)
            self._saved.wait(10)

        return save

    def __exit__(self, *_: object) -> None:
        self._writer.close(10)
