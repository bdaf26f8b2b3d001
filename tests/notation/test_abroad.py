"""Bodies of other countries: who votes by remote link, dates, a mayor in the chair, and two with one surname."""

from __future__ import annotations

from datetime import date

import pytest

from clerk_tui.meeting import Head, Kind
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.rules import Remote
from clerk_tui.notation import read_notes

from .rolls import meeting_of, read

TOWN = """
/council Town of Alder Falls
/committee Town Council
/date 2026-10-05 7pm
/style durham
/chair Mayor Ellen Frye
/vice Councilor Sam Ortiz
/member Councilor Rita Keen
/member Councilor Nora Stamm
/officer Mr. Carl Penn (Town Manager)
/agenda 1 Minutes
/agenda 2 Plow Purchase
/present all
"""
PARISH = (
    "/council Alder Borough Council\n/chair Mr Joe Stone\n/member Ms Oona Pell\n/member Mr Mark Best\n/present all\n"
)


@pytest.mark.parametrize(
    ("council", "rules", "way"),
    [
        ("Alder Borough Council", "", Remote.LISTEN),
        ("Alder Borough Council", "council remote=vote", Remote.VOTE),
        ("Alder Parish Council", "parish", Remote.LISTEN),
        ("Fife Council", "", Remote.VOTE),
        ("City and County of Swansea", "", Remote.VOTE),
        ("Town of Alder Falls", "", Remote.VOTE),
        ("Town of Alder Falls", "council remote=listen", Remote.LISTEN),
        ("Municipality of Alder Creek", "", Remote.VOTE),
        ("Shire of Alder", "", Remote.VOTE),
        ("Alder Bowls Club", "", Remote.VOTE),
        ("Alder Borough Council", "council law=wales", Remote.VOTE),
    ],
)
def test_members_vote_by_link_as_their_rules_or_their_country_have_it(council: str, rules: str, way: Remote) -> None:
    said = f"/council {council}\n" + (f"/rules {rules}\n" if rules else "")
    assert meeting_of(said).rules.remote is way


def test_a_motion_with_the_vote_of_a_member_on_the_link_is_not_lost() -> None:
    line = "moved Stamm, 2nd Keen, to wait until Nov 9, carried 3-1, Ortiz no"
    town = read(line, meeting_of(TOWN + "/remote ortiz\n/item 2"))
    assert (town.offer, *town.then) == ("/motion stamm / keen: to wait until November 9", "/vote all -ortiz")
    parish = meeting_of(PARISH + "/remote pell\n")
    told = read("Best proposed, Stone seconded, to defer. For: Best, Stone. Against: Pell", parish)
    assert (told.offer, *told.then) == ("/motion best / stone: to defer", "/vote named +best +stone -pell")
    assert "by remote link" in read("/vote named +best +stone -pell", parish).doubt


def test_how_a_mayor_votes_is_asked_at_the_first_vote_of_all() -> None:
    moved = TOWN + "/item 2\n/motion keen / stamm: To buy a plow\n"
    asked = read("/vote named all", meeting_of(moved))
    assert "Mayor Ellen Frye votes with the others: /rules council chair=tie first" in asked.passing
    for more in ("/vote named all\n/motion keen / stamm: To buy salt\n", "/rules council chair=votes\n"):
        assert read("/vote named all", meeting_of(moved + more)).remark == "", more


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("minutes of 1/12 approved", ("/agree January 12, 2026",)),
        ("minutes of 9/8/26 approved as written", ("/agree September 8, 2026",)),
        (
            "Next meeting Monday November 16, 7 p.m.",
            ("The next meeting will be held on Monday, November 16, 2026 at 7:00 PM.",),
        ),
        ("next: 4 November 7pm", ("The next meeting will be held on Wednesday 4 November 2026 at 7pm.",)),
    ],
)
def test_dates_have_the_month_first_whatever_the_style_unless_typed_otherwise(line: str, offers: tuple[str]) -> None:
    reading = read(line, meeting_of(TOWN + "/item 1"))
    assert (reading.offer, *reading.then) == offers
    entry = read("/agree January 12, 2026", meeting_of(TOWN + "/item 1")).entry
    assert entry is not None
    assert entry.of_date == date(2026, 1, 12)


@pytest.mark.parametrize(
    ("head", "style"),
    [
        ("/council Town of Alder Falls", "us"),
        ("/council Municipality of Alder Creek", "canada"),
        ("/council Town of Alder Falls\n/style durham", "durham"),
        ("/council Alder Borough Council", "durham"),
        ("/council Alder County Council\n/member Cllr T Roe (Leas-Chathaoirleach)", "ireland"),
        ("/council Fife Council", "scotland"),
        ("/council Firth Homes Association\n/venue 4 Mill Lane, Alder, Scotland", "durham"),
        ("/council Alder Borough Council\n/guest T Roe (Cathaoirleach)", "durham"),
    ],
)
def test_a_file_that_names_no_style_has_that_of_its_country(head: str, style: str) -> None:
    text = f"{head}\n/date 10/5/2026 7pm\n/chair Ellen Frye\n/present all\n"
    assert (
        read_notes(text, Head(1), Directory(), ("us", "canada", "durham", "ireland", "scotland")).meeting.head.style
        == style
    )


def test_of_two_with_one_surname_the_officer_answers_a_resident_and_is_offered_elsewhere() -> None:
    here = meeting_of(TOWN + "/item 2\n/speaker Dora Penn (12 Oak St)\ndora penn? is there a spare")
    answer = read("penn> yes, and a second one", here)
    assert answer.entry is not None
    assert (answer.entry.kind, answer.entry.person_ids) == (Kind.ANSWER, (here.roll[4].person_id,))
    for line in ("penn: the crew is short", "!penn to ring the dealer"):
        asked = read(line, here)
        assert asked.remark.endswith("add an initial, or Tab for Mr. Carl Penn"), line
        assert asked.offer == line.replace("penn", "pennc"), line


@pytest.mark.parametrize(
    "line",
    [
        "pell: read an email from Mr Best: “I can't come, and the plan doesn't work.”",
        "pell: read out a letter from Best: the hall is full, the roof leaks",
    ],
)
def test_a_letter_that_is_read_out_is_said_by_nobody_else(line: str) -> None:
    reading = read(line, meeting_of(PARISH))
    assert reading.then == ()
    assert reading.entry is not None
    assert reading.entry.text is not None
    assert reading.entry.text.endswith(line.partition(": ")[2].partition(": ")[2].rstrip("."))


def test_what_a_letter_says_is_not_made_the_readers_words() -> None:
    line = "Pell read a text from Mr Best: “Don’t cut the oaks yet, they aren’t diseased.”"
    assert read(line, meeting_of(PARISH)).offer == line.replace("Pell read", "pell: read")
