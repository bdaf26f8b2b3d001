"""Lists of who was there, in whatever item or sentence they stand, and what is said of those in them."""

from __future__ import annotations

from itertools import chain

import pytest

from clerk_tui.importing.readers.document import Piece, PieceKind, Source
from clerk_tui.lists.person import read_names
from clerk_tui.meeting import Kind

from .made import MOVING, agenda, found, page_source, told

HERE = (Kind.PRESENT, Kind.REMOTE, Kind.APOLOGIES, Kind.ABSENT)
MORE = "\n\n2. Minutes: Agreed.\n\n3. Roads: A hole was filled.\n\n4. Trees: One fell.\n"


@pytest.mark.parametrize(
    ("first", "who"),
    [
        ("1. Those Attending: Cllr A Ash (Chairman), Mrs C Dale (Clerk)", ["present | Cllr A Ash, Mrs C Dale"]),
        ("1. Present: Miss Ash - Chairperson, Mrs. Birch together with 6 members of the public.",
         ["present | Miss Ash, Mrs. Birch"]),
        ("1. Present: Cllrs A Ash, B Elm   Clerk: Mrs C Dale", ["present | Cllr A Ash, Cllr B Elm, Mrs C Dale"]),
        ("1. Apologies\n\nCllr A Ash & Cllr B Elm sent apologies.", ["apologies | Cllr A Ash, Cllr B Elm"]),
        ("1. Apologies for absence\n\nCllr Ash was unable to attend.", ["apologies | Cllr Ash"]),
        ("1. Absence\n\nLeave of absence was granted to Cllr Ash.", ["apologies | Cllr Ash"]),
        ("1. Apologies for absence  Mrs A Ash, Mr B Elm PCSO Di Oak.",
         ["apologies | Mrs A Ash, Mr B Elm, PCSO Di Oak"]),
        ("1. Apologies: Were received from County Councillor T Ash and PC Birch",
         ["apologies | Councillor T Ash, PC Birch"]),
        ("1. Apologies: M. Ash and T. Birch - Borough Councillor.", ["apologies | M. Ash, T. Birch"]),
        ("1. Apologies accepted from:\n\nCllr A Ash, Borough Councillor Mr. C Dale.",
         ["apologies | Cllr A Ash, Mr. C Dale"]),
    ],
)  # fmt: skip
def test_list_that_is_an_item(first: str, who: list[str]) -> None:
    meeting = found(first + MORE).meeting
    assert told(meeting, *HERE) == who
    assert len(agenda(meeting)) == 4


@pytest.mark.parametrize(
    ("rows", "who"),
    [
        ("* Amy Birch (Altos) via video conf\n* Cy Dale (SAQ)\n* Eve Fern (Mill) via phone\n* Di Oak (Weir)",
         ["present | Cy Dale, Di Oak", "remote | Amy Birch, Eve Fern"]),
        ("Mayor – Amy Birch\n\nManager, Roads and Parks – Cy Dale\n\nBoard Adviser – Eve Fern",
         ["present | Amy Birch, Cy Dale, Eve Fern"]),
    ],
)  # fmt: skip
def test_one_odd_row_does_not_lose_a_list(rows: str, who: list[str]) -> None:
    assert told(found(f"Minutes of Ashdown Board\n\nAttendees\n\n{rows}{MORE}").meeting, *HERE) == who


def test_posts_and_names_with_dots_between_them_are_a_list() -> None:
    rows = ("Mayor . . . . . . Glen R. Ash", "Council Member . . . . .. Kit Elm", "City Recorder . . . . . Lisa Oak")
    meeting = found("Those present were:\n" + "\n".join(rows) + f"\n\nGuests: Myra Ash{MORE}").meeting
    names = {person.name for person in meeting.people.values()}
    assert names == {"Glen R. Ash", "Kit Elm", "Lisa Oak", "Myra Ash"}
    assert {place.post for place in meeting.roll} >= {"Mayor", "City Recorder"}


def test_a_list_may_stand_under_a_sentence_that_leads_to_it() -> None:
    text = "Roll was called and the following ward delegates were present:\n\nWes Ash\nCara Elm\nRon Oak"
    assert told(found(text + MORE).meeting, *HERE) == ["present | Wes Ash, Cara Elm, Ron Oak"]


