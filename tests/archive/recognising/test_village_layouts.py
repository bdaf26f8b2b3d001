"""Movers by initials, margins, lists of issues and votes as small councils and districts print them."""

from __future__ import annotations

from clerk_tui.meeting import Kind, Meeting

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
    assert told(meeting, *DECIDING) == ["motion | A Birch, C Dale | The accounts to May were approved.", "carried"]


def test_movers_by_initials_after_a_sentence_of_no_known_verb() -> None:
    meeting = _parish("3. Accounts\n\nThe sum of £40 was thought enough. Prop AB 2nd: CD\n")
    assert told(meeting, *DECIDING) == ["motion | A Birch, C Dale | The sum of £40 was thought enough.", "carried"]


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


def test_what_somebody_is_doing_and_will_do() -> None:
    meeting = _parish("3. Hall\n\nCD has rung the joiner and will write to the hall.\n")
    assert told(meeting, Kind.ACTION) == ["action | C Dale | write to the hall."]


def test_actions_told_once_more_at_the_end_are_told_once() -> None:
    meeting = _parish("3. Hall\n\nCD to write to the joiner.\n\nACTION LIST SUMMARY\n\nHall - CD to write to joiner\n")
    assert told(meeting, Kind.ACTION) == ["action | C Dale | write to the joiner."]


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
    assert deciding[-1] == "clause | That the plan of the roads in the town be hereby made as it was drawn."
    assert sum(line.startswith("motion") for line in deciding) == 1


def test_each_reply_in_a_list_answers_one_of_the_issues_listed_before() -> None:
    meeting = _district(
        "1.\nPolicing of the Town\nMembers voiced their concerns regarding the following issues :\n•\n"
        "Lorries that are driven through the village by night;\n•\nThe lamps that were broken by the school gate;\n"
        "Superintendent Larch replied as follows :\n•\nThe lorries were told to take the other road;\n•\n"
        "He agreed to follow up the matter of the lamps;\n"
        "2.\nLetters Received\nOne had come.\n3.\nDates of Meetings\nNone were named.\n"
    )
    answers = told(meeting, Kind.ANSWER)
    assert len(answers) == 2
    assert [line.split(" | ")[1] for line in answers] == ["Mr. G. Larch"] * 2
    assert told(meeting, Kind.QUESTION) == ["question", "question"]


def test_what_a_body_that_no_list_names_would_do() -> None:
    meeting = _district("1.\nPolicing\nSuperintendent Larch confirmed that the Wardens would monitor the gate.\n")
    assert told(meeting, Kind.ACTION) == ["action | monitor the gate."]
