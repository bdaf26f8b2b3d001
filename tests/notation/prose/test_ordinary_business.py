"""Tasks in every layout, actions that are reviewed, items that are passed over, and minutes of several meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clerk_tui.meeting import Stage
from clerk_tui.meeting.meeting import Former
from clerk_tui.notation import Reading, read_line

from ..rolls import context_of, meeting_of

ROLL = """
/date 30 November 2026 7pm
/chair Cllr Ivy Marlow
/member Cllr Isla Sand
/member Cllr Owen Rudd
/member Cllr S Boon
/officer Meg Tait (Clerk)
/agenda 2 Minutes
/agenda 4 Bus shelter
/agenda 5 Grants
/agenda 6 Trees
/present all
/open 7pm
/item {item}
"""
FORMER = (
    Former(1, date(2026, 7, 27), Stage.AGREED),
    Former(2, date(2026, 9, 28), Stage.DRAFT),
    Former(3, date(2026, 10, 26), Stage.DRAFT),
)


def read(line: str, item: str = "4") -> Reading:
    return read_line(line, replace(context_of(meeting_of(ROLL.format(item=item))), former=FORMER))


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("task rudd: ring the county", "!rudd to ring the county"),
        ("AP3 - rudd - ring the county - 3 july", "!rudd to ring the county by 3 July"),
        ("AP1 clerk ring the county", "!tait to ring the county"),
        ("who: rudd / what: ring the county / when: may", "!rudd to ring the county by May"),
        ("ring the county (owner: rudd, due fri)", "!rudd to ring the county by Friday"),
        ("-> rudd to ring the county", "!rudd to ring the county"),
        ("rudd tasked with ringing the county", "!rudd to ring the county"),
        ("is and sb to ring the county", "!sand and boon to ring the county"),
        ("ring the county - rudd - by fri", "!rudd to ring the county by Friday"),
        ("AI 2: dr rudd: ring the county", "!rudd to ring the county"),
        ("ring the county. Action: rudd", "!rudd to ring the county"),
        ("rudd (action): ring the county", "!rudd to ring the county"),
        ("rudd still to ring the county", "!rudd to ring the county"),
        ("lead: rudd, ring the county, by fri", "!rudd to ring the county by Friday"),
        ("rudd and is to ring the county", "!rudd and sand to ring the county"),
        ("Rudd and EB to ring the county", "! @rudd and EB to ring the county"),
    ],
)
def test_a_task_is_offered_as_its_owners_in_any_layout(line: str, offer: str) -> None:
    assert (read(line).offer, read(line).then) == (offer, ())


@pytest.mark.parametrize(
    "line", ["action c/f", "AP3 carried forward", "all actions done", "ACTION: none", "bal c/f £30"]
)
def test_an_action_that_is_reviewed_is_a_note(line: str) -> None:
    assert (read(line).offer, read(line).remark) == ("", "")


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("mins of last two meetings agreed", ("/agree 28 September 2026", "/agree 26 October 2026")),
        ("both sets of mins approved", ("/agree 28 September 2026", "/agree 26 October 2026")),
        ("last month's minutes were approved", ("/agree 26 October 2026",)),
        ("september mins agreed", ("/agree 28 September 2026",)),
    ],
)
def test_minutes_of_several_meetings_or_of_a_month_are_told(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, "2")
    assert (reading.offer, *reading.then) == offers


def test_minutes_of_the_day_of_the_meeting_itself_are_asked_about() -> None:
    for day in ("30/11", "11/30", "30 november"):
        reading = read(f"mins {day} approved", "2")
        assert reading.offer == ""
        assert "is the day of this meeting" in reading.remark
    assert read("mins 30/11/25 approved", "2").offer == "/agree 30 November 2025"


@pytest.mark.parametrize("line", ["skip 5", "item 5 skipped", "item six", "back to item 6", "agenda 6"])
def test_an_item_is_opened_by_its_number_and_another_passed_over(line: str) -> None:
    assert read(line).offer == "/item 6"


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("The Clerk was asked to book the hall for January", "!tait to book the hall for January"),
        ("The Clerk was requested to obtain quotes for the fence.", "!tait to obtain quotes for the fence."),
    ],
)
def test_who_was_asked_by_a_post_owns_the_action(line: str, offer: str) -> None:
    assert read(line).offer == offer


@pytest.mark.parametrize(
    "came",
    [
        "4 in favour, 4 against, the Chair used her casting vote in favour. Carried.",
        "4-4, carried on the Chair's casting vote.",
        "Votes: 4 for, 4 against. The Chair exercised her casting vote in favour.",
    ],
)
def test_figures_and_a_casting_vote_are_no_part_of_the_motion(came: str) -> None:
    reading = read(f"Prop Sand, 2nd Rudd that the shelter be painted. {came}")
    assert (reading.offer, reading.then) == (
        "/motion sand / rudd: That the shelter be painted",
        ("/vote 4-4", "/casting for"),
    )


@pytest.mark.parametrize("said", ["yes", "no."])
def test_yes_is_no_question(said: str) -> None:
    assert read(f"tait? {said}").offer == f"tait> {said}"
    assert read(f"tait? {said}").doubt
