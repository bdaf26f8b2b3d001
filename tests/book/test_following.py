"""Following what another program records: everything is seen, nothing is written, and no lock is taken."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

import pytest

from clerk_tui import store
from clerk_tui.book.following import BUSY_FOR, FAULT, RETRY, Follower, Look, Wanted
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook, remove_meeting
from clerk_tui.book.recording import Recording
from clerk_tui.errors import FileRefusedError
from clerk_tui.meeting import Kind, acts
from clerk_tui.minutes import as_text, room
from clerk_tui.notation import read_membership

MEMBERS = "Councillor A Ash (Chair)\nCouncillor B Birch\nCouncillor C Cedar\nofficer Fay Fern (Clerk)\n"
BEGUN = ("/open 9.30", "/item 1", "Members were welcomed")


def clock() -> datetime:
    return datetime(2024, 1, 8, 9, 41, tzinfo=UTC)


class Seconds:
    """A timer that a test turns on."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def planned(book: MinuteBook, committee: str = "Trees", day: date = date(2024, 1, 8)) -> Recording:
    agenda = (("1", "Welcome"), ("2", "Felling"))
    return book.create_meeting(MeetingPlan("Elmfield Council", committee, day, time(9, 30), agenda=agenda))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "m.db"


@pytest.fixture
def recorder(path: Path) -> Iterator[MinuteBook]:
    """A book that is open to record, with a committee."""
    with MinuteBook(path, clock=clock) as book:
        book.set_up_committee("Elmfield Council", "Trees", read_membership(MEMBERS))
        book.flush()
        yield book


def follower(path: Path, *, timer: Seconds | None = None, **wanted: object) -> Follower:
    book = MinuteBook(path, clock=clock, is_watched=True)
    return Follower(book, Wanted(**wanted), timer=timer or Seconds())  # type: ignore[arg-type]


def said(look: Look) -> str:
    assert look.view is not None, look.said
    return as_text(look.view.document)


def record(book: MinuteBook, recording: Recording, *lines: str) -> None:
    for line in lines:
        recording.enter_line(line)
    book.flush()


def test_what_is_recorded_undone_and_struck_out_is_followed(path: Path, recorder: MinuteBook) -> None:
    recording = planned(recorder)
    recorder.flush()
    screen = follower(path)
    assert "Members were welcomed" not in said(screen.look())
    record(recorder, recording, *BEGUN)
    assert "Members were welcomed" in said(screen.look())
    recording.undo()
    recorder.flush()
    assert "Members were welcomed" not in said(screen.look())
    recording.redo()
    record(recorder, recording, "The ash was dead")
    assert "welcomed" in said(screen.look())
    recording.do(acts.strike(recording.meeting, recording.meeting.entries[-1]))
    recorder.flush()
    assert "The ash was dead" not in said(screen.look())