def test_names_in_the_lines_under_the_first_voted_as_it_did() -> None:
    text = "Present: Kit Ash, Skip Elm, Nat Oak, Lee Birch\n\n1. Plat\n\nKit Ash moved to approve the plat. Nat Oak "
    text += "seconded it. The motion passed on the following vote.\n"
    text += "Nay: Lee Birch\nYes: Skip Elm\n     Nat Oak\n     Kit Ash"
    assert told(found(text + MORE).meeting, Kind.VOTE) == ["vote | 3-1"]


def test_what_is_said_of_somebody_is_put_down_for_them_beside_one_at_the_far_end() -> None:
    text = "Present: Cllr Ash (via Zoom), Cllr Birch (substitute for Cllr Cole), Cllr Dale (left at 8.15pm)"
    meeting = found(f"{text}\n\nApologies: Cllr Cole{MORE}").meeting
    assert told(meeting, *HERE, Kind.SUBSTITUTE, Kind.DEPARTURE) == [
        "present | Cllr Birch, Cllr Dale",
        "remote | Cllr Ash",
        "substitute | Cllr Birch, Cllr Cole",
        "departure | Cllr Dale | 20.15",
        "apologies | Cllr Cole",
    ]


def test_words_of_a_list_that_are_not_understood_are_asked_about_as_printed() -> None:
    rows = """Present:    Cllr Bo Ash      Cllr Di Elm     Cllr Cy Oak
            Cllr Al Fir      Cllr Lee Yew
            see the notice"""
    doubts = [str(doubt) for doubt in found(rows + MORE).doubts]
    assert doubts == ["“see the notice”: In a list of people, this was not understood."]


def test_list_told_in_a_sentence_with_posts_in_small_letters() -> None:
    text = """CALL TO ORDER
Jo Ash called the meeting to order at 6:29 pm. Board members present were supervisors Jo Ash, Bo Elm and Di Oak,
treasurer Al Fir, clerk Lin Yew and guests Rod Bay and Mike Box.

ROADS
All is well with them now.
"""
    assert told(found(text).meeting, *HERE) == ["present | Jo Ash, Bo Elm, Di Oak, Al Fir, Lin Yew, Rod Bay, Mike Box"]


def test_who_was_excused_and_who_was_present_too() -> None:
    text = """1. Call to Order & Roll Call

Chair Ash called the meeting to order at 6:07 p.m. Present: Members Ash, Birch. Member Cole was excused absent. There is
one vacancy. Also present: Secretary Dale.

2. Minutes

Agreed.

3. Roads

Mended.
"""
    assert told(found(text).meeting, *HERE) == [
        "present | Member Ash, Member Birch",
        "apologies | Member Cole",
        "present | Secretary Dale",
    ]


def test_posts_with_commas_are_one_persons() -> None:
    text = (
        "Head of Finance, Fleet Depots and ICT (Mr. A. Ash), A/Senior Planner, Urban & Rural (Ms. B. Birch), "
        "Superintendent C. Cole, Clerical Officer, West Ward (Ms. D. Dale)"
    )
    assert [(listed.printed, listed.post) for listed in read_names(text)] == [
        ("Mr. A. Ash", "Head of Finance, Fleet Depots and ICT"),
        ("Ms. B. Birch", "A/Senior Planner, Urban & Rural"),
        ("Superintendent C. Cole", ""),
        ("Ms. D. Dale", "Clerical Officer, West Ward"),
    ]


def test_body_after_a_post_is_nobody() -> None:
    text = "Mr. Al Ash, Deputy C.E.O., NTB, Ms. Bo Birch, Planner, NTB Mr. Cy Cole, Dale Consulting Engineers."
    assert [listed.printed for listed in read_names(text)] == ["Mr. Al Ash", "Ms. Bo Birch", "Mr. Cy Cole"]


@pytest.mark.parametrize("between", ["; ", ", "])
def test_post_after_a_name_has_commas_of_its_own(between: str) -> None:
    text = between.join(("Ms. A. Ash, Director of Roads, Transport and Safety", "Mr. B. Birch, Head of Finance"))
    assert [listed.printed for listed in read_names(text)] == ["Ms. A. Ash", "Mr. B. Birch"]


def test_somebody_who_attended_by_a_link_and_is_in_no_list() -> None:
    text = "Present: Councillors A Ash and B Birch\n\nCouncillor C Cole attended remotely."
    assert told(found(text + MORE).meeting, *HERE) == [
        "present | Councillor A Ash, Councillor B Birch",
        "remote | Councillor C Cole",
    ]


