"""The lists beside the record: the agenda, and who is in the room."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from rich.style import Style
from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip

from clerk_tui.meeting import AgendaItem
from clerk_tui.tui.formatting import cut, padded, width
from clerk_tui.tui.sanitise import join, plain
from clerk_tui.tui.views import AgendaLine, RoomLine, Status, ways_to_say_quorum
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.rows import Rows, strip_of


class AgendaList(Rows, can_focus=False):
    """The agenda: what has been taken (✓), where the meeting is (▸), what is to come. A click looks at an item."""

    class ItemChosen(Message):
        """An item was clicked."""

        def __init__(self, item: AgendaItem) -> None:
            super().__init__()
            self.item = item

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._lines_shown: Sequence[AgendaLine] = ()
        self._viewed: int | None = None

    def show(self, lines: Sequence[AgendaLine], viewed: AgendaItem | None) -> None:
        """Show the agenda, the item in view standing out."""
        self._lines_shown = lines
        self._viewed = viewed.id if viewed else None
        self.show_changes()
        live = next((i for i, line in enumerate(lines) if line.is_live), None)
        if live is not None:
            self.show_row(live)

    def row_count(self) -> int:
        """One row an item."""
        return len(self._lines_shown)

    def row_key(self, index: int) -> Hashable:
        """A row looks by its item and what has become of it."""
        return self._lines_shown[index], self._lines_shown[index].item.id == self._viewed

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """Sign, number and the beginning of the title."""
        line = self._lines_shown[index]
        sign = "▸" if line.is_live else "✓" if line.is_taken else " "
        look = Style(bold=line.is_live, underline=line.item.id == self._viewed and not line.is_live)
        if line.item.is_heading:
            text = padded(plain(line.item.title), width)
        else:
            text = padded(f"{sign} {plain(line.item.label)}", width)
        return [strip_of([(text, self.ground + look)], width, self.ground)]

    def on_click(self, event: events.Click) -> None:
        """Look at the item that was clicked."""
        super().on_click(event)
        if self.selected is not None and self.selected < len(self._lines_shown):
            self.post_message(self.ItemChosen(self._lines_shown[self.selected].item))
            self.selected = None


class RoomList(Rows, can_focus=False):
    """Everybody on the roll and how they stand: a sign, the name, a word."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._people: Sequence[RoomLine] = ()

    def show(self, people: Sequence[RoomLine]) -> None:
        """Show the room as it stands."""
        self._people = people
        self.show_changes()

    def row_count(self) -> int:
        """One row a person."""
        return len(self._people)

    def row_key(self, index: int) -> Hashable:
        """A row looks by what it says."""
        return self._people[index]

    def row_lines(self, index: int, width_: int, selected: bool) -> list[Strip]:
        """Sign, name and, at the right, how they stand."""
        person = self._people[index]
        word = plain(person.word)
        name = cut(plain(short_name(person.name)), max(4, width_ - 3 - width(word)))
        gap = " " * max(1, width_ - 2 - width(name) - width(word))
        look = self.ground + Style(dim=not person.is_in_room)
        return [strip_of([(f"{person.glyph} {name}{gap}{word}", look)], width_, self.ground)]


def short_name(name: str) -> str:
    """A listed name for a narrow column: *Councillor* is understood."""
    for title in ("Councillor ", "Cllr ", "Cllr. "):
        name = name.removeprefix(title)
    return name


GAP = "   "


class StatusLine(Line):
    """The status, which is never cut: what is cut is the committee's name."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._status: Status | None = None

    def show_status(self, status: Status) -> None:
        """Show the state of the meeting from now on."""
        self._status = status
        self.set_class(status.is_trouble, "-trouble")
        self.show(self._content(status))

    def on_resize(self) -> None:
        """Give the name what room there is now."""
        if self._status is not None:
            self.show(self._content(self._status))

    def _content(self, status: Status) -> Content:
        lost = status.quorum.is_lost
        saving = f" {status.saving} " if status.is_trouble else status.saving
        exempt = " EXEMPT " if status.is_exempt else ""
        between = GAP if exempt else ""
        for count in ways_to_say_quorum(status.quorum):
            members = f" NO QUORUM {count} " if lost else count
            right = width(GAP.join((status.stage, exempt + between + members, saving))) + len(GAP) + 2
            if right + width(status.title) <= self.size.width:
                break
        title = cut(status.title, max(8, self.size.width - right))
        padding = " " * max(0, self.size.width - right - width(title) + len(GAP))
        return join(
            f" {title}{padding}{status.stage}{GAP}",
            (exempt, "bold reverse"),
            between,
            (members, "bold reverse") if lost else members,
            GAP,
            (saving, "bold reverse") if status.is_trouble else saving,
        )
