"""A few of the random changes with which `altering` tries the check; all of them take minutes."""

from __future__ import annotations

from clerk_tui import paths

from .altering import run


def test_every_change_that_shows_is_reported() -> None:
    ended, missed = run(paths.sample(), 8, seed=11)
    assert missed == []
    assert ended["untouched, called unsound"] == 0
    assert sum(ended.values()) == 8
