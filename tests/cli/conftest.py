"""Commands under test."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _own_folders(own_folders: None) -> None:
    """The user's folders are the test's."""
