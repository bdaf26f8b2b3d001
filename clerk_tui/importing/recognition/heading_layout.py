"""Finds headings by the style of a document: how they are set and numbered, before any word is considered. Paragraphs
that may be headings are grouped by look and form of number. A group scores by how much of the document it spans,
whether text follows its members, how many there are, whether their numbers count up, whether their words differ,
and how much they stand out. The members of the best group are the items."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clerk_tui.english.months import MONTH
from clerk_tui.english.numbering import is_bullet, is_number, number_at, number_of, value, year_last
from clerk_tui.english.titles_and_forenames import POST_ENDS, is_forename
from clerk_tui.english.verbs import SAYING
from clerk_tui.english.words import AUXILIARIES
from clerk_tui.importing.recognition.heading_text import (
    BEGUN,
    FEWEST,
    KNOWN,
    NO_ITEM,
    NO_PERSON,
    NOT_HEADING,
    Heading,
    is_capitals,
    is_part,
    is_parted_by_colon,
    is_title,
    is_title_case,
    is_title_page,
    is_titled_name,
    run_in,
    split_capitals,
    split_done,
    split_interests,
    split_nothing,
    split_post,
    without_time,
)
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.undertakings import is_deed
from clerk_tui.lists.labels import label_of_heading, label_of_title, read_label, title_and_list
from clerk_tui.lists.name_words import is_name
from clerk_tui.regex import any_case, regex

_IN_BRACKETS = regex(r"(?<=.)\s\([^()]{1,60}\)$")  # who presents an item, or how long it takes, behind capitals
_NO_HEAD = any_case(
    rf"[£$€%]|\d[.,]\d{{2}}\b|^(?:[A-Z]\w+day,? )?(?:\d{{1,2}} )?(?:{MONTH}) \d{{1,2}}|^(?:{MONTH}) \d{{4}}$"
)
"""Sums and dates, which head nothing."""
_LARGER = 1.1  # the size of letters that stand out, against the usual
_LONGEST = 220
_LONGEST_LEAD = 110  # characters of a heading in bold that the text runs on from, at most
_LEAST = 0.22  # the least score of a group that is the agenda
_NEARLY = 0.7  # the share of the score of the best from which on another group heads items, too: of another level
_MOST_SIZES = 4  # sizes of letters that are levels of headings, at most
_FEWEST_PARTS, _SHORT = 4, 9  # headings of parts that are set alike, at least, and words of one, at most
_SURE, _DIFFERENT, _TOLD = 0.7, 0.9, 0.8  # shares of what is set so: titles, those that differ, and those with text
_TEXT = 5  # words of a paragraph of text, more than so many
_AGAIN = 2  # how often a title may come that is no label of a form
_HEAD = 40  # paragraphs in which the title of the whole stands, at most
_WIDEST_GAP = 12  # how many numbers may be left out between two items, about
_LISTED = 0.05  # what a heading in the midst of others counts for in a run, where one with text under it counts for 1
_MOST_KNOWN = 0.5  # the share of titles that every agenda has, from which on more of them say nothing
_LONG_RUN = 4  # numbers in a run, at least, where they begin again in each part of an agenda


@dataclass(frozen=True)
class Candidate:
    """A paragraph that may be a heading."""

    at: int
    form: str
    """The number before it, its figures as 9, letters as A or a, Roman numerals as I or i."""
    number: tuple[int, ...]
    printed: str
    title: str
    rest: str
    look: tuple[bool, bool, bool, float]
    """Bold, underlined, capitals, size: 0 if usual."""
    level: int
    is_told: bool
    """Whether text follows it."""
    depth: int
    """In how many lists it is, as the file says."""
    is_titled: bool
    """Whether its words may be a title, too."""

    @property
    def stands_out(self) -> bool:
        """Whether its letters, or the format, set it apart from the text."""
        return bool(self.level or self.look[0] or self.look[1] or self.look[3])


def styled(paragraphs: Sequence[Paragraph], rolls: Collection[int]) -> list[Heading]:
    """The headings of items, found by their look or by numbers that count up; none if no group stands out enough."""
    start = _start(paragraphs)
    places = (at for at, p in enumerate(paragraphs) if not p.is_row and at not in rolls)
    found = [one for at in places if (one := _candidate(paragraphs[at], at, start)) is not None]
    below = {one.at - 1: one for one in found if one.is_titled}
    bare = {one.at for one in found if not one.rest and _is_bare(one, below.get(one.at), len(paragraphs))}
    found = [replace(one, is_told=one.at not in bare) for one in _with_year_last(found)]
    sizes = sorted({one.look[3] for one in found if one.look[3] and one.is_titled and not one.form}, reverse=True)
    if len(sizes) <= _MOST_SIZES and not any(one.level for one in found):
        levels = {size: level for level, size in enumerate(sizes, 1)}
        found = [one if one.form else replace(one, level=levels.get(one.look[3], 0)) for one in found]
    groups = [*_groups(found), _of_format(found)]
    sure = [group for group in groups if _is_sure(group, len(paragraphs))]
    if not sure:
        return []
    best = max(sure, key=lambda group: _score(group, len(paragraphs)))
    items = best if len(best) < FEWEST else _with_more(best, groups, found, paragraphs, start)
    return [Heading(one.printed, _printed_title(one, paragraphs), one.at, one.at, one.rest) for one in items]


def _with_more(
    best: list[Candidate],
    groups: Sequence[list[Candidate]],
    found: Sequence[Candidate],
    paragraphs: Sequence[Paragraph],
    start: int,
) -> list[Candidate]:
    """The items of the best group, of others nearly as good, and what is set or numbered like them."""
    items = _with_others(best, found, start)
    least = max(_LEAST, _NEARLY * _score(best, len(paragraphs)))
    for group in groups:
        is_list = bool(group) and "9" in group[0].form and not any(one.stands_out for one in group)
        if group is not best and not is_list and _score(group, len(paragraphs)) >= least:
            items = _merged(items, group)
    items = _merged(items, _set_as_items(items, found))
    return _merged(items, [*_under(items, found, paragraphs), *_headings_of_parts(groups, found, items)])


def _merged(items: Sequence[Candidate], more: Sequence[Candidate]) -> list[Candidate]:
    """Candidates of both lists, each once, in order."""
    return sorted({one.at: one for one in [*more, *items]}.values(), key=lambda one: one.at)


def _printed_title(one: Candidate, paragraphs: Sequence[Paragraph]) -> str:
    """The title, with its full stop if nothing else sets it apart."""
    is_stopped = "9" in one.form and not (one.stands_out or one.rest) and paragraphs[one.at].text.endswith(".")
    return without_time(one.title).rstrip(" :") + "." * is_stopped


def _is_sure(group: Sequence[Candidate], count: int) -> bool:
    """Whether a group is the agenda: it scores well, or its numbers count up, without gaps if there are few."""
    if not group or "9" not in group[0].form or group[0].form == _FILE:
        return len(group) >= FEWEST and _score(group, count) >= _LEAST
    are_counted = len(group) > 1 and all(one.number for one in group) and not _count_missing(group)
    return len(group) >= FEWEST or [one.number for one in group] == [(1,)] or are_counted


def _set_as_items(items: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Lines set like many items, whatever their words; not if these report, name a person or come again."""
    looks = Counter(_look_key(one) for one in items if one.stands_out and not one.rest)
    every = Counter(_look_key(one) for one in found if items[0].at <= one.at <= items[-1].at and not one.rest)
    titles = Counter(_folded(one) for one in found)
    have = {one.at for one in items}
    inside = [one for one in found if items[0].at < one.at < items[-1].at and one.at not in have and not one.rest]
    alike = [one for one in inside if looks[_look_key(one)] >= max(FEWEST, _SURE * every[_look_key(one)])]
    alone = [one for one in alike if one.is_told and titles[_folded(one)] == 1 and len(one.title.split()) <= _SHORT]
    return [one for one in alone if _may_be_subject(one.title)]


