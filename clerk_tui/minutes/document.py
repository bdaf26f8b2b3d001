"""A document: blocks in order, the same for all formats and screens, and its plain text."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import zip_longest

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Meeting
from clerk_tui.regex import regex

DRAFT = "DRAFT"
"""The mark of minutes that have not been agreed yet."""
NOT_PUBLIC = "NOT FOR PUBLICATION: CONTAINS EXEMPT INFORMATION"
"""The mark of a document in which exempt business is printed."""

TO_SETTLE = "[To be settled: {text}]"
"""How an unsettled line is printed."""
TO_CHECK = "[to be checked]"
"""What stands after any other line in doubt, in minutes that have not been agreed."""


class BlockKind(StrEnum):
    """The kind of a block; each format decides how to show it."""

    TITLE = "title"
    """The council's or committee's name at the top."""
    LEAD = "lead"
    """The line that says where and when the meeting was held."""
    HEADING = "heading"
    """A heading of the head (*Present:*, *Apologies for Absence*) or of a written question or reply."""
    NAMES = "names"
    """People of the attendance list; successive blocks are printed close together."""
    BALLOT = "ballot"
    """Those who voted one way in a named vote; the label gives the way. Successive blocks are one table."""
    COLUMNS = "columns"
    """The headings of a table, in `cells`; its rows follow."""
    ROW = "row"
    """A row of a table, in `cells`."""
    PART = "part"
    """The heading of a part of the agenda."""
    ITEM = "item"
    """The heading of an agenda item; its label is the number."""
    FRAME = "frame"
    """Fixed wording around a published item (*Agenda item*, *Minutes:*), or the number of the agenda."""
    EXEMPT = "exempt"
    """The beginning or the end of exempt business."""
    PARAGRAPH = "paragraph"
    LISTED = "listed"
    """A paragraph with a label, at a level of its list."""
    RESOLUTION = "resolution"
    """The heading of a resolution: *Resolved:*."""
    CLAUSE = "clause"
    """A clause of a resolution; its label is the style's number."""
    MOVEMENT = "movement"
    """Somebody's arrival or departure, or the meeting's clock."""
    SIGNATURE = "signature"


RESOLVED = frozenset({BlockKind.RESOLUTION, BlockKind.CLAUSE})
"""The kinds of the blocks of a resolution."""


@dataclass(frozen=True)
class Block:
    """One block of the printed minutes."""

    kind: BlockKind
    text: str
    label: str = ""
    """Number or mark before the text: *5.*, *(i)*, *•*."""
    entry_ids: tuple[int, ...] = ()
    """The entries from which it comes, in order."""
    item_id: int | None = None
    """Its item; None in the head and at the end."""
    level: int = 0
    """Its depth in a list, from 1; 0 if it is not in a list."""
    cells: tuple[str, ...] = ()
    """The columns of a row, which has no text."""

    @property
    def line(self) -> str:
        """Label and text; the columns of a row."""
        if self.cells:
            return "; ".join(filter(None, self.cells))
        return f"{self.label} {self.text}" if self.label and self.text else self.label or self.text


