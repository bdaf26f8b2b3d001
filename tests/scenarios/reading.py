"""Scenarios: meetings as files of notes beside this one, and how the tests read them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from clerk_tui import minutes, notation
from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.meeting import Directory

FOLDER = Path(__file__).resolve().parent


@cache
def read(text: str) -> notation.Notes:
    """A file of notes as a meeting of its own. Many tests read the same, and none can change it."""
    return notation.read_notes(text, Head(1), Directory(), minutes.style_names())


def read_in_turn(*names: str) -> list[Meeting]:
    """The scenarios `names` as meetings of one committee, the same people in each."""
    directory = Directory()
    texts = [(FOLDER / f"{name}.notes").read_text(encoding="utf-8") for name in names]
    read_all = [
        notation.read_notes(text, Head(number), directory, minutes.style_names())
        for number, text in enumerate(texts, 1)
    ]
    assert not [report for notes in read_all for report in notes.reports]
    return [notes.meeting for notes in read_all]


def scenario(name: str) -> Meeting:
    """The meeting of one scenario."""
    notes = read((FOLDER / f"{name}.notes").read_text(encoding="utf-8"))
    assert not notes.reports
    return notes.meeting


def item_of(meeting: Meeting, title: str) -> int:
    """The id of the item whose title begins so."""
    return next(item.id for item in meeting.items if item.title.startswith(title))


def minutes_of(meeting: Meeting, item: str = "", *, with_exempt: bool = False) -> str:
    """The whole minutes in the meeting's own style, or those of the item that has the printed number `item`."""
    style = minutes.load(meeting.head.style)
    if not item:
        return minutes.as_text(minutes.render(meeting, style, with_exempt=with_exempt))
    item_id = next(i.id for i in meeting.items if i.number == item)
    return minutes.as_text(minutes.render_item(meeting, item_id, style, with_exempt=with_exempt))
