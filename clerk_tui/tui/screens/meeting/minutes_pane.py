"""The minutes beside the record, as they would be printed now."""

from __future__ import annotations

from textual.message import Message

from clerk_tui import log, minutes
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.meeting.session import MeetingSession, MeetingUi
from clerk_tui.tui.widgets.page import Page, PageBlock, blocks_of

WHOLE = 1500
"""Entries up to which all the minutes are shown; of a longer meeting, only the item in view."""

FAULT = "The minutes cannot be shown because of an internal error. What you record is saved. The log has the details."


class MinutesPane(Page, can_focus=False):
    """The minutes, with or without their exempt parts, shown when the clerk asks for them. What is typed always goes
    into the line, also after a click here: the page keys of the screen scroll it."""

    class Toggled(Message):
        """The minutes were shown or hidden."""

    def __init__(self, session: MeetingSession, ui: MeetingUi) -> None:
        super().__init__(id="minutes")
        self._session, self._ui = session, ui
        self.display = False

    def show_minutes(self) -> None:
        """Show the minutes at this moment, scrolled to the latest entry of the item in view."""
        if not self.display:
            return
        meeting, style, item = self._session.meeting, self._session.recording.state.style, self._session.viewed
        with_exempt = self._session.shows_exempt
        try:
            if item is None or len(meeting.entries) <= WHOLE:
                document = minutes.render(meeting, style, with_exempt=with_exempt)
            else:
                document = minutes.render_item(meeting, item.id, style, with_exempt=with_exempt)
        except Exception as error:  # the record goes on without this view of it
            log.unexpected("showing the minutes", error)
            self.show_blocks([PageBlock(FAULT)])
            return
        has_exempt = bool(exempt_parts(meeting).parts)
        self.border_title = ("Minutes with exempt parts" if with_exempt else "Public minutes") if has_exempt else ""
        shown = {entry_id for block in document.blocks for entry_id in block.entry_ids}
        last = next((e.id for e in self._session.newest_first if e.id in shown), None)
        self.show_blocks(blocks_of(document), at=last)

    @command("show-minutes")
    def toggle(self) -> None:
        self.display = not self.display
        self.post_message(self.Toggled())

    @command("show-exempt")
    def toggle_exempt(self) -> None:
        self._session.shows_exempt = not self._session.shows_exempt
        if not self.display:
            self.toggle()
        else:
            self.show_minutes()
        self._ui.tell(
            "The minutes are shown with their exempt parts. Not for the public."
            if self._session.shows_exempt
            else "The minutes are shown without their exempt parts."
        )
