"""A reader's book: it takes in what the archive shows a reader's login, and records and sends nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from clerk_tui.errors import ClerkError
from clerk_tui.store import purge, search_index
from clerk_tui.store.team import applying, sealing, tables
from clerk_tui.store.team.server import Feed, Server
from clerk_tui.store.team.tables import Connection
from clerk_tui.store.values import NextIds
from clerk_tui.store.writer import run_and_wait, write_and_wait
from clerk_tui.team.sync import PeopleHere, Reserve, Standing, Synced

if TYPE_CHECKING:
    from clerk_tui.book.minute_book import MinuteBook

T = TypeVar("T")
Rows = list[tuple[str, int, bytes | None]]


class Reading:
    """Keeps a reader's book in step with the archive (as `Sync` does a clerk's). Only one thread may use it."""

    def __init__(self, book: MinuteBook, connection: Server, reserve: Reserve | None = None) -> None:
        """Raises ClerkError if another program has the book."""
        if book.writer is None:
            raise ClerkError(f"{book.held or ''} It cannot be brought up to date here.".lstrip())
        self._book, self.server, self._writer = book, connection, book.writer
        self._reserve = reserve or book.reserve
        self._people = PeopleHere()
        self._renamed: set[int] = set()
        self._has_tidied = False

    def _write(self, work: Callable[[Connection], T]) -> T:
        return write_and_wait(self._writer, work)

    def __call__(self) -> Synced:
        """Receive what is shown now. Raises ClerkError if the archive cannot be used; what was received is kept."""
        self.server.greet()
        if not self.server.is_reader:
            raise ClerkError(
                "This login may record, but the book was joined with a reader's. To record, share a new book."
            )
        if self._write(lambda c: tables.get(c, "archive")) != self.server.archive:
            raise ClerkError("This is another archive than the one with which the book is shared.")
        touched = dict[int, None]()
        cursor, horizon = self._write(lambda c: tables.get(c, "cursor", "0")), self.server.horizon()
        feeds = self.server.feeds(cursor if int(horizon) >= int(cursor) else "0")
        received = sum(self._take_in(feed, touched) for feed in self._changed(feeds))
        if feeds:
            self._write(lambda c: tables.put(c, "cursor", horizon))
        for meeting_id in {i for person in self._renamed for i in self._book.reader.meetings_of(person)}:
            self._writer.run(self._book.refreshing(meeting_id))
        self._renamed.clear()
        self._tidy()
        if touched:
            self._writer.index_soon()
        return Synced(0, received, tuple(touched), (), self.standing())

    def standing(self) -> Standing:
        """Return how the book stands: nothing waits in it, and nothing is recorded."""
        return Standing()

    def renew(self) -> None:
        """Nothing is recorded here."""

    def claim(self, meeting_id: int, *, takes_over: bool = False) -> str:
        """Return who records a meeting: never this book."""
        return "A clerk"

    def is_lapsed(self, meeting_id: int) -> bool:
        """Nobody's time is over for a reader."""
        return False

    def _changed(self, feeds: list[Feed]) -> list[Feed]:
        """What the book does not have yet, and what it was granted no longer."""
        known = self._write(sealing.numbers)
        exempt = {feed.uid for feed in feeds if feed.is_exempt}
        gone = [Feed(uid, True, 0) for (uid, is_exempt) in known if is_exempt and uid not in exempt]
        return [feed for feed in feeds if known.get((feed.uid, feed.is_exempt), 0) != feed.no] + gone

    def _take_in(self, feed: Feed, touched: dict[int, None]) -> int:
        after = self._write(lambda c: sealing.number(c, feed.uid, feed.is_exempt))
        is_behind = feed.no < after  # it is not granted any more, or the server was restored from a backup
        rows = self.server.shown(feed, 0 if is_behind else after) if feed.no else []
        ids = self._reserve(*_needed(rows), is_meeting_new=True)
        with self._people.taking_in():
            meeting_id = self._write(partial(self._apply, feed=feed, rows=rows, starts_again=is_behind, ids=ids))
        if meeting_id is not None:
            touched[meeting_id] = None
        return len(rows)

    def _apply(self, connection: Connection, feed: Feed, rows: Rows, *, starts_again: bool, ids: NextIds) -> int | None:
        """Keep what is shown, and make the meeting that, inside an open transaction. Return its id."""
        numbers = applying.Ids(ids)
        with purge.overwriting(connection):
            stream = tables.stream(connection, feed.uid)
            if stream is None and feed.is_exempt:  # what is open of it comes first
                self._people.new = []
                return None
            is_less = starts_again and sealing.forget(connection, feed.uid, feed.is_exempt)
            sealing.put(connection, feed.uid, rows, feed.is_exempt)
            if is_less or any(body is None for _, _, body in rows):
                tables.put(connection, "must_tidy", "yes")
            if stream is None:
                tables.add_stream(connection, feed.uid, numbers.meeting)
            known = sealing.positions(connection, 0 if stream is None else stream.meeting_id)
            shown = sealing.meeting_of(connection, feed.uid, known)
            self._rename(connection, shown)
            receiver = applying.Receiver(connection, feed.uid, numbers, self._people.helpers)
            receiver.take_shown(shown, datetime.now(UTC))
            receiver.finish()
        self._people.new = [(receiver.meeting.head, person) for person in receiver.new_people]
        return receiver.meeting_id

    def _rename(self, connection: Connection, shown: sealing.Shown) -> None:
        """Call people as the latest meeting does in which they are."""
        for uid, name in shown.people.items():
            person_id = tables.person_of(connection, uid)
            if person_id is not None and applying.is_renamed(
                connection, person_id, name, shown.date, datetime.now(UTC)
            ):
                self._renamed.add(person_id)

    def _tidy(self) -> None:
        """Write the file again without what was taken out of it, when the book begins to be used: it takes a while."""
        if not self._has_tidied and self._write(lambda c: tables.get(c, "must_tidy")) == "yes":
            self._write(search_index.rebuild_index)
            run_and_wait(self._writer, purge.close_up)
            self._write(lambda c: tables.put(c, "must_tidy", "no"))
        self._has_tidied = True


def _needed(rows: Rows) -> tuple[int, int, int, int]:
    """How many people, items, entries and acts may have to be numbered. What was undone comes back with its number."""
    begins = {"person": b'["person",', "agenda_item": b'["agenda_item",', "entry": b'["entry",'}
    people, items, entries = (
        sum(body is not None and body.startswith(begin) for _, _, body in rows) for begin in begins.values()
    )
    return people, items, entries, 2
