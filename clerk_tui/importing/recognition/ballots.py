"""Reads votes by name in any form: *For (51)*, *AYES: …*, *Ayes: 3 (Ash, Elm, Oak)*, tables, blocks *RESULT: CARRIED*.
`read_poll` reads paragraphs, `read_named_vote` a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from clerk_tui.english.numbering import value
from clerk_tui.english.titles_and_forenames import TITLES
from clerk_tui.importing.recognition import decision_rules as rules
from clerk_tui.importing.recognition.decisions import read_outcome, unquoted
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.name_words import folded, is_name
from clerk_tui.lists.person import read_names
from clerk_tui.meeting.record import Ballot, Choice, Vote
from clerk_tui.regex import regex

_LONGEST_NAME = 40  # characters of a name in a line of its own, at most
_MOST_PARAGRAPHS = 40  # how many paragraphs, or rows of a table, one vote may take up
_FEWEST_WAYS, _FEWEST_KNOWN = 3, 2  # ways to vote told in a sentence, or members known, so that all count


def poll_within(text: str) -> int | None:
    """Where a vote by name begins inside a paragraph; None if there is none, or it begins with it."""
    if not any(mark in text for mark in ":;,-–"):
        return None
    match = rules.WITHIN.search(text)
    return match.start() if match is not None and match.start() > 0 else None


@dataclass
class Poll:
    """A vote by name, as its lines are read."""

    names: dict[str, list[str]] = field(default_factory=dict)
    """The words printed under *for*, *against*, *abstain* and *other*."""
    counts: dict[str, int] = field(default_factory=dict)
    current: str = ""
    is_column: bool = False
    """Whether each name under the label has its own line."""
    by_member: int = 0
    """How many members are named with their vote."""

    def take(self, text: str, *, is_next_line: bool = False) -> bool:
        """Read a paragraph with or under a label, or `is_next_line`; return False if it is not of the vote."""
        took = False
        if not self.names:
            text = _without_lead(text)
        for part in rules.INLINE.split(rules.SENTENCE_AFTER.split(text, maxsplit=1)[0]):
            if part and self._take_part(part.strip(), is_next_line):
                took = True
            elif part and not took:
                return False
        return took

    def _take_part(self, text: str, is_next_line: bool) -> bool:
        if lines := [match.groups() for match in rules.BY_MEMBER.finditer(text)]:
            if len(lines) == 1 and self.names and not self.by_member:
                return True  # *Student Trustee: aye*, which counts for nothing
            rest = rules.BY_MEMBER.sub("", text)
            if len(re.findall(r"[A-Za-z]{3,}", rest)) <= (3 if len(lines) < 3 else 7):
                for name, choice in lines:
                    kind = _kind_of(choice)
                    if kind:
                        self.names.setdefault(kind, []).append(name.strip())
                        self.by_member += 1
                return True
        match = rules.LABEL.match(text)
        is_label = match is not None and (match["colon"] is not None or match["n2"] or match["n"])
        if match is not None and is_label and self._take_label(match, text[match.end() :].strip()):
            return True
        is_first = self.current != "" and not self.names[self.current] and _is_names(text)
        if is_first:
            self.is_column = len(read_names(text)) == 1
        is_column = self.is_column or (is_next_line and len(self.names.get(self.current, ())) > 0)
        is_more = self.current and is_column and len(text) < _LONGEST_NAME and is_name(text, bare=False)
        if is_first or is_more:
            self._add_names(text)
        return bool(is_first or is_more)

    def _take_label(self, match: re.Match[str], rest: str) -> bool:
        kind = next(k for k in ("for", "against", "abstain", "other") if match[k])
        rest = rules.OFFICE.sub("", rest.strip("–— .,;"))
        if rest and not (rules.NOBODY.match(rest) or _is_names(rest) or re.match(r"\d{1,3}\b", rest)):
            return False
        self.is_column &= kind == self.current  # at the head of a page the label of the column stands again
        self.current = kind
        self.names.setdefault(kind, [])
        if count := match["n"] or match["n2"]:
            self.counts[kind] = self.counts.get(kind, 0) + int(count)
        if rest:
            self._add_names(rest)
        return True

    def _add_names(self, text: str) -> None:
        text = rules.OFFICE.sub("", text)
        if number := re.match(r"(\d{1,3})\b\s*[:–-]?\s*", text):
            self.counts.setdefault(self.current, int(number[1]))
            text = text[number.end() :]
        text = re.sub(r"\A\((.*)\)\.?\Z", r"\1", text.strip())
        if text and not rules.NOBODY.match(text):
            self.names[self.current].append(text)

    def add_rows(self, rows: Sequence[Paragraph]) -> None:
        """Read a table whose first row has the labels."""
        across = list(zip(rows[0].cells, rows[-1].cells, strict=False))
        down = [(row.cells[0], row.cells[1]) for row in rows if len(row.cells) > 1]
        told = max(([pair for pair in pairs if _is_ballot(*pair)] for pairs in (down, across)), key=len)
        if len(told) > 1:
            for name, way in told:
                self.names.setdefault(_kind_of(way), []).append(name)
            self.by_member = len(told)
            return
        kinds = [_kind_of(cell) for cell in rows[0].cells]
        for kind in kinds:
            if kind:
                self.names.setdefault(kind, [])
        for row in rows[1:]:
            for kind, cell in zip(kinds, row.cells, strict=False):
                if kind and re.search(r"\w|[✓✔☑]", cell) and not rules.NOBODY.match(cell):
                    is_mark = not kinds[0] and len(cell.strip()) < _FEWEST_LETTERS and is_name(row.cells[0])
                    self.names[kind].append(row.cells[0] if is_mark else cell)

    @property
    def is_vote(self) -> bool:
        """Whether what was read is enough for a vote."""
        if self.by_member:
            return self.by_member > 1 and bool(self.names.get("for") or self.names.get("against"))
        return "for" in self.names and any((*self.names.values(), *self.counts.values()))

    def vote(self, roster: Roster) -> Vote:
        """The vote that was read, with the people of the roster."""
        if [*map(bool, map(_everybody, self.names.get("for", ())))] == [True]:
            return Vote()
        ballots: list[Ballot] = []
        figures: dict[str, int | None] = {"for": 0, "against": 0, "abstain": None}
        for kind, choice in (("for", Choice.FOR), ("against", Choice.AGAINST), ("abstain", Choice.ABSTAIN)):
            people = [p for text in self.names.get(kind, ()) for p in _people(text, roster)]
            ballots += [Ballot(person, choice) for person in people]
            if kind in self.counts:
                figures[kind] = self.counts[kind]
            elif kind in self.names:
                figures[kind] = len(people)
        if self.counts.get("for") and not self.names.get("for"):
            ballots.clear()  # only those who were not for it are named
        return Vote(figures["for"], figures["against"], figures["abstain"], bool(ballots), tuple(ballots))


def _everybody(text: str) -> re.Match[str] | None:
    return rules.EVERYBODY.fullmatch(text.strip(" ."))


_BETWEEN_NAMES = regex(r"\s*(?:[,;&]|\band\b)\s*")


def _people(text: str, roster: Roster) -> list[int]:
    if rules.BY_INITIALS.fullmatch(text):
        known = [roster.by_initials(initials) for initials in re.findall(r"[A-Z]{2,3}", text)]
        if (people := [person for person in known if person is not None]) and len(people) == len(known):
            return people
    text = text.title() if text.isupper() else text
    parts = [part for part in _BETWEEN_NAMES.split(text.strip(" .;")) if part]
    held = [person for part in parts if (person := roster.by_surname(part)) is not None]
    if parts and len(held) == len(parts):  # also whoever is called Judge or Parish
        return held
    found = ((name, roster.speaker(name)) for name in (listed.printed for listed in read_names(text)))
    return [voice if isinstance(voice, int) else roster.named(name) for name, voice in found]


def _is_names(text: str) -> bool:
    if rules.NOBODY.match(text.strip("( ")) or _everybody(text):
        return True
    bare = text.strip(" .")
    names = read_names(bare[1:-1] if bare.startswith("(") and bare.endswith(")") else bare)
    words = [w for w in bare.split() if w[0].isalpha()]
    small = sum(w[0].islower() and w not in ("and", "van", "der", "de", "le", "la") for w in words)
    parts = _BETWEEN_NAMES.split(bare)  # *Bishop, Park and Judge* may be titles or surnames
    are_names = bool(names) or all(part.istitle() and (folded(part) in TITLES or is_name(part)) for part in parts)
    return are_names and small <= max(1, len(words) // 12)


def _is_ballot(name: str, way: str) -> bool:
    """Whether two cells are a person and how that person voted."""
    return bool(_kind_of(way)) and is_name(name) and not _kind_of(name) and not rules.NOBODY.match(name)


def _kind_of(cell: str) -> str:
    cell = {"Y": "yes", "N": "no"}.get(cell.strip(), cell)
    match = rules.LABEL.match(cell.strip())
    if match is None or cell.strip()[match.end() :][:1].isalpha():
        return ""
    return next(k for k in ("for", "against", "abstain", "other") if match[k])


def _without_lead(text: str) -> str:
    """A vote without its introduction: *Upon roll call vote*, *Vote: 7/0*."""
    lead = rules.LEAD.match(text)
    rest = text[lead.end() :] if lead is not None else text
    return rest if rules.LABEL.match(rest) or rules.BY_MEMBER.match(rest) else text


def _text_of(paragraph: Paragraph) -> str:
    """The words of a paragraph, without a bullet."""
    return rules.THE_FOLLOWING.sub("", paragraph.text if value(paragraph.mark) else paragraph.body)


def _rows_from_columns(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The rows of a table made of lines with names and marks under heads such as *For*; empty if there are none."""
    heads: list[tuple[int, str]] = []
    rows: list[Paragraph] = []
    for paragraph in paragraphs:
        found = [(m.start(), m[0]) for m in _CELL.finditer(paragraph.lines[0] if len(paragraph.lines) == 1 else "")]
        if not rows:
            heads = found
            if sum(bool(_kind_of(cell)) for _, cell in heads) < 2:
                return []
        cells = [""] * len(heads)
        for start, cell in found:
            cells[min(range(len(heads)), key=lambda n: abs(heads[n][0] - start))] = cell
        if rows and not (len(found) > 1 and is_name(cells[0])):
            break
        rows.append(replace(paragraph, cells=tuple(cells)))
    return rows if len(rows) > 2 else []


