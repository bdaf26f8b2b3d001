"""Practice: lessons in which a script speaks, and what the clerk made of them.

A lesson is a text beside this module. Its first line is the title, its second says what it is about; then come the
lines of notes that set the meeting up, and after `---` the script, in parts with an empty line between them: `WHO |
what they say`, then after `> ` each line that a clerk could type for it, and after `? ` what helps. `{command}` in a
hint stands for the key of that command.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import resources

from clerk_tui import minutes, notation
from clerk_tui.commands import key_of
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Head, Kind, Meeting
from clerk_tui.meeting.directory import Directory


@dataclass(frozen=True)
class Part:
    """What one person says, and what can be typed for it."""

    speaker: str
    words: str
    lines: tuple[str, ...] = ()
    """One way to minute it, in the notation."""
    hint: str = ""
    """What helps now; `{command}` stands for a key."""

    @property
    def help(self) -> str:
        """The hint, with the keys as they are now."""
        return re.sub(r"\{([a-z-]+)\}", lambda found: key_of(found[1]), self.hint)


@dataclass(frozen=True)
class Lesson:
    """A meeting to practise on."""

    name: str
    """The name of its file without the ending."""
    title: str
    about: str
    head: str
    """The notes that set the meeting up."""
    parts: tuple[Part, ...]

    def notes(self, parts: int | None = None) -> str:
        """The meeting in the notation, as a clerk could have typed it after so many parts; None: after all."""
        return "\n".join((self.head, *(line for part in self.parts[:parts] for line in part.lines)))


@cache
def lessons() -> tuple[Lesson, ...]:
    """Return the lessons, the first one first."""
    files = (file for file in resources.files(__name__).iterdir() if file.name.endswith(".txt"))
    return tuple(
        _lesson(file.name.removesuffix(".txt"), file.read_text(encoding="utf-8"))
        for file in sorted(files, key=lambda file: file.name)
    )


def _lesson(name: str, text: str) -> Lesson:
    top, _, script = text.partition("\n---\n")
    title, about, head = top.split("\n", 2)
    return Lesson(name, title, about, head, tuple(map(_part, script.strip().split("\n\n"))))


def _part(text: str) -> Part:
    said, *rest = text.splitlines()
    speaker, _, words = said.partition(" | ")
    lines = tuple(line[2:] for line in rest if line.startswith("> "))
    return Part(speaker, words, lines, " ".join(line[2:] for line in rest if line.startswith("? ")))


@cache
def model_of(lesson: Lesson, parts: int | None = None) -> Meeting:
    """Return the meeting as the lesson's own notes make it, after so many parts of the script; None: after all."""
    return notation.read_notes(lesson.notes(parts), Head(1), Directory(), minutes.style_names()).meeting


Sign = tuple[str, str, tuple[str, ...]]
"""What an entry is compared by: its kind, the number of its item, and its people; not its words or times."""
_ROLL = frozenset({Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE})
"""Kinds that are compared person by person: a roll is called in any order, and one or all at a time."""


def signs_of(meeting: Meeting, entry: Entry) -> tuple[Sign, ...]:
    """Return what an entry is compared by; nothing of one that is struck out or in doubt."""
    if entry.is_doubtful or entry.is_struck:
        return ()
    people = tuple(meeting.people[who].name if isinstance(who, int) else str(who) for who in entry.persons)
    if entry.kind in _ROLL:
        return tuple((entry.kind.value, "", (name,)) for name in people)
    item = meeting.item_by_id.get(entry.item_id) if entry.item_id is not None else None
    kind = Kind.QUESTION if entry.kind is Kind.FOLLOW_UP else entry.kind
    return ((kind.value, item.number if item else "", people),)


def all_signs(meeting: Meeting) -> Counter[Sign]:
    """Return what the whole record is compared by."""
    return Counter(sign for entry in meeting.entries for sign in signs_of(meeting, entry))


def adds_entries(lesson: Lesson, at: int) -> bool:
    """Whether part `at` of the script needs entries of its own, and does not only go on with one."""
    return len(model_of(lesson, at).entries) < len(model_of(lesson, at + 1).entries)


def is_minuted(lesson: Lesson, at: int, recorded: Meeting) -> bool:
    """Whether the record has what part `at` of the script needs, besides what the parts before it need. Never for a
    part that adds nothing to compare."""
    before, after = all_signs(model_of(lesson, at)), all_signs(model_of(lesson, at + 1))
    has = all_signs(recorded)
    needs = after - before
    return bool(needs) and not needs - (has - (has & before))


@dataclass(frozen=True)
class Outcome:
    """What became of a lesson."""

    asked: int
    """What the model has: its entries, and each person marked on its roll."""
    understood: int
    """What of that the record has."""
    at_once: int
    """How much of that was right when it was first recorded."""
    missing: tuple[Entry, ...]
    """Entries of the model that the record has not, or not wholly."""
    later: tuple[Entry, ...] = ()
    """Entries of the model that the record has, but that were something else when they were first recorded."""


def compare(lesson: Lesson, recorded: Meeting, first: Counter[Sign]) -> Outcome:
    """Compare a record with the model of its lesson, by kind and people. What was there before anybody spoke does not
    count. `first`: the entries as they were first recorded."""
    model, given = model_of(lesson), all_signs(model_of(lesson, 0))
    wanted = all_signs(model) - given
    got = wanted & (all_signs(recorded) - given)
    missing = _lacking(model, got + given)
    later = [entry for entry in _lacking(model, (got & first) + given) if entry not in missing]
    return Outcome(wanted.total(), got.total(), (got & first).total(), tuple(missing), tuple(later))


def _lacking(model: Meeting, has: Counter[Sign]) -> list[Entry]:
    """The entries of the model that are not among what a record has."""
    left, out = has.copy(), []
    for entry in model.entries:
        signs = Counter(signs_of(model, entry))
        if signs - left:
            out.append(entry)
        left -= signs
    return out
