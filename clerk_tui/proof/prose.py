"""The proof of notes that record in prose an event, or the apologies of members: imported, or kept as notes when they
were typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from clerk_tui.errors import ClerkError
from clerk_tui.meeting.acts import revise
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.entry_text import Mention, mentioned, parts
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.names import take_apart
from clerk_tui.meeting.people import short_list
from clerk_tui.meeting.record import AS_IT_STANDS, Entry
from clerk_tui.notation import Context, NameIndex, decode, events_in, read_line
from clerk_tui.notation.reading import also_says
from clerk_tui.proof.findings import Finding, FindingBuilder, and_further
from clerk_tui.proof.fixes import Fix, LateFixes, all_events, confirmation, in_place_of, revision
from clerk_tui.proof.text import PlainText
from clerk_tui.regex import any_case, regex

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


_RECEIVED = any_case(
    r"\bapologies\b[^.;]*\b(?:from|for|on behalf of)\b|\b(?:sent|gave|submitted|tendered|offered)(?: \w+)? apologies\b"
)
_REASON = regex(r"\(|\b(?:because|as|since|owing|due|who|being)\b")
"""What begins the reason for apologies, which is not on the roll."""


def _gives_apologies(text: PlainText) -> bool:
    is_note = text.entry.kind is Kind.NOTE and text.entry.published is None
    return is_note and _RECEIVED.search(text.plain) is not None


def of_apologies(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find notes that give the apologies of members who are on the roll."""
    calls = [e for e in builder.meeting.attendance_entries if e.kind is Kind.APOLOGIES]
    sent = {person for entry in calls for person in entry.person_ids}
    for text in filter(_gives_apologies, texts):
        named = _named(builder, text)
        if twice := [person for person in named if person in sent]:
            yield _twice(builder, text, twice, is_all=len(twice) == len(named))
        elif missing := [p for p in named if not attendance(builder.meeting).takes_part(p)]:
            yield _not_on_roll(builder, text.entry, missing)


def _named(builder: FindingBuilder, text: PlainText) -> list[int]:
    """The members whom the sentence about apologies names, in the order of the roll."""
    people = builder.meeting.people
    members = [p.person_id for p in builder.meeting.roll if p.capacity.is_member and p.person_id in people]
    surnames = Counter(take_apart(people[person].name).surname for person in members)
    sentences = (text.plain[slice(*span)] for span in text.sentences)
    said = " ".join(sentence for sentence in sentences if _RECEIVED.search(sentence))
    mentions = {part.person_id for part in parts(text.entry.text or "") if isinstance(part, Mention)}

    def is_named(person: int) -> bool:
        surname = take_apart(people[person].name).surname
        words = surname if surnames[surname] == 1 else people[person].name
        return person in mentions or re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said) is not None

    return [person for person in members if is_named(person)]


def _twice(builder: FindingBuilder, text: PlainText, people: Sequence[int], *, is_all: bool) -> Finding:
    who = short_list([builder.name(person) for person in people])
    sentence = f"The apologies of {who} print twice: they are on the roll, and in {builder.shown(text.entry)}."
    is_whole = is_all and len(text.sentences) == 1
    strike = revision("Strike out the note", text.entry, is_struck=True)
    words = f"{text.entry.text}." if text.entry.is_turned else text.entry.text
    kept = {"kind": Kind.APOLOGIES, "persons": tuple(people), "text": words, "is_turned": False}
    keep = revision("Print them in these words alone", text.entry, **kept)
    fixes = (keep, strike) if _REASON.search(text.plain) else (strike, keep)
    return builder.find(text.entry, "A7", sentence, fixes=fixes if is_whole else ())


def _not_on_roll(builder: FindingBuilder, entry: Entry, people: Sequence[int]) -> Finding:
    who = short_list([builder.name(person) for person in people])
    sentence = f"The apologies of {who} are only in the note {builder.shown(entry)}. Record them with /apologies."
    made = Entry(0, Kind.APOLOGIES, 0, persons=tuple(people), text=None)
    return builder.find(entry, "A7", sentence, fixes=(Fix(f"Record the apologies of {who}", insertion=made),))
