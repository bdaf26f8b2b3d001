"""The parser of one line. `read_line` reads every line: typed, in a file of notes, or of an entry being changed.

Each of `READERS` knows one sort of line: `marked_lines`, `speech_lines` and `commands` have the notation, `prose_lines`
has what is left. `remarks_and_offers` says what Tab would record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import starmap

from clerk_tui.english import months
from clerk_tui.english.abbreviations import signs_for_and, sums_in_figures, with_and
from clerk_tui.english.months import YEAR_IN_SHORT, not_that_day, wrong_weekdays
from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.intents import Correct, Record, WordExclusion
from clerk_tui.meeting.kinds import CLOCK, DECIDING, MOVEMENT, SPEECH
from clerk_tui.meeting.people import full_list
from clerk_tui.notation.agenda_items import with_number
from clerk_tui.notation.commands import read_command
from clerk_tui.notation.commands.arguments import AFTER_CLOSE, advised, remarked
from clerk_tui.notation.commands.attendance import read_movement
from clerk_tui.notation.commands.votes import unlike_names
from clerk_tui.notation.corrections.detection import put_right
from clerk_tui.notation.marked_lines import (
    NEARLY_MARKED,
    NOT_TO_BE_PRINTED,
    UNKNOWN_COMMAND,
    read_action,
    read_prefixed,
)
from clerk_tui.notation.mentions import CONFIRMED, DOUBT, UNSETTLED, begins_with_reference, tidy
from clerk_tui.notation.prose.actions import is_of_task_done
from clerk_tui.notation.prose.agenda import item_named
from clerk_tui.notation.prose.elections import ballot_by_voters
from clerk_tui.notation.prose.motions import words_follow
from clerk_tui.notation.prose.names import asked_whom, with_names
from clerk_tui.notation.prose.offers import events_in, said_in_turn
from clerk_tui.notation.prose.votes import decides_parts_as_whole, vote_goes_on
from clerk_tui.notation.prose.words_in_full import in_whole_words, with_capitals
from clerk_tui.notation.prose_lines import read_prose, spoken_by_stranger
from clerk_tui.notation.reading import Context, Reading, unsettled
from clerk_tui.notation.registry import COMMANDS, READERS, SPOKEN, as_it_stands, mark
from clerk_tui.notation.remarks_and_offers import (
    as_note,
    offered,
    offers_of,
    with_final_offer,
    with_tab,
    with_whole_offer,
)
from clerk_tui.notation.speech_lines import MARK, read_speech
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.notation.usual_typing import Usual, as_usual, evenly_spaced, in_small_letters, without_swaps
from clerk_tui.regex import any_case, regex

_CORRECTION = regex(r"s/((?:[^/\\]|\\.)+)/((?:[^/\\]|\\.)*)/")
_IN_FULL = DECIDING | {Kind.ACTION}
"""Kinds whose short words are written in full as they are typed."""


@dataclass(frozen=True)
class _Typed:
    """A line as the steps of `read_line` need it."""

    typed: str
    line: str
    """With its spaces and stops put right."""
    named: str
    """Also with the capitals of names, where it has no mark that keeps its words as typed."""
    strangers: Sequence[str]
    """The names in it that are on no roll."""
    is_prose: bool
    """Whether it is typed live, and its words are not kept as typed."""


def read_line(typed: str, context: Context) -> Reading:
    """What one line means. Whatever is not an event is a note; only a command may be refused.

    `as_it_stands` says what it is alone; each step after that may put another reading in the place of the one before.
    """
    line = _normalised(typed, context)
    if context.is_new and (corrected := _corrected(line, context)):
        return corrected
    is_prose = context.is_new and not line.startswith(("/", *_AS_TYPED))
    said = _Typed(typed, line, *(with_capitals(line, context) if is_prose else (line, ())), is_prose)
    reading = as_it_stands(said.named, context)
    for step, is_for_prose in (
        (_read_as_usual, True),
        (_asked_apart, True),
        (_with_offer_read_again, False),
        (_read_in_small_letters, True),
        (_worded, False),
        (_with_slip, True),
        (_with_strangers, True),
        (_with_other_titles, True),
        (_with_weekdays, False),
        (_with_year, True),
        (_correcting_the_last, True),
        (_out_of_session, False),
    ):
        reading = step(said, reading, context) if is_prose or not is_for_prose else reading
    return reading


def _normalised(typed: str, context: Context) -> str:
    """A line with the usual spaces and, if it is typed live, the usual stops."""
    line = tidy(typed)
    if not context.is_new:
        return line
    line = _NUMBER_ALONE.sub(r"\g<number>", line)
    return line if line.startswith(_AS_TYPED) else context.names.without_stops(evenly_spaced(line))


def _with_offer_read_again(said: _Typed, reading: Reading, context: Context) -> Reading:
    return with_whole_offer(said.line, with_final_offer(reading, context), context)


def _with_weekdays(said: _Typed, reading: Reading, context: Context) -> Reading:
    """A reading with a remark about the wrong day of the week for a date in the line."""
    if (
        not context.is_live
        or said.line[:1] in (DOUBT, CONFIRMED)
        or isinstance(reading.intent, Correct | WordExclusion)
    ):
        return reading
    return remarked(reading, *starmap(not_that_day, wrong_weekdays(said.line, context.meeting.head.date)))


def _correcting_the_last(said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading of a line as a correction of the last one, if it is a note that may be nothing else."""
    entry = reading.entry
    is_note = entry is not None and entry.kind is Kind.NOTE and not reading.offer
    return (_corrected(said.line, context, is_last=True) if is_note else None) or reading


