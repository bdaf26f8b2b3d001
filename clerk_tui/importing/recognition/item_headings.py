"""Which paragraphs head an item of the agenda, whatever way a body numbers its items or does not; and the lists of
people that are no headings.

Where most of a run of numbers or letters head something, the rest of it does, too. *A run* is of one form (`3.`, `b)`,
`5-A`, `201/18`) and counts upwards by one; a run may stand inside another, between two of its numbers.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise, takewhile

from clerk_tui.english.numbering import Number, is_bullet, is_next, is_number, number_at, number_of, value, year_last
from clerk_tui.english.titles_and_forenames import is_forename
from clerk_tui.importing.recognition import decision_rules as rules
from clerk_tui.importing.recognition.attendance import HEAD, closing
from clerk_tui.importing.recognition.heading_layout import styled
from clerk_tui.importing.recognition.heading_siblings import (
    find_requests,
    names_speaker,
    outline,
    set_apart,
    with_siblings,
)
from clerk_tui.importing.recognition.heading_text import (
    DECIDED,
    FEWEST,
    KNOWN,
    NO_ITEM,
    NO_PERSON,
    Heading,
    is_capitals,
    is_one_title,
    is_part,
    is_parted_by_colon,
    is_title,
    is_title_case,
    is_title_page,
    is_titled_name,
    run_in,
    sentences,
    split_capitals,
    split_done,
    split_interests,
    split_nothing,
    split_post,
    split_usual_nothing,
    stopped,
    without_count,
    without_time,
)
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.lists.labels import label_of_heading, label_of_title, read_label, title_and_list
from clerk_tui.lists.name_words import is_name, is_person, is_post_word, is_surely_person
from clerk_tui.lists.people_rows import after_initials
from clerk_tui.lists.person import read_names
from clerk_tui.lists.rows import GAP, OPEN_END, is_date
from clerk_tui.meeting.people import fold
from clerk_tui.regex import any_case, regex

_SHARE = 0.6  # the share of a run that heads something, from which on the rest of it does
_LONGEST_SENTENCE = 30  # words of a sentence that is an item alone, at most
_WIDEST = 3  # the widest gap between one number and the next where they have the year (*201/18*)
_NEXT_BELOW = 2  # how far below a heading its first part stands, where a label of a list stands between
_SHORT = 9  # the same of one whose words have no capitals
_LONG_WORD = regex(r"[^\W\d_]{3,}")
_FEW_TOLD = 5  # words of a paragraph that tells something, at least
_FEWEST_KNOWN = 2  # titles that every agenda has, from which on what is set as they are heads items, too
_FEWEST_ALONE, _FEWEST_RUN_ON = 4, 6  # lines alone, and run-in titles, that make an agenda where hardly one is known
_SHARE_TOLD, _SHARE_RUN_ON = 0.7, 0.25  # the share of lines set alike with text; of paragraphs that begin with a title
_LONGEST_LABEL = 3  # words of the label of a part of a form, at most
_MANY_AGAIN = 0.4  # the share of headings that come again, where these are labels and no items
_NEAR = 8  # how far apart the lists of who was there stand, at most
_LONGEST, _LONGEST_SET = 7, 16  # words of a line that is a heading, at most, and of one behind a bullet
_SUBHEADS_SENTENCE = 8  # words of a paragraph that tells something, at least
_SHARE_COUNTED = 0.6
_LONGEST_ROLL, _LONGEST_NAME = 1500, 6  # characters, words


@dataclass(frozen=True)
class _Member:
    """A paragraph with a number, and the title that it may have."""

    at: int
    number: tuple[int, ...]
    printed: str
    body: str
    title: str
    rest: str
    is_bold: bool
    """Whether all of it is."""


def completed(paragraphs: Sequence[Paragraph], found: Sequence[Heading], rolls: Collection[int]) -> list[Heading]:
    """The headings `found`, and those that runs of numbers show to be missing, in order."""
    have = {heading.first: heading for heading in found}
    if not have:
        return list(found)
    start, end = min(have), _end(paragraphs)
    for runs in _runs(paragraphs, rolls):
        for run in runs:
            have |= {heading.first: heading for heading in _fill_gaps(run, have)}
        inside = [run for run in runs if start < run[0].at < end]
        wholes = {number_of(heading.number).values for heading in have.values() if heading.number}
        alone = [run[0] for run in inside if len(run) == 1 and run[0].printed[0].isupper()]  # no list has them
        several = [run for run in inside if len(run) > 1 or run[0].number[:-1] in wholes]
        for run in [*several, alone]:
            have |= {heading.first: heading for heading in _titled_members(paragraphs, run, have)}
        have |= {heading.first: heading for heading in _headings_alike(paragraphs, inside, have)}
    return sorted(have.values(), key=lambda heading: heading.first)


def _headings_alike(
    paragraphs: Sequence[Paragraph], runs: Sequence[Sequence[_Member]], have: Mapping[int, Heading]
) -> list[Heading]:
    """Further headings in runs that begin again under one heading after another, if most of their members are."""
    lasts = {heading.last for heading in have.values()}

    def is_under(one: _Member) -> bool:
        at, last = one.at, max((last for last in lasts if last < one.at), default=-1)
        is_label = bool(one.rest) or at - last == 1 or len(paragraphs[at - 1].text.split()) <= _LONGEST
        is_near = at - last <= _NEXT_BELOW and is_label
        return is_near or not any(paragraphs[one].text.endswith(":") for one in range(last + 1, at))

    runs = [run for run in runs if run[0].number[-1] == 1 and is_under(run[0])]
    heads = [sum(one.at in have for one in run) for run in runs]
    among = [len(run) for run, count in zip(runs, heads, strict=True) if count]
    if not among or sum(heads) < _SHARE * sum(among):
        return []
    whole = [run for run in runs if all(one.title and not _is_none(one) for one in run)]
    return [_heading(one) for run in whole for one in run if one.at not in have]


def _is_none(one: _Member) -> bool:
    """Whether a member cannot be a heading."""
    if KNOWN.match(one.title) or split_post(one.title):
        return False
    return bool(one.title) and (is_date(one.title) or NO_ITEM.match(one.title) is not None)


_CLOSED = any_case(
    r"(?:\d+\.? )?(?:(?:the )?meeting (?:was )?(?:closed?|adjourned|ended|concluded|finished)\b|adjourn(?:ed|ment)\b"
    r"|close of meeting|signed\b|respectfully submitted)"
)


def _end(paragraphs: Sequence[Paragraph]) -> int:
    """The index where the meeting is over; numbers after it belong to an appendix."""
    return max((at for at, p in enumerate(paragraphs) if _CLOSED.match(p.body)), default=len(paragraphs))


def _runs(paragraphs: Sequence[Paragraph], rolls: Collection[int]) -> Iterator[list[list[_Member]]]:
    """Yield the runs of numbers in a source, those of each form together."""
    forms: dict[tuple[str, str, int], list[_Member]] = defaultdict(list)
    for at, paragraph in enumerate(paragraphs):
        if at not in rolls and not paragraph.is_row and (number := number_at(paragraph.text)):
            if not number.values or number.end == len(paragraph.text):
                continue
            for one in number.readings():
                body = paragraph.text[one.end :].strip()
                member = _Member(at, one.values, one.printed, body, *_title_of(body), paragraph.is_bold)
                forms[(one.form, one.mark.partition(one.printed)[2], paragraph.depth)].append(member)
    for (form, _, _), group in forms.items():
        numbers = year_last([one.number for one in group], form)
        counted = [replace(one, number=number) for one, number in zip(group, numbers, strict=True)]
        yield [_with_run_in_titles(run) for run in _split_runs(counted)]


def _with_run_in_titles(run: list[_Member]) -> list[_Member]:
    """A run, with titles cut at a dash or colon if most have one: *a) Roads – The Clerk*."""
    parts = [run_in_title(one.body) for one in run]
    if not run[0].printed.islower() or 2 * sum(part is not None for part in parts) <= len(run):
        return run
    return [replace(one, title=part[0], rest=part[1]) if part else one for one, part in zip(run, parts, strict=True)]


def _split_runs(group: Sequence[_Member]) -> list[list[_Member]]:
    """Members of one form, split into runs: a number joins the innermost run that it continues."""
    runs: list[list[_Member]] = []
    open_runs: list[list[_Member]] = []
    for one in group:
        while open_runs and not _is_next(open_runs[-1][-1], one):
            if one.number[-1] == 1 or not any(_is_next(run[-1], one) for run in open_runs):
                break
            open_runs.pop()
        if open_runs and _is_next(open_runs[-1][-1], one):
            open_runs[-1].append(one)
        else:
            runs.append([one])
            open_runs.append(runs[-1])
    return [run for run in runs if len(run) > 1 or run[0].number[-1] == 1]


def _is_next(before: _Member, one: _Member) -> bool:
    step = one.number[-1] - before.number[-1]
    return before.number[:-1] == one.number[:-1] and (0 <= step <= _WIDEST if "/" in one.printed else step == 1)


def _title_of(body: str) -> tuple[str, str]:
    """The title that a paragraph is or begins with, '' if there is none, and the text after it."""
    body = body.lstrip("*")
    if (parts := split_interests(body) or split_post(body) or title_and_list(body)) is not None:
        return parts
    if label_of_title(body) is not None:
        return body.strip(" :."), ""
    is_all_title = is_title(body) and not is_parted_by_colon(body)
    title, rest = (body, "") if is_all_title else run_in(body) or stopped(body) or ("", "")
    title, label = title.strip(" :."), read_label(body)
    is_other = is_titled_name(title) or (label and label.rest) or not any(map(str.isalpha, title))
    return ("", "") if is_other else (title, rest.strip())


def _fill_gaps(run: Sequence[_Member], have: dict[int, Heading]) -> list[Heading]:
    """Further headings in a run whose members are mostly headings: those between two, and titles at either end."""
    places = [place for place, one in enumerate(run) if one.at in have]
    if len(places) < 2:
        return []
    first, last = places[0], places[-1]
    if len(places) < _SHARE * (last - first + 1):
        return []
    is_lettered = run[0].printed[-1:].isalpha()
    chosen = [one for one in (_over_text(run, have) if is_lettered else run) if run[first].at <= one.at < run[last].at]
    is_set, is_coded = all(run[place].is_bold for place in places), "/" in run[0].printed
    if run[0].number[-1] == 1 or is_coded:
        chosen += [one for one in run[:first] if one.title or is_coded or (one.is_bold and is_set)]
    later = {heading.number for at, heading in have.items() if at > run[last].at}
    chosen += takewhile(
        lambda one: (one.title or (one.is_bold and is_set)) and one.printed not in later, run[last + 1 :]
    )
    return [_heading(one) for one in chosen if one.at not in have and _is_short(one)]


def _over_text(run: Sequence[_Member], have: Collection[int]) -> list[_Member]:
    """The members of a run with a title, or of one sentence between others, each over its text. `have`: headings."""
    ats, titled = {*have, *(one.at for one in run)}, [one.at for one in run if one.title]
    first, last = min(titled, default=0), max(titled, default=0)
    alone = (one for one in run if one.at + 1 not in ats and len(sentences(one.body)) == 1 and _is_short(one))
    is_counted = len({one.number for one in run}) == len(run)
    between = {one.at for one in alone if is_counted and first < one.at < last and one.at - 1 not in ats}
    return [one for one in run if one.title or one.at in between]


def _is_short(one: _Member) -> bool:
    return bool(one.title) or len(sentences(one.body)[0].split()) <= (2 if one.is_bold else 1) * _LONGEST_SENTENCE


def _heading(one: _Member) -> Heading:
    title = one.title or sentences(one.body)[0]
    rest = one.rest if one.title else one.body[len(title) :].strip()
    return Heading(one.printed, without_time(title).rstrip(" .:"), one.at, one.at, rest)


def _titled_members(paragraphs: Sequence[Paragraph], run: Sequence[_Member], have: dict[int, Heading]) -> list[Heading]:
    """Further headings in a run: members with a title, if most have one and text follows most of them."""
    if not run or paragraphs[run[0].at].depth:
        return []
    is_counted = len({one.number for one in run}) == len(run)
    told_of = [one for one in run if one.title and _has_text(paragraphs, one, {one.at for one in run})]
    titled = [one for one in run if one.title and _is_plain(one, is_counted and one in told_of) and not _is_none(one)]
    told = sum(one in told_of for one in titled)
    different = len({one.title for one in titled})
    least = 1 if len(run[0].number) > 1 else 2
    if different < max(least, _SHARE * len(run)) or told < _SHARE * len(titled):
        return []
    return [_heading(one) for one in _over_text(run, have) if one.at not in have and not _is_none(one)]


def _has_text(paragraphs: Sequence[Paragraph], one: _Member, run: Collection[int]) -> bool:
    """Whether text follows the title of a member, in its line or below."""
    below = paragraphs[one.at + 1].body if one.at + 1 < len(paragraphs) and one.at + 1 not in run else ""
    fewest = 1 if one.printed.isupper() else 2 if len(one.title.split()) < _FEW_TOLD else _FEW_TOLD
    return (bool(one.rest) and "://" not in one.rest) or len(below.split()) >= fewest or bool(_NOTHING.match(below))


def _is_plain(one: _Member, is_told: bool) -> bool:
    """Whether a title has at least one long word, and is short or in title case, or the whole line over its text."""
    is_line = (
        is_told and one.printed[-1:].isalpha() and not (one.rest or one.body.endswith(".") or FIGURES.search(one.title))
    )
    is_short = len(one.title.split()) <= _SHORT or is_title_case(one.title) or is_line
    return _LONG_WORD.search(one.title) is not None and is_short


_FORMAL = any_case(r"(?:resolution|ordinance|bill|by-?law)\s+(?:no|of)\b|an ordinance|a resolution")
"""The title of a resolution: an item where it stands alone, and none where a motion to adopt it is told."""


@dataclass(frozen=True)
class Line:
    """A short line alone, or the title that a paragraph begins with."""

    heading: Heading
    kind: str
    """How it is set: *A* in capitals, *a* not so, *c* before a colon; or the sign, or tab, after which text runs on."""
    is_told: bool
    """Whether text follows it."""
    is_known: bool


def unnumbered(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The headings of a source without numbers: lines set alike with text below, or run-in titles."""
    start = _start(paragraphs)
    found = [one for at in range(start, len(paragraphs)) if (one := line_at(paragraphs, at)) is not None]
    kinds: dict[str, list[Line]] = defaultdict(list)
    for one in found:
        kinds[one.kind].append(one)
    chosen = [one for group in kinds.values() for one in _heading_lines(group, len(paragraphs), bool(start))]
    out = sorted((one.heading for one in chosen), key=lambda heading: heading.first)
    alone = _lone_lines(paragraphs, start)
    if len(alone) > len(out) + 1 and {heading.first for heading in out} <= {heading.first for heading in alone}:
        out = alone
    if sum(one.is_known for one in chosen) < _FEWEST_KNOWN and (of_page := _heading_of_page(paragraphs)):
        return of_page
    titles = Counter(heading.title.casefold() for heading in out)
    again = sum(count for count in titles.values() if count > 1)
    is_form = again >= _MANY_AGAIN * len(out)  # labels that are filled in for each item
    return [one for one in out if titles[one.title.casefold()] == 1] if is_form else out


