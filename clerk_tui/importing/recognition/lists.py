"""Which paragraphs are lists of who was there: columns, tables with a status, lists under their labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from clerk_tui.english.numbering import is_number
from clerk_tui.english.titles import POST_WORDS
from clerk_tui.importing.recognition.attendance import HEAD, Roll, joined_names, kind_of
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.titles import without_count
from clerk_tui.lists.labels import BY_LINK, Label, label_of_group, read_label, says_who_came
from clerk_tui.lists.listed import NOT_OF_NAME, Listed, read_names
from clerk_tui.lists.names import folded, is_name, is_titled
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


def _lines(paragraph: Paragraph) -> list[str]:
    """The lines of a paragraph as printed, without its number."""
    if paragraph.cells and len(paragraph.cells) > 1:
        return [(" " * 8).join(cell for cell in paragraph.cells if cell)]
    has_columns = any(_GAP.search(line.strip()) for line in paragraph.lines)
    lines = [NOT_OF_NAME.sub("", line) for line in (paragraph.lines if has_columns else (paragraph.text,))]
    lines = [_LETTERS_BESIDE.sub(_in_brackets, line) for line in lines]
    if paragraph.mark and lines[0].lstrip().startswith(paragraph.mark):
        lines[0] = lines[0].replace(paragraph.mark, " " * len(paragraph.mark), 1)
    return lines


_LETTERS_BESIDE = regex(
    r"(?P<name>(?:[A-Z][\w.’'-]* ){1,3}[A-Z][\w’'-]*)(?P<said> \([^()]{1,12}\))?\s{3,}(?P<letters>[A-Z]{2,4})\b"
)


def _in_brackets(match: re.Match[str]) -> str:
    """A name and its initials, which stand in a column of their own, in brackets after it, or what stands there."""
    initials = "".join(word[0] for word in match["name"].split())
    is_its = match["letters"][0] == initials[0] and match["letters"][-1] == initials[-1]
    return match["name"] + (match["said"] or f" ({match['letters']})") if is_its else match[0]


def label_at(paragraph: Paragraph) -> Label | None:
    """The label that a paragraph begins with, also one that only a gap parts from what stands beside it."""
    lines = _lines(paragraph)
    first = lines[0].strip(" |")
    if (label := read_label(first)) is not None:
        return label
    cells = re.split(r"\s{3,}|\t", first)
    label = read_label(f"{cells[0].rstrip(':')}:") if len(cells) > 1 else None
    return label if label is not None and not label.rest else None


_TOLD_FIRST = regex(
    r"^[^:;]{3,100}?\b(?:and|with) "
    r"(?=the following (?:\w+ ){0,3}?(?:(?:were|was) )?(?:present|in attendance|attended):$)",
    re.IGNORECASE,
)
"""What a sentence tells before it leads to a list: *Roll was called and the following members were present:*."""
_DOTTED = regex(r"\s*(?P<before>[^.]{2,40}?)\s*(?:\.\s?){4,}\s*(?P<after>[^\W\d_].*?)\s*")
"""*Mayor . . . . . Jo Ash*: a line of dots between a post and a name."""


def _without_dots(paragraph: Paragraph) -> Paragraph:
    """A list with lines of dots between posts and names, with the posts in brackets behind the names."""
    found = [_DOTTED.fullmatch(line) for line in paragraph.lines]
    if len(found) - found.count(None) < _FEWEST_POSTS:
        return paragraph
    lines = []
    for match, line in zip(found, paragraph.lines, strict=True):
        parts = (match["before"], match["after"]) if match else (line,)
        name, *post = parts if is_name(parts[0], bare=False) else parts[::-1]
        lines.append(f"{name} ({post[0]})" if post else name)
    return replace(paragraph, text="\n".join(lines), body="\n".join(lines), lines=tuple(lines))


_BESIDE = regex(r"\s*(?P<label>[A-Z][A-Za-z ]{3,40}?)\s{3,}(?P<names>[A-Z].*)")


def _label_first(paragraph: Paragraph) -> Paragraph:
    """A list whose label stands in a column beside its names, on whichever of its lines, with the label before it."""
    lines = [line.rstrip() for line in paragraph.lines]
    if (bare := without_count(paragraph.text)) != paragraph.text and read_label(bare):
        return replace(paragraph, text=bare, body=bare, lines=(bare,))
    if (text := _TOLD_FIRST.sub("", paragraph.text)) != paragraph.text:
        return replace(paragraph, text=text, body=text, lines=(text,))
    if paragraph.is_row or "   " not in "".join(lines):
        return paragraph
    found = [(n, m) for n, line in enumerate(lines) if (m := _BESIDE.fullmatch(line)) and read_label(m["label"])]
    if not found:
        return paragraph
    at, match = found[0]
    is_one = len(lines) == 1 and ":" not in match["names"] and not _GAP.search(match["names"])
    is_beside = at > 0 and all(line.startswith("   ") for n, line in enumerate(lines) if n != at)
    names = " ".join(" ".join((match["names"] if n == at else line).split()) for n, line in enumerate(lines))
    if not (is_one or is_beside) or not read_names(names):
        return paragraph
    text = f"{match['label']}: {names}"
    return replace(paragraph, text=text, body=text, lines=(text,), mark="")


_POST_THEN = regex(r"(?:[A-Z][\w’'/&-]* ){0,3}(?P<post>[A-Z]\w+): [^:;]{3,40}")
"""*Town Clerk: jo Ash*, in a list of posts and names."""


@dataclass
class Lists:
    """Finds them among the paragraphs of a source."""

    paragraphs: Sequence[Paragraph]
    roll: Roll

    def __post_init__(self) -> None:
        head = map(_label_first, map(_without_dots, self.paragraphs[:HEAD]))
        self.paragraphs = [*head, *self.paragraphs[HEAD:]]

    def take(self, at: int, stop: int) -> int | None:
        """Record the list that begins at a paragraph: the index after it. None: no list does."""
        if is_in_columns(self.paragraphs[at]):
            return self._columns(at, stop)
        table = read_status_table(self.paragraphs, at, stop)
        if table is not None:
            return self._status_table(table, at)
        if (end := self._beside_posts(at, stop)) is not None:
            return end
        held = self.roll.label
        joined, after = self._listed(at, stop)
        if self.roll.take(joined):
            return after
        if (end := self._as_in_forms(at, stop, held)) is not None or held is None:
            return end
        post = _POST_THEN.fullmatch(self.paragraphs[at].text)
        if post is None or folded(post["post"]) not in POST_WORDS:
            return None
        self.roll.roster.doubt_list(self.paragraphs[at].text)
        self.roll.label = held  # the list goes on after a name that was not understood
        self.roll.recorder.add(Kind.NOTE, self.paragraphs[at].published, self.paragraphs[at].published)
        return at + 1

    def _beside_posts(self, at: int, stop: int) -> int | None:
        """Record people whose posts stand beside them, under the name of their group."""
        label = label_of_group(self.paragraphs[at].text.rstrip(":")) if self.roll.recorder.item_id is None else None
        end, found = at + 1, list[Listed]()
        while label is not None and end < stop and (people := _with_posts(self.paragraphs[end])):
            found += people
            end += 1
        posts = sum(bool(one.post) for one in found)
        if label is None or 2 * posts < len(found) or len(found) < _FEWEST_POSTS:
            return None
        labels = [label_at(p) for p in self.paragraphs[:stop]]
        is_of_meeting = any(one is not None and one.capacity is Capacity.GUEST for one in labels)
        if not is_of_meeting or any(one is not None and says_who_came(one) for one in labels[end:]):
            return None  # these may be all of the body, whether or not they came
        published = "\n".join(p.published for p in self.paragraphs[at:end])
        self.roll.record(kind_of(label.says), found, published, label)
        return end

    def _listed(self, at: int, stop: int) -> tuple[Paragraph, int]:
        """A paragraph of a list of names with those that go on with it, as one."""
        paragraph, end = self.paragraphs[at], at + 1
        label = read_label(paragraph.text)
        is_inside = (self.roll.label is not None and label is None) or (label is not None and bool(label.rest))
        if not is_inside or paragraph.is_row:
            return _by_cells(paragraph) if is_inside else paragraph, end
        is_inline = label is not None
        while end < stop:
            if not self.roll.goes_on(self.paragraphs[end], self.paragraphs[end - 1].text, is_inline=is_inline):
                break
            end += 1
        parts = [in_cells(part) for part in self.paragraphs[at:end]]
        if len(parts) == 1 and (is_inline or len(parts[0].lines) < _FEWEST_POSTS):
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
        if len(text) > _LONGEST_LIST:
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
                self.roll.roster.doubt_list(person.unread or person.mark)
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
            self.roll.record(kind_of(own.says), names, published, own)
            published = ""
        self.roll.label = label
        return True

    def _may_go_on(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph may belong to the list above it: it is short, and names people and nothing else."""
        if is_number(paragraph.mark) or len(paragraph.text) > _LONGEST_ROW or _SENTENCE.search(paragraph.text):
            return False
        if (label := label_at(paragraph)) is not None:
            return not label.rest.isdigit()
        people = read_people("\n".join(_lines(paragraph)))
        return any(p.name for p in people) and all(p.name for p in people if p.mark)

    def _status_table(self, table: tuple[list[tuple[Kind, Listed]], int], at: int) -> int:
        rows, after = table
        published = "\n".join(p.published for p in self.paragraphs[at:after])
        for kind in dict.fromkeys(kind for kind, _ in rows):
            self.roll.record(kind, [listed for k, listed in rows if k is kind], published)
            published = ""
        return after

    def _columns(self, at: int, stop: int) -> int:
        end = columns_end(self.paragraphs, at, stop)
        lines = [line for p in self.paragraphs[at:end] for line in p.lines]
        for number, (label, names) in enumerate(read_columns(lines)):
            published = "\n".join(p.published for p in self.paragraphs[at:end]) if number == 0 else ""
            self.roll.record(kind_of(label.says), names, published, label)
        return end


