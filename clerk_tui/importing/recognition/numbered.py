"""Headings that bear numbers which count upwards through the whole of a source."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol, TypeVar

from clerk_tui.english.months import MONTH
from clerk_tui.english.titles import ALL_TITLES, POST_WORDS
from clerk_tui.importing.recognition.marks import has_year_last, is_bullet, is_number, value
from clerk_tui.importing.recognition.paragraphs import ACTION_TABLE, Paragraph
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.titles import (
    FEWEST,
    KNOWN,
    NO_PERSON,
    Heading,
    capitals_before,
    done_behind,
    have_stops,
    is_capitals,
    is_parted_by_colon,
    is_title,
    is_title_case,
    is_title_page,
    run_in,
    stopped,
    without_letter,
    without_time,
)
from clerk_tui.lists.labels import is_bare_label, label_of_title, read_label, title_and_list
from clerk_tui.lists.listed import read_names
from clerk_tui.lists.names import folded


class Counting(Protocol):
    """A heading with a number, as far as a run of them needs it."""

    @property
    def at(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def number(self) -> tuple[int, ...]: ...
    @property
    def style(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def rest(self) -> str: ...


_N = TypeVar("_N", bound=Counting)


@dataclass(frozen=True)
class _Numbered:
    at: int
    number: tuple[int, ...]
    printed: str
    title: str
    rest: str
    last: int
    style: str


def numbered(paragraphs: Sequence[Paragraph], fewest: int = FEWEST) -> list[Heading]:
    """Headings with numbers that count upwards through the whole source; those taken out of order too."""
    rolls, year_last = rolls_in(paragraphs), has_year_last([p.mark for p in paragraphs])
    stops = have_stops([p.body for p in paragraphs if is_number(p.mark) or "/" in p.mark])
    candidates = [
        c for at in range(len(paragraphs)) if at not in rolls and (c := _candidate(paragraphs, at, year_last, stops))
    ]
    tops = [c for c in candidates if len(c.number) == 1]
    if sum(not paragraphs[c.at].depth for c in tops) >= FEWEST:
        tops = [c for c in tops if not paragraphs[c.at].depth]  # lists inside lists are of one item
    chain = longest(tops)
    if len(chain) < FEWEST and (tops_of_prefix := _of_one_prefix(candidates)):
        tops = candidates = tops_of_prefix
        chain = longest(tops)
    if len(chain) < FEWEST:
        bare = [c for at in range(len(paragraphs)) if at not in rolls and (c := _bare(paragraphs[at], at))]
        if len(in_order := longest(bare)) >= FEWEST:
            tops = candidates = bare
            chain = in_order
    if len(chain) < fewest or (
        fewest < FEWEST and not (_is_short_agenda(chain) or all(_is_sure(paragraphs[c.at], c) for c in chain))
    ):
        return []
    style = Counter(c.style for c in chain).most_common(1)[0][0]
    if len(chain) >= FEWEST:
        chain += _sentences_between(paragraphs, chain, style, rolls)
    chain += _out_of_order(chain, tops, style)
    chain += _under(paragraphs, chain, candidates)
    return [Heading(c.printed, c.title, c.at, c.last, c.rest) for c in chain]


def _is_sure(paragraph: Paragraph, one: _Numbered) -> bool:
    """Whether a heading is one though hardly another has a number: it stands apart, its number small or in a line by
    itself, or is *1.0* before a title that every agenda has."""
    if one.printed.endswith(".0"):
        return KNOWN.match(one.title) is not None
    if one.number == (1,) and len(paragraph.lines) > 1 and paragraph.lines[0].strip() == paragraph.mark.strip():
        return True
    is_only = one.number == (1,) and one.printed == "1" and is_title_case(one.title)
    return is_only or (paragraph.is_alone and (one.number[0] < 30 or not paragraph.body))


def _is_short_agenda(chain: Sequence[_Numbered]) -> bool:
    """Whether two headings are all there are: 1 and 2, both printed as titles are."""
    return [c.number for c in chain] == [(1,), (2,)] and all(
        KNOWN.match(c.title) or is_title_case(c.title) or c.title.startswith("To ") for c in chain
    )


def _out_of_order(chain: Sequence[_Numbered], tops: Sequence[_Numbered], style: str) -> list[_Numbered]:
    """Items taken out of their order, and those that a slip gave the number of the item before them."""
    have = {c.number: c.at for c in chain}
    low, high, out = min(have)[0], max(have)[0], []
    start = min(have.values())
    if sum(other.at < start and other.number in have for other in tops) >= FEWEST:
        tops = [other for other in tops if other.at > start]  # the agenda stands before the minutes
    for index, other in enumerate(tops):
        if other.style != style or not low - 2 <= other.number[0] <= high + 1:
            continue
        if _weight(tops, index) < 1 and any((c.at < other.at) != (c.number < other.number) for c in chain):
            continue  # one of a list
        first = have.get(other.number)
        if first is None:
            out.append(other)
            have[other.number] = other.at
        elif other.at > first and KNOWN.match(other.title) and not other.rest:
            following = min((c.at for c in chain if c.at > first), default=-1)
            if first < other.at < following:
                out.append(other)
    return out


_LONGEST_SENTENCE = 30
"""Words of a sentence that is an item by itself, at most."""


def _sentences_between(
    paragraphs: Sequence[Paragraph], chain: Sequence[_Numbered], style: str, rolls: Collection[int]
) -> list[_Numbered]:
    """Numbers that the run of headings leaves out, where a sentence bears them: *3. The minutes were approved.*"""
    ordered = sorted(chain, key=lambda c: c.at)
    have, out = {c.number for c in chain}, []
    bounds = [(None, ordered[0]), *pairwise(ordered), (ordered[-1], None)]
    for before, after in bounds:
        first = before.number[0] + 1 if before else 1
        last = after.number[0] - 1 if after else first + 2
        at = before.last + 1 if before else 0
        for number in range(first, min(last, first + 3) + 1):
            if (number,) in have:
                continue
            found = _sentence(paragraphs, number, range(at, after.at if after else len(paragraphs)), style, rolls)
            if found is not None:
                out.append(found)
                at = found.at + 1
    return out


def _sentence(
    paragraphs: Sequence[Paragraph], number: int, places: range, style: str, rolls: Collection[int]
) -> _Numbered | None:
    for at in places:
        paragraph = paragraphs[at]
        if (
            at in rolls
            or paragraph.is_row
            or value(paragraph.mark) != str(number)
            or re.sub(r"\d+", "#", paragraph.mark) != style
            or not paragraph.body[:1].isupper()
        ):
            continue
        title = sentences(paragraph.body)[0]
        if 1 < len(title.split()) <= _LONGEST_SENTENCE:
            title, rest = without_letter(title.strip(" .:"), paragraph.body)
            return _Numbered(at, (number,), str(number), title, rest, at, style)
    return None


def _under(
    paragraphs: Sequence[Paragraph], chain: Sequence[_Numbered], candidates: Sequence[_Numbered]
) -> list[_Numbered]:
    """Headings with a number under that of an item (*5.1*). Where such numbers stand before sentences too, they are
    those of paragraphs: one heads something only if something stands under it."""
    have = {c.number for c in chain}
    out: list[_Numbered] = []
    dotted = [p for p in paragraphs if "." in value(p.mark) and is_number(p.mark)]
    spoken = sum(p.body.rstrip().endswith(".") and not is_title(p.body) for p in dotted)
    is_of_paragraphs = spoken * 4 >= len(dotted)
    for other in candidates:
        if len(other.number) < 2 or other.number in have:
            continue
        top = other.number[0]
        is_between = (top - 1,) in have and (top + 1,) in have  # the number above stands without a title
        if not (is_between or other.number[:1] in have or other.number[:-1] in have):
            continue
        has_text = other.rest or is_capitals(other.title) or _has_text(paragraphs, other.last)
        if is_of_paragraphs and not has_text and not any(c.number[:-1] == other.number for c in candidates):
            continue
        out.append(other)
        have.add(other.number)
    return out


def _has_text(paragraphs: Sequence[Paragraph], last: int) -> bool:
    """Whether the paragraph after a heading is one of its own."""
    following = paragraphs[last + 1] if last + 1 < len(paragraphs) else None
    return following is not None and not is_number(following.mark) and len(following.body.split()) > 5


def rolls_in(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Paragraphs that are names, one each, under a label such as *Present:*; they may be numbered. And a list of names
    right under such a label."""
    out: set[int] = set()
    is_under = False
    for at, paragraph in enumerate(paragraphs[:80]):
        label = read_label(paragraph.text)
        if label is not None:
            is_under = not label.rest
            continue
        is_under &= not (paragraph.is_heading or NO_PERSON.fullmatch(paragraph.text)) and (
            (len(paragraph.body) < _LONGEST_NAMED and bool(read_names(paragraph.body)))
            or (at - 1 in out and is_bullet(paragraph.mark) and len(paragraph.body) < _LONGEST_NAMED)
            or (is_bare_label(paragraphs[at - 1].text) and _is_run_on(paragraph.body))
        )
        is_under &= not (at - 1 in out and is_number(paragraph.mark) and not is_number(paragraphs[at - 1].mark))
        if is_under:
            out.add(at)
    return out


