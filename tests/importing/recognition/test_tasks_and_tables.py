"""Tasks that initials or a post in small letters stand before, tables of tasks, parts that a letter heads."""

from __future__ import annotations

from clerk_tui.importing.recognition.decisions import read_outcome
from clerk_tui.meeting import Kind, Meeting

from .made import DECIDING, agenda, found, names, told

_PARISH = "Minutes of Ashdown Parish Council\nPresent: Al Birch (AB) Chair, Cy Dale (CD), Eve Fern (EF) Clerk\n\n"
_DISTRICT = (
    "Minutes of the Municipal District of Ashdown\nPRESENT IN THE CHAIR: Councillor A. Birch\n"
    "MEMBERS PRESENT: Councillors C. Dale, E. Fern\nIN ATTENDANCE: Executive Engineer (Mr. G. Holm)\n\n"
)
_REST = "\n\n2. Pond\n\nIt was said to be full.\n\n3. Gate\n\nIt is shut.\n"


def _read(text: str, head: str = _PARISH) -> Meeting:
    return found(f"{head}1. Wood\n\n{text}{_REST}").meeting


def _tasks(text: str) -> list[str]:
    return told(_read(text), Kind.ACTION)


# Tasks


def test_initials_that_no_list_explains() -> None:
    assert _tasks("The oak is down. RM to chase.") == ["action | chase."]


def test_action_without_a_colon() -> None:
    assert _tasks("ACTION CD to mend the fence\n\nACTION RM to ask the baker") == [
        "action | Cy Dale | to mend the fence",
        "action | ask the baker",
    ]


def test_task_told_above_the_bare_name_of_whoever_is_to_do_it() -> None:
    assert _tasks("RM will paint the gate. The last tin was dear.\n\nACTION: RM/TRUSTEES") == [
        "action | paint the gate."
    ]
    assert _tasks("EF asked everyone to count the ducks. We thanked him.\n\nACTION: All") == [
        "action | count the ducks."
    ]


def test_tasks_with_numbers_in_one_paragraph() -> None:
    assert _tasks("Actions: 1) CD to mend the fence. 2) Write to the baker.") == [
        "action | Cy Dale | to mend the fence.",
        "action | Write to the baker.",
    ]


def test_what_somebody_is_also_to_do() -> None:
    assert _tasks("CD is to order the paint. He is to contact the baker about the gate.") == [
        "action | Cy Dale | to order the paint.",
        "action | Cy Dale | to contact the baker about the gate.",
    ]


def test_two_who_are_asked_have_no_task_of_their_own() -> None:
    assert _tasks("AB to ask RM and CD to attend.") == ["action | Al Birch | to ask RM and CD to attend."]


def test_a_course_and_a_list_to_be_made() -> None:
    assert _tasks("The Clerk will undergo a test in May.\n\nA map is to be compiled by spring.") == [
        "action | Eve Fern | to undergo a test in May.",
        "action | A map is to be compiled by spring.",
    ]


def test_table_of_tasks_right_under_the_heading() -> None:
    text = (
        "05.20.01   Welcome\n           All were.\n\n05.20.02   Tasks of the last meeting\n"
        "NO          ACTION                          Update               OWNER\n"
        "04.20.03    AB to paint the gate            Done by hand in the week after the fair         AB\n"
        "04.20.04    CD to ring the smith            He was out           CD\n\n"
        "05.20.03   Pond\n           It is full.\n\n05.20.04   Gate\n           It is shut.\n"
    )
    meeting = found(_PARISH + text).meeting
    assert "05.20.02 Tasks of the last meeting" in agenda(meeting)
    assert told(meeting, Kind.ACTION) == []


def test_table_of_tasks_by_the_month_and_what_goes_on_in_its_columns() -> None:
    text = (
        "NO          ACTION                                   OWNER      UPDATE\n\n"
        "Apr20.02    AB to ask for the price of the gate      AB         Done\n\n"
        "                                                     CD to bring paint in May\n\n"
        "Apr20.03    CD to chase the smith about a lock       CD         In hand\n\n"
        "AB to ring the baker."
    )
    assert _tasks(text) == ["action | Al Birch | to ring the baker."]


# Parts and headings


def test_letters_that_short_titles_follow() -> None:
    meeting = _read(
        "Updates\na) Swing Park Group\nEve Fern said that the swings had been put right by the men of the mill\n"
        "b) WDC\nNo update\n"
    )
    assert agenda(meeting)[1:3] == ["a Swing Park Group", "b WDC"]


