"""The screens: everything that imports Textual.

Textual reads its settings from the environment when it is first imported, so they are set here, before any module of
this package imports it. Settings that the clerk has made are kept.
"""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clerk_tui.book.following import Wanted

os.environ.setdefault("TEXTUAL_FPS", "120")
"""Frames drawn per second at most: at Textual's own 60, fast typing waits for the next frame."""


def start(
    path: Path | None, meeting_id: int | None = None, *, lesson: int | None = None, follows: Wanted | None = None
) -> int:
    """Open the screens on the minute book at `path`, or on a copy of the sample (None), until the clerk leaves.
    `opens`: the id of the meeting to open; `lesson`: the number of the lesson to open, 0 for the list of lessons;
    `follows`: what to follow of a meeting recorded elsewhere. Return the exit code. Raises UsageError if there is no
    terminal, FileRefusedError if the file is not a minute book."""
    from clerk_tui.tui.terminal import require_terminal

    require_terminal()
    gc.disable()  # until the first screen is shown: what is imported before that is never freed
    from clerk_tui.tui.app import run, run_demo, run_practice

    if lesson is not None:
        return run_practice(lesson)
    return run(path, opens=meeting_id, follows=follows) if path else run_demo()
