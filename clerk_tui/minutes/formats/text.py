"""A paper as plain text."""

from __future__ import annotations

from clerk_tui.minutes.document import Document
from clerk_tui.minutes.text import as_text


def write(document: Document) -> str:
    """The document as text, a paragraph a line."""
    return as_text(document)
