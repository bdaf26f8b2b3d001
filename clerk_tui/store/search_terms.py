"""Turns a search into a query of the full-text index. Typed words are quoted, so that FTS5 does not interpret them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.name_parts import take_apart, without_titles
from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex
from clerk_tui.search import Filter, Known, Query, Span, Term, kinds_called
from clerk_tui.store.schema import TOKEN
from clerk_tui.store.search_index import RESOLUTION, any_of, committee_token, first_id, kind_token, person_token

_PEOPLE = "SELECT id, name FROM person ORDER BY id"
_FORMS = "SELECT person_id, name FROM name_form"
_COMMITTEES = """SELECT committee.id, committee.name, council.name FROM committee
    JOIN council ON council.id = committee.council_id ORDER BY committee.id"""
_YEARS = "SELECT DISTINCT substr(date, 1, 4) FROM meeting WHERE date IS NOT NULL ORDER BY 1 DESC"
_PART = regex(r"[^\s.,()-]+")

_Names = list[tuple[int, tuple[str, ...]]]
"""Ids with the folded words of a name."""


def _words(name: str) -> tuple[str, ...]:
    return tuple(folded for part in _PART.findall(name) if (folded := fold(part)))


def _forms(name: str) -> tuple[str, ...]:
    """Return the words by which a name is found: each word, each two joined (*Ó Briain* is also *obriain*), and the
    surname with and without initials (*smithj*)."""
    words, apart = _words(name), take_apart(name)
    surname, initials = fold(apart.surname), apart.initials
    joined = {surname, surname + initials[:1], initials[:1] + surname, surname + initials, initials + surname}
    return (*words, *(one + other for one, other in pairwise(words)), *joined)


class Vocabulary:
    """The people and committees of a file, by name; read again when the file changes."""

    def __init__(self) -> None:
        self._version: object = None
        self._names: dict[str, _Names] = {}
        self._meant: dict[Filter, tuple[int, ...]] = {}

    def named(self, connection: sqlite3.Connection, wanted: Filter) -> tuple[int, ...]:
        """Return the ids of the people (`by:`) or committees (`in:`) that a filter means; a council means all its
        committees."""
        self._read(connection)
        if wanted not in self._meant:
            self._meant[wanted] = _ids_named(self._names[wanted.key], wanted)
        return self._meant[wanted]

    def _read(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA data_version").fetchone()
        if version == self._version:
            return
        both = connection.execute(_PEOPLE).fetchall() + connection.execute(_FORMS).fetchall()
        found = connection.execute(_COMMITTEES).fetchall()
        bodies = [(i, _words(name)) for i, name, _ in found if name] + [(i, _words(council)) for i, _, council in found]
        self._names = {"by": [(i, _forms(name)) for i, name in both], "in": bodies}
        self._meant.clear()
        self._version = version


def _ids_named(names: _Names, wanted: Filter) -> tuple[int, ...]:
    """Return the ids of the names that have all the words of a value, with or without titles: as whole words; if there
    are none, as prefixes; if there are none, with initials for forenames."""
    out: dict[int, None] = {}
    for value in wanted.values:
        ways = (_words(value), _words(" ".join(without_titles(value.split()))))
        tries = (
            [i for i, words in names if fits(words, parts)]
            for fits in (_has_words, _has_prefixes, _has_initials)
            for parts in ways
        )
        out |= dict.fromkeys(next(filter(None, tries), ()))
    return tuple(out)


def _has_words(words: Sequence[str], parts: Sequence[str]) -> bool:
    return all(part in words for part in parts)


def _has_prefixes(words: Sequence[str], parts: Sequence[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in parts)


def _has_initials(words: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the words fit a name that may be printed with initials: *John Smith* fits *J Smith*."""
    *given, last = parts or ("",)
    return bool(given) and last in words and all(part in words or part[:1] in words for part in given)


def known(connection: sqlite3.Connection) -> Known:
    """Return the names that the filters of a search may have, for completion. Raises sqlite3.Error."""
    people = connection.execute("SELECT DISTINCT name FROM person ORDER BY name").fetchall()
    committees = connection.execute("SELECT DISTINCT name FROM committee WHERE name <> '' ORDER BY name").fetchall()
    years = connection.execute(_YEARS).fetchall()
    return Known(
        tuple(name for (name,) in people),
        tuple(name for (name,) in committees),
        tuple(int(year) for (year,) in years if year.isdigit()),
    )


