"""The proof of reported speech: the present tense, and the first person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from clerk_tui.english.verbs import REPORTING, reporting_now
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.minutes.style import Style
from clerk_tui.proof.findings import Finding, FindingBuilder, Fix, Severity
from clerk_tui.proof.names import PERSON_TITLES
from clerk_tui.proof.text import PlainText, Span, around, replacement, replacements, reporting_pattern
from clerk_tui.regex import any_case, regex

_PAST = {
    "can": "could", "will": "would", "is": "was", "are": "were", "has": "had", "have": "had", "cannot": "could not",
    "isn't": "was not", "aren't": "were not", "won't": "would not", "can't": "could not", "does": "did", "do": "did",
}  # fmt: skip
"""Verbs in the present, and their past."""
_WISHES = frozenset({"recommended", "requested", "agreed", "urged", "undertook"})
"""Verbs after which any tense is right."""
_STARTS = regex(
    r"(?P<that> that )|(?P<bare> )(?=(?:it|there|they|he|she|this) )|(?P<asked> (?:if|whether|why|how|when|where) )"
)
"""The start of a reported clause: *that*, right after the verb, or in a question."""
_LOOK_BACK = 70
"""The characters before it that may have the verb."""
_BEFORE = {
    "that": regex(rf"\b(?P<verb>{reporting_pattern()})(?: (?:to )?[\w’']+){{0,4}}$"),
    "bare": regex(rf"\b(?P<verb>{reporting_pattern()})$"),
    "asked": regex(r"\b(?P<verb>asked|enquired|inquired|queried|questioned|wondered)(?: (?!that\b)[\w’']+){0,4}$"),
}
"""The reporting verb, and the words in between."""
_CLAUSE_END = regex(r"[.;:?!\n“\"(]|$")
_SPOKEN = regex(r"(?:that|if|whether|why|how|when|where) (?P<clause>[^.;:?!\n“\"(]*)")
"""Speech for which the style adds the verb."""
_REPORTING = frozenset(verb.split()[0] for verb in REPORTING)
_NOT_PAST = regex(r"\b(?:is|are|be|been|has|have|will|can|may|should|must|to)(?: \w+ly| also)? $")
"""Words that show that the verb is not a past tense: *it should be noted that*, *has indicated that*."""
_SURELY_PAST = frozenset({"was", "were", "had", "would", "could"})
_JOINS = regex(r"\b(?:and|but|or|so) ")
_CONDITION = frozenset({"if", "when", "where", "while", "whilst", "although"})
"""Words that begin a condition before the reported clause."""
_FINITE = any_case(
    r"\b(?:(?P<present>can(?:not)?|will|has|have|is|are|does|do|(?:isn|aren|won|can)['’]t)"
    r"|(?P<past>was|were|had|would|could|should|did|might|must|may|\w{2,}ed|went|came|made|took|gave|became|held|met|saw"
    r"|felt|said|told|brought|sent|put|set|left|led|paid|got|found|began|ran|spoke|wrote|knew|kept|lost|rose|fell|cost)"
    r"|(?P<other>that|which|who|whom|whose|where|when|while|if|whether|as|because|since|unless|until|although|though"
    r"|whilst|how|what|why|so|than|to|not|please))\b"
)
_LONGEST_SUBJECT = 8
"""The most words before the verb of a reported clause."""
_EFFECTS = (
    r"(?:result|cause|lead|mean|help|allow|enable|delay|affect|reduce|increase|improve|cost|take|require|need|ensure"
    r"|provide|become|remain|make|bring|save|create)"
)
_OPENING = regex(
    r"(?:This|These|It|They|That|There|He|She) (?P<present>can)(?: not)? [a-z]+"
    rf"|(?:This|These|It|They|That) (?P<future>will)(?: not)? {_EFFECTS}\b"
)
"""A sentence that continues a report. What somebody *will* do may be an arrangement, not speech."""
_PAST_REPORT = regex(rf"\b(?:{reporting_pattern()})\b")
_SAYS = "|".join(reporting_now())
_SAYS_IT = regex(rf"(?P<present>{_SAYS})\b")
"""At the beginning of speech, after the speaker's name."""
_PRESIDES = r"The (?:Vice[- ])?(?:Chair|Chairman|Chairwoman|Chairperson|Mayor|Clerk|Leader)"
_SAYS_SO = regex(
    rf"(?:^|(?<=[.!?] ))(?:{PERSON_TITLES}\.? (?:[A-Z]{{1,3}}\.? ?){{0,3}}[A-Z][\w’'-]+(?<![’']s)|{_PRESIDES})"
    rf" (?P<present>{_SAYS})\b(?! (?:was|were|is|are|had|have|and|of)\b)"
)
"""Somebody with a title at the beginning of a sentence."""
AT_MOST = 0.25
"""If more than this share of reported clauses is in the present, the minutes are written so."""


