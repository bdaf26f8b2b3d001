"""A ballot: who may vote, how each has voted, the result, and the line that records it. No widget."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from clerk_tui import notation
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Ballot, Choice, Entry, Kind, Meeting, Vote
from clerk_tui.meeting.interests import barred
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import Proceedings, Proposal
from clerk_tui.meeting.rules import Majority
from clerk_tui.meeting.voting import (
    Division,
    Tally,
    may_vote,
    mayor_who_may_vote,
    only_breaks_ties,
    tally,
    votes_by_name_requested,
)

if TYPE_CHECKING:
    from clerk_tui.book.meeting_state import MeetingState
    from clerk_tui.book.recording import Recording

MARKS: Mapping[Choice, str] = {Choice.FOR: "+", Choice.AGAINST: "-", Choice.ABSTAIN: "~", Choice.NOT_VOTING: "0"}
"""The marks of the notation before a name."""
WORDS: Mapping[Choice, str] = {
    Choice.FOR: "for",
    Choice.AGAINST: "against",
    Choice.ABSTAIN: "abstains",
    Choice.NOT_VOTING: "not voting",
}
BEGINNINGS: tuple[Choice | None, ...] = (Choice.FOR, None, Choice.AGAINST)
"""How everybody can be marked to begin with, in turn; None: nobody is marked."""

_IN_NAMES = " '’."
"""Characters of names other than letters, without those that are keys of the ballot."""


@dataclass(frozen=True)
class BallotPaper:
    """The voters and their votes so far."""

    voters: tuple[int, ...]
    """In the order of the roll."""
    choices: Mapping[int, Choice] = field(default_factory=dict)
    """The votes by the id of the person. Those who have not been called have none."""
    is_named: bool = True
    """Whether the names are recorded, or only the count."""
    begun_with: Choice | None = None
    """How everybody was marked to begin with."""
    declared: frozenset[int] = frozenset()
    """Those who declared an interest, who are only marked one by one."""
    on: str = ""
    """What the vote is on if several motions are open, as typed: *on 1:* and a space."""

    def begin_with(self, choice: Choice | None) -> BallotPaper:
        """Return the paper with the same vote for everybody (None: no vote), except those who declared an interest."""
        marked = {voter: choice for voter in self.voters if voter not in self.declared} if choice else {}
        return replace(self, choices=marked, begun_with=choice)

    def mark(self, voter: int, choice: Choice) -> BallotPaper:
        return replace(self, choices={**self.choices, voter: choice})

    def count(self, choice: Choice) -> int:
        """Return how many have voted so."""
        return sum(1 for marked in self.choices.values() if marked is choice)

    @property
    def waiting(self) -> tuple[int, ...]:
        """The voters who have not been called yet."""
        return tuple(voter for voter in self.voters if voter not in self.choices)

    def line(self, handle: Callable[[int], str]) -> str:
        """Return the line of the notation that records the vote. `handle` returns the name to type for a person. A
        paper without names gives only figures, or says that all are for."""
        figures = tuple(self.count(c) for c in (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN))
        of_all = not self.waiting and figures[0]
        if not self.is_named:
            return f"/vote {self.on}" + ("all" if figures[0] == len(self.voters) else "-".join(map(str, figures)))
        words = [f"/vote {self.on}".rstrip(), "named", *(["all"] if of_all else [])]
        for voter in self.voters:
            choice = self.choices.get(voter)
            if choice and not (of_all and choice is Choice.FOR):
                words.append(f"{MARKS[choice]}{handle(voter)}")
        return " ".join(words)

    def division(self, meeting: Meeting) -> Division:
        """Return the result if nobody else votes."""
        ballots = tuple(Ballot(voter, choice) for voter, choice in self.choices.items())
        vote = Vote(is_named=True, ballots=ballots)
        counted = tally(vote, self.voters)
        return Division(Entry(0, Kind.VOTE, 0, vote=vote), self.voters, counted, meeting.rules.majority, meeting.seats)


About = tuple[int | None, int | None, tuple[int, ...]]
"""The ids of the item and the proposal that a ballot is on, and its voters."""


def written(about: About, paper: BallotPaper) -> str:
    """Return an unfinished ballot as text."""
    item_id, motion_id, voters = about
    marks = [(voter, choice.value) for voter, choice in paper.choices.items()]
    begun = paper.begun_with.value if paper.begun_with else None
    return json.dumps([item_id, motion_id, voters, marks, paper.is_named, begun])


def read(text: str) -> tuple[About, BallotPaper]:
    """Return the ballot of a text from `written`. Raises ValueError or TypeError for any other text."""
    item_id, motion_id, voters, marks, is_named, begun = json.loads(text)
    choices = {voter: Choice(choice) for voter, choice in marks}
    paper = BallotPaper(tuple(voters), choices, is_named, Choice(begun) if begun else None)
    return (item_id, motion_id, paper.voters), paper


def is_by_name(meeting: Meeting) -> bool:
    """Whether a new ballot records names: if names were asked for, or as the meeting's last vote with names or figures
    did. The first ballot records names."""
    votes = [e.vote for e in meeting.standing((Kind.VOTE,)) if e.vote and (e.vote.is_named or not e.vote.of_all)]
    is_asked = any(votes_by_name_requested(meeting).get(meeting.live_item_id, [])[-1:])
    return is_asked or not votes or votes[-1].is_named


def question_on(recording: Recording, proposal: Proposal | None) -> str:
    """Return in words what is voted on; without a proposal, that is the open item."""
    live, people = recording.meeting.live_item, recording.meeting.people
    if proposal is None:
        return f"No motion is open. On: {live.label if live else 'what is before the meeting'}"
    kind = "Amendment" if proposal.is_amendment else "Motion"
    kind = f"Procedural {kind.lower()}" if proposal.entry.is_procedural else kind
    movers = [voice for voice in (proposal.mover, proposal.seconder) if voice]
    names = " / ".join(people[one].name if isinstance(one, int) else one.value.capitalize() for one in movers)
    return f"{kind}{f' ({names})' if names else ''}: {recording.state.plain(proposal.text)}"


def outcome(paper: BallotPaper, meeting: Meeting) -> str:
    """Return the result in words."""
    division = paper.division(meeting)
    counted = division.tally
    so_far = " so far" if paper.waiting else ""
    if not counted.in_favour and not counted.against:
        return "Nobody has voted yet" if paper.waiting else "Nobody voted for or against: lost"
    if division.needs_casting:
        end = "the casting vote comes next" if meeting.rules.has_casting_vote else "lost, there is no casting vote here"
        return f"TIE{so_far}: {end}"
    word = "CARRIED" if division.is_carried else "LOST"
    if division.is_carried and counted.is_unanimous:
        word += " unanimously"
    return f"{word}{so_far}{_needed(division.majority, division.seats)}"


def _needed(majority: Majority, seats: int) -> str:
    """Return the majority that is needed, in words; empty for a simple one."""
    if majority == Majority():
        return ""
    share = "more than half" if majority.share == Fraction(1, 2) else f"{majority.share}"
    base = f"all {seats} members" if majority.of_all else "those voting"
    return f" ({share} of {base} needed)"


def counts(paper: BallotPaper) -> str:
    names = {Choice.FOR: "For", Choice.AGAINST: "Against", Choice.ABSTAIN: "Abstain", Choice.NOT_VOTING: "Not voting"}
    figures = [f"{name} {paper.count(choice)}" for choice, name in names.items()]
    if paper.waiting:
        figures.append(f"To call {len(paper.waiting)}")
    return "  ".join(figures)


CHAIR_OPTIONS = {True: "With the others", False: "Only to break a tie: the ballot leaves them out"}
"""How the chair may vote, as `Rules.chair_votes` has it."""


def tie(state: MeetingState) -> tuple[Tally, str] | None:
    """Return the figures of the last vote on the live item, and who has the casting vote; None if it was no tie."""
    meeting, presiding = state.meeting, state.room.presiding
    division = state.proceedings.last_division(meeting.live_item_id)
    if division is None or not division.needs_casting or not meeting.rules.has_casting_vote:
        return None
    return division.tally, meeting.people[presiding].name if presiding is not None else "the person presiding"


def question_of_mayor(state: MeetingState) -> str:
    """Return the question how the mayor votes, asked before the first ballot; empty where it need not be asked."""
    mayor = mayor_who_may_vote(state.meeting, state.room.presiding)
    return f"How does {state.meeting.people[mayor].name} vote?" if mayor is not None else ""


def members_without_vote(known: Proceedings, item_id: int | None) -> list[tuple[int, str]]:
    """Return the members who are or were here but may not vote, each with the reason."""
    meeting, room, voters = known.meeting, known.room, known.voters(item_id)
    interests = barred(known.declared, item_id)
    out = []
    for place in meeting.roll:
        person = place.person_id
        if person in voters or not room.sits(person) or person not in room.standings:
            continue
        if person in interests:
            out.append((person, "interest"))
        elif not room.takes_part(person):
            if person in room.moved_at:
                out.append((person, "left"))
        elif only_breaks_ties(room, person):
            out.append((person, "only on a tie"))
        elif not may_vote(room, person):
            out.append((person, "no vote"))
        elif not room.counts(person):
            out.append((person, "remote"))
        else:
            out.append((person, "was away"))
    return out


def declared(known: Proceedings, item_id: int | None) -> frozenset[int]:
    """Return the members who declared an interest in the item, whether or not they may vote on it."""
    return frozenset(said.person_id for said in known.declared if said.concerns(item_id))


def find_voter(typed: str, voters: Sequence[int], names: notation.NameIndex, start: int) -> int | None:
    """Return the place of the next voter whom the letters typed may mean (see `_matching_voters`), from `start` on and
    then from the top; None if there is none."""
    meant = _matching_voters(typed, voters, names)
    return next((at for at in (*range(start, len(voters)), *range(start)) if voters[at] in meant), None)


def namesakes(typed: str, found: int, voters: Sequence[int], names: notation.NameIndex) -> tuple[int, ...]:
    """Return the voters who match the letters typed and have the surname of `found`; empty if there is only one."""
    people = names.meeting.people
    surname = notation.split_name(found, people[found].name).surname
    meant = _matching_voters(typed, voters, names)
    same = tuple(v for v in voters if v in meant and notation.split_name(v, people[v].name).surname == surname)
    return same if len(same) > 1 else ()


def _matching_voters(typed: str, voters: Sequence[int], names: notation.NameIndex) -> set[int]:
    """Return the voters whose surname begins with the letters typed, or if none, any of whose names does."""
    wanted, people = fold(typed), names.meeting.people
    if not wanted or any(not (c.isalpha() or c in _IN_NAMES) for c in typed):
        return set()
    by_surname = {v for v in voters if notation.split_name(v, people[v].name).surname.startswith(wanted)}
    others = {person for beginning, _, person in names.completions if beginning.startswith(wanted)}
    return by_surname or others & set(voters)
