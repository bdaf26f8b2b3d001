"""The screens: everything that imports Textual.

Textual reads its settings from the environment when it is first imported, so they are given here, before any
module of this package imports it. What the clerk has set stands.
"""

import gc
import os
from pathlib import Path

os.environ.setdefault("TEXTUAL_FPS", "120")
"""A frame is drawn at most this many times a second: at Textual's own 60, fast typing waits for the clock."""


def start(path: Path | None) -> int:
    """Open the screens on the minute book at `path`, or on a copy of the sample (None), until the clerk leaves; the
    exit code. Raises UsageError where there is no terminal, FileRefusedError for a file that is no minute book."""
    from clerk_tui.tui.terminal import require_terminal

    require_terminal()
    gc.disable()  # until the first screen is shown: what is imported until then stays
    from clerk_tui.tui.app import run, run_demo

    return run(path) if path else run_demo()
