"""Further headings, by those that were found: most lines of one look head items, so the other titles with that look do
too, if text follows; and entries of an outline that have others or text below. Which lines only may be headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clerk_tui.english.months import MONTH
from clerk_tui.english.numbering import is_bullet
from clerk_tui.importing.recognition.heading_layout import Candidate, candidate_at
from clerk_tui.importing.recognition.heading_text import (
    DECIDED,
    KNOWN,
    NO_ITEM,
    NO_PERSON,
    NOT_HEADING,
    Heading,
    is_capitals,
    is_title,
    is_title_case,
    is_title_page,
    is_titled_name,
    without_time,
)
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.lists.labels import label_of_title, read_label
from clerk_tui.lists.name_words import ends_post, is_name, is_person, is_post_word, is_surely_person
from clerk_tui.lists.person import read_names
from clerk_tui.regex import any_case, regex

_FEWEST = 3  # headings of one look, at least, that make the others of that look headings
_SHARE, _SHARE_PLAIN = 0.5, 0.6  # the share of the lines of a look that are headings, at least; of lines in plain type
_SHORT, _LONGEST = 7, 16  # words of a heading in plain type, and of one that is set apart, at most
_FULL_LINE = 8  # words of a line that may go on in the next, at least
_SENTENCE = 5  # words of a paragraph that tells something, at least


@dataclass(frozen=True)
class _Line:
    """A line alone that may be a heading."""

    at: int
    number: str
    title: str
    rest: str
    is_told: bool
    """Whether text follows it."""
    is_plain: bool
    """Whether its letters are those of the text."""


def with_siblings(
    paragraphs: Sequence[Paragraph], found: Sequence[Heading], rolls: Collection[int], start: int, end: int
) -> tuple[list[Heading], list[int]]:
    """The headings with the titles that look like most of them, and the lines that may be headings, too."""
    have = {heading.first: heading for heading in found}
    taken = {at for heading in found for at in range(heading.first, heading.last + 1)}
    groups: dict[object, list[_Line]] = defaultdict(list)
    for at in range(start, end):
        if (at in taken and at not in have) or at in rolls:
            continue
        if (pair := _line_at(paragraphs, at, at in have)) is not None:
            groups[pair[0]].append(pair[1])
    out, doubtful = list(found), list[int]()
    for group in groups.values():
        heads = [one for one in group if one.at in have]
        share = _SHARE_PLAIN if group[0].is_plain else _SHARE
        if len(heads) < _FEWEST or len(heads) < share * len(group):
            continue
        titles = [one.title.casefold() for one in group]
        for one in group:
            if one.at in have:
                continue
            if one.is_told and titles.count(one.title.casefold()) == 1:
                out.append(Heading(one.number, without_time(one.title).rstrip(" :."), one.at, one.at, one.rest))
            elif not (one.is_plain and paragraphs[one.at].mark):  # a list in plain type has many entries
                doubtful.append(one.at)
    return sorted(out, key=lambda heading: heading.first), doubtful


def set_apart(paragraphs: Sequence[Paragraph], found: Sequence[Heading], rolls: Collection[int], end: int) -> list[int]:
    """The indices of lines in other letters than the text, several of them under one heading with much of the text."""
    firsts = [heading.first for heading in found if heading.first < end]
    total = sum(len(paragraph.text) for paragraph in paragraphs[:end])
    out: list[int] = []
    for first, after in pairwise([*firsts, end]):
        size = sum(len(paragraph.text) for paragraph in paragraphs[first:after])
        if size < max(_LONG, _MUCH * total):
            continue
        inside = [at for at in range(first + 1, after) if at not in rolls]
        lines = [(at, pair) for at in inside if (pair := _line_at(paragraphs, at, False)) is not None]
        looks = Counter(key for _, (key, _) in lines)
        out += [at for at, (key, one) in lines if not one.is_plain and one.is_told and looks[key] > 1]
    return out


_LONG, _MUCH = 1200, 0.25  # letters under one heading, and their share of the text, that leave room for more headings


def _line_at(paragraphs: Sequence[Paragraph], at: int, is_head: bool) -> tuple[object, _Line] | None:
    """The line at an index that is a heading or may be one, and what it looks like."""
    paragraph = paragraphs[at]
    one = None if paragraph.is_row else candidate_at(paragraph, at)
    if one is None or (one.rest and not (one.look[0] and one.form)):
        return None  # only a number and bold letters show that a title ends within a line
    is_plain = not one.stands_out
    may_head = is_head or (
        _may_head(one, paragraph, paragraphs[at + 1 : at + 2])
        and not (at and _goes_on(paragraphs[at - 1], paragraph))
        and not (is_plain and not _is_short_title(paragraph))
    )
    if not may_head:
        return None
    key = (one.look[:2], one.look[3], one.level, one.form, one.depth, paragraph.look.is_centred, bool(one.rest))
    are_capitals = one.look[2] and len(_WORD.findall(one.title)) > 1
    more = (are_capitals, paragraph.is_alone) if is_plain else ()
    is_told = bool(one.rest) or _is_told(paragraphs, at, is_plain)
    return (*key, *more), _Line(at, one.printed, one.title, one.rest, is_told, is_plain)


def _goes_on(above: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a line continues the one above in the same letters, as where each line of the page is a paragraph."""
    is_alike = above.is_bold is paragraph.is_bold and above.level == paragraph.level and not paragraph.mark
    return is_alike and len(above.body.split()) >= _FULL_LINE and above.body[-1:].isalpha()


