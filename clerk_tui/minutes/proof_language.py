"""The proof of language: what a careful reader would mark in the words of a meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from operator import eq

from clerk_tui.minutes.findings import Finder, Finding
from clerk_tui.minutes.proof_abbreviations import of_abbreviations
from clerk_tui.minutes.proof_first_person import of_first_person
from clerk_tui.minutes.proof_fixes import Fix, known_words, revision
from clerk_tui.minutes.proof_names import of_names
from clerk_tui.minutes.proof_own_words import own_words
from clerk_tui.minutes.proof_phrases import of_phrases
from clerk_tui.minutes.proof_rules import Severity
from clerk_tui.minutes.proof_strangers import of_strangers
from clerk_tui.minutes.proof_tense import of_tense
from clerk_tui.minutes.proof_text import PlainText, around, plain_texts, quotations
from clerk_tui.minutes.proof_verbs import of_verbs
from clerk_tui.minutes.proof_words import words
from clerk_tui.regex import regex

_TWICE = regex(r"\b([^\W\d_]+)([ \n]+)\1\b(?![’'-]\w)", re.IGNORECASE)
_PARTICLES = frozenset({"in", "on", "at", "by", "for", "up", "over", "out", "off"})
"""Words that may follow themselves: *it was to be handed in in May*."""
SHORT = 4
"""Letters of a word that is not offered as one that may rightly stand twice."""
INITIALS = 3
"""Letters that may be somebody's initials, and stand twice in a list."""
_BRACKET = regex(r"[()\[\]]")
_LABEL = regex(r"(?:^|[\s;,.:(_*])(?:\d{0,2}[a-z]|\d{0,2}[ivx]{1,5}|\d{1,3}|[A-Z])\.?\)$")
_LABEL_LENGTH = 9
"""Characters of the longest label, with the one before it."""
_SMILEY = regex(r"[:;]-?$")
_PAIRS = {")": "(", "]": "["}


def of_language(finder: Finder) -> Iterator[Finding]:
    """What is to be looked at in names and words, rule by rule."""
    texts = plain_texts(finder)
    yield from of_names(finder, texts)
    yield from of_strangers(finder, texts)
    yield from of_abbreviations(finder, texts)
    yield from of_verbs(finder, texts)
    own = own_words(texts)
    yield from of_first_person(finder, texts, own)
    yield from of_tense(finder, texts, own)
    yield from _brackets(finder, texts)
    each: tuple[Callable[[Finder, PlainText], Iterator[Finding]], ...] = (*(_doubled, _quotation_marks, of_phrases),)
    for text in texts:
        for rule in each:
            yield from rule(finder, text)


def _doubled(finder: Finder, text: PlainText) -> Iterator[Finding]:
    if not any(map(eq, text.tokens, text.tokens[1:])):
        return
    right = words().doubled | {word.casefold() for word in finder.meeting.rules.known}
    for match in _TWICE.finditer(text.plain):
        word, again = match[1], match[0][-len(match[1]) :]
        is_name = again[0].isupper() and word[0].isupper() and not word.isupper()
        is_heading = (again[0].isupper() and word[0].islower()) or (word.isupper() and not again.isupper())
        is_short = (len(word) == 1 and word != "a") or (word.isupper() and len(word) <= INITIALS)
        if word.casefold() in right or is_name or is_heading or is_short:
            continue
        if not text.is_free(*match.span()):
            continue
        sentence = f"“{match[0]}”: the word stands twice in {around(text, match.span())}."
        fix = revision(f"“{word}” once", text.entry, text=text.replaced(match.start(2), match.end(), ""))
        severity = Severity.DOUBT if word.casefold() in _PARTICLES else None
        is_odd = len(word) > SHORT or word[0].isupper()
        known = (known_words(finder.meeting, (word,)),) if is_odd else ()
        yield finder.find(text.entry, "L1", sentence, severity, span=match.span(), fixes=(fix, *known))


def _quotation_marks(finder: Finder, text: PlainText) -> Iterator[Finding]:
    for start, end in quotations(text.plain):
        is_opened = end is None
        if not (is_opened or start == end) or any(a <= start < b for a, b in text.carried):
            continue
        span = (start, start + 1)
        if is_opened:
            sentence = f"A quotation is opened and never closed: {around(text, span)}."
            fix = revision("Close it at the end", text.entry, text=text.replaced(*_end(text), "”"))
            yield finder.find(text.entry, "L2", sentence, span=span, fixes=(fix,))
        else:
            fix = revision("Take the mark away", text.entry, text=text.replaced(*span, ""))
            sentence = f"A quotation is closed that was never opened: {around(text, span)}."
            yield finder.find(text.entry, "L2", sentence, span=span, fixes=(fix,))


def _end(text: PlainText) -> tuple[int, int]:
    return len(text.plain), len(text.plain)


def _brackets(finder: Finder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Brackets without a partner, in the entry or the next."""
    pending: tuple[PlainText, int] | None = None
    for text in texts:
        opened, stray = _unpaired(text.plain) if _BRACKET.search(text.plain) else ([], [])
        if pending is not None:
            if stray and stray[0] < (opened[0] if opened else len(text.plain)):
                stray = stray[1:]
            else:
                yield _bracket(finder, *pending, is_opened=True)
            pending = None
        for at in stray:
            yield _bracket(finder, text, at, is_opened=False)
        for at in opened[:-1]:
            yield _bracket(finder, text, at, is_opened=True)
        if opened:
            pending = (text, opened[-1])
    if pending is not None:
        yield _bracket(finder, *pending, is_opened=True)


def _unpaired(text: str) -> tuple[list[int], list[int]]:
    """Where brackets are opened and not closed, and closed and not opened."""
    opened: list[int] = []
    stray: list[int] = []
    labels = 0
    """Labels inside brackets: the bracket that seemed to be closed by one is closed further on."""
    for match in _BRACKET.finditer(text):
        at, sign = match.start(), match[0]
        is_label = sign == ")" and _LABEL.search(text, max(at - _LABEL_LENGTH, 0), at + 1) is not None
        if sign in _PAIRS.values():
            if not _SMILEY.search(text, max(at - 2, 0), at):
                opened.append(at)
        elif opened and text[opened[-1]] == _PAIRS[sign]:
            opened.pop()
            labels += is_label
        elif labels:
            labels -= 1
        elif not (is_label or _SMILEY.search(text, max(at - 2, 0), at)):
            stray.append(at)
    return opened, stray


def _bracket(finder: Finder, text: PlainText, at: int, *, is_opened: bool) -> Finding:
    span = (at, at + 1)
    what = "is opened and never closed" if is_opened else "is closed that was never opened"
    fixes: tuple[Fix, ...] = ()
    if text.is_free(*span):
        fixes = (revision("Take the bracket away", text.entry, text=text.replaced(*span, "")),)
    return finder.find(text.entry, "L3", f"A bracket {what}: {around(text, span)}.", span=span, fixes=fixes)
