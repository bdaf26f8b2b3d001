"""Every register over an archive of a million entries: how long it takes to open, narrowed and sorted as it may be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

from clerk_tui.search import parse
from clerk_tui.store import Reader
from clerk_tui.store.registers import REGISTERS

from . import archives
from .measuring import Figure, Settings, in_turn, percentile, spread, timed

TODAY = date(2026, 1, 12)
ROWS = 300
"""Rows of the first page, as the screen reads them."""
MOST = 200
"""Milliseconds."""
NARROWED = ("", "2019..2020", "in:planning", "by:jessop", "waste ")


def figures(settings: Settings) -> Iterator[Figure]:
    """Opening, narrowing, sorting."""
    path = archives.archive(settings.folder, settings.rows)
    with Reader(path) as reader:
        for register in REGISTERS:
            opened = [*NARROWED, "is:open"] if register.name == "actions" else NARROWED
            for typed in opened:
                read = timed(
                    lambda: reader.register(register.name, parse(typed), today=TODAY, limit=ROWS)  # noqa: B023
                )
                taken = in_turn({"read": read}, settings.times(20), warmup=1)["read"]
                found = len(reader.register(register.name, parse(typed), today=TODAY, limit=ROWS).rows)
                name = f"{register.name} {typed}".strip()
                note = f"  p50 / p95 {spread(taken)}; {found} rows"
                yield Figure(f"{name}, p95", percentile(taken, 95) * 1e3, MOST, "ms", note)
            for column, typed in product(register.columns, ("", "2019..2020")):
                read = timed(
                    lambda: reader.register(
                        register.name,  # noqa: B023
                        parse(typed),  # noqa: B023
                        today=TODAY,
                        sort=column.name,  # noqa: B023
                        limit=ROWS,
                    )
                )
                taken = in_turn({"read": read}, settings.times(5), warmup=1)["read"]
                name = f"{register.name} {typed}".strip()
                yield Figure(f"{name} by {column.name}, p50", percentile(taken, 50) * 1e3, MOST, "ms")
