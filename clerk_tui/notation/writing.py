"""A meeting as a file of notes: what would have to be typed to have the same meeting again."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from clerk_tui.meeting import Entry, Head, Kind, Meeting, RollPlace, Vote
from clerk_tui.meeting.exchange import last_asked
from clerk_tui.meeting.record import OWN_SENTENCE
from clerk_tui.notation.commands import split_number
from clerk_tui.notation.files import PRIVATE_WARNING
from clerk_tui.notation.lines import read_line
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.reading import Context
from clerk_tui.notation.texts import decode
from clerk_tui.notation.times import typed_time

_MARKS = {Kind.STATEMENT: ":", Kind.QUESTION: "?", Kind.FOLLOW_UP: "?", Kind.ANSWER: ">", Kind.PROMISE: ">>"}
_WORDS = {
    Kind.OPENED: "open",
    Kind.CLOSED: "close",
    Kind.ADJOURNED: "adjourn",
    Kind.RESUMED: "resume",
    Kind.DEFERRED: "defer",
    Kind.WITHDRAWN: "withdraw",
    Kind.REFERRED: "refer",
    Kind.SUBSTITUTE: "sub",
}


def write_notes(meeting: Meeting) -> str:
    """The meeting in the notation, with aliases, escapes and times that can be read in one way only. Entries struck
    out are left out; private notes are in, and the first line says so."""
    lines = list(_head_lines(meeting.head))
    lines += _roll_lines(meeting)
    writer = LineWriter(meeting)
    opened: set[int] = set()
    for entry in meeting.entries:
        if not entry.is_struck:
            lines += writer.stamped(entry, opened)
    lines += writer.agenda_to_come()
    has_private = any(e.kind is Kind.PRIVATE and not e.is_struck for e in meeting.entries)
    first = [PRIVATE_WARNING] if has_private else []
    return "\n".join([*first, *lines]) + "\n"


def _head_lines(head: Head) -> Iterator[str]:
    for word in ("council", "committee"):
        if value := getattr(head, word):
            yield f"/{word} {value}"
    if head.date:
        yield f"/date {head.date.isoformat()}" + (f" {typed_time(head.time)}" if head.time else "")
    if head.venue:
        yield f"/venue {head.venue}"
    yield f"/style {head.style}"
    if head.quorum is not None:
        yield f"/quorum {head.quorum}"


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
            lines = [self._item_line(entry.item_id, opened)]
        else:
            first, *rest = self.lines(entry)
            lines = [first, *(f".. {text}" for text in rest)]
        stamp = f"[{entry.entered.hour:02}.{entry.entered.minute:02}] " if entry.entered else ""
        return [stamp + lines[0], *lines[1:]]

    def line(self, entry: Entry) -> str:
        """An entry as one line to be changed in the composer: its paragraphs run together as typed."""
        return " ".join(self.lines(entry))

    def agenda_to_come(self) -> list[str]:
        """The items not yet taken, and a line that goes back to the live one."""
        lines = [self._item_line(item.id, set()) for item in self.meeting.items_to_come]
        live = self.meeting.live_item
        if lines and live and live.number:
            lines.append(f"/item {live.number}")
        return lines

    def _item_line(self, item_id: int | None, opened: set[int]) -> str:
        item = self.meeting.item_by_id[item_id or 0]
        is_new = item.id not in opened
        opened.add(item.id)
        if item.is_heading:
            return f"/heading {item.title}"
        if item.number:
            return f"/item {item.number} {item.title}".strip() if is_new else f"/item {item.number}"
        return (
            f"/item \\{item.title}" if split_number(item.title)[0] or item.title[:1] == "\\" else f"/item {item.title}"
        )

    def lines(self, entry: Entry) -> list[str]:
        """The first line of an entry and its further paragraphs, as typed."""
        first, *rest = (entry.text or "").split("\n")
        typed = [decode(text, self.names) for text in (first, *rest)]
        typed[0] = self._first(entry, typed[0])
        return typed

    def _first(self, entry: Entry, text: str) -> str:
        kind = entry.kind
        if kind in _MARKS:
            return self._speech(entry, text)
        if kind is Kind.ACTION:
            return f"!{self._who(entry)} {text}" if entry.persons else f"! {text}"
        if kind in (Kind.CLAUSE, Kind.PRIVATE):
            return f"{'=' if kind is Kind.CLAUSE else '#'} {text}"
        if kind is Kind.NOTE:
            return self._note(entry, text)
        if kind in (Kind.PAPER, Kind.DEFERRED, Kind.WITHDRAWN, Kind.REFERRED):
            return f"/{_WORDS.get(kind, kind.value)} {text}".strip()
        return self._event(entry) + self._own_text(entry, text)

    def _own_text(self, entry: Entry, text: str) -> str:
        if entry.text is None or (entry.kind not in OWN_SENTENCE and not entry.text):
            return ":" if entry.text == "" and entry.kind in OWN_SENTENCE else ""
        return f": {text}".rstrip()

    def _event(self, entry: Entry) -> str:
        at = f" {typed_time(entry.at)}" if entry.at else ""
        match entry.kind:
            case Kind.ARRIVAL | Kind.DEPARTURE:
                return f"{'+' if entry.kind is Kind.ARRIVAL else '-'}{self._who(entry, ', ')}{at}"
            case Kind.SUBSTITUTE:
                return "/sub " + " for ".join(self._handles(entry))
            case Kind.VISITORS:
                return f"/visitors {entry.count}"
            case Kind.VOTE:
                return f"/vote {_count(entry.vote)}"
            case Kind.OPENED | Kind.CLOSED | Kind.ADJOURNED | Kind.RESUMED:
                return f"/{_WORDS[entry.kind]}{at}"
            case _:
                return f"/{entry.kind} {self._who(entry, ' ')}".rstrip()

    def _speech(self, entry: Entry, text: str) -> str:
        if entry.is_action:
            due = f" {entry.due.isoformat()}" if entry.due else ""
            text = f"{text} !{due}"
        elif text.endswith(" !"):
            text = text[:-1] + "\\!"
        asked = last_asked(self.meeting, entry.item_id, entry.position) if entry.kind is Kind.FOLLOW_UP else ()
        who = "" if asked and asked == entry.persons else self._who(entry)
        return f"{who}{_MARKS[entry.kind]} {text}".rstrip()

    def _note(self, entry: Entry, text: str) -> str:
        """A note as it stands, or with a backslash where it would be read as something else."""
        reading = read_line(text, self._context)
        as_read = reading.entry
        if reading.refusal and entry.is_unsettled:
            return text
        is_same = (
            as_read is not None and as_read.kind is Kind.NOTE and as_read.text == (entry.text or "").split("\n")[0]
        )
        if is_same and as_read is not None and as_read.is_unsettled == entry.is_unsettled:
            return text
        return "\\" + text

    def _who(self, entry: Entry, between: str = "&") -> str:
        return between.join(self._handles(entry))

    def _handles(self, entry: Entry) -> list[str]:
        return [self.names.handle(p) if isinstance(p, int) else p.value for p in entry.persons]


def _count(vote: Vote | None) -> str:
    if vote is None or vote.of_all:
        return "all"
    return f"{vote.in_favour}-{vote.against or 0}-{vote.abstained or 0}"
