"""What the search is to know of a meeting: the plain sentences of its entries as its own style has them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from clerk_tui import minutes
from clerk_tui.meeting import Act, AgendaItem, Entry, Head, Kind, Meeting, Person, RollPlace
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import ATTENDANCE, MOVEMENT, PROCEDURE
from clerk_tui.meeting.text import mentioned
from clerk_tui.store import Passage

_BY_ROOM = PROCEDURE | MOVEMENT | {Kind.INQUORATE}
"""Kinds whose sentences depend on who was in the room before them."""


def _position(entry: Entry) -> int:
    return entry.position


def passages(meeting: Meeting, act: Act, style: minutes.Style) -> tuple[Passage, ...]:
    """What the search is to know after an act: the plain sentence of each entry that it touched, each item's title;
    where a name or a form changed, everything said by or of that person; where the procedure did, every sentence that
    follows from it."""
    entries: dict[int, Entry | None] = {
        c.noun.id: c.after if isinstance(c.after, Entry) else None for c in act.changes if isinstance(c.noun, Entry)
    }
    for also in _also_said_anew(meeting, act):
        entries.setdefault(also.id, also)
    standing = [e for e in entries.values() if e is not None and not e.is_struck and e.kind is not Kind.ITEM]
    said = minutes.sentences(meeting, style, sorted(standing, key=lambda e: e.position))
    exempt = exempt_parts(meeting)
    out = [
        Passage(
            entry_id,
            entry.item_id if entry else None,
            said.get(entry_id) or None,
            is_exempt=entry is not None and exempt.hides(entry),
        )
        for entry_id, entry in entries.items()
    ]
    for change in act.changes:
        if isinstance(change.noun, AgendaItem):
            out.append(Passage(None, change.noun.id, change.noun.label if change.after else None))
    return tuple(out)


def _also_said_anew(meeting: Meeting, act: Act) -> Iterable[Entry]:
    """The entries that an act did not touch, and whose sentences, or whose being exempt, it may have changed."""
    styles = [(c.before, c.after) for c in act.changes if isinstance(c.before, Head) and isinstance(c.after, Head)]
    if any((old.style, old.rules) != (new.style, new.rules) for old, new in styles):
        return meeting.entries
    renamed = {
        c.noun.id if isinstance(c.noun, Person) else c.noun.person_id
        for c in act.changes
        if isinstance(c.noun, Person | RollPlace) and c.before is not None
    }
    touched = [e for c in act.changes for e in (c.before, c.after) if isinstance(e, Entry)]
    kinds = {e.kind for e in touched}
    out: list[Entry] = []
    if kinds & {Kind.EXEMPT, Kind.READMITTED}:
        first = min(e.position for e in touched)
        out += [e for e in meeting.entries if e.position > first]
    if kinds & ATTENDANCE:
        first = min(e.position for e in touched)
        out += [e for e in meeting.entries[bisect_left(meeting.entries, first, key=_position) :] if e.kind in _BY_ROOM]
    elif kinds & PROCEDURE:
        items = {e.item_id for e in touched}
        out += [e for e in meeting.procedure_entries if e.item_id in items]
    if renamed:
        out += [e for e in meeting.entries if renamed & _referred(e)]
    return out


def _referred(entry: Entry) -> set[int]:
    """Everybody whom an entry's sentence may name."""
    named = {p for p in entry.persons if isinstance(p, int)} | set(mentioned(entry.text or ""))
    return named | ({ballot.person_id for ballot in entry.vote.ballots} if entry.vote else set())
