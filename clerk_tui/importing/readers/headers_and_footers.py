"""Finds what a page has besides its text: running headers, footers and page numbers, and line numbers in the margin.
Pages are those of the format or, in plain text, those whose numbers are a page apart. A line is not running just
because it is repeated."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.regex import any_case, regex

_AT_EDGE = 3  # lines at the top and at the bottom of a page that may be running headers and footers
_FIGURES = regex(r"\d+")
_DAY = r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2} [a-z]{3,9}\.? \d{4}|[a-z]{3,9}\.? \d{1,2}, \d{4})"
_NUMBER = any_case(
    r"(?:.{1,120}\b)?(?:page|tudalen|leathanach)\s{1,3}(?P<page>\d{1,4})(?:\s{1,3}(?:of|o|as|/)\s{1,3}\d{1,4})?"
    rf"|(?:{_DAY}\s{{1,99}})?[-–—|\s]{{0,6}}(?P<alone>\d{{1,4}})[-–—|\s]{{0,6}}(?:(?:of|/)\s{{0,3}}\d{{1,4}})?"
    rf"(?:\s{{1,99}}{_DAY})?"
)
"""*Page 3 of 4* at the end of a line, or a number alone or beside the date."""
_ANY_NUMBER = regex(r"\W{0,99}(?:\d{1,4}|[ivxlIVXL]{1,6})\W{0,9}")
_NAMED = any_case(r"(?:page|pg\.?|p\.|tudalen|leathanach)\s?(?P<page>\d{1,4})(?:\s?(?:of|/)\s?\d{1,4})?")
_GLUED = regex(r"(?P<number>\d{1,3})\s{1,9}(?P<rest>\S.{0,400})")
_LISTED = regex(r"[a-z]{1,2}[.)]\s")
_RULE = regex(r"\s{0,99}(?:-{3}|\*{3}|_{3})\s{0,99}")  # three signs alone on a line, where text of pages is parted
_LEAST_SHARE = 0.5  # the share of the pages, at least two, on which a running header or footer must be
_COUNTING_SHARE = 0.8
"""The same of lines in which a figure counts: one like *(Item 4)* may keep step with the pages for a while."""
_SAME_PLACE = 0.012  # the share of a page by which running lines differ in height; the first page may be otherwise
_LEAST_OF_PAGE, _MOST_OF_PAGE = 500, 9000  # characters from the number of one page to the number of the next
_FEWEST_NUMBERS, _FEWEST_LINES = 3, 4  # numbers, and equal lines, that show the pages of a text
_UNEQUAL = 2.0  # the longest page of a text against the shortest, at most

Side = Sequence[tuple[int, Sequence[int]]]
"""The number of each page with the places of the lines at one edge of it, from the edge inwards."""


def marked(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a file, with running lines and page numbers marked as running."""
    pieces = _with_numbers_apart(pieces)
    pages: dict[int, list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        if piece.page is not None and piece.text and not piece.is_running:
            pages[piece.page].append(at)
    running = {at for at, piece in enumerate(pieces) if piece.kind is PieceKind.LINE and _RULE.fullmatch(piece.text)}
    running |= _running_on_pages(pieces, pages) if pages else _running_in_text(pieces)
    return [replace(piece, is_running=True) if at in running else piece for at, piece in enumerate(pieces)]


def _running_on_pages(pieces: Sequence[Piece], pages: dict[int, list[int]]) -> set[int]:
    """The indices of running lines in a file whose format has pages."""
    heads = [(page, lines[:_AT_EDGE]) for page, lines in pages.items()]
    feet = [(page, lines[: -_AT_EDGE - 1 : -1]) for page, lines in pages.items()]
    found: dict[int, list[int]] = defaultdict(list)
    for page, lines in pages.items():
        for at in {*lines[:1], *lines[-1:]} if len(lines) > 1 else ():
            if match := _NUMBER.fullmatch(pieces[at].text.strip()):
                found[int(match["page"] or match["alone"]) - page].append(at)
    numbers = {at for away, ats in found.items() if not away or len(ats) > 1 for at in ats}
    repeated = _repeated(pieces, heads, numbers) | _repeated(pieces, feet, numbers)
    return numbers | repeated | _titles_again(pieces, list(pages.values()))


_LINES_OF_TITLE, _WORDS_OF_TITLE = 8, 4  # lines at the top that may be the title, at most; its words, at least


def _titles_again(pieces: Sequence[Piece], pages: Sequence[Sequence[int]]) -> set[int]:
    """The indices of first lines of later pages that repeat a line of the title, *MINUTES OF THE ANNUAL MEETING*."""
    words = {at: " ".join(re.findall(r"[^\W\d_]+", pieces[at].text)) for page in pages for at in page[:_LINES_OF_TITLE]}
    titles = {words[at] for page in pages[:1] for at in page[:_LINES_OF_TITLE]}
    firsts = (page[0] for page in pages[1:] if page)
    return {at for at in firsts if words[at] in titles and len(words[at].split()) >= _WORDS_OF_TITLE}


def _running_in_text(pieces: Sequence[Piece]) -> set[int]:
    """The indices of running lines in plain text: beside numbers that are a page apart, or at regular distances."""
    lines = [at for at, piece in enumerate(pieces) if piece.text.strip() and not piece.is_running]
    starts, so_far = {}, 0
    for at in lines:
        starts[at] = so_far
        so_far += len(pieces[at].text)
    counted = _page_numbers(pieces, lines, starts)
    place = {at: index for index, at in enumerate(lines)}
    heads = [(page, lines[place[at] : place[at] + _AT_EDGE + 1]) for at, page in counted]
    feet = [(page, lines[max(0, place[at] - _AT_EDGE) : place[at] + 1][::-1]) for at, page in counted]
    numbers = {at for at, _ in counted}
    both = _repeated(pieces, heads, numbers) | _repeated(pieces, feet, numbers) if counted else set()
    return numbers | both | _repeated_regularly(pieces, lines, starts)


def _repeated(pieces: Sequence[Piece], side: Side, numbers: set[int]) -> set[int]:
    """The indices of lines at one edge of half the pages, equal but for figures that count with the pages."""
    groups: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for page, lines in side:
        for at in lines:
            key = _FIGURES.sub("#", " ".join(pieces[at].text.casefold().split()))
            if at not in numbers and any(letter.isalpha() for letter in key) and not key.endswith(":"):
                groups[key].append((page, at))
    least, least_counting = max(2, _LEAST_SHARE * len(side)), max(_FEWEST_NUMBERS, _COUNTING_SHARE * len(side))
    taken = set(numbers)
    everywhere = Counter(" ".join(piece.text.casefold().split()) for piece in pieces)
    for group in groups.values():
        same = _without_different(pieces, group)
        at_edge = Counter(" ".join(pieces[at].text.casefold().split()) for _, at in same)
        is_inside = any(everywhere[text] > count + 1 for text, count in at_edge.items())
        count = len({page for page, _ in same})
        is_on_most = count >= max(_FEWEST_NUMBERS, len(side) - 1)  # no outcome is at the foot of every page
        if is_inside or (not is_on_most and any(map(_OUTCOME.match, at_edge))):
            continue  # it stands in the midst of pages, too, or tells what was decided there
        is_counting = len({pieces[at].text.strip() for _, at in same}) > 1
        may_be_text = count < max(_FEWEST_NUMBERS, len(side)) and any(_may_be_text(pieces, at) for _, at in same)
        if count >= (least_counting if is_counting else least) and not may_be_text:
            taken.update(at for _, at in same if not _continues(pieces, at))
    out: set[int] = set()
    for _, lines in side:
        for at in lines:
            if at in taken:
                out.add(at)
            elif not _ANY_NUMBER.fullmatch(pieces[at].text):
                break
    return out


_OUTCOME = any_case(
    r"\W*(?:(?:the |this )?(?:motion|amendment|vote|resolution|proposal)s? (?:was |is |were )?)?(?:duly |unanimously )?"
    r"(?:carried|agreed|adopted|approved|accepted|passed|lost|defeated|resolved|noted|elected|deferred|withdrawn"
    r"|(?:all )?in favou?r|none|nil|(?:ayes|for|against)(?=\W+(?:\d|all|none|nil)))\b"
    r"(?:\W+(?:unanimously|as|amended|on|by|a|consensus|majority|vote|roll|call|nem|con|dis|all|ayes|nays|noes|none|nil"
    r"|against|abstained|to|for|\d{1,3}))*\W*$|\W*actions?\s?[:–—-](?:\W+\w+){1,4}\W*$"
)
"""A short line with the outcome of what stands above it."""


def _continues(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line begins in small letters and continues the sentence above, as no footer does."""
    above = pieces[at - 1].text.rstrip() if at else ""
    return bool(above) and not above.endswith(_ENDED) and _SMALL.match(pieces[at].text.lstrip()) is not None


def _may_be_text(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line ends a sentence with no gap to the text: *The motion was carried.*"""
    near = (pieces[one] for one in (at - 1, at + 1) if 0 <= one < len(pieces) and pieces[one].page == pieces[at].page)
    return pieces[at].text.rstrip().endswith(_ENDED) and any(piece.text.strip() for piece in near)


_ENDED = (".", "?", "!", ":", ".”", '."', ".)")
_SMALL = regex(r"\(?[a-z]{2,}(?:[ ,;.)]|$)")


def _without_different(pieces: Sequence[Piece], group: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines of a group at one height whose figures are equal too, or count with the pages."""
    figures = {at: [int(n[:9]) for n in _FIGURES.findall(pieces[at].text)] for _, at in group}
    usual = [
        (
            Counter(figures[at][n] for _, at in group).most_common(1)[0][0],
            Counter(figures[at][n] - page for page, at in group).most_common(1)[0][0],
        )
        for n in range(len(figures[group[0][1]]))
    ]
    first = group[0][0]
    heights = sorted(h for page, at in group if (h := pieces[at].height) is not None and page != first)
    middle = heights[len(heights) // 2] if heights else 0.0
    out = []
    for page, at in group:
        fits = all(n == same or n - page == away for n, (same, away) in zip(figures[at], usual, strict=True))
        height = pieces[at].height
        if fits and (height is None or page == first or abs(height - middle) <= _SAME_PLACE):
            out.append((page, at))
    return out


def _page_numbers(pieces: Sequence[Piece], lines: Sequence[int], starts: dict[int, int]) -> list[tuple[int, int]]:
    """The places and values of page numbers in a text: the longest run that counts up, a page apart."""
    best: dict[int, tuple[int, int]] = {}  # number -> length of the run that ends in it, its place
    before: dict[int, int] = {}
    number_at: dict[int, int] = {}
    for at in lines:
        text = pieces[at].text.strip()
        named = _NAMED.fullmatch(text) if len(text) <= 20 else None
        match = named or (_NUMBER.fullmatch(text) if pieces[at].kind is PieceKind.LINE and len(text) <= 14 else None)
        if match is None:
            continue
        number = int(match["page"] or match["alone"])
        length, last = 1, -1
        for step in (1, 2, 3) if named else (1, 2):
            known = best.get(number - step)
            if known is not None and known[0] >= length and _are_apart(starts[at] - starts[known[1]], step):
                length, last = known[0] + 1, known[1]
        number_at[at], before[at] = number, last
        if number not in best or best[number][0] <= length:
            best[number] = (length, at)
    length, at = max(best.values(), default=(0, -1))
    is_named = at >= 0 and _NAMED.fullmatch(pieces[at].text.strip()) is not None
    out: list[tuple[int, int]] = []
    while at >= 0 and length >= (2 if is_named else _FEWEST_NUMBERS):
        out.append((at, number_at[at]))
        at = before[at]
    return out[::-1]


def _are_apart(characters: int, pages: int) -> bool:
    return _LEAST_OF_PAGE * pages <= characters <= _MOST_OF_PAGE * pages


def _repeated_regularly(pieces: Sequence[Piece], lines: Sequence[int], starts: dict[int, int]) -> set[int]:
    """The indices of lines a page apart beside a blank line: the first ones, or those with page numbers."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at in lines:
        is_edge = any(not 0 <= near < len(pieces) or not pieces[near].text.strip() for near in (at - 1, at + 1))
        if pieces[at].kind is PieceKind.LINE and len(pieces[at].text) <= 100 and is_edge:
            words = pieces[at].text.casefold().split()
            groups[" ".join(words[:5])].append(at)
    out: set[int] = set()
    for key, places in groups.items():
        if len(places) < _FEWEST_LINES or len(key.split()) < 3:
            continue
        gaps = sorted(starts[after] - starts[at] for at, after in pairwise(places))
        texts = {" ".join(pieces[at].text.split()) for at in places}
        is_first = len(texts) == 1 and places[0] in lines[:2] and gaps[len(gaps) // 2] >= 2 * _LEAST_OF_PAGE
        is_first = is_first and sum(" ".join(pieces[at].text.split()) in texts for at in lines) == len(places)
        is_last = places[-1] in lines[-3:] and gaps[-1] <= _UNEQUAL * gaps[1] and _is_page_count(pieces, places)
        if is_first or is_last:
            out.update(places)
    return out


def _is_page_count(pieces: Sequence[Piece], places: Sequence[int]) -> bool:
    """Whether lines end in numbers that count the pages; one in four may be misread."""
    ends = [_FIGURES.findall(pieces[at].text)[-1:] for at in places]
    right = [end == [str(index)] for index, end in enumerate(ends, 1)]
    return sum(right) * 4 >= 3 * len(places)


def _with_numbers_apart(pieces: Sequence[Piece]) -> list[Piece]:
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    so_far = 0
    for at, piece in enumerate(pieces):
        so_far += len(piece.text)
        if piece.kind is not PieceKind.LINE or piece.page is not None or not piece.text[:1].isdigit():
            continue
        match = _GLUED.fullmatch(piece.text)
        if match and (_LISTED.match(match["rest"]) or not match["rest"][0].islower() or len(match["rest"].split()) > 3):
            places[int(match["number"])].append((at, so_far))
    run: list[int] = []
    last = 0
    for number in range(1, 200):
        near = next(
            (p for p in places.get(number, ()) if not run or (p[0] > run[-1] and _are_apart(p[1] - last, 1))), None
        )
        if near is None:
            break
        run.append(near[0])
        last = near[1]
    if len(run) < _FEWEST_LINES or run[0] > 5:
        return list(pieces)
    out: list[Piece] = []
    for at, piece in enumerate(pieces):
        match = _GLUED.fullmatch(piece.text) if at in run else None
        if match is None:
            out.append(piece)
        else:
            out += [replace(piece, text=match["number"], is_running=True), replace(piece, text=match["rest"])]
    return out


# The numbers of lines in the margin: found where they count the lines, and taken from them


_NUMBERED = regex(r"(?P<number>\s{0,12}\d{1,4})(?:\s+|$)(?P<words>.*)")
_FEWEST, _MANY = 12, 30  # lines that are counted, at least; and so many that no list of lines has them
_MOSTLY = 0.9
_BROKEN = 0.1  # the share of numbered lines, at least, that go on in small letters: those of a list begin with capitals


def without_line_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with line numbers removed from the lines and put into one running piece a page."""
    lines = [
        at for at, piece in enumerate(pieces) if piece.kind is PieceKind.LINE and piece.text and not piece.is_running
    ]
    found = {at: match for at in lines if (match := _NUMBERED.fullmatch(pieces[at].text)) is not None}
    if len(found) < max(_FEWEST, _MOSTLY * len(lines)) or not _are_line_numbers(pieces, found):
        return list(pieces)
    margin = min((match.start("words") for match in found.values() if match["words"]), default=0)
    out: list[Piece] = []
    page: int | None = -1
    for at, piece in enumerate(pieces):
        if at in found and piece.page != page:
            page = piece.page
            numbers = " ".join(match["number"].strip() for other, match in found.items() if pieces[other].page == page)
            out.append(Piece(numbers, PieceKind.LINE, page=page, is_running=True))
        is_line = piece.kind is PieceKind.LINE and not piece.is_running
        out.append(_without_number(piece, found.get(at), margin) if is_line else piece)
    return out


def _are_line_numbers(pieces: Sequence[Piece], found: Mapping[int, re.Match[str]]) -> bool:
    """Whether numbers count the lines, through all pages or anew on each."""
    values = [(pieces[at].page, int(match["number"])) for at, match in found.items()]
    right = sum(b - a == 1 or (b == 1 and page != before) for (before, a), (page, b) in pairwise(values))
    small = sum(match["words"][:1].islower() for match in found.values())
    return right >= _MOSTLY * (len(values) - 1) and (len(values) >= _MANY or small >= _BROKEN * len(values))


def _without_number(piece: Piece, match: re.Match[str] | None, margin: int) -> Piece:
    text = piece.text
    if match is not None:
        text = " " * match.end("number") + text[match.end("number") :]
        lead = max(0, piece.look.lead - len(match["number"].strip()) - 1)
        piece = replace(piece, look=replace(piece.look, lead=lead))
    indent = len(text) - len(text.lstrip())
    bare = text[min(indent, margin) :].rstrip()
    return replace(piece, text=bare) if bare else replace(piece, text="", kind=PieceKind.BLANK)
