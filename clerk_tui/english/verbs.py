"""The verbs of English: their forms, and which of them report speech, name a task, or are nouns as well."""

from __future__ import annotations

from functools import cache, lru_cache

from clerk_tui.english.lexicon import lexicon, lexicon_text
from clerk_tui.english.words import AUXILIARIES, PAST_AUXILIARIES
from clerk_tui.regex import any_case

_MORE_OFTEN_VERBS = lexicon("verbs.more-often-verbs")
_MORE_OFTEN_NOUNS = lexicon("verbs.more-often-nouns")
NOUNS_TOO = _MORE_OFTEN_VERBS | _MORE_OFTEN_NOUNS | lexicon("verbs.nouns-too")
"""Words that are nouns or adjectives at least as often as verbs."""
STRONG = lexicon("verbs.strong")
_MOSTLY_NOUNS = lexicon("verbs.mostly-nouns")
REPORTING = frozenset(verb.replace("-", " ") for verb in lexicon("verbs.reporting"))
IN_MEETINGS = lexicon("verbs.in-meetings")
ASKING = lexicon("verbs.asking")
RESPONDING = frozenset("responded replied answered responding replying answering".split())
TELLING = lexicon("verbs.telling")
MAY_ANSWER = lexicon("verbs.may-answer")
_NOT_SAID = lexicon("verbs.not-said")
SAYING = (
    MAY_ANSWER
    | {verb.split()[0] for verb in REPORTING} - _NOT_SAID
    | IN_MEETINGS - _NOT_SAID
    | lexicon("verbs.saying")
    | ASKING
    | RESPONDING
    | TELLING
)
DEEDS = lexicon("verbs.deeds")
_FROM_AFAR = any_case(
    r"(?:(?:has|had|also|then) )*(?:sent|wrote|written|submitted|e-?mailed|(?:tele)?phoned|texted)\b"
    r"|(?:\w+ ){1,6}?(?:by (?:e-?mail|letter|(?:tele)?phone|text)|in writing)\b"
)


def is_from_afar(said: str) -> bool:
    """Whether the words after a name say that somebody wrote, phoned or the like, as an absent person may."""
    return _FROM_AFAR.match(said) is not None


def begins_report(begun: str) -> bool:
    """Whether letters are the unfinished beginning of a verb that reports speech: *enq*, *report*."""
    return begun in _begun_reports()


@cache
def _begun_reports() -> frozenset[str]:
    return frozenset(past[:end] for past in (*REPORTING, *IN_MEETINGS) for end in range(len(past)))


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in lexicon_text("verbs.irregular").replace("\n", "|").split("|") if row.strip())
    return {base: (past, participle) for base, past, participle in rows}


@cache
def bases() -> frozenset[str]:
    """Every verb in its base form, except *be*, the modal verbs, and those that are the past of a commoner verb:
    *found*, *ground*, *wound*."""
    nouns = NOUNS_TOO - {"thanks", "staffs", "joint", "loan", "loss", "sale", "worth", "excess", "licence", "will"}
    return ((lexicon("verbs.regular") | nouns) - pasts()).union(_irregular())


_RARELY_NOUNS = frozenset("closes depends ends finishes floods lasts meets opens passes runs sits starts".split())


@lru_cache(maxsize=8192)
def likely_verb(word: str) -> int:
    """A score for a form in the present: above 0 it is more often a verb, below 0 more often a noun."""
    base = base_of(word)
    if not base:
        return -4
    if is_only_verb(word):
        return 4
    if base in STRONG:
        return 3
    return -5 if word in _MOSTLY_NOUNS else -2 if base in _MORE_OFTEN_NOUNS else int(base in _MORE_OFTEN_VERBS)


def is_only_verb(word: str) -> bool:
    """Whether a verb in the present is hardly ever a noun in that form: *requires*, *runs*."""
    return (base_of(word) not in NOUNS_TOO and word != "thanks") or word in _RARELY_NOUNS


