"""The passages that can be found by a search, and their full-text index.

A passage's row id has the meeting's date (its ordinal) in the bits above the lowest 40, which identify the entry, item
or meeting. Row ids are therefore in the order of dates, and the newest are found first without sorting.

A save adds passages but not their words to the index, which would write as much as all the rest: the writer does so in
batches, when it has time. What waits for that is kept in the file, in the same transactions, and is searched apart (see
`WaitingIndex`).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from clerk_tui.meeting.kinds import KINDS, Kind
from clerk_tui.meeting.meeting import NOT_NAMED
from clerk_tui.store.schema import TOKEN, TOKENIZE, UNINDEXED
from clerk_tui.store.values import CLOSING_MARK, OPENING_MARK, Passage, date_or_none

_ENTRY, _ITEM, _MEETING = 0, 1, 2
_UNINDEXABLE = {0: None, ord(OPENING_MARK): None, ord(CLOSING_MARK): None, ord(TOKEN): " "}

RESOLUTION = "resolution"
"""The register of resolutions: clauses, and motions that were carried."""
REGISTER_OF = {kind: spec.register for kind, spec in KINDS.items() if spec.register}
"""The register of an entry, by its kind."""


def first_id(day: date | None) -> int:
    """Return the lowest row id of a day's passages; meetings without a date come first."""
    return (day.toordinal() if day else 0) << 40


def passage_id(day: date | None, meeting_id: int, item_id: int | None, entry_id: int | None) -> int:
    """Return the row id for the passage of an entry; without one, of an item; without one, of the meeting."""
    if entry_id is not None:
        return first_id(day) | entry_id << 2 | _ENTRY
    if item_id is not None:
        return first_id(day) | item_id << 2 | _ITEM
    return first_id(day) | meeting_id << 2 | _MEETING


ENTRY_OF_PASSAGE = f"((passage.id & {(1 << 40) - 1}) >> 2)"
"""SQL for the id of a passage's entry, from the row id."""


def kind_token(kind: str) -> str:
    """Return the token for a kind of entry, for `item`, `meeting`, or a register."""
    return TOKEN + kind.replace("-", "")


def person_token(person_id: int) -> str:
    return f"{TOKEN}p{person_id}"


def committee_token(committee_id: int) -> str:
    """Return the token for the committee that met."""
    return f"{TOKEN}c{committee_id}"


def any_of(tokens: Iterable[str]) -> str:
    """Return an expression of the index that matches any of these tokens."""
    quoted = [f'"{token}"' for token in tokens]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"


def about(passage: Passage, committee_id: int | None) -> str:
    kind = passage.kind or ("item" if passage.item_id is not None else "meeting")
    words = [kind_token(kind)] if passage.kind or passage.entry_id is None else []
    if passage.is_action:
        words.append(kind_token(Kind.ACTION))
    words += [person_token(person_id) for person_id in dict.fromkeys(passage.voices)]
    if committee_id is not None:
        words.append(committee_token(committee_id))
    if register_of(passage) == RESOLUTION:
        words.append(kind_token(RESOLUTION))
    return " ".join(words)


def register_of(passage: Passage) -> str | None:
    """Return the register that lists a passage; None if none does."""
    if passage.is_adoption:
        return RESOLUTION
    return None if passage.kind is None else REGISTER_OF.get(passage.kind)


Place = tuple[date | None, int | None]
"""The date and the committee of a meeting."""
NOWHERE: Place = (None, None)
"""The place of a meeting that is not in the file."""


def place_of(connection: sqlite3.Connection, meeting_id: int) -> Place:
    """Return the date and committee of a meeting on file."""
    row = connection.execute("SELECT date, committee_id FROM meeting WHERE id = ?", (meeting_id,)).fetchone()
    return (date_or_none(row[0]), row[1]) if row else NOWHERE


