"""Rows of agendas: which are items, which are parts or more of one, and which are said of one."""

from __future__ import annotations

from datetime import date, time

import pytest

from clerk_tui.importing.agenda_plan import FoundAgenda, found_agenda
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.recognition.meeting_date import find_time

from .test_agenda import read, rows

HEAD = "Fenwick Roads Committee\nAGENDA\n4 May 2023 at 7 pm\n\n"


def test_opening_items_in_small_letters_are_read_above_the_first_number() -> None:
    opening = "Call to Order:\nPledge of Allegiance:\nCall to the Public (two minutes for each person who speaks)*:\n"
    found = read(
        f"Fenwick Roads Committee\n4 May 2023\n{opening}Consent Agenda:\n1. Bills\n2. Roads\nB. Signs\n3. Close\n"
    )
    assert [item.title.partition(" (")[0] for item in found.items[:4]] == [
        "Call to Order",
        "Pledge of Allegiance",
        "Call to the Public",
        "Consent Agenda",
    ]


def test_items_without_numbers_are_read_from_the_title_though_two_far_below_have_numbers() -> None:
    found = read(
        "AGENDA\nVILLAGE OF FENWICK\nMAYOR AND BOARD OF TRUSTEES MEETING\nMay 4, 2023\n\n"
        "Pledge of Allegiance\n\nRoll Call\n\n"
        "REPORTS:\n\nWater – Trustee Ann Ash – Report of the Works Department of Fenwick Submitted\n"
        "\nRoads – Trustee Bo"
        " Birch\n\nFENWICK CONSENT AGENDA\n\nNEW BUSINESS:\n\n1. Sale of a lot\n2. May fair\n\nADJOURNMENT:\n"
    )
    assert found.head.committee == "Mayor and Board of Trustees"
    assert rows(found)[:3] == ["Pledge of Allegiance", "Roll Call", "REPORTS"]
    assert {"FENWICK CONSENT AGENDA", "1 Sale of a lot", "2 May fair", "ADJOURNMENT"} <= set(rows(found))


def test_places_and_sentences_in_capitals_are_no_items() -> None:
    above = (
        "FENWICK SCHOOL HALL\n\nMILL ROAD, FENWICK, OK 74559\n\n"
        "THE BOARD MAY OR MAY NOT ACT ON ANY ITEM OF THIS LIST.\n\n"
    )
    found = read(f"FENWICK SCHOOL BOARD\n\n4 MAY 2023, 7 PM\n\n{above}1. Roll call.\n\n2. Bills.\n\n3. Close.\n")
    assert [item.number for item in found.items] == ["1", "2", "3"]


def test_instructions_with_numbers_are_no_business_though_a_part_of_it_goes_on_with_them() -> None:
    told = "".join(f"{n}. Stage {n}: The Chair will call on members who asked to speak.\n" for n in range(1, 4))
    found = read(f"{HEAD}{told}A. Roll call\nB. Minutes\nC. Reports\n  4. Roads\n  5. Trees\nD. Close\n")
    assert [item.title for item in found.items] == ["Roll call", "Minutes", "Reports", "Roads", "Trees", "Close"]


@pytest.mark.parametrize("said", ["The Board reads and takes all of these together unless a member asks otherwise."])
def test_a_paragraph_below_an_item_does_not_part_it_from_its_list(said: str) -> None:
    found = read(f"{HEAD}I. Roll call\n\nII. Consent\n\n{said}\n\n1. Minutes\n2. Bills\n\nIII. Close\n")
    assert [row for row in rows(found) if said not in row] == [
        "I Roll call",
        "II Consent",
        "II.1 Minutes",
        "II.2 Bills",
        "III Close",
    ]


def test_a_lower_list_goes_on_below_a_line_without_a_number() -> None:
    found = read(
        f"{HEAD}A. Roll call\n\nB. Closed session\n\n    1. Lawsuit\n\n"
        "       Ash and others v. Fenwick\n\n    2. Lawsuit\n\n"
        "    3. Staff\n\nC. Close\n"
    )
    assert [item.number for item in found.items if item.number] == ["A", "B", "B.1", "B.2", "B.3", "C"]


