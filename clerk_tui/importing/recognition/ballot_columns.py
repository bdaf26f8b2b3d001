"""Votes by name in columns: *For* and *Against* side by side in one line, and the names under them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from clerk_tui.importing.recognition.names import is_name
from clerk_tui.importing.recognition.paragraphs import Paragraph

_CELL = re.compile(r"\S+(?: \S+)*")
"""Words that wide gaps part from others."""
_GAPS = ("  ", "\t", "\xa0")
_LONGEST = 40
"""Characters of a name in a column, at most."""


def read_columns(
    paragraphs: Sequence[Paragraph], at: int, stop: int, kind_of: Callable[[str], str]
) -> tuple[dict[str, list[str]], int] | None:
    """The names under each label of a line that has several, by what the label means (`kind_of`; '' for what is none),
    and the index after the last paragraph that holds some. None: no such line begins there."""
    lines = paragraphs[at].lines
    if not lines or not any(gap in lines[0] for gap in _GAPS):
        return None
    heads = list(_CELL.finditer(lines[0]))
    kinds = [kind_of(head[0]) for head in heads]
    if len(kinds) < 2 or not all(kinds) or len(set(kinds)) < len(kinds):
        return None
    names: dict[str, list[str]] = {kind: [] for kind in kinds}
    starts = [head.start() for head in heads]
    end = at
    while end < stop:
        rows = paragraphs[end].lines[1:] if end == at else paragraphs[end].lines
        cells = [cell for row in rows for cell in _CELL.finditer(row)]
        if not all(len(cell[0]) < _LONGEST and is_name(cell[0]) for cell in cells):
            break
        for cell in cells:
            nearest = min(range(len(starts)), key=lambda n: abs(starts[n] - cell.start()))
            names[kinds[nearest]].append(cell[0])
        end += 1
    return (names, max(end, at + 1)) if any(names.values()) else None
