"""A file that is not ours, or not whole, is refused in a sentence, and neither it nor its folder is touched."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from clerk_tui import store
from clerk_tui.errors import ClerkError, FileRefusedError
from clerk_tui.search import parse
from clerk_tui.store import Reader, inspection, schema
from clerk_tui.store.backup import back_up

from . import filing
from .filing import saving, uuid_of, write


def snapshot(folder: Path) -> dict[str, str]:
    """Every file of a folder by its bytes."""
    return {
        p.name: sha256(p.read_bytes()).hexdigest() if p.is_file() else "not a file" for p in sorted(folder.iterdir())
    }


def pragma(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def rewrite(change: Callable[[bytearray], bytes | bytearray]) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        path.write_bytes(bytes(change(bytearray(path.read_bytes()))))

    return damage


def with_zeroed_page(data: bytearray) -> bytearray:
    data[3 * 4096 : 4 * 4096] = bytes(4096)
    return data


def foreign(path: Path) -> None:
    path.unlink()
    pragma(path, "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)")


def as_link_to_nothing(path: Path) -> None:
    path.unlink()
    path.symlink_to("nothing.db")


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def as_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


REFUSED: dict[str, tuple[Callable[[Path], None], str]] = {
    "nothing": (Path.unlink, "no such file"),
    "empty": (rewrite(lambda data: b""), "empty"),
    "one byte": (rewrite(lambda data: data[:1]), "not a minute book"),
    "header only": (rewrite(lambda data: data[:100]), "damaged"),
    "text": (rewrite(lambda data: b"Minutes of the meeting\n" * 300), "not a minute book"),
    "broken header": (rewrite(lambda data: b"XXXX" + data[4:]), "not a minute book"),
    "a page short": (rewrite(lambda data: data[:-4096]), "damaged"),
    "a page long": (rewrite(lambda data: data + bytes(4096)), "damaged"),
    "half": (rewrite(lambda data: data[: len(data) // 8192 * 4096]), "damaged"),
    "zeroed page": (rewrite(with_zeroed_page), "damaged|cannot be used"),
    "another program's": (foreign, "another program"),
    "another application": (lambda path: pragma(path, "PRAGMA application_id = 123456789"), "another program"),
    "newer": (lambda path: pragma(path, "PRAGMA user_version = 9999"), "newer"),
    "no version": (lambda path: pragma(path, "PRAGMA user_version = 0"), "damaged"),
    "a table missing": (lambda path: pragma(path, "DROP TABLE draft"), "table is missing"),
    "no identity": (lambda path: pragma(path, "DELETE FROM meta"), "identity is missing"),
    "folder": (as_folder, "folder"),
    "two names": (lambda path: os.link(path, path.with_name("other.db")), "more than one name"),
    "dangling link": (as_link_to_nothing, "link"),
}
if hasattr(os, "mkfifo"):
    REFUSED["pipe"] = (as_pipe, "device or a pipe")


@pytest.mark.parametrize("kind", REFUSED)
def test_it_is_refused_in_words_and_left_as_it_was(path: Path, kind: str) -> None:
    damage, said = REFUSED[kind]
    damage(path)
    before = snapshot(path.parent)
    for attempt in (store.inspect, store.prepare):
        with pytest.raises(FileRefusedError, match=said) as refused:
            attempt(path)
        assert refused.value.exit_code == 3
    assert snapshot(path.parent) == before


def test_a_refusal_names_the_newest_good_backup(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    good = back_up(path, folder)
    bad = back_up(path, folder)
    bad.write_bytes(b"SQLite format 3\0 and no more")
    path.write_bytes(b"")
    with pytest.raises(FileRefusedError, match=good.name):
        store.inspect(path, folder)


NAMES = [
    "a b.db",
    "q?mode=ro.db",
    "h#x.db",
    "pct%20%41.db",
    "uni çødé 議事.db",
    "qu'o\"te.db",
    "-dash.db",
    "[red]x[b.db",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_odd_names_open_like_any_other(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    store.create(path)
    store.prepare(path)
    with closing(store.connect(path)) as connection:
        write(connection, saving(1, filing.rich_act(), 1))
    with Reader(path) as reader:
        assert reader.meeting(1).head == filing.HEAD
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_a_link_leads_to_the_file(path: Path) -> None:
    link = path.with_name("link.db")
    link.symlink_to(path)
    assert store.inspect(link).path == path.resolve()


def test_a_file_is_made_whole_and_never_over_another(path: Path) -> None:
    before = snapshot(path.parent)
    with pytest.raises(FileRefusedError, match="already"):
        store.create(path)
    assert snapshot(path.parent) == before


def test_a_file_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match=r"missing.db|minutes.db"):
        store.create(tmp_path / "no such folder" / "minutes.db")
    assert list(tmp_path.iterdir()) == []


def test_no_two_files_are_taken_for_each_other(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    store.create(other)
    with Reader(path) as one, Reader(other) as two:
        assert uuid_of(one) != uuid_of(two)


CRASH = """
import os, sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    c.execute(statement)
os._exit(9)
"""


def crash(path: Path, *statements: str) -> None:
    """Another process runs `statements` on the file and dies where it stands."""
    subprocess.run([sys.executable, "-c", CRASH, str(path), *statements], check=False)


HALF_DONE = (
    "PRAGMA cache_size = 1",
    "BEGIN IMMEDIATE",
    """INSERT INTO person (name, uid) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    SELECT 'half done ' || i, i FROM n""",
)


@pytest.mark.parametrize("small", [inspection.SMALL_FILE, 0], ids=["checked whole", "checked later"])
def test_what_a_crash_left_half_done_is_rolled_back(path: Path, monkeypatch: pytest.MonkeyPatch, small: int) -> None:
    monkeypatch.setattr(inspection, "SMALL_FILE", small)
    crash(path, *HALF_DONE)
    assert Path(f"{path}-journal").stat().st_size
    before = snapshot(path.parent)
    assert not store.inspect(path).is_current
    assert snapshot(path.parent) == before
    store.prepare(path)
    assert store.inspect(path).is_current
    with Reader(path) as reader:
        assert reader.next_ids().person == 1
        assert reader.check() == ()


def test_a_reader_alone_also_finds_the_state_before_the_crash(path: Path) -> None:
    crash(path, *HALF_DONE)
    store.inspect(path)
    with Reader(path) as reader:
        assert reader.next_ids().person == 1


LOGGED = ("PRAGMA journal_mode = WAL", "INSERT INTO person (name) VALUES ('in the log')")


def test_a_write_ahead_log_is_given_up_with_all_it_has(path: Path) -> None:
    crash(path, *LOGGED)
    assert Path(f"{path}-wal").stat().st_size
    before = snapshot(path.parent)
    assert store.inspect(path).is_wal
    assert snapshot(path.parent) == before
    store.prepare(path)
    state = store.inspect(path)
    assert (state.is_wal, state.is_current) == (False, True)
    with Reader(path) as reader:
        assert reader.next_ids().person == 2
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_file_once_in_write_ahead_mode_without_its_log_opens(path: Path) -> None:
    pragma(path, "PRAGMA journal_mode = WAL")
    before = snapshot(path.parent)
    assert store.inspect(path).is_wal
    assert snapshot(path.parent) == before
    store.prepare(path)
    assert store.inspect(path).is_current


@pytest.mark.parametrize("damage", [lambda log: log[:32] + b"\xff" * 64 + log[96:], lambda log: b"\0" * len(log)])
def test_a_damaged_log_is_said_and_kept(path: Path, damage: Callable[[bytes], bytes]) -> None:
    crash(path, *LOGGED)
    log = Path(f"{path}-wal")
    log.write_bytes(damage(log.read_bytes()))
    before = snapshot(path.parent)
    with pytest.raises(FileRefusedError, match="log"):
        store.prepare(path)
    assert snapshot(path.parent) == before


def test_a_log_of_another_file_is_not_played_into_this_one(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "other.db"
    other.parent.mkdir()
    store.create(other)
    crash(other, *LOGGED)
    Path(f"{other}-wal").rename(f"{path}-wal")
    before = snapshot(path.parent)
    with pytest.raises(FileRefusedError, match="belongs to another file"):
        store.prepare(path)
    assert snapshot(path.parent) == before


def read_all(reader: Reader) -> None:
    reader.meetings()
    reader.meeting(1)
    reader.journal(1)
    reader.find(parse("report"))


SPOILT = [
    "UPDATE entry SET kind = 'nonsense'",
    "UPDATE entry SET at = '25:99'",
    "UPDATE entry SET kind = CAST(x'6eff65' AS TEXT)",
    "UPDATE meeting SET date = 'soon'",
    "UPDATE meeting SET stage = 'odd'",
    "UPDATE change SET after = '{'",
    "UPDATE change SET after = '[]'",
]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_value_that_nobody_wrote_is_said_to_be_damage(path: Path, spoil: str) -> None:
    with closing(store.connect(path)) as connection:
        write(connection, saving(1, filing.rich_act(), 1))
        connection.execute(spoil)
    with Reader(path) as reader, pytest.raises(ClerkError, match="damaged"):
        read_all(reader)


def test_a_second_copy_may_open_while_the_first_is_saving(path: Path) -> None:
    with closing(store.connect(path)) as first:
        first.execute("BEGIN IMMEDIATE")
        first.execute("INSERT INTO person (name) VALUES ('not yet')")
        assert Path(f"{path}-journal").exists()
        store.inspect(path)
        with Reader(path) as reader:
            assert reader.next_ids().person == 1
            version = reader.data_version()
            first.execute("COMMIT")
            assert reader.data_version() != version
            assert reader.next_ids().person == 2


def test_a_file_that_another_program_holds_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspection, "BUSY_TIMEOUT", 0.0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileRefusedError, match="another program"):
            store.inspect(path)


def test_ours_is_told_by_the_header(path: Path) -> None:
    header = path.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == schema.APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == schema.VERSION
