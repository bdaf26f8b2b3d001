"""Text that every format can hold: without what XML forbids, a page cannot show, or a reader would act upon."""

from __future__ import annotations

from clerk_tui.regex import regex

_SUSPECT = regex(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_SPACES = regex("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
_UNSEEN = regex("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def printable(text: str) -> str:
    """`text` as one line: line breaks and tabs as spaces, overrides of the reading direction left out, every other
    control character and what is no character replaced by a mark."""
    if _SUSPECT.search(text) is None:
        return text
    return _SUSPECT.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", _SPACES.sub(" ", text)))
