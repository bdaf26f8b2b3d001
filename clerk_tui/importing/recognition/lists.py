"""Which paragraphs are lists of who was there: columns, tables with a status, lists under their labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_tui.importing.recognition.attendance import Roll, joined_names, kind_of
from clerk_tui.importing.recognition.columns import columns_end, in_cells, is_in_columns, read_columns, with_initials
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.rolls_in_tables import read_grid, read_status_table
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.words import cut_words
from clerk_tui.lists.labels import read_label
from clerk_tui.lists.listed import Listed
from clerk_tui.lists.names import is_name, is_titled
from clerk_tui.meeting import Kind


def _by_cells(paragraph: Paragraph) -> Paragraph:
    """A row of a list in which every cell names somebody, each a line of it, so that nobody takes a neighbour's name or
    honours."""
    cells = [cell for cell in paragraph.cells if cell.strip()]
    if len(cells) < 2 or not all(is_titled(c) or is_name(c, bare=False) for c in cells):
        return paragraph
    text = "\n".join(cells)
    return replace(paragraph, text=text, body=text)


@dataclass
class Lists:
    """Finds them among the paragraphs of a source."""

    paragraphs: Sequence[Paragraph]
    roll: Roll

    def take(self, at: int, stop: int) -> int | None:
        """Record the list that begins at a paragraph: the index after it. None: no list does."""
        if is_in_columns(self.paragraphs[at]):
            return self._columns(at, stop)
        table = read_status_table(self.paragraphs, at, stop) or read_grid(self.paragraphs, at, stop)
        if table is not None:
            return self._status_table(table, at)
        if (listed := with_initials(self.paragraphs[at])) is not None and self.roll.take(listed):
            return at + 1
        joined, after = self._listed(at, stop)
        return after if self.roll.take(joined) else None

    def after_names(self, paragraph: Paragraph) -> Paragraph | None:
        """Where the business begins in the paragraph in which a list of names ends: what is left of it then."""
        spoken = sentences(paragraph.text)
        label = self.roll.held
        if label is None or len(spoken) < 2 or paragraph.mark or not self.roll.is_names(spoken[0]):
            return None
        rest = " ".join(spoken[1:])
        published, left = cut_words(paragraph.published, rest)
        self.roll.label = label
        self.roll.take(replace(paragraph, published=published, text=spoken[0], body=spoken[0]))
        self.roll.label = None
        return replace(paragraph, published=left, text=rest, body=rest)

    def _listed(self, at: int, stop: int) -> tuple[Paragraph, int]:
        """A paragraph of a list of names with those that go on with it, as one."""
        paragraph, end = self.paragraphs[at], at + 1
        label = read_label(paragraph.text)
        is_inside = (self.roll.label is not None and label is None) or (label is not None and bool(label.rest))
        if not is_inside or paragraph.is_row:
            return _by_cells(paragraph) if is_inside else paragraph, end
        is_inline = label is not None
        while end < stop and self.roll.goes_on(
            self.paragraphs[end], self.paragraphs[end - 1].text, is_inline=is_inline
        ):
            end += 1
        parts = [in_cells(part) for part in self.paragraphs[at:end]]
        if len(parts) == 1:
            return parts[0], end
        text = joined_names(parts)
        return replace(paragraph, published="\n".join(p.published for p in parts), text=text, body=text, mark=""), end

    def _status_table(self, table: tuple[list[tuple[Kind, Listed]], int], at: int) -> int:
        rows, after = table
        published = "\n".join(p.published for p in self.paragraphs[at:after])
        label = read_label("Present:")
        assert label is not None
        for kind in dict.fromkeys(kind for kind, _ in rows):
            self.roll.record(kind, [listed for k, listed in rows if k is kind], label, published)
            published = ""
        return after

    def _columns(self, at: int, stop: int) -> int:
        end = columns_end(self.paragraphs, at, stop)
        lines = [line for p in self.paragraphs[at:end] for line in p.lines]
        for number, (label, names) in enumerate(read_columns(lines)):
            published = "\n".join(p.published for p in self.paragraphs[at:end]) if number == 0 else ""
            self.roll.record(kind_of(label.says), names, label, published)
        return end