def test_each_act_is_taken_as_if_the_meeting_were_read_again(
    path: Path, recorder: MinuteBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = planned(recorder)
    recorder.flush()
    screen = follower(path)
    screen.look()
    read_whole: list[int] = []
    whole = store.Reader.meeting_marked

    def counted(reader: store.Reader, meeting_id: int) -> object:
        read_whole.append(meeting_id)
        return whole(reader, meeting_id)

    monkeypatch.setattr(store.Reader, "meeting_marked", counted)
    lines = (
        *BEGUN, "ash: spoke", "/member Councillor D Doyle", "/present doyle", "# mine", "/vote 2-1", "/item 2",
        "/motion ash / birch: That it be so", "/exempt 3", "cedar? what it cost", "... and when", "/public",
        "s/spoke/sang/", "/agenda 9 Paths", "/next", "/apologies birch: with regret", "= That it be noted",
        "/visitors 3", "/close 9.40",
    )  # fmt: skip
    steps: list[Callable[[], object]] = [partial(recording.enter_line, line) for line in lines]
    steps += [recording.undo, recording.undo, recording.redo]
    steps.append(lambda: recording.do(acts.strike(recording.meeting, recording.meeting.entries[3])))
    steps.append(lambda: recording.do(acts.move(recording.meeting, recording.meeting.entries[4], -1)))
    for step in steps:
        step()
        recorder.flush()
        taken = screen.look().view
        assert read_whole == [], "only what is new is read"
        assert taken == follower(path, meeting_id=recording.meeting.id).look().view
        read_whole.clear()
    recording.enter_line("/quorum 2")
    recorder.flush()
    assert screen.look().view == follower(path, meeting_id=recording.meeting.id).look().view
    record(recorder, planned(recorder, "Ponds"), "/item 1")
    screen.look()
    assert len(read_whole) > 2, "what is not of the meeting alone is read anew"


def test_the_meeting_is_read_again_only_when_something_was_recorded(path: Path, recorder: MinuteBook) -> None:
    recording = planned(recorder)
    record(recorder, recording, *BEGUN)
    screen = follower(path)
    first = screen.look().view
    assert screen.look().view is first
    writer = recorder.must_be_writable()
    writer.keep_draft(store.Draft("meeting 1", "line", "half a li", 9, clock()))
    recorder.flush()
    assert screen.look().view is first
    assert "half a li" not in repr(first)


def test_what_is_moved_into_the_exempt_part_disappears(path: Path, recorder: MinuteBook) -> None:
    recording = planned(recorder)
    record(recorder, recording, *BEGUN, "/item 2", "The bid was 5,000", "/exempt 3")
    screen = follower(path)
    assert "5,000" in said(screen.look())
    bound = recording.meeting.entries[-1]
    recording.do(acts.move(recording.meeting, bound, -1))
    recorder.flush()
    look = screen.look()
    assert "5,000" not in repr(look)
    assert look.view is not None
    assert look.view.is_public_excluded
    recording.undo()
    recorder.flush()
    assert "5,000" in said(screen.look())


def test_in_a_closed_room_exempt_business_is_shown_and_private_notes_are_not(path: Path, recorder: MinuteBook) -> None:
    recording = planned(recorder)
    record(recorder, recording, *BEGUN, "/exempt 3", "The bid was 5,000", "# my own view", "fern: left it there")
    assert "5,000" not in repr(follower(path).look())
    look = follower(path, with_exempt=True).look()
    assert "5,000" in said(look)
    assert "my own view" not in repr(look)


def test_without_a_meeting_it_waits_for_the_one_that_is_recorded(path: Path, recorder: MinuteBook) -> None:
    screen = follower(path)
    look = screen.look()
    assert look.view is None
    assert "No meeting is being recorded in m.db" in look.said
    first = planned(recorder)
    recorder.flush()
    assert "has not" not in screen.look().said
    assert said(screen.look())
    record(recorder, first, *BEGUN)
    second = planned(recorder, "Ponds")
    record(recorder, second, "/item 1", "The pond was deep")
    assert "The pond was deep" in said(screen.look()), "the one in which something was recorded last"
    other_day = planned(recorder, "Old", date(2023, 5, 1))
    record(recorder, other_day, "/item 1", "Never closed")
    assert "The pond was deep" in said(screen.look()), "that of today before one that was never closed"
    record(recorder, second, "/close 9.41")
    record(recorder, first, "/close 9.41")
    assert "The pond was deep" in said(screen.look()), "nor after it was closed"


def test_a_meeting_that_was_never_closed_does_not_hide_the_one_called_for_today(
    path: Path, recorder: MinuteBook
) -> None:
    old = planned(recorder, "Old", date(2023, 5, 1))
    record(recorder, old, "/item 1", "Never closed")
    screen = follower(path)
    assert "Never closed" in said(screen.look())
    screen = follower(path)
    planned(recorder, "Ponds")
    recorder.flush()
    assert "PONDS" in said(screen.look())
    record(recorder, old, "It goes on")
    assert "It goes on" in said(screen.look()), "it is the one that is recorded"


def test_it_stays_with_a_meeting_that_is_closed_until_another_begins(path: Path, recorder: MinuteBook) -> None:
    recording = planned(recorder)
    record(recorder, recording, *BEGUN)
    screen = follower(path)
    screen.look()
    record(recorder, recording, "/close 9.40")
    view = screen.look().view
    assert view is not None
    assert view.stage.value == "draft"
    record(recorder, planned(recorder, "Ponds"), "/item 1", "The pond was deep")
    assert "The pond was deep" in said(screen.look())


def test_one_meeting_can_be_named(path: Path, recorder: MinuteBook) -> None:
    first, second = planned(recorder), planned(recorder, "Ponds")
    record(recorder, second, *BEGUN)
    assert "Members were welcomed" not in said(follower(path, meeting_id=first.meeting.id).look())
    assert "Members were welcomed" in said(follower(path, meeting_id=second.meeting.id).look())


def test_whether_anybody_records_is_known(path: Path, recorder: MinuteBook) -> None:
    planned(recorder)
    recorder.flush()
    screen = follower(path)
    assert screen.look().is_recorded
    recorder.close()
    look = screen.look()
    assert not look.is_recorded
    assert look.view is not None
    with MinuteBook(path, clock=clock):
        assert screen.look().is_recorded


def test_nothing_is_written_and_no_lock_is_taken(path: Path, recorder: MinuteBook) -> None:
    record(recorder, planned(recorder), *BEGUN)
    recorder.close()
    folder, whole = path.parent, path.read_bytes()
    was = (sorted(os.listdir(folder)), os.stat(folder).st_mtime_ns, os.stat(path).st_mtime_ns)
    screen = follower(path)
    assert said(screen.look())
    assert (sorted(os.listdir(folder)), os.stat(folder).st_mtime_ns, os.stat(path).st_mtime_ns) == was
    with MinuteBook(path, clock=clock) as book:
        assert book.held is None, "a screen that follows holds nothing"
        screen.look()
    assert path.read_bytes() == whole
    assert not list(folder.glob("*.lock"))


def test_a_crash_in_the_middle_of_a_save_is_not_repaired_by_one_who_only_reads(path: Path, tmp_path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        record(book, planned(book), *BEGUN)
    with closing(sqlite3.connect(path, isolation_level=None)) as half:
        half.execute("PRAGMA cache_size = 1")
        half.execute("BEGIN IMMEDIATE")
        half.execute("UPDATE entry SET text = text || ' and more'")
        half.execute("UPDATE passage SET body = body || hex(zeroblob(5000))")
        crashed = tmp_path / "crashed"
        crashed.mkdir()
        for name in (path.name, f"{path.name}-journal"):
            shutil.copyfile(tmp_path / name, crashed / name)
        half.execute("ROLLBACK")
    timer, bytes_of = Seconds(), {p.name: p.read_bytes() for p in crashed.iterdir()}
    screen = follower(path, timer=timer)
    screen.look()
    shutil.copyfile(crashed / path.name, path)
    shutil.copyfile(crashed / f"{path.name}-journal", tmp_path / f"{path.name}-journal")
    look = screen.look()
    assert "ended in the middle of a save" in look.said
    assert look.view is not None, "what was seen last stays"
    assert {p.name: p.read_bytes() for p in tmp_path.glob("m.db*")} == bytes_of
    with MinuteBook(path, clock=clock) as book:
        assert book.held is None
        timer.now += RETRY
        assert screen.look().said == ""


def test_a_file_that_is_moved_or_replaced_is_told_and_found_again(path: Path, recorder: MinuteBook) -> None:
    recording = planned(recorder)
    record(recorder, recording, *BEGUN)
    recorder.close()
    timer = Seconds()
    screen = follower(path, timer=timer)
    screen.look()
    aside = path.rename(path.with_name("aside.db"))
    look = screen.look()
    assert "m.db has been moved or deleted" in look.said
    assert "welcomed" in said(look)
    aside.rename(path)
    assert screen.look().said == ""
    restored = path.with_name("restored.db")
    shutil.copyfile(path, restored)
    with MinuteBook(restored, clock=clock) as book:
        record(book, book.recording(recording.meeting.id), "A line of the restored book")
    restored.replace(path)
    assert "A line of the restored book" in said(screen.look())
    with MinuteBook(restored, clock=clock) as other:
        record(other, planned(other, "Ponds"), "/item 1", "A line of another book")
    restored.replace(path)
    look = screen.look()
    assert "Another minute book is now in the place of m.db" in look.said
    assert "another book" not in said(look)


def test_a_fault_of_the_program_leaves_nothing_old_in_sight_and_the_next_act_is_shown(
    path: Path, recorder: MinuteBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = planned(recorder)
    record(recorder, recording, *BEGUN)
    screen = follower(path)
    screen.look()
    with monkeypatch.context() as patch:
        patch.setattr(room, "room_view", lambda *_, **__: 1 / 0)
        record(recorder, recording, "The ash was dead")
        look = screen.look()
        assert (look.view, look.said) == (None, FAULT)
    record(recorder, recording, "The elm was not")
    assert "The ash was dead" in said(screen.look())
    assert screen.look().said == ""


def test_a_meeting_that_is_removed_leaves_the_screen(path: Path, recorder: MinuteBook) -> None:
    recording = planned(recorder)
    recorder.flush()
    screens = follower(path), follower(path, meeting_id=recording.meeting.id)
    assert all("Felling" in said(screen.look()) for screen in screens)
    remove_meeting(recorder, recording.meeting.id)
    recorder.flush()
    looks = [screen.look() for screen in screens]
    assert [look.view for look in looks] == [None, None]
    assert "No meeting is being recorded" in looks[0].said
    assert "has been removed" in looks[1].said


def test_a_file_in_use_is_waited_for_and_then_told(path: Path, recorder: MinuteBook) -> None:
    record(recorder, planned(recorder), *BEGUN)
    recorder.close()
    timer = Seconds()
    screen = follower(path, timer=timer)
    screen.look()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert screen.look().said == ""
        timer.now += BUSY_FOR + 1
        assert "this screen may be behind" in screen.look().said
        other.execute("ROLLBACK")
    assert screen.look().said == ""


def test_a_file_of_an_older_version_is_refused_until_it_was_opened_to_record(path: Path, recorder: MinuteBook) -> None:
    recorder.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA user_version = 5")
    with pytest.raises(FileRefusedError, match="Open it once to record"):
        MinuteBook(path, is_watched=True)


def test_two_programs_one_records_and_one_follows(path: Path, recorder: MinuteBook) -> None:
    planned(recorder)
    recorder.close()
    code = "import sys; from clerk_tui.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "record", str(path), "1", "--lines"]
    home = {
        **os.environ,
        "HOME": str(path.parent),
        "XDG_STATE_HOME": str(path.parent),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    screen = follower(path)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=home, text=True) as recording:
        assert recording.stdin is not None
        assert recording.stdout is not None
        recording.stdin.write("/item 1\nThe ash was dead\n# not for you\n/exempt 3\nThe bid was 5,000\n")
        recording.stdin.flush()
        assert any("5,000" in line for line in recording.stdout), "it is said when it is saved"
        view = screen.look().view
        assert view is not None
        assert view.is_public_excluded
        assert recording.poll() is None, "it is seen while the other goes on"
        recording.stdin.write("Nothing of it\n")
        recording.stdin.close()
        recording.wait()
    look = screen.look()
    assert "The ash was dead" in said(look)
    assert not any(word in repr(look) for word in ("5,000", "not for you", "Nothing of it"))
    with MinuteBook(path, is_read_only=True) as book:
        assert book.reader.meeting(1).entries[-1].kind is Kind.NOTE
