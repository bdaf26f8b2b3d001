"""Motions and amendments in prose, with movers, words and outcome in any order: *prop peter sec doris accept the
quote*, *harries/jones mins be approved*, *Woods moved to pay it, Smith 2nd, carried*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import dropwhile, islice

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTH
from clerk_tui.english.speech_openings import Beginning, begins_speech
from clerk_tui.english.titles_and_forenames import ORDINARY, POST_ENDS
from clerk_tui.english.tokens import low_at, tokens
from clerk_tui.english.verbs import (
    NOUNS_TOO,
    base_of,
    base_of_doing,
    base_of_past,
    is_base,
    is_only_verb,
    is_participle,
)
from clerk_tui.english.words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
    with_small_first,
)
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import AgendaItem, Kind
from clerk_tui.meeting.entry_text import GAP
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import to_put_off
from clerk_tui.notation.agenda_items import Fit, fit
from clerk_tui.notation.mentions import decode, due_in
from clerk_tui.notation.name_index import post_in_full
from clerk_tui.notation.prose.actions import TO_DO_BARE, people_to_do
from clerk_tui.notation.prose.decisions import (
    IN_PRINCIPLE,
    MOVERS,
    PARTS,
    TO_BE,
    WORD_FOR_DECISION,
    decided_of,
    in_usual_order,
    thing_done,
    with_the,
)
from clerk_tui.notation.prose.earlier_minutes import approved_by, day_last, minutes_in_hand, with_day_in_full
from clerk_tui.notation.prose.names import (
    BODY,
    BODY_IN_SHORT,
    CTTEE,
    MTG,
    NAME,
    all_named,
    cut_last_name,
    cut_name,
    handle_of,
    may_be_word,
    one_named,
    own_sentence,
    person_named,
    place_of,
)
from clerk_tui.notation.prose.opening_and_closing import SURE_TIME, is_over
from clerk_tui.notation.prose.outcomes import AMENDMENT, CALLS, is_lost, outcome_in
from clerk_tui.notation.prose.publicity import WHO_MAY_HEAR, excluded_by, publicity, put_out_as_clause
from clerk_tui.notation.prose.votes import (
    COMES_OF,
    SAYS_SIDE,
    came_of,
    cut_outcome,
    is_of_motion,
    to_do,
    votes_of_some,
)
from clerk_tui.notation.reading import Context, all_kept, kept
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_PROPOSED, _SECONDED = PARTS["moved"], PARTS["seconded"]
PUT = ("/motion", "/amendment", "/second")
"""The lines for what is put to the meeting."""
_MOVES = any_case(
    rf"(?:it was )?(?:(?:a )?(?:motion|mtn)\b(?: (?:was )?(?:made|moved|proposed)\b)?|{_PROPOSED}"
    r"|motion(?:ed|s)\b|move(?= (?:to|that)\b)"
    r"|(?:up)?on (?:the |a )?(?:mtn|motion|prop(?:n|osal|osition)?)\b(?= (?:of|by|from)\b)"
    r"|made (?:(?:a|the) )?motion\b)"
)
_SECONDS = any_case(_SECONDED)
_SECOND_UNKNOWN = any_case(rf"{_SECONDED}(?: by)? (?:(?:cllr|mr|mrs|ms|miss|dr|rev)\b\.? )?(?-i:[A-Z])")
"""A seconder who is on no roll, after the mover."""
_BY = any_case(r"(?P<is_sure>\s*[:–—-]\s*|,? (?:by|from|of):? )| ")
"""Words between these and a name."""
_BEGINS_PART = any_case(r"(?:^|[,;.:(–—/-]|\b(?:and|then|but|was)|&)\s*$")
"""Signs and words before a part of the line with an action."""
_MOVES_BEFORE = any_case(
    rf"(?<!\bbe )(?:(?:up)?on (?:an? |the )?(?:motion|mtn) |(?:{_MOVES.pattern})(?:{_BY.pattern}|, ))$"
)
_MOVES_AFTER = any_case(rf",? ?(?:{_PROPOSED}|moving\b)(?= )")
_DEED_OF_BOTH = any_case(
    r"to (?!be\b)[a-z]+|(?!moved|proposed|carried|agreed|resolved)[a-z]+(?:ed|oke|aid|ent|ame|eft)\b"
)
"""What two people with a slash between them did or are to do, if they are no movers: *tea, Hall/Dunn to bring it*."""
_MOVES_NOW = any_case(r"\b(?:moves|proposes|proposed(?= \w+ing\b)|motion(?:ed|s)) (?!on\b|in\b|out\b|house\b|away\b)")
_OBJECT = any_case(r" (?:it|this|that|the (?:motion|proposal|amendment))(?=[,;.]|$)")
_MOVED_TO = any_case(r"(?:moved?|motion) (?:to|that)\b")
_MAIN_MOTION = any_case(r"(?:the )?(?:amended|main|original|substantive) motion\b")
_BY_AT_END = any_case(
    r"(?:a )?(?:motion|move) (?:to|that)\b.+?(?P<by>(?:,? (?:(?:made|moved) )?by |: | [–—-] )"
    r"(?P<who>[^,;:]{2,40}?))\.?"
)
_UNDER_LETTERS = any_case(
    r"(?:^|(?<=[,;:.(] ))(?:m ?[/&.] ?s(?P<carried> ?[/&.] ?[cp](?: ?[/&.]? ?u)?)?\.?"
    r"|ms(?P<all>[cp]u?)|moved? ?(?:/|and|&) ?second(?:ed)?|motion ?(?:/"
    r"|and) ?second(?:ed)?)\b[:,]?(?: by:?)? (?=\S)"
)
"""Words for a mover and seconder who are both named next."""
_JOINS = regex(r"(?:[/,&]|and\b)\s*")
_EDGES = regex(r"^(?:[\s,;:./)–—-]|(?:and|&)\s)+|(?:[\s,;:/(–—-]|(?:^|\s)(?:and|&|it was)(?=[\s,;:]*$))+$")
"""Words that are dropped beside the names."""


@dataclass(frozen=True)
class _Deed:
    """A person who moved or seconded, with the place in the line."""

    name: str = ""
    start: int = 0
    end: int = 0
    is_led: bool = False
    """Whether the word for it stands before the name, or none is needed (*Hall/Park buy the bench*)."""
    is_alone: bool = False
    """Whether a seconder is named after the words of the motion, without a word for it."""


@dataclass(frozen=True)
class _Moved:
    """The mover and seconder, and the rest of the line."""

    mover: str
    seconder: str
    before: str
    """The words before both names."""
    text: str
    """The other words."""
    is_headed: bool = False
    """Whether a few words stand before both names, and a few after a colon: *rota moved by Hall, 2nd Park: as is*."""
    is_said: bool = True
    """Whether a word before the name says that it was moved, or one that it was seconded."""
    is_second_alone: bool = False
    """Whether the seconder is named after the words, without a word for it: *Hall moved report noted, Park*."""


def _scan(line: str, context: Context) -> _Moved | None:
    """The mover and the seconder, wherever they are named; None if there is neither."""
    if label := _UNDER_LETTERS.search(line):
        said = re.sub(r"^\((?P<both>[^()]+)\)", r"\g<both>", line[label.end() :])
        mover, rest = cut_name(re.sub(r" ?/ ?", " / ", said, count=1), context)
        seconder, text = cut_name(_JOINS.sub("", rest, count=1), context) if mover else ("", "")
        is_done = (label["carried"] or label["all"]) and not cut_outcome(text, context)[1]
        text = _EDGES.sub("", text) + (", carried" if is_done else "")
        before = _EDGES.sub("", line[: label.start()])
        return _Moved(mover, seconder, before, text) if seconder else None
    line = _with_second(in_usual_order(_with_letters(line, context), "moved", context), context)
    line = in_usual_order(_with_pair(line, context), "listed", context)
    moves, seconds = _pair(line, context) or _side_by_side(line, context) or _one_by_one(line, context)
    if moves.end and _BEFORE_POST.search(line, 0, moves.start):
        moves = _Deed()  # *that Hall be chair, sec Park*: the chair did not move it
    deeds = sorted((deed for deed in (moves, seconds) if deed.end), key=lambda deed: deed.start)
    if not deeds:
        return None
    ends = [0, *(edge for deed in deeds for edge in (deed.start, deed.end)), len(line)]
    before, *parts, last = (_EDGES.sub("", line[ends[at] : ends[at + 1]]) for at in range(0, len(ends), 2))
    text = ", ".join(filter(None, (*(part.rstrip(".") for part in parts), last)))
    if moves.name and not seconds.name and _SECOND_UNKNOWN.match(text):
        return None
    is_said = moves.is_led or seconds.end > 0 or _MOVES_NOW.search(line) is not None
    is_few = 0 < len(before.split()) < _MOST_IN_HEAD and len(text) < _MOST_HEADED
    is_headed = is_few and is_said and seconds.name != "" and line[ends[-2] :].lstrip().startswith(":")
    return _Moved(
        moves.name,
        seconds.name,
        before.rstrip("."),
        text,
        is_headed=is_headed,
        is_said=is_said,
        is_second_alone=seconds.is_alone,
    )


def _with_pair(line: str, context: Context) -> str:
    """A line with a slash between a mover and seconder who are joined by a word: *Hall 2nd Park*, *Hall and Park*."""
    both = _BOTH_NAMED.search(line)
    other, rest = cut_name(line[both.end() :], context) if both else ("", "")
    is_apart = not rest or line[: -len(rest)].rstrip()[-1:] in (",", ";", ".") or is_moved(rest)
    if both and other and is_apart and person_named(both["who"], context):
        line = f"{line[: both.start()]}{both['who']} / {line[both.end() :]}"
    joined = _JOINTLY.search(line)
    who, rest = cut_name(line[joined.end() :], context) if joined else ("", "")
    also = _AND.match(rest) if who else None
    if also and cut_name(rest[also.end() :], context)[0]:
        line = f"{line[: -len(rest)].rstrip()} / {rest[also.end() :]}"
    return line


def _with_letters(line: str, context: Context) -> str:
    """A line with capitals for two people's initials that are words too (*prop so sec ab …*), and with the name of one
    whose initials may go before *moved* as a word: *SO moved to …*."""
    mover = context.names.of_abbreviation("SO") if _SO_MOVED.match(line) else None
    if mover is not None:
        return f"{context.handle(mover)}{line[len('SO') :]}"
    told = _LETTERED.match(line)
    letters = (told["mover"], told["seconder"]) if told else ()
    if told is None or None in map(context.names.of_abbreviation, letters):
        return line
    return f"{told['prop']}{told['mover'].upper()}{told['sec']}{told['seconder'].upper()}{line[told.end() :]}"


_SO_MOVED = regex(r"SO (?=(?:moved|proposed|seconded) \S)")
_LETTERED = any_case(
    r"(?P<prop>prop(?:osed|\.)?(?: by)? )(?P<mover>[a-z]{2,3})"
    r"(?P<sec>,? (?:sec(?:onded|\.)?|2nd)(?: by)? )(?P<seconder>[a-z]{2,3})\b"
)


def _with_second(line: str, context: Context) -> str:
    """A line with *seconded* for a person's support of a motion: *moved Hall, support by Park*."""
    for told in _SUPPORT.finditer(line):
        who, rest = cut_name(line[told.end() :], context)
        before = line[: told.start()]
        is_apart = told["by"] or told["sign"] != " " or cut_last_name(before.rstrip(), context)[0]
        if who and is_apart and (_MAY_MOVE.search(f"{before} {rest}") or not (before or rest)):
            return f"{before}{', ' * bool(before)}seconded by {line[told.end() :]}"
    return line