_LONGEST_NAMED = 90
"""Characters of a line that names one person, at most."""


def _of_one_prefix(candidates: Sequence[_Numbered]) -> list[_Numbered]:
    """Those whose numbers have all but the last part in common, as of the year or of the meeting's day: *21.44*,
    *21.45*; by the part after it."""
    firsts = Counter(c.number[:-1] for c in candidates if len(c.number) > 1)
    if not firsts:
        return []
    first, count = firsts.most_common(1)[0]
    if count < FEWEST or next(c.at for c in candidates if c.number[:-1] == first) > 60:
        return []
    found = [c for c in candidates if len(c.number) > 1 and c.number[:-1] == first]
    for c in candidates:  # a slip in the year or the month: the last part goes on
        if c.at > found[-1].at and len(c.number) == len(first) + 1 and c.number[-1] == found[-1].number[-1] + 1:
            found.append(c)
    return [replace(c, number=c.number[-1:]) for c in found]


def _is_run_on(text: str) -> bool:
    """Whether a paragraph is a list of three names or more, which commas part."""
    names = read_names(text)
    return len(names) > 2 and len(names) <= text.count(",") + 2 and len(sentences(text)) == 1


_BARE = re.compile(r"\*?\s?(?P<number>\d{1,4})\s+(?P<title>[A-Z(].*)", re.DOTALL)
_NO_TITLE = re.compile(
    rf"(?:{MONTH}|members?|votes?|ayes?"
    r"|nays?|noes|[\w’'. ]+\b(?:street|road|lane|avenue|drive|boulevard|close))\b",
    re.IGNORECASE,
)


