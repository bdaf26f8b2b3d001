"""What the search is to know of a meeting: the plain sentences of its entries as its own style has them."""

from __future__ import annotations

from clerk_tui import minutes
from clerk_tui.meeting import Act, AgendaItem, Entry, Head, Kind, Meeting, Person, RollPlace
from clerk_tui.meeting.text import mentioned
from clerk_tui.store import Passage


def passages(meeting: Meeting, act: Act, style: minutes.Style) -> tuple[Passage, ...]:
    """What the search is to know after an act: the plain sentence of each entry that it touched, each item's title,
    and, where a name or a form changed, everything said by or of that person."""
    entries: dict[int, Entry | None] = {
        c.noun.id: c.after if isinstance(c.after, Entry) else None for c in act.changes if isinstance(c.noun, Entry)
    }
    renamed = {
        c.noun.id if isinstance(c.noun, Person) else c.noun.person_id
        for c in act.changes
        if isinstance(c.noun, Person | RollPlace) and c.before is not None
    }
    styles = [
        (c.before.style, c.after.style) for c in act.changes if isinstance(c.before, Head) and isinstance(c.after, Head)
    ]
    if any(before != after for before, after in styles):
        entries = {**{e.id: e for e in meeting.entries}, **entries}
    if renamed:
        touched = {e.id: e for e in meeting.entries if renamed & _referred(e)}
        entries = {**touched, **entries}
    standing = [e for e in entries.values() if e is not None and not e.is_struck and e.kind is not Kind.ITEM]
    said = minutes.sentences(meeting, style, sorted(standing, key=lambda e: e.position))
    out = [
        Passage(entry_id, entry.item_id if entry else None, said.get(entry_id) or None)
        for entry_id, entry in entries.items()
    ]
    for change in act.changes:
        if isinstance(change.noun, AgendaItem):
            out.append(Passage(None, change.noun.id, change.noun.label if change.after else None))
    return tuple(out)


def _referred(entry: Entry) -> set[int]:
    return {p for p in entry.persons if isinstance(p, int)} | set(mentioned(entry.text or ""))
