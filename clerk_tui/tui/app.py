"""The application: opens one minute book, shows its screens, and closes it."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.actions import ActionParseResult
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette, Provider
from textual.dom import DOMNode
from textual.geometry import Offset
from textual.notifications import SeverityLevel
from textual.screen import ModalScreen, Screen
from textual.widgets import Button

from clerk_tui import log, paths, settings, store
from clerk_tui.book.minute_book import MinuteBook, local_now
from clerk_tui.errors import ClerkError
from clerk_tui.keymap import use_keys
from clerk_tui.tui import formatting, theme
from clerk_tui.tui.command_screen import (
    CommandScreen,
    HitList,
    HitPlace,
    Host,
    bindings,
    carry_out,
    command,
    command_of,
    command_screens,
    find_handler,
)
from clerk_tui.tui.crash_report import CrashReport, install_excepthook
from clerk_tui.tui.formatting import content, notify, plain
from clerk_tui.tui.terminal import driver_class, locale_warning, watch_signals
from clerk_tui.tui.widgets.repainting import SIZE_CLASSES, Line, classes_of

if TYPE_CHECKING:
    from clerk_tui.book.following import Wanted
    from clerk_tui.book.meeting_state import Clock
    from clerk_tui.book.recording import Recording
    from clerk_tui.tui.team import TeamWatch

FUNCTION_KEYS = "1234567890-="
"""The keys that stand for F1 to F12 after the key for function keys."""
SAVE_TIMEOUT = 2.0
"""Seconds to wait at the end until everything is saved."""
BACKGROUND_DELAY = 0.5
"""Seconds after the first frame until background work begins, so that the first keys come before it."""
PRELOADED = (
    "clerk_tui.tui.screens.meeting",
    "clerk_tui.minutes.sentences.reported",
    "clerk_tui.proof.time_words",
    "clerk_tui.store.rescue",
)
"""Modules imported in the background: the meeting screen and its first line need them, and the rescue file when the
disk may no longer be read."""
OTHERS = Path(__file__).with_name("others.tcss").absolute()
"""The layout of the screens that are not shown at the start."""
BACKUP_INTERVAL = 30 * 60.0
"""Seconds between two backups while something is recorded."""


def _palette_commands() -> type[Provider]:
    """Return the provider of the palette's commands, imported when the palette first opens."""
    from clerk_tui.tui.palette import ClerkCommands

    return ClerkCommands


