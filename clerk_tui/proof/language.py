"""The proof of language: repeated words and verbs, quotation marks, brackets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import eq

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import ASKING, SPEECH, Kind
from clerk_tui.minutes.english import first_word
from clerk_tui.minutes.style.model import Style
from clerk_tui.proof.abbreviations import of_abbreviations, of_short_words
from clerk_tui.proof.findings import Finding, FindingBuilder
from clerk_tui.proof.fixes import Fix, known_words, revision
from clerk_tui.proof.names import of_names, of_strangers, of_withheld
from clerk_tui.proof.narrative import of_contractions, of_narrative
from clerk_tui.proof.phrases import of_phrases
from clerk_tui.proof.prose import of_apologies
from clerk_tui.proof.reported_speech import of_first_person, of_tense
from clerk_tui.proof.rules import Severity
from clerk_tui.proof.text import PlainText, Span, around, plain_texts, quotations, reporting_pattern, words
from clerk_tui.proof.time_words import of_clocks, of_time_words, of_weekdays
from clerk_tui.regex import any_case, regex

IN_A_ROW = 5
"""How often the same verb in a row is reported."""
_VERB = regex(rf"\b(?:{reporting_pattern()})\b")
_NOT_REPORTING = regex(r"\b(?:be|been|being|to be|are|is|as|were|previously|already)\s$")
_TAKEN_NOTE_OF = regex(r"(?<!\b[Ii]t )was $")
"""*The report was noted* is an outcome; *it was noted that* reports speech."""
_MANY = regex(r"\b(?:Members|Councillors|Committee|Council|Board|Panel|Cabinet|[Mm]eeting)\s$")
"""Subjects that can hear and learn, but do not explain."""
_DECIDED = regex(r"\b(?:RESOLVED|Resolved|AGREED|Agreed)\b")


@dataclass(frozen=True)
class _Used:
    """A reporting verb and its place; without a place if the style adds it."""

    verb: str
    text: PlainText
    span: Span | None


def of_verbs(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find runs of one verb within an item; each is reported once, at the verb to replace."""
    every = [used for text in texts if not text.is_verbatim for used in _uses(builder.style, text)]
    counted = Counter((used.verb, used.text.entry.item_id) for used in every)
    for (verb, item_id), run in groupby(every, lambda used: (used.verb, used.text.entry.item_id)):
        yield from _overused(builder, list(run), counted[verb, item_id])


def _uses(style: Style, text: PlainText) -> Iterator[_Used]:
    entry, plain = text.entry, text.plain
    if entry.kind in SPEECH and entry.kind not in ASKING and first_word(plain) in style.speech.takes_verb:
        yield _Used(style.speech.verbs[entry.kind], text, None)
    for match in text.own(_VERB):
        before = plain[max(match.start() - 12, 0) : match.start()]
        if _NOT_REPORTING.search(before) or _TAKEN_NOTE_OF.search(before):
            continue
        if _DECIDED.search(plain, max(match.start() - 80, 0), match.start()):
            continue
        yield _Used(match[0], text, match.span())


def _overused(builder: FindingBuilder, run: Sequence[_Used], count: int) -> Iterator[Finding]:
    if len(run) < IN_A_ROW:
        return
    used = run[IN_A_ROW - 1]
    others = words().alternatives.get(used.verb)
    if not others:
        return
    if used.span is not None and _MANY.search(used.text.plain, max(used.span[0] - 12, 0), used.span[0]):
        others = words().heard.get(used.verb, others)
    among = f", {count} times in all" if count > len(run) else ""
    sentence = f"“{used.verb}” is used {len(run)} times in a row in this item{among}. Would another verb read better?"
    yield builder.find(
        used.text.entry, "L9", sentence, span=used.span, fixes=tuple(_instead(used, other) for other in others)
    )


def _instead(used: _Used, other: str) -> Fix:
    text = used.text
    if used.span is None:
        return revision(f"“{other}”", text.entry, text=text.replaced(0, 0, f"{other} "))
    start, end = used.span
    after = other.capitalize() if text.plain[start].isupper() else other
    return revision(f"“{other}” for “{used.verb}”", text.entry, text=text.replaced(start, end, after))


