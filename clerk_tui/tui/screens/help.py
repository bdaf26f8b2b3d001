"""The help: the notation on one card, the keys, and a page on each thing that a clerk does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.screen import Screen
from textual.strip import Strip

from clerk_tui.tui.cells import padded
from clerk_tui.tui.help_topics import KEYS, LINE, TOPICS, page_of
from clerk_tui.tui.safe import content
from clerk_tui.tui.widgets.cover import Cover
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.page import Page
from clerk_tui.tui.widgets.rows import Rows, strip_of

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

WIDE = 100
"""Columns from which the list of topics stands at the left; below that it takes four rows at the top."""
ROWS = (6, 10, 15)
"""The topics with which the second of these rows and those after it begin."""
_AROUND = 3
"""Cells of a row of the page that hold no text."""


class TopicList(Rows, can_focus=False):
    """The topics and their keys. A click shows one."""

    def __init__(self) -> None:
        super().__init__(id="topics")
        self.shown = 0

    def show(self, number: int) -> None:
        """Let the topic that is shown stand out."""
        self.shown = number
        self.refresh_rows()

    def row_count(self) -> int:
        """One row a topic."""
        return len(TOPICS)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """Sign, key and name."""
        is_shown = index == self.shown
        look = self.rich_style + Style(bold=is_shown)
        text = f"{'▸' if is_shown else ' '} {KEYS[index]} {TOPICS[index].short}"
        return [strip_of([(padded(text, width), look)], width, look)]

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        super().on_click(event)
        if self.selected is not None:
            self.post_message(self.Chosen(self, self.selected))
            self.selected = None


class HelpScreen(Screen[None]):
    """A page of help at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
        *(Binding(key, f"topic({number})", show=False) for number, key in enumerate(KEYS)),
    ]
    app: Host

    def __init__(self, number: int = 0) -> None:
        """`number`: the topic with which it opens."""
        super().__init__(classes="help")
        self._number = number

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield Line(id="choice")
        with Horizontal(id="body"):
            yield TopicList()
            yield Page(id="page")
        yield Line(id="footer")
        yield Cover()

    def on_mount(self) -> None:
        keys = f" 1-9 0 a-{KEYS[-1]} or ← → another page   ↑ ↓ Space move the page   Esc Back"
        self.query_one("#footer", Line).show(content(keys))
        self.query_one(Page).focus()
        self.action_topic(self._number)

    def action_topic(self, number: int) -> None:
        """Show a topic from its beginning."""
        self._number = number
        self._show()
        self.query_one(Page).show_row(0, at_top=True)

    def action_turn(self, pages: int) -> None:
        """Show the topic after, or the one before."""
        self.action_topic((self._number + pages) % len(TOPICS))

    @on(Rows.Chosen, "#topics")
    def clicked(self, message: Rows.Chosen) -> None:
        """A topic was clicked."""
        self.action_topic(message.index)

    @on(Resize)
    def fit(self) -> None:
        """The list of topics where there is room for it; fixed lines are broken where there is none for them."""
        is_wide = self.size.width >= WIDE
        self.query_one("#topics").display = is_wide
        self.query_one("#choice").display = not is_wide
        self._show()

    def _show(self) -> None:
        topic = TOPICS[self._number]
        blocks = page_of(topic)
        if self.size.width < LINE + _AROUND:
            blocks = tuple(replace(b, style="listed") if b.style == "fixed" else b for b in blocks)
        self.query_one(Page).show_blocks(blocks)
        self.query_one(TopicList).show(self._number)
        self.query_one("#status", Line).show(content(f" Help · {KEYS[self._number]} {topic.short}"))
        names = [f"{key} {topic.short}" for key, topic in zip(KEYS, TOPICS, strict=True)]
        rows = ("  ".join(names[a:b]) for a, b in zip((0, *ROWS), (*ROWS, len(names)), strict=True))
        self.query_one("#choice", Line).show(content("\n".join(rows)))

    def action_leave(self) -> None:
        """Back to where the clerk was."""
        self.dismiss()
