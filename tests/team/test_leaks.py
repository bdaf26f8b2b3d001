"""What others than clerks learn: nothing of exempt business that is not granted, and nothing of private notes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.preview import Target
from clerk_tui.team import sharing
from clerk_tui.team.sync import Sync

from .leaks import leaks, told
from .rig import Postgres


def test_a_reader_learns_nothing_secret(postgres: Postgres, tmp_path: Path) -> None:
    found, secrets = leaks(postgres, tmp_path, range(1, 9))
    assert found == []
    assert secrets > 20


def test_a_reader_sees_what_is_open_and_the_exempt_business_that_is_granted(postgres: Postgres, tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "anna.db") as book:
        sharing.share(book, postgres.url("anna"))
        for committee in ("Board", "Staffing"):
            recording = book.create_meeting(MeetingPlan("Wexmoor", committee, date(2024, 1, 8)))
            for line in (f"open at {committee}", "/exempt 3", f"hidden at {committee}", "/public", "# XYZZY"):
                recording.enter_line(line)
        book.flush()
        sync = Sync(book, sharing.connect(book))
        sync()
        postgres.admin("INSERT INTO team.exempt_grant SELECT 'rita', id FROM team.committee WHERE name = 'Board'")
        seen = "\n".join(said for _, said in told(postgres, "rita"))
        for words in ("open at Board", "open at Staffing", "hidden at Board"):
            assert words in seen
        assert "hidden at Staffing" not in seen
        assert "XYZZY" not in seen
        recording.enter_line("said after all in private")
        book.flush()
        sync()
        assert "said after all" in "\n".join(said for _, said in told(postgres, "rita"))
        last = recording.meeting.entries[-1].id
        recording.enter_line("/exempt 3", Target("insert", last))  # the public turns out to have been excluded
        book.flush()
        sync()
        assert "said after all" not in "\n".join(said for _, said in told(postgres, "rita"))
