"""What is doubtful about the items of a printed agenda, as questions that a clerk can answer."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from clerk_tui.lists.agenda_titles import (
    Item,
    are_officers,
)
from clerk_tui.lists.markers import (
    FILE,
    Series,
    values_of,
)
from clerk_tui.lists.names import folded
from clerk_tui.lists.page import is_date
from clerk_tui.lists.rows import OPEN_END
from clerk_tui.regex import any_case, regex

NOT_EXEMPT = any_case(
    r"(?:.*\b(?:unrestricted|public|open|non-exempt|non-confidential) (?:items?|business|session|matters|part)\b.*"
    r"|.*\b(?:reconven|readmi)\w+.*|.*\breports? (?:from|out|on|of) (?:the )?(?:closed|executive|private) session.*"
    r"|(?:return|rise|resume)\w* (?:to|from|the|in)\b.*|(?:re-?admission of|to re-?admit) .*|adjourn(?:ment)?\.?"
    r"|(?:conclusion|closure) of (?:the )?meeting\.?|close of (?:the )?meeting\.?|(?:agenda )?part (?:i|1|a|one)\b.*)"
)
_MAY_BE_EXEMPT = any_case(
    r".*[(\[–—-]\s*[^()\[\]–—-]*\b(?:exempt|confidential|not for publication)\b[^()\[\]]*[)\]]?\W*"
    r"|(?-i:(?:CONFIDENTIAL|EXEMPT) .*[a-z].*)"
)
"""A title that may say so in other words: *Depot (appendix 2 is exempt)*, *CONFIDENTIAL staffing*."""
CLOSES = any_case(
    r"(?:(?:close|adjourn)(?: (?:the )?(?:\w+ )?meeting)?|adjourn(?:ment)?(?: to .{0,40}\d.*)?"
    r"|(?:close|closure) of (?:the )?meeting|meeting (?:closes?|ends?))\W*"
)
"""The item with which a meeting closes."""
CASE = regex(r"(?:20)?\d{2}/(?:[A-Z]{1,3}/)?\d{3,6}/[A-Z]|[A-Z]{1,5}/(?:20)?\d{2}/\d{4,6}\b")
"""The number of a planning application: *26/0417/FUL*, *PL/26/1182*."""
_CASE_FIRST = regex(rf"{CASE.pattern}|\d{{2}}/\d{{4,5}}\W?[A-Z]")
FILE_FIRST = regex(rf"\s*(?P<file>{FILE})(?=\s|$)")


def is_cut(last: str) -> bool:
    """Whether a word is none that a title ends with."""
    return last.casefold() in OPEN_END or (last.endswith("-") and len(last) > 2)


def asked_if_closed(items: Sequence[Item]) -> list[Item]:
    """The items, with a question whether those after a number that only opens the closed session are in it, up to one
    that is public. One with parts is about these."""
    out: list[Item] = []
    closed: Item | None = None
    for item, below in itertools.zip_longest(items, items[1:]):
        if closed is not None and item.number and item.parent == closed.parent:
            is_told = item.is_exempt or any(sign.fullmatch(item.title) for sign in (NOT_EXEMPT, CLOSES, NEXT_MEETING))
            closed = None if is_told else closed
        if closed is not None and item.number and item.parent == closed.parent:
            doubt = f"“{closed.title}” stands above it: is it exempt, too? If so, write “// exempt” after it."
            item = replace(item, mark=item.mark or doubt)
        is_alone = below is not None and below.parent == item.parent and not item.number[-1:].islower()
        if item.number and item.is_exempt and is_alone and _OPENS_CLOSED.fullmatch(item.title):
            closed = item
        out.append(item)
    return out


_OPENS_CLOSED = any_case(
    r"(?:(?:the|move|go|enter|adjourn|retire)(?: in)?(?:to)? )*(?:closed|executive|private|confidential|exempt|reserved"
    r"|in[ -]camera)(?: (?:session|meeting|items?|business|matters?|part|section))?\W*"
)
"""A title that only opens the closed session."""
_STILL_CLOSED = "Is it still in closed session? If not, put “Public business” above it."
NEXT_MEETING = any_case(r"(?:to (?:note|agree|confirm) (?:the )?)?(?:dates?|time)\b.{0,20}\bnext\b.*meeting")
_VENUE = any_case(r"(?:[A-Z][\w’'.-]*\s){0,4}(?:hall|building|rooms?|chambers?|library|offices?|centre|center)\W*")
FEWEST_WORDS = 5
_SMALL_WORD = regex(r"[a-z]+\s")
_MOST_SMALL = 2
"""Titles that begin with a small letter, where the others do not."""


def checked(items: Sequence[Item], series: Series) -> Iterator[Item]:
    """The items, with a mark on a number that is there twice in one place or leaves one out, on one of the `series`
    that was not read as the number of an item, and on a title that has the look of something else."""
    unread = _unread_numbers(items, series)
    parts = Counter(item.parent for item in items if item.parent)
    is_numbered = 3 * sum(bool(item.number) for item in items) > len(items)
    sentences = [item.title.endswith(".") or item.title.startswith("To ") for item in items]
    in_a_row = sum(both == (True, True) for both in itertools.pairwise(sentences))
    is_sentence_odd = is_numbered or 3 * in_a_row < len(items)
    of_look = _doubts_of_look(items, parts)
    for item, doubt in zip(items, _Numbers(items).doubts(), strict=True):
        next_one = next(iter(items[1:]), item) if item is items[0] else item
        is_head = bool(next_one.number) and not item.number and item.line == next_one.line
        mark = item.mark or doubt or unread.get(item.line, "")
        mark = mark or (_doubt_of_first(items) if item is items[0] else "")
        yield replace(
            item, mark=mark or _doubt(item, is_sentence_odd=is_sentence_odd, is_head=is_head) or of_look(item)
        )


def _doubts_of_look(items: Sequence[Item], parts: Mapping[str, int]) -> Callable[[Item], str]:
    """What tells whether an item has the look of something else than the others."""
    small = [item for item in items if _SMALL_WORD.match(item.title) and not item.number]
    small = small if len(small) <= min(_MOST_SMALL, len(items) // 5) else []
    case = next(filter(_is_case, items), None)

    def doubt(item: Item) -> str:
        title = item.title
        if title.endswith(".)") and title[0] == "(" and not item.number:
            return "Is it more about the one above, or an item? If no item, delete its line."
        if item in small:
            return "It begins with a small letter: is it more of the one above?"
        is_whole = not title or parts.get(item.number) or title.isupper() or item.is_part or item.parent
        if not is_whole and is_cut(title.rsplit(None, 1)[-1]):
            return "Its title ends in the midst of something: is it cut?"
        is_alone = not item.number and parts.get(item.parent) == 1 and item.parent[:1].isalnum()
        if is_alone and title.endswith(".") and len(title.split()) > FEWEST_WORDS:
            return f"Is it more about {item.parent}, or an item? If no item, delete its line."
        return "It is an application. Is each an item of its own? If not, delete its line." if item is case else ""

    return doubt


def _unread_numbers(items: Sequence[Item], series: Series) -> dict[int, str]:
    """By the line of their item, doubts about what counts up at the beginning of rows and is no number of an item."""
    read: dict[int, list[Item]] = {}
    for item in items:
        read.setdefault(item.line, []).append(item)
    out: dict[int, str] = {}
    for row, number in series.numbered:
        line, key = max((one for one in read if one <= row.line), default=0), folded(number)
        there = read.get(line, [])
        shown = [folded(f"{item.number} {item.file}") for item in there if item.number]
        is_read = any(key in one for one in shown)
        if line == row.line and not is_read:
            out.setdefault(line, f"Its line begins with “{number}”: is that its number?")
        elif line < row.line and any(row.words[:20] in item.title for item in there):
            out.setdefault(line, "It may hold another item: begin a line before its number.")
    return out


class _Numbers:
    """The numbers of the items, one after the other: what is doubtful about each, as one is there twice in one place,
    or is left out."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.known = {item.number for item in items if item.number}
        self.is_filed = [FILE_FIRST.fullmatch(item.number) is not None for item in items]
        self.seen: set[tuple[str, str]] = set()
        self.last: dict[str, int] = {}
        """The last number of each place; of the top under no name."""
        self.letters: dict[tuple[str, bool], set[int]] = {}
        self.heading = ""

    def doubts(self) -> Iterator[str]:
        """The doubt about each, or nothing."""
        for at, item in enumerate(self.items):
            found = (self._twice(item), self._after(item), self._file(at), self._after_letters(item))
            yield next(filter(None, found), "")

    def _twice(self, item: Item) -> str:
        key = (item.parent, item.number)
        is_again = key in self.seen and not re.search(r"\bcontinued\b", item.title, re.IGNORECASE)
        self.seen.add(key)
        return f"The number {item.number} is there twice." if item.number and is_again else ""

    def _after(self, item: Item) -> str:
        value, is_top = _COUNTS.fullmatch(item.number), _is_at_top(item, self.items)
        place = "" if is_top else item.parent
        if not value or not (is_top or place):
            if item.parent == str(self.last.get("", 0) + 1):  # its number stands beside that of its first part
                self.last[""] = self.last.get("", 0) + 1
            return ""
        before, count = self.last.get(place, 0), int(value["last"])
        if is_top and before > count == 1 and item.parent != self.heading:  # another session
            self.seen, self.last = {(item.parent, item.number)}, {}
        self.last[place] = count
        self.heading = item.parent if is_top else self.heading
        is_left_out = before and count > before + 1
        return f"{item.number} comes after {before}: is one missing between them?" if is_left_out else ""

    def _file(self, at: int) -> str:
        is_alone = self.is_filed[max(at - 1, 0) : at + 2] == [False, True, False] and self.items[at - 1].number
        return f"Is {self.items[at].number} an item, or the file of the one above?" if is_alone else ""

    def _after_letters(self, item: Item) -> str:
        if _COUNTS.fullmatch(item.number):
            return ""
        part = item.parent if item.parent in self.known or "." in item.parent else ""
        above = self.letters.setdefault((part, item.number.islower()), set())
        return f"Is one missing before {item.number}?" if _leaves_out(item.number, above) else ""