@dataclass(frozen=True)
class _Clause:
    text: PlainText
    verb: re.Match[str]
    is_present: bool

    @property
    def span(self) -> Span:
        return self.verb.span(self.verb.lastgroup or 0)


def of_tense(builder: FindingBuilder, texts: Sequence[PlainText], own: Mapping[int, int]) -> Iterator[Finding]:
    """Find reported clauses in the present; if there are many, one finding for all."""
    found = ((text, clause) for text in texts if not text.is_verbatim for clause in _clauses(builder.style, text))
    clauses = [clause for text, clause in found if clause.verb.start() < own.get(text.entry.id, len(text.plain))]
    present = [clause for clause in clauses if clause.is_present]
    if not present:
        return
    if _is_usual(present, clauses):
        first = present[0]
        sentence = (
            f"Reported speech is in the present tense in {len(present)} of {len(clauses)} places, the first being "
            f"{around(first.text, first.span)}. Minutes report speech in the past tense."
        )
        yield builder.find(first.text.entry, "L5", sentence, Severity.INFO, span=first.span)
        return
    for clause in present:
        span = clause.span
        sentence = f"Present tense in reported speech: {around(clause.text, span)}."
        fix = replacements(clause.text, [(one, _past(clause.text, one)) for one in (span, *_coordinate(clause))])
        yield builder.find(clause.text.entry, "L5", sentence, span=span, fixes=(fix,))


def _past(text: PlainText, span: Span) -> str:
    word = text.plain[slice(*span)]
    return reporting_now().get(word) or _PAST[word.casefold().replace("’", "'")]


def _coordinate(clause: _Clause) -> Iterator[Span]:
    """The verbs in the present of the clauses that *and* or *but* joins to a reported clause in the present, as far as
    each follows the one before: *are included, and others are looked at*."""
    text, at = clause.text, clause.span[1]
    end = _CLAUSE_END.search(text.plain, at).start()  # type: ignore[union-attr]
    while (joins := _JOINS.search(text.plain, at, end)) is not None:
        at = joins.end()
        verb = next(_verbs(text.plain, at, end), None)
        is_close = verb is not None and len(text.plain[at : verb.start()].split()) <= _LONGEST_SUBJECT
        if verb is None or not is_close or not verb["present"] or not text.is_free(*verb.span()):
            continue
        yield verb.span()
        at = verb.end()


def _is_usual(present: Sequence[_Clause], clauses: Sequence[_Clause]) -> bool:
    """Whether so many reported clauses are in the present that the minutes are written so."""
    return len(present) > max(AT_MOST * len(clauses), 2)


def is_in_present(style: Style, texts: Sequence[PlainText]) -> bool:
    """Whether minutes report speech in the present."""
    clauses = [clause for text in texts if not text.is_verbatim for clause in _clauses(style, text)]
    return _is_usual([clause for clause in clauses if clause.is_present], clauses)


def reported_verbs(style: Style, text: PlainText) -> frozenset[Span]:
    """Where the verbs of the reported clauses of a text are."""
    return frozenset(clause.span for clause in _clauses(style, text))


def _clauses(style: Style, text: PlainText) -> Iterator[_Clause]:
    """Reported clauses, reporting verbs in the present, and sentences that continue a report."""
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
    plain = text.plain
    if not _OPENING.search(plain):
        return
    for start, end in text.sentences:
        opening = _OPENING.match(plain, start) if has_report else None
        if opening is not None and not text.is_quoted(start):
            yield _Clause(text, opening, True)
        has_report = has_report or _PAST_REPORT.search(plain, start, end) is not None


def _finite(plain: str, start: int, end: int) -> re.Match[str] | None:
    """The verb that gives the tense of a reported clause: its first one. After a condition (*that if it can …, they
    could …*) it is the first one if one in the past follows."""
    verbs = _verbs(plain, start, end)
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


