"""The life of minutes over several meetings of one book: agreed, signed, frozen; numbered; what is left to be done."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from errno import ENOSPC
from pathlib import Path

import pytest

from clerk_tui import minutes, store
from clerk_tui.book.doubtful_entries import question, uncorrected
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook, destroy_notes, notes_due
from clerk_tui.book.preview import Target
from clerk_tui.book.recording import Recording, message_about
from clerk_tui.errors import LineRefusedError, SaveError
from clerk_tui.meeting import Kind, Stage, acts
from clerk_tui.search import parse
from clerk_tui.store import purge
from clerk_tui.store.backup import back_up

from .conftest import stage_of

COUNCIL, TREES = "Elmfield Council", "Trees Committee"
JANUARY, FEBRUARY, MARCH = date(2024, 1, 8), date(2024, 2, 12), date(2024, 3, 11)


def meeting(book: MinuteBook, day: date, *lines: str, rules: str = "") -> Recording:
    """A meeting of the committee with those lines recorded, on the disk."""
    made = book.create_meeting(MeetingPlan(COUNCIL, TREES, day, rules=rules))
    for line in ("/chair Councillor A Ash", "/member Councillor B Birch", "/present all", *lines):
        made.enter_line(line)
    book.flush()
    return made


def test_minutes_are_agreed_by_the_next_meeting_and_not_once_that_is_undone(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, "/item 1 Elms", "= That the elms be felled", "/close 11am")
    february = meeting(book, FEBRUARY, "/item 1 Minutes")
    assert stage_of(book, january) is Stage.DRAFT
    february.enter_line("/agree: the addition of Councillor Birch to those present")
    assert stage_of(book, january) is Stage.AGREED
    assert february.meeting.entries[-1].of_date == JANUARY
    undone = february.undo()
    assert undone is not None
    assert undone.label.startswith("minutes agreed: the addition of")
    assert stage_of(book, january) is Stage.DRAFT
    february.redo()
    assert stage_of(book, january) is Stage.AGREED


def test_agreed_minutes_may_be_corrected_and_stay_agreed(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, "/item 1 Elms", "the elm were felled", "/close 11am")
    meeting(book, FEBRUARY, "/agree 8 January 2024")
    again = book.recording(january.meeting.id)
    assert again.meeting.stage is Stage.AGREED
    again.enter_line("s/the elm were/the elms were/")
    assert stage_of(book, january) is Stage.AGREED


def test_a_correction_that_was_approved_is_found_in_both_meetings_until_it_is_made(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, "/item 1 Elms", "the elm were felled", "/close 11am")
    february = meeting(book, FEBRUARY, "/item 1 Minutes")
    done = february.enter_line("/agree 8 January 2024: “elms” for “elm”")
    assert done.act is not None
    book.flush()
    told = message_about(done.act, february, lambda before, rest: before + rest)
    assert (
        told == "The minutes of 8 January 2024 are still to be corrected: open that meeting, and change the line there."
    )
    found = [uncorrected(book.reader, one.meeting) for one in (january, february)]
    assert [[finding.code for finding in each] for each in found] == [["R13"], ["R13"]]
    assert "“elms” for “elm”" in found[0][0].sentence
    book.recording(january.meeting.id).enter_line("s/the elm were/the elms were/")
    book.flush()
    assert not uncorrected(book.reader, january.meeting) + uncorrected(book.reader, february.meeting)


def signed(book: MinuteBook) -> tuple[Recording, Recording]:
    """January's minutes, signed in February."""
    january = meeting(
        book, JANUARY, "/item 1 Elms", "= That the elms be felled", "# ask about the zebra", "/close 11am"
    )
    return january, meeting(book, FEBRUARY, "/item 1 Minutes", "/agree", "/sign")


def test_signed_minutes_are_frozen_and_say_how_they_are_corrected(book: MinuteBook) -> None:
    january, _ = signed(book)
    assert stage_of(book, january) is Stage.SIGNED
    again = book.recording(january.meeting.id)
    before = again.meeting
    for line in ("one more word", "s/elms/oaks/", "/undo", "+birch", "/item 2 Oaks"):
        with pytest.raises(LineRefusedError, match="signed on 12 February 2024"):
            again.enter_line(line)
    assert again.meeting == before