@cache
def pasts() -> frozenset[str]:
    """The irregular past tenses."""
    return frozenset(past for past, _ in _irregular().values())


@cache
def pasts_only() -> frozenset[str]:
    """The irregular past tenses that are not participles: *went*, *took*."""
    return pasts() - participles() - bases()


@cache
def participles() -> frozenset[str]:
    """The irregular past participles, and *been*."""
    return frozenset(participle for _, participle in _irregular().values()) | {"been"}


@cache
def _bases_by_third() -> dict[str, str]:
    """The base of each verb, by its form after *he*: *goes*, *carries*."""
    return {third(base): base for base in bases()}


def third(base: str) -> str:
    """The form after *he*, *she* or *it*."""
    if base in ("do", "go", "undo", "veto", "echo", "forego", "undergo", "outdo"):
        return f"{base}es"
    if base == "have":
        return "has"
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2] not in "aeiou" else f"{base}s"


@lru_cache(maxsize=8192)
def base_of(word: str) -> str:
    """The base of a verb in the present tense (*go*, *goes*); empty if `word` is not a known verb."""
    return word if word in bases() else _bases_by_third().get(word, "")


_DOUBLED = lexicon("verbs.doubled")


def base_of_doing(word: str) -> str:
    """The base of a verb in *-ing* (*get* of *getting*, *write* of *writing*); empty if `word` is not a known verb."""
    stem = word.removesuffix("ing")
    ways = (stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else "")
    return next((way for way in ways if stem != word and is_base(way)), "")


@cache
def _bases_by_past() -> dict[str, str]:
    return {past_of(base): base for base in bases()}


def base_of_past(word: str) -> str:
    """The base of a verb in the past (*get* of *got*, *carry* of *carried*); empty if `word` is not a known verb."""
    return _bases_by_past().get(word, "")


def is_base(word: str) -> bool:
    """Whether a word is a verb as it stands after *to*: *leak*."""
    return base_of(word) == word != ""


def is_infinitive(word: str) -> bool:
    """Whether a word is a verb as it stands after *to*, including *be*."""
    return word == "be" or is_base(word)


def is_third(word: str) -> bool:
    """Whether a word is a verb as it stands after *it*: *leaks*."""
    return base_of(word) not in ("", word)


def is_only_third(word: str) -> bool:
    """Whether a word is a verb in *-s* that is hardly ever a noun: *belongs*."""
    return is_third(word) and is_only_verb(word)


def past_of(base: str) -> str:
    """The past tense: *went*, *carried*, *stopped*, *used*."""
    if base in _irregular():
        return _irregular()[base][0]
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if base in _DOUBLED else f"{base}ed"


def participle_of(base: str) -> str:
    """The past participle: *gone*, *carried*."""
    return _irregular()[base][1] if base in _irregular() else past_of(base)


_NO_PAST = lexicon("verbs.no-past")


@lru_cache(maxsize=8192)
def is_past(word: str) -> bool:
    """Whether a word may be the past tense of a verb: *thanked*, *spoke*."""
    return (word.endswith("ed") and len(word) > 3 and word not in _NO_PAST) or word in pasts()


def is_in_past(word: str) -> bool:
    """Whether a word may be in the past tense: *was*, *could*, *thanked*."""
    return word in PAST_AUXILIARIES or is_past(word)


def is_past_or_auxiliary(word: str) -> bool:
    """Whether a word may be an auxiliary verb, or in the past tense: *is*, *can*, *thanked*."""
    return word in AUXILIARIES or is_past(word)


@lru_cache(maxsize=8192)
def is_participle(word: str) -> bool:
    """Whether a word may be a past participle: *thanked*, *spoken*."""
    return (word.endswith("ed") and len(word) > 3 and word not in _NO_PAST) or word in participles()


@cache
def reporting_now() -> dict[str, str]:
    """The past of each reporting verb, by its form after *he*: *says*, *said*."""
    return {third(base): past_of(base) for base in lexicon("verbs.reporting-now")}
