"""Every scenario in every house style: whole sentences, whichever fields of a frame are empty."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clerk_tui import minutes
from clerk_tui.meeting import Meeting
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.minutes import BlockKind

from .reading import FOLDER, read

SCENARIOS = sorted(FOLDER.glob("*.notes"))
_FAULTY = re.compile(
    r"[{}\[\]]|\s\s|\s[.,;:)](?!\.)|\(\s|^[.,;:]|\s$|[,;:][.,;:]|(?<!\.)\.\.(?!\.)|^\s*$"
    r"|\b((?:\w+ )?\w+) \1\b|\b[Aa]n other\b|\b[Aa] (?:an?|the|[aeiou]\w+)\b|\b[Aa]n (?:an?|the|[b-df-gj-np-tv-z]\w+)\b"
)
"""A brace, two spaces, a stop that stands alone or is doubled, nothing; words twice, the wrong article."""


def blocks(meeting: Meeting, style: str, *, with_exempt: bool) -> list[minutes.Block]:
    """Everything that is printed of a meeting, but for the lines of the signature."""
    house = minutes.load(style)
    documents = [minutes.render(meeting, house, with_exempt=with_exempt)]
    documents += [minutes.render_item(meeting, item.id, house, with_exempt=with_exempt) for item in meeting.items]
    return [b for document in documents for b in document.blocks if b.kind is not BlockKind.SIGNATURE]


@pytest.mark.parametrize("notes", SCENARIOS, ids=lambda path: path.stem)
def test_every_style_writes_every_scenario_in_whole_sentences(notes: Path) -> None:
    typed = notes.read_text(encoding="utf-8")
    meeting = read(typed).meeting
    for style in minutes.style_names():
        for with_exempt in {False, bool(exempt_parts(meeting).parts)}:
            lines = [block.line for block in blocks(meeting, style, with_exempt=with_exempt)]
            wrong = [line for line in lines if any(m[0] not in typed for m in _FAULTY.finditer(line))]
            assert wrong == [], style
