"""Clients with one fault each, which the histories have to find."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_tui.store.team import applying, tables
from clerk_tui.store.team.server import RefusedError, Server
from clerk_tui.store.team.tables import Batch, Sealed
from clerk_tui.team import sync
from clerk_tui.team.sync import Sync


class NoSealFirst(Sync):
    """Takes in what others recorded before its own is sealed: its own then seems to have come after it."""

    def _seal_first(self, connection: sqlite3.Connection, meeting_id: int) -> None:
        return


class NoPredecessor(Sync):
    """Puts what it recorded behind what others did, as if it had seen that."""

    def _make_branch(self, receiver: applying.Receiver, after: int) -> str:
        connection, uid = receiver._connection, receiver._uid
        self._mine[:] = tables.acts(connection, uid, after)
        connection.execute("DELETE FROM shared_act WHERE stream = ? AND seq > ?", (uid, after))
        connection.execute("UPDATE shared_journal SET seq = NULL WHERE stream = ? AND seq > ?", (uid, after))
        return ""

    def _apply(self, connection: sqlite3.Connection, head: object, acts: Sequence[Sealed], first: object) -> int:
        self._mine: list[Sealed] = []
        made = super()._apply(connection, head, acts, first)  # type: ignore[arg-type]
        uid = str(getattr(head, "uid", ""))
        seq, digest = tables.last_act(connection, uid)
        for act in self._mine:
            seq += 1
            digest = tables.digest_after(digest, seq, act.kind, act.sealed)
            tables.put_act(connection, uid, Sealed(seq, act.kind, act.salt, act.body, act.sealed, digest))
        return made


class NoFence(Server):
    """Sends under whatever name and number somebody else records just now."""

    def push(self, batch: Batch, fence: int) -> int:
        sql = "SELECT fence, replica::text FROM team.lease WHERE stream = %s"
        ((now, replica),) = self.ask(sql, batch.stream.uid)
        own, self.replica = self.replica, replica
        try:
            return super().push(batch, now)
        finally:
            self.replica = own


class AcknowledgedEarly(Server):
    """Takes acts for sent before the server has answered."""

    def push(self, batch: Batch, fence: int) -> int:
        try:
            return super().push(batch, fence)
        except RefusedError:
            raise
        except Exception:
            return batch.acts[-1].seq


def _nothing_shared(ours: object, theirs: object, common: int, digest: bytes) -> tuple[int, bytes]:
    return common, digest


class NotRecognised(Sync):
    """Takes its own acts for those of another, where the answer to them was lost."""

    def _apply(self, connection: sqlite3.Connection, head: object, acts: Sequence[Sealed], first: object) -> int:
        kept = sync._shared_start
        sync._shared_start = _nothing_shared
        try:
            return super()._apply(connection, head, acts, first)  # type: ignore[arg-type]
        finally:
            sync._shared_start = kept


@dataclass(frozen=True)
class Mutant:
    """A client with a fault, and what it takes to find it."""

    script: str
    sync: type[Sync] = Sync
    server: type[Server] = Server


MUTANTS = {
    "no seal before taking in": Mutant("both record", sync=NoSealFirst),
    "no check of the predecessor": Mutant("both record", sync=NoPredecessor),
    "no fence": Mutant("taken over", server=NoFence),
    "acknowledged too early": Mutant("the line is cut", server=AcknowledgedEarly),
    "lost answers not recognised": Mutant("the answer is lost", sync=NotRecognised),
}
