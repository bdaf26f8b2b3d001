"""What a team of clerks has of each other's minutes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import psycopg
import pytest

from clerk_tui import store
from clerk_tui.book import signed_minutes
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook, destroy_notes
from clerk_tui.book.recording import Recording
from clerk_tui.book.signed_minutes import text_of
from clerk_tui.errors import ClerkError, UsageError
from clerk_tui.meeting import Act, Capacity, Change, Kind, Stage
from clerk_tui.notation import read_membership
from clerk_tui.search import parse
from clerk_tui.store import backup, people_merge
from clerk_tui.store.connection import connect, transaction
from clerk_tui.store.team import tables
from clerk_tui.store.team.server import Server, UnreachableError, checked
from clerk_tui.store.writer import write_and_wait
from clerk_tui.team import sharing
from clerk_tui.team.sync import Sync

from .rig import Postgres

Join = Callable[[str], tuple[MinuteBook, Sync]]
MEMBERS = "Councillor D Boyes (Chair)\nCouncillor J Lamb\nCouncillor S Crossland"
LINES = ("/present all", "/open", "/next", "boyes? when the road would be mended", "lamb: it was done")


def held(book: MinuteBook, day: int = 8, lines: tuple[str, ...] = LINES, council: str = "Wexmoor") -> Recording:
    """A meeting of the roads committee with some business."""
    if not book.reader.membership(council, "Roads"):
        book.set_up_committee(council, "Roads", read_membership(MEMBERS))
        book.flush()
    plan = MeetingPlan(council, "Roads", date(2024, 1, day), agenda=(("1", "Gates"), ("2", "Trees")))
    recording = book.create_meeting(plan)
    for line in lines:
        recording.enter_line(line)
    book.flush()
    return recording


def pass_on(book: MinuteBook, *syncs: Sync) -> None:
    """Save what was recorded in a book, and bring one after the other in step."""
    book.flush()
    for sync in syncs:
        sync()


def only_text(book: MinuteBook, day: int = 8) -> str:
    """The minutes of that day."""
    return text_of(book.reader.meeting(book.reader.find_meeting(f"2024-01-{day:02}")))


def test_a_new_book_gets_the_whole_archive(join: Join) -> None:
    anna, send = join("anna")
    held(anna)
    assert send().sent > 0
    ben, _ = join("ben")
    assert only_text(ben) == only_text(anna)
    assert "asked when the road would be mended" in only_text(ben)
    assert ben.reader.membership("Wexmoor", "Roads")[0].capacity is Capacity.CHAIR
    assert [hit.body for hit in ben.reader.find(parse("mended"), 5).hits]
    assert signed_minutes.faults(ben.reader) == ()


def test_a_book_with_a_past_brings_it_along(tmp_path: Path, postgres: Postgres, join: Join) -> None:
    with MinuteBook(tmp_path / "old.db") as old:
        held(old, 8, (*LINES, "/close 8pm"))
        held(old, 9, ("/present all", "/agree 8 January 2024", "/sign"))
        assert old.reader.meeting(1).stage is Stage.SIGNED
        done = sharing.share(old, postgres.url("anna"))
        assert done.sent == 4  # two meetings, a signature, and the committee
        ben, _ = join("ben")
        for day in (8, 9):
            assert only_text(ben, day) == only_text(old, day)
        assert signed_minutes.faults(ben.reader) == ()
        signature = ben.reader.signature(ben.reader.find_meeting("2024-01-08"))
        assert signature is not None
        assert signature.text == old.reader.signature(1).text  # type: ignore[union-attr]


def test_what_is_recorded_and_undone_arrives_with_its_time(join: Join) -> None:
    (anna, send), (ben, take_in) = join("anna"), join("ben")
    recording = held(anna)
    send()
    take_in()
    for line in ("= That the gate be mended", "/undo", "/redo", "/undo", "s/mended/built/"):
        recording.enter_line(line)
    pass_on(anna, send, take_in)
    assert only_text(ben) == only_text(anna)
    assert "road would be built" in only_text(ben)
    ours, theirs = (_times(book) for book in (anna, ben))
    assert ours == theirs
    assert signed_minutes.faults(ben.reader) == ()


def _times(book: MinuteBook) -> list[str]:
    with connect(book.path, read_only=True) as connection:
        return [at for (at,) in connection.execute("SELECT at FROM act WHERE label <> '' ORDER BY id").fetchall()]


def test_a_meeting_is_handed_over_half_done_and_comes_back(join: Join) -> None:
    (anna, anna_syncs), (ben, ben_syncs) = join("anna"), join("ben")
    held(anna)
    anna_syncs()
    ben_syncs()
    taken = ben.recording(ben.reader.find_meeting("2024-01-08"))
    taken.enter_line("crossland: thanked everybody")
    taken.enter_line("/undo")
    taken.enter_line("/undo")  # what a colleague recorded can be undone by whoever records now
    pass_on(ben, ben_syncs, anna_syncs)
    assert only_text(anna) == only_text(ben)
    assert "it was done" not in only_text(anna)
    again = anna.recording(1)
    again.enter_line("lamb: it was begun")
    pass_on(anna, anna_syncs, ben_syncs)
    assert only_text(anna) == only_text(ben)
    assert signed_minutes.faults(anna.reader) == signed_minutes.faults(ben.reader) == ()


def test_private_notes_stay_and_nothing_quotes_them(join: Join, postgres: Postgres) -> None:
    (anna, send), (ben, take_in) = join("anna"), join("ben")
    recording = held(anna)
    for line in ("# ask XYZZY about it", "/guest Ms Plugh XYZZY = XYZZY", "/undo", "# {@@XYZZY}", "lamb: more"):
        recording.enter_line(line)
    pass_on(anna, send, take_in)
    bodies = b"".join(
        bytes(row[0]) for row in postgres.admin("SELECT body FROM team.act UNION ALL SELECT body FROM team.log")
    )
    assert b"ask XYZZY" not in bodies
    assert b"private" not in bodies
    assert "more" in only_text(ben)


def test_a_note_that_was_private_for_a_while_is_the_same_note_for_everybody(join: Join) -> None:
    (anna, send), (ben, take_in) = join("anna"), join("ben")
    recording = held(anna)
    send()
    take_in()
    said = recording.meeting.entries[-1]
    hidden = replace(said, kind=Kind.PRIVATE)
    recording.do(Act("hidden", (Change(said, hidden),)))
    recording.do(Act("shown again", (Change(hidden, said),)))
    anna.flush()
    send()
    take_in()  # both at once
    recording.do(Act("corrected", (Change(said, replace(said, text="it was not done")),)))
    pass_on(anna, send, take_in)
    assert only_text(ben) == only_text(anna)
    assert only_text(ben).count("it was") == 1


def test_a_signature_names_nobody_whom_private_notes_alone_name(tmp_path: Path, postgres: Postgres) -> None:
    path = tmp_path / "old.db"
    with MinuteBook(path) as old:
        held(old, 8, (*LINES, "/close 8pm"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO person (id, name, uid) VALUES (999, 'Ms Plugh', ?)", ("ab" * 16,))
        connection.execute("INSERT INTO meeting_person VALUES (1, 999)")
    with MinuteBook(path) as old:
        held(old, 9, ("/present all", "/agree 8 January 2024", "/sign"))
        sharing.share(old, postgres.url("anna"))
        bodies = b"".join(bytes(body) for (body,) in postgres.admin("SELECT body FROM team.act"))
    assert b"Boyes" in bodies
    assert b"Plugh" not in bodies


def test_a_private_note_where_a_colleague_records_makes_room(join: Join) -> None:
    (anna, anna_syncs), (ben, ben_syncs) = join("anna"), join("ben")
    held(anna).enter_line("# a note at the end")
    pass_on(anna, anna_syncs, ben_syncs)
    ben.recording(ben.reader.find_meeting("2024-01-08")).enter_line("lamb: said next")
    pass_on(ben, ben_syncs, anna_syncs)
    entries = anna.reader.meeting(1).entries
    assert len({entry.position for entry in entries}) == len(entries)
    assert [entry.text for entry in entries][-2:] == ["said next", "a note at the end"]


def test_of_what_both_recorded_nothing_is_lost_and_a_person_decides(join: Join) -> None:
    (anna, anna_syncs), (ben, ben_syncs) = join("anna"), join("ben")
    held(anna)
    anna_syncs()
    ben_syncs()
    anna.recording(1).enter_line("lamb: heard in the hall")
    ben.recording(ben.reader.find_meeting("2024-01-08")).enter_line("lamb: heard at the door")
    anna.flush()
    ben.flush()
    anna_syncs()
    assert ben_syncs().standing.branches == 1
    assert anna_syncs().standing.branches == 1
    for book in (anna, ben):
        assert "heard in the hall" in only_text(book)
        assert "heard at the door" not in only_text(book)
        (branch,) = sharing.state(book.reader).branches
        (line,) = sharing.branch_lines(book.reader, branch.uid)
        assert "Councillor J Lamb · heard at the door" in line
        assert signed_minutes.faults(book.reader) == ()
    sharing.dismiss(ben, branch.uid)
    assert sharing.state(ben.reader).branches == ()
    taken_over = ben.recording(ben.reader.find_meeting("2024-01-08"))
    taken_over.enter_line("lamb: heard at the door")  # by hand
    pass_on(ben, ben_syncs, anna_syncs)
    assert only_text(anna) == only_text(ben)


def test_minutes_signed_here_and_changed_there_hold_up_nothing_else(join: Join) -> None:
    (anna, anna_syncs), (ben, ben_syncs) = join("anna"), join("ben")
    held(anna)
    anna_syncs()
    ben_syncs()
    held(anna, 9, ("/present all", "/agree 8 January 2024", "/sign"))
    ben.recording(ben.reader.find_meeting("2024-01-08")).enter_line("lamb: heard at the door")
    held(ben, 10)
    pass_on(ben, ben_syncs)
    for _ in range(2):
        (trouble,) = anna_syncs().troubles
        assert "signed" in trouble
    assert only_text(anna, 10) == only_text(ben, 10)
    ben_syncs()
    assert ben.reader.find_meeting("2024-01-09")
    assert "heard at the door" not in only_text(anna)
    assert signed_minutes.faults(anna.reader) == ()
    assert signed_minutes.faults(ben.reader) == ()


def test_minutes_signed_in_two_books_are_for_a_person_to_compare(join: Join) -> None:
    (anna, anna_syncs), (ben, ben_syncs) = join("anna"), join("ben")
    held(anna)
    anna_syncs()
    ben_syncs()
    for day, book in ((9, anna), (10, ben)):
        held(book, day, ("/present all", "/agree 8 January 2024", "/sign"))
    pass_on(ben, ben_syncs)
    (trouble,) = anna_syncs().troubles
    assert "signed both in this book and in another" in trouble
    ben_syncs()
    for book in (anna, ben):
        assert len(book.reader.meetings()) == 3
        assert signed_minutes.faults(book.reader) == ()


def test_one_records_at_a_time(join: Join, postgres: Postgres) -> None:
    (anna, _), (ben, ben_syncs) = join("anna"), join("ben")
    held(anna)
    anna_syncs = Sync(anna, sharing.connect(anna), is_open=lambda meeting_id: True)
    anna_syncs()
    ben.elsewhere = ben_syncs().standing.elsewhere
    meeting_id = ben.reader.find_meeting("2024-01-08")
    recording = ben.recording(meeting_id)
    with pytest.raises(ClerkError, match="anna records these minutes"):
        recording.enter_line("lamb: not so fast")
    with pytest.raises(ClerkError, match="anna records these minutes now"):
        sharing.take_over(ben, meeting_id, lambda question: True)
    postgres.lapse()
    asked: list[str] = []

    def refused(question: str) -> bool:
        asked.append(question)
        return False

    with pytest.raises(ClerkError, match="were not taken over"):
        sharing.take_over(ben, meeting_id, refused)
    assert "has not been heard from" in asked[0]
    sharing.take_over(ben, meeting_id, lambda question: True)
    anna.recording(1).enter_line("lamb: without knowing")
    anna.flush()
    assert anna_syncs().standing.waiting == 1
    sharing.hand_over(ben, meeting_id)
    assert anna_syncs().standing.waiting == 0


def test_people_of_two_books_are_one_where_that_is_certain(join: Join) -> None:
    (anna, send), (ben, take_in) = join("anna"), join("ben")
    held(ben, 9)
    held(anna)
    send()
    take_in()
    names = [person.name for person in ben.reader.persons("Wexmoor")]
    assert sorted(names) == ["Councillor D Boyes", "Councillor J Lamb", "Councillor S Crossland"]
    send()
    assert len(anna.reader.persons("Wexmoor")) == 3
    assert only_text(anna, 9) == only_text(ben, 9)


def test_nor_are_they_two_where_both_books_had_a_past(tmp_path: Path, postgres: Postgres) -> None:
    with MinuteBook(tmp_path / "one.db") as one, MinuteBook(tmp_path / "two.db") as two:
        for book, day, user in ((one, 8, "anna"), (two, 9, "ben")):
            held(book, day)
            sharing.share(book, postgres.url(user))
        Sync(one, sharing.connect(one))()
        for book in (one, two):
            assert len(book.reader.persons("Wexmoor")) == 3


def test_a_name_put_right_is_right_for_everybody_in_the_order_of_the_archive(join: Join) -> None:
    (anna, anna_syncs), (ben, ben_syncs) = join("anna"), join("ben")
    held(anna)
    held(ben, 9)
    for sync in (anna_syncs, ben_syncs, anna_syncs):
        sync()
    recording = anna.recording(1)
    recording.enter_line("/member Councillor J Lamb = Cllr Lamb")
    person = next(p for p in recording.meeting.people.values() if p.name.endswith("Lamb"))
    recording.do(Act("renamed", (Change(person, replace(person, name="Councillor J Lambe")),)))
    pass_on(anna, anna_syncs, ben_syncs)
    assert ben.writer is not None
    assert ben.writer.wait_idle(10)
    for day in (8, 9):
        assert only_text(ben, day) == only_text(anna, day)
    assert "Councillor J Lambe" in only_text(ben, 9)
    assert signed_minutes.faults(ben.reader) == signed_minutes.faults(anna.reader) == ()


def test_two_who_are_found_to_be_one_are_one_everywhere(join: Join) -> None:
    (anna, anna_syncs), (ben, ben_syncs) = join("anna"), join("ben")
    held(anna).enter_line("/officer John Pascoe")
    held(anna, 9).enter_line("/officer J P Pascoe (Clerk)")
    pass_on(anna, anna_syncs, ben_syncs)
    ids = {p.name: p.id for p in anna.reader.persons("Wexmoor")}
    assert anna.writer is not None
    kept, other = ids["John Pascoe"], ids["J P Pascoe"]
    write_and_wait(anna.writer, lambda c: people_merge.put_merged(c, kept, other, "John Pascoe", datetime.now(UTC)))
    anna_syncs()
    ben_syncs()
    for book in (anna, ben):
        assert [p.name for p in book.reader.persons("Wexmoor") if "Pascoe" in p.name] == ["John Pascoe"]
    assert only_text(anna, 9) == only_text(ben, 9)
    anna.recording(2).enter_line("pascoe> it would be done")
    pass_on(anna, anna_syncs, ben_syncs)
    assert only_text(anna, 9) == only_text(ben, 9)
    carol, _ = join("carol")  # and whoever joins later has it so
    assert only_text(carol, 9) == only_text(anna, 9)
    assert [p.name for p in carol.reader.persons("Wexmoor") if "Pascoe" in p.name] == ["John Pascoe"]


def test_what_was_no_private_note_at_first_is_destroyed_in_every_copy(join: Join, postgres: Postgres) -> None:
    (anna, anna_syncs), (ben, ben_syncs) = join("anna"), join("ben")
    recording = held(anna)
    recording.enter_line("the XYZZY was seen")
    pass_on(anna, anna_syncs, ben_syncs)
    entry = recording.meeting.entries[-1]
    recording.do(Act("made private", (Change(entry, replace(entry, kind=Kind.PRIVATE)),)))
    recording.enter_line("lamb: something else")
    anna.flush()
    destroy_notes(anna, [1])
    anna_syncs()
    ben_syncs()
    carol, _ = join("carol")
    rows = postgres.admin("SELECT body FROM team.act WHERE body IS NOT NULL")
    assert not [body for (body,) in rows if b"XYZZY" in bytes(body)]
    assert only_text(anna) == only_text(ben) == only_text(carol)
    for book in (anna, ben, carol):
        book.close()
        assert b"XYZZY" not in book.path.read_bytes()


def test_they_go_from_the_backups_of_whoever_destroys_them(postgres: Postgres, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with MinuteBook(tmp_path / "anna.db", backup_folder=folder) as book:
        sharing.share(book, postgres.url("anna"))
        recording = held(book)
        recording.enter_line("the XYZZY was seen")
        book.flush()
        Sync(book, sharing.connect(book))()
        entry = recording.meeting.entries[-1]
        recording.do(Act("made private", (Change(entry, replace(entry, kind=Kind.PRIVATE)),)))
        book.flush()
        copy = backup.back_up(book.path, folder)
        destroy_notes(book, [1])
    with connect(copy, read_only=True) as connection:
        uid = tables.streams(connection)[0].uid
        assert not [act for act in tables.acts(connection, uid, 0) if b"XYZZY" in (act.body or b"")]
    assert b"XYZZY" not in copy.read_bytes()


def test_imported_minutes_travel_whole_without_the_private_lines_of_notes(join: Join, postgres: Postgres) -> None:
    (anna, send), (ben, take_in) = join("anna"), join("ben")
    notes = "/council Wexmoor\n/committee Roads\n/date 8 January 2024\nThe road was seen.\n# ask XYZZY\n"
    anna.import_notes(notes, store.SourceFile("old.notes", "notes", "00", notes))
    pass_on(anna, send, take_in)
    source = ben.reader.source(ben.reader.find_meeting("2024-01-08"))
    assert only_text(ben) == only_text(anna)
    assert source is None or "XYZZY" not in source.text
    assert not any(b"XYZZY" in bytes(row[0]) for row in postgres.admin("SELECT body FROM team.act"))


def test_an_archive_restored_from_an_older_backup_is_filled_up_from_the_books(join: Join, postgres: Postgres) -> None:
    (anna, anna_syncs), (ben, ben_syncs) = join("anna"), join("ben")
    recording = held(anna)
    anna_syncs()
    ben_syncs()
    before = postgres.admin("SELECT id, head, digest FROM team.stream")
    ((stream, head, digest),) = before
    for line in ("lamb: more", "boyes: and more"):
        recording.enter_line(line)
    anna.flush()
    held(anna, 9)
    anna_syncs()
    had = postgres.admin("SELECT stream, seq, digest FROM team.act ORDER BY 1, 2")
    postgres.admin(f"DELETE FROM team.lease; DELETE FROM team.act WHERE stream <> '{stream}' OR seq > {head}")
    postgres.admin(f"DELETE FROM team.open_noun; DELETE FROM team.stream WHERE id <> '{stream}'")
    postgres.admin(f"UPDATE team.stream SET head = {head}, digest = '\\x{bytes(digest).hex()}'")
    Sync(anna, sharing.connect(anna))()
    assert postgres.admin("SELECT stream, seq, digest FROM team.act ORDER BY 1, 2") == had
    ben_syncs()
    for day in (8, 9):
        assert only_text(ben, day) == only_text(anna, day)


def test_who_leaves_keeps_a_whole_book_and_may_come_back(join: Join, postgres: Postgres) -> None:
    anna, send = join("anna")
    recording = held(anna)
    send()
    assert sharing.leave(anna) == (0, "")
    assert sharing.shared(anna.reader) is None
    assert signed_minutes.faults(anna.reader) == ()
    recording.enter_line("lamb: alone")
    anna.flush()
    done = sharing.share(anna, postgres.url("anna"))
    assert done.standing.branches == 0
    ben, take_in = join("ben")
    assert only_text(ben) == only_text(anna)
    sharing.leave(anna)
    recording.enter_line("lamb: alone again")
    anna.flush()
    ben.recording(ben.reader.find_meeting("2024-01-08")).enter_line("lamb: meanwhile")
    ben.flush()
    take_in()
    assert sharing.share(anna, postgres.url("anna")).standing.branches == 1  # it is not lost
    assert only_text(anna) == only_text(ben)
    assert "alone again" not in only_text(ben)
    assert signed_minutes.faults(anna.reader) == ()


def test_a_copy_of_a_shared_book_makes_no_second_meeting(tmp_path: Path, postgres: Postgres, join: Join) -> None:
    with MinuteBook(tmp_path / "one.db") as one:
        held(one)
    (tmp_path / "two.db").write_bytes((tmp_path / "one.db").read_bytes())
    with MinuteBook(tmp_path / "one.db") as one, MinuteBook(tmp_path / "two.db") as two:
        sharing.share(one, postgres.url("anna"))
        done = sharing.share(two, postgres.url("ben"))
        assert (done.standing.branches, len(two.reader.meetings())) == (0, 1)
        assert len(postgres.admin("SELECT 1 FROM team.stream")) == 1


def test_a_book_that_is_not_shared_has_nothing_of_it(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "alone.db") as book:
        held(book)
        with connect(book.path, read_only=True) as connection:
            names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema").fetchall()}
    assert not [name for name in names if name.startswith("shared_")]


def test_a_newer_program_s_acts_are_not_read(join: Join, postgres: Postgres) -> None:
    (anna, send), (ben, take_in) = join("anna"), join("ben")
    held(anna)
    send()
    postgres.admin("UPDATE team.act SET form = 2; UPDATE team.stream SET form = 2")
    with pytest.raises(ClerkError, match="newer clerk-tui"):
        take_in()
    assert ben.reader.meetings() == ()


def test_an_archive_of_another_version_is_refused(join: Join, postgres: Postgres) -> None:
    _, sync = join("anna")
    for version, why in ((2, "newer clerk-tui"), (0, "older version")):
        postgres.admin(f"UPDATE team.archive SET version = {version}")
        with pytest.raises(ClerkError, match=why):
            Sync(sync._book, sharing.connect(sync._book))()
    postgres.admin("UPDATE team.archive SET version = 1")


def test_an_altered_log_is_not_taken_in(join: Join, postgres: Postgres) -> None:
    (anna, send), (ben, take_in) = join("anna"), join("ben")
    held(anna)
    send()
    postgres.admin(
        "UPDATE team.act SET body = replace(convert_from(body, 'UTF8'), 'done', 'lost')::bytea WHERE seq > 1"
    )
    with pytest.raises(ClerkError, match="was altered"):
        take_in()
    assert ben.reader.meetings() == ()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("postgresql://anna:secret@db.example/minutes", "password"),
        ("postgresql://anna@db.example/minutes?password=secret", "password"),
        ("postgresql://anna@db.example/minutes?sslmode=disable", "sslmode"),
        ("mysql://db.example/minutes", "address of a server"),
    ],
)
def test_an_address_that_is_not_safe_is_refused(url: str, why: str) -> None:
    with pytest.raises(UsageError, match=why) as refused:
        checked(url)
    assert "secret" not in str(refused.value)


def test_a_server_elsewhere_has_to_show_its_certificate(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given: dict[str, object] = {}

    def connected(**parts: object) -> None:
        given.update(parts)
        raise psycopg.OperationalError("nobody there")

    monkeypatch.setattr(psycopg, "connect", connected)
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(UnreachableError):
        Server("postgresql://anna@db.example/minutes", "0" * 32).greet()
    assert (given["sslmode"], given["sslrootcert"]) == ("verify-full", "system")


def test_waiting_acts_survive_in_the_file_and_go_when_the_server_is_back(
    join: Join, postgres: Postgres, tmp_path: Path
) -> None:
    (anna, send), (ben, take_in) = join("anna"), join("ben")
    recording = held(anna)
    send()
    with connect(anna.path) as connection, transaction(connection):
        tables.put(connection, "url", "postgresql://anna@127.0.0.1:1/nowhere")
    recording.enter_line("lamb: in a cellar")
    anna.flush()
    away = Sync(anna, sharing.connect(anna))
    with pytest.raises(ClerkError, match="cannot be reached"):
        away()
    assert sharing.state(anna.reader).waiting == 1
    with connect(anna.path) as connection, transaction(connection):
        tables.put(connection, "url", postgres.url("anna"))
    Sync(anna, sharing.connect(anna))()
    take_in()
    assert "in a cellar" in only_text(ben)
