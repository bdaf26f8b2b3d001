"""Whether the check finds whatever is changed in a minute book: random single changes, each in a copy of its own.

A bit of any page is flipped, or a value is changed, or a row added or taken away, by SQL and past the triggers. The
check must report each change that changes what any output says, and must call no untouched file unsound.
"""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from clerk_tui import minutes, paths
from clerk_tui.book import signed_minutes
from clerk_tui.search import parse
from clerk_tui.store import Reader
from clerk_tui.store.registers import REGISTERS

from .measuring import Figure, Settings

TODAY = date(2019, 2, 1)
WORDS = ("the", "report", "councillor", "resolved", "crime", "road")
_OURS = """SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict ORDER BY name"""


def outputs(path: Path) -> object:
    """Return all that the file says to anybody: minutes with and without exempt business, registers, searches, lists;
    the name of the error where it says nothing."""
    try:
        with Reader(path) as reader:
            return _said(reader)
    except Exception as error:  # whatever a damaged file leads to
        return type(error).__name__


def _said(reader: Reader) -> object:
    said: list[object] = [reader.meetings(), reader.committees(), reader.imported()]
    said += [
        (reader.membership(line.council, line.name), reader.known_people(line.council)) for line in reader.committees()
    ]
    for line in reader.meetings():
        meeting = reader.meeting(line.id)
        style = minutes.style_for(meeting.head.style)
        texts = (minutes.as_text(minutes.render(meeting, style, with_exempt=exempt)) for exempt in (False, True))
        said += [*texts, reader.signature(line.id), reader.source(line.id), meeting]
        said += [reader.is_changed_since(line.id, entry.id) for entry in meeting.entries[:1]]
    for register in REGISTERS:
        said.append(reader.register(register.name, parse(""), today=TODAY).rows)
    said += [tuple(hit) for word in WORDS for hit in reader.find(parse(word), limit=200).hits]
    return said


def alter(path: Path, choose: random.Random) -> str:
    """Make one change to the file at `path`. Return what was done, in words."""
    return _flip(path, choose) if choose.random() < 0.5 else _alter_row(path, choose)


def _flip(path: Path, choose: random.Random) -> str:
    at, bit = choose.randrange(path.stat().st_size), choose.randrange(8)
    with path.open("r+b") as file:
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ 1 << bit]))
    return f"bit {bit} of byte {at}"


def _alter_row(path: Path, choose: random.Random) -> str:
    """Change, add or take away a row. What SQLite refuses is tried otherwise."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        tables = [name for (name,) in connection.execute(_OURS).fetchall()]
        done = ""
        while not done:
            with contextlib.suppress(sqlite3.Error):
                done = _alter_table(connection, choose.choice(tables), choose)
        for _, sql in triggers:
            connection.execute(sql)
    return done


def _alter_table(connection: sqlite3.Connection, table: str, choose: random.Random) -> str:
    """Change a table at random. Return what was done; empty if it has no rows or nothing was changed."""
    columns = [(row[1], row[5]) for row in connection.execute(f"PRAGMA table_info({table})").fetchall()]
    names = [name for name, _ in columns]
    rows = connection.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()
    if not rows:
        return ""
    row, keys = choose.choice(rows), [name for name, key in columns if key]
    where = " AND ".join(f"{name} = ?" for name in keys)
    key = [row[names.index(name)] for name in keys]
    way = choose.choice(("change", "change", "change", "take away", "add"))
    if way == "take away":
        connection.execute(f"DELETE FROM {table} WHERE {where}", key)
    elif way == "add":
        new = list(row)
        for name in {*keys, *({"uid"} & set(names))}:
            at = names.index(name)
            new[at] = _other(new[at], [each[at] for each in rows], choose)
        connection.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(new))})", new)
    else:
        at = choose.randrange(len(names))
        value = _other(row[at], [each[at] for each in rows], choose)
        if value == row[at]:
            return ""
        connection.execute(f"UPDATE {table} SET {names[at]} = ? WHERE {where}", [value, *key])
        return f"{way} {table}.{names[at]} from {row[at]!r:.60} to {value!r:.60}"
    return f"{way} {table} {key}"


def _other(value: object, others: list[object], choose: random.Random) -> object:
    """Return another value of the same sort."""
    if choose.random() < 0.3:
        return choose.choice(others)
    if isinstance(value, int):
        return value + choose.choice((-1, 1, 1000))
    if isinstance(value, str) and value:
        at = choose.randrange(len(value))
        return value[:at] + choose.choice("abe013-") + value[at + 1 :]
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:]
    return choose.choice(("x", "2018-01-09", 1, None))


def is_called_sound(path: Path) -> bool:
    """Whether the check finds nothing. A file that cannot be opened at all is not called sound."""
    try:
        with Reader(path) as reader:
            return signed_minutes.faults(reader) == ()
    except Exception:  # any error is a report
        return False


def run(book: Path, trials: int, seed: int = 1) -> tuple[Counter[str], list[str]]:
    """Make so many changes, each in a copy of `book`. Return how they ended, and those that were missed."""
    ended: Counter[str] = Counter()
    missed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(book, Path(folder) / "untouched.db"))
        said = outputs(copy)
        ended["untouched, called unsound"] += not is_called_sound(copy)
        for trial in range(trials):
            choose = random.Random(seed * 1_000_003 + trial)
            copy = Path(shutil.copy(book, Path(folder) / f"{trial}.db"))
            done = alter(copy, choose)
            sort = done.split()[0]
            if not is_called_sound(copy):
                ended[f"{sort}: reported"] += 1
            elif outputs(copy) == said:
                ended[f"{sort}: changes no output"] += 1
            else:
                ended[f"{sort}: missed"] += 1
                missed.append(f"{trial}: {done}")
            copy.unlink()
    return ended, missed


def figures(settings: Settings) -> Iterator[Figure]:
    """A thousand changes to the sample, or as many as are asked for."""
    trials = settings.rounds or 1_000
    ended, missed = run(paths.sample(), trials, settings.seed)
    for how, number in sorted(ended.items()):
        yield Figure(how, number, 0 if how.startswith("untouched") else None, "")
    yield Figure(f"changes of {trials} that show and were not reported", len(missed), 0, "", "; ".join(missed))
