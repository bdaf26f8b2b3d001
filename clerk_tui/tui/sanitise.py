"""Makes text safe to show. All data reaches the screen through this module.

Textual reads square brackets in a plain string as markup, which may act or raise, and passes control characters, escape
sequences and overrides of the reading direction on to the terminal. So text from the file, the keyboard or a paste is
shown only through `content` (for widgets that take a `Content`), `plain` (for widgets that draw their own lines) or
`notify`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from textual.content import Content, Span
from textual.dom import DOMNode

from clerk_tui.regex import regex

Piece = str | tuple[str, str] | Content
"""Text, text with the name of a style, or text that is already safe."""
Mark = tuple[int, int, str]
"""The first character, the one after the last, and the style."""

SHOWN_FOR_CONTROLS = "\N{REPLACEMENT CHARACTER}"

#: Control characters (C0, DEL, C1), lone surrogates and tag characters: terminals act on them or cannot write them.
_CONTROLS = regex(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]")
#: Characters that cannot be seen but change the line: overrides and isolates of direction, zero-width spaces.
_UNSEEN = regex("[\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_LINE_ENDS = regex("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SUSPECTS = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SUSPECT = regex(_SUSPECTS)
SAFE = f"(?:(?!{_SUSPECTS}).)*"
"""A pattern of text that may be shown as it is."""


def _shown(text: str) -> str:
    """Return `text` as it may be shown, with line breaks as newlines."""
    if _SUSPECT.search(text) is None:
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return _CONTROLS.sub(SHOWN_FOR_CONTROLS, _UNSEEN.sub("", text))


def plain(text: str) -> str:
    """Return `text` as one safe line: a mark for controls, no direction overrides, spaces for breaks and tabs."""
    return _shown(text).replace("\n", " ")


def content(text: str, *marks: Mark, style: str = "") -> Content:
    """Return `text` in `style`, safe for any widget: with its line breaks, and never read as markup. Each mark gives
    some characters of `text` another style."""
    shown = _shown(text)

    def place(offset: int) -> int:
        return offset if shown is text else len(_shown(text[:offset]))

    spans = [Span(0, len(shown), style)] if style and shown else []
    spans += [Span(place(start), place(end), look) for start, end, look in marks]
    return Content(shown, spans=spans)


def join(*pieces: Piece) -> Content:
    """Join pieces, each made safe."""
    return Content("").join(_piece(piece) for piece in pieces)


def lines(pieces: Iterable[Piece]) -> Content:
    """Join pieces, each made safe, as lines."""
    return Content("\n").join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> Content:
    if isinstance(piece, Content):
        return piece
    return content(piece) if isinstance(piece, str) else content(piece[0], style=piece[1])


def notify(
    node: DOMNode,
    message: str,
    *,
    severity: Literal["information", "warning", "error"] = "information",
    timeout: float | None = None,
) -> None:
    """Show `message` in the corner of the screen for `timeout` seconds."""
    node.app.notify(_shown(message), severity=severity, timeout=timeout, markup=False)
