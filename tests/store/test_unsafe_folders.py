"""Minute books in network folders and in folders that a service copies are recognised, and moved out of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from clerk_tui import store
from clerk_tui.errors import ClerkError
from clerk_tui.store import unsafe_folders
from clerk_tui.store.files import address, is_good, second_place
from clerk_tui.store.lock import HeldError, Lock
from clerk_tui.store.unsafe_folders import (
    Mount,
    is_on_network,
    mounts_of_linux,
    mounts_of_macos,
    move,
    own_place,
    service_of,
    warning,
    where,
)

LINUX = """sysfs /sys sysfs rw 0 0
/dev/sda1 / ext4 rw,relatime 0 0
//server/parish /mnt/parish\\040council cifs rw,vers=3.0 0 0
nas:/export /srv/minutes nfs4 rw 0 0
/dev/sdb1 /srv/minutes/local ext4 rw 0 0
ann@host:/ /home/ann/far fuse.sshfs rw 0 0
old:/x /data nfs rw 0 0
/dev/sdc1 /data xfs rw 0 0
short line
"""
MACOS = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ann@server/Parish%20Office on /Volumes/Parish Office (smbfs, nodev, nosuid, mounted by ann)
/dev/disk4s1 on /Volumes/Stick (exfat, local, nodev)
"""


def no_drive(drive: str) -> bool:
    raise AssertionError(f"{drive} was asked about")


@pytest.mark.parametrize(
    ("path", "is_far"),
    [
        ("/home/ann/parish.db", False),
        ("/mnt/parish council/parish.db", True),
        ("/mnt/parish council 2/parish.db", False),
        ("/srv/minutes/parish.db", True),
        ("/srv/minutes/local/parish.db", False),
        ("/home/ann/far/parish.db", True),
        ("/data/parish.db", False),  # the last of two that are mounted at one folder
    ],
)
def test_a_folder_of_another_computer_is_known_by_what_is_mounted_there(path: str, is_far: bool) -> None:
    assert is_on_network(PurePosixPath(path), mounts_of_linux(LINUX), no_drive) is is_far


@pytest.mark.parametrize(
    ("path", "is_far"),
    [("/Volumes/Parish Office/m.db", True), ("/Volumes/Stick/m.db", False), ("/Users/ann/m.db", False)],
)
def test_a_share_on_macos(path: str, is_far: bool) -> None:
    assert is_on_network(PurePosixPath(path), mounts_of_macos(MACOS), no_drive) is is_far


@pytest.mark.parametrize(
    ("path", "is_far"),
    [
        (r"\\server\share\parish.db", True),
        (r"\\?\UNC\server\share\parish.db", True),
        (r"\\wsl.localhost\Debian\home\ann\parish.db", True),
        (r"Z:\Minutes\parish.db", True),
        (r"z:\parish.db", True),
        (r"C:\Users\ann\parish.db", False),
        (r"\\?\C:\Users\ann\parish.db", False),
        (r"\\?\Z:\parish.db", True),
    ],
)
def test_a_share_and_a_mapped_drive_of_windows(path: str, is_far: bool) -> None:
    assert is_on_network(PureWindowsPath(path), (), lambda drive: drive.upper() == "Z:") is is_far


HOME = {"OneDrive": r"C:\Users\ann\Wolke", "OneDriveCommercial": r"D:\Parish Files", "HOMEDRIVE": "C:"}


