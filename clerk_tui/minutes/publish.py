"""Writes a paper of a meeting, or one item of the minutes, in a format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from clerk_tui.errors import UsageError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.formats import Format, format_called, text
from clerk_tui.minutes.look import USUAL, Look
from clerk_tui.minutes.papers import Before, paper_called
from clerk_tui.minutes.rendering import render_item
from clerk_tui.minutes.style import Style
from clerk_tui.regex import regex

MINUTES = "minutes"
_BLANK = regex(r"[_.…]{4}")
"""A line to write on."""
_LONGEST_NUMBER = 24
"""The most characters of an item's number or title in the name of a file."""


@dataclass(frozen=True)
class Order:
    """What to write, and how."""

    paper: str = MINUTES
    format: str = "text"
    item_id: int | None = None
    """If given, only this item of the minutes, as the council publishes it."""
    with_exempt: bool = False
    owner: str = ""
    """For the action list: only the actions of whoever has this in their name or post."""
    width: int | None = None
    """For text: the characters at which lines are wrapped."""
    marks_draft: bool = False
    """For text: whether a draft says so above it, as in other formats."""
    look: Look = USUAL
    """How the council has its papers look, for formats that can show it."""

    @property
    def form(self) -> Format:
        """The format. Raises NotFoundError for an unknown name."""
        return format_called(self.format)

    @property
    def is_of_meeting(self) -> bool:
        """Whether the format is the data of the whole meeting, not a paper."""
        return self.form.of == "meeting"


def written(
    meeting: Meeting,
    style: Style,
    order: Order,
    before: Before | None = None,
    uids: Mapping[tuple[str, int], str] | None = None,
) -> str | bytes:
    """The file that is ordered: bytes if the format is binary. `before` is what earlier meetings left to do, for papers
    that list it; `uids` are the identifiers that the book keeps, by table and number, for open data.
    Raises NotFoundError for an unknown paper, format or item, and UsageError for what cannot be combined.
    """
    form = order.form
    if order.is_of_meeting:
        if order.paper != MINUTES or order.item_id is not None:
            raise UsageError(f"{form.called} holds the whole meeting, so it cannot be another paper or one item.")
        return form.write_meeting(meeting, style, with_exempt=order.with_exempt, uids=uids)
    made = document(meeting, style, order, before)
    if form.name == text.NAME:
        return text.write(made, order.width, marks_draft=order.marks_draft)
    return form.write(_signed_as(made, order.look) if form.has_look else made, order.look)


def _signed_as(made: Document, look: Look) -> Document:
    """A paper with the lines for the signature that the look has; those that are filled in stay."""
    blanks = [b for b in made.blocks if b.kind is BlockKind.SIGNATURE]
    if not look.signature.lines or not any(_BLANK.search(block.text) for block in blanks):
        return made
    lines = (Block(BlockKind.SIGNATURE, line) for line in look.signature.lines)
    return replace(made, blocks=(*(b for b in made.blocks if b.kind is not BlockKind.SIGNATURE), *lines))


def document(meeting: Meeting, style: Style, order: Order, before: Before | None = None) -> Document:
    if order.item_id is None:
        paper = paper_called(order.paper)
        return paper.make(meeting, style, before or Before(), with_exempt=order.with_exempt, owner=order.owner)
    if order.paper != MINUTES:
        raise UsageError("One item is an extract of the minutes. Choose the item or another paper, not both.")
    made = render_item(meeting, order.item_id, style, with_exempt=order.with_exempt)
    label = meeting.item_by_id[order.item_id].label
    return replace(made, about=replace(made.about, title=f"{made.about.title}: {label}"))


def file_words(meeting: Meeting, order: Order) -> tuple[str, str]:
    """Words for the name of a file: the committee; then the date, the paper, and what it is for if it is no page."""
    head = meeting.head
    day = head.date.isoformat() if head.date else ""
    item = meeting.item(order.item_id)
    what = f"data {order.format}" if order.is_of_meeting else f"{order.paper} {order.owner}".rstrip()
    which = f"item {item.number[:_LONGEST_NUMBER] or item.title[:_LONGEST_NUMBER]}" if item else ""
    use = "to paste" if order.format == "fragment" else ""
    return head.committee or head.council, " ".join(filter(None, (day, what, which, use)))
