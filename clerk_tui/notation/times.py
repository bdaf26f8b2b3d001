"""Times and dates as a clerk types them, read and written."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from clerk_tui.english.months import HOURS, MONTHS, NAMED_DAY, end_of_month, next_day
from clerk_tui.regex import any_case, regex

_TIME = any_case(
    r"(?:(?P<h>\d{1,2})[.:](?P<m>\d{2})|(?P<hm>\d{3,4})|(?P<only>\d{1,2})(?=\s*[ap]\.?m))\s*"
    r"(?:(?P<half>[ap])(?:\.?m\.?|(?<=\d[ap]))|(?P<hours>(?:hrs|hours)\.?))?"
)
_TWELVE = any_case(r"(?:12(?:[.:]00)?\s*)?(?P<word>noon|midnight)")
_ISO = regex(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})")
"""Year, month, day; run together only as eight figures."""
_ISO_AND_TIME = regex(r"(?P<rest>\d{4}-\d{1,2}-\d{1,2})[Tt\s]\s*(?P<time>\d{1,2}:\d{2})(?::\d{2})?")
TYPED_TIME = (
    r"\d{1,2}[.:]\d{2}(?:\s*(?:[ap]\.?m\.?|hrs|hours)|[ap]\b)?|\d{3,4}(?:\s*(?:[ap]m|hrs|hours))?|\d{1,2}\s*[ap]\.?m\.?"
    r"|(?:12(?:[.:]00)?\s*)?(?:noon|midnight)"
)
"""A regular expression for a time in the middle of a line, in lower case."""
_TIME_AT_END = any_case(rf"(?P<rest>.*?)(?:\s*,\s*|\s+)(?:(?:at|[-–—])\s+)?(?P<time>{TYPED_TIME})")
_TIME_FIRST = any_case(rf"(?:at\s+)?(?P<time>{TYPED_TIME})(?:\s*,\s*|\s+)(?:(?:on|[-–—])\s+)?(?P<rest>.*)")
_DAYS = any_case(r"\b(tue|wed|thu)(?:r?s)\b\.?")
"""Short days of the week that the date parser does not know: *Tues*, *Weds*, *Thurs*."""
_FIGURES = regex(r"\b(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(?:\d{2}|\d{4})\b")
_YEARS_AHEAD = 3
"""The years in which a day is to come, from this one on."""
DAY = 24 * 60
HALF_DAY = DAY // 2
"""Minutes."""
NOON = 12
LOOK_BACK = 60
"""How many minutes before the last known time one without am or pm may be: arrivals are often typed a moment later."""

_EVENING = 18
"""The hour from which 12.10 is soon after midnight."""


def minutes_between(earlier: time, later: time) -> int:
    """Return the whole minutes from one time of day to another, which may be after midnight."""
    return ((later.hour - earlier.hour) * 60 + later.minute - earlier.minute) % DAY


def parse_time(text: str, after: time | None = None, began: time | None = None) -> time | None:
    """Read a time of day such as `9.44`, `944`, `9:44am`, `8pm`, `21.05`; None if `text` is anything else.

    Without am or pm it is the reading nearest after `after` (the last known time), or a little before it; if one
    reading is since the meeting `began`, the nearer. In an afternoon 12.10 is soon after noon.
    """
    if twelve := _TWELVE.fullmatch(text.strip()):
        return time(12) if twelve["word"].lower() == "noon" else time(0)
    match = _TIME.fullmatch(text.strip())
    if not match:
        return None
    digits = match["hm"]
    hour = int(digits[:-2] if digits else match["h"] or match["only"])
    minute = int(digits[-2:] if digits else match["m"] or 0)
    half = (match["half"] or "").lower()
    if minute > 59 or hour > (12 if half else 23) or (half and hour == 0):
        return None
    if half:
        return time(hour % 12 + (12 if half == "p" else 0), minute)
    certain = match["hours"] or hour == 0 or hour > 12 or (digits or match["h"]).startswith("0")
    if certain or after is None:
        return time(hour, minute)
    if hour == 12 <= after.hour < _EVENING:
        return time(hour, minute)
    readings = (time(hour % 12, minute), time(hour % 12 + 12, minute))
    first, other = sorted(readings, key=lambda at: _since(began or after, at))
    passed = _since(began or after, after)
    if passed > HALF_DAY:  # not at the time of the meeting
        return min(readings, key=lambda at: _since(after, at))
    is_nearer = abs(_since(began or after, other) - passed) < passed - _since(began or after, first)
    return other if is_nearer else first


def _since(began: time, at: time) -> int:
    """The minutes from a little before one time to another."""
    return (minutes_between(began, at) + LOOK_BACK) % DAY


_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_COUNTED = {name: number for number, name in enumerate((*HOURS, *_TEENS), 1)} | {
    f"{tens}{sign}{unit}".rstrip(): number + (HOURS.index(unit) + 1 if unit else 0)
    for tens, number in (("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50))
    for sign, unit in ((" ", ""), *((sign, unit) for sign in " -" for unit in HOURS[:9]))
}
"""Numbers of minutes in words."""
_PARTS = {"a quarter": 15, "quarter": 15, "half": 30} | {
    name: _COUNTED[name] for name in ("five", "ten", "twenty-five", "twenty five", "twenty")
}
"""What is said of an hour before its name, and its minutes."""
_NUMBERS = {**_COUNTED, **_PARTS}
_HOUR = rf"{'|'.join(HOURS)}|1[0-2]|[1-9]"
_PART = rf"{'|'.join(_PARTS)}|5|10|15|20|25"
_COUNT = rf"{'|'.join(sorted(_COUNTED, key=len, reverse=True))}|[1-5]?\d"
_EVENT = "".join(rf"|(?<=\b{verb} )" for verb in "closed ended finished adjourned suspended resumed back".split())
_IN_WORDS = any_case(
    rf"(?<![\w’'.:/-])(?:(?:(?P<past>{_PART})|(?P<since>{_COUNT}) (?:minutes?|mins?)) past (?P<after>{_HOUR})"
    r"(?: o['’]?clock)?"
    rf"|(?:(?P<lack>{_PART}) (?:minutes|mins)|(?P<quarter>(?:a )?quarter)) to (?P<next>{_HOUR})"
    rf"|(?P<sharp>{_HOUR}) ?o['’]?clock"
    rf"|(?:{_EVENT[1:]})(?P<few>{_PART}) to (?P<then>{_HOUR})(?=\s*(?:$|[.,;)](?!\d)))"
    r"|(?P<at>(?:at|about|around|by|until|till|before|after) |@ ?)"
    rf"(?:(?P<short>{_PART}) to (?P<to>{_HOUR})|(?P<half>half) (?P<halved>{_HOUR})|(?P<hour>{_HOUR}))"
    r"(?=\s*(?:$|[.,;)](?!\d)|[ap]\.?m\b|[–—-] |(?:for|as|because|and|but|so|while|with|before|after|when|until|till|on"
    rf"|in|due|owing|following|having|sharp|exactly|to (?!(?:{_HOUR}|\d+)\b(?!\.\d)))\b)))(?![\w’'/:-]|[.,]\d)"
)
"""Times in words that can be nothing else: *half past six*, *two minutes past seven*, *8 o'clock*; after what somebody
or the meeting did, *closed ten to eight*; and, after *at* and the like, an hour that counts nothing: *at ten to eight*,
*at 8*, but not *at 8 per cent*."""


_HALF = any_case(r"\s*[ap]\.?m\b")
_NAMES = {*HOURS, *map(str, range(1, 13))}


@lru_cache(maxsize=256)
def times_in_figures(line: str, sign: str = ".") -> str:
    """A line with the times in its words in figures, and a sign between hours and minutes: *at ten to eight* is *at
    7.50*; figures that are a time stay as typed: *at 8 pm*."""
    words = {word.strip("@.,;:)") for word in line.lower().split()}
    if words.isdisjoint(_NAMES) and "clock" not in line:
        return line

    def figures(said: re.Match[str]) -> str:
        if said["hour"] and said["hour"].isdecimal() and _HALF.match(line, said.end()):
            return said[0]
        hour, past, lack = (next(filter(None, said.group(*names)), "") for names in (_OF_HOUR, _SINCE, _UNTIL))
        minutes = _number(hour) * 60 + _number(past) - _number(lack)
        return f"{said['at'] or ''}{minutes // 60 or 12}{sign}{minutes % 60:02}"

    return _IN_WORDS.sub(figures, line)


_OF_HOUR = ("after", "next", "sharp", "to", "then", "halved", "hour")
_SINCE, _UNTIL = ("past", "since", "half"), ("lack", "quarter", "few", "short")
"""The groups that have the hour, and the minutes after or before it."""


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS.get(word.lower(), 0)


def is_ambiguous(text: str) -> bool:
    """Whether figures may be two dates: `03/05/2027`, but not `23/05/2027` or `03/03/2027`."""
    match = _FIGURES.search(text)
    return match is not None and match[1].lstrip("0") != match[2].lstrip("0") and max(int(match[1]), int(match[2])) < 13


def parse_date(text: str, after: date | None = None, *, month_first: bool = False) -> date | None:
    """Read a date: `2018-03-02` is year-month-day, anything else has the day first (or, in figures, `month_first`), and
    at least a day and a month; None if `text` is anything else, or includes a time. Without a year it is the next such
    day from `after` on; None without `after`."""
    text = re.sub(r"^the\s+", "", _DAYS.sub(r"\1", text.strip().rstrip(".")), flags=re.IGNORECASE)
    if (iso := _ISO.fullmatch(text)) and (iso[2] or len(text) == 8):
        try:
            return date(int(iso[1]), int(iso[3]), int(iso[4]))
        except ValueError:
            return None
    if not re.search(r"\d", text) or len(text) > 40 or re.match(r"\d{4}\D+\d", text):
        return None
    defaults = (datetime(2000, 1, 1, 1, 1), datetime(2004, 2, 2, 2, 2))
    read = [_read(text, default, month_first=month_first) for default in defaults]
    if read[0] is None or read[1] is None or (read[0].month, read[0].day) != (read[1].month, read[1].day):
        return None
    if read[0].year == read[1].year:
        return read[0]
    if after is None:
        return None
    for year in range(after.year, after.year + 9):
        try:
            day = read[0].replace(year=year)
        except ValueError:
            continue
        if day >= after:
            return day
    return None


def _read(text: str, default: datetime, *, month_first: bool) -> date | None:
    from dateutil import parser

    def zone(name: str | None, offset: int | None) -> tzinfo | None:
        return UTC if name or offset is not None else None  # which makes the text not a date

    try:
        read = parser.parse(text, dayfirst=not month_first, default=default, tzinfos=zone)
    except (ValueError, OverflowError):
        return None
    has_time = read.time() != default.time() or read.tzinfo is not None
    return None if has_time else read.date()


_WEEKDAY_FIRST = any_case(rf"(?:on |this )?(?P<weekday>{NAMED_DAY})\b[.,]?(?: the)?(?: (?P<rest>.+))?")
_OF_MONTH = any_case(r"(?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)")
_END_OF_MONTH = any_case(
    r"(?:the )?(?:end (?:of )?(?:(?:(?:the|this) )?month|(?P<month>[a-z]{3,9})\.?(?: meeting)?)|month[- ]?end)"
)
_SOON = 92
"""The most days until a day of a month with its weekday: *Tuesday 9th*."""


def parse_day(text: str, after: date | None = None, *, month_first: bool = False) -> date | None:
    """Read a day as `parse_date` does, or relative to another as in speech: *Friday*, *Tues 9th*, *the 14th*."""
    text = text.strip().rstrip(".")
    day = parse_date(text, after, month_first=month_first)
    if day or after is None:
        return day
    if end := _END_OF_MONTH.fullmatch(text):
        return end_of_month(end["month"] or MONTHS[after.month - 1], after)
    named = _WEEKDAY_FIRST.fullmatch(text)
    rest = named["rest"] if named else text
    if named and rest and (day := parse_date(rest, after, month_first=month_first)):
        return day
    if named and rest is None:
        return next_day(named["weekday"][:3], after)
    if not (of_month := _OF_MONTH.fullmatch(rest)):
        return None
    coming = (after + timedelta(ahead) for ahead in range(1, _SOON))
    weekday = named["weekday"][:3].lower() if named else ""
    return next((d for d in coming if d.day == int(of_month["day"]) and weekday in ("", f"{d:%a}".lower())), None)


_MONTH_DAY_YEAR = any_case(r"(?:.*\W)?[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}")


def parse_date_and_time(
    text: str, after: date | None = None, *, month_first: bool = False, began: time | None = None
) -> tuple[date, time | None] | None:
    """Read a date with a time before or after it, if any: `8 January 2018 9.30am`. The time is removed first, as the
    date parser does not know a dot between hours and minutes. None if `text` is anything else; `after` and
    `month_first` as in `parse_date`. Four figures at the end are a year if they are one of the next years. Without am
    or pm the time is in the half of the day in which another meeting `began`, and never in the night."""
    text = text.strip().removesuffix(".")
    years = tuple(f" {after.year + ahead}" for ahead in range(_YEARS_AHEAD)) if after else ()
    is_dated = text.endswith(years) or _MONTH_DAY_YEAR.fullmatch(text)
    if is_dated and (whole := parse_date(text, after, month_first=month_first)):
        return whole, None
    for pattern in (_ISO_AND_TIME, _TIME_AT_END, _TIME_FIRST):
        if match := pattern.fullmatch(text):
            day = parse_day(match["rest"], after, month_first=month_first)
            at = parse_time(match["time"], time(13 if began.hour >= NOON else 9) if began else None)
            if day and at:
                return day, at
    whole = parse_day(text, after, month_first=month_first)
    return (whole, None) if whole else None


def typed_time(at: time) -> str:
    """A time in unambiguous form: `9.44am`."""
    return f"{at.hour % 12 or 12}.{at.minute:02}{'am' if at.hour < 12 else 'pm'}"
