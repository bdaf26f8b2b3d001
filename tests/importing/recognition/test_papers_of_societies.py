"""Papers of societies, owners and small boards: tables of movers, rosters, lists within items, several meetings."""

from __future__ import annotations

import docx
import pytest

from clerk_tui.importing.doubts import doubts_of
from clerk_tui.importing.examine import checked
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.recognition.paragraphs import left_out
from clerk_tui.meeting import Kind, Meeting

from ..readers.made import page_of, pdf, word
from .made import DECIDING, TALKING, agenda, found, names, told

HEAD = (
    "Alder Point Board\nMinutes of 4 May 2021\n\n"
    "Present: Ann Birch (Chair), Bob Cole, Carl Dunn, Dora Elms\nApologies: Guy Hale\n\n"
)
FIRST = "1. Welcome\n\nThe gate by the weir was mended in April.\n\n"
LAST = "3. Trees\n\nThe oak by the weir has fallen and was cut up by the ranger.\n"


def _read(text: str, title: str = "Paths") -> Meeting:
    return found(f"{HEAD}{FIRST}2. {title}\n\n{text}\n\n{LAST}").meeting


def _table(above: str, *rows: str) -> tuple[list[str], list[str]]:
    """What is decided and left to do in an item with a table under `above`, and the doubts."""
    document = docx.Document()
    for line in filter(None, HEAD.split("\n")):
        document.add_paragraph(line)
    document.add_paragraph().add_run("Boats").bold = True
    document.add_paragraph(above)
    table = document.add_table(len(rows), rows[0].count("|") + 1)
    for at, row in enumerate(rows):
        for cell, words in zip(table.rows[at].cells, row.split("|"), strict=True):
            cell.text = words
    for title, text in (("Lamps", "All are lit at night."), ("Trees", "The oak has fallen."), ("Fees", "They stay.")):
        document.add_paragraph().add_run(title).bold = True
        document.add_paragraph(text)
    meeting, doubts = checked(read_bytes("minutes.docx", word(document)))
    return told(meeting, *DECIDING, Kind.ACTION), [str(doubt) for doubt in doubts]


COLUMNS = "Moved/ Seconded|Outcome|Action|Person responsible|Carried forward/ resolved"
BOTH = "Ann Birch, Bob Cole"


@pytest.mark.parametrize(
    ("above", "row", "is_so"),
    [
        (
            "AB proposed GH to join the crew.",
            "AB / BC|Carried|AB to ring the owner|AB|Carried forward",
            [f"motion | {BOTH} | GH to join the crew", "carried", "action | Ann Birch | to ring the owner"],
        ),
        (
            "It was agreed that the minutes of April be accepted.",
            "AB / BC|Carried|Minutes adopted|CD|Resolved",
            [f"motion | {BOTH} | that the minutes of April be accepted.", "carried"],
        ),
        (
            "Dora suggested that we sell the old boat.",
            "AB / BC|Lost||| ",
            [f"motion | {BOTH} | we sell the old boat.", "lost"],
        ),
    ],
)
def test_what_was_moved_stands_above_the_table_of_who_moved_it(above: str, row: str, is_so: list[str]) -> None:
    assert _table(above, COLUMNS, row) == (is_so, [])


def test_words_above_such_a_table_that_need_not_be_a_motion_are_asked_about() -> None:
    decided, doubts = _table("The path is swept each month.", COLUMNS, "AB / BC|Carried|CD to hire a sweeper|CD| ")
    assert decided[0] == f"motion | {BOTH} | The path is swept each month."
    assert any("words of the motion" in doubt for doubt in doubts)


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("The path is mown in June – Bob Cole (moved); Carl Dunn (seconded); carried.", "The path is mown in June"),
        ("The pier is shut, Bob Cole (mover), Carl Dunn (seconder). Carried.", "The pier is shut"),
        (
            "The hall is let to the band. Bob Cole (moved); Carl Dunn (seconded); carried.",
            "The hall is let to the band.",
        ),
    ],
)
def test_mover_and_seconder_with_their_part_behind_the_name(text: str, moved: str) -> None:
    assert told(_read(text), *DECIDING) == [f"motion | Bob Cole, Carl Dunn | {moved}", "carried"]


TALK = [f"The members spoke of the weir and the water, and this is line {n} of it." for n in range(20)]


def _left_out(*ends: str) -> tuple[str, ...]:
    pages = [page_of([*HEAD.split("\n"), *TALK, *end.split("\n")]) for end in ends]
    return left_out(read_bytes("minutes.pdf", pdf(pages)).pieces)


