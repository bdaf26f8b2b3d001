"""Papers of small bodies: lists that print posts before surnames, outcomes told of the body, and when they met."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers import read_bytes
from clerk_tui.meeting import Kind, Meeting

from .made import DECIDING, TALKING, agenda, found, told

PRESENT = (Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT)


def _read(text: str) -> Meeting:
    return found(f"Minutes of Ashdown Council, 3 June 2031\n\n{text}").meeting


def _page(body: str) -> Meeting:
    page = f"<html><body><p>Minutes of Ashdown Council, 3 June 2031</p>{body}</body></html>"
    return found(read_bytes("a.html", page.encode())).meeting


@pytest.mark.parametrize("titles", [("Old Wall", "Stile", "Bus Shelter", "Sign"), ("WALL", "Stile", "SHELTER", "Sign")])
def test_bold_lines_inside_one_block_of_a_page_head_items(titles: tuple[str, ...]) -> None:
    business = "<br><br>".join(f"<b>{title}</b><br>The work on it is done." for title in titles)
    meeting = _page(f"<p>Present: Cllr Ash, Cllr Elm</p><p>The notes were in order<br><br>{business}</p>")
    assert agenda(meeting) == list(titles)
    assert told(meeting, *PRESENT) == ["present | Cllr Ash, Cllr Elm"]


@pytest.mark.parametrize(
    ("listed", "people"),
    [
        ("Present: Mrs Elm (Chair), Ash, Elm, Oak", ["present | Mrs Elm, Ash, Elm, Oak"]),
        (
            "Present: Trustee Ash, Assessor Elm, Road Warden Oak",
            ["present | Trustee Ash, Assessor Elm, Road Warden Oak"],
        ),
        ("Present: Chair Ash, Board Members Elm and Oak", ["present | Chair Ash, Member Elm, Member Oak"]),
        (
            "ROLL CALL-Mr Ash, Mr Elm and Mr Oak- All present\nMr Dale and Mr Fern- Not present",
            ["present | Mr Ash, Mr Elm, Mr Oak", "absent | Mr Dale, Mr Fern"],
        ),
        ("ATTENDANCE (8pm).\nAmy Ash, Ben Elm", ["present | Amy Ash, Ben Elm"]),
    ],
)
def test_nobody_of_a_list_is_lost(listed: str, people: list[str]) -> None:
    meeting = _read(f"{listed}\n\n1. Roads\nThe drain is blocked.\n\n2. Trees\nThe lime is safe.\n")
    assert told(meeting, *PRESENT) == people


def test_a_surname_alone_is_of_whoever_is_listed_without_mrs() -> None:
    meeting = _read("Present: Cllr Elm, Cllr Mrs Elm, Cllr Oak\n\n1. Roads\nCllr Elm reported a leak.\n")
    assert told(meeting, *TALKING) == ["statement | Cllr Elm | reported a leak."]


@pytest.mark.parametrize(
    ("text", "deciding"),
    [
        (
            "Motion (Ash)/Second (Elm) to pay the bill.\nAyes: 3; Noes: 0",
            ["motion | Cllr Ash, Cllr Elm | pay the bill", "vote | 3-0"],
        ),
        (
            "It was proposed by Cllr Ash and seconded by Cllr Elm that it be paid. The Parish Council was all in"
            " favour.",
            ["motion | Cllr Ash, Cllr Elm | it be paid", "vote | all"],
        ),
        (
            "Proposed by Cllr Ash, seconded by Cllr Elm that it be paid. Two Parish Councillors voted in favour and 1"
            " abstained.",
            ["motion | Cllr Ash, Cllr Elm | it be paid", "vote | 2-0-1"],
        ),
        (
            "It was proposed by Cllr Ash and seconded by Cllr Elm not to object to it. All were in favour.",
            ["motion | Cllr Ash, Cllr Elm | not to object to it", "vote | all"],
        ),
        ("Cllr Ash showed the letter.\nProposal: Reject.\nAccepted.", ["motion | Reject.", "carried"]),
    ],
)
def test_what_was_moved_and_who_was_in_favour(text: str, deciding: list[str]) -> None:
    meeting = _read(f"Present: Cllr Ash, Cllr Elm, Cllr Oak\n\n1. The bill\n{text}\n\n2. Trees\nThe lime is safe.\n")
    assert told(meeting, *DECIDING) == deciding


def test_each_application_keeps_the_answer_to_it() -> None:
    answers = "".join(f"<p>AB.{n}/H</p><p>Shed at {n} Mill Lane</p><p>NO OBJECTION</p>" for n in (21, 32, 43))
    parts = "".join(f"<p><b>{title}</b></p><p>Nothing was told of it.</p>" for title in ("Roads", "Trees", "Pond"))
    meeting = _page(f"<p>Present: Cllr Ash</p>{parts}<p><b>Planning applications</b></p>{answers}")
    assert told(meeting, *DECIDING) == ["clause | NO OBJECTION"] * 3


def test_corrections_of_the_last_minutes_are_no_items() -> None:
    rows = "".join(f"<p>Page {n} - change: the oak to read the ash, as it stood.</p>" for n in range(3, 9))
    parts = "".join(f"<p><b>{title}</b></p><p>Nothing was told of it.</p>" for title in ("Roads", "Trees", "Pond"))
    assert agenda(_page(f"<p>Present: Cllr Ash</p><p><b>Minutes</b></p>{rows}{parts}"))[:2] == ["Minutes", "Roads"]


@pytest.mark.parametrize(
    ("opened", "closed"),
    [
        ("1. CONVENE: 7:03 p.m.", "3. ADJOURN: 8:15 p.m."),
        ("1. Call to order at 7:03 PM.", "Meeting closed\n8:15 pm"),
        ("Start time: 7:03p", "Finish time: 8:15p"),
    ],
)
def test_when_a_meeting_began_and_ended(opened: str, closed: str) -> None:
    meeting = _read(f"{opened}\n\n2. Fair\nThe hall was booked.\n\n{closed}\n")
    assert told(meeting, Kind.OPENED, Kind.CLOSED) == ["opened | 19.03", "closed | 20.15"]


def test_the_last_heading_needs_no_number() -> None:
    meeting = _read(
        "Present: Meg Ash, Max Elm\n\n1. Bank - Meg Ash said that no bill is open now.\n\n2. Fair - The hall was"
        " booked by Max Elm.\n\n3. Bus - Nothing is new about the bus.\n\n"
        "Adjourn - Meg Ash moved to adjourn, Max Elm second.\n"
    )
    assert agenda(meeting)[-1] == "Adjourn"
