"""Attendance and declarations in the body's year around a meeting, for its meetings up to the last that was held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from clerk_tui.errors import NotFoundError
from clerk_tui.meeting.agenda import year_began
from clerk_tui.meeting.attendance import Attended, Standing, attended
from clerk_tui.meeting.exempt import public_record
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.stage import Stage
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.papers import Before, heading, table
from clerk_tui.minutes.public_record import PublicRecord
from clerk_tui.minutes.publicity import as_shown
from clerk_tui.minutes.rendering import about, render
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import series

NAME = "Attendance and declarations"
NO_DECLARATION = "No interest was declared."
_HOW = {
    Standing.APOLOGIES: "Apologies",
    Standing.ABSENT: "Absent",
    Standing.REMOTE: "By remote link",
    Standing.EXPECTED: "Not recorded",
}
"""The columns of those who did not attend as members, each there if it says something."""


def year_of(meeting: Meeting) -> tuple[date, date]:
    """The first and last day of the body's year around a meeting: its numbering year, otherwise the calendar year.
    Raises NotFoundError for a meeting without a date."""
    if (day := meeting.head.date) is None:
        raise NotFoundError("The meeting has no date, so that its year is not known: give it one with /date.")
    first = year_began(meeting.rules, day) or date(day.year, 1, 1)
    return first, year_began(meeting.rules, first + timedelta(days=400)) or date(day.year + 1, 1, 1)


def make(meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False) -> Document:
    """The paper: the meetings, a table of who attended them, who substituted for whom, and what was declared."""
    first, end = year_of(meeting)
    others = [as_shown(one, with_exempt=with_exempt) for one in before.year]
    dated = [one for one in (*others, meeting) if one.head.date and first <= one.head.date < end]
    held = [one for one in dated if one.stage is not Stage.PLANNED]
    held.sort(key=lambda one: (one.head.date or first, one.head.id))
    year = _Year(held, style, with_exempt=with_exempt)
    period = f"{style.due(first)} to {style.due(end - timedelta(days=1))}"
    head = [block for block in heading(meeting, style, NAME) if block.kind is BlockKind.TITLE]
    body = meeting.head.body
    described = replace(
        about(meeting, style, NAME, with_exempt=with_exempt, is_minutes=False),
        title=f"{NAME} of {body}, {period}" if body else f"{NAME}, {period}",
        is_exempt=with_exempt and any(exempt_parts(one).parts for one in held),
    )
    return Document((*head, Block(BlockKind.LEAD, period), *year.blocks()), described)


class _Year:
    def __init__(self, held: Sequence[Meeting], style: Style, *, with_exempt: bool) -> None:
        self._held, self._style, self._with_exempt = held, style, with_exempt
        self._known = [attended(one if with_exempt else public_record(one)) for one in held]
        self._names: dict[int, str] = {}
        for one in reversed(held):  # as the last of the meetings lists them
            shown = PublicRecord(one, style, with_exempt=with_exempt)
            for place in one.roll:
                self._names.setdefault(place.person_id, shown.name(place.person_id))

    def blocks(self) -> Iterator[Block]:
        """The meetings, the tables, and the lines about them."""
        days = [self._style.due(one.head.date) for one in self._held]
        if not days:
            yield Block(BlockKind.PARAGRAPH, "No meeting of the year was held yet.")
            return
        count = "1 meeting was" if len(days) == 1 else f"{len(days)} meetings were"
        yield Block(BlockKind.PARAGRAPH, f"{count} held: {series(days, ' and ')}.")
        without = [
            day for day, known in zip(days, self._known, strict=True) if not any(one.is_expected for one in known)
        ]
        if without:
            yield Block(BlockKind.PARAGRAPH, f"The figures leave out {series(without, ' and ')}: no roll was called.")
        yield Block(BlockKind.HEADING, "Attendance")
        yield from self._attendance()
        yield from self._substitutes()
        yield Block(BlockKind.HEADING, "Declarations of interest")
        yield from self._declarations()

    def _attendance(self) -> Iterator[Block]:
        """A table of how often each member could have attended and did, and why they did not."""
        counts: dict[int, Counter[str]] = {}
        for one in (one for known in reversed(self._known) for one in known if one.is_expected):
            counts.setdefault(one.person_id, Counter()).update(["Meetings", _attendance_word(one)])
        said = [name for name in _HOW.values() if any(count[name] for count in counts.values())]
        columns = ("Meetings", "Attended", *said)
        if not counts:
            yield Block(BlockKind.PARAGRAPH, "No roll was called.")
            return
        figures = ((self._names[person], *(str(count[name]) for name in columns)) for person, count in counts.items())
        yield from table(("Member", *columns), figures)

    def _substitutes(self) -> Iterator[Block]:
        for one, known in zip(self._held, self._known, strict=True):
            for person in (person for person in known if person.sat_for is not None):
                member = self._names.get(person.sat_for or 0, "a member")
                said = f"{self._names[person.person_id]} substituted for {member} on {self._style.due(one.head.date)}."
                yield Block(BlockKind.PARAGRAPH, said)

    def _declarations(self) -> Iterator[Block]:
        rows = []
        for one in self._held:
            ids = {entry.id for entry in one.entries if entry.kind is Kind.DECLARATION and not entry.is_struck}
            for block in render(one, self._style, with_exempt=self._with_exempt).blocks if ids else ():
                if ids.intersection(block.entry_ids):
                    words = block.text or " ".join(block.cells)
                    rows.append((self._style.due(one.head.date), words))
        yield from table(("Date", "Declaration"), rows) if rows else [Block(BlockKind.PARAGRAPH, NO_DECLARATION)]


def _attendance_word(one: Attended) -> str:
    return "Attended" if one.counts else _HOW.get(one.standing, "Not recorded")
