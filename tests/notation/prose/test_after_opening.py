"""Lines of an opened meeting: who is away after all, earlier minutes, and what must be asked about."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

OPENED = """
/council Eskmouth Town Council
/committee Harbour Committee
/date 3 June 2026 7pm
/chair Councillor Ada Thorne
/vice Councillor Rhys Farrow
/member Councillor Nell Gaskin
/member Councillor Omar Pike
/member Councillor Ivy Lorne
/officer Ms Beth Arkle (Harbour Manager)
/agenda 1 Apologies
/agenda 2 Minutes of 6 May 2026
/agenda 3 Slipway
/agenda 4 Adoption of the Agenda
/agenda 5 Grants and Loans
/present all
/open 7.02pm
"""
SLIPWAY = f"{OPENED}/item 3\n"
MINUTES = f"{OPENED}/item 2\n"
VOTED = f"{SLIPWAY}/motion thorne / pike: That the slip be mended\n/vote named +thorne +farrow +gaskin +pike -lorne\n"


def offers(typed: str, before: str) -> tuple[str, ...]:
    """The lines that are offered for a line."""
    reading = read(typed, meeting_of(before))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("apols from Cllr Pike (unwell) and Cllr Lorne",
         ("/apologies pike, lorne: Apologies were received from @pike (unwell) and @lorne.",)),
        ("Apologies - Gaskin (work), Lorne",
         ("/item 1", "/apologies gaskin, lorne: Apologies were received from @gaskin (work) and @lorne.")),
        ("Absent: Lorne", ("/absent lorne",)),
        ("Roll call: all here but Councillor Pike", ("/absent pike",)),
        ("all present except Pike (excused)", ("/apologies pike",)),
        ("all here but Pike (excused) and Lorne", ("/absent lorne", "/apologies pike")),
        ("all present except Pike, who is excused, and Lorne", ("/absent lorne", "/apologies pike")),
        ("all here but Councillor Pike (excused) and Councillor Lorne, who is in traffic",
         ("/absent lorne", "/apologies pike", "\\Councillor Lorne was in traffic.")),
        ("apologies for late arrival from Cllr Lorne",
         ("/apologies lorne: Apologies for lateness were received from @lorne.",)),
        ("Lorne running late, sends apologies",
         ("/apologies lorne: Apologies for lateness were received from @lorne.",)),
        ("Cllr Pike's apologies (family illness) were accepted",
         ("/apologies pike: Apologies from @pike (family illness) were accepted.",)),
        ("It was resolved to accept the apologies of Cllr Pike",
         ("/apologies pike: Apologies from @pike were accepted.",)),
    ],
)  # fmt: skip
def test_who_is_away_may_be_said_once_the_meeting_is_opened(typed: str, expected: tuple[str, ...]) -> None:
    assert offers(typed, OPENED) == expected


def test_whoever_has_spoken_is_not_absent() -> None:
    assert offers("Absent: Pike", f"{OPENED}pike: the harbour was dredged\n") == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("The minutes of the last meeting were agreed with one amendment: the fee was £240 plus VAT, and signed",
         ("/agree 6 May 2026: the following correction: the fee was £240 plus VAT", "/sign 6 May 2026")),
        ("minutes approved with one correction", ("/agree 6 May 2026: one correction",)),
        ("Pike moved, Lorne seconded, to approve the May 6 minutes as corrected: Esk Marine Ltd, carried 4-0",
         ("/motion pike / lorne: to approve the May 6 minutes as corrected: Esk Marine Ltd", "/vote 4-0",
          "/agree 6 May 2026: the following correction: Esk Marine Ltd")),
        ("mins of 6 May agreed, prop Pike sec Lorne",
         ("/motion pike / lorne: that the minutes of 6 May be agreed", "/carried", "/agree 6 May 2026")),
        ("mins of 6/5/26 agreed, prop Pike sec Lorne",
         ("/motion pike / lorne: that the minutes of 6 May 2026 be agreed", "/carried", "/agree 6 May 2026")),
    ],
)  # fmt: skip
def test_earlier_minutes_are_agreed_with_their_day_and_corrections(typed: str, expected: tuple[str, ...]) -> None:
    assert offers(typed, MINUTES) == expected


@pytest.mark.parametrize(
    ("typed", "before", "first"),
    [
        ("May minutes taken as read, Pike proposed, Lorne seconded, agreed", f"{OPENED}/item 1\n", "/item 2"),
        ("Pike moved, Lorne seconded, to adopt the agenda as printed. Carried.", SLIPWAY, "/item 4"),
        ("Pike moved, Lorne seconded, to adopt the harbour plan. Carried.", SLIPWAY, ("/motion pike / lorne: to"
         " adopt the harbour plan")),
        ("Item 5 grant Q1", SLIPWAY, "/item 5"),
        ("5 Loans: Quay School, the Boat Club.", SLIPWAY, "/item 5"),
    ],
)  # fmt: skip
def test_what_the_next_item_is_called_opens_it(typed: str, before: str, first: str) -> None:
    assert offers(typed, before)[:1] == (first,)


def test_the_word_that_says_which_thing_of_a_title_is_meant_stays() -> None:
    assert offers("5. Loans - Quay School £20", SLIPWAY) == ("/item 5", "Loans - Quay School £20")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Ms Arkle’s line dropped 7.41, back 7.44", ("-arkle 7.41: @arkle’s line dropped at 7.41.", "+arkle 7.44")),
        ("Pike's wifi lost 7.50", ("-pike 7.50: @pike’s wifi was lost at 7.50.",)),
        ("Pike's sound dropped out 7.30, back 7.33", ()),
        ("Pike’s phone went 7.30", ()),
    ],
)
def test_a_lost_connection_is_of_whoever_has_it(typed: str, expected: tuple[str, ...]) -> None:
    assert offers(typed, SLIPWAY) == expected


def test_a_point_of_a_list_that_begins_with_a_name_is_no_action() -> None:
    assert offers("(a) Tidy Shores re skips", SLIPWAY) == ()
    assert offers("(b) write to the county", SLIPWAY) == ("! write to the county",)


def test_whoever_leaves_for_an_interest_returns_without_a_doubt() -> None:
    reading = read("+pike 7.10", meeting_of(f"{SLIPWAY}/declare pike in item 3 as his sister owns it, leaves\n"))
    assert "already in the room" not in reading.remark


def test_two_figures_after_a_month_are_asked_about_where_days_come_first() -> None:
    reading = read("arkle: the next survey is due Nov 27", meeting_of(SLIPWAY))
    assert reading.offer == "arkle: the next survey is due November 2027"
    for plain in ("arkle: the survey is due on Nov 27", "arkle: the survey is due 27 Nov"):
        assert read(plain, meeting_of(SLIPWAY)).offer == ""


def test_figures_unlike_the_names_of_a_vote_are_told_before_they_are_recorded() -> None:
    reading = read("scratch that, it was 5-0", meeting_of(VOTED))
    assert (reading.offer, "The names add up to 4-1-0" in reading.remark) == ("s/4-1-0/5-0-0/", True)
    assert "The names add up to 4-1-0" in read("s/4-1-0/5-0-0/", meeting_of(VOTED)).remark


def test_a_name_alone_corrects_nothing() -> None:
    came = meeting_of(f"{SLIPWAY}-pike 7.10pm\n+pike 7.20pm\n")
    assert read("lorne", came).offer == ""
    assert read("sorry, lorne", came).offer == "s/pike/lorne/"


@pytest.mark.parametrize(
    "line",
    [
        "Pike asked why payments were approved",
        "Lorne said that the invoices were approved",
        "No payments were approved",
        "Were the bills passed?",
        "payments to be approved",
        "Pike left before the payments were approved",
        "Harbour dues payment not yet approved",
    ],
)
def test_what_is_said_of_payments_is_no_decision_on_them(line: str) -> None:
    assert not any(offer.startswith("= that") for offer in offers(line, SLIPWAY))


@pytest.mark.parametrize(
    ("line", "then"),
    [
        ("Approved 4-1", ()),
        ("approved 4-1, Arkle to order the timber", ("!arkle to order the timber",)),
        ("adopted 4-1, notice to be sent to the owners", ("! notice to be sent to the owners",)),
    ],
)
def test_approved_alone_is_no_motion(line: str, then: tuple[str, ...]) -> None:
    assert offers(line, SLIPWAY) == ("/vote 4-1", *then)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Lorne item 5 husband runs the club", "/declare lorne in item 5, as their husband runs the club"),
        ("Lorne owns the boatyard item 5", "/declare lorne in item 5, as they own the boatyard"),
        ("Lorne 5 - brother tenders", "/declare lorne in item 5, as their brother tenders"),
    ],
)
def test_a_tie_to_an_item_is_offered_as_an_interest_under_other_items(line: str, offer: str) -> None:
    assert offers(line, SLIPWAY) == (offer,)


@pytest.mark.parametrize(
    "line", ["Pike asked the director about item 5", "Lorne to write to parents by 5 May", "Lorne 5 minutes late"]
)
def test_an_item_or_a_figure_beside_a_name_is_no_interest(line: str) -> None:
    assert not any(offer.startswith("/declare") for offer in offers(line, SLIPWAY))


@pytest.mark.parametrize("line", ["Pike asked that apologies be accepted", "Pike asked to be excused"])
def test_what_somebody_who_is_there_asks_is_no_apology_of_theirs(line: str) -> None:
    assert not any(offer.startswith("/apologies") for offer in offers(line, SLIPWAY))


def test_a_place_that_is_also_a_surname_leaves_nobody() -> None:
    before = SLIPWAY.replace("/chair", "/member Councillor Joan Hall\n/chair")
    assert offers("Hall's wifi failed at 7.15", before) == ("-hall 7.15: @hall’s wifi failed at 7.15.",)
    assert "@hall" not in "".join(offers("The hall's wifi failed at 7.15", before))


def test_how_a_thing_is_to_be_is_no_action_after_a_vote() -> None:
    assert offers("carried 4-1, the sign to be red", SLIPWAY) == ("/motion: that the sign be red", "/vote 4-1")


def test_a_time_that_an_answer_in_doubt_leaves_out_is_said() -> None:
    assert "(without 8.45pm)" in read("Motion to adjourn Pike, Lorne, carried 5-0, 8.45pm", meeting_of(SLIPWAY)).remark


def test_who_noted_a_correction_is_no_correction() -> None:
    assert offers("minutes approved, correction noted by Pike", MINUTES) == ()
    assert offers("minutes approved with correction of Pike's name; signed", MINUTES) == (
        "/agree 6 May 2026: correction of Pike's name",
        "/sign 6 May 2026",
    )


def test_an_agenda_of_something_else_opens_no_item() -> None:
    line = "Pike moved to approve the agenda of the open day, Lorne seconded, 5-0"
    assert offers(line, SLIPWAY)[0].startswith("/motion")


def test_figures_after_a_month_that_are_years_ahead_are_a_day() -> None:
    assert "Jan 27" in read("letter on the fair Jan 27", meeting_of(SLIPWAY)).remark
    assert read("letter on the fair Jan 30", meeting_of(SLIPWAY)).remark == ""


@pytest.mark.parametrize("who", ["none", "see minute 4", "Gaskin, Pike, with Lorne as reserve"])
def test_those_chosen_after_a_colon_are_names(who: str) -> None:
    assert f"= that {who}" not in "".join(offers(f"Elected to the panel: {who}", SLIPWAY))
    assert offers("Elected to the panel: Gaskin, Lorne", SLIPWAY) == (
        "= that Gaskin and Lorne be elected to the panel",
    )


def test_what_was_voted_on_may_stand_after_the_figures_where_nothing_was_moved() -> None:
    assert offers("carried 4-1, costs to be shared", SLIPWAY) == ("/motion: that the costs be shared", "/vote 4-1")
    moved = f"{SLIPWAY}/motion gaskin / lorne: That the slip be mended\n"
    assert offers("carried 4-1, costs to be shared", moved) == ("/vote 4-1", "! costs to be shared")


def test_a_promise_with_a_condition_is_no_action() -> None:
    line = "Gaskin asked about the gate, Arkle said she would check it"
    assert offers(line, SLIPWAY)[-1].endswith("check it !")
    assert offers(f"{line} if asked", SLIPWAY)[-1].endswith("if asked")


@pytest.mark.parametrize("change", ["corrections to follow", "two changes in the list of berths"])
def test_a_correction_keeps_its_own_word_after_a_comma(change: str) -> None:
    assert offers(f"minutes approved, {change}", MINUTES) == (f"/agree 6 May 2026: {change}",)
