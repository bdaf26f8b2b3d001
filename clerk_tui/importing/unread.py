"""Finds what the text of minutes shows and the recognised meeting does not have: words of a decision of which none was
recorded, motions whose words look cut, headings that became no item, items that look like none.

One layout that was not understood makes many such places, so each sort is told once for the document, with how many
there are and the first of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from clerk_tui.importing.doubts import Doubt, Sort, short
from clerk_tui.lists.names import is_name
from clerk_tui.meeting import Choice, Entry, Kind, Meeting
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.record import Vote
from clerk_tui.regex import any_case, regex

MOVED = (Kind.MOTION, Kind.AMENDMENT)
_OUTCOMES = (Kind.VOTE, Kind.CARRIED, Kind.LOST)
_DECIDED = frozenset((*MOVED, *_OUTCOMES, Kind.CLAUSE, Kind.RECOMMENDATION, Kind.DEFERRED, Kind.REFERRED))


def overlooked_decisions(meeting: Meeting) -> Iterator[Doubt]:
    """What tells of decisions, movers and votes and was not read as such: one doubt, where there are several places."""
    found = [
        (told, list(places(meeting)))
        for told, places in (
            ("led to no decision here", _passages),
            ("may not be the words of the motion or decision", _cut),
            ("told of an outcome that was not recorded", _open),
            ("counted votes on no motion that was read", _alone),
        )
    ]
    if sum(len(places) for _, places in found) < 2:
        yield from (Doubt(Sort.DECISIONS, f"“{words}” {told}.", at) for told, places in found for at, words in places)
        return
    said = [f"{_quoted([words for _, words in places])} {told}" for told, places in found if places]
    yield Doubt(Sort.DECISIONS, f"Look through the decisions, movers and votes: {'; '.join(said)}.")


def _quoted(words: Sequence[str]) -> str:
    """*“Ash” and “Elm”*, *5 passages, the first “Ash”,*."""
    if len(words) < 3:
        return " and ".join(f"“{one}”" for one in dict.fromkeys(words))
    return f"{len(words)} passages, the first “{words[0]}”,"


# Words of decisions

_CUE = regex(
    r"\bRESOLVED\b|\bSECONDED\b|\b[Ss]econded\b(?!\s+to\b)|\b[Ii]t was (?:then )?(?:unanimously )?(?:agreed|resolved)\b"
    r"|\b[Mm]otion (?:was )?(?:carried|passed|lost|defeated)\b"
)
"""Words that are hardly ever printed where nothing was decided."""
_MAY_BE_CUE = regex(
    r"^\W*(?:Accepted|Approved|Agreed|Adopted|AGREED|APPROVED|Carried|Denied|Granted|Passed)\W*(?:$|unanimously\b|by\b|as\b)"
    r"|\b(?:[Aa]ll|[Ee]veryone) (?:(?:were|voted) )?in fav|\b[Vv]ote was unanimous|\b[Mm]ade? a motion\b"
    r"|\b(?:was|were) (?:all |duly |unanimously )?"
    r"(?:approved|accepted|adopted|agreed|(?:re-?)?elected|ratified|passed|tabled)"
    r"(?= and signed\b| unanimously\b| as (?:a|an|the)\b| by (?:a|the|all)\b| upon\b|[.;:]?$|[.;:]\s)"
    r"|\b(?:Council|Board|Members|Councill?ors|Trustees|Governors) (?:\w+ly )?(?:agreed|approved"
    r"|authori[sz]ed|resolved|ratified|decided|endorsed)\b"
)
"""Words of what was decided that may also tell of what others decided."""
_ELSEWHERE = regex(
    r"\b(?:unless|until|if|whether) the\b|\b(?:had|has|have) (?:\w+ )?been\b"
    r"|\b[Aa]t (?:its|their|the) (?:\w+ )?meeting\b"
)
"""Words of what was decided before, or by others."""
_OF_ABSENCE = any_case(r"\b(?:apolog(?:y|ies)|reasons? for absence)\b")  # what is accepted without a decision
_SAID = (Kind.NOTE, Kind.STATEMENT, Kind.ACTION)
_NEAR = 2  # entries before and after in which what the words tell may be recorded


def _passages(meeting: Meeting) -> Iterator[tuple[int, str]]:
    """The words that tell of a decision beside which none is recorded, each with its entry."""
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
        if cue is not None and not _is_told(entries, at):
            yield entry.id, _around(words, cue)


def _is_told(entries: Sequence[Entry], at: int) -> bool:
    """Whether a decision is recorded beside an entry."""
    end = next((n for n in range(at + 1, len(entries)) if entries[n].published), len(entries))
    near = entries[max(0, at - _NEAR) : end + _NEAR]
    return any(e.kind in _DECIDED and e.item_id == entries[at].item_id for e in near)


def _around(words: str, cue: re.Match[str]) -> str:
    """A cue with a few words on either side."""
    before, from_cue = (
        words[max(0, cue.start() - 60) : cue.start()].split(),
        words[cue.start() : cue.end() + 60].split(),
    )
    count = len(cue[0].split()) + 4
    start, more = "… " if len(before) > 3 else "", " …" if len(from_cue) > count else ""
    return f"{start}{' '.join([*before[-3:], *from_cue[:count]])}{more}"


# Motions

_OTHER_WORDS = any_case(
    r"\bseconded\b|\bsecond$|\b(?:was|is|were) made\b|\bI (?:motion|move)\b|\bmoves that\b"
    r"|\b(?:moved|proposed|motion) by\b|\S motion to\b|(?-i:\b[A-Z][a-z]+ ?/ ?[A-Z][a-z]+)$|\btime\W+\d\S*$"
    r"|^the following [^:]{3,80}$|^(?:this|these|it) \w+$|^it (?:was|is) (?:proposed|moved)\b"
    r"|^(?:by|of|from|with|and)\b|^(?:the )?(?:motion|proposal|resolution|recommendation)s? (?:was|were|is)\b"
)
"""What no motion says, but the sentence that tells of it."""
_LONGEST = 60


def _cut(meeting: Meeting) -> Iterator[tuple[int, str]]:
    """Motions and decisions whose words are part of something else: the title of the item, who moved them."""
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
"""What tells of what came of a motion."""
_REACH = 4  # entries after a motion in which what came of it is told


def _open(meeting: Meeting) -> Iterator[tuple[int, str]]:
    """Words of an outcome behind motions of which none is recorded."""
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
    """Motions whose words name whoever seconded them, and that have no seconder."""
    for entry in meeting.entries:
        if entry.kind in MOVED and len(entry.persons) < 2 and (cue := _SECONDS.search(entry.published or "")):
            yield Doubt(Sort.MOVERS, f"“{_around(cue.string, cue)}”: the motion has no seconder here.", entry.id)


_AGAINST = any_case(
    r"\babstain(?:ed|s|ing)\b|\bvoted (?:no|nay|against)\b|\bdissent(?:ed|ing)\b|\b(?:voted|voting) in opposition\b"
    r"|\brecused\b"
)
"""What tells of somebody who did not vote for something."""


def not_counted(meeting: Meeting) -> Iterator[Doubt]:
    """Words of who did not vote for something, beside a vote that has none but those for it."""
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


def _alone(meeting: Meeting) -> Iterator[tuple[int, str]]:
    """Votes before which no motion stands in their item that has none yet."""
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
    """Lines that look like the heads of meetings."""
    notes = dict.fromkeys((e.published or "").strip() for e in meeting.entries if e.kind is Kind.NOTE)
    heads = [words for words in notes if _HEAD.fullmatch(words)]
    if len(heads) >= _FEW_HEADS:
        said = f"{len(heads)} lines look like the heads of meetings, the first “{short(heads[0])}”"
        yield Doubt(Sort.HEAD, f"{said}: does the file hold several?")


_MOST_OF = 0.5
_LARGE = 0.8  # shares of the text before the first heading, and under one, that say that there are more headings
_PAGE = 2000  # letters of a page that is not full
_FEW_DECIDED = 3


def overlooked_headings(meeting: Meeting) -> Iterator[Doubt]:
    """What speaks for more, fewer or other headings than were found."""
    if all(item.is_heading for item in meeting.items_taken):
        return
    yield from _shares(meeting)
    yield from _no_items(meeting)
    yield from _next_number(meeting)
    for lines, why in (
        (_run_in(meeting), "with a dash may begin with a heading"),
        (_capitals(meeting), "in capitals may be a heading"),
    ):
        found = [short(entry.published or "") for entry in lines]
        many = "A line" if len(found) == 1 else f"{len(found)} lines"
        if found:
            yield Doubt(Sort.ITEMS, f"{many} {why}: “{found[0]}”.")


def _shares(meeting: Meeting) -> Iterator[Doubt]:
    """Where nearly all of the text stands before the first heading, or under one of several."""
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
    large = [item.title for item in items if sizes[item.id] > _LARGE * total]
    if large and len(items) > 1:
        yield Doubt(Sort.ITEMS, f"Most of the text stands under “{short(large[0])}”: headings may be missing.")


_COUNTING = regex(r"\d{1,3}[.)]?")
_COUNTED = regex(r"\W*(?P<number>\d{1,3})[.)]\s+\S")
_FEW_NUMBERS = 3


def _next_number(meeting: Meeting) -> Iterator[Doubt]:
    """A paragraph under the last item that has the number of the one to follow."""
    numbers = [int(item.bare_number) for item in meeting.items_taken if _COUNTING.fullmatch(item.bare_number)]
    if len(numbers) < _FEW_NUMBERS:
        return
    last = max(n for n, e in enumerate(meeting.entries) if e.kind is Kind.ITEM)
    for entry in meeting.entries[last:]:
        match = _COUNTED.match(entry.published or "") if entry.kind in _SAID else None
        if match is not None and int(match["number"]) == max(numbers) + 1:
            yield Doubt(Sort.ITEMS, f"“{short(entry.published or '')}” has the number of an item to follow.", entry.id)
            return


_MOST_NUMBERED = 0.7
_OFTEN = 3  # items without a number that have one title, from which on it is a label of their parts
_DAY = any_case(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b.*\bminutes\b.*"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+)?\d{1,2}\D{0,4}\s*[a-z]{3,9}\W*\d{4}\W*"
)
"""A day, or the line of one at the head of each page."""


def _no_items(meeting: Meeting) -> Iterator[Doubt]:
    """Items that look like none: named like the body, a person or a day; without number, where most have one."""
    items = [item for item in meeting.items_taken if not item.is_heading]
    body = fold(f"{meeting.head.council} {meeting.head.committee}")
    names = {fold(person.name) for person in meeting.people.values()}
    bare = [item for item in items if not item.number]
    often = Counter(fold(item.title) for item in bare)
    loose = bare if len(bare) > 1 and len(items) - len(bare) >= _MOST_NUMBERED * len(items) else []
    odd = [
        item
        for item in items
        if (len(item.title.split()) > 1 and fold(item.title) in body)
        or fold(re.sub(r"\([^)]*\)", "", item.title)) in names
        or _DAY.fullmatch(item.title)
        or item in loose
        or often[fold(item.title)] >= _OFTEN
    ]
    if not odd:
        return
    place = next((e.id for e in meeting.entries if e.kind is Kind.ITEM and e.item_id == odd[0].id), None)
    if len(odd) == 1:
        yield Doubt(Sort.ITEMS, f"“{short(odd[0].title)}” may be no item of the agenda.", place)
    else:
        said = f"“{short(odd[0].title)}” and “{short(odd[1].title)}”"
        of = said if len(odd) == 2 else f"{len(odd)} items, {said} first,"
        yield Doubt(Sort.ITEMS, f"{of} may be no items of the agenda.", place)


def _is_capitals(text: str) -> bool:
    letters = [c for c in re.sub(r"\([^)]*\)", "", text) if c.isalpha()]
    return len(letters) >= 6 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)


_NO_HEADING = regex(r"\d{3}|[_|@]")


def _capitals(meeting: Meeting) -> Iterator[Entry]:
    """Lines in capitals among items whose titles are in capitals, too."""
    titles = [_is_capitals(item.title) for item in meeting.items]
    last = max((n for n, e in enumerate(meeting.entries) if e.kind is Kind.ITEM), default=0)
    kinds = [entry.kind for entry in meeting.entries]
    first = next((n for n, kind in enumerate(kinds) if kind in (Kind.OPENED, Kind.ITEM)), 0)
    if sum(titles) < 2:
        return
    for entry in meeting.entries[first:last]:
        words = (entry.published or "").strip()
        if (
            entry.kind is Kind.NOTE
            and len(words) <= _LONGEST
            and len(words.split()) > 1
            and _is_capitals(words)
            and not _NO_HEADING.search(words)
            and not is_name(words.title())
        ):
            yield entry


_RUN_IN = regex(r"\W*(?P<title>[A-Z][^.:;,–—]{2,70}?)\s*(?:\s-|[–—])\s")
"""A heading that stands in the line of its text, with the dash after it."""
_OF_TITLE = 0.6  # how many of the longer words of a title have a capital, at least


def _run_in(meeting: Meeting) -> Iterator[Entry]:
    """Paragraphs that begin with a title and a dash, as most of those without a number do that became items."""
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
