"""What a body says at every meeting under the same item, as the line that says it again.

The words are those of the last meeting. Its names, dates and figures are never said again: this meeting's take their
place where the rules below know which, and a gap (`??`) does where they do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from clerk_tui.english.months import MONTH_NAMES, WEEKDAYS, ordinal
from clerk_tui.english.titles_and_forenames import TITLES
from clerk_tui.meeting import AgendaItem, Entry, Former, Kind, Meeting
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.name_parts import take_apart
from clerk_tui.meeting.people import fold, full_list
from clerk_tui.meeting.proceedings import exempt_parts, proceedings
from clerk_tui.meeting.record import long_date
from clerk_tui.notation.completion import Suggestion
from clerk_tui.notation.notes_file import NotesWriter
from clerk_tui.notation.times import parse_date
from clerk_tui.regex import any_case, regex

_TITLES = tuple(
    any_case(pattern)
    for pattern in (
        r"\bapolog(?:y|ies)\b",
        r"\bminutes\b(?!.*\barising\b)",
        r"\bdeclarations?\b|\binterests?\b",
        r"\bpublic (?:questions?|participation|forum)\b|\bquestions? (?:from|by) (?:the )?(?:public|residents)\b",
        r"\b(?:any )?other (?:urgent )?business\b|\burgent (?:items|business)\b",
        r"\bexclusion\b|\bexempt (?:items|business|information)\b|\bpress and public\b",
        r"\bclos(?:e|ing)\b|\bdate of (?:the )?next meeting\b|\bnext meeting\b",
    )
)
"""The items at which every meeting says the same."""
_SAID_AGAIN = frozenset({Kind.NOTE, Kind.CLAUSE, Kind.MINUTES_AGREED, Kind.EXEMPT, Kind.CLOSED, Kind.APOLOGIES})
_MOST = 3
"""The lines of an item that are offered, one after the other."""
_DATE = regex(
    rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?)?"
    rf"(?P<day>\d{{1,2}})(?P<ordinal>st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{'|'.join(MONTH_NAMES)})(?:,?\s+(?P<year>(?:19|20)\d\d))?"
)
_LAW = any_case(
    r"\b(?:section|s\.?|sections|part|parts|schedule|sch\.?|regulations?|article)\s+\d+[A-Z]*(?:\s*\(\w+\))*"
    r"|\b(?:Act|Order|Regulations|Rules|Measure)\s+(?:19|20)\d\d"
)
"""Figures of the law, which are the same at every meeting."""
_FIGURE = regex(r"[£$€]?\d[\d.,:/]*(?<![.,:])(?:\s?(?:am|pm)\b|%)?|@\^\d*|\b(?:noon|midnight)\b")
_NAME = regex(r"@{0,2}[^\W\d_][\w.'’-]*")
_INITIALS = regex(r"(?:[A-Z]\.?){1,3}")
_GAP = "??"
_FROM = regex(r"(?P<before>.*\b(?:from|by|for)[: ]+)(?P<names>.+?)(?P<after>\.?)$")


def stock_line(meeting: Meeting, last: Meeting, former: Sequence[Former]) -> Suggestion | None:
    """The line that the last meeting had next under an item like this; None if nothing like it is due. `former`: the
    earlier meetings, oldest first, including `last`."""
    item = meeting.live_item
    theirs = _match_item(item, last) if item is not None else None
    if item is None or theirs is None or last.head.date is None:
        return None
    said, before = _printed_entries(meeting, item), _printed_entries(last, theirs)
    due = before[len(said) : len(said) + 1]
    if not due or len(said) >= _MOST or [e.kind for e in said] != [e.kind for e in before[: len(said)]]:
        return None
    line = _repeat(due[0], meeting, last, former)
    day = long_date(last.head.date, month_first=meeting.is_month_first)
    return Suggestion(f"As on {day}, under {theirs.title}", line) if line else None


def is_stock_item(item: AgendaItem) -> bool:
    """Whether every meeting says the same under an item."""
    return any(pattern.search(item.title) for pattern in _TITLES)


def _match_item(item: AgendaItem, last: Meeting) -> AgendaItem | None:
    """The matching item of the last meeting, where the same is said."""
    pattern = next((p for p in _TITLES if p.search(item.title)), None)
    if pattern is None:
        return None
    found = [other for other in last.items if not other.is_heading and pattern.search(other.title)]
    same = [other for other in found if fold(other.title) == fold(item.title)]
    return next(iter((*same, *found)), None)


def _printed_entries(meeting: Meeting, item: AgendaItem) -> list[Entry]:
    """The printed entries of an item, in order: not private, exempt or struck out."""
    exempt = exempt_parts(meeting)
    left_out = (Kind.ITEM, Kind.PRIVATE, Kind.PAPER)
    entries = (e for e in meeting.entries_of(item) if not e.is_struck and e.kind not in left_out)
    return [e for e in entries if e.kind is Kind.EXEMPT or not exempt.hides(e)]


def _repeat(entry: Entry, meeting: Meeting, last: Meeting, former: Sequence[Former]) -> str:
    """The line that repeats an entry of the last meeting; empty if it cannot be repeated."""
    if entry.kind not in _SAID_AGAIN or entry.is_doubtful:
        return ""
    if entry.kind is Kind.MINUTES_AGREED:
        return f"/agree {long_date(former[-1].date, month_first=meeting.is_month_first)}" if former else ""
    if entry.kind is Kind.EXEMPT:
        return "/exempt "
    if entry.kind is Kind.CLOSED:
        return "/close"
    if entry.kind is Kind.APOLOGIES:
        return "" if _absentees(meeting) else "/apologies "
    lines = NotesWriter(last).lines(entry)
    return _refreshed(lines[0], meeting, last, former) if len(lines) == 1 else ""


def _absentees(meeting: Meeting) -> tuple[str, ...]:
    """The people who sent apologies to this meeting, as listed."""
    room = proceedings(meeting).room
    sent = (p.person_id for p in meeting.roll if room.standing(p.person_id) is Standing.APOLOGIES)
    return tuple(meeting.people[person].name for person in sent)


def _refreshed(line: str, meeting: Meeting, last: Meeting, former: Sequence[Former]) -> str:
    """A line with this meeting's names and dates in place of the last one's, and gaps for unknown ones."""
    names = _names_in(line, last)
    sent = _absentees(meeting)
    if names and fold(line).startswith("apolog") and (match := _FROM.fullmatch(line)):
        who = full_list(list(sent)) if sent else _GAP
        return f"{_with_dates(match['before'], meeting, last, former)}{who}{match['after']}"
    for start, end in reversed(names):
        line = line[:start] + _GAP + line[end:]
    return _with_dates(line, meeting, last, former)


def _names_in(line: str, last: Meeting) -> list[tuple[int, int]]:
    """The places of a person's name, with titles and initials."""
    surnames = {fold(word) for p in last.people.values() for word in take_apart(p.name).surname.split()}
    found: list[tuple[int, int]] = []
    start = end = -1
    is_titled = False
    for word in _NAME.finditer(line):
        bare = fold(word[0].rstrip("."))
        follows = line[end : word.start()] == " " and start >= 0
        is_title, is_surname = bare in TITLES, bare in surnames and word[0][0].isupper()
        if word[0][0] == "@" or is_surname or (follows and is_titled and word[0][0].isupper()):
            begin = start if follows else word.start()
            if found and found[-1][1] == end and follows:
                begin = found.pop()[0]
            found.append((begin, word.end() - (word[0][-1] == ".")))
        if not follows or not word[0][0].isupper():
            start, is_titled = (word.start(), is_title) if is_title or _INITIALS.fullmatch(word[0]) else (-1, False)
        if found and found[-1][1] == word.end():
            start = found[-1][0]
        end = word.end()
    return found


