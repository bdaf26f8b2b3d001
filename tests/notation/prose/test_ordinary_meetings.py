"""Lines of ordinary meetings, each read in the state that the lines before it leave."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/date 4 June 2026 7pm
/chair Cllr Ivy Marlow
/member Cllr Tom Rudd
/member Cllr Sam Boon
/member Cllr Hetty Vesey
/officer Meg Tait (Clerk)
/officer Pat Lowe (Estates Manager)
/agenda 3 Estates Manager's report
/agenda 4 Quarterly finance report
/agenda 5 Trees
"""
HERE = f"{ROLL}/open 7pm\n/present all\n/item 5\n"
MOVED = f"{HERE}/motion boon / vesey: That the oak be felled\n"


@pytest.mark.parametrize(
    ("before", "typed", "offers"),
    [
        (HERE, "NOM 2 Cllr Boon: that the council buy a bench. Seconded Cllr Rudd. Carried",
         ("/motion boon / rudd: That the council buy a bench", "/carried")),
        (HERE, "NoM Cllr Boon - that a bench be bought. Seconded Cllr Rudd CARRIED",
         ("/motion boon / rudd: That a bench be bought", "/carried")),
        (MOVED, "amendment by Rudd to spare the ash, accepted as friendly",
         ("/amendment rudd: spare the ash", "/accepted")),
        (f"{MOVED}/carried\n", "Rudd abstained", ("/own rudd abstained: @rudd abstained.",)),
        (f"{HERE}/motion boon / vesey: to amend the fee to £2\n", "amendment lost 1-3", ("/vote 1-3",)),
        (HERE, "Rudd declared a conflict and took no part", ("/declare rudd conflict in item 5, and took no part",)),
        (ROLL, "Lowe presented in the Clerk's absence", ("lowe: presented in the Clerk's absence",)),
        (ROLL, "started 7.02, IM in the chair", ("/open 7.02",)),
        (ROLL, "Present: IM TR SB", ("/present marlow, rudd, boon",)),
        (f"{HERE}/item 3\n", "4 finance - noted, Rudd/Boon",
         ("/item 4", "/motion rudd / boon: that the quarterly finance report be noted", "/carried")),
        (f"{ROLL}/open 7pm\n", "Estates Manager: Mr Lowe outlined the repairs",
         ("/item 3", "lowe: outlined the repairs")),
        (f"{HERE}rudd? how tall is it\n", "Lowe 4 metres", ("lowe> 4 metres",)),
        (f"{HERE}rudd? how tall is it\n", "A: PL said it is 4 metres", ("lowe> said it was 4 metres",)),
        (HERE, "Rudd asked how tall it is. Pat - 4 metres", ("rudd? asked how tall it is", "lowe> 4 metres")),
        (HERE, "Council asked for a report on the ash - action PL",
         ("The council asked for a report on the ash.", "!lowe to provide a report on the ash")),
        (HERE, "Mr David Orme, agent, spoke in support",
         ("/guest Mr David Orme (agent)", "Mr David Orme: spoke in support")),
        (f"{HERE}= that a bench be bought\n", "Offered by Boon, seconded by Rudd, adopted 3-0",
         ("/motion boon / rudd: that a bench be bought", "/vote 3-0")),
        (HERE, "Three quotes were read. Boon moved to buy a bench, Rudd seconded, carried",
         ("Three quotes were read.", "/motion boon / rudd: to buy a bench", "/carried")),
        (f"{MOVED}/amendment rudd: the ash\n", "For the amendment 1; for the motion 2", ("/vote 1-2", "/carried")),
        (MOVED, "Ayes: Marlow, Boon, Vesey. Nays: none. Motion carried",
         ("/vote named +marlow +boon +vesey",)),
        (HERE, "Three bids in. Motion by Boon, support by Rudd to take the lowest. Ayes 3",
         ("Three bids in.", "/motion boon / rudd: to take the lowest", "/vote 3-0")),
        (HERE, "Motion by Boon to adopt the plan. Support by Rudd.", ("/motion boon / rudd: to adopt the plan",)),
        (HERE, "Boon moved to cut the hedge, no support, died", ("/motion boon: to cut the hedge", "/lapsed")),
        (HERE, "Rudd proposed no mowing before 6pm. then withdrew it as the nests are empty",
         ("/motion rudd: no mowing before 6pm", "/withdraw: @rudd withdrew the motion as the nests are empty.")),
        (MOVED, "amendment that it be pruned. No seconder so it lapsed",
         ("/amendment: That it be pruned", "/lapsed")),
        (MOVED, "2-1, Rudd didn't vote. passed", ("/vote 2-1: Carried 2-1, @rudd not voting.",)),
        (f"{MOVED}/vote 2-1\n", "Rudd didn't vote. passed", ("\\Cllr Tom Rudd did not vote.",)),
        (MOVED, "carried 2-1 (Rudd asked that his vote against be recorded)",
         ("/vote 2-1: Carried 2-1, @rudd against.",)),
        (HERE, "members agreed to buy a saw, prop Boon sec Rudd",
         ("/motion boon / rudd: to buy a saw", "/carried")),
        (HERE, "minutes read and agreed, Boon prop, Rudd 2nd",
         ("/motion boon / rudd: that the minutes be agreed", "/carried")),
        (HERE, "Granted £200 to the scouts and £50 to the band",
         ("= to grant £200 to the scouts and £50 to the band",)),
        (f"{HERE}/motion boon / rudd: That ??\n", "That the oak, and/or the ash, be felled",
         (r"s/??/the oak, and\/or the ash, be felled/",)),
        (f"{HERE}That the council writes to the owner\n", "Boon/Rudd. Lost 1-3",
         ("/motion boon / rudd: That the council writes to the owner", "/vote 1-3")),
        (MOVED, "Vote on motion: 3 for, 0 against, 1 abstention. Vesey asked for her abstention to be recorded",
         ("/vote 3-0-1", "/own vesey abstain: @vesey asked that her abstention be recorded.")),
        (MOVED, "carried 3-0-1. Vesey asked for her abstention to be recorded",
         ("/vote 3-0-1", "/own vesey abstain: @vesey asked that her abstention be recorded.")),
        (ROLL, "Rudd substituted by Cllr Neil Marsh", ("/sub Cllr Neil Marsh for rudd",)),
        # a day or an hour is no item, and a child no interest
        (HERE, "Tait to post a form to parents by July 3", ("!tait to post a form to parents by July 3",)),
        (HERE, "Rudd left 7:05 (child unwell)", ("-rudd 7:05: @rudd left at 7.05pm (child unwell).",)),
        (f"{ROLL}/open 7pm\n/present all\n/item 4 Interests\n", "Rudd to tell his brother by 5 July",
         ("!rudd to tell his brother by 5 July",)),
        # what is to be done stands last
        (MOVED, "carried 3-1, notice to be posted on the gate",
         ("/vote 3-1", "! notice to be posted on the gate")),
        (HERE, "Vesey wanted a plan of the beds, PL agreed to draw one",
         ("vesey: wanted a plan of the beds", "lowe: agreed to draw one !")),
        (HERE, "Rudd asked for the survey, Mr Lowe would circulate it",
         ("rudd: asked for the survey", "!lowe to circulate it")),
        (HERE, "Tait will have the quotes in by 3 July", ("!tait to have the quotes in by 3 July",)),
        # a tie, and what so many did
        (MOVED, "tie vote 2-2, motion failed", ("/vote 2-2",)),
        (MOVED, "Carried 4-0 by roll call", ("/vote 4-0",)),
        (HERE, "Approved the tree survey 3-0-1 with Rudd abstaining",
         ("/motion: to approve the tree survey", "/vote all ~rudd")),
        (HERE, "Appointed Ada Hole to the tree board 4-0",
         ("/motion: to appoint Ada Hole to the tree board", "/vote 4-0")),
        (HERE, "Invoices totalling £1,204.50 were authorised",
         ("= that the invoices totalling £1,204.50 be authorised",)),
        (HERE, "The payments had been approved", ("",)),
        (HERE, "Rudd moved the recommendations, seconded Boon",
         ("/motion rudd / boon: that the recommendations be adopted",)),
    ],
)  # fmt: skip
def test_a_line_of_a_meeting_is_offered_as_what_happened(before: str, typed: str, offers: tuple[str, ...]) -> None:
    reading = read(typed, meeting_of(before))
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        (f"{HERE}vesey? asked about the lease\n", "he said it's on the list"),
        (f"{MOVED}/amendment rudd: the ash\n", "the motion was therefore carried"),
    ],
)
def test_what_may_be_of_another_is_asked_about_and_not_offered(before: str, typed: str) -> None:
    reading = read(typed, meeting_of(before))
    assert reading.remark
    assert reading.offer == ""


