"""Lines of a planning committee: lobbying under declarations, and those who speak at a hearing for so many minutes."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/council Arnbury Borough Council
/committee Planning Committee
/date 2 December 2026 6.30pm
/chair Councillor Paula Ashby (Chair)
/member Councillor Simon Fallow
/member Councillor Dev Kentish
/officer Ms Rachel Thwaite (Head of Planning)
/agenda 2 Declarations of interest
/agenda 4 26/00111/FUL Tannery Lane
/present all
"""
DECLARING = f"{ROLL}/item 2\n"
HEARING = f"{ROLL}/item 4\n"


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("PA & SF both lobbied by letter re Tannery Lane",
         ("ashby&fallow: declared that they had been lobbied by letter re Tannery Lane",)),
        ("all members lobbied by email re item 4",
         ("members: declared that they had been lobbied by email re item 4",)),
        ("Kentish lobbied by agent item 4, NRI as knows applicant",
         ("kentish: declared that they had been lobbied by agent item 4",
          "/declare kentish nri in item 4, as they know applicant")),
        ("DK declared NRI in item 4, knows applicant", ("/declare kentish nri in item 4, as they know applicant",)),
        ("Fallow: predetermined on item 4 - spoke at the forum, will speak as ward cllr then leave and not vote",
         ("/declare fallow in item 4, as they were predetermined, spoke at the forum, and would speak as ward cllr, "
          "leaves",)),
        ("Fallow predetermined item 4, will leave", ("/declare fallow in item 4, as they were predetermined, leaves",)),
        ("Dev Kentish declared predetermination in item 4 & would withdraw",
         ("/declare kentish in item 4, because of predetermination, leaves",)),
        ("Kentish: bias on item 4 - neighbour, will not vote",
         ("/declare kentish in item 4, because of bias, neighbour, and would not vote",)),
        ("Fallow - closed mind on 4, to speak & then withdraw",
         ("/declare fallow in item 4, because of a closed mind, and would speak, leaves",)),
        ("Fallow and Kentish were predetermined on item 4 but stay",
         ("/declare fallow&kentish in item 4, as they were predetermined, and would remain in the meeting",)),
        ("Kentish: DPI item 4, owns the flat, will leave rm",
         ("/declare kentish dpi in item 4, as they own the flat, leaves",)),
        ("Kentish - NRI item 4, plays there, stays in",
         ("/declare kentish nri in item 4, as they play there, and would remain in the meeting",)),
    ],
)  # fmt: skip
def test_lobbying_is_declared_and_is_no_interest(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(DECLARING))
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize(
    "line",
    ["Fallow is not predetermined on item 4", "Kentish called in item 4 but not biased",
     "Thwaite: predetermination means a closed mind"],
)  # fmt: skip
def test_whoever_is_not_predetermined_declares_nothing(line: str) -> None:
    assert "/declare" not in read(line, meeting_of(DECLARING)).offer


def test_an_interest_of_nobody_is_asked_about() -> None:
    assert "Is this an interest?" in read("NRI item 4, knows applicant thro club - stays", meeting_of(DECLARING)).remark


@pytest.mark.parametrize(
    ("line", "added", "spoke"),
    [
        ("Mrs P Sand, objector, 3 mins - overlooking and noise",
         "/guest Mrs P Sand (objector)", "Mrs P Sand: spoke (3 mins): overlooking and noise"),
        ("agent Ms Dew of Fen Planning in support 3mins - policy compliant",
         "/guest Ms Dew (agent, Fen Planning)", "Ms Dew: spoke in support (3mins): policy compliant"),
        ("Mr Hill spoke against (3 mins) - overlooking",
         "/guest Mr Hill", "Mr Hill: spoke against (3 mins): overlooking"),
        ("objector Mr Hill - overlooking", "/guest Mr Hill (objector)", "Mr Hill: said: overlooking"),
        ("Mr Colin Hill spoke against (3 mins) - overlooking",
         "/guest Mr Colin Hill", "Mr Colin Hill: spoke against (3 mins): overlooking"),
        ("cllr Marl (ward, not on cttee) 5 mins: access too tight",
         "/guest Cllr Marl (ward councillor)", "Cllr Marl: spoke (5 mins): access too tight"),
        ("Parish Cllr Dale (Arn Hill PC) 3 mins: objects on highways",
         "/guest Cllr Dale (parish councillor, Arn Hill PC)", "Cllr Dale: spoke (3 mins): objects on highways"),
        ("Mr Hill for Arn Hill PC 3mins - objects", "/guest Mr Hill (Arn Hill PC)", "Mr Hill: spoke (3mins): objects"),
        ("Mr D Hill, applicant's agent, spoke in support (3 minutes) - fine",
         "/guest Mr D Hill (applicant's agent)", "Mr D Hill: spoke in support (3 minutes): fine"),
    ],
)  # fmt: skip
def test_who_speaks_at_a_hearing_can_be_added(line: str, added: str, spoke: str) -> None:
    reading = read(line, meeting_of(HEARING))
    assert (reading.offer, *reading.then) == (added, spoke)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Cllr Kentish (ward member) spoke in support 5 mins: homes needed",
         "kentish: spoke as ward councillor in support (5 minutes): homes needed"),
        ("Cllr Kentish spoke against - too tall", "kentish: spoke against: too tall"),
        ("Cllr Fallow as ward member spoke against, 3 mins - parking",
         "fallow: spoke as ward councillor against (3 minutes): parking"),
    ],
)  # fmt: skip
def test_whoever_is_on_the_roll_speaks_at_a_hearing_too(line: str, offer: str) -> None:
    assert read(line, meeting_of(HEARING)).offer == offer


