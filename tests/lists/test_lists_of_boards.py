"""Invented lists of boards: names side by side, terms of office, addresses; and agendas with inner numbers."""

from __future__ import annotations

import pytest

from clerk_tui.lists import read_items, read_people

from .test_printed_agendas import row as item_row
from .test_printed_people import row

STAFF = "Staff in attendance\tRole\nPaul Young\tHead of Maps\nGrace Mills\tDean of Music"
OFFICERS = ["officer | Paul Young | Head of Maps", "officer | Grace Mills | Dean of Music"]
LISTS = {
    "names side by side under a doubled head, and staff with posts": (
        f"Present\nCourt Members\tCourt Members\nMary Bell (Chair)\tTom Kerr\nDr Ian Tench\tNora Dade\n\n{STAFF}",
        "chair | Mary Bell",
        "member | Dr | Ian Tench",
        "member | Tom Kerr",
        "member | Nora Dade",
        *OFFICERS,
    ),
    "names side by side without a head of their own": (
        f"Governors\nMary Bell\tTom Kerr\nIan Tench\tJane Moss\nHelen Frost\n\n{STAFF}",
        "member | Mary Bell",
        "member | Ian Tench",
        "member | Tom Kerr",
        "member | Jane Moss",
        "member | Helen Frost",
        *OFFICERS,
    ),
    "a column of bodies, of which some have the names of people": (
        "Board Members\tOrganisation\nIan Bell\tGrace Church\nMary Tench\tHope House",
        "member | Ian Bell | Grace Church",
        "member | Mary Tench | Hope House",
    ),
    "wards beside councillors": (
        "Councillors\nCllr Mary Tench\tKingsmead\nCllr Ian Bell\tSt James",
        "member | Cllr | Mary Tench | Kingsmead",
        "member | Cllr | Ian Bell | St James",
    ),
    "two fields of work in a post": (
        "Staff:\nMary Tench, Director, Trails and Open Space\nIan Bell, Manager, Arts and Creative Industries",
        "officer | Mary Tench | Director, Trails and Open Space",
        "officer | Ian Bell | Manager, Arts and Creative Industries",
    ),
    "another person after a field of work": (
        "Officers: Mary Tench, Director, Roads and Ian Bell, Clerk",
        "officer | Mary Tench | Director, Roads",
        "officer | Ian Bell | Clerk",
    ),
    "terms of office": (
        "Committee\nMary Tench (2031)\nTom Kerr, Chair (2030-2032)\nIan Bell (until May 2031)\n"
        "Jane Moss [elected 2029]\nNora Dade – 2031\nHelen Frost (co-opted 2030)",
        "member | Mary Tench",
        "chair | Tom Kerr",
        "member | Ian Bell",
        "member | Jane Moss",
        "member | Nora Dade",
        "coopted | Helen Frost",
    ),
    "terms of office in a column": (
        "Tom Kerr, Chair   2031-2033\nIan Bell, Vice-Chair   2031-2033\nJane Moss   2032–34\nNora Dade   2032",
        "chair | Tom Kerr",
        "vice | Ian Bell",
        "member | Jane Moss",
        "member | Nora Dade",
    ),
    "posts over names, with terms and addresses": (
        "Immediate Past President\nDr Tom Kerr (2031)\n22 High Street\nFenby\nFE4 5TH\n\nSecretary\nMrs Jane Moss\n"
        "17 Back Lane\nFenby\nEmail: jane@fenby.example",
        "member | Dr | Tom Kerr | Immediate Past President",
        "officer | Mrs | Jane Moss | Secretary",
    ),
    "what may be a house below a name": (
        "Secretary\nDr Tom Kerr\n\nTreasurer\nDr Ian Bell\nBridge Cottage",
        "officer | Dr | Tom Kerr | Secretary",
        "officer | Dr | Ian Bell | Treasurer",
        "member | Bridge Cottage ⚠ Is it a place, or a person?",
    ),
    "who will be in the chair, and who was": (
        "Past Chair: Mary Tench\nChair: Ian Bell\nChair Elect: Jane Moss",
        "member | Mary Tench | Past Chair",
        "chair | Ian Bell",
        "member | Jane Moss | Chair Elect",
    ),
    "a surname that is also a word of posts": (
        "Present: Cllr Bo Elm, Cllr Ann Past and Mr Ian Past",
        "member | Cllr | Bo Elm",
        "member | Cllr | Ann Past",
        "member | Mr | Ian Past",
    ),
    "representatives where it is said who is co-opted": (
        "Members\nMary Tench\nIan Bell (co-opted)\n\nBranch Representatives:\nJane Moss\nTom Kerr",
        "member | Mary Tench",
        "coopted | Ian Bell",
        "member | Jane Moss",
        "member | Tom Kerr",
    ),
    "a heading that is not known": (
        "Governors\nMary Tench\nIan Bell\n\nHouse Captains:\nJane Moss\nTom Kerr",
        "member | Mary Tench",
        "member | Ian Bell",
        "member | Jane Moss ⚠ It stands under “House Captains”: is it a member?",
        "member | Tom Kerr",
    ),
    "a town mayor among councillors, and who else came": (
        "Present: Cllrs A Bell and B Kerr (Town Mayor). Also: County Councillor Mr Ian Moss",
        "member | Cllr | A Bell",
        "chair | Cllr | B Kerr | Town Mayor",
        "guest | County Councillor Mr | Ian Moss",
    ),
}
BETWEEN = "It has no number: is it an item, or more of the one above?"
AGENDAS = {
    "the offices that rules are about": (
        "1. To amend these:\na. Rule 3 - The Warden\nb. Rule 4 - The Auditors\n2. Bills - Treasurer\n3. Maps - Clerk",
        "1 | To amend these",
        "a | Rule 3 - The Warden | under 1",
        "b | Rule 4 - The Auditors | under 1",
        "2 | Bills | Treasurer",
        "3 | Maps | Clerk",
    ),
    "a speaker behind the part of a rule": (
        "1. Section 4 - The Warden\n2. Part 2 - Jane Moss",
        "1 | Section 4 - The Warden",
        "2 | Part 2 - Jane Moss ⚠ Is it “Jane Moss” who presents it?",
    ),
    "numbers in brackets below others": (
        "1. MAPS\n2. LAMPS\n(1) Charter\nA. To ratify:\ni) The seal\n(2) Globes\n3. PATHS\nA letter was sent.\n"
        "(1) Gate\n4. CLOSE",
        "1 | MAPS",
        "2 | LAMPS",
        "1 | Charter | under 2",
        "A | To ratify | under 2.1",
        "i | The seal | under 2.1.A",
        "2 | Globes | under 2",
        "3 | PATHS",
        f"A letter was sent. ⚠ {BETWEEN}",
        "1 | Gate | under 3",
        "4 | CLOSE",
    ),
    "one number in brackets among others": ("1. Maps\n(2) Lamps\n3. Close", "1 | Maps", "2 | Lamps", "3 | Close"),
    "a title below its number that names who sent something": (
        "1.\n\nMaps\n\n2.\n\nClaims Referred from Map Guilds\n\nThe lists are enclosed.\n\n3.\n\nClose",
        "1 | Maps",
        "2 | Claims Referred from Map Guilds",
        "The lists are enclosed. | under 2 ⚠ Is it more about 2, or an item? If no item, delete its line.",
        "3 | Close",
    ),
    "lines without a number between items": (
        "1. Welcome\n2. Minutes\nDraft sent\n3. Budget\n\nStanding items\n\n4. Roof\n5. Close",
        "1 | Welcome",
        "2 | Minutes",
        f"Draft sent ⚠ {BETWEEN}",
        "3 | Budget",
        "Standing items",
        "4 | Roof",
        "5 | Close",
    ),
    "who presents": (
        "1. Oath - Clerk Ann Bell\n2. Rules (presented by Map Guild)\n3. Sale of a shed – Mr. C. Moss, TDC (enclosed)",
        "1 | Oath - Clerk Ann Bell ⚠ Is it “Clerk Ann Bell” who presents it?",
        "2 | Rules | Map Guild",
        "3 | Sale of a shed | Mr. C. Moss, TDC",
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_who_is_on_a_list(name: str) -> None:
    text, *people = LISTS[name]
    assert list(map(row, read_people(text))) == people


@pytest.mark.parametrize("name", AGENDAS)
def test_what_is_on_an_agenda(name: str) -> None:
    text, *items = AGENDAS[name]
    assert list(map(item_row, read_items(text))) == items