_SUPPORT = any_case(r"(?P<sign>^|[,;.]? (?:with )?|[;.])(?<!to )support(?:ed)?(?::|(?P<by> (?:by|from|of)))? (?=\S)")


def _pair(line: str, context: Context) -> tuple[_Deed, _Deed] | None:
    """Two people with a slash between their names; None if there are none."""
    for slash in re.finditer("/", line):
        seconder, rest = cut_name(line[slash.end() :], context)
        mover, start = cut_last_name(line[: slash.start()].rstrip(), context) if seconder else ("", 0)
        if not mover or mover == seconder:
            continue
        led, end = _MOVES_BEFORE.search(line, 0, start), len(line) - len(rest)
        if not led and start and _DEED_OF_BOTH.match(rest):
            continue
        came = outcome_in(rest.strip(" ,;.–—-"), context) if rest else ""
        after = _MOVES_AFTER.match(line, end)
        is_put = is_moved(line[:start]) or bool(decided_of(line[:start].rstrip()))
        names = (line[start : slash.start()].strip(), line[slash.end() : end].strip())
        first = rest.split(" ", 1)[0].lower()
        is_first = start == 0 and is_base(first) and not any(is_common(fold(name)) for name in names)
        if led or after or _BEGINS_PART.search(line, 0, start) or _MOVES.match(line) or is_put or came:
            both = _Deed(
                mover,
                led.start() if led else start,
                after.end() if after else end,
                is_led=bool(led or after or is_first),
            )
            return both, _Deed(seconder)
    return None


def _side_by_side(line: str, context: Context) -> tuple[_Deed, _Deed] | None:
    """Two people named side by side, directly before the outcome: *report noted hall park carried*."""
    if CALLS.match(line):
        return None
    for last in re.finditer(r"[,;]? (?=carried(?: unan\w*)?\.?$)|[,;] (?=\S)", line):
        seconder, at = cut_last_name(line[: last.start()], context)
        mover, start = cut_last_name(line[:at].rstrip(), context) if at > 0 else ("", 0)
        names = line[start:at].split() + line[at : last.start()].split()
        *_, before = "", *line[:start].lower().split()
        is_sure = line.startswith("carried", last.end())
        is_word = any(may_be_word(name, context) or (not is_sure and is_common(fold(name))) for name in names)
        if mover in ("", seconder) or before in _NO_END or is_word:
            continue
        if outcome_in(line[last.end() :], context):
            return _Deed(mover, start, last.start(), is_led=True), _Deed(seconder)
    return None


_NO_END = PREPOSITIONS | COORDINATORS | DETERMINERS | {""}
"""Words after which two names are not a mover and seconder."""


def _one_by_one(line: str, context: Context) -> tuple[_Deed, _Deed]:
    """The mover and the seconder, each beside the verb."""
    moves = _beside(_MOVES, line, context, _Deed())
    seconds = _beside(_SECONDS, line, context, moves)
    if moves.name and moves.is_led and not seconds.name and line[: moves.end].rstrip().endswith(","):
        name, rest = cut_name(line[moves.end :], context)
        if name and (not rest or line[: -len(rest)].rstrip()[-1:] in ",;."):
            return moves, _Deed(name, moves.end, len(line) - len(rest))
    if moves.name:
        return moves, seconds if seconds.name else _second_at_end(line, moves, context)
    until = seconds.start if seconds.name else len(line)
    if end := _BY_AT_END.fullmatch(re.sub(r"(?: and|[ ,])+$", "", line[:until])):
        return _Deed(person_named(end["who"], context), end.start("by"), until, is_led=True), seconds
    name, start = cut_last_name(line[:until].rstrip(" ,"), context) if seconds.name else ("", 0)
    if name and start and (_MOVED_TO.match(line) or _MAIN_MOTION.match(line) or is_moved(line[:start])):
        return _Deed(name, start, until, is_led=True), seconds
    return moves, seconds


def _second_at_end(line: str, moves: _Deed, context: Context) -> _Deed:
    """The member who is named alone after the words of a motion, and who seconded it: *Hall moved to paint it, Park*;
    nobody after another person: *Hall moved that it go to Dunn, Park*."""
    for comma in re.finditer(", ", line[moves.end :]):
        at = moves.end + comma.start()
        name, rest = cut_name(line[at + 2 :], context)
        place = place_of(name, context) if name not in ("", moves.name) else None
        who = line[at + 2 : len(line) - len(rest)].rstrip(" ,;.")
        is_end = not rest.strip(" .") or bool(outcome_in(rest.strip(" ,;."), context))
        is_small = line[moves.start : moves.start + 1].islower()
        is_word = who.islower() and (is_common(who) or (len(who) > _MOST_LETTERS and not is_small))
        if place and place.capacity.is_member and is_end and not is_word:
            words = _OBJECT_FIRST.sub("", line[moves.end : at].lstrip())
            is_other = cut_last_name(line[:at], context)[0] or _SOMEBODY_LAST.search(words)
            is_motion = is_moved(words) or _MAY_BE_MOVED.match(words)
            end = at + 2 + len(who.partition(" (")[0])  # *Park (Dale against)*
            return _Deed(name, at, end, is_alone=True) if is_motion and not is_other else _Deed()
    return _Deed()


_MOST_LETTERS = 3
"""Initials have no more letters than this."""
_OBJECT_FIRST = any_case(r"^(?:it|this|that|:|[–—-]) ")
_MAY_BE_MOVED = any_case(
    r"(?:(?:the|an?|we|that|to|next business|thanks)\b|[£$€]\d|\(|[a-z]\)|[\w’'-]+ing )"
    r"|(?:adoption|acceptance|approval|deferral|refusal) of"
)
"""The first words of what a motion is for, besides a deed."""
_PEOPLE = lexicon("motions.people")
_SOMEBODY_LAST = any_case(rf"\b(?:[a-z]*(?:man|woman|person)|{'|'.join(sorted(POST_ENDS | _PEOPLE))})$")
"""Somebody by what they are, whose name follows: *the new rector, Mr Hall*."""


def _beside(cue: re.Pattern[str], line: str, context: Context, taken: _Deed) -> _Deed:
    """The person named before or after a verb."""
    for match in cue.finditer(line):
        if match.start() < taken.end and match.end() > taken.start:
            continue
        since = taken.end if taken.end <= match.start() else 0
        first, at = cut_last_name(line[since : match.start()].rstrip(), context)
        by = _BY.match(line, match.end())
        after, rest = cut_name(line[by.end() :], context) if by and not _IS.match(line, by.end()) else ("", "")
        is_sure = by is not None and by["is_sure"] is not None and after != ""
        is_next = 0 < taken.end >= match.start() - 1
        is_seconder = taken.name and re.fullmatch(r"2nd(?:ed|s)?|second(?:e?[sd])?", match[0], re.IGNORECASE)
        begins = is_seconder or _BEGINS_PART.search(line, 0, since + at) or (since and at <= 1)
        second = _SECONDS.match(rest) if first and after and not taken.name else None  # *prop Hall sec Nair*
        is_between = second is not None and bool(cut_name(rest[second.end() :].lstrip(), context)[0])
        is_done_by = by is not None and not after and by[0].strip(" ,:") in ("by", "from")  # whom nobody knows
        if first and not (is_sure or is_between or is_done_by) and begins:
            it = _OBJECT.match(line, match.end())
            return _Deed(first, since + at, it.end() if it else match.end())
        begins = is_sure or is_next or _BEGINS_PART.search(line, 0, match.start()) is not None
        if after and (begins or not rest or _SECONDS.match(rest) or outcome_in(rest, context)):
            return _Deed(after, match.start(), len(line) - len(rest), is_led=True)
    return _Deed()


