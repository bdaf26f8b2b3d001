"""The whole minutes of a meeting, or one item as it is published: the record and a house style make a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clerk_tui.errors import NotFoundError
from clerk_tui.meeting.attendance import presiding_at
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import AgendaItem, Entry, Kind
from clerk_tui.meeting.stage import Stage
from clerk_tui.minutes.body import Body
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.head import HeadWriter
from clerk_tui.minutes.people import Forms
from clerk_tui.minutes.sentence import Writer
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.wording import fill

_HEADED = (Kind.APOLOGIES, Kind.SUBSTITUTE)
"""Kinds that have a heading of their own where they were entered before the first item."""


def render(meeting: Meeting, style: Style) -> Document:
    """The whole minutes: head, items in the order in which they were taken, closing line and signature.

    An item that was not reached is not printed; while none has been taken, all are: that is the agenda.
    """
    return _Minutes(meeting, style).whole()


def render_item(meeting: Meeting, item_id: int, style: Style) -> Document:
    """One item as it is published, in the style's frame. Raises NotFoundError where the agenda has no such item."""
    if item_id not in meeting.item_by_id:
        raise NotFoundError("This meeting has no such agenda item. Its agenda lists those it has.")
    return _Minutes(meeting, style).published(meeting.item_by_id[item_id])


def render_resolution(meeting: Meeting, item_id: int | None, style: Style) -> Document:
    """An item's resolution alone, as it is printed: to be read back."""
    return _Minutes(meeting, style).resolution(item_id)


class _Minutes:
    """One rendering: people's forms, who presided, and the entries of each item, worked out once."""

    def __init__(self, meeting: Meeting, style: Style) -> None:
        self._meeting, self._style = meeting, style
        self._forms = Forms(meeting, style)
        self._head = HeadWriter(meeting, style, self._forms)
        self._writer = Writer(meeting, style, self._forms)
        self._presiding = presiding_at(meeting, meeting.entries)
        self._body = Body(self._writer, self._head.attended, self._presiding)
        self._by_item: dict[int | None, list[Entry]] = {}
        for entry in meeting.entries:
            self._by_item.setdefault(entry.item_id, []).append(entry)
        self._give_items_their_own()

    def _give_items_their_own(self) -> None:
        """Apologies and substitutes that were recorded before the first item, as the roll is called before it, stand
        under the item that is about them, where the agenda has one."""
        head = self._style.head
        for kind, words in ((Kind.SUBSTITUTE, head.substitutes_item), (Kind.APOLOGIES, head.apologies_item)):
            early = [e for e in self._by_item.get(None, []) if e.kind is kind]
            item = next((i for i in self._meeting.items_taken if any(w in i.title.casefold() for w in words)), None)
            if early and item:
                self._by_item[None] = [e for e in self._by_item[None] if e.kind is not kind]
                self._by_item[item.id] = [*early, *self._by_item[item.id]]

    def whole(self) -> Document:
        """Everything."""
        items = self._meeting.items_taken or self._meeting.items
        blocks = [*self._head.titles(), *self._head.attendance(), *self._before_first()]
        for item in items:
            blocks += self._item(item)
        blocks += self._end()
        return Document(tuple(blocks))

    def published(self, item: AgendaItem) -> Document:
        """One item in its frame."""
        items, entries = self._style.items, self._by_item.get(item.id, [])
        blocks = [Block(BlockKind.FRAME, line, item_id=item.id) for line in items.before]
        blocks.append(self._heading(item, "" if items.before else self._number(item)))
        blocks += self._body.papers(entries, item.id)
        if items.minutes:
            blocks.append(Block(BlockKind.FRAME, items.minutes, item_id=item.id))
        blocks += self._body.flow(entries, item.id)
        blocks += [Block(BlockKind.FRAME, line, item_id=item.id) for line in items.after]
        return Document(tuple(blocks))

    def resolution(self, item_id: int | None) -> Document:
        """The clauses of one item."""
        clauses = [e for e in self._by_item.get(item_id, []) if e.kind is Kind.CLAUSE]
        return Document(tuple(self._body.flow(clauses, item_id)))

    def _before_first(self) -> Iterator[Block]:
        """Apologies, substitutes and whatever else was entered before the first item."""
        entries = self._by_item.get(None, [])
        for kind, heading in zip(_HEADED, (self._style.head.apologies, self._style.head.substitutes), strict=True):
            yield from self._headed(heading, [e for e in entries if e.kind is kind and not e.is_struck])
        yield from self._body.papers(entries, None)
        yield from self._body.flow([e for e in entries if e.kind not in _HEADED], None)

    def _headed(self, heading: str, entries: Sequence[Entry]) -> Iterator[Block]:
        blocks = [block for entry in entries for block in self._head.roll_call(entry)]
        if blocks:
            yield Block(BlockKind.HEADING, heading)
            yield from blocks

    def _item(self, item: AgendaItem) -> Iterator[Block]:
        entries = self._by_item.get(item.id, [])
        yield self._heading(item, self._number(item))
        yield from self._body.papers(entries, item.id)
        yield from self._body.flow(entries, item.id)

    def _heading(self, item: AgendaItem, number: str) -> Block:
        opened = tuple(e.id for e in self._by_item.get(item.id, ()) if e.kind is Kind.ITEM and not e.is_struck)
        kind = BlockKind.PART if item.is_heading else BlockKind.ITEM
        return Block(kind, item.title, number, opened, item.id)

    def _number(self, item: AgendaItem) -> str:
        """The printed number; one that has its own mark at the end is left as it is."""
        if not item.number or not item.number[-1].isalnum():
            return item.number
        return fill(self._style.items.number, number=item.number)

    def _end(self) -> Iterator[Block]:
        """The closing line, wherever the record was tidied afterwards, and the line for the signature."""
        closed = [e for e in self._meeting.attendance_entries if e.kind is Kind.CLOSED]
        for entry in closed[-1:]:
            for text in filter(None, self._writer.paragraphs(entry, self._presiding[entry.id])):
                yield Block(BlockKind.MOVEMENT, text, entry_ids=(entry.id,))
        if self._style.head.signature and self._meeting.stage is not Stage.PLANNED:
            yield Block(BlockKind.SIGNATURE, self._style.head.signature)