def test_letters_of_a_list_head_nothing() -> None:
    meeting = _read(
        "There were three offers.\na) Oak Yard\nb) Elm Works\nc) Ash and Co\nOak Yard was cheapest of all.\n"
    )
    assert agenda(meeting) == ["1 Wood", "2 Pond", "3 Gate"]


def test_a_body_in_capitals_is_nobody() -> None:
    meeting = found(f"Minutes of Ashdown Council\nPresent: A. Birch, Roads, C. Dale, WDC, E. Fern\n{_REST}").meeting
    present = [n for e in meeting.entries if e.kind is Kind.PRESENT for n in names(meeting, e).split(", ")]
    assert present == ["A. Birch", "C. Dale", "E. Fern"]


def test_initials_alone_are_somebody_all_the_same() -> None:
    meeting = found("Minutes of Ashdown Council\nPresent: A. Birch, C. Dale\nApologies: EFG" + _REST).meeting
    assert [names(meeting, e) for e in meeting.entries if e.kind is Kind.APOLOGIES] == ["EFG"]


# Decisions


def test_accounts_moved_without_that() -> None:
    assert told(_read("It was proposed by Al Birch and seconded by Cy Dale these bills be passed."), *DECIDING) == [
        "motion | Al Birch, Cy Dale | these bills be passed",
        "carried",
    ]


def test_consideration_of_an_item_is_deferred() -> None:
    assert told(_read("With leave of all, consideration of this item was deferred to May."), Kind.DEFERRED) == [
        "deferred | consideration of this item was deferred to May."
    ]


def test_minutes_that_were_moved_and_seconded() -> None:
    assert told(_read("The Minutes were proposed by Al Birch and seconded by Cy Dale."), *DECIDING) == [
        "motion | Al Birch, Cy Dale | The Minutes",
        "carried",
    ]


def test_a_name_that_begins_with_approved_is_no_outcome() -> None:
    assert read_outcome("Approved Building Firms and fees") is None


def test_what_is_suggested_on_a_proposal() -> None:
    text = "On the proposal of Councillor Dale, seconded by Councillor Fern, it was suggested that the pond be cleared."
    assert told(_read(text, _DISTRICT), *DECIDING) == [
        "motion | Councillor C. Dale, Councillor E. Fern | the pond be cleared",
        "carried",
    ]


def test_what_a_committee_elsewhere_proposes() -> None:
    text = "Mr. Holm gave a talk on the club. The committee proposed that the yard would have a wall."
    assert told(_read(text, _DISTRICT), *DECIDING) == []


def test_what_was_proposed_before_its_movers() -> None:
    text = "Two quotes came for the sign. It was proposed to buy the blue one. Proposer: Cllr Dale, 2nd: Cllr Fern."
    assert told(_read(text, _DISTRICT), *DECIDING) == [
        "motion | Councillor C. Dale, Councillor E. Fern | to buy the blue one.",
        "carried",
    ]


def test_figures_with_a_stroke_and_a_resolution_to_recommend() -> None:
    text = "Cllr Dale moved to wait, Cllr Fern seconded. VOTE: 2/1"
    assert told(_read(text, _DISTRICT), *DECIDING)[-1] == "vote | 2-1"
    text = "RESOLVED to recommend that the grant be paid."
    assert told(_read(text, _DISTRICT), Kind.RECOMMENDATION) == [
        "recommendation | to recommend that the grant be paid."
    ]


def test_bills_that_were_approved_before_their_movers() -> None:
    text = "The bills were approved, proposed by Al Birch, seconded by Cy Dale, all agreed."
    assert told(_read(text), *DECIDING) == ["motion | Al Birch, Cy Dale | The bills were approved", "vote | all"]


def test_agreed_by_all_who_were_present() -> None:
    assert told(_read("The report was discussed and agreed by all Councillors present."), *DECIDING) == [
        "clause | The report was discussed and agreed by all Councillors present.",
        "vote | all",
    ]


# Questions


def test_it_was_pointed_out_to_whoever_asked() -> None:
    text = "Councillor Dale asked why the lamp was out, it was pointed out that it is not of the parish."
    assert told(_read(text, _DISTRICT), Kind.ANSWER) == ["answer | it was pointed out that it is not of the parish."]


def test_task_after_a_query_is_no_answer() -> None:
    meeting = _read("A query was made about the key. The Clerk and Ms Reed to look for it.", _DISTRICT)
    assert told(meeting, Kind.ANSWER, Kind.ACTION) == ["action | look for it."]