def _is_short_title(paragraph: Paragraph) -> bool:
    """Whether a line in plain type has few words, and no sign that it goes on or ends a sentence."""
    is_short = len(paragraph.body.split()) <= _SHORT and not paragraph.text.endswith((".", ":", "?"))
    return is_short and ":" not in paragraph.text and _LONG_WORD.search(paragraph.text) is not None


def _may_head(one: Candidate, paragraph: Paragraph, below: Sequence[Paragraph]) -> bool:
    """Whether words may be the title of an item, though they were not taken for one."""
    title = one.title
    is_long = len(title.split()) > (26 if one.printed else _LONGEST)
    if is_long or not (is_title(title) or one.look[0]) or _WORD.search(title) is None or title[:1].islower():
        return False
    is_other = NO_ITEM.match(title) or NOT_HEADING.match(title) or DECIDED.match(title) or _NO_SUBJECT.search(title)
    is_named = names_speaker(title) or is_titled_name(title) or is_title_page(title) or _is_name(title)
    if is_other or is_named or read_label(paragraph.body) is not None:
        return False
    is_label = label_of_title(title) is not None and not KNOWN.match(title)
    return not is_label or (bool(below) and _is_sentence(below[0]) and not read_names(below[0].body))


def _is_sentence(paragraph: Paragraph) -> bool:
    return len(paragraph.body.split()) >= _SENTENCE and paragraph.body.rstrip().endswith((".", ":", "”", "!"))


def _is_name(title: str) -> bool:
    return NO_PERSON.fullmatch(title) is None and is_name(title, bare=False) and is_surely_person(title)


_WORD, _LONG_WORD = regex(r"[^\W\d_]{3,}"), regex(r"[^\W\d_]{4,}")


_NO_SUBJECT = any_case(
    rf"[@£$€_|]|://|\d[.,]\d\d\b|^(?:[a-z]+day,? )?\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})\b|^(?:{MONTH}) \d"
    r"|^(?:[a-z]+day)\b.{0,6}\d|^respectfully submitted|^[“”\"‘]|^(?:i|we) (?:will|shall|also|would|ask|move|call)\b"
    r"|\bheld (?:at|by|in|on|via)\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^the following\b"
    r"|^[\W\d]*(?:are|can|could|did|do|does|has|have|how|is|was|were|what|when|why|will) (?:\S+ ){5}"
    r"|^[^“]*”$|^(?:also )?in attendance\b|^(?:mrs?|ms|miss|dr|cllrs?)\b"
)
"""Sums, addresses, days, quotations, where a meeting was held or who was there: lines that head nothing."""


def _is_told(paragraphs: Sequence[Paragraph], at: int, is_plain: bool) -> bool:
    """Whether text follows a line: below one in plain type a sentence or a list."""
    one, below = paragraphs[at], paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    if below is None or (below.is_bold and one.is_bold) or below.level:
        return False
    if not is_plain:
        return True
    is_list = is_bullet(below.mark) and not one.mark
    return below.depth > one.depth or is_list or (_is_sentence(below) and not below.mark)


_SIDES = any_case(
    r"(?:(?:in )?(?:opposition|favou?r|support)|(?:speaking )?(?:for|against)|opposed|neutral"
    r"|neither(?: for nor against)?"
    r"|(?:proponents?|opponents?|objectors?|supporters?|appellants?|applicants?)(?: testimony)?"
    r"|(?:testimony|speakers?|those)(?: speaking)? (?:in favou?r|in support|in opposition|for|against|opposed))\W*"
)
"""The side for which those below speak at a hearing."""
_ADDRESS = regex(r"\s*(?:\d+[A-Za-z]?,?\s+(?:[NSEW]{1,2}\.?\s+)?[A-Z]|P\.?\s?O\.? Box)")


