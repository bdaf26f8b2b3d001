"""The proof of phrases: words that do not go together, *a* or *an*, and a missing verb."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from clerk_tui.english.clauses import FRAGMENT
from clerk_tui.english.turning import Manner
from clerk_tui.english.verbs import participle_of, past_of
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import ASKING, SPEECH, Words, having
from clerk_tui.meeting.record import AS_IT_STANDS, Entry
from clerk_tui.meeting.reported_speech import as_reported
from clerk_tui.minutes.english import lowered
from clerk_tui.proof.findings import Finding, FindingBuilder
from clerk_tui.proof.fixes import Fix, LateFixes, confirmation, known_words, revision
from clerk_tui.proof.text import PlainText, around, replacement
from clerk_tui.regex import regex

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
    """Words that do not go together."""

    triggers: frozenset[str]
    """Words, in lower case: every text with the phrase has one of them."""
    pattern: re.Pattern[str]
    """Its group `wrong` is what to replace."""
    right: Callable[[re.Match[str]], str]
    """The replacement; '' if there is none."""


def _phrase(
    triggers: Iterable[str], pattern: str, right: str | Mapping[str, str] | Callable[[re.Match[str]], str]
) -> _Phrase:
    """`right`: the replacement, perhaps with the wrong words in it; that of each; or what makes it."""
    if isinstance(right, Mapping):
        return _Phrase(frozenset(triggers), re.compile(pattern), lambda match: right[match["wrong"]])
    made = (lambda match: match.expand(right)) if isinstance(right, str) else right
    return _Phrase(frozenset(triggers), re.compile(pattern), made)


def _without_ending(match: re.Match[str]) -> str:
    """*receive* for *received*, if dropping a letter surely gives the verb; otherwise ''."""
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
    """Whether what somebody said begins with a word that is no verb: *kemp: the road was wide*."""
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


def _begun(builder: FindingBuilder, entry: Entry) -> Iterator[Fix]:
    """The fixes of what somebody said without a verb: the word that is missing before it, if that is certain, for a few
    words without a verb are no clause that *that* may begin."""
    said = as_reported(builder.meeting, entry)
    begun, words = {Manner.SAID_THAT: "that", Manner.ASKED_WHETHER: "whether"}.get(said.manner, ""), said.words
    if said.doubt:
        is_topic = entry.kind in ASKING and not (entry.text or "").startswith(_MARKS)
        begun, words = "about" if is_topic and said.doubt == FRAGMENT else "", lowered(entry.text or "")
    if begun:
        yield revision(f"Add “{begun}” after the name", entry, text=f"{begun} {words}")
    yield confirmation(entry)


def of_phrases(builder: FindingBuilder, text: PlainText) -> Iterator[Finding]:
    """Find broken phrases, articles that do not fit the next word, and speech without a verb."""
    plain, entry = text.plain, text.entry
    if lacks_verb(entry) and entry.text:
        sentence = f"There is no verb between the name and {around(text, (0, 0))}."
        fixes = LateFixes(partial(_begun, builder, entry))
        yield builder.find(entry, "L11", sentence, span=(0, plain.find(" ")), fixes=fixes)
    for phrase in PHRASES:
        if not phrase.triggers.isdisjoint(text.words):
            for match in phrase.pattern.finditer(plain):
                yield from _broken(builder, text, match, phrase.right(match))
    yield from _articles(builder, text)


def _articles(builder: FindingBuilder, text: PlainText) -> Iterator[Finding]:
    plain = text.plain
    for match in _ARTICLE.finditer(plain):
        start, is_an = match.start(), len(match["wrong"]) == 2
        wanted = _CONSONANT if is_an else _VOWEL
        if wanted.match(plain, match.end()) and not _NO_ARTICLE.search(plain, max(start - 1, 0), start):
            is_label = not is_an and start and _PRECEDED_BY_LABEL.search(plain, max(start - 12, 0), start)
            if not is_label:
                yield from _article(builder, text, match, "a" if is_an else "an")


def _broken(builder: FindingBuilder, text: PlainText, match: re.Match[str], right: str) -> Iterator[Finding]:
    span = match.span("wrong")
    if not text.is_free(*match.span()):
        return
    sentence = f"“{match[0].strip()}” is not correct: {around(text, match.span())}."
    fixes = (replacement(text, span, right),) if right else ()
    yield builder.find(text.entry, "L8", sentence, span=match.span(), fixes=fixes)


def _article(builder: FindingBuilder, text: PlainText, match: re.Match[str], right: str) -> Iterator[Finding]:
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
