"""What was signed stays as it was signed: names put right later, other styles, and what the check tells of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from clerk_tui import minutes
from clerk_tui.book import signed_minutes
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.cli import main
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Kind, acts
from clerk_tui.search import parse

pytestmark = pytest.mark.usefixtures("own_folders")
COUNCIL, TREES = "Elmfield Council", "Trees Committee"
JANUARY, FEBRUARY = date(2024, 1, 8), date(2024, 2, 12)
LINES = ("/item 1 Elms", "birch? when the elms were felled", "!birch to plant a lime", "/close 11am")


def meeting(book: MinuteBook, day: date, *lines: str) -> Recording:
    """A meeting of the committee with those lines recorded, on the disk."""
    made = book.create_meeting(MeetingPlan(COUNCIL, TREES, day))
    for line in ("/chair Councillor A Ash", "/member Councillor B Birch", "/present all", *lines):
        made.enter_line(line)
    book.flush()
    return made


def signed(book: MinuteBook) -> tuple[Recording, Recording]:
    """January's minutes, signed in February."""
    january = meeting(book, JANUARY, *LINES)
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/agree", "/sign")
    book.flush()
    return january, february


def as_printed(book: MinuteBook, recording: Recording) -> str:
    """The minutes of a meeting as the file has them."""
    book.flush()
    there = book.reader.meeting(recording.meeting.id)
    return minutes.as_text(minutes.render(there, minutes.style_for(there.head.style), with_exempt=True))


def rename(book: MinuteBook, recording: Recording) -> None:
    """Councillor Birch turns out to be Councillor Beech."""
    birch = next(p.id for p in recording.meeting.people.values() if "Birch" in p.name)
    recording.do(acts.rename(recording.meeting, birch, "Councillor B Beech"))
    book.flush()
    assert book.writer is not None
    assert book.writer.wait_idle(10)


def test_a_name_put_right_later_leaves_signed_minutes_as_they_were(book: MinuteBook) -> None:
    january, february = signed(book)
    before = as_printed(book, january)
    rename(book, february)
    assert "Councillor B Beech" in as_printed(book, february)
    assert as_printed(book, january) == before
    assert signed_minutes.faults(book.reader) == ()


def test_search_and_registers_show_the_names_as_signed(book: MinuteBook) -> None:
    january, february = signed(book)
    rename(book, february)
    (hit,) = book.reader.find(parse("felled")).hits
    assert "Birch" in hit.body
    assert hit.entry_id is not None
    assert book.reader.voices([hit.entry_id])[hit.entry_id][0][1] == "Councillor B Birch"
    asked = book.reader.register("questions", parse(""), today=FEBRUARY).rows
    assert ["Birch" in str(row.cells) for row in asked] == [True]
    acting = book.reader.register("actions", parse(""), today=FEBRUARY).rows
    assert [row.cells[2] for row in acting] == ["Councillor B Birch"]
    with closing(sqlite3.connect(book.path)) as other:
        for view in ("question_register", "attendance_record", "action_register"):
            found = other.execute(f"SELECT * FROM {view} WHERE meeting_id = ?", (january.meeting.id,)).fetchall()
            assert "Birch" in str(found)
            assert "Beech" not in str(found)


def test_names_go_on_being_put_right_where_nothing_is_signed(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, *LINES)
    february = meeting(book, FEBRUARY)
    rename(book, february)
    assert "Beech" in as_printed(book, january)
    (hit,) = book.reader.find(parse("felled")).hits
    assert "Beech" in hit.body


def test_the_names_that_were_signed_cannot_be_changed_in_the_file(book: MinuteBook) -> None:
    january, _ = signed(book)
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        for change in (
            "UPDATE signed_name SET name = 'X'",
            "DELETE FROM signed_name",
            f"INSERT OR REPLACE INTO signed_name VALUES ({january.meeting.id}, 1, 'X')",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="signed minutes are not changed"):
                other.execute(change)


def test_the_check_tells_minutes_that_no_longer_read_as_signed(book: MinuteBook) -> None:
    signed(book)
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        other.execute("DROP TRIGGER signed_signed_name_update")
        other.execute("UPDATE signed_name SET name = 'Councillor B Beech' WHERE name LIKE '%Birch'")
    found = signed_minutes.faults(book.reader)
    assert "trigger" in found[0]
    (said,) = (sentence for sentence in found if "no longer read" in sentence)
    assert "8 January 2024" in said
    assert "no longer read as they were signed" in said


def test_the_check_of_the_command_line_tells_it_too(book: MinuteBook, capsys: pytest.CaptureFixture[str]) -> None:
    signed(book)
    book.close()
    assert main.main(["check", str(book.path)]) == 0
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        other.execute("DROP TRIGGER signed_signed_name_update")
        other.execute("UPDATE signed_name SET name = 'Councillor B Beech' WHERE name LIKE '%Birch'")
    assert main.main(["check", str(book.path)]) == 1
    assert "no longer read as they were signed" in capsys.readouterr().out


def test_an_export_in_another_style_says_that_this_was_not_signed(
    book: MinuteBook, capsys: pytest.CaptureFixture[str]
) -> None:
    january, _ = signed(book)
    book.close()
    here = [str(book.path), str(january.meeting.id)]
    main.main(["export", *here])
    assert "signed" not in capsys.readouterr().err
    main.main(["export", *here, "--style", "parish"])
    assert "not the signed text" in capsys.readouterr().err


