"""Choices of the clerk that are remembered until next time."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from clerk_tui.errors import ClerkError
from clerk_tui.files import make_folder, write_whole

THEME = "theme"
PREDICTION = "prediction"


def read(file: Path | None, key: str) -> str | None:
    """Return the last choice; None if there is none, or if the settings cannot be read."""
    return _all(file).get(key)


def keep(file: Path | None, key: str, value: str) -> None:
    """Remember a choice. If it cannot be written to the file, it is lost at the end."""
    if file is None:
        return
    kept = _all(file) | {key: value}
    with suppress(ClerkError, OSError):
        make_folder(file.parent)
        write_whole(file, "".join(f'{name} = "{word}"\n' for name, word in kept.items()))


def _all(file: Path | None) -> dict[str, str]:
    if file is None or not file.is_file():
        return {}
    import tomllib  # slow, and only needed if something was chosen

    try:
        kept = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: word for name, word in kept.items() if isinstance(word, str) and '"' not in word and "\\" not in word}
