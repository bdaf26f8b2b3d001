"""The application: one minute book, its screens, and what happens when it ends."""

from __future__ import annotations

import gc
import sys
import tempfile
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.actions import ActionParseResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.dom import DOMNode
from textual.message import Message
from textual.notifications import SeverityLevel
from textual.screen import ModalScreen, Screen

from clerk_tui import store
from clerk_tui.book.minute_book import MinuteBook, local_now
from clerk_tui.errors import ClerkError
from clerk_tui.tui import settings, theme
from clerk_tui.tui.command_screen import bindings, carry_out, command, command_of, find_handler
from clerk_tui.tui.crash_report import CrashReport, install_excepthook
from clerk_tui.tui.host import Host
from clerk_tui.tui.notifications import drop_notices, tell_at_foot
from clerk_tui.tui.ordered_keys import OrderedKeys
from clerk_tui.tui.palette import ClerkCommands
from clerk_tui.tui.sanitise import notify, plain
from clerk_tui.tui.terminal import driver_class, locale_warning, watch_signals
from clerk_tui.tui.widgets.size_notice import is_too_small

if TYPE_CHECKING:
    from clerk_tui.book.meeting_state import Clock
    from clerk_tui.tui.hits import HitList

FLUSH_PATIENCE = 2.0
"""Seconds to wait at the end until all is on the disk."""
SETTLE_AFTER = 0.5
"""Seconds after the first screen until what can wait is begun: the first keys come before it."""
NEEDED_SOON = ("clerk_tui.tui.screens.meeting", "clerk_tui.proof.phrases")
"""What is imported then: the screen of a meeting, and what the first line typed into it is held against."""
BACKUP_EVERY = 30 * 60.0
"""Seconds between two backups while something is being recorded."""


class StoreReported(Message):
    """The writer has something to say: acts were saved, or could not be."""

    def __init__(self, report: store.Report) -> None:
        super().__init__()
        self.report = report


