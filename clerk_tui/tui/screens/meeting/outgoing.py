"""What leaves the meeting's screen: exports, the proof, a copy elsewhere, the search, the forms."""

from __future__ import annotations

from pathlib import Path

from clerk_tui import minutes, notation, paths
from clerk_tui.errors import ClerkError
from clerk_tui.files import slug, write_whole
from clerk_tui.tui.screens.dialogs import Ask, Confirm, Tell
from clerk_tui.tui.screens.meeting.walking import Walking


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

    def action_edit_people(self) -> None:
        """Put people on the roll, or a name right."""
        from clerk_tui.tui.screens.new_meeting import PeopleForm

        self.app.push_screen(PeopleForm(self.recording), lambda _: self._back())

    def _back(self) -> None:
        self.composer.focus()
        self.show_all()
        self.show_echo()

    def action_show_proof(self) -> None:
        """What is left to settle."""
        findings = minutes.proof(self.recording.meeting, self.recording.style)
        text = "\n\n".join(f"• {finding.sentence}" for finding in findings) or "Nothing to put right."
        self.app.push_screen(Tell("Proof", text))

    def action_export_minutes(self) -> None:
        """Write the minutes as text into a file."""
        head = self.recording.meeting.head
        name = slug(f"{head.committee} {head.date.isoformat() if head.date else ''} minutes") + ".txt"

        def named(path: str | None) -> None:
            if path:
                text = minutes.as_text(minutes.render(self.recording.meeting, self.recording.style))
                self.write_file(Path(path).expanduser(), text)

        self.app.push_screen(Ask("Write the minutes to", value=str(paths.exports() / name)), named)

    def action_save_elsewhere(self) -> None:
        """Write the whole meeting, saved or not, as notes into another file."""
        name = slug(f"{self.recording.meeting.head.committee} copy") + ".notes"

        def named(path: str | None) -> None:
            if path:
                text = notation.write_notes(self.recording.meeting)
                left = self.composer.line
                self.write_file(Path(path).expanduser(), text + (f"\\{left}\n" if left else ""))

        self.app.push_screen(Ask("Write a copy of this meeting to", value=str(Path.home() / name)), named)

    def write_file(self, path: Path, text: str) -> None:
        """Write `text` into a file; ask before one that is there is replaced."""

        def write(is_sure: bool | None) -> None:
            if not is_sure:
                return
            try:
                write_whole(path, text)
            except ClerkError as error:
                self.refuse(str(error))
            else:
                self.tell(f"Written to {path}")

        if path.exists():
            self.app.push_screen(Confirm(f"{path} is there already. Replace it?", yes="Replace", no="Keep it"), write)
        else:
            write(True)
