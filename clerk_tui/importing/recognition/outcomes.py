"""What sentences say came of a motion or a vote."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from clerk_tui.meeting.record import Vote


@dataclass(frozen=True)
class Outcome:
    """What came of a motion."""

    is_carried: bool
    vote: Vote | None
    """A count, or all in favour; None where only the outcome is told."""


UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\ball (?:members )?(?:voted |were |present )*in (?:favou?r|agreement)\b"
    r"|\bnem\.? con\b|\bby all (?:members )?present\b|\bwithout dissent\b|\ball agreed\b|\ball ayes\b",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"\b(?:motions?|amendments?|resolutions?|recommendations?|votes?|ordinances?|proposals?|item"
    r"|it(?!\s+was\s+(?:confirmed|explained|noted|reported|said)\s+that\b))\b[^.;]{0,90}?\b(?:carried(?!\s+(?:out|over|forward)\b)"
    r"|carries|passed(?!\s+to\s)|passes|approved|adopted|prevailed)\b"
    r"|^\W*(?:carried|passed|adopted|approved|all in favou?r|all ayes|all were in favou?r|agreed unanimously"
    r"|unanimously (?:agreed|carried"
    r"|approved)"
    r"|all (?:members |present |were )*(?:agreed|in agreement)|agreed by all"
    r"|agreed(?!\W*(?:to|that)\b)|motion carried)\b[^.]{0,40}\.?\W*$|\bdeclared\b[^.]{0,60}\bcarried\b"
    r"|\bwas approved with\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:motion|amendment|proposal|resolution|vote|it)\b[^.;]{0,90}?\b(?:lost|defeated|failed|fails|rejected"
    r"|fell|not carried|not pass)\b|^\W*(?:lost|defeated|failed|not carried)\b[^.]{0,20}\W*$",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?<![\d/£$€.-])\(?\b(?P<f>\d{1,3})\s*(?:[-–—:]|to|votes? to)\s*(?P<a>\d{1,3})(?:\s*(?:[-–—:]|to"
    r"|,? with)\s*(?P<b>\d{1,3}))?\b\)?(?![/\d-])",
    re.IGNORECASE,
)
_WORDS_COUNT = re.compile(
    r"(?P<f>\d{1,3}|no|none)\s+(?:(?:votes?|members?|councillors?)\s+)?(?:(?:were |voted |voting )*in favou?r"
    r"|for|ayes?|yeas?|yes)\b(?:[^.]{0,40}?(?P<a>\d{1,3}|no|none)\s+"
    r"(?:(?:votes?|members?|councillors?)\s+)?(?:(?:were |voted |voting )*against"
    r"|opposed|noes|nays?|no)\b)?(?:[^.]{0,40}?(?P<b>\d{1,3}|no)\s+(?:members?\s+)?(?:was |were )?abst)?",
    re.IGNORECASE,
)
_BUILT = re.compile(
    r"(?:for|in favou?r|ayes?|yeas?|yes|votes?)\s*[:–—-]?\s*(?P<f>\d{1,3})\W{1,4}(?:against|opposed|noes|nos?|nays?)"
    r"\s*[:–—-]?\s*(?P<a>\d{1,3})(?:\W{1,4}(?:absent\s*[:–-]?\s*\d{1,3}\W{1,4})?abst\w*\s*[:–—-]?\s*(?P<b>\d{1,3}))?",
    re.IGNORECASE,
)
"""*For: 5, against: 2*, *voice vote – 5, Noes: 0, Absent 2, Abstain: 0*."""
_SLASHED = re.compile(r"\bvotes?\s*:?\s*(?P<f>\d{1,2})\s*/\s*(?P<a>\d{1,2})(?P<b>)(?![/\d])", re.IGNORECASE)
_PAIR_FIRST = re.compile(
    r"(?<![\d/£$€.-])(?P<f>\d{1,3})\s*(?:[-–—:]|to)\s*(?P<a>\d{1,3})\s+(?:votes?\s+)?(?:in\s+favou?r|for)\b"
    r"(?:[^.\d]{0,20}(?P<b>\d{1,3})\s+(?:members?\s+)?(?:was\s+|were\s+)?abst)?",
    re.IGNORECASE,
)
"""*6-0 in favour (2 abstentions)*."""
_ALL_OF = re.compile(
    r"\bby\s+(?P<f>\d{1,2})\s+of\s+(?P=f)\s+(?:members|present|votes|directors)(?P<a>)(?P<b>)", re.IGNORECASE
)
"""*approved by 7 of 7 members present*."""


_TELLING = tuple(
    """carri pass lost defeat fail reject fell approv adopt prevail vot favour favor agreed ayes unanim
    result""".split()
)
"""Parts of words without which no outcome is told."""
_LOSING = ("lost", "defeat", "fail", "reject", "fell", "not carried", "not pass")
"""Parts of words without which nothing is lost."""


def tells_any(low: str, parts: tuple[str, ...]) -> bool:
    """Whether a text in small letters has any of some parts of words. (Quicker by far than a pattern.)"""
    for part in parts:  # noqa: SIM110 - a generator would take twice as long
        if part in low:
            return True
    return False


_OF_A_NAME = re.compile(
    r"\W*(?:Approved|Adopted) (?!(?:Unanimously|By|And|On|The|That|As|With|In|Subject)\b)[A-Z][a-z]+ [A-Z]?[a-z]"
)
"""*Approved Building Firms and their charges*: what things are called, and no outcome."""
_MAY_COUNT = re.compile(
    r"\bvot(?:e|es|ing|ed)\b|^\W*(?:for|in favou?r|result)\b|\bwere in favou?r\b[^.;]{0,60}\bagainst\b", re.IGNORECASE
)
"""What stands in a sentence whose figures may be those of a vote."""


@lru_cache(maxsize=512)
def read_outcome(text: str) -> Outcome | None:
    """What a sentence says came of a motion or a vote."""
    low = text.casefold() if len(text) <= 400 else ""
    if not (tells_any(low, _TELLING) or "for" in low[:12]) or _OF_A_NAME.match(text):
        return None
    lost = _LOST.search(text) if tells_any(low, _LOSING) else None
    carried = None if lost else _CARRIED.search(text)
    counted = figures(text) if lost or carried or _MAY_COUNT.search(text) else None
    if lost and counted and (counted.in_favour or 0) > (counted.against or 0):
        counted = Vote(counted.against, counted.in_favour, counted.abstained)  # *lost by 6 votes to 2*
    if lost or carried:
        vote = counted or (Vote() if carried and UNANIMOUS.search(text) else None)
        return Outcome(bool(carried), vote)
    if counted is not None and counted.in_favour is not None:
        return Outcome(counted.in_favour > (counted.against or 0), counted)
    return None


_MONTH_BEFORE = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s*$", re.IGNORECASE)


def _bare_count(text: str) -> re.Match[str] | None:
    """*5-2*, *14 to 0*: figures of a vote, unless they are days of a month or a year."""
    for match in _COUNT.finditer(text):
        if not _MONTH_BEFORE.search(text[: match.start()]) and not re.match(r",?\s*(?:19|20)\d\d", text[match.end() :]):
            return match
    return None


_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b", re.IGNORECASE)


def figures(text: str) -> Vote | None:
    text = _NUMBER_WORD.sub(lambda m: str(_NUMBERS.index(m[0].casefold()) + 1), text) if " in fav" in text else text
    match = (
        _PAIR_FIRST.search(text)
        or _WORDS_COUNT.search(text)
        or _BUILT.search(text)
        or _SLASHED.search(text)
        or _ALL_OF.search(text)
        or _bare_count(text)
    )
    if match is None or (match["a"] is None and match["b"] is None):
        return None
    f, a, b = (_number(match[k]) for k in ("f", "a", "b"))
    return Vote(f or 0, a or 0, b)


def _number(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isdigit() else 0
