"""The topics of the help: texts of the package, and the keys as the registry has them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from clerk_tui.minutes import GROUPS, RULES, style_files
from clerk_tui.notation.commands import COMMANDS as TYPED
from clerk_tui.tui.commands import COMMANDS, Place, commands_at, key_name
from clerk_tui.tui.widgets.page import PageBlock

LINE = 76
"""Cells of the longest line that is not broken."""


@dataclass(frozen=True)
class Topic:
    """A page of the help."""

    name: str
    """The file's name without its ending."""
    short: str
    """A word or two for the list."""


CARD = Topic("card", "Notation")
TOPICS = (
    CARD,
    Topic("first-meeting", "Beginning"),
    Topic("keys", "Keys"),
    Topic("names", "Names"),
    Topic("times", "Times"),
    Topic("attendance", "Roll"),
    Topic("questions", "Questions"),
    Topic("resolutions", "Resolutions"),
    Topic("putting-right", "Putting right"),
    Topic("saving", "Saving"),
    Topic("motions", "Motions"),
    Topic("interests", "Interests"),
    Topic("minutes", "Minutes"),
    Topic("matters", "Matters"),
    Topic("proof", "Proof"),
    Topic("styles", "Styles"),
    Topic("importing", "Past minutes"),
    Topic("searching", "Searching"),
    Topic("registers", "Registers"),
)
"""In the order of their keys."""
KEYS = "1234567890abcdefghi"
"""The key of each topic."""

_PLACES: tuple[tuple[str, Place], ...] = (
    ("Everywhere", "everywhere"),
    ("All meetings", "home"),
    ("In a meeting", "meeting"),
    ("In the record, when ↑ has led into it", "record"),
    ("In the roll", "roll"),
    ("In a vote", "ballot"),
    ("In the list of matters arising", "matters"),
    ("In the proof", "proof"),
    ("In the proof of a meeting that may be changed", "fixes"),
    ("In the list of files that are imported", "importing"),
    ("In what was found in a file", "found"),
    ("Of people whose names are alike", "alike"),
    ("When searching", "search"),
    ("In a register", "register"),
    ("When reading a meeting", "reader"),
)


TOPIC_OF_SCREEN: Mapping[str, str] = {
    "MeetingScreen": "card",
    "HomeScreen": "card",
    "CommitteeScreen": "first-meeting",
    "NewMeetingScreen": "first-meeting",
    "AgendaForm": "first-meeting",
    "MeetingHeadForm": "first-meeting",
    "PeopleForm": "names",
    "RollScreen": "attendance",
    "BallotScreen": "motions",
    "MattersScreen": "matters",
    "ProofScreen": "proof",
    "StylesScreen": "styles",
    "BackupsScreen": "saving",
    "ReaderScreen": "searching",
    "SearchScreen": "searching",
    "RegisterScreen": "registers",
    "MemberScreen": "registers",
    "ImportScreen": "importing",
    "FoundScreen": "importing",
    "ImportedPeopleScreen": "importing",
    "PeopleOnFileScreen": "importing",
}
"""The topic with which the help opens, by the screen on which it is asked for."""
TOPIC_OF_COMMAND: Mapping[str, str] = {
    "start-question": "questions",
    "start-answer": "questions",
    "written-question": "questions",
    "start-clause": "resolutions",
    "recommend": "resolutions",
    "read-back": "resolutions",
    "move-motion": "motions",
    "take-vote": "motions",
    "declare-interest": "interests",
    "exclude-public": "interests",
    "agree-minutes": "minutes",
    "sign-minutes": "minutes",
    "change-chair": "attendance",
    "mark-substitute": "attendance",
    "last-time": "searching",
    "similar-resolutions": "searching",
    "import-minutes": "importing",
    "same-person": "importing",
    "save-now": "minutes",
    "export": "minutes",
    "export-exempt": "minutes",
    "export-page": "minutes",
    "export-page-exempt": "minutes",
    "destroy-notes": "saving",
}
"""The same, by the command whose question is open over a screen."""


def topic_number(screens: Sequence[str], action: str) -> int:
    """The topic that fits: `screens` are the names of those shown, the topmost first, and `action` is what was asked
    for last, where its question lies over the screen; '' where none does."""
    names = [TOPIC_OF_COMMAND.get(command.id, "") for command in COMMANDS if command.action == action]
    names += [TOPIC_OF_SCREEN.get(screen, "") for screen in screens]
    name = next(filter(None, names), TOPICS[0].name)
    return next(at for at, topic in enumerate(TOPICS) if topic.name == name)


@cache
def page_of(topic: Topic) -> tuple[PageBlock, ...]:
    """A topic as blocks of a page."""
    blocks = tuple(blocks_from(text_of(topic)))
    more = {"keys": _keys, "proof": _rules, "styles": _styles}.get(topic.name)
    return (*blocks, *more()) if more else blocks


def text_of(topic: Topic) -> str:
    """The text of a topic: as it stands in the package, and on the card the commands that are not told there."""
    text = (resources.files("clerk_tui") / "help" / f"{topic.name}.txt").read_text(encoding="utf-8")
    if topic is not CARD:
        return text
    told = set(re.findall(r"(?<!\S)/([a-z]+)", text))
    others = [c for word, c in TYPED.items() if word not in told]
    return "\n".join([text, "## Other commands", *(f"  {c.example:<33}  {c.about}".rstrip() for c in others), ""])


def blocks_from(text: str) -> Iterator[PageBlock]:
    """A text as blocks: its first line is the title, `## ` begins a heading, and a line that begins with spaces is
    kept as it stands."""
    was_fixed = is_parted = False
    for number, line in enumerate(text.splitlines()):
        if not line.strip():
            is_parted = True
            continue
        is_fixed = line.startswith(" ")
        if is_fixed and was_fixed and is_parted:
            yield PageBlock("", style="fixed")
        if is_fixed:
            yield PageBlock(line, style="fixed")
        elif number == 0:
            yield PageBlock(line, style="title")
        elif line.startswith("## "):
            yield PageBlock(line.removeprefix("## "), style="heading")
        else:
            yield PageBlock(line)
        was_fixed, is_parted = is_fixed, False


def _keys() -> Iterator[PageBlock]:
    """Every command of the registry, by where it can be given."""
    for heading, place in _PLACES:
        yield PageBlock(heading, style="heading")
        for command in commands_at(place):
            key = key_name(command) if command.keys else "^P"
            told = f"{command.name}: {command.about[:1].lower()}{command.about[1:]}"
            yield from _beside(key, told)


def _rules() -> Iterator[PageBlock]:
    """Every rule of the proof, by group, as the table of rules has it."""
    for letter, name in GROUPS.items():
        yield PageBlock(name, style="heading")
        for rule in RULES.values():
            if rule.group == letter:
                yield from _beside(rule.code, f"{rule.title} ({rule.severity.word}). {rule.about}")


def _styles() -> Iterator[PageBlock]:
    """The house styles that come with the program, by their titles."""
    for name in filter(style_files.is_shipped, style_files.style_names()):
        yield PageBlock(f"  {name:<16} {style_files.load(name).title}", style="fixed")


def _beside(key: str, told: str) -> Iterator[PageBlock]:
    """A key or a code, and beside it what is told of it."""
    lines = textwrap.wrap(told, LINE - 9)
    yield PageBlock(f"  {key:<6} {lines[0]}", style="fixed")
    yield from (PageBlock(" " * 9 + line, style="fixed") for line in lines[1:])
