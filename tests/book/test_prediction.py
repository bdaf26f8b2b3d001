"""What predicts the words of a meeting: what it learns from a book, and what it must forget."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.prediction import Prediction
from clerk_tui.book.recording import Recording
from clerk_tui.meeting import acts
from clerk_tui.meeting.intents import Undo
from clerk_tui.store.typing_aids import put_paper
from clerk_tui.store.writer import write_and_wait

GATE = "The kissing gate by the pinfold is rusted through."
BEGUN = "The kissing gate by the pin"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[MinuteBook]:
    with MinuteBook(tmp_path / "minutes.db") as made:
        yield made


def meeting(book: MinuteBook, day: int, *lines: str, committee: str = "Parish Council") -> Recording:
    plan = MeetingPlan("Harrowmere", committee, date(2026, 3, day), agenda=(("1", "Paths and gates"),))
    recording = book.create_meeting(plan)
    for line in ("/chair Cllr A Pascoe", "/member Cllr B Lamb", "/present all", "/open", "/item 1", *lines):
        recording.enter_line(line)
    return recording


def ready(book: MinuteBook, recording: Recording) -> Prediction:
    book.flush()
    made = Prediction(recording, book.reader)
    for _ in made.steps():
        pass
    return made


def offered(prediction: Prediction, line: str, entry_id: int | None = None) -> str:
    """Everything that is offered at the end of a line, in one text."""
    found = prediction.suggest(line, entry_id)
    return " ".join((found.ghost, *found.alternatives))


def test_who_joins_the_roll_while_it_is_built_is_offered(book: MinuteBook) -> None:
    meeting(book, 2, *["The thanks of all were given to Councillor Quennell for the survey."] * 3, "/close")
    recording = meeting(book, 9, *["The path was walked."] * 45)
    book.flush()
    last = sum(1 for _ in Prediction(recording, book.reader).steps()) - 1
    made = Prediction(recording, book.reader)
    for number, _ in enumerate(made.steps()):
        if number == last:
            recording.enter_line("/member Cllr Jo Quennell")
    assert "uennell" in offered(made, "The thanks of all were given to Councillor Q")


def test_what_was_said_before_is_offered(book: MinuteBook) -> None:
    meeting(book, 2, *[GATE] * 3, "/close")
    assert "fold is rusted through" in offered(ready(book, meeting(book, 9)), BEGUN)


@pytest.mark.parametrize(("style", "spelt"), [("us", "favor"), ("canada", "favour"), ("durham", "favour")])
def test_shipped_words_are_spelt_as_the_house_style_spells(book: MinuteBook, style: str, spelt: str) -> None:
    recording = meeting(book, 2)
    recording.enter_line(f"/style {style}")
    made = ready(book, recording)
    found = made.suggest("All were in fav")
    assert {f"fav{found.ghost.split()[0]}".rstrip(",."), *found.alternatives} & {"favor", "favour"} == {spelt}


def test_a_locked_file_is_read_once_it_is_free_and_no_step_waits_for_it(book: MinuteBook) -> None:
    meeting(book, 2, *[GATE] * 3, "/close")
    recording = meeting(book, 9)
    book.flush()
    often = sum(1 for _ in Prediction(recording, book.reader).steps())
    made = Prediction(recording, book.reader)
    steps = made.steps()
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for _ in range(often + 5):
            next(steps)
    for _ in steps:
        pass
    assert "fold is rusted through" in offered(made, BEGUN)


def test_nothing_is_offered_before_it_is_built(book: MinuteBook) -> None:
    meeting(book, 2, *[GATE] * 3, "/close")
    assert Prediction(meeting(book, 9), book.reader).suggest(BEGUN).ghost == ""


def test_a_new_book_knows_ordinary_english(book: MinuteBook) -> None:
    assert "committee" in offered(ready(book, meeting(book, 9)), "They thanked the comm")


def test_this_meeting_is_learnt_as_it_is_recorded_and_forgotten_when_it_is_undone(book: MinuteBook) -> None:
    recording = meeting(book, 9)
    prediction = ready(book, recording)
    for line in [GATE] * 3:
        recording.enter_line(line)
    assert "fold" in offered(prediction, BEGUN)
    recording.step(Undo(3))
    assert "fold" not in offered(prediction, BEGUN)


def test_the_body_and_the_posts_of_the_roll_are_offered(book: MinuteBook) -> None:
    recording = meeting(book, 9, "/officer Jo Quennell (Footpath Warden)")
    prediction = ready(book, recording)
    assert offered(prediction, "They thanked the Footpath War").startswith("den")
    recording.enter_line("/guest Ann Threlfall (Otterburn Rangers)")
    assert offered(prediction, "They thanked the Otter").startswith("burn")


def test_who_joins_in_private_is_not_offered(book: MinuteBook) -> None:
    recording = meeting(book, 9, "/exempt 1", "/guest Ann Threlfall (Otterburn Rangers)")
    assert "Otterburn" not in offered(ready(book, recording), "They thanked the Otter")


def test_drafts_of_other_committees_are_not_learnt(book: MinuteBook) -> None:
    meeting(book, 2, *[GATE] * 3, "/close", committee="Staffing")
    assert "fold" not in offered(ready(book, meeting(book, 9)), BEGUN)


@pytest.mark.parametrize("line", [f"# {GATE}", f"⚠ {GATE}"])
def test_private_notes_and_lines_in_doubt_are_not_learnt(book: MinuteBook, line: str) -> None:
    recording = meeting(book, 2, *[line] * 3)
    assert "fold" not in offered(ready(book, recording), BEGUN)
    recording.enter_line("/close")
    assert "fold" not in offered(ready(book, meeting(book, 9)), BEGUN)


def test_exempt_words_are_offered_in_private_only(book: MinuteBook) -> None:
    meeting(book, 2, "/exempt 3", *[GATE] * 3, "/public", "/close")
    recording = meeting(book, 9, "They walked on.")
    prediction = ready(book, recording)
    walked = recording.meeting.entries[-1].id
    assert "fold" not in offered(prediction, BEGUN)
    recording.enter_line("/exempt 3")
    assert "fold" in offered(prediction, BEGUN)
    assert "fold" not in offered(prediction, BEGUN, walked)
    recording.enter_line("/public")
    assert "fold" not in offered(prediction, BEGUN)


def test_what_becomes_exempt_is_no_longer_offered(book: MinuteBook) -> None:
    recording = meeting(book, 9, "They walked on.")
    prediction = ready(book, recording)
    recording.enter_line("/exempt 3")
    for line in [GATE] * 3:
        recording.enter_line(line)
    assert "fold" in offered(prediction, BEGUN)
    recording.enter_line("/public")
    assert "fold" not in offered(prediction, BEGUN)


def test_people_of_other_meetings_are_not_offered(book: MinuteBook) -> None:
    thanked = "Members warmly thanked Cllr D Crossland for the bench."
    meeting(book, 2, "/member Cllr D Crossland", *[thanked] * 3, "/close")
    prediction = ready(book, meeting(book, 9))
    for line in ("Members warmly thanked Cllr ", "Members warmly thanked Cllr D ", "Members thanked Cllr D Cros"):
        assert "land" not in offered(prediction, line)


def test_a_paper_is_learnt_and_no_longer_once_it_is_taken_away(book: MinuteBook) -> None:
    recording = meeting(book, 9)
    book.flush()
    number, at = recording.meeting.id, book.clock()
    write_and_wait(book.must_be_writable(), lambda c: put_paper(c, number, None, "Report", "\n".join([GATE] * 3), at))
    assert "fold" in offered(ready(book, recording), BEGUN)
    write_and_wait(book.must_be_writable(), lambda c: c.execute("DELETE FROM paper"))
    assert "fold" not in offered(ready(book, recording), BEGUN)


def test_abbreviations_that_a_text_defines_are_spelled_out(book: MinuteBook) -> None:
    meeting(book, 2, "The Organised Crime Group (OCG) was named.", "/close")
    assert ready(book, meeting(book, 9)).abbreviation("ocg") == "Organised Crime Group"


def test_what_is_struck_out_is_forgotten(book: MinuteBook) -> None:
    recording = meeting(book, 9, *[GATE] * 3)
    prediction = ready(book, recording)
    assert "fold" in offered(prediction, BEGUN)
    for entry in recording.meeting.entries[-3:]:
        recording.do(acts.strike(recording.meeting, entry))
    assert "fold" not in offered(prediction, BEGUN)
