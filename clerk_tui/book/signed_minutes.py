"""Signed minutes against the text as it was signed, which is kept with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from clerk_tui import minutes, store
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Meeting, Stage
from clerk_tui.minutes.outgoing import MINUTES, Order
from clerk_tui.store import Reader


def text_of(meeting: Meeting, style: minutes.Style | None = None) -> str:
    """The whole minutes, exempt business included: what is signed, in the meeting's own style unless one is given."""
    return minutes.as_text(minutes.render(meeting, style or minutes.style_for(meeting.head.style), with_exempt=True))


def faults(reader: Reader) -> tuple[str, ...]:
    """What is wrong with a file, a sentence each: what the store finds, and signed minutes that no longer read as they
    were signed. Raises ClerkError."""
    return reader.check() or tuple(_not_as_signed(reader))


def _not_as_signed(reader: Reader) -> Iterator[str]:
    for line in reader.meetings():
        signed = reader.signature(line.id) if line.stage is Stage.SIGNED else None
        if signed is None or _reads_as(reader.meeting(line.id), signed):
            continue
        held = f"{line.date.day} {line.date:%B %Y}" if line.date else "no date"
        yield (
            f"The minutes of {line.committee or line.council or 'a meeting'} of {held} (meeting {line.id}) no longer "
            "read as they were signed: their style, or a name, was changed since, or another version of clerk-tui "
            f"words them. The text that was signed is kept, and --format signed exports it (meeting {line.id})."
        )


def _reads_as(meeting: Meeting, signed: store.Signature, style: minutes.Style | None = None) -> bool:
    """Whether a meeting is printed as it was signed; files of an older version have the text with its signature left
    blank."""
    try:
        texts = (text_of(meeting, style), text_of(replace(meeting, settled=None), style))
    except ClerkError:  # a style that cannot be read was not signed
        return False
    return signed.text_digest in map(store.text_digest, texts)


def remark(reader: Reader, meeting: Meeting, style: minutes.Style, order: Order) -> str:
    """What to tell of signed minutes that go out in other words than those that were signed; else ''."""
    if meeting.stage is not Stage.SIGNED or order.paper != MINUTES or order.is_of_meeting:
        return ""
    signed = reader.signature(meeting.id)
    if signed is None or _reads_as(meeting, signed, style):
        return ""
    return f"This is not the text as it was signed: that was in the style “{meeting.head.style}”"
