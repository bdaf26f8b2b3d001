"""What a paper shows of exempt business: the public minutes have a notice in its place, and the full minutes mark it.
Also the blocks of minutes that were imported with their own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from clerk_tui.english.lexicon import lexicon
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.exempt import ExemptPart
from clerk_tui.meeting.kinds import SPEECH, Kind
from clerk_tui.meeting.meeting import Head, Meeting
from clerk_tui.meeting.proceedings import Proposal, exempt_parts
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.style import Style
from clerk_tui.regex import any_case, regex


@dataclass(frozen=True)
class Notice:
    """Replaces an exempt part in the public minutes of an item."""

    part: ExemptPart
    summaries: tuple[Entry, ...]
    """Its public summaries; if there are none, the style's notice is printed."""


@dataclass(frozen=True)
class Mark:
    """The beginning or the end of exempt business in the full minutes of an item."""

    part: ExemptPart
    is_end: bool


Step = Entry | Notice | Mark
"""A step in printing an item."""


def as_shown(meeting: Meeting, *, with_exempt: bool) -> Meeting:
    """The meeting that a paper is made from. For the public it lacks the people and roll headings of exempt business,
    so that no list, name or initial depends on them."""
    if with_exempt:
        return meeting
    roll = exempt_parts(meeting).public_roll(meeting)
    return meeting if roll == meeting.roll else replace(meeting, roll=roll)


class Publicity:
    """What one paper of a meeting shows and hides."""

    def __init__(self, meeting: Meeting, *, with_exempt: bool) -> None:
        self.with_exempt = with_exempt
        self._parts = exempt_parts(meeting)
        self._hidden: dict[int, ExemptPart | None] = {}
        """The exempt part of each entry that is hidden; None for one that is hidden though it is in none."""
        if self._parts.parts:
            hidden = filter(self._parts.hides, meeting.entries)
            self._hidden = {entry.id: self._parts.part_at(entry.position) for entry in hidden}

    @property
    def hides_some(self) -> bool:
        """Whether this paper leaves anything out."""
        return bool(self._hidden) and not self.with_exempt

    def part(self, entry: Entry) -> ExemptPart | None:
        """The exempt part of an entry; None if the entry is public."""
        return self._hidden.get(entry.id)

    def part_of(self, proposal: Proposal) -> ExemptPart | None:
        """The exempt part from which a motion's words come."""
        return next((self._hidden[i] for i in proposal.sources if i in self._hidden), None)

    def is_left_out(self, entry: Entry) -> bool:
        """Whether this paper leaves an entry out."""
        return not self.with_exempt and entry.id in self._hidden

    def leaves_out(self, proposal: Proposal) -> bool:
        """Whether this paper leaves a motion out of the resolutions."""
        return not self.with_exempt and self.part_of(proposal) is not None

    def shown(self, ids: Iterable[int]) -> tuple[int, ...]:
        """Those of `ids` whose entries this paper may refer to."""
        return tuple(ids) if self.with_exempt else tuple(i for i in ids if i not in self._hidden)

    def steps(self, entries: Sequence[Entry]) -> list[Step]:
        """The entries of an item in order, with a notice in place of each exempt part, or with marks around it."""
        if not self._parts.parts:
            return list(entries)
        parts = [self._parts.part_at(e.position) if e.kind is Kind.SUMMARY else self.part(e) for e in entries]
        last = {part.opening.id: at for at, part in enumerate(parts) if part is not None}
        out: list[Step] = []
        begun: set[int] = set()
        for at, (entry, part) in enumerate(zip(entries, parts, strict=True)):
            if part is not None and part.opening.id not in begun:
                begun.add(part.opening.id)
                out.append(Mark(part, is_end=False) if self.with_exempt else _notice(part, entries, parts))
            if self.with_exempt or (part is None and entry.id not in self._hidden):
                out.append(entry)
            if self.with_exempt and part is not None and last[part.opening.id] == at:
                out.append(Mark(part, is_end=True))
        return out


def _notice(part: ExemptPart, entries: Sequence[Entry], parts: Sequence[ExemptPart | None]) -> Notice:
    same = (e for e, p in zip(entries, parts, strict=True) if p is not None and p.opening.id == part.opening.id)
    return Notice(part, tuple(e for e in same if e.kind is Kind.SUMMARY and (e.text or "").strip()))


def has_published_words(meeting: Meeting, style: Style) -> bool:
    """Whether a style prints the words that a meeting was imported with."""
    return style.published_words and any(entry.published is not None for entry in meeting.entries)


_WORD = regex(r"\w+")
_OF_HEADS = lexicon("publicity.of-heads")
"""Words of the lines above the business, beside those of the head itself."""


