"""People typed for a roll, one in a line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui.meeting import Capacity, Membership, Person
from clerk_tui.notation import Listed, read_list, read_membership, with_holder_as
from clerk_tui.notation.commands.head import parse_person
from clerk_tui.notation.pasted_lists import write_membership


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_what_stands_after_a_dash_is_the_post_of_a_guest_and_no_part_of_the_name(dash: str) -> None:
    guest = parse_person(f"Colin Abbot-Lee {dash} RVWD General Manager [col]", Capacity.GUEST)
    assert (guest.name, guest.post, guest.alias) == ("Colin Abbot-Lee", "RVWD General Manager", "col")


def test_a_post_in_brackets_stands_as_it_is_typed() -> None:
    guest = parse_person("Friends of the Park - North (group)", Capacity.GUEST)
    assert (guest.name, guest.post) == ("Friends of the Park - North", "group")


@pytest.mark.parametrize("name", ["Mrs Mandy Fyson", "Councillor A Ash", "Ann", "Speaker 1", "Policy Officer"])
@pytest.mark.parametrize("capacity", Capacity)
def test_a_line_written_for_a_person_of_any_capacity_is_read_as_that_person(capacity: Capacity, name: str) -> None:
    people = (
        Membership(Person(1, name), capacity, 1),
        Membership(Person(2, "Mr Bo Oak"), capacity, 2, post="Oak Road", alias="bo", form="Mr Oak"),
    )
    assert read_membership(write_membership(people)) == (
        Listed(name, capacity),
        Listed("Mr Bo Oak", capacity, "bo", "Oak Road", "Mr Oak"),
    )


def test_a_known_line_is_that_person_although_the_name_has_brackets() -> None:
    band = Listed("Elmfield Band (Juniors)", Capacity.GUEST)
    line = "guest Elmfield Band (Juniors)"
    assert read_list(line)[0].post == "Juniors"
    assert read_list(f"/group Visitors\n{line}", {line: band}) == (replace(band, group="Visitors"),)


BOARD = """Priya Nair (Chair)
Tom Waddle (Vice Chair)
Helen Otter (Treasurer)
{}Jacob Sloe (Secretary)
Mary Quince
Dan Fell
Ruth Appleyard
{}Sam Carder (Director)"""


def asked(text: str) -> dict[str, Capacity]:
    """Those whose capacity is asked about, and how they are read."""
    return {one.name: one.capacity for one in read_list(text) if "or an officer?" in one.mark}


@pytest.mark.parametrize(
    ("of_secretary", "of_director", "doubtful"),
    [
        ("", "", {"Helen Otter", "Jacob Sloe", "Sam Carder"}),
        ("", "officer ", {"Helen Otter", "Jacob Sloe"}),
        ("officer ", "", {"Helen Otter", "Sam Carder"}),
        ("member ", "officer ", {"Helen Otter"}),
    ],
)
def test_whoever_has_a_post_on_a_board_is_asked_about_whatever_is_typed_in_other_lines(
    of_secretary: str, of_director: str, doubtful: set[str]
) -> None:
    text = BOARD.format(of_secretary, of_director)
    assert asked(text) == dict.fromkeys(doubtful, Capacity.MEMBER)


def test_a_treasurer_beside_a_clerk_is_rather_an_officer_and_beside_councillors_surely() -> None:
    beside = "Priya Nair (Chair)\nHelen Otter (Treasurer)\nMary Quince\nDan Fell\nRuth Appleyard (Clerk)"
    assert asked(beside) == {"Helen Otter": Capacity.OFFICER}
    assert asked("Cllr P Nair (Chair)\nHelen Otter (Treasurer)\nCllr M Quince\nCllr D Fell") == {}
    assert asked("Ann Ridge (Mayor)\nBob Mill\nDee Hart\nJo Lane (Village Clerk)\nPat Cole (Treasurer)") == {}


def test_a_post_after_a_comma_is_no_part_of_the_name_of_a_member_or_an_officer() -> None:
    typed = "member Pat Olsen, Secretary\nofficer Susan Park, Library Director (non-voting)\nmember Rev. Hal Whit, Jr."
    read = [(person.name, person.post) for person in read_list(typed)]
    assert read == [
        ("Pat Olsen", "Secretary"), ("Susan Park", "Library Director, non-voting"), ("Rev. Hal Whit, Jr.", ""),
    ]  # fmt: skip


def test_a_list_in_welsh_has_its_chair_its_members_and_its_clerk() -> None:
    printed = (
        "Y Cyng. Mair Lewis (Cadeirydd)\nCyng. Rhodri Puw (Is-gadeirydd)\nY Cynghorydd Siân Owen\nNia Huws (Clerc)"
    )
    assert [(person.name, person.capacity.value, person.mark) for person in read_list(printed)] == [
        ("Y Cyng. Mair Lewis", "chair", ""), ("Cyng. Rhodri Puw", "vice", ""),
        ("Y Cynghorydd Siân Owen", "member", ""), ("Nia Huws", "officer", ""),
    ]  # fmt: skip


COMMUNITY = """Mrs Ann Ridge (Chair)
Mr Keith Oxley (Vice-Chair)
Mr Alan Pell
{}Mr Hugh Marsh (Treasurer)
{}PC Tom Lyle (Police Scotland)
{}Cllr Jean Gow (Lorn Valley Council)
Mrs Fay Burn
Ms Ellen Wray (Secretary)"""


@pytest.mark.parametrize("of_treasurer", ["", "member "])
@pytest.mark.parametrize("of_police", ["", "guest "])
@pytest.mark.parametrize("of_councillor", ["", "guest "])
def test_whoever_may_come_from_elsewhere_is_asked_about_whatever_is_typed_in_other_lines(
    of_treasurer: str, of_police: str, of_councillor: str
) -> None:
    read = read_list(COMMUNITY.format(of_treasurer, of_police, of_councillor))
    asked = {one.name for one in read if one.mark}
    doubtful = {"Mr Hugh Marsh": of_treasurer, "PC Tom Lyle": of_police, "Cllr Jean Gow": of_councillor}
    assert asked == {name for name, said in doubtful.items() if not said} | {"Ms Ellen Wray"}


@pytest.mark.parametrize("more", ["Cllr Jo Fell", "Cllr Mary Gow (Lorn Valley Council)", "Cllr Jo Fell (Treasurer)"])
def test_a_councillor_on_the_list_leaves_no_other_post_unasked(more: str) -> None:
    board = "Mrs Ann Ridge (Chair)\nMr Alan Pell\nMs Fay Burn"
    listed = f"{board}\n{more}\nMr Hugh Marsh (Treasurer)\nMs Lena Park (Youth Librarian)"
    assert {"Mr Hugh Marsh", "Ms Lena Park"} <= {one.name for one in read_list(listed) if one.mark}


def test_those_of_a_joint_committee_are_not_asked_from_where_they_come() -> None:
    joint = "Cllr A Ash (Elm Valley Council)\nCllr B Birch (Oak Hill Council)\nCllr C Cole\nCllr D Dale"
    assert [one.mark for one in read_list(joint)] == ["", "", "", ""]


def test_a_post_on_a_board_that_may_be_of_its_staff_is_asked_about() -> None:
    board = "Ann Ridge, President\nBo Pell\nCara Marsh\nDee Lyle, Youth Services Librarian\nEd Gow"
    assert asked(board) == {"Dee Lyle": Capacity.MEMBER}


def test_a_name_with_a_post_and_no_sign_between_them_is_not_the_post_of_the_person_above() -> None:
    people = read_list("P Hartley Chair\nJ Boothroyd Vice Chair\nA Smith\nFay Garside Clerk\nJo Fox\nRoads Engineer")
    assert [(one.name, one.capacity) for one in people[:4]] == [
        ("P Hartley", Capacity.CHAIR),
        ("J Boothroyd", Capacity.VICE),
        ("A Smith", Capacity.MEMBER),
        ("Fay Garside", Capacity.OFFICER),
    ]
    assert (people[4].name, people[4].post) == ("Jo Fox", "Roads Engineer")


@pytest.mark.parametrize("capacity", ["member", "officer"])
def test_what_the_holder_of_an_office_is_can_be_said_where_no_sign_parts_name_and_post(capacity: str) -> None:
    typed = "Mrs Priya Nair Chair\nHelen Quince Treasurer\nMark Fell\nDee Fell"
    assert [person.name for person in read_list(typed) if person.mark] == ["Helen Quince"]
    said = read_list(with_holder_as(capacity, typed))
    assert (said[1].name, said[1].post, said[1].capacity, said[1].mark) == (
        *("Helen Quince", "Treasurer", Capacity(capacity), ""),
    )


@pytest.mark.parametrize("others", ["In attendance: Dee Ash (Clerk)", "Also present:\nKay Wood", "Officers:\nDee Ash"])
def test_whoever_holds_an_office_above_those_in_attendance_is_a_member_and_is_not_asked_about(others: str) -> None:
    board = "Priya Nair (Chair)\nGrant Osler (Treasurer)\nAl Fox\nJo Lane, Youth Librarian"
    above = {one.name: one.capacity for one in read_list(f"{board}\n{others}") if one.post}
    assert asked(f"{board}\n{others}") == {}
    assert above["Grant Osler"] == above["Jo Lane"] == Capacity.MEMBER
    assert asked(board) == dict.fromkeys(["Grant Osler", "Jo Lane"], Capacity.MEMBER)
