"""Layouts of bodies of other kinds: parts that begin again under each item, speakers before a colon, tables printed
cell below cell, actions in capitals."""

from __future__ import annotations

from clerk_tui.meeting import Kind

from .made import agenda, found, told

REST = "\n\n2. Roads\n\nAll is well.\n\n3. Close\n\nAt nine.\n"
HERE = "Minutes of the Elm Trust\n\nPresent: Ann Birch, Bo Oak, Norman Dale\n\n"
FIVE = "\n\n".join(("The board spoke of it for an hour and more.",) * 2)


def test_letters_that_begin_again_under_each_item() -> None:
    text = f"1. Procedure\n\nA. Call to Order\n\n{FIVE}\n\nB. Public Comments\n\n{FIVE}\n\n2. Reports\n\n"
    text += f"A. Report of the Treasurer\n\n{FIVE}\n\n3. Business\n\n{FIVE}\n\n4. Close\n\nAt nine.\n"
    parts = ["A Call to Order", "B Public Comments", "2 Reports", "A Report of the Treasurer"]
    assert agenda(found(HERE + text).meeting) == ["1 Procedure", *parts, "3 Business", "4 Close"]


def test_letters_in_lines_of_their_own() -> None:
    text = "".join(
        f"{letter}.\n\n{title}\n\n{FIVE}\n\n" for letter, title in zip("ABC", ("Roads", "Ponds", "Trees"), strict=True)
    )
    assert agenda(found(HERE + text).meeting) == ["A Roads", "B Ponds", "C Trees"]


def test_sentences_that_bear_the_numbers_between() -> None:
    text = "1. Apologies\n\nNone.\n\n2. No Declarations were made.\n\n3. The minutes were agreed.\n\n"
    text += f"4. Ponds\n\n{FIVE}\n\n5. Close\n\nAt nine.\n"
    assert agenda(found(HERE + text).meeting)[1:3] == ["2 No Declarations were made", "3 The minutes were agreed"]


def test_name_before_a_colon_speaks_and_a_question_is_answered() -> None:
    text = "1. Ponds\n\nBo Oak: Is the pond to be drained?\n\nAnn Birch: It is not.\n\n"
    text += f"Norm points out that it leaks.{REST}"
    meeting = found(HERE + text).meeting
    assert told(meeting, Kind.QUESTION) == ["question | Bo Oak | Is the pond to be drained?"]
    assert told(meeting, Kind.ANSWER) == ["answer | Ann Birch | It is not."]
    assert told(meeting, Kind.STATEMENT) == ["statement | Norman Dale | points out that it leaks."]
    assert "Bo Oak" not in " ".join(agenda(meeting))


def test_table_of_who_was_there_printed_cell_below_cell() -> None:
    cells = ["Attendee Name", "Title", "Status", "Arrived"]
    for name in ("Ann Birch", "Bo Oak", "Di Elm"):
        cells += [name, "Director", "Absent" if name == "Bo Oak" else "Present", "5:30 PM"]
    text = "\n\n".join(["MINUTES OF THE BOARD", "CALL TO ORDER", *cells, "OLD BUSINESS", FIVE, "NEW BUSINESS", FIVE])
    meeting = found(text).meeting
    assert told(meeting, Kind.PRESENT, Kind.ABSENT) == ["present | Ann Birch, Di Elm", "absent | Bo Oak"]


def test_whoever_opened_the_meeting_was_there() -> None:
    text = f"1. Opening\n\nCommittee Chair Ruth Elm called the meeting to order at 5.30 p.m.{REST}"
    assert told(found(HERE + text).meeting, Kind.PRESENT)[-1] == "present | Ruth Elm"


def test_actions_in_capitals_and_on_whom_they_are_and_what_is_done() -> None:
    text = "1. Ponds\n\nIt leaks. CLERK TO RING THE MASON\n\nACTION on Norman to mend the fence.\n\n"
    text += "2. Old actions\n\nNorm to paint it.\n\nCompleted.\n\n"
    text += f"3. Roads\n\n{FIVE}\n\n4. Close\n\nAt nine.\n"
    told_of = told(found(HERE + text).meeting, Kind.ACTION)
    assert told_of == ["action | ring the mason", "action | Norman Dale | to mend the fence."]


def test_chair_of_another_body_is_not_the_chair() -> None:
    text = f"1. Ponds\n\nThe Chair of the Roads Committee reported that it leaks.{REST}"
    head = "Minutes of the Elm Trust\n\nPresent: Ann Birch (Chair), Bo Oak\n\n"
    assert told(found(head + text).meeting, Kind.STATEMENT) == [
        "statement | Chair of the Roads Committee | reported that it leaks."
    ]
