"""What can be typed: each command and each mark registers beside the function that reads it.

A command or mark that records a kind of entry names that kind, and the function that writes such an entry as the line
that would record it again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.record import Entry
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.times import typed_time


@dataclass(frozen=True)
class Command:
    """A word after `/`."""

    word: str
    read: Read
    """Reads what stands after the word."""
    kind: Kind | None
    """The kind of entry that it records, if it records one; see `records`."""
    example: str
    """A line that can be typed."""
    about: str
    """What the help's card says of the example, for a command that the text of the card leaves out."""
    takes_colon: bool
    """Whether `: TEXT` directly after the word is the reader's: the clerk's own sentence, or refused with what has to
    stand before it. After any other word a colon only divides it from what follows."""
    takes_names: bool
    """Whether Tab completes names after the word."""

    @property
    def records(self) -> Kind:
        """The kind of entry that it records. Only of a command that records one."""
        assert self.kind is not None
        return self.kind


Read = Callable[[str, Context, Command], Reading]
"""What reads the words after a command's word. Raises LineRefusedError."""
Write = Callable[[Entry, str, Context], str]
"""What writes an entry as the line that would record it, its first paragraph given as typed."""

_Reads = TypeVar("_Reads", bound=Callable[..., Any])

COMMANDS: dict[str, Command] = {}
"""Every command, by its word."""
SPELLED: dict[str, str] = {}
"""Other spellings of a command's word."""
MARKS: dict[Kind, str] = {}
"""The mark of each kind that is typed without a command; empty for plain prose."""
WRITERS: dict[Kind, Write] = {}
"""What writes the entries of each kind."""
WORDS: dict[Kind, str] = {}
"""The word of the command that records each kind."""


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
    """Register a reader for a command, which may also be spelled `also`; `write` writes the entries of `kind`."""

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
    """Register a mark for a kind, beside the function that reads it; `write` writes the entries of that kind."""

    def register(read: _Reads) -> _Reads:
        MARKS[kind], WRITERS[kind] = sign, write
        return read

    return register


def write_words(entry: Entry, text: str, context: Context) -> str:
    """A command with nothing but words after it."""
    return f"/{WORDS[entry.kind]} {text}".strip()


def write_said(entry: Entry, text: str, context: Context) -> str:
    """A command with names and words after it."""
    return f"{f'/{WORDS[entry.kind]} {who(entry, context)}'.strip()}: {text}"


def at_time(entry: Entry) -> str:
    """The time of an entry as it is typed, after a space; empty where it has none."""
    return f" {typed_time(entry.at)}" if entry.at else ""


def own_sentence(entry: Entry, text: str) -> str:
    """The clerk's own sentence after a colon; empty where the style's own stands."""
    return "" if entry.text is None else f": {text}".rstrip()


def who(entry: Entry, context: Context, between: str = " & ") -> str:
    """Those whom an entry names, as they are typed."""
    return between.join(context.names.handle(p) if isinstance(p, int) else p.value for p in entry.persons)


def said(word: str, kind: Kind, example: str, write: Write = write_said, *, about: str = "") -> Callable[[Read], Read]:
    """Register a reader for a command with names, a colon and words after it; see `command`."""
    return command(word, kind, write, example, about=about, takes_colon=True, takes_names=True)
