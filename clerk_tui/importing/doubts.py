"""Finds what is doubtful about an imported meeting: facts that contradict each other, are missing or were perhaps not
read, in a sentence and at its place. One misread layout causes many doubts, so each sort is given once for a
document, with how many there are and the first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from enum import IntEnum
from functools import cached_property
from itertools import chain, islice, pairwise
from typing import NamedTuple

from clerk_tui.english.numbering import Number, counted_in, number_of
from clerk_tui.english.titles_and_forenames import ALL_TITLES, LETTERS, PARTICLES, PERSONAL, POST_WORDS
from clerk_tui.frozen import dataclass
from clerk_tui.lists.name_words import ends_post, folded, is_name
from clerk_tui.meeting import AgendaItem, Capacity, Choice, Entry, Kind, Meeting
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.name_parts import take_apart
from clerk_tui.meeting.people import fold, full_list
from clerk_tui.meeting.record import Vote
from clerk_tui.regex import any_case, regex

_MOST_FILES = 3  # the most files named for one doubt
_SHORT = 50


class Sort(IntEnum):
    """What a doubt is about, in order of how much depends on it."""

    HEAD = 1
    PRESENT = 2
    ITEMS = 3
    DECISIONS = 4
    VOTES = 5
    MOVERS = 6
    PEOPLE = 7
    OTHER = 8
    WHOLE = 9
    """About the import as a whole, not about one file."""


@dataclass(frozen=True)
class Doubt:
    """Something that the clerk should check."""

    sort: Sort
    sentence: str
    entry_id: int | None = None
    """The entry beside which it is shown; None if it is about the whole file."""
    more: tuple[int, ...] = ()
    """Further entries that it is about, beside which it is shown too."""

    @property
    def places(self) -> tuple[int, ...]:
        """The entries that it is about, each once."""
        return tuple(dict.fromkeys((*(() if self.entry_id is None else (self.entry_id,)), *self.more)))

    def __str__(self) -> str:
        return self.sentence


def in_order(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The doubts without repetition, the most useful first; those of one sort in the order found."""
    return tuple(sorted(dict.fromkeys(doubts), key=lambda doubt: doubt.sort))