class ClerkApp(Host, OrderedKeys[int]):
    """The clerk's terminal."""

    TITLE = "clerk-tui"
    CSS_PATH = "clerk.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("everywhere")
    COMMANDS: ClassVar[set[type[ClerkCommands]]] = {ClerkCommands}  # type: ignore[assignment]
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        path: Path,
        *,
        clock: Clock = local_now,
        is_demo: bool = False,
        log_folder: Path | None = None,
        backup_folder: Path | None = None,
        settings_file: Path | None = None,
    ) -> None:
        """An application on the minute book at `path`. Raises FileRefusedError before anything is shown."""
        super().__init__(driver_class=driver_class())
        self.clock = clock
        self.is_demo = is_demo
        self.log_folder = log_folder
        self._crash = CrashReport(self, self.flush, log_folder)
        self.book = MinuteBook(path, report=self._heard, clock=clock, backup_folder=backup_folder)
        self._asked = ""
        """The id of the command that was given last on a screen; its question may lie over that."""
        self.importing = None
        theme.register(self)
        self.settings_file = settings_file
        if (chosen := settings.read_theme(settings_file)) in self.available_themes and chosen is not None:
            self.theme = chosen

    def _heard(self, report: store.Report) -> None:
        """Called by the writer's thread."""
        if self.is_running:
            self.post_message(StoreReported(report))

    # Life

    def get_default_screen(self) -> Screen[None]:
        """The meetings lie below every other screen."""
        from clerk_tui.tui.screens.home import HomeScreen

        return HomeScreen()

    def on_mount(self) -> None:
        """Where a line was left half typed, show the meeting it belongs to."""
        self._watch = watch_signals(self, self.flush)
        if self.book.held_by:
            notify(
                self,
                f"{self.book.held_by} You can read, and see what is recorded there.",
                severity="warning",
                timeout=20,
            )
        if (warning := locale_warning()) is not None:
            notify(self, warning, severity="warning", timeout=20)
        self._open_meeting_left()
        self.set_timer(SETTLE_AFTER, self._settle_in)

    def _open_meeting_left(self) -> None:
        try:
            left = self.meeting_left_open()
        except ClerkError as error:
            self._warn(str(error))
            return
        if left is not None:
            self.open_meeting(left)

    def meeting_left_open(self) -> int | None:
        """The meeting whose line was being typed, or ballot marked, when the application last ended, if any."""
        if self.book.is_read_only:
            return None
        drafts = [
            d for d in self.book.reader.drafts() if d.scope.startswith(("meeting ", "ballot ")) and d.text.strip()
        ]
        return int(drafts[-1].scope.split()[1]) if drafts else None

    def _settle_in(self) -> None:
        """What need not be done before the first screen is seen."""
        gc.enable()
        gc.freeze()
        try:
            self.book.start_background_work(lambda fault: self.call_from_thread(self._warn, fault))
        except ClerkError as error:
            self._warn(str(error))
        self.set_interval(BACKUP_EVERY, self._back_up)
        self.run_worker(lambda: [import_module(name) for name in NEEDED_SOON], thread=True)

    def _back_up(self) -> None:
        """Every so often while a meeting goes on."""
        if self.book.is_changed:
            self.book.back_up_in_background()

    def _warn(self, sentence: str) -> None:
        notify(self, sentence, severity="error", timeout=60)

    def flush(self) -> bool:
        """Keep every half-typed line and wait until all is on the disk; whether it is. Called at any end, from any
        thread; what is still typed afterwards can be saved too."""
        for screen in self.screen_stack if self.is_running else ():
            keep = getattr(screen, "keep_draft", None)
            if keep:
                keep()
        return self.book.is_saved(FLUSH_PATIENCE)

    def _handle_exception(self, error: Exception) -> None:
        self._crash.handle(error)

    def panic(self, *renderables: RenderableType) -> None:
        """End by a fault of Textual's own."""
        self._crash.panic(*renderables)

    @command("quit")
    async def action_quit(self) -> None:
        """Save and leave; where something cannot be saved, say so and ask."""
        self.leave(0)

    def leave(self, result: int) -> None:
        """Save and end with `result`; where something cannot be saved, say so and ask first."""
        if not self.book.trouble and self.flush():
            self.exit(result)
            return
        from clerk_tui.tui.screens.dialogs import Confirm

        def answered(is_sure: bool | None) -> None:
            if is_sure:
                self.flush()
                self.exit(result)

        question = f"{self.book.unsaved}\n\nWhat is not saved will be lost if you leave now. Leave all the same?"
        self.push_screen(Confirm(question, yes="Leave", no="Stay"), answered)

    # Screens

    def open_meeting(self, meeting_id: int, *, goes_on: bool = True) -> None:
        """Open a meeting to be recorded; one whose minutes are signed to be read, and so, unless the clerk `goes_on`
        with it, one that was imported; where it cannot be read, say why."""
        from clerk_tui.meeting import approval
        from clerk_tui.tui.screens.meeting import MeetingScreen

        try:
            recording = self.book.recording(meeting_id)
        except ClerkError as error:
            self._warn(str(error))
            return
        try:
            approval.must_be_open(recording.meeting)
        except ClerkError as signed:
            self.read_meeting(meeting_id)
            notify(self, str(signed), severity="warning", timeout=20)
        else:
            if recording.meeting.is_imported and not goes_on:
                self.read_meeting(meeting_id)
            else:
                self.push_screen(MeetingScreen(recording))

    def read_meeting(
        self,
        meeting_id: int,
        words: str = "",
        entry_id: int | None = None,
        trail: HitList | None = None,
        item_id: int | None = None,
    ) -> None:
        """Open a meeting to be read; `words` are marked in it, it opens at `entry_id`, else at `item_id`, and goes on
        along `trail`."""
        from clerk_tui.tui.screens.reader import ReaderScreen

        self.push_screen(ReaderScreen(meeting_id, words, entry_id, trail, item_id))

    async def restore_backup(self, backup: Path) -> None:
        """Put a backup in the place of the file, and show the meetings that are in it; where that cannot be done, say
        why, and go on with the file as it was."""
        from clerk_tui.tui.screens.home import HomeScreen

        folder = self.book.backup_folder
        if folder is None:
            return
        if not self.flush():
            self._warn("Not everything is saved yet, so no backup was put back. Try again when the top row says saved.")
            return
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        self.stop_importing()
        path = self.book.path
        self.book.close()
        kept = told = ""
        from clerk_tui.store.backup import restore

        try:
            aside = restore(path, backup, folder)
        except ClerkError as error:
            self._warn(str(error))
        else:
            kept = f" What was there before is now {aside}" if aside else ""
            told = f"The backup is in its place.{kept}"
        try:
            self.book = MinuteBook(path, report=self._heard, clock=self.clock, backup_folder=folder)
        except ClerkError as error:
            self.exit(error.exit_code, error.exit_code, Text(plain(f"{error}{kept}")))
        else:
            self.push_screen(HomeScreen())
            if told:
                notify(self, told, timeout=20)

    def stop_importing(self) -> None:
        """End an import; what it has kept is kept."""
        if self.importing is not None:
            self.importing.stop()
            self.importing = None

    @command("show-help")
    def show_help(self) -> None:
        """The help, at the topic that fits what is shown; given again there, back."""
        from clerk_tui.tui.screens.help import HelpScreen, topic_number

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
            return
        if isinstance(self.screen, CommandPalette):
            self.screen.dismiss()
        if not any(isinstance(screen, HelpScreen) for screen in self.screen_stack):
            asked = self._asked if isinstance(self.screen, ModalScreen) else ""
            names = [type(screen).__name__ for screen in reversed(self.screen_stack)]
            self.push_screen(HelpScreen(topic_number(names, asked)))

    @command("show-commands")
    def action_command_palette(self) -> None:
        """Every command of the screen that is shown."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette())

    @command("change-theme")
    def next_theme(self) -> None:
        """Change to the next of the clerk's colours, high contrast among them; it stays so next time."""
        settings.keep_theme(self.settings_file, theme.next_theme(self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that nothing carries out is none."""
        return action != "command" or find_handler(str(parameters[0]), (self,)) is not None

    async def action_command(self, id: str) -> None:  # noqa: A002 (the registry's own name)
        """Carry out a command that can be given everywhere."""
        await carry_out(id, (self,))

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Carry out what a key or a command asks for; where it cannot be, say why and go on."""
        if isinstance(action, str) and not isinstance(self.screen, ModalScreen):
            self._asked = command_of(action)
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except ClerkError as error:
            self._refuse(error)
            return True

    def push_screen(self, screen: Any, callback: Callable[[Any], Any] | None = None, *args: Any, **how: Any) -> Any:
        """Show another screen; where what follows from its answer cannot be done, say why and go on. A question over
        this screen leaves its notices where they are."""
        if not isinstance(screen, ModalScreen):
            drop_notices(self)

        def answered(answer: Any) -> Any:
            assert callback is not None
            try:
                return callback(answer)
            except ClerkError as error:
                return self._refuse(error)

        return super().push_screen(screen, answered if callback is not None else None, *args, **how)

    def pop_screen(self) -> AwaitComplete:
        """Go back to the screen below; the notices of this one go with it."""
        if not isinstance(self.screen, ModalScreen):
            drop_notices(self)
        return super().pop_screen()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say `message` on the screen that is shown, for `timeout` seconds where that has a corner for it. It is never
        read as markup, whatever `markup` says."""
        if not tell_at_foot(self, message, severity):
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Show or hide what covers a window that is too small; only at the border is anything drawn anew."""
        self.set_class(is_too_small(event.size), "-too-small")

    def _refuse(self, error: ClerkError) -> None:
        self.bell()
        self._warn(str(error))

    async def on_event(self, event: events.Event) -> None:
        """Take a letter with Alt as Esc and the letter: a terminal sends the same for both, and one typed quickly
        after the other must not be lost."""
        if isinstance(event, events.Key) and event.key.startswith("alt+") and not event.is_forwarded:
            key = event.key.removeprefix("alt+")
            character = event.character or (key if len(key) == 1 else None)
            await super().on_event(events.Key("escape", "\x1b"))
            event = events.Key(key, character)
        await super().on_event(event)

    def on_store_reported(self, message: StoreReported) -> None:
        """Pass on what the writer says to whichever screen records, while there is one: it may be said at the end, when
        the screens are gone."""
        if not self.is_running:
            return
        if isinstance(message.report, store.JobFailed):
            self._warn(message.report.sentence)
        elif isinstance(message.report, store.LittleSpace):
            free = message.report.free // 1_000_000
            self._warn(f"The disk is nearly full: {free} MB are left. Make room, or the next lines cannot be saved.")
        for screen in self.screen_stack:
            heard = getattr(screen, "store_reported", None)
            if heard and screen.is_mounted and screen.is_running:
                heard(message.report)


def run(path: Path, *, is_demo: bool = False) -> int:
    """Open the screens on a minute book until the clerk leaves; the exit code."""
    from clerk_tui import paths

    folder = None if is_demo else paths.backups()
    app = ClerkApp(path, is_demo=is_demo, log_folder=paths.logs(), backup_folder=folder, settings_file=paths.settings())
    forget = install_excepthook(app.flush, app.log_folder)
    try:
        result = app.run()
    finally:
        app.stop_importing()
        is_saved = app.book.close()
        forget()
    if not is_saved:
        print(plain(f"clerk-tui: {app.book.unsaved} What had not been saved is lost."), file=sys.stderr)
        return 1
    if result == ClerkApp.OPEN_SAMPLE:
        return run_demo()
    return result if isinstance(result, int) else app.return_code or 0


def run_demo() -> int:
    """Open a copy of the sample that is thrown away afterwards; the exit code."""
    from clerk_tui import paths

    with tempfile.TemporaryDirectory(prefix="clerk-tui-") as folder:
        copy = Path(folder) / "sample.db"
        copy.write_bytes(paths.sample().read_bytes())
        return run(copy, is_demo=True)
