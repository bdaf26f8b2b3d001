"""Any procedure there can be: the ballot never holds anybody who could not vote, and every act can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from hypothesis import event, given, settings
from hypothesis import strategies as st

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, Ballot, Capacity, Choice, Conduct, Entry, Interest, Kind, Meeting, Vote, acts, apply
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.intents import ListPerson, Record, Second, SetHead
from clerk_tui.meeting.proceedings import Proceedings, exempt_parts, proceedings

from .by_hand import seat_of, voters_by_hand, was_called
from .chamber import COOPTEE, VANE, Chamber
from .sample import CHAIR, CLERK, HAND, LINTERN, VICE

PEOPLE = (CHAIR, VICE, HAND, LINTERN, CLERK, COOPTEE, VANE)
RULES = (
    *("", "cooptees=vote", "remote=vote", "substitutes=novote", "absence=novote"),
    "board absence=novote majority=2/3 seats=9",
)

Step = Callable[[Chamber], None]


def entered(kind: Kind, *persons: int, **more: object) -> Step:
    """A step that records one entry."""
    return lambda chamber: void(chamber.enter(replace(Entry(0, kind, 0, persons=persons, text=None), **more)))  # type: ignore[arg-type]


def void(_: object) -> None:
    """Nothing, of anything."""


def declared(person: int, item: str, interest: Interest | None, conduct: Conduct | None) -> Step:
    """A member declares an interest, in an item by its number or in the one that is open."""
    text = f"in item {item}, as a tenant" if item else "as a tenant"
    return entered(Kind.DECLARATION, person, text=text, interest=interest, conduct=conduct)


def voted(how: str, picks: list[tuple[int, Choice]], figures: tuple[int, int, int], on: str) -> Step:
    """A vote of those who may vote, as a clerk's keys let them be named: each once."""

    def step(chamber: Chamber) -> None:
        voters = chamber.ballot
        chosen = {voters[at % len(voters)]: choice for at, choice in picks} if voters else {}
        ballots = tuple(Ballot(person, choice) for person, choice in chosen.items())
        votes = {
            "count": Vote(*figures),
            "all": Vote(ballots=ballots),
            "named": Vote(is_named=True, ballots=ballots),
            "stated": Vote(*figures, is_named=True, ballots=ballots),
        }
        chamber.enter(Entry(0, Kind.VOTE, 0, text=None, vote=votes[how], subject=on))

    return step


def called(person: int, kind: Kind) -> Step:
    """A key of the roll call."""
    return lambda c: c.do(acts.call_roll(c.meeting, person, kind, c.directory, None))


def listed(person: int, capacity: Capacity) -> Step:
    """Somebody is given another place on the roll."""
    return lambda c: c.do(acts.list_person(c.meeting, ListPerson(c.meeting.people[person].name, capacity), c.directory))


def to_an_entry(which: int, what: str, steps: int) -> Step:
    """An entry somewhere in the record is struck out, restored, moved, put right, confirmed, or has one put in before
    it."""

    def step(chamber: Chamber) -> None:
        meeting = chamber.meeting
        entry = meeting.entries[which % len(meeting.entries)]
        if what == "strike":
            chamber.strike(entry)
        elif what == "insert":
            drawn = Entry(0, Kind.DEPARTURE if steps > 0 else Kind.NOTE, 0, persons=(HAND,), text=None)
            chamber.do(acts.insert_before(meeting, Record(drawn), entry, chamber.directory, None))
        elif what == "settle":
            chamber.do(acts.settle(meeting, entry))
        elif entry.kind is not Kind.ITEM and what == "move":
            chamber.do(acts.move(meeting, entry, steps))
        elif entry.kind is not Kind.ITEM:
            chamber.do(acts.revise(meeting, entry, Entry(0, Kind.NOTE, 0, text="put right")))

    return step


