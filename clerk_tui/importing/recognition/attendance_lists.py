"""Which paragraphs are lists of who was there. What they say is read as the forms read lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile, zip_longest

from clerk_tui.english.numbering import is_bullet, is_number
from clerk_tui.english.titles_and_forenames import ALL_TITLES
from clerk_tui.importing.recognition.attendance import KIND_OF, PLAIN, Roll
from clerk_tui.importing.recognition.heading_text import KNOWN, NO_PERSON, sentences, without_count
from clerk_tui.importing.recognition.item_headings import is_group_head
from clerk_tui.importing.recognition.paragraphs import Paragraph, cut_words
from clerk_tui.lists.labels import (
    CAME,
    POST_COLON,
    Label,
    List,
    is_attendance,
    label_of,
    label_of_group,
    read_label,
    with_colon,
)
from clerk_tui.lists.name_words import folded, is_name, is_titled
from clerk_tui.lists.people_rows import after_initials, is_answered, is_key
from clerk_tui.lists.person import NOT_OF_NAME, Person, visitors, without_lead
from clerk_tui.lists.printed_people import IS_LABEL, read_people
from clerk_tui.lists.rows import GAP
from clerk_tui.lists.tables import table_of
from clerk_tui.meeting import Capacity, Kind
from clerk_tui.regex import any_case, regex

_LONGEST_LIST, _LONGEST_ROW = 6000, 80  # characters
_FEW_LOST, _FEW_CUT = 3, 2  # one line in so many people may not be understood, or in a part that a page may cut
_SENTENCE = any_case(
    r"(?<!\()\b(?:was|were|had|has|have|is|are|be|(?-i:will)|welcomed|reported|stated|said|noted|advised|thanked|agreed|received|sent|attended"
    r"|submitted|tendered|apologised|that|it|motion|moved|vote|ayes|nays|noes|yeas|passes|carried)\b(?!\))"
)
_WITHIN = regex(
    r"(?:[^:]|(?<=\d):(?=\d)){8,160}?(?<=[^\s:,;]\s)(?:with the following (?=(?:\w+ ){0,2}(?:present|in attendance):\s)"
    r"|(?=(?:Members |MEMBERS )?(?:Present|PRESENT|In attendance|IN ATTENDANCE):\s))"
)
"""What stands before a list in one paragraph: *Friday 3 May, in the hall. Present: …*."""


_HEAD_OF_PARAGRAPH = 1000  # the characters of a paragraph in which such a list may begin
_MOST_CUT = 6  # paragraphs that a list is cut into, in the midst of posts
_FEWEST_ROWS = 3  # rows of a roll call that stands under no label, at least


def _lines(paragraph: Paragraph) -> list[str]:
    """The lines of a paragraph as a list, without its number."""
    cells = [cell for cell in paragraph.cells if cell.strip()]
    is_full = len(cells) == len(paragraph.cells)  # where a cell is empty, another may be a ward or a company
    if len(cells) > 1 and is_full and all(is_titled(c) or is_name(c, bare=False) for c in cells):
        return cells
    if len(cells) > 1:  # what stands in one column stands at one place
        rows = zip_longest(*(cell.split("\n") for cell in _with_remarks(paragraph.cells)), fillvalue="")
        return [(" " * 8).join(cell.ljust(_COLUMN) for cell in row).rstrip() for row in rows]
    has_columns = any(map(GAP.search, map(str.strip, paragraph.lines)))
    lead, rest = paragraph.text[: paragraph.look.lead].strip(), paragraph.text[paragraph.look.lead :].strip()
    if lead and rest and not has_columns and ":" not in lead + rest[:1] and read_label(f"{lead}:") is not None:
        return [f"{lead}: {rest}"]  # only its being bold parts the label from the names
    is_spread = sum(" " not in line.strip() for line in paragraph.lines) * 2 > len(paragraph.lines)
    is_printed = has_columns or not (paragraph.margins or is_spread)
    lines = [NOT_OF_NAME.sub("", line) for line in (paragraph.lines if is_printed else (paragraph.text,))]
    lines = lines if lines[1:] else _LABEL_INSIDE.split(lines[0])
    lines = [_TOLD_LAST.sub(r"\g<said>: \g<who>", without_count(line)) for line in lines]
    lines[0] = _DASH_BEFORE_GAP.sub(lambda dash: " " * len(dash[0]), lines[0], count=1)
    if _has_number(paragraph) and lines[0].lstrip().startswith(paragraph.mark):
        lines[0] = lines[0].replace(paragraph.mark, " " * len(paragraph.mark), 1)
    is_set = paragraph.is_heading and not (has_columns or ":" in paragraph.body)
    if is_set and (label := read_label(f"{paragraph.body}:")) is not None and not label.rest:
        return [f"{paragraph.body}:"]
    return [with_colon(lines[0]).rpartition("\n")[2], *lines[1:]] if lines[0].endswith(":") else lines


_COLUMN, _SET_UNDER = 40, 8  # characters of a column, and by which names are set in that stand under others


def _with_remarks(cells: Sequence[str]) -> list[str]:
    """The cells of a row, with what is told of a person in brackets after their name: *Bo Ash*, *left at 9 pm*."""
    out: list[str] = []
    for cell in cells:
        if out and cell[:1].islower() and CAME.fullmatch(cell) is not None and is_name(out[-1], bare=False):
            out[-1:], cell = [f"{out[-1]} ({cell})"], ""
        out.append(cell)
    return out


_LABEL_INSIDE = regex(
    r"(?<=[^\s:])(?<!Parish)(?<!Town)(?<!City)\s+(?=(?:(?:Parish |Town |City )?Clerk|(?:Members of (?:the )?)?[Pp]ublic"
    r"|Apologies|Absent|Also (?:present|in attendance)|In attendance|Officers|Staff|Guests|Visitors):\s+\S)"
)
"""Before a label in the midst of the one line that is a list: *Present: Bo Ash Clerk: Di Elm*."""
_TOLD_LAST = regex(
    r"^(?!.*(?:(?:[a-z]{4}|\b[ap]m|\d)\. |\b(?:was|were|is|are)\b|\b(?i:present|absent|excused|attendance)\W+\w))"
    r"(?:(?i:roll call)\s*[:–—-]\s*)?(?P<who>[A-Z][^:;]*(?:, | (?i:and) | & )[^:;]*?)(?:\s*[–—-]\s*|,?\s+)"
    r"(?i:(?:all |also )?(?P<said>(?:not )?present|in attendance|absent|excused))\W*$"
)
"""*ROLL CALL – Mr Ash and Mr Elm – all present*, *Ash, Elm and Oak absent*; not a sentence before it."""
_DASH_BEFORE_GAP = regex(r"(?<=[A-Z])\s?[–—-](?=\s{3,}\S+:)")  # *ROLL CALL -   Present: Bo Ash*


def _has_number(paragraph: Paragraph) -> bool:
    return is_number(paragraph.mark) or is_bullet(paragraph.mark)


def _text(inside: Sequence[Paragraph]) -> str:
    """The text of paragraphs as a list. The name of a group is left out, unless it is a label."""
    lines: list[str] = []
    for at, part in enumerate(inside):
        own = _lines(part)
        if is_group_head(inside, at):
            own = [f"{part.text}:" if label_of_group(part.text) else ""] * len(own)
        lines += [""] * _is_apart(inside, at)
        lines += ["• " * is_bullet(part.mark) + line for line in own]
    return "\n".join(lines)


def _is_apart(inside: Sequence[Paragraph], at: int) -> bool:
    """Whether a gap precedes a paragraph that is not the next entry of one list."""
    return inside[at].is_alone and not is_entry(inside, at)


def is_entry(inside: Sequence[Paragraph], at: int) -> bool:
    """Whether a paragraph has the same bullet as the one before it."""
    set_as = [(one.mark, one.depth) for one in inside[max(at - 1, 0) : at + 1]]
    return is_bullet(inside[at].mark) and len(set_as) > 1 and set_as[0] == set_as[1]


def _line_numbers(inside: Sequence[Paragraph]) -> list[int]:
    """The line of `_text`, from 1, in which each paragraph begins."""
    starts, line = [], 1
    for at, part in enumerate(inside):
        line += _is_apart(inside, at)
        starts.append(line)
        line += len(_lines(part))
    return starts


def label_at(paragraph: Paragraph) -> Label | None:
    """The label at the beginning of a paragraph, perhaps with only a gap after it; otherwise None."""
    lines = [line.strip(" |*") for line in _lines(paragraph)]
    first = without_count(lines[0])
    if (label := label_of(first) or read_label(first)) is not None:
        return label
    for line in lines if paragraph.lines[:1] and paragraph.lines[0][:1] == " " else lines[:1]:
        cells = GAP.split(line)
        label = read_label(f"{cells[0].rstrip(':')}:") if len(cells) > 1 else None
        if label is not None and not label.rest:
            return label
    return None


def _is_open(before: Paragraph, part: Paragraph) -> bool:
    """Whether a paragraph stops inside a name or post, so that `part` continues it: *Ms.*, *(Mr. B.*."""
    text, following = before.text, part.body
    if _has_number(part) or part.is_row or _SENTENCE.search(part.text):
        return False
    last = text.rsplit(None, 1)[-1] if text.strip() else ""
    is_title = len(folded(last)) < 5 and folded(last) in ALL_TITLES and last[-1] != ")"
    goes_on = following[:1] == "(" or following[:1].islower() or text.count("(") > text.count(")")
    return goes_on or is_title or re.fullmatch(r"[A-Z]\.?", last) is not None


def _people(text: str, held: Label | None) -> Sequence[Person]:
    """The people in the text of a list that stands under the label `held`."""
    if held is None or label_of(f"{held.group}:") is None:
        return read_people(text)
    own = read_people(f"{held.group}: Bo Ash")[0].label
    people = read_people(f"{held.group}:\n{text}")
    return [replace(p, line=p.line - 1, label=held if p.label == own else p.label) for p in people]


def _may_be_part(paragraph: Paragraph) -> bool:
    """Whether a paragraph may belong to the list above it: it only names people."""
    if visitors(paragraph.text) is not None and len(paragraph.text) < _LONGEST_ROW:
        return True
    return _may_name(paragraph) and _are_read(read_people("\n".join(_lines(paragraph))), _FEW_CUT)


_IN_BRACKETS = regex(r"\([^()]*\)")


def _may_name(paragraph: Paragraph) -> bool:
    """Whether a paragraph is short enough for a list, and neither a heading nor a sentence."""
    longest = _LONGEST_ROW if is_number(paragraph.mark) else _LONGEST_LIST
    if paragraph.level or len(paragraph.text) > longest:
        return False
    is_title = NO_PERSON.fullmatch(paragraph.text) or KNOWN.match(paragraph.text)
    told = _IN_BRACKETS.sub("", " ".join(_lines(paragraph))) if paragraph.is_row else paragraph.text
    return _SENTENCE.search(told) is None and is_title is None


def _are_read(people: Sequence[Person], one_in: int = _FEW_LOST) -> bool:
    """Whether at least one person is named, and nearly all lines were understood."""
    named, lines = sum(bool(p.name) for p in people), {p.line for p in people if p.name}
    lost = sum(not p.name and bool(p.mark) and p.line not in lines for p in people)
    return named > 0 and lost <= named // one_in


def _is_marked(person: Person) -> bool:
    """Whether a person is listed first under what may be a label."""
    return person.label is not None and person.mark == IS_LABEL.format(person.label.group)


def _is_labelled(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a list with a label that is not a known one: *Here: Bo Ash, …*."""
    if ":" not in paragraph.text or not _may_name(paragraph):
        return False
    return any(map(_is_marked, read_people("\n".join(_lines(paragraph)))[:1]))


_TOLD = regex(
    r"(?<!\()\b(?:was|were|had|has|have|welcomed|reported|stated|said|that|noted|advised|thanked|agreed|explained)\b"
)
_WERE_THERE = regex(r"(?<=[\w)]),? (?:(?:was|were) (?:also )?(?:present|in attendance)|(?:also )?attended)\.?$")
"""*Members present: Bo Ash and Di Elm were present.*: what says it again after the names."""


def _is_beside_post(paragraph: Paragraph) -> bool:
    """Whether each line of a paragraph has a name, a gap and a post."""
    cells = [GAP.split(line.strip()) for line in paragraph.lines]
    return all(len(one) == 2 and is_name(one[0], bare=False) for one in cells)


def _is_report(words: str) -> bool:
    """Whether the words after a label report more than who was there."""
    return _TOLD.search(_WERE_THERE.sub("", without_lead(words))) is not None


_DID = regex(r"\b(?:opened|called|began|started|convened|declared)\b")  # *Chair Ash opened the meeting*


@dataclass
class Lists:
    """Finds the attendance lists among the paragraphs of a source, and records them."""

    paragraphs: Sequence[Paragraph]
    roll: Roll

    def begun_at(self, at: int, held: Label | None) -> Paragraph | None:
        """Record the list under a label at the beginning of a paragraph; return what is left of it, or None."""
        part, above = self.paragraphs[at], label_at(self.paragraphs[at - 1]) if at else None
        is_under = above is not None and not (above.rest or part.mark or part.level) and len(part.text) < _LONGEST_LIST
        first = _WERE_THERE.sub("", (sentences(part.body) or [""])[0])
        may_be_list = is_under and _SENTENCE.search(first) is None and len(read_people(first)) > 1
        return self.run_on(held if may_be_list else None, part)

    def count_at(self, at: int, stop: int) -> int:
        """The number of people in the list whose label is at the paragraph `at`, or is still held from above it."""
        held = self.roll.label
        if held is None and label_at(self.paragraphs[at]) is None:
            return 0
        return len(_names_of(_people(_text(self.paragraphs[at : self._find_end(at, stop)]), held)))

    def take(self, at: int, stop: int) -> int | None:
        """Record the list that begins at a paragraph; return the index after it, or None if there is none."""
        held, end = self.roll.label, self._find_end(at, stop)
        while end > at:
            if self.record(self.paragraphs[at:end], held):
                return end
            end = self._end_before_odd(at, end)
        above, part = label_at(self.paragraphs[at - 1]) if at and held is not None else None, self.paragraphs[at]
        is_lost = above is not None and not above.rest and is_bullet(part.mark) and _may_name(part)
        if is_lost and not any(map(str.isdigit, part.body)):
            self.roll.roster.doubt_list(part.body)
        self.roll.label = None
        return at + 1 if self._take_inside(self.paragraphs[at]) else None

    def _end_before_odd(self, at: int, end: int) -> int:
        """An earlier end for a list that begins at a paragraph: before the line that was not understood."""
        odd = [p.line for p in read_people(_text(self.paragraphs[at:end])) if not p.name and p.mark]
        starts = _line_numbers(self.paragraphs[at:end])
        return min(at + bisect_right(starts, odd[0]) - 1, end - 1) if odd and odd[0] else end - 1

    def _take_inside(self, paragraph: Paragraph) -> bool:
        """Record a list that begins inside a paragraph, after what precedes it as a note. Return if done."""
        if self.roll.recorder.item_id is not None and self.roll.has_list():
            return False
        inner = _WITHIN.search(paragraph.text, 0, _HEAD_OF_PARAGRAPH)
        listed = paragraph.text[inner.end() :] if inner is not None else ""
        if not listed or not self.is_list(listed):
            return False
        head, rest = cut_words(paragraph.published, listed)
        self.roll.recorder.add(Kind.NOTE, head, head)
        return self.take_text(listed, rest)

    def is_list(self, text: str) -> bool:
        """Whether words are a label and a list: *Also present were …*."""
        text = _TOLD_LAST.sub(r"\g<said>: \g<who>", with_colon(text).rpartition("\n")[2])
        label = read_label(text)
        return label is not None and bool(label.rest) and not _is_report(label.rest) and _are_read(read_people(text))

    def run_on(self, label: Label | None, paragraph: Paragraph) -> Paragraph | None:
        """Record a list behind a label in a paragraph, *Those attending: Cllr Ash*; return what is left, or None."""
        first, *others = sentences(paragraph.body.lstrip(" .:–—-")) or [""]
        listed, has_own = _WERE_THERE.sub("", first), self.is_list(first)
        is_list = has_own or (not _DID.search(listed) and _are_read(read_people(listed)))
        if label is None or not is_list:
            return paragraph
        rest = " ".join(others)
        published, left = cut_words(paragraph.published, rest) if rest else (paragraph.published, "")
        self.take_text(first if has_own else listed, published, None if has_own else label)
        if (label := read_label(rest)) is not None and not label.rest:  # *… and Oak. Absent:*, and the names below
            self.roll.recorder.add(Kind.NOTE, left, left)
            self.roll.label = label
            return None
        return replace(paragraph, published=left, text=rest, body=rest, margins=()) if rest else None

    def take_text(self, text: str, published: str, held: Label | None = None) -> bool:
        """Record a list inside a sentence; return False if it is none."""
        return self.record([Paragraph(published, text, body=text, lines=(text,))], held)

    def _find_end(self, at: int, stop: int) -> int:
        """The index after the list that begins at a paragraph, as far as it may go."""
        first, end = self.paragraphs[at], self._table_end(at, stop)
        label, held = label_at(first), self.roll.label
        if end > at:
            return end
        if (group := self._label_of_group(at, stop)) is not None:
            self.roll.label = group
            return at + 1 + len(list(takewhile(_is_beside_post, self.paragraphs[at + 1 : stop])))
        if label is None and self.roll.recorder.item_id is None and _is_labelled(first):
            return at + 1
        above = label_at(self.paragraphs[at - 1]) if at and is_number(first.mark) else None
        is_apart = above is not None and bool(above.rest)  # the list above is over in its own line
        may_be_list = not is_apart and (_may_be_part(first) or self._go_together(at, stop))
        if label is None and (held is None or not may_be_list):
            return at
        is_inline = label is not None and bool(label.rest)
        for end in range(at + 1, stop):
            part, before = self.paragraphs[end], self.paragraphs[end - 1]
            if (own := label_at(part)) is not None:
                is_inline = bool(own.rest)
                continue
            is_other = self.roll.recorder.item_id is None and _is_labelled(part)  # whatever it is called
            goes_on = not any(map(str.isalnum, part.text)) or _is_open(before, part)
            if is_other or not (goes_on or self._is_part(end, stop, is_inline=is_inline)):
                return end
        return max(stop, at + 1)

    def _is_part(self, at: int, stop: int, *, is_inline: bool) -> bool:
        """Whether a paragraph belongs to the list before it; `is_inline`: that began in the line of its label."""
        part = self.paragraphs[at]
        is_below = part.indent >= _SET_UNDER and not (part.look.is_centred or part.mark or part.is_bold)
        if is_inline and (part.is_alone or _has_number(part)) and not (is_below or POST_COLON.fullmatch(part.text)):
            return False
        is_part = is_group_head(self.paragraphs[:stop], at) or _may_be_part(part)
        return is_part or self._go_together(at - 1, stop) or self._is_odd(at, stop)

    def _go_together(self, at: int, stop: int) -> bool:
        """Whether a paragraph is only a list together with those below it: lines end inside a post."""
        for end in range(at + 2, min(at + _MOST_CUT, stop) + 1):
            last = self.paragraphs[end - 1]
            if last.is_alone or label_at(last) is not None or not (_may_name(self.paragraphs[at]) and _may_name(last)):
                return False
            people = read_people(_text(self.paragraphs[at:end]))
            if any(p.name for p in people) and all(p.name for p in people if p.mark):
                return True
        return False

    def _label_of_group(self, at: int, stop: int) -> Label | None:
        """The label in a group's name over people with posts, if guests are listed elsewhere; otherwise None."""
        inside = list(takewhile(_is_beside_post, self.paragraphs[at + 1 : stop]))
        lines = sum(len(part.lines) for part in inside)
        if self.roll.recorder.item_id is not None or lines < _FEWEST_ROWS:
            return None
        labels = [label for part in self.paragraphs[:stop] if (label := label_at(part)) is not None]
        has_guests = any(label.capacity is Capacity.GUEST for label in labels)
        is_of_meeting = has_guests and not any(map(is_attendance, labels))
        return label_of_group(self.paragraphs[at].text.rstrip(":")) if is_of_meeting else None

    def _is_odd(self, at: int, stop: int) -> bool:
        """Whether a paragraph is a line of a list that was not understood: an entry, or right above other names."""
        part = self.paragraphs[at]
        is_line = len(part.text) < _LONGEST_ROW and not (is_number(part.mark) or _SENTENCE.search(part.text))
        after = self.paragraphs[at + 1] if at + 1 < stop and is_line else None
        is_heading = part.text.isupper() and part.text.endswith(":")
        if is_line and is_entry(self.paragraphs, at):
            return True
        is_apart = not is_bullet(part.mark) and (part.is_alone or (after is not None and after.is_alone))
        if after is None or (is_apart and not (is_heading or POST_COLON.fullmatch(part.text))):
            return False
        return _may_be_part(after)

    def _table_end(self, at: int, stop: int) -> int:
        """The index after the table or roll call that begins at a paragraph; `at` if there is none."""
        end = min(stop, at + _FEWEST_ROWS)
        if table_of(_text(self.paragraphs[at:end])) is not None:
            while end < stop and len(GAP.split(_lines(self.paragraphs[end])[0].strip())) > 1:
                end += 1
            return end
        end = at
        for is_one in (is_answered, after_initials):
            while end < stop and all(map(is_one, _lines(self.paragraphs[end]))):
                end += 1
        if len(_text(self.paragraphs[at:end]).splitlines()) < _FEWEST_ROWS:
            return at
        while end < stop and all(map(is_key, _lines(self.paragraphs[end]))):
            end += 1
        return end

    def record(self, inside: Sequence[Paragraph], held: Label | None) -> bool:
        """Record paragraphs as a list; return False if they are none. `held`: the label above them."""
        text = _text(inside)
        people = [p for p in _people(text, held if label_at(inside[0]) is None else None) if p.name or p.mark]
        named = _names_of(people)
        label = label_at(inside[0]) or held
        count = visitors(text)
        is_empty = count is None and (label is None or (label.rest and not _NOBODY.match(label.rest)))
        is_told = not _are_read(people) or (label is not None and _is_report(label.rest))
        if is_told if named else is_empty:
            return False
        for person in people:
            if not person.name or person.mark.startswith(_MAY_HOLD):
                group = person.label.group if person.label is not None and _is_marked(person) else ""
                self.roll.roster.doubt_list(person.unread or person.post or person.ward or group or person.mark)
        for at in (at for at in range(len(inside)) if is_group_head(inside, at)):
            self.roll.roster.doubt_list(inside[at].text)
        own = replace(label or PLAIN, rest="")
        self._add_lists(inside, named, own, count)
        self.roll.label = replace(named[-1].label or own, rest="") if named else own
        lines = [line for part in inside for line in part.lines] or [""]
        if (last := label_at(inside[-1])) is not None and not last.rest:
            self.roll.label = last
        elif _TOLD_LAST.search(lines[-1]) or (is_answered(lines[0]) and is_answered(lines[-1])):
            self.roll.label = None  # what is told of them ends the list
        return True

    def _add_lists(self, inside: Sequence[Paragraph], named: Sequence[Person], held: Label, count: int | None) -> None:
        starts = _line_numbers(inside)
        groups = [(own, list(g)) for own, g in groupby(named, lambda p: replace(p.label or held, rest=""))]
        done = 0
        for number, (own, people) in enumerate(groups):
            end = len(inside)
            if number + 1 < len(groups):
                end = bisect_right(starts, groups[number + 1][1][0].line) - 1
                while end > done and (label := label_at(inside[end - 1])) is not None and not label.rest:
                    end -= 1
            end = max(end, done)
            published = "\n".join(p.published for p in inside[done:end])
            done = end
            self.roll.record(KIND_OF[own.says], people, published, own)
        if done < len(inside):
            published = "\n".join(p.published for p in inside[done:])
            self.roll.recorder.add(Kind.NOTE, published, published)
        if count is not None and held.says is List.PRESENT:
            self.roll.recorder.add(Kind.VISITORS, "", count=count)


_MAY_HOLD = ("Whose post", "The post may hold a name", "The post may hold somebody", "Is what stands", "Is “")
"""How the marks of people begin in whose post or ward somebody else may be lost."""
_NOBODY = any_case(r"(?:none|nil|no apologies)\b")


def _names_of(people: Sequence[Person]) -> list[Person]:
    """The people of a list that a name stands for; a single word among full names heads a column."""
    named = [person for person in people if person.name]
    full = [p for p in named if " " in p.printed or p.post or p.called or p.alias]
    labels = {p.label for p in full} if 2 * len(full) > len(named) else set()
    lines = Counter(person.line for person in named)
    return [p for p in named if p in full or p.label not in labels or lines[p.line] > 1]
