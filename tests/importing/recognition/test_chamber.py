"""What larger councils print: amendments, votes with slips in them, lists of those who spoke, headings with letters."""

from __future__ import annotations

from datetime import date

import pytest

from clerk_tui.meeting import Kind, Meeting

from .made import DECIDING, TALKING, agenda, found, told
from .test_people import committee

HEAD = (
    "ASHDOWN COUNCIL\n\nPRESENT: Cllr A Birch (Chairman), Cllr C Dale, Cllr E Fern\n\n"
    "IN ATTENDANCE: Ms D Dove (Democratic Services Manager)\n\n"
)


def read(text: str) -> Meeting:
    """What is recognised below that head."""
    return found(HEAD + text).meeting


# Motions and votes


@pytest.mark.parametrize("where", ["the motion", "the substantive motion set out in paragraph 4"])
def test_amendment_begins_after_what_it_amends(where: str) -> None:
    text = f"1. Bridges\n\n5) Cllr Dale proposed and Cllr Fern seconded the following amendment to {where}:\n\n"
    meeting = read(text + "“The Council is asked to mend the arch.”\n\nAmendment lost.\n")
    assert told(meeting, *DECIDING) == [
        "amendment | Cllr C Dale, Cllr E Fern | The Council is asked to mend the arch.",
        "lost",
    ]


def test_seconded_in_capitals() -> None:
    meeting = read(
        "1. Bridges\n\nCllr Dale proposed and Cllr Fern Seconded the following motion:\n\n“That it be shut.”\n"
    )
    assert told(meeting, Kind.MOTION) == ["motion | Cllr C Dale, Cllr E Fern | That it be shut."]


SURNAMES = "Council of Elm\nPresent: Birch, Dale, Fern, Grove\nAbsent: None\n\n1. Bridges\n\n"
MOVED = "A motion was made by Councilmember Dale and seconded by Councilmember Fern to shut the ford.\n\n"


def test_agreed_in_a_sentence_that_began_with_what_had_been() -> None:
    text = "1. Ford\n\nIt was noted that the notice had been short and it was AGREED that more time be sought.\n"
    assert told(read(text), *DECIDING) == ["clause | that more time be sought."]


def test_votes_with_a_name_in_each_line() -> None:
    vote = "AYES:\n\nBo Birch\n\nAYES:\n\nDi Dale\n\nNOES:\n\nEd Fern\n\nThe pond was taken next.\n"
    meeting = found(f"{SURNAMES}{MOVED}The motion carried by the following vote:\n\n{vote}").meeting
    assert told(meeting, Kind.VOTE) == ["vote | 2-1"]


def test_labels_with_nobody_under_them_are_no_vote() -> None:
    assert told(found(f"{SURNAMES}{MOVED}Ayes:\n\nNoes:\n\nNone was told.\n").meeting, Kind.VOTE) == []


def test_number_of_a_bill_is_no_vote() -> None:
    meeting = read("1. Appendix of bills\n\nBill No. 7\n\nBy-law No. B.-12-3\n\nA by-law to shut the ford.\n")
    assert told(meeting, Kind.VOTE) == []


# People


def test_heading_of_parts_is_nobody() -> None:
    head = HEAD.rstrip() + " and Mr B Watt\n(Counsel)\n\n                UNRESTRICTED ITEMS\n\n\nElection of Chair\n\n"
    items = "283. Bridges\n(Item 1)\n\nNone.\n\n284. Fords\n(Item 2)\n\nNone.\n"
    meeting = found(f"{head}1. Cllr Birch proposed, and Cllr Dale seconded that it be so.\n\n{items}").meeting
    assert [p.name for p in meeting.people.values()] == [
        "Cllr A Birch",
        "Cllr C Dale",
        "Cllr E Fern",
        "Ms D Dove",
        "Mr B Watt",
    ]


def test_long_list_of_apologies_that_somebody_reported() -> None:
    absent = ", ".join(f"Cllr {letter} {name}" for letter in "GHJKL" for name in ("Grove", "Hazel", "Maple"))
    text = f"1. Apologies for Absence\n\nThe Democratic Services Manager reported apologies from {absent}.\n"
    meeting = read(text)
    assert told(meeting, Kind.STATEMENT) == [f"statement | Ms D Dove | reported apologies from {absent}."]


