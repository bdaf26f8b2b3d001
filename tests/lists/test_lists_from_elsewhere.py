"""Invented lists in ways of other countries and offices: two languages, colons between people, who was excused; and
agendas with the initials of whoever leads in a column."""

from __future__ import annotations

import pytest

from clerk_tui.lists import read_items, read_people
from clerk_tui.lists.labels import List
from clerk_tui.meeting.people import Asked

from .test_lists_of_boards import BETWEEN
from .test_printed_agendas import row as item_row
from .test_printed_people import row

LISTS = {
    "colons between people with posts": (
        "Trustees Present: Ann Ash, Bo Elm\nOthers present: Cy Fern, Library Director: Di Oak, Assistant Librarian",
        "member | Ann Ash",
        "member | Bo Elm",
        "guest | Cy Fern | Library Director",
        "guest | Di Oak | Assistant Librarian",
    ),
    "posts before colons": (
        "Chair: Ann Ash, Secretary: Bo Elm",
        "chair | Ann Ash",
        "officer | Bo Elm | Secretary",
    ),
    "a run that goes on with also": (
        "Apologies: Councillors Mrs Ann Ash & ALSO: County Councillor Mr Bo Elm.",
        "member | Councillor Mrs | Ann Ash",
        f"member | County Councillor Mr | Bo Elm ⚠ {Asked.ELSEWHERE}",
    ),
    "others in less usual words": (
        "Meeting chair pro tem: Ann Ash, Fen Foundation\n\nTSC members:\n* Bo Elm, Fenwick Ltd\n* Cy Fern, Roe Ltd\n\n"
        "Additional attendees:\n* Di Oak, Fenwick Ltd\n* Ed Reed",
        "chair | Ann Ash | Fen Foundation",
        "member | Bo Elm | Fenwick Ltd",
        "member | Cy Fern | Roe Ltd",
        "guest | Di Oak | Fenwick Ltd",
        "guest | Ed Reed",
    ),
    "how many were in the gallery": (
        "Present:\nCouncillor A. Ash\nCouncillor B. Elm\nGallery: Three",
        "member | Councillor | A. Ash",
        "member | Councillor | B. Elm",
    ),
    "labels in two languages": (
        "Te Hunga kua Tae Mai | present\nChairperson\nAnn Ash\n\nMembers\nBo Elm\n\nCy Fern\n\n"
        "Te Hunga Kāore i Tae Mai | ABSENT\nDi Oak",
        "chair | Ann Ash",
        "member | Bo Elm",
        "member | Cy Fern",
        "member | Di Oak",
    ),
    "an apology below a name": (
        "present\nChairperson\n\nAnn Ash\n\nMembers\n\nBo Elm\n\nIN ATTENDANCE\n\nCouncillor\n\nCy Fern\n\napology\n\n"
        "Councillor\n\nDi Oak\n\napology",
        "chair | Ann Ash",
        "member | Bo Elm",
        "guest | Councillor | Cy Fern ⚠ Record “apology” in the meeting.",
        "guest | Councillor | Di Oak ⚠ Record “apology” in the meeting.",
    ),
    "members and their alternates": (
        "Attendees: Members/Alternates: Ann Ash, Bo Elm and Cy Fern\nStaff: Di Oak and Ed Reed",
        "member | Ann Ash",
        "member | Bo Elm",
        "member | Cy Fern",
        "officer | Di Oak",
        "officer | Ed Reed",
    ),
    "labels with the numbers of paragraphs": (
        "1.2 Present: Ann Ash (AA), Bo Elm (BE) & Cy Fern (CF)\n1.3 Apologies: Di Oak (DO) & Ed Reed (ER)",
        "member | Ann Ash",
        "member | Bo Elm",
        "member | Cy Fern",
        "member | Di Oak",
        "member | Ed Reed",
    ),
    "speakers of a public forum": (
        "Present\nMayor Ash, Councillors Elm, Fern and Oak\nPublic Forum\nFen School Principal Ann Reed;"
        " Bo Marsh and Di Roe (Head Boy and Girl)",
        "chair | Mayor | Ash",
        "member | Councillor | Elm",
        "member | Councillor | Fern",
        "member | Councillor | Oak",
        "guest | Ann Reed | Fen School Principal",
        "guest | Bo Marsh",
        "guest | Di Roe | Head Boy and Girl",
    ),
    "a label with a stop below those in attendance": (
        "In attendance:\nMrs Ann Ash, Parish Clerk\n\nAPOLOGIES FOR ABSENCE.\n\nCllr Bo Elm and Cllr Cy Fern (leave).",
        "officer | Mrs | Ann Ash | Parish Clerk",
        "member | Cllr | Bo Elm",
        "member | Cllr | Cy Fern ⚠ Record “leave” in the meeting.",
    ),
    "councillors of a larger council at the end of a run": (
        "Present: Councillor Mr Bo Elm (Chair), Mrs Cy Fern\n"
        "Also: Mr Al Ash (Clerk) & County Councillors: Mr Di Oak & Mr Ed Reed",
        "chair | Councillor Mr | Bo Elm",
        "member | Mrs | Cy Fern",
        "officer | Mr | Al Ash | Clerk",
        "guest | County Councillor Mr | Di Oak",
        "guest | County Councillor Mr | Ed Reed",
    ),
    "a council in short after a councillor": (
        "Present: Cllrs Bo Elm (Chair), Cy Fern\nOther apologies: Cllr Di Oak (FMDC & CC)",
        "chair | Cllr | Bo Elm",
        "member | Cllr | Cy Fern",
        f"member | Cllr | Di Oak | FMDC & CC ⚠ {Asked.ELSEWHERE}",
    ),
    "a role above somebody who left": (
        "Chairperson\n\nAnn Ash\n\nDeputy Chairperson\n\nBo Elm (until 6.15pm)\n\nMembers\n\nCy Fern\n\nDi Oak",
        "chair | Ann Ash",
        "vice | Bo Elm ⚠ Record “until 6.15pm” in the meeting.",
        "member | Cy Fern",
        "member | Di Oak",
    ),
    "apologies that were received and accepted": (
        "Present: Ann Ash, Bo Elm\nApologies were received and accepted from Cy Fern, Di Oak and Ed Reed.",
        "member | Ann Ash",
        "member | Bo Elm",
        "member | Cy Fern",
        "member | Di Oak",
        "member | Ed Reed",
    ),
    "a table of attendance that lost its columns": (
        "Attendee Name Title Status Arrived\nAnn Ash Vice Chair Absent\nBo Elm Planning Commissioner Present 6:23 PM\n"
        "Cy P. Fern Chair Present 6:09 PM",
        "vice | Ann Ash ⚠ Record “absent” in the meeting.",
        "member | Bo Elm | Planning Commissioner",
        "chair | Cy P. Fern",
    ),
    "a stop after a time": (
        "Trustees present: Ann Ash, Bo Elm; Cy Fern arrived at 4:15. Additional members present: Di Oak",
        "member | Ann Ash",
        "member | Bo Elm",
        "member | Cy Fern ⚠ Record “arrived at 4:15” in the meeting.",
        "member | Di Oak",
    ),
    "posts that begin like a reason": (
        "In attendance:\nMr Bo Elm, Town Clerk\nMrs Ann Ash, Personal Assistant to the Chief Executive\n"
        "Ms Di Oak, Family Services Manager",
        "officer | Mr | Bo Elm | Town Clerk",
        "officer | Mrs | Ann Ash | Personal Assistant to the Chief Executive",
        "officer | Ms | Di Oak | Family Services Manager",
    ),
}
COLUMN = """       1.     Items for Approval
       1.1.   Minutes of 3 December 2031                              BA    *
       1.2.   Notes of the Parks Group &                      CMcE  *
              its friends in the hall
       1.3.   Risks                                                   DF    v
       1.4.   Memberships of the groups                               EG/BA
       2.     Items for Discussion
              (9.35 a.m. - 10.30 a.m.)
       2.1.   Ponds                                                   DF    #
       * = paper attached
       # = to follow  v = verbal report
"""


