"""What is before the meeting now, in the middle of a screen that a whole room reads."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Digits, Static

from clerk_tui.minutes import BlockKind
from clerk_tui.minutes.room import Board
from clerk_tui.tui.sanitise import content, lines

_HEADINGS = (BlockKind.RESOLUTION, BlockKind.HEADING)


class Figure(Vertical):
    """A number in large figures, with the word for it."""

    DEFAULT_CSS = """
    Figure { width: 1fr; max-width: 18; height: auto; }
    Figure Digits, Figure Static { width: 100%; text-align: center; }
    """

    def __init__(self, word: str, number: int) -> None:
        super().__init__()
        self.word, self.number = word, number

    def compose(self) -> ComposeResult:
        yield Static(content(self.word))
        yield Digits(str(self.number))


class RoomBoard(VerticalScroll):
    """The item, the motion, the amendment, who speaks and the result; below them the time."""

    DEFAULT_CSS = """
    RoomBoard { height: 1fr; align: center middle; padding: 0 2; }
    RoomBoard > Static { width: 100%; height: auto; text-align: center; margin-bottom: 1; }
    RoomBoard > #item, RoomBoard > #notice, RoomBoard > #result, RoomBoard > #speaker { text-style: bold; }
    RoomBoard > #item, RoomBoard > #notice { color: $primary; }
    RoomBoard > #figures { width: 100%; height: auto; align-horizontal: center; margin-bottom: 1; }
    RoomBoard > #time { width: 100%; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        for name in ("notice", "item", "resolution", "proposal", "speaker", "result"):
            yield Static(id=name)
        yield Horizontal(id="figures")
        yield Digits(id="time")

    def show_time(self, time: str) -> None:
        """Show the time. (Digits are drawn one by one, and no markup is looked for in them.)"""
        shown = self.query_one("#time", Digits)
        if shown.value != time:
            shown.update(value=time)

    def show_board(self, notice: str, board: Board) -> None:
        """Show what is in hand; `notice`: what has to be known first, in a sentence."""
        self._put("notice", content(notice))
        self._put("item", content(board.item))
        self._put("resolution", lines((b.line, "bold") if b.kind in _HEADINGS else b.line for b in board.resolution))
        self._put("proposal", content(board.proposal))
        self._put("speaker", content(f"Speaking: {board.speaker}" if board.speaker else ""))
        self._put("result", content(board.result))
        shown = self.query_one("#figures", Horizontal)
        shown.display = bool(board.figures)
        if [(figure.word, figure.number) for figure in shown.query(Figure)] != [*board.figures]:
            shown.remove_children()
            shown.mount(*(Figure(word, number) for word, number in board.figures))
        self.query_one("#time").display = True
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Where there is no room, leave out the time, which is in the top line, and show the end with the result."""
        if self.max_scroll_y > 0 and self.query_one("#time").display:
            self.query_one("#time").display = False
            self.call_after_refresh(self._fit)
        else:
            self.scroll_end(animate=False)

    def _put(self, name: str, text: Content) -> None:
        """Show a text; an empty one takes no room."""
        part = self.query_one(f"#{name}", Static)
        part.display = bool(text.plain.strip())
        part.update(text)