_IS = regex(r"(?:am|are|be|is|was|were) (?!sec)[a-z]+(?:ed|en|t)\b")
"""A verb, which is nobody's initials: *the motion is passed*, beside an Ian Stone."""
_MAY_MOVE = any_case(
    rf"\b(?:motion(?:ed)?|mtn|mot|question|(?:resolution|proposal) (?:by|from)|{_PROPOSED}"
    rf"|{_SECONDED})|[^\W\d]\.? ?/ ?[^\W\d]|(?:^|[:-] )[mp][ ./:]"
    rf"|{AMENDMENT}|amend\b|^(?:to )?adj(?:ourn\w*)?\b|^support|\ball agreed (?:bar|but|except)\b|\bthat\b.*\bcarried"
    r"|(?:carried|cd|unan\w*|fav\w*|agreed|ayes?|[, ]\d\d?[-–/]\d\S*)\.?$"
)
_JOINTLY = any_case(rf"\b(?:motion|{_PROPOSED})(?: by| of| from) ")
_AND = any_case(r"(?:and|&) (?!sec)")
"""A mover and a seconder who are named as one: *on the motion of Hall and Park*."""
_BOTH_NAMED = any_case(
    rf"(?:^|(?<=[,;] )|(?<=- ))(?!(?:{MONTH}) 2nd|(?:the )?(?:amendment|motion|mtn|proposal)\b)"
    r"(?P<who>[^\s,;:/][^,;:/]{1,30}?),? (?:2nd|sec|second|seconded)(?: by)? (?=\S)"
)
"""A mover and a seconder with the word for the second between them: *…, Hall 2nd Park*."""
_AMENDMENT_FIRST = any_case(
    rf"(?:(?:an? |the |further |friendly |prop(?:osed|\.)? )*{AMENDMENT}|(?P<other>(?:an? )?sub(?:stitute)? motion\b))"
    rf"(?: (?:was )?(?:{_PROPOSED}|put\b|(?:offered|introduced)(?= by\b)))?(?=\W)"
)
_OF_AMENDMENT = any_case(
    rf"\b(?:{AMENDMENT} (?:to|of) (?:the |an? |that |this )?{AMENDMENT}"
    rf"|(?:to )?amend(?:ing)? (?:the|that|this) {AMENDMENT}"
    rf"|(?:sub|second[- ]degree|secondary)[ -]?{AMENDMENT})"
)
"""An amendment to the amendment that is open."""
_AMENDS = any_case(
    rf"(?:put )?(?:forward )?(?P<noun>(?:an? |the |this |following |as an? )*{AMENDMENT}(?:\s*[:,–—-])?\s*(?:that )?)"
    r"|(?:(?:to )?amend(?: (?:it|the (?:main |original )?motion))?|that (?:it|the motion) be amended)"
    r"(?: by| to(?! [£$€\d]))?\b(?:[:,]\s+|\s+(?!to\b))|(?=to amend to\b)"
)
"""The first words of an amendment."""
_SAY = any_case(r"^(?=say )|^(?:asks?|asked|calls?|called) for |^(?:suggest(?:ed|s)|want(?:ed|s)) (?:it (?:to be )?)?")
"""What the mover of an amendment wants, whose words follow."""
_MOVED_FIRST = any_case(r"^(?:moved|proposed)[:, ]+")
_CLOSES_DEBATE = any_case(
    r"(?:to (?:call|move|put|take|vote on) )?the (?:previous )?question(?: now)?"
    r"|(?:that )?the (?:motion|question) be (?:now )?put(?: now)?"
    r"|(?:the )?closure(?: of (?:the )?debate)?|(?:to )?close (?:the )?debate"
)
"""The words of a motion that ends the debate."""
_CALLED = any_case(r"(?:the )?question (?:was )?called\.?|(?:move[ds]? to )?call(?:ed)? the (?:previous )?question\.?")
_IT = any_case(
    r"(?:it|this|that|(?:the )?(?:motion|proposal)|the (?:recommendations?|amendment|above(?: \w+)?|resolution))?\.?"
)
_LABEL = any_case(
    r"(?:(?:a )?(?:procedural )?(?:motion|mtn|proposal)|[ms] ?/ ?[ms])(?::? (?=(?:to|that)\b)|: | [–—-] |$)"
    r"|^moved? (?=(?:to|that)\b)|^(?:therefore,? )?be it (?:(?:therefore|further|hereby) )?resolved,? (?=that\b)"
)
_RESOLVED_FIRST = any_case(
    rf"(?:(?:it was|(?P<body>(?:the )?(?:{BODY}|bd|cncl|{BODY_IN_SHORT}))) )?"
    r"(?P<all>unanimously |all )?(?:resolved|agreed|carried|decided)(?P<after> unanimously| nem\.? ?con\.?)?[:,]? "
    r"(?(body)(?!about |in |on |with )|(?=(?:that|to) |.* be [a-z]+))"
)
_ADJ_MOVED = any_case(
    r"^(?:(?:(?:as |there )?(?:being|was|were|with) )?(?:no|nothing) (?:further|more|other|else)\b[^,.;]{0,40}?"
    r"(?:[,.;]| [–—-]) )?(?:motion |move )?(?:to )?adj(?:ourn(?:ment)?)?\b\.?(?: (?:the )?(?:meeting|mtg))?"
    rf"(?P<rest>(?:,? (?:at )?(?:{TYPED_TIME}))?)\.?$"
)
"""An adjournment in short, perhaps after why: *nothing further, adj*."""
_ADJOURNS_AT = any_case(
    r"(?:(?:that )?(?:we|the [\w ]{3,30}?) |to )?adj(?:ourn(?:ed)?)?\.?(?: the (?:meeting|mtg))?,?"
    r"(?: (?:and )?(?:(?:the )?(?:meeting|mtg) )?(?:was )?(?:adj(?:ourned)?\.?|closed|ended))?"
    rf" (?:at )?(?P<at>{TYPED_TIME})\.?"
)
_ADJOURNS = any_case(r"(?:(?:that )?(?:we|the [\w ]{3,30}?) |to )?adjourn(?:ment)?(?: the meeting)?")
_ADJOURNED_BY = any_case(
    r"(?:(?:(?:a |the )?motion |(?:so )?moved? )?to )?adj(?:ourn(?:ed)?)?\.?(?: (?:the )?(?:meeting|mtg))?,?(?: at)?"
    rf"(?: (?P<at>{TYPED_TIME}))?(?:[,;.:]| [–—-])? (?P<came>[^\d ].*?)"
    rf"(?:(?:[,;.]| [–—-])? (?:adj\w*\.? )?(?:at )?(?P<last>{TYPED_TIME}))?\.?"
)
"""An adjournment that was carried, though nobody is named who moved it: *adjourn 8.02pm all in favour*."""
_ALL = any_case(r"\ball\b|unan|\bnem\.? ?con\b")
_LEAST_WORDS = 2
_TALK = any_case(
    r"(?:[.;,]| [–—-])\s+(?:(?:after|following) )?(?P<said>(?:there (?:was|were) )?(?:(?!to |that )[\w-]+ ){0,3}"
    r"(?:discussion|debate|questions)(?: (?:followed|ensued|was held|took place|about|on|of|regarding|over)\b[^.;,]*"
    r"|[,:]? (?:[–—-] )?none)?)"
    r"(?:[.;]\s*|(?:(?<=none)|(?<=no discussion)),\s+|,?\s+(?=(?:the )?motion\b)|$)"
)
"""Words on the discussion of a motion, between its words and its outcome: *Discussion followed.*"""


def moved(line: str, context: Context, *, is_sure: bool = False, is_open: bool = False) -> Iterator[str]:
    """The lines for a motion or amendment, its seconder, and its outcome; for a mere thing (*Hall proposed a ban*) only
    if it `is_sure` that it was moved. `is_open`: a motion is open before the line."""
    if replied := _WITH_REPLY.fullmatch(line):
        yield from (
            f"{offer}\n{replied['reply']}"
            for offer in moved(replied["moved"], context, is_sure=is_sure, is_open=is_open)
        )
        return
    if (side := _ON_SIDE.search(line)) and (cut := _ON_SIDE.sub("", line, count=1)) != line:
        for offer in moved(cut, context, is_sure=is_sure, is_open=is_open):
            head, *after = offer.split("\n")
            who = _MOVER_OF.match(head)
            voice = context.find(who["name"]).only if who else None
            told = (
                f"\\{context.name(voice)} voted on the {side['which'].lower()} side." if isinstance(voice, int) else ""
            )
            yield "\n".join(filter(None, (head, told, *after)))
        return
    led = _AFTER_WHAT.match(line)
    if led and one_named(led["who"], context) and not cut_name(line, context)[0]:
        rest = moved(line[led.start("who") :], context, is_sure=is_sure, is_open=is_open)
        told = "" if led["talk"] else f"{led['what'][:1].upper()}{led['what'][1:]}.\n"
        yield from (f"{told}{offer}" for offer in rest)
        return
    line = NOTICED.sub(lambda notice: "" if MOVERS.search(line, notice.end(), notice.end() + 40) else "motion ", line)
    line = _RUNS_ON_POST.sub(r"\g<0>,", _ACCEPTS_POST.sub(r"\g<put>, agreed", line))
    put = _PUT_FOR.match(line)
    if put and all_named(put["who"].replace("&", "and"), context):  # whoever is moved did not move it
        line = f"moved that {put['who']} be {line[put.end() :]}"
    line = in_usual_order(_RUNS_ON.sub(r"\g<0>,", _FROM_CHAIR.sub("", line)), "begun", context)
    yield from _moved_alone(line, context, is_sure=is_sure, is_open=is_open)


def _moved_alone(line: str, context: Context, *, is_sure: bool, is_open: bool) -> Iterator[str]:
    """The same for a line in its usual form, without a reply."""
    if context.is_live and not is_open and is_amendment_of_none(line, context):
        return
    if not _MAY_MOVE.search(line) or (TO_DO_BARE.match(line) and not cut_name(line, context)[0]):
        return  # *action Hall/Park ring them*; not *ap Rhys moved*
    if headed := next(filter(None, (tuple(read(line, context)) for read in _FIRST)), ()):
        yield from headed
        return
    is_open = is_open or context.open_proposal is not None
    line = in_usual_order(line, "amended", context) if is_open else line
    if (offers := _with_more(line, context, is_sure=is_sure)) is not None:
        yield from offers
        return
    yield from _moved_by_nobody(line, context, is_open=is_open)
    first = _AMENDMENT_FIRST.match(line)
    is_amendment = first is not None and not COMES_OF.match(line[first.end() :].lstrip(" ,:–—-"))
    found = _scan(f"moved {line[first.end() :].lstrip(' :–—-')}" if first and is_amendment else line, context)
    if found is None or found.mover == found.seconder:
        return
    found, words, came = _completed(found, line, context)
    if not found.mover or not words:
        yield from _names_alone(found, words, came, context)
        return
    if is_amendment:
        is_amendment, words = is_open or not (first and first["other"]), _MOVED_FIRST.sub("", words)
    elif amends := _AMENDS.match(words):
        is_amendment = is_open or bool(amends["noun"])
        words = words[amends.end() :] if is_amendment else words
    words = _with_that(_of_sum(_without_wish(words), context)) if is_amendment else words
    is_motion = is_amendment or _is_motion(found, words, came, is_sure=is_sure)
    is_action = not (came or found.is_said) and words[:3] == "to " and due_in(words, context.meeting.head.date)
    if is_motion and not (is_action or is_of_motion(words) or _VOTE_ASKED.match(words)):
        yield _moved_line(found, words, came, context, is_amendment=is_amendment)


_MOVES_NOW_SAID = r"(?:mtn|motion(?:ed|s)?|move[sd]|proposed)\b"
_ON_SIDE = any_case(
    r"(?:^having |,? \(|, )(?:(?:and|he|she|they|who|was|were|had|has|voted|voting|being|on|with|the|from|of) )*"
    r"(?P<which>prevailing|winning) side(?:\)|,(?= moved\b| [A-Z][\w’'-]* moved)|(?=[,;.]|$))"
)
"""On which side somebody voted who moves that a decision be considered again."""
_AFTER_WHAT = any_case(
    r"(?P<what>(?:after|following) (?:(?P<talk>(?:some |further |brief |much )?(?:discussion|debate))"
    r"|[^,;:.]{3,40}?)),? "
    rf"(?P<who>(?-i:[A-Z])[\w'’-]+) (?={_MOVES_NOW_SAID})"
)
"""What was before a motion, without a comma before who moved it: *after reading waivers Hall mtn, Park 2nd, to pay*."""
_MOVER_OF = regex(r"/motion (?P<name>[^\s/:]+)(?: / [^\s:]+)?: ")
_VOTE_ASKED = any_case(r"(?:an? |the )?(?:named|recorded|roll[- ]call) vote (?:for|on|re)\b")
"""A vote that is asked for, and not what is moved: *Hall moved recorded vote on the lease*."""
_WITH_REPLY = any_case(
    r"(?P<moved>.{20,}?\bthat\b.{10,}?[^\s.;])[.;] (?P<reply>(?:written )?(?:answer|reply|response): \S.*)"
)
"""A notice of motion with the reply to it."""


_RUNS_ON = any_case(rf"\b(?:2nd|sec)(?:onded|ed)?(?: by)? [\w’'-]+(?= (?:an? )?{AMENDMENT} (?:by|from)\b)")
"""A seconder before an amendment, without a comma: *Hall prop 3% sec Park amdt by Fry 5% sec Long*."""


def with_post_last(line: str) -> str:
    """A line about who was elected to a post that heads it, in the usual order: *chair: Hall elected, prop Park* →
    *Hall elected chair, prop Park*; any other as it is."""
    return _POST_FIRST.sub(r"\g<who> \g<done> \g<post>", line)


