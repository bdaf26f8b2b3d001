"""An agenda is read alike where its lines are pasted and where its file is imported."""

from __future__ import annotations

from datetime import time

import pytest

from clerk_tui.importing.agenda_plan import found_agenda
from clerk_tui.importing.readers import read_bytes
from clerk_tui.lists import read_items

from .test_agenda import read

HEAD = "Fenwick Roads Committee\nMonday 4 May 2026 at 7 pm\nThe Old Mill, Mill Lane\n\n"
ITEMS = "1. Apologies\n2. Roads\n3. Trees\n4. Close\n"
FOUR = ["1 Apologies", "2 Roads", "3 Trees", "4 Close"]


def pasted(text: str) -> list[str]:
    """The items of a pasted list, each with its number, and a sign where it is asked about."""
    return [f"{item.number} {item.title}{' ⚠' if item.mark else ''}".strip() for item in read_items(text)]


def imported(text: str) -> list[str]:
    """The same of a file."""
    return [
        f"{item.number} {item.title}{' ⚠' if item.mark else ''}".strip()
        for item in found_agenda(read_bytes("a.txt", text.encode())).items
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Roads Committee\nFenwick Valley District\n7:15 p.m.\nPage 2 of 2\n",
        "Fenwick Council\nRegular Meeting\n6:00 PM\nPage 2/3\n",
        "\nAgenda\nFenwick Town Council\nMay 4, 2026 7:00 p.m.\nPage 2\n\n",
        "Page 1 of 2\nRoads Committee\nFenwick Valley District\n7:15 p.m.\n",
        "Roads Committee Agenda\n4 May 2026\n- 2 -\n",
    ],
)
def test_the_head_of_a_page_between_two_items_is_none_and_its_time_is_of_none(head: str) -> None:
    text = f"1. Apologies\n2. Roads\n{head}3. Trees\n4. Close\n"
    assert pasted(text) == imported(HEAD + text) == FOUR
    assert not any(item.time for item in read_items(text))


@pytest.mark.parametrize(
    "above",
    [
        "You are hereby summoned to attend",
        "**START TIME 7:15 p.m.**",
        "Meeting opens: 7.15pm",
        "The committee will consider the following items:",
        "Date and time: 4 May 2026, 19:15\nVenue: The Old Mill, Mill Lane",
    ],
)
def test_what_calls_the_meeting_and_says_when_is_no_item(above: str) -> None:
    for title in ("AGENDA", "*** AGENDA ***", "~ Agenda ~", "=== AGENDA ==="):
        assert pasted(f"{title}\n{above}\n{ITEMS}") == FOUR
    assert imported(f"{HEAD}AGENDA\n{above}\n{ITEMS}") == FOUR


def test_any_other_line_above_the_first_number_is_asked_about() -> None:
    assert pasted(f"AGENDA\nA film about ducks\n\n{ITEMS}") == ["A film about ducks ⚠", *FOUR]
    assert pasted(f"AGENDA\nROLL CALL\n{ITEMS}") == ["ROLL CALL", *FOUR]


@pytest.mark.parametrize(
    "signs", ["1. {}. 2. {}. 3. {}. 4. {}", "1) {}; 2) {}; 3) {}; 4) {}", "I. {} II. {} III. {} IV. {}"]
)
def test_an_agenda_in_one_long_line_that_begins_the_file_is_not_lost(signs: str) -> None:
    long = "Apologies of members from the upper and the lower valley and of all the others who are away on that day"
    text = signs.format(long, f"Roads and lanes and {long.lower()}", "Trees", "Close")
    assert len(text) > 200
    assert len(pasted(text)) == len(imported(text)) == 4


def test_a_list_of_another_kind_below_the_agenda_is_asked_about_to_its_end() -> None:
    for name in ("Jobs", "Outstanding actions:", "TO DO"):
        text = f"{ITEMS}\n{name}\n1. Bo - sweep\n2. Cy - buy clay\n3. Di - mend\n4. Ed - paint\n5. Flo - write\n"
        assert pasted(text)[:4] == FOUR
        assert all(line.endswith("⚠") for line in pasted(text)[4:])
        assert all(line.endswith("⚠") for line in imported(HEAD + text)[4:])


def test_numbers_that_begin_again_in_another_part_are_not_asked_about() -> None:
    text = "MORNING SESSION\n1. Apologies\n2. Roads\n\nAFTERNOON SESSION\n1. Trees\n2. Lamps\n3. Close\n"
    assert not any(line.endswith("⚠") for line in pasted(text))


