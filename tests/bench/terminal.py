"""A terminal without a program: bytes in; the text on the screen, and the answers to what it was asked, out.

It has what most terminals have today: synchronized output (a frame is shown when its end mark has come), ordinary
keys. Colours are not kept: only what stands where is looked at. The cells are pyte's; its parser, which stumbles over
newer sequences, is not used.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

import pyte

_TOKEN = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f\x9b]+)"
    r"|\x1b\[(?P<prefix>[<=>?]?)(?P<args>[0-9;:]*)(?P<mid>[ -/]*)(?P<end>[@-~])"
    r"|(?P<string>\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\))"
    r"|(?P<escape>\x1b[ -/]+[0-~]|\x1b[0-OQ-WYZ\\`-~])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f\x9b])"
)
_SYNCHRONIZED = 2026
_CONTROLS = {"\n": "linefeed", "\r": "carriage_return", "\b": "backspace", "\t": "tab"}


class Terminal:
    """The screen of a program, as its terminal shows it."""

    def __init__(self, rows: int, columns: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""
        self._held: list[Callable[[], object]] | None = None
        self._lines = [""] * rows
        self._csi = {end: getattr(self.screen, name) for end, name in pyte.Stream.csi.items() if end not in "hlmnc"}

    def feed(self, data: bytes) -> bytes:
        """Take what the program wrote; what a terminal sends back."""
        text, self._rest = self._rest + self._decode(data), ""
        at, reply = 0, ""
        while at < len(text):
            token = _TOKEN.match(text, at)
            if token is None:
                self._rest = text[at:]
                break
            at = token.end()
            if token.lastgroup == "text":
                self._draw(self.screen.draw, token["text"])
            elif token.lastgroup == "end":
                reply += self._sequence(token["prefix"] + token["mid"] + token["end"], token["args"])
            elif token.lastgroup == "control" and token["control"] in _CONTROLS:
                self._draw(getattr(self.screen, _CONTROLS[token["control"]]))
        return reply.encode()

    def _draw(self, do: Callable[..., object], *args: object) -> None:
        """Change the screen now, or when the frame that is being sent is whole."""
        if self._held is None:
            do(*args)
        else:
            self._held.append(lambda: do(*args))

    def _sequence(self, kind: str, args: str) -> str:
        numbers = [int(part or 0) for part in args.split(";")] if args.replace(";", "").isdigit() else []
        if kind in ("?h", "?l") and _SYNCHRONIZED in numbers:
            self._frame(begins=kind == "?h")
        elif kind == "?$p":
            return f"\x1b[?{args};{2 if _SYNCHRONIZED in numbers else 0}$y"
        elif kind in self._csi:
            self._draw(self._csi[kind], *numbers)
        return ""

    def _frame(self, *, begins: bool) -> None:
        held, self._held = self._held, [] if begins else None
        for do in held or ():
            do()

    def lines(self) -> list[str]:
        """The rows of the screen."""
        screen = self.screen
        for y in screen.dirty:
            if y < screen.lines:
                row = screen.buffer[y]
                self._lines[y] = "".join([row[x].data for x in range(screen.columns)])
        screen.dirty.clear()
        return self._lines

    def count(self, text: str) -> int:
        """How many rows show `text`."""
        return sum(text in line for line in self.lines())
