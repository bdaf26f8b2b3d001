"""Headings that bear letters or Roman numbers in their order, or a letter after the number of another."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from clerk_tui.importing.recognition.heading import FEWEST, Heading
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.plain_headings import unnumbered
from clerk_tui.importing.recognition.titles import capitals_before, is_title, run_in, without_time

_LETTERED = re.compile(r"(?P<letter>[A-Z])(?:\.(?P<number>\d{1,2}))?\.?\s+(?P<title>[A-Z].*)")


def lettered(paragraphs: Sequence[Paragraph], rolls: Collection[int]) -> list[Heading]:
    """Headings with letters in their order, and figures under them: *A. Call to Order*, *C.1 Bridge repairs*."""
    found: list[Heading] = []
    expected = "A"
    for at, paragraph in enumerate(paragraphs):
        match = _LETTERED.fullmatch(paragraph.text) if len(paragraph.text) < 200 and at not in rolls else None
        if match is None or not is_title(match["title"]):
            continue
        if match["number"]:
            if found and found[-1].number[:1] == match["letter"]:
                found.append(Heading(f"{match['letter']}.{match['number']}", without_time(match["title"]), at, at))
        elif match["letter"] == expected and "." in paragraph.text[:2]:
            found.append(Heading(expected, without_time(match["title"]), at, at))
            expected = chr(ord(expected) + 1)
    is_few = expected <= "C" or (len(found) <= _FEW and len(unnumbered(paragraphs)) > 3 * len(found))
    return [] if is_few else found


_FEW = 6
"""Headings with letters of which so few, among many that bear none, are but the parts of one."""
_ROMAN = re.compile(r"(?P<number>[IVX]{1,6})[.:]\s+(?P<title>[A-Z].*)", re.DOTALL)
_UNDER = re.compile(r"(?P<letter>[A-Z])[.)]\s+(?P<title>[A-Z].*)", re.DOTALL)
_ROMANS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV".split()


def roman(paragraphs: Sequence[Paragraph], rolls: Collection[int]) -> list[Heading]:
    """Headings with Roman numbers in their order, and letters under them: *IV. Public hearings*, *A. Mill Lane*."""
    found: list[Heading] = []
    tops, under = 0, "A"
    for at, paragraph in enumerate(paragraphs):
        if at in rolls or paragraph.is_row or not paragraph.text[:1].isupper():
            continue
        if (detached := _detached(paragraphs, at)) and detached.number in _ROMANS[tops : tops + 2]:
            tops, under = _ROMANS.index(detached.number) + 1, "A"
            found.append(detached)
            continue
        match = _ROMAN.fullmatch(paragraph.text)
        if match is not None and match["number"] in _ROMANS[tops : tops + 2] and (parts := _parted(match["title"])):
            tops, under = _ROMANS.index(match["number"]) + 1, "A"
            found.append(Heading(match["number"], without_time(parts[0]), at, at, parts[1]))
            continue
        match = _UNDER.fullmatch(paragraph.text)
        if tops and match is not None and match["letter"] == under and (parts := _parted(match["title"])):
            under = chr(ord(under) + 1)
            found.append(Heading(match["letter"], without_time(parts[0]), at, at, parts[1]))
    return found if tops >= FEWEST else []


_ROMAN_ALONE = re.compile(r"([IVX]{1,6})[.:]?")


def _detached(paragraphs: Sequence[Paragraph], at: int) -> Heading | None:
    """A heading whose Roman number stands in a line by itself before it; a printer that reads a page by its columns may
    put the line after the number too late by one."""
    match = _ROMAN_ALONE.fullmatch(paragraphs[at].text)
    if match is None:
        return None
    for after in range(at + 1, min(at + 3, len(paragraphs))):
        title = paragraphs[after]
        if title.mark or title.is_row or _ROMAN_ALONE.fullmatch(title.text):
            break
        if title.is_alone and is_title(title.text) and not title.text.endswith((".", ":")):
            return Heading(match[1], without_time(title.text), at if after == at + 1 else after, after)
    return None


def _parted(text: str) -> tuple[str, str] | None:
    """A heading, and what runs on from it."""
    if len(text) < 200 and is_title(text):
        return text, ""
    return capitals_before(text) or run_in(text)


_UNDER_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})+)\.(?P<letter>[a-z])\s+(?P<title>[A-Z(].{3,160})")


def under_numbers(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """Headings whose number is that of an item found before them with a letter added: *4.1.a Drawings*, under 4.1."""
    out: list[Heading] = []
    first = {heading.number: heading.first for heading in reversed(found)}
    for at, paragraph in enumerate(paragraphs):
        if not paragraph.mark or not paragraph.body[:1].islower() or paragraph.is_row:
            continue
        match = _UNDER_NUMBER.fullmatch(paragraph.text)
        if match is not None and first.get(match["number"], at) < at and is_title(match["title"]):
            number = f"{match['number']}.{match['letter']}"
            out.append(Heading(number, without_time(match["title"]), at, at))
    return out
