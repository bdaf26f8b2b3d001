"""The search language: words, and filters such as `by:maitland kind:question in:planning 2019..`, read as a `Query`;
what Tab completes in such a line; and how similar two texts are in subject. Without SQL: the store does the search.

Nothing is refused: what is not a filter is words, and a mistaken filter is explained.
"""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTHS
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import kinds as entry_kinds
from clerk_tui.meeting.name_parts import surname_of, take_apart
from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex

RESOLUTION = "resolution"
"""Not a kind of entry: resolved by a clause or by a motion carried."""

KINDS: Mapping[str, tuple[str, ...]] = {
    **{
        word: tuple(kind for kind, other in entry_kinds.KINDS.items() if word in other.search)
        for spec in entry_kinds.KINDS.values()
        for word in spec.search
    },
    RESOLUTION: (RESOLUTION,),
}
"""The words after `kind:`, with the kinds in the file that each means."""

_ALSO = {
    "questions": "question",
    "answers": "answer",
    "reply": "answer",
    "resolutions": "resolution",
    "resolved": "resolution",
    "decision": "resolution",
    "clause": "resolution",
    "actions": "action",
    "promise": "action",
    "interest": "declaration",
    "title": "item",
    "agenda": "item",
    "deferred": "deferral",
    "exempt": "exclusion",
}
"""Other words for kinds."""


def kinds_called(word: str, *, is_open: bool = False) -> tuple[str, ...]:
    """Return the kinds in the file that `word` means; if it `is_open`, each that it begins. Empty if none."""
    word = word.casefold()
    exact = KINDS.get(_ALSO.get(word, word))
    if exact is None and len(word) > 3 and word.endswith("s"):
        exact = KINDS.get(word[:-1])
    if exact is not None:
        return exact
    begun = [kinds for name, kinds in KINDS.items() if name.startswith(word)] if is_open and word else []
    return tuple(dict.fromkeys(kind for kinds in begun for kind in kinds))