@pytest.mark.parametrize(
    "ends",
    [
        ("The dock is lifted - Bob Cole (moved); Carl Dunn\n(seconded); carried.",) * 2,
        ("The first motion was put.\nMotion carried.", "The next motion was put.\nMotion carried."),
        ("It was agreed to wait until\nthe next meeting.", "The lamps are put off to\nthe next meeting."),
    ],
)
def test_no_words_are_lost_where_two_pages_end_alike(ends: tuple[str, ...]) -> None:
    assert not any(end.rpartition("\n")[2] in _left_out(*ends) for end in ends)


def test_footers_are_left_out_with_a_number_beside_the_day() -> None:
    ends = [f"They went on.\n\n\n{page}   1/14/2022" for page in (1, 2)]
    assert "2 1/14/2022" in _left_out(*ends)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "2) Board Lamp Policy- Dora made a motion to wait. Bob seconded. Carried.\n\n3) Board Plans\n\n"
            "They are late this year as they were before.\n",
            ["1 Welcome", "2 Board Lamp Policy", "3 Board Plans"],
        ),
        (
            "2. Offers\n\nThree firms were asked. They include:\n\n1) Blue Post: a free service.\n\n"
            f"2) Red Van: $50.\n\n{LAST}",
            ["1 Welcome", "2 Offers", "3 Trees"],
        ),
        (
            f"2. Offers\n\nWe looked at these two:\n\n1. Blue Post\n\n2. Red Van\n\n{LAST}",
            ["1 Welcome", "2 Offers", "3 Trees"],
        ),
        (
            "2. Talks-the pros and cons were heard.\n\n3. Follow-up on the storm\n\nThe roof is mended.\n",
            ["1 Welcome", "2 Talks", "3 Follow-up on the storm"],
        ),
        (
            "2. Muddy Lanes. Moved by Cole to wait. Seconded by Dunn. Carried.\n\n"
            "3. MOTION TO ADJOURN. Moved by Cole to adjourn. Seconded by Dunn. Carried.\n",
            ["1 Welcome", "2 Muddy Lanes", "3 MOTION TO ADJOURN"],
        ),
    ],
)
def test_titles_of_items_however_they_run_on(text: str, items: list[str]) -> None:
    meeting = found(f"{HEAD}{FIRST}{text}").meeting
    assert agenda(meeting) == items
    assert all("Board" not in names(meeting, entry) for entry in meeting.entries)


def test_titles_that_a_tab_parts_from_what_is_told() -> None:
    document = docx.Document()
    lines = ("Choice of chairman\tAmy Ash", "President Report\tnothing", "Treasurer Report\twater is normal")
    for line in ("Birch Court Owners", "Annual meeting 4 May 2021", "Meeting began at 7 pm", *lines):
        document.add_paragraph(line)
    meeting = checked(read_bytes("minutes.docx", word(document)))[0]
    assert agenda(meeting) == ["Choice of chairman", "President Report", "Treasurer Report"]
    assert not any(entry.kind is Kind.PRESENT for entry in meeting.entries)


def test_tasks_in_bold_head_nothing() -> None:
    document = docx.Document()
    for line in filter(None, HEAD.split("\n")):
        document.add_paragraph(line)
    for words in (
        "*Lamps",
        "Two are out.",
        "*Dora to order bulbs.",
        "*Trees",
        "The oak fell.",
        "*Fees",
        "They stay.",
        "*Tea",
        "It was hot.",
    ):
        document.add_paragraph().add_run(words.lstrip("*")).bold = words[0] == "*"
    meeting = checked(read_bytes("minutes.docx", word(document)))[0]
    assert agenda(meeting) == ["Lamps", "Trees", "Fees", "Tea"]
    assert told(meeting, Kind.ACTION) == ["action | Dora Elms | to order bulbs."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("-Dora said that it is late.", ["statement | Dora Elms | said that it is late."]),
        (
            "Dora passed out a map. She explained where the ford is.",
            ["statement | Dora Elms | explained where the ford is."],
        ),
        ("Carl Dunn visited Bob Cole. He said that it leaked.", []),
        (
            "Someone wondered how the keys are kept. Bob said that they hang in the hall.",
            [
                "question | member | wondered how the keys are kept.",
                "answer | Bob Cole | said that they hang in the hall.",
            ],
        ),
        (
            "Ann requested that Bob write to them. Bob said that he would rather call.",
            [
                "statement | Ann Birch | requested that Bob write to them.",
                "statement | Bob Cole | said that he would rather call.",
            ],
        ),
        ("Bob read a letter from Dora Knowles. Dora suggested a lamp.", []),
        ("Roof Fund: raised by the crew.", []),
    ],
)
def test_who_speaks(text: str, said: list[str]) -> None:
    assert [line for line in told(_read(text), *TALKING) if "read a letter" not in line] == said


