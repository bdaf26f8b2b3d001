"""What only the page of an agenda has: running heads and feet, the column of the pages, the heads of the columns."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from clerk_tui.english.months import MONTH, MONTH_SHORT, WEEKDAY
from clerk_tui.lists.rows import Row
from clerk_tui.regex import any_case, regex

_MONTHS = rf"(?:{MONTH}|{MONTH_SHORT})"
_DATE = (
    rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}|{_MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?),?\s+\d{{4}}"
)
_DATED = any_case(rf"{_DATE}(?:[\s,–—@-]+(?:at\s+)?\d{{1,2}}(?:[:.]\d{{2}})?\s*(?:[ap]\.?m\.?)?)?")
"""A date with its year, with or without a time."""
_DATE_FIRST = any_case(rf"{_DATED.pattern}(?:\s*[-–—,:]\s*.*\b(?:meeting|session|agenda)\b.*)?\W*")
"""*3 May 2024*, *MAY 3, 2024 - COUNCIL MEETING - 6 P.M.*"""
_MEETING = any_case(r"(?:[\w’'&/-]+\s+){0,6}meeting(?:\s+of\s+.*)?\W*")
_OF_PAGE = any_case(r"page\s*\d{1,4}(?:\s*of\s*\d{1,4})?")
_CLOCK = any_case(r"(?:at\s+)?\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|noon|hrs)")
_MOST_ABOVE = 4
"""Rows, where nothing has a number, that may say of which meeting an agenda is."""
_LIKE_HEAD = any_case(r"\b(?:agenda|minutes|meeting|council|board|committee|commission)\b")
_LIKE_BODY = any_case(r"\b(?:council|board|committee|commission|selectmen|trustees|supervisors|directors)\b")
_LONGEST_DATE = 120
"""Characters of a row that says when they meet."""
_COLUMN = any_case(
    r"(?:items?|business|subject|title|page|pages|no|number|time|lead|presenter|lead officer|action)(?:\s*no)?\W*"
)
_PAGES = any_case(r"(?:page|pages|page no|page number)\W*")
_NUMBERED = regex(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,2}\s|\d{1,2}\.\d")
_COUNTED = regex(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s|\d{1,2}(?:\.\d{1,2})*\s")
_ALONE = regex(r"\d{1,2}(?:\.\s?\d{0,2})+")
_FIGURE = regex(r"\d{1,4}")
_GLUED = regex(r"(?P<n>\d{1,2}(?:\.\d{1,2}){0,2}\.?)(?!TH\b|ST\b|ND\b|RD\b)(?=[A-Z][A-Za-z])")
_FEWEST_GLUED = 3


def without_page(rows: Sequence[Row]) -> list[Row]:
    """The rows of an agenda without what only its pages have, and with a space after every number."""
    rows = _without_pages(_spaced(rows))
    dropped = {at for at, row in enumerate(rows) if _is_head(row)} | _feet(rows) | _above(rows)
    dropped |= _running_heads(rows) | _column_heads(rows) | _figures(rows)
    out: list[Row] = []
    was_dropped = False
    for at, row in enumerate(rows):
        if at not in dropped:
            out.append(replace(row, is_apart=row.is_apart or was_dropped))
        was_dropped = at in dropped
    return out


def is_date(words: str) -> bool:
    """Whether words are a date and nothing else."""
    return _DATED.fullmatch(words.strip(" .,;")) is not None


def _spaced(rows: Sequence[Row]) -> list[Row]:
    """The rows; numbers that stick to the titles of several of them are parted: *2Minutes*."""
    glued = [_GLUED.match(row.text) for row in rows]
    if sum(match is not None for match in glued) < _FEWEST_GLUED:
        return list(rows)
    return [
        replace(row, text=f"{match['n']}{'' if '.' in match['n'] else '.'} {row.text[match.end() :]}") if match else row
        for row, match in zip(rows, glued, strict=True)
    ]


_PAGE_HEAD = any_case(r".*\S\s+(?:page|page no\.?|pages)")
_PAGE_AFTER = regex(r"\s+(?P<page>\d{1,4})$")
_PAGE_SAID = any_case(r"[\s,;:–—-]+(?:pages?|pgs?\.?|pp?\.?)\s*(?P<page>\d{1,4})(?:\s*[-–]\s*\d{1,4})?$")
"""A page that is called one."""
_ITEM = any_case(r"(?:agenda )?(?:item|point|topic|motion)(?: no\.?)? \d{1,3}")
_DAY_AFTER = any_case(rf"{_DATE}$|\b{_MONTHS},?\s+\d{{4}}$")
_YEARS = range(1900, 2100)
_FEWEST_PAGED = 5
"""Rows that end with a page, where no head of a column says so."""


def _without_pages(rows: Sequence[Row]) -> list[Row]:
    """The rows without the page at the end of each, where the pages rise, and are called so, or the heads of the
    columns say that they stand there, or nearly all rows that have a number end with one. The year of a date is no
    page."""
    said = [_PAGE_SAID.search(row.text) for row in rows]
    if len(_rising(said)) >= _FEWEST_GLUED:
        return _cut(rows, said)
    head = next((at for at, row in enumerate(rows) if _PAGE_HEAD.fullmatch(row.words)), None)
    is_headed = head is not None and not _NUMBERED.match(rows[head].text)
    found = [
        _PAGE_AFTER.search(row.text)
        if (at > (head or 0) or not is_headed) and not (_DAY_AFTER.search(row.text) or _ITEM.fullmatch(row.words))
        else None
        for at, row in enumerate(rows)
    ]
    pages = _rising(found)
    if len(pages) < _FEWEST_GLUED or 2 * sum(page in _YEARS for page in pages) > len(pages):
        return list(rows)
    if not is_headed:
        numbered = [match is not None for row, match in zip(rows, found, strict=True) if _NUMBERED.match(row.text)]
        if len(pages) < _FEWEST_PAGED or sum(numbered) * 5 < len(numbered) * 4 or len(set(pages)) < _FEWEST_GLUED:
            return list(rows)
    return _cut(rows, found)


def _rising(found: Sequence[re.Match[str] | None]) -> list[int]:
    """The pages that were found, if they rise; otherwise none."""
    pages = [int(match["page"]) for match in found if match]
    return pages if pages == sorted(pages) else []


def _cut(rows: Sequence[Row], found: Sequence[re.Match[str] | None]) -> list[Row]:
    """The rows without the pages that were found at their ends; a row below one begins something."""
    out: list[Row] = []
    paged: Row | None = None
    for row, match in zip(rows, found, strict=True):
        text = row.text[: match.start()] if match else row.text
        out.append(replace(row, text=text, is_apart=row.is_apart or (paged is not None and row.indent <= paged.indent)))
        paged = row if match else None
    return out


def _is_head(row: Row) -> bool:
    """Whether a row is the head of a page: a date in one column, the body or the kind of paper in another; or what is
    printed across it."""
    cells = row.cells
    if row.words == "DRAFT":
        return True
    dates = [cell for cell in cells if _DATED.fullmatch(cell)]
    return len(cells) > 1 and bool(dates) and any(_LIKE_HEAD.search(c) for c in cells) and not _NUMBERED.match(row.text)


def _feet(rows: Sequence[Row]) -> set[int]:
    """The rows of the feet of pages: the number of the page stands in one of several columns."""
    bare = (at for at, row in enumerate(rows) if not _COUNTED.match(row.text))
    return {at for at in bare if any(map(_OF_PAGE.fullmatch, rows[at].cells[:-1]))}


_HEADS = any_case(
    rf"{_DATED.pattern}\W*|(?:[\w.&’'/-]+\s+){{0,6}}agenda\W*|.*\b(?:phone|tel|fax)\b.*\d{{3}}.*"
    rf"|.*\b\d{{5}}\b.*\d{{3}}-\d{{4}}.*"
)


def _running_heads(rows: Sequence[Row]) -> set[int]:
    """Rows of the heads of pages without columns: they stand there again and again, word for word, and one beside them
    is a date, an address or says that this is the agenda."""
    counts = Counter(row.words.casefold() for row in rows)
    repeated = ((at, row) for at, row in enumerate(rows) if counts[row.words.casefold()] > 1)
    again = {at for at, row in repeated if _HEADS.fullmatch(row.words) or not _NUMBERED.match(row.text)}
    out: set[int] = set()
    for at in sorted(again):
        run = [at]
        while run[-1] + 1 in again:
            run.append(run[-1] + 1)
        if at - 1 not in again and any(_HEADS.fullmatch(rows[a].words) for a in run) and len(run) > 1:
            out |= set(run)
    return out


def _above(rows: Sequence[Row]) -> set[int]:
    """Rows that say, before the first number, of which meeting the agenda is."""
    numbers = (at for at, r in enumerate(rows) if _NUMBERED.match(r.text) and not _DATE_FIRST.match(r.text))
    first = next(numbers, _MOST_ABOVE)
    out: set[int] = set()
    for at, row in enumerate(rows[:first]):
        if not _DATE_FIRST.fullmatch(row.words) or len(row.words) > _LONGEST_DATE:
            continue
        out.add(at)
        if at + 1 < len(rows) and _CLOCK.fullmatch(rows[at + 1].words) and not rows[at + 1].is_apart:
            out.add(at + 1)
        before = rows[at - 1].words if at else ""
        is_body = at == 1 and _LIKE_BODY.search(before) and before.isupper() and not any(c.isdigit() for c in before)
        if (is_body or (at and _MEETING.fullmatch(before))) and not row.is_apart:
            out.add(at - 1)
    return out


def _column_heads(rows: Sequence[Row]) -> set[int]:
    """Rows, one after the other before the first number, that each say what stands in a column."""
    first = next((at for at, row in enumerate(rows) if _NUMBERED.match(row.text)), 0)
    heads = [at for at in range(first) if _COLUMN.fullmatch(rows[at].words)]
    return {at for at in heads if at - 1 in heads or at + 1 in heads}


def _figures(rows: Sequence[Row]) -> set[int]:
    """The pages, each in a row of its own after a title, where the numbers of items have stops."""
    figures = [at for at, row in enumerate(rows) if _FIGURE.fullmatch(row.text)]
    stopped = sum(_ALONE.fullmatch(row.text) is not None for row in rows)
    has_head = any(_PAGES.fullmatch(row.words) for row in rows)
    is_rising = all(int(rows[a].text) <= int(rows[b].text) for a, b in itertools.pairwise(figures))
    after_titles = all(at and any(c.isalpha() for c in rows[at - 1].text) for at in figures)
    return set(figures) if is_rising and after_titles and (has_head or stopped) and stopped > 1 else set()
