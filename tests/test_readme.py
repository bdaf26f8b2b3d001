"""The README promises nothing that is not so: its commands, keys, files and notation are those of the application."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from clerk_tui import cli, notation
from clerk_tui.meeting import Head
from clerk_tui.meeting.register import Register
from clerk_tui.notation.commands import COMMANDS as WORDS
from clerk_tui.tui.commands import COMMANDS as REGISTRY

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
_KEY_ROW = re.compile(r"^\| (F\d+|Ctrl\+[A-Z]) \| (.+) \|$", re.MULTILINE)
_CARD = README.partition("## The notation on one card")[2].partition("\n## ")[0]


def _registered(key: str) -> set[str]:
    """The names of the commands that a key as printed gives."""
    typed = key.lower()
    return {command.name for command in REGISTRY if typed in command.keys.split(",")}


@pytest.mark.parametrize(("key", "name"), _KEY_ROW.findall(README))
def test_a_key_does_what_the_readme_says(key: str, name: str) -> None:
    assert name in _registered(key)


def test_every_key_of_the_list_and_of_the_meeting_is_in_the_readme() -> None:
    told = {name for _, name in _KEY_ROW.findall(README)}
    keys = {c.name for c in REGISTRY if c.place in ("home", "meeting") and c.keys}
    assert keys - told == set()


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)\)", README))
def test_a_link_leads_to_a_file(link: str) -> None:
    assert (ROOT / link).is_file()


def test_every_command_of_the_command_line_is_in_the_readme() -> None:
    told = set(re.findall(r"^clerk-tui (\w+)", README, re.MULTILINE))
    assert told == set(cli.COMMANDS)


@pytest.mark.parametrize("command", sorted(cli.COMMANDS))
def test_an_option_in_the_readme_is_an_option(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = re.search(rf"^clerk-tui {command}\b.*$", README, re.MULTILINE)
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    assert told
    assert set(re.findall(r"--\w+|(?<=\[)-\w", told[0])) <= set(re.findall(r"--?\w+", capsys.readouterr().out))


def test_the_card_has_commands_of_the_notation() -> None:
    told = set(re.findall(r"`/(\w+)", _CARD))
    assert {"item", "motion", "vote", "close"} <= told <= set(WORDS)


@pytest.mark.parametrize("line", re.findall(r"`(/\w+ [^`]+)`", _CARD))
def test_a_command_on_the_card_can_be_typed(line: str) -> None:
    members = "/chair Cllr A Pascoe\n/member Cllr B Lamb\n/member Cllr C Crossland\n/member Cllr D Iredale\n"
    roll = f"{members}/guest Cllr E Dale\n/item 1 One\n"
    notes = notation.read_notes(roll + line, Head(1), Register(), ["durham"])
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
