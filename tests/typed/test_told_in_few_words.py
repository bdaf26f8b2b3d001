"""What clerks of small bodies tell in few words: who is co-opted, what is put off, what is asked and answered, and what
stands above already."""

from __future__ import annotations

from datetime import time

import pytest

from clerk_tui import minutes
from clerk_tui.meeting import Head
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import read_notes

from .meetings import Typing

BODY = """
/council Kettleby Parish Council
/date 9 March 2026 7pm
/style parish
/chair Cllr Ida Marrow
/vice Cllr Ned Plumb
/member Cllr Joan Tarrant
/member Cllr Hugh Selwyn
/member Cllr Vera Ludlow
/officer Mr Ray Quill (Clerk) [clerk]
/present all
/agenda 2 Minutes of the last meeting
/agenda 3 Accounts
/agenda 4 Verges
/agenda 5 Porch lights and gutters
/agenda 6 Planning matters
/agenda 7 Finance
/open 7pm
/item 3
"""


def typing(*lines: str, body: str = BODY) -> Typing:
    """The meeting after some lines, each with Tab wherever something is offered."""
    directory = Directory()
    now = Typing(read_notes(body, Head(1), directory, minutes.style_names()).meeting, directory, time(19, 30))
    for line in lines:
        now.type(line)
    return now


def offers(line: str, *before: str, body: str = BODY) -> tuple[str, ...]:
    """The lines that Tab records for a line."""
    reading = typing(*before, body=body).read(line)
    return (reading.offer, *reading.then) if reading.offer else ()


def asked(line: str, *before: str) -> str:
    """What is said of a line before Enter."""
    reading = typing(*before).read(line)
    return reading.refusal or reading.remark


def said(*lines: str) -> list[str]:
    """The minutes of some lines, one sentence for each entry."""
    before = typing().entries()
    now = typing(*lines)
    style = minutes.load(now.meeting.head.style)
    return [minutes.sentence(now.meeting, entry, style) for entry in now.entries()[len(before) :]]


def listed(*lines: str, body: str = BODY) -> list[str]:
    """The people whom some lines put on the roll, each with the capacity."""
    known = {place.person_id for place in typing(body=body).meeting.roll}
    now = typing(*lines, body=body).meeting
    return [f"{now.people[p.person_id].name} {p.capacity}" for p in now.roll if p.person_id not in known]


# Candidates and those who are co-opted


@pytest.mark.parametrize(
    ("ballot", "told", "name"),
    [
        ("ballot: Fenn 5, Dray 3", "Mrs Fenn was co-opted and took her seat", "Mrs Fenn"),
        ("ballot: Fenn 5, Dray 3", "Olga Fenn was co-opted and signed her declaration", "Olga Fenn"),
        ("ballot: Mrs Fenn 5, Mr Dray 3", "Mrs Fenn was co-opted and took her seat", "Mrs Fenn"),
        ("ballot: Mrs Fenn 5, Mr Dray 3", "Olga Fenn was co-opted and took her seat", "Olga Fenn"),
        ("ballot: Olga Fenn 5, Tom Dray 3", "Fenn was co-opted and took her seat", "Olga Fenn"),
    ],
)
def test_a_guest_who_is_co_opted_is_listed_by_the_fuller_name(ballot: str, told: str, name: str) -> None:
    assert f"{name} member" in listed(ballot, told)
    assert len(listed(ballot, told)) == 2


def test_somebody_of_another_title_is_not_the_guest_of_that_surname() -> None:
    told = typing("/guest Mr Tom Fenn").read("Olga Fenn was co-opted and took her seat")
    assert told.offer == "/member Cllr Olga Fenn"


def test_the_name_of_a_guest_is_left_where_the_record_shows_it() -> None:
    told = typing("/guest Fenn", "\\Fenn spoke of her work").read("Olga Fenn was co-opted and took her seat")
    assert (told.offer, *told.then) == ("/member Fenn", "Olga Fenn was co-opted and took her seat")


def test_the_vacant_seat_that_stays_is_told() -> None:
    vacant = BODY.replace("/officer", "/member Vacancy\n/officer")
    told = typing(body=vacant).read("Olga Fenn was co-opted and took her seat").remark
    assert "the vacant seat stays" in told
    assert "vacant" not in asked("Olga Fenn was co-opted and took her seat")


def test_a_candidate_on_no_roll_is_one_person() -> None:
    assert listed("ballot: Olga Fenn 5, Tom Dray 3") == ["Olga Fenn guest", "Tom Dray guest"]
    assert said("ballot: Olga Fenn 5, Tom Dray 3") == [
        "In a ballot the votes were: Olga Fenn 5 and Tom Dray 3. Olga Fenn was elected."
    ]


