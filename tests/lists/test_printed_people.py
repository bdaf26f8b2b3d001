"""Invented lists of people, one in each layout in which they are printed."""

from __future__ import annotations

import random

import pytest

from clerk_tui.lists import Person, read_people
from clerk_tui.lists.listed import read_names


def row(person: Person) -> str:
    """Somebody in one line: capacity, title, name, and what else is said, without what is empty."""
    said = (person.capacity, person.title, person.name, person.letters, person.post, person.party, person.ward)
    return " | ".join(part for part in said if part) + (f" ⚠ {person.mark}" if person.mark else "")


LAYOUTS = {
    "in one sentence": (
        "Councillors A Ash (Chair), B Birch and C Cedar; Clerk: Mrs F Fern",
        "chair | Councillor | A Ash",
        "member | Councillor | B Birch",
        "member | Councillor | C Cedar",
        "officer | Mrs | F Fern | Clerk",
    ),
    "initials alone": (
        "Councillors A (Chair), B and C",
        "chair | Councillor | A",
        "member | Councillor | B",
        "member | Councillor | C",
    ),
    "the post before the name": (
        "Chair: Councillor A. Ash\nVice-Chair – Councillor B. Birch\n"
        "Members: Councillors Cedar, Elm\nParish Clerk: F Fern",
        "chair | Councillor | A. Ash",
        "vice | Councillor | B. Birch",
        "member | Councillor | Cedar",
        "member | Councillor | Elm",
        "officer | F Fern | Parish Clerk",
    ),
    "a post after a comma, a dash, in brackets": (
        "Ann Ash, Chair of Governors\nBo Birch – Treasurer\nCy Cedar (Head of Parks, Trees and Ponds)\nDi Elm, OBE",
        "chair | Ann Ash | Chair of Governors",
        "officer | Bo Birch | Treasurer",
        "officer | Cy Cedar | Head of Parks, Trees and Ponds",
        "member | Di Elm | OBE",
    ),
    "under headings": (
        "Present\nCllr A Ash (Mayor)\nCllr B Birch\nApologies\nCllr C Cedar\n"
        "Officers in attendance\nF Fern, Town Clerk\n"
        "Also present\nPC Oak",
        "chair | Cllr | A Ash | Mayor",
        "member | Cllr | B Birch",
        "member | Cllr | C Cedar",
        "officer | F Fern | Town Clerk",
        "guest | PC | Oak",
    ),
    "headings in one line": (
        "Present: Cllrs J Ash (Chairman), P Birch. Also in attendance: Clerk – F Fern; 3 members of the public. "
        "Apologies: Cllr W Oak.",
        "chair | Cllr | J Ash",
        "member | Cllr | P Birch",
        "officer | F Fern | Clerk",
        "member | Cllr | W Oak",
    ),
    "parties and vacancies": (
        "Conservative (2)\nCllr Ann Ash\nCllr Bo Birch\nLabour (1)\nCllr Cy Cedar\n2 vacancies",
        "member | Cllr | Ann Ash | Conservative",
        "member | Cllr | Bo Birch | Conservative",
        "member | Cllr | Cy Cedar | Labour",
        "vacancy | Labour",
        "vacancy | Labour",
    ),
    "wards": (
        "North Ward\nAnn Ash\nBo Birch\nMill Lane Ward\nCy Cedar",
        "member | Ann Ash | North Ward",
        "member | Bo Birch | North Ward",
        "member | Cy Cedar | Mill Lane Ward",
    ),
    "a table with heads": (
        "Name\tPost\tParty\tWard\nCllr Ann Ash\tChair\tGreen\tNorth\nCllr Bo Birch\t\tLabour\tSouth\n\t\t\tWest",
        "chair | Cllr | Ann Ash | Green | North",
        "member | Cllr | Bo Birch | Labour | South",
        "vacancy | West",
    ),
    "columns, the post under the name": (
        "   Ann Ash              Bo Birch             Cy Cedar ▪ Area 3\n"
        "   President ▪ Area 1   Vice President       Di Elm ▪ Area 4",
        "chair | Ann Ash | President | Area 1",
        "vice | Bo Birch | Vice President",
        "member | Cy Cedar | Area 3",
        "member | Di Elm | Area 4",
    ),
    "the post in the line below": (
        "In attendance:\nAnn Ash\nChief Executive\nBo Birch\nParks Manager\nCy Cedar\nMarsh Warden, Elmfield Trust",
        "officer | Ann Ash | Chief Executive",
        "officer | Bo Birch | Parks Manager",
        "officer | Cy Cedar | Marsh Warden, Elmfield Trust",
    ),
    "posts with the name in brackets": (
        "OFFICIALS IN ATTENDANCE:\nDirector, Roads and Bridges (Mr. A. Ash), Meetings Administrator (Ms.\nB. Birch).",
        "officer | Mr. | A. Ash | Director, Roads and Bridges",
        "officer | Ms. | B. Birch | Meetings Administrator",
    ),
    "posts before the names": (
        "Staff: Fire Chief-CEMC Al Ash; Land and Planning Officer Bo\nBirch; and Deputy Clerk Cy Cedar.",
        "officer | Al Ash | Fire Chief-CEMC",
        "officer | Bo Birch | Land and Planning Officer",
        "officer | Cy Cedar | Deputy Clerk",
    ),
    "nothing between the names but titles": (
        "Mayor Ann Ash Vice Mayor Bo Birch Commissioner Cy Cedar",
        "chair | Mayor | Ann Ash",
        "vice | Vice Mayor | Bo Birch",
        "member | Commissioner | Cy Cedar",
    ),
    "the surname first": (
        "Ash, Ann (Cllr)\nBirch, Bo\nCedar, Cy",
        "member | Cllr | Ann Ash",
        "member | Bo Birch",
        "member | Cy Cedar",
    ),
    "bullets and substitutes": (
        "• Ann Ash (Chair)\n• Bo Birch (Green)\nSubstitutes:\n• Cy Cedar",
        "chair | Ann Ash",
        "member | Bo Birch | Green",
        "substitute | Cy Cedar",
    ),
    "counted": (
        "1. Cllr Ann Ash (Chair)\n2. Cllr Bo Birch\n3. Vacancy",
        "chair | Cllr | Ann Ash",
        "member | Cllr | Bo Birch",
        "vacancy",
    ),
    "parties in a line each": (
        "Conservative (2): Mr A Ash (Chairman), Mr B Birch\nLabour (1) Ms C Cedar",
        "chair | Mr | A Ash | Conservative",
        "member | Mr | B Birch | Conservative",
        "member | Ms | C Cedar | Labour",
    ),
    "the post above the name": (
        "Mayor\nAnn Ash\nDeputy Mayor\nBo Birch\nCouncillors\nCy Cedar",
        "chair | Ann Ash | Mayor",
        "vice | Bo Birch | Deputy Mayor",
        "member | Councillor | Cy Cedar",
    ),
    "districts": (
        "Ann Ash, District 1\nBo Birch, District 2 (Mayor Pro Tem)\nKeith Ward, At Large",
        "member | Ann Ash | District 1",
        "vice | Bo Birch | Mayor Pro Tem | District 2",
        "member | Keith Ward | At Large",
    ),
    "addresses": (
        "Ann Ash\tann@example.org\t01234 567890\nBo Birch\tbo@example.org\t01234 567891",
        "member | Ann Ash",
        "member | Bo Birch",
    ),
    "the clerk after and": (
        "Present: Cllr. A. Ash, (Chairman) Cllr. B. Birch and the Clerk Mrs. D. Elm.",
        "chair | Cllr. | A. Ash",
        "member | Cllr. | B. Birch",
        "officer | Mrs. | D. Elm | Clerk",
    ),
    "co-opted": (
        "Members\nAnn Ash\nCo-opted members\nBo Birch",
        "member | Ann Ash",
        "coopted | Bo Birch",
    ),
    "broken where the page ends": (
        "PRESENT: Mr A Ash (Chairman), Mrs B Birch, Miss C Cedar, Mr D Elm, Bo\n"
        "Fir and Mrs G Head, MBE\n"
        "IN ATTENDANCE: Mr H Ivy (Head of Trees, Ponds and Allotments in the North\n"
        "Area), Dr J Kern (Director)",
        "chair | Mr | A Ash",
        "member | Mrs | B Birch",
        "member | Miss | C Cedar",
        "member | Mr | D Elm",
        "member | Bo Fir",
        "member | Mrs | G Head | MBE",
        "officer | Mr | H Ivy | Head of Trees, Ponds and Allotments in the North Area",
        "officer | Dr | J Kern | Director",
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_list_is_read_as_it_is_printed(name: str) -> None:
    text, *people = LAYOUTS[name]
    assert list(map(row, read_people(text))) == people


DOUBTS = {
    "a line that names nobody": ("Cllr A Ash\nsee the notice board\nCllr B Birch", 1, "not understood: see the notice"),
    "somebody twice": ("Ann Ash\nBo Birch\nAnn Ash", 2, "is listed twice"),
    "two names without a comma": ("Cllr Al Ash, Mrs Bo Birch Cy Cedar, Di Elm", 1, "may be two people"),
    "somebody who came late": ("Cllr A Ash, Cllr B Birch (from 7.40pm)", 1, "“from 7.40pm”"),
    "a resignation": ("Ann Ash\nBo Birch - resigned May 2024", 1, "does the place still count?"),
    "a councillor of the county": ("Councillors A Ash, B Birch and County Councillor C Cedar", 2, "another council"),
    "a post without a name": ("Present: Cllr A Ash, Borough Cllr B Birch, Clerk.", 1, "Clerk: whose post?"),
    "a ward or a person": ("Ann Ash\nKeith Ward", 1, "a ward, or a person?"),
}


@pytest.mark.parametrize("name", DOUBTS)
def test_what_is_doubtful_has_a_mark_and_the_rest_is_kept(name: str) -> None:
    text, at, mark = DOUBTS[name]
    people = read_people(text)
    assert mark in people[at].mark
    assert not [p for n, p in enumerate(people) if n != at and p.mark]


@pytest.mark.parametrize(
    "heading", ["ELMFIELD BOARD OF TRUSTEES", "Trees Committee", "City and County of Elmfield", "Present"]
)
def test_a_heading_is_nobody(heading: str) -> None:
    assert [p.name for p in read_people(f"{heading}\n\nAnn Ash\n\nBo Birch")] == ["Ann Ash", "Bo Birch"]


def test_the_import_reads_posts_before_names_as_the_forms_do() -> None:
    text = "Head of Roads, Bridges and Paths (Mr A Ash), Clerk (Ms B Birch)"
    posts = [(listed.name, listed.post) for listed in read_names(text)]
    assert posts == [(p.printed, p.post) for p in read_people(f"In attendance: {text}")]


def test_nothing_that_is_pasted_stops_the_reading() -> None:
    chance = random.Random(10)
    pieces = [piece for text, *_ in LAYOUTS.values() for piece in text.replace("\n", " \n ").split(" ")]
    pieces += ["(", ")", ",", ";", ":", "–", "\t", "|", "and", "12", "’", "\n\n", "Ó", "[x]"]
    for _ in range(300):
        text = " ".join(chance.choices(pieces, k=chance.randint(1, 40)))
        for person in read_people(text):
            assert person.name or person.mark or person.capacity == "vacancy"
