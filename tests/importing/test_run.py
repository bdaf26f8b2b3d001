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
        found_in("3.txt", ("Mr Ash",), date(2026, 5, 6)),
        found_in("4.txt", ("Mr D Doyle",), None),
    )
    assert [run.is_clear(row) for row in run.rows] == [True, False, True, False]
    (question,) = run.open_questions
    assert question.alike.question == "Is “Mr Ash” the same person as “Mr A Ash”?", "he sat seven years before"
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


def test_a_short_name_is_whoever_alone_it_fits_in_the_same_term(book: MinuteBook, tmp_path: Path) -> None:
    run = examined_run(
        book,
        tmp_path,
        found_in("1.txt", ("Mr Beaney", "Mr Rowe"), date(2019, 4, 1)),
        found_in("2.txt", ("Mr D Beaney", "Mr A Rowe", "Mr B Rowe"), date(2019, 5, 6), committee="Roads Committee"),
    )
    assert [question.alike.question for question in run.open_questions] == [
        "Is “Mr A Rowe” the same person as “Mr Rowe”?",
        "Is “Mr B Rowe” the same person as “Mr Rowe”?",
    ]
    run.save(run.found())
    assert run.wait(PATIENCE)
    names = {p.name for p in book.reader.persons("Elmfield Council")}
    assert names == {"Mr D Beaney", "Mr Rowe", "Mr A Rowe", "Mr B Rowe"}


def test_an_officer_is_not_asked_about_for_a_councillor_of_the_same_surname(book: MinuteBook, tmp_path: Path) -> None:
    officer = found_in("2.txt", ("Ms R Gleeson",), date(2019, 5, 6))
    run = examined_run(
        book,
        tmp_path,
        found_in("1.txt", ("Councillor Gleeson",), date(2019, 4, 1)),
        replace(officer, people=(("Ms R Gleeson", False),)),
    )
    assert run.open_questions == []


def test_a_committee_is_one_in_all_its_spellings_and_has_its_council(book: MinuteBook, tmp_path: Path) -> None:
    """The council may be named in another file, and only there."""

    def of(name: str, council: str, committee: str, month: int) -> ExaminedFile:
        found = found_in(name, day=date(2019, month, 4))
        return replace(found, head=replace(found.head, council=council, committee=committee))

    run = examined_run(
        book,
        tmp_path,
        of("1.txt", "", "Travel & Transport Strategic Policy Committee", 1),
        of("2.txt", "Elm City and County Council", "Travel and Transport SPC", 2),
        of("3.txt", "Elm City & County Council", "TRAVEL AND TRANSPORT STRATEGIC POLICY COMMITTEE", 3),
        of("4.txt", "Elm City and County Council", "Full Council", 4),
        of("5.txt", "Elm City and County Council", "Elm City & County Council", 5),
        of("6.txt", "Oak Council", "Roads Sub-Committee", 6),
        of("7.txt", "Oak Council", "Meeting of the Roads Subcommittee", 7),
        of("8.txt", "Oak Council", "Northern Area Committee", 8),
        of("9.txt", "Oak Council", "Southern Area Committee", 9),
    )
    assert {(row.head.council, row.head.committee) for row in run.rows} == {
        ("Elm City and County Council", "Travel and Transport SPC"),
        ("Elm City and County Council", "Full Council"),
        ("Oak Council", "Roads Sub-Committee"),
        ("Oak Council", "Northern Area Committee"),
        ("Oak Council", "Southern Area Committee"),
    }


def test_a_committee_that_may_be_misspelt_is_asked_about(book: MinuteBook, tmp_path: Path) -> None:
    run = examined_run(
        book,
        tmp_path,
        found_in("1.txt", committee="Municipal District of Kilmallock"),
        found_in("2.txt", day=date(2019, 4, 1), committee="Municipal District of Kilmalock"),
    )
    said = "Is “Municipal District of Kilmalock” the same body as “Municipal District of Kilmallock”?"
    assert said in [str(doubt) for doubt in run.rows[1].doubts]


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
