"""Exempt business: what the public does not read."""

from __future__ import annotations

import pytest

from clerk_tui.errors import LineRefusedError, MakesPublicError
from clerk_tui.meeting import Entry, Kind, acts
from clerk_tui.meeting.exempt import PARAGRAPHS, paragraph_numbers
from clerk_tui.meeting.intents import Record
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.rules import Law

from .chamber import Chamber
from .sample import CLERK, HAND, LINTERN


class Closed(Chamber):
    """A meeting that goes into private session for a part of an item."""

    def __init__(self) -> None:
        super().__init__()
        self.before = self.record(Kind.NOTE, "before")
        self.opening = self.enter(Entry(0, Kind.EXEMPT, 0, text=None, subject="1, 3"))
        self.first = self.record(Kind.NOTE, "first secret")
        self.second = self.record(Kind.NOTE, "second secret")

    def readmit(self) -> Entry:
        """The public comes back."""
        return self.enter(Entry(0, Kind.READMITTED, 0, text=None))

    @property
    def hidden(self) -> list[str]:
        """The kinds and texts of what is hidden."""
        parts = exempt_parts(self.meeting)
        return [e.text if e.text is not None else e.kind.value for e in self.meeting.entries if parts.hides(e)]


def test_everything_between_exclusion_and_readmission_is_hidden_but_for_what_the_agenda_and_the_law_make_public() -> (
    None
):
    closed = Closed()
    closed.enter(Entry(0, Kind.SUMMARY, 0, text="A lease was considered."))
    closed.record(Kind.DEPARTURE, None, HAND)
    closed.declare(LINTERN, "as the tenant")
    closed.record(Kind.ACTION, "sign the lease", HAND)
    closed.open("8", "Car Parks")
    closed.motion("That £40,000 be offered", HAND, LINTERN)
    closed.readmit()
    closed.record(Kind.NOTE, "after")
    assert closed.hidden == [
        *("first secret", "second secret", "as the tenant", "sign the lease", "That £40,000 be offered")
    ]
    (part,) = exempt_parts(closed.meeting).parts
    assert part.paragraphs == ("1", "3")
    assert not exempt_parts(closed.meeting).is_open


def test_without_a_readmission_it_is_hidden_to_the_end_and_the_close_is_not() -> None:
    closed = Closed()
    closed.record(Kind.CLOSED, None)
    assert closed.hidden == ["first secret", "second secret"]
    assert exempt_parts(closed.meeting).is_open
    closed.record(Kind.CLOSED, "The lease being signed, the meeting closed.")
    assert closed.hidden[-1] == "The lease being signed, the meeting closed."


def test_a_second_exclusion_inside_the_first_begins_nothing_new() -> None:
    closed = Closed()
    again = closed.enter(Entry(0, Kind.EXEMPT, 0, text=None, subject="5"))
    closed.record(Kind.NOTE, "third secret")
    closed.readmit()
    closed.record(Kind.NOTE, "after")
    assert [part.opening for part in exempt_parts(closed.meeting).parts] == [closed.opening]
    assert closed.hidden == ["first secret", "second secret", "third secret"]
    assert not exempt_parts(closed.meeting).hides(again)


def test_the_public_may_be_excluded_and_readmitted_twice() -> None:
    closed = Closed()
    closed.readmit()
    closed.record(Kind.NOTE, "between")
    closed.enter(Entry(0, Kind.EXEMPT, 0, text=None, subject="4"))
    closed.record(Kind.NOTE, "third secret")
    assert closed.hidden == ["first secret", "second secret", "third secret"]
    assert [part.paragraphs for part in exempt_parts(closed.meeting).parts] == [("1", "3"), ("4",)]


def test_a_readmission_of_nobody_begins_nothing() -> None:
    chamber = Chamber()
    chamber.enter(Entry(0, Kind.READMITTED, 0, text=None))
    chamber.record(Kind.NOTE, "open")
    assert exempt_parts(chamber.meeting).parts == ()


def test_an_exclusion_struck_out_while_nothing_was_said_is_gone() -> None:
    chamber = Chamber()
    opening = chamber.enter(Entry(0, Kind.EXEMPT, 0, text=None, subject="3"))
    chamber.strike(opening)
    assert exempt_parts(chamber.meeting).parts == ()


def test_an_exclusion_is_not_struck_out_over_what_it_hides() -> None:
    closed = Closed()
    with pytest.raises(LineRefusedError, match="make public"):
        acts.strike(closed.meeting, closed.opening)
    closed.strike(closed.first)
    closed.strike(closed.second)
    closed.strike(closed.opening)
    assert exempt_parts(closed.meeting).parts == ()


def test_nor_is_it_edited_into_something_else() -> None:
    closed = Closed()
    with pytest.raises(LineRefusedError, match="make public"):
        acts.revise(closed.meeting, closed.opening, Entry(0, Kind.NOTE, 0, text="The public left."))
    closed.do(acts.revise(closed.meeting, closed.opening, Entry(0, Kind.EXEMPT, 0, text=None, subject="5")))
    assert closed.hidden == ["first secret", "second secret"]


