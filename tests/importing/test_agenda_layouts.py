"""Agendas in layouts of other offices: bullets or labels, forms, two columns, bodies without a usual word."""

from __future__ import annotations

from datetime import date, time

import pytest

from clerk_tui.importing.agenda_plan import FoundAgenda
from clerk_tui.importing.agenda_signs import is_agenda
from clerk_tui.importing.readers import read_bytes

from .test_agenda import read, rows

BULLETS = """** Notice of the Annual Meeting of MarshNet - Thursday April 25th, 2019

** It will be held online.

Agenda:

 - Call to order - Ann Ash

 - Minutes of the previous meeting

     https://marsh.example/minutes.pdf

 - Financial update

 - Election of officers
   and stewards

 - Adjourn
"""
LABELS = """FENWICK TOWNSHIP BOARD OF TRUSTEES MEETING AGENDA
August 10, 2022, 7PM

CALL TO ORDER:
ROLL CALL:
APPROVAL OF MINUTES: July 13 Meeting Minutes
REPORTS:
SUPERVISOR:
CLERK:
ASSESSOR: Report
NEW BUSINESS:
ADJOURNMENT:
"""
COLUMNS = """HEATH CONSERVATION COMMISSION
MEETING AGENDA – JUNE 13, 2018

WORKS                                                     TREES
    1. 51 ELM AVENUE                                          3. 15 MILL AVENUE
       CASE 17-578                                               CASE 18-212
       ADDITION                                                  WEST WARD
       J HINE, APPLICANT                                         D JOHNS, APPLICANT

    2. 24 KING AVENUE                                         4. 14 THORN AVENUE
       CASE 18-093                                               CASE 18-276
"""
FORMS = """                                Monday, April 15, 2024
                           BUSINESS MEETING AGENDA
The School District of Fenwick
1. OPENING
Subject :                    1.1 Call to Order
Meeting :                    Apr 15, 2024 - BUSINESS MEETING
Category :                   1. OPENING
Type :                       Procedural


Public Content
Subject :                    1.2 Comments from the members of the public and
                             staff
Category :                   1. OPENING
Recommended Action :         Notice is given.
2. REPORTS
Subject :                    2.1 Payment of Bills
Category :                   2. REPORTS
File Attachments
Bills.pdf (101 KB)
3. OLD BUSINESS (Discussion)
4. CLOSING
Subject :                    4.1 Adjourn
Category :                   4. CLOSING
"""
SYSTEM = """<meeting><meetingdate>04/03/2026</meetingdate><agendaitems>
<agendaitem><agendaitemtitle>Minutes of the Previous Meeting</agendaitemtitle><linkeddocuments>
<linkeddoc><title>Minutes</title></linkeddoc></linkeddocuments></agendaitem>
<agendaitem><agendaitemtitle>Budget 2026/27</agendaitemtitle></agendaitem></agendaitems></meeting>"""


def test_a_list_with_bullets_is_read_to_its_last_item() -> None:
    found = read(BULLETS)
    assert [item.title.partition(" - ")[0] for item in found.items] == [
        "Call to order",
        "Minutes of the previous meeting",
        "Financial update",
        "Election of officers and stewards",
        "Adjourn",
    ]


def test_labels_without_numbers_are_items_though_one_is_the_clerk() -> None:
    found = read(LABELS)
    assert found.head.committee == "Fenwick Township Board of Trustees"
    assert [item.title.partition(":")[0] for item in found.items] == [
        "CALL TO ORDER",
        "ROLL CALL",
        "APPROVAL OF MINUTES",
        "REPORTS",
        "SUPERVISOR",
        "CLERK",
        "ASSESSOR",
        "NEW BUSINESS",
        "ADJOURNMENT",
    ]
    assert is_agenda(read_bytes("paper.txt", LABELS.encode()))  # an item on minutes is not the title of minutes


def test_items_that_a_second_column_runs_into_are_asked_about() -> None:
    assert [(item.number, bool(item.mark)) for item in read(COLUMNS).items if item.number] == [("1", True), ("2", True)]


