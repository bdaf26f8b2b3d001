"""An agenda as a list: one item a line, with its printed number."""

from __future__ import annotations

from clerk_tui.notation.items import split_number
from clerk_tui.notation.texts import tidy


def read_agenda(text: str) -> tuple[tuple[str, str], ...]:
    """The items of a pasted agenda as printed numbers and titles: *5. Organised Crime*, *5 Organised Crime*; a number
    alone takes the line below as its title."""
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
        number, title = split_number(line)
        out.append((number or waiting, title))
        waiting = ""
    return tuple(out)