_FEWEST_POSTS = 3
"""Lines with a post and a name that make a list, at least."""
_NO_POST = regex(
    r"^\W*\w{1,2}\W*$|^[^\w\s]+$|\d|\b(?:present|absent|excused|apolog\w*|leave|late|yes|vacan\w+)\b", re.IGNORECASE
)
"""What may stand beside a name and is no post: whether they came, since when they serve."""
_LINKED = regex(rf"[\s,(–-]*\b(?:(?:via|by|over)\s+)?{BY_LINK.pattern}.*$", re.IGNORECASE)


def _with_posts(paragraph: Paragraph) -> list[Listed]:
    """Those who stand one a line, each beside the post or by the name alone."""
    found = []
    for line in _lines(paragraph):
        name, *beside = _COLUMNS_GAP.split(line.strip())
        post = " ".join(beside)
        if len(beside) > 1 or not is_name(name, bare=not post) or _NO_POST.search(post):
            return []
        found.append(replace(_with_post(name, _LINKED.sub("", post)), is_remote=_LINKED.search(post) is not None))
    return found


_COLUMNS_GAP = re.compile(r"\s{3,}")
_CELL = re.compile(r"(?<=[^\s:;,])\s{3,}(?=[A-Z])")


def in_cells(paragraph: Paragraph) -> Paragraph:
    """A list whose names stand apart by wide gaps, each alone."""
    lines = [_LETTERS_BESIDE.sub(_in_brackets, line.strip()) for line in paragraph.lines]
    columns = [[cell.strip() for cell in _CELL.split(line)] for line in lines]
    sides = [
        cells for cells in columns if len(cells) == 2 and all(is_name(re.split("[,(]", c)[0].strip()) for c in cells)
    ]
    if "," in paragraph.text and len(sides) >= _FEWEST_SIDES and 4 * len(sides) >= 3 * len(columns):
        text = "\n".join([*(cells[0] for cells in columns), *(cells[1] for cells in columns if len(cells) > 1)])
        return replace(paragraph, text=text, body=text)
    if "," in paragraph.text or _AGENDA.search(paragraph.text) or not any(map(_CELL.search, lines)):
        return paragraph
    text = ", ".join(" ".join(_CELL.sub(", ", line).split()) for line in lines)
    return replace(paragraph, text=text, body=text[len(paragraph.mark) :].strip() if paragraph.mark else text)


