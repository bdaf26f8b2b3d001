"""Short lines that may be an event of the meeting which no other module here reads: they are asked about.

What speaks for each event is added up: its words, in full or in short, where they stand, and what else the line has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Flag, auto
from functools import cache, lru_cache
from typing import NamedTuple

from clerk_tui.commands import key_said
from clerk_tui.english.forenames import is_forename
from clerk_tui.english.months import MONTH, MONTH_SHORT
from clerk_tui.english.titles import ORDINARY, TITLES
from clerk_tui.english.verbs import is_base, is_past, is_third, participle_of, past_of, third
from clerk_tui.english.words import AUXILIARIES
from clerk_tui.meeting.people import fold
from clerk_tui.notation.common_words import common_words, is_common
from clerk_tui.notation.prose.clock import ELSEWHERE, SURE_TIME
from clerk_tui.notation.prose.names import CTTEE, MTG, cut_last_name, cut_name, may_be_word
from clerk_tui.notation.prose.wording import lacks_stop
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import minutes_between, parse_time
from clerk_tui.regex import regex

_LONGEST = 160
"""The characters of the longest line that is asked about."""
_ENOUGH = 4
"""The weight of the evidence for an event that is asked about."""
_SURE_WORD, _UNSURE_WORD, _MOST_FOR_WORDS = 2, 1, 5
_AT_EDGE = 1
"""A word of the event begins or ends a part of the line, as it does where the rest is left out."""
_SOMEBODY = 1
_JOTTED = 1
"""The line is no whole sentence."""
_ENDED = -4
_NOT_TOLD = 2
"""Somebody comes first, and no verb tells what they did."""


class _Tells(Flag):
    """What else speaks for or against an event, besides its words."""

    WORDS = 0
    TWO_WORDS = auto()
    """One unsure word is not enough."""
    SOMEBODY = auto()
    """It needs somebody, or a time."""
    TIME = auto()
    VOTES = auto()
    LATER = auto()
    """A day to come, to which it is put off."""
    NOBODY = auto()
    """It may be said that there was none."""
    ELSEWHERE = auto()
    """It may be said of something else."""
    BY_OTHERS = auto()
    """It may be said of what others did: *agreed by the county*."""


class _Event(NamedTuple):
    """Something that happens at a meeting: the question about it, and its words, as a dictionary has them."""

    question: str
    sure: str
    """Words that hardly mean anything else; a hyphen joins two."""
    unsure: str
    """Words that often mean something else."""
    tells: _Tells = _Tells.WORDS


_VOTED = "Is this a motion or a vote? MOVE moves one, VOTE votes"
_DECIDED = _Event(
    "Was this decided? If so, “= ” and the decision record it",
    "agree approve adopt accept resolve ratify decide authorise authorize reject refuse consensus endorse appoint elect"
    " re-elect co-opt nominate ok okay passed went-with go-with stick-with turned-down thrown-out signed-off yes-",
    "award instruct direct delegate confirm amend unanimous unanimously happy fine",
    _Tells.VOTES | _Tells.BY_OTHERS,
)
_VOTE = _Event(
    _VOTED,
    "vote aye nay yea noe abstain abstention unanimous unanimously unopposed dissent carry lost defeat lapse nem-con",
    "motion seconder amendment favour favor against oppose pass fail fall fell die tie hands casting ballot withdrawn"
    " objection",
    _Tells.VOTES | _Tells.BY_OTHERS,
)
_CLOCK = _Event(
    "Did the meeting open, pause or end? /open, /adjourn, /resume and /close record it, with the time",
    "adjourn resume reconvene recess suspend reopen restart to-order",
    "open start begin commence close end finish conclude gavel call order break pause session meeting mtg",
    _Tells.TIME | _Tells.ELSEWHERE | _Tells.BY_OTHERS,
)
_EVENTS = (
    _Event(
        _VOTED,
        "move motion mover propose proposer second seconder 2nd",
        "amendment introduce substitute sec prop",
        _Tells.SOMEBODY | _Tells.VOTES,
    ),
    _Event(
        "Were the minutes approved? /agree and their date record it",
        "",
        "minutes mins approve accept agree correct sign accurate ok true record",
        _Tells.TWO_WORDS | _Tells.NOBODY,
    ),
    _VOTE,
    _DECIDED,
    _Event(
        "Is the item put off? /defer records it",
        "defer table postpone refer carry-forward carry-fwd hold-over put-off put-back",
        "hold carry forward over until till back put next continue leave",
        _Tells.LATER | _Tells.BY_OTHERS,
    ),
    _CLOCK,
    _Event(
        "Who was there? /guest, /present and /apologies record it",
        "absent apology apologies attend attendance roll quorum regrets",
        "present here guest visitor away missing all",
        _Tells.NOBODY | _Tells.BY_OTHERS,
    ),
    _Event(
        "Did somebody come or leave? + or - and the name records it",
        "arrive leave depart withdrew return rejoin join sat",
        "enter exit back out off in here gone retire came come went step",
        _Tells.SOMEBODY | _Tells.TIME | _Tells.NOBODY | _Tells.ELSEWHERE,
    ),
    _Event(
        "Is this an interest? /declare, the name and the matter record it",
        "declare interest pecuniary prejudicial recuse disclose conflict dpi",
        "personal non an-interest",
        _Tells.NOBODY,
    ),
    _Event(
        "Whose action is it? “!NAME to …” records it",
        "action todo task",
        "follow chase volunteer undertake",
        _Tells.NOBODY | _Tells.BY_OTHERS,
    ),
    _Event(
        "Did somebody take the chair? /presiding NAME records it",
        "preside gavel in-chair the-chair",
        "chair take took hand turn pass over",
        _Tells.TWO_WORDS,
    ),
    _Event(
        "Is the public excluded? /exempt and the paragraphs record it, and /public that it is over",
        "exclude exempt",
        "public press private executive session confidential close door rise rose report leave go out back",
        _Tells.TWO_WORDS | _Tells.TIME | _Tells.NOBODY,
    ),
    _Event(
        "Did somebody ask that? A name and ? before it record it",
        "question query q qn qs",
        "why how when what",
        _Tells.SOMEBODY,
    ),
)
"""The events; of two for which as much speaks, the first is asked about."""
_DEED = _Event("What did they do? WHO: for what was said, +WHO or -WHO for coming or leaving, !WHO for a task", "", "")
_SAID = _Event("Did FULL say that? “WHO: …” records it", "", "")
_STRANGER = "Who says this? A name and a colon before it record who; /guest and the name add them to the roll"


def unread_event(line: str, context: Context) -> tuple[str, str]:
    """A remark about a short line of which no event is offered, though its words may be those of one, and what Tab puts
    in its place; empty for any other line."""
    if len(line) > _LONGEST or line[0] in '“"@':
        return "", ""
    who, deed = _somebody_first(line, context)
    at = _time_in_meeting(line, context)
    weight, event = max(_weighed(line, who, deed, at, context), key=lambda found: found[0])
    if weight < _ENOUGH:
        is_said = not _STOP.search(line) and (_SAYS_I.match(line) or _is_by_stranger(line))
        return (_STRANGER, "") if is_said else ("", "")
    is_sure = event in (_DEED, _SAID) and not may_be_word(line.removesuffix(deed).strip(), context)
    offer = f"{who}: {deed.lstrip(_DASHES)}" if is_sure else ""
    if event is _DECIDED and _meaning(first := line.split()[0].strip(":,").lower()).get(event) == _SURE_WORD:
        offer = f"= {line if is_past(first) or is_base(first) else line.split(None, 1)[-1]}"
    question = f"Did that happen at {at}? {_RECORDED_BY}" if event is _CLOCK and at else event.question
    named = cut_last_name(line, context)[0] or "NAME"
    full = context.find(who).only
    full = context.name(full) if isinstance(full, int) else who
    said = {"FULL": full, "NAME": named, "WHO": who, "MOVE": key_said("move-motion"), "VOTE": key_said("take-vote")}
    for word, instead in said.items():
        question = question.replace(word, instead)
    return f"{question}{offer and f'; Tab for {offer}'}", offer


_RECORDED_BY = "+ or - and a name, /open, /adjourn, /resume, /close or /exempt record it"
_SAYS_I = regex(r"I(?:['’]\w+)? [a-z]")


def _weighed(line: str, who: str, deed: str, at: str, context: Context) -> Iterator[tuple[int, _Event]]:
    """What speaks for each event that a line may be."""
    found, at_edge = _words_in(deed)
    words = [word for word in line.split() if word.islower()]
    is_ended = _STOP.search(line.rstrip("?")) is not None
    is_whole = is_ended or not AUXILIARIES.isdisjoint(words) or lacks_stop(line, context)
    is_named = bool(who) or has_title(line) or any(_is_somebody(word, context) for word in _WORD.findall(line))
    around = _ENDED * is_ended + _JOTTED * (not is_whole) + _SOMEBODY * is_named
    signs = {
        _Tells.TIME: 3 * bool(at),
        _Tells.VOTES: _votes_in(line),
        _Tells.LATER: 2 * (_LATER.search(line) is not None),
        _Tells.NOBODY: -3 * (not _NOBODY.isdisjoint(words)),
        _Tells.ELSEWHERE: -3 * (ELSEWHERE.search(line) is not None or not _LAST.isdisjoint(words)),
    }
    is_untold = bool(who) and not is_whole and _is_untold(deed)
    yield _ENOUGH * (bool(who) and deed[:1] in _DASHES and deed.lstrip(_DASHES)[:1].islower()), _SAID
    for event in _EVENTS:
        weights = found.get(event, {}).values()
        is_only_sign = (event is _VOTE and signs[_Tells.VOTES]) or (event is _CLOCK and at)
        if sum(weights) < 1 + (_Tells.TWO_WORDS in event.tells) and not is_only_sign:
            continue
        if _Tells.SOMEBODY in event.tells and not is_named and not (at and _Tells.TIME in event.tells):
            continue
        weight = min(sum(weights), _MOST_FOR_WORDS) + _AT_EDGE * (event in at_edge) + around
        yield weight + sum(signs[sign] for sign in signs if sign in event.tells), event
    yield (_NOT_TOLD + around) * is_untold, _DEED


_STOP = regex(r"(?<![ap]\.m)[.!?]$", re.IGNORECASE)
"""The end of a whole sentence."""
_LAST = frozenset("last previous".split())
_NOBODY = frozenset("no none not nothing nobody never nil without".split())
_LATER = regex(rf"\b(?:to|till?|until|for|in) (?:the )?(?:next|{MONTH}|{MONTH_SHORT})\b", re.IGNORECASE)


def _votes_in(line: str) -> int:
    """What speaks for a vote: how many voted for each side, or how some did."""
    figures = _FIGURES.search(line)
    before = _WORD.findall(line[: figures.start()].lower())[-1:] if figures else ()
    if figures and not any(is_common(word) and not _meaning(word) for word in before):
        return 3
    return 2 * (_SIDES.search(line) is not None)


_FIGURES = regex(r"(?<![£$€\d.,/:–-])\b\d{1,2} ?[–-] ?\d{1,2}(?: ?[–-] ?\d{1,2})?\b(?![/\d.–-])")
_SIDES = regex(
    r"\b(?:\w+ (?:y|n|yes|no|ayes?|nays?|yeas?|for|against|agst|abs\w*)\b[,;.]? ?(?:and |& )?){2}"
    r"|\b(?:\d{1,2}|all|none) (?:for|in favou?r|against|agst|ayes?|nays?|yes|no|ab\w*|agr\w*|ok\w*)\b|\bby all\b",
    re.IGNORECASE,
)
_WORD = regex(r"[^\W_]+(?:['’-][^\W_]+)*")
_PART = regex(r"[,;:.()–—/]+(?!\d)|(?<!\w)-(?!\w)")
"""What stands between the parts of a line."""
_DASHES = "-–— "


def _words_in(text: str) -> tuple[dict[_Event, dict[str, int]], set[_Event]]:
    """The words of each event in a text with their weight, and the events of which one begins or ends a part of it."""
    found: dict[_Event, dict[str, int]] = {}
    at_edge = set()
    start = 0
    for sign in (*_PART.finditer(text), None):
        words = _WORD.findall(text[start : sign.start() if sign else len(text)].lower())
        is_heading = sign is not None and sign[0] == ":"
        start = sign.end() if sign else start
        for at, word in enumerate(words):
            after = [*words[at + 1 :], ""]
            is_at_edge = not after[0] or after[0][0].isdigit() or (at < _BEGINNING and not is_heading)
            is_phrase = f"{word}-{after[0]}" in _words()
            by_others = not is_phrase and (after[1] if after[0] == "to" else after[0]) in _BY
            for event, weight in (_words().get(f"{word}-{after[0]}") or _meaning(word)).items():
                is_theirs = by_others and _Tells.BY_OTHERS in event.tells
                is_to_come = at and words[at - 1] == "to" and _Tells.ELSEWHERE in event.tells
                if (at and words[at - 1] in _NONE) or is_theirs or is_to_come:
                    weight = _UNSURE_WORD * is_theirs
                elif is_at_edge:
                    at_edge.add(event)
                found.setdefault(event, {})[word] = weight
    return found, at_edge


_BEGINNING = 2
"""The words that begin a part: *also agreed*."""
_BY = frozenset("by of from with in".split())
_NONE = frozenset("no any never".split())


def has_title(line: str) -> bool:
    """Whether a line has somebody's title before another word."""
    words = [fold(word) for word in line.split()[:-1]]
    return any(word in TITLES and word not in ORDINARY for word in words)


