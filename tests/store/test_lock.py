"""One writer: a second copy is told who has the minutes."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clerk_tui.store import HeldError, Lock
from clerk_tui.store import lock as lock_module
from clerk_tui.store.lock import holder

HOLDING = """
import sys
from pathlib import Path
from clerk_tui.store import Lock
lock = Lock.acquire(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_the_second_is_told_who_has_it(path: Path) -> None:
    lock = Lock.acquire(path)
    who = holder(path)
    assert who is not None
    assert who.pid == os.getpid()
    with pytest.raises(HeldError, match=rf"{who.user} has these minutes open on this computer \(process {who.pid}\)"):
        Lock.acquire(path)
    lock.release()
    lock.release()
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    Lock.acquire(path).release()


def test_a_process_that_was_killed_holds_nothing(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(HeldError, match=f"process {other.pid}"):
            Lock.acquire(path)
        other.kill()
    assert lock_module.side_file(path).exists()
    lock = Lock.acquire(path)
    who = holder(path)
    assert who is not None
    assert who.pid == os.getpid()
    lock.release()


def test_a_link_and_its_file_are_one(path: Path) -> None:
    link = path.with_name("link.db")
    link.symlink_to(path)
    lock = Lock.acquire(link)
    with pytest.raises(HeldError):
        Lock.acquire(path)
    lock.release()


def test_a_computer_whose_lock_does_not_reach_here_is_named(path: Path) -> None:
    lock = Lock.acquire(path)
    side = lock_module.side_file(path)
    said = json.loads(side.read_bytes())
    lock.release()
    side.write_text(json.dumps({**said, "host": "townhall-7", "user": "mhayes"}))
    with pytest.raises(HeldError, match=r"mhayes has these minutes open on townhall-7 .* delete minutes\.db\.lock"):
        Lock.acquire(path)
    assert side.exists()
    side.unlink()
    Lock.acquire(path).release()


@pytest.mark.parametrize("written", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"since": "yesterday"}'])
def test_a_side_file_that_says_nothing_is_taken_over(path: Path, written: bytes) -> None:
    lock_module.side_file(path).write_bytes(written)
    assert holder(path) is None
    Lock.acquire(path).release()


def test_a_folder_that_takes_no_file_is_read_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(HeldError, match="is read-only"):
        Lock.acquire(path)


def test_a_full_disk_is_not_said_to_be_another_program(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(HeldError) as held:
        Lock.acquire(path)
    assert held.value.in_full == (
        f"{path.name} can only be read, because the disk is full. Free some space, then open it again."
    )


def test_a_file_that_may_not_be_changed_is_read_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(HeldError, match="you may not change it"):
        Lock.acquire(path)
    assert [p.name for p in path.parent.iterdir()] == [path.name]
