"""A second place for backups: every backup goes there too, and what cannot is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clerk_tui.errors import ClerkError
from clerk_tui.store import Reader
from clerk_tui.store.backup import LATEST, back_up, choose_second_place, copy_newest
from clerk_tui.store.files import all_backups, backups, second_place

from .test_backup import file_meeting


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
