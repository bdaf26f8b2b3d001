"""Headings that begin to count again, that run on, or that a slip misnumbered; elections between several."""

from __future__ import annotations

from clerk_tui.importing.recognition.decisions import read_outcome
from clerk_tui.meeting import Kind, Meeting

from .made import agenda, found, told

HEAD = "Minutes of Ashdown Council\nPresent: Cllr A Birch (Chairman), Cllr C Dale, Cllr E Fern\n\n"
TEXT = "The members spoke of it for a while and left it as it was.\n"


def _read(text: str, head: str = HEAD) -> Meeting:
    return found(head + text).meeting


def test_titles_that_tell_what_is_to_be_done_run_on() -> None:
    meeting = _read(
        "1/24 To Receive Apologies of Absence Apologies were noted for Cllr Grove.\n\n"
        "2/24 To Receive Declarations from Members Cllr Dale declared an interest in the pond.\n\n"
        "3/24 To Approve the Minutes of the Meeting held on 4 March 2024. There were no changes.\n\n"
        "4/24 To Hear of Whatever Else touches the parish, the pond, the gate or the green and of things to come "
        "later in the year It was put off.\n"
    )
    assert agenda(meeting) == [
        "1/24 To Receive Apologies of Absence",
        "2/24 To Receive Declarations from Members",
        "3/24 To Approve the Minutes of the Meeting held on 4 March 2024",
        "4/24 To Hear of Whatever Else touches the parish, the pond, the gate or the green and of things to come "
        "later in the year",
    ]


def test_a_slip_in_the_month_before_the_number() -> None:
    meeting = _read(
        f"07.18.01 Minutes\n{TEXT}\n07.18.02 The pond\n{TEXT}\n07.18.03 The gate\n{TEXT}\n05.18.04 Finance\n{TEXT}"
    )
    assert agenda(meeting)[-1] == "05.18.04 Finance"


def test_letters_with_text_set_in_under_them() -> None:
    meeting = _read(
        f"1. Minutes\n{TEXT}\n2. Updates\n  a) Pond group\n      Nothing to tell\n  b) Gate group\n      All done\n"
        f"  c) Green group\n      None met\n\n3. Letters\n{TEXT}\n4. Trees\n{TEXT}\n5. Lamps\n{TEXT}\n6. Paths\n{TEXT}"
    )
    assert agenda(meeting)[2:5] == ["a Pond group", "b Gate group", "c Green group"]


def test_short_parts_with_a_bullet_over_little_text() -> None:
    meeting = _read(
        f"1. Minutes\n\n{TEXT}\n2. Matters arising\n\n- Bus stop\n\n{TEXT}\n- Pond edge\n\nThe edge is mended.\n\n"
        f"3. Letters\n\n{TEXT}\n4. Trees\n\n{TEXT}\n5. Lamps\n\n{TEXT}\n6. Paths\n\n{TEXT}"
    )
    assert agenda(meeting)[2:4] == ["Bus stop", "Pond edge"]


def test_meeting_adjourned_for_some_minutes_goes_on() -> None:
    meeting = _read(
        f"1. Welcome\nThe meeting was adjourned for fifteen minutes.\n2. The pond\n{TEXT}3. The gate\n{TEXT}"
        f"Any other business\n{TEXT}"
    )
    assert "Any other business" in agenda(meeting)
    assert not told(meeting, Kind.CLOSED)


TOWN = "Minutes of Ashdown Council\nPresent: Cllrs Birch, Dale, Elder, Fern, Grove, Holm and Ivy\n\n"
ELECTION = """1.To elect a Mayor for the year that begins with this meeting or until another has been elected
Proposed by Cllr Dale;
Seconded by Cllr Fern;
“That Cllr Grove be chosen as the Mayor of Ashdown to hold office until the next Annual Meeting has
been held and another chosen”.
Proposed by Cllr Holm;
Seconded by Cllr Ivy;
“That Cllr Holm be chosen as the Mayor of Ashdown to hold office until the next Annual Meeting has
been held and another chosen”.
As more than one was named, a vote was taken by roll call, which came out as follows:
For Cllr Grove
Cllrs Birch, Dale, Fern and Grove
(4)
For Cllr Holm
Cllrs Elder, Holm and Ivy
(3)
The Chairman declared Cllr Grove elected.
2.To elect a Deputy Mayor until another has been elected.
It was put off.
"""