def _bare(paragraph: Paragraph, at: int) -> _Numbered | None:
    r"""A heading whose number has no dot after it: *3 Civic Announcements*, *\*450 Minutes*."""
    if (paragraph.mark and paragraph.mark.strip() != "*") or paragraph.is_row or len(paragraph.text) > 160:
        return None
    match = _BARE.fullmatch(paragraph.text)
    if match is None or _NO_TITLE.match(match["title"]):
        return None
    title, rest = match["title"], ""
    if not is_title(title) and not _CHAIR_TITLE.fullmatch(title):
        parts = capitals_before(title) or run_in(title)
        if parts is None:
            return None
        title, rest = parts
    return _Numbered(at, (int(match["number"]),), match["number"], without_time(title.strip()), rest, at, "# ")


_CHAIR_TITLE = re.compile(
    r"(?:vice[- ]?|deputy )?(?:chair(?:man|person)?|mayor|present)(?:\s*\([^)]*\))?", re.IGNORECASE
)
"""A heading that is the name of the post which is filled under it."""


def _candidate(paragraphs: Sequence[Paragraph], at: int, year_last: bool, stops: bool) -> _Numbered | None:
    paragraph = paragraphs[at]
    if not paragraph.mark or paragraph.is_row:
        return None
    printed = value(paragraph.mark)
    number = _number_of(printed, year_last)
    if number is None:
        return None
    title, rest, last = paragraph.body.rstrip(" ;"), "", at
    if "/" in printed:
        title = re.sub(r"^\d{1,2}\.\s+(?=[A-Z])", "", title)
    if not title:
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if following is None or following.mark or not is_title(following.text) or is_title_page(following.text):
            return None
        title, last = paragraphs[at + 1].text, at + 1
    if _CHAIR_TITLE.fullmatch(title) or label_of_title(title) is not None:
        pass
    elif (listed := title_and_list(title)) is not None and read_names(listed[1]):
        title, rest = listed
    elif (done := done_behind(title)) is not None:
        title, rest = done
    elif not is_title(title) or is_parted_by_colon(title) or _CAPITALS_FIRST.match(title):
        parts = (stopped(title) if stops else None) or capitals_before(title) or run_in(title)
        if parts is None:
            return None
        title, rest = parts
    if not rest and last + 1 < len(paragraphs) and _goes_on(paragraphs, last, title):
        last += 1
        title = f"{title} {paragraphs[last].text}"
    style = re.sub(r"\d+", "#", paragraph.mark)
    if stops and not re.search(r"\.\w", title):
        title = title.rstrip(" .")
    return _Numbered(at, number, printed, without_time(title.strip()), rest, last, style)


