"""Decides whether a file is an agenda: by its title, by what it says of a meeting to come, and by signs that only
minutes have. `is_agenda` is for clear cases, `may_be_agenda` for doubtful ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_tui.importing.agenda_rows import FEWEST, chain_from, markers_of, whole_text_of
from clerk_tui.importing.doubts import short
from clerk_tui.importing.readers.document import Source
from clerk_tui.importing.recognition.front_matter import WILL_BE
from clerk_tui.importing.recognition.paragraphs import without_furniture
from clerk_tui.lists.markers import Marker
from clerk_tui.lists.person import read_names
from clerk_tui.lists.rows import Row, rows_of
from clerk_tui.meeting.people import counted
from clerk_tui.regex import any_case, regex

TITLE = any_case(
    r"\W*(?:(?:draft|public|full|revised|supplementary|final|meeting|the)\s+)*(?:a\W?g\W?e\W?n\W?d\W?a|cl[áa]r"
    r"|order of business|items? of business|business to be transacted)(?:\s+(?:items?|for)\b|\s*[-–—:(].{0,60})?\W*"
)
"""The title of an agenda, in a line of its own."""
_NAMES_ITSELF = any_case(r"\bagenda\b|\bcl[áa]r\b|\bsummon|\bnotice (?:is hereby given|of)\b")
_SUMMONS = any_case(
    r"(?<!\bwas )(?<!\bwere )\b(?:summoned|invited|requested|required) to (?:attend|a meeting)"
    r"|\bnotice is hereby given\b"
)
_OF_MINUTES = any_case(
    r"^\W*(?:members? |councillors )?present\b\W*(?:$|[:–-])|^\W*in attendance\b\W*(?:$|:)|\bmeeting (?:closed|ended"
    r"|concluded|was (?:closed|called|opened|declared))\b|^\W*(?:the )?apologies\b.{0,60}\b(?:were|was|had been)\b"
    r"|\bRESOLVED\b|\b(?:it was|they) (?:then )?(?:unanimously )?(?:resolved|agreed|noted|proposed)\b|^(?:decision"
    r"|minutes):$|\basked (?:whether|if)\b|^\W*consensus:|\bmotion (?:was )?(?:carrie[sd]|pass(?:es|ed)|fail(?:s|ed)"
    r"|lost|defeated)\b|\b(?:proposed|seconded|moved) by\b|\b(?:was called|called the meeting) to order\b"
    r"|\bcarried\W+(?:all|unanimous|\d)|\ball in favou?r\b|^\W*(?:ayes|noes|nays|yeas|for|against)\s*[:(]"
)
"""A line that minutes have and agendas do not."""
_MINUTES_OF = any_case(
    r"\W*(?:(?:draft|unapproved|approved|confirmed|the)\s+)*(?:minutes|proceedings)\b|.*\bminutes\W*$"
    r"|.*\breport (?:of|from|on)\b.*\bmeeting\b"
)
"""The title of minutes."""
MOST_ABOVE = 60
"""Rows in which a title may stand."""
TOP = 6


def is_agenda(source: Source) -> bool:
    """Whether a source says that it is an agenda, or that they will meet, and has nothing that only minutes have."""
    rows = rows_of(whole_text_of(without_furniture(source.pieces)))
    is_done = any(_OF_MINUTES.search(row.words) for row in rows) or _lists_who_came(rows)
    if is_done or source.format == SYSTEM or _is_titled_minutes(rows):
        return not is_done and source.format == SYSTEM
    markers = markers_of(rows)
    above = [row.words for row in rows[:MOST_ABOVE]]
    says = any(map(WILL_BE.search, above)) or any(map(_NAMES_ITSELF.search, above[:TOP]))
    says = says or "agenda" in source.name.casefold()
    is_called = any(calls_itself(at, row, markers[at]) for at, row in enumerate(rows[:MOST_ABOVE]))
    return is_called or any(map(_SUMMONS.search, above)) or (says and len(chain_from(markers, 0)) >= FEWEST)


def _lists_who_came(rows: Sequence[Row]) -> bool:
    """Whether a list near the top says who came, with no line above it that the meeting is still to be held."""
    for at, row in enumerate(rows[:MOST_ABOVE]):
        if any(sign.search(row.words) for sign in (WILL_BE, _SUMMONS)):
            return False
        label = _CAME.match(row.words)
        rest = row.words[label.end() :] if label is not None else ""
        if label is not None and (rest.count(",") if rest else sum(map(_is_of_people, rows[at + 1 : at + 5])) > 1):
            return True
    return False


_CAME = any_case(
    r"\W*(?:\w+ ){0,2}(?:attendees?|attendance|attending|attended(?: by)?|participants|regrets"
    r"|people present|present)\b(?:\([^()]{1,120}\)|[^\w(])*(?:\((?![^()]*\)).*)?(?:$|(?<=[:–-] ))"
)
"""The label of those who came, alone or before their names."""


def _is_of_people(row: Row) -> bool:
    """Whether a row under such a label names people, even by user names or forenames."""
    words = row.words
    names = words.split(", ") if words[-1] not in ".:;" else []
    is_run = len(names) > 1 and all(name.istitle() and len(name.split()) < _LONGEST_NAME for name in names)
    return is_run or words.startswith("@") or (len(words) < _LONGEST_HEADING and bool(read_names(words)))


_LONGEST_NAME = 4  # words


SYSTEM = "moderngov"
"""The format whose pieces already show the items."""


def may_be_agenda(source: Source, *, has_roll: bool, is_anything_done: bool) -> bool:
    """Whether a source that may be minutes is called an agenda, or announces a meeting at which nothing was done."""
    rows = rows_of(whole_text_of(without_furniture(source.pieces)))
    if not rows or _is_titled_minutes(rows) or re.search(r"minutes", source.name, re.IGNORECASE):
        return False
    if any(_CALLED_AGENDA.search(row.words[:_LONGEST_HEADING]) for row in rows[: 1 if is_anything_done else TOP]):
        return True
    if is_anything_done or any(_OF_MINUTES.search(row.words) for row in rows):
        return False
    was_anybody_there = has_roll and any(_WAS_THERE.search(row.words) for row in rows)
    above = [row.words for row, marker in zip(rows, markers_of(rows), strict=True) if marker is None][:MOST_ABOVE]
    signs = (TITLE.fullmatch, ENDS_AS_AGENDA.fullmatch, _SUMMONS.search, WILL_BE.search)
    return not was_anybody_there or any(sign(words) for sign in signs for words in above)


_CALLED_AGENDA = any_case(r"\bagenda\b(?!\W+(?:items?|no)\b)")
ENDS_AS_AGENDA = any_case(r"\S.{0,60}\bagenda\W*")
_LONGEST_HEADING = 90  # characters
_WAS_THERE = any_case(r"\b(?:present|attend\w*|absent|in the chair)\b")


def _is_titled_minutes(rows: Sequence[Row]) -> bool:
    """Whether the title at the top is that of minutes, and not an item about minutes."""
    markers = markers_of(rows)[:TOP]
    titles = [at for at, marker in enumerate(markers) if calls_itself(at, rows[at], marker)]
    top = [row.words for row, marker in zip(rows[: min(titles, default=TOP)], markers, strict=False) if marker is None]
    return any(_MINUTES_OF.match(words) and not _NAMES_ITSELF.search(words) for words in top)


def calls_itself(at: int, row: Row, marker: Marker | None) -> bool:
    """Whether a row is the title of an agenda: *AGENDA*, or, at the top or apart in capitals, *Elm Roads Agenda*."""
    is_short = len(row.words.split()) <= LONGEST_TITLE and not _DEALS_WITH.match(row.words)
    may_be = marker is None and not row.has_bullet and (at < TOP or (row.text.isupper() and row.is_apart))
    is_whole = may_be and is_short and ENDS_AS_AGENDA.fullmatch(row.words) is not None
    return is_whole or TITLE.fullmatch(row.words) is not None


LONGEST_TITLE = 10
"""The most words of a title."""
_DEALS_WITH = any_case(r"(?:to )?(?:approv|adopt|amend|chang|review|accept|agree|confirm|consent|additions)\w*\b")
"""The beginning of an item about the agenda."""
LIKE_NUMBER = regex(r"\W?(?:[A-Za-z]\d{0,2}|\d{1,3}|[IVXivx]{1,4})[.):-]|\d{1,3}\.\d{1,2}\s")
"""The beginning of a line that looks like an item."""
LONGEST = 12
"""The most words of a line that is no remark."""


def left_out(left: Sequence[str], one: str, several: str) -> tuple[str, ...]:
    """A sentence on how many lines were left out, and the most like items of them; none if none counts."""
    left = [words for words in left if not _ALONE.fullmatch(words)]
    alike = sorted(dict.fromkeys(left), key=_unlikeness)
    most = max(_MOST_QUOTED, sum(_unlikeness(words) < _SHORT for words in alike))
    quoted = "; ".join(f"“{short(words)}”" for words in dict.fromkeys(left) if words in alike[:most])
    return (f"{counted(len(left), one, several)} left out: {quoted}.",) if left else ()


_ALONE = regex(r"\W*(?:[A-Za-z]|[ivxIVX]{2,5})?[\W\d_]*")
"""A page number, a number or a letter alone."""


def _unlikeness(words: str) -> int:
    """How little a line looks like an item: 0 with a number, 1 in capitals, 2 if short."""
    if LIKE_NUMBER.match(words):
        return 0
    is_short = len(words.split()) <= LONGEST and words[-1] != "."
    return 1 if words.isupper() else _SHORT if is_short else _SHORT + 1


_SHORT = 2
_MOST_QUOTED = 24  # lines that are quoted, of those that were left out; more where more look like items
