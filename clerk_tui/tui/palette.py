"""The command palette: finds the commands of the screen by name."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import Input
from textual.worker import WorkerCancelled

from clerk_tui.keymap import Command, Place, commands_at, key_name, key_said, keys_of, named_by
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.formatting import SAFE, content, notify
from clerk_tui.tui.widgets.composer import LineBuffer
from clerk_tui.tui.widgets.rows import signed


class Commands(CommandList):
    """The matching commands. The selected one has a sign."""

    @property
    def chosen_line(self) -> int:
        """The first line of the selected command, from the top edge; -1 if there is none."""
        lines = enumerate(self._lines)
        y = next((y for y, (at, _) in lines if at == self.highlighted), -1) if self.highlighted is not None else -1
        return y - self.scroll_offset.y if y >= 0 else -1

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        return signed([strip])[0] if y == self.chosen_line else strip


class Palette(CommandPalette):
    """Textual's palette, with Ctrl+A, Ctrl+Z and Ctrl+Y as in every other box."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", show=False, priority=True),
        Binding("ctrl+z", "undo", show=False, priority=True),
        Binding("ctrl+y", "redo", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._typed = LineBuffer()

    def on_mount(self) -> None:
        """Refuse a paste that would control the terminal."""
        self.query_one(Input).restrict = SAFE

    @on(Input.Changed)
    def follow(self, event: Input.Changed) -> None:
        """Keep each state of the box for undo."""
        before = self._typed.text
        if event.value[:-1] == before and event.value != before:
            self._typed.insert(event.value[-1])
        elif event.value != before:
            self._typed.select_all()
            self._typed.insert(event.value)

    @on(Input.Submitted)
    async def enter(self, event: Input.Submitted) -> None:
        """Carry out the selected command, once the list matches all the letters typed."""
        event.stop()
        event.prevent_default()
        if searches := [one for one in self.workers if one.group == self._GATHER_COMMANDS_GROUP]:
            with suppress(WorkerCancelled):
                await self.workers.wait_for_complete(searches)
        self._select_or_command()

    def compose(self) -> ComposeResult:
        for part in super().compose():
            yield Commands() if isinstance(part, CommandList) else part

    def _action_cursor_down(self) -> None:
        super()._action_cursor_down()
        self.call_after_refresh(self._place_cursor)

    def _action_command_list(self, action: str) -> None:
        super()._action_command_list(action)
        self.call_after_refresh(self._place_cursor)

    def _place_cursor(self) -> None:
        """Put the terminal's cursor at the selected command, where a screen reader reads."""
        commands = self.query_one(Commands)
        if (y := commands.chosen_line) >= 0:
            self.app.cursor_position = commands.content_region.offset + Offset(0, y)

    def action_select_all(self) -> None:
        """Select what is typed, so that typing replaces it."""
        self.query_one(Input).select_all()

    def action_undo(self) -> None:
        self._typed.undo()
        self.query_one(Input).value = self._typed.text

    def action_redo(self) -> None:
        """Redo what was undone."""
        self._typed.redo()
        self.query_one(Input).value = self._typed.text


class ClerkCommands(Provider):
    """Lists the commands of the screen with their keys."""

    @property
    def _places(self) -> tuple[Place, ...]:
        return getattr(self.screen, "PLACES", ())

    def _offered(self) -> tuple[Command, ...]:
        places = self._places
        return tuple(c for c in (*commands_at(*places), *commands_at("everywhere")) if c.in_palette)

    async def discover(self) -> Hits:
        """List every command."""
        for command in self._offered():
            yield DiscoveryHit(_shown(command), partial(self._run, command), help=command.about)

    async def search(self, query: str) -> Hits:
        """List the commands that a query means; in the list of meetings, those of a meeting if there are no others."""
        found = named_by(query, self._offered())
        for command, fit in found.items():
            yield Hit(fit, _shown(command), partial(self._run, command), text=command.name, help=command.about)
        if found or "home" not in self._places:
            return
        for command, fit in named_by(query, [one for one in commands_at("meeting") if one.in_palette]).items():
            shown = content(f"{command.name}  (in a meeting)")
            yield Hit(fit, shown, partial(self._tell_where, command), text=command.name, help=command.about)

    async def _tell_where(self, command: Command) -> None:
        where = f"“{command.name}” is for a meeting: open it first (Enter), then {key_said('show-commands')}."
        notify(self.app, where, severity="warning")

    async def _run(self, command: Command) -> None:
        await self.app.run_action(action_of(command.id))


def _shown(command: Command) -> Content:
    return content(f"{command.name}  {key_name(command)}" if keys_of(command) else command.name)
