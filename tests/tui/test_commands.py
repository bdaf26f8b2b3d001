"""Every command is carried out where it can be given, and nothing else is marked as a command."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest
from driving import leave_roll
from sitting import running

from clerk_tui import tui
from clerk_tui.cli.line_mode import LineMode
from clerk_tui.keymap import COMMANDS, Command, Place, commands_at, named_by
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.command_screen import CommandScreen, HitPlace, handlers_of


@cache
def classes() -> tuple[type, ...]:
    """Every class of the screens' modules."""
    modules = [import_module(found.name) for found in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}.")]
    return tuple({kind for module in modules for kind in vars(module).values() if isinstance(kind, type)})


def owners(place: Place) -> Iterator[tuple[type, ...]]:
    """The classes that carry out the commands of a place: a screen or line mode and its parts, or the
    application."""
    if place == "everywhere":
        yield (ClerkApp,)
    if place == "lines":
        yield (LineMode, *LineMode.PARTS)
    for kind in classes():
        if issubclass(kind, CommandScreen) and place in kind.PLACES and not kind.__subclasses__():
            yield (kind, *kind.PARTS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.id)
def test_every_command_is_carried_out_wherever_it_can_be_given(command: Command) -> None:
    screens = list(owners(command.place))
    assert screens
    for parts in screens:
        assert [part.__name__ for part in parts if command.id in handlers_of(part)], f"{command.id} in {parts}"


def test_no_two_parts_of_a_screen_carry_out_the_same_command() -> None:
    for place in get_args(Place):
        for parts in owners(place):
            for command in commands_at(place):
                assert len([part for part in parts if command.id in handlers_of(part)]) <= 1, command.id


def test_nothing_is_marked_as_a_command_that_is_none() -> None:
    known = {command.id for command in COMMANDS}
    marked = {(kind.__name__, id) for kind in classes() for id in handlers_of(kind)}  # noqa: A001
    assert marked
    assert [(kind, id) for kind, id in sorted(marked) if id not in known] == []  # noqa: A001


def test_every_command_has_an_id_of_its_own() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(set(ids)) == len(ids)


async def test_a_screen_is_made_of_the_parts_that_it_names(path: Path) -> None:
    async with running(path) as (app, pilot):
        app.open_meeting(1)
        await leave_roll(pilot)
        app.read_meeting(HitPlace(1))
        await pilot.pause()
        await pilot.press("f9")
        shown = [one for one in app.screen_stack if isinstance(one, CommandScreen)]
        assert [type(one).__name__ for one in shown] == ["HomeScreen", "MeetingScreen", "ReaderScreen", "SearchScreen"]
        for one in shown:
            assert {type(part) for part in one.parts} == {type(one), *one.PARTS}


@pytest.mark.parametrize(
    ("place", "typed", "first"),
    [
        ("meeting", "exp", "export"),
        ("meeting", "pdf", "export"),
        ("meeting", "exprot", "save-now"),
        ("meeting", "amendment", "move-motion"),
        ("meeting", "chair", "change-chair"),
        ("home", "delete", "remove-meeting"),
        ("home", "restore", "open-backups"),
    ],
)
def test_the_palette_finds_a_command_by_the_words_of_a_clerk(place: Place, typed: str, first: str) -> None:
    found = named_by(typed, [command for command in commands_at(place) if command.in_palette])
    assert max(found, key=lambda command: found[command]).id == first


@pytest.mark.parametrize("typed", ["style", "dpn", "  "])
def test_the_palette_offers_nothing_for_letters_that_only_occur_in_a_command(typed: str) -> None:
    assert "destroy-notes" not in {command.id for command in named_by(typed, commands_at("home"))}