def _with_dates(line: str, meeting: Meeting, last: Meeting, former: Sequence[Former]) -> str:
    """A line with the last meeting's dates and figures replaced by this one's, or by gaps."""
    kept = [(m.start(), m.end()) for m in _LAW.finditer(line)]
    made: list[str] = []
    at = 0
    for start, end, say in _figures(line, meeting, last, former):
        if any(s < end and start < e for s, e in kept):
            continue
        made += [line[at:start], say]
        at = end
    return "".join((*made, line[at:]))


def _figures(line: str, meeting: Meeting, last: Meeting, former: Sequence[Former]) -> Iterator[tuple[int, int, str]]:
    """The places of dates and other figures, and what replaces each."""
    at = 0
    while at < len(line):
        day, figure = _DATE.search(line, at), _FIGURE.search(line, at)
        if day is not None and (figure is None or day.start() <= figure.start()):
            yield day.start(), day.end(), _date_again(day, meeting, last, former)
            at = day.end()
        elif figure is not None:
            yield figure.start(), figure.end(), _GAP
            at = figure.end()
        else:
            return


def _date_again(match: re.Match[str], meeting: Meeting, last: Meeting, former: Sequence[Former]) -> str:
    """A date that was that of the last meeting or the one before, as this meeting has it; else a gap."""
    held = last.head.date
    day = parse_date(f"{match['day']} {match['month']} {match['year'] or (held.year if held else '')}")
    before = [f.date for f in former if held is not None and f.date < held]
    now: date | None = None
    if before and day == before[-1]:
        now = former[-1].date
    elif day == held:
        now = meeting.head.date
    return _written_like(match, now) if now is not None else _GAP


def _written_like(match: re.Match[str], day: date) -> str:
    """A date in the form of another."""
    weekday = f"{day:%A} " if match["weekday"] else ""
    number = ordinal(day.day) if match["ordinal"] else day.day
    return f"{weekday}{number} {day:%B}{f' {day.year}' if match['year'] else ''}"