_NUMBER = r"\W*(?:\(?[\dA-Za-z]{1,4}[.)]\s*|\d+[A-Z]?\s+)?"
_PIECES = (
    r"(?:questions?|notices? of motion|motions?|petitions?|statements?|letters?|repl(?:y|ies)|responses?|answers?)"
)
_HEAD = regex(
    rf"^{_NUMBER}(?:(?:written|supplementary|public|oral)\s+)?(?:"
    rf"(?i:{_PIECES})(?:\s+(?:submitted|received|tabled|put|asked))?(?:\s+(?i:by|from)\b|\s*:)"
    r"|(?:QUESTION|REPLY|RESPONSE|ANSWER|STATEMENT)S?\b(?=\s*$|\s+[A-Z\"“])"
    r"|(?=I (?:will|shall|wish to|would like to|beg to) (?:ask|move|propose|request)\b))"
)
"""*Question submitted by …*, *Notice of Motion by …*, *REPLY:*, *I will ask* at the beginning of an entry."""
_CLAUSE = regex(
    rf"^{_NUMBER}(?:To [a-z]{{3,}}\b|That\b|(?:This|The) (?:Council|Committee|Board|Meeting) (?:believes?|notes?"
    r"|recogni[sz]es?|resolves?|calls? on|welcomes?|acknowledges?|commits?)\b)"
)
"""A clause of a motion or a resolution."""
_GOES_ON = regex(r"^[a-z(]")
AT_MOST = 12
"""The most entries of a reply."""


def own_words(texts: Sequence[PlainText]) -> Mapping[int, int]:
    """The ids of the entries that have somebody's own words, with the start of these."""
    found: dict[int, int] = {}
    left = 0
    was_clause = False
    item: int | None = None
    for text in texts:
        if text.entry.kind is not Kind.NOTE or text.entry.item_id != item:
            left, was_clause, item = 0, False, text.entry.item_id
        head = _HEAD.match(text.plain)
        goes_on = was_clause and _GOES_ON.match(text.plain)
        was_clause = bool(goes_on or _CLAUSE.match(text.plain))
        if head:
            found[text.entry.id], left = head.end(), AT_MOST
        elif was_clause:
            found[text.entry.id] = 0
        elif left and not _VERB.search(text.plain):
            found[text.entry.id], left = 0, left - 1
        else:
            left = 0
    return found


_TWICE = any_case(r"\b([^\W\d_]+)([ \n]+)\1\b(?![’'-]\w)")
_PARTICLES = frozenset({"in", "on", "at", "by", "for", "up", "over", "out", "off"})
"""Words that may be repeated: *it was to be handed in in May*."""
SHORT = 4
"""The most letters of a word that is not offered as one to ignore."""
INITIALS = 3
"""The most letters of somebody's initials, which may be repeated in a list."""
_BRACKET = regex(r"[()\[\]]")
_LABEL = regex(r"(?:^|[\s;,.:(_*])(?:\d{0,2}[a-z]|\d{0,2}[ivx]{1,5}|\d{1,3}|[A-Z])\.?\)$")
_LABEL_LENGTH = 9
"""The characters of the longest label, with the one before it."""
_SMILEY = regex(r"[:;]-?$")
_PAIRS = {")": "(", "]": "["}


def of_language(builder: FindingBuilder) -> Iterator[Finding]:
    """Check names and words, rule by rule."""
    texts = plain_texts(builder)
    for of_names_or_words in (of_apologies, of_names, of_strangers, of_withheld, of_abbreviations, of_verbs):
        yield from of_names_or_words(builder, texts)
    own = own_words(texts)
    as_printed = [text for text in texts if not text.prints_otherwise]
    for of_report in (of_first_person, of_tense, of_time_words):
        yield from of_report(builder, as_printed, own)
    yield from of_contractions(builder, as_printed)
    for of_writing in (of_clocks, of_weekdays, of_short_words, of_narrative, _brackets):
        yield from of_writing(builder, texts)
    for text in texts:
        for of_text in (_doubled, _spaces, _quotation_marks, of_phrases):
            yield from of_text(builder, text)


def _may_be_twice(word: str, again: str) -> bool:
    """Whether a word is rightly there twice: in a name, where a heading ends, or as an initial."""
    is_name = again[0].isupper() and word[0].isupper() and not word.isupper()
    is_heading = (again[0].isupper() and word[0].islower()) or (word.isupper() and not again.isupper())
    is_short = (len(word) == 1 and word != "a") or (word.isupper() and len(word) <= INITIALS)
    return is_name or is_heading or is_short


