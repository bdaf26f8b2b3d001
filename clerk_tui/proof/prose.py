"""The proof of notes that record an event in prose: imported, or kept as notes when they were typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from clerk_tui.errors import ClerkError
from clerk_tui.meeting.acts import revise
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import AS_IT_STANDS, Entry
from clerk_tui.notation import Context, NameIndex, decode, events_in, read_line
from clerk_tui.notation.reading import also_says
from clerk_tui.proof.findings import Finding, FindingBuilder, and_further
from clerk_tui.proof.fixes import Fix, LateFixes, all_events, confirmation, in_place_of

_MOST = 3
"""The most notes that are named."""
_SHOWN = 60
"""The most characters of the line that a finding shows."""
_JOTTED = ("! ", "s/", "/visitors")
"""What is found only in notes that a clerk typed: published minutes say it in whole sentences."""


def of_prose(builder: FindingBuilder) -> Iterator[Finding]:
    """Find notes that say in prose what a line of the notation records. Those in doubt are found as such; those that
    were confirmed are right. The first are named, each text once; of a whole paper that was pasted as notes, the others
    are counted."""
    found = list(_events(builder.meeting))
    named: dict[str | None, tuple[Entry, tuple[str, ...], Context]] = {}
    for event in found:
        named.setdefault(event[0].text, event)
    for at, (entry, lines, context) in enumerate(islice(named.values(), _MOST), 1):
        line = next((line for line in lines if line[:1] in "/=!+-"), lines[0]).strip()
        likely = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
        others = len(found) - at if at == min(len(named), _MOST) else 0
        sentence = f"{builder.shown(entry)} is a note, but reads like “{likely}”{and_further(others)}."
        fixes = LateFixes(partial(_fixes, builder.meeting, entry, lines, context))
        yield builder.find(entry, "R8", sentence, fixes=fixes)


def _events(meeting: Meeting) -> Iterator[tuple[Entry, tuple[str, ...], Context]]:
    """The notes that read like events, with the lines for those."""
    names = NameIndex(meeting)
    for entry in meeting.entries:
        text = entry.text or ""
        if entry.kind is not Kind.NOTE or entry.is_struck or entry.is_doubtful or "\n" in text:
            continue
        if entry.subject == AS_IT_STANDS:
            continue
        if not meeting.people.keys() >= set(mentioned(text)):
            continue
        context = in_place_of(meeting, entry, names)
        lines = tuple(events_in(decode(text, names), context))
        if lines and lines[0] and not (entry.published is not None and lines[0].startswith(_JOTTED)):
            yield entry, lines, context


def _fixes(meeting: Meeting, entry: Entry, lines: tuple[str, ...], context: Context) -> Iterator[Fix]:
    """All events of a note, or the first of them; and its confirmation."""
    yield from tuple(all_events(meeting, entry, lines)) or _as_event(entry, lines[0], lines[1:], context)
    yield confirmation(entry)


def _as_event(entry: Entry, offer: str, then: Sequence[str], context: Context) -> Iterator[Fix]:
    """The fix that makes the note that event, unless its line is to be finished first; what else it says is a doubt."""
    reading = read_line(offer, context)
    meant = reading.entry
    if meant is None or meant.is_unsettled or reading.is_doubtful or meant.kind is Kind.NOTE:
        return
    try:
        act = revise(context.meeting, entry, replace(meant, doubt=also_says(then)))
    except ClerkError:
        return
    yield Fix(f"Record it as: {offer.replace('@', '')}", act.changes)
