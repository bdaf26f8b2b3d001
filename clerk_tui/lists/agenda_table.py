"""Tables whose head names their columns: the number, the title and who leads each item, without what else they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clerk_tui.frozen import dataclass
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
UNDER = (
    r"[\s,:–—-]+(?:by virtue|by reason|under|pursuant|as defined|within|in accordance"
    r"|(?:category|paragraph|para|section|schedule|part|sch|s)\b\.?\s?[\dA-Z(]).*?"
)
"""Under what an item is exempt."""
WORD_OF_EXEMPT = (
    r"(?:exempt|confidential|in private|not for publication|restricted)"
    r"(?: (?:items?|business|reports?|information|papers?))?"
)
NOT_PUBLIC = rf"{WORD_OF_EXEMPT}(?:{UNDER})?"
_SAID_EXEMPT = any_case(
    rf"(?P<title>.*[^\s(\[–—:-])\s*(?:[(\[]\s*(?:{NOT_PUBLIC}|private (?:item|session|business)"
    r"|closed session)\s*[)\]]"
    r"(?P<time>\s+\d{1,2}[.:]\d{2}\s?(?:am|pm)?)?"
    rf"|\s[–—-]\s*{NOT_PUBLIC})\.?|(?:exempt|confidential|not for publication)\s*[:–—-]\s+(?P<after>\S.*)"
)
"""A title that says of its own item that it is not for the public: *Staffing (exempt)*, *Confidential: Staffing*."""


def without_exempt(title: str) -> str:
    """A title without words that say that its item is not for the public; '' if it has none: *Staffing* of *Staffing
    (exempt)*."""
    match = _SAID_EXEMPT.fullmatch(title)
    after = match["after"] if match else ""
    return f"{after[0].upper()}{after[1:]}" if after else f"{match['title']}{match['time'] or ''}" if match else ""


@dataclass(frozen=True)
class _Cell:
    text: str
    start: int
    """Where it begins: its place in a row of a table, or a column of characters in a line."""


@dataclass(frozen=True)
class Line:
    """A line of a list, or a row of a table."""

    cells: tuple[_Cell, ...]
    is_row: bool
    """Whether something parts its cells that is no white space."""


Kept = tuple[int, tuple[str, ...]]
"""The place of a line among the others, and the cells that are kept of it; none where it is kept as it is."""


def row_of(cells: Sequence[str]) -> Line:
    """The row of a table with these cells."""
    return Line(tuple(_Cell(text.strip(), at) for at, text in enumerate(cells)), is_row=True)


def line_of(text: str) -> Line:
    """A line, whose cells are parted by tabs, by upright strokes, or by wide gaps."""
    sign = "\t" if "\t" in text.rstrip() else "|" if text.count("|") > 1 else ""
    if sign:
        return row_of(text.strip(" |").split(sign) if sign == "|" else text.rstrip().split(sign))
    return Line(tuple(_Cell(cell[0], cell.start()) for cell in _IN_LINE.finditer(text)), is_row=False)


_IN_LINE = regex(r"\S+(?:\s{1,2}\S+)*")
"""What wide gaps part in a line."""


def with_columns(text: str) -> str:
    """The lines of a list; of the rows of a table the number, the title, the time and who leads, parted by gaps."""
    lines = text.splitlines()
    if not any(_BESIDE_TITLE.search(line) for line in lines):
        return text
    kept, _ = in_columns(list(map(line_of, lines)))
    return "\n".join(_GAP.join(cells) if cells else lines[at] for at, cells in kept)


_BESIDE_TITLE = any_case(
    r"\b(?:lead|present(?:er|ed by)|led by|by whom|who|owner|speakers?|times?|timing|start|no|number)\b"
)
"""A word that the head of such a table has."""


def in_columns(lines: Sequence[Line]) -> tuple[list[Kept], list[str]]:
    """The lines; of the rows below a head that names their columns only the number, the title with the time and
    whether the item is exempt, and who leads. Then what else stands in those rows."""
    left: list[str] = []
    kept = list(_read(lines, left))
    return kept, [words for words in left if _WORD.search(words)]


_WORD = regex(r"[^\W\d_]{3}")


def _read(lines: Sequence[Line], left: list[str]) -> Iterator[Kept]:
    """The lines with only those columns; the words of the others are put to those `left` out."""
    names: dict[int, str] = {}
    is_table = False
    held: list[tuple[int, dict[str, str]]] = []
    for at, line in enumerate(lines):
        if line.cells and (found := _names_of(line)):
            yield from _joined(held, left)
            names, is_table, held = found, line.is_row, []
            if "lead" in names.values():
                yield at, LEAD_ROW
        elif names and line.is_row is is_table and (parts := _parts_of(line, names)):
            held.append((at, parts))
        elif names and line.is_row and all(_RULED.fullmatch(cell.text) for cell in line.cells):
            continue
        else:
            yield from _joined(held, left)
            held = []
            yield at, ()
    yield from _joined(held, left)


LEAD_ROW = ("Item", "Lead:")
"""What stands for the head of a table whose last column says who leads."""
_RULED = regex(r"[\s:=-]*")
"""A cell of the rule below a head."""


def _names_of(line: Line) -> dict[int, str]:
    """What each column of a table holds, by where it begins; nothing if the line is no head of a table."""
    cells = line.cells
    found = [next((name for name, head in _HEADS if head.fullmatch(cell.text)), "?") for cell in cells]
    if found.count("title") > 1:  # *Item | Subject*: the former is the number
        found[found.index("title")] = "number"
    is_head = "title" in found and "?" not in found and bool(_BESIDE & set(found))
    is_own = len(set(found) - {""}) == len(found) - found.count("")
    is_plain = not line.is_row and not {"lead", "time"} & set(found)
    if not (is_head and is_own) or is_plain:
        return {}
    return {cell.start: name for cell, name in zip(cells, found, strict=True)}


def _parts_of(line: Line, names: Mapping[int, str]) -> dict[str, str]:
    """The text in each column of a row; nothing if the row does not fit the columns."""
    cells = line.cells
    if line.is_row and len(cells) > len(names):
        return {}
    starts = sorted(names)
    out: dict[str, str] = {}
    for at, cell in enumerate(cells):
        is_told = line.is_row or len(cells) == len(starts)
        near = starts[at] if is_told else min(starts, key=lambda start: abs(start - cell.start))
        name = names[near]
        is_far = not is_told and abs(near - cell.start) > _NEAREST
        if not cell.text:
            continue
        if name == "":
            out[name] = f"{out.get(name, '')}\n{' '.join(cell.text.split())}".strip()
            continue
        if is_far or name in out or not _FORMS.get(name, _ANY).fullmatch(cell.text):
            return {}
        out[name] = cell.text
    return out if set(out) - {""} else {}


def _joined(held: Sequence[tuple[int, dict[str, str]]], left: list[str]) -> Iterator[Kept]:
    """The rows of a table, each with the lines in which its title and its lead go on; the words of other columns, and
    a second lead, are put to those `left` out."""
    widest = max((len(parts.get("title", "")) for _, parts in held), default=0)
    has_times = any("time" in parts for _, parts in held)
    has_keys = has_times or any("number" in parts for _, parts in held)
    rows: list[tuple[int, dict[str, str]]] = []
    length = 0
    for at, parts in held:
        title, lead = parts.get("title", ""), parts.get("lead", "")
        first = title.split()[0] if title else ""
        is_full = has_keys and length + len(first) >= widest and "\n" not in title
        is_new = "number" in parts or "time" in parts
        length = len(title)
        if is_new or not rows or (title and not is_full and not first[:1].islower()):
            rows.append((at, {**parts, "lead": " ".join(lead.split())}))
            continue
        above = rows[-1][1]
        if lead and above["lead"] and is_surely_person(above["lead"]) and is_surely_person(lead):
            left.append(lead)
            lead = ""
        above["title"], above["lead"] = f"{above.get('title', '')} {title}".strip(), f"{above['lead']} {lead}".strip()
        above[""] = f"{above.get('', '')}\n{parts.get('', '')}".strip()
    for at, parts in rows:
        number, time = parts.get("number", ""), parts.get("time", "")
        title = _with_exempt(parts.get("title", ""), parts.get("", ""), left)
        if time and not _CLOCK.search(time):
            left.append(time)  # for how long it is on
            time = ""
        number = f"{number}." if number.isdigit() and has_times else number  # a time is no part of it
        title = f"{title} ({time})" if _LIKE_NUMBER.fullmatch(time) else f"{time} {title}".strip()
        yield at, tuple(filter(None, (number, title, parts["lead"])))


_LIKE_NUMBER = regex(r"\d+\.\d+")
"""A time that would be a number before a title: *7.10*."""
_CLOCK = any_case(r"\d[.:]\d\d|\d\s?[ap]\.?m|\bnoon\b")


_ON_EXEMPT = any_case(r"(?<!not )(?<!non-)\b(?:exempt|confidential|not for publication)\b")


def _with_exempt(title: str, more: str, left: list[str]) -> str:
    """A title with what says in another column that its item is exempt; the other words are put to those `left`."""
    for words in filter(None, more.split("\n")):
        said = next((f"{title} ({one})" for one in (words, f"{words} item") if without_exempt(f"{title} ({one})")), "")
        if said:
            title = said
        elif _ON_EXEMPT.search(words):
            title = f"{title} ({words})"  # it is asked about
        else:
            left.append(words)
    return title
