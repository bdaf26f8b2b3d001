"""The top line of a meeting: what it is, its stage and clock, the quorum, and whether all is saved."""

from __future__ import annotations

from textual.content import Content

from clerk_tui.tui.cells import cut, width
from clerk_tui.tui.safe import join
from clerk_tui.tui.views import Status, ways_to_say_quorum
from clerk_tui.tui.widgets.lines import Line

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