_POST = (
    r"(?:(?:the|our) )?(?:new )?(?:(?:vice|deputy|hon\w*|joint|acting)[- ])*"
    r"(?:(?:[a-z][\w'’-]+ ){0,2}?(?:governor|lead|rep|representative|trustee|warden)"
    r"|chair(?:man|woman|person)?|clerk|convenor|convener|mayor|president|secretary|sec|treasurer|treas|vc|vice)"
)
_POST_FIRST = any_case(
    rf"^(?P<post>{_POST})(?: for [^:;]{{2,30}})?(?::| [–—-]) (?P<who>[^,;:]{{2,30}}?) "
    r"(?P<done>(?:re-?)?(?:elected|appointed))\b"
)
_ELECTED = any_case(
    r"(?P<who>[^,;:]{2,30}?) (?:was )?(?P<done>(?:re-?)?(?:elected|appointed))(?: as| to be)? "
    rf"(?P<post>{_POST}(?: (?:for|until) [^,;:]{{3,30}})?)"
)
"""Somebody who was elected to a post: *Hall elected chair*, *chair: Hall elected*."""
_ACCEPTS_POST = any_case(
    r"^(?P<put>.*\b(?:mov\w*|nom\w*|prop\w*) (?!as\b|by\b|for\b|to\b)[^,;:.]{2,40} (?:as|be|for) .*?\w)"
    r"(?:[,;.] (?:[^,;:.]{2,30} )?accepted)?[,;.] (?:(?:duly|then|unanimously) )?elected\.?$"
)
"""That a candidate who was moved for a post accepted it, and was elected."""
_BEFORE_POST = any_case(
    r"\b(?:that|mov\w+|prop\w*) [^,;:.]{2,40} be (?:(?:re-?)?(?:elected|appointed) )?(?:as )?(?:the |our )?$"
)
"""Words before the post for which somebody is moved."""
_PUT_FOR = any_case(
    rf"(?:it was )?(?:moved?|prop(?:osed)?) (?P<who>[^,;:.]{{2,40}}?) (?:be|as(?= (?:{_POST})\b)) (?=\w)"
)
"""Somebody who is moved for a post, by nobody named: *moved Hall be treasurer*."""
_RUNS_ON_POST = any_case(
    rf"\b(?:as|be) (?:{_POST})\b(?= (?:(?:sec(?:onded)?|2nd)(?: by)? (?!for\b|to\b)[\w’'-]+"
    r"|[\w’'-]+ (?:sec(?:onded)?|2nd))(?:$|[,;.]| (?:agreed|carried|elected)\b))"
)
"""A post before a seconder, without a comma: *moved Hall be treasurer sec Park*."""


def is_amendment_of_none(line: str, context: Context) -> bool:
    """Whether somebody's amendment is told after their name, and no motion is open that it would amend."""
    by = _AMENDMENT_BY.match(line) if context.open_proposal is None else None
    return by is not None and person_named(by["who"], context) != ""


_AMENDMENT_BY = any_case(rf"(?P<who>[^\s,;:]+(?: [^\s,;:]+)?)(?:['’]s)? {AMENDMENT}(?::| [–—-]|,) ")
_FROM_CHAIR = any_case(r"(?<=d) from the chair\b(?=,? (?:that|to)\b|: )")
"""Where whoever presides moves something: the name says so."""


def _without_wish(words: str) -> str:
    """The words of an amendment without *to*, and without those that only say that its mover wants it."""
    return _SAY.sub(lambda wish: "" if wish[0] else "to ", re.sub(r"^to (?=[a-z])", "", words))


def _of_sum(words: str, context: Context) -> str:
    """The words of an amendment that is only another sum, with the one of the open motion that it takes the place of;
    with a gap if there are several."""
    new = _SUM_ALONE.fullmatch(words)
    latest = context.proceedings.latest_open(context.item_id) if new else None
    if new is None or latest is None or len(context.proceedings.open_proposals(context.item_id)) > 1:
        return as_deed(words)
    sums = [*dict.fromkeys(_SUMS.findall(latest.text))]
    old = sums[0] if len(sums) == 1 else "??"
    return f"to change {old} to {new['sum']}" if sums else f"That the sum be {new['sum']}"


_SUM_ALONE = any_case(
    r"(?:(?:to|of|at|for|make (?:it|that)|(?:be )?(?:reduced|cut|lowered|increased|raised|changed) to) )?"
    r"(?P<sum>[£$€]\d[\d,.]*\d|[£$€]\d)(?: instead)?\.?"
)
_SUMS = regex(r"[£$€]\d[\d,.]*\d|[£$€]\d")


def as_deed(words: str) -> str:
    """The words of a motion that name its deed in *-ing*, with *to*: *buying a bench* → *to buy a bench*. A noun in
    *-ing* is none: *parking on Mill Lane be banned*."""
    first, second = [*words.split()[:2], "", ""][:2]
    deed = base_of_doing(first.lower())
    is_thing = first.lower() in _THINGS_IN_ING
    is_deed = second.lower() in DETERMINERS | (frozenset() if is_thing else _AFTER_DOING)
    is_deed = is_deed or second[:1] in tuple("£$€0123456789")
    is_name = second[:1].isupper() and not (is_common(fold(second)) or is_thing)
    is_deed = is_deed or is_name or has_title(words.split()[1:3]) or first.lower() in _ONLY_DOING
    is_deed = is_deed and _AND_DOING.search(words) is None  # *striking £300 and inserting £250*
    return f"to {deed} {words.partition(' ')[2]}" if deed and is_deed and TO_BE.search(words) is None else words


_AND_DOING = any_case(r"\band \w{3,}ing\b")
_ONLY_DOING = frozenset("appointing buying electing getting giving making sending taking thanking".split())
"""Verbs in *-ing* that are part of no noun."""
_THINGS_IN_ING = frozenset(
    "building cleaning closing fencing funding hearing heating housing lighting meeting opening parking planning"
    " planting reading running seating spending training zoning".split()
)
"""Words in *-ing* that a name may follow as nouns: *parking Hill Lane*, not *appointing Hall as auditor*."""
_AFTER_DOING = frozenset("ahead away back down in into it off on out over them to up".split())
"""What may follow a verb in *-ing*, beside an article or a number: *going ahead*, *writing to them*."""


def _completed(found: _Moved, line: str, context: Context) -> tuple[_Moved, str, str]:
    """The mover, seconder, words and outcome of a motion, completed from the resolution above, or by *a member* for an
    unnamed mover."""
    words, came = _words_and_outcome(found, context)
    above, decided = _words_above(context) if found.mover and (found.seconder or came) else ("", "")
    if above and not words and not (decided and is_lost(came)):
        words, came = above, came or decided
    elif found.mover and not words and (named := _RECOMMENDED.match(found.text) or _RECOMMENDED.match(found.before)):
        words = f"that {with_the(named[0].lower())} be adopted"
    elif decided and _bare(words) == _bare(above) and (not came or is_lost(came)):
        return replace(found, mover="", seconder=""), "", came  # it was resolved: it is not moved again in its place
    is_by_stranger = _BY_STRANGER.match(line) is not None or _MOVES_HERE.search(words) is not None
    if found.seconder and not (found.mover or is_by_stranger) and words and (came or is_moved(words)):
        found = replace(found, mover="member")
    if came and (words == found.before or words == found.text) and _is_title(words, context):
        words = {"adjournment": "to adjourn", "recess": "to recess"}.get(words.lower(), "")
    if not came and found.seconder and _ON_MOTION.search(line) and (done := thing_done(words, context)):
        words, came = done, "/carried"
    told = words if words in line else words.removeprefix("that ")  # *public excluded* is a clause already
    if (came or found.seconder) and not is_lost(came) and (done := put_out_as_clause(told, context)):
        words, came = done, came or ("/carried" if SURE_TIME.search(told) else "")
    return found, words, came


_ON_MOTION = any_case(r"\b(?:up)?on (?:a |the )?(?:motion|mtn|prop(?:n|osal|osition)?)\b")


def _is_title(words: str, context: Context) -> bool:
    """Whether words are no more than the title of an item, and of nothing that is adopted or done: *purchase of a
    plough*."""
    if not any(fit(words, item) is Fit.WHOLE for item in context.meeting.items):
        return False
    is_done = _DEED.search(words) or _THING_MOVED.fullmatch(with_the(words)) or decided_of(words) or is_moved(words)
    return not (is_done or excluded_by(words, context))


_DEED = any_case(r"\w(?:al|ance|ase|ence|ing|ion|ment|sale|sure) (?:for|of|to) \w")


_RECOMMENDED = any_case(r"(?:(?:[\w'’-]+ ){1,3}|^)recommendations?\b")


def _bare(words: str) -> str:
    return re.sub(r"^(?:that|to) ", "", words.casefold().rstrip("."))


NOTICED = any_case(
    r"^(?:notice of motion|n\.?o\.?m\b\.?)(?: (?:no\.? ?)?\d{1,2})?(?:[:,.]| [–—-])? (?=.*(?:\bthat\b|\bsec|\b2nd|/))"
)
"""Words for a motion of which notice was given, and its number."""


def _one_after_other(line: str, context: Context) -> Iterator[str]:
    """The lines for a motion, and an amendment or another motion in the same line: *Hall moved A, Park 2nd, amendment
    Long to wait, no seconder*."""
    for cut in _SECOND_PROPOSAL.finditer(line):
        before = _TALK_LAST.sub("", line[: cut.start()])
        first = next(moved(before, context, is_sure=True), "") if MOVERS.search(before) else ""
        if not first.startswith("/motion") or first.endswith(": That "):
            continue
        said, came = _ITS_VOTE.sub("", line[cut.end() :]), ""
        if lapsed := _LAPSED_FIRST.match(said):
            said, came = lapsed["lapsed"], outcome_in(lapsed["came"], context)
        for then in moved(said, context, is_sure=True, is_open=True):
            if then.startswith(("/motion", "/amendment")):
                yield "\n".join(filter(None, (first, then, came)))
                return


_SECOND_PROPOSAL = any_case(
    rf"(?:[.;,]|,? (?:but|then)) (?:(?:but|then|and) )*(?=(?:an? |the |further )*{AMENDMENT}(?! (?:{COMES_OF.pattern}))"
    rf"|(?!{_SECONDED}|{_PROPOSED})(?:[^\s,;:.]+ ){{1,3}}?(?:{_PROPOSED}|{AMENDMENT}))"
)
_LAPSED_FIRST = any_case(r"(?P<lapsed>.*\bno(?:body|[- ]one)? ?(?:sec|2nd)\w*)[.;,] (?P<came>\S.*)")
"""A proposal that nobody seconded, and what came of the one before."""
_TALK_LAST = any_case(r"[,.;] (?:(?:some|much|long|brief|short|after) )?(?:discussion|debate)$")
_ITS_VOTE = any_case(rf"(?<=[,;.] )(?:the )?{AMENDMENT} (?={COMES_OF.pattern})")


def _of_second(line: str, context: Context) -> Iterator[str]:
    """The line for an amendment to the open amendment."""
    if _OF_AMENDMENT.search(line) and context.proceedings.amendment_in_hand(context.item_id) is not None:
        offers = moved(_OF_AMENDMENT.sub("amendment", line, count=1), context, is_sure=True)
        yield from (re.sub(r"^/amendment ", "/amendment to amendment ", offer) for offer in offers)


def _under_heading(line: str, context: Context) -> Iterator[str]:
    """The lines for a motion after that word and a colon, with a mover or an outcome: *motion: that …, moved Hall*."""
    headed = _HEADED_MOTION.fullmatch(line)
    said = headed["text"] if headed and not headed["substantive"] else ""
    for text in (said, f"moved {said}") if said else ():
        if offers := tuple(moved(text, context)):
            yield from offers
            return


def _about(line: str, context: Context) -> Iterator[str]:
    """The lines for a motion after its subject: *the kiosk: moved Hall, seconded Park, that it be sold*."""
    match = _ABOUT_FIRST.fullmatch(line)
    if summed := _ABOUT_SUM.match(line):
        yield from (
            o.replace(": ", f": {summed['about']} ", 1) for o in moved(line[summed.end() :], context, is_sure=True)
        )
    for offer in moved(match["said"], context) if match and not _LABEL.match(match["about"]) else ():
        merged = _THAT_IT.sub(rf"\g<that>{with_the(match['about'])}", offer, count=1) if match else ""
        merged = f"{merged} {with_the(match['about'])}" if match and _DEED_ALONE.search(offer) else merged
        yield merged if merged != offer else f"{match['about'] if match else ''}\n{offer}"


