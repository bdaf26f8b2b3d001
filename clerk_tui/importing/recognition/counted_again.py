"""Headings whose numbers begin again with 1 under the heading of a part: *NOTICES OF MOTION*, and under it *1.*"""

from __future__ import annotations

from collections.abc import Sequence

from clerk_tui.importing.recognition.heading import Heading
from clerk_tui.importing.recognition.marks import is_number, value
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.titles import is_part, is_title, without_time


def counted_again(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """Those headings, beside the ones that were found by the run of their numbers."""
    taken = {heading.first for heading in found}
    numbers = {heading.number for heading in found if heading.number}
    out: list[Heading] = []
    for at, paragraph in enumerate(paragraphs[:-1]):
        if at in taken or paragraph.mark or at < min(taken, default=0) or not is_part(paragraph.text):
            continue
        if value(paragraphs[at + 1].mark) == "1" and "1" in numbers:
            out += _from(paragraphs, at + 1, taken)
    return out


def _from(paragraphs: Sequence[Paragraph], first: int, taken: set[int]) -> list[Heading]:
    """The headings that count on from a 1, to where they end or go on with the run."""
    out: list[Heading] = []
    expected, before = 1, first - 1
    for at in range(first, len(paragraphs)):
        paragraph = paragraphs[at]
        if not is_number(paragraph.mark):
            continue
        if (
            value(paragraph.mark) != str(expected)
            or not is_title(paragraph.body)
            or (expected > 1 and before == at - 1)
        ):
            break
        if at not in taken:
            out.append(Heading(value(paragraph.mark), without_time(paragraph.body), at, at))
        expected, before = expected + 1, at
    return out if expected > 2 else []
