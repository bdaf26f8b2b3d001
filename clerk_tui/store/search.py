"""Finds the passages that match a query, the newest or the best first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from threading import Lock
from typing import Any

from clerk_tui.errors import ClerkError, NotFoundError
from clerk_tui.search import Query, forms, most_alike, telling_words
from clerk_tui.store import error_messages, registers
from clerk_tui.store.search_index import WaitingIndex, capital, committee_token, withheld_words
from clerk_tui.store.search_terms import Plan, Vocabulary, plan
from clerk_tui.store.values import CLOSING_MARK, OPENING_MARK, Hit, RegisterPage, RegisterRow, SearchPage

_COLUMNS = """passage.id, passage.meeting_id, passage.item_id, passage.entry_id, meeting.date,
    coalesce(council.name, ''), coalesce(committee.name, ''), agenda_item.number, agenda_item.title, entry.kind,
    {}, passage.is_exempt"""
_PLACE = """CROSS JOIN meeting ON meeting.id = passage.meeting_id
    LEFT JOIN committee ON committee.id = meeting.committee_id LEFT JOIN council ON council.id = committee.council_id
    LEFT JOIN agenda_item ON agenda_item.id = passage.item_id LEFT JOIN entry ON entry.id = passage.entry_id"""
_MARKED = f"highlight(passage_fts, 0, '{OPENING_MARK}', '{CLOSING_MARK}')"
_PUBLIC = "AND NOT passage.is_exempt AND entry.kind IS NOT 'private'"
_MATCHING = f"""SELECT {_COLUMNS.format(_MARKED)}
    FROM passage_fts CROSS JOIN passage ON passage.id = passage_fts.rowid {_PLACE}
    WHERE passage_fts MATCH ?1 AND passage_fts.rowid BETWEEN ?2 AND ?3 {{}}
    ORDER BY passage_fts.rowid DESC LIMIT ?4"""
_DATED = f"""SELECT {_COLUMNS.format("passage.body")} FROM passage {_PLACE}
    WHERE passage.id BETWEEN ?2 AND ?3 AND ?1 IS NULL {{}} ORDER BY passage.id DESC LIMIT ?4"""
_FOUND = {is_public: _MATCHING.format(_PUBLIC if is_public else "") for is_public in (False, True)}
_WITHIN = {is_public: _DATED.format(_PUBLIC if is_public else "") for is_public in (False, True)}
"""The SQL for what matches, and for everything on some days, by whether it is for the public."""
_NUMBERS = """SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? AND rowid BETWEEN ? AND ?
    ORDER BY rowid DESC LIMIT ?"""
_VOICES = f"""SELECT entry_person.person_id,
        coalesce({capital(withheld_words("entry.meeting_id", "person.id"))}, signed_name.name, person.name),
        entry_person.collective
    FROM entry_person JOIN entry ON entry.id = entry_person.entry_id
    LEFT JOIN person ON person.id = entry_person.person_id
    LEFT JOIN signed_name ON signed_name.meeting_id = entry.meeting_id
        AND signed_name.person_id = entry_person.person_id
    WHERE entry_person.entry_id = ? ORDER BY entry_person.position"""

MOST_COMPARED = 400
"""The most passages with one word, the newest ones, that are compared for similarity."""


class SearchRunner:
    """Runs searches on one connection. Only one thread at a time may use it."""

    def __init__(self, connection: sqlite3.Connection, lock: Lock) -> None:
        self._connection, self._lock = connection, lock
        self._vocabulary = Vocabulary()
        self._waiting = WaitingIndex(connection)

    @contextmanager
    def _reading(self, *, is_typed: bool = True) -> Iterator[None]:
        """End the block quietly if it is interrupted or, if `is_typed`, makes no sense. Raises ClerkError for
        others."""
        with self._lock:
            try:
                yield
            except UnicodeError:
                return
            except sqlite3.Error as error:
                # SQLITE_ERROR is a query that the index cannot read: nothing matches it.
                is_unreadable = is_typed and error_messages.code(error) == sqlite3.SQLITE_ERROR
                if not error_messages.is_interrupt(error) and not is_unreadable:
                    error_messages.log_unexpected("searching", error)
                    raise ClerkError(error_messages.plain_sentence(error)) from error

    def register(
        self,
        name: str,
        query: Query,
        *,
        today: date,
        sort: str = "",
        limit: int = 500,
        offset: int = 0,
        is_public: bool = False,
    ) -> RegisterPage:
        """Return the rows of the register called `name` (see `registers.REGISTERS`) that match a query, after the first
        `offset`. `sort` names a column; a hyphen before it reverses the order. What is due before `today` is overdue.
        `is_public` leaves out exempt business. A page ends with a whole day, so it may have fewer rows than `limit`.
        Raises NotFoundError, ClerkError, and KeyError for an unknown column."""
        if (register := registers.register_called(name)) is None:
            raise NotFoundError(f"There is no register {name!r}.")
        request = registers.Request(query, register.order(sort or register.sort), limit, offset, today, is_public)
        with self._reading(is_typed=False):
            return registers.page(self._connection, register, request, self._vocabulary, self._waiting)
        return RegisterPage()

    def attendance_of(self, person_id: int, query: Query) -> tuple[RegisterRow, ...]:
        """Return the attendance of somebody at each meeting that matches a query, newest first: date, committee,
        attendance, and whether it counts."""
        with self._reading(is_typed=False):
            return registers.meetings_of(self._connection, person_id, query, self._vocabulary)
        return ()

    def find(
        self,
        query: Query,
        limit: int = 50,
        before: int | None = None,
        committee_id: int | None = None,
        *,
        is_public: bool = False,
        is_ranked: bool = False,
    ) -> SearchPage:
        """Return the passages that match a query, newest first, or best first if `is_ranked`. `before`: the `Hit.id` at
        the end of the previous page. `is_public` leaves out exempt business and private notes. An interrupted search
        returns nothing. Raises ClerkError."""
        with self._reading():
            if query.is_empty:
                return SearchPage(trouble=query.trouble)
            self._waiting.read()
            made = plan(self._connection, query, self._vocabulary)
            if made.trouble:
                return SearchPage(trouble=made.trouble)
            if committee_id is not None:
                made = replace(made, filters=(*made.filters, f'"{committee_token(committee_id)}"'))
            if before is not None:
                made = replace(made, high=min(made.high, before - 1))
            if query.like:
                return SearchPage(self._alike(made, query.like, limit, is_public=is_public), is_ranked=True)
            if is_ranked and made.words:
                return SearchPage(self._ranked(made, limit, is_public=is_public), is_ranked=True)
            return SearchPage(self._rows(made, made.match, limit, is_public=is_public))
        return SearchPage()

    def _rows(self, made: Plan, match: str | None, limit: int, *, is_public: bool) -> tuple[Hit, ...]:
        sql = (_WITHIN if match is None else _FOUND)[is_public]
        return tuple(map(Hit._make, self._newest(sql, match, made, limit)))

    def _newest(self, sql: str, match: str | None, made: Plan, limit: int) -> list[tuple[Any, ...]]:
        """Return the rows of a query, newest first, both indexed and waiting ones."""
        values = (match, made.low, made.high, limit)
        found = self._connection.execute(sql, values).fetchall()
        if match is None or not self._waiting.has_any:
            return found
        waiting = self._connection.execute(self._waiting.instead(sql), values).fetchall()
        every = {row[0]: row for row in (*found, *waiting)}
        return [every[i] for i in sorted(every, reverse=True)[:limit]]

    def _ranked(self, made: Plan, limit: int, *, is_public: bool) -> tuple[Hit, ...]:
        """Return the best hits first (see `Plan.ranked`): whole words before prefixes, then the newest."""
        whole = made.whole_words
        every = self._rows(whole, whole.match, limit, is_public=is_public)
        found: dict[int, Hit] = {}
        if 0 < len(every) < limit:
            whole = replace(whole, low=every[-1].id, high=every[0].id)
        for match in whole.ranked if every else ():
            for hit in self._rows(whole, match, limit + len(found), is_public=is_public):
                found.setdefault(hit.id, hit)
            if len(found) >= limit:
                break
        for hit in every:
            found.setdefault(hit.id, hit)
        if len(found) < limit and any(term.is_open for term in made.terms):
            for hit in self._rows(made, made.match, limit + len(found), is_public=is_public):
                found.setdefault(hit.id, hit)
        return tuple(found.values())[:limit]

    def _alike(self, made: Plan, text: str, limit: int, *, is_public: bool) -> tuple[Hit, ...]:
        """Return the passages most similar to a text, among the newest that have each of its words."""
        either = {word: " OR ".join(f'"{form}"' for form in forms(word)) for word in telling_words(text)}
        words = {word: replace(made, words=(*made.words, f"({any_form})")).match for word, any_form in either.items()}
        found = {
            word: [i for (i,) in self._newest(_NUMBERS, match, made, MOST_COMPARED)] for word, match in words.items()
        }
        any_word = " OR ".join(either.values())
        hits: list[Hit] = []
        for number in most_alike(found, 2 * limit):
            here = replace(made, low=number, high=number)
            hits += self._rows(here, any_word, 1, is_public=is_public)
            if len(hits) == limit:
                break
        return tuple(hits)

    def voices(self, entry_ids: Iterable[int]) -> dict[int, tuple[tuple[int | None, str], ...]]:
        """Return the people of each entry: ids and names as listed. An unnamed voice has no id."""
        with self._lock, error_messages.in_words():
            found = {i: self._connection.execute(_VOICES, (i,)).fetchall() for i in entry_ids}
        return {i: tuple((who, name or collective or "") for who, name, collective in of) for i, of in found.items()}
