"""The searches of a reader: passages, registers, and ways from one meeting to another."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from clerk_tui.store.values import Found, Hit, RegisterPage, RegisterRow

if TYPE_CHECKING:  # imported with the first search: the list of meetings is shown without it
    from clerk_tui.searching import Known, Query
    from clerk_tui.store.finding import Finder

T = TypeVar("T")


class Searches:
    """The part of a reader that searches."""

    _connection: sqlite3.Connection
    _lock: Lock
    _finding: Finder | None = None

    def _at_once(self, read: Callable[[sqlite3.Connection], T]) -> T:
        """What `read` finds in one moment of the file."""
        raise NotImplementedError

    @property
    def _finder(self) -> Finder:
        """Made when it is wanted: the list of meetings is shown without it."""
        if self._finding is None:
            from clerk_tui.store.finding import Finder

            self._finding = Finder(self._connection, self._lock)
        return self._finding

    def search(
        self,
        words: str,
        limit: int = 50,
        before: int | None = None,
        committee_id: int | None = None,
        *,
        is_public: bool = False,
    ) -> tuple[Hit, ...]:
        """The newest passages that a line asks for, as `searching.parse` reads it; see `find`."""
        from clerk_tui.searching import parse

        return self.find(parse(words), limit, before, committee_id, is_public=is_public).hits

    def find(
        self,
        query: Query,
        limit: int = 50,
        before: int | None = None,
        committee_id: int | None = None,
        *,
        is_public: bool = False,
        is_ranked: bool = False,
    ) -> Found:
        """The passages that a query asks for, newest first; the best first if `is_ranked`. `before` is the `Hit.id`
        after which the next page of the newest begins. `is_public` leaves out exempt business and private notes. A
        search that is interrupted finds nothing. Raises ClerkError."""
        return self._finder.find(query, limit, before, committee_id, is_public=is_public, is_ranked=is_ranked)

    def voices(self, entry_ids: Iterable[int]) -> dict[int, tuple[tuple[int | None, str], ...]]:
        """Who takes part in entries, by the entry's id: ids and names as listed; a voice without a name has no id."""
        return self._finder.voices(entry_ids)

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
        """Rows of the register called `name` (see `registers.REGISTERS`) that a query leaves, `offset` of them passed
        over; sorted by the column named in `sort`, the greatest first where a hyphen stands before it. `today` tells
        what is overdue. `is_public` leaves out exempt business. A page may have fewer rows than `limit`, for it ends
        with a whole day. Raises NotFoundError, ClerkError, and KeyError for a column that it does not have."""
        return self._finder.register(
            name, query, sort=sort, limit=limit, offset=offset, today=today, is_public=is_public
        )

    def attendance_of(self, person_id: int, query: Query) -> tuple[RegisterRow, ...]:
        """How somebody attended each meeting that a query leaves, newest first: the date, the committee, what is on
        record, and whether it counts."""
        return self._finder.attendance_of(person_id, query)

    def neighbour(self, meeting_id: int, way: int) -> int | None:
        """The id of the next meeting of the same committee (`way` 1), or of the one before (-1)."""
        from clerk_tui.store import neighbours

        return self._at_once(lambda connection: neighbours.neighbour(connection, meeting_id, way))

    def known(self) -> Known:
        """What the filters of a search may name, for completion."""
        from clerk_tui.store import vocabulary

        return self._at_once(vocabulary.known)
