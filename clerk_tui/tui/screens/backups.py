"""Backups of the minute book, meetings removed and restored, and the destruction of private notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from textual import on
from textual.strip import Strip
from textual.timer import Timer

from clerk_tui import paths
from clerk_tui.book.minute_book import bring_back, destroy_notes, notes_due, removal_of, remove_meeting
from clerk_tui.errors import ClerkError
from clerk_tui.keymap import hints, key_of, key_said
from clerk_tui.meeting.people import counted
from clerk_tui.meeting.record import long_date
from clerk_tui.store import MeetingLine
from clerk_tui.store.backup import NOWHERE, back_up, choose_second_place, copy_newest
from clerk_tui.store.files import Backup, all_backups, second_place
from clerk_tui.store.unsafe_folders import own_place, warning
from clerk_tui.tui.command_screen import CommandScreen, Host, ask, bindings, choose, command, confirm
from clerk_tui.tui.formatting import clock, notify, short_date
from clerk_tui.tui.screens.dialogs import Ask
from clerk_tui.tui.widgets.rows import ItemList, Rows, row_line


def ask_and_remove(screen: CommandScreen[None], line: MeetingLine, done: Callable[[], None]) -> None:
    """Ask on a screen whether to remove a meeting; then remove it and call `done`. Raises ClerkError if it must
    stay."""
    book, what = screen.app.book, _removed_words(line.committee, line.date, line.entry_count)

    def remove() -> None:
        said = f"Removed: {what}. {key_said('bring-back-meeting')} brings it back."
        _attempt(screen, lambda: remove_meeting(book, line.id), done, said)

    removal_of(book, line.id)
    question = f"Remove this meeting: {what}? It leaves every list, search and register. It can be brought back."
    confirm(screen.app, question, remove, yes="Remove it", no="Keep it")


def choose_and_bring_back(screen: CommandScreen[None], done: Callable[[], None]) -> None:
    """Ask on a screen which removed meeting to restore; then restore it and call `done`. Raises ClerkError."""

    def take(meeting_id: int) -> None:
        _attempt(screen, lambda: bring_back(screen.app.book, meeting_id), done, "The meeting is back as it was.")

    removed = screen.app.book.reader.removed_meetings()
    options = [(_removed_words(head.committee, head.date, count), meeting_id) for meeting_id, head, count in removed]
    if options:
        choose(screen.app, "Bring back which meeting?", options, take)
    else:
        screen.tell("No meeting was removed.")


def _attempt(screen: CommandScreen[None], step: Callable[[], None], done: Callable[[], None], said: str) -> None:
    """Carry out a step, then say `said`, or why it failed, once the question has gone."""
    try:
        step()
    except ClerkError as error:
        said = f"⚠ {error}"
    done()
    screen.call_after_refresh(screen.tell, said)


def _removed_words(committee: str, day: date | None, entries: int) -> str:
    count = counted(entries, "entry", "entries") if entries else "no entries"
    return f"{committee or 'no committee'}, {long_date(day)}, {count}"


CHECK_EVERY = 0.1
"""Seconds between two checks whether the backup is made."""


def size_words(size: int) -> str:
    """Return a size in bytes as *84 kB* or *1.2 MB*."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


def when_words(at: datetime) -> str:
    """Return a moment in local time: *Mon 8 Jan 2024, 9.41*."""
    local = at.astimezone()
    return f"{short_date(local.date())}, {clock(local.time())}"


class BackupList(ItemList[Backup]):
    """The backups, newest first."""

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        backup = self.shown[index]
        text = f"  {when_words(backup.at):<24} {size_words(backup.size):>9}"
        return [row_line(text, width, self.row_style(selected=selected))]


