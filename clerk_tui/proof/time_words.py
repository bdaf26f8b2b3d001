"""Rules of the proof about time words that are understood only on the day of the meeting, such as *yesterday* or *at
present*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time, timedelta

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTH_NAMES, WEEKDAYS, has_year, not_that_day, week_of, wrong_weekdays
from clerk_tui.meeting import Kind
from clerk_tui.meeting.kinds import CLOCK, MOVEMENT
from clerk_tui.minutes.style import Style
from clerk_tui.notation.times import parse_time
from clerk_tui.proof.findings import Finding, FindingBuilder, Fix, Severity
from clerk_tui.proof.text import PlainText, around, replacement
from clerk_tui.regex import any_case, regex

_DAYS: Mapping[str, int] = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
"""How many days from the meeting a word means."""
_PARTS: Mapping[str, tuple[str, int]] = {
    "this morning": ("morning", 0), "this afternoon": ("afternoon", 0), "this evening": ("evening", 0),
    "last night": ("evening", -1), "last evening": ("evening", -1),
}  # fmt: skip
"""A part of a day, and how many days from the meeting."""
_APRIL = 4
"""The month in which the year of the accounts begins."""
_STEPS: Mapping[str, int] = {"last": -1, "this": 0, "next": 1}
_OF_MEETING: Mapping[str, tuple[str, ...]] = {
    "at present": ("at the time of the meeting",), "at the moment": ("at the time of the meeting",),
    "presently": ("at the time of the meeting",), "currently": ("at the time of the meeting",),
    "to date": ("up to the meeting",), "the other day": (), "recently": (), "now": ("then", "by then"),
}  # fmt: skip
"""Words about the time of the meeting, or before it, without a day; and other words for them."""
_WEEKDAY = rf"{'|'.join(WEEKDAYS)}|(?-i:Mon|Tues?|Weds?|Thurs?|Thu|Fri)"
_MEETING = r"(?:meeting|session|agenda|discussion|debate|vote|decision|business|hearing)\b"
_FOUND = any_case(
    r"(?<![\w’'-])(?:"
    rf"(?P<here>(?:today|tonight|this (?:morning|afternoon|evening))['’]s)(?= {_MEETING})"
    r"|(?P<day>today|tonight|yesterday|tomorrow)"
    r"|(?P<part>this (?:morning|afternoon|evening)|last (?:night|evening))"
    r"|(?<!the )(?<!each )(?<!every )(?<!this time )(?P<step>last|this|next) (?P<unit>week|month|year)"
    rf"|(?P<by>(?:on|by|until|till|before|after|since|from|last|next|this) )(?P<weekday>{_WEEKDAY})"
    r"|(?<!until )(?<!till )(?<!by )(?<!for )(?<!from )(?<!even )(?<!and )(?<!or )(?P<now>now)"
    r"(?! (?:that|and (?:then|again)|known|called|named|renamed|titled|therefore|be it)\b)(?!, therefore)"
    r"|(?<!up )(?P<vague>recently|currently|presently|to date(?! (?:the|from|with)\b)|the other day"
    r"|at present(?! (?:levels?|rates?|prices|costs?|values?)\b)|at the moment(?! (?:of|that|when|where)\b))"
    r")(?![\w-])"
)
_TRIGGERS = lexicon("time_words.triggers")
_POSSESSIVE = regex(r"['’]s\b")
_HAS_DATE = regex(
    rf",? (?:the )?\d|,? (?:the )?(?:{'|'.join(MONTH_NAMES)})\b|(?:s|['’]s)\b| (?:mornings|afternoons|evenings"
    r"|nights)\b| (?:of|in) (?:each|every|the)\b"
)
"""What follows a weekday whose date is given, or that means more than one day."""
_FIGURATIVE = regex(r"(?:\bof|\band|\bhere|\bUSA) $")
_PRESENT = "is|are|has|have|can|will|does|do|must|may|shall"
_AFTER_PRESENT = regex(rf"\b(?:{_PRESENT}) $")
_BEFORE_PRESENT = regex(rf" (?:{_PRESENT})\b")
"""The present tense before or after *now*; in reported speech it means the time that is reported."""
_PREPOSITION = any_case(r"\b(?:on|in|by|since|until|till|from|to|of|for|during|before|after|throughout|over|at) $")
_TO_COME = any_case(r"\b(?:will|would|shall|to|by|until|till|before|next|due)\b")
_AHEAD = any_case(r"\b(?:will|would|shall|next|due|to be)\b[^.]*$")
"""Words before a date without a year that say that it is still to come."""
_SENTENCE = 90
"""The characters before a weekday that may say whether it is still to come."""


def of_time_words(builder: FindingBuilder, texts: Sequence[PlainText], own: Mapping[int, int]) -> Iterator[Finding]:
    """Find time words in reported text, not in quotations, motions, clauses, written questions and letters. Words that
    name no day, such as *recently*, are found once for all their places."""
    vague: dict[str, list[tuple[PlainText, re.Match[str]]]] = {}
    for text in texts:
        if text.is_verbatim or _TRIGGERS.isdisjoint(text.words):
            continue
        for match in text.own(_FOUND, own.get(text.entry.id)):
            if not _is_time_word(text, match):
                continue
            if match.lastgroup in ("now", "vague"):
                vague.setdefault(match[0].casefold(), []).append((text, match))
            else:
                yield _finding(builder, text, match)
    yield from (_finding(builder, *places[0], len(places)) for places in vague.values())


_ON_12 = any_case(r"(?<![\d.:])(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap])(?:m\b|\.m\.)")
_ON_24 = regex(r"(?<![\d.:])(?P<hour>1[3-9]|2[0-3]):(?P<minute>[0-5]\d)(?![\d:]| ?[ap]\.?m\b)")
_HALF = any_case(r"[ap]\.?m\b\.?")
_EVENING = time(18, 30)


def of_clocks(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find times that are typed on the other clock than the house style prints, *6.30pm* beside *18:30*; and once for
    all places, times with other letters than those of the record: *6:30 p.m.* beside *arrived at 6:30 PM*."""
    other = _other_clock(builder.style)
    lettered: list[tuple[PlainText, re.Match[str], str]] = []
    for text in texts:
        if text.is_verbatim or text.entry.published is not None:
            continue
        for match in text.own(other):
            yield _clock(builder, text, match, builder.style.clock(_time_in(match)))
        for match in text.own(_ON_12) if other is _ON_24 else ():
            usual = builder.style.clock(_time_in(match))
            own, half = _HALF.search(usual), _HALF.search(match[0])
            if own and half and half[0] != own[0]:
                is_last = match[0].endswith(".") and not text.plain[match.end() :].strip()
                lettered.append((text, match, f"{usual}." if is_last else usual))
    if lettered and any(entry.at and entry.kind in _TIMED for entry in builder.meeting.entries):
        yield _clock(builder, *lettered[0], alike=len(lettered) - 1)


