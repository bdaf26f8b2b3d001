"""Agendas whose items have a label and the number of a file in a column, ways to take part, and headings again."""

from __future__ import annotations

import pytest

from clerk_tui.importing.agenda_plan import FoundAgenda, found_agenda
from clerk_tui.importing.readers import read_bytes

HEAD = "Town of Northwick\n\nTown Council\n\nAGENDA\n\nMay 12, 2026, 6:00 PM\n\n"


def read(text: str) -> FoundAgenda:
    return found_agenda(read_bytes("agenda.txt", (HEAD + text).encode()))


def rows(found: FoundAgenda) -> list[str]:
    return [f"{item.number} {item.title}" for item in found.items]


COLUMNS = """I. CALL TO ORDER

II. HEARINGS

a)       HEARING                  REZONING OF THE PARCELS NORTH OF THE

         26-0412                         RAIL YARD TO MIXED USE

                                    AND CHANGE OF THE ZONING MAP

                                        (Town Planner Rose Field)

         RECOMMENDED ACTION: Adopt as presented.

b)       CONTRACT                              ROAD SALT
         26-0007                        (Town Engineer Will Park)

III. ADJOURNMENT
"""
FLAT = """I. CALL TO ORDER

II. HEARINGS

a) HEARING REZONING OF THE PARCELS NORTH OF THE
26-0412 RAIL YARD TO MIXED USE
AND CHANGE OF THE ZONING MAP
(Town Planner Rose Field)

b) HEARING ROAD SALT
26-0007 (Town Engineer Will Park)

III. ADJOURNMENT
"""
REZONING = "II.a REZONING OF THE PARCELS NORTH OF THE RAIL YARD TO MIXED USE AND CHANGE OF THE ZONING MAP"
ITEMS = ["I CALL TO ORDER", "II HEARINGS", REZONING, "II.b ROAD SALT", "III ADJOURNMENT"]


@pytest.mark.parametrize("text", [COLUMNS, FLAT])
def test_label_and_number_of_a_file_are_no_title(text: str) -> None:
    found = read(text)
    assert rows(found) == ITEMS
    assert [item.author for item in found.items[2:4]] == ["Town Planner Rose Field", "Town Engineer Will Park"]
    assert [item.more for item in found.items[2:4]] == ["26-0412", "26-0007"]
    assert not any(item.mark for item in found.items)


def test_a_post_that_is_not_known_is_asked_about_and_is_no_title() -> None:
    item = read(COLUMNS.replace("Town Engineer Will Park", "Comptroller May Price")).items[3]
    assert (item.title, item.author) == ("ROAD SALT", "Comptroller May Price")
    assert item.mark == "Is it “Comptroller May Price” who presents it?"


def test_files_below_a_heading_are_items_of_their_own() -> None:
    found = read("1. OLD BUSINESS\n26-0001   Roads\n26-0002   Bridges\n\n2. NEW BUSINESS\n26-0003   Trees\n")
    assert [item.title for item in found.items] == ["OLD BUSINESS", "Roads", "Bridges", "NEW BUSINESS", "Trees"]


def test_years_before_a_title_are_part_of_it() -> None:
    found = read("1. Call to order\n2. 2026-2027 Budget\n3. Adjournment\n")
    assert rows(found) == ["1 Call to order", "2 2026-2027 Budget", "3 Adjournment"]


WAYS = """1. AT TOWN HALL - attend in person, 77 Bridge Street, Northwick, ME 04999
2. ONLINE - https://northwick.example.org/live
3. TELEPHONE - (555) 010-0188; Meeting ID: 446 2210
4. E-MAIL - townclerk@northwick.example.org
"""
BUSINESS = "I. CALL TO ORDER\n\nII. PUBLIC COMMENT\n\n{}\nIII. Water main\n\nIV. ADJOURNMENT\n"
OWN = ["I CALL TO ORDER", "II PUBLIC COMMENT", "III Water main", "IV ADJOURNMENT"]


def test_ways_to_take_part_are_no_items_above_the_business_or_under_an_item() -> None:
    assert rows(read(BUSINESS.format(WAYS))) == OWN
    assert rows(read(f"{WAYS}\n{BUSINESS.format('')}")) == OWN


def test_items_that_speak_of_calls_mail_and_addresses_stay() -> None:
    listed = ["1 Call to order", "2 Mail ballots", "3 Phone contract", "4 Deck at 12 Mill Street", "5 Online payments"]
    assert rows(read("\n".join(one.replace(" ", ". ", 1) for one in listed))) == listed


AGAIN = """   1. CALL TO ORDER
   2. PRESENTATIONS
        A.    Ann Hall, 20 years of service
   3. WORKSHOP
   4. PUBLIC HEARING
        A.    Fees for park rentals
              Recommendation: That the Council take the following actions:
              1.   Hold the hearing;
              2.   Read the ordinance by title; and
              3.   Adopt the ordinance
   4. PUBLIC HEARING
   5. CONSENT CALENDAR
        A.    Claims of May
        B.    Minutes of April 14
   6. ADJOURNMENT
"""


def test_a_heading_that_stands_there_again_is_no_part_of_a_list_below_it() -> None:
    found = read(AGAIN)
    assert rows(found)[-4:] == ["5 CONSENT CALENDAR", "5A Claims of May", "5B Minutes of April 14", "6 ADJOURNMENT"]
    assert any(item.mark for item in found.items if item.title == "PUBLIC HEARING")
