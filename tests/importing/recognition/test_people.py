"""One person for all the forms of a name; what the source does not settle is put down as a doubt."""

from __future__ import annotations

import pytest

from clerk_tui.importing.recognition import Recognised, recognise
from clerk_tui.importing.recognition.roster import take_apart
from clerk_tui.lists.name_words import is_name
from clerk_tui.lists.person import read_names
from clerk_tui.meeting import Head, Kind, Person
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.name_parts import same_name_key

from .made import found, names, text_source, told

HEAD = """ELMSHIRE COUNTY COUNCIL

Minutes of a meeting of the Bridges Committee held in Room 2 on 4 July 2024

PRESENT: Mr P Barlow (Chairman), Mrs A Cole, Mr B Cole, Cllr K Moss, Mr J van der Meer and Dr I O’Hara

IN ATTENDANCE: Ms D Dove (Head of Bridges) and Mr E Finch (Clerk)

1. Bridges

"""


def committee(text: str) -> Recognised:
    """What is recognised where a committee with those people talked."""
    return found(HEAD + text)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Mr Barlow", "Mr P Barlow"),
        ("Mr P Barlow", "Mr P Barlow"),
        ("Mr Peter Barlow", "Mr P Barlow"),
        ("The Chairman", "Mr P Barlow"),
        ("The Chair", "Mr P Barlow"),
        ("Councillor Moss", "Cllr K Moss"),
        ("Councillor K. Moss", "Cllr K Moss"),
        ("Mr van der Meer", "Mr J van der Meer"),
        ("Dr O'Hara", "Dr I O’Hara"),
        ("The Head of Bridges", "Ms D Dove"),
        ("Ms Dove, Head of Bridges,", "Ms D Dove"),
        ("The Clerk", "Mr E Finch"),
        ("Mrs Cole", "Mrs A Cole"),
        ("Mr Cole", "Mr B Cole"),
    ],
)
def test_forms_of_a_name_and_of_a_post(said: str, who: str) -> None:
    meeting = committee(f"{said} said that the bridge was shut.").meeting
    assert told(meeting, Kind.STATEMENT) == [f"statement | {who} | said that the bridge was shut."]


def test_the_chairman_is_whoever_took_the_chair() -> None:
    text = "Mrs Cole took the Chair.\n\nThe Chairman said that the bridge was shut."
    assert told(committee(text).meeting, Kind.PRESIDING, Kind.STATEMENT) == [
        "presiding | Mrs A Cole",
        "statement | Mrs A Cole | said that the bridge was shut.",
    ]


def test_name_that_several_bear_is_asked_and_not_guessed() -> None:
    made = committee("Councillor Cole said that the bridge was shut.")
    speaker = next(e for e in made.meeting.entries if e.kind is Kind.STATEMENT)
    assert names(made.meeting, speaker) == "Councillor Cole"
    assert [str(doubt) for doubt in made.doubts] == [
        "“Councillor Cole”: Several people of the meeting have this name. It may be “Mrs A Cole” or “Mr B Cole”."
    ]


def test_name_spelled_in_two_ways_is_taken_for_one_and_asked() -> None:
    made = committee("Mr Barlowe said that the bridge was shut.")
    assert told(made.meeting, Kind.STATEMENT) == ["statement | Mr P Barlow | said that the bridge was shut."]
    assert [str(doubt) for doubt in made.doubts] == [
        "“Mr Barlowe”: The name is spelled in two ways. It was taken for “Mr P Barlow”."
    ]


def test_other_initial_or_title_is_somebody_else() -> None:
    meeting = committee("Mr R Barlow said that it was shut.\n\nMrs Finch said that it was not.").meeting
    assert [line.split(" | ")[1] for line in told(meeting, Kind.STATEMENT)] == ["Mr R Barlow", "Mrs Finch"]


def test_whoever_is_on_file_keeps_their_id() -> None:
    barlow = Person(7, "Mr P Barlow")
    register = Directory(next_person=20, known={same_name_key(barlow.name): barlow})
    meeting = recognise(text_source(HEAD + "Mr Barlow said no."), Head(1), register).meeting
    assert meeting.people[7] == barlow
    assert next(e.persons for e in meeting.entries if e.kind is Kind.STATEMENT) == (7,)


