"""How many keys a meeting took for each character of its minutes, by kind of line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Meeting
from clerk_tui.minutes.document import Document


@dataclass(frozen=True)
class KeysOfKind:
    """The keys that the lines of a kind took, and what the minutes have of them."""

    kind: str
    """A kind of entry; what else the keys were for (the roll, the agenda)."""
    keys: int
    characters: int
    """Printed characters, the ends of paragraphs included."""

    @property
    def each(self) -> float | None:
        """Keys for each character; None if nothing was printed."""
        return self.keys / self.characters if self.characters else None


def keys_by_kind(meeting: Meeting, document: Document, pressed: Mapping[str, int]) -> tuple[KeysOfKind, ...]:
    """The kinds that took keys or print something, the most keys first. A paragraph counts for the first of the entries
    that it comes from; what comes from no entry (the head, the list of those present) counts for none."""
    kinds = {entry.id: str(entry.kind) for entry in meeting.entries}
    printed: Counter[str] = Counter()
    for block in document.blocks:
        kind = kinds.get(block.entry_ids[0]) if block.entry_ids else "item" if block.item_id is not None else None
        if kind:
            printed[kind] += len(block.line) + 1
    found = (KeysOfKind(kind, pressed.get(kind, 0), printed[kind]) for kind in {**pressed, **printed})
    return tuple(sorted(found, key=lambda of: (-of.keys, -of.characters, of.kind)))


def of_all(rows: Iterable[KeysOfKind]) -> KeysOfKind:
    rows = tuple(rows)
    return KeysOfKind("all", sum(row.keys for row in rows), sum(row.characters for row in rows))
