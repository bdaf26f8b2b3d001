"""The roll of a meeting as a list to be changed: names put right, people put on it and taken off, their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from difflib import SequenceMatcher
from typing import ClassVar

from clerk_tui.book.recording import Recording
from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Act, Capacity, Change, Meeting, Person, acts, apply
from clerk_tui.meeting.directory import Directory
from clerk_tui.meeting.intents import ListPerson
from clerk_tui.meeting.people import TITLES, fold, same_name_key
from clerk_tui.notation import Listed, person_line
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.forms import FieldSpec, Form

ALIKE = 0.7
"""From which likeness (0 to 1, titles left out) a name in the place of another is that name put right."""


def roll_text(meeting: Meeting) -> str:
    """The roll as a list, one a line."""
    lines, group = [], ""
    for place in meeting.roll:
        if place.group != group:
            group = place.group
            lines.append(f"/group {group}".strip())
        lines.append(f"{place.capacity} {person_line(meeting.people[place.person_id].name, place)}")
    return "\n".join(lines)


@dataclass(frozen=True)
class Doubt:
    """Another name in a line: the same person under it, or somebody else."""

    person: Person
    listed: Listed


@dataclass(frozen=True)
class RollChange:
    """What a list makes of the roll."""

    people: tuple[Listed, ...]
    """In the order listed."""
    ids: Mapping[int, int] = field(default_factory=dict)
    """Places in `people` → ids of those on the roll already."""
    gone: tuple[int, ...] = ()
    """Ids of those who are not on the list any more."""
    doubts: tuple[Doubt, ...] = ()

    def settled(self, doubt: Doubt) -> RollChange:
        """The same, with a doubt found to be the same person."""
        at = self.people.index(doubt.listed)
        gone = tuple(i for i in self.gone if i != doubt.person.id)
        doubts = tuple(d for d in self.doubts if d is not doubt)
        return replace(self, ids={**self.ids, at: doubt.person.id}, gone=gone, doubts=doubts)


def read_roll(meeting: Meeting, people: Sequence[Listed], elsewhere: Mapping[str, Person]) -> RollChange:
    """What `people` make of a meeting's roll: who is who by name, and, where a line has another name, by its place
    between its neighbours. `elsewhere` has everybody on file by `same_name_key`: a name that is somebody else's is
    never this person's put right."""
    roll = [meeting.people[place.person_id] for place in meeting.roll]
    known = {same_name_key(person.name): person for person in roll}
    before = [same_name_key(person.name) for person in roll]
    after = [same_name_key(listed.name) for listed in people]
    ids = {at: known[key].id for at, key in enumerate(after) if key in known}
    olds = {person.id: person for person, key in zip(roll, before, strict=True) if key not in after}
    for at, key in enumerate(after):
        if at not in ids and key in elsewhere and elsewhere[key].id in olds:  # a name that they had before
            ids[at] = olds.pop(elsewhere[key].id).id
    news = [at for at, key in enumerate(after) if at not in ids and key not in elsewhere]
    for old, at in _alike(list(olds.values()), news, people):
        ids[at] = olds.pop(old.id).id
    doubts: list[Doubt] = []
    for start, end, first, last in _changed(before, after):
        left = [person for person in roll[start:end] if person.id in olds]
        new = [at for at in news if first <= at < last and at not in ids]
        if len(left) == len(new):
            doubts += [Doubt(person, people[at]) for person, at in zip(left, new, strict=True)]
    return RollChange(tuple(people), ids, tuple(olds), tuple(doubts))


def _changed(before: list[str], after: list[str]) -> list[tuple[int, int, int, int]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag == "replace"]


def _alike(olds: Sequence[Person], news: Sequence[int], people: Sequence[Listed]) -> list[tuple[Person, int]]:
    """Old names with the new ones that are those put right; those most alike first."""
    ranked = [(likeness, o, n) for o in olds for n in news if (likeness := _likeness(o.name, people[n].name)) >= ALIKE]
    pairs: dict[int, Person] = {}
    for _, old, new in sorted(ranked, key=lambda r: -r[0]):
        if new not in pairs and old not in pairs.values():
            pairs[new] = old
    return [(old, new) for new, old in pairs.items()]


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, _bare(one), _bare(other), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0


def _bare(name: str) -> str:
    words = [fold(word) for word in name.replace(".", " ").split()]
    return " ".join(word for word in words if word not in TITLES)


