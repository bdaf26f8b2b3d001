"""The last entry put right in words: *no, seconder was Hall*, *that was Hall, not Park*, *should be £340*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.prose.names import one_named
from clerk_tui.notation.prose.votes import after_lead
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case


def last_put_right(line: str, context: Context) -> Iterator[str]:
    """The correction of who moved, seconded or said the last entry, or of its only figure, day or time."""
    recent = list(islice(context.meeting.backwards(context.item_id), _RECENT))
    if not recent:
        return
    is_of_motion = _ROLE.fullmatch(line) is not None
    last = next((entry for entry in recent if is_of_motion and entry.kind in _MOVED), recent[0])
    old, name = _person_put_right(line, last, context)
    new = one_named(name, context) if name else ""
    if old is not None and new and new != context.handle(old):
        yield f"s/{context.handle(old)}/{new}/"
    elif last.at is None and (value := _VALUE.fullmatch(after_lead(line))):
        shown = decode(last.text or "", context.names)
        alike = {found[0] for found in _VALUE.finditer(shown) if found.lastgroup == value.lastgroup}
        if len(alike) == 1 and alike != {value[0]}:
            yield f"s/{alike.pop()}/{value[0]}/"


def _person_put_right(line: str, last: Entry, context: Context) -> tuple[int | None, str]:
    """Whom the last entry names wrongly, and the name in their place; None and empty for other words."""
    persons = [one if isinstance(one, int) else None for one in last.persons]
    if (role := _ROLE.fullmatch(line)) and last.kind in _MOVED:
        at = 0 if role["mover"] else 1
        return (persons[at], role["name"]) if len(persons) > at else (None, "")
    if was := _WAS_NOT.fullmatch(line):
        old = context.find(was["old"]).only
        return (old, was["new"]) if isinstance(old, int) and old in persons else (None, "")
    did = _WHO_DID.fullmatch(after_lead(line)) if last.kind in SPEECH and len(persons) == 1 else None
    return (persons[0], did["name"]) if did else (None, "")


_MOVED = (Kind.MOTION, Kind.AMENDMENT)
_RECENT = 4
"""The last entries among which the motion is whose mover or seconder is put right: its vote may be recorded by then."""
_ROLE = any_case(
    r"(?:(?:no|sorry|oops|wait|correction|wrong|actually)\b[ ,.:;!–—-]*)+(?:the |it was )?"
    r"(?:(?P<mover>mover|proposer|moved|proposed|prop)|seconder|seconded|second|2nd(?:er|ed)?|sec)\b:? "
    r"(?:(?:was|is|by|should be)\b:? )*(?P<name>[^,;:]{2,40}?)(?:,? not [^,;:]{2,40})?\.?"
)
_WAS_NOT = any_case(r"(?:that|it) (?:was|should be) (?P<new>[^,;:]{2,40}?),? not (?P<old>[^,;:]{2,40}?)\.?")
_WHO_DID = any_case(r"(?P<name>[^,;:]{2,40}?) (?:who )?(?:asked|said|asking|speaking|spoke|answered|replied)\.?")
_VALUE = any_case(
    r"(?<![\w.,£$€/-])(?:(?P<sum>[£$€]\d[\d,.]*\d|[£$€]\d)|(?P<day>\d{1,2} [a-z]{3,9}\b(?<=(?:"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ary|rch|ril|une|uly|ust|ber)))"
    r"|(?P<time>\d{1,2}[.:]\d\d(?: ?[ap]m)?)"
    r"|(?P<share>\d+(?:\.\d+)?%)|(?P<count>\d+))(?![\w%])"
)
