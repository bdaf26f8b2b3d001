"""What a paper of a meeting is called, and how it has to be marked."""

from __future__ import annotations

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.stage import Stage
from clerk_tui.minutes.document import About
from clerk_tui.minutes.published import has_published_words
from clerk_tui.minutes.style import Style

_IS_SETTLED = frozenset({Stage.AGREED, Stage.SIGNED})


def about(
    meeting: Meeting,
    style: Style,
    paper: str = "Minutes",
    *,
    with_exempt: bool = False,
    is_minutes: bool = True,
    is_taken_from_minutes: bool = False,
) -> About:
    """Of a paper that is called `paper`. Minutes, and what is taken from them, are a draft until a later meeting has
    agreed them; other papers are never one, nor are minutes that were published elsewhere and are printed in those
    words. While a meeting is planned, its minutes are its agenda."""
    head = meeting.head
    body = head.committee or head.council
    is_agenda = is_minutes and meeting.stage is Stage.PLANNED
    called = "Agenda" if is_agenda else paper
    day = style.due(head.date)
    is_published = has_published_words(meeting, style)
    return About(
        title=(f"{called} of {body}" if body else called) + (f", {day}" if day else ""),
        author=head.council or head.committee,
        date=head.date,
        is_draft=(is_minutes or is_taken_from_minutes)
        and not is_agenda
        and meeting.stage not in _IS_SETTLED
        and not is_published,
        is_exempt=with_exempt and bool(exempt_parts(meeting).parts),
    )