def test_a_one_below_a_letter_begins_a_list_below_it() -> None:
    found = read(
        f"{HEAD}1.\nMinutes\n2.\nRoads\na.\nOrders\n1.\nA lift\n2.\nA mower\nb.\nA grant\n3.\nTrees\n"
        "a.\nOrders\n1.\nStakes\n4.\nClose\n"
    )
    assert [item.number for item in found.items] == ["1", "2", "2a", "2a.1", "2a.2", "2b", "3", "3a", "3a.1", "4"]


def test_lines_set_in_below_a_short_item_are_its_parts() -> None:
    parts = "     Use of the Green\n     Planting of trees\n     Old well\n"
    long = "5 A long item that fills the whole of the line from its beginning to its end as printed here\n"
    found = read(
        f"{HEAD}1 Welcome\n2 Matters arising\n{parts}3 Reports\n     Roads and traffic\n4 Training\n{long}6 Close\n"
    )
    assert [item.title for item in found.items[2:5]] == ["Use of the Green", "Planting of trees", "Old well"]
    assert [item.title for item in found.items if item.mark] == ["Roads and traffic"]


def test_what_is_said_of_an_item_of_a_list_is_no_title() -> None:
    found = read(
        "# Fenwick Roads Committee\n## AGENDA\n### 4 May 2023\n\n### I. CONSENT\n"
        "1. Minutes of April  \n   **Recommendation:** "
        "Approve\n\n### II. NEW BUSINESS\n1. Officers  \n   **Action:** Elect them  \n2. Roads  \n"
        "   2.1 Signs  \n   2.2 Lines\n\n"
        "### III. CLOSE\n",
        "paper.md",
    )
    assert rows(found) == [
        "I CONSENT",
        "I.1 Minutes of April",
        "II NEW BUSINESS",
        "II.1 Officers",
        "II.2 Roads",
        "2.1 Signs",
        "2.2 Lines",
        "III CLOSE",
    ]


def test_text_with_columns_is_no_markdown_though_stars_point_to_a_note() -> None:
    column = "{:<60}{:>4}\n".format
    items = (
        column("1.     Minutes of the last meeting", 6)
        + column("2.     Plan for the roads of the eastern ward of Fenwick", 12)
        + "       (Bo Ash, Chief Officer)\n"
        "       Recommendation: Adopt the plan and the changes to the rules that it asks\n"
        "       for.\n              **    Separate Attachment\n"
        + column("3.     Trees", 30)
        + column("4.     Lamps", 41)
        + column("5.     Close", 50)
    )
    found = read(f"        Fenwick Roads Committee\n        AGENDA\n        4 May 2023\n\n{items}", "paper.md")
    assert rows(found) == [
        "1 Minutes of the last meeting",
        "2 Plan for the roads of the eastern ward of Fenwick",
        "3 Trees",
        "4 Lamps",
        "5 Close",
    ]


def test_whoever_stands_behind_dots_presents_the_item() -> None:
    dots = " ............................ "
    found = read(
        f"{HEAD}I. Call to order{dots}Ms. Ash\n\nII. Minutes{dots}Mr. Birch\n     A. April\n"
        "     B. March\n\nIII. Reports by\n"
        f"       North{dots}Mr. Cole\n       South{dots}Mr. Dale\n\nIV. Close{dots}Ms. Ash\n"
    )
    assert [(item.number, item.title, item.author) for item in found.items] == [
        ("I", "Call to order", "Ms. Ash"),
        ("II", "Minutes", "Mr. Birch"),
        ("II.A", "April", ""),
        ("II.B", "March", ""),
        ("III", "Reports by", ""),
        ("", "North", "Mr. Cole"),
        ("", "South", "Mr. Dale"),
        ("IV", "Close", "Ms. Ash"),
    ]


def test_papers_listed_again_below_and_motions_are_no_items() -> None:
    found = read(
        f"{HEAD}1. Minutes\n2. Roads\n3. Trees\nResolution to close\n\nTHAT Committee:\n\n"
        "Report 1 (157Kb PDF)\n\nReport 1 - Appendix 1 (2Kb"
        " PDF)\n"
    )
    assert rows(found) == ["1 Minutes", "2 Roads", "3 Trees", "Resolution to close"]
    assert any("Report 1" in doubt for doubt in found.doubts)


