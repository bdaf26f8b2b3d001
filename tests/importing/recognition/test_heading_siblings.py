"""Headings that are set like those that were found, entries of outlines, and lines that only look like headings."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from clerk_tui.importing.examine import checked
from clerk_tui.importing.readers.document import Look, Piece, PieceKind
from clerk_tui.importing.recognition.heading_siblings import names_speaker, with_siblings
from clerk_tui.importing.recognition.heading_text import Heading
from clerk_tui.importing.recognition.paragraphs import paragraphs
from clerk_tui.meeting import Kind

from .made import agenda, found, page_source
from .test_other_bodies import FIVE, HERE, of_file

TOLD = "The board spoke of it for an hour and more."


def line(text: str, *, is_bold: bool = False, size: float = 1.0) -> Piece:
    look = Look(size, len(text) if is_bold else 0)
    return Piece(text, PieceKind.PARAGRAPH, is_bold=is_bold, look=look)


def test_bold_lines_among_numbered_ones_head_items_too() -> None:
    heads = ("**OPEN FORUM**", "**1. Minutes**", "**Gate Vacancy**", "**2. Roads**", "**Elm Walk**", "**Insurance**")
    text = "".join(f"{head}\n\n{TOLD}\n\n" for head in heads)
    titles = [title.partition(". ")[2] or title for title in (head.strip("*") for head in heads)]
    got = of_file(f"{HERE}{text}")
    assert [one.lstrip("12 ") for one in got] == titles


def test_entries_of_an_outline_that_have_others_below() -> None:
    levels = [
        ("Call to Order", 0), ("Bo Oak opened the meeting.", 1), ("Roof of the Hall", 0), ("It leaks.", 1),
        ("Tour of the Mill", 0), ("The mill and its weir are to be shown to all who come in June, with tea.", 0),
        ("Money", 0), ("There is some.", 1), ("Committees", 0), ("Close", 0), ("All went home.", 1),
    ]  # fmt: skip
    pieces = [Piece(f"{'•◦'[level]} {text}", PieceKind.LISTED, level=level) for text, level in levels]
    head = [Piece(text, PieceKind.PARAGRAPH) for text in ("Minutes of the Elm Library Trustees", "3 March 2022")]
    titles = ["Call to Order", "Roof of the Hall", "Tour of the Mill", "Money", "Committees", "Close"]
    assert agenda(found(page_source(*head, *pieces)).meeting) == titles


def test_a_bold_heading_whose_last_line_has_no_letters() -> None:
    heads = ["1. Review of the works at the mill in Pond Lane", "2. Weir and sluice (case", "3. Rents", "4. Close"]
    pieces = [
        Piece(text, PieceKind.LINE) for text in ("Minutes of the Elm Trust", "Present: Ann Birch, Bo Oak, Cy Dale")
    ]
    for head in heads:
        pieces += [Piece("", PieceKind.BLANK), Piece(head, is_bold=True, look=Look(1.0, len(head)))]
        pieces += [Piece("2031-04)", look=Look(1.0, 8))] if head.endswith("(case") else []
        pieces += [Piece("", PieceKind.BLANK), Piece(TOLD), Piece("", PieceKind.BLANK), Piece(TOLD)]
    got = agenda(found(page_source(*pieces)).meeting)
    assert got == [
        "1 Review of the works at the mill in Pond Lane",
        "2 Weir and sluice (case 2031-04)",
        "3 Rents",
        "4 Close",
    ]


HEARD = ["Proponents:", "Jo Roe, 12 Mill Road, Elmford", "Opposed:", "Di Elm, 4A Pond Lane, Elmford"]


def test_who_speaks_at_a_hearing_is_no_item() -> None:
    heads = ["CALL TO ORDER", "UNFINISHED BUSINESS", "Fees for the Hall", *HEARD, "NEW BUSINESS", "ADJOURNMENT"]
    pieces = [line("Minutes of the Elm City Council"), line("Present: Ann Birch, Bo Oak, Cy Dale")]
    for head in heads:
        pieces += [line(head, is_bold=True), line(TOLD)]
    titles = [head for head in heads if head not in HEARD]
    assert agenda(found(page_source(*pieces)).meeting) == titles


@pytest.mark.parametrize(
    "title", ["Opposed:", "In favour", "Support", "Testimony in opposition", "Bo Elm, 4 Ford Road", "Jo Ash, Mayor"]
)
def test_line_of_a_speaker(title: str) -> None:
    assert names_speaker(title)


@pytest.mark.parametrize(
    "title", ["Opposition to the Mill", "12 Mill Road", "Askeaton, Co. Elmshire", "Roads, Bridges and Paths"]
)
def test_line_of_no_speaker(title: str) -> None:
    assert not names_speaker(title)


def test_who_moved_is_no_item() -> None:
    moved = "**R2031-034 M. Ash, B. Elm:**\n\nThat the minutes be adopted. Carried.\n\n"
    text = f"**Reports**\n\n{TOLD}\n\n{moved}**R2031-035 B. Elm, D. O’Dale:**\n\nThat the rent be paid. Carried.\n\n"
    assert of_file(f"{HERE}{text}**Roads**\n\n{TOLD}\n\n**Close**\n\n{TOLD}\n") == ["Reports", "Roads", "Close"]


def test_requests_with_text_below_are_items_and_a_list_of_them_is_none() -> None:
    told = "1190435 Add a rule\n\nThe group felt this was too much.\n\n1194196 <hall> and <gate>\n\nWe will wait.\n\n"
    listed = "Those to follow are:\n\n1097183 Allow a lock\n1084491 Add a bench\n\nBo Oak will see to them.\n"
    text = f"1. Minutes\n\n{FIVE}\n\n2. Gate\n\n{FIVE}\n\n3. Requests\n\n{told}{listed}"
    got = agenda(found(HERE + text).meeting)
    assert got == ["1 Minutes", "2 Gate", "3 Requests", "1190435 Add a rule", "1194196 <hall> and <gate>"]


def test_large_lines_are_headings_though_a_list_is_large_too() -> None:
    heads = ["Receive the reports", "Elect officers", "Discuss the fair", "Fees for next year", "News of the journal"]
    pieces = [line("Elm Music Society", size=1.5), Piece("- Attendance: Ann Birch, Bo Oak, Cy Dale", PieceKind.LISTED)]
    for head in heads:
        pieces += [line(head, size=1.3), Piece(f"- {TOLD}", PieceKind.LISTED)]
    assert agenda(found(page_source(*pieces)).meeting) == heads


def test_title_before_what_somebody_said() -> None:
    told = "that the hedge had been cut back as far as the pond."
    lines = (
        "1/31 Apologies None were sent.", f"2/31 Gardens at the Mill Cllr Bo Oak advised {told}",
        f"3/31 Roads Policy AB noted {told}", f"4/31 A note by the Chairman Cllr Bo Oak reported {told}", "5/31 Close",
    )  # fmt: skip
    got = agenda(found(HERE + "".join(f"{one}\n\n{TOLD}\n\n" for one in lines)).meeting)
    assert {"2/31 Gardens at the Mill", "3/31 Roads Policy"} < set(got)
    assert "4/31 A note by the Chairman" not in got


def test_sign_before_the_titles_of_items() -> None:
    heads = ["Treasurer’s Report", "Old Business", "New Business", "Anything else?"]
    pieces = [line("Elm Society"), line("#Members present: Ann Birch, Bo Oak, Cy Dale")]
    for head in heads:
        pieces += [line(f"#{head}", is_bold=True), line(TOLD)]
    assert agenda(found(page_source(*pieces)).meeting) == heads


def test_labels_side_by_side_over_names_set_apart() -> None:
    rows = ["Present:   Excused:", "Ann Birch, Director", "Robert Ash, Chair   Di Elm", "Jane Dale   Ed Fern (Trust)"]
    pieces = [line("Minutes of the Elm Library Trustees"), *map(line, rows), line("Roads", is_bold=True), line(TOLD)]
    meeting = found(page_source(*pieces)).meeting
    people = {
        kind: [
            meeting.people[p].name for e in meeting.entries if e.kind is kind for p in e.persons if isinstance(p, int)
        ]
        for kind in (Kind.PRESENT, Kind.APOLOGIES)
    }
    assert people == {Kind.PRESENT: ["Ann Birch", "Robert Ash", "Jane Dale"], Kind.APOLOGIES: ["Di Elm", "Ed Fern"]}


def test_lines_that_may_be_items_are_named_once() -> None:
    heads = ["1. Minutes", "2. Letters", "3. Roads", "4. Close"]
    parts = ["Elm Government", "Weir Government"]
    pieces = [line("Minutes of the Elm Trust"), line("Present: Ann Birch, Bo Oak, Cy Dale")]
    for head in heads:
        pieces += [line(head), line(TOLD)]
        for part in parts if head == heads[1] else ():
            pieces += [line(part, is_bold=True), *[line(TOLD)] * 15]
    told = [doubt for doubt in checked(page_source(*pieces))[1] if "may be items too" in str(doubt)]
    assert len(told) == 1
    assert all(part in str(told[0]) for part in parts)
    assert len(told[0].places) == len(parts)


def test_who_is_heard_with_an_address_is_no_stranger() -> None:
    pieces = [line("Minutes of the Elm City Council"), line("Present: Ann Birch, Bo Oak, Cy Dale")]
    for head, text in (
        ("CALL TO ORDER", TOLD), ("Gates of the Mill", TOLD), ("Jo Roe, 12 Mill Road", "Jo Roe stated that she minds."),
        ("ADJOURNMENT", TOLD),
    ):  # fmt: skip
        pieces += [line(head, is_bold=True), line(text)]
    assert not [doubt for doubt in checked(page_source(*pieces))[1] if "Roe" in str(doubt)]


@pytest.mark.parametrize(
    "other",
    [
        "“That the minutes be taken as read and signed”",
        "The following sums are for the year 2030",
        "landfill and other waste of the town centre",
        "Have the lamps of Elm Walk been mended yet",
        "In attendance from the Elm Water Agency",
        "Elmvale Council held in the Mill Hall",
        "Legal cost of claims in the year”",
        "I will move at the next meeting that the bridge be mended",
        "Mr Bo Ash and Mrs Di Elm",
    ],
)
def test_bold_lines_that_say_something_are_neither_headings_nor_asked_about(other: str) -> None:
    assert siblings("Minutes", "Roads", "Elm Walk", other) == ([], [])
    assert siblings("Minutes", "Roads", "Elm Walk", "Lamps of Oak Walk")[0] == ["Lamps of Oak Walk"]


def test_a_line_that_goes_on_with_the_one_above_is_no_heading() -> None:
    assert siblings("Minutes", "Roads", "A plan of space and of work for the East", "Region", texts=(0, 1, 3)) == (
        [],
        [],
    )


def siblings(*lines: str, texts: Collection[int] = range(4)) -> tuple[list[str], list[int]]:
    """What the last of some bold lines is, if the others are headings: a heading, or perhaps one. `texts`: the lines
    that have text below them."""
    pieces: list[Piece] = []
    heads: list[Heading] = []
    for at, text in enumerate(lines):
        if at < len(lines) - 1:
            heads.append(Heading("", text, len(pieces), len(pieces)))
        pieces += [line(text, is_bold=True), *([line(TOLD)] if at in texts else [])]
    read = paragraphs(pieces)
    out, doubtful = with_siblings(read, heads, (), 0, len(read))
    return [heading.title for heading in out if heading not in heads], doubtful
