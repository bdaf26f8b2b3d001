"""The check finds whatever another program changed in a minute book, and says nothing of an untouched one."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_tui.book import signed_minutes
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.cli import main
from clerk_tui.errors import FileRefusedError
from clerk_tui.notation import read_membership
from clerk_tui.search import parse
from clerk_tui.store import Reader, schema

NOW = datetime(2024, 1, 8, 9, 44, tzinfo=UTC)
PEOPLE = "Councillor A Ash (Chair)\nCouncillor B Birch\nCouncillor C Cedar\nofficer Fay Fern (Clerk) [fern]"
LINES = (
    "/present all", "/next", "birch? whether the elms were ill", "fern> that two of them were",
    "/motion ash / birch: That the ill elms be felled", "/vote named +ash +birch -cedar",
    "!fern to count the oaks by 1 March 2024",
    "-cedar 10.05", "/exempt 3", "= That the bid of Larkspur be accepted", "/public",
    "= That the trees be looked at in May",
    "a line to be undone", "/undo", "a line to be changed", "# a private line", "/close 11.00",
)  # fmt: skip


AS_SIXTH_VERSION = (
    *(f"CREATE UNIQUE INDEX {table}_uid ON {table}(uid)" for table in ("entry", "act")),
    "DELETE FROM _sqlite_migrations WHERE name = 'm0007_saving'",
    "PRAGMA user_version = 6",
)
AS_FIFTH_VERSION = (
    *AS_SIXTH_VERSION,
    *(f"ALTER TABLE membership DROP COLUMN {column}" for column in ("party", "ward")),
    *(f"ALTER TABLE agenda_item DROP COLUMN {column}" for column in ("author", "is_exempt")),
    "DELETE FROM _sqlite_migrations WHERE name = 'm0006_seats'",
    "PRAGMA user_version = 5",
)
AS_FOURTH_VERSION = (
    *AS_FIFTH_VERSION,
    *(f"DROP TABLE {table}" for table in ("log", "shorthand", "paper", "keys_pressed")),
    *(f"DROP INDEX {table}_uid" for table in schema.TABLES_WITH_UIDS),
    *(f"ALTER TABLE {table} DROP COLUMN uid" for table in schema.TABLES_WITH_UIDS),
    *(f"ALTER TABLE act DROP COLUMN {column}" for column in ("place", "digest", "salt", "label_digest")),
    "ALTER TABLE change DROP COLUMN uid",
    "DELETE FROM meta WHERE key = 'chain'",
    "DELETE FROM _sqlite_migrations WHERE name = 'm0005_chain'",
    "PRAGMA user_version = 4",
)
"""What makes a file of the present version one of the fourth, near enough."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with a meeting that was recorded, in which some things were changed."""
    path = tmp_path_factory.mktemp("verified") / "m.db"
    with MinuteBook(path, clock=lambda: NOW) as book:
        book.set_up_committee("Elmbury Council", "Trees Committee", read_membership(PEOPLE))
        book.flush()
        plan = MeetingPlan("Elmbury Council", "Trees Committee", date(2024, 1, 8), agenda=(("1", "Felling"),))
        recording = book.create_meeting(plan)
        for line in LINES:
            recording.enter_line(line)
        book.flush()
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "m.db"))


def faults(path: Path) -> tuple[str, ...]:
    with Reader(path) as reader:
        return signed_minutes.faults(reader)


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)


def test_an_untouched_book_is_sound(path: Path) -> None:
    before = path.read_bytes()
    assert faults(path) == ()
    assert path.read_bytes() == before


