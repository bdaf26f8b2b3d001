"""The proof of reported speech: the present tense where the rest is in the past."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.minutes.findings import Finder, Finding
from clerk_tui.minutes.proof_fixes import revision
from clerk_tui.minutes.proof_names import PERSON_TITLES
from clerk_tui.minutes.proof_rules import Severity
from clerk_tui.minutes.proof_text import PlainText, Span, around
from clerk_tui.minutes.proof_words import reporting_pattern, words
from clerk_tui.minutes.style import Style
from clerk_tui.regex import regex

_PAST = {
    "can": "could", "will": "would", "is": "was", "are": "were", "has": "had", "have": "had", "cannot": "could not",
    "isn't": "was not", "aren't": "were not", "won't": "would not", "can't": "could not", "does": "did", "do": "did",
}  # fmt: skip
"""What the present becomes when it is reported."""
_WISHES = frozenset({"recommended", "requested", "agreed", "urged", "undertook"})
"""Verbs after which what is to be is said, in any tense."""
_STARTS = regex(
    r"(?P<that> that )|(?P<bare> )(?=(?:it|there|they|he|she|this) )|(?P<asked> (?:if|whether|why|how|when|where) )"
)
"""Where something reported may begin: with *that*, right after the verb, or in a question."""
_LOOK_BACK = 70
"""Characters before that in which the verb is looked for."""
_BEFORE = {
    "that": regex(rf"\b(?P<verb>{reporting_pattern()})(?: (?:to )?[\w’']+){{0,4}}$"),
    "bare": regex(rf"\b(?P<verb>{reporting_pattern()})$"),
    "asked": regex(r"\b(?P<verb>asked|enquired|inquired|queried|questioned|wondered)(?: (?!that\b)[\w’']+){0,4}$"),
}
"""The verb that reports, and the words between."""
_CLAUSE_END = regex(r"[.;:?!\n“\"(]|$")
_SPOKEN = regex(r"(?:that|if|whether|why|how|when|where) (?P<clause>[^.;:?!\n“\"(]*)")
"""Speech to which the style adds the verb."""
_REPORTING = frozenset(verb.split()[0] for verb in words().reporting)
_NOT_PAST = regex(r"\b(?:is|are|be|been|has|have|will|can|may|should|must|to)(?: \w+ly| also)? $")
"""What makes the verb before a clause no past tense: *it should be noted that*, *has indicated that*."""
_SURELY_PAST = frozenset({"was", "were", "had", "would", "could"})
_CONDITION = frozenset({"if", "when", "where", "while", "whilst", "although"})
"""What begins a clause that stands before the one that is reported."""
_FINITE = regex(
    r"\b(?:(?P<present>can(?:not)?|will|has|have|is|are|does|do|(?:isn|aren|won|can)['’]t)"
    r"|(?P<past>was|were|had|would|could|should|did|might|must|may|\w{2,}ed|went|came|made|took|gave|became|held|met|saw"
    r"|felt|said|told|brought|sent|put|set|left|led|paid|got|found|began|ran|spoke|wrote|knew|kept|lost|rose|fell|cost)"
    r"|(?P<other>that|which|who|whom|whose|where|when|while|if|whether|as|because|since|unless|until|although|though"
    r"|whilst|how|what|why|so|than|to|not|please))\b",
    re.IGNORECASE,
)
_LONGEST_SUBJECT = 8
"""Words that may stand before the verb of a reported clause."""
_EFFECTS = (
    r"(?:result|cause|lead|mean|help|allow|enable|delay|affect|reduce|increase|improve|cost|take|require|need|ensure"
    r"|provide|become|remain|make|bring|save|create)"
)
_OPENING = regex(
    r"(?:This|These|It|They|That|There|He|She) (?P<present>can)(?: not)? [a-z]+"
    rf"|(?:This|These|It|They|That) (?P<future>will)(?: not)? {_EFFECTS}\b"
)
"""A sentence that goes on from a report. What somebody *will* do may be an arrangement, not speech."""
_PAST_REPORT = regex(rf"\b(?:{reporting_pattern()})\b")
_SAYS = "|".join(words().present)
_SAYS_IT = regex(rf"(?P<present>{_SAYS})\b")
"""At the beginning of speech, after the speaker's name."""
_PRESIDES = r"The (?:Vice[- ])?(?:Chair|Chairman|Chairwoman|Chairperson|Mayor|Clerk|Leader)"
_SAYS_SO = regex(
    rf"(?:^|(?<=[.!?] ))(?:{PERSON_TITLES}\.? (?:[A-Z]{{1,3}}\.? ?){{0,3}}[A-Z][\w’'-]+(?<![’']s)|{_PRESIDES})"
    rf" (?P<present>{_SAYS})\b(?! (?:was|were|is|are|had|have|and|of)\b)"
)
"""Somebody with a title at the beginning of a sentence."""
AT_MOST = 0.25
"""Where more than this part of the reported clauses is in the present, that is how these minutes are written."""


