"""`clerk-tui completion`: what completes the command line in a shell."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from quick import Run

from clerk_tui.cli.completion import SHELLS
from clerk_tui.cli.main import COMMANDS


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_is_completed(shell: str, run: Run) -> None:
    code, script, messages = run("completion", shell)
    assert (code, messages) == (0, "")
    assert [command for command in COMMANDS if command not in script] == []
    assert "overwrite" in script


def test_a_shell_that_is_not_known_is_told(run: Run) -> None:
    with pytest.raises(SystemExit) as ended:
        run("completion", "cmd")
    assert ended.value.code == 2


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_a_command_an_option_and_a_file(tmp_path: Path, run: Run) -> None:
    (tmp_path / "parish.db").touch()
    script = run("completion", "bash")[1]

    def completed(*words: str) -> set[str]:
        line = " ".join(words)
        ask = (
            f"COMP_WORDS=({' '.join(map(repr, words))}); COMP_CWORD={len(words) - 1}; COMP_LINE={line!r}; "
            f"COMP_POINT={len(line)}; COMPREPLY=(); _shtab_clerk_tui; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        )
        done = subprocess.run(
            ["bash", "-c", f"{script}\n{ask}"], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        return {word.strip() for word in done.stdout.split()}

    assert "meetings" in completed("clerk-tui", "meet")
    assert "--lines" in completed("clerk-tui", "record", "parish.db", "--li")
    assert "parish.db" in completed("clerk-tui", "meetings", "par")
