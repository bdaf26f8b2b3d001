"""The XML that ModernGov's web service returns for one meeting (GetMeeting).

The fields are those of the service's description (namespace http://moderngov.co.uk/namespaces). Attendance is in
attributes; the minutes of each item are HTML, escaped once, twice or not at all; an item without a number is a heading.
The text is the same as on the system's own page of the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from clerk_tui.importing.readers import html
from clerk_tui.importing.readers.characters import one_line
from clerk_tui.importing.readers.document import Facts, Piece, PieceKind
from clerk_tui.importing.readers.limits import LARGEST_TEXT, TOO_MUCH_TEXT, damaged, refused
from clerk_tui.importing.readers.word import SAFELY, Element, attribute, local
from clerk_tui.regex import regex

_NUMBERED = regex(r"\d+(?:\.\d+)*")
_MARKUP = re.compile(r"<[a-z!/][^<>]*>|&(?:#\d+|\w+);", re.IGNORECASE)
_NO_NUMBER = frozenset({"", "0"})
_NO_VALUE = frozenset({"", "unspecified", "none"})
_MOST_ESCAPES = 3


def read(data: bytes, name: str) -> tuple[list[Piece], Facts]:
    """Return the pieces of the meeting in an XML file (`data`), and its facts. Raises FileRefusedError."""
    root = _parsed(data, name)
    meeting = _meeting(root, name)
    committee = _field(meeting, "committeetitle") or _field(root, "committeetitle")
    facts = Facts(
        committee=committee,
        date=_field(meeting, "meetingdate"),
        time=_field(meeting, "meetingactualstarttime") or _field(meeting, "meetingtime"),
        venue=_field(meeting, "meetinglocation"),
        attendance=tuple((row[0], ", ".join(cell for cell in row[1:] if cell)) for row in _attendance(meeting)),
        restricted=tuple(_heading(item, name) for item in _items(meeting) if _is_restricted(item)),
    )
    return list(_pieces(meeting, facts, name)), facts


def _parsed(data: bytes, name: str) -> Element:
    from lxml import etree

    if len(data) > LARGEST_TEXT:
        raise refused(name, *TOO_MUCH_TEXT)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or "<!DOCTYPE".encode("utf-16-le") in data:
        what = "has definitions (DOCTYPE) that the service does not use"
        raise refused(name, what, "Do not use it; download the meeting from the service again.")
    parser: Any = etree.XMLParser(**SAFELY)
    try:
        root = etree.fromstring(data, parser)
        if local(root.tag).lower() == "string" and not len(root) and root.text:  # the answer is text in another answer
            root = etree.fromstring(root.text.strip().encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise damaged(name, "the XML of a meeting", "a browser") from None
    return root


def _meeting(root: Element, name: str) -> Element:
    """Return the one meeting with agenda items. Raises FileRefusedError if there are none or several."""
    found = [element for element in root.iter() if local(element.tag).lower() == "meeting"]
    full = [element for element in found if _child(element, "agendaitems") is not None]
    if len(full) == 1:
        return full[0]
    if found:
        what = "has several meetings" if full else "is a list of meetings without their minutes"
        raise refused(name, what, "Download each meeting on its own (GetMeeting), then import those files.")
    what = "is XML, but not a meeting from ModernGov's web service (GetMeeting)"
    raise refused(name, what, "Minutes can be text, Markdown, HTML, Word (.docx), PDF or ModernGov XML.")


def _child(element: Element, name: str) -> Element | None:
    return next((inner for inner in element if local(inner.tag).lower() == name), None)


def _field(element: Element, name: str) -> str:
    found = next((inner for inner in element.iter() if local(inner.tag).lower() == name), None)
    text = one_line(unescape("".join(found.itertext()))) if found is not None else ""
    return "" if text.lower() in _NO_VALUE else text


def _markup(element: Element, name: str) -> str:
    from lxml import etree

    found = _child(element, name)
    if found is None:
        return ""
    text = found.text or ""
    for inner in found:
        text += str(etree.tostring(inner, encoding="unicode", method="html"))
    for _ in range(_MOST_ESCAPES):
        if "<" in text or "&lt;" not in text:
            break
        text = unescape(text)
    return text


def _attendance(meeting: Element) -> Iterator[tuple[str, ...]]:
    """Yield the name, role, attendance and represented body of each attendee."""
    attendees = _child(meeting, "attendees")
    for attendee in attendees if attendees is not None else ():
        values = (attribute(attendee, key) for key in ("name", "roledescription", "attendance", "representing"))
        row = tuple(one_line(unescape(value)) for value in values)
        if row[0]:
            yield tuple("" if cell.lower() in _NO_VALUE else cell for cell in row)


def _pieces(meeting: Element, facts: Facts, name: str) -> Iterator[Piece]:
    if facts.committee:
        yield Piece(facts.committee, PieceKind.HEADING, 1)
    for called, value in (("Date", facts.date), ("Time", facts.time), ("Venue", facts.venue)):
        if value:
            yield Piece(f"{called}: {value}", PieceKind.PARAGRAPH)
    yield from _roll(meeting)
    for item in _items(meeting):
        yield from _item(item, name)
    finish = _field(meeting, "meetingactualfinishtime")
    if finish:
        yield Piece(f"The meeting ended at {finish}.", PieceKind.PARAGRAPH)


def _roll(meeting: Element) -> Iterator[Piece]:
    """Yield a piece for each kind of attendance and its attendees, in the order of the file."""
    groups: dict[str, list[str]] = {}
    for name, role, presence, representing in _attendance(meeting):
        beside = ", ".join(part for part in (role, representing) if part)
        groups.setdefault(presence or "Attendance", []).append(f"{name} ({beside})" if beside else name)
    for presence, names in groups.items():
        yield Piece(f"{presence}:", PieceKind.PARAGRAPH, is_bold=True)
        yield from (Piece(name, PieceKind.PARAGRAPH) for name in names)


def _items(meeting: Element) -> Iterator[Element]:
    items = _child(meeting, "agendaitems")
    yield from (item for item in (items if items is not None else ()) if local(item.tag).lower() == "agendaitem")


def _is_restricted(item: Element) -> bool:
    """Whether the item itself is exempt; documents in it have a field of the same name."""
    said = _child(item, "isrestricted")
    return said is not None and (said.text or "").strip().lower() in ("true", "1")


def _heading(item: Element, name: str) -> str:
    number = next((n for n in map(lambda key: _field(item, key), _NUMBER_FIELDS) if n not in _NO_NUMBER), "")
    number += "." if _NUMBERED.fullmatch(number) else ""
    title = " ".join(piece.text for piece in _shown(_markup(item, "agendaitemtitle"), name))
    return f"{number} {title}".strip()


def _item(item: Element, name: str) -> Iterator[Piece]:
    heading = _heading(item, name)
    if heading:
        is_numbered = any(_field(item, key) not in _NO_NUMBER for key in _NUMBER_FIELDS)
        yield Piece(heading, PieceKind.HEADING, 3 if is_numbered else 2)
    yield from _shown(_markup(item, "agendatext"), name)
    for called, field in (("Decision:", "decisionnonemptyhtmlbody"), ("Minutes:", "minutesnonemptyhtmlbody")):
        shown = _shown(_markup(item, field), name)
        if shown:
            yield Piece(called, PieceKind.PARAGRAPH, is_bold=True)
            yield from shown
    documents = _child(item, "linkeddocuments")
    titles = [_field(document, "title") for document in documents] if documents is not None else []
    if any(titles):
        yield Piece("Additional documents:", PieceKind.PARAGRAPH, is_bold=True)
        yield from (Piece(f"• {title}", PieceKind.LISTED) for title in titles if title)


_NUMBER_FIELDS = ("minutesitemnumber", "agendaitemnumber")  # the fields for the number of an item: the first is printed


def _shown(markup: str, name: str) -> list[Piece]:
    """Return the pieces of a field that may contain HTML."""
    if _MARKUP.search(markup):
        return html.fragment(markup, name)
    lines = [one_line(line) for line in markup.splitlines()]
    return [Piece(line, PieceKind.PARAGRAPH) for line in lines if line]
