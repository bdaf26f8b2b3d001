"""The form that edits the roll of a meeting as a list: adds, renames, removes and reorders people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from difflib import SequenceMatcher

from clerk_tui import notation
from clerk_tui.book.recording import Recording
from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Act, Capacity, Change, Meeting, Person, RollPlace, acts, apply
from clerk_tui.meeting.intents import ListPerson
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.name_parts import same_name_key, take_apart
from clerk_tui.meeting.people import IN_PRIVATE, fold
from clerk_tui.notation import Listed, person_line
from clerk_tui.notation.mentions import tidy
from clerk_tui.tui.command_screen import choose
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.forms import FieldSpec, Form

NOT_THE_ROLL = (
    "This list does not fit the roll, so nothing is saved. Leave it with Escape, open it again and change "
    "one person at a time."
)
SIMILAR = 0.7
"""How similar two names must be (0 to 1, without titles) for the new one to be a correction of the old."""


def roll_text(meeting: Meeting) -> str:
    """Return the roll as a list, one person per line."""
    lines, group = [], ""
    for place in meeting.roll:
        if place.group != group:
            group = place.group
            lines.append(f"/group {group}".strip())
        lines.append(_line(meeting, place))
    return "\n".join(lines)


def _line(meeting: Meeting, place: RollPlace) -> str:
    return f"{place.capacity} {person_line(meeting.people[place.person_id].name, place)}"


def _listed(meeting: Meeting, place: RollPlace) -> Listed:
    name = meeting.people[place.person_id].name
    return Listed(name, place.capacity, place.alias, place.post, place.form, place.group)


def read_people(meeting: Meeting, text: str) -> tuple[Listed, ...]:
    """Read the edited list of a roll. A line of `roll_text` means the person it was written for. A name may stand as
    often as it is on the roll, as vacant seats do; any further one is marked."""
    written = {tidy(_line(meeting, place)): _listed(meeting, place) for place in meeting.roll}
    on_roll = Counter(same_name_key(meeting.people[place.person_id].name) for place in meeting.roll)
    seen: Counter[str] = Counter()
    out = []
    for listed in notation.read_list(text, written):
        key = same_name_key(listed.name)
        is_another = listed.name and 0 < seen[key] < on_roll[key]
        out.append(replace(listed, mark="") if is_another else listed)
        seen[key] += 1
    return tuple(out)


def _without_repeats(meeting: Meeting, people: Sequence[Listed]) -> tuple[Listed, ...]:
    """Return the people who have a name, each as often as on the roll but at least once, and all vacant seats."""
    left = Counter(same_name_key(meeting.people[place.person_id].name) for place in meeting.roll)
    left |= Counter({same_name_key(listed.name): 1 for listed in people})
    out = []
    for listed in people:
        key = same_name_key(listed.name)
        if listed.name and (left[key] or listed.is_vacant):
            out.append(listed)
            left[key] -= 1
    return tuple(out)


@dataclass(frozen=True)
class Doubt:
    """A line with a new name in the place of a person on the roll: the same person renamed, or another person."""

    person: Person
    listed: Listed


@dataclass(frozen=True)
class RollChange:
    """What a list changes in the roll."""

    people: tuple[Listed, ...]
    ids: Mapping[int, int] = field(default_factory=dict)
    """Ids of people on the roll, by their index in `people`."""
    removed: tuple[int, ...] = ()
    """Ids of people on the roll who are not in the list."""
    doubts: tuple[Doubt, ...] = ()

    def with_same_person(self, doubt: Doubt) -> RollChange:
        """Return the change with a doubt settled: both names are the same person."""
        at = self.people.index(doubt.listed)
        removed = tuple(i for i in self.removed if i != doubt.person.id)
        doubts = tuple(d for d in self.doubts if d is not doubt)
        return replace(self, ids={**self.ids, at: doubt.person.id}, removed=removed, doubts=doubts)


def read_roll(meeting: Meeting, people: Sequence[Listed], on_file: Mapping[str, Person]) -> RollChange:
    """Match a list with a meeting's roll: by name, then by similar names, then by the place between neighbours.
    `on_file`: everybody on file by `same_name_key`; the name of another person on file is never taken for a
    correction."""
    roll = [meeting.people[place.person_id] for place in meeting.roll]
    before = [same_name_key(person.name) for person in roll]
    after = [same_name_key(listed.name) for listed in people]
    missing = {person.id: person for person in roll}
    ids = _match_by_name(missing, after, on_file)
    new = [at for at, key in enumerate(after) if at not in ids and key not in on_file]
    for person, at in _match_similar(list(missing.values()), new, people):
        ids[at] = missing.pop(person.id).id
    doubts: list[Doubt] = []
    for tag, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace":
            replaced = [person for person in roll[start:end] if person.id in missing]
            doubts += _doubts_between_neighbours(
                replaced, [people[at] for at in new if first <= at < last and at not in ids]
            )
    return RollChange(tuple(people), ids, tuple(missing), tuple(doubts))


def _match_by_name(missing: dict[int, Person], names: Sequence[str], on_file: Mapping[str, Person]) -> dict[int, int]:
    """Return the ids of people on the roll who have, or once had, these names, by place in the list. They are removed
    from `missing`."""
    named: dict[str, list[int]] = {}
    for person in missing.values():
        named.setdefault(same_name_key(person.name), []).append(person.id)
    ids = {at: missing.pop(named[key].pop(0)).id for at, key in enumerate(names) if named.get(key)}
    for at, key in enumerate(names):
        if at not in ids and key in on_file and on_file[key].id in missing:
            ids[at] = missing.pop(on_file[key].id).id
    return ids


def _doubts_between_neighbours(replaced: Sequence[Person], replacing: Sequence[Listed]) -> Iterator[Doubt]:
    """Yield doubts about people listed in the place of those missing, if they are equally many."""
    if len(replaced) == len(replacing):
        yield from map(Doubt, replaced, replacing)


def _match_similar(missing: Sequence[Person], new: Sequence[int], people: Sequence[Listed]) -> list[tuple[Person, int]]:
    """Pair missing people with new names that look like corrections of theirs, the most similar first."""
    ranked = [
        (likeness, m, n) for m in missing for n in new if (likeness := _likeness(m.name, people[n].name)) >= SIMILAR
    ]
    pairs: dict[int, Person] = {}
    for _, person, at in sorted(ranked, key=lambda r: -r[0]):
        if at not in pairs and person not in pairs.values():
            pairs[at] = person
    return [(person, at) for at, person in pairs.items()]


def _likeness(one: str, other: str) -> float:
    """Return how similar two names are without titles, from 0 to 1; 0 if that is too little."""
    matcher = SequenceMatcher(None, _untitled(one), _untitled(other), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= SIMILAR else 0.0


def _untitled(name: str) -> str:
    """Return a name without titles, folded."""
    apart = take_apart(name)
    return " ".join(map(fold, (*apart.forenames, *apart.surname.split(), apart.generation)))


def roll_act(meeting: Meeting, change: RollChange, directory: Directory) -> Act:
    """Return one act that makes the roll match the list. Raises LineRefusedError if somebody in the record was left
    out, or if the roll would still differ from the list."""
    after, labels = meeting, []

    def do(act: Act) -> None:
        nonlocal after
        if act.changes:
            after = apply(after, act.changes)
            labels.append(act.label)

    was = {place.person_id: _listed(meeting, place) for place in meeting.roll}
    if not {*change.ids.values(), *change.removed} <= was.keys():
        raise LineRefusedError(NOT_THE_ROLL)
    for person_id in change.removed:
        do(acts.leave_roll(after, person_id))
    order: list[int] = []
    for at, listed in enumerate(change.people):
        known = change.ids.get(at)
        if known is not None and was[known].name != listed.name:
            do(acts.rename(after, known, listed.name))
            directory.known[same_name_key(listed.name)] = after.people[known]
        if known is None or replace(was[known], name=listed.name) != listed:
            under_heading = replace(after, head=replace(after.head, group=listed.group))
            intent = ListPerson(listed.name, listed.capacity, listed.post, listed.alias, listed.form)
            who = None if known is None else after.people[known]
            do(acts.list_person(under_heading, intent, directory, who))
        order += [i for i in after.places if i not in was and i not in order] if known is None else [known]
    if sorted(order) != sorted(after.places):
        raise LineRefusedError(NOT_THE_ROLL)
    order.sort(key=lambda person_id: after.places[person_id].joined_in_private)
    if [place.person_id for place in after.roll] != order:
        labels = labels or ["changed the order of the roll"]
        after = _with_roll_in_order(after, order)
    more = f" and {len(labels) - 1} more" if len(labels) > 1 else ""
    return Act(labels[0] + more if labels else "", _changes(meeting, after))


def _with_roll_in_order(meeting: Meeting, order: Sequence[int]) -> Meeting:
    places = [meeting.places[person_id] for person_id in order]
    moved = [
        Change(place, replace(place, position=at + IN_PRIVATE * place.joined_in_private))
        for at, place in enumerate(places, 1)
    ]
    return apply(meeting, moved)


def _changes(before: Meeting, after: Meeting) -> tuple[Change, ...]:
    """Return how the people and the rolls of two states of a meeting differ."""
    renamed = [
        Change(before.people.get(i), person) for i, person in after.people.items() if before.people.get(i) != person
    ]
    removed = [Change(place, None) for i, place in before.places.items() if i not in after.places]
    placed = [Change(before.places.get(i), place) for i, place in after.places.items() if before.places.get(i) != place]
    return (*renamed, *removed, *placed)


class PeopleForm(Form):
    """The roll of a meeting being recorded, as text."""

    HEADING = "The people of this meeting"
    FIELDS = (
        FieldSpec(
            "people",
            "One per line: member Councillor A Ash (post) [alias] = form;  /group heading",
            "lines",
            "chair Councillor A Ash\nmember Councillor B Birch\nofficer Fay Fern (Clerk to the Council) [fern]",
        ),
    )

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording
        self._text = roll_text(recording.meeting)

    def on_mount(self) -> None:
        self.begin(f"people {self.recording.meeting.id}", {"people": self._text})

    def _read(self, text: str) -> RollChange:
        people = _without_repeats(self.recording.meeting, read_people(self.recording.meeting, text))
        for capacity, word in ((Capacity.CHAIR, "chair"), (Capacity.VICE, "vice-chair")):
            now = sum(place.capacity is capacity for place in self.recording.meeting.roll)
            if sum(listed.capacity is capacity for listed in people) > max(now, 1):
                raise LineRefusedError(f"There can be only one {word}: change one of them to member.")
        return read_roll(self.recording.meeting, people, self.recording.state.directory.known)

    def describe(self, name: str, text: str) -> str:
        change, known = self._read(text), self.recording.meeting.people
        doubtful = {doubt.listed for doubt in change.doubts}
        parts = [read.people_words(change.people, self.recording.meeting.head.rules)]
        for at, listed in enumerate(change.people):
            if at not in change.ids:
                parts.append(f"{'another name' if listed in doubtful else 'new'}: {listed.name}")
            elif known[change.ids[at]].name != listed.name:
                parts.append(f"{known[change.ids[at]].name} is now {listed.name}")
        doubtful_ids = {doubt.person.id for doubt in change.doubts}
        parts += [f"removed: {known[i].name}" for i in change.removed if i not in doubtful_ids]
        return "\n".join(
            [" · ".join(parts), *(f"⚠ {doubt}" for doubt in read.doubts(read_people(self.recording.meeting, text)))]
        )

    def doubts(self, answers: Mapping[str, str]) -> str:
        return read.doubts_question(read_people(self.recording.meeting, answers["people"]))

    def save(self, answers: Mapping[str, str]) -> None:
        self._settle(self._read(answers["people"]))

    def _settle(self, change: RollChange) -> None:
        """Ask about each doubt in turn, then record the change."""
        if not change.doubts:
            self.recording.do(roll_act(self.recording.meeting, change, self.recording.state.directory))
            self.finish()
            return
        doubt = change.doubts[0]

        def answered(is_same: bool) -> None:
            others = replace(change, doubts=change.doubts[1:])
            self._settle(change.with_same_person(doubt) if is_same else others)

        options = [
            ("The same person: correct the name everywhere", True),
            (f"Another person: remove {doubt.person.name} from the roll", False),
        ]
        choose(self.app, f"{doubt.listed.name} replaces {doubt.person.name}. Who is it?", options, answered)
