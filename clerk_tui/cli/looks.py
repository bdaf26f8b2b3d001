"""The command for the looks of councils: lists and checks them, and begins a new one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from clerk_tui import paths
from clerk_tui.cli.meetings import put_new
from clerk_tui.cli.output import fit, say
from clerk_tui.errors import ClerkError, UsageError


def looks(call: argparse.Namespace) -> int:
    """List the looks and what is wrong with any, check one, or begin one."""
    from clerk_tui.minutes.look import files

    if call.new:
        return _begin(call.new)
    if call.name:
        folder = Path(call.name) if Path(call.name).is_dir() else paths.looks() / call.name
        files.load(folder)
        say(f"Nothing is wrong with the look in {folder}.")
        return 0
    is_sound = True
    for name in files.look_names():
        try:
            files.load(paths.looks() / name)
            said = "nothing is wrong"
        except ClerkError as error:
            said, is_sound = str(error), False
        print(fit(f"{name}\t{said}", sys.stdout))
    say(f"The looks of councils are in {paths.looks()}")
    return 0 if is_sound else 1


def _begin(council: str) -> int:
    """Write the file of a new look for a council. Raises UsageError if it has one."""
    from clerk_tui.minutes.look import files

    file = paths.look_of(council) / files.FILE
    if file.exists():
        raise UsageError(f"{council} has a look already, in {file.parent}. Nothing was written.")
    put_new(file, files.BEGINNING)
    say(f"Written to {file}. Put the logo, the fonts and the Word template beside it.")
    return 0
