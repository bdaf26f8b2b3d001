"""Where files are: the minute book, its backups, the log, the sample."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import PlatformDirs

from clerk_tui.errors import ClerkError, NotFoundError
from clerk_tui.files import make_folder, slug

_DIRS = PlatformDirs("clerk-tui", appauthor=False)


def minute_book(named: Path | None = None) -> Path:
    """Return the path of the minute book that was named, or of the clerk's own in the user's data folder, which is
    created if missing. Raises ClerkError."""
    if named is not None:
        return Path(os.path.expanduser(named))  # Path.expanduser would raise RuntimeError for a user that is not there
    return _folder(Path(_DIRS.user_data_dir)) / "minutes.db"


def practice() -> Path:
    """Return the minute book of the practice meetings, in the user's data folder. Raises ClerkError."""
    return _folder(Path(_DIRS.user_data_dir)) / "practice.db"


def backups() -> Path:
    """Return the folder of backups, in the user's data folder. It may not exist yet."""
    return Path(_DIRS.user_data_dir) / "backups"


def rescue() -> Path:
    """Return the folder of what could not be saved, in the user's state folder. It may not exist yet."""
    return Path(_DIRS.user_state_dir) / "rescue"


def styles() -> Path:
    """Return the folder of the user's own house styles, in the user's data folder. It may not exist yet."""
    return Path(_DIRS.user_data_dir) / "styles"


def looks() -> Path:
    """Return the folder of the looks of councils, in the user's configuration folder. It may not exist yet."""
    return Path(_DIRS.user_config_dir) / "looks"


def look_of(council: str) -> Path:
    """Return the folder of the look of a council. It may not exist yet."""
    return looks() / slug(council)


_own_exports: Path | None = None


def use_exports(folder: Path | None) -> None:
    """Have exports written to a folder that the clerk chose; None for the usual one."""
    global _own_exports
    _own_exports = folder


def exports() -> Path:
    """Return the folder for exports from the screens: the one chosen, the user's documents, or the current folder."""
    if _own_exports is not None and _own_exports.is_dir():
        return _own_exports
    documents = Path(_DIRS.user_documents_dir)
    return documents if documents.is_dir() else Path.cwd()


def logs() -> Path:
    """Return the folder of the log. It may not exist yet."""
    return Path(_DIRS.user_log_dir)


def settings() -> Path:
    """Return the file of the user's settings. Its folder may not exist yet."""
    return Path(_DIRS.user_config_dir) / "settings.toml"


def sample() -> Path:
    """Return the sample minute book, in the installed package or at the top of a checkout. Raises NotFoundError."""
    here = Path(__file__).resolve().parent
    for path in (here / "help" / "sample.db", here.parent / "sample.db"):
        if path.is_file():
            return path
    raise NotFoundError("The sample is missing from this installation. Install clerk-tui again.")


def _folder(path: Path) -> Path:
    try:
        make_folder(path)
    except OSError as error:
        raise ClerkError(
            f"The folder {path} cannot be created ({error.strerror}). Name a minute book in a folder of your own."
        ) from error
    return path
