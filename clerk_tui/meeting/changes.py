"""The changes of an act: values before and after, which can be applied to a meeting, inverted and kept in the
journal."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import replace
from typing import TypeVar

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import ATTENDANCE, PROCEDURE, Kind
from clerk_tui.meeting.meeting import Head, Meeting
from clerk_tui.meeting.people import Person, RollPlace
from clerk_tui.meeting.record import AgendaItem, Entry

Noun = Head | Person | RollPlace | AgendaItem | Entry
"""What a meeting is made of."""


@dataclass(frozen=True)
class Change:
    """A noun before and after; `before` is None for an addition, `after` for a removal."""

    before: Noun | None
    after: Noun | None

    @property
    def inverse(self) -> Change:
        """The change that undoes this one."""
        return Change(self.after, self.before)

    @property
    def noun(self) -> Noun:
        """The noun after the change, or before it if it is removed."""
        noun = self.after if self.after is not None else self.before
        assert noun is not None
        return noun


@dataclass(frozen=True)
class Act:
    """One step of the clerk, which is saved, undone and redone as a whole."""

    label: str
    """As in *Undid: …*."""
    changes: tuple[Change, ...]

    @property
    def inverse(self) -> Act:
        """The act that undoes this one."""
        return Act(self.label, tuple(change.inverse for change in reversed(self.changes)))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that the act added or changed."""
        return tuple(c.after for c in self.changes if isinstance(c.after, Entry))


_AnyNoun = TypeVar("_AnyNoun", bound=Noun)


def touched(changes: Iterable[Change], noun: type[_AnyNoun]) -> Iterator[_AnyNoun]:
    """The nouns of one type that changes affect, as they were before and after."""
    return (each for change in changes for each in (change.before, change.after) if isinstance(each, noun))


def apply(meeting: Meeting, changes: Iterable[Change]) -> Meeting:
    """Return `meeting` with the changes made; entries, items and roll stay in order."""
    changes = tuple(changes)
    sorts = {type(change.noun) for change in changes}
    made: dict[str, object] = {}
    if heads := [change.after for change in changes if isinstance(change.after, Head)]:
        made["head"] = heads[-1]
    if Person in sorts:
        made["people"] = _update_table(meeting.people, changes, Person, lambda noun: noun.id)
    if RollPlace in sorts:
        roll = _update_table({p.person_id: p for p in meeting.roll}, changes, RollPlace, lambda noun: noun.person_id)
        made["roll"] = tuple(sorted(roll.values(), key=lambda p: p.position))
    if AgendaItem in sorts:
        items = _update_table({i.id: i for i in meeting.items}, changes, AgendaItem, lambda noun: noun.id)
        made["items"] = tuple(sorted(items.values(), key=lambda i: i.position))
    if Entry in sorts:
        made["entries"] = _update_entries(meeting.entries, changes)
    changed = replace(meeting, **made)  # type: ignore[arg-type]
    _keep_derived(meeting, changed, changes)
    return changed


_NounT = TypeVar("_NounT", Person, RollPlace, AgendaItem)


def _update_table(
    table: Mapping[int, _NounT], changes: Iterable[Change], noun: type[_NounT], key: Callable[[_NounT], int]
) -> dict[int, _NounT]:
    out = dict(table)
    for change in changes:
        if isinstance(change.after, noun):
            out[key(change.after)] = change.after
        elif change.after is None and isinstance(change.before, noun):
            out.pop(key(change.before), None)
    return out


def _update_entries(entries: tuple[Entry, ...], changes: Iterable[Change]) -> tuple[Entry, ...]:
    out = list(entries)
    for change in changes:
        if isinstance(change.before, Entry):
            del out[_index(out, change.before)]
        if isinstance(change.after, Entry):
            out.insert(_index(out, change.after), change.after)
    return tuple(out)