@dataclass(frozen=True)
class About:
    """What a file says about a document: its title, header, marks and language."""

    title: str = ""
    """One line: *Minutes of Highways Committee, 2 March 2026*."""
    author: str = ""
    """The council, or else the committee."""
    date: date | None = None
    """The day of the meeting."""
    day: str = ""
    """The same in the words of the style."""
    language: str = "en-GB"
    """A BCP 47 tag."""
    is_draft: bool = False
    """Whether they are minutes that have not been agreed yet."""
    is_exempt: bool = False
    """Whether it has exempt business and so is not for the public."""

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks above the document, such as that it is a draft."""
        return (*([NOT_PUBLIC] if self.is_exempt else []), *([DRAFT] if self.is_draft else []))


@dataclass(frozen=True)
class Document:
    """The printed minutes, or another paper of a meeting, in order."""

    blocks: tuple[Block, ...]
    about: About = About()

    def block_of(self, entry_id: int) -> int | None:
        """The index of the block that prints an entry, None if there is none. Of several it is the first with the
        fewest entries: the clause, not the heading of all clauses."""
        places = [at for at, block in enumerate(self.blocks) if entry_id in block.entry_ids]
        return min(places, key=lambda at: len(self.blocks[at].entry_ids), default=None)


_INDENT = 4
_BETWEEN = "  "
"""The space between the columns of a table."""
_CLOSE = frozenset({BlockKind.NAMES, BlockKind.BALLOT})
"""Kinds whose successive blocks are printed close together."""
_TABLE = frozenset({BlockKind.COLUMNS, BlockKind.ROW})
_WIDEST_TABLE = 110
"""In characters; a wider table is not printed in columns."""


def as_text(document: Document, width: int | None = None) -> str:
    """The document as text, with a blank line between blocks and a newline at the end.

    Each paragraph is one line, unless `width` (in characters) is given; then it is wrapped, with a hanging indent after
    a label. Tables are in columns if there is room.
    """
    out: list[str] = []
    previous: Block | None = None
    tables = _table_lines(document.blocks, width)
    for block in document.blocks:
        if previous is not None:
            out.append("\n" if _follows_closely(block, previous) else "\n\n")
        if block.kind in _TABLE:
            out.append(next(tables))
        else:
            out.append(block.line if width is None else _wrapped(block.line, block, width))
        previous = block
    return "".join(out) + "\n" if out else ""


def _follows_closely(block: Block, previous: Block) -> bool:
    if block.kind is BlockKind.ROW:
        return previous.kind in _TABLE
    is_one_text = bool(block.entry_ids) and block.entry_ids == previous.entry_ids
    if is_one_text and {block.kind, previous.kind} <= {BlockKind.TITLE, BlockKind.NAMES}:
        return True  # lines that were imported together, and some are the title
    return block.kind is previous.kind and block.kind in _CLOSE


def _table_lines(blocks: Iterable[Block], width: int | None) -> Iterator[str]:
    """The lines of all tables: in columns, or with a bar between cells."""
    rows: list[Block] = []
    for block in blocks:
        if rows and (block.kind is BlockKind.COLUMNS or block.kind not in _TABLE):
            yield from _format_rows(rows, width)
            rows = []
        if block.kind in _TABLE:
            rows.append(block)
    yield from _format_rows(rows, width)


def _format_rows(rows: Sequence[Block], width: int | None) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip_longest(*(row.cells for row in rows), fillvalue="")]
    if sum(widths) + len(_BETWEEN) * (len(widths) - 1) <= (width or _WIDEST_TABLE):
        padded = (map(str.ljust, row.cells, widths) for row in rows)
        yield from (_BETWEEN.join(cells).rstrip() for cells in padded)
        return
    for row in rows:
        line = " | ".join(row.cells)
        yield line if width is None else _wrapped(line, row, width)


def _wrapped(text: str, block: Block, width: int) -> str:
    """The text of a block, wrapped at `width` characters; long words are not broken."""
    indent = " " * (_INDENT * max(block.level - 1, 0))
    hanging = indent + " " * (len(block.label) + 1 if block.label and block.level else 0)
    if block.kind is BlockKind.ROW:
        hanging = " " * _INDENT  # so that each row of a table is seen to begin
    lines = textwrap.wrap(
        text,
        max(width, len(hanging) + 1),
        initial_indent=indent,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


@dataclass(frozen=True)
class KeysOfKind:
    """How many keys the entries of a kind took, and how many characters they print."""

    kind: str
    """A kind of entry; what else the keys were for (the roll, the agenda)."""
    keys: int
    characters: int
    """Printed characters, the ends of paragraphs included."""

    @property
    def each(self) -> float | None:
        """The keys for each printed character; None if nothing was printed."""
        return self.keys / self.characters if self.characters else None


def keys_by_kind(meeting: Meeting, document: Document, pressed: Mapping[str, int]) -> tuple[KeysOfKind, ...]:
    """The keys and printed characters of each kind, the most keys first. A block counts for the kind of its first
    entry; one without an entry (the head, the list of those present) is not counted."""
    kinds = {entry.id: str(entry.kind) for entry in meeting.entries}
    printed: Counter[str] = Counter()
    for block in document.blocks:
        kind = kinds.get(block.entry_ids[0]) if block.entry_ids else "item" if block.item_id is not None else None
        if kind:
            printed[kind] += len(block.line) + 1
    found = (KeysOfKind(kind, pressed.get(kind, 0), printed[kind]) for kind in {**pressed, **printed})
    return tuple(sorted(found, key=lambda of: (-of.keys, -of.characters, of.kind)))


def of_all(rows: Iterable[KeysOfKind]) -> KeysOfKind:
    rows = tuple(rows)
    return KeysOfKind("all", sum(row.keys for row in rows), sum(row.characters for row in rows))


_SUSPECT = regex(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f\uf0b7\uf0a7\uf02d]"
)
_BULLETS_OF_WORD = {"\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "–"}
"""Signs that Word takes from its fonts of symbols, which no other font has at their places."""
_SPACES = regex("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
_UNSEEN = regex("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def printable(text: str) -> str:
    """`text` as one line: line breaks and tabs become spaces, invisible formatting characters are removed, and other
    control characters and invalid ones are replaced by a mark; Word's bullets become ordinary ones."""
    if _SUSPECT.search(text) is None:
        return text
    for letter, shown in _BULLETS_OF_WORD.items():
        text = text.replace(letter, shown)
    return _SUSPECT.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", _SPACES.sub(" ", text)))
