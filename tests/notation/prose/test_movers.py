"""Who moved and seconded, the words and the outcome, in whatever order a clerk types them; interests with who left; and
what else a hurried line may say beside a name."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/date 9 September 2026 7pm
/chair Cllr Marsh
/member Cllr Otway
/member Cllr Petch
/member Mrs Quine
/open 7pm
/item 4 Field
"""
MEETING = meeting_of(ROLL)
OPEN = meeting_of(ROLL + "/motion otway / petch: to mow it")


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        # a motion is read in any order
        ("m/s otway petch to mow it", ("/motion otway / petch: to mow it",)),
        ("moved/seconded by Otway, Petch to mow it", ("/motion otway / petch: to mow it",)),
        ("m/s Otway and Petch that it be mown, carried 3-1", ("/motion otway / petch: That it be mown", "/vote 3-1")),
        ("resolved to mow it, prop Otway 2nd Petch", ("/motion otway / petch: to mow it", "/carried")),
        ("prop otway", ("/motion otway: That ",)),
        ("Approved (proposed Otway, seconded Petch).", ("/motion otway / petch: That ", "/carried")),
        (
            "Otway made a motion to mow it; Petch seconded the motion; motion passed 3-0",
            ("/motion otway / petch: to mow it", "/vote 3-0"),
        ),
        ("Motion: mow the field. Moved: Otway. Seconded: Petch.", ("/motion otway / petch: to mow the field",)),
        (
            "Motion 2: that it be mown. Moved by Cllr Otway, seconded by Cllr Petch. Carried 3-1.",
            ("/motion otway / petch: that it be mown", "/vote 3-1"),
        ),
        ("motion: to mow it, otway sec petch, lost", ("/motion otway / petch: to mow it", "/lost")),
        ("motion: that it be mown, carried", ("/motion: That it be mown", "/carried")),
        (
            "Motion by Otway second Petch to approve the minutes of 8 July, carried 3-0",
            ("/motion otway / petch: to approve the minutes of 8 July", "/vote 3-0", "/agree 8 July 2026"),
        ),
        (
            "Motion by Otway second Petch to approve the minutes of 8 July, lost 1-3",
            ("/motion otway / petch: to approve the minutes of 8 July", "/vote 1-3"),
        ),
        ("the 2nd Petch fair was moved to the green", ()),
        ("Otway moved to fund the 2nd Petch fair", ()),
        ("Petch/Otway boundary wall needs repair", ()),
        # who leaves for an interest is recorded as gone
        ("Quine disclosed that she owns it and left the dais", ("/declare quine as she owns it, leaves", "-quine")),
        ("Quine recused herself and left the room", ("/recuse quine", "-quine")),
        ("Quine recused (owns the plot), left 7.20", ("/recuse quine as she owns the plot", "-quine 7.20")),
        ("quine: declares an interest as she owns it and left", ("/declare quine as she owns it, leaves", "-quine")),
        ("Quine conflict - owns the plot - will step out", ("/declare quine conflict as she owns the plot, leaves",)),
        ("Quine disclosed that she met the agent", ()),
        # each event of a line is offered
        ("present: Otway, Petch & Quine", ("/present otway, petch, quine",)),
        ("roll call all present", ("/present all",)),
        ("Otway absent", ("/absent otway",)),
        ("gate is down, otway to mend it", ("gate is down", "!otway to mend it")),
        ("Otway to ring them, Petch to order gravel", ("!otway to ring them", "!petch to order gravel")),
        ("Otway asked about the fee, Petch said £4", ("otway? asked about the fee", "petch> said £4")),
        ("otway: who owns it? petch will check", ("otway: who owns it?", "!petch to check")),
        ("fee to be raised by 3% - 3 for, 1 against", ("/motion: that the fee be raised by 3%", "/vote 3-1")),
        ("Motion to rest by Otway, no second", ("/motion otway: to rest", "/lapsed")),
        (
            "It was agreed, on the proposal of Cllr Otway seconded by Cllr Petch, to mow it",
            ("/motion otway / petch: to mow it", "/carried"),
        ),
        (
            "Otway moved to mow it, Petch 2nd. Marsh yes, Otway yes, Quine no. Passed 2-1",
            ("/motion otway / petch: to mow it", "/vote named +marsh +otway -quine"),
        ),
        (
            "mtg suspended 7.40 for 5 mins, resumed 7.46",
            ("/adjourn 7.40: Meeting suspended at 7.40pm for 5 minutes.", "/resume 7.46"),
        ),
        ("Quine thinks the fee is too high", ("quine: thinks the fee is too high",)),
        ("public hearing closed at 7.40", ()),
        ("Chair closed the mtg to public at 8.30", ("/exempt: Chair closed the meeting to public at 8.30pm",)),
    ],
)
def test_every_event_of_a_line_is_offered(typed: str, offers: tuple[str, ...]) -> None:
    reading = read(typed, MEETING)
    assert tuple(filter(None, (reading.offer, *reading.then))) == offers


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("sub motion by Quine, 2nd Marsh to continue to 10/6", "/amendment quine / marsh: continue to 10/6"),
        ("Quine called the question", "/motion procedural quine: to call the question"),
        ("Quine: call the question", "/motion procedural quine: to call the question"),
        ("call the question", "/motion procedural: to call the question"),
        ("question called by Quine", "/motion procedural quine: to call the question"),
        ("Quine called the question a trap", ""),
        ("vote was called: 3 for, 1 agst - carried", "/vote 3-1"),
    ],
)
def test_what_is_moved_while_a_motion_is_open(typed: str, offer: str) -> None:
    assert read(typed, OPEN).offer == offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("Bev Orr, Friends of the Mill: opening hours too short", "/guest Bev Orr (Friends of the Mill)"),
        ("Sam Lunt of Elm Youth FC: the pitch floods", "/guest Sam Lunt (Elm Youth FC)"),
        ("Mrs Quine, Mill Ward: supports it", "quine: supports it"),
        ("Mill Lane, School of Art: roof leaks", ""),
    ],
)
def test_a_stranger_with_whom_they_speak_for_is_offered(typed: str, offer: str) -> None:
    assert read(typed, MEETING).offer == offer


def test_candidates_on_no_roll_are_added_first() -> None:
    reading = read("/ballot dunne 3, farrell 2", MEETING)
    assert (reading.offer, reading.then) == ("/guest Dunne", ("/ballot dunne 3, farrell 2",))


@pytest.mark.parametrize("sum_", ["£2,840", "$12,840.50", "£12.50"])
def test_a_sum_before_the_outcome_is_whole(sum_: str) -> None:
    reading = read(f"Otway moved to pay {sum_}, Petch second, 2-1", MEETING)
    assert (reading.offer, *reading.then) == (f"/motion otway / petch: to pay {sum_}", "/vote 2-1")
