"""Titles that speak against the roll, whom the chair asked to speak, and who seconded without a word for it."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/council Ashby Parish Council
/committee Parish Council
/style parish
/date 3 June 2026 7pm
/chair Mr Alan Rudd
/member Mr Peter Cole (Vice Chair)
/member Mrs Moira Yates
/member Mr Ian Birch
/member Ms Sue Hall
/member Mr James Dunn
/member Mrs Anita Bell
/member Mr Owen Moss
/officer Mrs Jean Ward (Clerk)
/officer Mr Femi Quill (Superintendent)
/agenda 1 Playground
/present all
/open 7pm
/item 1
"""
HERE = meeting_of(ROLL)


def offers(line: str) -> tuple[str, ...]:
    reading = read(line, HERE)
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize("line", ["Sgt Rudd said crime was down", "Dr Cole: no", "Dr Cole said no", "PC Bell said no"])
def test_a_rank_that_the_roll_does_not_give_is_somebody_elses(line: str) -> None:
    assert not any(offer.startswith(("rudd", "cole", "bell")) for offer in offers(line))


def test_the_clerk_is_told_who_of_that_name_is_on_the_roll() -> None:
    reading = read("Dr Cole: no", HERE)
    assert reading.remark.startswith("Dr Cole is not on the roll (Mr Peter Cole is): add them with /guest Dr Cole")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Mrs Birch said no", ("birch: said no",)),
        ("Mrs IB said no", ("birch: said no",)),
        ("Mr Hall left", ("-hall",)),
        ("Mrs Birch: no", ()),
        ("Apologies: Mr Hall, Mr Dunn", ("/apologies hall, dunn",)),
    ],
)
def test_a_title_of_the_other_sex_is_read_and_asked_about(line: str, offered: tuple[str, ...]) -> None:
    reading = read(line, HERE)
    assert "on the roll: anybody else is added with /guest M" in reading.remark
    assert tuple(filter(None, (reading.offer, *reading.then))) == offered


def test_a_forename_that_agrees_goes_before_a_rank() -> None:
    assert offers("Dr Anita Bell said no") == ("bell: said no",)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Cllr Cole said no", "cole: said no"),
        ("Miss Hall left", "-hall"),
        ("Mr AR said no", "rudd: said no"),
        ("Ms AB said yes", "bell: said yes"),
        ("Supt Quill said no", "quill: said no"),  # his post
    ],
)
def test_a_title_that_agrees_with_the_roll_names_the_person(line: str, offered: str) -> None:
    assert offers(line) == (offered,)


@pytest.mark.parametrize(
    "line",
    ["chair went to Bell for comment", "chair passed back to the clerk for figures", "chair returned to AB to explain"],
)
def test_whom_the_chair_asked_to_speak_does_not_preside(line: str) -> None:
    assert offers(line) == ()


def test_who_is_given_the_chair_for_an_item_presides() -> None:
    assert offers("chair passed to AB for item 4")[0].startswith("/presiding bell")
    assert offers("chair handed to Bell for the rest")[0].startswith("/presiding bell")
    assert offers("chair passed to Bell to take item 4")[0].startswith("/presiding bell")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("PC moved buy a bench, OM", ("/motion cole / moss: to buy a bench",)),
        ("Cllr Cole moved that a bench be bought, Cllr Moss", ("/motion cole / moss: That a bench be bought",)),
        ("PC moved buy a bench, OM, carried", ("/motion cole / moss: to buy a bench", "/carried")),
        ("prop PC buy a bench, OM", ("/motion cole / moss: to buy a bench",)),
        ("MY moved (a) buy a bench (b) paint it, OM", ("/motion yates / moss: (a) buy a bench (b) paint it",)),
    ],
)
def test_a_member_named_after_the_words_of_a_motion_seconded_it(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line) == offered


@pytest.mark.parametrize(
    "line",
    [
        "PC moved to thank the clerk, Mrs Ward",
        "PC moved that the lease go to Hall, Dunn",
        "PC moved to write to Hall, OM",
    ],
)
def test_a_name_that_belongs_to_the_words_before_it_seconds_nothing(line: str) -> None:
    assert " / " not in offers(line)[0]