_ABOUT_FIRST = any_case(
    r"(?P<about>[^:;,.?!]{3,60}?)(?::| [–—-]) "
    rf"(?P<said>(?:(?:{_PROPOSED}|motion)\b.*|agreed|decided|resolved) (?:that|to) \S.*)"
)
_ABOUT_SUM = any_case(
    rf"(?P<about>[a-z][^:;,.?!]{{2,40}}?)(?::| [–—-]) (?=(?:[^\s,;:.]+ ){{1,3}}?{_PROPOSED} [£$€]?\d)"
)
"""What a sum is for, before who moved it: *precept: Hall moved 29,500*."""
_DEED_ALONE = regex(r": to (?:accept|adopt|approve|confirm|receive)$")
_THAT_IT = regex(r"(?P<that>: [Tt]hat )it\b")


def _with_more(line: str, context: Context, *, is_sure: bool) -> Iterator[str] | None:
    """The lines for a motion, and for something else at the end of the line or the discussion in it."""
    cut, end = _cut_end(line, context)
    kinds = ("/amen",) if end == "/accepted" else ("/amen", "/moti")
    if end:
        first = _AMENDMENT_FIRST.match(cut) if context.open_proposal else None
        said = cut[first.end() :].lstrip(" ,:–—-") if first else ""
        moves = [*moved(cut, context, is_sure=True)] or [f"/amendment: {_with_that(said)}"] * is_moved(said)
        return (f"{offer.removesuffix(_EXEMPT)}\n{end}" for offer in moves if offer.startswith(kinds))
    if (talk := _TALK.search(line)) is None:
        return None
    offers = moved(f"{line[: talk.start()]}. {line[talk.end() :]}".rstrip(" ."), context, is_sure=is_sure)
    said = f"{talk['said'][:1].upper()}{talk['said'][1:]}."
    return ("\n".join((head, said, *after)) for head, *after in (offer.split("\n") for offer in offers))


def _moved_line(found: _Moved, words: str, came: str, context: Context, *, is_amendment: bool) -> str:
    """The lines for a motion or amendment, its outcome, and its effect if carried."""
    both = f"{found.mover}{f' / {found.seconder}' if found.seconder else ''}"
    taken = _ACCEPTED_LAST.fullmatch(words) if is_amendment else None
    if taken and _accepts(taken["who"], context):
        several = all_named(taken["who"], context)
        end = f"/accepted {' & '.join(several)}" if len(several) > 1 else "/accepted"
        words, came = taken["text"], f"{end}\n{came}" if came else end
    head = f"/amendment {both}: {words}" if is_amendment else motion_line(both, words)
    is_timed = found.seconder and _ENDS_IN_TIME.search(words) is not None
    came = came or ("/carried" if is_timed and excluded_by(words, context) else "")
    is_main = not (is_amendment or to_put_off(words) or _CLOSES_DEBATE.fullmatch(words))
    if came and is_main and context.open_proposal is not None:
        which = f" on {len(context.proceedings.motions(context.item_id)) + 1}"  # another is open
        came = re.sub(r"^/(?:vote|carried|lost)\b(?! named)", rf"\g<0>{which}", came)
    is_done = came and not is_amendment and not is_lost(came)
    after = approved_by(words, context) or excluded_by(words, context, _time_told(found)) if is_done else ""
    return "\n".join(filter(None, (with_day_in_full(head, after, context), came, after)))


_ACCEPTED_LAST = any_case(
    r"(?P<text>.+?)(?:[,;.]| [–—-]|(?= (?:which )?was (?:accepted|taken) by\b)) (?:(?:and|both|it|then"
    r"|this|was|which) )*(?:(?:accepted|agreed(?: to)?|taken) by"
    r"|(?:agreeable|fine|ok(?:ay)?) (?:with|to|by)) (?P<who>[^,;:]{2,40}?)(?:,? (?:and )?then)?\.?"
)
"""An amendment, and who accepted it."""
_BOTH_ACCEPT = any_case(r"(?:both|(?:the )?(?:maker|mover|proposer)(?: (?:and|&) (?:the )?second(?:er)?)?)")


def _accepts(who: str, context: Context) -> bool:
    """Whether words mean the mover of the open motion, or of the one in the same line, perhaps with the seconder."""
    proposals = context.proceedings.open_proposals(context.item_id)
    movers = {context.handle(p.mover) for p in proposals if isinstance(p.mover, int)}
    named = all_named(who, context)
    return _BOTH_ACCEPT.fullmatch(who) is not None or (named != () and (not movers or not movers.isdisjoint(named)))


def _time_told(found: _Moved) -> str:
    """The time after the outcome of a motion, or in its words; empty if there is none."""
    for text in (found.text, found.before):
        if times := [at for at in SURE_TIME.finditer(text) if not _UP_TO.search(text, 0, at.start())]:
            return times[-1][0].rstrip(".")
    return ""


_MOTION_TO_PUT_OFF = any_case(
    r"(?:the )?motion (?P<text>to (?:table|postpone|defer|lay|refer)\b[^,;.]*?)[,;.]? "
    rf"(?P<came>(?:{COMES_OF.pattern}).*)"
)
_BY_STRANGER = any_case(rf"(?!it |motion |that )[^\W\d][\w'’-]+ (?:(?:made (?:an?|the) )?motion\b|{_PROPOSED})")
_MOVES_HERE = any_case(rf"\b(?:{_PROPOSED}|motion|mtn\b)")
_HEADED_MOTION = any_case(
    r"(?:the )?(?P<substantive>substantive )?(?:motion|mtn|proposal)\s*[:–—-]\s*(?P<text>(?:that|to)\b.+)"
)
_MOVED_BARE = any_case(
    r"(?:(?P<about>[^:;,]{2,30}?)(?: [-–—]|:) )?(?:(?:it was )?(?:moved|proposed) |(?(about)(?=that\b)|(?!)))"
    r"(?P<text>(?:that|to|we)\b.+)"
)


def _moved_by_nobody(line: str, context: Context, *, is_open: bool) -> Iterator[str]:
    """The lines for a motion without a named mover: *question called*, *motion: that …*, *moved that …, carried*."""
    if is_open and _CALLED.fullmatch(line):
        yield motion_line("", "to call the question")
    if is_open and (put_off := _MOTION_TO_PUT_OFF.fullmatch(line)) and (came := outcome_in(put_off["came"], context)):
        latest = context.open_proposal
        is_moved = latest is not None and latest.entry.is_procedural
        yield came if is_moved else f"/motion procedural: {put_off['text']}\n{came}"
    if (adjourns := _ADJOURNED_BY.fullmatch(line)) and (at := adjourns["at"] or adjourns["last"]):
        came = outcome_in(adjourns["came"], context)
        latest = context.open_proposal
        is_put = latest is not None and latest.text.lower().startswith("to adjourn")
        said = "" if is_put else f"/motion{' procedural' if is_open else ''}: to adjourn\n"
        end = "" if is_lost(came) else f"\n/{'close' if is_over(context) else 'adjourn'} {at.rstrip('.')}"
        if came.startswith(("/vote", "/carried", "/lost")):
            yield f"{said}{came}{end}"
    bare = _MOVED_BARE.fullmatch(line) if not (_SECONDS.search(line) or "/" in line) else None
    if bare and not _MOVES_HERE.search(bare["text"]):
        text, came = cut_outcome(bare["text"], context)
        about = f"{bare['about']}\n" if bare["about"] else ""
        if came:
            yield f"{about}{motion_line('', _with_that(text))}\n{came}"
    if headed := _HEADED_MOTION.fullmatch(line):
        word = "/substantive" if headed["substantive"] and is_open else "/motion:"
        yield f"{word} {_with_that(headed['text'])}"


def _cut_end(line: str, context: Context) -> tuple[str, str]:
    """A line without its end that a motion had no seconder, or an amendment was accepted, and the line for that; empty
    if there is no such end."""
    cut, lapsed = cut_outcome(line, context)
    if lapsed == "/lapsed":
        return cut, lapsed
    if gone := _THEN_WITHDRAWN.fullmatch(line):
        return gone["moved"], f"/withdraw: Withdrawn {gone['why']}." if gone["why"] else "/withdraw"
    last = _LAST_PART.search(line)
    if last and (out := next(publicity(last["said"], context), "")).startswith("/exempt"):
        return line[: last.start()], f"{out[:1]}{out[1:]}"
    may_amend = _AMENDMENT_FIRST.match(line) or _TO_AMEND.search(line) or _AMENDS.match(cut_name(line, context)[1])
    is_amendment = may_amend and context.open_proposal is not None
    return (
        (line[: last.start()], "/accepted")
        if last and is_amendment and (_is_accepted(last["said"], context) or _ACCEPTED_ALONE.fullmatch(last["said"]))
        else (line, "")
    )


def _text_and_outcome(said: str, context: Context) -> tuple[str, str]:
    """What is said after the mover without its outcome, and the lines for that; either may be empty."""
    came = "/vote all" if said.lower() == "all" else came_of(said, context)
    came = came or next((one for one in votes_of_some(f"carried, {said}", context)), "")
    text, came = ("", came) if came else cut_outcome(said, context)
    if not came and (few := _FEW_AGAINST.fullmatch(text)):
        came = outcome_in(f"carried, {few['few']}", context)
        text = (few["text"] or "") if came else text
    return text, came


def _words_and_outcome(found: _Moved, context: Context) -> tuple[str, str]:
    """The words of a motion, and the lines for its outcome; either may be empty."""
    text, came = _text_and_outcome(found.text, context)
    if not (came or text):
        found, came = _done_by_count(found, context)
    text = "" if _IT.fullmatch(text) else _with_that(text)
    before = _words_before(found, text)
    words = f"{before} {text}" if _WAS.search(before) and text else ""
    between = ": " if found.is_headed and not (came or is_moved(found.before)) else ", "
    words = words or between.join(filter(None, (_WAS.sub("", before), text)))
    words = in_usual_order(_LABEL.sub("", words, count=1).strip(" ,;:–—-"), "words", context)
    words = _without_voice(words if not came or is_lost(came) else _AGREED_FIRST.sub("", words), came)
    if said := _RESOLVED_FIRST.match(words):
        words = _with_that(words[said.end() :])
        came = came or ("/vote all" if said["all"] or said["after"] else "/carried")
    ended = _ADJOURNS_AT.fullmatch(words)
    at = ended["at"] if ended else _time_told(found) if came and _ADJOURNS.fullmatch(words) else ""
    if at and not came and found.is_second_alone:
        return f"to adjourn at {at}", ""
    if at and not is_lost(came):
        return "to adjourn", f"{came or '/carried'}\n/{'close' if is_over(context) else 'adjourn'} {at}"
    if came and approved_by(words, context):
        words = _THE_MINUTES.sub("that the minutes", decided_of(_CORR.sub("corrections", day_last(words))) or words)
    elif came and not words.startswith("that ") and approved_by(f"approved {words}", context):
        words = f"that the {words.removeprefix('the ')} be approved"
    decided = _decided_words(found, words, came, context)
    words = _chosen_for_post(words, context) or words
    words, came = _decided_so(words, came, found, context)
    if off := _TO_PUT_OFF.match(words):
        done = off["done"].lower()
        came = came or ("/carried" if found.seconder and done.startswith(_IS_PUT_OFF) else "")
        words = f"to {_PUT_OFF[done[:3]]}{(off['over'] or '').lower()} the item{words[off.end() :]}"
    if came or not words:
        return decided or words.rstrip(" .,;–—-"), came
    if came := outcome_in(words, context):
        return "", came
    if decided and (found.is_second_alone or (not found.before and _DONE_FOR.search(words))):
        return decided, ""  # *prop Hall sec Park accounts approved for audit* is still to be voted on
    return (decided, "/vote all" if _ALL.search(words) else "/carried") if decided else (words, "")


