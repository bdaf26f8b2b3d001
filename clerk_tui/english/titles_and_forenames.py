"""The titles, the forenames with their short forms (*bill* of William), the letters after names and the words of
posts, as minutes and lists print them. One list of each serves the notation, the lists, the import and the proof. All
words are folded (`clerk_tui.meeting.people.fold`)."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import combining, normalize

from clerk_tui.english.lexicon import lexicon, lexicon_pairs
from clerk_tui.regex import regex

TITLES = lexicon("titles_and_forenames.titles")
BEFORE_TITLE = lexicon("titles_and_forenames.before-title")
AFTER_TITLE = frozenset("elect pro tem protem tempore emeritus emerita designate".split())
IN_POSTS = frozenset("of for and & to".split())
"""Words that make the title before them part of a post: *Director of Finance*."""
TO_EVERYBODY = frozenset("mr mrs ms miss mx cllr cr clr councillor councilor ald alderman".split())
PERSONAL = TO_EVERYBODY | frozenset("dr prof professor sir dame lord lady rev revd reverend".split())
TITLES_OF_MEN = frozenset("mr sir fr father lord baron".split())
"""Titles (in one spelling: `meeting.name_parts.same_title`) that only men have."""
TITLES_OF_WOMEN = frozenset("mrs ms miss dame lady baroness alderwoman councilwoman".split())
COURTESY = frozenset("mr mrs ms miss".split())
RANKS_OF_OFFICERS = lexicon("titles_and_forenames.ranks-of-officers")
"""Titles (in one spelling) of police, fire and ambulance officers, which no councillor has."""
RANKS = RANKS_OF_OFFICERS | frozenset("dr doctor professor rev canon fr father sir dame lord lady judge".split())
"""Those titles, and others that stand in the place of *Mr* and *Mrs*."""
INITIALS_TOO = frozenset("dc di ds pc acc cm dci mp mla det sen rep ald".split())
"""Titles that are initials in capitals after another title: *Mr PC Cooper*."""
SURNAMES_TOO = lexicon("titles_and_forenames.surnames-too")
ORDINARY = SURNAMES_TOO | lexicon("titles_and_forenames.ordinary")
"""Titles that are ordinary words too, or begin the name of a place."""
ONLY_TITLES = TITLES - ORDINARY
WITH_STOP = lexicon("titles_and_forenames.with-stop")
"""Titles in short that are written with a stop, which ends no sentence."""
PLURAL_TITLES = lexicon_pairs("titles_and_forenames.plural-titles")
SAME_TITLE = lexicon_pairs("titles_and_forenames.same-title")

LETTERS = lexicon("titles_and_forenames.letters")
LETTERS_OF_TWO = frozenset("jp mp kc qc dl td".split())
"""Letters of two that are also typed in small letters; others may be a surname (*Ma*, *Do*)."""
GENERATIONS = frozenset("jr jnr junior sr snr senior jun sen ii iii iv 2nd 3rd 4th".split())
PARTICLES = lexicon("titles_and_forenames.particles")

#: Titles, words that belong to one, and posts that are printed before a surname as a title.
ALL_TITLES = TITLES | lexicon("titles_and_forenames.all-titles")

IN_TEXT = PERSONAL | lexicon("titles_and_forenames.in-text")
"""Titles that the proof looks for before surnames in a text."""
IN_CAPITALS = frozenset("dci di ds dc pc pcso".split())
"""Those of them that are written in capitals."""

ELECTED = lexicon("titles_and_forenames.elected")

# Posts

POST_WORDS = lexicon("titles_and_forenames.post-words")
POST_ENDS = lexicon("titles_and_forenames.post-ends")
JOBS = (POST_ENDS - TITLES - {"head", "lead"}) | {"officer", "attorney", "principal"}
"""Those that are no title, and hardly a surname."""
VACANT = frozenset({"vacant", "vacancy"})
BODIES = lexicon("titles_and_forenames.bodies")
MORE_POSTS = lexicon("titles_and_forenames.more-posts")


NAMES_TOO = lexicon("titles_and_forenames.words")
"""Forenames that are words as well: *may*, *mark*."""


def is_forename(word: str) -> bool:
    """Whether a word, in any letters, is a usual forename, short for one, or begins with one: *Mary-Jane*."""
    first = word.casefold().partition("-")[0].rstrip(".")
    return (first if first.isascii() else _without_accents(first)) in _usual_forenames()


def _without_accents(word: str) -> str:
    return "".join(c for c in normalize("NFD", word.replace("ø", "o").replace("ł", "l")) if not combining(c))


@cache
def _usual_forenames() -> frozenset[str]:
    return frozenset(_short_forms()).union(lexicon("titles_and_forenames.others"), *_short_forms().values())


@lru_cache(maxsize=4096)
def is_short_for(short: str, forename: str) -> bool:
    """Whether a word is a usual short form of a forename (both folded): *bill* of William; or, if it is no forename
    itself, the beginning of one with *y* or *ie*: *marty* of Martin."""
    if is_forename(short):
        return forename in _short_forms().get(short, ())
    match = _SHORT_ENDING.fullmatch(short)
    stem = match["stem"] if match is not None else ""
    once = doubled["once"] if (doubled := _DOUBLED_LETTER.fullmatch(stem)) is not None else stem
    return len(once) >= _LEAST_BEGUN and len(forename) > len(once) and forename.startswith((stem, once))


_SHORT_ENDING = regex(r"(?P<stem>\w{2,}?)(?:ie|ey|[iy])")
_DOUBLED_LETTER = regex(r"(?P<once>\w+(?P<last>[b-df-hj-np-tv-z]))(?P=last)")
_LEAST_BEGUN = 3
"""Letters of a forename that are enough before the ending."""


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    pairs = (entry.partition("=") for entry in lexicon("titles_and_forenames.short"))
    return {short: frozenset(full.split(",")) for short, _, full in pairs}
