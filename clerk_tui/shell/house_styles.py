"""The command for house styles: list them, print one, copy one to change it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from clerk_tui import paths
from clerk_tui.errors import ClerkError, UsageError
from clerk_tui.files import write_whole
from clerk_tui.printing import fit
from clerk_tui.regex import regex

if TYPE_CHECKING:
    import argparse

_NAME = regex(r"[a-z0-9][a-z0-9-]{0,39}")


def styles(call: argparse.Namespace) -> int:
    """List the house styles and what is wrong with any, print one, or copy one."""
    from clerk_tui.minutes import style_files

    if call.copy:
        return _copy(*call.copy)
    if call.name:
        sys.stdout.write(fit(style_files.style_text(call.name), sys.stdout))
        style_files.load(call.name)
        return 0
    return _list()


def _list() -> int:
    from clerk_tui.minutes import style_files

    own, is_sound = style_files.own_style_names(), True
    for name in style_files.style_names():
        where = "your own" if name in own else "comes with clerk-tui"
        try:
            said = style_files.load(name).title
        except ClerkError as error:
            said, is_sound = str(error), False
        print(fit(f"{name}\t{where}\t{said}", sys.stdout))
    for file in style_files.left_alone():
        print(fit(f"{file} is ignored: clerk-tui comes with a style called {file.stem}.", sys.stderr), file=sys.stderr)
        is_sound = False
    print(fit(f"Your own styles are in {paths.styles()}", sys.stderr), file=sys.stderr)
    return 0 if is_sound else 1


def _copy(name: str, new: str) -> int:
    """Write a copy of a style to the folder of the user's own. Raises UsageError for a name that is taken or not
    valid."""
    from clerk_tui.minutes import style_files

    text, new = style_files.style_text(name), new.removesuffix(style_files.SUFFIX)
    if not _NAME.fullmatch(new):
        raise UsageError(
            f"“{new}” is not a valid name for a style: use small letters, figures and hyphens, as in our-council."
        )
    target = paths.styles() / f"{new}{style_files.SUFFIX}"
    if style_files.is_shipped(new) or target.exists():
        raise UsageError(f"There is already a style “{new}”. Nothing was written: give the copy another name.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClerkError(f"The folder {target.parent} cannot be created ({error.strerror}).") from error
    write_whole(target, style_files.as_copy(text, name, new))
    print(fit(f"Written to {target}. Change what differs and delete the rest.", sys.stderr), file=sys.stderr)
    return 0
