"""Headings without numbers or with unusual ones, and the lists of people that are no headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clerk_tui.english.forenames import is_forename
from clerk_tui.english.numbering import Number, is_bullet, is_number, number_at, number_of, value
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.titles import (
    DECIDED,
    FEWEST,
    KNOWN,
    NO_ITEM,
    NO_PERSON,
    Heading,
    capitals_before,
    is_capitals,
    is_one_title,
    is_title,
    is_title_case,
    is_title_page,
    nothing_told,
    run_in,
    without_count,
    without_time,
)
from clerk_tui.lists.labels import label_of_heading, read_label
from clerk_tui.lists.listed import read_names
from clerk_tui.lists.names import is_name, is_titled
from clerk_tui.lists.roles import is_post_word
from clerk_tui.lists.rows import GAP, OPEN_END
from clerk_tui.lists.split_names import is_person, is_surely_person

_FORMAL = re.compile(r"(?:resolution|ordinance|bill|by-?law)\s+(?:no|of)\b|an ordinance|a resolution", re.IGNORECASE)
"""The title of a resolution: an item where it stands alone, and none where a motion to adopt it is told."""


@dataclass(frozen=True)
class Line:
    """A short line alone, or the title that a paragraph begins with."""

    heading: Heading
    kind: str
    """How it is set: *A* in capitals, *a* not so, *c* before a colon; or the sign after which text runs on."""
    is_told: bool
    """Whether text follows it."""
    is_known: bool


def unnumbered(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The headings of a source without numbers: lines that are set alike, each with text of its own, or of which
    several are titles that every agenda has; and titles that text runs on from."""
    start = _start(paragraphs)
    found = [one for at in range(start, len(paragraphs)) if (one := line_at(paragraphs, at)) is not None]
    kinds: dict[str, list[Line]] = defaultdict(list)
    for one in found:
        kinds[one.kind].append(one)
    chosen = [one for group in kinds.values() for one in _heading_lines(group, len(paragraphs), bool(start))]
    out = sorted((one.heading for one in chosen), key=lambda heading: heading.first) or _lone(paragraphs, start)
    if sum(one.is_known for one in chosen) < _FEWEST_KNOWN and (of_page := _of_page(paragraphs)):
        return of_page
    titles = Counter(heading.title.casefold() for heading in out)
    again = sum(count for count in titles.values() if count > 1)
    is_form = again >= _MANY_AGAIN * len(out)  # labels that are filled in for each item
    return [one for one in out if titles[one.title.casefold()] == 1] if is_form else out


def _lone(paragraphs: Sequence[Paragraph], start: int) -> list[Heading]:
    """The lines that alone may head something where nothing else does: each between the end of a sentence and another
    sentence, of which nearly all such lines are titles."""
    inside = range(max(start, 1), len(paragraphs) - 1)
    lines = [
        at
        for at in inside
        if paragraphs[at - 1].text.endswith((".", "”"))
        and not (paragraphs[at].mark or paragraphs[at].text.endswith((".", ":")))
        and _is_text(paragraphs[at + 1], is_entry=False)
    ]
    heads = [Heading("", without_time(paragraphs[at].text), at, at) for at in lines if may_head(paragraphs[at].text)]
    return heads if len(heads) >= max(2, _SHARE_TOLD * len(lines)) else []


