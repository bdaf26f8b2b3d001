"""An import that is looked through before it is kept, without the screens."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import SaveError
from clerk_tui.importing.doubts import Doubt, Sort
from clerk_tui.importing.examine import ExaminedFile
from clerk_tui.importing.run import ImportRun, State
from clerk_tui.importing.workers import InProcess, WorkerPool, pool_for
from clerk_tui.store import NextIds

from .invented import LooksAt, found_in

PATIENCE = 60.0


@pytest.fixture
def book(tmp_path: Path) -> Iterator[MinuteBook]:
    """A new minute book."""
    with MinuteBook(tmp_path / "m.db") as made:
        yield made


def examined_run(
    book: MinuteBook, folder: Path, *found: ExaminedFile, held: threading.Semaphore | None = None
) -> ImportRun:
    """An import of files in which these meetings were found; each is kept when `held` lets it."""
    named = []
    for examined in found:
        path = folder / examined.path
        path.write_text("x", encoding="utf-8")
        named.append(replace(examined, path=path))

    def reserve(people: int, items: int, entries: int) -> NextIds:
        if held is not None and not held.acquire(timeout=PATIENCE):
            raise SaveError("it was never let")
        return book.reserve(people, items, entries)

    run = ImportRun(book, [examined.path for examined in named], reserve)
    run.examine(examiner=LooksAt(named))  # type: ignore[arg-type]
    assert run.wait(PATIENCE)
    return run


def test_what_is_sure_is_told_from_what_is_not(book: MinuteBook, tmp_path: Path) -> None:
    run = examined_run(
        book,
        tmp_path,
        found_in("1.txt", ("Mr A Ash", "Mr B Birch")),
        found_in("2.txt", ("Mr C Cedar",), date(2019, 4, 1), doubts=["A name was spelled in two ways."]),
        found_in("3.txt", ("Mr Ash",), date(2019, 5, 6)),
        found_in("4.txt", ("Mr D Doyle",), None),
    )
    assert [run.is_clear(row) for row in run.rows] == [True, False, True, False]
    (question,) = run.open_questions
    assert question.alike.question == "Is “Mr Ash” the same person as “Mr A Ash”?"
    run.answer(question, question.alike.others[0])
    assert [run.is_clear(row) for row in run.rows] == [True, False, True, False]
    run.save(run.found())
    assert run.wait(PATIENCE)
    assert run.saved == 4
    assert {p.name for p in book.reader.persons("Elmfield Council")} == {
        "Mr A Ash",
        "Mr B Birch",
        "Mr C Cedar",
        "Mr D Doyle",
    }


def test_one_more_is_kept_while_others_are(book: MinuteBook, tmp_path: Path) -> None:
    held = threading.Semaphore(0)
    run = examined_run(book, tmp_path, *(found_in(f"{n}.txt", day=date(2019, n, 4)) for n in (1, 2, 3)), held=held)
    run.save(run.rows[:1])
    run.save(run.rows[:2])
    assert [row.state for row in run.rows] == [State.WAITING, State.WAITING, State.FOUND]
    assert run.to_save == 2
    held.release(2)
    assert run.wait(PATIENCE)
    assert [row.state for row in run.rows] == [State.SAVED, State.SAVED, State.FOUND]
    assert len(book.reader.meetings()) == 2


def test_what_is_stopped_is_found_again(book: MinuteBook, tmp_path: Path) -> None:
    held = threading.Semaphore(0)
    run = examined_run(book, tmp_path, *(found_in(f"{n}.txt", day=date(2019, n, 4)) for n in (1, 2, 3)), held=held)
    run.save(run.found())
    run.stop()
    held.release(3)
    assert run.wait(PATIENCE)
    kept = [row for row in run.rows if row.state is State.SAVED]
    assert len(kept) == len(book.reader.meetings()) < 3
    assert len(run.found()) == 3 - len(kept)
    run.save(run.found())
    assert run.wait(PATIENCE)
    assert len(book.reader.meetings()) == 3


def test_a_failure_is_told_and_what_waited_is_found_again(book: MinuteBook, tmp_path: Path) -> None:
    run = examined_run(book, tmp_path, found_in("1.txt"), found_in("2.txt", day=date(2019, 4, 1)))
    good = run.rows[1].examined
    run.rows[1].examined = replace(good, packed=b"cut")
    run.save(run.found())
    assert run.wait(PATIENCE)
    assert run.trouble.startswith(
        "The import stopped because of an internal error (error). What has been saved is safe."
    )
    assert [row.state for row in run.rows] == [State.FOUND, State.FOUND]
    run.rows[1].examined = good
    run.save(run.found())
    assert run.wait(PATIENCE)
    assert run.trouble == ""
    assert len(book.reader.meetings()) == 2


def test_a_file_of_the_same_day_is_doubtful_until_its_date_is_put_right(book: MinuteBook, tmp_path: Path) -> None:
    run = examined_run(book, tmp_path, found_in("1.txt"), found_in("2.txt", remark="Otherwise."))
    second = run.rows[1]
    said = "1.txt is of the same committee and day: is it the same meeting?"
    assert second.other_doubts == (Doubt(Sort.HEAD, said),)
    run.correct(second, replace(second.head, date=date(2019, 6, 3)))
    assert list(second.other_doubts) == []
    assert run.is_clear(second)


def test_a_large_file_is_read_in_a_process_that_can_be_ended(tmp_path: Path) -> None:
    small, large = tmp_path / "a.txt", tmp_path / "b.txt"
    small.write_text("MINUTES\n", encoding="utf-8")
    large.write_text("MINUTES\n" * 200_000, encoding="utf-8")
    assert isinstance(pool_for([small, tmp_path / "missing.txt"], frozenset(), alone=3), InProcess)
    assert isinstance(pool_for([large], frozenset(), alone=3), WorkerPool)
