"""Which paragraphs head an item of the agenda, whatever way a body numbers its items or does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_tui.archive.recognising.heading import FEWEST, Heading
from clerk_tui.archive.recognising.labels import read_label
from clerk_tui.archive.recognising.lettered import lettered, roman
from clerk_tui.archive.recognising.marks import is_letter, is_number, value
from clerk_tui.archive.recognising.names import read_names
from clerk_tui.archive.recognising.paragraphs import Paragraph
from clerk_tui.archive.recognising.plain_headings import unnumbered
from clerk_tui.archive.recognising.titles import (
    KNOWN,
    capitals_before,
    is_capitals,
    is_part,
    is_title,
    is_title_case,
    run_in,
    without_time,
)

_ITEM_LINE = re.compile(r"\(?\s*(?:agenda\s+)?item\s*(?:no\.?\s*)?([A-Z]?\d{1,3}[a-z]?)\s*\)?[.:]?", re.IGNORECASE)
_ITEM_BEFORE = re.compile(
    r"(?:agenda\s+)?item\s*(?:no\.?\s*)?(?P<number>\d{1,3}[a-z]?)(?:\s*[.:–—-]\s*|\s+(?=(?-i:[A-Z])))(?P<title>\S.*)",
    re.IGNORECASE,
)


def find_headings(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The headings of a source in order."""
    found, rolls = _by_item_lines(paragraphs), _rolls(paragraphs)
    if len(found) < 2:
        found = _numbered(paragraphs)
        romans = roman(paragraphs, rolls)
        if romans and (len(found) < FEWEST or romans[0].first < found[0].first):
            found = romans
        elif len(found) < FEWEST:
            found = lettered(paragraphs, rolls) or unnumbered(paragraphs) or _numbered(paragraphs, fewest=1)
        else:
            found = _with_subitems(paragraphs, _with_unnumbered(paragraphs, found))
    else:
        found = _with_unnumbered(paragraphs, found)
    return sorted(found, key=lambda heading: heading.first)


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
        elif match := _ITEM_BEFORE.fullmatch(paragraph.text):
            title, rest = run_in(match["title"]) or (match["title"], "")
            if is_title(title):
                found.append(Heading(match["number"], without_time(title), at, at, rest))
    return found


@dataclass(frozen=True)
class _Numbered:
    at: int
    number: tuple[int, ...]
    printed: str
    title: str
    rest: str
    last: int
    style: str


def _numbered(paragraphs: Sequence[Paragraph], fewest: int = FEWEST) -> list[Heading]:
    """Headings with numbers that count upwards through the whole source; those taken out of order too."""
    rolls, year_last = _rolls(paragraphs), _has_year_last(paragraphs)
    candidates = [
        c for at in range(len(paragraphs)) if at not in rolls and (c := _candidate(paragraphs, at, year_last))
    ]
    tops = [c for c in candidates if len(c.number) == 1]
    chain = _longest(tops)
    if len(chain) < FEWEST and (tops_of_prefix := _of_one_prefix(candidates)):
        tops = candidates = tops_of_prefix
        chain = _longest(tops)
    if len(chain) < FEWEST:
        bare = [c for at in range(len(paragraphs)) if at not in rolls and (c := _bare(paragraphs[at], at))]
        if len(in_order := _longest(bare)) >= FEWEST:
            tops = candidates = bare
            chain = in_order
    if len(chain) < fewest or (fewest < FEWEST and not all(paragraphs[c.at].is_alone for c in chain)):
        return []
    style = Counter(c.style for c in chain).most_common(1)[0][0]
    have = {c.number for c in chain}
    low, high = min(c.number for c in chain)[0], max(c.number for c in chain)[0]
    for other in tops:
        if other.number not in have and low - 2 <= other.number[0] <= high + 1 and other.style == style:
            chain.append(other)
            have.add(other.number)
    for other in candidates:
        if (
            len(other.number) > 1
            and (other.number[:1] in have or other.number[:-1] in have)
            and other.number not in have
        ):
            chain.append(other)
            have.add(other.number)
    return [Heading(c.printed, c.title, c.at, c.last, c.rest) for c in chain]


