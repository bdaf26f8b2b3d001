"""The text of an entry as read, for the rules of language: its references, quotations and sentences, and replacements
that are made in the text as kept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path

from clerk_tui.english.abbreviations import IN_FULL
from clerk_tui.english.verbs import REPORTING
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.changes import Change
from clerk_tui.meeting.entry_text import Mention, Numbered, Part, TheMotion, literal, parts
from clerk_tui.meeting.kinds import SPEECH, Words, having
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.spoken_entries import prints_alike
from clerk_tui.minutes.sentences.name_forms import UNKNOWN
from clerk_tui.proof.findings import FindingBuilder, Fix, revision
from clerk_tui.regex import regex

Span = tuple[int, int]
"""The first character, and the one after the last."""

VERBATIM, UNREAD = having(Words.VERBATIM), having(Words.UNREAD)
_OPENS = "“„«"
_TOKEN = regex(r"\w+")
_QUOTES = regex('[“„«”»"]')
SHOWN = 24
"""The characters that a finding shows before and after a place."""
_INCHES = regex(r"\d$")
_ENDS_WORD = regex(r"[^\s(\[‘'/–—-]$")
RUNS_ON = 60
"""The most entries over which a quotation may run."""
_SENTENCE_END = regex(r"[.!?][”’\"')\]]*\s+(?=[“‘\"'(]*[A-Z0-9])|\n")
_ABBREVIATED = regex(r"\b(?:Mr|Mrs|Ms|Dr|Cllr|Clr|St|No|Nos|Rev|Prof|Sgt|Hon|[A-Z]|e\.g|i\.e|approx|etc)\.$")
_SINGLE = regex(r"(?<!\w)[‘'](?=\w)[^‘\n]{2,200}?(?<=[\w.,!?])[’'](?!\w)")


@dataclass(frozen=True)
class PlainText:
    """An entry and its words as read."""

    entry: Entry
    plain: str
    """The text with every mention written out; a newline divides paragraphs."""
    pieces: tuple[tuple[int, Part], ...] = ()
    """The parts of the kept text, each with its start in `plain`."""
    carried: tuple[Span, ...] = ()
    """What is quoted because a quotation continues from an earlier entry or into a later one."""
    prints_otherwise: bool = False
    """Whether the style turns these words into reported speech when it prints them, or they were typed as spoken and
    stay so in doubt: their tense, persons and times are not those of the minutes."""

    @property
    def is_verbatim(self) -> bool:
        """Whether the words are somebody's own and not reported."""
        return self.entry.kind in VERBATIM

    @cached_property
    def _parts(self) -> tuple[tuple[int, int, Part], ...]:
        """The parts of the kept text, each with its start and end in `plain`."""
        ends = [*(at for at, _ in self.pieces[1:]), len(self.plain)]
        return tuple((at, end, part) for (at, part), end in zip(self.pieces, ends, strict=False))

    @cached_property
    def references(self) -> tuple[Span, ...]:
        """The places of mentions and gaps, which are not the clerk's words."""
        return tuple((at, end) for at, end, part in self._parts if not isinstance(part, str))

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """The places of quoted text."""
        last = len(self.plain)
        spans = [(start, last if end is None else end) for start, end in quotations(self.plain) if start != end]
        if "‘" in self.plain or "'" in self.plain:
            spans += [match.span() for match in _SINGLE.finditer(self.plain)]
        return (*spans, *self.carried)

    def is_free(self, start: int, end: int) -> bool:
        """Whether a place has no reference in it."""
        return not any(a < end and start < b for a, b in self.references)

    def is_quoted(self, at: int) -> bool:
        """Whether a character is inside a quotation."""
        return any(start <= at < end for start, end in self.quoted)

    def own(self, pattern: re.Pattern[str], end: int | None = None) -> Iterator[re.Match[str]]:
        """The matches of a pattern before `end` in the clerk's own words, outside references and quotations."""
        for match in pattern.finditer(self.plain, 0, len(self.plain) if end is None else end):
            if self.is_free(*match.span()) and not self.is_quoted(match.start()):
                yield match

    @cached_property
    def tokens(self) -> list[str]:
        """The words in order, in lower case and without punctuation."""
        return _TOKEN.findall(self.plain.lower())

    @cached_property
    def words(self) -> frozenset[str]:
        """The set of `tokens`, with which a rule can be skipped quickly."""
        return frozenset(self.tokens)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Where each sentence begins and ends."""
        return tuple(_sentences(self.plain))

    def replaced(self, start: int, end: int, new: str) -> str:
        """The kept text with `new` instead of what is there, references included."""
        return self.with_all(((start, end, new),))

    def with_all(self, edits: tuple[tuple[int, int, str], ...]) -> str:
        """The kept text with several replacements, given in order and without overlaps."""
        out, at = "", 0
        for start, end, new in (*edits, (len(self.plain), len(self.plain), "")):
            out += self._slice_kept(at, start) + literal(new)
            at = end
        return out

    def _slice_kept(self, start: int, end: int) -> str:
        if not self.pieces:
            return literal(self.plain[start:end])
        out = ""
        for at, stop, part in self._parts:
            if isinstance(part, str):
                out += literal(part[max(start - at, 0) : max(end - at, 0)])
            elif start <= at and stop <= end:
                out += str(part)
        return out


def plain_texts(builder: FindingBuilder) -> tuple[PlainText, ...]:
    """The text of every entry that has one, in order, without struck entries and private notes."""
    read = (e for e in builder.meeting.entries if e.text and not e.is_struck and e.kind not in UNREAD)
    return tuple(_with_long_quotations([plain_text(builder, entry) for entry in read]))


def plain_text(builder: FindingBuilder, entry: Entry) -> PlainText:
    """The text of one entry."""
    text = entry.text or ""
    otherwise = entry.is_turned and entry.kind in SPEECH and not prints_alike(builder.meeting, entry)
    if "{" not in text:
        return PlainText(entry, text, prints_otherwise=otherwise)
    plain, pieces = "", []
    for part in parts(text):
        pieces.append((len(plain), part))
        if isinstance(part, str):
            plain += part
        elif isinstance(part, Mention):
            plain += builder.forms.mention(part, builder.presiding(entry), plain)
        elif isinstance(part, Numbered):
            plain += builder.style.paragraphs.unnumbered_reference
        else:
            plain += builder.style.motions.mention if isinstance(part, TheMotion) else UNKNOWN
    return PlainText(entry, plain, tuple(pieces), prints_otherwise=otherwise)


def replacement(text: PlainText, span: Span, new: str) -> Fix:
    """The fix that writes `new` in place of the words at `span`."""
    return replacements(text, ((span, new),))


def replacements(text: PlainText, edits: Sequence[tuple[Span, str]]) -> Fix:
    """The fix that replaces the words at several places of a text, given in order."""
    old = " … ".join(text.plain[slice(*span)] for span, _ in edits)
    new = " … ".join(word for _, word in edits)
    changed = text.with_all(tuple((*span, word) for span, word in edits))
    return revision(f"“{new}” for “{old}”", text.entry, text=changed)


def replaced_everywhere(places: Iterable[tuple[PlainText, Span]], old: str, new: str) -> Fix:
    """The fix that writes `new` in place of `old` at several places, also of several entries."""
    edits: dict[int, tuple[PlainText, list[tuple[int, int, str]]]] = {}
    for text, span in places:
        edits.setdefault(text.entry.id, (text, []))[1].append((*span, new))
    kept = ((text, text.with_all(tuple(sorted(each)))) for text, each in edits.values())
    changes = tuple(Change(text.entry, replace(text.entry, text=words)) for text, words in kept)
    where = f" in {len(changes)} entries" if len(changes) > 1 else ""
    return Fix(f"“{new}” for “{old}”{where}", changes)


def around(text: PlainText, span: Span) -> str:
    """The words around a place, in quotation marks, to quote in a finding."""
    start, end = span
    first = max(text.plain.rfind(" ", 0, max(start - SHOWN, 0)) + 1, 0) if start > SHOWN else 0
    last = text.plain.find(" ", end + SHOWN)
    last = len(text.plain) if last < 0 else last
    shown = " ".join(text.plain[first:last].split()).strip('“”".')
    return f"“{'… ' if first else ''}{shown}{' …' if last < len(text.plain) else ''}”"


def quotations(text: str) -> Iterator[tuple[int, int | None]]:
    """The start and end of each quotation. The end is None if it is not closed; start and end are the same for a
    closing mark without an opening one."""
    if not _QUOTES.search(text):
        return
    opened: int | None = None
    for match in _QUOTES.finditer(text):
        at, mark = match.start(), match[0]
        if mark in '"”' and opened is None and _INCHES.search(text, max(at - 2, 0), at):
            continue
        if mark in _OPENS or (mark == '"' and opened is None and not _ENDS_WORD.search(text, max(at - 2, 0), at)):
            if opened is None:
                opened = at
        elif opened is not None:
            yield opened, at + 1
            opened = None
        else:
            yield at, at
    if opened is not None:
        yield opened, None


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match[0] != "\n" and _ABBREVIATED.search(text, max(start, match.start() - 8), match.start() + 1):
            continue
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _unpaired(text: str) -> tuple[int | None, int | None]:
    """The index of a quotation mark that closes a quotation of an earlier text, and of one that this text does not
    close; None if there is none."""
    found = list(quotations(text))
    opens = next((start for start, end in found if end is None), None)
    return next((start for start, end in found if start == end), None), opens


def _with_long_quotations(texts: list[PlainText]) -> list[PlainText]:
    """The texts, each with the part that belongs to a quotation across several texts."""
    out, at = list(texts), 0
    while at < len(texts):
        _, opens = _unpaired(texts[at].plain)
        end = None if opens is None else _find_closing_text(texts, at)
        if opens is None or end is None:
            at += 1
            continue
        out[at] = replace(texts[at], carried=((opens, len(texts[at].plain)),))
        for inside in range(at + 1, end + 1):
            closes = _unpaired(texts[inside].plain)[0] if inside == end else None
            whole = len(texts[inside].plain) if closes is None else closes + 1
            out[inside] = replace(texts[inside], carried=((0, whole),))
        at = end + 1
    return out


def _find_closing_text(texts: list[PlainText], at: int) -> int | None:
    """The index of the text that closes the quotation opened in `texts[at]`; None if none does."""
    for later in range(at + 1, min(at + RUNS_ON, len(texts))):
        text = texts[later]
        if text.entry.item_id != texts[at].entry.item_id:
            return None
        closes, opens = _unpaired(text.plain)
        begins_again = text.plain.lstrip()[:1] in _OPENS
        if closes is not None or (begins_again and opens is None):
            return later
        if opens is not None and not begins_again:
            return None
    return None


@dataclass(frozen=True)
class WordLists:
    """Word lists for the rules of language."""

    abbreviations: frozenset[str]
    """Common abbreviations, in lower case."""
    doubled: frozenset[str]
    """Words that may be repeated."""
    alternatives: Mapping[str, tuple[str, ...]]
    """Alternatives for a reporting verb that is used too often."""
    heard: Mapping[str, tuple[str, ...]]
    """Alternatives if a committee as a whole is the subject."""
    typed_short: Mapping[str, tuple[str, ...]]
    """What words that are typed in short may mean, by the word in small letters."""


@cache
def words() -> WordLists:
    """The word lists in `words.toml`, with the words in short that mean only one thing."""
    data = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    return WordLists(
        frozenset(word.casefold() for word in data["abbreviations"]),
        frozenset(data["doubled"]),
        {verb: tuple(others) for verb, others in data["alternatives"].items()},
        {verb: tuple(others) for verb, others in data["heard"].items()},
        {short: (full,) for short, full in IN_FULL.items() if short not in data["printed_too"]}
        | {short: tuple(full) for short, full in data["typed_short"].items()},
    )


@cache
def reporting_pattern() -> str:
    """The reporting verbs as alternatives of a regular expression."""
    return "|".join(sorted(REPORTING, key=len, reverse=True))


REPORTING_VERB = regex(rf"\b(?:{reporting_pattern()})\b")
