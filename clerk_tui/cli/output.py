"""Text on its way to a terminal: what the terminal would act upon is never passed on."""

from __future__ import annotations

import re
from typing import TextIO

#: Controls (a line break and a tab apart), what turns the direction of reading or cannot be seen, lone surrogates.
_ACTED_UPON = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def fit(text: str, stream: TextIO) -> str:
    """`text` fit to be written to `stream`: where that is a terminal, each character that it would act upon is replaced
    by a mark, so that every other keeps its place."""
    return re.sub(_ACTED_UPON, "\N{REPLACEMENT CHARACTER}", text) if stream.isatty() else text
