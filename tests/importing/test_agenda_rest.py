"""What stands beside, inside and below the items of agendas: letters, orders, motions, and how to join."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from random import Random

import pytest

from clerk_tui.importing.agenda_plan import found_agenda
from clerk_tui.importing.agenda_signs import left_out
from clerk_tui.importing.readers import read_bytes

from .test_agenda import read, rows

HEAD = "Fenwick Roads Committee\nAGENDA\n4 May 2023 at 7 pm\n\n"


def test_a_summons_to_all_members_and_the_public_names_no_body() -> None:
    above = "FENWICK PARISH COUNCIL\n\nTo members of the Public and all Members of the Council\n"
    found = read(f"{above}You are summoned to a meeting on 4 May 2023 at 7 pm\n\nAGENDA\n1. Apologies\n2. Roads\n")
    assert found.head.committee == "Fenwick Parish Council"


def test_a_name_with_words_of_a_salutation_is_asked_about() -> None:
    found = read("Notice to all Fenwick Council\n4 May 2023 at 7 pm\n\nAGENDA\n1. Apologies\n2. Roads\n3. Trees\n")
    assert any("all Fenwick Council" in doubt for doubt in found.doubts)


def test_the_day_of_a_letter_is_not_the_day_of_the_meeting_that_has_a_weekday() -> None:
    letter = (
        "Dear Member,\n\nNotice is given of the Annual General Meeting of the Fenwick Association on\n"
        "THURSDAY, 4th May, in the Mill:\n\nYours sincerely,\n\nBo Birch\n3rd April, 2023\n"
    )
    found = read(f"{letter}Agenda\n1. Minutes\n2. Accounts\n3. Elections\n")
    assert found.head.date == date(2023, 5, 4)
    assert "The date has no year: 4th May. 2023 was taken for it." in found.doubts


@pytest.mark.parametrize("last", ["4. Close\n\n", "4. Any other business\n\n"])
def test_the_text_of_a_motion_below_the_agenda_is_told_and_is_no_business(last: str) -> None:
    motion = "I. This meeting notes that the mill leaks.\nII. This meeting asks\n  (1) for a roof\n  (2) for a pump\n"
    found = read(f"{HEAD}1. Apologies\n2. Minutes\n3. Motion\n{last}Motion 2023-01\n{motion}")
    assert [item.number for item in found.items] == ["1", "2", "3", "4"]
    assert any("Motion 2023-01" in doubt for doubt in found.doubts)


def test_numbers_that_begin_again_inside_an_item_with_parts_are_asked_about() -> None:
    order = "3.2.1 Order about the mill\nWith effect from today:\n1. The mill shuts.\n2. It is told.\n"
    found = read(f"{HEAD}3.1 Roads\n3.2 Orders\n{order}3.3 Trees\n3.4 Signs\n")
    marks = {item.number: item.mark for item in found.items}
    assert marks["1"] == marks["2"] == "Is it an item, or a point of 3.2.1?"
    assert [marks["3.2.1"], marks["3.3"]] == ["", ""]


def test_a_sentence_about_an_item_does_not_have_its_number() -> None:
    said = "      “UNDER RULE 7\n   AGENDA ITEM NO. {} SHALL BE LAID OVER”\n\n"
    found = read(f"{HEAD}1. Roads\n\n{said.format(2)}2. Trees\n\n{said.format(3)}3. Signs\n4. Close\n")
    assert rows(found) == ["1 Roads", "2 Trees", "3 Signs", "4 Close"]
    assert not any(item.mark for item in found.items)


def test_a_password_is_no_item() -> None:
    found = read(f"{HEAD}1. Roads\n2. Trees\n\nPassword: elm7ash\n\n3. Signs\n4. Close\n")
    assert rows(found) == ["1 Roads", "2 Trees", "3 Signs", "4 Close"]
    assert any("Password: elm7ash" in doubt for doubt in found.doubts)


def test_an_item_goes_on_with_the_name_of_a_paper_in_its_midst() -> None:
    long = (
        "1. To approve the lease of the mill, a copy of which lease is attached hereto as\n   Exhibit C; and the sale\n"
    )
    found = read(f"{HEAD}{long}2. Trees\n3. Signs\n")
    assert found.items[0].title.endswith("hereto as Exhibit C; and the sale")


def test_an_item_whose_number_touches_it_was_not_left_out() -> None:
    found = read(f"{HEAD}1. Roads\n2. Trees\n3. Signs\n\n4.Adjournment\n")
    assert rows(found)[-1] == "4 Adjournment"
    assert not any("left out" in doubt for doubt in found.doubts)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("COUNCIL CHAMBERS - 7:00 P.M.", "Council Chambers"),
        (
            "Fenwick Fire Offices/Station 3, 10 Mill Road, Fenwick",
            "Fenwick Fire Offices/Station 3, 10 Mill Road, Fenwick",
        ),
    ],
)
def test_a_place_has_no_dash_behind_it_and_may_have_two_names(line: str, place: str) -> None:
    found = read(f"FENWICK COUNCIL AGENDA FOR MAY 4, 2023\n\n{line}\n\n1. Roads\n2. Trees\n3. Signs\n")
    assert found.head.venue == place


BOXES = """<h1>Fenwick School Board</h1><p>Agenda, 4 May 2026</p><ol><li>In person: speakers will sign in.</li>
<li>Online: the form will close early.</li></ol>
<h2><span>A.</span> <span><p>OPENING – 6:30 p.m.</p></span></h2><div>B.</div><div>MINUTES</div>
<h3><span>1.</span><span><p>May</p></span></h3><h3><span>2.</span><span><p>June</p></span></h3>
<h2><span>C.</span><p>ROADS</p></h2><h2><span>D.</span><p>CLOSE</p></h2>"""


def test_a_number_and_its_title_may_stand_in_two_boxes_and_the_first_item_may_say_when_they_begin() -> None:
    found = found_agenda(read_bytes("a.html", BOXES.encode()))
    assert [(item.number, item.title) for item in found.items] == [
        ("A", "OPENING"),
        ("B", "MINUTES"),
        ("B.1", "May"),
        ("B.2", "June"),
        ("C", "ROADS"),
        ("D", "CLOSE"),
    ]
    assert found.head.time == time(18, 30)


def test_one_number_with_one_letter_below_it_is_all_the_business() -> None:
    found = read("FENWICK PARISH COUNCIL\nAGENDA\n\nSPECIAL MEETING\n4 May 2026\n\nI. NEW BUSINESS\n\n   A. Roads\n")
    assert [(item.number, item.title) for item in found.items] == [("I", "NEW BUSINESS"), ("I.A", "Roads")]


def test_a_form_names_a_council_by_its_number_and_the_city_above_it() -> None:
    found = read(
        "City of Fenwick\nNOTICE AND AGENDA\nNotice is hereby given that District Council 007 will hold a meeting.\n"
        "Date/Time: 4 May 2026, 530pm\nLocation/Address: Mill Hall, 3 Mill Lane\n\n1. Roll call\n2. Votes\n3. Close\n"
    )
    assert (found.head.council, found.head.committee) == ("City of Fenwick", "District Council 007")
    assert (found.head.time, found.head.venue) == (time(17, 30), "Mill Hall, 3 Mill Lane")


PACKET = """# FENWICK COLLEGE BOARD AGENDA

