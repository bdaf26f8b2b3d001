"""The minutes as a neutral document: what is printed, in order, before it is text, Word or a screen."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from clerk_tui.frozen import dataclass

DRAFT = "DRAFT"
"""The mark of minutes that have not been agreed yet."""
NOT_PUBLIC = "NOT FOR PUBLICATION: CONTAINS EXEMPT INFORMATION"
"""The mark of a document in which exempt business is printed."""


TO_SETTLE = "[To be settled: {text}]"
"""How a line is printed that was kept as it was typed because nobody knew what it is to be."""


class BlockKind(StrEnum):
    """What a block is; a writer of a format decides how that looks."""

    TITLE = "title"
    """The council's or committee's name at the top."""
    LEAD = "lead"
    """The line that says where and when the meeting was held."""
    HEADING = "heading"
    """A heading of the head (*Present:*, *Apologies for Absence*) or of a written question or reply."""
    NAMES = "names"
    """People of the attendance list; those that follow each other stand close together."""
    BALLOT = "ballot"
    """Those who voted one way in a named vote; its label says which way. Those that follow each other are one table."""
    COLUMNS = "columns"
    """The headings of a table, in `cells`; its rows follow."""
    ROW = "row"
    """A row of a table, in `cells`."""
    PART = "part"
    """The heading of a part of the agenda."""
    ITEM = "item"
    """The heading of an agenda item; its label is the number."""
    FRAME = "frame"
    """Fixed wording around a published item (*Agenda item*, *Minutes:*) or around exempt business."""
    PARAGRAPH = "paragraph"
    LISTED = "listed"
    """A paragraph with a label, at a level of its list."""
    RESOLUTION = "resolution"
    """The words above the clauses of a resolution: *Resolved:*."""
    CLAUSE = "clause"
    """A clause of a resolution; its label is the style's number."""
    MOVEMENT = "movement"
    """Somebody's arrival or departure, or the meeting's clock."""
    SIGNATURE = "signature"


@dataclass(frozen=True)
class Block:
    """One block of the printed minutes."""

    kind: BlockKind
    text: str
    label: str = ""
    """Number or mark before the text: *5.*, *(i)*, *•*."""
    entry_ids: tuple[int, ...] = ()
    """The entries of the record that it came from, in order."""
    item_id: int | None = None
    """The item in which it stands; None in the head and at the end."""
    level: int = 0
    """How deep a listed block lies in its list: 1 is the outermost; 0 is not in a list."""
    cells: tuple[str, ...] = ()
    """The columns of a row; a row has no text of its own."""

    @property
    def line(self) -> str:
        """Label and text; the columns of a row."""
        if self.cells:
            return "; ".join(filter(None, self.cells))
        return f"{self.label} {self.text}" if self.label and self.text else self.label or self.text


@dataclass(frozen=True)
class About:
    """What a document is, for the places of a file that are not its text: title, header, language."""

    title: str = ""
    """What it is in a line: *Minutes of Highways Committee, 2 March 2026*."""
    author: str = ""
    """Whose minutes they are: the council, else the committee."""
    date: date | None = None
    """The day of the meeting."""
    language: str = "en-GB"
    """A BCP 47 tag."""
    is_draft: bool = False
    """Whether they are minutes that have not been agreed yet."""
    is_exempt: bool = False
    """Whether exempt business is in it, and it is not for the public."""

    @property
    def marks(self) -> tuple[str, ...]:
        """What has to be seen on it before anything else."""
        return (*([NOT_PUBLIC] if self.is_exempt else []), *([DRAFT] if self.is_draft else []))


@dataclass(frozen=True)
class Document:
    """The printed minutes, or another paper of a meeting, in order."""

    blocks: tuple[Block, ...]
    about: About = About()

    def block_of(self, entry_id: int) -> int | None:
        """The index of the block in which an entry is printed, of several the first that is of the fewest entries (its
        clause, not the heading above all of them); None where it prints nothing."""
        places = [at for at, block in enumerate(self.blocks) if entry_id in block.entry_ids]
        return min(places, key=lambda at: len(self.blocks[at].entry_ids), default=None)