def test_post_that_two_hold_is_neither_nor_whoever_holds_a_lower_one() -> None:
    head = HEAD.replace(
        "Mr E Finch (Clerk)",
        "Mr E Finch (Senior Site Engineer, Roads), Ms F Park (Senior Site Engineer, Drains), Mr G Hall (Site Engineer, "
        "Parks)",
    )
    meeting = found(head + "The Senior Site Engineer said that the tide was out.\n").meeting
    (said,) = told(meeting, Kind.STATEMENT)
    assert said == "statement | Senior Site Engineer | said that the tide was out."


@pytest.mark.parametrize("council", ["County", "District", "Borough", "Parish", "Town", "City"])
def test_apologies_from_members_of_other_councils(council: str) -> None:
    text = f"Apologies were received from {council} Councillor Ann Hall and {council} Councillor Price.\n"
    meeting = committee(text).meeting
    assert told(meeting, Kind.APOLOGIES) == ["apologies | Councillor Ann Hall, Councillor Price"]


def test_somebody_named_by_the_post_only_is_an_officer() -> None:
    meeting = committee("The Harbour Engineer said that the tide was out.").meeting
    person = next(e.persons[0] for e in meeting.entries if e.kind is Kind.STATEMENT)
    assert isinstance(person, int)
    assert (meeting.people[person].name, meeting.places[person].capacity.value) == ("Harbour Engineer", "officer")


# Lists of names


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Mr A Ash (Chair), Mr B P Beech-Hill, Sir Carl Cedar, CBE and Cllr D Drew, MBE", "chair"),
        ("Councillors Ash, Beech, Drew (J) and Drew (M)", ""),
    ],
)
def test_lists_with_titles_honours_and_roles(text: str, listed: str) -> None:
    people = read_names(text)
    assert len(people) == 4
    assert people[0].capacity == listed


def test_title_before_several_names_is_each_ones() -> None:
    assert [p.printed for p in read_names("Councillors Ash, Beech and Drew (M)")] == [
        "Councillor Ash",
        "Councillor Beech",
        "Councillor Drew (M)",
    ]


def test_posts_before_names_in_brackets() -> None:
    people = read_names("Director, Roads and Rivers (Ms. A. Ash), Clerk (Mr. B. Beech)")
    assert [(p.printed, p.post) for p in people] == [
        ("Ms. A. Ash", "Director, Roads and Rivers"),
        ("Mr. B. Beech", "Clerk"),
    ]


def test_posts_after_names_and_substitutes() -> None:
    people = read_names(
        "Ann Ash, Cabinet Member for Roads, Mr B Beech (Substitute for Mrs C Cedar), 6 members of the public"
    )
    assert [(p.printed, p.post, p.stands_for) for p in people] == [
        ("Ann Ash", "Cabinet Member for Roads", ""),
        ("Mr B Beech", "", "Mrs C Cedar"),
    ]


def test_initials_that_stand_for_somebody() -> None:
    people = read_names("N Oak (NO), B McFern (Clerk - BMc)")
    assert [(p.printed, p.post, p.alias) for p in people] == [("N Oak", "", "NO"), ("B McFern", "Clerk", "BMc")]


@pytest.mark.parametrize("text", ["Cllr A Ash", "van der Meer", "Dr. O’Hara", "J. Datel Fern", "Collins (J)"])
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["The Committee", "Head of Planning", "the report", "12 March", "Apologies for all"])
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_name_taken_apart() -> None:
    name = take_apart("Mr P V Barton-Hill, MBE")
    assert (name.surname, name.given, name.initials) == ("bartonhill", ("p", "v"), "pvb")


@pytest.mark.parametrize(
    "sentence", ["Mrs Cole and Mr Finch took their seats at the table.", "Mrs Cole extended her regrets to the family."]
)
def test_a_seat_at_a_table_and_regrets_to_somebody_tell_nothing_of_who_was_there(sentence: str) -> None:
    told_of = told(committee(sentence).meeting, Kind.ARRIVAL, Kind.APOLOGIES)
    assert told_of == told(committee("It rained.").meeting, Kind.ARRIVAL, Kind.APOLOGIES)
