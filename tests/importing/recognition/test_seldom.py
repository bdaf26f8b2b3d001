"""Layouts that are seldom met: one item alone, everything in one line, replies of nobody in particular."""

from __future__ import annotations

from clerk_tui.importing.recognition.heading_text import without_time
from clerk_tui.lists.person import read_names
from clerk_tui.meeting import Kind

from .made import agenda, found, names

DISTRICT = (
    "MINUTES OF THE MUNICIPAL DISTRICT OF ASHDOWN HELD IN THE HALL ON 5TH MAY, 2020\nIN THE CHAIR:\n"
    "Councillor A. Birch\nMEMBERS PRESENT:\nCouncillors Dale, Fern and Sheehan\nOFFICIALS:\n"
    "Engineer (Ms. K. Maple)\n"
)
LONG = "The board by the gate had fallen in the storm and nobody had found where its posts were kept since then"


def test_one_item_whose_number_stands_in_a_line_by_itself() -> None:
    meeting = found(
        f"{DISTRICT}1.\nHomes for Those Who Come to the District.\nThe Engineer presented an overview of the homes.\n"
    ).meeting
    assert agenda(meeting) == ["1 Homes for Those Who Come to the District."]


def test_somebody_of_the_public_is_no_councillor_whose_name_is_spelled_nearly_so() -> None:
    meeting = found(
        f"{DISTRICT}The Cathaoirleach invited Ms. Ann Sheehin to speak. Ms. Sheehin noted that homes are few.\n"
    ).meeting
    assert [names(meeting, e) for e in meeting.entries if e.kind is Kind.STATEMENT][-1] == "Ms. Sheehin"


def test_a_couple_in_a_list_and_a_surname_that_asks() -> None:
    text = (
        "Minutes of Ashdown Parish Council\n\nPresent: Ann Birch (AB), Laura How (LH), Mr & Mrs Dale, Mr G Hazel\n\n"
        f"1. Apologies\n\nThere were none.\n\n2. Gates\n\n{LONG}.\n\n3. Lamps\n\nAll are lit.\n"
    )
    meeting = found(text).meeting
    present = [n for e in meeting.entries if e.kind is Kind.PRESENT for n in names(meeting, e).split(", ")]
    assert present == ["Ann Birch", "Laura How", "Mr Dale", "Mrs Dale", "Mr G Hazel"]


def test_what_is_agreed_at_the_end_of_a_sentence_or_of_what_names_nothing() -> None:
    meeting = found(
        f"{DISTRICT}1.\nHomes for Those Who Come to the District.\n"
        "A club had asked for the use of the green in June. This was retrospectively approved.\n\n"
        "It was explained that the wall is ours to mend and the payment was approved.\n\n"
        "A request from the school to borrow the tables was noted.\n"
    ).meeting
    assert [e.text for e in meeting.entries if e.kind is Kind.CLAUSE] == [
        "This was retrospectively approved.",
        "the payment was approved.",
        "A request from the school to borrow the tables was noted.",
    ]


def test_post_before_the_last_name() -> None:
    posted = read_names("Bo Ash, Di Elm, Al Oak, Jo Fir, Cy Yew, Ann Hay, Town Clerk Eva Hazel")
    assert posted[-1].name == "Eva Hazel"


def test_what_a_written_reply_leaves_somebody_to_do() -> None:
    meeting = found(
        f"{DISTRICT}1.\nHomes in the District.\nIt was talked of.\n2.\nRoads in the District.\nIt was talked of.\n"
        "3.\nQuestion submitted by Councillor Dale\n“I will ask for an update on the lamps by the old bridge.”\n"
        "The Engineer will arrange for the lamps to be mended in the spring.\n\n"
    ).meeting
    replies = [e.text for e in meeting.entries if e.kind in (Kind.WRITTEN_REPLY, Kind.ACTION)]
    assert replies == [
        "The Engineer will arrange for the lamps to be mended in the spring.",
        "to arrange for the lamps to be mended in the spring.",
    ]


def test_what_members_were_informed_of_is_left_to_nobody() -> None:
    meeting = found(
        f"{DISTRICT}1.\nHomes in the District.\nMembers were informed that a board was to be placed by the bridge.\n"
    ).meeting
    assert not [e for e in meeting.entries if e.kind is Kind.ACTION]


def test_a_title_ends_before_a_dash() -> None:
    assert without_time("Poll Costs -") == "Poll Costs"
