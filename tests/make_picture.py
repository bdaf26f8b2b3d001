"""Draws the README's picture of the meeting's screen: `python tests/make_picture.py clerk_tui/help/screen.svg`.

A scenario is recorded up to a question, in the application itself, and the screen is exported.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.meeting import MeetingScreen

NOTES = Path(__file__).resolve().parent / "scenarios" / "organised-crime-2018.notes"
LAST = "charnock? whether the dark evenings made any difference"
"""The first line that is not recorded any more."""
TYPED = "charnock? whether the dark evenings made any diff"
SIZE = (112, 32)
"""Columns and rows of the picture."""


def moment() -> datetime:
    """The clock of the picture: in the middle of the meeting."""
    return datetime(2018, 1, 8, 10, 6, tzinfo=ZoneInfo("Europe/London"))


async def draw() -> str:
    """The picture as SVG, without the web fonts that it would fetch."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "minutes.db"
        with MinuteBook(path, clock=moment) as book:
            text = NOTES.read_text(encoding="utf-8")
            meeting_id, _ = book.import_notes(text[: text.index(LAST)])
            book.flush()
        app = ClerkApp(path, clock=moment)
        async with app.run_test(size=SIZE) as pilot:
            app.open_meeting(meeting_id)
            await pilot.pause()
            assert isinstance(app.screen, MeetingScreen)
            app.screen.line_entry.put_line(TYPED)
            await pilot.pause(0.3)
            picture = app.export_screenshot(title="clerk-tui")
        app.book.close()
    return re.sub(r"@font-face\s*\{.*?\}\s*|<!--.*?-->\s*", "", picture, flags=re.DOTALL)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(asyncio.run(draw()), encoding="utf-8")
