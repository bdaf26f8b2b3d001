"""An agenda in a file → the plan of a meeting to come: its body, day, place and items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from clerk_tui.book.minute_book import MeetingPlan
from clerk_tui.english.months import MONTH_NAMES
from clerk_tui.errors import FileRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.importing.agenda_looks import is_lead_head
from clerk_tui.importing.agenda_signs import LIKE_NUMBER, LONGEST, is_agenda, left_out
from clerk_tui.importing.beside_items import is_wide
from clerk_tui.importing.capitals import without_capitals
from clerk_tui.importing.printed_agenda import read_agenda
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.recognition.body import is_committee
from clerk_tui.importing.recognition.day import NO_DAY, dates_without_year, find_date, find_time
from clerk_tui.importing.recognition.head import NO_COUNCIL, NO_TIME
from clerk_tui.lists.agenda import CLOSES, EXEMPT_BELOW, REPORT_BELOW
from clerk_tui.lists.agenda_table import without_exempt
from clerk_tui.lists.page import is_date
from clerk_tui.lists.rows import Row, widest_of
from clerk_tui.lists.split_names import HARD
from clerk_tui.meeting import Head
from clerk_tui.meeting.people import fold
from clerk_tui.notation.pasted_lists import Planned, read_list, read_planned
from clerk_tui.regex import any_case, regex

if TYPE_CHECKING:
    from clerk_tui.importing.readers.document import Source
    from clerk_tui.store import CommitteeLine, Reader

__all__ = ["FoundAgenda", "committee_of", "found_agenda", "is_agenda", "meeting_of", "pasted_agenda", "plan_of"]


@dataclass(frozen=True)
class FoundAgenda:
    """A meeting to come, as its printed agenda says."""

    head: Head
    items: tuple[Planned, ...]
    doubts: tuple[str, ...] = ()
    """What is doubtful about its head, or was left out, a sentence each; the items have marks of their own."""
    day: str = ""
    """Its day and month, where no year is given."""
    members: str = ""
    """The lines of a notice that list who is on the body, where all of them are understood."""


def found_agenda(source: Source) -> FoundAgenda:
    """The meeting that the agenda in a source is for."""
    printed = read_agenda(source)
    head, rows = printed.head, printed.rows
    bullets = {row.line for row in rows if row.has_bullet}
    planned = read_planned(printed.business)
    found = _without_remarks(_each_once(planned), bullets)
    listed = _without_tail(found)
    items = _marked(listed, {row.line: row.indent for row in rows})
    items = [replace(i, mark=i.mark or (_BETWEEN if i.line in printed.asked else "")) for i in items]
    doubts = list(printed.doubts)
    if not is_agenda(source):
        doubts.append("Nothing says that it is an agenda, or it has words of minutes: was this meeting held already?")
    if not items:
        doubts.append("No item was found.")
    unread = tuple(_unread(rows, items))
    items = _with_cut(items, rows, unread)
    end = found[len(listed)].line if len(listed) < len(found) else rows[-1].line + 1 if rows else 0
    left, below = ([r.words for r in unread if (r.line < end) is is_above] for is_above in (True, False))
    doubts += left_out([*left, *printed.dropped], "remark below an item was", "remarks below items were")
    if head.time is None and items and (begins := find_time(items[0].more)):
        head = replace(head, time=begins)
        doubts.remove(NO_TIME)
    doubts += left_out(below, "line below the last number was", "lines below the last number were")
    first = next((item.number for item in items if item.number), "")
    if _LATER.fullmatch(first):
        doubts.append(f"The first number is {first}: is one missing before it?")
    head = replace(
        head,
        council=without_capitals(head.council),
        committee=without_capitals(head.committee),
        venue=without_capitals(head.venue),
    )
    return FoundAgenda(head, tuple(items), tuple(doubts))


def pasted_agenda(text: str) -> FoundAgenda | None:
    """The meeting that a pasted notice is for; None if it does not say when it is, and what is on the agenda."""
    text = _of_letter(text)
    with suppress(FileRefusedError):
        found = found_agenda(read_bytes("notice.txt", text.encode("utf-8", errors="replace")))
        day, month, *_ = next(dates_without_year(text), (0, 0)) if found.head.date is None else (0, 0)
        if found.items and (found.head.date is not None or day):
            head = _with_organisation(found.head, next(filter(None, map(str.strip, text.splitlines()))))
            answered = (*((NO_COUNCIL,) if head.council else ()), *((NO_DAY,) if day else ()))
            left = (doubt for doubt in found.doubts if not doubt.startswith(answered))
            doubts = tuple(doubt.replace("The file ", "The notice ") for doubt in left)
            shown = f"{day} {MONTH_NAMES[month - 1]}" if day else ""
            return replace(found, head=head, doubts=doubts, day=shown, members=_members(text))
    return None


def _members(text: str) -> str:
    """The paragraphs of a notice above its first number that list people, one after the other; empty if a line of them
    is not understood, or if there are several such lists."""
    paragraphs = [part.strip() for part in _BETWEEN_PARAGRAPHS.split(_NUMBERED.split(text)[0])]
    runs = [(is_list, [*run]) for is_list, run in groupby(paragraphs, key=_lists_people)]
    lists = ["\n".join(_from_heading(run)) for is_list, run in runs if is_list]
    found = [one for one in lists if sum(p.capacity.is_member for p in read_list(one)) >= _FEWEST]
    return found[0] if len(found) == 1 and _lists_people(found[0]) else ""


def _from_heading(paragraphs: Sequence[str]) -> Sequence[str]:
    """The paragraphs from the first that names somebody on, with the heading above it."""
    first = next((at for at, paragraph in enumerate(paragraphs) if read_list(paragraph)), len(paragraphs))
    has_heading = first > 0 and "\n" not in paragraphs[first - 1]
    return paragraphs[first - has_heading :]


def _lists_people(paragraph: str) -> bool:
    """Whether all of a paragraph is understood as people, or as the heading of some."""
    return all(one.name and one.mark != HARD for one in read_list(paragraph))


_BETWEEN_PARAGRAPHS = regex(r"\n[ \t]*\n\s*")
_NUMBERED = regex(r"(?m)^[ \t]*1[.):]?[ \t]")


def _of_letter(text: str) -> str:
    """What a pasted e-mail or letter says: without the lines above it but the subject, of which one says when it was
    sent, and without its signature."""
    text = "\n".join(text.strip().splitlines())  # a terminal pastes \r
    return _SENT.sub(r"\g<subject>\n", _SIGNATURE.sub("", text))


_SENT = any_case(
    r"^(?=(?:[A-Z][\w-]*: .*\n){0,9}?From: )(?:[A-Z][\w-]*: .*\n){0,9}?Subject: (?P<subject>.*)"
    r"(?:\n(?:from|date|sent|to|b?cc|reply-to|importance|priority|sensitivity|attachments?): .*)*",
    re.MULTILINE,
)
"""The lines above an e-mail, also of one that is passed on; not *When:* or *Where:* below them."""
_SIGNATURE = any_case(
    r"\n[ \t]*(?:yours \w+|(?:with )?(?:(?:kind|best|warm|many)\w* )?(?:regards|wishes|thanks[,!]|cheers))\W*"
    r"(?:\n(?!\W*(?:\d{1,2}[.)\s]|[a-z][.)]|(?:agenda|from|subject)\b)|[ \t]*[-–•*]).*){1,8}\Z"
    r"|\n[ \t]*\n[ \t]*(?!(?:dear|hi|hello|hey|good|all)\b)(?:[a-z’']+ ){0,4}[a-z’']+,"
    r"\s*\n(?-i:(?: ?[A-Z][\w.’'-]*){1,3})\s*\Z|\n[ \t]*(?:regards|thanks|cheers)[,.] \w+\W*\Z"
)
"""How a letter ends: *Kind regards* with the lines of whoever wrote it, none of them an item, or *See you there,* with
a name. *Dear all,* begins one, and *Thanks* may be an item."""


def _with_organisation(head: Head, first: str) -> Head:
    """The head with what the first line of a notice names, or what meets, as the organisation, where it has none."""
    council, committee = head.council, head.committee
    if not council and (fold(first) == fold(committee) or not is_committee(committee)):
        council, committee = committee, ""
    elif not council and _MAY_NAME.fullmatch(first) and not find_date(first):
        council = without_capitals(first)
    return replace(head, council=council, committee=committee if " " in committee else committee.capitalize())


_MAY_NAME = regex(r"(?!.*\b(?i:agenda|notice|meeting|minutes|dear|summons)\b)[A-Z][^.:;]{3,80}[\w)]")
_LATER = regex(r"[2-9]|[B-HJ-UWYZ]|I[IV]+|VI*")
"""A number that is not the first, and hardly one of a series that goes on from meeting to meeting."""
_SHORTEST = 5  # words of a remark that ends with a full stop, at least
_FEWEST = 3  # items with numbers or times from which on what has none may be a remark


def _each_once(items: Sequence[Planned]) -> list[Planned]:
    """The items, each title without a number once where it stands there twice."""
    return [
        item
        for before, item in zip([None, *items], items, strict=False)
        if before is None or item.number or before.number or fold(before.title) != fold(item.title)
    ]


def _without_remarks(items: list[Planned], bullets: Container[int]) -> list[Planned]:
    """The items without what is only said of them. `bullets`: the lines with a bullet."""
    if sum(not (_is_bare(item) or item.number[:1].islower()) for item in items) < _FEWEST:
        return items
    often = Counter(fold(item.title) for item in items if _is_bare(item))
    left: list[Planned] = []
    for is_point, run in groupby(items, key=lambda item: not item.number and item.line in bullets):
        points = list(run)
        said = [i for i in points if _is_bare(i) and (_is_remark(i.title) or often[fold(i.title)] >= _FEWEST)]
        left += said if not is_point or said == points else []  # one list: a long point is an item like the others
    return [item for item in items if item not in left]


def _is_bare(item: Planned) -> bool:
    """Whether an item has neither a number nor a time."""
    return not (item.number or item.more.removesuffix("exempt"))


def _without_tail(items: list[Planned]) -> list[Planned]:
    """The items without the date, or the many lines, below the last number of a list in which nearly all have one: when
    it was signed, or the rest of a page."""
    last = max((at for at, item in enumerate(items) if item.number), default=-1) + 1
    numbered = sum(bool(item.number) for item in items)
    is_numbered = numbered >= _FEWEST and numbered >= 2 * (last - numbered)
    tail = items[last:]
    if len(tail) < _LONGEST_TAIL or any(CLOSES.fullmatch(item.title) for item in tail):
        tail = [item for item in tail if is_date(item.title)]
    left = tail if is_numbered else []
    return [item for item in items if item not in left]


_LONGEST_TAIL = 5  # items without a number below the last that has one, from which on they are none


def _marked(items: Sequence[Planned], indents: Mapping[int, int]) -> list[Planned]:
    """The items, with a mark on those that may be said of the one above, or stand below the list."""
    counted = [at for at, item in enumerate(items) if item.number]
    closes = next((at for at in counted if CLOSES.fullmatch(items[at].title)), len(items))
    marks = {at: _BELOW if at > counted[-1] else _BETWEEN for at in _doubtful(items, counted, indents)}
    marks |= {at: _BELOW for at in range(closes, len(items)) if not items[at].number} | _counted_again(items)
    return [replace(item, mark=item.mark or marks.get(at, "")) for at, item in enumerate(items)]


def _doubtful(items: Sequence[Planned], counted: Sequence[int], indents: Mapping[int, int]) -> set[int]:
    """The items without a number that may be none, where nearly all have one, or where one is set in alone below a
    number. `counted`: those with a number."""
    if len(counted) < _FEWEST:
        return set()
    first, last = counted[0], counted[-1]
    bare = len(items) - len(counted)
    inside = last + 1 - first - len(counted)
    heads = [at for at, item in enumerate(items) if not item.number and _is_heading(item.title)]
    # among headings in capitals, a line that is none says more of one, or of the number above it
    above = range(first) if 2 * sum(at < first for at in heads) > first else ()
    below = (at + 1 for at in counted[:-1] if len(heads) >= _FEWEST and 3 * len(heads) > bare)
    alone = set(_set_in_alone(items, indents))
    doubtful = {*above, *below}.difference(heads) | alone
    doubtful |= set(range(last + 1, len(items))) if 2 * inside <= len(counted) else set()
    if len(counted) >= 2 * (bare - first):
        doubtful |= set(range(0 if len(counted) >= 2 * bare else first, len(items)))
    # where all titles are in capitals, they tell no heading between numbers
    has_capitals = 2 * sum(items[at].title.isupper() for at in counted) > len(counted)
    told = {at for at in heads if at not in alone and at < (first if has_capitals else last)}
    return {at for at in doubtful - told if not (items[at].number or CLOSES.fullmatch(items[at].title))}


def _counted_again(items: Sequence[Planned]) -> dict[int, str]:
    """The items whose numbers begin again with 1 between two parts of one item, with a question: 1 and 2 between
    *11.2.1* and *11.3* are points of a paper."""
    counted = [(at, item.number) for at, item in enumerate(items) if item.number]
    runs = [list(run) for _, run in groupby(counted, key=lambda one: one[1].isdigit())]
    out: dict[int, str] = {}
    for above, run, below in zip(runs, runs[1:], runs[2:], strict=False):
        over, top = above[-1][1], above[-1][1].partition(".")[0]
        is_inside = "." in over and below[0][1].startswith(f"{top}.") and top not in (number for _, number in run)
        if run[0][1] == "1" and is_inside:
            out |= {at: f"Is it an item, or a point of {over}?" for at, _ in run}
    return out


def _set_in_alone(items: Sequence[Planned], indents: Mapping[int, int]) -> Iterator[int]:
    """The items without a number, each alone between two that have one, that are set in farther than the first. A
    word in capitals is one where the next is set in too, as the parts of a motion are: *APPROVE:*."""
    for at, (above, item, below) in enumerate(zip(items, items[1:], items[2:], strict=False), 1):
        is_motion = " " not in item.title and indents.get(below.line, 0) > indents.get(above.line, 0)
        is_between = above.number and below.number and not item.number
        is_between = is_between and (is_motion or not _is_heading(item.title))
        if is_between and indents.get(item.line, 0) > indents.get(above.line, 0):
            yield at


def _is_heading(title: str) -> bool:
    """Whether a line in capitals has more letters than figures."""
    return title.isupper() and sum(map(str.isalpha, title)) > sum(map(str.isdigit, title))


_BELOW = "It stands below the last number: is it an item?"
_BETWEEN = "It has no number: is it an item, or more of the one above?"


def _is_remark(title: str) -> bool:
    words = _ASIDE.sub("", title).split()
    if (title.startswith("(") and title.endswith(")")) or title.startswith("THAT "):
        return True
    if _SAID.match(title) and len(words) >= _SHORTEST - 1:
        return True
    is_whole = title.rstrip('”"’)').endswith(".") and len(words) >= _SHORTEST
    return not (title.isupper() or LIKE_NUMBER.match(title)) and (is_whole or len(words) > LONGEST)


_ASIDE = regex(r"\([^()]*\)")
_SAID = regex(r"To [a-z]|That [a-z]|.*\b(?:attached|enclosed|to follow)\W*$")
"""How a remark begins or ends: *To receive …*, *Report attached*."""


def _unread(rows: Sequence[Row], items: Iterable[Planned]) -> Iterator[Row]:
    """The rows of the business of which no item has the words, the first of each paragraph. Whatever was left out is
    among them; what stands there again and again is told once."""
    begun: dict[int, str] = {}
    for item in items:
        begun[item.line] = f"{begun.get(item.line, '')} {item.number} {item.title} {item.about}"
    exempt = {item.line for item in items if item.is_exempt}
    seen: set[str] = set()
    widest, was_left, was_wide, at = widest_of(rows), False, False, 0
    for row in rows:
        at = row.line if row.line in begun else at
        words = _words_to_read(row, is_exempt=at in exempt)
        is_left = 3 * len(words & _words_of(begun.get(at, ""))) < 2 * len(words)
        is_new = row.is_apart or row.has_bullet or LIKE_NUMBER.match(row.text)
        goes_on = was_left and not is_new and (was_wide or row.text[:1].islower())
        if is_left and not (goes_on or row.words in seen or is_lead_head(row)):
            seen.add(row.words)
            yield row
        was_left, was_wide = is_left, is_wide(row, widest)


def _words_to_read(row: Row, *, is_exempt: bool) -> frozenset[str]:
    """The words of a row that its item must have: not that it is exempt, nor that the rest is whose report it is."""
    if is_exempt and EXEMPT_BELOW.fullmatch(row.words):
        return frozenset()
    report = REPORT_BELOW.fullmatch(row.words)
    return _words_of(report["who"] if report else _PAGES.sub("", without_exempt(row.words) or row.words))


_PAGES = any_case(r"[(\[]\s*pages?\s\d[^()\[\]]*[)\]]|\bpages?\s\d[\d\s–—-]*$")
"""On which pages of the papers an item stands."""


def _with_cut(items: Sequence[Planned], rows: Sequence[Row], unread: Container[Row]) -> list[Planned]:
    """The items, with a mark on a title in capitals where the line below, which was left out, begins in capitals."""
    more = {
        before.line: row
        for before, row in pairwise(rows)
        if row in unread and not row.is_apart and before.text.isupper() and _IN_CAPITALS.match(row.text)
    }
    cut = {max((i.line for i in items if i.line <= line), default=-1): row.text for line, row in more.items()}
    marks = {line: f"Does its title go on with “{text[:40]}”?" for line, text in cut.items()}
    return [replace(i, mark=i.mark or (marks.get(i.line, "") if i.title.isupper() else "")) for i in items]


_IN_CAPITALS = regex(r"(?:[A-Z]{2,} ){2}")


def _words_of(text: str) -> frozenset[str]:
    """The words of a line, without the short ones, unless it has no others."""
    words = frozenset(_WORD.findall(text.casefold()))
    return frozenset(word for word in words if len(word) > 2 and word.isalpha()) or words


_WORD = regex(r"[^\W_]+")


def committee_of(reader: Reader, head: Head) -> CommitteeLine | None:
    """The committee in the book that a head names; None if there is none, or it may be several."""
    council, name = fold(head.council), fold(head.committee)
    known = [line for line in reader.committees() if not council or not line.council or fold(line.council) == council]
    for found in (
        [line for line in known if fold(line.name) == name],
        [line for line in known if council and name == council and fold(line.name) and name.endswith(fold(line.name))],
        [line for line in known if council and name == council and fold(line.name) in (fold("Full Council"),)],
    ):
        if len(found) == 1:
            return found[0]
    return None


def plan_of(reader: Reader, head: Head, items: Sequence[Planned]) -> MeetingPlan:
    """The plan of a meeting: with the name, the rules and the quorum of the committee in the book, if it is there."""
    line = committee_of(reader, head)
    agenda = tuple((item.number, item.title) for item in items)
    reports = tuple((item.author, item.is_exempt) for item in items)
    plan = MeetingPlan(head.council, head.committee, head.date, head.time, head.venue, agenda=agenda, reports=reports)
    if line is None:
        return plan
    return replace(
        plan,
        council=line.council,
        committee=line.name,
        venue=head.venue or line.venue,
        style=line.style or "durham",
        quorum=line.quorum,
        rules=line.rules,
    )


def meeting_of(reader: Reader, plan: MeetingPlan) -> int | None:
    """The meeting of the same committee on the same day that is in the book already."""
    for line in reader.meetings():
        if plan.date and (line.council, line.committee, line.date) == (plan.council, plan.committee, plan.date):
            return line.id
    return None
