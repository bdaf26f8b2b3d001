"""The list of actions at the end of the minutes: who is to do what, by when."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from clerk_tui.meeting.kinds import ACTION
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.publicity import Publicity
from clerk_tui.minutes.wording import capital, fill
from clerk_tui.minutes.writer import Writer


class ActionList:
    """The actions of one meeting in one rendering."""

    def __init__(
        self,
        writer: Writer,
        publicity: Publicity,
        presiding: Mapping[int, int | None],
        number: Callable[[AgendaItem], str],
    ) -> None:
        """`number` writes the printed number of an item."""
        self._writer, self._publicity, self._presiding, self._number = writer, publicity, presiding, number

    def blocks(self, items: Sequence[AgendaItem]) -> Iterator[Block]:
        """The heading and a line to each action, in the order of the items; none where there is none, or the style
        has no list."""
        heading = self._writer.style.actions.heading
        place = {item.id: at for at, item in enumerate(items, 1)}
        entries = [
            entry
            for entry in self._writer.meeting.entries
            if (entry.kind in ACTION or entry.is_action)
            and not entry.is_struck
            and not self._publicity.is_left_out(entry)
        ]
        if heading and entries:
            yield Block(BlockKind.HEADING, heading)
            for entry in sorted(entries, key=lambda e: place.get(e.item_id or 0, 0)):
                yield from self._lines(entry)

    def _lines(self, entry: Entry) -> Iterator[Block]:
        """One action; a block for each of its paragraphs."""
        writer, style = self._writer, self._writer.style
        item = writer.meeting.item_by_id.get(entry.item_id) if entry.item_id is not None else None
        text = writer.undertaken(entry, self._presiding[entry.id])
        said = fill(
            style.actions.line,
            number=self._number(item).rstrip(".") if item else "",
            owner=capital(writer.owners(entry, self._presiding[entry.id])) or style.actions.nobody,
            text=text,
            due=writer.due(entry, text),
        )
        yield from (Block(BlockKind.PARAGRAPH, line, "", (entry.id,)) for line in said.split("\n") if line.strip())
