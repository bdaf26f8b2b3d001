"""What screens may use of the application that shows them. Screens know this alone, and not the application itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import App

if TYPE_CHECKING:
    from pathlib import Path

    from clerk_tui.book.meeting_state import Clock
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.importing.run import ImportRun
    from clerk_tui.tui.hits import HitList


class Host(App[int]):
    """An App with a minute book. A class rather than a Protocol: a screen's `app` has to be an App."""

    OPEN_SAMPLE: ClassVar[int] = -1
    """What the application ends with when the clerk wants to see the sample."""

    book: MinuteBook
    clock: Clock
    """The local time, with its zone."""
    importing: ImportRun | None
    """The import that goes on, or was looked through last."""
    settings_file: Path | None
    is_demo: bool
    """Whether the book is a copy of the sample that is thrown away afterwards."""

    def open_meeting(self, meeting_id: int, *, goes_on: bool = True) -> None:
        """Open a meeting to be recorded; one whose minutes are signed to be read, and so, unless the clerk `goes_on`
        with it, one that was imported; where it cannot be read, say why."""
        raise NotImplementedError

    def read_meeting(
        self,
        meeting_id: int,
        words: str = "",
        entry_id: int | None = None,
        trail: HitList | None = None,
        item_id: int | None = None,
    ) -> None:
        """Open a meeting to be read; `words` are marked in it, it opens at `entry_id`, else at `item_id`, and goes on
        along `trail`."""
        raise NotImplementedError

    async def restore_backup(self, backup: Path) -> None:
        """Put a backup in the place of the file, and show the meetings that are in it; where that cannot be done, say
        why, and go on with the file as it was."""
        raise NotImplementedError

    def leave(self, result: int) -> None:
        """Save and end with `result`; where something cannot be saved, say so and ask first."""
        raise NotImplementedError
