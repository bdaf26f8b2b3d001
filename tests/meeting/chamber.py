"""A council chamber to hold debates in: the small meeting with a co-optee and a guest, its roll called."""

from __future__ import annotations

from clerk_tui.meeting import Ballot, Capacity, Choice, Conduct, Entry, Interest, Kind, Vote, acts
from clerk_tui.meeting.intents import ListPerson, Record, SetHead
from clerk_tui.meeting.proceedings import Proceedings, Proposal, proceedings
from clerk_tui.meeting.voting import Division

from .sample import CHAIR, HAND, LINTERN, VICE, Sitting

COOPTEE, VANE = 6, 7
"""A co-opted member; a councillor who is no member, and may substitute."""


class Chamber(Sitting):
    """A meeting at its first item of business, everybody present unless said otherwise."""

    def __init__(self, rules: str = "", *, is_called: bool = True) -> None:
        super().__init__()
        for name, capacity in (("Mrs T Dale", Capacity.COOPTED), ("Councillor M Vane", Capacity.GUEST)):
            self.do(acts.list_person(self.meeting, ListPerson(name, capacity), self.directory))
        self.do(acts.set_head(self.meeting, SetHead(rules=rules)))
        if is_called:
            self.record(Kind.PRESENT, None, CHAIR, VICE, HAND, LINTERN, COOPTEE)
        self.open("7", "Market Hall")

    def enter(self, entry: Entry) -> Entry:
        """Record an entry with everything it has, and give it as it stands."""
        self.do(acts.record(self.meeting, Record(entry), self.directory, None))
        return self.meeting.entries[-1]

    def motion(self, text: str, *persons: int, is_procedural: bool = False) -> Entry:
        """A motion is moved, and seconded where two are named."""
        return self.enter(Entry(0, Kind.MOTION, 0, persons=persons, text=text, is_procedural=is_procedural))

    def amendment(self, text: str, *persons: int) -> Entry:
        """An amendment is moved."""
        return self.enter(Entry(0, Kind.AMENDMENT, 0, persons=persons, text=text))

    def count(self, in_favour: int, against: int = 0, abstained: int = 0, *, on: str = "", needs: str = "") -> Entry:
        """A vote by count."""
        vote = Vote(in_favour, against, abstained, needs=needs)
        return self.enter(Entry(0, Kind.VOTE, 0, text=None, vote=vote, subject=on))

    def all_but(self, **choices: tuple[int, ...]) -> Entry:
        """All vote in favour, but for those named: `against=(HAND,)`."""
        return self.enter(Entry(0, Kind.VOTE, 0, text=None, vote=Vote(ballots=ballots(choices))))

    def named(self, **choices: tuple[int, ...]) -> Entry:
        """A vote by name: `in_favour=(CHAIR,), against=(HAND,), abstain=(VICE,), not_voting=(LINTERN,)`."""
        return self.enter(Entry(0, Kind.VOTE, 0, text=None, vote=Vote(is_named=True, ballots=ballots(choices))))

    def casting(self, choice: Choice) -> Entry:
        """Whoever presides gives the casting vote."""
        return self.enter(Entry(0, Kind.CASTING, 0, text=None, choice=choice))

    def declare(
        self, person: int, text: str, conduct: Conduct | None = None, interest: Interest | None = None
    ) -> Entry:
        """A member declares an interest."""
        entry = Entry(0, Kind.DECLARATION, 0, persons=(person,), text=text, conduct=conduct, interest=interest)
        return self.enter(entry)

    @property
    def item_id(self) -> int | None:
        """The item that is open."""
        return self.meeting.live_item.id if self.meeting.live_item else None

    @property
    def known(self) -> Proceedings:
        """The proceedings so far."""
        return proceedings(self.meeting)

    @property
    def ballot(self) -> tuple[int, ...]:
        """Who may vote now on the item that is open."""
        return self.known.voters(self.item_id)

    def proposal(self, entry: Entry) -> Proposal:
        """A motion or amendment as it stands now."""
        return self.known.by_id[entry.id]

    def division(self, entry: Entry) -> Division:
        """A vote as it was taken."""
        return self.known.divisions[entry.id]


_CHOICES = {
    "in_favour": Choice.FOR,
    "against": Choice.AGAINST,
    "abstain": Choice.ABSTAIN,
    "not_voting": Choice.NOT_VOTING,
}


def ballots(choices: dict[str, tuple[int, ...]]) -> tuple[Ballot, ...]:
    """Ballots by the words of `_CHOICES`, in the order given."""
    return tuple(Ballot(person, _CHOICES[word]) for word, people in choices.items() for person in people)
