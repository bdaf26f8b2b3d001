"""What Tab completes in a search line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.names import surname_of, take_apart
from clerk_tui.meeting.people import fold
from clerk_tui.search.query import DATES, KEYS, KINDS, STATES, quoted

MOST = 8
"""How many completions are offered at once."""
_REMEMBERED = 20_000
"""How many names are cached."""


@dataclass(frozen=True)
class Known:
    """What is on file that a filter may name."""

    people: tuple[str, ...] = ()
    """Names as listed, those who spoke last first."""
    committees: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    """The years in which meetings were held, newest first."""


@dataclass(frozen=True)
class FilterCompletion:
    """Completions of the piece of the line at the cursor."""

    start: int = 0
    """Where the piece begins, in characters."""
    end: int = 0
    options: tuple[str, ...] = ()
    """What may replace the piece."""


def complete(line: str, cursor: int, known: Known) -> FilterCompletion:
    """Completions of the piece that ends at `cursor`; none for ordinary words."""
    start = _piece_start(line, cursor)
    piece = line[start:cursor]
    minus, rest = ("-", piece[1:]) if piece[:1] == "-" else ("", piece)
    key, colon, value = rest.partition(":")
    if not colon:
        named = [f"{minus}{k}:" for k in KEYS if rest and k.startswith(rest.casefold())]
        return FilterCompletion(start, cursor, tuple(named[:MOST]))
    key = key.casefold()
    head, comma, last = value.rpartition(",")
    lead = f"{minus}{key}:{head}{comma}"
    options = dict.fromkeys(f"{lead}{option}" for option in _values(key, last.strip('"'), known))
    return FilterCompletion(start, cursor, tuple(option for option in options if option != piece)[:MOST])


def _piece_start(line: str, cursor: int) -> int:
    """Where the piece begins: after the last space that is not in quotes."""
    start, is_quoted = 0, False
    for at, character in enumerate(line[:cursor]):
        if character == '"':
            is_quoted = not is_quoted
        elif character.isspace() and not is_quoted:
            start = at + 1
    return start


def _values(key: str, begun: str, known: Known) -> Iterable[str]:
    if key == "by":
        return [quoted(short) for short in _called(known.people, begun)]
    if key == "in":
        return [quoted(name) for name in known.committees if _fits(name, begun)]
    years = map(str, known.years)
    words = {"kind": KINDS, "is": STATES, **dict.fromkeys(DATES, years)}.get(key, ())
    return [word for word in words if word.startswith(begun.casefold())]


def _called(people: Sequence[str], begun: str) -> list[str]:
    """The people whose names match, each by surname if only one person has it."""
    fitting = ((name, surname_of(name)) for name in people if _fits(name, begun))
    having = Counter(map(surname_of, people))
    return [surname if having[surname] == 1 else take_apart(name).plain or name for name, surname in fitting]


def _fits(name: str, begun: str) -> bool:
    """Whether every word of what is typed begins a word of the name."""
    words = _folded(name)
    return all(any(word.startswith(part) for word in words) for part in map(fold, begun.replace("-", " ").split()))


@lru_cache(maxsize=_REMEMBERED)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in name.split())
