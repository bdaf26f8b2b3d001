"""Every kind of entry has all that a kind needs; what one still lacks is told by its name and the layer."""

from __future__ import annotations

import re
from functools import cache

import pytest

from clerk_tui import minutes, notation
from clerk_tui.help import CARD, text_of
from clerk_tui.meeting import Entry, Head, Meeting
from clerk_tui.meeting.attendance import _CALLED
from clerk_tui.meeting.kinds import KINDS, OUTCOME, ROLL_CALL, Kind, Role, having
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.proceedings import _FATES
from clerk_tui.minutes.sentences.context import FRAMES, SENTENCES, USUAL
from clerk_tui.notation.registry import COMMANDS, MARKS, WORDS, WRITERS, Command
from clerk_tui.search import kinds_called
from clerk_tui.store.registers import REGISTERS
from clerk_tui.tui.screens.importing import _LISTS

NOT_SEARCHED = {
    Kind.PRESIDING: "the register of attendance and the head of the minutes tell who presided",
    Kind.ABSENT: "the register of attendance lists them",
    **dict.fromkeys((Kind.OPENED, Kind.CLOSED, Kind.ADJOURNED, Kind.RESUMED), "every meeting has them"),
    **dict.fromkeys((Kind.VISITORS, Kind.INQUORATE), "it says nothing but a number and a time"),
    **dict.fromkeys((Kind.ACCEPTED, Kind.LAPSED), "the amendment or motion is found"),
    Kind.URGENT: "the item is found",
    **dict.fromkeys((Kind.MINUTES_AGREED, Kind.MINUTES_SIGNED), "the date of those minutes finds them"),
    **dict.fromkeys((Kind.PROGRESS, Kind.DONE), "the register of actions lists it with its matter"),
}
"""Why nobody looks for a kind by a word of its own."""
MEMBERS = "boyes charlton cole crathorne iveson mcardle smith stoker maitland".split()
"""The people in the examples of the commands."""
ROLL = "".join(f"/member Councillor {name.title()}\n" for name in MEMBERS) + "/item 1 Elms\n"


def lacks(kind: Kind) -> list[str]:
    """What a kind still lacks, by layer."""
    spec, command = KINDS.get(kind), COMMANDS.get(WORDS.get(kind, ""))
    if spec is None:
        return ["a row: KINDS in meeting/kinds.py"]
    is_explained = command is None or bool(command.about) or command.word in written_on_card()
    has = {
        "a label of at most ten letters: KINDS": 0 < len(spec.label) <= 10,
        "a label of its own: KINDS": [other.label for other in KINDS.values()].count(spec.label) == 1,
        "a word of the search, or a reason in this test: KINDS": bool(spec.search) != (kind in NOT_SEARCHED),
        "words of the search that find it: KINDS": all(kind in (*kinds_called(w), *_resolved(w)) for w in spec.search),
        "a register that lists it: store/registers.py": not spec.register or _is_listed(spec.register),
        "a reader: @command or @mark in notation": kind in WORDS or kind in MARKS,
        "a writer: @command or @mark in notation": kind in WRITERS,
        "words on the card of the help: `about` of @command, or help/card.txt": is_explained,
        "a sentence of the minutes: @sentence in minutes": kind in SENTENCES,
    }
    return [layer for layer, is_there in has.items() if not is_there]


def _resolved(word: str) -> tuple[Kind, ...]:
    """Clauses, which the search knows as resolutions."""
    return (Kind.CLAUSE,) if word == "resolution" else ()


def _is_listed(word: str) -> bool:
    return any(register.word == word for register in REGISTERS)


@cache
def written_on_card() -> frozenset[str]:
    """The commands of which the card says something itself."""
    written, _, _ = text_of(CARD).partition("## Other commands")
    return frozenset(re.findall(r"(?<!\S)/([a-z]+)", written))


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.value)
def test_a_kind_lacks_nothing(kind: Kind) -> None:
    missing = lacks(kind)
    assert not missing, f"{kind} lacks {'; '.join(missing)}"


@cache
def typed(command: Command) -> tuple[Meeting, Entry]:
    """A meeting in which the example of a command was typed, and the entry that it recorded."""
    found = notation.read_notes(ROLL + command.example, Head(1, date=None), Directory())
    return found.meeting, found.meeting.entries[-1]


RECORDING = [command for command in COMMANDS.values() if command.kind is not None]


@pytest.mark.parametrize("command", RECORDING, ids=lambda command: command.word)
def test_the_example_of_a_command_records_its_kind_and_is_written_as_it_was_read(command: Command) -> None:
    meeting, entry = typed(command)
    assert entry.kind is command.kind
    again = notation.read_notes(notation.write_notes(meeting), Head(1, date=None), Directory()).meeting
    assert again.entries[-1] == entry


@pytest.mark.parametrize("command", RECORDING, ids=lambda command: command.word)
def test_every_style_has_a_sentence_for_it(command: Command) -> None:
    meeting, entry = typed(command)
    for name in minutes.style_names():
        said = minutes.sentence(meeting, entry, minutes.load(name))
        assert said, name
        assert not re.search(r"[{}]", said), name


def test_wording_that_styles_need_not_have_uses_the_fields_of_its_frame() -> None:
    for name, wording in USUAL.items():
        assert set(re.findall(r"\{(\w+)\}", wording)) <= set(FRAMES.get(name, ())), name


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (set(_CALLED), having(Role.CALLED, Role.MOVES)),
        (set(_FATES), OUTCOME - {Kind.VOTE}),
        ({kind for _, kind in _LISTS}, ROLL_CALL),
    ],
    ids=["standings", "fates", "lists of an import"],
)
def test_what_is_kept_for_each_kind_elsewhere_is_there_for_each(table: set[Kind], kinds: frozenset[Kind]) -> None:
    assert table == kinds