_AGENDA = re.compile(r"(?:^|[,;]\s*|\s)(?:II|III|IV|VI{1,3}|IX|XI{1,3}|XIV)\.\s+[A-Z]")
"""*II. Open Session*: an agenda that is printed first."""
_FEWEST_SIDES = 3
"""Lines of a list in two columns, at least."""


def columns_end(paragraphs: Sequence[Paragraph], at: int, stop: int) -> int:
    """The index after the columns that begin at a paragraph: where numbers or sentences begin."""
    end = at + 1
    while end < stop:
        paragraph = paragraphs[end]
        if is_number(paragraph.mark) or len(sentences(paragraph.text)) > 2 or paragraph.text.endswith((".", ":")):
            break
        end += 1
    return end


def columns(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The cells of lines that are printed in columns, with the place where each begins."""
    for line in lines:
        at = 0
        for cell in _COLUMNS_GAP.split(line):
            where = line.find(cell, at) if cell else at
            at = where + len(cell)
            if cell.strip():
                yield where, cell.strip()


def is_in_columns(paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with the heads of two or more columns."""
    labels = [read_label(cell) for _, cell in columns(paragraph.lines[:1])]
    return sum(label is not None and not label.rest for label in labels) > 1


def read_columns(lines: Sequence[str]) -> list[tuple[Label, list[Listed]]]:
    """Lists printed side by side: each label with those who stand under it."""
    heads: list[tuple[int, Label]] = []
    lists: list[tuple[Label, list[str]]] = []
    under: dict[int, list[str]] = {}
    for where, cell in columns(lines):
        label = read_label(cell)
        if label is not None and not label.rest:
            near = _column(heads, where) if heads and where > 0 and _is_under(heads, where) else None
            names: list[str] = []
            lists.append((label, names))
            if near is None:
                heads.append((where, label))
                under[len(heads) - 1] = names
            else:
                under[near] = names
        elif heads:
            under[_column(heads, where)].append(cell)
    return [(label, [n for cell in cells for n in read_names(cell)]) for label, cells in lists]


def _column(heads: Sequence[tuple[int, Label]], where: int) -> int:
    return min(
        range(len(heads)),
        key=lambda i: abs(heads[i][0] - where) if where <= heads[i][0] else 0.6 * (where - heads[i][0]),
    )


def _is_under(heads: Sequence[tuple[int, Label]], where: int) -> bool:
    return any(abs(at - where) < 12 for at, _ in heads)


# Tables: *Attendee Name  Title  Status  Arrived*

_TABLE_HEAD = re.compile(
    r"(?:attendees?|members?|names?|committee|board)(?:\s+name)?\b.*\b(?:status|attendance)\b", re.IGNORECASE
)
_WORDS = r"here|present|absent|late|remote|excused|apologies"
_STATUS = re.compile(
    rf"(?P<who>.+?)(?:(?:\s+|\s?[-–—:]\s?)(?P<status>{_WORDS})\b|(?:\s{{2,}}|\s?[–—:]\s?|\s-\s)(?P<mark>(?-i:[PAELSX✓✔])))(?:\s+(?:\d{{1,2}}:\d{{2}}\s*[AaPp]\.?[Mm].*|[-–—]+)?)?\s*$",
    re.IGNORECASE,
)
_LEGEND = re.compile(rf"(?<!\w)(?P<mark>[A-Z✓✔])\s*[–=:-]\s*(?P<says>{_WORDS}|sanctioned)\b", re.IGNORECASE)
"""What a letter in a grid of the year’s meetings means, as the key under it says: *P – Present*."""
_COLUMN = 8
"""Characters that the marks of one meeting are apart, at most. Who has none under the last was no member by then."""
_ONLY_STATUS = re.compile(_WORDS, re.IGNORECASE)
_KINDS = {
    "here": Kind.PRESENT, "present": Kind.PRESENT, "late": Kind.PRESENT, "remote": Kind.REMOTE, "absent": Kind.ABSENT,
    "excused": Kind.APOLOGIES, "apologies": Kind.APOLOGIES, "sanctioned": Kind.APOLOGIES,
}  # fmt: skip
_ROLE = re.compile(r"(?P<vice>vice|deputy)?\W*(?P<chair>chair\w*)|(?P<mayor>mayor)", re.IGNORECASE)
_Table = tuple[list[tuple[Kind, Listed]], int]


def read_status_table(paragraphs: Sequence[Paragraph], at: int, stop: int) -> _Table | None:
    """The people in a table that begins at a paragraph, and the index after it."""
    if (table := _read_named(paragraphs, at, stop)) is not None:
        return table
    first = paragraphs[at]
    lines = _lines_of_columns(first)
    has_head = bool(lines) and _TABLE_HEAD.match(lines[0]) is not None and len(lines[0]) <= _LONGEST_HEAD
    rows: list[re.Match[str]] = []
    rest, end = lines[1:] if has_head else lines, at
    while end < stop and None not in (read := [_STATUS.fullmatch(line) for line in rest]):
        rows += [row for row in read if row is not None]
        end += 1
        rest = _lines_of_columns(paragraphs[end]) if end < stop else []
    last = max((row.start("mark") for row in rows if row["mark"]), default=0)
    rows = [row for row in rows if not row["mark"] or last - row.start("mark") < _COLUMN]
    cells = [[cell.strip(" :–—-") for cell in re.split(r"\s{2,}", row["who"].strip())] for row in rows]
    said = {m["mark"]: m["says"].casefold() for p in paragraphs[at : end + 2] for m in _LEGEND.finditer(p.text)}
    named = Counter(n for row in cells for n, cell in enumerate(row) if " " in cell and is_name(cell, bare=False))
    place = max(named, key=lambda n: named[n], default=0)
    people = [_of_cells(row, place) for row in cells]
    marks = {row["mark"] for row in rows if row["mark"]}
    if not marks.isdisjoint("LS") and not marks <= said.keys():
        return None  # only a key can tell what these mean
    kinds = [
        _KINDS[(row["status"] or said.get(row["mark"], "")).casefold()]
        if row["status"] or row["mark"] in said
        else _kind_of_mark(row["mark"], marks)
        for row in rows
    ]
    found = [(kind, one) for kind, one in zip(kinds, people, strict=True) if one is not None]
    return (found, max(end, at + 1)) if len(found) == len(rows) >= (2 if has_head else _FEWEST_POSTS) else None


def _kind_of_mark(mark: str, marks: Collection[str]) -> Kind:
    """What one letter in the column of a roll call says, given all that stand there: of *P* and *X*, who was not there
    has the *X*; of *X* and nothing, who was."""
    mark = mark.upper()
    if mark == "E":
        return Kind.APOLOGIES
    is_here = mark in _OF_WHO_WAS_HERE or (mark == "X" and _OF_WHO_WAS_HERE.isdisjoint(map(str.upper, marks)))
    return Kind.PRESENT if is_here else Kind.ABSENT


_OF_WHO_WAS_HERE = frozenset(("P", "Y", "YES", "✓", "✔"))


_LONGEST_HEAD = 90
"""Characters of the heads of a table, at most."""
_MARK = re.compile(r"yes|no|n/?a|[ynpaex✓✔–-]|absent", re.IGNORECASE)
"""What a cell under *Present* says of who was there, or not."""
_FIRST_LAST = ("first name", "last name")
_NAME_HEADS = frozenset(("name", "names", "member", "attendee", "attendee name", "participant", "full name"))
_POST_HEADS = ("role", "title", "position", "post")


def _heads_names(row: Paragraph) -> bool:
    """Whether a row of a table has the heads of one with a column of names."""
    cells = row.cells or _WIDE.split(row.lines[0].strip())
    return len(cells) > 1 and cells[0].casefold().strip(" :*") in _NAME_HEADS


def _rows(paragraphs: Sequence[Paragraph], at: int, stop: int, width: int) -> tuple[list[list[str]], int]:
    """The rows under the heads of a table, and the index after them. Where gaps part the lines, an empty cell leaves
    no trace."""
    end = at + 1
    if paragraphs[at].cells:
        while end < stop and len(paragraphs[end].cells) == width and not _heads_names(paragraphs[end]):
            end += 1
        return [[cell.strip() for cell in p.cells] for p in paragraphs[at + 1 : end]], end
    while end < stop and not paragraphs[end].is_alone:
        end += 1
    lines = [line.strip() for p in paragraphs[at:end] for line in p.lines][1:]
    return [_WIDE.split(line) for line in lines if any(map(str.isalnum, line))], end


_WIDE = re.compile(r"\s{2,}")


def _read_named(paragraphs: Sequence[Paragraph], at: int, stop: int) -> _Table | None:
    """Those in a table of the file's own with a column of names, or one of first names and one of last names."""
    heads = [cell.casefold().strip(" :*") for cell in paragraphs[at].cells]
    if all(head in heads for head in _FIRST_LAST):
        places = [heads.index(head) for head in _FIRST_LAST]
    elif _heads_names(paragraphs[at]):
        places = [0]
    else:
        return None
    post = next((n for n, head in enumerate(heads) if head.startswith(_POST_HEADS)), None)
    there = next(
        (n for n, head in enumerate(heads) if head in ("present", "attended", "attendance", "in attendance")), None
    )
    rows, end = _rows(paragraphs, at, stop, len(heads))
    marks = {row[there] for row in rows} if there is not None else set()
    found: list[tuple[Kind, Listed]] = []
    for row in rows:
        says = next((match[0].casefold() for cell in row if (match := _ONLY_STATUS.fullmatch(cell))), "present")
        kind, mark = _KINDS[says], row[there] if there is not None else "?"
        if _MARK.fullmatch(mark) or (not mark and any(map(_MARK.fullmatch, marks))):
            kind = _kind_of_mark(mark, marks)
        name = " ".join(row[place] for place in places)
        found.append((kind, _with_post(name, row[post] if post is not None else "")))
    odd = sum(not is_name(one.name) for _, one in found)
    return (found, end) if len(found) > 1 and _FEW_LOST * odd <= len(found) else None


def _with_post(name: str, post: str) -> Listed:
    role = _ROLE.match(post)
    says = "" if role is None else "vice" if role["vice"] else "chair" if role["chair"] else "mayor"
    return Listed(name, post, says)


def _lines_of_columns(paragraph: Paragraph) -> list[str]:
    if paragraph.is_row:
        return ["   ".join(cell for cell in paragraph.cells if cell)]
    return [line.strip() for line in paragraph.lines if line.strip()]


def _of_cells(cells: Sequence[str], place: int) -> Listed | None:
    """Who a row names, with the post that stands before or after the name; `place`: the column of names."""
    name, post = (cells[place], cells[0]) if 0 < place < len(cells) else (cells[0], " ".join(cells[1:]))
    return _with_post(name, post) if is_name(name) else None
