"""What a committee's earlier meetings mean for the one that is recorded: whose minutes are agreed and signed, and what
they left to be done."""

from __future__ import annotations

from dataclasses import replace

from clerk_tui import store
from clerk_tui.meeting import Entry, Former, Head, Kind, Meeting, Settled, Stage, life
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.matters import MatterLine
from clerk_tui.meeting.meeting import Corrections
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.text import write
from clerk_tui.store import Reader, Saving

MINUTED_IN_PRIVATE = "what was minuted there in private"
"""Stands above a signature for corrections that were agreed while the public was excluded."""


class EarlierMeetings:
    """The earlier meetings on file, read when they are asked for (`recorded.Earlier`)."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def former(self, head: Head) -> tuple[Former, ...]:
        """Those of the committee with a date before that of `head`, oldest first."""
        return self._reader.former(head)

    def matters(self, head: Head) -> tuple[MatterLine, ...]:
        """What they have to follow, in the order held."""
        return self._reader.matter_lines(head.id)

    def corrections(self, meeting: Meeting, former: Former) -> Corrections | None:
        """What was agreed to be put right in the minutes of an earlier meeting, at `meeting` or before it; None where
        nothing was, or the earlier record has changed since."""

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
        text = write(entry.text, lambda mention: meeting.people[mention.person_id].name)
        return Corrections(meeting.head.date, " ".join(text.split()))


def with_signing(saving: Saving, reader: Reader, meeting: Meeting) -> Saving:
    """A save that signs the minutes of an earlier meeting, with the text that is signed and by whom: whoever presides
    over `meeting`, at which that is done. Any other save as it is: minutes of a meeting that is not on file, that are
    not agreed, or that are signed already (notes taken in say so again), are only minuted as signed."""
    from clerk_tui.book.signed_minutes import text_of

    signed = life.signs(saving.act) if saving.undoes is None and saving.redoes is None else ()
    agreed = {e.of_date for e in meeting.procedure_entries if e.kind is Kind.MINUTES_AGREED}

    def may_be_signed(former: Former) -> bool:
        is_agreed = former.stage is Stage.AGREED or former.date in agreed
        return former.date in signed and is_agreed and former.stage is not Stage.SIGNED

    former = next(filter(may_be_signed, EarlierMeetings(reader).former(meeting.head)), None) if signed else None
    if former is None:
        return saving
    entry = next(e for e in saving.act.entries if e.of_date == former.date)
    presiding = attendance(meeting, entry.position + 1).presiding
    earlier = reader.meeting(former.id)
    by = meeting.people[presiding].name if presiding is not None else ""
    left = EarlierMeetings(reader).corrections(meeting, former) or Corrections(None, "")
    settled = Settled(Stage.SIGNED, meeting.head.date, by, left.on, left.text)
    return replace(
        saving,
        signing=store.Signing(
            meeting_id=former.id,
            on=meeting.head.date,
            by=by,
            text=text_of(replace(earlier, settled=settled)),
            record_digest=store.record_digest(earlier),
            corrected_on=left.on,
            corrections=left.text,
        ),
    )