def _somebody_first(line: str, context: Context) -> tuple[str, str]:
    """The name to type for whoever a line begins with, if it can be nothing else, and what follows on the last of those
    who are named there."""
    who, deed = cut_name(line, context)
    name = line.removesuffix(deed).strip()
    if not who or name[-1:] in (",", ";", ":") or (may_be_word(name, context) and deed[:1] not in _DASHES):
        return "", line
    others = _OTHERS.match(deed)
    also, rest = cut_name(deed[others.end() :], context) if others else ("", "")
    return who, rest if also else deed


_OTHERS = regex(r"(?:and|&|\+|/) ?")


def _is_somebody(word: str, context: Context) -> bool:
    """Whether a word of a line is somebody's name."""
    folded = fold(word)
    if len(word) == 1 or is_common(folded):
        return False
    if word[0].isupper():
        return is_forename(folded) or bool(context.find_named(word))
    return not _meaning(word) and bool(context.names.find_whole(word, context.presiding))


def _is_untold(deed: str) -> bool:
    """Whether what follows a name has no verb that says what they did."""
    words = [word for word in _WORD.findall(deed.lower()) if word not in _BEFORE_VERB][:1]
    is_told = any(word.endswith(_FINITE) or is_past(word) or is_third(word) or is_base(word) for word in words)
    return bool(words) and not is_told and not deed[0].isupper() and deed[0].isalnum()