@pytest.mark.parametrize(
    ("path", "environment", "service"),
    [
        (PureWindowsPath(r"C:\Users\ann\OneDrive\minutes.db"), {}, "OneDrive"),
        (PureWindowsPath(r"C:\Users\ann\OneDrive - Wereham Parish Council\Clerk\minutes.db"), {}, "OneDrive"),
        (PureWindowsPath(r"C:\Users\ann\Wolke\minutes.db"), HOME, "OneDrive"),
        (PureWindowsPath(r"D:\Parish Files\2026\minutes.db"), HOME, "OneDrive"),
        (PureWindowsPath(r"D:\Other\minutes.db"), HOME, ""),
        (PureWindowsPath(r"C:\Users\ann\Dropbox (Wereham PC)\minutes.db"), {}, "Dropbox"),
        (PureWindowsPath(r"C:\Users\ann\iCloudDrive\minutes.db"), {}, "iCloud"),
        (PureWindowsPath(r"G:\My Drive\minutes.db"), {}, "Google Drive"),
        (PureWindowsPath(r"C:\Users\ann\Documents\minutes.db"), {}, ""),
        (PurePosixPath("/Users/ann/Library/CloudStorage/OneDrive-Wereham/minutes.db"), {}, "OneDrive"),
        (PurePosixPath("/Users/ann/Library/CloudStorage/GoogleDrive-a@b.org/My Drive/m.db"), {}, "Google Drive"),
        (PurePosixPath("/Users/ann/Library/CloudStorage/Box-Box/m.db"), {}, "Box"),
        (PurePosixPath("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/Parish/m.db"), {}, "iCloud"),
        (PurePosixPath("/home/ann/Dropbox/m.db"), {}, "Dropbox"),
        (PurePosixPath("/home/ann/Nextcloud2/m.db"), {}, "Nextcloud"),
        (PurePosixPath("/home/ann/dropbox-report/m.db"), {}, ""),
        (PurePosixPath("/home/ann/minutes/onedrive.db"), {}, ""),  # a name of the file itself says nothing
    ],
)
def test_a_folder_that_a_service_copies_is_known_by_its_name(
    path: PurePath, environment: Mapping[str, str], service: str
) -> None:
    assert service_of(path, environment) == service


def test_or_by_what_the_service_keeps_in_it() -> None:
    there = {PurePosixPath("/home/ann/office/.stfolder")}
    assert service_of(PurePosixPath("/home/ann/office/2026/m.db"), {}, there.__contains__) == "Syncthing"
    assert service_of(PurePosixPath("/home/ann/own/m.db"), {}, there.__contains__) == ""


def test_a_link_into_such_a_folder_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsafe_folders, "_mounts", lambda: [Mount("/", "ext4"), Mount(str(tmp_path / "far"), "nfs4")])
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "far").mkdir()
    (tmp_path / "near").symlink_to(tmp_path / "far")
    (tmp_path / "mine").symlink_to(tmp_path / "Dropbox")
    assert where(tmp_path / "near" / "m.db") == "a network folder"
    assert where(tmp_path / "mine" / "m.db") == "Dropbox"
    assert where(tmp_path / "m.db") == ""


def test_the_warning_says_what_can_go_wrong() -> None:
    assert "OneDrive copies it while it changes" in warning(Path("m.db"), "OneDrive")
    assert "both have it open" in warning(Path("m.db"), "a network folder")


def test_a_book_moves_to_this_computer_and_its_backups_go_where_it_was(path: Path, tmp_path: Path) -> None:
    own, backups = tmp_path / "own", tmp_path / "backups"
    own.mkdir()
    backups.mkdir()
    target = own_place(path, own)
    assert target == own / "minutes.db"
    aside = move(path, target, backups)
    assert is_good(target)
    assert not path.exists()
    assert aside.parent == backups
    assert second_place(backups) == path.parent
    with store.Reader(target) as reader:
        assert reader.meetings() == ()
    assert own_place(path, own) == own / "minutes-1.db"


def test_a_book_that_is_open_or_whose_new_name_is_taken_stays(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "other.db"
    lock = Lock.acquire(path)
    with pytest.raises(HeldError):
        move(path, target, tmp_path / "backups")
    lock.release()
    assert not target.exists()
    target.write_text("something else")
    with pytest.raises(ClerkError):
        move(path, target, tmp_path / "backups")
    assert path.exists()
    assert target.read_text() == "something else"


# The addresses by which SQLite opens files, on Windows shares too


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (
            PureWindowsPath(r"\\server\share\Minutes 2026\book #1.db"),
            "file:////server/share/Minutes%202026/book%20%231.db?mode=rw",
        ),
        (PureWindowsPath("Z:/parish.db"), "file:///Z:/parish.db?mode=rw"),
        (PurePosixPath("/home/ann/par?ish.db"), "file:///home/ann/par%3Fish.db?mode=rw"),
    ],
)
def test_the_server_of_a_share_is_part_of_the_path(path: PurePath, uri: str) -> None:
    assert address(path, "mode=rw") == uri
