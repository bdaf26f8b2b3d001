"""Votes from the meeting's screen: the ballot, and the casting vote after a tie."""

from __future__ import annotations

from datetime import UTC

from clerk_tui import notation
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Choice
from clerk_tui.store import Draft
from clerk_tui.tui import ballot_paper
from clerk_tui.tui.ballot_paper import About, BallotPaper, question_on
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.meeting.line_starters import LineStarters
from clerk_tui.tui.screens.meeting.session import MeetingSession, MeetingUi

BALLOT_IS_BACK = "The vote is not recorded; F7 opens the ballot again with its marks."


class Voting:
    """Takes votes."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, line: LineStarters) -> None:
        self._session, self._ui, self._line = session, ui, line
        self._left_ballot: tuple[About, BallotPaper] | None = None
        """A ballot that was left without recording it, or by a crash, and its marks."""

    def restore_ballot(self) -> None:
        """Take the marks of a ballot up again that was open when the application last ended."""
        if self._ui.app.book.is_read_only:
            return
        try:
            draft = self._ui.app.book.draft(self._ballot_scope)
        except ClerkError as error:
            self._ui.tell_soon(f"⚠ {error}")
            return
        if draft is None:
            return
        try:
            about, paper = ballot_paper.read(draft.text)
        except (ValueError, TypeError):  # no version of ours wrote it: the meeting is opened all the same
            self._keep_ballot(self._about(), None)
            return
        if about != self._about() or self._session.recording.state.room.is_closed:
            self._keep_ballot(about, None)
            return
        self._left_ballot = about, paper
        self._ui.tell_soon(BALLOT_IS_BACK)

    @property
    def _ballot_scope(self) -> str:
        return f"ballot {self._session.meeting.id}"

    def _about(self) -> About:
        """What a ballot would be on now."""
        live = self._session.meeting.live_item
        item_id = live.id if live else None
        proceedings = self._session.recording.state.proceedings
        proposal = proceedings.latest_open(item_id)
        return item_id, proposal.entry.id if proposal else None, proceedings.voters(item_id)

    def _keep_ballot(self, about: About, paper: BallotPaper | None) -> None:
        """Have a ballot kept as it is marked; None: it is done with."""
        writer = self._ui.app.book.writer
        if writer is None:
            return
        if paper is None:
            writer.drop_draft(self._ballot_scope)
        else:
            at = self._ui.app.clock().astimezone(UTC)
            writer.keep_draft(Draft(self._ballot_scope, "marks", ballot_paper.written(about, paper), 0, at))

    @command("take-vote")
    def take_vote(self) -> None:
        """Take a vote on what is before the meeting: all for, and then the exceptions."""
        from clerk_tui.tui.screens.ballot import BallotScreen

        recording, live = self._session.recording, self._session.meeting.live_item
        item_id = live.id if live else None
        voters = recording.state.proceedings.voters(item_id)
        if recording.state.room.is_closed:
            self._ui.refuse(notation.CLOSED)
        elif not recording.state.room.has_been_called:
            self._ui.refuse("Call the roll first (F2): the ballot lists those who are here.")
        elif not voters:
            self._ui.refuse("Nobody who is here may vote on this item.")
        else:
            proposal = recording.state.proceedings.latest_open(item_id)
            about = self._about()
            is_back = self._left_ballot is not None and self._left_ballot[0] == about
            paper = self._left_ballot[1] if is_back and self._left_ballot else BallotPaper(voters)
            paper = paper if is_back else paper.begin_with(Choice.FOR)
            screen = BallotScreen(
                recording,
                question_on(recording, proposal),
                paper,
                is_back=is_back,
                marked=lambda marked: self._keep_ballot(about, marked),
            )

            def ended(told: str | None) -> None:
                is_marked = told is None and screen.paper != BallotPaper(voters).begin_with(Choice.FOR)
                self._left_ballot = (about, screen.paper) if is_marked else None
                self._keep_ballot(about, None)
                if told is not None:
                    self._voted(told)
                elif is_marked:
                    self._ui.tell(BALLOT_IS_BACK)

            self._ui.push(screen, ended)

    def _voted(self, told: str) -> None:
        """Show the vote that was recorded; on a tie, ask for the casting vote."""
        self._session.viewed = self._session.meeting.live_item
        self._session.changed(None, told)
        self.ask_casting_vote()

    def ask_casting_vote(self) -> None:
        """Ask how whoever presides decides a tie, where the last vote is one and the rules give a casting vote."""
        meeting, live = self._session.meeting, self._session.meeting.live_item
        division = self._session.recording.state.proceedings.last_division(live.id if live else None)
        if division is None or not division.needs_casting or not meeting.rules.has_casting_vote:
            return
        presiding = self._session.recording.state.room.presiding
        who = meeting.people[presiding].name if presiding is not None else "whoever presides"
        options = [("For: it is carried", "for"), ("Against: it is lost", "against")]

        counted = f"{division.tally.in_favour} to {division.tally.against}"
        question = f"A tie, {counted}. The casting vote of {who}?"

        def typed_on(letters: str) -> None:
            self._line.put(self._line.typed + letters)

        self._ui.ask(
            Choose(question, options, typed_on=typed_on),
            lambda choice: self._line.enter(f"/casting {choice}"),
            lambda: self._ui.tell("The tie stands: lost, unless a casting vote is given (/casting for or against)."),
        )
