"""Votes from the meeting's screen: the ballot, and the casting vote after a tie."""

from __future__ import annotations

from dataclasses import replace

from clerk_tui import notation
from clerk_tui.book import ballot_paper
from clerk_tui.book.ballot_paper import About, BallotPaper, question_on
from clerk_tui.commands import key_said
from clerk_tui.meeting import Choice
from clerk_tui.meeting.proceedings import Proposal
from clerk_tui.meeting.rules import changed_rules
from clerk_tui.tui.asking import choose
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.meeting.line_starters import LineStarters, MeetingPart
from clerk_tui.tui.screens.meeting.session import DraftSlot, MeetingSession, MeetingUi


def _ballot_kept() -> str:
    return f"The vote is not recorded. {key_said('take-vote')} opens the ballot again with your marks."


class Voting(MeetingPart):
    def __init__(self, session: MeetingSession, ui: MeetingUi, line: LineStarters) -> None:
        super().__init__(session, ui, line)
        self._draft = DraftSlot(ui, f"ballot {session.meeting.id}")
        self._on: Proposal | None = None
        """What the vote is on, if the clerk chose it among several."""
        self._unfinished: tuple[About, BallotPaper] | None = None
        """A ballot with marks that was left, by the clerk or in a crash, before the vote was recorded."""

    def restore_ballot(self) -> None:
        """Restore the marks of a ballot that was open when the application last ended."""
        if self._ui.app.book.is_read_only or (draft := self._draft.read()) is None:
            return
        try:
            about, paper = ballot_paper.read(draft.text)
        except (ValueError, TypeError):  # not written by any version of ours
            self._draft.drop()
            return
        if about != self._about() or self._state.room.is_closed:
            self._draft.drop()
            return
        self._unfinished = about, paper
        self._ui.app.call_after_refresh(self._ui.tell, _ballot_kept())

    def _about(self) -> About:
        item_id = self._meeting.live_item_id
        proceedings = self._state.proceedings
        proposal = self._on or proceedings.latest_open(item_id)
        return item_id, proposal.entry.id if proposal else None, proceedings.voters(item_id)

    @command("take-vote")
    def take_vote(self) -> None:
        self._on = None
        state, (item_id, _, voters) = self._state, self._about()
        if state.room.is_closed:
            self._ui.refuse(notation.CLOSED)
        elif not state.room.has_been_called:
            self._ui.refuse(f"Call the roll first ({key_said('call-roll')}): the ballot lists those present.")
        elif not voters:
            self._ui.refuse("Nobody present may vote on this item.")
        elif asked := ballot_paper.question_of_mayor(state):
            ways = [(words, votes) for votes, words in ballot_paper.CHAIR_OPTIONS.items()]
            choose(self._ui.app, asked, ways, self._chair_votes)
        elif rivals := state.proceedings.rivals(item_id):
            options = [(question_on(self._recording, proposal), proposal) for proposal in rivals]
            choose(self._ui.app, "Which is the vote on?", options, self._open_on)
        else:
            self._open_ballot()

    def _chair_votes(self, votes: bool) -> None:
        self._line.enter(f"/rules {changed_rules(self._meeting.head.rules, chair_votes=votes)}")
        self.take_vote()

    def _open_on(self, proposal: Proposal) -> None:
        self._on = proposal
        self._open_ballot()

    def _open_ballot(self) -> None:
        from clerk_tui.tui.screens.ballot import BallotScreen

        recording, about = self._recording, self._about()
        item_id, _, voters = about
        on = self._which() if self._on is not None else ""
        declared = ballot_paper.declared(recording.state.proceedings, item_id)
        is_named = ballot_paper.is_by_name(recording.meeting)
        unmarked = paper = BallotPaper(voters, is_named=is_named, on=on, declared=declared).begin_with(Choice.FOR)
        is_back = self._unfinished is not None and self._unfinished[0] == about
        if is_back and self._unfinished is not None:
            paper = replace(self._unfinished[1], on=on, declared=declared)
        screen = BallotScreen(
            recording,
            question_on(recording, self._on or recording.state.proceedings.latest_open(item_id)),
            paper,
            is_back=is_back,
            marked=lambda marked: self._draft.keep(ballot_paper.written(about, marked), "marks"),
        )

        def ended(recorded: str | None) -> None:
            is_unfinished = recorded is None and screen.paper != unmarked
            self._unfinished = (about, screen.paper) if is_unfinished else None
            self._draft.drop()
            if recorded is not None:
                self._session.viewed = self._meeting.live_item
                self._session.changed(None, recorded)
                self.ask_casting_vote()
            elif is_unfinished:
                self._ui.tell(_ballot_kept())

        self._ui.push(screen, ended)

    def _which(self) -> str:
        """What the vote is on, as typed: the number of the proposal among those of its kind."""
        item_id, proposal_id, _ = self._about()
        numbered = self._state.proceedings.numbered(item_id)
        return next((f"on {n}: " for n, p in enumerate(numbered, 1) if p.entry.id == proposal_id), "")

    def ask_casting_vote(self) -> None:
        """Ask for the casting vote if the last vote is a tie and the rules give one."""
        from clerk_tui.tui.screens.dialogs import Choose

        if (tie := ballot_paper.tie(self._state)) is None:
            return
        figures, who = tie
        title = f"A tie, {figures.in_favour} to {figures.against}. The casting vote of {who}?"
        options = [("For: it is carried", "for"), ("Against: it is lost", "against")]

        def chosen(choice: str | None) -> None:
            if choice is not None:
                self._line.enter(f"/casting {choice}")
            else:
                self._ui.tell("A tie: lost unless a casting vote is recorded (/casting for or against).")

        def typed_on(letters: str) -> None:
            self._line.put(self._line.typed + letters)

        self._ui.app.push_screen(Choose(title, options, typed_on=typed_on), chosen)
