"""When an item of the agenda came up before: found by the words of its title among those of the same committee."""

from __future__ import annotations

from clerk_tui.meeting import Head
from clerk_tui.meeting.people import fold
from clerk_tui.searching import Filter, Query, Span, Term, parse, quoted
from clerk_tui.searching.likeness import telling_words
from clerk_tui.store import Hit, Reader

_COMPARED = 40
"""Titles that are compared where none has all the words."""
_ENOUGH = 0.5
"""Which part of the words of a title another has to have to be of the same item."""


def last_time(reader: Reader, head: Head, title: str) -> Hit | None:
    """The title of the item when it last came up at an earlier meeting of the committee: one with all the words that
    say what it is about, else the newest that has at least half of them. Raises ClerkError."""
    before = parse(f"before:{head.date.isoformat()} ").span if head.date else Span()
    return max(_same_item(reader, head, title, before), key=lambda hit: hit.id, default=None)


def _same_item(reader: Reader, head: Head, title: str, span: Span) -> list[Hit]:
    """The titles of the same item at other meetings of the committee: one with all the words that say what it is about,
    else those that have at least half of them, the most alike first. Raises ClerkError."""
    committee = next((c.id for c in reader.committees() if (c.council, c.name) == (head.council, head.committee)), None)
    words = telling_words(title)
    if committee is None or not words:
        return []
    titles = (Filter("kind", ("item",)),)
    exact = Query(tuple(Term(word) for word in words), titles, span)
    found = reader.find(exact, 2, committee_id=committee).hits
    here = [hit for hit in found if hit.meeting_id != head.id]
    if here:
        return here[:1]
    alike = reader.find(Query((), titles, span, " ".join(words)), _COMPARED, committee_id=committee).hits
    same = [hit for hit in alike if hit.meeting_id != head.id and _share(words, hit.body) >= _ENOUGH]
    return sorted(same, key=lambda hit: -_share(words, hit.body))


def _share(words: tuple[str, ...], title: str) -> float:
    """Which part of `words` stands in a title."""
    there = {fold(word) for word in telling_words(title)}
    return sum(fold(word) in there for word in words) / len(words)


def over_time(reader: Reader, head: Head, title: str) -> str:
    """The search, as it could be typed, for an item at all meetings of its committee: by the words of its title that
    say what it is about, or those of them that it has in common with the one most like it. Raises ClerkError."""
    body = f" in:{quoted(head.committee)}" if head.committee else ""
    words = telling_words(title)
    others = _same_item(reader, head, title, Span())
    there = {fold(word) for word in telling_words(others[0].body)} if others else set()
    common = [word for word in words if fold(word) in there]
    return f"kind:item{body} {' '.join(common or words)} "


def alike(text: str) -> str:
    """The search, as it could be typed, for resolutions that are like a text."""
    words = " ".join(telling_words(text))
    return f'kind:resolution like:"{words}" '
