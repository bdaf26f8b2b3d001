"""A line as it is usually typed, whatever its spaces, capitals, bullets and brackets: the readers know it alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from clerk_tui.english.abbreviations import ABBREVIATIONS
from clerk_tui.english.clauses import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.english.words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
)
from clerk_tui.notation.commands.agenda import with_number
from clerk_tui.notation.prose.names import cut_last_name, cut_name
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_LONGEST = 160
"""The characters of the longest line that is read again as it would usually be typed: a longer one is a paragraph."""
_SPACES = regex(r"(?<=\S)[ \t]{2,}(?=\S)")
_BEFORE_COMMA = regex(r"(?<=\w) +,(?= )")
_ACCENT = regex(r"(?<=[A-Za-z])[`´](?=[A-Za-z])")
_HOURS = regex(r"(?<![\w.:])(?P<h>[01]?\d|2[0-3])[hH](?P<m>[0-5]\d)(?!\w)")
"""Times as they are written in French."""
_BULLET = regex(r"(?:[-–—*•●▪·]+|\(?\d{1,2}\)|\(?[a-z]\)|\d{1,2}\.(?= [a-z])) +(?=[A-Za-z@(\[\d])|[-–—•*·](?=[A-Z])")
_TIME = any_case(rf"[(\[]?(?P<time>{TYPED_TIME})[)\]]?(?: ?[,:;]| [-–—])? +(?=[a-z])")
_COMMENT = regex(r"(?P<said>[^()\[\]]*\w)\s*[(\[](?P<comment>(?=[^()\[\]]*[A-Za-z])[^()\[\]]{2,40})[)\]][.!]?")
_QUALIFIES = regex(r".*\b[A-Z]*[a-z]*[A-Z][a-z]|(?:at|by|during|except|for|from|in|on|of|to|until|with|without)\b|.*\d")
"""Words in brackets that belong to what is before them: people, or when and how it was."""
_CLOSE_COMMA = regex(r"(?<=[A-Za-z)]),(?=[A-Za-z])")
_CLOSE_MARK = regex(r"(?<=[A-Za-z]):(?=[A-Za-z])")
_STOPS = regex(r"(?<=[^.\s]) ?(?:\.{2,3}|…|(?<= )\.|\.)$")
_SHORT = any_case(r"(?:(?<=\bcllr)|(?<=\bmins)|(?<=\bmtg)|(?<=\bcttee))\.(?= )")
"""The stop of a word in short that ends no sentence."""
_STROKE = regex(r"(?<=\w) ?/ ?(?=[A-Za-z])")


def evenly_spaced(line: str) -> str:
    """A line with one space between words and after a comma, and none before it, with apostrophes for the accents that
    stand for them, and *19.05* for *19h05*."""
    line = _CLOSE_COMMA.sub(", ", _BEFORE_COMMA.sub(",", _SPACES.sub(" ", line)))
    return _HOURS.sub(r"\g<h>.\g<m>", _ACCENT.sub("'", line))


class Usual(NamedTuple):
    """A line as it would usually be typed."""

    said: str
    comment: str = ""
    """The remark in brackets that ended it."""
    is_pair: bool = False
    """Whether *and* is in it for the stroke between two people."""
    is_timeless: bool = False
    """Whether it is without the time that was before it."""


def as_usual(line: str, context: Context) -> Iterator[Usual]:
    """A short line as it would usually be typed, if that is otherwise: without the time before it, if there is one, or
    with it; without a bullet, the stop at its end, and a remark in brackets."""
    if len(line) > _LONGEST or "\n" in line:
        return
    bullet = _BULLET.match(line)
    said = line[bullet.end() :] if bullet else line
    end = _COMMENT.fullmatch(said)
    comment = end["comment"] if end and _QUALIFIES.match(end["comment"]) is None else ""
    said = end["said"] if end and comment else said
    said = said if said[:1].isupper() else _STOPS.sub("", said)  # a whole sentence is prose
    said = _SHORT.sub("", _CLOSE_MARK.sub(": ", said))
    joined = _with_and(said, context)
    at = _TIME.match(joined)
    if at and not with_number(at["time"], context.meeting.items):
        yield Usual(joined[at.end() :], comment, is_pair=joined != said, is_timeless=True)
    if joined and joined != line:
        yield Usual(joined, comment, is_pair=joined != said)


def _with_and(line: str, context: Context) -> str:
    """A line with *and* for the stroke between two people with whom it begins or ends."""
    for stroke in reversed([*_STROKE.finditer(line)]):
        before, after = line[: stroke.start()].lstrip("!+-"), line[stroke.end() :]
        name, start = cut_last_name(before, context)
        other, rest = cut_name(after, context)
        is_first = not before[:start].strip() or before[:start].rstrip().endswith(",")
        if name and other and (is_first or not _NOT_TIMES.search(rest)):
            line = f"{line[: stroke.start()]} and {after}"
    return line


_NOT_TIMES = regex(r"(?<!\w)[A-Za-z]{3}")


_SPOKEN = regex(r"[^:?>]{2,40}(?::|\?|>>?) (?=\S)")
_LETTERS = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_HALF_DAY = any_case(r"(?<=\d) ?[ap]\.?m\b")
_LEAST_WORDS = 3
_FUNCTION = (AUXILIARIES | COORDINATORS | DETERMINERS | PREPOSITIONS | SUBJECTS | SUBORDINATORS) - {"i"}


def in_small_letters(line: str) -> str:
    """A line all of whose words, or those after a name and its mark, were typed in capitals or with capitals, in small
    letters but for abbreviations; any other line as it is."""
    mark = _SPOKEN.match(line)
    start = mark.end() if mark else 0
    said = _HALF_DAY.sub("", line[start:])
    words = _LETTERS.findall(said)
    if len(words) < _LEAST_WORDS or any(word[0].islower() for word in words):
        return line
    low = [word.lower() for word in words]
    is_upper = said.upper() == said
    is_sentence = mark is not None and (
        is_upper or (not _FUNCTION.isdisjoint(low) and Clauses(tokens(" ".join(low))).has_main())
    )  # *I'm 38 Mill Street* has names alone in capitals
    if not (is_sentence or (mark is None and any(word in _FUNCTION or is_common(word) for word in low[1:]))):
        return line
    put = _LETTERS.sub(lambda word: _small(word[0], is_upper=is_upper), line[start:])
    head = line[:start] if any(c.islower() for c in line[:start]) else line[:start].lower()
    return f"{head}{put}"


def _small(word: str, *, is_upper: bool) -> str:
    low = word.lower()
    is_short = is_upper and low in ABBREVIATIONS and not (is_common(low) or low in _FUNCTION)
    is_name = not is_upper and not (is_common(low) or low in _FUNCTION)
    return word if is_short or is_name or low == "i" else low
