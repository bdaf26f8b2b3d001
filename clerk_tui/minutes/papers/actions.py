"""The action list: what was promised, by whom and by when, and what earlier meetings left to be done."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.minutes.about import about
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.papers import Before
from clerk_tui.minutes.papers.heading import heading
from clerk_tui.minutes.papers.open_actions import OpenActions
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.wording import capital

NAME = "Actions"
NOBODY = "Nobody named"
NONE = "Nothing is left to be done."


def make(meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False) -> Document:
    """The list: a table of what this meeting has added, and one of what earlier meetings left."""
    blocks = [*_tables(OpenActions(meeting, style, before, with_exempt=with_exempt), style)]
    return Document(
        (*heading(meeting, style, NAME), *(blocks or [Block(BlockKind.PARAGRAPH, NONE)])),
        about(meeting, style, NAME, with_exempt=with_exempt, is_minutes=False),
    )


def _tables(open_actions: OpenActions, style: Style) -> Iterator[Block]:
    here, left = open_actions.here, open_actions.left
    if here:
        yield Block(BlockKind.HEADING, "From this meeting")
        yield Block(BlockKind.COLUMNS, "", cells=("Owner", "Action", "Due", "Item"))
        for action in here:
            due = style.due(action.due)
            yield _row(action.owner or NOBODY, capital(action.text_without_day), due, action.item)
    if left:
        yield Block(BlockKind.HEADING, "From earlier meetings")
        yield Block(BlockKind.COLUMNS, "", cells=("Owner", "Action", "Due", "Since", "Last reported"))
        for action in left:
            due, since = style.due(action.due), style.due(action.since)
            number = f"Recommendation {action.review_number}: " if action.review_number else ""
            text = number + capital(action.text_without_day)
            yield _row(action.owner or NOBODY, text, due, since, capital(action.progress))


def _row(*cells: str) -> Block:
    return Block(BlockKind.ROW, "", cells=cells)