Row = tuple[int, int, int | None, int | None, str, bool, str, str | None]
"""Id, meeting, item, entry, body, whether it is exempt, about, register."""
_PUT = """INSERT OR REPLACE INTO passage (id, meeting_id, item_id, entry_id, body, is_exempt, about, register)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""

_INDEX = "INSERT INTO passage_fts (rowid, body, about) VALUES (?, ?, ?)"


def row(meeting_id: int, place: Place, passage: Passage) -> Row | None:
    """Return the row for a passage of a meeting; None if it has no words."""
    body = passage.body and passage.body.translate(_UNINDEXABLE)
    if not body:
        return None
    rowid = passage_id(place[0], meeting_id, passage.item_id, passage.entry_id)
    where = (rowid, meeting_id, passage.item_id, passage.entry_id)
    return (*where, body, passage.is_exempt, about(passage, place[1]), register_of(passage))


def put_passages(connection: sqlite3.Connection, meeting_id: int, passages: Iterable[Passage]) -> None:
    """Replace the passages of the entries and items in `passages`. New ones wait to be indexed, unless many do."""
    place, before = place_of(connection, meeting_id), _unindexed(connection)
    waiting = list(before)
    for passage in passages:
        new = row(meeting_id, place, passage)
        rowid = passage_id(place[0], meeting_id, passage.item_id, passage.entry_id)
        old = connection.execute(
            "SELECT body, about, item_id, register, is_exempt FROM passage WHERE id = ?", (rowid,)
        ).fetchone()
        is_same = old is not None and new is not None and old[:4] == (new[4], new[6], new[2], new[7])
        if old is not None and not is_same:
            if str(rowid) in waiting:
                waiting.remove(str(rowid))
            else:
                _remove_from_index(connection, rowid, old[0], old[1])
            connection.execute("DELETE FROM passage WHERE id = ?", (rowid,))
        if new is not None and not is_same:
            connection.execute(_PUT, new)
            waiting.append(str(rowid))
        elif is_same and old[4] != passage.is_exempt:
            connection.execute("UPDATE passage SET is_exempt = ? WHERE id = ?", (passage.is_exempt, rowid))
    if len(waiting) > MOST_UNINDEXED:
        _put_unindexed(connection, waiting)
        index_waiting(connection)
    elif waiting != before:
        _put_unindexed(connection, waiting)


def move_passages(connection: sqlite3.Connection, meeting_id: int, old: Place, new: Place) -> None:
    """Give a meeting's passages the row ids of another date and the token of another committee."""
    index_waiting(connection)
    rows = connection.execute(
        """SELECT id, item_id, entry_id, body, is_exempt, about, register FROM passage
           WHERE id >= ? AND id < ? AND meeting_id = ?""",
        (first_id(old[0]), first_id(old[0]) + (1 << 40), meeting_id),
    ).fetchall()
    was = None if old[1] is None else committee_token(old[1])
    becomes = [] if new[1] is None else [committee_token(new[1])]
    for rowid, item_id, entry_id, body, is_exempt, words, register in rows:
        _remove_from_index(connection, rowid, body, words)
        connection.execute("DELETE FROM passage WHERE id = ?", (rowid,))
        kept = [word for word in words.split() if word not in (was, kind_token(RESOLUTION))]
        last = [kind_token(RESOLUTION)] if register == RESOLUTION else []
        moved = passage_id(new[0], meeting_id, item_id, entry_id)
        about_it = " ".join((*kept, *becomes, *last))
        connection.execute(_PUT, (moved, meeting_id, item_id, entry_id, body, is_exempt == 1, about_it, register))
        connection.execute(_INDEX, (moved, body, about_it))


def add_passages(connection: sqlite3.Connection, meeting_id: int, new: Iterable[Passage]) -> None:
    """Add the passages of a meeting that has none yet."""
    place = place_of(connection, meeting_id)
    made = (row(meeting_id, place, passage) for passage in new)
    rows = [each for each in made if each is not None]
    connection.executemany(_PUT, rows)
    connection.executemany(_INDEX, [(row[0], row[4], row[6]) for row in rows])


