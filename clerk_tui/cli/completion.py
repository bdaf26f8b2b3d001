"""The command that prints what completes the command line in a shell."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SHELLS = ("bash", "zsh", "fish", "powershell")

ABOUT = "print what completes this command line in a shell"


def add_options(parser: argparse.ArgumentParser, whole: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser; `whole`: that of the whole command line."""
    parser.add_argument("shell", metavar="SHELL", choices=SHELLS, help=", ".join(SHELLS))
    parser.set_defaults(parser=whole)


def completion(call: argparse.Namespace) -> int:
    """Print the script for a shell, in which every file and folder is completed too."""
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
