"""The rescue file: what cannot be written to a minute book is kept outside it."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from clerk_tui.meeting import Capacity, Entry, Kind, Membership, Person
from clerk_tui.store import (
    CommitteeSetup,
    Draft,
    NotSaved,
    Recovered,
    Saving,
    Signing,
    Writer,
    act_rows,
    error_messages,
    rescue_files,
)
from clerk_tui.store import writer as writer_module
from clerk_tui.store.rescue import Rescued, RescueFile, destroy_notes, read, set_aside
from clerk_tui.store.values import Passage, SourceFile

from . import filing
from .filing import NOW, adding, note, saving
from .test_writer import PATIENCE, Desk

UUID = "0d1c-uuid"
DRAFT = Draft("meeting 1", "new", "half a \ud800 line", 4, NOW)
COMMITTEE = CommitteeSetup(
    "Elmbury", "Parks", 3, memberships=(Membership(Person(1, "Cllr A Ash"), Capacity.CHAIR, 1, start=date(2018, 5, 1)),)
)
FULL = replace(
    saving(1, filing.rich_act(), 1),
    passages=(Passage(9, 2, "That the report be noted", kind=Kind.CLAUSE, voices=(1, 2)), Passage(None, None, None)),
    undoes=4,
    draft_scope="meeting 1",
    signing=Signing(1, date(2018, 3, 5), "Cllr A Ash", "MINUTES\n", "0" * 64, None, "none"),
    source=SourceFile("a.txt", "text", "0" * 64, "words", 2),
    at=datetime(2018, 1, 8, 9, 30, 1, 5, tzinfo=UTC),
)


class RescuedDesk(Desk):
    """A writer with a rescue file, and when something was put into it."""

    def __init__(self, path: Path, folder: Path) -> None:
        super().__init__(path)
        self.writer.close(PATIENCE)
        self.folder = folder
        self.kept, self.may_keep = threading.Event(), threading.Event()
        self.may_keep.set()

        class Watched(RescueFile):
            def keep(_, acts: Iterable[Saving | CommitteeSetup], drafts: Iterable[Draft]) -> None:  # noqa: N805
                self.may_keep.wait(PATIENCE)
                super().keep(acts, drafts)
                self.kept.set()

        self.writer = Writer(path, self.reports.put, lambda: Watched(folder, UUID))

    def rescued(self) -> Rescued:
        files = rescue_files(self.folder, UUID)
        return read(files[0]) if files else Rescued(self.folder, (), (), is_whole=True)


@pytest.fixture
def desk(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RescuedDesk]:
    monkeypatch.setattr(writer_module, "RESCUE_AFTER", 0.01)
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 3600.0)
    made = RescuedDesk(path, tmp_path / "state" / "rescue")
    yield made
    made.writer.close(0.0)


def test_what_is_read_is_what_was_kept(tmp_path: Path) -> None:
    file = RescueFile(tmp_path, UUID)
    formal = saving(1, adding(*filing.FORMAL), 2)
    file.keep([FULL, formal], [DRAFT])
    file.keep([FULL, formal, COMMITTEE], [DRAFT, replace(DRAFT, text="half a line more")])
    found = read(file.path)
    assert found.acts == (FULL, formal, COMMITTEE)
    assert found.drafts == (replace(DRAFT, text="half a line more"),)
    assert found.is_whole


def test_the_draft_of_a_line_that_became_an_act_does_not_come_back(tmp_path: Path) -> None:
    file = RescueFile(tmp_path, UUID)
    elsewhere = replace(DRAFT, scope="meeting 2")
    file.keep([], [DRAFT, elsewhere])
    file.keep([FULL], [])
    assert read(file.path).drafts == (elsewhere,)
    file.keep([FULL], [replace(DRAFT, text="the next li")])
    assert [draft.text for draft in read(file.path).drafts] == [elsewhere.text, "the next li"]


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    file = RescueFile(tmp_path / "state" / "rescue", UUID)
    file.keep([FULL], [])
    if os.name == "posix":
        assert [p.stat().st_mode & 0o777 for p in (file.path, file.path.parent, tmp_path / "state")] == [
            0o600, 0o700, 0o700,
        ]  # fmt: skip


def test_a_line_that_was_cut_off_costs_that_line_alone(tmp_path: Path) -> None:
    file = RescueFile(tmp_path, UUID)
    file.keep([FULL, saving(1, adding(note(11, "note 11")), 2)], [])
    data = file.path.read_bytes()
    for end in range(len(data) - 40, len(data) - 1):
        file.path.write_bytes(data[:end])
        found = read(file.path)
        assert (found.acts, found.is_whole) == ((FULL,), False)


@pytest.mark.parametrize(
    "line", [b"{}", b"[]", b"7", b'{"act": 7}', b'{"x": {}}', b'{"act": {"act": ["x", [["y"]]]}}', b"\xff"]
)
def test_a_line_that_is_not_ours_is_left_out(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / f"{UUID}.1.rescue"
    path.write_bytes(line + b"\n")
    assert read(path) == Rescued(path, (), (), is_whole=False)


@pytest.mark.parametrize("can_cut", [True, False])
def test_a_disk_that_is_full_in_mid_line_costs_nothing_once_it_has_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_cut: bool
) -> None:
    second = saving(1, adding(note(11, "note 11")), 2)
    whole, room = os.write, [3000, 0]

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    def write(handle: int, data: bytes) -> int:
        if not (left := room.pop(0)):
            fail()
        return whole(handle, data[:left])

    file = RescueFile(tmp_path, UUID)
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", write)
        if not can_cut:
            patched.setattr(os, "ftruncate", fail)
        with pytest.raises(OSError, match="full"):
            file.keep([FULL, second], [])
    file.keep([FULL, second], [])
    found = read(file.path)
    assert (found.acts, found.is_whole) == ((FULL, second), can_cut)


def test_what_the_file_does_not_take_is_rescued_in_order(desk: RescuedDesk) -> None:
    moved = desk.path.with_name("moved.db")
    desk.save(11)
    assert desk.saved() == [1]
    desk.path.rename(moved)
    for n in range(12, 22):
        desk.save(n)
    desk.writer.keep_draft(DRAFT)
    assert desk.hear(NotSaved).waiting
    while not (desk.rescued().drafts and desk.rescued().acts[-1:] and len(desk.rescued().acts) >= 10):
        assert desk.kept.wait(PATIENCE)
        desk.kept.clear()
    kept = [act.act_id for act in desk.rescued().acts if isinstance(act, Saving) and act.act_id > 1]
    assert kept == list(range(2, 12))
    assert desk.rescued().drafts == (DRAFT,)


def test_closing_while_nothing_can_be_saved_rescues_the_last_line_too(desk: RescuedDesk) -> None:
    desk.path.rename(desk.path.with_name("moved.db"))
    desk.save(11)
    desk.hear(NotSaved)
    desk.save(12)
    assert not desk.writer.close(0.0) or desk.writer.pending
    assert len(desk.rescued().acts) == 2
    assert desk.writer.is_rescued


def test_a_line_is_not_said_to_be_rescued_before_it_is(desk: RescuedDesk) -> None:
    desk.path.rename(desk.path.with_name("moved.db"))
    desk.save(11)
    while not desk.writer.is_rescued:
        desk.hear(NotSaved)
    desk.may_keep.clear()
    desk.save(12)
    assert not desk.writer.is_rescued
    desk.may_keep.set()
    while not desk.writer.is_rescued:
        desk.hear(NotSaved)
    assert len(desk.rescued().acts) == 2


def test_what_waits_is_rescued_at_once_when_the_program_ends(
    desk: RescuedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer_module, "RESCUE_AFTER", 3600.0)
    desk.path.rename(desk.path.with_name("moved.db"))
    desk.writer.keep_draft(DRAFT)
    desk.writer.rescue()
    assert desk.rescued().drafts == (DRAFT,)


def test_a_disk_that_does_not_answer_is_told_and_what_waits_is_rescued(
    desk: RescuedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_save, put = threading.Event(), act_rows.put_saving

    def hang(*words: Any) -> None:
        may_save.wait(PATIENCE)
        put(*words)

    monkeypatch.setattr(act_rows, "put_saving", hang)
    monkeypatch.setattr(writer_module, "STUCK_AFTER", 0.05)
    desk.save(11)
    while not desk.writer.is_rescued:
        assert desk.hear(NotSaved).sentence == error_messages.STUCK
    assert len(desk.rescued().acts) == 1
    may_save.set()
    desk.hear(Recovered)
    assert desk.writer.wait_saved(PATIENCE)
    assert desk.writer.trouble == ""


def test_what_is_rescued_while_the_file_is_being_deleted_stays(desk: RescuedDesk) -> None:
    deleting, may_delete = threading.Event(), threading.Event()

    class Slow(RescueFile):
        def clear(self) -> None:
            deleting.set()
            may_delete.wait(PATIENCE)
            super().clear()

    writer = desk.writer
    moved = desk.path.with_name("moved.db")
    desk.path.rename(moved)
    writer._rescue = Slow(desk.folder, UUID)
    other = threading.Thread(target=writer.rescue)
    other.start()
    assert deleting.wait(PATIENCE)
    desk.save(11)
    third = threading.Thread(target=writer.rescue)
    third.start()
    may_delete.set()
    for thread in (other, third):
        thread.join(PATIENCE)
    assert len(desk.rescued().acts) == 1


def test_the_rescue_file_goes_when_all_is_saved(desk: RescuedDesk) -> None:
    moved = desk.path.with_name("moved.db")
    desk.path.rename(moved)
    desk.save(11)
    desk.hear(NotSaved)
    assert desk.kept.wait(PATIENCE)
    moved.rename(desk.path)
    desk.writer.retry()
    desk.hear(Recovered)
    assert desk.writer.wait_saved(PATIENCE)
    assert desk.writer.close(PATIENCE)
    assert rescue_files(desk.folder, UUID) == []


def test_a_rescue_file_that_cannot_be_written_is_told(path: Path, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a folder should be", encoding="utf-8")
    desk = RescuedDesk(path, tmp_path / "state" / "rescue")
    path.rename(path.with_name("moved.db"))
    desk.save(11)
    desk.hear(NotSaved)
    desk.writer.close(0.0)
    assert desk.writer.pending == 1
    assert not desk.writer.is_rescued


def test_a_rescue_file_that_cannot_be_written_is_logged_once(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = threading.Event()

    class Failing(RescueFile):
        count = 0

        def keep(self, acts: Iterable[Saving | CommitteeSetup], drafts: Iterable[Draft]) -> None:
            Failing.count += 1
            if Failing.count > 2:
                tried.set()
            raise OSError(errno.EROFS, "read-only")

    logged: list[str] = []
    monkeypatch.setattr(error_messages, "log_unexpected", lambda doing, _: logged.append(doing))
    monkeypatch.setattr(writer_module, "RESCUE_AFTER", 0.01)
    path.rename(path.with_name("moved.db"))
    writer = Writer(path, lambda _: None, lambda: Failing(tmp_path, UUID))
    writer.save(saving(1, adding(note(11, "note 11")), 2))
    assert tried.wait(PATIENCE)
    writer.close(0.0)
    assert logged.count("writing the rescue file") == 1


def test_destroyed_notes_are_destroyed_there_too(tmp_path: Path) -> None:
    secret = Entry(20, Kind.PRIVATE, 20, text="the secret words")
    file = RescueFile(tmp_path, UUID)
    private = replace(saving(1, adding(secret), 2), passages=(Passage(20, 2, "the secret words", kind=Kind.PRIVATE),))
    file.keep([FULL, private], [Draft("meeting 1", "new", "# the secret words", 2, NOW)])
    destroy_notes(tmp_path, UUID, [1])
    assert b"secret" not in file.path.read_bytes()
    assert [act.act_id for act in read(file.path).acts if isinstance(act, Saving)] == [1, 2]


def test_destroying_notes_leaves_what_else_was_set_aside(tmp_path: Path) -> None:
    secret = saving(1, adding(Entry(20, Kind.PRIVATE, 20, text="the secret words")), 2)
    RescueFile(tmp_path, UUID).keep([FULL, secret, saving(1, adding(note(21, "still to be typed")), 3)], [])
    RescueFile(tmp_path, UUID).keep([secret], [])
    for path in rescue_files(tmp_path, UUID):
        set_aside(read(path))
    destroy_notes(tmp_path, UUID, [1])
    assert all(b"secret" not in path.read_bytes() for path in tmp_path.iterdir())
    assert any("still to be typed" in path.read_text(encoding="utf-8") for path in tmp_path.glob("*.txt"))
    assert all(path.stat().st_mode & 0o077 == 0 for path in tmp_path.iterdir() if os.name == "posix")
