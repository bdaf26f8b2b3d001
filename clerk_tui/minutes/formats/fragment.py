"""A paper as a piece of HTML, to be pasted into the page of a committee system: a section for each item.

It has no page around it and no look of its own. The mark of a draft is left out, as the system into which it is pasted
says itself at what stage the minutes are; that of exempt business stays.
"""

from __future__ import annotations

from clerk_tui.minutes.document import DRAFT, Document
from clerk_tui.minutes.formats.html import body

_BASE = 2
"""The level of the title's heading: the page into which it is pasted has its own first."""


def write(document: Document) -> str:
    """The document as HTML without a page."""
    marks = tuple(mark for mark in document.about.marks if mark != DRAFT)
    return "\n".join(body(document, base=_BASE, marks=marks, is_alone=True)) + "\n"
