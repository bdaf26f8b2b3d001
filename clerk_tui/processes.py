"""Runs parts of the program in processes of their own, even in a bundle, and opens files in other programs."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from clerk_tui.errors import ClerkError

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import Popen


_WORD = "--part-of-clerk-tui"
"""The first argument of a bundle that is to run a part only."""


def argv_of(part: str, *arguments: str) -> list[str]:
    """Return the command line that calls `part`, a function written `module:function`, in a new process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, _WORD, part, *arguments]
    return [sys.executable, "-P", "-c", f"from {__name__} import run; run()", part, *arguments]


def environment() -> dict[str, str]:
    """Return the environment for `argv_of`, so that the new process finds the same modules."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def begun(part: str, *arguments: str) -> Popen[bytes]:
    """Start a process that calls `part`, with pipes for its input and output. It has its own session, so that Ctrl+C
    reaches only the main program."""
    from subprocess import DEVNULL, PIPE, Popen

    argv = argv_of(part, *arguments)
    return Popen(argv, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment(), start_new_session=True)


def environment_of_others() -> dict[str, str]:
    """Return the environment for other programs, without the libraries of a bundle."""
    found = dict(os.environ)
    if getattr(sys, "frozen", False):
        before = found.pop("LD_LIBRARY_PATH_ORIG", None)
        found.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            found["LD_LIBRARY_PATH"] = before
    return found


def is_part() -> bool:
    """Whether this process is a bundle started to run a part. A worker of `multiprocessing` runs here, without
    return."""
    if not getattr(sys, "frozen", False) or len(sys.argv) < 2:
        return False
    if any(word in ("-c", "--multiprocessing-fork") for word in sys.argv[1:]):
        from multiprocessing import freeze_support

        freeze_support()
    return sys.argv[1] == _WORD


def run() -> None:
    """Call the part that the arguments of this process name."""
    part, *arguments = sys.argv[2 if sys.argv[1] == _WORD else 1 :]
    module, _, function = part.partition(":")
    getattr(import_module(module), function)(*arguments)


def open_file(path: Path) -> None:
    """Open a file in the usual program for its kind, without waiting for it. Raises ClerkError if there is none."""
    from shutil import which
    from subprocess import DEVNULL, Popen

    if sys.platform == "win32":
        try:
            os.startfile(path)
        except OSError as error:
            raise ClerkError(f"No program opens {path} ({error.strerror}). Open it from its folder.") from error
        return
    if (program := which("open" if sys.platform == "darwin" else "xdg-open")) is None:
        raise ClerkError(f"This computer has no program that opens files. Open {path} from its folder.")
    argv, env = [program, str(path.resolve())], environment_of_others()
    Popen(argv, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, env=env, start_new_session=True)
