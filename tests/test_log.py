"""The log: what should not have happened, wherever it happened, and never a word of the minutes."""

from __future__ import annotations

import errno
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
from platformdirs import PlatformDirs

from clerk_tui import log, paths, processes, store
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.cli import main, tables
from clerk_tui.errors import ClerkError, FileRefusedError, SaveError
from clerk_tui.importing import workers
from clerk_tui.importing.run import ImportRun
from clerk_tui.store import act_rows, writer
from clerk_tui.store.writer import write_and_wait

MINUTED = "Councillor Ash wept over the elm"
"""What an exception may hold, and the log may not."""
PATIENCE = 20.0


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the log, which is made with the first record. The user's folders are the test's."""
    made = tmp_path / "state" / "log"
    monkeypatch.setattr(paths, "_DIRS", PlatformDirs("clerk-tui", appauthor=False))
    for name, place in (("user_data_dir", tmp_path / "data"), ("user_log_dir", made)):
        monkeypatch.setattr(type(paths._DIRS), name, str(place))
    log.keep_in(made)
    yield made
    log.keep_in(None)


def logged(folder: Path) -> str:
    """All that was logged."""
    text = (folder / log.NAME).read_text(encoding="utf-8") if (folder / log.NAME).exists() else ""
    assert MINUTED not in text
    return text


def fail(words: str) -> None:
    """An error with typed words in its message, in the message of its cause, and in the variables of both."""
    try:
        dict[str, str]()[words]
    except KeyError as error:
        raise ValueError(f"cannot use {words!r}") from error


def raised(act: Callable[[], object]) -> BaseException:
    """What `act` raises."""
    try:
        act()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


# What is written


def test_an_account_leads_to_the_place_and_says_nothing_that_was_typed() -> None:
    account = log.account(raised(lambda: fail(MINUTED)))
    assert MINUTED not in account
    assert account.startswith("ValueError\n")
    assert "Caused by:\nKeyError\n" in account
    assert f'"{__file__}", line ' in account
    assert "in fail\n    dict[str, str]()[words]" in account


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", MINUTED), "OSError (errno=28, strerror='No space left"),
        (raised(lambda: MINUTED.replace("o", "ó").encode("ascii")), "UnicodeEncodeError (encoding='ascii'"),
        (raised(lambda: sqlite3.connect(":memory:").execute(f"SELECT '{MINUTED}")), "sqlite_errorname='SQLITE_ERROR'"),
        (raised(lambda: MINUTED.missing), "AttributeError (name='missing')"),  # type: ignore[attr-defined]
        (ExceptionGroup(MINUTED, [TypeError(MINUTED)]), "ExceptionGroup\nPart of the group:\nTypeError"),
    ],
    ids=["disk", "letters", "sqlite", "attribute", "group"],
)
def test_what_python_and_sqlite_say_by_number_or_name_is_told(error: BaseException, said: str) -> None:
    account = log.account(error)
    assert said in account
    assert MINUTED not in account


def test_an_error_in_an_endless_circle_has_an_account() -> None:
    one, other = ValueError(), KeyError()
    one.__context__, other.__context__ = other, one
    assert log.account(one) == "ValueError\nWhile handling:\nKeyError"

    def deeper() -> None:
        deeper()

    assert log.account(raised(deeper)).count("\n") < 4 * log.MOST_FRAMES


def test_an_exception_that_fails_when_it_is_asked_is_logged_by_its_type(folder: Path) -> None:
    class StrangeError(Exception):
        @property
        def sqlite_errorname(self) -> str:
            raise ZeroDivisionError(MINUTED)

    log.unexpected("testing", StrangeError(MINUTED))
    assert logged(folder).endswith("Unexpected error: testing\nStrangeError\n")


# The file


def test_nothing_is_written_until_the_program_says_where(folder: Path) -> None:
    log.keep_in(None)
    assert log.unexpected("testing", ValueError()) is None
    assert not folder.exists()


def test_records_are_added_to_a_file_that_only_its_owner_reads(folder: Path) -> None:
    before = os.umask(0)
    try:
        assert log.unexpected("testing", ValueError()) == folder / log.NAME
        log.slow_save(2.5, 1)
    finally:
        os.umask(before)
    first, _, second = logged(folder).splitlines()
    assert "ERROR" in first
    assert first.endswith("Unexpected error: testing")
    assert second.endswith("Slow save: 2.5 s for 1 act")
    if os.name == "posix":
        assert (folder / log.NAME).stat().st_mode & 0o777 == 0o600
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_long_log_is_put_aside_and_the_oldest_goes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LARGEST", 300)
    for number in range(20):
        log.failed_import(Path(f"minutes-{number}.pdf"), "It is damaged.")
    kept = sorted(path.name for path in folder.iterdir())
    assert kept == [log.NAME, *(f"{log.NAME}.{n}" for n in range(1, log.OLDER + 1))]
    assert "minutes-19.pdf" in logged(folder)
    assert all(path.stat().st_size <= 300 for path in folder.iterdir())


def test_a_log_that_cannot_be_written_is_no_second_error(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert log.unexpected("testing", ValueError(), in_the_way) is None


# Where it is written from


@pytest.fixture
def book(tmp_path: Path) -> Iterator[MinuteBook]:
    """A new minute book."""
    with MinuteBook(tmp_path / "m.db", backup_folder=tmp_path / "backups") as made:
        yield made


def at_fault(*_: object, **__: object) -> Any:
    """Stands for a function that has a fault."""
    raise ZeroDivisionError(MINUTED)


def record(book: MinuteBook) -> None:
    """A meeting with a line of minutes, to be saved."""
    book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee")).enter_line(MINUTED)


def test_a_save_that_fails_is_logged_once_however_often_it_is_tried(
    book: MinuteBook, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: Queue[None] = Queue()

    def failing(*_: object) -> None:
        tried.put(None)
        raise ValueError(MINUTED)

    monkeypatch.setattr(writer, "RETRY_AFTER", 0.001)
    with monkeypatch.context() as patched:
        patched.setattr(act_rows, "put_saving", failing)
        record(book)
        for _ in range(5):
            tried.get(timeout=PATIENCE)
    book.flush(PATIENCE)
    text = logged(folder)
    assert text.count("Unexpected error: saving\nValueError\n") == 1, text
    assert "in failing" in text


def test_a_full_disk_is_logged_by_its_number_and_a_file_in_use_is_not(
    book: MinuteBook, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures: list[Exception] = [OSError(errno.ENOSPC, "No space left on device"), busy()]
    original = act_rows.put_saving

    def failing(*saved: Any) -> None:
        if failures:
            raise failures.pop()
        original(*saved)

    monkeypatch.setattr(writer, "RETRY_AFTER", 0.001)
    monkeypatch.setattr(act_rows, "put_saving", failing)
    record(book)
    book.flush(PATIENCE)
    assert not failures
    assert logged(folder).count("errno=28") == 1
    assert "SQLITE_BUSY" not in logged(folder)


def busy() -> sqlite3.Error:
    """What SQLite says while another program writes."""
    with closing(sqlite3.connect("file:busy?mode=memory&cache=shared", uri=True)) as one:
        one.execute("CREATE TABLE t (x)")
        one.execute("BEGIN IMMEDIATE")
        with closing(sqlite3.connect("file:busy?mode=memory&cache=shared", uri=True)) as other:
            error = raised(lambda: other.execute("BEGIN IMMEDIATE"))
    assert isinstance(error, sqlite3.Error)
    return error


def test_a_slow_save_is_logged_with_its_time(book: MinuteBook, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(book)
    book.flush(PATIENCE)
    assert "Slow save" not in logged(folder)
    monkeypatch.setattr(writer, "SLOW_SAVE", 0.0)
    record(book)
    book.flush(PATIENCE)
    book.close(PATIENCE)
    assert re.search(r"Slow save: \d+\.\d s for \d acts?", logged(folder))


def test_a_job_and_a_screen_with_a_fault_are_logged(tmp_path: Path, folder: Path) -> None:
    with MinuteBook(tmp_path / "m.db", report=at_fault) as book:
        assert book.writer is not None
        book.writer.run(at_fault)
        assert book.writer.wait_idle(PATIENCE)
    assert "Unexpected error: working on the minute book\nZeroDivisionError\n" in logged(folder)
    assert "Unexpected error: reporting a save to the screens\nZeroDivisionError\n" in logged(folder)


def test_what_is_waited_for_and_fails_is_logged_before_it_becomes_a_sentence(book: MinuteBook, folder: Path) -> None:
    assert book.writer is not None
    with pytest.raises(SaveError, match="unexpected error"):
        write_and_wait(book.writer, at_fault)
    assert "Unexpected error: writing to the minute book\nZeroDivisionError\n" in logged(folder)


def test_a_damaged_file_is_logged_when_it_is_opened_and_when_it_is_read(
    book: MinuteBook, tmp_path: Path, folder: Path
) -> None:
    record(book)
    book.close(PATIENCE)
    damaged = tmp_path / "damaged.db"
    data = bytearray(book.path.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    damaged.write_bytes(data)
    with pytest.raises(FileRefusedError):
        MinuteBook(damaged)
    with pytest.raises(ClerkError), store.Reader(damaged) as reader:
        reader.meetings()
    assert "Unexpected error: reading the minute book\nsqlite3.DatabaseError (sqlite_errorname=" in logged(folder)


def test_an_import_that_stops_is_logged_and_says_where(
    book: MinuteBook, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImportRun, "_row", at_fault)
    file = tmp_path / "minutes.txt"
    file.write_text(f"Elmfield Council\n{MINUTED}", encoding="utf-8")
    run = ImportRun(book, [file], book.reserve)
    run.examine(examiner=workers.InProcess())
    assert run.wait(PATIENCE)
    assert str(folder / log.NAME) in run.trouble
    assert "Unexpected error: importing\nZeroDivisionError\n" in logged(folder)


@pytest.mark.parametrize("how", ["here", "in a process"])
def test_a_file_that_cannot_be_read_is_logged_with_the_fault_of_its_reader(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    file = tmp_path / "minutes.txt"
    file.write_text(MINUTED, encoding="utf-8")
    fails = "import clerk_tui.importing.workers as c\ndef examine(path, known): raise ValueError(path.read_text())\n"
    code = f"{fails}c.examine = examine\nc.serve()"
    monkeypatch.setattr(processes, "argv_of", lambda _: [sys.executable, "-P", "-c", code])
    monkeypatch.setattr(workers, "examine", at_fault)
    with workers.InProcess() if how == "here" else workers.WorkerPool(1) as looking:
        (examined,) = looking.examine([file])
    assert examined.refusal
    assert f"Import failed: {file}" in logged(folder)
    assert f"\n{'ZeroDivisionError' if how == 'here' else 'ValueError'}\n  File " in logged(folder)


def test_a_reader_that_falls_is_logged_with_its_status(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "argv_of", lambda _: [sys.executable, "-P", "-c", "import os; os._exit(9)"])
    with workers.WorkerPool(1) as looking:
        (examined,) = looking.examine([tmp_path / "minutes.txt"])
    assert "status 9" in logged(folder)
    assert examined.refusal


def test_a_file_of_notes_that_is_refused_is_logged(tmp_path: Path, folder: Path) -> None:
    file = tmp_path / "empty.notes"
    file.write_text("")
    assert main.main(["import", str(tmp_path / "m.db"), str(file)]) == 3
    assert f"Import failed: {file}" in logged(folder)


@pytest.mark.parametrize("error", [ZeroDivisionError(MINUTED), RecursionError(), KeyError(MINUTED)])
def test_a_command_with_a_fault_says_where_its_details_are(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def failing(_call: object) -> int:
        raise error

    monkeypatch.setattr(tables, "list_meetings", failing)
    log.keep_in(None)
    assert main.main(["meetings", str(tmp_path / "m.db")]) == 1
    name = type(error).__name__
    said = capsys.readouterr()
    assert said.err == f"clerk-tui: stopped because of an internal error ({name}). Details: {folder / log.NAME}\n"
    assert said.out == ""
    assert f"Unexpected error: clerk-tui meetings\n{name}\n" in logged(folder)


def test_what_a_clerk_can_put_right_is_not_logged(tmp_path: Path, folder: Path) -> None:
    assert main.main(["meetings", str(tmp_path / "none.db")]) == 1
    assert main.main(["export", str(tmp_path / "none.db"), "yesterday or so"]) == 1
    assert not folder.exists()
