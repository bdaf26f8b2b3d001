"""The body above an agenda that says it in less usual words, and what stands around it."""

from __future__ import annotations

from .test_agenda import read

ITEMS = "\n1. Apologies\n2. Minutes\n3. Finance\n"


def test_a_forum_for_the_public_or_a_chair_is_not_the_body() -> None:
    found = read(
        "To: All Members of Fenwick Parish Council\nYou are summoned to attend a meeting of the Parish Council on"
        " Tuesday 8 August 2023 commencing at 7.15 pm in the Elm Hall.\nAnn Ash – Parish Clerk\n\nOpen Forum\nThe Chair"
        f" of the Parish Council will invite members of the public to speak.\n{ITEMS}"
    )
    assert (found.head.council, found.head.committee) == ("Fenwick Parish Council", "Fenwick Parish Council")


def test_friends_of_a_place_are_a_body_that_is_asked_about() -> None:
    found = read(f"Friends of Elm Park\n\nAgenda for the AGM on 16 November 2020 at 6:00pm via Zoom\n{ITEMS}")
    assert found.head.committee == "Friends of Elm Park"
    assert any("“Friends of Elm Park” the body that meets" in doubt for doubt in found.doubts)


def test_a_postcode_keeps_its_capitals() -> None:
    found = read(
        "FENWICK PARISH COUNCIL\nDATE: 4 FEBRUARY 2032\nTIME: 9:30 AM\nVENUE: BOARDROOM, 2 ELM PLACE FE1 3EG\n\n"
        f"AGENDA\n{ITEMS}"
    )
    assert found.head.venue == "Boardroom, 2 Elm Place FE1 3EG"


def test_an_item_below_its_number_may_repeat_the_name_of_the_meeting() -> None:
    found = read(
        "Fenwick Township\nBoard of Trustees\nRegular Trustee Meeting, July 15, 2019 at 6:00 P.M.\n\nAgenda\n1.\n"
        "Regular Trustee Meeting, July 15, 2019 at 6:00 P.M.\n2.\nAgenda Changes\n3.\nPublic Comments\n4.\nRoads\n"
    )
    assert [(item.number, item.title) for item in found.items][:2] == [
        ("1", "Regular Trustee Meeting, July 15, 2019 at 6:00 P.M."),
        ("2", "Agenda Changes"),
    ]


def test_what_a_meeting_is_for_is_no_place() -> None:
    found = read(
        "NOTICE OF MEETING\nFENWICK PARISH COUNCIL\nwill hold a closed meeting\nThursday, June 1, 2023\n9:00 am\n\n"
        "Fenwick Parish Council has scheduled a closed meeting for Thursday, June 1, 2023, at\n9:00 am to discuss"
        f" appointments for a public office, pursuant to Section 2 of the\nOpen Meetings Act.\n\nAGENDA\n{ITEMS}"
    )
    assert "to discuss" not in found.head.venue


def test_words_before_a_place_after_its_label_are_no_part_of_it() -> None:
    head = "GOVERNANCE COMMITTEE\nDATE: Thursday, October 13, 2022\nTIME: 4:00 PM\n"
    assert read(f"{head}LOCATION: Meeting Held at Town Hall\n\nAGENDA\n{ITEMS}").head.venue == "Town Hall"
    assert read(f"{head}Venue: via MS Teams\n\nAGENDA\n{ITEMS}").head.venue == "MS Teams"
