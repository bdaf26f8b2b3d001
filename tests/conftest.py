"""What holds for every test."""

from __future__ import annotations

import pytest

from clerk_tui import log


@pytest.fixture(autouse=True)
def _no_log_of_the_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that names a folder for the log names it for its own test only."""
    monkeypatch.setattr(log, "_folder", None)
