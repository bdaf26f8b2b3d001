"""Layouts seen for the first time: lists with initials, resolutions with letters, tables whose lines are lost."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.recognition.decisions import figures
from clerk_tui.meeting import Kind

from .made import found, told
from .test_replies import exchanged

PARISH = (
    "Ashdown Parish Council\n\nMinutes of the meeting held on 3 May 2022 at 7pm\n\n"
    "Present: Cllr Bo Ash (Chair), Cllr Di Elm, Cllr Fay Fern\nIn attendance: Al Oak (Clerk)\n\n"
    "1. Apologies\n\nNone.\n\n"
)
BOARD = "Ashdown Records Board\n\nMinutes of the meeting\n3 May 2022\n\n"


def _present(text: str) -> list[str]:
    return told(found(text).meeting, Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT)


def test_initials_role_and_body_behind_each_name() -> None:
    rows = "Bo Ash (BA) (Chair) - Elm and Oak Trust\nDi Elm (DEl) - Ashdown Records\nFay Fern (FF) - Mill Government\n"
    meeting = found(
        f"{BOARD}Attendees:\n{rows}\nLamps\n\nBA said that they were old. DEl asked for new ones.\n"
    ).meeting
    assert told(meeting, Kind.PRESENT) == ["present | Bo Ash, Di Elm, Fay Fern"]
    assert [place.post for place in meeting.roll] == ["Elm and Oak Trust", "Ashdown Records", "Mill Government"]


def test_a_key_of_initials_is_the_list_of_who_came() -> None:
    rows = "* BA: Bo Ash\n* DvE: Di van Elm\n* FF: Fay Fern\n\nBA said that it rained.\n"
    assert _present(f"# Mill Club\n\n3 May 2022\n\n{rows}") == ["present | Bo Ash, Di van Elm, Fay Fern"]


def test_a_label_without_a_colon() -> None:
    assert _present(f"{BOARD}Directors present Bo Ash, Di Elm, and Fay Fern.\n\nBo reported on the mill.\n") == [
        "present | Bo Ash, Di Elm, Fay Fern"
    ]


def test_who_is_absent_under_apologies_sent_them() -> None:
    text = f"{BOARD}Present: Member Ash, Member Elm, Member Fern\n\nWELCOME AND APOLOGIES\n\nAbsent: Member Oak.\n\n"
    assert _present(f"{text}LAMPS\n\nMember Elm said that they were old.\n")[-1] == "apologies | Member Oak"


def test_lines_of_a_file_that_breaks_none_for_want_of_room() -> None:
    prose = "\n\n".join(
        f"The board spoke about lamp {n} at length, and in the end {'nothing ' * 20}came." for n in "abc"
    )
    text = f"Mill Board\n\nPresent:\nBo Ash - Elm Trust\nDi Elm - Oak Bank\nFay Fern - Mill Club\n\n{prose}\n"
    lines = [piece.text for piece in read_bytes("minutes.md", text.encode()).pieces]
    assert "Di Elm - Oak Bank" in {line.strip() for piece in lines for line in piece.split("\n")}


def test_a_resolution_whose_letters_begin_in_its_own_line() -> None:
    text = "2. Roads\n\nRESOLVED: (a) That the lamp be mended.\n(b) That the stile be painted; and\n(c) That it stay.\n"
    assert told(found(PARISH + text).meeting, Kind.CLAUSE) == [
        "clause | That the lamp be mended.",
        "clause | That the stile be painted; and",
        "clause | That it stay.",
    ]


def test_what_is_to_be_paid_heads_no_items() -> None:
    rows = "i. C Holt – clerk’s pay £618.57\nii. Mill & Son – mowing £74.40\niii. Elm Hall – hire £16.00\n"
    meeting = found(
        f"{PARISH}2. Accounts\n\nRESOLVED: That the following accounts be paid:\n{rows}\n3. Next\n\nJune.\n"
    ).meeting
    assert [item.title for item in meeting.items] == ["Apologies", "Accounts", "Next"]
    assert told(meeting, Kind.CLAUSE)[0].startswith("clause | That the following accounts be paid")


def test_rows_of_tasks_whose_columns_are_not_apart() -> None:
    rows = "2/22 Write to the county Clerk asap\n2/22 Obtain quotes for the fence Cllr Elm 3 July 2022\n"
    text = f"{PARISH}2. Roads\n\nThey are wet.\n\nITEM BY WHOM BY WHEN\n{rows}"
    assert told(found(text).meeting, Kind.ACTION) == [
        "action | Al Oak | Write to the county",
        "action | Cllr Di Elm | Obtain quotes for the fence",
    ]


@pytest.mark.parametrize(("text", "told_of"), [("+1: 4, -1: 1, +0: 2", (4, 1, 2)), ("+1: 3, -1: 0", (3, 0, None))])
def test_votes_in_signs(text: str, told_of: tuple[int, int, int | None]) -> None:
    vote = figures(f"Vote: accept the record. {text}.")
    assert vote is not None
    assert (vote.in_favour, vote.against, vote.abstained) == told_of


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Mrs Cole asked for the reason; Ms Dove put it down to the frost.", [("Mrs A Cole", "Ms D Dove")]),
        (
            "Mrs Cole asked if it was mended. Ms Dove said that it was. Mr B Cole confirmed this.",
            [("Mrs A Cole", "Ms D Dove"), ("Mrs A Cole", "Mr B Cole")],
        ),
        ("Mrs Cole said that it rained. The owners were asked about the noise. Ms Dove said that it had stopped.", []),
    ],
)
def test_who_answers_in_prose(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [pair for pair in exchanged(text) if pair[0] != ""] == pairs


def test_a_list_of_the_decisions_at_the_end_decides_nothing_again() -> None:
    told_once = "It was agreed that the lamp at the mill be mended."
    text = f"{PARISH}2. Roads\n\n{told_once}\n\n3. Next\n\nJune.\n\nDecisions\n\n{told_once}\n"
    assert told(found(text).meeting, Kind.CLAUSE) == ["clause | that the lamp at the mill be mended."]


def test_names_alone_under_an_item_to_receive_apologies() -> None:
    head = f"{BOARD}Present: Cllr Bo Ash, Cllr Di Elm\n\n"
    text = f"{head}1. To receive apologies for absence.\nCllr Fay Fern, Mr Al Oak\n\n"
    rest = "2. Roads\nNone.\n\n3. Next meeting\nJune.\n"
    assert _present(text + rest)[-1] == "apologies | Cllr Fay Fern, Mr Al Oak"


def test_who_comes_late_is_told_behind_the_absent() -> None:
    roll = "1. ROLL CALL: Present: Ash, Birch, Elm and Fern. Absent:\nGatto. Sherwin arrived at 7:32 p.m.\n\n"
    rest = "2. LAMPS\n\nMoved by Ash to mend them. Motion carried 5-0.\n\n3. GATES\n\nThey are shut.\n"
    rows = _present(f"Minutes of Ashdown Council\nMay 3, 2022, 7:30 p.m.\n\n{roll}{rest}")
    assert "absent | Gatto" in rows
    assert not any("Gatto" in row or "Sherwin" in row for row in rows if row.startswith("apologies"))


def test_all_present_agreed_is_what_came_of_the_motion() -> None:
    told_so = "Cllr Ash proposed Al Oak for the post of Secretary and was seconded by Cllr Elm. All present agreed."
    text = f"2. Officers\n\n{told_so}\n"
    entries = told(found(PARISH + text).meeting, Kind.MOTION, Kind.VOTE, Kind.CLAUSE)
    assert [line.split(" | ")[0] for line in entries] == ["motion", "vote"]
