"""Which files an import is about."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from clerk_tui.importing.examine import gather


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")


def test_a_folder_is_all_that_is_in_it_by_name(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.PDF", "2003/c.docx", "2003/d.html", "2001/e.md", "z.notes")
    found = [str(file.relative_to(tmp_path)) for file in gather([tmp_path]).files]
    assert found == ["a.PDF", "b.txt", "z.notes", "2001/e.md", "2003/c.docx", "2003/d.html"]


def test_a_file_named_twice_is_taken_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    assert [file.name for file in gather([tmp_path / "b.txt", tmp_path, tmp_path / "a.txt"]).files] == [
        "b.txt",
        "a.txt",
    ]


def test_what_is_unknown_is_told_and_what_is_nobodys_is_not(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.doc", "~$a.docx", ".DS_Store", "Thumbs.db", ".git/config.txt")
    gathered = gather([tmp_path])
    assert [file.name for file in gathered.files] == ["a.txt"]
    assert len(gathered.skipped) == 1
    assert "b.doc was skipped" in gathered.skipped[0]
    assert [file.name for file in gather([tmp_path / "b.doc"]).files] == ["b.doc"]


def test_notes_are_left_where_only_minutes_are_wanted(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "z.notes")
    gathered = gather([tmp_path], with_notes=False)
    assert [file.name for file in gathered.files] == ["a.txt"]
    assert "z.notes is a file of notes" in gathered.skipped[0]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert gather([tmp_path]).skipped == (f"{tmp_path} has no other file of minutes in it.",)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_folder_that_holds_itself_ends(tmp_path: Path) -> None:
    make(tmp_path, "a/b.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert [file.name for file in gather([tmp_path]).files] == ["b.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_out_of_the_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "out/secret.txt")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (tmp_path / "in" / "c.txt").symlink_to(tmp_path / "in" / "a.txt")
    gathered = gather([tmp_path / "in"])
    assert [file.name for file in gathered.files] == ["a.txt"]
    assert any("outside the folder" in sentence for sentence in gathered.skipped)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything can be read there")
def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "locked/b.txt")
    (tmp_path / "locked").chmod(0)
    gathered = gather([tmp_path])
    (tmp_path / "locked").chmod(0o700)
    assert [file.name for file in gathered.files] == ["a.txt"]
    assert "cannot be opened" in gathered.skipped[0]
