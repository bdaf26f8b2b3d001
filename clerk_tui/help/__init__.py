"""The help: a text for each topic, shown by F1 and printed by `clerk-tui help`.

The texts are files beside this module. The first line is the title, `## ` begins a heading, and lines that begin with
spaces keep their layout. Every command is added to the page about keys, and every rule to the page about the proof.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from clerk_tui.errors import NotFoundError
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import BY_ID, Place, commands_at, key_name, keys_of

LINE = 76
"""The longest line with a fixed layout, in characters."""
LONGEST_LINE = 92
"""The greatest width of paragraphs, in characters."""


@dataclass(frozen=True)
class Topic:
    """A page of the help."""

    name: str
    """The name of the file without its ending, and of the topic in `clerk-tui help`."""
    short: str
    """A word or two for the list on the screen."""


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading, or a line with a fixed layout."""

    text: str
    style: Literal["title", "heading", "paragraph", "fixed"] = "paragraph"


CARD, PAPERS = Topic("card", "Notation"), Topic("papers", "Papers")
TOPICS = (
    CARD,
    Topic("first-meeting", "First meeting"),
    Topic("keys", "Keys"),
    Topic("typing", "Typing less"),
    Topic("names", "Names"),
    Topic("times", "Times"),
    Topic("attendance", "Roll"),
    Topic("questions", "Questions"),
    Topic("resolutions", "Resolutions"),
    Topic("corrections", "Corrections"),
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
    PAPERS,
    Topic("second-screen", "Second screen"),
    Topic("line-mode", "Line mode"),
    Topic("command-line", "Command line"),
    Topic("files", "Files"),
    Topic("database", "Database"),
    Topic("team", "A team"),
    Topic("changes", "Changes"),
)
"""In the order of their keys."""
KEYS = "1234567890abcdefghijklmnoprs"
"""The key of each topic on the screen; q leaves the help."""

_PLACES: tuple[tuple[str, Place], ...] = (
    ("Everywhere", "everywhere"),
    ("All meetings", "home"),
    ("In a meeting", "meeting"),
    ("In practice", "practice"),
    ("In the list of lessons", "lessons"),
    ("In the record (press ↑ in an empty line)", "record"),
    ("On the roll", "roll"),
    ("In a vote", "ballot"),
    ("In the list of matters arising", "matters"),
    ("In the proof", "proof"),
    ("In the proof of a meeting that may be changed", "fixes"),
    ("In the list of files to import", "importing"),
    ("In what was found in a file", "found"),
    ("For people with similar names", "alike"),
    ("In a search", "search"),
    ("In a register", "register"),
    ("When you read a meeting", "reader"),
    ("On a second screen (clerk-tui follow)", "follow"),
    ("In a form", "form"),
    ("In the form of a new meeting", "call"),
    ("In the list of backups", "backups"),
    ("In the settings", "settings"),
)


def topic_called(words: str) -> Topic:
    """Return the topic with this name, short name or key, or the only one that begins so. Raises NotFoundError."""
    wanted = "-".join(words.lower().split())
    names = {topic: (topic.name, "-".join(topic.short.lower().split())) for topic in TOPICS}
    by_key = dict(zip(KEYS, TOPICS, strict=True))
    found = [topic for topic in TOPICS if wanted in names[topic]]
    found = found or [by_key[wanted]] if wanted in by_key else found
    found = found or [topic for topic in TOPICS if wanted and any(name.startswith(wanted) for name in names[topic])]
    if len(found) != 1:
        raise NotFoundError(f"There is no page “{words}” in the help. For the list: clerk-tui help")
    return found[0]


def text_of(topic: Topic) -> str:
    """Return the text of a topic, with what it takes from tables: the other commands, the papers and formats."""
    text = _read(topic)
    if topic is CARD:
        return text + _other_commands(text)
    return text.format(**_papers_and_formats()) if topic is PAPERS else text


def _read(topic: Topic) -> str:
    return Path(__file__).with_name(f"{topic.name}.txt").read_text(encoding="utf-8")