def test_a_row_with_a_page_keeps_its_number_and_the_head_of_this_meeting_alone_is_dropped() -> None:
    found = read(
        f"{HEAD}1) Roads        Page 3\n2) Reports\n    A) List of fines        Page 4\n"
        "    B) Plan        Page 5-6\n\n3) Close\n"
    )
    assert rows(found) == ["1 Roads", "2 Reports", "2A List of fines", "2B Plan", "3 Close"]
    bullets = read(
        "Town Board Meeting – April 9, 2019\n- Call to Order\n- Set the Agenda\n- Minutes\n"
        "- Regular Meeting March 12, 2019\n- Close\n"
    )
    assert rows(bullets) == ["Call to Order", "Set the Agenda", "Minutes", "Regular Meeting March 12, 2019", "Close"]


def test_sentences_of_a_list_without_numbers_are_its_items() -> None:
    head = "You are invited to the Meeting of the Parish Council on 4 May 2023 at 7 pm to consider the following."
    whole = [
        "To hear from the wardens and from all who wish to speak on the roads of the parish and its two greens",
        "To approve the minutes of the meeting held in April",
        "Money",
    ]
    found = read("\n".join([head, *whole, "a. Bills", "b. Bins", "c. Fees", "Next time"]))
    assert [item.title for item in found.items if not item.number] == [*whole, "Next time"]


def test_a_number_that_ends_with_nought_is_no_part_of_those_below_it() -> None:
    found = read(f"{HEAD}1.0 Apologies\n2.0 Money\n2.1) Bills\n2.2) Grants\n3.0 Close\n")
    assert [item.number for item in found.items] == ["1.0", "2.0", "2.1", "2.2", "3.0"]


def test_times_in_brackets_with_an_end_are_times_and_the_printed_draft_is_nothing() -> None:
    found = read(f"{HEAD}1. Minutes (7pm)        DRAFT\n2. Main business (7.30pm - 7.45pm)\nDRAFT\n3. Close (8pm)\n")
    assert rows(found) == ["1 Minutes", "2 Main business", "3 Close"]


def test_a_place_after_a_cottage_does_not_present_the_item() -> None:
    found = read(
        f"{HEAD}1. Apologies\n2. Planning\n2.1 Land at Yew Cottage, Elm Common\n"
        "2.2 Barn at Mill End, Elm Common\n3. Close\n"
    )
    assert found.items[2].title == "Land at Yew Cottage, Elm Common"


@pytest.mark.parametrize(
    ("above", "body"),
    [
        ("Fenwick Steering – 2023-05-04 – agenda", "Fenwick Steering"),
        ("Fenwick PTO Meeting\nMay 4, 2023", "Fenwick PTO"),
        ("FCC May 2023 meeting agenda\n4 May 2023", "FCC"),
    ],
)
def test_a_name_beside_the_day_is_asked_about(above: str, body: str) -> None:
    found = read(f"{above}\n\n1. Minutes\n2. Roads\n3. Close\n")
    assert (found.head.committee, found.head.date) == (body, date(2023, 5, 4))
    assert any(f"Is “{body}” the body" in doubt for doubt in found.doubts)


def test_a_day_is_no_place() -> None:
    found = read(
        "The Elm Council will hold its May meeting on Th 4 May 2023 at 7:30pm at the Old Mill\n\n"
        "1. Minutes\n2. Roads\n3. Close\n"
    )
    assert found.head.venue == "Old Mill"


def test_a_long_point_of_a_list_with_bullets_is_an_item_like_the_others() -> None:
    long = "Ponies: Ann and Bo ask for leave to keep two or three ponies on the common, with a shelter"
    found = read(
        f"{HEAD}1. Minutes\n2. Accounts\n3. Other business\n"
        f"- Rules for dogs\n- {long}\n- Lamps for the lane\n4. Next meeting\n"
    )
    assert [row.strip() for row in rows(found)][3:6] == ["Rules for dogs", long, "Lamps for the lane"]


