"""The proof of spelling and grammar: what the library marks, each word once, with its repair."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from clerk_tui.meeting.record import Entry
from clerk_tui.proof.findings import Finding, FindingBuilder
from clerk_tui.proof.fixes import known_words
from clerk_tui.proof.text import PlainText, Span, around, replaced_everywhere, replacement
from clerk_tui.regex import regex

if TYPE_CHECKING:
    from clerk_tui.spelling import Mark, Spelling

Place = tuple[PlainText, "Mark"]
"""A mark in the words of an entry."""


def of_spelling(
    builder: FindingBuilder, texts: Sequence[PlainText], spelling: Spelling, found: Collection[Finding]
) -> Iterator[Finding]:
    """Find wrong words, each once where it is first written, and wrong grammar, except what `found` has already."""
    taken = {(f.entry_id, f.span) for f in found if f.span is not None}
    places: dict[str, list[Place]] = {}
    for text in texts:
        marks = spelling.words(text.plain)
        printed = builder.printed(text.entry) if marks else ""
        for mark in marks:
            span = mark.start, mark.end
            if printed and not _is_in(printed, text.plain[slice(*span)]):
                continue  # it was typed as spoken or in short, and is not in the minutes
            if text.is_free(*span) and not _is_taken(text.entry, span, taken):
                places.setdefault(text.plain[slice(*span)], []).append((text, mark))
        if not text.is_verbatim:
            yield from _grammar(builder, text, spelling, taken)
    for word, written in places.items():
        yield _word(builder, word, written)


_WORD = regex(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _is_in(printed: str, marked: str) -> bool:
    """Whether minutes have what was marked: its words, or a sign."""
    words = _words(marked)
    return words <= _words(printed) if words else marked in printed


def _is_taken(entry: Entry, span: Span, taken: Collection[tuple[int | None, Span]]) -> bool:
    return any(entry.id == other and start < span[1] and span[0] < end for other, (start, end) in taken)


def _grammar(
    builder: FindingBuilder, text: PlainText, spelling: Spelling, taken: Collection[tuple[int | None, Span]]
) -> Iterator[Finding]:
    for mark in spelling.grammar(text.plain):
        span = mark.start, mark.end
        if not text.is_free(*span) or text.is_quoted(mark.start) or _is_taken(text.entry, span, taken):
            continue
        fixes = tuple(replacement(text, span, right) for right in mark.suggestions)
        sentence = f"“{text.plain[slice(*span)]}” may be wrong: {around(text, span)}."
        yield builder.find(text.entry, "L13", sentence, span=span, fixes=fixes)


def _word(builder: FindingBuilder, word: str, places: Sequence[Place]) -> Finding:
    text, mark = places[0]
    span = mark.start, mark.end
    times = f" It is written so {len(places)} times." if len(places) > 1 else ""
    sentence = f"“{word}” may be misspelt: {around(text, span)}.{times}"
    written = [(where, (one.start, one.end)) for where, one in places]
    fixes = tuple(replaced_everywhere(written, word, right) for right in mark.suggestions)
    return builder.find(text.entry, "L12", sentence, span=span, fixes=(*fixes, known_words(builder.meeting, (word,))))