def test_a_signing_is_never_undone_nor_what_was_done_before_it(book: MinuteBook) -> None:
    january, february = signed(book)
    with pytest.raises(LineRefusedError, match="cannot go back past that"):
        february.undo()
    signing = february.meeting.entries[-1]
    assert signing.kind is Kind.MINUTES_SIGNED
    february.enter_line("a note afterwards")
    undone = february.undo()
    assert undone is not None
    assert "a note afterwards" in undone.label
    assert february.meeting.entries[-1] == signing
    assert stage_of(book, january) is Stage.SIGNED


def test_what_was_undone_before_a_signing_is_not_done_again(book: MinuteBook) -> None:
    meeting(book, JANUARY, "/item 1 Elms", "/close 11am")
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/agree", "a slip")
    february.undo()
    february.enter_line("/sign")
    assert february.redo() is None
    book.flush()
    again = book.recording(february.meeting.id)
    assert again.redo() is None
    assert again.meeting.entries == february.meeting.entries


def test_undo_does_not_go_past_a_signing_in_a_file_opened_again_either(book: MinuteBook) -> None:
    meeting(book, JANUARY, "/item 1 Elms", "/close 11am")
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/agree")
    march = meeting(book, MARCH, "/item 1 Signing", "a word before", "/sign 8 January 2024", "a word after")
    for recording in (march, book.recording(march.meeting.id)):
        assert recording.undo() is not None
        with pytest.raises(LineRefusedError, match="cannot go back past that"):
            recording.undo()
        assert recording.redo() is not None
        book.flush()
    again = book.recording(february.meeting.id)
    with pytest.raises(LineRefusedError, match="signed on that agreement"):
        again.undo()
    assert book.reader.check() == ()


def test_undo_of_a_line_goes_back_as_far_as_it_may(book: MinuteBook) -> None:
    meeting(book, JANUARY, "/item 1 Elms", "/close 11am")
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/agree")
    with february.same_line():
        february.enter_line("a word after")
    meeting(book, MARCH, "/item 1 Signing", "/sign 8 January 2024")
    again = book.recording(february.meeting.id)
    entries = again.meeting.entries
    assert again.undo() is not None
    assert again.meeting.entries == entries[:-1]
    with pytest.raises(LineRefusedError, match="signed on that agreement"):
        again.undo()
    assert again.redo() is not None
    assert again.meeting.entries == entries


def test_what_a_later_signing_rests_on_is_not_struck_out_by_doing_it_again(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, "/item 1 Elms", "/close 11am")
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/agree")
    february.do(acts.strike(february.meeting, february.meeting.entries[-1]))
    february.undo()
    meeting(book, MARCH, "/item 1 Signing", "/sign 8 January 2024")
    again = book.recording(february.meeting.id)
    with pytest.raises(LineRefusedError, match="signed on that agreement"):
        again.redo()
    assert not again.meeting.entries[-1].is_struck
    assert stage_of(book, january) is Stage.SIGNED


def test_minutes_are_signed_by_a_line_of_its_own(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, "/item 1 Elms", "/close 11am")
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/agree", "a note")
    with pytest.raises(LineRefusedError, match="changed into a signing"):
        february.enter_line("/sign", Target("edit", february.meeting.entries[-1].id))
    assert stage_of(book, january) is Stage.AGREED
    february.enter_line("/sign")
    with pytest.raises(LineRefusedError, match="cannot be undone"):
        february.enter_line("a note", Target("edit", february.meeting.entries[-1].id))


def test_a_signing_that_was_kept_as_a_note_is_carried_out_where_it_stands(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, "/item 1 Elms", "/close 11am")
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/agree")
    february.note("/sign 8 January 2024", is_unsettled=True, doubt="not confirmed")
    kept = february.meeting.entries[-1]
    february.enter_line("/close 8pm")
    assert "cannot be changed after it; the meeting is closed" in february.read("/sign").remark
    preview = february.read(february.state.line_of(kept), Target("edit", kept.id))
    assert "not settled" in question(february.state, preview)
    assert february.enter(preview).sentence.startswith("Signed. Signing cannot be undone")
    assert (february.meeting.entry(kept.id).kind, february.meeting.doubts) == (Kind.MINUTES_SIGNED, ())
    assert stage_of(book, january) is Stage.SIGNED
    with pytest.raises(LineRefusedError, match="cannot go back past that"):
        february.undo()
    assert book.reader.check() == ()


