"""The screens under test: no animation, no blinking, and a pilot that waits for what they have to do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")

import clerk_tui.tui  # noqa: F401  (gives Textual its settings before it is imported)

# isort: split

import pytest
import quicker
import settled
from books import book_with_meeting
from driving import wait_for_saves


@pytest.fixture(autouse=True, scope="session")
def _quicker() -> Iterator[None]:
    """Textual works out once what is the same for hundreds of applications in one process."""
    with pytest.MonkeyPatch.context() as patch:
        quicker.use(patch)
        yield


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pilot that waits for what the application has to do."""
    settled.use(monkeypatch)


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the disk is under the tests, a save that is under way is waited for."""
    from clerk_tui.tui import app
    from clerk_tui.tui.screens import importing

    wait_for_saves(monkeypatch, settled.PATIENCE)
    monkeypatch.setattr(app, "SAVE_TIMEOUT", settled.PATIENCE)
    monkeypatch.setattr(importing, "SAVED_WITHIN", settled.PATIENCE)


@pytest.fixture(autouse=True)
def _nothing_learnt(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an open meeting learns a moment later, it learns when a test says so."""
    from clerk_tui.tui.screens.meeting import line_entry

    monkeypatch.setattr(line_entry, "LEARN_DELAY", 3600.0)


@pytest.fixture(autouse=True)
def _no_colour_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The developer's own wish for no colour is not the tests'."""
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A book with one meeting."""
    book_with_meeting(tmp_path / "m.db")
    return tmp_path / "m.db"
