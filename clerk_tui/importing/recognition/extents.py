"""How far a motion, a resolution or a list goes on over the paragraphs of a source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_tui.english.numbering import is_next
from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.paragraphs import Paragraph

_MOST = 60
"""Paragraphs of a motion, at most."""
_I_MOVE = re.compile(
    r"^[“\"|\s*!]*(?:(?:I|we|l|1)\b[^.]{0,160}?|will\s+(?:also\s+)?)\bmove\b[^.]{0,120}?\bthat\b[\s,:*]*", re.IGNORECASE
)
"""The *I* at its beginning is often lost, or read as another sign, in a page that was scanned."""
_STOPS = re.compile(
    r"(?:following (?:the|a|points|discussion)|resolved\b|motion (?:carried|lost|passed)|the motion (?:carried"
    r"|was)|vote:|for\s*\(|ayes\b|for\s*:|this was seconded|seconded by)",
    re.IGNORECASE,
)
_AND_FURTHER = re.compile(
    r"(?:and\s+)?(?:whereas|now,?\s+therefore|therefore|be it|further)\b|and that\b", re.IGNORECASE
)
"""Parts of a long resolution, a paragraph each."""

_LABELLED = re.compile(r"^(?:motion|amendment|proposal)\s*(?::\s*|\s(?=(?:to|that)\b))", re.IGNORECASE)
"""*Motion to approve it*, *Amendment: that it be refused*."""


def text_end(paragraphs: Sequence[Paragraph], first: int, stop: int) -> int:
    """The index after the last paragraph of a motion whose text begins at `first`: to the closing quotation mark,
    and to the end of a list."""
    text = paragraphs[first].body
    end = first + 1
    quoted = text[:1] in '“"' and not _is_closed(text)
    goes_on = text.rstrip().endswith((":", ";")) or _AND_FURTHER.match(text)
    if not quoted and not goes_on:
        return end
    while end < min(stop, first + _MOST):
        paragraph = paragraphs[end]
        if _STOPS.match(paragraph.body):
            break
        is_more = (
            paragraph.mark or _AND_FURTHER.match(paragraph.body) or (text.rstrip().endswith(":") and end == first + 1)
        )
        if not quoted and not is_more:
            break
        end += 1
        if quoted and _is_closed(paragraph.text):
            break
    return end


def clauses_end(paragraphs: Sequence[Paragraph], at: int, stop: int) -> int:
    header, end = paragraphs[at], at + 1
    if end >= stop:
        return end
    first = paragraphs[end]
    if not first.mark:
        is_bare = len(header.body.split()) <= 3 or header.body.rstrip().endswith((":", "-", "–"))
        return end + 1 if is_bare and len(first.body) > 3 else end
    while end < min(stop, at + _MOST) and paragraphs[end].mark:
        if is_next(header.mark, paragraphs[end].mark):
            break
        end += 1
    return end


def operative(text: str) -> str:
    text = re.sub(r"^[\s“\"”‘|,:.*–-]+", "", text)
    text = rules.RECITED.sub("", text, count=1) if rules.RECITED.match(text) else text
    return _I_MOVE.sub("", _LABELLED.sub("", text)).strip(' ”’"*').strip()


def _is_closed(text: str) -> bool:
    """Whether a quotation that may have begun ends in a text."""
    return bool(re.search(r"[”\"][.,;:]?\s*$|”", text))
