"""Which paragraphs head an item of the agenda, whatever way a body numbers its items or does not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from clerk_tui.english.numbering import Number, is_bullet, is_number, number_at, number_of, value
from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.attendance import HEAD
from clerk_tui.importing.recognition.movements import closing
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.plain_headings import (
    FIGURES,
    are_titles,
    dashed,
    may_head,
    of_form,
    rolls_in,
    title_before,
    under_numbers,
    under_titles,
    unnumbered,
)
from clerk_tui.importing.recognition.runs import completed
from clerk_tui.importing.recognition.style import styled
from clerk_tui.importing.recognition.titles import (
    DECIDED,
    FEWEST,
    KNOWN,
    NO_ITEM,
    Heading,
    is_capitals,
    is_part,
    is_title,
    is_title_case,
    is_title_page,
    run_in,
    stopped,
    without_time,
)
from clerk_tui.lists.labels import read_label
from clerk_tui.lists.listed import read_names
from clerk_tui.meeting.people import fold

_ITEM_LINE = re.compile(
    r"\(?\s*(?:agenda\s+)?item\s*(?:no\.?\s*)?([A-Z]?\d{1,3}[a-z]?)\s*\)?[.:]?|agenda item:", re.IGNORECASE
)
_FEW = 6  # numbered headings of which so few may be those that have kept their numbers, of many without


def find_headings(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The headings of a source in order. Where text goes on after the meeting was closed, with no more business in it,
    it is a document attached: only the numbers that go on head items there."""
    end = closing(paragraphs)
    found = _headings(paragraphs[:end])
    if end == len(paragraphs) or len(found) < FEWEST:
        return _headings(paragraphs)
    last = next((number_of(h.number) for h in reversed(found) if h.number), None)
    numbers = [number for p in paragraphs[end:] if (number := number_at(p.text)) is not None]
    whole = _headings(paragraphs) if last and any(_is_later(number, last) for number in numbers) else []
    return [*found, *(h for h in whole if h.first >= end and last and _is_later(number_of(h.number), last))]


def _is_later(number: Number, last: Number) -> bool:
    """Whether a number goes on with the last, and is written as that is."""
    return number.form == last.form and number.values > last.values


