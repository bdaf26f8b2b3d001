"""An application to be ended by a signal: run by test_terminal in a terminal of its own. Not a test."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import Static

from clerk_tui.tui.formatting import content
from clerk_tui.tui.terminal import driver_class, watch_signals


class Ending(App[int]):
    """Says READY, echoes what is typed, writes a file when it is asked to save."""

    def __init__(self, saved: Path, *, is_stuck: bool) -> None:
        super().__init__(driver_class=driver_class())
        self.saved = saved
        self.is_stuck = is_stuck

    def compose(self) -> ComposeResult:
        yield Static(content("starting"), id="said")

    def on_mount(self) -> None:
        watch_signals(self, self.flush)
        self.call_after_refresh(self.say, "READY")

    def say(self, words: str) -> None:
        self.query_one("#said", Static).update(content(words))

    def on_key(self, event: object) -> None:
        """Show the character; S stops the loop for good, as a fault in a handler would."""
        character = getattr(event, "character", None) or "?"
        if character == "S":
            os.write(2, b"STUCK")
            while self.is_stuck:
                time.sleep(0.01)
        self.say(f"typed {character}")

    def flush(self) -> None:
        """Save."""
        with self.saved.open("a", encoding="utf-8") as file:
            file.write("saved\n")


if __name__ == "__main__":
    app = Ending(Path(sys.argv[1]), is_stuck="stuck" in sys.argv)
    app.run()
    sys.exit(app.return_code)
