"""Rules of the proof about notes and reported speech: tense, the first person, whole sentences, and events told in
prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.tokens import joined, tokens
from clerk_tui.english.verbs import REPORTING, base_of, is_only_verb, is_past, past_of, reporting_now
from clerk_tui.english.words import AUXILIARIES, DETERMINERS, NOUNS_IN_ING
from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.acts import revise
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.entry_text import Mention, mentioned, parts
from clerk_tui.meeting.kinds import SPEECH, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.name_parts import has_title, take_apart
from clerk_tui.meeting.people import short_list
from clerk_tui.meeting.record import AS_IT_STANDS, Entry
from clerk_tui.minutes.style import Style
from clerk_tui.notation import Context, NameIndex, decode, events_in, read_line
from clerk_tui.notation.prose.actions import is_of_task_done
from clerk_tui.notation.reading import also_says
from clerk_tui.proof.findings import (
    Finding,
    FindingBuilder,
    Fix,
    LateFixes,
    Severity,
    all_events,
    confirmation,
    further_notes,
    replacing_context,
    revision,
)
from clerk_tui.proof.names import PERSON_TITLES
from clerk_tui.proof.text import REPORTING_VERB, PlainText, Span, around, replacement, replacements, reporting_pattern
from clerk_tui.regex import any_case, regex

_PAST_OF = {
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
_IS_PAST = frozenset({"was", "were", "had", "would", "could"})
_JOINS = regex(r"\b(?:and|but|or|so) ")
_JOINS_ANY = regex(r"\b(?:and|but|or|so) (?:that )?")
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
    """Find reported clauses in the present tense; if there are many, one finding for all."""
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
        fix = replacements(clause.text, [(one, _past_form(clause.text, one)) for one in (span, *_joined_verbs(clause))])
        yield builder.find(clause.text.entry, "L5", sentence, span=span, fixes=(fix,))


def with_reports_in_past(style: Style, entry: Entry) -> str:
    """The words of an entry, with its reported clauses in the past where they are surely in the present."""
    text = PlainText(entry, entry.text or "")
    clauses = [
        clause
        for clause in _clauses(style, text)
        if clause.is_present and not text.is_quoted(clause.span[0])
        if _WISHED.search(text.plain, 0, clause.span[0]) is None
    ]
    spans = dict.fromkeys(
        sorted(span for clause in clauses for span in (clause.span, *_joined_verbs(clause, _JOINS_ANY)))
    )
    return text.with_all(tuple((*span, _past_form(text, span)) for span in spans))


_WISHED = any_case(r"\b(?:asked|demanded|insisted|recommended|requested|suggested|urged)\b[^.;:]* that [^.;:]*$")
"""What is wished for is not in the past: *asked that it is kept*."""


def _past_form(text: PlainText, span: Span) -> str:
    word = text.plain[slice(*span)]
    return reporting_now().get(word) or _PAST_OF[word.casefold().replace("’", "'")]


def _joined_verbs(clause: _Clause, joint: re.Pattern[str] = _JOINS) -> Iterator[Span]:
    """The present verbs of clauses that *and* or *but* joins to a reported clause in the present: *are included, and
    others are looked at*. The chain ends where no verb follows soon."""
    text, at = clause.text, clause.span[1]
    end = _CLAUSE_END.search(text.plain, at).start()  # type: ignore[union-attr]
    while (joins := joint.search(text.plain, at, end)) is not None:
        at = joins.end()
        verb = next(_verbs(text.plain, at, end), None)
        is_close = verb is not None and len(text.plain[at : verb.start()].split()) <= _LONGEST_SUBJECT
        if verb is None or not is_close or not verb["present"] or not text.is_free(*verb.span()):
            continue
        yield verb.span()
        at = verb.end()


def _is_usual(present: Sequence[_Clause], clauses: Sequence[_Clause]) -> bool:
    """Whether so many reported clauses are in the present that these minutes must be written so."""
    return len(present) > max(AT_MOST * len(clauses), 2)


def is_in_present(style: Style, texts: Sequence[PlainText]) -> bool:
    """Whether minutes report speech in the present."""
    clauses = [clause for text in texts if not text.is_verbatim for clause in _clauses(style, text)]
    return _is_usual([clause for clause in clauses if clause.is_present], clauses)


def reported_verbs(style: Style, text: PlainText) -> frozenset[Span]:
    """The places of the verbs in the reported clauses of a text."""
    return frozenset(clause.span for clause in _clauses(style, text))


def _clauses(style: Style, text: PlainText) -> Iterator[_Clause]:
    """Reported clauses, reporting verbs in the present, and sentences that continue a report."""
    is_spoken = text.entry.kind in SPEECH and REPORTING_VERB.fullmatch(style.speech.verbs[text.entry.kind]) is not None
    spoken = _SPOKEN.match(text.plain) if is_spoken else None
    if spoken is not None and (verb := _main_verb(text.plain, *spoken.span("clause"))) is not None:
        yield _Clause(text, verb, bool(verb["present"]))
    yield from _reported_clauses(text)
    says = [_SAYS_IT.match(text.plain)] if is_spoken else list(_SAYS_SO.finditer(text.plain))
    yield from (_Clause(text, m, True) for m in says if m and text.is_free(*m.span("present")))
    yield from _continued_reports(text, has_report=is_spoken)


def _reported_clauses(text: PlainText) -> Iterator[_Clause]:
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
        verb = _main_verb(plain, start.end(), end)
        if verb is None or text.is_quoted(verb.start()) or not text.is_free(*verb.span()):
            continue
        if verb.start() == start.end():
            continue  # *the events that are happening*: no subject, so the clause is about the word before it
        yield _Clause(text, verb, bool(verb["present"]))


def _continued_reports(text: PlainText, *, has_report: bool) -> Iterator[_Clause]:
    plain = text.plain
    if not _OPENING.search(plain):
        return
    for start, end in text.sentences:
        opening = _OPENING.match(plain, start) if has_report else None
        if opening is not None and not text.is_quoted(start):
            yield _Clause(text, opening, True)
        has_report = has_report or REPORTING_VERB.search(plain, start, end) is not None


def _main_verb(plain: str, start: int, end: int) -> re.Match[str] | None:
    """The verb that sets the tense of a reported clause: its first verb, but after a condition (*that if it can …, they
    could …*) the first one that follows in the past."""
    verbs = _verbs(plain, start, end)
    first = next(verbs, None)
    if first is None or len(plain[start : first.start()].split()) > _LONGEST_SUBJECT:
        return None
    if first["other"] is None:
        return first
    if first.start() > start or first["other"] not in _CONDITION:
        return None
    then = [verb for verb in verbs if verb["present"] or verb[0] in _IS_PAST]
    is_mixed = len(then) > 1 and then[0]["present"] and then[1][0] in _IS_PAST
    return then[0] if is_mixed else None


def _verbs(plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Finite verbs, and words that begin a clause. A capital makes a word a name: *that Will is away*."""
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
_PHRASES_SHOWN = 3
"""The most places that a finding quotes."""
_RUN = 4
"""The entries in the first person, …"""
_APART = 2
"""… each at most this far from the one before, that make one finding."""


