"""What the command line and the screens share when a paper goes out: its name, and what it needs of the file."""

from __future__ import annotations

from pathlib import Path

from clerk_tui.files import must_be_text, must_end_in, stem
from clerk_tui.meeting import Head, Meeting
from clerk_tui.minutes.formats import format_called
from clerk_tui.minutes.outgoing import Order, file_words
from clerk_tui.minutes.papers import Before
from clerk_tui.store import Reader


def before(reader: Reader, head: Head) -> Before:
    """What the earlier meetings of the committee left to be followed, and the names in it."""
    lines = reader.matter_lines(head.id)
    names = {person.id: person.name for person in reader.persons(head.council)} if lines else {}
    return Before(lines, names)


def file_name(meeting: Meeting, order: Order) -> str:
    """A safe name for a file, with the ending of its format; it tells what has exempt parts from what is public."""
    return stem(*file_words(meeting, order)) + ("-exempt" if order.with_exempt else "") + order.form.ending


def must_fit(target: Path, name: str) -> None:
    """Raises UsageError where the name of a file promises another format than the one called `name`."""
    form = format_called(name)
    if form.name == "text":
        must_be_text(target)
    else:
        must_end_in(target, form.endings, form.called)
