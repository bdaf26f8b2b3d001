"""Motions and amendments, and what became of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.meeting import Choice, Collective, Entry, Kind, acts
from clerk_tui.meeting.amendments import amended
from clerk_tui.meeting.proceedings import Fate, Proceedings

from .chamber import Chamber
from .sample import CHAIR, HAND, LINTERN, VICE


def test_a_motion_has_a_mover_a_seconder_and_a_text_and_is_adopted_when_carried() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    moved = chamber.proposal(motion)
    assert (moved.mover, moved.seconder, moved.fate) == (HAND, LINTERN, Fate.OPEN)
    assert not moved.is_adopted
    vote = chamber.count(3, 1)
    assert chamber.proposal(motion).is_adopted
    assert chamber.known.adopted_by(vote) == chamber.proposal(motion)
    assert chamber.known.open_proposals(chamber.item_id) == ()


def test_a_motion_lost_is_no_resolution() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be sold", HAND, LINTERN)
    vote = chamber.count(1, 3)
    assert chamber.proposal(motion).fate is Fate.LOST
    assert chamber.known.adopted_by(vote) is None


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("to table it until May", Fate.TABLED),
        ("That the motion lie on the table", Fate.TABLED),
        ("That the motion be postponed until May", Fate.POSTPONED),
        ("to postpone indefinitely", Fate.POSTPONED),
        ("to refer it to the Halls Committee", Fate.REFERRED),
        ("That it be deferred", Fate.DEFERRED),
        ("That the meeting be adjourned", Fate.OPEN),
    ],
)
def test_a_procedural_motion_that_is_carried_puts_off_what_is_open(text: str, fate: Fate) -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    amendment = chamber.amendment("in May", VICE)
    chamber.motion(text, HAND, LINTERN, is_procedural=True)
    assert chamber.proposal(motion).fate is Fate.OPEN
    chamber.count(4, 0)
    assert (chamber.proposal(motion).fate, chamber.proposal(amendment).fate) == (fate, fate)
    assert (chamber.known.open_proposals(chamber.item_id) == ()) is (fate is not Fate.OPEN)


def test_a_motion_to_table_that_is_lost_puts_nothing_off() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    chamber.motion("to table it", HAND, LINTERN, is_procedural=True)
    chamber.count(1, 3)
    assert chamber.proposal(motion).fate is Fate.OPEN


def test_what_is_open_goes_with_its_item() -> None:
    for kind, text, fate in (
        (Kind.DEFERRED, None, Fate.DEFERRED),
        (Kind.REFERRED, "Cabinet", Fate.REFERRED),
    ):
        chamber = Chamber()
        motion = chamber.motion("That the hall be let", HAND, LINTERN)
        chamber.enter(Entry(0, kind, 0, text=text))
        assert chamber.proposal(motion).fate is fate
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    chamber.enter(Entry(0, Kind.DEFERRED, 0, text="The motion was tabled until May.", subject=":"))
    assert chamber.proposal(motion).fate is Fate.TABLED


def test_a_motion_of_nobody_in_particular_and_one_of_a_member_without_a_name() -> None:
    chamber = Chamber()
    nobody = chamber.motion("That the report be noted")
    member = chamber.enter(Entry(0, Kind.MOTION, 0, persons=(Collective.MEMBER,), text="That it be received"))
    assert chamber.proposal(nobody).mover is None
    assert chamber.proposal(member).mover is Collective.MEMBER


def test_amendments_are_voted_first_and_a_carried_one_changes_the_motion() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let for 5 years", HAND, LINTERN)
    amendment = chamber.amendment("delete “5” and insert “3”", VICE, CHAIR)
    assert chamber.proposal(amendment).motion_id == motion.id
    first = chamber.known.latest_open(chamber.item_id)
    assert first is not None
    assert first.entry == amendment
    on_amendment = chamber.count(3, 1)
    changed = chamber.proposal(motion)
    assert (changed.text, changed.fate, changed.is_amended) == ("That the hall be let for 3 years", Fate.OPEN, True)
    assert not changed.needs_wording
    assert changed.sources == (motion.id, amendment.id)
    assert chamber.known.adopted_by(on_amendment) is None
    on_motion = chamber.count(4, 0)
    adopted = chamber.known.adopted_by(on_motion)
    assert adopted is not None
    assert adopted.text == "That the hall be let for 3 years"


def test_an_amendment_that_is_lost_leaves_the_motion_as_it_was() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let for 5 years", HAND, LINTERN)
    amendment = chamber.amendment("delete “5” and insert “3”", VICE, CHAIR)
    chamber.count(1, 3)
    assert chamber.proposal(amendment).fate is Fate.LOST
    assert (chamber.proposal(motion).text, chamber.proposal(motion).is_amended) == (motion.text, False)
    chamber.enter(Entry(0, Kind.CARRIED, 0, text=None))
    assert chamber.proposal(motion).fate is Fate.CARRIED


def test_one_amendment_after_the_other_builds_on_the_text_as_amended() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let for 5 years", HAND, LINTERN)
    for text in ("delete “5” and insert “3”", "add “at a rent of £900” at the end"):
        chamber.amendment(text, VICE, CHAIR)
        chamber.count(3, 1)
    assert chamber.proposal(motion).text == "That the hall be let for 3 years at a rent of £900"


def test_an_amendment_that_only_the_clerk_can_work_in_asks_for_the_wording() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let for 5 years", HAND, LINTERN)
    chamber.amendment("that the tenant pay for the roof", VICE, CHAIR)
    chamber.count(3, 1)
    assert chamber.proposal(motion).needs_wording
    assert chamber.proposal(motion).text == motion.text
    substantive = chamber.enter(Entry(0, Kind.SUBSTANTIVE, 0, text="That the hall be let, the tenant to mend the roof"))
    reworded = chamber.proposal(motion)
    assert (reworded.text, reworded.needs_wording, reworded.is_amended) == (substantive.text, False, True)
    assert reworded.sources == (substantive.id,)


def test_the_wording_may_be_given_after_the_motion_was_carried() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let for 5 years", HAND, LINTERN)
    chamber.amendment("that the tenant pay for the roof", VICE, CHAIR)
    chamber.count(3, 1)
    vote = chamber.count(4, 0)
    chamber.enter(Entry(0, Kind.SUBSTANTIVE, 0, text="That the hall be let, the tenant to mend the roof"))
    adopted = chamber.known.adopted_by(vote)
    assert adopted is not None
    assert adopted.text == "That the hall be let, the tenant to mend the roof"
    assert adopted.entry == motion


def test_an_accepted_amendment_changes_the_motion_without_a_vote() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let for 5 years", HAND, LINTERN)
    amendment = chamber.amendment("delete “5” and insert “3”", VICE)
    accepted = chamber.enter(Entry(0, Kind.ACCEPTED, 0, text=None))
    assert chamber.proposal(amendment).fate is Fate.ACCEPTED
    assert chamber.proposal(amendment).decided == accepted
    assert chamber.proposal(motion).text == "That the hall be let for 3 years"
    assert chamber.known.divisions == {}


def test_there_must_be_an_amendment_to_accept() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let for 5 years", HAND, LINTERN)
    accepted = chamber.enter(Entry(0, Kind.ACCEPTED, 0, text=None))
    assert chamber.proposal(motion).fate is Fate.OPEN
    assert accepted.id not in chamber.known.target


def test_what_nobody_seconds_lapses_and_is_not_voted_on() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    amendment = chamber.amendment("that it be sold", VICE)
    chamber.enter(Entry(0, Kind.LAPSED, 0, text=None))
    assert chamber.proposal(amendment).fate is Fate.LAPSED
    latest = chamber.known.latest_open(chamber.item_id)
    assert latest is not None
    assert latest.entry == motion


def test_a_motion_is_withdrawn_where_one_is_open_else_the_item() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    first = chamber.enter(Entry(0, Kind.WITHDRAWN, 0, text=None))
    second = chamber.enter(Entry(0, Kind.WITHDRAWN, 0, text=None))
    assert chamber.proposal(motion).fate is Fate.WITHDRAWN
    assert chamber.known.target == {first.id: motion.id}
    assert second.id not in chamber.known.target


def test_a_counter_motion_is_voted_before_the_motion_it_opposes() -> None:
    chamber = Chamber()
    first = chamber.motion("That the hall be let", HAND, LINTERN)
    counter = chamber.motion("That the hall be kept", VICE, CHAIR)
    assert [p.entry for p in chamber.known.open_proposals(chamber.item_id)] == [first, counter]
    chamber.count(1, 3)
    chamber.count(3, 1)
    assert (chamber.proposal(counter).fate, chamber.proposal(first).fate) == (Fate.LOST, Fate.CARRIED)


def test_a_procedural_motion_is_voted_first_and_is_no_resolution() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    closure = chamber.motion("That the question be now put", VICE, CHAIR, is_procedural=True)
    amendment = chamber.amendment("delete “let” and insert “sold”", LINTERN, HAND)
    assert chamber.proposal(amendment).motion_id == motion.id
    chamber.count(0, 4)
    vote = chamber.count(3, 1)
    assert chamber.proposal(closure).fate is Fate.CARRIED
    assert chamber.known.adopted_by(vote) is None
    assert chamber.proposal(motion).fate is Fate.OPEN


def test_a_vote_on_a_part_leaves_the_motion_open() -> None:
    chamber = Chamber()
    motion = chamber.motion("That (a) the hall be let and (b) the rent be £900", HAND, LINTERN)
    part = chamber.count(2, 2, on="part (b)")
    assert chamber.known.target[part.id] == motion.id
    assert chamber.proposal(motion).fate is Fate.OPEN
    chamber.casting(Choice.AGAINST)
    assert chamber.proposal(motion).fate is Fate.OPEN
    assert not chamber.division(part).is_carried
    chamber.count(4, 0)
    assert chamber.proposal(motion).fate is Fate.CARRIED


def test_a_casting_vote_may_carry_an_amendment_which_then_changes_the_motion_once() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    chamber.amendment("add “for a year”", VICE, CHAIR)
    chamber.count(2, 2)
    assert chamber.proposal(motion).text == "That the hall be let"
    chamber.casting(Choice.FOR)
    assert chamber.proposal(motion).text == "That the hall be let for a year"


def test_each_item_has_its_own_motions() -> None:
    chamber = Chamber()
    hall = chamber.motion("That the hall be let", HAND, LINTERN)
    hall_item = chamber.item_id
    chamber.open("8", "Car Parks")
    assert chamber.known.latest_open(chamber.item_id) is None
    vote = chamber.count(4, 0)
    assert vote.id not in chamber.known.target
    assert chamber.proposal(hall).fate is Fate.OPEN
    assert chamber.known.last_division(hall_item) is None
    chamber.open("7")
    chamber.count(3, 0)
    assert chamber.proposal(hall).fate is Fate.CARRIED


def test_striking_out_a_vote_opens_the_motion_again() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    vote = chamber.count(4, 0)
    chamber.strike(vote)
    assert chamber.proposal(motion).fate is Fate.OPEN
    chamber.strike(vote)
    assert chamber.proposal(motion).fate is Fate.CARRIED


def test_what_was_in_hand_at_a_place_in_the_record() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    vote = chamber.count(4, 0)
    before = Proceedings(chamber.meeting, before=vote.position)
    hand = before.motion_in_hand(chamber.item_id)
    assert hand is not None
    assert (hand.entry, hand.fate) == (motion, Fate.OPEN)
    assert chamber.known.motion_in_hand(chamber.item_id) is None


def test_a_meeting_is_worked_out_once_and_a_note_does_not_make_it_work_again() -> None:
    chamber = Chamber()
    chamber.motion("That the hall be let", HAND, LINTERN)
    known = chamber.known
    chamber.record(Kind.NOTE, "The roof was discussed.")
    assert chamber.known is known
    chamber.count(4, 0)
    assert chamber.known is not known


def test_an_entry_at_the_end_is_followed_from_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    chamber = Chamber()
    before = chamber.known
    monkeypatch.setattr(Proceedings, "__post_init__", None)  # nothing is walked again from the beginning
    motion = chamber.motion("That the hall be let", CHAIR, VICE)
    chamber.record(Kind.DEPARTURE, None, HAND)
    vote = chamber.all_but(against=(LINTERN,))
    assert chamber.proposal(motion).decided == vote
    assert chamber.division(vote).voters == (CHAIR, VICE, LINTERN)
    assert chamber.known.meeting is chamber.meeting
    assert not before.by_id
    assert before.room.is_in_room(HAND)


# Amendments worked into the text of a motion

MOTION = "That the hall be let for 5 years from May, the rent to be £900."


@pytest.mark.parametrize(
    ("amendment", "text"),
    [
        ("delete “5” and insert “3”", "That the hall be let for 3 years from May, the rent to be £900."),
        ("That “5” be replaced by “3”.", "That the hall be let for 3 years from May, the rent to be £900."),
        ("to replace the words “let for” with “lent for”", MOTION.replace("let for", "lent for")),
        ('replace "May" with "June"', MOTION.replace("May", "June")),
        ("substitute “£950” for “£900”", MOTION.replace("£900", "£950")),
        ("the figure “£900” be deleted and replaced with “£950”", MOTION.replace("£900", "£950")),
        ("leave out “from May” and insert “at once” in its place", MOTION.replace("from May", "at once")),
        ("insert “main” after “the”", None),
        ("insert “main” before “hall”", MOTION.replace("hall", "main hall")),
        ("insert “, the stage included,” after “hall”", MOTION.replace("hall", "hall, the stage included,")),
        ("after “May” insert “next”", MOTION.replace("May", "May next")),
        ("“each year” be added after “£900”", MOTION.replace("£900", "£900 each year")),
        ("add “and that the Clerk sign the lease” at the end", MOTION[:-1] + " and that the Clerk sign the lease."),
        ("by adding “, paid by the quarter”", MOTION[:-1] + ", paid by the quarter."),
        ("delete “from May”", MOTION.replace(" from May", "")),
        ("the words “from May” be deleted", MOTION.replace(" from May", "")),
        ("delete all words after “That” and insert “the hall be sold”", "That the hall be sold."),
        ("to leave out all the words after 'that' and to insert 'the hall be sold.'", "That the hall be sold."),
        (
            "delete everything after “years” and substitute “, free of rent”",
            "That the hall be let for 5 years, free of rent.",
        ),
        ('replace all words after "let" with "to the Scouts"', "That the hall be let to the Scouts."),
        ("delete all words after “nowhere” and insert “x”", None),
        ("delete 'the hall' and insert 'the Clerk's room'", MOTION.replace("the hall", "the Clerk's room")),
        ("replace “the hall” with “the members' room”", MOTION.replace("the hall", "the members' room")),
        ("to change 5 years to 10 years", MOTION.replace("5 years", "10 years")),
        ("substitute “May” by “June”", MOTION.replace("May", "June")),
        ("substitute 5 years with 10 years", MOTION.replace("5 years", "10 years")),
        ("delete from May", MOTION.replace(" from May", "")),
        ("add subject to survey at the end", MOTION[:-1] + " subject to survey."),
        ("insert the word main before hall", MOTION.replace("hall", "main hall")),
    ],
)
def test_where_the_words_say_how(amendment: str, text: str | None) -> None:
    assert amended(MOTION, amendment) == text


@pytest.mark.parametrize(
    "amendment",
    [
        "that the hall be sold instead",
        "delete “ten” and insert “three”",
        "delete the second sentence",
        "delete the hall",
        "change 5 years to May",
        "add a survey at the end",
        "add a review after 5 years",
        "replace “hall” with the words of the officer's report",
        "delete “5” and insert “3” and delete “May” and insert “June”",
        "delete 'hall' and insert 'barn' after 'the'",
        "add 'each year' and delete 'from May'",
        "",
    ],
)
def test_where_they_do_not_the_clerk_is_left_to_say(amendment: str) -> None:
    assert amended(MOTION, amendment) is None


TRUCK = "To buy a dump truck from Wexler Motors for $72,000, to be paid from 9 March to 1 June"


@pytest.mark.parametrize(
    ("amendment", "old", "new"),
    [
        ("change $72,000 to $69,500", "$72,000", "$69,500"),
        ("to change the price from $72,000 to $69,500.", "$72,000", "$69,500"),
        ("reduce the price from $72,000 to $69,500", "$72,000", "$69,500"),
        ("from $72,000 to $69,500", "$72,000", "$69,500"),
        ("strike $72,000 and insert $69,500", "$72,000", "$69,500"),
        ("strike out a dump truck and insert two vans", "a dump truck", "two vans"),
        ("replace a dump truck with two vans", "a dump truck", "two vans"),
        ("that the price be $69,500 instead of $72,000", "$72,000", "$69,500"),
        ("substitute Orley Motors for Wexler Motors", "Wexler Motors", "Orley Motors"),
        ("make it two vans instead of a dump truck", "a dump truck", "two vans"),
    ],
)
def test_words_without_quotation_marks_that_stand_in_the_motion_are_replaced(
    amendment: str, old: str, new: str
) -> None:
    assert amended(TRUCK, amendment) == TRUCK.replace(old, new)


@pytest.mark.parametrize(
    "amendment",
    [
        "change $75,000 to $69,500",
        "change the truck to a van",
        "change the price to $69,500",
        "from 9 to 10 March",
        "replace a dump truck with two vans and Wexler Motors with Orley Motors",
        "replace a dump truck with two vans, because they cost less",
        "from $72,000 to $69,500 for the truck alone",
        "strike 72,000 and insert 69,500",
        "replace dump with a dump",
        "to pay $69,500 in March instead of $72,000",
    ],
)
def test_where_they_do_not_stand_there_or_may_say_more_the_clerk_is_left_to_say(amendment: str) -> None:
    assert amended(TRUCK, amendment) is None


def test_words_that_stand_twice_are_not_guessed_at() -> None:
    assert amended("That the hall and the hall yard be let", "delete “hall” and insert “barn”") is None


PHRASES = st.text(st.sampled_from("abc def,;.-"), min_size=1, max_size=8).map(str.strip).filter(bool)


@given(PHRASES, PHRASES, PHRASES, PHRASES)
def test_a_replacement_takes_exactly_the_old_words_out_and_puts_the_new_in(
    before: str, old: str, new: str, after: str
) -> None:
    motion = f"{before} |{old}| {after}"
    assert amended(motion, f"delete “|{old}|” and insert “{new}”") == f"{before} {new} {after}"


def test_what_is_rescinded_is_the_same_whether_the_record_is_followed_or_read_again() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    chamber.count(3, 1)
    clause = chamber.record(Kind.CLAUSE, "That the gate be mended")
    rescinded = chamber.record(Kind.RESCINDED, None)
    assert (chamber.known.annulled, chamber.proposal(motion).fate) == ((rescinded,), Fate.CARRIED)
    chamber.do(acts.strike(chamber.meeting, clause))
    again = Proceedings(chamber.meeting)
    assert (again.annulled, again.by_id[motion.id].fate) == ((), Fate.RESCINDED)
    assert (chamber.known.annulled, chamber.known.by_id) == (again.annulled, again.by_id)