def test_forms_of_a_committee_system_are_items_below_their_sections() -> None:
    found = read(FORMS)
    assert (found.head.council, found.head.date) == ("School District of Fenwick", date(2024, 4, 15))
    assert rows(found) == [
        "1 OPENING",
        "1.1 Call to Order",
        "1.2 Comments from the members of the public and staff",
        "2 REPORTS",
        "2.1 Payment of Bills",
        "3 OLD BUSINESS (Discussion)",
        "4 CLOSING",
        "4.1 Adjourn",
    ]


def test_the_system_says_by_itself_which_are_items() -> None:
    found = read(SYSTEM, "meeting.xml")
    assert rows(found) == ["Minutes of the Previous Meeting", "Budget 2026/27"]
    assert is_agenda(read_bytes("meeting.xml", SYSTEM.encode()))


ITEMS = "\n\n1. Apologies\n2. Report on the following items:\n   2.1 Roads\n   2.2 Trees\n3. Any other business\n"


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("Notice of the annual meeting of Marsh Makers, to be held on 4 May 2024 at 7pm", "Marsh Makers"),
        (
            "The annual general meeting (AGM) for Marsh Makers Inc. will be held at 7pm on 4 May 2024.",
            "Marsh Makers Inc",
        ),
        ("Marsh PMB Agenda\n\nDate: 4 May 2024", "Marsh PMB"),
        ("AGENDA for MVTRA AGM      Date: 4 May 2024", "MVTRA"),
        ("The 58th Master and Tutors meeting will be held on 4 May 2024 at 7pm.", "Master and Tutors"),
    ],
)
def test_a_body_without_a_usual_word_is_asked_about(above: str, name: str) -> None:
    found = read(above + ITEMS)
    assert (found.head.committee, found.head.date) == (name, date(2024, 5, 4))
    assert f"Is “{name}” the body that meets? Nothing says that it is a council or a committee." in found.doubts
    assert [item.number for item in found.items] == ["1", "2", "2.1", "2.2", "3"]


def test_the_committee_meets_and_not_the_commission_above_it() -> None:
    above = """Harbour Commission
City of Fenwick

MEETING AGENDA
Pilots Advisory Committee
of the Fenwick Harbour Commission
Thursday, April 12, 2018
6:00 p.m."""
    assert read(above + ITEMS).head.committee == "Pilots Advisory Committee"


def found_above(words: str) -> FoundAgenda:
    return read(f"Fenwick Roads Committee\nAGENDA\nThursday 29 September 2016\n{words}{ITEMS}")


def test_of_two_times_the_one_that_begins_the_meeting_counts_or_it_is_asked() -> None:
    found = found_above("Stalls from 5.30pm-6.30pm,\nSupper 5.30pm, talk 6.30pm-8.00pm")
    assert any(doubt.startswith("More than one time stands above the items") for doubt in found.doubts)
    for above in ("Tea at 5.30pm\nMeeting at 6.30pm", "Stalls from 5.30pm-6.30pm,\nSoup 5.30pm, AGM 6.30pm-8.15pm"):
        found = found_above(above)
        assert found.head.time == time(18, 30)
        assert not any("More than one time" in doubt for doubt in found.doubts)


def test_whoever_signs_an_agenda_is_no_item() -> None:
    assert rows(read(f"Fenwick Roads Committee\nAGENDA\n4 May 2024{ITEMS}\nR.C. Nolan\nSenior Tutor\n")) == rows(
        read(f"Fenwick Roads Committee\nAGENDA\n4 May 2024{ITEMS}")
    )


def test_a_house_number_is_no_part_of_the_number_of_an_item() -> None:
    planning = "1. 15 Mill Lane\n2. 24 King Street\n3. Any other business\n"
    found = read(f"Fenwick Planning Committee\nAGENDA\n4 May 2024\n{planning}")
    assert rows(found) == ["1 15 Mill Lane", "2 24 King Street", "3 Any other business"]


