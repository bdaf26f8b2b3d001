"""What the clerk chose for the screens and finds again next time."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from clerk_tui.errors import ClerkError
from clerk_tui.files import write_whole

THEME = "theme"


def read_theme(file: Path | None) -> str | None:
    """The theme chosen last; None where none was."""
    return read(file, THEME)


def keep_theme(file: Path | None, theme: str) -> None:
    """Remember a theme."""
    keep(file, THEME, theme)


def read(file: Path | None, key: str) -> str | None:
    """What was chosen last; None where nothing was, or where the settings cannot be read: they are worth no alarm."""
    return _all(file).get(key)


def keep(file: Path | None, key: str, value: str) -> None:
    """Remember a choice, a word; where that cannot be written it holds for this time only."""
    if file is None:
        return
    kept = _all(file) | {key: value}
    with suppress(ClerkError, OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, "".join(f'{name} = "{word}"\n' for name, word in kept.items()))


def _all(file: Path | None) -> dict[str, str]:
    if file is None or not file.is_file():
        return {}
    import tomllib  # only where something was chosen: the first screen waits for it

    try:
        kept = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: word for name, word in kept.items() if isinstance(word, str) and '"' not in word and "\\" not in word}
