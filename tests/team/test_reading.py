"""A reader's book: what is open, and what is granted, word for word; and nothing recorded in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from bench.generated import made

from clerk_tui import minutes, store
from clerk_tui.book import signed_minutes
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook, bring_back, remove_meeting
from clerk_tui.book.preview import Target
from clerk_tui.book.recording import Recording
from clerk_tui.errors import ClerkError, UsageError
from clerk_tui.meeting import Act, Change
from clerk_tui.minutes.papers import Order, written
from clerk_tui.search import parse
from clerk_tui.store.connection import connect
from clerk_tui.store.team.server import Server
from clerk_tui.team import sharing
from clerk_tui.team.sync import Sync

from .rig import Postgres

Join = Callable[[str], tuple[MinuteBook, Sync]]
LINES = ("/present all", "/open", "/next", "boyes? when the road would be mended", "lamb: it was done")
MEMBERS = ("/chair Councillor D Boyes", "/member Councillor J Lamb", "/member Councillor S Crossland")


@pytest.fixture
def rita(tmp_path: Path) -> Iterator[MinuteBook]:
    """A new book that is to be a reader's."""
    with MinuteBook(tmp_path / "rita.db") as book:
        yield book


def held(book: MinuteBook, *lines: str, day: int = 8) -> Recording:
    """A meeting of the roads committee with some business."""
    plan = MeetingPlan("Wexmoor", "Roads", date(2024, 1, day), agenda=(("1", "Gates"), ("2", "Trees")))
    recording = book.create_meeting(plan)
    for line in (*MEMBERS, *LINES, *lines):
        recording.enter_line(line)
    book.flush()
    return recording


def uids(book: MinuteBook) -> dict[str, int]:
    """The meetings by the identifier that they have in every book."""
    with connect(book.path, read_only=True) as connection:
        return dict(connection.execute("SELECT uid, id FROM meeting").fetchall())


def printed(book: MinuteBook, *, with_exempt: bool = False) -> dict[str, str | bytes]:
    """The minutes of every meeting that is listed."""
    ids, order = {line.id for line in book.reader.meetings()}, Order("minutes", "text", with_exempt=with_exempt)
    made_of = {uid: book.reader.meeting(i) for uid, i in uids(book).items() if i in ids}
    return {uid: written(meeting, minutes.style_for(meeting.head.style), order) for uid, meeting in made_of.items()}


def grant(postgres: Postgres, committee: str) -> None:
    """Let the reader see the exempt business of a committee."""
    postgres.admin(f"INSERT INTO team.exempt_grant SELECT 'rita', id FROM team.committee WHERE name = '{committee}'")


def take_in(book: MinuteBook) -> int:
    """Bring the reader's book up to date, as if the program had just been started."""
    return sharing.sync_of(book, sharing.connect(book))().received


def test_the_minutes_are_those_of_the_clerk_word_for_word(join: Join, rita: MinuteBook, postgres: Postgres) -> None:
    anna, send = join("anna")
    for seed in range(1, 7):
        anna.import_notes(made(seed).notes)
        anna.flush()
    send()
    sharing.share(rita, postgres.url("rita"))
    assert printed(rita) == printed(anna)
    assert printed(rita, with_exempt=True) != printed(anna, with_exempt=True)
    grant(postgres, "Estates Committee")
    assert take_in(rita) > 0
    assert printed(rita) == printed(anna)
    assert printed(rita, with_exempt=True) == printed(anna, with_exempt=True)
    assert take_in(rita) == 0
    postgres.admin("DELETE FROM team.exempt_grant")
    take_in(rita)
    assert printed(rita) == printed(anna)
    assert printed(rita, with_exempt=True) != printed(anna, with_exempt=True)
    assert signed_minutes.faults(rita.reader) == ()


def test_what_is_recorded_next_arrives_and_can_be_searched(join: Join, rita: MinuteBook, postgres: Postgres) -> None:
    anna, send = join("anna")
    recording = held(anna)
    held(anna, "the elm was seen", day=9)
    send()
    sharing.share(rita, postgres.url("rita"))
    for line in ("= That the gate be mended", "lamb: more", "/undo", "s/mended/built/", "-lamb 8.15pm", "+lamb 8.20pm"):
        recording.enter_line(line)
    recording.enter_line("crossland: said before", Target("insert", recording.meeting.entries[-3].id))
    person = next(p for p in recording.meeting.people.values() if p.name.endswith("Lamb"))
    recording.do(Act("renamed", (Change(person, replace(person, name="Councillor J Lambe")),)))
    anna.flush()
    send()
    take_in(rita)
    assert printed(rita) == printed(anna)
    assert [hit.body for hit in rita.reader.find(parse("elm"), 5).hits]
    assert [p.name for p in rita.reader.persons("Wexmoor") if "Lamb" in p.name] == ["Councillor J Lambe"]
    assert signed_minutes.faults(rita.reader) == ()