def test_a_list_with_times_begins_with_that_at_which_they_meet() -> None:
    found = read(
        "This Month’s Meeting Agenda\nFenwick Board Meeting – Tuesday, May 4, 2023 from 5:30 – 6:30 p.m.\n\n"
        "Facilitator:\n\nAnn Ash - Chair\n\nTopics:\n\n"
        "5:30-5:35 p.m.      Welcome and minutes\n\n5:35-6:20 p.m.      Paint for the hall\n\n"
        "What the paint for the hall would cost, as the company of painters has told us this week\n\n"
        "6:20-6:30 p.m.      Lamps\n"
    )
    assert found.head.time == time(17, 30)
    assert rows(found) == ["Welcome and minutes", "Paint for the hall", "Lamps"]
    assert any("Facilitator" in doubt for doubt in found.doubts)


@pytest.mark.parametrize(("said", "at"), [("11:30 - 1:00 pm", time(11, 30)), ("6:00 to 8 pm", time(18))])
def test_a_time_before_another_has_its_half_of_the_day(said: str, at: time) -> None:
    assert find_time(said) == at


def test_a_sign_that_a_scan_has_for_the_first_number_is_that() -> None:
    found = read(f"{HEAD}!. Call to order\n\nII. Accounts\n\nIII. Roads\n\nIV. Adjournment\n")
    assert rows(found) == ["I Call to order", "II Accounts", "III Roads", "IV Adjournment"]


@pytest.mark.parametrize(
    ("above", "body"),
    [
        ("Agenda\n\nWells and Springs - Tuesday, 4 May 2023 6.30 pm\n\nVenue: Elm Hall", "Wells and Springs"),
        (
            "A meeting of the Parish Council will be held on 4 May 2023. What is asked is no part of the meeting of"
            " the Council however a note is made of it.\nAGENDA",
            "Parish Council",
        ),
    ],
)
def test_the_body_ends_before_the_day_or_the_rest_of_a_sentence(above: str, body: str) -> None:
    assert read(f"{above}\n1. Minutes\n2. Accounts\n3. Roads\n").head.committee == body


def test_a_place_ends_before_the_time_at_which_they_start() -> None:
    found = read(
        "Fenwick Roads Committee\nA meeting will be held on 4 May 2023 in the Elm Hall, Fenwick starting at 19:30\n"
        "AGENDA\n1. Minutes\n2. Accounts\n3. Roads\n"
    )
    assert found.head.venue == "Elm Hall, Fenwick"


def test_numbers_of_three_parts_that_run_in_a_line_are_parted() -> None:
    found = read(
        f"{HEAD}1.0 Agenda 1.1 Additions 1.2 Adoption\n\n2.0 Works 2.1 Roads 2.1.1 Paving 2.1.2 Lamps 2.2 Water\n\n"
        "3.0 Reports 3.1 Clerk 4.0 Closed Session\n\n5.0 Springs 5.11 Wells\n"
    )
    assert rows(found) == [
        *("1.0 Agenda", "1.1 Additions", "1.2 Adoption", "2.0 Works", "2.1 Roads", "2.1.1 Paving", "2.1.2 Lamps"),
        *("2.2 Water", "3.0 Reports", "3.1 Clerk", "4.0 Closed Session", "5.0 Springs 5.11 Wells"),
    ]
    assert "another item" in found.items[-1].mark


def test_a_letter_that_is_there_twice_is_another_part_and_membership_may_be_one() -> None:
    found = read(f"{HEAD}1. Minutes\n2. Groups\n\n(a) Membership\n(b) Springs\n(b) Planning\n(c) Roads\n\n3. Close\n")
    assert rows(found)[2:6] == ["2a Membership", "2b Springs", "2b Planning", "2c Roads"]
    assert "twice" in found.items[4].mark


@pytest.mark.parametrize(
    "above",
    [
        "FENWICK COUNCIL MEETING\nAGENDA 4 May 2023\nRoads Committee meeting scheduled after the Council meeting\n",
        "Fenwick Council\nA meeting on 4 May 2023\nAnn Ash\nActing Clerk to Fenwick Council\nPublic Forum\nAgenda\n",
    ],
)
def test_other_meetings_and_offices_are_not_the_body(above: str) -> None:
    found = read(f"{above}1. Minutes\n2. Accounts\n3. Roads\n")
    assert (found.head.council, found.head.committee) == ("Fenwick Council", "Fenwick Council")


