"""What was found in one file, looked through and put right before it is kept: a meeting, beside the words of the file;
or a meeting to come, in the form of its agenda."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import ClassVar

from rich.style import Style
from textual.strip import Strip

from clerk_tui import notation
from clerk_tui.commands import key_said
from clerk_tui.frozen import dataclass
from clerk_tui.importing.agenda import FoundAgenda, committee_of, meeting_of, plan_of
from clerk_tui.importing.examine import FoundMeeting, counted
from clerk_tui.importing.run import FileRow, ImportRun, State
from clerk_tui.meeting import Capacity, Collective, Entry, Head, Kind, Meeting
from clerk_tui.meeting.entry_text import write
from clerk_tui.minutes.publicity import words
from clerk_tui.store import CommitteeLine
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.formatting import clock, padded, short_date, wrap
from clerk_tui.tui.sanitise import notify, plain
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.forms import FieldSpec, Form
from clerk_tui.tui.screens.meeting_forms import NAME_FIELDS, PLACE_FIELDS, head_values, listed, read_head_field
from clerk_tui.tui.widgets.rows import ItemList, row_line

SAME = "″"
"""Stands for the words of the entry above."""
_LISTS = (
    ("Present", Kind.PRESENT),
    ("By remote link", Kind.REMOTE),
    ("Apologies", Kind.APOLOGIES),
    ("Absent", Kind.ABSENT),
)


@dataclass(frozen=True)
class Pair:
    """What was recognised, and the words of the file."""

    recognised: str
    words: str = ""
    look: str = ""
    """*heading*, *doubt* or empty."""


def pairs_of(row: FileRow, found: FoundMeeting) -> list[Pair]:
    """Return what was found in a file: head, people, entries, each doubt at its place; first those that have none."""
    meeting, head = found.meeting, row.head
    beside: dict[int | None, list[Pair]] = {}
    for doubt in row.doubts:
        beside.setdefault(doubt.entry_id, []).append(Pair("⚠ Doubt", str(doubt), "doubt"))
    out = beside.get(None, [])
    named = (
        ("Council", head.council),
        ("Committee", head.committee),
        ("Date", short_date(head.date)),
        ("Time", clock(head.time)),
        ("Place", head.venue),
    )
    out += [Pair(label, text or "not found") for label, text in named if text or label in ("Council", "Committee")]
    out += [Pair(label, ", ".join(names)) for label, names in _attendance(meeting) if names]
    out.append(Pair("Recognised as", "The words of the file", "heading"))
    for entry in meeting.entries:
        out += [*beside.get(entry.id, ()), _pair(meeting, entry)]
    if row.examined.left_out:
        out.append(Pair("Left out", "Page numbers, headers and footers, menus", "heading"))
        out += [Pair("", line) for line in row.examined.left_out]
    return out


def _attendance(meeting: Meeting) -> Iterator[tuple[str, list[str]]]:
    called: dict[Kind, dict[int, None]] = {}
    for entry in meeting.entries:
        for person in entry.persons:
            if isinstance(person, int):
                called.setdefault(entry.kind, {})[person] = None
    for label, kind in _LISTS:
        yield label, [_name(meeting, person) for person in called.get(kind, ())]
    officers = [place.person_id for place in meeting.roll if place.capacity in (Capacity.OFFICER, Capacity.GUEST)]
    yield "Officers, guests", [_name(meeting, person) for person in officers]


def _name(meeting: Meeting, person_id: int) -> str:
    place = meeting.places.get(person_id)
    capacity = "" if place is None or place.capacity is Capacity.MEMBER else str(place.capacity)
    post = (place.post if place is not None else "") or capacity
    return meeting.people[person_id].name + (f" ({post})" if post else "")


def _pair(meeting: Meeting, entry: Entry) -> Pair:
    text = words(entry) or (SAME if entry.published == "" else "")
    if entry.kind is Kind.ITEM:
        item = meeting.item(entry.item_id)
        return Pair(f"item {item.number}".strip() if item else "item", text, "heading")
    who = [v.value if isinstance(v, Collective) else meeting.people[v].name for v in entry.persons]
    parts = [entry.kind.label, *([", ".join(who)] if who and entry.kind not in dict(_LISTS).values() else [])]
    if entry.at:
        parts.append(clock(entry.at))
    if entry.vote is not None and entry.vote.in_favour is not None:
        parts.append(f"{entry.vote.in_favour}-{entry.vote.against or 0}-{entry.vote.abstained or 0}")
    if not words(entry) and entry.text:
        text = f"{text} {write(entry.text, lambda mention: meeting.people[mention.person_id].name)}"
    return Pair(" · ".join(parts), text)


class FoundList(ItemList[Pair]):
    """What was recognised on the left, the words of the file on the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"found--heading", "found--doubt"}
    DEFAULT_CSS = """
    FoundList {
        & > .found--heading { text-style: bold; color: $primary; }
        & > .found--doubt { color: $warning; }
    }
    """
    BINDINGS = bindings("found")

    def show(self, pairs: Sequence[Pair]) -> None:
        self.put(pairs)
        self.selected = 0
        self.show_row(0, at_top=True)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        pair, style = self.shown[index], self.row_style(selected=selected)
        style += self.look(f"found--{pair.look}") if pair.look and not selected else Style()
        left = max(18, min(34, width // 3))
        sides = ((plain(pair.recognised), left - 2), (plain(pair.words), width - left - 2))
        columns = ([text[start:end] for start, end in wrap(text, room)] for text, room in sides)
        return [
            row_line(f" {padded(one, left - 1)}│ {other}", width, style)
            for one, other in zip_longest(*columns, fillvalue="")
        ]


class FoundScreen(CommandScreen[None]):
    PLACES = ("found",)

    def __init__(self, run: ImportRun, row: FileRow, keep: Callable[[Sequence[FileRow]], None]) -> None:
        """`keep` starts keeping meetings."""
        self.run, self.row, self._keep, self._list = run, row, keep, FoundList(id="found")
        super().__init__(self._list, classes="importing")

    def on_mount(self) -> None:
        self.show()

    def show(self) -> None:
        row, waiting = self.row, self._waiting()
        place = f"{waiting.index(row) + 1:,} of {len(waiting):,}" if row in waiting else ""
        self.show_status(f"{row.name} · {place} · {counted(row.examined)}")
        self._list.show(pairs_of(row, row.examined.found))
        doubts = f"Doubts: {len(row.doubts)}; t goes to the next. " if row.doubts else ""
        self.tell(f"{doubts}Enter keeps this meeting, h corrects its head.")

    def _waiting(self) -> list[FileRow]:
        """Return the files not kept or dropped, those with doubts first."""
        return sorted(self.run.found(), key=lambda row: (self.run.is_clear(row), self.run.rank(row)))

    @command("next-found", 1)
    @command("previous-found", -1)
    def turn(self, steps: int) -> None:
        """Show the next file, or the previous one."""
        waiting = self._waiting()
        if not waiting:
            self.dismiss()
            return
        at = waiting.index(self.row) if self.row in waiting else -1
        self.row = waiting[(at + steps) % len(waiting)]
        self.show()

    @command("next-found-doubt")
    def go_to_doubt(self) -> None:
        places = [at for at, pair in enumerate(self._list.shown) if pair.look == "doubt"]
        if places:
            self._list.selected = next((at for at in places if at > (self._list.selected or 0)), places[0])
        else:
            notify(self, "Nothing is doubtful in this file.")

    @command("keep-found")
    def keep(self) -> None:
        """Keep this meeting, and return to the list, which shows the progress."""
        self._keep([self.row])
        self.dismiss()

    @command("drop-found")
    def drop(self) -> None:
        """Drop the file, and show the next."""
        waiting = self._waiting()
        at = waiting.index(self.row) if self.row in waiting else 0
        self.run.drop(self.row)
        rest = [row for row in waiting if row.state is State.FOUND]
        if not rest:
            self.dismiss()
            return
        self.row = rest[min(at, len(rest) - 1)]
        self.show()

    @command("correct-found")
    def correct(self) -> None:
        self.app.push_screen(HeadForm(self.run, self.row), lambda is_saved: self.show() if is_saved else None)


class HeadForm(Form):
    """The head of a meeting that was found."""

    HEADING = "The head of these minutes"
    FIELDS = (*NAME_FIELDS, *PLACE_FIELDS)

    def __init__(self, run: ImportRun, row: FileRow) -> None:
        super().__init__()
        self._run, self._row = run, row

    def on_mount(self) -> None:
        self.begin(f"import {self._row.examined.digest[:12]}", head_values(self._row.head))

    def describe(self, name: str, text: str) -> str:
        match name:
            case "date":
                return read.day_words(read.read_day(text)) or "no date: listed before all meetings that have one"
            case "time":
                return read.clock_words(read.read_clock(text))
        return ""

    def save(self, answers: Mapping[str, str]) -> None:
        values = {name: read_head_field(name, text, None) for name, text in answers.items()}
        self._run.correct(self._row, replace(self._row.head, **values))  # type: ignore[arg-type]
        self.finish()


class FoundAgendaForm(Form):
    """A meeting to come, as its agenda says. Once it is created, it opens."""

    HEADING = "A meeting, from its agenda"
    SAVE = "Create"
    FIELDS = (
        *NAME_FIELDS,
        *PLACE_FIELDS,
        FieldSpec("agenda", "Agenda, one item per line", "lines", "1 Apologies for absence"),
    )

    def __init__(self, name: str, found: FoundAgenda) -> None:
        """`name`: the file's."""
        super().__init__()
        self._name, self._found = name, found
        self._items = {replace(item, line=0, mark="", more=""): item for item in found.items}
        self._known = listed(found)

    def on_mount(self) -> None:
        """Show what was found, and what is doubtful about it."""
        line = committee_of(self.app.book.reader, self._found.head)
        head = replace(self._found.head, council=line.council, committee=line.name) if line else self._found.head
        if line and not head.venue:
            head = replace(head, venue=line.venue)
        values = {**head_values(head), "agenda": notation.write_agenda(self._known)}
        self.begin(f"agenda in {self._name}", values, first="committee" if not head.committee else "date")
        if self._found.doubts:
            self.tell("\n".join(f"⚠ {doubt}" for doubt in self._found.doubts))

    def describe(self, name: str, text: str) -> str:
        match name:
            case "committee":
                read.needed(text, name)
                return self._committee_words()
            case "council":
                return ""
            case "agenda":
                return read.items_preview(self._read(text))
            case _:
                return read.field_words(name, text, today=self.today, rules="")

    def _committee(self) -> CommitteeLine | None:
        names = Head(0, self.field("council").value.strip(), self.field("committee").value.strip())
        return committee_of(self.app.book.reader, names)

    def _committee_words(self) -> str:
        line = self._committee()
        if line is None:
            key = key_said("set-up-committee")
            return f"⚠ not in this book yet: nobody will be on the roll. Set it up with {key}, before or after."
        held = [m for m in self.app.book.reader.membership(line.council, line.name) if m.held_on(None)]
        return f"{read.committee_label(line)}: {len(held)} people on its roll"

    def _read(self, text: str) -> tuple[notation.Planned, ...]:
        """The items in the field, those of the file with what is doubtful about them."""
        items = notation.read_planned(text, self._known)
        return tuple(
            replace(self._items.get(replace(item, line=0, mark="", more=""), item), line=item.line) for item in items
        )

    def doubts(self, answers: Mapping[str, str]) -> str:
        question = read.doubts_question(self._read(answers["agenda"]))
        same = meeting_of(self.app.book.reader, plan_of(self.app.book.reader, self._head(answers), ()))
        if same is None:
            return question
        return (
            f"There is a meeting of this body on that day already (meeting {same}). Create another?\n{question}".strip()
        )

    def _head(self, answers: Mapping[str, str]) -> Head:
        line = self._committee()
        return Head(
            0,
            answers["council"].strip(),
            read.needed(answers["committee"], "committee"),
            read.read_day(answers["date"], self.today, line.style if line else ""),
            read.read_clock(answers["time"]),
            answers["venue"].strip(),
        )

    def save(self, answers: Mapping[str, str]) -> None:
        plan = plan_of(self.app.book.reader, self._head(answers), self._read(answers["agenda"]))
        meeting_id = self.app.book.create_meeting(plan).meeting.id
        self.finish()
        self.app.open_meeting(meeting_id)
