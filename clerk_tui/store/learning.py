"""What the clerk's words are predicted from: the texts of earlier meetings, meeting by meeting.

Only what is settled and stands is read, and of other committees only what is agreed or was published: their drafts are
not for this room. Private notes are never read.
"""

from __future__ import annotations

import sqlite3

from clerk_tui.meeting.kinds import KINDS, Words
from clerk_tui.store.search_index import first_id
from clerk_tui.store.values import LearntText, read_date

MOST_MEETINGS = 2000
"""The most meetings that are looked at."""

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
    """Return the meetings to learn from for one: those of its committee and then those of its council, each the newest
    first; with whether it is of the committee."""
    own = connection.execute(_OWN, (meeting_id, MOST_MEETINGS)).fetchall()
    others = connection.execute(_OF_COUNCIL, (meeting_id, MOST_MEETINGS)).fetchall()
    return (*((i, True) for (i,) in own), *((i, False) for (i,) in others))


def texts_to_learn(connection: sqlite3.Connection, meeting_id: int) -> tuple[LearntText, ...]:
    """Return the texts of a meeting that can be learnt, in order."""
    row = connection.execute("SELECT date FROM meeting WHERE id = ?", (meeting_id,)).fetchone()
    first = first_id(read_date(row[0]) if row and row[0] else None)
    found = connection.execute(_TEXTS, (meeting_id, first)).fetchall()
    return tuple(LearntText(kind, text, is_exempt == 1) for kind, text, is_exempt in found)
