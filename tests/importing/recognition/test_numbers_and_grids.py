"""Numbers with letters, grids, rolls and tables as boards, societies and associations print them."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.meeting import Kind, Meeting

from .made import found, page_source, told

BOARD = (
    "MINUTES OF THE MILL BOARD\nMonday 4 May 2020\n\n1. ROLL CALL\n\nPresent: Ash, Birch, Elm and Fern.\n\n"
    "2. MINUTES\n\nNone.\n\n3. REGULAR ITEMS\n\n"
)
TRUST = "Mill Trust\n4 May 2020\n\nPresent: Joan Ash, Boris Birch, Norman Elm, Robert Fern\n\n"


def _titles(meeting: Meeting) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in meeting.items]


def _present(text: str) -> list[str]:
    return told(found(text).meeting, Kind.PRESENT)


def test_a_number_with_a_letter_heads_an_item_whose_title_is_long() -> None:
    meeting = found(
        f"{BOARD}3-A. Hold a Public Hearing to Adopt a Resolution on the Plan for the Old Mill and the Weir Below It "
        "and the Two Lanes That Lead There; Approve a Change to the Plan; and Direct the Manager to Report on It.\n\n"
        "Member Birch said the plan was sound.\n\n4. ADJOURNMENT\n\nThe meeting ended at 9 p.m.\n"
    ).meeting
    assert [number for number, _ in _titles(meeting)] == ["1", "2", "3", "3-A", "4"]


def test_headings_over_the_same_labels_each_time() -> None:
    part = "{}\n\nDISCUSSION\n\nThe weir was looked at again.\n\nCONCLUSIONS\n\nNothing is needed.\n\n"
    text = "Mill Club Minutes\n4 May 2020\n\n" + "".join(part.format(title) for title in ("WEIR", "LAMPS", "PAINT"))
    assert [title for _, title in _titles(found(text).meeting)] == ["WEIR", "LAMPS", "PAINT"]


def test_a_surname_with_its_particle_joined_on() -> None:
    assert _present(BOARD.replace("Ash,", "Commissioner deAsh,")) == ["present | Commissioner deAsh, Birch, Elm, Fern"]


def test_initials_and_whom_somebody_speaks_for_after_a_name() -> None:
    text = "Mill Network\n4 May 2020\n\nPresent:\nJo Ash (JA) Weir Society\nBo Birch (BB) Elm Trust, Ashdown\n"
    assert _present(text) == ["present | Jo Ash, Bo Birch"]


def test_owners_behind_the_numbers_of_their_houses() -> None:
    text = "Mill Lane Owners\n4 May 2020\n\nOwners in attendance:\n10311 - Jo Ash\n10313 – Bo Birch\n10317 – Di Elm\n"
    meeting = found(text).meeting
    assert told(meeting, Kind.PRESENT) == ["present | Jo Ash, Bo Birch, Di Elm"]
    assert not meeting.items


def test_a_label_in_the_middle_of_a_column_of_names() -> None:
    text = (
        "Mill Club\n4 May 2020\n\n                      Jo Ash, Bo Birch,\n MEMBERS PRESENT      Di Elm, Cy Fern,\n"
        "                      Al Oak\n\n MEMBERS ABSENT       Ed Yew\n\nThe weir was mended.\n"
    )
    meeting = found(text).meeting
    assert told(meeting, Kind.PRESENT, Kind.ABSENT) == [
        "present | Jo Ash, Bo Birch, Di Elm, Cy Fern, Al Oak",
        "absent | Ed Yew",
    ]


def test_a_table_of_movers_outcomes_and_who_is_to_do_it() -> None:
    def rows(*lines: str) -> list[Piece]:
        return [Piece(line, PieceKind.ROW, cells=tuple(line.split("|"))) for line in lines]

    def paragraph(text: str) -> Piece:
        return Piece(text, PieceKind.PARAGRAPH)

    meeting = found(
        page_source(
            paragraph("Mill Club, 4 May 2020"),
            paragraph("Present: Jo Ash (JA), Bo Birch (BB), Di Elm (DE)"),
            *rows(
                "Moved/ Seconded|Outcome|Action|Person responsible|Status",
                "JA / BB|Carried|Weir to be drained||Resolved",
                "DE||To write to the county|DE|Open",
            ),
        )
    ).meeting
    assert told(meeting, Kind.MOTION, Kind.CARRIED, Kind.ACTION) == [
        "motion | Jo Ash, Bo Birch | Weir to be drained",
        "carried",
        "action | Di Elm | to write to the county",
    ]


def test_a_motion_with_mover_and_seconder_behind_a_colon() -> None:
    meeting = found(f"{TRUST}1. Minutes\n\nMotion to approve the bills: Ash/Birch; carried unanimously\n").meeting
    assert told(meeting, Kind.MOTION, Kind.VOTE) == [
        "motion | Joan Ash, Boris Birch | approve the bills",
        "vote | all",
    ]


def test_candidates_whom_forenames_propose_and_second() -> None:
    meeting = found(f"{TRUST}1. Chair\n\nBoris is happy to stand again, Joan proposed, Norman seconded.\n").meeting
    assert told(meeting, Kind.MOTION) == ["motion | Joan Ash, Norman Elm | Boris is happy to stand again"]


def test_a_nomination_that_was_seconded_and_passed() -> None:
    meeting = found(
        f"{TRUST}1. Election\n\nJoan moved to nominate Boris Birch to it. The nomination was seconded and passed.\n"
    ).meeting
    assert told(meeting, Kind.MOTION, Kind.CARRIED) == [
        "motion | Joan Ash | nominate Boris Birch to it",
        "carried",
    ]


def test_what_came_of_an_item_stands_behind_its_title() -> None:
    text = f"{TRUST}1. Minutes of April - Approved as written.\n\n2. Weir\n\nIt leaks.\n\n3. Lamps\n\nThey are lit.\n"
    assert told(found(text).meeting, Kind.CLAUSE) == ["clause | Minutes of April"]


def test_what_is_approved_on_the_consent_calendar_is_approved_with_it() -> None:
    text = f"{TRUST}CONSENT CALENDAR\n\nA. Bills for May. Approved.\n\nB. April minutes. Approved.\n\nROADS\n\nNone.\n"
    assert not told(found(text).meeting, Kind.CLAUSE)


def test_short_forenames_speak() -> None:
    meeting = found(f"{TRUST}1. Weir\n\nNorm reported that it leaks. Bob said that it had leaked in May too.\n").meeting
    assert told(meeting, Kind.STATEMENT) == [
        "statement | Norman Elm | reported that it leaks.",
        "statement | Robert Fern | said that it had leaked in May too.",
    ]


def test_a_task_behind_a_name_in_brackets() -> None:
    meeting = found(f"{TRUST}1. Weir\n\nAction(Joan): write to the county.\n").meeting
    assert told(meeting, Kind.ACTION) == ["action | Joan Ash | to write to the county."]


def test_tasks_and_who_does_them_in_two_columns() -> None:
    text = (
        f"{TRUST}1. Weir\n\nIt leaks again.\n\nACTION ITEMS          PERSON RESPONSIBLE     DEADLINE\n"
        "Write to the county         Joan Ash\nDrain the pond           Boris Birch\n\n2. Lamps\n\nThey are lit.\n"
    )
    assert told(found(text).meeting, Kind.ACTION) == [
        "action | Joan Ash | Write to the county",
        "action | Boris Birch | Drain the pond",
    ]


def test_applications_and_what_came_of_them_are_no_items() -> None:
    text = (
        f"{TRUST}1. Planning\n\n20/00480/F Mill Barn, Weir Lane\n\nA new roof for the barn of oak.\n\nNo objection\n\n"
        "20/00481/F Elm House, Weir Lane\n\nA new door of oak for the house.\n\nPermitted by the county\n\n2. Lamps\n\n"
        "They are lit.\n\n3. Weir\n\nIt leaks.\n"
    )
    assert [title for _, title in _titles(found(text).meeting)] == ["Planning", "Lamps", "Weir"]


def test_a_full_name_speaks_before_a_post_and_a_body() -> None:
    meeting = found(f"{TRUST}1. Weir\n\nAmy Gorse, Engineer III, Weir Agency, reported that it leaks.\n").meeting
    assert told(meeting, Kind.STATEMENT) == ["statement | Amy Gorse | reported that it leaks."]


def test_lines_with_a_title_each_under_a_post_beside_the_label() -> None:
    text = (
        "Ashdown Council\n4 May 2020\n\nPresent:           Clerk: Gail Oak\nCllr Birch\nCllr Di Elm\n\nNobody spoke.\n"
    )
    assert _present(text) == ["present | Gail Oak, Cllr Birch, Cllr Di Elm"]


def test_a_group_and_a_new_board_decide() -> None:
    text = f"{TRUST}1. Weir\n\nThe group decided to drain it.\n\n2. Next\n\nThe new board agreed to meet in June.\n"
    assert told(found(text).meeting, Kind.CLAUSE) == ["clause | to drain it.", "clause | to meet in June."]


def test_an_old_task_with_its_state_behind_it_is_no_action() -> None:
    meeting = found(f"{TRUST}1. Tasks of April\n\na. Norman to write to the county. CONTINUE.\n").meeting
    assert not told(meeting, Kind.ACTION)


def test_a_table_of_names_in_lines_and_who_came_later() -> None:
    table = "Name          Email      From\n---------------------------------------\n"
    table += "Joan Ash                 Mill Club\nBoris Birch   b@x.org    Ford\nNorman Elm               Weir\n\n"
    assert _present(f"Mill Club\n4 May 2020\n\n{table}1. Paint\n\nIt is dry.\n") == [
        "present | Joan Ash, Boris Birch, Norman Elm"
    ]
    late = found("Mill Club\n4 May 2020\n\nAttended: Joan Ash, Boris Birch\nLater arrivals: Norman Elm\n").meeting
    assert told(late, Kind.PRESENT, Kind.ARRIVAL) == [
        "present | Joan Ash, Boris Birch",
        "present | Norman Elm",
        "arrival | Norman Elm",
    ]


def test_the_last_column_of_the_year_says_who_was_there_where_a_key_stands_below() -> None:
    grid = (
        "GOVERNOR ATTENDANCE\n\nJoan Ash                 P          P          L\nBoris Birch              P"
        "          P          P\nNorman Elm                          P          S\nRobert Fern              P\n\n"
    )
    key = "P – Present        S – Sanctioned\nA – Absent         L – Late arrival\n\n"
    meeting = found(f"Mill School\n4 May 2020\n\n{grid}{key}1. Paint\n\nIt is dry.\n").meeting
    assert told(meeting, Kind.PRESENT, Kind.APOLOGIES) == ["present | Joan Ash, Boris Birch", "apologies | Norman Elm"]


def test_a_list_goes_on_after_a_name_that_is_not_understood() -> None:
    lists = "Council Members: Joan Ash, Boris Birch\n\nTown Clerk: jo Elm\n\nTown Attorney: Robert Fern\n\n"
    recognised = found(f"Mill Council\n4 May 2020\n\nATTENDANCE:\n\nChairman: Di Oak\n\n{lists}PAINT\n\nIt is dry.\n")
    assert [row for row in told(recognised.meeting, Kind.PRESENT) if "Robert Fern" in row]
    assert [doubt.said for doubt in recognised.doubts] == ["Town Clerk: jo Elm"]


def test_the_chair_is_whoever_is_called_so_in_brackets() -> None:
    text = f"{TRUST}1. Paint\n\nNorman Elm (Chair) opened the talk.\n\nThe Chair said that it was dry.\n"
    assert told(found(text).meeting, Kind.STATEMENT)[-1] == "statement | Norman Elm | said that it was dry."


def test_a_part_of_which_there_is_nothing_to_tell_is_an_item_all_the_same() -> None:
    parts = "".join(f"{n}. {body}\n• None.\n\n" for n, body in enumerate(("Mill Authority", "Weir Trust", "Other"), 1))
    text = f"{TRUST}I. CALL TO ORDER\n\nIt began at seven.\n\nII. REPORTS\n\n{parts}III. CLOSE\n\nIt was late.\n"
    labels = [item.label for item in found(text).meeting.items]
    assert labels == ["I CALL TO ORDER", "II REPORTS", "1 Mill Authority", "2 Weir Trust", "3 Other", "III CLOSE"]


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_items_are_counted_whose_numbers_end_in_nought(gap: str) -> None:
    titles = ("CALL TO ORDER", "ADOPTION OF AGENDA", "ROOF OF THE MILL")
    text = "".join(f"{n}.0{gap}{title}\nThe Clerk told them of it at length.\n" for n, title in enumerate(titles, 1))
    assert [item.title for item in found(TRUST + text).meeting.items] == list(titles)


@pytest.mark.parametrize("label", ["Away", "Missing", "Not here"])
def test_those_who_stayed_away_are_listed_so(label: str) -> None:
    meeting = found(f"Mill Club\n4 May 2020\n\nHere: Joan Ash, Boris Birch\n{label}: Norman Elm\n").meeting
    assert told(meeting, Kind.PRESENT, Kind.ABSENT) == ["present | Joan Ash, Boris Birch", "absent | Norman Elm"]