_BEFORE_VERB = frozenset("also then again just only now both not".split())
_FINITE = ("ing", "n't", "n’t", "yes", "happy")


def _is_by_stranger(line: str) -> bool:
    """Whether a line begins with the name of somebody on no roll, what they are, and the sign of what they said."""
    match = _NAMED_AND_SAID.match(line)
    if match is None:
        return False
    first, last = fold(match["first"]), fold(match["last"])
    return (is_forename(first) or has_title(line)) and not is_common(last) and not _meaning(last)


_NAMED_AND_SAID = regex(r"(?P<first>[^\W\d_]+)\.? (?P<last>[^\W\d_][\w'’-]+)(?:,? [^:–—]{1,40}?)?(?::| [–—-]) \S")


def _time_in_meeting(line: str, context: Context) -> str:
    """The first time in a line that may be one of this meeting, after the last time known."""
    known = context.last_time
    for typed in SURE_TIME.finditer(line):
        at = parse_time(typed[0].rstrip("."), known)
        start = max((sign.end() for sign in _PART.finditer(line, 0, typed.start())), default=0)
        end = next((sign.start() for sign in _PART.finditer(line, typed.end())), len(line))
        is_near = at is not None and (known is None or minutes_between(known, at) <= _LONGEST_MEETING)
        if is_near and not _OTHER_DAY.search(line, start, end):
            return typed[0]
    return ""


