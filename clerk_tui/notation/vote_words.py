"""The figures of a vote as they are said: *8 votes for*, *against: 3*, *8-3-1*, *eight to three*."""

from __future__ import annotations

import re

from clerk_tui.regex import regex

_UNITS = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_UNITS)}|none|nil)"
"""How many voted."""
FOR = r"(?:for|in favour|ayes?|yeas?)"
"""The side of those in favour."""
_AGAINST = r"(?:against|agst|noes|nays?|opposed)\.?"
_ABSTAINED = r"(?:abst?\b\.?|abstained|abstaining|abstentions?|absten\w+)"
_SIDES_OF_VOTE = rf"(?P<for>{FOR})|(?P<against>{_AGAINST})|(?P<abstained>{_ABSTAINED})"
_COUNTED = regex(
    rf"(?:(?P<n>{NUMBER})(?: votes?| members?| councillors?)? (?:voted |voting )?(?:{_SIDES_OF_VOTE})"
    rf"|(?:{_SIDES_OF_VOTE.replace('P<', 'P<of_')}):? (?P<m>{NUMBER})\b)"
    r"(?:[\s,;.)/&]|and\b|to\b|with\b)*",
    re.IGNORECASE,
)
"""How many voted on a side: *8 votes for*, *against: 3*."""
_SUMMED = regex(
    rf"\(?(?:(?P<a>\d{{1,3}}) ?[-–/] ?(?P<b>\d{{1,3}})(?: ?[-–/] ?(?P<c>\d{{1,3}}))?\)?"
    rf"|(?P<d>{NUMBER})(?: votes?| members?)? to (?P<e>{NUMBER})(?: against| votes)?)[,;]?\s*(?:(?:and|with)\b\s*)?",
    re.IGNORECASE,
)
"""The figures of a vote without its sides: *8-3-1*, *eight to three*."""
_SIDES = ("for", "against", "abstained")


def figures(text: str) -> tuple[int, ...]:
    """How many voted for and against, and how many abstained, if that is said; empty if the text is not that alone."""
    counted: dict[str, int] = {}
    at = 0
    if summed := _SUMMED.match(text):
        given = [_number(summed[group]) for group in "abcde" if summed[group]]
        counted, at = dict(zip(_SIDES, (given[0], given[1], *given[2:]), strict=False)), summed.end()
    while at < len(text):
        match = _COUNTED.match(text, at)
        side = next((name for name in _SIDES if match[name] or match[f"of_{name}"]), "") if match else ""
        if match is None or side in counted:
            return ()
        counted[side], at = _number(match["n"] or match["m"]), match.end()
    if "for" not in counted or len(counted) < 2:
        return ()
    return (counted["for"], counted.get("against", 0), *((counted[a],) if (a := "abstained") in counted else ()))


def _number(word: str) -> int:
    word = word.lower()
    return int(word) if word.isdigit() else _UNITS.index(word) if word in _UNITS else 0