def test_formal_apologies() -> None:
    meeting = read("1. Apologies for Absence\n\nMs Grove had given her formal apologies but listened from home.\n")
    assert told(meeting, Kind.APOLOGIES) == ["apologies | Ms Grove"]


def test_late_at_a_time_in_a_roll() -> None:
    roll = "Present: Members Birch, Dale. Member Fern arrived late at 6:30 p.m during item 3. All was quiet."
    meeting = found(f"Council of Elm\n\n1. Call to Order & Roll Call\n\n{roll}\n\n2. Ford\n\n3. Pond\n").meeting
    assert told(meeting, Kind.PRESENT, Kind.ARRIVAL) == [
        "present | Member Birch, Member Dale",
        "present | Member Fern",
        "arrival | Member Fern | 18.30",
    ]


# Speakers


def spoke(text: str) -> list[str]:
    """Who said what in the committee's item."""
    return [line.rsplit(" | ", 1)[0] for line in told(committee(text).meeting, *TALKING)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Our Clerk advised that the gate was shut.", "statement | Mr E Finch"),
        ("Our Secretary explained that the gate was shut.", "statement | Secretary"),
        ("Addressing the meeting were Al Oak followed by Bo Elm.", "statement | Al Oak, Bo Elm"),
        (
            "The Cabinet Member for Roads and the Cabinet Member for Parks and Water introduced the plan.",
            "statement | Cabinet Member for Roads, Cabinet Member for Parks and Water",
        ),
        (
            "The Deputy Leader and Cabinet Member for Finance, Trade and Ferries introduced the plan.",
            "statement | Deputy Leader and Cabinet Member for Finance, Trade and Ferries",
        ),
        (
            "The Cabinet Member for Trees and Bridges introduced the plan.",
            "statement | Cabinet Member for Trees and Bridges",
        ),
        (
            "Mr Barlow (Leader of the Meadow Group), Mr B Cole (of the River Group) and Dr O’Hara gave their views.",
            "statement | Mr P Barlow, Mr B Cole, Dr I O’Hara",
        ),
        ("Mrs Cole drew attention to the gate.", "statement | Mrs A Cole"),
        ("Mrs Cole ran through the costs.", "statement | Mrs A Cole"),
        ("Mrs Cole reports tolls were low.", "statement | Mrs A Cole"),
    ],
)  # fmt: skip
def test_who_spoke(text: str, who: str) -> None:
    assert spoke(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The Leader noted the risks. Mr Barlow stated that he would ask for time.",
        "Mr Barlow stressed the risks. The Leader said that a bridge was needed.",
        "Mrs Cole mentioned a fair in May. Mr B Cole mentioned another in June.",
        "Mrs Cole mentioned a fair in May. Dr O’Hara said that it was a long way off.",
        "Mrs Cole asked to be told.\n\nDr O’Hara answered a question that came up at the last meeting.",
    ],
)
def test_who_answered_nobody(text: str) -> None:
    assert not any(line.startswith("answer") for line in spoke(text))


# Headings


def test_lettered_parts_with_text_under_them() -> None:
    text = "1. Minutes\n\nRead.\n\n2. Matters arising\n\na)  Roads, paths\n\nThe stile at the mill had been mended.\n\n"
    text += (
        "b)  Pond\n\nThe pond had been cleared of weed in May.\n\n3. Letters\n\nNone had come.\n\n4. Trees\n\nNone.\n\n"
    )
    meeting = read(text + "5. Seats\n\nNone.\n\n6. Lamps\n\nNone.\n")
    assert agenda(meeting)[:5] == ["1 Minutes", "2 Matters arising", "a Roads, paths", "b Pond", "3 Letters"]


def test_title_in_capitals_before_a_dash() -> None:
    text = (
        "1. BRIDGES\n\nNone.\n\n2. CLERK’S REPORT - Verbal report, Clerk Hale\n\n3. FERRY PIER - None\n\n4. TREES\n\n"
    )
    assert agenda(read(text)) == ["1 BRIDGES", "2 CLERK’S REPORT", "3 FERRY PIER", "4 TREES"]


def test_changes_to_the_agenda_are_an_item() -> None:
    text = "Roll Call\n\nAll were there.\n\nAgenda Re-Ordering\n\nPonds first.\n\nPublic Hearings\n\nNone.\n\n"
    assert "Agenda Re-Ordering" in agenda(read(text + "Adjournment\n\nThe meeting adjourned at 7:00 p.m.\n"))


