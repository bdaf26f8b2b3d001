"""The proof of apologies typed as prose: they print beside those of the roll, or the roll does not have them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.entry_text import Mention, parts
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.names import take_apart
from clerk_tui.meeting.people import short_list
from clerk_tui.meeting.record import Entry
from clerk_tui.proof.findings import Finding, FindingBuilder
from clerk_tui.proof.fixes import Fix, revision
from clerk_tui.proof.text import PlainText
from clerk_tui.regex import any_case, regex

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
