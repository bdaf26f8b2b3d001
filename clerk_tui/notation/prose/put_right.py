"""What was just recorded put right in words: *no, make that 5-7-1*, *sorry, Reed not Lloyd*, *no, seconder was Hall*,
*that was Hall, not Park*, *should be £340*."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from difflib import SequenceMatcher
from itertools import islice

from clerk_tui.english.months import MONTH, MONTH_SHORT
from clerk_tui.english.words import AUXILIARIES
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.voting import tally
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.prose.names import one_named
from clerk_tui.notation.prose.outcomes import FOR, NUMBER, figures, votes_told
from clerk_tui.notation.prose.votes import own_votes
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import typed_time
from clerk_tui.regex import any_case

_LEAD = any_case(
    r"(?:(?:that|it) (?=should (?:be|read)\b))?"
    r"(?:(?:no+|oops|sorry|apologies|wait|hang on|hold on|actually|correction|corrected|correct(?: that)?|wrong"
    r"|mistake|my mistake|error"
    r"|scratch that|strike that|make (?:that|it)|i mean|i meant|meant|should (?:be|read|have been)|recount(?:ed)?"
    r"|re-?count(?:ed)?|to correct|amend(?:ed)? (?:that )?to|change (?:that|it|vote) to"
    r"|miscount(?:ed)?)\b[ ,.:;!–—-]*)+"
    r"(?:(?:(?:it|that|this|the|vote|votes|voting|count|figures?|result|was|is|were|to|then|be|should|read|of"
    r"|carried|lost|on|motion|rather|instead|say)\b[ ,:–—-]*)*)"
)
"""What a clerk types before putting something right that was just recorded."""
PUTS_RIGHT = any_case(
    r"(?:(?:no+|oops|sorry|wait|actually)\b[ ,.:;!–—-]*)*(?:i meant?\b(?! to\b)"
    r"|(?:scrub|scratch|strike|ignore|delete|forget|undo) (?:(?:that|this)(?: (?:motion|vote|action|amendment))?"
    r"|(?:the |that )?last(?: (?:line|one|bit|note|motion|vote|action))?)(?=$|[,.:;!]))"
    r"|(?:oops|sorry|correction)\b[ ,.:;!–—-]*(?:it|that|he|she|they) (?:was|were|should)\b.*\bnot\b"
)
"""What only a clerk says of what was just recorded: *scrub that*, *no i mean Hall said it*, *sorry it was Hall who
seconded, not Park*."""
_TAKES_BACK = any_case(
    r"(?:(?:no+|oops|sorry|wait|wrong|actually|mistake)\b[ ,.:;!–—-]*)*"
    r"(?:scrub|scratch|strike|ignore|delete|forget|undo|remove|erase|scrap)(?: out)? "
    r"(?:that|this|the above|(?:(?:the|that) )?last)(?: last)?(?: (?:line|one|bit|note|entry))?[.!]?"
)


def takes_back(line: str) -> bool:
    """Whether a line only says that what was recorded last is to go: *scrub that*, *no, delete the last line*."""
    return _TAKES_BACK.fullmatch(line) is not None


_FIGURES = any_case(rf"(?P<figures>\(?(?:{NUMBER}|{FOR})\b[^;]{{0,60}}?)(?P<rest>[,;.] +[^\d\s].*)?\.?")


def _after_lead(line: str) -> str:
    """What a line says after the words that only say that something was wrong; empty if it does not begin with any."""
    lead = _LEAD.match(line)
    return line[lead.end() :] if lead else ""


def vote_put_right(line: str, context: Context) -> Iterator[str]:
    """The vote with other figures than those recorded (*no, make that 5-7-1*); if none is recorded yet, the vote."""
    lead = _LEAD.match(line)
    said = _FIGURES.fullmatch(line, lead.end()) if lead else None
    right = figures(said["figures"].strip()) if said else ()
    if said is None or not right:
        return
    rest = (said["rest"] or "").lstrip(" ,;.")
    own = own_votes(votes_told(rest, context)[0])
    abstained = sum(len(names) for side, names in votes_told(rest, context)[0] if side == "abstained")
    new = "-".join(map(str, (*right, abstained)[:3]))
    rest = "".join(f"\n{line}" for line in own or (rest,) if line)
    old = _last_outcome(context)
    if old and old != new:
        yield f"s/{old}/{new}/{rest}"
    elif not old and context.proceedings.latest_open(context.item_id) is not None:
        yield f"/vote {new}{rest}"


def words_put_right(line: str, context: Context) -> Iterator[str]:
    """The correction of words recorded before: *sorry, Reed not Lloyd*."""
    lead = _LEAD.match(line)
    match = _NOT.fullmatch(line, lead.end()) if lead else None
    new = _in_place_of(match["old"], match["new"]) if match and "/" not in line else ""
    is_clause = match is not None and match["new"].split()[-1].lower() in AUXILIARIES  # *no, they are not in it*
    if match and new and not is_clause:
        yield f"s/{match['old']}/{new}/"


def _in_place_of(old: str, said: str) -> str:
    """The words that stand in place of others in what a correction says: those like them, or all, if they are
    as short; empty if that cannot be told: *the contract is with Lloyds, not Loyds* puts *Lloyds* right."""
    words, many = said.split(), len(old.split())
    if len(words) <= many + 1:
        return said
    parts = [" ".join(words[at : at + many]) for at in range(len(words) - many + 1)]
    likeness = {part: SequenceMatcher(None, part, old, autojunk=False).ratio() for part in parts}
    likeliest = max(parts, key=lambda part: likeness[part], default="")
    return likeliest if likeliest and likeness[likeliest] >= _ALIKE else ""


_ALIKE = 0.6
"""How like each other a misspelt name and the right one are."""
_NOT = any_case(
    r"(?P<new>(?:[^,;.]|(?<=\d)[,.](?=\d)){1,60}?),? (?:and )?not (?P<old>(?:[^,;.]|(?<=\d)[,.](?=\d)){1,40}?)\.?"
)


def _last_outcome(context: Context) -> str:
    """The figures of the item's last decision, or *carried* or *lost*; empty if none was taken since anything was moved
    in it."""
    entries = context.meeting.backwards(context.item_id, context.before)
    last = next((e for e in entries if e.kind in (Kind.VOTE, Kind.CARRIED, Kind.LOST, Kind.MOTION)), None)
    if last is None or last.kind is Kind.MOTION:
        return ""
    known = context.proceedings.last_division(context.item_id) if last.vote else None
    if last.vote is None or known is None:
        return last.kind.value
    counted = tally(last.vote, known.voters)
    return "-".join(map(str, (counted.in_favour or 0, counted.against, counted.abstained)))


def last_put_right(line: str, context: Context) -> Iterator[str]:
    """The correction of who moved, seconded or said the last entry, or of its only figure, day or time."""
    recent = list(islice(context.meeting.backwards(context.item_id), _RECENT))
    if not recent:
        return
    is_of_motion = _ROLE.fullmatch(line) is not None
    last = next((entry for entry in recent if is_of_motion and entry.kind in _MOVED), recent[0])
    old, name = _person_put_right(line, recent, last, context)
    new = one_named(name, context) if name else ""
    value = _VALUE.fullmatch(_after_lead(line))
    if old is not None and new and new != context.handle(old):
        yield f"s/{context.handle(old)}/{new}/"
    elif value and value["time"] and (at := next((one.at for one in recent if one.at), None)):
        if context.time_of(value[0]) != at:
            yield f"s/{at.hour % 12 or 12}.{at:%M}/{value[0]}/"
    elif value and last.at is None:
        shown = decode(last.text or "", context.names)
        alike = {found[0] for found in _VALUE.finditer(shown) if found.lastgroup == value.lastgroup}
        if len(alike) == 1 and alike != {value[0]}:
            yield f"s/{alike.pop()}/{value[0]}/"


def time_put_right(kind: Kind | None, at: time | None, context: Context) -> str:
    """The correction of the time at which the meeting opened or closed, where it did so already, at another; empty if
    the record has no such time, or a later entry has the same."""
    recorded = [e for e in context.meeting.attendance_entries if e.at and not e.is_struck]
    done = next((e for e in reversed(recorded) if e.kind is kind), None)
    if done is None or done.at is None or at is None or at == done.at:
        return ""
    is_latest = all(e is done or e.at != done.at for e in recorded[recorded.index(done) :])
    return f"s/{typed_time(done.at)}/{typed_time(at)}/" if is_latest else ""


def _person_put_right(line: str, recent: list[Entry], last: Entry, context: Context) -> tuple[int | None, str]:
    """Whom one of the last entries names wrongly, and the name in their place; None and empty for other words."""
    persons = [one if isinstance(one, int) else None for one in last.persons]
    if (role := _ROLE.fullmatch(line)) and last.kind in _MOVED:
        at = 0 if role["mover"] else 1
        return (persons[at], role["name"]) if len(persons) > at else (None, "")
    if was := _WAS_NOT.fullmatch(line) or _NOT_BUT.fullmatch(line):
        old = context.find(was["old"]).only
        is_named = isinstance(old, int) and any(old in entry.persons for entry in recent)
        return (old, was["new"]) if is_named and isinstance(old, int) else (None, "")
    is_said = last.kind in SPEECH and len(persons) == 1
    did = (_WHO_DID.fullmatch(_after_lead(line)) or _IT_WAS.fullmatch(line)) if is_said else None
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
_NOT_BUT = any_case(
    r"(?:(?:no+|sorry|oops)\b[ ,.:;!–—-]*)?not (?P<old>[^,;:]{2,40}?),? (?:but )?(?P<new>[^,;: ]{2,40})\.?"
)
_IT_WAS = any_case(r"(?:(?:no+|sorry|oops|wrong)\b[ ,.:;!–—-]*)+(?:that|it)(?: was|['’]s) (?P<name>[^,;:]{2,40}?)\.?")
_WHO_DID = any_case(r"(?P<name>[^,;:]{2,40}?) (?:who )?(?:asked|said|asking|speaking|spoke|answered|replied)\.?")
_VALUE = any_case(
    rf"(?<![\w.,£$€/-])(?:(?P<sum>[£$€]\d[\d,.]*\d|[£$€]\d)|(?P<day>\d{{1,2}} (?:{MONTH}|{MONTH_SHORT}))"
    r"|(?P<time>\d{1,2}[.:]\d\d(?: ?[ap]m)?)"
    r"|(?P<share>\d+(?:\.\d+)?%)|(?P<count>\d+))(?![\w%])"
)
