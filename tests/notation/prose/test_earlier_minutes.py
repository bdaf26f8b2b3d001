"""Earlier minutes that are approved or signed in prose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clerk_tui.meeting import Stage
from clerk_tui.meeting.meeting import Former
from clerk_tui.notation import Reading, read_line

from ..rolls import context_of, meeting_of

ROLL = """
/date 10 November 2026 7pm
/chair Cllr Applegarth
/member Cllr Tranter
/member Cllr Quill
/open 7pm
/item 3 {title}
{more}
"""
HELD = (Former(1, date(2026, 9, 9), Stage.AGREED), Former(2, date(2026, 10, 13), Stage.DRAFT))


def read(line: str, *, title: str = "Minutes", more: str = "", former: tuple[Former, ...] = HELD) -> Reading:
    """A line in a meeting of a committee that met before."""
    return read_line(line, replace(context_of(meeting_of(ROLL.format(title=title, more=more))), former=former))


@pytest.mark.parametrize(
    "line",
    [
        "mins agreed",
        "agreed",
        "minutes of the last meeting were approved",
        "Mins of 13 Oct approved",
        "moved/seconded to approve the minutes, carried",
        "Minutes approved as a true record, no objection",
        "Agreed mins of last mtg",
        "Minutes accepted by consent",
        "Minutes of 13 October adopted by acclamation",
        "The minutes of the previous meeting, having been circulated, were taken as read and approved",
        "motion to accept minutes carried",
        "on a motion made and seconded, the minutes were approved unanimously",
    ],
)
def test_minutes_that_are_approved_are_offered_with_their_day(line: str) -> None:
    reading = read(line)
    assert (reading.offer, reading.then) == ("/agree 13 October 2026", ())


@pytest.mark.parametrize(
    ("line", "corrections"),
    [
        ("Minutes approved as corrected", "the corrections made"),
        ("minutes approved with one amendment: Cllr Quill was away", "the following correction: Cllr Quill was away"),
        ("mins agreed subject to the addition of Mr Cole", "the addition of Mr Cole"),
        ("mins agreed subject to correcting item 8; £40 not £4", "correcting item 8; £40 not £4"),
    ],
)
def test_what_was_corrected_follows_the_day(line: str, corrections: str) -> None:
    assert read(line).offer == f"/agree 13 October 2026: {corrections}"


@pytest.mark.parametrize(
    "moved", ["prop Quill sec Tranter", "prop. Quill, sec. Tranter.", "moved by Quill, seconded by Tranter"]
)
def test_who_moved_the_minutes_is_no_part_of_the_corrections(moved: str) -> None:
    reading = read(f"minutes of 13 October agreed, subject to correcting item 8, {moved}")
    assert reading.offer.startswith("/motion quill / tranter: that the minutes of 13 October be agreed")
    assert reading.then == ("/carried", "/agree 13 October 2026: correcting item 8")


def test_minutes_that_are_signed_too_are_two_events() -> None:
    reading = read("Minutes of 13 October agreed and signed by chair")
    assert (reading.offer, reading.then) == ("/agree 13 October 2026", ("/sign 13 October 2026",))


@pytest.mark.parametrize(
    "line",
    [
        "the minutes of the last meeting were agreed and signed subject to the addition of Quill's apologies",
        "mins agreed and signed by the chair with one correction: the addition of Quill's apologies",
        "minutes agreed subject to the addition of Quill's apologies and signed",
    ],
)
def test_minutes_that_are_signed_subject_to_a_correction_have_it(line: str) -> None:
    reading = read(line)
    assert reading.offer == "/agree 13 October 2026: the addition of Quill's apologies"
    assert reading.then == ("/sign 13 October 2026",)


@pytest.mark.parametrize(
    "line",
    [
        "The minutes of the last meeting were agreed and signed, with the correction that the quote was £490",
        "mins agreed and signed with one correction, that the quote was £490",
        "minutes agreed with the amendment that the quote was £490 and signed",
    ],
)
def test_a_correction_that_says_what_is_right_is_offered(line: str) -> None:
    reading = read(line)
    assert reading.offer == "/agree 13 October 2026: the following correction: the quote was £490"
    assert reading.then == ("/sign 13 October 2026",)


def test_minutes_that_are_signed_as_a_record_were_approved() -> None:
    reading = read("mins of 13 October signed as a correct record")
    assert (reading.offer, reading.then) == ("/agree 13 October 2026", ("/sign 13 October 2026",))
    assert read("mins of 9 Sept signed").offer == "/sign 9 September 2026"


def test_the_title_of_the_item_tells_the_day() -> None:
    assert read("mins agreed", title="Minutes of the meeting held on 1 July 2026").offer == "/agree 1 July 2026"


@pytest.mark.parametrize("line", ["mins of 3/7 agreed", "mins of 7/3 agreed", "minutes of 7/3/26 approved"])
def test_the_minutes_in_hand_tell_the_order_of_a_day_in_figures(line: str) -> None:
    assert read(line, title="Minutes of 3 July 2026").offer == "/agree 3 July 2026"
    assert read("mins of 7/3 agreed", title="Minutes").offer == "/agree 7 March 2026"


def test_minutes_that_wait_for_approval_are_not_offered_for_signing() -> None:
    assert read("The minutes were signed by the Chair").offer == ""
    agreed = read("The minutes were signed by the Chair", more="/agree 13 October 2026")
    assert agreed.offer == "/sign 13 October 2026"


@pytest.mark.parametrize(
    "line",
    [
        "The minutes were not agreed",
        "Minutes of the Planning Committee were approved",
        "Minutes to be sent by Friday",
        "moved and seconded to approve the minutes",
        "Ten minutes were agreed for questions",
    ],
)
def test_other_words_about_minutes_approve_nothing(line: str) -> None:
    assert not read(line).offer.startswith(("/agree", "/sign"))


def test_where_no_meeting_can_be_told_the_words_are_a_decision() -> None:
    assert read("mins agreed", former=()).offer == "= that the minutes be agreed"


def test_a_correction_typed_as_a_sentence_is_offered_as_one() -> None:
    reading = read("/agree 13 October: page 3, Cllr Quill was away")
    assert reading.offer == "/agree 13 October 2026: the following correction: page 3, Cllr Quill was away"
    assert read("/agree 13 October: the addition of Mr Cole").offer == ""


@pytest.mark.parametrize(
    "line",
    [
        "Tranter moved, Quill seconded, that the minutes be approved, all agreed, signed by the chair",
        "Tranter moved Quill sec minutes approved, all agreed and signed",
    ],
)
def test_minutes_that_are_moved_and_agreed_are_signed_too(line: str) -> None:
    reading = read(line)
    assert reading.offer.lower() == "/motion tranter / quill: that the minutes be approved"
    assert reading.then == ("/vote all", "/agree 13 October 2026", "/sign 13 October 2026")