def test_a_line_is_not_moved_out_of_the_exempt_part() -> None:
    closed = Closed()
    for entry, steps in ((closed.first, -1), (closed.opening, 1)):
        with pytest.raises(LineRefusedError, match="make public"):
            acts.move(closed.meeting, entry, steps)
    closed.do(acts.move(closed.meeting, closed.second, -1))
    assert closed.hidden == ["second secret", "first secret"]


def test_nor_over_the_readmission() -> None:
    closed = Closed()
    back = closed.readmit()
    after = closed.record(Kind.NOTE, "after")
    with pytest.raises(LineRefusedError, match="make public"):
        acts.move(closed.meeting, closed.second, 1)
    with pytest.raises(LineRefusedError, match="make public"):
        acts.move(closed.meeting, back, -1)
    closed.do(acts.move(closed.meeting, after, -1))
    assert closed.hidden == ["first secret", "second secret", "after"]


def test_a_line_struck_out_is_not_moved_out_either_for_it_may_be_restored() -> None:
    closed = Closed()
    closed.strike(closed.first)
    with pytest.raises(LineRefusedError, match="make public"):
        acts.move(closed.meeting, closed.meeting.entry(closed.first.id), -1)


def test_what_is_put_in_between_is_hidden_too() -> None:
    closed = Closed()
    draft = Record(Entry(0, Kind.NOTE, 0, text="put in"))
    closed.do(acts.insert_before(closed.meeting, draft, closed.second, closed.directory, None))
    assert closed.hidden == ["first secret", "put in", "second secret"]


@pytest.mark.parametrize(
    ("law", "text", "numbers"),
    [
        (Law.ENGLAND, "3", ("3",)),
        (Law.ENGLAND, "1 and 2", ("1", "2")),
        (Law.ENGLAND, "paragraphs 3, 5", ("3", "5")),
        (Law.ENGLAND, "14", ()),
        (Law.WALES, "14", ("14",)),
        (Law.WALES, "3", ()),
        (Law.WALES, "12 and 3", ("12",)),
    ],
)
def test_paragraphs_are_those_of_the_bodys_law(law: Law, text: str, numbers: tuple[str, ...]) -> None:
    assert paragraph_numbers(text, law) == numbers


def test_wales_has_its_own_numbers_for_the_same_seven_kinds() -> None:
    assert list(PARAGRAPHS[Law.ENGLAND]) == [str(n) for n in range(1, 8)]
    assert list(PARAGRAPHS[Law.WALES]) == [str(n) for n in range(12, 19)]


def test_a_readmission_is_put_in_as_it_is_moved_only_when_the_clerk_is_sure() -> None:
    closed = Closed()
    back = Record(Entry(0, Kind.READMITTED, 0, text=None))
    with pytest.raises(MakesPublicError, match="note: second secret"):
        acts.insert_before(closed.meeting, back, closed.second, closed.directory, None)
    closed.do(acts.insert_before(closed.meeting, back, closed.second, closed.directory, None, is_confirmed=True))
    assert closed.hidden == ["first secret"]
    readmitted = closed.meeting.entries[-2]
    with pytest.raises(MakesPublicError, match="note: first secret"):
        acts.move(closed.meeting, readmitted, -1)
    closed.strike(readmitted)
    assert closed.hidden == ["first secret", "second secret"]
    with pytest.raises(MakesPublicError, match="second secret"):
        acts.strike(closed.meeting, closed.meeting.entry(readmitted.id))


def test_a_line_made_a_readmission_follows_the_same_rule() -> None:
    closed = Closed()
    with pytest.raises(MakesPublicError, match="second secret"):
        acts.revise(closed.meeting, closed.first, Entry(0, Kind.READMITTED, 0, text=None))


def test_times_and_movements_of_members_are_public_where_nothing_is_said_of_them() -> None:
    closed = Closed()
    for kind in (Kind.ADJOURNED, Kind.RESUMED, Kind.DEPARTURE, Kind.ARRIVAL):
        persons = (HAND,) if kind in (Kind.DEPARTURE, Kind.ARRIVAL) else ()
        closed.record(kind, None, *persons)
        closed.record(kind, f"{kind}: over the price", *persons)
    assert closed.hidden[2:] == [
        *("adjourned: over the price", "resumed: over the price"),
        *("departure: over the price", "arrival: over the price"),
    ]


def test_the_movements_of_others_and_of_whoever_declared_an_interest_in_private_are_not() -> None:
    closed = Closed()
    closed.record(Kind.DEPARTURE, None, HAND)
    closed.record(Kind.DEPARTURE, None, CLERK)
    assert closed.hidden[2:] == ["departure"]
    closed.declare(HAND, "as the tenant")
    assert closed.hidden[2:] == ["departure", "departure", "as the tenant"]
