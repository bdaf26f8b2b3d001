"""The command that follows a meeting: what it refuses before a screen is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from quick import Run

from clerk_tui import tui
from clerk_tui.book.following import Wanted
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "m.db"
    with MinuteBook(path) as book:
        book.create_meeting(MeetingPlan("Elmfield Council", "Ponds"))
        book.flush()
    return path


def test_a_book_or_a_meeting_that_is_not_there_is_refused(path: Path, run: Run) -> None:
    code, out, said = run("follow", path.with_name("none.db"))
    assert (code, out) == (1, "")
    assert "There is no file" in said
    assert not path.with_name("none.db").exists(), "to follow makes no book"
    assert run("follow", path, "7")[0] == 1
    assert run("follow", path, "yesterday or so")[0] == 2
    assert run("follow", path, "1")[0] == 2, "there is no terminal"


def test_the_options_say_what_is_shown(path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Wanted] = []

    def start(path: Path, *, follows: Wanted) -> int:
        asked.append(follows)
        return 0

    monkeypatch.setattr(tui, "start", start)
    assert run("follow", path)[0] == 0
    assert run("follow", path, "latest", "--large")[0] == 0
    assert run("follow", path, "1", "--exempt")[0] == 0
    assert asked == [Wanted(), Wanted(1, is_large=True), Wanted(1, with_exempt=True)]
