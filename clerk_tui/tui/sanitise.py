"""The one way by which data reaches the screen.

Textual reads square brackets in a plain string as markup, some of which acts or raises, and passes control
characters, escape sequences and overrides of the reading direction on to the terminal. Whatever comes from the
file, from the keyboard or from a paste is therefore shown only through `content` (for widgets that take a
`Content`), `plain` (for widgets that draw their own lines) or `notify`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from textual.content import Content, Span
from textual.dom import DOMNode

from clerk_tui.regex import regex

Piece = str | tuple[str, str] | Content
"""Text, text with the name of a style, or what is already safe."""
Mark = tuple[int, int, str]
"""From which character, up to which, in which style."""

SHOWN_FOR_CONTROLS = "\N{REPLACEMENT CHARACTER}"

#: Control characters (C0, DEL, C1), lone surrogates and the tag characters that terminals act upon or cannot write.
_CONTROLS = regex(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]")
#: Nothing to be seen, but the look of the line changes: overrides and isolates of direction, zero-width spaces.
_UNSEEN = regex("[\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_LINE_ENDS = regex("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SUSPECT = regex(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def _shown(text: str) -> str:
    """`text` as it may be shown, line breaks kept as newlines."""
    if _SUSPECT.search(text) is None:
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return _CONTROLS.sub(SHOWN_FOR_CONTROLS, _UNSEEN.sub("", text))


def plain(text: str) -> str:
    """`text` fit to be drawn as one line: controls replaced by a mark, direction overrides left out, line breaks and
    tabs as spaces."""
    return _shown(text).replace("\n", " ")


def content(text: str, *marks: Mark, style: str = "") -> Content:
    """`text`, never read as markup, fit for any widget; line breaks are kept. `style` holds for the whole, each mark
    for the characters of `text` that it names."""
    shown = _shown(text)

    def place(offset: int) -> int:
        return offset if shown is text else len(_shown(text[:offset]))

    spans = [Span(0, len(shown), style)] if style and shown else []
    spans += [Span(place(start), place(end), look) for start, end, look in marks]
    return Content(shown, spans=spans)


def join(*pieces: Piece) -> Content:
    """Several pieces as one content, each cleaned as `content` does."""
    return Content("").join(_piece(piece) for piece in pieces)


def lines(pieces: Iterable[Piece]) -> Content:
    """Several pieces as one content, each on a line of its own."""
    return Content("\n").join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> Content:
    if isinstance(piece, Content):
        return piece
    return content(piece) if isinstance(piece, str) else content(piece[0], style=piece[1])


def notify(
    node: DOMNode,
    message: str,
    *,
    title: str = "",
    severity: Literal["information", "warning", "error"] = "information",
    timeout: float | None = None,
) -> None:
    """Say `message` in the corner of the screen; `timeout` in seconds."""
    node.app.notify(_shown(message), title=plain(title), severity=severity, timeout=timeout, markup=False)
