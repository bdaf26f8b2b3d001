"""The people on file, and the next id of everything."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from itertools import count

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.names import same_name_key
from clerk_tui.meeting.people import Person


@dataclass
class Directory:
    """Gives new ids, and knows who is on file so that one person never becomes two."""

    next_person: int = 1
    next_item: int = 1
    next_entry: int = 1
    known: dict[str, Person] = field(default_factory=dict)
    """Everybody on file at this council, by `same_name_key`."""

    @classmethod
    def on_trial(cls, meeting: Meeting) -> Directory:
        """The ids after those of one meeting, for a trial alone."""
        items, entries = (item.id for item in meeting.items), (entry.id for entry in meeting.entries)
        person, item, entry = (max(ids, default=0) + 1 for ids in (meeting.people, items, entries))
        return cls(person, item, entry, {same_name_key(one.name): one for one in meeting.people.values()})

    def person(self, name: str, apart_from: Container[int] = ()) -> tuple[Person, bool]:
        """The person listed as `name`, and whether they are new. `apart_from`: for a vacant seat, those on the roll by
        id, for two seats are two although they have one name."""
        key = same_name_key(name)
        for number in count(2):
            if key not in self.known or self.known[key].id not in apart_from:
                break
            key = f"{same_name_key(name)} {number}"
        if key in self.known:
            return self.known[key], False
        person = Person(self.next_person, name)
        self.next_person += 1
        self.known[key] = person
        return person, True

    def item_id(self) -> int:
        """A new id for an agenda item."""
        self.next_item += 1
        return self.next_item - 1

    def entry_id(self) -> int:
        """A new id for an entry."""
        self.next_entry += 1
        return self.next_entry - 1