def _decided_so(words: str, came: str, found: _Moved, context: Context) -> tuple[str, str]:
    """The words of a motion that say how the open matter, or the minutes in hand, were decided, and its outcome."""
    how = IN_PRINCIPLE.fullmatch(words)
    if how is None or how["clause"]:
        return words, came
    what = minutes_in_hand(context) if how["how"].lower().startswith("as ") else ""
    matter = what.removesuffix(" be approved") or "that the matter"
    return f"{matter} be {how['done'].lower()} {how['how']}", came or "/carried" * (what != "" and found.seconder != "")


def _decided_words(found: _Moved, words: str, came: str, context: Context) -> str:
    """The words of a motion that say what was decided, as a clause; empty for others."""
    is_told_first = found.mover and words == found.before  # *report adopted on the motion of Hall*
    if not (words and (found.seconder or is_told_first)) or words.lower().startswith(("that ", "to ")):
        return ""
    elected = _ELECTED.fullmatch(words)
    letters = context.names.of_abbreviation(elected["who"]) if elected else None
    if (
        elected
        and elected["who"].isupper()
        and (who := one_named(elected["who"], context) or handle_of(letters, context))
    ):
        return f"that @{who} be {elected['done'].lower()} {post_in_full(elected['post'])}"
    is_done = not (found.is_said or TO_BE.search(words)) and _DECIDED_FIRST.match(found.before) is not None
    return decided_of(words) or (thing_done(words, context) if came else "") or words * is_done


_FEW_AGAINST = any_case(
    r"(?:(?P<text>\S.*?)[,;] )?"
    r"(?P<few>(?:with )?(?:\d{1,2}|one|two|three|four) (?:abs|abst\w*|against|dissent\w*)\.?(?: \([^()]+\))?)"
)
"""So many who were not for a motion, which was carried then: *1 abstention*."""


_AGREED_FIRST = any_case(r"^(?:all )?(?:agreed|resolved):? (?=[£$€\d]|an? |the )")
"""That it was agreed, before what was moved and voted on: *agreed £50 to the club, Hall prop, Park sec, 1 abs*."""


def _without_voice(words: str, came: str) -> str:
    """The words of a motion without how it was voted on, and with *adjourn* in full."""
    by_voice = _VOICE.sub("", words)
    words = by_voice if came or decided_of(by_voice) else words
    return _ADJ_MOVED.sub(r"to adjourn\g<rest>", words) if _ADJ_MOVED.fullmatch(words) else words


def _words_before(found: _Moved, text: str) -> str:
    """The words before the movers, unless they only call it a motion, or a recommendation whose words follow."""
    is_called = is_moved(text) and _HEAD_OF_MOTION.fullmatch(found.before)
    return "" if is_called or _IT.fullmatch(_WAS.sub("", found.before)) else found.before


def _done_by_count(found: _Moved, context: Context) -> tuple[_Moved, str]:
    """The findings without a vote in the words before the movers, and the line for that; unchanged if there is none."""
    counted = _DONE_BY_COUNT.fullmatch(found.before)
    done = (counted["done"] or to_do(counted["did"])) if counted else ""
    came = outcome_in(counted["came"], context) if counted and done != counted["did"] else ""
    return (replace(found, before=done), came) if came else (found, "")


_DONE_BY_COUNT = any_case(
    r"(?:(?P<done>.+ (?:accepted|adopted|agreed|approved|endorsed|ratified))|(?P<did>[a-z]+ .+?)),?"
    r" (?P<came>\d{1,2} ?[-–] ?\d{1,2}\b.*)"
)
"""What was decided by so many, before who moved it: *roof repair approved 5-0, moved Hall, seconded Park*."""
_THE_MINUTES = any_case(r"^that min(?:ute)?s\b\.?")
_CORR = any_case(r"(?<!\bone )(?<!\ba )\bcorrn?s?\b\.?")
_HEAD_OF_MOTION = any_case(
    r"(?:(?:an?|the) )?(?:(?:[\w'’-]+ ){0,3}(?:motion|proposal|recommendation|resolution)s?|(?:alternat|substant)\w+"
    r"|another|foreshadowed|further|new|next|original|other|procedural|second|third)(?: (?:is|was|were))?"
)
"""What a motion is called before who moved it: *officer recommendation moved Hall: that …*."""
_MOST_IN_HEAD, _MOST_HEADED = 5, 60
_WAS = any_case(r" (?:was|were|is|are)$")


def _chosen_for_post(words: str, context: Context) -> str:
    """The words of a motion that somebody have a post: its holder and the post in either order; empty for others."""
    if MOVERS.search(words):
        return ""
    post, headed = _TO_POST.fullmatch(words), _HEADED_POST.fullmatch(words)
    if post and (who := one_named(post["who"], context)):
        held = post_in_full(post["post"])
        return f"that @{who} be {'elected ' if post['elected'] else ''}{held}"
    for_post = _FOR_POST.fullmatch(words)
    if for_post and for_post["last"].lower() in _ENDS_POST and (who := one_named(for_post["who"], context)):
        return f"that @{who} be elected {for_post['post']}"
    who = one_named(headed["who"], context) if headed and not one_named(headed["post"], context) else ""
    return f"that @{who} be {(headed['done'] or 'elected').lower()} {headed['post']}" if headed and who else ""


_PUT_OFF = {
    "car": "carry", "con": "continue", "def": "defer", "hel": "hold", "hol": "hold", "pos": "postpone", "put": "put",
    "tab": "table",
}  # fmt: skip
_TO_PUT_OFF = any_case(
    r"^(?:(?:that )?(?:it|this|(?:the |this )?(?:item|matter))(?: be| was| is)? |that be )?"
    r"(?P<done>table[ds]?|tabling|defer|deferred|deferral|postponed?|postponement|continued"
    r"|(?:held|hold|put|carried)(?= over))(?P<over> over)?"
    r"(?=$| (?:for|until|till?|to) (?!the (?:table|board|council|committee)\b))"
)
_IS_PUT_OFF = ("tabled", "deferred", "postponed", "continued", "held", "put", "carried")
"""Words for an item that was put off, not one to be put off."""
_TO_POST = any_case(
    r"(?:that )?(?P<who>[^,;:]{2,40}?)(?: be)?(?P<elected> elected)? (?:as|for|to be|be) (?P<post>(?:the )?(?:new )?"
    r"(?:(?:vice|deputy|acting|assistant|co|hon)\.?[- ]?)?"
    r"(?:chair\w*|president|secretary|sec\b|treas(?:urer)?|clerk|delegate|rep)\w*"
    r"(?: [^,;:]*)?)(?:, (?:elected|no other)\b[^,;:]*)?"
)
"""Somebody who is moved for a post: *May as vice chair*."""
_FOR_POST = any_case(
    r"(?P<who>[^,;:]{2,40}?) for (?P<post>(?:the )?(?:[a-z'’-]+ ){0,2}?(?P<last>[a-z'’-]+))"
    r"(?:[,;] (?:elected|no other)\b[^,;:]*)?"
)
_ENDS_POST = POST_ENDS | ORDINARY | {"deputy", "rep", "vice"}
_DONE_FOR = any_case(
    r"\b(?:accepted|adopted|agreed|approved) for (?!(?:payment|pmt|signature|signing)$)(?:the )?[a-z]+$"
)
_HEADED_POST = any_case(
    r"(?P<post>[^\W\d][^:;,]{2,60}?)(?::| [–—-]|,(?=.*ed\b)) (?P<who>[^,;:]{2,40}?)"
    r"(?:[,.]? (?:be |was |is )?(?P<done>(?:re-?)?elected"
    r"|(?:re-?)?appointed|co-opted|nominated)(?: unopposed| by acclamation)?)?(?:[,;] no other\b[^,;:]*)?"
)
"""Somebody after the post for which they are moved: *Treasurer: May, elected*."""
_VOICE = any_case(r",? (?:(?:by|on)(?: an?)? )?(?:voice(?: vote)?|roll[- ]?call(?: vote)?)$")
"""What is left of *voice vote: all aye*."""


def _words_above(context: Context) -> tuple[str, str]:
    """The words of the last resolution, whose movers may be told after it, and its outcome; or a note with the words of
    a motion. Empty if there is none, or if it is one of several."""
    entries = dropwhile(lambda entry: entry.kind in (Kind.ARRIVAL, Kind.DEPARTURE), context.entries_here())
    last, *before = [*islice(entries, 2), None]
    words = decode(last.text or "", context.names) if last else ""
    if last and last.kind is Kind.NOTE and _THAT_FIRST.match(words):
        return _with_that(words), ""
    if last and last.kind in (Kind.NOTE, Kind.STATEMENT) and (put := _PUT_BEFORE.fullmatch(words)):
        is_deed = put["arrow"] is None or is_base(put["words"].split()[0].lower())
        return (f"{put['that'] or ''}{put['words'].rstrip('.')}", "") if is_deed else ("", "")
    if last is None or last.kind is not Kind.CLAUSE or any(one and one.kind is Kind.CLAUSE for one in before):
        return "", ""
    return WORD_FOR_DECISION.sub("", words), "/carried"


def _names_alone(found: _Moved, words: str, came: str, context: Context) -> Iterator[str]:
    """The lines for movers without words: of the open motion, or of one whose words will follow."""
    latest = context.open_proposal
    is_of_other = _AMENDMENT_FIRST.match(found.text) and latest is not None and not latest.is_amendment
    is_of_this = _IT.fullmatch(_WAS.sub("", found.before)) is not None
    if words or is_of_other or (not found.mover and not is_of_this):
        return
    if found.seconder and _waits_for_seconder(found.mover, context):
        head = f"/second {found.seconder}"
    elif found.mover and (found.seconder or came or (found.is_said and context.is_live)):
        what = minutes_in_hand(context)
        if found.before and is_of_this and not (what or came):
            return  # *this motion was proposed by Hall, seconded by Park* says nothing of its words
        above = dropwhile(lambda entry: entry.kind in (Kind.ACTION, Kind.PRIVATE), context.entries_here())
        is_decided = any(entry.kind is Kind.CLAUSE for entry in islice(above, 1))
        if came and not (what or is_lost(came)) and is_decided:
            yield _as_sentence(found, came)
            return
        agreed = approved_by(what, context) if came and not is_lost(came) else ""
        head = f"/motion {found.mover}{f' / {found.seconder}' if found.seconder else ''}: {what or 'That '}"
        came = "\n".join(filter(None, (came, agreed)))
    else:
        return
    yield f"{head}\n{came}" if came else head


def _as_sentence(found: _Moved, came: str) -> str:
    """Who moved and seconded what was resolved further up, and how it was carried, as a sentence below it."""
    movers = f"Proposed by @{found.mover}{f', seconded by @{found.seconder}' if found.seconder else ''}"
    counted = regex(r"/vote (\d+)-(\d+)").match(came)
    how = "all were in favour" if came.startswith("/vote all") else "carried"
    return f"{movers}; {f'carried by {counted[1]} votes to {counted[2]}' if counted else how}."


