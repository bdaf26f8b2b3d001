"""Layouts of many bodies: outlines, headings that run on, lists of who was there, and movers in few words."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.meeting import Kind

from .made import DECIDING, agenda, found, page_source, told

HEAD = (
    "Elmfield Board\nMinutes of the meeting of 3 May 2024\n\n"
    "Present: Amy Ash (Chair), Bo Birch, Cyril Dale, Dinah Elm\n\n"
)


def _agenda(text: str) -> list[str]:
    return agenda(found(HEAD + text).meeting)


def test_headings_in_capitals_also_run_on_after_a_colon() -> None:
    lines = [one for t in ("AGENDA CHANGES:", "ORAL COMMENTS:", "STAFF ITEMS:") for one in (t, "None was heard here.")]
    lines.append("ADJOURNMENT: 8:06 p.m.")
    pieces = [Piece(line, PieceKind.PARAGRAPH, is_bold=line.endswith(":")) for line in lines]
    assert agenda(found(page_source(*pieces)).meeting)[-1] == "ADJOURNMENT"


def test_names_of_those_who_speak_are_no_headings() -> None:
    spoken = "\n".join(
        f"{name}: Out of town. She states that the mill is in want of a new roof and a gate."
        for name in ("Gail Gorse", "Hilda Holm", "Ida Ives", "Jenny Juniper")
    )
    assert _agenda(f"ROLL CALL\n\nAll came.\n\nPUBLIC COMMENT\n\n{spoken}\n\nOLD BUSINESS\n\nNone was told.") == [
        "ROLL CALL",
        "PUBLIC COMMENT",
        "OLD BUSINESS",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "PRESENT   Chair Ash, Vice-Chair Birch, Commissioners Dale and\n          Elm.",
        "Roll call was taken and members present were: Chair Ash, Vice Chair Birch, Commissioner Dale and"
        " Commissioner Elm.",
        "Board members present were Trustee Ash, Trustee Birch, and Supervisor Dale. Clerk Elm was also present.",
        "Present:\nAmy Ash, Mill Club; Bo Birch, Weir Club; Cyril Dale, Gate Club; Dinah Elm, Pond Club",
    ],
)
def test_lists_of_who_was_there(text: str) -> None:
    meeting = found(f"ELMFIELD BOARD\nMay 3, 2024\n\n{text}\n\nMINUTES\n\nThe minutes were approved.").meeting
    here = [p for e in meeting.entries if e.kind is Kind.PRESENT for p in e.persons if isinstance(p, int)]
    assert sorted(meeting.people[p].name.split()[-1] for p in here) == ["Ash", "Birch", "Dale", "Elm"]


def test_number_of_those_there_beside_the_label() -> None:
    people = "1. Amy Ash\n2. Bo Birch\n3. Cyril Dale"
    text = f"Elmfield Club\n\n3 May 2024\n\nParticipants (3/12)\n\n{people}\n\nMinutes\n\nThey were read."
    assert told(found(text).meeting, Kind.PRESENT) == ["present | Amy Ash, Bo Birch, Cyril Dale"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hugh Holm was nominated as the auditor.\n\n(nominated Amy Ash, seconded Bo Birch). Carried.",
            ["motion | Amy Ash, Bo Birch | Hugh Holm was nominated as the auditor.", "carried"],
        ),
        (
            "Another motion was made to join the study by Cyril Dale, seconded by Dinah Elm. All were in favor.",
            ["motion | Cyril Dale, Dinah Elm | join the study", "vote | all"],
        ),
        (
            "Cyril motioned to approve the books, Dinah seconded and motion carried.",
            ["motion | Cyril Dale, Dinah Elm | approve the books", "carried"],
        ),
        ("The EMB voted unanimously to meet at six.", ["clause | to meet at six.", "vote | all"]),
        ("The EMB agreed no child should walk so far.", []),
    ],
)
def test_movers_in_few_words(text: str, expected: list[str]) -> None:
    assert told(found(f"{HEAD}1. Business\n\nThe mill was talked of.\n\n{text}").meeting, *DECIDING) == expected


def test_after_an_opening_in_the_evening_times_are_in_the_evening() -> None:
    text = (
        "Minutes of the Elm Trust\n\nPresent: Ann Birch, Bo Oak\n\nThe meeting was called to order at 6:00 PM.\n\n"
        "1. Ponds\n\nBo Oak left at 6:41.\n\n2. Close\n\nThe meeting closed at 7:20.\n"
    )
    times = [entry.at.hour for entry in found(text).meeting.entries if entry.at is not None]
    assert times == [18, 18, 19]


def test_another_resident_asks_and_who_left_returns() -> None:
    text = (
        "Minutes of the Elm Trust\n\nPresent: Ann Birch, Bo Oak, Norman Dale\n\n1. Ponds\n\nBo Oak said they leak. "
        "Another resident asked when they would be mended. Ann Birch said in May.\n\n2. Trees\n\nBo Oak left the room. "
        "The trees were spoken of. Bo Oak returned.\n\n3. Close\n\nAt nine.\n"
    )
    meeting = found(text).meeting
    assert told(meeting, Kind.QUESTION) == ["question | resident | asked when they would be mended."]
    assert told(meeting, Kind.ARRIVAL, Kind.DEPARTURE) == ["departure | Bo Oak", "arrival | Bo Oak"]