def joined(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """Yield the doubts of one sort as one, at all their places; one without a place makes it about the whole file."""
    found = list(dict.fromkeys(doubts))
    if found:
        is_placed = all(doubt.entry_id is not None for doubt in found)
        places = dict.fromkeys(place for doubt in found for place in doubt.places)
        sentences = dict.fromkeys(doubt.sentence for doubt in found)
        yield Doubt(found[0].sort, " ".join(sentences), found[0].entry_id if is_placed else None, tuple(places))


def lost_letters(meeting: Meeting) -> Iterator[Doubt]:
    """Yield a doubt for each entry with words of which the file does not say all letters."""
    for entry in meeting.entries:
        if lost := [word for word in (entry.published or entry.text or "").split() if "\ufffd" in word]:
            yield Doubt(Sort.OTHER, f"The file does not say all letters of “{lost[0]}”.", entry.id)


def told_once(files: Iterable[tuple[str, Sequence[Doubt]]]) -> Iterator[str]:
    """Yield the doubts about several files as sentences, each once with its files; the most useful first."""
    having: dict[tuple[Sort, str], list[str]] = {}
    for name, doubts in files:
        for doubt in dict.fromkeys(doubts):
            having.setdefault((doubt.sort, doubt.sentence), []).append(name)
    for (_, sentence), names in sorted(having.items(), key=lambda held: (held[0][0], -len(held[1]))):
        others = len(names) - _MOST_FILES
        more = "" if others <= 0 else " and 1 other" if others == 1 else f" and {others:,} others"
        yield f"{', '.join(names[:_MOST_FILES])}{more}: {sentence}"


def short(words: str) -> str:
    """Words shortened for a message."""
    words = " ".join(words.split())
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"


MOVED = (Kind.MOTION, Kind.AMENDMENT)
_OUTCOMES = (Kind.VOTE, Kind.CARRIED, Kind.LOST)
_DECIDED = frozenset((*MOVED, *_OUTCOMES, Kind.CLAUSE, Kind.RECOMMENDATION, Kind.DEFERRED, Kind.REFERRED))
_MOST_OF = 0.5
_LARGE = 0.6  # shares of the text before the first heading, and under one, that say that there are more headings
_PAGE = 2000  # letters of a page that is not full
_FEW_DECIDED = 3
_RARE = 4  # names in a list to one that is a single word, from which on the one is odd


def overlooked_decisions(meeting: Meeting) -> Iterator[Doubt]:
    """Yield doubts about words of decisions, movers and votes that were not read as such; one if there are several."""
    found = [
        (told, list(places(meeting)))
        for told, places in (
            ("led to no decision here", _passages),
            ("may not be the words of the motion or decision", _misplaced_words),
            ("told of an outcome that was not recorded", _possible_outcomes),
            ("counted votes on no motion that was read", _lone_votes),
        )
    ]
    if sum(len(places) for _, places in found) < 2:
        yield from (Doubt(Sort.DECISIONS, f"“{words}” {told}.", at) for told, places in found for at, words in places)
        return
    said = [f"{_quoted([words for _, words in places])} {told}" for told, places in found if places]
    at = tuple(place for _, places in found for place, _ in places)
    yield Doubt(Sort.DECISIONS, f"Look through the decisions, movers and votes: {'; '.join(said)}.", more=at)


def _quoted(words: Sequence[str]) -> str:
    """Words quoted for a message: *“Ash” and “Elm”*, *5 passages, the first “Ash”,*."""
    if len(words) < 3:
        return " and ".join(f"“{one}”" for one in dict.fromkeys(words))
    return f"{len(words)} passages, the first “{words[0]}”,"


# Words of decisions

_CUE = regex(
    r"\bRESOLVED\b|\bSECONDED\b|\b[Ss]econded\b(?!\s+to\b)|\b[Ii]t was (?:then )?(?:unanimously )?(?:agreed|resolved)\b"
    r"|\b[Mm]otion (?:was )?(?:carried|passed|lost|defeated)\b"
)
"""Words that are rarely printed unless something was decided."""
_MAY_BE_CUE = regex(
    r"^\W*(?:Accepted|Approved|Agreed|Adopted|AGREED|APPROVED|Carried|Denied|Granted|Passed)\W*(?:$|unanimously\b|by\b"
    r"|as\b)|\b(?:[Aa]ll|[Ee]veryone) (?:(?:were|voted) )?in fav|\b[Vv]ote was unanimous|\b[Mm]ade? a motion\b"
    r"|\b(?:Council|Board|Members|Councill?ors|Trustees|Governors) (?:\w+ly )?(?:agreed|approved|authori[sz]ed"
    r"|resolved|ratified|decided|endorsed)\b"
    r"|\b(?:was|were) (?:all |duly |then )?(?:\w+ly )?(?:agreed|approved|accepted|adopted|ratified|passed|tabled)\b"
    r"(?! (?:with|out|on|to|no|they|by (?!all?\b|the\b))\b)|\band decided\b"
    r"|\b(?:was|were) (?:re-?)?elected(?= as\b|[.;:]?$|[.;:]\s)"
)
"""Words of a decision that may also be of another body's."""
_ELSEWHERE = regex(
    r"\b(?:unless|until|if|whether) the\b|\b(?:had|has|have) (?:\w+ )?been\b"
    r"|\b[Aa]t (?:its|their|the) (?:\w+ )?meeting\b"
)
"""Words of an earlier decision, or of another body's."""
_OF_ABSENCE = any_case(r"\b(?:apolog(?:y|ies)|reasons? for absence)\b")  # what is accepted without a decision
_SAID = (Kind.NOTE, Kind.STATEMENT, Kind.ACTION)
_NEAR = 2  # entries before and after that may record the decision


def _passages(meeting: Meeting) -> Iterator[tuple[int, str]]:
    """Yield entries with words of a decision that none is recorded beside, and those words."""
    entries = meeting.entries
    placed: set[int | None] = {item.id for item in meeting.items} or {None}
    for at, entry in enumerate(entries):
        words = entry.published or ""
        if entry.kind in _DECIDED or entry.kind is Kind.ITEM:
            continue
        cue = _CUE.search(words)
        if cue is not None and "was agreed" in cue[0] and _ELSEWHERE.match(words, cue.end() + 1):
            continue
        may_tell = entry.kind in _SAID and entry.item_id in placed and words[-1:] != ":"
        if cue is None and may_tell and not _ELSEWHERE.search(words):
            cue = _MAY_BE_CUE.search(words)
        if cue is not None and _OF_ABSENCE.search(words, words.rfind(". ", 0, cue.start()) + 1, cue.start()):
            continue
        if cue is not None and not _has_decision(entries, at):
            yield entry.id, _around(words, cue)


def _has_decision(entries: Sequence[Entry], at: int) -> bool:
    end = next((n for n in range(at + 1, len(entries)) if entries[n].published), len(entries))
    near = entries[max(0, at - _NEAR) : end + _NEAR]
    return any(e.kind in _DECIDED and e.item_id == entries[at].item_id for e in near)


def _around(words: str, cue: re.Match[str]) -> str:
    begin, end = cue.span()
    before, from_cue = words[max(0, begin - 60) : begin].split(), words[begin : end + 60].split()
    count = len(cue[0].split()) + 4
    start, more = "… " if len(before) > 3 else "", " …" if len(from_cue) > count else ""
    return f"{start}{' '.join([*before[-3:], *from_cue[:count]])}{more}"


# Motions

_OTHER_WORDS = any_case(
    r"\bseconded\b|\bsecond$|\b(?:was|is|were) made\b|\bI (?:motion|move)\b|\bmoves that\b|\bmaking the motion\b"
    r"|\b(?:moved|proposed|motion) by\b|\S(?<!\bthe)(?<!\bher)(?<!\bhis)(?<!\ba) motion to\b|\btime\W+\d\S*$"
    r"|(?-i:\b[A-Z][a-z]+ ?/ ?[A-Z][a-z]+$|^[A-Z]{2,3}: )|\[|^the following [^:]{3,80}$|^(?:this|these|it) \w+$"
    r"|^it (?:was|is) (?:proposed|moved)\b|^(?:against|by|of|from|with|and)\b"
    r"|^to (?:an?|the|th[aeio]\w+|his|her|their|our|its?)\b"
    r"|^(?:the )?(?:motion|proposal|resolution|recommendation)s? (?:was|were|is)\b"
)
"""Words that are not of a motion, but of the sentence that reports it."""
_LONGEST = 60


def _misplaced_words(meeting: Meeting) -> Iterator[tuple[int, str]]:
    """Yield motions and decisions whose words belong to something else: an item's title, or the movers."""
    titles = {fold(item.title) for item in meeting.items if len(item.title.split()) > 1}
    opened = {one.id for one, other in pairwise(meeting.entries) if other.kind is Kind.CLAUSE}
    for entry in meeting.entries:
        words = (entry.text or "").strip(" .") if entry.kind in (*MOVED, Kind.CLAUSE) else ""
        is_title = fold(words) in titles and fold(words) not in fold(entry.published or words)
        if words and (is_title or _OTHER_WORDS.search(words[:200])):
            yield entry.id, short(words)
        elif not words and entry.kind is Kind.CLAUSE and entry.id not in opened:
            yield entry.id, short(entry.published or "")


_COME_OF_IT = any_case(
    r"\bunanimous|\b(?:all|everyone)\b.{0,12}\bin favou?r|\bmotion(?:ed)? (?:was |is )?(?:pass|carrie|approved|failed)"
    r"|\ball approved\b|\b(?:ayes?|yes)\W+\w+.*\b(?:nays?|noes|no)\b"
)
"""Words of the outcome of a motion."""
_REACH = 4  # entries after a motion that may give its outcome


def _possible_outcomes(meeting: Meeting) -> Iterator[tuple[int, str]]:
    """Yield motions without an outcome, and the words after them that suggest one."""
    entries = meeting.entries
    for at, motion in enumerate(entries):
        if motion.kind is not Kind.MOTION:
            continue
        after = entries[at + 1 : at + 1 + _REACH]
        end = next((n for n, e in enumerate(after) if e.kind in (Kind.ITEM, Kind.MOTION)), len(after))
        if any(e.kind in _DECIDED for e in after[:end]):
            continue
        cues = (_COME_OF_IT.search((e.published or e.text or "")[:200]) for e in after[:end] if e.kind in _SAID)
        if (cue := next(filter(None, cues), None)) is not None:
            yield motion.id, _around(cue.string, cue)


_SECONDS = regex(
    r"\b(?:[Ss]econd(?:ed|er)?(?: by)?|2nd(?: by)?):? (?:the )?[A-Z][\w’'.-]+|[A-Z][\w’'-]+ (?:and )?second(?:s|ed)?\b"
)
"""*seconded by Ash*, *Ash seconds*."""


def unnamed_seconders(meeting: Meeting) -> Iterator[Doubt]:
    """Yield a doubt for each motion that has words of a seconder, but no seconder."""
    for entry in meeting.entries:
        if entry.kind in MOVED and len(entry.persons) < 2 and (cue := _SECONDS.search(entry.published or "")):
            yield Doubt(Sort.MOVERS, f"“{_around(cue.string, cue)}”: the motion has no seconder here.", entry.id)


_AGAINST = any_case(
    r"\babstain(?:ed|s|ing)\b|\bvoted (?:no|nay|against)\b|\bdissent(?:ed|ing)\b|\b(?:voted|voting) in opposition\b"
    r"|\brecused\b"
)
"""Words of a person who did not vote for something."""


def not_counted(meeting: Meeting) -> Iterator[Doubt]:
    """Yield a doubt for words of a vote against or an abstention beside a vote that has only votes in favour."""
    entries = meeting.entries
    for at, entry in enumerate(entries):
        vote = entry.vote
        told = entry.kind is Kind.CARRIED or (entry.kind is Kind.VOTE and vote is not None)
        if not told or (vote is not None and (vote.against or vote.abstained or _has_others(vote))):
            continue
        for other in entries[max(0, at - _NEAR) : at + _NEAR + 1]:
            words = other.published or other.text or ""
            if other.kind in _SAID and other.item_id == entry.item_id and (cue := _AGAINST.search(words)):
                yield Doubt(Sort.VOTES, f"“{_around(words, cue)}” is not in the vote.", entry.id)
                break


def _has_others(vote: Vote) -> bool:
    return any(ballot.choice is not Choice.FOR for ballot in vote.ballots)


def _lone_votes(meeting: Meeting) -> Iterator[tuple[int, str]]:
    waiting, above = 0, ""
    for entry in meeting.entries:
        if entry.kind is Kind.VOTE and not waiting:
            yield entry.id, short(entry.published or above)
        if entry.kind is Kind.ITEM:
            waiting = 0
        elif entry.kind in _OUTCOMES:
            waiting = max(0, waiting - 1)
        elif entry.kind in _DECIDED:
            waiting = waiting + 1 if entry.kind in MOVED else 1
        above = entry.published or above


# Heads and headings

_HEAD = any_case(r"\W*(?:meeting|minutes of)\b.{0,40}\b(?:19|20)\d\d\b.{0,20}")
_FEW_HEADS = 3


def several_meetings(meeting: Meeting) -> Iterator[Doubt]:
    """Yield a doubt if lines look like heads of further meetings."""
    notes = dict.fromkeys((e.published or "").strip() for e in meeting.entries if e.kind is Kind.NOTE)
    heads = [words for words in notes if _HEAD.fullmatch(words)]
    ends = [at for at, entry in enumerate(meeting.entries) if entry.kind is Kind.CLOSED]
    after = meeting.entries[ends[0] + 1 :] if len(ends) > 1 else ()
    other = next((entry for entry in after if entry.kind in _BEGINS_AGAIN and entry.published), None)
    if other is not None and (len(heads) > 1 or _are_alike(meeting, ends[0])):
        said = f"Another meeting seems to begin before “{short(other.published or '')}”"
        yield Doubt(Sort.HEAD, f"{said}: does the file hold several?", other.id)
    elif len(heads) >= _FEW_HEADS:
        said = f"{len(heads)} lines look like the heads of meetings, the first “{short(heads[0])}”"
        yield Doubt(Sort.HEAD, f"{said}: does the file hold several?")


_BEGINS_AGAIN = (Kind.PRESENT, Kind.VISITORS, Kind.OPENED, Kind.ITEM)


def _are_alike(meeting: Meeting, end: int) -> bool:
    """Whether the short lines before and after the first end of a meeting are alike: *Minutes*, *Report*, *Fees*."""
    before, after = (
        {fold(words.lstrip("0123456789.) ")) for e in part if len(words := e.published or "") < _SHORT}
        for part in (meeting.entries[:end], meeting.entries[end + 1 :])
    )
    return len((before & after) - {""}) >= _FEW_HEADS


def overlooked_headings(meeting: Meeting) -> Iterator[Doubt]:
    """Yield doubts about headings that may be missing, superfluous or wrong."""
    if all(item.is_heading for item in meeting.items_taken):
        return
    yield from _uneven_text(meeting)
    yield from _odd_items(meeting)
    yield from _next_number(meeting)
    for lines, why in (
        (_run_in_titles(meeting), "with a dash may begin with a heading"),
        (_lines_in_capitals(meeting), "in capitals may be a heading"),
    ):
        found = list(lines)
        many = "A line" if len(found) == 1 else f"{len(found)} lines"
        if found:
            first, *more = (entry.id for entry in found)
            yield Doubt(Sort.ITEMS, f"{many} {why}: “{short(found[0].published or '')}”.", first, tuple(more))


_MOST_LINES = 4  # lines that are quoted in one doubt, at most


def loose_lines(lines: Sequence[tuple[int, str]]) -> Iterator[Doubt]:
    """Yield one doubt about lines that may be headings too. `lines`: by the ids of their entries."""
    if not lines:
        return
    said = full_list([f"“{short(words)}”" for _, words in lines[:_MOST_LINES]])
    more = f" and {len(lines) - _MOST_LINES} more" if len(lines) > _MOST_LINES else ""
    first, *others = dict.fromkeys(place for place, _ in lines)
    many = "This line may be an item" if len(lines) == 1 else "These lines may be items"
    yield Doubt(Sort.ITEMS, f"{many} too: {said}{more}.", first, tuple(others))


def _uneven_text(meeting: Meeting) -> Iterator[Doubt]:
    """Yield a doubt if nearly all text stands before the first heading, or under one of several."""
    sizes: Counter[int | None] = Counter()
    for entry in meeting.entries:
        sizes[entry.item_id] += len(entry.published or "")
    if (total := sizes.total()) < _PAGE:
        return
    items = [item for item in meeting.items_taken if not item.is_heading]
    before = sum(e.item_id is None and e.kind in _DECIDED for e in meeting.entries)
    if sizes[None] > (_MOST_OF / 2 if before > _FEW_DECIDED else _MOST_OF) * total:
        title = short(meeting.items_taken[0].title)
        yield Doubt(Sort.ITEMS, f"Much of the text stands before the first heading found, “{title}”.")
    large = [item for item in items if sizes[item.id] > max(_LARGE * total, _PAGE)]
    if large and len(items) > 1:
        said = f"Much of the text stands under “{short(large[0].title)}”: headings may be missing."
        yield Doubt(Sort.ITEMS, said, _heading(meeting, large[0]))


_COUNTING = regex(r"\d{1,3}[.)]?")
_COUNTED = regex(r"\W*(?P<number>\d{1,3})[.)]\s+\S")
_FEW_NUMBERS = 3


def _next_number(meeting: Meeting) -> Iterator[Doubt]:
    """Yield a doubt about a paragraph under the last item that has the next number."""
    numbers = [int(item.bare_number) for item in meeting.items_taken if _COUNTING.fullmatch(item.bare_number)]
    if len(numbers) < _FEW_NUMBERS:
        return
    last = max(n for n, e in enumerate(meeting.entries) if e.kind is Kind.ITEM)
    for entry in meeting.entries[last:]:
        match = _COUNTED.match(entry.published or "") if entry.kind in _SAID else None
        if match is not None and int(match["number"]) == max(numbers) + 1:
            yield Doubt(Sort.ITEMS, f"“{short(entry.published or '')}” has the number of an item to follow.", entry.id)
            return


_MOST_NUMBERED = 0.6
_SELDOM_NUMBERED = any_case(
    r"welcome|call to order|opening|roll[- ]call|apologies|public (?:comments?|forum|participation|questions?|session)"
    r"|any other business|(?:date of )?next meeting|close|closure|closing|adjournment"
)
_DAY = any_case(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b.*\bminutes\b.*"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+)?\d{1,2}\D{0,4}\s*[a-z]{3,9}\W*\d{4}\W*"
)
"""A day, or the line of one at the head of each page."""


def _odd_items(meeting: Meeting) -> Iterator[Doubt]:
    """Yield a doubt about items that look like none: a body, person or day, or without a number among numbered ones."""
    items = [item for item in meeting.items_taken if not item.is_heading]
    body = fold(f"{meeting.head.council} {meeting.head.committee}")
    names = {fold(person.name) for person in meeting.people.values()}
    bare = [item for item in items if not item.number]
    bare = [] if bare == items[-1:] else bare  # such as the close
    loose = bare if len(items) > FEW and len(items) - len(bare) >= _MOST_NUMBERED * len(items) else []
    odd = [
        item
        for item in items
        if (len(item.title.split()) > 1 and fold(item.title) in body)
        or fold(re.sub(r"\([^)]*\)", "", item.title)) in names
        or _DAY.fullmatch(item.title)
        or (item in loose and not _SELDOM_NUMBERED.fullmatch(item.title))
    ]
    if not odd:
        return
    places = [place for item in odd if (place := _heading(meeting, item)) is not None]
    if len(odd) == 1:
        yield Doubt(Sort.ITEMS, f"“{short(odd[0].title)}” may be no item of the agenda.", places[0])
    else:
        said = f"“{short(odd[0].title)}” and “{short(odd[1].title)}”"
        of = said if len(odd) == 2 else f"{len(odd)} items, {said} first,"
        yield Doubt(Sort.ITEMS, f"{of} may be no items of the agenda.", places[0], tuple(places[1:]))


def _heading(meeting: Meeting, item: AgendaItem) -> int | None:
    return next((e.id for e in meeting.entries if e.kind is Kind.ITEM and e.item_id == item.id), None)


def _is_capitals(text: str) -> bool:
    letters = [c for c in re.sub(r"\([^)]*\)", "", text) if c.isalpha()]
    return len(letters) >= 6 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)


