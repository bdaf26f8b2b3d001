"""An agenda item at the other meetings of its committee, and how it is cited."""

from __future__ import annotations

from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.agenda import minute_numbers
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.record import long_date
from clerk_tui.search import Filter, Query, Span, Term, parse, quoted, telling_words
from clerk_tui.store import Hit, Reader

_COMPARED = 40
"""How many titles are compared if none has all the words."""
_ENOUGH = 0.5
"""The share of words two titles must have in common to be of the same item."""


def last_time(reader: Reader, head: Head, title: str) -> Hit | None:
    """Find the title under which an item last came up at an earlier meeting of the committee (see
    `_find_same_item`); None if it never did. Raises ClerkError."""
    before = parse(f"before:{head.date.isoformat()} ").span if head.date else Span()
    return max(_find_same_item(reader, head, title, before), key=lambda hit: hit.id, default=None)


def _find_same_item(reader: Reader, head: Head, title: str, span: Span) -> list[Hit]:
    """Find the titles of the same item at the committee's other meetings in a span of days. A title with every telling
    word of `title` is returned alone; else those with at least half of them, most similar first. Raises ClerkError."""
    committee = reader.committee(head.council, head.committee)
    words = telling_words(title)
    if committee is None or not words:
        return []
    titles = (Filter("kind", ("item",)),)
    exact = Query(tuple(Term(word) for word in words), titles, span)
    found = reader.find(exact, 2, committee_id=committee.id).hits
    here = [hit for hit in found if hit.meeting_id != head.id]
    if here:
        return here[:1]
    alike = reader.find(Query((), titles, span, " ".join(words)), _COMPARED, committee_id=committee.id).hits
    same = [hit for hit in alike if hit.meeting_id != head.id and _share_of_words(words, hit.body) >= _ENOUGH]
    return sorted(same, key=lambda hit: -_share_of_words(words, hit.body))


def _share_of_words(words: tuple[str, ...], title: str) -> float:
    """Return the share of `words` that are telling words of `title`, from 0 to 1."""
    there = {fold(word) for word in telling_words(title)}
    return sum(fold(word) in there for word in words) / len(words)


def history_query(reader: Reader, head: Head, title: str) -> str:
    """Return a search line that finds an item at all meetings of its committee. It has the words that its title shares
    with the most similar other title, or all its telling words if there is none. Raises ClerkError."""
    body = f" in:{quoted(head.committee)}" if head.committee else ""
    words = telling_words(title)
    others = _find_same_item(reader, head, title, Span())
    there = {fold(word) for word in telling_words(others[0].body)} if others else set()
    common = [word for word in words if fold(word) in there]
    return f"kind:item{body} {' '.join(common or words)} "


def alike(text: str) -> str:
    """Return a search line that finds resolutions similar to a text."""
    words = " ".join(telling_words(text))
    return f'kind:resolution like:"{words}" '


def citation(meeting: Meeting, item_id: int | None = None) -> str:
    """Return the source of an item as text: *Elmfield Council, Trees Committee, 8 January 2024, minute 34/23, item 5
    Felling in the park*. Minutes that have not been agreed are marked, unless they were published elsewhere."""
    head = meeting.head
    said = [part for part in (head.council, head.committee) if part]
    said.append(long_date(head.date))
    if (item := meeting.item(item_id)) is not None:
        number = minute_numbers(meeting).get(item.id)
        said += [f"minute {number}"] if number else []
        said.append(item.label if item.is_heading else f"item {item.label}")
    is_published = any(entry.published is not None for entry in meeting.entries[:1])
    if not meeting.stage.is_settled and not is_published:
        said.append("minutes not yet agreed")
    return ", ".join(said)
