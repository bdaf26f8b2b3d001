"""Headings of minutes that are written into a form with fields for each item: *Agenda item: … Presenter: …*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_tui.importing.recognition.marks import is_bullet
from clerk_tui.importing.recognition.paragraphs import ACTION_TABLE, Paragraph
from clerk_tui.importing.recognition.titles import Heading, is_title
from clerk_tui.lists.labels import read_label
from clerk_tui.lists.names import is_titled

_ITEM = re.compile(
    r"(?:agenda (?:item|topic)|topic)(?:\s*:|(?=\s.*\spresenters?\s*:))\s*(?P<title>[^:]{3,140}?)"
    r"(?:\s+(?P<rest>(?:presenters?|presented by|lead|owner|time(?: allotted)?)\s*:.*))?",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:discussion|conclusions?|action items?|actions?|decisions?|notes|next steps?|resources?|deadline"
    r"|person(?:s)? responsible)\b(?:\s*:.*|(?:\s+(?:persons? responsible|deadline|owner|due(?: date)?))*)",
    re.IGNORECASE,
)
"""The name of another field, or the heads of its columns."""
_FEWEST = 2
_LONGEST_PART = 7
"""Words of the heading of a part of an item, at most."""


def of_forms(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The items of a form in which each is filled in behind the same label, and the parts of each: short lines with
    bullets under them. Empty where the source is no such form."""
    if board := _of_board(paragraphs):
        return board
    items = [
        (at, match)
        for at, p in enumerate(paragraphs)
        if not p.mark and (match := _ITEM.fullmatch(p.text)) and is_title(match["title"])
    ]
    if len(items) < _FEWEST:
        return []
    taken = {at for at, _ in items}
    parts = [at for at in range(items[0][0] + 1, len(paragraphs) - 1) if at not in taken and _is_part(paragraphs, at)]
    heads = [Heading("", match["title"].rstrip(" ."), at, at, match["rest"] or "") for at, match in items]
    heads += [Heading("", paragraphs[at].text.rstrip(" .:"), at, at) for at in parts]
    return sorted(heads, key=lambda heading: heading.first)


_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*[.:]?|[A-Z][.:])\s+(?=\S)")
_SUBJECT = re.compile(r"Subject\s*:\s+(?P<title>\S.{2,200})")
_IN_BOARD = re.compile(r"(?:meeting|category|access|type)\s*:", re.IGNORECASE)
_CATEGORY = re.compile(r"(?:.*\s)?Category\s*:\s+(?P<title>\S.{2,120})")
"""The part of the agenda, as each item of a printed board book has it beside its subject."""


def _of_board(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The items of a printed board book, each behind *Subject:* with other fields under it, and the parts of its
    agenda, which stand in a line of their own before them."""
    found = [
        (at, match["title"])
        for at, p in enumerate(paragraphs[:-1])
        if (match := _SUBJECT.fullmatch(p.text)) and _IN_BOARD.match(paragraphs[at + 1].text)
    ]
    categories = {m["title"] for p in paragraphs if (m := _CATEGORY.fullmatch(p.text))}
    if len(found) < _FEWEST or not categories:
        return []
    found += [(at, p.text) for at, p in enumerate(paragraphs) if p.text in categories]
    out = []
    for at, title in sorted(found):
        number = _NUMBER.match(title)
        words = title[number.end() :] if number else title
        out.append(Heading(number["number"].strip(".:") if number else "", words.strip(" ."), at, at))
    return out


def _is_part(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a short line by itself heads the bullets under it, and is no other field of the form."""
    one, below = paragraphs[at], paragraphs[at + 1]
    return (
        one.is_alone
        and not one.mark
        and not one.is_row
        and is_bullet(below.mark)
        and len(one.text.split()) <= _LONGEST_PART
        and not one.text.endswith((":", ","))
        and is_title(one.text)
        and not is_titled(one.text)
        and not _FIELD.fullmatch(one.text)
        and not ACTION_TABLE.fullmatch(one.text)
        and read_label(one.text) is None
    )
