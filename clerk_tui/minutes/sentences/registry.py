"""What the minutes say of each kind of entry: each function that writes one registers for its kinds, with the frames of
its own that a house style may word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.sentences.context import EntryContext

Write = Callable[[EntryContext, Entry, int | None], str]
"""What writes an entry of the meeting, given who presides; '' where nothing is printed."""
_Writes = TypeVar("_Writes", bound=Callable[..., Any])

SENTENCES: dict[Kind, Write] = {}
"""What writes the entries of each kind."""
FRAMES: dict[str, tuple[str, ...]] = {}
"""The fields of each frame of a style's table `sentences`."""
USUAL: dict[str, str] = {}
"""The wording of those frames that a style need not have."""


def sentence(
    *kinds: Kind, frames: Mapping[str, str] | None = None, usual: Mapping[str, str] | None = None
) -> Callable[[_Writes], _Writes]:
    """Register what writes the entries of some kinds. `frames`: the names of its frames in the table `sentences` of a
    style, each with its fields; `usual`: the wording of those that a style may leave out."""

    def register(write: _Writes) -> _Writes:
        SENTENCES.update(dict.fromkeys(kinds, write))
        FRAMES.update({name: tuple(fields.split()) for name, fields in (frames or {}).items()})
        USUAL.update(usual or {})
        return write

    return register