# Votes and amendments


def test_a_vote_that_is_told_again_is_not_recorded_twice() -> None:
    moved = ("Tarrant moved to fell the ash, Selwyn 2nd", "vote 4-1")
    for line in ("vote on the ash 4-1", "vote on the ash: 4-1"):
        assert asked(line, *moved) == "This vote is recorded above already: Esc clears the line"
        assert offers(line, *moved) == ()
    assert offers("vote on the ash 3-2", *moved) != ()
    assert offers("vote on the bench 4-1", *moved) != ()


def test_a_vote_may_name_a_house_by_its_number() -> None:
    assert offers("vote on 14 Priory Road 3-2", "Tarrant moved to object to 14 Priory Road, Selwyn 2nd") == (
        "/vote 3-2",
    )
    (came,) = offers("vote on 14a Priory Road 3-2")
    assert came == "/vote 3-2: The vote on 14a Priory Road was 3 for and 2 against: carried."


SUMS = ("Tarrant moved £300 for paint and £80 for brushes, Selwyn 2nd", "amendment Plumb/Ludlow £120")


@pytest.mark.parametrize("line", ["amendment carried", "/vote 3-2", "amendment lost 2-3", "/carried", "/lost"])
def test_an_amendment_with_a_gap_is_not_decided(line: str) -> None:
    assert "has a gap" in asked(line, *SUMS)
    assert "s/??/£300/ or s/??/£80/" in asked(line, *SUMS)
    assert typing(*SUMS, line).entries() == typing(*SUMS).entries()


def test_an_amendment_whose_gap_is_filled_is_decided() -> None:
    assert said(*SUMS, "s/??/£80/", "amendment carried 3-2")[-2:] == [
        "NP proposed as an amendment, seconded by VL, to change £80 to £120.",
        "The vote on the amendment was 3 for and 2 against: carried.",
    ]
    assert said(*SUMS, "amendment withdrawn")[-1] == "The amendment was withdrawn."


# Attendance


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("in attendance: mrs nell hobday", ("/guest Mrs Nell Hobday",)),
        ("present: plumb, selwyn, mr rob crewe", ("/present plumb, selwyn", "/guest Mr Rob Crewe")),
        ("also present: mrs nell hobday, mr rob crewe", ("/guest Mrs Nell Hobday", "/guest Mr Rob Crewe")),
        ("mrs nell hobday joined", ("/guest Mrs Nell Hobday", "+Mrs Nell Hobday")),
        ("mr rob crewe left", ("/guest Mr Rob Crewe", "-Mr Rob Crewe")),
        ("mrs nell hobday left the scouts", ()),
        ("mrs hobday joined", ()),
    ],
)
def test_a_title_and_two_names_in_small_letters_are_somebody(line: str, offer: tuple[str, ...]) -> None:
    assert offers(line, body=BODY.replace("/present all\n", "")) == offer


def test_a_state_after_a_name_is_no_surname() -> None:
    body = BODY.replace("/present all\n", "")
    assert all("Late" not in line for line in offers("present: plumb, mrs hobday late", body=body))


# Items


@pytest.mark.parametrize(
    "line",
    [
        "item 4 taken up again",
        "item 4 reopened",
        "item 4 was reopened",
        "Item 4 revisited.",
        "back to item 4",
        "item 4 again",
        "reopened item 4",
        "resumed item 4",
        "agenda item 4 returned to",
    ],
)
def test_an_item_is_taken_up_again(line: str) -> None:
    assert offers(line, "/item 4", "/item 5") == ("/item 4",)


@pytest.mark.parametrize("line", ["item 4 was not reopened", "item 44 reopened", "path reopened", "item 3 reopened"])
def test_what_is_no_item_that_is_left_is_not_opened(line: str) -> None:
    assert not any(one.startswith("/item") for one in offers(line))


