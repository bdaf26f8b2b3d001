"""What an act makes the search learn anew: the entry itself, and whatever follows from it, but no more."""

from __future__ import annotations

from clerk_tui import minutes
from clerk_tui.meeting import Act, Entry, Head, Kind, Meeting, acts, apply
from clerk_tui.meeting.register import Register
from clerk_tui.notation import Context, NameIndex, perform, read_line
from clerk_tui.wording_for_search import passages

ROLL = ("/chair Councillor A Ash", "/member Councillor B Birch", "/present all", "/item 1 Elms")


class Typing:
    """A meeting typed line by line."""

    def __init__(self, *lines: str) -> None:
        self.meeting, self.register = Meeting(Head(1)), Register()
        for line in (*ROLL, *lines):
            self.type(line)

    def type(self, line: str) -> Act:
        """One more line."""
        context = Context(self.meeting, NameIndex(self.meeting))
        intent = read_line(line, context).intent
        assert intent is not None
        return self.do(perform(intent, context, self.register, None))

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