@dataclass(frozen=True)
class _Clause:
    """The verb of something reported."""

    text: PlainText
    verb: re.Match[str]
    is_present: bool

    @property
    def span(self) -> Span:
        """Where the verb stands."""
        return self.verb.span(self.verb.lastgroup or 0)


def of_tense(finder: Finder, texts: Sequence[PlainText], own: Mapping[int, int]) -> Iterator[Finding]:
    """Reported clauses in the present, where the others are in the past; where many are, that alone."""
    clauses = [
        clause
        for text in texts
        if not text.is_verbatim
        for clause in _clauses(finder.style, text)
        if clause.verb.start() < own.get(text.entry.id, len(text.plain))
    ]
    present = [clause for clause in clauses if clause.is_present]
    if not present:
        return
    if len(present) > max(AT_MOST * len(clauses), 2):
        first = present[0]
        sentence = (
            f"Reported speech stands in the present tense in {len(present)} of {len(clauses)} places, first in "
            f"{around(first.text, first.span)}. In the past tense it would be reported throughout."
        )
        yield finder.find(first.text.entry, "L5", sentence, Severity.INFO, span=first.span)
        return
    for clause in present:
        span = clause.span
        word = clause.text.plain[slice(*span)]
        right = words().present.get(word) or _PAST[word.casefold().replace("’", "'")]
        sentence = f"Present tense in reported speech: {around(clause.text, span)}."
        fix = revision(f"“{right}” for “{word}”", clause.text.entry, text=clause.text.replaced(*span, right))
        yield finder.find(clause.text.entry, "L5", sentence, span=span, fixes=(fix,))


def _clauses(style: Style, text: PlainText) -> Iterator[_Clause]:
    """The clauses reported, what somebody says in the present, and the sentences that go on from a report."""
    is_spoken = text.entry.kind in SPEECH and _PAST_REPORT.fullmatch(style.speech.verbs[text.entry.kind]) is not None
    spoken = _SPOKEN.match(text.plain) if is_spoken else None
    if spoken is not None and (verb := _finite(text.plain, *spoken.span("clause"))) is not None:
        yield _Clause(text, verb, bool(verb["present"]))
    yield from _reported(text)
    says = [_SAYS_IT.match(text.plain)] if is_spoken else list(_SAYS_SO.finditer(text.plain))
    yield from (_Clause(text, m, True) for m in says if m and text.is_free(*m.span("present")))
    yield from _going_on(text, has_report=is_spoken)


def _reported(text: PlainText) -> Iterator[_Clause]:
    plain, end = text.plain, 0
    for start in _STARTS.finditer(plain) if not _REPORTING.isdisjoint(text.words) else ():
        if start.start() < end:
            continue
        report = _BEFORE[start.lastgroup or ""].search(plain, max(start.start() - _LOOK_BACK, 0), start.start())
        if report is None:
            continue
        end = _CLAUSE_END.search(plain, start.end()).start()  # type: ignore[union-attr]
        if report["verb"] in _WISHES or _NOT_PAST.search(plain, max(report.start() - 20, 0), report.start()):
            continue
        verb = _finite(plain, start.end(), end)
        if verb is None or text.is_quoted(verb.start()) or not text.is_free(*verb.span()):
            continue
        if verb.start() == start.end():
            continue  # *the events that are happening*: no subject, so the clause is about the word before it
        yield _Clause(text, verb, bool(verb["present"]))


def _going_on(text: PlainText, *, has_report: bool) -> Iterator[_Clause]:
    """Sentences after a report that go on from it."""
    plain = text.plain
    if not _OPENING.search(plain):
        return
    for start, end in text.sentences:
        opening = _OPENING.match(plain, start) if has_report else None
        if opening is not None and not text.is_quoted(start):
            yield _Clause(text, opening, True)
        has_report = has_report or _PAST_REPORT.search(plain, start, end) is not None


def _finite(plain: str, start: int, end: int) -> re.Match[str] | None:
    """The verb that says in which tense a clause is reported: the first of it. Of a condition before it (*that if it
    can …, they could …*) the first, where one in the past follows."""
    verbs = _FINITE.finditer(plain, start, end)
    first = next(verbs, None)
    if first is None or len(plain[start : first.start()].split()) > _LONGEST_SUBJECT:
        return None
    if first["other"] is None:
        return first
    if first.start() > start or first["other"] not in _CONDITION:
        return None
    then = [verb for verb in verbs if verb["present"] or verb[0] in _SURELY_PAST]
    is_mixed = len(then) > 1 and then[0]["present"] and then[1][0] in _SURELY_PAST
    return then[0] if is_mixed else None