def _headings(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    found, rolls = _by_item_lines(paragraphs), rolls_in(paragraphs)
    if form := of_form(paragraphs):
        found = form
    elif len(found) < 2:
        found = _few(paragraphs, styled(paragraphs, rolls))
    else:
        found = _with_unnumbered(paragraphs, found)
    if not found:
        found = _told_by_number(paragraphs)
    return _finished(paragraphs, found, rolls)


def _finished(paragraphs: Sequence[Paragraph], found: list[Heading], rolls: Collection[int]) -> list[Heading]:
    found = [*found, *under_numbers(paragraphs, found)]
    found += _run_ins(paragraphs, found)
    found.sort(key=lambda heading: heading.first)
    found = sorted([*found, *under_titles(paragraphs, found)], key=lambda heading: heading.first)
    whole = _without_agenda(completed(paragraphs, [_numbered(h) for h in found], rolls))
    dated = next((at for at, p in enumerate(paragraphs[:_TITLE_PAGE]) if _DAY.fullmatch(p.text)), -1)
    whole = [h for h in whole if h.number or KNOWN.match(h.title) or (h.first > dated and h.first not in rolls)]
    start = next((h.first for h in whole if h.number in _ONE), 0)
    whole = [h for h in whole if h.first >= start or h.number or h.last + 1 not in rolls]  # it heads a list of people
    whole = [replace(h, is_part=h.is_part or (h.first < start and is_part(h.title))) for h in whole]
    people = _listed(paragraphs, whole[0].first if whole else 0, rolls)
    whole = [h for h in whole if not _OF_MOTION.match(h.title) and (h.number or _heads(h.title, people))]
    again = Counter(h.title.casefold() for h in whole if _OF_EACH.search(h.title))
    whole = [h for h in whole if h.number or again[h.title.casefold()] < _OFTEN]
    whole = [h for h in whole if h.number or not _NO_SUBJECT.match(h.title)]
    return [h for above, h in zip([None, *whole], whole, strict=False) if not (_says_again(above, h) or _tells(h))]


def _says_again(above: Heading | None, heading: Heading) -> bool:
    """Whether a line right under a heading begins with its title again: *Next meeting: 3 May* under *Next Meeting*."""
    if above is None or not heading.rest or heading.first != above.last + 1:
        return False
    return fold(heading.title) in fold(above.title)


def _tells(heading: Heading) -> bool:
    """Whether what the number of a part of an item stands before is a decision: *3.1 The Board agreed to wait*."""
    return "." in heading.number.rstrip(".") and rules.DECIDED.match(heading.title) is not None


_OF_EACH = re.compile(
    r"\b(?:decision|recommendation|resolution|motion|discussion|background|action)s?\W*$", re.IGNORECASE
)
"""The heading of a part that every item has: *COUNCIL DECISION*."""
_OFTEN = 2


def _numbered(heading: Heading) -> Heading:
    """A heading, the letter with which its title begins as its number: *A. Call to Order*."""
    number = None if heading.number else number_at(heading.title)
    if number is None or number.form not in ("A", "I"):
        return heading
    return replace(heading, number=number.printed, title=heading.title[number.end :])


def _without_agenda(found: list[Heading]) -> list[Heading]:
    """Headings without those of an agenda printed above the minutes: most of its titles come again, in the same order,
    from where its first does."""
    titles = [re.sub(r"\W+", "", heading.title.casefold()) for heading in found]
    begun = next((at for at in range(FEWEST, len(titles)) if titles[at] in titles[: min(2, at)]), 0)
    again = [titles.index(title, begun) for title in titles[:begun] if title in titles[begun:]]
    is_agenda = len(again) >= max(FEWEST, _SHARE_ANNOUNCED * begun) and again == sorted(set(again))
    return found[begun:] if is_agenda else found


_NO_SUBJECT = re.compile(
    r"action(?: item)?s? ?#? ?\d+ ?:|(?:[\w.]+ ){0,2}TODO ?:|[^\[]*\]$"
    r"|(?:scribe|recorder|facilitator|(?:minutes?|notes?)[ -]?taker|time ?keeper|moderator)(?:\(s\)|s)?(?:\W|$)"
    r"|\d\d/\d{3,5}/?[A-Z]{1,6}\b|(?:(?:no )?objections?|permitted|permission|refused|withdrawn|determined|granted)\b"
    r"(?: made| raised| by [\w /]{2,30})?\W*$"
    r"|(?:meeting )?(?:start|finish|end)(?:ed)?(?: time)?\W+\d|meeting (?:opened|closed|adjourned)\W*(?:\d|$)"
    r"|(?:venue|location|place)\s*(?::|$)",
    re.IGNORECASE,
)
"""What stands alone, and tells of no subject: a task, who took the minutes, when it began or was over; one of a
list of planning applications, and what came of it."""


_OF_MOTION = re.compile(
    r"(?:(?:it was )?(?:moved|seconded|proposed)|motion) by [A-Z]|(?:moved|proposed)\b.{2,60}\bseconded\b"
    r"|That\b(?:.{3,200}\bbe\b| (?:an?|the|this|these|all|it|we)\b)",
    re.IGNORECASE,
)
"""Who moved a motion, or what it says: numbered as it may be, it heads nothing."""
_ONE = frozenset(("1", "1.0", "I", "A"))  # numbers of the first item
_LATE = range(2, 15)  # a first number in this range means that items without numbers stand before it
_SHARE_ANNOUNCED = 0.6  # the share of the entries of an agenda that come again where it is that of the minutes


def _told_by_number(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The numbers of an agenda at the head that come again before what was said of each, and not its title: *III. Bo
    Ash moved to approve them.*, *VI.A. Di Elm spoke.*"""
    titles: dict[tuple[int, ...], str] = {}
    out, tops, is_again = list[Heading](), list[int](), False
    for at, paragraph in enumerate(paragraphs):
        number = number_at(paragraph.text)
        if number is None or number.form not in ("I", "I.A", "A") or (number.form == "A" and not tops):
            continue
        key = number.values if number.form[0] == "I" else (tops[-1], *number.values)
        text = paragraph.text[number.end :]
        is_again |= key == (1,) and key in titles
        tops += [key[0]] if number.form == "I" and not is_again else []
        if not is_again:
            titles.setdefault(key, text)
        elif number.form != "A" and key in titles:
            is_same = text.casefold().startswith(titles[key].casefold())
            title, rest = (text, "") if is_same else (titles[key], text)
            out.append(Heading(number.printed, title, at, at, rest))
    is_agenda = tops == list(range(1, len(tops) + 1))
    return out if is_agenda and len(out) >= max(FEWEST, _SHARE_ANNOUNCED * len(tops)) else []


def _listed(paragraphs: Sequence[Paragraph], first: int, rolls: Collection[int]) -> list[frozenset[str]]:
    """The words of the name of everybody in the lists of a source, and above its first heading."""
    texts = [p.body for at, p in enumerate(paragraphs) if at in rolls or (at < first and "," in p.body[:_LONGEST_ROLL])]
    labels = [label.rest for p in paragraphs[: max(first, HEAD)] if (label := read_label(p.text)) and label.rest]
    texts += [" ".join(p.cells[:2]) for p in paragraphs[:HEAD] if p.is_row]
    names = [n.printed for text in [*labels, *texts] if len(text) < _LONGEST_ROLL for n in read_names(text)]
    return [frozenset(name.casefold().split()) for name in names if len(name.split()) < _LONGEST_NAME]


_LONGEST_ROLL, _LONGEST_NAME = 1500, 6  # characters, words


def _heads(title: str, people: Sequence[frozenset[str]]) -> bool:
    """Whether a title may head an item: it tells no decision, nor is it the name of somebody listed, of whom something
    is told, or of those who moved a motion."""
    words = frozenset(title.casefold().split())
    return not (DECIDED.match(title) or any(words <= person for person in people))


def _few(paragraphs: Sequence[Paragraph], found: list[Heading]) -> list[Heading]:
    """The headings of a source, with those without numbers: where it has few with one, these alone if they are many
    more."""
    plain = unnumbered(paragraphs) if len(found) < _FEW else []
    if len(found) < 2 or len(plain) >= 3 * len(found):
        is_set = [h for h in found if paragraphs[h.first].is_heading and all(h.first != one.first for one in plain)]
        return sorted([*plain, *is_set], key=lambda heading: heading.first) or found
    return _with_unnumbered(paragraphs, found)


def _by_item_lines(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Headings that a line like *(Item 3)* follows or comes before."""
    found = []
    for at, paragraph in enumerate(paragraphs):
        if len(paragraph.text) > 200:
            continue
        if at and paragraph.text[0] == "(" and (match := _ITEM_LINE.fullmatch(paragraph.text)):
            above = paragraphs[at - 1]
            if is_number(above.mark) or is_title(above.body):
                found.append(Heading(value(above.mark) or match[1], without_time(above.body), at - 1, at))
        elif (match := _ITEM_LINE.fullmatch(paragraph.text)) and (below := _below(paragraphs, at)):
            found.append(Heading(match[1] or "", without_time(below[0]), at, at + 1, below[1]))
        elif (number := _named(paragraph.text)) is not None:
            words = paragraph.text[number.end :]
            is_all_title = is_title(words) and is_title_case(words) and not words.endswith(":")
            title, rest = (words, "") if is_all_title else stopped(words) or run_in(words) or (words, "")
            if is_title(title):
                found.append(Heading(number.printed, without_time(title), at, at, rest))
        elif match := _ITEM_IN_ORDER.fullmatch(paragraph.text):
            found.append(Heading("", paragraph.text, at, at))
    return found


def _named(text: str) -> Number | None:
    """The number after the word *Item* with which a text begins, if it is a whole one and words follow it."""
    number = number_at(text)
    if number is None or text.startswith(number.mark) or number.end == len(text):
        return None
    return number if "9" in number.form and "." not in number.form else None


_ITEM_IN_ORDER = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|final)"
    r" (?:agenda )?item(?: of business)?\s*[:–—-]\s*(?=[A-Z])[^.;]{4,90}",
    re.IGNORECASE,
)
"""*Second agenda item: Election of officers*."""


