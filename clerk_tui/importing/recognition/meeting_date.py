"""Finds dates and times in a text, and the day of a meeting: `day_of` ranks the dates in the head and checks them
against the weekday, the title and the file name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from clerk_tui.english.months import DAYS, MONTHS, WEEKDAYS
from clerk_tui.importing.recognition.front_matter import WILL_BE, Above
from clerk_tui.lists.rows import is_date
from clerk_tui.regex import any_case, regex

_NUMBERS = {name[:length]: at for at, name in enumerate(MONTHS, 1) for length in (3, 4, len(name))}
_MONTH = "|".join(sorted((*MONTHS, "sept", *(name[:3] for name in MONTHS)), key=len, reverse=True))
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|[^\w\s]{1,2})|(?![ap]m)[a-z]{1,2})?"
"""The letters after a day of the month, also as scans misread them."""
_TO = rf"(?:(?:[-–]|\s?&\s?|\s(?:and|to)\s)\d{{1,2}}{_ORDINAL})?"  # the last of several days: *16-17 June*
_DATE = regex(
    rf"""(?<!\d)(?<!\d[/.:])(?:(?P<d1>\d{{1,2}}){_ORDINAL}{_TO}(?:-|\.?,?\s*)(?:(?:day\s+)?of\s+)?
      (?P<m1>{_MONTH})(?![a-z])(?:-|[.,]{{0,2}}\s*)(?P<y1>\d{{4}})
    | \b(?P<m2>{_MONTH})(?![a-z])\.?\s*(?P<d2>\d{{1,2}})\s?(?:st|nd|rd|th)?{_TO}(?:\s?[.,]\s*|\s+)(?P<y2>\d{{4}})
    | (?P<y3>\d{{4}})[-/.](?P<m3>\d{{2}})[-/.](?P<d3>\d{{2}})
    | (?P<d4>\d{{1,2}})(?P<sign>[/.-])(?P<m4>\d{{1,2}})(?P=sign)(?P<y4>\d{{4}}|\d{{2}}))(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_YEAR = any_case(
    rf"(?<!\d)(?P<d1>\d{{1,2}}){_ORDINAL}\s+(?:(?:day\s+)?of\s+)?(?P<m1>{_MONTH})(?![a-z])"
    rf"(?!\W{{0,3}}\d{{4}})|\b(?P<m2>{_MONTH})(?:\s+|\.\s*)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?!\W{{0,3}}\d{{4}})"
)
_TIME = regex(
    r"""(?<![\d£$€.])(?<!\d[T:])(?<!(?-i:[A-Z]))
     (?:(?P<h>\d{1,2})(?:[.:]?(?P<m>\d{2})(?::\d{2})?)?\s?(?P<half>[ap])(?:\.?\s?m\b\.?|(?<=:\d\d[ap])\b)
    |(?P<h24>\d{1,2})(?:[:.]|(?<=\b[012]\d)(?=\d{2}\s?(?:hrs|hours(?!\sof))\b))(?P<m24>\d{2})
     (?:\s?(?:hrs|hours)|(?=\s?(?:[-–—]|to)\s?(?P<end>\d{1,2})(?:[.:]\d{2})?\s?(?P<end_half>[ap])\.?\s?m\b))?
    |(?P<noon>noon|midday))(?!\.?\d|%)""",
    re.IGNORECASE | re.VERBOSE,
)


def find_date(text: str) -> date | None:
    """The first date in a text with day, month and year, or None; in figures the day is first, unless it cannot be."""
    return next(find_dates(text), None)


def find_dates(text: str) -> Iterator[date]:
    """Yield the dates in a text, in order, read as by `find_date`."""
    return (day for day, _, _ in places_of_dates(text))


def places_of_dates(text: str, *, month_first: bool = False) -> Iterator[tuple[date, int, int]]:
    """Yield each date in a text, its start and end. `month_first`: in figures the month is first, if it can be."""
    for match in _DATE.finditer(text):
        if match["d1"]:
            parts = int(match["y1"]), _month(match["m1"]), int(match["d1"])
        elif match["m2"]:
            parts = int(match["y2"]), _month(match["m2"]), int(match["d2"])
        elif match["y3"]:
            parts = int(match["y3"]), int(match["m3"]), int(match["d3"])
        else:
            year, first, second = int(match["y4"]), int(match["d4"]), int(match["m4"])
            is_turned = second > 12 or (month_first and first <= 12)
            parts = (year if year > 99 else 2000 + year, *((first, second) if is_turned else (second, first)))
        try:
            yield date(*parts), match.start(), match.end()
        except ValueError:
            continue


def _month(word: str) -> int:
    return _NUMBERS[word.casefold()]


def dates_without_year(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield day, month, start and end of each date in a text that has no year."""
    for match in _NO_YEAR.finditer(text):
        day, month = int(match["d1"] or match["d2"]), _month(match["m1"] or match["m2"])
        if 1 <= day <= 31:
            yield day, month, match.start(), match.end()


def has_months_first(text: str) -> bool | None:
    """Whether dates in figures have the month first; None if no date of a text decides that."""
    figures = [(int(m["d4"]), int(m["m4"])) for m in _DATE.finditer(text) if m["d4"]]
    first, second = any(b > 12 >= a for a, b in figures), any(a > 12 >= b for a, b in figures)
    return None if first is second else first


def has_names_first(text: str) -> bool:
    """Whether the dates in a text begin with the name of the month: *May 3, 2026*."""
    words = [bool(m["m2"]) for m in _DATE.finditer(text) if m["m1"] or m["m2"]]
    return len(words) > 1 and all(words)


def find_time(text: str, *, is_late: bool = False) -> time | None:
    """The first time of day in a text, or None. `is_late`: without am or pm, 1 to 9 are in the afternoon."""
    return next(find_times(text, is_late=is_late), None)


def time_alone(text: str) -> time | None:
    """The time of day, if a text is only that; otherwise None."""
    return find_time(text) if _TIME.fullmatch(text.strip(" .()")) or _TIME.fullmatch(text.strip()) else None


def find_times(text: str, *, is_late: bool = False) -> Iterator[time]:
    """Yield the times of day in a text, in order; `is_late` as in `find_time`."""
    for match in _TIME.finditer(text):
        if match["noon"]:
            yield time(12, 0)
            continue
        hour, minute = int(match["h"] or match["h24"]), int(match["m"] or match["m24"] or 0)
        half = (match["half"] or match["end_half"] or "").casefold()
        if match["end"] and hour % 12 > int(match["end"]) % 12:
            half = "ap"[half == "a"]  # *11:30 - 1:00 pm*
        if minute > 59 or hour > (12 if half else 23):
            continue
        if half:
            yield time(hour % 12 + (12 if half == "p" else 0), minute)
        else:
            yield time(hour + 12 if is_late and 1 <= hour <= 9 else hour, minute)


_NAMED = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)"
_WEEKDAY_BEFORE = any_case(rf"\b(?P<day>{_NAMED})(?:day)?\b\W{{0,4}}(?:(?:the|next)\s+)*$")
_WEEKDAY_STUCK = any_case(rf"\b(?P<day>{_NAMED})day$")
_WEEKDAY_AFTER = any_case(rf"\W{{0,3}}(?P<day>{_NAMED})day\b")
MEETS = any_case(
    r"\b(?:held|meetings?|met|will meet|convened?|summoned|invited|commenc\w+|take place|took place|called to order"
    r"|began|opened)\b"
)
"""Words of a sentence that says when a meeting is or was."""
_LABELLED = any_case(r"\b(?:date|day|when)(?:\s+(?:of\s+meeting|and\s+time|&\s+time))?\W{1,4}$")
_OF_POST = regex(r"(?:date|pubDate|publishDate|published|lastmod|updated): ?[\"']?\d{4}-\d\d-\d\d")
"""A line of the front matter of a page."""
_OTHER = any_case(
    r"(?<!\battend the )\b(?:last|previous|prior|preceding|next|following|future"
    r"|forthcoming)\s+(?:\w+\s+){0,2}(?:meeting|minutes|report)|\b(?:confirm|approv|adopt|accept|sign|receiv)(?:e|ed"
    r"|es|al|ing|ion)?\b(?!\s+minutes)|\b(?:circulated|correct record|taken as read|amended|dated|letter|issued?|added"
    r"|publish\w*|despatch\w*|posted|printed|deadline|no later than|by (?:noon|\d|midday)|since|until|due|deferred"
    r"|revised|updated|(?<!day )next|date of document|week of|year end\w*|born|died|expires?|effective|report of)\b"
)
"""Words about a day other than the meeting's."""
_DRAFT = any_case(
    r"\(?\b(?:draft|until|unless|subject|pending|to be)\b[^.()\n]{0,30}\b(?:approv\w+|confirm\w+|adopt\w+|agreed)\b"
    r"(?:[^.()\n]{0,40}\bmeeting)?\)?"
)
"""*Draft until approved at the next meeting*, about these minutes."""
_OF_MINUTES = any_case(r"\bminutes\b|\bclerk\b")  # the same above the items of an agenda
_SENTENCE = regex(r"(?<=[a-z]{3})[.;]\s+(?=[A-Z])|\n\s*\n")
_BEFORE, _AFTER, _CLOSE = 160, 30, 45  # characters beside a date in which it is told what day it is
_TITLE = any_case(r"\b(?:minutes|meeting|agenda|notes|proceedings)\b")
_LEAST = (1, 3, 5)  # the rank of a date that is that of the meeting, at least, in each of the zones
_TOLD = 5  # the rank of a date of which it is told that they met then, at least
_YEARS = range(1900, 2200)
_PUBLISHED_WITHIN = timedelta(days=150)  # from a meeting to its published minutes, whose day a name may have


@dataclass(frozen=True)
class _Candidate:
    day: date
    weekday: int | None
    rank: int
    """How strongly the words around it suggest the day of the meeting."""
    either: str = ""
    """The date as printed, if either of its figures may be the month."""
    is_of_post: bool = False
    """Whether it is in the front matter of a page, which has the day of publication."""

    @property
    def is_wrong(self) -> bool:
        """Whether the weekday printed beside it does not match."""
        return self.weekday is not None and self.day.weekday() != self.weekday


def is_of_other_day(text: str) -> bool:
    """Whether a line is about a day other than the meeting's."""
    return _OTHER.search(text) is not None or _OF_MINUTES.search(text) is not None


def _weekday(before: str, after: str) -> int | None:
    match = _WEEKDAY_BEFORE.search(before[-20:]) or _WEEKDAY_STUCK.search(before[-12:])
    match = match or _WEEKDAY_AFTER.match(after)
    return [day[:3] for day in DAYS].index(match["day"][:3].lower()) if match else None


def _rank(text: str, begin: int, end: int, *, to_come: bool) -> tuple[int, int | None]:
    """How strongly the words and the weekday around a date suggest that it is the meeting's, and the weekday."""
    sentence = _SENTENCE.split(_DRAFT.sub(" ", text[max(0, begin - _BEFORE) : begin]))[-1]
    after = text[end : end + _AFTER]
    weekday = _weekday(sentence, after)
    first, last = text.rfind("\n", 0, begin) + 1, text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    rank = 3 * (weekday is not None) + 2 * (find_time(after) is not None) + 3 * bool(MEETS.search(sentence))
    is_labelled = _LABELLED.search(sentence) is not None and not _OF_POST.match(line)
    rank += 2 * (bool(_TITLE.search(line)) or len(line) < 2 * _AFTER) + 6 * (
        is_labelled or line[:6].casefold() == "title:"
    )
    other = _OTHER.search(_words_before(sentence))
    if to_come and other and WILL_BE.search(_words_before(sentence), other.end()):  # *The next meeting will be held on*
        other = None
    is_other = bool(other) or (to_come and bool(_OF_MINUTES.search(sentence[-_CLOSE:])))
    is_short = _SHORT_FIGURES.fullmatch(text[begin:end]) is not None
    return rank - 12 * is_other - (6 if len(line) > 2 * _AFTER else 3) * is_short, weekday


def _words_before(sentence: str) -> str:
    """The words right before a date that say what it is of: from its line, and a longer line that runs on in it."""
    above, _, line = sentence.rpartition("\n")
    last = above.rpartition("\n")[2]
    return (f"{last} {line}" if len(last) > _CLOSE and len(line) < _CLOSE else line)[-2 * _CLOSE :]


_EITHER = regex(r"(?:0?\d|1[0-2])[/.-](?:0?\d|1[0-2])[/.-]\d{2,4}")
_SHORT_FIGURES = regex(r"\d{1,2}\D\d{1,2}\D\d{2}")  # *16/07/2*, which may be the number of an item


def _candidates(
    text: str, named: _Named, *, to_come: bool, month_first: bool | None, is_turned: bool
) -> list[_Candidate]:
    """The days named in a text with their best rank; figures have the `month_first`, or may be `is_turned`."""
    found: dict[date, _Candidate] = {}
    for day, begin, end in places_of_dates(text, month_first=month_first is True or is_turned):
        if day.year not in _YEARS:
            continue
        rank, weekday = _rank(text, begin, end, to_come=to_come)
        if weekday not in (None, day.weekday()) and not any(c.isalpha() for c in text[begin:end]):
            turned = _date_if_valid(day.year, day.day, day.month)  # of two numbers the month may be the first
            day = next((other for other in turned if other.weekday() == weekday), day)
        rank += 3 * (day in named.days)
        is_open = month_first is None and weekday is None and _EITHER.fullmatch(text[begin:end]) is not None
        held = found.get(day)
        if held is None or rank > held.rank:
            is_of_post = _OF_POST.match(text[text.rfind("\n", 0, begin) + 1 :]) is not None
            either = text[begin:end] if is_open and day.day != day.month else ""
            found[day] = _Candidate(day, weekday, rank, either, is_of_post)
    return list(found.values())


# The name of the file

_EIGHT = regex(r"(?<!\d)(?P<y>20\d\d|19\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(?P<a>\d\d)(?P<b>\d\d)(?P<y>(?:19|20)\d\d)(?!\d)")
_SIX = regex(r"(?<!\d)(?!(?:19|20)\d\d(?:0\d|1[0-2]))(?P<a>\d\d)(?P<sign>[ ._-]?)(?P<b>\d\d)(?P=sign)(?P<c>\d\d)(?!\d)")
"""Three pairs of figures; four and two may be a year and a month."""


@dataclass(frozen=True)
class _Named:
    """The days in the name of a file."""

    text: str = ""
    in_words: tuple[date, ...] = ()
    """With the month as a word."""
    in_figures: tuple[date, ...] = ()
    """All readings of its figures."""

    @property
    def days(self) -> tuple[date, ...]:
        """All days in the name."""
        return self.in_words + self.in_figures


def _days_in_name(name: str) -> _Named:
    words = re.sub(r"[_+]|%20", " ", re.sub(r"\.[A-Za-z]{2,5}$", "", name))
    plain = re.sub(r"(?<=[A-Za-z])-|-(?=[A-Za-z])", " ", words)
    told: list[date] = []
    figures: list[date] = []
    for day, begin, end in places_of_dates(plain):
        (told if any(c.isalpha() for c in plain[begin:end]) else figures).append(day)
    for match in _EIGHT.finditer(words):
        figures += _date_if_valid(int(match["y"]), int(match["m"]), int(match["d"]))
    for match in _YEAR_LAST.finditer(words):
        for parts in (("y", "b", "a"), ("y", "a", "b")):
            figures += _date_if_valid(*map(int, match.group(*parts)))
    for match in _SIX.finditer(words):
        a, b, c = int(match["a"]), int(match["b"]), int(match["c"])
        figures += [*_date_if_valid(2000 + c, b, a), *_date_if_valid(2000 + a, b, c), *_date_if_valid(2000 + c, a, b)]
    return _Named(plain, tuple(dict.fromkeys(told)), tuple(dict.fromkeys(figures)))


def _date_if_valid(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []


# Which it is


def day_of(
    zones: Sequence[str], name: str = "", *, whole: str = "", to_come: bool = False
) -> tuple[date | None, list[str]]:
    """The day of a meeting, or None, and doubts; `zones`: texts of the head, `name`: of the file, `whole`: all text."""
    named, month_first = _days_in_name(name), has_months_first(whole)
    is_turned = to_come and month_first is None and has_names_first(whole)
    all_found: list[_Candidate] = []
    for zone, least in zip(zones, _LEAST, strict=False):
        candidates = _candidates(zone, named, to_come=to_come, month_first=month_first, is_turned=is_turned)
        found = [c for c in candidates if c.rank >= least]
        all_found += candidates
        if found:
            best = max(found, key=lambda c: (c.day in named.days and not c.is_wrong, c.rank))
            short = _without_year(zone, max(least, _TOLD), named, whole) if best.is_of_post else None
            if short and short[0] not in (None, best.day):
                return short
            if best.is_wrong and (fits := [d for d in named.days if d.weekday() == best.weekday]):
                return fits[0], [_doubt_of_name(best.day, fits[0])]
            return best.day, list(_doubts_about(best, found, named))
        if short := _without_year(zone, least, named, whole):
            return short
    told = [c.day for c in all_found if not c.is_wrong]
    told += [day for m in _EIGHT.finditer(whole) for day in _date_if_valid(int(m["y"]), int(m["m"]), int(m["d"]))]
    if both := [day for day in told if day in named.days]:
        return both[0], []
    if named.days and (len(named.days) == 1 or named.in_words):
        day = named.days[0]
        return day, [f"The text does not say on which day the meeting was: {said(day)} is in the name of the file."]
    if all_found:
        best = max(all_found, key=lambda c: c.rank)
        doubt = f"It is not said plainly that the meeting was on {said(best.day)}."
        return (best.day, [doubt, *_doubts_about(best, (), named)]) if best.rank >= 0 else (None, [])
    return None, []


def _doubts_about(best: _Candidate, found: Sequence[_Candidate], named: _Named) -> Iterator[str]:
    """Yield the doubts about a day, a sentence each."""
    if best.is_wrong and best.weekday is not None:
        yield f"{said(best.day)} is a {best.day:%A}, and not a {WEEKDAYS[best.weekday]}."
    is_sure = best.day in named.days
    if best.either and not is_sure and best.day not in (c.day for c in found if not c.either):
        other = "day" if int(re.split(r"\D", best.either)[0]) == best.day.month else "month"
        yield f"{best.either} was read as {said(best.day)}: is the {other} the first figure?"
    others = [c.day for c in found if c.day != best.day and c.rank >= best.rank - 1]
    if others and not is_sure:
        which = " and ".join(said(day) for day in others[:2])
        few = f"The file names {len(others) + 1} days above its items"
        yield f"{few}: {said(best.day)} was taken, and not {which}. Which is the day of the meeting?"
    if named.days and not is_sure and not _may_be_published(best, named):
        yield _doubt_of_name(best.day, named.days[0])


def _doubt_of_name(taken: date, other: date) -> str:
    return f"The text and the name of the file name different days, {said(taken)} and {said(other)}: which is it?"


def _may_be_published(best: _Candidate, named: _Named) -> bool:
    """Whether the day in the name of the file may be that on which the minutes were published."""
    is_later = any(timedelta(0) < day - best.day <= _PUBLISHED_WITHIN for day in named.days)
    return is_later and not named.in_words and not best.is_wrong and (best.weekday is not None or best.rank >= _TOLD)


def _without_year(
    zone: str, least: int, named: _Named, whole: str, *, to_come: bool = False
) -> tuple[date | None, list[str]] | None:
    """The day of a date without a year: the year is in the name of the file, or fits the weekday. With doubts."""
    years = {day.year for day in named.days} or {int(y) for y in _YEAR.findall(named.text)}
    seen = [day.year for day, _, _ in places_of_dates(whole)] + [int(year) for year in _YEAR.findall(zone)]
    seen = seen or [int(year) for year in _YEAR.findall(whole)]
    for number, month, begin, end in dates_without_year(zone):
        rank, weekday = _rank(zone, begin, end, to_come=to_come)
        if rank < least:
            continue
        for year in sorted(years) or _likely_years(seen):
            fits = [d for d in _date_if_valid(year, month, number) if weekday is None or d.weekday() == weekday]
            if fits and years:
                named_days = named.days[:1] if fits[0] not in named.days else ()
                return fits[0], [_doubt_of_name(fits[0], day) for day in named_days]
            if fits and (weekday is not None or 2 * seen.count(year) > len(seen)):
                return fits[0], [f"The date has no year: {zone[begin:end]}. {year} was taken for it."]
        return None, [f"The date has no year: {' '.join(zone[begin:end].split())}."]
    return None


_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _likely_years(seen: Sequence[int]) -> list[int]:
    """The likely years: those that a text names most often, then the years beside them."""
    often = sorted(set(seen), key=lambda year: -seen.count(year))
    return list(dict.fromkeys([*often, *(year + by for year in often for by in (1, -1))]))


def said(day: date) -> str:
    """A day in words: *3 May 2026*."""
    return f"{day.day} {day:%B %Y}"


# Of an agenda


def _announced_day(above: Above, whole: str) -> tuple[date, list[str]] | None:
    """The day without a year in a sentence that they will meet then, with doubts; otherwise None."""
    full = {(day.month, day.day) for text in above.blocks for day in find_dates(text)}  # the year is in the next line
    found = _days_without_year(filter(WILL_BE.search, above.rows), _LEAST[0], whole)
    return next((one for one in found if (one[0].month, one[0].day) not in full), None)


def _days_without_year(texts: Iterable[str], least: int, whole: str) -> Iterator[tuple[date, list[str]]]:
    """Yield the days without a year that texts of an agenda name, each with its doubts."""
    for text in texts:
        day, doubts = _without_year(text, least, _Named(), whole, to_come=True) or (None, [])
        if day:
            yield day, doubts


def _with_weekday(above: Above, whole: str, taken: date) -> tuple[date, list[str]] | None:
    """The first day after `taken` with a weekday and no year, if dates with a year, as of a letter, have no weekday."""
    beside = [_weekday(text[:begin], text[end:]) for text in above.rows for _, begin, end in places_of_dates(text)]
    if any(weekday is not None for weekday in beside):
        return None
    texts = (text for text in above.rows if _weekdays(text) - {None})
    return next((one for one in _days_without_year(texts, _LEAST[0], whole) if one[0] > taken), None)


def _weekdays(text: str) -> set[int | None]:
    """The weekdays beside the dates without a year in a text."""
    return {_weekday(text[:begin], text[end:]) for _, _, begin, end in dates_without_year(text)}


def _with_time(rows: Iterable[str], whole: str) -> tuple[date, list[str]] | None:
    """The first day of a meeting without a year whose line has a weekday and a time: a bare date may be a letter's."""
    called = (text for text in rows if _IS_HELD.search(text) and find_time(text) and _weekdays(text) - {None})
    return next(_days_without_year((t for t in called if not (find_date(t) or _OTHER.search(t))), -_TOLD, whole), None)


_NEXT = any_case(r"\bnext\b.{0,40}\bmeeting\b")
_IS_HELD = any_case(r"\b(?:meeting|agm|egm)\b(?!.*\b(?:last|previous|next|minutes)\b)")  # a line about a meeting
_LONGEST_LINE = 90  # characters


def day_to_come(above: Above, whole: str) -> tuple[date | None, list[str]]:
    """The day of the meeting that an agenda is for, or None, and a sentence for each doubt about it."""
    rows, labels = above.rows, above.labels
    labelled = [f"{name}: {labels[name]}" for name in ("date", "day", "when") if name in labels]
    told = {day for text in rows if WILL_BE.search(text) and (day := find_date(text))}
    text = "\n".join((*labelled, *rows))
    if not (told or labelled) and (short := _announced_day(above, whole or text)):
        return short
    told = told or {day for text in above.blocks if WILL_BE.search(text) and (day := find_date(text))}
    if len(told) == 1 and labelled and not told & {day for text in labelled for day in find_dates(text)}:
        (day,) = told
        return day, [f"Is {said(day)} the day of the meeting? The file also has “{labelled[0]}”."]
    of_meeting = (text for text in rows if _IS_HELD.search(text) and not _OTHER.search(text))
    held = {day for text in of_meeting if len(text) < _LONGEST_LINE for day in find_dates(text)}
    bare = {day for text in rows if is_date(text) for day in find_dates(text)}
    if len(held) == 1 and len(bare - held) == 1 and not labelled:  # when it was published
        return held.pop(), [
            f"Is {said(min(bare - held))}, in a line of its own, the day of the meeting? It was not taken."
        ]
    day, doubts = day_of([text], whole=whole or text, to_come=True)
    short = _with_weekday(above, whole or text, day) or _with_time(rows, whole or text) if day in bare else None
    if short:
        return short
    next_ones = {day: text for text in rows if _NEXT.search(text) for day in find_dates(text)}
    if day is None and not doubts and len(next_ones) == 1:
        (day,) = next_ones
        return day, [] if find_time(next_ones[day]) else [
            f"Is {said(day)}, of which it is said that they meet next, the day of the meeting?"
        ]
    if day is None and not doubts and len(bare) == 1:
        (day,) = bare
        return day, [f"Is {said(day)}, in a line of its own, the day of the meeting? Nothing says so."]
    return day, doubts if day or doubts else [NO_DAY]


NO_DAY = "The file does not say on which day the meeting is."
