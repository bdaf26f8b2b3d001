"""The minutes as a neutral document: what is printed, in order, before it is text, Word or a screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is; a writer of a format decides how that looks."""

    TITLE = "title"
    """The council's or committee's name at the top."""
    LEAD = "lead"
    """The line that says where and when the meeting was held."""
    HEADING = "heading"
    """A heading of the head (*Present:*, *Apologies for Absence*) or of a written question or reply."""
    NAMES = "names"
    """People of the attendance list or of a named vote; those that follow each other stand close together."""
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

    @property
    def line(self) -> str:
        """Label and text."""
        return f"{self.label} {self.text}" if self.label and self.text else self.label or self.text


@dataclass(frozen=True)
class Document:
    """The printed minutes in order."""

    blocks: tuple[Block, ...]

    def block_of(self, entry_id: int) -> int | None:
        """The index of the block in which an entry is printed; None where it prints nothing."""
        return next((at for at, block in enumerate(self.blocks) if entry_id in block.entry_ids), None)
