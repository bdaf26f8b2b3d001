"""The lists beside the record (the agenda and the people), the status line, and the alarm."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip

from clerk_tui.english.spelling import English
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import AgendaItem, Capacity, Meeting, RollPlace, Stage, stage_word
from clerk_tui.meeting.attendance import Attendance, Quorum, Standing, quorum
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.tui.formatting import clock, clock_cells, cut, join, padded, plain, short_date, width, wrap
from clerk_tui.tui.widgets.repainting import Line
from clerk_tui.tui.widgets.rows import ItemList, strip_of

if TYPE_CHECKING:
    from clerk_tui.book.recording import Recording

STANDINGS = {
    Standing.PRESENT: ("●", ""),
    Standing.REMOTE: ("◐", "remote"),
    Standing.LEFT: ("◌", "left"),
    Standing.EXPECTED: ("·", "?"),
    Standing.APOLOGIES: ("○", "apols"),
    Standing.ABSENT: ("○", "absent"),
}
"""The sign and the word for each."""
MOST_LINES = 3
"""The most lines of an item of the agenda."""


class AgendaList(ItemList[AgendaItem], can_focus=False):
    """The agenda: items taken (✓), the live item (▸) and items to come. A click shows an item."""

    class ItemChosen(Message):
        def __init__(self, item: AgendaItem) -> None:
            super().__init__()
            self.item = item

    _taken: frozenset[int] = frozenset()
    _live: AgendaItem | None = None
    _viewed: AgendaItem | None = None

    def show(self, meeting: Meeting, live: AgendaItem | None, viewed: AgendaItem | None) -> None:
        """Show the items of a meeting. `live`: the item that it is on; `viewed`: the item in view."""
        before = (self.shown, self._taken, self._live, self._viewed)
        self.shown, self._taken = meeting.items, frozenset(item.id for item in meeting.items_taken)
        self._live, self._viewed = live, viewed
        if before != (self.shown, self._taken, live, viewed):
            self.show_changes()
            if live in self.shown:
                self.show_row(self.shown.index(live))

    def row_key(self, index: int) -> Hashable:
        item = self.shown[index]
        return item, item.id in self._taken, item == self._live, item == self._viewed

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        item = self.shown[index]
        sign = "▸" if item == self._live else "✓" if item.id in self._taken else " "
        look = Style(bold=item == self._live, underline=item == self._viewed != self._live)
        lead, text = ("", plain(item.title)) if item.is_heading else (f"{sign} ", plain(item.label))
        room = max(width - len(lead), 8)
        lines = [text[start:end] for start, end in wrap(text, room)]
        if len(lines) > MOST_LINES:
            lines = [*lines[: MOST_LINES - 1], cut(" ".join(lines[MOST_LINES - 1 :]), room)]
        leads = (lead, *(" " * len(lead) for _ in lines))
        rows = (padded(f"{lead}{line}", width) for lead, line in zip(leads, lines, strict=False))
        return [strip_of([(row, self.ground + look)], width, self.ground) for row in rows]

    def on_click(self, event: events.Click) -> None:
        """Report the item that was clicked."""
        super().on_click(event)
        if (item := self.chosen) is not None:
            self.post_message(self.ItemChosen(item))
            self.selected = None


@dataclass(frozen=True)
class RoomLine:
    """A person in the list of people on the roll."""

    person_id: int
    name: str
    glyph: str
    word: str
    """A note on their attendance: *chair*, *9.44*, *apols*."""
    is_in_room: bool


def _room_line(meeting: Meeting, place: RollPlace, room: Attendance) -> RoomLine:
    person_id, capacity = place.person_id, place.capacity
    standing = room.standing(person_id)
    glyph, word = STANDINGS[standing]
    words = [word]
    if person_id == room.presiding and standing in (Standing.PRESENT, Standing.EXPECTED):
        words.append("chair")
    elif person_id in room.substitutes:
        words.append("sub")
    elif not word and capacity in (Capacity.OFFICER, Capacity.GUEST, Capacity.COOPTED):
        words.append("co-opted" if capacity is Capacity.COOPTED else capacity.value)
    if moved := room.moved_at.get(person_id):
        words.append(clock(moved))
    name = meeting.people[person_id].name
    return RoomLine(person_id, name, glyph, " ".join(filter(None, words)), room.is_in_room(person_id))


class RoomList(ItemList[RoomLine], can_focus=False):
    """The people on the roll and their attendance."""

    _drawn_from: tuple[object, ...] = ()

    def show(self, recording: Recording) -> None:
        """Show who is on the roll, unless nothing has changed there."""
        meeting, room = recording.meeting, recording.state.room
        drawn_from = (room, meeting.people, clock_cells())
        if any(part is not known for part, known in zip_longest(drawn_from, self._drawn_from)):
            self._drawn_from = drawn_from
            self.shown = [_room_line(meeting, place, room) for place in meeting.roll]
            self.show_changes()

    def row_key(self, index: int) -> Hashable:
        return self.shown[index]

    def row_lines(self, index: int, width_: int, selected: bool) -> list[Strip]:
        person = self.shown[index]
        word = plain(person.word)
        name = cut(plain(short_name(person.name)), max(4, width_ - 3 - width(word)))
        gap = " " * max(1, width_ - 2 - width(name) - width(word))
        look = self.ground + Style(dim=not person.is_in_room)
        return [strip_of([(f"{person.glyph} {name}{gap}{word}", look)], width_, self.ground)]


def short_name(name: str) -> str:
    """Return a listed name without *Councillor*, for a narrow column."""
    for title in ("Councillor ", "Cllr ", "Cllr. "):
        name = name.removeprefix(title)
    return name


GAP, SMALL_GAP = "   ", "  "
LEAST_TITLE = 10
"""Cells of the committee's name below which it is left out."""