def test_the_first_bullet_is_an_item_though_it_has_a_time() -> None:
    found = read(
        "Fenwick Board\n4 May 2023 at 7 pm\nAGENDA\n- Public session: ask by 6:45 pm\n- Minutes\n- Accounts\n- Roads\n"
    )
    assert rows(found)[0].startswith("Public session")


@pytest.mark.parametrize(
    ("above", "body"),
    [
        ("PTA Meeting Agenda for May 4, 2023\n", "PTA"),
        ("Agenda for May 4 XYWG call\nReceived on Thursday, 4 May 2023\n", "XYWG"),
        ("Fenwick County Commissioners will meet at 9:00 am Thursday, May 4, 2023. The agenda is below.\n", ""),
        ("The AGM is on 4 May 2023: the meeting of the bowls section will be held at 7 pm.\n", "bowls section"),
        ("The next Parish Council Meeting will take place at 7 pm on 4 May 2023.\nAgenda\n", "Parish Council"),
        ("Next Parish Council Meeting: 4 May 2023\n7.30pm in the Village Hall\n\nSTANDING AGENDA\n", "Parish Council"),
    ],
)
def test_notices_name_the_body_beside_the_word_meeting(above: str, body: str) -> None:
    found = read(f"{above}1. Minutes\n2. Accounts\n3. Roads\n")
    assert found.head.committee == (body or "Fenwick County Commissioners")
    assert found.head.date == date(2023, 5, 4)


def test_the_day_on_which_they_will_meet_goes_before_another_that_has_a_year() -> None:
    found = read(
        "The Fenwick Council will take place at 7.30 on Thursday May 4th in the Elm Hall.\nThe agenda is:\n"
        "- Minutes\n- Budget to 31st December 2022\n- Roads\n- Date of next meeting: 3 August 2023\n"
    )
    assert found.head.date == date(2023, 5, 4)
    assert any("no year" in doubt for doubt in found.doubts)
    assert any("evening" in doubt for doubt in found.doubts)


def test_headings_in_capitals_above_a_list_with_times_are_its_items() -> None:
    found = read(
        "Fenwick Roads Commission\nThursday, May 4, 2023 - 7:00pm\n\nAGENDA\n\nHEARINGS\n\n"
        "7:00pm     Elm Lane\n\n7:30pm     Mill Lane\n\n7:45pm     Wells\n"
    )
    assert rows(found) == ["HEARINGS", "Elm Lane", "Mill Lane", "Wells"]


def test_a_meeting_that_follows_is_not_the_one_and_points_that_begin_with_to_are_items_beside_others() -> None:
    found = read(
        "You are summoned to a meeting of Fenwick Council at 7 pm on 4 May 2023, followed by a meeting of the Wells"
        " Committee.\n1. Minutes\n2. Accounts\n3. Roads:\n• To agree signs\n• To buy a gate for the lane\n• Precept\n"
        "4. Next meeting\n"
    )
    assert found.head.committee == "Fenwick Council"
    assert [row.strip() for row in rows(found)][3:6] == ["To agree signs", "To buy a gate for the lane", "Precept"]


def test_parts_with_two_figures_are_no_times_and_stand_for_a_number_that_is_not_printed() -> None:
    parts = "".join(f"      3.{part:02} Road {part}\n" for part in range(1, 11))
    found = read(
        f"{HEAD}1. Opening\n      1.01 Roll\n      1.02 Notices\n      Wells\n      2.01 Pump\n      2.02 Well\n"
        f"      2.03 Pipe\n      2.04 Tap\n      2.05 Drain\n3. Roads\n{parts}4. Close\n"
    )
    numbers = [item.number for item in found.items if item.number]
    assert numbers[:9] == ["1", "1.01", "1.02", "2.01", "2.02", "2.03", "2.04", "2.05", "3"]
    assert numbers[9:] == [*(f"3.{part:02}" for part in range(1, 11)), "4"]


