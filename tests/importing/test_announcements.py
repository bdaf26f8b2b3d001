"""What the announcement above an agenda says: which body meets, on which day, and where."""

from __future__ import annotations

from datetime import date

import pytest

from clerk_tui.importing.agenda_plan import FoundAgenda, found_agenda
from clerk_tui.importing.readers import read_bytes

ITEMS = "\n\nAGENDA\n\n1. Apologies\n2. Minutes of the last meeting\n3. Lamps\n4. Close\n"
COUNCIL = "Fenby Parish Council\n7 April 2032, 7.30pm\n"


def read(head: str) -> FoundAgenda:
    return found_agenda(read_bytes("agenda.txt", f"{head}{ITEMS}".encode()))


@pytest.mark.parametrize(
    ("head", "council", "committee"),
    [
        ("Fenby Town Council will hold its May meeting on 4 May 2032 at 7pm", "Fenby Town Council", ""),
        ("Fenby Society are holding a meeting on 4 May 2032 at 7pm", "Fenby Society", ""),
        ("NOTICE: Fenby Town Council meets on Tuesday 4 May 2032 at 7pm", "Fenby Town Council", ""),
        ("Here is the draft agenda for the Fenby Town Council meeting on 4 May 2032", "Fenby Town Council", ""),
        ("LAMP COMMITTEE MEETING OF THE VILLAGE OF FENBY\n4 May 2032", "Village of Fenby", "Lamp Committee"),
        ("Fenby Foundation Executive Committee\n4 May 2032", "Fenby Foundation", "Executive Committee"),
    ],
)
def test_the_body_that_an_announcement_names(head: str, council: str, committee: str) -> None:
    found = read(head).head
    assert (found.council, found.committee, found.date) == (council, committee or council, date(2032, 5, 4))


def test_a_name_does_not_go_on_in_the_next_sentence() -> None:
    found = read("Meeting on 4 May 2032 at 7pm\nThis will be a meeting of 31/32. We will bring our tea.")
    assert "We" not in found.head.committee


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Fenby Parish Council\nMeeting on 7 April 2032 via Zoom, at 7.30pm", "Zoom"),
        ("Fenby Parish Council\n7 April 2032 over Teams at 7pm", "Teams"),
        ("Fenby Parish Council\n7 April 2032 in Lamp Hall, starting at 7pm", "Lamp Hall"),
        (f"{COUNCIL}The meeting will take place in our old home of Lamp Hall on Back Lane.", "Lamp Hall on Back Lane"),
        (f"{COUNCIL}The meeting will be held at our new offices, 4 Back Lane, Fenby.", "4 Back Lane, Fenby"),
    ],
)
def test_the_place_that_an_announcement_names(head: str, place: str) -> None:
    assert read(head).head.venue == place


def test_a_day_without_its_year_is_told() -> None:
    found = read("Agenda for the Fenby Town Council meeting at 7 p.m. Feb. 11 at Lamp Hall")
    assert any("Feb. 11" in doubt and "year" in doubt for doubt in found.doubts)
