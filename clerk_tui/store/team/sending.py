"""What is sent of a meeting in one call: sealed acts, and what readers are shown after them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from clerk_tui.frozen import dataclass
from clerk_tui.store import loading
from clerk_tui.store.team import showing, tables
from clerk_tui.store.team.tables import Sealed, Stream

AT_ONCE = 64
"""The most acts that are sent in one call."""


@dataclass(frozen=True)
class Batch:
    """Acts to be sent together."""

    stream: Stream
    previous: bytes
    """The digest before the first of them."""
    acts: tuple[Sealed, ...]
    body: tuple[str | None, str | None]
    """The council and the committee; None for a branch."""
    shown: tuple[Mapping[str, bytes], Mapping[str, bytes]] | None
    """What readers are shown after them, what is open and what is exempt, by identifier; None for a branch, and where
    more acts follow."""


def batch(connection: sqlite3.Connection, uid: str) -> Batch | None:
    """Return the next acts of a stream to be sent, with what readers are shown after the last; None if there are none.
    Call it in the transaction in which all was sealed."""
    stream = tables.stream(connection, uid)
    found = tables.acts(connection, uid, stream.seq, AT_ONCE) if stream is not None else []
    if stream is None or not found:
        return None
    if stream.meeting_id is None:
        return Batch(stream, stream.digest, tuple(found), (None, None), None)
    meeting = loading.meeting(connection, stream.meeting_id)
    is_last = found[-1].seq == tables.last_act(connection, uid)[0]
    body = (meeting.head.council, meeting.head.committee)
    return Batch(stream, stream.digest, tuple(found), body, showing.shown(connection, meeting) if is_last else None)


def again(connection: sqlite3.Connection, meeting_id: int) -> Batch | None:
    """Return what readers are to be shown of a meeting of which all is sent, without acts; None if there is more."""
    stream = tables.stream_of(connection, meeting_id)
    if stream is None or tables.last_act(connection, stream.uid)[0] > stream.seq:
        return None
    meeting = loading.meeting(connection, meeting_id)
    body = (meeting.head.council, meeting.head.committee)
    return Batch(stream, stream.digest, (), body, showing.shown(connection, meeting))