def test_papers_that_count_up_below_an_attachment_are_told_and_no_items() -> None:
    letters = "".join(f"\nLate letters, No. {number}\n" for number in range(1, 5))
    found = read(f"{HEAD}1. Minutes\n\n2. Elm Lane\n\nAttachment 1 - Plan\n{letters}\n3. Wells\n\n4. Close\n")
    assert rows(found) == ["1 Minutes", "2 Elm Lane", "3 Wells", "4 Close"]
    assert any("Late letters, No. 4" in doubt for doubt in found.doubts)
    beside = read(f"{HEAD}1. Minutes\n\n2. Elm Lane\n{letters}\n3. Wells\n\n4. Close\n")
    assert len(beside.items) == len(found.items) + 4


def test_two_opening_items_in_one_line_above_the_first_number_are_an_item() -> None:
    found = read(f"{HEAD}Call to Order and Roll Call\n\n7:00 p.m. - Regular Session\n\nFlag\n\n1. Minutes\n2. Wells\n")
    assert rows(found)[0] == "Call to Order and Roll Call"


def test_a_table_of_a_committee_system_is_read_by_what_stands_over_its_columns() -> None:
    heads = ["File #", "Ver.", "Agenda #", "Type", "Title", "Action"]
    rows_of_table = [
        ["26-0100", "1", "1.", "Motion", "Apologies", ""],
        ["26-0107", "1", "2.", "Motion", "Roads", ""],
        ["26-0114", "1", "2.1.", "Motion", "Closing of Oak Lane", "approved"],
        ["26-0121", "1", "3.", "", "Close", ""],
    ]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in [heads, *rows_of_table])
    page = f"<h1>Fenwick Council</h1><h2>AGENDA</h2><p>4 May 2026, 7 pm</p><table>{table}</table>"
    found = found_agenda(read_bytes("agenda.html", page.encode()))
    assert rows(found) == ["1 Apologies", "2 Roads", "2.1 Closing of Oak Lane", "3 Close"]


def of_table(*table: tuple[str, ...]) -> FoundAgenda:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table)
    page = f"<h1>Fenwick Council</h1><h2>AGENDA</h2><p>4 May 2026, 7 pm</p><table>{cells}</table>"
    return found_agenda(read_bytes("agenda.html", page.encode()))


def test_what_stands_in_other_columns_of_a_table_is_told() -> None:
    found = of_table(("No", "Item", "Details"), ("1", "Apologies", ""), ("2", "Roads", "Oak Lane"), ("3", "Pay", "4"))
    assert rows(found) == ["1 Apologies", "2 Roads", "3 Pay"]
    assert found.doubts[-1] == "1 remark below an item was left out: “Oak Lane”."


@pytest.mark.parametrize("said", ["EXEMPT para 3", "Exempt", "Private", "Not for publication"])
def test_an_item_is_exempt_where_another_column_says_so(said: str) -> None:
    found = of_table(("No", "Item", "Status"), ("1", "Apologies", "Open"), ("2", "Roads", "Open"), ("3", "Pay", said))
    assert [(item.title, item.is_exempt) for item in found.items] == [
        ("Apologies", False),
        ("Roads", False),
        ("Pay", True),
    ]


def test_a_column_with_words_of_minutes_is_seen() -> None:
    found = of_table(("No", "Item", "Minutes"), ("1", "Apologies", "None"), ("2", "Roads", "It was resolved to pave."))
    assert any("words of minutes" in doubt for doubt in found.doubts)


def test_a_second_lead_is_not_joined_to_the_first() -> None:
    found = of_table(
        ("No", "Item", "Lead"), ("1", "Apologies", "Di Hall"), ("", "", "Al Price"), ("2", "Roads", "Bo May")
    )
    assert [item.author for item in found.items] == ["Di Hall", "Bo May"]
    assert any("“Al Price”" in doubt for doubt in found.doubts)


def test_a_later_number_below_the_end_of_the_business_is_told() -> None:
    found = read(f"{HEAD}1. Apologies\n2. Roads\n3. Trees\n\nPlease note that a paper is to follow.\n\n9. Motions\n")
    assert any("9. Motions" in doubt for doubt in found.doubts)
