"""The clerk's choices, kept in a TOML file that can also be written by hand.

A mistake in the file is reported with its line and the likely word; everything else in it counts all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from clerk_tui.errors import ClerkError, ended
from clerk_tui.files import make_folder, write_whole
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import BY_ID, key_typed, why_not_key

THEME = "theme"
PREDICTION = "prediction"
CLOCK = "clock"
WEEK = "week"
DATES = "dates"
EXPORTS = "exports"
MONTH_FIRST = "month-first"
KEYS = "keys"
CHOICES: Mapping[str, tuple[str, ...]] = {
    THEME: ("clerk", "clerk-contrast", "clerk-light"),
    PREDICTION: ("off", "calm", "eager"),
    CLOCK: ("12", "24"),
    WEEK: ("monday", "sunday", "saturday"),
    DATES: ("day", "month"),
}
"""What some settings may be."""
_TEXTS = (EXPORTS, MONTH_FIRST, "paper", "format")
"""The settings that are any text: the folder for exports, the style with the month first that a body was given last,
and the paper and format of the last export."""
MOST_MISTAKES = 20
"""Lines that are left out at most to read the rest of a file that is not TOML."""


@dataclass(frozen=True)
class Settings:
    """What the file says, and what is wrong in it."""

    values: Mapping[str, str]
    keys: Mapping[str, str]
    """The clerk's own keys, by the id of the command, as the screens name them."""
    problems: tuple[str, ...] = ()
    """What is wrong in the file, a sentence for each mistake, in the order of its lines."""

    @property
    def first_day(self) -> str:
        """The first day of the clerk's week, in small letters."""
        return self.values.get(WEEK, "monday")

    @property
    def is_american(self) -> bool:
        """Whether the clerk chose dates with the month first, or has given a body a style with such dates."""
        return self.values.get(DATES, "month" if MONTH_FIRST in self.values else "") == "month"


NOTHING = Settings({}, {})


def load(file: Path | None) -> Settings:
    """Return the right settings in a file, with sentences about the wrong ones."""
    if file is None or not file.is_file():
        return NOTHING
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return Settings({}, {}, (f"{file} cannot be read, so the usual settings and keys are used.",))
    return _Reader(text, file.name).read()


def read(file: Path | None, key: str) -> str | None:
    """Return the clerk's choice for a setting; None if there is none, or if it cannot be read."""
    return load(file).values.get(key)


def keep(file: Path | None, key: str, value: str) -> None:
    """Store a choice. If it cannot be written, it lasts until the program ends."""
    _write(file, "", key, value)


def keep_key(file: Path | None, id: str, keys: str) -> None:  # noqa: A002 (the registry's own name)
    """Store the clerk's own key for a command; '' for the usual one."""
    _write(file, KEYS, id, keys)


def _write(file: Path | None, table: str, key: str, value: str) -> None:
    """Write one setting on its line and leave all others as they are; '' removes it."""
    if file is None or any(sign in value for sign in '"\n'):
        return
    with suppress(ClerkError, OSError, ValueError):
        lines = file.read_text(encoding="utf-8-sig").splitlines() if file.is_file() else []
        make_folder(file.parent)
        write_whole(file, "".join(f"{line}\n" for line in _with_setting(lines, table, key, value)))


def _with_setting(lines: list[str], table: str, key: str, value: str) -> list[str]:
    """Return the lines of a file with one setting changed, added at the end of its table, or removed."""
    heads = [at for at, line in enumerate(lines) if line.lstrip().startswith("[")]
    start = next((at + 1 for at in heads if lines[at].strip() == f"[{table}]"), None) if table else 0
    if start is None:
        lines, start = [*lines, "", f"[{table}]"], len(lines) + 2
    end = next((at for at in heads if at >= start), len(lines))
    kept = [line for line in lines[start:end] if not re.match(rf'\s*"?{re.escape(key)}"?\s*=', line)]
    while kept and not kept[-1].strip():
        kept.pop()
    quoted = value.replace("\\", "\\\\")
    added = [f'{key} = "{quoted}"'] if value else []
    gap = [""] if end < len(lines) else []
    return [*lines[:start], *kept, *added, *gap, *lines[end:]]


