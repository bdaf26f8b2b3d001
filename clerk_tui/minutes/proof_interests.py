"""The proof of declarations of interest, and of exempt business."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.meeting.attendance import Attendance
from clerk_tui.meeting.interests import Declared, barred, unknown_items
from clerk_tui.meeting.kinds import BUSINESS, OUTCOME, Conduct, Interest, Kind, Role, having
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.findings import Finder, Finding

_TAKES_PART = having(Role.SPEAKS, Role.PROPOSES, Role.SAID_TO_CHAIR) - {Kind.PETITION}


def of_interests(finder: Finder) -> Iterator[Finding]:
    """Declarations that touch no item, and members who are not to be there and are."""
    if not finder.known.declared:
        return
    for entry in {d.entry.id: d.entry for d in finder.known.declared if not d.items}.values():
        if entry.published is not None and unknown_items(finder.meeting, entry.text or ""):
            continue  # published minutes give the numbers of the agenda, and head their items with those of the minutes
        sentence = f"{finder.shown(entry)} touches no item of the agenda. Say which in its words: in item 5."
        yield finder.find(entry, "I1", sentence)
    room, declared = Attendance(finder.meeting), tuple[Declared, ...]()
    told: set[tuple[int, int | None, bool]] = set()
    for entry in finder.meeting.entries:
        if entry.is_struck:
            continue
        room.follow(entry)
        declared += tuple(d for d in finder.known.declared if d.entry.id == entry.id)
        if entry.kind in BUSINESS:
            yield from _stays(finder, room, entry, declared, told)


def _stays(
    finder: Finder,
    room: Attendance,
    entry: Entry,
    declared: tuple[Declared, ...],
    told: set[tuple[int, int | None, bool]],
) -> Iterator[Finding]:
    """Members who are in the room during an item for which they are to leave, or take part in it; each told once."""
    for person, d in barred(declared, entry.item_id).items():
        is_pecuniary = d.entry.interest is Interest.DPI
        if not (is_pecuniary or d.leaves) or not room.takes_part(person):
            continue
        if d.entry.conduct is Conduct.SPEAKS and entry.kind not in OUTCOME:
            continue  # they may be heard as the public is, before they withdraw
        takes_part = is_pecuniary and person in entry.persons and entry.kind in _TAKES_PART
        key = (person, entry.item_id, takes_part)
        if key in told or (not takes_part and (person, entry.item_id, True) in told):
            continue
        told.add(key)
        who = finder.name(person)
        if takes_part:
            sentence = f"{who} takes part here in spite of a disclosable pecuniary interest, with no dispensation."
            yield finder.find(entry, "I3", sentence)
        else:
            interest = "a disclosable pecuniary interest" if is_pecuniary else "an interest"
            sentence = (
                f"{who} declared {interest} and is in the room during the item. Record the departure where it happened."
            )
            yield finder.find(entry, "I2", sentence)


def of_exempt_parts(finder: Finder) -> Iterator[Finding]:
    """Exempt business without a public summary, or without a readmission before the close."""
    meeting, exempt = finder.meeting, exempt_parts(finder.meeting)
    for part in exempt.parts:
        inside = [e for e in meeting.entries if part.covers(e.position) and not e.is_struck]
        hidden = [e for e in inside if exempt.hides(e) and e.kind is not Kind.PRIVATE]
        if hidden and not any(e.kind is Kind.SUMMARY and (e.text or "").strip() for e in inside):
            sentence = "The public minutes say nothing of this exempt business. Sum it up for them with /summary."
            yield finder.find(part.opening, "E1", sentence)
        if part.end is None and finder.known.room.is_closed:
            sentence = "The public was not readmitted before the close. If it was, say where with /public."
            yield finder.find(part.opening, "E2", sentence)
