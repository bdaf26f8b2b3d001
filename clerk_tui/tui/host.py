"""What screens may use of the application. They import this module, and not the application itself."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import App

from clerk_tui.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from clerk_tui.book.meeting_state import Clock
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.errors import ClerkError
    from clerk_tui.importing.run import ImportRun
    from clerk_tui.settings import Settings


@dataclass(frozen=True)
class HitPlace:
    meeting_id: int
    entry_id: int | None = None
    item_id: int | None = None


@dataclass(frozen=True)
class HitList:
    """Hits in order, and the one that is read."""

    stops: tuple[HitPlace, ...] = ()
    at: int = 0

    def moved(self, way: int) -> HitList | None:
        """Return the list at the next (1) or previous (-1) hit; None if there is none."""
        at = self.at + way
        return replace(self, at=at) if 0 <= at < len(self.stops) else None


class Host(App[int]):
    """An App with a minute book. It is no Protocol, because a screen's `app` has to be an App."""

    OPEN_SAMPLE: ClassVar[int] = -1
    """The result of the application if the clerk wants to see the sample next."""

    PRACTISE: ClassVar[int] = -2
    """The result of the application if the clerk wants to practise next."""

    book: MinuteBook
    clock: Clock
    """Returns the local time, with its zone."""
    importing: ImportRun | None
    """The import that is running, or the last one."""
    last_key: float
    """When the last key was pressed (`time.monotonic`)."""
    settings_file: Path | None
    last_written: Path | None = None
    """The last file that was written for the clerk."""
    opener: Callable[[Path], None] | None = None
    """Opens a file that was written, in place of the computer's own way."""
    settings: Settings
    """The clerk's choices, as they were read last."""
    unshared: int = 0
    """How many changes of a shared book its team does not have yet."""
    elsewhere: str = ""
    """In which place that is not safe the book is: see `store.unsafe_folders`."""
    is_demo: bool
    """Whether the book is a copy of the sample, deleted afterwards."""

    @abstractmethod
    def open_meeting(self, meeting_id: int, *, goes_on: bool = True) -> None:
        """Open a meeting to be recorded. If its minutes are signed, or if it was imported and not `goes_on`, open it to
        be read instead. If it cannot be read from the file, say why."""

    @abstractmethod
    def read_meeting(
        self,
        meeting_id: int,
        words: str = "",
        entry_id: int | None = None,
        trail: HitList | None = None,
        item_id: int | None = None,
    ) -> None:
        """Open a meeting to be read, with `words` marked, at `entry_id` or else `item_id`. From there the reader can go
        on to the other hits of `trail`."""

    @abstractmethod
    async def move_book(self, target: Path) -> None:
        """Move the book elsewhere, and show its meetings there; if that fails, say why and go on as it was."""

    @abstractmethod
    async def restore_backup(self, backup: Path) -> None:
        """Replace the file by a backup, and show its meetings; if that fails, say why and go on as it was."""

    @abstractmethod
    def show_dates(self, *, is_month_first: bool) -> None:
        """Show dates and times as the clerk chose, or else as a style of the book has them."""

    @abstractmethod
    def take_settings(self) -> None:
        """Read the settings, and use them from now on."""

    @abstractmethod
    def refuse(self, error: ClerkError) -> None:
        """Say why something is not possible, on the screen that is shown, also below a question."""

    @abstractmethod
    def leave(self, result: int) -> None:
        """Save and end with `result`. If something cannot be saved, say so and ask first."""
