"""Follows a meeting that another program records in the same file, without writing to it or locking it."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING

from clerk_tui import log
from clerk_tui.errors import ClerkError, NotFoundError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.changes import apply
from clerk_tui.meeting.stage import Stage
from clerk_tui.store import error_messages
from clerk_tui.store.lock import side_file

if TYPE_CHECKING:
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.meeting import Meeting
    from clerk_tui.minutes.room import RoomView
    from clerk_tui.store.loading import Mark

LOOK_EVERY = 0.1
"""Seconds between two looks."""
RETRY = 2.0
"""Seconds after which a file that could not be read is tried again."""
BUSY_FOR = 3.0
"""Seconds for which a file may be in use before the clerk is told."""
FAULT = "The meeting cannot be shown because of an internal error. The recording goes on. The log has the details."
LATE = timedelta(hours=6)
"""How long a meeting that began the day before may go on past midnight."""


@dataclass(frozen=True)
class Wanted:
    """Which meeting to follow, and how to show it."""

    meeting_id: int | None = None
    """The meeting to follow; None for the one that is being recorded."""
    with_exempt: bool = False
    """Whether exempt business is shown: for a screen that the public does not see."""
    is_large: bool = False
    """Whether what is in hand is shown first, for the room, in place of the minutes."""


@dataclass(frozen=True)
class Look:
    """What the last look at the file found."""

    view: RoomView | None = None
    """The meeting; None until there is one."""
    said: str = ""
    """Why there is no meeting, or why the view may not be up to date."""
    is_recorded: bool = False
    """Whether a program has the file open to record."""


class Follower:
    """Looks at a book repeatedly. Only one thread at a time may use it."""

    def __init__(self, book: MinuteBook, wanted: Wanted, *, timer: Callable[[], float] = monotonic) -> None:
        """`book` is watched (see `MinuteBook`). `timer` counts seconds."""
        self._book, self._wanted, self._timer = book, wanted, timer
        self._is_large = wanted.is_large
        self._uuid = book.reader.uuid
        self._side_file = side_file(book.path)
        self._file_identity = _file_identity(os.stat(book.path))
        self._meeting_id = wanted.meeting_id
        self._view: RoomView | None = None
        self._meeting: Meeting | None = None
        """The whole meeting of the view, with its exempt parts. It is never shown itself."""
        self._said = ""
        self._try_at = 0.0
        """When a file that could not be read is tried again."""
        self._looked_at = timer()
        """When the file was last looked at without being in use."""
        self._forget()

    def _forget(self) -> None:
        """Forget the meeting, so that the next look reads it again."""
        self._version: int | None = None
        self._mark: Mark | None = None
        """Where the journal ended when the meeting was read."""

    def look(self) -> Look:
        """Look for changes, and return what the screen shows. If there are none, this costs microseconds."""
        name = self._book.path.name
        try:
            if self._is_readable_now():
                self._read()
                self._looked_at = self._timer()
        except ClerkError as error:
            if (cause := error.__cause__) is None:
                self._fail(str(error), RETRY)
            elif not error_messages.is_busy(cause):
                self._fail(f"{name} cannot be read: {error_messages.opening_sentence(cause)}", RETRY)
            elif self._timer() - self._looked_at > BUSY_FOR:
                self._fail(f"Another program has {name} in use: this screen may be behind.")
        return Look(self._view, self._said, self._side_file.exists())

    def turn(self, *, is_large: bool) -> Look:
        """Show the matter in hand in place of the minutes, or the minutes again; only the one shown is worked out."""
        self._is_large = is_large
        if self._meeting is not None:
            self._show(self._meeting)
        return self.look()

    def _fail(self, said: str, pause: float = 0.0) -> None:
        """Say why the file cannot be read, and try again after some seconds."""
        self._said, self._try_at = said, self._timer() + pause
        self._forget()

    def _is_readable_now(self) -> bool:
        """Whether the file can be read now. A new file in its place is opened first. Raises ClerkError."""
        name = self._book.path.name
        try:
            place = _file_identity(os.stat(self._book.path))
        except OSError:
            self._fail(f"{name} has been moved or deleted, or cannot be reached. The screen continues when it is back.")
            return False
        if self._timer() < self._try_at:
            return False
        if place != self._file_identity:
            self._book.open_again()
            if self._book.reader.uuid != self._uuid:
                raise NotFoundError(f"Another minute book is now in the place of {name}. Leave, and follow that one.")
            self._file_identity = place
            self._forget()
        return True

    def _read(self) -> None:
        """Read the meeting if the file has changed. Raises ClerkError."""
        version = self._book.reader.data_version()
        if version == self._version:
            return
        if not self._has_caught_up():
            self._read_again()
        self._version = version

    def _has_caught_up(self) -> bool:
        """Apply the acts that were recorded in the meeting since it was read. Return False if it has to be read again,
        because more than that was changed."""
        if self._mark is None:
            return False
        if self._meeting is None:
            return self._book.reader.journal_mark() == self._mark
        since = self._book.reader.since(self._meeting.id, self._mark)
        if since.mark == self._mark:
            return True
        if (changes := since.changes(self._mark)) is None:
            return False
        self._show(apply(self._meeting, changes))
        self._mark = since.mark
        return True

    def _read_again(self) -> None:
        reader, wanted = self._book.reader, self._wanted
        self._meeting_id = wanted.meeting_id or self._find_meeting()
        try:
            if self._meeting_id is not None:
                meeting, mark = reader.meeting_marked(reader.find_meeting(str(self._meeting_id)))
                self._show(meeting)
                self._mark = mark
                return
        except NotFoundError:
            self._meeting_id = None
        self._mark, self._meeting, self._view, self._said = (
            reader.journal_mark(),
            None,
            None,
            self._no_meeting_message(),
        )

    def _show(self, meeting: Meeting) -> None:
        """Make the view of a meeting; none after an internal error, so that nothing old is shown. Raises ClerkError."""
        from clerk_tui.minutes import style_for
        from clerk_tui.minutes.room import BOARD, MINUTES, room_view

        parts, self._meeting, self._said = [BOARD if self._is_large else MINUTES], meeting, ""
        try:
            style = style_for(meeting.head.style)
            self._view = room_view(meeting, style, with_exempt=self._wanted.with_exempt, parts=parts)
        except ClerkError:
            raise
        except Exception as error:  # the next act may be shown again
            log.unexpected("showing a meeting that is followed", error)
            self._view, self._said = None, FAULT

    def _find_meeting(self) -> int | None:
        """Return the id of the meeting to follow: of today's live meetings the one recorded in last; else the one
        followed before, if it has begun; else a live meeting of another day or one called for today, whichever was
        changed last. None if there is none."""
        now = self._book.clock()
        days = {now.date(), (now - LATE).date()}
        found = self._book.reader.meetings_going_on()
        ids = [meeting.id for meeting in found if meeting.stage is Stage.LIVE and meeting.date in days]
        planned = {meeting.id for meeting in found if meeting.stage is Stage.PLANNED}
        if self._meeting_id is not None and self._meeting_id not in planned:
            ids.append(self._meeting_id)
        ids += [meeting.id for meeting in found if meeting.stage is Stage.LIVE or meeting.date == now.date()]
        return ids[0] if ids else None

    def _no_meeting_message(self) -> str:
        if self._wanted.meeting_id is not None:
            return "This meeting has been removed. The screen continues if it is brought back."
        name = self._book.path.name
        return f"No meeting is being recorded in {name}. This screen shows the next one as soon as it begins."


def _file_identity(found: os.stat_result) -> tuple[int, int]:
    """Return the device and the number of a file, which tell it from another in its place."""
    return found.st_dev, found.st_ino
