"""The text of an entry as it is kept: plain words with references.

A person is kept by id, so that correcting a name corrects it everywhere: `{@12}` is the person as the style writes
them, `{@@12}` the same with post or body, `{@motion}` the motion in hand, `{^34}` the number of the paragraph that an
entry prints, `{??}` a gap to be filled, `{{` a typed brace. A newline separates paragraphs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from clerk_tui.frozen import dataclass
from clerk_tui.regex import regex

GAP = "{??}"
"""A gap to be filled later, as kept."""

MOTION = "{@motion}"
"""The motion in hand, as kept."""

_TOKEN = regex(r"\{\{|\{(@@?)(\d+)\}|\{\^(\d+)\}|\{\?\?\}|\{@motion\}")

#: Characters that could make a line look other than it is: direction overrides and isolates, zero-width
#: joins used to hide text, and the byte-order mark. (The zero-width joiner stays: emoji and some scripts need it.)
_INVISIBLE = dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x061C]
)
_LINE_ENDS = regex(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True)
class Mention:
    """A person named in a text; `in_full`: with post or body."""

    person_id: int
    in_full: bool = False

    def __str__(self) -> str:
        return f"{{{'@@' if self.in_full else '@'}{self.person_id}}}"


@dataclass(frozen=True)
class Gap:
    """A place to be filled in later."""

    def __str__(self) -> str:
        return GAP


@dataclass(frozen=True)
class TheMotion:
    """A reference to the motion in hand."""

    def __str__(self) -> str:
        return MOTION


@dataclass(frozen=True)
class Numbered:
    """A reference to the number of the paragraph that an entry prints."""

    entry_id: int

    def __str__(self) -> str:
        return f"{{^{self.entry_id}}}"


Part = str | Mention | Gap | TheMotion | Numbered


def clean(text: str) -> str:
    """Return `text` fit to be kept: in NFC, with newlines as line ends and spaces for tabs, without control characters,
    lone surrogates and marks that change the direction of reading."""
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ").translate(_INVISIBLE)
    text = "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", text)


def literal(text: str) -> str:
    """Return typed `text` as kept, with braces escaped so that it has no references."""
    return text.replace("{", "{{")


def parts(text: str) -> Iterator[Part]:
    """Split a kept text into words, mentions, gaps and other references, in order."""
    run, at = "", 0
    for match in _TOKEN.finditer(text):
        run += text[at : match.start()]
        at = match.end()
        if match[0] == "{{":
            run += "{"
            continue
        if run:
            yield run
            run = ""
        if match[2]:
            yield Mention(int(match[2]), match[1] == "@@")
        elif match[3]:
            yield Numbered(int(match[3]))
        else:
            yield TheMotion() if match[0] == MOTION else Gap()
    run += text[at:]
    if run:
        yield run


def write(text: str, person: Callable[[Mention], str], gap: str = "??", motion: str = "the motion") -> str:
    """A kept text as read: mentions written by `person`, a gap as `gap`, the motion in hand as `motion`, and numbers as
    *above*."""
    if "{" not in text:
        return text
    plain = {Gap: gap, TheMotion: motion, Numbered: "above"}
    return "".join(
        p if isinstance(p, str) else person(p) if isinstance(p, Mention) else plain[type(p)] for p in parts(text)
    )


def with_ids(text: str, new: Callable[[int], int]) -> str:
    """`text` with each mentioned person's id replaced as in `new`."""
    return _TOKEN.sub(lambda found: f"{{{found[1]}{new(int(found[2]))}}}" if found[2] else found[0], text)


def mentioned(text: str) -> Iterator[int]:
    """The ids of the people mentioned in a kept text."""
    if "{@" in text:
        yield from (part.person_id for part in parts(text) if isinstance(part, Mention))


def has_gap(text: str) -> bool:
    return "{??}" in text and any(isinstance(part, Gap) for part in parts(text))
