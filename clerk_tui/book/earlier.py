"""The earlier meetings of a committee: what the one being recorded needs to know of them."""

from __future__ import annotations

from clerk_tui.meeting import Entry, Former, Kind, Meeting
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.meeting import Corrections
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.store import Reader

MINUTED_IN_PRIVATE = "what was minuted there in private"
"""Printed above a signature for corrections that were agreed while the public was excluded."""


def corrections(reader: Reader, meeting: Meeting, former: Former) -> Corrections | None:
    """Corrections to the minutes of an earlier meeting, agreed at `meeting` or before it; None if there are none,
    or the earlier record has changed since. Raises ClerkError."""

    def agreeing(at: Meeting) -> Entry | None:
        agreed = (e for e in at.procedure_entries if e.kind is Kind.MINUTES_AGREED)
        return next((e for e in agreed if e.of_date == former.date), None)

    entry = agreeing(meeting)
    if entry is None and (agreed_in := reader.agreed_in(former.id)) is not None:
        meeting = reader.meeting(agreed_in)
        entry = agreeing(meeting)
    if entry is None or not entry.text or reader.is_changed_since(former.id, entry.id):
        return None
    if exempt_parts(meeting).hides(entry):
        return Corrections(meeting.head.date, MINUTED_IN_PRIVATE)
    names = meeting.names()
    text = write(entry.text, lambda mention: names[mention.person_id])
    return Corrections(meeting.head.date, " ".join(text.split()))
