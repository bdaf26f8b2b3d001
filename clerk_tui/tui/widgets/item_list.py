"""A list of items, one row for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from rich.style import Style
from textual.strip import Strip

from clerk_tui.tui.formatting import padded, wrap
from clerk_tui.tui.sanitise import plain
from clerk_tui.tui.widgets.rows import Rows, strip_of

T = TypeVar("T")


class ItemList(Rows, Generic[T]):
    """A list with one row for each item of `shown`. Subclasses draw the row (`row_lines`)."""

    shown: Sequence[T] = ()

    @property
    def chosen(self) -> T | None:
        """The item of the selected row."""
        at = self.selected
        return self.shown[at] if at is not None and at < len(self.shown) else None

    def row_count(self) -> int:
        """Return the number of items."""
        return len(self.shown)

    def select_next(self) -> None:
        """Select the next row; the last one stays selected."""
        self.selected = (self.selected or 0) + 1


def row_line(text: str, width: int, style: Style) -> Strip:
    """Return one line of a row, cut or filled to `width` cells."""
    return strip_of([(padded(plain(text), width), style)], width, style)


def row_text(
    text: str, width: int, style: Style, *, indent: int, sign: str = "", most: int | None = None
) -> list[Strip]:
    """Return `text` broken into lines of a row, at most `most`; `sign` stands in the indent of the first."""
    text = plain(text)
    places = wrap(text, max(width - indent - 1, 8))[:most] if text else []
    signs = [sign] + [""] * len(places)
    return [
        row_line(mark.ljust(indent) + text[start:end], width, style)
        for mark, (start, end) in zip(signs, places, strict=False)
    ]