@pytest.mark.parametrize(
    "line",
    [
        "Board agreed tea, Hall / Dunn to bring",
        "Council agreed it was sad, Hall/Dunn spoke",
        "tea to be bought, Hall/Dunn to bring",
    ],
)
def test_two_people_who_do_something_are_no_mover_and_seconder(line: str) -> None:
    assert not any(offer.startswith("/motion") for offer in offers(line))


@pytest.mark.parametrize(
    "line", ["council resolved that the wall be moved, AB/PC", "resolved: wall to be moved, AB/PC"]
)
def test_a_thing_that_is_to_be_moved_keeps_the_word(line: str) -> None:
    motion, outcome = offers(line)
    assert motion.casefold() == "/motion bell / cole: that the wall be moved"
    assert outcome == "/carried"


@pytest.mark.parametrize(
    "line",
    [
        "MY moved house last week, OM",
        "MY moved that we meet the new rector, Mr Birch",
        "MY moved to accept quote from builder, Moss",
        "MY moved to ask our tree man, OM",
    ],
)
def test_nobody_seconds_by_standing_behind_a_person_or_a_movement(line: str) -> None:
    assert " / " not in offers(line)[0]


def test_a_seconder_named_alone_carries_nothing() -> None:
    assert offers("MY moved the report be noted, OM") == ("/motion yates / moss: that the report be noted",)
    assert "/carried" not in offers("MY moved report noted, OM")


@pytest.mark.parametrize("line", ["prop Bell sec Mr Bloggs to mend fence", "prop Cole sec Cllr Unknown: mend it"])
def test_a_seconder_on_no_roll_is_no_word_of_the_motion(line: str) -> None:
    assert not any(offer.startswith("/motion") for offer in offers(line))


@pytest.mark.parametrize("line", ["Moss ans the phone", "Bell ans the phone call from County"])
def test_to_answer_a_phone_answers_no_question(line: str) -> None:
    assert offers(line) == ()


def test_one_who_answers_that_a_door_is_locked_answers() -> None:
    asked = meeting_of(f"{ROLL}cole? what is wrong\n")
    assert read("Bell ans the door is locked", asked).offer == "bell> the door is locked"


def test_what_stands_in_brackets_behind_a_seconder_is_kept() -> None:
    assert offers("MY moved to buy a bench, Moss (Cole against)")[0].endswith("(Cole against)")
    assert offers("MY moved to buy a bench, Moss (£400)")[0].endswith("(£400)")


def test_a_couple_and_a_possessive_have_the_titles_that_they_have() -> None:
    assert "on the roll" not in read("Mr and Mrs Birch left 8", HERE).remark
    assert read("Mr Hall's letter was read", HERE).remark.startswith("Mr Hall is Ms Sue Hall on the roll")


def test_no_part_is_decided_without_a_motion() -> None:
    assert read("/carried on part (a)", HERE).refusal.startswith("A part is decided while its motion is open")


def test_a_guest_with_a_title_of_the_other_sex_is_added_as_typed() -> None:
    reading = read("/guest Mr Hall", HERE)
    assert (reading.offer, reading.refusal) == ("", "")


def test_a_seconder_named_alone_adjourns_nothing() -> None:
    assert offers("MY moved to adj 8pm, OM") == ("/motion yates / moss: to adjourn at 8pm",)
    assert offers("MY moved to adj at 8pm, OM, 6-0")[1:] == ("/vote 6-0", "/adjourn 8pm")


def test_what_is_not_approved_corrects_nothing_of_what_is() -> None:
    assert offers("Section 2 approved, section 3 not") == ()
    assert offers("PC asked about bins, AB said not")[0].startswith("cole?")


def test_a_further_thing_that_is_carried_does_not_lose_the_first() -> None:
    carried = meeting_of(f"{ROLL}/motion bell / cole: to buy a seat\n/carried\n")
    assert not read("bin too, carried", carried).offer.startswith("s/")
    assert read("not carried", carried).offer == "s/carried/lost/"
