"""The table of functions that write entries, by kind. Each registers with `@sentence`, and names the frames in the
table `sentences` of a house style that it fills in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.sentences.context import EntryContext

Write = Callable[[EntryContext, Entry, int | None], str]
"""Writes an entry, given who presides; '' if it prints nothing."""
_Writes = TypeVar("_Writes", bound=Callable[..., Any])

SENTENCES: dict[Kind, Write] = {}
"""The function that writes each kind of entry."""
FRAMES: dict[str, tuple[str, ...]] = {}
"""The fields of each frame of a style's table `sentences`."""
USUAL: dict[str, str] = {}
"""The default wording of frames that a style may leave out."""


def sentence(
    *kinds: Kind, frames: Mapping[str, str] | None = None, usual: Mapping[str, str] | None = None
) -> Callable[[_Writes], _Writes]:
    """Register the function that writes some kinds. `frames`: its frames in the table `sentences` of a style, with
    their fields; `usual`: the default wording of those that a style may leave out."""

    def register(write: _Writes) -> _Writes:
        SENTENCES.update(dict.fromkeys(kinds, write))
        FRAMES.update({name: tuple(fields.split()) for name, fields in (frames or {}).items()})
        USUAL.update(usual or {})
        return write

    return register
