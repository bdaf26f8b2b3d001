"""The process that reads a PDF: `python -m clerk_tui.importing.readers.pdf_process`.

It reads the file from standard input and writes JSON to standard output: the pages, each a list of [text, bold
characters at its beginning, is bold, is italic, size, is centred, height on the page], with an empty text for a blank
line; or what is wrong with the file.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import math
import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from clerk_tui.importing.readers.characters import from_letters
from clerk_tui.importing.readers.limits import (
    LARGEST_TEXT,
    LONGEST_READING,
    MOST_CHARACTERS_OF_PAGE,
    MOST_MEMORY,
    MOST_PAGES,
)
from clerk_tui.importing.readers.pdf import Letter, Line, Setting, in_reading_order

_NICE = 5
_HYPHENS = {0x02: "-", 0xFFFE: "-"}
"""PDFium's characters for a hyphen that divides a word at the end of a line."""
_LAST_GENERATED = 0x20
"""Spaces and line ends up to this code may be added by PDFium; here they are measured instead."""
_UNKNOWN = frozenset({0x00, 0xFFFD})
_WITHOUT_WIDTH = frozenset({0x200B, 0x2060, 0xFEFF})
"""Characters that print nothing, and whose font says nothing of the words beside them."""
_BOLD_WEIGHT = 600
_PASSWORD, _DAMAGED, _TOO_MUCH, _NO_TEXT, _NO_MEANING = "password", "damaged", "too much", "no text", "no meaning"

Print = tuple[str, int, bool, bool, float, bool, float]
Pages = list[list[Print]]


class TroubleError(Exception):
    """What is wrong with a file: `str(error)` is a key of the answer."""


def main() -> None:
    """Read the file on standard input, and write the answer."""
    _set_limits()
    data = sys.stdin.buffer.read()
    try:
        answer: dict[str, Any] = {"pages": _pages(data)}
    except TroubleError as error:
        answer = {"trouble": str(error)}
    except MemoryError:
        answer = {"trouble": _TOO_MUCH}
    sys.stdout.write(json.dumps(answer))