def test_what_stands_before_the_items_with_numbers() -> None:
    head = "1.1.\n\n1.2.\n\nREGULAR ELM COUNCIL MEETING — November 5, 2024\n\n"
    head += "Call to Order - The Mayor began at 6:00 p.m.\n\n"
    head += (
        "Invocation — Rev. Bo Oak, Church of the Ford and of the Bridge and of the Old Mill and of the River Elm Too\n"
    )
    head += "Pledge of Allegiance to the Flag\n\n"
    meeting = found(
        head + "".join(f"{n}. {t}\n\nNone.\n\n" for n, t in ((3, "FORD"), (4, "POND"), (5, "MILL")))
    ).meeting
    assert agenda(meeting) == ["3 FORD", "4 POND", "5 MILL"]
    assert meeting.head.date == date(2024, 11, 5)


def test_parts_of_which_one_stands_at_the_head_of_a_page() -> None:
    items = "".join(f"{n}. {t}\n\nNone.\n\n" for n, t in ((1, "Minutes"), (2, "Letters"), (3, "Trees"), (4, "Lamps")))
    parts = [
        f"{m}) {t}\n\nThe {t.casefold()} was told of again.\n\n"
        for m, t in zip("abcd", ("Pond", "Ford", "Mill", "Stile"), strict=True)
    ]
    text = f"{items}5. Reports\n\n{''.join(parts)}6. Seats\n\nNone.\n".replace("again.\n\nc)", "again.\nc)")
    assert agenda(read(text))[4:9] == ["5 Reports", "a Pond", "b Ford", "c Mill", "d Stile"]


def test_an_office_alone_is_on_no_attendance_list() -> None:
    meeting = read("1. Ford\n\nThe Leader introduced the plan. The Cabinet Member for Roads explained it.\n")
    assert {meeting.people[p.person_id].name for p in meeting.roll} == {
        "Cllr A Birch",
        "Cllr C Dale",
        "Cllr E Fern",
        "Ms D Dove",
    }


# What is left to nobody


@pytest.mark.parametrize(
    "text",
    [
        "At its meeting of 3 May, the Council directed staff to prepare a plan for the ford.",
        "To note the share of tolls, ferry income and mill income will be reported to Cabinet in May.",
        "Should an objection be received, the Clerk will refer it to the court.",
        "The Clerk offered to get a quote, but he felt that one was enough.",
        "The wall was told of, which the Clerk had previously volunteered to draw up.",
        "Mr Barlow spoke of prices; and about which she and the Cabinet Member would write to mills.",
    ],
)
def test_what_nobody_is_left_to_do(text: str) -> None:
    assert told(committee(text).meeting, Kind.ACTION) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Mrs Cole noted that she would carry the matter for Mr Cole.",
            "Mrs A Cole | she would carry the matter for Mr Cole.",
        ),
        ("It was confirmed that Mrs Cole would present at the May fair.", "Mrs A Cole | to present at the May fair."),
        ("Mrs Cole is going to ask the mill for paint.", "Mrs A Cole | to ask the mill for paint."),
    ],
)
def test_what_somebody_is_left_to_do(text: str, action: str) -> None:
    assert told(committee(text).meeting, Kind.ACTION) == [f"action | {action}"]


# What this body thinks


THOUGHTS = "This Council believes that:\n\na) The ford is deep.\n\nb) The bridge is old.\n\nAnd;\n\n"
THOUGHTS += "This Council agrees to:\n\na) Mend the bridge."
WHOLE = "This Council believes that: The ford is deep. The bridge is old. And; This Council agrees to: Mend the bridge."


# Offices


def test_service_is_nobody() -> None:
    text = "The Ministry of Health and Social Care, in recognition of the weir, had recommended a plan."
    head = HEAD.replace("Democratic Services Manager", "Director of Adult Social Care")
    meeting = found(f"{head}1. Ford\n\n{text}\n").meeting
    assert [e.persons for e in meeting.entries if e.item_id is not None] == [(), ()]


def test_nobody_will_find_it_hard() -> None:
    assert told(committee("Mrs Cole said that the Council would find it harder to mend it.").meeting, Kind.ACTION) == []
