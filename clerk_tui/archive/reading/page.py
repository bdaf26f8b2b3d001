"""Web pages: the minutes out of the page of a committee system.

lxml's parser is used as a stream: no tree is built, so that no depth of nesting and no number of tags takes memory,
and every tag is closed where a browser closes it. Nothing is fetched and no script is run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from clerk_tui.archive.reading.characters import decoded, one_line, printed
from clerk_tui.archive.reading.limits import MOST_PIECES
from clerk_tui.archive.reading.page_lists import Lists
from clerk_tui.archive.reading.page_parts import BOLD, HIDDEN, PRINTED, SUBTITLE, TITLE, Part, chosen, flags_of
from clerk_tui.archive.reading.refusals import too_much_text
from clerk_tui.archive.reading.tables import table
from clerk_tui.archive.source import Facts, Piece, PieceKind

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td
    tfoot th thead tr ul""".split()
)
"""What begins on a line of its own."""
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_DEEPEST_TABLE = 20
"""Tables inside tables beyond this are read as paragraphs: pages of the nineties go to eight."""
_FEED = 65_536
"""Characters given to the parser at a time."""
_WHEN = re.compile(
    r"^(?P<committee>.*?)\s*[-–,]?\s*(?P<date>(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s.*?\b\d{4})\b[,\s]*"
    r"(?P<time>(?:at\s+)?[\d.: ]*\d\s*(?:[ap]\.?m\.?)?)?\W*$",
    re.IGNORECASE,
)
"""The line below the title of a committee system's page: the committee, the day, the time."""
_VENUE = re.compile(r"^(?:venue|location|place)\s*:\s*(?P<venue>.+?)\.?\s*(?:view directions)?$", re.IGNORECASE)


def read(data: bytes, name: str, encoding: str = "") -> tuple[list[Piece], Facts]:
    """The pieces of a page, and what it says of the meeting where it is one of ModernGov. `encoding` is the one it was
    sent in, where that is known. Raises FileRefusedError."""
    said = _DECLARED.search(data[:4096])
    declared = encoding or (said[1].decode("ascii") if said else "")
    page = parsed(decoded(data, name, declared), name)
    return [part.piece for part in chosen(page.parts)], page.facts()


def fragment(text: str, name: str) -> list[Piece]:
    """The pieces of a piece of HTML: a field of a data file, or Markdown made HTML."""
    return [part.piece for part in parsed(text, name).parts]


def parsed(text: str, name: str) -> Page:
    """`text` read as HTML. Raises FileRefusedError for a page without end."""
    from lxml import etree

    page = Page(name)
    target: Any = page
    parser = etree.HTMLParser(target=target, encoding="utf-8")
    for at in range(0, len(text), _FEED):
        parser.feed(text[at : at + _FEED].encode("utf-8", errors="replace"))
    if text:
        parser.close()
    page.finish()
    return page


class _Table:
    """A table being read: its rows, the cells of the one in hand, and where it goes."""

    def __init__(self, sink: list[Part]) -> None:
        self.sink = sink
        self.rows: list[list[list[Part]]] = []
        self.cells: list[list[Part]] = []