def roll_act(meeting: Meeting, change: RollChange, original: Sequence[Listed], register: Directory) -> Act:
    """One act that makes the roll what the list says; nothing is half done. Raises LineRefusedError for somebody who
    is in the record and was left out."""
    shadow, labels = meeting, []

    def do(act: Act) -> None:
        nonlocal shadow
        if act.changes:
            shadow = apply(shadow, act.changes)
            labels.append(act.label)

    for person_id in change.gone:
        do(acts.leave_roll(shadow, person_id))
    was = {place.person_id: listed for place, listed in zip(meeting.roll, original, strict=True)}
    order: list[int] = []
    for at, listed in enumerate(change.people):
        known = change.ids.get(at)
        if known is not None and was[known].name != listed.name:
            do(acts.rename(shadow, known, listed.name))
        if known is not None:
            register.known[same_name_key(listed.name)] = shadow.people[known]
        if known is None or replace(was[known], name=listed.name) != listed:
            do(_listed(shadow, listed, register))
        order.append(register.person(listed.name)[0].id)
    shadow = _in_order(shadow, order, labels)
    more = f" and {len(labels) - 1} more" if len(labels) > 1 else ""
    return Act(labels[0] + more if labels else "", _between(meeting, shadow))


def _listed(meeting: Meeting, listed: Listed, register: Directory) -> Act:
    """Somebody put on the roll under the heading of their line."""
    there = replace(meeting, head=replace(meeting.head, group=listed.group))
    return acts.list_person(
        there, ListPerson(listed.name, listed.capacity, listed.post, listed.alias, listed.form), register
    )


def _in_order(meeting: Meeting, order: Sequence[int], labels: list[str]) -> Meeting:
    """The meeting with its roll in the order of the list."""
    if [place.person_id for place in meeting.roll] == list(order):
        return meeting
    if not labels:
        labels.append("changed the order of the roll")
    moved = [meeting.places[person_id] for person_id in order]
    return apply(meeting, [Change(place, replace(place, position=at)) for at, place in enumerate(moved, 1)])


def _between(before: Meeting, after: Meeting) -> tuple[Change, ...]:
    """What is other in the people and the roll of two states of a meeting."""
    changes = [
        Change(before.people.get(i), person) for i, person in after.people.items() if before.people.get(i) != person
    ]
    removed = [Change(place, None) for i, place in before.places.items() if i not in after.places]
    placed = [Change(before.places.get(i), place) for i, place in after.places.items() if before.places.get(i) != place]
    return (*changes, *removed, *placed)


class PeopleForm(Form):
    """The roll of a meeting that is being recorded, as text."""

    HEADING = "The people of this meeting"
    FIELDS: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec(
            "people",
            "One a line: member Councillor A Ash (post) [alias] = form;  /group heading",
            "lines",
            "chair Councillor A Ash\nmember Councillor B Birch\nofficer Fay Fern (Clerk to the Council) [fern]",
        ),
    )

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording
        self._text = roll_text(recording.meeting)

    def on_mount(self) -> None:
        """Show the roll as it is."""
        self.begin(f"people {self.recording.meeting.id}", {"people": self._text})

    def _read(self, text: str) -> RollChange:
        people = read.read_people(text)
        for capacity, word in ((Capacity.CHAIR, "chair"), (Capacity.VICE, "vice-chair")):
            now = sum(place.capacity is capacity for place in self.recording.meeting.roll)
            if sum(listed.capacity is capacity for listed in people) > max(now, 1):
                raise LineRefusedError(f"There is one {word}: make one of the lines a member.")
        return read_roll(self.recording.meeting, people, self.recording.directory.known)

    def understands(self, name: str, text: str) -> str:
        """Who is on the list, and what becomes of the roll."""
        change, known = self._read(text), self.recording.meeting.people
        parts = [read.people_words(change.people)]
        for at, listed in enumerate(change.people):
            doubted = any(doubt.listed == listed for doubt in change.doubts)
            if at not in change.ids:
                parts.append(f"{'another name' if doubted else 'new'}: {listed.name}")
            elif known[change.ids[at]].name != listed.name:
                parts.append(f"{known[change.ids[at]].name} is now {listed.name}")
        doubted_ids = {doubt.person.id for doubt in change.doubts}
        parts += [f"off the roll: {known[i].name}" for i in change.gone if i not in doubted_ids]
        return " · ".join(parts)

    def save(self, answers: Mapping[str, str]) -> None:
        """Make the roll what the list says, once every doubt is settled."""
        self._settle(self._read(answers["people"]))

    def _settle(self, change: RollChange) -> None:
        if not change.doubts:
            act = roll_act(self.recording.meeting, change, read.read_people(self._text), self.recording.directory)
            self.recording.do(act)
            self.finish()
            return
        doubt = change.doubts[0]

        def answered(is_same: bool | None) -> None:
            if is_same is not None:
                left = replace(change, doubts=change.doubts[1:])
                self.attempt(lambda: self._settle(change.settled(doubt) if is_same else left))

        options = [
            ("The same person: the name is put right everywhere", True),
            (f"Somebody else: {doubt.person.name} leaves the roll", False),
        ]
        question = f"Where {doubt.person.name} was stands {doubt.listed.name}. Who is it?"
        self.app.push_screen(Choose(question, options), answered)
