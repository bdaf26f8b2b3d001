"""The words of a line: mentions of people, gaps, escapes and due dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from clerk_tui.english.months import MONTH_SHORT, NAMED_DAY, SO_LONG, so_long_after
from clerk_tui.meeting import Entry
from clerk_tui.meeting.entry_text import GAP, MOTION, Mention, Numbered, TheMotion, clean, literal, parts
from clerk_tui.meeting.kinds import ACTION, MATTER
from clerk_tui.notation.name_index import MOST_WORDS, NameIndex
from clerk_tui.notation.times import parse_date, parse_day
from clerk_tui.regex import any_case, regex

_MARKED = regex(
    r"(?P<slashes>\\*)(?:(?P<mention>(?<![\w@.])@@?(?=[^\W\d_]))|(?P<gap>(?<![\w?!])\?\?(?!\?))"
    r"|(?P<above>(?<![\w@.])@(?:\^\d{0,2}|#\d{1,12})(?!\w)))",
    re.UNICODE,
)
_THE_MOTION = regex(r"motion(?!\w)")
"""The word that mentions the motion in hand."""
_NAME_END = regex(r"[^\w\s.'’\-]|['’]s\b|\.(?:\s|$)|\n")
DOUBT = "⚠"
"""The first character of a line that is in doubt: the event that it reads as, or a note to be settled."""
UNSETTLED = DOUBT * 2
"""The same in a file, of an event that is to be settled although nothing in its line says so any more: the person whom
it mentioned came onto the roll afterwards."""
CONFIRMED = "✓"
"""The first character of a line that would be in doubt, but is right as it stands."""
_BY = any_case(
    r"\b(?:by|before|until|(?:no|not) later than|in time for|ahead of|(?<!is )(?<!are )(?<!was )due|deadline:?) (?=\S)"
    r"|\bfor(?: the)?(?: meeting (?:of|on))? (?P<for>(?:the )?\w+ \w+(?: \d{4})?|\w+ \d+, \d{4})\.?$"
    rf"|{SO_LONG}"
)
"""When something is due; the date may follow another *by*: *by ward by 1 May*. *For 8 April* says so only at the
end: *the rota for 8 April and the key*."""
_LONGEST_DATE = 6
"""The words of a date, including the day of the week."""
_DATE_WORD = rf"(?:\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}\b|(?:{MONTH_SHORT}|{NAMED_DAY}\.)(?<=\.)(?= \d)|[^\s.,;:)]+)"
_DATE_SAID = any_case(rf"(?:{NAMED_DAY}, )?{_DATE_WORD}(?: {_DATE_WORD}){{0,{_LONGEST_DATE - 1}}}(?:, \d{{4}}\b)?")
"""Words that may be a date, with a sign only after short words and before a year."""
_FLAG = regex(r"^(?P<said>.*\S)\s+(?P<slashes>\\*)!\s*(?P<due>[^!]*)$", re.DOTALL)


def tidy(typed: str) -> str:
    """Return `typed` cleaned, in one line, without white space at either end."""
    return " ".join(clean(typed).split("\n")).strip()


Above = Callable[[int], int | None]
"""Finds the entry that is so many above a line, from 1."""


def encode(typed: str, names: NameIndex, presiding: int | None, above: Above | None = None) -> tuple[str, str]:
    """Typed words as they are stored, and the first mention in them that names nobody (else empty). `@^` is the number
    of the paragraph above, `@^2` of the one before it; without `above`, `@#` and an entry's id."""
    out, at, unknown = "", 0, ""
    for match in _MARKED.finditer(typed):
        if match.start() < at:
            continue
        out += literal(typed[at : match.start()])
        slashes = len(match["slashes"])
        out += "\\" * (slashes // 2)
        mark = match["mention"] or match["gap"] or match["above"]
        at = match.end()
        if slashes % 2:
            out += mark
        elif match["gap"]:
            out += GAP
        elif match["above"]:
            entry_id = _numbered(mark, above)
            out += mark if entry_id is None else str(Numbered(entry_id))
            unknown = unknown or (mark if entry_id is None else "")
        elif mark == "@" and (word := _THE_MOTION.match(typed, at)):
            out += MOTION
            at = word.end()
        else:
            taken, voice = _mentioned(typed[at:], names, presiding)
            if voice is None:
                out += mark
                unknown = unknown or mark + (typed[at:].split() or [""])[0]
            else:
                out += str(Mention(voice, mark == "@@"))
                at += taken
    return out + literal(typed[at:]), unknown


def _numbered(mark: str, above: Above | None) -> int | None:
    """The entry whose paragraph a reference means."""
    if mark[1] == "#":
        return int(mark[2:]) if above is None else None
    return above(int(mark[2:] or 1)) if above is not None else None


def begins_with_reference(typed: str) -> bool:
    """Whether typed words begin with a mention, a gap, or the backslash that escapes one."""
    return _MARKED.match(typed) is not None


def _mentioned(rest: str, names: NameIndex, presiding: int | None) -> tuple[int, int | None]:
    """The number of characters of `rest` that name a person, and the person."""
    end = _NAME_END.search(rest)
    words = list(re.finditer(r"\S+", rest[: end.start()] if end else rest))[:MOST_WORDS]
    count, voice = names.first([word[0] for word in words], presiding)
    if not words or not isinstance(voice, int):
        return 0, None
    return len(rest[: words[count - 1].end()].rstrip(".'’-")), voice


def _by_id(entry_id: int) -> str:
    return f"@#{entry_id}"


def decode(kept: str, names: NameIndex, *, has_doubts: bool = False, numbered: Callable[[int], str] = _by_id) -> str:
    """Stored words as typed, so that `encode` restores them. With `has_doubts`, a mention that names nobody stays as
    typed if that is still so. `numbered` writes the reference to an entry's paragraph."""

    def named(before: str, words: str) -> str:
        return _escaped(before, words, lambda rest: _mentioned(rest, names, None)[1] is not None)

    for escaped in (lambda _, words: words, named) if has_doubts else ():
        plain = _decoded(kept, names, escaped, numbered)
        if encode(plain, names, None)[0] == kept:
            return plain
    return _decoded(kept, names, _escaped, numbered)


def _decoded(kept: str, names: NameIndex, escaped: Callable[[str, str], str], numbered: Callable[[int], str]) -> str:
    out = ""
    for part in parts(kept):
        if isinstance(part, str):
            out += escaped(out, part)
            continue
        out += "\\" * (len(out) - len(out.rstrip("\\")))  # a backslash before a mark escapes it
        if isinstance(part, Mention):
            out += ("@@" if part.in_full else "@") + names.handle(part.person_id)
        elif isinstance(part, TheMotion):
            out += "@motion"
        elif isinstance(part, Numbered):
            out += numbered(part.entry_id)
        else:
            out += "??"
    return out


def _escaped(before: str, words: str, is_mark: Callable[[str], bool] = lambda _: True) -> str:
    """Words with a backslash before anything that would be read as a mark; before a mention only if `is_mark` holds."""
    joined = before[-1:] + words
    escaped = _MARKED.sub(
        lambda m: (
            m[0]
            if m["mention"] and not is_mark(joined[m.end() :])
            else "\\" * (2 * len(m["slashes"]) + 1) + (m["mention"] or m["gap"] or m["above"])
        ),
        joined,
    )
    return escaped[len(before[-1:]) :]


def due_in(text: str, after: date | None, *, month_first: bool = False) -> date | None:
    """The date by which something is due: the first *by* with a date in `text`, *for 1 May* at its end, or *within 14
    days*; `month_first` as in `parse_date`."""
    text = _END_OF_MONTH.sub("the end of the month", text)
    for match in _BY.finditer(text):
        if match["count"]:
            if after is not None:
                return so_long_after(after, match)
            continue
        said = _DATE_SAID.match(match["for"] or text, 0 if match["for"] else match.end())
        words = said[0].split() if said else []
        if words[1:2] == ["week"]:
            continue  # *by Monday week*
        for count in range(len(words), 0, -1):
            due = parse_day(" ".join(words[:count]).rstrip(","), after, month_first=month_first)
            if due and not (match["for"] and after and due - after > _HALF_A_YEAR):  # *the minutes for 22 May* are past
                return due
    return None


_END_OF_MONTH = regex(r"(?<=\bby )eom\b")
_HALF_A_YEAR = timedelta(183)


def due_again(entry: Entry, text: str, after: date | None) -> date | None:
    """When `entry` is due if its text becomes `text`: a separate date stays, one in the text is read again."""
    if not (entry.is_action or entry.kind in ACTION | MATTER):
        return entry.due
    after = entry.of_date or after
    for month_first in (False, True):
        if entry.due == due_in(entry.text or "", after, month_first=month_first):
            return due_in(text, after, month_first=month_first)
    return entry.due


def action_flag(typed: str, after: date | None, *, month_first: bool) -> tuple[str, bool, date | None]:
    """The words without a final ` !` or ` !1 May`, whether they had one, and the due date. A backslash escapes the
    mark; `month_first` as in `parse_date`."""
    match = _flag(typed, after)
    if not match:
        return typed, False, None
    if match["slashes"]:
        return typed[: match.start("slashes")] + typed[match.start("slashes") + 1 :], False, None
    due = _due(match, after, month_first=month_first) if match["due"].strip() else None
    return match["said"], True, due or due_in(match["said"], after, month_first=month_first)


def without_flag(said: str, after: date | None) -> str:
    """Words as typed, escaped so that their end is not read as the mark of an action."""
    match = _flag(said, after)
    return said[: match.start("slashes")] + "\\" + said[match.start("slashes") :] if match else said


def _flag(typed: str, after: date | None) -> re.Match[str] | None:
    match = _FLAG.match(typed)
    if not match or (match["due"].strip() and _due(match, after) is None):
        return None
    return match


def _due(match: re.Match[str], after: date | None, *, month_first: bool = False) -> date | None:
    typed = re.sub(r"^\s*by\s+", "", match["due"], flags=re.IGNORECASE)
    return parse_date(typed, after, month_first=month_first)
