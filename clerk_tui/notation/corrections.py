"""`s/old/new/`: what is seen put right in the latest entry that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, Change, Meeting
from clerk_tui.meeting.acts import describe, rename
from clerk_tui.meeting.intents import Correct
from clerk_tui.meeting.people import Capacity, same_name_key
from clerk_tui.meeting.text import Gap, Mention, TheMotion, literal, parts
from clerk_tui.notation.head import parse_person
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.texts import decode, due_again, encode

_Symbol = str | Mention | Gap | TheMotion
"""One character of a text, or a reference in it."""


def correct(meeting: Meeting, intent: Correct, names: NameIndex, presiding: int | None) -> Act:
    """Replace `old` by `new` in the latest entry that has it, gaps and mentions included; where only a person's name
    on the roll shows it, put the name itself right, everywhere. Raises LineRefusedError where nothing shows it, or
    where nothing that can be kept would be left."""
    new, unknown = encode(intent.new, names, presiding)
    if unknown:
        new = literal(intent.new)
    old = _symbols(encode(intent.old, names, presiding)[0])
    for entry in reversed(meeting.entries):
        seen = _symbols(entry.text or "")
        at = _found(seen, old)
        if entry.is_struck or at is None:
            continue
        text = _tidied(_written([*seen[:at], *_symbols(new), *seen[at + len(old) :]]))
        if not text:
            raise LineRefusedError("That would leave the entry empty: strike it out instead. Nothing was changed.")
        if encode(decode(text, names), names, presiding)[0] != text:
            raise LineRefusedError("Leave a space before and after a name or a gap. Nothing was changed.")
        revised = replace(entry, text=text, due=due_again(entry, text, meeting.head.date))
        return Act(f"corrected {describe(meeting, entry)}", (Change(entry, revised),))
    return _renamed(meeting, intent)


def _renamed(meeting: Meeting, intent: Correct) -> Act:
    for place in meeting.roll:
        name = meeting.people[place.person_id].name
        if intent.old in name:
            put_right = name.replace(intent.old, intent.new, 1)
            if parse_person(put_right, Capacity.MEMBER).name != put_right:
                raise LineRefusedError(f"“{put_right}” cannot stand as a name on the roll. Nothing was changed.")
            others = (meeting.people[p.person_id].name for p in meeting.roll if p.person_id != place.person_id)
            if same_name_key(put_right) in map(same_name_key, others):
                raise LineRefusedError(f"{put_right} is on the roll already. Nothing was changed.")
            return rename(meeting, place.person_id, put_right)
    raise LineRefusedError(f"No entry shows “{intent.old}”. Nothing was changed.")


def _symbols(kept: str) -> list[_Symbol]:
    return [symbol for part in parts(kept) for symbol in (part if isinstance(part, str) else (part,))]


def _written(symbols: Sequence[_Symbol]) -> str:
    return "".join(literal(s) if isinstance(s, str) else str(s) for s in symbols)


def _found(seen: Sequence[_Symbol], old: Sequence[_Symbol]) -> int | None:
    return next((at for at in range(len(seen) - len(old) + 1) if seen[at : at + len(old)] == old), None)


def _tidied(text: str) -> str:
    """A text without white space at the ends of its paragraphs, or paragraphs left empty."""
    return "\n".join(paragraph.strip() for paragraph in text.split("\n") if paragraph.strip())