def _set_limits() -> None:
    """Limit time and memory; on systems without such limits only the parent's timeout ends the process."""
    with contextlib.suppress(ImportError, OSError, ValueError, AttributeError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        seconds = math.ceil(LONGEST_READING)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        os.nice(_NICE)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _pages(data: bytes) -> Pages:
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        is_locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
        raise TroubleError(_PASSWORD if is_locked else _DAMAGED) from None
    count = len(document)
    if count > MOST_PAGES:
        raise TroubleError(_TOO_MUCH)
    pages, looks, tally = [], [], _Tally()
    document.init_forms()
    for number in range(count):
        try:
            page = document[number]
            if page.formenv and page.flatten():  # what was typed into a form is then read with the rest
                page.close()
                page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            raise TroubleError(_DAMAGED) from None
        lines = _lines(text.raw, tally)
        pages.append(lines)
        tall = page.get_height() or 1.0
        looks.append([(*_weight(text.raw, line), _height(line, tall)) for line in lines])
        text.close()
        page.close()
    if not tally.letters:
        raise TroubleError(_NO_MEANING if tally.unknown else _NO_TEXT)
    if tally.unknown > tally.letters:
        raise TroubleError(_NO_MEANING)
    return _set(pages, looks)


def _set(pages: list[list[Line]], looks: list[list[tuple[int, bool, bool, float]]]) -> Pages:
    setting = Setting(pages)
    out: Pages = []
    for lines, found in zip(pages, looks, strict=True):
        made: list[Print] = []
        for at, line in enumerate(lines):
            if at and setting.is_apart(lines[at - 1], line):
                made.append(_BLANK)
            lead, is_bold, is_italic, height = found[at]
            size = round(line.height, 1)
            made.append((setting.text(line), lead, is_bold, is_italic, size, setting.is_centred(line), height))
        out.append(made)
    return out


_BLANK: Print = ("", 0, False, False, 0.0, False, 0.0)


def _height(line: Line, tall: float) -> float:
    """Where a line stands on its page, from 0 at the top to 1 at the bottom."""
    return round(min(max(1 + line.base / tall, 0.0), 1.0), 4)


class _Tally:
    """The number of known and unknown letters in a file."""

    letters = 0
    unknown = 0


def _lines(text: Any, tally: _Tally) -> list[Line]:
    """Return the lines of a page."""
    from pypdfium2 import raw

    count = raw.FPDFText_CountChars(text)
    if count > MOST_CHARACTERS_OF_PAGE:
        raise TroubleError(_TOO_MUCH)
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    groups: defaultdict[tuple[float, float], list[Letter]] = defaultdict(list)
    direction, height = (1.0, 0.0), math.nan
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in _UNKNOWN:
            tally.unknown += 1
            continue
        if code in _WITHOUT_WIDTH:
            continue
        if code <= _LAST_GENERATED and raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        if not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        if y.value != height:  # letters of one line are read in one direction
            raw.FPDFText_GetMatrix(text, index, matrix)
            direction, height = _direction(matrix.a, matrix.b), y.value
        letter = _letter(_HYPHENS.get(code) or _character(code), index, direction, box, (x.value, y.value))
        tally.letters += not letter.text.isspace()
        groups[direction].append(letter)
    if tally.letters > LARGEST_TEXT:
        raise TroubleError(_TOO_MUCH)
    return in_reading_order({way: letters for way, letters in groups.items() if not _is_stamp(way, letters)})


_ASLANT = 0.1
"""Letters are aslant above this sine of their angle, in tenths: nine degrees, more than of a page scanned askew."""
_LONGEST_STAMP = 40
"""The most letters across a page that are a stamp or a watermark; longer texts are headings of narrow columns."""


def _is_stamp(direction: tuple[float, float], letters: Sequence[Letter]) -> bool:
    """Whether letters are a few words across a page: *DRAFT*."""
    return min(map(abs, direction)) > _ASLANT and len(letters) <= _LONGEST_STAMP


def _letter(text: str, index: int, direction: tuple[float, float], box: Any, origin: tuple[float, float]) -> Letter:
    """Return a letter, measured along the direction of reading."""
    if direction == (1.0, 0.0):
        return Letter(text, box.left, box.right, -origin[1], box.top - box.bottom or 1.0, index)
    along, across = direction
    corners = [(h, v) for h in (box.left, box.right) for v in (box.bottom, box.top)]
    ends = [h * along + v * across for h, v in corners]
    sides = [h * across - v * along for h, v in corners]
    base = origin[0] * across - origin[1] * along
    return Letter(text, min(ends), max(ends), base, max(sides) - min(sides) or 1.0, index)


def _direction(a: float, b: float) -> tuple[float, float]:
    """Return the direction of reading as cosine and sine, rounded."""
    length = math.hypot(a, b)
    if not length or not math.isfinite(length):
        return 1.0, 0.0
    if abs(b) < 0.02 * length and a > 0:
        return 1.0, 0.0
    return round(a / length, 1), round(b / length, 1)


def _character(code: int) -> str:
    return chr(code) if code <= sys.maxunicode and not 0xD800 <= code <= 0xDFFF else ""


def _weight(text: Any, line: Line) -> tuple[int, bool, bool]:
    """How many characters at the beginning of a line are bold, whether all are, and whether its first word slants."""
    lead, found, has_letters = 0, None, False
    for word in line.words:
        if found is not None or from_letters(word.text):  # how the number of a heading is set says nothing
            is_bold, slants = _font(text, word.place)
            found = slants if found is None else found
            if not is_bold:
                return (lead - 1 if has_letters else 0), False, found
            has_letters = True
        lead += len(word.text) + 1
    return lead - 1, found is not None, bool(found)


def _font(text: Any, place: int) -> tuple[bool, bool]:
    """Whether the character at a place is bold, and whether it is italic."""
    from pypdfium2 import raw

    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(text, place, name, len(name), flags)
    called = name.raw[: max(0, min(length, len(name)))].lower()
    is_bold = raw.FPDFText_GetFontWeight(text, place) >= _BOLD_WEIGHT or b"bold" in called
    return is_bold, b"italic" in called or b"oblique" in called


if __name__ == "__main__":
    main()
