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


_LIBRARY = {name: getattr(spelling, name) for name in ("load", "loaded")}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Unless marked `spelling`, a test runs as where the library is not installed."""
    is_checked = item.get_closest_marker("spelling") is not None
    for name, ask in _LIBRARY.items():
        setattr(spelling, name, ask if is_checked else _not_installed)


def _not_installed(english: object) -> None:
    """What there is of a library that is not there."""
