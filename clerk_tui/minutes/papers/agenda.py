"""The agenda of a planned meeting; or, of one that was held, a draft for the next: the usual opening items, matters
arising, and deferred items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import AgendaItem
from clerk_tui.meeting.stage import Stage
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.english import capital, fill
from clerk_tui.minutes.formats.public_record import PublicRecord
from clerk_tui.minutes.papers import Before, office_paper
from clerk_tui.minutes.papers.actions import OpenAction, OpenActions
from clerk_tui.minutes.style.model import Style

NAME = "Agenda"


def make(meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False) -> Document:
    """The agenda: of the meeting if it is planned, else a draft for the one after it."""
    if meeting.stage is Stage.PLANNED:
        return _planned(meeting, style, with_exempt=with_exempt)
    day = style.due(meeting.head.date)
    blocks: list[Block] = []
    items = next_items(meeting, style, before, with_exempt=with_exempt)
    for number, (title, lines) in enumerate(items, 1):
        blocks.append(_item(BlockKind.ITEM, title, str(number), style))
        blocks += [Block(BlockKind.LISTED, line, "•", level=1) for line in lines]
    place = f"Place: {style.papers.place}. The date and the time" if style.papers.place else "The date, time and place"
    lead = f"{place} are to be announced."
    made = office_paper(meeting, style, NAME, (*blocks, *_contact(style)), with_exempt=with_exempt, lead=lead)
    body = meeting.head.committee or meeting.head.council
    title = f"{NAME} of {body}" if body else NAME
    after = f"{title}, the meeting after {day}" if day else title
    return replace(made, about=replace(made.about, title=after, date=None, day=""))


def next_items(
    meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False
) -> list[tuple[str, tuple[str, ...]]]:
    """The titles of the next meeting's items, each with the lines below it: open actions."""
    open_actions = OpenActions(meeting, style, before, with_exempt=with_exempt)
    shown = PublicRecord(meeting, style, with_exempt=with_exempt)
    day = style.due(meeting.head.date)
    opening = [
        _own_title(meeting, style.head.apologies_item, "Apologies for absence"),
        _own_title(meeting, ("declaration",), "Declarations of interest"),
    ]
    arising = _own_title(meeting, ("matters arising",), "Matters arising")
    put_off = [item.title for item in _put_off(meeting, shown) if item.title not in (*opening, arising)]
    return [
        *((title, ()) for title in opening),
        (f"Minutes of the meeting held on {day}" if day else "Minutes of the last meeting", ()),
        (arising, tuple(_lines((*open_actions.here, *open_actions.left), style))),
        *((title, ()) for title in put_off),
    ]


def _item(kind: BlockKind, title: str, number: str, style: Style, item_id: int | None = None) -> Block:
    title = fill(style.items.title, title=title).removesuffix(":")  # nothing follows it
    label = fill(style.items.number, number=number) if number else ""
    return Block(kind, title.upper() if style.items.capitals else title, label, item_id=item_id)


def _planned(meeting: Meeting, style: Style, *, with_exempt: bool) -> Document:
    """The agenda of a planned meeting: the summons, the items with whose report each is, and whom to ask."""
    head = replace(meeting.head, venue=meeting.head.venue or style.papers.place)
    meeting = replace(meeting, head=head)
    summons = fill(
        style.papers.summons,
        council=head.council,
        committee=head.committee or head.council,
        body=head.committee or head.council,
        date=style.head_date(head.date),
        time=style.head_time(head.time),
        venue=head.venue,
    )
    blocks = [Block(BlockKind.PARAGRAPH, summons)] if summons else []
    for item in meeting.items:
        kind = BlockKind.PART if item.is_heading else BlockKind.ITEM
        blocks.append(_item(kind, item.title, item.number.rstrip("."), style, item.id))
        if item.author:
            blocks.append(Block(BlockKind.PARAGRAPH, fill(style.papers.author, author=item.author), item_id=item.id))
        if item.is_exempt and style.papers.exempt:
            blocks.append(Block(BlockKind.PARAGRAPH, style.papers.exempt, item_id=item.id))
    return office_paper(meeting, style, NAME, (*blocks, *_contact(style)), with_exempt=with_exempt)


def _contact(style: Style) -> Iterator[Block]:
    yield from (Block(BlockKind.PARAGRAPH, line) for line in style.papers.contact)


def _lines(open_actions: tuple[OpenAction, ...], style: Style) -> Iterator[str]:
    for action in open_actions:
        day, due = style.due(action.since), style.due(action.due)
        since = f" (from {day})" if day else ""
        when = f", by {due}" if due and not action.says_day else ""
        text = action.text.rstrip(".") + when
        if action.review_number:
            owner = f" ({action.owner})" if action.owner else ""
            yield f"Recommendation {action.review_number}: {text}{owner}"
        else:
            yield f"{action.owner}: {text}{since}" if action.owner else f"{capital(text)}{since}"


def _own_title(meeting: Meeting, words: Sequence[str], title: str) -> str:
    """The title of an item that every meeting has: this meeting's title if it had the item."""
    own = (item.title for item in meeting.items if not item.is_heading)
    return next((known for known in own if any(word in known.casefold() for word in words)), title)


def _put_off(meeting: Meeting, shown: PublicRecord) -> list[AgendaItem]:
    """The items that were deferred and, once the meeting is over, those not reached."""
    deferred = {entry.item_id for entry in shown.entries if entry.kind is Kind.DEFERRED}
    is_over = meeting.stage not in (Stage.PLANNED, Stage.LIVE)
    missed = set(meeting.items_to_come) if is_over else set()
    return [item for item in meeting.items if not item.is_heading and (item.id in deferred or item in missed)]