_OF_ITEMS = frozenset({"items"}), frozenset({Kind.ITEM})
_DERIVED: Mapping[str, tuple[Set[str], Set[Kind]]] = {
    **dict.fromkeys(("live_opening", "live_item", "first_openings", "items_taken"), _OF_ITEMS),
    **dict.fromkeys(("items_to_come", "items_ahead", "item_by_id"), _OF_ITEMS),
    "places": (frozenset({"roll"}), frozenset()),
    "vacant": (frozenset({"roll", "people"}), frozenset()),
    "seats": (frozenset({"roll", "head"}), frozenset({Kind.SUBSTITUTE})),
    "attendance_entries": (frozenset({"attendance"}), ATTENDANCE),
    "_presiding": (frozenset({"attendance", "roll"}), ATTENDANCE),
    "procedure_entries": (frozenset(), PROCEDURE),
    "_exempt_parts": (frozenset({"roll"}), PROCEDURE | ATTENDANCE),
    "_proceedings": (
        frozenset({"attendance", "roll", "items", "head"}),
        PROCEDURE | ATTENDANCE | {Kind.ITEM, Kind.CLAUSE},
    ),
}
"""What is derived from the record: the parts of a meeting from which it follows, and the kinds of entries. *attendance*
is the part of the record that decides who is in the room."""


def _keep_derived(old: Meeting, new: Meeting, changes: Iterable[Change]) -> None:
    """Copy cached results that cannot have changed, so that a long meeting is not read again for every line."""
    kinds = {entry.kind for entry in touched(changes, Entry)}
    same = {part for part in ("head", "people", "roll", "items") if getattr(old, part) is getattr(new, part)}
    if kinds.isdisjoint(ATTENDANCE) and _is_attendance_kept(old, changes):
        same.add("attendance")
    for name, (parts, of_kinds) in _DERIVED.items():
        if name in old.__dict__ and parts <= same and of_kinds.isdisjoint(kinds):
            new.__dict__[name] = old.__dict__[name]
    if "doubts" in old.__dict__:
        new.__dict__["doubts"] = _update_doubts(old.doubts, changes)
    added = _added_at_end(old, new, changes)
    if added is not None and "_proceedings" in old.__dict__ and "_proceedings" not in new.__dict__:
        new.__dict__["_proceedings"] = old.__dict__["_proceedings"].followed_by(new, added)


def _update_doubts(before: tuple[Entry, ...], changes: Iterable[Change]) -> tuple[Entry, ...]:
    out = list(before)
    for change in changes:
        if isinstance(noun := change.noun, Entry):
            out = [entry for entry in out if entry.id != noun.id]
            if change.after is not None and noun.counts_as_doubt:
                out.insert(_index(out, noun), noun)
    return tuple(out)


def _added_at_end(old: Meeting, new: Meeting, changes: Iterable[Change]) -> Entry | None:
    """The entry that is the only change, if it is added at the end, opens no item and changes no seats; else None."""
    only = next(iter(changes)) if len(new.entries) == len(old.entries) + 1 else None
    if only is None or len(tuple(changes)) > 1 or only.after is not new.entries[-1]:
        return None
    return new.entries[-1] if new.entries[-1].kind not in (Kind.ITEM, Kind.SUBSTITUTE) else None


def _is_attendance_kept(old: Meeting, changes: Iterable[Change]) -> bool:
    """Whether changes of kinds outside `ATTENDANCE` leave `attendance_entries` as it is: no roll call yet, or all come
    after the first business that followed it."""
    if "attendance_entries" not in old.__dict__:
        return False
    entries = old.attendance_entries
    if (first := next((e.position for e in entries if e.kind not in ATTENDANCE), None)) is None:
        return all(e.kind is not Kind.PRESENT for e in entries)
    return all(entry.position > first for entry in touched(changes, Entry))


def _index(entries: list[Entry], entry: Entry) -> int:
    """Where `entry` is, or belongs, in the entries by its position; of two at one position, the one with its id."""
    at = bisect_left(entries, entry.position, key=lambda e: e.position)
    while at < len(entries) and entries[at].position == entry.position and entries[at].id != entry.id:
        at += 1
    return at