_NO_HEADING = regex(r"\d{3}|[_|@]")


def _lines_in_capitals(meeting: Meeting) -> Iterator[Entry]:
    titles = [_is_capitals(item.title) for item in meeting.items]
    last = max((n for n, e in enumerate(meeting.entries) if e.kind is Kind.ITEM), default=0)
    kinds = [entry.kind for entry in meeting.entries]
    first = next((n for n, kind in enumerate(kinds) if kind in (Kind.OPENED, Kind.ITEM)), 0)
    if sum(titles) < 2:
        return
    for entry in (entry for entry in meeting.entries[first:last] if entry.kind is Kind.NOTE):
        words = (entry.published or "").strip()
        is_short = len(words) <= _LONGEST and len(words.split()) > 1
        if is_short and _is_capitals(words) and not (_NO_HEADING.search(words) or is_name(words.title())):
            yield entry


_RUN_IN = regex(r"\W*(?P<title>[A-Z][^.:;,–—]{2,70}?)\s*(?:\s-|[–—])\s")
"""A heading that stands in the line of its text, with the dash after it."""
_OF_TITLE = 0.6  # how many of the longer words of a title have a capital, at least


def _run_in_titles(meeting: Meeting) -> Iterator[Entry]:
    """Yield paragraphs that begin with a title and a dash, if most unnumbered items do."""
    entries = meeting.entries
    bare = {item.id for item in meeting.items if not item.number}
    items = [e for e in entries if e.kind is Kind.ITEM]
    dashed = sum((e.published or "").endswith(("–", "—", "-")) for e in items if e.item_id in bare)
    if dashed < _FEW_RUN_IN or 2 * dashed < len(items):
        return
    names = {fold(word) for person in meeting.people.values() for word in person.name.split()}
    said = (entry for entry in entries if entry.kind in (*_SAID, *MOVED) and entry.item_id is not None)
    begun = ((entry, _RUN_IN.match(entry.published or "")) for entry in said)
    found = [entry for entry, match in begun if match is not None and _is_title(match["title"], names)]
    under = Counter(entry.item_id for entry in found)
    found = [entry for entry in found if under[entry.item_id] < _LIST]
    yield from found if len(found) > 1 else ()