def test_title_before_several_holds_until_other_posts_are_named() -> None:
    text = "Cllrs Amy Ash and Bo Birch; the Clerk, Cy Cole; Treasurers Di Dale and Ed Elm"
    assert [listed.printed for listed in read_names(text)] == [
        "Cllr Amy Ash",
        "Cllr Bo Birch",
        "Cy Cole",
        "Di Dale",
        "Ed Elm",
    ]


def test_list_with_an_empty_line_after_every_line() -> None:
    text = """OFFICERS PRESENT: Mr. A. Ash, Ms.

B. Birch, Director, Rural Works

(Mr. C. Cole), Engineer (Mr. D.

Dale).

1. Minutes

Agreed.
"""
    assert told(found(text).meeting, *HERE) == ["present | Mr. A. Ash, Ms. B. Birch, Mr. C. Cole, Mr. D. Dale"]


def test_names_that_wide_gaps_part() -> None:
    text = "Councillors:   A Ash (Chairman)      B Birch       C Cole\n               D Dale       E Elm\n\n"
    assert told(found(text + "1. Minutes\nAgreed.\n").meeting, *HERE) == [
        "present | Councillor A Ash, Councillor B Birch, Councillor C Cole, Councillor D Dale, Councillor E Elm"
    ]


def test_roll_call_with_labels_inside() -> None:
    text = "Roll Call: Trustees present: Ash, Birch. Trustees absent: Cole. Also present: Village Clerk Di Dale.\n"
    assert told(found(text).meeting, *HERE) == ["present | Ash, Birch", "absent | Cole", "present | Di Dale"]


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("PCSO Dale was thanked for coming and left the meeting.", ["departure | PCSO Dale"]),
        ("Councillor Ash removed himself from the meeting.", ["departure | Councillor Ash"]),
        ("Thanks were given and the Deputation then withdrew from the meeting.", ["departure | Deputation"]),
        ("Councillor Ash left the meeting at 7.40pm.", ["departure | Councillor Ash | 19.40"]),
    ],
)  # fmt: skip
def test_who_left(sentence: str, what: list[str]) -> None:
    first = "Present: Councillors Ash and Birch, PCSO Dale\n\n1. Welcome\n\nIt began.\n\n2. Police\n\n"
    assert told(found(first + sentence + MORE[11:]).meeting, *MOVING) == what


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("(Cllr Ash left the meeting 7.30pm)", ["departure | Councillor Ash | 19.30"]),
        ("At 7.30 p.m. Councillor Ash withdrew from the meeting.", ["departure | Councillor Ash | 19.30"]),
        ("Councillor Ash stepped out of the room at 8:05 p.m.", ["departure | Councillor Ash | 20.05"]),
        ("Councillor Ash logged off at 8.10pm.", ["departure | Councillor Ash | 20.10"]),
        ("Cllr Ash left the meeting and returned at 8.30pm.",
         ["departure | Councillor Ash", "arrival | Councillor Ash | 20.30"]),
    ],
)  # fmt: skip
def test_ways_to_say_that_somebody_came_or_went(sentence: str, what: list[str]) -> None:
    assert (
        told(found("Present: Councillors Ash and Birch" + MORE + f"\n5. Ponds\n\n{sentence}\n").meeting, *MOVING)
        == what
    )


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Cllr Ash – Item 7 – member of the club (personal)", True),
        ("Item 7: Cllr Ash, personal interest, governor of the school.", True),
        ("Councillor Ash advised that she had an interest in item 7.", True),
        ("Councillor Ash indicated a personal interest in item 9.", True),
        ("Councillor Ash said that people take an interest in the ponds.", False),
        ("Councillor Ash asked what an interest is.", False),
    ],
)
def test_interests_told_without_the_word(sentence: str, is_told: bool) -> None:
    title = "Declarations of Interest" if is_told else "Ponds"
    meeting = found("Present: Councillors Ash and Birch" + MORE + f"\n5. {title}\n\n{sentence}\n").meeting
    assert told(meeting, *MOVING) == (["declaration | Councillor Ash"] if is_told else [])


def test_when_somebody_came_is_told_in_the_list() -> None:
    meeting = found("Present: Cllr A Ash, Cllr B Birch (arrived 7.50pm), Cllr C Cole" + MORE).meeting
    assert told(meeting, Kind.PRESENT, *MOVING) == [
        "present | Cllr A Ash, Cllr B Birch, Cllr C Cole",
        "arrival | Cllr B Birch | 19.50",
    ]


