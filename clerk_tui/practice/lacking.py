"""What an entry of a record lacks of the entry of the model that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.meeting import Choice, Entry, Meeting
from clerk_tui.meeting.proceedings import proceedings
from clerk_tui.meeting.voting import Tally

Words = tuple[tuple[str, ...], ...]
"""Words that the minutes should have; each with others that say the same."""


def words_of(text: str) -> Words:
    """Read the words that a lesson asks for: `18 | eighteen; dance school`."""
    return tuple(tuple(way.strip() for way in one.split("|")) for one in text.split(";") if one.strip())


def lacking(model: tuple[Meeting, Entry], recorded: tuple[Meeting, Entry], words: Words, text: str) -> Iterator[str]:
    """What a recorded entry lacks or has otherwise: times, dates, figures, names, and `words` that `text` should
    have."""
    (meeting, wanted), (own, entry) = model, recorded
    if wanted.at is not None and wanted.at != entry.at:
        yield "the time"
    if wanted.due is not None and wanted.due != entry.due:
        yield "the date by which it is due"
    if wanted.interest is not None and wanted.interest is not entry.interest:
        yield f"the class of the interest ({wanted.interest.value})"
    if wanted.conduct is not None and wanted.conduct is not entry.conduct:
        yield "what the member does"
    if wanted.vote is not None:
        yield from _lacking_of_vote(meeting, _tally(meeting, wanted), own, _tally(own, entry))
    for ways in words:
        if not any(re.search(rf"\b{re.escape(way)}", text, re.IGNORECASE) for way in ways):
            yield f"“{ways[0]}”"


def _tally(meeting: Meeting, entry: Entry) -> Tally | None:
    division = proceedings(meeting).divisions.get(entry.id)
    return division.tally if division is not None else None


def _lacking_of_vote(meeting: Meeting, wanted: Tally | None, own: Meeting, got: Tally | None) -> Iterator[str]:
    if wanted is None or got is None:
        return
    if (wanted.in_favour, wanted.against, wanted.abstained) != (got.in_favour, got.against, got.abstained):
        yield "the figures of the vote"
    elif wanted.names and _named(meeting, wanted) != _named(own, got):
        yield "the names of those who voted"


def _named(meeting: Meeting, counted: Tally) -> dict[Choice, set[str]]:
    return {choice: {meeting.people[who].name for who in counted.named(choice)} for choice in Choice}
