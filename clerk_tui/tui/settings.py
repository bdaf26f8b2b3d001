"""What the clerk chose for the screens and finds again next time."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from clerk_tui.errors import ClerkError
from clerk_tui.files import write_whole


def read_theme(file: Path | None) -> str | None:
    """The theme chosen last; None where none was, or where the settings cannot be read: they are worth no alarm."""
    if file is None or not file.is_file():
        return None
    import tomllib  # only where something was chosen: the first screen waits for it

    try:
        theme = tomllib.loads(file.read_text(encoding="utf-8")).get("theme")
    except (OSError, ValueError):
        return None
    return theme if isinstance(theme, str) else None


def keep_theme(file: Path | None, theme: str) -> None:
    """Remember a theme; where that cannot be written the choice holds for this time only."""
    if file is not None:
        with suppress(ClerkError, OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, f'theme = "{theme}"\n')
