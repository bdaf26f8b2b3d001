"""The help on the command line: the pages that F1 shows, without the screens."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from quick import Run

from clerk_tui.cli.help import SHELLS
from clerk_tui.cli.main import COMMANDS
from clerk_tui.help import KEYS, LONGEST_LINE, TOPICS, Block, Topic, page_of, printed, title_of


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_a_page_is_printed_with_every_word_that_the_screen_shows(run: Run, topic: Topic) -> None:
    code, out, err = run("help", topic.name)
    assert (code, err) == (0, "")
    shown = " ".join(block.text for block in page_of(topic)).split()
    assert out.lower().split() == [word.lower() for word in shown]
    assert max(map(len, out.splitlines())) <= 80


def test_without_a_page_they_are_listed(run: Run) -> None:
    code, out, _ = run("help")
    assert code == 0
    for topic in TOPICS:
        assert f"  {topic.name} " in out
        assert title_of(topic) in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("Past", "minutes"), "importing"),
        (("ROLL",), "attendance"),
        ((KEYS[11],), TOPICS[11].name),
        (("regist",), "registers"),
    ],
)
def test_a_page_is_found_by_its_name_on_the_screen_its_key_or_a_beginning(
    run: Run, words: tuple[str, ...], name: str
) -> None:
    assert run("help", *words)[1] == run("help", name)[1]


@pytest.mark.parametrize("words", ["trees", "", "re"])
def test_a_page_that_is_not_there_or_may_be_two_is_said_and_how_to_list_them(run: Run, words: str) -> None:
    code, out, err = run("help", words)
    assert (code, out) == (1, "")
    assert err.endswith("For the list: clerk-tui help\n")


def test_lines_are_wrapped_at_the_width_and_tables_are_kept() -> None:
    words = Block("word " * 60)
    table = [Block("  a   b", "fixed"), Block("  c   d", "fixed")]
    lines = printed((Block("Title", "title"), words, *table, words), 40).splitlines()
    assert lines[:2] == ["TITLE", ""]
    assert lines[lines.index("  a   b") - 1] == ""
    assert lines[lines.index("  a   b") + 1] == "  c   d"
    assert max(map(len, lines)) <= 40
    assert max(map(len, printed([words], 300).splitlines())) <= LONGEST_LINE


def test_the_help_is_printed_without_the_screens() -> None:
    program = (
        "import sys, clerk_tui.cli.main as cli\n"
        "cli.main(['help', 'keys'])\n"
        "print(*(name for name in sys.modules if name.startswith(('textual', 'clerk_tui.tui'))), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == ""
    assert "undo the last mark" in done.stdout


def test_the_card_alone_names_the_commands_that_it_does_not_show() -> None:
    command = [sys.executable, "-m", "clerk_tui", "help", "card"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "/undo" in done.stdout.partition("Other commands")[2]


# `clerk-tui completion`: what completes the command line in a shell


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