def test_somebody_of_the_public_with_a_members_surname_is_somebody_else() -> None:
    text = """CALL TO ORDER
Mayor Ash called the meeting to order at 6:00 p.m.

ROLL CALL
Present: Birch, Cole, Dale, Ash

BUSINESS FROM THE FLOOR
Addressing the Council were Jules Dale, Rita Elm and Tom Fir.

ADJOURNMENT
Councilmember Dale moved to adjourn.
"""
    meeting = found(text).meeting
    assert {"Dale", "Jules Dale"} <= {person.name for person in meeting.people.values()}


@pytest.mark.parametrize(
    ("text", "body", "committee"),
    [
        ("title: 2nd Meeting of the Water Committee\n\nPresent:\nA. Ash, B. Elm\n", "", "Water Committee"),
        ("Minutes of the Meeting of Elm County Council’s Travel Committee held on 4 May 2021\n", "Elm County Council",
         "Travel Committee"),
        ("MINUTES\n\nOF\n\nMEETING OF THE\n\nHARBOUR DISTRICT HELD IN THE TOWN HALL ON MONDAY, 4TH MAY, 2021\n", "",
         "HARBOUR DISTRICT"),
        ("ASHDOWN PARISH COUNCIL\n\nDraft minutes of the Parish Council meeting held on 4 May 2021\n",
         "ASHDOWN PARISH COUNCIL", "ASHDOWN PARISH COUNCIL"),
    ],
)  # fmt: skip
def test_body_and_committee(text: str, body: str, committee: str) -> None:
    head = found(text + "\n1. Minutes\nAgreed.\n").meeting.head
    assert (head.council, head.committee) == (body, committee)


def test_when_and_where_it_was_called_to_order() -> None:
    text = "Town of Ash\n\nCALL TO ORDER\nJo Ash called the meeting to order at 6:29 pm in the Town Hall, 4 Elm Row.\n"
    head = found(
        text + "\nROADS\nAll is well with them now.\n\nWEB SITE\nNine have used it so far, she said.\n"
    ).meeting.head
    assert head.time is not None
    assert (f"{head.time:%H.%M}", head.venue) == ("18.29", "Town Hall, 4 Elm Row")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Friday 3 May 2019 at 5:00 PM Present: Al Birch (clerk), Cy Dale (scribe)", ["present | Al Birch, Cy Dale"]),
        (
            "Present:   Al Birch      AB      Cy Dale      CD\n           Eve Fern      EF      Gil Holm     GH",
            ["present | Al Birch, Cy Dale, Eve Fern, Gil Holm"],
        ),
        (
            "Present were:\n\nMember Birch        Eve Fern, Town Attorney\nMember Dale         Gil Holm (Warden)\n"
            "Member Oak          Ida Yew (Staff)",
            ["present | Member Birch, Member Dale, Member Oak, Eve Fern, Gil Holm, Ida Yew"],
        ),
        (
            "Staff present: Captain Birch, and Clerk Dale.",
            ["present | Captain Birch, Clerk Dale"],
        ),
        (
            "Present were council members Al Birch, Cy Dale, Town Accountant: Eve Fern, Clerk of Works: Gil Holm",
            ["present | Al Birch, Cy Dale, Eve Fern, Gil Holm"],
        ),
        (
            "Members Present: Al Birch and Cy Dale were present.\n\nManagement and Staff: Eve Fern, Manager",
            ["present | Al Birch, Cy Dale", "present | Eve Fern"],
        ),
        (
            "Present:\n\nAl Birch- Chair\n\nCy Dale- Boardmember\n\nEve Fern- Clerk",
            ["present | Al Birch, Cy Dale, Eve Fern"],
        ),
    ],
)
def test_lists_in_columns_and_posts_beside_the_names(text: str, who: list[str]) -> None:
    assert (
        told(found(f"Minutes of the Mill Board\n\n{text}\n\n1. Opening\n\nIt was seven.{MORE}").meeting, *HERE) == who
    )


