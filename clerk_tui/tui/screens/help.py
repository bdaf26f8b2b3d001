"""The help: a page for each topic, opened at the topic that fits what the clerk is doing."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.strip import Strip

from clerk_tui.help import KEYS, LINE, TOPICS, Topic, page_of
from clerk_tui.tui.command_screen import Footer
from clerk_tui.tui.formatting import content
from clerk_tui.tui.widgets.page import Page, PageBlock
from clerk_tui.tui.widgets.repainting import SIDE_BY_SIDE, TALL, Line, SizeNotice
from clerk_tui.tui.widgets.rows import ItemList, Rows, row_line

_MARGIN = 3
"""Cells of a row of the page without text."""

_SCREENS = {
    "card": "MeetingScreen HomeScreen",
    "first-meeting": "LessonsScreen OutcomeScreen PracticeScreen CommitteeScreen FirstMeetingScreen NewMeetingScreen "
    "AgendaForm MeetingHeadForm",
    "typing": "PaperForm",
    "keys": "SettingsScreen",
    "names": "PeopleForm",
    "attendance": "RollScreen",
    "motions": "BallotScreen",
    "matters": "MattersScreen",
    "proof": "ProofScreen",
    "styles": "StylesScreen",
    "saving": "BackupsScreen",
    "second-screen": "FollowScreen",
    "searching": "ReaderScreen SearchScreen",
    "registers": "RegisterScreen MemberScreen",
    "importing": "ImportScreen FoundAgendaForm FoundScreen ImportedPeopleScreen PeopleOnFileScreen",
}
_COMMANDS = {
    "questions": "start-question start-answer written-question",
    "resolutions": "start-clause recommend read-back",
    "motions": "move-motion take-vote",
    "interests": "declare-interest exclude-public",
    "minutes": "agree-minutes sign-minutes",
    "attendance": "change-chair mark-substitute",
    "searching": "last-time similar-resolutions",
    "importing": "import-minutes same-person",
    "papers": "save-now export export-exempt export-page export-page-exempt",
    "saving": "destroy-notes",
}
TOPIC_OF_SCREEN = {name: topic for topic, names in _SCREENS.items() for name in names.split()}
"""The topic at which the help opens, by the screen shown."""
TOPIC_OF_COMMAND = {name: topic for topic, names in _COMMANDS.items() for name in names.split()}
"""The topic at which the help opens, by the command whose question is open."""


def topic_number(screens: Sequence[str], command: str) -> int:
    """Return the number of the topic that fits. `screens`: the names of the screens on the stack, topmost first;
    `command`: the id of the command whose question is open, or ''."""
    names = [TOPIC_OF_COMMAND.get(command, ""), *(TOPIC_OF_SCREEN.get(screen, "") for screen in screens)]
    name = next(filter(None, names), TOPICS[0].name)
    return next(at for at, topic in enumerate(TOPICS) if topic.name == name)


class TopicList(ItemList[Topic], can_focus=False):
    """The topics and their keys. A click shows one."""

    shown = TOPICS

    _open = 0

    def show(self, number: int) -> None:
        """Mark the topic that is open."""
        self._open = number
        self.refresh_rows()

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        is_open = index == self._open
        text = f"{'▸' if is_open else ' '} {KEYS[index]} {TOPICS[index].short}"
        return [row_line(text, width, self.ground + Style(bold=is_open))]

    def on_click(self, event: events.Click) -> None:
        """Open the topic that was clicked."""
        super().on_click(event)
        if self.selected is not None:
            self.post_message(self.Chosen(self, self.selected))
            self.selected = None


class HelpScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", show=False),
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
        *(Binding(key, f"topic({number})", show=False) for number, key in enumerate(KEYS)),
    ]

    def __init__(self, number: int = 0) -> None:
        """`number`: the topic to open first."""
        super().__init__(classes="help")
        self._number = number

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield Line(id="choice")
        yield Horizontal(TopicList(id="topics"), Page(id="page"), id="body")
        yield Footer(f"1-9 0 a-{KEYS[-1]} or ← → Another page  ↑ ↓ Space Scroll  Esc Back")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one(Page).focus()
        self.action_topic(self._number)

    def action_topic(self, number: int) -> None:
        self._number = number
        self._show()
        self.query_one(Page).show_row(0, at_top=True)

    def action_turn(self, pages: int) -> None:
        self.action_topic((self._number + pages) % len(TOPICS))

    @on(Rows.Chosen, "#topics")
    def clicked(self, message: Rows.Chosen) -> None:
        self.action_topic(message.index)

    @on(events.Resize)
    def fit(self) -> None:
        """Show the list of topics at the left if there is room, otherwise in rows at the top."""
        is_wide = self.size.width >= SIDE_BY_SIDE
        self.query_one("#topics").display = is_wide
        self.query_one("#choice").display = not is_wide
        self._show()

    def _show(self) -> None:
        topic = TOPICS[self._number]
        is_narrow = self.size.width < LINE + _MARGIN  # fixed lines have no room: break them
        blocks = (
            PageBlock(block.text, "listed" if is_narrow and block.style == "fixed" else block.style)
            for block in page_of(topic)
        )
        self.query_one(Page).show_blocks(tuple(blocks))
        self.query_one(TopicList).show(self._number)
        self.query_one("#status", Line).show(content(f" Help · {KEYS[self._number]} {topic.short}"))
        # A no-break space keeps a key and its topic together.
        names = (f"{key} {topic.short}".replace(" ", "\xa0") for key, topic in zip(KEYS, TOPICS, strict=True))
        rows = textwrap.wrap("  ".join(names), max(20, self.size.width - 2))
        if self.size.height < TALL:
            rows = [f"{len(TOPICS)} pages: ← → turn, {KEYS[0]} to {KEYS[-1]} open"]
        self.query_one("#choice", Line).show(content("\n".join(rows).replace("\xa0", " ")))
        self.query_one("#choice").styles.height = len(rows)
