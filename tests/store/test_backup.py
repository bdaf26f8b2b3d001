"""Backups: whole, thinned by age, and put back with what was there set aside."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from errno import ENOSPC
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui import store
from clerk_tui.errors import ClerkError, FileRefusedError, NotFoundError
from clerk_tui.search import parse
from clerk_tui.store import HeldError, Lock, Reader, Writer, backup, files
from clerk_tui.store.backup import (
    LATEST,
    back_up,
    back_up_to,
    choose_second_place,
    copy_if_changed,
    copy_into,
    copy_newest,
    restore,
    to_keep,
)
from clerk_tui.store.files import all_backups, backups, second_place

from . import filing
from .filing import adding, note, saving, uuid_of, write
from .test_refusals import HALF_DONE, crash


def file_meeting(path: Path) -> None:
    with closing(store.connect(path)) as connection:
        write(connection, saving(1, filing.rich_act(), 1))


def names(folder: Path) -> set[str]:
    return {p.name for p in folder.iterdir()}


def test_a_backup_is_the_whole_file_and_alone_in_its_folder(path: Path, tmp_path: Path) -> None:
    file_meeting(path)
    folder = tmp_path / "backups"
    made = back_up(path, folder)
    assert names(folder) == {made.name}
    store.inspect(made)
    with Reader(made) as copy, Reader(path) as original:
        assert copy.meeting(1) == original.meeting(1)
        assert uuid_of(copy) == uuid_of(original)
        assert copy.check() == ()
        assert copy.find(parse("report")) == original.find(parse("report"))


def test_backups_are_of_one_file_newest_first(path: Path, tmp_path: Path) -> None:
    folder, other = tmp_path / "backups", tmp_path / "elsewhere" / path.name
    other.parent.mkdir()
    store.create(other)
    back_up(other, folder)
    made = [back_up(path, folder) for _ in range(3)]
    (folder / "notes.txt").write_text("mine")
    assert [b.path for b in backups(folder, path)] == made[::-1]
    assert backups(tmp_path / "nowhere", path) == ()


def test_the_writer_backs_up_when_nothing_waits(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    writer = Writer(path, lambda report: None)
    writer.run(lambda connection: copy_into(connection, path, folder))
    assert writer.wait_idle(20)
    assert writer.close(20)
    (made,) = backups(folder, path)
    assert store.inspect(made.path).is_current


def test_a_copy_goes_where_it_is_told_and_over_nothing(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert back_up_to(path, target) == target
    before = target.read_bytes()
    with pytest.raises(ClerkError, match="already"):
        back_up_to(path, target)
    assert target.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="names are letters elsewhere")
def test_names_with_bytes_that_are_no_letters_and_signs_of_addresses_are_copied_and_restored(
    path: Path, tmp_path: Path
) -> None:
    odd = tmp_path / os.fsdecode(b"a\xff%20#?.db")
    assert back_up_to(path, odd) == odd
    back = tmp_path / os.fsdecode(b"back\xff.db")
    assert restore(back, odd, tmp_path / "aside") is None
    store.inspect(back)
    assert names(tmp_path) == {path.name, odd.name, back.name}


def test_an_interrupted_backup_leaves_nothing(path: Path, tmp_path: Path) -> None:
    file_meeting(path)
    folder = tmp_path / "backups"
    with closing(store.connect(path)) as connection:
        connection.set_progress_handler(lambda: 1, 1)
        with pytest.raises(sqlite3.OperationalError, match="interrupt"):
            copy_into(connection, path, folder)
    assert names(folder) == set()


def test_a_backup_into_a_folder_that_takes_none_is_said(path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(ClerkError):
        back_up(path, tmp_path / "file" / "backups")


def test_old_backups_are_thinned_when_a_new_one_is_made(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    long_ago = datetime(2017, 1, 2, 12, tzinfo=UTC)
    for minutes in range(30):
        (folder / files.name(path, long_ago + timedelta(minutes=minutes), minutes + 1)).write_bytes(b"old")
    made = back_up(path, folder)
    kept = [b.at for b in backups(folder, path)]
    assert len(kept) == backup.LATEST
    assert made.exists()
    assert kept[1] == long_ago + timedelta(minutes=29)


def test_a_year_of_half_hours_keeps_hours_days_weeks_and_months() -> None:
    end = datetime(2024, 12, 31, 18, tzinfo=UTC)
    stamps = [end - timedelta(minutes=30 * n) for n in range(2 * 24 * 365)]
    kept = [stamps[place] for place in sorted(to_keep(stamps))]
    assert kept[:10] == stamps[:10]
    assert len({at.date() for at in kept[:21]}) == 12
    assert len({(at.year, at.month) for at in kept}) == 9
    assert len(kept) <= 10 + 12 + 10 + 9


STAMPS = st.lists(
    st.datetimes(datetime(2015, 1, 1), datetime(2026, 1, 1), timezones=st.just(UTC)), max_size=60, unique=True
)


@given(STAMPS)
def test_thinning_settles_at_once_and_keeps_the_latest(stamps: list[datetime]) -> None:
    kept = [stamps[place] for place in sorted(to_keep(stamps))]
    assert len(to_keep(kept)) == len(kept)
    assert kept[:10] == stamps[:10]
    assert len(kept) <= 10 + 12 + 10 + 9


def test_a_clock_that_ran_ahead_does_not_stop_the_backups(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    file_meeting(path)
    with closing(store.connect(path)) as connection:
        first = copy_if_changed(connection, path, folder)
    assert first is not None
    ahead = first.with_name(files.name(path, datetime(2038, 1, 19, tzinfo=UTC), 1))
    first.rename(ahead)
    with closing(store.connect(path)) as connection:
        assert copy_if_changed(connection, path, folder) is None
        write(connection, saving(1, adding(note(11, "after it")), 2))
        second = copy_if_changed(connection, path, folder)
    assert second is not None
    assert [b.path for b in backups(folder, path)] == [second, ahead]
    assert files.newest_good(folder, path) == second


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX systems")
def test_only_its_owner_may_read_a_book_and_its_backups(tmp_path: Path) -> None:
    path, folder = tmp_path / "own.db", tmp_path / "data" / "backups"
    store.create(path)
    made = back_up(path, folder)
    assert [p.stat().st_mode & 0o777 for p in (path, made, folder, folder.parent)] == [0o600, 0o600, 0o700, 0o700]
    path.chmod(0o640)
    restore(path, made, folder)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_message_of_sqlite_that_is_not_text_is_damage(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    def broken(*_: object, **__: object) -> None:
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")

    monkeypatch.setattr("clerk_tui.store.inspection._check_content", broken)
    with pytest.raises(FileRefusedError, match="damaged"):
        store.inspect(path)


def test_restoring_sets_aside_what_was_there(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    file_meeting(path)
    made = back_up(path, folder)
    with closing(store.connect(path)) as connection:
        write(connection, saving(1, adding(note(11, "after the backup")), 2))
    now = path.read_bytes()
    aside = restore(path, made, folder)
    assert aside is not None
    assert aside.read_bytes() == now
    with Reader(path) as reader:
        assert len(reader.meeting(1).entries) == len(filing.ENTRIES)
    assert store.inspect(path).is_current
    assert names(tmp_path) == {path.name, "backups"}
    assert backups(folder, path)[0].path == made


@pytest.mark.parametrize("left", [b"", b"not minutes at all", None])
def test_a_file_beyond_use_is_restored_too(path: Path, tmp_path: Path, left: bytes | None) -> None:
    folder = tmp_path / "backups"
    file_meeting(path)
    made = back_up(path, folder)
    path.unlink()
    if left is not None:
        path.write_bytes(left)
        Path(f"{path}-journal").write_bytes(b"left by a crash")
    aside = restore(path, made, folder)
    assert (aside is None) == (left is None)
    if aside:
        assert aside.read_bytes() == left
        assert Path(f"{aside}-journal").read_bytes() == b"left by a crash"
    with Reader(path) as reader:
        assert reader.meeting(1).head == filing.HEAD


def test_what_a_crash_left_of_a_file_that_is_gone_is_not_mixed_into_another(path: Path, tmp_path: Path) -> None:
    made = back_up(path, tmp_path / "backups")
    crash(path, *HALF_DONE)
    path.rename(tmp_path / "damaged.db")
    assert Path(f"{path}-journal").stat().st_size
    with pytest.raises(ClerkError, match=r"minutes\.db-journal"):
        store.create(path)
    with pytest.raises(ClerkError, match=r"minutes\.db-journal"):
        back_up_to(made, path)
    assert not path.exists()
    restore(path, made, tmp_path / "backups")
    assert store.inspect(path).is_current
    assert not Path(f"{path}-journal").exists()


def test_nothing_is_restored_over_minutes_that_are_open_or_from_a_bad_backup(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = back_up(path, folder)
    lock = Lock.acquire(path)
    with pytest.raises(HeldError):
        restore(path, made, folder)
    lock.release()
    made.write_bytes(made.read_bytes()[:-4096])
    before = path.read_bytes()
    with pytest.raises(FileRefusedError):
        restore(path, made, folder)
    with pytest.raises(NotFoundError):
        restore(path, folder / "none.db", folder)
    assert path.read_bytes() == before
    assert names(tmp_path) == {path.name, "backups"}


def test_a_file_that_cannot_be_set_aside_keeps_the_journal_that_makes_it_whole(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_meeting(path)
    folder = tmp_path / "backups"
    made = back_up(path, folder)
    journal = Path(f"{path}-journal")
    journal.write_bytes(b"left by a crash")
    move = backup._move

    def full_for_the_file(source: Path, target: Path) -> None:
        if source == path.resolve():
            raise OSError(ENOSPC, "No space left on device")
        move(source, target)

    monkeypatch.setattr(backup, "_move", full_for_the_file)
    with pytest.raises(ClerkError, match=r"^The disk is full\. Free some space\.$"):
        restore(path, made, folder)
    assert journal.read_bytes() == b"left by a crash"
    assert names(folder) == {made.name}


# A second place for backups: every backup goes there too, and what cannot is told


@pytest.fixture
def folder(path: Path, tmp_path: Path) -> Path:
    file_meeting(path)
    return tmp_path / "backups"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder on a memory stick."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


def test_it_is_chosen_once_and_given_up(folder: Path, stick: Path) -> None:
    assert second_place(folder) is None
    choose_second_place(folder, stick)
    assert second_place(folder) == stick
    choose_second_place(folder, None)
    choose_second_place(folder, None)
    assert second_place(folder) is None


def test_a_folder_that_does_not_exist_or_is_the_first_is_refused(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    for place in (tmp_path / "missing", folder):
        with pytest.raises(ClerkError):
            choose_second_place(folder, place)
    assert second_place(folder) is None


def test_the_newest_backup_is_copied_whole_and_once(path: Path, folder: Path, stick: Path) -> None:
    choose_second_place(folder, stick)
    made = back_up(path, folder)
    copied = copy_newest(path, folder)
    assert copied == stick / made.name
    assert copied.read_bytes() == made.read_bytes()
    assert list(stick.iterdir()) == [copied]
    assert copy_newest(path, folder) is None
    with Reader(copied) as copy:
        assert copy.check() == ()
    if os.name == "posix":
        assert copied.stat().st_mode & 0o777 == 0o600


def test_it_is_thinned_like_the_first(path: Path, folder: Path, stick: Path) -> None:
    choose_second_place(folder, stick)
    for _ in range(LATEST + 3):
        back_up(path, folder)
        copy_newest(path, folder)
    assert {b.path.name for b in backups(stick, path)} == {b.path.name for b in backups(folder, path)}


def test_a_disk_that_is_away_is_told_and_tried_again(path: Path, folder: Path, stick: Path) -> None:
    choose_second_place(folder, stick)
    away = stick.rename(stick.with_name("drawer"))
    made = back_up(path, folder)
    with pytest.raises(ClerkError, match=r"not copied to .*stick: there is no such folder"):
        copy_newest(path, folder)
    assert not stick.exists()
    away.rename(stick)
    assert copy_newest(path, folder) == stick / made.name


def test_a_full_disk_is_told_and_leaves_nothing_behind(
    path: Path, folder: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    choose_second_place(folder, stick)
    back_up(path, folder)
    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(ClerkError, match="No space left"):
        copy_newest(path, folder)
    assert list(stick.iterdir()) == []


def test_backups_that_only_the_second_place_has_are_listed_and_numbered_on(
    path: Path, folder: Path, stick: Path
) -> None:
    choose_second_place(folder, stick)
    old = back_up(path, folder)
    copy_newest(path, folder)
    old.unlink()
    assert [b.path for b in all_backups(folder, path)] == [stick / old.name]
    new = back_up(path, folder)
    assert [b.path for b in all_backups(folder, path)] == [new, stick / old.name]
