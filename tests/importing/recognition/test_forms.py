"""Minutes that are written into a form, with the same fields for each item."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.meeting import Kind

from .made import agenda, found, page_source, told

HEAD = (
    "Friends of Ashdown School\n\nAttendees: Cora Dale (chair), Bo Elm, Dee Fern\n\nApologies: Al Birch\n\nMinutes\n\n"
)
FIELDS = "Conclusions:\n\n• Mend it.\n\nAction items          Person responsible       Deadline\n\n"
ONE = (
    "Agenda item:   Head’s Report            Presenter:   Bo Elm\n\nDiscussion:\n\n• The hall is dry.\n\n"
    f"Summer Fair\n\n• It is in June.\n\n{FIELDS}"
)
TWO = "Agenda Item   Money            Presenter:   Dee Fern\n\nDiscussion:\n\n• There is some.\n\n"


def test_who_presents_an_item_is_kept() -> None:
    entries = found(HEAD + ONE + TWO).meeting.entries
    assert any("Presenter: Bo Elm" in (entry.published or "") for entry in entries)


def test_one_such_label_makes_no_form() -> None:
    text = f"{HEAD}1. Minutes\n\nThey were read.\n\n2. Letters\n\nTopic: Fences\n\nOne came.\n\n3. Close\n\nAt nine.\n"
    assert agenda(found(text).meeting) == ["1 Minutes", "2 Letters", "3 Close"]


def test_a_count_in_brackets_after_the_label_of_a_list() -> None:
    text = "Present (2): Chair Dale, Commissioner Elm\nExcused (1): Commissioner Fern\nAbsent (0):\n\n"
    entries = found(f"{text}1. Minutes\n\nRead.\n").meeting.entries
    kinds = [(entry.kind.value, len(entry.persons)) for entry in entries if entry.persons]
    assert kinds == [("present", 2), ("apologies", 1)]


BUSINESS = "1. Minutes\n\nThey were read to all.\n\n2. Bridges\n\nTwo fell in the flood.\n\n"
LAST = "3. Close\n\nIt was nine.\n"


def test_letters_under_numbers_before_what_somebody_did_head_nothing() -> None:
    told = "2-A. Secretary Elm welcomed the builders.\n\n2-B. None.\n\n2-C. Approved with changes.\n\n"
    assert agenda(found(HEAD + BUSINESS + told + LAST).meeting) == ["1 Minutes", "2 Bridges", "3 Close"]
    titles = "2-A. Mill Bridge\n\nIt stands.\n\n2-B. Weir Bridge\n\nIt fell.\n\n"
    got = agenda(found(HEAD + BUSINESS + titles + LAST).meeting)
    assert [line.partition(" ")[2] for line in got] == ["Minutes", "Bridges", "Mill Bridge", "Weir Bridge", "Close"]


@pytest.mark.parametrize(
    "line",
    ["Recorder: Bo Elm", "Meeting opened: 7:10 pm", "Action #3: mend the gate (Bo Elm)", "Sec TODO: Write to them"],
)
def test_a_task_a_time_and_who_took_the_minutes_are_no_items(line: str) -> None:
    heads = [line, "Old Business", "Money Matters", "Next Meeting"]
    pieces = [
        piece
        for head in heads
        for piece in (
            Piece(head, PieceKind.HEADING, level=2),
            Piece("The hall is dry and the gate is mended.", PieceKind.PARAGRAPH),
        )
    ]
    assert agenda(found(page_source(*pieces)).meeting) == heads[1:]


NAMES = ["Bo Elm", "Cora Dale", "Dee Fern"]
ITEMS: list[tuple[str, int] | str] = [
    ("Old Business", 2),
    "The hall is dry.",
    ("Money Matters", 2),
    "There is some.",
    ("Next Meeting", 2),
    "In June.",
]


def test_posts_before_the_names_of_those_present() -> None:
    text = "Attendance\n\nPresident: Bo Elm\nEquip Mgr: Cora Dale\nWebsite: Dee Fern\n\n"
    assert told(found(text + BUSINESS + LAST).meeting, Kind.PRESENT) == [f"present | {', '.join(NAMES)}"]


def test_a_label_that_says_whose_list_it_is_and_what_names_nobody() -> None:
    text = "Attendance: Council Members and others:\n\nBo Elm, Cora Dale, TBD, Vacancy, Dee Fern\n\n"
    assert told(found(text + BUSINESS + LAST).meeting, Kind.PRESENT) == [f"present | {', '.join(NAMES)}"]
