"""`s/old/new/`: what is seen put right in the latest entry that shows it."""

from __future__ import annotations

from dataclasses import replace

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, Change, Meeting
from clerk_tui.meeting.acts import describe, rename
from clerk_tui.meeting.intents import Correct
from clerk_tui.meeting.text import literal, parts
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.texts import decode, encode


def correct(meeting: Meeting, intent: Correct, names: NameIndex, presiding: int | None) -> Act:
    """Replace `old` by `new` in the words of the latest entry that has them; where only a person's name on the roll
    shows them, put the name itself right, everywhere. Raises LineRefusedError where nothing shows them."""
    for entry in reversed(meeting.entries):
        if entry.is_struck or not entry.text or intent.old not in decode(entry.text, names):
            continue
        if not any(isinstance(part, str) and intent.old in part for part in parts(entry.text)):
            continue
        new, unknown = encode(intent.new, names, presiding)
        text = replace_first_literal(entry.text, intent.old, literal(intent.new) if unknown else new)
        return Act(f"corrected {describe(meeting, entry)}", (Change(entry, replace(entry, text=text)),))
    for place in meeting.roll:
        name = meeting.people[place.person_id].name
        if intent.old in name:
            return rename(meeting, place.person_id, name.replace(intent.old, intent.new, 1))
    raise LineRefusedError(f"No entry shows “{intent.old}”. Nothing was changed.")


def replace_first_literal(kept: str, old: str, new: str) -> str:
    """`kept` with `old` replaced once, in its words only: never inside a reference."""
    out, is_done = "", False
    for part in parts(kept):
        if isinstance(part, str):
            before, found, after = part.partition(old) if not is_done else (part, "", "")
            out += literal(before) + (new if found else "") + literal(after)
            is_done = is_done or bool(found)
        else:
            out += str(part)
    return out