def _below(paragraphs: Sequence[Paragraph], at: int) -> tuple[str, str] | None:
    """The title in the line below *Item 4:*, and what runs on from it; None where none stands there."""
    below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    if below is None or below.mark or below.is_row:
        return None
    title = below.text.strip("* ").removesuffix(".")
    if is_title(title):
        return title, ""
    return None


_TITLE_PAGE = 15  # paragraphs among which a line with the date ends the title of the whole
_DAY = re.compile(
    r"(?:[A-Z]+day,?\s+)?(?:[A-Z]+\s+\d{1,2}(?:st|nd|rd|th)?,?|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]+,?)\s+\d{4}\W*"
    r"(?:(?:meeting )?minutes)?",
    re.IGNORECASE,
)
"""A line that is no more than a date."""


def _with_unnumbered(paragraphs: Sequence[Paragraph], found: list[Heading]) -> list[Heading]:
    """The numbered headings with those between and after them that bear no number."""
    taken = {at for heading in found for at in range(heading.first, heading.last + 1)}
    firsts = {heading.first for heading in found}
    start, out = min(firsts), list(found)
    repeated = Counter(p.text for p in paragraphs)
    numbered = {without_time(h.title).casefold().strip(" :.") for h in found}
    lists = max((at for at in range(start) if _heads_list(paragraphs, at)), default=0)
    begun = {at for at in range(start) if _OPENS.fullmatch(paragraphs[at].text)}
    begun |= {at for at in range(lists + 1, start) if _begins_in_bold(paragraphs, at)}
    figures = {at for at, p in enumerate(paragraphs) if p.text.isdigit()}  # cells of a table, their rows lost
    once = (at for at, p in enumerate(paragraphs) if repeated[p.text] == 1 and at + 1 not in figures)
    capitals = {at for at in once if _is_in_capitals(paragraphs, at)}
    are_many = len(capitals) > _FEW_CAPITALS or all(is_capitals(heading.title) for heading in found)
    if _begins_late(min(found, key=lambda heading: heading.first)):
        begun |= {at for at in capitals if lists < at < start and _is_known(paragraphs[at].text)}
    for at, paragraph in enumerate(paragraphs):
        is_after, (text, rest) = at > start, _known_before(paragraph) or (paragraph.text, "")
        title = without_time(text).strip(" :")
        if at in taken or paragraph.mark or len(text) > 90 or _DAY.fullmatch(text) or paragraph.is_row:
            continue
        is_known = is_after and _is_known(text)
        is_over = is_part(text) or (is_after and (is_capitals(text) or (paragraph.is_heading and not is_known)))
        if at in begun:
            out.append(Heading("", title, at, at))
        elif at + 1 in firsts and may_head(text) and is_over and not (paragraph.is_heading and text.endswith(".")):
            out.append(Heading("", title, at, at, is_part=True))
        elif is_known:
            is_again = title.casefold().strip(".") in numbered or (text.endswith(":") and repeated[text] > 1)
            is_within = FIGURES.search(text) or (at - 1 in taken and _IN_ITEM.match(text))
            if not (is_again or is_within or re.match(r"public comments?\b", text, re.I)):
                out.append(Heading("", title, at, at, rest))
        elif at > lists and at in capitals and are_many:
            out.append(Heading("", title, at, at))
    return out