_TIMED = (CLOCK | MOVEMENT) - {Kind.OPENED}
"""Kinds that the record prints with their times; an opening may be left out."""


def _clock(builder: FindingBuilder, text: PlainText, match: re.Match[str], usual: str, alike: int = 0) -> Finding:
    """The finding about a time that is not written as `usual`, and about `alike` others."""
    others = "" if not alike else "; so is another" if alike == 1 else f"; so are {alike} others"
    sentence = f"“{match[0]}” is among times such as {usual.rstrip('.')}{others}: {around(text, match.span())}."
    fixes = (replacement(text, match.span(), usual),)
    return builder.find(text.entry, "T4", sentence, span=match.span(), fixes=fixes)


def of_weekdays(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find weekdays that do not fit the date beside them: *Tuesday 25 January 2027*, a Monday."""
    for text in texts:
        if text.entry.published is not None:
            continue
        held = builder.meeting.head.date
        for match, days in wrong_weekdays(text.plain, held):
            span, wrong = match.span(), not_that_day(match, days)
            if text.is_quoted(match.start()) or not text.is_free(*span) or wrong in text.entry.doubt:
                continue
            before = text.plain[max(span[0] - _SENTENCE, 0) : span[0]]
            is_ahead = held is not None and days[0] > held and _AHEAD.search(before) is not None
            is_sure = len(days) == 1 and (has_year(match) or is_ahead)
            fixes = (replacement(text, match.span("named"), WEEKDAYS[days[0].weekday()]),) if is_sure else ()
            yield builder.find(text.entry, "T5", f"{wrong}: {around(text, span)}.", span=span, fixes=fixes)


def on_clock_of(style: Style, line: str) -> str:
    """A line with its times on the clock of the house style, where they read back as the same time."""

    def usual(match: re.Match[str]) -> str:
        at = _time_in(match)
        return said if parse_time(said := style.clock(at)) == at else match[0]

    return _other_clock(style).sub(usual, line)


def _other_clock(style: Style) -> re.Pattern[str]:
    return _ON_12 if str(_EVENING.hour) in style.clock(_EVENING) else _ON_24


def _time_in(match: re.Match[str]) -> time:
    said = match.groupdict()
    hour = int(said["hour"])
    if half := said.get("half"):
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    return time(hour, int(said["minute"] or 0))


def _is_time_word(text: PlainText, match: re.Match[str]) -> bool:
    """Whether the words really give a time relative to the meeting, and are not part of a name or an idiom."""
    plain, kind = text.plain, match.lastgroup
    before = plain[max(match.start() - _SENTENCE, 0) : match.start()]
    is_start = any(start == match.start() for start, _ in text.sentences)
    if kind == "weekday":
        return match["weekday"][0].isupper() and not _HAS_DATE.match(plain, match.end())
    if (match[0][0].isupper() and not is_start) or not match[0][1:].islower():
        return False
    if kind == "now":
        return bool(_AFTER_PRESENT.search(before) or _BEFORE_PRESENT.match(plain, match.end()))
    if kind == "day" and match[0].casefold() in ("today", "tomorrow"):
        return not (
            _POSSESSIVE.match(plain, match.end()) or (_FIGURATIVE.search(before) and not before.endswith("as of "))
        )
    return True


def _finding(builder: FindingBuilder, text: PlainText, match: re.Match[str], count: int = 1) -> Finding:
    day = builder.meeting.head.date
    span = match.span("weekday") if match.lastgroup == "weekday" and match["by"].casefold() == "on " else match.span()
    if _POSSESSIVE.match(text.plain, match.end()) and match.lastgroup != "here":
        others: tuple[str, ...] = ()
    else:
        others = tuple(_replacements(builder, text, match, day))
    times = f" ({count} times in all)" if count > 1 else ""
    sentence = f"“{match[0].strip()}” will not be understood later: {around(text, match.span())}{times}."
    is_vague = match.lastgroup in ("now", "vague")
    fixes = tuple(_time_fix(text, match, other) for other in others)
    return builder.find(text.entry, "T3", sentence, Severity.INFO if is_vague else None, span=span, fixes=fixes)


def _time_fix(text: PlainText, match: re.Match[str], other: str) -> Fix:
    begins = match[0][0].isupper() and match.lastgroup != "weekday"
    return replacement(text, match.span(), other[:1].upper() + other[1:] if begins else other)


def _replacements(builder: FindingBuilder, text: PlainText, match: re.Match[str], day: date | None) -> Iterator[str]:
    """The replacements for a time word, the likeliest first; none if the date of the meeting is needed and unknown."""
    kind, said = match.lastgroup, match[0].casefold()
    follows = _PREPOSITION.search(text.plain, max(match.start() - 12, 0), match.start()) is not None
    if kind == "here":
        yield "the"
    elif kind in ("now", "vague"):
        others = _OF_MEETING[said]
        is_perfect = kind == "now" and text.plain[: match.start()].casefold().endswith(("has ", "have ", "had "))
        yield from others[::-1] if is_perfect else others
    elif day is None:
        return
    elif kind == "day":
        yield _with_preposition("on", builder.style.due(day + timedelta(_DAYS[said])), follows=follows)
    elif kind == "part":
        part, days = _PARTS[said]
        yield _with_preposition("on", f"the {part} of {builder.style.due(day + timedelta(days))}", follows=follows)
    elif kind == "unit":
        for period in _periods(builder, match, day):
            yield _with_preposition("in", period, follows=follows)
    else:
        yield from _weekdays(builder, text, match, day)


def _with_preposition(preposition: str, when: str, *, follows: bool) -> str:
    return when if follows else f"{preposition} {when}"


def _periods(builder: FindingBuilder, match: re.Match[str], day: date) -> Iterator[str]:
    """The week, month or year that is meant. For a year, the calendar year and the financial year are offered."""
    step = _STEPS[match["step"].casefold()]
    match match["unit"].casefold():
        case "week":
            yield f"the week of {builder.style.due(week_of(day, step, builder.first_day))}"
        case "month":
            month = day.year * 12 + day.month - 1 + step
            yield f"{MONTH_NAMES[month % 12]} {month // 12}"
        case _:
            yield str(day.year + step)
            begins = day.year + step - (day.month < _APRIL)
            yield f"{begins}/{(begins + 1) % 100:02}"


def _weekdays(builder: FindingBuilder, text: PlainText, match: re.Match[str], day: date) -> Iterator[str]:
    """The days before and after the meeting that a weekday may mean, the likelier first."""
    by, short = match["by"].casefold().strip(), match["weekday"].capitalize()
    name = next(weekday for weekday in WEEKDAYS if weekday[:3] == short[:3])
    ahead = (WEEKDAYS.index(name) - day.weekday()) % 7 or 7
    coming, gone = ahead, ahead - 7 if ahead < 7 else -7
    before = text.plain[max(match.start() - _SENTENCE, 0) : match.start()]
    is_coming = by not in ("last", "since") and (_TO_COME.search(f"{before} {by}") is not None)
    only = by in ("last", "next", "since", "by", "until", "till")
    preposition = "on" if by in ("last", "next", "this") else match["by"].strip()
    for days in ((coming, gone) if is_coming else (gone, coming))[: 1 if only else 2]:
        yield f"{preposition} {name} {builder.style.due(day + timedelta(days))}"
