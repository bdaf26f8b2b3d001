"""The commands that print the help, and the scripts that complete the command line in a shell."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clerk_tui.cli.output import AddCommand, fit
from clerk_tui.help import TOPICS, page_of, printed, title_of, topic_called

SHELLS = ("bash", "zsh", "fish", "powershell")


def add_commands(command: AddCommand) -> None:
    options = command("help", show_help, "list the pages of the help, or print one")
    options.add_argument("topic", metavar="TOPIC", nargs="*", help="the name of a page; without it, list them")
    options = command("completion", completion, "print what completes this command line in a shell")
    options.add_argument("shell", metavar="SHELL", choices=SHELLS, help=", ".join(SHELLS))


def show_help(call: argparse.Namespace) -> int:
    """Print a topic of the help as F1 shows it; without a topic, list them."""
    if call.topic:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
        sys.stdout.write(fit(printed(page_of(topic_called(" ".join(call.topic))), width), sys.stdout))
        return 0
    print("clerk-tui help TOPIC prints one of these pages. In the program, F1 shows them.\n")
    for topic in TOPICS:
        print(fit(f"  {topic.name:<15} {title_of(topic)}", sys.stdout))
    print("\nclerk-tui help command-line lists the commands; COMMAND --help explains one.")
    return 0


def completion(call: argparse.Namespace) -> int:
    """Print the completion script for a shell. It also completes files and folders."""
    import shtab

    for action in _actions(call.parser):
        if action.type is Path or action.dest in ("db", "file", "files", "backup"):
            action.complete = shtab.FILE
    sys.stdout.write(shtab.complete(call.parser, call.shell) + "\n")
    return 0


def _actions(parser: argparse.ArgumentParser) -> Iterator[Any]:
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for sub in action.choices.values():
                yield from _actions(sub)