people = st.sampled_from(PEOPLE)
items = st.sampled_from("789")
plain = st.sampled_from(
    [
        *(
            Kind.NOTE,
            Kind.LAPSED,
            Kind.ACCEPTED,
            Kind.CARRIED,
            Kind.LOST,
            Kind.WITHDRAWN,
            Kind.READMITTED,
            Kind.SUMMARY,
        ),
        *(Kind.OPENED, Kind.ADJOURNED, Kind.RESUMED, Kind.CLOSED),
    ]
)
texts = st.sampled_from(
    ["That the hall be let", "delete “let” and insert “sold”", "add “for a year”", "that the roof be mended"]
)
choices = st.sampled_from(Choice)
doubts = st.sampled_from(["Perhaps a vote.", "Perhaps a motion."])
VOTES = st.builds(
    voted,
    st.sampled_from(["count", "all", "all", "named", "stated"]),
    st.lists(st.tuples(st.integers(0, 6), choices), max_size=4),
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 1)),
    st.sampled_from(["", "", "part (b)"]),
)
STEPS: st.SearchStrategy[Step] = st.one_of(
    VOTES,
    VOTES,
    st.builds(lambda p, k: entered(k, p), people, st.sampled_from([Kind.ARRIVAL, Kind.DEPARTURE, Kind.PRESIDING])),
    st.builds(called, people, st.sampled_from([Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE])),
    st.builds(
        lambda s, m: entered(Kind.SUBSTITUTE, s, m),
        st.sampled_from([VANE, CLERK, HAND]),
        st.sampled_from([LINTERN, VICE, COOPTEE]),
    ),
    st.builds(
        declared,
        people,
        st.sampled_from(["", "7", "8", "7 and 9"]),
        st.none() | st.sampled_from(Interest),
        st.none() | st.sampled_from(Conduct),
    ),
    st.builds(lambda number: lambda c: c.open(number, f"Business {number}"), items),
    st.builds(
        lambda t, a, b, p: entered(Kind.MOTION, a, b, text=t, is_procedural=p), texts, people, people, st.booleans()
    ),
    st.builds(lambda t, a: entered(Kind.AMENDMENT, a, text=t), texts, people),
    st.builds(lambda t: entered(Kind.SUBSTANTIVE, text=t), texts),
    st.builds(lambda p: lambda c: c.do(acts.second(c.meeting, Second(p))), people),
    st.builds(lambda choice: entered(Kind.CASTING, choice=choice), st.sampled_from([Choice.FOR, Choice.AGAINST])),
    st.builds(lambda p, choice: entered(Kind.OWN_VOTE, p, choice=choice), people, choices),
    st.builds(lambda kind: entered(kind), plain),
    st.builds(lambda kind, why: entered(kind, doubt=why), st.sampled_from([Kind.NOTE, Kind.PRIVATE]), doubts),
    st.just(entered(Kind.EXEMPT, subject="3")),
    st.builds(
        to_an_entry,
        st.integers(0, 60),
        st.sampled_from(["strike", "move", "insert", "revise", "settle"]),
        st.sampled_from([-1, 1]),
    ),
    st.builds(listed, people, st.sampled_from(Capacity)),
    st.builds(lambda rules: lambda c: c.do(acts.set_head(c.meeting, SetHead(rules=rules))), st.sampled_from(RULES)),
)


def played(rules: str, steps: Iterable[Step]) -> Chamber:
    """A meeting in which everything happened that could."""
    chamber = Chamber(rules)
    for step in steps:
        try:
            step(chamber)
        except LineRefusedError:
            continue
    return chamber


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(RULES), st.lists(STEPS, min_size=12, max_size=40))
def test_the_ballot_holds_those_who_can_vote_and_nobody_else(rules: str, steps: list[Step]) -> None:
    meeting = played(rules, steps).meeting
    known = proceedings(meeting)
    end = acts.end_position(meeting)
    for item in (None, *meeting.items):
        item_id = item.id if item else None
        ballot = known.voters(item_id)
        assert list(ballot) == voters_by_hand(meeting, item_id, end)
        seats = [seat_of(meeting, person, end) for person in ballot]
        assert len(set(seats)) == len(seats)
    for entry in meeting.entries:
        if entry.kind is Kind.VOTE and not entry.is_struck:
            voters = voters_by_hand(meeting, entry.item_id, entry.position)
            assert list(known.divisions[entry.id].voters) == voters
            assert list(Proceedings(meeting, before=entry.position).voters(entry.item_id)) == voters


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(RULES), st.lists(STEPS, min_size=12, max_size=40))
def test_in_a_vote_of_all_nobody_votes_who_could_not_and_nobody_twice(rules: str, steps: list[Step]) -> None:
    chamber = Chamber(rules)
    votes = 0
    for step in steps:
        taken = len(chamber.done)
        try:
            step(chamber)
        except LineRefusedError:
            continue
        new = [c.after for act in chamber.done[taken:] for c in act.changes if c.before is None]
        for entry in chamber.meeting.entries:
            if entry.kind is Kind.VOTE and entry.vote is not None and entry.vote.of_all and not entry.is_struck:
                votes += entry in new
                must_add_up(chamber, entry, is_new=entry in new)
    event(f"votes of all: {min(votes, 3)}")


