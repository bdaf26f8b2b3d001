"""Dates and times in words: the names of months and weekdays, in full or abbreviated, ordinal numbers, and weeks, whose
first day differs between countries. Also other words that say when, and verbs that speak of the future."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.verbs import base_of, is_base, past_of
from clerk_tui.english.words import ADVERBS, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, RELATIVES, SUBORDINATORS
from clerk_tui.regex import any_case, regex

MONTHS = tuple("january february march april may june july august september october november december".split())
MONTH_NAMES = tuple(map(str.capitalize, MONTHS))
MONTH = "|".join(MONTHS)
"""The same as a part of a pattern that ignores capitals."""
MONTH_SHORT = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
"""Their short forms, with or without a stop."""
MONDAY = "monday"
DAYS = (MONDAY, "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAYS_AND_MONTHS = frozenset((*DAYS, *MONTHS))
WEEKDAYS = tuple(map(str.capitalize, DAYS))
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WEEKDAY_BEGUN = r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|nes|ur)?(?:day)?"
NAMED_DAY = _WEEKDAY_BEGUN.replace("?P<weekday>", "?:")
"""A day of the week, in full or in short."""
_SURE = "|".join(month for month in MONTHS if month not in ("march", "may", "august"))
_IN_SMALL = regex(
    rf"(?<![\w@./’'-])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|easter|christmas|{_SURE}"
    r"|(?:(?<=\d )|(?<=\d(?:st|nd|rd|th) ))(?:march|may|august)"
    r"|(?:(?<=\b(?:in|by|of) )|(?<=\bsince )|(?<=\buntil )|(?<=\bend ))(?:march|may|august)"
    r"|(?:(?<=\b(?:on|by|of|to) )|(?<=\bdue )|(?<=\b(?:from|till) ))(?:march|may|august)(?= \d{1,2}(?![\d%]|[.:]\d))"
    r"|(?:(?<=\bdeferred to )|(?<=\bforward to ))(?:march|may|august)(?=[,.;]|$)"
    r"|(?<=\bis )(?:march|may|august)(?=[,.;]|$)"
    r"|(?<=\bbe )(?:march|may|august)(?=[,.;]|$| (?:before|until|at|or|when|if|by)\b)"
    r"|(?:^|(?<=[:,;>?] )|(?<= that )|(?<= think ))(?:march|may|august)"
    r"(?= (?:is|was|will|would|has|had|suits|seems)\b))"
    r"(?![\w@/-]|\.\w)(?=(?: (?P<next>\w+))?)"
)


def with_capitals(text: str) -> str:
    """Text with capitals for the days, months and feasts in small letters that can be nothing else: *on friday*, *in
    may*, *3rd march*; not *they may*, *a march*, *those thought of may come*."""

    def put(match: re.Match[str]) -> str:
        after = match["next"] or ""
        is_may = match[0] == "may" and (after in _AFTER_MAY or after.endswith("ly") or is_base(after))
        is_march = match[0] == "march" and text.endswith("to ", 0, match.start()) and _precedes_count(text, match.end())
        is_verb = (is_may and _OF_MINUTES.search(text, 0, match.start()) is None) or is_march
        return match[0] if is_verb else match[0].capitalize()

    return _IN_SMALL.sub(put, text)


_OF_MINUTES = regex(r"\b(?:minutes|mins|meeting|mtg) of \d{1,2}(?:st|nd|rd|th)? $")
_AFTER_MAY = ADVERBS - {"now", "then", "again"} | {"be", "have", "not"}
_MONTHS_ALONE, _DAYS_ALONE = "feb|jul|aug|sept|oct|nov", "tues?|weds|thu(?:rs?)?|fri"
"""Months and days in short that are no words or names."""
_MONTHS_BEGUN = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_DAYS_BEGUN = f"{_DAYS_ALONE}|mon|wed|sat|sun"
_NAMED_DAYS = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())
_NO_DATE = "".join(rf"(?<!{word} )" for word in "item items motion page plot para no room unit flat lot".split())
"""Words before a figure that is not the day of a month."""
_ON = r"(?:(?<=\bon )|(?<=\bnext )|(?<=\bevery )|(?<=\beach )|(?<=\buntil )|(?<=\btill )|(?<=\btil ))"
_SINCE = r"(?:(?<=\b(?:by|in) )|(?<=\bsince )|(?<=\b(?:from|last|this|late|ends) )|(?<=\bearly ))"
_TO = r"(?:(?<=\bin )|(?<=\bsince )|(?<=^to )|(?<=\bdeferred to )|(?<=\bforward to ))"
_PART_OF = r"(?:(?<=\bend )|(?<=\bend of )|(?<=\bearly )|(?<=\bmid )|(?<=\bstart of ))"
_ENDS = r"(?![\w@’'-]|/\w|\.\w)"
_BEGINS = r"(?<![\w@&’'./-])"
_IN_SHORT = any_case(
    rf"{_BEGINS}(?:"
    rf"(?P<days>{_DAYS_BEGUN})(?P<joined>[/–-]| ?& ?| and | or | to )(?P<others>{_DAYS_BEGUN})"
    rf"|(?P<months>{_MONTHS_BEGUN})(?P<with>[/–-]| ?& ?)(?P<last>{_MONTHS_BEGUN})"
    rf"|(?P<alone>{_DAYS_ALONE}|{_MONTHS_ALONE}|{_ON}(?:{_DAYS_BEGUN}|{_MONTHS_BEGUN})"
    rf"|{_SINCE}(?:mon|wed|apr|jun|sep|dec)|(?:mon|wed|sat|sun)(?= (?:[ap]m|morning|afternoon|evening|night|nite)s?\b)"
    rf"|(?:mon|wed|sat|sun)(?= (?:\d{{1,2}}(?:(?:st|nd|rd|th)\b| (?:{MONTH}|{_MONTHS_BEGUN})\b)"
    rf"|(?:{MONTH}|{_MONTHS_BEGUN}) \d))"
    rf"|(?:{_MONTHS_BEGUN})(?= (?:meeting|mtg|minutes|mins)\b)"
    rf"|(?:{_TO}|{_PART_OF})(?:{_MONTHS_BEGUN})"
    r"|(?:jan|mar|apr|jun|sep|dec)(?=\.? \d{1,2}(?:st|nd|rd|th)?(?![\w%]|[.:]\d)))"
    rf"|(?<![£$€,:]){_NO_DATE}(?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th)? )(?P<month>{_MONTHS_BEGUN})"
    r"(?!(?<=jan) (?!(?:and|as|at|be|but|for|in|meeting|mtg|noted|on|or|received|the|to|until|was|were|with)\b)"
    r"[a-z]))"
    rf"{_ENDS}(?P<stop>\.(?= [a-z\d]))?(?! of [a-z])(?P<year> \d\d(?![\w£.,:/-]|\s?[ap]m| (?:{_MONTHS_BEGUN})\b))?"
)
"""Days and months in short where what is beside them shows that they are; two figures after a month may be a year."""


_TO_MONTH = any_case(
    rf"\b(?P<since>(?:{MONTH}) (?:(?:19|20)\d\d )?(?:to|until|till) )(?P<month>{_MONTHS_BEGUN}){_ENDS}"
)
_ALSO_WORDS = frozenset("mon wed sat sun jan mar apr sep".split())
"""Days and months in short that are words or parts of names too: *on sun terrace*, *sep tanks*."""
_NO_MONTHS = frozenset("apr sep".split())
"""Of these, the months that also abbreviate other words."""
_AFTER_DATE = FUNCTION_WORDS | ADVERBS | RELATIVES
_NEXT_WORD = regex(
    r"\.? (?!(?:[ap]m|meetings?|mtgs?|minutes|mins|mornings?|afternoons?|evenings?|nights?|nite)\b)"
    rf"(?!(?:{MONTH}|{_MONTHS_BEGUN}) \d)([a-z]+)"
)
_DAY_NEXT, _YEAR_NEXT = regex(r" \d{1,2}(?:st|nd|rd|th)?(?![\w%]|[.:]\d)"), regex(r" (?:19|20)\d\d\b")
_NAME_NEXT = regex(rf" (?!(?:{'|'.join((*MONTH_NAMES, *WEEKDAYS))}|(?:{_MONTHS_BEGUN.title()})\b) ?)[A-Z][a-z]")
_COUNTS = regex(r" \d+")


def _precedes_noun_or_verb(text: str, end: int) -> bool:
    """Whether the next word is a noun or a verb, so that the word before may belong to it."""
    found = _NEXT_WORD.match(text, end)
    return found is not None and found[1] not in _AFTER_DATE


def _precedes_count(text: str, end: int) -> bool:
    """Whether a figure follows that counts something: *to march 3 miles*."""
    found = _COUNTS.match(text, end)
    return found is not None and _precedes_noun_or_verb(text, found.end())


def _may_be_name(match: re.Match[str], typed: Sequence[str], alone: str) -> bool:
    """Whether abbreviated days or months with capitals may be other names: *FRI*, *on Sun Street*, *on Jan*."""
    is_before_name = alone != "" and _NAME_NEXT.match(match.string, match.end()) is not None
    may_be_person = alone == "jan" and match.string.endswith("on ", 0, match.start())
    return is_before_name or may_be_person or any(word[1:] != word[1:].lower() for word in typed)


def _stays(match: re.Match[str], typed: Sequence[str], known: frozenset[str]) -> bool:
    """Whether abbreviated days or months may be other words, a name or the end of a sentence, and so stay as typed."""
    text, end, alone = match.string, match.end(), (match["alone"] or "").lower()
    short = [*map(str.lower, typed)]
    may_be_year = alone != "" and alone not in _NAMED_DAYS and text.endswith("of ", 0, match.start())
    return (
        (may_be_year and match["year"] is not None)
        or (alone in _ALSO_WORDS and _precedes_noun_or_verb(text, end))
        or (alone in _NO_MONTHS and _precedes_count(text, end))
        or ([*typed] != short and _may_be_name(match, typed, alone))
        or not known.isdisjoint(short)
        or (alone != "" and match["stop"] is not None and _may_end_sentence(match))
    )


def dates_in_full(text: str, known: frozenset[str] = frozenset()) -> str:
    """Text with unambiguous abbreviated days and months in full: *on fri*, *4 dec*, *sat & sun*; not *the sun*, *on sun
    terrace*, *of sept 16*, nor a word that is `known` as it stands."""

    def put(match: re.Match[str]) -> str:
        typed = [match[name] for name in ("days", "others", "months", "last", "alone", "month") if match[name]]
        if _stays(match, typed, known):
            return match[0]
        between = match["joined"] or match["with"] or ""
        words = f"{match['day'] or ''}{between.join(map(_expand, typed))}"
        figures = _DAY_NEXT if match["alone"] else _YEAR_NEXT
        stop = "" if match["year"] or figures.match(text, match.end()) else match["stop"] or ""
        return f"{words}{stop}{match['year'] or ''}"

    return _TO_MONTH.sub(lambda m: f"{m['since']}{_expand(m['month'])}", _IN_SHORT.sub(put, text))


def _may_end_sentence(match: re.Match[str]) -> bool:
    """Whether the stop of an abbreviated month may end the sentence, so that the figures after it count something: *it
    came in Feb. 4 closed*; not in *on Feb. 4* and *Feb. 4, 2027*."""
    day = _DAY_NEXT.match(match.string, match.end("stop"))
    is_on = match.string.endswith(("on ", "dated "), 0, match.start())
    return day is not None and not (is_on or _ENDS_DATE.match(match.string, day.end()))


_ENDS_DATE = any_case(rf",? (?:19|20)\d\d\b|\s*(?:[,;:)–-]|\.?$)| (?:and|at|or|to|until|{MONTH}|{_MONTHS_BEGUN})\b")
"""Words that follow the day of a month."""


def in_full(word: str) -> str:
    """The day or month that a word abbreviates; any other word unchanged."""
    return _expand(word).lower() if _SHORT.fullmatch(word) else word


YEAR_IN_SHORT = regex(
    r"(?<!\b[Oo]n )(?<!week of )(?<!\b(?:is|it) )(?<!\b(?:now|was) )(?<!day )(?<!\d )(?<!\d(?:st|nd|rd|th) )"
    rf"\b(?P<month>{'|'.join((*MONTH_NAMES, 'Sept', *(name[:3] for name in MONTH_NAMES)))})"
    r"\.? (?P<year>2\d|3[01])(?=$|[,;)?]|\.(?:$| )| (?:and|but|if|or|so|then|when)\b)(?!, (?:19|20)\d\d)"
)
"""A month with two figures after it that may be a year or a day: *due Nov 27*, not *on Nov 27*."""
_SHORT = regex(rf"{_DAYS_BEGUN}|{_MONTHS_BEGUN}")


def _expand(short: str) -> str:
    """The day or month with this abbreviation."""
    return next(name for name in (*WEEKDAYS, *MONTH_NAMES) if name.lower().startswith(short[:3].lower()))


def ordinal(number: int) -> str:
    """A number with its ending: *1st*, *12th*."""
    return f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def end_of_month(word: str, after: date) -> date | None:
    """Return the next last day of the named month that is not before a date; None for another word."""
    at = _index_of(word, MONTHS)
    if at is None:
        return None
    at += 1
    year = after.year + (at < after.month)
    return date(year + at // 12, at % 12 + 1, 1) - timedelta(1)


def _index_of(word: str, names: tuple[str, ...]) -> int | None:
    """The index of the name that begins with a word of three letters or more; None if none does."""
    begun = word.lower().rstrip(".")
    return next((at for at, name in enumerate(names) if len(begun) > 2 and name.startswith(begun)), None)


def week_of(day: date, step: int = 0, first: str = MONDAY) -> date:
    """Return the first day of the week that a day is in, or of the one so many weeks later. `first` is the name of the
    day on which weeks begin, in small letters."""
    return day + timedelta(7 * step - (day.weekday() - DAYS.index(first)) % 7)


HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
"""The numbers that count hours, and days or weeks."""
SO_LONG = (
    rf"\b(?:with)?in (?:the next )?(?P<count>\d{{1,2}}|an?|{'|'.join(HOURS)}) "
    r"(?P<unit>day|week|fortnight|month)s?\b"
    r"(?! (?:of|from|after|before|at|per|an?|prior|on)\b)"
)
"""How long something may take, as a part of a pattern that ignores capitals: *within 14 days*, and not *within 14 days
of the notice*."""
_WITHIN = any_case(SO_LONG)
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}


def so_long_after(day: date, said: re.Match[str]) -> date:
    """The day that is as long after another as `SO_LONG` says."""
    count, unit = said["count"].lower(), said["unit"].lower()
    number = int(count) if count.isdecimal() else HOURS.index(count) + 1 if count in HOURS else 1
    if unit in _DAYS_IN:
        return day + timedelta(number * _DAYS_IN[unit])
    months = day.year * 12 + day.month - 1 + number
    last = (date(months // 12, months % 12 + 1, 1) + timedelta(31)).replace(day=1) - timedelta(1)
    return last.replace(day=min(day.day, last.day))


def gives_day_in_words(text: str, day: date, held: date | None) -> bool:
    """Return whether words give a day by its name, by its number, as the end of a month, or by how long after the
    meeting it is: *by Friday*, *by the 9th*, *by the end of June*, *within 14 days*."""
    weekday, month = DAYS[day.weekday()], MONTHS[day.month - 1]
    named = rf"{weekday[:3]}(?:{weekday[3:]}|s|r|rs)?\b|(?:the )?{ordinal(day.day)}\b(?! of)"
    if re.search(rf"\b(?:by|before|until) (?:{named})", text, re.IGNORECASE):
        return True
    is_last = (day + timedelta(1)).month != day.month
    end = rf"\bend (?:of )?(?:{month[:3]}(?:{month[3:]}|t)?|(?:(?:the|this) )?month)\b|\bmonth[- ]?end\b"
    if is_last and re.search(end, text, re.IGNORECASE):
        return True
    return held is not None and any(so_long_after(held, said) == day for said in _WITHIN.finditer(text))


def next_day(word: str, after: date) -> date | None:
    """Return the first day after a date that is the named day of the week (*Friday*, *fri*); None for another word."""
    at = _index_of(word, DAYS)
    return None if at is None else after + timedelta((at - after.weekday() - 1) % 7 + 1)


_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_NAMED = rf"(?:{MONTH}|{MONTH_SHORT})(?![a-z])(?!(?-i:(?<=may)|(?<=march)) [a-z])"
_DATED = any_case(
    rf"\b(?P<named>{_WEEKDAY_BEGUN}\b\.?),? "
    r"(?:(?:morning|afternoon|evening),? )?"
    rf"(?:the )?(?P<date>(?:{_NUMBER}(?: of)? ?(?P<month>{_NAMED})|(?P<first>{_NAMED}) {_NUMBER}\b(?![:.]\d))"
    r"(?:,? \d{4}(?!\d|[.:]\d))?|\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)(?:20)?\d\d\b)"
)
"""A day of the week and the date of that day."""
_BEGUN = tuple(day[:3] for day in DAYS)
_NEAR = 60
"""The most days from a meeting within which a date without a year is of that year."""


def wrong_weekdays(text: str, near: date | None) -> Iterator[tuple[re.Match[str], tuple[date, ...]]]:
    """Find the days of the week that their dates do not have (*Tuesday 25 January 2027*, a Monday), with the days that
    each date may be, the nearest first. A date without a year is the day near the date `near`, if there is one;
    otherwise it may be in the year of `near`, the one before or the one after."""
    small = text.lower()
    for match in _DATED.finditer(text) if any(day in small for day in _BEGUN) else ():
        days = sorted(dict.fromkeys(_days_meant(match, near)), key=lambda day: abs(day - (near or day)))
        is_far = has_year(match) or text.startswith(" last", match.end())  # *Friday 10 October last*
        if days and near and not is_far and abs((days[0] - near).days) <= _NEAR:
            days = days[:1]
        if days and all(_BEGUN[day.weekday()] != match["weekday"].lower() for day in days):
            yield match, tuple(days)


def has_year(match: re.Match[str]) -> bool:
    """Whether a date with its day of the week has a year."""
    return bool(match["sign"]) or re.search(r"\d{4}", match["date"]) is not None


def _days_meant(match: re.Match[str], near: date | None) -> Iterator[date]:
    """The days that a date may mean: in figures, the day or the month may come first."""
    first, *others = map(int, re.findall(r"\d+", match["date"]))
    month = _index_of(match["month"] or match["first"] or "", MONTHS)
    second = others.pop(0) if month is None else month + 1
    years = [y % 100 + 2000 if y < 100 else y for y in others]
    years = years or ([near.year - 1, near.year, near.year + 1] if near else [])
    for year in years:
        for day, that in ((first, second), *(((second, first),) if month is None else ())):
            with suppress(ValueError):
                yield date(year, that, day)


def not_that_day(match: re.Match[str], days: Sequence[date]) -> str:
    """The message that a date has another day of the week: *25 January 2027 is a Monday, not a Tuesday*."""
    said = WEEKDAYS[_BEGUN.index(match["weekday"].lower())]
    *others, last = sorted({str(day.year) for day in days})
    if others:
        return f"{match['date']} is not a {said} in {', '.join(others)} or {last}"
    return f"{match['date']} is a {WEEKDAYS[days[0].weekday()]}, not a {said}"


_MONTH = "|".join((*MONTHS, *(f"{month[:3]}" for month in MONTHS), "sept"))
_DAY = r"(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"
_BARE_DAY = rf"(?:{WEEKDAY}|tues?|weds?|thurs?|fri)"
_DAY_OF_MONTH = rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?(?:{_MONTH}))|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?"
_COUNT = r"(?:an?|one|two|three|four|five|six|eight|ten|twelve|a few|a couple of|\d{1,2})"
_SEASON = "spring|summer|autumn|fall|winter"
_SURELY = regex(
    rf"\b(?:tomorrow|tonight|next (?:week|month|year|term|meeting|time|{_SEASON}|{_DAY}|{_MONTH})"
    rf"|later this (?:week|month|year|{_SEASON})"
    rf"|in {_COUNT} (?:more )?(?:days?|weeks?|wks?|months?|years?|yrs?)(?! at\b)|in 20\d\d)\b"
)
"""Times that are always to come."""
_ON_A_DAY = regex(
    rf"\b(?:(?:on )?(?:{_DAY_OF_MONTH})|(?:on )?\d{{1,2}}/(?:0?[1-9]|1[0-2])(?:/(?:20)?\d\d)?(?![/\d])"
    rf"|(?:on )?the \d{{1,2}}(?:st|nd|rd|th)|on {_DAY}|{_BARE_DAY}"
    rf"|(?:{_MONTH}) 20\d\d)\b(?! \w+s\b)"
)
_PART = "early |mid |late |the (?:end|start) of "
_IN_A_MONTH = regex(
    rf"\b(?:in|from|by|at|till?|until|after|before) (?:{_PART})?(?:{_MONTH}|q[1-4]|easter|christmas)\b"
    rf"|\bin (?:the )?(?:spring|autumn|fall)\b|\bthis (?:week|weekend|month|{_SEASON})\b"
)
"""Times to come, or at which something happens every year."""
_OFTEN = regex(r"\b(?:every|each|always|usually|often|most|any)\b")
_HELD = lexicon("months.held")
_ARRANGED = lexicon("months.arranged")


def is_deed(verb: str) -> bool:
    """Whether a verb in the present tells of an action, not a state."""
    return base_of(verb) not in _HELD | {""}


def names_time_to_come(words: str) -> bool:
    """Whether words in small letters name a time that is to come: *if we wait till March*."""
    return any(pattern.search(words) for pattern in (_SURELY, _ON_A_DAY, _IN_A_MONTH))


def says_what_is_to_come(verb: str, before: str, after: str) -> bool:
    """Whether a verb in the present says what will happen. `before` and `after` are the words of its clause, in small
    letters: the time may begin them, or follow the verb."""
    base = base_of(verb)
    if not is_deed(verb) or past_of(base) == verb or _OFTEN.search(after):
        return False  # *we cut the tape on Monday* may be past
    is_deed_to_thing = after.split(" ", 1)[0] in DETERMINERS  # *pulls the route in July*
    is_arranged = base in _ARRANGED or is_deed_to_thing
    patterns = (_SURELY, _ON_A_DAY, _IN_A_MONTH) if is_arranged else (_SURELY, _ON_A_DAY)
    return any(pattern.match(before) or pattern.search(after) for pattern in patterns)


_MONTHS_AND_DAYS = frozenset((*MONTHS, *DAYS, "easter", "christmas"))


def is_time(words: Sequence[str]) -> bool:
    """Whether words begin with a month, a day, a year or the like."""
    low = words[0].lower().rstrip(",.") if words else ""
    is_named = low in _MONTHS_AND_DAYS and (words[0] != low or low not in ("may", "march"))
    return is_named or low in ("then", "last", "next", "today", "yesterday") or (low.isdigit() and len(low) == _YEAR)


_YEAR = 4


_OF_TIMES = regex(
    r"(?i)(?:the |that )?(?:next|previous|following|last|first|end|start|day|week|month|year|morning|afternoon"
    r"|evening)\b"
    r"|(?:early|late|mid|soon|later|then|every|midnight|noon|as soon as|when|once)\b"
)
"""The beginning of a time, beside months and days: *the following week*."""
_PERIOD = regex(
    r"(?i)\b(?:days?|weeks?|months?|years?|mornings?|afternoons?|evenings?|nights?|weekends?|meetings?|hours?|minutes"
    r"|noon|midnight|easter|christmas|spring|summer|autumn|winter|term|season|\d{4}"
    r"|\d{1,2}(?:[.:]\d\d)? ?[ap]m|soon|time)\b"
)

MOST_REPLIED = 4
"""The most words of an answer that may stand directly after *replied*."""


def stands_apart(words: str) -> bool:
    """Whether words after *replied* would say when or where the reply was given: *in May*, *until the lease ended*."""
    first = words.split(" ", 1)[0].lower()
    is_led = first in PREPOSITIONS | SUBORDINATORS or is_time(words.split())
    return is_led or _OF_TIMES.match(words) is not None


def says_when(words: str) -> bool:
    """Whether words say when, and not where: *by the end of May*, *on Tuesday*."""
    parts = words.split()
    is_named = any(is_time([part]) for part in parts)
    return is_named or _OF_TIMES.match(words) is not None or _PERIOD.search(words) is not None
