"""Screens whose commands are carried out by their parts.

A command's id is its action: its key is bound to `screen.command('take-vote')`, and whichever part of the screen has a
method marked `@command("take-vote")` carries it out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, cached_property, partial
from inspect import isawaitable
from types import FunctionType
from typing import Any, ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import Screen, ScreenResultType

from clerk_tui.commands import Place, commands_at
from clerk_tui.tui.host import Host

Method = TypeVar("Method", bound=Callable[..., Any])
_MARK = "carries_out"


def command(id: str, *arguments: object) -> Callable[[Method], Method]:  # noqa: A002 (the registry's own name)
    """Mark a method of a part as the one that carries out the command `id`, called with `arguments`."""

    def mark(method: Method) -> Method:
        vars(method).setdefault(_MARK, {})[id] = arguments
        return method

    return mark


@cache
def handlers_of(part: type) -> dict[str, tuple[str, tuple[object, ...]]]:
    """Return what a class carries out: the name of the method and its arguments by the id of the command."""
    found: dict[str, tuple[str, tuple[object, ...]]] = {}
    for base in reversed(part.__mro__):
        for name, member in vars(base).items():  # getattr raises for some attributes of Textual's classes
            if isinstance(member, FunctionType):
                found |= {own: (name, arguments) for own, arguments in vars(member).get(_MARK, {}).items()}
    return found


def find_handler(id: str, parts: Iterable[Any]) -> Callable[[], Any] | None:  # noqa: A002
    """Return what carries out the command `id` among some parts, or None."""
    for part in parts:
        kind: Any = type(part)
        if (handler := handlers_of(kind).get(id)) is not None:
            name, arguments = handler
            return partial(getattr(part, name), *arguments)
    return None


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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disable a command that no part carries out."""
        if action == "command":
            return find_handler(str(parameters[0]), self.parts) is not None
        return super().check_action(action, parameters)

    async def action_command(self, id: str) -> None:  # noqa: A002
        """Carry a command out."""
        await carry_out(id, self.parts)
