"""Letters that a paper cannot show: each is told with its number and its place, before anything is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from clerk_tui.errors import ClerkError
from clerk_tui.minutes.document import Document
from clerk_tui.minutes.formats.outline import printable

_TOLD = 5
"""The most letters that a message lists."""
_AROUND = 30
"""The characters of the text on each side of a letter in a message."""
_NO_LETTER = frozenset({"Cn", "Co"})
"""The categories of codes that no letter has, and of those that every font may use for something else."""


class LettersMissingError(ClerkError):
    """Letters of a paper that no font has; nothing was written."""


def refuse_unknown(document: Document) -> None:
    """Raise LettersMissingError for codes that are no letters in any font. Whoever opens a paper that Word writes has
    fonts of their own, which Word takes for every real letter, so that no other letter is refused."""
    said = "".join(_texts(document))
    if said.isascii():
        return
    letters = [letter for letter in dict.fromkeys(said) if unicodedata.category(letter) in _NO_LETTER]
    if letters:
        raise LettersMissingError(
            f"{'This is not a letter' if len(letters) == 1 else 'These are not letters'} in any font: "
            f"{places(letters, document)}. Nothing was written. Correct the line in the record."
        )


def places(letters: Sequence[str], document: Document) -> str:
    """Letters with their numbers and the words around them; the first few, and how many more there are."""
    more = f"; and {len(letters) - _TOLD} more" if len(letters) > _TOLD else ""
    return "; ".join(_place(letter, document) for letter in letters[:_TOLD]) + more


def _place(letter: str, document: Document) -> str:
    for text in _texts(document):
        at = text.find(letter)
        if at >= 0:
            start, end = max(at - _AROUND, 0), at + _AROUND
            cut = ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")
            return f"{letter} (U+{ord(letter):04X}) in “{cut}”"
    return f"{letter} (U+{ord(letter):04X})"


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield printable(block.line)
    yield printable(document.about.title)
    yield printable(document.about.author)