def test_a_list_that_is_numbered_one_throughout_counts_up_in_markdown() -> None:
    found = read("# Fenwick Council\n\n## Agenda\n\n1. Apologies\n    1. Officers\n1. Roads\n1. Trees\n", "paper.md")
    assert rows(found) == ["1 Apologies", "1.1 Officers", "2 Roads", "3 Trees"]


def test_a_line_of_times_below_an_item_is_no_item() -> None:
    found = read(
        "# Agenda\n\nThe Fenwick Council will meet on 11 February 2025 at 7pm.\n\n### 1. Roll call\n\n"
        "- 7:05 PM - 7:20 PM\n"
        "\n### 2. Roads\n\n### 3. Adjournment\n\n- Approximately 9:00 PM\n\n## Public participation\n",
        "paper.md",
    )
    assert rows(found) == ["1 Roll call", "2 Roads", "3 Adjournment"]
    assert "1 line below the last item was left out: “Public participation”." in found.doubts


def test_of_two_days_that_of_the_sentence_counts_and_it_is_asked() -> None:
    above = "date: 2025-01-14\nThe Fenwick Council will meet on Tuesday 11 February 2025 at 7pm.\nAGENDA"
    found = read(above + ITEMS)
    assert found.head.date == date(2025, 2, 11)
    assert "Is 11 February 2025 the day of the meeting? The file also has “date: 2025-01-14”." in found.doubts


def test_the_weekday_is_no_part_of_a_name() -> None:
    assert (
        read(f"AGENDA\nFENWICK CITY COUNCIL - MONDAY, AUGUST 19, 2024{ITEMS}").head.committee == "Fenwick City Council"
    )


def test_adjournment_is_an_item_below_a_remark() -> None:
    remark = (
        "\nOPEN TIME\nThe public is welcome to speak at this time.\n\nADJOURNMENT:\n\nCopies of documents are here.\n"
    )
    found = read(f"Fenwick City Council\nAGENDA\n19 August 2024{ITEMS}{remark}")
    assert found.items[-1].title.startswith("ADJOURNMENT")


def test_the_head_of_the_next_page_ends_no_list() -> None:
    head = "Fenwick Roads Committee\nAGENDA\nThursday, September 26, 2019\nThorn Hall\n1:30 p.m.\n"
    first = "I. ROLL CALL\nII. REPORTS\n   A. MONEY\n      1. Grants\n      2. Gifts\n"
    found = read(f"{head}\n{first}\nThorn Hall\n1:30 p.m.\n     3. Loans\n   B. STAFF\nIII. ADJOURNMENT\n")
    assert rows(found) == [
        "I ROLL CALL",
        "II REPORTS",
        "II.A MONEY",
        "II.A.1 Grants",
        "II.A.2 Gifts",
        "II.A.3 Loans",
        "II.B STAFF",
        "III ADJOURNMENT",
    ]


def test_a_name_above_an_item_with_an_office_is_no_signature() -> None:
    labels = LABELS.replace("ASSESSOR: Report\n", "Events – Trustee Ash\nCarol Mills\nTransport – Supervisor Elm\n")
    assert [item.title for item in read(labels).items][-2:] == ["NEW BUSINESS", "ADJOURNMENT"]


def test_an_item_is_not_the_body_that_meets() -> None:
    found = read(LABELS.replace("REPORTS:", "CITIZENS TO ADDRESS THE BOARD:"))
    assert found.head.committee == "Fenwick Township Board of Trustees"


NUMBERED = "Fenwick Roads Committee\nAGENDA\n4 May 2024 at 7pm\n\n"


def test_papers_that_go_with_an_item_are_told_and_are_no_items() -> None:
    found = read(
        f"{NUMBERED}1. Opening\n\n2. Mill Lane\n\n    Attachment A – Plan\n    2 - 05-04-24.pdf\n    Staff Report\n\n"
        "3. Adjournment\n"
    )
    assert rows(found) == ["1 Opening", "2 Mill Lane", "3 Adjournment"]
    assert "“Attachment A – Plan”; “2 - 05-04-24.pdf”; “Staff Report”" in " ".join(found.doubts)


