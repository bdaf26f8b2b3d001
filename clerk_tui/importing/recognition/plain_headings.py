"""Headings without numbers or with unusual ones, and the lists of people that are no headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from clerk_tui.english.titles import ALL_TITLES, POST_WORDS
from clerk_tui.importing.recognition.paragraphs import Paragraph, is_bullet, is_number, value
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.style import has_text
from clerk_tui.importing.recognition.titles import (
    FEWEST,
    KNOWN,
    NO_ITEM,
    NO_PERSON,
    Heading,
    capitals_before,
    is_capitals,
    is_title,
    is_title_case,
    is_title_page,
    nothing_told,
    run_in,
    without_count,
    without_time,
)
from clerk_tui.lists.labels import is_bare_label, read_label
from clerk_tui.lists.listed import read_names
from clerk_tui.lists.names import folded, is_titled

_FORMAL = re.compile(r"(?:resolution|ordinance|bill|by-?law)\s+(?:no|of)\b|an ordinance|a resolution", re.IGNORECASE)
"""The title of a resolution: an item where it stands alone, and none where a motion to adopt it is told."""


def unnumbered(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The headings of a source without numbers: its lines in capitals, or else its short lines that stand alone."""
    start = _start(paragraphs)
    capitals = [at for at in range(start, len(paragraphs)) if _in_capitals(paragraphs, at)]
    if len(capitals) >= FEWEST or start:
        chosen = set(capitals) | {at for at in range(start, len(paragraphs)) if _is_plain_heading(paragraphs, at)}
    else:
        chosen = {at for at, p in enumerate(paragraphs) if KNOWN.match(p.text) and is_title(p.text)}
    out = [_heading_at(paragraphs, at) for at in sorted(chosen)]
    known = sum(KNOWN.match(heading.title) is not None for heading in out)
    if known < _FEWEST_KNOWN and (found := _of_page(paragraphs)):
        return found
    titles = Counter(heading.title.casefold() for heading in out)
    again = sum(count for title, count in titles.items() if count > 1 and not KNOWN.match(title))
    is_form = again >= _MANY_AGAIN * len(out)  # labels that are filled in for each item
    return [one for one in out if titles[one.title.casefold()] == 1] if is_form else out


_FEWEST_KNOWN = 2
"""Titles that every agenda has, from which on a source is no page of one item."""


