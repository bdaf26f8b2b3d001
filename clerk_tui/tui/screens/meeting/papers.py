"""Papers of the meeting, from which words are learnt and nothing else."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from clerk_tui.errors import ClerkError
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.formatting import cut
from clerk_tui.tui.screens.meeting.line_starters import LineStarters
from clerk_tui.tui.screens.meeting.session import MOST_NAMED, MeetingSession, MeetingUi

_HINT = "Text, Word, PDF, HTML or Markdown.   Enter: open   Tab: complete the name   Esc: cancel"


class Papers:
    """Takes in papers and forgets them."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, line: LineStarters) -> None:
        self._session, self._ui, self._line = session, ui, line

    @command("learn-paper")
    def learn(self) -> None:
        """Ask for a paper, or for one to be forgotten."""
        self._ui.app.book.must_be_writable()
        known = self._ui.app.book.reader.papers(self._session.meeting.id)
        item = self._session.viewed
        where = cut(item.label, MOST_NAMED * 2) if item is not None else "the whole meeting"
        options = [("Paste its text", -1), ("Open a file", -2)]
        options += [(f"Forget “{cut(paper.name, MOST_NAMED)}”", paper.id) for paper in known]
        self._ui.choose(f"A paper of {where}, to learn words from", options, self._chosen)

    def _chosen(self, choice: int) -> None:
        item_id = self._session.viewed.id if self._session.viewed is not None else None
        if choice == -1:
            from clerk_tui.tui.screens.meeting_forms import PaperForm

            self._line.entry.keep_draft()
            self._ui.push(PaperForm(self._session.recording, item_id), self._learnt)
        elif choice == -2:
            from clerk_tui.tui.screens.importing.choose_file import AskPath

            self._ui.ask(AskPath("Learn the words of which file?", _HINT), partial(self._open, item_id))
        else:
            self._ui.app.book.drop_paper(choice)
            self._line.entry.learn()
            self._ui.tell("The paper is forgotten.")

    def _open(self, item_id: int | None, answer: str) -> None:
        from clerk_tui.importing.notes import words_of

        path = Path(answer.strip("\"'")).expanduser()
        recording = self._session.recording

        def read() -> None:
            app = self._ui.app
            try:
                name, words = words_of(path)
            except ClerkError as error:
                app.call_from_thread(self._ui.refuse, str(error))
                return
            app.call_from_thread(app.book.add_paper, recording, item_id, name, words)
            app.call_from_thread(self._learnt, True)

        self._ui.app.run_worker(read, thread=True)

    def _learnt(self, is_saved: bool | None) -> None:
        if is_saved:
            self._line.entry.learn()
            self._ui.tell("The words of the paper are learnt. It is not part of the minutes.")
