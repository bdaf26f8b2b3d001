"""Lines that look like a decision, a movement or a task, beside those that are one."""

from __future__ import annotations

import pytest

from clerk_tui import minutes

from ..rolls import meeting_of, read

PARISH = """
/council Harle Parish Council
/committee Parish Council
/date 14 October 2026 7pm
/chair Councillor Colin Lunt
/vice Councillor Ruth Ames
/member Councillor Alan Boyce
/member Councillor Sheila Cobb
/member Councillor Zoe Tarn
/member Councillor Martin Agnew
/officer Mrs Lynne Farr (Parish Clerk) [clerk]
/officer Mr Guy Rowe (Head of Planning)
/agenda 1 Matters arising
/agenda 2 Public participation
/agenda 3 Planning applications
/agenda 4 Village hall
/present all
/open 7pm
"""
GOVERNORS = """
/council Larkfield School
/committee Full Governing Board
/date 9 March 2027 6.30pm
/chair Mr David Rees (co-opted governor)
/vice Dr Nora Quill (parent governor)
/member Mrs Hilda Grant (Headteacher)
/member Mr Tim Barton (staff governor)
/member Mr Ravi Eden (co-opted governor)
/officer Mrs Lena Potter (Clerk) [clerk]
/agenda 1 Budget
/present all
/open 6.32pm
/item 1
"""


def offered(notes: str, line: str) -> tuple[str, ...]:
    reading = read(line, meeting_of(notes))
    return tuple(filter(None, (reading.offer, *reading.then)))


def remark(notes: str, line: str) -> str:
    return read(line, meeting_of(notes)).remark


def text(notes: str, line: str) -> str:
    entry = read(line, meeting_of(notes)).entry
    return (entry.text if entry is not None else None) or ""


@pytest.mark.parametrize(
    "line",
    [
        "The council received a letter from the MP and the county agreed to mend the road",
        "The council heard that the school agreed to pay half",
        "Members considered a letter from Mr Hobb, who agreed to move the fence",
        "The council considered the hall. The school agreed to pay",
    ],
)
def test_what_others_agreed_is_no_decision_of_the_body(line: str) -> None:
    assert offered(f"{PARISH}/item 4\n", line) == ()


@pytest.mark.parametrize(
    ("line", "decided"),
    [
        ("The council considered the bench and agreed to move it", "agreed to move it"),
        ("The council considered the bench, and it was agreed to move it", "agreed to move it"),
        ("Members received two quotes, and then agreed to accept the lower", "agreed to accept the lower"),
    ],
)
def test_what_the_body_considered_and_agreed_is_one(line: str, decided: str) -> None:
    assert offered(f"{PARISH}/item 4\n", line)[1:] == (f"= {decided}",)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("2 mins silence for Mr Hart", "2 minutes' silence for Mr Hart"),
        ("1 min silence for Mr Hart", "1 minute's silence for Mr Hart"),
        ("two mins silence was held", "Two minutes' silence was held"),
    ],
)
def test_minutes_of_silence(line: str, words: str) -> None:
    meeting = meeting_of(f"{PARISH}/item 4\n{line}\n")
    assert minutes.sentence(meeting, meeting.entries[-1], minutes.load(meeting.head.style)) == f"{words}."


@pytest.mark.parametrize("line", ["clerk: vacant plots are listed", "LF: filled in the grant form"])
def test_words_of_an_officer_are_no_vacant_post(line: str) -> None:
    reading = read(line, meeting_of(f"{PARISH}/item 4\n"))
    assert (reading.entry is not None and reading.entry.persons != ()) or reading.offer.startswith("clerk: ")


@pytest.mark.parametrize("line", ["Treas: vacant", "Auditor: to remain vacant until May", "Aud: vacant"])
def test_a_vacant_post_is_a_note_without_a_question(line: str) -> None:
    assert offered(f"{PARISH}/item 4\n", line) == ()
    assert remark(f"{PARISH}/item 4\n", line) == ""