def rebuild_index(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO passage_fts (passage_fts) VALUES ('rebuild')")
    _put_unindexed(connection, ())


def _remove_from_index(connection: sqlite3.Connection, rowid: int, body: str, words: str) -> None:
    connection.execute(
        "INSERT INTO passage_fts (passage_fts, rowid, body, about) VALUES ('delete', ?, ?, ?)", (rowid, body, words)
    )


# What waits to be indexed

MOST_UNINDEXED = 64
"""The most passages that wait: a save that makes them more indexes all of them."""
_DIGITS = 20
"""More than any row id has."""
WORDS_OF = "SELECT id, body, about FROM passage WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
"""The words of the passages in a list of row ids."""


def _unindexed(connection: sqlite3.Connection) -> list[str]:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (UNINDEXED,)).fetchone()
    return row[0].split() if row else []


def unindexed(connection: sqlite3.Connection) -> set[int]:
    """Return the row ids of passages that are not in the index yet. A damaged value is ignored: the check finds it."""
    words = (word for word in _unindexed(connection) if word.isdecimal() and len(word) < _DIGITS)
    return {number for number in map(int, words) if number < 1 << 63}


def _put_unindexed(connection: sqlite3.Connection, waiting: Collection[str]) -> None:
    if waiting:
        put = "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        connection.execute(put, (UNINDEXED, " ".join(waiting)))
    else:
        connection.execute("DELETE FROM meta WHERE key = ?", (UNINDEXED,))


def index_waiting(connection: sqlite3.Connection) -> bool:
    """Index waiting passages, inside an open transaction. Return whether all are indexed."""
    if not (waiting := sorted(unindexed(connection))):
        return True
    found = connection.execute(WORDS_OF, (json.dumps(waiting),)).fetchall()
    connection.executemany(_INDEX, found)
    _put_unindexed(connection, ())
    return len(found) == len(waiting)


INDEX, _WAITING = "passage_fts", "waiting_fts"
_CREATE = f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{_WAITING} USING fts5(body, about, {TOKENIZE})"


class WaitingIndex:
    """A temporary index of the passages that wait, for one connection. It is filled again when the file changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version: object = None
        self.has_any = False
        """Whether anything waits."""

    def read(self) -> None:
        """Read the waiting passages. Do so before the file's index is searched, or one that is indexed in between would
        be missed. Raises sqlite3.Error."""
        version = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            waiting = unindexed(self._connection)
            if waiting or self.has_any:
                self._fill(waiting)
            self.has_any, self._version = bool(waiting), version

    def _fill(self, waiting: Iterable[int]) -> None:
        """Replace the passages in the temporary index. The connection may write only meanwhile, never to the file."""
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
        """Return a query of the file's index as a query of this one."""
        return sql.replace(INDEX, _WAITING)


def withheld_words(meeting_id: str, person_id: str) -> str:
    """Return the SQL for the words that replace a person's name at a meeting; NULL if it is public. Arguments are SQL
    too."""
    return f"""(SELECT CASE WHEN of.rules LIKE '%public=unnamed%' THEN '{NOT_NAMED}'
            WHEN place.form <> '' THEN place.form END
        FROM roll_place AS place JOIN meeting AS of ON of.id = place.meeting_id
        WHERE place.meeting_id = {meeting_id} AND place.person_id = {person_id} AND place.capacity = 'speaker')"""


def capital(words: str) -> str:
    """Return the SQL that gives `words` a capital first letter."""
    return f"upper(substr({words}, 1, 1)) || substr({words}, 2)"


_WITHHELD_EVER = f"""SELECT roll_place.person_id,
        {withheld_words("roll_place.meeting_id", "roll_place.person_id")} AS words
    FROM roll_place WHERE roll_place.capacity = 'speaker' AND words IS NOT NULL"""


def withheld_ever(connection: sqlite3.Connection) -> dict[int, str]:
    """Return everybody whose name was withheld at any meeting, with the words used there. Raises sqlite3.Error."""
    return {int(person): str(said) for person, said in connection.execute(_WITHHELD_EVER).fetchall()}
