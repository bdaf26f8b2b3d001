"""The parser of one line: the marks that make it a question, an answer, an arrival, a clause.

`read_line` reads every line: typed, in a file of notes, or of an entry being changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from difflib import get_close_matches
from itertools import starmap, takewhile

from clerk_tui.english import months
from clerk_tui.english.hurried import signs_for_and, sums_in_figures, with_and
from clerk_tui.english.months import YEAR_IN_SHORT, not_that_day, wrong_weekdays
from clerk_tui.english.openings import Beginning
from clerk_tui.english.reported import is_clipped, lists_sums, present_put_back
from clerk_tui.english.tense_and_person import Clauses, is_adverb
from clerk_tui.english.titles import POST_ENDS
from clerk_tui.english.tokens import low_at, tokens
from clerk_tui.english.turning import Manner
from clerk_tui.english.verbs import (
    NOUNS_TOO,
    base_of,
    begins_report,
    is_base,
    is_from_afar,
    is_infinitive,
    is_participle,
    is_third,
    past_of,
)
from clerk_tui.english.words import (
    ADJECTIVES,
    AUXILIARIES,
    CONNECTIVES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    is_common,
)
from clerk_tui.english.words import ASKING as ASKING_WORDS
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import key_said
from clerk_tui.meeting import Capacity, Entry, Kind, Voice, apply
from clerk_tui.meeting.acts import continue_last, last_written, may_be_sentence
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.intents import Continue, Correct, Record
from clerk_tui.meeting.kinds import ANSWERING, ASKING, CLOCK, DECIDING, MOVEMENT, SPEECH
from clerk_tui.meeting.meeting import Directory, last_answered, last_asked
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import fold, full_list
from clerk_tui.meeting.reported_speech import as_reported, in_a_sentence, in_full, likely_words, prints_alike, pronoun
from clerk_tui.notation.after_marks import (
    begins,
    begins_after_word,
    is_surely_no_speech,
    is_typed_as_name,
    may_be_any_word,
    no_answer,
    no_clause,
    no_deed,
    no_owner,
    no_paragraph,
    no_promise,
    no_reminder,
    no_task,
    promises_deed,
)
from clerk_tui.notation.commands import read_command
from clerk_tui.notation.commands.agenda import by_title, item_line, with_number
from clerk_tui.notation.commands.arguments import (
    AFTER_CLOSE,
    NOBODY_PRESIDES,
    Unread,
    advised,
    heads_public_words,
    line_adding,
    not_here,
    of_mention,
    public_speaks,
    remarked,
    unread_name,
    whom_it_may_mean,
    with_likely_names,
    without_unread,
)
from clerk_tui.notation.commands.attendance import read_movement
from clerk_tui.notation.commands.votes import unlike_names
from clerk_tui.notation.corrections import ASKED, put_right, regrets
from clerk_tui.notation.mentions import (
    CONFIRMED,
    DOUBT,
    UNSETTLED,
    action_flag,
    begins_with_reference,
    decode,
    due_in,
    tidy,
    without_flag,
)
from clerk_tui.notation.name_index import NameIndex, means_post
from clerk_tui.notation.prose.actions import people_to_do
from clerk_tui.notation.prose.agenda import any_other_business, in_next_item, item_named, titled_ahead
from clerk_tui.notation.prose.attendance import apologies_recorded
from clerk_tui.notation.prose.clock import of_what_is_open, or_over, recorded_again, times_lost, when_next
from clerk_tui.notation.prose.decisions import WORD_FOR_DECISION, ballot_by_voters, elected
from clerk_tui.notation.prose.in_turn import whom_asked
from clerk_tui.notation.prose.jotted import as_sentences, goes_on, in_past, is_like_above
from clerk_tui.notation.prose.likely_events import VOTED, WAS_DECIDED, unread_event, with_keys
from clerk_tui.notation.prose.minutes import approved_by
from clerk_tui.notation.prose.motions import moved_at_end, words_follow
from clerk_tui.notation.prose.movement import came_or_left, moved_by_stranger, of_stranger
from clerk_tui.notation.prose.names import all_named, asked_whom, cut_name, with_names
from clerk_tui.notation.prose.offers import event_in, events_in, offers_for, others_speak, said_in_turn
from clerk_tui.notation.prose.outcomes import AMENDMENT
from clerk_tui.notation.prose.publicity import publicity
from clerk_tui.notation.prose.speech import act_in, answered_at_once, deed_told, names_both, said_by_stranger, told
from clerk_tui.notation.prose.votes import cut_outcome, other_proposal, vote_goes_on
from clerk_tui.notation.prose.wording import (
    ends_sentence,
    in_whole_words,
    lacks_stop,
    unheld,
    with_capitals,
    with_title_stops,
    without_title_stops,
)
from clerk_tui.notation.reading import Context, Reading, kept, recorded, unsettled
from clerk_tui.notation.registry import COMMANDS, MARKS, mark, who
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.notation.unlisted import Unlisted, how_to_add, listed, reports, unlisted
from clerk_tui.notation.usual_typing import Usual, as_meant, as_usual, evenly_spaced, in_small_letters, without_swaps
from clerk_tui.regex import any_case, regex

_MARK = regex(r"(>>|>|\?|:)(?=\s|$)")
_CORRECTION = regex(r"s/((?:[^/\\]|\\.)+)/((?:[^/\\]|\\.)*)/")
_SMALL_WORDS = CONNECTIVES | DETERMINERS | {"not"}
"""Words that are no mistyped command after a stroke."""
_IN_FULL = DECIDING | {Kind.ACTION}
"""Kinds whose short words are written in full as they are typed."""
_GAP_FIRST = regex(r"\?\?\s+\S")
_NEAR = 0.75
"""How similar a mistyped command must be to a known one."""
_UNKNOWN_COMMAND = regex(r"/[A-Za-z][\w-]*(?=[\s:]|$)")
_GOES_ON = regex(r"\s+(?:is|are|was|were|has|have|had)\s")
"""Words that show that an unknown command is the subject of a sentence."""
_NO_SPACE = regex(r"([=#>?])([^\W\d_].*)", re.DOTALL)
_TAG = regex(r"(?!Ma?c[A-Z])[A-Z]?[a-z]+(?:[A-Z][a-z]*|\d+)+")
"""Words run together, as after # in social media: *#TownHallClock*."""
_MOVES = regex(r"([+-])\s+([^\W\d_].*)", re.DOTALL)
_SPEAKS = regex(r"(?P<name>[^:?>]{2,60}?)\s*(?P<mark>>>|>|\?|:)\s*(?P<rest>[^\s:?>!/].*)", re.DOTALL)
"""Lines with no space after the mark, or one before it: a clause or private note, a movement, somebody speaking."""
_DOUBLED = regex(r"(?P<mark>([=#!?+-])\2+|>{3,})\s*(?P<rest>[\w“\"‘'£$€(].*)", re.DOTALL)
_WRONG_AFTER = regex(
    r"(?P<name>[^:?>!=;*~|+–—]{2,60}?)(?P<mark>:{2,}|\?{2,}|>{3,}|!+|[=–—-]+>|(?<=\w)[=;*~|+–—-]+)\s+(?P<rest>\S.*)",
    re.DOTALL,
)
"""Lines with a mark typed twice before their words, or, after a name, twice or one that is none."""
_NOT_AFTER_NAME = regex(r"(?:\s|“[^”]*|^[^\"]*(?:\"[^\"]*\"[^\"]*)*\"[^\"]*|(?<!\w)[‘'](?:[^’']|[’']\w)*)$")
"""A space, or a quotation that has begun and goes on: *the book “Canals: a history”*."""
_LONE_MARK = regex(r"(?:[=#!?]|>>?|\.{2,3})\s*")
_JOINED = regex(r"\s*(?:[,&]|and\s)\s*")
"""Signs and words that join another name to the one before."""
_JOINS = regex(r"and\s|[,&]")
"""Words of an action that would seem to join another owner."""
_TO_DO = regex(r"!(?:\S+\s+){1,3}to\s")
"""The form of an action whose owner is not on the roll."""
_EVERYBODY = frozenset("all everyone everybody allmembers board council panel governors trustees directors".split())
"""Words for the whole body, which no style writes as a speaker."""
_APART = regex(r"(?P<name>[^\s:?>,–—-][^:?>,–—]{1,58}?)(?P<sign> [-–—]|,) (?P<rest>\S.*)", re.DOTALL)
"""A name and what was said, with a dash or a comma between them."""
_MOST_NAMES = 300
"""The most characters before a mark after names."""


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

    `_read` says what it is as it stands; each step after that may put another reading in the place of the one before.
    """
    line = _normalised(typed, context)
    if context.is_new and (corrected := _corrected(line, context)):
        return corrected
    is_prose = context.is_new and not line.startswith(("/", *_AS_TYPED))
    said = _Typed(typed, line, *(with_capitals(line, context) if is_prose else (line, ())), is_prose)
    reading = _read(said.named, context)
    for step, is_for_prose in (
        (_read_as_usual, True),
        (_with_final_offer, False),
        (_read_in_small_letters, True),
        (_worded, False),
        (_with_slip, True),
        (_with_strangers, True),
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


def _with_weekdays(said: _Typed, reading: Reading, context: Context) -> Reading:
    """A reading with a remark about the wrong day of the week for a date in the line."""
    if not context.is_live or said.line[:1] in (DOUBT, CONFIRMED) or isinstance(reading.intent, Correct):
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
    command = _UNKNOWN_COMMAND.match(line)
    is_known = line[:1] == "/" and (command is None or command[0][1:].lower() in COMMANDS)
    spoken = _SPOKEN.match(line)
    is_said = spoken is not None and context.find(spoken["name"]).only is not None
    is_own = is_said or is_known or line[:1] in ("\\", *"#>?=!+-.") or _CORRECTION.fullmatch(line) is not None
    is_own = is_own or line[:2] in ("Q:", "A:") or item_named(line, context) != ""
    said = line.removeprefix("/")
    asked, lines = ("", ()) if is_own else put_right(said, context, is_last=is_last)
    if not lines:
        return unsettled(line, context, asked) if asked else None
    if asked:
        return unsettled(line, context, f"{asked} Tab for {lines[0]}", lines[0])
    if unlike := _read(lines[0], context).remark if _CORRECTION.fullmatch(lines[0]) else "":
        return unsettled(line, context, f"{unlike}: Tab for {lines[0]}", lines[0], then=lines[1:])
    return _offered(line, lines[0], lines[1:], context)


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
        spoken = _spoken_by_stranger(said.named, context)
        reading = _with_final_offer(said, spoken, context) if spoken is not None else reading
    if reading.remark or not strangers:
        return reading
    asked = "is on no roll: is the name right?" if len(strangers) == 1 else "are on no roll: are the names right?"
    return remarked(reading, f"{full_list(strangers)} {asked}")


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
    same, here = ([one.casefold().replace(" the ", " ") for one in _offers_of(each)] for each in (read, reading))
    if same and same == here and line != line.upper():
        return reading  # only its names are in capitals
    if read.entry.kind is Kind.NOTE:
        return replace(_note(line, context, read.remark, read.offer), then=read.then, candidates=read.candidates)
    return remarked(read, "It was typed in capitals: are the names right?")


_OF_ROLL = ("/present", "/apologies", "/absent", "/remote")
_HALF_SMALL = regex(r"(?<![\w’'])[a-z][A-Z]+\b")


def _with_slip(said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading of speech with a question about slips in its words."""
    line, is_speech = said.named, reading.entry is not None and reading.entry.kind in SPEECH
    mark = _MARK.search(line) if is_speech else None
    put, word, meant = without_swaps(line[mark.end() :], context) if mark else ("", "", "")
    if not put or mark is None:
        return reading
    remark = f"Is “{word}” a slip for “{meant}”? Tab for “{meant}”"
    return replace(reading, remark=remark, offer=f"{line[: mark.end()]}{put}", passing="", then=())


