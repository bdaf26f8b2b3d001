"""Attendance printed as a table with a column that says who was present: *Attendee Name  Title  Status  Arrived*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.lists.listed import Listed
from clerk_tui.lists.names import is_name
from clerk_tui.meeting import Kind

_HEAD = re.compile(
    r"(?:attendees?|members?|names?|committee|board)(?:\s+name)?\b.*\b(?:status|attendance)\b", re.IGNORECASE
)
_STATUS = re.compile(
    r"(?P<who>.+?)\s+(?P<status>present|absent|late|remote|excused|apologies)\b(?:\s+"
    r"(?:\d{1,2}:\d{2}\s*[AaPp]\.?[Mm].*|[-–—]+)?)?\s*$",
    re.IGNORECASE,
)
_KINDS = {
    "present": Kind.PRESENT, "late": Kind.PRESENT, "remote": Kind.REMOTE, "absent": Kind.ABSENT,
    "excused": Kind.APOLOGIES, "apologies": Kind.APOLOGIES,
}  # fmt: skip
_ROLE = re.compile(r"(?P<vice>vice|deputy)?\W*(?P<chair>chair\w*)|(?P<mayor>mayor)", re.IGNORECASE)


def read_status_table(
    paragraphs: Sequence[Paragraph], at: int, stop: int
) -> tuple[list[tuple[Kind, Listed]], int] | None:
    """Those whom a table that begins at a paragraph lists, and the index after it."""
    first = paragraphs[at]
    lines = _lines(first)
    if not lines or not _HEAD.match(lines[0]) or len(lines[0]) > 90:
        return None
    found: list[tuple[Kind, Listed]] = []
    rest, end = lines[1:], at
    while True:
        rows = [_row(line) for line in rest]
        if None in rows:
            break
        found += [row for row in rows if row is not None]
        end += 1
        if end >= stop:
            break
        rest = _lines(paragraphs[end])
    return (found, max(end, at + 1)) if len(found) > 1 else None


def _lines(paragraph: Paragraph) -> list[str]:
    if paragraph.is_row:
        return ["   ".join(cell for cell in paragraph.cells if cell)]
    return [line.strip() for line in paragraph.lines if line.strip()]


def _row(line: str) -> tuple[Kind, Listed] | None:
    match = _STATUS.fullmatch(line)
    if match is None:
        return None
    cells = re.split(r"\s{2,}", match["who"].strip())
    name, post = cells[0], " ".join(cells[1:])
    if len(cells) == 1:
        words = name.split()
        name, post = " ".join(words[:2]), " ".join(words[2:])
    if not is_name(name):
        return None
    role = _ROLE.match(post)
    says = "" if role is None else "vice" if role["vice"] else "chair" if role["chair"] else "mayor"
    return _KINDS[match["status"].casefold()], Listed(name, post, says)


_MARKED = re.compile(r"\s*(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3})\s{3,}(?P<marks>[A-Z](?:\s{2,}[A-Z])*)\s*")
_LEGEND = re.compile(r"(?<!\w)(?P<mark>[A-Z])\s*[–—=:-]\s*(?P<word>[A-Z][a-z]+)")
_LEGENDS = {
    "present": Kind.PRESENT, "attended": Kind.PRESENT, "late": Kind.PRESENT, "remote": Kind.REMOTE,
    "virtual": Kind.REMOTE, "absent": Kind.ABSENT, "apologies": Kind.APOLOGIES, "sanctioned": Kind.APOLOGIES,
    "excused": Kind.APOLOGIES,
}  # fmt: skip
_FEWEST = 3
"""Names in a grid, at least."""
_LEGEND_WITHIN = 4
"""Paragraphs after a grid in which it is told what its letters mean."""
_BESIDE = 6
"""How far to the left of the last column a letter may stand and be in it."""


def read_grid(paragraphs: Sequence[Paragraph], at: int, stop: int) -> tuple[list[tuple[Kind, Listed]], int] | None:
    """Those whom a grid of members and meetings lists with letters that are explained under it, by the last column
    that is filled in; and the index after it."""
    rows: list[re.Match[str]] = []
    end = at
    while end < stop and not paragraphs[end].is_row:
        found = [_MARKED.fullmatch(line) for line in paragraphs[end].lines]
        if not found or None in found:
            break
        rows += [row for row in found if row is not None]
        end += 1
    if len(rows) < _FEWEST:
        return None
    under = " ".join(p.text for p in paragraphs[end : end + _LEGEND_WITHIN])
    means = {m["mark"]: _LEGENDS.get(m["word"].casefold()) for m in _LEGEND.finditer(under)}
    if Kind.PRESENT not in means.values():
        return None
    last = max(row.end("marks") for row in rows)
    filled = [row for row in rows if row.end("marks") >= last - _BESIDE]
    kinds = [(means.get(row["marks"][-1]), Listed(row["who"])) for row in filled]
    return [(kind, listed) for kind, listed in kinds if kind is not None], end
