"""A team on a real PostgreSQL: what random failures lose, double or merge in silence, and what readers learn."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from .measuring import Figure, Settings

sys.path.append(str(Path(__file__).parents[1]))  # the rig is beside the tests that use it
if TYPE_CHECKING:
    from team.rig import Postgres

HISTORIES, MEETINGS = 500, 200


@contextmanager
def archive(settings: Settings) -> Iterator[tuple[Postgres, Path]]:
    """An empty archive on a server of its own, and a folder that goes with it."""
    from team.rig import Postgres

    with tempfile.TemporaryDirectory(dir=settings.folder) as name:
        postgres = Postgres(Path(name) / "pg")
        try:
            yield postgres, Path(name)
        finally:
            postgres.close()


def figures(settings: Settings) -> Iterator[Figure]:
    """Random histories, clients with a fault, and secrets in generated meetings."""
    from team.rig import Proxy

    with archive(settings) as (postgres, folder):
        yield from _histories(settings, folder, postgres, Proxy(f"{postgres.socket}/.s.PGSQL.5432"))
        yield from _leaks(settings, folder, postgres)


def _histories(settings: Settings, folder: Path, postgres: object, proxy: object) -> Iterator[Figure]:
    from team.histories import AIMED, BadHistoryError, World, anything, history
    from team.mutants import MUTANTS

    tally, acts, bad = Counter[str](), 0, 0
    rounds = settings.rounds or settings.times(HISTORIES)
    for number in range(rounds):
        (own := folder / f"h{number}").mkdir()
        try:
            acts += history(settings.seed + number, World(postgres, proxy, own, tally), anything)  # type: ignore[arg-type]
        except Exception as error:
            bad += 1
            print(f"  seed {settings.seed + number}: {type(error).__name__}: {error}", flush=True)
        rmtree(own)
    note = f"  {acts} acts, {dict(sorted(tally.items()))}"
    yield Figure(f"bad of {rounds} histories", bad, 0, "", note)
    bad = missed = 0
    for script in AIMED.values():
        (own := folder / script.__name__).mkdir()
        try:
            history(settings.seed, World(postgres, proxy, own, tally), script)  # type: ignore[arg-type]
        except BadHistoryError:
            bad += 1
    yield Figure(f"bad of {len(AIMED)} histories of take-overs", bad, 0, "")
    for name, mutant in MUTANTS.items():
        (own := folder / f"m {name}").mkdir()
        world = World(postgres, proxy, own, tally)  # type: ignore[arg-type]
        try:
            history(1, world, AIMED[mutant.script], mutant.sync, mutant.server)
        except BadHistoryError:
            continue
        missed += 1
    yield Figure(f"of {len(MUTANTS)} clients with a fault, not caught", missed, 0, "")


def _leaks(settings: Settings, folder: Path, postgres: object) -> Iterator[Figure]:
    from team.leaks import leaks

    meetings, found, secrets = settings.times(MEETINGS), list[str](), 0
    for first in range(0, meetings, 8):
        (own := folder / f"l{first}").mkdir()
        told, count = leaks(postgres, own, range(first + 1, first + 9))  # type: ignore[arg-type]
        found, secrets = [*found, *told], secrets + count
        rmtree(own)
    for leak in found[:10]:
        print(f"  {leak}", flush=True)
    yield Figure(f"secrets that a reader learns of {meetings} meetings", len(found), 0, "", f"  {secrets} secrets")