def test_what_is_exempted_or_struck_out_later_is_not_left_in_the_file(
    join: Join, rita: MinuteBook, postgres: Postgres
) -> None:
    anna, send = join("anna")
    recording = held(anna, "the XYZZY was seen", "the PLUGH was seen")
    send()
    sharing.share(rita, postgres.url("rita"))
    assert [hit.body for hit in rita.reader.find(parse("xyzzy"), 5).hits]
    recording.enter_line("/exempt 3", Target("insert", recording.meeting.entries[-2].id))
    last = recording.meeting.entries[-1]
    recording.do(Act("struck out", (Change(last, replace(last, is_struck=True)),)))
    anna.flush()
    send()
    take_in(rita)
    assert printed(rita) == printed(anna)
    rita.close()
    left = rita.path.read_bytes().lower()
    assert b"road" in left
    assert b"xyzzy" not in left
    assert b"plugh" not in left


def test_a_meeting_that_is_taken_away_goes_and_comes_back(join: Join, rita: MinuteBook, postgres: Postgres) -> None:
    anna, send = join("anna")
    held(anna)
    notes = "/council Wexmoor\n/committee Board\n/date 9 January 2024\nThe road was seen.\n"
    anna.import_notes(notes, store.SourceFile("old.notes", "notes", "00", notes))
    anna.flush()
    send()
    sharing.share(rita, postgres.url("rita"))
    (imported,) = (line.id for line in anna.reader.meetings() if line.committee == "Board")
    remove_meeting(anna, imported)
    send()
    take_in(rita)
    assert [line.committee for line in rita.reader.meetings()] == ["Roads"]
    bring_back(anna, imported)
    send()
    take_in(rita)
    assert printed(rita) == printed(anna)
    assert signed_minutes.faults(rita.reader) == ()


def test_whose_name_is_withheld_is_not_found_by_what_other_meetings_name(
    join: Join, rita: MinuteBook, postgres: Postgres
) -> None:
    anna, send = join("anna")
    held(anna, "/guest Ms Plugh", "plugh: spoke for the firm")
    held(anna, "/speaker Ms Plugh = a resident of Mill Lane", "plugh: asked about the noise", day=9)
    send()
    sharing.share(rita, postgres.url("rita"))
    assert printed(rita) == printed(anna)
    rows = postgres.admin(
        "SELECT stream, uid::text FROM team.open_noun WHERE convert_from(body, 'UTF8') LIKE '[\"person%'"
    )
    named = {stream: {uid for at, uid in rows if at == stream} for stream, _ in rows}
    one, other = named.values()
    assert len(one & other) == 3  # the members, and not Ms Plugh


def test_nothing_is_recorded_in_a_readers_book(join: Join, rita: MinuteBook, postgres: Postgres) -> None:
    anna, send = join("anna")
    held(anna)
    send()
    sharing.share(rita, postgres.url("rita"))
    assert rita.is_read_only
    with pytest.raises(ClerkError, match="with a reader's login: it can only be read"):
        rita.create_meeting(MeetingPlan("Wexmoor", "Roads", date(2024, 1, 9)))
    with pytest.raises(ClerkError, match="can only be read"):
        rita.recording(1).enter_line("lamb: more")
    with pytest.raises(ClerkError, match="can only be read"):
        sharing.take_over(rita, 1, lambda question: True)
    assert sharing.leave(rita) == (0, "")
    assert not rita.is_read_only
    assert len(rita.reader.meetings()) == 1


def test_a_book_with_minutes_is_not_made_a_readers(rita: MinuteBook, postgres: Postgres) -> None:
    held(rita)
    with pytest.raises(UsageError, match="only a new book"):
        sharing.share(rita, postgres.url("rita"))
    assert not rita.is_shared


def test_a_login_that_is_changed_is_refused(join: Join, rita: MinuteBook, postgres: Postgres) -> None:
    anna, _ = join("anna")
    sharing.share(rita, postgres.url("rita"))
    for book, user, why in ((anna, "rita", "reader's login"), (rita, "anna", "may record")):
        known = sharing.must_be_shared(book.reader)
        with pytest.raises(ClerkError, match=why):
            sharing.sync_of(book, Server(postgres.url(user), known.replica))()
