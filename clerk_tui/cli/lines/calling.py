"""The roll and the ballot in line mode: one question for each person."""

from __future__ import annotations

from dataclasses import replace

from clerk_tui import minutes, notation
from clerk_tui.book.ballot_paper import CHAIR_OPTIONS, BallotPaper, counts, outcome, question_of_mayor, question_on, tie
from clerk_tui.book.roll_call import (
    listed_not_called,
    marking,
    places,
    post_of,
    standing_words,
    substitutes,
    why_no_substitute,
)
from clerk_tui.cli.lines.sitting import Sitting
from clerk_tui.cli.lines.talk import NEXT, STOP
from clerk_tui.commands import command
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.meeting import Choice, Kind, RollPlace, acts
from clerk_tui.meeting.proceedings import Proposal
from clerk_tui.meeting.rules import changed_rules
from clerk_tui.notation import Entered
from clerk_tui.notation.commands.attendance import is_full_name

_MARKS = {"p": Kind.PRESENT, "a": Kind.APOLOGIES, "x": Kind.ABSENT, "r": Kind.REMOTE}
_ROLL = {
    "p": "Present", "a": "apologies", "x": "absent", "r": "remote", "s": "substitute", "+": "came in just now",
    "-": "left just now", "*": "all others present", NEXT: "leave as it is", STOP: "stop",
}  # fmt: skip
_VOTES = {"f": Choice.FOR, "a": Choice.AGAINST, "b": Choice.ABSTAIN, "n": Choice.NOT_VOTING}
_BALLOT = {
    "f": "For", "a": "against", "b": "abstains", "n": "not voting", "*": "all the rest for", NEXT: "not called",
    STOP: "no vote",
}  # fmt: skip


