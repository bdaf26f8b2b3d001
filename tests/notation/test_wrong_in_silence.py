"""Prose whose loss is worst is never a note in silence: votes put right, the public put out, amendments, whole motions,
interests, what a clerk writes to themselves, and what is typed while the meeting is adjourned."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from clerk_tui.meeting import Kind, Meeting, apply
from clerk_tui.meeting.intents import Correct
from clerk_tui.notation import NameIndex, command_hint, correct

from .rolls import context_of, entry_of, meeting_of, names_of, read

BODY = """
/rules parish
/date 3 March 2026 7pm
/chair Councillor Hugo Brandt
/vice Councillor Lena Marsh
/member Councillor Tom Eddy
/member Councillor Cara Flint
/member Councillor Ned Grove
/member Councillor Amy Grove
/officer Ms Ida Keel (Clerk)
/present all
/open 7pm
/agenda 1 Apologies
/agenda 2 Interests
/agenda 3 Pond
/agenda 4 Lighting
/agenda 5 Close of meeting
/item 3
"""
MEETING = meeting_of(BODY)
VOTED = meeting_of(f"{BODY}/motion eddy / flint: That it be drained\n/vote 4-2")
MOVED = meeting_of(f"{BODY}/motion eddy / flint: That it be drained for £300")
AMENDED = meeting_of(f"{BODY}/motion eddy / flint: That it be drained\n/amendment marsh: in June")
PRIVATE = meeting_of(f"{BODY}/exempt")
PAUSED = meeting_of(f"{BODY}/adjourn 8.10pm")


def offered(line: str, meeting: Meeting) -> tuple[str, ...]:
    """The lines that Tab would put in, one after the other."""
    reading = read(line, meeting)
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("no, make that 3 for 2 agst 1 abst", ("s/4-2-0/3-2-1/",)),
        ("sorry 3 - 2 -1", ("s/4-2-0/3-2-1/",)),
        ("oops, 3-2-1, flint abstained", ("s/4-2-0/3-2-1/", "/own flint abstained: @flint abstained.")),
        ("sorry shd be 3-3, flint voted no too", ("s/4-2-0/3-3-0/", "/own flint against: @flint voted against.")),
        ("make that 4-1, flint abstained", ("s/4-2-0/4-1-1/", "/own flint abstained: @flint abstained.")),
        ("Correction: 2-4", ("s/4-2-0/2-4-0/",)),
        ("sorry it was 5 to 1", ("s/4-2-0/5-1-0/",)),
        ("no 4 pump was broken", ()),
        ("sorry 4-2", ()),
    ],
)
def test_a_vote_put_right_in_prose_is_offered_as_its_correction(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, VOTED) == offers


FURTHER_ON = meeting_of(
    f"{BODY}Granted £1,200 to the bowls club and £800 to the shed\n/motion eddy / flint: That the pond be drained\n"
    "/vote 4-2\n/item 4\n/motion marsh / flint: That lamps be bought for £300\n/vote 5-1\nbulbs to be ordered"
)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("sorry the shed got £850", ("s/£800/£850/",)),
        ("correction, bowls was £1,250", ("s/£1,200/£1,250/",)),
        ("oops, the pond vote was 3-3", ("s/4-2-0/3-3-0/",)),
        ("no wait the pond vote was 4-1, eddy abstained", ("s/4-2-0/4-1-1/", "/own eddy abstained: @eddy abstained.")),
        ("sorry, item 3 was carried 5-1 not 4-2", ("s/4-2-0/5-1-0/",)),
        ("correction - pond seconded by Brandt, not Flint", ()),
    ],
)
def test_a_correction_that_names_its_matter_or_item_is_made_there(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, FURTHER_ON) == offers


def test_a_correction_of_figures_changes_the_vote() -> None:
    act = correct(VOTED, Correct("4-2-0", "2-4-0"), NameIndex(VOTED), None)
    (entry,) = (e for e in apply(VOTED, act.changes).entries if e.kind is Kind.VOTE)
    assert entry.vote is not None
    assert (entry.vote.in_favour, entry.vote.against, entry.vote.abstained) == (2, 4, 0)
    carried = meeting_of(f"{BODY}/motion eddy / flint: That it be drained\n/carried")
    assert offered("sorry that was 4-2", carried) == ("s/carried/4-2-0/",)
    act = correct(carried, Correct("carried", "4-2-0"), NameIndex(carried), None)
    assert any(e.kind is Kind.VOTE for e in apply(carried, act.changes).entries)


@pytest.mark.parametrize(
    "line",
    [
        "press and public were excluded",
        "public n press asked to leave at 8.10pm",
        "Part B: public out at 8.10pm",
        "into closed session to discuss the lease",
        "we went into private session at 8.10pm",
        "in camera",
        "exec session",
        "RESOLVED to exclude the press and public",
        "item 4 taken in camera",
        "public excluded, agreed",
        "public excluded - all in favour",
    ],
)
def test_an_exclusion_of_the_public_is_offered_with_its_words(line: str) -> None:
    assert offered(line, MEETING) == (f"/exempt: {line}",)
    assert offered(line, PRIVATE) != (f"/exempt: {line}",)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Resolved that the press and public be excluded under paragraph 3", "/exempt 3: {}"),
        ("The Committee resolved to exclude the press and public under paragraph 3", "/exempt 3: {}"),
        ("It was resolved that the press and public be excluded (paragraph 3)", "/exempt 3: {}"),
        ("public excluded under paras 1 and 3", "/exempt 1 and 3: {}"),
        ("press and public excluded para 3, 8.50", "/exempt 3: {}"),
        (
            "Resolved that under section 100A(4) of the Local Government Act 1972 the press and public be excluded"
            " from the meeting, as paragraph 3 of Schedule 12A applies",
            "/exempt 3: {}",
        ),
        (
            "That the press and public be excluded under paragraph 3",
            "/exempt 3: It was resolved that the press and public be excluded under paragraph 3",
        ),
        (
            "= That the press and public be excluded under paragraph 3",
            "/exempt 3: It was resolved that the press and public be excluded under paragraph 3",
        ),
        ("resolved that the public be thanked", "= That the public be thanked"),
        ("That the public be excluded from the yard", "= That the public be excluded from the yard"),
    ],
)
def test_an_exclusion_that_is_resolved_is_offered_with_its_paragraphs(line: str, offer: str) -> None:
    council = meeting_of(BODY.replace("/rules parish\n", ""))
    reading = read(line, council)
    assert reading.offer == offer.format(line)
    assert not read(reading.offer, council).refusal


def test_a_motion_to_exclude_gives_its_paragraphs_to_the_exclusion() -> None:
    line = "eddy moved, flint seconded that the public be excluded under paragraph 3, carried"
    assert offered(line, MEETING)[1:] == ("/carried", "/exempt 3:")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("public back in", "/public"),
        ("The public were readmitted at 8.40pm", "/public 8.40pm"),
        ("back in open session", "/public"),
        ("came out of closed session 8.40", "/public 8.40"),
        ("exec session ended 8.40", "/public 8.40"),
    ],
)
def test_the_end_of_a_private_part_is_offered(line: str, offer: str) -> None:
    assert offered(line, PRIVATE) == (offer,)
    assert "in the room already" in read(line, MEETING).remark


def test_a_private_session_that_is_over_is_offered_with_its_end() -> None:
    line = "executive session 8.10-8.30, staffing, no decision"
    assert offered(line, MEETING) == (f"/exempt: {line}", "/public 8.30")


@pytest.mark.parametrize(
    "line",
    [
        "The public liked the pond.",
        "Public toilets were closed.",
        "The press officer left.",
        "The press were out in force.",
        "A private session",
    ],
)
def test_other_words_about_the_public_are_a_note(line: str) -> None:
    assert not read(line, MEETING).offer.startswith("/public")
    assert line == "A private session" or not offered(line, MEETING)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("amdt from marsh £200 not £300, seconded flint", "/amendment marsh / flint: £200 not £300"),
        ("amndmt Marsh/Flint: add “in June”", "/amendment marsh / flint: add “in June”"),
        ("Marsh moved to amend to £200", "/amendment marsh: amend to £200"),
    ],
)
def test_an_amendment_in_short_is_offered_as_one(line: str, offer: str) -> None:
    assert offered(line, MOVED) == (offer,)


@pytest.mark.parametrize("line", ["amendment lost 2 for 4 against", "amdt carried", "vote on amendment 4-2"])
def test_the_figures_of_an_amendment_are_never_those_of_the_motion(line: str) -> None:
    reading = read(line, MOVED)
    assert reading.remark.startswith("No amendment is open here: record it first")
    assert not reading.offer, "Tab must not clear a doubt about a vote"
    assert not read(line, AMENDED).remark.startswith("No amendment")


def test_a_vote_on_the_motion_waits_for_the_amendment() -> None:
    assert "amendment is still open" in read("motion carried 4-2", AMENDED).remark
    assert read("amendment lost 2-4", AMENDED).offer == "/vote 2-4"
    assert read("The amendment was carried in 2016.", MOVED).remark == ""


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Eddy moved to drain the pond, Flint 2nd, passed unanimously", ("to drain the pond", "/vote all")),
        (
            "Eddy moved, Flint seconded, that the pond be drained. All in favor.",
            ("That the pond be drained", "/vote all"),
        ),
        ("It was proposed by cllr Eddy seconded by cllr flint and RESOLVED to fill it", ("to fill it", "/carried")),
        ("eddy moved to drain it now, flint 2nd, carried 4-2", ("to drain it now", "/vote 4-2")),
        ("motion eddy to drain it, 2nd flint, lost", ("to drain it", "/lost")),
        ("Eddy prop to drain it. Flint sec. all bar Marsh", ("to drain it", "/vote all -marsh")),
        ("Motion: That it be drained. Eddy, Flint. Unanimous", ("That it be drained", "/vote all")),
    ],
)
def test_a_motion_leaves_its_seconder_and_its_vote_out_of_its_words(line: str, offers: tuple[str, str]) -> None:
    assert offered(line, MEETING) == (f"/motion eddy / flint: {offers[0]}", offers[1])


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        (
            "Cllr Eddy - item 4, trustee of the club, non-pec, will stay",
            "/declare eddy non-pecuniary interest in item 4, as a trustee of the club, and would remain in the meeting",
        ),
        (
            "Eddy - item 4, knows the applicant, not a pecuniary interest",
            "/declare eddy non-pecuniary interest in item 4, as they know the applicant",
        ),
        (
            "conflict Flint 4 - owns the field, steps out",
            "/declare flint in item 4, as they own the field, leaves",
        ),
        ("flint - conflict re item 4, owns the field", "/declare flint conflict in item 4, as they own the field"),
        ("recused: Eddy on the pond, he is the owner", "/recuse eddy on the pond, he is the owner"),
        ("Flint recused herself from item 4", "/recuse flint in item 4"),
        ("Eddy - item 4 went well", "eddy: item 4 went well"),
    ],
)
def test_an_interest_in_short_is_no_speech(line: str, offer: str) -> None:
    assert read(line, MEETING).offer == offer


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("flint gone 8.31, marsh with her", ("-flint, marsh 8.31",)),
        ("Cllr Flint did not return after the break", ("-flint: @flint did not return after the break.",)),
        ("Eddy did not return the keys", ()),
        ("Eddy asked who paid. Keel would rather wait", ("eddy? asked who paid", "keel> would rather wait")),
        ("by who - CF", ("flint? by who",)),
        ("Eddy to have a draft out by 4 December", ("!eddy to have a draft out by 4 December",)),
        ("lighting. Eddy has three quotes", ("/item 4", "@eddy had three quotes.")),
    ],
)
def test_each_part_goes_to_the_one_it_tells_of(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, MEETING) == offers


def test_one_of_two_people_with_a_name_is_asked_for_at_once() -> None:
    reading = read("Grove said the pond was full", MEETING)
    assert reading.remark.startswith("Grove may be Councillor Ned Grove or Councillor Amy Grove")
    assert len(reading.candidates) == 2


@pytest.mark.parametrize(
    "line",
    ["nb check it w Ida", "note to self: ring Ida", "tbc with finance", "check w Ida", "verify the figures"],
)
def test_what_a_clerk_writes_to_themselves_is_offered_as_private(line: str) -> None:
    assert read(line, MEETING).offer == f"# {line}"


@pytest.mark.parametrize("line", ["NB: the pond is deep", "Check valves were fitted.", "Checks were made."])
def test_what_only_begins_like_it_is_not(line: str) -> None:
    assert not read(line, MEETING).offer.startswith("#")


def test_a_meeting_that_is_adjourned_at_its_end_is_closed() -> None:
    last = meeting_of(f"{BODY}/item 5")
    assert read("adj 9.15pm", last).offer == "/close 9.15pm"
    assert read("adj 9.15pm", meeting_of(f"{BODY}/item 4")).offer == "/close 9.15pm"
    reading = read("adj 8.15pm", MEETING)
    assert (reading.offer, reading.remark.endswith("if the meeting is over: /close 8.15pm")) == (
        "/adjourn 8.15pm",
        True,
    )
    assert read("adjourned 8.15pm for tea", last).offer.startswith("/adjourn")


def test_the_first_line_after_an_adjournment_is_asked_about_once() -> None:
    line = "eddy: the pond is full"
    assert offered(line, PAUSED) == ("/resume", line)
    assert read(line, PAUSED).doubt == ""
    assert read(line, meeting_of(f"{BODY}/adjourn 8.10pm\neddy: it is deep")).remark == ""
    assert read("# ring Ida", PAUSED).remark == ""
    assert read("back 8.20", PAUSED).offer == "/resume 8.20"
    assert context_of(PAUSED).room.is_adjourned


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "Eddy moved to drain it, Flint 2nd, carried 4-2 Marsh against",
            ("/motion eddy / flint: to drain it", "/vote 4-2: Carried 4-2, @marsh against."),
        ),
        ("prop Eddy sec Flint buy a pump carried 5-1", ("/motion eddy / flint: to buy a pump", "/vote 5-1")),
        ("Eddy moved, Flint seconded. Motion carried 5-1.", ("/motion eddy / flint: That ", "/vote 5-1")),
        (
            "Eddy moved to drain it. Flint seconded. Discussion followed. Motion carried 5-1.",
            ("/motion eddy / flint: to drain it", "Discussion followed.", "/vote 5-1"),
        ),
        (
            "Motion by Eddy, second by Flint, to drain it. There was discussion about the cost. Carried 5-1",
            ("/motion eddy / flint: to drain it", "There was discussion about the cost.", "/vote 5-1"),
        ),
        (
            "Eddy moved to drain it, Flint seconded, after further debate the motion passed 5-1",
            ("/motion eddy / flint: to drain it", "Further debate.", "/vote 5-1"),
        ),
        (
            "Eddy moved to open a discussion on the pump, Flint seconded, carried 5-1",
            ("/motion eddy / flint: to open a discussion on the pump", "/vote 5-1"),
        ),
        (
            "Marsh moved amendment to delete June, Flint seconded, lost 2-4",
            ("/amendment marsh / flint: delete June", "/vote 2-4"),
        ),
        (
            "moved Eddy, seconded Flint, that the fee be carried over",
            ("/motion eddy / flint: That the fee be carried over",),
        ),
    ],
)
def test_what_came_of_a_motion_is_no_part_of_its_words(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, MOVED if "amendment" in line else MEETING) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        # figures keep their sides
        ("motion lost, 4 for 2 against", ()),
        ("carried 2-4", ()),
        ("defeated 4-2", ("/vote 2-4",)),
        ("motion lost, 2 for 4 against", ("/vote 2-4",)),
        ("agreed, but Marsh against", ("/vote all -marsh",)),
        ("pump £90 approved 4-2.", ("/vote 4-2: Pump £90 approved 4-2.",)),
        # a correction in a sentence puts in only the words that are right
        ("Correction: the work is for Harwood Drains, not Harwod.", ("s/Harwod/Harwood/",)),
        ("Correction: the work is for Harwood Drains, not Harwod Drains.", ("s/Harwod Drains/Harwood Drains/",)),
        ("Correction: the price is £1,250, not £1,520", ("s/£1,520/£1,250/",)),
        ("Correction: it was Eddy who came late, not Flint", ()),
        # a motion that is put off is offered as one
        ("The motion was tabled.", ("/defer: The motion was tabled.",)),
        ("Tabled", ("/defer: The motion was tabled.",)),
        ("motion tabled until the May meeting", ("/defer: The motion was tabled until the May meeting.",)),
        ("Motion to table until May carried 5-1", ("/motion procedural: to table until May", "/vote 5-1")),
        (
            "Eddy moved, Flint seconded, to postpone the matter until May. Carried 5-1.",
            ("/motion eddy / flint: to postpone the matter until May", "/vote 5-1"),
        ),
    ],
)
def test_what_is_said_of_a_motion_is_offered_as_it_is_meant(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, MOVED) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        # the number of an ordinance is no vote and no part of a line is lost
        (
            "Motion by Eddy, second by Flint, to adopt Ordinance No. 31-02. Roll call: Eddy - yes; Flint - yes; "
            "Brandt - yes; Marsh - no. Motion passed 3-1.",
            ("/motion eddy / flint: to adopt Ordinance No. 31-02", "/vote named +eddy +flint +brandt -marsh"),
        ),
        (
            "Eddy moved to pass Bill 31-2, seconded by Flint. Carried 4-2.",
            ("/motion eddy / flint: to pass Bill 31-2", "/vote 4-2"),
        ),
        (
            "Eddy moved to pass Resolution No. 31-02, Flint seconded",
            ("/motion eddy / flint: to pass Resolution No. 31-02",),
        ),
        (
            "eddy moved to drain it, flint 2nd, carried 4-1, Marsh abstaining. Brandt left at 7.50pm.",
            (
                "/motion eddy / flint: to drain it",
                "/vote 4-1-1: Carried 4-1-1, @marsh abstaining.",
                "-brandt 7.50pm",
            ),
        ),
        # what comes of a motion is read in short
        ("eddy moved to adjourn, adjourned 8.50", ("/motion eddy: to adjourn", "/carried", "/adjourn 8.50")),
        ("eddy / flint that it be drained, cd", ("/motion eddy / flint: That it be drained", "/carried")),
        (
            "mins of last meeting agreed, prop eddy sec flint",
            ("/motion eddy / flint: that the minutes of the last meeting be agreed", "/carried"),
        ),
        ("eddy / flint to buy a cd", ("/motion eddy / flint: to buy a cd",)),
    ],
)
def test_what_comes_of_a_motion_is_read_and_nothing_is_lost(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, MEETING) == offers


def test_the_outcome_of_an_amendment_is_none_of_its_words() -> None:
    line = "Marsh moved to amend by striking £300 and inserting £250; seconded by Eddy. Amendment failed 2-4."
    amendment = "/amendment marsh / eddy: striking £300 and inserting £250"
    assert offered(line, MOVED) == (amendment, "/vote 2-4")
    other = "Marsh moved to close the path. Eddy seconded. The amendment failed 2-4."
    assert "/vote 2-4" not in offered(other, MEETING)


@pytest.mark.parametrize(
    "line",
    [
        "Vote on the main motion: carried 5-0 with Marsh abstaining.",
        "Vote on the motion: 5-0, Marsh abstaining",
        "Main motion: carried 5-0, Marsh abstaining.",
    ],
)
def test_a_vote_on_the_main_motion_is_offered_unless_an_amendment_is_open(line: str) -> None:
    assert offered(line, MOVED) == ("/vote all ~marsh",)
    assert "still open" in read(line, AMENDED).remark or not offered(line, AMENDED)[0].startswith("/vote")


@pytest.mark.parametrize(
    ("line", "public"),
    [
        ("The board came out of executive session at 8:05 pm; no action was taken.", "/public 8:05 pm: {}"),
        ("The Board returned to regular session at 8:05 pm with no action taken.", "/public 8:05 pm: {}"),
        ("The council exited closed session at 8:05 pm.", "/public 8:05 pm"),
        ("Executive session adjourned at 8:05 pm", "/public 8:05 pm"),
        ("Committee rose from private session at 8.05pm", "/public 8.05pm"),
        ("We left executive session and resumed the regular meeting at 8:05 pm.", "/public 8:05 pm"),
        ("The meeting was reopened to the public at 8:05 pm", "/public 8:05 pm"),
        ("Board rose and reported 8.05pm", "/public 8.05pm"),
    ],
)
def test_the_end_of_a_closed_session_is_offered_in_its_usual_wordings(line: str, public: str) -> None:
    assert offered(line, PRIVATE) == (public.format(line),)


def test_a_motion_to_leave_the_closed_session_lets_the_public_in_when_it_is_carried() -> None:
    line = "Eddy moved to come out of closed session at 8.05pm, Flint seconded, carried 6-0"
    assert offered(line, PRIVATE)[-1] == "/public 8.05pm"


@pytest.mark.parametrize(
    "line",
    [
        "moved eddy sec flint go into closed 8.05pm LGA s 4(1)(b) about a person, carried",
        "eddy / flint move into exec 8.05 re land, carried 5-1",
        "eddy / flint that we enter in camera, unan",
    ],
)
def test_a_motion_to_go_on_in_private_puts_the_public_out_whatever_its_reason(line: str) -> None:
    assert offered(line, MEETING)[-1] == "/exempt:"
    assert not any(one.startswith("/exempt") for one in offered(f"{line.rpartition(',')[0]}, lost 1-5", MEETING))


def test_the_exclusion_after_its_motion_is_no_second_resolution_and_in_no_doubt() -> None:
    carried = meeting_of(f"{BODY}/motion eddy / flint: to exclude the press and public\n/carried")
    assert read("/exempt:", carried).remark == ""


@pytest.mark.parametrize("line", ["/vote 5-1", "/vote all", "/carried"])
def test_a_second_vote_on_one_resolution_is_remarked(line: str) -> None:
    resolved = f"{BODY}= that it be drained\n"
    assert read(line, meeting_of(resolved)).remark == ""
    assert "is recorded already" in read(line, meeting_of(f"{resolved}/vote 4-2")).doubt
    assert read(line, meeting_of(f"{resolved}/vote 4-2\n= that ducks be bought")).remark == ""


def test_a_second_opening_and_one_before_breakfast_are_remarked() -> None:
    assert "was opened already" in read("/open 7.15pm", MEETING).doubt
    planned = meeting_of(BODY[: BODY.index("/open")].replace(" 7pm", ""))
    early = read("/open 6.30am", planned)
    assert early.offer == "/open 6.30pm"
    assert read(early.offer, planned).remark == read("/open 9.30am", planned).remark == ""


@pytest.mark.parametrize("line", ["called to order 7.04", "meeting opened 7:04pm", "opened at 7.04", "/open 7.04"])
def test_another_time_of_the_opening_corrects_the_time_recorded(line: str) -> None:
    assert offered(line, MEETING) == ("s/7.00pm/7.04pm/",)
    opened = apply(MEETING, correct(MEETING, Correct("7.00pm", "7.04pm"), NameIndex(MEETING), None).changes)
    assert [e.at for e in opened.standing((Kind.OPENED,))] == [time(19, 4)]


@pytest.mark.parametrize("line", ["closed 8.35", "meeting finished at 8.35pm", "/close 8.35"])
def test_another_time_of_the_close_corrects_the_time_recorded(line: str) -> None:
    assert offered(line, meeting_of(f"{BODY}/close 8.30pm")) == ("s/8.30pm/8.35pm/",)


def test_the_time_of_the_opening_is_not_corrected_where_somebody_came_at_the_same_time() -> None:
    came = meeting_of(f"{BODY.replace('/present all', '/present brandt, marsh, eddy')}+flint 7pm")
    assert offered("called to order 7.04", came) == ()


def test_the_clock_is_no_time_while_the_minutes_are_typed_up_at_another_time_of_day() -> None:
    assert entry_of("-flint", MEETING, time(11, 13)).at is None
    assert entry_of("-flint", MEETING, time(19, 40)).at == time(19, 40)
    assert entry_of("-flint 7.40pm", MEETING, time(11, 13)).at == time(19, 40)


@pytest.mark.parametrize("post", ["Clerk & RFO", "Clerk to the Council", "Clerk and Responsible Financial Officer"])
def test_whoever_holds_a_second_post_answers_to_the_first(post: str) -> None:
    meeting = meeting_of(BODY.replace("(Clerk)", f"({post})"))
    for line in ("Clerk: presented the accounts", "The Clerk: presented the accounts"):
        entry = read(line, meeting).entry
        assert entry is not None
        assert (entry.kind, names_of(entry, meeting)) == (Kind.STATEMENT, ["Ms Ida Keel"])
    assert offered("Clerk to order the repair", meeting) == ("!keel to order the repair",)


def test_whoever_holds_a_longer_post_is_asked_about_and_no_stranger_is_added() -> None:
    meeting = meeting_of(BODY.replace("(Clerk)", "(Town Clerk)"))
    assert offered("Clerk: presented the accounts", meeting) == ("keel: presented the accounts",)
    assert offered("Clerk: vacancy", meeting) == ()


@pytest.mark.parametrize(
    ("post", "is_theirs"), [("Clerk & RFO", True), ("Clerk/RFO", True), ("Head of HR and RFO", False)]
)
def test_a_second_post_in_short_is_theirs_but_not_what_a_post_is_about(post: str, is_theirs: bool) -> None:
    meeting = meeting_of(BODY.replace("(Clerk)", f"({post})"))
    assert offered("RFO to pay the invoice", meeting) == (("!keel to pay the invoice",) if is_theirs else ())
    entry = read("RFO: presented the accounts", meeting).entry
    assert entry is not None
    assert (names_of(entry, meeting) == ["Ms Ida Keel"]) is is_theirs


def test_a_private_agreement_puts_nobody_out() -> None:
    line = "Eddy moved to enter into a private agreement with the school, Flint seconded, carried"
    assert offered(line, MEETING)[-1] == "/carried"


def test_the_end_of_a_private_part_is_asked_about_where_none_is_recorded() -> None:
    assert "/public" in read("rose & reported, appeal denied", MEETING).remark
    assert not read("Eddy rose and reported on the pond.", MEETING).offer.startswith("/public")


def test_a_motion_to_amend_the_motion_in_hand_is_an_amendment() -> None:
    assert offered("eddy moved amend £300 to £200, flint 2nd", MOVED) == ("/amendment eddy / flint: £300 to £200",)


def test_a_topic_before_a_dash_is_no_part_of_what_was_said() -> None:
    assert read("eddy: roads - the lane floods every week", MEETING).remark
    assert not read("eddy: yes - it will be drained", MEETING).remark


@pytest.mark.parametrize("line", ["The regular meeting reconvened at 8:05 pm.", "Back to regular session 8.05pm"])
def test_a_meeting_that_goes_on_lets_nobody_in_who_was_not_put_out(line: str) -> None:
    assert not any(offer.startswith("/public") for offer in offered(line, MEETING))


@pytest.mark.parametrize("who", ["Dan Tamsin, 8 Elm Lane: opposes it", "Dan Tamsin (8 Elm Lane): opposes it"])
def test_what_the_public_says_is_asked_about_behind_a_heading(who: str) -> None:
    adds = "/speaker Dan Tamsin (8 Elm Lane)"
    assert offered(f"Public comment: {who}", MEETING) == (adds, "Dan Tamsin: opposes it")
    assert offered("Public comment: Eddy: the pond is deep", MEETING) == ("Eddy: the pond is deep",)
    assert offered("Public comment: none", MEETING) == ()


def test_a_motion_to_table_is_voted_on_before_the_motion_that_it_puts_off() -> None:
    moved = f"{BODY}/motion eddy / flint: That it be drained\n/motion marsh / grove: to table it until May\n"
    tabling = meeting_of(moved.replace("grove:", "eddy:"))
    assert tabling.entries[-1].is_procedural
    assert offered("Motion to table carried 5-1", tabling) == ("/vote 5-1",)
    alone = meeting_of(f"{BODY}/motion marsh / eddy: to table the pond until May")
    assert not alone.entries[-1].is_procedural
    for text in ("to adopt the plan and refer it to Cabinet", "That the plan be deferred", "to table a motion"):
        other = meeting_of(moved.replace("grove: to table it until May", f"eddy: {text}"))
        assert not other.entries[-1].is_procedural


def test_table_says_what_lies_on_the_table() -> None:
    for meeting, what in ((MOVED, "motion"), (MEETING, "item")):
        entry = read("/table until May", meeting).entry
        assert entry is not None
        assert (entry.kind, entry.text) == (Kind.DEFERRED, f"The {what} was tabled until May.")


def test_the_example_of_a_command_has_names_of_this_roll_and_times_as_its_style_writes_them() -> None:
    context = context_of(MEETING)
    hint = command_hint("/motion ", context)
    assert hint is not None
    assert hint.likely[0].example.startswith("/motion brandt / marsh: ")
    american = command_hint("/date ", replace(context, month_first=True))
    assert american is not None
    assert american.likely[0].example == "/date January 8, 2018 9:30 am"


def test_the_example_of_a_command_has_an_item_of_this_agenda_and_fits_whoever_is_added() -> None:
    here = meeting_of(f"{BODY}/item 3 Allotments\n")
    shown = [command_hint(f"/{word} ", context_of(here)) for word in ("declare", "speaker", "officer")]
    assert [hint.likely[0].example.partition(" ")[2] for hint in shown if hint is not None] == [
        "brandt dpi in item 3, as owner of the field, leaves",
        "J Maitland (resident)",
        "J Maitland (Solicitor)",
    ]


def test_an_item_that_goes_on_for_an_hour_is_not_put_off() -> None:
    assert offered("continued for another hour", MEETING) == ()
    assert offered("continued to next mtg", MEETING) != ()


def test_a_vote_by_name_may_say_what_it_was_on() -> None:
    moved = meeting_of(f"{BODY}/motion eddy / flint: That it be drained\n")
    for line in (
        "Recorded vote on the motion as amended: For: eddy. Against: flint",
        "roll call on main mot: yes eddy, no flint",
    ):
        assert offered(line, moved) == ("/vote named +eddy -flint",)


def test_why_an_offer_is_refused_is_said_in_one_sentence_before_it() -> None:
    council = meeting_of("/council Wexmoor County Council\n" + BODY.replace("/rules parish\n", ""))
    remark = read("press and public excluded", council).remark
    offer = "/exempt: The press and public were excluded."
    assert remark == f"Give the paragraphs, such as /exempt 1; Tab to record it as: {offer}"


def test_we_beside_they_names_the_body() -> None:
    reading = read("eddy: if they pay we will go ahead", meeting_of(f"/committee Pond Panel\n{BODY}"))
    assert reading.offer == "eddy: that if they paid the Panel would go ahead"
    assert reading.doubt


@pytest.mark.parametrize(
    ("line", "is_asked"),
    [
        ("zorab: the fair raised £300", True),
        ("zorab: it raised £300", True),
        ("leylandii: two trees", False),
        ("pond: the fair raised £300", False),
    ],
)
def test_a_word_that_is_nobodys_name_before_a_sentence_is_asked_about(line: str, is_asked: bool) -> None:
    assert ("is not on the roll" in read(line, MEETING).remark) is is_asked


def test_a_clause_that_approves_earlier_minutes_is_offered_as_what_marks_them_so() -> None:
    reading = read("= minutes of 8 January approved", MEETING)
    assert reading.entry is not None
    assert reading.entry.kind is Kind.CLAUSE
    assert reading.offer == "/agree 8 January 2026"
    assert reading.remark == reading.passing


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("3-1 carried", ("/vote 3-1",)),
        ("4-0 agreed", ("/vote 4-0",)),
        ("1-3 lost", ("/vote 1-3",)),
        ("3-1 lost", ()),
        ("26/0417/FUL 3 Mill Lane, no objection", ("= 26/0417/FUL 3 Mill Lane - no objection",)),
    ],
)
def test_figures_before_their_outcome_are_a_vote_and_never_a_thing_that_was_decided(
    line: str, offers: tuple[str, ...]
) -> None:
    assert offered(line, MOVED) == offers


def test_an_amended_motion_with_the_words_from_before_the_amendment_is_doubtful() -> None:
    carried = meeting_of(f"{BODY}/motion eddy / flint: That it be drained\n/amendment marsh: in June\n/vote 4-2\n")
    assert "without the amendment" in read("/substantive That it be drained", carried).remark
    assert not read("/substantive That it be drained in June", carried).remark


@pytest.mark.parametrize(
    "line",
    [
        "= the Chair thanked everybody for coming",
        "= members welcomed the new ramp",
        "= the path by the pond has been swept twice",
        "= he suggested that the pond was too deep",
        "= the Clerk gave members a copy of the plan",
        "= the owner of the field was told in May",
    ],
)
def test_a_sentence_of_what_was_so_is_no_resolution_in_silence(line: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert "does not read like a resolution" in reading.remark
    assert (reading.entry.kind, reading.offer) == (Kind.NOTE, f"\\{line}")


@pytest.mark.parametrize(
    "line",
    [
        "= the Clerk will write to the owner",
        "= the pond be drained",
        "= fund the gate that was broken",
        "= members agreed the plan that was shown",
        "= accounts approved",
        "= Flint and Eddy to look at the pond",
    ],
)
def test_what_is_decided_is_a_resolution_whatever_its_form(line: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert reading.entry.kind is Kind.CLAUSE
    assert "does not read like" not in reading.remark


@pytest.mark.parametrize(
    "line",
    [
        "! the motion was seconded by Councillor Flint",
        "! it was reported that the path is crumbling",
        "! some residents had passed on messages to the Clerk",
        "!flint she stated that the pond is too deep",
        "!Eddy there were two objections",
        "!grove he requested that the paper be read out",
    ],
)
def test_a_sentence_of_what_was_so_is_no_task_in_silence(line: str) -> None:
    assert read(line, MEETING).remark


@pytest.mark.parametrize(
    "line",
    [
        "! gate to be mended by May",
        "! path to the pond needs gravel",
        "! the Clerk agreed to ask the owner",
        "!flint to ask why the pond was shut",
        "!flint ring the owner if it was not mended",
        "!eddy quotes by 1 May",
    ],
)
def test_what_is_to_be_done_is_a_task_whatever_its_form(line: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.remark) == (Kind.ACTION, "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("members asked if it is safe", "members asked if it was safe"),
        ("The committee felt it's too dear", "The committee felt it was too dear"),
        ("residents complained that there's no bus", "residents complained that there was no bus"),
        ("Parents asked can we have a crossing", "Parents asked whether they could have a crossing"),
        ("Several members felt we should wait", "Several members felt they should wait"),
        ("It was asked if the pump works", "It was asked if the pump worked"),
        ("Members asked if it was safe.", ""),
        ("Members asked for a plan.", ""),
        ("The committee noted that the lease is signed.", ""),
        ("It was felt we should wait", ""),
    ],
)
def test_what_several_people_said_as_it_was_spoken_is_offered_in_reported_speech(line: str, said: str) -> None:
    assert "".join(offered(line, MEETING)) == said
    assert not said or offered(said, MEETING) == ()


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("HA said we can't pay", "allen: said they could not pay"),
        ("HA asked if it's ready", "allen? asked if it's ready"),
        ("HA told us it's late", "allen: told them it was late"),
    ],
)
def test_initials_that_are_an_abbreviation_too_are_offered_before_what_was_said(line: str, offer: str) -> None:
    meeting = meeting_of(BODY.replace("Councillor Hugo Brandt", "Councillor Hugo Allen"))
    assert offered(line, meeting) == (offer,)


@pytest.mark.parametrize(
    "line", ["it's been done, no actions", "we can't pay", "So they've ordered three", "I'll check"]
)
def test_words_as_they_were_spoken_by_nobody_who_is_named_are_asked_about(line: str) -> None:
    assert read(line, MEETING).doubt.startswith("Who says this?")
    assert read("It is hard to let in winter", MEETING).doubt == ""


HEARING = meeting_of(f"{BODY}Public hearing on the drain opened 7.20")


@pytest.mark.parametrize(
    ("line", "meeting", "offers"),
    [
        ("Public comment opened 7:15, one speaker, closed 7:18", MEETING, ()),
        ("Hearing on the sluice opened 7.25. Two neighbours spoke. Closed 7.31", MEETING, ()),
        ("open forum began 7.10; nobody came; ended 7.12", MEETING, ()),
        ("two more spoke, closed 7.31", HEARING, ()),
        ("closed 7.31", HEARING, ("Public hearing closed 7.31",)),
        ("meeting closed 7.31", HEARING, ("/close 7.31",)),
        ("closed 7.31", MEETING, ("/close 7.31",)),
        ("closed 7.31", meeting_of(f"{BODY}Hearing opened 7.20\nHearing closed 7.25"), ("/close 7.31",)),
    ],
)
def test_the_end_of_a_hearing_is_not_offered_as_the_end_of_the_meeting(
    line: str, meeting: Meeting, offers: tuple[str, ...]
) -> None:
    assert offered(line, meeting) == offers
    is_of_hearing = offers[:1] == ("Public hearing closed 7.31",)
    assert ("if the meeting is over: /close 7.31" in read(line, meeting).remark) is is_of_hearing


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "Apologies: Cllr Eddy (away), Cllr Flint for lateness",
            (
                "/apologies eddy: Apologies were received from @eddy (away).",
                "/apologies flint: Apologies for lateness were received from @flint.",
            ),
        ),
        ("all present except Cllr Flint, who is on her way", ("/absent flint", "\\Cllr Flint was on her way.")),
        ("everyone here bar Eddy, who has a cold", ("/absent eddy", "\\Eddy had a cold.")),
    ],
)
def test_what_is_said_of_whoever_is_late_or_away_is_kept(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, meeting_of(BODY.partition("/open")[0] + "/agenda 1 Apologies\n/item 1")) == offers
