"""The registers follow the record, however it came into the file and whatever was undone."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from clerk_tui.book.exports import (
    WRITERS,
    Sheet,
    as_csv,
    as_json,
    as_markdown,
    as_text,
    for_file,
    plot,
    plot_title,
    register_file_name,
    safe,
)
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.store import RegisterRow, connect, derived
from clerk_tui.store.registers import ACTIONS, ATTENDANCE, QUESTIONS

SCENARIOS = sorted((Path(__file__).parents[1] / "scenarios").rglob("*.notes"))
TABLES = {
    "attendance": "SELECT * FROM attendance ORDER BY meeting_id, person_id",
    "matter": "SELECT * FROM matter ORDER BY entry_id",
    "passage": "SELECT id, register, is_exempt FROM passage ORDER BY id",
}


def kept(connection: sqlite3.Connection) -> dict[str, object]:
    """What is derived: rows, and the words of the index for each passage."""
    found: dict[str, object] = {table: connection.execute(sql).fetchall() for table, sql in TABLES.items()}
    about = connection.execute("SELECT id, about FROM passage").fetchall()
    return found | {"about": {i: frozenset(words.split()) for i, words in about}}


def rebuilt(path: Path) -> dict[str, object]:
    """The same, worked out from the record."""
    with closing(connect(path)) as connection:
        connection.execute("BEGIN")
        for table in ("attendance", "matter"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("UPDATE passage SET register = NULL, about = ''")
        derived.refresh_all(connection)
        found = kept(connection)
        connection.execute("ROLLBACK")
    return found


def in_file(path: Path) -> dict[str, object]:
    """What is in the file."""
    with closing(connect(path)) as connection:
        return kept(connection)


@pytest.mark.parametrize("notes", SCENARIOS, ids=lambda path: path.stem)
def test_a_meeting_taken_in_from_notes(notes: Path, tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    with MinuteBook(path) as book:
        book.import_notes(notes.read_text(encoding="utf-8"))
        book.flush()
    assert in_file(path) == rebuilt(path)


def test_a_decision_that_was_reconsidered_or_rescinded_is_not_on_the_register(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    notes = next(path for path in SCENARIOS if path.stem == "situation-resolution-reconsidered")
    with MinuteBook(path) as book:
        book.import_notes(notes.read_text(encoding="utf-8"))
        book.flush()
    with closing(connect(path)) as connection:
        found = [clause for (clause,) in connection.execute("SELECT clause FROM resolution_register").fetchall()]
    assert len(found) == 1
    assert "That the fountain be mended" in found[0]


TYPED = [n for n in SCENARIOS if n.stem.startswith(("debate", "exempt-lease", "followed-1"))]


@pytest.mark.parametrize("notes", TYPED, ids=lambda path: path.stem)
def test_a_meeting_whose_acts_are_taken_back_and_done_again(notes: Path, tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    lines = [line for line in notes.read_text(encoding="utf-8").splitlines() if line.strip()]
    with MinuteBook(path) as book:
        book.import_notes("\n".join(lines[:12]))
        book.flush()
        recording = book.recording(1)
        before = len(recording.meeting.entries)
        for line in lines[12:80]:
            recording.enter_line(line)
        done = len(recording.meeting.entries)
        assert done > before + 4
        while len(recording.meeting.entries) > (before + done) // 2:
            recording.undo()
        book.flush()
        assert in_file(path) == rebuilt(path)
        for _ in range(5):
            recording.redo()
        book.flush()
    assert in_file(path) == rebuilt(path)


# Registers as they are written: no formula in a spreadsheet, no markup in Markdown, exempt rows marked

ROW = RegisterRow(("2018-01-08", "Trees | Ponds", "Mrs O’Brien", "5 *Elms*", "asked\nwhy"), 3, 7)
SECRET = RegisterRow(("2018-01-08", "Trees", None, "6", "asked the price"), 3, 8, is_exempt=True)
FIGURES = RegisterRow(("A Ash", 3, 2, 67, 0, 0, 0, 1, 0, 0, 0), person_id=4, plot=((0, 0), (1, 1), (2, 1), (1, 0)))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+44 20",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00a0=1",
        "\tx",
        "\0=1",
        "＝1",
        "=cmd|' /C calc'!A0",
    ],
)
def test_no_cell_is_taken_for_a_formula(text: str) -> None:
    kept = safe(text)
    assert kept.startswith("'")
    assert "\0" not in kept


@pytest.mark.parametrize("text", ["", "That the field be bought", "1 January", "a=b", "O’Brien", "…"])
def test_ordinary_words_are_left_as_they_are(text: str) -> None:
    assert safe(text) == text


def test_csv_is_read_back_by_any_program() -> None:
    row = RegisterRow(('say "so"', "=A1", None, "a, b", "two\nlines"), 1, 2)
    sheet = Sheet(QUESTIONS, [row], councils={1: "@Elmfield"})
    lines = list(csv.reader(io.StringIO(as_csv(sheet), newline="")))
    assert lines == [
        ["Date", "Committee", "Member", "Item", "Question", "Council", "Meeting"],
        ['say "so"', "'=A1", "", "a, b", "two\nlines", "'@Elmfield", "1"],
    ]
    assert for_file("é", "csv") == b"\xef\xbb\xbf\xc3\xa9"
    assert for_file("é", "markdown") == b"\xc3\xa9"


def test_markdown_is_one_table_whatever_is_in_the_cells() -> None:
    lines = as_markdown(Sheet(QUESTIONS, [ROW], "by:o'brien")).splitlines()
    assert lines[0] == "# Questions by member"
    assert "| 2018-01-08 | Trees \\| Ponds | Mrs O’Brien | 5 \\*Elms\\* | asked why |" in lines
    assert QUESTIONS.about in "\n".join(lines)


@pytest.mark.parametrize("write", [as_csv, as_markdown, as_text])
def test_what_is_exempt_says_so(write: object) -> None:
    assert callable(write)
    assert "EXEMPT" in write(Sheet(QUESTIONS, [SECRET])).replace("\\", "")


def test_the_name_of_a_file_tells_exempt_rows_from_public_ones() -> None:
    assert (
        register_file_name(QUESTIONS, "by:o'brien 2019..", "csv", has_exempt=False) == "questions-by-o-brien-2019.csv"
    )
    assert register_file_name(QUESTIONS, "", "markdown", has_exempt=True) == "questions-exempt.md"


@pytest.mark.parametrize("write", WRITERS.values())
def test_a_long_register_is_written_in_parts_that_make_one(write: Callable[[Sheet], str]) -> None:
    parts = write(Sheet(QUESTIONS, [ROW])) + write(Sheet(QUESTIONS, [ROW], is_more=True))
    assert parts == write(Sheet(QUESTIONS, [ROW, ROW]))


def test_data_has_the_place_in_the_minutes() -> None:
    (line,) = as_json(Sheet(QUESTIONS, [SECRET])).splitlines()
    said = json.loads(line)
    assert (said["meeting_id"], said["entry_id"], said["is_exempt"], said["member"]) == (3, 8, True, None)
    (line,) = as_json(Sheet(ATTENDANCE, [FIGURES])).splitlines()
    assert json.loads(line)["months"] == [[0, 0], [1, 1], [2, 1], [1, 0]]
    assert json.loads(line)["left_early"] == 0


def test_plain_text_keeps_every_word_of_every_cell() -> None:
    what = "to ask three builders what it would cost to mend the wall of the churchyard before the winter"
    row = RegisterRow(("open", "2018-06-01", "Jane Stubbs", what, "Full Council", "2018-05-14", None), 3, 7)
    first, *more = as_text(Sheet(ACTIONS, [row])).splitlines()[4:]
    assert first.split("  ")[0] == "open"
    assert "Full Council" in first
    at = first.index("to ask")
    assert " ".join(line[at : at + 36].strip() for line in [first, *more]) == what


def test_a_year_is_seen_in_signs_that_need_no_colour() -> None:
    assert plot(FIGURES) == "·●◐○"
    assert plot_title("2024-03") == "AMJJASONDJFM"
    text = as_text(Sheet(ATTENDANCE, [FIGURES], "2024..", "2024-03"))
    assert "·●◐○" in text
    assert "no meeting" in text
    assert ATTENDANCE.about in text
