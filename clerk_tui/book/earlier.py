"""What a committee's earlier meetings mean for the one that is recorded: whose minutes are agreed and signed, and what
they left to be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from clerk_tui import minutes, store
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Entry, Former, Head, Kind, Meeting, Settled, Stage, approval
from clerk_tui.meeting.agenda import minute_numbers
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.matters import MatterLine
from clerk_tui.meeting.meeting import Corrections
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.store import Hit, Reader, Saving

if TYPE_CHECKING:
    from clerk_tui.minutes.publish import Order
    from clerk_tui.search import Span

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

    signed = approval.signs(saving.act) if saving.undoes is None and saving.redoes is None else ()
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


_COMPARED = 40
"""Titles that are compared where none has all the words."""
_ENOUGH = 0.5
"""Which part of the words of a title another has to have to be of the same item."""


def last_time(reader: Reader, head: Head, title: str) -> Hit | None:
    """The title of the item when it last came up at an earlier meeting of the committee: one with all the words that
    say what it is about, else the newest that has at least half of them. Raises ClerkError."""
    from clerk_tui.search import Span, parse

    before = parse(f"before:{head.date.isoformat()} ").span if head.date else Span()
    return max(_same_item(reader, head, title, before), key=lambda hit: hit.id, default=None)


def _same_item(reader: Reader, head: Head, title: str, span: Span) -> list[Hit]:
    """The titles of the same item at other meetings of the committee: one with all the words that say what it is about,
    else those that have at least half of them, the most alike first. Raises ClerkError."""
    from clerk_tui.search import Filter, Query, Term
    from clerk_tui.search.similarity import telling_words

    committee = next((c.id for c in reader.committees() if (c.council, c.name) == (head.council, head.committee)), None)
    words = telling_words(title)
    if committee is None or not words:
        return []
    titles = (Filter("kind", ("item",)),)
    exact = Query(tuple(Term(word) for word in words), titles, span)
    found = reader.find(exact, 2, committee_id=committee).hits
    here = [hit for hit in found if hit.meeting_id != head.id]
    if here:
        return here[:1]
    alike = reader.find(Query((), titles, span, " ".join(words)), _COMPARED, committee_id=committee).hits
    same = [hit for hit in alike if hit.meeting_id != head.id and _share(words, hit.body) >= _ENOUGH]
    return sorted(same, key=lambda hit: -_share(words, hit.body))


def _share(words: tuple[str, ...], title: str) -> float:
    """Which part of `words` stands in a title."""
    from clerk_tui.search.similarity import telling_words

    there = {fold(word) for word in telling_words(title)}
    return sum(fold(word) in there for word in words) / len(words)


def over_time(reader: Reader, head: Head, title: str) -> str:
    """The search, as it could be typed, for an item at all meetings of its committee: by the words of its title that
    say what it is about, or those of them that it has in common with the one most like it. Raises ClerkError."""
    from clerk_tui.search import Span, quoted
    from clerk_tui.search.similarity import telling_words

    body = f" in:{quoted(head.committee)}" if head.committee else ""
    words = telling_words(title)
    others = _same_item(reader, head, title, Span())
    there = {fold(word) for word in telling_words(others[0].body)} if others else set()
    common = [word for word in words if fold(word) in there]
    return f"kind:item{body} {' '.join(common or words)} "


def alike(text: str) -> str:
    """The search, as it could be typed, for resolutions that are like a text."""
    from clerk_tui.search.similarity import telling_words

    words = " ".join(telling_words(text))
    return f'kind:resolution like:"{words}" '


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
    from clerk_tui.minutes.publish import MINUTES

    if meeting.stage is not Stage.SIGNED or order.paper != MINUTES or order.is_of_meeting:
        return ""
    signed = reader.signature(meeting.id)
    if signed is None or _reads_as(meeting, signed, style):
        return ""
    return f"This is not the text as it was signed: that was in the style “{meeting.head.style}”"


def citation(meeting: Meeting, item_id: int | None = None) -> str:
    """*Elmfield Council, Trees Committee, 8 January 2024, minute 34/23, item 5 Felling in the park*; that minutes have
    not been agreed is told, unless they were published elsewhere."""
    head = meeting.head
    said = [part for part in (head.council, head.committee) if part]
    said.append(f"{head.date.day} {head.date:%B %Y}" if head.date else "no date")
    item = meeting.item_by_id.get(item_id) if item_id is not None else None
    if item is not None:
        number = minute_numbers(meeting).get(item.id)
        said += [f"minute {number}"] if number else []
        said.append(item.label if item.is_heading else f"item {item.label}")
    is_published = any(entry.published is not None for entry in meeting.entries[:1])
    if meeting.stage not in (Stage.AGREED, Stage.SIGNED) and not is_published:
        said.append("minutes not yet agreed")
    return ", ".join(said)