@pytest.mark.parametrize(
    "roll", ["Ann Ash\n    Bo Bell", "• Ann Ash\n    • Bo Bell", "A. Ann Ash, Mayor\n    B. Bo Bell"]
)
def test_members_below_the_roll_are_no_items(roll: str) -> None:
    found = read(f"{NUMBERED}1. Call to order\n2. Roll Call\n    {roll}\n3. Mill Lane\n4. Adjournment\n")
    assert rows(found) == ["1 Call to order", "2 Roll Call", "3 Mill Lane", "4 Adjournment"]


def test_what_a_label_says_of_several_items_is_no_item() -> None:
    found = read(
        f"{NUMBERED}1. Mill Lane\n\n    Ward: North\n\n    PROPOSED ACTION\n    Approve the plan\n\n"
        "2. King Street\n\n    Ward: South\n\n    PROPOSED ACTION\n    Refuse the plan\n\n3. Adjournment\n"
    )
    assert rows(found) == ["1 Mill Lane", "2 King Street", "3 Adjournment"]
    left = next(doubt for doubt in found.doubts if "left out" in doubt)
    assert all(f"“{words}”" in left for words in ("Ward: North", "Ward: South", "PROPOSED ACTION", "Refuse the plan"))


def test_a_paragraph_in_capitals_is_no_list_of_headings() -> None:
    found = read(
        f"{NUMBERED}1. Call to order\n2. Second reading\n\n    AN ORDINANCE OF THE TOWN\n    ADOPTING PART 2 OF\n"
        "    TITLE 24 OF THE CODE\n\n3. Adjournment\n"
    )
    assert rows(found) == ["1 Call to order", "2 Second reading", "3 Adjournment"]


def test_what_the_public_may_do_is_no_business_though_it_has_numbers() -> None:
    found = read(
        f"{NUMBERED}If you wish to take part:\n1. EMAIL US at clerk@fenwick.example.\n2. ATTEND IN PERSON\n\n"
        "1. Call to order\n2. Mill Lane\n3. Adjournment\n"
    )
    assert rows(found) == ["1 Call to order", "2 Mill Lane", "3 Adjournment"]
    assert "left out: “If you wish to take part:”; “2. ATTEND IN PERSON”" in " ".join(found.doubts)


def test_headings_in_capitals_above_the_first_number_are_items() -> None:
    found = read(
        "FENWICK ROADS COMMITTEE AGENDA\n4 May 2024 at 7pm\n\nPlease send a form to the Clerk before noon.\n\n"
        "CALL TO ORDER\n\nAPPROVAL OF THE AGENDA\n\nAGENDA ITEMS\n\n        Continued from 8 April 2024\n"
        "ITEM 1: MILL LANE\n\nITEM 2: KING STREET\n\nITEM 3: TREES\n\nADJOURNMENT\n\nAVAILABILITY\n"
    )
    assert rows(found)[:2] == ["CALL TO ORDER", "APPROVAL OF THE AGENDA"]
    assert rows(found)[-4:] == ["1 MILL LANE", "2 KING STREET", "3 TREES", "ADJOURNMENT"]
    assert "1 line below the last item was left out: “AVAILABILITY”." in found.doubts


def test_the_pages_below_a_list_of_contents_do_not_give_the_items_again() -> None:
    contents = "".join(
        f"{n} {title} 5\n" for n, title in enumerate(("Welcome", "Apologies", "Roads", "Trees", "Paths"), 1)
    )
    found = read(
        f"Fenwick Roads Committee\n4 May 2024\nAGENDA\n{contents}1 Welcome\n2 Apologies\nNone had come.\n3 Roads\n"
    )
    assert [row.split()[0] for row in rows(found)] == ["1", "2", "3", "4", "5"]
    assert "The items stand in the file more than once: those of the first list were read." in found.doubts


