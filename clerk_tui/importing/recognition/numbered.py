"""Headings that bear numbers which count upwards through the whole of a source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from clerk_tui.english.titles import ALL_TITLES, POST_WORDS
from clerk_tui.importing.recognition.marks import is_bullet, is_number
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.titles import (
    NO_PERSON,
    Heading,
    is_title,
    without_time,
)
from clerk_tui.lists.labels import is_bare_label, read_label
from clerk_tui.lists.listed import read_names
from clerk_tui.lists.names import folded


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


def _is_run_on(text: str) -> bool:
    """Whether a paragraph is a list of three names or more, which commas part."""
    names = read_names(text)
    return len(names) > 2 and len(names) <= text.count(",") + 2 and len(sentences(text)) == 1


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
