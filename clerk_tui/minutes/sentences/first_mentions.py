"""The entry in which each person is introduced: the first that mentions them. Some styles introduce everybody, the
others only members of the public who have an address or a body."""

from __future__ import annotations

from collections.abc import Mapping

from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.kinds import ATTENDANCE, PROPOSAL, Role, Words, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity, Voice
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.publicity import Publicity
from clerk_tui.minutes.style.model import ChairWord, Style

_NAMING = having(Role.SPEAKS, Role.SAID_TO_CHAIR, Role.DECLARES)
"""Kinds whose sentence names people as the text does."""
_SILENT = having(Words.PRINTED_ELSEWHERE) - ATTENDANCE


def first_mentions(
    meeting: Meeting, style: Style, publicity: Publicity, presiding: Mapping[int, int | None]
) -> dict[int, frozenset[int]]:
    """The people to introduce, by entry id. Entries are read in the order in which they are printed, without those that
    this rendering leaves out."""
    everybody, public = bool(style.people.first), Capacity.SPEAKER
    introduced = {p.person_id for p in meeting.roll if everybody or (p.capacity is public and p.post)}
    if not introduced:
        return {}
    place = {item.id: at for at, item in enumerate(meeting.items_taken, 1)}
    out: dict[int, frozenset[int]] = {}
    known: set[Voice] = set()
    for entry in sorted(meeting.entries, key=lambda e: place.get(e.item_id or 0, 0)):
        is_left_out = entry.is_struck or publicity.is_left_out(entry) or entry.kind in style.omitted
        if is_left_out or entry.kind in _SILENT:
            continue
        new = introduced.intersection(_named(entry, style, presiding[entry.id])) - known
        if new:
            out[entry.id] = frozenset(new)
            known |= new
    return out


def _named(entry: Entry, style: Style, presiding: int | None) -> list[Voice]:
    """Everybody whom the entry's sentence names as the text does, except the chair."""
    named: list[Voice] = list(mentioned(entry.text or ""))
    is_usual = style.people.mover_form is style.people.form
    if entry.kind in _NAMING or (entry.kind in PROPOSAL and is_usual):
        named = [*entry.persons, *named]
    chair = presiding if style.people.chair_is is ChairWord.PRESIDING else None
    return [voice for voice in named if voice != chair]
