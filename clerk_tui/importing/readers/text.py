"""Plain text: its lines as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.importing.readers import html
from clerk_tui.importing.readers.characters import fit
from clerk_tui.importing.readers.document import Piece, PieceKind

_PAGE_END = "\f"


def plain_pieces(text: str) -> Iterator[Piece]:
    """The lines of `text`, indents kept. Where form feeds divide it, as in text taken out of a PDF, the lines have
    pages."""
    pages = text.split(_PAGE_END)
    for number, page in enumerate(pages, 1):
        at = number if len(pages) > 1 else None
        blank = Piece("", PieceKind.BLANK, page=at)
        lines = page.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if not lines[-1]:
            lines.pop()
        for line in lines:
            shown = fit(line.expandtabs() if "\t" in line else line).rstrip()
            yield Piece(shown.replace("\n", " "), PieceKind.LINE, page=at) if shown else blank


_DEEPEST = 60
"""Quotations and lists inside each other; what is nested deeper is no document but a trap."""
_LONGEST_BLOCK = 50_000
_MOST_BRACKETS = 500
"""Characters of one paragraph, and opening brackets in it: the time unclosed links take grows with their square."""
_MOST_LINES = 50_000
"""Each takes some two kilobytes while it is read."""
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*\n")
_CALLOUT = re.compile(r"^((?:[ \t]*>)+[ \t]*)\[!\w+\][-+]?[ \t]*", re.MULTILINE)
"""*> [!note]- Vote:*, as note books mark a quotation to be shown in a box; the words after it are its title."""
_BETWEEN_BLOCKS = re.compile(r"\n[ \t]*\n")


def markdown_pieces(text: str, name: str) -> list[Piece]:
    """The pieces of `text` in the order shown; what no person wrote (nested or run on without end) as plain lines.
    Raises FileRefusedError."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(text)
    first = list(plain_pieces(front["fields"].replace("\n", "\n\n"))) if front else []
    body = _CALLOUT.sub(r"\1", text[front.end() :] if front else text)
    shown = _as_page(body)
    return first + (list(plain_pieces(body)) if shown is None else html.fragment(shown, name))


def _as_page(text: str) -> str | None:
    """`text` as HTML; None for what would take too deep or too long."""
    from markdown_it import MarkdownIt

    if text.count("\n") > _MOST_LINES:
        return None
    blocks = _BETWEEN_BLOCKS.split(text)
    if any(len(block) > _LONGEST_BLOCK or block.count("[") > _MOST_BRACKETS for block in blocks):
        return None
    reader = MarkdownIt("commonmark", {"maxNesting": 2 * _DEEPEST}).enable(["table", "strikethrough"])
    tokens = reader.parse(text)
    if any(token.level >= _DEEPEST for token in tokens):
        return None
    return str(reader.renderer.render(tokens, reader.options, {}))
