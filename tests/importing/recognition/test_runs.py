"""Numbers that count upwards at every level, board books, outlines; labels of any words over who was there."""

from __future__ import annotations

from datetime import date

import pytest

from clerk_tui.importing.recognition.attendance import read_presence
from clerk_tui.importing.recognition.decisions import is_vote_line
from clerk_tui.importing.recognition.meeting_date import find_date
from clerk_tui.lists.labels import List, read_label
from clerk_tui.lists.person import read_names
from clerk_tui.meeting import Kind

from .made import agenda, found
from .test_other_bodies import FIVE, HERE, of_file

CODED = """Minutes of Elm Parish Council
Present: Cllr Ann Birch, Cllr Bo Oak, Cllr Cy Dale

{first}

12/24 To receive apologies for absence Apologies were received from Cllr Elm.

13/24 Pond Lane The Clerk had written to the owner of the pond about the wall.

14/24 Bins and Benches The Clerk had ordered two bins, and they are on their way.

16/24 It was agreed to mow the green.

17/24 Village Signs The Chair had seen the carver, who will begin in the spring.
"""


def test_numbers_with_the_year_head_all_that_bears_them() -> None:
    text = CODED.format(first="11/24 The way out was shown by the Chair.")
    numbers = [line.split()[0] for line in agenda(found(text).meeting)]
    assert numbers == ["11/24", "12/24", "13/24", "14/24", "16/24", "17/24"]


def test_parts_of_an_item_end_with_a_stop() -> None:
    text = f"1. Reports\n\n{FIVE}\n\n2. Committees\n\na. Ponds and Wells. All of them are full.\n\n"
    text += "b. Gates of the green. Two of them were mended last week.\n\n"
    text += f"3. Letters\n\n{FIVE}\n\n4. Close\n\nAt nine.\n"
    parts = ["a Ponds and Wells", "b Gates of the green"]
    assert agenda(found(HERE + text).meeting) == ["1 Reports", "2 Committees", *parts, "3 Letters", "4 Close"]


def test_numbers_in_an_appendix_head_nothing() -> None:
    text = f"1. Reports\n\n{FIVE}\n\n2. Letters\n\n{FIVE}\n\n3. Close\n\nThe meeting closed at nine.\n\nThe owners:\n\n"
    text += "a. Elm Farm. It has two ponds and a well.\n\nb. Oak Farm. It has no pond at all, and no well.\n"
    assert agenda(found(HERE + text).meeting) == ["1 Reports", "2 Letters", "3 Close"]


def test_document_attached_after_the_close_has_no_items() -> None:
    heads = ("MINUTES", "LETTERS IN", "TREASURER’S REPORT", "GENERAL BUSINESS")
    text = "".join(f"{head}\n\n{FIVE}\n\n" for head in heads) + "The meeting closed at 8.45pm.\n\n"
    prizes = ("Open Champions", "Youngest Swimmers", "Handicap Trophies", "Most Improved", "Special Awards")
    text += "".join(f"**{prize}**\n\nThis goes to whoever swam best of all this season.\n\n" for prize in prizes)
    assert of_file("Present: Ann Birch, Bo Oak\n\n" + text) == list(heads)


def test_number_of_an_application_is_a_part_of_the_title() -> None:
    text = f"1. Reports\n\n{FIVE}\n\n2. Planning\n\n2.1. 252768 - Land at Yew Cottage. The lane floods there.\n\n"
    text += (
        f"2.2. 22/0104/FUL - The Old Mill. It has no place to turn.\n\n3. Letters\n\n{FIVE}\n\n4. Close\n\nAt nine.\n"
    )
    parts = ["2.1 252768 - Land at Yew Cottage", "2.2 22/0104/FUL - The Old Mill"]
    assert agenda(found(HERE + text).meeting) == ["1 Reports", "2 Planning", *parts, "3 Letters", "4 Close"]


def test_heading_of_the_file_may_have_any_words() -> None:
    titles = ["Gates #12", "util: close, it was left open", "Ponds are full #7", "Next Meeting"]
    text = "".join(f"### {title}\n\n{FIVE}\n\n" for title in titles)
    assert of_file("# Elm Board\n\n## Present\n\n- Ann Birch\n- Bo Oak\n\n" + text) == titles


def test_outline_with_what_was_said_under_each_entry() -> None:
    entries = ("(10 min max): State of the roof", "Ponds", "Who holds the keys (5 minutes)")
    text = "".join(f"- {entry}\n  - It was gone through.\n  - No one objected to it.\n" for entry in entries)
    assert of_file("# 2024-03-01 Meeting\n\n" + text) == ["State of the roof", "Ponds", "Who holds the keys"]


