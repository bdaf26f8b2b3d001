"""Key to screen in the line of a meeting, its echo included, against Textual's own Input alone on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from . import books
from .measuring import Figure, Settings, in_turn, now, percentile, ratio, spread
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
        for session in meetings.values():
            session.rest()
        programs = {"bare": bare, **{f"{size:,}": session for size, session in meetings.items()}}
        before = {name: session.processor_time() for name, session in programs.items()}
        taken = in_turn({name: typist.key for name, typist in typists.items()}, settings.times(240), warmup=10)
        for size in SIZES:
            ours = taken[f"{size:,}"]
            what = f"a key with {size:,} entries, to a bare Input"
            yield Figure(f"{what}, p50", ratio(ours, taken["bare"]), 1.2, "×", f"  {spread(ours)}")
            yield Figure(f"{what}, p95", ratio(ours, taken["bare"], 95), 1.2, "×", f"  bare {spread(taken['bare'])}")
        most, least = taken[f"{SIZES[-1]:,}"], taken[f"{SIZES[0]:,}"]
        yield Figure("10,000 entries to 10, p50", ratio(most, least), 1.1)
        used = {name: session.processor_time() - before[name] for name, session in programs.items()}
        for size in SIZES:
            what = f"processor time for the same keys with {size:,} entries, to a bare Input"
            yield Figure(what, used[f"{size:,}"] / used["bare"], 1.2)
    yield from _with_ghosts(settings)
    yield from _while_learning(settings)


SAID = "members of the committee asked for figures in each of the areas concerned with road safety near schools "
"""What is in the generated minutes often enough to be predicted."""
LEARNT_WITHIN = 8.0
"""Seconds in which a meeting of the generated book is ready to predict."""


def _with_ghosts(settings: Settings) -> Iterator[Figure]:
    """The same words typed with and without what is predicted of them."""
    with TemporaryDirectory(dir=settings.folder) as folder, ExitStack() as stack:
        writers = {}
        for level in ("off", "calm"):
            session = stack.enter_context(
                _opened(*_at_level(books.book(settings.folder, 1_000), Path(folder) / level, level))
            )
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


LONGER = 8.0
"""Milliseconds that a key may take longer while a meeting is being made ready to predict and to mark wrong words."""
READY_WITHIN = 6.0
"""Seconds from the opening of a meeting until it predicts, if the clerk pauses now and then."""
MORE = 45.0
"""Megabytes that this may take."""


def _while_learning(settings: Settings) -> Iterator[Figure]:
    """Keys from the opening of a meeting of the largest book on, beside the same keys in one opened long before."""
    taken: dict[str, list[float]] = {"opening": [], "open": []}
    more, of_others, late = list[float](), list[float](), 0
    openings = settings.times(12)
    with TemporaryDirectory(dir=settings.folder) as folder, ExitStack() as stack:
        path = books.book(settings.folder, SIZES[-1])
        open_, without = (
            stack.enter_context(_opened(*_at_level(path, Path(folder) / level, level))) for level in ("calm", "off")
        )
        open_.run_for(LEARNT_WITHIN)
        long_open = Writer(open_)
        for opening in range(openings):
            with _opened(*_at_level(path, Path(folder) / str(opening), "calm")) as session:
                begun = now()
                writer = Writer(session)
                session.run_for(LEARN_DELAY)
                for count in cycle(range(1, KEYS_TO_A_PAUSE + 1)):
                    taken["opening"].append(writer.key())
                    taken["open"].append(long_open.key())
                    if count == KEYS_TO_A_PAUSE:
                        session.run_for(PAUSE)
                        if now() - begun > READY_WITHIN - 1:
                            break
                late += not writer.ever_ghost(begun + READY_WITHIN)
                more.append((session.memory() - without.memory()) / 2**20)
                of_others.append(session.memory_of_others() / 2**20)
    longer = (percentile(taken["opening"], 95) - percentile(taken["open"], 95)) * 1e3
    note = f"  {spread(taken['opening'])}; else {spread(taken['open'])}"
    yield Figure("a key while the meeting is made ready, beside one later, p95", longer, LONGER, "ms", note)
    yield Figure(f"of {openings} meetings, those that did not predict within {READY_WITHIN:g} s", late, 0, "")
    note = f"  {percentile(of_others, 50):.0f} MB in the process of the spelling"
    yield Figure("memory for what is predicted and marked", percentile(more, 50), MORE, "MB", note)


DRAFT = "left half typed"
LEARN_DELAY = 0.5
"""Seconds from the opening until a meeting begins to be made ready."""
KEYS_TO_A_PAUSE, PAUSE = 15, 0.5
"""How many keys come one after the other, and the seconds of a pause behind them."""


def _at_level(path: Path, home: Path, level: str) -> tuple[Path, Path]:
    """A home with that level of prediction, and a copy of a book in it."""
    own = home / "home" / ".config" / "clerk-tui" / "settings.toml"
    own.parent.mkdir(parents=True)
    own.write_text(f'prediction = "{level}"\n', encoding="utf-8")
    return home, books.copy_of(path, home, draft=DRAFT)


def _opened(home: Path, copy: Path) -> Session:
    session = application(home, copy)
    session.wait_for(DRAFT)
    return session


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
        seen = self.session.until(lambda: self._echo().endswith(self._line.strip()[-8:]), self._line)
        self.typed += 1
        self.ghosts += len(self._rows()[1].rstrip()) > len(f"❯ {self._line}".rstrip())
        return seen - at

    def ever_ghost(self, until: float) -> bool:
        """Go on typing until a ghost has been shown, and return whether that was before that moment."""
        while not self.ghosts and now() < until:
            self.key()
        return self.ghosts > 0

    def _echo(self) -> str:
        """The row above the line, without the full stop of a sentence."""
        return self._rows()[0].casefold().rstrip(".")

    def _rows(self) -> tuple[str, str]:
        """The row above the line, and the line."""
        rows = [row.rstrip() for row in self.session.terminal.lines()]
        at = next(n for n, row in enumerate(rows) if row.startswith("❯"))
        return rows[at - 1], rows[at]
