"""Rules of the proof about language: spelling, repeated words and verbs, abbreviations, words that do not go together,
quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache, partial
from itertools import groupby
from operator import eq
from typing import TYPE_CHECKING

from clerk_tui.english.abbreviations import beginning, definitions, stem
from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.tense_and_person import FRAGMENT
from clerk_tui.english.verbs import participle_of, past_of
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.changes import Change
from clerk_tui.meeting.kinds import ASKING, SPEECH, Kind, Words, having
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import AS_IT_STANDS, Entry
from clerk_tui.meeting.spoken_entries import as_reported, in_full
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import first_word, lowered
from clerk_tui.proof.findings import (
    Finding,
    FindingBuilder,
    Fix,
    LateFixes,
    Severity,
    confirmation,
    known_words,
    revision,
)
from clerk_tui.proof.names import TITLE, of_names, of_strangers, of_withheld
from clerk_tui.proof.narrative import of_apologies, of_contractions, of_first_person, of_narrative, of_tense
from clerk_tui.proof.text import (
    REPORTING_VERB,
    PlainText,
    Span,
    around,
    plain_texts,
    quotations,
    replaced_everywhere,
    replacement,
    words,
)
from clerk_tui.proof.time_words import of_clocks, of_time_words, of_weekdays
from clerk_tui.regex import any_case, regex

if TYPE_CHECKING:
    from clerk_tui.spelling import Mark, Spelling


IN_A_ROW = 5
"""How often the same verb in a row is reported."""
_NOT_REPORTING = regex(r"\b(?:be|been|being|to be|are|is|as|were|previously|already)\s$")
_TAKEN_NOTE_OF = regex(r"(?<!\b[Ii]t )was $")
"""*The report was noted* is an outcome; *it was noted that* reports speech."""
_MANY = regex(r"\b(?:Members|Councillors|Committee|Council|Board|Panel|Cabinet|[Mm]eeting)\s$")
"""Subjects that can hear and learn, but do not explain."""
_DECIDED = regex(r"\b(?:RESOLVED|Resolved|AGREED|Agreed)\b")


@dataclass(frozen=True)
class _Used:
    """A reporting verb and its place, None if the style adds the verb."""

    verb: str
    text: PlainText
    span: Span | None


def of_verbs(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find a verb that is used too often in a row within an item; reported once, at the use to replace."""
    every = [used for text in texts if not text.is_verbatim for used in _find_verbs(builder.style, text)]
    counted = Counter((used.verb, used.text.entry.item_id) for used in every)
    for (verb, item_id), run in groupby(every, lambda used: (used.verb, used.text.entry.item_id)):
        yield from _overused(builder, list(run), counted[verb, item_id])


def _find_verbs(style: Style, text: PlainText) -> Iterator[_Used]:
    entry, plain = text.entry, text.plain
    if entry.kind in SPEECH and entry.kind not in ASKING and first_word(plain) in style.speech.takes_verb:
        yield _Used(style.speech.verbs[entry.kind], text, None)
    for match in text.own(REPORTING_VERB):
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
    if not (others := words().alternatives.get(used.verb)):
        return
    if used.span is not None and _MANY.search(used.text.plain, max(used.span[0] - 12, 0), used.span[0]):
        others = words().heard.get(used.verb, others)
    among = f", {count} times in all" if count > len(run) else ""
    sentence = f"“{used.verb}” is used {len(run)} times in a row in this item{among}. Would another verb read better?"
    yield builder.find(
        used.text.entry, "L9", sentence, span=used.span, fixes=tuple(_verb_fix(used, other) for other in others)
    )


def _verb_fix(used: _Used, other: str) -> Fix:
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
    """The entries that quote or copy somebody's own words, by id, with the index at which these begin."""
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
        elif left and not REPORTING_VERB.search(text.plain):
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
    """Whether a doubled word may be right: in a name, at the end of a heading, or as an initial."""
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
            last = len(text.plain)
            fix = revision("Close it at the end", text.entry, text=text.replaced(last, last, "”"))
        else:
            fix = revision("Remove the mark", text.entry, text=text.replaced(*span, ""))
            sentence = f"A closing quotation mark has no opening one: {around(text, span)}."
        yield builder.find(text.entry, "L2", sentence, span=span, fixes=(fix,))


