"""Agendas taken in: each is the plan of a meeting to come, and never a past meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from quick import Run

from clerk_tui import store
from clerk_tui.importing.agenda_extent import AGAIN
from clerk_tui.importing.agenda_plan import FoundAgenda, found_agenda, pasted_agenda
from clerk_tui.importing.agenda_signs import is_agenda
from clerk_tui.importing.examine import recognised
from clerk_tui.importing.readers import read_bytes
from clerk_tui.meeting import Stage

from .invented import paper
from .readers.made import page_of, paragraph, pdf, word_of
from .readers.made import run as run_of

SUMMONS = """Elmfield Parish Council
Tel: 01234 567890   clerk@elmfield.example

2 January 2024

To: All members of the council

You are summoned to attend a meeting of Elmfield Parish Council to be held in the Village Hall on Monday 8 January
2024 at 7.30 pm.

B Ash, Clerk to the Council

AGENDA

1. Apologies for absence
2. Minutes of the meeting held on 4 December 2023
3. Planning
   a) 24/0012/FUL, The Old Forge (report of the Planning Officer)
   b) 24/0031/FUL, Mill Lane
4. Highways: to receive a report
5. Date of next meeting: 5 February 2024

Members of the public are welcome to attend.
"""
TABLE = """<html><body><h1>Roads Committee</h1><h2>Agenda</h2>
<p>Date: Tuesday 6 February 2024</p><p>Time: 10.00 am</p><p>Venue: Committee Room 2, Town Hall</p>
<table><tr><th>No.</th><th>Item</th></tr><tr><td>1.</td><td><p>Apologies</p></td></tr>
<tr><td>2.</td><td><p>Minutes</p><p>To approve the minutes of the meeting held on 9 January 2024 as correct.</p>
</td></tr><tr><td>3.</td><td><p>Bridge repairs</p></td></tr></table></body></html>"""
XML = """<meeting xmlns="http://moderngov.co.uk/namespaces"><committeetitle>Roads Committee</committeetitle>
<meetingdate>06/02/2024</meetingdate><meetingtime>10:00</meetingtime><meetinglocation>Town Hall</meetinglocation>
<agendaitems><agendaitem><agendaitemnumber>1</agendaitemnumber><agendaitemtitle>Apologies</agendaitemtitle></agendaitem>
<agendaitem><agendaitemnumber>2</agendaitemnumber><agendaitemtitle>Bridge repairs</agendaitemtitle></agendaitem>
<agendaitem><agendaitemnumber>3</agendaitemnumber><agendaitemtitle>Parking</agendaitemtitle></agendaitem></agendaitems>
</meeting>"""


def read(text: str | bytes, name: str = "paper.txt") -> FoundAgenda:
    """The agenda in a file; no line of its business may vanish: it is an item, part of one, or told."""
    found = found_agenda(read_bytes(name, text if isinstance(text, bytes) else text.encode()))
    if isinstance(text, str):
        assert not list(vanished(text, found))
    return found


def vanished(text: str, found: FoundAgenda) -> Iterator[str]:
    """The lines from the first item to the last that neither an item has, nor a doubt quotes, nor are `FURNITURE`."""
    if AGAIN in found.doubts:
        return
    kept = [set(WORD.findall(f"{item.number} {item.title} {item.about}".casefold())) for item in found.items]
    told = set(WORD.findall(" ".join(found.doubts).casefold()))
    lines = [WORD.findall(line.casefold())[:FEW] for line in text.splitlines()]
    has_item = [at for at, line in enumerate(lines) if line and any(words.issuperset(line) for words in kept)]
    was_told = False
    for at in range(min(has_item, default=0), max(has_item, default=0)):
        words = [word for word in lines[at] if len(word) > 2 and word.isalpha()]
        is_kept = any(2 * sum(word in one for word in words) >= len(words) for one in kept)
        is_told = 2 * sum(word in told for word in words) >= len(words)
        goes_on = was_told and words and at and lines[at - 1]
        is_of_page = lines.count(lines[at]) > 1 or FURNITURE.fullmatch(text.splitlines()[at])
        if not (is_kept or is_told or goes_on or is_of_page):
            yield text.splitlines()[at]
        was_told = bool(words) and not is_kept and bool(is_told or goes_on)


FURNITURE = re.compile(
    r"\s*https?://\S+"  # the address of a page
    r"|(?:Type|Recommended Action)\s*:.*"  # a field of a form beside that of its subject
    r"|.*\bMEETING|\d{1,2} May 2023.*"  # what is read as the head, in one line with the items
)
"""What is dropped and not told."""
WORD = re.compile(r"[^\W_]+")
FEW = 6
"""Words of a line that are quoted, at least."""


def rows(found: FoundAgenda) -> list[str]:
    return [f"{item.number} {item.title}".strip() for item in found.items]


def test_a_summons_gives_body_day_place_and_items() -> None:
    found = read(SUMMONS)
    head = found.head
    assert (head.council, head.committee) == ("Elmfield Parish Council", "Elmfield Parish Council")
    assert (head.date, head.time, head.venue) == (date(2024, 1, 8), time(19, 30), "Village Hall")
    assert rows(found) == [
        "1 Apologies for absence",
        "2 Minutes of the meeting held on 4 December 2023",
        "3 Planning",
        "3a 24/0012/FUL, The Old Forge",
        "3b 24/0031/FUL, Mill Lane",
        "4 Highways: to receive a report",
        "5 Date of next meeting: 5 February 2024",
    ]
    assert found.doubts == ()


def test_word_html_and_xml_are_read_alike() -> None:
    lines = (
        "Roads Committee",
        "Agenda",
        "Tuesday 6 February 2024 at 10.00 am",
        "1. Apologies",
        "2. Bridges",
        "3. Parking",
    )
    word = word_of("".join(paragraph(run_of(line)) for line in lines))
    printed = pdf([page_of(lines)])
    for found in (read(word, "a.docx"), read(printed, "a.pdf"), read(TABLE, "a.html"), read(XML, "a.xml")):
        assert (found.head.committee, found.head.date, found.head.time) == (
            "Roads Committee",
            date(2024, 2, 6),
            time(10, 0),
        )
        assert [item.number for item in found.items] == ["1", "2", "3"]
    assert read(TABLE, "a.html").head.venue == "Committee Room 2, Town Hall"
    assert read(XML, "a.xml").head.venue == "Town Hall"


def test_the_minutes_of_another_day_do_not_give_the_date() -> None:
    found = read("Roads Committee\n\nAGENDA\n\n1. Apologies\n2. Minutes of 8 January 2018\n3. Bridges\n")
    assert found.head.date is None
    assert found.doubts == (
        "The file does not say on which day the meeting is.",
        "The file does not say of which council or authority “Roads Committee” is.",
        "The file does not say when the meeting begins.",
        "The file does not say where the meeting is.",
    )


@pytest.mark.parametrize(
    ("above", "doubt"),
    [
        ("Roads Committee\nTuesday 5 February 2024", "5 February 2024 is a Monday, and not a Tuesday."),
        ("Roads Committee\nTuesday 6th February", "The date has no year: 6th February."),
        ("Roads Committee\n6 February 2024\n13 February 2024", "The file names 2 days above its items: 6"),
        ("Tuesday 6 February 2024", "The file does not name the body that meets."),
        ("County Council\nTuesday 6 February 2024", "The file says “County Council” without the name of the council."),
    ],
)
def test_what_is_doubtful_above_the_items_is_said(above: str, doubt: str) -> None:
    found = read(f"{above}\n\nAGENDA\n\n1. Apologies\n2. Bridges\n3. Parking\n")
    assert [said for said in found.doubts if said.startswith(doubt)]
    assert rows(found) == ["1 Apologies", "2 Bridges", "3 Parking"]


def test_a_remark_below_an_item_is_left_out_and_said() -> None:
    found = read(TABLE, "a.html")
    assert rows(found) == ["1 Apologies", "2 Minutes", "3 Bridge repairs"]
    assert "1 remark below an item was left out" in found.doubts[-1]


@pytest.mark.parametrize("said", ["(confidential)", "(in private)"])
def test_what_makes_an_item_private_is_no_remark(said: str) -> None:
    found = read(SUMMONS.replace("4. Highways: to receive a report", f"4. Highways {said}"))
    assert [item.title for item in found.items if item.is_exempt] == ["Highways"]
    assert not any("left out" in doubt for doubt in found.doubts)


def test_what_stands_below_the_items_is_none() -> None:
    found = read(SUMMONS + "\nNotes\n1. Filming is allowed.\n2. Large print: ask the clerk.\n")
    assert len(found.items) == 7


def test_minutes_are_no_agenda() -> None:
    assert is_agenda(read_bytes("a.txt", SUMMONS.encode()))
    assert not is_agenda(read_bytes("m.txt", paper(1).encode()))
    past = SUMMONS.replace(
        "1. Apologies for absence", "1. Apologies for absence\nApologies were received from Cllr Ash."
    )
    assert not is_agenda(read_bytes("m.txt", past.encode()))
    assert "held already" in read(past).doubts[0]


# The command


@pytest.mark.parametrize("option", [(), ("--agenda",)])
def test_import_plans_the_meeting_and_prints_what_it_read(tmp_path: Path, run: Run, option: tuple[str, ...]) -> None:
    book, file = tmp_path / "m.db", tmp_path / "january.txt"
    file.write_text(SUMMONS, encoding="utf-8")
    code, _, said = run("import", book, file, *option)
    assert code == 0
    assert "meeting 1, planned, Elmfield Parish Council, 2024-01-08: 7 items" in said
    assert "7.30pm, Village Hall" in said
    assert "3a    24/0012/FUL, The Old Forge (Planning Officer)" in said
    with store.Reader(book) as reader:
        (line,) = reader.meetings()
        assert (line.stage, line.date, line.entry_count) == (Stage.PLANNED, date(2024, 1, 8), 0)
        assert reader.check() == ()
        assert len(reader.meeting(1).items) == 7
        assert [item.author for item in reader.meeting(1).items if item.author] == ["Planning Officer"]
    code, _, said = run("import", book, file, *option)
    assert (code, "as meeting 1. Nothing was changed." in said) == (0, True)


def test_a_body_that_the_file_does_not_name_is_asked_for(tmp_path: Path, run: Run) -> None:
    book, file = tmp_path / "m.db", tmp_path / "a.txt"
    file.write_text("AGENDA\n6 February 2024\n\n1. Apologies\n2. Bridges\n3. Parking\n", encoding="utf-8")
    code, _, said = run("import", book, file)
    assert (code, "--committee" in said, book.exists()) == (3, True, False)
    code, _, said = run("import", book, file, "--committee", "Roads Committee", "--council", "Elmfield Council")
    assert (code, "Roads Committee, 2024-02-06" in said) == (0, True)


@pytest.mark.parametrize(
    ("above", "committee", "venue"),
    [
        ("Head of Legal Services\nB Ash, Solicitor to the Council\n\nROADS COMMITTEE", "Roads Committee", ""),
        ("Members of this Committee are reminded that\nthey have papers\n\nRoads Committee", "Roads Committee", ""),
        ("6 February 2024 at 6:30 PM - Board of Trustees Meeting", "Board of Trustees", ""),
        ("Roads Committee\nCommittee Room 1, Town Hall", "Roads Committee", "Committee Room 1, Town Hall"),
        ("Roads Committee of Elmfield Borough Council", "Roads Committee", ""),
    ],
)
def test_the_body_is_what_is_named_so_and_not_who_writes(above: str, committee: str, venue: str) -> None:
    head = read(f"{above}\nTuesday 6 February 2024\n\nAGENDA\n\n1. Apologies\n2. Bridges\n3. Parking\n").head
    assert (head.committee, head.venue) == (committee, venue)


# Agenda or minutes

DRAFTED = """Elmfield Parish Council

