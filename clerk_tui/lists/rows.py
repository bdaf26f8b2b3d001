"""The lines of a pasted list as rows with indents and cells. `rows_of` removes page numbers and the heads of pages;
`without_page` also removes the column of pages, column heads and running heads from an agenda."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from clerk_tui.english.months import MONTH, MONTH_SHORT, WEEKDAY
from clerk_tui.frozen import dataclass
from clerk_tui.lists.name_words import is_name, is_titled
from clerk_tui.lists.notices import are_letters, is_address, is_contact, is_notice
from clerk_tui.regex import any_case, regex

GAP = regex(r"\s{3,}")
"""White space between columns."""
_TAB = " " * 8
_NUMBER = regex(r"^\(?\w{1,4}[.)]?\s+")
_PAGE_AT_END = regex(r"\s{3,}(?:\d{1,4}|\*{1,2})$")
_LEADER = regex(r"\s*(?:\.{3,}|…{2,}|(?:\. ){3,}|_{4,})[ .]*(?:\d{1,4}\b)?")
"""The dots before a page number."""
_BULLET = regex(
    r"\s*(?:[-*]\s\[[ xX]\](?=\s)|-?‐(?=\s)|[•▪●◦■►▶‣⁃∙·❖➢✓\uf0b7\uf0a7\uf02d]|[-–—*](?=\s)|o(?=\s{2,}))\s*"
)
_ROUND = regex(r"^[ \t]*o[ \t]+(?=[A-Z])", re.MULTILINE)
"""A letter in place of a round bullet."""
_MARKDOWN = regex(r"\\(?=[.()\[\]_*#-])|\*\*|__(?=\S)|^#{1,6}\s+")
_RULE = regex(r"[\s_=*~–—-]{3,}")
"""A line drawn across the page."""
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
"""The raised end of an ordinal, which a PDF may have in a line of its own."""
_RULED = regex(r"\s*[_=*~–—-]{5,}\s*(?=[^\W_])")
"""A ruled line before words."""
_STARRED = regex(r"^(\s*)\*{1,2}(?=\(?(?:\d{1,3}|[A-Za-z])[.)]\s|\d{1,3}(?:\.\w{1,2}){1,2}[.)]?\s)")
"""The star before a number that points to a note: **1. Bills*."""
_SPREAD = regex(r"(?:(?:[A-Z] )*[A-Z]\s{2,})*(?:[A-Z] ){3,}[A-Z](?:\s{2,}(?:[A-Z] )+[A-Z])*\W?")
"""*C O U N C I L   A G E N D A*: capitals with a space after each."""
_DECKED = regex(
    r"\s*(?:[*=~_–—-]\s)*(?P<sign>[*=~_–—-]{3,}|[*=~]{1,2}\s)\s*(?P<words>[^\W\d_][^*=~_]*?)\s*[*=~_–—-]{1,9}\s*"
)
"""Words between decorative signs: **** AGENDA ****, *~ Agenda ~*."""
_IN_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_WORDED = any_case(
    rf"^(\s*(?:agenda\s+)?(?:item|topic|point)\s+(?:no\.?\s+)?)({'|'.join(_IN_WORDS)})(?=\W|$)(?!\s+(?-i:[a-z]))"
)
"""A number in words: *Item One – Apologies*."""
_PIPES = regex(r"\s*\|\s*")
_PAGE = any_case(r".*(?:\bpage\s*(?:no\.?\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?|^\W*\d{1,3}\s+of\s+\d{1,3})\W*")
_COUNT_OF_PAGES = any_case(r"\S+\s+of\s+\d")
_LONGEST_FOOT = 120
"""The most characters of the foot of a page."""
_FARTHEST = 24
"""The least indent of a head of a page."""
OPEN_END = frozenset(
    "a an and as at by for from in into of on or that the to with & between within regarding concerning its their"
    " against upon per".split()
)
"""Words that end no phrase."""


@dataclass(frozen=True)
class Row:
    """A line of a list, with its indent."""

    text: str
    """Without the white space and the bullet around it; wide gaps are kept."""
    indent: int
    line: int
    """Its number in what was pasted, from 1."""
    is_apart: bool
    """Whether the line before is empty."""
    has_bullet: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """The parts between wide gaps."""
        return tuple(cell for cell in GAP.split(self.text) if cell)

    @property
    def end(self) -> int:
        """The column in which it ends, without a page number in a column of its own."""
        return self.indent + len(_PAGE_AT_END.sub("", self.text))

    @property
    def words(self) -> str:
        """The text with single spaces."""
        return " ".join(self.text.split())


@lru_cache(maxsize=16)
def rows_of(text: str) -> tuple[Row, ...]:
    """The lines of `text` that have words, in order, without the furniture of pages."""
    return tuple(_single_spaced(_without_furniture(_printed(text))))


def heads_of_pages(text: str) -> tuple[Row, ...]:
    """The lines of `text` that `rows_of` leaves out beside page numbers."""
    rows = _printed(text)
    kept = {row.line for row in _without_furniture(rows)}
    return tuple(row for row in rows if row.line not in kept and not (_PAGE.fullmatch(row.text) or _is_dashed(row)))


def _printed(text: str) -> list[Row]:
    out: list[Row] = []
    is_apart = True
    text = _ROUND.sub("• ", text) if len(_ROUND.findall(text)) > 1 else text
    has_columns = _has_columns(text)
    for number, raw in enumerate(text.splitlines(), 1):
        is_ruled = _RULED.match(raw) is not None
        is_apart = is_apart or is_ruled
        line = _RULED.sub("", raw, count=1) if is_ruled else raw
        for part in _without_leaders(_plain_line(line, has_columns=has_columns)).split("\n"):
            is_inside = bool(out) and not is_apart and out[-1].text.count("(") > out[-1].text.count(")")
            bullet = None if is_inside else _BULLET.match(part)  # *(Pages 3* | *– 7)*
            words = part[bullet.end() :] if bullet else part
            if _RULE.fullmatch(words) or not any(map(str.isalnum, words)) or words.strip() in _ORDINALS:
                continue
            indent = len(part) - len(part.lstrip())
            out.append(Row(words.strip(), indent, number, is_apart, bullet is not None))
            is_apart = False
        is_apart = is_apart or not raw.strip()
    return _with_one(_number_first(out))


def _number_first(rows: list[Row]) -> list[Row]:
    """The rows, with the time after the number if several have it before: *7.10pm  2. Roads*."""
    found = [_TIME_FIRST.fullmatch(row.text) for row in rows]
    found = [m if m and (_LIKE_TIME.search(m["time"]) or m["number"][-1] in ".):") else None for m in found]
    if len(found) - found.count(None) < _FEWEST_TIMED:
        return rows
    return [
        replace(row, text=f"{match['number']}{_TAB}{match['time']} {match['rest']}") if match else row
        for row, match in zip(rows, found, strict=True)
    ]


_TIME_FIRST = any_case(
    r"(?P<time>\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:[-–—]|to)\s?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?)?)"
    r"\s+(?P<number>\(?\d{1,2}(?:\.\d{1,2})?[.):]?)\s+(?P<rest>(?-i:[A-Z]).*)"
)
_LIKE_TIME = any_case(r"[:m]")
"""A sign that times have and section numbers have not: *6.10 2 Trees* is section 6.10."""
_FEWEST_TIMED = 3


def _with_one(rows: list[Row]) -> list[Row]:
    """The rows, with the first number in place of the sign that a scan has for it: *l.* before *2.*"""
    for at, row in enumerate(rows):
        if second := _SECOND.match(row.text):
            one = next((above for above in range(at - 1, -1, -1) if _ONE.match(rows[above].text)), None)
            is_there = any(_FIRST.match(above.text) for above in rows[:at])
            if one is None or is_there:
                return rows
            text = f"{'1' if second[0][0] == '2' else 'I'}{rows[one].text[1:]}"
            return [*rows[:one], replace(rows[one], text=text), *rows[one + 1 :]]
    return rows


_SECOND = regex(r"(?:2|II)[.)]\s+[A-Z]")
_ONE = regex(r"[!|l][.)]\s+(?=[A-Z])")
_FIRST = regex(r"(?:1|I)[.)]\s")
_ONE_FIRST = regex(r"(?:1|I)[.)]?\s")


def _without_leaders(line: str) -> str:
    """A line without leading dots, split there, unless a person's name follows in a column."""
    before, dots, who = line.rpartition(match[0]) if (match := _LEADER.search(line)) else (line, "", "")
    if dots and not _LEADER.search(before) and (is_titled(who.strip()) or is_name(who.strip(), bare=False)):
        return f"{before}{_TAB}{who.strip()}"
    return _LEADER.sub("\n", line)


