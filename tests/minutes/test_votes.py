"""Votes as the minutes have them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui.meeting import Ballot, Choice, Entry, Kind, Vote
from clerk_tui.minutes import as_text, load, render_item, sentence
from clerk_tui.minutes.style import ChairWord

from .meetings import CHAIR, COOPTED, HEAD, PRESENT, SMITH_C, SMITH_D, VICE, entry, lines_of, meeting

DURHAM, PLAIN = load("durham"), load("plain")
MOTION = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That A")
FOR, AGAINST, ABSTAIN, NOT_VOTING = Choice
EXCEPT_ONE = (Ballot(VICE, AGAINST),)
EXCEPT_THREE = (Ballot(SMITH_D, AGAINST), Ballot(VICE, ABSTAIN), Ballot(SMITH_C, NOT_VOTING))
NAMED = (Ballot(CHAIR, FOR), Ballot(SMITH_C, FOR), Ballot(VICE, AGAINST), Ballot(SMITH_D, ABSTAIN))


def taken(vote: Vote, text: str | None = None, subject: str = "") -> Entry:
    return entry(Kind.VOTE, text=text, vote=vote, subject=subject)


@pytest.mark.parametrize(
    ("vote", "subject", "durham", "plain"),
    [
        (
            Vote(8, 3, 1),
            "",
            "Upon a vote being taken the motion was carried with 8 votes in favour, 3 against and 1 abstention.",
            "The vote on the motion was 8 for, 3 against and 1 abstention: carried.",
        ),
        (
            Vote(2, 2),
            "",
            "Upon a vote being taken the motion was lost with 2 votes in favour and 2 against.",
            "The vote on the motion was 2 for and 2 against: lost.",
        ),
        (
            Vote(),
            "",
            "Upon a vote being taken the motion was carried unanimously.",
            "All present voted in favour of the motion.",
        ),
        (
            Vote(ballots=EXCEPT_ONE),
            "",
            "Upon a vote being taken the motion was carried with 3 votes in favour and 1 against, Councillor B Green "
            "voting against.",
            "All present voted in favour of the motion, except that Councillor Green voted against (3 for and 1 "
            "against): carried.",
        ),
        (
            Vote(ballots=EXCEPT_THREE),
            "",
            "Upon a vote being taken the motion was lost with 1 vote in favour, 1 against and 1 abstention, Councillor "
            "D Smith voting against, Councillor B Green abstaining and Councillor C Smith not voting.",
            "All present voted in favour of the motion, except that Councillor D Smith voted against, Councillor Green "
            "abstained and Councillor C Smith did not vote (1 for, 1 against and 1 abstention): lost.",
        ),
        (
            Vote(3, 1, 0),
            "paragraph 2",
            "Upon a vote being taken paragraph 2 of the motion was carried with 3 votes in favour and 1 against.",
            "The vote on paragraph 2 of the motion was 3 for and 1 against: carried.",
        ),
        (
            Vote(2, 1, 0, needs="3/4"),
            "",
            "Upon a vote being taken the motion was lost for want of the majority needed, three quarters of those "
            "voting, with 2 votes in favour and 1 against.",
            "The vote on the motion was 2 for and 1 against: lost, as a majority of three quarters of "
            "those voting was needed.",
        ),
        (
            Vote(2, 0, 0, needs="1/2 of all"),
            "",
            "Upon a vote being taken the motion was lost for want of the majority needed, more than one half of all "
            "Members, with 2 votes in favour and none against.",
            "The vote on the motion was 2 for and 0 against: lost, as a majority of more than one half of "
            "all members was needed.",
        ),
        (
            Vote(3, 1, 0, needs="5/7"),
            "",
            "Upon a vote being taken the motion was carried with 3 votes in favour and 1 against.",
            "The vote on the motion was 3 for and 1 against: carried.",
        ),
        (
            Vote(is_named=True, ballots=NAMED),
            "",
            "Upon a named vote being taken the motion was carried with 2 votes in favour, 1 against and 1 abstention.\n"
            "For (2): Councillors A Brown and C Smith\nAgainst (1): Councillor B Green\n"
            "Abstained (1): Councillor D Smith",
            "The vote by name on the motion was 2 for, 1 against and 1 abstention: carried.\n"
            "For (2): Councillors Brown and C Smith\nAgainst (1): Councillor Green\n"
            "Abstained (1): Councillor D Smith",
        ),
        (
            Vote(36, 4, 0, is_named=True, ballots=(Ballot(COOPTED, NOT_VOTING),)),
            "",
            "Upon a named vote being taken the motion was carried with 36 votes in favour and 4 against.\n"
            "Not voting (1): Mr F Jones",
            "The vote by name on the motion was 36 for and 4 against: carried.\nNot voting (1): Mr Jones",
        ),
    ],
)
def test_a_vote_says_what_it_was_on_and_what_came_of_it(vote: Vote, subject: str, durham: str, plain: str) -> None:
    here = meeting(PRESENT, "Field", MOTION, taken(vote, subject=subject))
    assert sentence(here, here.entries[-1], DURHAM) == durham
    assert sentence(here, here.entries[-1], PLAIN) == plain


@pytest.mark.parametrize(
    ("vote", "durham", "plain"),
    [
        (
            Vote(ballots=EXCEPT_ONE),
            "Upon a vote being taken the proposal was carried, Councillor B Green voting against.",
            "All present voted in favour, except that Councillor Green voted against: carried.",
        ),
        (
            Vote(3, 1, 0),
            "Upon a vote being taken line 1 of the proposal was carried with 3 votes in favour and 1 against.",
            "The vote on line 1 was 3 for and 1 against: carried.",
        ),
    ],
)
def test_a_vote_about_no_motion_before_the_roll_is_called(vote: Vote, durham: str, plain: str) -> None:
    here = meeting("Field", taken(vote, subject="line 1" if vote.is_counted else ""))
    assert sentence(here, here.entries[-1], DURHAM) == durham
    assert sentence(here, here.entries[-1], PLAIN) == plain


def test_all_in_the_room_may_be_too_few() -> None:
    here = meeting(PRESENT, "Field", MOTION, taken(Vote(needs="2/3 of all")), head=replace(HEAD, rules="seats=12"))
    assert sentence(here, here.entries[-1], DURHAM) == (
        "Upon a vote being taken the motion was lost for want of the majority needed, two thirds of all Members, with "
        "4 votes in favour and none against."
    )


def test_a_casting_vote_decides_a_tie() -> None:
    record = (MOTION, taken(Vote(2, 2, 0)), entry(Kind.CASTING, text=None, choice=FOR))
    here = meeting(PRESENT, "Field", *record)
    assert lines_of(here, DURHAM) == [
        "Moved by Councillor C Smith, seconded by Councillor D Smith.",
        "Upon a vote being taken on the motion there were 2 votes in favour and 2 against.",
        "The Chairman used the casting vote in favour, and the motion was carried.",
        "Resolved:",
        "(i) That A.",
    ]
    against = meeting(PRESENT, "Field", MOTION, taken(Vote(2, 2, 0)), entry(Kind.CASTING, text=None, choice=AGAINST))
    assert lines_of(against, PLAIN)[1:] == [
        "The vote on the motion was 2 for and 2 against: a tie.",
        "The Chair gave a casting vote against, and the motion was lost.",
    ]


def test_a_resolution_made_by_a_casting_vote_stands_above_the_tie_where_it_stands_above_votes() -> None:
    motion = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That rents rise")
    tied, casting = taken(Vote(2, 2)), entry(Kind.CASTING, text=None, choice=Choice.FOR)
    assert lines_of(meeting(PRESENT, "Rents", motion, tied, casting), load("parish")) == [
        "It was resolved that rents rise. Prop: CS; 2nd: DS",
        "The vote on the motion was 2 for and 2 against: a tie.",
        "The Chairman gave a casting vote in favour, and the motion was carried.",
    ]


def test_the_casting_vote_names_whoever_presides_where_the_style_names_the_chair() -> None:
    named = replace(DURHAM, people=replace(DURHAM.people, chair_is=ChairWord.NOBODY))
    here = meeting(PRESENT, "Field", taken(Vote(1, 1)), entry(Kind.CASTING, text=None, choice=FOR))
    assert sentence(here, here.entries[-1], named) == (
        "Councillor A Brown used the casting vote in favour, and the proposal was carried."
    )
    assert sentence(here, here.entries[-1], PLAIN) == "The Chair gave a casting vote in favour."


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (FOR, "Councillor C Smith asked that their vote in favour be recorded."),
        (AGAINST, "Councillor C Smith asked that their vote against be recorded."),
        (ABSTAIN, "Councillor C Smith asked that their abstention be recorded."),
        (NOT_VOTING, "Councillor C Smith asked it to be recorded that they did not vote."),
    ],
)
def test_a_member_may_have_their_own_vote_recorded(choice: Choice, expected: str) -> None:
    here = meeting(PRESENT, "Field", taken(Vote(3, 1)), entry(Kind.OWN_VOTE, (SMITH_C,), None, choice=choice))
    assert [sentence(here, here.entries[-1], style) for style in (DURHAM, PLAIN)] == [expected, expected]


def test_the_clerks_own_sentence_stands_above_the_names() -> None:
    named = Vote(is_named=True, ballots=NAMED)
    here = meeting(PRESENT, "Field", taken(named, text="the roll was called."))
    assert lines_of(here, DURHAM)[:2] == ["The roll was called.", "For (2): Councillors A Brown and C Smith"]
    assert lines_of(meeting(PRESENT, "Field", taken(named, text="")), DURHAM) == []


def test_names_stand_close_together() -> None:
    here = meeting(PRESENT, "Field", taken(Vote(is_named=True, ballots=NAMED)))
    assert "1 abstention.\n\nFor (2): Councillors A Brown and C Smith\nAgainst (1): " in as_text(
        render_item(here, 1, DURHAM)
    )


def test_a_vote_that_is_being_typed_or_changed_is_written_as_it_will_stand() -> None:
    here = meeting(PRESENT, "Field", MOTION)
    assert sentence(here, taken(Vote(3, 0, 1)), PLAIN).startswith("The vote on the motion was 3 for")
    here = meeting(PRESENT, "Field", MOTION, taken(Vote(1, 3)))
    changed = replace(here.entries[-1], vote=Vote(3, 1))
    assert sentence(here, changed, PLAIN).endswith("carried.")
    assert sentence(here, here.entries[-1], PLAIN).endswith("lost.")


def test_a_vote_that_is_struck_out_still_has_words() -> None:
    here = meeting(PRESENT, "Field", MOTION, replace(taken(Vote(3, 1)), is_struck=True))
    assert sentence(here, here.entries[-1], DURHAM) == (
        "Upon a vote being taken the proposal was carried with 3 votes in favour and 1 against."
    )