Monday 8 January 2024, Village Hall

1. Apologies for absence
2. Minutes of the last meeting
3. Bridge repairs
4. Date of next meeting
"""


def test_what_may_be_an_agenda_is_refused_until_the_clerk_says_which(tmp_path: Path, run: Run) -> None:
    book, file = tmp_path / "m.db", tmp_path / "january.txt"
    file.write_text(DRAFTED, encoding="utf-8")
    code, _, said = run("import", book, file)
    assert (code, book.exists()) == (3, False)
    assert "it may be an agenda. Nothing in it says that the meeting was held. Say which: --agenda" in said
    code, _, said = run("import", book, file, "--minutes")
    assert (code, "4 items" in said) == (0, True)
    with store.Reader(book) as reader:
        assert [line.stage for line in reader.meetings()] != [Stage.PLANNED]
    code, _, said = run("import", tmp_path / "n.db", file, "--agenda")
    assert (code, "planned, Elmfield Parish Council, 2024-01-08: 4 items" in said) == (0, True)


def test_minutes_of_a_day_to_come_are_asked_about_and_a_plain_agenda_can_be_minutes(tmp_path: Path, run: Run) -> None:
    held, agenda = tmp_path / "held.txt", tmp_path / "agenda.txt"
    held.write_text(
        "Minutes of the Roads Committee held on 8 January 2124\n\nPresent: Councillors Ash and Birch\n\n"
        "1. Bridges\nResolved: that the bridge be closed.\n",
        encoding="utf-8",
    )
    agenda.write_text(SUMMONS, encoding="utf-8")
    code, _, said = run("import", tmp_path / "m.db", held)
    assert (code, "Its meeting is on 8 January 2124, which is still to come." in said) == (3, True)
    code, _, said = run("import", tmp_path / "m.db", held, "--minutes")
    assert (code, "2124-01-08" in said) == (0, True)
    code, _, said = run("import", tmp_path / "n.db", agenda, "--minutes")
    assert (code, "planned" in said) == (0, False)


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        (DRAFTED, True),
        (f"Annual Meeting Agenda\n{DRAFTED}\nMembers: A Ash, B Birch", True),
        (f"Minutes of the meeting\n{DRAFTED}", False),
        (DRAFTED.replace("Village Hall", "Village Hall\n\nPresent: Councillors Ash and Birch"), False),
        (f"{DRAFTED}\nIt was resolved that the bridge be closed.", False),
    ],
)
def test_only_what_shows_no_meeting_that_was_held_may_be_an_agenda(text: str, may_be: bool) -> None:
    source = read_bytes("paper.txt", text.encode())
    made = recognised(Path("paper.txt"), source)
    assert made.is_unsure is may_be


# What the head and the items do not say


@pytest.mark.parametrize(
    ("above", "council", "venue"),
    [
        (
            "A meeting of Elmfield Parish Council which will be held at the Village Hall, on",
            "Elmfield Parish Council",
            "",
        ),
        (
            "To: All Members of Elmfield Parish Council\nYou are summoned to attend a meeting of the Parish "
            "Council to be held in the Jubilee Hall for the transaction of the business below on",
            "Elmfield Parish Council",
            "Jubilee Hall",
        ),
        ("The public may speak during the Board meeting.\nThe Elm County Board of Education will meet on", "", ""),
        ("Elmfield Parish Council – Notice of Parish Meeting", "Elmfield Parish Council", ""),
    ],
)
def test_a_sentence_does_not_run_into_the_body_or_the_place(above: str, council: str, venue: str) -> None:
    head = read(f"{above}\nTuesday 6 February 2024 at 7pm\n\nAGENDA\n\n1. Apologies\n2. Bridges\n3. Parking\n").head
    assert head.council == council
    assert head.venue in (venue, "Village Hall")
    assert head.committee in ("Elmfield Parish Council", "Elm County Board of Education")


NOTICE = "NOTICE OF SPECIAL MEETING OF THE MAP COMMITTEE MEMBERS OF THE ELMBY PORT AUTHORITY"
OF_AUTHORITY = (
    "The Elmby Port Authority (the “Authority”) will hold a special meeting of its Map Committee in the Authority’s "
    "Oldby Office, 45 Clay Street, Oldby on"
)


@pytest.mark.parametrize(
    ("above", "council", "committee", "venue"),
    [
        ("UNIVERSITY OF ELMBY\n\nSENATE\n\nUNIVERSITY OF ELMBY SENATE", "University of Elmby", "SENATE", ""),
        ("Elmby College\nAcademic Board\nElmby College Academic Board", "Elmby College", "Academic Board", ""),
        ("Elmby College Council\n", "Elmby College Council", "Elmby College Council", ""),
        ("Latest Council Agenda\n\nElmby Town Council", "Elmby Town Council", "Elmby Town Council", ""),
        ("Upcoming Committee Agenda\n\nElmby Town Council\nMap Committee", "Elmby Town Council", "Map Committee", ""),
        (
            f"{NOTICE}\n\n{OF_AUTHORITY}",
            "Elmby Port Authority",
            "Map Committee",
            "Authority’s Oldby Office, 45 Clay Street, Oldby",
        ),
    ],
)
def test_the_head_names_the_body_and_not_what_is_said_of_it(
    above: str, council: str, committee: str, venue: str
) -> None:
    head = read(f"{above} Tuesday 4 February 2031 at 7pm\n\nAGENDA\n\n1. Apologies\n2. Bridges\n3. Parking\n").head
    assert (head.council, head.committee, head.venue) == (council, committee, venue)


@pytest.mark.parametrize(
    "numbers", ["1.1 1.2 2.0 3.0", "1.1 1.2 2.1 2.2 3.1", "1 2 5 6", "1.1 1.2 1.4 1.5", "1 1.1 3 4"]
)
def test_what_is_counted_below_a_sentence_is_an_item_or_told(numbers: str) -> None:
    first, second, *others = [f"{number} {title}" for number, title in zip(numbers.split(), TITLES, strict=False)]
    said = "Please note that the first ten minutes are filmed."
    found = read("\n\n".join(("Elmby Town Council", "AGENDA", "3 April 2031", first, second, said, *others)))
    told = " ".join(found.doubts)
    assert all(line in rows(found) or line in told for line in (first, second, *others))
    assert ("0" in numbers) <= (len(found.items) == len(numbers.split()))


TITLES = "Maps Globes Lamps Bridges Rivers".split()


def test_roman_numbers_count_up_and_pages_have_heads() -> None:
    head = (
        "Meeting of the Board of Trustees",
        "Elm College District",
        "Tuesday, February 6, 2024",
        "1:30 p.m.",
        "Oak Room",
    )
    first = (*head, "AGENDA", "I. Roll call", "II. Minutes", "III. Officers", "IV. Committees", "V. Adjournment")
    found = read(pdf([page_of(first), page_of((*head, "Members of the public are welcome."))]), "a.pdf")
    assert rows(found) == ["I Roll call", "II Minutes", "III Officers", "IV Committees", "V Adjournment"]
    assert (found.head.committee, found.head.date) == ("Board of Trustees", date(2024, 2, 6))


def test_items_with_bullets_begin_right_below_the_title() -> None:
    above = "Elmfield Parish Council\nTuesday 6 February 2024\n\nAGENDA\n"
    found = read(
        f"{above}- Apologies\n- Minutes of the last meeting – 3 January 2024\n9.1 Shop\n9.2 Pavilion\n9.3 Pond\n"
    )
    assert rows(found)[:2] == ["Apologies", "Minutes of the last meeting – 3 January 2024"]


def test_what_stands_among_or_below_numbered_items_has_a_mark() -> None:
    items = "1. Apologies\n2. Minutes\n3. Bridges\nThe mill bridge\n4. Parking\nA Ash\n"
    found = read(f"Roads Committee\nTuesday 6 February 2024\n\nAGENDA\n\n{items}")
    marks = {item.title: item.mark for item in found.items}
    assert "no number" in marks["The mill bridge"]
    assert "below the last number" in marks["A Ash"]


def test_items_without_numbers_are_not_certain() -> None:
    found = read("Roads Committee\nTuesday 6 February 2024\n\nAGENDA\n\nApologies\nBridges\nParking\n")
    assert any("no numbers that count up" in doubt for doubt in found.doubts)


ITEMS = "Agenda\n1. Apologies\n2. Minutes of 4 May 2026\n3. Repairs\n4. Bins\n"


@pytest.mark.parametrize(
    ("above", "organisation", "committee", "venue"),
    [
        (
            "ELMFIELD PUBLIC LIBRARY\nBOARD OF TRUSTEES REGULAR MEETING\nMonday, June 8, 2026\n4:00 PM\n"
            "Main Library, Meeting Room B\n31 N. Third St., Elmfield, MO",
            "Elmfield Public Library",
            "Board of Trustees",
            "Main Library, Meeting Room B, 31 N. Third St., Elmfield, MO",
        ),
        (
            "Elm Hills Community Board\nDate: Monday 8 June 2026\nTime: 6.00pm\nVenue: Memorial Hall, 8 Elm Street",
            "Elm Hills Community Board",
            "",
            "Memorial Hall, 8 Elm Street",
        ),
        (
            "Owners Corporation Plan 12345\nNotice of Strata Committee Meeting\nMeeting date: Monday 8 June 2026\n"
            "Meeting time: 6:30 pm\nVenue: Elm Library",
            "Owners Corporation Plan 12345",
            "Strata Committee",
            "Elm Library",
        ),
        (
            "Elmfield Tidy Towns Association CLG\nThe next meeting of the committee will take place on Monday, 8th June"
            " 2026 at 8.00 p.m. in the Community Centre, Main Street, Elmfield, Co. Galway H65 XK12.",
            "Elmfield Tidy Towns Association CLG",
            "Committee",
            "Community Centre, Main Street, Elmfield, Co. Galway H65 XK12",
        ),
        (
            "Elm Shire Council\n\nNotice is hereby given that an Ordinary Meeting of the Elm Shire Council will be"
            " held in the Council Chambers, 4 Elm Street on Monday 8 June 2026 commencing at 9.00am.",
            "Elm Shire Council",
            "Elm Shire Council",
            "Council Chambers, 4 Elm Street",
        ),
    ],
)
def test_a_pasted_notice_gives_organisation_body_and_place(
    above: str, organisation: str, committee: str, venue: str
) -> None:
    found = pasted_agenda(f"{above}\n\n{ITEMS}")
    assert found is not None
    head = found.head
    assert (head.council, head.committee, head.venue) == (organisation, committee, venue)
    assert head.date == date(2026, 6, 8)
    assert len(found.items) == 4


def test_members_between_the_day_and_the_agenda_of_a_pasted_notice_are_found_and_are_no_body() -> None:
    notice = """Quay Court Residents Association
    Committee meeting to be held on Tuesday 1 December 2026 at 7.15pm in the Lounge, Quay Court
    Chair: Denise Pollock
    Treasurer: Ravi Menon
    Committee: Gwen Tallis, Patrick O'Shea, Miriam Steele
    AGENDA
    1. Welcome
    2. Lift repairs
    3. Any other business
    """
    found = pasted_agenda(notice.replace("\n    ", "\n"))
    assert found is not None
    assert (found.head.council, found.head.committee) == ("Quay Court Residents Association", "Committee")
    assert [line.partition(":")[0] for line in found.members.splitlines()] == ["Chair", "Treasurer", "Committee"]


@pytest.mark.parametrize(
    ("lines", "members"),
    [
        ("Absent: Ann Mercer, Bo Tranter, Cal Winslow", ""),
        ("Not attending: Ann Mercer, Bo Tranter, Cal Winslow", ""),
        ("Members: Ann Mercer, Bo Tranter, Cal Winslow\nApologies: Dee Harcourt", ""),
        ("Speakers: Ann Mercer, Bo Tranter, Cal Winslow", ""),
        (
            "Members: Ann Mercer, Bo Tranter, Cal Winslow\nSpeakers: Dee Harcourt",
            "Members: Ann Mercer, Bo Tranter, Cal Winslow",
        ),
    ],
)
def test_who_is_missing_or_speaks_in_a_pasted_notice_is_not_the_committee(lines: str, members: str) -> None:
    found = pasted_agenda(f"Elmvale Port Board\nTuesday 3 March 2026\n{lines}\n\n1. Apologies\n2. Tolls\n3. Close")
    assert found is not None
    assert found.members == members


def test_a_pasted_notice_may_have_no_year_and_the_day_when_it_was_signed_is_no_item() -> None:
    found = pasted_agenda(f"The next meeting of the Elm Society is on Monday 8 June at 7.30pm.\n\n{ITEMS}2 June 2026")
    assert found is not None
    assert (found.head.council, found.head.date, found.day) == ("Elm Society", None, "8 June")
    assert [item.title for item in found.items][-1] == "Bins"
    assert "1 line below the last number was left out: “2 June 2026”." in found.doubts


@pytest.mark.parametrize(
    "end", ["Kind regards\nJo\n\nJo Tait\nClerk, Elm Society", "See you there,\nJo", "Cheers, Jo", ""]
)
def test_of_a_pasted_e_mail_neither_the_day_it_was_sent_nor_its_signature_is_taken(end: str) -> None:
    found = pasted_agenda(
        "I cannot come.\n\nFrom: Jo Tait <jo@elm.example>\nSent: 20 November 2026 09:12\nSubject: Agenda\n\nHi all,\n\n"
        f"Elm Society will meet in the Scout Hall at 6.30 pm on Sunday 29th November.\n\n{ITEMS}\n{end}\n".replace(
            "\n", "\r"
        )
    )
    assert found is not None
    assert (found.head.date, found.head.time) == (date(2026, 11, 29), time(18, 30))
    assert found.head.venue == "Scout Hall"
    assert [item.title for item in found.items][-1] == "Bins"
    assert not [doubt for doubt in found.doubts if "below" in doubt]


@pytest.mark.parametrize("last", ["a) Rents", "- Rents", "5. Rents"])
def test_an_item_below_a_comma_is_no_signature(last: str) -> None:
    found = pasted_agenda(f"Elm Council\nMonday 8 June 2026 at 7pm\n\n{ITEMS}\nTo consider the following,\n{last}\n")
    assert found is not None
    assert found.items[-1].title == "Rents"


@pytest.mark.parametrize(
    ("above", "last"),
    [
        ("Dear all,\n\n", "Bins"),
        ("Yours faithfully\nJo Tait\nClerk\n\nAGENDA\n", "Bins"),
        ("Welcome\nThanks\n", "Bins"),
        ("Apologies\n\n", "Bins,\nDate of next meeting"),
        ("From: Jo Tait\nSubject: June meeting\nWhen: Monday 8 June 2026 at 7pm\n\n", "Bins"),
        ("Thanks,\nJo\n\nFrom: Jo Tait\nSubject: June meeting\n\n", "Bins"),
    ],
)
def test_what_only_begins_like_a_signature_or_an_e_mail_stays(above: str, last: str) -> None:
    day = "" if "When" in above else "Elm Council\nMonday 8 June 2026 at 7pm\n\n"
    found = pasted_agenda(f"{day}{above}Roads and paths\nTrees\n{last}\n")
    assert found is not None
    assert found.head.date == date(2026, 6, 8)
    assert [item.title for item in found.items][-2:] == ["Trees", last.replace("\n", " ")]


def test_whoever_signed_a_notice_presents_no_item() -> None:
    found = pasted_agenda(
        f"Elm Council\nMonday 8 June 2026 at 7pm in the Hall\n\n{ITEMS}Mrs F Fern, Parish Clerk\n2 June 2026"
    )
    assert found is not None
    assert [(item.title, item.author) for item in found.items][-1] == ("Bins", "")


def test_a_line_that_says_where_they_meet_is_not_told_as_left_out() -> None:
    found = read(
        f"Elm Council\nRegular Meeting Agenda\nMonday, June 8, 2026\nDistrict Office Board Room\n\n{ITEMS[7:]}"
    )
    assert not [doubt for doubt in found.doubts if "left out" in doubt]


def test_the_lines_above_an_e_mail_may_stand_in_any_order() -> None:
    above = 'Subject: Board packet\nDate: Wed, 25 Nov 2026 16:02:11 -0600\nFrom: "Fir, Bo" <bo@library.example>\n\n'
    board = "The Board of Trustees of the Elm Library District will meet on Sunday, November 29, 2026 at 6:00 PM.\n\n"
    found = pasted_agenda(f"{above}{board}AGENDA\n\n1. Call to order\n2. Bills\n3. Adjournment\n")
    assert found is not None
    assert (found.head.date, found.head.time) == (date(2026, 11, 29), time(18))
    assert not [doubt for doubt in found.doubts if "day of the meeting" in doubt]


NOTES = """# Quay Trust, call of 3 April 2025

