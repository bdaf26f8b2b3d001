"""Who was there by the marks in a roll call: *Bo Ash   P*, *Di Elm – absent*, and what each mark says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from clerk_tui.lists.people_lines import PAIR
from clerk_tui.lists.rows import Row
from clerk_tui.lists.split_names import is_person
from clerk_tui.regex import any_case, regex

_WORDS = r"here|present|absent|late|remote|excused|apologies"
_ANSWERED = any_case(
    rf"(?P<who>.+?)(?:(?:\s+|\s?[-–—:]\s?)(?P<said>{_WORDS})\b|(?:\s{{2,}}|\s?[–—:]\s?|\s-\s)(?P<mark>(?-i:[PAELSX✓✔])))"
    r"(?:\s+(?:\d{1,2}:\d{2}\s*[AaPp]\.?[Mm].*|[-–—]+)?)?\s*"
)
_KEY = any_case(rf"(?<!\w)(?P<mark>[A-Z✓✔])\s*[–=:-]\s*(?P<said>{_WORDS}|sanctioned)\b")
"""What a letter in a grid of the year’s meetings means, as the key under it says: *P – Present*."""
_MARK = regex(r"[PAELSX✓✔]|[–—-]+")
_HERE = frozenset(("P", "Y", "YES", "✓", "✔", "PRESENT", "HERE", "ATTENDED", "IN PERSON", "LATE"))
_AWAY = frozenset(("A", "N", "NO", "N/A", "-", "–", "ABSENT", "X", ""))
_SORRY = frozenset(("E", "EXCUSED", "APOLOGIES", "SANCTIONED"))
_ONLY_A_KEY_TELLS = "LS"
_FEWEST = 3
_COLUMN = 8
"""Characters that the marks of one meeting are apart, at most. Who has none under the last was no member by then."""


def said_by(mark: str, marks: Collection[str]) -> str:
    """What a mark in the column of a roll call says, given all that stand there: nothing, *absent*, *excused*, or what
    is printed. Of *P* and *X*, who was not there has the *X*; of *X* and nothing, who was."""
    key, others = mark.strip().upper(), {one.strip().upper() for one in marks}
    if key in _SORRY:
        return "excused"
    if key in _HERE or (key == "X" and _HERE.isdisjoint(others)):
        return ""
    return "absent" if key in _AWAY and not others.isdisjoint(_HERE | {"X"}) else mark


def answered(rows: Sequence[Row]) -> list[Row]:
    """The rows; of those that stand below each other with a mark or word at the end, each said of the name."""
    out: list[Row] = []
    block: list[tuple[Row, re.Match[str]]] = []
    has_read = False
    for row in [*rows, None]:
        match = _ANSWERED.fullmatch(row.text) if row is not None and PAIR not in row.text else None
        if match is not None and row is not None and (match["said"] or match["mark"]):
            block.append((row, match))
            continue
        read = _read(block, rows) if len(block) >= _FEWEST else [one for one, _ in block]
        has_read = has_read or any(PAIR in one.text for one in read)
        out += read
        block = []
        if row is not None and not (has_read and is_key(row.text)):
            out.append(row)
    return out


def _read(block: Sequence[tuple[Row, re.Match[str]]], rows: Sequence[Row]) -> list[Row]:
    last = max((m.start("mark") + row.indent for row, m in block if m["mark"]), default=0)
    kept = [(row, m) for row, m in block if not m["mark"] or last - m.start("mark") - row.indent < _COLUMN]
    said = {m["mark"].upper(): m["said"] for row in rows for m in _KEY.finditer(row.text)}
    marks = {m["mark"] for _, m in kept if m["mark"]}
    parts = [[cell.strip(" :–—-") for cell in re.split(r"\s{2,}", m["who"].strip())] for _, m in kept]
    cells = [[cell for n, cell in enumerate(row) if n == 0 or not _MARK.fullmatch(cell)] for row in parts]
    named = Counter(n for row in cells for n, cell in enumerate(row) if " " in cell and is_person(cell))
    place = max(named, key=lambda n: named[n], default=0)
    if (not marks.isdisjoint(_ONLY_A_KEY_TELLS) and not marks <= said.keys()) or sum(named.values()) < len(cells) // 2:
        return [row for row, _ in block]
    return [_told(row, m, one, place, said, marks) for (row, m), one in zip(kept, cells, strict=True)]


def _told(
    row: Row, match: re.Match[str], cells: Sequence[str], place: int, key: dict[str, str], marks: Collection[str]
) -> Row:
    """A row as the name, the post beside it and what the mark says."""
    name, post = (cells[place], cells[0]) if 0 < place < len(cells) else (cells[0], " ".join(cells[1:]))
    says = match["said"] or key.get(match["mark"], match["mark"])
    parts = [
        name,
        post,
        says if says.casefold() == "remote" else said_by(says, {*marks, "P"} if match["said"] else marks),
    ]
    return replace(row, text=PAIR.join(part for part in parts if part) + ("" if any(parts[1:]) else PAIR))


def is_key(line: str) -> bool:
    """Whether a line says what marks mean, and nothing else: *P – Present   A – Absent*."""
    return _KEY.search(line) is not None and not any(map(str.isalnum, _KEY.sub("", line).replace("arrival", "")))


def is_answered(line: str) -> bool:
    """Whether a line is a name with a mark or word of a roll call at its end."""
    match = _ANSWERED.fullmatch(line.strip())
    return match is not None and any(map(is_person, re.split(r"\s{2,}", match["who"].strip(" :–—-"))))
