"""Speech, exchanges, tasks and headings in the wordings and layouts of other bodies."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind, Meeting
from clerk_tui.meeting.kinds import SPEECH

from .made import found, names, told

BOARD = (
    "Minutes of the Board of Meadow District\n4 May 2021\n\nPresent: Ann Birch (AB), Cy Dale (CD), Eve Fern (EF)\n"
    "In attendance: Guy Hart, Engineer\n\n1. Apologies\nNone.\n\n2. Lamps\n\n{text}\n\n3. Gate\nIt is shut.\n\n"
    "4. Next meeting\nIn June.\n"
)


def read(text: str) -> Meeting:
    return found(BOARD.format(text=text)).meeting


def spoke(text: str) -> list[tuple[str, str]]:
    meeting = read(text)
    return [(e.kind.value, names(meeting, e)) for e in meeting.entries if e.kind in SPEECH or e.kind is Kind.ANSWER]


def tasks(text: str) -> list[str]:
    return told(read(text), Kind.ACTION)


def headings(text: str) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in found(text).meeting.items_taken]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Board received public comments from Ms. Rowan Ley and Mr. Tom Reed who were against it.", 2),
        ("Cy Dale was very much in favour of the lamps.", 1),
        ("Guy Hart made brief comments.", 1),
        ("Cy Dale understood that they were dear.", 1),
    ],
)
def test_somebody_spoke(text: str, who: int) -> None:
    meeting = read(text)
    voices = [p for e in meeting.entries if e.kind in SPEECH for p in e.persons]
    assert len(voices) == who


@pytest.mark.parametrize(
    "text",
    [
        "In response to Cy Dale’s inquiry about the cost, Guy Hart stated that it was low.",
        "Cy Dale asked at what height they stand.\n\nGuy Hart suggested ten feet.",
        "- Cy Dale asked if they are dear\n- Guy Hart replied that they are",
    ],
)
def test_a_question_and_who_answered_it(text: str) -> None:
    assert spoke(text) == [("question", "Cy Dale"), ("answer", "Guy Hart")]


def test_names_cut_to_a_letter_before_a_colon() -> None:
    text = "Eve F: Why are they dear?\n\nGuy H: They are new."
    assert spoke(text) == [("question", "Eve Fern"), ("answer", "Guy Hart")]


def test_two_members_who_speak_in_turn_ask_nothing() -> None:
    kinds = [kind for kind, _ in spoke("Cy Dale said that they were dear. Eve Fern stated that they were new.")]
    assert kinds == ["statement", "statement"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Action CD: Mend the lamps", "action | Cy Dale | Mend the lamps"),
        ("TODO :: Eve - mend the lamps", "action | Eve Fern | to mend the lamps"),
        ("Eve Fern will repaint the lamps.", "action | Eve Fern | to repaint the lamps."),
        ("Merrin to provide a list of lamps.", "action | provide a list of lamps."),
    ],
)
def test_a_task(text: str, action: str) -> None:
    assert [task.removesuffix(".") for task in tasks(text)] == [action.removesuffix(".")]


@pytest.mark.parametrize(
    "text", ["Permission to build was given.", "Cy Dale will be away in May.", "Eve Fern will remain in the chair."]
)
def test_no_task(text: str) -> None:
    assert not tasks(text)


def test_items_with_a_letter_after_the_number_of_none_above() -> None:
    text = (
        "Minutes of the Lamp Commission\n\nROLL CALL\nAll were there.\n\nAGENDA ITEMS\n\n3-A. Minutes of May\n\nThey "
    )
    text += "were read and then they were approved.\n\n3-B. Hearing on a Complaint\n\nIt was heard at some length.\n\n"
    text += "ADJOURNMENT\nAt nine.\n"
    assert [one for one in headings(text) if one[0]] == [("3-A", "Minutes of May"), ("3-B", "Hearing on a Complaint")]


def test_numbers_of_files_head_items_and_those_of_speakers_and_motions_do_not() -> None:
    text = "Minutes of the Lamp Council\n\nROLL CALL\nAll were there.\n\nAGENDA ITEMS\n\n(13-188) Bo Ash, Alder, "
    text += "discussed the lamps.\n\n(13-189) Recommendation to Buy Lamps.\n\nIt was told at length what they cost.\n\n"
    text += "(13-190) Recommendation to Sell the Gate.\n\nIt was told why.\n\nADJOURNMENT\nAt nine.\n"
    assert [one[0] for one in headings(text) if one[0]] == ["13-189", "13-190"]


def test_the_number_of_a_case_before_a_colon_is_part_of_the_title() -> None:
    text = "1. Minutes\nThey were read.\n\n2. BOA 2022-04: An appeal on the Barn. Planner: Bo Ash\n\nIt was heard.\n\n"
    text += "3. Adjourn\nAt nine.\n"
    assert headings(text)[1] == ("2", "BOA 2022-04: An appeal on the Barn")
