"""Votes from the meeting's screen: the ballot, and the casting vote after a tie."""

from __future__ import annotations

from datetime import UTC

from clerk_tui import notation
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Choice
from clerk_tui.meeting.proceedings import Proposal
from clerk_tui.store import Draft
from clerk_tui.tui import ballot
from clerk_tui.tui.ballot import About, BallotPaper
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.meeting.outgoing import Outgoing
from clerk_tui.tui.views import voice_name

BALLOT_IS_BACK = "The vote is not recorded; F7 opens the ballot again with its marks."


class Voting(Outgoing):
    """The part of the meeting's screen that takes votes."""

    _left_ballot: tuple[About, BallotPaper] | None = None
    """A ballot that was left without recording it, or by a crash, and its marks."""

    def restore_ballot(self) -> None:
        """Take the marks of a ballot up again that was open when the application last ended."""
        if self.app.book.is_read_only:
            return
        try:
            draft = self.app.book.draft(self._ballot_scope)
        except ClerkError as error:
            self.call_after_refresh(self.tell, f"⚠ {error}")
            return
        if draft is None:
            return
        try:
            about, paper = ballot.read(draft.text)
        except (ValueError, TypeError):  # no version of ours wrote it: the meeting is opened all the same
            self._keep_ballot(self._about(), None)
            return
        if about != self._about() or self.recording.state.room.is_closed:
            self._keep_ballot(about, None)
            return
        self._left_ballot = about, paper
        self.call_after_refresh(self.tell, BALLOT_IS_BACK)

    @property
    def _ballot_scope(self) -> str:
        return f"ballot {self.recording.meeting.id}"

    def _about(self) -> About:
        """What a ballot would be on now."""
        live = self.recording.meeting.live_item
        item_id = live.id if live else None
        proposal = self.recording.state.proceedings.latest_open(item_id)
        return item_id, proposal.entry.id if proposal else None, self.recording.state.proceedings.voters(item_id)

    def _keep_ballot(self, about: About, paper: BallotPaper | None) -> None:
        """Have a ballot kept as it is marked; None: it is done with."""
        writer = self.app.book.writer
        if writer is None:
            return
        if paper is None:
            writer.drop_draft(self._ballot_scope)
        else:
            at = self.app.clock().astimezone(UTC)
            writer.keep_draft(Draft(self._ballot_scope, "marks", ballot.written(about, paper), 0, at))

    @command("take-vote")
    def take_vote(self) -> None:
        """Take a vote on what is before the meeting: all for, and then the exceptions."""
        from clerk_tui.tui.screens.ballot import BallotScreen

        recording, live = self.recording, self.recording.meeting.live_item
        item_id = live.id if live else None
        voters = recording.state.proceedings.voters(item_id)
        if recording.state.room.is_closed:
            self.refuse(notation.CLOSED)
        elif not recording.state.room.has_been_called:
            self.refuse("Call the roll first (F2): the ballot lists those who are here.")
        elif not voters:
            self.refuse("Nobody who is here may vote on this item.")
        else:
            proposal = recording.state.proceedings.latest_open(item_id)
            about = self._about()
            is_back = self._left_ballot is not None and self._left_ballot[0] == about
            paper = self._left_ballot[1] if is_back and self._left_ballot else BallotPaper(voters)
            paper = paper if is_back else paper.begin_with(Choice.FOR)
            screen = BallotScreen(
                recording,
                self.question(proposal),
                paper,
                is_back=is_back,
                marked=lambda marked: self._keep_ballot(about, marked),
            )

            def ended(told: str | None) -> None:
                is_marked = told is None and screen.paper != BallotPaper(voters).begin_with(Choice.FOR)
                self._left_ballot = (about, screen.paper) if is_marked else None
                self._keep_ballot(about, None)
                self._back()
                if told is not None:
                    self._voted(told)
                elif is_marked:
                    self.tell(BALLOT_IS_BACK)

            self.app.push_screen(screen, ended)

    def question(self, proposal: Proposal | None) -> str:
        """What is voted on, in words."""
        live = self.recording.meeting.live_item
        if proposal is None:
            return f"No motion is open. On: {live.label if live else 'what is before the meeting'}"
        kind = "Amendment" if proposal.is_amendment else "Motion"
        kind = f"Procedural {kind.lower()}" if proposal.entry.is_procedural else kind
        names = [voice_name(self.recording.meeting, voice) for voice in (proposal.mover, proposal.seconder) if voice]
        return f"{kind}{' (' + ' / '.join(names) + ')' if names else ''}: {self.recording.state.plain(proposal.text)}"

    def _voted(self, told: str) -> None:
        """Show the vote that was recorded; on a tie, ask for the casting vote."""
        self.viewed = self.recording.meeting.live_item
        self.acted(None, told)
        self.ask_casting_vote()

    def ask_casting_vote(self) -> None:
        """Ask how whoever presides decides a tie, where the last vote is one and the rules give a casting vote."""
        meeting, live = self.recording.meeting, self.recording.meeting.live_item
        division = self.recording.state.proceedings.last_division(live.id if live else None)
        if division is None or not division.needs_casting or not meeting.rules.has_casting_vote:
            return
        presiding = self.recording.state.room.presiding
        who = meeting.people[presiding].name if presiding is not None else "whoever presides"
        options = [("For: it is carried", "for"), ("Against: it is lost", "against")]

        def chosen(choice: str | None) -> None:
            if choice is None:
                self.tell("The tie stands: lost, unless a casting vote is given (/casting for or against).")
            else:
                self.enter_line(f"/casting {choice}")

        counted = f"{division.tally.in_favour} to {division.tally.against}"
        question = f"A tie, {counted}. The casting vote of {who}?"

        def typed_on(letters: str) -> None:
            self.put_line(self.composer.line + letters)

        self.app.push_screen(Choose(question, options, typed_on=typed_on), chosen)
