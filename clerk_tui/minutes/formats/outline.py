"""Divides a document into parts for formats: headings with their levels, lists, tables, names and paragraphs. Also
makes its texts printable, and finds which lists count on from each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import groupby

from clerk_tui.english.months import MONTH_NAMES
from clerk_tui.english.numbering import ROMANS, letters
from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.minutes.document import RESOLVED, About, Block, BlockKind, Document, printable
from clerk_tui.regex import regex

NBSP = "\N{NO-BREAK SPACE}"
_TITLES = (
    r"Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllrs?|Councillors?|Ald|Alderman|Sir|Dame|Lord|Lady|Revd?|Canon|Mayor|"
    r"Chief Inspector|Inspector|Sergeant|PCSO|PC|DCI|Sgt|St"
)
_NAMED = "|".join(MONTH_NAMES)
_MONTHS = rf"(?:{_NAMED}|{_NAMED.upper()}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
_UNITS = (
    r"(?:am|pm|a\.m\.|p\.m\.|AM|PM|A\.M\.|P\.M\.|noon|hours?|minutes?|days?|weeks?|months?|years?|mm|cm|m|km|miles?|metres?|kg|g|t|tonnes?|ha|"
    r"hectares?|acres?|mph|kW|MW|per cent|percent|%|million|billion|bn|hundred|thousand)(?!\w)"
)
_PARTS = (
    r"[Ii]tems?|[Mm]inutes?|[Pp]aragraphs?|[Pp]aras?|[Ss]ections?|[Cc]lauses?|[Pp]ages?|[Pp]arts?|[Ss]chedules?|"
    r"[Aa]ppendix|[Aa]nnex|[Rr]ecommendations?|[Rr]esolutions?|[Nn]os?\.?|[Aa]rticles?|[Rr]egulations?|[Rr]ules?"
)
_PARTICLES = r"(?:(?:van|von|der|den|de|da|di|du|la|le|ap|ab|te) ){0,2}(?:h|[dD][’'])?"
"""What begins a surname in small letters."""
_AT_A_WORD = (
    rf"(?:{_TITLES})\.? (?={_PARTICLES}[A-Z])",
    rf"[A-Z]\.?(?:[A-Z]\.?)? (?={_PARTICLES}[A-Z](?:[a-z’']|\b))",
    rf"\d{{1,2}}(?:st|nd|rd|th|ST|ND|RD|TH)? (?={_MONTHS})",
    rf"{_MONTHS} (?=\d)",
    rf"(?:{_PARTS}) (?=\(?(?:\d|[A-Zivx]{{1,4}}\b)|\([a-z]{{1,4}}\))",
)
_TOGETHER = regex(rf"\b(?=[A-Z\dacimnprs])(?:{'|'.join(_AT_A_WORD)})|\d (?={_UNITS})")
_APOSTROPHE = regex(r"(?<=[^\W\d])'|'(?=\d0s\b)|(?<=\d)'(?=s\b)")
_QUOTED = regex(r"(?<![\w’'])'(?=\w)([^'’]*(?:[’'](?=\w)[^'’]*)*)[’'](?!\w)")

_DOUBLE = regex(r"(?<!\w)[\"“](?=[^\s\"“”).,;:!?])([^\"“”]*)(?<!\s)[\"”](?!\w)")
"""A quotation whose marks are straight or of both forms; not a lone one, which may be inches."""


def as_set(text: str) -> str:
    """`text` as a printer sets it: no-break spaces in names, dates, quantities and references, curly quotation
    marks."""
    if '"' in text:
        text = _DOUBLE.sub(r"“\1”", text)
    if "'" in text:
        text = _APOSTROPHE.sub("’", _QUOTED.sub(r"‘\1’", text))
    return _TOGETHER.sub(lambda found: str(found[0]).replace(" ", NBSP), text)


_LISTED = frozenset({BlockKind.LISTED, BlockKind.CLAUSE, BlockKind.RESOLUTION})
_HIGHEST, _DEEPEST = 2, 6
"""The levels of headings; the title has level 1."""
_LINE, _WIDEST, _SHORT, _NAME, _PADDING = 82, 60, 22, 34, 3.5
"""In figures (0 to 9): the width of a table, the greatest width of a column, the width below which a column is not made
narrower, the same for the first column, which has names, and the padding of a cell."""
_NARROW, _WIDE = frozenset("iIjlt.,;:'’‘|()[]/!-frí "), frozenset("mwMW@%—")


def _width(text: str) -> float:
    """The approximate width of a text in a sans-serif typeface; a figure is 1."""
    return sum(0.55 if c in _NARROW else 1.6 if c in _WIDE else 1.25 if c.isupper() else 1 for c in text)


class Sort(StrEnum):
    TITLE = "title"
    """The lines of the title."""
    HEADING = "heading"
    NAMES = "names"
    """Names that are printed close together."""
    LISTING = "listing"
    """The entries of a list and of the lists inside it, in order."""
    TABLE = "table"
    PARAGRAPH = "paragraph"
    """Any other paragraph."""


@dataclass(frozen=True)
class Part:
    """Blocks that belong together: one block, or all of a title, of names or of a list."""

    sort: Sort
    blocks: tuple[Block, ...] = ()
    level: int = 0
    """Of a heading; the title has level 1."""

    @property
    def block(self) -> Block:
        return self.blocks[0]


@dataclass(frozen=True)
class Table(Part):
    """Rows whose first cell is a heading; `columns` are the column headings, if any."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    """The rows of all tables of the document with the same columns, which are as wide in each."""

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The row of column headings, if any, and the rows; all of the same length."""
        return _pad_lines((self.columns, *self.rows) if self.columns else self.rows)

    @property
    def shares(self) -> tuple[float, ...]:
        """The share of the width for each column. A short column gets what its longest cell needs; the others share the
        rest by length, with room for their longest word."""
        lines = self.lines
        alike = (row for row in self.alike if len(row) <= len(lines[0]))
        columns = [*zip(*_pad_lines((*lines, *alike)), strict=True)]
        wanted = [min(max(map(_width, column)), _WIDEST) + _PADDING for column in columns]
        most = [_NAME, *[_SHORT] * (len(columns) - 1)]
        short = sum(width for width, limit in zip(wanted, most, strict=True) if width <= limit)
        long = sum(wanted) - short
        room = max(_LINE - short, _LINE / 3)
        given = [
            width if width <= limit or long <= room else width * room / long
            for width, limit in zip(wanted, most, strict=True)
        ]
        least = [min(max(_width(word) for cell in column for word in cell.split(" ")), _SHORT) for column in columns]
        widths = [max(width, word + _PADDING) for width, word in zip(given, least, strict=True)]
        return tuple(width / sum(widths) for width in widths)