def test_agenda_of_two_elections() -> None:
    assert agenda(_read(ELECTION, TOWN)) == [
        "1 To elect a Mayor for the year that begins with this meeting or until another has been elected",
        "2 To elect a Deputy Mayor until another has been elected.",
    ]


def test_election_that_came_out_even_is_no_vote() -> None:
    even = ELECTION.replace("Cllrs Birch, Dale, Fern", "Cllrs Dale, Fern").replace("(4)", "(3)")
    assert not told(_read(even, TOWN), Kind.VOTE)


def test_votes_counted_in_words() -> None:
    meeting = _read("1. Lamps\nFive Councillors were in favour of the lamps and two against.\n2. Pond\nNone.\n")
    assert told(meeting, Kind.VOTE) == ["vote | 5-2"]


def test_what_will_be_carried_out_is_not_carried() -> None:
    assert read_outcome("A survey of the proposal will also be carried out.") is None


# Few headings, or none with numbers


def test_items_without_numbers_that_text_runs_on_from() -> None:
    meeting = _read(
        "Minutes: They were read and signed by the Chairman.\n\n"
        "Election of Chairman: Cllr Birch was the only one named.\n\n"
        "Matters Arising: The pond is full again.\n\nPlanning: None\n\nWood yard: The gate there is mended.\n\n"
        "Any Other Business: The path by the mill is wet.\n"
    )
    assert agenda(meeting) == [
        "Minutes",
        "Election of Chairman",
        "Matters Arising",
        "Planning",
        "Wood yard",
        "Any Other Business",
    ]


def test_the_only_item_with_a_number() -> None:
    meeting = _read(f"The members stood in silence.\n1.Support Services\n{TEXT}")
    assert agenda(meeting) == ["1 Support Services"]


def test_label_with_a_dash_over_the_names() -> None:
    meeting = _read(
        f"Present-\n\nCllr A Birch - Chairman, Cllr C Dale, Cllr E Fern\n\n1. Minutes\n\n{TEXT}\n2. Pond\n\n{TEXT}\n"
        f"3. Gate\n\n{TEXT}",
        "Minutes of Ashdown Council\n\n",
    )
    assert told(meeting, Kind.PRESENT) == ["present | Cllr A Birch, Cllr C Dale, Cllr E Fern"]


def test_items_called_so_that_begin_right_under_the_text_above() -> None:
    meeting = _read(
        "Item 1: Minutes\nThey were read by the Chairman and he signed them after all had said that they were right.\n"
        "Item 2: Notice of Motion submitted by Cllr C Dale (referred from the Meeting held in May last)\n"
        "I will move at the next Meeting that the pond be dug, and that a path be laid from there to the old mill.\n"
        "Item 3: Pond Programme Update – National Pond Authority\nIt was read.\n"
    )
    assert agenda(meeting) == [
        "1 Minutes",
        "2 Notice of Motion submitted by Cllr C Dale (referred from the Meeting held in May last)",
        "3 Pond Programme Update – National Pond Authority",
    ]


def test_item_line_that_its_title_fills() -> None:
    meeting = _read(
        "Item 1: Minutes\nThey were read.\n"
        "Item 2: Presentation on Dark Lanes and Lamps in the Parish – Ashdown Lamp Group\n"
        "The Chair welcomed the group, of whom four had come, and asked them to tell what they had seen\n"
        "on the lanes.\nItem 3: Letters\nOne came.\n"
    )
    assert agenda(meeting) == [
        "1 Minutes",
        "2 Presentation on Dark Lanes and Lamps in the Parish – Ashdown Lamp Group",
        "3 Letters",
    ]


