"""What all tests have in common: words are not checked unless a test asks for it, since what is found would depend on
whether the library has been loaded by then."""

from __future__ import annotations

import pytest

from clerk_tui.book import spelling


@pytest.fixture(autouse=True)
def _no_spelling(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless marked `spelling`, a test runs as where the library is not installed."""
    if request.node.get_closest_marker("spelling") is None:
        monkeypatch.setattr(spelling, "load", lambda english: None)
        monkeypatch.setattr(spelling, "loaded", lambda english: None)