def test_what_is_said_of_an_item_that_is_taken_up_again_follows_it() -> None:
    line = "item 4 taken up again, Selwyn said the verge was wet"
    assert offers(line, "/item 4", "/item 5") == ("/item 4", "selwyn: said the verge was wet")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("item on verges deferred", ("/item 4", "/defer")),
        ("the verges item was deferred", ("/item 4", "/defer")),
        ("verges deferred", ("/item 4", "/defer")),
        ("verges deferred to May", ("/item 4", "/defer to May")),
        ("porch lights and gutters was deferred", ("/item 5", "/defer")),
        ("Verges: deferred until June", ("/item 4", "/defer until June")),
        ("Fin: budget deferred", ("/item 7", "/defer: The budget was deferred.")),
        ("finance - grants deferred to May", ("/item 7", "/defer: The grants were deferred to May.")),
        ("planning: 14 Priory Road deferred", ("/item 6", "/defer: 14 Priory Road was deferred.")),
        ("accounts deferred", ("/defer",)),
        ("the item was deferred", ("/defer",)),
        ("hedges and paths deferred to May", ("\\The hedges and paths were deferred to May.",)),
    ],
)
def test_an_item_is_put_off_by_its_title(line: str, offer: tuple[str, ...]) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    "line",
    [
        "the next item was deferred",
        "item on the clock deferred",
        "verges: mowing postponed",
        "finance: balance carried forward",
        "note: verges deferred",
        "Plumb: verges deferred",
    ],
)
def test_what_names_no_item_puts_none_off(line: str) -> None:
    assert not any(one.startswith("/defer") for one in offers(line))


@pytest.mark.parametrize("line", ["go back to it", "back to that one", "will come back to this", "return to this item"])
def test_an_item_that_is_not_named_is_asked_for(line: str) -> None:
    assert asked(line).startswith("Which item?")
    assert offers(line) == (f"# {line}",)


# Decisions and tasks


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("agreed a) to buy paint, b) to thank Mr Crewe, c) to shut the gate",
         ("= agreed to buy paint", "= agreed to thank Mr Crewe", "= agreed to shut the gate")),
        ("Resolved: (i) that the paint be bought; and (ii) that Mr Crewe be thanked",
         ("= That the paint be bought", "= That Mr Crewe be thanked")),
        ("agreed to 1. buy paint 2. shut the gate", ("= agreed to buy paint", "= agreed to shut the gate")),
        ("agreed 1) the budget, 2) a precept of £900", ("= agreed: the budget", "= agreed: a precept of £900")),
        ("Agreed: a) clerk to write to the school b) hut to be let",
         ("= agreed that the clerk write to the school", "!clerk to write to the school",
          "= agreed: the hut to be let")),
    ],
)  # fmt: skip
def test_decisions_that_are_numbered_in_a_line_are_clauses(line: str, offer: tuple[str, ...]) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    "line", ["agreed section a) of the plan", "Plumb moved a) to buy it b) to paint it, Ludlow 2nd"]
)
def test_a_letter_within_a_decision_parts_nothing(line: str) -> None:
    assert len(offers(line)) == 1


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Everyone agreed Plumb & Ludlow will meet the farmer",
         ("= unanimously agreed that @plumb and @ludlow meet the farmer", "!plumb and ludlow to meet the farmer")),
        ("Council agreed that Plumb, Ludlow and Selwyn would meet the farmer",
         ("= agreed that @plumb, @ludlow and @selwyn would meet the farmer",
          "!plumb, ludlow and selwyn to meet the farmer")),
        ("We agreed Plumb, Ludlow & Selwyn will meet the farmer", ()),
        ("Everyone liked it, Plumb & Ludlow will meet the farmer",
         ("Everyone liked it", "!plumb and ludlow to meet the farmer")),
    ],
)  # fmt: skip
def test_nobody_who_is_to_do_what_was_agreed_is_left_out(line: str, offer: tuple[str, ...]) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    "line",
    [
        "Selwyn - book stall raised £300",
        "Selwyn - report sent to county",
        "Selwyn - order book filled",
        "Plumb and Ludlow - check weigh took an hour",
        "clerk - contact made with the school",
    ],
)
def test_what_happened_to_a_thing_is_no_task(line: str) -> None:
    assert not any(one.startswith("!") for one in offers(line))


@pytest.mark.parametrize(
    "line",
    [
        "Selwyn - book hut for May",
        "Selwyn - order plants needed for tubs",
        "Selwyn - check posted rates",
        "Selwyn - report lost cards to the county",
    ],
)
def test_a_task_is_still_one(line: str) -> None:
    assert offers(line)[0].startswith("!selwyn to ")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Plumb proposed writing off £60", "/motion plumb: to write off £60"),
        ("Plumb proposed appointing Corder as auditors", "/motion plumb: to appoint Corder as auditors"),
        ("Plumb proposed cutting down the ash", "/motion plumb: to cut down the ash"),
        ("Plumb proposed thanking Mrs Corder", "/motion plumb: to thank Mrs Corder"),
        ("Plumb proposed parking charges", "/motion plumb: parking charges"),
        ("Plumb proposed planting scheme for the green", "/motion plumb: planting scheme for the green"),
        ("Plumb proposed building works", "/motion plumb: building works"),
        ("Plumb proposed housing Corder land", "/motion plumb: housing Corder land"),
    ],
)
def test_a_motion_that_names_its_deed_says_to(line: str, offer: str) -> None:
    assert offers(line) == (offer,)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("oppose", "= to oppose the application"),
        ("opposed: loss of light", "= to oppose the application on the grounds of loss of light"),
        ("strongly oppose as out of keeping", "= to strongly oppose the application as out of keeping"),
        ("object", "= to object to the application"),
        ("objection: loss of light", "= to object on the grounds of loss of light"),
    ],
)
def test_a_comment_keeps_its_own_word(line: str, offer: str) -> None:
    assert offers(line, "/item 6a Planning application 26/00417 garage") == (offer,)


