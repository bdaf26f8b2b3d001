"""Prints the lowest versions that `pyproject.toml` allows, as constraints for pip.

`python -m tests.lowest > lowest.txt && pip install -c lowest.txt '.[test]'` in an environment of its own, with each
Python that the classifiers name; then run the tests there.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
EXTRAS = ("team", "test")
"""The extras that are installed to run the tests."""


def lowest() -> list[str]:
    """Return a constraint for each package that has a lowest version: *textual==8.2*."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in EXTRAS for one in project["optional-dependencies"][extra])]
    found = (re.match(r"([\w-]+)(?:\[\w+\])?>=([\d.]+)", one) for one in wanted)
    return [f"{one[1]}=={one[2]}" for one in found if one]


if __name__ == "__main__":
    print("\n".join(lowest()))