def test_the_text_that_was_signed_goes_out_word_for_word_whatever_became_of_its_style(
    book: MinuteBook, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    january, february = signed(book)
    before = as_printed(book, january)
    book.close()
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        other.execute("DROP TRIGGER signed_meeting_update")
        other.execute("UPDATE meeting SET style = 'parish' WHERE id = ?", (january.meeting.id,))
    here = ["export", str(book.path), str(january.meeting.id)]
    main.main(here)
    assert capsys.readouterr().out != before
    assert main.main([*here, "--format", "signed"]) == 0
    assert capsys.readouterr().out.rstrip("\n") == before.rstrip("\n")
    assert main.main([*here, "--format", "signed", "-o", str(tmp_path)]) == 0
    assert (tmp_path / "trees-committee-2024-01-08-signed.txt").read_text(encoding="utf-8").rstrip() == before.rstrip()
    assert main.main([*here, "--format", "signed", "--style", "parish"]) == 2
    assert "leave out --style" in capsys.readouterr().err
    assert main.main(["export", str(book.path), str(february.meeting.id), "--format", "signed"]) == 1
    assert "not signed" in capsys.readouterr().err


def test_what_was_signed_with_exempt_business_in_it_goes_out_only_when_asked_for(
    book: MinuteBook, capsys: pytest.CaptureFixture[str]
) -> None:
    january = meeting(book, JANUARY, "/item 1 Elms", "/exempt 3", "birch: the bid was high", "/public", "/close 11am")
    meeting(book, FEBRUARY, "/item 1 Minutes", "/agree", "/sign")
    book.close()
    here = ["export", str(book.path), str(january.meeting.id), "--format", "signed"]
    assert main.main(here) == 2
    refused = capsys.readouterr()
    assert "bid" not in refused.out + refused.err
    assert "--exempt" in refused.err
    assert main.main([*here, "--exempt"]) == 0
    assert "the bid was high" in capsys.readouterr().out


def test_the_style_of_signed_minutes_is_not_changed(book: MinuteBook) -> None:
    january, _ = signed(book)
    with pytest.raises(LineRefusedError, match="signed on 12 February 2024"):
        book.recording(january.meeting.id).enter_line("/style parish")
    with closing(sqlite3.connect(book.path)) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute("UPDATE meeting SET style = 'parish' WHERE id = ?", (january.meeting.id,))


def test_signed_minutes_end_with_who_signed_them_and_when(book: MinuteBook) -> None:
    january, _ = signed(book)
    printed = as_printed(book, january)
    assert printed.splitlines()[-1].split("  ") == ["Signed: Councillor A Ash (Chairman)", "", "Date: 12 February 2024"]
    kept = book.reader.signature(january.meeting.id)
    assert kept is not None
    assert kept.text == printed
    assert Kind.MINUTES_SIGNED not in {e.kind for e in book.reader.meeting(january.meeting.id).entries}


CORRECTED = "/agree: the addition of “by birch” after “felled”"


def test_corrections_that_were_not_made_stand_with_the_signature(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, *LINES)
    february = meeting(book, FEBRUARY, "/item 1 Minutes", CORRECTED)
    asked = february.read("/sign").asks
    assert "8 January 2024" in asked
    assert "the addition of “by birch” after “felled”" in asked
    assert "open the meeting" in asked
    february.enter_line("/sign")
    printed = as_printed(book, january)
    said = "Agreed at the meeting of 12 February 2024 subject to the addition of “by birch” after “felled”."
    assert said in " ".join(printed.split())
    kept = book.reader.signature(january.meeting.id)
    assert kept is not None
    assert kept.text == printed
    assert signed_minutes.faults(book.reader) == ()


def test_corrections_that_were_made_are_not_said_again(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, *LINES)
    february = meeting(book, FEBRUARY, "/item 1 Minutes", CORRECTED)
    book.recording(january.meeting.id).enter_line("s/were felled/were felled by birch/")
    book.flush()
    assert february.read("/sign").asks == ""
    february.enter_line("/sign")
    assert "subject to" not in as_printed(book, january)


def test_a_correction_that_was_taken_back_is_none(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, *LINES)
    february = meeting(book, FEBRUARY, "/item 1 Minutes", CORRECTED)
    again = book.recording(january.meeting.id)
    again.enter_line("s/were felled/were felled by birch/")
    again.undo()
    book.flush()
    assert february.read("/sign").asks


def test_a_name_put_right_elsewhere_is_a_correction_too(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, *LINES)
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/agree: that it was Councillor Beech who asked")
    rename(book, february)
    assert february.read("/sign").asks == ""
    assert "Beech" in as_printed(book, january)


def test_minutes_agreed_without_corrections_are_signed_at_once(book: MinuteBook) -> None:
    meeting(book, JANUARY, *LINES)
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/agree")
    assert february.read("/sign").asks == ""
    assert february.read("an ordinary line").asks == ""


def test_corrections_agreed_at_one_meeting_are_known_to_the_one_that_signs(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, *LINES)
    meeting(book, FEBRUARY, "/item 1 Minutes", CORRECTED)
    march = meeting(book, date(2024, 3, 11), "/item 1 Minutes")
    assert "the addition of" in march.read("/sign").asks
    march.enter_line("/sign")
    printed = as_printed(book, january)
    assert "Agreed at the meeting of 12 February 2024 subject to" in " ".join(printed.split())
    assert printed.splitlines()[-1].endswith("Date: 11 March 2024")


def test_corrections_agreed_in_private_are_not_told_in_the_earlier_minutes(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, *LINES)
    february = meeting(book, FEBRUARY, "/item 1 Minutes", "/exempt 3", "/agree: the addition of “Larkspur”", "/sign")
    printed = as_printed(book, february)
    assert "Larkspur" in printed
    assert "Larkspur" not in as_printed(book, january)
    assert "subject to what was minuted there in private" in as_printed(book, january)
