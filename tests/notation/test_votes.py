"""Votes by count, of all in the room and by name; who may vote; own votes and casting votes."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Ballot, Choice, Kind, Meeting, Vote
from clerk_tui.meeting.proceedings import Fate, proceedings
from clerk_tui.meeting.voting import Division
from clerk_tui.notation import NameIndex, read_line
from clerk_tui.notation.reading import Context

from .rolls import ENGLISH, entry_of, meeting_of, names_of, notes, read

ROOM = ENGLISH + "\n/present all\n/item 5 Bridge"
MEETING = meeting_of(ROOM)
MOVED = meeting_of(ROOM + "\n/motion boyes / hill: That it be so")


def ballots(vote: Vote | None, meeting: Meeting) -> str:
    """Those named in a vote as they might be typed: sign and surname."""
    assert vote is not None
    signs = {Choice.FOR: "+", Choice.AGAINST: "-", Choice.ABSTAIN: "~", Choice.NOT_VOTING: "0"}
    names = NameIndex(meeting)
    return " ".join(signs[ballot.choice] + names.handle(ballot.person_id) for ballot in vote.ballots)


@pytest.mark.parametrize(
    ("line", "vote", "named"),
    [
        ("/vote 8-3-1", Vote(8, 3, 1), ""),
        ("/vote 8 - 3", Vote(8, 3, 0), ""),
        ("/vote all", Vote(), ""),
        ("/vote all -hill ~stoker 0rice", Vote(), "-hill ~stoker 0rice"),
        ("/vote all -hill, stoker", Vote(), "-hill -stoker"),
        ("/vote all -hill & stoker ~chair", Vote(), "-hill -stoker ~boyes"),
        ("/vote all –Mrs Hill −J Maitland", Vote(), "-hill -maitland"),
        ("/vote named +boyes -hill ~vice 0rice", Vote(is_named=True), "+boyes -hill ~stoker 0rice"),
        ("/vote named +boyes hill -stoker", Vote(is_named=True), "+boyes +hill -stoker"),
        ("/vote named 36-4-0 +boyes -hill", Vote(36, 4, 0, is_named=True), "+boyes -hill"),
        ("/vote named 3-0", Vote(3, 0, 0, is_named=True), ""),
        (
            "/vote named all -hill ~rice",
            Vote(is_named=True),
            "+boyes +stoker +maitland +iveson +cooke -hill ~rice",
        ),
        ("/vote 8-3-1 needs 2/3", Vote(8, 3, 1, needs="2/3"), ""),
        ("/vote all -hill needs 1/2 of all", Vote(needs="1/2-of-all"), "-hill"),
        ("/vote 8-3 needs simple", Vote(8, 3, 0, needs="simple"), ""),
        ("/vote named +hill needs two thirds", Vote(is_named=True, needs="2/3"), "+hill"),
        ("/Vote All -hill Needs Two Thirds of all Members", Vote(needs="2/3-of-all"), "-hill"),
        ("/vote Named 3-0 +hill", Vote(3, 0, 0, is_named=True), "+hill"),
        ("/vote all - hill ~ rice", Vote(), "-hill ~rice"),
        ("/vote named + boyes, stoker - hill", Vote(is_named=True), "+boyes +stoker -hill"),
        (
            "/vote named for boyes, stoker against hill abstained rice",
            Vote(is_named=True),
            "+boyes +stoker -hill ~rice",
        ),
        (
            "/vote named For all, Against hill",
            Vote(is_named=True),
            "+boyes +stoker +maitland +iveson +rice +cooke -hill",
        ),
        (
            "/vote named 2-1 in favour boyes and stoker against hill",
            Vote(2, 1, 0, is_named=True),
            "+boyes +stoker -hill",
        ),
        ("/vote 8/3/1", Vote(8, 3, 1), ""),
        ("/vote 8 for, 3 against", Vote(8, 3, 0), ""),
        ("/vote 8 in favour, 3 against and 1 abstention", Vote(8, 3, 1), ""),
        ("/vote unanimous", Vote(), ""),
        ("/vote nem con", Vote(), ""),
        ("/carried unanimously", Vote(), ""),
    ],
)
def test_a_vote(line: str, vote: Vote, named: str) -> None:
    entry = entry_of(line, MEETING)
    assert entry.vote is not None
    assert (entry.vote.in_favour, entry.vote.against, entry.vote.abstained) == (
        vote.in_favour,
        vote.against,
        vote.abstained,
    )
    assert (entry.vote.is_named, entry.vote.needs) == (vote.is_named, vote.needs)
    assert ballots(entry.vote, MEETING) == named


def test_a_vote_on_a_part_with_its_own_sentence() -> None:
    entry = entry_of("/vote on the second limb: 3-2 needs 2/3: It fell.", MEETING)
    assert (entry.subject, entry.vote, entry.text) == ("the second limb", Vote(3, 2, 0, needs="2/3"), "It fell.")
    assert entry_of("/vote on (ii): all -hill", MEETING).text is None


def test_several_words_name_one_voter() -> None:
    meeting = meeting_of("/member Mrs W van der Meer\n/member Mr É de la Tour\n/member Miss C Ash\n/present all")
    entry = entry_of("/vote all -van der meer ~de la tour", meeting)
    assert ballots(entry.vote, meeting) == "-vandermeer ~delatour"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/vote", "/vote 8-3-1"),
        ("/vote eight", "/vote 8-3-1"),
        ("/vote 8", "/vote 8-3-1"),
        ("/vote 8-3 -hill", "/vote named 8-3 -hill"),
        ("/vote all hill", "Put a sign before each name"),
        ("/vote named", "/vote named +boyes"),
        ("/vote named boyes", "Put a sign before each name"),
        ("/vote all -maitlnad", "Did you mean Councillor J Maitland?"),
        ("/vote all -members", "members is not on the roll"),
        ("/vote on the first limb", "/vote on the second paragraph: 8-3-1"),
        ("/vote on : 3-3", "/vote on the second paragraph"),
        ("/vote 3-3 needs more", "“more” is not a majority: type simple"),
        ("/vote 3-3 needs 3/2", "not a fraction"),
        ("/own hill", "/own boyes against"),
        ("/own against", "/own boyes against"),
        ("/own hill perhaps", "for, against or abstain"),
        ("/own nobody for", "nobody is not on the roll"),
        ("/casting", "/casting for, or /casting against"),
        ("/casting abstain", "/casting for"),
        ("/casting for", "is not a tie"),
    ],
)
def test_what_is_no_vote_is_refused_and_says_how(line: str, says: str) -> None:
    reading = read(line, MEETING)
    assert reading.intent is None
    assert says in reading.refusal


NOT_HERE = """
/apologies iveson
/remote rice
/present boyes stoker maitland hill cooke crathorne
/item 4 Before
/item 5 Bridge
-cooke 9.50am
/declare maitland dpi as she owns it
/declare hill nri as he knows her, stays
"""


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (
            "/vote all -cooke",
            "Mr AJ Cooke has left the room: leave them out, or record their return first with +cooke.",
        ),
        ("/vote all -iveson", "Councillor S Iveson MBE is not recorded as in the room"),
        ("/vote named +crathorne", "co-opted members do not vote"),
        ("/vote named +mcardle", "Graham McArdle has no vote here: only members of the body vote."),
        ("/vote all ~maitland", "Councillor J Maitland declared an interest (DPI) in this item and may not vote on it"),
        ("/vote all ~hill", "Councillor Mrs K Hill declared an interest (NRI)"),
        ("/own cooke against", "has left the room"),
    ],
)
def test_nobody_votes_who_may_not_and_the_refusal_says_why(line: str, says: str) -> None:
    meeting = meeting_of(ENGLISH + NOT_HERE)
    assert says in read(line, meeting).refusal
    told = notes(ENGLISH + NOT_HERE + line)
    assert says in told.reports[0].sentence
    assert told.meeting.entries[-1].kind in (Kind.VOTE, Kind.OWN_VOTE)


def test_all_by_name_are_those_who_may_vote_at_that_moment() -> None:
    meeting = meeting_of(ENGLISH + NOT_HERE)
    assert ballots(entry_of("/vote named all", meeting).vote, meeting) == "+boyes +stoker"
    before = next(e for e in meeting.entries if e.kind is Kind.DEPARTURE)
    context = Context(meeting, NameIndex(meeting), before=before.position, at_item=before.item_id)
    entry = read_line("/vote named all", context).entry
    assert entry is not None
    assert ballots(entry.vote, meeting) == "+boyes +stoker +maitland +hill +cooke"


def test_before_the_roll_is_called_anybody_may_be_named_but_nobody_is_all() -> None:
    meeting = meeting_of(ENGLISH)
    assert ballots(entry_of("/vote named +boyes -crathorne", meeting).vote, meeting) == "+boyes -crathorne"
    assert "call the roll with /present first" in read("/vote named all", meeting).refusal


def test_a_substitute_votes_while_the_member_is_away() -> None:
    meeting = meeting_of(ENGLISH + "\n/present boyes\n/sub ashton for iveson\n/item 1 One")
    assert read("/vote named +ashton", meeting).refusal == ""
    returned = meeting_of(ENGLISH + "\n/present boyes\n/sub ashton for iveson\n/item 1 One\n+iveson")
    assert read("/vote named +ashton", returned).refusal == ""
    assert "seat is taken by DCI Dave Ashton: -ashton first" in read("/vote named +iveson", returned).refusal
    barred = meeting_of("/rules council substitutes=novote\n" + ENGLISH + "\n/present boyes\n/sub ashton for iveson")
    assert "substitutes do not vote" in read("/vote named +ashton", barred).refusal


def test_more_votes_than_voters_say_who_is_co_opted_and_has_none() -> None:
    lines = "\n/present all\n/item 1 Planning"
    remark = read("/vote 8-0-0", meeting_of(ENGLISH + lines)).remark
    assert "8 votes, but 7 members may vote now (Mrs E Crathorne is co-opted, without a vote)" in remark
    assert "co-opted" not in read("/vote 9-0-0", meeting_of(f"{ENGLISH}\n/rules board{lines}")).remark


def test_who_came_late_may_not_vote_where_the_rules_say_so() -> None:
    late = "\n/present all\n/item 1 Planning\n-hill\n+hill"
    assert read("/vote all -hill", meeting_of(ENGLISH + late)).refusal == ""
    strict = meeting_of(ENGLISH + "/rules council absence=novote" + late)
    assert "was out of the room for part of this item" in read("/vote all -hill", strict).refusal


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/vote 6-1-1", "8 votes, but 7 members may vote now"),
        ("/vote named 5-1-0 +boyes -hill", "The names add up to 1-1-0, not 5-1-0"),
        ("/vote named +boyes -hill -boyes", "Councillor D Boyes is named twice"),
        ("/vote all: with @nobody", "@nobody names nobody"),
        ("/vote 4-3", ""),
        ("/vote named 2-0-0 +boyes +hill", ""),
        ("/vote 3-3", "A tie: it is lost unless a casting vote decides it: /casting for, or /casting against"),
        ("/vote named 1-1-0 +boyes -hill", "A tie: it is lost unless"),
        ("/vote 3-3: The vote was equal.", ""),
    ],
)
def test_what_does_not_add_up_is_said_before_enter_and_kept(line: str, says: str) -> None:
    reading = read(line, MOVED)
    assert reading.entry is not None
    assert (says in reading.remark) if says else reading.remark == ""
    assert "@" in line or notes(ROOM + "\n" + line).reports == ()


@pytest.mark.parametrize("title", ["Revenue Budget 2018/19", "Setting the Council Tax", "The Precept"])
def test_a_vote_on_the_budget_without_names_is_remarked(title: str) -> None:
    head = f"/council Wexmoor County Council\n{ENGLISH}\n"
    room = f"{head}/present all\n/item 9 {title}\n/motion boyes / hill: That it be so"
    assert "taken by name (SI 2014/165)" in read("/vote 4-3", meeting_of(room)).remark
    assert read("/vote named all", meeting_of(room)).remark == ""
    assert read("/vote 4-3", meeting_of("/rules parish\n" + room)).remark == ""
    for council in ("Elmfield Parish Council", "Elmfield Town Council"):
        local = room + "\n/council " + council
        assert read("/vote 4-3", meeting_of(local)).remark == "", "the regulations do not reach it"
        assert "SI 2014/165" in read("/vote 4-3", meeting_of("/rules council budget=named\n" + local)).remark


def test_a_tie_has_a_casting_vote_and_nothing_else_has() -> None:
    tied = ROOM + "\n/motion boyes / hill: That it be so\n/vote 3-3-1"
    meeting = meeting_of(tied + "\n/casting for: The Chair gave her casting vote for it.")
    entry = meeting.entries[-1]
    assert (entry.kind, entry.choice, entry.persons) == (Kind.CASTING, Choice.FOR, ())
    (motion,) = proceedings(meeting).by_id.values()
    assert motion.fate is Fate.CARRIED
    assert "is not a tie" in read("/casting against", meeting).refusal
    assert read("/casting against", meeting_of(tied)).refusal == ""
    without = meeting_of("/rules council casting=no\n" + tied)
    assert "nobody has a casting vote" in read("/casting for", without).refusal
    told = notes(ROOM + "\n/vote 4-3\n/casting for")
    assert (told.meeting.entries[-1].kind, len(told.reports)) == (Kind.CASTING, 1)


def test_more_votes_than_voters_say_who_declared_an_interest() -> None:
    here = meeting_of(f"{ROOM}\n/declare hill dpi in item 5 as owner leaves\n/motion cooke / rice: That it be so")
    remark = read("/vote 7-0", here).remark
    assert "members may vote now (Councillor" in remark
    assert "Hill declared an interest in this item" in remark


def test_whoever_steps_back_from_the_table_for_an_interest_has_no_vote() -> None:
    declared = meeting_of(
        f"{ROOM}\n/motion boyes / rice: That it be so\n/declare hill in item 5, and stepped back from it"
    )
    assert "Hill declared an interest in this item" in read("/vote 7-0", declared).remark


def test_whoever_said_that_they_abstain_is_asked_about_in_a_vote_of_all() -> None:
    declared = meeting_of(
        f"{ROOM}\n/motion boyes / rice: That it be so\n/declare hill in item 5 as a tenant, and abstained"
    )
    assert "said that they abstain: add ~hill" in read("/vote all", declared).remark
    assert "abstain" not in read("/vote all ~hill", declared).remark


def test_a_mayor_who_only_breaks_ties_is_in_no_vote_until_there_is_a_tie() -> None:
    here = meeting_of("/rules council chair=tie\n" + ROOM + "\n/motion hill / rice: That it be so")
    vote = entry_of("/vote named all -hill -cooke", here).vote
    assert "boyes" not in ballots(vote, here)
    assert "the chair votes only to break a tie" in read("/vote named all +boyes", here).refusal
    assert read("/vote 4-3", here).remark.startswith("7 votes, but 6 members may vote now")
    tied = meeting_of("/rules council chair=tie\n" + ROOM + "\n/motion hill / rice: That it be so\n/vote 3-3")
    assert read("/casting for", tied).refusal == ""


def test_an_own_vote_belongs_to_the_vote_above() -> None:
    meeting = meeting_of(ROOM + "\n/vote named 4-3 +boyes -hill\n-rice")
    entry = entry_of("/own Mrs Hill abstained: at her request", meeting)
    assert (entry.kind, names_of(entry, meeting), entry.choice, entry.text) == (
        Kind.OWN_VOTE,
        ["Councillor Mrs K Hill"],
        Choice.ABSTAIN,
        "at her request",
    )
    assert "records Councillor Mrs K Hill differently" in read("/own hill for", meeting).remark
    assert read("/own hill against", meeting).remark == ""
    assert read("/own rice against", meeting).refusal == ""
    assert "There is no vote above" in read("/own hill for", MEETING).remark


def test_a_named_vote_with_exceptions_counts_as_it_was_typed() -> None:
    meeting = meeting_of(ROOM + "\n/motion boyes: That it be so\n/vote named all -hill ~rice 0cooke needs 2/3")
    division: Division = next(iter(proceedings(meeting).divisions.values()))
    summed = division.tally
    assert (summed.in_favour, summed.against, summed.abstained, division.is_carried) == (4, 1, 1, True)
    assert Ballot(meeting.roll[0].person_id, Choice.FOR) in (division.entry.vote or Vote()).ballots


def test_nobody_sits_for_who_has_no_seat() -> None:
    reading = read("/sub ashton for mcardle", MEETING)
    assert reading.refusal == "Graham McArdle has no seat that a substitute could take: name a member."
    (report,) = notes(f"{ROOM}\n/sub ashton for mcardle").reports
    assert "has no seat" in report.sentence


def test_a_vote_of_all_where_nobody_may_vote_is_remarked_on() -> None:
    here = meeting_of("/member Councillor A Ash\n/present ash\n/item 1 Elms\n/declare ash dpi as their owner")
    assert read("/vote all", here).remark == "Nobody in the room may vote on this item now"
    assert not read("/vote all", MOVED).remark


@pytest.mark.parametrize("line", ["/vote 4-3", "/vote all", "/carried", "/lost"])
def test_a_decision_on_nothing_and_one_without_a_quorum_are_remarked_on(line: str) -> None:
    assert read(line, MEETING).remark.startswith("No motion is open in this item")
    assert read(line, meeting_of(ROOM + "\n= That it be so")).remark == ""
    few = meeting_of(
        "/quorum 8\n" + ENGLISH + "\n/present all\n/item 5 Bridge\n/motion boyes / hill: That it be so\n-rice"
    )
    assert "There is no quorum: 7 in the room, 8 needed" not in read(line, MOVED).remark
    assert "There is no quorum:" in read(line, few).remark


def test_a_tie_by_rules_without_a_casting_vote_is_said_to_be_lost() -> None:
    here = meeting_of("/rules council casting=no\n" + ROOM + "\n/motion boyes / hill: That it be so")
    assert read("/vote 3-3", here).remark == "A tie: by the body's rules nobody has a casting vote, so it is lost"


@pytest.mark.parametrize(
    "line", ["/motion hill: That it be so", "/motion boyes / hill: That it be so", "/amendment hill: x", "/second hill"]
)
def test_who_moves_or_seconds_without_being_there_is_remarked_on(line: str) -> None:
    here = meeting_of(ROOM + "\n/motion boyes: That it be so\n-hill 10.05am")
    assert "Councillor Mrs K Hill is not recorded as in the room (+hill)" in read(line, here).remark.split("; ")


def meeting_of_any(text: str) -> Meeting:
    return notes(text).meeting


def test_a_vote_after_a_note_that_somebody_left_is_remarked_on_until_that_is_recorded() -> None:
    left = ROOM + "\n/motion boyes / rice: That it be noted\n⚠ Councillor Hill left the meeting at 9.50am."
    remark = read("/vote 4-3", meeting_of_any(left)).remark
    assert "Councillor Mrs K Hill counts as present, but a note says “Councillor Hill left" in remark
    assert "-hill 9.50am first" in remark
    assert "a note says" not in read("/vote 4-3", meeting_of_any(left + "\n-hill 9.50am")).remark
    assert "a note says" not in read("/vote 4-3", meeting_of_any(left.replace("⚠ ", "\\"))).remark


def test_a_note_that_they_came_back_is_read_with_the_note_that_they_left() -> None:
    left = ROOM + "\n/motion boyes / rice: That it be noted\n⚠ Councillor Hill left the meeting at 9.50am."
    back = meeting_of_any(left + "\n⚠ Councillor Hill came back in.")
    assert "a note says" not in read("/vote 4-3", back).remark
    assert "a note says" in read("/vote 4-3", meeting_of_any(left + "\n⚠ Councillor Rice came back in.")).remark


def test_the_remark_about_somebody_who_left_in_a_note_does_not_stay_with_the_vote() -> None:
    left = ROOM + "\n/motion boyes / rice: That it be noted\n⚠ Councillor Hill left the meeting at 9.50am."
    assert "a note says" not in read("/vote 4-3", meeting_of_any(left)).doubt


def test_a_member_by_phone_is_one_of_a_vote_by_name() -> None:
    here = meeting_of(ROOM + "\n/motion boyes / hill: That it be so")
    for line in (
        "Roll call: Boyes (by phone) aye, Hill nay, Rice abstain",
        "Roll call vote: Boyes - yes (via Zoom); Hill - no; Rice - abstain",
        "Boyes aye by telephone, Hill nay, Rice (remote) abstained",
    ):
        assert read(line, here).offer == "/vote named +boyes -hill ~rice", line


def test_members_vote_by_link_as_in_the_country_of_the_body_and_a_vote_against_its_rules_is_in_doubt() -> None:
    moved = f"{ENGLISH}/present all\n/remote boyes\n/motion hill / rice: That it be so"
    line = "Roll call: Boyes aye, Hill nay, Rice aye"
    abroad = meeting_of("/council Township of Alder\n" + moved)
    assert (read(line, abroad).offer, read(line, abroad).then) == ("/vote named +boyes -hill +rice", ())
    assert read("/vote named +boyes -hill +rice", abroad).doubt == ""
    here = meeting_of("/council Wexmoor County Council\n" + moved)
    assert (read(line, here).offer, read(line, here).then) == ("/vote named +boyes -hill +rice", ())
    said = read("/vote named +boyes -hill +rice", here)
    assert "by remote link, and by the body's rules has no vote there" in said.doubt
    assert "/rules council remote=vote" in said.doubt
    assert read("/own boyes against", here).doubt != ""


def test_more_votes_than_voters_say_who_is_recused_and_nobody_is_from_a_motion_to_go_into_closed_session() -> None:
    def voted(motion: str) -> str:
        moved = f"/style us\n{ENGLISH}\n/present all\n/item 5 Bridge\n/recuse rice\n/motion hill / boyes: {motion}"
        here = meeting_of(moved)
        return read(f"/vote {len(proceedings(here).voters(None))}-0", here).doubt

    for motion in ("To buy the bus", "To adjourn the hearing", "That executive session minutes be approved"):
        assert "(Cllr. P. Rice is recused from this item; " in voted(motion), motion
    for motion in (
        "To enter executive session to discuss a lease",
        "that the board go into closed session",
        "To adjourn",
    ):
        assert voted(motion) == "", motion


@pytest.mark.parametrize(
    ("word", "choice"), [("nay", Choice.AGAINST), ("yes", Choice.FOR), ("opposed", Choice.AGAINST)]
)
def test_a_members_own_vote_and_a_casting_vote_have_any_word_for_a_side(word: str, choice: Choice) -> None:
    assert entry_of(f"/own hill {word}", meeting_of(ROOM + "\n/motion boyes / hill: x\n/vote 3-3")).choice is choice
    assert entry_of(f"/casting {word}", meeting_of(ROOM + "\n/motion boyes / hill: x\n/vote 3-3")).choice is choice