def test_officers_who_are_there_say_nothing_of_the_members() -> None:
    assert read("-rudd 7.20", meeting_of(f"{ROLL}/present tait, lowe\n/open 7pm\n/item 5\n")).remark == ""


@pytest.mark.parametrize("line", ["meeting opened 7pm", "Started at 7.00", "meeting called to order 7pm"])
def test_an_opening_that_the_roll_recorded_is_not_asked_about_again(line: str) -> None:
    reading = read(line, meeting_of(f"{ROLL}/open 7pm\n"))
    assert (reading.offer, reading.doubt) == ("", "")
    assert reading.remark == "The opening at that time is recorded already: Esc clears the line"


def test_who_moved_a_resolution_makes_it_a_motion() -> None:
    meeting = meeting_of(f"{HERE}= that a bench be bought\n/motion boon / rudd: That a bench be bought\n/vote 3-0\n")
    assert [entry.kind.value for entry in meeting.entries][-2:] == ["motion", "vote"]
    assert "clause" not in [entry.kind.value for entry in meeting.entries]


def test_who_moved_a_note_makes_it_a_motion() -> None:
    note = "That the council writes to the owner"
    meeting = meeting_of(f"{HERE}{note}\n/motion boon / rudd: {note}\n/vote 3-0\n")
    assert [entry.kind.value for entry in meeting.entries][-2:] == ["motion", "vote"]
    assert "note" not in [entry.kind.value for entry in meeting.entries]