def _is_motion(found: _Moved, words: str, came: str, *, is_sure: bool) -> bool:
    """Whether the words beside the names may be those of a motion."""
    is_noun = re.fullmatch(r"\w+(?:tion|sion|al|ance|ment)|passage|refund", words, re.IGNORECASE)
    is_sum = _SUM.fullmatch(words) is not None and (found.is_said or not found.seconder)
    if len(words.split()) < _LEAST_WORDS and not is_sum and not (found.seconder and (came or is_noun)):
        return False
    if found.before and not found.text and found.is_said and not came:
        return True
    is_put = came or is_moved(words) or words.startswith(f"{found.before}: ")
    if found.before and not ((found.seconder or found.is_said) and is_put):
        return False
    is_clear = is_sure or bool(came) or is_moved(words) or _CLOSES_DEBATE.fullmatch(words) is not None
    return is_clear or found.is_said


_SUM = regex(r"[£$€]?\d[\d.,]*[k%]?|(?:[Oo]ption |[Pp]lan )?[A-H]\d?")
"""A sum, a share, or the letter of an option."""


def motion_line(both: str, text: str) -> str:
    """The line of a motion by a mover, or by a mover and a seconder with a slash between them."""
    decided = None if TO_BE.search(text) else _DECIDED_FIRST.match(text)
    text = f"to {base_of_past(decided['done'].lower())} {text[decided.end() :]}" if decided else text
    text = _QUOTED.sub(r"\g<said>", _TO_BE_DONE.sub(r"\g<what> be ", _as_wished(as_deed(text))))
    low = text.split(" ")[0].lower()
    is_clause = TO_BE.search(text) is not None and not (low in ("to", "that") or (is_base(low) and is_only_verb(low)))
    is_clause = is_clause or low == "we"
    is_whole = is_clause or low in ("", "to", "that") or (is_base(low) and low not in ("consent", "finance"))
    named = text if is_whole else with_the(text)
    is_thing = _THING_MOVED.fullmatch(named)
    done = f" be {'approved' if _APPROVED.search(text) else 'adopted'}" if is_thing else ""
    first, second = (*text.split()[:2], "", "")[:2]
    first, text = (low, with_small_first(text)) if is_base(low) and second in DETERMINERS else (first, text)
    is_sum = second[:1].isdigit() and not (first in NOUNS_TOO and _YEARS.match(second))  # *budget 26/27*
    is_deed = is_base(first) and (is_only_verb(first) or second in DETERMINERS or is_sum or first == "table")
    head = " ".join(filter(None, ("/motion", "procedural" if _CLOSES_DEBATE.fullmatch(text) else "", both)))
    text = named if done else text
    return f"{head}: {'that ' if is_clause or done else 'to ' if is_deed else ''}{text}{done}"


_DECIDED_FIRST = any_case(
    r"^(?P<done>accepted|adopted|approved|authori[sz]ed|awarded|confirmed|endorsed|granted|ratified|received|rejected) "
    r"(?!(?:(?:an?|the) )?(?:amendment|as|by|for|in|motion|nem|subject|that|to|unchanged)\b|unan|with)(?=\S)"
)
"""What was done with a motion's matter, before it: *approved bid to the Lottery, £20k*."""


def _as_wished(text: str) -> str:
    """What a thing is to do, after *that*: *hall gets £500* → *that the hall get £500*, *fee to stay at £9* → *that the
    fee stay at £9*; other words as they are."""
    match = _DOES.fullmatch(text)
    first = match["what"].split()[0].lower() if match else ""
    is_clause = first in SUBJECTS | SUBORDINATORS | RELATIVES or first[:1] in tuple("£$€")
    if match is None or is_base(first) or is_clause or len(match["what"].split()) > _MOST_OF_SUBJECT:
        return text
    does = (match["to"] or match["does"]).lower()
    return f"that {with_the(match['what'])} {base_of(does)}{match['rest']}"


_MOST_OF_SUBJECT = 5
_DOES = any_case(
    r"(?P<what>(?!(?:to|that)\b)[^,;:.]{3,50}?) (?:to (?P<to>become|close|continue|go|move|open|remain|rise|stay)"
    r"|(?P<does>(?:carry(?= over)|continue|get|keep|receive|remain|stay)s?|goes))(?P<rest> [^;:]+)"
)
"""A thing, and what it is to do."""
_YEARS = regex(r"(?:19|20)?\d\d[/–-]\d\d\b|(?:19|20)\d\d\b")
_QUOTED = regex(r"^[\"“](?P<said>[^\"“”]+)[\"”]$")
_TO_BE_DONE = regex(r"^(?P<what>(?!(?i:to|that)\b)[^.,;:]{2,80}?) to be (?=[a-z]+)")
_THING_MOVED = any_case(
    r"(?:the|this) (?:[\w'’-]+ ){0,7}?(?:agenda|calendar|ordinance|resolutions?|reports?|recommendations?|minutes"
    r"|budget|vouchers|accounts|policy|plan|findings|substitut(?:e|ion)|bylaws?|contract|payments|bills|schedule)"
    r"(?: (?:as \w+|[\d-]+|(?:of )?[£$€][\d.,]*\d))?"
)
"""A thing that is moved without saying what is to be done about it: *the consent agenda*."""
_APPROVED = any_case(r"\b(?:minutes|accounts|vouchers|budget|payments|bills|contract)\b")


def _with_that(text: str) -> str:
    """The words of a motion, with a capital for *that* at the beginning."""
    return re.sub(r"^that\b:?", "That", text, flags=re.IGNORECASE)


def words_follow(line: str, context: Context) -> tuple[str, ...]:
    """The lines for the words of a motion whose movers the line before names; empty for any other."""
    latest = next(reversed(context.proceedings.motions(context.item_id)), None)
    if latest is None or latest.text != f"That {GAP}" or not _THAT_FIRST.match(line):
        return ()
    words, outcome = cut_outcome(line, context)
    words = re.sub(r"([/\\])", r"\\\1", words[len("that") :].strip(" ,"))
    return (f"s/??/{words}/", *filter(None, outcome.split("\n")))


_PUT_BEFORE = any_case(
    r"[^?]*?(?:(?P<arrow>→|[-=]>)|\b(?:recommend(?:s|ed|ation)?|suggest(?:s|ed)|propos(?:al|es|ed)):?) "
    r"(?P<that>that |to )?(?P<words>[^?]{6,})"
)
"""What was recommended before it was moved, or what a note comes to: *3 quotes → go with Hill's*."""
_THAT_FIRST = any_case(r"that,? (?!(?:can|could|had|has|is|may|might|must|should|was|were|will|would)\b)\S")


def pair_speaks(line: str, context: Context) -> Iterator[str]:
    """The line for what two people with a slash between them said; empty for another line."""
    names, colon, text = line.partition(": ")
    one, slash, other = names.partition("/") if colon else ("", "", "")
    first, second = (person_named(name, context) if slash else "" for name in (one, other))
    if first and second and first != second:
        begun = begins_speech(text)
        if begun is Beginning.SPEECH or (begun is Beginning.UNCLEAR and line[:1].islower()):
            yield f"{first}&{second}: {text}"


def is_moved(text: str) -> bool:
    """Whether words may be a motion: *that …*, *to …*, a verb in its base form, or what is to *be* done."""
    bare = text.strip(" ,;:–—-")
    words = tokens(bare)
    if not words:
        return False
    low, after = words[0].low, low_at(words, 1)
    is_verb = is_base(low) and low not in AUXILIARIES
    is_sure = low not in NOUNS_TOO or after in DETERMINERS or after[:1].isdigit()
    to_be = TO_BE.search(bare)
    is_to_do = low == "to" and is_base(after)
    return low == "that" or is_to_do or (is_verb and is_sure) or (to_be is not None and is_participle(to_be["done"]))


_ACCEPTS = any_case(
    rf"(?P<name>{NAME})(?:['’]s)? (?:(?:(?:is|was|are|were|both) )*(?:ok|okay|happy|content|willing|fine|agreeable)"
    r"(?: (?:to accept|with))?|agree[sd]?(?: to)?(?: accept)?|accept(?:s|ed)?|took|takes)"
    r"(?: (?:it|(?:(?:the|that|this) )?(?:amendment|amdt|change)|that|this))?\.?"
)
_FRIENDLY = any_case(
    r"^(?:a )?friendly(?: amendment)?(?:[,:;]| [–—-]) |,? as (?:a )?friendly(?: (?:one|amendment))?(?=\.?$| by\b)"
    r"|\bfriendly (?=amendment|amdt)"
)
"""Words for an amendment that its mover may accept."""
_ACCEPTED_ALONE = any_case(r"(?:(?:it|this) )?(?:was )?(?:accepted|taken)\.?")
"""What became of the amendment in the same line."""
_BARELY_ACCEPTED = any_case(r"(?:(?:it|this) )?(?:was )?(?:accepted|agreed|taken)\.?")
_TO_AMEND = any_case(r"\bmove[ds]?,? to amend\b")
_MOVER = any_case(r"(?:the )?(?:maker|mover|proposer)\b(?!.*(?:\b(?:never|nor|not)\b|n['’]t\b)).*")


_WHAT_MOVED = rf"(?:(?:the|this|that|his|her|their) )?(?:motion|mtn|proposal|it|(?P<amends>{AMENDMENT}))"
_WITHDRAWN = any_case(
    rf"(?:(?P<what>{_WHAT_MOVED}) )?(?:(?:was|is|now|then) )*(?:withdrawn|w/?d(?:rawn)?|pulled)\b(?: by {NAME})?\.?"
    rf"|(?P<who>{NAME}) (?:(?:has )?withdrawn|(?:agree[sd] |asked )?(?:to )?withdr(?:ew|aws?)|took back|w/?d"
    r"|pull(?:ed|s)|rescind(?:ed|s)(?= (?:his|her|their) ))"
    rf"(?: (?P<its>{_WHAT_MOVED.replace('<amends>', '<amends_its>')}))?(?: before (?:the |a )?vot(?:e|ing))?\.?"
)
_LEAVE = (
    r"(?:by|with) (?:(?:the )?(?:leave|consent|permission|agreement)(?: (?:of|from) (?:the )?"
    rf"(?:{CTTEE}|{MTG}|board|council|members|second(?:er)?))?|consent of all)"
)
_BY_LEAVE = any_case(rf"^{_LEAVE},? |,? {_LEAVE},?(?=\.?$|,? withdr)|[,;] no objections?(?=\.?$)")
"""Words for the consent of the meeting, or of the seconder, to a withdrawal."""
_ASKS = any_case(r"\b(?:ask(?:ed|s)|request(?:ed|s)|wish(?:ed|es)|want(?:ed|s)|offer(?:ed|s)) (?:if |leave )?")
"""Words for a withdrawal that needs consent, which the line does not mention."""
_WITHDRAWN_SO = any_case(r"(?:(?:the )?(?:motion|mtn|amendment|proposal|it) )?(?:was )?withdrawn\b(?! from\b)")


