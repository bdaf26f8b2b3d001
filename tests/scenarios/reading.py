"""Scenarios: meetings as files of notes beside this one, and how the tests read them."""

from __future__ import annotations

from pathlib import Path

from clerk_tui import minutes, notation
from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.register import Register

FOLDER = Path(__file__).resolve().parent


def read(text: str) -> notation.Notes:
    """A file of notes as a meeting of its own."""
    return notation.read_notes(text, Head(1), Register(), minutes.style_names())


def minutes_of(meeting: Meeting, item: str = "") -> str:
    """The whole minutes in the meeting's own style, or those of the item that has the printed number `item`."""
    style = minutes.load(meeting.head.style)
    if not item:
        return minutes.as_text(minutes.render(meeting, style))
    item_id = next(i.id for i in meeting.items if i.number == item)
    return minutes.as_text(minutes.render_item(meeting, item_id, style))
