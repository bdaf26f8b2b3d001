"""The small words of English and its commonest adjectives, by their function in a clause; all in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from clerk_tui.english.lexicon import lexicon
from clerk_tui.regex import regex

PAST_OF: Mapping[str, str] = {
    "am": "was", "is": "was", "are": "were", "has": "had", "have": "had", "does": "did", "do": "did", "can": "could",
    "will": "would", "shall": "would", "may": "might", "must": "must",
}  # fmt: skip
"""Auxiliary verbs in the present, and their past."""
PAST_AUXILIARIES = frozenset("was were had did could would should might ought".split())
BE = frozenset("am is are was were".split())
HAVE = frozenset("has have had".split())
DO = frozenset("do does did".split())
MODALS = frozenset("can could will would shall should may might must ought".split())
AUXILIARIES = BE | HAVE | DO | MODALS

SUBJECTS = lexicon("words.subjects")
DEMONSTRATIVES = frozenset("this that these those".split())
FIRST = frozenset("i we me us my our mine ours myself ourselves".split())
SECOND = frozenset("you your yours yourself yourselves".split())
ALONE = DEMONSTRATIVES | lexicon("words.alone")
"""Words that describe a noun or stand for one."""
POSSESSIVES = frozenset("my our your his her its their whose".split())
DETERMINERS = lexicon("words.determiners") | DEMONSTRATIVES | POSSESSIVES
PREPOSITIONS = lexicon("words.prepositions")
SUBORDINATORS = lexicon("words.subordinators")
RELATIVES = frozenset("who which whom whose what how why".split())
COORDINATORS = frozenset("and but or nor so yet".split())
ONLY_DESCRIBING = DETERMINERS - ALONE
"""Words that describe a noun and never stand for one."""
NOUN_PHRASE = DETERMINERS | SUBJECTS
"""Words that begin what a verb is about."""
CLAUSAL = COORDINATORS | SUBORDINATORS | RELATIVES
"""Words after which a verb may have another subject."""
CONNECTIVES = COORDINATORS | PREPOSITIONS | SUBORDINATORS
"""Words that join words, phrases and clauses."""
FUNCTION_WORDS = AUXILIARIES | CONNECTIVES | NOUN_PHRASE
DEPENDENT = SUBORDINATORS | RELATIVES
"""Words that open a clause which depends on another."""
ONLY_PREPOSITIONS = PREPOSITIONS - SUBORDINATORS
PREPOSITIONS_BUT_OF = PREPOSITIONS - {"of"}
BE_AND_MODALS = BE | MODALS
POLITE = frozenset({"please", "kindly"})
YES_OR_NO = {"yes": "yes", "yep": "yes", "yeah": "yes", "yup": "yes", "no": "no", "nope": "no", "nah": "no"}
"""What people say for *yes* and *no*."""
ASKING = frozenset("what when where who whom whose which why how".split())
REPORTED = frozenset("if whether that for about".split())
"""Words after the speaker's name that need the style's verb before them, beside those in `ASKING`."""
ADVERBS = lexicon("words.adverbs")
NOT_ADVERBS = lexicon("words.not-adverbs")
ADJECTIVES = lexicon("words.adjectives")
NOUNS_AS_WELL = lexicon("words.nouns-as-well")
ATTITUDES = lexicon("words.attitudes")
COMMON = lexicon("words.common")
"""The commonest short words of English and of meetings, which are no beginning of a name: `par:`, `the:`, `note:`."""
PLURALS = lexicon("words.plurals")
NOUNS_IN_ING = lexicon("words.nouns-in-ing")
_VERBS_IN_ING = frozenset("bring ring sing swing cling fling sling sting wring wing".split())


def with_small_first(text: str) -> str:
    """A text with a small first letter, unless its first word has other capitals: *Object to it*, but *NHS grant*."""
    after = text[1:].split(" ", 1)[0]
    return text if after != after.lower() else f"{text[:1].lower()}{text[1:]}"


def is_doing(word: str) -> bool:
    """Whether a word in lower case is a verb in *-ing*: *looking*; not *meeting*, *bring*."""
    return word.endswith("ing") and word not in NOUNS_IN_ING and word not in _VERBS_IN_ING


_ENDINGS = ("s", "es", "d", "ed", "ly", "ing", "er", "ers")
_AFTER_E = frozenset({"ing", "er", "ers"})
"""Endings before which an *e* is lost: *hire*, *hiring*."""
_DOUBLING = frozenset({"ed", "ing", "er", "ers"})
_DOUBLES = regex(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Words of one syllable with a short vowel and one consonant after it: *pet*, *petted*."""


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Whether a folded word is a common one, or has a usual ending: *park*, *parks*, *parked*, *hiring*; not *peter*,
    as a short word doubles its last letter before such an ending."""
    return word in COMMON or any(
        ((stem := word.removesuffix(end)) in COMMON and not (end in _DOUBLING and _DOUBLES.fullmatch(stem)))
        or (end in _AFTER_E and f"{stem}e" in COMMON)
        for end in _ENDINGS
        if word.endswith(end)
    )


@lru_cache(maxsize=1024)
def words_begun(begun: str) -> tuple[str, ...]:
    """The common words that begin with these letters and are longer."""
    return tuple(word for word in COMMON if word.startswith(begun) and word != begun)
