"""The stage of a meeting as the file keeps it for the lists: what its own record says, unless another meeting of the
committee has agreed its minutes or they are signed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from clerk_tui.meeting import Act, Entry, Head, Kind, Meeting, Stage
from clerk_tui.store.dates import write_date
from clerk_tui.store.loading import AGREEING

_SETTLED = frozenset({Stage.AGREED.value, Stage.SIGNED.value})

_PUT_OWN = """UPDATE meeting SET entry_count = entry_count + ?2,
    stage = iif(stage IN ('agreed', 'signed'), stage, ?1)
    WHERE id = ?3 AND (?2 <> 0 OR (stage <> ?1 AND stage NOT IN ('agreed', 'signed')))"""
_NAMED = """SELECT DISTINCT of_date FROM entry
    WHERE meeting_id = ? AND kind = 'minutes-agreed' AND NOT is_struck AND of_date IS NOT NULL"""
_ON_DAY = "SELECT id FROM meeting WHERE committee_id = ? AND date = ?"

Place = tuple[int | None, str | None]
"""The committee's id and the date by which other meetings know a meeting."""
NOWHERE: Place = (None, None)
"""The place of a meeting that is not on file yet."""


def place(connection: sqlite3.Connection, meeting_id: int) -> Place:
    """The place of a meeting as the file has it now."""
    row: Place | None = connection.execute(
        "SELECT committee_id, date FROM meeting WHERE id = ?", (meeting_id,)
    ).fetchone()
    return row or NOWHERE


def put_own_stage(connection: sqlite3.Connection, meeting_id: int, stage: str, growth: int) -> None:
    """Keep the stage that a meeting's own record gives it, and by how many entries it grew. A recording that does not
    know yet that its minutes were agreed makes no draft of them again; nor does one agree them that does not know yet
    that the agreement was taken back."""
    if stage in _SETTLED:
        (known,) = connection.execute("SELECT stage FROM meeting WHERE id = ?", (meeting_id,)).fetchone()
        stage = known if known in _SETTLED else _own_stage(connection, meeting_id)
    connection.execute(_PUT_OWN, (stage, growth, meeting_id))


def follow(connection: sqlite3.Connection, meeting_id: int, act: Act, before: Place | None) -> None:
    """Set the stages anew that an act of a meeting bears on. `before`: its place before the act, where its head was
    changed."""
    named = {
        e.of_date
        for c in act.changes
        for e in (c.before, c.after)
        if isinstance(e, Entry) and e.kind is Kind.MINUTES_AGREED and e.of_date is not None
    }
    if not named and before is None:
        return
    committee, day = place(connection, meeting_id)
    days = {(committee, write_date(of_date)) for of_date in named}
    if before is not None and before != (committee, day):
        own = [of_date for (of_date,) in connection.execute(_NAMED, (meeting_id,)).fetchall()]
        days |= {(body, of_date) for body in (before[0], committee) for of_date in own}
        _settle(connection, meeting_id)
    for body, of_date in days:
        for (other,) in connection.execute(_ON_DAY, (body, of_date)).fetchall():
            _settle(connection, other)


def _settle(connection: sqlite3.Connection, meeting_id: int) -> None:
    (known,) = connection.execute("SELECT stage FROM meeting WHERE id = ?", (meeting_id,)).fetchone()
    if connection.execute("SELECT 1 FROM signature WHERE meeting_id = ?", (meeting_id,)).fetchone():
        stage = Stage.SIGNED.value
    elif connection.execute(AGREEING, (meeting_id,)).fetchone():
        stage = Stage.AGREED.value
    else:
        stage = _own_stage(connection, meeting_id) if known in _SETTLED else known
    if stage != known:
        connection.execute("UPDATE meeting SET stage = ? WHERE id = ?", (stage, meeting_id))


def _own_stage(connection: sqlite3.Connection, meeting_id: int) -> str:
    """What a meeting's own record says of its stage."""
    found: Iterable[tuple[int, str, int, int, str | None]] = connection.execute(
        "SELECT id, kind, position, is_struck, published FROM entry WHERE meeting_id = ? ORDER BY position, id",
        (meeting_id,),
    ).fetchall()
    entries = tuple(Entry(i, Kind(kind), at, is_struck=x == 1, published=said) for i, kind, at, x, said in found)
    return Meeting(Head(meeting_id), entries=entries).stage.value
