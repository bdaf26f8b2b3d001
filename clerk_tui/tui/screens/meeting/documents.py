"""The meeting screen's commands that open other screens, write files, or learn words from papers."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import minutes
from clerk_tui.errors import ClerkError
from clerk_tui.keymap import key_said
from clerk_tui.meeting.intents import SetHead
from clerk_tui.meeting.meeting import actions
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.tui.command_screen import HitPlace, ask, choose, command, show_text
from clerk_tui.tui.formatting import EXEMPT, cut
from clerk_tui.tui.screens.meeting.line_starters import LineStarters, MeetingPart
from clerk_tui.tui.screens.meeting.session import MOST_NAMED, MeetingSession, MeetingUi

if TYPE_CHECKING:
    from clerk_tui.proof.findings import Finding

TO_PROOF = "^N: back to the proof."
_HINT = "Text, Word, PDF, HTML or Markdown.   Enter: open   Tab: complete the name   Esc: cancel"


class Documents(MeetingPart):
    """Opens other screens, writes files, and learns words from papers."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, line: LineStarters) -> None:
        super().__init__(session, ui, line)
        self._finding: Finding | None = None
        """The finding last chosen in the proof, which opens there again."""
        self._has_retried = False
        """Whether the clerk tried to save again by key, and something is still not saved."""

    @command("call-roll")
    def call_roll(self) -> None:
        from clerk_tui.book.roll_call import listed_not_called
        from clerk_tui.tui.screens.roll_call import RollScreen

        recording = self._recording

        def ended(typed: str | None) -> None:
            if typed:
                self._line.entry.append(typed)
            elif who := listed_not_called(recording.meeting, recording.state.room):
                self._ui.tell(f"⚠ Not called: {who}")
            elif typed is None:
                self._line.entry.offer_opening()

        self._ui.push(RollScreen(recording), ended)

    @command("search")
    def search(self, line: str = "") -> None:
        from clerk_tui.tui.screens.search import SearchScreen

        self._line.entry.keep_draft()
        self._ui.push(SearchScreen(line))

    @command("similar-resolutions")
    def find_similar(self) -> None:
        """Search for resolutions similar to the line, or else to the item's resolution, motion or title."""
        from clerk_tui.book.agenda_items import alike

        recording, item = self._recording, self._session.viewed
        if not (text := self._line.typed.strip()):
            resolved = minutes.render_resolution(
                recording.meeting, item.id if item else None, recording.state.style, with_exempt=True
            )
            text = minutes.as_text(resolved).strip() or (item.title if item else "")
        if text:
            self.search(alike(text))
        else:
            self._ui.tell("Type a clause or open an item first, to find resolutions like it.")

    @command("last-time")
    def read_last_time(self) -> None:
        from clerk_tui.book.agenda_items import last_time

        if (item := self._session.viewed) is None:
            self._ui.tell("No item is open. Earlier meetings are searched for the title of the open item.")
            return
        if (hit := last_time(self._ui.app.book.reader, self._meeting.head, item.title)) is None:
            self._ui.tell(f"“{item.title}” has not come up at an earlier meeting of this committee.")
            return
        self._line.entry.keep_draft()
        self._ui.app.read_meeting(HitPlace(hit.meeting_id, item_id=hit.item_id))

    @command("registers")
    def open_registers(self) -> None:
        from clerk_tui.tui.screens.registers import RegisterScreen

        self._line.entry.keep_draft()
        self._ui.push(RegisterScreen())

    @command("edit-head")
    def edit_head(self) -> None:
        from clerk_tui.tui.screens.meeting_forms import MeetingHeadForm

        self._ui.push(MeetingHeadForm(self._recording))

    @command("preview-styles")
    def preview_styles(self) -> None:
        from clerk_tui.tui.screens.styles import StylesScreen

        self._ui.push(StylesScreen(self._meeting, with_exempt=self._session.shows_exempt), self._take_style)

    def _take_style(self, name: str | None) -> None:
        if name is not None and name != self._meeting.head.style:
            self._session.changed(self._recording.perform(SetHead(style=name)), "")

    @command("edit-roll")
    def edit_people(self) -> None:
        from clerk_tui.tui.screens.roll_form import PeopleForm

        self._ui.push(PeopleForm(self._recording), lambda _: self._session.changed(None, ""))

    @command("list-actions")
    def show_actions(self) -> None:
        exempt = exempt_parts(self._meeting)
        listed = ((exempt.hides(action.entry), self._state.action_line(action)) for action in actions(self._meeting))
        lines = [f"• {EXEMPT if is_exempt else ''}{said}" for is_exempt, said in listed]
        show_text(self._ui.app, "Actions", "\n\n".join(lines) or "There are no actions yet.")

    @command("show-keys")
    def show_keys(self) -> None:
        """Show how many keys were pressed in the meeting, by kind of line."""
        from clerk_tui.minutes.document import keys_by_kind, of_all

        recording = self._recording
        pressed = {row.kind: row.keys for row in self._ui.app.book.reader.keys_pressed(recording.meeting.id)}
        document = minutes.render(recording.meeting, recording.state.style, with_exempt=True)
        rows = [row for row in keys_by_kind(recording.meeting, document, pressed) if row.keys]
        lines = [
            f"{row.kind}: {row.keys:,} keys for {row.characters:,} characters of the minutes"
            + (f", {row.each:.2f} each" if row.each is not None else "")
            for row in (of_all(rows), *rows)
        ]
        text = "\n\n".join(lines) if rows else "No keys are counted yet."
        show_text(self._ui.app, "Keys pressed", text)

    @command("prove")
    def show_proof(self) -> None:
        from clerk_tui.tui.screens.proof import ProofScreen

        self._line.entry.keep_draft()
        screen = ProofScreen(self._meeting, recording=self._recording, at=self._finding)
        self._ui.push(screen, self._go_to_finding)

    def _go_to_finding(self, finding: Finding | None) -> None:
        if finding is None:
            return
        self._finding = finding
        entry = next((e for e in self._meeting.entries if e.id == finding.entry_id), None)
        if entry is None:
            match finding.code:
                case "H1" | "H2" | "H3":
                    self.edit_head()
                case "H4" | "H5":
                    self.edit_people()
                case "H6":
                    self.call_roll()
                case _:
                    self._ui.tell(finding.sentence)
            return
        self._ui.show_entry(entry, f"{finding.sentence}  {TO_PROOF}")

    @command("export", False)
    @command("export-exempt", True)
    def export(self, with_exempt: bool) -> None:
        from clerk_tui.tui.screens.export import Exporting

        Exporting(self._ui.app, self._meeting, self._ui.tell, with_exempt=with_exempt).begin()

    @command("save-elsewhere")
    def save_elsewhere(self) -> None:
        """Write the whole meeting as notes to another file, with unsaved changes and the unfinished line."""
        from clerk_tui.tui.screens.export import save_elsewhere

        save_elsewhere(self._ui.app, self._meeting, self._line.typed, self._ui.tell)

    @command("save-now")
    def save_now(self) -> None:
        """Try to save; if saving failed before, write a copy elsewhere. If all is saved, write a public paper."""
        book = self._ui.app.book
        if book.trouble and self._has_retried:
            self._has_retried = False
            self.save_elsewhere()
        elif book.writer and book.writer.pending:
            self._has_retried = True
            book.writer.retry()
            self._ui.tell("Trying to save again … Press ^S again to write a copy of the meeting to another file.")
        else:
            self._has_retried = False
            self._line.entry.keep_draft()
            self.export(with_exempt=False)

    @command("read-back")
    def read_back(self) -> None:
        """Show the resolution of the item in view, or its open motion, as it would be printed. Exempt business is shown
        only while the public is excluded."""
        recording, item_id = self._recording, self._session.viewed.id if self._session.viewed else None
        document = minutes.render_resolution(
            recording.meeting, item_id, recording.state.style, with_exempt=recording.state.is_public_excluded
        )
        if document.blocks:
            show_text(self._ui.app, "To read back", minutes.as_text(document))
        else:
            clause, motion = key_said("start-clause"), key_said("move-motion")
            self._ui.refuse(f"No resolution and no open motion yet: {clause} begins one, {motion} moves one.")

    # Papers

    @command("learn-paper")
    def learn_paper(self) -> None:
        self._ui.app.book.must_be_writable()
        known = self._ui.app.book.reader.papers(self._meeting.id)
        item = self._session.viewed
        where = cut(item.label, MOST_NAMED * 2) if item is not None else "the whole meeting"
        options = [("Paste its text", -1), ("Open a file", -2)]
        options += [(f"Forget “{cut(paper.name, MOST_NAMED)}”", paper.id) for paper in known]
        choose(self._ui.app, f"A paper of {where}, to learn words from", options, self._paper_chosen)

    def _paper_chosen(self, choice: int) -> None:
        item_id = self._session.viewed.id if self._session.viewed is not None else None
        if choice == -1:
            from clerk_tui.tui.screens.meeting_forms import PaperForm

            self._line.entry.keep_draft()
            self._ui.push(PaperForm(self._recording, item_id), self._paper_learnt)
        elif choice == -2:
            from clerk_tui.tui.screens.dialogs import AskPath

            ask(self._ui.app, AskPath("Learn the words of which file?", hint=_HINT), partial(self._open_paper, item_id))
        else:
            self._ui.app.book.drop_paper(choice)
            self._line.entry.learn()
            self._ui.tell("The paper is forgotten.")

    def _open_paper(self, item_id: int | None, answer: str) -> None:
        from clerk_tui.importing.examine import words_of

        path = Path(answer.strip("\"'")).expanduser()
        recording = self._recording

        def read() -> None:
            app = self._ui.app
            try:
                name, words = words_of(path)
            except ClerkError as error:
                app.call_from_thread(self._ui.refuse, str(error))
                return
            app.call_from_thread(app.book.add_paper, recording, item_id, name, words)
            app.call_from_thread(self._paper_learnt, True)

        self._ui.app.run_worker(read, thread=True)

    def _paper_learnt(self, is_saved: bool | None) -> None:
        if is_saved:
            self._line.entry.learn()
            self._ui.tell("The words of the paper are learnt. It is not part of the minutes.")
