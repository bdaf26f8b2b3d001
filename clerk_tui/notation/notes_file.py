"""A file of notes: read line by line into a meeting, and written from one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import time

from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Change, Entry, Head, Kind, Meeting, RollPlace, apply
from clerk_tui.meeting.intents import Record
from clerk_tui.meeting.kinds import CLOCK, MOVEMENT, SPEECH
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import AS_IT_STANDS
from clerk_tui.notation.agenda_items import item_line
from clerk_tui.notation.commands.agenda import planned_line
from clerk_tui.notation.execution import perform
from clerk_tui.notation.mentions import CONFIRMED, DOUBT, UNSETTLED, decode, tidy
from clerk_tui.notation.name_index import NameIndex
from clerk_tui.notation.parser import is_prose, read_line, stays_in_doubt
from clerk_tui.notation.reading import Context, Reading, draft, entries_above
from clerk_tui.notation.registry import WRITERS
from clerk_tui.notation.times import typed_time
from clerk_tui.regex import any_case, regex

STAMP = regex(r"\[([01]\d|2[0-3])\.([0-5]\d)\] ")
_PRIVATE = "# This file has private notes in it (lines that begin with #): they are in no minutes."
_EXEMPT = "# This file has exempt business in it: it is not for the public."
_BOTH = "# This file has private notes in it (lines that begin with #), and exempt business: it is not for the public."
_COUNCIL = any_case(r"^[^\S\n]*/council:?[^\S\n]+(.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Report:
    """A remark for the clerk about a line."""

    line: int
    """From 1."""
    sentence: str


@dataclass(frozen=True)
class Notes:
    """A file of notes as read: every line is in the meeting."""

    meeting: Meeting
    reports: tuple[Report, ...] = ()


def warning(*, has_private: bool, has_exempt: bool) -> str:
    """The first line of a file with private notes or exempt business; empty for any other."""
    if has_exempt:
        return _BOTH if has_private else _EXEMPT
    return _PRIVATE if has_private else ""


def council_in(text: str) -> str:
    """The council that a file of notes names; empty if it names none."""
    match = _COUNCIL.search(text)
    return match[1].strip() if match else ""


def split_stamp(raw: str) -> tuple[time | None, str]:
    """The time that begins a line, as in *[09.41] Members noted*, and the rest of the line, tidied."""
    stamp = STAMP.match(raw)
    return time(int(stamp[1]), int(stamp[2])) if stamp else None, tidy(raw[stamp.end() :] if stamp else raw)


def read_notes(
    text: str,
    head: Head,
    directory: Directory,
    styles: Collection[str] = (),
    month_first: Callable[[str], bool] = lambda style: False,
) -> Notes:
    """Read a file of notes into the meeting that begins with `head`. A line that cannot be carried out, or whose name
    means several people or nobody, is kept as an unsettled note and reported; so is anything that contradicts the
    record. `month_first`: whether the style of that name has the month first in dates. A file that names no style has
    that of the country of its body, if that is one of `styles`."""
    meeting, reports, names = Meeting(head), [], NameIndex(Meeting(head))
    is_styled = head.style != Head.style or _STYLE.search(text) is not None
    for number, raw in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        entered, line = split_stamp(raw)
        if not line or (number == 1 and line in (_PRIVATE, _EXEMPT, _BOTH)):
            continue
        is_month_first = month_first(meeting.head.style)
        context = Context(meeting, names, entered, is_live=False, styles=styles, month_first=is_month_first)
        reading = read_line(line, context)
        in_doubt = reading.doubt or reading.remark if stays_in_doubt(reading) else ""
        sentence = reading.refusal or (reading.remark if reading.is_doubtful else in_doubt)
        try:
            meeting = apply(meeting, _perform(reading, line, context, directory, entered))
        except LineRefusedError as error:
            sentence = str(error)
            meeting = apply(meeting, _perform(Reading(refusal=sentence), line, context, directory, entered))
        if sentence:
            reports.append(Report(number, sentence))
        if meeting.roll is not names.meeting.roll or meeting.people is not names.meeting.people:
            names = NameIndex(meeting)
    body = f"{meeting.head.council}, {meeting.head.committee}"
    if not is_styled and meeting.country and (style := meeting.country.style_for(body)) in styles:
        meeting = replace(meeting, head=replace(meeting.head, style=style))
    return Notes(meeting, tuple(reports))


_STYLE = regex(r"^(?:\[[\d.]+\] )?/style\b", re.MULTILINE)


def _perform(
    reading: Reading, line: str, context: Context, directory: Directory, entered: time | None
) -> tuple[Change, ...]:
    intent = reading.intent
    if intent is None:
        text, _ = context.encode(line)
        intent = Record(draft(Kind.NOTE, text, is_unsettled=True, doubt=reading.refusal))
    elif isinstance(intent, Record) and stays_in_doubt(reading):
        intent = Record(replace(intent.entry, doubt=reading.doubt))
    return perform(intent, context, directory, entered).changes


_AT_A_TIME = MOVEMENT | CLOCK | {Kind.INQUORATE}
"""Kinds that happen at the time of their stamp unless another is typed."""


def write_notes(meeting: Meeting) -> str:
    """The meeting in notation, with aliases, escapes and unambiguous times. Struck-out entries are left out; private
    notes and exempt business are included, and the first line says so."""
    lines = list(_head_lines(meeting.head))
    late = _joined_in_private(meeting)
    public = [place for place in meeting.roll if place not in late]
    lines += _roll_lines(meeting, public)
    groups, group = {place.group for place in public}, public[-1].group if public else ""
    is_excluded, has_exempt = False, bool(exempt_parts(meeting).parts)
    if not has_exempt:
        lines += _group_line(meeting.head.group, group)
    # What was said before they joined is read without them.
    writer = NotesWriter(replace(meeting, roll=tuple(public)) if late else meeting)
    lines += writer.agenda_lines()
    opened: set[int] = set()
    standing = None
    for entry in meeting.entries:
        if entry.is_struck:
            continue
        if entry.item_id != standing and entry.item_id is not None and entry.kind is not Kind.ITEM:
            lines.append(writer.opening(entry.item_id, opened))
        standing = entry.item_id
        lines += writer.stamped(entry, opened)
        if late and entry.kind is Kind.EXEMPT:
            lines += _roll_lines(meeting, late, group)
            group, late, writer = late[-1].group, (), NotesWriter(meeting)
        if entry.kind is Kind.READMITTED and is_excluded and group not in groups:
            group = ""  # as it is when the line is read
        is_excluded = entry.kind is Kind.EXEMPT or (is_excluded and entry.kind is not Kind.READMITTED)
    if has_exempt:
        lines += _group_line(meeting.head.group, group)
    has_private = any(e.kind is Kind.PRIVATE and not e.is_struck for e in meeting.entries)
    first = warning(has_private=has_private, has_exempt=has_exempt)
    return "\n".join([first, *lines] if first else lines) + "\n"


def _head_lines(head: Head) -> Iterator[str]:
    for word in ("council", "committee"):
        if value := getattr(head, word):
            yield f"/{word} {value}"
    if head.date:
        yield f"/date {head.date.isoformat()}" + (f" {typed_time(head.time)}" if head.time else "")
    if head.venue:
        yield f"/venue {head.venue}"
    yield f"/style {head.style}"
    if head.rules:
        yield f"/rules {head.rules}"
    if head.quorum is not None:
        yield f"/quorum {head.quorum}"
    if head.first_minute is not None:
        yield f"/minute {head.first_minute}"


def _joined_in_private(meeting: Meeting) -> tuple[RollPlace, ...]:
    """Those who joined the roll while the public was excluded, unless a line before names them."""
    begun = next((e.position for e in meeting.procedure_entries if e.kind is Kind.EXEMPT), None)
    if begun is None:
        return ()
    before = {person for e in meeting.entries if e.position < begun for person in e.people}
    return tuple(p for p in meeting.roll if p.joined_in_private and p.person_id not in before)


def _roll_lines(meeting: Meeting, places: Sequence[RollPlace], group: str = "") -> Iterator[str]:
    for place in places:
        yield from _group_line(place.group, group)
        group = place.group
        yield f"/{place.capacity} {person_line(meeting.people[place.person_id].name, place)}"


def _group_line(group: str, before: str) -> Iterator[str]:
    """The line that begins a group for the people after it, unless they are in it already."""
    if group != before:
        yield f"/group {group}".strip()


def person_line(name: str, place: RollPlace) -> str:
    """The line that adds a person to the roll."""
    return describe_person(name, place.post, place.alias, place.form)


def describe_person(name: str, post: str, alias: str, form: str) -> str:
    """`Name as listed (post or body) [alias] = form in text`, as far as each is known."""
    return name + (f" ({post})" if post else "") + (f" [{alias}]" if alias else "") + (f" = {form}" if form else "")


class NotesWriter:
    """Writes entries of one meeting as the lines that would record them."""

    def __init__(self, meeting: Meeting, names: NameIndex | None = None) -> None:
        self.meeting = meeting
        self.names = names or NameIndex(meeting)
        self._context = Context(meeting, self.names, is_live=False)

    def stamped(self, entry: Entry, opened: set[int]) -> list[str]:
        """The lines of one entry, the first with the time it was entered; `opened` collects the items so far."""
        if entry.kind is Kind.ITEM:
            lines = [self.opening(entry.item_id, opened)]
        else:
            first, *rest = self.lines(entry)
            first = f"{self._doubt_mark(entry, first)}{first}"
            lines = [first, *(f".. {text}" for text in rest)]
        has_stamp = entry.at is not None or entry.kind not in _AT_A_TIME  # else the stamp would be read as the time
        if entry.entered and has_stamp:
            return [f"[{entry.entered.hour:02}.{entry.entered.minute:02}] {lines[0]}", *lines[1:]]
        return ["\\" + lines[0] if STAMP.match(lines[0] + " ") else lines[0], *lines[1:]]

    def _doubt_mark(self, entry: Entry, line: str) -> str:
        """The mark before an event in doubt, or before one that would otherwise be read as in doubt; else empty."""
        if entry.kind is Kind.NOTE and (entry.is_doubtful or not entry.subject):
            return ""
        if not entry.is_doubtful and entry.kind in SPEECH and entry.subject == AS_IT_STANDS:
            return f"{CONFIRMED} "
        context = replace(self._context, before=entry.position, at_item=entry.item_id)
        read = read_line(line, context)
        if entry.is_doubtful:
            is_kept = not entry.is_unsettled or (read.entry is not None and read.entry.is_unsettled)
            return f"{DOUBT} " if is_kept else f"{UNSETTLED} "
        return f"{CONFIRMED} " if stays_in_doubt(read) or (entry.kind is Kind.NOTE and is_prose(read)) else ""

    def agenda_lines(self) -> list[str]:
        """The lines of the agenda, unless the openings of its items would restore it in the same order."""
        items = self.meeting.items
        if self.meeting.items_taken == items and not any(i.author or i.is_exempt for i in items):
            return []
        return [planned_line(i) for i in items]

    def opening(self, item_id: int | None, opened: set[int]) -> str:
        """The line that opens an item, with its title if it is not in `opened`."""
        is_new = item_id not in opened
        opened.add(item_id or 0)
        return item_line(self.meeting, item_id, is_new=is_new)

    def _numbered(self, entry_id: int, entry: Entry) -> str:
        """A reference to an entry's paragraph, as typed; a gap if that is not above."""
        for count, above in enumerate(entries_above(self.meeting, entry.position or None), 1):
            if above.id == entry_id:
                return f"@^{count}" if count > 1 else "@^"
        return "??"

    def lines(self, entry: Entry) -> list[str]:
        """The line of an entry and its further paragraphs, as typed."""
        first, *rest = (entry.text or "").split("\n")
        typed = [
            decode(text, self.names, has_doubts=entry.is_unsettled, numbered=lambda i: self._numbered(i, entry))
            for text in (first, *rest)
        ]
        typed[0] = WRITERS[entry.kind](entry, typed[0], self._context)
        return typed
