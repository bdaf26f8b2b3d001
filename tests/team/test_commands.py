"""`clerk-tui share`, `sync` and `team`."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest
from quick import Run

from clerk_tui.book.minute_book import MinuteBook

from .rig import Postgres
from .test_sharing import held


def shared(run: Run, postgres: Postgres, folder: Path) -> tuple[Path, Path]:
    """The books of Anna and of Ben, who share a meeting."""
    anna, ben = folder / "anna.db", folder / "ben.db"
    with MinuteBook(anna) as book:
        held(book)
    run("share", anna, postgres.url("anna"))
    run("share", ben, postgres.url("ben"))
    return anna, ben


def test_a_team_by_its_commands(run: Run, postgres: Postgres, tmp_path: Path) -> None:
    anna, ben = tmp_path / "anna.db", tmp_path / "ben.db"
    with MinuteBook(anna) as book:
        held(book)
    code, out, said = run("share", anna, postgres.url("anna"))
    assert (code, out) == (0, "")
    assert "is shared through postgresql://anna@/" in said
    assert run("share", ben, postgres.url("ben"))[0] == 0
    assert "Roads\t" in run("meetings", ben)[1]
    assert run("export", ben, 1)[1] == run("export", anna, 1)[1]
    with MinuteBook(ben) as book:
        book.recording(1).enter_line("lamb: more of it")
        book.flush()
    assert run("team", ben)[1].splitlines()[1] == "not yet shared\t1"
    assert run("sync", ben)[2] == "1 change sent, 0 changes received.\n"
    assert run("sync", anna)[2] == "0 changes sent, 1 change received.\n"
    assert run("export", ben, 1)[1] == run("export", anna, 1)[1]
    assert run("team", anna, "--hand-over", 1)[0] == 0
    assert run("team", ben, "--take-over", 1)[2] == "You record meeting 1 now, with all that was recorded of it.\n"
    assert "recorded here" in run("team", ben)[1]
    code, _, said = run("team", anna, "--take-over", 1)
    assert code == 1
    assert said.startswith("clerk-tui: ben records these minutes now. Ask them to give them up")
    assert run("share", ben, "--leave")[0] == 0
    assert run("sync", ben)[0] == 1
    assert run("check", ben)[0] == 0


RECORDER = """
import sys
from pathlib import Path
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.team.sharing import Background
made = []
book = MinuteBook(Path(sys.argv[1]), report=lambda report: made and made[0].wake())
made.append(Background(book, book.reserve, lambda report: None, lambda meeting_id: True))
made[0].start()
recording = book.recording(1)
for number in range(10_000):
    recording.enter_line(f"lamb: line {number}")
    book.flush()