def test_parts_set_as_those_under_other_items_though_nothing_is_told_of_them() -> None:
    parts = "A. Pond gate\n\nB. Weir bridge\n\n"
    told_of = f"A. Mill wall\n{TEXT}\n\nB. Ford lamps\n{TEXT}\n\n"
    meeting = _read(f"1. Minutes\n{TEXT}\n\n2. Reports\n\n{told_of}3. Consent\n\n{parts}4. Close\n{TEXT}")
    assert agenda(meeting) == [
        "1 Minutes", "2 Reports", "A Mill wall", "B Ford lamps", "3 Consent", "A Pond gate", "B Weir bridge", "4 Close",
    ]  # fmt: skip


def test_a_list_under_a_label_is_none_though_parts_elsewhere_are_set_so() -> None:
    told_of = f"a. Mill wall\n{TEXT}\n\nb. Ford lamps\n{TEXT}\n\n"
    later = "Much was said.\n\nThese had written:\n\na. Pond gate\n\nb. Weir bridge\n\n"
    meeting = _read(f"1. Minutes\n{TEXT}\n\n2. Reports\n\n{told_of}3. Letters\n\n{later}4. Close\n{TEXT}")
    assert agenda(meeting) == ["1 Minutes", "2 Reports", "a Mill wall", "b Ford lamps", "3 Letters", "4 Close"]


def test_dates_and_motions_with_a_letter_are_no_parts() -> None:
    told_of = f"A. Mill wall\n{TEXT}\n\nB. Ford lamps\n{TEXT}\n\n"
    meeting = _read(f"1. Reports\n\n{told_of}2. Next meetings\n\nA. 9 May 2024\n\nB. 13 June 2024\n\n3. Close\n{TEXT}")
    assert agenda(meeting) == ["1 Reports", "A Mill wall", "B Ford lamps", "2 Next meetings", "3 Close"]


def test_numbers_with_a_letter_and_the_year() -> None:
    parts = ("Apologies: None came.", "Interests: None were told.", "Minutes: They were read.", "Reports: None came.")
    text = "\n".join(f"7{letter}/24 {part}" for letter, part in zip("abcd", parts, strict=True))
    assert agenda(_read(f"{text}\n8/24 Roads:\n{TEXT}\n9/24 Ponds:\n{TEXT}")) == [
        "7a/24 Apologies", "7b/24 Interests", "7c/24 Minutes", "7d/24 Reports", "8/24 Roads", "9/24 Ponds",
    ]  # fmt: skip


def test_posts_with_a_number_and_the_year() -> None:
    meeting = _read(f"1.24 - Chair\n{TEXT}\n2.24 – Vice Chair\n{TEXT}\n3.24- Roads\n{TEXT}")
    assert agenda(meeting) == ["1.24 Chair", "2.24 Vice Chair", "3.24 Roads"]


def test_one_number_printed_for_several_items() -> None:
    meeting = _read(
        f"24/7 MINUTES\n{TEXT}\n24/8 ROADS\n{TEXT}\n24/8 PONDS\n{TEXT}\n24/8 GATES\n{TEXT}\n24/9 TREES\n{TEXT}"
    )
    assert agenda(meeting) == ["24/7 MINUTES", "24/8 ROADS", "24/8 PONDS", "24/8 GATES", "24/9 TREES"]


def test_letters_that_look_like_roman_numerals() -> None:
    titles = ("Minutes", "Roads", "Ponds", "Gates", "Trees", "Lamps", "Paths", "Walls", "Fords", "Close")
    text = "\n\n".join(f"{letter}. {t.upper()} MATTERS\n{TEXT}" for letter, t in zip("ABCDEFGHIJ", titles, strict=True))
    assert [line[0] for line in agenda(_read(text))] == list("ABCDEFGHIJ")