## {label}

- Ida Fell
- Bo Marsh, by phone

## Agenda

1. Budget
2. Boats
3. Any other business

## {below}

- the boats need paint
"""


@pytest.mark.parametrize(
    "label", ["Attendees", "Attendance ((add **yourself**)", "People present:", "Participants (3)"]
)
def test_notes_that_list_who_came_are_no_agenda(label: str) -> None:
    assert not is_agenda(read_bytes("call.md", NOTES.format(label=label, below="Notes").encode()))


def test_an_agenda_stays_one_that_lists_who_is_asked_to_come() -> None:
    notice = NOTES.format(label="Attendees", below="Papers").replace(
        "\n\n##", "\n\nThe trust will meet at 7pm.\n\n##", 1
    )
    assert is_agenda(read_bytes("call.md", notice.encode()))
    assert is_agenda(read_bytes("call.md", NOTES.format(label="Distribution", below="Papers").encode()))


def test_brackets_without_end_after_a_label_do_not_stop_the_reading() -> None:
    assert not is_agenda(read_bytes("call.md", f"# Call\n\nPresent{' (' * 40}{'x' * 300}\n".encode()))


def test_a_line_of_code_with_a_break_of_its_own_is_one_line() -> None:
    assert found_agenda(read_bytes("call.md", "    \u2028٣\ns".encode())) is not None