def test_whoever_presides_is_found_by_the_surname_in_the_list() -> None:
    opened = "1. Opening\n\nActing President Birch called the meeting to order at 7.00 pm.\n\n"
    listed = f"{opened}Other members present: Cy Dale, Eve Fern.{MORE}"
    assert told(found(listed).meeting, *HERE) == ["present | Cy Dale, Eve Fern, Birch"]
    whole = f"{opened}Members present: Al Birch, Cy Dale, Eve Fern.{MORE}"
    assert told(found(whole).meeting, *HERE)[0].count("Birch") == 1


@pytest.mark.parametrize(
    "label",
    [
        "The following members of the Forum, being a quorum under the rules, were present:",
        "Present were the following members:",
        "Members of the Forum in attendance:",
        "Participating in the call were:",
        "Those present",
    ],
)
def test_list_under_a_sentence_that_leads_to_it(label: str) -> None:
    rows = "Amy Birch, Delta Freight\nWill Park, Moor Cloud\nGrace Hall, Heron\nMay Price, Arm Valley Water\n"
    meeting = found(f"Elm Forum\nMinutes of 4 May 2031\n\n{label}\n{rows}{MORE}").meeting
    assert told(meeting, *HERE) == ["present | Amy Birch, Will Park, Grace Hall, May Price"]
    assert len(agenda(meeting)) == 3


@pytest.mark.parametrize(
    "sentence", ["Cllr Amy Birch joined the meeting and moved the following:", "Those who spoke moved the following:"]
)
def test_sentence_that_leads_to_no_list(sentence: str) -> None:
    meeting = found(f"Elm Forum\n\nPresent: Amy Birch, Cy Dale\n\n1. Roads\n\n{sentence}\n\nMay Hall Fund\n").meeting
    assert told(meeting, Kind.PRESENT) == ["present | Amy Birch, Cy Dale"]


def test_groups_in_a_list_end_it_no_more() -> None:
    text = (
        "Elm Forum\nMinutes of 4 May 2031\n\nThose present\nElm Residents’ Association (ERA)\nAmy Birch, Chair\n"
        "Will Park, Secretary\n\nUniversity and Site Partners\nMay Hall, Operations Director\nGrace Price, Planner\n\n"
        "Cy Dale, Hill Homes\n\nApologies\nEve Fern, Support Officer\n"
    )
    recognised = found(
        text + MORE + "\n" + "The water had run over the lane for a week before the ditch was cleared.\n" * 9
    )
    assert told(recognised.meeting, *HERE) == [
        "present | Amy Birch, Will Park, May Hall, Grace Price, Cy Dale",
        "apologies | Eve Fern",
    ]
    assert len(agenda(recognised.meeting)) == 3
    assert "University and Site Partners" in [doubt.said for doubt in recognised.doubts]


@pytest.mark.parametrize("first", ["Council:", "Members:", "Forum:"])
def test_labels_in_a_column_beside_names_in_two_columns(first: str) -> None:
    """Who was absent stands in the same column as those who came, and is none of them."""
    rows = [
        (first, "Councillor B. Birch", "Councillor Hall"),
        ("", "Councillor C. Dale", "Councillor May"),
        ("Absent:", "Councillor L. Price", ""),
        ("", "Councillor Will", ""),
        ("Staff:", "Ms. A. Park, Clerk", ""),
    ]
    text = "\n".join(f"{label:16}{one:32}{other}".rstrip() for label, one, other in rows)
    meeting = found(f"Elm Town\n\nAttendance\n\n{text}\n{MORE}").meeting
    present = {name for line in told(meeting, Kind.PRESENT) for name in line.partition(" | ")[2].split(", ")}
    came = {"Councillor B. Birch", "Councillor Hall", "Councillor C. Dale", "Councillor May", "Ms. A. Park"}
    assert present == came
    assert told(meeting, Kind.ABSENT) == ["absent | Councillor L. Price, Councillor Will"]


def test_dash_between_two_labels_in_columns_is_nobodys_post() -> None:
    rows = "ROLL CALL -         Present:      Members Ash, Elm and\n                                  Mayor Price - 3."
    meeting = found(f"{rows}\n\n1. Minutes\n\nThey were read.\n").meeting
    assert told(meeting, *HERE) == ["present | Member Ash, Member Elm, Mayor Price"]


