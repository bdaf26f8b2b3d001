"""Who on file is meant by a name that arrives: by the rules of an import."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from clerk_tui import minutes
from clerk_tui.book.indexing import passages, whole_index
from clerk_tui.importing.people import Likeness, PeopleOnFile
from clerk_tui.importing.saving import Scope, scope_of
from clerk_tui.meeting import Act, Head, Meeting, Person
from clerk_tui.store import Passage, sources
from clerk_tui.store.team.applying import Helpers
from clerk_tui.store.team.tables import Connection


class PeopleHere:
    """The people of a book, read once for each council."""

    def __init__(self) -> None:
        self._people: dict[Scope, PeopleOnFile] = {}
        self.new: list[tuple[Head, Person]] = []
        """Those who are put on file in a block of `taking_in`, each with the head of a meeting."""
        self.helpers = Helpers(_passages, whole_index, self._identify)

    def _identify(self, connection: Connection, head: Head, name: str, taken: set[int]) -> int | None:
        """Who on file is called so; None if that is not certain. Those who may be one person are asked about where the
        people of the book are looked through."""
        scope = scope_of(head)
        if scope not in self._people:
            self._people[scope] = PeopleOnFile.of(sources.known_people(connection, *scope))
        on_file = self._people[scope]
        known = on_file.exactly(name)
        if known is not None:
            return known.id if known.id not in taken else None
        how, found = on_file.alike(name, taken)
        return found[0].id if how is Likeness.SAME else None

    @contextmanager
    def taking_in(self) -> Iterator[None]:
        """Know those who are put on file in the block, unless it fails."""
        try:
            yield
        except BaseException:
            self.forget()
            raise
        for head, person in self.new:
            if (scope := scope_of(head)) in self._people:
                self._people[scope].add(person)

    def forget(self) -> None:
        """Read the people again: what was to be put on file was not, or more has changed."""
        self._people.clear()


def _passages(meeting: Meeting, act: Act) -> tuple[Passage, ...]:
    return passages(meeting, act, minutes.style_for(meeting.head.style))