class Page:
    """What the parser calls at each tag and each run of characters, and what became of it."""

    def __init__(self, name: str) -> None:
        self.parts: list[Part] = []
        self._name = name
        self._tags: list[str] = []
        self._flags = bytearray()
        self._sink = self.parts
        self._tables: list[_Table] = []
        self._too_deep = 0
        """How many tables are open beyond those that are told apart."""
        self._lists = Lists()
        self._run: list[str] = []
        self._bold = self._plain = 0
        """How many characters of the run are bold, and how many are not."""
        self._is_headed = self._has_broken = False
        """Whether its first line is all bold, and whether that line has ended."""
        self._count = 0
        self._subtitle = ""

    # --- what the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag opened."""
        above = self._flags[-1] if self._flags else 0
        flags = flags_of(tag, attributes, above)
        if tag == "br" and not above & HIDDEN:
            self._is_headed = self._is_headed if self._has_broken else self._bold > 0 and not self._plain
            self._has_broken |= self._bold + self._plain > 0
            self._run.append("\n")
        elif tag in _BLOCKS:
            self._end_block()
            if not flags & HIDDEN:
                self._open_block(tag, attributes)
        self._tags.append(tag)
        self._flags.append(flags)

    def end(self, tag: str) -> None:
        """A tag closed, by the page or by the parser."""
        if not self._tags or self._tags[-1] != tag:
            return
        if tag in _BLOCKS:
            self._end_block()
        flags = self._flags[-1]
        self._tags.pop()
        self._flags.pop()
        if tag in _BLOCKS and not flags & HIDDEN:
            self._close_block(tag)

    def data(self, text: str) -> None:
        """A run of characters."""
        flags = self._flags[-1] if self._flags else 0
        if flags & HIDDEN:
            return
        self._run.append(text if flags & PRINTED else text.replace("\r", " ").replace("\n", " "))
        size = len(text) - text.count(" ") - text.count("\n")
        if flags & BOLD:
            self._bold += size
        else:
            self._plain += size

    def comment(self, text: str) -> None:
        """A comment, which is not shown."""

    def close(self) -> None:
        """The end of the page, for the parser."""

    # --- blocks

    def finish(self) -> None:
        """What is still open where the page ends."""
        self._end_block()
        while self._tables:
            self._close_table()

    def _open_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in ("ul", "ol", "menu", "dir", "li"):
            self._lists.open(tag, attributes)
        elif tag == "table" and len(self._tables) >= _DEEPEST_TABLE:
            self._too_deep += 1
        elif tag == "table":
            self._tables.append(_Table(self._sink))
        elif not self._tables or self._too_deep:
            pass
        elif tag in ("tr", "thead", "tbody", "tfoot"):
            self._close_row()
        elif tag in ("td", "th"):
            self._tables[-1].cells.append([])
            self._sink = self._tables[-1].cells[-1]

    def _close_block(self, tag: str) -> None:
        if tag in ("ul", "ol", "menu", "dir", "li"):
            self._lists.close(tag)
        elif tag == "table" and self._too_deep:
            self._too_deep -= 1
        elif not self._tables or self._too_deep:
            pass
        elif tag == "tr":
            self._close_row()
        elif tag == "table":
            self._close_table()

    def _close_row(self) -> None:
        open_table = self._tables[-1]
        if open_table.cells:
            open_table.rows.append(open_table.cells)
            open_table.cells = []
        self._sink = open_table.sink

    def _close_table(self) -> None:
        self._close_row()
        closed = self._tables.pop()
        flags = next((part.flags for cells in closed.rows for cell in cells for part in cell), 0)
        made = table([[[part.piece for part in cell] for cell in cells] for cells in closed.rows])
        self._sink += [Part(piece, flags) for piece in made]

    def _end_block(self) -> None:
        """The characters since the last boundary, as a piece or as lines."""
        run, self._run = "".join(self._run), []
        is_bold = self._bold > 0 and not self._plain
        is_headed = self._is_headed and self._plain > 0
        self._bold = self._plain = 0
        self._is_headed = self._has_broken = False
        if not run or run.isspace():
            return
        flags = self._flags[-1] if self._flags else 0
        tag = next((tag for tag in reversed(self._tags[-30:]) if tag in _BLOCKS), "")
        if flags & PRINTED:
            self._add_lines([printed(line.expandtabs()).rstrip() for line in run.split("\n")], flags, is_bold)
            return
        lines = [line for line in map(one_line, run.split("\n")) if line]
        if not lines:
            return
        if flags & SUBTITLE:
            self._subtitle = self._subtitle or " ".join(lines)
        level = self._level(tag)
        if level:
            for line in lines:
                self._add(Piece(line, PieceKind.HEADING, level, is_bold=is_bold), flags)
        elif self._lists.is_inside and (label := self._lists.label(" ".join(lines))) is not None:
            first = lines[:1] if is_headed else lines
            text = f"{label} {' '.join(first)}" if label else " ".join(first)
            self._add(Piece(text, PieceKind.LISTED, self._lists.depth, is_bold=is_bold or is_headed), flags)
            self._add_plain(lines[len(first) :], flags)
        elif is_headed:
            self._add(Piece(lines[0], PieceKind.PARAGRAPH, is_bold=True), flags)
            self._add_plain(lines[1:], flags)
        elif len(lines) == 1:
            self._add(Piece(lines[0], PieceKind.PARAGRAPH, is_bold=is_bold), flags)
        else:
            self._add_lines([*lines, ""], flags, is_bold)

    def _add_plain(self, lines: list[str], flags: int) -> None:
        """What stands under a line in bold in the same block."""
        if len(lines) == 1:
            self._add(Piece(lines[0], PieceKind.PARAGRAPH), flags)
        elif lines:
            self._add_lines([*lines, ""], flags, False)

    def _add_lines(self, lines: list[str], flags: int, is_bold: bool) -> None:
        for line in lines:
            self._add(Piece(line, PieceKind.LINE, is_bold=is_bold) if line else Piece("", PieceKind.BLANK), flags)

    def _add(self, piece: Piece, flags: int) -> None:
        self._count += 1
        if self._count > MOST_PIECES:
            raise too_much_text(self._name)
        self._sink.append(Part(piece, flags))

    # --- what the page says of itself

    def _level(self, tag: str) -> int:
        flags = self._flags[-1] if self._flags else 0
        return _HEADINGS.get(tag, 0) or (3 if flags & TITLE else 0)

    def facts(self) -> Facts:
        """What the page of a committee system says of its meeting beside the minutes; nothing for any other page."""
        said = _WHEN.match(self._subtitle)
        if not said:
            return Facts()
        venue = next((m["venue"] for part in self.parts if (m := _VENUE.match(part.piece.text))), "")
        return Facts(
            committee=said["committee"], date=said["date"], time=(said["time"] or "").removeprefix("at "), venue=venue
        )