def printed_twice(meeting: Meeting) -> frozenset[int]:
    """The ids of imported entries that a house style would print twice, because an entry read from the same words, or
    the head, already has their words."""
    out: set[int] = set()
    said: list[str] = []
    is_note = False
    for entry in meeting.entries:
        if entry.published is None:
            continue
        words = " ".join(_WORD.findall((entry.text or "").casefold()))
        if entry.published:
            said, is_note = [], entry.kind is Kind.NOTE
            if entry.kind in SPEECH:  # a style of its own prints the name with the words
                said.append(" ".join(_WORD.findall(entry.published.casefold())))
            if entry.item_id is None and entry.kind is Kind.NOTE and _is_of_head(words, meeting.head):
                out.add(entry.id)
        elif words and any(words.removeprefix("to ").removeprefix("that ") in other for other in said):
            out.add(entry.id)
        if entry.kind is Kind.VISITORS and not entry.published and is_note:
            out.add(entry.id)
        said.append(words)
    return frozenset(out)


def _is_of_head(words: str, head: Head) -> bool:
    day = f"{head.date:%A %B} {head.date.day} {head.date.year}" if head.date else ""
    at = f"{head.time:%H %M} {head.time.hour % 12}" if head.time else ""
    known = set(_WORD.findall(f"{head.council} {head.committee} {head.venue} {day} {at}".casefold()))
    bare = {re.sub(r"(?<=\d)(?:st|nd|rd|th|am|pm)$", "", word) for word in words.split()}
    return bool(bare) and bare <= known | _OF_HEADS


def is_as_published(entry: Entry, style: Style) -> bool:
    """Whether an entry is printed in the words that it was imported with."""
    return style.published_words and entry.published is not None and entry.kind is not Kind.PRIVATE


def words(entry: Entry) -> str:
    """The published words of an entry as one paragraph; '' if it shares those of the entry before."""
    return " ".join((entry.published or "").split())


def blocks(entry: Entry, *, is_part: bool = False) -> Iterator[Block]:
    """The blocks of an imported entry: a heading for an item (or, with `is_part`, for a part of the agenda), names for
    several lines, otherwise a paragraph."""
    if entry.kind is Kind.ITEM:
        if text := words(entry):
            yield Block(BlockKind.PART if is_part else BlockKind.ITEM, text, "", (entry.id,), entry.item_id)
        return
    texts = [" ".join(line.split()) for line in (entry.published or "").split("\n")]
    texts = [text for text in texts if text]
    kind = BlockKind.NAMES if len(texts) > 1 else BlockKind.PARAGRAPH
    for text in texts:
        yield Block(kind, text, "", (entry.id,), entry.item_id)


_OPENING = 12
"""The lines among which minutes in their own words have their title."""
_LONGEST_TITLE = 240
"""Its characters, at most."""
_SAYS_MINUTES = any_case(r"\W*minutes\b(?! (?:were|was|are)\b)|.{0,120}\bminutes\b.{0,80}(?<!\.)$")
_AFTER_NAME = any_case(r"(?:[\s:,–—-]+(?:.{0,60}\b(?:19|20)\d\d|(?:\w+ ){0,3}meeting)[^\w.]*)?")
"""What stands after the name of the body in a title: *Elm Parish Council - 3rd September 2019*."""
_OF_DAY = any_case(r".{0,60}\bmeeting\b.{0,60}\b(?:19|20)\d\d\W?")
"""A line of a title below its first: *GENERAL MEETING MONDAY 8 JULY 2024*."""
_LINES = (BlockKind.PARAGRAPH, BlockKind.NAMES)


def titled(made: Sequence[Block], head: Head) -> list[Block]:
    """The blocks of imported minutes with their title marked: the first of the opening lines that says *minutes* or
    names the body, and the lines after it that do so too."""
    names = {name.casefold() for name in (head.council, head.committee) if name}

    def is_title(block: Block) -> bool:
        text = block.text
        is_line = block.kind in _LINES and block.item_id is None and len(text) <= _LONGEST_TITLE
        is_named = any(
            text.casefold().startswith(name) and _AFTER_NAME.fullmatch(text, len(name)) is not None for name in names
        )
        return is_line and (is_named or _SAYS_MINUTES.match(text) is not None)

    opening = [*takewhile(lambda block: block.kind in _LINES, made[:_OPENING])]
    first = next((at for at, block in enumerate(opening) if is_title(block)), len(opening))
    count = len([*takewhile(lambda line: is_title(line) or _OF_DAY.fullmatch(line.text) is not None, opening[first:])])
    title = (replace(block, kind=BlockKind.TITLE) for block in made[first : first + count])
    return [*made[:first], *title, *made[first + count :]]