def of_first_person(builder: FindingBuilder, texts: Sequence[PlainText], own: Mapping[int, int]) -> Iterator[Finding]:
    """Find the first person (*our area*, *we operated*), once for each entry; once for several entries in a row, which
    are probably a copied letter or report."""
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
    """The uses of the first person before `end`, where somebody's own words begin."""
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
    phrases = ", ".join(f"“{_phrase(text, match)}”" for match in found[:_PHRASES_SHOWN])
    more = f" and {len(found) - _PHRASES_SHOWN} more" if len(found) > _PHRASES_SHOWN else ""
    first = found[0]
    fixes = tuple(_pronoun_fix(text, first, other) for other in _THIRD.get(first[0].strip().casefold(), ()))
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


def _pronoun_fix(text: PlainText, match: re.Match[str], other: str) -> Fix:
    word = match[0].strip()
    return replacement(text, _word(match), other.capitalize() if word[0].isupper() and word != "I" else other)


_ENDED = (".", "!", "?", ":", ";", ",", "”", '"', ")", "]", "…", "–", "-")
_IN_LIST = any_case(r"(?:[-–—•*·>|]|\(?[a-z0-9]{1,3}[).]\s|[ivx]+[).]\s)|.*(?:\t|\s\|\s|\s{3,}|: |https?:|@)")
"""Items of a list, rows of a table, labels, addresses."""
_LEAST_WORDS = 5
_MOSTLY = 0.5
_MANY = 8
"""More findings than these, in more than that share of the notes, are the way in which the minutes are written."""
_GOES_ON = regex(r"\b(?P<verb>is|are)(?: (?:now|still|not|also|\w+ly))? (?P<ing>[a-z]+ing)\b(?! (?:to|for) )")
"""A present continuous, *the surface is lifting*; not *is going to*."""
_SURELY_PAST = regex(r"\b(?:was|were|had|did)\b")
_BETWEEN = frozenset("also then both all again now".split())
_PLURALS = lexicon("narrative.plurals")
_OBJECTS = DETERMINERS | frozenset("everyone everybody members all residents it them him her that whether to".split())
"""What follows a verb that may be a noun too: *welcomes everyone*, not *roofs leak*."""
_BODIES = frozenset("board council committee panel".split())
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True)
class _Present:
    """A verb in the present tense, with its place and its past form."""

    text: PlainText
    span: Span
    past: str


