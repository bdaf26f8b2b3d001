"""A minute book alone: what is kept of its people and committees, and how it is closed."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from queue import SimpleQueue
from typing import NoReturn

import pytest

from clerk_tui import store
from clerk_tui.book import minute_book as minute_book_module
from clerk_tui.book.doubtful_entries import as_likely
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook, keep_for_body
from clerk_tui.book.preview import Target
from clerk_tui.book.recording import Recording, draft_scope, message_about
from clerk_tui.errors import ClerkError, LineRefusedError, SaveError
from clerk_tui.meeting import Capacity, Kind, acts
from clerk_tui.notation import read_membership
from clerk_tui.proof.findings import switch_off
from clerk_tui.search import parse

COUNCIL, TREES = "Elmfield Council", "Trees Committee"
PATIENCE = 20.0


@pytest.fixture
def reports() -> list[store.Report]:
    """What the writer says."""
    return []


@pytest.fixture
def book(tmp_path: Path, reports: list[store.Report]) -> Iterator[MinuteBook]:
    """An open book in which nothing is yet."""
    with MinuteBook(tmp_path / "m.db", report=reports.append) as made:
        yield made


def is_refused(book: MinuteBook, reports: SimpleQueue[store.Report], why: str) -> None:
    """The next save is refused, and why; the book is closed with what cannot be saved."""
    while not isinstance(reports.get(timeout=PATIENCE), store.NotSaved):
        pass
    with pytest.raises(SaveError, match=why):
        book.flush(0.0)
    assert not book.close(0.0)


def set_up(book: MinuteBook, since: date | None, *people: str) -> None:
    """The committee, on the disk."""
    book.set_up_committee(COUNCIL, TREES, read_membership("\n".join(people)), since=since)
    book.flush()


def test_a_file_that_another_program_lets_go_is_opened_at_the_second_try(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    store.create(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL").fetchall()
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM meeting").fetchall()
        with pytest.raises(ClerkError, match="another program"):
            MinuteBook(path)
        other.execute("COMMIT")
    with MinuteBook(path) as book:
        assert not book.is_read_only
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_meeting_that_waits_to_be_saved_after_its_import_is_opened_all_the_same(
    book: MinuteBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(minute_book_module, "SHORT_WAIT", 0.0)
    assert book.writer is not None
    may_save, flush = threading.Event(), book.flush
    book.writer.run(lambda connection: may_save.wait(PATIENCE))
    meeting_id, _ = book.import_notes(f"/council {COUNCIL}\n/committee {TREES}\n/date 1 May 2026\n/chair Cllr A Ash")

    def wait() -> None:
        may_save.set()
        flush()

    monkeypatch.setattr(book, "flush", wait)
    assert book.recording(meeting_id).meeting.head.committee == TREES


def test_no_meeting_is_called_while_its_committee_waits_to_be_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(minute_book_module, "SHORT_WAIT", 0.0)
    monkeypatch.setattr(minute_book_module, "LONG_WAIT", 0.0)
    path = tmp_path / "m.db"
    with MinuteBook(path) as book, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        book.set_up_committee(COUNCIL, TREES, read_membership("Councillor A Ash"))
        with pytest.raises(SaveError):
            book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
        other.execute("ROLLBACK")
        book.flush(PATIENCE)
        assert len(book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8))).meeting.roll) == 1


def test_two_vacant_seats_of_a_committee_stay_two_and_are_on_the_roll(book: MinuteBook) -> None:
    set_up(book, None, "Councillor A Ash", "Vacancy", "Vacant seat")
    first = book.reader.membership(COUNCIL, TREES)
    set_up(book, date(2024, 5, 1), "Councillor A Ash", "Vacancy", "Vacancy", "Councillor B Birch")
    then = [m for m in book.reader.membership(COUNCIL, TREES) if m.end is None]
    assert [m.person.name for m in then] == ["Councillor A Ash", "Vacancy", "Vacancy", "Councillor B Birch"]
    assert [m.person.id for m in then[:3]] == [m.person.id for m in first]
    meeting = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 6, 1))).meeting
    assert (len(meeting.vacant), meeting.seats) == (2, 4)


def test_every_place_that_somebody_had_is_kept(book: MinuteBook) -> None:
    set_up(book, date(2020, 5, 1), "Councillor A Ash", "Councillor B Birch")
    set_up(book, date(2021, 5, 1), "Councillor A Ash (Chair)", "Councillor B Birch")
    set_up(book, date(2022, 5, 1), "Councillor A Ash (Chair)", "Councillor C Cedar")
    held = [(m.person.name, m.capacity, m.start, m.end) for m in book.reader.membership(COUNCIL, TREES)]
    assert sorted(held) == [
        ("Councillor A Ash", Capacity.CHAIR, date(2021, 5, 1), None),
        ("Councillor A Ash", Capacity.MEMBER, date(2020, 5, 1), date(2021, 4, 30)),
        ("Councillor B Birch", Capacity.MEMBER, date(2020, 5, 1), date(2022, 4, 30)),
        ("Councillor C Cedar", Capacity.MEMBER, date(2022, 5, 1), None),
    ]


def test_a_name_that_was_put_right_is_free_for_somebody_else(book: MinuteBook) -> None:
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    recording.enter_line("/member Councillor C Cedar")
    (first,) = recording.meeting.people.values()
    rename(recording, "Councillor C Cedarwood")
    recording.enter_line("/member Councillor C Cedar")
    assert [p.name for p in recording.meeting.people.values()] == ["Councillor C Cedarwood", "Councillor C Cedar"]
    recording.undo()
    recording.undo()
    recording.enter_line("/member Councillor C Cedar")
    assert list(recording.meeting.people.values()) == [first]


def test_a_paragraph_added_later_means_the_chair_of_its_own_place(book: MinuteBook) -> None:
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    for line in ("/chair Councillor A Ash", "/member Councillor B Birch", "/present all", "/item 1 Elms", "It began."):
        recording.enter_line(line)
    begun = recording.meeting.entries[-1]
    recording.enter_line("/presiding birch")
    recording.enter_line("It began. ¶ The meeting thanked @chair.", Target("edit", begun.id))
    revised = next(e for e in recording.meeting.entries if e.id == begun.id)
    assert "Councillor A Ash" in recording.state.plain(revised.text or "")


def test_a_sign_for_paragraphs_that_was_typed_is_kept_when_the_entry_is_changed(book: MinuteBook) -> None:
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    recording.enter_line("See ¶ 12 of the order.")
    recording.enter_line(".. And ¶¶ 14–16.")
    (entry,) = recording.meeting.entries
    recording.enter_line(recording.state.line_of(entry).replace("12", "13"), Target("edit", entry.id))
    assert recording.meeting.entries[0].text == "See ¶ 13 of the order.\nAnd ¶¶ 14–16."


def test_a_doubtful_line_settles_with_its_paragraphs(book: MinuteBook) -> None:
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    for line in ("/item 1 Elms", "birch> they were rotten", ".. All of them."):
        recording.enter_line(line)
    entry = recording.meeting.entries[-1]
    assert entry.is_unsettled
    recording.enter_line("/guest Mr B Birch")
    recording.do(as_likely(recording.state, entry))
    settled = recording.meeting.entries[-1]
    assert (settled.kind, settled.text) == (Kind.ANSWER, "they were rotten\nAll of them.")


def test_a_line_without_words_takes_no_paragraph(book: MinuteBook) -> None:
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    for line in ("/member Councillor B Birch", "/present all", "+birch 9.44"):
        recording.enter_line(line)
    with pytest.raises(LineRefusedError, match="needs words before it"):
        recording.enter_line("+birch 9.44 ¶ She was late.", Target("edit", recording.meeting.entries[-1].id))
    recording.enter_line("+birch 9.44: She came in. ¶ She was late.", Target("edit", recording.meeting.entries[-1].id))
    assert recording.meeting.entries[-1].text == "She came in.\nShe was late."


def rename(recording: Recording, name: str) -> None:
    """Put the name of the first on the roll right."""
    recording.do(acts.rename(recording.meeting, next(iter(recording.meeting.people)), name))


def _two_meetings(book: MinuteBook) -> tuple[int, int]:
    """Two meetings in which Cedar spoke."""
    set_up(book, None, "Councillor C Cedar")
    made = []
    for month in (1, 2):
        recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, month, 8)))
        recording.enter_line("cedar: reported on the elms")
        made.append(recording.meeting.id)
    book.flush()
    return made[0], made[1]


def test_the_search_finds_a_name_that_was_put_right_in_every_meeting(book: MinuteBook) -> None:
    meetings = _two_meetings(book)
    recording = book.recording(meetings[1])
    rename(recording, "Councillor C Rowan")
    assert book.writer
    assert book.writer.wait_idle(PATIENCE)
    assert {hit.meeting_id for hit in book.reader.find(parse("rowan")).hits} == set(meetings)
    assert not book.reader.find(parse("cedar")).hits


def test_a_meeting_that_cannot_be_read_keeps_the_search_from_no_other(
    book: MinuteBook, reports: list[store.Report]
) -> None:
    damaged, sound = _two_meetings(book)
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 3, 8)))
    book.flush()
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        other.execute("UPDATE entry SET kind = 'nonsense' WHERE meeting_id = ?", (damaged,))
    rename(recording, "Councillor C Rowan")
    recording.enter_line("saved all the same")
    assert book.writer
    assert book.writer.wait_idle(PATIENCE)
    assert len([report for report in reports if isinstance(report, store.JobFailed)]) == 1
    assert [hit.meeting_id for hit in book.reader.find(parse("rowan")).hits] == [sound]
    assert book.reader.find(parse("saved")).hits


def begun(book: MinuteBook) -> Recording:
    """A meeting with one line, on the disk."""
    set_up(book, None, "Councillor A Ash")
    made = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    made.enter_line("The pond is shallow.")
    book.flush()
    return made


def test_an_older_copy_put_over_the_book_before_anything_is_typed_is_told(tmp_path: Path) -> None:
    path, older = tmp_path / "m.db", tmp_path / "older.db"
    with MinuteBook(path) as book:
        begun(book)
    shutil.copyfile(path, older)
    with MinuteBook(path) as book:
        book.recording(1).enter_line("The pond is deep.")
    reports = SimpleQueue[store.Report]()
    with MinuteBook(path, report=reports.put) as book:
        recording = book.recording(1)
        shutil.copyfile(older, path)
        recording.enter_line("It was drained.")
        is_refused(book, reports, "an older copy was put over it")


def test_two_books_that_both_write_one_file_are_told_and_neither_writes_over_the_other(tmp_path: Path) -> None:
    path, reports = tmp_path / "m.db", SimpleQueue[store.Report]()
    with MinuteBook(path, report=reports.put) as book:
        recording = begun(book)
        book.flush()
        (tmp_path / "m.db.lock").unlink()  # as on a network that carries no locks
        with MinuteBook(path) as other:
            theirs = other.recording(recording.meeting.id)
            theirs.undo()
            other.flush()
        recording.enter_line("It was drained.")
        is_refused(book, reports, "another program has written to it")


def test_it_may_be_closed_twice(tmp_path: Path) -> None:
    book = MinuteBook(tmp_path / "m.db")
    book.create_meeting(MeetingPlan(COUNCIL, TREES))
    assert book.close(PATIENCE)
    assert book.close(PATIENCE)
    with MinuteBook(book.path, is_read_only=True) as again:
        assert len(again.reader.meetings()) == 1
        again.close()


def test_the_half_typed_line_is_the_newest_on_the_disk_or_not(book: MinuteBook) -> None:
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    scope, writer = draft_scope(recording.meeting.id), book.writer
    assert writer
    first = store.Draft(scope, "new", "one", 3, datetime(2024, 1, 8, tzinfo=UTC))
    writer.keep_draft(first)
    book.flush()
    assert book.draft(scope) == first
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        recording.enter(recording.read("one"))
        assert book.draft(scope) is None
        second = store.Draft(scope, "new", "two", 3, datetime(2024, 1, 8, tzinfo=UTC))
        writer.keep_draft(second)
        assert book.draft(scope) == second
        other.execute("ROLLBACK")


def test_somebody_whose_listing_is_not_saved_yet_is_known_to_the_next_meeting(book: MinuteBook) -> None:
    first = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    book.flush()
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        first.enter_line("/guest Fay Fern")
        second = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 2, 8)))
        second.enter_line("/guest Fay Fern")
        assert second.meeting.people == first.meeting.people
        other.execute("ROLLBACK")


def test_a_book_open_to_read_says_so(tmp_path: Path) -> None:
    MinuteBook(tmp_path / "m.db").close()
    with MinuteBook(tmp_path / "m.db", is_read_only=True) as book, pytest.raises(ClerkError, match="only read it"):
        book.create_meeting(MeetingPlan(COUNCIL, TREES))


def test_undo_leaves_a_name_that_another_meeting_has_put_right_since(book: MinuteBook) -> None:
    set_up(book, None, "Councillor C Cedar")
    first = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    second = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 2, 5)))
    rename(first, "Councillor C Cedarwood")
    book.flush()
    second = book.recording(second.meeting.id)
    rename(second, "Councillor C Cedarhurst")
    book.flush()
    first = book.recording(first.meeting.id)
    first.undo()
    book.flush()
    for recording in (first, second):
        (person,) = book.reader.meeting(recording.meeting.id).people.values()
        assert person.name == "Councillor C Cedarhurst"


def test_the_word_for_the_chair_is_kept_and_goes_with_the_place(book: MinuteBook) -> None:
    set_up(book, None, "Councillor A Ash (Chairman)", "Councillor B Birch, Vice-Chair", "Councillor C Cedar")
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    assert [(p.capacity, p.post) for p in recording.meeting.roll] == [
        (Capacity.CHAIR, "Chairman"),
        (Capacity.VICE, "Vice-Chair"),
        (Capacity.MEMBER, ""),
    ]
    recording.enter_line("/chair Councillor C Cedar (Chairwoman)")
    assert [(p.capacity, p.post) for p in recording.meeting.roll] == [
        (Capacity.MEMBER, ""),
        (Capacity.VICE, "Vice-Chair"),
        (Capacity.CHAIR, "Chairwoman"),
    ]


def test_a_guest_of_one_meeting_is_not_on_the_roll_of_the_next(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        people = read_membership("Cllr A Ash (Chair)\nCllr B Birch\nguest PC C Cole (Police)")
        book.set_up_committee("Elmfield Council", "Trees Committee", people)
        first = book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 1, 8))).meeting
        book.flush()
        second = book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 2, 12))).meeting
        assert [first.people[place.person_id].name for place in first.roll][-1] == "PC C Cole"
        assert [second.people[place.person_id].name for place in second.roll] == ["Cllr A Ash", "Cllr B Birch"]
        assert book.earlier_attendees(first) == []
        assert book.earlier_attendees(second) == ["PC C Cole"]


def test_who_was_coopted_at_the_last_meeting_is_remembered_when_the_roll_is_called(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        people = read_membership("Cllr A Ash (Chair)\nCllr B Birch\nCllr May Park")
        book.set_up_committee("Elmfield Council", "Trees Committee", people)
        first = book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 1, 8)))
        for line in ("/present all", "/member Cllr Ms J Rowse", "/present rowse"):
            first.enter_line(line)
        book.flush()
        second = book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 2, 12)))
        assert book.earlier_attendees(first.meeting) == []
        assert book.earlier_attendees(second.meeting) == ["Cllr Ms J Rowse"]
        second.enter_line("/member Cllr Ms J Rowse")
        assert book.earlier_attendees(second.meeting) == []


def test_a_line_for_somebody_who_is_on_the_roll_just_so_says_that_nothing_changed(book: MinuteBook) -> None:
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    assert recording.enter_line("/member Mr A Ash (Treasurer)").sentence == ""
    assert "nothing was changed" in recording.enter_line("/member Mr A Ash (Treasurer)").sentence


# What the proof of one meeting is told to leave alone, kept for the meetings of its committee to come


def test_what_is_not_on_the_disk_yet_is_not_written_over(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        book.set_up_committee(COUNCIL, TREES, read_membership("Councillor A Ash"), rules="council")
        recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8), rules="council"))
        book.flush()
        with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
            first, second = (switch_off(recording.meeting, code) for code in ("L4", "S2"))
            keep_for_body(book, recording.meeting.head, first)
            book.flush()
            other.execute("BEGIN IMMEDIATE")
            recording.do(second)
            with pytest.raises(SaveError, match="not everything has been saved"):
                keep_for_body(book, recording.meeting.head, second)
            other.execute("ROLLBACK")
        book.flush(20.0)
        keep_for_body(book, recording.meeting.head, second)
        book.flush()
        (line,) = book.reader.committees()
        assert line.rules == "council proof=-L4,-S2"


def test_how_people_are_spoken_of_and_the_clock_are_kept_and_other_rules_of_a_meeting_are_not(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        book.set_up_committee(COUNCIL, TREES, read_membership("Councillor A Ash"), rules="council quorum=3")
        recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8), rules="council quorum=3"))
        for line in ("/she ash", "/rules council quorum=2 she=aash clock=24"):
            act = recording.enter_line(line).act
            assert act is not None
            book.flush()
            keep_for_body(book, recording.meeting.head, act)
        book.flush()
        assert book.reader.committees()[0].rules == "council quorum=3 clock=24 she=aash"


def test_they_is_told_once_of_whom_no_title_tells_and_only_where_it_is_printed(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8), rules="council"))
        for line in ("/chair Councillor A Ash", "/member Councillor B Birch", "/member Mrs C Cole", "/present all"):
            recording.enter_line(line)

        def told(line: str) -> str:
            act = recording.enter_line(line).act
            assert act is not None
            return message_about(act, recording, lambda before, rest: before + rest)

        assert not told("birch: \\I object")
        assert not told("birch: the notice said “ask me first”")
        assert not told("birch: the hedge was high")
        assert told("birch: I saw the hedge").startswith("“They” is Councillor B Birch; /she birch or /he birch ")
        assert not told("birch: I saw the gate")
        assert not told("cole: I saw it too")
        assert told("ash: I saw the hedhe").startswith("“They” is Councillor A Ash")
        assert told("s/hedhe/hedge/").startswith("Corrected, statement: ")


def test_a_book_that_another_program_had_open_says_so_and_then_that_it_is_free(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    with MinuteBook(path):
        second = MinuteBook(path)
        assert second.why_read_only.endswith("You can only read it here.")
    with second, pytest.raises(ClerkError, match="Leave it here and open it again, to record"):
        second.must_be_writable()
    with MinuteBook(path) as third:
        assert third.held is None


@pytest.mark.parametrize("part", ["_open_reader", "_read_next_ids"])
def test_a_book_that_cannot_be_opened_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    def failing(_: MinuteBook) -> None:
        raise ClerkError("The disk reported an error.")

    with monkeypatch.context() as here:
        here.setattr(MinuteBook, part, failing)
        with pytest.raises(ClerkError, match="The disk reported"):
            MinuteBook(tmp_path / "m.db")
    with MinuteBook(tmp_path / "m.db") as book:
        assert book.held is None


def test_an_arrival_that_settles_a_doubt_is_recorded_although_the_file_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_busy(*_: object) -> NoReturn:
        raise ClerkError("m.db is busy")

    with MinuteBook(tmp_path / "m.db", clock=lambda: datetime(2024, 1, 8, 9, 44, tzinfo=UTC)) as book:
        book.set_up_committee(COUNCIL, TREES, read_membership("Cllr A Ash (Chair)\nCllr B Birch"))
        recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8), agenda=(("1", "Elms"),)))
        for line in ("/present ash", "/next", "birch: that it was dead"):
            recording.enter_line(line)
        assert recording.meeting.doubts
        book.flush()
        monkeypatch.setattr(store.Reader, "former", is_busy)
        recording.enter_line("+birch 9.40", Target("insert", recording.meeting.entries[-1].id))
        assert not recording.meeting.doubts
