"""Prose that names several people: how they voted besides the figures, who left with whom, and what they are to do."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

MEETING = meeting_of("""
/date 8 January 2018 6.30pm
/chair Prof Wray
/member Mrs E Tolland
/member Ms R Bassi
/member Mr T Corn
/guest Dr Quill (Secretary)
/agenda 4 Grants
/open 6.30pm
/present all
/item 4
/motion Tolland / Corn: That the fee be raised
""")


@pytest.mark.parametrize(
    ("line", "figures", "named"),
    [
        ("Carried by 4 votes to 1 with Prof Wray abstaining", "4-1-1", "@wray abstaining"),
        ("Carried by 4 votes to 1, Prof Wray abstaining", "4-1-1", "@wray abstaining"),
        ("the motion was carried by 4 votes to 1 with one abstention (Prof Wray)", "4-1-1", "@wray abstaining"),
        ("The motion was carried by 4 votes to 1 (Mrs Tolland against)", "4-1", "@tolland against"),
        ("Carried by 4 votes to 2 with Prof Wray and Ms Bassi abstaining", "4-2-2", "@wray and @bassi abstaining"),
        ("Carried by 4 votes to 3 with Prof Wray, Ms Bassi and Mr Corn abstaining", "4-3-3",
         "@wray, @bassi and @corn abstaining"),
        ("Carried by 4 votes to 1 with Mr Corn against and Prof Wray abstaining", "4-1-1",
         "@corn against; @wray abstaining"),
        ("carried 4-1, Wray abstained", "4-1-1", "@wray abstaining"),
    ],
)  # fmt: skip
def test_who_abstained_is_counted_and_named_with_the_figures(line: str, figures: str, named: str) -> None:
    assert read(line, MEETING).offer == f"/vote {figures}: Carried {figures}, {named}."


@pytest.mark.parametrize(
    "line",
    [
        "Carried by 4 votes to 1 with one abstention (Prof Wray and Ms Bassi)",
        "Carried by 4 votes to 1 with Dr Nobody abstaining",
    ],
)
def test_no_vote_is_offered_without_an_abstention_that_cannot_be_read(line: str) -> None:
    assert not read(line, MEETING).offer.startswith("/vote")


def test_those_who_did_the_same_leave_or_come_too() -> None:
    left = "-bassi, tolland 7pm: @bassi left the meeting at 7pm, as did Mrs Tolland."
    assert read("Ms Bassi left the meeting at 7pm, as did Mrs Tolland", MEETING).offer == left
    came = "+bassi, tolland, corn 7pm: @bassi arrived at 7pm, as did Mrs Tolland and Mr Corn."
    assert read("Ms Bassi arrived at 7pm, as did Mrs Tolland and Mr Corn", MEETING).offer == came


def test_how_somebody_joined_from_afar_is_kept() -> None:
    assert read("Mr Corn joined by Zoom at 6.40pm", MEETING).offer == "+corn 6.40pm: @corn joined by Zoom at 6.40pm."


def test_what_somebody_is_to_do_is_an_action_and_what_will_become_of_them_is_none() -> None:
    offer = "!bassi to circulate the accounts by 14 February"
    assert read("Ms Bassi is to circulate the accounts by 14 February", MEETING).offer == offer
    assert read("Ms Bassi and Mr Corn are to meet the builder", MEETING).offer == "!bassi and corn to meet the builder"
    for line in ("Ms Bassi is to retire in May", "Ms Bassi is to be thanked"):
        assert not read(line, MEETING).offer


def test_speech_that_prints_as_it_was_typed_is_offered_and_leaves_no_doubt() -> None:
    for line in (
        "The Secretary reported that the roof had leaked",
        "The Secretary reported that the roof had leaked.",
        "Mr Corn thanked the staff",
    ):
        reading = read(line, MEETING)
        assert reading.offer.split(":")[0] in ("quill", "corn")
        assert (bool(reading.remark), reading.doubt) == (True, "")
    assert read("Mr Corn says the roof is ill", MEETING).doubt == "This may be “corn: says the roof is ill”"