def test_numbers_that_lose_their_stop_where_they_begin_again_are_numbers() -> None:
    text = "1. Gates\n2. Keys\nThe general meeting follows\n1. Apologies\n2. Roads\n3 Trees\n4 Close\n"
    assert pasted(text)[-2:] == imported(HEAD + text)[-2:] == ["3 Trees", "4 Close"]


def test_a_house_with_the_next_number_is_asked_about() -> None:
    assert pasted("1. Apologies\n2. Plans\n3 Mill Lane\n3. Trees\n")[2] == "3 Mill Lane ⚠"


def test_lines_right_below_a_number_and_apart_from_the_next_are_its_parts() -> None:
    items = read_items("I. Opening\nII. Reports\nWarden’s Report\nBursar’s Report\n\nIII. Close\n")
    assert [item.parent for item in items] == ["", "", "II", "II", ""]


def test_pages_and_numbers_in_lines_of_their_own_are_not_told_as_remarks() -> None:
    found = read(f"{HEAD}1.\nApologies\n5\n2.\nRoads\n7\n3.\nTrees\n12\n4.\nClose\n20\n")
    assert [f"{item.number} {item.title}" for item in found.items] == FOUR
    assert not any("left out" in doubt for doubt in found.doubts)
    assert pasted("1\nApologies\n3 - 4\n2\nRoads\n5 - 8\n3\nTrees\n9 - 12\n4\nClose\n13 - 14") == FOUR


def test_a_body_is_named_by_its_meeting_and_a_code_in_it_is_no_time() -> None:
    for kind in ("Preliminary", "Provisional", "Tentative"):
        found = read(f"{kind} Agenda for 4–6 May 2026\nMEETING OF KLN/JTC 9/SC 2\n\n{ITEMS}")
        assert (found.head.committee, len(found.items)) == ("KLN/JTC 9/SC 2", 4)
    found = read(f"MEETING OF KILN GROUP PL2.11\n4 May 2026\n\nAGENDA\n{ITEMS}")
    assert (found.head.committee, found.head.time) == ("Kiln Group PL2.11", None)
    assert read(f"{HEAD}{ITEMS}").head.time == time(19, 0)


def test_where_they_always_meet_is_offered_where_nothing_says_where_they_meet() -> None:
    found = read(
        f"Fenwick Roads Committee\n4 May 2026 at 7 pm\nAGENDA\n{ITEMS}\n"
        "**Committee meetings are held at the Mill Office, 45 Mill Lane\n"
    )
    assert found.head.venue == "Mill Office, 45 Mill Lane"
    assert "Is “Mill Office, 45 Mill Lane” where they meet? Nothing says so." in found.doubts


def test_what_stands_at_the_head_of_a_page_is_told_unless_it_is_of_this_meeting() -> None:
    head = "Page 2\nUpper Fenwick Board\n5 May 2026\n"
    found = found_agenda(read_bytes("a.txt", f"{HEAD}1. Apologies\n2. Roads\n{head}3. Trees\n4. Close\n".encode()))
    told = "2 lines at the heads of pages were left out: “Upper Fenwick Board”; “5 May 2026”."
    assert [told] == [doubt for doubt in found.doubts if "left out" in doubt]
    for own in (
        "AGENDA - 4 May 2026",
        "Roads Committee Meeting 4 May 2026",
        "Page 2\nFenwick Roads Committee\n4 May 2026",
    ):
        text = f"{HEAD}AGENDA\n1. Apologies\n2. Roads\n{own}\n3. Trees\n4. Close\n"
        found = found_agenda(read_bytes("a.txt", text.encode()))
        assert [f"{item.number} {item.title}" for item in found.items] == FOUR
        assert not any("left out" in doubt for doubt in found.doubts)


def test_bodies_that_are_listed_with_their_days_below_the_number_of_a_page_are_no_head() -> None:
    days = "Page 2\nParks Committee\n3 May 2026\nPlanning Committee\n5 May 2026\n"
    assert {"Parks Committee", "Planning Committee"} <= {*pasted(f"1. Apologies\n2. Days\n{days}3. Trees\n4. Close\n")}


@pytest.mark.parametrize("above", ["Welcome and introductions", "Opening prayer", "Consent agenda"])
def test_what_opens_a_meeting_and_the_name_of_a_part_are_not_asked_about(above: str) -> None:
    assert pasted(f"{above}\n{ITEMS}") == [above, *FOUR]


@pytest.mark.parametrize(
    "above", ["Location: moving the bins", "Emergency agenda item 4 May 2026", "Approval of the following items"]
)
def test_business_above_the_first_number_is_no_head_for_one_word_of_it(above: str) -> None:
    assert pasted(f"AGENDA\n{above}\n{ITEMS}") == [f"{above} ⚠", *FOUR]
