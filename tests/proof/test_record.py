"""What the proof finds, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from minutes.meetings import CHAIR, COOPTED, ENGINEER, HEAD, PRESENT, SMITH_C, SMITH_D, VICE, entry, meeting

from clerk_tui.meeting import Collective, Entry, Kind, Meeting, Vote
from clerk_tui.minutes import load
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Severity

DURHAM = load("durham")
CLOSED = entry(Kind.CLOSED, text=None, at=time(21))
SPEAKS = entry(Kind.STATEMENT, (SMITH_C,), "agreed")


def found(here: Meeting) -> list[str]:
    """What the proof says."""
    return [finding.sentence for finding in prove(here, DURHAM)]


def test_a_sound_record_has_no_findings() -> None:
    record = (
        entry(Kind.QUESTION, (SMITH_C,), "why"),
        entry(Kind.ANSWER, (ENGINEER,), "that it rained"),
        entry(Kind.STATEMENT, (Collective.MEMBER,), "thanked {@7}"),
        entry(Kind.DEPARTURE, (SMITH_D,), None, at=time(20)),
        entry(Kind.VOTE, text=None, vote=Vote(2, 1, 0)),
        entry(Kind.CLAUSE, text="That it be noted"),
    )
    assert found(meeting(PRESENT, "Roads", *record, "Paths", CLOSED)) == []


@pytest.mark.parametrize(
    ("wrong", "severity", "words"),
    [
        (entry(Kind.NOTE, text="Cost: high", is_unsettled=True), Severity.FAULT, "kept as a note"),
        (entry(Kind.NOTE, text="in {??} May"), Severity.FAULT, "“In ?? May” has a gap"),
        (entry(Kind.NOTE, text="with {@99}"), Severity.FAULT, "names somebody who is not in this meeting"),
        (entry(Kind.STATEMENT, (99,), "agreed"), Severity.FAULT, "names somebody who is not in this meeting"),
        (entry(Kind.ACTION, text="write"), Severity.DOUBT, "is an action without an owner"),
        (entry(Kind.DEPARTURE, (SMITH_D,), None), Severity.DOUBT, "has no time"),
        (
            entry(Kind.ARRIVAL, (SMITH_D,), "came"),
            Severity.DOUBT,
            "Councillor D Smith arrives here, but was already in",
        ),
        (entry(Kind.SUBSTITUTE, (8, SMITH_D)), Severity.DOUBT, "Councillor D Smith is present, but a substitute"),
        (entry(Kind.ANSWER, (ENGINEER,), "no"), Severity.DOUBT, "is an answer, but nothing was asked in this item"),
        (entry(Kind.QUESTION, (SMITH_C,), "why"), Severity.INFO, "“Councillor C Smith asked why.” has no answer"),
        (entry(Kind.QUESTION, (SMITH_C,), ""), Severity.INFO, "Councillor C Smith is neither minuted nor answered"),
        (entry(Kind.VOTE, text=None, vote=Vote(4, 1, 1)), Severity.FAULT, "adds up to 6, but only 4 could vote"),
    ],
)
def test_what_is_wrong_is_found_at_its_entry(wrong: Entry, severity: Severity, words: str) -> None:
    findings = prove(meeting(PRESENT, "Roads", wrong, CLOSED), DURHAM)
    assert [(f.entry_id, f.item_id, f.severity) for f in findings] == [(3, 1, severity)]
    assert words in findings[0].sentence
    struck = replace(wrong, is_struck=True)
    assert found(meeting(PRESENT, "Roads", struck, CLOSED)) == []


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (entry(Kind.DEPARTURE, (SMITH_C,), "went"), "Councillor C Smith speaks here, but has already left."),
        (entry(Kind.APOLOGIES, (SMITH_C,)), "Councillor C Smith speaks here, but sent apologies and is not recorded as "
         "arriving."),
        (entry(Kind.ABSENT, (SMITH_C,)), "Councillor C Smith speaks here, but is recorded as absent."),
    ],
)  # fmt: skip
def test_a_speaker_who_was_not_there_is_told_once(before: Entry, words: str) -> None:
    assert found(meeting(PRESENT, "Roads", before, SPEAKS, SPEAKS, CLOSED)) == [words]


def test_a_member_who_was_never_called_does_not_speak() -> None:
    here = meeting((Kind.PRESENT, (CHAIR, VICE, SMITH_D, COOPTED)), "Roads", SPEAKS, CLOSED)
    assert found(here) == ["Councillor C Smith speaks here, but has not been recorded as present or arriving."]
    off_roll = replace(here, roll=tuple(p for p in here.roll if p.person_id != SMITH_C))
    assert found(off_roll) == ["Councillor C Smith speaks here, but is not on the roll."]


def test_whoever_leaves_was_there() -> None:
    called = (CHAIR, VICE, SMITH_C, SMITH_D)
    here = meeting((Kind.PRESENT, called), "Roads", entry(Kind.DEPARTURE, (COOPTED,), "went"), CLOSED)
    assert found(here) == ["Mr F Jones leaves here, but was not in the room."]


def test_a_remote_member_may_speak() -> None:
    assert found(meeting(PRESENT, (Kind.REMOTE, (SMITH_C,)), "Roads", SPEAKS, CLOSED)) == []


def test_business_without_anybody_presiding_is_told_once() -> None:
    gone = entry(Kind.DEPARTURE, (CHAIR, VICE), None, at=time(20))
    here = meeting(PRESENT, "Roads", gone, SPEAKS, SPEAKS, CLOSED)
    assert found(here) == [
        "Nobody is presiding here: the chair is not in the room. Record who took it with /presiding."
    ]
    assert found(meeting(PRESENT, "Roads", gone, entry(Kind.PRESIDING, (SMITH_C,)), SPEAKS, CLOSED)) == []


def test_a_lost_quorum_is_told_unless_a_line_says_so() -> None:
    gone = entry(Kind.DEPARTURE, (VICE, SMITH_C, SMITH_D, COOPTED), None, at=time(20))
    note = entry(Kind.NOTE, text="Thanks")
    assert found(meeting(PRESENT, "Roads", gone, note, note, CLOSED)) == [
        "Business goes on with 1 present, but the quorum is 2, and the record does not say so."
    ]
    said = entry(Kind.NOTE, text="With no quorum, members only talked")
    assert found(meeting(PRESENT, "Roads", gone, said, note, CLOSED)) == []
    adjourned = entry(Kind.ADJOURNED, text=None, at=time(20, 1))
    assert found(meeting(PRESENT, "Roads", gone, adjourned, note, CLOSED)) == []


def test_the_head_and_the_roll_are_proofed() -> None:
    bare = replace(HEAD, council="", committee="", date=None, venue="")
    assert len(found(meeting(head=bare))) == 3
    here = meeting()
    double = replace(here.people[SMITH_D], name="Cllr C. Smith")
    here = replace(here, people={**here.people, SMITH_D: double})
    assert found(here) == ["Councillor C Smith is on the roll twice. Remove the wrong place."]


def test_a_roll_that_was_not_called_and_a_meeting_that_was_not_closed() -> None:
    assert found(meeting("Roads", SPEAKS)) == [
        "The roll has not been called. Record who is present with /present.",
        "The meeting has not been closed. Close it with /close.",
    ]


def test_private_notes_are_left_alone() -> None:
    assert found(meeting(PRESENT, entry(Kind.PRIVATE, text="check {??}"), CLOSED)) == []


def test_business_right_after_a_roll_call_that_did_not_make_the_quorum_is_told() -> None:
    few = (Kind.PRESENT, (CHAIR, VICE))
    here = meeting(few, "Roads", entry(Kind.NOTE, text="It went on."), CLOSED, head=replace(HEAD, quorum=3))
    assert any("with 2 present, but the quorum is 3" in sentence for sentence in found(here))


def test_a_substitute_and_the_member_who_comes_after_all_have_one_vote() -> None:
    record = (
        entry(Kind.SUBSTITUTE, (COOPTED, SMITH_D), None),
        entry(Kind.ARRIVAL, (SMITH_D,), None, at=time(19, 40)),
        entry(Kind.SUBSTITUTE, (ENGINEER, SMITH_C), None),
        entry(Kind.ARRIVAL, (SMITH_C,), None, at=time(19, 45)),
        entry(Kind.VOTE, text=None, vote=Vote(6, 0, 0)),
    )
    here = meeting((Kind.PRESENT, (CHAIR, VICE)), "Roads", *record, CLOSED)
    assert [s for s in found(here) if "adds up" in s] == ["The vote adds up to 6, but only 4 could vote."]


def test_whoever_sent_apologies_and_comes_is_told_unless_the_apologies_say_why() -> None:
    came = entry(Kind.ARRIVAL, (VICE,), None, at=time(20))
    told = "Councillor B Green sent apologies, and arrives here. If they were for lateness, say so in their words."
    for text, expected in ((None, [told]), ("Councillor Green was sorry to be late.", [])):
        here = meeting(PRESENT, entry(Kind.APOLOGIES, (VICE,), text), "Roads", came, CLOSED)
        assert [f.sentence for f in prove(here, DURHAM) if f.code == "A9"] == expected
