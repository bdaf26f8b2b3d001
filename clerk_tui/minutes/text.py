"""A document as plain text."""

from __future__ import annotations

import textwrap

from clerk_tui.minutes.document import Block, BlockKind, Document

_INDENT = 4
_CLOSE = frozenset({BlockKind.NAMES, BlockKind.BALLOT, BlockKind.ROW})
"""Kinds whose blocks, where they follow each other, stand close together."""


def as_text(document: Document, width: int | None = None) -> str:
    """The document as text: lines end in a newline, blocks are divided by a blank line, and so is the end.

    Paragraphs are one line each unless `width` (in characters) is given; then they are wrapped, and what is listed
    hangs from its label.
    """
    out: list[str] = []
    previous: Block | None = None
    for block in document.blocks:
        is_close = previous is not None and block.kind is previous.kind and block.kind in _CLOSE
        if previous is not None:
            out.append("\n" if is_close else "\n\n")
        out.append(block.line if width is None else _wrapped(block, width))
        previous = block
    return "".join(out) + "\n" if out else ""


def _wrapped(block: Block, width: int) -> str:
    """A block in lines of at most `width` characters, where its words allow."""
    indent = " " * (_INDENT * max(block.level - 1, 0))
    hanging = indent + " " * (len(block.label) + 1 if block.label and block.level else 0)
    lines = textwrap.wrap(
        block.line,
        max(width, len(hanging) + 1),
        initial_indent=indent,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)
