"""Each meeting that is typed in ordinary words, with Tab wherever something is offered, gives exactly its minutes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clerk_tui import minutes

from .meetings import FOLDER, begun, lines_of

SPEAKS = re.compile(r"[^:?>/\\]+(?:>|\?|:) ")
MEETINGS = [path.with_suffix("") for path in sorted(FOLDER.glob("*.typed"))]


def _name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", MEETINGS, ids=_name)
def test_ordinary_lines_give_the_minutes_and_leave_nothing_to_settle(path: Path) -> None:
    typing, refused, asked = begun(path), list[str](), list[str]()
    for line in lines_of(path):
        reading = typing.read(line)
        offered = typing.read(reading.offer) if SPEAKS.match(reading.offer) else reading
        asked += [offered.remark] if offered.doubt and offered is not reading else []
        typing.type(line)
        refused += typing.refused
    doubtful = [entry for entry in typing.entries() if entry.is_doubtful or entry.is_unsettled]
    style = minutes.load(typing.meeting.head.style)
    assert (refused, doubtful, asked) == ([], [], [])  # nor is what is offered of speech asked about again
    printed = minutes.as_text(minutes.render(typing.meeting, style))
    assert printed == path.with_suffix(".txt").read_text(encoding="utf-8")
