"""What the proof of one meeting is told to leave alone, kept for the meetings of its committee to come."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.book.entering import message_about
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook, keep_for_body
from clerk_tui.errors import SaveError
from clerk_tui.notation import read_membership
from clerk_tui.proof.fixes import switch_off

COUNCIL, TREES = "Elmfield Council", "Trees Committee"


def test_what_is_not_on_the_disk_yet_is_not_written_over(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        book.set_up_committee(COUNCIL, TREES, read_membership("Councillor A Ash"), rules="council")
        recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8), rules="council"))
        book.flush()
        with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
            first, second = (switch_off(recording.meeting, code) for code in ("L4", "S2"))
            keep_for_body(book, recording.meeting.head, first)
            book.flush()
            other.execute("BEGIN IMMEDIATE")
            recording.do(second)
            with pytest.raises(SaveError, match="not everything has been saved"):
                keep_for_body(book, recording.meeting.head, second)
            other.execute("ROLLBACK")
        book.flush(20.0)
        keep_for_body(book, recording.meeting.head, second)
        book.flush()
        (line,) = book.reader.committees()
        assert line.rules == "council proof=-L4,-S2"


def test_how_people_are_spoken_of_and_the_clock_are_kept_and_other_rules_of_a_meeting_are_not(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        book.set_up_committee(COUNCIL, TREES, read_membership("Councillor A Ash"), rules="council quorum=3")
        recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8), rules="council quorum=3"))
        for line in ("/she ash", "/rules council quorum=2 she=aash clock=24"):
            act = recording.enter_line(line).act
            assert act is not None
            book.flush()
            keep_for_body(book, recording.meeting.head, act)
        book.flush()
        assert book.reader.committees()[0].rules == "council quorum=3 clock=24 she=aash"


def test_they_is_told_once_of_whom_no_title_tells_and_only_where_it_is_printed(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8), rules="council"))
        for line in ("/chair Councillor A Ash", "/member Councillor B Birch", "/member Mrs C Cole", "/present all"):
            recording.enter_line(line)

        def told(line: str) -> str:
            act = recording.enter_line(line).act
            assert act is not None
            return message_about(act, recording, book, lambda before, rest: before + rest)

        assert not told("birch: \\I object")
        assert not told("birch: the notice said “ask me first”")
        assert not told("birch: the hedge was high")
        assert told("birch: I saw the hedge").startswith("“They” is Councillor B Birch; /she birch or /he birch ")
        assert not told("birch: I saw the gate")
        assert not told("cole: I saw it too")
        assert told("ash: I saw the hedhe").startswith("“They” is Councillor A Ash")
        assert told("s/hedhe/hedge/").startswith("Corrected, statement: ")