def test_those_who_wrote_do_not_speak() -> None:
    assert told(_read("Fay Fox reported that the tank leaks.", "Correspondence"), *TALKING) == []


def test_post_before_a_name_is_of_whoever_holds_it() -> None:
    head = "Alder Point Board\nMinutes of 4 May 2021\n\nPresent: Ann Cole, Chair; Michael Birch, Webmaster; Jo Dunn\n\n"
    meeting = found(f"{head}{FIRST}2. Site\n\nWebmaster Mike Birch suggested a new page.\n\n{LAST}").meeting
    assert told(meeting, *TALKING) == ["statement | Michael Birch | suggested a new page."]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Dora reported that the scales are worn. She will stop weighing the fish.", []),
        ("While the Committee will continue to lend nets, members must bring them back.", []),
        ("Guy Hale has offered to help draw the map.", []),
        ("Bob reported that it is sold. He will bring the papers.", ["action | Bob Cole | to bring the papers."]),
        ("Carl Dunn asked Bob Cole about the tree. He will ring the owner.", ["action | ring the owner."]),
        ("Carl agreed to help with the nets.", ["action | Carl Dunn | to help with the nets."]),
        ("Carl agreed to attend the hearing.", ["action | Carl Dunn | to attend the hearing."]),
    ],
)
def test_what_is_left_to_do(text: str, left: list[str]) -> None:
    assert told(_read(text), Kind.ACTION) == left


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Motion: end the lease. The money goes to the fund. passed 17-0", ["motion | end the lease", "vote | 17-0"]),
        (
            "Motion: $1500 levy due by May 1, 2022\n\nPassed 15-2",
            ["motion | $1500 levy due by May 1, 2022", "vote | 15-2"],
        ),
        ("The budget for the year has been approved.", ["clause | The budget for the year has been approved."]),
        ("The permit for the dock has been approved.", []),
        (
            "Ann Birch proposed Carl Dunn to join the crew. Seconded by Bob Cole. Motion carried.",
            [f"motion | {BOTH} | Carl Dunn to join the crew", "carried"],
        ),
        ("Ann Birch moved Carl Dunn to the front row. Bob Cole moved Mill Lane for the second time.", []),
    ],
)
def test_motions_and_results(text: str, is_so: list[str]) -> None:
    assert told(_read(text), *DECIDING) == is_so


def test_what_waits_until_later_in_the_meeting_is_not_put_off() -> None:
    assert told(_read("This item was tabled until later in the evening."), Kind.DEFERRED) == []
    assert told(_read("The lease was deferred to a later meeting."), Kind.DEFERRED) == [
        "deferred | The lease was deferred to a later meeting."
    ]


def test_roster_above_the_list_of_those_present() -> None:
    meeting = found(
        "Alder Harbour Committee\n4 May 2021\n\nMembers: Nora N. North, Paul P. Pike, Rosa R. Rand\n\n"
        f"Present: North, Rand\nAbsent: Pike. Vale arrived at 7:32 p.m.\n\n{FIRST}{LAST}"
    ).meeting
    assert told(meeting, Kind.PRESENT, Kind.ABSENT, Kind.ARRIVAL) == [
        "present | Nora N. North, Rosa R. Rand",
        "absent | Paul P. Pike",
        "arrival | Vale | 19.32",
    ]


def test_who_speaks_though_listed_as_not_there_is_asked_about() -> None:
    assert any(
        "“Guy Hale” speaks" in str(doubt) for doubt in doubts_of(_read("Guy Hale said that the trees are sick."))
    )


BUSINESS = "1. Minutes\n\nThey were read.\n\n2. Report\n\nWe have nine boats.\n\n3. Fees\n\nThey stay.\n\n"


def test_several_meetings_in_one_file_are_told_and_one_is_not() -> None:
    one = f"{HEAD}{BUSINESS}The meeting closed at 9 pm.\n\n"
    is_told = [any("several" in str(d) for d in doubts_of(found(text).meeting)) for text in (one, one + one)]
    assert is_told == [False, True]


@pytest.mark.parametrize(
    ("line", "body", "place"),
    [
        ("Minutes from Elm Court annual meeting\n\n4 May 2021", "Elm Court", ""),
        ("Alder Point Board\n\n4 May 2021\n\n2 Oak Street", "Alder Point Board", "2 Oak Street"),
    ],
)
def test_heads(line: str, body: str, place: str) -> None:
    head = found(f"{line}\n\nPresent: Ann Birch, Bob Cole\n\n{FIRST}{LAST}").meeting.head
    assert (head.committee, head.venue) == (body, place)
