"""Headings that bear codes, bullets or nothing, and lists of people in rarer forms."""

from __future__ import annotations

import pytest

from clerk_tui.lists.person import read_names
from clerk_tui.meeting import Kind, Meeting

from .made import agenda, found, told

HERE = (Kind.PRESENT, Kind.REMOTE, Kind.APOLOGIES, Kind.ABSENT)
SAID = (Kind.STATEMENT, Kind.QUESTION, Kind.ANSWER)
HEAD = "Minutes of Ashdown Town Council\nPresent: Cllr A Birch (Chairman), Cllr C Dale, Mrs E Fern (Clerk)\n\n"
MORE = "\n\n2. Minutes\n\nThey were agreed.\n\n3. Roads\n\nA hole was filled.\n\n4. Trees\n\nOne fell.\n"


def _read(text: str) -> Meeting:
    return found(HEAD + text).meeting


def test_codes_of_bills_before_long_titles_are_numbers() -> None:
    meeting = _read(
        "OLD BUSINESS\n\nB41-22 Authorizing a contract for the pump on Mill Lane; appropriating funds.\n\n"
        "B41-22 was read again and the clerk was thanked for it.\n\nCONSENT AGENDA\n\n"
        "B37-22 Vacating an easement at the corner of Pond Street and Ford Lane.\n\n"
        "B38-22 Accepting a gift of twelve benches.\n\nB39-22 Amending the code as it relates to hedges.\n\n"
        "R12-22 Setting a hearing about the well.\n\nR13-22 Transferring funds to the library.\n\n"
        "NEW BUSINESS\n\nNone.\n"
    )
    assert [line.split()[0] for line in agenda(meeting) if "-22" in line] == [
        "B41-22", "B37-22", "B38-22", "B39-22", "R12-22", "R13-22",
    ]  # fmt: skip


def test_codes_in_a_list_that_does_not_count_up_are_no_numbers() -> None:
    meeting = _read(
        "1. Letters\n\nB41-22 From the mill.\n\nB12-22 From the ford.\n\nB40-22 From the inn.\n\n2. Gates\n"
    )
    assert not any("-22" in line for line in agenda(meeting))


def test_the_year_and_an_underscore_before_the_number() -> None:
    meeting = _read(
        "2031-04_1. PUBLIC SESSION\nNobody came.\n2031-04_2. MINUTES\nThey were agreed.\n"
        "2031-04_3. GATES\nOne was hung.\n"
    )
    assert agenda(meeting) == ["2031-04_1 PUBLIC SESSION", "2031-04_2 MINUTES", "2031-04_3 GATES"]


def test_the_word_item_before_a_number_and_a_text_after_the_stop() -> None:
    long = "The gate by the pond was found open again and the farmer had been told of it by those who walk there. " * 2
    meeting = _read(
        f"Items 1/2. Welcome. The chairman spoke.\n\nItem 3. Gates and stiles. {long}\n\nItem 4. Lamps. Lit.\n"
    )
    assert agenda(meeting) == ["1/2 Welcome", "3 Gates and stiles", "4 Lamps"]


def test_bulleted_parts_whose_dash_stands_right_after_the_title() -> None:
    meeting = _read(
        "New business\n\n• Approval of the Spring Notice– The board read it and held a short talk about its words.\n\n"
        "• New Saws for the Crew – Mr Oak described how blunt those of the crew are and what others cost.\n"
    )
    assert agenda(meeting) == ["New business", "Approval of the Spring Notice", "New Saws for the Crew"]


@pytest.mark.parametrize(
    ("listed", "who"),
    [
        ("Cllr A Ash, Cllr B Elm and the Clerk – Di Oak",
         [("Cllr A Ash", ""), ("Cllr B Elm", ""), ("Di Oak", "Clerk")]),
        ("Cllrs Jo Ash and Bo Elm, local resident Di Oak, and Al Fir of The Mill Trust",
         [("Cllr Jo Ash", ""), ("Cllr Bo Elm", ""), ("Di Oak", ""), ("Al Fir", "The Mill Trust")]),
        ("Ashshire Councillor Bo Elm", [("Councillor Bo Elm", "Ashshire")]),
        ("Mary Ash-Elm, Jo Oak", [("Mary Ash-Elm", ""), ("Jo Oak", "")]),
    ],
)  # fmt: skip
def test_names_and_posts(listed: str, who: list[tuple[str, str]]) -> None:
    assert [(one.printed, one.post) for one in read_names(listed)] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ash, Elm and Oak were present to answer roll call. Fir and Yew were present via telephone.",
         ["present | Ash, Elm, Oak", "remote | Fir, Yew"]),
        ("The roll was taken with the following results: Members ASH, ELM and OAK were present.",
         ["present | Member ASH, Member ELM, Member OAK"]),
        ("Chair Jo Ash called it to order at 7:05 p.m. Present were: Member Elm, Member Oak.",
         ["present | Member Elm, Member Oak"]),
        ("Sent Regrets\nDi Yew\nBo Fir", ["apologies | Di Yew, Bo Fir"]),
        ("Present\n\nJo Ash\n\nBo Elm\n\nABSENT\n\nMember\n\nDi Oak",
         ["present | Jo Ash, Bo Elm", "absent | Di Oak"]),
        ("Apologies: Jo Ash (JA)\n\nCounty Police: Sgt Bo Elm", ["apologies | Jo Ash", "present | Sgt Bo Elm"]),
        ("Present: Jo Ash, Bo Elm\nZoom: Di Oak, Al Fir", ["present | Jo Ash, Bo Elm", "remote | Di Oak, Al Fir"]),
    ],
)  # fmt: skip
def test_who_was_there(text: str, who: list[str]) -> None:
    assert told(found(f"Minutes of the Board\n\n{text}\n\n1. Gates and stiles{MORE}").meeting, *HERE) == who


def test_the_names_of_bodies_and_headings_are_nobody() -> None:
    text = "Present: Jo Ash, Bo Elm\n\nAlso present\n\nDi Oak\n\nMill Lane Local Board\n\n1. Gates and stiles" + MORE
    assert told(found(text).meeting, *HERE) == ["present | Jo Ash, Bo Elm", "present | Di Oak"]


@pytest.mark.parametrize(
    "opening",
    [
        "The Chairman welcomed everyone to the meeting.",
        "The Chairman declared the meeting open and welcomed all who came.",
        "Cllr Dale declared a conflict of interest in the sale.",
    ],
)
def test_what_opens_a_meeting_is_no_speech(opening: str) -> None:
    assert told(_read(f"1. Welcome\n\n{opening}{MORE}"), *SAID) == []
    assert told(_read(f"1. Bins\n\nThe Chairman welcomed the report on bins.{MORE}"), *SAID) != []
