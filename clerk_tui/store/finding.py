"""Search: what a person types becomes a query of words and phrases, never a language of its own."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from threading import Lock

from clerk_tui.errors import ClerkError
from clerk_tui.store import troubles
from clerk_tui.store.values import CLOSING_MARK, OPENING_MARK, Hit

_PIECE = re.compile(r'"([^"]*)"|([^\s"]+)')
_LAST_WORD = re.compile(r"[^\W_]+\Z")

_HITS = f"""SELECT passage.id, passage.meeting_id, passage.item_id, passage.entry_id, meeting.date,
    coalesce(council.name, ''), coalesce(committee.name, ''), agenda_item.number, agenda_item.title, entry.kind,
    highlight(passage_fts, 0, '{OPENING_MARK}', '{CLOSING_MARK}'), passage.is_exempt
    FROM passage_fts CROSS JOIN passage ON passage.id = passage_fts.rowid
    CROSS JOIN meeting ON meeting.id = passage.meeting_id
    LEFT JOIN committee ON committee.id = meeting.committee_id LEFT JOIN council ON council.id = committee.council_id
    LEFT JOIN agenda_item ON agenda_item.id = passage.item_id LEFT JOIN entry ON entry.id = passage.entry_id
    WHERE passage_fts MATCH ?1 AND passage_fts.rowid < ?2 {{}}
    ORDER BY passage_fts.rowid DESC LIMIT ?3"""
_PUBLIC = "AND NOT passage.is_exempt AND entry.kind IS NOT 'private'"
_ONE_COMMITTEE = "AND meeting.committee_id = ?4"
_WANTED = {
    (is_public, is_one): _HITS.format(f"{_PUBLIC if is_public else ''} {_ONE_COMMITTEE if is_one else ''}")
    for is_public in (False, True)
    for is_one in (False, True)
}
"""The query, by whether it is for the public and of one committee."""
_AFTER_ALL = (1 << 63) - 1


def query(words: str) -> str | None:
    """The full-text query for what was typed, or None when no word is in it. Every word must be found; words in
    "double quotes" stand together; the last word, unless quoted or followed by a space, may go on when it has two
    letters or more."""
    terms = []
    for piece in _PIECE.finditer(words.replace("\0", " ")):
        phrase = piece[2] if piece[1] is None else piece[1]
        if not any(c.isalnum() for c in phrase):
            continue
        terms.append(f'"{phrase}"')
        if piece[1] is None and piece.end() == len(words) and _is_open(phrase):
            terms[-1] += " *"
    return " ".join(terms) or None


def _is_open(word: str) -> bool:
    """Whether a word may be the beginning of a longer one."""
    last = _LAST_WORD.search(word)
    return last is not None and len(last[0]) >= 2


def search(
    connection: sqlite3.Connection,
    lock: Lock,
    words: str,
    limit: int,
    before: int | None,
    committee_id: int | None,
    *,
    is_public: bool,
) -> tuple[Hit, ...]:
    """The newest passages that match `words`. Raises ClerkError when the file cannot be read."""
    match = query(words)
    if match is None:
        return ()
    values: tuple[object, ...] = (match, _AFTER_ALL if before is None else before, limit)
    if committee_id is not None:
        values = (*values, committee_id)
    with lock:
        try:
            found = connection.execute(_WANTED[is_public, committee_id is not None], values).fetchall()
        except sqlite3.OperationalError as error:
            # SQLITE_ERROR is a query that the index cannot read: nothing matches it.
            if troubles.is_interrupt(error) or troubles.code(error) == sqlite3.SQLITE_ERROR:
                return ()
            raise ClerkError(troubles.sentence(error)) from error
        except (sqlite3.Error, UnicodeError) as error:
            if isinstance(error, UnicodeError):
                return ()
            raise ClerkError(troubles.sentence(error)) from error
    return tuple([Hit(*row) for row in found])


def faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is wrong with a file, a sentence each. Raises sqlite3.Error."""
    found = [
        f"The file is damaged ({report}). Go back to the newest good backup."
        for (report,) in connection.execute("PRAGMA integrity_check(10)").fetchall()
        if report != "ok"
    ]
    for table, _rowid, parent, _key in connection.execute("PRAGMA foreign_key_check").fetchall():
        found.append(f"A row of {table} refers to a {parent} that is not in the file.")
    if found:
        return tuple(found)
    from clerk_tui.store import signing

    found += signing.faults(connection)
    if not _is_indexed(connection):
        found.append("The search does not agree with the record and may miss something; the record is not affected.")
    return tuple(found)


def _is_indexed(connection: sqlite3.Connection) -> bool:
    """Whether the search index says what the passages say. The check needs to write, so it is made on a copy."""
    with closing(sqlite3.connect("")) as copy:
        connection.backup(copy)
        try:
            copy.execute("INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if troubles.code(error) & 0xFF == sqlite3.SQLITE_CORRUPT:
                return False
            raise
    return True