def test_letters_that_count_up_are_the_numbers_of_the_items() -> None:
    found = read(
        "FENWICK ROADS COMMITTEE\n4 May 2024\n\nORDER OF BUSINESS\n\nA. Roll Call\n\nB. Reports\n\nC. Consent Items\n\n"
        "1. Mill Lane\n\n2. King Street\n\nD. Adjournment\n"
    )
    assert rows(found) == [
        "A Roll Call",
        "B Reports",
        "C Consent Items",
        "C.1 Mill Lane",
        "C.2 King Street",
        "D Adjournment",
    ]
    parts = read(f"{NUMBERED}1. Call to order\n2. Consent\n    2.A Minutes\n    2.B A lease\n3. Adjournment\n")
    assert rows(parts) == ["1 Call to order", "2 Consent", "2.A Minutes", "2.B A lease", "3 Adjournment"]


def test_how_long_an_item_lasts_is_no_part_of_its_title() -> None:
    found = read(
        "# Fenwick Committee\n\n## Agenda\n\n4 May 2024\n\n- 10 min - Roads\n- 5 min - Trees\n- 5 min - Paths\n", "a.md"
    )
    assert rows(found) == ["Roads", "Trees", "Paths"]


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("No meeting of the Fenwick Finance Authority will be held on this date.", "FENWICK CITY COUNCIL"),
        ("Council Member Ann Ash", "FENWICK CITY COUNCIL"),
        ("PUBLIC COMMENTS TO THE BOARD", "FENWICK CITY COUNCIL"),
        ("due to be placed before a future City Council meeting", "FENWICK CITY COUNCIL"),
    ],
)
def test_a_line_about_another_body_or_its_members_does_not_name_the_body(line: str, body: str) -> None:
    found = read(f"{line}\n\nAGENDA\n\n{body}\n\n4 May 2024\n\n1. Roads\n2. Trees\n3. Adjournment\n")
    assert found.head.committee.casefold() == body.casefold()


def test_a_name_in_small_letters_is_a_name_where_it_ends_as_one() -> None:
    found = read("Planning applications committee\nAGENDA\n4 May 2024\n1. Roads\n2. Trees\n3. Paths\n")
    assert found.head.committee == "Planning applications committee"


def test_a_city_alone_is_asked_about() -> None:
    found = read("City of Fenwick\nAGENDA\n4 May 2024\n1. Roads\n2. Trees\n3. Paths\n")
    assert "Is “City of Fenwick” the body that meets? Nothing says that it is a council or a committee." in found.doubts


def test_the_day_of_the_meeting_is_taken_and_not_the_day_of_the_page() -> None:
    found = read(
        "Monday, 30 January 2012\n\nAnnual General Meeting 5 March 2012 Mill Hall 7pm\n\n"
        "The Mill Association dates from 1946.\n\nThe agenda for the AGM will be\n• Minutes\n• Roads\n• Trees\n"
    )
    assert (found.head.date, found.head.committee) == (date(2012, 3, 5), "Mill Association")
    assert rows(found) == ["Minutes", "Roads", "Trees"]
    assert any("30 January 2012" in doubt for doubt in found.doubts)


def test_the_rest_of_a_page_below_the_last_number_is_told_and_is_no_business() -> None:
    rest = "What a council does\n- Allotments\n- Cemeteries\n- Clocks\n- Drainage\n- Footpaths\n"
    found = read(f"{NUMBERED}1. Apologies\n2. Roads\n3. Trees\n\n{rest}")
    assert rows(found) == ["1 Apologies", "2 Roads", "3 Trees"]
    assert any(
        doubt.startswith("6 lines below the last number were left out: “What a council") for doubt in found.doubts
    )


def test_the_grounds_of_a_motion_are_no_items() -> None:
    found = read(
        f"{NUMBERED}1. Apologies\n\n2. Exclusion of the public\n\nRECOMMENDED that the public be excluded as:\n\n"
        "a) The business is exempt.\n\nb) The public interest is in that.\n\n3. Staffing\n\nFor Decision\n"
    )
    assert rows(found) == ["1 Apologies", "2 Exclusion of the public", "3 Staffing"]


