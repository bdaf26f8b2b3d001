"""Movers by initials, margins, lists of issues and votes as small councils and districts print them."""

from __future__ import annotations

from clerk_tui.meeting import Capacity, Kind, Meeting

from .made import DECIDING, found, told

PARISH = (
    "Minutes of Ashdown Parish Council\nPresent: A Birch (AB), C Dale (CD), Eve Fern (Clerk - EF)\n\n"
    "1. Apologies\n\nThere were none.\n\n2. Letters\n\nOne had come from the county about the bridge and its rails.\n\n"
)
DISTRICT = (
    "MINUTES OF THE MUNICIPAL DISTRICT OF ASHDOWN HELD IN THE HALL ON 5TH MAY, 2020\nIN THE CHAIR:\n"
    "Councillor A. Birch\nMEMBERS PRESENT:\nCouncillors Dale, Fern and Hazel\nOFFICIALS:\n"
    "Superintendent (Mr. G. Larch), Engineer (Ms. K. Maple)\n"
)


def _parish(text: str) -> Meeting:
    return found(f"{PARISH}{text}").meeting


def _district(text: str) -> Meeting:
    return found(f"{DISTRICT}{text}").meeting


def test_movers_by_initials_that_nothing_parts_from_what_they_moved() -> None:
    meeting = _parish("3. Accounts\n\nThe accounts to May were approved Prop: AB 2nd: CD\n")
    assert told(meeting, *DECIDING) == ["motion | A Birch, C Dale | The accounts to May were approved", "carried"]


def test_what_had_been_done_before_does_not_undo_a_decision_later_in_the_sentence() -> None:
    meeting = _parish(
        "3. Plans\n\nMore time had been given so that the plan could be seen by everyone at this meeting, and it was "
        "resolved that a letter be sent.\n"
    )
    assert told(meeting, Kind.CLAUSE) == ["clause | that a letter be sent."]


def test_minutes_that_were_checked_and_agreed() -> None:
    meeting = _parish(
        "3. Minutes\n\nThe minutes of the last meeting were checked for errors, agreed as true and signed.\n"
    )
    assert told(meeting, Kind.CLAUSE) == [
        "clause | The minutes of the last meeting were checked for errors, agreed as true and signed."
    ]


def test_two_in_the_margin_of_one_resolution() -> None:
    meeting = _parish(
        "3. Trees\n\nThere are many old trees in the village and it was resolved that these should             AB\n"
        "be counted and that a letter should be written to the county to have each of them          &\n"
        "kept for good.                                                                             CD\n"
    )
    text = (
        "these should be counted and that a letter should be written to the county to have each of them kept for good."
    )
    assert told(meeting, Kind.ACTION) == [f"action | A Birch, C Dale | {text}"]


def test_a_vote_whose_labels_stand_by_themselves() -> None:
    meeting = _district(
        "1.\nRoads Plan\nThe plan was proposed by Councillor Dale and seconded by Councillor Fern as follows:\n"
        "“That the plan of the roads in the town be made as it was drawn.”\n"
        "A Vote was taken and the result of the voting was as follows:\nFor\nCouncillors Birch, Dale, Fern. (3)\n"
        "Against\nNone\nAbstentions\nThere were no Abstentions.\n"
        "Accordingly, the following resolution was adopted by the same voting:\nProposed by Councillor Dale;\n"
        "Seconded by Councillor Fern;\nAnd Resolved:\n"
        "“That the plan of the roads in the town be hereby made as it was drawn.”\n"
        "2.\nLetters Received\nOne had come.\n3.\nDates of Meetings\nNone were named.\n"
    )
    deciding = told(meeting, *DECIDING)
    assert deciding[0] == (
        "motion | Councillor Dale, Councillor Fern | That the plan of the roads in the town be made as it was drawn."
    )
    assert deciding[1] == "vote | 3-0-0"


def test_what_is_left_to_whoever_is_named_by_a_post_or_not_at_all() -> None:
    meeting = _parish(
        "3. Roads\n\nThe Highways Engineer is to take a look at the gate.\n\n"
        "Clerk also asked to find out what happened to the sign.\n\n"
        "This will be reviewed at the next meeting.\n\n"
        "Guy Larch has agreed to build a bench.\n"
    )
    assert told(meeting, Kind.ACTION) == [
        "action | take a look at the gate.",
        "action | Eve Fern | to find out what happened to the sign.",
        "action | build a bench.",
    ]


def test_a_cost_that_was_agreed() -> None:
    meeting = _parish("3. Swings\n\nThe new seat will be £40. This cost was agreed by all.\n")
    assert told(meeting, Kind.CLAUSE) == ["clause | This cost was agreed by all."]


# Who met


def test_a_council_before_a_dash_and_the_kind_of_meeting() -> None:
    head = found(
        "Ashdown and Elm Parish Council – Ordinary Meeting Thursday 6th June 2019, 7.15pm Elm Village Hall\n\n"
        "PRESENT: Cllr A Birch, Cllr C Dale\n\n1. Council minutes were read.\n\n2. Lamps\n\nLit.\n\n3. Pond\n\nClean.\n"
    ).meeting.head
    assert (head.council, head.committee) == ("Ashdown and Elm Parish Council", "Ashdown and Elm Parish Council")


