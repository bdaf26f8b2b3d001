"""The proof of reported speech: the first person, which leaves open whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from clerk_tui.minutes.findings import Finder, Finding
from clerk_tui.minutes.proof_fixes import Fix, revision
from clerk_tui.minutes.proof_rules import Severity
from clerk_tui.minutes.proof_text import PlainText, Span
from clerk_tui.regex import regex

_FIRST = regex(
    r"(?<![\w-])(?:our(?:selves)?|we|us|my(?:self)?|me)\b(?![/-])|(?:(?<=[.!?;:]\s)|^)(?:Our|We|My)\b(?! [A-Z])"
    r"|(?<![\w.(])I (?=(?:am|was|have|had|will|would|thought|think|believe|know|want|wish|ask|hope|cannot|can|do)\b)"
)
_THIRD = {
    "our": ("the", "their", "its"), "we": ("they",), "us": ("them",), "my": ("their",), "me": ("them",),
    "i": ("they",), "ourselves": ("themselves",), "myself": ("themselves",),
}  # fmt: skip
"""What may stand for each word."""
_FIRST_WORDS = frozenset(_THIRD)
_PART = regex(
    r"\b(?:part|phase|section|schedule|appendix|type|category|grade|class|title|war|stage|volume|annex|figure) $",
    re.IGNORECASE,
)
_LABEL = 10
"""Letters of the longest word that a number follows, and a space."""
_MANY = 3
"""How many places of an entry a finding names."""
_RUN = 4
"""How many entries in the first person, …"""
_APART = 2
"""… each so near to the one before, are told at once."""


def of_first_person(finder: Finder, texts: Sequence[PlainText], own: Mapping[int, int]) -> Iterator[Finding]:
    """*Our area*, *we operated*: one finding for an entry, and one for several in a row, which are likely to be a
    report or a letter that was taken in as it was."""
    run: list[tuple[int, PlainText, list[re.Match[str]]]] = []
    for at, text in enumerate(texts):
        found = _first_persons(text, own.get(text.entry.id, len(text.plain)))
        if not found:
            continue
        if run and (at - run[-1][0] > _APART or text.entry.item_id != run[-1][1].entry.item_id):
            yield from _told_of_run(finder, run)
            run = []
        run.append((at, text, found))
    yield from _told_of_run(finder, run)


def _first_persons(text: PlainText, end: int) -> list[re.Match[str]]:
    """Where the first person stands before `end`, from which on the words are somebody's own."""
    if text.is_verbatim or _FIRST_WORDS.isdisjoint(text.words):
        return []
    return [
        match
        for match in _FIRST.finditer(text.plain, 0, end)
        if text.is_free(*match.span()) and not text.is_quoted(match.start()) and not _is_number(text, match)
    ]


def _told_of_run(finder: Finder, run: Sequence[tuple[int, PlainText, list[re.Match[str]]]]) -> Iterator[Finding]:
    if len(run) < _RUN:
        yield from (_told_of(finder, text, found) for _, text, found in run)
        return
    _, text, found = run[0]
    sentence = (
        f"First person in {len(run)} entries one after the other, first “{_phrase(text, found[0])}”. What somebody "
        "wrote stands better as a quotation or a written statement."
    )
    yield finder.find(text.entry, "L4", sentence, Severity.INFO, span=_word(found[0]))


def _told_of(finder: Finder, text: PlainText, found: Sequence[re.Match[str]]) -> Finding:
    phrases = ", ".join(f"“{_phrase(text, match)}”" for match in found[:_MANY])
    more = f" and {len(found) - _MANY} more" if len(found) > _MANY else ""
    first = found[0]
    fixes = tuple(_instead(text, first, other) for other in _THIRD.get(first[0].strip().casefold(), ()))
    sentence = f"First person in reported speech: {phrases}{more}."
    return finder.find(text.entry, "L4", sentence, span=_word(first), fixes=fixes)


def _word(match: re.Match[str]) -> Span:
    return match.start(), match.start() + len(match[0].strip())


def _is_number(text: PlainText, match: re.Match[str]) -> bool:
    """Whether an *I* is the number of a part."""
    before = text.plain[max(match.start() - _LABEL, 0) : match.start()]
    return match[0].strip() == "I" and _PART.search(before) is not None


def _phrase(text: PlainText, match: re.Match[str]) -> str:
    following = re.match(r"\s+\S+", text.plain[match.start() + len(match[0].strip()) :])
    return (match[0].strip() + (following[0] if following else "")).rstrip(".,;:”")


def _instead(text: PlainText, match: re.Match[str], other: str) -> Fix:
    word = match[0].strip()
    other = other.capitalize() if word[0].isupper() and word != "I" else other
    start = match.start()
    return revision(f"“{other}” for “{word}”", text.entry, text=text.replaced(start, start + len(word), other))