def test_a_part_of_a_part_has_a_number_of_its_own() -> None:
    found = read(f"{NUMBERED}1. Order\n2. Comment\n2.a. The public\n2.a.i. Visitors may speak\n3. Adjourn\n")
    assert rows(found) == ["1 Order", "2 Comment", "2.a The public", "2.a.i Visitors may speak", "3 Adjourn"]


@pytest.mark.parametrize(
    ("above", "place"),
    [
        ("You are summoned to attend the following meeting to be held on Thursday 4 May 2023 at 7pm in Old Chapel",
         "Old Chapel"),
        ("The meeting will be held on Thursday 4 May 2023 at 7pm via Zoom.", "Zoom"),
        ("A meeting is to be\n\nheld at Áras Elm, Mill Road, Elm on Thursday 4th May, 2023\n\nat 3.30pm.",
         "Áras Elm, Mill Road, Elm"),
        ("Thursday 4 May 2023\nThe Cook House\nElm Food Hall\nElm, Oakshire EL9 2AB\nStalls from 5pm",
         "The Cook House, Elm Food Hall, Elm, Oakshire EL9 2AB"),
        ("May 4, 2023, 6:00 PM\n\nElm Township Community Center\n\n25930 S. Oak Grove\n\nElm, IL 60417",
         "Elm Township Community Center, 25930 S. Oak Grove, Elm, IL 60417"),
        ("4 May 2023\n7:00 P.M. - HS Media Room (The Nest)", "HS Media Room (The Nest)"),
        ("AGENDA for Elm AGM        Date: 4 May 2023        Location: WVI, 7pm.", "WVI"),
        ("May 4, 2023\nCouncil Chambers of City\nHall\n340 Elm Drive", "Council Chambers of City Hall, 340 Elm Drive"),
    ],
)  # fmt: skip
def test_the_place_is_read_where_agendas_have_it(above: str, place: str) -> None:
    found = read(f"Fenwick Roads Committee\nAGENDA\n{above}{ITEMS}")
    assert (found.head.venue, found.head.date) == (place, date(2023, 5, 4))
    assert [item.number for item in found.items] == ["1", "2", "2.1", "2.2", "3"]


def test_an_address_under_the_title_is_no_list_of_items() -> None:
    found = read(
        "ELM TOWNSHIP BOARD OF TRUSTEES\nAGENDA\nMay 4, 2023, 6:00 PM\nElm Community Center\n25930 S. Oak Grove\n"
        "Elm, IL 60417\n\nCALL TO ORDER:\n\nROLL CALL:\n\nADJOURNMENT\n"
    )
    assert rows(found) == ["CALL TO ORDER", "ROLL CALL", "ADJOURNMENT"]


@pytest.mark.parametrize(
    ("above", "below"),
    [("The annual meeting is on Thursday, 4th May at 7pm", "4. Next meeting 6th July, 2023"),
     ("The 2023 Annual Meeting of Elm Council\nThursday May 4th at 7pm", "4. Close")],
)  # fmt: skip
def test_the_year_that_the_day_lacks_is_taken_from_the_rest_and_told(above: str, below: str) -> None:
    found = read(f"Elm Council\n{above}\n\n1. Apologies\n2. Roads\n3. Trees\n{below}\n")
    assert found.head.date == date(2023, 5, 4)
    assert any("2023 was taken for it" in doubt for doubt in found.doubts)


def test_the_next_meeting_is_this_one_where_it_will_be_held() -> None:
    head = "The next meeting of Elm Parish Council will be held in the Hall on Thursday 4 May 2023 at 7pm"
    assert read(f"AGENDA\n{head}{ITEMS}").head.date == date(2023, 5, 4)


def test_items_above_a_number_that_is_missing_are_read_and_marked() -> None:
    found = read("Elm Council\n4 May 2023\n\n- Apologies\n2. Election\n2. Members\n4. Trees\n5. Roads\n6. Close\n")
    assert rows(found) == ["Apologies", "2 Election", "2 Members", "4 Trees", "5 Roads", "6 Close"]
    assert [item.title for item in found.items if item.mark] == ["Apologies", "Members", "Trees"]


