"""The record that is made of a source: items and entries in order, each with the words it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from clerk_tui.meeting import AgendaItem, Entry, Kind, Voice
from clerk_tui.meeting.record import GAP_BETWEEN, Interest
from clerk_tui.meeting.register import Register
from clerk_tui.meeting.text import literal
from clerk_tui.meeting.votes import Vote


@dataclass
class Recorder:
    """Items and entries as they are made."""

    register: Register
    entries: list[Entry] = field(default_factory=list)
    items: list[AgendaItem] = field(default_factory=list)
    item_id: int | None = None

    def add(
        self,
        kind: Kind,
        published: str,
        text: str | None = "",
        persons: tuple[Voice, ...] = (),
        *,
        at: time | None = None,
        due: date | None = None,
        vote: Vote | None = None,
        count: int | None = None,
        subject: str = "",
        interest: Interest | None = None,
        is_action: bool = False,
    ) -> Entry:
        """Put an entry at the end. `published`: the words it was read from; '' where it shares those before it."""
        entry = Entry(
            self.register.entry_id(),
            kind,
            (len(self.entries) + 1) * GAP_BETWEEN,
            self.item_id,
            persons,
            None if text is None else literal(text),
            at=at,
            due=due,
            is_action=is_action,
            vote=vote,
            count=count,
            subject=subject,
            interest=interest,
            published=published,
        )
        self.entries.append(entry)
        return entry

    def open_item(self, number: str, title: str, published: str, *, is_heading: bool = False) -> None:
        """Open an item, or the heading of a part."""
        item = AgendaItem(self.register.item_id(), literal(title), len(self.items) + 1, number, is_heading)
        self.items.append(item)
        self.item_id = item.id
        self.add(Kind.ITEM, published)

    def change(self, index: int, **fields: Any) -> None:
        """Change fields of an entry that was put down before."""
        self.entries[index] = replace(self.entries[index], **fields)

    def go_on(self, index: int, published: str, text: str) -> None:
        """Let an entry go on with another paragraph. It must be the last that has words of its own."""
        entry = self.entries[index]
        joined = "\n".join(part for part in (entry.published, published) if part)
        words = "\n".join(part for part in (entry.text, literal(text)) if part)
        self.entries[index] = replace(entry, published=joined, text=words)

    @property
    def title(self) -> str:
        """The title of the item that is open."""
        return self.items[-1].title if self.items else ""

    @property
    def last(self) -> int:
        """The index of the last entry; -1 where there is none."""
        return len(self.entries) - 1
