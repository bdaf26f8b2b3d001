"""Which law a body is under, by what is known of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui.meeting import Capacity, Entry, Head, Kind, Meeting
from clerk_tui.meeting.countries import Country
from clerk_tui.meeting.exempt import PARAGRAPHS, governing
from clerk_tui.meeting.people import Person, RollPlace
from clerk_tui.meeting.record import AgendaItem
from clerk_tui.meeting.rules import Law
from clerk_tui.meeting.voting import names_at_budget


def of(council: str, committee: str = "", rules: str = "", venue: str = "", people: str = "") -> Meeting:
    """A meeting of a body, with one of its people."""
    known = {1: Person(1, people)} if people else {}
    roll = (RollPlace(1, Capacity.MEMBER, 1),) if people else ()
    return Meeting(Head(1, council, committee, rules=rules, venue=venue), people=known, roll=roll)


PARAGRAPHS_NEEDED = [
    ("Harrowmere District Council", Country.ENGLAND, "1"),
    ("Wexmoor County Council", Country.ENGLAND, "1"),
    ("London Borough of Ashby", Country.ENGLAND, "1"),
    ("City of Elmfield Council", Country.ENGLAND, "1"),
    ("Nantgwyn County Borough Council", Country.WALES, "12"),
    ("Powys County Council", Country.WALES, "12"),
    ("Fife Council", Country.SCOTLAND, "1"),
    ("The Highland Council", Country.SCOTLAND, "1"),
    ("Perth and Kinross Council", Country.SCOTLAND, "1"),
]


@pytest.mark.parametrize(("council", "country", "first"), PARAGRAPHS_NEEDED)
def test_a_principal_council_of_great_britain_is_asked_for_paragraphs(
    council: str, country: Country, first: str
) -> None:
    known = governing(of(council))
    assert (known.country, known.how, known.needs_paragraphs) == (country, "by its name", True)
    assert known.law.value == country.value.lower()
    assert next(iter(PARAGRAPHS[known.law])) == first


@pytest.mark.parametrize(
    "meeting",
    [
        of("Township of Alder"),
        of("Alder Falls Village Board"),
        of("Municipal District of Larkrise No. 12"),
        of("Rural Municipality of Alder"),
        of("Alder Regional District"),
        of("Shire of Elmfield"),
        of("Elmfield Shire Council"),
        of("Comhairle Chontae an Chaisleáin"),
        of("Sligo County Council"),
        of("Elmfield Municipal District"),
        of("Alder Community Council", venue="4 Mill Lane, Alder, Scotland"),
        of("Newry, Mourne and Down District Council"),
        of("Harbour Community Board"),
        of("Town of Fernbrook", "Select Board"),
        of("City of Fairwater", "City Council"),
        of("Riverbend School District", "Board of Education"),
        of("Harbour Learning Trust"),
        of("Larkrise Housing Ltd"),
        of("Elmfield City Council", people="Cr Ada Ash"),
        of("Elmfield City Council", people="Councilmember Ada Ash"),
        of("Elmfield County Council", people="Cathaoirleach A Ash"),
        of("Elmfield District Council", venue="Town Hall, Elmfield, BC V0N 1A0"),
        of("Elmfield Council"),
        of(""),
    ],
    ids=lambda meeting: f"{meeting.head.council} {meeting.head.committee}".strip() or "no name",
)
def test_no_other_body_is_asked_for_paragraphs_or_for_names_at_its_budget(meeting: Meeting) -> None:
    assert not governing(meeting).needs_paragraphs
    whole = replace(meeting, head=replace(meeting.head, committee=""))
    assert names_at_budget(whole, AgendaItem(1, "Budget 2027/28", 1), month_first=False) == ""


def test_a_parish_council_excludes_the_public_under_its_own_act() -> None:
    known = governing(of("Little Hobbing Parish Council", rules="parish"))
    assert (known.needs_paragraphs, known.has_paragraphs, known.names_at_budget) == (False, False, False)
    assert "Act of 1960" in known.words


def test_what_the_rules_say_of_the_law_counts_for_more_than_anything_else() -> None:
    for council in ("Township of Alder", "Elmfield Council", "Powys County Council"):
        assert governing(of(council, rules="council law=england")).needs_paragraphs
        assert not governing(of(council, rules="council law=elsewhere")).needs_paragraphs
    assert governing(of("Wexmoor County Council", rules="council law=wales")).law is Law.WALES
    assert governing(of("Elmfield Council", rules="council law=scotland")).needs_paragraphs


def test_a_provost_shows_a_council_of_scotland() -> None:
    known = governing(of("Elmfield Burgh Council", people="Provost Ada Ash"))
    assert (known.law, known.needs_paragraphs, known.names_at_budget) == (Law.SCOTLAND, True, False)


def test_a_community_council_of_scotland_is_not_under_the_act_of_1960() -> None:
    known = governing(of("Alder Community Council", venue="4 Mill Lane, Alder, Scotland"))
    assert (known.country, known.has_paragraphs) == (Country.SCOTLAND, False)
    assert "1960" not in known.words


def test_the_house_style_and_the_acts_that_are_cited_say_whose_law_it_is() -> None:
    assert not governing(of("Elmfield City Council"), month_first=True).needs_paragraphs
    assert "Northern Ireland" in governing(of("Mid Ulster District Council")).act


CHANCE = [
    ("text", "biodiversity gain under Schedule 7A of the Town and Country Planning Act 1990 applies"),
    ("text", "the Local Government (Scotland) Act 1973 was compared, and the Community Charter was adopted"),
    ("committee", "Safeguarding Local Board"),
    ("venue", "Committee Room 2, HQ"),
    ("venue", "Prince of Wales, New Brunswick Road"),
    ("people", "Cllr Jo Reeve Adams"),
    ("people", "Cllr Tom Provost Green"),
]


@pytest.mark.parametrize(("where", "words"), CHANCE)
def test_chance_words_do_not_take_a_council_of_england_out_of_its_law(where: str, words: str) -> None:
    council = "Harborough Hill District Council"
    if where == "text":
        known = governing(replace(of(council), entries=(Entry(1, Kind.NOTE, 1, text=words),)))
    else:
        known = governing(of(council, **{where: words}))
    assert (known.country, known.needs_paragraphs, known.names_at_budget) == (Country.ENGLAND, True, True)


def test_one_odd_title_among_the_members_does_not_either() -> None:
    names = ("Cllr Ada Ash", "Cr Tom Green", "Cllr Bo Birch")
    people = {number: Person(number, name) for number, name in enumerate(names, 1)}
    roll = tuple(RollPlace(number, Capacity.MEMBER, number) for number in people)
    assert governing(replace(of("Elmfield City Council"), people=people, roll=roll)).needs_paragraphs


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("excluded under Schedule 7A of the Local Government (Scotland) Act 1973", Country.SCOTLAND),
        ("net gain under Schedule 7A of the Town and Country Planning Act 1990", None),
        ("under the Local Government Act (Northern Ireland) 2014", Country.NORTHERN_IRELAND),
        ("under the Local Government Act 1999", None),
    ],
)
def test_an_act_tells_the_law_of_a_body_whose_name_leaves_it_open(words: str, country: Country | None) -> None:
    meeting = replace(of("Elmfield Council"), entries=(Entry(1, Kind.NOTE, 1, text=words),))
    assert governing(meeting).country is country