def test_a_column_of_pages_before_the_items_is_no_part_of_them() -> None:
    found = read(
        "Elm Council Agenda\n4 May 2023\nPage\n1. Call to order\n2. Reports:\n2 - 3a) Roads\n4 b) Trees\n3. Close\n"
    )
    assert rows(found) == ["1 Call to order", "2 Reports", "2a Roads", "2b Trees", "3 Close"]


LABELLED = """3. Consent

3.1        Minutes

     Recommendation(s): 1. Approve the minutes of May.

                        2. Approve the minutes of June.

         Attachment(s): Minutes of May

                        Minutes of June

3.2        Roads

           Recommendation:

           1. Mend Mill Lane.
           2. Close Elm Road.

4. Close
"""


def test_what_stands_beside_a_label_is_no_item_and_is_told() -> None:
    found = read(f"{NUMBERED}1. Order\n\n2. Roll call\n\n{LABELLED}")
    assert rows(found) == ["1 Order", "2 Roll call", "3 Consent", "3.1 Minutes", "3.2 Roads", "4 Close"]
    (told,) = (doubt for doubt in found.doubts if "left out" in doubt)
    for line in ("2. Approve the minutes of June.", "Minutes of June", "1. Mend Mill Lane.", "2. Close Elm Road."):
        assert f"“{line}”" in told


def test_a_long_line_that_was_left_out_is_told_with_its_first_words() -> None:
    said = "The council may be asked by those who live here to speak of the roads at any time"
    found = read(f"{NUMBERED}1. Apologies\n\n2. Roads\n\n{said}.\n\n3. Trees\n\n4. Close")
    assert any("“The council may be asked" in doubt for doubt in found.doubts)


def test_a_notice_between_items_is_not_the_end_of_the_business() -> None:
    found = read(
        f"{NUMBERED}1. Order\n\n2. Bills\n\nHEARINGS\n\nIf you wish to speak, ask.\n\n3. Roads\n\nREPORTS\n\n"
        "ADJOURNMENT\n"
    )
    assert rows(found) == ["1 Order", "2 Bills", "HEARINGS", "3 Roads", "REPORTS", "ADJOURNMENT"]


def test_lists_that_tell_the_public_how_to_take_part_are_no_business() -> None:
    told = "How to watch:\n1) Channel 26,\n2) the web site, or\n3) the library\nHow to write to us, please:\n"
    mail = "1) By e-mail\n2) By letter\nHow to speak:\n1) By phone: click to raise your hand\n\n"
    found = read(
        f"Fenwick Roads Committee\n4 May 2024\n\n{told}{mail}1. Order\n2. Bills\n2.1 Roads\n2.2 Trees\n3. Close\n"
    )
    assert rows(found) == ["1 Order", "2 Bills", "2.1 Roads", "2.2 Trees", "3 Close"]


@pytest.mark.parametrize(
    ("above", "body"),
    [
        ("MEETING OF THE FENWICK ROADS COMMITTEE\n\nThis meeting is held by telephone", "FENWICK ROADS COMMITTEE"),
        (
            "The City Council Meeting will be shown on Channel 17.\n\nFenwick Harbour Board Meeting",
            "Fenwick Harbour Board",
        ),
        ("Fenwick Roads Committee\n\nCouncil Members May Vote For You", "Fenwick Roads Committee"),
        ("Welcome to the Fenwick Roads Committee meeting!", "Fenwick Roads Committee"),
    ],
)
def test_a_body_is_not_read_out_of_a_sentence(above: str, body: str) -> None:
    assert read(f"{above}\n\n4 May 2024\n\nAGENDA\n{ITEMS}").head.committee.casefold() == body.casefold()


def test_figures_of_a_day_are_read_as_the_months_in_words_stand_and_asked_about() -> None:
    items = "1. Minutes of December 8, 2020\n2. Roads from May 4, 2020\n3. Trees"
    found = read(f"Fenwick Roads Committee\nDate: 1/12/2021\nAGENDA\n{items}")
    assert found.head.date == date(2021, 1, 12)
    assert any("is the day the first figure?" in doubt for doubt in found.doubts)