def _rolls(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Paragraphs that are names, one each, under a label such as *Present:*; they may be numbered."""
    out: set[int] = set()
    is_under = False
    for at, paragraph in enumerate(paragraphs[:80]):
        label = read_label(paragraph.text)
        if label is not None:
            is_under = not label.rest
        elif is_under and len(paragraph.body) < 90 and read_names(paragraph.body):
            out.add(at)
        else:
            is_under = False
    return out


def _of_one_prefix(candidates: Sequence[_Numbered]) -> list[_Numbered]:
    """Those whose numbers have a first part in common, as of the year: *21.44*, *21.45*; by the part after it."""
    firsts = Counter(c.number[0] for c in candidates if len(c.number) == 2)
    if not firsts:
        return []
    first, count = firsts.most_common(1)[0]
    if count < FEWEST or next(c.at for c in candidates if c.number[0] == first) > 60:
        return []
    return [replace(c, number=c.number[1:]) for c in candidates if len(c.number) == 2 and c.number[0] == first]


_BARE = re.compile(r"\*?\s?(?P<number>\d{1,4})\s+(?P<title>[A-Z(].*)", re.DOTALL)
_NO_TITLE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|members?|votes?|ayes?"
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


def _candidate(paragraphs: Sequence[Paragraph], at: int, year_last: bool) -> _Numbered | None:
    paragraph = paragraphs[at]
    if not paragraph.mark or paragraph.is_row:
        return None
    printed = value(paragraph.mark)
    number = _number_of(printed, year_last)
    if number is None:
        return None
    title, rest, last = paragraph.body, "", at
    if "/" in printed:
        title = re.sub(r"^\d{1,2}\.\s+(?=[A-Z])", "", title)
    if not title:
        if at + 1 >= len(paragraphs) or not is_title(paragraphs[at + 1].text) or paragraphs[at + 1].mark:
            return None
        title, last = paragraphs[at + 1].text, at + 1
    if _CHAIR_TITLE.fullmatch(title):
        pass
    elif not is_title(title) or (":" in title[:-1] and run_in(title)):
        parts = capitals_before(title) or run_in(title)
        if parts is None:
            return None
        title, rest = parts
    if not rest and last + 1 < len(paragraphs) and _goes_on(paragraphs, last, title):
        last += 1
        title = f"{title} {paragraphs[last].text}"
    style = re.sub(r"\d+", "#", paragraph.mark)
    return _Numbered(at, number, printed, without_time(title.strip()), rest, last, style)


def _goes_on(paragraphs: Sequence[Paragraph], last: int, title: str) -> bool:
    """Whether the next paragraph is a second line of the heading: short, and the business begins after it."""
    following = paragraphs[last + 1]
    if following.mark or following.is_alone or not is_title(following.text) or title.endswith((":", ".")):
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
        parts = tuple(int(p) for p in printed.split(".") if p)
        return parts if parts and parts[0] < 5000 else None
    if "/" in printed:
        numbers = [int(p) for p in re.findall(r"\d+", re.sub(r"/\d\d-\d\d$", "", printed))]
        return (numbers[0 if year_last else -1],) if numbers else None
    return None


def _has_year_last(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether numbers such as *77/21* and *78/21* have their year last: the part that stays the same."""
    pairs = [re.findall(r"\d+", value(p.mark)) for p in paragraphs if "/" in p.mark]
    pairs = [pair for pair in pairs if len(pair) == 2]
    return len({pair[0] for pair in pairs}) > len({pair[1] for pair in pairs})


_WIDEST_GAP = 12
"""How many numbers may be left out between two items, about."""


def _cost(gap: int) -> float:
    """What a gap in the numbers counts against a run of them."""
    return min(0.25 * (gap - 1), 0.9)


def _longest(candidates: Sequence[_Numbered]) -> list[_Numbered]:
    """The longest run of candidates whose numbers count upwards, with a gap here and there; of equals the one that
    begins first."""
    best: list[tuple[float, int]] = []  # score, index of the one before
    ends: dict[int, tuple[float, int]] = {}  # number -> best score, index
    for index, candidate in enumerate(candidates):
        number, score, before = candidate.number[0], 0.0, -1
        for gap in range(1, _WIDEST_GAP + 1):
            known = ends.get(number - gap)
            if known is None or known[0] - _cost(gap) <= score:
                continue
            if candidates[known[1]].style == candidate.style or gap <= 2:
                score, before = known[0] - _cost(gap), known[1]
        best.append((score + 1, before))
        if number not in ends or ends[number][0] < score + 1:
            ends[number] = (score + 1, index)
    if not best:
        return []
    at = max(range(len(best)), key=lambda i: (best[i][0], -i))
    chain = []
    while at >= 0:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


_DAY = re.compile(r"(?:[A-Z]+day,?\s+)?[A-Z]+\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\W*", re.IGNORECASE)
"""A line that is no more than a date."""


def _with_unnumbered(paragraphs: Sequence[Paragraph], found: list[Heading]) -> list[Heading]:
    """The numbered headings with those between and after them that bear no number."""
    taken = {at for heading in found for at in range(heading.first, heading.last + 1)}
    firsts = {heading.first for heading in found}
    start, out = min(firsts), list(found)
    numbered = {without_time(h.title).casefold().strip(" :.") for h in found}
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if (
            at in taken
            or paragraph.mark
            or len(text) > 90
            or _DAY.fullmatch(text)
            or paragraph.is_row
            or at < start - 1
        ):
            continue
        is_before_numbered = at + 1 in firsts
        if is_before_numbered and is_title(text) and (is_part(text) or (is_capitals(text) and at > start)):
            out.append(Heading("", text.strip(" :"), at, at, is_part=True))
        elif (
            at > start
            and KNOWN.match(text)
            and is_title(text)
            and not text.endswith(".")
            and not _is_debris(paragraphs, at)
        ):
            if text.casefold().strip(" :.") not in numbered and not re.match(r"public comments?\b", text, re.I):
                out.append(Heading("", text.rstrip(" :"), at, at))
        elif at > start and paragraph.is_heading and is_title(text) and is_before_numbered:
            out.append(Heading("", text.rstrip(" :"), at, at, is_part=True))
    return out


def _is_known(text: str) -> bool:
    """Whether words are a title that every agenda has."""
    return bool(KNOWN.match(text)) and is_title(text) and not text.endswith(".")


def _is_debris(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a short line stands among other short lines, as in what is left of a table."""
    near = paragraphs[at + 1 : at + 3]
    return (
        len(paragraphs[at].text.split()) < 2
        and not paragraphs[at].is_alone
        and all(len(p.text.split()) < 3 for p in near)
    )


def _with_subitems(paragraphs: Sequence[Paragraph], found: list[Heading]) -> list[Heading]:
    """Headings with those of lettered parts (*a) Footpaths - …*) and of parts that run in (*Potholes: …*)."""
    ordered = sorted(found, key=lambda heading: heading.first)
    out = list(ordered)
    for number, heading in enumerate(ordered):
        if heading.is_part:
            continue
        end = ordered[number + 1].first if number + 1 < len(ordered) else len(paragraphs)
        inside = range(heading.last + 1, end)
        lettered = [at for at in inside if paragraphs[at].mark and is_letter(paragraphs[at].mark)]
        plain = [at for at in inside if not paragraphs[at].mark and not paragraphs[at].is_row]
        if lettered:
            heads = [(at, t) for at in lettered if (t := _run_in_title(paragraphs[at].body))]
            if len(heads) * 2 > len(lettered) or (len(heads) * 2 == len(lettered) and len(heads) > 1):
                out += [Heading(value(paragraphs[at].mark), t[0], at, at, t[1]) for at, t in heads]
        elif len(plain) >= 2:
            heads = [
                (at, t) for at in plain if ":" in paragraphs[at].body[:60] and (t := _run_in_title(paragraphs[at].body))
            ]
            if len(heads) >= 3 and len(heads) * 2 >= len(plain):
                out += [Heading("", t[0], at, at, t[1]) for at, t in heads]
    return out


_BALLOT = re.compile(r"(?:aye|yes|yea|nay|no|abstain\w*|absent|present|for|against)\W*", re.IGNORECASE)
_CODE = re.compile(r"\S*\d\S*[/-]\S*")


def _run_in_title(text: str) -> tuple[str, str] | None:
    parts = run_in(text)
    if parts is not None and _BALLOT.fullmatch(parts[1]):
        return None
    if parts is None or len(parts[0].split()) > 11 or _CODE.match(parts[0]) or read_label(text) or len(parts[0]) < 3:
        return None
    return parts