def test_a_closed_session_excludes_the_public_where_the_public_speaks() -> None:
    assert offered(f"{PARISH}/item 2\n", "Closed session 7.30")[:1] == (
        "/exempt: The meeting went into closed session at 7.30pm.",
    )


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("SC left the room. Object 5-1. SC back",
         ("-cobb", "/motion: to object to the application", "/vote 5-1", "+cobb")),
        ("CL left. RA in chair. No objection 6-0. CL back",
         ("-lunt", "/presiding ames", "/motion: to make no objection", "/vote 6-0", "+lunt")),
        ("AB declared interest and left. Object 4-0. AB back",
         ("/declare boyce in item 3, leaves", "-boyce", "/motion: to object to the application", "/vote 4-0",
          "+boyce")),
        ("AB and CL withdrew. RA chaired. support 4-0. Both returned",
         ("-boyce, lunt", "/presiding ames", "/motion: to support the application", "/vote 4-0", "+boyce, lunt")),
    ],
)  # fmt: skip
def test_a_vote_while_somebody_is_out(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{PARISH}/item 3\n", line) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("AB left room. carried 4-1. AB back", ("-boyce", "/vote 4-1", "+boyce")),
        ("AB out. Carried. AB back", ("-boyce", "/carried", "+boyce")),
    ],
)
def test_the_open_motion_is_decided_while_somebody_is_out(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{PARISH}/item 4\n/motion agnew / tarn: to buy a bench\n", line) == offers


def test_no_objection_corrects_no_vote() -> None:
    notes = f"{PARISH}/item 4\n/motion agnew / tarn: to buy a bench\n/vote 3-2\n/item 3\n"
    assert not any(one.startswith("s/") for one in offered(notes, "CL left, RA in chair. No objection 6-0. CL back"))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("MA - SC said the gate is mended", ("cobb: said the gate was mended",)),
        ("MA - CL asked if the gate is mended", ("lunt? asked if the gate is mended",)),
    ],
)
def test_letters_of_the_item_in_hand_are_not_who_speaks(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{PARISH}/item 1\n", line) == offers


@pytest.mark.parametrize(
    "line",
    [
        "LF agreed to keep a log of bookings by Friday",
        "MA agreed to continue chasing county",
        "ZT agreed to leave the key with LF",
        "SC agreed to support the appeal with a letter",
        "RA agreed to keep it and report back",
    ],
)
def test_who_agrees_to_do_something_has_a_task(line: str) -> None:
    assert offered(f"{PARISH}/item 4\n", line)[0].endswith(" !")


@pytest.mark.parametrize(
    "line",
    ["SC agreed to keep it in", "ZT agreed to support the plan", "CL agreed to keep the clause as drafted",
     "AB agreed to withdraw it"],
)  # fmt: skip
def test_who_gives_way_has_none(line: str) -> None:
    assert not offered(f"{PARISH}/item 4\n", line)[0].endswith(" !")


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("approved list of contractors be reviewed, prop AB sec ZT",
         ("/motion boyce / tarn: that the approved list of contractors be reviewed",)),
        ("approved hire rate £9, prop AB sec ZT",
         ("/motion boyce / tarn: that the hire rate £9 be approved", "/carried")),
        ("report adopted on prop of AB", ("/motion boyce: that the report be adopted", "/carried")),
        ("Q: who pays? A - no", ("member? who pays?", "> no")),
        ("rates a) hall, prop AB sec ZT, agreed b) field, prop SC sec MA, agreed",
         ("rates", "/motion boyce / tarn: hall", "/carried", "/motion cobb / agnew: field", "/carried")),
    ],
)  # fmt: skip
def test_what_a_line_is_offered_as(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{PARISH}/item 4\n", line) == offers


def test_a_vote_at_another_address_is_not_on_the_open_motion() -> None:
    notes = f"{PARISH}/item 3\n/motion boyce / tarn: to object to 3 Mill Lane\n"
    assert offered(notes, "vote on 3 High St 3-2") == ()
    assert "is the vote on it" in remark(notes, "vote on 3 High St 3-2")
    assert offered(notes, "vote on 3 Mill Lane 3-2") == ("/vote 3-2",)


def test_pay_of_a_post_is_no_power_of_its_holder() -> None:
    assert text(f"{PARISH}/item 4\n", "HoP pay was authorised").startswith("HoP pay")
    assert "the Head of Planning" in text(f"{PARISH}/item 4\n", "= that HoP be authorised to sign")


def test_letters_that_are_a_word_are_the_person_who_leaves() -> None:
    line = "RE left the meeting at 7.45 and took no part"
    assert offered(GOVERNORS, line) == ("-eden 7.45: @eden left the meeting at 7.45pm and took no part.",)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("gov asked about cost", ("A governor asked about cost.",)),
        ("gov left 7.30", ()),
        ("staff gov left 7.40", ("-barton 7.40",)),
        ("gov grant received", ()),
        ("HG moved TB be treas, NQ 2nd, TB accepted, elected",
         ("/motion grant / quill: that @barton be treasurer", "/carried")),
    ],
)  # fmt: skip
def test_governors_in_short(line: str, offers: tuple[str, ...]) -> None:
    assert offered(GOVERNORS, line) == offers


