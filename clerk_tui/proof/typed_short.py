"""The proof of words that were typed in short while the meeting went on: *tmrw*, *mtg*, *cttee*."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from clerk_tui.english.hurried import signs_for_and
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.proof.findings import Finding, FindingBuilder
from clerk_tui.proof.fixes import known_words
from clerk_tui.proof.text import PlainText, around, replacement, words


def of_short_words(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find words typed in short, with the word in full where only one is meant. Quotations and published minutes are
    ignored, and so is what the body's rules know."""
    known = builder.known_words
    for text in texts:
        if text.is_verbatim or text.entry.published is not None:
            continue
        if not _beginnings().isdisjoint(text.words):
            yield from _in_text(builder, text, known)
        if not (text.entry.is_turned and text.entry.kind in SPEECH):  # which the minutes have in words
            yield from _signs_in(builder, text)


def _signs_in(builder: FindingBuilder, text: PlainText) -> Iterator[Finding]:
    for at in signs_for_and(text.plain):
        if text.is_free(at, at + 1) and not text.is_quoted(at):
            sentence, span = f"“&” is typed in short: {around(text, (at, at + 1))}.", (at, at + 1)
            yield builder.find(text.entry, "L14", sentence, span=span, fixes=(replacement(text, span, "and"),))


def _in_text(builder: FindingBuilder, text: PlainText, known: Container[str]) -> Iterator[Finding]:
    full = words().typed_short
    for match in _pattern().finditer(text.plain):
        short, span = match[0], match.span()
        low = short.lower().replace("’", "'")
        is_known = low in known or short[1:] != low[1:] or (len(short) == 1 and short.isupper())
        if not is_known and text.is_free(*span) and not text.is_quoted(match.start()):
            fixes = [replacement(text, span, _written(short, one)) for one in full[low]]
            fixes += [known_words(builder.meeting, (short,))] if low.isalpha() else []
            sentence = f"“{short}” is typed in short: {around(text, span)}."
            yield builder.find(text.entry, "L14", sentence, span=span, fixes=tuple(fixes))


def _written(short: str, full: str) -> str:
    return full[0].upper() + full[1:] if short[0].isupper() else full


@cache
def _beginnings() -> frozenset[str]:
    """The letters with which the short words begin: a text with any has one of them."""
    return frozenset(re.findall(r"\w+", word)[0] for word in words().typed_short)


@cache
def _pattern() -> re.Pattern[str]:
    """Any of the short words, as a word of its own; *re* and the like only before another word."""
    alone = "|".join(re.escape(word).replace("'", "['’]") for word in sorted(words().typed_short, reverse=True))
    return re.compile(rf"(?<![\w’'/.@&-])(?:{alone})(?![\w’'/@&-])(?!\.\w)(?!:)", re.IGNORECASE)
