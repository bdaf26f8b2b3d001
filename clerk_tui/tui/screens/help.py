"""The screen of the help: a page for each topic, opened at the one that fits what the clerk is doing."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.screen import Screen
from textual.strip import Strip

from clerk_tui.help import KEYS, LINE, TOPICS, page_of
from clerk_tui.tui.formatting import padded
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.page import Page, PageBlock
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

WIDE = 100
"""Columns from which the list of topics is at the left; in a narrower window it takes some rows at the top."""
_AROUND = 3
"""Cells of a row of the page that hold no text."""

TOPIC_OF_SCREEN: Mapping[str, str] = {
    "MeetingScreen": "card",
    "HomeScreen": "card",
    "CommitteeScreen": "first-meeting",
    "NewMeetingScreen": "first-meeting",
    "AgendaForm": "first-meeting",
    "MeetingHeadForm": "first-meeting",
    "PeopleForm": "names",
    "RollScreen": "attendance",
    "BallotScreen": "motions",
    "MattersScreen": "matters",
    "ProofScreen": "proof",
    "StylesScreen": "styles",
    "BackupsScreen": "saving",
    "ReaderScreen": "searching",
    "SearchScreen": "searching",
    "RegisterScreen": "registers",
    "MemberScreen": "registers",
    "ImportScreen": "importing",
    "FoundScreen": "importing",
    "ImportedPeopleScreen": "importing",
    "PeopleOnFileScreen": "importing",
}
"""The topic at which the help opens, by the screen that is shown."""
TOPIC_OF_COMMAND: Mapping[str, str] = {
    "start-question": "questions",
    "start-answer": "questions",
    "written-question": "questions",
    "start-clause": "resolutions",
    "recommend": "resolutions",
    "read-back": "resolutions",
    "move-motion": "motions",
    "take-vote": "motions",
    "declare-interest": "interests",
    "exclude-public": "interests",
    "agree-minutes": "minutes",
    "sign-minutes": "minutes",
    "change-chair": "attendance",
    "mark-substitute": "attendance",
    "last-time": "searching",
    "similar-resolutions": "searching",
    "import-minutes": "importing",
    "same-person": "importing",
    "save-now": "papers",
    "export": "papers",
    "export-exempt": "papers",
    "export-page": "papers",
    "export-page-exempt": "papers",
    "destroy-notes": "saving",
}
"""The same, by the command whose question is open over a screen."""


def topic_number(screens: Sequence[str], command: str) -> int:
    """The topic that fits. `screens`: the names of those on the stack, the topmost first. `command`: the id of what was
    asked for last, if its question lies over the screen; else ''."""
    names = [TOPIC_OF_COMMAND.get(command, ""), *(TOPIC_OF_SCREEN.get(screen, "") for screen in screens)]
    name = next(filter(None, names), TOPICS[0].name)
    return next(at for at, topic in enumerate(TOPICS) if topic.name == name)


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
        yield SizeNotice()

    def on_mount(self) -> None:
        keys = f" 1-9 0 a-{KEYS[-1]} or ← → another page   ↑ ↓ Space scroll   Esc Back"
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
        is_narrow = self.size.width < LINE + _AROUND
        blocks = (
            PageBlock(block.text, "listed" if is_narrow and block.style == "fixed" else block.style)
            for block in page_of(topic)
        )
        self.query_one(Page).show_blocks(tuple(blocks))
        self.query_one(TopicList).show(self._number)
        self.query_one("#status", Line).show(content(f" Help · {KEYS[self._number]} {topic.short}"))
        names = (f"{key} {topic.short}".replace(" ", "\xa0") for key, topic in zip(KEYS, TOPICS, strict=True))
        rows = textwrap.wrap("  ".join(names), max(20, self.size.width - 2))  # not between a key and its topic
        self.query_one("#choice", Line).show(content("\n".join(rows).replace("\xa0", " ")))
        self.query_one("#choice").styles.height = len(rows)

    def action_leave(self) -> None:
        """Back to where the clerk was."""
        self.dismiss()