def _out_of_session(said: _Typed, reading: Reading, context: Context) -> Reading:
    """A reading with a remark if the meeting is closed or adjourned, and the line is not for that time."""
    entry = reading.entry
    if entry is None or entry.kind in _ALLOWED_WHEN_CLOSED or not context.is_new:
        return reading
    if context.room.is_closed:
        closed = _IS_CLOSED.replace("The", "the", 1) if reading.remark else _IS_CLOSED
        return advised(reading, closed)
    return _while_adjourned(reading, said.typed, context) if context.room.is_adjourned else reading


def _with_year(said: _Typed, reading: Reading, context: Context) -> Reading:
    """A reading with the question whether two figures after a month are the year, where days precede months."""
    if reading.offer or reading.remark:
        return reading
    line, held = said.line, context.meeting.head.date
    found = YEAR_IN_SHORT.search(line)
    if not (found and held) or context.month_first or not -1 <= int(found["year"]) - held.year % 100 < _YEARS_AHEAD:
        return reading
    month = months.in_full(found["month"].lower()).capitalize()
    likely = f"{month} {held.year // 100}{found['year']}"
    remark = f"Is “{found[0]}” {likely}, or a day of {month}? Tab for {likely}"
    return replace(remarked(reading, remark), offer=f"{line[: found.start()]}{likely}{line[found.end() :]}")


_YEARS_AHEAD = 3
_NUMBER_ALONE = any_case(r"^(?P<number>(?:(?:agenda )?item )?\d{1,2}(?:\.\d{1,2}|[a-z])?)(?:\s+[–—-]+|\s*:)$")
"""The number of an item and a sign, without its title: *5 -*."""


def _corrected(line: str, context: Context, *, is_last: bool = False) -> Reading | None:
    """An unsettled note that corrects what was just recorded; None for any other line."""
    command = UNKNOWN_COMMAND.match(line)
    is_known = line[:1] == "/" and (command is None or command[0][1:].lower() in COMMANDS)
    spoken = SPOKEN.match(line)
    is_said = (
        spoken is not None and (context.find(spoken["name"]) or context.find_named(spoken["name"])).only is not None
    )
    is_own = is_said or is_known or line[:1] in ("\\", *"#>?=!+-.") or _CORRECTION.fullmatch(line) is not None
    is_own = is_own or line[:2] in ("Q:", "A:") or item_named(line, context) != ""
    said = line.removeprefix("/")
    asked, lines = ("", ()) if is_own else put_right(said, context, is_last=is_last)
    if not lines:
        return unsettled(line, context, asked) if asked else None
    if asked:
        return unsettled(line, context, f"{asked} Tab for {'; then '.join(lines)}", lines[0], then=lines[1:])
    if unlike := as_it_stands(lines[0], context).remark if _CORRECTION.fullmatch(lines[0]) else "":
        return unsettled(line, context, f"{unlike}: Tab for {lines[0]}", lines[0], then=lines[1:])
    return offered(line, lines[0], lines[1:], context)