_DAY = regex(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_IN_FIGURES = regex(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_IN_WORDS = regex(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})", re.IGNORECASE)
RANGE = regex(r"(\d{4}[\d-]*)?\.\.(\d{4}[\d-]*)?")
"""Two dots with a day, a month or a year at one end or both."""


@dataclass(frozen=True)
class Span:
    """A range of days, both included; None means open at that end."""

    first: date | None = None
    last: date | None = None

    def within(self, other: Span) -> Span:
        """Return the days that are in both spans; `first` is after `last` if there are none."""
        firsts = [day for day in (self.first, other.first) if day is not None]
        lasts = [day for day in (self.last, other.last) if day is not None]
        return Span(max(firsts, default=None), min(lasts, default=None))

    @property
    def is_whole(self) -> bool:
        """Whether the span includes every day."""
        return self.first is None and self.last is None


def days_of(text: str) -> Span | None:
    """Return the days of a year, a month or a day: *2018*, *2018-01*, *2018-01-08*, also with the day first:
    *8/1/2018*, *8 January 2018*, *January 2018*. None for anything else."""
    if (match := _DAY.fullmatch(_in_order(text.strip()))) is None:
        return None
    year, month, day = (None if part is None else int(part) for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return Span(date(year, 1, 1), date(year, 12, 31))
        if day is None:
            return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        return Span(date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def _in_order(text: str) -> str:
    """Return a written date with the year first."""
    if (figures := _IN_FIGURES.fullmatch(text)) is not None:
        return f"{figures[4]}-{figures[3]}-{figures[1]}"
    words = _IN_WORDS.fullmatch(text)
    number = next((n for n, name in enumerate(MONTHS, 1) if words and name.startswith(words[2].casefold())), None)
    if words is None or number is None:
        return text
    return f"{words[3]}-{number}" + (f"-{words[1]}" if words[1] else "")


def range_of(text: str) -> Span | None:
    """Return the days of *2019..*, *..2021*, *2019..2021-06*. None for anything else."""
    match = RANGE.fullmatch(text)
    if match is None or match[1] == match[2] is None:
        return None
    first, last = (Span() if part is None else days_of(part) for part in match.groups())
    return None if first is None or last is None else Span(first.first, last.last)


def span_of_key(key: str, value: str) -> Span | None:
    """Return the days that `before:`, `after:`, `since:`, `until:` or `on:` mean with this value. None if the value is
    not a date, month or year."""
    days = days_of(value)
    if days is None or days.first is None or days.last is None:
        return None
    match key:
        case "before":
            return Span(None, _days_later(days.first, -1))
        case "after":
            return Span(_days_later(days.last, 1), None)
        case "since":
            return Span(days.first, None)
        case "until":
            return Span(None, days.last)
    return days


def _days_later(day: date, step: int) -> date:
    """Return the day `step` days after `day`, within the calendar."""
    at = day.toordinal() + step
    return date.fromordinal(min(max(at, 1), date.max.toordinal()))


DATES = ("before", "after", "since", "until", "on")
STATES = ("open", "done", "overdue")
KEYS = ("by", "kind", "in", *DATES, "is", "like")
"""What may precede a colon."""

_PIECE = regex(
    rf'(?P<not>-?)(?P<key>{"|".join(KEYS)}):(?P<values>(?:"[^"]*(?:"|\Z)|[^\s"])*)'
    r'|(?P<unlike>-?)"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)',
    re.IGNORECASE,
)
_VALUE = regex(r'(?:"[^"]*(?:"|\Z)|[^,"])+')
_KEYED = regex(r"([A-Za-z]{3,}):.")
_LAST_WORD = regex(r"[^\W_]+\Z")
_LEAST_BEGINNING = 2
"""The fewest letters of the last word that may begin a longer one."""


@dataclass(frozen=True)
class Term:
    """A word, or a phrase in quotes."""

    words: str
    is_open: bool = False
    """Whether its last word may continue."""
    is_not: bool = False
    """Whether it must be absent."""
    is_quoted: bool = False


@dataclass(frozen=True)
class Filter:
    """A condition that a passage must, or must not, meet."""

    key: str
    values: tuple[str, ...]
    """Any of them."""
    is_not: bool = False
    is_open: bool = False
    """Whether the last value may be incomplete."""


@dataclass(frozen=True)
class Query:
    """A search line as it was read."""

    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    span: Span = field(default_factory=Span)
    like: str = ""
    """Words of which as many as possible are to be found, most similar first."""
    trouble: str = ""
    """What is wrong, in a sentence with what to do; empty if nothing is."""

    @property
    def is_empty(self) -> bool:
        return not (self.terms or self.filters or self.like) and self.span.is_whole

    def values(self, key: str) -> tuple[str, ...]:
        """Return all values of a key, except excluded ones."""
        return tuple(value for f in self.filters if f.key == key and not f.is_not for value in f.values)

    def having(self, key: str, *, is_not: bool = False) -> tuple[Filter, ...]:
        return tuple(f for f in self.filters if f.key == key and f.is_not == is_not)

    @property
    def words(self) -> str:
        """The words to find, as they could be typed, for highlighting."""
        wanted = [term for term in self.terms if not term.is_not]
        said = [f'"{t.words}"' if t.is_quoted else f"{t.words}*" if t.is_open else t.words for t in wanted]
        if said and wanted[-1].is_open:
            said[-1] = wanted[-1].words
        is_closed = bool(wanted) and not wanted[-1].is_open and not wanted[-1].is_quoted
        return " ".join(said) + (" " if is_closed else "")


def quoted(value: str) -> str:
    """Return a value as it can be typed after a key: quoted, unless it is one plain word."""
    plain = value.replace('"', " ").strip()
    return plain if re.fullmatch(r"[\w.'-]+", plain) else f'"{plain}"'


def parse(typed: str) -> Query:
    """Read a search line. Every word must be found; words in "double quotes" form a phrase. The last word may be
    unfinished, unless it is quoted or a space follows, and so may a word with a star. A hyphen excludes a word or a
    filter."""
    reading = _Reading()
    text = typed.replace("\0", " ")
    for piece in _PIECE.finditer(text):
        reading.take(piece, is_last=piece.end() == len(text))
    return reading.query()


class _Reading:
    """A search line being read, piece by piece."""

    def __init__(self) -> None:
        self._terms: list[Term] = []
        self._filters: list[Filter] = []
        self._span = Span()
        self._likes: list[str] = []
        self._troubles: list[str] = []

    def take(self, piece: re.Match[str], *, is_last: bool) -> None:
        """Read a filter, a phrase, or a word."""
        if (key := piece["key"]) is not None:
            values = [value.replace('"', "") for value in _VALUE.findall(piece["values"])]
            is_open = is_last and not piece["values"].endswith('"')
            self._keyed(key.casefold(), values, is_not=bool(piece["not"]), is_last=is_open)
        elif (quoted_words := piece["quoted"]) is not None:
            self._add_term(quoted_words, is_not=bool(piece["unlike"]), is_quoted=True, is_last=False)
        else:
            self._read_bare(piece["bare"], is_last=is_last)

    def _read_bare(self, bare: str, *, is_last: bool) -> None:
        """Read a word or a range of dates."""
        if (span := range_of(bare)) is not None:
            self._span = self._span.within(span)
            return
        if (keyed := _KEYED.match(bare)) is not None:
            key = keyed[1]
            near = get_close_matches(key.casefold(), [k for k in KEYS if len(k) > 2], n=1, cutoff=0.75)
            if near:
                self._troubles.append(
                    f"“{key}:” is not a filter. Did you mean {near[0]}:? To search for the words, put them in quotes."
                )
        is_not = bare[0] == "-" and bare[1:2].isalnum()
        self._add_term(bare[1:] if is_not else bare, is_not=is_not, is_quoted=False, is_last=is_last)

    def _add_term(self, words: str, *, is_not: bool, is_quoted: bool, is_last: bool) -> None:
        if not any(c.isalnum() for c in words):
            return
        has_star = not is_quoted and words.endswith("*")
        words = words.rstrip("*") if has_star else words
        last = _LAST_WORD.search(words)
        is_open = (is_last or has_star) and last is not None and len(last[0]) >= _LEAST_BEGINNING
        self._terms.append(Term(words, is_open and not is_not, is_not, is_quoted))

    def _keyed(self, key: str, values: list[str], *, is_not: bool, is_last: bool) -> None:
        """Read a filter, or note what is wrong with it."""
        given = tuple(value.strip() for value in values if any(c.isalnum() for c in value))
        if not given:
            if not is_last:
                self._troubles.append(_NEEDS[key])
            return
        if key in DATES:
            self._narrow_dates(key, given, is_last=is_last)
        elif key == "like":
            self._likes += given
        elif key == "kind" and (unknown := [v for v in given if not kinds_called(v, is_open=is_last)]):
            word = unknown[0]
            near = get_close_matches(word.casefold(), KINDS, n=1)
            meant = f"Did you mean kind:{near[0]}?" if near else "Press Tab after kind: for a list."
            self._troubles.append(f"“kind:{word}” is not a kind. {meant}")
        elif key == "is" and (unknown := [v for v in given if not _states(v, is_open=is_last)]):
            self._troubles.append(f"“is:{unknown[0]}” is not one of is:open, is:done, is:overdue.")
        else:
            self._filters.append(Filter(key, given, is_not, is_last))

    def _narrow_dates(self, key: str, given: tuple[str, ...], *, is_last: bool) -> None:
        """Narrow the span of days by a filter of dates."""
        for value in given:
            if (span := span_of_key(key, value)) is not None:
                self._span = self._span.within(span)
            elif not is_last:
                self._troubles.append(
                    f'“{key}:{value}” is not a date. Type {key}:2019, {key}:25/3/2019 or {key}:"25 March 2019".'
                )

    def query(self) -> Query:
        first, last = self._span.first, self._span.last
        if first is not None and last is not None and first > last:
            self._troubles.append("No date matches: the first is after the last.")
        trouble = self._troubles[0] if self._troubles else ""
        return Query(tuple(self._terms), tuple(self._filters), self._span, " ".join(self._likes), trouble)


def _states(word: str, *, is_open: bool) -> tuple[str, ...]:
    """Return the states of actions that a word means; if it `is_open`, each that it begins."""
    word = word.casefold()
    return tuple(state for state in STATES if state == word or (is_open and state.startswith(word)))


_NEEDS = {
    "by": "Type who after by:, such as by:maitland.",
    "kind": "Type what kind after kind:, such as kind:question.",
    "in": "Type the committee after in:, such as in:planning.",
    "is": "Type open, done or overdue after is:.",
    "like": 'Type words in quotes after like:, such as like:"hedge of the park".',
    **{key: f"Type a year or a date after {key}:, such as {key}:2019 or {key}:2019-03-25." for key in DATES},
}


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
    """The completions of the piece of the line at the cursor."""

    start: int = 0
    """Where the piece begins, in characters."""
    end: int = 0
    options: tuple[str, ...] = ()
    """What may replace the piece."""


def complete(line: str, cursor: int, known: Known) -> FilterCompletion:
    """Return the completions of the piece that ends at `cursor`; empty for ordinary words."""
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
    """Return where the piece at the cursor begins: after the last space outside quotes."""
    start, is_quoted = 0, False
    for at, character in enumerate(line[:cursor]):
        if character == '"':
            is_quoted = not is_quoted
        elif character.isspace() and not is_quoted:
            start = at + 1
    return start


def _values(key: str, begun: str, known: Known) -> Iterable[str]:
    """Return the values that a filter may have and that begin with what is typed."""
    if key == "by":
        return [quoted(short) for short in _short_names(known.people, begun)]
    if key == "in":
        return [quoted(name) for name in known.committees if _name_matches(name, begun)]
    years = map(str, known.years)
    words = {"kind": KINDS, "is": STATES, **dict.fromkeys(DATES, years)}.get(key, ())
    return [word for word in words if word.startswith(begun.casefold())]


def _short_names(people: Sequence[str], begun: str) -> list[str]:
    """Return the people whose names match: by surname if only one person has it."""
    fitting = ((name, surname_of(name)) for name in people if _name_matches(name, begun))
    having = Counter(map(surname_of, people))
    return [surname if having[surname] == 1 else take_apart(name).plain or name for name, surname in fitting]


def _name_matches(name: str, begun: str) -> bool:
    """Whether each word typed begins a word of the name."""
    words = _folded(name)
    return all(any(word.startswith(part) for word in words) for part in map(fold, begun.replace("-", " ").split()))


@lru_cache(maxsize=_REMEMBERED)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in name.split())


_WORD = regex(r"[^\W_]+")
_LITTLE = lexicon("search.little")
"""Words that occur in any resolution, folded."""
MOST_WORDS = 12
"""How many words of a text are searched for."""


def telling_words(text: str) -> tuple[str, ...]:
    """Return the words of `text` that say what it is about, each once, in order; all words if none does."""
    words = dict.fromkeys(word for word in _WORD.findall(text) if len(word) > 1)
    telling = [word for word in words if fold(word) not in _LITTLE and not word.isdigit()]
    return tuple((telling or list(words))[:MOST_WORDS])


def forms(word: str) -> tuple[str, ...]:
    """Return a word with a simple guess at its singular or plural."""
    return (word, word[:-1]) if len(word) > 3 and word[-1] in "sS" else (word, f"{word}s")


def most_alike(found: Mapping[str, Iterable[int]], most: int) -> list[int]:
    """Return the ids that share most with a text, most similar first, then the highest. `found`: the ids for each word
    of the text."""
    scores: dict[int, float] = {}
    for ids in found.values():
        listed = list(ids)
        weight = 1 / math.log2(2 + len(listed))
        for i in listed:
            scores[i] = scores.get(i, 0.0) + weight
    return sorted(scores, key=lambda i: (-scores[i], -i))[:most]
