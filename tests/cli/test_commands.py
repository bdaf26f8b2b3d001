"""The command line: what it refuses, what it writes, and what never reaches a terminal."""

from __future__ import annotations

import errno
import io
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from time import monotonic
from typing import NoReturn

import pytest
from quick import Run, made_once

from clerk_tui import paths, store, tui
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.cli import main
from clerk_tui.cli.output import working
from clerk_tui.errors import UsageError
from clerk_tui.files import must_be_text

PLANNED, HELD = date(2030, 2, 4), date(2024, 1, 8)


@made_once
def make(path: Path) -> None:
    """A book of two meetings: one that was held, and one that is planned for long after it."""
    with MinuteBook(path) as book:
        recording = book.create_meeting(MeetingPlan("Elmfield Council", "Trees", HELD, agenda=(("1", "Felling"),)))
        recording.enter_line("/next")
        recording.enter_line("The elms were dead")
        book.create_meeting(MeetingPlan("Elmfield Council", "Ponds", PLANNED))
        book.flush()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The book."""
    make(tmp_path / "m.db")
    return tmp_path / "m.db"


@pytest.mark.parametrize("ending", ["", "-journal", "-wal", "-shm", ".lock"])
@pytest.mark.parametrize("way", ["export", "backup"])
def test_nothing_is_written_over_the_minute_book(path: Path, run: Run, way: str, ending: str) -> None:
    before, target = path.read_bytes(), f"{path}{ending}"
    words = ("export", path, "latest", "-o", target) if way == "export" else ("backup", path, target)
    code, _, said = run(*words)
    assert code == 2
    assert "minute book itself" in said
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_link_to_the_minute_book_is_the_minute_book(path: Path, tmp_path: Path, run: Run) -> None:
    link = tmp_path / "minutes.txt"
    link.symlink_to(path)
    assert run("export", path, "latest", "-o", link)[0] == 2
    assert run("export", link, "latest", "-o", path)[0] == 2
    assert store.inspect(path).is_current


@pytest.mark.parametrize("option", [("--item", "1"), ("--style", "plain"), ("--width", "72")])
def test_notes_are_always_the_whole_meeting(path: Path, run: Run, option: tuple[str, str]) -> None:
    code, out, said = run("export", path, "latest", "--format", "notes", *option)
    assert (code, out) == (2, "")
    assert option[0] in said
    assert run("export", path, "latest", "--format", "notes")[0] == 0
    assert run("export", path, "latest", *option)[0] == 0


def test_latest_is_the_last_that_has_begun(path: Path, run: Run) -> None:
    assert "elms were dead" in run("export", path, "latest")[1]
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE meeting SET stage = 'planned'")
    assert "PONDS" in run("export", path, "latest")[1].upper()


@pytest.mark.parametrize("words", [("meetings",), ("search",), ("check",)])
def test_what_only_reads_needs_no_folder_of_the_users(
    path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr(type(paths._DIRS), "user_data_dir", str(path / "below a file"))
    more = ("elms",) if words == ("search",) else ()
    code, out, said = run(*words, path, *more)
    assert (code, said) == (0, "")
    assert out


def test_a_folder_that_cannot_be_made_is_said(path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(paths._DIRS), "user_data_dir", str(path / "below a file"))
    code, _, said = run()
    assert code == 1
    assert "cannot be created" in said
    code, _, said = run("backup", path)
    assert code == 1
    assert said.startswith("clerk-tui: ")


HOSTILE = "Trees\x1b]0;owned\x07\x9b31m\u202e"


@pytest.mark.parametrize("is_terminal", [True, False])
@pytest.mark.parametrize("words", [("meetings",), ("search", "dead"), ("search", "--json", "dead"), ("export", "1")])
def test_what_a_terminal_would_act_upon_does_not_reach_it(
    path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], *, is_terminal: bool
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE committee SET name = name || ?", (HOSTILE,))
        other.execute("UPDATE agenda_item SET title = ?", (HOSTILE,))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)
    code, out, _ = run(*words[:-1], path, words[-1]) if words[1:] else run(*words, path)
    assert code == 0
    acted_upon = {c for c in out if c in HOSTILE and not c.isprintable()}
    assert bool(acted_upon) is not is_terminal
    assert ("\N{REPLACEMENT CHARACTER}" in out) is is_terminal


def test_found_words_stand_out_on_a_terminal(path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE passage SET body = ? || body", ("\x1b[2J",))
        other.execute("INSERT INTO passage_fts (passage_fts) VALUES ('rebuild')")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    _, out, _ = run("search", path, "dead")
    assert out.count("\x1b") == 2
    assert "\x1b[1mdead\x1b[0m" in out


def test_who_has_the_file_is_said_with_what_to_do(path: Path, tmp_path: Path, run: Run) -> None:
    run("backup", path, tmp_path / "copy.db")
    notes = tmp_path / "a.notes"
    notes.write_text("/committee Ponds\n", encoding="utf-8")
    lock = store.Lock.acquire(path)
    for words in (("restore", path, tmp_path / "copy.db"), ("import", path, notes)):
        code, _, said = run(*words)
        assert code == 3
        assert "has these minutes open" in said
        assert "Close it there first" in said
        assert "to read" not in said
    lock.release()


@pytest.mark.parametrize("name", ["minutes.docx", "minutes.pdf", "minutes.db"])
def test_a_name_that_promises_another_format_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="plain text"):
        must_be_text(Path(name))
    must_be_text(Path("minutes.txt"))


def test_only_a_destruction_is_said_to_leave_a_dated_line(path: Path, run: Run) -> None:
    code, _, said = run("purge", path, "8/1/24", "--yes")
    assert (code, said) == (0, "There were no private notes in the record.\n")
    with MinuteBook(path) as book:
        book.recording(1).enter_line("# ask about the elms")
    code, _, said = run("purge", path, "8/1/24", "--yes")
    assert (code, said) == (0, "1 private note was destroyed. The file keeps a dated line about it.\n")


def test_notes_of_a_book_that_is_not_there_are_not_looked_for_in_a_new_one(path: Path, run: Run) -> None:
    missing = path.with_name("n.db")
    code, _, said = run("purge", missing)
    assert (code, said) == (
        1,
        f"clerk-tui: There is no file {missing}. Check its name; clerk-tui {missing} makes a new minute book.\n",
    )
    assert not missing.exists()


def test_a_folder_that_is_not_there_is_said(path: Path, tmp_path: Path, run: Run) -> None:
    notes, missing = tmp_path / "a.notes", tmp_path / "nowhere" / "n.db"
    notes.write_text("/committee Ponds\n", encoding="utf-8")
    for words in (("backup", path, missing), ("import", missing, notes)):
        code, _, said = run(*words)
        assert code == 1
        assert f"n.db cannot be created: there is no folder {missing.parent}." in said


def test_a_home_that_is_nobodys_is_a_name_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path | None] = []
    monkeypatch.setattr(tui, "start", opened.append)
    main.main(["~nobody-of-this-name/m.db"])
    assert opened == [Path("~nobody-of-this-name/m.db")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("words", [("meetings",), ("export", "1", "--format", "pdf")])
def test_a_disk_that_is_full_is_said_in_a_sentence(path: Path, words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "clerk_tui", words[0], str(path), *words[1:]]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("clerk-tui: The output could not be written (")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_notes_are_read_as_any_editor_saves_them(tmp_path: Path, run: Run, code: str, end: str) -> None:
    notes, text = tmp_path / "a.notes", "/committee Ponds\n/date 1 May 2024\n/item 1 Café\nIt cost £4.\n"
    notes.write_bytes(text.replace("\n", end).encode(code))
    assert run("import", tmp_path / "b.db", notes)[0] == 0
    assert (
        run("export", tmp_path / "b.db", "2024-05-01", "--item", "1", "--style", "plain")[1]
        == "1 Café\n\nIt cost £4.\n"
    )


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_no_meeting_is_made_of_a_file_with_nothing_in_it(tmp_path: Path, run: Run, text: str) -> None:
    notes = tmp_path / "a.notes"
    notes.write_text(text, encoding="utf-8")
    code, out, said = run("import", tmp_path / "b.db", notes)
    assert (code, out) == (3, "")
    assert "is empty, so no meeting was made" in said
    assert run("meetings", tmp_path / "b.db")[1] == ""


NUMBERED = """/committee Ponds
/date 1 May 2024
/style parish
/rules parish numbers={yy}/{n}
/item 1. Apologies
There were none.
/item Any Other Business
The pond was full.
"""


@pytest.mark.parametrize("item", ["Any Other Business", "any other business", "24/2"])
def test_an_item_is_called_by_its_number_minute_number_or_title(tmp_path: Path, run: Run, item: str) -> None:
    notes = tmp_path / "a.notes"
    notes.write_text(NUMBERED, encoding="utf-8")
    run("import", tmp_path / "b.db", notes)
    for called, words in (("1", "There were none."), ("1.", "There were none."), (item, "The pond was full.")):
        code, out, _ = run("export", tmp_path / "b.db", "latest", "--item", called)
        assert code == 0
        assert words in out
        assert "Ponds" not in out


@pytest.mark.parametrize("item", ["", "9", "Any"])
def test_an_item_that_is_not_there_is_told(path: Path, run: Run, item: str) -> None:
    code, out, said = run("export", path, HELD, "--item", item)
    assert (code, out) == (1, "")
    assert f"There is no item “{item}” in this meeting (1)." in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_a_pipe_is_no_file_of_notes_and_is_not_waited_for(path: Path, run: Run) -> None:
    pipe = path.with_name("live.notes")
    os.mkfifo(pipe)
    code, _, said = run("import", path, pipe)
    assert code == 3
    assert said == f"{pipe} is a folder or a device, not a file of notes.\n"


@pytest.mark.parametrize(
    "meeting", ["1", " 1 ", "Latest", "2024-05-01", "1 May 2024", "1/5/2024", "2024/05/01", "Wed 1 May 2024"]
)
def test_a_meeting_is_named_by_its_id_its_date_or_latest(tmp_path: Path, run: Run, meeting: str) -> None:
    notes = tmp_path / "a.notes"
    notes.write_text("/committee Ponds\n/date 1 May 2024\n/item 1 Depth\nIt was deep.\n", encoding="utf-8")
    run("import", tmp_path / "b.db", notes)
    code, out, _ = run("export", tmp_path / "b.db", meeting)
    assert code == 0
    assert "It was deep." in out


@pytest.mark.parametrize(
    ("meeting", "code"), [("29", 1), ("2 May 2024", 1), ("May 2024", 2), ("soon", 2), ("1 May 2024 10", 2)]
)
def test_what_is_no_meeting_is_told_from_one_that_is_not_there(path: Path, run: Run, meeting: str, code: int) -> None:
    assert run("export", path, meeting)[0] == code


@pytest.mark.parametrize(
    ("words", "meant"),
    [(("exprot",), "export"), (("exprot", "m.db", "latest"), "export"), (("Serach", "m.db", "elms"), "search")],
)
def test_a_mistyped_command_makes_no_file(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], meant: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tui, "start", lambda path: Path(path).touch())
    code, _, said = run(*words)
    assert (code, list(tmp_path.iterdir())) == (2, [])
    assert f"Did you mean {meant}?" in said


@pytest.mark.parametrize("words", [("parish",), ("open", "parish"), ("import", "parish", "notes.txt")])
def test_a_new_book_needs_an_ending_or_a_folder(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tui, "start", lambda path: Path(path).touch())
    code, _, said = run(*words)
    assert (code, list(tmp_path.iterdir())) == (2, [])
    assert "no command and no file “parish”" in said


@pytest.mark.parametrize("name", ["parish.db", "./parish", "there"])
def test_a_new_book_with_an_ending_and_one_that_is_there_are_opened(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    opened: list[Path] = []

    def start(path: Path) -> int:
        opened.append(path)
        return 0

    monkeypatch.setattr(tui, "start", start)
    Path("there").touch()
    assert run(name)[0] == 0
    assert opened == [Path(name)]


@pytest.mark.parametrize("name", ["nothere.txt", "bad.pdf"])
def test_an_import_of_which_nothing_comes_leaves_no_book(tmp_path: Path, run: Run, name: str) -> None:
    (tmp_path / "bad.pdf").write_text("no PDF")
    file = name if name == "-" else tmp_path / name
    assert run("import", tmp_path / "x.db", file)[0] == 3
    assert not any(p.name.startswith("x.db") for p in tmp_path.iterdir())
    with MinuteBook(tmp_path / "own.db") as book:
        book.flush()
    assert run("import", tmp_path / "own.db", file)[0] == 3
    assert (tmp_path / "own.db").exists()


@pytest.mark.parametrize(
    "words", [("check", "m.db", "--\x1b[31mred"), ("export", "m.db", "1", "--paper", "\x1b]0;x\x07")]
)
def test_no_message_about_wrong_words_controls_the_terminal(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(list(words))
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert "error:" in said
    assert "\x1b" not in said


def test_a_link_that_leads_to_itself_is_refused_in_a_sentence(tmp_path: Path, run: Run) -> None:
    loop = tmp_path / "loop.db"
    loop.symlink_to(loop)
    code, _, said = run("meetings", loop)
    assert code == 3
    assert "loop.db cannot be opened" in said


def test_minutes_that_were_published_long_ago_are_no_draft(path: Path, tmp_path: Path, run: Run) -> None:
    printed = tmp_path / "2003-03-03.txt"
    printed.write_text(
        "Elmfield Parish Council\n\nMinutes of the meeting held on 3 March 2003\n\n"
        "Present: Cllr A Ash and Cllr B Birch\n\n"
        "1. The pond\n\nCllr Birch said that the pond was dry.\n"
    )
    assert run("import", path, printed, "--minutes")[0] == 0
    stages = {line.split("\t")[1]: line.split("\t")[2] for line in run("meetings", path)[1].splitlines()}
    assert stages == {"2003-03-03": "published", "2024-01-08": "live", "2030-02-04": "planned"}
    assert '"stage": "published"' in run("meetings", path, "--json")[1]


class Screen(io.StringIO):
    """Standard error of a terminal."""

    def isatty(self) -> bool:
        return True


def test_what_takes_long_says_so_on_a_terminal_and_for_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Screen()
    monkeypatch.setattr(sys, "stderr", shown)
    with working("Making a backup", every=0.001):
        until = monotonic() + 60
        while "Making a backup … " not in shown.getvalue() and monotonic() < until:
            pass
    assert re.fullmatch(r"(\rMaking a backup … \d+ s)+\n", shown.getvalue())


def test_what_is_quick_or_goes_to_a_file_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for shown, every in ((Screen(), 60.0), (io.StringIO(), 0.0)):
        monkeypatch.setattr(sys, "stderr", shown)
        with working("Making a backup", every=every):
            pass
        assert shown.getvalue() == ""


def test_a_file_that_cannot_be_read_silences_nothing_that_comes_after(
    path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuses(*_: object, **__: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied", "logo.png")

    monkeypatch.setattr(MinuteBook, "__init__", refuses)
    assert main.main(["meetings", str(path)]) == 1
    print("Saved.", flush=True)
    said = capfd.readouterr()
    assert "logo.png could not be read or written" in said.err
    assert said.out == "Saved.\n", "line mode runs other commands, and goes on"
