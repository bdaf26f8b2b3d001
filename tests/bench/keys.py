"""Key to screen in the line of a meeting, its echo included, against Textual's own Input alone on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from tempfile import TemporaryDirectory

from .measuring import Figure, Settings, in_turn, ratio, spread
from .session import Typist, open_meeting, yardstick

SIZES = (10, 1_000, 10_000)
LEAD = "maitland? if in terms of the report "
"""What stands in the line already: a question, so that every key is read, put into a sentence and echoed."""


def figures(settings: Settings) -> Iterator[Figure]:
    """All of them typed into in turn, a key at a time."""
    with TemporaryDirectory(dir=settings.folder) as folder, ExitStack() as stack:
        bare = stack.enter_context(yardstick(settings.folder, "field"))
        bare.wait_for("READY")
        typists = {"bare": Typist(bare, LEAD)}
        meetings = {}
        for size in SIZES:
            session = meetings[size] = stack.enter_context(open_meeting(settings, size, folder))
            typists[f"{size:,}"] = Typist(session, LEAD, rows=2)
        programs = {"bare": bare, **{f"{size:,}": session for size, session in meetings.items()}}
        before = {name: session.processor_time() for name, session in programs.items()}
        taken = in_turn({name: typist.key for name, typist in typists.items()}, settings.times(240), warmup=10)
        for size in SIZES:
            ours = taken[f"{size:,}"]
            what = f"a key with {size:,} entries, to a bare Input"
            yield Figure(f"{what}, p50", ratio(ours, taken["bare"]), 1.3, "×", f"  {spread(ours)}")
            yield Figure(f"{what}, p95", ratio(ours, taken["bare"], 95), 1.4, "×", f"  bare {spread(taken['bare'])}")
        most, least = taken[f"{SIZES[-1]:,}"], taken[f"{SIZES[0]:,}"]
        yield Figure("10,000 entries to 10, p50", ratio(most, least), 1.1)
        used = {name: session.processor_time() - before[name] for name, session in programs.items()}
        for size in SIZES:
            what = f"processor time for the same keys with {size:,} entries, to a bare Input"
            yield Figure(what, used[f"{size:,}"] / used["bare"], 1.2)
