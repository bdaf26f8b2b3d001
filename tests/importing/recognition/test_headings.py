"""Which lines head an item, in agendas that number them in part, in words, or not at all."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.importing.recognition.head import title_of
from clerk_tui.importing.recognition.heading_text import stopped
from clerk_tui.importing.recognition.item_headings import may_head

from .made import agenda, found, page_source

LIST_UNDER_AN_ITEM = """Minutes of Ashdown Parish Council
Present: Cllr A Birch (Chairman), Cllr C Dale

1. Apologies for Absence:
None

2. Matters Arising;
The gate was mended.

3. Accounts were presented and passed for payment.
Cheques: Hall hire £20.00

4. Correspondence:
1. Letter from the owner of Rose Cottage
2. Regional Conference
3. Drainage Board Representation
5. Bus Timetable Changes
6. Funding Leaflet

5. Planning:
An extension was supported.

6. Village Green:
The sign is up.
"""


def test_list_of_letters_under_an_item_is_no_agenda() -> None:
    assert agenda(found(LIST_UNDER_AN_ITEM).meeting) == [
        "1 Apologies for Absence",
        "2 Matters Arising",
        "3 Accounts were presented and passed for payment",
        "4 Correspondence",
        "5 Planning",
        "6 Village Green",
    ]


def test_number_given_twice_by_a_slip_is_an_item_each_time() -> None:
    numbers = ["1. Minutes", "2. Finance", "2. Planning", "3. Roads"]
    text = "\n\n".join(f"{n}\nThere was a long talk about it in the village hall." for n in numbers)
    assert agenda(found(text).meeting) == [number.replace(".", "") for number in numbers]


def test_dotted_numbers_of_paragraphs_head_nothing() -> None:
    text = """1. Reports
1.1 Chairman's Report
The tree planting went well and the school came to it.
1.2 The bin is full.
2. Letters
2.1 Heating leaflet
2.2 Water company survey
3. Further matters
3.1 It was felt that the hedge should be cut.
"""
    assert agenda(found(text).meeting) == ["1 Reports", "1.1 Chairman's Report", "2 Letters", "3 Further matters"]


TWO = """PRESENT:
Cllrs Ash, Birch
1.
Adoption of Minutes
They were adopted as they had been sent out to everybody before the meeting.
2. Policing Issues in the District
The Inspector spoke of thefts in the district and of what is done about them.
"""


def test_two_headings_make_an_agenda() -> None:
    assert agenda(found(TWO).meeting) == ["1 Adoption of Minutes", "2 Policing Issues in the District"]


def test_numbers_that_have_the_meetings_day_before_them() -> None:
    text = "\n\n".join(
        f"09.24.0{n}   {title}\nThere was a long talk about it in the village hall before it ended."
        for n, title in enumerate(("Apologies", "Minutes of the last meeting", "Updates", "Finance"), 1)
    )
    assert agenda(found(text).meeting) == [
        "09.24.01 Apologies",
        "09.24.02 Minutes of the last meeting",
        "09.24.03 Updates",
        "09.24.04 Finance",
    ]


def test_one_word_in_capitals_heads_the_text_under_it() -> None:
    text = """CALL TO ORDER
The chair called the meeting to order at 6:30 pm.

FIRE DEPARTMENT
The chief said that the new truck is here now.

ROADS
The trees on Lake Drive have all been trimmed.

CLOSING
The meeting was adjourned at 7 pm.
"""
    assert agenda(found(text).meeting) == ["CALL TO ORDER", "FIRE DEPARTMENT", "ROADS", "CLOSING"]


@pytest.mark.parametrize(
    ("line", "is_part"),
    [
        ("Harbour matters", True),
        ("Total", False),
        ("TOTAL £600.00", False),
        ("1.1.18 to 10.6.18", False),
        ("County share 20%", False),
        ("EL19 7TE", False),
        ("HAROLD E. PRICE", False),
        ("“That, in light of the tide, the gate be shut", False),
        ("Consultation with Residents – The", False),
    ],
)
def test_a_part_is_headed_by_words_and_not_by_figures_or_a_name(line: str, is_part: bool) -> None:
    assert may_head(line) is is_part


def test_what_was_cut_from_a_table_heads_no_part() -> None:
    told = Piece("The hall was full and the talk about it went on until the evening.", PieceKind.PARAGRAPH)
    pieces = [Piece("Present: Cllr A Birch, Cllr C Dale", PieceKind.PARAGRAPH)]
    cut = {"Apologies": "EL19 7TE", "Minutes": "TOTAL £600.00", "Roads": "HAROLD E. PRICE", "Pay": "A SHORT END."}
    for title, last in cut.items():
        pieces += [Piece(title, PieceKind.HEADING, level=2), told, Piece(last, PieceKind.PARAGRAPH)]
    assert agenda(found(page_source(*pieces)).meeting) == [*cut]


def test_papers_attached_below_the_close_head_nothing() -> None:
    told = "The hall was full and the talk about it went on until the evening."
    items = "\n\n".join(f"{number}. {title}\n\n{told}" for number, title in enumerate(("Rolls", "Roads", "Ferry"), 1))
    papers = "".join(
        f"\n\nREPORT OF THE {who}\n\nThe funds were moved to it. {told}" for who in ("FERRY", "MILL", "INN")
    )
    text = f"{items}\n\n4. Adjournment\n\nAdjourned at 11:34.\n\nATTACHMENTS:{papers}{papers.replace('OF', 'ON')}"
    assert agenda(found(text).meeting) == ["1 Rolls", "2 Roads", "3 Ferry", "4 Adjournment"]


RESOLUTION = "RESOLUTION NO. 5-20 - RESOLUTION OF THE COUNCIL ACCEPTING A GRANT FOR THE HARBOUR WALL"


@pytest.mark.parametrize(
    ("before", "is_item"),
    [("Read and received by all.", True), ("Motion by Ash, second by Birch to adopt the following resolution:", False)],
)
def test_title_of_a_resolution_is_an_item_only_where_it_is_not_moved(before: str, is_item: bool) -> None:
    text = f"""CALL TO ORDER