def _lone_lines(paragraphs: Sequence[Paragraph], start: int) -> list[Heading]:
    """The short lines between two sentences, if nearly all such lines may be headings."""
    inside, rolls = range(max(start, 1), len(paragraphs) - 1), find_rolls(paragraphs)
    below = [at for at in inside if at - 1 in rolls or paragraphs[at - 1].text.endswith((".", "”"))]
    bare = [at for at in below if not (paragraphs[at].mark or paragraphs[at].text.endswith((".", ":")))]
    lines = [at for at in bare if _is_text(paragraphs[at + 1], is_entry=False)]
    heads = [Heading("", without_time(paragraphs[at].text), at, at) for at in lines if may_head(paragraphs[at].text)]
    return heads if len(heads) >= max(2, _SHARE_TOLD * len(lines)) else []


def _heading_of_page(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The heading of a saved page with one item: *Agenda item*, then its title."""
    found = (one for one in enumerate(pairwise(paragraphs[:41])) if _OF_PAGE.fullmatch(one[1][0].text))
    return [Heading(value(title.mark), title.body, at, at + 1) for at, (_, title) in islice(found, 1)]


_OF_PAGE = any_case(r"agenda item:?")


def _heading_lines(group: Sequence[Line], count: int, is_begun: bool) -> list[Line]:
    """Those of a group of lines set alike that are headings."""
    told = [one for one in group if one.is_told]
    known = sum(one.is_known for one in group)
    if group[0].kind in ":-\t":
        is_many = known >= _FEWEST_KNOWN or len(told) >= _SHARE_RUN_ON * count
        heads = [one.heading for one in group if not _NOTHING.match(one.heading.rest)]
        are_set = (group[0].kind == "\t" and known >= _FEWEST_KNOWN) or are_titles(heads, ":")
        is_agenda = len(told) >= _FEWEST_RUN_ON - 2 * known and is_many and are_set
        return [one for one in group if one.is_told and (is_agenda or one.is_known)]
    fewest = {"a": _FEWEST_ALONE, "c": _FEWEST_ALONE, "A": 1 if is_begun else FEWEST}.get(group[0].kind, FEWEST)
    is_agenda = known >= _FEWEST_KNOWN or len(told) >= max(fewest, _SHARE_TOLD * len(group))
    return [one for one in group if (is_agenda and one.is_told) or one.is_known]


def line_at(paragraphs: Sequence[Paragraph], at: int) -> Line | None:
    """The line at an index, or the first words of its paragraph, if they may be a title; otherwise None."""
    paragraph = paragraphs[at]
    body, number = paragraph.body, value(paragraph.mark) if is_number(paragraph.mark) else ""
    is_entry = is_bullet(paragraph.mark) and not paragraph.depth
    if paragraph.is_row or (paragraph.mark and not number and not is_entry) or not body:
        return None
    body = _TIMED.sub("", body) if is_entry else body
    is_short = len(body.split()) <= (_LONGEST_SET if is_entry else _LONGEST) or is_title_case(body)
    is_whole = (": " not in body or is_one_title(body)) and (not body.endswith(".") or KNOWN.match(body))
    is_open = is_short and bool(is_whole)
    is_line = is_title(body) and (is_capitals(body) or is_open)
    parts = (None if is_capitals(body) else split_capitals(body)) or split_nothing(body)
    at_gap = None if parts else _split_at_gap(paragraph)
    parts = parts or at_gap or (None if is_line else split_title(paragraph) or dashed(body))
    if not parts and not is_line:
        return None
    title, rest = parts or (without_time(body).rstrip(" :"), "")
    is_known = KNOWN.match(_DASH.split(title)[0]) is not None or split_usual_nothing(body) is not None
    is_formal = _FORMAL.match(body) and any(p.text.endswith(":") for p in paragraphs[max(0, at - 3) : at])
    if is_formal or (not is_known and (NO_ITEM.match(body) or read_label(body) or _SUM.search(title))):
        return None
    is_person = is_titled_name(title) and not (_DASH.search(title) or is_capitals(title))
    is_of_whole = is_title_page(title) or _DATED.fullmatch(title)
    if is_person or (is_of_whole and not (is_entry or rest)) or not is_title(title):
        return None
    is_word = " " not in title and is_capitals(title) and (rest or not _WORD.fullmatch(title))
    if _ROLL_CALLED.search(title) or (is_word and not is_known):
        return None
    kind = "•" if is_entry else "\t" if at_gap else _kind_of(title, rest, body[len(title) :].lstrip()[:1])
    is_cased = kind not in ("a", "c") or is_title_case(title) or " " not in title
    is_told = bool(rest) or _has_text_below(paragraphs, at, _TEXT_WORDS if is_cased else _SUBHEADS_SENTENCE)
    return Line(Heading(number, title, at, at, rest), kind, is_told, is_known)


def _kind_of(title: str, rest: str, sign: str) -> str:
    """How a title is set, from its letters and the `sign` between it and the text `rest`."""
    plain = "-" if rest and sign in "-–—" else ":" if rest else "c" if sign == ":" else "a"
    return "A" if is_capitals(title) else plain


def _split_at_gap(paragraph: Paragraph) -> tuple[str, str] | None:
    """A title and the words after a tab or wide gap: *Roof report   nothing*; None for a name, as in a list."""
    cells = GAP.split(paragraph.lines[0].strip()) if len(paragraph.lines) == 1 and not paragraph.mark else []
    if len(cells) != 2 or not is_title(cells[0]) or FIGURES.search(cells[0]) or read_label(f"{cells[0]}:"):
        return None
    is_of_post = KNOWN.match(cells[0]) or cells[0].startswith(("Appointment of ", "Choice of ", "Election of "))
    is_told = cells[1][0].isalnum() and (is_of_post or not is_name(cells[1], bare=False))
    return (cells[0].rstrip(" :"), cells[1]) if is_told and not is_name(cells[0], bare=False) else None


_TIMED = any_case(r"^\([^()]{0,20}\bmin[^()]{0,12}\)\W*|\s*\(\d+ min\w*\)$")  # how long it may take
_DASH = regex(r"\s[–—-]\s")
_ROLL_CALLED = any_case(r"\b(?:ayes?|nays?|noes|yeas)\b")
_DATED = re.compile(r".*\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}\W*")
_WORD = regex(r"[^\W\d_](?:[^\W\d_]|[/&’'-]){2,}:?")


_DASHED_OFF = re.compile(r"(?P<title>[A-Z][^.:?!,;–—]{2,60}?)\s+[–—-]\s*(?P<rest>[A-Z][a-z].*)", re.DOTALL)


def dashed(body: str) -> tuple[str, str] | None:
    """A title before a dash, and the few words after it: *Agenda – Approved as prepared.*"""
    match = _DASHED_OFF.fullmatch(body)
    return (match["title"], match["rest"]) if match else None


def _has_text_below(paragraphs: Sequence[Paragraph], at: int, fewest: int) -> bool:
    """Whether text stands under a line: a sentence of `fewest` words or more, not the next line of a list."""
    one, below = paragraphs[at], paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    if below is None or below.is_row or (below.mark and below.mark == one.mark and below.depth == one.depth):
        return False
    if is_bullet(below.mark) and not one.mark:
        return at > 0 and not one.body.endswith(":") and len(below.body.split()) >= _TEXT_WORDS
    if one.mark:
        return below.depth > one.depth or not below.mark or is_number(below.mark) != is_number(one.mark)
    is_listed = at > 1 and all(_IN_LIST.fullmatch(paragraphs[near].body) for near in (at, at - 1, at - 2))
    count = len(below.body.split())
    is_text = fewest == _TEXT_WORDS and (count >= _SUBHEADS_SENTENCE or (count >= fewest and below.body.endswith(".")))
    is_text |= (below.body.endswith(".") and _is_sentence(below.body)) or DECIDED.match(below.body) is not None
    return (_NOTHING.match(below.body) is not None or is_text) and not is_listed and not is_number(below.mark)


_TEXT_WORDS = 3
_NOTHING = any_case(r"(?:none|nil|no|nothing|n/a)\b")
_IN_LIST = re.compile(r"(?:(?:[A-Z]\.?|[A-Z][\w’'-]*[a-z])[ ,]*){1,4}")  # a line of a list of names


def find_form_heads(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The lines in capitals above a label that comes again under each, as in a form: *ROADS*, then *DISCUSSION*."""
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


def _start(paragraphs: Sequence[Paragraph]) -> int:
    """The index where the business begins: at the call to order, or the roll call."""
    begun = next((at for at, paragraph in enumerate(paragraphs[:60]) if _CALLS.match(paragraph.text)), None)
    if begun is not None:
        return begun
    labels = [at for at in range(len(paragraphs[:40])) if _labels_list(paragraphs, at)]
    end = labels[0] if labels else -1
    for at in labels:
        if at > end > -1 and KNOWN.match(paragraphs[at - 1].text) and label_of_title(paragraphs[at - 1].text) is None:
            break  # a list in the first item: *WELCOME*, *Absent: Cllr Ash*
        end = at if at - end <= _NEAR else end
    return end + 1


def _labels_list(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line is the label of a list of people, in the line or below, and not told of a vote."""
    if (label := read_label(paragraphs[at].text)) is None or _is_of_vote(paragraphs, at):
        return False
    if label.rest:
        return not _is_sentence(label.rest) or bool(read_names(label.rest))
    return not _has_text_below(paragraphs, at, _TEXT_WORDS)


_CALLS = any_case(r"(?:\d+\.?\s*)?(?:call to order|roll call|opening of (?:the )?meeting)\b")
_VOTED = any_case(r"(?:yeas?|nays?|ayes?|noes|for|against|in favou?r|opposed|abst\w+)\s*(?:\(\d+\)\s*)?[:–—-]")


def _is_of_vote(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a label is that of those who did not vote: *AYES: Ash*, *NOES: None*, *ABSENT: Elm*."""
    return any(_VOTED.match(paragraph.text) for paragraph in paragraphs[max(at - 2, 0) : at])


def _is_sentence(text: str) -> bool:
    """Whether words are a sentence: they have a verb, or are many and end in a stop."""
    return _TOLD.search(text) is not None or (text.endswith(".") and len(text.split()) >= _SUBHEADS_SENTENCE)


def find_under_titles(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """Short lines that head parts of an item, from its first paragraph on, each with a sentence below."""
    out: list[Heading] = []
    for heading, after in zip(found, [*(one.first for one in found[1:]), len(paragraphs)], strict=False):
        inside = range(heading.last + 1, after - 1)
        over = [at for at in inside if _is_text(paragraphs[at + 1], is_entry=bool(paragraphs[at].mark))]
        lines = [line_at(paragraphs, at) for at in over if not _ends_list(paragraphs, at)]
        heads = [one.heading for one in lines if one and one.kind in "aA•" and may_head(one.heading.title)]
        heads = [one for one in heads if len(one.title.split()) <= _LONGEST]
        is_begun = bool(heads) and heads[0].first == heading.last + 1 and not heading.rest
        if is_begun and (len(heads) > 1 or (paragraphs[heads[0].first].is_alone and is_title_case(heads[0].title))):
            out += heads
    return out


def _ends_list(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether an entry follows another of its list, so that the text below it is none of its own."""
    one, above = paragraphs[at], paragraphs[at - 1]
    return is_bullet(one.mark) and one.mark == above.mark and one.depth == above.depth


def _is_text(paragraph: Paragraph, *, is_entry: bool) -> bool:
    """Whether a paragraph is a sentence. `is_entry`: it stands under an entry of a list."""
    fewest = _SUBHEADS_SENTENCE // 2 if is_entry else _SUBHEADS_SENTENCE
    is_whole = len(paragraph.text.split()) >= fewest and paragraph.text.endswith((".", "”", ":"))
    return is_whole and not (paragraph.mark or paragraph.is_row)


def may_head(text: str) -> bool:
    """Whether words may head a part: no figures, name or motion, and not cut off."""
    is_of_one = is_titled_name(text) or (_INITIAL.search(text) is not None and is_name(text, bare=False))
    is_cut = text.rsplit(None, 1)[-1].casefold() in OPEN_END
    is_plain = _LETTERED.search(text) and not (FIGURES.search(text) or _NO_PART.match(text))
    return bool(is_plain) and not (is_of_one or is_cut) and is_title(text)


_LETTERED = regex(r"(?<!\w)[^\W\d_]{3}")
_INITIAL = re.compile(r"\b[A-Z]\.")
_NO_PART = any_case(r"(?:sub-?|grand )?totals?\b|\W*that\b")  # a sum, and a motion
FIGURES = regex(r"[@£$€]|\d ?%|\d[.,/]\d")
"""Sums and the like: a line with them heads no item, but a statement of accounts."""


def find_rolls(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The indices of paragraphs with a name each, perhaps numbered, under a label such as *Present:*."""
    out: set[int] = set()
    is_under = is_run_on = is_set = False
    for at, paragraph in enumerate(paragraphs[:80]):
        words = without_count(paragraph.text)
        label = read_label(words) or (label_of_heading(words) if paragraph.is_heading else None)
        if label is not None and not _is_of_vote(paragraphs, at):
            is_under, is_run_on, is_set = True, bool(label.rest), paragraph.is_heading
            continue
        is_heading = paragraph.level or (paragraph.is_heading and not (is_set and is_run_on))
        is_set_apart = at - 1 in out and is_capitals(paragraph.body) and not is_capitals(paragraphs[at - 1].body)
        is_heading = is_heading or is_set_apart or KNOWN.match(paragraph.body) is not None
        may_be_listed = len(paragraph.body) < _LONGEST_NAMED and not (is_heading or NO_PERSON.fullmatch(paragraph.body))
        is_next = at - 1 in out and is_bullet(paragraph.mark)
        is_listed = may_be_listed and (is_next or bool(read_names(paragraph.body)) or _is_initialled(paragraph.body))
        is_under &= is_listed or is_group_head(paragraphs, at)
        is_under &= not (is_run_on and (paragraph.is_alone or paragraph.mark or KNOWN.match(paragraph.body)))
        is_under &= not (at - 1 in out and paragraph.mark and not paragraphs[at - 1].mark)
        if is_under:
            out.add(at)
    return out


def _is_initialled(body: str) -> bool:
    """Whether a line begins with a name and its initials in brackets: *Bo Ash (BA) – Elm Trust*."""
    name, _, rest = body.partition(" (")
    return after_initials(f"{rest.partition(')')[0]}: {name}") is not None


def is_group_head(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line in a list of people names the group of those below: *Elm Residents*, then *Bo Ash, Secretary*."""
    part, below = paragraphs[at], paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    if below is None or part.mark or part.level or part.is_row or len(part.body) >= _LONGEST_NAMED:
        return False
    is_label = (read_label(part.body) or label_of_heading(part.body)) is not None or KNOWN.match(part.body)
    is_told = any(GAP.search(line.strip()) for line in part.lines) or _TOLD.search(part.body)
    if not part.body[:1].isupper() or part.body.endswith((".", ";", ",")) or is_label or is_told:
        return False
    is_like_name = is_person(_AFTER_NAME.split(part.body)[0].strip()) or is_forename(part.body.split()[0])
    return _names_one(below) and not (is_like_name or is_titled_name(part.body) or "," in part.body)


def _names_one(paragraph: Paragraph) -> bool:
    """Whether a line begins with a person's name, and says no more than what they are."""
    name = _AFTER_NAME.split(paragraph.body)[0].strip()
    said = paragraph.body[len(name) :]
    number = number_at(paragraph.text)
    is_line = len(paragraph.body) < _LONGEST_NAMED and not (paragraph.level or (number and number.printed))
    is_one = " " in name and (is_surely_person(name) or (is_person(name) and any(map(is_post_word, said.split()))))
    return is_line and is_one and _TOLD.search(said) is None


_AFTER_NAME = regex(r"[,(]|\s[-–—]\s")
_LONGEST_NAMED = 90  # characters of a line that names one person, at most


_OF_FILES = re.compile(r"(?:[A-Z]{1,4}\s?\d{1,4}|\d{2,4})-\d{2,5}")
"""*13-189*, *PR136-15*: numbers of files, which stand before items and hardly anything else."""
_FILED = re.compile(rf"(?P<file>{_OF_FILES.pattern})\s(?:\d{{1,3}}[.)]\s)?(?=[A-Z])")
_NO_CODED = re.compile(
    r"[^:]{0,80}:\s+That\b|(?:[A-Z][\w.’'-]*,? ){2,5}(?:discussed|spoke|moved)\b|(?:None|Nil|Approved)\b"
)
"""A motion, an outcome, or somebody who speaks or does something: *13-188 Bo Ash, Alder, discussed the heights*."""
_MOST_CODED = 26  # words of a title after such a number, at most


def find_under_numbers(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """Further headings by numbers: *4.1.a Drawings* under 4, letters from *A*, and files: *(13-189) Drawings*."""
    taken = {at for heading in found for at in range(heading.first, heading.last + 1)}
    out: list[Heading] = []
    numbers = {heading.number: heading.first for heading in reversed(found)}
    coded: list[tuple[int, Number, str, str]] = []
    letters: dict[str, str] = defaultdict(str)
    for at, paragraph in enumerate(paragraphs):
        number = None if paragraph.is_row or at in taken else number_at(paragraph.text) or _file_number(paragraph.text)
        if number is not None and number.end < len(paragraph.text) and any(map(str.isdigit, number.printed)):
            bare = number.printed.rstrip(_LETTERS + _LETTERS.lower())
            letter = number.printed[len(bare) :].upper()
            coded.append((at, number, bare.rstrip(".-"), letter))
            letters[coded[-1][2]] += letter
    begun = sum(one[:1] == "A" for one in letters.values())
    files = _files_of_items([bare for _, _, bare, letter in coded if _OF_FILES.fullmatch(bare) and not letter])
    for at, number, bare, letter in coded:
        is_begun = (len(letters[bare]) > 1 or begun > 1) and _LETTERS.startswith(letters[bare])
        is_under = letter and (numbers.get(bare, at) < at or is_begun)
        is_lone = at - 1 in taken and number.mark[:1] == "(" and _OF_FILES.fullmatch(bare) is not None
        is_file = not letter and (bare in files or is_lone)
        title, last = paragraphs[at].text[number.end :], at
        parts = (title, "") if is_title(title) else _first_words(title, is_file or "-" in number.printed)
        if (is_under or is_file) and parts is not None and not _NO_CODED.match(title):
            out.append(Heading(number.printed, without_time(parts[0]).rstrip(" ."), at, last, parts[1]))
    return out


def _file_number(text: str) -> Number | None:
    """The file number at the beginning of words, without a sign after it: *B41-22 Drawings*."""
    match = _FILED.match(text)
    return replace(number_of(match["file"]), end=match.end()) if match is not None else None


def _files_of_items(files: Sequence[str]) -> set[str]:
    """The file numbers that belong to items: two or more of a sort, mostly rising."""
    sorts: dict[str, list[str]] = defaultdict(list)
    for one in files:
        sorts[one.rstrip("0123456789-")].append(one)
    out: set[str] = set()
    for sort in sorts.values():
        steps = [before < after for before, after in pairwise(sort)]
        if len(sort) > 1 and sum(steps) >= _SHARE_COUNTED * len(steps):
            out |= set(sort)
    return out


def _first_words(text: str, is_file: bool) -> tuple[str, str] | None:
    """The first sentence as title, and the rest, or None; `is_file`: it may be as long as an ordinance's."""
    first = sentences(text)[0]
    seen = " ".join(first.split()[:_MOST_CODED]).rstrip(",;") if is_file else first
    is_short = is_title(seen.rstrip(".")) and len(seen.split()) <= _MOST_CODED
    return (first.rstrip("."), text[len(first) :].strip()) if is_short else None


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def split_title(paragraph: Paragraph) -> tuple[str, str] | None:
    """A short title before a colon or a dash, and the text after it; otherwise None."""
    body = paragraph.body
    if (bare := _DASH_AT_END.fullmatch(body)) is not None:
        return bare["title"], ""
    parts = run_in_title(body) if paragraph.mark or ":" in body[:60] else _dashed_title(body)
    if parts is not None and (found := _BEFORE_SPEAKER.match(parts[0])) and is_person(parts[0][found.end() :]):
        parts = found["title"], body[found.end() :]
    is_short = parts is not None and len(parts[0].split()) <= _MOST_RUN_IN and not is_titled_name(parts[0])
    return parts if is_short else None


_MOST_RUN_IN = 9
_BEFORE_SPEAKER = regex(r"(?P<title>.{3,}?)\s[–—-]\s")
"""*Quay – Jo Ash: She spoke*: the title ends at the dash before somebody’s name."""
_DASH_AT_END = re.compile(r"(?P<title>[A-Z][\w/&’' ]{3,48}?)\s*[–—-]")  # *Grounds –*, of which nothing is told


def are_titles(heads: Sequence[Heading], sign: str) -> bool:
    """Whether words before a colon or dash are titles: few come again, and sentences follow."""
    titles = {heading.title for heading in heads}
    nothing = sum(_NOTHING.match(heading.rest) is not None for heading in heads)
    told = nothing + sum(len(heading.rest.split()) >= _FEWEST_TOLD for heading in heads)
    verbs = nothing + sum(_is_sentence(heading.rest) for heading in heads)
    is_told = told * 2 >= len(heads) and (sign != "-" or verbs * 3 >= len(heads) * 2)
    speak = sum(is_name(h.title, bare=False) and _SHE.search(h.rest) is not None for h in heads)
    return len(titles) * 4 >= len(heads) * 3 and is_told and speak * 2 < len(heads)


_FEWEST_TOLD = 4  # the fewest words of a sentence after a heading in the same line
_DASHED = re.compile(r"(?P<title>[A-Z0-9][^.:?!,;]{2,48}?)(?:\s+[–—-]+|[–—-])\s+(?=[A-Z“\"0-9]|(?:[a-z]\S* ){6})")
_SHE = regex(r"(?:^|[.!?]\s+)(?:He|She)\b")  # told of a person by whose name it begins: *Jo Ash: She spoke*
_TOLD = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|be|been|[a-z]{3,}ed)\b", re.IGNORECASE)
"""What stands in a sentence, and hardly in the title of a letter."""


def _dashed_title(text: str) -> tuple[str, str] | None:
    """A short heading before a dash, and the text after it: *Grass cutting – The contractor …*."""
    match = _DASHED.match(text)
    if match is None or not (parts := run_in_title(text)):
        return None
    title, rest = match["title"].strip(), text[match.end() :].strip()
    return (title, rest) if parts[0] == title else None


_BALLOT = any_case(r"(?:aye|yes|yea|nay|no|abstain\w*|absent|present|for|against)\W*")
_PLACE = any_case(r"(?:on )?(?:pages?|pg|lines?|para(?:graph)?)\.? \d")  # where the minutes are corrected
_SUM = re.compile(r"\W*(?:[A-Z]{3} )?[£$€]\s?\d")
_CODE = regex(r"\S*\d\S*[/-]\S*")


def run_in_title(text: str) -> tuple[str, str] | None:
    """A heading and the text after it in the same line; None if that is a vote, a sum or a list of people."""
    parts = run_in(text)
    if parts is None or _BALLOT.fullmatch(parts[1]) or _SUM.match(parts[1]) or _PLACE.match(parts[0]):
        return None
    is_other = len(parts[0]) < 3 or len(parts[0].split()) > 11 or _CODE.match(parts[0]) or read_label(text)
    return None if is_other else parts


_ITEM_LINE = re.compile(
    r"\(?\s*(?:agenda\s+)?item\s*(?:no\.?\s*)?([A-Z]?\d{1,3}[a-z]?)\s*\)?[.:]?|agenda item:", re.IGNORECASE
)
_FEW = 6  # numbered headings of which so few may be those that have kept their numbers, of many without


def find_headings(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The headings of a source in order; after the close of the meeting only numbers that go on count."""
    end = closing(paragraphs)
    found = _headings(paragraphs[:end])
    if end == len(paragraphs):
        return found
    if len(found) < FEWEST:
        return _headings(paragraphs)
    last = next((number_of(h.number) for h in reversed(found) if h.number), None)
    numbers = [number for p in paragraphs[end:] if (number := number_at(p.text)) is not None]
    whole = _headings(paragraphs) if last and any(_is_later(number, last) for number in numbers) else []
    return [*found, *(h for h in whole if h.first >= end and last and _is_later(number_of(h.number), last))]


def _is_later(number: Number, last: Number) -> bool:
    is_near = number.values[:1] <= (last.values[0] + _WIDEST_ATTACHED,) if last.values else True
    return number.form == last.form and number.values > last.values and is_near


_WIDEST_ATTACHED = 12  # how far numbers go on with the last in what is attached, at most


def _lists_in(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The lines of lists with numbers or letters that a sentence announces: *They include:*, then *1) …*."""
    out: set[int] = set()
    for at, paragraph in enumerate(paragraphs):
        above = paragraphs[at - 1] if at else None
        number = number_at(paragraph.text) if paragraph.mark else None
        if above is None or number is None or number.values[-1:] != (1,) or at in out or paragraph.level:
            continue
        is_told = len(above.body.split()) > 2 and above.body.endswith(":") and not (above.is_heading or above.mark)
        is_told &= is_number(paragraph.mark) or not split_done(
            paragraphs[at + 1].body if at + 1 < len(paragraphs) else ""
        )
        run = [at]
        while run[-1] + 1 < len(paragraphs) and is_next(paragraphs[run[-1]].mark, paragraphs[run[-1] + 1].mark):
            run.append(run[-1] + 1)
        run = _before_item(paragraphs, run)
        are_short = all(len(paragraphs[one].text.split()) <= _LONGEST_LISTED for one in run)
        is_within = len(run) > 1 and any(is_number(p.mark) for p in paragraphs[:at]) and run[-1] + 1 < len(paragraphs)
        out |= set(run) if is_told and is_within and are_short else set()
    return out


def _before_item(paragraphs: Sequence[Paragraph], run: list[int]) -> list[int]:
    """The lines of such a list without the last, where its number goes on with the last item's."""
    marks = [paragraph.mark for paragraph in paragraphs]
    before = next((mark for mark in reversed(marks[: run[0]]) if is_number(mark)), "")
    is_item = bool(before) and is_next(before, marks[run[-1]]) and marks[run[-1]] not in marks[run[-1] + 1 :]
    return run[:-1] if is_item else run


_LONGEST_LISTED = 14  # words of a line of such a list, at most


def _headings(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    found, named = _by_item_lines(paragraphs), find_rolls(paragraphs)
    rolls = named | _lists_in(paragraphs)
    if form := find_form_heads(paragraphs):
        found = form
    elif len(found) < 2:
        found = _with_few_numbers(paragraphs, styled(paragraphs, rolls))
    else:
        found = _with_unnumbered(paragraphs, found)
    if not found:
        found = _counted_headings(paragraphs, rolls)
    listed = {heading.first: heading for heading in outline(paragraphs, rolls, 0, len(paragraphs))}
    if 2 * sum(heading.first in listed for heading in found) >= len(found):
        found = sorted((listed | {h.first: h for h in found}).values(), key=lambda heading: heading.first)
    whole = _completed_with(paragraphs, found, rolls, named)
    more, _ = with_siblings(paragraphs, whole, rolls, _begin(paragraphs, whole), len(paragraphs))
    if len(more) == len(whole):
        return whole
    return _without_others(paragraphs, completed(paragraphs, more, rolls), rolls, named)


def _begin(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> int:
    """The index from which on a line may be an item: after the lists of people, or at the first heading."""
    return min(found[0].first, _start(paragraphs)) if found else 0


def possible_headings(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[int]:
    """The indices of lines that were not taken for headings, and may be some: they look like most of them."""
    end = closing(paragraphs)
    named = find_rolls(paragraphs)
    rolls = named | _lists_in(paragraphs)
    alike = with_siblings(paragraphs, found, rolls, _begin(paragraphs, found), end)[1]
    lines = sorted({*alike, *set_apart(paragraphs, found, rolls, end)})
    alone = ([Heading("", paragraphs[at].body, at, at)] for at in lines)
    return [one[0].first for one in alone if _without_others(paragraphs, one, rolls, named)]


def _completed_with(
    paragraphs: Sequence[Paragraph], found: list[Heading], rolls: Collection[int], named: Collection[int]
) -> list[Heading]:
    found = [*found, *find_under_numbers(paragraphs, found)]
    found += [one for one in find_requests(paragraphs) if all(one.first != heading.first for heading in found)]
    found += _run_in_headings(paragraphs, found)
    found.sort(key=lambda heading: heading.first)
    found = sorted([*found, *find_under_titles(paragraphs, found)], key=lambda heading: heading.first)
    whole = _without_agenda(completed(paragraphs, [_with_number(h) for h in found], rolls))
    return _without_others(paragraphs, whole, rolls, named)


def _without_others(
    paragraphs: Sequence[Paragraph], whole: list[Heading], rolls: Collection[int], named: Collection[int]
) -> list[Heading]:
    """Headings without lines that head a list of people, name somebody, or tell of no subject. `named`: those of
    `rolls` that are a list of people."""
    dated = next((at for at, p in enumerate(paragraphs[:_TITLE_PAGE]) if _DAY.fullmatch(p.text)), -1)
    whole = [h for h in whole if h.number or KNOWN.match(h.title) or (h.first > dated and h.first not in rolls)]
    start = next((h.first for h in whole if h.number in _ONE), 0)
    whole = [h for h in whole if h.first >= start or h.number or h.last + 1 not in rolls]  # it heads a list of people
    whole = [replace(h, is_part=h.is_part or (h.first < start and is_part(h.title))) for h in whole]
    people = _names_listed(paragraphs, whole[0].first if whole else 0, named)
    whole = [h for h in whole if not _OF_MOTION.match(h.title) and (h.number or _may_head_item(h.title, people))]
    again = Counter(h.title.casefold() for h in whole if _OF_EACH.search(h.title) or _may_speak(h))
    is_talk = any(_may_speak(h) and again[h.title.casefold()] >= _OFTEN for h in whole)
    whole = [h for h in whole if not (is_talk and _may_speak(h)) and (h.number or again[h.title.casefold()] < _OFTEN)]
    whole = [h for h in _without_lists(paragraphs, whole) if h.number or not _NO_SUBJECT.match(h.title)]
    whole = [h for h in whole if not _OF_MOVERS.match(h.title) and (h.number or h.rest or not names_speaker(h.title))]
    return [h for above, h in zip([None, *whole], whole, strict=False) if not _adds_nothing(above, h)]


def _adds_nothing(above: Heading | None, heading: Heading) -> bool:
    """Whether a line repeats the heading above, *Next meeting: 3 May*, or says that *the Board agreed …*."""
    is_under = above is not None and heading.rest != "" and heading.first == above.last + 1
    is_again = above is not None and is_under and fold(heading.title) in fold(above.title)
    return is_again or ("." in heading.number.rstrip(".") and rules.DECIDED.match(heading.title) is not None)


def _may_speak(heading: Heading) -> bool:
    """Whether a heading may be the forename of somebody whose words follow: *ii. Jo: It is lit.*"""
    return bool(heading.rest) and " " not in heading.title and is_forename(heading.title)


_OF_EACH = any_case(r"\b(?:decision|recommendation|resolution|motion|discussion|background|action)s?\W*$")
"""The heading of a part that every item has: *COUNCIL DECISION*."""
_OFTEN = 2


def _with_number(heading: Heading) -> Heading:
    """A heading, with the letter at the beginning of its title as its number: *A. Call to Order*."""
    number = None if heading.number else number_at(heading.title)
    if number is None or number.form not in ("A", "I"):
        return heading
    return replace(heading, number=number.printed, title=heading.title[number.end :])


def _without_agenda(found: list[Heading]) -> list[Heading]:
    """Headings without those of an agenda above the minutes, whose titles mostly return in the same order."""
    titles = [re.sub(r"\W+", "", heading.title.casefold()) for heading in found]
    begun = next((at for at in range(FEWEST, len(titles)) if titles[at] in titles[: min(2, at)]), 0)
    again = [titles.index(title, begun) for title in titles[:begun] if title in titles[begun:]]
    is_agenda = len(again) >= max(FEWEST, _SHARE_ANNOUNCED * begun) and again == sorted(set(again))
    return found[begun:] if is_agenda else found


_NO_SUBJECT = re.compile(
    r"[^_]*_{5,}"
    r"|action(?: item)?s? ?#? ?\d+ ?:|(?:[\w.]+ ){0,2}TODO ?:|[^\[]*\]$|(?:scribe|recorder|facilitator|(?:minutes?"
    r"|notes?)[ -]?taker|time ?keeper|moderator)(?:\(s\)|s)?(?:\W|$)|\d\d/\d{3,5}/?[A-Z]{1,6}\b|(?:(?:no )?objections?"
    r"|permitted|permission|refused|withdrawn|determined|granted)\b(?: made| raised| by [\w /]{2,30})?\W*$"
    r"|(?:meeting )?(?:start|finish|end)(?:ed)?(?: time)?(?: at)?\W+\d|(?:venue|location|place)\s*(?::|$)"
    r"|meeting (?:was )?(?:opened|started|closed|adjourned|called to order)(?: at)?\W*(?:\d|$)",
    re.IGNORECASE,
)
"""What tells of no subject: a line to sign, a task, who took the minutes, times, planning applications."""


_OF_MOTION = re.compile(
    r"(?:(?:it was )?(?:moved|seconded|proposed)|motion) by [A-Z]|motion (?:pass|carri|fail)(?:ed|e?s)\b"
    r"|(?:moved|proposed)\b.{2,60}\bseconded\b"
    r"|That\b(?:.{3,200}\bbe\b| (?:an?|the|this|these|all|it|we)\b)",
    re.IGNORECASE,
)
"""Who moved a motion, or what it says: numbered as it may be, it heads nothing."""
_OF_MOVERS = regex(
    r"(?:[A-Z]+\d{2,4}[-/]\d+ )?[A-Z]\.(?: ?[A-Z]\.)? ?[A-Z][\w’'-]+(?:, ?| and |/)[A-Z]\.(?: ?[A-Z]\.)? ?[A-Z][\w’'-]+"
    r"(?:\s*$|:)"
)
"""Who moved and seconded what follows, perhaps after its number: *M. Ash, B. Elm: THAT …*."""
_ONE = frozenset(("1", "1.0", "I", "A"))  # numbers of the first item
_LATE = range(2, 15)  # a first number in this range means that items without numbers stand before it
_SHARE_ANNOUNCED = 0.6  # the share of the entries of an agenda that come again where it is that of the minutes


def _counted_headings(paragraphs: Sequence[Paragraph], rolls: Collection[int]) -> list[Heading]:
    """Headings with numbers that count up and a stop after the title: *1. Roads. None fell.*"""
    runs = [run for one in _runs(paragraphs, rolls) for run in one if run[0].number == (1,)]
    best = max(runs, key=len, default=[])
    titled = [one for one in best if one.title]
    return [_heading(one) for one in titled] if len(titled) >= max(FEWEST, _SHARE_COUNTED * len(best)) else []


def _names_listed(paragraphs: Sequence[Paragraph], first: int, rolls: Collection[int]) -> list[frozenset[str]]:
    """The words of each name in the lists of a source, and above its first heading."""
    texts = [p.body for at, p in enumerate(paragraphs) if at in rolls or (at < first and "," in p.body[:_LONGEST_ROLL])]
    labels = [label.rest for p in paragraphs[: max(first, HEAD)] if (label := read_label(p.text)) and label.rest]
    texts += [" ".join(p.cells[:2]) for p in paragraphs[:HEAD] if p.is_row]
    names = [n.printed for text in [*labels, *texts] if len(text) < _LONGEST_ROLL for n in read_names(text)]
    return [frozenset(name.casefold().split()) for name in names if len(name.split()) < _LONGEST_NAME]


def _may_head_item(title: str, people: Sequence[frozenset[str]]) -> bool:
    """Whether a title may head an item: it is no decision, and no name of a person."""
    words = frozenset(title.casefold().split())
    asks = title.endswith("?") and frozenset(title.casefold().split()[:1]) in people  # *Ash when is it done?*
    return not (asks or DECIDED.match(title) or any(words <= person for person in people))


def _with_few_numbers(paragraphs: Sequence[Paragraph], found: list[Heading]) -> list[Heading]:
    """The headings of a source with few numbers; only the unnumbered ones if they are many more."""
    found = _without_lists(paragraphs, found)
    plain = unnumbered(paragraphs) if len(found) < _FEW else []
    if len(found) < 2 or len(plain) >= 3 * len(found):
        is_set = [h for h in found if paragraphs[h.first].is_heading and all(h.first != one.first for one in plain)]
        return sorted([*plain, *is_set], key=lambda heading: heading.first) or found
    return _with_unnumbered(paragraphs, found)


def _without_lists(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """Headings without the numbers in a list of actions or below *RESOLVED: that the following be paid:*."""
    out: list[Heading] = []
    last: Heading | None = None  # of a list
    for heading in found:
        above = paragraphs[heading.first - 1].text if heading.first else ""
        is_begun = _TASKS.fullmatch(above.strip(" :*")) or (above.endswith(":") and rules.BEGINS_RESOLVED.match(above))
        goes_on = last is not None and heading.first == last.last + 1 and is_next(last.number, heading.number)
        last = heading if heading.number and (is_begun or goes_on) else None
        out += [heading] if last is None else []
    return out


_TASKS = any_case(r"(?:(?:new|agreed|summary of|list of) )*action(?: item| point)?s(?: list| agreed| arising)?")


def _by_item_lines(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """Headings with a line like *(Item 3)* below or above."""
    found = []
    for at, paragraph in enumerate(paragraphs):
        if len(paragraph.text) > 200:
            continue
        if at and paragraph.text[0] == "(" and (match := _ITEM_LINE.fullmatch(paragraph.text)):
            above = paragraphs[at - 1]
            if is_number(above.mark) or is_title(above.body):
                found.append(Heading(value(above.mark) or match[1], without_time(above.body), at - 1, at))
        elif (match := _ITEM_LINE.fullmatch(paragraph.text)) and (below := _title_below(paragraphs, at)):
            found.append(Heading(match[1] or "", without_time(below), at, at + 1))
        elif (number := _item_number(paragraph.text)) is not None:
            words = paragraph.text[number.end :]
            is_all_title = is_title(words) and is_title_case(words) and not words.endswith(":")
            title, rest = (words, "") if is_all_title else stopped(words) or run_in(words) or (words, "")
            if is_title(title):
                found.append(Heading(number.printed, without_time(title), at, at, rest))
    return found


def _item_number(text: str) -> Number | None:
    """The whole number after the word *Item* at the beginning of a text; None for other texts."""
    number = number_at(text)
    if number is None or text.startswith(number.mark) or number.end == len(text):
        return None
    return number if "9" in number.form and "." not in number.form else None


def _title_below(paragraphs: Sequence[Paragraph], at: int) -> str:
    """The title in the line below *Item 4:*, or ''."""
    below = next((p for p in paragraphs[at + 1 : at + 2] if not (p.mark or p.is_row)), None)
    title = below.text.strip("* ").removesuffix(".") if below is not None else ""
    return title if is_title(title) else ""


_TITLE_PAGE = 15  # paragraphs among which a line with the date ends the title of the whole
_DAY = re.compile(
    r"(?:[A-Z]+day,?\s+)?(?:[A-Z]+\s+\d{1,2}(?:st|nd|rd|th)?,?|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]+,?)\s+\d{4}\W*"
    r"(?:(?:meeting )?minutes)?",
    re.IGNORECASE,
)
"""A line that is no more than a date."""


def _with_unnumbered(paragraphs: Sequence[Paragraph], found: list[Heading]) -> list[Heading]:
    """The numbered headings, with unnumbered ones between and after them."""
    taken = {at for heading in found for at in range(heading.first, heading.last + 1)}
    firsts = {heading.first for heading in found}
    start, out = min(firsts), list(found)
    repeated = Counter(p.text for p in paragraphs)
    numbered = {without_time(h.title).casefold().strip(" :.") for h in found}
    lists = max((at for at in range(start) if _heads_list(paragraphs, at)), default=0)
    begun = {at for at in range(start) if _OPENS.fullmatch(paragraphs[at].text)}
    begun |= {at for at in range(lists + 1, start) if _begins_in_bold(paragraphs, at)}
    number = number_of(min(found, key=lambda heading: heading.first).number)
    if number.form[:1] == "9" and number.values[0] in _LATE:
        begun |= {at for at in range(lists + 1, start) if is_capitals(p := paragraphs[at].text) and _is_known(p)}
    for at, paragraph in enumerate(paragraphs):
        is_after, (text, rest) = at > start, _split_known(paragraph) or (paragraph.text, "")
        title = without_time(text).strip(" :")
        if at in taken or paragraph.mark or len(text) > 90 or _DAY.fullmatch(text) or paragraph.is_row:
            continue
        is_known = is_after and (_is_known(text) or bool(rest))
        is_over = is_part(text) or (is_after and (is_capitals(text) or (paragraph.is_heading and not is_known)))
        if at in begun:
            out.append(Heading("", title, at, at))
        elif at + 1 in firsts and may_head(text) and is_over and not (paragraph.is_heading and text.endswith(".")):
            out.append(Heading("", title, at, at, is_part=True))
        elif is_known:
            is_again = title.casefold().strip(".") in numbered or (text.endswith(":") and repeated[text] > 1)
            is_within = FIGURES.search(text) or (at - 1 in taken and _IN_ITEM.match(text))
            if not (is_again or is_within or re.match(r"public comments?\b", text, re.I)):
                out.append(Heading("", title, at, at, rest))
    return out


def _split_known(paragraph: Paragraph) -> tuple[str, str] | None:
    """A usual title and the text after it: *ADJOURNMENT: 8:06 p.m.*; otherwise None."""
    if (parts := split_usual_nothing(paragraph.text)) is not None:
        return parts
    may_be = paragraph.text[:2].isupper() or _OF_END.match(paragraph.text)
    parts = split_title(paragraph) if may_be else None
    is_set = parts is not None and (is_capitals(parts[0]) or _OF_END.fullmatch(parts[0]))
    return parts if parts is not None and is_set and _is_known(parts[0]) else None


_OF_END = any_case(r"(?:adjourn(?:ment)?|closing|closure|close(?: of (?:the )?meeting)?)\b")


def _heads_list(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line is the label of a list of people; *APOLOGIES* over a sentence is an item."""
    label, below = read_label(paragraphs[at].text), paragraphs[at + 1 : at + 2]
    is_item = below and is_capitals(paragraphs[at].text) and KNOWN.match(paragraphs[at].text)
    return label is not None and (bool(label.rest) or not is_item or bool(read_names(below[0].text)))


_OPENS = any_case(
    r"(?:opening\s+)?(?:pledge of allegiance|roll call|call to order|invocation|prayer|moment of silence)\W*"
)
"""What a meeting opens with, before the first number."""
_IN_ITEM = any_case(r"(?:minutes?|decisions?|reports?)\s*:")
"""What stands right under the title of an item on a committee system's page, before its text."""
_MATTERS = any_case(r"\b(?:matters|issues|reports?|updates?|business|news|presentations?)$")
"""What the title of an item that many bodies have ends in: *Police matters*, *Footpath report*."""


def _begins_in_bold(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a bold line before the first number is the usual heading of an item, with text under it."""
    title = paragraphs[at].text.rstrip(" :")
    is_usual = _is_known(title) or (_MATTERS.search(title) is not None and is_title_case(title))
    return paragraphs[at].is_bold and is_usual and not is_title_page(title) and not paragraphs[at + 1].is_bold


def _is_known(text: str) -> bool:
    """Whether words are a usual title of agendas."""
    return bool(KNOWN.match(text)) and is_title(text) and not text.endswith(".")


_FEWEST_RUN_INS, _FEWEST_IN_ITEM = 4, 3  # run-in titles set alike, in a source and in one item, at least
_Set = tuple[str, int]  # the bullet before a paragraph, and in how many lists it is


def _run_in_headings(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """Headings of parts in the line of their text, if most paragraphs set alike begin so: *• Gate – It was mended.*"""
    firsts = sorted(heading.first for heading in found)
    counts: Counter[tuple[int, _Set]] = Counter()
    begins: dict[tuple[int, _Set], int] = {}
    groups: dict[tuple[_Set, str], dict[int, list[Heading]]] = defaultdict(lambda: defaultdict(list))
    for first, after in pairwise([*firsts, len(paragraphs)]):
        for at in range(first + 1, after):
            one = paragraphs[at]
            if one.is_row or (one.mark and not is_bullet(one.mark)):
                continue
            key = (one.mark, one.depth)
            counts[(first, key)] += 1
            begins.setdefault((first, key), at)
            if (parts := split_title(one)) is not None:
                after_title = one.body[len(parts[0]) :].lstrip()[:1]
                sign = "" if after_title.isalnum() else ":" if after_title == ":" else "-"
                groups[(key, sign)][first].append(Heading("", parts[0], at, at, parts[1]))
    again = Counter(h.title.casefold() for items in groups.values() for inside in items.values() for h in inside)
    out: list[Heading] = []
    for (key, sign), every in groups.items():
        named = sum(again[h.title.casefold()] > 1 for inside in every.values() for h in inside)
        if named * 3 > sum(map(len, every.values())):
            continue  # the labels of a form, or those who speak
        items = {first: inside for first, inside in every.items() if again[inside[0].title.casefold()] == 1}
        heads = [one for first, inside in items.items() if inside[0].first == begins[(first, key)] for one in inside]
        among = sum(counts[(first, key)] for first, inside in items.items() if inside[0] in heads)
        is_usual = len(items) > 1 and len(heads) >= _FEWEST_RUN_INS and 2 * len(heads) >= among
        for first, inside in items.items():
            is_begun = inside[0] in heads
            is_whole = is_begun and 4 * len(inside) >= 3 * counts[(first, key)]
            alike = counts[(first, key)] if key[0] else _count_alike(paragraphs, key, inside[0].first, firsts)
            is_half = len(inside) >= _FEWEST_IN_ITEM and 2 * len(inside) >= alike and is_begun >= (key[1] > 0)
            is_here = is_half or (key[0] and len(inside) > 1 and is_whole and are_titles(inside, "-"))
            is_one_of = is_usual and is_begun and are_titles(heads, sign)
            is_list = key[0] and inside[0].first - 1 > first and paragraphs[inside[0].first - 1].text.endswith(":")
            if (is_here or is_one_of) and not is_list and are_titles(inside, sign):
                out += inside
    return out + [h for h in _dashed_alike(paragraphs, found, out) if again[h.title.casefold()] <= 1]


def _dashed_alike(paragraphs: Sequence[Paragraph], found: Sequence[Heading], parts: Sequence[Heading]) -> list[Heading]:
    """Further titles before a dash, set like many `parts`, however short the text after them."""
    have = {one.first for one in [*found, *parts]}
    after = [(paragraphs[h.first], paragraphs[h.first].body[len(h.title) :].lstrip()) for h in parts]
    usual = Counter((one.mark, one.depth) for one, rest in after if rest.startswith(("–", "—", "-")))
    start, out = min((one.first for one in found), default=len(paragraphs)), list[Heading]()
    for at, one in enumerate(paragraphs[start:], start):
        is_set = at not in have and not one.is_row and usual[(one.mark, one.depth)] >= _FEWEST_RUN_INS
        if is_set and (words := dashed(one.body)) is not None:
            out.append(Heading("", words[0], at, at, words[1]))
    return out


def _count_alike(paragraphs: Sequence[Paragraph], key: _Set, begin: int, firsts: Sequence[int]) -> int:
    after = next((first for first in firsts if first > begin), len(paragraphs))
    return sum((p.mark, p.depth) == key for p in paragraphs[begin:after])
