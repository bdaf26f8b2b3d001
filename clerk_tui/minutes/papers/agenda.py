"""The skeleton of the next meeting's agenda: what opens every meeting, what this one left, and what it put off."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import AgendaItem, Kind
from clerk_tui.meeting.stage import Stage
from clerk_tui.minutes.about import about
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.formats.shown import Shown
from clerk_tui.minutes.papers import Before
from clerk_tui.minutes.papers.open_actions import OpenAction, OpenActions
from clerk_tui.minutes.people import UNKNOWN
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.wording import fill

NAME = "Agenda"


def make(meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False) -> Document:
    """The skeleton. Its day, time and place are gaps to be filled in."""
    open_actions = OpenActions(meeting, style, before, with_exempt=with_exempt)
    shown = Shown(meeting, style, with_exempt=with_exempt)
    day = style.due(meeting.head.date)
    blocks = [*_head(meeting, style)]
    for number, (title, lines) in enumerate(
        (
            ("Apologies for absence", ()),
            ("Declarations of interest", ()),
            (f"Minutes of the meeting held on {day}" if day else "Minutes of the last meeting", ()),
            ("Matters arising", tuple(_lines((*open_actions.here, *open_actions.left), style))),
            *((item.title, ()) for item in _put_off(meeting, shown)),
        ),
        1,
    ):
        blocks.append(Block(BlockKind.ITEM, title, fill(style.items.number, number=str(number))))
        blocks += [Block(BlockKind.LISTED, line, "•", level=1) for line in lines]
    return Document(
        tuple(blocks),
        about(meeting, style, "Agenda of the meeting that follows that", with_exempt=with_exempt, is_minutes=False),
    )


def _head(meeting: Meeting, style: Style) -> Iterator[Block]:
    head = meeting.head
    for line in dict.fromkeys([*filter(None, (head.council, head.committee)), NAME]):
        yield Block(BlockKind.TITLE, line.upper() if style.head.capitals else line)
    yield Block(BlockKind.LEAD, f"Date, time and place: {UNKNOWN}")


def _lines(open_actions: tuple[OpenAction, ...], style: Style) -> Iterator[str]:
    for action in open_actions:
        since = f" ({style.due(action.since)})" if action.since else ""
        due = style.due(action.due)
        when = f", by {due}" if due and not action.says(due) else ""
        owner = f"{action.owner}: " if action.owner else ""
        yield f"{owner}{action.text.rstrip('.')}{when}{since}"


def _put_off(meeting: Meeting, shown: Shown) -> list[AgendaItem]:
    """The items that were deferred; once the meeting is over, those that it did not reach as well."""
    deferred = {entry.item_id for entry in shown.entries if entry.kind is Kind.DEFERRED}
    is_over = meeting.stage not in (Stage.PLANNED, Stage.LIVE)
    missed = set(meeting.items_to_come) if is_over else set()
    return [item for item in meeting.items if not item.is_heading and (item.id in deferred or item in missed)]