def test_a_committee_with_commas_in_its_name() -> None:
    text = "MINUTES OF MEETING OF THE ROADS, RIVERS AND PARKS POLICY COMMITTEE HELD IN THE HALL ON 5TH MAY, 2020"
    assert (
        found(f"{text}\nPresent: Cllr A Birch\n").meeting.head.committee == "ROADS, RIVERS AND PARKS POLICY COMMITTEE"
    )


def test_a_sentence_above_the_list_is_no_committee() -> None:
    text = "Elm Parish Council\n\nThe Council look forward to welcoming you to this meeting.\n\nPresent: Cllr A Birch\n"
    assert found(text).meeting.head.committee == "Elm Parish Council"


def test_the_chair_once_more_in_the_list_of_members() -> None:
    meeting = found(
        "MINUTES OF ASHDOWN COUNCIL HELD ON 5TH MAY, 2020\nIN THE CHAIR: Councillor D. Birch\nMEMBERS PRESENT:\n"
        "Councillors Birch, Dale and Fern (T)\n"
    ).meeting
    assert [person.name for person in meeting.people.values()] == [
        "Councillor D. Birch",
        "Councillor Dale",
        "Councillor Fern (T)",
    ]


def test_a_list_with_posts_in_which_a_full_line_ran_into_the_next() -> None:
    meeting = found(
        "MINUTES OF THE HOMES COMMITTEE HELD ON 5TH MAY, 2020\n\nIn Attendance:\nAn Cathaoirleach, Cllr. Ann Birch\n\n"
        "In Attendance:\nMs. Cora Dale, Director of Service, Homes\nMs. Jurate Fernandez-Andrews, A/Assistant Staff "
        "Officer, Homes\nMr. Guy Hazel, Senior Engineer, Homes\nMr. Ian Larch, Clerical Officer, Homes\n"
    ).meeting
    posts = {meeting.people[place.person_id].name: place.post for place in meeting.roll}
    assert posts["Ms. Jurate Fernandez-Andrews"] == "A/Assistant Staff Officer, Homes"
    assert posts["Mr. Guy Hazel"] == "Senior Engineer, Homes"
    assert meeting.roll[0].capacity is Capacity.CHAIR


def test_a_post_that_stands_before_a_name_in_the_list() -> None:
    meeting = found(
        "MINUTES OF THE POLICING COMMITTEE HELD ON 5TH MAY, 2020\n\nPresent: Councillor A. Birch\n\n"
        "GARDA NOMINATIONS: Chief Superintendent Cy Dale, Superintendent E. Fern, Superintendent G. Hazel\n\n"
        "1. Update\n\nThe Chief Superintendent stated that all was well.\n\n2. Dates\n\nNone.\n\n3. Letters\n\nNone.\n"
    ).meeting
    assert told(meeting, Kind.STATEMENT) == ["statement | Chief Superintendent Cy Dale | stated that all was well."]


def test_a_heading_in_capitals_that_a_line_broke_after_an_initial() -> None:
    meeting = _district(
        "1. TO RECEIVE AN UPDATE ON THE ROADS\nIt was received by those who had come to the meeting of the district.\n"
        "2. TO CONSIDER MOTION OF COUNCILLOR L.\nBIRCH ON THE GATE\nIt was read.\n3. TO SET A DATE\nNone was set.\n"
    )
    assert [i.title for i in meeting.items_taken][1] == "TO CONSIDER MOTION OF COUNCILLOR L. BIRCH ON THE GATE"


def test_what_stands_in_the_margin_ends_what_is_to_be_done() -> None:
    meeting = _parish(
        "3. Wood\n\nThe tree has been made safe and the table will be mended when the days are longer\n"
        "and the paint has come. AB to circulate the rules of the wood                                  AB\n"
        "The path that leads to it is wide enough for carts and is used by them each day of the week.\n"
        "After some talk it was resolved that we should write to the owner of the carts about it        CD\n"
        "and about the gate.\n"
    )
    assert told(meeting, Kind.ACTION) == [
        "action | A Birch | to circulate the rules of the wood",
        "action | C Dale | to write to the owner of the carts about it and about the gate.",
    ]


def test_what_a_committee_notes_and_what_is_no_decision() -> None:
    meeting = _parish(
        "4. Stone\n\nThe stone is on the list. This was noted.\n\n"
        "5. Minutes\n\nThe minutes were approved. The minutes were signed by the Chairman as true.\n\n"
        "6. Plans\n\nThe following planning applications were received between meetings.\n\n"
        "7. Rules\n\nA change had been made to them. It was agreed by all to adopt the rules.\n"
    )
    assert told(meeting, Kind.CLAUSE) == [
        "clause | This was noted.",
        "clause | The minutes were approved.",
        "clause | to adopt the rules.",
    ]
