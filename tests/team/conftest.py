"""A PostgreSQL for the tests of a team: one for each process that runs tests, started when the first asks for it."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.team import sharing
from clerk_tui.team.sync import Sync

from .rig import Postgres, Proxy

Member = tuple[MinuteBook, Sync]


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    """A server that runs until the end. Its folder is not one of pytest's, which root alone may enter: a server of
    root's runs as another user."""
    folder = Path(tempfile.mkdtemp(prefix="clerk-tui-pg-"))
    folder.chmod(0o755)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the wheel's, about folders of the system
            made = Postgres(folder / "d")
        yield made
        made.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres(server: Postgres) -> Postgres:
    """An empty archive."""
    server.empty()
    return server


@pytest.fixture
def proxy(server: Postgres) -> Iterator[Proxy]:
    """A line to the server that can fail."""
    made = Proxy(f"{server.socket}/.s.PGSQL.5432")
    yield made
    made.close()


@pytest.fixture
def join(postgres: Postgres, tmp_path: Path) -> Iterator[Callable[[str], Member]]:
    """Opens a book of somebody's own and shares it."""
    books: list[MinuteBook] = []

    def joined(name: str) -> Member:
        book = MinuteBook(tmp_path / f"{name}.db")
        books.append(book)
        sharing.share(book, postgres.url(name))
        return book, Sync(book, sharing.connect(book))

    yield joined
    for book in books:
        book.close()