def names_speaker(title: str) -> bool:
    """Whether a line names a speaker at a hearing, *Jo Roe, 12 Mill Road*, or the side for which they speak."""
    if _SIDES.fullmatch(title):
        return True
    name, _, rest = title.partition(",")
    if not rest or " " not in name.strip() or not is_person(name.strip()):
        return False
    words = rest.strip(" .").split()
    return _ADDRESS.match(rest) is not None or (
        is_surely_person(name.strip()) and bool(words) and is_post_word(words[0]) and any(map(ends_post, words))
    )


def outline(paragraphs: Sequence[Paragraph], rolls: Collection[int], start: int, end: int) -> list[Heading]:
    """The short entries of an outline, if most of their level have deeper entries below: *• Roads*, *◦ Ash spoke.*"""
    levels: dict[int, list[int]] = defaultdict(list)
    for at in range(start, end):
        one = paragraphs[at]
        if is_bullet(one.mark) and not one.is_row and _is_entry(one):
            levels[one.list_level].append(at)
    out: list[Heading] = []
    for level in sorted(levels):
        entries = levels[level]
        over = [at for at in entries if _has_deeper(paragraphs, at)]
        long = sum(p.list_level == level and is_bullet(p.mark) and not _is_entry(p) for p in paragraphs[start:end])
        if len(over) < _FEWEST or 2 * len(over) < len(entries) or long > len(over):
            break
        out += [Heading("", _entry_title(paragraphs[at]), at, at) for at in entries]
    parts = _parts(paragraphs, {heading.first for heading in out}, end) if out else []
    return sorted([*out, *parts], key=lambda heading: heading.first)


def _parts(paragraphs: Sequence[Paragraph], heads: Collection[int], end: int) -> list[Heading]:
    """The entries right under a heading of an outline, if they are titles themselves, over text that is no list."""
    out: list[Heading] = []
    for at in sorted(heads):
        stop = next((n for n in range(at + 1, end) if n in heads), end)
        inside = [n for n in range(at + 1, stop) if is_bullet(paragraphs[n].mark) and paragraphs[n].depth]
        told = [n for n in inside if n + 1 < stop and not paragraphs[n + 1].mark]
        are_titles = all(_is_entry(paragraphs[n]) and is_title_case(paragraphs[n].body) for n in inside)
        if len(inside) > 1 and inside[0] == at + 1 and are_titles and 2 * len(told) > len(inside):
            out += [Heading("", _entry_title(paragraphs[n]), n, n) for n in inside]
    return out


def _is_entry(paragraph: Paragraph) -> bool:
    """Whether an entry of a list is short, and a title."""
    body = paragraph.body.rstrip(" :–—-")
    is_short = len(body.split()) <= _LONGEST and not paragraph.body.endswith((".", ";", ","))
    is_other = _NO_SUBJECT.search(body) is not None or _is_name(body)
    return is_short and (is_title(body) or is_capitals(body)) and not is_other


def _entry_title(paragraph: Paragraph) -> str:
    return without_time(paragraph.body).rstrip(" :–—-")


def _has_deeper(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the entry after one is deeper in the list."""
    below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    return below is not None and is_bullet(below.mark) and below.list_level > paragraphs[at].list_level


_REQUEST = regex(r"#?(?P<number>\d{5,8})[.:]?\s{1,3}(?P<title>[^\W\d_<]*[A-Za-z<].{2,100}[^.;:,])")
_MOST_OF_REQUEST = 14  # words of the title of a request, at most


def find_requests(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The titles of requests or cases with numbers over text: *1190435 Add a hall*, then *It was declined.*"""
    found = {at: match for at, one in enumerate(paragraphs) if (match := _request(one)) is not None}
    begun = {at for at, one in enumerate(paragraphs) if _REQUEST.match(one.text)}
    told = [at for at in found if begun.isdisjoint((at - 1, at + 1)) and at + 1 < len(paragraphs)]
    told = [at for at in told if paragraphs[at + 1].is_alone and not paragraphs[at + 1].mark]
    if len(told) < 2:
        return []
    return [Heading(found[at]["number"], found[at]["title"], at, at) for at in told]


def _request(paragraph: Paragraph) -> re.Match[str] | None:
    match = None if paragraph.is_row else _REQUEST.fullmatch(paragraph.text)
    return match if match and len(match["title"].split()) <= _MOST_OF_REQUEST else None