def _of_page(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The heading of a saved page of one item: *Agenda item*, then its title."""
    for at, paragraph in enumerate(paragraphs[:40]):
        if re.fullmatch(r"agenda item:?", paragraph.text, re.IGNORECASE) and at + 1 < len(paragraphs):
            title = paragraphs[at + 1]
            return [Heading(value(title.mark), title.body, at, at + 1)]
    return []


_FEWEST_KNOWN = 2  # titles that every agenda has, from which on what is set as they are heads items, too
_FEWEST_ALONE, _FEWEST_RUN_ON = 4, 6
"""Lines alone, and titles that text runs on from, that make an agenda where hardly one is known."""
_SHARE_TOLD, _SHARE_RUN_ON = 0.7, 0.25
"""The share of lines set alike that have text of their own; of paragraphs that begin with a title."""


def _heading_lines(group: Sequence[Line], count: int, is_begun: bool) -> list[Line]:
    """Of lines set alike those that head something."""
    told = [one for one in group if one.is_told]
    known = sum(one.is_known for one in group)
    if group[0].kind in ":-":
        is_many = known >= _FEWEST_KNOWN or len(told) >= _SHARE_RUN_ON * count
        heads = [one.heading for one in group if not _NOTHING.match(one.heading.rest)]
        is_agenda = len(told) >= _FEWEST_RUN_ON - 2 * known and is_many and are_titles(heads, ":")
        return [one for one in group if one.is_told and (is_agenda or one.is_known)]
    fewest = {"a": _FEWEST_ALONE, "c": _FEWEST_ALONE, "A": 1 if is_begun else FEWEST}.get(group[0].kind, FEWEST)
    is_agenda = known >= _FEWEST_KNOWN or len(told) >= max(fewest, _SHARE_TOLD * len(group))
    return [one for one in group if (is_agenda and one.is_told) or one.is_known]


def line_at(paragraphs: Sequence[Paragraph], at: int) -> Line | None:
    """The line alone or the first words of a paragraph, where they may be a title."""
    paragraph = paragraphs[at]
    body, number = paragraph.body, value(paragraph.mark) if is_number(paragraph.mark) else ""
    is_entry = is_bullet(paragraph.mark) and not paragraph.depth
    if paragraph.is_row or (paragraph.mark and not number and not is_entry) or not body:
        return None
    body = _TIMED.sub("", body) if is_entry else body
    is_short = len(body.split()) <= (_LONGEST_SET if is_entry else _LONGEST) or is_title_case(body)
    is_open = (
        is_short
        and (": " not in body or is_one_title(body))
        and (not body.endswith(".") or KNOWN.match(body) is not None)
    )
    is_line = is_title(body) and (is_capitals(body) or is_open)
    parts = (None if is_capitals(body) else capitals_before(body)) or nothing_told(body)
    parts = parts or (None if is_line else title_before(paragraph) or dashed(body))
    if not parts and not is_line:
        return None
    title, rest = parts or (without_time(body).rstrip(" :"), "")
    is_known = KNOWN.match(_DASH.split(title)[0]) is not None
    if not is_known and (NO_ITEM.match(body) or read_label(body) or _SUM.search(title)):
        return None
    if _FORMAL.match(body) and any(p.text.endswith(":") for p in paragraphs[max(0, at - 3) : at]):
        return None
    is_person = is_titled(title) and not (_DASH.search(title) or is_capitals(title))
    is_of_whole = is_title_page(title) or _DATED.fullmatch(title)
    if is_person or (is_of_whole and not (is_entry or rest)) or not is_title(title):
        return None
    is_word = " " not in title and is_capitals(title) and (rest or not _WORD.fullmatch(title))
    if _ROLL_CALLED.search(title) or (is_word and not is_known):
        return None
    sign = body[len(title) :].lstrip()[:1]
    kind = (
        "A" if is_capitals(title) else "-" if rest and sign in "-–—" else ":" if rest else "c" if sign == ":" else "a"
    )
    kind = "•" if is_entry else kind
    is_cased = kind not in ("a", "c") or is_title_case(title) or " " not in title
    is_told = bool(rest) or _tells(paragraphs, at, _TEXT_WORDS if is_cased else _SUBHEADS_SENTENCE)
    return Line(Heading(number, title, at, at, rest), kind, is_told, is_known)


_TIMED = re.compile(r"^\([^()]{0,20}\bmin[^()]{0,12}\)\W*|\s*\(\d+ min\w*\)$", re.IGNORECASE)
"""How long an entry may take."""
_DASH = re.compile(r"\s[–—-]\s")
_ROLL_CALLED = re.compile(r"\b(?:ayes?|nays?|noes|yeas)\b", re.IGNORECASE)
_DATED = re.compile(r".*\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}\W*")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[/&’'-]){2,}:?")
_SUM = re.compile(r"[£$€@]|\d[.,/]\d")


_DASHED_OFF = re.compile(r"(?P<title>[A-Z][^.:?!,;–—]{2,60}?)\s+[–—-]\s*(?P<rest>[A-Z][a-z].*)", re.DOTALL)


def dashed(body: str) -> tuple[str, str] | None:
    """A title before a dash, and the few words after it: *Agenda – Approved as prepared.*"""
    match = _DASHED_OFF.fullmatch(body)
    return (match["title"], match["rest"]) if match else None


def _tells(paragraphs: Sequence[Paragraph], at: int, fewest: int) -> bool:
    """Whether text stands under a line, a sentence of `fewest` words or more, and the line is none of a list."""
    one, below = paragraphs[at], paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    if below is None or below.is_row or (below.mark and below.mark == one.mark and below.depth == one.depth):
        return False
    if one.mark or is_bullet(below.mark):
        return below.depth > one.depth or not below.mark or is_number(below.mark) != is_number(one.mark)
    is_listed = at > 1 and all(_IN_LIST.fullmatch(paragraphs[near].body) for near in (at, at - 1, at - 2))
    count = len(below.body.split())
    is_text = fewest == _TEXT_WORDS and (count >= _SUBHEADS_SENTENCE or (count >= fewest and below.body.endswith(".")))
    is_text |= (below.body.endswith(".") and _is_sentence(below.body)) or DECIDED.match(below.body) is not None
    return (_NOTHING.match(below.body) is not None or is_text) and not is_listed and not is_number(below.mark)


_TEXT_WORDS = 3
_NOTHING = re.compile(r"(?:none|nil|no|nothing|n/a)\b", re.IGNORECASE)
_IN_LIST = re.compile(r"(?:(?:[A-Z]\.?|[A-Z][\w’'-]*[a-z])[ ,]*){1,4}")  # a line of a list of names


def of_form(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The lines in capitals over a label that comes again under each of them, as in a form: *ROADS*, and *DISCUSSION*
    below; what stands beside one in a column is who tells of it."""
    again = Counter(p.text for p in paragraphs if not p.mark and len(p.text.split()) <= _LONGEST_LABEL)
    labels = {text for text, count in again.items() if count >= FEWEST and is_capitals(text)}
    out: list[list[Heading]] = [[]]
    for label in labels:
        above = [at for at in range(len(paragraphs) - 1) if paragraphs[at + 1].text == label]
        heads = [at for at in above if is_capitals(paragraphs[at].body) and paragraphs[at].text not in labels]
        if len(heads) == len(above):
            cells = [re.split(r"\s{3,}", paragraphs[at].lines[0].strip(), maxsplit=1) for at in heads]
            out.append([Heading("", cell[0], at, at, "".join(cell[1:])) for at, cell in zip(heads, cells, strict=True)])
    return max(out, key=len)


_LONGEST_LABEL = 3  # words of the label of a part of a form, at most
_MANY_AGAIN = 0.4  # the share of headings that come again, where these are labels and no items


def _start(paragraphs: Sequence[Paragraph]) -> int:
    """Where the business begins: at the call to order, or the roll call."""
    for at, paragraph in enumerate(paragraphs[:60]):
        if re.match(
            r"(?:\d+\.?\s*)?(?:call to order|roll call|opening of (?:the )?meeting)\b", paragraph.text, re.IGNORECASE
        ):
            return at
    labels = [
        at
        for at, p in enumerate(paragraphs[:40])
        if (label := read_label(p.text))
        and not (_is_sentence(label.rest) and not read_names(label.rest))
        and (label.rest or not _tells(paragraphs, at, _TEXT_WORDS))
    ]
    end = labels[0] if labels else -1
    for at in labels:
        end = at if at - end <= _NEAR else end
    return end + 1


_NEAR = 8  # how far apart the lists of who was there stand, at most


def _is_sentence(text: str) -> bool:
    """Whether words tell something: they have a verb, or end in a stop and are many."""
    return _TOLD.search(text) is not None or (text.endswith(".") and len(text.split()) >= _SUBHEADS_SENTENCE)


_LONGEST, _LONGEST_SET = 7, 16  # words of a line that is a heading, at most, and of one behind a bullet
_SUBHEADS_SENTENCE = 8  # words of a paragraph that tells something, at least


def under_titles(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """The short lines that head the parts of an item, from its first paragraph on, each with a sentence under it."""
    out: list[Heading] = []
    for heading, after in zip(found, [*(one.first for one in found[1:]), len(paragraphs)], strict=False):
        inside = range(heading.last + 1, after - 1)
        lines = [
            line_at(paragraphs, at) for at in inside if _is_text(paragraphs[at + 1], is_entry=bool(paragraphs[at].mark))
        ]
        heads = [one.heading for one in lines if one and one.kind in "aA•" and may_head(one.heading.title)]
        heads = [one for one in heads if len(one.title.split()) <= _LONGEST]
        is_begun = bool(heads) and heads[0].first == heading.last + 1 and not heading.rest
        if is_begun and (len(heads) > 1 or (paragraphs[heads[0].first].is_alone and is_title_case(heads[0].title))):
            out += heads
    return out


def _is_text(paragraph: Paragraph, *, is_entry: bool) -> bool:
    """Whether a paragraph is a sentence that tells something. `is_entry`: it stands under an entry of a list."""
    fewest = _SUBHEADS_SENTENCE // 2 if is_entry else _SUBHEADS_SENTENCE
    is_whole = len(paragraph.text.split()) >= fewest and paragraph.text.endswith((".", "”", ":"))
    return is_whole and not (paragraph.mark or paragraph.is_row)


def may_head(text: str) -> bool:
    """Whether words may head a part: they are no figures, name of somebody, motion, nor cut off in their midst."""
    is_of_one = is_titled(text) or (_INITIAL.search(text) is not None and is_name(text, bare=False))
    is_cut = text.rsplit(None, 1)[-1].casefold() in OPEN_END
    is_plain = _LETTERED.search(text) and not (FIGURES.search(text) or _NO_PART.match(text))
    return bool(is_plain) and not (is_of_one or is_cut) and is_title(text)


_LETTERED = re.compile(r"(?<!\w)[^\W\d_]{3}")
_INITIAL = re.compile(r"\b[A-Z]\.")
_NO_PART = re.compile(r"(?:sub-?|grand )?totals?\b|\W*that\b", re.IGNORECASE)  # a sum, and a motion
FIGURES = re.compile(r"[@£$€]|\d ?%|\d[.,/]\d")
"""Sums and the like: a line with them heads no item, but a statement of accounts."""


def rolls_in(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Paragraphs that are names, one each, under a label such as *Present:*; they may be numbered."""
    out: set[int] = set()
    is_under = is_run_on = is_set = False
    for at, paragraph in enumerate(paragraphs[:80]):
        words = without_count(paragraph.text)
        label = read_label(words) or (label_of_heading(words) if paragraph.is_heading else None)
        if label is not None:
            is_under, is_run_on, is_set = True, bool(label.rest), paragraph.is_heading
            continue
        is_heading = paragraph.level or (paragraph.is_heading and not (is_set and is_run_on))
        is_set_apart = at - 1 in out and is_capitals(paragraph.body) and not is_capitals(paragraphs[at - 1].body)
        is_heading = is_heading or is_set_apart or KNOWN.match(paragraph.body) is not None
        is_listed = not (is_heading or NO_PERSON.fullmatch(paragraph.body)) and (
            (len(paragraph.body) < _LONGEST_NAMED and bool(read_names(paragraph.body)))
            or (at - 1 in out and is_bullet(paragraph.mark) and len(paragraph.body) < _LONGEST_NAMED)
        )
        is_under &= is_listed or heads_group(paragraphs, at)
        is_under &= not (is_run_on and (paragraph.is_alone or paragraph.mark or KNOWN.match(paragraph.body)))
        is_under &= not (at - 1 in out and is_number(paragraph.mark) and not is_number(paragraphs[at - 1].mark))
        if is_under:
            out.add(at)
    return out


def heads_group(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line in a list of people is what those below it belong to: *Elm Residents’ Association*, and right
    below *Bo Ash, Secretary*."""
    part, below = paragraphs[at], paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    if below is None or part.mark or part.level or part.is_row or len(part.body) >= _LONGEST_NAMED:
        return False
    if (
        not part.body[:1].isupper()
        or part.body.endswith((".", ";", ","))
        or KNOWN.match(part.body)
        or (read_label(part.body) or label_of_heading(part.body)) is not None
    ):
        return False
    if any(GAP.search(line.strip()) for line in part.lines) or _TOLD.search(part.body):
        return False
    is_like_name = is_person(_AFTER_NAME.split(part.body)[0].strip()) or is_forename(part.body.split()[0])
    return _names_one(below) and not (is_like_name or is_titled(part.body) or "," in part.body)


def _names_one(paragraph: Paragraph) -> bool:
    """Whether a line begins with the name of somebody, and tells nothing of them but what they are."""
    name = _AFTER_NAME.split(paragraph.body)[0].strip()
    said = paragraph.body[len(name) :]
    number = number_at(paragraph.text)
    is_line = len(paragraph.body) < _LONGEST_NAMED and not (paragraph.level or (number and number.printed))
    is_one = " " in name and (is_surely_person(name) or (is_person(name) and any(map(is_post_word, said.split()))))
    return is_line and is_one and _TOLD.search(said) is None


_AFTER_NAME = re.compile(r"[,(]|\s[-–—]\s")
_LONGEST_NAMED = 90  # characters of a line that names one person, at most


_OF_FILES = re.compile(r"(?:[A-Z]{1,4}\s?\d{1,4}|\d{2,4})-\d{2,5}")
"""*13-189*, *PR136-15*: numbers of files, which stand before items and hardly anything else."""
_NO_CODED = re.compile(
    r"[^:]{0,80}:\s+That\b|(?:[A-Z][\w.’'-]*,? ){2,5}(?:discussed|spoke|moved)\b|(?:None|Nil|Approved)\b"
)
"""A motion, an outcome, or somebody who speaks or does something: *13-188 Bo Ash, Alder, discussed the heights*."""
_MOST_CODED = 26  # words of a title after such a number, at most


def under_numbers(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """Headings whose number is that of an item found before them with a letter added, *4.1.a Drawings* and *4-A.
    Drawings* under 4, or the only ones with that number, lettered from *A*; and those with numbers of files that count
    upwards, or stand right under a heading: *(13-189) Drawings*."""
    taken = {at for heading in found for at in range(heading.first, heading.last + 1)}
    out: list[Heading] = []
    numbers = {heading.number: heading.first for heading in reversed(found)}
    coded: list[tuple[int, Number, str, str]] = []
    letters: dict[str, str] = defaultdict(str)
    for at, paragraph in enumerate(paragraphs):
        number = None if paragraph.is_row or at in taken else number_at(paragraph.text) or _filed(paragraph.text)
        if number is not None and number.end < len(paragraph.text) and any(map(str.isdigit, number.printed)):
            bare = number.printed.rstrip(_LETTERS + _LETTERS.lower())
            letter = number.printed[len(bare) :].upper()
            coded.append((at, number, bare.rstrip(".-"), letter))
            letters[coded[-1][2]] += letter
    begun = sum(one[:1] == "A" for one in letters.values())
    files = _counted_files([bare for _, _, bare, letter in coded if _OF_FILES.fullmatch(bare) and not letter])
    for at, number, bare, letter in coded:
        is_begun = (len(letters[bare]) > 1 or begun > 1) and _LETTERS.startswith(letters[bare])
        is_under = letter and (numbers.get(bare, at) < at or is_begun)
        is_lone = at - 1 in taken and number.mark[:1] == "(" and _OF_FILES.fullmatch(bare) is not None
        is_file = not letter and (bare in files or is_lone)
        title, last = paragraphs[at].text[number.end :], at
        if is_under and _REFERENCE.fullmatch(title) and at + 1 < len(paragraphs) and not paragraphs[at + 1].mark:
            title, last = paragraphs[at + 1].text, at + 1
        parts = (title, "") if is_title(title) else _first_words(title, is_file or "-" in number.printed)
        if (is_under or is_file) and parts is not None and not _is_told(title):
            out.append(Heading(number.printed, without_time(parts[0]).rstrip(" ."), at, last, parts[1]))
    return out


_REFERENCE = re.compile(r"\d{4}-\d{2,6}\W*")
"""The number of a file where the title of an item would stand: *7-A 2031-0412*, the title in the line below."""


def _filed(text: str) -> Number | None:
    """The file number at the beginning of words, with no sign between: *B41-22 Drawings*."""
    match = _OF_FILES.match(text)
    is_alone = match is not None and text[match.end() : match.end() + 2].lstrip().isupper()
    return replace(number_of(match[0]), end=match.end() + 1) if match and is_alone else None


def _is_told(text: str) -> bool:
    """Whether words after such a number are no title: they tell what was moved, decided, said or done."""
    return _NO_CODED.match(text) is not None


def _counted_files(files: Sequence[str]) -> set[str]:
    """Numbers of files that are those of items: two or more of one sort, each once, of which most go on from the one
    before: some may be taken before their turn."""
    sorts: dict[str, list[str]] = defaultdict(list)
    for one in files:
        sorts[one.rstrip("0123456789-")].append(one)
    out: set[str] = set()
    for sort in sorts.values():
        steps = [before < after for before, after in pairwise(sort)]
        if len(sort) > 1 and sum(steps) >= _SHARE_COUNTED * len(steps):
            out |= set(sort)
    return out


_SHARE_COUNTED = 0.6


def _first_words(text: str, is_file: bool) -> tuple[str, str] | None:
    """The first sentence of a paragraph as its title, and the rest. After the number of a file (`is_file`) it is often
    the long title of an ordinance: only its first words are looked at."""
    first = sentences(text)[0]
    seen = " ".join(first.split()[:_MOST_CODED]).rstrip(",;") if is_file else first
    is_short = is_title(seen.rstrip(".")) and len(seen.split()) <= _MOST_CODED
    return (first.rstrip("."), text[len(first) :].strip()) if is_short else None


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def title_before(paragraph: Paragraph) -> tuple[str, str] | None:
    """A short title before a colon or a dash, and the text that runs on from it."""
    body = paragraph.body
    if (bare := _DASH_AT_END.fullmatch(body)) is not None:
        return bare["title"], ""
    parts = run_in_title(body) if paragraph.mark or ":" in body[:60] else _dashed_title(body)
    if parts is not None and (found := _BEFORE_SPEAKER.match(parts[0])) and is_person(parts[0][found.end() :]):
        parts = found["title"], body[found.end() :]
    return parts if parts is not None and len(parts[0].split()) <= _MOST_RUN_IN and not is_titled(parts[0]) else None


_BEFORE_SPEAKER = re.compile(r"(?P<title>.{3,}?)\s[–—-]\s")
"""*Quay – Jo Ash: She spoke*: the title ends at the dash before somebody’s name."""
_MOST_RUN_IN = 9
_DASH_AT_END = re.compile(r"(?P<title>[A-Z][\w/&’' ]{3,48}?)\s*[–—-]")
"""*Building and grounds –*, of which nothing is told."""


def are_titles(heads: Sequence[Heading], sign: str) -> bool:
    """Whether words before a colon or a dash are titles of parts: hardly one comes again, as the names of speakers do,
    and sentences follow, not numbers of telephones, nor the titles of letters after a dash or behind a bullet."""
    titles = {heading.title for heading in heads}
    told = sum(len(heading.rest.split()) >= _FEWEST_TOLD for heading in heads)
    verbs = sum(_is_sentence(heading.rest) for heading in heads)
    is_told = told * 2 >= len(heads) and (sign != "-" or verbs * 3 >= len(heads) * 2)
    speak = sum(is_name(h.title, bare=False) and _SHE.search(h.rest) is not None for h in heads)
    return len(titles) * 4 >= len(heads) * 3 and is_told and speak * 2 < len(heads)


_FEWEST_TOLD = 4  # the fewest words of a sentence after a heading in the same line
_DASHED = re.compile(r"(?P<title>[A-Z0-9][^.:?!,;]{2,48}?)(?:\s+[–—-]+|[–—-])\s+(?=[A-Z“\"0-9]|(?:[a-z]\S* ){6})")
_SHE = re.compile(r"(?:^|[.!?]\s+)(?:He|She)\b")
"""A sentence of what is told of a person by whose name it begins: *Jo Ash: She spoke of the mill*."""
_TOLD = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|be|been|[a-z]{3,}ed)\b", re.IGNORECASE)
"""What stands in a sentence, and hardly in the title of a letter."""


def _dashed_title(text: str) -> tuple[str, str] | None:
    """A short heading before a dash, and the text that runs on from it: *Grass cutting – The contractor …*."""
    match = _DASHED.match(text)
    if match is None or not (parts := run_in_title(text)):
        return None
    title, rest = match["title"].strip(), text[match.end() :].strip()
    return (title, rest) if parts[0] == title else None


_BALLOT = re.compile(r"(?:aye|yes|yea|nay|no|abstain\w*|absent|present|for|against)\W*", re.IGNORECASE)
_SUM = re.compile(r"\W*(?:[A-Z]{3} )?[£$€]\s?\d")
_CODE = re.compile(r"\S*\d\S*[/-]\S*")


def run_in_title(text: str) -> tuple[str, str] | None:
    """A heading and the text that runs on from it; None where that is a vote, a sum or a list of people."""
    parts = run_in(text)
    if parts is not None and (_BALLOT.fullmatch(parts[1]) or _SUM.match(parts[1])):
        return None
    if parts is None or len(parts[0].split()) > 11 or _CODE.match(parts[0]) or read_label(text) or len(parts[0]) < 3:
        return None
    return parts
