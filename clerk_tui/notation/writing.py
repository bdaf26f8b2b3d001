"""A meeting as a file of notes: what would have to be typed to have the same meeting again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from clerk_tui.meeting import AgendaItem, Entry, Head, Kind, Meeting, RollPlace
from clerk_tui.meeting.exchange import last_asked
from clerk_tui.meeting.kinds import MOVEMENT
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.notation.files import STAMP, warning
from clerk_tui.notation.items import begins_with_number
from clerk_tui.notation.lines import read_line
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.procedure_lines import procedure_line
from clerk_tui.notation.reading import Context
from clerk_tui.notation.texts import DOUBT, decode, due_in, without_flag
from clerk_tui.notation.times import typed_time

_MARKS = {Kind.STATEMENT: ":", Kind.QUESTION: "?", Kind.FOLLOW_UP: "?", Kind.ANSWER: ">", Kind.PROMISE: ">>"}
_WORDS = {
    Kind.OPENED: "open",
    Kind.CLOSED: "close",
    Kind.ADJOURNED: "adjourn",
    Kind.RESUMED: "resume",
    Kind.INQUORATE: "inquorate",
}
_JOINS = re.compile(r"and\s|[,&]")
"""Words of an action that would join another owner to those before them."""
_AT_A_TIME = MOVEMENT | frozenset(_WORDS)
"""Kinds that happen at the time of their stamp where no other is typed."""


def write_notes(meeting: Meeting) -> str:
    """The meeting in the notation, with aliases, escapes and times that can be read in one way only. Entries struck
    out are left out; private notes and exempt business are in, and the first line says so."""
    lines = list(_head_lines(meeting.head))
    lines += _roll_lines(meeting)
    writer = LineWriter(meeting)
    lines += writer.agenda_lines()
    opened: set[int] = set()
    standing = None
    for entry in meeting.entries:
        if entry.is_struck:
            continue
        if entry.item_id != standing and entry.item_id is not None and entry.kind is not Kind.ITEM:
            lines.append(writer.item_line(entry.item_id, opened))
        standing = entry.item_id
        lines += writer.stamped(entry, opened)
    has_private = any(e.kind is Kind.PRIVATE and not e.is_struck for e in meeting.entries)
    first = warning(has_private=has_private, has_exempt=bool(exempt_parts(meeting).parts))
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


def _roll_lines(meeting: Meeting) -> Iterator[str]:
    group = ""
    for place in meeting.roll:
        if place.group != group:
            group = place.group
            yield f"/group {group}".strip()
        yield f"/{place.capacity} {person_line(meeting.people[place.person_id].name, place)}"
    if meeting.head.group != group:
        yield f"/group {meeting.head.group}".strip()


def person_line(name: str, place: RollPlace) -> str:
    """A person as they are typed onto a roll."""
    return describe_person(name, place.post, place.alias, place.form)


def describe_person(name: str, post: str, alias: str, form: str) -> str:
    """`Name as listed (post or body) [alias] = form in text`, as far as each is known."""
    return name + (f" ({post})" if post else "") + (f" [{alias}]" if alias else "") + (f" = {form}" if form else "")


class LineWriter:
    """Writes entries of one meeting as the lines that would record them."""

    def __init__(self, meeting: Meeting, names: NameIndex | None = None, styles: Collection[str] = ()) -> None:
        self.meeting = meeting
        self.names = names or NameIndex(meeting)
        self._context = Context(meeting, self.names, is_live=False, styles=styles)

    def stamped(self, entry: Entry, opened: set[int]) -> list[str]:
        """The lines of one entry, the first with the time it was entered; `opened` collects the items met so far."""
        if entry.kind is Kind.ITEM:
            lines = [self.item_line(entry.item_id, opened)]
        else:
            first, *rest = self.lines(entry)
            lines = [first, *(f".. {text}" for text in rest)]
        has_stamp = entry.at is not None or entry.kind not in _AT_A_TIME  # it would be taken for the time
        if entry.entered and has_stamp:
            return [f"[{entry.entered.hour:02}.{entry.entered.minute:02}] {lines[0]}", *lines[1:]]
        return ["\\" + lines[0] if STAMP.match(lines[0] + " ") else lines[0], *lines[1:]]

    def line(self, entry: Entry) -> str:
        """An entry as one line to be changed in the composer: its paragraphs run together as typed."""
        return " ".join(self.lines(entry))

    def agenda_lines(self) -> list[str]:
        """The agenda, where the openings of its items alone would not give it back: when items are to come, or were
        not taken in its order."""
        items = self.meeting.items
        if self.meeting.items_taken == items:
            return []
        return [f"/part {i.title}" if i.is_heading else f"/agenda {self._numbered(i)}" for i in items]

    def _numbered(self, item: AgendaItem) -> str:
        """An item's number and title, as both are read; a title alone may seem to begin with a number."""
        if item.number:
            return f"{item.number} {item.title}".strip()
        return f"\\{item.title}" if begins_with_number(item.title) else item.title

    def item_line(self, item_id: int | None, opened: set[int]) -> str:
        """The line that opens an item, with its title where it is not among those `opened`, and so goes back to it."""
        item = self.meeting.item_by_id[item_id or 0]
        is_new = item.id not in opened
        opened.add(item.id)
        if item.is_heading:
            return f"/heading {item.title}"
        if item.number:
            return f"/item {self._numbered(item)}" if is_new else f"/item {item.number}"
        shared = any(i.id != item.id and i.title.casefold() == item.title.casefold() for i in self.meeting.items)
        is_plain = shared and not begins_with_number(item.title)
        return f"/item \\{item.title}" if is_plain else f"/item {self._numbered(item)}"

    def lines(self, entry: Entry) -> list[str]:
        """The first line of an entry and its further paragraphs, as typed."""
        first, *rest = (entry.text or "").split("\n")
        typed = [decode(text, self.names, has_doubts=entry.is_unsettled) for text in (first, *rest)]
        typed[0] = self._first(entry, typed[0])
        return typed

    def _first(self, entry: Entry, text: str) -> str:
        kind = entry.kind
        if kind in _MARKS:
            return self._speech(entry, text)
        if kind is Kind.ACTION:
            after = ":" if _JOINS.match(text) else ""
            return f"!{self._who(entry)}{after} {text}" if entry.persons else f"! {text}"
        if kind in (Kind.CLAUSE, Kind.PRIVATE):
            return f"{'=' if kind is Kind.CLAUSE else '#'} {text}"
        if kind is Kind.NOTE:
            return self._note(entry, text)
        if (line := procedure_line(entry, text, self.names)) is not None:
            return line
        return self._event(entry) + ("" if entry.text is None else f": {text}".rstrip())

    def _event(self, entry: Entry) -> str:
        at = f" {typed_time(entry.at)}" if entry.at else ""
        match entry.kind:
            case Kind.ARRIVAL | Kind.DEPARTURE:
                return f"{'+' if entry.kind is Kind.ARRIVAL else '-'}{self._who(entry, ', ')}{at}"
            case Kind.SUBSTITUTE:
                return "/sub " + " for ".join(self._handles(entry))
            case Kind.VISITORS:
                return f"/visitors {entry.count}"
            case Kind.OPENED | Kind.CLOSED | Kind.ADJOURNED | Kind.RESUMED | Kind.INQUORATE:
                return f"/{_WORDS[entry.kind]}{at}"
            case _:
                return f"/{entry.kind} {self._who(entry, ' ')}".rstrip()

    def _speech(self, entry: Entry, text: str) -> str:
        after = self.meeting.head.date
        if entry.is_action or (entry.kind is Kind.PROMISE and entry.due and entry.due != due_in(text, after)):
            text = f"{text} !{entry.due or ''}"
        else:
            text = without_flag(text, after)
        asked = last_asked(self.meeting, entry.item_id, entry.position) if entry.kind is Kind.FOLLOW_UP else ()
        who = "" if asked and asked == entry.persons else self._who(entry)
        return f"{who}{_MARKS[entry.kind]} {text}".rstrip()

    def _note(self, entry: Entry, text: str) -> str:
        """A note as it stands, or with a mark before it where it would be read as something else: a backslash, or the
        sign that it is still to be settled."""
        context = replace(self._context, before=entry.position, at_item=entry.item_id)
        read = read_line(text, context).entry
        is_note = read is not None and read.kind is Kind.NOTE and read.text == (entry.text or "").split("\n")[0]
        if text and is_note and read is not None and read.is_unsettled is entry.is_unsettled:
            return text
        return f"{DOUBT} {text}" if text and entry.is_unsettled else "\\" + text

    def _who(self, entry: Entry, between: str = "&") -> str:
        return between.join(self._handles(entry))

    def _handles(self, entry: Entry) -> list[str]:
        return [self.names.handle(p) if isinstance(p, int) else p.value for p in entry.persons]
