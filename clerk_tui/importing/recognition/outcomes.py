"""What sentences say came of a motion or a vote."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.rules import remembered
from clerk_tui.meeting.record import Vote


@dataclass(frozen=True)
class Outcome:
    """What came of a motion."""

    is_carried: bool
    vote: Vote | None
    """A count, or all in favour; None where only the outcome is told."""


_TELLING = tuple(
    """carri pass lost defeat fail reject fell approv adopt prevail vot favour favor agreed ayes unanim
    result elect accept second aye yea yes object oppos every""".split()
)
"""Parts of words without which no outcome is told."""
_LOSING = ("second", "lost", "defeat", "fail", "reject", "fell", "not carried", "not pass")
"""Parts of words without which nothing is lost."""


def tells_any(low: str, parts: tuple[str, ...]) -> bool:
    """Whether a text in small letters has any of some parts of words. (Quicker by far than a pattern.)"""
    for part in parts:  # noqa: SIM110 - a generator would take twice as long
        if part in low:
            return True
    return False


@remembered
def read_outcome(text: str) -> Outcome | None:
    """What a sentence says came of a motion or a vote."""
    low = text.casefold() if len(text) <= 400 else ""
    text = _numbered(text)
    begins = low.lstrip("( ")
    if not (tells_any(low, _TELLING) or "for" in begins[:12] or begins[:1].isdigit()) or rules.OF_A_NAME.match(text):
        return None
    lost = rules.LOST.search(text) if tells_any(low, _LOSING) else None
    carried = None if lost else rules.CARRIED.search(text)
    counted = figures(text) if lost or carried or rules.MAY_COUNT.search(text) else None
    if lost and counted and (counted.in_favour or 0) > (counted.against or 0):
        counted = Vote(counted.against, counted.in_favour, counted.abstained)  # *lost by 6 votes to 2*
    if lost or carried:
        vote = counted or (Vote() if carried and is_unanimous(text) else None)
        return Outcome(bool(carried), vote)
    if rules.ALL_BARELY.fullmatch(text):
        return Outcome(True, Vote())
    if counted is not None and counted.in_favour is not None:
        return Outcome(counted.in_favour > (counted.against or 0), counted)
    return None


def tells_vote(line: str) -> bool:
    """Whether a line with the look of a heading announces a vote, has its figures, or tells what came of it: *ROLL CALL
    VOTE*, *AYES 5 NAYS 2*, *PASSED with two abstentions*."""
    if ("vot" in line.casefold() and rules.HEADER.fullmatch(line)) or {"for", "against"} <= _tallied(line).keys():
        return True
    told = rules.RESULT_LINE.fullmatch(line)
    return told is not None and (told["what"] or "vote").casefold() in ("motion", "amendment", "vote")


def _bare_count(text: str) -> re.Match[str] | None:
    """*5-2*, *14 to 0*: figures of a vote, and not of a paper, a time or a day."""
    for match in rules.COUNT.finditer(text):
        before = text[: match.start()]
        if not (rules.MONTH_BEFORE.search(before) or rules.NO_COUNT_AFTER.search(before)) and not re.match(
            r",?\s*(?:19|20)\d\d", text[match.end() :]
        ):
            return match
    return None


def _numbered(text: str) -> str:
    """A text with figures for the numbers in words that may be those of a vote."""
    if not rules.IN_WORDS.search(text):
        return text
    return rules.NUMBER_WORD.sub(_in_figures, text)


def _in_figures(match: re.Match[str]) -> str:
    tens, ones = (match["tens"] or "").casefold(), (match["ones"] or "").casefold()
    count = 10 * (rules.TENS.index(tens) + 2 if tens else 0) + (rules.NUMBERS.index(ones) + 1 if ones else 0)
    return str(count) if tens or ones else match[0]


def figures(text: str) -> Vote | None:
    """The figures of a vote in a text."""
    text = _numbered(text)
    told = _tallied(text)
    if "for" in told and (len(told) > 1 or is_unanimous(text)):
        return Vote(told["for"], told.get("against", 0), told.get("abstain"))
    if (match := rules.FIGURES.search(text)) is not None:
        return Vote(int(match["f"] or match["all"]), int(match["a"] or 0), told.get("abstain", _abstaining(text)))
    if (match := _bare_count(text)) is None:
        return None
    f, a, b = (_number(match[k]) if match[k] else None for k in ("f", "a", "b"))
    return Vote(f or 0, a or 0, told.get("abstain", _abstaining(text)) if b is None else b)


def _tallied(text: str) -> dict[str, int]:
    """How many voted in each way, as far as it is told: *5 for, 4 against*, *Yes: 4, No: 1*."""
    ahead, behind = rules.COUNTED.search(text), rules.COUNTED_BEHIND.search(text)
    rule = rules.COUNTED if behind is None or (ahead and ahead.start() < behind.start()) else rules.COUNTED_BEHIND
    told: dict[str, int] = {}
    for match in rule.finditer(text):
        way = next(way for way in ("for", "against", "abstain") if match[way])
        if way != "against" or "for" in told or rule is rules.COUNTED:  # *No. 12* is no vote
            told.setdefault(way, _number(match["n"]))
    return told


def _abstaining(text: str) -> int | None:
    """How many are named as abstaining."""
    match = rules.WITH_ABSTAINING.search(text) if "bstain" in text else None
    return len(re.split(r",\s*(?:and\s+)?|\s+and\s+|\s+&\s+", match["who"])) if match else None


def is_unanimous(text: str) -> bool:
    """Whether a text says that all were in favour."""
    match = rules.UNANIMOUS.search(text)
    return match is not None and rules.EXCEPTED.search(text[match.end() : match.end() + _NEAR]) is None


_NEAR = 50  # characters after *unanimous* within which it is told who did not agree


def _number(text: str) -> int:
    low = text.casefold()
    return int(text) if text.isdigit() else rules.NUMBERS.index(low) + 1 if low in rules.NUMBERS else 0
