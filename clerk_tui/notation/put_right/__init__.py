"""What was just recorded put right in words: *no, make that 5-7-1*, *sorry, Reed not Lloyd*, *it was Hall who asked*,
*should be £340*, *scrub that*.

A line that puts something right says nothing else: it has a value (a name, a sum, a time, the figures of a vote), words
for what the value is of, words that the entry has already, and mostly a word that announces a correction. So

1. `said` reads the parts of the line by their words; without a sign of a correction it is left alone;
2. what takes the last entry back is read first;
3. each of `finders` takes one kind of value, and finds the last entries that may be meant;
4. `places` finds where one like it stands there, and tries the correction: only one that changes that and nothing else
   is kept. The kind of the value decides, not the order of the words: of two names, that in the record is wrong;
5. one correction is offered, of several it is asked which, and a line that surely corrects something, but does not say
   what, is asked about."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.kinds import ANSWERING, ASKING, OUTCOME, SPEECH
from clerk_tui.notation.prose import event_in
from clerk_tui.notation.prose.outcomes import NUMBER, number
from clerk_tui.notation.put_right.finders import FINDERS, Search
from clerk_tui.notation.put_right.places import stands_in
from clerk_tui.notation.put_right.said import (
    LEFT_OR_CAME,
    MOVED,
    MOVES_MOTION,
    PARTS,
    Said,
    Sign,
    heard,
    is_unable,
    voice_of,
)
from clerk_tui.notation.reading import Context, kept
from clerk_tui.regex import any_case

ASKED = "Was something recorded wrongly? s/OLD/NEW/ corrects its words; ↑ to the line, then e, changes all of it"
_ASKED_SHORTLY = ASKED.partition(" s/")[0]
_RECENT = 4
"""The last entries in which something is put right."""
_WIDE = 12
"""The same, where a line says what kind of entry, or whose."""
_LONGEST = 100


class Right(NamedTuple):
    """What a line puts right."""

    question: str = ""
    """What is asked about the correction; empty if it is sure."""
    lines: tuple[str, ...] = ()
    """The lines that make it; none if it is not known which."""


_NOTHING = Right()


def put_right(line: str, context: Context) -> Right:
    """What a new line surely puts right of what was just recorded, before anything else is made of it."""
    return _right(line, context, is_last=False)


def put_right_at_last(line: str, context: Context) -> Right:
    """What a line puts right of which nothing else was made, so that a value or a name alone is enough."""
    return _right(line, context, is_last=True)


def _right(line: str, context: Context, *, is_last: bool) -> Right:
    if context.meeting.settled is not None or len(line) > _LONGEST or _is_absence(line, context):
        return _NOTHING
    if command := _as_command(line, context):
        return Right(lines=(command,))
    search = _search(line, context, is_last=is_last)
    if search is None or not _is_correction(search):
        return _NOTHING
    right = _movement_denied(search) or _undone(search) or _exchanged(search) or _asked(search)
    return _NOTHING if right is None or _is_of_open(search) or _is_decision(search) else right


def _is_absence(line: str, context: Context) -> bool:
    absent = _APOLOGIES.fullmatch(line)
    return absent is not None and bool(absent["none"] or voice_of(absent["name"], context))


_APOLOGIES = any_case(r"(?P<none>(?:no|nil) apol\w*.*)|apologies\W*(?P<name>\w.*)")


def _as_command(line: str, context: Context) -> str:
    """The line of notation for a correction in a form of its own; empty for any other."""
    if match := _SLASHED.fullmatch(line):
        return f"s/{match['old']}/{match['new']}/"
    if (match := _ON_ROLL.fullmatch(line)) and (voice := voice_of(match["name"], context)) is not None:
        is_absent = bool(match["away"]) is not bool(match["not"])
        return f"{'/absent' if is_absent else '/present'} {context.handle(voice)}"
    return ""


_SLASHED = any_case(r"s ?/(?P<old>[^/]+)/(?P<new>[^/]*)/?")
"""A correction that lacks its last stroke."""
_ON_ROLL = any_case(
    r"(?:(?:no|sorry|actually|wait|oops)\b[ ,.:;!–—-]*)*(?P<name>[^,;:]{2,30}?) (?:was|is|were)(?P<not>n['’]?t| not)? "
    r"(?:(?P<away>absent|away|missing)|present|here|there|in attendance) (?:after all|actually)\.?"
)
"""Who was there, or was not, though the roll call had it otherwise."""


def _search(line: str, context: Context, *, is_last: bool) -> Search | None:
    """The parts of a line and the entries in which it may put something right; None if there are none."""
    recent, wide = _latest(context, _RECENT), _latest(context, _WIDE)
    said = _heard(line, context) if recent else None
    if said is None:
        return None
    if place := _named_place(said, context):
        return Search(said, place, place, context, is_last, is_placed=True)
    numbered = _ITEM.search(line) if said.values or said.votes else None
    if numbered:  # *item 5: the cost should be £350*
        recent, wide = ([e for e in of if _is_in(e, numbered["number"], context)] for of in (recent, wide))
    if not recent:
        return None
    if said.sign < Sign.CLEAR:
        wide = [entry for entry in wide if entry.item_id == recent[0].item_id]
    return Search(said, recent, wide, context, is_last)


@kept
def _heard(line: str, context: Context) -> Said | None:
    """The parts of a line, with what was recorded of late; None if they are too many, or of something else."""
    return heard(line, [*_latest(context, _RECENT), *_latest(context, _WIDE)], context)


def _named_place(said: Said, context: Context) -> list[Entry]:
    """The entries of the whole meeting that a correction names: those of an item by its number, or that have all its
    own words, in themselves, their motion or the title of their item; those with the words first, then the newest."""
    numbered = _ITEM.search(said.line)
    is_told = said.sign is Sign.REGRET or ("mild" in said.cues and bool(said.votes))
    if said.votes:  # what follows says how people voted
        said = heard(said.line[: said.votes[-1].end], _latest(context, _WIDE), context) or said
    if not is_told or not (numbered or said.words) or {"undo", "deletes"} & said.cues:
        return []
    meeting, moved, found = context.meeting, context.proceedings, list[tuple[int, Entry]]()
    for entry in reversed(meeting.entries):
        item = meeting.item_by_id.get(entry.item_id or 0)
        is_there = numbered is None or _is_in(entry, numbered["number"], context)
        motion = moved.by_id.get(moved.target.get(entry.id, 0))
        texts = (entry.text or "", motion.text if motion else "")
        is_about = said.own((*texts, item.title if item else ""), context) == 0
        if is_there and is_about and not entry.is_struck and entry.kind not in (Kind.ITEM, Kind.PRIVATE):
            found.append((said.own(texts, context), entry))
    return [entry for _, entry in sorted(found, key=lambda one: one[0])]


def _is_in(entry: Entry, number: str, context: Context) -> bool:
    """Whether an entry is in the item of a number."""
    item = context.meeting.item_by_id.get(entry.item_id or 0)
    return item is not None and item.number.casefold() == number.casefold()


_ITEM = any_case(r"\bitem (?P<number>\d+\w?)\b")


def _latest(context: Context, many: int) -> list[Entry]:
    """The last entries of the item, or, of many or if it has none yet, of the meeting; the newest first."""
    meeting = context.meeting
    here = (e for e in meeting.backwards(context.item_id, context.before) if e.kind is not Kind.PRIVATE)
    before = (e for e in reversed(meeting.entries) if not e.is_struck and e.kind not in (Kind.ITEM, Kind.PRIVATE))
    return ([*islice(here, many)] if many == _RECENT else []) or [*islice(before, many)]


def _is_correction(search: Search) -> bool:
    """Whether a line has a sign of a correction."""
    said = search.said
    has_sign = said.sign or search.is_last or said.parts or said.outcomes or said.votes
    return bool(has_sign) and not said.is_something_else


def _is_of_open(search: Search) -> bool:
    """Whether a line without a word of regret tells what came of the motion that is open, not of the last that was
    decided."""
    said = search.said
    if search.open_motion is None:
        return False
    if _tells_outcome(said, search):
        return True
    if said.sign >= Sign.CLEAR or "that" in said.cues:
        return False
    return event_in(said.line, search.context).startswith(("/vote", "/carried", "/lost", "/lapsed"))


def _tells_outcome(said: Said, search: Search) -> bool:
    """Whether a line begins with an outcome or the figures of a vote, whatever it says after them: *carried 5-0, Hall
    did not vote*."""
    told = [(given.end, given.is_denied) for of_kind in (said.outcomes, said.votes) for given in of_kind]
    if not told or any(is_denied for _, is_denied in told) or said.cues & {"sorry", "wrong", "should"}:
        return False
    head = heard(_OF_OPEN.sub("", said.line[: min(told)[0]]), [], search.context)
    return head is not None and not head.words and head.cues <= {"outcome", "motion", "vote"}


_OF_OPEN = any_case(r"\b(?:put to (?:the|a) vote|substantive|amended|main|final(?:ly)?)\b")
"""What may stand before an outcome where it is that of the motion that is open."""


def _is_decision(search: Search) -> bool:
    """Whether a line decides for one value, not for another that was only spoken of: *approved at £450, not £500*."""
    said = search.said
    denied = [value.what for value in said.values if value.is_denied]
    if not denied or said.cues & {"sorry", "mild", "should", "puts", "wrong"} or not _DECIDES.search(said.line):
        return False
    there = (e for e in search.recent if any(stands_in(value, e, search.context) for value in denied))
    return all(e.kind in _TALK for e in there)


_DECIDES = any_case(r"\b(?:accepted|adopted|agreed|approved|carried|decided|resolved)\b")
_TALK = SPEECH | ASKING | ANSWERING | {Kind.NOTE}


# The last entry, or several, taken back: *scrub that*, *delete Hall's comment*, *Hall didn't leave*


def _movement_denied(search: Search) -> Right | None:
    """That somebody left or came, taken back by a line that says that it is not so."""
    said, persons = search.said, {name.what for name in search.said.names}
    moved = next((e for e in search.recent if e.kind in _LEFT_OR_CAME and persons <= {*e.persons}), None)
    if moved is None or said.values or search.own(moved) > 1 or not _is_denied(said, _LEFT_OR_CAME[moved.kind]):
        return None
    return _UNDO if moved is search.recent[0] else Right(ASKED)


_UNDO = Right(_ASKED_SHORTLY, ("/undo",))
_LEFT_OR_CAME = {Kind.DEPARTURE: "left", Kind.ARRIVAL: "came"}


def _is_denied(said: Said, moved: str) -> bool:
    """Whether a line says that somebody did not leave, or come: *Hall is still here*."""
    is_here = _STILL.search(said.line) is not None
    if "denies" in said.cues:
        is_other = bool((LEFT_OR_CAME - {moved}) & said.cues)
        return not is_other and (moved in said.cues or (moved == "came" and is_here))
    return moved == "left" and "mild" in said.cues and is_here


_STILL = any_case(r"\b(?:still|n['’]?t|not) (?:here|there|present|in)\b")


def _undone(search: Search) -> Right | None:
    """The last entries taken back by a verb like *scrub*; a question where it seems to mean another entry."""
    said, last = search.said, search.recent[0]
    if not {"undo", "deletes"} & said.cues or (said.outcomes and last.kind in OUTCOME):
        return None
    figures = [value.what.text for value in said.values if value.what.text.isdigit()]
    is_counted = len(figures) == len(said.values) <= 1
    if not is_counted or said.votes or len({name.what for name in said.names}) > 1 or _is_other(search):
        return None
    in_words = (number(word) for word in said.words)
    count = next(filter(None, in_words), int(figures[0]) if figures else 0)
    if not _is_last(search):
        return Right(ASKED)
    return Right(_ASKED_SHORTLY, (f"/undo {count}",)) if count else _UNDO


def _is_other(search: Search) -> bool:
    """Whether what is to be scrubbed is something else than an entry."""
    said = search.said
    is_of_entry = said.cues & {"undo", "that", "sorry", *PARTS} or said.names or said.outcomes
    has_more = search.own(search.recent[0]) and not all(map(_OF_LINES.fullmatch, said.words))
    return bool(has_more) or not is_of_entry


_OF_LINES = any_case(rf"{NUMBER}|lines?|entries|just|notes|ones|out|put|typed|off|up|mind|needed|what")


def _is_last(search: Search) -> bool:
    """Whether what a line names may be the last entry."""
    said, last = search.said, search.recent[0]
    parts = (part for part in said.parts if part not in LEFT_OR_CAME or last.kind in _LEFT_OR_CAME)
    is_of_kind = all(last.kind in PARTS[part].kinds for part in parts)
    is_of_kind = is_of_kind and ("motion" not in said.cues or last.kind in MOVED)
    return is_of_kind and {name.what for name in said.names} <= {*last.persons}


# One value in the place of another


def _exchanged(search: Search) -> Right | None:
    """The correction that a finder gives, the surest first; a question where several fit."""
    is_sure = _is_sure(search)
    for find in FINDERS:
        found = [*dict.fromkeys(find(search))]
        if len(found) > 1:
            return Right(f"Which is wrong? {' or '.join(line for lines in found for line in lines)}")
        if found and is_sure:
            return Right(lines=found[0])
    return None


def _is_sure(search: Search) -> bool:
    """Whether a line is a correction before anything else is made of it."""
    said, last = search.said, search.recent[0]
    if search.is_last or said.sign > Sign.NONE or said.words:
        return True
    is_moved = said.values and LEFT_OR_CAME & said.cues  # *Hall left 7.20*, who had left at 7.10
    is_by = {"by", "from"} & said.small and {"asker", "answerer", "speaker"} & said.cues
    is_decided = (last.kind in OUTCOME or "vote" in said.cues) and not said.cues & {"motion", "amendment"}
    is_told = bool(said.votes or said.outcomes) and not said.values
    return bool(is_moved or is_by) or (is_decided and is_told and search.open_motion is None)


# A correction that does not say of what


def _asked(search: Search) -> Right | None:
    """The question what was wrong, where a line surely corrects something."""
    said = search.said
    is_time = search.is_last or (said.sign >= Sign.CLEAR and not said.is_mere_denial)  # else other readers know better
    return Right(ASKED) if is_time and _is_asked(search) else None


def _is_asked(search: Search) -> bool:
    said, own = search.said, min(map(search.own, search.recent))
    is_moved = LEFT_OR_CAME & said.cues and said.sign is Sign.CLEAR and said.names  # *Hall did not return*
    if is_moved or (MOVES_MOTION & said.cues and said.values):
        return False
    if "elsewhere" in said.cues:
        return bool(said.cues & {"that", "should", "puts"}) and not (said.parts or said.words or said.is_valued)
    if said.sign is Sign.REGRET:
        return own <= 1
    if own:
        return own == 1 and _IT_WAS.search(said.line) is not None
    if said.cues <= {"mild", "that"} and not said.small and not said.is_valued:
        return "wait" in said.line.casefold()
    if "wrong" in said.cues:
        return not said.line.startswith("the ") or bool(said.cues & {"that", *PARTS})
    if said.sign is Sign.CLEAR:
        return _is_clearly_put(search)
    return said.cues >= {"mild", "that"} and bool(said.names or said.values or said.votes) and not said.words


_IT_WAS = any_case(r"^no\b.{0,9}\b(?:it|that) was \w+$")


def _is_clearly_put(search: Search) -> bool:
    """Whether a line denies what is recorded, or says what should stand somewhere."""
    said = search.said
    there = {voice for entry in search.recent for voice in (*entry.persons, *mentioned(entry.text or ""))}
    names = [name for name in said.names if name.what in there]
    is_denied = any(given.is_denied for of_kind in (said.values, said.votes, names) for given in of_kind)
    if is_denied or (said.is_mere_denial and said.names):
        return is_denied
    if "that" in said.cues:
        return True
    is_put = said.cues & {"should", "puts"} and (said.values or said.votes)
    return bool(is_put) and not (said.outcomes or said.words or said.names)  # *Hall asked to change the date to Friday*


# A line that begins with regret


def regrets(line: str) -> bool:
    """Whether a short line begins as what puts something right does: *sorry, ex VAT*; not *sorry to hear of it*."""
    return len(line.split()) <= _MOST_REGRETTED and bool(_REGRETS.match(line)) and not is_unable(line)


_MOST_REGRETTED = 7
_REGRETS = any_case(
    r"(?:beg pardon|sorry|sry|soz|o+ps|whoops|typo|erratum|corr(?:n|ection)|i mean|i meant|my mistake|(?:i )?misheard"
    r"|read(?=:))\b"
    r"(?:[,.:;!]| [–—-]|(?! (?:to|for|from|about|state|sight|tale|if|but|of|was|were|is|are|fluid|tape)\b))[ –—-]*\S"
)
