"""What leaves the meeting's screen: exports, the proof, a copy elsewhere, the search, the forms."""

from __future__ import annotations

from pathlib import Path

from clerk_tui import minutes, notation
from clerk_tui.errors import ClerkError
from clerk_tui.files import slug
from clerk_tui.meeting.exchange import actions
from clerk_tui.meeting.intents import SetHead
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.minutes import Finding
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.dialogs import Tell
from clerk_tui.tui.screens.export import Exporting, ask_and_write
from clerk_tui.tui.screens.meeting.walking import Walking
from clerk_tui.tui.widgets.record import EXEMPT

TO_PROOF = "^N: back to the proof."


class Outgoing(Walking):
    """The part of the meeting's screen that opens other screens and writes files."""

    _proved: Finding | None = None
    """The finding whose place was looked at last: the proof goes on there."""

    @command("call-roll")
    def call_roll(self) -> None:
        """The roll, one key each."""
        from clerk_tui.tui.screens.roll import RollScreen

        def ended(typed: str | None) -> None:
            self._back()
            if typed:
                self.composer.replace(len(self.composer.line), len(self.composer.line), typed)

        self.app.push_screen(RollScreen(self.recording), ended)

    @command("search")
    def search(self) -> None:
        """Find words in every meeting; the line waits as it is."""
        self._search()

    def _search(self, line: str = "") -> None:
        from clerk_tui.tui.screens.search import SearchScreen

        self.keep_draft()
        self.app.push_screen(SearchScreen(line), lambda _: self._back())

    @command("similar-resolutions")
    def find_similar(self) -> None:
        """Resolutions of all meetings like the line that is typed, the resolution or motion in hand, or the item."""
        from clerk_tui.book.earlier_items import alike

        recording, item = self.recording, self.viewed
        text = self.composer.line.strip()
        if not text:
            resolved = minutes.render_resolution(
                recording.meeting, item.id if item else None, recording.state.style, with_exempt=True
            )
            text = minutes.as_text(resolved).strip() or (item.title if item else "")
        if text:
            self._search(alike(text))
        else:
            self.tell("Type a clause, or open an item: what is like it is found then.")

    @command("last-time")
    def read_last_time(self) -> None:
        """The minutes of the earlier meeting at which the item in view last came up; the line waits as it is."""
        from clerk_tui.book.earlier_items import last_time

        item = self.viewed
        if item is None:
            self.tell("No item is open: what came up before is found by the title of an item.")
            return
        hit = last_time(self.app.book.reader, self.recording.meeting.head, item.title)
        if hit is None:
            self.tell(f"“{item.title}” has not come up at an earlier meeting of this committee.")
            return
        self.keep_draft()
        self.app.read_meeting(hit.meeting_id, item_id=hit.item_id)

    @command("registers")
    def open_registers(self) -> None:
        """What many meetings resolved, left to be done and asked; the line waits as it is."""
        from clerk_tui.tui.screens.registers import RegisterScreen

        self.keep_draft()
        self.app.push_screen(RegisterScreen(), lambda _: self._back())

    @command("edit-head")
    def edit_head(self) -> None:
        """Change what stands above the minutes."""
        from clerk_tui.tui.screens.new_meeting import MeetingHeadForm

        self.app.push_screen(MeetingHeadForm(self.recording), lambda _: self._back())

    @command("preview-styles")
    def preview_styles(self) -> None:
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

    @command("edit-roll")
    def edit_people(self) -> None:
        """Put people on the roll, or a name right."""
        from clerk_tui.tui.screens.people import PeopleForm

        self.app.push_screen(PeopleForm(self.recording), lambda _: self._back())

    def _back(self) -> None:
        self.composer.focus()
        self.show_all()
        self.show_echo()

    @command("list-actions")
    def show_actions(self) -> None:
        """What was promised in this meeting, by whom and by when."""
        meeting = self.recording.meeting
        exempt = exempt_parts(meeting)
        lines = [
            f"• {EXEMPT if exempt.hides(action.entry) else ''}{self.recording.state.promised(action)}"
            for action in actions(meeting)
        ]
        self.app.push_screen(Tell("Actions", "\n\n".join(lines) or "Nothing was promised so far."))

    @command("prove")
    def show_proof(self) -> None:
        """What to put right; the line waits as it is."""
        from clerk_tui.tui.screens.proof import ProofScreen

        self.keep_draft()
        screen = ProofScreen(self.recording.meeting, recording=self.recording, at=self._proved)
        self.app.push_screen(screen, self._go_to_finding)

    def _go_to_finding(self, finding: Finding | None) -> None:
        """Look at the place of a finding in the record; from there Esc leads back to the line."""
        self._back()
        if finding is None:
            return
        self._proved = finding
        entry = next((e for e in self.recording.meeting.entries if e.id == finding.entry_id), None)
        if entry is None:
            self._put_whole_right(finding)
            return
        if not self.record.display:
            self.shows_minutes = self.query_one("#minutes").display = False
            self.fit()
        self.look_at(self.recording.meeting.item_by_id.get(entry.item_id) if entry.item_id is not None else None)
        self.record.focus()
        entries = self.recording.state.entries_of(self.viewed)
        self.record.selected = entries.index(entry) if entry in entries else (0 if entries else None)
        if self.record.selected is not None:
            self.record.show_row(self.record.selected)
        self.call_after_refresh(self.tell, f"{finding.code}  {finding.sentence}  {TO_PROOF}")

    def _put_whole_right(self, finding: Finding) -> None:
        """Open the form in which something about the whole meeting is put right."""
        match finding.code:
            case "H1" | "H2" | "H3":
                self.edit_head()
            case "H4" | "H5":
                self.edit_people()
            case "H6":
                self.call_roll()
            case _:
                self.tell(finding.sentence)

    @command("export")
    def export_minutes(self) -> None:
        """Write a paper of this meeting, as the public may read it, into a file."""
        self._export(with_exempt=False)

    @command("export-exempt")
    def export_exempt(self) -> None:
        """Write one with its exempt parts into a file that says so."""
        self._export(with_exempt=True)

    def _export(self, *, with_exempt: bool) -> None:
        Exporting(self.app, self.recording.meeting, self.tell, with_exempt=with_exempt).begin()

    @command("save-elsewhere")
    def save_elsewhere(self) -> None:
        """Write the whole meeting, saved or not, as notes into another file; the half-typed line too."""
        meeting, left = self.recording.meeting, self.composer.line
        text = notation.write_notes(meeting) + (f"\\{left}\n" if left else "")
        path = Path.home() / (slug(f"{meeting.head.committee} copy") + ".notes")
        ask_and_write(self.app, "Write a copy of this meeting to", path, text, self.tell)
