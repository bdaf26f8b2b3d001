"""Corrections in words of what was just recorded: *no, make that 5-7-1*, *sorry, Reed not Lloyd*, *it was Hall who
asked*, *should be £340*, *scrub that*.

A correction says nothing else: it has a value (a name, a sum, a time, the figures of a vote), words for what the value
is of, words that are in the entry already, and mostly a word that announces a correction. So

1. `line_parts` parses the line; without a sign of a correction it is left alone;
2. a line that takes the last entry back is read first;
3. each of `finders` handles one kind of value, and finds the latest entries that may be meant;
4. `places` finds a similar value there and tries the correction: it is kept only if it changes that and nothing else.
   The record decides, not the order of the words: of two names, the one in the record is wrong;
5. one correction is offered; of several, the clerk is asked which; a line that certainly corrects something, but does
   not say what, is asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.kinds import ANSWERING, ASKING, OUTCOME, PROPOSAL, SPEECH
from clerk_tui.notation.corrections import places
from clerk_tui.notation.corrections.finders import (
    _TWO,
    Lines,
    Search,
    of_both,
    of_names,
    of_outcomes,
    of_values,
    of_votes,
    of_words,
)
from clerk_tui.notation.corrections.line_parts import (
    LEFT_OR_CAME,
    MOVES_MOTION,
    PARTS,
    Said,
    Sign,
    is_unable,
    read_parts,
    voice_of,
)
from clerk_tui.notation.corrections.places import stands_in
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.prose.offers import event_in
from clerk_tui.notation.prose.outcomes import NUMBER, number
from clerk_tui.notation.reading import Context, kept
from clerk_tui.regex import any_case, regex

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


def put_right(line: str, context: Context, *, is_last: bool = False) -> Right:
    """The correction of what was just recorded that a new line surely is, before any other reading; with `is_last` no
    other reading was found, so that a value or a name alone is enough. None if it is no correction."""
    if context.meeting.settled is not None or len(line) > _LONGEST or _is_absence(line, context):
        return _NOTHING
    if _MINUTES.search(line) and (_APPROVED.search(line) or event_in(line, context).startswith("/agree")):
        return _NOTHING  # *minutes approved with one correction*
    if command := _as_command(line, context):
        return Right(lines=(command,))
    is_of_minutes = context.item is not None and "minutes" in context.item.title.casefold()
    listed = None if is_of_minutes else _LIST_RIGHT.match(line)
    if listed and (command := _list_right(listed["list"], context)):
        return Right(lines=(command,))
    search = _search(line, context, is_last=is_last)
    if search is None or not _is_correction(search):
        return Right(ASKED) if listed else _NOTHING
    right = _movement_denied(search) or _taken_back(search) or _first_correction(search) or _question(search)
    return _NOTHING if right is None or _is_of_open(search) or _is_decision(search) else right


def _is_absence(line: str, context: Context) -> bool:
    absent = _APOLOGIES.fullmatch(line)
    return absent is not None and bool(absent["none"] or voice_of(absent["name"], context))


_MINUTES = any_case(r"\bmin(?:ute)?s\b.*\bcorr")
_APPROVED = any_case(
    r"\bmin(?:ute)?s (?:(?:of|from) [^,;:]{2,30}? )?(?:(?:was|were|duly|then) )*"
    r"(?:accepted|adopted|agreed|approved|passed)\b(?! should)"
)
_APOLOGIES = any_case(
    r"(?P<none>(?:no|nil) apol\w*.*|(?:the )?apol\w*\W+(?:(?:all|duly|were|was) )*(?:accepted|approved|given|noted"
    r"|rec(?:eive)?d|taken)\W*)|apologies\W*(?P<name>\w.*)"
)


def _as_command(line: str, context: Context) -> str:
    """The line of notation for a correction in a set form of words; empty for any other."""
    if match := _SLASHED.fullmatch(line):
        return f"s/{match['old']}/{match['new']}/"
    if (match := _ON_ROLL.fullmatch(line)) and (voice := voice_of(match["name"], context)) is not None:
        is_absent = bool(match["away"]) is not bool(match["not"])
        return f"{'/absent' if is_absent else '/present'} {context.handle(voice)}"
    return ""


def _list_right(new: str, context: Context) -> str:
    """The correction of the only recent list that shares two of its parts with this one; empty if there is none."""
    shown = [(entry, decode(entry.text or "", context.names)) for entry in _latest(context, _RECENT)]
    parts, lists = set(_COMMA.split(new)), [(entry, old) for entry, text in shown for old in _LIST.finditer(text)]
    alike = [(entry, old) for entry, old in lists if len(parts.intersection(_COMMA.split(old[0]))) >= _TWO]
    return places.exact(alike[0][0], *alike[0][1].span(), new, context) if len(alike) == 1 else ""


_COMMA = regex(r",? (?:and|&) |, ")
_ONE = r"(?:(?:the|an?) )?(?!(?:the|an?) )[\w()-]+"
_LIST = any_case(rf"\b{_ONE}(?:, {_ONE})*,? (?:and|&) {_ONE}")
_LIST_RIGHT = any_case(rf"corr(?:n|ection)\b.*?\b(?:are|be|is|read|was|were)\b(?: \w+)?? (?P<list>{_LIST.pattern})\.?$")
"""Which things a list should have had: *correction: it was lots 1, 2 and 4*."""
_SLASHED = any_case(r"s ?/(?P<old>[^/]+)/(?P<new>[^/]*)/?")
"""A correction that lacks its last stroke."""
_ON_ROLL = any_case(
    r"(?:(?:no|sorry|actually|wait|oops)\b[ ,.:;!–—-]*)*(?P<name>[^,;:]{2,30}?) (?:was|is|were)(?P<not>n['’]?t| not)? "
    r"(?:(?P<away>absent|away|missing)|present|here|there|in attendance) (?:after all|actually)\.?"
)
"""Who was there, or was not, though the roll call had it otherwise."""


def _search(line: str, context: Context, *, is_last: bool) -> Search | None:
    """The parts of a line and the entries that it may correct; None if there are none."""
    recent, wide = _latest(context, _RECENT), _latest(context, _WIDE)
    said = _read_parts(line, context) if recent else None
    if said is None:
        return None
    if place := _entries_named(said, context):
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
def _read_parts(line: str, context: Context) -> Said | None:
    """The parts of a line, read with the latest entries; None if it is too long or about something else."""
    return read_parts(line, [*_latest(context, _RECENT), *_latest(context, _WIDE)], context)


def _entries_named(said: Said, context: Context) -> list[Entry]:
    """The entries of the whole meeting that a correction names: by the number of their item, or with all its unknown
    words in their text, motion or item title. Those with the words in their text come first, then the newest."""
    numbered = _ITEM.search(said.line)
    is_told = said.sign is Sign.REGRET or ("mild" in said.cues and bool(said.votes))
    if said.votes:  # what follows says how people voted
        said = read_parts(said.line[: said.votes[-1].end], _latest(context, _WIDE), context) or said
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
    """The latest entries of the item; if it has none or more are wanted, of the meeting; the newest first."""
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
    """Whether a line without an apology decides the open motion, rather than correcting the last decision."""
    said = search.said
    if search.open_motion is None:
        return False
    if _tells_outcome(said, search):
        return True
    if said.sign >= Sign.CLEAR or "that" in said.cues:
        return False
    return event_in(said.line, search.context).startswith(("/vote", "/carried", "/lost", "/lapsed"))


def _tells_outcome(said: Said, search: Search) -> bool:
    """Whether a line begins with an outcome or the figures of a vote: *carried 5-0, Hall did not vote*."""
    told = [(given.end, given.is_denied) for of_kind in (said.outcomes, said.votes) for given in of_kind]
    if not told or any(is_denied for _, is_denied in told) or said.cues & {"sorry", "wrong", "should"}:
        return False
    head = read_parts(_OF_OPEN.sub("", said.line[: min(told)[0]]), [], search.context)
    return head is not None and not head.words and head.cues <= {"outcome", "motion", "vote"}


_OF_OPEN = any_case(r"\b(?:put to (?:the|a) vote|substantive|amended|main|final(?:ly)?)\b")
"""What may stand before an outcome where it is that of the motion that is open."""


def _is_decision(search: Search) -> bool:
    """Whether a line decides for one value against another: *approved at £450, not £500*."""
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
    """The correction that takes back an arrival or departure which the line denies."""
    said, persons = search.said, {name.what for name in search.said.names}
    moved = next((e for e in search.recent if e.kind in _LEFT_OR_CAME and persons <= {*e.persons}), None)
    if moved is None or said.values or search.own(moved) > 1 or not _is_denied(said, _LEFT_OR_CAME[moved.kind]):
        return None
    return _UNDO if moved is search.recent[0] else Right(ASKED)


_UNDO = Right(_ASKED_SHORTLY, ("/undo",))
_LEFT_OR_CAME = {Kind.DEPARTURE: "left", Kind.ARRIVAL: "came"}


def _is_denied(said: Said, moved: str) -> bool:
    """Whether a line denies that somebody left or came: *Hall is still here*."""
    is_here = _STILL.search(said.line) is not None
    if "denies" in said.cues:
        is_other = bool((LEFT_OR_CAME - {moved}) & said.cues)
        return not is_other and (moved in said.cues or (moved == "came" and is_here))
    return moved == "left" and "mild" in said.cues and is_here


_STILL = any_case(r"\b(?:still|n['’]?t|not) (?:here|there|present|in)\b")


def _taken_back(search: Search) -> Right | None:
    """The correction that takes the last entries back (*scrub*); a question if another entry seems meant."""
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
    """Whether what is to be scrubbed is not an entry."""
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
    is_of_kind = is_of_kind and ("motion" not in said.cues or last.kind in PROPOSAL)
    return is_of_kind and {name.what for name in said.names} <= {*last.persons}


# One value in the place of another


def _first_correction(search: Search) -> Right | None:
    """The correction from the first finder that gives one; a question if it gives several."""
    is_sure = _is_sure(search)
    for find in _FINDERS:
        found = [*dict.fromkeys(find(search))]
        if len(found) > 1:
            return Right(f"Which is wrong? {' or '.join(line for lines in found for line in lines)}")
        if found and is_sure:
            return Right(lines=found[0])
    return None


def _is_sure(search: Search) -> bool:
    """Whether a line is certainly a correction, before it is read as anything else."""
    said, last = search.said, search.recent[0]
    if search.is_last or said.sign > Sign.NONE or said.words:
        return True
    is_moved = said.values and LEFT_OR_CAME & said.cues  # *Hall left 7.20*, who had left at 7.10
    is_by = {"by", "from"} & said.small and {"asker", "answerer", "speaker"} & said.cues
    is_decided = (last.kind in OUTCOME or "vote" in said.cues) and not said.cues & {"motion", "amendment"}
    is_told = bool(said.votes or said.outcomes) and not said.values
    return bool(is_moved or is_by) or (is_decided and is_told and search.open_motion is None)


# A correction that does not say of what


def _question(search: Search) -> Right | None:
    """The question what was wrong, for a line that certainly corrects something."""
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
    """Whether a line denies what is recorded, or says what should replace it."""
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
    """Whether a short line begins as a correction with an apology does: *sorry, ex VAT*; not *sorry to hear of it*."""
    return len(line.split()) <= _MOST_REGRETTED and bool(_REGRETS.match(line)) and not is_unable(line)


_MOST_REGRETTED = 7
_REGRETS = any_case(
    r"(?:beg pardon|sorry|sry|soz|o+ps|whoops|typo|erratum|corr(?:n|ection)|i mean|i meant|my mistake|(?:i )?misheard"
    r"|read(?=:))\b"
    r"(?:[,.:;!]| [–—-]|(?! (?:to|for|from|about|state|sight|tale|if|but|of|was|were|is|are|fluid|tape)\b))[ –—-]*\S"
)
_FINDERS: tuple[Callable[[Search], Iterator[Lines]], ...] = (
    of_votes, of_outcomes, of_values, of_both, of_names, of_words,
)  # fmt: skip
"""The surest first."""
