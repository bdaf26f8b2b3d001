"""Which paragraphs are lists of who was there: columns, tables with a status, lists under their labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_tui.importing.recognition.attendance import Roll, joined_names, kind_of
from clerk_tui.importing.recognition.columns import (
    columns_end,
    in_cells,
    is_in_columns,
    read_columns,
    read_grid,
    read_status_table,
    with_initials,
)
from clerk_tui.importing.recognition.marks import is_number
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.words import cut_words
from clerk_tui.lists.labels import Label, read_label
from clerk_tui.lists.listed import Listed
from clerk_tui.lists.names import is_name, is_titled
from clerk_tui.lists.people import read_people
from clerk_tui.meeting import Capacity, Kind
from clerk_tui.regex import regex


def _by_cells(paragraph: Paragraph) -> Paragraph:
    """A row of a list in which every cell names somebody, each a line of it, so that nobody takes a neighbour's name or
    honours."""
    cells = [cell for cell in paragraph.cells if cell.strip()]
    if len(cells) < 2 or not all(is_titled(c) or is_name(c, bare=False) for c in cells):
        return paragraph
    text = "\n".join(cells)
    return replace(paragraph, text=text, body=text)


_LONGEST_LIST, _LONGEST_ROW = 6000, 400
"""Characters."""
_FEW_LOST = 4
"""Of so many people in a list one line may not be understood."""
_GAP = regex(r"\S\s{3,}\S")
_SENTENCE = regex(
    r"\b(?:was|were|had|has|have|is|are|be|will|welcomed|reported|stated|said|noted|advised|thanked|agreed|received|sent"
    r"|submitted|tendered|apologised|that|it|motion|moved|vote|ayes|nays|noes|yeas|passes|carried)\b",
    re.IGNORECASE,
)
_NOT_OF_NAME = regex(
    r"(?<=\s)@[\w-]+|^\s*(?:[•*-]\s*)?\[[ xX]\]|[,;]?\s\(?(?:he|she|they)\s?/\s?\w+(?:\s?/\s?\w+)?\)?|^\|\s"
)
"""What stands beside names: what people are called elsewhere, a tick, their pronouns."""


def _lines(paragraph: Paragraph) -> list[str]:
    """The lines of a paragraph as printed, without its number."""
    if paragraph.cells and len(paragraph.cells) > 1:
        return [(" " * 8).join(cell for cell in paragraph.cells if cell)]
    has_columns = any(_GAP.search(line.strip()) for line in paragraph.lines)
    lines = [_NOT_OF_NAME.sub("", line) for line in (paragraph.lines if has_columns else (paragraph.text,))]
    if paragraph.mark and lines[0].lstrip().startswith(paragraph.mark):
        lines[0] = lines[0].replace(paragraph.mark, " " * len(paragraph.mark), 1)
    return lines


_NUMBERED = regex(r"^\d{1,2}[.)]\s+")


def label_at(paragraph: Paragraph) -> Label | None:
    """The label that a paragraph begins with, also one that only a gap parts from what stands beside it."""
    lines = _lines(paragraph)
    first = _NUMBERED.sub("", lines[0].strip(" |"))
    if (label := read_label(first)) is not None:
        return label
    cells = re.split(r"\s{3,}|\t", first)
    label = read_label(f"{cells[0].rstrip(':')}:") if len(cells) > 1 else None
    return label if label is not None and not label.rest else None


@dataclass
class Lists:
    """Finds them among the paragraphs of a source."""

    paragraphs: Sequence[Paragraph]
    roll: Roll

    def take(self, at: int, stop: int) -> int | None:
        """Record the list that begins at a paragraph: the index after it. None: no list does."""
        if is_in_columns(self.paragraphs[at]):
            return self._columns(at, stop)
        table = read_status_table(self.paragraphs, at, stop) or read_grid(self.paragraphs, at, stop)
        if table is not None:
            return self._status_table(table, at)
        if (listed := with_initials(self.paragraphs[at])) is not None and self.roll.take(listed):
            return at + 1
        held = self.roll.label
        joined, after = self._listed(at, stop)
        if self.roll.take(joined):
            return after
        return self._as_in_forms(at, stop, held)

    def after_names(self, paragraph: Paragraph) -> Paragraph | None:
        """Where the business begins in the paragraph in which a list of names ends: what is left of it then."""
        spoken = sentences(paragraph.text)
        label = self.roll.held
        if label is None or len(spoken) < 2 or paragraph.mark or not self.roll.is_names(spoken[0]):
            return None
        rest = " ".join(spoken[1:])
        published, left = cut_words(paragraph.published, rest)
        self.roll.label = label
        self.roll.take(replace(paragraph, published=published, text=spoken[0], body=spoken[0]))
        self.roll.label = None
        return replace(paragraph, published=left, text=rest, body=rest)

    def _listed(self, at: int, stop: int) -> tuple[Paragraph, int]:
        """A paragraph of a list of names with those that go on with it, as one."""
        paragraph, end = self.paragraphs[at], at + 1
        label = read_label(paragraph.text)
        is_inside = (self.roll.label is not None and label is None) or (label is not None and bool(label.rest))
        if not is_inside or paragraph.is_row:
            return _by_cells(paragraph) if is_inside else paragraph, end
        is_inline = label is not None
        while end < stop and self.roll.goes_on(
            self.paragraphs[end], self.paragraphs[end - 1].text, is_inline=is_inline
        ):
            end += 1
        parts = [in_cells(part) for part in self.paragraphs[at:end]]
        if len(parts) == 1:
            return parts[0], end
        text = joined_names(parts)
        return replace(paragraph, published="\n".join(p.published for p in parts), text=text, body=text, mark=""), end

    def _as_in_forms(self, at: int, stop: int, held: Label | None) -> int | None:
        """Record the list that begins at a paragraph as the forms read it: columns, tables, a line for everybody, in
        which a post may be odd. `held` is the label that stands above it."""
        label = label_at(self.paragraphs[at]) or held
        if label is None or not (label is not held or self._may_go_on(self.paragraphs[at])) or label.rest.isdigit():
            return None
        end = at + 1
        while end < stop and self._may_go_on(self.paragraphs[end]):
            end += 1
        inside = self.paragraphs[at:end]
        published = "\n".join(p.published for p in inside)
        return end if self.as_in_forms(inside, label, published) else None

    def as_in_forms(self, inside: Sequence[Paragraph], label: Label, published: str) -> bool:
        """Record paragraphs that are a list under a label as the forms read them; False: they are none."""
        text = "\n".join(line for p in inside for line in (*([""] if p.is_alone else []), *_lines(p)))
        first = read_label(inside[0].body)
        said = [first.rest if first else inside[0].text, *(p.text for p in inside[1:])]
        if len(text) > _LONGEST_LIST or any(_SENTENCE.search(part) for part in said):
            return False
        people = [person for person in read_people(text) if person.name or person.mark]
        named = [person for person in people if person.name]
        in_full = [person for person in named if " " in person.printed]
        if 2 * len(in_full) > len(named):  # a word alone among full names heads a column
            named = in_full
        if not named or 2 * len(in_full) < len(named) or len(people) - len(named) > len(named) // _FEW_LOST:
            return False
        for person in people:
            if not person.name:
                self.roll.roster.doubt_list(person.mark.removeprefix("not understood: "))
        groups: dict[Label, list[Listed]] = {}
        for person in named:
            own = replace(person.label or label, rest="")
            if person.capacity == "officer" and own.capacity is Capacity.MEMBER:
                own = replace(own, capacity=Capacity.OFFICER)
            elif person.capacity == "guest":
                own = replace(own, capacity=Capacity.GUEST)
            role = person.capacity if person.capacity in ("chair", "vice") else ""
            groups.setdefault(own, []).append(Listed(person.printed, person.post, role, person.alias))
        for own, names in groups.items():
            self.roll.record(kind_of(own.says), names, own, published)
            published = ""
        self.roll.label = label
        return True

    def _may_go_on(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph may belong to the list above it: it is short, and names people and nothing else."""
        if is_number(paragraph.mark) or len(paragraph.text) > _LONGEST_ROW or _SENTENCE.search(paragraph.text):
            return False
        if (label := label_at(paragraph)) is not None:
            return not label.rest.isdigit()
        if paragraph.text.endswith(":"):
            return False
        people = read_people("\n".join(_lines(paragraph)))
        return any(p.name for p in people) and all(p.name for p in people if p.mark)

    def _status_table(self, table: tuple[list[tuple[Kind, Listed]], int], at: int) -> int:
        rows, after = table
        published = "\n".join(p.published for p in self.paragraphs[at:after])
        label = read_label("Present:")
        assert label is not None
        for kind in dict.fromkeys(kind for kind, _ in rows):
            self.roll.record(kind, [listed for k, listed in rows if k is kind], label, published)
            published = ""
        return after

    def _columns(self, at: int, stop: int) -> int:
        end = columns_end(self.paragraphs, at, stop)
        lines = [line for p in self.paragraphs[at:end] for line in p.lines]
        for number, (label, names) in enumerate(read_columns(lines)):
            published = "\n".join(p.published for p in self.paragraphs[at:end]) if number == 0 else ""
            self.roll.record(kind_of(label.says), names, label, published)
        return end
