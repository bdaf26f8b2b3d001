"""The benchmarks can be run: they are there, by name. What they measure is no business of the test suite."""

from __future__ import annotations

import pytest

pytest.importorskip("pyte")
pytest.importorskip("termios")

from .__main__ import BENCHES, SOAKS, main


def test_every_benchmark_is_listed_with_what_it_measures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [*BENCHES, *SOAKS]
    assert all(len(line.split()) > 3 for line in lines)
