"""The names of people and committees that are on file, by the words that may be typed of them."""

from __future__ import annotations

import sqlite3
from itertools import pairwise

from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex
from clerk_tui.searching import Filter, Known

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
