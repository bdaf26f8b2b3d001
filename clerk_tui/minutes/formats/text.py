"""A paper as plain text."""

from __future__ import annotations

from clerk_tui.minutes.document import NOT_PUBLIC, Document, as_text

NAME = "text"


def write(document: Document, width: int | None = None) -> str:
    """The document as text, one line per paragraph, or wrapped at `width`, with a mark if it is not for the public.
    There is no mark for a draft: plain text is for copying."""
    mark = f"{NOT_PUBLIC}\n\n" if document.about.is_exempt else ""
    return mark + as_text(document, width)