@pytest.mark.parametrize(
    "line",
    [
        "Boon went through the survey, the county board backed it 3-1",
        "Rudd told us the school council voted 3-1 for the crossing",
        "Lowe took us through the lease, the housing trust approved it 3-1",
    ],
)
@pytest.mark.parametrize("before", [HERE, MOVED])
def test_a_vote_of_others_that_somebody_tells_of_is_none_of_the_meeting(before: str, line: str) -> None:
    reading = read(line, meeting_of(before))
    assert not any(offer.startswith(("/vote", "/motion", "/carried")) for offer in (reading.offer, *reading.then))


@pytest.mark.parametrize(
    ("resolved", "line"),
    [
        ("agreed to write to the owner about the oak", "/motion boon / rudd: the oak"),
        ("agreed to ask the county to fell the oak", "Boon moved to fell the oak, sec Rudd, lost 1-3"),
        ("That the oak be felled", "Boon moved the oak be felled, Rudd seconded, lost 1-3"),
    ],
)
def test_a_resolution_stays_beside_a_motion_that_is_another_or_lost(resolved: str, line: str) -> None:
    meeting = meeting_of(f"{HERE}= {resolved}\n")
    reading = read(line, meeting)
    meeting = meeting_of("\n".join((f"{HERE}= {resolved}", reading.offer or line, *reading.then)))
    assert "clause" in [entry.kind.value for entry in meeting.entries]


def test_a_motion_that_was_lost_has_not_the_words_that_were_resolved() -> None:
    assert read("moved Boon sec Rudd, lost 1-3", meeting_of(f"{HERE}= to fell the oak\n")).offer.endswith(": That ")


def test_a_motion_in_place_of_a_resolution_says_so() -> None:
    reading = read(
        "/motion boon / rudd: That the oak be felled", meeting_of(f"{HERE}= agreed that the oak be felled\n")
    )
    assert "takes the place of the resolution above" in reading.remark


@pytest.mark.parametrize(
    "line",
    [
        "Boon asked for the minutes to show his support for the staff",
        "Boon asked that it be noted in the minutes that he was against the plan in 2019",
        "Vesey asked to have her opposition to the road scheme recorded",
        "Boon asked for it to be recorded that the clerk was opposed to overtime",
        "Boon asked that the minutes record the support for the band",
    ],
)
def test_an_opinion_to_be_recorded_is_no_vote(line: str) -> None:
    reading = read(line, meeting_of(f"{MOVED}/vote 3-1\n"))
    assert not any(offer.startswith("/own") for offer in (reading.offer, *reading.then))


@pytest.mark.parametrize(
    "line",
    ["Boon asked to withdraw", "Boon asked to withdraw the motion", "Boon withdrew with the consent of the council"],
)
def test_a_wish_to_withdraw_is_no_withdrawal(line: str) -> None:
    assert not read(line, meeting_of(MOVED)).offer.startswith("/withdraw")


def test_a_roll_that_is_called_is_never_the_words_of_a_motion() -> None:
    reading = read("roll call: Rudd aye (by phone), Ms Vesey aye, Boon nay", meeting_of(HERE))
    assert (reading.offer, *reading.then) == ("/vote named +rudd +vesey -boon",)


@pytest.mark.parametrize("line", ["carried 6 with 2 abstaining", "6, with 2 abstentions, carried"])
def test_nobody_is_counted_against_where_no_figure_says_so(line: str) -> None:
    assert read(line, meeting_of(MOVED)).offer == "/carried: Carried, 6 in favour, 2 abstentions."


def test_a_word_of_a_title_ahead_opens_its_item_after_reports() -> None:
    meeting = meeting_of(HERE.replace("/item 5", "/agenda 6 Grants\n/agenda 7 Appointments to panels\n/item 3"))
    assert read("Appointments - chair recommended Ann Fell for a 3 year term, all agreed", meeting).offer == "/item 7"


@pytest.mark.parametrize("who", ["clerk", "surveyor", "chair"])
def test_a_vote_told_of_a_body_that_may_be_this_is_asked_about(who: str) -> None:
    line = f"The {who} took us through the bids and the council approved Kemp 3-1"
    reading = read(line, meeting_of(HERE))
    assert reading.remark
    assert not reading.offer
