"""What stands beside, inside and below the items of agendas: letters, orders, motions, and how to join."""

from __future__ import annotations

from datetime import date

import pytest

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
