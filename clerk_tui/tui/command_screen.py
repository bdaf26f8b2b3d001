"""Screens whose commands are carried out by their parts.

A command's id is its action: its key is bound to `screen.command('take-vote')`, and whichever part of the screen has a
method marked `@command("take-vote")` carries it out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from inspect import isawaitable
from typing import Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import ScreenResume
from textual.screen import Screen, ScreenResultType

from clerk_tui.commands import Place, command, commands_at, find_handler, handlers_of
from clerk_tui.tui.host import Host

# fmt: off
__all__ = [
    "CommandScreen", "action_of", "bindings", "carry_out", "command", "command_of", "find_handler", "handlers_of",
]
# fmt: on


async def carry_out(id: str, parts: Iterable[Any]) -> None:  # noqa: A002
    """Carry out the command `id` by one of the parts."""
    if (handler := find_handler(id, parts)) is not None:
        done = handler()
        if isawaitable(done):
            await done


def bindings(*places: Place) -> list[BindingType]:
    """Return the key bindings of some places."""
    return [
        Binding(
            c.keys,
            action_of(c.id, "app" if c.place == "everywhere" else "screen"),
            c.footer or c.name,
            show=bool(c.footer),
            tooltip=c.about,
            id=c.id,
            priority=c.is_priority,
        )
        for c in commands_at(*places)
        if c.keys
    ]


def action_of(id: str, owner: str = "screen") -> str:  # noqa: A002
    """Return a command as an action of Textual; `owner`: *screen* or *app*."""
    return f"{owner}.command('{id}')"


def command_of(action: str) -> str:
    """Return the id of the command that an action gives; '' for another action."""
    _, found, rest = action.partition("command('")
    return rest.removesuffix("')") if found else ""


class CommandScreen(Screen[ScreenResultType]):
    """A screen whose parts carry out the commands of some places."""

    app: Host
    PLACES: ClassVar[tuple[Place, ...]] = ()
    """Where its commands can be given."""
    PARTS: ClassVar[tuple[type, ...]] = ()
    """The classes of its other parts. It makes one of each when it is made, as an attribute."""

    @cached_property
    def parts(self) -> tuple[Any, ...]:
        """The screen itself and its parts."""
        return (self, *(part for part in vars(self).values() if isinstance(part, self.PARTS)))

    @on(ScreenResume)
    def style_once(self, event: ScreenResume) -> None:
        """Style nothing again when it is first shown: everything on it was styled as it was made."""
        event.refresh_styles = self.stack_updates > 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disable a command that no part carries out."""
        if action == "command":
            return find_handler(str(parameters[0]), self.parts) is not None
        return super().check_action(action, parameters)

    async def action_command(self, id: str) -> None:  # noqa: A002
        """Carry a command out."""
        await carry_out(id, self.parts)

    @command("leave-alike")
    @command("leave-backups")
    @command("leave-ballot")
    @command("leave-found")
    @command("leave-matters")
    @command("leave-proof")
    @command("leave-settings")
    def leave(self) -> None:
        """Leave the screen, where nothing has to be asked or done first."""
        self.dismiss()
