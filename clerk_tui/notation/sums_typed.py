"""Sums as they are typed in several forms: *£241,000*, *241k*, *£0.241m*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.meeting import Entry, Meeting
from clerk_tui.regex import any_case

_SUM = any_case(
    r"(?<![\w.,/-])(?P<sign>[£$€]?)(?P<sum>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<times> ?(?:k|m|mn|million|thousand)\b)?(?![\w/-]|[.,]\d)"
)
_THOUSANDS = ("k", "thousand")
_WITHOUT_SIGNS = str.maketrans("", "", ".,")


def worth(typed: str) -> float:
    """What a sum is worth, in whatever form; 0 for another text, and for a number that may count anything."""
    match = _SUM.fullmatch(typed.strip())
    return _worth(match) if match else 0


def sum_in(text: str) -> str:
    """The first sum in a text, as typed; empty if there is none."""
    return next((match[0] for match in _SUM.finditer(text) if _worth(match)), "")


def typed_for(old: str, text: str) -> str:
    """The sum in a text that is worth as much as `old`, as it was typed; without its sign, if `old` has none."""
    wanted = worth(old)
    same = next((match for match in _SUM.finditer(text) if wanted and _worth(match) == wanted), None)
    if same is None:
        return ""
    return same[0] if old.strip()[:1] in "£$€" else same[0].removeprefix(same["sign"])


def shows(old: str, text: str) -> bool:
    """Whether a text has a sum that is worth as much as `old`."""
    return typed_for(old, text) != ""


def with_sum(meeting: Meeting, old: str) -> Iterator[Entry]:
    """The entries that show a sum in any form, the latest first. Quick on a long record: the digits are looked for
    before the pattern."""
    digits = f"{worth(old):.2f}".replace(".", "").strip("0")
    for entry in reversed(meeting.entries) if digits else ():
        text = entry.text or ""
        if digits in text.translate(_WITHOUT_SIGNS) and not entry.is_struck and shows(old, text):
            yield entry


def _worth(match: re.Match[str]) -> float:
    times = (match["times"] or "").strip().lower()
    is_sum = match["sign"] or (times and times != "m") or "," in match["sum"]  # *5m high*
    value = float(match["sum"].replace(",", ""))
    return round(value * (1000 if times in _THOUSANDS else 1_000_000 if times else 1), 2) if is_sum else 0
