"""The lines above the business of minutes or of an agenda, from which the head is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from clerk_tui.english.titles_and_forenames import BODIES
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.lists.labels import read_label
from clerk_tui.lists.rows import GAP, Row
from clerk_tui.regex import any_case, regex

_LABEL = any_case(
    r"^\W*(?P<name>venue|place|location|where|date|day|time|when|committee|body|meeting|council|organi[sz]ation)(?:\s?/\s?\w+)?"
    r"(?:\s*:\s*|(?:(?<=venue)|(?<=location))\s?[,–—-]\s+)(?P<value>\S.*)$"
)
WILL_BE = any_case(
    r"\b(?:will be|to be|shall be|is to be) held\b|\b(?:summoned|invited) to\b|\bwill (?:meet|take place|hold (?:its"
    r"|their|an?|the)\b.{0,40}\bmeeting)\b|\bwill be an? (?:\w+ )?meeting\b"
)
"""A word of the announcement of a meeting."""


@dataclass
class Above:
    """The lines above the business, as rows, as cells, and in blocks that empty lines separate."""

    rows: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    """The parts of the rows between wide gaps."""
    blocks: list[str] = field(default_factory=list)
    block_of: list[int] = field(default_factory=list)
    """By row: its block."""
    labels: dict[str, str] = field(default_factory=dict)
    """The values after labels such as *Venue:*."""
    open_label: str = ""
    """The label of the last line, whose value may continue."""
    below: tuple[str, ...] = ()
    """Of minutes: the list of those who were there, and the first of the business, in which they may name their day."""
    opening: Sequence[str] = ()
    """Of minutes: the paragraphs in which the meeting may be called to order."""

    def add(self, words: str, cells: Iterable[str], *, is_apart: bool) -> None:
        """Add a line and its cells; `is_apart`: an empty line precedes it."""
        self.rows.append(words)
        cells = tuple(cells)
        self.cells += cells
        found = list(filter(None, map(_LABEL.match, cells or (words,))))
        for label in found:
            self.labels.setdefault(label["name"].lower(), label["value"].strip())
        if self.open_label and not (is_apart or found) and self._goes_on(words):
            self.labels[self.open_label] += f"{', ' if self.open_label in _PLACES else ' '}{words}"
        else:
            name = found[0]["name"].lower() if len(found) == 1 and len(cells) < 2 else ""
            self.open_label = name if name in _MAY_GO_ON and self.labels[name] == found[0]["value"].strip() else ""
        if self.blocks and not is_apart:
            self.blocks[-1] += f" {words}"
        else:
            self.blocks.append(words)
        self.block_of.append(len(self.blocks) - 1)

    def _goes_on(self, words: str) -> bool:
        is_cut = _CUT.search(self.labels[self.open_label]) or _LINK.match(words)
        is_place = self.open_label in _PLACES
        is_more = _ADDRESS.search(words) if is_place else not BODIES.isdisjoint(words.lower().split())
        return bool(_GOES_ON.fullmatch(words) and (is_cut or is_more))


_PLACES = ("venue", "place", "location", "where")
_MAY_GO_ON = (*_PLACES, "committee", "body", "meeting", "council")
_GOES_ON = regex(r"(?!.*(?:[:@]|\b\d{4}$))(?:[A-Z0-9][^\s]*|of|the|and|for|&)(?: [^\s]+){0,7}(?<![.;])")
"""A short line that may continue the value of a label."""
_CUT = regex(r"(?:,|\b(?:of|the|and|for|at|in)|&)$")
_LINK = regex(r"(?:of|the|and|for|&) ")
_ADDRESS = regex(
    r"\d|\b(?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Drive|Way|Hall|House|Room|Floor|Suite|Building|Chambers?|Centre"
    r"|Center|Library|School|Church)\b"
)
_SHORT = any_case(r"\s?\((?:hereinafter,? |hereafter,? |known as |called )*(?:the )?[“\"‘'][^()]{1,40}[”\"’']\)")
"""A short form of a name, defined for use below: *the Elm Port Authority (the “Authority”)*."""
_COLON = regex(r":\s{3,}")


def above_of_rows(rows: Iterable[Row]) -> Above:
    """What stands above the business of an agenda, from its rows."""
    made = Above()
    for row in (replace(row, text=_SHORT.sub("", row.text)) for row in rows):
        cells = GAP.split(_COLON.sub(": ", row.text))  # *Venue:   The Mill*
        made.add(row.words, () if row.has_bullet else cells, is_apart=row.is_apart)
    return made


def _cells(paragraph: Paragraph) -> Sequence[str]:
    """The parts of a paragraph between wide gaps; of a row of a form, its label with the value beside it."""
    told = [cell.strip() for cell in paragraph.cells if cell.strip()]
    if len(told) == 2 and _LABEL.fullmatch(label := f"{told[0].rstrip(' :')}: {told[1]}"):
        return (label,)
    return GAP.split(paragraph.text)


def above_of_paragraphs(above: Sequence[Paragraph], opening: Sequence[Paragraph]) -> Above:
    """What stands above the business of minutes, and above the list of those present."""
    stop = next((at for at, p in enumerate(above) if read_label(p.text)), len(above))
    texts = [p.text for p in (*above, *opening)]
    zones = ("\n".join(texts[stop : len(above)]), "\n".join(texts[len(above) :]))
    made = Above(below=zones, opening=texts)
    for p in above[:stop]:
        if p.text.strip():
            made.add(p.text, () if p.mark else _cells(p), is_apart=True)
    return made