@dataclass(frozen=True)
class Status:
    """What the top line of the meeting's screen says."""

    title: str
    stage: str
    quorum: Quorum
    saving: str
    """*saved*, *saving 2*, *NOT SAVED …*."""
    is_trouble: bool
    exempt: str = ""
    """The word for it if the public is excluded."""
    doubts: int = 0
    """How many lines are in doubt."""


def status_of(recording: Recording, *, waiting: int, trouble: str, is_read_only: bool, unshared: int) -> Status:
    """Return the state of the meeting and of its saving. `waiting`: how many changes are not saved yet; `unshared`: how
    many the team that shares the book does not have yet."""
    head, stage, state = recording.meeting.head, recording.meeting.stage, recording.state
    names = {Stage.PLANNED: "planned", Stage.LIVE: "● LIVE", Stage.DRAFT: "closed, draft", Stage.SIGNED: "SIGNED"}
    word = stage_word(stage, is_imported=recording.meeting.is_imported)
    name = names.get(stage, word) if word == stage else word
    if stage is Stage.LIVE:
        name = f"{'ADJOURNED' if state.room.is_adjourned else name} {clock(state.now)}".rstrip()
    if is_read_only:
        saving = "READ ONLY"
    elif trouble:
        saving = f"NOT SAVED ({waiting})"
    else:
        saving = f"saving {waiting}" if waiting else f"saved, {unshared} not yet shared" if unshared else "saved"
    title = f"{head.committee or 'Meeting'} · {short_date(head.date)}"
    word = "CLOSED SESSION" if state.style.english is English.AMERICAN else "EXEMPT"
    exempt = word if state.is_public_excluded and not state.room.is_closed else ""
    doubts = len(recording.meeting.doubts)
    return Status(title, name, quorum(state.room), saving, bool(trouble), exempt, doubts)


def alarm(status: Status, recording: Recording, trouble: str, *, is_rescued: bool) -> str:
    """Return what the clerk has to know at once, one line each: a save failed, there is no quorum, the public is
    excluded, the minutes are agreed. Empty if nothing is."""
    lines = []
    if status.is_trouble:
        kept = "here and in a rescue file" if is_rescued else "on this screen only: do not close it"
        lines.append(f"NOT SAVED: {trouble} Your text is kept {kept}. Saving is tried again; ^S tries at once.")
    elif status.quorum.is_lost:
        how = "" if status.exempt else "  ^P “Minute the quorum” records it."
        lines.append(f"NO QUORUM: {status.quorum.present} in the room, {status.quorum.needed} needed.{how}")
    if status.exempt:
        numbers = ", ".join(exempt_parts(recording.meeting).parts[-1].paragraphs)
        why = f" (paragraph {numbers})" if numbers else ""
        lines.append(f"{status.exempt}{why}: what you type is not for the public, until /public.")
    settled = recording.meeting.settled
    if settled is not None and settled.stage is Stage.AGREED:
        when = f" on {short_date(settled.on)}" if settled.on else ""
        lines.append(f"AGREED{when}: what you type changes agreed minutes.")
    return "\n".join(f" {line}" for line in lines)


def quorum_texts(state: Quorum) -> tuple[str, ...]:
    """Return the number of members in the room and how many are needed, in versions that take fewer and fewer cells."""
    if state.needed is None:
        return f"members here {state.present}", f"{state.present} here"
    here, needed = state.present, state.needed
    return f"members {here}, quorum {needed}", f"{here} here, quorum {needed}", f"{here}, quorum {needed}"


class StatusLine(Line):
    """The status. If there is too little room, the committee's name is cut, or left out rather than cut to nothing."""

    _status: Status | None = None

    def show_status(self, status: Status) -> None:
        self._status = status
        self.set_class(status.is_trouble, "-trouble")
        self.show(self._content(status))

    def on_resize(self) -> None:
        if self._status is not None:
            self.show(self._content(self._status))

    def _content(self, status: Status) -> Content:
        lost = status.quorum.is_lost
        saving = f" {status.saving} " if status.is_trouble else status.saving
        exempt = f" {status.exempt} " if status.exempt else ""
        counts, doubts = quorum_texts(status.quorum), f"⚠ {status.doubts}" if status.doubts else ""
        said = [(GAP, count, f"{doubts} in doubt" if doubts else "") for count in counts]
        for gap, count, in_doubt in (*said, (SMALL_GAP, counts[-1], doubts)):
            members = f" NO QUORUM {count} " if lost else count
            parts = [part for part in (status.stage, exempt, members, in_doubt, saving) if part]
            room = self.size.width - width(gap.join(parts)) - len(gap) - 2
            if room >= (width(status.title) if count != counts[-1] else LEAST_TITLE):
                break
        title = cut(status.title, room) if room >= LEAST_TITLE else ""
        padding = " " * max(self.size.width - width(gap.join(parts)) - width(title) - 2, 0)
        looks = {exempt: "bold reverse", members: "bold reverse" if lost else "", in_doubt: "bold"}
        looks[saving] = "bold reverse" if status.is_trouble else ""
        pieces = [piece for part in parts for piece in ((part, looks.get(part, "")), gap)]
        return join(f" {title}{padding}", *pieces[:-1])
