"""Matters arising: what earlier meetings left to be done, brought into the record and followed until it is complete."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip

from clerk_tui.book.recording import Recording
from clerk_tui.commands import Place, hints
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Entry
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.matters import Matter, carried_forward, matter_above
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.sanitise import content, plain
from clerk_tui.tui.screens.form_values import typed_day
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.record import EXEMPT
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

NOTHING = "Nothing is left from earlier meetings: every action and every recommendation of a review is complete."


def matter_words(matter: Matter, today: date, names: dict[int, str]) -> tuple[str, str, str]:
    """A matter in three lines: what it is, whose and by when; its words; what was last reported of it."""
    kind = f"Recommendation {matter.number}" if matter.is_review else "Action"
    owners = ", ".join(names.get(o, "?") if isinstance(o, int) else o.value.capitalize() for o in matter.owners)
    head = [kind, owners or "nobody named", f"since {typed_day(matter.of_date) or 'an unknown day'}"]
    if matter.due:
        head.append(f"{'OVERDUE since' if matter.is_overdue(today) else 'due'} {typed_day(matter.due)}")
    last = ""
    if matter.progress:
        told = matter.progress[-1]
        last = f"{typed_day(told.date) or 'Reported'}: {_plain(told.text, names)}"
    return (EXEMPT if matter.is_exempt else "") + " · ".join(head), _plain(matter.text, names), last


def _plain(text: str, names: dict[int, str]) -> str:
    return write(text, lambda mention: names.get(mention.person_id, "?"))


def _is_of(entry: Entry, wanted: Entry) -> bool:
    """Whether an entry is the one that is wanted, by whomever it is to be done."""
    return all(getattr(entry, name) == getattr(wanted, name) for name in ("kind", "subject", "of_date", "text"))


class MatterList(Rows):
    """What is open, a matter in three lines or four."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("matters")

    def __init__(self, today: date) -> None:
        super().__init__(id="matters")
        self.today = today
        self.shown: tuple[Matter, ...] = ()
        self._names: dict[int, str] = {}

    def show(self, matters: tuple[Matter, ...], names: dict[int, str]) -> None:
        """Show what is open now; `names` are those of the people in it, by id."""
        self.shown, self._names = matters, names
        self.refresh_rows()

    def row_count(self) -> int:
        """One row a matter."""
        return len(self.shown)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """What it is, in bold; its words; what was last reported."""
        head, words, last = matter_words(self.shown[index], self.today, self._names)
        look = self.look("rows--selected") if selected else self.ground
        bold = look + Style(bold=True)
        sign = "▸" if selected else " "
        strips = [strip_of([(formatting.padded(f"{sign} {plain(head)}", width), bold)], width, look)]
        for text, indent in ((words, 2), (last, 4)):
            text = plain(text)
            places = formatting.wrap(text, max(width - indent - 1, 8)) if text else []
            kept = places if selected else places[:2]
            strips += [strip_of([(" " * indent + text[start:end], look)], width, look) for start, end in kept]
        return strips


class MattersScreen(CommandScreen[str | None]):
    """What is left to be done. Ends with the line that the clerk is to go on with, or with None."""

    PLACES: ClassVar[tuple[Place, ...]] = ("matters",)
    app: Host

    def __init__(self, recording: Recording, today: date) -> None:
        """`today`: the day on which something is overdue or not."""
        super().__init__(classes="matters-screen")
        self.recording = recording
        self._list = MatterList(today)

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield self._list
        yield Line(id="echo")
        yield Line(content(" " + hints("matters")), id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self._list.focus()
        self.show("Enter puts the chosen matter into the record. Arrows choose.")
        self._list.selected = 0 if self._list.shown else None

    def show(self, told: str) -> None:
        """What is open now, and what was just done."""
        matters = tuple(sorted(self.recording.state.matters, key=lambda matter: matter.is_review))
        self._list.show(matters, self.recording.state.known_names)
        overdue = sum(matter.is_overdue(self._list.today) for matter in self._list.shown)
        late = f", {overdue} OVERDUE" if overdue else ""
        live = self.recording.meeting.live_item
        where = f"   into: {live.label}" if live else "   into: before the first item"
        self.query_one("#status", Line).show(content(f" Matters arising   {len(self._list.shown)} open{late}{where}"))
        echo = self.query_one("#echo", Line)
        echo.set_class(told.startswith("⚠"), "-warning")
        echo.tell(content(f" {told if self._list.shown or told.startswith('⚠') else NOTHING}"))

    @property
    def _chosen(self) -> Matter | None:
        at = self._list.selected
        return self._list.shown[at] if at is not None and at < len(self._list.shown) else None

    def _bring(self, matter: Matter) -> bool:
        """Put it into the record; whether that could be done."""
        try:
            act = self.recording.add_matter(matter)
        except ClerkError as error:
            self.app.bell()
            self.show(f"⚠ {error}")
            return False
        self.show(f"In the record: {act.label}")
        return True

    def _is_above(self, matter: Matter) -> bool:
        """Whether it is the matter that a line on progress would be about."""
        meeting = self.recording.meeting
        above = matter_above(meeting, meeting.live_item.id if meeting.live_item else None)
        return above is not None and _is_of(above, self._wanted(matter))

    def _wanted(self, matter: Matter) -> Entry:
        """What bringing a matter in would record."""
        return carried_forward(matter, self.recording.meeting.places, self.recording.state.known_names)

    @command("bring-matter")
    def bring(self) -> None:
        """Put the chosen matter into the record, once in an item, and go on to the next."""
        matter, recording = self._chosen, self.recording
        if matter is None:
            return
        here, wanted = recording.state.entries_of(recording.meeting.live_item), self._wanted(matter)
        if any(_is_of(entry, wanted) for entry in here if not entry.is_struck):
            self.show("It is in the record of this item. p says what has become of it, d that it is complete.")
        elif self._bring(matter):
            at = self._list.selected or 0
            self._list.selected = min(at + 1, len(self._list.shown) - 1)

    @command("matter-progress")
    def progress(self) -> None:
        """Say what has become of it; it is put into the record first, where it is not the last one there."""
        matter = self._chosen
        if matter is not None and (self._is_above(matter) or self._bring(matter)):
            self.dismiss("/progress ")

    @command("matter-done")
    def done(self) -> None:
        """It is complete; it is put into the record first, where it is not the last one there."""
        matter = self._chosen
        if matter is None or not (self._is_above(matter) or self._bring(matter)):
            return
        try:
            self.recording.enter_line("/done", is_typed=False)
        except ClerkError as error:
            self.show(f"⚠ {error}")
            return
        self.show("Recorded as complete. Ctrl+Z in the line takes it back.")

    @command("leave-matters")
    def leave(self) -> None:
        """Back to the line."""
        self.dismiss(None)
