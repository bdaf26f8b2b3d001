"""The proof of reported speech: the first person, and the present tense where the rest is in the past."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerk_tui.minutes.findings import Finder, Finding
from clerk_tui.minutes.proof_fixes import Fix, revision
from clerk_tui.minutes.proof_rules import Severity
from clerk_tui.minutes.proof_text import PlainText, around
from clerk_tui.minutes.proof_words import reporting_pattern

_FIRST = re.compile(
    r"\b(?:our(?:selves)?|we|us|my(?:self)?|me)\b(?!/)|(?:(?<=[.!?;:]\s)|^)(?:Our|We|My)\b(?! [A-Z])"
    r"|(?<![\w.(])I (?=(?:am|was|have|had|will|would|thought|think|believe|know|want|wish|ask|hope|cannot|can|do)\b)"
)
_THIRD = {
    "our": ("the", "their", "its"), "we": ("they",), "us": ("them",), "my": ("their",), "me": ("them",),
    "i": ("they",), "ourselves": ("themselves",), "myself": ("themselves",),
}  # fmt: skip
"""What may stand for each word."""
_FIRST_WORDS = frozenset(_THIRD)
_PART = re.compile(
    r"\b(?:part|phase|section|schedule|appendix|type|category|grade|class|title|war|stage|volume|annex|figure) $",
    re.IGNORECASE,
)
_LABEL = 10
"""Letters of the longest word that a number follows, and a space."""
_MANY = 3
"""How many places of an entry a finding names."""
_PAST = {
    "can": "could", "will": "would", "is": "was", "are": "were", "has": "had", "have": "had", "cannot": "could not",
    "isn't": "was not", "aren't": "were not", "won't": "would not", "can't": "could not", "does": "did", "do": "did",
}  # fmt: skip
"""What the present becomes when it is reported."""
_REPORTED = re.compile(
    rf"\b(?P<verb>{reporting_pattern()})(?: (?:to )?[\w’']+){{0,4}}? that (?P<clause>[^.;:?!\n“\"(]*)"
)
_FINITE = re.compile(
    r"\b(?:(?P<present>can(?:not)?|will|has|have|is|are|does|do|(?:isn|aren|won|can)['’]t)"
    r"|(?P<past>was|were|had|would|could|should|did|might|must|may|\w{2,}ed|went|came|made|took|gave|became|held|met|saw"
    r"|felt|said|told|brought|sent|put|set|left|led|paid|got|found|began|ran|spoke|wrote|knew|kept|lost|rose|fell|cost)"
    r"|(?P<other>that|which|who|whom|whose|where|when|while|if|whether|as|because|since|unless|until|although|though"
    r"|whilst|how|what|why|so|than|to|not|please))\b",
    re.IGNORECASE,
)
_LONGEST_SUBJECT = 8
"""Words that may stand before the verb of a reported clause."""
_OPENING = re.compile(r"(?:This|These|It|They|There|He|She|That) (?P<present>can|will)(?: not)? (?P<verb>[a-z]+)")
_PAST_REPORT = re.compile(rf"\b(?:{reporting_pattern()})\b")
AT_MOST = 0.25
"""Where more than this part of the reported clauses is in the present, that is how these minutes are written."""


def of_first_person(finder: Finder, text: PlainText) -> Iterator[Finding]:
    """*Our area*, *we operated*: one finding for an entry."""
    if text.is_verbatim or _FIRST_WORDS.isdisjoint(text.words):
        return
    found = [
        match
        for match in _FIRST.finditer(text.plain)
        if text.is_free(*match.span()) and not text.is_quoted(match.start()) and not _is_number(text, match)
    ]
    if not found:
        return
    phrases = ", ".join(f"“{_phrase(text, match)}”" for match in found[:_MANY])
    more = f" and {len(found) - _MANY} more" if len(found) > _MANY else ""
    first = found[0]
    fixes = tuple(_instead(text, first, other) for other in _THIRD.get(first[0].strip().casefold(), ()))
    sentence = f"First person in reported speech: {phrases}{more}."
    yield finder.find(
        text.entry, "L4", sentence, span=(first.start(), first.start() + len(first[0].strip())), fixes=fixes
    )


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


@dataclass(frozen=True)
class _Clause:
    """The verb of something reported."""

    text: PlainText
    verb: re.Match[str]
    at: int
    """Where the pattern's text begins in the entry's."""
    is_present: bool


def of_tense(finder: Finder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Reported clauses in the present, where the others are in the past; where many are, that alone."""
    clauses = [clause for text in texts if not text.is_verbatim for clause in _clauses(text)]
    present = [clause for clause in clauses if clause.is_present]
    if not present:
        return
    if len(present) > max(AT_MOST * len(clauses), 2):
        first = present[0]
        sentence = (
            f"Reported speech stands in the present tense in {len(present)} of {len(clauses)} places, first in "
            f"{around(first.text, first.verb.span('present'))}. In the past tense it would be reported throughout."
        )
        yield finder.find(first.text.entry, "L5", sentence, Severity.INFO, span=first.verb.span("present"))
        return
    for clause in present:
        span = clause.verb.span("present")
        word = clause.verb["present"]
        right = _PAST[word.casefold().replace("’", "'")]
        sentence = f"Present tense in reported speech: {around(clause.text, span)}."
        fix = revision(f"“{right}” for “{word}”", clause.text.entry, text=clause.text.replaced(*span, right))
        yield finder.find(clause.text.entry, "L5", sentence, span=span, fixes=(fix,))


def _clauses(text: PlainText) -> Iterator[_Clause]:
    """The clauses reported with *that*, and the sentences that go on from a report."""
    plain = text.plain
    for match in _REPORTED.finditer(plain) if "that" in text.words else ():
        at = match.start("clause")
        verb = _FINITE.search(plain, at, match.end("clause"))
        if verb is None or verb["other"] or len(plain[at : verb.start()].split()) > _LONGEST_SUBJECT:
            continue
        if text.is_quoted(verb.start()) or not text.is_free(*verb.span()):
            continue
        yield _Clause(text, verb, 0, bool(verb["present"]))
    if not _OPENING.search(plain):
        return
    has_report = False
    for start, end in text.sentences:
        opening = _OPENING.match(plain, start) if has_report else None
        if opening is not None and not text.is_quoted(start):
            yield _Clause(text, opening, 0, True)
        has_report = has_report or _PAST_REPORT.search(plain, start, end) is not None
