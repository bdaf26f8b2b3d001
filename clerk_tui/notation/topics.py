"""Whether a name before a colon or question mark says who speaks, or is a word of ordinary text: *Hall: hire charges to
rise*. How it is typed and what follows tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from clerk_tui.english.clauses import is_adverb, is_plural
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.openings import Beginning, Opening, begins_speech, opening
from clerk_tui.english.shape import without_lead
from clerk_tui.english.tokens import Token, low_at, token_at, tokens
from clerk_tui.english.verbs import IN_MEETINGS, REPORTING, is_participle, is_past
from clerk_tui.english.words import (
    ADJECTIVES,
    ASKING,
    AUXILIARIES,
    DETERMINERS,
    PLURALS,
    PREPOSITIONS,
    REPORTED,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
)
from clerk_tui.meeting.people import fold
from clerk_tui.notation.names import means_post
from clerk_tui.notation.reading import Context
from clerk_tui.regex import regex

_QUOTED = regex(r"([“\"‘']).+[”\"’'][.!?]?")
"""Words that are wholly in quotation marks."""
_ARTICLES = frozenset({"the", "a", "an"})
_ASKS = frozenset({Opening.QUESTION, Opening.REPORTED, Opening.REPORTED_QUESTION, Opening.QUOTED})
_REPORTED = frozenset({Opening.REPORTED, Opening.REPORTED_QUESTION})
_DENIES = frozenset({"no", "not", "none", "nothing", "nobody", "yes"})
_ASKED_OF = ASKING | REPORTED | frozenset("to any asked enquired inquired queried sought requested wanted".split())
"""Words with which what somebody asked begins, in small letters."""
_BY_PEOPLE = frozenset(verb.split()[0] for verb in REPORTING) | IN_MEETINGS
TO_THINGS_TOO = lexicon("topics.to-things-too")
"""Verbs of people that say of a thing what was done to it, too: *closed to lorries*."""
_BEFORE_VERB = frozenset({"both", "all", "also", "then", "now", "still"})
_PARTICLES = frozenset({"out", "up", "down", "off", "back"})
_AFTER_PASSIVE = PREPOSITIONS | set("and or daily weekly again early late soon twice once".split())


def is_typed_as_name(typed: str, context: Context) -> bool:
    """Whether a name is typed as only names are: in small letters, in short as the program writes it, with a title, an
    initial or a forename. One capitalised word at the beginning of a line may be any word."""
    first, *more = typed.split()
    voice = context.find(typed).only
    if first[:1].islower() or (isinstance(voice, int) and context.handle(voice) == typed):
        return True
    if means_post(typed):
        return False
    return bool(more) and (fold(first) not in _ARTICLES or (first == "A" and isinstance(voice, int)))


def may_be_any_word(typed: str, context: Context) -> bool:
    """Whether a name typed as words are (*Hall*, *The Clerk*) is also an ordinary word, or only a forename (*John*)."""
    if typed.istitle() and context.names.is_forename(typed, context.presiding):
        return True
    return means_post(typed) or (not is_typed_as_name(typed, context) and is_common(fold(typed.split()[-1])))


@lru_cache(maxsize=64)
def begins(text: str, sign: str) -> Beginning:
    """Whether words after somebody's name and a colon or question mark are what they said or asked."""
    words = tokens(text)
    if sign != "?":
        return Beginning.SPEECH if words and _is_deed(words) else begins_speech(text)
    words = without_lead(words)
    begins_question = not words or words[0].text in _ASKED_OF or words[0].low in AUXILIARIES
    if begins_question or text.endswith("?") or opening(words) in _ASKS or opening(words, asks=True) in _REPORTED:
        return Beginning.SPEECH
    return Beginning.NOT_SPEECH if text[0].isupper() else Beginning.UNCLEAR


def is_surely_no_speech(text: str, sign: str) -> bool:
    """Whether what follows a name that is typed as one was not said all the same: *nothing to add*
    and *why not ask them?* were."""
    return not text.endswith("?") and begins(text, sign) is Beginning.NOT_SPEECH and tokens(text)[0].low not in _DENIES


