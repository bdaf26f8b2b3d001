"""Lines of the clerk to a school's governing board: groups by their post, questions without a name, initials."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/council Beech Hill School
/committee Full Governing Board
/date 9 March 2027 6.30pm
/style board
/chair Mr David Raine (co-opted governor)
/vice Dr Nell Price (parent governor)
/member Mrs Helen Garth (Headteacher)
/member Mr Tom Beale (staff governor)
/member Miss Prue Nash (staff governor)
/member Revd Judith Amber (foundation governor)
/member Mrs Jo Lovell (parent governor)
/officer Mrs Lucy Peck (School Business Manager)
/guest Ms Clare Dench (associate member)
/agenda 2 Headteacher's report
/agenda 4 Governor training
/present all
/open 6.32pm
/item 2
"""
AWAY = f"{ROLL}-beale, nash, dench 7.30pm\n"
BUDGET = f"{ROLL}/item 3 Budget\n= that the budget be approved\n"


@pytest.mark.parametrize(
    ("notes", "line", "offer"),
    [
        # those who hold a post
        (ROLL, "staff govs (TB + PN) and CD left the meeting at 8.05", "-beale, nash, dench 8.05"),
        (ROLL, "the staff governors left 8.05", "-beale, nash 8.05"),
        (ROLL, "HT + staff govs withdrew 8.05", "-garth, beale, nash 8.05"),
        (ROLL.replace("/present all\n", ""), "staff govs and CD left 8.05", "-beale, nash, dench 8.05"),
        (ROLL.replace("/present all\n", ""), "staff govs left 8.05", "-beale, nash 8.05"),
        (ROLL, "foundation gov left 8.05", "-amber 8.05"),
        (ROLL, "the foundation governor and HT withdrew 8.05", "-amber, garth 8.05"),
        (AWAY, "staff govs + CD came back in 8.25", "+beale, nash, dench 8.25"),
        (AWAY, "the two staff governors returned 8.25", "+beale, nash 8.25"),
        # a question that no name goes with
        (ROLL, "Gov Q: is the pool open?", "member? is the pool open?"),
        (ROLL, "Governor question: what is the impact", "member? what is the impact"),
        (ROLL, "GQ - has the boiler been fixed", "member? has the boiler been fixed"),
        (ROLL, "Question: is the pool open?", "member? is the pool open?"),
        (ROLL, "CHALLENGE: JA - is this working??", "amber? is this working (challenge)"),
        (ROLL, "Challenge: why is it late?", "member? why is it late (challenge)"),
        (ROLL, "govs asked whether it would be shared. HT: yes", "members? asked whether it would be shared"),
        (ROLL, "A governor asked how many. HG said six", "member? asked how many"),
        # what somebody does, with their initials
        (ROLL, "pool lead (PN) to bring a case by May", "!nash (pool lead) to bring a case by May"),
        (ROLL, "recovery plan to be drawn up by LP by May", "!peck to have recovery plan drawn up by May"),
        (ROLL, "the pool lead (Miss Nash) to draft a case", "!nash (the pool lead) to draft a case"),
        (ROLL, "rota to be handed over by LP by May", "!peck to have rota handed over by May"),
        (ROLL, "Action: LP to amend the plan, 15.4.27", "!peck to amend the plan by 15.4.27"),
        # who is chosen
        (ROLL, "JL elected link governor for SEND unopposed", "/ballot for link governor for SEND: lovell elected"),
        (ROLL, "JA appointed safeguarding lead", "= that @amber be appointed safeguarding lead"),
        (ROLL, "co-option: Mr Ned Orr, baker, prop HG sec DR - all agreed, 4 yr term",
         "/motion garth / raine: that Mr Ned Orr, baker, be co-opted for a 4 year term"),
        (ROLL, "co-opt Mr Ned Orr, prop HG sec DR, agreed", "/motion garth / raine: that Mr Ned Orr be co-opted"),
        # how a question was put, and who answered
        (ROLL, "q from CD whether it was safe. LP - yes", "dench? whether it was safe"),
        (ROLL, "SBM (Lucy P) resp: 47 are late", "peck: responded: 47 are late"),
        # the private part, decisions together, the close
        (ROLL, "the board moved into Part 2", "/exempt: the board moved into Part 2"),
        (ROLL, "policies approved en bloc: Behaviour, Charging",
         "= that the following policies be approved en bloc: Behaviour, Charging"),
        (ROLL, "There being no other business Price closed the meeting at 8.45pm",
         "/close 8.45pm: There being no other business, Price closed the meeting at 8.45pm."),
        # initials that are a title too
        (ROLL, "DR said the roof leaks", "raine: said the roof leaked"),
        (ROLL, "DR left 8.10", "-raine 8.10"),
        (ROLL, "Q from DR: is the roof dry", "raine? is the roof dry"),
        (ROLL, "DR to ring the council", "!raine to ring the council"),
        (ROLL, "Dr P asked about the roof", "price? asked about the roof"),
        (ROLL, "Dr Price left 8.10", "-price 8.10"),
        # who moved what is resolved already
        (BUDGET, "prop HG sec DR, all in favour", "/motion garth / raine: that the budget be approved"),
        (
            f"{BUDGET}!peck to send it by 31 March\n",
            "proposed HG, seconded DR, unanimous",
            "Proposed by @garth, seconded by @raine; all were in favour.",
        ),
        (
            f"{BUDGET}!peck to send it by 31 March\n",
            "prop HG, sec DR, 5-1",
            "Proposed by @garth, seconded by @raine; carried by 5 votes to 1.",
        ),
    ],
)  # fmt: skip
def test_what_a_line_is_offered_as(notes: str, line: str, offer: str) -> None:
    reading = read(line, meeting_of(notes))
    assert reading.offer == offer
    assert "without" not in reading.remark


