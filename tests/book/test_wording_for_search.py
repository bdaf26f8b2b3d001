"""What an act makes the search learn anew: the entry itself, and whatever follows from it, but no more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui import minutes
from clerk_tui.book.indexing import passages
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, Change, Entry, Head, Kind, Meeting, acts, apply
from clerk_tui.meeting.intents import Record
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import Context, NameIndex, perform, read_line

ROLL = ("/chair Councillor A Ash", "/member Councillor B Birch", "/present all", "/item 1 Elms")


class Typing:
    """A meeting typed line by line."""

    def __init__(self, *lines: str) -> None:
        self.meeting, self.directory = Meeting(Head(1)), Directory()
        for line in (*ROLL, *lines):
            self.type(line)

    def type(self, line: str) -> Act:
        """One more line."""
        context = Context(self.meeting, NameIndex(self.meeting))
        intent = read_line(line, context).intent
        assert intent is not None
        return self.do(perform(intent, context, self.directory, None))

    def do(self, act: Act) -> Act:
        """Carry an act out."""
        self.meeting = apply(self.meeting, act.changes)
        return act

    def told(self, act: Act) -> dict[Kind, str | None]:
        """What the search learns of an act, by the kind of entry."""
        kinds = {entry.id: entry.kind for entry in self.meeting.entries}
        said = passages(self.meeting, act, minutes.load("durham"))
        return {kinds[passage.entry_id]: passage.body for passage in said if passage.entry_id is not None}

    def first(self, kind: Kind) -> Entry:
        """The first entry of a kind."""
        return next(entry for entry in self.meeting.entries if entry.kind is kind)


def test_an_arrival_at_the_end_says_nothing_else_anew() -> None:
    typing = Typing("/motion ash / birch: That the elms be felled", "/vote all", "-birch")
    assert list(typing.told(typing.type("+birch"))) == [Kind.ARRIVAL]


def test_a_departure_struck_out_says_anew_what_follows_from_it() -> None:
    typing = Typing("/motion ash: That the elms be felled", "-birch", "/inquorate", "/vote all -ash", "+birch")
    told = typing.told(typing.do(acts.strike(typing.meeting, typing.first(Kind.DEPARTURE))))
    assert Kind.MOTION not in told
    assert "1 vote in favour" in (told[Kind.VOTE] or "")
    assert "2 Members" in (told[Kind.INQUORATE] or "")
    assert "entered" in (told[Kind.ARRIVAL] or "")


def test_how_a_named_vote_went_is_told_once_beside_the_resolution_that_it_made() -> None:
    typing = Typing("/member Councillor C Cedar", "/present cedar", "/motion ash / birch: That the elms be felled")
    told = typing.told(typing.type("/vote named all -birch"))[Kind.VOTE] or ""
    assert told.startswith("Resolved: (i) That the elms be felled. Upon a named vote")
    assert told.count("Against (1): Councillor B Birch") == 1


def exempt(typing: Typing, act: Act) -> dict[Kind, bool]:
    """Whether what the search learns of an act is kept from the public, by the kind of entry."""
    kinds = {entry.id: entry.kind for entry in typing.meeting.entries}
    said = passages(typing.meeting, act, minutes.load("durham"))
    return {kinds[passage.entry_id]: passage.is_exempt for passage in said if passage.entry_id is not None}


def test_the_words_of_a_motion_moved_in_private_stay_private_when_it_is_carried_in_public() -> None:
    typing = Typing("/exempt 3", "/motion ash / birch: That £900 be paid", "/public")
    carried = typing.type("/carried")
    assert "£900" in (typing.told(carried)[Kind.CARRIED] or "")
    assert exempt(typing, carried)[Kind.CARRIED]


def test_so_do_those_of_an_amendment_moved_in_private() -> None:
    typing = Typing("/motion ash / birch: That £800 be paid", "/exempt 3")
    typing.type("/amendment birch / ash: delete “£800” and insert “£900”")
    typing.type("/accepted")
    typing.type("/public")
    carried = typing.type("/vote all")
    assert "£900" in (typing.told(carried)[Kind.VOTE] or "")
    assert exempt(typing, carried)[Kind.VOTE]


def test_a_motion_of_the_public_part_is_public() -> None:
    typing = Typing("/exempt 3", "a secret", "/public", "/motion ash / birch: That £800 be paid")
    assert not exempt(typing, typing.type("/vote all"))[Kind.VOTE]


def test_another_chair_on_the_roll_says_anew_whoever_presides_for_them() -> None:
    typing = Typing("/vice Councillor B Birch", "birch: that they were rotten")
    told = typing.told(typing.type("/chair Councillor C Cedar"))
    assert (told[Kind.STATEMENT] or "").startswith("The Chairman")


LINES = (
    *("birch: that they were rotten", "ash? if it was so", "= That @birch report", "!ash to write", "> so it was"),
    *("/motion birch / ash: That the elms be felled", "/amendment ash: delete “felled” and insert “lopped”"),
    *("/vote all", "/vote named all -ash", "/carried", "/casting for", "/ruling that it stood", "/own birch against"),
    *("+birch", "-ash", "/presiding birch", "/sub cedar for birch", "/apologies birch", "/remote cedar", "/open 9am"),
    *("/exempt 3", "/public", "/inquorate", "/item 2 Oaks", "/item 1", "/order ash: whether it could be"),
    *("/chair Councillor C Cedar", "/coopted Mr D Birch", "/guest Mrs E Ash", "/member Councillor B Birch = Bill"),
)


class Searched(Typing):
    """A meeting, and the search as it was told of it act by act."""

    def __init__(self, style: str) -> None:
        self.style = minutes.load(style)
        self.found: dict[int | None, tuple[str, bool]] = {}
        super().__init__("/member Councillor C Cedar", "/open 9am")

    def do(self, act: Act) -> Act:
        super().do(act)
        self.found = {entry: body for entry, body in (self.found | self.words(act)).items() if body[0]}
        return act

    def words(self, act: Act) -> dict[int | None, tuple[str, bool]]:
        """What the search learns of an act of each entry, and whether that is exempt."""
        said = passages(self.meeting, act, self.style)
        return {p.entry_id: (p.body or "", p.is_exempt) for p in said if p.entry_id is not None}

    def change(self, which: int, what: str, line: str) -> None:
        """Put something right, somewhere in the record."""
        entry = self.meeting.entries[which % len(self.meeting.entries)]
        if entry.kind is Kind.ITEM:
            return
        context = Context(self.meeting, NameIndex(self.meeting), before=entry.position, at_item=entry.item_id)
        intent = read_line(line, context).intent
        if what == "strike":
            self.do(acts.strike(self.meeting, entry))
        elif what == "move":
            self.do(acts.move(self.meeting, entry, 1))
        elif isinstance(intent, Record) and what == "insert":
            self.do(acts.insert_before(self.meeting, intent, entry, self.directory, None))
        elif isinstance(intent, Record):
            self.do(acts.revise(self.meeting, entry, intent.entry))


typed = st.tuples(st.just(0), st.just("type"), st.sampled_from(LINES))
changed = st.tuples(st.integers(0, 30), st.sampled_from(["strike", "move", "insert", "revise"]), st.sampled_from(LINES))


@pytest.mark.parametrize("style", ["durham", "kent", "us"])
@settings(max_examples=60, deadline=None)
@given(st.lists(typed | typed | changed, min_size=5, max_size=25))
def test_what_the_search_was_told_bit_by_bit_is_what_the_minutes_say(
    style: str, steps: list[tuple[int, str, str]]
) -> None:
    searched = Searched(style)
    for which, what, line in steps:
        try:
            if what != "type":
                searched.change(which, what, line)
            elif read_line(line, Context(searched.meeting, NameIndex(searched.meeting))).intent is not None:
                searched.type(line)
        except LineRefusedError:
            continue
    everything = Act("", tuple(Change(None, entry) for entry in searched.meeting.entries))
    assert searched.found == {entry: body for entry, body in searched.words(everything).items() if body[0]}
