"""Opens a file in the program that the computer has for files of its kind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from clerk_tui.errors import ClerkError
from clerk_tui.processes import environment_of_others


def open_file(path: Path) -> None:
    """Open a file, and do not wait for its program. Raises ClerkError if the computer cannot."""
    if sys.platform == "win32":
        try:
            os.startfile(path)
        except OSError as error:
            raise ClerkError(f"No program opens {path} ({error.strerror}). Open it from its folder.") from error
        return
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        raise ClerkError(f"This computer has no program that opens files. Open {path} from its folder.")
    nothing = subprocess.DEVNULL
    subprocess.Popen(
        [program, str(path.resolve())],
        stdin=nothing,
        stdout=nothing,
        stderr=nothing,
        env=environment_of_others(),
        start_new_session=True,
    )
