"""Backups of the minute book: what there is, one made now, one put back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.strip import Strip
from textual.timer import Timer

from clerk_tui.book.minute_book import destroy_notes, notes_due
from clerk_tui.errors import ClerkError
from clerk_tui.store import MeetingLine
from clerk_tui.store.backup import back_up
from clerk_tui.store.files import Backup, backups
from clerk_tui.tui.formatting import clock, padded, short_date
from clerk_tui.tui.sanitise import content, notify
from clerk_tui.tui.screens.dialogs import Choose, Confirm
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host


LOOK_EVERY = 0.1
"""Seconds between two looks at whether the backup is made."""


def size_words(size: int) -> str:
    """Bytes as a clerk reads them: *84 kB*, *1.2 MB*."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


def when_words(at: datetime) -> str:
    """A moment in local time: *Mon 8 Jan 2024, 9.41*."""
    local = at.astimezone()
    return f"{short_date(local.date())}, {clock(local.time())}"


class BackupList(Rows):
    """The backups, newest first."""

    def __init__(self) -> None:
        super().__init__(id="backups")
        self.shown: Sequence[Backup] = ()

    def show(self, shown: Sequence[Backup]) -> None:
        """Show these backups, the newest standing out."""
        self.shown = shown
        self.refresh_rows()
        self.selected = 0 if shown else None

    @property
    def chosen(self) -> Backup | None:
        """What stands out."""
        return self.shown[self.selected] if self.selected is not None and self.shown else None

    def row_count(self) -> int:
        """One row a backup."""
        return len(self.shown)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """Day, time and size."""
        backup = self.shown[index]
        look = self.look("rows--selected") if selected else self.rich_style
        text = f"{'▸' if selected else ' '} {when_words(backup.at):<24} {size_words(backup.size):>9}"
        return [strip_of([(padded(text, width), look)], width, look)]


class BackupsScreen(Screen[None]):
    """The backups of the file that is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "make_backup", show=False),
        Binding("escape", "leave", show=False),
    ]
    app: Host

    def __init__(self) -> None:
        super().__init__(classes="backups-screen")
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield BackupList()
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one("#footer", Line).show(content(" Enter Restore  b Make one now  Esc Back"))
        self.query_one("#status", Line).show(content(f" Backups of {self.app.book.path.name}"))
        self.query_one(BackupList).focus()
        try:
            self.show_backups()
        except ClerkError as error:
            self.tell(f"⚠ {error}")
            return
        if self.app.book.backup_folder is None:
            self.tell("There are no backups of the sample: it is thrown away at the end.")
        elif not self.query_one(BackupList).shown:
            self.tell("There is no backup of this file yet: b makes one.")
        else:
            self.tell("Enter puts the chosen one in the place of the file.")

    def tell(self, sentence: str) -> None:
        """Say something below the list."""
        self.query_one("#echo", Line).tell(content(f" {sentence}"))

    def show_backups(self) -> None:
        """The backups that there are now."""
        book = self.app.book
        found = backups(book.backup_folder, book.path) if book.backup_folder else ()
        self.query_one(BackupList).show(found)

    # Making one

    def action_make_backup(self) -> None:
        """Make a backup now; what still waits to be saved is saved first."""
        book = self.app.book
        if book.backup_folder is None or self._waiting is not None:
            return
        if book.is_read_only:
            self._make_from_outside()
            return
        book.back_up_in_background()
        self.tell("Making a backup …")
        self._waiting = self.set_interval(LOOK_EVERY, self._look)

    def _make_from_outside(self) -> None:
        book = self.app.book
        assert book.backup_folder is not None
        try:
            back_up(book.path, book.backup_folder)
        except ClerkError as error:
            self.tell(f"⚠ {error}")
            return
        self._made()

    def _look(self) -> None:
        if self.app.book.is_idle and self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
            self._made()

    def _made(self) -> None:
        before = self.query_one(BackupList).shown
        self.show_backups()
        after = self.query_one(BackupList).shown
        if after and (not before or after[0].at > before[0].at):
            self.tell(f"A backup was made: {when_words(after[0].at)}, {size_words(after[0].size)}.")
        else:
            self.tell("⚠ No backup was made.")

    # Putting one back

    @on(Rows.Chosen, "#backups")
    def chosen(self) -> None:
        """Ask before the chosen backup takes the place of the file."""
        backup = self.query_one(BackupList).chosen
        book = self.app.book
        if backup is None:
            return
        if book.is_read_only:
            self.tell(f"⚠ {book.held_by} Close it there first, then put the backup back.")
            return
        question = (
            f"Put the backup of {when_words(backup.at)} in the place of {book.path.name}?\n\n"
            "What was recorded since then will not be in it. The file as it is now is set aside, not deleted."
        )

        def answered(is_sure: bool | None) -> None:
            if is_sure:
                self.app.call_later(self.app.restore_backup, backup.path)

        self.app.push_screen(Confirm(question, yes="Restore", no="Keep the file"), answered)

    def action_leave(self) -> None:
        """Back to the meetings."""
        self.dismiss()


TOLD_FOR = 20.0
"""Seconds for which it is said what was destroyed."""


def ask_and_destroy(app: Host, chosen: MeetingLine | None) -> None:
    """Offer the meetings whose private notes are due, and the `chosen` one; destroy those of which the clerk is
    sure."""
    try:
        due = notes_due(app.book)
        lines = {line.id: line for line in app.book.reader.meetings()}
    except ClerkError as error:
        notify(app, str(error), severity="error", timeout=TOLD_FOR)
        return
    ids = tuple(d.meeting_id for d in due)
    options: list[tuple[str, tuple[int, ...]]] = []
    if len(ids) > 1:
        options.append((f"All {len(ids)} meetings whose notes are past their keeping", ids))
    options += [(f"Past its keeping: {_called(lines[i])}", (i,)) for i in ids if i in lines]
    if chosen is not None and chosen.id not in ids:
        options.append((f"The chosen meeting: {_called(chosen)}", (chosen.id,)))
    if not options:
        notify(app, "No private notes are past their keeping. Choose a meeting in the list to destroy its notes.")
        return

    def picked(which: tuple[int, ...] | None) -> None:
        if which is not None:
            _ask(app, which, [_called(lines[i]) for i in which if i in lines])

    app.push_screen(Choose("Whose private notes are to be destroyed?", options), picked)


def _called(line: MeetingLine) -> str:
    return f"{short_date(line.date)}, {line.committee or 'no committee'}"


def _ask(app: Host, meeting_ids: Sequence[int], names: Sequence[str]) -> None:
    def answered(is_sure: bool | None) -> None:
        if is_sure:
            _destroy(app, meeting_ids)

    listed = "\n".join(f"  {name}" for name in names[:8]) + ("\n  …" if len(names) > 8 else "")
    question = (
        f"The private notes of\n{listed}\nare destroyed: in the record, in what can be undone, in the search and in "
        "every backup. This cannot be taken back. A line with the date is kept that it was done."
    )
    app.push_screen(Confirm(question, yes="Destroy", no="Keep"), answered)


def _destroy(app: Host, meeting_ids: Sequence[int]) -> None:
    try:
        count, undone = destroy_notes(app.book, meeting_ids)
    except ClerkError as error:
        notify(app, str(error), severity="error", timeout=TOLD_FOR)
        return
    said = "No private note was there" if not count else f"{count} private note{'s were' if count > 1 else ' was'}"
    notify(app, f"{said} destroyed." if count else f"{said}.", timeout=TOLD_FOR)
    for sentence in undone:
        notify(app, sentence, severity="warning", timeout=TOLD_FOR)
