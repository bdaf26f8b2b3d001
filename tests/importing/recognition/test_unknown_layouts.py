"""Headings, lists and motions in layouts that bodies use less often."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind, Meeting

from .made import DECIDING, TALKING, agenda, found, told

HEAD = "Minutes of Ashdown Council\nPresent: Cllr A Birch (Chairman), Cllr C Dale, Cllr E Fern\n\n"


def _read(text: str) -> Meeting:
    return found(HEAD + text).meeting


def test_items_called_item_with_a_stop_and_a_colon() -> None:
    meeting = _read("Item 1. : Minutes\n\nThey were read.\n\nItem 2: Letters\n\nOne had come.\n")
    assert agenda(meeting) == ["1 Minutes", "2 Letters"]


def test_one_item_numbered_with_a_nought() -> None:
    assert agenda(_read("1.0 Election of Chairman\nCllr Dale was the only one named.\n")) == [
        "1.0 Election of Chairman"
    ]


def test_number_of_the_year_in_a_line_by_itself() -> None:
    meeting = _read(
        "7:00pm Public Questions\nA resident spoke of the pond.\n11/21\nTO RECEIVE APOLOGIES\nThere were none.\n"
        "12/21 TO RECEIVE DECLARATIONS\nThere were none.\n13/21 TO SET A DATE\nThere was none.\n"
    )
    assert agenda(meeting) == [
        "11/21 TO RECEIVE APOLOGIES",
        "12/21 TO RECEIVE DECLARATIONS",
        "13/21 TO SET A DATE",
    ]


def test_numbers_and_titles_apart_on_a_saved_page() -> None:
    meeting = _read(
        "41.\n\nApologies for Absence\n\nMinutes:\n\nThere were none.\n\n42.\n\nElection of Chairman\n\nMinutes:\n\n"
        "The Chairman called for names.\n"
    )
    assert agenda(meeting) == ["41 Apologies for Absence", "42 Election of Chairman"]


def test_underlined_headings() -> None:
    meeting = _read(
        "Report\n------\nThe pond is clean and the gate is mended.\n\nProposal\n--------\nA new gate was proposed.\n\n"
        "Fees\n----\nThey stay as they are.\n"
    )
    assert agenda(meeting) == ["Report", "Proposal", "Fees"]
    assert "Report ------" in [entry.published for entry in meeting.entries]


@pytest.mark.parametrize("bullet", ["• ", ""])
def test_parts_of_an_item_headed_by_short_lines(bullet: str) -> None:
    meeting = _read(
        "1. Apologies\nNone.\n\n2. Chairman's Report:\n\n"
        f"{bullet}Village pond\n\nThe pond was cleaned by the friends of the green in the spring.\n\n"
        f"{bullet}Oil buying\n\nThose who want to join may give their names to the Clerk at any time.\n\n"
        "3. Planning\nNone.\n\n4. Close\nAt nine.\n"
    )
    assert agenda(meeting)[1:4] == ["2 Chairman's Report", "Village pond", "Oil buying"]


def test_parts_of_an_item_with_a_bullet_and_a_dash() -> None:
    meeting = _read(
        "1. Apologies\nNone.\n\n2. Matters Arising\n  • Grass Cutting – the work was still to be done.\n"
        "  • Bottle Bank - nothing had been heard.\n\n3. Planning\nTwo were noted:\n"
        "  • Mill House – works to trees\n  • Rose Cottage – new porch\n\n4. Close\nAt nine.\n"
    )
    assert agenda(meeting) == [
        "1 Apologies",
        "2 Matters Arising",
        "Grass Cutting",
        "Bottle Bank",
        "3 Planning",
        "4 Close",
    ]


def test_motion_with_a_mover_alone_and_resolved() -> None:
    meeting = _read("1. Session\nIt was proposed by Cllr Dale and resolved, to go into closed session.\n")
    assert told(meeting, Kind.MOTION) == ["motion | Cllr C Dale | go into closed session"]


def test_motion_that_names_two_bodies() -> None:
    meeting = _read("1. Grant\nMoved by Cllr Fern, “THAT Mayor and Council approve the grant.”\nCarried\n")
    assert told(meeting, Kind.MOTION) == ["motion | Cllr E Fern | Mayor and Council approve the grant."]


def test_question_answered_by_somebody_called_by_the_first_name() -> None:
    meeting = _read(
        "1. Update\nGwen Hazel from Hazel and Sons provided an update on the pond.\n"
        "Cllr Dale asked how deep the pond was. Gwen stated that it was two feet deep.\n"
    )
    lines = [line.split(" | ")[:2] for line in told(meeting, *TALKING)]
    assert lines[-2:] == [["question", "Cllr C Dale"], ["answer", "Gwen Hazel"]]


def test_lists_for_and_against_a_recommendation() -> None:
    meeting = _read(
        "1. Chairman\nThe voting was as follows:\n\nFor the recommendation:\n\nCllrs Birch and Dale\n\n"
        "Against the recommendation:\n\nCllr Fern\n\nAbstention:\n\nThere were none.\n"
    )
    votes = [e.vote for e in meeting.entries if e.vote is not None]
    assert [(v.in_favour, v.against, len(v.ballots)) for v in votes] == [(2, 1, 3)]


def test_minutes_signed_after_their_adoption_are_no_further_decision() -> None:
    meeting = _read("1. Minutes\nThe minutes were approved.\nThe minutes were then signed by the Mayor.\n")
    assert told(meeting, *DECIDING) == ["clause | The minutes were approved."]


def test_agenda_copied_above_minutes_in_columns_is_not_what_was_minuted() -> None:
    titles = ("Finance", "Personnel", "Premises", "Policies")
    copied = "\n".join(f"CM {n}/21 {title}" for n, title in enumerate(titles, 31))
    rows = "\n".join(
        f"CM {n}/21     {title:<12}   The members talked of it for a while and came to\n"
        f"{'':<31}no end before the bell was rung in the hall."
        for n, title in enumerate(titles, 31)
    )
    meeting = _read(f"Agenda:\n\n{copied}\n\n{rows}\n")
    assert agenda(meeting) == [f"CM {n}/21 {title}" for n, title in enumerate(titles, 31)]
    notes = [e for e in meeting.entries if e.kind is Kind.NOTE and e.item_id is not None]
    assert len({e.item_id for e in notes}) == len(titles)


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("The work was done; Cllr Dale would ask the farmer to cut it.", "to ask the farmer to cut it."),
        ("(Cllr Dale would remind the farmer of the path.)", "to remind the farmer of the path."),
    ],
)
def test_what_somebody_would_do(sentence: str, action: str) -> None:
    assert [line.split(" | ")[-1] for line in told(_read(f"1. Path\n{sentence}\n"), Kind.ACTION)] == [action]


def test_what_another_body_had_agreed_is_no_action() -> None:
    assert told(_read("1. Path\nThe county had agreed to repair the stile in the spring.\n"), Kind.ACTION) == []
