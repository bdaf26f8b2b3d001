"""The rules of a body: one line, read and written; quorum and majorities."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.rules import (
    BODIES,
    KEYS,
    Law,
    Majority,
    Remote,
    Rules,
    body_of,
    read_majority,
    read_rules,
    write_rules,
)

EVERY_KEY = {
    "quorum": ("1/4", Rules(quorum=Fraction(1, 4))),
    "least": ("3", Rules(least=3)),
    "seats": ("15", Rules(seats=15)),
    "cooptees": ("vote", Rules(cooptees_vote=True)),
    "substitutes": ("novote", Rules(substitutes_vote=False)),
    "remote": ("vote", Rules(remote=Remote.VOTE)),
    "casting": ("no", Rules(has_casting_vote=False)),
    "chair": ("tie", Rules(chair_votes=False)),
    "majority": ("2/3-of-all", Rules(majority=Majority(Fraction(2, 3), of_all=True))),
    "absence": ("novote", Rules(votes_whole_items_only=True)),
    "budget": ("any", Rules(names_at_budget=False)),
    "law": ("wales", Rules(law=Law.WALES)),
    "numbers": ("{yy}/{n}", Rules(numbers="{yy}/{n}")),
    "year": ("05-01", Rules(numbers_from="05-01")),
    "resolutions": ("GB/{year}/{n}", Rules(resolutions="GB/{year}/{n}")),
    "first": ("43", Rules(first_resolution=43)),
    "clock": ("12", Rules(clock=12)),
    "she": ("ritamoss,annwebb", Rules(she=("ritamoss", "annwebb"))),
    "he": ("paulsato", Rules(he=("paulsato",))),
    "public": ("unnamed", Rules(names_public=False)),
    "notes": ("90", Rules(notes_kept=90)),
    "proof": ("-L4,-S2", Rules(proof_off=("L4", "S2"))),
    "known": ("HASU,O’Neil", Rules(known=("HASU", "O’Neil"))),
}


def test_every_key_is_tried_here() -> None:
    assert set(EVERY_KEY) == set(KEYS)


@pytest.mark.parametrize("key", EVERY_KEY)
def test_every_key_reads_and_is_written_back(key: str) -> None:
    value, rules = EVERY_KEY[key]
    assert read_rules(f"{key}={value}") == rules
    assert write_rules("council", rules) == f"council {key}={value}"


@pytest.mark.parametrize(
    "line",
    [
        *(
            "quorum=none",
            "seats=roll",
            "cooptees=novote",
            "substitutes=vote",
            "remote=usual",
            "casting=yes",
            "chair=unsaid",
        ),
        *("majority=simple", "absence=vote", "budget=named", "law=england", "numbers=agenda", "year=meeting"),
        *("public=named", "notes=by-hand", "proof=all", "known=none", "least=0", "", "council"),
    ],
)
def test_what_is_usual_for_a_council_committee_may_be_said_all_the_same(line: str) -> None:
    assert read_rules(line) == Rules()


CHOICES = {
    "quorum": ["5", "1/3", "none"],
    "least": ["0", "3"],
    "seats": ["9", "roll"],
    "cooptees": ["vote", "novote"],
    "substitutes": ["vote", "novote"],
    "remote": ["listen", "vote"],
    "casting": ["yes", "no"],
    "chair": ["votes", "tie", "unsaid"],
    "majority": ["simple", "2/3", "1/2-of-all", "half", "3/4-of-all"],
    "absence": ["vote", "novote"],
    "budget": ["named", "any"],
    "law": ["england", "wales"],
    "numbers": ["agenda", "{n}.", "{yy}/{n}", "RGSC/{yy}/{n}", "{year}-{n}"],
    "year": ["meeting", "never", "04-01"],
    "public": ["named", "unnamed"],
    "notes": ["by-hand", "28"],
    "proof": ["all", "-L4", "-l4,-S2,-L4"],
    "known": ["none", "HASU", "HASU,Ashdon"],
}


@given(
    st.sampled_from(sorted(BODIES)),
    st.fixed_dictionaries({}, optional={k: st.sampled_from(v) for k, v in CHOICES.items()}),
)
def test_any_rules_are_written_as_a_line_that_reads_back(body: str, said: dict[str, str]) -> None:
    rules = read_rules(" ".join([body, *(f"{key}={value}" for key, value in said.items())]))
    for other in BODIES:
        line = write_rules(other, rules)
        assert (read_rules(line), body_of(line)) == (rules, other)


def test_a_parish_and_a_board_bring_their_own() -> None:
    parish, board = read_rules("parish"), read_rules("board")
    assert (parish.quorum, parish.least, parish.names_at_budget) == (Fraction(1, 3), 3, False)
    assert (board.cooptees_vote, board.remote, board.names_at_budget) == (True, Remote.VOTE, False)
    assert read_rules("parish quorum=4").quorum == 4
    assert body_of("parish quorum=4") == "parish"
    assert body_of("quorum=4") == "council"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("academy", "not a kind of body: council, parish, board"),
        ("council quorun=3", "is not a rule. The rules are: quorum=…, least=…"),
        ("council quorum", "is not a rule"),
        ("quorum=", "is not a rule"),
        ("quorum=4/3", "not a fraction"),
        ("quorum=0/3", "not a fraction"),
        ("quorum=¹/3", "not a fraction"),
        ("quorum=some", "not a number"),
        ("quorum=-2", "not a number"),
        ("cooptees=maybe", "not one of: vote, novote"),
        ("proof=L4", "turned off by their codes: proof=-L4,-S2"),
        ("proof=-L4,S2", "turned off by their codes"),
        ("known=,", "with commas"),
        ("remote=yes", "not one of: usual, listen, vote"),
        ("majority=most", "not a majority: type simple, 2/3"),
        ("majority=3/2", "not a fraction"),
        ("law=utopia", "not one of: england, wales"),
        ("numbers={yy}", "need {n}"),
        ("numbers={n}/{month}", "need {n}"),
        ("year=13-01", "month and day"),
        ("year=May", "month and day"),
        ("notes=month", "not a number"),
    ],
)
def test_a_line_of_rules_that_is_none_says_what_may_stand(line: str, said: str) -> None:
    with pytest.raises(LineRefusedError) as refused:
        read_rules(line)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("rules", "seats", "needed"),
    [
        ("quorum=1/4", 48, 12),
        ("quorum=1/4", 49, 13),
        ("quorum=1/4", 1, 1),
        ("parish", 5, 3),
        ("parish", 9, 3),
        ("parish", 10, 4),
        ("parish", 12, 4),
        ("parish", 13, 5),
        ("quorum=5", 90, 5),
        ("quorum=5 least=9", 90, 5),
        ("", 90, None),
        ("parish quorum=none", 9, None),
    ],
)
def test_the_quorum_is_a_number_or_a_part_rounded_up_but_never_below_the_least(
    rules: str, seats: int, needed: int | None
) -> None:
    assert read_rules(rules).quorum_of(seats) == needed
    assert Meeting(Head(1, rules=f"{rules} seats={seats}".strip())).quorum_needed == needed


def test_a_quorum_set_for_the_meeting_stands_before_the_rule() -> None:
    assert Meeting(Head(1, quorum=2, rules="parish seats=13")).quorum_needed == 2


@pytest.mark.parametrize(
    ("needs", "in_favour", "against", "seats", "is_met"),
    [
        ("simple", 5, 4, 20, True),
        ("simple", 5, 5, 20, False),
        ("simple", 0, 0, 20, False),
        ("simple", 1, 0, 20, True),
        ("2/3", 8, 4, 20, True),
        ("2/3", 7, 4, 20, False),
        ("2/3", 0, 0, 20, False),
        ("two thirds", 2, 1, 20, True),
        ("1/2 of all", 10, 0, 20, False),
        ("1/2-of-all", 11, 9, 20, True),
        ("half of all", 8, 0, 15, True),
        ("2/3 of all", 10, 0, 15, True),
        ("2/3 of all", 9, 0, 15, False),
    ],
)
def test_majorities(needs: str, in_favour: int, against: int, seats: int, is_met: bool) -> None:
    assert read_majority(needs).is_met(in_favour, against, seats) is is_met


@pytest.mark.parametrize("text", ["simple", "2/3", "3/4", "1/2-of-all", "2/3-of-all"])
def test_a_majority_is_written_as_it_reads(text: str) -> None:
    assert str(read_majority(text)) == text


@pytest.mark.parametrize("text", ["", "2", "2/2", "0/2", "all", "2/3 of them", "100/200"])
def test_what_is_no_majority_is_refused(text: str) -> None:
    with pytest.raises(LineRefusedError, match=r"not a majority|not a fraction"):
        read_majority(text)
