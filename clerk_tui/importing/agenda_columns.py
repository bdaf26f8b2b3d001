"""Tables whose head names their columns: the number, the title and who leads each item, without what else they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clerk_tui.frozen import dataclass
from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.lists.agenda import without_exempt
from clerk_tui.lists.split_names import is_surely_person
from clerk_tui.regex import any_case, regex

_HEADS = (
    ("number", any_case(r"(?:agenda |item )?(?:#|no\.?|number|ref\.?)")),
    ("title", any_case(r"(?:(?:agenda )?item |agenda )?(?:titles?|items?|topics?|subjects?|business|matters?|name)")),
    ("lead", any_case(r"(?:item )?(?:lead(?: officer)?|present(?:er|ers|ed by)|led by|by whom|who|owner|speakers?)")),
    ("time", any_case(r"(?:start )?times?|timing|start")),
    (
        "",
        any_case(
            r"(?:(?:file|record)(?: ?(?:#|no\.?|id|number))?|ver(?:sion)?\.?|type|action(?: details)?|result|status"
            r"|video|(?:agenda|minutes) note|details|papers?|enc(?:losures?|s|\.)?|pages?(?: no\.?)?|purpose|duration"
            r"|mins|minutes|for|attachments?|documents?)?"
        ),
    ),
)
"""What stands over the columns of a table, and what each is called."""
_BESIDE = frozenset({"number", "lead", "time"})
_FORMS = {"number": regex(r"\S{1,8}"), "time": regex(r"\d{1,2}[:.]?\d{0,2}\b.{0,20}")}
"""What stands in a column, where not all does."""
_ANY = regex(r"(?s).*")
_NEAREST = 3
"""Characters by which what stands in a column may begin beside its name."""
_GAP = " " * 8


@dataclass(frozen=True)
class _Cell:
    text: str
    start: int
    """Where it begins: its place in a row of a table, or a column of characters in a line."""


def with_columns(pieces: Sequence[Piece]) -> tuple[list[Piece], list[str]]:
    """The pieces; of the rows below a head that names their columns only the number, the title and who leads, and
    whether the item is exempt. Then what else stands in those rows."""
    left: list[str] = []
    kept = list(_read(pieces, left))
    return kept, [words for words in left if _WORD.search(words)]


_WORD = regex(r"[^\W\d_]{3}")


def _read(pieces: Sequence[Piece], left: list[str]) -> Iterator[Piece]:
    """The pieces with only those columns; the words of the others are put to those `left` out."""
    names: dict[int, str] = {}
    held: list[Piece] = []
    for piece in pieces:
        cells = _cells_of(piece)
        if cells and (found := _names_of(cells, piece.kind)):
            yield from _joined(held, left)
            names, held = found, []
            if "lead" in names.values():
                yield replace(piece, text=f"Item{_GAP}Lead", cells=("Item", "Lead"), kind=PieceKind.ROW)
        elif names and (parts := _parts_of(cells, names, piece.kind)):
            held.append(replace(piece, cells=tuple(parts.get(name, "") for name in _KEPT), kind=PieceKind.ROW))
        else:
            yield from _joined(held, left)
            held = []
            yield piece
    yield from _joined(held, left)


_KEPT = ("number", "time", "title", "lead", "")


def _cells_of(piece: Piece) -> list[_Cell]:
    """The cells of a row of a table, or of a line with wide gaps."""
    if piece.kind is PieceKind.ROW:
        return [_Cell(text.strip(), at) for at, text in enumerate(piece.cells)]
    is_line = piece.kind is PieceKind.LINE
    return [_Cell(cell[0], cell.start()) for cell in _IN_LINE.finditer(piece.text)] if is_line else []


_IN_LINE = regex(r"\S+(?:\s{1,2}\S+)*")
"""What wide gaps part in a line."""


def _names_of(cells: Sequence[_Cell], kind: PieceKind) -> dict[int, str]:
    """What the columns below a head are, by where they begin; nothing if it is none."""
    found = [next((name for name, head in _HEADS if head.fullmatch(cell.text)), "?") for cell in cells]
    if found.count("title") > 1:  # *Item | Subject*: the former is the number
        found[found.index("title")] = "number"
    is_head = "title" in found and "?" not in found and bool(_BESIDE & set(found))
    is_own = len(set(found) - {""}) == len(found) - found.count("")
    is_plain = kind is PieceKind.LINE and not {"lead", "time"} & set(found)
    if not (is_head and is_own) or is_plain:
        return {}
    return {cell.start: name for cell, name in zip(cells, found, strict=True)}


def _parts_of(cells: Sequence[_Cell], names: Mapping[int, str], kind: PieceKind) -> dict[str, str]:
    """What stands in which column of a row; nothing if it does not fit the columns."""
    if kind is PieceKind.ROW and len(cells) != len(names):
        return {}
    starts = sorted(names)
    out: dict[str, str] = {}
    for at, cell in enumerate(cells):
        near = starts[at] if len(cells) == len(starts) else min(starts, key=lambda start: abs(start - cell.start))
        name = names[near]
        is_far = len(cells) != len(starts) and abs(near - cell.start) > _NEAREST
        if not cell.text:
            continue
        if name == "":
            out[name] = f"{out.get(name, '')}\n{' '.join(cell.text.split())}".strip()
            continue
        if is_far or name in out or not _FORMS.get(name, _ANY).fullmatch(cell.text):
            return {}
        out[name] = cell.text
    return out if set(out) - {""} else {}


def _joined(held: Sequence[Piece], left: list[str]) -> Iterator[Piece]:
    """The rows of a table, each with the lines in which its title and its lead go on; the words of other columns, and
    a second lead, are put to those `left` out."""
    widest = max((len(piece.cells[2]) for piece in held), default=0)
    has_keys = any(piece.cells[0] or piece.cells[1] for piece in held)
    rows: list[tuple[Piece, list[str]]] = []
    length = 0
    for piece in held:
        number, time, title, lead, more = piece.cells
        first = title.split()[0] if title else ""
        is_full = has_keys and length + len(first) >= widest and "\n" not in title
        if rows and not (number or time) and (not title or is_full or first[:1].islower()):
            parts = rows[-1][1]
            if lead and parts[3] and is_surely_person(parts[3]) and is_surely_person(lead):
                left.append(lead)
                lead = ""
            parts[2], parts[3] = f"{parts[2]} {title}".strip(), f"{parts[3]} {lead}".strip()
            parts[4] = f"{parts[4]}\n{more}".strip()
        else:
            rows.append((piece, [number, time, title, " ".join(lead.split()), more]))
        length = len(title)
    for piece, (number, time, title, lead, more) in rows:
        title = _with_exempt(title, more, left)
        cells = tuple(filter(None, (number, f"{time} {title}".strip(), lead)))
        yield replace(piece, text="\t".join(cells), cells=cells)


def _with_exempt(title: str, more: str, left: list[str]) -> str:
    """A title with what says in another column that its item is exempt; the other words are put to those `left`."""
    for words in filter(None, more.split("\n")):
        said = next((f"{title} ({one})" for one in (words, f"{words} item") if without_exempt(f"{title} ({one})")), "")
        if said:
            title = said
        else:
            left.append(words)
    return title
