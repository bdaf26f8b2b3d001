"""What is looked for as a query of the full-text index. What was typed is quoted: it is never a language of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import field, replace
from datetime import date
from itertools import pairwise

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex
from clerk_tui.search import Filter, Known, Query, Span, Term, kinds_called
from clerk_tui.store.schema_v3 import TOKEN
from clerk_tui.store.search_index import RESOLUTION, committee_token, first_id, kind_token, person_token

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


def _with_joined(name: str) -> tuple[str, ...]:
    """The words of a name, and each two of them as one: *Ó Briain* is found as *obriain*."""
    words = _words(name)
    return (*words, *(one + other for one, other in pairwise(words)))


class Vocabulary:
    """What names mean in one connection's file; read again when the file has changed."""

    def __init__(self) -> None:
        self._version: object = None
        self._people: _Names = []
        self._committees: _Names = []
        self._meant: dict[tuple[str, Filter], tuple[int, ...]] = {}

    def people(self, connection: sqlite3.Connection, wanted: Filter) -> tuple[int, ...]:
        """The ids of those whom a filter may name."""
        return self._named(connection, "people", wanted)

    def committees(self, connection: sqlite3.Connection, wanted: Filter) -> tuple[int, ...]:
        """The ids of the committees that a filter may name; the name of a council stands for all of its own."""
        return self._named(connection, "committees", wanted)

    def _named(self, connection: sqlite3.Connection, what: str, wanted: Filter) -> tuple[int, ...]:
        self._read(connection)
        known = self._meant.get((what, wanted))
        if known is None:
            names = self._people if what == "people" else self._committees
            known = self._meant[what, wanted] = _named(names, wanted)
        return known

    def _read(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA data_version").fetchone()
        if version == self._version:
            return
        both = connection.execute(_PEOPLE).fetchall() + connection.execute(_FORMS).fetchall()
        self._people = [(i, _with_joined(name)) for i, name in both]
        found = connection.execute(_COMMITTEES).fetchall()
        self._committees = [(i, _words(name)) for i, name, _ in found if name]
        self._committees += [(i, _words(council)) for i, _, council in found]
        self._meant.clear()
        self._version = version


def _named(names: _Names, wanted: Filter) -> tuple[int, ...]:
    """The ids whose names have all words of any of the values: whole words where there is such a name, else their
    beginnings."""
    out: dict[int, None] = {}
    for value in wanted.values:
        parts = _words(value)
        whole = [i for i, words in names if all(part in words for part in parts)]
        begun = whole or [i for i, words in names if all(any(w.startswith(p) for w in words) for p in parts)]
        out |= dict.fromkeys(begun)
    return tuple(out)


def known(connection: sqlite3.Connection) -> Known:
    """What the filters of a search may name, for completion. Raises sqlite3.Error."""
    people = connection.execute("SELECT DISTINCT name FROM person ORDER BY name").fetchall()
    committees = connection.execute("SELECT DISTINCT name FROM committee WHERE name <> '' ORDER BY name").fetchall()
    years = connection.execute(_YEARS).fetchall()
    return Known(
        tuple(name for (name,) in people),
        tuple(name for (name,) in committees),
        tuple(int(year) for (year,) in years if year.isdigit()),
    )


MOST_NAMED = 64
"""How many people one filter may mean."""
_CLEAN = str.maketrans({TOKEN: " ", '"': " "})
_DECISIVE = (RESOLUTION, Kind.RECOMMENDATION, Kind.MOTION, "item")
_NEAR = 12
"""Words between two that stand near each other."""


@dataclass(frozen=True)
class Plan:
    """A search that can be carried out: what the index has to match, and between which row ids."""

    words: tuple[str, ...] = ()
    """Expressions of which every one must match: the words."""
    filters: tuple[str, ...] = ()
    """The same of the filters."""
    excluded: tuple[str, ...] = ()
    """Of which none may match."""
    low: int = 0
    high: int = (1 << 63) - 1
    trouble: str = ""
    """Why nothing can be looked for."""
    terms: tuple[Term, ...] = field(default=())
    """The words that are to be found."""

    @property
    def match(self) -> str | None:
        """The expression; None where nothing has to match."""
        return self._expression((*self.words, *self.filters))

    @property
    def whole_words(self) -> Plan:
        """The same, with a last word that does not go on."""
        return replace(self, words=tuple(_phrase(term.words) for term in self.terms))

    @property
    def ranked(self) -> tuple[str, ...]:
        """Expressions of which each finds some of what matches, those that match best first: the words together, then
        what decides, and titles, then near each other."""
        decisive = _any_of(map(kind_token, _DECISIVE))
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


def _any_of(tokens: Iterable[str]) -> str:
    listed = [f'"{token}"' for token in tokens]
    return listed[0] if len(listed) == 1 else f"({' OR '.join(listed)})"


def plan(connection: sqlite3.Connection, query: Query, vocabulary: Vocabulary) -> Plan:
    """What is to be matched for a query; its `trouble` says where that cannot be. Raises sqlite3.Error."""
    if query.trouble:
        return Plan(trouble=query.trouble)
    low, high = bounds(query.span)
    made = Plan(low=low, high=high)
    if query.terms:
        wanted = tuple(term for term in query.terms if not term.is_not)
        made = replace(
            made,
            words=tuple(_phrase(term.words, is_open=term.is_open) for term in wanted),
            excluded=tuple(_phrase(term.words) for term in query.terms if term.is_not),
            terms=wanted,
        )
    for wanted_filter in query.filters:
        tokens: Iterable[str]
        if wanted_filter.key == "kind":
            named = [kinds_called(value, is_open=wanted_filter.is_open) for value in wanted_filter.values]
            tokens = dict.fromkeys(kind_token(kind) for kinds in named for kind in kinds)
        elif wanted_filter.key == "by":
            people = vocabulary.people(connection, wanted_filter)
            if not people or len(people) > MOST_NAMED:
                return Plan(trouble=_nobody(wanted_filter.values) if not people else _too_many(wanted_filter.values))
            tokens = map(person_token, people)
        elif wanted_filter.key == "in":
            bodies = vocabulary.committees(connection, wanted_filter)
            if not bodies:
                return Plan(trouble=f"No committee on file is called “{', '.join(wanted_filter.values)}”.")
            tokens = map(committee_token, bodies)
        else:
            return Plan(trouble="is:open, is:done and is:overdue serve in the register of actions.")
        if wanted_filter.is_not:
            made = replace(made, excluded=(*made.excluded, _any_of(tokens)))
        else:
            made = replace(made, filters=(*made.filters, _any_of(tokens)))
    if made.excluded and not (made.words or made.filters or query.like):
        return Plan(trouble="Say what is to be found as well: a hyphen only leaves out what is found otherwise.")
    return made


def bounds(span: Span) -> tuple[int, int]:
    """The lowest and the highest row id of a stretch of days; undated meetings are in none that has an end."""
    low = 0 if span.is_whole else first_id(span.first or date.min)
    high = (1 << 63) - 1 if span.last is None else first_id(span.last) + (1 << 40) - 1
    return low, high


def _nobody(values: tuple[str, ...]) -> str:
    return f"Nobody on file is called “{', '.join(values)}”. Tab after by: offers the names."


def _too_many(values: tuple[str, ...]) -> str:
    return f"More than {MOST_NAMED} people may be meant by “{', '.join(values)}”: type more of the name."