@pytest.mark.parametrize(
    ("line", "why"), [("/sign", "waiting for that"), ("/sign 8 January 2024", "not been agreed yet")]
)
def test_minutes_are_not_signed_before_they_are_agreed(book: MinuteBook, line: str, why: str) -> None:
    january = meeting(book, JANUARY, "/item 1 Elms", "/close 11am")
    february = meeting(book, FEBRUARY, "/item 1 Minutes")
    with pytest.raises(LineRefusedError, match=why):
        february.enter_line(line)
    assert stage_of(book, january) is Stage.DRAFT


def test_the_check_tells_signed_minutes_that_were_tampered_with(book: MinuteBook) -> None:
    signed(book)
    assert book.reader.check() == ()
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        with pytest.raises(sqlite3.DatabaseError):
            other.execute("UPDATE entry SET text = 'That the oaks be felled' WHERE kind = 'clause'")
        for (trigger,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            other.execute(f'DROP TRIGGER "{trigger}"')
        other.execute("UPDATE entry SET text = 'That the oaks be felled' WHERE kind = 'clause'")
    *no_triggers, found = book.reader.check()
    assert all("trigger" in sentence for sentence in no_triggers)
    assert "signed" in found
    assert "8 January 2024" in found or "2024-01-08" in found


def test_the_text_that_was_signed_is_kept(book: MinuteBook) -> None:
    january, _ = signed(book)
    book.flush()
    kept = book.reader.signature(january.meeting.id)
    assert kept is not None
    style = minutes.load(january.meeting.head.style)
    there = book.reader.meeting(january.meeting.id)
    assert kept.text == minutes.as_text(minutes.render(there, style, with_exempt=True))
    assert kept.by == "Councillor A Ash"


def test_minute_numbers_run_through_the_year(book: MinuteBook) -> None:
    rules = "parish numbers={yy}/{n} year=05-01"
    days = (date(2023, 5, 9), date(2023, 6, 13), date(2024, 4, 9), date(2024, 5, 14))
    made = [meeting(book, day, "/item 1 Elms", "/item 2 Oaks", rules=rules) for day in days]
    printed = []
    for recording in made:
        again = book.recording(recording.meeting.id)
        text = minutes.as_text(minutes.render(again.meeting, again.state.style))
        printed += [line.split()[0] for line in text.splitlines() if line.endswith(("Elms", "Oaks"))]
    assert printed == ["23/1", "23/2", "23/3", "23/4", "23/5", "23/6", "24/1", "24/2"]


def test_agreed_minutes_keep_the_numbers_of_later_ones(book: MinuteBook) -> None:
    rules = "parish numbers={yy}/{n} year=05-01"
    january = meeting(book, JANUARY, "/item 1 Elms", "/close 11am", rules=rules)
    meeting(book, FEBRUARY, "/item 1 Minutes", "/agree", rules=rules)
    again = book.recording(january.meeting.id)
    before = again.meeting
    why = "agreed on 12 February 2024, and later meetings"
    with pytest.raises(LineRefusedError, match=why):
        again.enter_line("/item 2 Oaks")
    assert again.meeting == before
    told = again.enter_line("/undo 2").sentence
    assert told.startswith("Undid: ")
    assert why in told
    assert [e.kind for e in again.meeting.entries] == [e.kind for e in before.entries[:-1]]
    other = meeting(book, date(2023, 12, 11), "/item 1 Elms", "/close 11am")
    meeting(book, MARCH, "/item 1 Minutes", "/agree 11 December 2023")
    book.recording(other.meeting.id).enter_line("/item 2 Oaks")


def test_an_action_is_carried_over_meetings_until_it_is_done(book: MinuteBook) -> None:
    meeting(book, JANUARY, "/item 1 Elms", "!birch to plant a lime by 1 March")
    february = meeting(book, FEBRUARY, "/item 1 Matters Arising")
    (matter,) = february.state.matters
    assert (matter.text, matter.of_date, matter.due) == ("to plant a lime by 1 March", JANUARY, date(2024, 3, 1))
    february.add_matter(matter)
    february.enter_line("/progress The lime was ordered.")
    march = meeting(book, MARCH, "/item 1 Matters Arising")
    (again,) = march.state.matters
    assert [told.text for told in again.progress] == ["The lime was ordered."]
    assert again.is_overdue(MARCH)
    march.add_matter(again)
    march.enter_line("/done")
    assert march.state.matters == ()


def test_what_was_agreed_in_private_is_not_carried_into_public(book: MinuteBook) -> None:
    meeting(book, JANUARY, "/item 1 Rents", "/exempt 3", "!birch to lower the rent", "/public")
    february = meeting(book, FEBRUARY, "/item 1 Matters Arising")
    (matter,) = february.state.matters
    with pytest.raises(LineRefusedError, match="exclude the public"):
        february.add_matter(matter)
    february.enter_line("/exempt 3")
    february.add_matter(matter)
    assert february.meeting.entries[-1].kind is Kind.ARISING


def test_private_notes_are_destroyed_in_every_copy_and_the_log_says_so(book: MinuteBook, tmp_path: Path) -> None:
    january, _ = signed(book)
    book.flush()
    back_up(book.path, tmp_path / "backups")
    assert b"zebra" in book.path.read_bytes()
    count, undone = destroy_notes(book, [january.meeting.id])
    assert (count, undone) == (1, ())
    for file in (book.path, *(tmp_path / "backups").iterdir()):
        assert b"zebra" not in file.read_bytes()
    assert book.reader.check() == ()
    assert not book.reader.find(parse("zebra")).hits
    with closing(sqlite3.connect(book.path)) as other:
        ((notes, at),) = other.execute("SELECT notes, at FROM destruction").fetchall()
    assert notes == 1
    assert at.startswith("2024-03-12")


def test_why_private_notes_could_not_be_destroyed_is_said(book: MinuteBook, monkeypatch: pytest.MonkeyPatch) -> None:
    january, _ = signed(book)

    def on_a_full_disk(*_: object) -> int:
        raise OSError(ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(purge, "destroy_notes", on_a_full_disk)
        with pytest.raises(SaveError, match="could not be destroyed: the disk is full"):
            destroy_notes(book, [january.meeting.id])
    assert destroy_notes(book, [january.meeting.id]) == (1, ())


def test_they_are_destroyed_in_the_words_of_the_file_they_were_imported_from(book: MinuteBook, tmp_path: Path) -> None:
    kept = "/council Elmfield Council\n/date 8 January 2024\n/member Councillor B Birch\n"
    private = "# ask about the zebra\n[09.41]  # and the zebra's stable\n[09.42] ⚠ # zebra @nobody\n"
    text = f"{kept}{private}#5 is no private note\n"
    meeting_id, _ = book.import_notes(text, store.SourceFile("january.notes", "notes", "digest", text))
    book.flush()
    back_up(book.path, tmp_path / "backups")
    assert destroy_notes(book, [meeting_id]) == (3, ())
    for file in (book.path, *(tmp_path / "backups").iterdir()):
        assert b"zebra" not in file.read_bytes()
    source = book.reader.source(meeting_id)
    assert source is not None
    assert source.text == f"{kept}#5 is no private note\n"


def test_notes_are_due_when_the_rules_say(book: MinuteBook) -> None:
    rules = "council notes=14"
    january = meeting(book, JANUARY, "# ask about the zebra", "/close 11am", rules=rules)
    meeting(book, FEBRUARY, "/agree", "/sign", rules=rules)
    book.flush()
    assert [line.meeting_id for line in notes_due(book)] == [january.meeting.id]


def test_of_two_meetings_on_one_day_that_is_agreed_which_is_meant(book: MinuteBook) -> None:
    regular = meeting(book, JANUARY, "/date 8 January 2024 10am", "/item 1 Elms", "/close 11am")
    special = meeting(book, JANUARY, "/date 8 January 2024 2pm", "/item 1 Oaks", "/close 3pm")
    february = meeting(book, FEBRUARY, "/item 1 Minutes")
    which = "/agree 8 January 2024 10.00am or /agree 8 January 2024 2.00pm says which"
    assert february.read("/agree 8 January 2024").remark == f"2 meetings were held on 8 January 2024: {which}"
    february.enter_line("/agree 8 January 2024 2pm")
    assert (stage_of(book, regular), stage_of(book, special)) == (Stage.DRAFT, Stage.AGREED)
    assert february.read("/agree 8 January 2024").remark == ""  # the other
    february.enter_line("/agree 8 January 2024")
    assert (stage_of(book, regular), stage_of(book, special)) == (Stage.AGREED, Stage.AGREED)


def test_a_meeting_that_is_put_on_a_day_later_is_not_agreed_with_the_first(book: MinuteBook) -> None:
    first = meeting(book, JANUARY, "/item 1 Elms", "/close 11am")
    meeting(book, FEBRUARY, "/item 1 Minutes", "/agree 8 January 2024")
    second = meeting(book, JANUARY, "/date 8 January 2024 2pm", "/item 1 Oaks", "/close 3pm")
    assert (stage_of(book, first), stage_of(book, second)) == (Stage.AGREED, Stage.DRAFT)