4 May 2026, 5:30pm

1. CALL TO ORDER

2. COMMENTS
Members of the public have two ways to speak:
1. Write your name to the Clerk by noon.
2. Hand in a yellow card.

3. CONSENT
A. Minutes (page 3)
\f4. REPORTS

5. ADJOURNMENT
\fMinutes of 6 April

1. CALL TO ORDER
2. COMMENTS
3. CONSENT
"""


def test_an_agenda_goes_on_where_its_numbers_do_and_ends_before_the_papers_of_its_items() -> None:
    found = found_agenda(read_bytes("packet.md", PACKET.encode()))
    numbered = [(item.number, item.title) for item in found.items if item.number]
    assert numbered == [
        ("1", "CALL TO ORDER"),
        ("2", "COMMENTS"),
        ("3", "CONSENT"),
        ("3A", "Minutes"),
        ("4", "REPORTS"),
        ("5", "ADJOURNMENT"),
    ]
    assert "first 2 of 3 pages" in " ".join(found.doubts)


def test_a_list_that_begins_with_a_later_number_is_asked_about() -> None:
    found = read(f"{HEAD}3. Roads\n4. Trees\n5. Ponds\n")
    assert "The first number is 3: is one missing before it?" in found.doubts


def test_a_topic_beside_who_presents_it_does_not_end_the_business() -> None:
    topics = "Opening   Ann Ash\nFunds   Bo Birch\nMembership   Cy Cole\nMap of roads   Di Elm\nFairs   Eve Pine\n"
    found = read(f"{HEAD}TOPIC   PRESENTER\n{topics}")
    first = [item.title.split()[0] for item in found.items]
    assert first == ["Opening", "Funds", "Membership", "Map", "Fairs"]


def test_a_board_after_the_kind_of_its_meeting_is_the_body_and_the_district_its_council() -> None:
    head = "FENWICK COLLEGE DISTRICT\nREGULAR MEETING, BOARD OF TRUSTEES\n4 May 2023 at 7 pm\n\nAGENDA\n"
    found = read(f"{head}1. Roads\n2. Trees\n3. Ponds\n").head
    assert (found.council, found.committee) == ("Fenwick College District", "Board of Trustees")


def test_a_verb_over_the_parts_of_a_motion_is_asked_about_and_a_heading_is_not() -> None:
    motion = "1. Roads\n\n     APPROVE:\n\n        a. Mill Lane\n        b. Oak Lane\n\n"
    found = read(f"{HEAD}{motion}2. Trees\n\n     REPORTS\n\n3. Ponds\n4. Signs\n")
    marks = {item.title: bool(item.mark) for item in found.items if not item.number}
    assert marks == {"APPROVE": True, "REPORTS": False}


@pytest.mark.parametrize(
    ("above", "body"),
    [
        (
            "The Elm Commission meets at 9:00 am\nMembers\nAnn Ash, City Council\nBo Birch, Chair\n",
            ("", "Elm Commission"),
        ),
        ("Title:         Usage Board Agenda\nVenue:         Elm University, Fenwick\n", ("", "Usage Board")),
        ("FENWICK COMMUNITY COUNCIL 4 May 2023 – Fenwick Campus\n", ("Fenwick Community Council",) * 2),
        ("Agenda for Fenwick City Council Work Session\n", ("Fenwick City Council",) * 2),
        ("THE FENWICK BOAT CLUB\nCharity no. 12\n32nd Annual General Meeting\n", ("", "Fenwick Boat Club")),
        ("Second Annual General Meeting of Elm2ID\nSATURDAY, 6th May 2023\n", ("", "Elm2ID")),
        (
            "CITY COUNCIL\nAnn Ash\nRoads Committee Chair\nat each meeting of the Pay Committee, all\n",
            ("", "City Council"),
        ),
        ("FAB AGM\nIt will be held on\nThursday, 13th February at Elm College\n", ("", "FAB")),
    ],
)
def test_no_place_office_or_kind_of_meeting_is_part_of_a_body(above: str, body: tuple[str, str]) -> None:
    head = read(f"{above}4 May 2023\nAGENDA\n1. Roads\n2. Trees\n3. Ponds\n").head
    assert (head.council, head.committee) == body


@pytest.mark.parametrize(
    "day",
    ["16-17 June 2026", "June 16-17, 2026", "9 June 2026\nYou are summoned to a meeting on TUESDAY next 16 JUNE 2026"],
)
def test_a_meeting_of_several_days_begins_on_the_first_and_next_before_a_day_is_no_other_meeting(day: str) -> None:
    assert read(f"Roads Committee\n{day}\nAGENDA\n1. Roads\n2. Trees\n3. Ponds\n").head.date == date(2026, 6, 16)


def test_what_was_decided_under_an_item_is_no_item() -> None:
    decided = (
        "It was RESOLVED that\n1. the fence be mended by its owner\n2.a report be made in May\n3. the gate be shut\n"
    )
    found = read(f"{HEAD}54. Fences\n{decided}55. Trees\n56. Ponds\n")
    assert [item.number for item in found.items] == ["54", "55", "56"]
    assert any("report be made" in doubt for doubt in found.doubts)


def test_a_rule_with_a_lower_number_below_the_last_item_is_told_and_is_no_item() -> None:
    items = "".join(f"{at}) Matter {at}\n" for at in range(1, 9))
    rule = "\nCurrent rule\n5. Matches begin at half past seven unless both sides agree before that to another time.\n"
    found = read(f"{HEAD}{items}{rule}")
    assert [item.number for item in found.items] == [str(at) for at in range(1, 9)]
    assert any("Matches begin" in doubt for doubt in found.doubts)


def test_a_list_begins_below_the_last_title_and_a_time_may_have_seconds() -> None:
    page = "Agenda for Fenwick City Council\nWatch online\nContact the clerk\nBy post\nIn person\nOn the radio\n\n"
    found = read(f"{page}WORK SESSION AGENDA\nMAY 4, 2026   5:30:00 PM\n\nCALL TO ORDER\n\n1. Roads\n\nADJOURN\n")
    assert (found.head.date, found.head.time) == (date(2026, 5, 4), time(17, 30))
    assert [item.title for item in found.items] == ["CALL TO ORDER", "Roads", "ADJOURN"]


def test_a_time_beside_a_day_in_figures_is_that_of_the_meeting_whichever_figure_is_the_month() -> None:
    items = "1. Minutes of June 3, 2026\n2. Minutes of June 4, 2026\n3. Close\n"
    found = read(f"Roads Board\n8/11/2026 9:30:00 AM\n\nAGENDA\n{items}")
    assert (found.head.date, found.head.time) == (date(2026, 8, 11), time(9, 30))


def test_the_day_of_a_document_is_not_that_of_its_meeting_and_a_name_may_break() -> None:
    sheet = "Document: meeting agenda\nDate of document: 2026-03-01\n\n"
    body = "Agenda for the Annual General Meeting of the Fenwick\nValley Chess Club\nTo be held at the Mill\n\n"
    found = read(f"{sheet}{body}4 May 2026\n\n1. Roads\n2. Elms\n3. Close\n")
    assert (found.head.committee, found.head.date) == ("Fenwick Valley Chess Club", date(2026, 5, 4))


TIMED = "Town of Fenwick\nThis meeting was posted Wednesday, April 26, 2023 at 4:30 PM\nSelect Board\n"


def test_rows_with_times_above_the_first_number_are_items_and_the_day_of_posting_is_none() -> None:
    items = "6:00 P.M. Welcome\n6:05 P.M. Comments\nI. 6:10 P.M. Roads\nII. 6:20 P.M. Trees\nIII. 6:30 P.M. Ponds\n"
    found = read(f"{TIMED}Monday, May 1, 2023 at 6:00 PM\nAGENDA\nTOWN HALL\n{items}")
    assert (found.head.date, found.head.time) == (date(2023, 5, 1), time(18))
    assert rows(found) == ["Welcome", "Comments", "I Roads", "II Trees", "III Ponds"]


def test_headings_rules_and_what_closes_the_meeting_are_no_part_of_the_title_above() -> None:
    long = (
        "IV. Discussion of the lease of the old mill and of the sale of a pond beside it to Ann Ash\nOTHER BUSINESS\n"
    )
    ruled = "-------- END OF CLOSED SESSION\nV. Signs\nCLOSE MEETING\n"
    found = read(f"{HEAD}I. Roads\nII. Trees\nIII. Ponds\n{long}{ruled}")
    titles = [item.title for item in found.items]
    assert titles[4:] == ["OTHER BUSINESS", "Signs", "CLOSE MEETING"]
    assert any("END OF CLOSED SESSION" in doubt for doubt in found.doubts)


def test_roman_numbers_that_are_changed_about_are_numbers() -> None:
    found = read(f"{HEAD}I. ROADS\nII. TREES\nIII. PONDS\nV. SIGNS\nIV. ELMS\nVI. WELLS\nVII. CLOSE\n")
    assert [item.number for item in found.items] == ["I", "II", "III", "V", "IV", "VI", "VII"]


def test_files_with_the_number_of_their_item_are_no_items() -> None:
    parts = "".join(f"  {letter}. Mill {letter}1\n     4{letter} - 05-04-23.pdf\n" for letter in "ABC")
    found = read(f"{HEAD}3. Roads\n4. Trees\n{parts}5. Close\n")
    assert [item.number for item in found.items] == ["3", "4", "4A", "4B", "4C", "5"]
    again = "".join(f"{at}. Matter {at}\n   {at}. Paper-{at}-SR\n" for at in range(1, 5))
    assert [item.number for item in read(f"{HEAD}{again}5. Close\n").items] == ["1", "2", "3", "4", "5"]


def test_letters_without_a_stop_count_and_no_letter_in_brackets_goes_on_with_a_title() -> None:
    parts = "a Mill Lane\nb Oak Lane\nc Elm Lane\n"
    found = read(f"{HEAD}22/20 ROADS\n{parts}23/20 TREES\n24/20 Ponds\n(v) Signs\n25/20 CLOSE\n")
    assert [item.number for item in found.items if item.number][1:4] == ["22/20a", "22/20b", "22/20c"]
    assert next(item.mark for item in found.items if "Signs" in item.title)


def test_the_heading_of_the_page_before_is_no_item_and_ends_no_section() -> None:
    points = "   A. Grants\nThe council may:\n1. Agree\n2. Refuse\n3. Wait\n4. ROADS\n"
    found = read(f"{HEAD}1. Opening\n2. Minutes\n3. Trees\n4. ROADS\n{points}5. PONDS\n   A. Wells\n6. Close\n")
    assert [item.number for item in found.items][-3:] == ["5", "5A", "6"]


def test_a_part_of_a_letter_stands_below_a_remark() -> None:
    parts = "(a) Planning\n(b) Projects\nTo receive an update\n(i) Beacon\n(ii) Parade\n(c) Audit\n"
    found = read(f"{HEAD}1. Roads\n2. Reports\n{parts}3. Trees\n4. Close\n")
    assert [item.number for item in found.items] == ["1", "2", "2a", "2b", "2b.i", "2b.ii", "2c", "3", "4"]


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("CITY COUNCIL REVISED", "City Council"),
        ("City Council on 2023-05-04", "City Council"),
        ("Meeting Agenda : Select Board", "Select Board"),
        ("Ann Ash, Council Member\nCity Council", "City Council"),
    ],
)
def test_no_state_of_the_paper_day_or_member_is_part_of_a_body(line: str, body: str) -> None:
    assert read(f"{line}\n4 May 2023 at 7 pm\nAGENDA\n1. Roads\n2. Trees\n3. Close\n").head.committee == body


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("19-019 Wednesday, May 3, 2023, 5:00 P.M. Mill Chambers, 71 Main Street", "Mill Chambers, 71 Main Street"),
        ("You are summoned to a meeting at 7.00pm on Wednesday 3rd May 2023 at Elm Hall, Fenwick", "Elm Hall, Fenwick"),
        ("Wednesday, May 3, 2023\nThe minutes are at the office at (562) 555-0100", ""),
    ],
)
def test_a_place_may_stand_behind_the_hour_or_the_day_and_is_no_telephone(line: str, place: str) -> None:
    assert read(f"Fenwick Parish Council\n{line}\n\nAGENDA\n1. Roads\n2. Trees\n3. Close\n").head.venue == place


def test_of_very_many_lines_left_out_none_that_looks_like_an_item_is_cut() -> None:
    prose = [f"Remark {at} says a little more about the matter above." for at in range(40)]
    (told,) = left_out([*prose, "7. Roads", "TREES"], "line was", "lines were")
    assert told.startswith("42 lines were left out")
    assert told.endswith("“7. Roads”; “TREES”.")


def test_a_title_in_capitals_whose_next_line_begins_in_capitals_is_asked_about() -> None:
    cut = "2. LEASE OF THE MILL HOUSE\nAND APPROVAL OF A NOTICE - Approve the lease of the house to Ash and Sons for\n"
    found = read(f"{HEAD}1. CALL TO ORDER\n{cut}the year that begins in May.\n3. ADJOURNMENT\n")
    marks = [item.mark for item in found.items]
    assert marks == ["", "Does its title go on with “AND APPROVAL OF A NOTICE - Approve the l”?", ""]


def test_a_day_with_weekday_and_time_wins_over_the_day_of_the_post() -> None:
    post = "Thursday, 13 October 2011\n\nFenwick Council will hold their October meeting on {}\n\n"
    found = read(f"{post.format('Wednesday 26 October at 7:30pm in the Mill Hall')}1 Welcome\n2 Minutes\n3 Roads\n")
    assert found.head.date == date(2011, 10, 26)
    assert "The date has no year: 26 October. 2011 was taken for it." in found.doubts


@pytest.mark.parametrize("below", ["8.30 PM\nNo comments:\n", "Posted by Bo at 10:14\nNewer post\n"])
def test_the_words_of_a_page_below_the_agenda_are_no_items(below: str) -> None:
    found = read(f"{HEAD}1. Welcome\n2. Roads\n3. Trees\n\n{below}")
    assert rows(found) == ["1 Welcome", "2 Roads", "3 Trees"]


def test_lines_below_the_last_number_are_asked_about() -> None:
    found = read(f"{HEAD}1. Welcome\n2. Roads\n3. Trees\n\nOak Lane\nElm Lane\nAsh Lane\nFir Lane\n")
    assert {item.mark for item in found.items[3:]} == {"It stands below the last number: is it an item?"}


def test_forms_in_cells_without_colons_are_read_as_those_with_colons() -> None:
    form = "Subject\n{} {}\nCategory\n{}\nType\nProcedural\n"
    forms = [("A.", "Call to Order", "1. OPENING"), ("B.", "Roll Call", "1. OPENING"), ("A.", "Budget", "2. BUSINESS")]
    found = read(HEAD + "".join(form.format(*one) for one in forms))
    assert [item.title for item in found.items] == ["OPENING", "Call to Order", "Roll Call", "BUSINESS", "Budget"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Monthly Meeting – The Glebe Theatre – 4 May 2023 at 7.00pm", "The Glebe Theatre"),
        ("Meeting of the Council on 4 May 2023 at 7.30pm at 12 High Street, Fenwick", "12 High Street, Fenwick"),
    ],
)
def test_a_place_between_dashes_and_a_street_are_read(line: str, place: str) -> None:
    assert read(f"Fenwick Parish Council\n{line}\n\n1. Welcome\n2. Roads\n3. Trees\n").head.venue == place


def test_an_address_without_a_name_beside_the_day_is_asked_about() -> None:
    above = (
        "FENWICK WATER DISTRICT\nBOARD MEETING AGENDA\n\nMay 4, 2023\n6:00 p.m.\n1450 Orchard Road\nFenwick, CA 95700\n"
    )
    found = read(f"{above}\n1. Welcome\n2. Wells\n3. Close\n")
    assert found.head.venue == "1450 Orchard Road, Fenwick, CA 95700"
    assert any(found.head.venue in doubt for doubt in found.doubts)


NOTES = (
    "The public hearing on this item was continued from the meeting of April 14.",
    "Please see the memorandum of the engineer for details.",
    "Questions may be put to the planner at planner@example.org before the meeting.",
    "Fund      72,700.00      54,155.00",
)
WAYS = "WAYS TO TAKE PART\n\n1. Attend in person.\n2. Call 555-010-0123 and enter your number.\n3. Watch live.\n"


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("style", [str.upper, str.capitalize])
def test_a_long_agenda_is_read_to_its_end_where_its_numbers_begin_again(style: Callable[[str], str], seed: int) -> None:
    random = Random(seed)
    places = ("Elm Lane", "Oak Hill", "Mill Road", "Ash Street", "Fir Close")
    subjects = [f"{what} in {where}" for what in ("Roads", "Trees", "Drains", "Lamps", "Signs") for where in places]
    lines, wanted = [HEAD], []
    for section in ("consent items", "public hearings", "old matters", "new matters", "reports of staff"):
        lines.append(f"\n{style(section)}\n")
        for number in range(1, random.randint(3, 6)):
            wanted.append((str(number), subjects.pop(random.randrange(len(subjects)))))
            lines += [
                f"    {number}. {wanted[-1][1]}",
                *(f"\n         {random.choice(NOTES)}\n",) * random.randint(0, 2),
            ]
    found = read("\n".join([*lines, "", WAYS]))
    assert [(item.number, item.title) for item in found.items if item.number] == wanted


def test_the_pages_that_follow_are_papers_where_one_begins_as_a_paper_does() -> None:
    pages = ["1. Roads\n2. Trees\n3. Ponds\n", "REPORTS\n\n1. Benches\n2. Signs\n", "STAFF REPORT\n\n1. Of benches\n"]
    found = read(HEAD + "\f".join(pages))
    assert [item.title for item in found.items if item.number] == ["Roads", "Trees", "Ponds", "Benches", "Signs"]


def test_a_page_that_goes_on_with_the_numbers_is_no_paper_whatever_its_first_line_says() -> None:
    found = read(f"{HEAD}1. Roads\n2. Trees\n3. Ponds\n\fMinutes\n4. Benches\n5. Signs\n")
    assert [item.title for item in found.items if item.number] == ["Roads", "Trees", "Ponds", "Benches", "Signs"]
