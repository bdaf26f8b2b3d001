"""What minutes tell in one breath: lists that nothing parts, movers in brackets, questions with their answers."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind, Meeting

from .made import DECIDING, TALKING, found, names, told

HEAD = "Minutes of Ashdown Council\nPresent: Cllr Al Birch (Chair), Cllr Cy Dale, Cllr Eve Fern\n\n"
OFFICERS = HEAD.replace("\n\n", "\nIn attendance: Ms P. Moss (Engineer), Mr Q. Nash (Planner)\n\n")


def _read(text: str, head: str = HEAD) -> Meeting:
    return found(head + text).meeting


def _present(text: str) -> list[str]:
    meeting = found(
        f"Minutes of Ashdown Council\n{text}\n\n1. Minutes\nThey were read.\n2. Letters\nOne came.\n3. Repairs\nNone.\n"
    ).meeting
    return [n for e in meeting.entries if e.kind is Kind.PRESENT for n in names(meeting, e).split(", ")]


# Lists


def test_stop_where_a_comma_was_meant() -> None:
    assert _present("Present: Cllr Al Birch, Cllr Cy Dale, Cllr Eve Fern. Borough Councillor Mr Gil Holm") == [
        "Cllr Al Birch",
        "Cllr Cy Dale",
        "Cllr Eve Fern",
        "Mr Gil Holm",
    ]


def test_departments_after_those_who_are_of_them() -> None:
    assert _present(
        "OFFICIALS PRESENT:\nAl Birch, Roads; Cy Dale, Eve Fern, Trade & Industry; Gil Holm, Planning,\n"
        "Parks & Wood Lots; Ida Jay, Digital Services."
    ) == ["Al Birch", "Cy Dale", "Eve Fern", "Gil Holm", "Ida Jay"]


def test_those_present_told_within_the_sentence_that_opens_the_minutes() -> None:
    assert _present("The Ashdown Mill Board met with the following members present: Al Birch, Cy Dale, Eve Fern.") == [
        "Al Birch",
        "Cy Dale",
        "Eve Fern",
    ]


def test_members_in_attendance_were_and_somebody_for_another_body() -> None:
    text = (
        "The meeting was called to order at 6.00 pm. Board members in attendance were Al Birch, Cy Dale and Eve Fern. "
        "Gil Holm was in attendance for Holm Estates, Ltd."
    )
    assert _present(text) == ["Al Birch", "Cy Dale", "Eve Fern", "Gil Holm"]


def test_others_who_are_not_named_do_not_spoil_a_list() -> None:
    text = (
        "Also present were Al Birch, Engineer to the Board; Cy Dale, Counsel; other staff and visitors; and Eve Fern."
    )
    assert _present(text) == ["Al Birch", "Cy Dale", "Eve Fern"]


GROUPS = """BOARD OF TRUSTEES
Al Birch             President
Cy Dale              Trustee by telephone
Eve Fern             Trustee

MILL MANAGEMENT AND STAFF
Gil Holm             General Manager
Ida Jay              Secretary
Kit Lane             Engineer