class ClerkApp(Host):
    TITLE = "clerk-tui"
    CSS_PATH = "clerk.tcss"
    BINDINGS = bindings("everywhere")
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette_commands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        path: Path,
        *,
        clock: Clock = local_now,
        is_demo: bool = False,
        log_folder: Path | None = None,
        backup_folder: Path | None = None,
        rescue_folder: Path | None = None,
        settings_file: Path | None = None,
        opens: int | None = None,
        lesson: int | None = None,
        follows: Wanted | None = None,
    ) -> None:
        """Open the minute book at `path`, and the meeting with the id `opens`; in the book of practice, the lesson with
        the number `lesson`, 0 for the list of lessons. `follows`: what to follow of a meeting recorded elsewhere.
        Raises FileRefusedError before anything is shown."""
        super().__init__(driver_class=driver_class())
        self.clock = clock
        self.is_demo = is_demo
        self.log_folder = log_folder
        self._crash = CrashReport(self, self.flush, log_folder)
        self._rescue_folder = rescue_folder
        self._opens = opens
        self._lesson = lesson
        self._follows = follows
        self.book = self._open_book(path, backup_folder)
        self._last_command = ""
        """The id of the last command given on a screen: the help opens at its topic while its question is shown."""
        self.importing = None
        theme.register(self)
        self.settings_file = settings_file
        self.team: TeamWatch | None = None
        """Keeps a shared book in step with its team."""
        self._awaits_figure = False
        """Whether the next figure stands for a function key."""
        self.take_settings()

    def _open_book(self, path: Path, backup_folder: Path | None) -> MinuteBook:
        """Open the minute book at `path`. Raises FileRefusedError."""
        return MinuteBook(
            path,
            report=self._report,
            clock=self.clock,
            is_watched=self._follows is not None,
            backup_folder=backup_folder,
            rescue_folder=self._rescue_folder,
        )

    def take_settings(self) -> None:
        """Read the settings, and use them from now on."""
        self.settings = kept = settings.load(self.settings_file)
        theme_ = kept.values.get(settings.THEME)
        if theme_ is not None and theme_ != self.theme:
            self.theme = theme_
        self.show_dates(is_month_first=settings.MONTH_FIRST in kept.values and self._has_month_first())
        folder = kept.values.get(settings.EXPORTS)
        paths.use_exports(Path(folder).expanduser() if folder else None)
        use_keys(kept.keys)
        self.set_keymap(dict(kept.keys))

    def _has_month_first(self) -> bool:
        """Whether the style of the body set up last has dates with the month first."""
        from clerk_tui.minutes import is_month_first

        newest = max(self.book.reader.committees(), key=lambda line: line.id, default=None)
        return newest is not None and is_month_first(newest.style)

    def show_dates(self, *, is_month_first: bool) -> None:
        kept = self.settings.values
        is_first = kept[settings.DATES] == "month" if settings.DATES in kept else is_month_first
        formatting.use_month_first(is_first)
        formatting.use_clock(12 if kept.get(settings.CLOCK, "12" if is_first else "24") == "12" else 24)

    def _report(self, report: store.Report) -> None:
        """Pass a report from the writer's thread on."""
        if self.is_running:
            self.call_later(self._take_report, report)

    # Start and end

    def get_default_screen(self) -> Screen[None]:
        if self._lesson is not None or self._follows is not None:
            self._read_other_layouts()
        if self._lesson is not None:
            from clerk_tui.tui.screens.practice import LessonsScreen

            return LessonsScreen(self._lesson)
        if self._follows is not None:
            from clerk_tui.tui.screens.follow import FollowScreen

            return FollowScreen(self._follows)
        with suppress(ClerkError):  # which is told when the application is shown
            if not self.book.rescue.found and (wanted := self._first_meeting()) is not None:
                from clerk_tui.meeting import acts
                from clerk_tui.tui.screens.meeting import MeetingScreen

                recording = self.book.recording(wanted)
                acts.must_be_open(recording.meeting)
                return MeetingScreen(recording)
        from clerk_tui.tui.screens.home import HomeScreen

        return HomeScreen()

    def on_mount(self) -> None:
        """Show warnings about the file and the terminal, and open a meeting with an unfinished line."""
        self._watch = watch_signals(self, self.flush)
        if (held := self.book.held) is not None:
            sentence = f"{held} You can read it{', and see what is recorded there' if held.remedy else ''}."
            notify(self, sentence, severity="warning", timeout=20)
        if (warning := locale_warning()) is not None:
            notify(self, warning, severity="warning", timeout=20)
        if self.book.rescue.found:
            self._offer_rescued()
        else:
            self._open_first_meeting()
        self.call_after_refresh(self.set_timer, BACKGROUND_DELAY, self._start_background)
        if self.settings.problems:
            from clerk_tui.tui.screens.dialogs import Tell

            end = "The rest of the file is used."
            self.push_screen(Tell("Mistakes in your settings", "\n\n".join((*self.settings.problems, end))))

    def _offer_rescued(self) -> None:
        """Ask whether to save what could not be saved when the book was last open, if there is anything."""
        from clerk_tui.tui.screens.dialogs import Choose

        acts = sum(len(rescued.acts) for rescued in self.book.rescue.found)

        def answered(is_wanted: bool | None) -> None:
            if is_wanted:
                try:
                    taken = self.book.take_rescued()
                except (ClerkError, OSError) as error:
                    self._warn(str(error))
                else:
                    notify(self, f"Now in the minute book: {taken} {'change' if taken == 1 else 'changes'}.")
            self._open_first_meeting()

        what = f"{acts} {'change' if acts == 1 else 'changes'}" if acts else "A half-typed line"
        question = (
            f"{what} could not be saved in {self.book.path.name} when it was last open, and can be added to it now. "
            "Once something else is recorded, that is no longer possible."
        )
        options = [("Add it to the book", True), ("Not now", False)]
        self.push_screen(Choose(question, options), answered)

    def _open_first_meeting(self) -> None:
        """Warn about what cannot be read of a rescue file, and open the first meeting, unless one is shown."""
        if self.book.rescue.trouble:
            self._warn(self.book.rescue.trouble)
        try:
            if not hasattr(self.screen, "recording") and (wanted := self._first_meeting()) is not None:
                self.open_meeting(wanted)
        except ClerkError as error:
            self._warn(str(error))

    def _first_meeting(self) -> int | None:
        """Return the meeting to open first: the one asked for, or the one with an unfinished line. Raises
        ClerkError."""
        return self._opens or self.unfinished_meeting()

    def unfinished_meeting(self) -> int | None:
        """Return the meeting whose line or ballot was unfinished when the application last ended, if any."""
        if self.book.is_read_only or self._lesson is not None:
            return None
        scopes = [d.scope for d in self.book.reader.drafts() if d.text.strip()]
        unfinished = [scope for scope in scopes if scope.startswith(("meeting ", "ballot "))]
        return int(unfinished[-1].split()[1]) if unfinished else None

    def _start_background(self) -> None:
        """Begin the work that can wait until the first screen is shown."""
        gc.enable()
        gc.freeze()
        self._read_other_layouts()
        self.book.start_background_work()
        self._start_team()
        self.set_interval(BACKUP_INTERVAL, self._back_up)
        if self._follows is not None:
            return
        if self.book.backup_folder is not None:
            self.run_worker(self._check_folder, thread=True)
        self.run_worker(_preload, thread=True)

    def _check_folder(self) -> None:
        """Find out whether the book is in a network or synchronised folder, and show that in the list of meetings."""
        from clerk_tui.store.unsafe_folders import where

        self.elsewhere = where(self.book.path)
        if self.elsewhere and self.is_running:
            self.call_from_thread(self._show_meetings)

    def _show_meetings(self) -> None:
        for screen in command_screens(self):
            screen.team_reported(())

    def _start_team(self) -> None:
        if not self.book.is_shared or self.book.writer is None:
            return
        from clerk_tui.tui.team import TeamWatch

        try:
            self.team = TeamWatch(self)
        except ClerkError as error:
            self._warn(str(error))

    def stop_team(self) -> None:
        """Send what is left to the team, if it can be reached, and let others record."""
        if self.team is not None:
            self.team.close()
            self.team = None

    def _back_up(self) -> None:
        if self.book.is_changed:
            self.book.back_up_in_background()

    def _warn(self, sentence: str) -> None:
        notify(self, sentence, severity="error", timeout=60)

    def flush(self) -> bool:
        """Store unfinished work and wait until all is saved; return whether it is. Any thread may call it, again
        too."""
        for screen in self.screen_stack if self.is_running else ():
            if isinstance(screen, CommandScreen):
                screen.keep_draft()
        is_saved = self.book.is_saved(SAVE_TIMEOUT)
        if not is_saved and self.book.writer is not None:
            self.book.writer.rescue()
        return is_saved

    def _handle_exception(self, error: Exception) -> None:
        self._crash.handle(error)

    def panic(self, *renderables: RenderableType) -> None:
        """End after an error in Textual."""
        self._crash.panic(*renderables)

    @command("quit")
    async def action_quit(self) -> None:
        self.leave(0)

    def leave(self, result: int) -> None:
        if not self.book.trouble and self.flush():
            self.exit(result)
            return
        from clerk_tui.tui.command_screen import choose
        from clerk_tui.tui.screens.export import save_elsewhere

        meeting = self.book.unsaved_meeting

        def answered(choice: str) -> None:
            if choice == "leave":
                self.flush()
                self.exit(result)
            elif choice == "copy" and meeting is not None:
                save_elsewhere(self, meeting, "", lambda _: None)

        fate = (
            "What is not saved is kept, and offered when the book is next opened."
            if self.book.is_rescued
            else "If you leave now, what is not saved will be lost."
        )
        options = [("Stay", "stay"), ("Leave", "leave")]
        if meeting is not None:
            options.insert(1, ("Write a copy of the meeting to another file", "copy"))
        choose(self, f"{self.book.unsaved} {fate}", options, answered)

    # Screens

    def open_meeting(self, meeting_id: int, *, goes_on: bool = True) -> None:
        from clerk_tui.meeting import acts
        from clerk_tui.tui.screens.meeting import MeetingScreen

        if self.team is not None and not self.team.may_open(meeting_id):
            return
        try:
            recording = self.book.recording(meeting_id)
        except ClerkError as error:
            self._warn(str(error))
            return
        try:
            acts.must_be_open(recording.meeting)
        except ClerkError as signed:
            self.read_meeting(HitPlace(meeting_id))
            notify(self, str(signed), severity="warning", timeout=20)
        else:
            if recording.meeting.is_imported and not goes_on:
                self.read_meeting(HitPlace(meeting_id))
            else:
                self.push_screen(MeetingScreen(recording), self._meeting_was_left)

    def _meeting_was_left(self, _: object) -> None:
        """Tell the team at once that others may record the meeting."""
        if self.team is not None:
            self.team.background.wake()

    def read_meeting(self, place: HitPlace, words: str = "", trail: HitList | None = None) -> None:
        from clerk_tui.tui.screens.reader import ReaderScreen

        self.push_screen(ReaderScreen(place, words, trail))

    def open_registers(self) -> None:
        from clerk_tui.tui.screens.registers import RegisterScreen

        self.push_screen(RegisterScreen())

    async def _close_book(self) -> bool:
        """Close the book and its screens, if everything is saved; return whether it was."""
        if not self.flush():
            self._warn("Not everything is saved yet, so nothing was done. Try again when the top says “saved”.")
            return False
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        self.stop_importing()
        self.stop_team()
        self.book.close()
        return True

    async def move_book(self, target: Path) -> None:
        from clerk_tui.store.unsafe_folders import move

        def moved(path: Path, folder: Path) -> tuple[Path, str, str]:
            aside = move(path, target, folder)
            opens = "clerk-tui" if target == paths.minute_book() else f"clerk-tui {target}"
            message = f"From now on “{opens}” opens the minute book. The file from before is kept as {aside}."
            self.elsewhere = ""
            return target, message, message

        await self._with_book_closed(moved)

    async def restore_backup(self, backup: Path) -> None:
        from clerk_tui.store.backup import restore

        def restored(path: Path, folder: Path) -> tuple[Path, str, str]:
            aside = restore(path, backup, folder)
            kept = f" The file from before is now {aside}" if aside else ""
            return path, kept, f"The backup has been restored.{kept}"

        await self._with_book_closed(restored)

    async def _with_book_closed(self, step: Callable[[Path, Path], tuple[Path, str, str]]) -> None:
        """Carry out a step on the file and the folder of backups while the book is closed, then show its meetings. The
        step returns where the book is now, words to add if it cannot be opened there, and a message."""
        from clerk_tui.tui.screens.home import HomeScreen

        path, folder, kept, message = self.book.path, self.book.backup_folder, "", ""
        if folder is None or not await self._close_book():
            return
        try:
            path, kept, message = step(path, folder)
        except ClerkError as error:
            self._warn(str(error))
        try:
            self.book = self._open_book(path, folder)
        except ClerkError as error:
            self.exit(error.exit_code, error.exit_code, Text(plain(f"{error}{kept}")))
        else:
            self._start_team()
            self.push_screen(HomeScreen())
            if message:
                notify(self, message, timeout=20)

    def stop_importing(self) -> None:
        """Stop an import. Meetings already kept stay."""
        if self.importing is not None:
            self.importing.stop()
            self.importing = None

    @command("show-help")
    def show_help(self) -> None:
        """Show the help at the topic that fits the screen, or close it."""
        from clerk_tui.tui.screens.help import HelpScreen, topic_number

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
            return
        if isinstance(self.screen, CommandPalette):
            self.screen.dismiss()
        if not any(isinstance(screen, HelpScreen) for screen in self.screen_stack):
            asked = self._last_command if isinstance(self.screen, ModalScreen) else ""
            names = [type(screen).__name__ for screen in reversed(self.screen_stack)]
            self.push_screen(HelpScreen(topic_number(names, asked)))

    @command("show-commands")
    def action_command_palette(self) -> None:
        from clerk_tui.tui.palette import Palette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(Palette())

    @command("open-written")
    def open_written(self) -> None:
        from clerk_tui.processes import open_file

        if self.last_written is None:
            notify(self, "Nothing has been written yet. Export a paper first.")
            return
        try:
            (self.opener or open_file)(self.last_written)
        except (ClerkError, OSError) as error:
            notify(self, f"⚠ {error}", severity="warning")
        else:
            notify(self, f"Opening {self.last_written}")

    @command("change-settings")
    def change_settings(self) -> None:
        from clerk_tui.tui.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen())

    @command("press-function-key")
    def expect_figure(self) -> None:
        """Remember that a figure will choose in an empty book."""
        self._awaits_figure = True

    @command("change-theme")
    def next_theme(self) -> None:
        settings.keep(self.settings_file, settings.THEME, theme.next_theme(self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disable a command that nothing can carry out."""
        return action != "command" or find_handler(str(parameters[0]), (self,)) is not None

    async def action_command(self, id: str) -> None:  # noqa: A002 (the registry's own name)
        """Carry out a command that works everywhere."""
        await carry_out(id, (self,))

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Carry out the action of a key or a command. If that fails, say why and go on."""
        if isinstance(action, str) and not isinstance(self.screen, ModalScreen):
            self._last_command = command_of(action)
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except ClerkError as error:
            self.refuse(error)
            return True

    async def on_callback(self, event: events.Callback) -> None:
        """Carry out what was put off. If that fails, say why and go on."""
        event.prevent_default()
        try:
            await super().on_callback(event)
        except ClerkError as error:
            self.refuse(error)

    def push_screen(self, screen: Any, callback: Callable[[Any], Any] | None = None, *args: Any, **how: Any) -> Any:
        """Show another screen. If `callback` fails, say why and go on."""
        self._read_other_layouts()
        if not isinstance(screen, ModalScreen):
            self._drop_notices()

        def answered(answer: Any) -> Any:
            assert callback is not None
            try:
                return callback(answer)
            except ClerkError as error:
                self.call_after_refresh(self.refuse, error)  # once the screen below is shown again

        return super().push_screen(screen, answered if callback is not None else None, *args, **how)

    def _read_other_layouts(self) -> None:
        if not self.stylesheet.has_source(str(OTHERS)):
            self.stylesheet.read(OTHERS)
            self.stylesheet.parse()

    def pop_screen(self) -> AwaitComplete:
        """Go back to the screen below, with the terminal's cursor where it was there. Below a meeting opened at the
        start, that is the list of meetings, which is only made now."""
        if not isinstance(self.screen, ModalScreen):
            self._drop_notices()
        self.call_after_refresh(self._place_cursor)
        return super().pop_screen() if len(self.screen_stack) > 1 else self._switch_to_meetings()

    def _switch_to_meetings(self) -> AwaitComplete:
        """Show the list of meetings in place of the first screen."""
        from clerk_tui.tui.screens.home import HomeScreen

        self._meeting_was_left(None)
        self.screen._push_result_callback(self.screen, None)  # Textual has none for the first screen, and takes it off
        return self.switch_screen(HomeScreen())

    def _place_cursor(self) -> None:
        if place := getattr(self.screen.focused, "place_cursor", None):
            place()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a message in the corner for `timeout` seconds, or at the foot of a screen that has a place for it.
        Errors are always shown in the corner. `markup` is ignored: a message is plain text."""
        tell_at_foot = getattr(self.screen_stack[-1] if self.screen_stack else None, "tell_at_foot", None)
        if tell_at_foot is not None and severity != "error":
            tell_at_foot(message)
        else:
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def _drop_notices(self) -> None:
        """Remove the notices of the screen that is left, except errors."""
        for notice in list(self._notifications):
            if notice.severity != "error":
                self._unnotify(notice, refresh=False)

    @property
    def cursor_position(self) -> Offset:
        """The place of the terminal's cursor: at a button that has the focus, wherever it is scrolled to. Lines and
        lists set their own."""
        focused = self.focused if self._screen_stack else None
        return focused.content_region.offset if isinstance(focused, Button) else self._cursor_at

    @cursor_position.setter
    def cursor_position(self, at: Offset) -> None:
        self._cursor_at = at

    def on_resize(self, event: events.Resize) -> None:
        classes = classes_of(event.size)
        for name in SIZE_CLASSES:
            self.set_class(name in classes, name)

    def refuse(self, error: ClerkError) -> None:
        if isinstance(screen := self._top_screen, CommandScreen) and screen.is_mounted:
            screen.refuse(str(error))
        else:
            self.bell()
            self._warn(str(error))

    @property
    def _top_screen(self) -> Screen[Any] | None:
        """Return the topmost screen that is no question."""
        return next((screen for screen in reversed(self.screen_stack) if not isinstance(screen, ModalScreen)), None)

    async def on_event(self, event: events.Event) -> None:
        """Read a letter with Alt as Esc and the letter, because a terminal sends the same bytes for both, and neither
        of two keys typed quickly may be lost. Count the keys of a meeting."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            recording: Recording | None = getattr(self._top_screen, "recording", None)
            if recording is not None:
                recording.key_pressed()
        if isinstance(event, events.Key) and self._awaits_figure and not event.is_forwarded:
            self._awaits_figure = False
            if event.character and event.character in FUNCTION_KEYS:
                event = events.Key(f"f{FUNCTION_KEYS.index(event.character) + 1}", None)
        if isinstance(event, events.Key) and event.key.startswith("alt+") and not event.is_forwarded:
            key = event.key.removeprefix("alt+")
            character = event.character or (key if len(key) == 1 else None)
            await super().on_event(events.Key("escape", "\x1b"))
            event = events.Key(key, character)
        await super().on_event(event)

    def _take_report(self, report: store.Report) -> None:
        """Pass a report on to the screens. It may come at the end, when none are left."""
        if not self.is_running:
            return
        if isinstance(report, store.JobFailed):
            self._warn(report.sentence)
        elif isinstance(report, store.LittleSpace):
            free = report.free // 1_000_000
            self._warn(f"The disk is nearly full: {free} MB left. Free some space, or new lines cannot be saved.")
        elif isinstance(report, store.Saved) and self.team is not None:
            self.team.saved(len(report.act_ids) + len(report.committees))
        self._show_trouble()
        for screen in command_screens(self):
            screen.store_reported(report)

    def _show_trouble(self) -> None:
        """Say on every screen that something is not saved. The meeting's screen says more itself."""
        for screen in self.screen_stack:
            shown = screen.query("#not-saved")
            if not self.book.trouble:
                shown.remove()
            elif not shown and screen.is_mounted and not screen.query("#alarm"):
                screen.mount(Line(content(f" NOT SAVED: {self.book.trouble}"), id="not-saved"))


def _preload() -> None:
    """Import what the first line needs, and read one, so that no key waits for patterns to be compiled."""
    from clerk_tui import notation
    from clerk_tui.meeting import Head, Meeting
    from clerk_tui.notation.parser import read_line

    for name in notation.__all__:
        getattr(notation, name)
    for module in PRELOADED:
        import_module(module)
    meeting = Meeting(Head(0, "", ""), {}, (), (), ())
    context = notation.Context(meeting, notation.NameIndex(meeting))
    try:
        read_line("the chair proposed to note the report, seconded by the vice-chair: carried 5 to 3", context)
    except Exception as error:  # the application goes on: the clerk may never need this
        log.unexpected("reading a line before the first", error)


def run(
    path: Path,
    *,
    is_demo: bool = False,
    opens: int | None = None,
    lesson: int | None = None,
    follows: Wanted | None = None,
    usage: str = "British",
) -> int:
    """Open the screens on a minute book until the clerk leaves; return the exit code. The options are those of
    `ClerkApp`."""
    if follows is not None and hasattr(os, "nice"):
        os.nice(5)  # give way to the program that records
    is_kept = not is_demo and lesson is None
    folder = paths.backups() if is_kept else None
    app = ClerkApp(
        path,
        is_demo=is_demo,
        log_folder=paths.logs(),
        backup_folder=folder,
        rescue_folder=paths.rescue() if is_kept else None,
        settings_file=paths.settings(),
        opens=opens,
        lesson=lesson,
        follows=follows,
    )
    app.usage = usage
    is_saved, result = _until_left(app)
    if not is_saved:
        fate = "is kept, and offered when the book is next opened" if app.book.is_rescued else "is lost"
        print(plain(f"clerk-tui: {app.book.unsaved} What was not saved {fate}."), file=sys.stderr)
        return 1
    if result == ClerkApp.OPEN_SAMPLE:
        return run_demo()
    if result == ClerkApp.PRACTISE:
        return run(path, is_demo=is_demo) if (code := run_practice(usage=app.usage)) == 0 else code
    return result if isinstance(result, int) else app.return_code or 0


def _until_left(app: ClerkApp) -> tuple[bool, int | None]:
    """Show the screens until the clerk leaves. Return whether all is saved, and the result of the application."""
    uninstall = install_excepthook(app.flush, app.log_folder)
    try:
        result = app.run()
    finally:
        app.stop_importing()
        app.stop_team()
        is_saved = app.book.close()
        uninstall()
    return is_saved, result


def run_demo() -> int:
    """Open a copy of the sample, which is deleted afterwards, and return the exit code."""
    with tempfile.TemporaryDirectory(prefix="clerk-tui-") as folder:
        copy = Path(folder) / "sample.db"
        copy.write_bytes(paths.sample().read_bytes())
        return run(copy, is_demo=True)


def run_practice(lesson: int = 0, usage: str = "") -> int:
    """Open the lesson of that number, or the list of lessons, and return the exit code. Without a `usage`, the lessons
    speak the words of the locale."""
    from clerk_tui.practice import usage_of

    return run(paths.practice(), lesson=lesson, usage=usage or usage_of(None, os.environ.get("LANG", "")))
