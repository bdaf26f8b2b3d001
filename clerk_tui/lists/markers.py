"""Reads the numbers and letters at the beginning of agenda items. `Series` finds out how a whole list is numbered;
`marker_of` then reads the number of a row, and `split_run` splits lines with several items."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from string import ascii_lowercase

from clerk_tui.english.months import MONTH, MONTH_SHORT
from clerk_tui.english.numbering import ROMANS, number_of
from clerk_tui.frozen import dataclass
from clerk_tui.lists.rows import OPEN_END, Row
from clerk_tui.regex import any_case, regex


class Style(StrEnum):
    """How items are numbered."""

    NUMBER = "1"
    BRACKETED = "(1)"
    """Only below numbers without brackets."""
    CAPITAL = "A"
    SMALL = "a"
    ROMAN = "I"
    SMALL_ROMAN = "i"
    PARTS = "1.1"
    REFERENCE = "24/01"
    FILE = "24-0001"
    NONE = ""


@dataclass(frozen=True)
class Marker:
    """A number at the beginning of a row."""

    style: Style
    number: str
    """As printed, without the stop or bracket after it."""
    value: int | None
    """Its place in its series, from 1; None if it has none."""
    rest: str
    """The text after it."""
    above: str = ""
    """The number of the item above it, if it contains that: 4 of *4.1*."""


_ITEM = any_case(
    r"(?:agenda\s+)?(?:item|topic|point|no)\b\.?\s*(?:no\b\.?\s*)?(?=\d)|(?:report|paper)\s+(?:no\.?\s*)?(?=\d{1,2}\W*$)"
)
_SAID = any_case(r"\d{1,3}\w?\s+(?:shall|will|is|was|has|may|must|to be|be)\b")
"""The verb of a sentence about an item: *Item 10 shall be laid over*."""
_BARE_AFTER = regex(r"^(\d{1,3})\s+(?=\S)")
_PDF = regex(r"^(\d{1,3}\.?\s+)pdf\s+(?=[A-Z])")
"""What a web page puts before the title of an item with a paper."""
FILE = (
    r"(?:(?i:file)\s?(?:(?i:no\.?|id)|#)?:?\s?)?#?(?:\d{2}-\d{3,7}|\d{4}-\d{3,7}"
    r"|(?![A-Z]Y ?\d)(?:[A-Z]|(?:[A-Z]{2,5}|[A-Z][a-z]{1,3})\.?[ #-]{0,3})\d{2,4}-(?!20\d\d$)\d{1,7})"
    r"(?:-(?:[A-Z]\d{0,2}|\d{1,2}))?"
)
FILE_COLUMN = regex(rf"^(?P<first>{FILE})(?:\s{{3,}}|$)|\s{{3,}}(?P<last>{FILE})$")
"""The number of a file in a column beside the title: *25-0431*, *RES 2025-17*."""
_FILED = regex(rf"^(\d{{1,2}}|[A-Z])\s+(?=(?:\d{{2}}/\d{{3,5}}(?:/\w+)?|{FILE})\s+[A-Z])")
"""A number before that of a file or an application: *2   21-0079   Grants*, *4 24/0113 Two houses*."""
_NUMBER = regex(r"\(?(?P<n>\d{1,3})(?:\)\.(?!\d)|[.):](?!\d)|\.(?=\s*$))\s*(?P<rest>.*)", re.DOTALL)
_BARE = regex(r"(?P<n>\d{1,3})(?:\s+(?P<rest>[A-Z“\"‘'*(].*)|$)", re.DOTALL)
_PARTS = regex(
    r"\(?(?P<n>(?P<above>[0-9A-Z]{1,3}(?:\.[0-9IVXivx]+|(?<=\d)\.[a-z](?=\.))*?)\.\s?(?P<last>\d{1,2}|[IVX]{1,5}|[ivx]{1,5}|[a-z]|(?<=[\dIVX]\.)[A-Z]))"
    r"[.)]?(?:\s+(?P<rest>\S.*)|$)",
    re.DOTALL,
)
_PAIRED = regex(
    r"(?P<n>(?P<above>\d{1,3})(?:\s?\((?P<last>[a-z]|[ivx]{1,4}|\d{1,2})\)"
    r"|(?P<tail>[a-z])(?=[.):\s]|$)))[.):]?(?:\s+(?P<rest>\S.*)|$)",
    re.DOTALL,
)
_SPLIT = regex(r"(?:\d \d[.)]|\d{1,2} \.)\s+\S")
"""A number with a space inside, or before its stop: *1 5. Roads*, *8 . Roads*."""
_INSERTED = regex(r"(?P<n>(?P<after>\d{1,3})[A-Z])(?:[.):]\s*|\s+)(?P<rest>\S.*)", re.DOTALL)
"""An inserted item: *10A. Risk assessment*."""
_LETTER = regex(
    r"\(?(?P<n>[IVX]{1,5}|[ivx]{1,5}|[A-Za-z])(?:\)\.|[.)]|(?<=[IVX])\s{3,})(?![A-Z]\.)\s*(?P<rest>(?:[^\s.].*)?)",
    re.DOTALL,
)
_BARE_LETTER = regex(r"(?P<n>[a-z](?=\s)|[A-Z](?=\s{3}))\s+(?P<rest>\S.*)", re.DOTALL)
_STYLES = {"A": Style.CAPITAL, "a": Style.SMALL, "I": Style.ROMAN, "i": Style.SMALL_ROMAN}
_COUNTED = regex(
    r"(?P<n>[(\[]?(?P<before>(?:[A-Z]{1,4}[. ]?)?(?:[^\w\s(\[]\s?)?)(?P<figures>\d{1,4}(?:(?:[./:–-]|\.-)\d{1,4}){0,3})"
    r"|(?P<letter>[IVX]{1,5}(?=\W)|[A-Z](?=\s?[–—:|-])))(?P<after>[^\w\s]{0,2}(?:\s[–—|:-](?=\s))?)\s+(?P<rest>\S.*)",
    re.DOTALL,
)
"""A number with any signs before, between or after its figures: *70/17*, *43.15*, *PC41.*, *[1]*, *1 –*, *II -*."""
_MONTH = any_case(rf"(?:{MONTH}|{MONTH_SHORT})(?:,? \d|\W|$)|(?:st|nd|rd|th)\b")
_CLOCK = any_case(r"\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\b|hrs|noon)")
_FEWEST_REFERENCES = 3
_LIKE = any_case(
    r"\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,3}\s|\d{1,2}\.\d|(?:agenda\s+)?(?:item|topic|point)\s+\d"
)


def with_lost_numbers(rows: Sequence[Row]) -> list[Row]:
    """The rows of a list, with numbers for its bullets if the parts below (*9.1*) show that these were numbers: text
    copied from a web page loses those that the browser writes."""
    farthest = min((row.indent for row in rows if row.has_bullet), default=0)
    found: dict[int, int] = {}
    is_shown = False
    for at, row in enumerate(rows):
        if row.has_bullet and row.indent == farthest:
            found[at] = len(found) + 1
        elif (part := _PARTS.match(row.text)) and part["above"].isdigit():
            is_shown = int(part["above"]) == len(found)
            if not is_shown:
                break
    if not is_shown:
        return list(rows)
    return [
        replace(row, text=f"{found[at]}. {row.text}", has_bullet=False) if at in found else row
        for at, row in enumerate(rows)
    ]


_FLAGGED = regex(r"(?:[A-Z]{1,2}|[^\w\s(\[]{1,2}) (?P<rest>(?P<n>\d{1,2})[.)]\s.*)")


def without_flags(rows: Sequence[Row]) -> list[Row]:
    """The rows without the letter or sign before some of the numbers, *P 6. Fees* among *5. Roads* and *7. Trees*, if
    the numbers count up only with these."""
    flagged = [_FLAGGED.fullmatch(row.text) for row in rows]
    counted = [match or _NUMBER.fullmatch(row.text) for row, match in zip(rows, flagged, strict=True)]
    numbers = [0, *(int(match["n"]) for match in counted if match)]
    is_counting = all(b == a + 1 for a, b in itertools.pairwise(numbers))
    return [
        replace(row, text=match["rest"]) if match and is_counting else row
        for row, match in zip(rows, flagged, strict=True)
    ]


class Series:
    """What the numbers of a whole list have in common."""

    def __init__(self, rows: Sequence[Row]) -> None:
        like = [row.text for row in rows if _LIKE.match(row.text)]
        self.has_any, self.has_brackets = bool(like), bool(like) and like[0].startswith("(")
        firsts = {text[0] == "(" for text in like if _FIRST.match(text)}
        self.has_inner = not self.has_brackets and firsts == {True, False}
        """Whether numbers in brackets may begin again below others: *2.*, *(1)*, *(2)*, *3.*."""
        bare = [int(m["n"]) for row in rows if (m := _match_bare(row.text))]
        plain = [int(m["n"]) for row in rows if (m := _NUMBER.fullmatch(row.text) or _match_bare(row.text))]
        stopped = len(plain) - len(bare)
        steps = sum(b == a + 1 for a, b in itertools.pairwise(bare))
        self.has_bare = len(bare) == 1 >= stopped + 1 or (steps >= 1 and steps + 1 > stopped)
        # or they count up without a gap, though only some have a stop
        letters = "".join(match[1] for row in rows if (match := _BARE_LETTER.match(row.text)))
        self.has_letters = "abc" in letters or "ABC" in letters
        """Whether letters without a stop count up."""
        runs = [at for at, number in enumerate(plain) if number == 1 or at == 0]  # also where they begin again
        counts = (plain[a:b] == list(range(1, b - a + 1)) for a, b in itertools.pairwise([*runs, len(plain)]))
        self.has_bare |= len(plain) > _FEWEST_REFERENCES and all(counts)
        self.counted = _counting_signs(rows)
        """The signs of numbers that count up."""
        self.tops = {m["n"] for row in rows if (m := _NUMBER.fullmatch(row.text) or _TOP.match(row.text))}
        self.wrapped = {b.line for a, b in itertools.pairwise(rows) if b.line > a.line and _is_wrapped(a, b)}
        """The lines that continue the one before."""
        self.has_files = sum(_filed(row.text, is_apart=row.is_apart) is not None for row in rows) >= _FEWEST_REFERENCES
        """Whether items have only file numbers."""
        self.has_any |= bool(self.counted) or self.has_files
        self.numbered = _counted_rows(rows)
        """The rows whose number or letter counts up, whatever signs or words are around it, and that number."""
        counted = {row.line for row, _ in self.numbered}
        times = sum(_TIMED.match(row.text) is not None and row.line not in counted for row in rows)
        self.has_times = times >= _FEWEST_REFERENCES and not any(re.match(r"1\.[1-9]\b", r.text) for r in rows)


_FIRST = regex(r"\(?1(?:[.):]|\s)")
_Signs = tuple[str, str, str]


def _signs_of(text: str) -> tuple[_Signs, tuple[int, ...], re.Match[str]] | None:
    """The signs before, between and after the figures of a number that begins a row; the figures; and the match."""
    if (match := _COUNTED.fullmatch(text)) is None or _MONTH.match(match["rest"]) or _MONTH.match(match["n"]):
        return None
    if letter := match["letter"]:
        number = number_of(letter)
        return ("", number.form, match["after"].strip()), number.values, match
    numbers = tuple(map(int, re.findall(r"\d+", match["figures"])))
    signs = match["before"].strip(), re.sub(r"\d", "", match["figures"]), match["after"].strip()
    return signs, numbers, match


def _counting_signs(rows: Sequence[Row]) -> set[_Signs]:
    """The signs of numbers that count up by one from row to row."""
    found: dict[_Signs, list[tuple[int, ...]]] = {}
    is_first = True
    for row in rows:
        one = None if row.has_bullet else _signs_of(row.text)
        is_lettered = one is not None and one[0][0][:1].isalpha() and not one[0][1]
        if one and (is_first or not is_lettered or one[0] in found):  # *M1* below *2.* is none of the agenda's
            found.setdefault(one[0], []).append(one[1])
        is_first = is_first and not (one or _LIKE.match(row.text))
    return {signs for signs, numbers in found.items() if _is_counting(signs, numbers)}


def _is_counting(signs: _Signs, numbers: Sequence[tuple[int, ...]]) -> bool:
    before, between, after = signs
    pairs = list(itertools.pairwise(numbers))
    steps = sum(len(a) == len(b) and sum(y - x for x, y in zip(a, b, strict=True)) == 1 for a, b in pairs)
    if not (before or between) and after in _PLAIN:  # a number of four figures goes on from meeting to meeting
        is_long = all(n >= _LONG for (n,) in numbers) and (after != "" or numbers[0][0] // 100 not in _CENTURIES)
        return is_long and steps + 1 >= _FEWEST_REFERENCES
    if not before and between in (".", ":") and all(n[-1] in _MINUTES and n[0] <= _HOURS for n in numbers):
        return False  # a meeting that goes on for hours
    if not before and between == ".":  # *43.15*, *44.15*: the year stands last, and no part of one is meant
        steps = sum(b[0] == a[0] + 1 and a[1] == b[1] for a, b in pairs)
        return steps + 1 >= max(_FEWEST_REFERENCES, len(numbers))
    return steps + 1 >= max(_FEWEST_REFERENCES, len(numbers) // 2)


_LAST_FIGURES = regex(r"\W*\d+$")
_MINUTES, _HOURS = (0, 30), 24
_PLAIN = ("", ".", ")", ":", ").")
_LONG = 1000
_CENTURIES = (19, 20)
_TOP = regex(r"\W{0,2}(?P<n>\d{1,3}(?=\s?[^\w\s]{0,2}(?:\s|$))|[A-Z](?=[.)]))")
_TIMED = regex(r"([01]?\d|2[0-4])\.([0-5][05])\s")
"""A time of day that looks like the number of a part."""


def _is_wrapped(before: Row, row: Row) -> bool:
    """Whether a row follows one that stops in mid-phrase: *located at 100-*, *(pages 3 –*."""
    last = before.words.rsplit(None, 1)[-1]
    is_open = last.casefold() in OPEN_END or (last.endswith("-") and len(last) > 1)
    is_open = is_open or before.text.rfind("(") > before.text.rfind(")")
    return is_open and not (row.is_apart or row.has_bullet)


def _filed(text: str, *, is_apart: bool = True) -> re.Match[str] | None:
    """The match of a file number at the beginning of a row; one that fills the row counts only at the beginning of a
    paragraph."""
    match = FILE_COLUMN.match(text)
    return match if match and match["first"] and (is_apart or match.end() < len(text)) else None


def _match_bare(text: str) -> re.Match[str] | None:
    """The match of a number without a stop, before words other than a month."""
    match = _BARE.fullmatch(text)
    return match if match and match["rest"] and not _MONTH.match(match["rest"]) else None


def is_next(before: Marker, marker: Marker) -> bool:
    """Whether `marker` follows `before` in its series."""
    if before.style is not marker.style or before.value is None or marker.value is None:
        return before.style is marker.style is Style.FILE
    return before.above == marker.above and marker.value == before.value + 1


def starts(marker: Marker) -> bool:
    """Whether a marker is the first of a series."""
    return marker.value == 1


def marker_of(row: Row, series: Series, above: Sequence[Marker], *, is_inside: bool) -> Marker | None:
    """The number that a row begins with, if it fits after those of the open items (`above`). `is_inside`: the row
    belongs to the description of an item, which only the next number ends."""
    is_split = _SPLIT.match(row.text) is not None
    text = row.text.replace(" ", "", 1) if is_split else _FILED.sub(r"\1. ", _PDF.sub(r"\1", row.text))
    if item := _ITEM.match(text):
        if _SAID.match(text, item.end()):
            return None
        text = _BARE_AFTER.sub(r"\1. ", text[item.end() :])
    elif _CLOCK.match(text):
        return None
    numbers = [m.number for m in above]
    for marker in _candidates(text, series):
        if marker.style is Style.REFERENCE and marker.number.rpartition(".")[0] in numbers:
            continue  # a part of that number
        if _SPACED.match(text) and marker.style is Style.PARTS and marker.value != 1 and not _continues(marker, above):
            continue  # the number of a house: *1. 15 Mill Lane*
        is_named = item is not None and not (marker.rest or row.is_apart or starts(marker))  # *Resolution* | *No. 86*
        if (is_split or is_named or _is_in_sentence(marker, row, series)) and not _continues(marker, above):
            continue
        is_later = any(m.style is marker.style and (m.value or 0) <= (marker.value or 0) for m in above)
        may_stand = _fits(marker, above) or (
            text[0] == "(" and is_later
        )  # an initial skips no letters and does not come twice
        is_first_part = marker.value == 1 and marker.above in numbers and marker.number not in numbers
        if may_stand and (not is_inside or is_first_part or any(is_next(m, marker) for m in above)):
            if is_inside and text.startswith("(") and not series.has_brackets:
                continue
            return marker
    return None


def _is_in_sentence(marker: Marker, row: Row, series: Series) -> bool:
    """Whether a number stands inside a sentence that continues in the row."""
    is_first = starts(marker)
    is_said = marker.rest[:1].islower() and not row.is_apart and not (is_first and marker.style is Style.NUMBER)
    is_cut = is_said or (row.line in series.wrapped and not is_first)
    return is_cut and marker.style in (Style.NUMBER, Style.PARTS)


_SPACED = regex(r"\d{1,3}\.\s\d")


def _continues(marker: Marker, above: Sequence[Marker]) -> bool:
    return any(is_next(m, marker) for m in above)


def _read_reference(text: str, series: Series) -> Iterator[Marker]:
    """Yield the file number, or the number that counts within a year, that a row begins with."""
    if series.has_files and (m := _filed(text)):
        yield Marker(Style.FILE, m["first"], None, text[m.end() :])
    if (found := _signs_of(text)) is None:
        return
    (before, between, after), numbers, m = found
    is_counted, is_lettered = found[0] in series.counted, before[:1].isalpha()
    figures = f"{before if is_lettered else ''}{m['figures'] or m['letter']}"
    is_signed = is_lettered or between == ".-" or (between == "." and (before != "" or after not in _PLAIN))
    above = _LAST_FIGURES.sub("", figures) if m["figures"] else ""
    if above in series.tops and (is_signed or (is_counted and not before)):
        yield Marker(Style.PARTS, figures, numbers[-1], m["rest"], above)
    elif is_counted and (len(numbers) > 1 or is_lettered):
        # one of its figures counts up
        value = numbers[0] if between == "." and not before else sum(numbers)
        yield Marker(Style.REFERENCE, m["n"].strip("([ "), value, m["rest"])
    elif is_counted:
        style = {"I": Style.ROMAN, "A": Style.CAPITAL}.get(between, Style.NUMBER)
        yield Marker(style, figures, numbers[0], m["rest"])


def _candidates(text: str, series: Series) -> list[Marker]:
    out = list(_read_reference(text, series))
    if not series.has_times and (m := _PARTS.fullmatch(text)):
        out.append(_read_part(m))
    out += _read_lettered(text)
    if m := _NUMBER.fullmatch(text):
        if series.has_inner and text[0] == "(":
            out.append(Marker(Style.BRACKETED, m["n"], int(m["n"]), m["rest"]))
        out.append(Marker(Style.NUMBER, m["n"], int(m["n"]), m["rest"]))
    elif (m := _BARE.fullmatch(text)) and (not m["rest"] or (series.has_bare and _match_bare(text))):
        out.append(Marker(Style.NUMBER, m["n"], int(m["n"]), m["rest"] or ""))
    if m := _LETTER.fullmatch(text) or (_BARE_LETTER.fullmatch(text) if series.has_letters else None):
        readings = number_of(m["n"]).readings()
        out += [Marker(_STYLES[one.form], m["n"], one.values[0], m["rest"]) for one in readings if one.form in _STYLES]
    return out


def _read_lettered(text: str) -> Iterator[Marker]:
    """Yield the readings of a number with a letter: a part (*4a*), or an item inserted after another (*10A*)."""
    if m := _PAIRED.fullmatch(text):
        yield _read_part(m)
    if m := _INSERTED.fullmatch(text):
        yield Marker(Style.NUMBER, m["n"], int(m["after"]), m["rest"])


def _read_part(match: re.Match[str]) -> Marker:
    last = match["last"] or match["tail"] if "tail" in match.re.groupindex else match["last"]
    value = int(last) if last.isdigit() else ROMANS.get(last.casefold(), ord(last.casefold()[0]) - ord("a") + 1)
    if not last.strip("0"):
        return Marker(
            Style.NUMBER, match["n"], int(match["above"]) if match["above"].isdigit() else None, match["rest"] or ""
        )
    number = re.sub(r"(?<=\.)\s", "", match["n"])  # *1. 1*: the space is the printer's
    return Marker(Style.PARTS, number, value, match["rest"] or "", match["above"])


_SWAPPED = 2
"""How far a Roman number may be out of order."""


def _fits(marker: Marker, above: Sequence[Marker]) -> bool:
    """Whether a marker may follow the open ones. A letter or Roman number that neither begins nor continues a series is
    an initial."""
    if any(is_next(m, marker) for m in above):
        return True
    match marker.style:
        case Style.NUMBER if marker.number[-1].isalpha():
            return any(m.style is Style.NUMBER and m.value == marker.value for m in above)
        case Style.NUMBER | Style.REFERENCE | Style.FILE:
            return True
        case Style.PARTS:
            is_known = any(m.number == marker.above or m.above == marker.above for m in above)
            if marker.number == f"{marker.above}{marker.value}" and marker.above.isalpha():
                return is_known  # else the name of a road
            return (
                not above
                or is_known
                or (marker.above.isdigit() and marker.value == 1)
                or (marker.value == 1 and any(marker.above.startswith(f"{m.number}.") for m in above))
            )
        case Style.SMALL_ROMAN | Style.ROMAN:
            near = (abs((m.value or 0) - (marker.value or 0)) for m in above if m.style is Style.ROMAN is marker.style)
            if 1 <= min(near, default=0) <= _SWAPPED and (len(marker.number) > 1 or marker.rest.isupper()):
                return True
            return starts(marker) and not any(m.value == 8 and m.style in (Style.SMALL, Style.CAPITAL) for m in above)
        case Style.CAPITAL:
            is_back = bool(above) and above[0].style is Style.CAPITAL and marker.rest.isupper()
            return (
                starts(marker)
                or is_back
                or (bool(above) and above[0].style is Style.CAPITAL and "continued" in marker.rest)
            )
        case _:
            return starts(marker)


_RUN = regex(
    r"(?:(?<=\s)|^)\(?(?:(?P<n>\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4})[.)](?!\d)\s*"
    r"|(?P<parts>\d{1,2}(?:\.\d{1,2}){1,2})\s+)(?=[A-Z“\"‘'\d(]|a[.)]\s+[A-Z]|(?<=[a-z]\)\s)[a-z]{3})"
)
_BEFORE_ALL = any_case(r"(?:\w+\s){0,4}(?:agenda|business|contents)\W*")
"""Words that may precede the first item in its line."""
_BARE_RUN = regex(r"(?:(?<=\s)|^)(?P<n>\d{1,2})\s+(?=[A-Z“\"‘'(])")


def _bare_cuts(text: str) -> list[int]:
    """Where items begin in a line that counts them without stops: *1 Apologies 2 Minutes 3 Roads*, or from another
    number on: *10 Fees 11 Fines 12 Rates*."""
    cuts: list[int] = []
    first = 1
    for match in _BARE_RUN.finditer(text):
        number = int(match["n"])
        if match.start() == 0:
            first = number
        if number == first + len(cuts) and not _MONTH.match(text[match.end() :]):
            cuts.append(match.start())
    return cuts if len(cuts) >= _FEWEST_REFERENCES else []


def _semicolon_cuts(text: str) -> list[int]:
    """Where items begin in a line of short titles separated by semicolons: *Apologies; Minutes; Loan book*."""
    parts = list(_BETWEEN_SEMICOLONS.finditer(text))
    is_list = len(parts) >= _FEWEST_REFERENCES and all(_SHORT_TITLE.fullmatch(part[0]) for part in parts)
    return [part.start() for part in parts] if is_list else []


_BETWEEN_SEMICOLONS = regex(r"[^;\s][^;]*")
_SHORT_TITLE = regex(r"(?:\d{1,2}[.)]?\s)?[A-Z“\"‘'][^\s:]*(?:\s[^\s:]+){0,6}")


_LETTER_RUN = regex(
    r"(?:(?<=\s)|^)(?:(?P<part>[A-Z]-\d{1,2})(?=\s)|(?P<top>[A-Z]|[IVX]{1,5})[.)]|\(?(?P<low>[a-z])[.)]|(?P<n>\d{1,2})[.)](?!\d))\s*(?=[A-Z“\"‘']|l[^aeiouyl\W])"
)


def _letter_cuts(text: str) -> list[int]:
    """Where items begin in a line that counts them with capitals or Roman numbers, and their parts with small letters
    or figures: *A. Call to Order B. Business a) Roads C. Adjournment*; or all with small letters."""
    found = list(_LETTER_RUN.finditer(text))
    for value_of in (_ROMAN_VALUES.get, _CAPITAL_VALUES.get):
        cuts: list[int] = []
        top = low = 0
        for match in found:
            if match["top"] and value_of(match["top"]) == top + 1:
                top, low = top + 1, 0
            elif match["part"] and top and value_of(match["part"].split("-")[0]) == top:
                pass
            elif match["low"] and top and ord(match["low"]) - 96 == low + 1:
                low += 1
            else:
                continue
            cuts.append(match.start())
        others = sum(match["top"] is not None for match in found) - top  # initials of names
        if top >= _FEWEST_REFERENCES and others * 4 <= top and not any(text[:at].rstrip().endswith(",") for at in cuts):
            return cuts
    small = [match for match in found if match["low"]]
    letters = "".join(match["low"] for match in small)
    is_list = len(small) >= _FEWEST_REFERENCES and small[0].start() == 0 and letters in ascii_lowercase
    return [match.start() for match in small] if is_list and letters[0] == "a" else []


_ROMAN_VALUES = {number.upper(): value for number, value in ROMANS.items()}
_CAPITAL_VALUES = {chr(64 + value): value for value in range(1, 27)}


def _figure_cuts(text: str) -> list[int]:
    """Where items begin in a line that counts them with figures and stops."""
    cuts: list[int] = []
    path: tuple[int, ...] = (0,)
    letter = roman = 0
    tops = {int(match["n"]) for match in _RUN.finditer(text) if match["n"] and match["n"].isdigit()}
    for match in _RUN.finditer(text):
        mark = match["n"] or match["parts"]
        before = text[: match.start()]
        if before.count("(") > before.count(")"):
            continue  # *(Attachment 1)*
        if mark == "a" and text[match.end()].islower() and not before.rstrip().endswith(":"):
            continue  # *To insure (a) the hall and (b) the lamps*
        number = tuple(map(int, mark.removesuffix(".0").split("."))) if mark[0].isdigit() else ()
        is_late = bool(cuts) and len(number) == 1 and number[0] == path[0] + 2
        is_after_gap = is_late and number[0] + 1 in tops and path[0] + 1 not in tops  # *4. Bills 6. Roads 7. Trees*
        if number and (match.start() == 0 or _follows(path, number) or is_after_gap):
            path, letter, roman = number, 0, 0
        elif mark in ROMANS and ROMANS[mark] == roman + 1 and (letter or roman) and ord(mark[0]) - 96 != letter + 1:
            roman = ROMANS[mark]
        elif len(mark) == 1 and mark.isalpha() and path[0] and ord(mark) - 96 == letter + 1:
            letter, roman = ord(mark) - 96, 0
        else:
            continue
        cuts.append(match.start())
    return cuts


def _follows(path: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number follows another, or is its first part: 5.4 or 5.3.1 after 5.3."""
    *above, last = number
    if path[: len(above)] != tuple(above):
        return False
    return path[len(above)] + 1 == last if len(number) <= len(path) else last == 1 and path[0] > 0


