"""What stands between the items of a printed agenda and is none: papers that go with one, members under the roll, what
is said of an item, what only a page has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from clerk_tui.frozen import dataclass
from clerk_tui.lists.agenda import says_of_item
from clerk_tui.lists.markers import Marker, Style, is_next, starts
from clerk_tui.lists.names import is_name
from clerk_tui.lists.rows import NARROWEST, OPEN_END, WIDE, Row, widest_of
from clerk_tui.regex import any_case, regex

_PAPER = any_case(
    r"(?:(?:separate )?attachments?|att\.?|exhibits?|appendix|appendices|annex(?:es)?|enclosures?|transmittals?"
    r"|tabs?)(?:\W*(?:no\.?\s*)?(?:[A-Z]{1,2}|\d{1,3}|[ivx]{1,4})(?:\W.*)?|\W*)|(?:(?:reports?|minutes|append\w+"
    r"|attachments?|papers?|agenda)[\s\d,–-]*)+\(\d+(?:\.\d+)?\s?[km]b(?: pdf)?\)|.*\.(?:pdf|docx?|xlsx?"
    r"|pptx?)\W*(?:\(.*\))?(?:\s\d{1,3})?|staff reports?(?:\W.*)?|\d{1,2}\s+reports?|\w+ reports? [A-Z]"
)
"""The name of a paper: *Attachment A – Plan*, *4B - 12-12-22.pdf*, *Staff Report*."""
_FILE = any_case(r"(?:\w{1,3}\W+)?[\d\W_]*\.(?:pdf|docx?|xlsx?|pptx?)\W*")  # a file called by a number and a day alone
_LABEL = regex(r"(?P<label>[A-Z][\w’'/&-]*(?:\s[\w’'/&-]+){0,3})(?:\(s\))?\s*:(?:\s+(?P<said>\S.*))?")
_PAPERS = any_case(r"(?:attachments?|exhibits?)\s+(?P<said>\S.*)")  # a label without a colon
_SMALL = regex(r"[a-z]+[\s,;]")  # how a line begins that goes on with the page before
_NONE: Mapping[str, str | None] = MappingProxyType({"said": None})
_OF_DETAIL = any_case(
    r"(?:\w+ )?(?:recommend\w*|action)(?: (?:action|requested))?|(?:proposed|requested|suggested) (?:action|motion)"
    r"|summary|purpose|background|(?:fiscal|financial|budget) impact|rationale|(?:agenda )?item type|category"
    r"|applicants?|owners?|(?:project )?location|property|staff|(?:\w+ )?negotiat\w+(?: parties)?|attachments?"
    r"|estimated time|time estimate\b.*|ceqa"
)
"""A label of what is said of an item."""
_OF_BUSINESS = any_case(
    r"\b(?:reports?|presentations?|motions?|resolutions?|by-?laws?|ordinances?|discussions?|updates?|hearings?|review"
    r"|applications?|petitions?|deputations?|delegations?|minutes|items?|questions?|election|appointment|packet"
    r"|documents?)\b"
)
"""A word of what is done at a meeting."""
_ROLL = any_case(
    r"(?:to (?:take|call) the )?(?:roll(?: ?call)?(?: of (?:members|attendance))?|attendance|present"
    r"|members?(?:hip)?(?: present)?)\b.{0,30}"
)
_GROUNDS = any_case(r"(?:recommend|resol|that\b).{30,}:")  # a motion, after which letters are its parts
_NOTHING = any_case(
    r"\W*(?:for (?:noting|decision|information|discussion|approval|action)"
    r"|(?:none|nil|nothing)(?: (?:scheduled|received|reported|submitted|at this time|to report))?)\W*"
)
_SUMS = regex(r"(?:[\w’'&.-]+ ){0,4}(?:[($£€-]*\d[\d,]*\.\d\d\)?\s*){2,}")  # a row of a table of sums
_HAS_WORD = regex(r"[A-Za-z]{4}")  # what no time of day has
_TOLD = any_case(
    r"(?:please|notes?\s*:|if you|you (?:may|can|will|must)|members of the public (?:have|may|can|are|will|must))\b.*|.*(?:https?://|www\.).*|.*@\w+\.\w+.*"
    r"|(?:password|passcode|(?:meeting|access) (?:id|code)|user ?name|log-?in)\s*:.*"
    r"|(?:continued|deferred|carried (?:over|forward)|postponed) (?:from|to|until)\b.*[^:]"
    r"|(?:agenda )?items? (?:no\.? ?)?\d{1,3}\w? (?:shall|will|is|was|has|may|must|to be|be)\b.*"
    r"|.*(?:\(\d{3}\) ?\d{3}-\d{4}|\+\d{9,}|\bID\W{1,2}\d{3}).*"
)
"""What is said to the reader, and to nobody else."""
_FEWEST_SHAPES = 2
_FEWEST_LABELS = 2
_LONGEST_BRACKETED = 8  # words in brackets that a title may go on with
_FEWEST_NUMBERED = 3
_OF_PARTS = (Style.SMALL, Style.SMALL_ROMAN)
_FEWEST_WORDS = 5
_FEWEST_COUNTED = 3
_FEWEST_CAPITALS = 3  # rows


def beside_items(rows: Sequence[Row], markers: Sequence[Marker | None]) -> set[int]:
    """The indices of the rows that are no item nor part of a title; none where few have numbers, the `markers`."""
    if sum(marker is not None and marker.style not in _OF_PARTS for marker in markers) < _FEWEST_NUMBERED:
        return set()
    said = {*_under_labels(rows, markers), *_telling(rows, markers)}
    return _with_rest(rows, markers, said.union(_found(rows, markers, said)))


@dataclass(frozen=True)
class _Looks:
    """What rows of the list have in common."""

    widest: int
    labels: Counter[str]
    shapes: Counter[str]


def _found(rows: Sequence[Row], markers: Sequence[Marker | None], said: Container[int]) -> Iterator[int]:
    """The rows with which something begins that is no item, and is not `said` below a label."""
    labels = Counter(match["label"].casefold() for row in rows if (match := _LABEL.fullmatch(row.words)))
    looks = _Looks(widest_of(rows), labels, _shapes(rows, markers))
    capitals, named = _capitals(rows, markers), _with_same_number(rows, markers)
    item: Marker | None = None
    grounds: Style | None = None
    last = found = -1
    for at, row in enumerate(rows):
        if at in said:
            continue
        if at in capitals:
            yield at
        elif (marker := markers[at]) is not None:
            is_of_roll = item is not None and _ROLL.fullmatch(item.rest) and _is_member(marker)
            if marker.style is grounds or is_of_roll or at in named or _FILE.fullmatch(row.words):
                yield at
            else:
                item, last, grounds = marker, at, None
        else:
            grounds = Style.SMALL if _GROUNDS.fullmatch(row.words) else grounds
            is_title = item is not None and not item.rest.strip() and at == last + 1  # of a number that stands alone
            if item is not None and not is_title and _is_beside(rows, at, (item, last), looks, is_run=found == at - 1):
                found = at
            elif item is not None or not (_TOLD.fullmatch(row.words) or _is_prose(row)):
                continue
            yield at


def _with_same_number(rows: Sequence[Row], markers: Sequence[Marker | None]) -> set[int]:
    """The rows that begin with the number of the item above, where several items have one: the names of papers."""
    counted = [at for at, marker in enumerate(markers) if marker is not None]
    firsts = {at: match[1] for at in counted if (match := _FIRST.match(rows[at].text))}
    out = {at for above, at in pairwise(counted) if at in firsts and firsts.get(above) == firsts[at]}
    return out if len({firsts[at] for at in out}) >= _FEWEST_NUMBERED else set()


_FIRST = regex(r"(\d+)[.)]?\s")


def _is_beside(rows: Sequence[Row], at: int, item: tuple[Marker, int], looks: _Looks, *, is_run: bool) -> bool:
    """Whether a row begins something said of the `item` above. `is_run`: whether the row before is such a row, too."""
    row, before, head = rows[at], rows[at - 1], rows[item[1]]
    if says_of_item(row.words):
        return False  # the reader of lists puts it to the item
    return (
        (_is_remark(row, item[0]) and not _is_cited(before, row))
        or (_is_bracketed(row) and (row.is_apart or not is_wide(before, looks.widest)))
        or _is_said(row, head, _LABEL.fullmatch(row.words), looks.labels)
        or ((_begins(rows, at) or is_run) and looks.shapes[_shape(row)] >= _FEWEST_SHAPES + _is_plain(row, head))
        or (is_run and _goes_on_counting(rows, at))
        or (_is_sentence(row) and row.text.isupper() and row.indent > head.indent)
    )


_YOUR = any_case(r"\byour?\b")  # a word of what the public may do
_RESOLVES = any_case(r"(?:it was )?resolved\b.*")  # what stands over a decision


def _telling(rows: Sequence[Row], markers: Sequence[Marker | None]) -> Iterator[int]:
    """The rows of a numbered list inside an item that tells the public what to do, or what was decided."""
    item: Marker | None = None
    told: Marker | None = None
    ways: list[int] = []
    for at, (row, marker) in enumerate(zip(rows, markers, strict=True)):
        ways = ways_from(rows, at, item) if at > max(ways, default=-1) else ways
        if marker is None or at in ways:
            yield from (way for way in ways if way == at)
            continue
        is_told = _YOUR.search(row.words) or (at > 0 and _RESOLVES.fullmatch(rows[at - 1].words))
        begins = marker.style is Style.NUMBER and starts(marker) and is_told
        count = told.value + 1 if told and told.value else 0  # *2.a report* goes on with *1. the roof*
        goes_on = count and str(count) in (marker.number, marker.above) and not (item and is_next(item, marker))
        told = replace(marker, value=count or 1) if begins or goes_on else None
        item = item if told else marker
        if told:
            yield at


def ways_from(rows: Sequence[Row], first: int, item: Marker | None) -> list[int]:
    """The rows of a list with numbers, from the `first`, each of which names a way to take part, and most where to find
    it, below the `item`; none if another number of it is something else."""
    found: list[tuple[int, str]] = []
    for at in range(first, len(rows)):
        count = _COUNT.match(rows[at].text)
        if not (found or (count and count[1] == "1")):
            break
        if count and int(count[1]) == len(found) + 1:
            end = next((end for end in range(at + 1, len(rows)) if _LIKE.match(rows[end].text)), len(rows))
            words = " ".join(row.words for row in rows[at : min(end, at + _LONGEST_WAY)])
            if not (_WAY.match(words, count.end()) or _REACHED.search(words)):
                is_own = item is not None and item.value == len(found)
                found = found if is_own else []
                break
            found.append((at, words[count.end() :]))
        elif _LIKE.match(rows[at].text):
            break
    ways, reached = (sum(bool(find(words)) for _, words in found) for find in (_WAY.match, _REACHED.search))
    return [at for at, _ in found] if len(found) > 1 and 2 * min(ways, reached) >= len(found) else []


_COUNT = regex(r"\(?(\d{1,2})[.):]\s+(?=\S)")
_LIKE = regex(r"\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,5})[.):]+\s")
_LONGEST_WAY = 3  # rows
_WAY = any_case(
    r"(?:[\w/-]+\s){0,3}?(?:in[ -]person|attend|zoom|teams|webex|(?:tele)?phone|dial|call|e-?mails?|e-?comments?|write"
    r"|post|mail|online|internet|computer|web ?site|watch|listen|(?:live ?)?stream\w*|you ?tube|facebook|cable|channel"
    r"|radio|tv|television)\b"
)
"""How a way to take part in a meeting begins."""
_REACHED = any_case(
    r"https?:|www\.|\w@\w|\w\.(?:com|org|gov|net|edu|us|ca|uk)\b|\(?\d{3}\)?[ -]\d{3}[ -]\d{4}|\+\d{9}"
    r"|\b(?:meeting|webinar|access) (?:id|code)|passcode|\bchannel \d|\b(?-i:[A-Z]{2}) \d{5}\b"
)
"""Where somebody or something is reached: a link, a number of a telephone, a postal code."""


def _under_labels(rows: Sequence[Row], markers: Sequence[Marker | None]) -> Iterator[int]:
    """The rows below a label that stand where it says something of an item, farther in than the item is counted: all
    of them beside the label, a list that begins right below it, or else one paragraph."""
    column, end, indent = 0, -1, 0
    for at, row in enumerate(rows):
        if at < end and row.indent >= column > indent:
            yield at
            continue
        end = -1
        indent = row.indent if markers[at] is not None else indent
        label = _LABEL.fullmatch(row.words)
        papers = _PAPERS.fullmatch(row.text)
        said = row.cells[1] if len(row.cells) > 1 else (label or papers or _NONE)["said"]
        if (label and _OF_DETAIL.fullmatch(label["label"])) or papers:
            column, end = row.indent + (row.text.find(said) if said else 0), len(rows)
            if not said and at + 1 < end and markers[at + 1] is None:
                end = next((below for below in range(at + 2, end) if rows[below].is_apart), end)


def _is_remark(row: Row, item: Marker) -> bool:
    """Whether the words of a row tell that it is no item: a paper, *None*, something said to the reader, a member."""
    signs = (_PAPER, _NOTHING, _TOLD, _RESOLVES, _SUMS)
    has_roll = item.style not in _OF_PARTS and _ROLL.fullmatch(item.rest) is not None
    is_of_roll = has_roll and not (row.text.isupper() or _OF_BUSINESS.search(row.words))
    return any(sign.fullmatch(row.words) for sign in signs) or is_of_roll


def _is_cited(before: Row, row: Row) -> bool:
    """Whether a row that begins with the name of a paper goes on with a sentence: *attached as* | *Exhibit C*."""
    last = before.words.rsplit(None, 1)[-1].casefold()
    return last in OPEN_END and not row.is_apart and _PAPER.fullmatch(row.words) is not None


def _is_said(row: Row, item: Row, label: re.Match[str] | None, labels: Counter[str]) -> bool:
    """Whether a row says something of an item: *Property: Berth 93*."""
    if label is None or _OF_DETAIL.fullmatch(label["label"]):
        return label is not None
    is_often = labels[label["label"].casefold()] >= _FEWEST_LABELS + (label["said"] is None)
    return is_often and row.indent >= item.indent and not _OF_BUSINESS.search(label["label"])


def _is_member(marker: Marker) -> bool:
    """Whether a letter below the roll stands before a member: *A. Ann Ash, Mayor*."""
    name = marker.rest.partition(",")[0]
    return marker.style in (Style.CAPITAL, Style.SMALL) and is_name(name, bare=False) and not _ROLL.fullmatch(name)


def _begins(rows: Sequence[Row], at: int) -> bool:
    """Whether a row begins something, and goes on with nothing."""
    return rows[at].is_apart or rows[at - 1].words.endswith(".")


def _is_prose(row: Row) -> bool:
    """Whether a row above the first number is no heading."""
    words = re.sub(r"\([^()]*\)", "", row.words).split()
    if " ".join(words[:_FEWEST_NUMBERED]).isupper():  # a heading with what is said of it
        return False
    is_said = 2 * sum(word[0].islower() for word in words) >= len(words)
    return is_said and not row.has_bullet and len(words) > _LONGEST_BRACKETED


def _is_sentence(row: Row) -> bool:
    return row.words.endswith(".") and len(row.words.split()) >= _FEWEST_WORDS


def _goes_on_counting(rows: Sequence[Row], at: int) -> bool:
    """Whether a row below a paper is one of three or more that are the same but for their figures."""
    shape, before = _shape(rows[at]), rows[at - 1]
    is_run = [_shape(row) for row in rows[at : at + _FEWEST_COUNTED]] == [shape] * _FEWEST_COUNTED
    is_paper = _shape(before) == shape or (is_run and _PAPER.fullmatch(before.words) is not None)
    return is_paper and any(map(str.isdigit, shape))


def _shape(row: Row) -> str:
    return re.sub(r"\d+", "0", row.words.casefold())


def _is_plain(row: Row, item: Row) -> bool:
    """Whether a row has no figures and is not set in farther than its item."""
    return row.indent <= item.indent and not any(map(str.isdigit, row.text))


def _shapes(rows: Sequence[Row], markers: Sequence[Marker | None]) -> Counter[str]:
    """Below how many items rows stand that are the same but for their figures."""
    out: Counter[str] = Counter()
    below: set[str] = set()
    item: Row | None = None
    for row, marker in zip(rows, markers, strict=True):
        if marker is not None:
            item, below = row, set()
        elif item is not None and row.words[-1] != ":" and not _LETTER.match(row.text) and _HAS_WORD.search(row.text):
            if (shape := _shape(row)) not in below:
                out[shape] += 1
            below.add(shape)
    return out


_LETTER = regex(r"\(?[a-z][.)]\s")  # how a part begins


def _capitals(rows: Sequence[Row], markers: Sequence[Marker | None]) -> set[int]:
    """The rows of paragraphs in capitals that say more of an item whose title is not in capitals."""
    out: set[int] = set()
    item: Marker | None = None
    indent = 0
    for at, row in enumerate(rows):
        if at in out:
            continue
        if (marker := markers[at]) is not None:
            item, indent = marker, row.indent
        elif _LETTER.match(row.text):
            item = None
        elif item is not None and not item.rest.isupper() and row.indent > indent and not row.has_bullet:
            end = at
            while end < len(rows) and rows[end].text.isupper() and (end == at or not rows[end].is_apart):
                end += 1
            if end - at >= _FEWEST_CAPITALS:
                out |= set(range(at, end))
    return out


def _is_bracketed(row: Row) -> bool:
    """Whether a row is a remark in brackets, or begins one."""
    return row.text[0] == "(" and row.text[1:2].isupper() and len(row.words.split()) > _LONGEST_BRACKETED


def is_wide(row: Row, widest: int) -> bool:
    return widest >= NARROWEST and row.end >= WIDE * widest


def _with_rest(rows: Sequence[Row], markers: Sequence[Marker | None], found: Iterable[int]) -> set[int]:
    """What was found with the rows in which it goes on."""
    widest = widest_of(rows)
    out = set(found)
    for at in range(1, len(rows)):
        if at - 1 in out and markers[at] is None and _goes_on(rows, at, widest):
            out.add(at)
    return out


def _goes_on(rows: Sequence[Row], at: int, widest: int) -> bool:
    """Whether a row is more of the remark before it."""
    before, row = rows[at - 1], rows[at]
    is_new = (row.is_apart and not _SMALL.match(row.text)) or row.has_bullet
    is_quoted = before.text.startswith("“") and "”" not in before.text
    is_open = before.text.endswith((":", ",")) or before.words.rsplit(None, 1)[-1].casefold() in OPEN_END
    is_below_label = 0 <= before.text.find(":") < row.indent - before.indent
    is_headed = before.text.isupper() and not row.text.isupper()
    is_full = is_wide(before, widest) and (not row.text.isupper() or before.text.isupper())
    is_more = is_open or is_below_label or is_headed or is_full or row.text[:1].islower()
    return not is_new and (is_quoted or (row.indent >= before.indent and is_more))
