"""The place of a value in an entry, and the correction that replaces it there and changes nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from clerk_tui.english.months import MONTH, MONTH_NAMES, MONTH_SHORT, WEEKDAY, WEEKDAYS
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.intents import Correct
from clerk_tui.meeting.kinds import CLOCK, MOVEMENT
from clerk_tui.meeting.voting import tally
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.reading import Context
from clerk_tui.notation.substitution import correct
from clerk_tui.notation.times import typed_time
from clerk_tui.regex import any_case, regex

_UNIT = r"(?: ?(?:bn|billion|mn|million|thousand)\b)"
_ITS_UNIT = any_case(rf"(?:[km]|{_UNIT})$")
_NTH = r"(?:st|nd|rd|th)"
VALUE = any_case(
    rf"(?<![\w.,£$€/-])(?:(?P<sum>[£$€]\d(?:[\d,.]*\d)?(?:[km]|{_UNIT})?)|(?P<date>\d{{1,2}}{_NTH}? "
    rf"(?:{MONTH}|{MONTH_SHORT})|(?:{MONTH}|{MONTH_SHORT}) \d{{1,2}}{_NTH}?"
    rf"|(?:[12]?\d|3[01])/(?:0?[1-9]|1[0-2])(?!/))|(?P<nth>\d{{1,2}}{_NTH})|(?P<day>{WEEKDAY}"
    r"|mon|tues?|weds?|thur?s?|fri|sat|sun)|(?P<time>\d{1,2}[.:]\d\d(?: ?[ap]m)?)"
    r"|(?P<share>\d+(?:\.\d+)?%)|(?P<count>\d{1,3}(?:,\d{3})+(?:\.\d\d)?"
    rf"|\d+(?:\.\d+)?(?:k|(?<=\.\d)m|{_UNIT})?))(?![\w%])(?!-\d)"
)
"""A sum, date, day, time, share or number."""
ALIKE = {
    "sum": ("sum",), "share": ("share",), "date": ("date", "day"), "day": ("day", "date"), "time": ("time", "sum"),
    "nth": ("date", "nth"), "count": ("count", "sum", "share", "date"),
}  # fmt: skip
"""The kinds of what a value may stand in place of, the likeliest first."""
LIKE = 0.62
"""How like each other a misspelt word and the right one are."""
_MOST_WORDS = 3
_WIDER = 4
"""How many words beside it a correction takes in, to change one place alone."""
_WORD = regex(r"[£$€]?\w(?:[\w'’.,/-]*\w)?%?")
_SIGNS = "£$€"


class Value(NamedTuple):
    """A value as typed, and its kind."""

    text: str
    kind: str


def is_like(one: str, other: str) -> bool:
    """Whether one of two words may be a misspelling of the other."""
    return _likeness(one, other) >= LIKE


def _likeness(one: str, other: str) -> float:
    """How similar two texts are, from 0 to 1."""
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def makes(line: Correct, entry: Entry | None, is_so: Callable[[Entry], bool], context: Context) -> bool:
    """Whether a correction changes an entry (or any, for None) so that `is_so` holds of it afterwards."""
    try:
        changes = correct(context.meeting, line, context.names, context.presiding).changes
    except LineRefusedError:
        return False
    before, after = changes[0].before, changes[0].after
    if not isinstance(before, Entry) or not isinstance(after, Entry):
        return False
    return (entry is None or before.id == entry.id) and is_so(after)


def typed(line: Correct) -> str:
    """A correction as a line of notation."""
    return "s/{}/{}/".format(*(words.replace("/", "\\/") for words in (line.old, line.new)))


def exchange(entry: Entry, old: int, new: int, context: Context) -> str:
    """The correction that names somebody else in an entry; empty if it would change another entry."""
    line = Correct(context.handle(old), context.handle(new))
    in_text = old not in entry.persons

    def is_so(after: Entry) -> bool:
        return new in (mentioned(after.text or "") if in_text else after.persons)

    return typed(line) if makes(line, entry, is_so, context) else ""


def other_vote(entry: Entry, right: tuple[int, ...], context: Context) -> str:
    """The correction that gives other figures to a vote, or to an outcome without any; empty if it has them already."""
    old, new = shown_vote(entry, context), "-".join(map(str, right))
    line = Correct(old, new)
    is_same = (*right, 0)[:3] == tuple(map(int, old.split("-"))) if "-" in old else old == ""
    return typed(line) if not is_same and makes(line, entry, lambda _: True, context) else ""


def other_outcome(entry: Entry, kind: Kind, context: Context) -> str:
    """The correction of *carried* to *lost* or the reverse; empty if that is impossible."""
    line = Correct(entry.kind.value, kind.value)
    return typed(line) if makes(line, entry, lambda after: after.kind is kind, context) else ""


def shown_vote(entry: Entry, context: Context) -> str:
    """The figures of a vote, or *carried* or *lost*; empty for a motion."""
    known = context.proceedings.divisions.get(entry.id)
    if entry.vote is None or known is None:
        return entry.kind.value if entry.kind in (Kind.VOTE, Kind.CARRIED, Kind.LOST) else ""
    counted = tally(entry.vote, known.voters)
    return "-".join(map(str, (counted.in_favour or 0, counted.against, counted.abstained)))


def other_time(entry: Entry, new: str, context: Context) -> str:
    """The correction of the time of an entry; empty if it has none, or has this one."""
    at = context.time_of(new)
    if entry.at is None or at in (None, entry.at) or entry.kind not in MOVEMENT | CLOCK:
        return ""
    short = f"{entry.at.hour % 12 or 12}.{entry.at:%M}"
    lines = (Correct(shown, new) for shown in (short, typed_time(entry.at)))
    return next((typed(line) for line in lines if makes(line, entry, lambda e: e.at == at, context)), "")


def stands_in(value: Value, entry: Entry, context: Context) -> bool:
    """Whether an entry contains a value, perhaps in another form."""
    if value.kind == "time" and entry.at is not None and entry.kind in MOVEMENT | CLOCK:
        return context.time_of(value.text) == entry.at
    return any(is_named(value, at) for kind in ALIKE[value.kind] for at in values_in(entry, kind, context))


def is_named(value: Value, at: Placed) -> bool:
    """Whether a clerk may mean a value in an entry by another: *12* by *£12*."""
    return _plain(value.text) in _as_named(_plain(at.text), at.kind)


def _plain(value: str) -> str:
    """A value in one common form: *7:12* as *7.12*, *£41,000* as *£41k*, *21/11* as *21 November*."""
    value = "{} {}".format(*_day_and_month(value)) if "/" in value else value
    return _in_short(_THOUSANDS.sub("k", value.casefold().replace(":", ".")))


_THOUSANDS = regex(r",000$")


class Placed(NamedTuple):
    """A value and its place in the words of an entry."""

    text: str
    kind: str
    start: int
    end: int


def values_in(entry: Entry, kind: str, context: Context) -> list[Placed]:
    """The values of a kind in the words of an entry."""
    found = VALUE.finditer(decode(entry.text or "", context.names))
    return [Placed(m[0], kind, *m.span()) for m in found if m.lastgroup == kind]


def places_of(words: Iterable[str], entry: Entry, context: Context) -> list[tuple[int, int]]:
    """The places in an entry of words that begin like these."""
    begun = tuple(word.casefold()[:_BEGUN] for word in words)
    found = _WORD.finditer(decode(entry.text or "", context.names))
    return [match.span() for match in found if begun and match[0].casefold().startswith(begun)]


_BEGUN = 4


def other_value(entry: Entry, at: Placed, new: Value, context: Context) -> str:
    """The correction that replaces one value in an entry; empty if the new one is there, or the old one is not."""
    written = _written_like(at, new)
    return exact(entry, at.start, at.end, written, context) if written != at.text else ""


def _as_named(value: str, kind: str) -> tuple[str, ...]:
    """The forms by which a value may be named: without its sign or unit, or the day of a month alone."""
    value, bare = _in_short(value), _ITS_UNIT.sub("", value)
    if kind == "date":
        number, month = _day_and_month(value)
        days = [number, *(f"{number}{end}" for end in ("st", "nd", "rd", "th"))]
        months = (month, month[:3], month[:4])
        return (*days, *(f"{one} {name}".casefold() for one in days for name in months))
    if kind == "day":
        return value, value[:3], value[:4]
    return value, value[1:], bare, bare.lstrip(_SIGNS), value.removesuffix("%")


def _day_and_month(value: str) -> tuple[str, str]:
    """The day and the month of a date."""
    number = next(iter(_DIGITS.findall(value)), "")
    if "/" in value:
        return number, MONTH_NAMES[int(value.partition("/")[2]) - 1]
    begun = next(iter(_LETTERS.findall(_DAYS_END.sub("", value))), "")[:3].lower()
    return number, next((month for month in MONTH_NAMES if begun and month.lower().startswith(begun)), "")


_DIGITS = regex(r"\d+")
_LETTERS = regex(r"[^\W\d]+")
_DAYS_END = any_case(rf"(?<=\d){_NTH}\b")


def _in_short(value: str) -> str:
    unit = _ITS_UNIT.search(value)
    return f"{value[: unit.start()]}{_letter(unit[0])}" if unit else value


def _letter(unit: str) -> str:
    """The letter for a unit, in whatever form."""
    return unit.strip()[:1].lower().replace("t", "k")


def _written_like(at: Placed, value: Value) -> str:
    """A value as the record writes one."""
    if value.kind == "day":
        return next(day for day in WEEKDAYS if day.lower().startswith(value.text[:3].lower()))
    if at.kind == "date" and value.kind in ("date", "nth", "count"):
        return _date_like(at.text, value)
    return _number_like(at.text, value.text)


def _date_like(old: str, value: Value) -> str:
    """A date, or a day in the same month, in the form of an earlier one."""
    was, month_before = _day_and_month(old)
    number, month = _day_and_month(value.text)
    if "/" in old and value.kind == "date":
        return value.text
    put = old.replace(was, number, 1)
    is_same_month = "/" in old or month in ("", month_before)
    return put if is_same_month else put.replace(_LETTERS.findall(_DAYS_END.sub("", old))[0], month)


def _number_like(old: str, new: str) -> str:
    """A number with the sign, unit and commas of an earlier one."""
    before, after = (match[0] if (match := _ITS_UNIT.search(one)) else "" for one in (old, new))
    bare = new.lstrip(_SIGNS).removesuffix(after)
    was, put = (_ITS_UNIT.sub("", one).lstrip(_SIGNS).partition(".")[0] for one in (old, bare))
    if _letter(after) == "k" and not before and bare.isdigit():  # *25 thousand* for *£52,000*
        bare, after = f"{int(bare) * 1000}", ""
    is_short = not after and len(put) <= len(was) + 1  # *£1.4* for *£1.2 million*, not *£900*
    unit = before if is_short or _letter(after) == _letter(before) else after
    bare = f"{int(bare):,}" if "," in old and bare.isdigit() else bare
    sign = old[0] if old[0] in _SIGNS else new[: len(new) - len(new.lstrip(_SIGNS))]
    return f"{sign}{bare}{unit}{'%' if old.endswith('%') and not bare.endswith('%') else ''}"


def most_like(entry: Entry, words: str, least: float, context: Context) -> tuple[int, int] | None:
    """The place in an entry of the words most like some words, but not the same."""
    shown, many = decode(entry.text or "", context.names), len(words.split())
    if many > _MOST_WORDS:
        return None
    places = [m.span() for m in _WORD.finditer(shown)]
    parts = ((places[at][0], places[at + many - 1][1]) for at in range(len(places) - many + 1))
    near = ((_likeness(shown[a:b], words), a, b) for a, b in parts)
    most, a, b = max(near, default=(0.0, 0, 0))
    return (a, b) if most >= least and shown[a:b].casefold() != words.casefold() else None


def in_place_of(old: str, said: str) -> str:
    """The part of a correction that replaces some words: the part like them, or all of it if it is as short; empty if
    unclear: for *the contract is with Lloyds, not Loyds* it is *Lloyds*."""
    words, many = said.split(), len(old.split())
    if len(words) <= many + 1:
        return said
    parts = [" ".join(words[at : at + many]) for at in range(len(words) - many + 1)]
    likeliest = max(parts, key=lambda part: _likeness(part, old), default="")
    return likeliest if likeliest and is_like(likeliest, old) else ""


def exact(entry: Entry, start: int, end: int, new: str, context: Context) -> str:
    """The correction of one place in an entry, with as many neighbouring words as it needs; empty if there is none."""
    shown = decode(entry.text or "", context.names)
    want = f"{shown[:start]}{new}{shown[end:]}".strip()

    def is_so(after: Entry) -> bool:
        return decode(after.text or "", context.names).casefold() == want.casefold()

    left, right = start, end
    for _ in range(_WIDER):
        line = Correct(shown[left:right], f"{shown[left:start]}{new}{shown[end:right]}")
        if makes(line, entry, is_so, context):
            return typed(line)
        left = shown.rfind(" ", 0, max(left - 1, 0)) + 1
        right = right if left else shown.find(" ", right + 1) if " " in shown[right + 1 :] else len(shown)
    return ""


def whole(words: str, shown: str) -> tuple[int, int] | None:
    """The place in a text of some whole words; None if they are not there."""
    given, text = words.casefold(), f" {shown.casefold()} "
    at = text.find(given)
    while at > 0:
        if not (text[at - 1].isalnum() or text[at - 1] in _SIGNS or text[at + len(given)].isalnum()):
            return at - 1, at - 1 + len(given)
        at = text.find(given, at + 1)
    return None