def _read_as_usual(said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading of a line; for a note, that of the line in its usual form, if that says more."""
    line, entry = said.named, reading.entry
    if entry is None or entry.kind is not Kind.NOTE or line.startswith((DOUBT, CONFIRMED)):
        return reading
    own = _offers_of(reading)
    for usual in as_usual(line, context):
        meant = _read(usual.said, context)
        is_event = meant.entry is not None and meant.entry.kind is not Kind.NOTE and not meant.remark
        lines = _offers_of(meant) or ((usual.said,) if is_event else ())
        point = _POINT.match(line) if lines and lines[0].startswith("! ") else None
        if point and not context.find(point["named"]):
            return reading  # *(a) Tidy Shores re skips*
        if lines and _says_more(lines, own, usual, is_speech=_SPOKEN.match(line) is not None):
            return _offered(line, lines[0], (*lines[1:], *([f"# {usual.comment}"] if usual.comment else [])), context)
    return reading


_POINT = regex(r"\(?[a-z]\) [A-Z][a-z]+ (?P<named>[A-Z]\w*)")
"""A point of a list that begins with a name, whose first word may be a verb."""


def _says_more(lines: tuple[str, ...], own: tuple[str, ...], usual: Usual, *, is_speech: bool) -> bool:
    """Whether a line in its usual form certainly says more than the line as it is."""
    if own and own[0].startswith("\\") and _SPOKEN.match(lines[0]):
        return False  # *-Cedar: 5% down* is an ordinary note
    if usual.is_pair and not is_speech and not lines[0].startswith(("+", "-", "!", "/")):
        return False  # *Hall/Price the path needs mending*: who moved that
    if usual.is_pair and own and own[0].startswith("/motion") and not any(line.startswith("/motion") for line in lines):
        return False  # *exclude the public for item 8, Hall/Price*
    is_timeless = usual.is_timeless and not (own and own[0].startswith(("+", "-")))
    return _weight(lines) > _weight(own) or (is_timeless and not any(line.startswith(_AT_TIMES) for line in lines))


def _weight(lines: tuple[str, ...]) -> tuple[int, int]:
    """How much some lines say, to be compared: the number of events, then the fewest notes without a word."""
    events = sum(line.startswith(("/", "+", "-", "!", "= ", "s/")) or _SPOKEN.match(line) is not None for line in lines)
    return events, -sum(_NO_WORD.fullmatch(line) is not None for line in lines)


_NO_WORD = regex(r"[\W\d]*")


_AT_TIMES = ("+", "-", "/open", "/close", "/adjourn", "/resume", "/inquorate", "/exempt", "/public", "/presiding")
"""The beginnings of lines for events at a time."""


_AS_TYPED = ("\\", "s/", "#")
"""The beginnings of lines whose words stay as typed."""


def _with_final_offer(_said: _Typed, reading: Reading, context: Context) -> Reading:
    """The reading with an offer whose lines raise no further question once it is taken."""
    if not reading.offer or not context.is_live:
        return reading
    reading = _accepted(reading, context)
    if not reading.offer:
        return reading
    remark, at, left, final = reading.remark, context, [*_offers_of(reading)], list[str]()
    passed, budget = 0, _MOST_READ
    while left:
        line, budget = left.pop(0), budget - 1
        is_prose = final != [] and _IS_MARKED.match(line) is None
        is_of_new = final != [] and reading.adds_somebody
        if context.is_new and (is_prose or is_of_new or _REPLIES.match(line)):
            at, passed = _context_after(final[passed:], at), len(final)
        lines = _final(line, at, is_first=not final, is_prose=is_prose)
        if lines != [line]:
            final_words = _shown(lines, context)
            remark = remark.replace(_shown((line,), context), final_words)
            remark = remark.replace(_THIS_LINE, f"“{final_words}”") if is_of_new else remark
        if is_prose and lines != [line] and budget > 0:
            left = lines + left
        else:
            final += lines
    if len(final) > 1 and not reading.adds_somebody and (refused := _refused(final, context)):
        return replace(reading, offer="", then=(), remark=refused, passing="")
    return replace(reading, offer=final[0], then=tuple(final[1:]), remark=remark)


def _refused(lines: Sequence[str], context: Context) -> str:
    """Why one of several lines cannot be carried out after those before it; empty if all can be, and for a line that
    the clerk is to complete."""
    for line in lines:
        meant = _meant(line, context)
        if meant.refusal and not line.endswith((" ", "??")):
            return meant.refusal
        context = _context_after((line,), context)
    return ""


def _accepted(reading: Reading, context: Context) -> Reading:
    """The reading with an offer whose clauses are accepted as clauses: *agreed* precedes a sum; else with the question
    only."""
    lines = list[str]()
    for line in _offers_of(reading):
        entry = _meant(line, context).entry if line.startswith("= ") else None
        if line.endswith(": That ") and lines and _is_plain(lines[-1], context):  # the words come before the movers
            lines[-1] = f"{line.removesuffix('That ')}{lines[-1]}"
        elif entry is not None and (voted := _with_vote(line, context)):
            lines += voted
        elif entry is None or not entry.is_unsettled:
            lines.append(f"{line}??" if line.endswith(": That ") and lines else line)
        elif line[2:3].isalpha():
            return replace(reading, remark=WAS_DECIDED, offer="", then=())
        else:
            lines.append(f"= agreed: {line[2:]}")
    return _offering(lines, reading, context)


def _with_vote(clause: str, context: Context) -> list[str]:
    """The motion and the vote for a clause that ends with a vote; empty for another."""
    words = _BY_VOTES.sub(", ", _OWN_WORD.sub("", clause[2:]))
    is_open = context.proceedings.latest_open(context.item_id) is not None
    put, came = cut_outcome(words, context) if not is_open else ("", "")
    return [f"/motion: {put}", *came.split("\n")] if put and came[6:7].isdigit() else []


_BY_VOTES = any_case(r",? by (?=\d{1,2} votes? to \d)")
_OWN_WORD = any_case(r"^(?:agreed|decided|resolved)\b:? (?!unan|nem\b)")


def _offering(lines: list[str], reading: Reading, context: Context) -> Reading:
    """The reading with other lines as its offer."""
    before = _offers_of(reading)
    remark = reading.remark.replace(_shown(before, context), _shown(lines, context))
    return replace(reading, offer=lines[0], then=tuple(lines[1:]), remark=remark) if lines != [*before] else reading


def _is_plain(line: str, context: Context) -> bool:
    """Whether an offered line is a note that may be the words of a motion."""
    entry = None if _IS_MARKED.match(line) else _meant(line, context).entry
    return entry is not None and entry.kind is Kind.NOTE


_MOST_READ = 12
"""The most lines of an offer that are read as prose."""


def _offers_of(reading: Reading) -> tuple[str, ...]:
    """The lines that Tab records for a reading."""
    return (reading.offer, *reading.then) if reading.offer else ()


def _final(line: str, context: Context, *, is_first: bool, is_prose: bool) -> list[str]:
    """The lines to offer in place of one, so that none is asked about again; for prose, its events."""
    begun = _BEGUN.match(line)
    meant = _meant(line, context) if begun or is_prose else Reading()
    if meant.remark == meant.passing or not meant.offer or meant.offer.startswith("\\") or meant.adds_somebody:
        return [line]
    kept = _BEGUN.match(meant.offer) if begun and not (is_first and meant.then) else None
    is_same = begun and kept and (kept["word"] or kept["mark"]) == (begun["word"] or begun["mark"])
    if begun and kept and is_same and begun["mark"]:  # with the name as it is offered
        return [f"{line[: begun.start('mark')]}{meant.offer[kept.start('mark') :]}", *meant.then]
    is_likely = is_prose and (meant.remark.startswith(TAB_RECORDS) or _SPOKEN.match(meant.offer) is not None)
    return [*_offers_of(meant)] if is_likely or is_same else [line]


def _context_after(lines: Sequence[str], context: Context) -> Context:
    """The moment after some lines are recorded, as far as they can be."""
    from clerk_tui.notation.execution import perform

    for line in lines:
        intent = _meant(line, context).intent
        with suppress(ClerkError):
            act = perform(intent, context, Directory.on_trial(context.meeting), context.now) if intent else None
            meeting = apply(context.meeting, act.changes) if act else context.meeting
            is_same = meeting.roll == context.meeting.roll
            context = replace(context, meeting=meeting, names=context.names if is_same else NameIndex(meeting))
    return context


@kept
def _meant(offer: str, context: Context) -> Reading:
    """The reading of an offered line."""
    return _read(offer, context)


_IS_MARKED = regex(r"[/+!=#\\>?.-]|[^:?>]{1,60}?(?:>>|>|\?|:)\s")
"""The beginning of a line with a mark, unlike prose."""
_REPLIES = regex(r"[^:?>]{0,60}>>?\s")
_BEGUN = regex(r"(?P<word>/motion|/amendment|=)(?=[: ])|[^\s:?>\\/!+-][^:?>\\]{0,59}?(?P<mark>>>|>|\?|:)(?=\s)")
"""The beginning of a line that is offered: the word for what was moved or decided, or somebody and a mark."""


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
    from clerk_tui.notation.substitution import TypedOtherwiseError, correct

    intent = Correct(*(part.replace("\\/", "/") for part in match.groups()))
    try:
        changes = correct(context.meeting, intent, context.names, context.presiding).changes
        after = changes[0].after if changes else None
        known = context.proceedings.divisions.get(after.id) if isinstance(after, Entry) and after.vote else None
        if isinstance(after, Entry) and after.vote and known:
            return remarked(Reading(intent), unlike_names(after.vote, known.voters))
    except TypedOtherwiseError as error:
        return Reading(intent, offer=error.offer)
    except LineRefusedError:
        pass  # Enter says why
    return Reading(intent)


def _read(line: str, context: Context) -> Reading:
    """The reading of a line as it stands, by the first of `_READERS` that knows it; else as prose."""
    return next(filter(None, (read(line, context) for read in _READERS)), None) or _prose(line, context)


def _escaped(line: str, context: Context) -> Reading | None:
    """A note with a backslash before its words; None for any other line."""
    if not line.startswith("\\"):
        return None
    if not line.startswith("\\ ") or line == "\\ ":
        return _note(_without_escape(line), context, is_as_typed=True)
    remark = "A \\ has its words directly after it: Tab keeps the sign, and this remark goes"
    return _note(line, context, remark, f"\\{line}")


def _said_in_turn(line: str, context: Context) -> Reading | None:
    """The reading of several speeches in a line, one with a mark: *hall? is it ours? park> not yet*; else None."""
    is_new = context.is_new and line[:1].isalnum() and _MARK.search(line) is not None
    first, *then = "\n".join(said_in_turn(line, context) if is_new else ()).split("\n")
    if not first or _TIME_FIRST.fullmatch(first):
        return None
    spoken = [one for one in (first, *then) if _SPOKEN.match(one)]
    said = "Two speak in it" if len(spoken) > 1 else "It says several things" if _SPOKEN.match(first) else _HEADED
    return unsettled(line, context, f"{said}: Tab for {'; then '.join((first, *then))}", first, then=tuple(then))


_HEADED = "A heading is before the name"


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
    return _offered(line, offer, tuple(then), context) if offer else None


def _opened_and_moved(line: str, context: Context) -> Reading | None:
    """An item opened by number with an event after it (*/item 5 hall left*), unless that may be a title; else None."""
    match = _OPENS_ITEM.fullmatch(line) if context.is_new else None
    if match is None or not with_number(match["number"], context.meeting.items):
        return None
    events = events_in(match["rest"], context)
    if not events or not events[0].startswith(("+", "-", "/declare", "/recuse")):
        return None
    reading, offer = read_command(line, context), f"/item {match['number']}"
    remark = _with_tab("It may be what happened", f"{offer}; then {'; then '.join(events)}")
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


def _write_marked(entry: Entry, text: str, context: Context) -> str:
    return f"{MARKS[entry.kind]} {text}"


@mark("=", Kind.CLAUSE, _write_marked)
@mark("#", Kind.PRIVATE, _write_marked)
def _read_prefixed(line: str, context: Context) -> Reading | None:
    """Lines that begin with a mark and a space: clause, continuation, paragraph, private note, follow-up, answer."""
    sign, space, rest = line.partition(" ")
    rest = rest.strip()
    if not space or not rest or sign not in ("=", "...", "..", "#", "!", ">", "?", ">>"):
        return None
    if sign == "!":
        remark = no_task(rest, is_told=_is_report(rest, context))
        offer = f"\\{line}" if remark else ""
        if not remark and context.is_live and (owned := next(people_to_do(rest, context), "")):
            remark, offer = "Somebody is named who does it", owned
        return replace(remarked(_action((), rest, context), _with_tab(remark, offer)), offer=offer)
    if sign in (">", "?", ">>"):
        return _read_reply(sign, rest, context)
    text, unknown = context.encode(rest)
    if sign in ("...", ".."):
        reading = _read_continued(Continue(text, is_paragraph=sign == ".."), rest, context)
    elif sign == "=":
        reading = _read_clause(line, rest, text, context)
    else:
        remark = no_reminder(rest)
        offer = f"\\{line}" if remark else ""
        reading = replace(recorded(Kind.PRIVATE, text), remark=_with_tab(remark, offer), offer=offer)
    return _with_unknown(reading, unknown, context)


def _read_clause(line: str, rest: str, text: str, context: Context) -> Reading:
    """A clause of a resolution, with what else it may be."""
    clause, remark = recorded(Kind.CLAUSE, text), no_clause(rest, is_told=_is_report(rest, context))
    if moved := _moved_clause(rest, context):
        return replace(clause, remark=f"Who moved it is no part of it: Tab for {moved}", offer=moved)
    if remark:
        offer = event_in(rest, context)
        offer = f"\\{line}" if offer in ("", line) else offer
        said = _with_tab(remark, offer)
        return unsettled(line, context, said, offer) if context.is_new else replace(clause, remark=said, offer=offer)
    if context.is_live and (noted := _NOTED.fullmatch(rest)):
        done = noted["done"].lower()
        offer = f"= That the report be {done}"
        return replace(clause, remark=_with_tab(f"It does not say what was {done}", offer), offer=offer)
    if context.is_live and (to_do := _to_be_done(rest)):
        offer = f"= {to_do}"
        return replace(clause, remark=_with_tab("What is to be done follows “to” or “that”", offer), offer=offer)
    if context.is_new and (approves := approved_by(rest, context)):
        offer, *then = approves.split("\n")
        said = _with_tab("A clause does not mark the earlier minutes as approved", offer)
        return replace(advised(clause, said), offer=offer, then=tuple(then))
    own = WORD_FOR_DECISION.sub("", rest) != rest
    told = f"It was {'' if own else 'resolved '}{rest[:1].lower()}{rest[1:]}"
    out = next(publicity(told, context), "") if context.is_new else ""
    if out.startswith("/exempt"):
        return replace(clause, remark=_with_tab("A clause does not exclude the press and public", out), offer=out)
    return clause


def _is_report(words: str, context: Context) -> bool:
    """Whether words after a mark are certainly a whole sentence about what was or is so: not *fund the gate that was
    broken*, nor what somebody will or should do."""
    is_order = is_base(words.split()[0].lower()) or _TO_COME.search(words) is not None
    return not is_order and lacks_stop(words.rstrip("."), context) and Clauses(tokens(words)).has_main()


_TO_COME = any_case(r"\b(?:will|would|must|should|needs?)\b")


def _read_continued(intent: Continue, rest: str, context: Context) -> Reading:
    if intent.is_paragraph:
        intent = _begun_as_sentence(intent, context)
        remark = no_paragraph(rest)
        offer = f"... {rest}" if remark else ""
    else:
        is_unclear = may_be_sentence(context.meeting, intent)
        remark = "It may be a sentence of its own" if is_unclear else ""
        offer = f"... {rest[:1].upper()}{rest[1:]}" if is_unclear else ""
    doubt = "" if remark else _doubt_of_continued(intent, context)
    return Reading(replace(intent, doubt=doubt), remark=_with_tab(remark, offer) or doubt, offer=offer)


def _begun_as_sentence(intent: Continue, context: Context) -> Continue:
    """A new paragraph with a first capital, as it is typed live; not for a part of a list."""
    above = last_written(context.meeting)
    leads = above is not None and (above.text or "").endswith((":", ";", ","))
    is_small = context.is_new and not leads and _SMALL_WORD.match(intent.text) is not None
    return replace(intent, text=intent.text[0].upper() + intent.text[1:]) if is_small else intent


_SMALL_WORD = regex(r"(?:a|[a-z]{2,})(?=[\s,’'])")


def _doubt_of_continued(intent: Continue, context: Context) -> str:
    """A remark about speech that cannot be put into reported speech once it is continued; else empty."""
    if not context.is_new:
        return ""
    try:
        (change,) = continue_last(context.meeting, intent).changes
    except LineRefusedError:
        return ""
    before, after = change.before, change.after
    if not isinstance(before, Entry) or not isinstance(after, Entry) or after.kind not in SPEECH or not after.is_turned:
        return ""
    is_doubted = as_reported(context.meeting, after).doubt and not as_reported(context.meeting, before).doubt
    return f"{_NOT_TURNED}: type it as the minutes should say it" if is_doubted else ""


_NOT_TURNED = "With this the sentence stays as typed, not in reported speech"

_NOTED = any_case(r"(?P<done>noted|agreed|approved|adopted|received|accepted|endorsed)\.?")
"""A clause that does not say what was noted."""


def _to_be_done(rest: str) -> str:
    """A clause with *to* before the verb in small letters that begins it: *ask the county*; empty for another."""
    words = tokens(rest)
    low = words[0].low if words and not words[0].is_capital else ""
    is_verb = is_base(low) and low not in NOUNS_TOO
    after = low_at(words, 1)
    return f"to {rest}" if is_verb and after and base_of(after) in ("", after) and after not in AUXILIARIES else ""


def _moved_clause(rest: str, context: Context) -> str:
    """The motion for a clause that ends with its mover and seconder; empty for another."""
    words, both = moved_at_end(rest, context) if context.is_live else ("", "")
    return f"/motion {both}: {words[:1].upper()}{words[1:]}" if both else ""


def _with_tab(remark: str, offer: str) -> str:
    """A remark that also says what Tab does; empty if there is no remark."""
    if not remark:
        return ""
    return f"{remark}: Tab for {'an ordinary note' if offer.startswith(chr(92)) else offer}"


def _read_reply(sign: str, rest: str, context: Context) -> Reading:
    """`> text` by whoever answered last, `? text` by whoever asked last in the item."""
    line = f"{sign} {rest}"
    if (before := _in_doubt_before(sign, context)) is not None:
        return _said_by(before, line, f"A line before it is in doubt: type a name before the {sign}", context)
    finder = last_asked if sign == "?" else last_answered
    persons = finder(context.meeting, context.item_id, context.before)
    if not persons:
        did = "asked" if sign == "?" else "answered"
        reporter = _reporter(context) if sign != "?" else ""
        return _said_by(reporter, line, f"Nobody has {did} in this item yet: put a name before the {sign}", context)
    if context.is_new and (wrong := _no_reply(sign, rest, context)):
        return unsettled(line, context, f"{wrong}: Tab for an ordinary note", f"\\{line}")
    return _speech(Kind.FOLLOW_UP if sign == "?" else _spoken(sign), persons, rest, context)


def _said_by(name: str, line: str, remark: str, context: Context) -> Reading:
    """An unsettled note of a line without a name before its mark; Tab puts in the likely name, if there is one."""
    return unsettled(
        line, context, f"{remark}, or Tab for {name}{line}" if name else remark, f"{name}{line}" * bool(name)
    )


def _reporter(context: Context, asked: tuple[Voice, ...] = ()) -> str:
    """The likely person to answer the first question: whoever spoke last before it and did not ask it; else the officer
    who answered last in another item."""
    asked = asked or last_asked(context.meeting, context.item_id, context.before)
    spoken = context.meeting.backwards(context.item_id, context.before)
    said = next(filter(None, (_who_reports(entry, context) for entry in spoken)), ())
    is_other = len(said) == 1 and asked != () and said != asked
    if not is_other:
        before = (e for e in reversed(context.meeting.entries) if e.kind in ANSWERING and e.persons and not e.is_struck)
        said = next((e.persons for e in before if context.before is None or e.position < context.before), ())
        is_other = len(said) == 1 and said != asked and _is_officer(said[0], context)
    return context.handle(said[0]) if is_other and isinstance(said[0], int) else ""


def _is_officer(voice: Voice, context: Context) -> bool:
    place = context.meeting.places.get(voice) if isinstance(voice, int) else None
    return place is not None and place.capacity is Capacity.OFFICER


def _who_reports(entry: Entry, context: Context) -> tuple[Voice, ...]:
    """The person who speaks in an entry, or whose name begins it as a note."""
    if entry.kind is not Kind.NOTE:
        return entry.persons if entry.kind is Kind.STATEMENT else ()
    voice = context.find(cut_name(decode(entry.text or "", context.names), context)[0] or "-").only
    return (voice,) if isinstance(voice, int) else ()


def _in_doubt_before(sign: str, context: Context) -> str | None:
    """The likely speaker of a line in doubt that is nearer than the one a bare mark means; '' if that cannot be read,
    None if there is no such line."""
    kinds = ASKING if sign == "?" else ANSWERING
    for entry in context.meeting.backwards(context.item_id, context.before):
        if entry.kind in kinds and entry.persons:
            return None
        if entry.kind is not Kind.NOTE or not entry.is_doubtful:
            continue
        line = decode(entry.text or "", context.names).split("\n")[0]
        if line.startswith((">", "?")):
            continue  # it names nobody either
        meant = read_line(line, replace(context, before=entry.position, at_item=entry.item_id)).offer
        for words in (meant, line):
            match = _SPOKEN.match(words)
            if match and match["mark"][0] == sign[0]:
                return match["name"] if words is meant else ""
    return None


_SPOKEN = regex(r"(?P<name>[^\s:?>\\][^:?>\\]{0,59}?)(?P<mark>>>|>|\?|:)(?=\s)")
"""The beginning of a line in which somebody speaks."""


def _no_reply(sign: str, rest: str, context: Context) -> str:
    """A remark about words after a bare mark that neither ask nor answer; empty for others."""
    if sign != "?":
        return no_answer(rest, sign, context)
    return "" if begins(rest, sign) is Beginning.SPEECH else "That does not read like a question"


def _write_action(entry: Entry, text: str, context: Context) -> str:
    after = ":" if _JOINS.match(text) else ""
    return f"!{who(entry, context, '&')}{after} {text}" if entry.persons else f"! {text}"


_AFTER_OWNER = frozenset({"to", "and", "&", "will"})


@mark("!", Kind.ACTION, _write_action)
def _read_action(line: str, context: Context) -> Reading | None:
    """`!mcardle to circulate figures by 1 May`, `!mcardle and boyes to …`."""
    if len(line) < 2 or line[0] != "!" or not line[1].isalpha():
        return None
    names, _, said = line[1:].partition(": ")
    owners, rest = _owners(names, context)
    is_apart = bool(said) and not rest and not names[-1:].isspace()
    owners, rest = (owners, said.strip()) if is_apart else _owners(line[1:], context)
    if owners and rest:
        remark = no_deed(rest) or no_owner(line[1 : len(line) - len(rest)].strip(" :,"), rest)
        offer = f"! {line[1:]}" if remark else ""
        if not remark and not rest.startswith("to ") and _is_report(rest, context):
            remark, offer = "That is nothing that they are to do", f"\\{line}"
        if remark and context.is_new:
            return unsettled(line, context, _with_tab(remark, offer), offer)
        if not remark and context.is_live and promises_deed(rest):
            remark, offer = "What is to be done follows “to”", f"!{line[1 : len(line) - len(rest)]}to {rest}"
        reading = replace(remarked(_action(owners, rest, context), _with_tab(remark, offer)), offer=offer)
        return without_unread(reading, _joined_name(rest, context), line, context)
    if owners and not rest:
        return unsettled(line, context, "Type what is to be done after the name")
    words = (_JOINED.sub("", rest, count=1) if owners else line[1:]).split()
    if (called := context.names.of_abbreviation(words[0])) is not None and words[0].isupper():
        offer = f"!{context.handle(called)}{line[1 + len(words[0]) :]}"
        return unsettled(line, context, f"Is {words[0]} {context.name(called)}? Tab for yes", offer)
    name = takewhile(lambda word: word not in _AFTER_OWNER, words[: context.first(words)[0]])
    named = " ".join(name).rstrip(",:;.") or words[0]
    several, _ = whom_it_may_mean(named, context)
    if len(several) == 1 and line[1:].startswith(named):
        return _read_action(f"!{context.handle(several[0])}{line[1 + len(named) :]}", context)
    if len(several) > 1:
        return _of_several(named, several, line, context)
    remark = "Type a space after the ! for an action without an owner, or \\ before it to keep the line as it is"
    if _TO_DO.match(line):
        remark = f"{named} is not on the roll: {how_to_add(named, context)}, or type a space after the !"
    return unsettled(line, context, remark)


def _of_several(name: str, several: tuple[Voice, ...], line: str, context: Context) -> Reading:
    """An unsettled note of a line with an ambiguous name. The likely person is the only one with a post or seat, if the
    others are members of the public."""
    said, places = f"{name} may be {listed(several, context)}: add an initial", context.meeting.places
    of_body = [v for v in several if isinstance(v, int) and v in places and places[v].capacity is not Capacity.SPEAKER]
    if len(of_body) != 1 or not line.lstrip("!").startswith(name):
        return unsettled(line, context, said, candidates=several)
    meant = line.replace(name, context.handle(of_body[0]), 1)
    return unsettled(line, context, f"{said}, or Tab for {context.name(of_body[0])}", meant, candidates=several)


def _joined_name(rest: str, context: Context) -> tuple[Unread, ...]:
    """The unread name joined to the owners of an action, if it may be a person's or *to* follows it."""
    joined = _JOINED.match(rest)
    words = rest[joined.end() if joined else 0 :].split()
    if not words or not (joined or words[1:2] == ["to"]):
        return ()
    name = unread_name(words[0], context)
    return (name,) if name.candidates or (words[1:2] == ["to"] and not is_common(fold(words[0]))) else ()


def _owners(text: str, context: Context) -> tuple[tuple[Voice, ...], str]:
    """The names that begin an action, and the rest of it. A joining word follows all but the last."""
    parts, names = re.split(r"(\s*[,&]\s*|\s+and\s+)", text), context.names
    owners: tuple[Voice, ...] = ()
    for at in range(0, len(parts), 2):
        words = parts[at].split()
        taken, voice = names.first(words, context.presiding)
        if voice is None:
            return owners, "".join(parts[max(at - 1, 0) :]).lstrip(" ,").rstrip()
        owners += (voice,)
        if taken < len(words):
            return owners, parts[at].split(None, taken)[taken] + "".join(parts[at + 1 :])
    return owners, ""


def _action(persons: tuple[Voice, ...], rest: str, context: Context) -> Reading:
    text, unknown = context.encode(rest)
    due = due_in(rest, context.meeting.head.date, month_first=context.month_first)
    reading = recorded(Kind.ACTION, text, persons=persons, due=due)
    return _with_unknown(reading, unknown, context)


def _write_speech(entry: Entry, text: str, context: Context) -> str:
    after = context.meeting.head.date
    if entry.is_action or (entry.kind is Kind.PROMISE and entry.due and entry.due != due_in(text, after)):
        text = f"{text} !{entry.due or ''}"
    else:
        text = without_flag(text, after)
    is_escaped = text.startswith("\\") and not begins_with_reference(text)
    if not entry.is_turned and (is_escaped or not prints_alike(context.meeting, entry)):
        text = f"\\{text}"
    asked = last_asked(context.meeting, entry.item_id, entry.position) if entry.kind is Kind.FOLLOW_UP else ()
    named = "" if asked and asked == entry.persons else who(entry, context, "&")
    return f"{named}{MARKS[entry.kind]} {text}".rstrip()


def _spoken(sign: str) -> Kind:
    """The kind of speech that a mark after names makes: statement, question or answer."""
    return next(kind for kind in MARKS if kind in SPEECH and MARKS[kind] == sign and kind is not Kind.FOLLOW_UP)


@mark(":", Kind.STATEMENT, _write_speech)
@mark("?", Kind.QUESTION, _write_speech)
@mark("?", Kind.FOLLOW_UP, _write_speech)
@mark(">", Kind.ANSWER, _write_speech)
@mark(">>", Kind.PROMISE, _write_speech)
def _read_speech(line: str, context: Context) -> Reading | None:
    """`maitland? if …`, `hand&lintern: …`: a mark directly after names that each mean one voice."""
    match = _MARK.search(line)
    if not match or not 0 < match.start() <= _MOST_NAMES or _NOT_AFTER_NAME.search(line, 0, match.start()):
        return None
    before, sign, rest = line[: match.start()], match[1], line[match.end() :].strip()
    names = _listed_in_prose(before, context) or before.split("&")
    found = [context.find(name) for name in names]
    voices = tuple(f.only for f in found)
    if all(v and not isinstance(v, int) for v in voices) and rest.lower().rstrip(".") in ("none", "nil", "0"):
        return None  # *public: none*
    if all(v is not None for v in voices):
        rest = "" if rest == "\\" else rest
        if not rest and sign != "?":
            return unsettled(line, context, "Type what was said after the mark.")
        again = _named_again(names[0], voices, rest, context) if sign == ":" and context.is_live else ()
        said = (
            _offered(line, again[0], again[1:], context) if again else _said_or_topic(line, names, sign, rest, context)
        )
        return said if again else _or_action(said, voices, sign, rest, context)
    if all(f.voices for f in found):
        name, several = next((n, f.voices) for n, f in zip(names, found, strict=True) if len(f.voices) > 1)
        asked, last = _of_several(name, several, line, context), None
        if asked.offer and sign[0] == ">" and len(names) == 1:  # nobody answers themselves
            last = next(context.meeting.backwards(context.item_id, context.before), None)
        is_other = last is not None and last.kind in SPEECH and not set(several).isdisjoint(last.persons)
        return _read_speech(asked.offer, context) if is_other else asked
    unknown = next(n.strip() for n, f in zip(names, found, strict=True) if not f.voices)
    if unknown and any(voices):
        return _by_one_unknown(unknown, names, line, sign, rest, context)
    return _by_nobody_known(before, line, sign, rest, context) if len(names) == 1 else None


def _by_one_unknown(
    unknown: str, names: list[str], line: str, sign: str, rest: str, context: Context
) -> Reading | None:
    """An unsettled note of several names before a mark, one of them not on the roll; None for a heading."""
    unread = unread_name(unknown, context)
    is_heading = sign == ":" and unknown[:1].isupper() and not unread.candidates and not reports(rest)
    if is_heading and not any(is_typed_as_name(n.strip(), context) for n in names if n.strip() != unknown):
        return None
    remark = unread.why if unread.candidates else f"{unknown} is not on the roll: {how_to_add(unknown, context)}"
    if not unread.candidates and context.is_new:
        return _added_first(line_adding(unknown, context), remark, line, context)
    offer = with_likely_names(line, (unread,), context)
    return unsettled(line, context, remark, offer, candidates=unread.candidates)


def _by_nobody_known(before: str, line: str, sign: str, rest: str, context: Context) -> Reading | None:
    """The reading of speech by all, an abbreviated post, or a stranger; None for ordinary words before a mark."""
    may_speak = rest != "" and fold(before) in _EVERYBODY
    if may_speak and (sign in (">", ">>") or begins(rest, sign) is not Beginning.NOT_SPEECH):
        return unsettled(line, context, f"{before} is no name: Tab for members", f"members{sign} {rest}")
    said = _read_speech(rest, context) or _spoken_by_stranger(rest, context) if heads_public_words(before) else None
    if sign == ":" and said is not None:
        offer, remark = (text.replace("/guest ", "/speaker ", 1) for text in (said.offer, said.remark))
        offer, remark = (offer, remark) if said.adds_somebody else (rest, f"Did they say that? Tab for {rest}")
        return unsettled(line, context, remark, offer, then=said.then)
    post = before if rest and before.isalpha() and (before.islower() or sign != ":") else ""
    held = context.names.short_post(before, context.presiding).only if rest else None
    held = context.names.titled(post, is_name=True).only if post and held is None else held
    if isinstance(held, int):
        return _read_speech(f"{context.handle(held)}{sign} {rest}", context)
    if events_in(line, context) or other_proposal(line, context) or names_both(line):
        return None
    is_post = not POST_ENDS.isdisjoint(before.lower().split())
    is_jotted = sign == ":" and context.is_new and not (is_post or public_speaks(context))
    if told := as_sentences(line, context) if is_jotted else ():
        return unsettled(line, context, in_past(told), told[0], then=told[1:])
    named = unlisted(before, sign, rest, context)
    return _by_unlisted(named, line, sign, rest, context) if named else None


def _by_unlisted(named: Unlisted, line: str, sign: str, rest: str, context: Context) -> Reading:
    """An unsettled note of words before a mark like a name; Tab puts in the nearest, or adds it to the roll."""
    if named.near is not None:
        offer, remark = f"{context.handle(named.near)}{sign} {rest}".strip(), named.remark
        return unsettled(line, context, remark, offer, candidates=(named.near,))
    if named.adds and context.is_new:
        said = f"{named.deed}: {rest}" if named.deed else rest
        then = f"{named.name}{sign} {said}" if named.name else line
        return _added_first(named.adds, named.remark, line, context, then)
    is_strange = named.remark != NOBODY_PRESIDES and not named.remark.endswith("?")
    remark = f"{named.remark}, or Tab for an ordinary note" if is_strange else named.remark
    return unsettled(line, context, remark, f"\\{line}" if is_strange else "")


def _added_first(adds: str, remark: str, line: str, context: Context, then: str = "") -> Reading:
    """An unsettled note with a stranger's name; Tab adds them, then records this line, or `then`."""
    follows = f"“{then}”" if then and then != line else _THIS_LINE
    return unsettled(line, context, f"{remark}. Tab does it, then {follows}", adds, then=(then or line,))


_THIS_LINE = "this line"


def _said_or_topic(line: str, names: list[str], sign: str, rest: str, context: Context) -> Reading:
    """What somebody said; or a note, if the names are words of a topic: *Hall: hire charges to rise*. Their form and
    what follows decide; if they do not, it is a note to settle."""
    if of_post := _of_post(line, names, sign, rest, context) if context.is_live else None:
        return of_post
    voices = tuple(v for v in (context.find(name).only for name in names) if v is not None)
    first = rest.split(" ", 1)[0].lower()
    if sign == "?" and (first in ASKING_WORDS or first in DETERMINERS or first in AUXILIARIES or first in _ANY):
        rest = f"{rest[:1].lower()}{rest[1:]}"  # *Hall? Any word on it*
    is_name = any(is_typed_as_name(name.strip(), context) for name in names)
    is_speech = is_name and (begins_report(rest) or not is_surely_no_speech(in_full(context.meeting, rest), sign))
    may_be_topic = bool(rest) and sign in (":", "?") and not is_speech
    if not may_be_topic:
        return _speech(_spoken(sign), voices, rest, context)
    is_word = any(isinstance(v, int) for v in voices) and any(is_common(fold(name)) for name in names)
    is_word = is_word and not all(means_post(name) or context.names.held_by_one(name) is not None for name in names)
    speech = _speech(_spoken(sign), voices, rest, context) if is_name else None
    if speech is not None and speech.offer and (not is_word or _reports_sums(names, voices, rest, context)):
        return speech
    if sign == ":" and context.is_live and any(came_or_left(line, context)):
        return _prose(line, context)
    if speech is not None:
        return replace(speech, remark=f"{_NOT_SAID}: Tab for an ordinary note", passing="", offer=f"\\{line}")
    are_words = all(may_be_any_word(name.strip(), context) for name in names)
    begun = begins_after_word(rest, sign, is_common=are_words)
    is_forename = len(names) == 1 and context.names.is_forename(names[0].strip(), context.presiding)
    is_told = is_forename and sign == ":" and _calls_by_forename(names[0], voices[0], rest, context)
    if begun is Beginning.SPEECH or is_told:
        return _speech(_spoken(sign), voices, rest, context)
    is_post = len(names) == 1 and names[0][:4].lower() != "the " and context.names.held_by_one(names[0]) is not None
    is_post = is_post and begun is Beginning.NOT_SPEECH and not cut_name(rest, context)[0]
    is_jotted = (is_forename or is_post) and sign == ":" and context.is_live and rest[-1:] not in ".!?"
    is_of_any = sign == "?" and first in _ANY  # *ME? anything on the boiler*
    if not (is_jotted or is_of_any) and (begun is Beginning.NOT_SPEECH or (is_forename and sign == ":")):
        if all(map(means_post, names)) and events_in(line, context):  # *Chair: left 8.05*
            return _prose(line, context)
        return _unread(line, line, context) if _VOTES.match(rest) else _note(line, context)
    asked = _note if is_jotted else unsettled
    remark = f"Did {listed(voices, context, 'and')} {'ask' if sign == '?' else 'say'} that? Tab for yes"
    return asked(line, context, remark, _as_said(voices, sign, rest, context))


def _reports_sums(names: list[str], voices: tuple[Voice | None, ...], rest: str, context: Context) -> bool:
    """Whether sums follow a holder of a post, who is likely to report them, and not what a name in small letters
    counts: *wells: 3 crimes in Feb*."""
    if rest[:1].isdigit() and names[0].islower():
        return True
    places = (context.meeting.places.get(voice) for voice in voices if isinstance(voice, int))
    return lists_sums(in_full(context.meeting, rest)) and any(place is not None and place.post for place in places)


def _calls_by_forename(name: str, voice: Voice, rest: str, context: Context) -> bool:
    """Whether a sentence follows the forename of somebody listed without a title."""
    is_listed = isinstance(voice, int) and fold(context.name(voice)).startswith(fold(name))
    is_listed = is_listed and begins_after_word(rest, ":", is_common=True) is not Beginning.NOT_SPEECH
    return is_listed and not is_common(fold(name)) and Clauses(tokens(rest)).has_main()


def _of_post(line: str, names: list[str], sign: str, rest: str, context: Context) -> Reading | None:
    """The reading of a post before a mark as a heading, not a speaker; None if it speaks."""
    if all(map(means_post, names)) and any(elected(line, context)):  # *Vice chair: Hall elected*
        return _prose(line, context)
    if sign == ":" and _is_held(names, rest, context):
        return _note(line, context, with_keys(VOTED) if _CHOSEN.search(rest) else "")
    return None


def _is_held(names: list[str], rest: str, context: Context) -> bool:
    """Whether a post before a colon heads who holds it, leaves it or is nominated: *Secretary: Ann*."""
    holder = context.names.held_by_one(names[0]) if len(names) == 1 else None
    if holder is not None and rest[:1].isupper() and isinstance(context.find(rest.rstrip(".")).only, int):
        return True
    handle = cut_name(rest, context)[0] if holder is not None or means_post(names[0]) else ""
    leaves = bool(handle) and context.find(handle).only == holder and _LEAVES.search(rest) is not None
    return leaves or (handle != "" and _PUT_UP.search(rest) is not None)


_CHOSEN = any_case(r"\b(?:carried|elected)\b")
_PUT_UP = any_case(
    r"\b(?:(?:pro(?:posed|p\.?)|nominated|seconded|(?:re-?)?elected) by\b|(?:re-?)?elected (?:nem|unan))"
)
_LEAVES = any_case(r"\b(?:st(?:and(?:s|ing)?|ood)|step(?:s|ped|ping)?|retir(?:es|ed|ing)|resign(?:s|ed|ing)?)\b")


def _named_again(name: str, voices: tuple[Voice | None, ...], rest: str, context: Context) -> tuple[str, ...]:
    """The lines for somebody named before a colon and again after it, the first perhaps in an item's title (*Treasurer:
    Mr Hall presented the accounts*); empty for other words."""
    again = cut_name(rest, context)[0] if len(voices) == 1 else ""
    if not again or context.find(again).only != voices[0] or any(elected(f"{name}: {rest}", context)):
        return ()
    opened = titled_ahead(name, context, is_led=True, may_be_post=True)
    lines = offers_for(rest, context) or tuple(filter(None, (told(rest, context),))) or (rest,)
    return (opened, *lines) if opened else lines if lines != (rest,) else ()


def _as_said(voices: tuple[Voice, ...], sign: str, rest: str, context: Context) -> str:
    """The line for what somebody said; in the likeliest words, if it would be refused as it is."""
    typed = "&".join(context.handle(v) if isinstance(v, int) else v.value for v in voices)
    is_refused = is_surely_no_speech(in_full(context.meeting, rest), sign)
    likely = _speech(_spoken(sign), voices, rest, context).offer if is_refused else ""
    return likely or f"{typed}{sign} {rest}"


_ANY = frozenset("anything anybody anyone anywhere".split())
_VOTES = any_case(r"(?:motion|move[sd]?|second\w*|2nd|ayes?|nays?|abstain\w*|against|opposed)\b")


def _or_action(reading: Reading, voices: tuple[Voice | None, ...], sign: str, rest: str, context: Context) -> Reading:
    """The reading of one person's statement, with Tab for an action if the words tell of one; of a note, only for a
    motion or a second."""
    entry = reading.entry
    person = voices[0] if sign == ":" and len(voices) == 1 and entry is not None and context.is_live else None
    act = act_in(person, rest, context) if isinstance(person, int) else ""
    if len(voices) > 1 and sign == ":" and context.is_live:
        names = ", ".join(context.handle(voice) for voice in voices if isinstance(voice, int))
        act = next(came_or_left(f"{names} {rest}", context), "")
    if entry is not None and entry.kind is Kind.NOTE and not act.startswith(("/motion", "/second", "/amendment")):
        return reading
    offer, *then = act.split("\n")
    remark = _tab_for((offer, *then), context)
    return replace(reading, remark=remark, passing="", offer=offer, then=tuple(then)) if act else reading


_NOT_SAID = "That does not read like something said"


def _listed_in_prose(before: str, context: Context) -> list[str]:
    """The names in a list joined as in prose (*hand and lintern*, *hand, lintern & rice*) if each names one person, or
    one does and the others are close to names; else empty."""
    names = re.split(r"\s*[,&]\s*|\s+and\s+", before)
    known = [context.find(name).only is not None for name in names]
    if len(names) < 2 or not any(known):
        return []
    near = (context.names.nearest(name) for name, is_known in zip(names, known, strict=True) if not is_known)
    return names if all(known) or (before.islower() and all(person is not None for person in near)) else []


def _speech(kind: Kind, persons: tuple[Voice, ...], rest: str, context: Context) -> Reading:
    is_turned = not (rest.startswith("\\") and not begins_with_reference(rest))
    words, month_first = rest if is_turned else rest[1:].lstrip(), context.month_first
    said, is_action, due = action_flag(words, context.meeting.head.date, month_first=month_first)
    text, unknown = context.encode(said)
    if kind is Kind.PROMISE:
        is_action, due = False, due or due_in(said, context.meeting.head.date, month_first=month_first)
    reading = recorded(kind, text, persons=persons, is_action=is_action, due=due, is_turned=is_turned)
    reading = _with_unknown(reading, unknown, context)
    if reading.remark:
        return reading
    away = "" if is_from_afar(words) else not_here(persons, context, speak=True)
    return remarked(_asked_if_unsure(reading, context), away)


def _asked_if_unsure(reading: Reading, context: Context) -> Reading:
    """The reading of speech, with a remark if the style cannot report it with certainty; Tab puts in the likeliest
    words, unless a verb is unfinished."""
    entry = reading.entry
    if entry is None or not entry.is_turned or not entry.text:
        return reading
    if entry.kind is Kind.PROMISE:
        if promises_deed(entry.text):
            offer = f"!{who(entry, context, '&')} to {decode(entry.text, context.names)}"
            return replace(remarked(reading, f"After >> stands what will be sent: Tab for {offer}"), offer=offer)
        return remarked(reading, no_promise(entry.text))
    if entry.kind is Kind.ANSWER and (words := _after_negative(entry.text, context)):
        return _put_otherwise(reading, "The question has “not” in it:", words, context)
    if entry.kind is Kind.ANSWER and (words := _yes_or_no_first(entry.text, context)):
        return _put_otherwise(reading, "Is the first word the answer?", words, context)
    if entry.kind in ASKING and _YES_OR_NO.fullmatch(entry.text):
        offer = f"{who(entry, context, '&')}> {decode(entry.text, context.names)}"
        return replace(remarked(reading, f"Is it an answer? Tab for {offer}"), offer=offer)
    if also := _task_after_question(entry, context):
        asked, deed = also
        both = _put_otherwise(reading, "", asked, context)
        return replace(remarked(reading, f"It also says “{deed}”: Tab for both"), offer=both.offer, then=(deed,))
    is_direct = entry.kind in ASKING and not _REPORTED_FIRST.match(entry.text)
    name, rest = _addressed(entry, context) if is_direct else ("", "")
    if name:
        return _with_addressee(reading, entry, name, rest, context)
    if not as_reported(context.meeting, entry).doubt:
        return _if_asked(_in_a_sentence(_with_contractions_out(reading, entry, context), entry, context), context)
    speakers = listed(entry.persons, context).replace(" or ", " and ")
    words = "" if begins_report(entry.text) else likely_words(context.meeting, entry) or _said_would(entry, context)
    if not words:
        how = "Check the sentence, or type a verb after the name (“said that …”)"
        return remarked(reading, f"Is this what {speakers} said? {how}")
    return _put_otherwise(reading, f"Is this what {speakers} said?", decode(words, context.names), context)


def _if_asked(reading: Reading, context: Context) -> Reading:
    """The reading of speech; a short answer in an item without a question gets Tab for a statement."""
    entry = reading.entry
    if entry is None or entry.kind is not Kind.ANSWER or reading.remark or not context.is_new:
        return reading
    before = context.meeting.backwards(context.item_id, context.before)
    said = as_reported(context.meeting, entry)
    is_short = said.manner is Manner.IN_WORDS and not is_clipped(tokens(said.words))
    if not is_short or any(other.kind in SPEECH or other.kind is Kind.NOTE for other in before):
        return reading
    offer = f"{who(entry, context, '&')}: {decode(entry.text or '', context.names)}"
    return replace(advised(reading, "Nothing was asked in this item yet: Tab for a statement"), offer=offer)


def _said_would(entry: Entry, context: Context) -> str:
    """What somebody will do, in the tense of a report: *said he will look* is *said he would look*."""
    text = _SAID_WILL.sub(r"says\1", entry.text or "")
    return likely_words(context.meeting, replace(entry, text=text)) if text != entry.text else ""


_SAID_WILL = regex(r"^said((?: that)? (?:he|she|they|it) (?:will|can|may|is|are|has|have)\b)")


def _put_otherwise(reading: Reading, remark: str, words: str, context: Context) -> Reading:
    """A reading of speech with a remark; Tab puts other words of the same speaker in its place."""
    offer = _write_speech(replace(reading.entry, text=words), words, context) if reading.entry is not None else ""
    return replace(remarked(reading, f"{remark} Tab for “{words}”"), offer=offer)


def _task_after_question(entry: Entry, context: Context) -> tuple[str, str] | None:
    """A question, and the line for the answer or the action typed after it: *who owns it? clerk will check*."""
    if entry.kind not in ASKING or not context.is_new:
        return None
    asked, answer = answered_at_once(decode(entry.text or "", context.names))
    line = asked and _answer_line(answer, asked, entry.persons, context)
    if line:
        return asked, line
    match = _AFTER_QUESTION.match(decode(entry.text or "", context.names))
    deed = event_in(match["rest"], context) if match else ""
    return (match["asked"], deed) if match and deed.startswith("!") else None


_AFTER_QUESTION = regex(r"(?P<asked>[^?]+\?)\s+(?P<rest>[^\W\d].*)")


def _with_contractions_out(reading: Reading, entry: Entry, context: Context) -> Reading:
    """A report with a contraction left in it (*that its the new gate*), with Tab for the words in full; one with a verb
    in the present, with Tab for the past."""
    typed = decode(entry.text or "", context.names)
    past = present_put_back(typed, pronoun(context.meeting, entry.persons)) if context.is_live else ""
    if past:
        return _put_otherwise(reading, "In the past:", past, context)
    match = _THAT.match(typed) if context.is_live and _CONTRACTED.search(typed) else None
    said = as_reported(context.meeting, replace(entry, text=typed[match.end() :])) if match else None
    if match is None or said is None or said.doubt or said.manner is not Manner.SAID_THAT:
        return reading
    return _put_otherwise(reading, "In full:", f"{match[0]}{said.words}", context)


def _in_a_sentence(reading: Reading, entry: Entry, context: Context) -> Reading:
    """An answer that is only a time or a place (*in May*), with Tab for a whole sentence."""
    words = in_a_sentence(context.meeting, entry) if context.is_live and not reading.remark else ""
    if not words:
        return reading
    put = _put_otherwise(reading, "Should it be a whole sentence?", decode(words, context.names), context)
    return replace(advised(reading, put.remark), offer=put.offer)


_THAT = any_case(r"that ")
_CONTRACTED = any_case(
    r"\b(?:its (?=(?:the|an?|all|not|only|too|now|still|been|going|in|on|at)\b)"
    r"|(?:i|we|you|he|she|it|they)['’](?:d|ll|ve|re|m|s)\b)"
    r"|n['’]t\b|\b(?:do|does|did|is|are|was|were|ca|wo|has|have|had|could|would|should)nt\b"
)


def _addressed(entry: Entry, context: Context) -> tuple[str, str]:
    """The person addressed at the beginning of a question or, by forename, at its end, and the rest of it (*ray, is it
    allowed*, *is that allowed colin*); empty if the name belongs to it (*did we ask Colin*)."""
    words = decode(entry.text or "", context.names).rstrip("?!. ").split()
    name, rest = _name_first(words, context)
    if name and context.find(name.lower()).only not in entry.persons:
        said = as_reported(context.meeting, replace(entry, text=rest))
        if said.manner in _ASKED and not said.doubt:
            return name, rest
    *before, last = words or [""]
    if len(before) < _LEAST_ASKED or _belongs_to_clause(tokens(before[-1])[0].low) or not last.isalpha():
        return "", ""
    person = context.find(last.lower()).only if context.names.is_forename(last) else None
    is_other = isinstance(person, int) and person not in entry.persons
    return (last, " ".join(before).rstrip(" ,")) if is_other else ("", "")


def _belongs_to_clause(word: str) -> bool:
    """Whether a name is part of the clause before it: *did we ask Colin*."""
    return word == "to" or any(word in kind for kind in (PREPOSITIONS, DETERMINERS, COORDINATORS)) or is_base(word)


def _name_first(words: list[str], context: Context) -> tuple[str, str]:
    """The name and the question of a line that begins with a name; empty for others: *park can be shut*."""
    if not any(word.lower() in AUXILIARIES or word.lower() in ASKING_WORDS for word in words[1:]):
        return "", ""
    count, voice = context.first(words)
    if not isinstance(voice, int):
        count, voice = 1, context.find(words[0].rstrip(",").lower()).only
    before, comma, _ = " ".join(words).partition(", ")
    if comma and (named := context.find(before.lower()).voices):  # *ray moss, is it allowed*
        count, voice = len(before.split()), named[0]
    verb, subject = [*(word.lower() for word in words[count : count + 2]), "", ""][:2]
    is_deed = is_infinitive(subject) or is_participle(subject) or is_adverb(subject)
    is_plain = is_deed or not subject.isalpha() or subject in ADJECTIVES | PREPOSITIONS | {"not"}
    is_question = verb in ASKING_WORDS or (verb in AUXILIARIES and not is_plain)
    if not isinstance(voice, int) or not is_question or len(words) <= count + _LEAST_ASKED:
        return "", ""
    return " ".join(words[:count]).rstrip(","), " ".join(words[count:])


_REPORTED_FIRST = any_case(r"(?:whether|about|asked)\b")
_ASKED = frozenset({Manner.ASKED, Manner.ASKED_WHETHER})
_LEAST_ASKED = 2


def _with_addressee(reading: Reading, entry: Entry, name: str, rest: str, context: Context) -> Reading:
    """A question with a remark about the person it addresses; Tab asks them by name, if the rest is certain."""
    said = as_reported(context.meeting, replace(entry, text=rest))
    voice = context.find(name.lower()).only
    whom = context.handle(voice) if isinstance(voice, int) else name
    if said.doubt or said.manner not in _ASKED:
        return remarked(reading, f"Is {name} spoken to? Leave the name out, or put it before the question")
    whether = "whether " if said.manner is Manner.ASKED_WHETHER else ""
    words = f"asked @{whom} {whether}{decode(said.words, context.names)}"
    return _put_otherwise(reading, f"Is {name} spoken to?", words, context)


def _after_negative(answer: str, context: Context) -> str:
    """What *yes* or *no* says after a question with *not*, which may be read either way: *that they had paid*."""
    match = _YES_OR_NO.fullmatch(answer)
    words = _whether(context) if match else ""
    negative = _NOT.match(words)
    if match is None or negative is None:
        return ""
    words = words.rstrip("?.")
    yes = f"{negative['before']}{words[negative.end() :]}" if match["yes"] else words
    return f"that {decode(yes, context.names)}"


_YES_OR_NO = any_case(r"(?:(?P<yes>yes|yep|yeah|yup)|no|nope)[.!]?")
_BEGINS_CLAUSE = any_case(
    r"(?P<answer>yes|no) (?P<rest>(?!one\b|more\b|longer\b|doubt\b|need\b|further\b|other\b|decision\b|date\b|reply\b)"
    r"(?:[a-z]+ (?:is|are|was|were|has|have|had|will|can)|(?:\d+|two|three|four|five|six) \w+)\b.*)"
)


def _yes_or_no_first(answer: str, context: Context) -> str:
    """An answer with a comma after its *no*, which may belong to a noun: *no fuel is extra* → *no, fuel is extra*;
    empty unless it answers a yes-or-no question."""
    match = _BEGINS_CLAUSE.fullmatch(answer)
    return f"{match['answer']}, {match['rest']}" if match and _whether(context) else ""


def _whether(context: Context) -> str:
    """What was asked, in reported speech, if the last thing said is a yes-or-no question; else empty."""
    asked = next((e for e in context.meeting.backwards(context.item_id, context.before) if e.kind in SPEECH), None)
    said = as_reported(context.meeting, asked) if asked and asked.kind in ASKING and asked.text else None
    return said.words if said and said.manner is Manner.ASKED_WHETHER else ""


_NOT = regex(r"(?P<before>(?:\S+ ){1,6}?(?:was|were|had|did|could|would|should|might|must)) not(?= )")


def _unknown_command(line: str, context: Context) -> Reading | None:
    """An unsettled note that begins like a command; None for any other line."""
    match = _UNKNOWN_COMMAND.match(line)
    if match is None or match[0][1:] in _SMALL_WORDS:
        return None
    is_sentence = _GOES_ON.match(line, match.end()) is not None
    near = [] if is_sentence else get_close_matches(match[0][1:].lower(), COMMANDS, 1, _NEAR)
    offer = f"/{near[0]}{line[match.end() :]}" if near else ""
    told = f"Tab for /{near[0]}" if near else f"{key_said('show-help')} lists them"
    return unsettled(line, context, f"There is no command {match[0]}: {told}", offer)


def _lone_sign(line: str, context: Context) -> Reading | None:
    """An unsettled note of a gap, or of a mark without words; None for any other line."""
    if _GAP_FIRST.match(line):
        return _note(line, context, "?? is a gap that you fill later: Tab if the two signs are meant", f"\\{line}")
    return unsettled(line, context, "Type the words after the mark") if _LONE_MARK.fullmatch(line) else None


def _of_no_motion(line: str, context: Context) -> Reading | None:
    """An unsettled note about a motion that does not exist, or one of several; None for any other line."""
    if other := other_proposal(line, context) if context.is_live else "":
        return unsettled(line, context, other)
    if context.is_new and _AMENDS.match(line) and context.proceedings.latest_open(context.item_id) is None:
        return unsettled(line, context, "No motion is open that it could amend: /motion first, or its text")
    return None


def _like_above(line: str, context: Context) -> Reading | None:
    """An unsettled note that only refers to the last words: *as above*; None for any other line."""
    if not (context.is_live and is_like_above(line)):
        return None
    return unsettled(line, context, f"Type what “{line.rstrip('.')}” stands for: nobody will know it later")


def _known_already(line: str, context: Context) -> Reading | None:
    """A note of what is recorded already; None for any other line."""
    known = (apologies_recorded(line, context) or recorded_again(line, context)) if context.is_new else ""
    return advised(_note(line, context), known) if known else None


def _prose(line: str, context: Context) -> Reading:
    """The reading of prose: a note, with the event that it may be, or a doubt about it."""
    bare, stopped = without_title_stops(line, context)
    meant = as_meant(bare, context) if context.is_live else bare
    offers = tuple(with_title_stops(offer, stopped) for offer in _offers(bare, meant, context))
    if offers:
        return advised(_offered(line, offers[0], offers[1:], context), unheld(stopped, offers))
    if going := goes_on(line, context):
        return _offered(line, going[0], going[1:], context)
    name, post, moved = moved_by_stranger(context.with_figures(line), context) if context.is_live else ("", "", None)
    named = unlisted(name, ":", "I spoke", context) if name else None
    if moved and named and named.adds:
        adds = f"{named.adds}{post and f' ({post})'}"
        movement = of_stranger(moved, named.name or name, context)
        return _added_first(adds, named.remark.replace(named.adds, adds), line, context, movement)
    if added := _spoken_by_stranger(line, context):
        return added
    if answered := _answer_in_prose(line, context):
        return answered
    return _unread(line, meant, context)


def _offers(line: str, meant: str, context: Context) -> tuple[str, ...]:
    """The lines for the events of a line, in its usual form or as typed."""
    offers = offers_for(meant, context) or (offers_for(line, context) if meant != line else ())
    offers = in_next_item(offers, context) if context.is_new else offers
    if context.is_new and len(offers) == 1 and (asks := _ASKS.match(offers[0])):
        asked, answer = answered_at_once(asks["rest"])
        answered = asked and _answer_line(answer, asked, context.find(asks["name"]).voices, context)
        offers = (f"{asks['name']}? {asked}", answered) if answered else offers
    if not context.is_live or len(offers) < _TWO:
        return offers
    told = ((offer,) if _SPOKEN.match(offer) else as_sentences(offer, context) or (offer,) for offer in offers)
    return tuple(line for lines in told for line in lines)


_TWO = 2
_ASKS = regex(r"(?P<name>[^\s:?>][^:?>]{0,59})\? (?P<rest>.+)")


def _answer_line(answer: str, asked: str, askers: tuple[Voice, ...], context: Context) -> str:
    """The line for an answer by the person asked, the last answerer of the item, or the likely one, not one of the
    `askers`. Empty if somebody unknown is asked."""
    is_asked, person = whom_asked(asked, context)
    if is_asked:
        return f"{context.handle(person)}> {answer}" if isinstance(person, int) and person not in askers else ""
    who = "" if last_answered(context.meeting, context.item_id, context.before) else _reporter(context, askers)
    return f"{who}> {answer}"


def _unread(line: str, meant: str, context: Context) -> Reading:
    """A note with a doubt, if it may be an event that no reader knows."""
    if context.is_live and (told := when_next(line, context)):
        return replace(advised(_note(line, context), f"Tab for “{told}”"), offer=told)
    remark, offers = unread_event(meant, context) if context.is_live else ("", ())
    if offers and not (offers := of_what_is_open(offers, meant, context)):
        remark = ""
    if not remark and context.is_live and (told := any_other_business(line, context) or deed_told(line, context)):
        return _offered(line, told, (), context)
    if not remark and context.is_new and regrets(line):
        return _note(line, context, ASKED)
    stopped = without_title_stops(line, context)[1]
    offer, *then = (with_title_stops(one, stopped) for one in offers or ("",))
    return advised(replace(_note(line, context, remark, offer), then=tuple(then)), unheld(stopped, (offer, *then)))


def _spoken_by_stranger(line: str, context: Context) -> Reading | None:
    """An unsettled note of a stranger's speech: *Ada Hole, Fore Street - lamps out*; None for other words."""
    name, said = said_by_stranger(line)
    is_somebody = has_title(name.split()) or not POST_ENDS.isdisjoint(name.lower().partition(", ")[2].split())
    if not public_speaks(context) and not (context.is_live and ", " in name and is_somebody):
        return None
    apart = _FROM.fullmatch(line) or _DASHED.fullmatch(line) or _APART.fullmatch(line)
    if not name and apart:
        name, said = apart["name"], f"{apart['name']}: {apart['rest']}"
    named = unlisted(name, ":", apart["rest"] if apart else "they spoke", context) if name else None
    if named is None or not named.adds:
        return None
    return _added_first(named.adds, named.remark, line, context, said.replace(name, named.name or name, 1))


_FROM = regex(r"(?P<name>[A-Z][^:?>,]{2,40}, [A-Z\d][^:?>,]{2,40}?)(?:,| [-–—]) (?P<rest>[^A-Z].*)", re.DOTALL)
_DASHED = regex(r"(?P<name>[^:?>–—-]{3,60}?) [-–—] (?P<rest>\S.*)", re.DOTALL)


_ANSWERS = regex(
    r"That .*|(?:[Yy]es|[Nn]o)(?:,.*|\.?$)"
    r"|(?:does|is|has|will|can|would|wo|did|could)(?:n['’]t| not)? (?!the\b)[a-z]+\b.*"
    r"|(?P<few>[\w£$€.-]+(?: [\w£$€.'’-]+){0,4}?),? (?:s?he|they) (?P<thinks>thinks|thought|reckons|hopes|said|says)"
)


def _answer_in_prose(line: str, context: Context) -> Reading | None:
    """An unsettled note that begins with *That*, *yes* or *no* after a question, and is probably its answer."""
    match = _ANSWERS.fullmatch(line) if context.is_new else None
    if match is None or [*line.lower().split(), ""][1] in AUXILIARIES:  # *That was agreed*
        return None
    last = next(iter(context.meeting.backwards(context.item_id)), None)
    if last is None or last.kind not in ASKING:
        return None
    is_open = not last_answered(context.meeting, context.item_id)
    said, who = line, _reporter(context) if is_open else ""
    if match["few"]:
        named, few = cut_name(match["few"], context)
        said, who = f"{_past(match['thinks'])} {few or match['few']}", named if named and few else who
    answer = f"{who}> {said[:1].lower()}{said[1:]}" if who or not is_open else ""
    remark = f"Is it the answer? {f'Tab for {answer}' if answer else 'Put who answered, and >, before it'}"
    return unsettled(line, context, remark, answer)


def _past(verb: str) -> str:
    """The past of a verb in the third person; one in the past unchanged."""
    return past_of(base_of(verb)) if is_third(verb) else verb


def _tab_for(lines: Sequence[str], context: Context, on: str = "") -> str:
    """The remark on what Tab would record, and *on* which proposal, with mentions as names."""
    return f"{TAB_RECORDS}{on} as: {_shown(lines, context)}"


def _shown(lines: Sequence[str], context: Context) -> str:
    """Lines as shown to the clerk, with mentions as names."""

    def named(mention: re.Match[str]) -> str:
        voice = context.find(mention[1]).only
        return context.name(voice) if isinstance(voice, int) else mention[0]

    return _MENTION.sub(named, "; then ".join(lines))


TAB_RECORDS = "Tab to record it"
"""The beginning of the remark about a line that Tab turns into events."""
_MENTION = regex(r"(?<![\w@])@([\w-]+)")


def _offered(line: str, offer: str, then: tuple[str, ...], context: Context) -> Reading:
    """A note that may be an event, with the lines that would record it. An ambiguous name in them, or a reason why the
    meeting does not allow them, is remarked at once."""
    lost = [*times_lost(context.with_figures(line), (offer, *then)), *_people_lost((offer, *then), context)]
    meant = _meant(offer, context) if context.is_live else Reading()
    decides = replace(meant.entry, item_id=context.item_id) if meant.entry else None
    on = f" {context.proceedings.on_which(decides)}".rstrip() if decides else ""
    without = "".join(f" (without {what})" for what in lost)
    remark = f"{_tab_for((offer, *then), context, on)}{without}{or_over(line, offer)}"
    refusal = _FIRST_SENTENCE.match(meant.refusal)
    advice = meant.remark if meant.candidates or offer.startswith("/item ") else meant.passing
    is_cast = then != () and then[0].startswith("/casting ") and context.meeting.rules.has_casting_vote
    is_settled = offer.endswith(" ") or is_cast
    asked = "" if is_settled else refusal[0] if refusal else advice
    if refusal and offer.startswith("/public"):
        return _note(line, context, asked)  # nothing can come of it
    again = ", or Tab twice to choose" if len(meant.candidates) > 1 else ""
    remark = f"{asked.rstrip('.')}{again}; {remark}" if asked else remark
    is_same = not asked and not then and (_says_the_same(line, meant, context) or _is_sorry(meant, context))
    note = _note(line, context, remark, offer)
    return replace(note, candidates=meant.candidates, then=then, passing=remark if is_same else "")


def _people_lost(offers: Sequence[str], context: Context) -> Iterator[str]:
    """The people in the own sentence of a movement or resumption whom no offered line records: *-hall 8.10: Hall left
    8.10 and so did Price*."""
    own = [offer[head.end() :] for offer in offers if (head := _OWN_OF_MOVEMENT.match(offer))]
    named = [word for words in own for word in _NAME_WORD.findall(words)]
    entries = [_meant(offer, context).entry for offer in offers] if named else []
    recorded = {person for entry in entries if entry for person in entry.persons}
    for word in named:
        voice = context.find(word[1:]).only if word[0] == "@" else context.names.by_surname.get(fold(word))
        if isinstance(voice, int) and voice not in recorded:
            yield context.name(voice)
            recorded.add(voice)


_OWN_OF_MOVEMENT = regex(r"(?:[+-]|/resume\b)[^:]*: ")
_NAME_WORD = regex(r"@[\w'’-]+|\b[A-Z][\w'’-]+(?!['’]s)")


def _is_sorry(meant: Reading, context: Context) -> bool:
    """Whether the offered apologies are of people whose apologies are recorded."""
    if meant.entry is None or meant.entry.kind is not Kind.APOLOGIES:
        return False
    return all(context.room.standing(p) is Standing.APOLOGIES for p in meant.entry.person_ids)


def _says_the_same(line: str, meant: Reading, context: Context) -> bool:
    """Whether the offered speech would print like the sentence typed, so that the note is right too."""
    entry = meant.entry
    if entry is None or entry.kind not in SPEECH or meant.remark or not prints_alike(context.meeting, entry):
        return False
    said = f" {decode(entry.text or '', context.names).rstrip('.')}"
    before, _, after = line.rstrip(".").partition(said)
    is_alike = said != " " and not after and len(all_named(before, context)) == len(entry.persons)
    return is_alike and not (entry.is_action or _tells_more(line, entry, context))


def _tells_more(line: str, speech: Entry, context: Context) -> bool:
    """Whether a line may tell of something that neither a note nor speech records: an event, or another's speech."""
    remark, offers = unread_event(line, context)
    is_answered = speech.kind in ASKING and _ANSWERED.search(line)
    is_other = bool(remark) and not any(map(_SPOKEN.match, offers))
    return is_other or bool(is_answered) or others_speak(line, context, in_sentence=True)


_ANSWERED = any_case(r"[,;.] (?:and )?(?:he|she|they) (?:answered|confirmed|replied|said|thought)\b")


_FIRST_SENTENCE = regex(r".+?(?:(?:(?<=[a-z]{4})|(?<=\d))\.(?= [A-Z])|$)")
"""The first sentence of a refusal; Tab gives the line, and the whole refusal with it."""


def _doubled(line: str, context: Context) -> Reading | None:
    """An unsettled note with a mark typed twice, or a name with a wrong one; the line with the right one is offered, if
    that is an event."""
    if (match := _WRONG_AFTER.match(line)) and isinstance(context.find(match["name"]).only, int):
        mark, name, rest = match["mark"], match["name"], match["rest"]
        sign = ">>" if mark.startswith(">") else ">" if mark[-1] == ">" else mark[0] if mark[0] in ":?" else ":"
        to = "to " if is_base(rest.split()[0].lower()) else ""
        meant = [f"!{name} {to}{rest}" if mark[0] == "!" else f"{name}{sign} {rest}"]
    elif match := _DOUBLED.match(line):
        sign = match["mark"][0]
        meant = [f"{sign}{gap}{match['rest']}" for gap in ("", " ")]
    else:
        return None
    offer = next((once for once in meant if _is_event(read_line(once, context))), "")
    told = f"Tab for {offer}" if offer else "Tab keeps the signs, and this remark goes"
    remark = f"{match['mark']} is no mark: {told}"
    return unsettled(line, context, remark, offer or f"\\{line}")


def _wrong_sign(line: str, context: Context) -> Reading | None:
    """An unsettled note that begins with a sign like a mark: `#4` or *item 4* opens item 4, `<` is `>`, a mark may
    precede its name, and `&` continues the paragraph unless an event follows. None for others."""
    if match := _ITEM.fullmatch(line):
        title, sign = match["title"] or "", match["sign"] or ""
        is_said = not title or (sign == "#" and not any(people_to_do(title, context)))
        items = with_number(match["number"], [item for item in context.meeting.items if not item.is_heading])
        said = (item for item in items if is_said or by_title(title.lower(), [item]))
        found = next((item for item in said if item.id != context.item_id or not title), None)
        meant = item_line(context.meeting, found.id, is_new=False) if found is not None else ""
    elif match := _MARK_FIRST.fullmatch(line):
        taken, voice = context.first(match["rest"].split())
        words = match["rest"].split()
        is_name = isinstance(voice, int) and not is_common(fold(words[0])) and len(words) > taken
        meant = f"{' '.join(words[:taken])}{match['sign']} {' '.join(words[taken:])}" if is_name else ""
    elif match := _NO_MARK.fullmatch(line):
        rest = match["rest"]
        event = next(iter(offers_for(rest, context)), "")
        meant = f"> {rest}" if match["sign"] == "<" else event or f"... and {rest}"
    else:
        return None
    return unsettled(line, context, f"Tab for {meant}", meant) if meant else None


_ITEM = regex(
    r"(?P<sign>[#/]|(?i:(?:agenda )?item)(?: |(?=\d)))?(?P<number>\d{1,3}(?:\.\d{1,2}|[a-z])?|[A-Z]\d{1,2}"
    r"|(?<=[Ii]tem )(?i:[ivxl]{1,6}\b))[.:)]?(?:\s(?:[-–—] )?(?P<title>.*))?"
)
_MARK_FIRST = regex(r"(?P<sign>[?:>])(?P<rest>[^\W_].*)", re.DOTALL)
_NO_MARK = regex(r"(?P<sign>[<&])(?!.*>)\s*(?P<rest>[^\W_].*)", re.DOTALL)
_NOT_MINUTED = any_case(
    r"\b(?:not (?:to be minuted|for (?:minuting|the minutes)|in the minutes)|(?<=[-–—,(;] )not minuted"
    r"|off the record|do(?:n['’]t| not) minute"
    r"|don['’]t (?:put|write) (?:this|that|it) (?:down|in))\b"
)

_AMENDS = any_case(
    rf"(?:[\w'’-]+ ){{1,2}}{AMENDMENT} to (?:add|change|delete|include|insert|omit|read|remove|replace|strike)\b"
)
_TO_ONESELF = any_case(
    r"(?:(?P<nb>n\.?b\.?) (?P<rest>.*)|note to (?:self|me|myself)\b|tbc\b[ :,-]*(?:with|w/?"
    r"|by|from)\s"
    r"|(?:(?:i )?(?:must|need to|should) |to |pls |please )?(?:(?:double[- ]?check|check|verify|confirm|clarify|tbc)"
    r" (?:(?:with|w/?)\s|(?:(?:the|this|that|his|her|their|its|my|exact|correct|actual|final) )*(?:spelling"
    r"|figures?|amounts?|names?"
    r"|numbers?|no\.?|dates?|times?|refs?|references?|wording|details?|titles?|recording|audio|tape|quote|cost"
    r"|total|sum)\b"
    r"|(?:if|whether|who|what|when|how|which|where)\b)|look up\b|find out\b|chase(?: up)? \w+ (?:for|about|re)\b)"
    r"|(?:remember|don['’]?t forget|must remember) (?:to|about)\b)(?!.*\b(?:resolved|agreed|carried)\b).*"
)
"""Notes of clerks to themselves."""


def _to_oneself(line: str, context: Context) -> Reading | None:
    """An unsettled note to the clerk that the minutes would print, unless somebody left: *nb Hall left 7.20*."""
    if not (context.is_live and (_NOT_MINUTED.search(line) or _is_to_oneself(line, context))):
        return None
    noted = _TO_ONESELF.match(line)
    told = events_in(noted["rest"], context) if noted and noted["nb"] else ()
    if told and told[0].startswith(("+", "-")):
        return _offered(line, told[0], told[1:], context)
    return unsettled(line, context, f"This line would be in the minutes: Tab for # {line}", f"# {line}")


def _is_to_oneself(line: str, context: Context) -> bool:
    """Whether a line is a reminder for the clerk, not about the meeting."""
    match = _TO_ONESELF.match(line)
    if match is None or not match["nb"]:
        first = line.split(maxsplit=1)[0] if match else ""
        return match is not None and not (first.istitle() and context.find(first).voices)
    is_short = match["nb"].islower() or _is_to_oneself(match["rest"], context)
    return is_short and not context.find(match["nb"].lower()).voices


def _is_event(reading: Reading) -> bool:
    """Whether a line can be recorded as it is, and is not a note."""
    entry = reading.entry
    return entry is not None and entry.kind is not Kind.NOTE and not entry.is_unsettled


def _misspaced(line: str, context: Context) -> Reading | None:
    """An unsettled note with a wrong space beside a mark; None for any other line."""
    meant = _well_spaced(line, context)
    return unsettled(line, context, f"Tab for {meant}", meant) if meant else None


def _well_spaced(line: str, context: Context) -> str:
    """The line with the space beside its mark put right; empty if that is not all."""
    if line.startswith("/ ") and line.split()[1].lower() in COMMANDS:
        return f"/{line[2:].lstrip()}"
    if match := _NO_SPACE.fullmatch(line):
        word = line[1:].split()[0]
        if match[1] == "#" and _TAG.fullmatch(word) and not context.find(word).voices:
            return ""
        return f"{match[1]} {match[2]}"
    if match := _MOVES.fullmatch(line):
        meant = match[1] + match[2]
        reading = read_movement(meant, context)
        moves = reading is not None and reading.entry is not None and reading.entry.kind in MOVEMENT
        is_sure = match[1] == "+" or match[2].islower() or any(c.isdigit() for c in meant)
        is_bullet = match[1] == "-" and _SPOKEN.match(match[2]) is not None
        return meant if moves and is_sure and not is_bullet else ""
    match = _SPEAKS.fullmatch(line)
    if match and isinstance(context.find(match["name"]).only, int):
        return f"{match['name']}{match['mark']} {match['rest']}"
    return ""


def _write_note(entry: Entry, text: str, context: Context) -> str:
    """A note as typed, with a backslash, the sign of doubt, or both, if it would be read as something else."""
    line = f"{DOUBT} {text}" if text and entry.is_doubtful else text
    read = read_line(line, replace(context, before=entry.position, at_item=entry.item_id)).entry
    is_note = read is not None and read.kind is Kind.NOTE and read.text == (entry.text or "").split("\n")[0]
    is_same = read is not None and read.is_unsettled is entry.is_unsettled and read.is_turned <= entry.is_turned
    if text and is_note and is_same:
        return line
    return f"{DOUBT} \\{text}" if text and entry.is_doubtful else "\\" + text


@mark("", Kind.NOTE, _write_note)
def _note(line: str, context: Context, remark: str = "", offer: str = "", *, is_as_typed: bool = False) -> Reading:
    text, unknown = context.encode(line)
    is_in_short = line[-1:] != "." and in_full(context.meeting, line) != with_and(line)
    reading = recorded(Kind.NOTE, text, is_turned=not is_as_typed and (is_in_short or ends_sentence(line, context)))
    return _with_unknown(replace(reading, remark=remark, offer=offer), unknown, context)


def _with_unknown(reading: Reading, unknown: str, context: Context) -> Reading:
    """A reading, marked as unsettled if a mention in it is `unknown`."""
    if not unknown:
        return reading
    intent = reading.intent
    if isinstance(intent, Record):
        intent = Record(replace(intent.entry, is_unsettled=True))
    elif isinstance(intent, Continue):
        intent = replace(intent, doubt=of_mention(unknown, context))
    return replace(reading, intent=intent, remark=reading.remark or of_mention(unknown, context))


_READERS: tuple[Callable[[str, Context], Reading | None], ...] = (
    # Signs that say how the line is to be taken
    _escaped, _read_doubt, _read_confirmed,
    # Lines of several parts, which would else be taken for one of them
    _opened_and_moved, _balloted, _said_in_turn,
    # The notation
    read_command, _correction, _read_prefixed, read_movement, _read_action, _read_speech,
    # What is nearly of the notation
    _unknown_command, _lone_sign, _doubled, _wrong_sign, _misspaced,
    # Words that the minutes should not have as they are
    _to_oneself, _of_no_motion, _like_above, _known_already,
)  # fmt: skip
"""The readers of a line, in the order in which they are tried. Each gives None for a line that is not its own."""
