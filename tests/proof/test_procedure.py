"""What the proof finds in votes, motions, declarations and exempt business, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from minutes.meetings import (
    CHAIR,
    COOPTED,
    ENGINEER,
    GUEST,
    HEAD,
    PRESENT,
    PUBLIC,
    SMITH_C,
    SMITH_D,
    VICE,
    entry,
    meeting,
)

from clerk_tui.meeting import Ballot, Choice, Collective, Conduct, Entry, Interest, Kind, Meeting, Vote, apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Severity, accept

DURHAM = load("durham")
CLOSED = entry(Kind.CLOSED, text=None, at=time(21))
MOTION = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That A be so")
CARRIED = entry(Kind.CARRIED, text=None)
NOTE = entry(Kind.NOTE, text="Members discussed it.")
FOR, AGAINST, ABSTAIN, NOT_VOTING = Choice


def found(here: Meeting) -> list[tuple[int | None, Severity, str]]:
    return [(f.entry_id, f.severity, f.sentence) for f in prove(here, DURHAM)]


def in_item(*record: Entry | str, rules: str = "", title: str = "Field") -> list[tuple[int | None, Severity, str]]:
    """The findings on a closed meeting with that record in its first item, which begins with the entry 3."""
    return found(meeting(PRESENT, title, *record, CLOSED, head=replace(HEAD, rules=rules)))


def taken(*ballots: Ballot, figures: tuple[int, int, int] | None = None) -> Entry:
    """A named vote."""
    in_favour, against, abstained = figures or (None, None, None)
    return entry(Kind.VOTE, text=None, vote=Vote(in_favour, against, abstained, is_named=True, ballots=ballots))


def declares(interest: Interest | None, conduct: Conduct | None = None, text: str = "in item 1") -> Entry:
    return entry(Kind.DECLARATION, (SMITH_C,), text, interest=interest, conduct=conduct)


ALL_FOUR = tuple(Ballot(person, FOR) for person in (CHAIR, VICE, SMITH_C, SMITH_D))
COMES_BACK = entry(Kind.ARRIVAL, (SMITH_C,), None, at=time(19, 45))
LEAVES = entry(Kind.DEPARTURE, (SMITH_C,), None, at=time(19, 40))


@pytest.mark.parametrize(
    "record",
    [
        (MOTION, NOTE, entry(Kind.VOTE, text=None, vote=Vote(3, 1, 0))),
        (MOTION, entry(Kind.AMENDMENT, (VICE, CHAIR), "delete “A” and insert “B”"), CARRIED, CARRIED),
        (MOTION, taken(*ALL_FOUR, figures=(4, 0, 0))),
        (MOTION, taken(*ALL_FOUR[:3], Ballot(SMITH_D, NOT_VOTING), Ballot(COOPTED, NOT_VOTING))),
        (MOTION, entry(Kind.VOTE, text=None, vote=Vote(ballots=(Ballot(VICE, AGAINST),)))),
        (MOTION, entry(Kind.VOTE, text=None, vote=Vote(2, 2, 0)), entry(Kind.CASTING, text=None, choice=FOR)),
        (MOTION, CARRIED, entry(Kind.OWN_VOTE, (VICE,), None, choice=AGAINST)),
        (MOTION, taken(*ALL_FOUR), entry(Kind.OWN_VOTE, (VICE,), None, choice=FOR)),
        (MOTION, entry(Kind.VOTE, text=None, vote=Vote(3, 1, 0)), entry(Kind.OWN_VOTE, (VICE,), None, choice=AGAINST)),
        (
            MOTION,
            entry(Kind.VOTE, text=None, vote=Vote(1, 3, 0), subject="part 2"),
            entry(Kind.SUBSTANTIVE, text="That B be so"),
            CARRIED,
        ),
        (MOTION, entry(Kind.VOTE, text=None, vote=Vote(3, 1, 0), subject="part 2"), CARRIED),
        (entry(Kind.MOTION, (SMITH_C,), "That A"), entry(Kind.LAPSED, text=None)),
        (entry(Kind.MOTION, (SMITH_C,), "That A"), entry(Kind.WITHDRAWN)),
        (entry(Kind.MOTION, (), "That A"), CARRIED),
        (entry(Kind.MOTION, (Collective.MEMBERS,), "That A"), CARRIED),
        (MOTION, entry(Kind.DEFERRED)),
        (MOTION, entry(Kind.REFERRED, text="the Cabinet")),
        (MOTION, entry(Kind.MOTION, (VICE, CHAIR), "that the meeting adjourn", is_procedural=True), CARRIED),
        (MOTION, entry(Kind.AMENDMENT, (VICE, CHAIR), "to make it clear"), CARRIED,
         entry(Kind.SUBSTANTIVE, text="That A be clear"), CARRIED),
        (entry(Kind.RECOMMENDATION, text="That A", subject="the Council"),),
        (declares(Interest.DPI, Conduct.LEAVES), LEAVES, NOTE, COMES_BACK),
        (declares(Interest.DPI, Conduct.DISPENSED), entry(Kind.STATEMENT, (SMITH_C,), "agreed")),
        (declares(Interest.NRI, Conduct.STAYS), NOTE),
        (declares(Interest.DPI, Conduct.LEAVES, "in item 2"), NOTE),
        (entry(Kind.EXEMPT, text=None, subject="3"), NOTE, entry(Kind.SUMMARY, text="It was so."),
         entry(Kind.READMITTED, text=None)),
        (entry(Kind.EXEMPT, text=None, subject="3"), entry(Kind.READMITTED, text=None)),
        (entry(Kind.PETITION, (PUBLIC,), "of 3 people"), entry(Kind.WRITTEN_QUESTION, (GUEST,), "Why?")),
    ],
)  # fmt: skip
def test_what_is_right_is_left_alone(record: tuple[Entry, ...]) -> None:
    here = meeting(PRESENT, "Field", *record, "Paths", CLOSED)
    assert found(here) == []


@pytest.mark.parametrize(
    ("vote", "severity", "words"),
    [
        (
            taken(*ALL_FOUR[:2], Ballot(SMITH_C, AGAINST), figures=(3, 1, 0)),
            Severity.FAULT,
            "The figures are 3–1–0, but the names add up to 2–1–0",
        ),
        (
            taken(*ALL_FOUR, Ballot(VICE, AGAINST)),
            Severity.FAULT,
            "Councillor B Green is named on more than one side of the vote.",
        ),
        (taken(*ALL_FOUR, Ballot(VICE, FOR)), Severity.FAULT, "Councillor B Green is named twice in the vote."),
        (
            taken(Ballot(COOPTED, FOR)),
            Severity.FAULT,
            "Mr F Jones is named in the vote, but has no vote under the body's rules",
        ),
        (taken(Ballot(ENGINEER, FOR)), Severity.FAULT, "Highways Engineer is named in the vote, but is not a member."),
        (entry(Kind.VOTE, text=None, vote=Vote(4, 2, 1)), Severity.FAULT, "adds up to 7, but only 4 could vote."),
        (entry(Kind.VOTE, text=None, vote=Vote(4, 1, 0)), Severity.INFO, "adds up to 5, but only 4 could vote. Others"),
        (entry(Kind.VOTE, text=None, vote=Vote(2, 2, 0)), Severity.INFO, "is tied and counts as lost"),
        (entry(Kind.CASTING, text=None, choice=FOR), Severity.DOUBT, "the last vote of the item is not a tie"),
    ],
)
def test_a_vote_that_does_not_add_up_is_found_once(vote: Entry, severity: Severity, words: str) -> None:
    [(entry_id, told, sentence)] = in_item(vote)
    assert (entry_id, told) == (3, severity)
    assert words in sentence


def test_a_tie_is_lost_where_the_body_has_no_casting_vote() -> None:
    assert in_item(entry(Kind.VOTE, text=None, vote=Vote(2, 2, 0)), rules="council casting=no") == []


@pytest.mark.parametrize(
    ("before", "rules", "why"),
    [
        (LEAVES, "", "has already left"),
        (entry(Kind.APOLOGIES, (SMITH_C,)), "", "sent apologies and is not recorded as arriving"),
        (entry(Kind.REMOTE, (SMITH_C,)), "", "attends by remote link, and so has no vote under the body's rules"),
        (declares(Interest.ORI, Conduct.STAYS), "", "declared an interest in the item"),
        (LEAVES, "council absence=novote", "was out of the room for part of the item"),
    ],
)
def test_who_could_not_vote_is_told_with_the_reason(before: Entry, rules: str, why: str) -> None:
    back = (entry(Kind.ARRIVAL, (SMITH_C,), None, at=time(19, 50)),) if "absence" in rules else ()
    vote = taken(Ballot(CHAIR, FOR), Ballot(SMITH_C, FOR))
    told = in_item(before, *back, vote, rules=rules)
    assert told == [(4 + len(back), Severity.FAULT, f"Councillor C Smith is named in the vote, but {why}.")]


def test_who_was_not_there_did_not_abstain_either() -> None:
    told = in_item(LEAVES, taken(Ballot(CHAIR, FOR), Ballot(SMITH_C, NOT_VOTING)))
    assert [sentence for *_, sentence in told] == ["Councillor C Smith is named in the vote, but has already left."]


def test_an_own_vote_of_somebody_who_had_none_is_found() -> None:
    own = entry(Kind.OWN_VOTE, (SMITH_C,), None, choice=AGAINST)
    told = in_item(LEAVES, entry(Kind.VOTE, text=None, vote=Vote(2, 1, 0)), own)
    assert told == [(5, Severity.FAULT, "Councillor C Smith has a vote recorded, but has already left.")]


@pytest.mark.parametrize(
    ("vote", "has"),
    [
        (Vote(), "the vote above records them as voting in favour"),
        (Vote(is_named=True, ballots=ALL_FOUR), "the vote above records them as voting in favour"),
        (Vote(ballots=(Ballot(VICE, ABSTAIN),)), "the vote above records them as abstaining"),
        (Vote(4, 0, 0), "than the 0 who were counted"),
    ],
)
def test_an_own_vote_that_the_vote_has_otherwise_is_found(vote: Vote, has: str) -> None:
    own = entry(Kind.OWN_VOTE, (VICE,), None, choice=AGAINST)
    [(entry_id, severity, sentence)] = in_item(MOTION, entry(Kind.VOTE, text=None, vote=vote), own)
    assert (entry_id, severity) == (5, Severity.DOUBT)
    assert has in sentence


def test_more_own_votes_than_were_counted_are_found_once() -> None:
    own = [entry(Kind.OWN_VOTE, (person,), None, choice=AGAINST) for person in (VICE, SMITH_C)]
    [(entry_id, _, sentence)] = in_item(MOTION, entry(Kind.VOTE, text=None, vote=Vote(3, 1, 0)), *own)
    assert (entry_id, sentence) == (
        6,
        "More members asked to be recorded as voting against than the 1 who were counted.",
    )


def test_a_motion_carried_with_a_part_that_was_lost_is_found() -> None:
    lost = entry(Kind.VOTE, text=None, vote=Vote(1, 3, 0), subject="part 2")
    [(entry_id, severity, sentence)] = in_item(MOTION, lost, CARRIED)
    assert (entry_id, severity) == (3, Severity.FAULT)
    assert "was carried after part 2 of it was lost" in sentence


def test_nobody_is_missed_before_the_roll_is_called() -> None:
    here = meeting("Field", taken(Ballot(CHAIR, FOR)), entry(Kind.VOTE, text=None, vote=Vote(9, 1, 0)), CLOSED)
    assert [sentence for _, _, sentence in found(here)] == [
        "The roll has not been called. Record who is present with /present."
    ]


@pytest.mark.parametrize("outcome", [entry(Kind.VOTE, text=None, vote=Vote(3, 1, 0)), CARRIED])
def test_a_budget_vote_is_to_be_by_name_where_the_rules_ask_for_it(outcome: Entry) -> None:
    [(entry_id, severity, sentence)] = in_item(
        MOTION, outcome, title="Budget and Council Tax 2026/27", rules="council budget=named"
    )
    assert (entry_id, severity) == (4, Severity.DOUBT)
    assert "SI 2014/165" in sentence
    assert in_item(MOTION, outcome, title="Budget Monitoring: Quarter 3", rules="council budget=named") == []
    assert in_item(MOTION, outcome, title="Budget", rules="parish") == []
    assert in_item(MOTION, outcome, title="Budget") == [], "this is a committee"
    assert in_item(MOTION, taken(*ALL_FOUR), title="Budget", rules="council budget=named") == []


@pytest.mark.parametrize(
    ("record", "severity", "words"),
    [
        ((entry(Kind.MOTION, (SMITH_C,), "That A"), CARRIED), Severity.DOUBT, "no seconder is recorded"),
        (
            (entry(Kind.MOTION, (SMITH_C, SMITH_C), "That A"), CARRIED),
            Severity.DOUBT,
            "Councillor C Smith both moves and seconds this motion",
        ),
        ((MOTION,), Severity.DOUBT, "“That A be so” was never decided"),
        (
            (MOTION, entry(Kind.MOTION, (VICE, CHAIR), "that the question be put", is_procedural=True), CARRIED),
            Severity.DOUBT,
            "was never decided",
        ),
        (
            (MOTION, entry(Kind.AMENDMENT, (VICE, CHAIR), "to make it clear"), CARRIED, CARRIED),
            Severity.FAULT,
            "the record does not say how it reads now",
        ),
        ((entry(Kind.RECOMMENDATION, text="That A"),), Severity.DOUBT, "does not say to whom it is recommended"),
    ],
)
def test_what_a_motion_lacks_is_found_once(record: tuple[Entry, ...], severity: Severity, words: str) -> None:
    [(entry_id, told, sentence)] = in_item(*record)
    assert (entry_id, told) == (3, severity)
    assert words in sentence


def test_a_motion_of_the_item_that_is_on_is_not_missed_yet() -> None:
    live = meeting(PRESENT, "Field", MOTION)
    assert [s for *_, s in found(live)] == ["The meeting has not been closed. Close it with /close."]
    gone_on = meeting(PRESENT, "Field", MOTION, "Paths")
    assert len(found(gone_on)) == 2


def test_an_amendment_that_was_left_open_with_its_motion_is_found_too() -> None:
    told = in_item(MOTION, entry(Kind.AMENDMENT, (VICE, CHAIR), "add “now”"))
    assert [entry_id for entry_id, *_ in told] == [3, 4]


@pytest.mark.parametrize(("gone", "does"), [(SMITH_C, "moves"), (SMITH_D, "seconds")])
def test_a_mover_or_seconder_who_was_not_there_is_found(gone: int, does: str) -> None:
    left = entry(Kind.DEPARTURE, (gone,), None, at=time(19, 40))
    [(entry_id, severity, sentence)] = in_item(left, MOTION, CARRIED)
    assert (entry_id, severity) == (4, Severity.FAULT)
    assert sentence.endswith(f"Smith {does} here, but has already left.")


def test_a_declaration_that_touches_no_item_is_found() -> None:
    [(entry_id, severity, sentence)] = in_item(declares(None, text="as a tenant"), title="Declarations of Interest")
    assert (entry_id, severity) == (3, Severity.DOUBT)
    assert "names no agenda item" in sentence
    [(_, _, sentence)] = in_item(declares(None, text="in item 77"))
    assert sentence.endswith("names item 77, which the agenda does not have.")


@pytest.mark.parametrize(
    ("interest", "conduct", "words"),
    [
        (Interest.DPI, None, "declared a disclosable pecuniary interest but is in the room"),
        (Interest.DPI, Conduct.STAYS, "declared a disclosable pecuniary interest but is in the room"),
        (Interest.NRI, Conduct.LEAVES, "declared an interest but is in the room"),
    ],
)
def test_who_is_to_leave_for_an_interest_and_stays_is_told_once(
    interest: Interest, conduct: Conduct | None, words: str
) -> None:
    [(entry_id, severity, sentence)] = in_item(declares(interest, conduct), NOTE, NOTE)
    assert (entry_id, severity) == (4, Severity.DOUBT)
    assert words in sentence


def test_who_came_back_before_a_further_decision_of_the_item_is_told() -> None:
    gone, back = (entry(kind, (SMITH_C,), None, at=time(19, 40)) for kind in (Kind.DEPARTURE, Kind.ARRIVAL))
    decided = entry(Kind.CLAUSE, text="that the valuers be appointed")
    told = in_item(declares(Interest.NRI, Conduct.LEAVES), gone, decided, back, decided)
    [(_, severity, sentence)] = [said for said in told if "declared an interest" in said[2]]
    assert severity == Severity.DOUBT
    assert sentence.endswith("had returned when this was decided. Move the return below it, if they came back later.")


def test_who_takes_part_in_spite_of_a_pecuniary_interest_is_told_once() -> None:
    speaks = entry(Kind.STATEMENT, (SMITH_C,), "agreed")
    told = in_item(declares(Interest.DPI), speaks, speaks, NOTE)
    assert told == [
        (
            4,
            Severity.FAULT,
            "Councillor C Smith takes part here despite a disclosable pecuniary interest and without a dispensation.",
        )
    ]


def test_exempt_business_without_a_summary_or_a_readmission_is_worth_knowing() -> None:
    told = in_item(entry(Kind.EXEMPT, text=None, subject="3"), NOTE)
    assert [(entry_id, severity) for entry_id, severity, _ in told] == [(3, Severity.INFO), (3, Severity.DOUBT)]
    assert "/summary" in told[0][2]
    assert "not readmitted before the close" in told[1][2]


def test_a_line_on_the_lost_quorum_says_so() -> None:
    gone = entry(Kind.DEPARTURE, (VICE, SMITH_C, SMITH_D, COOPTED), None, at=time(20))
    said = entry(Kind.INQUORATE, text=None, at=time(20))
    assert in_item(gone, said, NOTE) == []
    assert len(in_item(gone, NOTE)) == 1


def test_findings_stand_in_the_order_of_the_record() -> None:
    record = (taken(Ballot(COOPTED, FOR)), entry(Kind.NOTE, text="{??}"), MOTION, taken(Ballot(ENGINEER, FOR)))
    assert [entry_id for entry_id, *_ in in_item(*record)] == [3, 4, 6]


def test_the_clerk_is_told_the_name_of_somebody_whom_the_minutes_do_not_name() -> None:
    vote = taken(Ballot(PUBLIC, FOR))
    told = in_item(vote, rules="council public=unnamed")
    assert [s for *_, s in told] == ["Mrs Joy Lane is named in the vote, but is not a member."]


SPOKE = entry(Kind.STATEMENT, (SMITH_D,), "agreed")


def test_where_there_is_a_substitute_they_are_offered_first_as_the_one_who_spoke() -> None:
    record = (PRESENT, (Kind.APOLOGIES, (SMITH_D,)), (Kind.SUBSTITUTE, (GUEST, SMITH_D)), "Field", SPOKE, CLOSED)
    here = meeting(*record)
    (finding,) = (f for f in prove(here, DURHAM) if f.code == "S1")
    assert finding.fixes[0].label == "It was the substitute, DCI Ann Reed"
    act = accept(here, finding.fixes[0], finding.entry_id, Directory(next_entry=900), None)
    fixed = apply(here, act.changes)
    assert fixed.entries[4].persons == (GUEST,)
    assert "S1" not in {f.code for f in prove(fixed, DURHAM)}


def test_a_member_and_their_substitute_never_both_vote() -> None:
    both = taken(*ALL_FOUR, Ballot(GUEST, FOR))
    called = (PRESENT[0], (CHAIR, VICE, SMITH_C, COOPTED))
    comes = entry(Kind.ARRIVAL, (SMITH_D,), None, at=time(19, 40))
    here = meeting(called, (Kind.SUBSTITUTE, (GUEST, SMITH_D)), "Field", comes, MOTION, both, CLOSED)
    found_here = {(f.code, f.severity): f.sentence for f in prove(here, DURHAM)}
    assert "DCI Ann Reed is in the room as their substitute" in found_here["V4", Severity.FAULT]
    assert "Record when the substitute left" in found_here["A3", Severity.DOUBT]


def test_when_the_chair_leaves_somebody_is_said_to_preside() -> None:
    leaves = entry(Kind.DEPARTURE, (CHAIR,), None, at=time(19, 40))
    here = meeting(PRESENT, "Field", leaves, NOTE, NOTE, CLOSED)
    (finding,) = prove(here, DURHAM)
    assert (finding.code, finding.severity, finding.entry_id) == ("A6", Severity.DOUBT, 4)
    act = accept(here, finding.fixes[0], finding.entry_id, Directory(next_entry=900), None)
    assert prove(apply(here, act.changes), DURHAM) == ()
    worded = entry(Kind.DEPARTURE, (CHAIR,), "Councillor Brown left, and Councillor Green took the chair.")
    assert found(meeting(PRESENT, "Field", worded, NOTE, CLOSED)) == []


def test_who_sent_apologies_may_send_a_letter_too() -> None:
    record = (PRESENT, (Kind.APOLOGIES, (SMITH_D,)), "Field")
    for words, is_found in (("sent a letter about the path", False), ("said that the path was wet", True)):
        here = meeting(*record, entry(Kind.STATEMENT, (SMITH_D,), words), CLOSED)
        assert ("S1" in {f.code for f in prove(here, DURHAM)}) is is_found


ASKED = entry(Kind.STATEMENT, (VICE,), "requested a recorded vote")
COUNTED = entry(Kind.VOTE, text=None, vote=Vote(3, 1, 0))


@pytest.mark.parametrize(
    ("record", "is_found"),
    [
        ((MOTION, ASKED, COUNTED), True),
        ((MOTION, entry(Kind.AMENDMENT, (VICE, CHAIR), "leave out “A”"), CARRIED, ASKED, COUNTED), True),
        ((MOTION, entry(Kind.NOTE, text="A named vote was called for."), CARRIED), True),
        ((MOTION, ASKED, taken(*ALL_FOUR)), False),
        ((MOTION, entry(Kind.AMENDMENT, (VICE, CHAIR), "leave out “A”"), ASKED, COUNTED, taken(*ALL_FOUR)), False),
        ((MOTION, entry(Kind.NOTE, text="No recorded vote was asked for."), COUNTED), False),
        ((MOTION, ASKED, taken(*ALL_FOUR), MOTION, COUNTED), False),
    ],
)
def test_a_vote_without_names_is_found_where_a_recorded_vote_was_asked_for(
    record: tuple[Entry, ...], is_found: bool
) -> None:
    told = [said for _, _, said in in_item(*record) if "recorded vote was asked for" in said]
    assert bool(told) is is_found
