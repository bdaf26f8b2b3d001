"""A new file of minutes for each test, and connections that are closed after it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clerk_tui import store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new, empty file of minutes."""
    made = tmp_path / "minutes.db"
    store.create(made)
    return made


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    """A writing connection to it."""
    with closing(store.connect(path)) as made:
        yield made


@pytest.fixture
def reader(path: Path) -> Iterator[store.Reader]:
    """A reader of it."""
    with store.Reader(path) as made:
        yield made
