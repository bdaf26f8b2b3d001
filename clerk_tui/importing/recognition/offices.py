"""Which member has which office, where a source prints it beside the name: *Mr Ash, Leader of the Council, …*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.roster import Roster

_NAME = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllr|Councillor)\.? (?:[A-Z]\.? ?){0,3}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
_CHAIR = re.compile(
    r"(?<![Vv]ice )(?<![Vv]ice-)\b(?:Chair|Chairman|Chairwoman|Chairperson) (?P<name>[A-Z][\w’'-]+)"
    r"(?= \w+ed\b| said\b| gave\b)"
)
"""*Chair Ash called the meeting to order.*"""
_WORDS = r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|and|of|&))*"
_OFFICE = (
    r"(?:Deputy )?Leader(?: of the Council)?"
    rf"|(?:(?:Cabinet|Executive|Lead) [Mm]ember|Portfolio Holder) for {_WORDS}(?:, {_WORDS})*"
)
_BESIDE = re.compile(
    rf"(?P<name>{_NAME})(?:, (?:the )?(?P<office>{_OFFICE})(?=,| [a-z]+ed\b| gave\b)| \((?:the )?(?P<also>{_OFFICE})\))"
)


def learn_offices(paragraphs: Sequence[Paragraph], roster: Roster) -> None:
    """Let members be known by the offices that are printed beside their names. What two have is neither's."""
    chairs = {m["name"] for p in paragraphs for m in _CHAIR.finditer(p.text)} if roster.chair is None else set()
    found = {voice for name in chairs if isinstance(voice := roster.find(name), int) and voice in roster.roll}
    if len(found) == 1:
        roster.take_chair(found.pop())
    held: dict[str, set[int]] = {}
    for paragraph in paragraphs:
        if "Leader" not in paragraph.text and "ember for" not in paragraph.text and "Holder" not in paragraph.text:
            continue
        for match in _BESIDE.finditer(paragraph.text):
            voice = roster.find(match["name"])
            if isinstance(voice, int) and voice in roster.roll:
                held.setdefault(match["office"] or match["also"], set()).add(voice)
    for office, people in held.items():
        if len(people) == 1 and roster.by_post(office) is None:
            roster.give_post(office, next(iter(people)))
