"""An agenda as a list: one item a line, with its printed number."""

from __future__ import annotations

from collections.abc import Iterable

from clerk_tui.meeting import AgendaItem
from clerk_tui.notation.items import begins_with_number, split_number
from clerk_tui.notation.texts import tidy


def read_agenda(text: str) -> tuple[tuple[str, str], ...]:
    """The items of a pasted agenda as printed numbers and titles: *5. Organised Crime*, *5 Organised Crime*; a number
    alone takes the line below as its title, and a backslash says that a title's own figure is no number."""
    out: list[tuple[str, str]] = []
    waiting = ""
    for raw in text.splitlines():
        line = tidy(raw)
        if not line:
            continue
        bare = line.rstrip(".)")
        if bare.isdigit():
            waiting = bare
            continue
        number, title = ("", line[1:]) if line[0] == "\\" else split_number(line)
        out.append((number or waiting, title))
        waiting = ""
    return tuple(out)


def write_agenda(items: Iterable[AgendaItem]) -> str:
    """The list that reads back as these items."""
    return "\n".join(
        item.label if item.number or not begins_with_number(item.title) else f"\\{item.title}" for item in items
    )
