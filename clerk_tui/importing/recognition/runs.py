"""Numbers and letters that count upwards, at every level: the headings that a run of them leaves out.

Where most of a run head something, the rest of it does, too. *A run* is of one form (`3.`, `b)`, `5-A`, `201/18`) and
counts upwards by one; a run may stand inside another, between two of its numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from clerk_tui.english.numbering import Number, number_at, number_of, year_last
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.plain_headings import run_in_title
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.titles import (
    KNOWN,
    NO_ITEM,
    Heading,
    is_parted_by_colon,
    is_title,
    is_title_case,
    post_before,
    run_in,
    stopped,
    without_time,
)
from clerk_tui.lists.labels import label_of_title, read_label, title_and_list
from clerk_tui.lists.names import is_titled
from clerk_tui.lists.page import is_date
from clerk_tui.regex import any_case, regex

_SHARE = 0.6  # the share of a run that heads something, from which on the rest of it does
_LONGEST_SENTENCE = 30  # words of a sentence that is an item alone, at most
_WIDEST = 3  # the widest gap between one number and the next where they have the year (*201/18*)
_NEAR = 2  # how far below a heading its first part stands, where a label of a list stands between
_SHORT = 9  # the same of one whose words have no capitals
_WORD = regex(r"[^\W\d_]{3,}")
_TOLD = 5  # words of a paragraph that tells something, at least


@dataclass(frozen=True)
class _Member:
    """A paragraph with a number, and the title that it may have."""

    at: int
    number: tuple[int, ...]
    printed: str
    body: str
    title: str
    rest: str
    is_bold: bool
    """Whether all of it is."""


def completed(paragraphs: Sequence[Paragraph], found: Sequence[Heading], rolls: Collection[int]) -> list[Heading]:
    """`found` with the headings that runs of numbers leave out, in order."""
    have = {heading.first: heading for heading in found}
    if not have:
        return list(found)
    start, end = min(have), _end(paragraphs)
    for runs in _runs(paragraphs, rolls):
        for run in runs:
            have |= {heading.first: heading for heading in _gaps(run, have)}
        inside = [run for run in runs if start < run[0].at < end]
        wholes = {number_of(heading.number).values for heading in have.values() if heading.number}
        alone = [run[0] for run in inside if len(run) == 1 and run[0].printed[0].isupper()]  # no list has them
        several = [run for run in inside if len(run) > 1 or run[0].number[:-1] in wholes]
        for run in [*several, alone]:
            have |= {heading.first: heading for heading in _parts(paragraphs, run, have)}
        have |= {heading.first: heading for heading in _alike(paragraphs, inside, have)}
    return sorted(have.values(), key=lambda heading: heading.first)


def _alike(
    paragraphs: Sequence[Paragraph], runs: Sequence[Sequence[_Member]], have: Mapping[int, Heading]
) -> list[Heading]:
    """The members of runs that begin again under one heading after another, where most of those of one form head
    something: a run without a single heading is set as the others are."""
    lasts = {heading.last for heading in have.values()}

    def is_under(at: int) -> bool:
        last = max((last for last in lasts if last < at), default=-1)
        return at - last <= _NEAR or not any(paragraphs[one].text.endswith(":") for one in range(last + 1, at))

    runs = [run for run in runs if run[0].number[-1] == 1 and is_under(run[0].at)]
    heads = [sum(one.at in have for one in run) for run in runs]
    among = [len(run) for run, count in zip(runs, heads, strict=True) if count]
    if not among or sum(heads) < _SHARE * sum(among):
        return []
    return [
        _heading(one) for run in runs if not any(map(_is_none, run)) for one in run if one.title and one.at not in have
    ]


def _is_none(one: _Member) -> bool:
    """Whether a member is sure to head nothing."""
    if KNOWN.match(one.title) or post_before(one.title):
        return False
    return is_date(one.title) or NO_ITEM.match(one.title) is not None


_CLOSED = any_case(
    r"(?:\d+\.? )?(?:(?:the )?meeting (?:was )?(?:closed?|adjourned|ended|concluded|finished)\b|adjourn(?:ed|ment)\b"
    r"|close of meeting|signed\b|respectfully submitted)"
)


def _end(paragraphs: Sequence[Paragraph]) -> int:
    """Where the meeting is over: what stands after it is an appendix, the numbers there those of lists."""
    return max((at for at, p in enumerate(paragraphs) if _CLOSED.match(p.body)), default=len(paragraphs))


def _runs(paragraphs: Sequence[Paragraph], rolls: Collection[int]) -> Iterator[list[list[_Member]]]:
    """The runs of a source, those of one form after another."""
    forms: dict[tuple[str, str, int], list[_Member]] = defaultdict(list)
    for at, paragraph in enumerate(paragraphs):
        if at not in rolls and not paragraph.is_row and (number := number_at(paragraph.text)):
            if not number.values or number.end == len(paragraph.text):
                continue
            for one in number.readings():
                member = _member(at, one, paragraph.text[one.end :].strip(), paragraph.is_bold)
                forms[(one.form, one.mark.partition(one.printed)[2], paragraph.depth)].append(member)
    for (form, _, _), group in forms.items():
        numbers = year_last([one.number for one in group], form)
        counted = [replace(one, number=number) for one, number in zip(group, numbers, strict=True)]
        yield [_run_in(run) for run in _parted(counted)]


def _run_in(run: list[_Member]) -> list[_Member]:
    """A run, its titles those that end at a dash or colon where most do: *a) Roads – The Clerk*."""
    parts = [run_in_title(one.body) for one in run]
    if not run[0].printed.islower() or 2 * sum(part is not None for part in parts) <= len(run):
        return run
    return [replace(one, title=part[0], rest=part[1]) if part else one for one, part in zip(run, parts, strict=True)]


def _parted(group: Sequence[_Member]) -> list[list[_Member]]:
    """Members of one form in runs: a number goes on with the innermost run that it is the next of."""
    runs: list[list[_Member]] = []
    open_runs: list[list[_Member]] = []
    for one in group:
        while open_runs and not _is_next(open_runs[-1][-1], one):
            if one.number[-1] == 1 or not any(_is_next(run[-1], one) for run in open_runs):
                break
            open_runs.pop()
        if open_runs and _is_next(open_runs[-1][-1], one):
            open_runs[-1].append(one)
        else:
            runs.append([one])
            open_runs.append(runs[-1])
    return [run for run in runs if len(run) > 1 or run[0].number[-1] == 1]


def _is_next(before: _Member, one: _Member) -> bool:
    step = one.number[-1] - before.number[-1]
    return before.number[:-1] == one.number[:-1] and (0 <= step <= _WIDEST if "/" in one.printed else step == 1)


def _member(at: int, number: Number, body: str, is_bold: bool) -> _Member:
    title, rest = _title_of(body) or ("", "")
    return _Member(at, number.values, number.printed, body, title, rest, is_bold)


def _title_of(body: str) -> tuple[str, str] | None:
    """The title that a paragraph is or begins with, and what runs on from it."""
    body = body.lstrip("*")
    if (parts := post_before(body) or title_and_list(body)) is not None:
        return parts
    if label_of_title(body) is not None:
        return body.strip(" :."), ""
    if is_title(body) and not is_parted_by_colon(body):
        parts = (body, "")
    elif (found := run_in(body) or stopped(body)) is not None:
        parts = found
    else:
        return None
    title, label = parts[0].strip(" :."), read_label(body)
    if is_titled(title) or (label and label.rest) or not any(map(str.isalpha, title)):
        return None
    return title, parts[1].strip()


def _gaps(run: Sequence[_Member], have: dict[int, Heading]) -> list[Heading]:
    """The members of a run that are not yet headings, where most are: those between two, and those before and after
    them that have a title."""
    places = [place for place, one in enumerate(run) if one.at in have]
    if len(places) < 2:
        return []
    first, last = places[0], places[-1]
    if len(places) < _SHARE * (last - first + 1):
        return []
    is_lettered = run[0].printed[-1:].isalpha()
    chosen = [one for one in run[first:last] if one.title or not is_lettered]
    is_set, is_coded = all(run[place].is_bold for place in places), "/" in run[0].printed
    if run[0].number[-1] == 1 or is_coded:
        chosen += [one for one in run[:first] if one.title or is_coded or (one.is_bold and is_set)]
    later = {heading.number for at, heading in have.items() if at > run[last].at}
    chosen += takewhile(
        lambda one: (one.title or (one.is_bold and is_set)) and one.printed not in later, run[last + 1 :]
    )
    return [_heading(one) for one in chosen if one.at not in have and _is_short(one)]


def _is_short(one: _Member) -> bool:
    return bool(one.title) or len(sentences(one.body)[0].split()) <= (2 if one.is_bold else 1) * _LONGEST_SENTENCE


def _heading(one: _Member) -> Heading:
    title = one.title or sentences(one.body)[0]
    rest = one.rest if one.title else one.body[len(title) :].strip()
    return Heading(one.printed, without_time(title).rstrip(" .:"), one.at, one.at, rest)


def _parts(paragraphs: Sequence[Paragraph], run: Sequence[_Member], have: dict[int, Heading]) -> list[Heading]:
    """The members of a run that have a title, where most have and something is told of most of them."""
    if not run or paragraphs[run[0].at].depth:
        return []
    titled = [one for one in run if one.title and _is_plain(one.title) and not _is_none(one)]
    told = sum(_is_told(paragraphs, one, {one.at for one in run}) for one in titled)
    different = len({one.title for one in titled})
    least = 1 if len(run[0].number) > 1 else 2
    if different < max(least, _SHARE * len(run)) or told < _SHARE * len(titled):
        return []
    return [_heading(one) for one in run if one.title and one.at not in have and not _is_none(one)]


def _is_told(paragraphs: Sequence[Paragraph], one: _Member, run: Collection[int]) -> bool:
    """Whether text runs on from the title of a member of a run, or stands under it."""
    below = paragraphs[one.at + 1].body if one.at + 1 < len(paragraphs) and one.at + 1 not in run else ""
    fewest = 1 if one.printed.isupper() else 2 if len(one.title.split()) < _TOLD else _TOLD
    return (bool(one.rest) and "://" not in one.rest) or len(below.split()) >= fewest


def _is_plain(title: str) -> bool:
    """Whether a title has words and few of them."""
    return _WORD.search(title) is not None and (len(title.split()) <= _SHORT or is_title_case(title))