def test_names_in_bold_right_under_a_label_in_bold_are_the_rest_of_the_list() -> None:
    lines = ["Present: Chair Bo Ash", "Boardmember Di Elm", "Boardmember Will Park", "Boardmember May Hall"]
    bold = [Piece(line, PieceKind.LINE, is_bold=True) for line in lines]
    items = [
        piece
        for title in ("1. MINUTES", "2. ROADS", "3. CLOSE")
        for piece in (
            Piece("", PieceKind.BLANK),
            Piece(title, PieceKind.LINE, is_bold=True),
            Piece("", PieceKind.BLANK),
            Piece("There was a long talk of this, and it was left.", PieceKind.LINE),
        )
    ]
    meeting = found(page_source(*bold, *items)).meeting
    assert agenda(meeting) == ["1 MINUTES", "2 ROADS", "3 CLOSE"]
    assert told(meeting, *HERE) == ["present | Bo Ash, Boardmember Di Elm, Boardmember Will Park, Boardmember May Hall"]


def _listed(*rows: tuple[str, str]) -> Source:
    """A page of headings, *## Guests*, and entries under them."""
    pieces = [(Piece(head, PieceKind.HEADING, level=2), Piece(f"• {one}", PieceKind.LISTED)) for head, one in rows]
    return page_source(Piece("Minutes of Mill Board", PieceKind.HEADING, level=1), *chain(*pieces))


def test_who_may_be_lost_in_a_list_is_asked_about() -> None:
    page = _listed(("Mill Attendees", "Bo Hall"), ("Board Attendees", "zoë Birch"), ("Gate", "It was mended."))
    assert "zoë Birch" in {doubt.said for doubt in found(page).doubts}
    text = f"Present: Cllrs Hall, Price & May, County Cllr Park and the Clerk.{MORE}"
    assert "Clerk" in {doubt.said for doubt in found(text).doubts}


def test_headings_without_a_colon_say_who_came_and_who_did_not() -> None:
    page = _listed(("Mill Attendees", "Bo Hall"), ("Unable to attend", "Jo May"), ("Gate", "It was mended."))
    meeting = found(page).meeting
    assert told(meeting, *HERE) == ["present | Bo Hall", "absent | Jo May"]
    assert "Unable to attend" not in [item.title for item in meeting.items]


def test_a_label_at_the_end_of_a_run_is_of_the_names_below() -> None:
    text = "Present\n\n* Bo Hall, Di Price, Jo Park, Al Will Apologies\n* Ann May, Sue March"
    assert told(found(text + MORE).meeting, *HERE) == [
        "present | Bo Hall, Di Price, Jo Park, Al Will",
        "apologies | Ann May, Sue March",
    ]


def test_interests_that_are_listed_by_who_has_them() -> None:
    text = "Present: Cllrs S Hall, P March, N Price, G Will\n\n1. Declarations of interest\n\n"
    rows = "Councillors S Hall – Church House\n\nCouncillors P March and N Price– Scout Hut\n\nCllr Will re the mill"
    meeting = found(
        f"{text}{rows}\n\n2. Minutes: Agreed.\n\n3. Roads: A hole was filled.\n\n4. Trees: One fell.\n"
    ).meeting
    who = [
        meeting.people[p].name
        for e in meeting.entries
        if e.kind is Kind.DECLARATION
        for p in e.persons
        if isinstance(p, int)
    ]
    assert who == ["Cllr S Hall", "Cllr P March", "Cllr N Price", "Cllr G Will"]


@pytest.mark.parametrize(
    "said",
    [
        "Cllr Hall: none",
        "Cllr Hall – none",
        "Cllr March: asked whether the form for item 4 was new.",
        "N Price: members should fill in the form.",
        "Dispensations were granted to Cllr Hall and Cllr Will regarding item 4.",
    ],
)
def test_nobody_has_an_interest_who_only_speaks_in_that_item(said: str) -> None:
    text = "Present: Cllrs S Hall, P March, N Price, G Will\n\n1. Declarations of interest\n\n"
    assert not told(found(f"{text}{said}\n\n2. Roads\n\nA hole was filled.\n").meeting, Kind.DECLARATION)


def test_a_number_counts_behind_a_bullet() -> None:
    titles = ("030/24 Mill gate", "031/24 Weir path", "032/24 Lower roof")
    pieces = [
        (
            Piece(f"• {title}", PieceKind.LISTED),
            Piece("• It was mended by the owner in May.", PieceKind.LISTED, level=1),
        )
        for title in titles
    ]
    meeting = found(page_source(Piece("Minutes of Mill Board", PieceKind.HEADING, level=1), *chain(*pieces))).meeting
    assert [f"{item.number} {item.title}" for item in meeting.items] == list(titles)
