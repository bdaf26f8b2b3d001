"""A line before Enter: what is shown is what is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_tui import minutes
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.preview import NEW, ChangedMeanwhileError, Target
from clerk_tui.book.recording import Recording
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.meeting import Former, Stage
from clerk_tui.notation import read_membership

PEOPLE = "Councillor A Ash (Chair)\nCouncillor B Birch\nCouncillor C Cedar"


class Clock:
    """A clock that stands until it is put on."""

    def __init__(self) -> None:
        self.at = datetime(2024, 1, 8, 9, 44, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def put_on(self, minute: int) -> None:
        """Another minute of the same hour."""
        self.at = self.at.replace(minute=minute)


@pytest.fixture
def clock() -> Clock:
    """The clock on the wall of the meeting."""
    return Clock()


@pytest.fixture
def book(tmp_path: Path, clock: Clock) -> Iterator[MinuteBook]:
    """An open book with a committee."""
    with MinuteBook(tmp_path / "m.db", clock=clock) as made:
        made.set_up_committee("Elmfield Council", "Trees Committee", read_membership(PEOPLE))
        made.flush()
        yield made


@pytest.fixture
def recording(book: MinuteBook) -> Recording:
    """A meeting of today that has begun."""
    plan = MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 1, 8), agenda=(("1", "Felling"),))
    made = book.create_meeting(plan)
    for line in ("/present all", "/next"):
        made.enter_line(line)
    return made


@pytest.mark.parametrize(
    ("style", "said"),
    [("durham", "at 9.44am (recorded, but not printed in the minutes)"), ("parish", "The meeting opened at 9.44am.")],
)
def test_the_opening_is_shown_as_the_minutes_have_it(recording: Recording, style: str, said: str) -> None:
    recording.enter_line(f"/style {style}")
    assert recording.read("/open").text == said
    recording.enter_line("/open")
    printed = minutes.as_text(minutes.render(recording.meeting, minutes.load(style)))
    assert ("The meeting opened at 9.44am." in printed) is (style == "parish")


def test_an_opening_that_is_not_printed_is_offered_if_the_head_has_another_time(recording: Recording) -> None:
    for line in ("/date 8 January 2024 9am", "/style durham"):
        recording.enter_line(line)
    assert recording.read("/open 9.05am").reading.offer == "/open 9.05am: The meeting opened at 9.05am."
    assert recording.read("/open 9am").text == "at 9.00am (recorded, but not printed in the minutes)"


def sentences(recording: Recording) -> list[str]:
    """What the minutes say of each entry."""
    return [recording.state.sentence(entry) for entry in recording.meeting.entries]


@pytest.mark.parametrize("line", ["birch: reported on the elms", "-cedar", "= That the elms stay", "the elms were old"])
def test_what_is_shown_of_an_entry_is_what_is_recorded(recording: Recording, line: str) -> None:
    preview = recording.read(line)
    recording.enter(preview)
    assert sentences(recording)[-1] == preview.text


def test_other_words_that_tab_records_are_shown_and_not_called_those_typed(recording: Recording) -> None:
    late = recording.read("cedar late, on train")
    assert late.remark == "Tab to record it as: Councillor C Cedar would be late (on train)."


def test_a_line_that_would_record_another_time_is_shown_again_first(recording: Recording, clock: Clock) -> None:
    shown = recording.read("-cedar")
    assert "9.44am" in shown.text
    clock.put_on(47)
    before = recording.meeting
    with pytest.raises(ChangedMeanwhileError, match=r"9\.47am") as changed:
        recording.enter(shown)
    assert recording.meeting is before
    recording.enter(changed.value.preview)
    assert sentences(recording)[-1] == changed.value.preview.text
    assert "9.47am" in sentences(recording)[-1]


def test_a_line_that_means_the_same_a_minute_later_is_recorded_at_once(recording: Recording, clock: Clock) -> None:
    shown = recording.read("birch: reported on the elms")
    clock.put_on(47)
    assert not recording.is_current(shown)
    recording.enter(shown)
    assert recording.meeting.entries[-1].entered == clock.at.time().replace(second=0)


def test_an_undo_that_would_take_back_something_else_is_shown_again_first(recording: Recording) -> None:
    recording.enter_line("the elms were old")
    shown = recording.read("/undo")
    assert "elms" in shown.text
    recording.enter_line("the limes were young")
    with pytest.raises(ChangedMeanwhileError, match="limes"):
        recording.enter(shown)
    assert len(sentences(recording)) == len(recording.meeting.entries)
    assert "limes" in sentences(recording)[-1]


def test_a_line_that_has_become_impossible_is_refused(recording: Recording) -> None:
    recording.enter_line("/motion birch: That the elms stay")
    shown = recording.read("/second cedar")
    recording.enter_line("/second ash")
    before = recording.meeting
    with pytest.raises(LineRefusedError):
        recording.enter(shown)
    assert recording.meeting is before


def test_a_saved_act_leaves_a_preview_as_it_is(book: MinuteBook, recording: Recording) -> None:
    shown = recording.read("birch: reported on the elms")
    book.flush()
    assert recording.is_current(shown)


def test_an_earlier_meeting_or_another_style_makes_a_preview_old(
    recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clerk_tui import minutes

    shown = recording.read("/style parish")
    with monkeypatch.context() as patch:
        patch.setattr(minutes, "style_names", lambda: ("parish",))
        assert not recording.is_current(shown)
    with monkeypatch.context() as patch:
        former = (Former(1, date(2023, 11, 6), Stage.DRAFT),)
        patch.setattr(type(recording.state), "former", property(lambda _: former))
        assert not recording.is_current(shown)
    assert recording.is_current(shown)


def test_an_entry_being_changed_is_shown_with_its_paragraphs(recording: Recording) -> None:
    recording.enter_line("birch: reported on the elms")
    target = Target("edit", recording.meeting.entries[-1].id)
    shown = recording.read("birch: reported on the limes ¶ They were young.", target)
    assert shown.text.endswith("reported on the limes.\nThey were young.")
    recording.enter(shown)
    assert sentences(recording)[-1] == shown.text


def test_what_an_entry_cannot_become_is_said_before_enter(recording: Recording) -> None:
    recording.enter_line("+birch 9.44")
    target = Target("edit", recording.meeting.entries[-1].id)
    assert "records nothing" in recording.read("/undo", target).text
    assert "before the ¶" in recording.read("+birch 9.44 ¶ She was late.", target).text


def test_a_line_before_an_entry_that_is_gone_is_for_a_new_one(recording: Recording) -> None:
    recording.enter_line("the elms were old")
    target = Target("insert", recording.meeting.entries[-1].id)
    assert recording.read("the limes were young", target).target == target
    recording.undo()
    assert recording.read("the limes were young", target).target == NEW


def test_signing_is_refused_while_it_cannot_be_found_out_what_was_to_be_corrected(
    recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> str:
        raise ClerkError("The file cannot be read just now.")

    with monkeypatch.context() as patch:
        patch.setattr(recording.state, "uncorrected", unreadable)
        shown = recording.read("/sign 6 November 2023")
        assert not shown.asks
        with pytest.raises(ClerkError, match="cannot be read"):
            recording.enter(shown)
    recording.enter(shown)
    assert recording.meeting.entries[-1].of_date == date(2023, 11, 6)


def test_a_sentence_of_the_clerk_is_in_no_doubt_for_a_capital(recording: Recording) -> None:
    recording.enter_line("/officer Ms F Fern (Clerk)")
    read = recording.read("The clerk reported two tenders: Ada Mill £1,840 and Tom Tarn £1,920")
    assert (read.sentence[-1], read.doubt) == (".", "")


def test_the_first_line_about_a_member_of_the_public_is_shown_as_the_minutes_print_it(recording: Recording) -> None:
    recording.enter_line("/speaker Mr Ned Dunn (resident)")
    asked = recording.read("dunn? if the pond could be fenced")
    recording.enter(asked)
    again = recording.read("dunn? when that would be")
    recording.enter(again)
    first, second = (recording.state.printed(entry) for entry in recording.meeting.entries[-2:])
    assert (first, second) == (asked.sentence, again.sentence)
    assert ("resident" in first, "resident" in second) == (True, False)
    printed = minutes.as_text(minutes.render(recording.meeting, recording.state.style))
    assert first in printed
    assert second in printed


@pytest.mark.parametrize(
    ("style", "typed", "offer", "then"),
    [
        ("board", "Birch left early at 7.05pm", "-birch 19:05: @birch left early at 19:05.", ()),
        ("durham", "Birch left early at 19:05", "-birch 19:05: @birch left early at 7.05pm.", ()),
        ("durham", "Birch left early at 7.05pm", "-birch 7.05pm: @birch left early at 7.05pm.", ()),
        ("board", "Birch left at 7.05pm, returned 7.10pm", "-birch 19:05", ("+birch 19:10",)),
        ("board", "public excluded at 7.05pm", "/exempt: The public was excluded at 19:05.", ()),
        ("board", "Birch in the chair from 7.05pm", "/presiding birch: @birch took the chair from 19:05.", ()),
    ],
)
def test_what_tab_records_has_its_times_on_the_clock_of_the_style(
    recording: Recording, style: str, typed: str, offer: str, then: tuple[str, ...]
) -> None:
    recording.enter_line(f"/style {style}")
    reading = recording.read(typed).reading
    assert (reading.offer, reading.then) == (offer, then)


@pytest.mark.parametrize("style", minutes.style_names())
def test_the_words_shown_of_a_motion_and_its_vote_are_those_that_the_style_prints(
    recording: Recording, style: str
) -> None:
    recording.enter_line(f"/style {style}")
    offered = recording.read("ash/birch to fell the elms, carried 2-1")
    shown = offered.remark.partition("the minutes will say “")[2].removesuffix("”")
    for line in (offered.reading.offer, *offered.reading.then):
        recording.enter_line(line)
    printed = minutes.render(recording.meeting, minutes.load(style)).blocks
    assert shown
    assert shown == " ".join(block.line for block in printed if block.item_id and block.line in shown)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ash/birch to fell the elms, all in favour", "Upon a vote being taken the motion was carried unanimously."),
        ("ash/birch to fell the elms, 3-3, chair's casting vote for", "casting vote"),
        ("birch moved to adjourn, cedar 2nd, all in favour. Meeting closed 9.50am", "The meeting closed at 9.50am"),
    ],
)
def test_a_motion_and_its_outcome_are_shown_in_words_before_tab(recording: Recording, typed: str, said: str) -> None:
    shown = recording.read(typed).remark
    assert "the minutes will say “" in shown
    assert said in shown.partition("the minutes will say")[2]


def test_a_motion_whose_words_are_missing_is_not_shown_before_tab(recording: Recording) -> None:
    read = recording.read("moved ash, sec birch, all agreed")
    assert (read.reading.offer, read.reading.then) == ("/motion ash / birch: That ", ("/vote all",))
    assert "the minutes will say" not in read.remark


def test_all_that_a_line_made_is_undone_and_redone_as_one_and_named(recording: Recording) -> None:
    recording.enter_line("the elms were old")
    before = recording.meeting.entries
    recording.enter_line("/motion birch / ash: That the elms stay")
    with recording.same_line():
        recording.enter_line("/vote all")
    after = recording.meeting.entries
    shown = recording.read("/undo").text
    assert "motion" in shown
    assert "vote" in shown
    assert "motion" in recording.enter_line("/undo").sentence
    assert recording.meeting.entries == before
    recording.enter_line("/redo")
    assert recording.meeting.entries == after
    recording.enter_line("/undo 2")
    assert recording.meeting.entries == before[:-1]


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("In reply, Mr Roe stated that it is due in May", "In reply, Mr Roe stated that it was due in May"),
        (
            "It was noted that the road is shut and that it will flood",
            "It was noted that the road was shut and that it would flood",
        ),
        ("ash called for a report and said it won't wait", "ash: called for a report and said it would not wait"),
        ("Cllr Birch expressed concern that the oak is dead", "birch: expressed concern that the oak was dead"),
        ("It was noted that the report had come", ""),
        ("Mr Roe said “that the oak is dead”", ""),
        ("In reply, Mr Roe asked that a letter issue", ""),
        ("Members asked that the gate is kept shut", ""),
    ],
)
def test_tab_puts_what_a_note_reports_in_the_past(recording: Recording, line: str, offer: str) -> None:
    assert recording.read(line).reading.offer == offer


def test_a_note_that_opens_with_a_phrase_gets_its_full_stop(recording: Recording) -> None:
    assert recording.read("In reply, Mr Roe stated that it was due in May").sentence.endswith("in May.")
    assert recording.read("For the roof, the wall and the gate").sentence.endswith("gate")
