"""The proof on the command line: each finding with its place, and exempt business only on demand."""

from __future__ import annotations

from pathlib import Path

import pytest
from quick import Run

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.cli import main

NOTES = """/committee Trees Committee
/date 8 January 2024 9.30am
/venue Room 1
/chair Councillor A Ash
/member Councillor B Birch
/present all
/open 9.30am
/item 1 Felling
The felling was put off.
It was noted that few lived in our parish.
/exempt 3
The price was set by the the owner.
/public
/item 2 To appoint a warden
Names were put forward.
/close 11am
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A minute book with one meeting."""
    path = tmp_path / "m.db"
    with MinuteBook(path) as made:
        made.import_notes(NOTES)
        made.flush()
    return path


def test_a_finding_is_told_with_the_item_and_the_entry(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["check", str(book), "latest"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "L4\tdoubt\t1, entry 2\tFirst person in reported speech: “our parish”." in lines
    found = "R6\tinfo\t2\t“2 To appoint a warden” asks for a decision, but none is recorded. "
    assert f"{found}Press F5 to begin a resolution." in lines
    assert "L1\tfault\t1, entry 4\tDoubled word, in exempt business." in lines


def test_the_words_of_exempt_business_are_told_on_demand(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["check", str(book), "latest", "--exempt"]) == 1
    assert "“the the”: repeated word" in capsys.readouterr().out


def test_a_backup_is_verified_and_left_as_it_is(book: Path, tmp_path: Path, run: Run) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    code, _, said = run("backup", book, "--also", stick)
    assert (code, "and to" in said) == (0, True)
    (backup,) = stick.iterdir()
    backup.chmod(0o400)
    before = backup.read_bytes()
    assert run("check", backup)[:2] == (0, "The file is sound.\n")
    backup.chmod(0o600)
    backup.write_bytes(before.replace(b"The felling was put off", b"The felling was put 0ff"))
    code, told, _ = run("check", backup)
    assert code == 1
    assert told
    assert list(stick.iterdir()) == [backup]
    assert run("backup", book, "--also", "none")[0] == 0
    assert list(stick.iterdir()) == [backup]


def test_a_backup_that_cannot_go_to_the_second_place_is_told(book: Path, tmp_path: Path, run: Run) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    run("backup", book, "--also", stick)
    stick.rename(tmp_path / "away")
    code, _, said = run("backup", book)
    assert code == 1
    assert "The backup was made, but not copied to" in said
