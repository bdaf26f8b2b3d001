"""Where files live: the minute book, its backups, the log, the sample."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

from clerk_tui.errors import ClerkError, NotFoundError

_DIRS = PlatformDirs("clerk-tui", appauthor=False)


def minute_book() -> Path:
    """The file that is opened when none is named; in the user's data folder, which is made where it is missing. Raises
    ClerkError where it cannot be."""
    return _folder(Path(_DIRS.user_data_dir)) / "minutes.db"


def backups() -> Path:
    """The folder of backups, in the user's data folder; whoever puts something into it makes it."""
    return Path(_DIRS.user_data_dir) / "backups"


def styles() -> Path:
    """The folder of a council's own house styles, in the user's data folder; whoever puts one into it makes it."""
    return Path(_DIRS.user_data_dir) / "styles"


def exports() -> Path:
    """The folder into which the screens export: the user's documents, or where the application was started if there
    is no such folder."""
    documents = Path(_DIRS.user_documents_dir)
    return documents if documents.is_dir() else Path.cwd()


def logs() -> Path:
    """The folder of the log of unexpected errors; whoever puts something into it makes it."""
    return Path(_DIRS.user_log_dir)


def settings() -> Path:
    """The file of what the user chose for the screens; whoever writes it makes its folder."""
    return Path(_DIRS.user_config_dir) / "settings.toml"


def sample() -> Path:
    """The sample minute book: inside the installed package, or at the top of a checkout. Raises NotFoundError."""
    from importlib import resources  # only the sample needs it

    packaged = Path(str(resources.files("clerk_tui") / "help" / "sample.db"))
    for path in (packaged, Path(__file__).resolve().parents[1] / "sample.db"):
        if path.is_file():
            return path
    raise NotFoundError("The sample is missing from this installation. Install clerk-tui again.")


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClerkError(
            f"The folder {path} cannot be made ({error.strerror}). Name a minute book in a folder of your own."
        ) from error
    return path
