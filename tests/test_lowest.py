"""Each library has a lowest version, so that the tests can be run with those that the project promises."""

from __future__ import annotations

import tomllib

from lowest import PROJECT, lowest


def test_each_library_of_the_program_has_a_lowest_version() -> None:
    constraints = dict(one.split("==") for one in lowest())
    assert {"textual", "lxml", "psycopg", "pypdf", "pytest"} <= set(constraints)
    assert all(version[0].isdigit() for version in constraints.values())
    for one in tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]:
        assert one.partition(">=")[0] in constraints, one
