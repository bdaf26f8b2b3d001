"""Who may take a member's place, who has the seat, and what is said of it before Enter."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Capacity, Meeting, apply
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.proceedings import proceedings
from clerk_tui.notation import perform

from .rolls import ENGLISH, context_of, meeting_of, notes, read

ROOM = ENGLISH + "/guest Councillor Dawn Priestley\n/speaker Ms B Neighbour\n/present all"
SEATED = ENGLISH + "/guest Councillor Dawn Priestley\n/present boyes\n/apologies iveson\n/sub priestley for iveson"


def after(line: str, meeting: Meeting) -> Meeting:
    """The meeting after a line."""
    intent = read(line, meeting).intent
    assert intent is not None
    directory = Directory(next_person=100, next_entry=100)
    return apply(meeting, perform(intent, context_of(meeting), directory, None).changes)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/sub mcardle for iveson", "Graham McArdle is an officer and cannot substitute for a member"),
        ("/sub neighbour for iveson", "Ms B Neighbour is a member of the public"),
        ("/sub hill for iveson", "Councillor Mrs K Hill is a member with a seat"),
        ("/sub priestly for iveson", "priestly is not on the roll. Did you mean Councillor Dawn Priestley?"),
        ("/sub nash for iveson", "nash is not on the roll. Type the full name to add them: /sub Councillor A nash for"),
        ("/sub Cllr A. Nash (Labour) for iveson", "Type the full name to add them: /sub Cllr A. Nash for"),
        ("/sub maitlnd for iveson", "Did you mean Councillor J Maitland?"),
    ],
)
def test_who_cannot_substitute_is_refused_with_what_to_do(line: str, says: str) -> None:
    assert says in read(line, meeting_of(ROOM)).refusal


def test_somebody_on_no_roll_is_seated_in_one_step() -> None:
    meeting = meeting_of(ENGLISH + "\n/present boyes\n/apologies iveson")
    reading = read("/sub Councillor Ann Newcombe for iveson", meeting)
    assert reading.remark == "Councillor Ann Newcombe joins the roll, to substitute for Councillor S Iveson MBE"
    seated = after("/sub Councillor Ann Newcombe for iveson", meeting)
    place = seated.roll[-1]
    assert (seated.people[place.person_id].name, place.capacity) == ("Councillor Ann Newcombe", Capacity.GUEST)
    assert attendance(seated).substitutes == {place.person_id: seated.entries[-1].persons[1]}
    assert place.person_id in proceedings(seated).voters(None)


def test_so_they_are_in_a_file() -> None:
    read_file = notes(ENGLISH + "\n/present boyes\n/sub Councillor Ann Newcombe for iveson")
    assert read_file.reports == ()
    assert read_file.meeting.people[read_file.meeting.roll[-1].person_id].name == "Councillor Ann Newcombe"


def test_a_seat_has_one_substitute_at_a_time() -> None:
    meeting = meeting_of(SEATED + "\n/guest Councillor T Second")
    refusal = read("/sub second for iveson", meeting).refusal
    assert refusal.startswith(
        "Councillor Dawn Priestley already substitutes for Councillor S Iveson MBE: -priestley first"
    )
    left = after("-priestley 10am", meeting)
    assert read("/sub second for iveson", left).refusal == ""
    assert "already substitutes for Councillor S Iveson MBE" in read("/sub priestley for rice", meeting).refusal


def test_a_member_who_comes_back_to_a_taken_seat_is_remarked_on_and_has_no_vote() -> None:
    meeting = meeting_of(SEATED)
    said = "Councillor S Iveson MBE's seat is taken by Councillor Dawn Priestley: -priestley first"
    assert read("+iveson", meeting).remark == said
    assert read("/present iveson", meeting).remark == said
    returned = after("+iveson", meeting)
    assert read("/vote named +iveson +priestley", returned).refusal == f"{said}."
    assert "-iveson first" in read("+priestley", after("-priestley", returned)).remark


def test_a_member_who_is_there_is_not_sat_for_without_a_word() -> None:
    reading = read("/sub priestley for iveson", meeting_of(ROOM))
    assert reading.remark == "Councillor S Iveson MBE is in the room: -iveson first"


def test_a_file_may_list_its_substitutes_among_the_members() -> None:
    listed = "\n/member Councillor Dawn Priestley\n/present boyes\n/apologies iveson\n/sub priestley for iveson"
    meeting = meeting_of(ENGLISH + listed)
    assert len(attendance(meeting).substitutes) == 1
    assert attendance(meeting).members_in_room == 2