def test_what_governors_noted_is_not_said_by_who_is_named_after_it() -> None:
    assert offered(GOVERNORS, "Governors noted the SIP - HG")[:1] != ("grant: Governors noted the SIP",)


def test_whoever_will_be_missed_is_no_decision() -> None:
    assert remark(GOVERNORS, "Everyone agreed TB & NQ will be missed") == ""


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("CL left. RA in chair. refuse 4-0. CL back",
         ("-lunt", "/presiding ames", "/motion: to refuse", "/vote 4-0", "+lunt")),
        ("AB left, refuse 4-0, AB back", ("-boyce", "/motion: to refuse", "/vote 4-0", "+boyce")),
        ("council adopted the policy, all in favour", ("/motion: to adopt the policy", "/vote all")),
        ("Harle PC adopted the budget, all in favour", ("/motion: to adopt the budget", "/vote all")),
        ("agreed to pay £5, 1 against (AB)", ("/motion: to pay £5", "/vote all -boyce")),
        ("prop AB sec ZT refuse, 2 abs", ("/motion boyce / tarn: refuse", "/vote 4-0-2")),
        ("retired to consider 8.10, back 8.30", ("/adjourn 8.10: Adjourned to consider at 8.10pm.", "/resume 8.30")),
        ("agreed £50 to the club, AB prop, ZT sec, 1 abs (MA)",
         ("/motion boyce / tarn: £50 to the club", "/vote all ~agnew")),
    ],
)  # fmt: skip
def test_what_is_voted_on_beside_other_things(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{PARISH}/item 4\n", line) == offers


@pytest.mark.parametrize(
    "line",
    [
        "AB declared - predetermined",
        "AB declared - bus comes late",
        "ZT declared - winner of the quiz was Mrs Orr",
        "ZT declared, with regret, that she was leaving",
    ],
)
def test_what_somebody_declares_is_not_always_an_interest(line: str) -> None:
    assert not any(one.startswith("/declare") for one in offered(f"{PARISH}/item 4\n", line))


def test_an_interest_declared_in_an_item_keeps_the_item() -> None:
    assert offered(f"{PARISH}/item 4\n", "CL declared - wife works there")[0].startswith("/declare lunt in item 4")


@pytest.mark.parametrize(
    "line",
    ["the council considered the comments the parish agreed", "The council received the plan the board agreed"],
)
def test_what_the_body_considered_of_others_is_not_decided(line: str) -> None:
    assert not any(one.startswith("= ") for one in offered(f"{PARISH}/item 4\n", line))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("chairs £40 incl VAT", "Chairs £40 including VAT."),
        ("min of 3 visits", "Min of 3 visits."),
        ("shed incl", "Shed included."),
    ],
)
def test_words_in_short_before_what_they_mean(line: str, sentence: str) -> None:
    meeting = meeting_of(f"{PARISH}/item 4\n{line}\n")
    printed = minutes.sentence(meeting, meeting.entries[-1], minutes.load(meeting.head.style))
    assert printed.rstrip(".") == sentence.rstrip(".")


def test_an_answer_with_a_decision_behind_it_is_no_answer_alone() -> None:
    assert "lunt> £50, agreed" not in offered(f"{PARISH}/item 4\n", "ZT: cost? CL - £50, agreed")
