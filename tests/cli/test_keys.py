"""The keys that a meeting took, by kind of line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from quick import Run

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.store.aids import add_keys
from clerk_tui.store.writer_jobs import write_and_wait


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A book with one meeting, of which the keys are counted."""
    path = tmp_path / "m.db"
    with MinuteBook(path) as book:
        recording = book.create_meeting(MeetingPlan("Elmfield", "Trees", date(2024, 1, 8), agenda=(("1", "Felling"),)))
        recording.enter_line("/next")
        recording.enter_line("The elms were dead")
        recording.enter_line("= That they be felled")
        book.flush()
        pressed = {"note": 12, "clause": 10, "other": 3}
        write_and_wait(book.must_be_writable(), lambda c: add_keys(c, recording.meeting.id, pressed))
    return path


def test_the_keys_of_a_meeting_are_given_by_kind_and_together(path: Path, run: Run) -> None:
    code, out, _ = run("keys", path, "latest", "--json")
    rows = {row["kind"]: row for row in map(json.loads, out.splitlines())}
    assert code == 0
    assert (rows["note"]["keys"], rows["clause"]["keys"], rows["all"]["keys"]) == (12, 10, 25)
    assert rows["note"]["characters"] == len("The elms were dead.\n")
    assert rows["note"]["each"] == round(12 / len("The elms were dead.\n"), 2)
    assert rows["other"]["each"] is None


def test_without_a_meeting_every_meeting_is_one_row(path: Path, run: Run) -> None:
    code, out, _ = run("keys", path)
    assert code == 0
    assert [line.split("\t")[:4] for line in out.splitlines()] == [["1", "2024-01-08", "all", "25 keys"]]


def test_a_meeting_that_was_not_typed_has_none(path: Path, run: Run) -> None:
    with MinuteBook(path) as book:
        book.create_meeting(MeetingPlan("Elmfield", "Ponds", date(2024, 2, 5)))
    code, out, said = run("keys", path, "2")
    assert (code, out) == (1, "")
    assert "No keys were counted" in said
