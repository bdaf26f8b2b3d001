"""The proof of withheld names: those of members of the public that the clerk's own words give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_tui.meeting.names import take_apart
from clerk_tui.meeting.people import Collective
from clerk_tui.proof.findings import Finding, FindingBuilder
from clerk_tui.proof.rules import RULES
from clerk_tui.proof.text import PlainText, replacement


def of_withheld(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find the names of people who are not to be named, in text and in the titles of items."""
    meeting = builder.meeting
    for person, words in meeting.withheld.items():
        name = builder.name(person)
        pattern = _pattern(builder, person)
        instead = words or builder.style.people.voices[Collective.PUBLIC]
        sentence = f"{name} is not to be named, but the words here name them."
        for text in texts:
            for match in pattern.finditer(text.plain):
                if text.is_free(*match.span()) and not _is_place(text.plain, match):
                    fixes = (replacement(text, match.span(), instead),)
                    yield builder.find(text.entry, "N4", sentence, span=match.span(), fixes=fixes)
        for item in meeting.items:
            if pattern.search(item.title):
                said = f"{name} is not to be named, but the title “{item.label}” names them."
                yield Finding("N4", None, item.id, RULES["N4"].severity, said)


def _is_place(plain: str, match: re.Match[str]) -> bool:
    """Whether a bare surname belongs to a longer name: *Mill Lane*."""
    return " " not in match[0] and plain[: match.start()].rstrip().rpartition(" ")[2][:1].isupper()


def _pattern(builder: FindingBuilder, person: int) -> re.Pattern[str]:
    """The person's name as listed, with title or given name and surname; the surname alone if nobody else has it."""
    parts, people = take_apart(builder.name(person)), builder.meeting.people.values()
    is_shared = any(take_apart(p.name).surname == parts.surname for p in people if p.id != person)
    before = [f"{re.escape(word)}\\.? " for word in (*parts.title.split(), *parts.given.split())]
    some = f"(?:{'|'.join(before)})" if before else ""
    many = f"{some}+" if is_shared else f"{some}*"
    return re.compile(rf"(?<!\w){many if some else ''}{re.escape(parts.surname)}(?!\w)")
