"""The minutes beside the record, as they would be printed now."""

from __future__ import annotations

from textual.message import Message

from clerk_tui import minutes
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.meeting.session import MeetingSession, MeetingUi
from clerk_tui.tui.widgets.page import Page, blocks_of

WHOLE = 1500
"""Entries up to which the minutes are shown whole; of a longer meeting the item in view."""


class MinutesPane(Page):
    """The minutes of the item in view, with or without their exempt parts; shown when the clerk asks for them."""

    class Toggled(Message):
        """The minutes are shown, or no longer."""

    def __init__(self, session: MeetingSession, ui: MeetingUi) -> None:
        super().__init__(id="minutes")
        self._session, self._ui = session, ui
        self.display = False

    def show_minutes(self) -> None:
        """The minutes as they are now, scrolled to where the clerk is."""
        if not self.display:
            return
        meeting, style, item = self._session.meeting, self._session.recording.state.style, self._session.viewed
        with_exempt = self._session.shows_exempt
        if item is None or len(meeting.entries) <= WHOLE:
            document = minutes.render(meeting, style, with_exempt=with_exempt)
        else:
            document = minutes.render_item(meeting, item.id, style, with_exempt=with_exempt)
        has_exempt = bool(exempt_parts(meeting).parts)
        self.border_title = ("Minutes with exempt parts" if with_exempt else "Public minutes") if has_exempt else ""
        shown = {entry_id for block in document.blocks for entry_id in block.entry_ids}
        last = next((e.id for e in reversed(self._session.entries) if e.id in shown), None)
        self.show_blocks(blocks_of(document), at=last)

    @command("show-minutes")
    def turn(self) -> None:
        """The minutes beside the record, or in its place where there is no room."""
        self.display = not self.display
        self.post_message(self.Toggled())

    @command("show-exempt")
    def turn_exempt(self) -> None:
        """Show the minutes with their exempt parts, or without them again."""
        self._session.shows_exempt = not self._session.shows_exempt
        if not self.display:
            self.turn()
        else:
            self.show_minutes()
        self._ui.tell(
            "The minutes are shown with their exempt parts: not for the public."
            if self._session.shows_exempt
            else "The minutes are shown as the public may read them."
        )
