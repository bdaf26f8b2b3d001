"""What thousands of tests need over and over: a new minute book, a place for files, a command that is run."""

from __future__ import annotations

import gc
import os
import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest
from platformdirs import PlatformDirs

from clerk_tui import log, paths
from clerk_tui.cli import main
from clerk_tui.minutes.style_files import read_again
from clerk_tui.store import migrations

Make = TypeVar("Make", bound=Callable[..., Any])
Run = Callable[..., tuple[int, str, str]]
MEMORY = Path("/dev/shm")
"""A folder that Linux keeps in memory: a file there is written without waiting for a disk."""
ROOM = 2 << 30
"""The free bytes from which that folder is used."""


def pytest_configure() -> None:
    """Put the tests' files where none of them waits for a disk, unless the developer chose a place. What is loaded
    stays: it is not looked through for what can be thrown away."""
    gc.set_threshold(100_000, 20, 20)
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("TMPDIR", str(MEMORY))
        tempfile.tempdir = None  # it is looked for again


def pytest_collection_finish() -> None:
    """Look no more through thousands of tests either, which stay to the end."""
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def new_books_are_copies() -> Iterator[None]:
    """A new minute book is a copy of one that the migrations made, with an identifier of its own."""
    migrate = migrations.migrate
    empty: list[sqlite3.Connection] = []

    def migrate_or_copy(connection: sqlite3.Connection, *, save_backup: Callable[[], object] | None = None) -> None:
        if save_backup is not None or connection.execute("PRAGMA page_count").fetchone() != (0,):
            migrate(connection, save_backup=save_backup)
            return
        if not empty:
            empty.append(sqlite3.connect("", isolation_level=None, check_same_thread=False))
            migrate(empty[0])
        empty[0].backup(connection)
        connection.execute("UPDATE meta SET value = ? WHERE key = 'uuid'", (str(uuid.uuid4()),))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "migrate", migrate_or_copy)
        yield
    for connection in empty:
        connection.close()


def made_once(make: Make) -> Make:
    """Make the minute book at a path only if none was made in the same way before: otherwise it is a copy, identifier
    and all. What is returned is the same, so that it may not be changed."""
    known: dict[Hashable, tuple[bytes, object]] = {}

    def copy_or_make(path: Path, *given: Hashable, **named: Hashable) -> object:
        if path.exists():
            return make(path, *given, **named)
        way = given, tuple(sorted(named.items()))
        if way in known:
            path.write_bytes(known[way][0])
        else:
            made = make(path, *given, **named)
            known[way] = path.read_bytes(), made
        return known[way][1]

    return cast(Make, copy_or_make)


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's folders are the test's."""
    monkeypatch.setattr(paths, "_DIRS", PlatformDirs("clerk-tui", appauthor=False))
    monkeypatch.setattr(log, "_folder", None)  # a command sets it, which lasts until the end of its test
    for name in ("user_data_dir", "user_log_dir", "user_config_dir", "user_state_dir"):
        monkeypatch.setattr(type(paths._DIRS), name, str(tmp_path / "data"))


@pytest.fixture
def run(own_folders: None, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """A command's exit code, standard output and standard error. Each reads the styles afresh, as in a shell."""

    def run(*words: object) -> tuple[int, str, str]:
        read_again()
        code = main.main([str(word) for word in words])
        said = capsysbinary.readouterr()
        return code, said.out.decode("utf-8", "surrogateescape"), said.err.decode()

    return run