def must_add_up(chamber: Chamber, entry: Entry, *, is_new: bool) -> None:
    """Those counted in favour could vote, or were named; as the vote is taken, it is of exactly those who could. (A
    name that was typed stays when the record before it is put right.)"""
    assert entry.vote is not None
    told = chamber.division(entry).tally
    typed = {ballot.person_id for ballot in entry.vote.ballots}
    voters = voters_by_hand(chamber.meeting, entry.item_id, entry.position)
    assert set(told.named(Choice.FOR)) - typed <= set(voters)
    voted_so = [person for choice in Choice for person in told.named(choice)]
    assert len(set(voted_so)) == len(voted_so)
    is_known = bool(voters) or was_called(chamber.meeting, entry.position)
    assert told.in_favour == (len(told.named(Choice.FOR)) if is_known else None)
    if is_new:
        assert sorted(voted_so) == sorted(voters)
        seats = [seat_of(chamber.meeting, person, entry.position) for person in voted_so]
        assert len(set(seats)) == len(seats)


def derived(meeting: Meeting) -> tuple[object, ...]:
    """Everything that is worked out from a meeting."""
    known, room = proceedings(meeting), attendance(meeting)
    return (
        room.standings,
        room.substitutes,
        room.presiding,
        (room.has_been_called, room.is_roll_over, room.is_closed, room.is_adjourned),
        known.by_id,
        known.target,
        known.divisions,
        known.division_of,
        known.declared,
        [known.open_proposals(i.id) for i in meeting.items],
        [known.voters(i.id) for i in meeting.items],
        exempt_parts(meeting).parts,
        [exempt_parts(meeting).hides(e) for e in meeting.entries],
        (meeting.stage, meeting.seats, meeting.live_item, meeting.quorum_needed),
        (meeting.items_taken, meeting.items_to_come, meeting.places, meeting.item_by_id),
        (meeting.attendance_entries, meeting.procedure_entries, meeting.doubts),
        (meeting.live_opening, meeting.first_openings),
    )


def fresh(meeting: Meeting) -> Meeting:
    """The same meeting, with nothing worked out yet."""
    return Meeting(meeting.head, meeting.people, meeting.roll, meeting.items, meeting.entries)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(RULES), st.lists(STEPS, min_size=8, max_size=30))
def test_undoing_any_act_restores_all_that_is_worked_out_and_nothing_stale_is_handed_on(
    rules: str, steps: list[Step]
) -> None:
    chamber = Chamber(rules)
    for step in steps:
        before, done = chamber.meeting, len(chamber.done)
        was = derived(before)
        try:
            step(chamber)
        except LineRefusedError:
            continue
        taken: list[Act] = chamber.done[done:]
        assert derived(chamber.meeting) == derived(fresh(chamber.meeting))
        after = chamber.meeting
        for act in reversed(taken):
            after = apply(after, act.inverse.changes)
        assert after == before
        assert derived(after) == was == derived(fresh(after))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(RULES), st.lists(STEPS, min_size=8, max_size=30))
def test_a_whole_meeting_is_taken_back_and_done_again(rules: str, steps: list[Step]) -> None:
    chamber = played(rules, steps)
    states = [chamber.meeting]
    for act in reversed(chamber.done):
        states.append(apply(states[-1], act.inverse.changes))
        assert derived(states[-1]) == derived(fresh(states[-1]))
    meeting = states[-1]
    for act in chamber.done:
        meeting = apply(meeting, act.changes)
    assert meeting == chamber.meeting
    assert derived(meeting) == derived(chamber.meeting)
