"""What a clerk does to a meeting, and its being taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Capacity, Entry, Head, Kind, Meeting, Membership, Person, Vote, acts, apply
from clerk_tui.meeting.attendance import Standing, attendance
from clerk_tui.meeting.intents import Continue, ListPerson, OpenItem, PlanItem, Record, Second, SetHead
from clerk_tui.meeting.kinds import ROLL_CALL
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.proceedings import Fate, proceedings
from clerk_tui.meeting.record import GAP_BETWEEN

from .chamber import Chamber
from .sample import CHAIR, CLERK, HAND, LINTERN, VICE, Sitting, undone


def put_in(text: str) -> Record:
    """The intent to record a note."""
    return Record(Entry(0, Kind.NOTE, 0, text=text))


def test_entries_are_recorded_in_order_in_the_live_item() -> None:
    sitting = Sitting()
    before = sitting.record(Kind.NOTE, "before the first item")
    sitting.open("5", "Crime")
    inside = sitting.record(Kind.NOTE, "inside")
    assert before.item_id is None
    assert inside.item_id == sitting.meeting.items[0].id
    positions = [e.position for e in sitting.meeting.entries]
    assert positions == sorted(set(positions))


def test_moving_within_an_item_and_into_the_one_beside_it() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    one, two = sitting.record(Kind.NOTE, "one"), sitting.record(Kind.NOTE, "two")
    sitting.open("2", "Second")
    three = sitting.record(Kind.NOTE, "three")
    first, second = (item.id for item in sitting.meeting.items)
    sitting.do(acts.move(sitting.meeting, two, -1))
    assert sitting.texts == [None, "two", "one", None, "three"]
    sitting.do(acts.move(sitting.meeting, sitting.meeting.entry(one.id), 1))
    assert sitting.done[-1].label == "moved note: one, into 2 Second"
    assert sitting.texts == [None, "two", None, "one", "three"]
    assert sitting.meeting.entry(one.id).item_id == second
    sitting.do(acts.move(sitting.meeting, sitting.meeting.entry(one.id), -1))
    assert sitting.texts == [None, "two", "one", None, "three"]
    assert sitting.meeting.entry(one.id).item_id == first
    with pytest.raises(LineRefusedError, match="Open the item it belongs to"):
        acts.move(sitting.meeting, three, 1)


def test_moving_in_an_item_that_was_taken_twice_leaves_what_was_recorded_there_before() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    vote = sitting.record(Kind.NOTE, "vote")
    sitting.open("2", "Second")
    sitting.record(Kind.NOTE, "between")
    sitting.open("1", "")
    again = sitting.record(Kind.NOTE, "again")
    sitting.do(acts.move(sitting.meeting, again, -1))
    assert sitting.texts == [None, "vote", None, "between", "again", None]
    assert sitting.meeting.entry(vote.id) == vote
    assert sitting.done[-1].label == "moved note: again, into 2 Second"


def test_an_entry_is_moved_before_the_first_item_and_through_one_that_has_none() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    sitting.open("2", "Second")
    one = sitting.record(Kind.NOTE, "one")
    places = []
    for _ in range(2):
        sitting.do(acts.move(sitting.meeting, sitting.meeting.entry(one.id), -1))
        places.append(sitting.meeting.entry(one.id).item_id)
    assert places == [sitting.meeting.items[0].id, None]
    assert sitting.done[-1].label == "moved note: one, into what was before the first item"
    with pytest.raises(LineRefusedError, match="first entry of the record"):
        acts.move(sitting.meeting, sitting.meeting.entry(one.id), -1)


def test_what_is_said_of_an_item_stays_in_one() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    deferred = sitting.record(Kind.DEFERRED)
    with pytest.raises(LineRefusedError, match="belongs to an agenda item"):
        acts.move(sitting.meeting, deferred, -1)


def test_struck_out_and_restored() -> None:
    sitting = Sitting()
    entry = sitting.record(Kind.NOTE, "one")
    sitting.strike(entry)
    assert sitting.meeting.entries[0].is_struck
    assert sitting.done[-1].label == "struck out note: one"
    sitting.strike(entry)
    assert not sitting.meeting.entries[0].is_struck
    assert sitting.done[-1].label == "restored note: one"


def test_insertions_go_on_when_no_room_is_left_between_two() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    sitting.record(Kind.NOTE, "first")
    last = sitting.record(Kind.NOTE, "last")
    for count in range(80):
        before = sitting.meeting.entry(last.id)
        act = acts.insert_before(sitting.meeting, put_in(str(count)), before, sitting.directory, time(9, 0))
        sitting.do(act)
    assert sitting.texts == [None, "first", *map(str, range(80)), "last"]
    assert {e.item_id for e in sitting.meeting.entries} == {sitting.meeting.items[0].id}
    assert max(len(act.changes) for act in sitting.done) > 30
    assert undone(sitting.meeting, sitting.done) == Meeting(Head(1))


def test_insertions_before_the_very_first_entry_go_on_too() -> None:
    sitting = Sitting()
    first = sitting.record(Kind.NOTE, "first")
    for count in range(80):
        target = sitting.meeting.entries[0]
        sitting.do(acts.insert_before(sitting.meeting, put_in(str(count)), target, sitting.directory, None))
    assert sitting.texts == [*map(str, reversed(range(80))), "first"]
    assert sitting.meeting.entries[-1].id == first.id


def test_an_entry_in_the_record_is_never_taken_for_one_without_a_place() -> None:
    sitting = Sitting()
    first = sitting.record(Kind.NOTE, "first")
    for count in range(80):
        act = acts.insert_before(
            sitting.meeting, put_in(str(count)), sitting.meeting.entries[0], sitting.directory, None
        )
        sitting.do(act)
        act = acts.insert_before(
            sitting.meeting, put_in(f"last {count}"), sitting.meeting.entry(first.id), sitting.directory, None
        )
        sitting.do(act)
        assert 0 not in {e.position for e in sitting.meeting.entries}
    before = Meeting(Head(1), entries=(Entry(1, Kind.NOTE, -GAP_BETWEEN, text="put in first"),))
    assert acts.end_position(before) not in (0, -GAP_BETWEEN)


def test_an_insertion_before_the_opening_of_an_item_ends_the_one_above() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    sitting.open("2", "Second")
    opening = sitting.meeting.entries[-1]
    sitting.do(acts.insert_before(sitting.meeting, put_in("late"), opening, sitting.directory, None))
    assert sitting.meeting.entries[1].item_id == sitting.meeting.items[0].id


def test_going_on_with_the_last_entry_but_never_a_private_note() -> None:
    sitting = Sitting()
    with pytest.raises(LineRefusedError, match="nothing to continue"):
        acts.continue_last(sitting.meeting, Continue("more", is_paragraph=False))
    sitting.record(Kind.NOTE, "one")
    sitting.record(Kind.PRIVATE, "mine")
    sitting.do(acts.continue_last(sitting.meeting, Continue("more", is_paragraph=False)))
    sitting.do(acts.continue_last(sitting.meeting, Continue("(i) a limb", is_paragraph=True)))
    assert sitting.texts == ["one more\n(i) a limb", "mine"]
    sitting.record(Kind.ARRIVAL, None, HAND)
    with pytest.raises(LineRefusedError):
        acts.continue_last(sitting.meeting, Continue("more", is_paragraph=False))


@pytest.mark.parametrize("twice", ["Councillor K Hand", "Cllr. K Hand", "cllr k hand", "Councillor  K. Hand"])
def test_the_same_person_is_never_two(twice: str) -> None:
    sitting = Sitting()
    sitting.do(acts.list_person(sitting.meeting, ListPerson(twice, Capacity.COOPTED), sitting.directory))
    assert len(sitting.meeting.people) == len(sitting.meeting.roll) == 5
    assert sitting.meeting.places[HAND].capacity is Capacity.COOPTED
    assert sitting.meeting.places[HAND].position == 3


def test_somebody_on_file_keeps_their_id() -> None:
    directory = Directory(known={"councillor k hand": Person(77, "Councillor K Hand")}, next_person=100)
    act = acts.list_person(Meeting(Head(1)), ListPerson("Cllr K Hand", Capacity.MEMBER), directory)
    assert list(apply(Meeting(Head(1)), act.changes).people) == [77]


def test_there_is_one_chair() -> None:
    sitting = Sitting()
    sitting.do(acts.list_person(sitting.meeting, ListPerson("Councillor K Hand", Capacity.CHAIR), sitting.directory))
    assert [p.person_id for p in sitting.meeting.roll if p.capacity is Capacity.CHAIR] == [HAND]
    assert sitting.meeting.places[CHAIR].capacity is Capacity.MEMBER


def test_those_in_the_record_stay_on_the_roll() -> None:
    sitting = Sitting()
    sitting.record(Kind.NOTE, f"Thanks to {{@{HAND}}}.")
    sitting.record(Kind.QUESTION, "if so", LINTERN)
    for person in (HAND, LINTERN):
        with pytest.raises(LineRefusedError, match="cannot be taken off the roll"):
            acts.leave_roll(sitting.meeting, person)
    sitting.do(acts.leave_roll(sitting.meeting, VICE))
    assert VICE not in sitting.meeting.places


def test_a_key_of_the_roll_call_keeps_one_line_a_standing() -> None:
    sitting = Sitting()

    def press(person: int, kind: Kind) -> None:
        sitting.do(acts.call_roll(sitting.meeting, person, kind, sitting.directory, None))

    for person in (CHAIR, VICE, HAND):
        press(person, Kind.PRESENT)
    press(LINTERN, Kind.APOLOGIES)
    press(HAND, Kind.APOLOGIES)
    press(HAND, Kind.APOLOGIES)
    press(VICE, Kind.ABSENT)
    press(VICE, Kind.REMOTE)
    standing = {e.kind: e.persons for e in sitting.meeting.entries if e.kind in ROLL_CALL and not e.is_struck}
    assert standing == {Kind.PRESENT: (CHAIR,), Kind.APOLOGIES: (LINTERN, HAND), Kind.REMOTE: (VICE,)}
    assert len([e for e in sitting.meeting.entries if not e.is_struck]) == 3
    assert not any(e.is_struck for e in sitting.meeting.entries)
    assert attendance(sitting.meeting).standing(VICE) is Standing.REMOTE


def test_a_motion_that_is_settled_takes_the_doubt_of_the_vote_below_it_with_it() -> None:
    sitting = Sitting()
    sitting.open("5", "Crime")
    note = sitting.record(Kind.NOTE, "/motion hand that it be noted")
    doubt = f"{acts.NO_MOTION}: this will be minuted as a decision on “the proposal”"
    entry = Entry(0, Kind.VOTE, 0, text=None, vote=Vote(3, 0, 0), doubt=doubt)
    sitting.do(acts.record(sitting.meeting, Record(entry), sitting.directory, None))
    sitting.do(acts.revise(sitting.meeting, note, Entry(0, Kind.MOTION, 0, text="That it be noted", persons=(HAND,))))
    assert [(e.kind, e.doubt) for e in sitting.meeting.entries[-2:]] == [(Kind.MOTION, ""), (Kind.VOTE, "")]


@pytest.mark.parametrize("is_inserted", [False, True])
def test_a_vote_on_a_motion_stays_on_it_when_an_amendment_is_put_above_it_and_asks(is_inserted: bool) -> None:
    sitting = Sitting()
    sitting.open("5", "Crime")
    motion = sitting.record(Kind.MOTION, "That it be noted", HAND, VICE)
    note = sitting.record(Kind.NOTE, "lintern wants a year in it")
    sitting.do(
        acts.record(
            sitting.meeting, Record(Entry(0, Kind.VOTE, 0, text=None, vote=Vote(3, 0, 0))), sitting.directory, None
        )
    )
    vote, amendment = sitting.meeting.entries[-1], Entry(0, Kind.AMENDMENT, 0, text="add a year", persons=(LINTERN,))
    if is_inserted:
        sitting.do(acts.insert_before(sitting.meeting, Record(amendment), vote, sitting.directory, None))
    else:
        sitting.do(acts.revise(sitting.meeting, note, amendment))
    known, kept = proceedings(sitting.meeting), sitting.meeting.entries[-1]
    assert known.target[vote.id] == motion.id
    assert "amendment" in kept.doubt
    assert known.by_id[motion.id].fate is Fate.CARRIED


def test_all_others_are_called_into_the_line_of_those_who_are_present() -> None:
    sitting = Sitting()
    sitting.do(acts.call_roll(sitting.meeting, LINTERN, Kind.APOLOGIES, sitting.directory, None))
    sitting.do(acts.call_roll(sitting.meeting, VICE, Kind.PRESENT, sitting.directory, None))
    sitting.do(acts.call_rest(sitting.meeting, sitting.directory, None))
    assert [(e.kind, e.persons) for e in sitting.meeting.entries] == [
        (Kind.APOLOGIES, (LINTERN,)),
        (Kind.PRESENT, (VICE, CHAIR, HAND)),
    ]
    with pytest.raises(LineRefusedError, match="has been called"):
        acts.call_rest(sitting.meeting, sitting.directory, None)
    fresh = Sitting()
    fresh.do(acts.call_rest(fresh.meeting, fresh.directory, None))
    assert set(fresh.meeting.entries[-1].persons) == {CHAIR, VICE, HAND, LINTERN}


def test_present_of_somebody_who_has_left_is_an_arrival_now() -> None:
    sitting = Sitting()
    sitting.record(Kind.PRESENT, None, CHAIR, HAND)
    sitting.record(Kind.DEPARTURE, None, HAND, at=time(9, 44))
    act = acts.call_roll(sitting.meeting, HAND, Kind.PRESENT, sitting.directory, time(10, 5))
    sitting.do(act)
    back = sitting.meeting.entries[-1]
    assert (back.kind, back.persons, back.at, back.text) == (Kind.ARRIVAL, (HAND,), time(10, 5), None)
    assert act.label == "arrival: Councillor K Hand"
    assert attendance(sitting.meeting).is_in_room(HAND)


def test_what_a_key_of_the_roll_call_says_is_so_after_arrivals_and_departures_too() -> None:
    sitting = Sitting()
    sitting.record(Kind.PRESENT, None, CHAIR, HAND)
    sitting.record(Kind.REMOTE, None, LINTERN)
    sitting.record(Kind.DEPARTURE, None, HAND)
    for kind in (Kind.APOLOGIES, Kind.ABSENT):
        act = acts.call_roll(sitting.meeting, HAND, kind, sitting.directory, None)
        assert (act.changes, "strike that out first" in act.label) == ((), True)
    for kind in (Kind.REMOTE, Kind.PRESENT, Kind.REMOTE, Kind.PRESENT):
        sitting.do(acts.call_roll(sitting.meeting, HAND, kind, sitting.directory, None))
        assert attendance(sitting.meeting).standing(HAND) is Standing(kind.value)
    sitting.record(Kind.DEPARTURE, None, HAND)
    sitting.record(Kind.CLOSED, None)
    act = acts.call_roll(sitting.meeting, HAND, Kind.PRESENT, sitting.directory, None)
    assert (act.changes, "after the close" in act.label) == ((), True)


def test_an_item_is_gone_back_to_by_its_title_alone() -> None:
    sitting = Sitting()
    sitting.open("2", "Felling in the Park")
    sitting.open("3", "Roads")
    sitting.open("", "felling in the park")
    assert [i.label for i in sitting.meeting.items] == ["2 Felling in the Park", "3 Roads"]
    assert sitting.meeting.live_item == sitting.meeting.items[0]
    sitting.open("", "Urgent business")
    sitting.open("", "Urgent Business")
    assert [i.label for i in sitting.meeting.items] == ["2 Felling in the Park", "3 Roads", "Urgent business"]


def test_a_person_typed_again_keeps_what_was_not_typed() -> None:
    sitting = Sitting()
    fern = ListPerson("Fay Fern", Capacity.OFFICER, "Tree Officer", "fay", "the Tree Officer")
    sitting.do(acts.list_person(sitting.meeting, fern, sitting.directory))
    sitting.do(acts.list_person(sitting.meeting, ListPerson("Fay Fern", Capacity.GUEST), sitting.directory))
    place = sitting.meeting.roll[-1]
    assert (place.capacity, place.post, place.alias, place.form) == (
        Capacity.GUEST,
        "Tree Officer",
        "fay",
        "the Tree Officer",
    )
    sitting.do(acts.list_person(sitting.meeting, ListPerson("Fay Fern", Capacity.GUEST, post=""), sitting.directory))
    assert (sitting.meeting.roll[-1].post, sitting.meeting.roll[-1].alias) == ("", "fay")


def test_items_are_opened_gone_back_to_and_put_right() -> None:
    sitting = Sitting()
    sitting.open("5", "Crime")
    sitting.open("3", "Roads")
    sitting.open("5.")
    assert sitting.meeting.live_item is not None
    assert sitting.meeting.live_item.title == "Crime"
    sitting.open("3", "Roads and paths")
    assert [(i.number, i.title) for i in sitting.meeting.items] == [("5", "Crime"), ("3", "Roads and paths")]
    assert [i.number for i in sitting.meeting.items_taken] == ["5", "3"]
    with pytest.raises(LineRefusedError, match="no item 9"):
        acts.open_item(sitting.meeting, OpenItem("9", ""), sitting.directory, None)


def test_a_number_used_again_under_a_heading_opens_another_item_and_loses_no_title() -> None:
    sitting = Sitting()
    for number, title in (("", "OLD BUSINESS"), ("1", "Approval of the minutes"), ("2", "Discussion on the fence")):
        sitting.open(number, title)
    for number, title in (("", "NEW BUSINESS"), ("1", "Presentation on wells"), ("2", "Discussion on the fees")):
        sitting.open(number, title)
    assert [item.label for item in sitting.meeting.items] == [
        *("OLD BUSINESS", "1 Approval of the minutes", "2 Discussion on the fence"),
        *("NEW BUSINESS", "1 Presentation on wells", "2 Discussion on the fees"),
    ]
    sitting.open("1")  # a number alone: the one taken last
    assert sitting.meeting.live_item is not None
    assert sitting.meeting.live_item.title == "Presentation on wells"
    sitting.open("1", "Approval of the minutes")
    assert sitting.meeting.live_item.title == "Approval of the minutes"
    assert len(sitting.meeting.items) == 6


def test_a_title_put_right_stays_one_item() -> None:
    sitting = Sitting()
    sitting.open("4", "Repair of the bus shelter in Mill Lane")
    sitting.open("4", "Repair of the bus shelters in Mill Lane")
    sitting.open("4", "Repair of the bus shelters in Mill Lane and Church Road")
    assert [item.title for item in sitting.meeting.items] == ["Repair of the bus shelters in Mill Lane and Church Road"]


def test_the_next_item_is_the_first_not_yet_taken() -> None:
    directory = Directory()
    meeting = apply(
        Meeting(Head(1)), acts.plan(Head(1), (), [("", "PART A"), ("1", "First"), ("2", "Second")], directory).changes
    )
    assert [i.is_heading for i in meeting.items] == [True, False, False]
    taken = []
    while meeting.items_to_come:
        meeting = apply(meeting, acts.next_item(meeting, directory, None).changes)
        taken.append(meeting.live_item.title if meeting.live_item else "")
    assert taken == ["PART A", "First", "Second"]
    with pytest.raises(LineRefusedError, match="Every item"):
        acts.next_item(meeting, directory, None)


def test_a_plan_takes_those_who_held_a_place_on_the_day() -> None:
    def place(number: int, start: date | None, end: date | None) -> Membership:
        return Membership(Person(number, f"Member {number}"), Capacity.MEMBER, number, start=start, end=end)

    memberships = [
        place(1, None, None),
        place(2, date(2017, 5, 1), date(2018, 1, 8)),
        place(3, date(2018, 1, 8), None),
        place(4, None, date(2018, 1, 7)),
        place(5, date(2018, 1, 9), None),
    ]

    def roll(day: date | None) -> list[int]:
        head = Head(1, date=day)
        act = acts.plan(head, memberships, (), Directory())
        return [p.person_id for p in apply(Meeting(Head(1)), act.changes).roll]

    assert roll(date(2018, 1, 8)) == [1, 2, 3]
    assert roll(None) == [1, 3, 5]


def test_the_head_is_set_and_left() -> None:
    sitting = Sitting()
    sitting.do(acts.set_head(sitting.meeting, SetHead(venue="Hall", quorum=3)))
    sitting.do(acts.set_head(sitting.meeting, SetHead(quorum=4)))
    assert (sitting.meeting.head.venue, sitting.meeting.head.quorum) == ("Hall", 4)


def test_a_revised_entry_keeps_its_place_and_stays_struck_out() -> None:
    sitting = Sitting()
    entry = sitting.record(Kind.NOTE, "one", at=time(9, 41))
    sitting.strike(entry)
    struck = sitting.meeting.entry(entry.id)
    sitting.do(acts.revise(sitting.meeting, struck, Entry(0, Kind.STATEMENT, 0, persons=(HAND,), text="two")))
    now = sitting.meeting.entry(entry.id)
    assert (now.position, now.entered, now.kind, now.text, now.is_struck) == (
        entry.position,
        time(9, 41),
        Kind.STATEMENT,
        "two",
        True,
    )


def test_a_follow_up_stays_one_when_the_question_above_it_has_another_asker() -> None:
    sitting = Sitting()
    question = sitting.record(Kind.QUESTION, "if so", HAND)
    follow_up = sitting.record(Kind.FOLLOW_UP, "how much", HAND)
    typed = Entry(0, Kind.QUESTION, 0, persons=(HAND,), text="how much more")
    meant = acts.revise(sitting.meeting, follow_up, typed).entries[0]
    assert meant.kind is Kind.QUESTION
    sitting.do(acts.revise(sitting.meeting, question, replace(question, persons=(LINTERN,))))
    kept = acts.revise(sitting.meeting, follow_up, typed).entries[0]
    assert (kept.kind, kept.text) == (Kind.FOLLOW_UP, "how much more")
    other = acts.revise(sitting.meeting, follow_up, replace(typed, persons=(VICE,))).entries[0]
    assert other.kind is Kind.QUESTION


DEEDS = (
    *("note", "question", "present", "apologies", "item", "strike", "move", "insert", "continue", "list"),
    *("rename", "head", "leave", "settle"),
)


def deed(sitting: Sitting, what: str, which: int) -> None:
    """One act of many kinds, chosen by number."""
    meeting, directory = sitting.meeting, sitting.directory
    person = meeting.roll[which % len(meeting.roll)].person_id
    entry = meeting.entries[which % len(meeting.entries)] if meeting.entries else None
    if what == "note":
        sitting.record(Kind.NOTE, f"note {which}")
    elif what == "question":
        sitting.record(Kind.QUESTION, "if so", person)
    elif what in ("present", "apologies"):
        sitting.do(acts.call_roll(meeting, person, Kind(what), directory, None))
    elif what == "item":
        sitting.open(str(which % 4), f"Title {which}")
    elif what == "continue":
        sitting.do(acts.continue_last(meeting, Continue("more", is_paragraph=bool(which % 2))))
    elif what == "list":
        listed = ListPerson(f"Councillor {which % 9}", list(Capacity)[which % 6])
        sitting.do(acts.list_person(meeting, listed, directory))
    elif what == "rename":
        sitting.do(acts.rename(meeting, person, f"Name {which}"))
    elif what == "head":
        sitting.do(acts.set_head(meeting, SetHead(quorum=which, group=str(which))))
    elif what == "leave" and len(meeting.roll) > 1:
        sitting.do(acts.leave_roll(meeting, person))
    elif entry is not None:
        deed_to_an_entry(sitting, what, entry, which)


def deed_to_an_entry(sitting: Sitting, what: str, entry: Entry, which: int) -> None:
    """One act on an entry there already is."""
    if what == "strike":
        sitting.strike(entry)
    elif what == "settle":
        sitting.do(acts.settle(sitting.meeting, entry))
    elif what == "insert":
        sitting.do(acts.insert_before(sitting.meeting, put_in(str(which)), entry, sitting.directory, None))
    elif what == "move" and entry.kind is not Kind.ITEM:
        sitting.do(acts.move(sitting.meeting, entry, 1 if which % 2 else -1))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 60)), max_size=40))
def test_any_acts_and_then_their_inverses_give_the_first_meeting_back(deeds: list[tuple[str, int]]) -> None:
    sitting = Sitting()
    for what, which in deeds:
        try:
            deed(sitting, what, which)
        except LineRefusedError:
            continue
        meeting = sitting.meeting
        assert list(meeting.entries) == sorted(meeting.entries, key=lambda e: e.position)
        assert len({e.position for e in meeting.entries}) == len(meeting.entries)
        fresh = Meeting(meeting.head, meeting.people, meeting.roll, meeting.items, meeting.entries)
        for derived in ("places", "item_by_id", "attendance_entries", "live_item", "items_taken", "items_to_come"):
            assert getattr(meeting, derived) == getattr(fresh, derived)
    forward = sitting.meeting
    assert undone(forward, sitting.done) == Meeting(Head(1))
    again = Meeting(Head(1))
    for act in sitting.done:
        again = apply(again, act.changes)
    assert again == forward


def test_an_officer_is_no_member() -> None:
    assert [c for c in Capacity if not c.is_member] == [Capacity.OFFICER, Capacity.GUEST, Capacity.SPEAKER]
    assert CLERK in Sitting().meeting.places


# Acts of the procedure: seconding, listing an item, and what is refused


def test_a_motion_is_seconded_later() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND)
    act = acts.second(chamber.meeting, Second(LINTERN))
    assert act.label == "seconded motion: Councillor K Hand: That the hall be let"
    chamber.do(act)
    assert (chamber.proposal(motion).mover, chamber.proposal(motion).seconder) == (HAND, LINTERN)
    assert undone(chamber.meeting, chamber.done[-1:]).entry(motion.id) == motion


def test_the_amendment_is_seconded_before_the_motion_under_it() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND)
    amendment = chamber.amendment("add “for a year”", VICE)
    chamber.do(acts.second(chamber.meeting, Second(CHAIR)))
    assert chamber.proposal(amendment).seconder == CHAIR
    chamber.do(acts.second(chamber.meeting, Second(LINTERN)))
    assert chamber.proposal(motion).seconder == LINTERN


def test_nobody_seconds_their_own_motion_and_none_is_seconded_twice_or_after_it_was_decided() -> None:
    chamber = Chamber()
    with pytest.raises(LineRefusedError, match="needs a seconder"):
        acts.second(chamber.meeting, Second(LINTERN))
    chamber.motion("That the hall be let", HAND)
    with pytest.raises(LineRefusedError, match="Nobody can second their own motion"):
        acts.second(chamber.meeting, Second(HAND))
    chamber.do(acts.second(chamber.meeting, Second(LINTERN)))
    with pytest.raises(LineRefusedError, match="needs a seconder"):
        acts.second(chamber.meeting, Second(VICE))
    chamber.motion("That the hall be kept", VICE)
    chamber.enter(Entry(0, Kind.LAPSED, 0, text=None))
    with pytest.raises(LineRefusedError, match="needs a seconder"):
        acts.second(chamber.meeting, Second(CHAIR))


def test_a_motion_of_another_item_is_not_seconded_here() -> None:
    chamber = Chamber()
    chamber.motion("That the hall be let", HAND)
    chamber.open("8", "Car Parks")
    with pytest.raises(LineRefusedError, match="needs a seconder"):
        acts.second(chamber.meeting, Second(LINTERN))


def test_an_item_is_listed_for_later() -> None:
    chamber = Chamber()
    chamber.do(acts.plan_item(chamber.meeting, PlanItem("8", "Car Parks"), chamber.directory))
    chamber.do(acts.plan_item(chamber.meeting, PlanItem("", "PART B", is_heading=True), chamber.directory))
    assert [i.label for i in chamber.meeting.items_to_come] == ["8 Car Parks", "PART B"]
    assert chamber.meeting.live_item is not None
    assert chamber.meeting.live_item.number == "7"
    chamber.open("8")
    assert [i.label for i in chamber.meeting.items] == ["7 Market Hall", "8 Car Parks", "PART B"]
    assert [i.label for i in chamber.meeting.items_taken] == ["7 Market Hall", "8 Car Parks"]


@pytest.mark.parametrize("number", ["7", "7."])
def test_an_item_stands_once_on_the_agenda(number: str) -> None:
    chamber = Chamber()
    with pytest.raises(LineRefusedError, match="already on the agenda"):
        acts.plan_item(chamber.meeting, PlanItem(number, "Market Hall"), chamber.directory)


def test_the_signing_of_minutes_is_never_struck_out() -> None:
    chamber = Chamber()
    signed = chamber.enter(Entry(0, Kind.MINUTES_SIGNED, 0, text=None, of_date=date(2024, 5, 13)))
    with pytest.raises(LineRefusedError, match="cannot be undone"):
        acts.strike(chamber.meeting, signed)


def test_a_member_named_in_a_vote_stays_on_the_roll() -> None:
    chamber = Chamber(is_called=False)
    chamber.named(in_favour=(HAND,), against=(LINTERN,))
    with pytest.raises(LineRefusedError, match="cannot be taken off the roll"):
        acts.leave_roll(chamber.meeting, LINTERN)


def test_a_motion_is_gone_on_with_in_paragraphs() -> None:
    chamber = Chamber()
    motion = chamber.motion("That", HAND, LINTERN)
    chamber.do(acts.continue_last(chamber.meeting, Continue("(a) the hall be let", is_paragraph=True)))
    assert chamber.proposal(motion).text == "That\n(a) the hall be let"
    chamber.count(3, 1)
    assert chamber.proposal(motion).is_adopted
    assert undone(chamber.meeting, chamber.done) == Meeting(Head(1))