def _known_before(paragraph: Paragraph) -> tuple[str, str] | None:
    """A title in capitals that every agenda has, and what runs on from it: *ADJOURNMENT: 8:06 p.m.*"""
    parts = title_before(paragraph) if paragraph.text[:2].isupper() else None
    return parts if parts is not None and is_capitals(parts[0]) and _is_known(parts[0]) else None


def _begins_late(first: Heading) -> bool:
    """Whether the numbers begin late, so that headings without numbers stand before them: *2*, *8.1*."""
    number = number_of(first.number)
    return number.form[:1] == "9" and number.values[0] in _LATE


def _heads_list(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line is the label of a list of people, in it or below; *APOLOGIES* over a sentence is an item."""
    label, below = read_label(paragraphs[at].text), paragraphs[at + 1 : at + 2]
    is_item = below and is_capitals(paragraphs[at].text) and KNOWN.match(paragraphs[at].text)
    return label is not None and (bool(label.rest) or not is_item or bool(read_names(below[0].text)))


def _is_in_capitals(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line alone is a title in capitals, and not that of the whole, nor of a list."""
    text = paragraphs[at].text
    if not is_capitals(text) or not paragraphs[at].is_alone or paragraphs[at].mark or text.endswith("."):
        return False
    is_long = len(text.split()) > 1 or _is_known(text)
    is_other = is_title_page(text) or NO_ITEM.match(text)
    return is_long and may_head(text) and not is_other and not _heads_list(paragraphs, at)


_FEW_CAPITALS = 4  # lines in capitals on their own of which more than so many are headings among those with numbers
_OPENS = re.compile(
    r"(?:opening\s+)?(?:pledge of allegiance|roll call|call to order|invocation|prayer|moment of silence)\W*",
    re.IGNORECASE,
)
"""What a meeting opens with, before the first number."""
_IN_ITEM = re.compile(r"(?:minutes?|decisions?|reports?)\s*:", re.IGNORECASE)
"""What stands right under the title of an item on a committee system's page, before its text."""
_MATTERS = re.compile(r"\b(?:matters|issues|reports?|updates?|business|news|presentations?)$", re.IGNORECASE)
"""What the title of an item that many bodies have ends in: *Police matters*, *Footpath report*."""


def _begins_in_bold(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line in bold before the first number heads an item that many bodies have, with text under it."""
    title = paragraphs[at].text.rstrip(" :")
    is_usual = _is_known(title) or (_MATTERS.search(title) is not None and is_title_case(title))
    return paragraphs[at].is_bold and is_usual and not is_title_page(title) and not paragraphs[at + 1].is_bold


def _is_known(text: str) -> bool:
    """Whether words are a title that every agenda has."""
    return bool(KNOWN.match(text)) and is_title(text) and not text.endswith(".")


_FEWEST_RUN_INS, _FEWEST_IN_ITEM = 4, 3
"""Titles that text runs on from, set alike, in a source and in one item, at least."""
_Set = tuple[str, int]  # the bullet before a paragraph, and in how many lists it is


def _run_ins(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """The titles of parts that text runs on from, where most paragraphs of an item that are set alike begin so, or of
    several items in which any does: *Potholes: They are filled.*, *• Gate – It was mended.*"""
    firsts = sorted(heading.first for heading in found)
    counts: Counter[tuple[int, _Set]] = Counter()
    begins: dict[tuple[int, _Set], int] = {}
    groups: dict[tuple[_Set, str], dict[int, list[Heading]]] = defaultdict(lambda: defaultdict(list))
    for first, after in pairwise([*firsts, len(paragraphs)]):
        for at in range(first + 1, after):
            one = paragraphs[at]
            if one.is_row or (one.mark and not is_bullet(one.mark)):
                continue
            key = (one.mark, one.depth)
            counts[(first, key)] += 1
            begins.setdefault((first, key), at)
            if (parts := title_before(one)) is not None:
                after_title = one.body[len(parts[0]) :].lstrip()[:1]
                sign = "" if after_title.isalnum() else ":" if after_title == ":" else "-"
                groups[(key, sign)][first].append(Heading("", parts[0], at, at, parts[1]))
    again = Counter(h.title.casefold() for items in groups.values() for inside in items.values() for h in inside)
    out: list[Heading] = []
    for (key, sign), every in groups.items():
        named = sum(again[h.title.casefold()] > 1 for inside in every.values() for h in inside)
        if named * 3 > sum(map(len, every.values())):
            continue  # the labels of a form, or those who speak
        items = {first: inside for first, inside in every.items() if again[inside[0].title.casefold()] == 1}
        heads = [one for first, inside in items.items() if inside[0].first == begins[(first, key)] for one in inside]
        among = sum(counts[(first, key)] for first, inside in items.items() if inside[0] in heads)
        is_usual = len(items) > 1 and len(heads) >= _FEWEST_RUN_INS and 2 * len(heads) >= among
        for first, inside in items.items():
            is_begun = inside[0] in heads
            is_whole = is_begun and 4 * len(inside) >= 3 * counts[(first, key)]
            alike = counts[(first, key)] if key[0] else _alike(paragraphs, key, inside[0].first, firsts)
            is_half = len(inside) >= _FEWEST_IN_ITEM and 2 * len(inside) >= alike and is_begun >= (key[1] > 0)
            is_here = is_half or (key[0] and len(inside) > 1 and is_whole and are_titles(inside, "-"))
            is_one_of = is_usual and is_begun and are_titles(heads, sign)
            is_list = key[0] and inside[0].first - 1 > first and paragraphs[inside[0].first - 1].text.endswith(":")
            if (is_here or is_one_of) and not is_list and are_titles(inside, sign):
                out += inside
    return out + [h for h in _dashed_alike(paragraphs, found, out) if again[h.title.casefold()] <= 1]


def _dashed_alike(paragraphs: Sequence[Paragraph], found: Sequence[Heading], parts: Sequence[Heading]) -> list[Heading]:
    """The titles before a dash, however little is told after it, that are set as many `parts` are."""
    have = {one.first for one in [*found, *parts]}
    after = [(paragraphs[h.first], paragraphs[h.first].body[len(h.title) :].lstrip()) for h in parts]
    usual = Counter((one.mark, one.depth) for one, rest in after if rest.startswith(("–", "—", "-")))
    start, out = min((one.first for one in found), default=len(paragraphs)), list[Heading]()
    for at, one in enumerate(paragraphs[start:], start):
        is_set = at not in have and not one.is_row and usual[(one.mark, one.depth)] >= _FEWEST_RUN_INS
        if is_set and (words := dashed(one.body)) is not None:
            out.append(Heading("", words[0], at, at, words[1]))
    return out


def _alike(paragraphs: Sequence[Paragraph], key: _Set, begin: int, firsts: Sequence[int]) -> int:
    """How many paragraphs are set alike from one on to the next heading."""
    after = next((first for first in firsts if first > begin), len(paragraphs))
    return sum((p.mark, p.depth) == key for p in paragraphs[begin:after])
