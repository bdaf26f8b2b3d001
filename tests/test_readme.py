"""The README promises nothing that is not so: its commands, keys, files and notation are those of the application."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import clerk_tui.notation.commands  # noqa: F401 (they register themselves)
from clerk_tui import log, notation
from clerk_tui.cli import main
from clerk_tui.help import TOPICS, text_of, topic_called
from clerk_tui.keymap import COMMANDS as REGISTRY
from clerk_tui.meeting import Head
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation.registry import COMMANDS as WORDS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
USAGE = {
    usage.split()[0]: usage
    for usage in re.split(
        r"^  clerk-tui ", text_of(topic_called("command-line")).partition("\nMEETING")[0], flags=re.MULTILINE
    )[2:]
}
"""How each command is called, and what it does, as the help has it."""
_CARD = README.partition("## The notation on one card")[2].partition("\n## ")[0]


INSTALLS = ("help/team.txt", "store/team/server.py")
"""Files that say how a part is installed."""
LONGEST = 200
"""Lines of the README: the rest is help."""


def test_the_readme_is_short_enough_to_be_read() -> None:
    assert len(README.splitlines()) <= LONGEST


@pytest.mark.parametrize("key", sorted(set(re.findall(r"\b(?:F\d+|Ctrl\+[A-Z])\b", README))))
def test_a_key_in_the_readme_is_a_key(key: str) -> None:
    assert [c.name for c in REGISTRY if key.lower() in c.keys.split(",")]


def test_the_readme_leads_to_pages_of_the_help() -> None:
    section = README.partition("## Where to read on")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.+?`) \|", section, re.MULTILINE)
    told = [name for row in rows[1:] for name in re.findall(r"`([a-z-]+)`", row)]
    assert told
    assert set(told) <= {topic.name for topic in TOPICS}


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)\)", README))
def test_a_link_leads_to_a_file(link: str) -> None:
    assert (ROOT / link).is_file()


def test_what_is_installed_comes_from_the_folder_and_not_from_a_stranger_of_that_name() -> None:
    told = [README, *((ROOT / "clerk_tui" / f"{name}").read_text(encoding="utf-8") for name in INSTALLS)]
    found = [what for text in told for what in re.findall(r"pip install (?:-e )?'?([^\s'`]+)", text)]
    assert len(found) >= len(told)
    assert {what.partition("[")[0] for what in found} == {"."}


def test_every_command_of_the_command_line_is_in_its_page_of_the_help() -> None:
    assert set(USAGE) == {*main.COMMANDS}


@pytest.mark.parametrize("command", main.COMMANDS)
def test_an_option_in_the_help_is_an_option(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "_folder", None)  # a command sets it
    with pytest.raises(SystemExit):
        main.main([command, "--help"])
    options = set(re.findall(r"--\w+|-o\b", capsys.readouterr().out)) - {"--help", "--output"}
    assert set(re.findall(r"--\w+|-o\b", USAGE[command])) == options


def test_the_card_has_commands_of_the_notation() -> None:
    told = set(re.findall(r"`/(\w+)", _CARD))
    assert {"item", "motion", "vote", "close"} <= told <= set(WORDS)


@pytest.mark.parametrize("line", re.findall(r"`(/(?!short)\w+ [^`]+)`", _CARD))
def test_a_command_on_the_card_can_be_typed(line: str) -> None:
    members = "/chair Cllr A Pascoe\n/member Cllr B Lamb\n/member Cllr C Crossland\n/member Cllr D Iredale\n"
    roll = f"{members}/guest Cllr E Dale\n/item 1 One\n"
    notes = notation.read_notes(roll + line, Head(1), Directory(), ["durham"])
    assert notes.reports == ()


def test_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    commands = re.findall(r"^python3 -m venv .*/pytest$", README, re.MULTILINE)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert len(commands) == 1
    assert "grep -E '^python3 -m venv .*/pytest$' README.md" in script


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "clerk_tui", "--version"], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout.split()[0]) == (0, "clerk-tui")
