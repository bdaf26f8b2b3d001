"""What a terminal sends, made safe before Textual reads it: bytes that are not UTF-8, and pastes with escape codes.

Textual takes an escape code inside a paste for keys: text from a web page could press Ctrl+G. So inside a paste every
control character but tab and line ends is left out before the text is parsed.
"""

from __future__ import annotations

import codecs

START, END = "\x1b[200~", "\x1b[201~"
_LEFT_OUT = dict.fromkeys(c for c in (*range(0x20), 0x7F, *range(0x80, 0xA0)) if c not in (0x09, 0x0A, 0x0D, 0x85))


class PasteGuard(codecs.IncrementalDecoder):
    """A decoder of UTF-8 that replaces what is not, and leaves control characters out of pastes."""

    def __init__(self, errors: str = "replace") -> None:
        super().__init__(errors)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._is_pasting = False
        self._before = ""
        """The end of what was passed on, or (in a paste) held back: a mark may come in two pieces."""

    def decode(self, data: bytes, final: bool = False) -> str:  # type: ignore[override]
        """The text of `data`, as far as it is known."""
        text = self._decoder.decode(data, final)
        out = ""
        while text:
            passed, text = self._in_paste(text) if self._is_pasting else self._outside(text)
            out += passed
        return out

    def _outside(self, text: str) -> tuple[str, str]:
        """What is passed on at once, and what comes after the beginning of a paste."""
        known = self._before + text
        at = known.find(START)
        if at < 0:
            self._before = known[-(len(START) - 1) :]
            return text, ""
        self._is_pasting = True
        rest = known[at + len(START) :]
        self._before = ""
        return text[: len(text) - len(rest)], rest

    def _in_paste(self, text: str) -> tuple[str, str]:
        """What is passed on of a paste, and what comes after its end."""
        known = self._before + text
        self._before = ""
        at = known.find(END)
        if at >= 0:
            self._is_pasting = False
            return known[:at].translate(_LEFT_OUT) + END, known[at + len(END) :]
        held = next((n for n in range(len(END) - 1, 0, -1) if known.endswith(END[:n])), 0)
        self._before = known[len(known) - held :] if held else ""
        return known[: len(known) - held].translate(_LEFT_OUT), ""
