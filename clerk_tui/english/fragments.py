"""Sentences of minutes without *was*, as clerks type them: *report received*, *no questions*, *gate - done*."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.tokens import Token, low_at, tokens
from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_base, is_participle, is_past
from clerk_tui.english.words import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    NOUN_PHRASE,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_doing,
)

_NONE = frozenset("no nil none nobody not nothing".split())
_STATES = lexicon("fragments.states")
"""How a thing is that was reviewed, as the last word says."""
_IN_STATES = frozenset(state.replace("-", " ") for state in lexicon("fragments.in-states"))
_AS, _FEW = frozenset(("as", "for", "per")), 5
"""How a few words begin that say how, or what for: *as per written report*, *for noting*."""
_COURTESIES = lexicon("fragments.courtesies")
_PEOPLE = frozenset("he i it she they we you".split())
_PAPERS = lexicon("fragments.papers")
_TOWARDS = frozenset("from in out".split())
"""How letters go: *in: the school re the gate*."""
_NEXT = frozenset("next following date".split())
_MEETS = frozenset("agm board council committee date egm meeting meetings one session".split())
_SIGNS = frozenset(",;:-–—/")
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | COORDINATORS
_LED_ON = (SUBORDINATORS - PREPOSITIONS) | COORDINATORS | AUXILIARIES
_LEADS_ON = (_BEFORE_NOUN | AUXILIARIES | RELATIVES) - {"so", "yet"}
"""Words with which no sentence begins, and with which none ends."""
_LINKS = PREPOSITIONS | {"re"}
_PARTICLES = frozenset("away back down forward in off on out over round up".split())
_SUMS = frozenset("£$€")
_DESCRIBES = frozenset("called dated ended entitled held made named owned proposed titled used".split())
"""Participles that say which thing is meant, unless they end the line: *the meeting held on 6 May*."""
_HEADING = 2
"""The most words of a heading that would otherwise read as what was done: *Matters arising*, *Grants awarded*."""


def is_fragment(text: str) -> bool:
    """Whether words say what was done, or how things are, rather than what they are about."""
    words = tokens(text)
    lows = [token.low for token in words]
    if not lows or not (text[-1].isalnum() or text[-1] in ")]%") or text[-2:] == ".)" or "\n" in text:
        return False
    capitals = sum(token.is_capital for token in words if token.is_word)
    if capitals * 2 > len(words) > 1 and (capitals > _HEADING or not any(map(str.isdigit, text))):
        return False
    first, second = lows[0], low_at(words, 1)
    if first == "to" or first in _LED_ON or lows[-1] in _LEADS_ON - _PARTICLES - _STATES:
        return False
    return (
        _is_past_first(words)
        or any(_is_none(lows, at) for at in range(len(lows)))
        or (first in _COURTESIES and (second in ("to", "for", "from") or "to" in lows))
        or (lows[-1] in _STATES and not text.isupper() and (len(lows) > 1 or first == "noted"))
        or (first in _AS and len(lows) <= _FEW)
        or (len(lows) > _HEADING and (" ".join(lows[-2:]) in _IN_STATES or (is_doing(lows[-1]) and ", " in text)))
        or (low_at(words, len(lows) - 2) == "to" and is_base(lows[-1]))
        or (lows[-3:-1] == ["to", "be"] and is_participle(lows[-1]))
        or (": " in text and is_fragment(text.partition(": ")[2]))
        or (first in _PEOPLE and base_of(second) != "")
        or (first in _PAPERS and second in ("from", "to"))
        or (first in _TOWARDS and ": " in text)
        or (first in _NEXT and ":" not in text and any(map(str.isdigit, text)) and not _MEETS.isdisjoint(lows))
        or any(_is_done(words, at) for at in range(1, len(words)))
        or _is_news(words)
    )


def _is_news(words: Sequence[Token]) -> bool:
    """Whether words in small letters say where something is, comes from or goes, or begin with how much there is of it:
    *update from the school*, *£250 in the bank*, *9 in the gallery*; not *two letters, one from Mill Lane*."""
    first, where = words[0], _LINKS - {"of"}
    if first.low[:1].isdigit() or first.low[:1] in _SUMS or any(token.low in _STATES for token in words[1:2]):
        return low_at(words, 1 + (low_at(words, 1) in _STATES)) in where
    is_small = first.text[:1].islower() and first.low not in NOUN_PHRASE | PREPOSITIONS
    return is_small and not where.isdisjoint(token.low for token in words[1:])


def _is_none(lows: Sequence[str], at: int) -> bool:
    """Whether there is none of what follows: *no questions*; not *No 5*, *vote of no confidence*."""
    after = lows[at + 1] if at + 1 < len(lows) else ""
    is_counted = lows[at] == "no" and (not after.isalpha() or (at > 0 and lows[at - 1] in ("of", "the", "a")))
    return lows[at] in _NONE and not is_counted


def _is_past_first(words: Sequence[Token]) -> bool:
    """Whether words begin with what was done: *paid £30 to Ash*, *taken as read*; not *revised plans*."""
    first, after = words[0].low, low_at(words, 1)
    is_of_noun = after not in NOUN_PHRASE | PREPOSITIONS | ADVERBS and after not in _SUMS and not after[:1].isdigit()
    return (is_past(first) or is_participle(first)) and (len(words) == 1 or not is_of_noun or first == "paid")


def _is_done(words: Sequence[Token], at: int) -> bool:
    """Whether a participle after a noun says what was done to it: *minutes circulated*, *email received from Ash*; not
    *the revised plan*, *land owned by the trust*."""
    low, before, after = words[at].low, low_at(words, at - 1), low_at(words, at + 1)
    is_noun = low in NOUNS_TOO and after not in _PARTICLES and not (low == "read" and after == "")
    if (
        not is_participle(low)
        or is_noun
        or (before in _BEFORE_NOUN and not words[at - 1].text.isupper())
        or is_past(before)
    ):
        return False
    if words[at].is_capital or (at == 1 and is_doing(before)) or (low in _DESCRIBES and after):
        return False
    is_short = len(words) <= _HEADING and words[0].is_capital and low not in _STATES
    is_apart = after in _SIGNS or after in _PARTICLES or after in _LINKS or after in ADVERBS or after in _SUMS
    return not is_short and (after == "" or is_apart or after[:1].isdigit() or not words[0].is_capital)