_COUNTS = regex(r"(?:.*[^-/\d])?(?P<last>\d+)")


def _leaves_out(number: str, above: set[int]) -> bool:
    """Whether a letter or a Roman number leaves out some after those `above`, to which it is added."""
    values = values_of(number) if number.isalpha() else set()
    is_left_out = bool(above and values) and all(one - 1 not in above and one > max(above) for one in values - {1})
    above.difference_update(range(2, 99) if 1 in values else ())
    above.update(values)
    return is_left_out and 1 not in values


def _doubt_of_first(items: Sequence[Item]) -> str:
    """What is doubtful about the first item where it has no number: it may say when and where they meet."""
    first, *others = items
    if first.number or not others:
        return ""
    if not first.time and _VENUE.fullmatch(first.title):
        return "Is it where they meet, or an item?"
    is_timed = any(item.time for item in others)
    if first.time and not is_timed and any(item.number for item in others):
        return "Is it when and where they meet, or an item?"
    return ""


def _is_case(item: Item) -> bool:
    """Whether an item without a number is a planning application."""
    return not item.number and _CASE_FIRST.match(item.title) is not None


def _is_at_top(item: Item, items: Sequence[Item]) -> bool:
    """Whether an item has a plain number and stands below no other that has one."""
    return item.number.isdigit() and (
        not item.parent or any(i.is_part and item.parent.endswith(i.title) for i in items)
    )


def _doubt(item: Item, *, is_sentence_odd: bool, is_head: bool) -> str:
    """What is doubtful in the words of a title; `is_sentence_odd`: the items of the list have numbers, or its
    sentences do not follow each other; `is_head`: it stands before the first of them in one line with it."""
    title = item.title
    if not item.number and (is_date(title) or (title and not any(map(str.isalpha, title)))):
        return "It is a date, or a number: is it an item?"
    if is_head:
        return "It stands in one line before the first item: is it one?"
    if not item.number and are_officers(title):
        return "It is a name: is it an item, or who presents it?"
    if item.is_exempt and NEXT_MEETING.match(title):
        return _STILL_CLOSED
    if not item.is_exempt and _MAY_BE_EXEMPT.fullmatch(title):
        return "Is it exempt? If so, write “// exempt” after it."
    if item.number or not is_sentence_odd:
        return ""
    is_said = title.startswith(("To ", "There ")) or len(title.split()) >= FEWEST_WORDS
    is_long = is_said and any(w.islower() for w in title.split()) and not title.startswith("Report ")
    if (title.endswith(".") or title.startswith("To ")) and is_long and not item.parent:
        return "It is a sentence: is it an item, or more of the one above? If no item, delete its line."
    return ""
