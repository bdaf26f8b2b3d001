"""Makes one of two people of a minute book who are found to be the same."""

from __future__ import annotations

from clerk_tui import store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import SaveError
from clerk_tui.importing.keeping import scope_of
from clerk_tui.importing.people import Alike, PeopleOnFile
from clerk_tui.importing.run import Question
from clerk_tui.meeting import Head, Person
from clerk_tui.store import Writer


def questions_on_file(book: MinuteBook) -> list[Question]:
    """The pairs of people on file whose names are alike and of whom nobody has said that they are two, by council (by
    committee, where no council is named). Raises ClerkError where the file cannot be read."""
    reader = book.reader
    bodies = [(line.council, line.committee) for line in reader.meetings()]
    bodies += [(committee.council, committee.name) for committee in reader.committees()]
    scopes = dict.fromkeys(scope_of(Head(0, council, committee)) for council, committee in bodies)
    return [
        Question(scope, Alike(other.name, (one,)), other)
        for scope in scopes
        for one, other in PeopleOnFile.of(reader.known_people(*scope)).pairs()
    ]


def merge(book: MinuteBook, one: Person, other: Person, name: str) -> int:
    """Make one person of two, called `name`; in how many meetings they are named. It waits for the writer. Raises
    SaveError where they cannot be one."""
    writer = _writer(book)
    touched = store.write_and_wait(writer, lambda connection: store.put_merged(connection, one.id, other.id, name))
    book.is_changed = True
    for meeting_id in touched:
        writer.run(book.refreshing(meeting_id))
    return len(touched)


def keep_apart(book: MinuteBook, one: Person, other: Person) -> None:
    """Keep that two people are not one, when nothing waits to be saved."""
    _writer(book).run(lambda connection: store.set_apart(connection, one.id, other.id))
    book.is_changed = True


def _writer(book: MinuteBook) -> Writer:
    if book.writer is None:
        raise SaveError(f"{book.held_by} Here it can only be read.".lstrip())
    return book.writer