@pytest.mark.parametrize("name", LISTS)
def test_who_is_on_a_list(name: str) -> None:
    text, *people = LISTS[name]
    assert list(map(row, read_people(text))) == people


def test_whoever_was_excused_is_no_visitor_and_does_not_part_the_list() -> None:
    people = read_people(
        "Members present included Trustees Ann Ash, Bo Elm, and District Clerk Cy Fern. Trustee Di Oak was excused."
        " Registered guests were Ed Reed and Flo Marsh."
    )
    assert [(p.name, str(p.capacity)) for p in people] == [
        *(("Ann Ash", "member"), ("Bo Elm", "member"), ("Cy Fern", "officer"), ("Di Oak", "member")),
        *(("Ed Reed", "guest"), ("Flo Marsh", "guest")),
    ]
    away = [p.name for p in people if p.label is not None and p.label.says in (List.APOLOGIES, List.ABSENT)]
    assert away == ["Di Oak"]


def test_initials_in_a_column_say_who_leads() -> None:
    assert list(map(item_row, read_items(COLUMN))) == [
        "1 | Items for Approval",
        "1.1 | Minutes of 3 December 2031 | under 1 | BA",
        "1.2 | Notes of the Parks Group & its friends in the hall | under 1 | CMcE",
        "1.3 | Risks | under 1 | DF",
        "1.4 | Memberships of the groups | under 1 | EG/BA",
        "2 | Items for Discussion | 9.35 a.m. - 10.30 a.m.",
        "2.1 | Ponds | under 2 | DF",
    ]