def _look_key(one: Candidate) -> object:
    return one.look, one.form, one.depth, one.level


def _may_be_subject(title: str) -> bool:
    is_post = title.split()[-1].casefold() in POST_ENDS
    is_other = _is_task(title) or NOT_HEADING.match(title) is not None
    return is_post or not (is_other or is_titled_name(title) or is_name(title, bare=False))


def _headings_of_parts(
    groups: Sequence[list[Candidate]], found: Sequence[Candidate], items: Sequence[Candidate]
) -> list[Candidate]:
    """The headings of parts in several items: titles set alike, no two the same, with text under each."""
    alike, firsts = Counter(_setting_key([one]) for one in found), [one.at for one in items]
    out: list[Candidate] = []
    for group in groups:
        inside = [one for one in group if one.at > firsts[0] and one.stands_out and len(one.title.split()) <= _SHORT]
        above = {bisect(firsts, one.at) for one in inside}
        if len(inside) < _FEWEST_PARTS or group[0].number or len(group) < _SURE * alike[_setting_key(group)]:
            continue
        told, different = sum(one.is_told for one in inside), len({_folded(one) for one in inside})
        if len(above) > 1 and told >= _TOLD * len(inside) and different >= _DIFFERENT * len(inside):
            out += inside
    return list({one.at: one for one in out}.values())