class _Reader:
    """Reads one settings file."""

    def __init__(self, text: str, name: str) -> None:
        self._text, self._name = text, name
        self._problems: list[tuple[int, str]] = []
        self._lines: Mapping[str, int] = {}

    def read(self) -> Settings:
        """Return the right settings, with sentences about the wrong ones."""
        data = self._parsed()
        values = {key: value for key, value in data.items() if key != KEYS and self._is_right(key, value)}
        keys = self._keys(data.get(KEYS, {}))
        told = (f"{self._name}, line {line}: {said}" for line, said in sorted(self._problems))
        return Settings(values, keys, tuple(map(ended, told)))

    def _parsed(self) -> dict[str, Any]:
        """Return the tables of the file, skipping lines that are not TOML."""
        import tomllib  # slow, and only needed if something was chosen

        lines = self._text.splitlines()
        for _ in range(MOST_MISTAKES):
            try:
                data = tomllib.loads("\n".join(lines))
            except tomllib.TOMLDecodeError:
                from clerk_tui.minutes.style_files import StyleFileError, parse

                try:
                    parse("\n".join(lines), self._name)
                except StyleFileError as error:
                    problem = error.problems[0]
                    self._problems.append((problem.line, problem.sentence))
                    lines[min(problem.line, len(lines)) - 1] = ""
            else:
                return data
        return {}

    def _add_problem(self, path: str, said: str) -> None:
        from clerk_tui.minutes.style_files import lines_of

        self._lines = self._lines or lines_of(self._text)
        self._problems.append((self._lines.get(path, 0), said))

    def _is_right(self, key: str, value: object) -> bool:
        """Whether a setting exists and has a possible value; if not, note why."""
        known = (*CHOICES, *_TEXTS)
        if key not in known:
            self._add_problem(key, f"there is no setting “{key}”{_nearest(key, (*known, KEYS))}")
        elif not isinstance(value, str):
            self._add_problem(key, f"“{key}” is text, in quotation marks")
        elif key in CHOICES and value not in CHOICES[key]:
            self._add_problem(key, f"“{key}” cannot be “{value}”{_nearest(value, CHOICES[key])}")
        elif key == EXPORTS and not Path(value).expanduser().is_dir():
            self._add_problem(key, f"there is no folder “{value}”")
        else:
            return True
        return False

    def _keys(self, table: object) -> dict[str, str]:
        """Return the clerk's own keys, without those that are wrong or taken."""
        if not isinstance(table, Mapping):
            self._add_problem(KEYS, "[keys] is a part of the file, with a line below it for each command")
            return {}
        own: dict[str, str] = {}
        for id_, typed in table.items():
            path = f"{KEYS}.{id_}"
            if id_ not in BY_ID:
                self._add_problem(path, f"there is no command “{id_}”{_nearest(id_, BY_ID)}")
            elif not isinstance(typed, str) or not all(map(key_typed, typed.split(","))):
                self._add_problem(path, f"“{typed}” is not a key that can be chosen: write F6, Ctrl+G or a letter")
            else:
                keys = [key_typed(word) for word in typed.split(",")]
                own[id_] = ",".join(keys)
        for id_, keys_ in list(own.items()):
            others = {other: key for other, key in own.items() if other != id_}
            why = next(filter(None, (why_not_key(key, BY_ID[id_], others) for key in keys_.split(","))), "")
            if why:
                self._add_problem(f"{KEYS}.{id_}", why)
                del own[id_]
        return own


def _nearest(word: str, known: Iterable[str]) -> str:
    from clerk_tui.minutes.style_files import nearest

    return nearest(word, known)
