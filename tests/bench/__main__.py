"""Runs the benchmarks: `python -m tests.bench`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from . import (
    altering,
    busy,
    crowding,
    documents,
    entering,
    exporting,
    following,
    holding,
    joining,
    keys,
    killing,
    leaking,
    parting,
    predicting,
    registers,
    saving,
    searching,
    spelling,
    starting,
    taking_in,
    teaming,
)
from .measuring import Figure, Settings

BENCHES: dict[str, Callable[[Settings], Iterator[Figure]]] = {
    "start": starting.figures,
    "keys": keys.figures,
    "enter": entering.figures,
    "busy": busy.figures,
    "save": saving.figures,
    "follow": following.figures,
    "export": exporting.figures,
    "documents": documents.figures,
    "search": searching.figures,
    "registers": registers.figures,
    "predict": predicting.figures,
    "import": taking_in.figures,
    "spelling": spelling.figures,
}
SOAKS: dict[str, Callable[[Settings], Iterator[Figure]]] = {
    "alter": altering.figures,
    "kill": killing.figures,
    "leaks": leaking.figures,
    "meetings": holding.figures,
    "team": teaming.figures,
    "crowd": crowding.figures,
    "join": joining.figures,
    "away": parting.figures,
}
"""Tests that take long: they are run only by name."""
QUICK_ROWS = 50_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmarks named, or all; 1 where a bar is missed."""
    call = _parser().parse_args(argv)
    if call.list:
        for name, bench in (BENCHES | SOAKS).items():
            about, _, _ = (sys.modules[bench.__module__].__doc__ or "").partition("\n")
            print(f"{name:<9} {about}")
        return 0
    rows = call.rows or (QUICK_ROWS if call.quick else Settings.rows)
    call.folder.mkdir(parents=True, exist_ok=True)
    missed = 0
    for name in call.names or BENCHES:
        print(name, flush=True)
        asked = Settings(call.folder, rows, is_quick=call.quick, rounds=call.rounds, seed=call.seed)
        for figure in (BENCHES | SOAKS)[name](asked):
            print(figure, flush=True)
            missed += not figure.holds
    print(f"{missed} missed" if missed else "every bar holds")
    return 1 if missed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="which to run; without any, all benchmarks")
    parser.add_argument("--list", action="store_true", help="list what there is")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions and a smaller file to search")
    about = "how often a test that takes long is repeated"
    parser.add_argument("--rounds", "--histories", type=int, metavar="N", help=about)
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another one gives other random rounds")
    parser.add_argument("--rows", type=int, metavar="N", help="entries in the file that is searched")
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path(tempfile.gettempdir()) / "clerk-tui-bench",
        help="where generated files are kept",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