def of_form(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The lines in capitals over a label that comes again under each of them, as in a form: *ROADS*, and *DISCUSSION*
    below; what stands beside one in a column is who tells of it."""
    again = Counter(p.text for p in paragraphs if not p.mark and len(p.text.split()) <= _LONGEST_LABEL)
    labels = {text for text, count in again.items() if count >= FEWEST and is_capitals(text)}
    out: list[list[Heading]] = [[]]
    for label in labels:
        above = [at for at in range(len(paragraphs) - 1) if paragraphs[at + 1].text == label]
        heads = [at for at in above if is_capitals(paragraphs[at].body) and paragraphs[at].text not in labels]
        if len(heads) == len(above) and len({paragraphs[at].text for at in heads}) == len(heads):
            cells = [re.split(r"\s{3,}", paragraphs[at].lines[0].strip(), maxsplit=1) for at in heads]
            out.append([Heading("", cell[0], at, at, "".join(cell[1:])) for at, cell in zip(heads, cells, strict=True)])
    return max(out, key=len)


_LONGEST_LABEL = 3
"""Words of the label of a part of a form, at most."""
_MANY_AGAIN = 0.4
"""The share of headings that come again, where these are labels and no items."""


def _heading_at(paragraphs: Sequence[Paragraph], at: int) -> Heading:
    body = paragraphs[at].body or paragraphs[at].text
    number = value(paragraphs[at].mark) if is_number(paragraphs[at].mark) else ""
    parts = None if is_capitals(body) else capitals_before(body)
    parts = parts or (run_in(body) if not is_title(body) else None)
    if parts:
        return Heading(number, parts[0], at, at, parts[1])
    if (silent := nothing_told(body)) is not None:
        return Heading(number, silent[0], at, at, silent[1])
    return Heading(number, without_time(body).rstrip(" :"), at, at)


def _start(paragraphs: Sequence[Paragraph]) -> int:
    """Where the business begins: at the call to order, or the roll call."""
    for at, paragraph in enumerate(paragraphs[:60]):
        if re.match(
            r"(?:\d+\.?\s*)?(?:call to order|roll call|opening of (?:the )?meeting)\b", paragraph.text, re.IGNORECASE
        ):
            return at
    labels = [
        at for at, p in enumerate(paragraphs[:40]) if (label := read_label(p.text)) and (label.rest or len(p.text) < 60)
    ]
    end = labels[0] if labels else -1
    for at in labels:
        end = at if at - end <= _NEAR else end
    return end + 1


_NEAR = 8
"""How far apart the lists of who was there stand, at most."""


def _in_capitals(paragraphs: Sequence[Paragraph], at: int) -> bool:
    paragraph = paragraphs[at]
    text = paragraph.body
    if len(text) > 900 or NO_ITEM.match(text) or (at and paragraphs[at - 1].text.endswith(":")) or read_label(text):
        return False
    if _FORMAL.match(text) and (
        not (paragraph.is_alone and has_text(paragraphs, at))
        or any(p.text.endswith(":") for p in paragraphs[at - 3 : at])
    ):
        return False
    if paragraph.mark and not is_number(paragraph.mark):
        return False
    parts = capitals_before(text)
    title = parts[0] if parts else text
    return (
        is_capitals(title)
        and is_title(title)
        and (len(title.split()) > 1 or bool(KNOWN.match(title)) or _is_lone_word(paragraphs, at))
        and not is_title_page(title)
    )


def _is_lone_word(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a word in capitals alone heads the text under it: *ROADS*."""
    paragraph = paragraphs[at]
    return paragraph.is_alone and _WORD.fullmatch(paragraph.body) is not None and has_text(paragraphs, at)


_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[/&’'-]){2,}:?")
_NOUNS = re.compile(
    r"\b(?:reports?|business|hearings?|agenda|session|communications|announcements|matters|updates?|items|discussion"
    r"|topics|appointments|resolutions|ordinances|claims|payments|presentations?|comments)$",
    re.IGNORECASE,
)
"""What the title of an item that stands in a line of its own ends in: *Treasurer’s Report*."""


def _is_plain_heading(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a short line, not in capitals, heads what follows."""
    paragraph = paragraphs[at]
    text = paragraph.body
    if paragraph.mark and not is_number(paragraph.mark):
        return False
    if re.search(r"\b(?:ayes?|nays?|noes|yeas)\b", text, re.IGNORECASE):
        return False
    parts = re.match(r"(?P<title>[^.–—-]{4,60}?)\s+[-–—]\s", text)
    if parts and KNOWN.match(parts["title"]):
        return True
    is_under = paragraph.is_alone and at + 1 < len(paragraphs) and paragraphs[at + 1].is_alone
    if KNOWN.match(text) and is_title(text):
        return not re.match(r"public comments?\b", text, re.I) or (is_under and not text.endswith((":", ".")))
    if is_under and len(text.split()) <= 6 and _NOUNS.search(text) and is_title_case(text) and is_title(text):
        return not NO_ITEM.match(text)
    if (
        text.endswith((".", ":", ","))
        or re.match(r"\S*\d\S*/", text)
        or len(text) > 120
        or NO_ITEM.match(text)
        or _FORMAL.match(text)
        or read_label(text)
        or is_capitals(text)
    ):
        return False
    is_set = paragraph.is_alone or (
        at > 0 and len(paragraphs[at - 1].text) < 90 and not paragraphs[at - 1].text.endswith(".")
    )
    return (
        is_set
        and len(text.split()) >= 3
        and is_title(text)
        and is_title_case(text)
        and bool(re.search(r"\s[-–—]\s", text))
    )


def _of_page(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The heading of a saved page of one item: *Agenda item*, then its title."""
    for at, paragraph in enumerate(paragraphs[:40]):
        if re.fullmatch(r"agenda item:?", paragraph.text, re.IGNORECASE) and at + 1 < len(paragraphs):
            title = paragraphs[at + 1]
            return [Heading(value(title.mark), title.body, at, at + 1)]
    return []


_LONGEST = 7
"""The most words in the heading of a part."""
_SUBHEADS_SENTENCE = 8
"""Words of a paragraph that tells something, at least."""
_NO_HEAD = re.compile(
    r"(?:permission|approved|carried|refused|granted|no objections?|page|signed|motion|discussion|public session"
    r"|following|those|there|none|nil|yes|no|in favou?r|abst\w+|actions?)\b|\W*\d",
    re.IGNORECASE,
)


def with_subheads(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """The headings of a source with those of the parts of each of its items."""
    ordered = sorted(found, key=lambda heading: heading.first)
    out = list(ordered)
    for at, heading in enumerate(ordered):
        if heading.rest:
            continue
        end = ordered[at + 1].first if at + 1 < len(ordered) else len(paragraphs)
        inside = range(heading.last + 1, end)
        out += _set_bullets(paragraphs, inside) or _alone(paragraphs, inside)
    return out


def _set_bullets(paragraphs: Sequence[Paragraph], inside: range) -> list[Heading]:
    """Parts with a bullet that begin in bold, with a list of what was said of each one level below."""
    out: list[Heading] = []
    for at in inside[:-1]:
        one, below = paragraphs[at], paragraphs[at + 1]
        if not (is_bullet(one.mark) and is_bullet(below.mark) and one.look.lead and not one.depth and below.depth == 1):
            continue
        lead = one.text[: one.look.lead].removeprefix(one.mark).strip()
        if len(lead.split()) <= _LONGEST_SET and _may_be(" ".join(lead.split()[:_LONGEST])):
            out.append(Heading("", lead, at, at, one.body[len(lead) :].strip()))
    return out


_LONGEST_SET = 16
"""Words of the heading of a part that is in bold, at most."""


def _alone(paragraphs: Sequence[Paragraph], inside: range) -> list[Heading]:
    """Parts that a short line heads, from the first paragraph of the item on."""
    heads = [at for at in inside if at + 1 in inside and _heads(paragraphs, at)]
    if not heads or heads[0] != inside[0]:
        return []
    first = paragraphs[heads[0]]
    if len(heads) < 2 and not (is_bullet(first.mark) or (first.is_alone and is_title_case(first.text))):
        return []
    return [Heading("", paragraphs[at].body.strip(), at, at) for at in heads]


def _heads(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a short line heads the text right under it."""
    paragraph, following = paragraphs[at], paragraphs[at + 1]
    if paragraph.is_row or following.is_row or following.mark or (paragraph.mark and not is_bullet(paragraph.mark)):
        return False
    text = following.text
    count = len(text.split())
    fewest, ends = (_SUBHEADS_SENTENCE // 2, (".", "”", ";")) if paragraph.mark else (_SUBHEADS_SENTENCE, (".", "”"))
    tells = (count >= fewest and text.endswith(ends)) or (count >= _SUBHEADS_SENTENCE // 2 and text.endswith(":"))
    return _may_be(paragraph.body) and tells


def _may_be(text: str) -> bool:
    """Whether words may head a part of an item."""
    return (
        len(text.split()) <= _LONGEST
        and text[:1].isupper()
        and len(text) > 3
        and not text.endswith((".", ":", ";", ","))
        and is_title(text)
        and not is_titled(text)
        and not read_label(text)
        and not _NO_HEAD.match(text)
    )


def rolls_in(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Paragraphs that are names, one each, under a label such as *Present:*; they may be numbered. And a list of names
    right under such a label."""
    out: set[int] = set()
    is_under = False
    for at, paragraph in enumerate(paragraphs[:80]):
        label = read_label(without_count(paragraph.text))
        if label is not None:
            is_under = not label.rest
            continue
        is_under &= not (paragraph.is_heading or NO_PERSON.fullmatch(paragraph.body)) and (
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


def _is_run_on(text: str) -> bool:
    """Whether a paragraph is a list of three names or more, which commas part."""
    names = read_names(text)
    return len(names) > 2 and len(names) <= text.count(",") + 2 and len(sentences(text)) == 1


_CODED = re.compile(
    r"\(?(?P<number>(?:[A-Z]{1,4}\s?)?\d{1,4}(?:[.-]\d{1,5})*)(?:[.-]?(?P<letter>[A-Za-z]))?[.:)]{0,2}\s+"
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
    upwards, or stand right under a heading: *(13-189) Drawings*."""
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
    begun = sum(one[:1] == "A" for one in letters.values())
    files = _counted_files([m["number"] for _, m in coded if _OF_FILES.fullmatch(m["number"]) and not m["letter"]])
    for at, match in coded:
        number, letter = match["number"], match["letter"]
        is_under = letter and (
            numbers.get(number, at) < at
            or ((len(letters[number]) > 1 or begun > 1) and _LETTERS.startswith(letters[number]))
        )
        is_lone = at - 1 in taken and match[0][0] == "(" and _OF_FILES.fullmatch(number) is not None
        is_file = not letter and (number in files or is_lone)
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
