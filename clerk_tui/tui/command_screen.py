"""The base of the screens: what they may use of the application, how they carry out commands, and how they ask.

A command's id is its action: its key is bound to `screen.command('take-vote')`, and whichever part of the screen has a
method marked `@command("take-vote")` carries it out.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.widget import Widget

from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import BY_ID, Place, command, commands_at, find_handler, fitted, handlers_of, hints, shown_at
from clerk_tui.store import Report
from clerk_tui.tui.formatting import content, width
from clerk_tui.tui.input_order import OrderedInput
from clerk_tui.tui.widgets.repainting import Line, MessageLine, SizeNotice

if TYPE_CHECKING:
    from pathlib import Path

    from clerk_tui.book.meeting_state import Clock
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.importing.run import ImportRun
    from clerk_tui.settings import Settings


@dataclass(frozen=True)
class HitPlace:
    """The place of a hit: a meeting, and an entry or an item of it."""

    meeting_id: int
    entry_id: int | None = None
    item_id: int | None = None


@dataclass(frozen=True)
class HitList:
    """Hits in order, with the one that is shown."""

    stops: tuple[HitPlace, ...] = ()
    at: int = 0

    def moved(self, way: int) -> HitList | None:
        """Return the list at the next (1) or previous (-1) hit; None if there is none."""
        at = self.at + way
        return replace(self, at=at) if 0 <= at < len(self.stops) else None


class Host(OrderedInput[int]):
    """An App with a minute book. It is a class and no Protocol, because a screen's `app` has to be an App."""

    OPEN_SAMPLE: ClassVar[int] = -1
    """The result of the application if the clerk wants to see the sample next."""

    PRACTISE: ClassVar[int] = -2
    """The result of the application if the clerk wants to practise next."""

    book: MinuteBook
    clock: Clock
    """Returns the local time, with its zone."""
    importing: ImportRun | None
    """The import that is running, or the last one."""
    settings_file: Path | None
    last_written: Path | None = None
    """The last file that was written for the clerk."""
    opener: Callable[[Path], None] | None = None
    """Opens a written file in place of the usual program for it."""
    settings: Settings
    """The clerk's choices, as they were read last."""
    unshared: int = 0
    """How many changes of a shared book its team does not have yet."""
    elsewhere: str = ""
    """The kind of unsafe place that the book is in, if it is: see `store.unsafe_folders`."""
    usage: str = "British"
    """In whose words the lessons speak."""
    is_demo: bool
    """Whether the book is a copy of the sample, deleted afterwards."""

    @abstractmethod
    def open_meeting(self, meeting_id: int, *, goes_on: bool = True) -> None:
        """Open a meeting to be recorded. If its minutes are signed, or if it was imported (unless `goes_on`), open it
        to be read. If it cannot be read from the file, say why."""

    @abstractmethod
    def read_meeting(self, place: HitPlace, words: str = "", trail: HitList | None = None) -> None:
        """Open a meeting to be read at a place, with `words` marked, and the other hits of `trail` to go on to."""

    @abstractmethod
    def open_registers(self) -> None:
        """Open the registers of all meetings."""

    @abstractmethod
    async def move_book(self, target: Path) -> None:
        """Move the book, and show its meetings; if that fails, say why and go on as before."""

    @abstractmethod
    async def restore_backup(self, backup: Path) -> None:
        """Replace the file by a backup, and show its meetings; if that fails, say why and go on as before."""

    @abstractmethod
    def show_dates(self, *, is_month_first: bool) -> None:
        """Show dates and times as the clerk chose, or otherwise as a style of the book has them."""

    @abstractmethod
    def take_settings(self) -> None:
        """Read the settings, and use them from now on."""

    @abstractmethod
    def refuse(self, error: ClerkError) -> None:
        """Say why something is not possible, on the screen shown or on the one below a question."""

    @abstractmethod
    def leave(self, result: int) -> None:
        """Save, and end with `result`. If something cannot be saved, say so and ask first."""


# fmt: off
__all__ = [
    "CommandScreen", "action_of", "bindings", "carry_out", "command", "command_of", "find_handler", "handlers_of",
]
# fmt: on


