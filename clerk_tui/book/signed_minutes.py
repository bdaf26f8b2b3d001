"""Signed minutes: signing them, and checking that they still read as they were signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from clerk_tui import minutes
from clerk_tui.book.indexing import whole_index
from clerk_tui.book.meeting_state import corrections
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Former, Kind, Meeting, Settled, Stage, acts
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.meeting import Corrections
from clerk_tui.meeting.record import long_date
from clerk_tui.minutes.papers import MINUTES, Order
from clerk_tui.store import Reader, Saving, Signature, Signing
from clerk_tui.store.signing import text_digest
from clerk_tui.store.verification import Examination


def with_signing(saving: Saving, reader: Reader, meeting: Meeting) -> Saving:
    """Add to a save the signing of an earlier meeting's minutes: the signed text, and as signatory whoever presides
    over `meeting`. Other saves are unchanged: minutes not on file, not agreed or already signed are only recorded as
    signed."""

    signed = acts.signs(saving.act) if saving.undoes is None and saving.redoes is None else ()
    agreed = {e.of_date for e in meeting.procedure_entries if e.kind is Kind.MINUTES_AGREED}

    def may_be_signed(former: Former) -> bool:
        is_agreed = former.stage is Stage.AGREED or former.date in agreed
        return former.date in signed and is_agreed and former.stage is not Stage.SIGNED

    earlier = sorted(reader.former(meeting.head), key=lambda former: former.stage is not Stage.AGREED) if signed else ()
    former = next(filter(may_be_signed, earlier), None)
    if former is None:
        return saving
    entry = next(e for e in saving.act.entries if e.of_date == former.date)
    presiding = attendance(meeting, entry.position + 1).presiding
    held = reader.meeting(former.id)
    by = meeting.people[presiding].name if presiding is not None else ""
    left = corrections(reader, meeting, former) or Corrections(None, "")
    settled = Settled(Stage.SIGNED, meeting.head.date, by, left.on, left.text)
    text, digest = text_of(replace(held, settled=settled)), reader.record_digest(held)
    return replace(saving, signing=Signing(former.id, meeting.head.date, by, text, digest, left.on, left.text))


def text_of(meeting: Meeting, style: minutes.Style | None = None) -> str:
    """Return the whole minutes with exempt business: the text that is signed; by default in the meeting's own style."""
    return minutes.as_text(minutes.render(meeting, style or minutes.style_for(meeting.head.style), with_exempt=True))


def faults(reader: Reader, progress: Callable[[int, int], None] = lambda done, of: None) -> tuple[str, ...]:
    """Return sentences about what is wrong with a file: what the store finds, what is wrong in the search, and signed
    minutes that no longer read as signed. `progress` is called with the number of meetings checked and the total.
    Raises ClerkError."""
    return reader.check(Examination(whole_index, _not_as_signed, progress))


def _not_as_signed(meeting: Meeting, signed: Signature) -> str:
    if _reads_as(meeting, signed):
        return ""
    head = meeting.head
    held = long_date(head.date)
    return (
        f"The minutes of {head.body or 'a meeting'} of {held} (meeting {meeting.id}) no longer "
        "read as they were signed: their style, or a name, was changed since, or another version of clerk-tui "
        "words them differently. The text that was signed is kept, and --format signed exports it "
        f"(meeting {meeting.id})."
    )


def _reads_as(meeting: Meeting, signed: Signature, style: minutes.Style | None = None) -> bool:
    """Whether a meeting prints as it was signed. Files of older versions have the text without its signature."""
    try:
        texts = (text_of(meeting, style), text_of(replace(meeting, settled=None), style))
    except ClerkError:  # a style that cannot be read was not signed
        return False
    return signed.text_digest in map(text_digest, texts)


def remark(reader: Reader, meeting: Meeting, style: minutes.Style, order: Order) -> str:
    """Return a warning if signed minutes are exported in other words than were signed; else empty."""
    if meeting.stage is not Stage.SIGNED or order.paper != MINUTES or order.is_of_meeting:
        return ""
    signed = reader.signature(meeting.id)
    if signed is None or _reads_as(meeting, signed, style):
        return ""
    return f"This is not the signed text, which is in the style “{meeting.head.style}”"
