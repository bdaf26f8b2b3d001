"""The files of an import and what was found in each. They are examined and kept while a meeting is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from functools import partial

from rich.style import Style
from textual import on
from textual.app import ScreenStackError
from textual.strip import Strip

from clerk_tui.commands import key_said
from clerk_tui.importing.examine import counted
from clerk_tui.importing.run import AGENDA_OR_MINUTES, FileRow, ImportRun, State
from clerk_tui.tui.asking import ask, choose, confirm
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.formatting import padded, short_date
from clerk_tui.tui.host import Host
from clerk_tui.tui.sanitise import notify, plain
from clerk_tui.tui.screens.dialogs import Ask
from clerk_tui.tui.screens.importing.found_meeting import FoundAgendaForm
from clerk_tui.tui.widgets.rows import ItemList, Rows, row_line, row_text

CHECK_EVERY = 0.25
"""Seconds between two checks of the progress."""
MOST_DOUBTS = 6
"""Doubts shown below the selected file."""
MESSAGE_SECONDS = 20.0
_SIGNS = {
    State.UNSURE: "?",
    State.FOUND: "",
    State.AGENDA: "○",
    State.WAITING: "…",
    State.REFUSED: "✗",
    State.DROPPED: "–",
    State.KNOWN: "=",
    State.SAVED: "✓",
}
"""The sign of each state, in the order of the list; what was found has one of two."""
_ORDER = {state: place for place, state in enumerate(_SIGNS, 1)}
_MERGE = "You can merge them later (^P, Same person)."
_STATE_WORDS = {State.KNOWN: "known already"}


class ImportList(ItemList[FileRow]):
    """The files, those with doubts first."""

    BINDINGS = bindings("importing")

    def __init__(self, run: ImportRun) -> None:
        super().__init__(id="files")
        self.run = run
        self._sure: frozenset[int] = frozenset()
        """Python ids of the rows without doubts."""
        self._first: FileRow | None = None

    def show(self) -> None:
        """Show the present state. A file the clerk moved to stays selected, otherwise the first is."""
        chosen, rows = self.chosen, list(self.run.rows)
        self._sure = frozenset(id(row) for row in rows if self.run.is_clear(row))
        rows.sort(key=self._place)
        self.put(rows)
        has_moved = chosen is not None and chosen is not self._first
        self._first = rows[0] if rows else None
        self.selected = rows.index(chosen) if has_moved and chosen in rows else 0

    def _place(self, row: FileRow) -> tuple[int, int, int]:
        """Where a file stands: what is doubtful first, and of that what is most useful to look at."""
        if row.state is State.FOUND and id(row) not in self._sure:
            return 0, *self.run.rank(row)
        return _ORDER[row.state], 0, 0

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        row, style = self.shown[index], self.row_style(selected=selected)
        sign = _SIGNS[row.state] or ("●" if id(row) in self._sure else "⚠")
        text = f" {sign} {self._summary(row, width)}"
        strips = [row_line(text, width, style + Style(bold=selected))]
        for remark in self._remarks(row)[:MOST_DOUBTS] if selected else ():
            strips += row_text(remark, width, style, indent=5, most=3)
        return strips

    def _summary(self, row: FileRow, width: int) -> str:
        if row.state in (State.REFUSED, State.KNOWN, State.AGENDA, State.UNSURE):
            return f"{_STATE_WORDS.get(row.state, row.state.value):<16} {row.name}"
        room = max(12, width // 4)
        committee = padded(plain(row.head.committee or row.head.council or "no committee"), room)
        return f"{short_date(row.head.date):<16} {committee} {padded(plain(row.name), room)} {counted(row.examined)}"

    def _remarks(self, row: FileRow) -> list[str]:
        if row.state is State.FOUND:
            return [str(doubt) for doubt in row.doubts]
        if row.state is State.DROPPED and not row.message:
            return ["Dropped: press d to take it back."]
        return [row.message] if row.message else []


class ImportScreen(CommandScreen[None]):
    PLACES = ("importing",)

    def __init__(self, run: ImportRun) -> None:
        self.run, self._list = run, ImportList(run)
        super().__init__(self._list, classes="importing")
        self._shown: tuple[object, ...] = ()

    def on_mount(self) -> None:
        if not self.run.rows and not self.run.is_busy:
            self.run.examine(self._when_done())
        self.set_interval(CHECK_EVERY, self._check)
        self._check()

    def _when_done(self) -> Callable[[], None]:
        """Return what the thread calls that has examined or kept the files."""
        app, run = self.app, self.run

        def done() -> None:
            with suppress(RuntimeError, CancelledError, ScreenStackError):  # the application is closing
                app.call_from_thread(_notify_done, app, run)

        return done

    def on_screen_resume(self) -> None:
        if self.is_mounted:
            self.show()

    def _check(self) -> None:
        run = self.run
        counts = (len(run.files), len(run.rows), run.saved, len(run.open_questions))
        progress = (*counts, run.is_examining, run.is_saving, run.trouble)
        if progress != self._shown:
            self._shown = progress
            self.show()
            self._show_lone_agenda()
            rows = self.run.rows
            if len(self.run.files) == 1 and rows and rows[0].state is State.UNSURE and self.is_current:
                self._ask_which(rows[0])

    def _show_lone_agenda(self) -> None:
        """If the one file of the import is an agenda, show the meeting to come in the place of this list."""
        rows = self.run.rows
        if len(self.run.files) == 1 and rows and rows[0].examined.agenda is not None and self.is_current:
            self.app.importing = None
            self.app.switch_screen(FoundAgendaForm(rows[0].name, rows[0].examined.agenda))

    def _ask_which(self, row: FileRow) -> None:
        def answered(is_agenda: bool) -> None:
            self.run.settle(row, is_agenda=is_agenda)
            self.show()
            self._show_lone_agenda()

        options = [("An agenda: plan its meeting", True), ("Minutes of a meeting that was held", False)]
        choose(
            self.app, f"{row.name}: agenda or minutes? {row.message.removesuffix(AGENDA_OR_MINUTES)}", options, answered
        )

    def show(self) -> None:
        self._list.show()
        self.show_status(f"Import · {self._progress()}")
        self.tell(self._advice())

    def _progress(self) -> str:
        run = self.run
        if run.is_examining:
            seen, files = len(run.rows), len(run.files)
            return f"{seen:,} of {files:,} files examined …" if files else "looking for files …"
        if run.is_saving:
            return f"{run.saved:,} of {run.to_save:,} meetings kept …"
        counts = {state: sum(row.state is state for row in run.rows) for state in State}
        doubtful = sum(not run.is_clear(row) for row in run.found())
        parts = [f"{counts[State.FOUND]:,} found"] + ([f"{doubtful:,} with doubts"] if doubtful else [])
        for state in (State.UNSURE, State.AGENDA, State.SAVED, State.DROPPED, State.KNOWN, State.REFUSED):
            parts += [f"{counts[state]:,} {_STATE_WORDS.get(state, state.value)}"] if counts[state] else []
        rest = len(run.files) - len(run.rows)
        return " · ".join(parts) + (f" · {rest:,} not examined" if rest else "")

    def _advice(self) -> str:
        run = self.run
        if run.trouble:
            return f"⚠ {run.trouble}"
        if run.is_examining:
            key = key_said("import-minutes")
            return f"Nothing is kept yet. Press Esc to work on a meeting, {key} to come back, s to stop."
        if run.is_saving:
            return "Press s to stop; what is kept stays. You can work on a meeting meanwhile."
        if run.found():
            asked = "".join(self._of_whole()) or "Nothing is kept yet. "
            return f"{asked}Enter opens a meeting, a keeps all sure ones."
        if any(row.state is State.UNSURE for row in run.rows):
            return "? may be an agenda or minutes: Enter asks which. Esc: back to the meetings."
        if any(row.state is State.AGENDA for row in run.rows):
            return "Enter shows the meeting to come of an agenda. Esc: back to the meetings."
        if run.skipped:
            return f"{len(run.skipped):,} files were skipped: they are not text, Markdown, HTML, Word, PDF or XML."
        return "There is nothing left to keep. Esc: back to the meetings."

    def _of_whole(self) -> Iterator[str]:
        """Say what is to be asked once about the whole import."""
        if count := len(self.run.open_questions):
            yield f"{'1 similar name' if count == 1 else f'{count:,} similar names'}: p asks. "
        if nameless := self.run.nameless():
            yield f"{'1 file names' if nameless == 1 else f'{nameless:,} files name'} no council: c names it. "

    # Commands

    def _may_act(self) -> bool:
        if self.run.is_examining:
            notify(self, "Wait until all files are examined, or press s to stop.", severity="warning")
        return not self.run.is_examining

    def _chosen_found(self) -> FileRow | None:
        """Return the selected file if a meeting was found in it that is not kept or dropped."""
        row = self._list.chosen
        return row if row is not None and row.state is State.FOUND else None

    @command("look-at-file")
    @on(Rows.Chosen)
    def look(self) -> None:
        from clerk_tui.tui.screens.importing.found_meeting import FoundScreen

        chosen = self._list.chosen
        if chosen is not None and chosen.state in (State.AGENDA, State.UNSURE) and self._may_act():
            self._plan(chosen) if chosen.state is State.AGENDA else self._ask_which(chosen)
            return
        row = self._chosen_found()
        if row is not None and self._may_act():
            self.app.push_screen(FoundScreen(self.run, row, self.keep_rows))

    def _plan(self, row: FileRow) -> None:
        def planned(is_saved: bool | None) -> None:
            if is_saved:
                row.state, row.message = State.SAVED, "Its meeting is planned."
                self.show()

        if row.examined.agenda is not None:
            self.app.push_screen(FoundAgendaForm(row.name, row.examined.agenda), planned)

    @command("keep-file")
    def keep(self) -> None:
        if (row := self._chosen_found()) is not None:
            self.keep_rows([row])

    @command("keep-sure")
    def keep_sure(self) -> None:
        sure = [row for row in self.run.found() if self.run.is_clear(row)]
        if sure:
            self._keep_apart(sure)
        elif self._may_act():
            notify(self, "Every meeting has doubts: press Enter to look at the selected one.")

    def _keep_apart(self, rows: Sequence[FileRow]) -> None:
        """Keep meetings; ask first if similar names in them are not settled."""
        names = {name for row in rows for name in row.examined.names}
        count = sum(question.alike.name in names for question in self.run.open_questions)
        if not count:
            self.keep_rows(rows)
        elif self._may_act():
            names_are = "1 similar name is" if count == 1 else f"{count:,} similar names are"
            question = f"Keep {len(rows):,} meetings? {names_are} not settled: those people stay separate. {_MERGE}"
            confirm(self.app, question, partial(self.keep_rows, rows), yes="Keep", no="Ask first")

    @command("keep-all")
    def keep_all(self) -> None:
        found = self.run.found()
        doubtful = sum(not self.run.is_clear(row) for row in found)
        if not found or not self._may_act():
            return
        if not doubtful:
            self._keep_apart(found)
            return
        question = (
            f"Keep all {len(found):,} meetings? {doubtful:,} of them have doubts. People with similar names stay "
            f"separate. {_MERGE}"
        )
        confirm(self.app, question, partial(self.keep_rows, found), yes="Keep all", no="Look first")

    def keep_rows(self, rows: Sequence[FileRow]) -> None:
        if not self._may_act():
            return
        if len(rows) > 1 and not self.run.is_saving:
            self.app.book.back_up_in_background()
        self.run.save(rows, self._when_done())
        self._check()

    @command("drop-file")
    def drop(self) -> None:
        """Drop the selected file, or take it back."""
        if (row := self._list.chosen) is not None and self._may_act():
            self.run.drop(row)
            self.show()

    @command("correct-file")
    def correct(self) -> None:
        from clerk_tui.tui.screens.importing.found_meeting import HeadForm

        row = self._chosen_found()
        if row is not None and self._may_act():
            self.app.push_screen(HeadForm(self.run, row))

    @command("name-council")
    def name_council(self) -> None:
        def named(council: str) -> None:
            self.run.name_council(council)
            self.show()

        nameless = self.run.nameless()
        if not nameless:
            notify(self, "Every meeting in the list already has a council.")
        elif self._may_act():
            known = {row.head.council for row in self.run.found()} - {""}
            value = known.pop() if len(known) == 1 else ""
            question = f"{nameless:,} minutes do not name a council. Which council are they from?"
            ask(self.app, Ask(question, value), named)

    @command("ask-people")
    def ask_people(self) -> None:
        from clerk_tui.tui.screens.importing.same_people import ImportedPeopleScreen

        if self.run.open_questions and self._may_act():
            self.app.push_screen(ImportedPeopleScreen(self.run))
        elif not self.run.is_examining:
            notify(self, "There are no similar names to ask about.")

    @command("stop-import")
    def stop(self) -> None:
        """Stop the import; if it is stopped, continue with the files not examined yet."""
        if self.run.is_busy:
            self.run.stop()
        elif len(self.run.rows) < len(self.run.files):
            self.run.examine(self._when_done())

    @command("leave-import")
    def leave(self) -> None:
        """Return to the meetings; a running import continues. Ask before meetings that were found are discarded."""
        found = len(self.run.found())
        if self.run.is_busy or not found:
            self.dismiss()
            return

        def discard() -> None:
            self.app.importing = None
            self.dismiss()

        question = (
            f"{found:,} meetings were found but not kept. Discard them? The files are not changed, and can be "
            "imported again."
        )
        confirm(self.app, question, discard, yes="Discard", no="Stay")


def _notify_done(app: Host, run: ImportRun) -> None:
    """Say that an import has finished, unless its screen is shown."""
    if isinstance(app.screen, ImportScreen):
        return
    if run.trouble:
        notify(app, f"The import stopped: {run.trouble}", severity="error", timeout=MESSAGE_SECONDS)
    elif found := len(run.found()):
        key = key_said("import-minutes")
        message = f"{found:,} meetings were found. To look through them, press {key} in the list of meetings."
        notify(app, message, timeout=MESSAGE_SECONDS)
    else:
        notify(app, f"{run.saved:,} meetings were imported.", timeout=MESSAGE_SECONDS)