WIDE = 0.72
"""The share of the widest row that a row must fill to continue in the next."""
NARROWEST = 50
"""The least width of the widest row if rows may continue in the next."""


def widest_of(rows: Sequence[Row]) -> int:
    """The column in which the longest row ends, heads of pages apart."""
    plain = [row for row in rows if not GAP.search(_PAGE_AT_END.sub("", _NUMBER.sub("", row.text)))]
    return max((row.end for row in plain or rows), default=0)


def _has_columns(text: str) -> bool:
    """Whether upright strokes separate columns, and not the two languages of titles: *Nau mai | Welcome*."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    struck = [line for line in lines if "|" in line]
    return len(struck) * 2 > len(lines) or any(line.startswith("|") for line in struck)


def _plain_line(raw: str, *, has_columns: bool) -> str:
    line = raw.replace("\u00a0", " ").replace("\t", _TAB).replace("\u200b", "").replace("\ufeff", "")
    if has_columns and "|" in line:
        line = _PIPES.sub(_TAB, line.strip().strip("|")).rstrip()
    if _SPREAD.fullmatch(line.strip()):
        line = " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", line.strip()))
    if decked := _DECKED.fullmatch(line):
        line = decked["words"]
    line = _WORDED.sub(lambda match: f"{match[1]}{_IN_WORDS.index(match[2].casefold()) + 1}", line)
    return _MARKDOWN.sub("", _STARRED.sub(r"\1", line))


def _without_furniture(rows: Sequence[Row]) -> list[Row]:
    """The rows without page numbers and the heads of pages beside them."""
    dropped: set[int] = set()
    for at, row in enumerate(rows):
        is_counted = row.text[:1].isdigit() or _COUNTED.match(row.words)
        if is_counted and not (_COUNT_OF_PAGES.match(row.text) or _is_dashed(row)):
            continue
        is_short = len(row.text) <= _LONGEST_FOOT and len(re.findall(r"\bpage\s*\d", row.text, re.IGNORECASE)) < 2
        if (_PAGE.fullmatch(row.text) or _is_dashed(row)) and "(" not in row.text and is_short:
            dropped |= {at, *_head_below(rows, at + 1)}
            before = at - 1
            while (
                before >= 0
                and not rows[before + 1].is_apart
                and (rows[before].indent >= _FARTHEST or _is_of_page(rows[before], is_top=before < at - 1))
            ):
                dropped.add(before)
                before -= 1
    return [row for at, row in enumerate(rows) if at not in dropped]


def _is_dashed(row: Row) -> bool:
    """Whether a row is a page number between dashes: *- 2 -*."""
    return (row.has_bullet or row.text[0] in "-–—") and _DASHED.fullmatch(row.text) is not None


_DASHED = regex(r"(?:[-–—]\s?)?\d{1,3}\s?[-–—]")


def _head_below(rows: Sequence[Row], first: int) -> Sequence[int]:
    """The rows after a page number or an empty line that are the head of the next page, from body to date."""
    for at in range(first, len(rows)):
        if _is_when(rows[at].words):
            below = next(iter(rows[at + 1 : at + 2]), rows[at])  # *Parks Committee*, as another is listed with its day
            return () if _is_of_page(below, is_top=True) and not _is_when(below.words) else range(first, at + 1)
        if not _is_of_page(rows[at], is_top=True) or (at > first and rows[at].is_apart):
            break
    return ()


def _is_when(words: str) -> bool:
    """Whether words are only a day or a time."""
    return _CLOCK.fullmatch(words) is not None or _DATED.fullmatch(words.strip(" .,;")) is not None


_HEAD_WORD = any_case(r"\b(?:agenda|minutes|meeting|council|board|committee|commission|session)\b")
_BODY = any_case(
    r".*\b(?:council|board|committee|commission|district|authority|association|society|trust|city|town)\b.*"
)
_TITLE = any_case(r"(?:(?!next|date)[\w.&’'/-]+\s+){0,6}(?:agenda|meeting)")
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_COUNTED = regex(r"\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s|[A-Z]{0,4} ?\d{1,4}[/-]\d")


def _is_of_page(row: Row, *, is_top: bool) -> bool:
    """Whether a line right above a page number is part of the page: it has a date and a word such as *agenda*, or if
    `is_top`, the name of the body."""
    words = row.words
    if _COUNTED.match(words) or row.has_bullet:
        return False
    if (_HEAD_WORD.search(words) and _YEAR.search(words)) or _is_when(words):
        return True
    is_name = _BODY.fullmatch(words) or _TITLE.fullmatch(words)
    return is_top and is_name is not None and not any(c.isdigit() for c in words) and words[-1] not in ".,"


_MOST_SINGLE = 1
"""The most rows without an empty line before them in a double-spaced list."""
_FEWEST_DOUBLE = 4


def _single_spaced(rows: list[Row]) -> list[Row]:
    """The rows; if an empty line precedes every one, even in mid-sentence, none stands apart."""
    is_double = len(rows) >= _FEWEST_DOUBLE and sum(not row.is_apart for row in rows) <= _MOST_SINGLE
    if is_double and any(_is_midway(row.text) for row in rows):
        return [replace(row, is_apart=False) for row in rows]
    return rows


def _is_midway(text: str) -> bool:
    """Whether a line begins or ends in mid-phrase, or is only a number."""
    return text[:1].islower() or text[:1] == "(" or text.endswith(",") or text.rstrip(".)").isdigit()


_MONTHS = rf"(?:{MONTH}|{MONTH_SHORT})"
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?"
_DATE = (
    rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?"
    rf"(?:{_DAYS}\s+(?:of\s+)?{_MONTHS}|{_MONTHS}\s+{_DAYS}),?\s+\d{{4}}"
)
_DATED = any_case(rf"{_DATE}(?:[\s,–—@-]+(?:at\s+)?\d{{1,2}}(?:[:.]\d{{2}})?\s*(?:[ap]\.?m\.?)?)?")
"""A date with its year, with or without a time."""
_DATE_FIRST = any_case(rf"{_DATED.pattern}(?:\s*[-–—,:]\s*.*\b(?:meeting|session|agenda)\b.*)?\W*")
"""*3 May 2024*, *MAY 3, 2024 - COUNCIL MEETING - 6 P.M.*"""
SAYS_WHEN = any_case(
    r"(?:.*\b(?:summoned|invited|requested|required) to attend\b|.*\bnotice is hereby given\b)(?:[^.]|\.(?=\d))*\.?"
    r"|(?:a|an|the) (?:[\w-]+ ){0,4}meeting (?:of .* )?(?:to|will|is to) be held (?:at|in|on)\b.*"
    r"|.*\b(?:business|agenda|items)\b.*\b(?:as follows|below|following)\W*"
    r"|.*\bfollowing (?:items?|business|matters|agenda)\s*[:–-]\W*"
    r"|(?:(?:date|day|(?:start(?:ing)? )?time|venue|place|location|when|where)(?:\s?(?:/|&|and)\s?)?)+"
    r"\s*:\s+(?-i:[^a-z\s]).*"
    r"|(?!.*\b(?:minutes|reports?)\b)(?:[\w-]+ ){0,3}meeting of (?-i:[A-Z]|the [A-Z]).*"
    rf"|(?:[\w-]+\s){{0,5}}agenda\b(?! item).{{0,9}}\b(?:\d{{1,2}}\s?[-–]\s?)?{_DATE}\W*"
    r"|(?:the )?(?:meeting )?(?:starts?|begins?|opens?|commenc\w+|starting|time)(?: (?:time|at))*\b\W*"
    r"(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|noon|hrs)|\d{1,2}[:.]\d{2})\W*"
)
"""A row above the first number with the announcement, day or place of the meeting."""
_STOPS_SHORT = regex(r",$|\([^)]*$")
_MEETING = any_case(r"(?:[\w’'&/-]+\s+){0,6}meeting(?:\s+of\s+.*)?\W*")
_OF_PAGE = any_case(r"page\s*\d{1,4}(?:\s*of\s*\d{1,4})?")
_CLOCK = any_case(r"(?:at\s+)?\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|noon|hrs)")
_MOST_ABOVE = 4
"""How many rows may say which meeting it is, if no row has a number."""
_LIKE_HEAD = any_case(r"\b(?:agenda|minutes|meeting|council|board|committee|commission)\b")
_LIKE_BODY = any_case(r"\b(?:council|board|committee|commission|selectmen|trustees|supervisors|directors)\b")
_LONGEST_DATE = 120
"""The most characters of a row with the date."""
_COLUMN = any_case(
    r"(?:items?|business|subject|title|page|pages|no|number|time|lead|presenter|lead officer|action)(?:\s*no)?\W*"
)
_PAGES = any_case(r"(?:page|pages|page no|page number)\W*")
_NUMBERED = regex(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,2}\s|\d{1,2}\.\d")
_PAGE_COUNTED = regex(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s|\d{1,2}(?:\.\d{1,2})*\s")
_ALONE = regex(r"\d{1,2}(?:\.\s?\d{0,2})+")
_FIGURE = regex(r"(?P<first>\d{1,4})(?P<to>\s?[-–]\s?\d{1,4})?")
_GLUED = regex(r"(?P<n>\d{1,2}(?:\.\d{1,2}){0,2}\.?)(?!TH\b|ST\b|ND\b|RD\b)(?=[A-Z][A-Za-z])")
_FEWEST_GLUED = 3


def without_page(rows: Sequence[Row]) -> list[Row]:
    """The rows of an agenda without the furniture of its pages, and with a space after every number."""
    rows = _without_pages(_space_numbers(rows))
    dropped = {at for at, row in enumerate(rows) if _is_head(row)} | _page_feet(rows) | _meeting_rows(rows)
    dropped |= _running_heads(rows) | _column_heads(rows) | _lone_pages(rows) | _page_labels(rows)
    out: list[Row] = []
    was_dropped = False
    for at, row in enumerate(rows):
        if at not in dropped:
            out.append(replace(row, is_apart=row.is_apart or was_dropped))
        was_dropped = at in dropped
    return out


def is_date(words: str) -> bool:
    """Whether words are only a date."""
    return _DATED.fullmatch(words.strip(" .,;")) is not None


def _space_numbers(rows: Sequence[Row]) -> list[Row]:
    """The rows, with a space between number and title if several lack it: *2Minutes*."""
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
"""A page number after the word *page*."""
_ITEM = any_case(r"(?:agenda )?(?:item|point|topic|motion)(?: no\.?)? \d{1,3}")
_DAY_AFTER = any_case(rf"{_DATE}$|\b{_MONTHS},?\s+\d{{4}}$")
_YEARS = range(1900, 2100)
_FEWEST_PAGED = 5
"""The fewest rows ending with a page, without a column head that says so."""


def _without_pages(rows: Sequence[Row]) -> list[Row]:
    """The rows without page numbers at their ends, if these rise, and are called pages, or a column head says so, or
    nearly all numbered rows have one. The year of a date is no page."""
    said = [_PAGE_SAID.search(row.text) for row in rows]
    if len(_rising_pages(said)) >= _FEWEST_GLUED:
        return _cut_pages(rows, said)
    head = next((at for at, row in enumerate(rows) if _PAGE_HEAD.fullmatch(row.words)), None)
    is_headed = head is not None and not _NUMBERED.match(rows[head].text)
    found = [
        _PAGE_AFTER.search(row.text)
        if (at > (head or 0) or not is_headed) and not (_DAY_AFTER.search(row.text) or _ITEM.fullmatch(row.words))
        else None
        for at, row in enumerate(rows)
    ]
    pages = _rising_pages(found)
    if len(pages) < _FEWEST_GLUED or 2 * sum(page in _YEARS for page in pages) > len(pages):
        return list(rows)
    if not is_headed:
        numbered = [match is not None for row, match in zip(rows, found, strict=True) if _NUMBERED.match(row.text)]
        if len(pages) < _FEWEST_PAGED or sum(numbered) * 5 < len(numbered) * 4 or len(set(pages)) < _FEWEST_GLUED:
            return list(rows)
    return _cut_pages(rows, found)


def _rising_pages(found: Sequence[re.Match[str] | None]) -> list[int]:
    """The page numbers found, if they rise; otherwise none."""
    pages = [int(match["page"]) for match in found if match]
    return pages if pages == sorted(pages) else []


def _cut_pages(rows: Sequence[Row], found: Sequence[re.Match[str] | None]) -> list[Row]:
    """The rows without the page numbers found at their ends; the row after one begins something new."""
    out: list[Row] = []
    paged: Row | None = None
    for row, match in zip(rows, found, strict=True):
        text = row.text[: match.start()] if match else row.text
        out.append(replace(row, text=text, is_apart=row.is_apart or (paged is not None and row.indent <= paged.indent)))
        paged = row if match else None
    return out


def _is_head(row: Row) -> bool:
    """Whether a row is the head of a page: a date in one column, the body or kind of paper in another; or *DRAFT*."""
    cells = row.cells
    if row.words == "DRAFT":
        return True
    dates = [cell for cell in cells if _DATED.fullmatch(cell)]
    return len(cells) > 1 and bool(dates) and any(_LIKE_HEAD.search(c) for c in cells) and not _NUMBERED.match(row.text)


def _page_feet(rows: Sequence[Row]) -> set[int]:
    """The rows at the foot of pages, with the page number in one of several columns."""
    bare = (at for at, row in enumerate(rows) if not _PAGE_COUNTED.match(row.text))
    return {at for at in bare if any(map(_OF_PAGE.fullmatch, rows[at].cells[:-1]))}


_HEADS = any_case(
    rf"{_DATED.pattern}\W*|(?:[\w.&’'/-]+\s+){{0,6}}agenda\W*|.*\b(?:phone|tel|fax)\b.*\d{{3}}.*"
    rf"|.*\b\d{{5}}\b.*\d{{3}}-\d{{4}}.*"
)


def _running_heads(rows: Sequence[Row]) -> set[int]:
    """The rows of repeated heads of pages, next to a date, an address or the word agenda."""
    counts = Counter(map(_letters_of, rows))
    repeated = [(at, row) for at, row in enumerate(rows) if counts[_letters_of(row)] > 1]
    told = {
        at
        for at, row in repeated
        if are_letters(row.words) or (_is_contact(row) and not is_address(row.words))  # an address may be business
    }
    again = told | {at for at, row in repeated if _HEADS.fullmatch(row.words) or not _NUMBERED.match(row.text)}
    out = set(told)
    for at in sorted(again):
        run = [at]
        while run[-1] + 1 in again:
            run.append(run[-1] + 1)
        is_head = any(a in told or _HEADS.fullmatch(rows[a].words) for a in run)
        if at - 1 not in again and is_head and len(run) > 1:
            out |= set(run)
    return out


def _letters_of(row: Row) -> str:
    """The letters and figures of a row: a scan may have other spaces on each page."""
    return "".join(filter(str.isalnum, row.text.casefold()))


_PAGE_LABEL = any_case(r"p(?:g|age)?[. ]?\d{1,3}")
_FEWEST_OTHERS = 2


def _page_labels(rows: Sequence[Row]) -> set[int]:
    """The rows that are only the number of a page, *P2*, unless items seem to be numbered so."""
    found = {at for at, row in enumerate(rows) if _PAGE_LABEL.fullmatch(row.words)}
    others = sum(_NUMBERED.match(row.text) is not None for at, row in enumerate(rows) if at not in found)
    return found if others >= _FEWEST_OTHERS * len(found) else set()


def _meeting_rows(rows: Sequence[Row]) -> set[int]:
    """The rows before the first number that say which meeting the agenda is for."""
    number = next((at for at, row in enumerate(rows) if _may_be_first(row)), None)
    first = _MOST_ABOVE if number is None else number
    out: set[int] = set()
    for at, row in enumerate(rows[:first]):
        goes_on = at - 1 in out and not row.is_apart and _STOPS_SHORT.search(rows[at - 1].text) is not None
        is_of_paper = SAYS_WHEN.fullmatch(row.words) or (number is not None and is_notice(row.words))
        if first < len(rows) and (goes_on or is_of_paper):
            out.add(at)
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


def _may_be_first(row: Row) -> bool:
    """Whether a row may begin with the first number, and not with a date or the number of a house or telephone."""
    is_said = _DATE_FIRST.match(row.text) or _is_contact(row)
    return _NUMBERED.match(row.text) is not None and not is_said


def _is_contact(row: Row) -> bool:
    """Whether a row says where somebody is reached, and cannot be the first item of a list of addresses."""
    return is_contact(row.words) and not _ONE_FIRST.match(row.text)


def _column_heads(rows: Sequence[Row]) -> set[int]:
    """Consecutive rows before the first number that are each the head of a column."""
    first = next((at for at, row in enumerate(rows) if _NUMBERED.match(row.text)), 0)
    heads = [at for at in range(first) if _COLUMN.fullmatch(rows[at].words)]
    return {at for at in heads if at - 1 in heads or at + 1 in heads}


def _lone_pages(rows: Sequence[Row]) -> set[int]:
    """Page numbers in rows of their own after titles, if item numbers have stops, or the pages are ranges."""
    found = {at: match for at, row in enumerate(rows) if (match := _FIGURE.fullmatch(row.text))}
    spans = [at for at in found if found[at]["to"]]
    figures = spans if len(spans) > 1 else list(found)
    stopped = sum(_ALONE.fullmatch(row.text) is not None for row in rows)
    has_head = any(_PAGES.fullmatch(row.words) for row in rows)
    is_rising = all(int(found[a]["first"]) <= int(found[b]["first"]) for a, b in itertools.pairwise(figures))
    after_titles = all(at and any(c.isalpha() for c in rows[at - 1].text) for at in figures)
    is_told = len(spans) > 1 or ((has_head or stopped) and stopped > 1)
    return set(figures) if is_rising and after_titles and is_told else set()
