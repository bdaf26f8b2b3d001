"""Lines as clerks of a drainage board and of an almshouse charity jot them."""

from __future__ import annotations

import pytest

from clerk_tui import minutes
from clerk_tui.meeting import apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import perform

from ..rolls import context_of, meeting_of, read

ROLL = """
/council Lower Fleam Drainage Board
/committee Works Committee
/style parish
/date 10 June 2026 5.30pm
/chair Canon Ruth Ellery (Chair)
/vice Mrs Gwen Prosser (Vice-Chair)
/member Dr Samuel Odell
/member Mr Gareth Lunt
/member Mr Imran Stone
/member Ms Aoife Bryce
/member Mrs Halina Zielak
/officer Ms Frances Orme (Clerk)
/agenda 1 Apologies
/agenda 2 Declarations of Interest
/agenda 3 Minutes
/agenda 4 Engineer's Report
/agenda 5 Contract
/agenda 6 Drainage Rates and Special Levies
/present all
/open 5.30pm
"""


def here(item: int, *lines: str):  # type: ignore[no-untyped-def]
    return meeting_of("\n".join((ROLL, f"/item {item}", *lines, "")))


def offers(line: str, item: int = 4, *lines: str) -> tuple[str, ...]:
    reading = read(line, here(item, *lines))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize("line", ["res: rpt noted", "resolved: report noted", "res - rpt noted"])
def test_a_word_for_a_decision_opens_no_item_that_has_its_letters(line: str) -> None:
    assert offers(line) == ("= that the report be noted",)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("gl? insured", "lunt? whether it was insured"),
        ("hz? vetted or not", "zielak? whether it was vetted or not"),
        ("gl? ready yet", "lunt? whether it was ready yet"),
    ],
)
def test_a_state_with_a_question_mark_is_asked_and_not_done(line: str, offered: str) -> None:
    assert offers(line) == (offered,)


@pytest.mark.parametrize("line", ["gl? queried the cost", "gl? objected"])
def test_a_verb_of_speech_with_a_question_mark_is_what_they_did(line: str) -> None:
    assert offers(line) == ()


def test_an_aside_in_brackets_stays_whole() -> None:
    assert offers("(6 b4 5, gl has to go)") == ()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("gl late, on train", "\\Mr Gareth Lunt would be late (on train)."),
        ("Odell late - bus", "\\Dr Samuel Odell would be late (bus)."),
    ],
)
def test_who_is_late_and_why_is_no_speech(line: str, offered: str) -> None:
    assert offers(line, 1) == (offered,)


def test_who_has_to_be_gone_by_a_time_has_not_gone() -> None:
    assert not any(offer.startswith("-") for offer in offers("zielak gone by 6.30, told chair", 1))
    assert offers("zielak gone 6.30", 1) == ("-zielak 6.30",)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("gl -> who pays", "gl? who pays"),
        ("bryce -> cd we rebid", "bryce? cd we rebid"),
        ("Lunt -> get 3 quotes", "!Lunt to get 3 quotes"),
    ],
)
def test_an_arrow_is_a_question_or_a_task(line: str, offered: str) -> None:
    assert offers(line) == (offered,)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("gl dec int it 5, owns land", ("/declare lunt in item 5, as he owns land",)),
        ("gl - cousin is applicant, it 5", ("/declare lunt in item 5, as his cousin is applicant",)),
    ],
)
def test_it_beside_a_number_is_an_item_where_interests_are_declared(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line, 2) == offered


def test_minutes_are_ok_and_signed_in_short() -> None:
    assert offers("mins of 11 march ok, gl/hz", 3)[-1] == "/agree 11 March 2026"
    assert offers("mins 4 mar agreed, sig by ch", 3) == ("/agree 4 March 2026", "/sign 4 March 2026")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("prop so sec ab spend 40k from reserves", "/motion odell / bryce: to spend 40k from reserves"),
        ("Chair moved the rate be set at 10p, V-C seconded", "/motion ellery / prosser: that the rate be set at 10p"),
    ],
)
def test_movers_may_have_initials_that_are_words(line: str, offered: str) -> None:
    assert offers(line) == (offered,)


def test_the_initials_so_before_moved_are_a_member_where_words_follow() -> None:
    assert offers("SO moved (a) mend the pump (b) paint it, HZ") == (
        "/motion odell / zielak: (a) mend the pump (b) paint it",
    )
    assert not offers("So moved HZ, sec AB")[0].startswith("/motion odell")


@pytest.mark.parametrize("line", ["carried 4-1, IS abst", "cd 4-1, is abst"])
def test_who_abstained_may_have_initials_that_are_a_word(line: str) -> None:
    offered = offers(line, 4, "/motion odell / bryce: to buy a pump")
    assert offered == ("/vote 4-1-1: Carried 4-1-1, @stone abstaining.",)


def test_the_figures_of_a_vote_that_is_recorded_are_asked_about() -> None:
    voted = "/vote named +odell bryce -lunt"
    meeting = here(4, "/motion odell / bryce: to buy a pump", voted)
    assert read("Carried 2-1", meeting).remark.startswith("No motion is open in this item: a vote is recorded already")
    moved = here(4, "/motion odell / bryce: to buy a pump", voted, "/motion lunt / bryce: to sell it")
    assert "recorded already" not in read("Carried 2-1", moved).remark


def test_somebody_who_spoke_is_not_put_in_the_place_of_another() -> None:
    told = "bryce: says the plan is old"
    assert offers("GL spoke", 4, told) == ()
    assert offers("it was GL who spoke", 4, told) == ("s/bryce/lunt/",)


def test_a_question_of_two_people_has_no_answer_of_the_first() -> None:
    assert offers("GL asked the agent why and HZ asked who pays; he said the club")[1].startswith("zielak?")


def test_a_question_of_one_word_is_printed_as_one() -> None:
    meeting = here(4)
    context = context_of(meeting)
    offered = read(read("gl? insured", meeting).offer, meeting)
    assert offered.intent is not None
    act = perform(offered.intent, context, Directory(), context.now)
    after = apply(meeting, act.changes)
    assert minutes.sentence(after, after.entries[-1], minutes.load("parish")) == (
        "Mr Lunt asked whether it was insured."
    )