def _doubled(builder: FindingBuilder, text: PlainText) -> Iterator[Finding]:
    if not any(map(eq, text.tokens, text.tokens[1:])):
        return
    right = words().doubled | builder.known_words
    for match in _TWICE.finditer(text.plain):
        word, again = match[1], match[0][-len(match[1]) :]
        if word.casefold() in right or _may_be_twice(word, again) or not text.is_free(*match.span()):
            continue
        sentence = f"“{match[0]}”: repeated word in {around(text, match.span())}."
        fix = revision(f"“{word}” once", text.entry, text=text.replaced(match.start(2), match.end(), ""))
        severity = Severity.DOUBT if word.casefold() in _PARTICLES else None
        is_odd = len(word) > SHORT or word[0].isupper()
        known = (known_words(builder.meeting, (word,)),) if is_odd else ()
        yield builder.find(text.entry, "L1", sentence, severity, span=match.span(), fixes=(fix, *known))


def _spaces(builder: FindingBuilder, text: PlainText) -> Iterator[Finding]:
    if text.entry.published is not None or text.is_verbatim:
        return
    found = [m for m in _SPACES.finditer(text.plain) if text.is_free(*m.span())]
    if found and not _COLUMNS.search(text.plain):
        edits = tuple((*m.span(), " ") for m in found)
        fix = revision("One space", text.entry, text=text.with_all(edits))
        span = found[0].span()
        yield builder.find(text.entry, "L17", f"Two spaces in {around(text, span)}.", span=span, fixes=(fix,))


_SPACES = regex(r"(?<=\S)  (?=\S)")
_COLUMNS = regex(r"\S {3,}\S|\t|\|")


def _quotation_marks(builder: FindingBuilder, text: PlainText) -> Iterator[Finding]:
    for start, end in quotations(text.plain):
        is_opened = end is None
        if not (is_opened or start == end) or any(a <= start < b for a, b in text.carried):
            continue
        span = (start, start + 1)
        if is_opened:
            sentence = f"A quotation is opened but never closed: {around(text, span)}."
            end = len(text.plain)
            fix = revision("Close it at the end", text.entry, text=text.replaced(end, end, "”"))
            yield builder.find(text.entry, "L2", sentence, span=span, fixes=(fix,))
        else:
            fix = revision("Remove the mark", text.entry, text=text.replaced(*span, ""))
            sentence = f"A closing quotation mark has no opening one: {around(text, span)}."
            yield builder.find(text.entry, "L2", sentence, span=span, fixes=(fix,))


def _brackets(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find brackets without a partner in the entry or the next."""
    pending: tuple[PlainText, int] | None = None
    for text in texts:
        opened, stray = _unpaired(text.plain) if _BRACKET.search(text.plain) else ([], [])
        if pending is not None:
            if stray and stray[0] < (opened[0] if opened else len(text.plain)):
                stray = stray[1:]
            else:
                yield _bracket(builder, *pending, is_opened=True)
            pending = None
        for at in stray:
            yield _bracket(builder, text, at, is_opened=False)
        for at in opened[:-1]:
            yield _bracket(builder, text, at, is_opened=True)
        if opened:
            pending = (text, opened[-1])
    if pending is not None:
        yield _bracket(builder, *pending, is_opened=True)


def _unpaired(text: str) -> tuple[list[int], list[int]]:
    """The places of brackets that are not closed, and of those that are not opened."""
    opened: list[int] = []
    stray: list[int] = []
    labels = 0
    """Labels inside brackets: the bracket that one seemed to close is closed later."""
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


def _bracket(builder: FindingBuilder, text: PlainText, at: int, *, is_opened: bool) -> Finding:
    span = (at, at + 1)
    what = "A bracket is opened but never closed" if is_opened else "A closing bracket has no opening one"
    fixes: tuple[Fix, ...] = ()
    if text.is_free(*span):
        fixes = (revision("Remove the bracket", text.entry, text=text.replaced(*span, "")),)
    return builder.find(text.entry, "L3", f"{what}: {around(text, span)}.", span=span, fixes=fixes)
