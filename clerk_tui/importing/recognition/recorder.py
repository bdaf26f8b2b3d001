"""The record that is made of a source: items and entries in order, each with the words it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from clerk_tui.importing.recognition.decision_rules import Heard, heard
from clerk_tui.meeting import AgendaItem, Entry, Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.record import GAP_BETWEEN

_SHORT = 50  # characters of words that are quoted


class Made(NamedTuple):
    """What an entry was made by."""

    reader: str
    rules: tuple[Heard, ...]
    """The rules that matched since the entry before, if somebody listens."""


@dataclass
class Recorder:
    """The items and entries of a meeting as they are recorded."""

    register: Directory
    entries: list[Entry] = field(default_factory=list)
    items: list[AgendaItem] = field(default_factory=list)
    item_id: int | None = None
    by: str = ""
    """What is read at present, as the trace calls it."""
    made: dict[int, Made] = field(default_factory=dict)
    """By the id of an entry: what it was made by."""
    presumed: set[int] = field(default_factory=set)
    """Ids of the entries that say *carried* of motions for which no result is printed."""
    doubts: list[tuple[int, str]] = field(default_factory=list)
    """What is to be asked about entries, by their ids, in words."""

    def doubt(self, said: str, words: str, at: int = -1) -> None:
        """Ask about the last entry, or that at an index: `said` is the question, with `words` in it."""
        short = words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"
        self.doubts.append((self.entries[at].id, said.format(short)))

    def add(
        self, kind: Kind, published: str, text: str | None = "", persons: tuple[Voice, ...] = (), **more: Any
    ) -> Entry:
        """Append an entry. `published`: the words it was read from; '' if it shares those of the entry before."""
        place, said = (len(self.entries) + 1) * GAP_BETWEEN, None if text is None else literal(text)
        entry_id = self.register.entry_id()
        entry = Entry(entry_id, kind, place, self.item_id, persons, said, published=published, **more)
        self.entries.append(entry)
        self.made[entry.id] = Made(self.by, heard())
        return entry

    def open_item(self, number: str, title: str, published: str, *, is_heading: bool = False) -> None:
        """Append an item, or the heading of a part."""
        item = AgendaItem(self.register.item_id(), literal(title), len(self.items) + 1, number, is_heading)
        self.items.append(item)
        self.item_id = item.id
        self.add(Kind.ITEM, published)

    def change(self, index: int, **fields: Any) -> None:
        """Change fields of an entry."""
        self.entries[index] = replace(self.entries[index], **fields)

    def go_on(self, index: int, published: str, text: str) -> None:
        """Append a paragraph to an entry, which must be the last with published words of its own."""
        entry = self.entries[index]
        joined = "\n".join(part for part in (entry.published, published) if part)
        words = "\n".join(part for part in (entry.text, literal(text)) if part)
        self.entries[index] = replace(entry, published=joined, text=words)

    def unsaid(self) -> tuple[Entry, ...]:
        """The motions that were taken as carried because no result is printed."""
        out, motion = [], None
        for entry in self.entries:
            motion = entry if entry.kind is Kind.MOTION else motion
            if entry.kind is Kind.CARRIED and entry.id in self.presumed and motion is not None:
                out.append(motion)
        return tuple(out)

    @property
    def title(self) -> str:
        """The title of the last item, or ''."""
        return self.items[-1].title if self.items else ""

    @property
    def last(self) -> int:
        """The index of the last entry; -1 if there is none."""
        return len(self.entries) - 1
