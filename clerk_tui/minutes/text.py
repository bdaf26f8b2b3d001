"""A document as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from clerk_tui.minutes.document import Block, BlockKind, Document

_INDENT = 4
_BETWEEN = "  "
"""Between the columns of a table."""
_CLOSE = frozenset({BlockKind.NAMES, BlockKind.BALLOT})
"""Kinds whose blocks, where they follow each other, stand close together."""
_TABLE = frozenset({BlockKind.COLUMNS, BlockKind.ROW})
_WIDEST_TABLE = 110
"""In characters: a wider table is not set in columns."""


def as_text(document: Document, width: int | None = None) -> str:
    """The document as text: lines end in a newline, blocks are divided by a blank line, and so is the end.

    Paragraphs are one line each unless `width` (in characters) is given; then they are wrapped, and what is listed
    hangs from its label. Tables stand in columns where these have room.
    """
    out: list[str] = []
    previous: Block | None = None
    tables = _tables(document.blocks, width)
    for block in document.blocks:
        if previous is not None:
            out.append("\n" if _stands_close(block, previous) else "\n\n")
        if block.kind in _TABLE:
            out.append(next(tables))
        else:
            out.append(block.line if width is None else _wrapped(block.line, block, width))
        previous = block
    return "".join(out) + "\n" if out else ""


def _stands_close(block: Block, previous: Block) -> bool:
    if block.kind is BlockKind.ROW:
        return previous.kind in _TABLE
    return block.kind is previous.kind and block.kind in _CLOSE


def _tables(blocks: Iterable[Block], width: int | None) -> Iterator[str]:
    """The lines of all tables: their cells below each other, or divided by a bar."""
    rows: list[Block] = []
    for block in blocks:
        if rows and (block.kind is BlockKind.COLUMNS or block.kind not in _TABLE):
            yield from _in_columns(rows, width)
            rows = []
        if block.kind in _TABLE:
            rows.append(block)
    yield from _in_columns(rows, width)


def _in_columns(rows: Sequence[Block], width: int | None) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip_longest(*(row.cells for row in rows), fillvalue="")]
    if sum(widths) + len(_BETWEEN) * (len(widths) - 1) <= (width or _WIDEST_TABLE):
        padded = (map(str.ljust, row.cells, widths) for row in rows)
        yield from (_BETWEEN.join(cells).rstrip() for cells in padded)
        return
    for row in rows:
        line = " | ".join(row.cells)
        yield line if width is None else _wrapped(line, row, width)


def _wrapped(text: str, block: Block, width: int) -> str:
    """The text of a block in lines of at most `width` characters, where its words allow."""
    indent = " " * (_INDENT * max(block.level - 1, 0))
    hanging = indent + " " * (len(block.label) + 1 if block.label and block.level else 0)
    lines = textwrap.wrap(
        text,
        max(width, len(hanging) + 1),
        initial_indent=indent,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)
