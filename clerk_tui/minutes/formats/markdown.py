"""A paper as Markdown (CommonMark, with the tables of GitHub's)."""

from __future__ import annotations

import re

from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.formats.labels import Manner, Run, runs
from clerk_tui.minutes.formats.outline import Heading, Listing, Names, Part, Table, Title, outline

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")
_AT_START = re.compile(r"^(#+(?=\s|$)|[-+=](?=[\s=-]|$)|(?<=^)\d{1,9}(?=[.)](?:\s|$)))")


def write(document: Document) -> str:
    """The document as Markdown: what has to be seen first, then blocks divided by a blank line."""
    blocks = [f"**{escaped(mark)}**" for mark in document.about.marks]
    for part in outline(document):
        blocks += _part(part)
    return "\n\n".join(blocks) + "\n" if blocks else ""


def escaped(text: str) -> str:
    """`text` as it stands inside a line, with nothing in it read as markup."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _line(text: str) -> str:
    """`text` as a paragraph: nor is its beginning read as a heading, a list or a rule."""
    said = escaped(text.strip())
    match = _AT_START.match(said)
    if match is None:
        return said
    if match[0].isdigit():
        return f"{match[0]}\\{said[match.end() :]}"
    return f"\\{said}"


def _part(part: Part) -> list[str]:
    if isinstance(part, Title):
        return [f"{'#' if at == 0 else '##'} {_line(block.line)}" for at, block in enumerate(part.lines)]
    if isinstance(part, Heading):
        return [f"{'#' * part.level} {_line(part.block.line)}"]
    if isinstance(part, Names):
        return ["\\\n".join(_line(block.line) for block in part.lines)]
    if isinstance(part, Table):
        return [_table(part)]
    if isinstance(part, Listing):
        return [_listing(part)]
    return [_paragraph(part.block)]


def _paragraph(block: Block) -> str:
    if block.kind is BlockKind.RESOLUTION:
        return f"**{escaped(block.line.strip())}**"
    return _line(block.line)


def _table(table: Table) -> str:
    """A table; one without column headings has empty ones, as Markdown knows none without."""
    width = max(len(row) for row in (table.columns, *table.rows))
    lines = [table.columns or ("",) * width, ("---",) * width, *table.rows]
    cells = [[*map(escaped, line), *[""] * (width - len(line))] for line in lines[:1] + lines[2:]]
    cells.insert(1, ["---"] * width)
    return "\n".join("| " + " | ".join(row) + " |" for row in cells)


def _listing(listing: Listing) -> str:
    """Entries one below the other, each indented to the text of the entry that it belongs to."""
    out: list[str] = []
    indents: list[int] = []
    for block, run in zip(listing.entries, runs(listing.entries), strict=True):
        level = max(block.level, 1)
        if run is None:
            indent = indents[min(level, len(indents)) - 1] if indents else 0
            out.append(("\n" if out else "") + " " * indent + _line(block.text))
            continue
        indents = indents[: level - 1]
        margin = " " * (indents[-1] if indents else 0)
        mark, text = _marked(block, run)
        indents.append(len(margin) + len(mark) + 1)
        out.append(f"{margin}{mark} {text}")
    return "\n".join(out)


def _marked(block: Block, run: Run) -> tuple[str, str]:
    """The mark of a list entry, and its text: figures and bullets are marks of Markdown's own, any other label stands
    in the text."""
    if block.kind is BlockKind.RESOLUTION:
        return "-", f"{escaped(block.label)} **{escaped(block.text.strip())}**"
    if run.manner is Manner.DECIMAL and not run.before and run.after in (".", ")"):
        return block.label, _line(block.text)
    if run.manner is Manner.BULLET:
        return "-", _line(block.text)
    return "-", escaped(block.line.strip())
