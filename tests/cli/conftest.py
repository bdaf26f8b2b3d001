"""Commands under test: the user's folders are the test's, and a command is run as the shell runs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from clerk_tui import log, paths
from clerk_tui.cli import main
from clerk_tui.minutes.style.files import read_again

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _no_folders_of_the_developer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's folders are the test's."""
    monkeypatch.setattr(paths, "_DIRS", PlatformDirs("clerk-tui", appauthor=False))
    monkeypatch.setattr(log, "_folder", None)  # a command sets it, which lasts until the end of its test
    for name in ("user_data_dir", "user_log_dir", "user_config_dir"):
        monkeypatch.setattr(type(paths._DIRS), name, str(tmp_path / "data"))


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """A command's exit code, standard output and standard error. Each reads the styles afresh, as in a shell."""

    def run(*words: object) -> tuple[int, str, str]:
        read_again()
        code = main.main([str(word) for word in words])
        said = capsysbinary.readouterr()
        return code, said.out.decode("utf-8", "surrogateescape"), said.err.decode()

    return run