def _worded(said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading of prose or a command, with its entry's words and names as they are printed."""
    entry, is_command = reading.entry, said.line.startswith("/") and context.is_new
    if entry is None or not entry.text or not (said.is_prose or is_command):
        return reading
    text = _in_full(entry.kind, entry.text, context)
    asked, offer = ("", "") if reading.remark or reading.offer else asked_whom(said.named, reading, context)
    text = with_capitals(text, context)[0] if is_command else text
    is_offered = entry.kind is Kind.NOTE and reading.offer != ""
    put = with_names(text, context, is_offered=is_offered)
    if len(signs_for_and(put)) < len(signs_for_and(text)):  # between capitals, & would stay, as in a firm's name
        put = with_names(with_and(text), context, is_offered=is_offered)
    intent = reading.intent if put == entry.text else Record(replace(entry, text=put))
    if asked:
        return replace(reading, intent=intent, remark=asked, offer=offer)
    return reading if intent is reading.intent else replace(reading, intent=intent)


def _in_full(kind: Kind, text: str, context: Context) -> str:
    """An entry's words with abbreviations in full as printed; in a decision or an action, sums too."""
    text = in_whole_words(text, context) if kind in _IN_FULL else text
    return sums_in_figures(text) if kind in (Kind.CLAUSE, Kind.ACTION) else text


def _with_strangers(said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading of a line that names people on no roll, with a question; as speech if one of them speaks."""
    strangers = said.strangers
    if strangers and not reading.remark and said.named.startswith(strangers[0]):
        spoken = spoken_by_stranger(said.named, context)
        reading = with_final_offer(spoken, context) if spoken is not None else reading
    if reading.remark or not strangers:
        return reading
    asked = "is on no roll: is the name right?" if len(strangers) == 1 else "are on no roll: are the names right?"
    return remarked(reading, f"{full_list(strangers)} {asked}")


def _with_other_titles(said: _Typed, reading: Reading, context: Context) -> Reading:
    """A reading with a remark about a title of the other sex than on the roll: it may be somebody else's."""
    meant = {name[0]: context.names.of_other_sex(name[0]) for name in _WITH_TITLE.finditer(said.line)}
    told = (
        f"{name} is {context.name(person)} on the roll: anybody else is added with /guest {name}"
        for name, person in meant.items()
        if person is not None
    )
    return remarked(reading, *told)


_WITH_TITLE = any_case(
    r"(?<!and )(?<!& )\b(?:mr|mrs|ms|miss)\b\.? (?!chair|mayor|president|provost|convener|speaker|clerk|vice)"
    r"(?:(?-i:[A-Z])\.? )?(?-i:[A-Z])[\w-]+(?:['’](?!s\b)\w+)?"
)


def _read_in_small_letters(said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading of a line in capitals as if it had been typed without, if it is speech or an event; a decision
    that is read as it is, and not with words like *tO BE*, may be pasted."""
    line, entry = said.line, reading.entry
    small = in_small_letters(line)
    is_speech = entry is not None and entry.kind in SPEECH
    is_fine = not is_speech and reading.offer.startswith("= ") and _HALF_SMALL.search(reading.offer) is None
    is_fine = is_fine or reading.offer.startswith(_OF_ROLL)
    if small == line:
        return reading
    read = read_line(small, context)
    if read.entry is None or (read.entry.kind is Kind.NOTE and not read.offer):
        return reading
    if is_fine and len(read.then) <= len(reading.then):
        return reading
    same, here = ([one.casefold().replace(" the ", " ") for one in offers_of(each)] for each in (read, reading))
    if same and same == here and line != line.upper():
        return reading  # only its names are in capitals
    if read.entry.kind is Kind.NOTE:
        return replace(as_note(line, context, read.remark, read.offer), then=read.then, candidates=read.candidates)
    return remarked(read, "It was typed in capitals: are the names right?")


_OF_ROLL = ("/present", "/apologies", "/absent", "/remote")
_HALF_SMALL = regex(r"(?<![\w’'])[a-z][A-Z]+\b")


def _with_slip(said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading of speech with a question about slips in its words."""
    line, is_speech = said.named, reading.entry is not None and reading.entry.kind in SPEECH
    mark = MARK.search(line) if is_speech else None
    put, word, meant = without_swaps(line[mark.end() :], context) if mark else ("", "", "")
    if not put or mark is None:
        return reading
    remark = f"Is “{word}” a slip for “{meant}”? Tab for “{meant}”"
    return replace(reading, remark=remark, offer=f"{line[: mark.end()]}{put}", passing="", then=())


def _read_as_usual(said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading of a line; for a note, that of the line in its usual form, if that says more."""
    line, entry = said.named, reading.entry
    is_note = entry is not None and entry.kind is Kind.NOTE and not line.startswith((DOUBT, CONFIRMED))
    if not is_note or is_of_task_done(line, context):
        return reading
    own = offers_of(reading)
    for usual in as_usual(line, context):
        meant = as_it_stands(usual.said, context)
        is_event = meant.entry is not None and meant.entry.kind is not Kind.NOTE and not meant.remark
        lines = offers_of(meant) or ((usual.said,) if is_event else ())
        point = _POINT.match(line) if lines and lines[0].startswith("! ") else None
        if point and not context.find(point["named"]):
            return reading  # *(a) Tidy Shores re skips*
        if lines and _says_more(lines, own, usual, is_speech=SPOKEN.match(line) is not None):
            first, *then = _with_comment(lines, usual.comment)
            return offered(line, first, tuple(then), context)
    return reading


def _asked_apart(said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading of a line; a note with a question, if what is offered would say of all that is put, or of another
    thing, what the line says of one."""
    offers = offers_of(reading)
    if decides_parts_as_whole(offers, said.line, context):
        how = "Type each, such as /carried on part (a) or /vote on part (b): 3-4"
        return unsettled(said.line, context, f"Which part of the motion was decided? {how}")
    if any(map(_DENIED.match, offers[1:])):
        return unsettled(said.line, context, "Was one approved and the other not? Type each on a line of its own")
    return reading


_DENIED = regex(r"[^/=!+:?>-][^:?>]* not\.?$")
"""The second half of a line that denies of one thing what the first half says of another."""


def _with_comment(lines: tuple[str, ...], comment: str) -> tuple[str, ...]:
    """Lines with the words in brackets that ended what was typed: those on a decision or a task belong to it (*agreed
    the priorities (see the report)*), any others are a private note."""
    if comment and lines[-1].startswith(("= ", "!")):
        return (*lines[:-1], f"{lines[-1].rstrip('.')} ({comment})")
    return (*lines, f"# {comment}") if comment else lines


_POINT = regex(r"\(?[a-z]\) [A-Z][a-z]+ (?P<named>[A-Z]\w*)")
"""A point of a list that begins with a name, whose first word may be a verb."""


def _says_more(lines: tuple[str, ...], own: tuple[str, ...], usual: Usual, *, is_speech: bool) -> bool:
    """Whether a line in its usual form certainly says more than the line as it is."""
    if own and own[0].startswith("\\") and (usual.is_timeless or SPOKEN.match(lines[0])):
        return False  # *-Cedar: 5% down* is an ordinary note
    if usual.is_pair and not is_speech and not lines[0].startswith(("+", "-", "!", "/")):
        return False  # *Hall/Price the path needs mending*: who moved that
    if usual.is_pair and own and own[0].startswith("/motion") and not any(line.startswith("/motion") for line in lines):
        return False  # *exclude the public for item 8, Hall/Price*
    is_timeless = usual.is_timeless and not (own and own[0].startswith(("+", "-")))
    return _weight(lines) > _weight(own) or (is_timeless and not any(line.startswith(_AT_TIMES) for line in lines))


def _weight(lines: tuple[str, ...]) -> tuple[int, int]:
    """How much some lines say, to be compared: the number of events, then the fewest notes without a word."""
    events = sum(line.startswith(("/", "+", "-", "!", "= ", "s/")) or SPOKEN.match(line) is not None for line in lines)
    return events, -sum(_NO_WORD.fullmatch(line) is not None for line in lines)


_NO_WORD = regex(r"[\W\d]*")
_AT_TIMES = ("+", "-", "/open", "/close", "/adjourn", "/resume", "/inquorate", "/exempt", "/public", "/presiding")
"""The beginnings of lines for events at a time."""
_AS_TYPED = ("\\", "s/", "#")
"""The beginnings of lines whose words stay as typed."""


def _while_adjourned(reading: Reading, typed: str, context: Context) -> Reading:
    """The reading of the first line typed after an adjournment, with a remark; Tab resumes the meeting before it."""
    passed = (e for e in reversed(context.meeting.entries) if not e.is_struck and e.kind not in _WHILE_ADJOURNED)
    is_first = next((e.kind is Kind.ADJOURNED for e in passed), False)
    is_allowed = reading.entry is not None and reading.entry.kind in _WHILE_ADJOURNED
    is_allowed = is_allowed or "adjourn" in typed.lower()
    if not is_first or is_allowed or reading.offer.startswith(("/resume", "/close")):
        return reading
    if reading.offer:
        return advised(reading, f"{_ADJOURNED}: type /resume first")
    return replace(advised(reading, f"{_ADJOURNED}: Tab for /resume first"), offer="/resume", then=(typed.strip(),))


_ADJOURNED = "The meeting is adjourned"
_WHILE_ADJOURNED = MOVEMENT | {Kind.PRIVATE, Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT}
"""The kinds of entry allowed while the meeting is adjourned."""
_ALLOWED_WHEN_CLOSED = CLOCK | {Kind.PRIVATE, Kind.ITEM}
"""The kinds of entry that need no remark after the close of the meeting."""
_IS_CLOSED = f"The meeting is closed, so this line will come after the close. {AFTER_CLOSE}"


def _correction(line: str, context: Context) -> Reading | None:
    """A correction; where the minutes alone show the old words, Tab puts in those that were typed."""
    if (match := _CORRECTION.fullmatch(line)) is None:
        return None
    from clerk_tui.notation.substitution import TypedOtherwiseError, correct, stays_elsewhere

    intent = Correct(*(part.replace("\\/", "/") for part in match.groups()))
    try:
        changes = correct(context.meeting, intent, context.names, context.presiding).changes
        after = changes[0].after if changes else None
        known = context.proceedings.divisions.get(after.id) if isinstance(after, Entry) and after.vote else None
        if isinstance(after, Entry) and after.vote and known:
            return remarked(Reading(intent), unlike_names(after.vote, known.voters))
        if isinstance(after, Entry):
            return advised(Reading(intent), stays_elsewhere(context.meeting, intent, after))
    except TypedOtherwiseError as error:
        return Reading(intent, offer=error.offer)
    except LineRefusedError:
        pass  # Enter says why
    return Reading(intent)


def _escaped(line: str, context: Context) -> Reading | None:
    """A note with a backslash before its words; None for any other line."""
    if not line.startswith("\\"):
        return None
    if not line.startswith("\\ ") or line == "\\ ":
        return as_note(_without_escape(line), context, is_as_typed=True)
    remark = "A \\ has its words directly after it: Tab keeps the sign, and this remark goes"
    return as_note(line, context, remark, f"\\{line}")


def _said_in_turn(line: str, context: Context) -> Reading | None:
    """The reading of several speeches in a line, one with a mark: *hall? is it ours? park> not yet*; else None."""
    is_new = context.is_new and line[:1].isalnum() and MARK.search(line) is not None
    parts = "\n".join(said_in_turn(line, context) if is_new else ()).split("\n")
    if len(parts) > 1:
        parts = [_ANSWER_AFTER.sub("\n> ", part) for part in parts if not _ONLY_MARK.fullmatch(part)] or [""]
    first, *then = "\n".join(parts).split("\n")
    if not first or _TIME_FIRST.fullmatch(first):
        return None
    spoken = [one for one in (first, *then) if SPOKEN.match(one)]
    said = "Two speak in it" if len(spoken) > 1 else "It says several things" if SPOKEN.match(first) else _HEADED
    return unsettled(line, context, f"{said}: Tab for {'; then '.join((first, *then))}", first, then=tuple(then))


_HEADED = "A heading is before the name"
_ONLY_MARK = any_case(r"(?:q|question|a|ans(?:wer)?)\W*")
"""The mark of a question or an answer before whoever gives it: *Q - Hall: why? A - Park: rain*."""
_ANSWER_AFTER = regex(r"(?<=\?) A(?:[:.]| [–—-]) (?=\S)")
_TIME_FIRST = any_case(rf"(?:{TYPED_TIME})\W*")
"""A time alone, which is no heading before the name."""


def _balloted(line: str, context: Context) -> Reading | None:
    """A note with an offer for votes told by candidate, for a vote by name continued from above, or for the words of
    the motion above; None for any other line."""
    if not context.is_new:
        return None
    ballot = next(ballot_by_voters(line, context), "") if ";" in line else ""
    goes_on = () if ballot else vote_goes_on(line, context) or words_follow(line, context)
    offer, *then = (ballot,) if ballot else goes_on or ("",)
    return offered(line, offer, tuple(then), context) if offer else None


def _opened_and_moved(line: str, context: Context) -> Reading | None:
    """An item opened by number with an event after it (*/item 5 hall left*), unless that may be a title; else None."""
    match = _OPENS_ITEM.fullmatch(line) if context.is_new else None
    if match is None or not with_number(match["number"], context.meeting.items):
        return None
    events = events_in(match["rest"], context)
    if not events or not events[0].startswith(("+", "-", "/declare", "/recuse")):
        return None
    reading, offer = read_command(line, context), f"/item {match['number']}"
    remark = with_tab("It may be what happened", f"{offer}; then {'; then '.join(events)}")
    return replace(remarked(reading, remark), offer=offer, then=events) if reading is not None else None


_OPENS_ITEM = regex(r"/item (?P<number>\d{1,3}[a-z]?(?:\.\d{1,2})?)[.:,]? (?P<rest>[a-z].*)")


def _read_doubt(line: str, context: Context) -> Reading | None:
    """The reading of a line marked as doubtful: an event, or an unsettled note, with a remark."""
    meant = _read_doubt(line[1:], context) if line.startswith(f"{UNSETTLED} ") else None
    if meant is not None and meant.entry is not None and meant.entry.kind is not Kind.NOTE:
        return replace(meant, intent=Record(replace(meant.entry, is_unsettled=True)))
    words = line.removeprefix(DOUBT).removeprefix("\ufe0f").removeprefix(" ")
    if not words.strip() or not line.startswith(DOUBT):
        return None
    is_escaped = words.startswith((DOUBT, "\\")) and not words.startswith("\\ ")
    meant = Reading() if is_escaped else read_line(words, context)
    entry, marked = meant.entry, f"Marked {DOUBT}: to be settled"
    if entry is not None and (entry.kind is not Kind.NOTE or meant.offer) and entry.kind is not Kind.MINUTES_SIGNED:
        meant = meant if meant.doubt and not context.is_new else remarked(meant, marked)
        return replace(meant, intent=Record(replace(entry, doubt=meant.doubt)))
    remark = meant.refusal or meant.remark or marked
    words = _without_escape(words)
    return unsettled(words, context, remark, meant.offer, candidates=meant.candidates)


def _read_confirmed(line: str, context: Context) -> Reading | None:
    """The reading of a line marked as right: an event without its remarks, or a note that reads like one."""
    sign, _, words = line.partition(" ")
    meant = read_line(words, context) if sign == CONFIRMED and words[:1] not in ("", "\\", DOUBT, CONFIRMED) else None
    if meant is None or meant.entry is None:
        return None
    is_as_typed = meant.entry.kind in SPEECH and not meant.entry.is_turned
    if not (stays_in_doubt(meant) or is_prose(meant) or is_as_typed):
        return None
    return Reading(Record(meant.entry.confirmed)) if meant.entry.kind is not Kind.NOTE or is_prose(meant) else None


def is_prose(reading: Reading) -> bool:
    """Whether a line is a note that tells in prose what another line would record."""
    entry = reading.entry
    return entry is not None and entry.kind is Kind.NOTE and bool(reading.offer) and not entry.is_unsettled


def stays_in_doubt(reading: Reading) -> bool:
    """Whether a line of a file is in doubt: it cannot stand as it is, or its remark stays. Prose that may be an event
    is a note in a file."""
    entry = reading.entry
    return entry is not None and (entry.is_doubtful or (bool(reading.doubt) and entry.kind is not Kind.NOTE))


def _without_escape(line: str) -> str:
    """A line without the backslash that makes it a note."""
    return line[1:] or line if line.startswith("\\") and not begins_with_reference(line) else line


def _write_note(entry: Entry, text: str, context: Context) -> str:
    """A note as typed, with a backslash, the sign of doubt, or both, if it would be read as something else."""
    line = f"{DOUBT} {text}" if text and entry.is_doubtful else text
    read = read_line(line, replace(context, before=entry.position, at_item=entry.item_id)).entry
    is_note = read is not None and read.kind is Kind.NOTE and read.text == (entry.text or "").split("\n")[0]
    is_same = read is not None and read.is_unsettled is entry.is_unsettled and read.is_turned <= entry.is_turned
    if text and is_note and is_same:
        return line
    return f"{DOUBT} \\{text}" if text and entry.is_doubtful else "\\" + text


mark("", Kind.NOTE, _write_note)(as_note)
READERS.extend((
    # Signs that say how the line is to be taken
    _escaped, _read_doubt, _read_confirmed,
    # Lines of several parts, which would else be taken for one of them
    _opened_and_moved, _balloted, _said_in_turn,
    # The notation
    read_command, _correction, read_prefixed, read_movement, read_action, read_speech,
    *NEARLY_MARKED, *NOT_TO_BE_PRINTED, read_prose,
))  # fmt: skip
