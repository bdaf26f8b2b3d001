"""Members and votes as CSV, standard input and output, and JSON, on the command line."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from quick import Run

from clerk_tui import notation
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.cli import main
from clerk_tui.store import schema

NOTES = (
    "/council Elmfield Council\n/committee Trees Committee\n/date 2024-01-08\n/member Ann Ash\n/item 1 Oak\nA note.\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "m.db"
    with MinuteBook(made) as book:
        book.set_up_committee("Elmfield Council", "Trees Committee", notation.read_membership("chair Ann Ash"))
        book.flush()
    return made


def given(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_a_committee_without_members_is_told_so(path: Path, run: Run) -> None:
    with MinuteBook(path) as book:
        book.set_up_committee("Elmfield Council", "Ponds Committee", notation.read_membership(""))
        book.flush()
    code, table, said = run("members", path, "Ponds Committee")
    assert (code, table.count("\n")) == (0, 1)
    assert "No members are kept for Ponds Committee" in said


def test_members_go_out_and_come_in(path: Path, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "members.csv"
    assert run("members", path, "trees committee", "-o", file)[0] == 0
    code, _, said = run("members", path, "Trees Committee", "--import", file)
    assert (code, "nothing was changed" in said) == (0, True)
    file.write_text(file.read_text("utf-8") + "Bo Birch,Ms,Green,North,member,,,,,,\n", encoding="utf-8")
    assert (
        "1 added, 0 changed, 0 removed"
        in run("members", path, "Trees Committee, Elmfield Council", "--import", file)[2]
    )
    code, out, _ = run("members", path, "Trees Committee")
    assert (code, "Bo Birch,Ms,Green,North,member" in out) == (0, True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_a_pipe_is_no_table_and_is_not_waited_for(path: Path, tmp_path: Path, run: Run) -> None:
    pipe = tmp_path / "members.csv"
    os.mkfifo(pipe)
    code, _, said = run("members", path, "Trees Committee", "--import", pipe)
    assert (code, f"{pipe} is a folder or a device, not a table." in said) == (3, True)


@pytest.mark.parametrize("words", [("members", "Trees Committee"), ("calendar",)])
def test_a_folder_is_no_file_to_write_a_table_to(path: Path, tmp_path: Path, run: Run, words: tuple[str, ...]) -> None:
    for folder in (tmp_path, "."):
        code, _, said = run(words[0], path, *words[1:], "-o", folder, "--overwrite")
        assert (code, "is a folder: name a file in it" in said) == (2, True)


def test_a_wrong_table_or_committee_says_what_is_wrong(path: Path, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "members.csv"
    file.write_text("name,until\nAnn Ash,soon\n", encoding="utf-8")
    code, _, said = run("members", path, "Trees Committee", "--import", file)
    assert (code, "Row 2, column until: “soon” is not a date" in said) == (3, True)
    assert run("members", path, "Ponds Committee")[0] == 1
    assert run("members", path, "Trees Committee", "--import", tmp_path / "none.csv")[0] == 3


@pytest.mark.parametrize("data", [NOTES.encode(), b"\xef\xbb\xbf" + NOTES.encode()])
def test_what_is_imported_from_input_is_known_by_its_content(
    path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    given(monkeypatch, data)
    code, _, said = run("import", path, "-")
    assert (code, "standard input: meeting 1, Trees Committee, 2024-01-08" in said) == (0, True)
    code, out, _ = run("meetings", path, "--json")
    (line,) = map(json.loads, out.splitlines())
    assert (line["id"], line["date"], line["committee"], line["stage"]) == (1, "2024-01-08", "Trees Committee", "live")
    assert run("export", path, 1, "-o", "-")[1] == run("export", path, 1)[1]
    assert run("check", path, "--json") == (0, "", "")
    (first, *_) = map(json.loads, run("check", path, 1, "--json")[1].splitlines())
    assert {"code", "severity", "place", "sentence", "entry"} == set(first)


def test_the_schema_is_what_a_new_file_has(path: Path, run: Run) -> None:
    code, out, _ = run("schema")
    assert (code, "CREATE TABLE membership" in out, f"user_version = {schema.VERSION};" in out) == (0, True, True)
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(out)
        tables = {name for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables >= schema.REQUIRED_TABLES


def test_a_calendar_is_written(path: Path, run: Run) -> None:
    code, out, _ = run("calendar", path)
    assert (code, out.startswith("BEGIN:VCALENDAR")) == (0, True)


def test_input_that_is_no_minutes_leaves_no_file(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, b"\x89PNG\r\n\x1a\n")
    assert run("import", tmp_path / "new.db", "-")[0] == 3
    assert not (tmp_path / "new.db").exists()


def test_closed_output_is_a_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main.main(["meetings", str(path)]) == 2
    assert "Standard output is closed" in capsys.readouterr().err


def test_nobody_is_removed_without_a_word(
    path: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "members.csv"
    file.write_text("name,title\nBirch,Ms\n", encoding="utf-8")

    def names() -> str:
        return run("members", path, "Trees Committee")[1]

    code, _, said = run("members", path, "Trees Committee", "--import", file)
    assert (code, "does not have 1 person of Trees Committee: Ann Ash." in said, "--replace" in said) == (2, True, True)
    assert "Ash" in names()
    for answer, stays in (("n\n", True), ("\n", True), ("y\n", False)):
        with monkeypatch.context() as here:
            typed = io.StringIO(answer)
            here.setattr(typed, "isatty", lambda: True, raising=False)
            here.setattr(sys, "stdin", typed)
            here.setattr(sys.stderr, "isatty", lambda: True)
            run("members", path, "Trees Committee", "--import", file)
        assert ("Ash" in names()) is stays
    assert run("members", path, "Trees Committee", "--import", file)[0] == 0
    file.write_text("name,title\nCherry,Ms\n", encoding="utf-8")
    assert run("members", path, "Trees Committee", "--import", file, "--replace")[0] == 0
    assert "Birch" not in names()


def test_a_spreadsheet_reads_the_accents_of_a_written_table(path: Path, tmp_path: Path, run: Run) -> None:
    with MinuteBook(path) as book:
        book.set_up_committee("Elmfield Council", "Trees Committee", notation.read_membership("chair Siân Ash"))
        book.flush()
    made = tmp_path / "members.csv"
    assert run("members", path, "Trees Committee", "-o", made)[0] == 0
    assert made.read_bytes().startswith("\ufeffname,".encode())
    assert "Siân Ash" in made.read_text("utf-8-sig")
    assert run("members", path, "Trees Committee", "--import", made)[2].endswith("nothing was changed.\n")
    for encoding in ("utf-16", "utf-8"):  # what a spreadsheet calls Unicode text, and plain CSV
        made.write_text("name\ttitle\nSiân Ash\t\nŁucja Elm\tCllr\n", encoding)
        assert run("members", path, "Trees Committee", "--import", made)[0] == 0
        assert "\nŁucja Elm,Cllr," in run("members", path, "Trees Committee")[1]
