"""Enter to the entry seen in the record, and to the sight of its being on the disk."""

from __future__ import annotations

import random
import string
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

from .measuring import Figure, Settings, in_turn, percentile, ratio, spread, timed
from .saving import raw_commit, raw_file
from .session import Commits, Session, Typist, open_meeting, yardstick

SIZES = (10, 10_000)
KIND = "question"
FILLED = 25
"""Entries after which the page of the shorter meeting, too, is full and moves on: what is compared is the number of
entries, not how much of the screen changes."""


def figures(settings: Settings) -> Iterator[Figure]:
    """Both meetings, a bare Input and a bare commit in turn."""
    with tempfile.TemporaryDirectory(dir=settings.folder) as name, ExitStack() as stack:
        clerks = {}
        for size in SIZES:
            folder = Path(name) / str(size)
            folder.mkdir()
            clerks[size] = Clerk(stack.enter_context(open_meeting(settings, size, str(folder))), Commits(folder))
        bare = stack.enter_context(yardstick(settings.folder, "field"))
        bare.wait_for("READY")
        raw = stack.enter_context(closing(raw_file(Path(name))))
        runs = {f"{size:,}": clerk.enter for size, clerk in clerks.items()}
        runs |= {"key": Typist(bare, "").key, "commit": timed(lambda: raw_commit(raw))}
        taken = in_turn(runs, settings.times(100), warmup=FILLED)
        key, commit = percentile(taken["key"], 50), percentile(taken["commit"], 50)
        for size, clerk in clerks.items():
            seen, saved = clerk.seen[FILLED:], taken[f"{size:,}"]
            what = f"Enter with {size:,} entries:"
            yield Figure(
                f"{what} seen, to a key in a bare Input, p50", percentile(seen, 50) / key, 4, note=f"  {spread(seen)}"
            )
            yield Figure("    p95, to the same p50", percentile(seen, 95) / key, 8)
            note = f"  {spread(saved)}; bare commit {commit * 1e3:.2f} ms"
            yield Figure(
                "    seen to be saved, to a key and a bare commit, p50",
                percentile(saved, 50) / (key + commit),
                4,
                note=note,
            )
            yield Figure("    p95, to the same p50s", percentile(saved, 95) / (key + commit), 8)
            late = clerk.late[FILLED:]
            yield Figure("    seen to be saved after the commit, p50", percentile(late, 50) * 1e3, 12, "ms")
        least, most = (clerk.seen[FILLED:] for clerk in clerks.values())
        yield Figure("10,000 entries to 10: seen, p50", ratio(most, least), 1.2)


class Clerk:
    """Types questions and enters them."""

    def __init__(self, session: Session, commits: Commits) -> None:
        self._session = session
        self._commits = commits
        self._rng = random.Random(1)
        self.seen: list[float] = []
        """Seconds from each Enter until the entry stood in the record, saved or not."""
        self.late: list[float] = []
        """Seconds from each commit until it was seen."""
        session.type("clear")
        session.settle()

    def enter(self) -> float:
        """Record a question; seconds from Enter until it was seen to be saved."""
        session = self._session
        word = "".join(self._rng.choices(string.ascii_lowercase, k=10))
        session.type(f"maitland? if {word} or not")
        session.wait_for(f"{word} or not", rows=2)
        session.run_for(0.1 * self._rng.uniform(0.5, 1.5))
        begun = session.type("enter")
        self.seen.append(session.until(lambda: self._row(word) is not None, "the entry") - begun)
        saved = session.until(lambda: KIND in (self._row(word) or ""), "the save")
        self.late.append(saved - self._commits.last(saved))
        return saved - begun

    def _row(self, word: str) -> str | None:
        """The row of the record with the entry, if it is there."""
        return next((line for line in self._session.terminal.lines() if word in line and line[0] in "│╭"), None)
