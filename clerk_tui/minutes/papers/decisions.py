"""The decision sheet, published the same day: resolutions, recommendations, votes and deferred items.

It is taken from the minutes, so that both have the same words and numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clerk_tui.meeting.agenda import parent_items
from clerk_tui.meeting.kinds import DECISION, OUTCOME, PROPOSAL, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import Fate, Proceedings, proceedings
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.papers import Before, heading
from clerk_tui.minutes.rendering import about, render
from clerk_tui.minutes.sentences.motions import has_resolution
from clerk_tui.minutes.style import Adopted, Style
from clerk_tui.minutes.written_english import fill

NAME = "Decisions"
NONE = "No decision was taken."
_DECIDED = frozenset({Fate.CARRIED, Fate.LOST, Fate.ACCEPTED})
_HEADINGS = frozenset({BlockKind.PART, BlockKind.ITEM})
_RESOLVED = frozenset({BlockKind.RESOLUTION, BlockKind.CLAUSE, BlockKind.BALLOT})


def make(meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False) -> Document:
    """The sheet; items without a decision are left out."""
    minutes = render(meeting, style, with_exempt=with_exempt)
    kept = [*_Sheet(_Deciding(meeting, style.motions.adopted), parent_items(meeting)).kept(minutes.blocks)]
    blocks = [
        *heading(meeting, style, NAME),
        *(Block(BlockKind.PARAGRAPH, line) for line in _days(meeting, style)),
        *(kept or [Block(BlockKind.PARAGRAPH, NONE)]),
    ]
    described = about(meeting, style, NAME, with_exempt=with_exempt, is_minutes=False, is_taken_from_minutes=True)
    return Document(tuple(blocks), described)


def _days(meeting: Meeting, style: Style) -> Iterator[str]:
    """When the sheet is published and until when decisions can be called in, if the style says so."""
    words, held = style.papers, meeting.head.date
    if held is None:
        return
    published = words.working_day(held, int(words.published_after))
    if words.published:
        yield fill(words.published, date=style.due(published))
    if words.call_in:
        yield fill(words.call_in, date=style.due(words.working_day(published, int(words.call_in_after))))


class _Deciding:
    """Decides which blocks of the minutes belong on the sheet."""

    def __init__(self, meeting: Meeting, where: Adopted) -> None:
        """`where`: where the style prints the words of a carried motion."""
        self._where = where
        known = proceedings(meeting)
        ids = {e.id for e in meeting.entries if self._is_decision(known, e) or self._was_put(known, e)}
        if where is Adopted.MOTION:
            ids |= {e.id for e in meeting.entries if e.kind is Kind.LAPSED and e.id in known.target}
        amended = {known.by_id[i].motion_id for i in ids if i in known.by_id}
        self._ids = ids | {motion for motion in amended if motion is not None}
        """An amendment needs the motion that it would change."""
        self._alone = frozenset(e.id for e in meeting.entries if e.kind in OUTCOME and e.id not in known.target)
        """Outcomes that are not about a motion."""

    @staticmethod
    def _is_decision(known: Proceedings, entry: Entry) -> bool:
        """Whether an entry is a decision or its vote; withdrawing a motion is neither."""
        return entry.kind in DECISION and not (entry.kind is Kind.WITHDRAWN and entry.id in known.target)

    def _was_put(self, known: Proceedings, entry: Entry) -> bool:
        """Whether an entry is a decided motion or amendment, or its new wording, that no resolution repeats. In a style
        that prints motions where they are moved, one that lapsed for lack of a seconder counts too."""
        is_wording = entry.kind is Kind.SUBSTANTIVE and self._where is Adopted.MOTION
        about = known.target.get(entry.id) if is_wording else entry.id
        proposal = known.by_id.get(about or 0) if is_wording or entry.kind in PROPOSAL else None
        if proposal is None:
            return False
        if self._where is Adopted.MOTION and proposal.fate is Fate.LAPSED:
            return True
        return proposal.fate in _DECIDED and not (proposal.is_adopted and has_resolution(proposal, self._where))

    def keeps(self, block: Block) -> bool:
        """Whether `block` belongs on the sheet."""
        return block.kind in _RESOLVED or bool(self._ids.intersection(block.entry_ids))

    def wants_words(self, block: Block, below: Block | None) -> bool:
        """Whether a block is a vote that does not say what it was on, and no resolution follows in `below`."""
        is_resolved = below is not None and below.kind in (BlockKind.RESOLUTION, BlockKind.CLAUSE)
        return not is_resolved and bool(self._alone.intersection(block.entry_ids))


class _Sheet:
    """Collects the blocks about decisions, each with the headings above it."""

    def __init__(self, deciding: _Deciding, above: Mapping[int, Sequence[AgendaItem]]) -> None:
        """`above`: as in `agenda.parent_items`."""
        self._deciding = deciding
        self._above = {item_id: [whole.id for whole in items] for item_id, items in above.items()}
        self._divided = frozenset(ids[-1] for ids in self._above.values())
        self._waiting: list[Block] = []
        """Headings and frames that are kept only if something under them is."""
        self._item: int | None = None
        self._passed: Block | None = None
        """The last paragraph that was left out: perhaps the subject of a vote without a motion."""
        self._frame: Block | None = None
        """The frame that is open around exempt business."""

    def kept(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """The blocks that are on the sheet."""
        for block, below in zip(blocks, [*blocks[1:], None], strict=True):
            if block.kind in _HEADINGS:
                part = [b for b in self._waiting if b.kind is BlockKind.PART and self._is_heading_of(b, block)]
                self._waiting, self._item, self._frame, self._passed = [*part, block], block.item_id, None, None
            elif block.item_id is None or block.item_id != self._item:
                continue
            elif block.kind is BlockKind.FRAME:
                self._waiting.append(block)
            elif block.kind is BlockKind.EXEMPT:
                yield from self._keep_mark(block)
            elif self._deciding.keeps(block):
                yield from self._waiting
                if self._passed is not None and self._deciding.wants_words(block, below):
                    yield self._passed
                self._waiting, self._passed = [], None
                yield block
            else:
                self._passed = block if block.kind in (BlockKind.PARAGRAPH, BlockKind.LISTED) else None

    def _is_heading_of(self, part: Block, block: Block) -> bool:
        """Whether `part`, the heading of a part of the agenda or of an item that was not opened, is above `block`."""
        if part.item_id not in self._divided:
            return block.kind is BlockKind.ITEM
        return part.item_id in (block.item_id, *self._above.get(block.item_id or 0, ()))

    def _keep_mark(self, block: Block) -> Iterator[Block]:
        """Yield a mark of exempt business unless nothing is kept between the beginning and the end."""
        if self._frame is None:
            self._frame = block
            self._waiting.append(block)
        elif self._frame in self._waiting:
            self._waiting.remove(self._frame)
            self._frame = None
        else:
            self._frame = None
            yield block