def test_a_side_alone_is_no_speech() -> None:
    assert "spoke" not in read("Cllr Kentish for, Cllr Fallow against - carried", meeting_of(HEARING)).offer


@pytest.mark.parametrize("line", ["Mr Hill, 3 cars parked - blocked", "Ms Thwaite - 3 mins late", "Mr Hill 4 mins"])
def test_figures_after_a_name_are_no_minutes_of_speech(line: str) -> None:
    assert "/guest" not in read(line, meeting_of(HEARING)).offer


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("26/00111/FUL withdrawn by the applicant", ("/withdraw: 26/00111/FUL withdrawn by the applicant.",)),
        ("26/00111/FUL Tannery Lane had been withdrawn", ("/withdraw: 26/00111/FUL Tannery Lane had been withdrawn.",)),
        ("withdrawn at applicant's request", ("/withdraw: Withdrawn at applicant's request.",)),
        ("Item 4 withdrawn by applicant so not considered",
         ("/withdraw: Item 4 withdrawn by applicant so not considered.",)),
        ("noted the appeals", ("= that the appeals be noted",)),
        ("noted appeal statistics", ("= that the appeal statistics be noted",)),
    ],
)  # fmt: skip
def test_applications_are_withdrawn_and_reports_noted(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(HEARING))
    assert (reading.offer, *reading.then) == offers


def test_an_application_of_another_item_is_withdrawn_there() -> None:
    reading = read("26/00111/FUL withdrawn by applicant", meeting_of(DECLARING))
    assert (reading.offer, *reading.then) == ("/item 4", "/withdraw: 26/00111/FUL withdrawn by applicant.")


@pytest.mark.parametrize(
    "line",
    ["26/00111/FUL objections withdrawn", "26/09999/FUL Mill Row withdrawn", "the objection was withdrawn by the agent",
     "noted that the appeals were heard", "Noted the date", "Members noted the decisions"],
)  # fmt: skip
def test_objections_withdrawn_and_what_is_noted_in_a_sentence_are_notes(line: str) -> None:
    assert read(line, meeting_of(HEARING)).offer == ""


REFUSING = f"{HEARING}/motion ashby / fallow: That permission be refused\n"
GRANTING = f"{HEARING}/motion ashby / fallow: That permission be granted subject to conditions\n"


@pytest.mark.parametrize(
    ("notes", "line", "offers"),
    [
        (REFUSING, "vote - 1 for, 1 against, no abs. Chair used casting vote for refusal",
         ("/vote 1-1", "/casting for")),
        (REFUSING, "1 for, 1 against. Chair used casting vote for approval", ("/vote 1-1", "/casting against")),
        (REFUSING, "1-1, Chair gave casting vote to grant permission", ("/vote 1-1", "/casting against")),
        (GRANTING, "vote 1-1, chair's casting vote for refusal", ("/vote 1-1", "/casting against")),
        (GRANTING, "1 for, 1 against. Chair used casting vote to approve", ("/vote 1-1", "/casting for")),
        (GRANTING, "on being put to vote 2 for 1 ag, CARRIED", ("/vote 2-1",)),
    ],
)  # fmt: skip
def test_a_vote_and_the_casting_vote_are_on_the_open_motion(notes: str, line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(notes))
    assert (reading.offer, *reading.then) == offers


def test_a_vote_on_something_else_is_asked_about() -> None:
    assert "is the vote on it?" in read("vote on the bridge 2-1, carried", meeting_of(GRANTING)).remark


@pytest.mark.parametrize(
    "line",
    [
        "Chair welcomed all, mtg being webcast, fire exits pointed out, mobiles off",
        "enf report - 14 cases closed, 3 notices served, 41 open",
        "14 complaints closed, 3 open",
        "Ms Thwaite - visibility splays acceptable, no highway objection",
    ],
)
def test_what_is_told_of_others_is_no_event(line: str) -> None:
    asked = read(line, meeting_of(HEARING)).remark
    assert not any(word in asked for word in ("come or leave", "open, pause or end", "motion or a vote"))


def test_a_meeting_that_closes_is_still_asked_about() -> None:
    assert read("meeting closed 9.15", meeting_of(HEARING)).offer == "/close 9.15"