MOST_NAMED = 64
"""The most people that one filter may mean."""
NOT_ACTIONS = "is:open, is:done and is:overdue work only in the register of actions."
_CLEAN = str.maketrans({TOKEN: " ", '"': " "})
_DECISIVE = (RESOLUTION, Kind.RECOMMENDATION, Kind.MOTION, "item")
_NEAR = 12
"""The most words between two that count as near each other."""


@dataclass(frozen=True)
class Plan:
    """The expression for the index, and the range of row ids."""

    words: tuple[str, ...] = ()
    """Expressions for the words; all must match."""
    filters: tuple[str, ...] = ()
    """Expressions for the filters; all must match."""
    excluded: tuple[str, ...] = ()
    """Expressions that must not match."""
    low: int = 0
    high: int = (1 << 63) - 1
    trouble: str = ""
    """Why the search is not possible."""
    terms: tuple[Term, ...] = ()
    """The words to find."""

    @property
    def match(self) -> str | None:
        """The whole expression; None if there is nothing to match."""
        return self._expression((*self.words, *self.filters))

    @property
    def whole_words(self) -> Plan:
        """The same plan, but the last word must be a whole word."""
        return replace(self, words=tuple(_phrase(term.words) for term in self.terms))

    @property
    def ranked(self) -> tuple[str, ...]:
        """Expressions that each find some of the matches, best first: the words next to each other, then in decisions
        and titles, then near each other."""
        decisive = any_of(map(kind_token, _DECISIVE))
        tiers: list[tuple[str, ...]] = [(*self.words, decisive)]
        if len(self.terms) > 1:
            together = _phrase(" ".join(term.words for term in self.terms))
            tiers = [(together,), *tiers, (f"NEAR({' '.join(self.words)}, {_NEAR})",)]
        found = (self._expression((*tier, *self.filters)) for tier in tiers)
        return tuple(expression for expression in found if expression is not None)

    def _expression(self, wanted: tuple[str, ...]) -> str | None:
        if not wanted:
            return None
        every = " AND ".join(wanted)
        return f"({every}) NOT ({' OR '.join(self.excluded)})" if self.excluded else every


def _phrase(words: str, *, is_open: bool = False) -> str:
    return f'"{words.translate(_CLEAN)}"' + (" *" if is_open else "")


def plan(connection: sqlite3.Connection, query: Query, vocabulary: Vocabulary) -> Plan:
    """Return the plan of a query; if it is impossible, `trouble` says why. Raises sqlite3.Error."""
    if query.trouble:
        return Plan(trouble=query.trouble)
    wanted = tuple(term for term in query.terms if not term.is_not)
    filters: list[str] = []
    excluded = [_phrase(term.words) for term in query.terms if term.is_not]
    for one in query.filters:
        tokens, trouble = _tokens(connection, one, vocabulary)
        if trouble:
            return Plan(trouble=trouble)
        (excluded if one.is_not else filters).append(any_of(tokens))
    if excluded and not (wanted or filters or query.like):
        return Plan(trouble="Say what to find as well: a hyphen only leaves words out of what is found.")
    words = tuple(_phrase(term.words, is_open=term.is_open) for term in wanted)
    low, high = bounds(query.span)
    return Plan(words, tuple(filters), tuple(excluded), low, high, terms=wanted)


def _tokens(connection: sqlite3.Connection, wanted: Filter, vocabulary: Vocabulary) -> tuple[Iterable[str], str]:
    """Return the tokens of the index for a filter, and what is wrong with it."""
    match wanted.key:
        case "kind":
            named = [kinds_called(value, is_open=wanted.is_open) for value in wanted.values]
            return dict.fromkeys(kind_token(kind) for kinds in named for kind in kinds), ""
        case "by":
            people = vocabulary.named(connection, wanted)
            if len(people) > MOST_NAMED:
                return (), f"“{', '.join(wanted.values)}” may mean over {MOST_NAMED} people: type more of the name."
            return map(person_token, people), "" if people else not_on_file(wanted)
        case "in":
            bodies = vocabulary.named(connection, wanted)
            return map(committee_token, bodies), "" if bodies else not_on_file(wanted)
    return (), NOT_ACTIONS


def not_on_file(wanted: Filter) -> str:
    """Return a sentence that a filter names nobody, or no committee, on file."""
    names = ", ".join(wanted.values)
    if wanted.key == "in":
        return f"No committee on file is called “{names}”."
    return f"Nobody on file is called “{names}”. Press Tab after by: for a list of names."


def bounds(span: Span) -> tuple[int, int]:
    """Return the lowest and highest row id for some days. Meetings without a date are only in an open range."""
    low = 0 if span.is_whole else first_id(span.first or date.min)
    high = (1 << 63) - 1 if span.last is None else first_id(span.last) + (1 << 40) - 1
    return low, high
