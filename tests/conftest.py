"""Fixtures of every test. Those in `quick` are in a module of their own because mypy takes one `conftest` in a run.

Words are not checked unless a test asks for it: what is found would depend on whether the library is loaded by then.
"""

import threading
from collections.abc import Iterator

import pytest
from quick import new_books_are_copies, own_folders, pytest_collection_finish, pytest_configure, run

from clerk_tui.book import spelling

__all__ = ["new_books_are_copies", "own_folders", "pytest_collection_finish", "pytest_configure", "run"]


@pytest.fixture(autouse=True)
def _no_writer_is_left() -> Iterator[None]:
    """The thread that saves for a test ends with it, or it would save, fail and log while another test runs."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        if thread.name == "clerk-tui writer":
            thread.join(60)
            assert not thread.is_alive()


@pytest.fixture(autouse=True)
def _no_spelling(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless marked `spelling`, a test runs as where the library is not installed."""
    if request.node.get_closest_marker("spelling") is None:
        monkeypatch.setattr(spelling, "load", lambda english: None)
        monkeypatch.setattr(spelling, "loaded", lambda english: None)
