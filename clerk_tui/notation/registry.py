"""The commands and marks that can be typed; each is registered with the function that reads it.

A command or mark that records a kind of entry names that kind, and the function that writes such an entry as the line
that would record it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import OWN_CALL, Kind
from clerk_tui.meeting.record import Entry
from clerk_tui.notation.reading import Context, Reading, kept
from clerk_tui.notation.times import typed_time
from clerk_tui.regex import any_case, regex


@dataclass(frozen=True)
class Command:
    """A word after `/`."""

    word: str
    read: Read
    """Reads what follows the word."""
    kind: Kind | None
    """The kind of entry that it records, if any; see `records`."""
    example: str
    """A line that can be typed."""
    about: str
    """What the card of the help says of the example, for a command that its text does not mention."""
    takes_colon: bool
    """Whether the reader gets a colon directly after the word, with the clerk's sentence; else it is ignored."""
    takes_names: bool
    """Whether Tab completes names after the word."""

    @property
    def records(self) -> Kind:
        """The kind of entry that it records, for a command that records one."""
        assert self.kind is not None
        return self.kind


COLON = regex(r":(?=\s|$)")
"""The beginning of the clerk's own sentence."""

_NEEDS_ESCAPE = any_case(r"\\|(?:to|on)\s")
"""The beginnings of what became of an item that would be taken off."""

Read = Callable[[str, Context, Command], Reading]
"""Reads what follows a command's word. Raises LineRefusedError."""
Write = Callable[[Entry, str, Context], str]
"""Writes an entry as the line that would record it, given its first paragraph as typed."""

_Reads = TypeVar("_Reads", bound=Callable[..., Any])

COMMANDS: dict[str, Command] = {}
"""Every command, by its word."""
SPELLED: dict[str, str] = {}
"""Other spellings of a command's word."""
MARKS: dict[Kind, str] = {}
"""The mark of each kind that is typed without a command; empty for plain prose."""
WRITERS: dict[Kind, Write] = {}
"""The writer of each kind."""
WORDS: dict[Kind, str] = {}
"""The word of the command that records each kind."""
SPOKEN = regex(r"(?P<name>[^\s:?>\\][^:?>\\]{0,59}?)(?P<mark>>>|>|\?|:)(?=\s)")
"""The beginning of a line in which somebody speaks."""
READERS: list[Callable[[str, Context], Reading | None]] = []
"""The readers of a line, in the order in which they are tried, as `parser` lists them. Each gives None for a line that
is not its own; the last takes every line as prose."""


def as_it_stands(line: str, context: Context) -> Reading:
    """The reading of a line by the first of `READERS` that knows it."""
    return next(filter(None, (read(line, context) for read in READERS)))


@kept
def meant_by(offer: str, context: Context) -> Reading:
    """The reading of an offered line."""
    return as_it_stands(offer, context)


def command(
    word: str,
    kind: Kind | None = None,
    write: Write | None = None,
    example: str = "",
    *,
    about: str = "",
    also: str = "",
    takes_colon: bool = False,
    takes_names: bool = False,
) -> Callable[[Read], Read]:
    """Register a reader for a command, also spelled `also`; `write` writes the entries of `kind`."""

    def register(read: Read) -> Read:
        assert word not in COMMANDS, word
        COMMANDS[word] = Command(word, read, kind, example or f"/{word}", about, takes_colon, takes_names)
        if also:
            SPELLED[also] = word
        if kind is not None:
            WORDS[kind] = word
        if kind is not None and write is not None:
            WRITERS[kind] = write
        return read

    return register


def mark(sign: str, kind: Kind, write: Write) -> Callable[[_Reads], _Reads]:
    """Register a reader for a mark; `write` writes the entries of `kind`."""

    def register(read: _Reads) -> _Reads:
        MARKS[kind], WRITERS[kind] = sign, write
        return read

    return register


def write_words(entry: Entry, text: str, context: Context) -> str:
    """A command followed only by words."""
    return f"/{WORDS[entry.kind]} {text}".strip()


def write_fate(entry: Entry, text: str, context: Context) -> str:
    """What became of an item: words that complete the style's sentence, or the clerk's own after a colon. A backslash
    escapes words in which a colon would begin one."""
    on = f"on {who(entry, context, ' / ')}" if entry.persons else ""
    if entry.is_own_sentence:
        head = " ".join(filter(None, (f"/{WORDS[entry.kind]}", on, entry.subject.removesuffix(":"))))
        return f"{head}: {text}".rstrip()
    words = f"\\{text}" if _NEEDS_ESCAPE.match(text) or COLON.search(text) else text
    return " ".join(filter(None, (f"/{WORDS[entry.kind]}", on, words)))


def write_said(entry: Entry, text: str, context: Context) -> str:
    """A command followed by names and words."""
    return f"{f'/{WORDS[entry.kind]} {who(entry, context)}'.strip()}: {text}"


def at_time(entry: Entry) -> str:
    """The time of an entry as typed, after a space; empty if it has none."""
    return f" {typed_time(entry.at)}" if entry.at else ""


def own_sentence(entry: Entry, text: str) -> str:
    """The clerk's own sentence after a colon; empty for the style's own."""
    has_no_effect = entry.kind in OWN_CALL and not text and not entry.is_own_sentence
    return "" if entry.text is None or has_no_effect else f": {text}".rstrip()


def writer(head: Callable[[Entry, Context], str] = lambda entry, context: "") -> Write:
    """Write a command followed by `head`, and perhaps the clerk's own sentence."""

    def write(entry: Entry, text: str, context: Context) -> str:
        return f"/{WORDS[entry.kind]} {head(entry, context).strip()}".rstrip() + own_sentence(entry, text)

    return write


def who(entry: Entry, context: Context, between: str = " & ") -> str:
    """The people that an entry names, as typed."""
    return between.join(context.handle(p) if isinstance(p, int) else p.value for p in entry.persons)


def said(word: str, kind: Kind, example: str, write: Write = write_said, *, about: str = "") -> Callable[[Read], Read]:
    """Register a reader for a command followed by names, a colon and words; see `command`."""
    return command(word, kind, write, example, about=about, takes_colon=True, takes_names=True)