def _brackets(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find brackets without a partner in the same entry or the next."""
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
    """The indexes of brackets that are never closed, and of those that were never opened."""
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


_NOUNS: Mapping[str, str] = {
    "require": "requirement", "discuss": "discussion", "develop": "development", "consider": "consideration",
    "inform": "information", "involve": "involvement", "improve": "improvement", "explain": "explanation",
}  # fmt: skip
"""Verbs used for a noun, and the noun."""
_IRREGULAR = "go take give come become begin write speak know grow".split()
_BASES = {past_of(base): base for base in _IRREGULAR} | {"been": "be", "gone": "go"}
"""Past forms, and the verb."""
_PARTICIPLES = {past_of(base): participle_of(base) for base in _IRREGULAR}
"""Past tenses, and the participle that follows *have*."""
_SAYING = "ask advise confirm explain state suggest inform thank respond update report note add request say".split()
_SAYS = {base: past_of(base) for base in _SAYING}
"""Verb forms that do not fit one person, and the past tense."""
_DONE = "provide receive consider complete attend agree ask explain inform discuss include".split()
_PERFECT = {base: participle_of(base) for base in _DONE} | {"went": "gone", "took": "taken"}
"""Verb forms that cannot follow *having*, and the right form."""
_FINITE = dict.fromkeys(("was", "were", "is", "are"), "be") | dict.fromkeys(("has", "had"), "have")
_PLURALS = ("issues", "concerns", "questions", "comments", "residents", "members", "councillors")
_SUBJECT = r"(?:the|this|that|these|those|any|it|they|he|she|there)(?: \w+)?"


@dataclass(frozen=True)
class _Phrase:
    """A pattern of words that do not go together, and how to correct them."""

    triggers: frozenset[str]
    """Words, in lower case: every text with the phrase has one of them."""
    pattern: re.Pattern[str]
    """Its group `wrong` is what to replace."""
    right: Callable[[re.Match[str]], str]
    """The replacement; '' if there is none."""


def _phrase(
    triggers: Iterable[str], pattern: str, right: str | Mapping[str, str] | Callable[[re.Match[str]], str]
) -> _Phrase:
    """Make a rule. `right`: the replacement, in which groups of the pattern may stand; one for each wrong word; or a
    function of the match."""
    if isinstance(right, Mapping):
        return _Phrase(frozenset(triggers), re.compile(pattern), lambda match: right[match["wrong"]])
    made = (lambda match: match.expand(right)) if isinstance(right, str) else right
    return _Phrase(frozenset(triggers), re.compile(pattern), made)


def _without_ending(match: re.Match[str]) -> str:
    """*receive* for *received*, if dropping letters certainly gives the verb; otherwise ''."""
    verb = match["wrong"]
    return verb[:-1] if re.search(r"(?:iv|at|iz|is|ag|uc|ir|os|us|ur)ed$", verb) else ""


_ONE = r"(?= (?:the|an?|this|these|their|its|our)\b)"
PHRASES = (
    _phrase(("further",), rf"\b[Nn]o further (?P<wrong>{'|'.join(_NOUNS)})\b", _NOUNS),
    _phrase(_BASES, rf"\b[Tt]o (?P<wrong>{'|'.join(_BASES)})\b(?!-)", _BASES),
    _phrase(_PARTICIPLES, rf"\b(?:has|have|had) (?P<wrong>{'|'.join(_PARTICIPLES)})\b", _PARTICIPLES),
    _phrase(("of",), r"\b(?:would|could|should|must|might) (?P<wrong>of)\b(?! course)", "have"),
    _phrase(("having",), rf"\b[Hh]aving (?P<wrong>{'|'.join(_PERFECT)})\b", _PERFECT),
    _phrase(
        ("terms",),
        r"\b[Ii]n (?P<wrong>terms)(?= (?:the|an?|this|these|their|its|our|any|all|new\w*|more|other|both)\b)",
        "terms of",
    ),
    _phrase(
        ("regard", "respect", "relation"), rf"\b(?:[Ww]ith|[Ii]n) (?P<wrong>regard|relation){_ONE}", r"\g<wrong> to"
    ),
    _phrase(("accordance",), rf"\b[Ii]n (?P<wrong>accordance){_ONE}", "accordance with"),
    _phrase(("behalf",), r"\b[Oo]n (?P<wrong>behalf)(?= (?:the|an?|this|these)\b)", "behalf of"),
    _phrase(("been",), r"\b(?:would|could|should) (?P<wrong>been)\b", "have been"),
    _phrase(_FINITE, rf"\b(?:would|could|should|must) (?P<wrong>{'|'.join(_FINITE)})\b", _FINITE),
    _phrase(
        ("should",),
        rf"\b[Ss]hould {_SUBJECT} (?P<wrong>(?:was|were|is|are)(?: not)?)\b(?:(?<= not)|(?= \w+(?:ed|en)\b))",
        lambda m: "not be" if m["wrong"].endswith("not") else "be",
    ),
    _phrase(
        ("not",), r"\b[Dd](?:id|oes|o) not (?P<wrong>(?!\w*eed\b|embed|shed|wed|bred|sled)\w{3,}ed)\b", _without_ending
    ),
    _phrase(
        _SAYS,
        r"(?:^|(?<=[.!?] ))(?:Mr|Mrs|Ms|Dr|Cllr|Councillor)\.? (?:[A-Z]{1,3}\.? )?[A-Z][\w’'-]+(?<![’']s) "
        rf"(?P<wrong>{'|'.join(_SAYS)})\b",
        _SAYS,
    ),
    _phrase(_PLURALS, rf"\b[Aa]n? (?P<wrong>{'|'.join(_PLURALS)}) (?=was|is|has)\b", lambda m: m["wrong"][:-1]),
    _phrase(("is", "was", "has"), r"\b(?P<wrong>is|was|has) (?:is|was|has|were|are) (?=not|a|the|being|been)\b", ""),
)
"""Patterns that can only be mistakes."""
_ARTICLE = regex(r"\b(?P<wrong>[Aa](?= [aeiou])|[Aa]n(?= [b-df-hj-np-tv-z])) (?=[a-z]{4})")
_NO_ARTICLE = regex(r"[\w.’'(/&-]$")
_CONSONANT = regex(r"[bcdfgjklmnpqrstvwyz][a-z]{3,}\b")
_VOWEL = regex(
    r"(?:a(?!lso\b|fter\b)|e(?!u|w)|i(?!nto\b)|o(?!ne|nc|ui|ver\b)"
    r"|u(?:n(?!i|a)|p(?!on\b)|rge|mb|nani?mously|lt))[a-z]{3,}\b"
)
_PRECEDED_BY_LABEL = regex(
    r"\b(?:[Pp]art|[Oo]ption|[Pp]hase|[Aa]ppendix|[Gg]rade|[Cc]lass|[Cc]ategory|[Ss]ection|[Vv]itamin|[Pp]lan|[Bb]lock"
    r"|[Pp]aragraph|[Nn]ote|[Aa]nnex|[Tt]ype|and|or|to) $|^$|[.;:,)\n\d] ?$"
)

_SAID = SPEECH - having(Words.VERBATIM)
_NO_VERBS = frozenset("the a an it he she they we i there this these those his her their its our my".split())
"""Words that begin a clause whose verb comes later."""
_SUMS = ("£", "$", "€")
_MARKS = ("+", "-", "=", "/", "#")
"""Signs that begin another kind of line, typed after a name by mistake: *kemp> +doyle 6.31*."""


def lacks_verb(entry: Entry) -> bool:
    """Whether speech begins with a word that is no verb: *kemp: the road was wide*."""
    text = entry.text or ""
    if (
        entry.is_turned
        or entry.kind not in _SAID
        or entry.subject == AS_IT_STANDS
        or entry.published is not None
        or (entry.kind in ASKING and text.endswith("?"))
    ):
        return False  # the style's word for asking is put before a text that ends so
    first, _, rest = text.partition(" ")
    return bool(rest) and (first.casefold() in _NO_VERBS or first[:1].isdigit() or first.startswith(_SUMS + _MARKS))


def _verbless_fixes(builder: FindingBuilder, entry: Entry) -> Iterator[Fix]:
    """Fixes for speech without a verb: add the missing word before it, if that is certain, or confirm it. (A few words
    without a verb are no clause, so *that* cannot go before them.)"""
    said = as_reported(builder.meeting, entry)
    begun, words = {Manner.SAID_THAT: "that", Manner.ASKED_WHETHER: "whether"}.get(said.manner, ""), said.words
    if said.doubt:
        is_topic = entry.kind in ASKING and not (entry.text or "").startswith(_MARKS)
        begun, words = "about" if is_topic and said.doubt == FRAGMENT else "", lowered(entry.text or "")
    if begun:
        yield revision(f"Add “{begun}” after the name", entry, text=f"{begun} {words}")
    yield confirmation(entry)


def of_phrases(builder: FindingBuilder, text: PlainText) -> Iterator[Finding]:
    """Find words that do not go together, the wrong article, and speech without a verb."""
    plain, entry = text.plain, text.entry
    if lacks_verb(entry) and entry.text:
        sentence = f"There is no verb between the name and {around(text, (0, 0))}."
        fixes = LateFixes(partial(_verbless_fixes, builder, entry))
        yield builder.find(entry, "L11", sentence, span=(0, plain.find(" ")), fixes=fixes)
    for phrase in PHRASES:
        if not phrase.triggers.isdisjoint(text.words):
            for match in phrase.pattern.finditer(plain):
                yield from _phrase_finding(builder, text, match, phrase.right(match))
    yield from _articles(builder, text)


def _articles(builder: FindingBuilder, text: PlainText) -> Iterator[Finding]:
    plain = text.plain
    for match in _ARTICLE.finditer(plain):
        start, is_an = match.start(), len(match["wrong"]) == 2
        wanted = _CONSONANT if is_an else _VOWEL
        if wanted.match(plain, match.end()) and not _NO_ARTICLE.search(plain, max(start - 1, 0), start):
            is_label = not is_an and start and _PRECEDED_BY_LABEL.search(plain, max(start - 12, 0), start)
            if not is_label:
                yield from _article_finding(builder, text, match, "a" if is_an else "an")


def _phrase_finding(builder: FindingBuilder, text: PlainText, match: re.Match[str], right: str) -> Iterator[Finding]:
    span = match.span("wrong")
    if not text.is_free(*match.span()):
        return
    sentence = f"“{match[0].strip()}” is not correct: {around(text, match.span())}."
    fixes = (replacement(text, span, right),) if right else ()
    yield builder.find(text.entry, "L8", sentence, span=match.span(), fixes=fixes)


def _article_finding(builder: FindingBuilder, text: PlainText, match: re.Match[str], right: str) -> Iterator[Finding]:
    span = match.span("wrong")
    if not text.is_free(*span):
        return
    after = text.plain[match.end() :].split(maxsplit=1)[0].strip(".,;:”’\"'")
    if after.casefold() in builder.known_words:
        return
    right = right.capitalize() if match["wrong"][0].isupper() else right
    sentence = f"“{match['wrong']} {after}” should be “{right} {after}”: {around(text, span)}."
    fixes = (replacement(text, span, right), known_words(builder.meeting, (after,)))
    yield builder.find(text.entry, "L10", sentence, span=span, fixes=fixes)


Place = tuple[PlainText, "Mark"]
"""A mark in the words of an entry."""


def of_spelling(
    builder: FindingBuilder, texts: Sequence[PlainText], spelling: Spelling, found: Collection[Finding]
) -> Iterator[Finding]:
    """Find misspelt words, each where it is first used, and wrong grammar, except in places already in `found`."""
    taken = {(f.entry_id, f.span) for f in found if f.span is not None}
    places: dict[tuple[str, bool], list[Place]] = {}
    """By word, and by whether it is in exempt business: a public finding must not quote or change an exempt entry."""
    exempt = exempt_parts(builder.meeting)
    for text in texts:
        marks = spelling.words(text.plain)
        printed = builder.printed(text.entry) if marks else ""
        for mark in marks:
            span = mark.start, mark.end
            if printed and not _is_in(printed, text.plain[slice(*span)]):
                continue  # it was typed as spoken or in short, and is not in the minutes
            if text.is_free(*span) and not _overlaps_finding(text.entry, span, taken):
                places.setdefault((text.plain[slice(*span)], exempt.hides(text.entry)), []).append((text, mark))
        if not text.is_verbatim:
            yield from _grammar(builder, text, spelling, taken)
    for (word, _), written in places.items():
        yield _spelling_finding(builder, word, written)


_WORD = regex(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _is_in(printed: str, marked: str) -> bool:
    """Whether the printed minutes have what was marked: its words, or its sign."""
    words = _words(marked)
    return words <= _words(printed) if words else marked in printed


def _overlaps_finding(entry: Entry, span: Span, taken: Collection[tuple[int | None, Span]]) -> bool:
    return any(entry.id == other and start < span[1] and span[0] < end for other, (start, end) in taken)


def _grammar(
    builder: FindingBuilder, text: PlainText, spelling: Spelling, taken: Collection[tuple[int | None, Span]]
) -> Iterator[Finding]:
    for mark in spelling.grammar(text.plain):
        span = mark.start, mark.end
        if not text.is_free(*span) or text.is_quoted(mark.start) or _overlaps_finding(text.entry, span, taken):
            continue
        fixes = tuple(replacement(text, span, right) for right in mark.suggestions)
        sentence = f"“{text.plain[slice(*span)]}” may be wrong: {around(text, span)}."
        yield builder.find(text.entry, "L13", sentence, span=span, fixes=fixes)


def _spelling_finding(builder: FindingBuilder, word: str, places: Sequence[Place]) -> Finding:
    text, mark = places[0]
    span = mark.start, mark.end
    times = f" It is written so {len(places)} times." if len(places) > 1 else ""
    sentence = f"“{word}” may be misspelt: {around(text, span)}.{times}"
    written = [(where, (one.start, one.end)) for where, one in places]
    fixes = tuple(replaced_everywhere(written, word, right) for right in mark.suggestions)
    fixes = (*fixes, known_words(builder.meeting, (word,)))
    is_guess = not _is_same_letters(word, mark.suggestions) and len(word) <= _MOST_OF_GUESS
    return replace(builder.find(text.entry, "L12", sentence, span=span, fixes=fixes), is_guess=is_guess)


def _is_same_letters(word: str, meant: Sequence[str]) -> bool:
    """Whether a short word is its likeliest reading but for capitals or the order of its letters, or a month or post:
    *teh*, *nhs*, *oct*."""
    first = next(iter(meant), "")
    is_name = " " in first or (word.islower() and first.istitle())
    return is_name or sorted(word.lower()) == sorted(first.lower())


_MOST_OF_GUESS = 3
"""The letters of a word so short that nobody can be sure what it stands for."""


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
        """The words and the abbreviation in brackets after them."""
        return self.text.plain[self.start : self.end]

    def is_person(self, people: Set[str]) -> bool:
        """Whether the words are a person's name, and the abbreviation their initials."""
        before = self.text.plain[: self.start].rsplit(maxsplit=1)
        is_titled = bool(before) and TITLE.fullmatch(before[-1].strip("(.")) is not None
        return is_titled or any(name.endswith(fold(self.words)) for name in people)

    @property
    def words(self) -> str:
        return self.full[: self.full.rindex("(")].strip()


def of_abbreviations(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find abbreviations that are used before they are spelled out, or are spelled out again within an item."""
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
    yield from _find_repeated(builder, places)
    yield from _find_spelled_too_late(builder, texts, places)


def _spelled_out(text: PlainText) -> Iterator[_SpelledOut]:
    for found in definitions(text.plain):
        if text.is_free(found.bracket, found.end):
            yield _SpelledOut(found.short, text, found.start, found.end)


def _find_repeated(builder: FindingBuilder, places: dict[str, list[_SpelledOut]]) -> Iterator[Finding]:
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


def _find_spelled_too_late(
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
                yield _late_finding(builder, text, match.span(), place)


def _is_spelled_after(text: PlainText, match: re.Match[str]) -> bool:
    """Whether the words follow the abbreviation in brackets: *CDP (County Drainage Plan)*."""
    inside = _AFTER.match(text.plain, match.end())
    return inside is not None and beginning(inside[1], match["short"]) is not None


def _is_heading(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > _CAPITALS * len(letters)


def _in_titles(builder: FindingBuilder) -> frozenset[str]:
    """The abbreviations that item titles spell out; these may be used anywhere."""
    titles = (
        PlainText(Entry(0, Kind.ITEM, 0), item.title) for item in builder.meeting.items_taken if "(" in item.title
    )
    return frozenset(stem(place.short) for title in titles for place in _spelled_out(title))


def _late_finding(builder: FindingBuilder, text: PlainText, span: tuple[int, int], place: _SpelledOut) -> Finding:
    sentence = f"{place.short} is used here, but spelled out only later: “{place.full}”."
    early, late = (*span, place.full), (place.start, place.end, place.short)
    if text is place.text:
        changes: tuple[Change, ...] = (_edit(text, (early, late)),)
    else:
        changes = (_edit(text, (early,)), _edit(place.text, (late,)))
    fixes = (Fix(f"Spell {place.short} out here instead", changes), known_words(builder.meeting, (stem(place.short),)))
    return builder.find(text.entry, "L6", sentence, span=span, fixes=fixes)


def _edit(text: PlainText, edits: tuple[tuple[int, int, str], ...]) -> Change:
    return Change(text.entry, replace(text.entry, text=text.with_all(edits)))


def of_short_words(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find words typed in short, with the full word if only one can be meant. Quotations, published minutes and the
    words that the body's rules know are ignored."""
    known = builder.known_words
    for text in texts:
        if not (text.is_verbatim or text.entry.published is not None or _first_letters().isdisjoint(text.words)):
            yield from _short_words_in(builder, text, known)


def _short_words_in(builder: FindingBuilder, text: PlainText, known: Container[str]) -> Iterator[Finding]:
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
            fixes = [replacement(text, span, _in_case_of(short, one)) for one in full[low]]
            fixes += [known_words(builder.meeting, (short,))] if low.isalpha() else []
            sentence = f"“{short}” is typed in short: {around(text, span)}."
            found = builder.find(text.entry, "L14", sentence, span=span, fixes=tuple(fixes))
            yield replace(found, is_guess=len(full[low]) > 1)


def _in_case_of(short: str, full: str) -> str:
    return full[0].upper() + full[1:] if short[0].isupper() else full


@cache
def _first_letters() -> frozenset[str]:
    """The first letters of the short words, for a quick test whether a text may have any."""
    return frozenset(re.findall(r"\w+", word)[0] for word in words().typed_short)


@cache
def _pattern() -> re.Pattern[str]:
    """A pattern for short words that stand alone; some, such as *re*, only before another word."""
    alone = "|".join(re.escape(word).replace("'", "['’]") for word in sorted(words().typed_short, reverse=True))
    return re.compile(rf"(?<![\w’'/.@&-])(?:{alone})(?![\w’'/@&-])(?!\.\w)(?!:)", re.IGNORECASE)