The chair called the meeting to order at 6:30 pm.

CONSENT AGENDA
{before}

{RESOLUTION}

The grant pays for half of the work on the wall.

ADJOURNMENT
The meeting was adjourned at 7 pm.
"""
    assert (RESOLUTION in agenda(found(text).meeting)) is is_item


def test_topics_before_a_dash_are_items_and_letters_are_not() -> None:
    text = """1. Minutes
Agreed.
2. Updates
Footpath 4 – The stile has been mended by the owner of the field and is in use again.
Changing Rooms – No ideas have been sent in so far.
Speeding – There is no news from the county.
3. Correspondence
County Council - Newsletter for the spring
Water Board - Notice of the annual general meeting
Rural Trust - Local Government Reorganisation briefing
"""
    assert agenda(found(text).meeting) == [
        "1 Minutes",
        "2 Updates",
        "Footpath 4",
        "Changing Rooms",
        "Speeding",
        "3 Correspondence",
    ]


def test_headings_of_the_file_come_before_its_numbered_lists() -> None:
    heads = ("CALL TO ORDER", "FIRE DEPARTMENT", "ROADS", "WEB PAGE")
    pieces = [
        piece
        for head in heads
        for piece in (Piece(head, PieceKind.HEADING, level=2), Piece("All is well with it.", PieceKind.PARAGRAPH))
    ]
    letters = [Piece(f"{n}. {t}", PieceKind.LISTED) for n, t in enumerate(("Grant Notice", "Spring Course", "Levy"), 1)]
    assert agenda(found(page_source(*pieces, *letters)).meeting) == list(heads)


def test_few_numbers_that_were_kept_among_many_headings() -> None:
    text = "CALL TO ORDER\n\nThe mayor opened the meeting at 6:30 pm.\n\n" + "\n\n".join(
        f"{number}{title}\n\nThe council heard a report about it from the staff."
        for number, title in (
            ("", "CONSENT AGENDA"), ("5.2. ", "HARBOUR WALL"), ("5.3. ", "BUS SHELTERS"), ("5.4. ", "FERRY FARES"),
            ("", "PUBLIC HEARINGS"), ("", "REGULAR AGENDA"), ("", "COUNCIL REQUESTS"), ("", "CLOSED SESSION"),
            ("", "CLOSED SESSION ANNOUNCEMENT"), ("", "ADJOURNMENT"),
        )
    )  # fmt: skip
    assert len(agenda(found(text).meeting)) == 11


def test_minutes_under_every_title_of_a_page_are_no_items() -> None:
    titles = ("1. Apologies for Absence", "2. Declarations of Interest", "3. Mill Lane")
    texts = [text for title in titles for text in (title, "Minutes:", "There was nothing to be said about it.")]
    assert agenda(found(page_source(*(Piece(text, PieceKind.PARAGRAPH) for text in texts))).meeting) == [
        title.replace(".", "") for title in titles
    ]


def test_title_with_a_colon_in_it() -> None:
    text = (
        "Minutes of Fords Council\n\n1. Contract Award: New Slates for the Mill Roof\n\nIt was discussed.\n\n"
        "2. Appointment of Surveyor: Weir Works from Ash Ford to Elm Ford\n\nIt was discussed.\n\n"
        "3. Potholes: Now Filled\n\n4. Date of Next Meeting: Fifth of May in the Old Village Hall\n\n"
    )
    assert agenda(found(text).meeting) == [
        "1 Contract Award: New Slates for the Mill Roof",
        "2 Appointment of Surveyor: Weir Works from Ash Ford to Elm Ford",
        "3 Potholes",
        "4 Date of Next Meeting",
    ]


def test_whom_members_met_before_a_hearing_heads_nothing() -> None:
    text = (
        "CALL TO ORDER\n\nIt was noon.\n\nWEIR HEARING\n\nThe plan of the weir was shown.\n\n"
        "Ex Parte Talks - None Told\n\nVice Mayor Ash - Met with Al Oak\n\nThe Mayor opened the hearing.\n\n"
        "POND REPORT\n\nThe pond was full.\n\nMILL REPORT\n\nThe mill was dry.\n"
    )
    assert agenda(found(text).meeting) == ["CALL TO ORDER", "WEIR HEARING", "POND REPORT", "MILL REPORT"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Minutes of the Elm Parish Council", "Elm Parish Council"),
        ("Draft Minutes of Elm Town Council", "Elm Town Council"),
        ("MINUTES OF THE ROADS COMMITTEE", "ROADS COMMITTEE"),
        ("Minutes of the meeting held on 3 May 2024", ""),
        ("Elm Parish Council minutes", "Elm Parish Council"),
    ],
)
def test_the_body_stands_before_or_after_minutes(line: str, title: str) -> None:
    assert title_of(line) == title


def test_few_lines_between_sentences_head_something_where_nothing_else_does() -> None:
    text = (
        "Elm Parish Council\n\nPresent: Bo Ash, Di Price\n\nThe meeting was opened at seven by the Chair.\n\n"
        "The gate in Mill Lane\n\nIt was told that the gate had been mended by the smith.\n\n"
        "Quotes for the roof of the hall\n\nTwo quotes for the roof had been received by the Clerk.\n"
    )
    assert agenda(found(text).meeting) == ["The gate in Mill Lane", "Quotes for the roof of the hall"]


def test_headings_in_capitals_before_the_first_number_are_items_too() -> None:
    heads = ["AGENDA CHANGES", "CONSENT CALENDAR", "REGULAR ITEMS", "COUNCIL REFERRALS", "ORAL REPORTS"]
    first = "".join(f"{head}\n\nThere was a long talk of this, and then it was left.\n\n" for head in heads[:2])
    files = "".join(f"(14-10{n}) Report on the {what}\n\nIt was heard.\n\n" for n, what in enumerate(("Gate", "Weir")))
    rest = "".join(f"{head}\n\nThere was a long talk of this, and then it was left.\n\n" for head in heads[2:])
    got = agenda(found(f"ROLL CALL - Present: Bo Ash, Di Price\n\n{first}{files}{rest}").meeting)
    assert [head for head in heads if head in got] == heads


def test_a_sentence_is_not_cut_in_a_bracket_to_make_a_heading() -> None:
    text = "(12-3) The Mayor announced that the lease [paragraph no. 12-4] would be heard in July."
    assert stopped(text.partition(") ")[2]) is None


def test_titles_in_capitals_stand_beside_items_with_the_numbers_of_a_chapter() -> None:
    text = (
        "MINUTES OF ELM SHIRE COUNCIL\n\nPRESENT\nCr Ann Birch (Mayor), Cr Bo Oak\n\nAPOLOGIES AND LEAVE OF ABSENCE\n\n"
        "Cr Oak was given leave.\n\nDISCLOSURES OF INTEREST\n\nThere were none.\n\n8.1 ROAD SEALING\n\n"
        "COUNCIL DECISION\n\n"
        "It was agreed to seal the road.\n\n8.2 LEASE OF THE HALL\n\nCOUNCIL DECISION\n\nIt was agreed to let it.\n\n"
        "CLOSURE\n\nThe meeting closed at 6.22pm.\n"
    )
    items = ["APOLOGIES AND LEAVE OF ABSENCE", "DISCLOSURES OF INTEREST", "8.1 ROAD SEALING", "8.2 LEASE OF THE HALL"]
    assert agenda(found(text).meeting) == [*items, "CLOSURE"]


def test_headings_of_the_file_above_a_list_of_who_came_are_items() -> None:
    pieces = [Piece("Elm Trust call of 3 May 2031", PieceKind.HEADING, 1)]
    for title in ("Announcements", "Quarterly reports", "Ponds", "Roads", "Attended by"):
        pieces += [Piece(title, PieceKind.HEADING, 1), Piece(f"What is below {title}.", PieceKind.PARAGRAPH)]
    pieces[-1:] = [Piece(name, PieceKind.LISTED) for name in ("Ann Birch", "Bo Oak")]
    meeting = found(page_source(*pieces)).meeting
    assert agenda(meeting) == ["Announcements", "Quarterly reports", "Ponds", "Roads"]
    assert [person.name for person in meeting.people.values()] == ["Ann Birch", "Bo Oak"]


def test_what_stands_over_the_decision_about_an_item_is_none_though_it_stands_there_once() -> None:
    text = (
        "MINUTES OF ELM SHIRE COUNCIL\n\nPRESENT\nCr Ann Birch (Mayor), Cr Bo Oak\n\n1. APOLOGIES\n\nNone.\n\n"
        "2. LAMPS\n\nCOUNCIL DECISION\n\nIt was agreed to wait.\n\n3. CLOSURE\n\nThe meeting closed at 6.22pm.\n"
    )
    assert agenda(found(text).meeting) == ["1 APOLOGIES", "2 LAMPS", "3 CLOSURE"]
