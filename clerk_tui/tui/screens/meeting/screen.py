"""The meeting's screen as it is opened: its parts put together, with the commands that concern the whole of it."""

from __future__ import annotations

from clerk_tui.meeting import Act
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.meeting.procedure import Procedure


class MeetingScreen(Procedure):
    """One meeting being recorded."""

    def on_mount(self) -> None:
        """Put a line that was left half typed back; say what is wrong with the meeting's style, if anything is."""
        self.restore_draft()
        self.restore_ballot()
        self._style_name = self.recording.meeting.head.style
        if trouble := self.recording.state.style.trouble:
            self.refuse(trouble)

    def acted(self, act: Act | None, told: str = "") -> None:
        """Show what was done; of another house style, say which it is, or what is wrong with it."""
        super().acted(act, told)
        name, style = self.recording.meeting.head.style, self.recording.state.style
        if name == self._style_name:
            return
        self._style_name = name
        if style.trouble:
            self.refuse(style.trouble)
        elif not told:
            self.tell(f"The minutes are in the style {name}: {style.title}.")

    @command("show-minutes")
    def toggle_minutes(self) -> None:
        """The minutes beside the record, or in its place where there is no room."""
        self.shows_minutes = not self.shows_minutes
        self.query_one("#minutes").display = self.shows_minutes
        self.fit()
        self.call_after_refresh(self.show_page)
        self.composer.focus()

    @command("show-exempt")
    def toggle_exempt(self) -> None:
        """Show the minutes with their exempt parts, or without them again."""
        self.shows_exempt = not self.shows_exempt
        if not self.shows_minutes:
            self.toggle_minutes()
        else:
            self.show_page()
        self.tell(
            "The minutes are shown with their exempt parts: not for the public."
            if self.shows_exempt
            else "The minutes are shown as the public may read them."
        )

    @command("leave-meeting")
    def leave_meeting(self) -> None:
        """Back to the list of meetings."""
        self.keep_draft()
        self.dismiss()

    @command("save-now")
    def save_now(self) -> None:
        """Try again to save; where all is saved, offer to write a paper of the meeting."""
        writer = self.app.book.writer
        if writer and writer.pending:
            writer.retry()
            self.tell("Saving again …")
        else:
            self.keep_draft()
            self.export_minutes()