async def carry_out(id: str, parts: Iterable[Any]) -> None:  # noqa: A002
    """Have the part that carries out the command `id` do so."""
    if (handler := find_handler(id, parts)) is not None:
        done = handler()
        if isawaitable(done):
            await done


def bindings(*places: Place) -> list[BindingType]:
    """Return the key bindings of some places."""
    return [
        Binding(
            c.keys,
            action_of(c.id),
            c.footer or c.name,
            show=bool(c.footer),
            tooltip=c.about,
            id=c.id,
            priority=c.is_priority,
        )
        for c in commands_at(*places)
        if c.keys
    ]


def action_of(id: str) -> str:  # noqa: A002
    return f"{'app' if BY_ID[id].place == 'everywhere' else 'screen'}.command('{id}')"


def command_of(action: str) -> str:
    """Return the id of the command that an action carries out; '' for another action."""
    _, found, rest = action.partition("command('")
    return rest.removesuffix("')") if found else ""


class Footer(Line):
    """The keys that work now, as many as fit. A click on one carries out its command."""

    def __init__(self, keys: str = "", *, with_commands: bool = False) -> None:
        """`with_commands`: the palette's key is always shown; otherwise only if not all keys fit."""
        super().__init__(id="footer")
        self._keys, self._with_commands = keys, with_commands

    def on_resize(self) -> None:
        if self._keys:
            room = self.screen.size.width
            fits = width(self._keys) < room and not self._with_commands
            self.show(content(f" {self._keys}" if fits else fitted(self._keys.split("  "), room)))

    def show_keys(self, keys: str, *, with_commands: bool = False) -> None:
        """Show other keys."""
        if (keys, with_commands) != (self._keys, self._with_commands):
            self._keys, self._with_commands = keys, with_commands
            self.on_resize()

    async def on_click(self, event: events.Click) -> None:
        """Give the command that was clicked."""
        places: tuple[Place, ...] = getattr(self.screen, "PLACES", ())
        if id_ := shown_at(self.shown.plain, event.x, *places):
            event.stop()
            await self.app.run_action(action_of(id_))


WARNING_ROWS = 3
"""The rows that a warning may have everywhere."""


