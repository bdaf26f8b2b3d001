"""Matters arising: actions and recommendations of earlier meetings, to be added to the record and reported on."""

from __future__ import annotations

from datetime import date
from time import monotonic

from rich.style import Style
from textual.events import Key
from textual.strip import Strip

from clerk_tui.book.recording import Recording
from clerk_tui.keymap import hints
from clerk_tui.meeting import Entry
from clerk_tui.meeting.countries import said_in
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.matters import Matter, carried_forward, matter_above
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.formatting import EXEMPT
from clerk_tui.tui.screens.form_values import typed_day
from clerk_tui.tui.screens.meeting import record_pane
from clerk_tui.tui.widgets.rows import ItemList, row_line, row_text

NOTHING_OPEN = "No matters are open: all actions and recommendations of earlier meetings are complete."


def matter_words(matter: Matter, today: date, names: dict[int, str]) -> tuple[str, str, str]:
    """Return a matter in three lines: what it is, who is responsible and by when; its words; the last report on it."""
    kind = f"Recommendation {matter.number}" if matter.is_review else "Action"
    owners = ", ".join(names.get(o, "?") if isinstance(o, int) else o.value.capitalize() for o in matter.owners)
    head = [kind, owners or "nobody named", f"since {typed_day(matter.of_date) or 'an unknown date'}"]
    if matter.due:
        head.append(f"{'OVERDUE since' if matter.is_overdue(today) else 'due'} {typed_day(matter.due)}")
    last = ""
    if matter.progress:
        report = matter.progress[-1]
        last = f"{typed_day(report.date) or 'Reported'}: {_with_names(report.text, names)}"
    return (EXEMPT if matter.is_exempt else "") + " · ".join(head), _with_names(matter.text, names), last


def _with_names(text: str, names: dict[int, str]) -> str:
    return write(text, lambda mention: names.get(mention.person_id, "?"))


def _is_same(entry: Entry, wanted: Entry) -> bool:
    """Whether two entries are the same matter, whoever is responsible."""
    return all(getattr(entry, name) == getattr(wanted, name) for name in ("kind", "subject", "of_date", "text"))


class MatterList(ItemList[Matter]):
    BINDINGS = bindings("matters")

    def __init__(self, today: date) -> None:
        super().__init__(id="matters")
        self.today = today
        self._names: dict[int, str] = {}

    def show(self, matters: tuple[Matter, ...], names: dict[int, str]) -> None:
        """Show these matters; `names` has the people in them, by id."""
        self._names = names
        self.put(matters)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        head, words, last = matter_words(self.shown[index], self.today, self._names)
        style, most = self.row_style(selected=selected), None if selected else 2
        return [
            row_line(f"  {head}", width, style + Style(bold=True)),
            *row_text(words, width, style, indent=2, most=most),
            *row_text(last, width, style, indent=4, most=most),
        ]


class MattersScreen(CommandScreen[str | None]):
    """The open matters. Ends with the line that the clerk is to continue, with letters typed, or with None."""

    PLACES = ("matters",)

    def __init__(self, recording: Recording, today: date) -> None:
        """`today`: the day that decides what is overdue."""
        self.recording, self._list = recording, MatterList(today)
        super().__init__(self._list, classes="matters-screen", keys=hints("matters"))
        self._done = (recording.last_act, 0.0)
        """The act before a matter was marked complete, and when that was."""

    def on_mount(self) -> None:
        self.show("Enter adds the chosen matter to the record. Arrows choose.")
        self._list.selected = 0

    def show(self, message: str) -> None:
        state = self.recording.state
        self._list.show(tuple(sorted(state.matters, key=lambda matter: matter.is_review)), state.known_names)
        overdue = sum(matter.is_overdue(self._list.today) for matter in self._list.shown)
        late = f", {overdue} OVERDUE" if overdue else ""
        live = self.recording.meeting.live_item
        where = live.label if live else "before the first item"
        heading = said_in(self.recording.meeting.country, "Matters arising")
        self.show_status(f"{heading}   {len(self._list.shown)} open{late}   under: {where}")
        self.tell(message if self._list.shown else NOTHING_OPEN)

    def _add(self, matter: Matter) -> None:
        """Add a matter to the record. Raises ClerkError."""
        self.show(f"Added to the record: {self.recording.add_matter(matter).label}")

    def _add_if_needed(self, matter: Matter) -> None:
        """Add a matter, unless the record has it already so that a report would be about it. Raises ClerkError."""
        meeting = self.recording.meeting
        above = matter_above(meeting, meeting.live_item_id)
        if above is None or not _is_same(above, self._carried_entry(matter)):
            self._add(matter)

    def _carried_entry(self, matter: Matter) -> Entry:
        """Return the entry that adds a matter to the record."""
        return carried_forward(matter, self.recording.meeting.places, self.recording.state.known_names)

    @command("bring-matter")
    def bring(self) -> None:
        """Add the selected matter to the record, once per item, and go on to the next."""
        matter, recording = self._list.chosen, self.recording
        if matter is None:
            return
        here, wanted = recording.meeting.backwards(recording.meeting.live_item_id), self._carried_entry(matter)
        if any(_is_same(entry, wanted) for entry in here):
            self.show("This item has the matter already. p reports progress, d marks it complete.")
        else:
            self._add(matter)
            self._list.select_next()

    @command("matter-progress")
    def progress(self) -> None:
        """Begin a line about progress, below the matter."""
        if (matter := self._list.chosen) is not None:
            self._add_if_needed(matter)
            self.dismiss("/progress ")

    @command("matter-done")
    def done(self) -> None:
        """Record that the matter is complete, below the matter."""
        if (matter := self._list.chosen) is not None:
            self._done = (self.recording.last_act, monotonic())
            self._add_if_needed(matter)
            self.recording.enter_line("/done")
            self.show("Recorded as complete. Ctrl+Z in the line undoes it.")

    def on_key(self, event: Key) -> None:
        """Return to the line with a letter that is no key here, because the clerk types on. If a *d* came just before,
        it was part of the same word: nothing is marked complete."""
        letter, (before, at) = event.character or "", self._done
        if not letter.strip() or not event.is_printable or event.key in self.active_bindings:
            return
        event.stop()
        is_word = letter.isalpha() and monotonic() - at < record_pane.TYPING
        while is_word and self.recording.last_act is not before:
            self.recording.undo()
        self.dismiss(f"{'d' if is_word else ''}{letter}")