OTHER ATTENDEES
Pam Moss             Holm Estates
Quin Nash            Customer
Ray Oak
"""


def test_posts_beside_those_of_each_group() -> None:
    meeting = found(f"Minutes of Ashdown Mill Trust\n3 May 2124\n\n{GROUPS}\n1. Minutes\nThey were read.\n").meeting
    assert told(meeting, Kind.PRESENT, Kind.REMOTE) == [
        "present | Al Birch, Eve Fern",
        "remote | Cy Dale",
        "present | Gil Holm, Ida Jay, Kit Lane",
        "present | Pam Moss, Quin Nash, Ray Oak",
    ]
    assert [place.capacity.value for place in meeting.roll] == ["chair", "member", "member"] + ["officer"] * 3 + [
        "guest"
    ] * 3


@pytest.mark.parametrize("rows", [GROUPS + "\nMembers present: Al Birch, Eve Fern\n", GROUPS.split("OTHER")[0]])
def test_board_at_the_head_of_the_page_is_not_who_came(rows: str) -> None:
    meeting = found(f"Minutes of Ashdown Mill Trust\n3 May 2124\n\n{rows}\n1. Minutes\nRead.\n").meeting
    assert "Cy Dale" not in " ".join(told(meeting, Kind.PRESENT, Kind.REMOTE))


def test_status_beside_a_name_is_no_post() -> None:
    rows = (
        GROUPS.replace("Trustee by telephone", "Absent").replace("Trustee", "Present").replace("President", "Present")
    )
    meeting = found(f"Minutes of Ashdown Mill Trust\n3 May 2124\n\n{rows}\n1. Minutes\nRead.\n").meeting
    assert "Cy Dale" not in " ".join(told(meeting, Kind.PRESENT, Kind.REMOTE))


def test_third_member_makes_the_vote_unanimous() -> None:
    meeting = _read(
        "1. Bills\nCy Dale made the motion to pay them, Eve Fern second, with Al Birch making it unanimous.\n"
    )
    assert told(meeting, *DECIDING) == ["motion | Cllr Cy Dale, Cllr Eve Fern | pay them", "vote | all"]


def test_members_not_in_attendance_under_apologies_have_sent_them() -> None:
    meeting = _read(
        "1. Apologies for absence\nG. Holm (GH); I. Jay (IJ) were not in attendance.\n2. Bills\nNone.\n"
        "3. End\nThey rose.\n"
    )
    assert told(meeting, Kind.APOLOGIES, Kind.ABSENT) == ["apologies | G. Holm, I. Jay"]


def test_late_arrival_without_a_time_in_a_list() -> None:
    meeting = found(f"{HEAD.replace('Eve Fern', 'Eve Fern (late arrival)')}1. Bills\nNone.\n").meeting
    assert told(meeting, Kind.ARRIVAL) == ["arrival | Cllr Eve Fern"]


def test_apologies_made_on_leaving() -> None:
    meeting = _read("1. Bills\nCllr Dale then made his apologies and left the meeting.\n")
    assert told(meeting, Kind.DEPARTURE, Kind.APOLOGIES) == ["departure | Cllr Cy Dale"]


def test_somebody_made_the_motion_that_was_asked_for() -> None:
    text = "1. Bills\nThe Chair asked for a motion to pay them. Cllr Dale made the motion. Cllr Fern seconded it.\n"
    assert told(_read(text), Kind.MOTION) == ["motion | Cllr Cy Dale, Cllr Eve Fern | pay them"]


def test_sector_after_a_name() -> None:
    assert _present("SECTORAL NOMINEES:\nAl Birch and Cy Dale Business/Trade") == ["Al Birch", "Cy Dale"]


def test_apologies_accepted_for_members_each_with_a_reason() -> None:
    meeting = _read(
        "1. Apologies\nApologies were noted and accepted for Cllr Gil Holm (ill) and for Cllr Ida Jay (work).\n"
    )
    assert told(meeting, Kind.APOLOGIES) == ["apologies | Cllr Gil Holm, Cllr Ida Jay"]


# Decisions


def test_what_somebody_would_have_put_off_is_not() -> None:
    meeting = _read(
        "1. Pond\nThe Chair said this item should be deferred until a plan is made.\n2. Gate\nIt is shut.\n"
    )
    assert not told(meeting, Kind.DEFERRED)


def test_what_another_council_agreed_is_no_decision() -> None:
    meeting = _read(
        "1. Gate\nElmshire County Council agreed to extend the grant.\n2. Pond\nThe Council agreed to dig it.\n"
    )
    assert told(meeting, Kind.CLAUSE) == ["clause | to dig it."]


def test_disposals_and_dates_are_decided() -> None:
    meeting = _read(
        "1. Land\nThe disposal of a plot at Mill Lane was noted.\n2. Next\nThe date for the next meeting was agreed by"
        " all.\n"
    )
    assert len(told(meeting, Kind.CLAUSE)) == 2


# Exchanges


def _lines(text: str) -> list[tuple[str, str]]:
    meeting = _read(f"1. Lamps\n{text}\n2. Gate\nIt is shut.\n3. Pond\nIt is full.\n", OFFICERS)
    return [(e.kind.value, names(meeting, e)) for e in meeting.entries if e.kind in TALKING]


def test_following_queries_on_something() -> None:
    assert _lines("Following queries regarding the post of the Lamp Warden, the Engineer stated that it was open.") == [
        ("question", ""),
        ("answer", "Ms P. Moss"),
    ]


# Who speaks, and who is left to do something


def _said_by(text: str) -> list[str]:
    meeting = _read(f"1. Lamps\n{text}\n2. Gate\nIt is shut.\n3. Pond\nIt is full.\n", OFFICERS)
    voiced = (e for e in meeting.entries if e.kind in (*TALKING, Kind.NOTE, Kind.DECLARATION))
    return [n for e in voiced if (n := names(meeting, e))]


def _left(text: str) -> list[str]:
    return told(_read(f"1. Lamps\n{text}\n2. Gate\nIt is shut.\n3. Pond\nIt is full.\n", OFFICERS), Kind.ACTION)


def test_what_somebody_has_now_advised_or_hopes_to_do_is_not_said_here() -> None:
    assert not _said_by("The Engineer has now advised that the lamps are old.")
    assert not _said_by("The Engineer has begun and hopes to attend in May.")


def test_declaring_somebody_elected_is_no_speech() -> None:
    assert not _said_by("The Chair declared Cllr Dale elected as Vice-Chairman of the Lamps Board.")


def test_whoever_is_declared_elected_presides_from_then_on() -> None:
    meeting = _read(
        "1. Election\nThe outgoing Chairman declared Cllr Cy Dale elected as Chairman of the Council.\n\n"
        "The Chairman thanked the members.\n2. Gate\nIt is shut.\n3. Pond\nIt is full.\n"
    )
    assert told(meeting, Kind.STATEMENT) == ["statement | Cllr Cy Dale | thanked the members."]


def test_minutes_adopted_on_the_proposal_of_somebody() -> None:
    meeting = _read(
        "1. Minutes\nThe minutes of May were approved on the proposal of Cllr Cy Dale, seconded by Cllr Eve Fern and "
        "unanimously agreed.\n2. Gate\nIt is shut.\n"
    )
    assert told(meeting, *DECIDING) == [
        "motion | Cllr Cy Dale, Cllr Eve Fern | The minutes of May were approved",
        "vote | all",
    ]


def test_updates_that_will_be_given_are_left_to_nobody() -> None:
    assert _left("Work was in hand. An update on the process would be brought back in May.") == []


def test_what_is_told_in_passing_is_left_to_nobody() -> None:
    assert not _left("Cllr Dale offered to support the Chair in the new year.")
    assert not _left("It was agreed that she would make a good Chair.")
    assert not _left("This was the last meeting that Cllr Dale will attend since he is to move.")


def test_table_of_actions_from_an_earlier_meeting() -> None:
    assert not _left(
        "NO ACTION Update OWNER\n05.18.05 Cllr Dale to write to the mill\n05.18.07 Cllr Fern to ring the mill"
    )


def test_representative_left_the_meeting() -> None:
    meeting = _read(
        "1. Inn\nThe representative explained that the inn is shut. The representative left the meeting now.\n"
        "2. Gate\nIt is shut.\n3. Pond\nIt is full.\n"
    )
    assert told(meeting, Kind.DEPARTURE) == ["departure | Representative"]


# Lists of who was there that go on to tell of the public


def test_public_told_of_in_a_sentence_after_the_names() -> None:
    assert _present("PRESENT: Cllr Al Birch, Cllr Cy Dale, Mrs N Fir (Clerk) There were 2 members of the public.") == [
        "Cllr Al Birch",
        "Cllr Cy Dale",
        "Mrs N Fir",
    ]


def test_chairman_without_a_name_before_the_line_of_names() -> None:
    assert _present("Present- Chairman,\n\nCllr Al Birch - Vice-Chairman, Cllr Cy Dale, Cllr. Eve Fern.") == [
        "Cllr Al Birch",
        "Cllr Cy Dale",
        "Cllr. Eve Fern",
    ]


def test_labels_that_nothing_parts_from_the_names_before_them() -> None:
    assert _present(
        "PRESENT (three Councillors): - Al Birch (AB), Cy Dale (CD) – Chair, Eve Fern (EF) Parish Clerk: Gil Holm "
        "In attendance: eight members of the public."
    ) == ["Al Birch", "Cy Dale", "Eve Fern", "Gil Holm"]


def test_names_and_who_else_was_there_in_so_many_words() -> None:
    assert _present(
        "PRESENT: Chairman, Mr. Holm, & Mr. Ivy and Mrs. Jay, plus four members of the public and a representative for "
        "the Post."
    ) == ["Mr. Holm", "Mr. Ivy", "Mrs. Jay"]


def test_attendance_as_the_first_item() -> None:
    meeting = _read(
        "1. Present:\n\nMiss Ash - Vice Chairperson, Mrs. Elm, Mrs. Oak together with 14 members of the public.\n\n"
        "2. Pond\n\nIt is full.\n\n3. Gate\n\nIt is shut.\n",
        "Minutes of Ashdown Council\n\n",
    )
    assert told(meeting, Kind.PRESENT) == ["present | Miss Ash, Mrs. Elm, Mrs. Oak"]


def test_two_run_together_before_a_post_after_a_dash() -> None:
    assert _present(
        "Present: Cllr Al Birch, Bo Thorn Cllr Cy Dale (CD) – County Councillor, Cllr Eve Fern. Mr G Holm"
    ) == [
        "Cllr Al Birch",
        "Bo Thorn",
        "Cllr Cy Dale",
        "Cllr Eve Fern",
        "Mr G Holm",
    ]


def test_two_who_speak_in_one_sentence_of_a_list_of_replies() -> None:
    assert _lines(
        "In response to questions from members, the following was said:\n"
        "• The Engineer said that the lamps are old, and it was a pity, and the Planner noted that they are ours. "
        "Cllr Dale thanked them."
    )[-3:] == [("answer", "Ms P. Moss"), ("statement", "Mr Q. Nash"), ("statement", "Cllr Cy Dale")]


def test_movers_right_above_the_list_of_who_was_there_keep_their_place() -> None:
    text = (
        "Minutes of Ashdown Council\n\nCllr Dale was named as the one to sit in the chair\n\nProposer: Cllr Birch\n\n"
        "2nd: Cllr Fern\n\nPresent: Cllr Birch, Cllr Dale, Cllr Fern\n\nPond\n\nIt is full.\n"
    )
    assert " ".join(e.published or "" for e in found(text).meeting.entries).split() == text.split()


def test_chair_welcoming_those_online_is_kept_though_nobody_is_named() -> None:
    text = (
        "MEMBERS PRESENT:\nCouncillors Birch, Dale and Fern.\n\nThe Mayor greeted the Elected Members, Officials and"
        " guests who were there in person or online.\n\nThe pond was spoken of.\n\nThe gate was shut.\n"
    )
    assert " ".join(e.published or "" for e in found(text).meeting.entries).split() == text.split()


def test_who_holds_which_office_is_nothing_that_the_chair_said() -> None:
    meeting = _read(
        "1. Election of officers\nThe following were elected:\nChair: Cy Dale\nTreasurer: Eve Fern\n2. Gate\n"
        "It is shut.\n3. Pond\nIt is full.\n"
    )
    assert told(meeting, Kind.STATEMENT) == []


def test_what_somebody_said_was_closed_is_not_the_meeting() -> None:
    meeting = _read("1. Gate\nThe Chair said that the gate was closed.\n2. Pond\nIt is full.\n3. Mill\nIt is old.\n")
    assert told(meeting, Kind.CLOSED) == []
