"""What leaves the meeting's screen: exports, the proof, a copy elsewhere, the search, the forms."""

from __future__ import annotations

from pathlib import Path

from clerk_tui import minutes, notation
from clerk_tui.errors import ClerkError
from clerk_tui.files import slug
from clerk_tui.meeting.exchange import actions
from clerk_tui.meeting.intents import SetHead
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.tui.safe import notify
from clerk_tui.tui.screens.dialogs import Tell
from clerk_tui.tui.screens.export import Exporting, ask_and_write
from clerk_tui.tui.screens.meeting.walking import Walking
from clerk_tui.tui.widgets.record import EXEMPT


class Outgoing(Walking):
    """The part of the meeting's screen that opens other screens and writes files."""

    def action_call_roll(self) -> None:
        """The roll, one key each."""
        from clerk_tui.tui.screens.roll import RollScreen

        self.app.push_screen(RollScreen(self.recording), lambda _: self._back())

    def action_search(self) -> None:
        """Find words in every meeting; the line waits as it is."""
        from clerk_tui.tui.screens.home import HomeScreen

        self.keep_draft()
        self.app.push_screen(HomeScreen(is_search=True), lambda _: self._back())

    def action_edit_head(self) -> None:
        """Change what stands above the minutes."""
        from clerk_tui.tui.screens.new_meeting import HeadForm

        self.app.push_screen(HeadForm(self.recording), lambda _: self._back())

    def action_preview_styles(self) -> None:
        """The minutes in each house style; the one that is taken is the meeting's from then on."""
        from clerk_tui.tui.screens.styles import StylesScreen

        self.app.push_screen(StylesScreen(self.recording.meeting, with_exempt=self.shows_exempt), self._take_style)

    def _take_style(self, name: str | None) -> None:
        self._back()
        if name is None or name == self.recording.meeting.head.style:
            return
        try:
            done = self.recording.perform(SetHead(style=name))
        except ClerkError as error:
            self.refuse(str(error))
            return
        self.acted(done)

    def action_edit_people(self) -> None:
        """Put people on the roll, or a name right."""
        from clerk_tui.tui.screens.people import PeopleForm

        self.app.push_screen(PeopleForm(self.recording), lambda _: self._back())

    def _back(self) -> None:
        self.composer.focus()
        self.show_all()
        self.show_echo()

    def action_show_actions(self) -> None:
        """What was promised in this meeting, by whom and by when."""
        meeting = self.recording.meeting
        exempt = exempt_parts(meeting)
        lines = [
            f"• {EXEMPT if exempt.hides(action.entry) else ''}{self.recording.promised(action)}"
            for action in actions(meeting)
        ]
        self.app.push_screen(Tell("Actions", "\n\n".join(lines) or "Nothing was promised so far."))

    def action_show_proof(self) -> None:
        """What is left to settle."""
        findings = minutes.proof(self.recording.meeting, self.recording.style)
        text = "\n\n".join(f"• {finding.sentence}" for finding in findings) or "Nothing to put right."
        self.app.push_screen(Tell("Proof", text))

    def action_export_minutes(self) -> None:
        """Write a paper of this meeting, as the public may read it, into a file."""
        self._export(with_exempt=False)

    def action_export_exempt(self) -> None:
        """Write one with its exempt parts into a file that says so."""
        self._export(with_exempt=True)

    def _export(self, *, with_exempt: bool) -> None:
        meeting = self.recording.meeting
        open_points = sum(f.severity is not minutes.Severity.INFO for f in minutes.proof(meeting, self.recording.style))
        if open_points:
            notify(self.app, f"{open_points} points are not settled: see “Proof” (^P).", severity="warning")
        Exporting(self.app, meeting, self.tell, with_exempt=with_exempt).begin()

    def action_save_elsewhere(self) -> None:
        """Write the whole meeting, saved or not, as notes into another file; the half-typed line too."""
        meeting, left = self.recording.meeting, self.composer.line
        text = notation.write_notes(meeting) + (f"\\{left}\n" if left else "")
        path = Path.home() / (slug(f"{meeting.head.committee} copy") + ".notes")
        ask_and_write(self.app, "Write a copy of this meeting to", path, text, self.tell)