def _under(items: Sequence[Candidate], found: Sequence[Candidate], paragraphs: Sequence[Paragraph]) -> list[Candidate]:
    """The headings with numbers under those of items (*5.1*). If paragraphs are numbered so, each needs text."""
    dotted = [p for p in paragraphs if "." in value(p.mark) and is_number(p.mark)]
    spoken = sum(p.body.rstrip().endswith(".") and not is_title(p.body) for p in dotted)
    first, have, out = items[0], {one.number for one in items if one.number}, list[Candidate]()
    for one in found:
        is_first = paragraphs[one.at].text.startswith(one.printed)
        is_counted = "9" in one.form and is_first and one.number not in have
        is_told = 4 * spoken < len(dotted) or bool(one.rest) or has_text(paragraphs, one.at)
        is_under = one.at > first.at and is_told and not have.isdisjoint({one.number[:1], one.number[:-1]})
        if is_counted and one.is_titled and is_under:
            out.append(one)
            have.add(one.number)
    return [] if "9" not in first.form or first.stands_out else out


def _count_missing(run: Sequence[Candidate]) -> int:
    numbers = [one.number[-1] for one in run if one.number]
    return numbers[-1] - numbers[0] + 1 - len(run) if numbers else 0


def has_text(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether text follows a heading: no other heading, nothing in capitals and no list of names."""
    below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    is_text = below is not None and len(below.body.split()) > _TEXT and not is_capitals(below.body)
    return below is not None and is_text and not is_number(below.mark) and not read_label(below.text)


def _with_year_last(found: Sequence[Candidate]) -> list[Candidate]:
    """Candidates, with the counting part of their numbers moved last."""
    forms: dict[object, list[Candidate]] = defaultdict(list)
    for one in found:
        forms[(one.form, one.depth)].append(one)
    counted = ((group, year_last([one.number for one in group], group[0].form)) for group in forms.values())
    numbers = {one.at: number for group, read in counted for one, number in zip(group, read, strict=True)}
    return [replace(one, number=numbers[one.at]) for one in found]


def _of_format(found: Sequence[Candidate]) -> list[Candidate]:
    """The headings marked in the file, at any level, without the title of the document and repeated labels."""
    group = [one for one in found if one.level and one.is_titled]
    levels, titles = Counter(one.level for one in group), Counter(_folded(one) for one in group)
    if group and levels[group[0].level] == 1:
        group = group[1:]
    return [one for one in group if one.number or titles[_folded(one)] <= _AGAIN]


def _is_bare(one: Candidate, below: Candidate | None, count: int) -> bool:
    is_set_alike = below is not None and (below.look, below.form, below.level) == (one.look, one.form, one.level)
    return one.at + 1 == count or is_set_alike


def _start(paragraphs: Sequence[Paragraph]) -> int:
    """The index after the title of the document: the first list of those present, unless business precedes it."""
    for at, paragraph in enumerate(paragraphs[:_HEAD]):
        words = paragraph.body if is_bullet(paragraph.mark) else paragraph.text
        if read_label(words.lstrip("# ")) is not None or paragraph.body.casefold().startswith("call to order"):
            told = (p for p, below in pairwise(paragraphs[: at + 1]) if p.level and not below.level)
            above = (p for p in told if not (NO_ITEM.match(p.body) or is_part(p.body)))
            return 1 if len(list(above)) > FEWEST else at
    return 0


def _groups(found: Sequence[Candidate]) -> list[list[Candidate]]:
    """Candidates with one look, number form and level, as groups; and runs with one form that count up."""
    is_set = any(one.stands_out for one in found)
    looks: dict[object, list[Candidate]] = defaultdict(list)
    alike = Counter(_setting_key([one]) for one in found)
    forms: dict[object, list[Candidate]] = defaultdict(list)
    for one in found:
        if not one.is_titled:
            continue
        if one.stands_out or (is_set and one.look[2] and not one.rest):
            looks[(one.look, one.form, one.depth, 0 if one.form else one.level)].append(one)
        if one.look[0] and not (one.form or one.rest or one.level):
            looks[(one.look[:2], one.look[3])].append(one)  # whether in capitals or not
        if one.number:
            forms[(one.form, one.depth)].append(one)
    runs = [run for group in forms.values() for run in _runs(group)]
    sure = [group for group in looks.values() if 2 * len(group) >= alike[_setting_key(group)]]
    return [_without_labels(group) for group in sure] + runs


def _setting_key(group: Sequence[Candidate]) -> object:
    """A key for the setting of a group; most of what has it must be titles, as some files have bold sentences."""
    runs_on = 2 * sum(bool(one.rest) for one in group) > len(group)
    return group[0].look, group[0].form, group[0].depth, runs_on


def _runs(group: list[Candidate]) -> list[list[Candidate]]:
    """The longest run of numbers, with later parts that begin again at 1, and the longest of the rest."""
    first = _longest(group)
    have = {one.at for one in first}
    other = _longest([one for one in group if one.at not in have])
    one, after = sorted((first, other), key=lambda run: run[0].at) if other else (first, [])
    is_again = bool(after) and one[-1].at < after[0].at and after[0].number[-1] == 1
    return [[*one, *after]] if is_again and len(one) + len(after) >= 2 * _LONG_RUN else [first, other]


def _weight(candidates: Sequence[Candidate], index: int) -> float:
    """What a heading adds to the score of a run: less if others stand right beside it, as in a list."""
    one, beside = candidates[index], pairwise(candidates[max(0, index - 1) : index + 2])
    is_listed = any(b.at == a.at + 1 and 1 <= b.number[0] - a.number[0] <= 3 for a, b in beside)
    return _LISTED if is_listed and not one.rest and not KNOWN.match(one.title) else 1.0


def _longest(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The run of candidates with the best score, its numbers counting up with gaps; of equals the first."""
    best: list[tuple[float, int]] = []  # score, index of the one before
    ends: dict[int, tuple[float, int]] = {}  # number -> best score, index
    for index, candidate in enumerate(candidates):
        number, score, before = candidate.number[-1], 0.0, -1
        for gap in range(1, _WIDEST_GAP + 1):
            told, last = ends.get(number - gap, (0.0, -1))
            told -= min(0.25 * (gap - 1), 0.9)
            if told > score and (gap <= 2 or candidates[last].form == candidate.form):
                score, before = told, last
        score += _weight(candidates, index)
        best.append((score, before))
        if number not in ends or ends[number][0] < score:
            ends[number] = (score, index)
    at, chain = max(range(len(best)), key=lambda i: (best[i][0], -i), default=-1), list[Candidate]()
    while at >= 0:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


_FILE = "9-9"


def _without_labels(group: list[Candidate]) -> list[Candidate]:
    """A group without repeated labels, if these are many: a form is filled in for each item."""
    titles = Counter(_folded(one) for one in group)
    again = [one for one in group if not one.number and titles[_folded(one)] > 1]
    if len(again) < _MANY_AGAIN * len(group):
        return group
    return [one for one in group if titles[_folded(one)] == 1]


def _folded(one: Candidate) -> str:
    """A title without figures and plural *s*, to compare repeated labels."""
    return _CODE.sub("#", one.title.casefold()).removesuffix("s")


_CODE = regex(r"\d+[a-z]?\b")
_BULLET = "•"
_MANY_AGAIN = 0.4  # the share of headings that come again, of a group in which these are labels


def _candidate(paragraph: Paragraph, at: int, start: int) -> Candidate | None:
    text, look = paragraph.text, paragraph.look
    filed = _FILE_BEFORE.match(text)
    number = number_of(filed["number"]) if filed else number_at(text) or number_of("")
    if number.values[1:] == (0,):
        number = replace(number, form="9.0", values=number.values[:1])  # *4.0*, which has *4.1* under it
    is_counted = "9" in number.form and not (paragraph.is_bold or paragraph.level)
    begin = filed.end() if filed else number.end or len(text) - len(text.lstrip("# "))
    title, rest, is_bold = text[begin:].rstrip(" ;" if is_counted else None), "", paragraph.is_bold
    if not is_bold and 2 < look.lead - begin < min(_LONGEST_LEAD, len(text) - begin):
        title, rest, is_bold = text[begin : look.lead].strip(), text[look.lead :].strip(" :–—-"), True
        if text[look.lead :].split()[0] in AUXILIARIES:
            return None  # the subject of a sentence
    elif (number.form or is_bold) and (parts := _split_counted(title) if is_counted else _split(title, number.form)):
        title, rest = parts
    bare = title.strip(" :.–—-")
    if not 2 < len(bare) <= _LONGEST or not any(map(str.isalpha, bare)) or title.rstrip().endswith((",", ";")):
        return None
    size = round(look.size, 1) if look.size >= _LARGER else 0.0
    letters = is_bold, look.is_underlined, is_capitals(_IN_BRACKETS.sub("", bare)), size
    depth = paragraph.indent if number.form == _BULLET else paragraph.depth
    is_titled = (bool(number.form) or at >= start) and not _is_of_speaker(bare, rest)
    is_titled = is_titled and (
        _may_head(bare, paragraph, bool(number.printed), at < max(start, _FIRST))
        or (is_counted and (label_of_title(bare) or split_post(bare)) is not None)
    )
    counted = number.form, number.values, number.printed
    return Candidate(at, *counted, bare, rest, letters, paragraph.level, bool(rest), depth, is_titled)


def candidate_at(paragraph: Paragraph, at: int) -> Candidate | None:
    """What a paragraph may be as a heading, wherever it stands; None if it cannot be one."""
    return _candidate(paragraph, at, 0)


def _is_of_speaker(title: str, rest: str) -> bool:
    """Whether words name a person who speaks in the text: *Jo Ash spoke of it*, *Jo Ash: She spoke*."""
    first = rest.partition(" ")[0]
    return (first in SAYING or first in ("He", "She", "They")) and is_name(title, bare=False)


def _split(text: str, form: str = "") -> tuple[str, str] | None:
    """A title and the text after it in one line: after capitals, or if the whole is no title, or long in a list."""
    parts = split_capitals(text)
    is_dashed = parts is not None and text[len(parts[0]) :].lstrip()[0] in "-–—" and not BEGUN.match(parts[1])
    if parts is not None and text[0].isalpha() and not is_dashed:
        return None if is_capitals(parts[1]) and is_title(text) else parts
    is_short = form != _BULLET or len(text.split()) <= _SHORT
    return None if is_title(text) and is_short else parts or run_in(text)


_FILE_BEFORE = regex(r"(?:[A-Z]{1,4}[ -]?)?\d{2,4}-\d{2,6}\s+(?P<number>\d{1,3}(?=[.)]))[.)]\s+(?=[A-Z])")
"""The number of a file before that of the item: *31-0412 5. Mill Bridge*."""


def _split_counted(text: str) -> tuple[str, str] | None:
    """The same after a number that counts: a list of names or an outcome may also follow."""
    if label_of_title(text) is not None:
        return None
    told = title_and_list(text) or split_done(text) or split_nothing(text) or split_interests(text)
    told = told or (run_in(text) if is_parted_by_colon(text) else None)
    return told or (None if is_capitals(text) and is_title(text) else _split(text))


def _may_head(bare: str, paragraph: Paragraph, has_number: bool, is_early: bool) -> bool:
    """Whether words may be a heading: no sentence, no label of a list, no title of the document."""
    if _MOVED_WORDS.match(bare) or _is_task(bare):
        return False
    if has_number and paragraph.level:
        return True
    is_sure = has_number and paragraph.is_bold
    is_set = paragraph.level > 0 and len(bare.split()) <= _WORDS and NOT_HEADING.match(bare) is None
    is_lead = paragraph.look.lead > 0 and len(bare.split()) <= _WORDS // 2
    words = bare.replace(". ", " ") if is_lead else " ".join(bare.split()[:_WORDS]) if is_sure else bare
    is_of_whole = is_early and not has_number and paragraph.level < 2 and is_title_page(bare)
    is_person = is_titled_name(bare) and ":" not in bare and NO_PERSON.fullmatch(bare) is None
    if not (is_title(words) or is_set) or is_of_whole or is_person or _NO_HEAD.search(bare):
        return False
    label = read_label(paragraph.body.lstrip("# ")) or (label_of_heading(bare) if paragraph.level else None)
    is_label = label is not None and (label.rest or not (paragraph.mark or has_number))
    return KNOWN.match(bare) is not None or not (is_label or NO_ITEM.match(bare))


def _is_task(words: str) -> bool:
    """Whether words are an action: *AB to order it*, *Jo to write to them*."""
    match = _TO_DO.match(words)
    who = match["who"] if match is not None else ""
    is_one = who.isupper() or is_forename(who.casefold()) or who.casefold() in POST_ENDS
    return match is not None and is_one and (is_deed(match["deed"]) or match["deed"] == "go")


_TO_DO = regex(r"(?P<who>[A-Z]{2,3}|[A-Z][a-z]+)(?: [A-Z][\w’'-]+)? to (?P<deed>[a-z]+) ")
_MOVED_WORDS = any_case(r"[“\"‘](?:that\b|[^”\"]*\bbe\s+[a-z]+ed\b)")  # the words of a motion, which head nothing
_FIRST = 10  # paragraphs among which the title of the whole stands where there is no list of who was there
_WORDS = 20  # words of a long heading that are looked at


def _score(group: Sequence[Candidate], count: int) -> float:
    """How likely a group of headings is the agenda of a document, from 0 to about 1."""
    if not group:
        return 0.0
    size = len(group)
    titles = Counter((one.number, one.title.casefold()) for one in group)
    told = sum(one.is_told for one in group) / size
    is_set = all(one.level and not one.look[3] for one in group)  # the format says under what all text belongs
    end = count if is_set else group[-1].at
    span = min(1.0, (end - group[0].at) / (0.75 * max(1, count)))
    stands = (
        sum(
            max(1.0, one.look[3] ** 0.5) if one.level or one.look[3] else 0.9 if one.stands_out else 0.6
            for one in group
        )
        / size
    )
    known = min(_MOST_KNOWN, sum(KNOWN.match(one.title) is not None for one in group) / size)
    cased = sum(one.look[2] or is_title_case(one.title) or len(one.title.split()) < 3 for one in group) / size
    few = 0.4 if all(one.level for one in group) else 0.2
    many = min(1.0, 0.55 + 0.075 * size) if group[0].number else min(1.0, few + 0.1 * size)
    different = (len(titles) / size) ** 2
    return span * told * different * _ascending(group) * stands * many * (0.7 + 0.3 * cased) * (0.9 + 0.3 * known)


def _ascending(group: Sequence[Candidate]) -> float:
    """How far numbers count up, from 0 to 1; letters that begin again number the parts of items."""
    if not group[0].number:
        return 0.75 if not group[0].form else 0.3
    firsts = sum(one.number[-1:] == (1,) for one in group)
    begins = len(group) >= _LONG_RUN * firsts  # as in one part of the agenda after another
    steps = [
        after.number > before.number or (begins and after.number[-1:] == (1,)) for before, after in pairwise(group)
    ]
    share = (sum(steps) / len(steps)) ** 2 if steps else 0.0
    return share if share == 1.0 or group[0].form not in "aAi" else 0.3 * share


def _with_others(best: list[Candidate], found: Sequence[Candidate], start: int) -> list[Candidate]:
    """The items, with others that share their look, their level, or a number that fits."""
    first, have, is_set = best[0], {one.at for one in best}, any(one.stands_out for one in found)
    numbers = {one.number for one in best}
    after = [one for one in found if one.at not in have and one.is_titled and one.at > max(start, first.at)]
    others = {one.at for one in _without_labels([one for one in after if _is_alike(one, first)])}
    out = list(best)
    for one in found:
        if one.at in have or (one.number in numbers and one.form == first.form and one.number):
            continue
        is_moved = first.number and _is_moved(one, best) and (is_set or KNOWN.match(one.title))
        if is_moved or one.at in others:
            out.append(one)
            numbers.add(one.number)
    return sorted(out, key=lambda one: one.at)


def _is_alike(one: Candidate, first: Candidate) -> bool:
    """Whether an unnumbered heading is set like the numbered ones, or marked as a heading like them."""
    if one.level and first.level:
        return True
    is_set_alike = (one.look[:2], one.look[3]) == (first.look[:2], first.look[3])
    return bool(first.form) and one.stands_out and not one.form and is_set_alike and (one.at > first.at or one.is_told)


def _is_moved(one: Candidate, best: Sequence[Candidate]) -> bool:
    """Whether a heading with the same look and form was taken out of order."""
    is_same = one.look == best[0].look and one.form == best[0].form and one.is_titled and one.depth == best[0].depth
    is_told = one.stands_out and one.is_told  # numbers begin again under an item that has parts
    last = [other.number[-1] for other in best if other.number][-1]
    return is_same and (is_told or one.number[-1:] <= (last + 1,)) and one.at > best[0].at
