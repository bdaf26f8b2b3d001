"""A paper as plain text."""

from __future__ import annotations

from clerk_tui.minutes.document import NOT_PUBLIC, Document, as_text

NAME = "text"


def write(document: Document, width: int | None = None) -> str:
    """The document as text, a paragraph a line, or wrapped at `width`; what is not for the public says so first. That
    minutes are a draft is not said: plain text is what the house style has, to be copied from."""
    mark = f"{NOT_PUBLIC}\n\n" if document.about.is_exempt else ""
    return mark + as_text(document, width)