_LONGEST_MEETING = 5 * 60
"""Minutes."""
_OTHER_DAY = regex(
    rf"\b(?:{MONTH}|{MONTH_SHORT}|(?:mon|tue|wed|thu|fri|sat|sun)\w*|next|nxt|opens|opening|daily|to (?!order)[a-z]+)\b"
    r"|\d/\d",
    re.IGNORECASE,
)
"""Words of a time on another day, or on every day."""


@lru_cache(maxsize=4096)
def _meaning(word: str) -> dict[_Event, int]:
    """The events that a word in small letters may be about, in full or in short, and its weight for each."""
    word = _SHORT_PAST.sub("", word)
    if word in _words():
        return _words()[word]
    if not (word.isalpha() and _SHORTEST <= len(word) <= _LONGEST_SHORT) or is_common(word) or _KNOWN.fullmatch(word):
        return {}
    full = [known for known in _sure_words().get(word[0], ()) if _shortens(word, known)]
    is_other = any(_shortens(word, other) for other in _others().get(word[0], ()))
    weight = _UNSURE_WORD if is_other or len({known[:4] for known in full}) > 1 else _SURE_WORD
    return {event: weight for known in full for event, most in _words()[known].items() if most == _SURE_WORD}


_SHORT_PAST = regex(r"['’]?['’]d$")
"""The end of a verb in short: *ok'd*, *ref'd*."""
_SHORTEST, _LONGEST_SHORT = 3, 8
"""The letters of a word in short."""
_KNOWN = regex(rf"{MTG}s?|{CTTEE}s?|nxt|recd|m[rsx]s?|cllrs?|clr")
"""Words in short that mean nothing else."""
_VOWELS = frozenset("aeiou")


