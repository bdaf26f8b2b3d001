"""Corrections in words of what was just recorded: *no, make that 5-7-1*, *sorry, Reed not Lloyd*, *it was Hall who
asked*, *should be £340*, *scrub that*.

A correction says nothing else: it has a value (a name, a sum, a time, the figures of a vote), words for what the value
is of, words that are in the entry already, and mostly a word that announces a correction. So

1. `line_parts` parses the line; without a sign of a correction it is left alone;
2. a line that takes the last entry back is read first;
3. each of `_FINDERS` handles one kind of value, and finds the latest entries that may be meant;
4. `places` finds a similar value there and tries the correction: it is kept only if it changes that and nothing else.
   The record decides, not the order of the words: of two names, the one in the record is wrong;
5. one correction is offered; of several, the clerk is asked which; a line that certainly corrects something, but does
   not say what, is asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from clerk_tui.english.verbs import is_participle
from clerk_tui.english.words import AUXILIARIES, is_common
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.intents import Correct
from clerk_tui.meeting.kinds import ANSWERING, ASKING, EXEMPT_BOUNDS, MOVEMENT, OUTCOME, PROPOSAL, ROLL_CALL, SPEECH
from clerk_tui.notation.corrections import places
from clerk_tui.notation.corrections.line_parts import (
    BE,
    LEFT_OR_CAME,
    MOST_OWN,
    MOVES_MOTION,
    PARTS,
    ROLES,
    SHOULD,
    SHOULD_BE,
    SMALL,
    SPELT,
    Said,
    Sign,
    is_unable,
    read_parts,
    voice_of,
)
from clerk_tui.notation.corrections.places import ALIKE, Value, stands_in
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.prose.actions import arrow_at_end
from clerk_tui.notation.prose.offers import event_in
from clerk_tui.notation.prose.outcomes import NUMBER, SIDES, number, votes_told
from clerk_tui.notation.prose.told_in_short import with_initials
from clerk_tui.notation.prose.votes import is_on_parts, own_votes, tells_of_part
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
    line = with_initials(line, context)
    is_spoken = context.last is not None and context.last.kind in ASKING | ANSWERING
    is_answer = is_spoken and _ANSWERS.match(line) is not None
    if (is_answer or _ANSWERED.search(line)) and not _REGRETS_IT.search(line):
        return _NOTHING
    if event_in(line, context).startswith("/own") or _of_people(line):
        return _NOTHING
    if _MINUTES.search(line) and (_APPROVED.search(line) or event_in(line, context).startswith("/agree")):
        return _NOTHING  # *minutes approved with one correction*
    told, task = arrow_at_end(line, context)
    if task and len(told.split()) > _MOST_NAMED:
        return _NOTHING  # *Hall asked for a note -> Park by May*
    if command := _as_command(line, context):
        return Right(lines=(command,))
    if several := _several_right(line, context):
        return several
    is_of_minutes = context.item is not None and "minutes" in context.item.title.casefold()
    listed = None if is_of_minutes else _LIST_RIGHT.match(line)
    if listed and (command := _list_right(listed["list"], context)):
        return Right(lines=(command,))
    search = _search(line, context, is_last=is_last)
    retyped = _UNDONE_FIRST.fullmatch(line)
    instead = Right(_ASKED_SHORTLY, ("/undo", retyped["instead"])) if retyped else _NOTHING
    if search is None or not _is_correction(search):
        return Right(ASKED) if listed else instead
    right = _movement_denied(search) or _taken_back(search) or _first_correction(search) or _question(search)
    if right is None or _is_of_open(search) or _is_decision(search):
        return instead
    return _asked_if_turned(right, line, context)


_MOST_NAMED = 3
"""The most words before an arrow that may name what is put right: *the second mover -> Park*."""
_UNDONE_FIRST = any_case(
    r"(?:(?:scrub|scratch|strike|scrap|delete|undo) (?:that|this|it|last|the last(?: line| one)?)"
    r"|ignore (?:that|the last(?: line| one)?))"
    r"(?:[,;:.]| [–—-]) (?P<instead>(?=\S+ \S+ \S).+)"
)
"""The last line taken back, and what is recorded in its place: *scrub that, the return is due in July*."""


def _is_absence(line: str, context: Context) -> bool:
    """Whether a line says that there was none of something, or who apologised: *no objection*."""
    absent = _APOLOGIES.fullmatch(line)
    return absent is not None and bool(absent["none"] or voice_of(absent["name"], context))


def _of_people(line: str) -> bool:
    """Whether a line tells what everybody thinks should become of somebody: *everyone agreed Hall will be missed*."""
    told = _ALL_THINK.match(line)
    return told is not None and is_participle(told["done"].lower()) and not _REGRETS_IT.search(line)


_ALL_THINK = any_case(
    r"(?P<all>(?:all|every(?:one|body)|members|it was|we|the \w+)(?: present)? (?:agreed|felt|hoped|knew|said|thought)"
    r"(?: that)? )?(?!.*\bnot\b)[^,;:]{2,40}? (?:will|would|(?(all)should|(?!))) be (?:\w+ly )?"
    r"(?!(?:added|changed|deleted|listed|marked|minuted|put|read|recorded|removed|shown)\b)"
    r"(?P<done>(?(all)[a-z]+|missed))\b"
)
_ANSWERED = any_case(
    r"^(?!who\b|was (?:it|that)\b).*?(?:\w\? (?!no\b|not\b|it\b)[^\W\d]"
    r"|\b(?:asked|asks|queried)\b[^.;?]*[.;] (?-i:[A-Z]))"
)
"""A question, and the answer to it: *is it full? Clerk no*."""
_ANSWERS = any_case(
    r"(?!no\b|not\b)[^\s,;:]+(?: [^\s,;:]+)? (?:no[.!]?$|no(?=,? [a-z])"
    r"|not (?:yet|so|now|sure|really|quite|always|often|at all|at present|today|this|until"
    r"|till?|before|as|in|on|for|if|that)\b)"
)
"""A name, and *no* or *not yet* after a question: the answer."""
_REGRETS_IT = any_case(r"\b(?:sorry|sry|soz|correction|typo|mistake|i mean(?:t)?)\b")
_MINUTES = any_case(r"\bmin(?:ute)?s\b.*\bcorr")
_APPROVED = any_case(
    r"\bmin(?:ute)?s (?:(?:of|from) [^,;:]{2,30}? )?(?:(?:was|were|duly|then) )*"
    r"(?:accepted|adopted|agreed|approved|passed)\b(?! should)"
)
_APOLOGIES = any_case(
    r"(?P<none>(?:no|nil) (?:apol|comment|obj|question)\w*.*"
    r"|(?:the )?apol\w*\W+(?:(?:all|duly|were|was) )*(?:accepted|approved|given|noted"
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


def _several_right(line: str, context: Context) -> Right | None:
    """The corrections of a line that makes several: *sorry, Hall shd be Price and Park shd be Nair*; a question if one
    of them is unclear. None for other lines, and for plans of what should be without regret or two names."""
    regret = _REGRETS_FIRST.match(line)
    parts = _BETWEEN_PAIRS.split(line[regret.end() :] if regret else line)
    pairs = [pair for pair in map(_PAIR_PUT.fullmatch, parts) if pair]
    are_names = all(voice_of(said, context) is not None for pair in pairs for said in pair.groups())
    if len(pairs) < _TWO or len(pairs) < len(parts) or not (regret or are_names):
        return None
    found = [put_right(f"sorry, {pair[0]}", context) for pair in pairs]
    are_sure = all(one.lines and not one.question for one in found)
    said = zip((pair["new"] for pair in pairs), found, strict=True)
    if are_sure and all(_puts_as_told(new, right, context) for new, right in said):
        return Right(lines=tuple(one for right in found for one in right.lines))
    return Right(ASKED) if regret else None


def _puts_as_told(new: str, right: Right, context: Context) -> bool:
    """Whether a correction puts in whom the clerk named last, and not the other person of the pair."""
    put, told = _PUT_IN.match(right.lines[0]), voice_of(new, context)
    return put is None or told is None or voice_of(put["new"], context) in (told, None)


def _asked_if_turned(right: Right, line: str, context: Context) -> Right:
    """A correction with a question if it puts the person or figures named first in place of the second, which alone
    stand above: *sorry, Park shd be Hall*."""
    told = _PAIR_PUT.fullmatch(_REGRETS_FIRST.sub("", line))
    put = _PUT_IN.match(right.lines[0]) if told and right.lines and not right.question else None
    if told is None or put is None:
        return right
    is_turned = put["new"].startswith(told["old"]) and not put["new"].startswith(told["new"])
    if _puts_as_told(told["new"], right, context) and not is_turned:
        return right
    question = f"{told['old']} is not above, {told['new']} is: do you mean {told['old']} in place of {told['new']}?"
    return Right(question, right.lines)


_PUT_IN = regex(r"s/[^/]+/(?P<new>[^/]*)/")
_REGRETS_FIRST = any_case(r"(?:sorry|sry|soz|correction|corr(?:n)?|oops|typo|no|my mistake)\b[ ,.:;–—-]*")
_PAIR_PUT = any_case(rf"(?P<old>[^,;]{{2,40}}?),? (?:{SHOULD}) (?P<new>[^,;]{{2,40}}?)[.!]?")
_BETWEEN_PAIRS = any_case(rf"(?:,? and|[,;.]) (?=[^,;]{{2,40}}? (?:{SHOULD}) )")


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


_SAYS_CLAUSE = any_case(r"\bsa(?:id|ys) that['’]?s (?!(?:it|right|wrong|not)\b)[a-z]")
"""What somebody said of something: *Hall said thats enough for now*, not that it was she who said it."""


def _search(line: str, context: Context, *, is_last: bool) -> Search | None:
    """The parts of a line and the entries that it may correct; None if there are none."""
    recent, wide = _latest(context, _RECENT), _latest(context, _WIDE)
    said = _read_parts(line, context) if recent else None
    if said is None or _SAYS_CLAUSE.search(line):
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
    if _DECIDED_LAST.search(said.line):
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


_DECIDED_LAST = any_case(
    r"(?<!that)(?<!this)(?<!\bit)(?<!last)(?<!one), (?:agreed|approved|carried|defeated|lost|passed)\.?$"
)
"""An outcome at the end of a line, with what it is of before it: *bin too, carried*."""


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


Lines = tuple[str, ...]
"""The lines that make one correction."""
_TWO = 2


@dataclass(frozen=True)
class Search:
    """A line that may be a correction, and the entries that it may correct, the newest first."""

    said: Said
    recent: list[Entry]
    wide: list[Entry]
    context: Context
    is_last: bool = False
    """Whether nothing else was made of the line, so that a value or a name alone is enough."""
    is_placed: bool = False
    """Whether the line says where, so that its own words are those of the entries."""

    def own(self, entry: Entry) -> int:
        """The number of words of the line that are not in an entry."""
        return 0 if self.is_placed else self.said.own((entry.text or "",), self.context)

    def is_of(self, entry: Entry, more: int = 0) -> bool:
        """Whether the line has few enough words of its own to be a correction of an entry."""
        return self.own(entry) <= (self.said.sign is Sign.REGRET) + more

    @cached_property
    def pool(self) -> list[Entry]:
        """The entries that may be meant: the kind named, else the latest; those that share its words first."""
        kinds = [PARTS[part].kinds for part in self.said.parts]
        pool = [e for e in self.wide if all(e.kind in of for of in kinds)] if kinds else self.recent
        pool = pool or [e for e in self.wide if any(e.kind in of for of in kinds)]
        return sorted(pool, key=self.own)

    @property
    def open_motion(self) -> Entry | None:
        """The motion on which nothing is decided yet."""
        latest = self.context.proceedings.latest_open(self.context.item_id)
        return latest.entry if latest is not None else None


# Votes and outcomes


def of_votes(search: Search) -> Iterator[Lines]:
    """Corrections of the figures of the last vote or outcome; if no vote is recorded yet, the vote."""
    said, context, last = search.said, search.context, _last_vote(search)
    shown = places.shown_vote(last, context) if last else ""
    right = [vote for vote in said.votes if not vote.is_denied and "-".join(map(str, (*vote.what, 0)[:3])) != shown]
    if last is None or len(right) != 1 or (said.values and said.sign < Sign.CLEAR) or _may_be_another(last, search):
        return
    if tells_of_part(said.line) and not (last.part and tells_of_part(said.line, last.part)):
        return  # *(a) carried 6-1*, after the vote on part (b)
    (vote, end, _) = right[0]
    if said.sign < Sign.CLEAR and _GOES_ON.match(said.line, end):  # *agreed 6-0 to adjourn*
        return
    rest = said.line[end:].strip(" ,;.") if said.line[end : end + 1] in ",;." else ""
    told = votes_told(rest, context)[0] if rest else ()
    if len(vote) < len(SIDES):
        vote = (*vote, sum(len(names) for side, names in told if side == "abstained"))
    then = tuple(line for line in own_votes(told) or (rest,) if line)
    if not rest and not search.is_of(last, more=1):
        return
    if shown and (line := places.other_vote(last, vote, context)):
        yield line, *then
    elif not shown and said.sign >= Sign.CLEAR and search.open_motion and not _is_no_vote(said.line):
        yield f"/vote {'-'.join(map(str, vote))}", *then


def _is_no_vote(line: str) -> bool:
    """Whether figures are not those of a vote on the whole motion."""
    return _NO_VOTE.search(line) is not None or is_on_parts(line)


_GOES_ON = any_case(r" (?:to|that) \w")
_NO_VOTE = any_case(r"\bdid ?n[o'’]?t vote\b")


def _last_vote(search: Search) -> Entry | None:
    """The last vote, outcome or motion; None if the line may decide another motion."""
    said, recent = search.said, search.recent
    denied = ["-".join(map(str, (*vote.what, 0)[:3])) for vote in said.votes if vote.is_denied and search.is_placed]
    voted = (e for e in recent if not denied or places.shown_vote(e, search.context) in denied)
    last = next((e for e in voted if e.kind in OUTCOME | PROPOSAL), None)
    if {"vote", "motion"} & said.cues and (last is None or last.kind in PROPOSAL):
        last = next((e for e in search.wide if e.kind in OUTCOME | PROPOSAL), None)
    is_bare = said.sign is Sign.NONE and "vote" not in said.cues
    return None if is_bare and last is not recent[0] else last


def _may_be_another(last: Entry, search: Search) -> bool:
    """Whether figures or an outcome may be of another vote than the last: they do not say that they put one right, and
    something else came between or is named; or confidential business began or ended since."""
    since = (e for e in search.context.meeting.entries if e.position > last.position and not e.is_struck)
    if last.kind in OUTCOME and any(entry.kind in EXEMPT_BOUNDS for entry in since):
        return True
    if last.kind not in OUTCOME or search.said.is_announced:
        return False
    is_last = last is search.recent[0] or "that" in search.said.cues  # *it was 5-2*
    return not is_last or last.item_id != search.context.item_id or search.own(last) > 0


def of_outcomes(search: Search) -> Iterator[Lines]:
    """Corrections of the last motion to the opposite outcome."""
    said, recent = search.said, search.recent
    last = next((e for e in (search.wide if "motion" in said.cues else recent) if e.kind in OUTCOME), None)
    if last is None or last.kind not in _OTHER or said.names or said.values or said.votes:
        return
    if _may_be_another(last, search):
        return
    other = _OTHER[last.kind]
    told = [(outcome.what, outcome.is_denied) for outcome in said.outcomes]
    is_said = (other, False) in told or (told == [(last.kind, True)] and not _TOO.search(said.line))
    is_elsewhere = said.small & {"they", "we", "yet"} or (said.sign is Sign.NONE and last is not recent[0])
    if is_said and not is_elsewhere and search.is_of(last, more=1 if said.sign >= Sign.CLEAR else 0):
        yield (places.other_outcome(last, other, search.context),)


_TOO = any_case(r"\b(?:too|also|as well|likewise)\b")
"""A further thing with the same outcome: *bin too, carried*."""
_OTHER = {Kind.CARRIED: Kind.LOST, Kind.LOST: Kind.CARRIED}


# Sums, dates, days, times and numbers


class _Change(NamedTuple):
    """A correction of a value, and how many digits more or fewer the new one has."""

    line: str
    more_figures: int = 0


def of_values(search: Search) -> Iterator[Lines]:
    """Corrections of a sum, date, day, time or number in the latest entry that has one: of the same kind or, with as
    many digits, of a similar kind."""
    said = search.said
    if len(said.values) > 1 and not (said.is_announced or said.small & BE):  # *Hall out 7.30, back 7.58*
        return
    if not 0 < len(said.values) <= _TWO or (MOVES_MOTION & said.cues and said.names):  # *Hall moved £200 not £300*
        return
    owners = {name.what for name in said.names}
    found = [*_changes(search, _entries_of(owners, search))]
    if not found and owners and any(value.is_denied for value in said.values):  # *Hall says it's £40 not £60*
        found = [*_changes(search, search.recent)]
    near = [one for one in found if one[0].more_figures <= 1 or (one is found[0] and not search.is_placed)]
    same = [one for one in near if one[0].more_figures == 0] if len(near) > 1 else []
    yield from ((change.line,) for one in same or near for change in one)


def _entries_of(owners: set[int], search: Search) -> list[Entry]:
    """The entries that may be meant and name these people; of arrivals and departures, only the latest."""
    pool = [e for e in search.pool if owners <= {*e.persons, *mentioned(e.text or "")}]
    if not owners or LEFT_OR_CAME.isdisjoint(search.said.cues):
        return pool
    moves = (e for e in reversed(search.context.meeting.attendance_entries) if e.kind in MOVEMENT and not e.is_struck)
    latest = next((e for e in moves if not owners.isdisjoint(e.persons)), None)
    return [entry for entry in pool if entry is latest]


def _changes(search: Search, pool: list[Entry]) -> Iterator[list[_Change]]:
    """For each kind of value that may be meant, the possible corrections of the first entry that has one."""
    pair = _old_and_new(search, pool)
    if pair is None:
        return
    old, new = pair
    for kind in ALIKE[new.kind]:
        if _is_unlike(search.said, kind, new):
            continue
        fitting = (entry for entry in pool if search.is_of(entry, more=1 if old else 0))
        found = (_changed(search, entry, kind, old, new) for entry in fitting)
        yield from islice(filter(None, found), 1)


def _old_and_new(search: Search, pool: list[Entry]) -> tuple[Value | None, Value] | None:
    """The wrong value, if the line has it, and the right one; None if it is unclear which is which."""
    given = [value.what for value in search.said.values]
    denied = [value.what for value in search.said.values if value.is_denied]
    there = [v for v in given if v not in denied and any(_stands_in(v, e, search) for e in pool)]
    olds = denied or (there[:1] if len(given) > 1 and len(there) == 1 else [])
    news = [value for value in given if value not in olds]
    if len(news) != 1 or (not olds and (there or len(given) > 1)):
        return None
    return (olds[0] if olds else None), news[0]


def _is_unlike(said: Said, kind: str, new: Value) -> bool:
    """Whether a value would replace one of another kind without a word that announces a correction."""
    is_apart = said.sign is Sign.NONE and kind != new.kind and bool(said.small or said.words)  # *no more than 24*
    return is_apart or (not said.is_announced and (new.kind, kind) in _UNLIKE)


_UNLIKE = frozenset((("count", "date"), ("date", "day"), ("day", "date")))
"""Kinds of values, and those that they put right only where a word announces it."""


def _changed(search: Search, entry: Entry, kind: str, old: Value | None, new: Value) -> list[_Change]:
    """The possible corrections of an entry, one for each place of a value of a kind."""
    said, context = search.said, search.context
    if kind == "time" and (old is None or places.stands_in(old, entry, context)):
        is_of_it = entry.kind is not Kind.OPENED or said.sign >= Sign.CLEAR or said.parts  # not *that was it at 8.40*
        line = places.other_time(entry, new.text, context) if is_of_it else ""
        if line:
            return [_Change(line)]
    elif old is None and not _is_like(search, entry, kind, new):
        return []
    spans = [at for at in _values_meant(search, entry, kind) if old is None or places.is_named(old, at)]
    lines = [(places.other_value(entry, at, new, context), abs(_digits(at.text) - _digits(new.text))) for at in spans]
    return [_Change(line, more) for line, more in lines if line]


def _values_meant(search: Search, entry: Entry, kind: str) -> list[places.Placed]:
    """The values of a kind in an entry; if the line names a place, those nearest to its words."""
    spans = places.values_in(entry, kind, search.context)
    words = places.places_of(search.said.words, entry, search.context) if search.is_placed else []
    gaps = [min((max(at.start - end, start - at.end) for start, end in words), default=0) for at in spans]
    return [at for at, gap in zip(spans, gaps, strict=True) if gap == min(gaps)]


def _stands_in(value: Value, entry: Entry, search: Search) -> bool:
    """Whether an entry contains a value, at the place named if there is one."""
    if not search.is_placed:
        return places.stands_in(value, entry, search.context)
    return any(places.is_named(value, at) for kind in ALIKE[value.kind] for at in _values_meant(search, entry, kind))


def _digits(value: str) -> int:
    return sum(map(str.isdigit, value))


def _is_like(search: Search, entry: Entry, kind: str, new: Value) -> bool:
    """Whether a new value is close enough to the old for a sentence with a mere *was* to correct it."""
    said = search.said
    is_sentence = said.line.casefold().startswith("the ") and not said.cues & {"denies", "puts"}
    if (said.sign >= Sign.CLEAR and not is_sentence) or "mild" in said.cues or not (said.words or is_sentence):
        return True
    there = places.values_in(entry, kind, search.context)
    return any(places.is_like(at.text, new.text) for at in there)


# People


def of_both(search: Search) -> Iterator[Lines]:
    """Corrections of the mover and the seconder of the last motion: *sorry, Hall/Park*."""
    said, context = search.said, search.context
    entry = next((e for e in (*search.recent, *search.wide) if e.kind in PROPOSAL), None)
    is_told = said.sign >= Sign.CLEAR or (said.is_announced and said.cues >= MOVES_MOTION)
    is_told = is_told and not said.values and "denies" not in said.cues
    if entry is None or len(said.names) != _TWO or len(entry.persons) != _TWO or not is_told:
        return
    if not (_SLASH.search(said.line) or said.cues >= MOVES_MOTION) or not search.is_of(entry):
        return
    pairs = [(old, new.what) for old, new in zip(entry.persons, said.names, strict=True) if old != new.what]
    if len(pairs) == _TWO and pairs[0][1] == pairs[1][0] and isinstance(pairs[1][0], int):
        pairs.reverse()  # the seconder moved it: somebody else seconded first
    lines = [places.exchange(entry, o, n, context) if isinstance(o, int) else "" for o, n in pairs]
    if len(pairs) == _TWO and pairs[1][1] == pairs[0][0] and lines[0] and isinstance(pairs[1][0], int):
        lines[1] = places.typed(Correct(context.handle(pairs[1][0]), context.handle(pairs[1][1])))
    if lines and all(lines):
        yield tuple(lines)


_SLASH = any_case(r"\w ?/ ?(?!be?\b)[^\W\d]")


def of_names(search: Search) -> Iterator[Lines]:
    """Corrections of a person in an entry: the one named, the one with the part named, or the only one."""
    said = search.said
    named = [*dict.fromkeys(name.what for name in said.names)]
    denied = [name.what for name in said.names if name.is_denied]
    if not 0 < len(named) <= _TWO or (len(named) == 1 and denied) or (said.values and not denied):
        return
    parts = [part for part in said.parts if part in ROLES]
    if not parts and "motion" in said.cues and {"by", "from"} & said.small:
        parts = ["mover"]
    if len(named) == 1:
        yield from _of_one_name(search, named[0], parts)
    elif said.is_announced or said.owner or _FOR.search(said.line):
        yield from _of_two_names(search, named, denied or named, parts)


_FOR = any_case(r"\w for \w+ as\b|\?")


def _of_two_names(search: Search, named: list[int], wrong: list[int], parts: list[str]) -> Iterator[Lines]:
    """Corrections that replace whichever of two people is in the record by the other."""
    more = 0 if _TO_DO.search(search.said.line) else 1
    for entry in [*search.pool, *(search.wide if not parts else ())]:
        persons = _persons(entry, parts)
        if entry.kind in ROLL_CALL and _ARROW.search(search.said.line):
            continue  # *Hall -> clerk* takes nobody off the roll
        olds = [voice for voice in wrong if voice in persons]
        if len(olds) == 1 and search.is_of(entry, more):
            new = next(voice for voice in named if voice != olds[0])
            line = places.exchange(entry, olds[0], new, search.context)
            yield from ((line,),) if line else ()
            return


_ARROW = regex(r"[-–=]>|→")
_TO_DO = any_case(r"^\S+ to [a-z]")
"""How a new action begins too: *Hall to write, not Park*."""


def _of_one_name(search: Search, new: int, parts: list[str]) -> Iterator[Lines]:
    """Corrections that replace the only person, or the one with the part named."""
    context = search.context
    if not _is_name_put(search.said):
        return
    for entry in filter(search.is_of, search.pool):
        persons = _persons(entry, parts)
        if "seconder" in parts and not persons:
            if search.open_motion is not None and search.open_motion.id == entry.id and new not in entry.persons:
                yield (f"/second {context.handle(new)}",)
            return
        if persons:
            found = (places.exchange(entry, old, new, context) for old in persons if new not in persons)
            yield from ((line,) for line in found if line)
            return


def _is_name_put(said: Said) -> bool:
    """Whether a line has one name and no other value, and says where the name belongs."""
    if said.values or said.votes or said.outcomes or said.is_mere_denial:
        return False
    if said.sign is Sign.NONE and (MOVES_MOTION & said.cues or _SPOKE.fullmatch(said.line)):
        return False  # *Hall seconded*, of another motion
    is_told = said.is_announced or bool(said.parts) or "that" in said.cues
    return is_told or bool(said.words and said.small & BE)  # *the register is Hall's to update*


_SPOKE = any_case(r"(?!it |that )[\w.'’-]+(?: [\w.'’-]+){0,2} (?:(?:also|then|briefly) )?(?:spoke|said|talked)\.?")
"""Somebody else who spoke: *Hall spoke*."""


def _persons(entry: Entry, parts: list[str]) -> list[int]:
    """The people with the part named, or with any part, in an entry; failing that, those named in its words."""
    at = next((PARTS[part].place for part in parts if part in MOVES_MOTION), None)
    named = entry.persons if at is None else entry.persons[at : at + 1]
    if at is None and parts and entry.kind not in MOVEMENT | PROPOSAL:
        named = named[:1]
    found = named if entry.persons or parts else tuple(mentioned(entry.text or ""))
    return [person for person in found if isinstance(person, int)]


# Words


_SHOULD_BE_SO = r"(?:should|shd|ought to|must)(?:['’]?(?:ve|a)| ha?ve)? be(?:en)?\b|reads?\b"
"""What any sentence may have: *the shed should be sold*, *the letter reads well*."""
_PAIRS = tuple(map(any_case, (
    r"(?:change|amend|replace|correct|alter|update|strike|scratch|delete|take out)d? (?P<old>.+?),? "
    r"(?:to read|to|with|by|and insert|insert|make (?:it|that)|and put(?: in)?|put(?: in)?|add) (?P<new>.+)",
    r"for (?P<old>.+?),? read (?P<new>.+)",
    r"(?:read|insert|substitute) (?P<new>.+?) for (?P<old>.+)",
    r"(?:not|instead of|i (?:wrote|typed|put)) (?P<old>.+?)(?:,? but|[;:]|,(?!\d)| [–—-]) ?(?P<new>.+)",
    r"(?P<longer>.+?)[\s,(–—-]+(?:and )?(?:not|rather than|instead of) (?P<old>.+)",
    rf"(?P<old>.+?):? ?(?:[-=]+>|→|(?:(?<=[\"”'’] )|\b(?!{_SHOULD_BE_SO}))(?:{SHOULD})\b"
    r"|\b(?:is|was)? ?spel(?:led|t|ling)\b) ?(?P<new>.+)",
    rf"(?P<old>.+?) (?:{_SHOULD_BE_SO})\b ?(?P<maybe>.+)",
    r"(?P<old>.+?) (?:is|was) (?:wrong|incorrect)[\s,;:–—-]+(?P<new>.+)",
    r"(?P<old>.+?) (?:is|was)(?: really| actually)? (?P<maybe>.+)",
)))  # fmt: skip
"""What is to stand in place of what, where only the order of the words says which is which. What is `longer` may have
words that were right before (*the vote was on hedges, not trees*); `maybe` must be like the old, for any sentence may
have the form."""
_ENDS = r"[\s,.;:()!“”\"'*–—-]*"
_LEADS = (
    r"(?:(?:no+|sorry|oops|wait|actually|corr(?:n|ection)?|typo|apologies|apols|nope|er|ok|edit|(?:it|that|this)(?:['’]?s)?"
    r"|the|name|spelling|sp|i mean|i meant|make (?:that|it)|was|is|put|beg pardon|i should say"
    rf"|{SHOULD_BE}|spel[lt]\w*|my|error|mistake|please|pls|correct|number|figure)\b{_ENDS})*"
)
_CLEAN = any_case(
    rf"^{_ENDS}{_LEADS}(?P<said>.*?){_ENDS}(?:\b(?:sorry|actually|instead|rather|please|pls|sp|beg pardon"
    rf"|i should say)\b{_ENDS})*$"
)
_AFTER_BE = any_case(r"^.*\b(?:was|is|were|are|(?:should|shd) be) (?:(?:at|by|for|from|in|on|to|with) )?(?=\w)")
_ITS_ARTICLE = any_case(r"^(?:an?|the) (?=\w)")


def of_words(search: Search) -> Iterator[Lines]:
    """Corrections of words that a line quotes, or of those most like them."""
    said = search.said
    if said.parts and not said.cues & {"sorry", "denies", "should", "puts"}:
        return
    named = search.context.names.lettered("SB")  # somebody, and not *should be*
    line = _clean(_SB.sub(search.context.handle(named), said.line) if named is not None else said.line)
    for old, new in _pairs(line, said):
        found = _exchanged_in(old, new, search)
        if not found and said.sign is Sign.REGRET and "denies" in said.cues:
            found = _further(old, new, search.context)
        if found:
            yield (found,)
            return
    if likest := _likest(search, line):
        yield (likest,)


_SB = regex(r"\bSB\b")


def _clean(words: str) -> str:
    match = _CLEAN.match(words)
    return match["said"] if match else words


def _pairs(line: str, said: Said) -> Iterator[tuple[str, str]]:
    """The wrong and the right words of a line, for each way to read it."""
    for match in filter(None, (form.fullmatch(line) for form in _PAIRS)):
        found = match.groupdict()
        old, new = _clean(found["old"]), _clean(found.get("new") or found.get("longer") or found["maybe"])
        if "longer" in found:
            new = places.in_place_of(old, new) or _AFTER_BE.sub("", new)
        is_nothing = not old or not new or old.casefold() == new.casefold() or new.split()[-1].lower() in AUXILIARIES
        if is_nothing or set(new.lower().split()) <= SMALL:  # *for not to exceed £60,000*
            continue
        is_told = places.is_like(old, new) or (said.sign is Sign.REGRET and "should" in said.cues)
        if "maybe" not in found or (said.sign >= Sign.CLEAR and old not in new and is_told):
            yield old, new


def _exchanged_in(old: str, new: str, search: Search) -> str:
    """The correction of words in one of the latest entries, with or without their article; empty if none has them."""
    said, context = search.said, search.context
    entries = search.recent if said.sign < Sign.CLEAR else [*search.recent, *search.wide]
    for words, put in ((old, new), (_ITS_ARTICLE.sub("", old), _ITS_ARTICLE.sub("", new))):
        right = places.in_place_of(words, put)
        for entry in entries if right else ():
            place = places.whole(words, decode(entry.text or "", context.names))
            if place and (line := places.exact(entry, *place, right, context)):
                return line
    return ""


def _further(old: str, new: str, context: Context) -> str:
    """The correction of words in an older entry or on the roll, or one that will be refused; empty if it would change
    part of another word."""
    right = places.in_place_of(old, new) if len(old.split()) <= MOST_OWN else ""
    for entry in reversed(context.meeting.entries) if right else ():
        place = places.whole(old, decode(entry.text or "", context.names)) if not entry.is_struck else None
        if place:
            return places.exact(entry, *place, right, context)
    line = Correct(old, right)
    return "" if not right or places.makes(line, None, lambda _: True, context) else places.typed(line)


def _likest(search: Search, line: str) -> str:
    """The correction of the words most like the right words of a line: a name in another spelling."""
    said, context = search.said, search.context
    if said.sign is Sign.NONE or "denies" in said.cues or said.is_valued:
        return ""
    words = SPELT.sub("", _AFTER_BE.sub("", line)).strip(" ,:.()")
    is_rare = not is_common(words.lower())
    is_one = " " not in words and is_rare
    if not words or not (said.sign >= Sign.CLEAR or (words[:1].isupper() and is_rare) or is_one):
        return ""
    is_spelt = SPELT.search(said.line) is not None
    least = _HALF_LIKE if is_spelt else places.LIKE if said.sign >= Sign.CLEAR and is_one else _VERY_LIKE
    for entry in search.recent:
        place = places.most_like(entry, words, least, context)
        is_all = search.own(entry) <= len(words.split())
        if place and is_all and (found := places.exact(entry, *place, words, context)):
            return found
    return ""


_HALF_LIKE = 0.5
_VERY_LIKE = 0.75


_FINDERS: tuple[Callable[[Search], Iterator[Lines]], ...] = (
    of_votes, of_outcomes, of_values, of_both, of_names, of_words,
)  # fmt: skip
"""The surest first."""