def _pad_lines(lines: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    count = max(map(len, lines))
    return tuple((*line, *("",) * (count - len(line))) for line in lines)


_LEADING = 90
"""The most letters of a line that stays with the next of its entry."""


def outline(document: Document, *, is_set: bool = False) -> Iterator[Part]:
    """The parts in order; every text is printable and, if `is_set`, as a printer sets it."""
    parts = [*_parts(document, (lambda text: as_set(printable(text))) if is_set else printable)]
    rows: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for part in parts:
        if isinstance(part, Table):
            rows.setdefault(part.columns, []).extend(part.rows)
    for part in parts:
        yield replace(part, alike=tuple(rows[part.columns])) if isinstance(part, Table) else part


def _parts(document: Document, shown: Callable[[str], str]) -> Iterator[Part]:
    levels = _Levels()
    for sort, group in groupby((_clean(block, shown) for block in document.blocks), _sort):
        blocks = tuple(group)
        if sort is Sort.TABLE:
            yield from _tables(blocks)
        elif sort in (Sort.HEADING, Sort.PARAGRAPH):
            yield from (Part(sort, (block,), levels.level(block) if sort is Sort.HEADING else 0) for block in blocks)
        else:
            yield Part(sort, blocks)


def kept_with_next(parts: Sequence[Part]) -> list[bool]:
    """For each part, whether it stays on the page of the next: a table or signature, or the line above it; a short line
    of the same entry, or above a resolution, such as who moved a motion; or the program's own line below a heading."""

    def is_signature(part: Part) -> bool:
        return part.sort is Sort.PARAGRAPH and part.block.kind is BlockKind.SIGNATURE

    def leads(at: int) -> bool:
        part, next_part = parts[at], parts[at + 1]
        if part.sort is not Sort.PARAGRAPH or next_part.sort is not Sort.PARAGRAPH:
            return False
        block, below = part.block, next_part.block
        goes_on = block.kind is below.kind is BlockKind.PARAGRAPH
        if not block.entry_ids:
            return goes_on and at > 0 and parts[at - 1].sort is Sort.HEADING
        if block.kind is not BlockKind.PARAGRAPH or len(block.text) > 2 * _LEADING:
            return False
        if goes_on and block.entry_ids == below.entry_ids:
            return len(block.text) <= _LEADING
        resolved = [p.block for p in parts[at + 1 : at + 3] if p.blocks and p.block.kind in RESOLVED]
        return any({*block.entry_ids} <= {*one.entry_ids} for one in resolved)

    below = [parts[at + 1 : at + 3] for at in range(len(parts))]
    return [
        bool(two) and (isinstance(two[0], Table) or any(map(is_signature, two)) or leads(at))
        for at, two in enumerate(below)
    ]


def _clean(block: Block, shown: Callable[[str], str]) -> Block:
    text, label = shown(block.text), printable(block.label)
    cells = tuple(map(shown, block.cells))
    if text is block.text and label is block.label and cells == block.cells:
        return block
    return replace(block, text=text, label=label, cells=cells)


def _sort(block: Block) -> Sort:
    if block.kind is BlockKind.BALLOT and not block.label:
        return Sort.NAMES  # the style does not part how they voted from the names
    is_listed = block.level > 0 and block.kind in _LISTED
    return Sort.LISTING if is_listed else _SORTS.get(block.kind, Sort.PARAGRAPH)


_SORTS = {
    BlockKind.TITLE: Sort.TITLE,
    BlockKind.NAMES: Sort.NAMES,
    **dict.fromkeys((BlockKind.HEADING, BlockKind.PART, BlockKind.ITEM), Sort.HEADING),
    **dict.fromkeys((BlockKind.BALLOT, BlockKind.COLUMNS, BlockKind.ROW), Sort.TABLE),
}


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """The tables in successive rows: column headings begin a new one, and so do ballots after other rows."""
    columns: tuple[str, ...] = ()
    rows: list[tuple[str, ...]] = []
    previous: Block | None = None
    for block in blocks:
        is_other = previous is not None and (previous.kind is BlockKind.BALLOT) != (block.kind is BlockKind.BALLOT)
        is_other |= previous is not None and block.kind is BlockKind.BALLOT and previous.entry_ids != block.entry_ids
        if (is_other or block.kind is BlockKind.COLUMNS) and (rows or columns):
            yield Table(Sort.TABLE, columns=columns, rows=tuple(rows))
            columns, rows = (), []
        if block.kind is BlockKind.COLUMNS:
            columns = block.cells
        else:
            rows.append(block.cells or (block.label, block.text))
        previous = block
    yield Table(Sort.TABLE, columns=columns, rows=tuple(rows))


class _Levels:
    """Works out the level of each heading: one below the title in the head and at the end; items one below their part;
    headings in an item one below the item."""

    def __init__(self) -> None:
        self._part = self._item = 1

    def level(self, block: Block) -> int:
        """The level of the next heading."""
        if block.kind is BlockKind.PART:
            self._part = self._item = _HIGHEST
            return _HIGHEST
        if block.kind is BlockKind.ITEM:
            self._item = self._part + 1
            return self._item
        if block.item_id is None:
            return _HIGHEST
        return min(self._item + 1 + block.level, _DEEPEST)


class Manner(StrEnum):
    """How a list counts."""

    DECIMAL = "decimal"
    ROMAN = "roman"
    LETTER = "letter"
    BULLET = "bullet"
    OTHER = "other"
    """A label that is not a number; it is printed as it is."""


@dataclass
class Run:
    """Entries of a list at one level with consecutive numbers."""

    manner: Manner
    start: int
    """The number of the first."""
    before: str
    """The text before the number; a whole bullet or other label."""
    after: str
    level: int
    """1 for the outermost list."""


_LABEL = regex(r"(?P<before>\W*)(?P<core>\d{1,5}|[a-z]{1,7})(?P<after>\W*)")
_FIGURES = regex(r"0|[1-9]\d*", re.ASCII)
_BULLETS = frozenset("•·▪–-—*")
_LETTERS = {letters(number): number for number in range(1, 703)}


def runs(blocks: Sequence[Block]) -> list[Run | None]:
    """The run of each block of a list; None for a block without a label, which continues the entry above. A new run
    begins at a number out of sequence and after an entry of an outer level."""
    out: list[Run | None] = []
    open_runs: dict[int, tuple[Run, list[Run]]] = {}
    for block in blocks:
        if not block.label:
            out.append(None)
            continue
        level = max(block.level, 1)
        open_runs = {at: run for at, run in open_runs.items() if at <= level}
        read = _readings(block.label, level)
        run, last = open_runs.get(level, (None, []))
        going_on = [r for r in read if any(_follows(r, before) for before in last)]
        if run is None or not going_on:
            run, going_on = replace(read[0]), read
        elif run.manner is not going_on[0].manner:
            run.manner = going_on[0].manner  # as a later label shows: (i) after (h) is a letter
            run.start = going_on[0].start - sum(1 for known in out if known is run)
        open_runs[level] = run, going_on
        out.append(run)
    return out


def _readings(label: str, level: int) -> list[Run]:
    """The ways to read a label, the likeliest first: (i) is a Roman numeral or the ninth letter."""
    if label in _BULLETS:
        return [Run(Manner.BULLET, 1, label, "", level)]
    match = _LABEL.fullmatch(label)
    before, core, after = match.groups() if match else ("", "", "")
    ways = (
        (Manner.DECIMAL, int(core) if _FIGURES.fullmatch(core) else None),
        (Manner.ROMAN, ROMANS.get(core)),
        (Manner.LETTER, _LETTERS.get(core) if len(core) < 3 else None),
    )
    found = [(manner, number) for manner, number in ways if number is not None]
    if not found:
        return [Run(Manner.OTHER, 1, label, "", level)]
    if found[0] == (Manner.ROMAN, ROMANS.get(core)) and len(core) == 1 and core not in "iv":
        found.reverse()
    return [Run(manner, number, before, after, level) for manner, number in found]


def _follows(run: Run, before: Run) -> bool:
    if (run.manner, run.before, run.after) != (before.manner, before.before, before.after):
        return False
    return run.manner is Manner.BULLET or (run.manner is not Manner.OTHER and run.start == before.start + 1)


_LONGEST_FOOT = 160
"""How many characters two lines at the foot of a page hold."""
_TAIL = 64
"""How many of these are kept at the end, where the day is."""


def foot(frame: str, about: About) -> str:
    """The filled head or foot of a page; if too long, it is cut in the middle, so that the date at its end stays."""
    said = frame
    for name, value in (("title", about.title), ("council", about.author), ("date", about.day)):
        said = said.replace(f"{{{name}}}", printable(value))
    if len(said) > _LONGEST_FOOT:
        start, end = said[: _LONGEST_FOOT - _TAIL], said[-_TAIL:]
        said = f"{start.rpartition(' ')[0] or start} … {end.partition(' ')[2] or end}"
    return as_set(said)


_TOLD = 5
"""The most letters that a message lists."""
_AROUND = 30
"""The characters of the text on each side of a letter in a message."""
_NO_LETTER = frozenset({"Cn", "Co"})
"""The categories of codes that no letter has, and of those that every font may use for something else."""


class LettersMissingError(ClerkError):
    """A paper has letters that no font has; nothing was written."""


def refuse_unknown(document: Document) -> None:
    """Raise LettersMissingError for code points that are no letters. Any letter is accepted: the reader's Word finds a
    font."""
    said = "".join(_texts(document))
    if said.isascii():
        return
    letters = [letter for letter in dict.fromkeys(said) if unicodedata.category(letter) in _NO_LETTER]
    if letters:
        raise LettersMissingError(
            f"{'This is not a letter' if len(letters) == 1 else 'These are not letters'} in any font: "
            f"{places(letters, document)}. Nothing was written. Correct the line in the record."
        )


def places(letters: Sequence[str], document: Document) -> str:
    """The first few letters with their code points and the words around them, and how many more there are."""
    more = f"; and {len(letters) - _TOLD} more" if len(letters) > _TOLD else ""
    return "; ".join(_place(letter, document) for letter in letters[:_TOLD]) + more


def _place(letter: str, document: Document) -> str:
    for text in _texts(document):
        at = text.find(letter)
        if at >= 0:
            start, end = max(at - _AROUND, 0), at + _AROUND
            cut = ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")
            return f"{letter} (U+{ord(letter):04X}) in “{cut}”"
    return f"{letter} (U+{ord(letter):04X})"


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield printable(block.line)
    yield printable(document.about.title)
    yield printable(document.about.author)