_CAPITALS_FIRST = re.compile(r"[A-Z’'&/ ]{8,} [-–—] (?=[A-Z][a-z])")
"""*CLERK’S REPORT - Verbal report*."""


def _goes_on(paragraphs: Sequence[Paragraph], last: int, title: str) -> bool:
    """Whether the next paragraph is a second line of the heading: short, and the business begins after it."""
    following = paragraphs[last + 1]
    if following.mark or following.is_alone or not is_title(following.text) or title.endswith((":", ".")):
        return False
    if KNOWN.match(title) or ACTION_TABLE.fullmatch(following.text):
        return False
    if following.text.endswith((":", ".", "”")) or len(following.text) > 90 or read_label(following.text):
        return False
    if is_capitals(title) != is_capitals(following.text) and is_capitals(title):
        return following.text[0] == "("
    if last + 2 >= len(paragraphs) or len(following.text.split()) > 10:
        return False
    after = paragraphs[last + 2]
    return len(after.text.split()) > 12 and is_title_case(following.text) and not after.is_alone


def _number_of(printed: str, year_last: bool) -> tuple[int, ...] | None:
    """The number that a mark prints, its parts apart. `year_last`: in *23/166* and the like the first is the number."""
    if printed.replace(".", "").isdigit():
        parts = tuple(int(p) for p in printed.removesuffix(".0").split(".") if p)
        return parts if parts and parts[0] < 5000 else None
    if "_" in printed:
        return (int(printed.rpartition("_")[2]),)
    if "/" in printed:
        numbers = [int(p) for p in re.findall(r"\d+", re.sub(r"/\d\d-\d\d$", "", printed))]
        return (numbers[0 if year_last else -1],) if numbers else None
    return None


_WIDEST_GAP = 12
"""How many numbers may be left out between two items, about."""


def _cost(gap: int) -> float:
    """What a gap in the numbers counts against a run of them."""
    return min(0.25 * (gap - 1), 0.9)


_LISTED = 0.05
"""What a heading in the midst of others counts for in a run, where one with text under it counts for 1."""


def _weight(candidates: Sequence[Counting], index: int) -> float:
    """What a heading counts for in a run: less where the next number stands right under it or the one before right
    above, as in a list of letters received under one item."""
    one = candidates[index]
    before = candidates[index - 1] if index else None
    after = candidates[index + 1] if index + 1 < len(candidates) else None
    is_listed = (after is not None and after.at == one.last + 1 and 1 <= after.number[0] - one.number[0] <= 3) or (
        before is not None and before.last == one.at - 1 and 1 <= one.number[0] - before.number[0] <= 3
    )
    return _LISTED if is_listed and not one.rest and not KNOWN.match(one.title) else 1.0


def longest(candidates: Sequence[_N]) -> list[_N]:
    """The longest run of candidates whose numbers count upwards, with a gap here and there; of equals the one that
    begins first."""
    best: list[tuple[float, int]] = []  # score, index of the one before
    ends: dict[int, tuple[float, int]] = {}  # number -> best score, index
    for index, candidate in enumerate(candidates):
        number, score, before = candidate.number[-1], 0.0, -1
        for gap in range(1, _WIDEST_GAP + 1):
            known = ends.get(number - gap)
            if known is None or known[0] - _cost(gap) <= score:
                continue
            if candidates[known[1]].style == candidate.style or gap <= 2:
                score, before = known[0] - _cost(gap), known[1]
        score += _weight(candidates, index)
        best.append((score, before))
        if number not in ends or ends[number][0] < score:
            ends[number] = (score, index)
    if not best:
        return []
    at = max(range(len(best)), key=lambda i: (best[i][0], -i))
    chain = []
    while at >= 0:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


