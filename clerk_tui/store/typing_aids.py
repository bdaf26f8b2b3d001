"""What helps a clerk to type less: shorthand, the sources of predicted words (papers, texts of earlier meetings), and
counts of keys. None of it is part of the record. Functions that write do so inside an open transaction. Of earlier
meetings, only entries that are settled and not struck out are read, and those of other committees only if agreed or
published, because their drafts are not for this room. Private notes are never read."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime

from clerk_tui.meeting.kinds import KINDS, Words
from clerk_tui.store.search_index import first_id, place_of
from clerk_tui.store.values import KeysPressed, LearntText, Paper, Shorthand

_SHORTHAND = """SELECT id, committee_id, short, long FROM shorthand
    WHERE committee_id IS NULL OR committee_id = ? ORDER BY committee_id IS NULL, short"""
_PUT_SHORTHAND = """INSERT INTO shorthand (committee_id, short, long, made_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (coalesce(committee_id, 0), short) DO UPDATE SET long = excluded.long, made_at = excluded.made_at"""
_PUT_PAPER = "INSERT INTO paper (meeting_id, item_id, name, text, added_at, is_exempt) VALUES (?, ?, ?, ?, ?, ?)"
_PAPERS = """SELECT id, meeting_id, item_id, name, text,
        is_exempt OR EXISTS (SELECT 1 FROM passage WHERE passage.meeting_id = paper.meeting_id AND passage.is_exempt
            AND (paper.item_id IS NULL OR passage.item_id = paper.item_id))
    FROM paper WHERE meeting_id = ? ORDER BY id"""
_ADD_KEYS = """INSERT INTO keys_pressed (meeting_id, kind, keys) VALUES (?, ?, ?)
    ON CONFLICT (meeting_id, kind) DO UPDATE SET keys = keys + excluded.keys"""


def shorthand(connection: sqlite3.Connection, committee_id: int | None) -> tuple[Shorthand, ...]:
    """Return the shorthand of a committee followed by that for all committees; for None only the latter."""
    found = connection.execute(_SHORTHAND, (committee_id,)).fetchall()
    return tuple(Shorthand(*row) for row in found)


def put_shorthand(
    connection: sqlite3.Connection, short: str, long: str, at: datetime, committee_id: int | None = None
) -> None:
    """Set `short` to stand for `long` in a committee or in all, in place of what it stood for there."""
    connection.execute(_PUT_SHORTHAND, (committee_id, short, long, at.astimezone(UTC).isoformat()))


def drop_shorthand(connection: sqlite3.Connection, short: str, committee_id: int | None) -> None:
    """Delete the shorthand `short` of a committee or of all."""
    connection.execute("DELETE FROM shorthand WHERE short = ? AND committee_id IS ?", (short, committee_id))


def papers(connection: sqlite3.Connection, meeting_id: int) -> tuple[Paper, ...]:
    """Return the papers of a meeting and its items, in the order added. A paper is exempt if it was added so, or if any
    part of its item was taken in private (for a paper of the whole meeting: any part of the meeting)."""
    found = connection.execute(_PAPERS, (meeting_id,)).fetchall()
    return tuple(Paper(i, of, item, name, text, exempt == 1) for i, of, item, name, text, exempt in found)


def put_paper(
    connection: sqlite3.Connection,
    meeting_id: int,
    item_id: int | None,
    name: str,
    text: str,
    at: datetime,
    *,
    is_exempt: bool = False,
) -> None:
    """Add a paper to an item, or to the whole meeting for None. Raises sqlite3.IntegrityError at the end of the
    transaction if there is no such meeting or item."""
    connection.execute(_PUT_PAPER, (meeting_id, item_id, name, text, at.astimezone(UTC).isoformat(), is_exempt))


def drop_paper(connection: sqlite3.Connection, paper_id: int) -> None:
    """Delete a paper."""
    connection.execute("DELETE FROM paper WHERE id = ?", (paper_id,))


def keys_pressed(connection: sqlite3.Connection, meeting_id: int | None = None) -> tuple[KeysPressed, ...]:
    """Return the number of keys for each kind of entry, in one meeting or in each."""
    sql = "SELECT meeting_id, kind, keys FROM keys_pressed WHERE ?1 IS NULL OR meeting_id = ?1 ORDER BY 1, 2"
    return tuple(KeysPressed(*row) for row in connection.execute(sql, (meeting_id,)).fetchall())


def add_keys(connection: sqlite3.Connection, meeting_id: int, keys: Mapping[str, int]) -> None:
    """Add to the number of keys in a meeting, by the kind of entry that they made."""
    connection.executemany(_ADD_KEYS, [(meeting_id, kind, count) for kind, count in keys.items()])


MOST_MEETINGS = 2000

_UNREAD = ", ".join(f"'{kind}'" for kind, spec in KINDS.items() if Words.UNREAD in spec.words)
_OWN = """SELECT other.id FROM meeting AS this JOIN meeting AS other ON other.committee_id = this.committee_id
    WHERE this.id = ?1 AND other.id <> this.id AND other.stage <> 'planned'
    ORDER BY other.date DESC, other.id DESC LIMIT ?2"""
_OF_COUNCIL = """SELECT other.id FROM meeting AS this JOIN committee AS own ON own.id = this.committee_id
    JOIN committee ON committee.council_id = own.council_id AND committee.id <> own.id
    JOIN meeting AS other ON other.committee_id = committee.id
    WHERE this.id = ?1 AND (other.stage IN ('agreed', 'signed')
        OR EXISTS (SELECT 1 FROM source WHERE source.meeting_id = other.id))
    ORDER BY other.date DESC, other.id DESC LIMIT ?2"""
_TEXTS = f"""SELECT entry.kind, entry.text, passage.is_exempt FROM entry
    JOIN passage ON passage.id = (?2 | (entry.id << 2)) AND passage.entry_id = entry.id
    WHERE entry.meeting_id = ?1 AND entry.text <> '' AND NOT entry.is_struck AND NOT entry.is_unsettled
        AND entry.doubt = '' AND entry.kind NOT IN ({_UNREAD}) ORDER BY entry.position"""


def meetings_to_learn(connection: sqlite3.Connection, meeting_id: int) -> tuple[tuple[int, bool], ...]:
    """Return the meetings from which words are learnt for one: those of its committee, then those of its council, each
    newest first, with whether it is of the committee."""
    own = connection.execute(_OWN, (meeting_id, MOST_MEETINGS)).fetchall()
    others = connection.execute(_OF_COUNCIL, (meeting_id, MOST_MEETINGS)).fetchall()
    return (*((i, True) for (i,) in own), *((i, False) for (i,) in others))


def texts_to_learn(connection: sqlite3.Connection, meeting_id: int) -> tuple[LearntText, ...]:
    day, _ = place_of(connection, meeting_id)
    found = connection.execute(_TEXTS, (meeting_id, first_id(day))).fetchall()
    return tuple(LearntText(kind, text, is_exempt == 1) for kind, text, is_exempt in found)
