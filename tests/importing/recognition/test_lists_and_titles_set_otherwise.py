"""Titles and lists of people that are set or worded in less usual ways: none is lost, and none becomes another."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.recognition import Recognised
from clerk_tui.meeting import Kind

from .made import agenda, found, told

HEAD = ("Wick Ferry Board", "Minutes of the meeting held on 9 November 2023", "Present: Pat Oram, Lee Orr, Sue Vane")
THERE = (Kind.PRESENT, Kind.ABSENT, Kind.APOLOGIES)


def lines(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


def page(*parts: str) -> Recognised:
    body = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    return found(read_bytes("a.html", f"<html><body>{body}</body></html>".encode()))


def table(*rows: tuple[str, ...]) -> str:
    return f"<table>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows)}</table>"


@pytest.mark.parametrize("marks", ["a. b.", "(a) (b)", "A) B)", "i) ii)"])
def test_long_lettered_title_over_its_text_heads_an_item(marks: str) -> None:
    one, two = marks.split()
    long = "Request of the rowing club to keep two more boats on the lower slip in winter"
    text = lines(
        *HEAD,
        "1. Welcome",
        "All were greeted.",
        "2. Slip",
        f"{one} {long}",
        "Mr Orr asked what they pay.",
        f"{two} Lamps",
    )
    got = agenda(found(text + "\nOne is out, and will be mended.\n\n3. Close\n\nThey rose at nine.\n").meeting)
    assert got == ["1 Welcome", "2 Slip", f"{one.strip('().')} {long}", f"{two.strip('().')} Lamps", "3 Close"]


def test_letters_that_a_sentence_announces_are_a_list() -> None:
    listed = ("Mr Orr read the list as follows:", "a. Approve the minutes of October", "b. Approve the bills")
    text = lines(*HEAD, "1. Consent", *listed, "2. Slip", "a. Ropes", "They are old.", "b. Lamps", "They are new.")
    assert agenda(found(text).meeting) == ["1 Consent", "2 Slip", "a Ropes", "b Lamps"]


def test_lettered_sentence_between_titles_heads_an_item() -> None:
    sentence = "The count of the boats was shown, and ideas were made."
    parts = ("a: Ropes", "They are old.", f"b: {sentence}", "Mr Orr asked when.", "c: Lamps", "They are new.")
    got = agenda(found(lines(*HEAD, "1. Welcome", "All came.", "2. Slip", *parts)).meeting)
    assert got == ["1 Welcome", "2 Slip", "a Ropes", f"b {sentence.rstrip('.')}", "c Lamps"]


def test_title_and_number_joined_to_what_stands_beside_them() -> None:
    joined = ("3.1MINUTES OF MAY", "They stand.", "3.2POLL BY POST", "It is over.")
    text = lines(*HEAD, "1.OPENING", "All came.", "2. Bills", "They are paid.", "3.MINUTES", *joined, "4. Letters–none")
    text += "\n5. Trustee Remarks - none\n\n6. Slip\n\nIt is 3.5metres long.\n"
    got = agenda(found(text).meeting)
    assert got[3:] == ["3.1 MINUTES OF MAY", "3.2 POLL BY POST", "4 Letters", "5 Trustee Remarks", "6 Slip"]


def test_title_in_capitals_over_two_lines_with_its_text_behind() -> None:
    run_in = (
        "KEEPER’S<br>REPORT The lamps were cleaned.",
        "OLD BUSINESS",
        "The slip leaks.",
        "NEW BUSINESS",
        "None came.",
    )
    made = page("<h1>Minutes of the Board, 9 November 2023</h1>", HEAD[2], *run_in, "ADJOURNMENT They rose at nine.")
    assert agenda(made.meeting) == ["KEEPER’S REPORT", "OLD BUSINESS", "NEW BUSINESS", "ADJOURNMENT"]


def test_business_printed_below_the_close_is_an_item_and_a_picture_is_none() -> None:
    parts = ("<h2>Slip</h2>", "It leaks.", "<h2>Lamps</h2>", "They are new.", "The meeting closed at 9.15 pm.")
    moved = ("<h2>Decisions by post</h2>", "Mr Orr moved to hire a diver. Ms Vane seconded. Carried.")
    assert agenda(page(*HEAD, *parts, *moved).meeting) == ["Slip", "Lamps", "Decisions by post"]
    assert agenda(page(*HEAD, *parts, "<h2>Pictures</h2>", "The slip in May.").meeting) == ["Slip", "Lamps"]


@pytest.mark.parametrize("label", ["ABSENT: Teal.", "Absent – Teal", "EXCUSED: Teal"])
def test_who_did_not_vote_is_on_no_list_of_those_present(label: str) -> None:
    vote = ("Mr Orr moved and Ms Vane seconded to raise the fees.", "AYES: Oram, Orr.", "NOES: Vane.", label)
    text = lines(HEAD[0], HEAD[1], "Present: Oram, Orr, Vane", "SLIP FEES", *vote, "LAMP POSTS", "They are old.")
    meeting = found(text + "\nBOAT RAMPS\n\nThey are new.\n").meeting
    assert agenda(meeting) == ["SLIP FEES", "LAMP POSTS", "BOAT RAMPS"]
    assert told(meeting, *THERE) == ["present | Oram, Orr, Vane"]


def test_remark_in_a_row_takes_nobody_off_the_list() -> None:
    rows = (("Chair", "Pat Oram", ""), ("Members", "Lee Orr", "absent from 7.30pm to 8.05pm"), ("", "Sue Vane", ""))
    meeting = page(
        *HEAD[:2], "<p><b>Present</b></p>", table(*rows, ("", "Ed Teal", "not present for the vote on item 6"))
    )
    got = told(meeting.meeting, Kind.PRESENT, Kind.DEPARTURE, Kind.ARRIVAL)
    assert [line for line in got if not line.startswith("present")] == [
        "departure | Lee Orr | 19.30",
        "arrival | Lee Orr | 20.05",
    ]
    assert all(name in " ".join(got) for name in ("Pat Oram", "Sue Vane", "Ed Teal"))


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("In Attendance", "Pat Oram (Chair), Lee Orr, Sue Vane, Ed Teal, the acting clerk, was in attendance."),
        ("Present", "Pat Oram, Lee Orr, Sue Vane. The engineer, Ed Teal, was also present."),
        ("Attendance", "Pat Oram, Lee Orr, Sue Vane and the secretary, Ed Teal, were in attendance."),
    ],
)
def test_list_that_ends_as_a_sentence_is_read(label: str, names: str) -> None:
    meeting = found(lines(*HEAD[:2], label, names, "1. Slip", "It leaks.", "2. Lamps", "They are new.")).meeting
    there = " ".join(told(meeting, Kind.PRESENT))
    assert all(name in there for name in ("Pat Oram", "Lee Orr", "Sue Vane", "Ed Teal"))


def test_lists_without_a_colon_after_their_label() -> None:
    text = lines(*HEAD[:2], "BOARD MEMBERS PRESENT Pat Oram and Lee Orr", "BOARD MEMBERS ABSENT Ed Teal, Jo Crane")
    meeting = found(text + "\n1. Slip\n\nIt leaks.\n\n2. Lamps\n\nThey are new.\n").meeting
    assert told(meeting, *THERE) == ["present | Pat Oram, Lee Orr", "absent | Ed Teal, Jo Crane"]


def test_those_present_after_a_time_with_points() -> None:
    met = "The Board met on Thursday, November 9, 2023 at 6:30 P.M. Present were Pat Oram and Lee Orr."
    meeting = found(lines(HEAD[0], met, "1. Slip", "It leaks.", "2. Lamps", "They are new.")).meeting
    assert told(meeting, Kind.PRESENT) == ["present | Pat Oram, Lee Orr"]


def test_posts_before_the_names_in_a_sentence() -> None:
    said = "Clerk to the Board, Mr Ed Teal and Engineer to the Board, Ms Jo Crane were present"
    meeting = found(lines(*HEAD, said, "1. Slip", "It leaks.", "2. Lamps", "They are new.")).meeting
    assert told(meeting, Kind.PRESENT)[1:] == ["present | Mr Ed Teal, Ms Jo Crane"]


def test_interests_declared_in_the_heading() -> None:
    names = "Present: Pat Oram (PO), Lee Orr (LO), Sue Vane (SV)"
    heading = "2. Declarations of Interest – LO and SV in relation to the slip"
    meeting = found(lines(*HEAD[:2], names, "1. Welcome", "All came.", heading, "3. Lamps", "They are new.")).meeting
    assert agenda(meeting) == ["1 Welcome", "2 Declarations of Interest", "3 Lamps"]
    assert told(meeting, Kind.DECLARATION) == ["declaration | Lee Orr", "declaration | Sue Vane"]


def test_number_in_a_cell_of_its_own_cuts_no_title() -> None:
    rows = (
        ("1", "<b>Notes of last meeting</b> - Agreed"),
        ("2", "<b>Lamps</b> They are new."),
        ("3", "<b>Slip</b> – It leaks."),
    )
    made = page(*HEAD, table(*rows))
    assert agenda(made.meeting) == ["1 Notes of last meeting", "2 Lamps", "3 Slip"]


@pytest.mark.parametrize(
    ("above", "body"),
    [
        (
            ("CYNGOR CYMUNED", "ABERWREN", "COMMUNITY COUNCIL", "Minutes of the Council Meeting,"),
            "ABERWREN COMMUNITY COUNCIL",
        ),
        (("PARISH COUNCIL OF", "NETHER ORR", "Minutes"), "PARISH COUNCIL OF NETHER ORR"),
        (("Wick Rowing Club Inc", "AGM Minutes"), "Wick Rowing Club Inc"),
    ],
)
def test_name_of_a_body_over_several_lines(above: tuple[str, ...], body: str) -> None:
    made = page(*above, "9 November 2023", HEAD[2], "1. Slip", "It leaks.", "2. Lamps", "They are new.")
    assert made.meeting.head.committee == body
    assert not made.head_doubts


@pytest.mark.parametrize(
    ("said", "venue"),
    [
        ("(The talks were held by telephone, not at the Library.)", ""),
        (
            "Meeting held at the Net Loft, Quay Street and via Zoom, commencing at 6.30 pm",
            "Net Loft, Quay Street and via Zoom",
        ),
        ("Venue, Church House", "Church House"),
        ("Date: 9 November 2023   Venue, The Lodge   Time: 7 pm", "The Lodge"),
    ],
)
def test_place_of_the_meeting(said: str, venue: str) -> None:
    made = found(lines(*HEAD[:2], said, HEAD[2], "1. Slip", "It leaks.", "2. Lamps", "They are new."))
    assert made.meeting.head.venue == venue


def test_title_in_capitals_does_not_take_the_speaker_below_it() -> None:
    text = lines(*HEAD, "1. Welcome", "All came.") + (
        "2. LAMP REPORT\nPCSO Reed reported that they are lit.\n\n3. MAYOR\nMAYOR Orr spoke of it.\n\n4. ROADS\n"
        "HGV Drivers have been told.\n"
    )
    assert agenda(found(text).meeting) == ["1 Welcome", "2 LAMP REPORT", "3 MAYOR", "4 ROADS"]


def test_lettered_sentence_right_above_the_next_heading_is_no_title() -> None:
    parts = ("a. Ropes", "They are old.", "b. Oars", "They are new.", "c. Mr Orr will ask the yard about paint.")
    text = lines(*HEAD, "1. Welcome", "All came.", "2. Slip", *parts, "3. Bills", "d. Lamps", "4. Close")
    assert not any(title.startswith("c ") for title in agenda(found(text).meeting))


@pytest.mark.parametrize("who", ["Residents of Elm Street and of Mill Lane", "Friends of Bell Park"])
def test_people_of_a_place_are_nobody_by_name(who: str) -> None:
    meeting = found(lines(*HEAD, "1. Slip", f"{who} were present.")).meeting
    assert [person.name for person in meeting.people.values()] == ["Pat Oram", "Lee Orr", "Sue Vane"]


def test_matters_for_the_next_agenda_are_no_decisions() -> None:
    listed = ("The following matters were agreed for the next agenda:", "a. Ropes", "b. Lamps")
    meeting = found(lines(*HEAD, "1. Next", *listed, "2. Bills", "The bills were agreed.")).meeting
    assert told(meeting, Kind.CLAUSE) == ["clause | The bills were agreed."]