def test_number_of_a_file_before_that_of_the_item() -> None:
    titles = ("31-0412 1. Minutes", "30-0077 2. Mill Bridge", "PL-31-12 3. Ford Lane", "31-0399 4. Grants")
    text = "".join(f"{title}\n\n{FIVE}\n\n" for title in titles)
    assert agenda(found(HERE + text).meeting) == ["1 Minutes", "2 Mill Bridge", "3 Ford Lane", "4 Grants"]


def test_lines_set_as_known_titles_head_items_and_names_do_not() -> None:
    heads = ("Approval of Minutes", "Public Comments", "Mill Roof", "Director's Report", "Weir and Sluice")
    text = "Others attending:\nJo Birch\nDi Elm\nBo Oak\n" + "".join(f"\n{head}\n\n{FIVE}\n" for head in heads)
    assert agenda(found(HERE + text).meeting) == list(heads)


def test_entries_with_a_bullet_and_plain_text_under_each() -> None:
    heads = ("Welcome", "Report on the Tuckshop", "Raffle", "Any more from parents")
    text = "".join(f"■ {head}\n{FIVE}\n" for head in heads)
    assert agenda(found(HERE + text).meeting) == list(heads)


def test_agenda_printed_above_the_minutes_is_none_of_the_items() -> None:
    heads = ("Call to order", "President’s report", "Other business", "Election of directors", "Adjournment")
    top = "".join(f"**{number}. {head}**\n\n" for number, head in enumerate(heads, 1))
    text = "".join(f"**{number}. {head}**\n\n{FIVE}\n\n" for number, head in enumerate(heads, 1))
    assert of_file(f"{HERE}**Agenda**\n\n{top}{text}") == [f"{n} {head}" for n, head in enumerate(heads, 1)]


def test_telegram_of_titles_before_a_dash() -> None:
    lines = "Agenda – Approved as prepared.\n\nMinutes of 7 May – The board voted to approve.\n\n"
    lines += "Road projects update – The board noted that the lane is done.\n\n"
    lines += "Other business – Bo Oak told of a herb.\n\n"
    lines += "Finance – The board noted that there is enough money for the year.\n\nThe board went home at 8:45 pm.\n"
    heads = ["Agenda", "Minutes of 7 May", "Road projects update", "Other business", "Finance"]
    assert of_file("Present: Ann Birch, Bo Oak\n\n" + lines) == heads


def test_bold_lines_above_the_date_are_the_title_of_the_whole() -> None:
    text = "**Elm Commissioners:**\n\n**Bo Oak Ann Birch**\n\n**April 8, 2021**\n\n"
    text += "".join(f"**{title}**\n\n{FIVE}\n\n" for title in ("Hearing of Complaints", "Fees", "Gates"))
    assert of_file(text) == ["Hearing of Complaints", "Fees", "Gates"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Present at roll call: Bo Ash", List.PRESENT),
        ("Town officials present: Bo Ash", List.PRESENT),
        ("Trustees physically present: Bo Ash", List.PRESENT),
        ("The board members present were Bo Ash, Di Elm", List.PRESENT),
        ("Not in attendance: Bo Ash", List.ABSENT),
        ("Members who were absent: Bo Ash", List.ABSENT),
        ("Directors present by phone: Bo Ash", List.REMOTE),
        ("Present by phone: Bo Ash", List.REMOTE),
        ("Present by Zoom and in person: Bo Ash", List.PRESENT),
        ("PRESENT for the Harbour Board: Bo Ash", List.PRESENT),
        ("Participants from the Town: Bo Ash", List.PRESENT),
        ("Non-Voting Project and Working Group Representatives: Bo Ash", List.PRESENT),
        ("The present state of the pond: it is full", None),
        ("What was presented: a plan", None),
    ],
)
def test_labels_of_any_words(text: str, says: List | None) -> None:
    label = read_label(text)
    assert (label.says if label else None) is says


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bo Ash, Chair, City of Elm\nDi Oak, Member, City of Elm", ["Bo Ash", "Di Oak"]),
        ("Bo Ash, Editor & List Serve Co-Moderator\nDi Oak, Webmaster", ["Bo Ash", "Di Oak"]),
        ("Ann, Mike G., Mike Z., Bo", ["Ann", "Mike G", "Mike Z", "Bo"]),
        ("Chief Operating Officer Bo Ash and Deputy Clerk-Administrative Assistant Di Elm", ["Bo Ash", "Di Elm"]),
        ("Kit, Ann, and Bo from Elmtown", ["Kit", "Ann", "Bo"]),
        ("Cllr Bo Ash (Chair) Cllr Di Elm [Vacancy – 1] Al Oak (Clerk)", ["Cllr Bo Ash", "Cllr Di Elm", "Al Oak"]),
        ("Bo Ash, Google\nDi Oak, NCC Group\nAl Fir, IBM", ["Bo Ash", "Di Oak", "Al Fir"]),
        ("Kim (Bee) Ash, Di Elm", ["Kim Ash", "Di Elm"]),
    ],
)
def test_names_however_they_are_parted(text: str, people: list[str]) -> None:
    assert [listed.printed for listed in read_names(text)] == people