def of_narrative(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find notes without a verb or a full stop, and notes that tell in the present what happened. Published minutes and
    confirmed notes are ignored."""
    notes = [text for text in texts if _may_be_narrative(text)]
    yield from _unfinished_findings(builder, notes, list(_unfinished(notes)))
    yield from _without_stop(builder, notes)
    if is_in_present(builder.style, texts):
        return
    names = NameIndex(builder.meeting)
    present = [verb for text in notes for verb in _present_in(builder, text, names)]
    if len(present) > _MANY and len(present) > _MOSTLY * len(notes):
        first = present[0]
        where = around(first.text, first.span)
        sentence = f"{len(present)} sentences tell what happened in the present tense, the first being {where}."
        yield builder.find(first.text.entry, "L16", sentence, Severity.INFO, span=first.span)
        return
    for verb in present:
        sentence = f"What happened is told in the present tense: {around(verb.text, verb.span)}."
        fix = replacement(verb.text, verb.span, verb.past)
        yield builder.find(verb.text.entry, "L16", sentence, span=verb.span, fixes=(fix,))


def of_contractions(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find contractions, once for each entry; once in all if the minutes use them throughout."""
    own = [text for text in texts if text.entry.published is None and not text.is_verbatim]
    found = [(text, edits) for text in own if (edits := _contractions(text))]
    if len(found) > _MANY and len(found) > _MOSTLY * len(own):
        text, edits = found[0]
        sentence = f"{len(found)} entries have contractions, the first in {around(text, edits[0][0])}."
        yield builder.find(text.entry, "L19", sentence, Severity.INFO, span=edits[0][0])
        return
    for text, edits in found:
        (start, end), full = edits[0]
        sentence = f"“{text.plain[start:end]}” is a contraction, in {around(text, (start, end))}."
        label = f"“{full}”" if len(edits) == 1 else "All in full"
        fix = revision(label, text.entry, text=text.with_all(tuple((*span, words) for span, words in edits)))
        yield builder.find(text.entry, "L19", sentence, span=(start, end), fixes=(fix,))


def _contractions(text: PlainText) -> list[tuple[Span, str]]:
    """The contractions in the clerk's own words, each with its full form; one that may be another word is left out."""
    found: list[tuple[Span, str]] = []
    for match in text.own(_CONTRACTED):
        start = max((start for start, end in text.sentences if start <= match.start()), default=0)
        before, after = tokens(text.plain[start : match.start()]), tokens(text.plain[match.end() :])
        every = tokens(text.plain[start:])
        full = every[len(before) : len(every) - len(after)]
        if len(full) > 1 and not any(word.is_unsure for word in full):
            found.append((match.span(), joined(full).replace("an not", "annot")))
    return found


_CONTRACTED = any_case(r"(?<![\w'’])(?!(?:i|we)['’])[^\W\d_]+(?:n['’]t|['’](?:re|ve|ll|d|m|s))(?![\w'’])")
"""A contraction, except in the first person, which another rule finds."""


def _without_stop(builder: FindingBuilder, notes: Sequence[PlainText]) -> Iterator[Finding]:
    """Find sentences without a full stop, all at once, if most sentences have one."""
    lacking = [text for text in notes if not text.entry.is_turned and _lacks_stop(text.plain.strip())]
    ended = sum(text.entry.is_turned or text.plain.rstrip().endswith(".") for text in notes)
    if not lacking or ended <= len(lacking):
        return
    fixes = [
        revision("End it with a full stop", text.entry, text=f"{(text.entry.text or '').rstrip()}.") for text in lacking
    ]
    others = len(lacking) - 1
    label = fixes[0].label if not others else f"End all {len(lacking)} with full stops"
    fix = replace(fixes[0], label=label, changes=tuple(change for one in fixes for change in one.changes))
    sentence = f"{builder.shown(lacking[0].entry)} lacks its full stop{further_notes(others)}."
    yield builder.find(lacking[0].entry, "L18", sentence, fixes=(fix,))


def _lacks_stop(plain: str) -> bool:
    words = [token.low for token in tokens(plain) if token.is_word]
    is_sentence = any(word in AUXILIARIES or is_past(word) for word in words[1:-1])
    is_open = "\n" not in plain and plain[-1:].isalpha() and not plain.isupper()
    return is_open and is_sentence and not _IN_LIST.match(plain)


def _unfinished(notes: Sequence[PlainText]) -> Iterator[PlainText]:
    """The notes that are no sentences, without several in a row, which are a list."""
    run: list[PlainText] = []
    for text in (*notes, None):
        follows = text is not None and run != [] and text.entry.item_id == run[-1].entry.item_id
        if run and not (follows and text is not None and _is_unfinished(text)):
            yield from run if len(run) < _LIST else ()
            run = []
        if text is not None and _is_unfinished(text):
            run.append(text)


_LIST = 4
"""The notes without a verb in a row that are a list."""


def _may_be_narrative(text: PlainText) -> bool:
    entry = text.entry
    is_open = entry.published is None and not entry.is_doubtful and entry.subject != AS_IT_STANDS
    return entry.kind is Kind.NOTE and is_open and not text.is_verbatim


def _unfinished_findings(
    builder: FindingBuilder, notes: Sequence[PlainText], unfinished: Sequence[PlainText]
) -> Iterator[Finding]:
    if len(unfinished) > _MANY and len(unfinished) > _MOSTLY * len(notes):
        first = unfinished[0].entry
        sentence = f"{len(unfinished)} notes are not whole sentences, the first being {builder.shown(first)}."
        yield builder.find(first, "L15", sentence, Severity.INFO)
        return
    for text in unfinished:
        sentence = f"{builder.shown(text.entry)} is not a whole sentence: write it out, or end it with a full stop."
        fix = revision("End it with a full stop", text.entry, text=f"{text.entry.text}.")
        yield builder.find(text.entry, "L15", sentence, fixes=(fix,))


def _is_unfinished(text: PlainText) -> bool:
    """Whether a note has no verb and no full stop, and is neither a heading nor an item of a list."""
    plain = text.plain.strip()
    words = plain.split()
    is_ended = text.entry.is_turned or plain.endswith(_ENDED)  # the style prints the full stop of the first
    if "\n" in plain or is_ended or len(words) < _LEAST_WORDS or _IN_LIST.match(plain):
        return False
    long = [word for word in words if len(word) > len("with") and word.isalpha()]
    if sum(word[0].isupper() for word in long) > _MOSTLY * len(long) or not long:
        return False
    read = [token.low for token in tokens(plain)]
    return not any(map(_is_verb, read, [*read[1:], ""]))


def _is_verb(low: str, after: str) -> bool:
    """Whether a word is a verb, or the *to* that begins a task."""
    if low == "to" and base_of(after) == after != "":
        return True
    is_third = base_of(low) not in ("", low) and not low.endswith("ing")
    return low in AUXILIARIES or is_past(low) or (is_third and (is_only_verb(low) or after in _OBJECTS))


def _present_in(builder: FindingBuilder, text: PlainText, names: NameIndex) -> Iterator[_Present]:
    """The present verbs of a note that tell what somebody did, or what was going on."""
    reported = reported_verbs(builder.style, text)
    for start, end in text.sentences:
        verb = _find_deed(builder, text, start, end, names)
        if verb is not None and verb.span not in reported and not text.is_quoted(start):
            yield verb
    if not _SURELY_PAST.search(text.plain):
        return
    for match in _GOES_ON.finditer(text.plain):
        span = match.span("verb")
        if match["ing"] in NOUNS_IN_ING or span in reported or text.is_quoted(span[0]) or not text.is_free(*span):
            continue
        yield _Present(text, span, _PAST_OF[match["verb"]])


def _find_deed(builder: FindingBuilder, text: PlainText, start: int, end: int, names: NameIndex) -> _Present | None:
    """The present verb with which a sentence says what somebody does (*Chair welcomes everyone*); else None."""
    found = [(m[0].strip(".,;:"), m.start() + start) for m in re.finditer(r"\S+", text.plain[start:end])]
    words = [word for word, _ in found]
    at, is_plural = _subject(builder, text, words, names)
    while 0 < at < len(words) and words[at].lower() in _BETWEEN:
        at += 1
    if not 0 < at < len(words) - 1:
        return None
    low = words[at]
    base = _base_of_present(low, words[at + 1], is_plural=is_plural)
    span = (found[at][1], found[at][1] + len(low))
    return _Present(text, span, past_of(base)) if base and text.is_free(*span) else None


def _base_of_present(low: str, following: str, *, is_plural: bool) -> str:
    """The base form of a word that is certainly a present verb and agrees with its subject in number; else empty."""
    base = base_of(low)
    is_sure = is_only_verb(low) or following.lower() in _OBJECTS
    is_present = low not in AUXILIARIES and low.islower() and not is_past(low) and is_sure
    return base if is_present and (base == low) is is_plural else ""


def _is_at(words: Sequence[str], at: int, known: Container[str]) -> bool:
    return at < len(words) and words[at].lower() in known


def _subject(builder: FindingBuilder, text: PlainText, words: Sequence[str], names: NameIndex) -> tuple[int, bool]:
    """How many words at the start of a sentence name people of the meeting, and whether they are plural."""
    if _is_at(words, 0, _PLURALS):
        return 1, True
    if [word.lower() for word in words[:2]] in (["the", "members"], ["the", "councillors"]):
        return 2, True
    led = int(_is_at(words, 0, _ARTICLES))
    if _is_at(words, led, _BODIES):
        return led + 1, False
    count, is_plural = 0, False
    while True:
        skip = int(_is_at(words, count, _ARTICLES))
        taken, voice = names.first(words[count + skip :], builder.presiding(text.entry))
        if voice is None and has_title(words[count : count + 2]):
            taken, voice = 2, 0
        if voice is None or not words[count + skip][:1].isupper():
            return (0, False) if not count else (count - 1, is_plural)
        count += skip + taken
        if words[count : count + 1] in (["and"], ["&"]):
            count, is_plural = count + 1, True
            continue
        return count, is_plural


_MOST = 3
"""The most notes that are named."""
_SHOWN = 60
"""The most characters of the line that a finding shows."""
_JOTTED = ("! ", "s/", "/visitors")
"""What is found only in notes that a clerk typed: published minutes say it in whole sentences."""


def of_prose(builder: FindingBuilder) -> Iterator[Finding]:
    """Find notes that tell in prose what a line of the notation records. Doubtful notes are found elsewhere, and
    confirmed ones are right. The first are quoted, each text once; the rest of a whole paper pasted as notes is only
    counted."""
    found = list(_notes_with_events(builder.meeting))
    named: dict[str | None, tuple[Entry, tuple[str, ...], Context]] = {}
    for event in found:
        named.setdefault(event[0].text, event)
    for at, (entry, lines, context) in enumerate(islice(named.values(), _MOST), 1):
        line = next((line for line in lines if line[:1] in "/=!+-"), lines[0]).strip()
        likely = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
        others = len(found) - at if at == min(len(named), _MOST) else 0
        sentence = f"{builder.shown(entry)} is a note, but reads like “{likely}”{further_notes(others)}."
        fixes = LateFixes(partial(_fixes, builder.meeting, entry, lines, context))
        yield builder.find(entry, "R8", sentence, fixes=fixes)


def _notes_with_events(meeting: Meeting) -> Iterator[tuple[Entry, tuple[str, ...], Context]]:
    """The notes that read like events, each with the lines that would record these."""
    names = NameIndex(meeting)
    for entry in meeting.entries:
        text = entry.text or ""
        if entry.kind is not Kind.NOTE or entry.is_struck or entry.is_doubtful or "\n" in text:
            continue
        if entry.subject == AS_IT_STANDS:
            continue
        if not meeting.people.keys() >= set(mentioned(text)):
            continue
        context = replacing_context(meeting, entry, names)
        said = decode(text, names)
        lines = () if is_of_task_done(said, context) else tuple(events_in(said, context))
        if lines and lines[0] and not (entry.published is not None and lines[0].startswith(_JOTTED)):
            yield entry, lines, context


def _fixes(meeting: Meeting, entry: Entry, lines: tuple[str, ...], context: Context) -> Iterator[Fix]:
    """The fixes of a note that reads like events: record all of them, or the first; or confirm the note."""
    yield from tuple(all_events(meeting, entry, lines)) or _as_event(entry, lines[0], lines[1:], context)
    yield confirmation(entry)


def _as_event(entry: Entry, offer: str, then: Sequence[str], context: Context) -> Iterator[Fix]:
    """The fix that turns the note into that event, unless its line is incomplete; the rest becomes a doubt."""
    reading = read_line(offer, context)
    meant = reading.entry
    if meant is None or meant.is_unsettled or reading.is_doubtful or meant.kind is Kind.NOTE:
        return
    try:
        act = revise(context.meeting, entry, replace(meant, doubt=also_says(then)))
    except ClerkError:
        return
    yield Fix(f"Record it as: {offer.replace('@', '')}", act.changes)


_RECEIVED = any_case(
    r"\bapologies\b[^.;]*\b(?:from|for|on behalf of)\b|\b(?:sent|gave|submitted|tendered|offered)(?: \w+)? apologies\b"
)
_REASON = regex(r"\(|\b(?:because|as|since|owing|due|who|being)\b")
"""What begins the reason for apologies, which is not on the roll."""


def _gives_apologies(text: PlainText) -> bool:
    is_note = text.entry.kind is Kind.NOTE and text.entry.published is None
    return is_note and _RECEIVED.search(text.plain) is not None


def of_apologies(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find notes that repeat or lack the apologies of members on the roll."""
    calls = [e for e in builder.meeting.attendance_entries if e.kind is Kind.APOLOGIES]
    sent = {person for entry in calls for person in entry.person_ids}
    for text in filter(_gives_apologies, texts):
        named = _members_named(builder, text)
        if twice := [person for person in named if person in sent]:
            yield _printed_twice(builder, text, twice, is_all=len(twice) == len(named))
        elif missing := [p for p in named if not attendance(builder.meeting).takes_part(p)]:
            yield _not_on_roll(builder, text.entry, missing)


def _members_named(builder: FindingBuilder, text: PlainText) -> list[int]:
    """The members who are named in the sentence about apologies, in the order of the roll."""
    people = builder.meeting.people
    members = [p.person_id for p in builder.meeting.roll if p.capacity.is_member and p.person_id in people]
    surnames = Counter(take_apart(people[person].name).surname for person in members)
    sentences = (text.plain[slice(*span)] for span in text.sentences)
    said = " ".join(sentence for sentence in sentences if _RECEIVED.search(sentence))
    mentions = {part.person_id for part in parts(text.entry.text or "") if isinstance(part, Mention)}

    def is_named(person: int) -> bool:
        surname = take_apart(people[person].name).surname
        words = surname if surnames[surname] == 1 else people[person].name
        return person in mentions or re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said) is not None

    return [person for person in members if is_named(person)]


def _printed_twice(builder: FindingBuilder, text: PlainText, people: Sequence[int], *, is_all: bool) -> Finding:
    who = short_list([builder.name(person) for person in people])
    sentence = f"The apologies of {who} print twice: they are on the roll, and in {builder.shown(text.entry)}."
    is_whole = is_all and len(text.sentences) == 1
    strike = revision("Strike out the note", text.entry, is_struck=True)
    words = f"{text.entry.text}." if text.entry.is_turned else text.entry.text
    kept = {"kind": Kind.APOLOGIES, "persons": tuple(people), "text": words, "is_turned": False}
    keep = revision("Print them in these words alone", text.entry, **kept)
    fixes = (keep, strike) if _REASON.search(text.plain) else (strike, keep)
    return builder.find(text.entry, "A7", sentence, fixes=fixes if is_whole else ())


def _not_on_roll(builder: FindingBuilder, entry: Entry, people: Sequence[int]) -> Finding:
    who = short_list([builder.name(person) for person in people])
    sentence = f"The apologies of {who} are only in the note {builder.shown(entry)}. Record them with /apologies."
    made = Entry(0, Kind.APOLOGIES, 0, persons=tuple(people), text=None)
    return builder.find(entry, "A7", sentence, fixes=(Fix(f"Record the apologies of {who}", insertion=made),))
