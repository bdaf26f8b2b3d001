"""What the command line and the screens share when a paper goes out: its name, and what it needs of the file."""

from __future__ import annotations

from pathlib import Path

from clerk_tui.errors import UsageError
from clerk_tui.files import must_be_text, must_end_in, stem
from clerk_tui.meeting import Head, Meeting, Stage
from clerk_tui.minutes import Severity, Style, proof, style_for
from clerk_tui.minutes.document import TO_SETTLE
from clerk_tui.minutes.formats import FORMATS, format_called
from clerk_tui.minutes.outgoing import Order, document, file_words
from clerk_tui.minutes.papers import Before
from clerk_tui.minutes.papers.agenda import next_items
from clerk_tui.store import Reader


def before(reader: Reader, head: Head) -> Before:
    """What the earlier meetings of the committee left to be followed, and the names in it."""
    lines = reader.matter_lines(head.id)
    names = {person.id: person.name for person in reader.persons(head.council)} if lines else {}
    return Before(lines, names)


def next_agenda(reader: Reader, council: str, committee: str) -> tuple[str, tuple[str, ...]]:
    """The titles of the agenda that the last meeting of a committee leaves to the next, as its paper has them, and the
    day of that meeting in words; nothing where none was held. Raises ClerkError."""
    held = (m for m in reader.meetings() if (m.council, m.committee) == (council, committee))
    last = next((m for m in held if m.date and m.stage is not Stage.PLANNED), None)
    if last is None:
        return "", ()
    meeting = reader.meeting(last.id)
    style = style_for(meeting.head.style)
    items = next_items(meeting, style, before(reader, meeting.head))
    return style.due(meeting.head.date), tuple(title for title, _ in items)


def file_name(meeting: Meeting, order: Order) -> str:
    """A safe name for a file, with the ending of its format; it tells what has exempt parts from what is public."""
    return stem(*file_words(meeting, order)) + ("-exempt" if order.with_exempt else "") + order.form.ending


def open_points(meeting: Meeting, style: Style, order: Order, known: Before) -> str:
    """What is to be known before a paper goes out: how many points are not settled, and how many lines are marked in it
    as such; '' where there are none."""
    points = sum(finding.severity is not Severity.INFO for finding in proof(meeting, style))
    if not points:
        return ""
    said = "1 point is not settled" if points == 1 else f"{points} points are not settled"
    marked = TO_SETTLE.format(text="…")
    unsettled = {entry.id for entry in meeting.entries if entry.is_unsettled}
    blocks = document(meeting, style, order, known).blocks if unsettled else ()
    lines = len(unsettled.intersection(i for block in blocks for i in block.entry_ids))
    if not lines:
        return said
    return f"{said}, and {'1 line is' if lines == 1 else f'{lines} lines are'} printed as {marked}"


def must_fit(target: Path, name: str) -> None:
    """Raises UsageError where the name of a file promises another format than the one called `name`."""
    form = format_called(name)
    if form.name == "text":
        meant = next((f.name for f in FORMATS if f.of == "document" and target.suffix.lower() in f.endings), "text")
        if meant != "text":
            raise UsageError(
                f"What is written is plain text, which {target.name} would not say. End the name in .txt, or choose "
                f"the format {meant}."
            )
        must_be_text(target)
    else:
        must_end_in(target, form.endings, form.called)
