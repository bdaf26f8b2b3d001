"""Text for standard output and standard error, without characters that would control a terminal."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TextIO

#: Controls (except line breaks and tabs), marks of direction, invisible characters, lone surrogates.
_CONTROLS = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def target(word: str) -> Path | None:
    """Return the file that an option names; None for `-`, which is standard output."""
    return None if word == "-" else Path(word)


def say(sentence: str) -> None:
    """Print a message to standard error."""
    print(plain(sentence), file=sys.stderr)


def fit(text: str, stream: TextIO) -> str:
    """Return `text` for writing to `stream`: for a terminal, each character that would control it is replaced by a
    mark."""
    return plain(text) if stream.isatty() else text


def plain(text: str) -> str:
    """Return `text` with a mark for each character that would control a terminal."""
    return re.sub(_CONTROLS, "\N{REPLACEMENT CHARACTER}", text)