class BackupsScreen(CommandScreen[None]):
    PLACES = ("backups",)
    BINDINGS = bindings("backups")

    def __init__(self) -> None:
        self._list = BackupList(id="backups")
        super().__init__(self._list, classes="backups-screen")
        self._keys = f"Enter Restore  {hints('backups', without=() if self.app.elsewhere else ('move-book',))}"
        self._timer: Timer | None = None
        """Runs while a backup is being made."""

    def _show_folder(self) -> None:
        folder = self.app.book.backup_folder
        place = second_place(folder) if folder is not None else None
        self.show_status(f"Backups of {self.app.book.path.name}" + (f", also in {place}" if place else ""))

    def on_mount(self) -> None:
        self._show_folder()
        with self.refusals_shown():
            self.show_backups()
            if self.app.book.backup_folder is None:
                self.tell("The sample has no backups: it is deleted when you leave.")
            elif self.app.elsewhere:
                self.tell(f"⚠ {warning(self.app.book.path, self.app.elsewhere)} {key_of('move-book')} moves it.")
            elif not self._list.shown:
                self.tell(f"There is no backup of this file yet: press {key_of('make-backup')} to make one.")
            else:
                self.tell("Enter restores the chosen backup in place of the file.")

    def show_backups(self) -> None:
        """Show the backups in the folder, the newest selected. Raises ClerkError."""
        book = self.app.book
        self._list.put(all_backups(book.backup_folder, book.path) if book.backup_folder else ())
        self._list.selected = 0

    # Making a backup

    @command("make-backup")
    def make_backup(self) -> None:
        """Make a backup; what is not saved yet is saved first."""
        book = self.app.book
        if book.backup_folder is None or self._timer is not None:
            return
        if book.is_read_only:
            back_up(book.path, book.backup_folder)
            copy_newest(book.path, book.backup_folder)
            self._backup_done()
        else:
            book.back_up_in_background()
            self.tell("Making a backup …")
            self._timer = self.set_interval(CHECK_EVERY, self._check)

    def _check(self) -> None:
        if self.app.book.is_idle and self._timer is not None:
            self._timer.stop()
            self._timer = None
            self._backup_done()

    def _backup_done(self) -> None:
        before = self._list.shown
        self.show_backups()
        after = self._list.shown
        if after and (not before or after[0].at > before[0].at):
            self.tell(f"A backup was made: {when_words(after[0].at)}, {size_words(after[0].size)}.")
        else:
            self.tell("⚠ No backup was made.")

    # The second place

    @command("choose-second-place")
    def ask_second_place(self) -> None:
        """Ask for the folder on another disk or share into which every backup is copied."""
        if (folder := self.app.book.backup_folder) is None:
            return
        place = second_place(folder)
        title = "Which folder on another disk or share should every backup be copied to? “none”: no second place."

        def answered(said: str) -> None:
            choose_second_place(folder, None if said == NOWHERE else Path(said))
            self._show_folder()
            copied = copy_newest(self.app.book.path, folder)
            self.tell(f"Copied to {copied}." if copied else "From now on backups are made in this way.")

        ask(self.app, Ask(title, str(place or "")), answered)

    def _is_read_only(self) -> bool:
        """Whether the book is read-only; if so, say why."""
        book = self.app.book
        if book.is_read_only:
            self.tell(f"⚠ {book.held.in_full if book.held else 'The file is open to be read.'}")
        return book.is_read_only

    # Another place for the book

    @command("move-book")
    def move(self) -> None:
        app = self.app
        if not app.elsewhere or self._is_read_only():
            return
        target = own_place(app.book.path, paths.minute_book().parent)
        question = (
            f"Move {app.book.path.name} to this computer?\n\nIt will be {target}; its backups are copied to "
            f"{app.book.path.parent}, unless they have a second place already. Others can no longer open it there."
        )
        confirm(app, question, lambda: app.call_later(app.move_book, target), yes="Move", no="Leave it there")

    # Restoring a backup

    @on(Rows.Chosen, "#backups")
    def chosen(self) -> None:
        """Ask before the chosen backup replaces the file."""
        backup, app = self._list.chosen, self.app
        if backup is None or self._is_read_only():
            return
        question = (
            f"Replace {app.book.path.name} with the backup of {when_words(backup.at)}?\n\n"
            "It will not contain what was recorded after that. The present file is kept under another name."
        )
        confirm(
            app, question, lambda: app.call_later(app.restore_backup, backup.path), yes="Restore", no="Keep the file"
        )


MESSAGE_SECONDS = 20.0
"""Seconds for which the result of a destruction is shown."""


def ask_and_destroy(app: Host, selected: MeetingLine | None) -> None:
    """Ask which meetings' private notes to destroy: those that are due, and those of the `selected` meeting. Destroy
    them after a second question. Raises ClerkError."""
    lines = {line.id: line for line in app.book.reader.meetings()}
    ids = tuple(due.meeting_id for due in notes_due(app.book))
    options: list[tuple[str, tuple[int, ...]]] = []
    if len(ids) > 1:
        options.append((f"All {len(ids)} meetings whose notes are past their keeping period", ids))
    options += [(f"Past the keeping period: {_meeting_words(lines[i])}", (i,)) for i in ids if i in lines]
    if selected is not None and selected.id not in ids:
        options.append((f"The selected meeting: {_meeting_words(selected)}", (selected.id,)))
    if not options:
        notify(app, "No private notes are past their keeping period. To destroy others, select their meeting first.")
        return

    def chosen(which: tuple[int, ...]) -> None:
        names = [f"  {_meeting_words(lines[i])}" for i in which if i in lines]
        listed = "\n".join(names[:8] + ["  …"] * (len(names) > 8))
        question = (
            f"Destroy the private notes of\n{listed}\nin the record, the undo history, the search and every backup? "
            "This cannot be undone. The date of the destruction is kept."
        )
        confirm(app, question, lambda: _destroy(app, which), yes="Destroy", no="Keep")

    choose(app, "Destroy which private notes?", options, chosen)


def _meeting_words(line: MeetingLine) -> str:
    return f"{short_date(line.date)}, {line.committee or 'no committee'}"


def _destroy(app: Host, meeting_ids: Sequence[int]) -> None:
    count, undone = destroy_notes(app.book, meeting_ids)
    many = f"{counted(count, 'private note was', 'private notes were')} destroyed."
    notify(app, many if count else "There were no private notes.", timeout=MESSAGE_SECONDS)
    for sentence in undone:
        notify(app, sentence, severity="warning", timeout=MESSAGE_SECONDS)
