"""Lines of a city council in the United States: substitute motions, numbered acts, hearings, executive sessions."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from clerk_tui.english.abbreviations import in_words
from clerk_tui.meeting import Kind, Meeting, apply
from clerk_tui.meeting.agenda import left_out
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import Reading, perform, read_line

from ..rolls import context_of, meeting_of

ROLL = """
/council City of Alder Bend
/committee City Council
/style us
/date 9 March 2027 7pm
/chair Ms. Carla Whitcomb (Mayor)
/vice Mr. Dean Ostrow (Mayor Pro Tem)
/member Ms. Faye Lindgren
/member Mr. Paul Rusk
/member Ms. Anita Delgado
/member Mr. Hugh Tarver
/officer Mr. Roy Mercer (City Manager)
/officer Ms. Ellen Voss (City Attorney)
/agenda 1 Approval of Agenda
/agenda 2 Consent Agenda
/agenda 3 Citizen Comments
/agenda 4 Public Hearing: Z-27-03, rezoning of 410 Birch Street
/agenda 5 Ordinance 2027-06, fences
/agenda 6 Resolution 2027-11, paving program
/agenda 7 Reports
/agenda 8 Executive Session
/agenda 9 Adjournment
/present all
/open 7pm
"""
NOW = time(19, 30)
ORDINANCE, RESOLUTION, HEARING = "/item 5", "/item 6", "/item 4"
MOVED = f"{HEARING}\n/motion rusk / delgado: to approve Z-27-03"
SUBSTITUTE = f"{MOVED}\n/amendment lindgren / tarver: approve with a fence"


def after(typed: str) -> Meeting:
    """The meeting after these lines."""
    return meeting_of(f"{ROLL}{typed}\n")


def reading_of(line: str, meeting: Meeting) -> Reading:
    """A line read at the end of a meeting at which months come before days."""
    return read_line(line, replace(context_of(meeting, NOW), month_first=True))


def offered(line: str, typed: str) -> tuple[str, ...]:
    reading = reading_of(line, after(typed))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Sub. motion Lindgren: approve w/ a fence, 2nd Tarver", "/amendment lindgren / tarver: approve with a fence"),
        ("Substitute motion by Lindgren, 2nd Tarver, to deny", "/amendment lindgren / tarver: deny"),
        ("Lindgren moved substitute motion to lease it, Tarver 2nd", "/amendment lindgren / tarver: lease it"),
        ("Lindgren moves a sub mtn to lease the lot, Tarver 2nd", "/amendment lindgren / tarver: lease the lot"),
        ("Lindgren offered a substitute motion to deny, Tarver 2nd", "/amendment lindgren / tarver: deny"),
        ("prop amt by Tarver: 40 chairs not 60, 2nd Lindgren", "/amendment tarver / lindgren: 40 chairs not 60"),
    ],
)  # fmt: skip
def test_a_substitute_motion_amends_the_open_one(line: str, offers: str) -> None:
    assert offered(line, MOVED) == (offers,)


def test_a_substitute_for_no_motion_is_a_motion() -> None:
    line = "Lindgren moved a substitute motion to lease the lot, Tarver 2nd"
    assert offered(line, HEARING) == ("/motion lindgren / tarver: to lease the lot",)


@pytest.mark.parametrize(
    ("line", "accepted"),
    [
        ("friendly amendment by Tarver, 8 ft instead of 6, OK with Rusk and Delgado", "/accepted rusk & delgado"),
        ("friendly amendment by Tarver, 8 ft instead of 6, fine with Rusk", "/accepted"),
        ("friendly amendment by Tarver, 8 ft instead of 6, agreeable to Rusk & Delgado", "/accepted rusk & delgado"),
        ("friendly amendment by Tarver, 8 ft instead of 6, accepted by both", "/accepted"),
    ],
)
def test_who_accepts_a_friendly_amendment(line: str, accepted: str) -> None:
    assert offered(line, MOVED) == ("/amendment tarver: 8 ft instead of 6", accepted)


def test_an_amendment_is_not_accepted_by_who_neither_moved_nor_seconded() -> None:
    line = "friendly amendment by Tarver, 8 ft instead of 6, OK with Ostrow"
    assert not any(one.startswith("/accepted") for one in offered(line, MOVED))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Substitute passes 4-2", ("/vote 4-2-0",)),
        ("substitute motion failed 2-4", ("/vote 2-4-0",)),
        ("Roll call on sub. motion: Ostrow aye, Rusk nay, Tarver aye", ("/vote named +ostrow -rusk +tarver",)),
        ("amt passed 4-2", ("/vote 4-2",)),
    ],
)
def test_a_vote_on_a_substitute_is_on_the_open_amendment(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, SUBSTITUTE) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("M/S Rusk/Delgado adopt Ord. No. 2027-06. RC vote 5 ayes, 1 nay (Tarver)",
         ("/motion rusk / delgado: to adopt Ordinance No. 2027-06", "/vote all -tarver")),
        ("Rusk/Delgado to pass Res. No. 2027-11, RC: 6-0",
         ("/motion rusk / delgado: to pass Resolution No. 2027-11", "/vote 6-0")),
        ("Rusk moved to waive second reading of Ord. Nos. 2027-06 and 2027-07, 2nd Tarver, ayes all",
         ("/motion rusk / tarver: to waive second reading of Ordinance Nos. 2027-06 and 2027-07", "/vote all")),
        ("Lindgren, second Delgado, to approve the plat; 5-0, Ostrow abst. (owns the lot next door)",
         ("/motion lindgren / delgado: to approve the plat", "/vote all ~ostrow",
          "\\Mr. Dean Ostrow abstained (owns the lot next door).")),
        ("Lindgren/Delgado approve the plat, 5-0, Ostrow abstaining - his brother bid",
         ("/motion lindgren / delgado: to approve the plat", "/vote all ~ostrow",
          "\\Mr. Dean Ostrow abstained (his brother bid).")),
        ("Tarver mtn table Ord 2027-06, Rusk 2nd, 5-1",
         ("/motion tarver / rusk: to table Ordinance 2027-06", "/vote 5-1")),
        ("Bid awarded on motion of Rusk, 2nd Tarver, all ayes",
         ("/motion rusk / tarver: that the bid be awarded", "/vote all")),
        ("Bid awarded on motion of Rusk, 2nd Tarver",
         ("/motion rusk / tarver: that the bid be awarded", "/carried")),
        ("Approved Elm St paving bid $40k, Rusk/Tarver",
         ("/motion rusk / tarver: to approve Elm St paving bid $40k", "/carried")),
        ("Authorized mayor to sign the lease, Rusk/Tarver",
         ("/motion rusk / tarver: to authorize mayor to sign the lease", "/carried")),
    ],
)  # fmt: skip
def test_motions_on_numbered_acts(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, ORDINANCE) == offers


@pytest.mark.parametrize(
    ("line", "came"),
    [
        ("Res 2027-11 adopted on mtn of Lindgren, 2nd by Tarver, voice vote, none opposed",
         "/carried: Carried by voice vote, none opposed."),
        ("Res 2027-11 adopted on mtn of Lindgren, 2nd by Tarver, voice vote", "/carried"),
        ("Res 2027-11 adopted on mtn Lindgren/Tarver 5-1", "/vote 5-1"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("typed", [ORDINANCE, RESOLUTION])
def test_an_act_is_adopted_on_a_motion(line: str, came: str, typed: str) -> None:
    opened = () if typed == RESOLUTION else ("/item 6",)
    moved = "/motion lindgren / tarver: that Resolution 2027-11 be adopted"
    assert offered(line, typed) == (*opened, moved, came)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Nothing further, Tarver mtn adj, Rusk 2nd, 6-0, adj. 9:21 pm", ("/vote 6-0", "/close 9:21 pm")),
        ("Being no further business Tarver moves adj., Rusk seconds, ayes all", ("/vote all",)),
        ("There being no further business Tarver moved to adjourn, Rusk 2nd, 6-0", ("/vote 6-0",)),
        ("Tarver moved adj, 2nd Rusk, 6-0", ("/vote 6-0",)),
    ],
)
def test_adj_are_the_words_of_a_motion(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, ORDINANCE) == ("/motion tarver / rusk: to adjourn", *offers)


@pytest.mark.parametrize(
    "line", ["the adj. property is for sale", "adj property owners got letters", "Adj. neighbors were notified"]
)
def test_what_is_adjacent_adjourns_nothing(line: str) -> None:
    assert offered(line, ORDINANCE) == ()


@pytest.mark.parametrize(("line", "word"), [("prop amt: $400", "amount"), ("amt passed on to the school", "amount")])
def test_an_amount_is_no_amendment(line: str, word: str) -> None:
    assert word in in_words(line)


PRIVATE = "/item 8\n/motion tarver / rusk: to go into executive session to discuss real estate\n/vote 6-0\n/exempt:"


@pytest.mark.parametrize(
    "line",
    [
        "into ES 8:51p",
        "In exec session 8:51 pm",
        "Went into executive session at 8:51 pm",
        "Council entered executive session at 8:51",
        "ES began 8:51",
        "Exec session started at 8.51 pm",
        "Adjourned to executive session at 8:51 pm",
        "Recessed into exec session 8:51",
    ],
)
@pytest.mark.parametrize("typed", ["/item 8", PRIVATE])
def test_the_time_into_private_session_is_the_exclusions(line: str, typed: str) -> None:
    said = "/exempt: The Council went into executive session at 8:51 PM."
    assert offered(line, typed) == (said,)


def test_an_exclusion_by_a_motion_gets_words_once() -> None:
    meeting, words = after(PRIVATE), "The Council went into executive session at 8:51 PM."
    intent = reading_of(f"/exempt: {words}", meeting).intent
    assert intent is not None
    worded = apply(meeting, perform(intent, context_of(meeting, NOW), Directory(), NOW).changes)
    assert [entry.text for entry in worded.entries if entry.kind is Kind.EXEMPT] == [words]
    assert "already excluded" in reading_of(f"/exempt: {words}", worded).refusal
    assert offered("into ES 8:51p", f"{PRIVATE}\n/public 9:10pm\n/exempt: The public left.") == ()


def test_an_exclusion_in_words_of_its_own_keeps_them() -> None:
    reading = reading_of("/exempt: The public left.", after(f"{PRIVATE} They left."))
    assert "already excluded" in reading.refusal


def test_out_of_private_session_in_short() -> None:
    assert offered("out of ES 9:14 pm", PRIVATE) == ("/public 9:14 pm",)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("PH opened 7:31 pm", "The public hearing was opened at 7:31 PM."),
        ("7:31 PH opened", "The public hearing was opened at 7:31 PM."),
        ("Public hearing opened at 7:31 pm", "The public hearing was opened at 7:31 PM."),
        ("Hearing opened 8.00", "The public hearing was opened at 8:00 PM."),
        ("Opened 7:31", "The public hearing was opened at 7:31 PM."),
        ("Mayor opened PH 7:31", "The Mayor opened the public hearing at 7:31 PM."),
        ("Whitcomb declared the public hearing open at 7:31 pm",
         "Ms. Carla Whitcomb opened the public hearing at 7:31 PM."),
        ("Chair called the hearing to order at 7:31", "The Chair opened the public hearing at 7:31 PM."),
        ("hearing closed at 7:52", "The public hearing was closed at 7:52 PM."),
        ("Closed 8.21", "The public hearing was closed at 8:21 PM."),
        ("Mayor closed the public hearing at 7:52 pm", "The Mayor closed the public hearing at 7:52 PM."),
        ("There being no further comments, the Mayor closed the hearing at 7:52 pm",
         "There being no further comments, the Mayor closed the public hearing at 7:52 PM."),
    ],
)  # fmt: skip
def test_a_hearing_opens_and_closes_at_times(line: str, said: str) -> None:
    assert offered(line, HEARING) == (f"\\{said}",)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("PH opened 7:31 pm, staff presented the plat",
         ("\\The public hearing was opened at 7:31 PM.", "staff presented the plat")),
        ("public hearing opened and closed at 7:31, no speakers",
         ("\\The public hearing was opened and closed at 7:31 PM.", "no speakers")),
        ("Meeting closed 9:05", ("/close 9:05",)),
        ("Bids opened 11/19", ()),
    ],
)  # fmt: skip
def test_what_else_opens_and_closes(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, HEARING) == offers


def test_outside_a_hearing_it_is_the_meeting_that_closes() -> None:
    assert offered("Closed 8.21", "/item 7") == ("/close 8.21",)
    assert offered("closed 8.21", f"{HEARING}\nPH opened 7:31 pm") == ("\\The public hearing was closed at 8:21 PM.",)
    assert offered("Opened 7:31", "/item 7") == ("s/7.00pm/7.31pm/",)


def test_where_times_are_printed_as_typed_a_hearing_in_full_keeps_its_words() -> None:
    agenda = "/agenda 1 Public hearing, the drain\n/agenda 2 Close\n/present all\n/open 7pm\n/item 1"
    meeting = meeting_of(f"/date 4 June 2026 7pm\n/chair Mrs A Hall\n/member Mr E Pike\n{agenda}\n")
    assert read_line("Public hearing opened at 7.31pm", context_of(meeting, NOW)).offer == ""
    said = "\\The public hearing was opened at 7.31pm."
    assert read_line("Opened 7.31", context_of(meeting, NOW)).offer == said


COMMENTS = "/item 3\n/speaker Mike Tran (305 Mill Rd)"


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Speaker - Ms. Opal Greer, 90 Depot Ave, wants a crosswalk. Timer called.",
         ("/speaker Ms. Opal Greer (90 Depot Ave)", "Ms. Opal Greer: wants a crosswalk", "Timer called.")),
        ("Speaker 2 - Opal Greer, 90 Depot Ave, wants a crosswalk",
         ("/speaker Opal Greer (90 Depot Ave)", "Opal Greer: wants a crosswalk")),
        ("Next speaker, Opal Greer, 90 Depot Ave: wants a crosswalk",
         ("/speaker Opal Greer (90 Depot Ave)", "Opal Greer: wants a crosswalk")),
        ("Opp. - Mike Tran again, headlights, stormwater",
         ("tran: spoke again in opposition: headlights, stormwater",)),
        ("Opponent: Mike Tran, headlights", ("tran: spoke in opposition: headlights",)),
        ("In favor: Sue Bell, 14 Elm St, more jobs",
         ("/speaker Sue Bell (14 Elm St)", "Sue Bell: spoke in favor: more jobs")),
        ("Proponent: applicant's engineer Kyle Boone, 9 Industrial Pkwy, 42 parking spaces, no access off Mill",
         ("/speaker Kyle Boone (applicant's engineer, 9 Industrial Pkwy)",
          "Kyle Boone: spoke in favor: 42 parking spaces, no access off Mill")),
        ("also opposed Ruth Ann Sikes 307 Mill Road",
         ("/speaker Ruth Ann Sikes (307 Mill Road)", "Ruth Ann Sikes: also spoke in opposition")),
        ("Also opposed: Ruth Ann Sikes, 307 Mill Road",
         ("/speaker Ruth Ann Sikes (307 Mill Road)", "Ruth Ann Sikes: also spoke in opposition")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("typed", [COMMENTS, COMMENTS.replace("3", "4", 1)])
def test_who_of_the_public_speaks_is_named_after_a_label(line: str, offers: tuple[str, ...], typed: str) -> None:
    assert offered(line, typed) == offers


@pytest.mark.parametrize(
    "line",
    [
        "Against: Faye Lindgren",
        "In favor: Faye Lindgren, Paul Rusk",
        "Opposition - traffic, noise",
        "Opp. - noise",
        "For: Birch Street, paving",
        "Against - Bull Creek Bridge, 40 tons limit",
    ],
)
def test_what_follows_a_side_is_not_always_somebody(line: str) -> None:
    assert offered(line, COMMENTS) == ()


def test_a_side_with_names_beside_a_motion_is_of_its_vote() -> None:
    assert not any(one.startswith("/speaker") for one in offered("Against: Sue Bell, 14 Elm St, flooding", MOVED))


RECONSIDER = ("/motion rusk / tarver: to reconsider item 2", "\\Mr. Paul Rusk voted on the prevailing side.")


@pytest.mark.parametrize(
    ("line", "came"),
    [
        ("Rusk moves to reconsider item 2, was on prevailing side, sec Tarver, carried", "/carried"),
        ("Rusk moved to reconsider item 2 (voted on the prevailing side), 2nd Tarver, 4-2", "/vote 4-2"),
        ("Rusk, who voted on the prevailing side, moved to reconsider item 2, 2nd Tarver, 4-2", "/vote 4-2"),
        ("Motion to reconsider item 2 by Rusk (prevailing side), 2nd Tarver, 5-1", "/vote 5-1"),
    ],
)
def test_on_which_side_a_mover_voted_is_told_apart(line: str, came: str) -> None:
    assert offered(line, "/item 7") == (*RECONSIDER, came)


def test_another_side_is_in_the_words_of_a_motion() -> None:
    line = "Rusk moved to plant trees on the winning side, 2nd Tarver"
    assert offered(line, "/item 7") == ("/motion rusk / tarver: to plant trees on the winning side",)


ADDED = "/item 1\nRusk asked to add item 7a, emergency repair.\n/item 7"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("7a lift station - Mercer: pump 2 failed Sunday", "Mercer: pump 2 failed Sunday"),
        ("7a. Lift station: Mercer said pump 2 failed", "Mercer said pump 2 failed"),
        ("Item 7a lift station", ""),
    ],
)
def test_an_item_that_was_added_in_the_meeting_is_opened(line: str, said: str) -> None:
    assert offered(line, ADDED) == ("/agenda 7a Lift station", "/item 7a", *filter(None, (said,)))


@pytest.mark.parametrize("line", ["7b gate - Mercer: it is broken", "7a Mercer: pump 2 failed"])
def test_no_item_is_added_of_which_nothing_was_said(line: str) -> None:
    assert not any(one.startswith("/agenda") for one in offered(line, ADDED))


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Direction to CM: get quotes on the crosswalk", "!mercer to get quotes on the crosswalk"),
        ("Direction to City Manager: get quotes by April", "!mercer to get quotes by April"),
        ("Direction to Mercer: get quotes", "!mercer to get quotes"),
        ("Direction to staff: get quotes", "! Staff was directed to get quotes"),
        ("Direction given to staff to get quotes", "! Staff was directed to get quotes"),
        ("Staff direction: bring back a policy", "! Staff was directed to bring back a policy"),
    ],
)
def test_a_direction_is_a_task(line: str, offer: str) -> None:
    assert offered(line, "/item 7") == (offer,)


def test_a_direction_of_travel_is_none() -> None:
    assert offered("Direction to the trail head is unclear", "/item 7") == ()


TITLED = ROLL.replace("Ms. Carla Whitcomb (Mayor)", "Mayor Carla Whitcomb").replace(
    "/vice Mr. Dean Ostrow (Mayor Pro Tem)", "/member Mayor Pro Tem Dean Ostrow"
)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Mayor reminded speakers of the limit", "whitcomb: reminded speakers of the limit"),
        ("Mayor said the road is bad", "whitcomb: said the road was bad"),
        ("Mayor Pro Tem said the road is bad", "ostrow: said the road was bad"),
    ],
)
def test_the_mayor_is_not_the_mayor_pro_tem(line: str, offer: str) -> None:
    reading = reading_of(line, meeting_of(f"{TITLED}/item 7\n"))
    assert reading.offer == offer
    assert "may be" not in reading.remark
    assert "without" not in reading.remark


def test_a_mayor_pro_tem_alone_is_meant_by_mayor() -> None:
    meeting = meeting_of("/chair Ms. Ada Fenn\n/member Mayor Pro Tem Dean Ostrow\n/present all\n/open 7pm\n")
    assert reading_of("mayor: the road is bad", meeting).entry is not None


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Rusk moved to approve Z-27-03, motion died for lack of a second",
         ("/motion rusk: to approve Z-27-03", "/lapsed")),
        ("Rusk moved to approve SUP-27-14, Tarver 2nd", ("/motion rusk / tarver: to approve SUP-27-14",)),
        ("Rusk/Tarver approve Z-27-03, 5-1", ("/motion rusk / tarver: to approve Z-27-03", "/vote 5-1")),
        ("Rusk moved to approve the plat - 5-1, Tarver 2nd",
         ("/motion rusk / tarver: to approve the plat", "/vote 5-1")),
    ],
)  # fmt: skip
def test_the_number_of_a_case_is_no_vote(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, "/item 7") == offers


CONSENT = ROLL.replace(
    "/agenda 3", "/agenda 2a Minutes of February 9\n/agenda 2b Claims\n/agenda 2c Pay Estimate 2\n/agenda 3", 1
)
LISTED = "\\Approved with the consent agenda: 2a Minutes of February 9; 2b Claims"


@pytest.mark.parametrize(
    ("line", "typed", "listed"),
    [
        ("Rusk moved to approve the consent agenda, Tarver 2nd, 6-0", "", f"{LISTED}; 2c Pay Estimate 2."),
        ("Rusk/Tarver approve consent agenda minus 2c, 6-0", "", f"{LISTED}."),
        ("Rusk moved to approve the consent calendar except item 2c, Tarver 2nd, all ayes", "", f"{LISTED}."),
        ("Rusk/Tarver approve consent agenda, 6-0", "lindgren: asked that 2c be pulled off consent\n", f"{LISTED}."),
    ],
)
def test_what_is_approved_with_a_consent_agenda_is_listed(line: str, typed: str, listed: str) -> None:
    meeting = meeting_of(f"{CONSENT}/item 2\n{typed}")
    assert reading_of(line, meeting).then[-1] == listed


def test_what_is_listed_with_a_consent_agenda_was_not_left_out() -> None:
    taken = f"{CONSENT}/item 1\n/item 2\n"
    assert "2a, 2b, 2c" in left_out(meeting_of(f"{taken}/item 3\n"))
    left = left_out(meeting_of(f"{taken}{LISTED}.\n/item 3\n"))
    assert "2c" in left
    assert "2a" not in left
    told = f"{taken}{LISTED}.\nMatter 2c, the estimate, was taken out and heard alone later.\n/item 3\n"
    assert "2c" in left_out(meeting_of(told))
    assert reading_of("Rusk/Tarver approve consent agenda, 2-4", meeting_of(taken)).then == ("/vote 2-4",)
    assert reading_of("/item 3", meeting_of(f"{taken}{LISTED}; 2c Pay Estimate 2.\n")).remark == ""


def test_an_hour_before_the_meeting_is_not_told_in_full() -> None:
    assert offered("into ES 3:10", "/item 8") == ("/exempt: The Council went into executive session at 3:10.",)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("After reading waivers Lindgren mtn, Rusk 2nd, to pay estimate 2, 6-0",
         ("After reading waivers.", "/motion lindgren / rusk: to pay estimate 2", "/vote 6-0")),
        ("Following the hearing Tarver moved to approve the plat, Rusk 2nd, 5-1",
         ("Following the hearing.", "/motion tarver / rusk: to approve the plat", "/vote 5-1")),
        ("Following discussion Lindgren moved, Rusk 2nd, to pay estimate 2, 6-0",
         ("/motion lindgren / rusk: to pay estimate 2", "/vote 6-0")),
        ("After the break Tarver moved on to the budget", ()),
        ("Council consensus for staff to bring back a policy",
         ("= agreed that the staff be directed to bring back a policy, by consensus",)),
        ("Consensus of council was that staff should get quotes",
         ("= agreed that the staff be directed to get quotes, by consensus",)),
        ("Council consensus to wait until May", ("= to wait until May",)),
        ("Council comments: Lindgren thanked the crew for the lights", ()),
        ("Council thanks: none", ()),
        ("Council reports that the road is open", ("The council reported that the road was open.",)),
    ],
)  # fmt: skip
def test_what_is_told_before_a_motion_or_of_the_council(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, "/item 7") == offers


@pytest.mark.parametrize(
    "line",
    [
        "Ordinance 2027-06 2nd rdg, Voss read by title",
        "Ordinance 2027-06 second reading, Voss read by title",
        "Announcement: next reg mtg Wed 3/16 7pm",
    ],
)
def test_a_second_reading_and_a_regular_meeting_ask_nothing(line: str) -> None:
    assert reading_of(line, after("/item 7")).remark == ""