def _shortens(short: str, word: str) -> bool:
    """Whether letters are a word in short: its beginning (*apol*), perhaps with its last letter (*apols*), or its first
    and last letter with consonants between (*mtn*)."""
    if len(word) < len(short) + 2:
        return False
    if word.startswith(short):
        return True
    letters = iter(word)
    is_in_order = short[-1] == word[-1] and all(letter in letters for letter in short)
    return is_in_order and (_VOWELS.isdisjoint(short[1:]) or word.startswith(short[:-1]))


@cache
def _words() -> dict[str, dict[_Event, int]]:
    """Each word of an event in all its forms, and its weight for each event."""
    words: dict[str, dict[_Event, int]] = {}
    for event in _EVENTS:
        for listed, weight in ((event.sure, _SURE_WORD), (event.unsure, _UNSURE_WORD)):
            for word in listed.split():
                first, *others = word.split("-", 1)
                phrases = ("-".join((form, *others)) for form in _forms(first)) if others else ()
                for form in (word, *_forms(word), *phrases):
                    words.setdefault(form, {}).setdefault(event, weight)
    return words


def _forms(word: str) -> tuple[str, ...]:
    """The forms of a word that is a verb, or stands in the plural."""
    return () if word in _UNCHANGED or is_past(word) else (third(word), past_of(word), participle_of(word), f"{word}s")


_UNCHANGED = frozenset(
    """present 2nd back out off in here gone over until till next fwd no yes ok okay all q qn qs why how when what sec
    prop nem con personal private public executive non mtg mins break""".split()
)


@cache
def _sure_words() -> dict[str, list[str]]:
    """The sure words of the events by their first letter."""
    return _by_letter(word for word, events in _words().items() if _SURE_WORD in events.values() and word.isalpha())


@cache
def _others() -> dict[str, list[str]]:
    """Other common words, with their usual endings, by their first letter."""
    others = [word for word in common_words() if word not in _words()]
    return _by_letter(form for word in others for form in (word, f"{word}s", past_of(word)))


def _by_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """Words that can be typed in short, by their first letter."""
    listed: dict[str, list[str]] = {}
    for word in words:
        if len(word) > _SHORTEST + 1:
            listed.setdefault(word[0], []).append(word)
    return listed
