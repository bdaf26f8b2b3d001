"""What a committee's earlier meetings mean for the one that is recorded: whose minutes are agreed and signed, and what
they left to be done."""

from __future__ import annotations

from dataclasses import replace

from clerk_tui import minutes, store
from clerk_tui.meeting import Former, Head, Kind, Meeting, Stage, life
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.matters import MatterLine
from clerk_tui.store import Reader, Saving


class EarlierMeetings:
    """The earlier meetings on file, read when they are asked for (`recorded.Earlier`)."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def former(self, head: Head) -> tuple[Former, ...]:
        """Those of the committee with a date before that of `head`, oldest first."""
        if head.date is None or not head.committee:
            return ()
        return tuple(
            Former(line.id, line.date, line.stage)
            for line in reversed(self._reader.meetings())
            if line.date is not None
            and line.date < head.date
            and line.id != head.id
            and (line.council, line.committee) == (head.council, head.committee)
        )

    def matters(self, head: Head) -> tuple[MatterLine, ...]:
        """What they have to follow, in the order held."""
        return self._reader.matter_lines(head.id)


def with_signing(saving: Saving, reader: Reader, meeting: Meeting) -> Saving:
    """A save that signs the minutes of an earlier meeting, with the text that is signed and by whom: whoever presides
    over `meeting`, at which that is done. Any other save as it is: minutes of a meeting that is not on file, that are
    not agreed, or that are signed already (notes taken in say so again), are only minuted as signed."""
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
    text = minutes.as_text(minutes.render(earlier, minutes.style_for(earlier.head.style), with_exempt=True))
    return replace(
        saving,
        signing=store.Signing(
            meeting_id=former.id,
            on=meeting.head.date,
            by=meeting.people[presiding].name if presiding is not None else "",
            text=text,
            record_digest=store.record_digest(earlier),
        ),
    )
