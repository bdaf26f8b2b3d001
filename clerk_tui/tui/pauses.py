"""Work in the background that waits while the clerk types."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from time import monotonic

from clerk_tui.tui.host import Host

QUIET = 0.04
"""Seconds after a key before work goes on: when it was typed on, nothing is in the way of the next key."""
PATIENCE = 1.0
"""Seconds after which a little is done although the clerk types on, so that it is done some day."""
SLICE = 0.003
"""Seconds of work at a time. A key that comes meanwhile waits for the rest of them."""
BREATH = 0.001
"""Seconds between two of them, in which keys are read."""


async def in_pauses(app: Host, steps: Iterable[object]) -> None:
    """Take steps of a few milliseconds each, on the loop of the screens, in the pauses between keys."""
    left = iter(steps)
    while True:
        latest = monotonic() + PATIENCE
        while (wait := min(app.last_key + QUIET, latest) - monotonic()) > 0:
            await asyncio.sleep(wait)
        end = monotonic() + SLICE
        while monotonic() < end:
            if next(left, left) is left:
                return
        await asyncio.sleep(BREATH)
