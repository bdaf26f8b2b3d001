"""The action list and the agenda of the next meeting: what was promised, what was left, what was put off."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scenarios.reading import read, read_in_turn, scenario

from clerk_tui import minutes
from clerk_tui.meeting import Meeting
from clerk_tui.meeting.matters import matter_lines
from clerk_tui.meeting.people import fold
from clerk_tui.minutes.document import BlockKind
from clerk_tui.minutes.papers import Before, Order, document, written
from clerk_tui.minutes.papers.actions import OpenActions

FOLLOWED = ("followed-1-march", "followed-2-june", "followed-3-september")


def before(*earlier: Meeting) -> Before:
    """What meetings left."""
    lines = tuple(line for meeting in earlier for line in matter_lines(meeting))
    return Before(lines, {p.id: p.name for meeting in earlier for p in meeting.people.values()})


def rows(meeting: Meeting, known: Before | None = None, *, with_exempt: bool = False) -> list[tuple[str, ...]]:
    """The rows of the action list."""
    order = Order("actions", with_exempt=with_exempt)
    made = document(meeting, minutes.load(meeting.head.style), order, known)
    return [block.cells for block in made.blocks if block.kind is BlockKind.ROW]


def agenda(meeting: Meeting, known: Before | None = None) -> list[str]:
    """The lines of the next agenda from its first item on."""
    text = str(written(meeting, minutes.load(meeting.head.style), Order("agenda"), known))
    lines = [line for line in text.splitlines() if line]
    return lines[next(at for at, line in enumerate(lines) if "to be announced" in line) + 1 :]


def test_an_action_has_its_owner_its_day_and_its_item() -> None:
    assert rows(scenario("parish-march")) == [
        (
            "Cllr Paul Whitlow",
            "To reply in writing with a timetable",
            "1 April 2018",
            "5 Report of the County Councillor",
        ),
        ("Jane Stubbs", "To ask two more builders for a price", "6 April 2018", "8 Repairs to the Bus Shelter"),
    ]


@pytest.mark.parametrize("style", ["parish", "us", "durham"])
def test_the_day_is_said_once_however_the_style_writes_it(style: str) -> None:
    lines = (f"/style {style}", "/date 2024-05-13", "/member Cllr A Ash", "/item 1 Paths", "!ash to walk it by 1 June")
    meeting = read("\n".join(lines)).meeting
    ((_, task, due, _),) = rows(meeting)
    assert task == "To walk it"
    assert "June" in due
    (line,) = [line for line in agenda(meeting) if "walk it" in line]
    assert line.count("June") == 1


def test_a_day_with_the_month_first_is_in_its_own_column_alone() -> None:
    lines = ("/style us", "/date 2026-07-04", "/member Rae May", "/item 1 Paths", "!may to walk it by August 7, 2026")
    assert rows(read("\n".join(lines)).meeting) == [("Rae May", "To walk it", "August 7, 2026", "1 Paths")]


def test_the_paragraphs_of_a_task_do_not_run_into_each_other() -> None:
    lines = ("/style durham", "/date 2026-07-04", "/member Cllr T Park", "/item 1 Paths")
    said = ("park>> the costs by ward", ".. The figures of May are lacking")
    ((_, task, _, _),) = rows(read("\n".join((*lines, *said))).meeting)
    assert task == "To provide in writing the costs by ward. The figures of May are lacking"


def test_letters_after_a_name_are_nobody_who_has_something_to_do() -> None:
    lines = ("/style durham", "/date 2026-07-04", "/member Cllr T Park, MBE", "/item 1 Paths", "!park to walk it")
    meeting = read("\n".join(lines)).meeting
    actions = OpenActions(meeting, minutes.load("durham"), Before(), with_exempt=False)
    assert actions.owners() == ("Cllr T Park, MBE",)


def test_what_earlier_meetings_left_is_listed_until_it_is_done() -> None:
    march, june, september = read_in_turn(*FOLLOWED)
    assert [(row[0], row[1], row[3], row[4]) for row in rows(june, before(march))] == [
        ("Owen Hale", "To provide in writing the dates", "5 March 2024", ""),
        (
            *("Dora Finch", "To ask the Friends of the Park for their views"),
            *("5 March 2024", "The Friends would meet in August."),
        ),
        (
            *("Owen Hale", "Recommendation 1: That every gate be open by eight o'clock"),
            *("5 March 2024", "Nine of the eleven gates were open in time."),
        ),
        ("Nobody named", "Recommendation 3: That a count of visitors be made", "5 March 2024", ""),
    ]
    left = [row[1] for row in rows(september, before(march, june))]
    assert "To ask the Friends of the Park for their views" not in left
    assert "Recommendation 3: That a count of visitors be made" in left


def test_a_list_of_nothing_says_so() -> None:
    text = str(written(scenario("vote-by-name"), minutes.load("durham"), Order("actions")))
    assert text.endswith("\nNothing is left to be done.\n")


def test_what_was_agreed_in_private_is_on_no_public_list() -> None:
    meeting = scenario("exempt-lease")
    assert rows(meeting) == []
    assert rows(meeting, with_exempt=True)[0][:2] == ("Piers Quill", "To write to Larkspur Holdings")


def test_what_an_earlier_meeting_agreed_in_private_is_on_none_either() -> None:
    earlier, meeting = scenario("exempt-lease"), scenario("vote-by-name")
    later = replace(meeting, head=replace(meeting.head, id=2))
    assert rows(later, before(earlier)) == []
    assert len(rows(later, before(earlier), with_exempt=True)) == 1
    assert "Larkspur" not in "".join(agenda(later, before(earlier)))


def test_the_next_agenda_has_the_titles_of_this_one_and_what_it_left_and_put_off() -> None:
    assert agenda(scenario("parish-march")) == [
        "1 Apologies",
        "2 Declarations of Interest",
        "3 Minutes of the meeting held on 12 March 2018",
        "4 Matters arising",
        "• Cllr Paul Whitlow: to reply in writing with a timetable by 1 April 2018",
        "• Jane Stubbs: to ask two more builders for a price by 6 April 2018",
        "5 Public Session",
        "6 Report of the County Councillor",
        "7 Finance",
        "8 Repairs to the Bus Shelter",
        "9 Date of Next Meeting",
    ]


def test_the_next_agenda_of_a_body_that_is_called_to_order_is_its_own() -> None:
    head = ("/style us", "/date 2026-11-30", "/member Carol Hall", "/member Will May", "/present all")
    items = ("Call to Order", "Roll Call", "Approval of Minutes - November 9, 2026", "Public Comment (3 minutes each)")
    business = ("/item 5 Dog contract", "/motion hall / may: to table the contract until January", "/vote 2-0")
    hearing = (
        "/item 6 Hearing on fees",
        "/motion may / hall: to continue the hearing on fees to December 14",
        "/vote 2-0",
    )
    lost = ("/item 7 Plow", "/motion may / hall: to table the plow", "/vote 0-2", "/item 8 Adjournment")
    opened = [f"/item {number} {title}" for number, title in enumerate(items, 1)]
    notes = (*head, *opened, *business, *hearing, *lost)
    assert [line.partition(" ")[2] for line in agenda(read("\n".join(notes)).meeting)] == [
        *("Call to Order", "Roll Call", "Minutes of the meeting held on November 30, 2026"),
        *("Public Comment (3 minutes each)", "Dog contract", "Hearing on fees", "Adjournment"),
    ]


def test_the_next_agenda_keeps_the_titles_and_the_standing_business_of_a_body() -> None:
    head = ("/style us", "/date 2026-11-30", "/member Carol Hall", "/member Will May", "/present all")
    titles = ("Call to Order", "Approval of Minutes", "Librarian's Report", "Shelving", "Story hour", "Adjournment")
    last = read("\n".join((*head, *(f"/item {n} {title}" for n, title in enumerate(titles, 1))))).meeting
    kept = ["Call to Order", "Approval of Minutes", "Librarian's Report", "Adjournment"]
    assert [line.partition(" ")[2] for line in agenda(last)] == kept
    twice = Before(titles=frozenset(map(fold, ("Story hour", "Roof"))))
    assert [line.partition(" ")[2] for line in agenda(last, twice)] == [*kept[:3], "Story hour", "Adjournment"]


@pytest.mark.parametrize(
    ("title", "is_usual"),
    [
        ("Finance", True),
        ("To approve the accounts for payment", True),
        ("Reports and communications", True),
        ("Report of the Ward Councillor", True),
        ("Report on the flood at Low Mill", False),
        ("Payment of £500 to the Scouts", False),
        ("Reports on cuts to buses", False),
        ("Warden’s report on the broken lock", False),
    ],
)
def test_business_of_one_meeting_is_not_carried_to_the_next(title: str, *, is_usual: bool) -> None:
    lines = f"/date 2026-06-04\n/member Cllr A Hall\n/present all\n/item 1 {title}\nNoted.\n/item 2 Close of meeting"
    titles = [line.partition(" ")[2] for line in agenda(read(lines).meeting)]
    assert (title in titles) is is_usual
    assert titles[-1] == "Close of meeting"


@pytest.mark.parametrize("moved", ["To table it until May", "To refer it to Finance"])
def test_what_a_motion_put_off_comes_next_time_unless_it_went_elsewhere(moved: str) -> None:
    head = ("/date 2026-06-04", "/member Cllr A Hall", "/member Cllr B Park", "/present all", "/item 1 Barn")
    motions = ("/motion hall / park: That the barn be let", f"/motion procedural park / hall: {moved}", "/carried")
    last = agenda(read("\n".join((*head, *motions, "/item 2 Stile", "The stile leans."))).meeting)[-1]
    assert last.endswith("Barn") == ("table" in moved)


def test_the_next_agenda_has_no_business_again_that_only_sounds_as_if_every_agenda_had_it() -> None:
    head = ("/date 2026-06-04", "/member Cllr A Hall", "/member Cllr B Park", "/present all")
    titles = ("Apologies", "Declaration of climate emergency", "Apology to Mill Lane", "Reply to public questions")
    items = (*titles, "Public comments - 10 minutes\n/defer", "Barn\n/defer", "Next meeting: 3 July")
    notes = (*head, *(f"/item {number} {title}" for number, title in enumerate(items, 1)))
    assert [line.partition(" ")[2] for line in agenda(read("\n".join(notes)).meeting)] == [
        *("Apologies", "Declarations of interest", "Minutes of the meeting held on 4 June 2026", "Matters arising"),
        *("Public comments", "Barn", "Next meeting"),
    ]


def test_what_is_on_every_agenda_of_a_community_council_comes_next_time_too() -> None:
    titles = ("Apologies", "Planning and roads", "Gala money", "AOCB")
    notes = ("/date 2026-06-04", "/member Cllr A Hall", *(f"/item {at} {one}" for at, one in enumerate(titles, 1)))
    said = [line.partition(" ")[2] for line in agenda(read("\n".join(notes)).meeting)]
    assert said[-2:] == ["Planning and roads", "AOCB"]
    assert "Gala money" not in said


def test_the_next_agenda_does_not_pass_for_that_of_this_meeting() -> None:
    made = document(scenario("parish-march"), minutes.load("plain"), Order("agenda"))
    assert made.about.title == "Agenda of Full Council, the meeting after 12 March 2018"
    assert made.about.date is None
    assert "12th March" not in "".join(block.line for block in made.blocks if block.kind is BlockKind.LEAD)


def test_the_next_agenda_has_what_earlier_meetings_left() -> None:
    march, june, _ = read_in_turn(*FOLLOWED)
    lines = agenda(june, before(march))
    at = lines.index("4. Matters Arising")
    assert lines[at + 2] == (
        "• Dora Finch: to ask the Friends of the Park for their views, by 2 September 2024 (from 5 March 2024)"
    )
    assert lines[at + 3] == "• Recommendation 1: That every gate be open by eight o'clock (Owen Hale)"


def test_all_days_of_a_list_are_written_in_one_way() -> None:
    notes = (
        "/date 2026-06-04", "/style parish", "/officer Jo Pen (Clerk) [pen]", "/member Cllr A Hall", "/present all",
        "/item 1 Gates", "!pen to report on the fire of 2 May by 1 September 2026", "!hall to ask the county by 3/7/26",
        "!pen to fit 3/4 inch pipe and find the deed of 3 April 1926 by 3 April 2027",
    )  # fmt: skip
    said = [line for line in agenda(read("\n".join(notes)).meeting) if line.startswith("•")]
    assert said == [
        "• Jo Pen: to report on the fire of 2 May by 1st September 2026",
        "• Cllr A Hall: to ask the county by 3rd July 2026",
        "• Jo Pen: to fit 3/4 inch pipe and find the deed of 3 April 1926 by 3rd April 2027",
    ]


def test_items_that_were_not_reached_come_next_time_and_no_title_twice() -> None:
    lines = agenda(scenario("fates"))
    assert lines[4:] == ["5. Toilets", "6. Car Parks"]
    titles = [line.partition(" ")[2] for line in agenda(scenario("quorum-dissolved"))]
    assert len(titles) == len(set(titles))


def test_a_board_has_its_agenda_in_its_own_style() -> None:
    assert agenda(scenario("board-by-link"))[2].startswith("3")
    meeting = scenario("parish-march")
    in_parish_style = replace(meeting, head=replace(meeting.head, style="parish"))
    assert agenda(in_parish_style)[0].rstrip(":").upper().endswith("APOLOGIES")


def test_an_action_is_due_at_the_meeting_that_its_words_name() -> None:
    notes = read(
        "/committee Board\n/date 11 March 2019\n/officer Ann Lee\n/item 1 Water\n"
        "!lee to find a solution by the April meeting\n!lee to report to the next meeting.\n"
        "!lee to write before 8 April\n!lee to thank the next speaker\n"
    )
    assert [(what, due) for _, what, due, _ in rows(notes.meeting)] == [
        ("To find a solution by the April meeting", "April meeting"),
        ("To report to the next meeting", "Next meeting"),
        ("To write", "8 April 2019"),
        ("To thank the next speaker", ""),
    ]