AGENDAS = {
    "the kind of each item below it, and a motion": (
        "1. Welcome\nAgenda Item Type:\nProcedural Item\n2. Consent Agenda\nAgenda Item Type:\nConsent Agenda\n"
        "MOTION: THAT THE CONSENT AGENDA BE APPROVED.\n3. Old business\n4. Close",
        "1 | Welcome",
        "2 | Consent Agenda",
        "3 | Old business",
        "4 | Close",
    ),
    "ordinals above the titles": (
        "1st\nCall to order\n2nd\nRoll call\n3rd\nConsent agenda\n4th\nNew business",
        "1 | Call to order",
        "2 | Roll call",
        "3 | Consent agenda",
        "4 | New business",
    ),
    "the staff for an item, and below points of one": (
        "1. Call to Order\n2. Roads\nStaff: Ann Ash\n3. Rules:\n• Speeches\n• Formats\nStaff: Ann Ash\n4. Close",
        "1 | Call to Order",
        "2 | Roads | Ann Ash",
        "3 | Rules",
        "Speeches | under 3",
        "Formats | under 3 | Ann Ash ⚠ Is it “Ann Ash” who presents it?",
        "4 | Close",
    ),
    "several letters below one number": (
        "1. Welcome\n2. Correspondence\nRe: Trees in the park\nRe: A new bridge\n3. Close",
        "1 | Welcome",
        "2 | Correspondence",
        f"Re: Trees in the park ⚠ {BETWEEN}",
        f"Re: A new bridge ⚠ {BETWEEN}",
        "3 | Close",
    ),
    "what a letter is about": (
        "4. Correspondence\n4.1 Ann Ash\nRe: Trees in the park\n4.2 Fen Ltd\nRe: A new bridge\n5. Close",
        "4 | Correspondence",
        "4.1 | Ann Ash Re: Trees in the park | under 4",
        "4.2 | Fen Ltd Re: A new bridge | under 4",
        "5 | Close",
    ),
}


@pytest.mark.parametrize("name", AGENDAS)
def test_what_is_on_an_agenda(name: str) -> None:
    text, *items = AGENDAS[name]
    assert list(map(item_row, read_items(text))) == items


def test_whoever_is_lost_is_asked_about_though_another_has_the_name() -> None:
    people = read_people(
        "Present: Councillors Ann Ash (Chair), Bo Elm\nParking, Mrs Ann Elm, of which more below: nothing"
    )
    said = " ".join(f"{person.name} {person.post} {person.mark}" for person in people)
    assert "Ann Elm" in said