@pytest.mark.parametrize(
    "line",
    ["staff governor left", "staff gov left 8.05", "-staff governor", "HT + staff gov left 8.05", "-garth, staff gov"],
)
def test_who_of_several_holders_of_a_post_left_is_asked(line: str) -> None:
    reading = read(line, meeting_of(ROLL))
    assert "may be Mr Tom Beale or Miss Prue Nash: add an initial" in reading.remark


@pytest.mark.parametrize("line", ["staff governors were thanked", "governors left the budget as it was"])
def test_nobody_is_taken_to_leave(line: str) -> None:
    assert not read(line, meeting_of(ROLL)).offer.startswith("-")


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "VC: NP only nom, elected unopposed",
            ("There was only one nomination.", "/ballot for vice chair: price elected"),
        ),
        (
            "Q. NP challenged the overspend. LP - sickness",
            ("price: challenged the overspend", "peck> sickness"),
        ),
        ("Q: NP asked how many had left. HG - two", ("price? asked how many had left", "garth> two")),
        ("Challenge - why is it late? HG said cost", ("member? why is it late (challenge)", "garth> said cost")),
        (
            "CONFIDENTIAL - governors discussed two posts",
            ("/exempt: What follows was confidential.", "Governors discussed two posts"),
        ),
        (
            "audit due by 18 May, govs RESOLVED to approve it",
            ("audit due by 18 May", "= to approve it"),
        ),
    ],
)
def test_what_lines_of_several_parts_are_offered_as(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(ROLL))
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize(
    "line",
    [
        "1 vacancy (co-opted)",
        "2 vacancies remain (parent, co-opted)",
        "visit 3/11: SCR checked, all fine",
        "A Bell joined as a member of the public",
    ],
)
def test_no_decision_or_arrival_is_asked_about(line: str) -> None:
    reading = read(line, meeting_of(ROLL))
    assert not reading.remark
    assert not reading.offer


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("LP pool survey put off, JA was told on Monday", "peck"),
        ("pool plan (LP) to follow", "!"),
        ("JL elected to stay on", "/ballot"),
        ("JL appointed a new rep", "= "),
        ("Q: pupils challenged the rule?", "pupils"),
    ],
)
def test_words_that_are_no_speech_task_or_choice(line: str, start: str) -> None:
    assert not read(line, meeting_of(ROLL)).offer.startswith(start)


def test_a_new_governor_who_joins_is_listed_first() -> None:
    reading = read("Mr Ned Orr joined the meeting as a governor", meeting_of(ROLL))
    assert reading.offer == "/member Mr Ned Orr"


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        # an answer is followed by what somebody else did or is to do
        ("A governor asked how many. HG said six. TB left 8.05",
         ("A governor asked how many", "garth: said six", "-beale 8.05")),
        ("Is it full? Lovell no, Nash to check", ("member? Is it full?", "lovell> no", "!nash to check")),
        # those who hold a post, some other time
        ("staff governors left early last year", ("",)),
        # a heading is no question
        ("Challenge: recruiting staff remains hard", ("",)),
        ("Governor challenge: what is the impact?", ("member? what is the impact (challenge)",)),
        # nouns in -ing, lists without verbs, how all parts were carried
        ("Garth proposed lighting in the hall", ("/motion garth: lighting in the hall",)),
        ("Garth proposed writing off £60", ("/motion garth: to write off £60",)),
        ("agreed 1) bench 2) bin, 3) gate", ("= agreed: 1) bench 2) bin, 3) gate",)),
        ("agreed i) to buy a bench ii) to thank Peck, 4-2",
         ("/motion: i) to buy a bench ii) to thank Peck", "/vote 4-2")),
        ("FGB agreed HG to write to parents",
         ("= agreed that @garth write to parents", "!garth to write to parents")),
        ("Nash - order signs needed", ("!nash to order signs needed",)),
        ("resolved to exclude press/public under para 1 sched 12A", ("/exempt 1",)),
    ],
)  # fmt: skip
def test_what_else_a_line_says_is_kept(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(ROLL))
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize("line", ["Garth, for the record, said it was wet", "Garth for one said no"])
def test_nobody_speaks_for_the_record_as_for_an_owner(line: str) -> None:
    assert "@garth, for" not in read(line, meeting_of(ROLL)).offer


def test_whoever_is_called_by_a_post_speaks_for_another() -> None:
    roll = ROLL.replace("/guest", "/officer Mr Ned Lund (Clerk) [clerk]\n/guest")
    assert (
        read("Lund for the owner said it was wet", meeting_of(roll)).offer == "@clerk, for the owner, said it was wet"
    )


def test_a_motion_below_other_business_is_a_new_one() -> None:
    reading = read("prop Garth, sec Nash, all agreed", meeting_of(f"{BUDGET}garth: said the bins were full\n"))
    assert (reading.offer, *reading.then) == ("/motion garth / nash: That ", "/vote all")
