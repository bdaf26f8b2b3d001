"""What holds after random histories of failing clerks, lines and servers; and that clients with a fault are caught."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.preview import Target
from clerk_tui.team import sharing
from clerk_tui.team.sync import Sync

from .histories import AIMED, BadHistoryError, World, anything, history
from .leaks import leaks, told
from .mutants import MUTANTS
from .rig import Postgres, Proxy


@pytest.fixture
def world(postgres: Postgres, proxy: Proxy, tmp_path: Path) -> World:
    return World(postgres, proxy, tmp_path, Counter())


def test_after_random_failures_no_act_is_lost_doubled_or_merged_in_silence(world: World) -> None:
    assert history(134, world, anything) > 0


@pytest.mark.parametrize("name", AIMED)
def test_nor_is_one_where_a_meeting_is_taken_over(name: str, world: World) -> None:
    assert history(1, world, AIMED[name]) > 0


@pytest.mark.parametrize("name", MUTANTS)
def test_a_client_with_a_fault_is_caught(name: str, world: World) -> None:
    mutant = MUTANTS[name]
    with pytest.raises((BadHistoryError, sqlite3.Error)):
        history(1, world, AIMED[mutant.script], mutant.sync, mutant.server)


# What others than clerks learn: nothing of exempt business that is not granted, and nothing of private notes


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
