"""What the search indexes of a meeting: the sentences of its entries as plain text, in the meeting's own style."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clerk_tui import minutes
from clerk_tui.meeting import (
    Act,
    AgendaItem,
    Capacity,
    Change,
    Entry,
    Head,
    Kind,
    Meeting,
    Noun,
    Person,
    RollPlace,
    apply,
)
from clerk_tui.meeting.attendance import presiding_in
from clerk_tui.meeting.changes import touched
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.kinds import ATTENDANCE, EXEMPT_BOUNDS, MOVEMENT, OUTCOME, PROCEDURE, ROLL_CALL
from clerk_tui.meeting.name_parts import take_apart
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import Proposal, exempt_parts, proceedings
from clerk_tui.minutes.publicity import is_as_published, words
from clerk_tui.store import Passage

_BY_ROOM = PROCEDURE | MOVEMENT | {Kind.INQUORATE, Kind.OPENED}
"""Kinds whose sentences depend on who was in the room before them."""
_AFFECTS_LATER = ATTENDANCE | EXEMPT_BOUNDS | {Kind.CLAUSE}
"""Kinds that change the sentences, or the secrecy, of what follows."""


def passages(meeting: Meeting, act: Act, style: minutes.Style) -> tuple[Passage, ...]:
    """Return what to index after an act: the sentence of each entry it touched or affected, the title of each item, and
    all that was said by or about a person whose name changed."""
    entries: dict[int, Entry | None] = dict.fromkeys(entry.id for entry in touched(act.changes, Entry))
    entries |= {entry.id: entry for entry in act.entries}
    for also in _also_affected(meeting, act, style):
        entries.setdefault(also.id, also)
    gone = (Passage(i, e.item_id if e else None, None) for i, e in entries.items() if e is None or e.is_struck)
    standing = [entry for entry in entries.values() if entry is not None and not entry.is_struck]
    return (*gone, *_entry_passages(meeting, style, standing), *_item_passages(meeting, act, style))


def _entry_passages(meeting: Meeting, style: minutes.Style, entries: Sequence[Entry]) -> Iterator[Passage]:
    """Yield what to index of entries that are in the record."""
    printed = sorted((entry for entry in entries if entry.kind is not Kind.ITEM), key=lambda entry: entry.position)
    said = _sentences(meeting, style, printed)
    motions = _adopted_motions(meeting, printed)
    adopted = _resolution_sentences(meeting, style, motions)
    exempt, known = exempt_parts(meeting), proceedings(meeting)
    for entry in entries:
        yield Passage(
            entry.id,
            entry.item_id,
            f"{adopted.get(entry.id, '')} {said.get(entry.id) or ''}".strip() or None,
            is_exempt=exempt.hides(entry) or _has_private_words(meeting, motions.get(entry.id)),
            kind=Kind.NOTE if entry.kind is Kind.CLAUSE and known.is_annulled(entry) else entry.kind,
            voices=entry.person_ids,
            is_action=entry.is_action,
            is_adoption=entry.id in adopted,
        )


def _item_passages(meeting: Meeting, act: Act, style: minutes.Style) -> Iterator[Passage]:
    """Yield what to index of the items that an act touched."""
    items = [(change.noun, change.after) for change in act.changes if isinstance(change.noun, AgendaItem)]
    headings = _headings(meeting, style) if items else {}
    for item, after in items:
        assert isinstance(item, AgendaItem)
        yield Passage(None, item.id, headings.get(item.id, item.label) if after else None)


def whole_index(meeting: Meeting) -> tuple[Passage, ...]:
    """Return everything that the search indexes of a meeting."""
    nouns: tuple[Noun, ...] = (*meeting.items, *meeting.entries)
    everything = Act("", tuple(Change(None, noun) for noun in nouns))
    return passages(meeting, everything, minutes.style_for(meeting.head.style))


def _headings(meeting: Meeting, style: minutes.Style) -> dict[int, str]:
    """Return the item headings that a style prints as published, by the id of the item."""
    opened = (e for e in meeting.standing((Kind.ITEM,)) if is_as_published(e, style))
    return {e.item_id: heading for e in opened if e.item_id is not None and (heading := words(e))}


def _sentences(meeting: Meeting, style: minutes.Style, entries: list[Entry]) -> dict[int, str]:
    """Return the sentences of entries by id; the published words if the style prints those."""
    published = {e.id: words(e) for e in entries if is_as_published(e, style)}
    own = [e for e in entries if not published.get(e.id)]
    return published | (minutes.sentences(meeting, style, own) if own else {})


def _adopted_motions(meeting: Meeting, entries: list[Entry]) -> dict[int, tuple[Entry, Proposal]]:
    """Return the entries that adopted a motion, by id, each with its motion."""
    if not any(entry.kind in OUTCOME or entry.kind is Kind.CASTING for entry in entries):
        return {}
    known = proceedings(meeting)
    found = ((entry, known.adopted_by(entry)) for entry in entries)
    return {entry.id: (entry, motion) for entry, motion in found if motion is not None and motion.text.strip()}


def _resolution_sentences(
    meeting: Meeting, style: minutes.Style, motions: dict[int, tuple[Entry, Proposal]]
) -> dict[int, str]:
    """Return the resolutions that motions became, worded as clauses, by the id of the adopting entry."""
    clauses = [
        replace(entry, kind=Kind.CLAUSE, text=motion.text, persons=(), vote=None, published=None)
        for entry, motion in motions.values()
    ]
    return minutes.sentences(meeting, style, clauses) if clauses else {}


def _has_private_words(meeting: Meeting, adopted: tuple[Entry, Proposal] | None) -> bool:
    """Whether the words of a resolution were moved while the public was excluded."""
    if adopted is None:
        return False
    exempt, sources = exempt_parts(meeting), adopted[1].sources
    return bool(exempt.parts) and any(e.id in sources and exempt.hides(e) for e in meeting.procedure_entries)


def _also_affected(meeting: Meeting, act: Act, style: minutes.Style) -> Iterable[Entry]:
    """Return the entries that an act did not touch but whose sentence, clause number or exemption it may change."""
    styles = [(c.before, c.after) for c in act.changes if isinstance(c.before, Head) and isinstance(c.after, Head)]
    if any((old.style, old.rules) != (new.style, new.rules) for old, new in styles) or _changes_seats(act):
        return meeting.entries
    entries = [*touched(act.changes, Entry)]
    out = [*_affected_by_entries(meeting, act, entries, style)] if entries else []
    renamed = _people_renamed(meeting, act)
    return [*out, *_affected_by_names(meeting, renamed)] if renamed else out


def _affected_by_entries(meeting: Meeting, act: Act, entries: list[Entry], style: minutes.Style) -> Iterator[Entry]:
    """Return the entries that depend on others that an act touched."""
    kinds, items = {e.kind for e in entries}, {e.item_id for e in entries}
    later: tuple[Entry, ...] = ()
    if kinds & _AFFECTS_LATER:
        first = min(e.position for e in entries)
        later = meeting.entries[bisect_left(meeting.entries, first, key=lambda e: e.position) :]
    if kinds & EXEMPT_BOUNDS:
        yield from later
    if kinds & ATTENDANCE:
        yield from _affected_by_room(meeting, act, later)
        items |= {e.item_id for e in later if e.kind in PROCEDURE}
    yield from _affected_in_attendance(meeting, kinds, later)
    yield from _affected_in_items(meeting, kinds, items, later, style)


def _affected_in_attendance(meeting: Meeting, kinds: set[Kind], later: Sequence[Entry]) -> Iterator[Entry]:
    """Return the movements and apologies that depend on entries of these kinds."""
    if Kind.DECLARATION in kinds:
        yield from (e for e in meeting.attendance_entries if e.kind in MOVEMENT)
    if kinds & (MOVEMENT | ROLL_CALL) and exempt_parts(meeting).parts:
        yield from (e for e in later if e.kind in MOVEMENT)
    if Kind.SUBSTITUTE in kinds:
        yield from (e for e in meeting.attendance_entries if e.kind is Kind.APOLOGIES)


def _affected_in_items(
    meeting: Meeting, kinds: set[Kind], items: set[int | None], later: Sequence[Entry], style: minutes.Style
) -> Iterator[Entry]:
    """Return the motions, votes and clauses of these items that depend on entries of these kinds."""
    if kinds & PROCEDURE:
        yield from (e for e in meeting.procedure_entries if e.item_id in items)
    if Kind.CLAUSE in kinds:
        yield from (e for e in later if e.kind is Kind.CLAUSE and e.item_id in items)
    renumbers = kinds & (PROCEDURE | ATTENDANCE | {Kind.CLAUSE}) and style.resolution.numbers_on
    if (renumbers and meeting.procedure_entries) or kinds & {Kind.RECONSIDERED, Kind.RESCINDED}:
        yield from (e for e in meeting.entries if e.kind is Kind.CLAUSE and e.item_id in items)


def _affected_by_names(meeting: Meeting, renamed: set[int]) -> Iterator[Entry]:
    known, presiding = proceedings(meeting), presiding_in(meeting)
    adopting = {e.id: p.text for e in meeting.procedure_entries if (p := known.adopted_by(e)) is not None}
    for entry in meeting.entries:
        named = entry.people | set(mentioned(adopting.get(entry.id, "")))
        # a ruling or a casting vote names nobody but the person presiding
        if presiding.at(entry.position) in renamed or not renamed.isdisjoint(named):
            yield entry


def _people_renamed(meeting: Meeting, act: Act) -> set[int]:
    """Return everybody whose printed name an act may change: those listed, renamed or taken off the roll, and their
    namesakes, whom the minutes tell apart."""
    people, listed = [*touched(act.changes, Person)], {place.person_id for place in touched(act.changes, RollPlace)}
    if not (changed := {person.id for person in people} | listed):
        return changed
    people += (meeting.people[i] for i in listed if i in meeting.people)
    names = {word for person in people for word in _name_words(person.name)}
    return changed | {person.id for person in meeting.people.values() if not names.isdisjoint(_name_words(person.name))}


def _name_words(name: str) -> set[str]:
    """Return the words of a name, folded, without initials."""
    apart = take_apart(name)
    words = {fold(word) for word in f"{apart.given} {apart.surname} {apart.nickname}".replace("-", " ").split()}
    return {word for word in words if len(word) > 1}


def _changes_seats(act: Act) -> bool:
    """Whether an act changes who has a seat, and so who presides and how votes count."""

    def seat(noun: object) -> Capacity | None:
        return noun.capacity if isinstance(noun, RollPlace) and noun.capacity.is_member else None

    return any(seat(change.before) is not seat(change.after) for change in act.changes)


def _affected_by_room(meeting: Meeting, act: Act, later: tuple[Entry, ...]) -> list[Entry]:
    """Return the `later` entries whose sentences depend on who was in the room, or on who presides if the act changed
    that."""
    if len(later) <= len(act.changes):  # the end of the record, as in a live meeting
        return [e for e in later if e.kind in _BY_ROOM]
    was, now = presiding_in(apply(meeting, act.inverse.changes)), presiding_in(meeting)
    return [e for e in later if e.kind in _BY_ROOM or was.at(e.position) != now.at(e.position)]