_CELL = regex(r"\S+(?: \S+)*")
_MOST_BEHIND = 200  # characters of a paragraph after the names that gives the result of the vote, at most
_FEWEST_LETTERS = 3  # letters of what names somebody, at least; what is shorter is a mark under a way to vote


def read_poll(paragraphs: Sequence[Paragraph], at: int, stop: int) -> tuple[Poll, int, bool | None] | None:
    """The vote by name that begins at a paragraph, the index after it, and whether it says that it was carried."""
    first = paragraphs[at]
    poll, place = Poll(), at
    if rules.HEADER.fullmatch(first.text) and at + 1 < stop:
        place += 1
    end = min(stop, at + _MOST_PARAGRAPHS)
    if rows := list(takewhile(lambda p: p.is_row, paragraphs[place:end])) or _rows_from_columns(paragraphs[place:end]):
        poll.add_rows(rows)
        place += len(rows)
    else:
        opening = _without_lead(_text_of(paragraphs[place])[:200])
        if not (rules.LABEL.match(opening) or rules.BY_MEMBER.match(opening)):
            return None
        while place < end and poll.take(_text_of(paragraphs[place]), is_next_line=not paragraphs[place].is_alone):
            place += 1
    if not poll.is_vote:
        return None
    behind = paragraphs[place].text if place < stop and len(paragraphs[place].text) < _MOST_BEHIND else ""
    is_moved = rules.MOVES.search(behind) or rules.MOVED_WHOM.search(behind)
    is_of_next = is_moved and not rules.RESULT_LINE.fullmatch(behind)  # *Ash moved to wait. Carried.*
    outcome = None if is_of_next else read_outcome(behind)
    if outcome is not None:
        if outcome.vote is not None and outcome.vote.in_favour is not None:
            poll.counts |= {"for": outcome.vote.in_favour or 0, "against": outcome.vote.against or 0}
        return poll, place + 1, outcome.is_carried
    said = next(
        (o for p in paragraphs[at:place] for s in re.split(r"(?<=\.)\s", p.text) if (o := read_outcome(s))), None
    )
    return poll, place, said.is_carried if said else None