def _verbs(plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Finite verbs and words that begin a clause; with a capital it is a name: *that Will is away*."""
    return (verb for verb in _FINITE.finditer(plain, start, end) if verb[0][0].islower())


_FIRST = regex(
    r"(?<![\w-])(?:our(?:selves)?|we|us|my(?:self)?|me)\b(?![/-])|(?:(?<=[.!?;:]\s)|^)(?:Our|We|My)\b(?! [A-Z])"
    r"|(?<![\w.(])I (?=(?:am|was|have|had|will|would|thought|think|believe|know|want|wish|ask|hope|cannot|can|do)\b)"
    r"|(?<![\w.(])I(?=['’](?:m|ve|d|ll)\b)"
    r"|(?:(?<=[.!?;:,—–] )|(?<=\b(?:that|what|when) )|(?<=\bas )|(?<=\b(?:and|but|why|how) )|(?<=\b(?:if|so) )"
    r"|(?<=\b(?:which|where|while|until|since) )|(?<=\bbecause )|^)I (?=(?!and\b|to\b|or\b|of\b|in\b|was\b)[a-z])"
)
_THIRD = {
    "our": ("the", "their", "its"), "we": ("they",), "us": ("them",), "my": ("their",), "me": ("them",),
    "i": ("they",), "ourselves": ("themselves",), "myself": ("themselves",),
}  # fmt: skip
"""Replacements for each word."""
_FIRST_WORDS = frozenset(_THIRD)
_PART = any_case(
    r"\b(?:part|phase|section|schedule|appendix|type|category|grade|class|title|war|stage|volume|annex|figure) $"
)
_LABEL = 10
"""The letters of the longest word before a number, and a space."""
_MANY = 3
"""The most places that a finding quotes."""
_RUN = 4
"""The entries in the first person, …"""
_APART = 2
"""… each at most this far from the one before, that make one finding."""


def of_first_person(builder: FindingBuilder, texts: Sequence[PlainText], own: Mapping[int, int]) -> Iterator[Finding]:
    """Find the first person (*our area*, *we operated*): once for an entry, and once for several in a row, which are
    probably a copied report or letter."""
    run: list[tuple[int, PlainText, list[re.Match[str]]]] = []
    for at, text in enumerate(texts):
        if not (found := _first_persons(text, own.get(text.entry.id))):
            continue
        if run and (at - run[-1][0] > _APART or text.entry.item_id != run[-1][1].entry.item_id):
            yield from _first_person_run(builder, run)
            run = []
        run.append((at, text, found))
    yield from _first_person_run(builder, run)


def _first_persons(text: PlainText, end: int | None) -> list[re.Match[str]]:
    """Where the first person is used before `end`, after which the words are somebody's own."""
    if text.is_verbatim or _FIRST_WORDS.isdisjoint(text.words):
        return []
    return [match for match in text.own(_FIRST, end) if not _is_number(text, match)]


def _first_person_run(
    builder: FindingBuilder, run: Sequence[tuple[int, PlainText, list[re.Match[str]]]]
) -> Iterator[Finding]:
    if len(run) < _RUN:
        yield from (_first_person(builder, text, found) for _, text, found in run)
        return
    _, text, found = run[0]
    sentence = (
        f"First person in {len(run)} entries in a row, first “{_phrase(text, found[0])}”. If somebody "
        "wrote this, quote it or record a written statement."
    )
    yield builder.find(text.entry, "L4", sentence, Severity.INFO, span=_word(found[0]))


def _first_person(builder: FindingBuilder, text: PlainText, found: Sequence[re.Match[str]]) -> Finding:
    phrases = ", ".join(f"“{_phrase(text, match)}”" for match in found[:_MANY])
    more = f" and {len(found) - _MANY} more" if len(found) > _MANY else ""
    first = found[0]
    fixes = tuple(_instead(text, first, other) for other in _THIRD.get(first[0].strip().casefold(), ()))
    sentence = f"First person in reported speech: {phrases}{more}."
    return builder.find(text.entry, "L4", sentence, span=_word(first), fixes=fixes)


def _word(match: re.Match[str]) -> Span:
    return match.start(), match.start() + len(match[0].strip())


def _is_number(text: PlainText, match: re.Match[str]) -> bool:
    before = text.plain[max(match.start() - _LABEL, 0) : match.start()]
    return match[0].strip() == "I" and _PART.search(before) is not None


def _phrase(text: PlainText, match: re.Match[str]) -> str:
    following = re.match(r"\s+\S+", text.plain[match.start() + len(match[0].strip()) :])
    return (match[0].strip() + (following[0] if following else "")).rstrip(".,;:”")


def _instead(text: PlainText, match: re.Match[str], other: str) -> Fix:
    word = match[0].strip()
    return replacement(text, _word(match), other.capitalize() if word[0].isupper() and word != "I" else other)
