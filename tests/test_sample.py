"""The sample: built again it is the same, and it answers what a clerk would ask of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from make_sample import MEETINGS, SCENARIOS, build, dump

from clerk_tui import minutes, paths
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.meeting import Capacity

COMMITTED = Path(__file__).resolve().parents[1] / "sample.db"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample built afresh."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    build(path)
    return path


def test_the_committed_sample_is_what_the_scenarios_make(sample: Path) -> None:
    assert dump(COMMITTED) == dump(sample)


def test_the_sample_is_sound(sample: Path) -> None:
    with MinuteBook(sample, is_read_only=True) as book:
        assert list(book.reader.check()) == []


@pytest.mark.parametrize("name", MEETINGS)
def test_a_meeting_of_the_sample_gives_the_minutes_of_its_scenario(sample: Path, name: str) -> None:
    expected = (SCENARIOS / f"{name}.txt").read_text(encoding="utf-8")
    with MinuteBook(sample, is_read_only=True) as book:
        found = [book.reader.meeting(line.id) for line in book.reader.meetings()]
    texts = [minutes.as_text(minutes.render(m, minutes.load(m.head.style))) for m in found]
    assert texts.count(expected) == 1


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("followed the money", date(2017, 1, 16)),
        ("forced labour", date(2018, 1, 8)),
        ("hedge lane", date(2018, 3, 12)),
        ("marking kits", date(2018, 5, 14)),
        ("eleven children", date(2019, 1, 14)),
    ],
)
def test_every_meeting_is_found_by_search(sample: Path, words: str, day: date) -> None:
    with MinuteBook(sample, is_read_only=True) as book:
        assert day in {hit.date for hit in book.reader.search(words)}


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
