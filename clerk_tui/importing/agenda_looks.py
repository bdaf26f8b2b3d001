"""Agendas without numbers: their items are the rows that are set alike, in the same letters, from the same margin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from clerk_tui.frozen import dataclass
from clerk_tui.importing.agenda_rows import FEWEST
from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.importing.recognition.head import CONTACT
from clerk_tui.importing.recognition.titles import KNOWN
from clerk_tui.lists.agenda import LEAD_HEAD, says_of_item
from clerk_tui.lists.rows import OPEN_END, Row, is_date
from clerk_tui.regex import regex

_MOST = 0.7  # the share of the rows of a setting that are titles, where it is one of items


@dataclass(frozen=True)
class Setting:
    """How a row is set."""

    letters: tuple[float, bool, bool, bool]
    """Their size, whether the first are bold, and whether all are italic or underlined."""
    heading: int
    """Its level, where the file says that it is a heading; else 0."""
    is_listed: bool
    is_centred: bool
    indent: int


def settings_of(rows: Sequence[Row], pieces: Sequence[Piece]) -> list[Setting]:
    """How each row is set; `pieces`: those of the lines, by their number."""
    sizes = _sizes({round(piece.look.size, 2) for piece in pieces})
    margins = _sizes({float(row.indent) for row in rows}, apart=1)
    return [_setting(row, pieces[row.line - 1], sizes, margins) for row in rows]


def _setting(row: Row, piece: Piece, sizes: Mapping[float, float], margins: Mapping[float, float]) -> Setting:
    look = piece.look
    letters = (sizes[round(look.size, 2)], piece.is_bold or look.lead > 0, look.is_italic, look.is_underlined)
    level = piece.level if piece.kind is PieceKind.HEADING else 0
    is_listed = piece.kind is PieceKind.LISTED or row.has_bullet
    indent = 0 if look.is_centred or piece.kind is not PieceKind.LINE else int(margins[float(row.indent)])
    return Setting(letters, level, is_listed, look.is_centred, indent)


def _sizes(values: Set[float], apart: float = 0.06) -> dict[float, float]:
    """Each value with the least of those that differ by little from one to the next."""
    out: dict[float, float] = {}
    last = least = float("-inf")
    for value in sorted(values):
        least = least if value - last <= apart else value
        out[value], last = least, value
    return out


def set_alike(rows: Sequence[Row], settings: Sequence[Setting]) -> list[int]:
    """The rows of the items, as far as how they are set tells it: those of one setting, in which most are titles, and
    the ones that go on with them. None where all is set in one way."""
    firsts = _firsts(rows, settings)
    groups: dict[Setting, list[int]] = {}
    for at in firsts:
        groups.setdefault(settings[at], []).append(at)
    scores = {one: _score([rows[at] for at in group]) for one, group in groups.items()}
    best = max(scores, key=lambda one: scores[one], default=None)
    if best is None or len({one.letters for one in groups}) + len(groups) <= 2 or scores[best] < FEWEST:
        return []
    begun = (max(first for first in firsts if first <= at) for at in range(firsts[0], len(rows)))
    return [at for at, first in enumerate(begun, firsts[0]) if settings[first] == best]


def said_between(rows: Sequence[Row], settings: Sequence[Setting]) -> tuple[set[int], set[int]]:
    """The rows between the items that only say something of them, as their setting is that of sentences; and those that
    may be items, too. None where all is set in one way."""
    if not (items := set_alike(rows, settings)):
        return set(), set()
    alike: dict[Setting, list[int]] = {}
    for at, row in enumerate(rows):
        if at not in items and not is_lead_head(row):
            alike.setdefault(settings[at], []).append(at)
    said, unsure = set[int](), set[int]()
    best = settings[items[0]]
    for setting, group in alike.items():
        titles = sum(is_short_title(rows[at]) for at in group)
        known = sum(KNOWN.match(rows[at].words) is not None for at in group)
        is_below = setting.indent > best.indent or setting.letters[0] < best.letters[0]
        if titles < _MOST * len(group) or (is_below and not known and len(group) < len(items)):
            said.update(group)
        elif not known:
            unsure.update(group)
    told = {at for at in said if says_of_item(rows[at].words)}
    return said - told, unsure | told


def is_lead_head(row: Row) -> bool:
    """Whether a row says that the last column has who presents each item."""
    return len(row.cells) > 1 and LEAD_HEAD.search(row.words) is not None


def _firsts(rows: Sequence[Row], settings: Sequence[Setting]) -> list[int]:
    """The rows that do not go on with the one before, in the same letters and right above."""
    return [
        at
        for at, row in enumerate(rows)
        if not at or row.is_apart or settings[at].letters != settings[at - 1].letters or not _goes_on(rows[at - 1], row)
    ]


def _goes_on(before: Row, row: Row) -> bool:
    is_open = before.text.endswith(",") or before.words.rsplit(None, 1)[-1].casefold() in OPEN_END
    return not row.has_bullet and (is_open or row.text[:1].islower())


def _score(group: Sequence[Row]) -> int:
    """How much a setting has the look of that of the items."""
    titles = [row for row in group if is_short_title(row)]
    known = sum(KNOWN.match(row.words) is not None for row in titles)
    often = Counter(row.words for row in titles).most_common(1)
    again = often[0][1] - 1 if often else 0
    is_title = len(titles) >= max(FEWEST, _MOST * len(group))
    return len(titles) + 2 * known - 2 * (len(group) - len(titles)) - 3 * again if is_title else 0


def is_short_title(row: Row) -> bool:
    """Whether a row may be the title of an item, and no sentence, date or address."""
    words = row.words
    is_told = words.endswith((".", ";")) or _SAID.match(words) or CONTACT.search(words) or is_date(words)
    return not (is_told or words[0].islower() or len(words.split()) > _LONGEST)


_LONGEST = 24  # words of a title
_SAID = regex(r"(?:To [a-z]|That |Members |Please |You |We |If |The [\w ]+ (?:is|are|was|were|will|has|have) )")
"""How a sentence about an item begins."""