def _is_title(words: str, names: Container[str]) -> bool:
    """Whether words have the capitals of a title and do not begin with a name."""
    longer = [word for word in words.split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return bool(longer) and capitals >= _OF_TITLE * len(longer) and fold(words.split()[0]) not in names


_LIST = 4  # such paragraphs under one heading that are a list
_FEW_RUN_IN = 3  # headings in the line of their text, from which on a document is known to have such


_HERE = (Kind.PRESENT, Kind.REMOTE, Kind.ARRIVAL, Kind.SUBSTITUTE, Kind.PRESIDING)  # entries of who was there
FEW = 3
"""A list of so few people present is hardly complete."""


@dataclass
class _Checks:
    """The checks of one meeting."""

    meeting: Meeting

    @cached_property
    def here(self) -> frozenset[int]:
        """The ids of the people recorded as there, or named in the opening of the meeting."""
        entries = self.meeting.entries
        told = {p for e in entries if e.kind in _HERE for p in e.persons if isinstance(p, int)}
        opening = " ".join(e.published or "" for e in entries if e.kind is Kind.OPENED)
        names = {i: take_apart(person.name).surname for i, person in self.meeting.people.items()} if opening else {}
        return frozenset(told | {i for i, surname in names.items() if surname and surname in opening})

    @cached_property
    def listed(self) -> frozenset[int]:
        """The ids of the people in a list of those present."""
        kinds = (Kind.PRESENT, Kind.REMOTE)
        return frozenset(p for e in self.meeting.entries if e.kind in kinds for p in e.persons if isinstance(p, int))

    @cached_property
    def _members(self) -> frozenset[int]:
        """The ids of those there who may vote: people on no list count."""
        places = self.meeting.places
        return frozenset(p for p in self.here if p not in places or places[p].capacity.is_member)

    def name(self, person: int) -> str:
        """A person's name, quoted for a message."""
        return f"“{self.meeting.people[person].name}”"

    def _who_are(self, people: Sequence[int]) -> str:
        """The names of people before what they are."""
        return f"{full_list([self.name(p) for p in people])} {'is' if len(people) == 1 else 'are'}"

    def all(self) -> Iterator[Doubt]:
        """Yield all doubts: at most one about attendance, and one about the items."""
        yield from several_meetings(self.meeting)
        yield from joined([*self._presence(), *self._lists(), *self._people()])
        yield from joined([*_numbers(self.meeting), *overlooked_headings(self.meeting)])
        yield from self._strangers()
        yield from joined(lost_letters(self.meeting))
        decisions = list(overlooked_decisions(self.meeting))
        others = [*joined([*self._movers(), *unnamed_seconders(self.meeting)]), *self._votes()]
        if any(doubt.entry_id is None for doubt in decisions):  # all motions and votes are to be looked through
            yield from joined([*decisions, *others])
        else:
            yield from (*decisions, *others)

    # Who was there

    def _presence(self) -> Iterator[Doubt]:
        moved = {p for e in self.meeting.entries if e.kind in MOVED for p in e.persons if isinstance(p, int)}
        voted = {b.person_id for e in self.meeting.entries if e.vote is not None for b in e.vote.ballots}
        acting = (moved | voted) - self.here
        if not self.listed:
            yield Doubt(Sort.PRESENT, "No list of those present was found.")
        elif len(self.listed) < FEW <= len(acting):
            few = self._who_are(sorted(self.listed))
            yield Doubt(Sort.PRESENT, f"Only {few} listed as present, but {len(acting)} others move or vote.")
        seen = {p for e in self.meeting.entries if e.kind is Kind.PRESENT for p in e.persons}
        for entry in self.meeting.entries:
            both = [p for p in entry.persons if isinstance(p, int) and p in seen] if entry.kind in _AWAY else []
            if both:
                said = f"{self._who_are(both)} listed as present and as {_AWAY[entry.kind]}."
                yield Doubt(Sort.PRESENT, said, entry.id)

    def _lists(self) -> Iterator[Doubt]:
        """Yield doubts about lists of names near the top that were not read, and about boxes not ticked."""
        for entry in self.meeting.entries:
            if entry.kind is Kind.PRESENT and _BOX.search(entry.published or ""):
                said = "The list of those present has boxes that are not ticked: were all of them there?"
                yield Doubt(Sort.PRESENT, said, entry.id)
        top = [e for e in self.meeting.entries[:_TOP] if e.kind is Kind.NOTE and e.item_id is None]
        lines = [e for e in top if _is_titled_name(e.published or "")]
        if len(lines) >= FEW:
            first = f"the first “{short(lines[0].published or '')}”"
            said = f"{len(lines)} lines at the top are names, and were not read as a list, {first}."
            yield Doubt(Sort.PRESENT, said, lines[0].id)
        items = [item.id for item in self.meeting.items_taken[:FEW]]
        for entry in self.meeting.entries:
            if entry.item_id is not None and entry.item_id not in items:
                return
            if entry.kind is Kind.NOTE and not entry.persons and _is_list(words := entry.published or ""):
                yield Doubt(Sort.PRESENT, f"“{short(words)}” looks like a list of people, and was not read.", entry.id)

    def _people(self) -> Iterator[Doubt]:
        """Yield doubts about listed names that look like none, or two, and posts with a name; if many, one."""
        places = self.meeting.places
        found: list[Doubt] = []
        for entry in self.meeting.entries:
            if entry.kind not in _LISTED:
                continue
            listed = [p for p in entry.persons if isinstance(p, int)]
            names = {p: self.meeting.people[p].name for p in listed}
            for person in listed:
                post = places[person].post if person in places else ""
                if why := _why_odd(names[person], post, list(names.values())):
                    said = f"{self.name(person)} is listed as {_LISTED[entry.kind]}: {why}"
                    found.append(Doubt(Sort.PRESENT, said, entry.id))
        if len(found) < FEW:
            yield from joined(found)
        else:
            yield Doubt(Sort.PRESENT, f"Look through the lists of names: {len(found)} of them look like no names.",
                found[0].entry_id)  # fmt: skip

    def _heard(self) -> set[str]:
        """Return the last names of those whom a line alone names as speakers at a hearing."""
        from clerk_tui.importing.recognition.heading_siblings import names_speaker  # the commands do not wait for it

        lines = (e.published or "" for e in self.meeting.entries if e.kind is Kind.NOTE)
        return {line.partition(",")[0].split()[-1] for line in lines if "," in line and names_speaker(line)}

    def _strangers(self) -> Iterator[Doubt]:
        """Yield one doubt about speakers who are on no list, other than visitors."""
        away = {p for e in self.meeting.entries if e.kind in _AWAY for p in e.persons if isinstance(p, int)}
        titles = {item.id: item.title for item in self.meeting.items}
        told: dict[int, int] = {}
        words = ""
        heard = self._heard()
        for entry in self.meeting.entries if len(self.listed) >= FEW else ():
            words = entry.published or words
            for person in entry.persons if entry.kind in SPEECH else ():
                if isinstance(person, int) and person not in self.here | away | told.keys():
                    name, title = self.meeting.people[person].name, titles.get(entry.item_id or 0, "")
                    parts, last = set(map(folded, name.split())), name.split()[-1]
                    is_person = is_name(name, bare=False) and POST_WORDS.isdisjoint(parts)
                    is_told = re.search(rf"{re.escape(last)}\b(?:,| \(| of | from )", words) or last in title
                    if is_person and not (is_told or last in heard or _OF_GUESTS.search(f"{title} {words}")):
                        told[person] = entry.id
        spoke = ((p, e.id) for e in self.meeting.entries if e.kind in SPEECH for p in e.persons if isinstance(p, int))
        for person, at in islice(((p, at) for p, at in spoke if p in away - self.here), 1):
            yield Doubt(Sort.PEOPLE, f"{self.name(person)} speaks, but is listed as not there.", at)
        if told:
            others = f" and {len(told) - 1} more" if len(told) > 1 else ""
            speak, are = ("speaks", "is") if len(told) == 1 else ("speak", "are")
            first = next(iter(told))
            said = f"{self.name(first)}{others} {speak} and {are} on no list of those present."
            yield Doubt(Sort.PEOPLE, said, told[first])

    # Motions and votes

    def _movers(self) -> Iterator[Doubt]:
        if len(self.listed) < FEW:
            return
        told: dict[int, Doubt] = {}
        for entry in self.meeting.entries:
            for person in entry.persons if entry.kind in MOVED else ():
                if isinstance(person, int) and person not in self.here and person not in told:
                    role = "moved" if entry.persons[0] == person else "seconded"
                    said = f"{self.name(person)} {role} a motion, but is not listed as present."
                    told[person] = Doubt(Sort.MOVERS, said, entry.id)
        yield from told.values()

    def _votes(self) -> Iterator[Doubt]:
        """Yield a doubt for each odd vote, or one with the first if there are several."""
        found = [doubt for at in range(len(self.meeting.entries)) for doubt in joined(self._vote(at))]
        found += not_counted(self.meeting)
        if len(found) < 2:
            yield from found
        else:
            yield Doubt(Sort.VOTES, f"{len(found)} votes do not fit, the first: {found[0]}")

    def _vote(self, at: int) -> Iterator[Doubt]:
        entry = self.meeting.entries[at]
        vote = entry.vote
        if entry.kind is not Kind.VOTE or vote is None or vote.of_all:
            return
        after = self.meeting.entries[at + 1 : at + 2]
        if why := _why_not_adding_up(vote) or self._too_many(vote) or _why_contradicted(vote, after):
            yield Doubt(Sort.VOTES, why, entry.id)
        yield from self._voters(entry, vote)
        if entry.id in self._left_out:
            yield Doubt(Sort.VOTES, f"{self._left_out[entry.id]} is present, but not in this vote by name.", entry.id)

    def _too_many(self, vote: Vote) -> str:
        told = (vote.in_favour or 0) + (vote.against or 0) + (vote.abstained or 0)
        voters = {ballot.person_id for ballot in vote.ballots}
        officers = voters & self.here - self._members if self._members else ()  # a board's own treasurer
        may_vote = len(self._members or self.here) + len(officers)
        if len(self.listed) < FEW or told <= may_vote:
            return ""
        return f"{told} voted, but only {may_vote} members are listed as present."

    def _voters(self, entry: Entry, vote: Vote) -> Iterator[Doubt]:
        voters = [ballot.person_id for ballot in vote.ballots]
        twice = [person for person, count in Counter(voters).items() if count > 1]
        for person in twice:
            yield Doubt(Sort.VOTES, f"{self.name(person)} is named twice in this vote.", entry.id)
        strangers = [person for person in dict.fromkeys(voters) if person not in self.here]
        if strangers and len(self.listed) >= FEW:
            are = "is" if len(strangers) == 1 else "are"
            who = full_list([self.name(p) for p in strangers[:3]]) + (" and others" if len(strangers) > 3 else "")
            yield Doubt(Sort.VOTES, f"{who} voted, but {are} not listed as present.", entry.id)

    @cached_property
    def _left_out(self) -> dict[int, str]:
        """The one person, by vote id, whose absence from a vote by name is odd."""
        votes = [e for e in self.meeting.entries if e.vote is not None and len(e.vote.ballots) >= FEW]
        places, out = self.meeting.places, {}
        away = {p for e in self.meeting.entries if e.kind in _GONE for p in e.persons}
        members = {p for p in self.listed if p in places and places[p].capacity is Capacity.MEMBER}
        counts = Counter(p for e in votes if e.vote for p in {b.person_id for b in e.vote.ballots})
        usual = {p for p in counts if counts[p] == len(votes) - 1} if len(votes) > 2 else members
        for entry in votes:
            missing = usual - away - {b.person_id for b in entry.vote.ballots} if entry.vote else usual
            names = [self.meeting.people[p].name for p in missing]
            if len(missing) == 1 and take_apart(names[0]).surname not in (entry.published or ""):
                out[entry.id] = f"“{names[0]}”"
        return out


_OF_GUESTS = any_case(
    r"\b(?:public|deputations?|delegations?|forum|police|guests?|speakers?|visitors?|residents?|parishioners?|applicants?"
    r"|agent|objectors?|neighbours?|on behalf)\b"
)
"""Words of a passage, or title, in which visitors speak."""
_GONE = (Kind.DEPARTURE, Kind.ARRIVAL, Kind.DECLARATION)
_AWAY = {Kind.APOLOGIES: "having sent apologies", Kind.ABSENT: "absent"}
_LISTED = {Kind.PRESENT: "present", Kind.REMOTE: "present by remote link", Kind.APOLOGIES: "absent with apologies",
    Kind.ABSENT: "absent"}  # fmt: skip


def doubts_of(meeting: Meeting) -> tuple[Doubt, ...]:
    """The doubts about a meeting that was recognised: where facts contradict each other or are missing."""
    return tuple(_Checks(meeting).all())


# Names


_NO_PERSON = frozenset(
    """also apologies attendance attending present absent name names role title organisation organization none vacant
    quorum remote virtual members others chair clerk public position email action status""".split()
)
"""Words in lists of people that are no names."""
_MOST_NAMES = 3  # forenames and surname of one person; who has more is perhaps two people


def _why_odd(name: str, post: str, others: Sequence[str]) -> str:
    """Why a listed person may be none, or two; '' if nothing is odd."""
    bare = _bare(name)
    plain = [word for word in bare if not (len(word.strip(".")) == 1 or folded(word) in PARTICLES)]
    usual = Counter(len(_bare(other)) for other in others if other != name)
    is_word = bare == name.split() and len(bare) == 1 and len(bare[0]) > 2 and usual.total() >= FEW
    is_nobody = all(folded(word) in _NO_PERSON for word in bare)
    two = (
        _has_two_titles(name) or _has_two_titles(f"Mr {post}") or _PERSON_IN_POST.search(post),
        not is_nobody and (len(plain) > _MOST_NAMES or _TWO_INITIALLED.search(" ".join(bare))),
        _TWO_SHORTENED.fullmatch(name),
    )
    none = (
        is_nobody or ":" in name or any(map(_is_posts, name.split())),
        is_word and (bare[0].isupper() or usual[1] <= usual.total() // _RARE),
    )
    return "that may be two people." if any(two) else "that may be no person." if any(none) else ""


def _is_posts(word: str) -> bool:
    """Whether a word is a post in the plural: *Directors*."""
    plain = folded(word)
    return plain.endswith("s") and plain not in POST_WORDS and ends_post(plain[:-1])


_TWO_SHORTENED = regex(r"[A-Z][a-z]+ [A-Z]\.? [A-Z][a-z]+ [A-Z]\.?")  # *Jo B Al D*
_TWO_INITIALLED = regex(r"^[A-Z]\.?(?: [A-Z]\.?)* [^\s.]{2,} [A-Z]\.?(?: [A-Z]\.?)* [^\s.]{2,}")  # *B. Ash C. Elm*.
_PERSON_IN_POST = regex(r"\b(?:Mr|Mrs|Ms|Miss|Cllr|Councillor)\b\.? [A-Z]")

_BRACKETS = regex(r"\([^()]*\)")
_FEWEST_NAMES = 4
_BOX = regex(r"\[ \]|☐")
_TOP = 40  # entries among which those present are listed


def _is_titled_name(words: str) -> bool:
    """Whether a line is a title and a name: *Commissioner Ann Ash*."""
    parts = words.strip().split()
    count = next((n for n, part in enumerate(parts) if folded(part) not in ALL_TITLES), 0)
    name = parts[count:] if count else []
    return 0 < len(name) < 5 and is_name(" ".join(name)) and folded(name[0]) not in _NO_PERSON | POST_WORDS


def _is_list(words: str) -> bool:
    parts = [part.strip() for part in re.split(r"[,;]|\band\b|\t", _BRACKETS.sub(" ", words)[:600]) if part.strip(" .")]
    names = sum(is_name(part.strip(" .")) and len(part.split()) > 1 for part in parts)
    return names >= _FEWEST_NAMES and names >= 0.7 * len(parts)


def _has_two_titles(name: str) -> bool:
    """Whether a title follows a name: *Cllr Ash Mrs Elm*."""
    words = [folded(word) for word in name.replace("(", " ").split()]
    first = next((at for at, word in enumerate(words) if word not in PERSONAL), len(words))
    return any(word in PERSONAL for word in words[first:])


def _bare(name: str) -> list[str]:
    """The words of a name, without titles, letters and brackets."""
    apart = take_apart(re.sub(r"\([^)]*\)", " ", name))
    return [word for word in (*apart.forenames, *apart.surname.split()) if folded(word) not in LETTERS]


# Numbers of items


def _numbers(meeting: Meeting) -> Iterator[Doubt]:
    taken = [item for item in meeting.items_taken if not item.is_heading]
    if not taken:
        yield Doubt(Sort.ITEMS, "No item of the agenda was found.")
        return
    places = {e.item_id: e.id for e in reversed(meeting.entries) if e.kind is Kind.ITEM}
    for series in _series(taken):
        yield from _gaps(series, places)


_MOST_NUMBERS = 9999  # the number of an item, at most


class _Numbered(NamedTuple):
    """An item with its number, and the part of the number that counts."""

    item: AgendaItem
    number: Number
    at: int

    @property
    def place(self) -> int:
        """Its position in its series."""
        return self.number.values[self.at]

    @property
    def above(self) -> tuple[int, ...]:
        """What the numbers of its series have in common."""
        return (*self.number.values[: self.at], *self.number.values[self.at :][1:])


def _series(items: Sequence[AgendaItem]) -> Iterator[list[_Numbered]]:
    forms: dict[str, list[tuple[AgendaItem, Number]]] = defaultdict(list)
    for item in items:
        number = number_of(item.number)
        if number.values[-1:] > (_MOST_NUMBERS,):
            continue  # of a request or case, which do not follow each other
        if number.values and ("9" in number.form or number.form in "aA"):  # a Roman numeral may be a letter
            forms[number.form].append((item, number))
    for form, group in forms.items():
        at = counted_in([number.values for _, number in group], form)
        open_series: dict[tuple[int, ...], list[list[_Numbered]]] = {}
        for one in (_Numbered(item, number, at) for item, number in group):
            held = open_series.setdefault(one.above, [])
            goes_on = next((n for n, series in reversed([*enumerate(held)]) if series[-1].place + 1 == one.place), None)
            begins_again = bool(held) and one.place == 1 and (held[-1][-1].place > 1 or form in "aA")
            if goes_on is not None:  # after 1 and 2 of item 4 comes item 5
                yield from held[goes_on + 1 :]
                del held[goes_on + 1 :]
            elif not held or begins_again:
                held.append([])
            held[-1].append(one)
        yield from chain.from_iterable(open_series.values())


_SKIPPED = "IO"  # letters that lists leave out, as they look like figures
_MOST_MISSING = 6  # numbers that a doubt names


def _gaps(series: Sequence[_Numbered], places: dict[int | None, int]) -> Iterator[Doubt]:
    counts = Counter(one.place for one in series)
    numbers = sorted(counts)
    begins = numbers[0] <= 3 and len(numbers) > 1 and (len(numbers) > 2 or bool(series[0].above))
    missing = [n for n in range(1 if begins else numbers[0], numbers[-1]) if n not in counts]
    if series[0].number.form[-1].isalpha():
        missing = [n for n in missing if chr(n + 64) not in _SKIPPED]
    for one in series:
        if counts[one.place] > 1:
            counts[one.place] = 1
            yield Doubt(Sort.ITEMS, f"Two items have the number {one.item.number}.", places.get(one.item.id))
    if not missing:
        return
    after = next((one for one in series if one.place > missing[0]), series[0])
    told = [after.number.other(after.at, n) for n in missing[:_MOST_MISSING]]
    told = [one.lower() for one in told] if after.number.form == "a" else told
    told += ["others"] * (len(missing) > _MOST_MISSING)
    yield Doubt(Sort.ITEMS, f"There is no item {full_list(told, 'or')}.", places.get(after.item.id))


# Votes


def _why_not_adding_up(vote: Vote) -> str:
    figures = (vote.in_favour, vote.against, vote.abstained)
    choices = (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN)
    for choice, figure, words in zip(choices, figures, ("for", "against", "abstaining"), strict=True):
        named = len(vote.named(choice))
        if vote.is_named and figure is not None and figure != named and (named or choice is Choice.FOR):
            return f"The vote has {figure} {words}, but {named} names {words}."
    if not vote.in_favour and not vote.against:
        return "Nobody is counted for or against in this vote."
    return ""


def _why_contradicted(vote: Vote, after: Sequence[Entry]) -> str:
    ahead, kind = (vote.in_favour or 0) - (vote.against or 0), after[0].kind if after else None
    if kind is Kind.CARRIED and ahead < 0:
        return "This was carried, but more voted against it than for it."
    return "This was lost, but more voted for it than against it." if kind is Kind.LOST and ahead > 0 else ""


_MAY_NAME = regex(r"[A-Z]\w.*[A-Z\d]\w")


def not_understood(parts: Sequence[str]) -> Iterator[Doubt]:
    """Yield one doubt if parts of lists of people were not understood."""
    named = [part for part in parts if _MAY_NAME.search(part)]
    if named:
        more = f" and {len(named) - 1} more were" if len(named) > 1 else ": this was"
        yield Doubt(Sort.PRESENT, f"In a list of people, “{short(named[0])}”{more} not understood.")


def without_result(motions: Sequence[Entry]) -> Iterator[Doubt]:
    """Yield one doubt if motions with a mover and seconder were taken as carried without a printed result."""
    if motions:
        first = f"“{short(motions[0].text or '')}”"
        which = f"the motion {first}, and it was" if len(motions) == 1 else f"{len(motions)} motions, and they were"
        more = "" if len(motions) == 1 else f", the first: {first}"
        yield Doubt(Sort.DECISIONS, f"No result is printed for {which} taken as carried{more}.", motions[0].id)
