"""The sample: built again it is the same, and it answers what a clerk would ask of it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import make_sample
import pytest
from make_sample import MEETINGS, SCENARIOS, dump

from clerk_tui import minutes, paths
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.meeting import Capacity, Stage
from clerk_tui.search import parse
from clerk_tui.store.registers import REGISTERS, Register

SIGNED = "parish-annual"
"""Its minutes are signed at the meeting after it, so they end with who signed them and when."""
COMMITTED = Path(__file__).resolve().parents[1] / "sample.db"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample built afresh, in a process of its own: what other tests left to save would take identifiers from it."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    subprocess.run([sys.executable, make_sample.__file__, str(path)], check=True)
    return path


def test_the_committed_sample_is_what_the_scenarios_make(sample: Path) -> None:
    assert dump(COMMITTED) == dump(sample)


def test_the_sample_is_sound(sample: Path) -> None:
    with MinuteBook(sample, is_read_only=True) as book:
        assert list(book.reader.check()) == []


@pytest.mark.parametrize("name", MEETINGS)
def test_a_meeting_of_the_sample_gives_the_minutes_of_its_scenario(sample: Path, name: str) -> None:
    expected = (SCENARIOS / f"{name}.txt").read_text(encoding="utf-8")
    if name == SIGNED:
        expected, _, _ = expected.rpartition("\n\nSigned")
    with MinuteBook(sample, is_read_only=True) as book:
        found = [book.reader.meeting(line.id) for line in book.reader.meetings()]
    texts = [minutes.as_text(minutes.render(m, minutes.load(m.head.style))) for m in found]
    assert sum(text == expected or (name == SIGNED and text.startswith(expected)) for text in texts) == 1


def test_minutes_that_were_signed_say_so_with_the_correction_that_was_not_made(sample: Path) -> None:
    with MinuteBook(sample, is_read_only=True) as book:
        (signed,) = [line.id for line in book.reader.meetings() if line.stage is Stage.SIGNED]
        meeting = book.reader.meeting(signed)
        assert meeting.head.date == date(2018, 5, 14)
        ending = minutes.as_text(minutes.render(meeting, minutes.load(meeting.head.style))).splitlines()[-3:]
        assert "subject to the correction that Cllr Orchard came at 7.12pm" in ending[0]
        assert ending[2] == "Signed Cllr Ivor Lusk Chair    Date 18 June 2018"


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.name)
def test_every_register_of_the_sample_has_something_to_show(sample: Path, register: Register) -> None:
    with MinuteBook(sample, is_read_only=True) as book:
        assert book.reader.register(register.name, parse(""), today=date(2019, 2, 1)).rows


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("followed the money", date(2017, 1, 16)),
        ("forced labour", date(2018, 1, 8)),
        ("hedge lane", date(2018, 3, 12)),
        ("marking kits", date(2018, 5, 14)),
        ("a crossing at the school", date(2018, 6, 18)),
        ("eleven children", date(2019, 1, 14)),
    ],
)
def test_every_meeting_is_found_by_search(sample: Path, words: str, day: date) -> None:
    with MinuteBook(sample, is_read_only=True) as book:
        assert day in {hit.date for hit in book.reader.find(parse(words)).hits}


def test_one_spelling_of_a_name_is_one_person(sample: Path) -> None:
    with MinuteBook(sample, is_read_only=True) as book:
        names = [person.name for person in book.reader.persons("Wexmoor County Council")]
    assert names.count("DCI Sam Askew") == 1
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("day", "chair"), [(date(2018, 2, 1), "Councillor M Thornley"), (date(2019, 3, 11), "Councillor R Pascoe")]
)
def test_a_new_meeting_can_be_called_with_the_members_of_its_day(tmp_path: Path, day: date, chair: str) -> None:
    path = tmp_path / "copy.db"
    path.write_bytes(paths.sample().read_bytes())
    with MinuteBook(path) as book:
        committee = "Safer Communities Overview and Scrutiny Committee"
        meeting = book.create_meeting(MeetingPlan("Wexmoor County Council", committee, day)).meeting
    chairs = [meeting.people[p.person_id].name for p in meeting.roll if p.capacity is Capacity.CHAIR]
    assert chairs == [chair]
