"""Meetings that were found in files, kept in a minute book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_tui import minutes, store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import SaveError
from clerk_tui.importing.examine import ExaminedFile
from clerk_tui.importing.people import Answers
from clerk_tui.importing.recognition.head import without_capitals
from clerk_tui.importing.saving import ImportSaver, SavedImport
from clerk_tui.meeting import Entry, Head, Kind, Stage
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.search import parse

from .invented import COMMITTEE, COUNCIL, found_in


def clock() -> datetime:
    """A day in November."""
    return datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[MinuteBook]:
    """A new minute book."""
    with MinuteBook(tmp_path / "m.db", clock=clock) as made:
        yield made


def keep(book: MinuteBook, *found: ExaminedFile, answers: Answers | None = None) -> list[SavedImport]:
    with ImportSaver(book) as saver:
        kept = [one for examined in found for one in saver.add(examined, examined.head, answers or Answers())]
        return kept + saver.flush()


def test_a_meeting_is_kept_with_its_words_and_its_file(book: MinuteBook) -> None:
    examined = found_in("one.txt")
    (kept,) = keep(book, examined)
    meeting = book.reader.meeting(kept.meeting_id)
    assert [e.published for e in meeting.entries] == [e.published for e in examined.found.meeting.entries]
    assert meeting.stage is Stage.DRAFT
    source = book.reader.source(meeting.id)
    assert source is not None
    assert (source.name, source.text) == ("one.txt", examined.found.source.text)
    assert [(i.meeting_id, i.digest) for i in book.reader.imported()] == [(meeting.id, examined.digest)]
    assert book.reader.check() == ()


def test_people_and_mentions_are_those_on_file(book: MinuteBook) -> None:
    first, second = keep(
        book,
        found_in("one.txt", ("Councillor A Ash", "Councillor B Birch")),
        found_in("two.txt", ("Cllr. B Birch OBE", "Councillor A. Ash"), date(2019, 4, 1)),
    )
    one, two = book.reader.meeting(first.meeting_id), book.reader.meeting(second.meeting_id)
    assert set(one.people) == set(two.people)
    birch = next(i for i, p in one.people.items() if p.name == "Councillor B Birch")
    ash = next(i for i, p in one.people.items() if p.name == "Councillor A Ash")
    asked = next(e for e in two.entries if e.kind is Kind.QUESTION)
    assert asked.persons == (birch,)
    assert f"{{@{ash}}}" in (asked.text or "")


def test_words_are_found_as_they_were_printed(book: MinuteBook) -> None:
    keep(book, found_in("one.txt", remark="Cllr Ash enquired whether it had been seen."))
    (hit,) = book.reader.find(parse("enquired")).hits
    assert hit.body == "Cllr Ash enquired whether it had been seen."
    assert hit.kind is Kind.QUESTION
    assert [h.item_id is not None for h in book.reader.find(parse('"1. the oak"')).hits] == [True]


def test_what_is_printed_is_what_was_published_and_another_style_has_the_structure(book: MinuteBook) -> None:
    examined = found_in("one.txt")
    (kept,) = keep(book, examined)
    meeting = book.reader.meeting(kept.meeting_id)
    text = minutes.as_text(minutes.render(meeting, minutes.load("published")))
    assert text.split() == examined.found.source.text.split()
    assert "Resolved" in minutes.as_text(minutes.render(meeting, minutes.load("durham")))


def test_doubtful_people_are_kept_apart_and_told(book: MinuteBook) -> None:
    first, second = keep(book, found_in("one.txt", ("Mr A Ash",)), found_in("two.txt", ("Mr Ash",), date(2020, 1, 6)))
    assert first.alike == ()
    assert [alike.name for alike in second.alike] == ["Mr Ash"]
    assert len(book.reader.persons(COUNCIL)) == 2


def test_an_answer_is_remembered_for_the_next_import(book: MinuteBook) -> None:
    answers = Answers()
    answers.are_one("Mr Ash", "Mr A Ash")
    keep(book, found_in("one.txt", ("Mr A Ash",)), found_in("two.txt", ("Mr Ash",), date(2020, 1, 6)), answers=answers)
    (third,) = keep(book, found_in("three.txt", ("Mr Ash",), date(2020, 2, 3)))
    assert third.alike == ()
    assert [person.name for person in book.reader.persons(COUNCIL)] == ["Mr A Ash"]
    answers = Answers()
    answers.are_two("Mr Ashley Ash", "Mr A Ash")
    keep(book, found_in("four.txt", ("Mr Ashley Ash",), date(2020, 3, 2)), answers=answers)
    assert len(book.reader.known_people("").different) == 1


def test_a_name_spelt_otherwise_is_the_committee_there_is(book: MinuteBook) -> None:
    first, second = keep(
        book, found_in("one.txt"), found_in("two.txt", day=date(2019, 4, 1), committee="TREES  COMMITTEE")
    )
    assert first.head.committee == second.head.committee == COMMITTEE
    assert len({(line.council, line.committee) for line in book.reader.meetings()}) == 1


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("TREES AND PONDS COMMITTEE", "Trees and Ponds Committee"),
        ("ADARE-RATHKEALE MUNICIPAL DISTRICT", "Adare-Rathkeale Municipal District"),
        ("NHS JOINT COMMITTEE", "NHS Joint Committee"),
        ("COMHAIRLE CHONTAE LUIMNIGH", "Comhairle Chontae Luimnigh"),
        ("Trees AND Ponds", "Trees AND Ponds"),
        ("HOSC", "HOSC"),
        ("ÓÍ ÉÁ (THE SECOND)", "Óí Éá (The Second)"),
    ],
)
def test_a_committee_printed_in_capitals_is_written_as_elsewhere(printed: str, kept: str) -> None:
    assert without_capitals(printed) == kept


def test_the_same_day_and_committee_is_doubtful(book: MinuteBook) -> None:
    first, second = keep(book, found_in("one.txt"), found_in("one.html", remark="Otherwise."))
    assert first.doubts == ()
    assert str(first.meeting_id) in str(second.doubts[0])


def test_a_later_meeting_agrees_the_minutes_whichever_comes_first(book: MinuteBook) -> None:
    agreed = Entry(6, Kind.MINUTES_AGREED, 6 * GAP_BETWEEN, 1, text=None, of_date=date(2019, 3, 4), published="Agreed.")
    keep(book, found_in("two.txt", day=date(2019, 4, 1), more=[agreed]))
    (kept,) = keep(book, found_in("one.txt"))
    assert book.reader.meeting(kept.meeting_id).stage is Stage.AGREED
    assert {line.stage for line in book.reader.meetings()} == {Stage.AGREED, Stage.DRAFT}


def test_a_batch_that_cannot_be_written_leaves_nothing(book: MinuteBook) -> None:
    examined = found_in("one.txt")
    with ImportSaver(book) as saver:
        saver.add(examined, examined.head, Answers())
        saver.add(replace(examined, path=Path("copy.txt")), examined.head, Answers())
        with pytest.raises(SaveError):
            saver.flush()
        assert book.reader.meetings() == ()
        saver.add(examined, examined.head, Answers())
        assert len(saver.flush()) == 1
    assert book.reader.check() == ()


def test_what_a_clerk_records_meanwhile_has_ids_of_its_own(book: MinuteBook) -> None:
    examined = found_in("one.txt")
    with ImportSaver(book) as saver:
        saver.add(examined, examined.head, Answers())
        meeting_id, _ = book.import_notes(
            "/council Elmfield Council\n/member Councillor Z Zelkova\n/item 1 Elms\nSeen."
        )
        (kept,) = saver.flush()
    book.flush()
    assert meeting_id != kept.meeting_id
    assert len(book.reader.meeting(kept.meeting_id).entries) == 5
    assert book.reader.check() == ()


@pytest.mark.parametrize(
    "name",
    ["[bold]Ash[/] [/etc]", "Ash\x1b[31m\x00", "Ash " * 75, "{@1} {{ {??}", "O'Brien; DROP TABLE person --", "‮hsA"],
)
def test_hostile_names_are_text(book: MinuteBook, name: str) -> None:
    head = Head(1, name, name, date(2019, 3, 4), style="published")
    examined = found_in("one.txt", (name, "Councillor B Birch"), remark=name)
    with ImportSaver(book) as saver:
        saver.add(examined, head, Answers())
        (kept,) = saver.flush()
    meeting = book.reader.meeting(kept.meeting_id)
    assert meeting.people[min(meeting.people)].name == name
    assert store.Reader(book.path).check() == ()
    assert minutes.as_text(minutes.render(meeting, minutes.load("published"))).count("\n") < 20
