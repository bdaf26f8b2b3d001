"""Builds the sample minute book, the same every time: `python tests/make_sample.py sample.db`.

Two committees of councils that do not exist, with those who sat on them over the years, and six of the scenarios.
"""

from __future__ import annotations

import sqlite3
import sys
import uuid
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from unittest.mock import patch

from clerk_tui import notation
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.meeting import Capacity, Head, Meeting
from clerk_tui.meeting.meeting import Directory

SCENARIOS = Path(__file__).resolve().parent / "scenarios"
MEETINGS = (
    "organised-crime-2017",
    "organised-crime-2018",
    "parish-march",
    "parish-annual",
    "parish-june",
    "organised-crime-2019",
)
"""In the order in which they were held."""
UUID = uuid.UUID("c1e2c000-5a3e-4b1e-8a3e-000000000001")
BEGUN = datetime(2019, 1, 15, 9, tzinfo=UTC)
TERM_BEGINS = (5, 15)
"""The month and day on which the terms of the sample's councils begin."""


class SteadyClock:
    """A clock that moves on by a second whenever it is read."""

    def __init__(self) -> None:
        self._reads = 0

    def __call__(self) -> datetime:
        """The next second."""
        self._reads += 1
        return BEGUN + timedelta(seconds=self._reads)


def build(path: Path) -> None:
    """Make the sample at `path`, where nothing may be yet. Raises ClerkError."""
    texts = [(SCENARIOS / f"{name}.notes").read_text(encoding="utf-8") for name in MEETINGS]
    numbers = (sha256(f"sample {i}".encode()).hexdigest()[:32] for i in count())
    steady_uids = patch("clerk_tui.store.rows.new_uid", lambda: next(numbers))
    with patch("uuid.uuid4", return_value=UUID), steady_uids, MinuteBook(path, clock=SteadyClock()) as book:
        for text in texts:
            _set_up(book, notation.read_notes(text, Head(1), Directory()).meeting)
        for text in texts:
            book.import_notes(text)
            book.flush()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE _sqlite_migrations SET applied_at = ?", (str(BEGUN),))
        connection.execute("VACUUM")


def _set_up(book: MinuteBook, meeting: Meeting) -> None:
    """Keep the committee as it sat at a meeting; guests are not on it."""
    head = meeting.head
    people = [
        notation.Listed(meeting.people[p.person_id].name, p.capacity, p.alias, p.post, p.form, p.group)
        for p in meeting.roll
        if p.capacity is not Capacity.GUEST
    ]
    since = _term_of(head.date) if head.date else None
    book.set_up_committee(
        head.council, head.committee, people, quorum=head.quorum, venue=head.venue, style=head.style, since=since
    )
    book.flush()


def _term_of(day: date) -> date:
    """The beginning of the municipal year in which `day` falls, or of the day itself where it is that of the annual
    meeting."""
    begins = date(day.year, *TERM_BEGINS)
    if day.month == begins.month:
        return day
    return begins if day > begins else date(day.year - 1, *TERM_BEGINS)


def dump(path: Path) -> list[str]:
    """What is in a file, line by line; the search index is left out, as its pages differ between builds of SQLite."""
    with closing(sqlite3.connect(path)) as connection:
        return [line for line in connection.iterdump() if "passage_fts_" not in line]


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.unlink(missing_ok=True)
    build(target)
