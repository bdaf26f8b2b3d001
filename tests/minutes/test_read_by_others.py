"""What somebody who reads the finished minutes must not misunderstand, in every style that says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_tui.meeting import Ballot, Choice, Conduct, Entry, Kind, Meeting, Person, Vote
from clerk_tui.minutes import BlockKind, as_text, load, render, sentences, style_names
from clerk_tui.minutes.formats import html
from clerk_tui.minutes.formats.outline import kept_with_next, outline
from clerk_tui.minutes.papers import Order, written

from .meetings import CHAIR, ENGINEER, HEAD, PRESENT, SMITH_C, SMITH_D, VICE, entry, lines_of, meeting

EXEMPT = entry(Kind.EXEMPT, text=None, subject="3")
READMITTED = entry(Kind.READMITTED, text=None)
NOTED = entry(Kind.NOTE, text="Noted.")


def made(style: str, *record: Entry | str, rules: str = "") -> str:
    """The whole minutes in a style."""
    return as_text(render(meeting(PRESENT, *record, head=replace(HEAD, rules=rules, style=style)), load(style)))


def said(style: str, one: Entry) -> str:
    """What one entry prints in a style."""
    here = meeting(PRESENT, "Roads", one)
    return sentences(here, load(style))[here.entries[-1].id]


@pytest.mark.parametrize("style", [name for name in style_names() if name != "decisions"])
def test_under_an_item_without_minutes_nothing_is_printed_that_nobody_said(style: str) -> None:
    text = made(style, "Public Comment", "Roads", NOTED)
    between = text.lower().partition("public comment")[2].partition("oads")[0]
    assert not [word for word in between.split() if word.strip(":.2r")]


@pytest.mark.parametrize("style", ["us", "canada"])
def test_who_is_co_opted_without_a_vote_is_not_said_to_vote(style: str) -> None:
    assert "Co-opted:\n\nF Jones" in made(style, "Roads")
    assert "Also Voting:\n\nF Jones" in made(style, "Roads", rules="council cooptees=vote")


@pytest.mark.parametrize(
    "typed", ["!smith/engineer to mend the gate", "{??} lamps are out", ">> a list of lamps", "+smith"]
)
def test_a_line_in_doubt_is_never_printed_with_the_mark_that_it_begins_with(typed: str) -> None:
    here = meeting(PRESENT, "Roads", entry(Kind.NOTE, text=typed, doubt="It may be something else.", is_turned=True))
    (line,) = lines_of(here, load("plain"))
    words = typed.replace("{??}", "??").lstrip("!>+").strip()
    assert line == f"[To be settled: {words[0].upper()}{words[1:]}.]"


@pytest.mark.parametrize("style", ["kent", "us", "canada"])
def test_of_two_motions_that_are_decided_in_turn_each_result_says_which(style: str) -> None:
    moved = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the oak be felled")
    put = entry(Kind.MOTION, (VICE, CHAIR), "That the question be now put", is_procedural=True)
    counted = entry(Kind.VOTE, (), None, vote=Vote(3, 1, 0))
    text = made(style, "Trees", moved, put, counted, entry(Kind.VOTE, (), None, vote=Vote())).casefold()
    results = [line for line in text.split("\n") if line.startswith(("procedural motion ", "motion ", "motion: "))]
    first, last = (line for line in results if not line.startswith(("motion by", "motion made")))
    assert first.startswith("procedural motion ")
    assert last.startswith(("motion ", "motion: "))


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("board", "All were in favour of the amendment."),
        ("decisions", "Vote: unanimous for the amendment."),
        ("kent", "Amendment agreed unanimously."),
        ("parish", "The amendment was unanimously agreed."),
    ],
)
def test_all_in_favour_after_another_vote_says_of_what(style: str, words: str) -> None:
    moved = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the oak be felled")
    put = entry(Kind.MOTION, (VICE, CHAIR), "That the question be now put", is_procedural=True)
    amendment = entry(Kind.AMENDMENT, (VICE, CHAIR), "That the elm be felled")
    lost, passed = entry(Kind.VOTE, (), None, vote=Vote(1, 3, 0)), entry(Kind.VOTE, (), None, vote=Vote())
    assert words in made(style, "Trees", moved, put, lost, amendment, passed)
    assert words not in made(style, "Trees", moved, amendment, passed)


@pytest.mark.parametrize("style", style_names())
def test_who_sent_apologies_and_came_is_listed_with_when(style: str) -> None:
    away, came = entry(Kind.APOLOGIES, (VICE,), None), entry(Kind.ARRIVAL, (VICE,), None, at=time(20, 10))
    head = made(style, away, "Roads", came).split("Roads")[0].replace("\n", " ")
    assert "Green" in head
    assert any(clock in head for clock in ("8.10", "8:10", "20:10"))


@pytest.mark.parametrize("style", style_names())
def test_an_exclusion_by_a_paragraph_says_of_which_act(style: str) -> None:
    text = made(style, "Lease", EXEMPT, entry(Kind.NOTE, text="Secret."), READMITTED)
    schedule, act = ("7A", "(Scotland) Act 1973") if style == "scotland" else ("12A", "Act 1972")
    assert f"paragraph 3 of Part 1 of Schedule {schedule} to the" in text
    assert text.count(f"Local Government {act}") >= text.count("(paragraph 3")


@pytest.mark.parametrize("style", style_names())
def test_in_every_style_a_council_of_scotland_cites_its_own_act(style: str) -> None:
    secret = entry(Kind.NOTE, text="Secret.")
    text = made(style, "Lease", replace(EXEMPT, subject="6"), secret, READMITTED, rules="council law=scotland")
    assert "paragraph 6 of Part 1 of Schedule 7A to the" in text
    assert "Local Government (Scotland) Act 1973" in text
    assert "1972" not in text


def test_a_style_that_names_another_schedule_prints_no_paragraph() -> None:
    durham = load("durham")
    words = replace(durham.exempt, excluded=durham.exempt.excluded.replace("{schedule}", "Schedule 12A"))
    own = replace(durham, exempt=words)
    head = replace(HEAD, rules="council law=scotland")
    text = as_text(render(meeting(PRESENT, "Lease", replace(EXEMPT, subject="6"), head=head), own))
    assert "be excluded from the meeting while the business that follows was considered." in text
    assert "12A" not in text


@pytest.mark.parametrize("style", style_names())
def test_a_correction_that_begins_with_its_place_is_called_one(style: str) -> None:
    typed = "in minute 14 “north quay” to read “south quay”"
    text = said(style, entry(Kind.MINUTES_AGREED, text=typed, of_date=date(2026, 1, 8)))
    assert text.endswith(f", subject to the following correction: {typed}.")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("the storm had broken the pontoon", ", because the storm had broken the pontoon."),
        ("because the storm had broken it", ", because the storm had broken it."),
        ("to meet the deadline", ", to meet the deadline."),
    ],
)
def test_why_an_item_is_urgent_is_joined_with_its_reason(typed: str, words: str) -> None:
    for style in ("durham", "plain", "us"):
        assert said(style, entry(Kind.URGENT, text=typed)).endswith(words)


def test_an_answer_that_goes_on_joins_the_one_before() -> None:
    asked = entry(Kind.QUESTION, (SMITH_C,), "how much it cost")
    answered = (entry(Kind.ANSWER, (ENGINEER,), text, is_turned=True) for text in ("£4,300", "and VAT"))
    lines = lines_of(meeting(PRESENT, "Roads", asked, *answered), load("durham"))
    assert lines == ["Councillor C Smith asked how much it cost. The Highways Engineer replied £4,300, and VAT."]


@pytest.mark.parametrize(("style", "words"), [("kent", "Paragraphs 1 to 2"), ("parish", "Paragraphs a to b")])
def test_the_first_public_paragraph_after_exempt_ones_says_what_became_of_their_numbers(style: str, words: str) -> None:
    secret = entry(Kind.NOTE, text="Secret.")
    told = entry(Kind.SUMMARY, text="The lease was discussed.")
    here = meeting(PRESENT, "Lease", EXEMPT, secret, secret, told, READMITTED)
    lines = lines_of(here, load(style))
    assert lines[1] == f"{words} are exempt."
    assert lines[2].endswith("The lease was discussed.")
    assert not [line for line in lines_of(here, load(style), with_exempt=True) if "are exempt" in line]


@pytest.mark.parametrize(
    ("style", "words"),
    [("us", "by December 1, 2026"), ("parish", "by 1st December 2026"), ("durham", "by 1 December 2026")],
)
def test_the_day_of_an_action_is_written_as_the_style_writes_days(style: str, words: str) -> None:
    made = entry(Kind.ACTION, (ENGINEER,), "to write to the owner by 1 December 2026", due=date(2026, 12, 1))
    assert words in said(style, made)
    assert "1 December" in said(style, replace(made, published="By 1 December 2026."))
    another = replace(made, text="to report on 11 December 2026 by 1 December 2026")
    assert "11 December 2026" in said(style, another)


def test_a_plain_style_writes_all_days_alike() -> None:
    text = made("plain", "Minutes", entry(Kind.MINUTES_AGREED, of_date=date(2026, 1, 8)))
    assert "Monday, 2 March 2026" in text
    assert "held on 8 January 2026" in text


@pytest.mark.parametrize("name", ["Mr C Smith", "Mrs C Smith"])
def test_whose_vote_is_recorded_has_one_pronoun(name: str) -> None:
    here = meeting(PRESENT, "Roads", entry(Kind.OWN_VOTE, (SMITH_C,), None, choice=Choice.AGAINST))
    here = replace(here, people={**here.people, SMITH_C: Person(SMITH_C, name)})
    whose = "his" if name.startswith("Mr ") else "her"
    assert lines_of(here, load("plain"))[-1].endswith(f"asked that {whose} vote against be recorded.")


def test_a_roll_call_does_not_call_absent_who_withdrew() -> None:
    declared = entry(Kind.DECLARATION, (SMITH_D,), "as the owner", conduct=Conduct.LEAVES)
    left = entry(Kind.DEPARTURE, (SMITH_D,), None, at=time(20))
    vote = entry(Kind.VOTE, (), None, vote=Vote(is_named=True, ballots=(Ballot(SMITH_C, Choice.FOR),)))
    gone = entry(Kind.DEPARTURE, (VICE,), None, at=time(20, 5))
    lines = lines_of(meeting(PRESENT, "Roads", declared, left, gone, vote), load("us"))
    assert "Recused: D Smith" in lines
    assert "Absent: B Green" in lines


def test_minutes_of_decisions_say_also_of_the_last_item_that_none_was_made() -> None:
    text = made("decisions", "Next Meeting", entry(Kind.NOTE, text="It is in May."), entry(Kind.CLOSED, text=None))
    assert "Next Meeting\n\nNo decision is recorded." in text


def test_a_board_calls_its_chair_as_its_list_of_members_does() -> None:
    here: Meeting = meeting(PRESENT, entry(Kind.OPENED, (), None), "Roads")
    roll = tuple(replace(p, post="Chairman") if p.person_id == CHAIR else p for p in here.roll)
    text = as_text(render(replace(here, roll=roll), load("board")))
    assert "The Chairman opened the meeting." in text


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Harbour Committee", "The committee resolved"),
        ("Board", "The board resolved"),
        ("Elm Fund", "The board resolved"),
    ],
)
def test_the_style_of_boards_calls_a_committee_a_committee(body: str, words: str) -> None:
    record = (EXEMPT, entry(Kind.CLAUSE, text="That it be so"))
    here = meeting(PRESENT, "Roads", *record, head=replace(HEAD, council="Elm Housing", committee=body))
    lines = lines_of(here, load("board"), with_exempt=True)
    assert [line.startswith(words) for line in lines if "resolved" in line] == [True, True]


def test_an_item_is_referred_to_a_committee_with_its_article() -> None:
    for typed, words in (
        ("Finance Committee", "the Finance Committee"),
        ("Council", "Council"),
        ("a Panel", "a Panel"),
    ):
        assert said("plain", entry(Kind.REFERRED, text=typed)) == f"This item was referred to {words}."


@pytest.mark.parametrize("style", ["us", "board", "parish"])
def test_a_ballot_is_told_in_the_words_of_the_style(style: str) -> None:
    assert "Upon a ballot being taken" not in load(style).ballots.taken


def test_short_lines_of_one_motion_stay_on_one_page_and_so_does_a_line_below_a_heading() -> None:
    moved = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the oak be felled")
    parts = [*outline(render(meeting(PRESENT, "Trees", moved, NOTED, NOTED), load("canada")))]
    kept = dict(zip((part.block.text for part in parts), kept_with_next(parts), strict=True))
    assert (kept["Motion made by C Smith"], kept["Seconded by D Smith"]) == (True, True)
    assert kept["That the oak be felled."] is False


def test_who_moved_what_was_resolved_stays_with_the_resolution() -> None:
    moved = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the oak be felled")
    carried = entry(Kind.VOTE, text=None, vote=Vote(3, 1))
    parts = [*outline(render(meeting(PRESENT, "Trees", NOTED, moved, carried), load("durham")))]
    kept = dict(zip((part.block.line for part in parts), kept_with_next(parts), strict=True))
    assert kept["Moved by Councillor C Smith, seconded by Councillor D Smith."]
    assert any(kept[line] for line in kept if line.startswith("Upon a vote being taken"))
    assert not kept["Noted."]


def test_the_marks_of_exempt_business_are_unlike_other_lines() -> None:
    here = meeting(PRESENT, "Lease", EXEMPT, entry(Kind.NOTE, text="Secret."), READMITTED)
    document = render(here, load("durham"), with_exempt=True)
    assert [b.text for b in document.blocks if b.kind is BlockKind.EXEMPT] == [
        "Exempt: paragraph 3",
        "End of exempt business",
    ]
    assert html.write(document).count('<p class="exempt">') == 2


def test_the_agenda_after_an_adjournment_gives_the_day_that_the_record_has() -> None:
    until = entry(Kind.ADJOURNED, (), None, at=time(20), of_date=date(2026, 12, 17), subject="14:00")
    resumed = entry(Kind.RESUMED, (), None, of_date=date(2026, 12, 17))
    for record, words in (
        ((until,), "The meeting was adjourned to Thursday 17 December 2026 at 2.00pm."),
        ((until, resumed), "The date, time and place are to be announced."),
    ):
        here = meeting(PRESENT, "Roads", *record)
        assert words in str(written(here, load("durham"), Order("agenda"), None))