def test_the_minutes_as_a_heading_are_approved() -> None:
    dated = BODY.replace("Minutes of the last meeting", "Minutes of 9 February 2026")
    for line in ("minutes: approved", "mins: agreed"):
        assert offers(line, "/item 2", body=dated) == ("/agree 9 February 2026",)
    assert offers("minutes: approved as amended", "/item 2") == ("= that the minutes be approved as amended",)
    assert offers("minutes: to be approved next time", "/item 2") == ()


def test_accounts_in_short_are_no_decision() -> None:
    assert (offers("accs: still with the auditor"), asked("accs: still with the auditor")) == ((), "")
    assert offers("accs approved") == ("= that the accs be approved",)


# What is put right, asked and handed in


def test_a_correction_that_would_turn_two_names_round_is_asked_about() -> None:
    told = ("selwyn: the wall is unsafe",)
    assert asked("sorry, Plumb shd be Selwyn", *told) == (
        "Plumb is not above, Selwyn is: do you mean Plumb in place of Selwyn? Tab for s/selwyn/plumb/"
    )
    assert asked("sorry, Selwyn shd be Plumb", *told) == "Tab to record it as: s/selwyn/plumb/"
    voted = ("/motion selwyn / plumb: That the wall be mended", "/vote 4-1")
    assert asked("sorry, 3-2 shd be 4-1", *voted).startswith("3-2 is not above, 4-1 is")
    assert asked("sorry, 4-1 shd be 3-2", *voted) == "Tab to record it as: s/4-1-0/3-2-0/"


@pytest.mark.parametrize(
    "line",
    ["Adjourned meeting of 8.30 resumed discussion", "The adjourned meeting of 8.15 took up the lease",
     "reconvened meeting of 8.30 went on to verges"],
)  # fmt: skip
def test_a_meeting_that_is_called_adjourned_does_not_adjourn(line: str) -> None:
    assert offers(line) == ()


def test_a_meeting_that_adjourns_at_a_time_does() -> None:
    assert offers("adjourned the meeting at 8.30")[0].startswith("/adjourn 8.30")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Is the hut full? Clerk no", ("member? Is the hut full?", "clerk> no")),
        ("is the hut insured? clerk said yes", ("member? is the hut insured?", "clerk> said yes")),
        ("Will it be done by May? Plumb not sure", ("member? Will it be done by May?", "plumb> not sure")),
        ("Selwyn asked is the hut full? Clerk no", ("selwyn? asked is the hut full?", "clerk> no")),
        (
            "When will it open? Clerk said June. Selwyn thanked him",
            ("When will it open?", "clerk: said June", "selwyn: thanked him"),
        ),
        ("Any questions? None", ()),
        ("Any other business? Clerk none", ()),
    ],
)
def test_a_question_without_its_asker_is_a_members(line: str, offer: tuple[str, ...]) -> None:
    assert offers(line) == offer


def test_a_question_without_its_asker_is_the_publics_while_they_speak() -> None:
    assert offers("Is the hut full? Clerk no", "/item 9 Public participation") == (
        "public? Is the hut full?",
        "clerk> no",
    )


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("a petition of parents was handed in by Mr Selwyn", ("/petition selwyn: of parents",)),
        ("a petition from shopkeepers presented by Plumb", ("/petition plumb: of shopkeepers",)),
        ("Plumb presented a petition of parents against the parking",
         ("/petition plumb: of parents against the parking",)),
        ("a petition of 40 parents was handed in by Selwyn", ("/petition selwyn: signed by 40 parents",)),
        ("Plumb presented a petition", ("plumb: presented a petition",)),
        ("petition of residents handed in by Mrs Crewe", ()),
    ],
)  # fmt: skip
def test_whose_petition_it_is_is_kept(line: str, offer: tuple[str, ...]) -> None:
    assert offers(line) == offer


def test_the_public_return_before_a_stranger() -> None:
    assert offers("back to open, rob back in 8.40", "/exempt: pay") == ("/public", "rob back in 8.40")
    assert offers("back to open, plumb back in 8.40", "/exempt: pay", "-plumb 8.30") == ("/public", "+plumb 8.40")