_AND_LAST = regex(r"[,;]? (?:and|or)$")


def split_run(text: str, *, is_first: bool) -> list[str]:
    """A line split into the items that run on in it: *1. Apologies 2. Minutes a. Draft*. `is_first`: it is the first
    line, which may begin with the head of the page."""
    cuts = _figure_cuts(text) or _bare_cuts(text) or _letter_cuts(text) or (_semicolon_cuts(text) if is_first else [])
    if cuts and cuts[0] and (_BEFORE_ALL.fullmatch(text[: cuts[0]]) or (is_first and len(cuts) >= _FEWEST_REFERENCES)):
        cuts[:0] = [0]
    if len(cuts) < 2 or cuts[0] != 0:
        return [text]
    parts = [text[a:b].strip(" ;") for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [*(_AND_LAST.sub("", part) for part in parts[:-1]), parts[-1]]


_ANY = regex(
    r"\W{0,2}(?P<before>(?:[A-Za-z]{1,10}(?:\.?[\s-]|\.?(?=\d)))?)(?P<n>\d{1,4}(?:[^\w\s]\d{1,4}){0,3}[A-Za-z]?"
    r"|[ivx]{1,5}|(?:[IVX]{1,5}|[A-Za-z])(?=[^\w\s]))(?P<after>[^\w\s]{0,3})\s+(?=\S)"
)
_HOUR = any_case(r"\d{1,2}\s?[ap]\.?m\b")


def _counted_rows(rows: Sequence[Row]) -> list[tuple[Row, str]]:
    found: dict[tuple[str, str, str], list[tuple[int, str]]] = {}
    for at, row in enumerate(rows):
        if (m := _ANY.match(row.text)) and not (_MONTH.match(row.text[m.end() :]) or _HOUR.match(row.text)):
            kind = re.sub(r"[A-Z]+", "A", regex(r"[a-z]+").sub("a", re.sub(r"\d+", "0", m["n"])))
            found.setdefault((m["before"].casefold(), kind, m["after"]), []).append((at, m["n"]))
    counted = [one for group in found.values() if _is_series([n for _, n in group]) for one in group]
    return [(rows[at], n) for at, n in sorted(counted)]


def _is_series(numbers: Sequence[str]) -> bool:
    """Whether numbers count up from one to the next, perhaps beginning again."""
    pairs = list(itertools.pairwise(map(values_of, numbers)))
    steps = sum(any(x + 1 in b for x in a) for a, b in pairs)
    again = sum(1 in b for _, b in pairs)
    return len(numbers) >= _FEWEST_REFERENCES and steps > 0 and 2 * (steps + again) >= len(pairs)


def values_of(number: str) -> set[int]:
    """The places in a series that a number may have: a letter may be a Roman number."""
    return {one.values[-1] for one in number_of(number).readings() if one.values}
