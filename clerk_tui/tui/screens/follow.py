"""The second screen: follows a meeting that another program records, as the minutes or in large letters for the room.
It only reads."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Digits, Static

from clerk_tui.book.following import LOOK_EVERY, Follower, Look, Wanted
from clerk_tui.keymap import hints
from clerk_tui.meeting.stage import Stage
from clerk_tui.minutes import BlockKind
from clerk_tui.minutes.room import Board, RoomView
from clerk_tui.tui.command_screen import CommandScreen, Footer, bindings, command
from clerk_tui.tui.formatting import clock, content, cut, lines, plain, width
from clerk_tui.tui.widgets.page import Page, PageBlock, blocks_of
from clerk_tui.tui.widgets.repainting import Line, MessageLine

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
    """The item, the motion, the amendment, the speaker and the result; the time below them."""

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

    def show_board(self, notice: str, board: Board) -> None:
        """Show the matter in hand; `notice`: a sentence that must be known first."""
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
        """If there is too little room, leave out the time, which the top line has, and show the end with the result."""
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


EXCLUDED = "The press and public are excluded from the meeting."
NOT_PUBLIC = "WITH EXEMPT BUSINESS: this screen is not for the public."
_STAGES = {Stage.PLANNED: "not begun", Stage.LIVE: "● LIVE", Stage.DRAFT: "closed", Stage.SIGNED: "SIGNED"}
_NOTICES = {Stage.PLANNED: "The meeting has not begun.", Stage.DRAFT: "The meeting is closed."}


class FollowedPage(Page):
    """The minutes. While the newest line is in sight, new lines are scrolled into sight too."""

    newest: int | None = None
    """The row of the newest line."""

    def show_minutes(self, view: RoomView) -> None:
        is_followed = self.newest is None or not self.in_sight or self.newest in self.in_sight
        self.show_blocks(blocks_of(view.document))  # none while the room's part is shown: nothing old is kept
        self.newest = view.document.block_of(view.latest) if view.latest is not None else None
        if is_followed:
            self.call_after_refresh(self.action_move_last)

    def action_move_last(self) -> None:
        """Go to the newest line. (Below it may be the list of actions.)"""
        if self.newest is None:
            super().action_move_last()
        else:
            self.show_row(self.newest)
            self.place_cursor()


class FollowScreen(CommandScreen[None]):
    """A meeting that is recorded elsewhere."""

    PLACES = ("follow",)
    BINDINGS = bindings("follow")

    def __init__(self, wanted: Wanted) -> None:
        super().__init__(classes="follow")
        self.page, self.board = FollowedPage(id="page"), RoomBoard(id="board")
        self._wanted, self._is_large = wanted, wanted.is_large
        self._look = Look()
        self._shown: RoomView | None = None

    def compose(self) -> ComposeResult:
        """Make the screen without the notice that asks for a larger window: large letters leave few lines."""
        yield Line(id="status")
        yield Line(content(f" {NOT_PUBLIC}"), id="alarm")
        yield Line(content(f" {EXCLUDED}"), id="excluded")
        yield self.page
        yield self.board
        yield MessageLine()
        yield Footer(hints("follow"), with_commands=True)

    def on_mount(self) -> None:
        self.query_one("#alarm").display = self._wanted.with_exempt
        self._follower = Follower(self.app.book, self._wanted)
        self._choose_part()
        self.look()
        self.set_interval(LOOK_EVERY, self.look)

    def look(self) -> None:
        """Show what has changed since the last look."""
        before, self._look = self._look, self._follower.look()
        if self._look.view is not self._shown or before.said != self._look.said or self._look.view is None:
            self._show()
        self._show_status()

    def _show(self) -> None:
        view, said = self._look.view, self._look.said
        self._shown = view
        is_excluded = view is not None and view.is_public_excluded
        self.query_one("#excluded").display = is_excluded and not self._is_large and not self._wanted.with_exempt
        self.tell(f"⚠ {said}" if said and view is not None else "")
        if view is None:
            self.page.show_blocks([PageBlock(said)])
            self.board.show_board(said, Board())
        else:
            self.page.show_minutes(view)
            self.board.show_board(self._notice(view), view.board)

    def _notice(self, view: RoomView) -> str:
        if view.is_public_excluded and not self._wanted.with_exempt:
            return EXCLUDED
        if view.stage is Stage.LIVE:
            return "The meeting is adjourned." if view.is_adjourned else ""
        return _NOTICES.get(view.stage, "The meeting is closed.")

    def _show_status(self) -> None:
        time = clock(self.app.clock().time())
        if (shown := self.board.query_one("#time", Digits)).value != time:  # they are drawn one by one
            shown.update(value=time)
        view, end = self._look.view, "public view"
        if self._wanted.with_exempt:
            end = "WITH EXEMPT BUSINESS"
        if view is None:
            self.show_status(f"Waiting · {time} · {end}")
            return
        stage = "ADJOURNED" if view.is_adjourned and view.stage is Stage.LIVE else _STAGES.get(view.stage, view.stage)
        is_waited_for = view.stage in (Stage.PLANNED, Stage.LIVE) and not self._look.is_recorded
        pause = " · not open to record" if is_waited_for else ""
        rest = f"{stage}{pause} · {time} · {end}"
        title = plain(f"{view.title} · {view.day}" if view.day else view.title)
        self.show_status(f"{cut(title, max(self.size.width - width(rest) - 4, 8))} · {rest}")

    def _choose_part(self) -> None:
        self.page.display, self.board.display = not self._is_large, self._is_large
        (self.board if self._is_large else self.page).focus()

    @on(Resize)
    def fit(self) -> None:
        """Keep the newest line in sight."""
        self._show_status()
        if self._shown is not None:
            self.page.show_minutes(self._shown)

    @command("follow-newest")
    def go_to_newest(self) -> None:
        if self._is_large:
            self.board.scroll_end(animate=False)
        else:
            self.page.action_move_last()

    @command("follow-large")
    def turn_large(self) -> None:
        """Show the matter in hand in large letters, or the minutes again."""
        self._is_large = not self._is_large
        self._look = self._follower.turn(is_large=self._is_large)
        self._choose_part()
        self._show()

    @command("leave-follow")
    def leave(self) -> None:
        self.app.leave(0)