def names(text: str, kind: Kind) -> list[str]:
    meeting = found(text).meeting
    return [meeting.people[p].name for e in meeting.entries if e.kind is kind for p in e.persons if isinstance(p, int)]


def test_excused_in_the_list_of_those_present() -> None:
    text = f"Elm Board\n\nPresent: Ann Birch, Bo Oak (Excused), Cy Dale\n\n1. Ponds\n\n{FIVE}\n\n2. Close\n\nAt nine.\n"
    assert (names(text, Kind.PRESENT), names(text, Kind.APOLOGIES)) == (["Ann Birch", "Cy Dale"], ["Bo Oak"])


def test_day_in_the_front_matter_gives_way_to_the_day_printed() -> None:
    front = '---\ntitle: "Minutes"\ndate: "2008-06-01"\n---\n\nMinutes of the Elm Parish Council meeting held\n'
    assert found(f"{front}on Friday 9th May 2008 in the Hall.\n\nPresent: Bo Ash\n").meeting.head.date == date(
        2008, 5, 9
    )
    without_year = found(f"{front}on Friday 9th May in the Hall.\n\nPresent: Bo Ash\n")
    assert without_year.meeting.head.date == date(2008, 5, 9)
    assert "no year" in without_year.head_doubts[0]


def test_place_behind_a_label() -> None:
    text = "Elm Board\n\nDate: 9 May 2008\n\nVenue: the Old Mill, Elm Lane\n\nPresent: Ann Birch, Bo Oak\n"
    assert found(text.replace("the Old", "Old")).meeting.head.venue == "Old Mill, Elm Lane"


def test_a_run_of_which_some_are_found_is_whole() -> None:
    text = (
        "1. Minutes\n\nThey were read.\n\n2. Money\n\n"
        "2.1 To pay the smith\n\nIt was paid by the clerk and at once.\n\n"
        "2.2 To read the sums of the year up to the last day of May and of June\n\nThey were read out to all.\n\n"
        "2.3 To set the rate\n\nIt was set as it had been before.\n\n3. Trees\n\nOne fell.\n\n4. Close\n\nAt nine.\n"
    )
    assert [row.split()[0] for row in agenda(found(text).meeting)] == ["1", "2", "2.1", "2.2", "2.3", "3", "4"]


@pytest.mark.parametrize(
    ("told", "is_carried"),
    [
        ("Rejected.", None),
        ("Mr Ash asked for a bench by the pond. Rejected.", None),
        ("Rejected, proposed by Bo Oak, seconded by Cy Dale.", False),
        ("Approved, proposed by Bo Oak, seconded by Cy Dale.", True),
        ("Mr Ash asked for a bench by the pond. Approved.", True),
    ],
)
def test_what_was_rejected_is_never_agreed(told: str, is_carried: bool | None) -> None:
    text = f"{HERE}\n\n1. Minutes\n\nApproved.\n\n2. Bench\n\n{told}\n\n3. Trees\n\nOne fell.\n\n4. Close\n\nAt nine.\n"
    meeting = found(text).meeting
    kinds = {e.kind for e in meeting.entries if e.item_id and meeting.item_by_id[e.item_id].title == "Bench"}
    assert bool(kinds & {Kind.CLAUSE, Kind.CARRIED}) is bool(is_carried)
    assert (Kind.LOST in kinds) is (is_carried is False)


@pytest.mark.parametrize("told", ["The fair was attended by Bo Oak.", "The workshop on 3 May was attended by Cy Dale."])
def test_who_attended_something_else_is_not_present(told: str) -> None:
    assert list(read_presence(told)[1]) == []
    assert [listed.printed for listed in read_presence("The meeting was attended by Bo Oak and Cy Dale.")[1]]


def test_small_letters_in_the_column_of_a_roll_call_say_what_capitals_do() -> None:
    rows = "\n".join(f"| {name} | {mark} |" for name, mark in (("Ann Birch", "p"), ("Bo Oak", "x"), ("Cy Dale", "p")))
    text = f"# Elm Board\n\n9 May 2008\n\n| Name | Present |\n| --- | --- |\n{rows}\n\n## 1. Ponds\n\n{FIVE}\n"
    assert names(text, Kind.ABSENT) == ["Bo Oak"]


def test_a_time_before_a_day_is_no_part_of_it() -> None:
    assert find_date("10:30-12 May 2026") == date(2026, 5, 12)
    assert find_date("16-17 June 2026") == date(2026, 6, 16)


def test_what_came_of_an_amendment_heads_nothing() -> None:
    assert all(map(is_vote_line, ("Amendment carried 5-0", "VOTE CARRIED", "Motion carried")))
    assert not is_vote_line("Minutes approved")
