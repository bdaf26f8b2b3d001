"""Parts of the program in processes of their own: with Python, and in a bundle, which has none to start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clerk_tui import processes

READS_PDF = "clerk_tui.importing.readers.pdf_process:main"
A_BUNDLE = """
import runpy, sys
sys.frozen = True
runpy.run_module("clerk_tui", run_name="__main__", alter_sys=False)
"""
"""What the program does in a bundle: its own start, with the arguments of this process."""


def test_a_part_is_started_with_the_python_of_the_program() -> None:
    done = subprocess.run(
        processes.argv_of(READS_PDF), input=b"%PDF-1.7 of no pages", capture_output=True, env=processes.environment()
    )
    assert json.loads(done.stdout)["trouble"]


def test_a_bundle_starts_itself_to_run_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program, *arguments = processes.argv_of(READS_PDF)
    assert program == sys.executable
    done = subprocess.run(
        [program, "-c", A_BUNDLE, *arguments], input=b"%PDF-1.7 of no pages", capture_output=True,
        env=processes.environment(),
    )  # fmt: skip
    assert json.loads(done.stdout)["trouble"]


def test_a_bundle_that_is_asked_for_no_part_is_the_program(tmp_path: Path) -> None:
    home = {name: str(tmp_path) for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", A_BUNDLE, "--version"], capture_output=True, text=True,
        env={**processes.environment(), **home},
    )  # fmt: skip
    assert done.stdout.startswith("clerk-tui ")


def test_a_program_that_is_no_part_gets_the_libraries_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", os.sep + "bundle")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", os.sep + "usual")
    assert processes.environment_of_others()["LD_LIBRARY_PATH"] == os.sep + "usual"
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG")
    assert "LD_LIBRARY_PATH" not in processes.environment_of_others()
