"""An agenda that a committee system prints as forms: a field for the subject of each item, and others about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from clerk_tui.regex import regex

_FIELD = regex(r"\s*(?P<name>[A-Z][a-z]+(?: [A-Z]?[a-z]+){0,2})\s*:(?:\s+(?P<value>\S.*?))?\s*")
_SUBJECTS = ("Subject", "Agenda Item", "Item Title")
"""What the field is called that has the number and the title of an item."""
_SECTIONS = ("Category", "Section")
"""What the field is called that has those of the heading above it."""
_NUMBERED = regex(r"(?P<number>\d{1,2})\.\s+(?P<title>\S.*)")
_FEWEST = 3
"""Forms that make an agenda of them."""
_NARROWEST = 10
"""Characters of indent of a line that goes on with the value of a field."""


def is_field(line: str) -> bool:
    """Whether a line begins one of the fields of a form."""
    match = _FIELD.fullmatch(line)
    return match is not None and match["name"] in (*_SUBJECTS, *_SECTIONS)


def business_of_forms(text: str) -> str:
    """The headings and the items of an agenda that is printed as forms, a line each; '' if it is not printed so."""
    lines = text.splitlines()
    named = Counter(match["name"] for line in lines if (match := _FIELD.fullmatch(line)))
    subject = next((name for name in _SUBJECTS if named[name] >= _FEWEST), "")
    section = next((name for name in _SECTIONS if named[name] >= _FEWEST), "")
    if not subject or not section:
        return ""
    sections = {value for name, value in _fields(lines) if name == section}
    return "\n".join(_in_order(lines, subject, section, sections))


def _in_order(lines: Sequence[str], subject: str, section: str, sections: set[str]) -> Iterator[str]:
    """The headings, each once, and the subjects below them. A heading without an item stands alone in a line; it is one
    if its number is the next, and no section has that number."""
    numbers = {match["number"] for one in sections if (match := _NUMBERED.fullmatch(one))}
    above, held = "", ""
    for name, value in _fields(lines):
        if name == subject:
            held = value
        elif name == section and held:
            if value != above:
                yield (above := value)
            yield f"    {held}"
            held = ""
        elif not name and (match := _NUMBERED.fullmatch(value)) and (last := _NUMBERED.fullmatch(above)):
            is_next = int(match["number"]) == int(last["number"]) + 1
            if is_next and match["number"] not in numbers and match["title"].partition(" (")[0].isupper():
                yield (above := value)


def _fields(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The fields with their names, each with what goes on in the lines below; other lines without a name."""
    name, value = "", ""
    for line in lines:
        words = " ".join(line.split())
        if match := _FIELD.fullmatch(line):
            if name:
                yield name, value
            name, value = match["name"], " ".join((match["value"] or "").split())
        elif name and words and len(line) - len(line.lstrip()) >= _NARROWEST:
            value += f" {words}"
        elif words:
            if name:
                yield name, value
            name = ""
            yield "", words
    if name:
        yield name, value
