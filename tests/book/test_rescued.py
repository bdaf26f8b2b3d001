"""What could not be saved is added when the book is next opened, wherever it is then."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook, destroy_notes
from clerk_tui.book.recording import draft_scope
from clerk_tui.cli import main
from clerk_tui.errors import SaveError
from clerk_tui.notation import read_membership
from clerk_tui.store import Draft

LINES = ("birch? whether the elms were ill", "ash> that two were", "= That they be felled", "/undo", "-birch 9.50")
NOW = datetime(2024, 1, 8, 9, 44, tzinfo=UTC)


@contextmanager
def opened(path: Path, folder: Path) -> Iterator[MinuteBook]:
    book = MinuteBook(path, clock=lambda: NOW, rescue_folder=folder)
    yield book
    book.close(0.5)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "rescue"


@pytest.fixture
def told(tmp_path: Path, folder: Path) -> list[str]:
    """What the record said when the file was moved away and the window closed."""
    path = tmp_path / "m.db"
    with opened(path, folder) as book:
        people = read_membership("Councillor A Ash (Chair)\nCouncillor B Birch")
        book.set_up_committee("Elmbury Council", "Trees Committee", people)
        book.flush()
        plan = MeetingPlan("Elmbury Council", "Trees Committee", date(2024, 1, 8), agenda=(("1", "Felling"),))
        recording = book.create_meeting(plan)
        recording.enter_line("/present all")
        recording.enter_line("/next")
        book.flush()
        path.rename(tmp_path / "elsewhere.db")
        for line in LINES:
            recording.enter_line(line)
        assert book.writer is not None
        book.writer.keep_draft(Draft(draft_scope(1), "new", "half a li", 9, NOW))
        assert not book.close(0.0)
        assert book.is_rescued
        return [recording.state.sentence(entry) for entry in recording.meeting.entries]


def sentences(book: MinuteBook) -> list[str]:
    recording = book.recording(1)
    return [recording.state.sentence(entry) for entry in recording.meeting.entries]


def test_the_record_is_as_it_was_typed(tmp_path: Path, folder: Path, told: list[str]) -> None:
    with opened(tmp_path / "elsewhere.db", folder) as book:
        assert [len(rescued.acts) for rescued in book.rescue.found] == [len(LINES)]
        assert sentences(book) != told
        assert book.take_rescued() == len(LINES)
        assert sentences(book) == told
        assert book.rescue.found == ()
        draft = book.draft(draft_scope(1))
        assert draft is not None
        assert draft.text == "half a li"
        recording = book.recording(1)
        recording.undo()
        recording.enter_line("= That they be kept")
        book.flush()
        assert book.reader.check() == ()
    assert list(folder.iterdir()) == []


def test_what_was_saved_after_all_is_not_added_twice(tmp_path: Path, folder: Path, told: list[str]) -> None:
    (file,) = folder.iterdir()
    again = file.read_bytes()
    with opened(tmp_path / "elsewhere.db", folder) as book:
        book.take_rescued()
    file.write_bytes(again)
    with opened(tmp_path / "elsewhere.db", folder) as book:
        assert book.take_rescued() == 0
        assert sentences(book) == told
        assert list(folder.iterdir()) == []


def test_a_rescue_file_whose_lines_are_in_the_book_is_not_offered(
    tmp_path: Path, folder: Path, told: list[str]
) -> None:
    (file,) = folder.iterdir()
    again = file.read_bytes()
    with opened(tmp_path / "elsewhere.db", folder) as book:
        book.take_rescued()
    file.write_bytes(again)
    with opened(tmp_path / "elsewhere.db", folder) as book:
        assert book.rescue.found == ()
        assert list(folder.iterdir()) == []
        assert sentences(book) == told


def test_a_book_that_was_changed_since_is_left_alone_and_so_is_the_rescue_file(
    tmp_path: Path, folder: Path, told: list[str]
) -> None:
    with opened(tmp_path / "elsewhere.db", folder) as book:
        book.recording(1).enter_line("something else")
        book.flush()
        before = sentences(book)
    with opened(tmp_path / "elsewhere.db", folder) as book:
        with pytest.raises(SaveError, match="was changed after"):
            book.take_rescued()
        assert sentences(book) == before
        assert before != told
        (text,) = folder.glob("*.txt")
        assert "whether the elms were ill" in text.read_text(encoding="utf-8")
        assert "half a li" in text.read_text(encoding="utf-8")
        assert len(list(folder.glob("*.kept"))) == 1
    with opened(tmp_path / "elsewhere.db", folder) as book:
        assert book.rescue.found == ()
        destroy_notes(book, [1])
    said = text.read_text(encoding="utf-8")
    assert ("whether the elms were ill" in said, "half a li" in said) == (True, False)


def test_going_back_to_an_older_copy_stops_no_meeting(tmp_path: Path, folder: Path, told: list[str]) -> None:
    path = tmp_path / "elsewhere.db"
    with opened(path, folder) as book:
        book.take_rescued()
        recording = book.recording(1)
        older = path.read_bytes()
        recording.enter_line("/item 2 Oaks")
        book.flush()
        path.rename(tmp_path / "away.db")
        recording.enter_line("birch> that they be kept")
        assert not book.close(0.0)
    path.write_bytes(older)
    with opened(path, folder) as book:
        with pytest.raises(SaveError, match="or is an older copy"):
            book.take_rescued()
        assert sentences(book) == told
        book.recording(1).enter_line("ash: was typed again")
        book.flush()
        assert book.reader.check() == ()
    (text,) = folder.glob("*.txt")
    assert "that they be kept" in text.read_text(encoding="utf-8")
    assert list(folder.glob("*.rescue")) == []


def test_what_cannot_be_read_is_kept_and_told(tmp_path: Path, folder: Path, told: list[str]) -> None:
    (file,) = folder.iterdir()
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines) + lines[1][:50])
    with opened(tmp_path / "elsewhere.db", folder) as book:
        assert book.take_rescued() == len(LINES)
        assert sentences(book) == told
        (kept,) = folder.iterdir()
        assert (kept.suffix, str(kept) in book.rescue.trouble) == (".kept", True)


def test_a_committee_that_was_saved_or_changed_since_does_not_come_back(tmp_path: Path, folder: Path) -> None:
    def members(book: MinuteBook) -> list[str]:
        return [member.person.name for member in book.reader.membership("Elmbury Council", "Trees Committee")]

    path, moved, at = tmp_path / "m.db", tmp_path / "moved.db", [NOW]
    book = MinuteBook(path, clock=lambda: at[0], rescue_folder=folder)
    path.rename(moved)
    book.set_up_committee("Elmbury Council", "Trees Committee", read_membership("Councillor A Ash (Chair)"))
    assert not book.close(0.0)
    (file,) = folder.iterdir()
    again = file.read_bytes()
    with opened(moved, folder) as other:
        assert other.take_rescued() == 1
        assert members(other) == ["Councillor A Ash"]
    file.write_bytes(again)
    with opened(moved, folder) as other:
        assert other.rescue.found == ()
    at[0] = NOW - timedelta(days=1)
    before = MinuteBook(moved, clock=lambda: at[0], rescue_folder=folder)
    moved.rename(path)
    before.set_up_committee("Elmbury Council", "Trees Committee", read_membership("Councillor B Birch"))
    assert not before.close(0.0)
    with opened(path, folder) as other, pytest.raises(SaveError, match="was changed after"):
        other.take_rescued()


def test_notes_of_a_book_that_is_away_are_not_destroyed_and_nobody_waits(tmp_path: Path, folder: Path) -> None:
    with opened(tmp_path / "m.db", folder) as book:
        (tmp_path / "m.db").rename(tmp_path / "moved.db")
        with pytest.raises(SaveError, match="could not be destroyed"):
            destroy_notes(book, [1])


def test_another_book_does_not_see_it(tmp_path: Path, folder: Path, told: list[str]) -> None:
    with opened(tmp_path / "other.db", folder) as book:
        assert book.rescue.found == ()
    assert told


def test_it_stays_until_it_can_be_saved(tmp_path: Path, folder: Path, told: list[str]) -> None:
    path = tmp_path / "elsewhere.db"
    with opened(path, folder) as book:
        path.rename(tmp_path / "m.db")
        with pytest.raises(SaveError):
            book.take_rescued(timeout=0.2)
        assert len(list(folder.iterdir())) >= 1
    with opened(tmp_path / "m.db", folder) as book:
        book.take_rescued()
        assert sentences(book) == told


def test_a_command_that_writes_adds_it_first(
    tmp_path: Path,
    told: list[str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("clerk_tui.paths.rescue", lambda: folder)
    monkeypatch.setattr("clerk_tui.paths.backups", lambda: tmp_path / "backups")
    monkeypatch.setattr("clerk_tui.paths.logs", lambda: tmp_path / "logs")
    notes = tmp_path / "later.notes"
    notes.write_text(
        "/council Elmbury Council\n/committee Trees Committee\n/date 2024-02-12\nA note.\n", encoding="utf-8"
    )
    assert main.main(["import", str(tmp_path / "elsewhere.db"), str(notes)]) == 0
    assert "5 changes" in capsys.readouterr().err
    with opened(tmp_path / "elsewhere.db", folder) as book:
        assert sentences(book) == told
        assert len(book.reader.meetings()) == 2


def test_recording_goes_on_where_the_rescue_file_cannot_be_deleted(
    tmp_path: Path, folder: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(file: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(file))

    with opened(tmp_path / "elsewhere.db", folder) as book, monkeypatch.context() as patched:
        assert book.rescue.found
        patched.setattr(Path, "unlink", refuses)
        assert book.take_rescued() == len(LINES)
        book.recording(1).enter_line("Members were cold")
        book.flush()
        assert sentences(book) == [*told, "Members were cold."]
    with opened(tmp_path / "elsewhere.db", folder) as book:
        assert (book.rescue.found, book.rescue.trouble) == ((), "")
    assert list(folder.iterdir()) == []