_CODED = re.compile(
    r"\(?(?P<number>(?:[A-Z]{1,4}\s?)?\d{1,4}(?:[.-]\d{1,5})*)(?:[.-]?(?P<letter>[A-Za-z]))?(?P<end>[.:)]{0,2})\s+"
    r"(?=[A-Z(“]|\d{4}-)(?P<title>.{3,})",
    re.DOTALL,
)
_OF_FILES = re.compile(r"(?:[A-Z]{1,4}\s?\d{1,4}|\d{2,4})-\d{2,5}")
"""*13-189*, *PR136-15*: numbers of files, which stand before items and hardly anything else."""
_NO_CODED = re.compile(
    r"[^:]{0,80}:\s+That\b|(?:[A-Z][\w.’'-]*,? ){2,5}(?:discussed|spoke|moved)\b|(?:None|Nil|Approved)\b"
)
"""A motion, an outcome, or somebody who speaks or does something: *13-188 Bo Ash, Alder, discussed the heights*."""
_DID = re.compile(r"(?P<post>[A-Z][a-z-]+) (?:[A-Z][\w.’'-]*,? ){1,4}[a-z]+ed\b")
"""*Secretary Ash welcomed …*"""
_MOST_CODED = 26
"""Words of a title after such a number, at most."""


def under_numbers(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """Headings whose number is that of an item found before them with a letter added, *4.1.a Drawings* and *4-A.
    Drawings* under 4, or the only ones with that number, lettered from *A*; and those with numbers of files that count
    upwards: *(13-189) Drawings*."""
    taken = {at for heading in found for at in range(heading.first, heading.last + 1)}
    out: list[Heading] = []
    numbers = {heading.number: heading.first for heading in reversed(found)}
    coded = [
        (at, match)
        for at, p in enumerate(paragraphs)
        if not p.is_row and at not in taken and p.text[:1] in "(0123456789BCHOPR" and (match := _CODED.match(p.text))
    ]
    letters: dict[str, str] = defaultdict(str)
    for _, match in coded:
        letters[match["number"]] += (match["letter"] or "").upper()
    files = _counted_files([m["number"] for _, m in coded if _OF_FILES.fullmatch(m["number"]) and not m["letter"]])
    for at, match in coded:
        number, letter = match["number"], match["letter"]
        is_under = letter and (
            numbers.get(number, at) < at or (len(letters[number]) > 1 and _LETTERS.startswith(letters[number]))
        )
        is_file = not letter and number in files
        title, last = match["title"], at
        if is_under and _REFERENCE.fullmatch(title) and at + 1 < len(paragraphs) and not paragraphs[at + 1].mark:
            title, last = paragraphs[at + 1].text, at + 1
        parts = (title, "") if is_title(title) else _first_words(title, is_file or "-" in match[0][:5])
        if (is_under or is_file) and parts is not None and not _is_told(title):
            printed = match[0][: match.start("title")].strip(" ().:")
            out.append(Heading(printed, without_time(parts[0]).rstrip(" ."), at, last, parts[1]))
    return out


_REFERENCE = re.compile(r"\d{4}-\d{2,6}\W*")
"""The number of a file where the title of an item would stand: *7-A 2031-0412*, the title in the line below."""


def _is_told(text: str) -> bool:
    """Whether words after such a number are no title: they tell what was moved, decided, said or done."""
    did = _DID.match(text)
    return _NO_CODED.match(text) is not None or (did is not None and folded(did["post"]) in ALL_TITLES | POST_WORDS)


def _counted_files(files: Sequence[str]) -> set[str]:
    """Numbers of files that are those of items: two or more of one sort, each once, of which most go on from the one
    before: some may be taken before their turn."""
    sorts: dict[str, list[str]] = defaultdict(list)
    for one in files:
        sorts[one.rstrip("0123456789-")].append(one)
    out: set[str] = set()
    for sort in sorts.values():
        steps = [before < after for before, after in pairwise(sort)]
        if len(sort) > 1 and len(set(sort)) == len(sort) and sum(steps) >= _SHARE_COUNTED * len(steps):
            out |= set(sort)
    return out


_SHARE_COUNTED = 0.6


def _first_words(text: str, is_file: bool) -> tuple[str, str] | None:
    """The first sentence of a paragraph as its title, and the rest. After the number of a file (`is_file`) it is often
    the long title of an ordinance: only its first words are looked at."""
    first = sentences(text)[0]
    seen = " ".join(first.split()[:_MOST_CODED]).rstrip(",;") if is_file else first
    is_short = is_title(seen.rstrip(".")) and len(seen.split()) <= _MOST_CODED
    return (first.rstrip("."), text[len(first) :].strip()) if is_short else None


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
