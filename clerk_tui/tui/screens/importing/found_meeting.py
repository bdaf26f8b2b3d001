"""What was found in one file, beside the words it was found in; its head can be put right before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.strip import Strip

from clerk_tui.commands import Place, footer
from clerk_tui.frozen import dataclass
from clerk_tui.importing.examine import FoundMeeting
from clerk_tui.importing.notes import counted
from clerk_tui.importing.run import FileRow, ImportRun, State
from clerk_tui.meeting import Capacity, Collective, Entry, Head, Kind, Meeting
from clerk_tui.meeting.entry_text import write
from clerk_tui.minutes.publicity import words
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.formatting import clock, padded, short_date, wrap
from clerk_tui.tui.sanitise import content, plain
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.forms import FieldSpec, Form
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

SAME = "″"
"""Stands for words that an entry shares with the one above it."""
_LISTS = (
    ("Present", Kind.PRESENT),
    ("By remote link", Kind.REMOTE),
    ("Apologies", Kind.APOLOGIES),
    ("Absent", Kind.ABSENT),
)


@dataclass(frozen=True)
class Pair:
    """What was recognised, and the words it was recognised in."""

    recognised: str
    words: str = ""
    look: str = ""
    """*heading*, *doubt* or nothing."""


def pairs_of(row: FileRow, found: FoundMeeting) -> list[Pair]:
    """What was found in a file, from its doubts and its head to the end of its record."""
    meeting, head = found.meeting, row.head
    out = [Pair("⚠ Doubtful", doubt, "doubt") for doubt in row.doubts]
    named = (
        ("Council", head.council),
        ("Committee", head.committee),
        ("Date", short_date(head.date)),
        ("Time", clock(head.time)),
        ("Place", head.venue),
    )
    out += [Pair(label, text or "not found") for label, text in named if text or label in ("Council", "Committee")]
    out += [Pair(label, ", ".join(names)) for label, names in _rolls(meeting) if names]
    out.append(Pair("Recognised as", "The words of the file", "heading"))
    out += [_pair(meeting, entry) for entry in meeting.entries]
    return out


def _rolls(meeting: Meeting) -> Iterator[tuple[str, list[str]]]:
    """Who was there and who was not, as recognised."""
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
    part = "" if place is None or place.capacity is Capacity.MEMBER else str(place.capacity)
    more = (place.post if place is not None else "") or part
    return meeting.people[person_id].name + (f" ({more})" if more else "")


def _pair(meeting: Meeting, entry: Entry) -> Pair:
    said = words(entry) or (SAME if entry.published == "" else "")
    if entry.kind is Kind.ITEM:
        item = meeting.item_by_id.get(entry.item_id) if entry.item_id is not None else None
        return Pair(f"item {item.number}".strip() if item else "item", said, "heading")
    who = [v.value if isinstance(v, Collective) else meeting.people[v].name for v in entry.persons]
    parts = [entry.kind.label, *([", ".join(who)] if who and entry.kind not in dict(_LISTS).values() else [])]
    if entry.at:
        parts.append(clock(entry.at))
    if entry.vote is not None and entry.vote.in_favour is not None:
        parts.append(f"{entry.vote.in_favour}-{entry.vote.against or 0}-{entry.vote.abstained or 0}")
    if not words(entry) and entry.text:
        said = f"{said} {write(entry.text, lambda mention: meeting.people[mention.person_id].name)}"
    return Pair(" · ".join(parts), said)


class FoundList(Rows):
    """What was recognised on the left, the words on the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"found--heading", "found--doubt"}
    DEFAULT_CSS = """
    FoundList {
        & > .found--heading { text-style: bold; color: $primary; }
        & > .found--doubt { color: $warning; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("found")

    def __init__(self) -> None:
        super().__init__(id="found")
        self.pairs: Sequence[Pair] = ()

    def show(self, pairs: Sequence[Pair]) -> None:
        """Show these, from the top."""
        self.pairs = pairs
        self.refresh_rows()
        self.selected = 0 if pairs else None
        self.show_row(0, at_top=True)

    def row_count(self) -> int:
        """One row a pair."""
        return len(self.pairs)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """As many lines as the longer side takes."""
        pair = self.pairs[index]
        look = self.look("rows--selected") if selected else self.ground
        own = look + (self.look(f"found--{pair.look}") if pair.look and not selected else Style())
        left = max(18, min(34, width // 3))
        sides = [(plain(pair.recognised), left - 2), (plain(pair.words), width - left - 2)]
        broken = [[text[start:end] for start, end in wrap(text, room)] for text, room in sides]
        strips = []
        for at in range(max(map(len, broken))):
            one, other = (lines[at] if at < len(lines) else "" for lines in broken)
            text = f"{'▸' if selected and at == 0 else ' '}{padded(one, left - 1)}│ {padded(other, width - left - 2)}"
            strips.append(strip_of([(padded(text, width), own)], width, look))
        return strips


class FoundScreen(CommandScreen[None]):
    """One file of an import."""

    PLACES: ClassVar[tuple[Place, ...]] = ("found",)
    app: Host

    def __init__(self, run: ImportRun, row: FileRow, keep: Callable[[Sequence[FileRow]], None]) -> None:
        """`keep` begins to keep meetings."""
        super().__init__(classes="importing")
        self.run, self.row, self._keep = run, row, keep

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield FoundList()
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one(FoundList).focus()
        self.show()

    def on_resize(self, _: Resize) -> None:
        """The keys that there is room for."""
        self.query_one("#footer", Line).show(content(footer(self.size.width, "found")))

    def show(self) -> None:
        """Show the file that it has come to."""
        row, waiting = self.row, self._waiting()
        place = f"{waiting.index(row) + 1:,} of {len(waiting):,}" if row in waiting else ""
        self.query_one("#status", Line).show(content(f" {row.name} · {place} · {counted(row.examined)}"))
        self.query_one(FoundList).show(pairs_of(row, row.examined.found))
        doubts = f"{len(row.doubts)} doubtful, at the top. " if row.doubts else ""
        self.query_one("#echo", Line).show(content(f" {doubts}Enter keeps this meeting, h puts its head right."))

    def _waiting(self) -> list[FileRow]:
        """Those that wait, the doubtful ones first."""
        return sorted(self.run.found(), key=self.run.is_clear)

    @command("next-found", 1)
    @command("previous-found", -1)
    def turn(self, steps: int) -> None:
        """Another file that waits."""
        waiting = self._waiting()
        if not waiting:
            self.dismiss()
            return
        at = waiting.index(self.row) if self.row in waiting else -1
        self.row = waiting[(at + steps) % len(waiting)]
        self.show()

    @command("keep-found")
    def keep(self) -> None:
        """Keep this one, and back to the list, which shows how that goes."""
        self._keep([self.row])
        self.dismiss()

    @command("drop-found")
    def drop(self) -> None:
        """Leave the file out, and on to the next."""
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
        """Put the head right."""

        def corrected(is_saved: bool | None) -> None:
            if is_saved:
                self.show()

        self.app.push_screen(HeadForm(self.run, self.row), corrected)

    @command("leave-found")
    def leave(self) -> None:
        """Back to the list."""
        self.dismiss()


class HeadForm(Form):
    """The head of a meeting that was found."""

    HEADING = "What stands above these minutes"
    FIELDS: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("council", "Council", example="Elmfield Parish Council"),
        FieldSpec("committee", "Committee", example="Planning Committee"),
        FieldSpec("date", "Date", example="8 January 2018"),
        FieldSpec("time", "Time", example="9.30am"),
        FieldSpec("venue", "Venue", example="Committee Room 1, Town Hall"),
    )

    def __init__(self, run: ImportRun, row: FileRow) -> None:
        super().__init__()
        self._run, self._row = run, row

    def on_mount(self) -> None:
        """Begin with what was recognised."""
        head = self._row.head
        values = {
            "council": head.council,
            "committee": head.committee,
            "date": read.typed_day(head.date),
            "time": read.typed_clock(head.time),
            "venue": head.venue,
        }
        self.begin(f"import {self._row.examined.digest[:12]}", values)

    def understands(self, name: str, text: str) -> str:
        """What each field says."""
        if name == "date":
            day = read.read_day(text)
            return read.day_words(day) if day else "no date: it stands before all that have one"
        if name == "time":
            at = read.read_clock(text)
            return read.clock_words(at) if at else ""
        return ""

    def save(self, answers: Mapping[str, str]) -> None:
        """Put them in the place of what was recognised."""
        head: Head = replace(
            self._row.head,
            council=answers["council"].strip(),
            committee=answers["committee"].strip(),
            date=read.read_day(answers["date"]),
            time=read.read_clock(answers["time"]),
            venue=answers["venue"].strip(),
        )
        self._run.correct(self._row, head)
        self.finish()
