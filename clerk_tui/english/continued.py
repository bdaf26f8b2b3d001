"""What continues a text: more of its last sentence, or a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from clerk_tui.english.clauses import Clauses, is_adverb
from clerk_tui.english.tokens import Token, tokens
from clerk_tui.english.verbs import REPORTING, base_of, is_only_verb, is_past
from clerk_tui.english.words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    NOUN_PHRASE,
    PREPOSITIONS,
    RELATIVES,
    REPORTED,
    SUBJECTS,
    SUBORDINATORS,
)

_NEVER_LAST = (DETERMINERS - {"this", "that", "these", "those", "all", "both", "some", "none", "many", "more"}) | (
    COORDINATORS | AUXILIARIES | RELATIVES | REPORTED | (SUBORDINATORS - PREPOSITIONS) | {"to", "of", "than"}
)
"""Words after which a sentence goes on."""
_NEVER_FIRST = COORDINATORS | PREPOSITIONS | SUBORDINATORS | RELATIVES | REPORTED | AUXILIARIES | {"not"}
"""Words with which no subject begins."""
_GOES_ON = (",", ";", ":", "–", "—", "-", "(")


class Continuation(Enum):
    """What more words are to the sentence before them."""

    PART = auto()
    SENTENCE = auto()
    UNCLEAR = auto()


def continuation(text: str, more: str, *, runs_on: bool) -> Continuation:
    """What `more` words are after a text. A sentence of its own has a main clause, and begins with a capital, a pronoun
    or another subject: *the rest are in store*, not *which are in store*. `runs_on`: the text is a motion or the like,
    which may be one long sentence, so that with another subject it is not clear."""
    words = tokens(more)
    if not words or not Clauses(words).has_main():
        return Continuation.PART
    if more[:1].isupper() or words[0].low in SUBJECTS - RELATIVES:
        return Continuation.SENTENCE
    if not _begins_with_subject(words) or not text.strip():
        return Continuation.PART
    before = tokens(text)
    if before[-1].text in _GOES_ON or before[-1].low in _NEVER_LAST:
        return Continuation.PART
    is_unclear = runs_on or before[-1].low in PREPOSITIONS or before[-1].low in REPORTING
    return Continuation.UNCLEAR if is_unclear else Continuation.SENTENCE


def with_more(text: str, more: str, *, runs_on: bool) -> str:
    """A text and what continues it: a sentence of its own begins with a capital, after a full stop."""
    text = text.rstrip()
    if not text or continuation(text, more, runs_on=runs_on) is not Continuation.SENTENCE:
        return f"{text} {more}".strip()
    stop = "." if text[-1].isalnum() or text[-1] in ')”’"%' else ""
    return f"{text}{stop} {more[:1].upper()}{more[1:]}"


def _begins_with_subject(words: Sequence[Token]) -> bool:
    """Whether words begin with somebody or something, and not with a verb, an adverb or a sum whose verb is in a
    clause that describes it: *£400 for the bins the council has bought*."""
    low = words[0].low
    if words[0].is_figure:
        verb = next((at for at, token in enumerate(words) if token.low in AUXILIARIES), 0)
        return verb > 0 and NOUN_PHRASE.isdisjoint(token.low for token in words[1:verb])
    is_verb = is_past(low) or (base_of(low) != "" and is_only_verb(low))
    return low[:1].isalpha() and low not in _NEVER_FIRST and not is_verb and not is_adverb(low)
