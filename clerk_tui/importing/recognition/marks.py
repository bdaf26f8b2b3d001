"""The numbers, letters and bullets that stand before a heading, a paragraph or an item of a list."""

from __future__ import annotations

import re
from functools import lru_cache

_MARK = re.compile(
    r"""(?P<mark>
      (?P<bullet>[•●▪◦■□►➢➤❖*\uf0b7\uf0a7\uf02d–-](?=\s|$)|~(?=\s?[A-Z]))
    | (?P<minute>(?:[A-Z]{0,6}|[A-Z][a-z]{1,4}(?=[/.-]))[ /.-]?\d{1,4}/(?:\d{1,4}/?){1,3}(?:-\d\d\b)?[.:)]?)
      (?=\s+(?:\d{1,2}\.\s+)?[A-Z]|\s*$)
    | (?P<coded>\d{2,4}(?:[/-]\d\d)?_\d{1,3}[.:)]?)(?=\s+[A-Z])
    | (?P<boxed>\[\d{1,3}\](?=\s+[A-Z0-9]))
    | (?P<number>\(?\d{1,4}(?:\.\d{1,3}){0,3}(?:[.:](?!\d)|\)|(?=\s{2,}[A-Z])))(?!\d|[%,]|\s*[APap]\.?\s?[Mm]\b)
    | (?P<dotted>\d{1,3}(?:\.\d{1,3}){1,3})(?=\s+(?![APap]\.?\s?[Mm]\b)[A-Z(]|\s{2,}\S
      |\s\d{1,5}[A-Z]?\s(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]
      |\s\d{1,2}(?:st|nd|rd|th)\s(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z])
    | (?P<letter>\(?(?:[a-z]{1,2}|[A-Z])\)|\(?[a-z]\.(?![a-z]\.)|[A-HJ-Z]\.(?=\s{2,}))(?=\s|[A-Z0-9]|$)
    | (?P<roman>\(?[ivx]{1,5}[.)]|\([IVX]{1,5}\))(?=\s|[A-Z]|$)
    )\s*""",
    re.VERBOSE,
)
BULLETS = "•●▪◦■□►➢➤❖~*\uf0b7\uf0a7\uf02d–-"


@lru_cache(maxsize=4096)
def value(mark: str) -> str:
    """A mark without its dots and brackets: `(iv)` is iv, `205.` is 205; a bullet is empty."""
    bare = mark.strip().strip("()[].: ")
    return "" if bare in BULLETS else bare


def split_mark(text: str) -> tuple[str, str]:
    """The mark at the beginning of `text` as printed, and the words after it; no mark is ''."""
    if not text or text[0].isspace():
        text = text.lstrip()
    first = text[:1]
    if not first or not (
        first.isdigit()
        or first in "(["
        or first in BULLETS
        or text[1:2] in ".)"
        or text[2:3] in ".)"
        or "/" in text[:12]
        or text[1:5].lstrip("ivx")[:1] in (".", ")")
    ):
        return "", text
    match = _MARK.match(text)
    if match is None or (match["letter"] and match["letter"][0] == "(" and len(match["letter"].strip("()")) > 2):
        return "", text
    return match["mark"], text[match.end() :]


def is_bullet(mark: str) -> bool:
    """Whether a mark is a bullet."""
    return bool(mark) and mark[0] in BULLETS


def is_number(mark: str) -> bool:
    """Whether a mark is a number, or several with dots."""
    return value(mark).replace(".", "").isdigit()


def is_letter(mark: str) -> bool:
    """Whether a mark is a letter or a small Roman number."""
    return value(mark).isalpha()
