"""The passages that wait to be put into the full-text index of the file, in an index of a reader's own, so that a
search finds them too."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from clerk_tui.store.schema_v3 import TOKENIZE
from clerk_tui.store.search_index import WORDS_OF, unindexed

INDEX, _WAITING = "passage_fts", "waiting_fts"
_CREATE = f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{_WAITING} USING fts5(body, about, {TOKENIZE})"


class WaitingIndex:
    """The index of what waits, for one connection. It is read again when the file has changed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version: object = None
        self.has_any = False
        """Whether anything waits."""

    def read(self) -> None:
        """Read what waits. To miss nothing, do so before the index of the file is searched: what waits may be put into
        it at any moment. Raises sqlite3.Error."""
        version = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            waiting = unindexed(self._connection)
            if waiting or self.has_any:
                self._fill(waiting)
            self.has_any, self._version = bool(waiting), version

    def _fill(self, waiting: Iterable[int]) -> None:
        """Put these passages in, in place of others. The connection may write only for as long as that takes, and
        nothing in the file is written."""
        execute = self._connection.execute
        execute("PRAGMA query_only = OFF")
        try:
            execute("PRAGMA temp_store = MEMORY")
            execute(_CREATE)
            execute(f"DELETE FROM temp.{_WAITING}")
            execute(f"INSERT INTO temp.{_WAITING} (rowid, body, about) {WORDS_OF}", (json.dumps(sorted(waiting)),))
        finally:
            execute("PRAGMA query_only = ON")

    def instead(self, sql: str) -> str:
        """Return a query of the index as one of what waits."""
        return sql.replace(INDEX, _WAITING)
