"""A vote as it is recorded: a count, all in the room, or names. What came of it is worked out in `voting`."""

from __future__ import annotations

from enum import StrEnum

from clerk_tui.frozen import dataclass


class Choice(StrEnum):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    NOT_VOTING = "not-voting"
    """In the room, and took no part: not an abstention."""


@dataclass(frozen=True)
class Ballot:
    """One member's vote."""

    person_id: int
    choice: Choice


@dataclass(frozen=True)
class Vote:
    """A vote by count (`in_favour`, `against`, `abstained`); of all in the room, but for those in `ballots`; or by
    name (`is_named`), with everybody who was named in `ballots` and the figures only where they were stated."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    is_named: bool = False
    ballots: tuple[Ballot, ...] = ()
    """In the order named; somebody named twice stands twice, and the proof says so."""
    needs: str = ""
    """The majority that this vote needed, as `rules.read_majority` reads it; empty: the body's rule."""

    @property
    def is_counted(self) -> bool:
        """Whether figures were stated."""
        return self.in_favour is not None

    @property
    def of_all(self) -> bool:
        """Whether all in the room voted in favour, but for those in `ballots`."""
        return self.in_favour is None and not self.is_named

    def named(self, choice: Choice) -> tuple[int, ...]:
        """Those who were named with that choice, in the order named."""
        return tuple(ballot.person_id for ballot in self.ballots if ballot.choice is choice)
