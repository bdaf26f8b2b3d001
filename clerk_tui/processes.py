"""Processes: parts of the program that run in processes of their own, also where it was bundled and there is no Python
to start them with; and files that are opened in another program.
"""

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
    """Return the command that calls `part`, a function written `module:function`, in a new process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, _WORD, part, *arguments]
    return [sys.executable, "-P", "-c", f"from {__name__} import run; run()", part, *arguments]


def environment() -> dict[str, str]:
    """Return the environment for `argv_of`: the new process finds the modules that this one finds."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def begun(part: str, *arguments: str) -> Popen[bytes]:
    """Begin a new process that calls `part` and has pipes for its input and output. It has a session of its own: Ctrl+C
    is for the main program."""
    from subprocess import DEVNULL, PIPE, Popen

    argv = argv_of(part, *arguments)
    return Popen(argv, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment(), start_new_session=True)


def environment_of_others() -> dict[str, str]:
    """Return the environment for a program that is no part of this one: without the libraries of a bundle."""
    found = dict(os.environ)
    if getattr(sys, "frozen", False):
        before = found.pop("LD_LIBRARY_PATH_ORIG", None)
        found.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            found["LD_LIBRARY_PATH"] = before
    return found


def is_part() -> bool:
    """Whether this process is a bundle that was started to run a part. Runs a worker of `multiprocessing`, if it was
    started as one, and then does not return."""
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
    """Open a file in the program that the computer has for files of its kind, and do not wait for it. Raises ClerkError
    if there is none."""
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