CHANGES = {
    "words": "UPDATE entry SET text = replace(text, 'two', 'six') WHERE kind = 'answer'",
    "who asked": "UPDATE entry_person SET person_id = 3 WHERE entry_id = (SELECT min(id) FROM entry WHERE text <> '')",
    "a vote": "UPDATE ballot SET choice = 'for' WHERE choice = 'against'",
    "a time": "UPDATE entry SET at = '10:15' WHERE kind = 'departure'",
    "a due date": "UPDATE entry SET due = '2025-03-01' WHERE due IS NOT NULL",
    "an entry goes": "DELETE FROM entry WHERE kind = 'answer'",
    "an entry comes": "INSERT INTO entry (id, meeting_id, position, kind) VALUES (900, 1, 9000000000000, 'note')",
    "struck out": "UPDATE entry SET is_struck = 1 WHERE kind = 'clause'",
    "an item": "UPDATE agenda_item SET title = 'Planting'",
    "the roll": "UPDATE roll_place SET capacity = 'member' WHERE capacity = 'chair'",
    "a name": "UPDATE person SET name = 'Councillor B Beech' WHERE name LIKE '%Birch'",
    "the date": "UPDATE meeting SET date = '2024-01-09'",
    "the public part": "UPDATE entry SET kind = 'note' WHERE kind = 'exempt'",
    "attendance": "UPDATE attendance SET is_counted = 0 WHERE is_counted = 1",
    "what is to be done": "UPDATE matter SET is_done = 1",
    "secrecy of the search": "UPDATE passage SET is_exempt = 0",
    "words of the search": "UPDATE passage SET body = 'nothing' WHERE entry_id = 3",
    "the stage": "UPDATE meeting SET stage = 'agreed'",
    "the count": "UPDATE meeting SET entry_count = 3",
    "a view": "DROP VIEW open_action",
    "a guard": "DROP TRIGGER signed_entry_delete",
    "an index": "DROP INDEX passage_register",
    "a foreign trigger": "CREATE TRIGGER x AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE id = new.id; END",
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_found(path: Path, what: str) -> None:
    change(path, CHANGES[what])
    assert faults(path)


@pytest.mark.parametrize("what", list(CHANGES)[list(CHANGES).index("attendance") : -1])
def test_what_follows_from_the_record_can_be_rebuilt(path: Path, what: str, tmp_path: Path) -> None:
    change(path, CHANGES[what])
    with MinuteBook(path, clock=lambda: NOW) as book:
        book.rebuild()
    assert faults(path) == ()


def test_a_book_of_the_sixth_version_is_the_same_when_it_is_brought_up_to_date(path: Path, tmp_path: Path) -> None:
    before = dump(path)
    change(path, *AS_SIXTH_VERSION)
    assert faults(path) == ()  # as it is, as a backup may be
    with Reader(path) as reader:  # a copy of it is brought up to date
        assert [hit.entry_id for hit in reader.find(parse("ill elms felled")).hits] == [6, 5]
    with MinuteBook(path, clock=lambda: NOW, backup_folder=tmp_path):
        pass
    assert dump(path) == before
    assert faults(path) == ()


def dump(path: Path) -> list[str]:
    """What is in the file, without the pages of the search index, and when it was brought up to date."""
    with closing(sqlite3.connect(path)) as connection:
        return sorted(
            line for line in connection.iterdump() if "passage_fts_" not in line and "_sqlite_migrations" not in line
        )


def test_a_book_of_the_fifth_version_is_sound_when_it_is_brought_up_to_date(path: Path, tmp_path: Path) -> None:
    change(path, *AS_FIFTH_VERSION)
    with MinuteBook(path, clock=lambda: NOW, backup_folder=tmp_path) as book:
        members = book.reader.membership("Elmbury Council", "Trees Committee")
        assert [(member.party, member.ward) for member in members] == [("", "")] * len(members)
    assert faults(path) == ()


def test_a_book_of_an_older_version_is_indexed_again(path: Path, tmp_path: Path) -> None:
    change(
        path,
        "UPDATE passage SET body = 'worded by an older version' WHERE entry_id IS NOT NULL",
        "INSERT INTO passage_fts (passage_fts) VALUES ('rebuild')",
        *AS_FOURTH_VERSION,
        "ALTER TABLE entry DROP COLUMN doubt",
        "ALTER TABLE entry DROP COLUMN is_turned",
        "DELETE FROM _sqlite_migrations WHERE name = 'm0004_doubt'",
        "PRAGMA user_version = 3",
    )
    with MinuteBook(path, clock=lambda: NOW, backup_folder=tmp_path) as book:
        assert book.writer is not None
        assert book.writer.wait_idle(20)
    found = faults(path)
    assert not [sentence for sentence in found if "search" in sentence], found


FOREIGN = {
    "trigger x": CHANGES["a foreign trigger"],
    "view mine": "CREATE VIEW mine AS SELECT kind, count(*) FROM entry GROUP BY kind",
    "trigger signed_entry_update": "CREATE TRIGGER signed_entry_update AFTER UPDATE ON entry BEGIN SELECT 1; END",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_what_another_program_put_into_the_schema_is_refused_until_it_is_taken_out(
    path: Path, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("backups", "logs", "rescue"):
        monkeypatch.setattr(f"clerk_tui.paths.{folder}", lambda folder=folder: tmp_path / folder)
    change(path, "DROP TRIGGER signed_entry_update", FOREIGN[what])
    before = path.read_bytes()
    with pytest.raises(FileRefusedError, match=f"{what}.*--rebuild"):
        MinuteBook(path)
    assert path.read_bytes() == before
    assert main.main(["meetings", str(path)]) == 0  # reading runs none of it
    assert main.main(["check", str(path), "--rebuild"]) == 0
    assert what in capsys.readouterr().err
    with MinuteBook(path, clock=lambda: NOW):
        assert faults(path) == ()


@pytest.mark.parametrize("seed", range(40))
def test_a_letter_that_was_changed_in_any_entry_is_found(path: Path, seed: int) -> None:
    choose = random.Random(seed)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        texts = other.execute("SELECT id, text FROM entry WHERE text <> '' ORDER BY id").fetchall()
        entry_id, text = choose.choice(texts)
        at = choose.randrange(len(text))
        changed = text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1 :]
        other.execute("UPDATE entry SET text = ? WHERE id = ?", (changed, entry_id))
    assert faults(path)


def test_the_command_says_so_and_rebuilds(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("backups", "logs", "rescue"):
        monkeypatch.setattr(f"clerk_tui.paths.{folder}", lambda folder=folder: tmp_path / folder)
    change(path, CHANGES["attendance"])
    assert main.main(["check", str(path)]) == 1
    assert "--rebuild" in capsys.readouterr().out
    assert main.main(["check", str(path), "--rebuild"]) == 0
    assert main.main(["check", str(path), "1", "--rebuild"]) == 2
