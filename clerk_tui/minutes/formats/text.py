"""A paper as plain text."""

from __future__ import annotations

from clerk_tui.minutes.document import DRAFT, Document, as_text

NAME = "text"


def write(document: Document, width: int | None = None, *, marks_draft: bool = False) -> str:
    """The document as text, one line per paragraph, or wrapped at `width`, under its marks. `marks_draft`: whether a
    draft has one too; text to be copied has none."""
    marks = (mark for mark in document.about.marks if marks_draft or mark != DRAFT)
    return "".join(f"{mark}\n\n" for mark in marks) + as_text(document, width)
