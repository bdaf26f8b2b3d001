"""The files of an import: what was found in each, looked through before anything is kept. The looking and the keeping
go on in the background, also while a meeting is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.strip import Strip

from clerk_tui.commands import Place, footer
from clerk_tui.importing.notes import counted
from clerk_tui.importing.run import FileRow, ImportRun, State
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.formatting import padded, short_date, wrap
from clerk_tui.tui.sanitise import content, notify, plain
from clerk_tui.tui.screens.dialogs import Ask, Confirm
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

LOOK_EVERY = 0.25
"""Seconds between two looks at how far it has come."""
MOST_DOUBTS = 6
"""Doubts of the chosen file that are shown below it."""
_ORDER = {State.FOUND: 1, State.WAITING: 2, State.REFUSED: 3, State.DROPPED: 4, State.KNOWN: 5, State.SAVED: 6}
_SIGNS = {State.WAITING: "…", State.REFUSED: "✗", State.DROPPED: "–", State.KNOWN: "=", State.SAVED: "✓"}
_WORDS = {State.DROPPED: "Dropped: d takes it in again."}


class ImportList(Rows):
    """The files, those with something doubtful first."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("importing")

    def __init__(self, run: ImportRun) -> None:
        super().__init__(id="files")
        self.run = run
        self.shown: Sequence[FileRow] = ()
        self._sure: frozenset[int] = frozenset()
        self._first: FileRow | None = None

    @property
    def chosen(self) -> FileRow | None:
        """What stands out."""
        return self.shown[self.selected] if self.selected is not None and self.selected < len(self.shown) else None

    def show(self) -> None:
        """Show the files as they are now. One to which the clerk has moved goes on standing out; otherwise the first
        does."""
        chosen, rows = self.chosen, list(self.run.rows)
        self._sure = frozenset(id(row) for row in rows if self.run.is_clear(row))
        rows.sort(key=lambda row: 0 if row.state is State.FOUND and id(row) not in self._sure else _ORDER[row.state])
        self.shown = rows
        self.refresh_rows()
        is_moved = chosen is not None and chosen is not self._first
        self._first = rows[0] if rows else None
        if is_moved and chosen in rows:
            self.selected = rows.index(chosen)
        elif rows:
            self.selected = 0

    def row_count(self) -> int:
        """One row a file."""
        return len(self.shown)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """The meeting in a line; below the chosen one, what is doubtful."""
        row = self.shown[index]
        look = self.look("rows--selected") if selected else self.ground
        is_sure = id(row) in self._sure
        sign = _SIGNS.get(row.state) or ("●" if is_sure else "⚠")
        text = f"{'▸' if selected else ' '}{sign} {self._called(row, width)}"
        strips = [strip_of([(padded(plain(text), width), look + Style(bold=selected))], width, look)]
        for doubt in self._told(row)[:MOST_DOUBTS] if selected else ():
            said = plain(doubt)
            for start, end in wrap(said, width - 6)[:3]:
                strips.append(strip_of([(padded(f"     {said[start:end]}", width), look)], width, look))
        return strips

    def _called(self, row: FileRow, width: int) -> str:
        if row.state is State.REFUSED:
            return f"{'refused':<16} {row.name}"
        if row.state is State.KNOWN:
            return f"{'known already':<16} {row.name}"
        room = max(12, width // 4)
        committee = padded(plain(row.head.committee or row.head.council or "no committee"), room)
        return f"{short_date(row.head.date):<16} {committee} {padded(plain(row.name), room)} {counted(row.examined)}"

    def _told(self, row: FileRow) -> list[str]:
        """What there is to say of a file."""
        told = [row.message] if row.message else [_WORDS[row.state]] if row.state in _WORDS else []
        if row.state is not State.FOUND:
            return told
        names = set(row.examined.names)
        asked = [q.alike.question for q in self.run.open_questions if q.alike.name in names]
        return [*row.doubts, *asked]


class ImportScreen(CommandScreen[None]):
    """An import while it goes on, and what it found."""

    PLACES: ClassVar[tuple[Place, ...]] = ("importing",)
    app: Host

    def __init__(self, run: ImportRun) -> None:
        super().__init__(classes="importing")
        self.run = run
        self._list = ImportList(run)
        self._seen: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield self._list
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self._list.focus()
        if not self.run.rows and not self.run.is_busy:
            self.run.examine(self._when_done())
        self.set_interval(LOOK_EVERY, self._look)
        self._look()

    def _when_done(self) -> Callable[[], None]:
        """What the thread calls that has looked at the files or kept them."""
        app, run = self.app, self.run

        def done() -> None:
            with suppress(RuntimeError, CancelledError):  # the application is at its end
                app.call_from_thread(_tell_done, app, run)

        return done

    def on_screen_resume(self) -> None:
        """Back from what was found in one file."""
        self._seen = ()
        if self.is_mounted:
            self._look()

    @on(Resize)
    def resized(self) -> None:
        """The keys that there is room for."""
        self.query_one("#footer", Line).show(content(footer(self.size.width, "importing")))

    def _look(self) -> None:
        """Show how far it has come, if that is other than before."""
        run = self.run
        seen = (
            len(run.files),
            len(run.rows),
            run.saved,
            run.is_examining,
            run.is_saving,
            len(run.open_questions),
            run.trouble,
        )
        if seen == self._seen:
            return
        self._seen = seen
        self.show()

    def show(self) -> None:
        """Show everything as it is now."""
        self._list.show()
        self.query_one("#status", Line).show(content(f" Import · {self._progress()}"))
        echo = self.query_one("#echo", Line)
        echo.set_class(bool(self.run.trouble), "-warning")
        echo.show(content(f" {self._advice()}"))

    def _progress(self) -> str:
        run = self.run
        if run.is_examining and not run.files:
            return "looking for files …"
        if run.is_examining:
            return f"{len(run.rows):,} of {len(run.files):,} files looked at …"
        if run.is_saving:
            return f"{run.saved:,} of {run.to_save:,} meetings kept …"
        counts = {state: sum(row.state is state for row in run.rows) for state in State}
        doubtful = sum(not run.is_clear(row) for row in run.found())
        parts = [f"{counts[State.FOUND]:,} found"] + ([f"{doubtful:,} with doubts"] if doubtful else [])
        for state in (State.SAVED, State.DROPPED, State.KNOWN, State.REFUSED):
            words = {State.KNOWN: "known already"}.get(state, state.value)
            parts += [f"{counts[state]:,} {words}"] if counts[state] else []
        rest = len(run.files) - len(run.rows)
        return " · ".join(parts) + (f" · {rest:,} not looked at" if rest else "")

    def _advice(self) -> str:
        run = self.run
        if run.trouble:
            return f"⚠ {run.trouble}"
        if run.is_examining:
            return "Nothing is kept yet. Esc: go on with a meeting, F8 comes back. s stops."
        if run.is_saving:
            return "s stops; what is kept stays. You may go on with a meeting meanwhile."
        if run.open_questions:
            count = len(run.open_questions)
            who = "1 name may be another's" if count == 1 else f"{count:,} names may be others'"
            return f"{who}: p asks. Enter looks at one, a keeps all that are sure."
        if run.found():
            return "Nothing is kept yet: Enter looks at one, a keeps all that are sure."
        if run.skipped:
            return f"{len(run.skipped):,} other files were left: they are not text, Markdown, HTML, Word, PDF or XML."
        return "Nothing is left to be kept. Esc: back to the meetings."

    # What the clerk does

    def _may_act(self) -> bool:
        if self.run.is_examining:
            notify(self, "Wait until all files are looked at, or stop it with s.", severity="warning")
        return not self.run.is_examining

    @command("look-at-file")
    def look(self) -> None:
        """What was found in the chosen file."""
        from clerk_tui.tui.screens.importing.found_meeting import FoundScreen

        row = self._list.chosen
        if row is not None and row.state is State.FOUND and self._may_act():
            self.app.push_screen(FoundScreen(self.run, row, self.keep_rows))

    @on(Rows.Chosen)
    def clicked(self) -> None:
        """A double click."""
        self.look()

    @command("keep-file")
    def keep(self) -> None:
        """Keep the chosen meeting."""
        row = self._list.chosen
        if row is not None and row.state is State.FOUND:
            self.keep_rows([row])

    @command("keep-sure")
    def keep_sure(self) -> None:
        """Keep every meeting about which nothing is doubtful."""
        sure = [row for row in self.run.found() if self.run.is_clear(row)]
        if sure:
            self.keep_rows(sure)
        elif self._may_act():
            notify(self, "There is none about which nothing is doubtful: Enter looks at the chosen one.")

    @command("keep-all")
    def keep_all(self) -> None:
        """Keep every meeting that was found."""
        found = self.run.found()
        doubtful = sum(not self.run.is_clear(row) for row in found)
        if not found or not self._may_act():
            return
        if not doubtful:
            self.keep_rows(found)
            return

        def answered(is_sure: bool | None) -> None:
            if is_sure:
                self.keep_rows(found)

        question = (
            f"Keep all {len(found):,} meetings? About {doubtful:,} of them something is doubtful. People whose names "
            "are alike are kept apart; they can be made one later (^P, Same person)."
        )
        self.app.push_screen(Confirm(question, yes="Keep all", no="Look first"), answered)

    def keep_rows(self, rows: Sequence[FileRow]) -> None:
        """Keep these meetings."""
        if not self._may_act():
            return
        if len(rows) > 1 and not self.run.is_saving:
            self.app.book.back_up_in_background()
        self.run.save(rows, self._when_done())
        self._look()

    @command("drop-file")
    def drop(self) -> None:
        """Leave the chosen file out, or take it in again."""
        if (row := self._list.chosen) is not None and self._may_act():
            self.run.drop(row)
            self.show()

    @command("correct-file")
    def correct(self) -> None:
        """Put the head of the chosen meeting right."""
        from clerk_tui.tui.screens.importing.found_meeting import HeadForm

        row = self._list.chosen
        if row is not None and row.state is State.FOUND and self._may_act():
            self.app.push_screen(HeadForm(self.run, row))

    @command("name-council")
    def name_council(self) -> None:
        """Say whose minutes those are that name no council."""

        def named(council: str | None) -> None:
            if council is not None:
                self.run.name_council(council)
                self.show()

        nameless = sum(not row.found_head.council for row in self.run.found())
        if not nameless:
            notify(self, "Every meeting that waits names its council.")
        elif self._may_act():
            known = {row.head.council for row in self.run.found()} - {""}
            value = known.pop() if len(known) == 1 else ""
            self.app.push_screen(Ask(f"Whose minutes are the {nameless:,} that name no council?", value), named)

    @command("ask-people")
    def ask_people(self) -> None:
        """Ask about people whose names are alike."""
        from clerk_tui.tui.screens.importing.same_people import ImportedPeopleScreen

        if self.run.open_questions and self._may_act():
            self.app.push_screen(ImportedPeopleScreen(self.run))
        elif not self.run.is_examining:
            notify(self, "There is nobody to ask about.")

    @command("stop-import")
    def stop(self) -> None:
        """Stop what goes on; where nothing does, go on with the files not looked at."""
        if self.run.is_busy:
            self.run.stop()
        elif len(self.run.rows) < len(self.run.files):
            self.run.examine(self._when_done())

    @command("leave-import")
    def leave(self) -> None:
        """Back to the meetings; what goes on goes on. What was found and not kept waits, or is left."""
        run = self.run
        if run.is_busy or not run.found():
            self.dismiss()
            return

        def answered(is_sure: bool | None) -> None:
            if is_sure:
                self.app.importing = None
                self.dismiss()

        question = (
            f"{len(run.found()):,} meetings were found and are not kept. Leave them? The files are not changed, and "
            "can be imported again."
        )
        self.app.push_screen(Confirm(question, yes="Leave them", no="Stay"), answered)


def _tell_done(app: Host, run: ImportRun) -> None:
    """Say that an import has come to its end, where the clerk is elsewhere by now."""
    if isinstance(app.screen, ImportScreen):
        return
    if run.trouble:
        notify(app, f"The import stopped: {run.trouble}", severity="error", timeout=20)
    elif run.found():
        waits = f"{len(run.found()):,} meetings were found and wait to be looked through: F8 in the list of meetings."
        notify(app, waits, timeout=20)
    else:
        notify(app, f"{run.saved:,} meetings were taken in.", timeout=20)
