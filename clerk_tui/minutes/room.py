"""What a second screen shows during a meeting: the minutes so far, and what is before the meeting now.

The public screen shows less than the public minutes: of exempt business, only that the public is excluded. Titles of
items, the summary and movements of members are published later, when somebody has checked them; on a screen outside the
door they would reveal what is happening inside.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.agenda import parent_items
from clerk_tui.meeting.exempt import ExemptPart
from clerk_tui.meeting.kinds import CLOCK, EXEMPT_BOUNDS, MOVEMENT, OUTCOME, SPEECH, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.meeting.stage import Stage
from clerk_tui.meeting.voting import Division
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.public_record import PublicRecord
from clerk_tui.minutes.rendering import render, render_item, render_resolution
from clerk_tui.minutes.sentences.business import schedule
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.minutes.sentences.entries import sentence
from clerk_tui.minutes.sentences.name_forms import Forms
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import capital, fill

WHOLE = 1500
"""Entries up to which all the minutes are shown; of a longer meeting, only the live item."""
_DECIDES = OUTCOME | {Kind.CASTING, Kind.BALLOT, Kind.WITHDRAWN, Kind.RECONSIDERED, Kind.RESCINDED}
_IS_NO_BUSINESS = EXEMPT_BOUNDS | CLOCK | MOVEMENT | {Kind.ITEM, Kind.PRIVATE, Kind.SUMMARY}
"""Kinds that may be recorded under an exempt item when the public is back, without being about it."""


@dataclass(frozen=True)
class Board:
    """What is before the meeting now."""

    item: str = ""
    """Number and title."""
    resolution: tuple[Block, ...] = ()
    """What the item has resolved, and the undecided motion as it reads now."""
    proposal: str = ""
    """The amendment or procedural motion that is to be decided first, in a sentence."""
    speaker: str = ""
    """Whose words were recorded last, if nothing was moved or decided since."""
    result: str = ""
    """The last decision, in a sentence, until something else is moved."""
    figures: tuple[tuple[str, int], ...] = ()
    """Its votes."""


@dataclass(frozen=True)
class RoomView:
    """What a second screen shows of a meeting. It holds no word that is not shown."""

    title: str
    """The committee, or else the council."""
    day: str
    """The day of the meeting in the words of the style."""
    stage: Stage
    is_adjourned: bool
    is_public_excluded: bool
    with_exempt: bool
    document: Document
    """The minutes so far; nothing if they are not asked for."""
    latest: int | None
    """The last entry that the document prints, in the order of the record."""
    board: Board
    """Nothing is on it if it is not asked for."""


MINUTES, BOARD = "minutes", "in hand"
BOTH = (MINUTES, BOARD)


def room_view(meeting: Meeting, style: Style, *, with_exempt: bool = False, parts: Collection[str] = BOTH) -> RoomView:
    """What a second screen shows now. `with_exempt`: for a room without the public; `parts`: which of BOTH to show."""
    screen = _Screen(meeting, style, with_exempt=with_exempt)
    shown = screen.shown
    document = screen.document() if MINUTES in parts else Document(())
    printed = {entry_id for block in document.blocks for entry_id in block.entry_ids}
    return RoomView(
        meeting.head.body or "Meeting",
        style.due(meeting.head.date),
        meeting.stage,
        shown.room.is_adjourned,
        screen.is_excluded,
        with_exempt,
        document,
        next((entry.id for entry in reversed(shown.entries) if entry.id in printed), None),
        screen.board() if BOARD in parts else Board(),
    )


class _Screen:
    def __init__(self, meeting: Meeting, style: Style, *, with_exempt: bool) -> None:
        self._parts = exempt_parts(meeting)
        if not with_exempt and self._parts.parts:
            kept = (e for e in meeting.entries if e.kind is not Kind.SUMMARY or not self._is_private(e))
            meeting = replace(meeting, entries=tuple(kept))
        self._meeting, self._style, self._with_exempt = meeting, style, with_exempt
        self.shown = PublicRecord(meeting, style, with_exempt=with_exempt)
        self.is_excluded = self._parts.is_open and meeting.stage is Stage.LIVE
        self._entries = {entry.id: entry for entry in meeting.entries}
        self._texts_of_notices = {self._notice(part).text for part in self._parts.parts}
        self._titled = frozenset(meeting.item_by_id) if with_exempt else frozenset(self._public_items())

    def _is_private(self, entry: Entry) -> bool:
        return self._parts.part_at(entry.position) is not None

    def _public_items(self) -> Iterator[int]:
        """The ids of items whose titles may be shown: those opened or with business while the public was there, and
        their parents. Before the first item: all that are not exempt on the agenda."""
        meeting, above = self._meeting, parent_items(self._meeting)
        if not meeting.items_taken:
            yield from (item.id for item in meeting.items if not item.is_exempt)
        for entry in meeting.entries:
            is_seen = entry.kind is Kind.ITEM or entry.kind not in _IS_NO_BUSINESS
            if entry.item_id is not None and is_seen and not entry.is_struck and not self._is_private(entry):
                yield entry.item_id
                yield from (whole.id for whole in above.get(entry.item_id, ()))

    # The minutes

    def document(self) -> Document:
        """The minutes so far; of a long meeting, only the item in hand."""
        meeting, item = self._meeting, self._live_item
        if len(meeting.entries) > WHOLE and item is not None:
            document = render_item(meeting, item.id, self._style, with_exempt=self._with_exempt)
        else:
            document = render(meeting, self._style, with_exempt=self._with_exempt)
        blocks = document.blocks if self._with_exempt else self._public(document.blocks)
        is_over = meeting.stage is not Stage.LIVE
        return replace(document, blocks=tuple(b for b in blocks if is_over or b.kind is not BlockKind.SIGNATURE))

    def _public(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The blocks without exempt business. Each exempt part leaves one notice where it begins, so that nothing shows
        in which items it continued."""
        waiting, named = [*self._parts.parts], set[int | None]()
        for heading, below in _sections(blocks):
            shown = [block for block in below if not self._is_exempt(block)]
            is_again = heading is not None and heading.item_id in named
            has_business = any(not self._has_only_kinds(block, _IS_NO_BUSINESS) for block in shown)
            if heading is not None and (heading.item_id not in self._titled or (is_again and not has_business)):
                of_clock = [b for b in shown if b.entry_ids and self._has_only_kinds(b, EXEMPT_BOUNDS | CLOCK)]
                shown = [block for block in shown if block.item_id is None or block in of_clock]
            elif heading is not None:
                named.add(heading.item_id)
                yield from self._notices(waiting, heading)
                yield heading
            for block in shown:
                yield from self._notices(waiting, block)
                yield block
                yield from self._notices(waiting, block, begun=True)
        yield from map(self._notice, waiting)

    def _has_only_kinds(self, block: Block, kinds: Collection[Kind]) -> bool:
        return all(self._entries[i].kind in kinds for i in block.entry_ids)

    def _is_exempt(self, block: Block) -> bool:
        """Whether a block belongs to exempt business, or is a notice about it."""
        if not block.entry_ids:
            return block.text in self._texts_of_notices
        is_seen = any(self._entries[i].kind in EXEMPT_BOUNDS | CLOCK for i in block.entry_ids)
        return not is_seen and all(self._is_private(self._entries[i]) for i in block.entry_ids)

    def _notices(self, waiting: list[ExemptPart], block: Block, *, begun: bool = False) -> Iterator[Block]:
        """The notices of the exempt parts that began before `block`, taken from `waiting`; with `begun`, of the part
        that begins in it."""
        ends = block.kind is BlockKind.SIGNATURE
        at = min((self._entries[i].position for i in block.entry_ids), default=0) if block.item_id is not None else 0
        while waiting:
            opening = waiting[0].opening
            if not (opening.id in block.entry_ids if begun else ends or opening.position < at):
                return
            yield self._notice(waiting.pop(0))

    def _notice(self, part: ExemptPart) -> Block:
        """The notice that replaces an exempt part."""
        frame = self._style.exempt.notice
        fields = schedule(EntryContext(self._meeting, self._style), part.opening, frame)
        return Block(BlockKind.PARAGRAPH, fill(frame, **fields), item_id=part.opening.item_id)

    # What is in hand

    @property
    def _live_item(self) -> AgendaItem | None:
        item = self._meeting.live_item
        return item if item is not None and item.id in self._titled else None

    def board(self) -> Board:
        """What is before the meeting now; nothing while it is hidden from the public, or not held."""
        item = self._live_item
        is_hidden = self.is_excluded and not self._with_exempt
        if item is None or is_hidden or self._meeting.stage is not Stage.LIVE:
            return Board()
        return self._board_of(item)

    def _board_of(self, item: AgendaItem) -> Board:
        resolved = render_resolution(self._meeting, item.id, self._style, with_exempt=self._with_exempt)
        entries = [e for e in reversed(self.shown.entries) if self._is_shown_in(e, item.id)]
        moved = [p for p in reversed(self.shown.proposals) if self._is_shown_in(p.entry, item.id)]
        waiting = next((p.entry for p in moved if p.decided is None and not p.is_main), None)
        since = max((p.entry.position for p in moved), default=0)
        decided = next((e for e in entries if e.kind in _DECIDES and e.position >= since), None)
        since = decided.position if decided is not None else since
        said = next((e for e in entries if e.kind in SPEECH and e.persons and e.position >= since), None)
        return Board(
            item.label,
            resolved.blocks,
            self._sentence(waiting),
            capital(Forms(self.shown.meeting, self._style).series(said.persons)) if said is not None else "",
            self._sentence(decided),
            self._figures(decided),
        )

    def _is_shown_in(self, entry: Entry, item_id: int) -> bool:
        return entry.item_id == item_id and (self._with_exempt or not self._is_private(entry))

    def _sentence(self, entry: Entry | None) -> str:
        """An entry as the minutes print it, without the names of a vote; '' for None."""
        return sentence(self.shown.meeting, entry, self._style).partition("\n")[0] if entry is not None else ""

    def _figures(self, entry: Entry | None) -> tuple[tuple[str, int], ...]:
        division = next((d for d in self.shown.divisions if entry in (d.entry, d.casting)), None)
        return () if division is None else _counted(division)


_HEADINGS = frozenset({BlockKind.ITEM, BlockKind.PART})


def _sections(blocks: Iterable[Block]) -> Iterator[tuple[Block | None, list[Block]]]:
    """The heading of each item with the blocks below it; before the first, None with those above it."""
    heading: Block | None = None
    below: list[Block] = []
    for block in blocks:
        if block.kind in _HEADINGS and block.item_id is not None:
            yield heading, below
            heading, below = block, []
        else:
            below.append(block)
    yield heading, below


def _counted(division: Division) -> tuple[tuple[str, int], ...]:
    found = division.tally
    if found.in_favour is None:
        return ()
    return ("For", found.in_favour), ("Against", found.against), ("Abstained", found.abstained)