def begins_after_word(text: str, sign: str, *, is_common: bool) -> Beginning:
    """The same after a name typed as words are: more must show that somebody speaks, most if it is a common word."""
    begun, words = begins(text, sign), tokens(text)
    if sign == "?" or not words:
        return begun
    if _QUOTED.fullmatch(text):
        return Beginning.UNCLEAR if is_common and begun is not Beginning.SPEECH else Beginning.SPEECH
    if _is_of_number(words, is_common=is_common):
        return Beginning.NOT_SPEECH
    verb = next((at for at, token in enumerate(words) if token.low not in _BEFORE_VERB), 0)
    if is_past(words[verb].low) and words[verb].low not in AUXILIARIES:
        return Beginning.SPEECH if _is_deed(words[verb:]) else Beginning.UNCLEAR
    if begun is Beginning.SPEECH:
        return begun
    if words[0].low in _DENIES:
        return Beginning.UNCLEAR
    if is_common:
        is_heading = (begun is Beginning.UNCLEAR and _is_of_name(words)) or _is_heading(words)
        return Beginning.NOT_SPEECH if is_heading else begun
    if _is_heading(words):
        return Beginning.UNCLEAR
    return Beginning.SPEECH if begun is Beginning.UNCLEAR else begun


def _is_of_number(words: Sequence[Token], *, is_common: bool) -> bool:
    """Whether the name before the colon is numbered: *(Page:) 14 is missing*, *… no. 5*."""
    is_numbered = low_at(words, 1) in ("no", "nos") and token_at(words, 2).text == "."
    return is_numbered or (is_common and words[0].low.isdigit() and low_at(words, 1) in AUXILIARIES)


def _is_of_name(words: Sequence[Token]) -> bool:
    """Whether a sentence begins with one thing and no article, so that the name before the colon is the rest of it:
    *(Stone:) wall at the north lot is leaning*. Water, traffic and the like need no article."""
    low = words[0].low
    is_thing = low.isalpha() and words[0].text == low and not is_plural(words[0]) and low not in _WITHOUT_ARTICLE
    is_other = low in SUBJECTS | DETERMINERS | PREPOSITIONS | SUBORDINATORS | ADJECTIVES | AUXILIARIES | ASKING
    is_other = is_other or is_adverb(low) or is_past(low) or low.endswith(("ing", "ity", "ness", "ment", "tion", "age"))
    is_plain = not any(token.text == "," or token.low in SUBJECTS | {"are", "were", "have"} for token in words)
    return is_thing and not is_other and is_plain


_WITHOUT_ARTICLE = lexicon("topics.without-article")


def _is_deed(words: Sequence[Token]) -> bool:
    """Whether words begin with what a person did, not with what was done to a thing: *locked at dusk*."""
    first, after, then = (*(word.low for word in words[:3]), "", "")[:3]
    is_active = bool(after) and after not in _AFTER_PASSIVE
    does = is_active or (first in _BY_PEOPLE and first not in TO_THINGS_TOO)
    return is_past(first) and (does or (after in _PARTICLES and then in DETERMINERS | ASKING))


def is_heading(text: str) -> bool:
    """Whether what follows a word and a colon reads like a heading, not a sentence."""
    return not text or _is_heading(tokens(text))


def _is_heading(words: Sequence[Token]) -> bool:
    """Whether words read like a heading, not a sentence: *vacancy advertised until May*, *bins move to Tuesday*."""
    lows = [token.low for token in words]
    if not (AUXILIARIES | SUBJECTS).isdisjoint(lows) or lows[0] in PLURALS | SUBORDINATORS:
        return False
    verb = next((at for at, low in enumerate(lows) if is_past(low)), None)
    if lows[0] in DETERMINERS and not lows[0].isdigit():
        return verb is None and not any(low.endswith("s") and not is_past(low) for low in lows[2:3])
    if verb is None:
        return True
    following = [low for low in lows[verb + 1 : verb + 3] if low not in _PARTICLES]
    after = following[0] if following else ""
    return is_participle(lows[verb]) and (not after or after in _AFTER_PASSIVE or after.endswith("ly"))
