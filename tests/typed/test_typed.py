"""Each meeting that is typed in ordinary words, with Tab wherever something is offered, gives exactly its minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from clerk_tui import minutes

from .meetings import FOLDER, begun, lines_of

MEETINGS = [path.with_suffix("") for path in sorted(FOLDER.glob("*.typed"))]


def _name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", MEETINGS, ids=_name)
def test_ordinary_lines_give_the_minutes_and_leave_nothing_to_settle(path: Path) -> None:
    typing, refused = begun(path), list[str]()
    for line in lines_of(path):
        typing.type(line)
        refused += typing.refused
    doubtful = [entry for entry in typing.entries() if entry.is_doubtful or entry.is_unsettled]
    style = minutes.load(typing.meeting.head.style)
    assert (refused, doubtful) == ([], [])
    printed = minutes.as_text(minutes.render(typing.meeting, style))
    assert printed == path.with_suffix(".txt").read_text(encoding="utf-8")
