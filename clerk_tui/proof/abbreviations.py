"""The proof of abbreviations, used before they are spelled out or spelled out twice, and of words that were typed in
short while the meeting went on: *tmrw*, *mtg*, *cttee*."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence, Set
from dataclasses import replace
from functools import cache

from clerk_tui.english.abbreviations import beginning, definitions, stem
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.changes import Change
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.reported_speech import in_full
from clerk_tui.proof.findings import Finding, FindingBuilder, Fix, known_words, revision
from clerk_tui.proof.names import TITLE
from clerk_tui.proof.text import PlainText, around, replacement, words
from clerk_tui.regex import regex

_AFTER = regex(r"\s*\(\s*(?:the )?([^()]{3,120}?)\s*\)")
_CAPITALS = 0.6
"""A text with more than this share of capitals is a heading."""


@dataclass(frozen=True)
class _SpelledOut:
    short: str
    text: PlainText
    start: int
    end: int

    @property
    def full(self) -> str:
        """The words with the abbreviation after them."""
        return self.text.plain[self.start : self.end]

    def is_person(self, people: Set[str]) -> bool:
        """Whether the words are a person's name and the abbreviation their initials."""
        before = self.text.plain[: self.start].rsplit(maxsplit=1)
        is_titled = bool(before) and TITLE.fullmatch(before[-1].strip("(.")) is not None
        return is_titled or any(name.endswith(fold(self.words)) for name in people)

    @property
    def words(self) -> str:
        return self.full[: self.full.rindex("(")].strip()


def of_abbreviations(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find abbreviations used before they are spelled out, or spelled out again in an item."""
    known = words().abbreviations | builder.known_words
    people = {fold(person.name) for person in builder.meeting.people.values()}
    places: dict[str, list[_SpelledOut]] = {}
    for text in texts:
        if "(" in text.plain:
            for place in _spelled_out(text):
                called = (place.short.casefold(), stem(place.short).casefold())
                if known.isdisjoint(called) and not place.is_person(people):
                    places.setdefault(stem(place.short), []).append(place)
    if not places:
        return
    yield from _again(builder, places)
    yield from _too_late(builder, texts, places)


def _spelled_out(text: PlainText) -> Iterator[_SpelledOut]:
    for found in definitions(text.plain):
        if text.is_free(found.bracket, found.end):
            yield _SpelledOut(found.short, text, found.start, found.end)


def _again(builder: FindingBuilder, places: dict[str, list[_SpelledOut]]) -> Iterator[Finding]:
    for short, found in places.items():
        first: dict[int | None, _SpelledOut] = {}
        for place in found:
            before = first.setdefault(place.text.entry.item_id, place)
            if before is place or before.words.casefold() != place.words.casefold():
                continue
            span, entry = (place.start, place.end), place.text.entry
            sentence = f"{place.short} is already spelled out above in this item: “{place.full}”."
            fix = revision(f"“{place.short}” alone", entry, text=place.text.replaced(*span, place.short))
            yield builder.find(entry, "L7", sentence, span=span, fixes=(fix, known_words(builder.meeting, (short,))))


def _too_late(
    builder: FindingBuilder, texts: Sequence[PlainText], places: dict[str, list[_SpelledOut]]
) -> Iterator[Finding]:
    titled = _in_titles(builder)
    waiting = {short: found[0] for short, found in places.items() if short not in titled}
    if not waiting:
        return
    used = re.compile(rf"(?<![\w&(/-])(?P<short>{'|'.join(map(re.escape, waiting))})s?\b(?![/&-])")
    for text in texts:
        for match in used.finditer(text.plain):
            if (place := waiting.get(match["short"])) is None:
                continue
            is_after = text is place.text and match.start() > place.start
            if is_after or text.entry.position > place.text.entry.position or _is_spelled_after(text, match):
                del waiting[match["short"]]
            elif not _is_heading(text.plain) and text.is_free(*match.span()):
                del waiting[match["short"]]
                yield _late(builder, text, match.span(), place)


def _is_spelled_after(text: PlainText, match: re.Match[str]) -> bool:
    """Whether the words follow the abbreviation in brackets: *CDP (County Drainage Plan)*."""
    inside = _AFTER.match(text.plain, match.end())
    return inside is not None and beginning(inside[1], match["short"]) is not None


def _is_heading(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > _CAPITALS * len(letters)


def _in_titles(builder: FindingBuilder) -> frozenset[str]:
    """The abbreviations that titles of items spell out, which may be used anywhere."""
    titles = (
        PlainText(Entry(0, Kind.ITEM, 0), item.title) for item in builder.meeting.items_taken if "(" in item.title
    )
    return frozenset(stem(place.short) for title in titles for place in _spelled_out(title))


def _late(builder: FindingBuilder, text: PlainText, span: tuple[int, int], place: _SpelledOut) -> Finding:
    sentence = f"{place.short} is used here, but spelled out only later: “{place.full}”."
    early, late = (*span, place.full), (place.start, place.end, place.short)
    if text is place.text:
        changes: tuple[Change, ...] = (_changed(text, (early, late)),)
    else:
        changes = (_changed(text, (early,)), _changed(place.text, (late,)))
    fixes = (Fix(f"Spell {place.short} out here instead", changes), known_words(builder.meeting, (stem(place.short),)))
    return builder.find(text.entry, "L6", sentence, span=span, fixes=fixes)


def _changed(text: PlainText, edits: tuple[tuple[int, int, str], ...]) -> Change:
    return Change(text.entry, replace(text.entry, text=text.with_all(edits)))


def of_short_words(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find words typed in short, with the word in full where only one is meant. Quotations and published minutes are
    ignored, and so is what the body's rules know."""
    known = builder.known_words
    for text in texts:
        if not (text.is_verbatim or text.entry.published is not None or _beginnings().isdisjoint(text.words)):
            yield from _in_text(builder, text, known)


def _in_text(builder: FindingBuilder, text: PlainText, known: Container[str]) -> Iterator[Finding]:
    full = words().typed_short
    written = in_full(builder.meeting, text.plain)
    printed = written if text.entry.is_turned else text.plain
    in_short = {short[0] for short in _pattern().finditer(printed)}
    letters = {short[0] for short in _pattern().finditer(written) if len(short[0]) == 1}  # not *r* for *are*
    for match in text.own(_pattern()):
        short, span = match[0], match.span()
        low = short.lower().replace("’", "'")
        is_name = short[1:] != low[1:] or short in letters or (len(short) == 1 and short.isupper())
        is_known = is_name or low in known or short not in in_short
        if not is_known:
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
