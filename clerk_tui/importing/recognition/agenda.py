"""A printed agenda: whether a source is one, what stands above its business, and the lines of its business."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from clerk_tui.importing.readers.document import Facts, Piece, PieceKind, Source
from clerk_tui.importing.recognition.day import day_of
from clerk_tui.importing.recognition.head import in_two, is_address, is_body, is_committee, title_of, venue_of
from clerk_tui.importing.recognition.paragraphs import Paragraph, without_furniture
from clerk_tui.importing.recognition.times import find_date, find_dates, find_time
from clerk_tui.lists.markers import Marker, Series, Style, is_next, marker_of, starts
from clerk_tui.lists.page import is_date
from clerk_tui.lists.rows import Row, rows_of
from clerk_tui.meeting import Head


@dataclass(frozen=True)
class PrintedAgenda:
    """What an agenda says of its meeting, and the lines of its business as `clerk_tui.lists` reads them."""

    head: Head
    business: str
    doubts: tuple[str, ...] = ()
    """What is doubtful in the head, a sentence each."""
    above: tuple[str, ...] = ()
    """The lines above the business."""


_TITLE = re.compile(
    r"\W*(?:(?:draft|public|full|revised|supplementary|final|meeting|the)\s+)*(?:a\W?g\W?e\W?n\W?d\W?a|cl[áa]r"
    r"|order of business|items? of business|business to be transacted)(?:\s+(?:items?|for)\b|\s*[-–—:(].{0,60})?\W*",
    re.IGNORECASE,
)
"""What stands over the business, in a line of its own."""
_NAMES_ITSELF = re.compile(r"\bagenda\b|\bcl[áa]r\b|\bsummon|\bnotice (?:is hereby given|of)\b", re.IGNORECASE)
_WILL_BE = re.compile(
    r"\b(?:will be|to be|shall be|is to be) held\b|\b(?:summoned|invited) to\b|\bwill (?:meet|take place)\b",
    re.IGNORECASE,
)
_SUMMONS = re.compile(
    r"(?<!\bwas )(?<!\bwere )\b(?:summoned|invited|requested|required) to (?:attend|a meeting)"
    r"|\bnotice is hereby given\b",
    re.IGNORECASE,
)
_OF_MINUTES = re.compile(
    r"^\W*(?:members? |councillors )?present\b\W*(?:$|[:–-])|^\W*in attendance\b\W*(?:$|:)"
    r"|\bmeeting (?:closed|ended|concluded|was (?:closed|called|opened|declared))\b"
    r"|^\W*(?:the )?apologies\b.{0,60}\b(?:were|was|had been)\b|\bRESOLVED\b"
    r"|\b(?:it was|they) (?:then )?(?:unanimously )?(?:resolved|agreed|noted|proposed)\b|^(?:decision|minutes):$"
    r"|\b(?:proposed|seconded|moved) by\b|\bcalled the meeting to order\b"
    r"|^\W*(?:ayes|noes|nays|yeas|for|against)\s*[:(]",
    re.IGNORECASE,
)
"""A line of minutes, as no agenda has it."""
_MINUTES_OF = re.compile(
    r"\W*(?:(?:draft|unapproved|approved|confirmed|the)\s+)*(?:minutes|proceedings)\b|.*\bminutes\W*$"
    r"|.*\breport (?:of|from|on)\b.*\bmeeting\b",
    re.IGNORECASE,
)
"""The title of minutes."""
_MOST_ABOVE = 60
"""Rows in which a title may stand."""
_TOP = 6


def is_agenda(source: Source) -> bool:
    """Whether a source is plainly an agenda, and not minutes: it says so, or that a meeting will be held, and nothing
    in it was said or done."""
    rows = rows_of(_text(without_furniture(source.pieces)))
    if any(_OF_MINUTES.search(row.words) for row in rows) or _is_titled_minutes(rows):
        return False
    above = [row.words for row in rows[:_MOST_ABOVE]]
    if any(_TITLE.fullmatch(words) or _SUMMONS.search(words) for words in above) or source.format == "moderngov":
        return True
    says = any(_WILL_BE.search(words) for words in above)
    says = says or any(_NAMES_ITSELF.search(words) for words in above[:_TOP])
    says = says or re.search(r"agenda", source.name, re.IGNORECASE) is not None
    return says and len(_chain(_markers(rows), 0)) >= _FEWEST


def may_be_agenda(source: Source, *, has_roll: bool, is_anything_done: bool) -> bool:
    """Whether a source that is not plainly an agenda may be one: it does not call itself minutes, and either it calls
    itself an agenda, or nothing in it was said or done, and it says that a meeting will be held, or nobody was there.

    `has_roll`, `is_anything_done`: whether people, and what they said or did, were recognised in it.
    """
    rows = rows_of(_text(without_furniture(source.pieces)))
    if not rows or _is_titled_minutes(rows) or re.search(r"minutes", source.name, re.IGNORECASE):
        return False
    if any(_CALLED_AGENDA.search(row.words[:_LONGEST_HEADING]) for row in rows[:_TOP]):
        return True
    if is_anything_done or any(_OF_MINUTES.search(row.words) for row in rows):
        return False
    was_anybody_there = has_roll and any(_WAS_THERE.search(row.words) for row in rows)
    above = [row.words for row, marker in zip(rows, _markers(rows), strict=True) if marker is None][:_MOST_ABOVE]
    signs = (_TITLE.fullmatch, _ENDS_AS_AGENDA.fullmatch, _SUMMONS.search, _WILL_BE.search)
    return not was_anybody_there or any(sign(words) for sign in signs for words in above)


_CALLED_AGENDA = re.compile(r"\bagenda\b(?!\W+(?:items?|no)\b)", re.IGNORECASE)
_ENDS_AS_AGENDA = re.compile(r"\S.{0,60}\bagenda\W*", re.IGNORECASE)
_WAS_THERE = re.compile(r"\b(?:present|attend\w*|absent|in the chair)\b", re.IGNORECASE)


def _is_titled_minutes(rows: Sequence[Row]) -> bool:
    """Whether what stands at the top is the title of minutes, and not an item about them."""
    markers = _markers(rows)[:_TOP]
    top = [row.words for row, marker in zip(rows, markers, strict=False) if marker is None]
    return any(_MINUTES_OF.match(words) and not _NAMES_ITSELF.search(words) for words in top)


def is_heading_of_page(words: str) -> bool:
    """Whether a line is the head of a page of an agenda: *AGENDA – 18 November 2019*."""
    return bool(_HEAD_OF_PAGE.search(words)) and find_date(words) is not None


_HEAD_OF_PAGE = re.compile(r"\bagenda\b|^(?!.*\b(?:minutes|next|date)\b).*\bmeeting\b", re.IGNORECASE)


def read_agenda(source: Source) -> PrintedAgenda:
    """The head and the business of the agenda that `source` holds."""
    pieces = without_furniture(source.pieces)
    pages, note = _agenda_pages(pieces)
    text = _text(pages)
    rows = rows_of(text)
    first, last, unsure = _extent(rows)
    above = rows[: max(first, 2 * _TOP) if _NO_NUMBERS in unsure else first]
    head, doubts = _head(above, source.facts)
    if head.date is None or not head.committee:  # what stands on every page may be on the first page for its own sake
        whole = rows_of(_text(source.pieces))
        begin = next((at for at, row in enumerate(whole) if first < len(rows) and row.words == rows[first].words), 0)
        again, again_doubts = _head(whole[:begin], source.facts)
        if begin > len(above) and again.date and again.committee:
            head, doubts, above = again, again_doubts, whole[:begin]
    lines = text.splitlines()
    begin = rows[first].line - 1 if first < len(rows) else len(lines)
    end = rows[last].line - 1 if last < len(rows) else len(lines)
    said = tuple(row.words for row in above)
    return PrintedAgenda(head, "\n".join(lines[begin:end]), (*doubts, *unsure, *note), said)


# The lines


def _text(pieces: Sequence[Piece]) -> str:
    return "\n".join(line for piece in pieces for line in _lines(piece))


def _lines(piece: Piece) -> Iterator[str]:
    match piece.kind:
        case PieceKind.LINE:
            yield piece.text
        case PieceKind.BLANK:
            yield ""
        case PieceKind.ROW:
            yield ""
            yield from _of_cells(piece.cells)
        case PieceKind.LISTED:
            yield "    " * piece.level + piece.text
        case _:
            yield ""
            yield from piece.text.splitlines()


def _of_cells(cells: Sequence[str]) -> Iterator[str]:
    """The lines of a row of a table: the first line of every cell side by side, the rest of each below."""
    filled = [cell.strip().splitlines() for cell in cells if cell.strip()]
    if not filled:
        return
    yield (" " * 8).join(cell[0].strip() for cell in filled)
    for cell in filled:
        yield from (" " * 10 + line.strip() for line in cell[1:])


_OWN_PAGES = re.compile(r"\(\s*(?:pages?|pp?\.?)\s*\d", re.IGNORECASE)


def _agenda_pages(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], tuple[str, ...]]:
    """The pieces without the papers that follow an agenda in one file, and a sentence that says so."""
    pages = sorted({piece.page for piece in pieces if piece.page})
    if len(pages) < 2:
        return pieces, ()
    listed = [p.page for p in pieces if p.page and _OWN_PAGES.search(p.text)]
    end = max(listed) if listed else _page_before_papers(pieces, pages)
    if end >= pages[-1]:
        return pieces, ()
    said = f"The items were read from the first {end} of {pages[-1]} pages: the rest was taken for the papers."
    return [p for p in pieces if not p.page or p.page <= end], (said,)


_FEWEST = 3
"""Items in a row that make a list."""


def _page_before_papers(pieces: Sequence[Piece], pages: Sequence[int]) -> int:
    """The page before the one on which numbers begin again in the midst of a list."""
    seen = 0
    for page in pages:
        rows = rows_of(_text([p for p in pieces if p.page == page]))
        numbers = [m for m in _markers(rows) if m is not None and not m.above]
        if seen >= _FEWEST and numbers and starts(numbers[0]) and numbers[0].number == "1":
            return page - 1
        seen += len(numbers)
    return pages[-1]


# Where the business begins and ends

_NO_BUSINESS = re.compile(
    r"\b(?:tel(?:ephone)?|phone|fax|e-?mail|contact|venue|location|place|date|time|chair(?:man)?|clerk|members)\s*[:–-]"
    r"|\b(?:summoned|invited|(?:will|to|shall) be held|issued|published|www\.|https?:|purpose of the meeting)"
    r"|^(?:members of the public|please|(?:telephone|tel|email|contact|clerk)\b)|^(?:media|items|no\.? item)\W*$"
    r"|@|\(\d{3}\)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 90
_ENDS = re.compile(
    r"\W*(?:signed|yours (?:faithfully|sincerely)|by order|clerk(?: to|\b)|(?:town|parish|city|county|board) (?:clerk"
    r"|secretary)|chief executive|monitoring officer|proper officer|contacts?\b|e-?mail\b|tel(?:ephone)?\b|phone\b"
    r"|distribution|membership\b|members of the (?:committee|council|board|panel|public)|members:|to:? (?:all |the )"
    r"|notes?\b\W*(?:$|:|\d)|copyright|all members of the public|the (?:public|press)|press and public|this agenda"
    r"|for (?:further|more) information|if you\b|please\b|(?:dated?|issued|published|posted|printed)\b.*\d{4}"
    r"|upcoming meeting|i,? .{0,120}\b(?:declare|certify)|certificate|copies of|https?:|www\."
    r"|attachments?\b\s*:|\*\*|map\b|for information:"
    r"|information for|access(?:ibility)?\b|emergency|fire\b|filming|recording)|.*\(clerk\)|.*@\w+\.",
    re.IGNORECASE,
)
"""What stands below the business."""
_NEXT = re.compile(r"\bnext\b|\bmeetings?\b.*\bdates?\b", re.IGNORECASE)


def _markers(rows: Sequence[Row]) -> list[Marker | None]:
    series = Series(rows)
    found: list[Marker | None] = []
    roman: list[Marker] = []
    for row in rows:
        marker = marker_of(row, series, roman, is_inside=False)
        found.append(marker)
        if marker is not None and marker.style is Style.ROMAN:
            roman = [marker]  # without it the next is taken for the initial of a name
    return found


_OVER = re.compile(
    r"\b(?:business (?:shown|set out|listed|specified|mentioned|detailed|as)\b|following (?:business|agenda|items)\b"
    r"|agenda (?:below|set out)\b).{0,40}$",
    re.IGNORECASE,
)
"""The end of a sentence after which the business stands."""


def _extent(rows: Sequence[Row]) -> tuple[int, int, tuple[str, ...]]:
    """The indices of the first row of the business and of the first below it, and what is doubtful about them."""
    titles = [at for at, row in enumerate(rows[:_MOST_ABOVE]) if _TITLE.fullmatch(row.words) or _OVER.search(row.words)]
    markers = _markers(rows)
    after = _title_before(titles, markers)
    chain = _chain(markers, after)
    if not chain:
        first = after if titles else next((at for at, row in enumerate(rows) if not _is_of_head(row)), len(rows))
        first = next((at for at in range(first, len(rows)) if not _is_of_head(rows[at])), len(rows))
        return first, _end(rows, first + _FEWEST, markers), (_NO_NUMBERS,)
    first = chain[0]
    if titles and all(row.has_bullet for row in rows[after:first]):
        return after, _end(rows, chain[-1] + 1, markers), ()
    while first > after and _may_open(rows[first - 1], has_title=bool(titles)):
        first -= 1
    left = [row.words for row in rows[after:first] if not _is_of_head(row)] if titles else []
    return first, _end(rows, chain[-1] + 1, markers), _left_above(left)


_NO_NUMBERS = "The items have no numbers that count up, so where they begin and end is not certain."


def _left_above(left: Sequence[str]) -> tuple[str, ...]:
    if not left:
        return ()
    count = (
        "1 line between the title and the first item was"
        if len(left) == 1
        else f"{len(left)} lines between the title and the first item were"
    )
    return (f"{count} left out: “{left[0][:48].rstrip()}{' …' if len(left[0]) > 48 else ''}”.",)


def _title_before(titles: Sequence[int], markers: Sequence[Marker | None]) -> int:
    """The row after the title of the list: the last one before its first numbers."""
    if not titles:
        return 0
    for at, below in zip(titles, [*titles[1:], len(markers)], strict=True):
        if len([m for m in markers[at + 1 : below] if m is not None]) >= _FEWEST:
            return at + 1
    return titles[-1] + 1


def _chain(markers: Sequence[Marker | None], after: int) -> list[int]:
    """The rows of the longest run of numbers from the first that others follow."""
    for at in range(after, len(markers)):
        if markers[at] is None:
            continue
        chain, last = [at], markers[at]
        for below in range(at + 1, len(markers)):
            marker = markers[below]
            if marker is not None and last is not None and is_next(last, marker):
                chain.append(below)
                last = marker
        if len(chain) > 1:
            return chain
    return []


def _is_of_head(row: Row) -> bool:
    """Whether a row says when or where, or whose meeting it is."""
    words = row.words
    is_day = is_date(words) or find_date(words) is not None or find_time(words) is not None
    return is_day or _NO_BUSINESS.search(words) is not None or _TITLE.fullmatch(words) is not None or len(words) > 200


def _may_open(row: Row, *, has_title: bool) -> bool:
    """Whether a row without a number, right above the first that has one, is business: *CALL TO ORDER*."""
    if _is_of_head(row) or len(row.words) > _LONGEST_HEADING or is_body(row.words) or is_address(row.words):
        return False
    return has_title or row.text.isupper()


def _end(rows: Sequence[Row], after: int, markers: Sequence[Marker | None]) -> int:
    """The first row that stands below the business."""
    for at in range(after, len(rows)):
        if markers[at] is None and _ENDS.match(rows[at].words) and not _NEXT.search(rows[at].words):
            return at
    return len(rows)


# The head

_MEETING_OF = re.compile(
    r"\bmeeting\s+of\s+(?:the\s+)?(?P<who>.{3,140}?)"
    r"(?=\s*,?\s+(?:(?:which\s+)?(?:will|shall|is to|to) be\b|held\b|will\b"
    r"|which\b|on\s+(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun)|at\s+\d|commencing\b|starting\b|by\b)|\s*[.;:]|$)",
    re.IGNORECASE,
)
_MEMBERS_OF = re.compile(r"\bmembers of (?:the )?(?P<who>[A-Z][^,.;:]{3,80}?\b[Cc]ouncil)\b", re.IGNORECASE)
_MAY_BE_CALLED = re.compile(
    r"(?!(?:[Aa]bove|[Tt]his)\b)[A-Z0-9](?!.*\b\d{4}\b)(?!.*\b(?:may|can|should|which|make|please|is|are|will|was|were)\b)"
)
"""Words that may be the name of a body, and not a part of a sentence."""
_HOLDS = re.compile(r"^The\s+(?P<who>[A-Z].{3,120}?)\s+(?:will|holds|shall)\b")
_AGENDA_WORDS = re.compile(
    r"^\W*(?:agenda\s+(?:for|of)\s+(?:the\s+|an?\s+)?|notice of (?:an?\s+|the\s+)?(?:meeting\b)?)"
    r"|\W*\b(?:public\s+)?agenda\b.*$|\s+[-–—]\s+notice of\b.*$"
    r"|\W*\bmeeting\s+(?:to be|will be)\b.*$|\s+met\s.*\d.*$|\bto be held\b.*$",
    re.IGNORECASE,
)
_FIRST_WORDS = re.compile(r"^(?:regular|special|ordinary|annual|monthly|extraordinary)\s+(?:meeting)?", re.IGNORECASE)
_LABEL = re.compile(
    r"^\W*(?P<name>venue|place|location|where|date|day|time|when|committee|body|meeting|council)\s*:\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"\b(?:issued?|added|publish\w+|despatch\w*|dated|posted|printed|deadline|no later than"
    r"|by (?:noon|\d|midday)|clerk\b|minutes|last meeting|previous|next|revised|updated|signed|year end)",
    re.IGNORECASE,
)
"""What is said of a day that is not that of the meeting."""
_OF_MEETING = re.compile(r"\b(?:held|meeting|summoned|invited|convene[ds]?|commenc\w+|take place)\b", re.IGNORECASE)


@dataclass
class _Blocks:
    """What stands above the business: its rows, and those together that no empty line parts."""

    rows: list[str]
    cells: list[str]
    """What wide gaps part in them."""
    blocks: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)


def _blocks(rows: Sequence[Row]) -> _Blocks:
    made = _Blocks([row.words for row in rows], [cell for row in rows for cell in row.cells])
    for row in rows:
        if label := _LABEL.match(row.words):
            made.labels.setdefault(label["name"].lower(), label["value"].strip())
        if made.blocks and not row.is_apart:
            made.blocks[-1] += f" {row.words}"
        else:
            made.blocks.append(row.words)
    return made


def _head(rows: Sequence[Row], facts: Facts) -> tuple[Head, list[str]]:
    """The head that the rows above the business and the format itself give, and what is doubtful in it."""
    said = _blocks(rows)
    council, committee = _body(said)
    day, day_doubts = _day(said, facts)
    council, committee = facts.council or council, facts.committee or committee or council
    doubts = [] if committee else ["The file does not name the body that meets."]
    if committee and not council and _GENERIC.fullmatch(committee):
        doubts.append(f"The file says “{committee}” without the name of the council.")
    place = facts.venue or _place_alone(_venue(said))
    if place.casefold() in (council.casefold(), committee.casefold()):
        place = ""
    head = Head(0, council, committee, day, _clock(said, day, facts), place)
    return head, [*doubts, *day_doubts, *_missing(head)]


def _missing(head: Head) -> Iterator[str]:
    """What the head does not have, a sentence each; its day and body have sentences of their own."""
    if head.committee and not head.council and not _GENERIC.fullmatch(head.committee):
        yield f"The file does not say of which council or authority “{head.committee}” is."
    if head.time is None:
        yield "The file does not say when the meeting begins."
    if not head.venue:
        yield "The file does not say where the meeting is."
    elif len(head.venue.split()) > _LONGEST_PLACE:
        yield f"Is all of this the place? “{head.venue}”"


_LONGEST_PLACE = 14
"""Words."""
_AFTER_PLACE = re.compile(
    r"\s+(?:for|to) (?:the (?:purpose|transaction|consideration)|transact|consider|conduct)\b.*"
    r"|\s+(?:agenda|when|and commenc\w+|on the rising|immediately)\b.*|(?<=[a-z]{3})[.;]\s+[A-Z].*",
    re.IGNORECASE | re.DOTALL,
)


def _place_alone(text: str) -> str:
    """A place without what a sentence goes on to say."""
    return _AFTER_PLACE.sub("", text).strip(" ,.;")


def _body(said: _Blocks) -> tuple[str, str]:
    """The council and the committee."""
    for name in ("committee", "body", "meeting"):
        if (value := said.labels.get(name)) and is_committee(value):
            return said.labels.get("council", ""), title_of(value)
    named = [(inner, council) for council, inner in map(in_two, _named(said))]
    found = [one for one in named if is_committee(one[0])]
    committee, council = next((one for one in found if not _GENERIC.fullmatch(one[0])), (found or [("", "")])[0])
    bodies = [name for pair in named for name in pair if is_body(name) and not _INNER.search(name)]
    council = council or next((name for name in bodies if name.casefold() != committee.casefold()), "")
    if (
        committee
        and is_body(committee)
        and not _INNER.search(committee)
        and not council.casefold().count(committee.casefold())
    ):
        council = committee
    return ("" if _GENERIC.fullmatch(council) else council), committee or council


_GENERIC = re.compile(r"(?:the )?(?:full|county|city|town|parish|borough|district|community)? ?council", re.IGNORECASE)


_INNER = re.compile(r"\b(?:committee|panel|board|cabinet|group|forum|commission)\b", re.IGNORECASE)


def _named(said: _Blocks) -> Iterator[str]:
    """What names a body above the business, the surest first."""
    for pattern in (_MEETING_OF, _HOLDS, _MEMBERS_OF):
        for text in (*said.rows, *said.blocks, " ".join(said.blocks)):
            for match in pattern.finditer(text):
                who = match["who"].strip(" ,.-–")
                is_short = len(who) <= _LONGEST_HEADING
                if is_short and (is_committee(who) or is_body(who)) and _MAY_BE_CALLED.match(who):
                    yield who
    rows = [
        _FIRST_WORDS.sub("", title_of(_AGENDA_WORDS.sub("", _UP_TO_DAY.sub("", row)).strip())) for row in said.cells
    ]
    names = [text.strip() for text in rows if _is_name(text.strip())]
    yield from sorted(names, key=lambda name: _ENDS_AS_BODY.search(name) is None)


def _is_name(text: str) -> bool:
    """Whether a row may be the name of a body and nothing else."""
    if (
        not 3 < len(text) <= _LONGEST_HEADING
        or re.search(r"\d{4}", text)
        or text[-1] in ".,;:"
        or _NO_BUSINESS.search(text)
        or is_address(text)
    ):
        return False
    return (is_committee(text) or is_body(text)) and not _ADDRESSED.match(text) and not _NO_NAME.search(text)


_UP_TO_DAY = re.compile(
    r"^.{3,40}?\b\d{4}\b(?:,?\s+(?:at\s+)?\d{1,2}[:.]?\d{0,2}\s*[ap]\.?m\.?)?\s*[-–—]\s+(?=[A-Z])", re.IGNORECASE
)
"""*February 25, 2026 at 6:30 PM - *, before the name."""
_ENDS_AS_BODY = re.compile(
    r"\b(?:committee|council|board|panel|cabinet|commission|group|forum|executive|trust|authority|district)$"
    r"|^(?:committee|board|panel) (?:on|of|for)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:is|are|was|were|will|has|have|that|this|reminded|solicitor|director|officer|manager|head|secretary)\b",
    re.IGNORECASE,
)
"""A word of a sentence, or of an office that stands above the name of the body."""
_ADDRESSED = re.compile(r"(?:to|all|you|members|chair\w*|director|clerk)\b", re.IGNORECASE)


def _day(said: _Blocks, facts: Facts) -> tuple[date | None, list[str]]:
    """The day of the meeting, and what is doubtful about it."""
    if day := find_date(facts.date):
        return day, []
    labelled = [f"{name}: {said.labels[name]}" for name in ("date", "day", "when") if name in said.labels]
    text = "\n".join((*labelled, *said.rows))
    day, doubts = day_of([text], whole=text, to_come=True)
    if day is None and not doubts:
        return None, ["The file does not say on which day the meeting is."]
    return day, doubts


def _clock(said: _Blocks, day: date | None, facts: Facts) -> time | None:
    """When the meeting begins: what stands beside its day, by itself, or in a sentence that says so."""
    if (at := find_time(facts.time)) or (at := find_time(said.labels.get("time", ""))):
        return at
    beside = [text for text in said.rows if day and day in find_dates(text)]
    others = [text for text in said.rows if not _OTHER_DAY.search(text) and len(text) < _LONGEST_HEADING]
    told = [
        part for text in said.blocks for part in re.split(r"(?<=\w\.)\s+(?=[A-Z])", text) if _OF_MEETING.search(part)
    ]
    return next((at for text in (*beside, *others, *told) if (at := find_time(text))), None)


_PLACE = re.compile(
    r"(?:(?:in|at) (?:the )?)?(?P<where>(?:[\w’'.&-]+,? ){0,7}(?:hall|room|chambers?|centre|center|library"
    r"|church|school|offices?|house|hotel|building|suite|theatre|pavilion|club|college|institute|zoom|teams)\b"
    r"(?:[,.]? [^:@]{0,60})?)",
    re.IGNORECASE,
)
_ROOM = re.compile(r"\b(?:committee|board|council|cabinet) (?:room|chamber|suite|office)s?\b", re.IGNORECASE)
_STREET = re.compile(r"\d{1,5}[A-Za-z]?\s+[A-Z]")
_WHOLE = re.compile(r"[A-Z0-9].*(?<!\b(?i:at|in))(?<!\b(?i:on))(?<!\b(?i:via))(?<!\b(?i:located))")
_NEAREST = 4
"""Rows from the day in which the place may stand in a line of its own."""


def _is_body_first(row: str) -> bool:
    """Whether a line begins with a body, and not with a place: *Roads Committee, Town Hall*."""
    first, comma, _ = row.partition(",")
    return bool(comma) and _INNER.search(_ROOM.sub("", first)) is not None


def _venue(said: _Blocks) -> str:
    for name in ("venue", "place", "location", "where"):
        if name in said.labels:
            return re.sub(r"\.?\s*view directions\W*$", "", said.labels[name], flags=re.IGNORECASE)
    told = venue_of([Paragraph(text, text) for text in (*said.blocks, *said.rows) if _WILL_BE.search(text)])
    if _WHOLE.fullmatch(told):
        return told
    days = [at for at, row in enumerate(said.rows) if find_date(row)]
    for at, row in enumerate(said.rows):
        is_near = any(abs(at - day) <= _NEAREST for day in days)
        if is_near and (match := _PLACE.fullmatch(row)) and not _is_body_first(row):
            below = said.rows[at + 1] if at + 1 < len(said.rows) else ""
            is_street = _STREET.match(below) and not find_date(below) and not find_time(below)
            return f"{match['where']}, {below}" if is_street else match["where"]
    told = venue_of([Paragraph(text, text) for text in (*said.blocks, *said.rows)])
    return told if _WHOLE.fullmatch(told) else ""


__all__ = ["PrintedAgenda", "is_agenda", "may_be_agenda", "read_agenda"]