def read_named_vote(sentence: str, roster: Roster, before: Vote | None, *, is_open: bool) -> Vote | None:
    """The vote in *Ash voted in favour; Oak was against* or *Ash, aye*, which may go on with `before`; else None."""
    sentence = unquoted(sentence)
    ways = list(rules.VOTED.finditer(sentence))
    has_many = len(ways) >= _FEWEST_WAYS
    if not (ways and (is_open or has_many)):
        return None
    edges = [0, *(edge for way in ways for edge in way.span()), len(sentence)]
    said = (sentence[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    parts = [rules.NO_NAMES.sub("", rules.NO_NAMES.sub("", part)).strip(" ,;:.()–—-") for part in said]
    is_ended = not parts[-1] or has_many or rules.RESULT_LINE.fullmatch(parts[-1]) is not None
    who = parts[1:] if not parts[0] else parts[:-1] if is_ended else []
    poll = Poll()
    for way, names in zip(ways, who, strict=False):
        if not _is_names(names):
            return None
        poll.names.setdefault(_kind_of(way[0].strip()), []).append(names)
    listed = [one.printed for names in who for one in read_names(names)]
    known = [name for name in listed if name in roster.moving or roster.find(name) in roster.roll]
    if before is None and len(known) < _FEWEST_KNOWN and not has_many:
        return None
    if "" in poll.names or not listed or (before is None and (len(listed) == 1 or "for" not in poll.names)):
        return None
    vote = poll.vote(roster)
    if before is None:
        return vote
    told = [(getattr(before, way), getattr(vote, way)) for way in ("in_favour", "against", "abstained")]
    f, a, b = (None if one is more is None else (one or 0) + (more or 0) for one, more in told)
    return Vote(f, a, b, True, before.ballots + vote.ballots)


def elected_chair(sentence: str, roster: Roster) -> int | None:
    """The person whom a sentence declares elected to the chair; otherwise None."""
    match = rules.ELECTED.search(sentence) if "elected" in sentence else None
    person = roster.find(match["who"] or match["whom"]) if match else None
    return person if isinstance(person, int) else None
