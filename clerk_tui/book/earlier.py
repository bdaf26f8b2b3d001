"""The earlier meetings of a committee: what the one being recorded needs to know of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clerk_tui.meeting import Entry, Former, Head, Kind, Meeting
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.matters import MatterLine
from clerk_tui.meeting.meeting import Corrections
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.minutes import style_for
from clerk_tui.store import Reader

if TYPE_CHECKING:
    from clerk_tui.proof.findings import Points

MINUTED_IN_PRIVATE = "what was minuted there in private"
"""Printed above a signature for corrections that were agreed while the public was excluded."""


class EarlierMeetings:
    """The earlier meetings on file, read when needed (`meeting_state.Earlier`)."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def former(self, head: Head) -> tuple[Former, ...]:
        """The committee's meetings dated before `head`, oldest first."""
        return self._reader.former(head)

    def meeting(self, former: Former) -> Meeting:
        """One of them. Raises ClerkError."""
        return self._reader.meeting(former.id)

    def matters(self, head: Head) -> tuple[MatterLine, ...]:
        """What they have to follow, in order."""
        return self._reader.matter_lines(head.id)

    def unsettled_points(self, former: Former) -> Points:
        """What is not settled in the minutes of an earlier meeting."""
        from clerk_tui.book.exports import points_in

        meeting = self._reader.meeting(former.id)
        return points_in(meeting, style_for(meeting.head.style))

    def withheld(self) -> dict[int, str]:
        """What is written for people whose names were withheld at any meeting, by person id."""
        return self._reader.withheld()

    def corrections(self, meeting: Meeting, former: Former) -> Corrections | None:
        """Corrections to the minutes of an earlier meeting, agreed at `meeting` or before it; None if there are none,
        or the earlier record has changed since."""

        def agreeing(at: Meeting) -> Entry | None:
            agreed = (e for e in at.procedure_entries if e.kind is Kind.MINUTES_AGREED)
            return next((e for e in agreed if e.of_date == former.date), None)

        entry = agreeing(meeting)
        if entry is None and (agreed_in := self._reader.agreed_in(former.id)) is not None:
            meeting = self._reader.meeting(agreed_in)
            entry = agreeing(meeting)
        if entry is None or not entry.text or self._reader.is_changed_since(former.id, entry.id):
            return None
        if exempt_parts(meeting).hides(entry):
            return Corrections(meeting.head.date, MINUTED_IN_PRIVATE)
        names = meeting.names()
        text = write(entry.text, lambda mention: names[mention.person_id])
        return Corrections(meeting.head.date, " ".join(text.split()))