def _other_commands(card: str) -> str:
    import clerk_tui.notation.commands  # noqa: F401 (they register themselves)
    from clerk_tui.notation.registry import COMMANDS

    shown = set(re.findall(r"(?<!\S)/([a-z]+)", card))
    others = [command for word, command in COMMANDS.items() if word not in shown]
    lines = (f"  {command.example:<33}  {command.about}".rstrip() for command in others)
    return "\n".join(["", "## Other commands", *lines, ""])


def _papers_and_formats() -> dict[str, str]:
    from clerk_tui.minutes.formats import FORMATS
    from clerk_tui.minutes.papers import PAPERS

    def listed(rows: Iterable[tuple[str, str]]) -> str:
        return "\n".join(
            textwrap.fill(about, LINE, initial_indent=f"  {name:<12} ", subsequent_indent=" " * 15)
            for name, about in rows
        )

    return {
        "papers": listed((paper.name, paper.about) for paper in PAPERS),
        "formats": listed((form.name, form.about) for form in FORMATS),
    }


def title_of(topic: Topic) -> str:
    """Return the title of a topic."""
    return _read(topic).partition("\n")[0]


def page_of(topic: Topic) -> tuple[Block, ...]:
    """Return a topic as blocks, with the keys as they are now."""
    return (*_blocks_of(topic), *(_keys() if topic.name == "keys" else ()))


@cache
def _blocks_of(topic: Topic) -> tuple[Block, ...]:
    more = {"proof": _rules, "line-mode": _line_commands}.get(topic.name)
    return (*blocks_from(text_of(topic)), *(more() if more else ()))


def blocks_from(text: str) -> Iterator[Block]:
    """Yield a text as blocks, with an empty fixed line between the parts of a table."""
    was_fixed = is_parted = False
    for number, line in enumerate(text.splitlines()):
        if not line.strip():
            is_parted = True
            continue
        is_fixed = line.startswith(" ")
        if is_fixed and was_fixed and is_parted:
            yield Block("", "fixed")
        if is_fixed:
            yield Block(line, "fixed")
        elif number == 0:
            yield Block(line, "title")
        elif line.startswith("## "):
            yield Block(line.removeprefix("## "), "heading")
        else:
            yield Block(line)
        was_fixed, is_parted = is_fixed, False


def printed(blocks: Iterable[Block], width: int) -> str:
    """Return a page as plain text, with paragraphs wrapped at `width` characters, but at most `LONGEST_LINE`."""
    lines: list[str] = []
    before = None
    for block in blocks:
        if before is not None and before != "heading" and not (before == block.style == "fixed"):
            lines.append("")
        if block.style == "fixed":
            lines.append(block.text)
        elif block.style == "paragraph":
            lines += textwrap.wrap(block.text, min(width, LONGEST_LINE), break_long_words=False, break_on_hyphens=False)
        else:
            lines.append(block.text.upper() if block.style == "title" else block.text)
        before = block.style
    return "\n".join(lines) + "\n"


def _line_commands() -> Iterator[Block]:
    yield Block("Commands", "heading")
    for command in commands_at("lines", "record", "meeting", "everywhere"):
        if command.typed:
            yield Block(f"{command.typed:<40} {command.name}", "fixed")
    yield Block("N is the number of an entry, which /record says; without it, the latest entry is meant.")


def _keys() -> Iterator[Block]:
    for heading, place in _PLACES:
        yield Block(heading, "heading")
        for command in commands_at(place):
            key = key_name(command) if keys_of(command) else key_name(BY_ID["show-commands"])
            yield from _beside(key, f"{command.name}: {command.about[:1].lower()}{command.about[1:]}")


def _rules() -> Iterator[Block]:
    from clerk_tui.proof.findings import GROUPS, RULES

    for letter, name in GROUPS.items():
        yield Block(name, "heading")
        for rule in RULES.values():
            if rule.group == letter:
                yield from _beside(rule.code, f"{rule.title} ({rule.severity.word}). {rule.about}")


def _beside(key: str, meaning: str) -> Iterator[Block]:
    """Yield a key or a code with its meaning beside it."""
    first, *others = textwrap.wrap(meaning, LINE - 9)
    yield Block(f"  {key:<6} {first}", "fixed")
    yield from (Block(" " * 9 + line, "fixed") for line in others)