"""


def test_a_colleague_finishes_what_a_machine_that_died_began(run: Run, postgres: Postgres, tmp_path: Path) -> None:
    anna, ben = shared(run, postgres, tmp_path)
    machine = subprocess.Popen([sys.executable, "-c", RECORDER, str(anna)])
    try:
        last = monotonic() + 60
        while postgres.admin("SELECT max(head) FROM team.stream")[0][0] < 8:
            assert monotonic() < last
    finally:
        machine.kill()
        machine.wait()
    postgres.lapse()
    assert run("team", ben, "--take-over", 1, "--yes")[0] == 0
    with MinuteBook(ben) as book:
        for line in ("boyes: closed it", "/close 8pm"):
            book.recording(1).enter_line(line)
        book.flush()
    assert run("team", ben, "--hand-over", 1)[0] == 0
    run("sync", anna)  # what had not arrived when it died is a branch, and what had is in the minutes
    minutes = run("export", anna, 1)[1]
    assert minutes == run("export", ben, 1)[1]
    assert "line 0" in minutes
    assert "closed it" in minutes
    assert run("check", anna)[0] == run("check", ben)[0] == 0


def test_line_mode_takes_in_before_and_sends_after(
    run: Run, postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, ben = shared(run, postgres, tmp_path)
    for path, line in ((ben, "lamb: from ben"), (anna, "lamb: from anna")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{line}\n".encode())))
        run("record", path, 1, "--lines")
    run("sync", ben)
    minutes = run("export", ben, 1)[1]
    assert minutes == run("export", anna, 1)[1]
    assert "from ben" in minutes
    assert "from anna" in minutes
    assert run("team", ben, "--take-over", 1)[0] == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"lamb: not now\n")))
    code, _, said = run("record", anna, 1, "--lines")
    assert (code, "ben records these minutes" in said) == (1, True)


def test_what_was_recorded_without_contact_is_listed_and_looked_through(
    run: Run, postgres: Postgres, tmp_path: Path
) -> None:
    books = [tmp_path / f"{name}.db" for name in ("anna", "ben")]
    with MinuteBook(books[0]) as book:
        held(book)
    for path in books:
        run("share", path, postgres.url(path.stem))
    for path in books:
        with MinuteBook(path) as book:
            book.recording(1).enter_line(f"lamb: heard by {path.stem}")
            book.flush()
    assert run("sync", books[0])[0] == 0
    code, _, said = run("sync", books[1])
    assert code == 1
    assert "recorded in two books at once" in said
    assert run("team", books[1])[1].splitlines()[-1] == "branch 1\tRoads, 8 January 2024\t1 change without contact"
    assert "Councillor J Lamb · heard by ben" in run("team", books[1], "--branch", 1)[1]
    assert run("team", books[1], "--branch", 1, "--dismiss")[0] == 0
    assert "branch" not in run("team", books[1])[1]
    assert run("team", books[1], "--branch", 1)[0] == 1


def test_what_cannot_be_is_said_in_a_sentence(run: Run, postgres: Postgres, tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    code, _, said = run("share", path, "postgresql://anna:secret@server/minutes")
    assert code == 2
    assert "password" in said
    assert "secret" not in said
    assert not path.exists()
    code, _, said = run("share", path, postgres.url("boss"))
    assert (code, "neither a clerk's nor a reader's" in said) == (1, True)
    code, _, said = run("share", path, f"postgresql://postgres@/postgres?host={postgres.socket}")
    assert (code, "There is no archive in this database" in said) == (1, True)
    code, _, said = run("share", path, "postgresql://anna@127.0.0.1:1/minutes")
    assert (code, "cannot be reached" in said) == (1, True)
    code, _, said = run("team", path)
    assert (code, "This book is not shared" in said) == (1, True)
    assert run("team", path, "--sql")[1].startswith("-- The archive that a team shares")
    with pytest.raises(SystemExit):
        run("team", path, "--yes")


def test_the_search_names_those_on_file_in_a_colleagues_new_meeting(
    run: Run, postgres: Postgres, tmp_path: Path
) -> None:
    anna, ben = shared(run, postgres, tmp_path)
    notes = "/council Wexmoor\n/committee Board\n/date 9 March 2024\n/member Councillor J Lamb\n/present all\n"
    with MinuteBook(ben) as book:
        book.import_notes(notes)
    assert run("sync", ben)[0] == 0
    assert run("sync", anna)[0] == 0
    assert run("check", anna) == (0, "The file is sound.\n", "")
    assert "Present: Councillor J Lamb" in run("search", anna, "present", "lamb")[1]


def test_a_reader_reads_and_exports_and_does_not_record(run: Run, postgres: Postgres, tmp_path: Path) -> None:
    anna, rita = tmp_path / "anna.db", tmp_path / "rita.db"
    with MinuteBook(anna) as book:
        held(book)
    run("share", anna, postgres.url("anna"))
    code, _, said = run("share", rita, postgres.url("rita"))
    assert (code, "rita.db reads the archive at" in said) == (0, True)
    assert run("sync", rita)[0] == 0
    assert run("export", rita, 1)[1] == run("export", anna, 1)[1] != ""
    for command in (("record", rita, "--lines"), ("team", rita, "--take-over", 1)):
        code, _, said = run(*command)
        assert (code, "it can only be read" in said) == (3, True)
    assert "reader's book" in run("team", rita)[1]
    assert run("share", rita, "--leave")[0] == 0