class CommandScreen(Screen[ScreenResultType]):
    """A screen whose parts carry out the commands of some places."""

    app: Host
    PLACES: ClassVar[tuple[Place, ...]] = ()
    """Where its commands can be given."""
    PARTS: ClassVar[tuple[type, ...]] = ()
    """The classes of its other parts. It makes one of each when it is made, as an attribute."""
    MESSAGE_ROWS: ClassVar[int] = 3
    """The most rows of a message."""
    _styled_for: tuple[object, ...] | None = None
    """The theme and the classes of the application."""

    def __init__(self, *parts: Widget, classes: str, keys: str | None = None, status: str = "") -> None:
        """`parts`: the widgets between the `status` line above and the message and the `keys` below. `keys` are those
        of the screen's places by default. The first part that can have the focus gets it."""
        super().__init__(classes=classes)
        self._shown_parts, self._keys, self._first_status = parts, keys, status

    def compose(self) -> ComposeResult:
        yield from self.framed(*self._shown_parts, keys=self._keys, status=self._first_status)

    def framed(self, *parts: Widget, keys: str | None, status: str) -> ComposeResult:
        """Yield `parts` with the lines around them."""
        yield Line(content(f" {status}"), id="status")
        yield from parts
        yield MessageLine()
        yield Footer(hints(*self.PLACES), with_commands=True) if keys is None else Footer(keys)
        yield SizeNotice()

    @on(events.Mount)
    def focus_first(self) -> None:
        """Give the focus to the first part that can have it."""
        if self._shown_parts:
            self.focus_chain[0].focus()

    @cached_property
    def parts(self) -> tuple[Any, ...]:
        return (self, *(part for part in vars(self).values() if isinstance(part, self.PARTS)))

    @on(events.ScreenResume)
    def style_once(self, event: events.ScreenResume) -> None:
        """Do not style again what was styled when it was made, unless the look of the application has changed."""
        before, self._styled_for = self._styled_for, (self.app.theme, self.app.classes)
        event.refresh_styles = before not in (None, self._styled_for)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disable a command that no part carries out."""
        if action == "command":
            return find_handler(str(parameters[0]), self.parts) is not None
        return super().check_action(action, parameters)

    async def action_command(self, id: str) -> None:  # noqa: A002
        await carry_out(id, self.parts)

    # Called by the application

    @property
    def recorded(self) -> int | None:
        """The id of the meeting that is recorded on this screen; None if there is none."""
        return None

    def keep_draft(self) -> None:
        """Pass unfinished work to the writer."""

    def store_reported(self, report: Report) -> None:
        """Note what the writer saved or could not save."""

    def team_reported(self, meetings: tuple[int, ...]) -> None:
        """Show again what has changed, such as these `meetings`, because something has arrived from the team."""

    # Messages

    def show_status(self, text: str) -> None:
        """Show `text` in the line at the top."""
        self.query_one("#status", Line).show(content(f" {text}"))

    def tell(self, sentence: str) -> None:
        """Show a message at the bottom; one that begins with ⚠ has the colour of a warning."""
        rows = max(self.MESSAGE_ROWS, WARNING_ROWS) if sentence.startswith("⚠") else self.MESSAGE_ROWS
        self.query_one(MessageLine).say(sentence, rows)

    def refuse(self, reason: str) -> None:
        """Ring the bell and show why something was not done."""
        self.app.bell()
        self.tell(f"⚠ {reason}")

    @contextmanager
    def refusals_shown(self) -> Iterator[None]:
        """Show a ClerkError in the block as the reason why something was not done, and go on after it."""
        try:
            yield
        except ClerkError as error:
            self.refuse(str(error))

    async def _on_message(self, message: Message) -> None:
        """Show why a handler of a message failed, because Textual ends the application after an error."""
        try:
            await super()._on_message(message)
        except ClerkError as error:
            self.app.refuse(error)

    @command("leave-alike")
    @command("leave-backups")
    @command("leave-ballot")
    @command("leave-found")
    @command("leave-matters")
    @command("leave-proof")
    @command("leave-settings")
    def leave(self) -> None:
        """Leave the screen. Subclasses ask or save first where needed."""
        self.dismiss()


def command_screens(app: App[Any]) -> list[CommandScreen[Any]]:
    """Return the screen that is shown and those below it, as far as they are ready."""
    return [s for s in app.screen_stack if isinstance(s, CommandScreen) and s.is_mounted and s.is_running]


# Questions over a screen, whose dialogs are loaded when the first is asked

T = TypeVar("T")


def confirm(
    app: App[Any],
    question: str,
    then: Callable[[], object],
    *,
    yes: str,
    no: str,
    otherwise: Callable[[], object] | None = None,
) -> None:
    """Ask a question and call `then` if the answer is yes, `otherwise` if it is not."""
    from clerk_tui.tui.screens.dialogs import Confirm

    def answered(is_confirmed: bool | None) -> None:
        if is_confirmed:
            then()
        elif otherwise is not None:
            otherwise()

    app.push_screen(Confirm(question, yes=yes, no=no), answered)


def choose(
    app: App[Any],
    title: str,
    options: Sequence[tuple[str, T]],
    then: Callable[[T], None],
    *,
    more: Callable[[str], tuple[str, T] | None] | None = None,
    sample: Callable[[T], Sequence[str]] | None = None,
    at: int = 0,
) -> None:
    """Ask for one of `options` and call `then` with it, unless cancelled. For `more`, `sample`, `at` see `Choose`."""
    from clerk_tui.tui.screens.dialogs import Choose

    ask(app, Choose(title, options, more=more, sample=sample, at=at), then)


def ask(app: App[Any], question: ModalScreen[T | None], then: Callable[[T], None]) -> None:
    """Ask a question and call `then` with the answer, unless cancelled."""

    def answered(answer: T | None) -> None:
        if answer is not None:
            then(answer)

    app.push_screen(question, answered)


def show_text(app: App[Any], title: str, text: str) -> None:
    from clerk_tui.tui.screens.dialogs import Tell

    app.push_screen(Tell(title, text))
