"""Which of several open motions a vote or outcome is on, ballots, other days, and sentences of the clerk's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_tui.meeting import Kind, Meeting
from clerk_tui.meeting.acts import revise, strike
from clerk_tui.meeting.changes import apply
from clerk_tui.meeting.proceedings import Fate, proceedings
from clerk_tui.meeting.voting import Election
from clerk_tui.minutes import as_text, load, render
from clerk_tui.notation import NameIndex, read_line, write_notes
from clerk_tui.notation.reading import Context

from .rolls import ENGLISH, entry_of, meeting_of, notes, read

ROOM = ENGLISH + "\n/present all\n/item 5 Trustee\n"
TWO = ROOM + "/motion boyes / stoker: That Mrs Hill be elected\n/motion rice / iveson: That Mr Cooke be elected\n"


def fates(meeting: Meeting) -> list[Fate]:
    return [p.fate for p in proceedings(meeting).by_id.values()]


@pytest.mark.parametrize(
    "line", ["/vote 3-5", "/vote all", "/vote named +boyes -rice", "/carried", "/lost", "/withdraw"]
)
def test_with_two_motions_open_an_outcome_has_to_say_which_it_is_on(line: str) -> None:
    reading = read(line, meeting_of(TWO))
    assert reading.intent is None
    assert "2 motions are open. Say which this is on" in reading.refusal
    assert "1 That Mrs Hill be elected (Councillor D Boyes); 2 That Mr Cooke be elected" in reading.refusal
    word, _, rest = line.partition(" ")
    assert reading.offer == f"{word} on 1 {rest}".strip()
    assert read(reading.offer, meeting_of(TWO)).entry is not None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("/vote on 1: 3-5", [Fate.LOST, Fate.OPEN]),
        ("/vote on rice: 5-3", [Fate.OPEN, Fate.CARRIED]),
        ("/vote on the motion of Cllr Rice: 5-3", [Fate.OPEN, Fate.CARRIED]),
        ("/vote on 1: 3-5\n/vote 5-3", [Fate.LOST, Fate.CARRIED]),
        ("/carried on boyes\n/withdraw on 2 by leave", [Fate.CARRIED, Fate.WITHDRAWN]),
        ("/lost on 2: It fell.", [Fate.OPEN, Fate.LOST]),
        ("/carried on 2 by consent", [Fate.OPEN, Fate.CARRIED]),
    ],
)
def test_a_vote_is_on_the_motion_that_it_names(lines: str, expected: list[Fate]) -> None:
    found = notes(TWO + lines)
    assert found.reports == ()
    assert fates(found.meeting) == expected


def test_a_procedural_motion_is_no_rival_of_an_amendment() -> None:
    open_ones = "/motion procedural boyes: That the question be now put\n/amendment rice / iveson: add “now”\n"
    reading = read("/withdraw by leave", meeting_of(ROOM + open_ones))
    assert reading.entry is not None
    assert not reading.refusal


def test_a_number_means_the_same_motion_after_the_first_was_decided() -> None:
    three = TWO + "/motion maitland / hill: That Dr Ash be elected\n/vote on 1: 1-6\n"
    assert fates(meeting_of(three + "/vote on 2: 4-3")) == [Fate.LOST, Fate.CARRIED, Fate.OPEN]
    assert "Number 1 was decided already" in read("/vote on 1: 4-3", meeting_of(three)).refusal


def test_a_number_means_the_only_motion_too() -> None:
    one = ROOM + "/motion boyes / stoker: That it be so\n"
    assert fates(meeting_of(one + "/vote on 1: 5-2")) == [Fate.CARRIED]
    assert fates(meeting_of(one + "/vote on paragraph 1: 5-2")) == [Fate.OPEN]


def test_a_file_keeps_a_vote_that_does_not_say_which_it_is_on_and_reports_it() -> None:
    (report,) = notes(TWO + "/vote 3-5").reports
    assert "2 motions are open" in report.sentence


def test_a_second_motion_is_remarked_on_and_an_amendment_or_procedural_motion_is_not() -> None:
    here = meeting_of(ROOM + "/motion boyes / stoker: That it be so")
    assert "The motion of Councillor D Boyes is still open" in read("/motion rice / hill: That it be not", here).remark
    assert read("/amendment rice / hill: add “soon”", here).remark == ""
    assert read("/motion procedural rice / hill: That we rise", here).remark == ""


def test_a_second_amendment_offers_to_amend_the_first() -> None:
    here = meeting_of(
        ROOM + "/motion boyes / stoker: That it be so\n/amendment rice / hill: delete “so” and add “thus”"
    )
    reading = read("/amendment maitland / iveson: delete “thus” and insert “then”", here)
    assert "amends the motion" in reading.remark
    assert reading.offer.startswith("/amendment to amendment maitland / iveson: ")
    assert proceedings(here).open_proposals(here.items[0].id)[-1].motion_id is not None


def test_an_amendment_says_which_of_two_motions_it_amends() -> None:
    line = "/amendment on 1 maitland / hill: delete “Mrs Hill” and insert “Dr Ash”"
    here = meeting_of(f"{TWO}{line}\n/vote 9-0\n")
    texts = [p.text for p in proceedings(here).by_id.values() if p.is_main]
    assert texts == ["That Dr Ash be elected", "That Mr Cooke be elected"]
    assert read(line, meeting_of(TWO)).remark == ""
    assert line in write_notes(here)
    assert "moved an amendment to the motion moved by Councillor D Boyes" in as_text(render(here, load("durham")))


@pytest.mark.parametrize(("struck", "elected"), [(0, ["That Dr Cooke be elected"]), (1, ["That Mrs Hill be elected"])])
def test_an_amendment_amends_its_own_motion_whatever_is_struck_out(struck: int, elected: list[str]) -> None:
    line = "/amendment on 2 maitland / hill: delete “Mr Cooke” and insert “Dr Cooke”"
    here = meeting_of(f"{TWO}{line}\n/vote 9-0\n")
    motion = [e for e in here.entries if e.kind is Kind.MOTION][struck]
    left = apply(here, strike(here, motion, is_confirmed=True).changes)
    assert [p.text for p in proceedings(left).by_id.values() if p.is_main] == elected
    again = meeting_of(write_notes(left))
    assert [p.text for p in proceedings(again).by_id.values() if p.is_main] == elected


def test_an_amendment_kept_with_a_number_amends_the_motion_of_that_number() -> None:
    here = meeting_of(f"{TWO}/amendment on 2 maitland / hill: delete “Mr Cooke” and insert “Dr Cooke”\n/vote 9-0\n")
    moved = next(e for e in here.entries if e.kind is Kind.AMENDMENT)
    kept = apply(here, revise(here, moved, replace(moved, subject="motion 2"), is_confirmed=True).changes)
    assert "That Dr Cooke be elected" in [p.text for p in proceedings(kept).by_id.values()]
    assert "/amendment on 2 " in write_notes(kept)


def test_an_amendment_that_does_not_say_which_is_asked_about_and_the_other_is_offered() -> None:
    reading = read("/amendment maitland / hill: add “for a year”", meeting_of(TWO))
    assert reading.remark.startswith(
        "This amends the motion of Cllr. P. Rice. Tab amends the motion of Councillor D Boyes"
    )
    assert reading.offer == "/amendment on 1 maitland / hill: add “for a year”"
    decided = meeting_of(TWO + "/vote on 1: 3-5\n")
    assert read("/amendment maitland / hill: add “for a year”", decided).remark == ""
    assert "No motion 1 is open" in read("/amendment on 1 maitland / hill: add “for a year”", decided).remark


@pytest.mark.parametrize(
    ("line", "votes", "elected", "post"),
    [
        ("/ballot for Chair: boyes 5, rice 4", [5, 4], "Councillor D Boyes", "Chair"),
        ("/ballot boyes 5 rice 4", [5, 4], "Councillor D Boyes", ""),
        ("/ballot Cllr Boyes: 2, Mrs Hill: 2", [2, 2], None, ""),
        ("/ballot boyes 4, rice 3 and hill 2", [4, 3, 2], None, ""),
        ("/ballot boyes 4, rice 3, hill 2 elected", [4, 3, 2], "Councillor D Boyes", ""),
        ("/ballot boyes 4, rice 4 elected rice", [4, 4], "Cllr. P. Rice", ""),
        ("/ballot for Vice-Chair: rice elected", [], "Cllr. P. Rice", "Vice-Chair"),
    ],
)
def test_a_ballot_elects_nobody_without_a_majority_unless_the_clerk_says_so(
    line: str, votes: list[int], elected: str | None, post: str
) -> None:
    here = meeting_of(ROOM + line)
    election = Election.of(entry_of(line, meeting_of(ROOM)))
    assert [count for _, count in election.votes] == votes
    assert (here.people[int(election.elected)].name if election.elected else None) == elected
    assert election.post == post


def test_a_tied_ballot_and_one_without_a_majority_say_so_before_enter() -> None:
    assert "The most votes are equal" in read("/ballot boyes 3, rice 3", meeting_of(ROOM)).remark
    assert "Nobody has more than half" in read("/ballot boyes 3, rice 2, hill 2", meeting_of(ROOM)).remark
    assert read("/ballot boyes 4, rice 3", meeting_of(ROOM)).remark == ""
    assert "Each candidate is followed by their votes" in read("/ballot boyes, rice 3", meeting_of(ROOM)).refusal


def test_the_meeting_adjourns_to_another_day_and_resumes_on_it() -> None:
    adjourned = entry_of("/adjourn 10pm to 21 May 2024 6pm", meeting_of(ROOM))
    assert (adjourned.at, adjourned.of_date, adjourned.until) == (time(22), date(2024, 5, 21), time(18))
    resumed = entry_of("/resume 21 May 2024 6pm", meeting_of(ROOM))
    assert (resumed.at, resumed.of_date) == (time(18), date(2024, 5, 21))
    assert entry_of("/resume 10.15am", meeting_of(ROOM)).of_date is None
    assert "is not a date" in read("/adjourn to the next meeting", meeting_of(ROOM)).refusal


@pytest.mark.parametrize(
    ("line", "text", "is_own"),
    [
        ("/defer to the May meeting", "to the May meeting", False),
        ("/defer: The matter stood over.", "The matter stood over.", True),
        ("/withdraw: The report was taken back.", "The report was taken back.", True),
        ("/refer Cabinet", "Cabinet", False),
        ("/refer: Cabinet", "Cabinet", False),
        ("/refer Cabinet: It went to the Cabinet.", "It went to the Cabinet.", True),
        ("/presiding rice:", "", True),
        ("/visitors 6:", "", True),
        ("/apologies rice:", "", True),
        ("/apologies rice", None, False),
    ],
)
def test_a_colon_brings_the_clerks_own_sentence_after_every_command_that_may_have_one(
    line: str, text: str | None, is_own: bool
) -> None:
    entry = entry_of(line, meeting_of(ROOM))
    assert (entry.text, entry.is_own_sentence) == (text, is_own)


def test_votes_of_several_members_and_the_casting_vote_of_a_named_one_are_recorded_in_one_line() -> None:
    voted = ROOM + "/motion boyes / stoker: That it be so\n/vote 3-3\n"
    own = entry_of("/own hill & rice against", meeting_of(voted))
    assert len(own.persons) == 2
    assert len(entry_of("/casting rice for", meeting_of(voted)).persons) == 1
    gone = voted.replace("/present all", "/present maitland hill iveson rice cooke\n/apologies boyes stoker")
    assert "Nobody is in the chair" in read("/casting for", meeting_of(gone)).remark


def test_a_decision_that_is_reconsidered_is_open_again_and_one_that_is_rescinded_is_none() -> None:
    carried = ROOM + "/motion boyes / stoker: That it be so\n/vote 5-2\n"
    assert fates(meeting_of(carried + "/reconsider")) == [Fate.OPEN]
    assert fates(meeting_of(carried + "/reconsider\n/vote 2-5")) == [Fate.LOST]
    rescinded = meeting_of(carried + "/rescind")
    assert fates(rescinded) == [Fate.RESCINDED]
    assert not any(proceedings(rescinded).adopted_by(e) for e in rescinded.entries)
    assert "Nothing was decided in this item" in read("/reconsider", meeting_of(ROOM)).refusal


def test_bodies_that_vote_separately_carry_a_motion_together() -> None:
    joint = (
        "/group Upper\n/chair Councillor A Ash\n/member Councillor B Birch\n/group Lower\n/member Councillor C Cedar\n"
    )
    joint += "/present all\n/item 1 Depot\n/motion ash / cedar: That it be so\n/vote of upper: 2-0\n"
    assert fates(meeting_of(joint)) == [Fate.OPEN]
    assert fates(meeting_of(joint + "/vote of lower: 1-0")) == [Fate.CARRIED]
    assert fates(meeting_of(joint + "/vote of lower: 0-1")) == [Fate.LOST]
    assert "is not one of the bodies" in read("/vote of middle: 1-0", meeting_of(joint)).refusal
    counted = meeting_of(joint + "/vote of lower: all")
    assert [d.tally.in_favour for d in proceedings(counted).divisions.values()] == [2, 1]


def test_who_is_recused_has_no_vote_and_stays_in_the_room() -> None:
    here = meeting_of(ROOM + "/recuse hill as her firm is the applicant")
    known, hill = proceedings(here), entry_of("/declare hill dpi", here).persons[0]
    assert hill not in known.voters(here.items[0].id)
    assert known.recused(here.items[0].id) == (hill,)
    assert known.room.is_in_room(int(hill))


@pytest.mark.parametrize(("month_first", "day"), [(False, date(2027, 5, 3)), (True, date(2027, 3, 5))])
def test_a_date_in_figures_is_read_as_the_style_has_it_and_shown_in_words(month_first: bool, day: date) -> None:
    meeting = meeting_of(ENGLISH)
    reading = read_line("/date 03/05/2027", Context(meeting, NameIndex(meeting), month_first=month_first))
    assert reading.intent is not None
    assert reading.intent.date == day  # type: ignore[union-attr]
    assert ("March 5, 2027" if month_first else "3 May 2027") in reading.remark
    action = read_line(
        "!hill to report by 03/05/2027", Context(meeting, NameIndex(meeting), month_first=month_first)
    ).entry
    assert action is not None
    assert action.due == day
    assert read_line("/date 23/05/2027", Context(meeting, NameIndex(meeting))).remark == ""


def test_an_amendment_that_refers_the_matter_back_takes_the_place_of_the_motion() -> None:
    text = ROOM + "/motion boyes / stoker: That the hut be built\n"
    back = text + "/amendment rice / hill: That the matter be referred back to the working group\n/vote 5-2"
    (motion, _) = proceedings(meeting_of(back)).by_id.values()
    assert (motion.text, motion.needs_wording) == ("That the matter be referred back to the working group", False)
    part = text + "/amendment rice / hill: That the second paragraph be referred back\n/vote 5-2"
    assert next(iter(proceedings(meeting_of(part)).by_id.values())).needs_wording


def test_a_vote_on_an_amended_motion_without_its_words_is_remarked_upon_and_in_no_doubt() -> None:
    lines = "\n/present all\n/item 1 Trees\n/motion boyes / hill: That the elms be felled"
    amended = f"{lines}\n/amendment hill / boyes: to add that the wood be given away"
    assert "reads now" not in read("/vote 5-1", meeting_of(ENGLISH + amended)).remark
    without = read("/vote 5-1", meeting_of(f"{ENGLISH}{amended}\n/vote 4-1"))
    assert without.remark == "No line says how the amended motion reads now: /substantive and its words come first"
    assert not without.doubt
    worded = f"{amended}\n/vote 4-1\n/substantive That the elms be felled and the wood be given away"
    assert "reads now" not in read("/vote 5-1", meeting_of(ENGLISH + worded)).remark