def withdrawn(line: str, context: Context) -> Iterator[str]:
    """The line for the withdrawal of the open motion or amendment, or of the item."""
    line, leave = _BY_LEAVE.subn("", line)
    latest, match = context.open_proposal, _WITHDRAWN.fullmatch(line)
    if latest is None:
        first = _APPLICATION_FIRST.match(line)
        items = [
            i for i in context.meeting.items if first and (first["item"] == i.bare_number or _has(i, first["ref"]))
        ]
        if len(items) == 1 and first and _ITEM_WITHDRAWN.fullmatch(line[first.end() :]):
            opened = "" if items[0] is context.item else f"/item {items[0].bare_number}\n"
            yield f"{opened}/withdraw: {own_sentence(line, context)}"
        elif context.item_id is not None and (item := _ITEM_WITHDRAWN.fullmatch(line)):
            yield f"/withdraw: {own_sentence(line, context)}" if item["how"] else "/withdraw"
    elif match:
        is_of_other = latest.is_amendment and (match["what"] or match["its"] or "it")[-2:] != "it"
        is_of_other = is_of_other and not (match["amends"] or match["amends_its"])
        movers = {context.handle(p) for p in latest.entry.persons if isinstance(p, int)}
        has_left = match["who"] and not match["its"] and person_named(match["who"], context) not in movers
        may_leave = leave > 0 and match["who"] and not match["its"]  # the room, with their consent
        is_asked = _ASKS.search(line) is not None and not leave
        if not (is_of_other or has_left or may_leave or is_asked):
            yield "/withdraw"
    elif _WITHDRAWN_SO.match(line):
        yield f"/withdraw: {own_sentence(line, context)}"


def _has(item: AgendaItem, reference: str | None) -> bool:
    """Whether the title of an item has the reference of an application."""
    return reference is not None and reference.lower() in item.title.lower()


_APPLICATION_FIRST = any_case(
    r"(?:item (?P<item>\d{1,2}[a-z]?)|(?P<ref>\d{2,4}/\d{3,6}(?:/[a-z]{2,5})?))(?: (?-i:[A-Z\d])[^,;:?]{2,60}?)??,?"
    r"(?: (?:has|had|have|was|is|been|now))* (?=withdrawn)"
)
"""An application by its reference, or an item by its number, before the word that it was withdrawn."""
_THEN_WITHDRAWN = any_case(
    r"(?P<moved>.{6,}?)(?:[,;.]|(?= (?:but|then|and)\b)| [–—-]) (?:(?:but|then|and|later|he|she|they|was|it|now) )*"
    rf"(?:withdrew|withdrawn|pulled|took(?: back)?)(?: {_WHAT_MOVED.replace('<amends>', '<amends_this>')})?"
    r"(?: (?:again|back))?(?:,? (?P<why>(?:after|as|because|before|following|once|since|when)\b.+?))?\.?"
)
"""A motion that is withdrawn in the same line."""
_ITEM_WITHDRAWN = any_case(
    r"(?:(?:the |this )?(?:item|matter|report|application|paper)(?: (?:was|is|has been))? )?(?:withdrawn|pulled)"
    r"(?P<how> (?:by|from the agenda|at (?:the )?(?:applicant['’]?s? )?request|pending|as|because)\b.{0,90}?)?\.?"
)


@all_kept
def accepted(line: str, context: Context) -> Iterator[str]:
    """The line for the mover's acceptance of an amendment."""
    if context.proceedings.amendment_in_hand(context.item_id) is not None and _is_accepted(line, context):
        yield "/accepted"


def _is_accepted(said: str, context: Context) -> bool:
    """Whether words say that the mover of the motion accepts an amendment."""
    said, was_friendly = _FRIENDLY.subn("", said)
    said = in_usual_order(said, "accepted", context)
    if was_friendly and _BARELY_ACCEPTED.fullmatch(said):
        return True
    named, proposals = _ACCEPTS.fullmatch(said), context.proceedings.open_proposals(context.item_id)
    if named and _MOVER.fullmatch(named["name"]):
        return True
    movers = (p.mover for p in proposals if p.entry.kind is not Kind.AMENDMENT)
    handles = all_named(named["name"], context) if named else ()
    return any(context.handle(mover) in handles for mover in movers if isinstance(mover, int))


_FIRST = (_of_second, _under_heading, _about, _one_after_other)
"""Readers of lines with a motion inside, before all others."""
_UP_TO = any_case(r"(?:\b(?:by|till|to|until) |\d ?[-–—] ?)$")
_ENDS_IN_TIME = regex(rf"[, ]{TYPED_TIME}\.?$")
_EXEMPT = "\n/exempt:"
_LAST_PART = regex(r"(?:[,;.]| [–—-]) (?P<said>(?:(?! [–—-] )[^,;.]|\.(?=\d)){3,60})\.?$")


@kept
def in_order(line: str, context: Context) -> str:
    """A line with its outcome after the motion and movers (*carried 5-3, buy the bench*), and a sign between the
    figures of a vote (*lost 2 5*)."""
    line = in_usual_order(line, "outcome", context)
    if line.startswith("ag ") and not _CLAUSE.match(line[3:]) and _may_be_moved(line[3:]):
        line = f"agreed {line[3:]}"
    middle = _OUTCOME_INSIDE.fullmatch(line)
    is_apart = middle and (is_moved(middle["what"]) or (middle["sign"] and middle["came"].lower() in _ONLY_SAYS))
    if middle and is_apart and moved_at_end(middle["who"], context)[1]:
        return f"{middle['what']}, {middle['who']}, {middle['came']}"
    signs = [*_AFTER_FIRST.finditer(line, 0, _LONGEST_OUTCOME)] if _OUTCOME_FIRST.match(line) else []
    for sign in reversed(signs):
        came, said = line[: sign.start()], line[sign.end() :].rstrip(".")
        is_agreed = _AGREED.match(came) is not None
        is_apart = " " in came or sign[0] != " "  # *rejected: the plan*; not *failed the test*
        is_told = is_agreed or (is_apart and COMES_OF.search(came)) or len(_NUMBERS.findall(came)) > 1
        is_counted = _NUMBERS.search(came) and (said.startswith("to ") or " be " in said)
        is_over = came.lower().startswith("all") and said.startswith("to adj") and _ENDS_IN_TIME.search(said)
        is_whole = is_agreed and _CLAUSE.match(said) and not (is_counted or is_over)
        if not is_told or is_whole or not outcome_in(came, context):
            continue
        if moved_at_end(said, context)[0] if _ALONE_FIRST.fullmatch(came) else _may_follow(said, context):
            said = said.removeprefix("that ") if is_agreed else said
            return f"{said} {came}" if said.endswith(" carried") else f"{said}, {came}"
    return line


def begins_motion(said: str, context: Context) -> bool:
    """Whether a sentence begins with a mover, and has the words of the motion."""
    said = in_usual_order(said, "begun", context)
    found = _scan(said, context) if _MAY_MOVE.search(said) else None
    is_begun = found is not None and (not found.before or bool(one_named(found.before, context)))
    return found is not None and found.mover != "" and is_begun and bool(_words_and_outcome(found, context)[0])


def names_mover(line: str, context: Context) -> bool:
    """Whether a few words only name a mover or a seconder."""
    found = _scan(line, context) if len(line.split()) <= _FEW and MOVERS.search(line) else None
    return found is not None and not (found.before or found.text)


_FEW = 3


def _may_follow(said: str, context: Context) -> bool:
    """Whether words after an outcome may be the motion, not votes or another outcome."""
    is_put = _may_be_moved(said) or cut_outcome(said, context)[1] == "/carried"
    is_other = SAYS_SIDE.search(said) or any(people_to_do(said, context)) or outcome_in(said, context)
    return is_put and not is_other


def _may_be_moved(said: str) -> bool:
    is_thing = low_at(tokens(said), 0) in DETERMINERS and _IS_SO.search(said) is None
    return is_moved(said) or " be " in said or is_thing


_IS_SO = any_case(r"\b(?:am|are|had|has|have|is|was|were)\b")
_OUTCOME_INSIDE = any_case(
    r"(?P<what>\S.+?)(?P<sign> [–—-]|[,;.])? (?P<came>agreed|resolved|carried|approved|adopted|accepted|passed)"
    r"(?:[,;.]| [–—-])? (?P<who>\S.{3,60})"
)
_AFTER_FIRST = regex(r"(?:[,;:]| [–—-])? (?=\S)")
_OUTCOME_FIRST = any_case(rf"\d+(?![.:]\d)|vot(?:e|ed|ing)\b|unan|all\b|resolved|{COMES_OF.pattern}")
_CLAUSE = any_case(r"(?:that|to) ")
_ALONE_FIRST = any_case(r"agreed|resolved|approved|carried|passed")
_AGREED = any_case(r"(?:unan\w* |all )?(?:agreed|resolved)")
_ONLY_SAYS = ("agreed", "resolved", "carried", "passed")
_NUMBERS = regex(r"\d+")
_LONGEST_OUTCOME = 60


def moved_at_end(clause: str, context: Context) -> tuple[str, str]:
    """The words of a clause before its mover and seconder, and these with a slash: *…, proposed Hall, seconded Park*,
    *… (Hall/Park)*; empty if it does not end so."""
    found = _scan(clause.strip(), context)
    if found is None or not found.mover or not found.seconder or found.text.strip(" ."):
        return "", ""
    return found.before, f"{found.mover} / {found.seconder}"


def _waits_for_seconder(mover: str, context: Context) -> bool:
    """Whether the last proposal that nobody seconded is by a mover, or by somebody, if no mover is named."""
    unseconded = (p.mover for p in reversed(context.proceedings.open_proposals(context.item_id)) if p.seconder is None)
    by = next(unseconded, None)
    return isinstance(by, int) and mover in ("", context.handle(by))


def deed_voted_on(part: str) -> tuple[str, ...]:
    """The lines for a deed with the figures of its vote: *refuse 4-0*; empty for other words."""
    voted = _DEED_VOTED_ON.fullmatch(part)
    return (
        (f"/motion: to {voted['deed']}", f"/vote {voted['vote']}") if voted and is_base(voted["verb"].lower()) else ()
    )


_DEED_VOTED_ON = any_case(
    r"(?P<deed>(?P<verb>[a-z]+)(?: [^,;:.\d]+)?),? (?P<vote>\d{1,2} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?)"
)


def with_substitute(line: str, context: Context) -> str:
    """A line with *substitute motion* in full, which a vote on it has as the open amendment that it is."""
    latest = context.open_proposal
    said = r"\g<moved>" if latest is None else "offered a substitute motion"
    line = _SUBSTITUTE_MOVED.sub(said, _SUBSTITUTE.sub("substitute motion", line))
    return _ON_SUBSTITUTE.sub("amendment", line) if latest is not None and latest.is_amendment else line


_SUBSTITUTE = any_case(
    r"(?:^|(?<=[.,;] )|(?<=\bon )|(?<=\bthe )|(?<=\ba )|(?<=\bmoved )|(?<=\bmoves ))"
    r"sub(?:\.|stitute)? (?:motion|mtn|mot)\b\.?"
)
_SUBSTITUTE_MOVED = any_case(r"\b(?P<moved>moved|moves|proposed|proposes) (?:an? |the )?substitute motion\b(?! by)")
_ON_SUBSTITUTE = any_case(
    r"(?:^|(?<=^vote on )|(?<=^on )|(?<=^roll call on ))(?:the )?sub(?:\.|stitute)?(?: motion)?"
    r"(?= (?:motion )?(?:as amended )?(?:was |is )?(?:adopted|approved|carrie[sd]|defeated|died|fail(?:ed|s)|lost"
    r"|pass(?:ed|es)|rejected|with|\d|[–—-] \S)|[:,] )"
)
_MAY_BE_PRIVATE = any_case(rf"\b(?:{WHO_MAY_HEAR}|confidential|exempt|secret)\b")


def moved_in_private(line: str, context: Context) -> Iterator[str]:
    """The lines for a motion to go into or out of private session: *private session for staffing, Hall/Park, unan*."""
    if _MAY_BE_PRIVATE.search(line):
        yield from (offer for offer in moved(line, context) if "\n/exempt" in offer or "\n/public" in offer)