class Calling:
    """Calls the roll, and takes votes by name."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting, self._talk, self._recording = sitting, sitting.talk, sitting.recording

    # The roll

    @command("say-room")
    @command("record-quorum")
    def room(self, rest: str) -> None:
        """Say who is here; with *minute*, add the line about the quorum to the record."""
        if rest.strip().casefold() == "minute":
            state = self._recording.state
            sentence = minutes.quorum_sentence(state.room, state.now, state.style)
            act = self._recording.note(sentence, is_unsettled=False)
            self._sitting.done(Entered(act, f"Recorded: {sentence}"))
            return
        for place in places(self._recording.meeting):
            self._talk.say(self._standing(place))
        self._talk.say(self._sitting.members)

    def _standing(self, place: RollPlace) -> str:
        name = self._recording.meeting.people[place.person_id].name
        return (
            f"{name}, {post_of(self._recording, place)}: {', '.join(standing_words(self._recording, place.person_id))}."
        )

    @command("call-roll")
    def call(self, rest: str) -> None:
        """Ask about everybody on the roll, or about the people named."""
        state = self._recording.state
        wanted = set(state.names.find(rest.strip(), state.room.presiding).voices) if rest.strip() else None
        called = [place for place in places(self._recording.meeting) if wanted is None or place.person_id in wanted]
        if not called:
            nobody = (
                f"Nobody on the roll is called “{rest.strip()}”" if wanted is not None else "Nobody is on the roll yet"
            )
            raise LineRefusedError(f"{nobody}. /member Councillor A Name adds somebody.")
        for place in called:
            if not self._call_one(place):
                break
        if who := listed_not_called(self._recording.meeting, self._recording.state.room):
            self._talk.say(f"Not called: {who}.")

    def _call_one(self, place: RollPlace) -> bool:
        """Ask about one person; return whether to go on to the next."""
        answer = self._talk.ask(self._standing(place), _ROLL)
        try:
            if answer in _MARKS:
                self._mark(place, _MARKS[answer])
            elif answer in ("+", "-"):
                self._enter(f"{answer}{self._handle(place)}")
            elif answer == "s":
                self._substitute(place)
            elif answer == "*":
                recording = self._recording
                self._sitting.do(lambda _: acts.call_rest(recording.meeting, recording.directory, recording.state.now))
        except ClerkError as error:
            self._talk.say(str(error))
            return self._call_one(place)
        return answer not in (STOP, "*")

    def _mark(self, place: RollPlace, kind: Kind) -> None:
        act, taken = marking(self._recording, place.person_id, kind)
        if taken:
            self._talk.say(taken)
        self._sitting.do(lambda _: act)

    def _substitute(self, place: RollPlace) -> None:
        if why := why_no_substitute(self._recording, place):
            raise LineRefusedError(why)
        known = substitutes(self._recording)
        name = self._recording.meeting.people[place.person_id].name
        for number, (listed, _) in enumerate(known, 1):
            self._talk.say(f"{number}: {listed}")
        typed = self._talk.text(f"Who substitutes for {name}? A number, or the full name of somebody else.")
        if typed.isascii() and typed.isdigit() and 0 < int(typed) <= len(known):
            typed = known[int(typed) - 1][1]
        elif not typed or (typed not in dict(known).values() and not is_full_name(typed)):
            raise LineRefusedError("That is neither a number on the list nor a full name.")
        self._enter(f"/sub {typed} for {self._handle(place)}")

    def _enter(self, line: str) -> None:
        done = self._recording.enter_line(line, is_typed=False)
        self._sitting.done(done, done.sentence or (done.act.label if done.act else ""))

    def _handle(self, place: RollPlace) -> str:
        return self._recording.state.names.handle(place.person_id)

    # The ballot

    @command("take-vote")
    def vote(self, rest: str) -> None:
        """Take a vote by name on what is open."""
        state, item_id = self._recording.state, self._recording.meeting.live_item_id
        voters = state.proceedings.voters(item_id)
        if state.room.is_closed:
            raise LineRefusedError(notation.CLOSED)
        if not state.room.has_been_called:
            raise LineRefusedError("Call the roll first with /roll: the ballot asks those present.")
        if not voters:
            raise LineRefusedError("Nobody present may vote on this item.")
        if asked := question_of_mayor(state):
            answer = self._talk.ask(asked, {"o": CHAIR_OPTIONS[True], "t": CHAIR_OPTIONS[False]})
            rules = changed_rules(state.meeting.head.rules, chair_votes=answer == "o")
            self._enter(f"/rules {rules}")
            state = self._recording.state
            voters = state.proceedings.voters(item_id)
        proposal = self._chosen(state.proceedings.rivals(item_id)) or state.proceedings.latest_open(item_id)
        numbered = state.proceedings.numbered(item_id)
        rivals = state.proceedings.rivals(item_id)
        on = f"on {1 + numbered.index(proposal)}: " if rivals and proposal in numbered else ""
        self._talk.say(f"{question_on(self._recording, proposal)}. {len(voters)} may vote.")
        if (paper := self._called(BallotPaper(voters, on=on))) is None:
            self._talk.say("No vote was recorded.")
            return
        self._record(paper)

    def _chosen(self, rivals: tuple[Proposal, ...]) -> Proposal | None:
        """Ask which of several motions the vote is on; None if there are not several."""
        if not rivals:
            return None
        for number, proposal in enumerate(rivals, 1):
            self._talk.say(f"{number}: {question_on(self._recording, proposal)}")
        answers = {str(number): "" for number in range(1, len(rivals) + 1)}
        return rivals[int(self._talk.ask("Which is the vote on?", answers)) - 1]

    def _called(self, paper: BallotPaper) -> BallotPaper | None:
        people = self._recording.meeting.people
        for voter in paper.voters:
            answer = self._talk.ask(f"{people[voter].name}.", _BALLOT)
            if answer == STOP:
                return None
            if answer == "*":
                for other in paper.waiting:
                    paper = paper.mark(other, Choice.FOR)
                break
            if answer in _VOTES:
                paper = paper.mark(voter, _VOTES[answer])
        return paper

    def _record(self, paper: BallotPaper) -> None:
        """Say the result, and record it by name or as a count if the clerk agrees."""
        meeting = self._recording.meeting
        self._talk.say(f"{counts(paper)}. {outcome(paper, meeting)}.")
        if paper.waiting:
            names = ", ".join(meeting.people[voter].name for voter in paper.waiting)
            self._talk.say(f"Not called, and left out: {names}.")
        answers = {"n": "By name", "c": "the count alone", STOP: "no vote"}
        answer = self._talk.ask("Record it?", answers)
        if answer == STOP:
            self._talk.say("No vote was recorded.")
            return
        paper = replace(paper, is_named=answer == "n")
        done = self._recording.enter_line(paper.line(self._recording.state.names.handle), is_typed=False)
        self._sitting.done(done, done.sentence or "The vote has been recorded; /undo undoes it.")
        self._ask_casting_vote()

    def _ask_casting_vote(self) -> None:
        if (tied := tie(self._recording.state)) is None:
            return
        answers = {"f": "For", "a": "against", NEXT: "none: it is lost"}
        answer = self._talk.ask(f"A tie. The casting vote of {tied[1]}?", answers)
        if answer != NEXT:
            self._enter(f"/casting {'for' if answer == 'f' else 'against'}")
