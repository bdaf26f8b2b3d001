"""Key to screen in the line of a meeting, its echo included, against Textual's own Input alone on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from . import books
from .measuring import Figure, Settings, in_turn, ratio, spread
from .session import Session, Typist, application, open_meeting, yardstick

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
    yield from _with_ghosts(settings)


SAID = "members of the committee asked for figures in each of the areas concerned with road safety near schools "
"""What is in the generated minutes often enough to be predicted."""
LEARNT_WITHIN = 8.0
"""Seconds in which a meeting of the generated book is ready to predict."""


def _with_ghosts(settings: Settings) -> Iterator[Figure]:
    """The same words typed with and without what is predicted of them."""
    with TemporaryDirectory(dir=settings.folder) as folder, ExitStack() as stack:
        writers = {}
        for level in ("off", "calm"):
            home = Path(folder) / level
            own = home / "home" / ".config" / "clerk-tui" / "settings.toml"
            own.parent.mkdir(parents=True)
            own.write_text(f'prediction = "{level}"\n', encoding="utf-8")
            copy = books.copy_of(books.book(settings.folder, 1_000), home, draft="left half typed")
            session = stack.enter_context(application(home, copy))
            session.wait_for("left half typed")
            session.run_for(LEARNT_WITHIN)
            writers[level] = Writer(session)
        before = {name: writer.session.processor_time() for name, writer in writers.items()}
        taken = in_turn({name: writer.key for name, writer in writers.items()}, settings.times(240), warmup=10)
        for q in (50, 95):
            note = f"  {spread(taken['calm'])}; without {spread(taken['off'])}"
            yield Figure(
                f"a key with a ghost, to one without, p{q}", ratio(taken["calm"], taken["off"], q), 1.25, "×", note
            )
        used = {name: writer.session.processor_time() - before[name] for name, writer in writers.items()}
        yield Figure("processor time for the same keys with ghosts, to without", used["calm"] / used["off"], 1.25)
        ghosts = writers["calm"].ghosts / max(writers["calm"].typed, 1)
        yield Figure("keys that showed a ghost, of all (none: nothing was measured)", 1 / max(ghosts, 1e-9), 10.0)


class Writer:
    """Types what was said before, a letter at a time, until the row above the line shows it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._letters = cycle(SAID)
        self.typed = self.ghosts = 0
        session.type("clear")
        session.settle()
        self._line = ""

    def key(self) -> float:
        """Type the next letter; seconds until it was seen in the row above the line."""
        if len(self._line) == len(SAID):
            self.session.type("clear")
            self.session.settle()
            self._line = ""
        letter = next(self._letters)
        self._line += letter
        self.session.run_for(0.04)
        at = self.session.type(letter)
        seen = self.session.until(lambda: self._rows()[0].casefold().endswith(self._line.strip()[-8:]), self._line)
        self.typed += 1
        self.ghosts += len(self._rows()[1].rstrip()) > len(f"❯ {self._line}".rstrip())
        return seen - at

    def _rows(self) -> tuple[str, str]:
        """The row above the line, and the line."""
        rows = [row.rstrip() for row in self.session.terminal.lines()]
        at = next(n for n, row in enumerate(rows) if row.startswith("❯"))
        return rows[at - 1], rows[at]
