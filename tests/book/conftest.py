"""A minute book under test."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.meeting import Stage

NOW = datetime(2024, 3, 12, 9, tzinfo=UTC)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[MinuteBook]:
    """An open book in which nothing is yet."""
    with MinuteBook(tmp_path / "m.db", clock=lambda: NOW, backup_folder=tmp_path / "backups") as made:
        yield made


def stage_of(book: MinuteBook, recording: Recording) -> Stage:
    """How far a meeting's minutes have come, as the list of meetings says."""
    book.flush()
    return next(line.stage for line in book.reader.meetings() if line.id == recording.meeting.id)
