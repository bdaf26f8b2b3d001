"""The house styles: those that come with the program, and the user's own in the folder of their data.

An own style is a TOML file `NAME.toml`. Its first line says what it is `based_on`, the others what differs. Files are
read once; `read_again` forgets those of the user.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from clerk_tui import paths
from clerk_tui.errors import ClerkError, NotFoundError
from clerk_tui.meeting.meeting import Head
from clerk_tui.minutes.style.model import Style
from clerk_tui.minutes.style.reader import (
    BASED_ON,
    StyleFileError,
    base_problem,
    build,
    check,
    merged,
    nearest,
    parse,
    text_of,
)

SUFFIX = ".toml"


@cache
def _shipped() -> Mapping[str, Path]:
    return {file.stem: file for file in Path(__file__).with_name("house").glob(f"*{SUFFIX}")}


@cache
def _own() -> Mapping[str, Path]:
    """The files of the user's folder, except those named like a style that comes with the program."""
    try:
        files = [file for file in paths.styles().iterdir() if file.name.endswith(SUFFIX)]
    except OSError:
        return {}
    return {file.stem: file for file in files if file.stem not in _shipped()}


def read_again() -> None:
    """Forget the files that were read: those in the user's folder may have changed."""
    for known in (_own, _parsed, style_names, load, style_for):
        known.cache_clear()


@cache
def style_names() -> tuple[str, ...]:
    """The names of all styles, in alphabetical order."""
    return tuple(sorted({*_shipped(), *_own()}))


def own_style_names() -> tuple[str, ...]:
    """The names of the styles in the user's folder."""
    return tuple(sorted(_own()))


def left_alone() -> tuple[Path, ...]:
    """Files in the user's folder that are ignored, because a style that comes with the program has their name."""
    try:
        return tuple(sorted(file for file in paths.styles().glob(f"*{SUFFIX}") if file.stem in _shipped()))
    except OSError:
        return ()


def as_copy(text: str, name: str, new: str) -> str:
    """The file of the style `name`, changed to a style `new` that is based on it, with its name as title."""
    line = f'{BASED_ON} = "{name}"'
    text = re.sub(r"(?m)^title\s*=.*$", f'title = "{new.replace("-", " ").capitalize()}"', text, count=1)
    said = re.sub(rf"(?m)^{BASED_ON}\s*=.*$", line, text, count=1)
    return said if line in said else re.sub(r"(?m)^(title\s*=.*)$", rf"\1\n{line}", text, count=1)


def is_shipped(name: str) -> bool:
    """Whether a style comes with the program."""
    return name in _shipped()


@cache
def load(name: str) -> Style:
    """The style called `name`. Raises NotFoundError, which lists all, StyleFileError if it cannot be used."""
    return (_load_shipped if is_shipped(name) else _load)(name)


def _load(name: str) -> Style:
    return build(_tables(name), name, _text(name)[1], is_checked=is_shipped(name))


_load_shipped = cache(_load)  # it does not change while the program runs


def style_text(name: str) -> str:
    """The text of a style's file. Raises NotFoundError and StyleFileError."""
    return _text(name)[0]


@cache
def style_for(name: str) -> Style:
    """The style called `name`; if it is missing or cannot be used, the one that it is based on or the usual one,
    with the reason as its `trouble`."""
    try:
        return load(name)
    except ClerkError as error:
        instead = load(_instead(name))
        sentence = f"{error} Until that is corrected, the minutes use the style “{instead.name}”."
        return replace(instead, trouble=sentence)


def is_month_first(name: str) -> bool:
    """Whether the style called `name` has the month first in dates; False if it is missing."""
    return style_for(name).times.month_first if name in style_names() else False


def _instead(name: str) -> str:
    """The name of the style that replaces one that cannot be used."""
    try:
        base = parse(*_text(name)).get(BASED_ON)
    except ClerkError:
        return Head.style
    return base if isinstance(base, str) and is_shipped(base) else Head.style


def _text(name: str) -> tuple[str, str]:
    file = _shipped().get(name) or _own().get(name)
    if file is None:
        known = ", ".join(style_names())
        raise NotFoundError(f"There is no house style called “{name}”. Choose one of these: {known}.")
    return text_of(file), str(file)


@cache
def _parsed(name: str) -> Mapping[str, Any]:
    """What the file of a style has itself. Raises NotFoundError and StyleFileError."""
    text, file = _text(name)
    data = parse(text, file)
    if not is_shipped(name):  # those are checked by the tests: the first meeting need not wait for it
        check(text, data, file)
    return data


def _tables(name: str, above: tuple[str, ...] = ()) -> Mapping[str, Any]:
    data = _parsed(name)
    if (base := data.get(BASED_ON)) is None:
        return data
    if base in (name, *above):
        chain = " and ".join(f"“{each}”" for each in above)
        said = f"{chain} and “{name}” are based on each other" if above else f"“{name}” is based on itself"
    elif base not in style_names():
        said = f"it is based on “{base}”, but there is no such style{nearest(base, style_names(), all_of_them=True)}"
    else:
        return merged(_tables(base, (*above, name)), data)
    text, file = _text(name)
    raise StyleFileError(file, [base_problem(text, said)])
