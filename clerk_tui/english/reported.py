"""What somebody said, as typed, in the reported speech of minutes; and whether that is certain."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

from clerk_tui.english.clauses import (
    FRAGMENT,
    NEARLY,
    OBJECTS,
    PERSONS,
    THEY,
    UNFINISHED,
    UNSURE,
    WHOM,
    Clauses,
    Pronoun,
    is_adverb,
    is_plural,
)
from clerk_tui.english.hurried import (
    NO_APOSTROPHE,
    TAGGED,
    WHO_ARE_THEY,
    asked_inside,
    asks_what_is_done,
    did_before,
    in_usual_words,
    unsure_of,
    what_is_said,
    with_speaker,
    with_subject,
)
from clerk_tui.english.instructions import instruction
from clerk_tui.english.openings import (
    Opening,
    begins_with_verb,
    commanded,
    may_be_told,
    opening,
    opens_question,
    plain_opening,
    requested,
)
from clerk_tui.english.questions import asked, is_inverted, question_word
from clerk_tui.english.tokens import Token, is_contracted, joined, tokens, with_apostrophes, written_out
from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_only_verb, is_participle, is_past, past_of, pasts_only
from clerk_tui.english.words import (
    ADJECTIVES,
    ASKING,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DEMONSTRATIVES,
    DETERMINERS,
    DO,
    FIRST,
    HAVE,
    MODALS,
    NOUNS_IN_ING,
    PAST_AUXILIARIES,
    PAST_OF,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SECOND,
    SUBJECTS,
    SUBORDINATORS,
)
from clerk_tui.frozen import dataclass
from clerk_tui.regex import regex


class Manner(Enum):
    """What a house style has to put between the name and the words."""

    OWN_VERB = auto()
    """Nothing: the words begin with their verb."""
    AS_TYPED = auto()
    """A verb before words that are in reported form already: *that …*, *if …*, *about …*."""
    SAID_THAT = auto()
    SAID = auto()
    """A verb alone: *said no*."""
    IN_WORDS = auto()
    """A verb and a colon: *replied: in May*."""
    ASKED_WHETHER = auto()
    ASKED = auto()
    """A verb alone: *asked when …*."""


@dataclass(frozen=True)
class Reported:
    """What somebody said, in reported speech."""

    manner: Manner
    words: str
    doubt: str = ""
    """Why it is not certain; the words are as typed then. Empty if it is."""


_AGREED = {"yep": "yes", "yeah": "yes", "yup": "yes", "nope": "no", "nah": "no"}
COMMAND = "It asks somebody to do something"
DISCOURSE = "It begins as only speech does"
MIXED = "It is partly a question"
MIXED_SPEECH = "It is partly as spoken"
_ENDS = (".", "?", "!")
_ABBREVIATIONS = frozenset("mr mrs ms dr st no nos e.g i.e etc approx cllr p para rev prof".split())
_TIMES: tuple[tuple[str, str], ...] = (
    ("today", "that day"), ("tonight", "that evening"), ("yesterday", "the previous day"), ("tomorrow", "the next day"),
    ("this morning", "that morning"), ("this afternoon", "that afternoon"), ("this evening", "that evening"),
    ("this week", "that week"), ("this month", "that month"), ("this year", "that year"),
    ("last night", "the previous night"), ("last week", "the previous week"), ("last month", "the previous month"),
    ("last year", "the previous year"), ("next week", "the following week"), ("next month", "the following month"),
    ("next year", "the following year"), ("here", "there"), ("ago", "before"),
)  # fmt: skip
"""Words for times and places seen from the meeting, and from afterwards."""
_INNER_END = regex(r"\n|[.?!]\s")
_CONTRACTED = regex(r"['’][sd]\b")
_SPOKEN = regex(
    r"(?<![\w'’.-])(?:I(?=['’]|\s+(?!of\b|and\b|or\b|to\b|for\b)[a-z])|my)(?![\w-])"
    r"|(?:[,;]|\b(?:that|if|whether|because|but|so))\s+(?:(?:and|but|so|then)\s+)?(?:we|you|our|your)(?![\w-])"
    r"|(?i:n['’]t\b|\w['’](?:ll|ve|re|m)\b|\b(?:it|that|there|here|what|he|she)['’]s\b)"
)
"""Words of one who speaks: *I*, *we* at the beginning of a clause, contractions. Minutes may have *our area*."""
_OF_SPEAKERS = regex(
    r"(?:[\w'’-]+\s+){1,6}?(?:my|me|us|our(?!\s+(?:own|area|region|county|district|borough|city|town|village|parish|communit))"
    r"|ours|myself|ourselves|you|your|yours)(?![\w'’-])"
)
"""One who speaks soon after the verb: *thanked our staff*, *told me*. Minutes may have *crime in our area*."""
_NEGATED = regex(r"\b(?:did|was|were|had|would|could|should|might)n['’]t\b")
_QUOTED = regex(r"“[^”]*”|\"[^\"]*\"|(?<!\w)[‘'][^’'\n]*(?:[’'](?=\w)[^’'\n]*)*[’'](?!\w)")
_FIRST_TIMES = frozenset(phrase.split()[0] for phrase, _ in _TIMES)


@lru_cache(maxsize=4096)
def plainly(text: str, *, asks: bool = False) -> Reported | None:
    """The same as `reported` where the first words show that the text is in reported form, whoever spoke; else None."""
    begun = plain_opening(text, asks=asks)
    return _kept(begun, text) if begun else None


def _kept(begun: Opening, text: str) -> Reported:
    """Words in reported form as typed; in doubt if somebody speaks in them: *thanked them, we'll go on*, *thanked our
    staff*."""
    if begun not in (Opening.OWN_VERB, Opening.REPORTED_QUESTION) and not text.startswith(("about ", "for ")):
        return Reported(_AS_TYPED[begun], text, UNSURE if _may_contract_other_words(text) else "")
    full = joined(tokens(text)) if is_contracted(text) else text
    is_mixed = _is_spoken(full if begun is Opening.REPORTED_QUESTION else text)
    if begun is Opening.OWN_VERB and not is_mixed:
        is_in_present = _present_after(text) > 0 or (_MAY_CARRY_ON.search(text) and _carries_on(tokens(text)) > 0)
        is_other_deed = did_before(text) or _TWO_DEEDS.match(text) is not None or _tells_in_present(text) is not None
        is_mixed = _OF_SPEAKERS.match(text) is not None or is_in_present or is_other_deed
    if is_mixed:
        return Reported(_AS_TYPED[begun], text, MIXED_SPEECH)
    return Reported(_AS_TYPED[begun], full, UNSURE if _may_contract_other_words(text) else "")


def _is_spoken(text: str) -> bool:
    """Whether words of one who speaks are in a text, outside quotation marks; *didn't* and the like may be reported."""
    restored = _NEGATED.sub("", with_apostrophes(text))
    return _SPOKEN.search(restored) is not None and _SPOKEN.search(_QUOTED.sub("", restored)) is not None


def _may_contract_other_words(text: str) -> bool:
    return _CONTRACTED.search(text) is not None and any(token.is_unsure for token in tokens(text))


def _carries_on(words: Sequence[Token]) -> int:
    """Where words that begin with their verb in the past go on with a verb in the present and the same subject: *missed
    the vote and wants that noted*, *voted no and hasn't changed*; 0 if they do not, or may report a clause."""
    for at in range(1, len(words) - 2):
        if words[at].low in SUBORDINATORS | RELATIVES:
            return 0
        if words[at].low not in ("and", "but") and words[at].text != ",":
            continue
        start = at + 1 + (words[at].text == "," and words[at + 1].low in ("and", "but"))
        after = words[start + 1].low if start + 1 < len(words) else ""
        is_verb = words[start].low in _OF_ONE_PERSON and after != "" and after not in SUBJECTS
        if (is_verb and (after not in DETERMINERS or words[start].low == "has")) or (
            words[start:] and opening(words[start:]) is Opening.PRESENT
        ):
            return start
    return 0


_OF_ONE_PERSON = frozenset("is has will can does".split())
_MAY_CARRY_ON = regex(r"(?:\b(?:and|but)|&|,) (?:\w*s|will|can|has|\w+n['’]?t)\b")


def _carried_on(words: list[Token], speaker: Pronoun) -> Reported | None:
    """Words that go on so, with the verb in the past: *missed the vote and wanted that noted*; None for others, and
    where that is not certain."""
    start = _carries_on(words)
    if not start:
        return None
    before = Clauses(words[:start])
    before.put_in_third_person(speaker)
    *begun, join = before.words
    then = _present(words[start:], speaker)
    kept = _kept(Opening.OWN_VERB, joined(begun))
    if kept.doubt or then.doubt or before.doubts:
        return None
    return Reported(Manner.OWN_VERB, f"{kept.words}{join.space}{join.text} {then.words}")


_TOLD = regex(
    r"(?P<verb>said|reported|noted|explained|stated|added|confirmed|advised|felt|thought|believed|replied|commented)"
    r" (?P<what>(?!that\b|to\b|if\b|whether\b|how\b|why\b|what\b|when\b|where\b|who\b|which\b|on\b|as\b|in\b|by\b"
    r"|for\b)"
    r"(?:[\w’'£$€%-]+ ){1,6}?(?:is|are|has|have|will|can|needs?)\b(?! (?:which|that)\b).*)"
)
"""What somebody reported, with a verb in the present and no *that* before it: *said the next meeting is on 4 May*."""


def _tells_in_present(text: str) -> re.Match[str] | None:
    match = _TOLD.match(text)
    before = match["what"].split() if match else []
    is_apart = any(word.lower() in RELATIVES | SUBORDINATORS | COORDINATORS for word in before[:_NEAR])
    return None if is_apart or "“" in text or '"' in text else match


_NEAR = 6
"""The words of what was reported that may stand before its verb."""
_TWO_DEEDS = regex(
    r"(?i)[a-z]+ed(?: once| twice| again)?, (?:but |then )?(?!(?:and|who|which)\b)[a-z]+ed (?!.*,? and\b)"
)
"""Two verbs in the past with nothing between them but a comma: *tried, turned down in June*."""


def _present_after(text: str) -> int:
    """Where another clause, in the present, is joined to words that begin with their verb in the past: *looked at
    costs, best is £12*, *met them & was told it's shut, now he's off*; 0 if none is. A clause that depends on the
    first, or is joined to reported words, may be in any tense."""
    if not _MAY_JOIN.search(text):
        return 0
    words = tokens(text)
    if words[1:2] and words[1].low == "that" and base_of(words[0].low) == "":
        return 0
    return next((at for at in range(1, len(words) - 2) if _may_join(words, at) and _is_in_present(words, at)), 0)


def _may_join(words: Sequence[Token], at: int) -> bool:
    return words[at].text in _PAUSES or (words[at].low in ("and", "but") and words[at + 1].low in SUBJECTS)


_MAY_JOIN = regex(r"[,;–—-]\s|\b(?:and|but) (?:it|its|they|theyre|there|theres|he|hes|she|shes|nobody|everybody)\b")


def _is_in_present(words: Sequence[Token], at: int) -> bool:
    """Whether a clause with a subject of its own and a verb in the present follows a sign."""
    start = at + 1 + (words[at + 1].low in ("and", "but", "so", "now", "yet"))
    for verb in range(start, len(words)):
        token = words[verb]
        if not token.is_word or token.low in SUBORDINATORS | RELATIVES or (verb == start and _opens_phrase(token)):
            return False
        if is_past(token.low) or token.low in ("to", "was", "were", "had") or token.is_finite:
            return False
        if verb > start and token.low in PAST_OF and token.low != "must":
            is_of_many = token.low == "have" and is_plural(words[verb - 1]) and is_participle(words[verb + 1].low)
            is_noun = token.low in ("have", "do", "may") and words[verb - 1].low not in SUBJECTS
            return is_of_many or not is_noun
        if verb == start + 1 and words[start].low in SUBJECTS and base_of(token.low):
            return True
        is_third = verb > start and base_of(token.low) not in ("", token.low)
        if (is_third and (is_only_verb(token.low) or base_of(token.low) in _HELD)) or token.is_unsure:
            return True
    return False


_HELD = frozenset("say think know want show mean need".split())


def _opens_phrase(token: Token) -> bool:
    return token.low in PREPOSITIONS or (token.low.endswith("ing") and token.low not in NOUNS_IN_ING)


@lru_cache(maxsize=4096)
def reported(
    text: str, speaker: Pronoun, *, asks: bool = False, answers: bool = False, begins_with_name: bool = False
) -> Reported:
    """What somebody said or, with `asks`, asked, in reported speech. Words in quotation marks stay as they are; so does
    the capital of the first word if the text `begins_with_name`. What somebody `answers` may be a few words without a
    verb."""
    plain = plainly(text, asks=asks)
    if plain and not plain.doubt:
        return plain
    words = in_usual_words(tokens(what_is_said(text)))
    asks = asks and what_is_said(text) == text
    if not words:
        return Reported(Manner.OWN_VERB, text)
    words = without_lead(words) if asks else with_speaker(words) or _with_yes(words)
    words[0].is_name = begins_with_name
    sentences = _sentences(words) if _INNER_END.search(text) else [words]
    if not asks and (added := _added(sentences, speaker) or _apologised(sentences, speaker)):
        return added
    begun = _begun(sentences[0], speaker, asks=asks)
    if begun is Opening.WORD and sentences[1:]:
        return _with_further(_kept(begun, joined(sentences[0])), sentences[1:], text, speaker, is_asked=False)
    if begun in _AS_TYPED:
        return _mostly_kept(begun, words, text, speaker, asks=asks)
    if answers and len(sentences) == 1 and (short := _answered(sentences[0], text, speaker)):
        return short
    first = _WRITERS[begun](sentences[0], speaker)
    if begun not in (Opening.QUESTION, Opening.REQUEST, Opening.COMMAND) and (unsure := unsure_of(text, words)):
        first = replace(first, doubt=first.doubt or unsure)
    if _CONTRACTED.search(text) and any(token.is_unsure for token in words):
        first = replace(first, doubt=first.doubt or UNSURE)
    if answers and first.words.startswith(", ") and not _leads_to_clause(words):
        first = replace(first, doubt=first.doubt or UNFINISHED)
    if answers and first.doubt not in ("", COMMAND) and _is_short_answer(sentences[0]):
        first = Reported(Manner.IN_WORDS, joined(_at_that_time(_put_back(_lowered(sentences[0])))))
    if first.doubt:
        return replace(first, words=text)
    return _with_further(first, sentences[1:], text, speaker, is_asked=begun is Opening.QUESTION)


def _mostly_kept(begun: Opening, words: list[Token], text: str, speaker: Pronoun, *, asks: bool) -> Reported:
    """Words in reported form as typed, but for what only speech has: a question's contraction, and a verb in the
    present that goes on from one in the past."""
    if begun in (Opening.REPORTED, Opening.REPORTED_QUESTION) and asks and is_contracted(text):
        return replace(_put_back_question(words, text, speaker), manner=_AS_TYPED[begun])
    kept = _kept(begun, text)
    return (_carried_on(words, speaker) if kept.doubt and begun is Opening.OWN_VERB else None) or kept


def _begun(words: Sequence[Token], speaker: Pronoun, *, asks: bool) -> Opening:
    """How a sentence begins; with who did it, where one person speaks of several: *all agreed*, not *both moved and
    seconded it*."""
    begun = opening(words, asks=asks)
    are_others = words[0].low in ("all", "both") and "and" not in [token.low for token in words]
    return Opening.STATEMENT if begun is Opening.OWN_VERB and are_others and not speaker.is_several else begun


def _added(sentences: Sequence[list[Token]], speaker: Pronoun) -> Reported | None:
    """*also the gutter leaks* → *added that the gutter leaked*; None for other words, and where it is not certain."""
    first = sentences[0]
    if first[0].low not in ("also", "plus") or sentences[1:] or len(first) < _LEAST_ADDED:
        return None
    rest = first[2:] if first[1].text == "," else first[1:]
    said = _statement(rest, speaker) if opening(rest) is Opening.STATEMENT else None
    if said is None or said.doubt or said.words.startswith(", "):
        return None
    return Reported(Manner.OWN_VERB, f"added that {said.words}")


_LEAST_ADDED = 3


def _apologised(sentences: Sequence[list[Token]], speaker: Pronoun) -> Reported | None:
    """*sorry I'm late* → *apologised for being late*; *apologies, I have to go* → *apologised, and said that she had to
    go*; None for other words, and where it is not certain."""
    words = _without_mark(sentences[0])
    if words[0].low not in ("sorry", "apologies", "apols") or sentences[1:] or len(words) < _LEAST_ADDED:
        return None
    is_apart = words[1].text in _PAUSES
    rest = words[2:] if is_apart else words[1:]
    lows = [token.low for token in rest]
    led = next((led for led in _SORRY_TO_BE if tuple(lows[: len(led)]) == led), ())
    if led and lows[len(led) : len(led) + 1] == ["late"] and all(token.is_word for token in rest):
        return Reported(Manner.OWN_VERB, f"apologised for being {joined(_at_that_time(rest[len(led) :]))}")
    is_sure = is_apart and words[0].low != "sorry" and opening(rest) is Opening.STATEMENT
    said = _statement(rest, speaker) if is_sure else None
    if said is None or said.doubt or said.words.startswith(", "):
        return None
    return Reported(Manner.OWN_VERB, f"apologised, and said that {said.words}")


_SORRY_TO_BE = (("i", "am"), ("that", "i", "am"), ("to", "be"), ("for", "being"))


def _with_further(
    first: Reported, sentences: Sequence[list[Token]], text: str, speaker: Pronoun, *, is_asked: bool
) -> Reported:
    """The first sentence of `text` with those after it; in doubt if one of them is."""
    out = first
    for sentence in sentences:
        more = _further(sentence, speaker, is_asked=is_asked)
        if more.doubt:
            return Reported(first.manner, text, more.doubt)
        if more.manner in (Manner.ASKED, Manner.ASKED_WHETHER):
            whether = "whether " if more.manner is Manner.ASKED_WHETHER else ""
            out = replace(out, words=f"{out.words.rstrip('.')}, and {whether}{more.words}")
        else:
            gap = sentence[0].space if "\n" in sentence[0].space else " "
            end = "" if out.words.endswith((*_ENDS, "”", '"')) else "."
            out = replace(out, words=f"{out.words}{end}{gap}{more.words[:1].upper()}{more.words[1:]}")
            is_asked = False
    return out


def reported_reason(text: str, speaker: Pronoun) -> str:
    """A text whose reason is in the present or in the first person, in reported form: *in item 8 as he's a trustee* →
    *in item 8 as he was a trustee*. As it is if the reason is in reported form; empty if that is not certain."""
    words = tokens(text)
    at = next(
        (
            i
            for i, t in enumerate(words[:-1])
            if t.low in ("as", "because", "since") and words[i + 1].low in SUBJECTS | DETERMINERS
        ),
        None,
    )
    if words and words[0].low in SUBJECTS:
        at = -1
    if at is None:
        return text
    reason = Clauses(words[at + 1 :])
    reason.put_back()
    reason.put_in_third_person(speaker)
    if FRAGMENT in reason.doubts:
        return text
    is_sure = not set(reason.doubts) - {WHOM} and not any(token.is_unsure for token in words)
    if not is_sure or not SECOND.isdisjoint(token.low for token in words):
        return ""
    return joined([*words[: at + 1], *_at_that_time(reason.words)])


def _with_yes(words: list[Token]) -> list[Token]:
    """The words with *yes* or *no* for *yep* and the like, where that is the answer."""
    if words[0].low not in _AGREED or (len(words) > 1 and words[1].is_word):
        return words
    return [words[0].put(_AGREED[words[0].low]), *words[1:]]


@lru_cache(maxsize=512)
def likely(text: str, speaker: Pronoun, *, asks: bool = False) -> str:
    """The likeliest words, in reported form, of what `reported` is in doubt about: *you* is somebody else, and words
    without a verb are what somebody reported or asked about. Empty if there are none that read as certain."""
    out = _likely_words(text, speaker, asks=asks)
    return "" if Clauses(tokens(out)).leaves_present() else out


def _likely_words(text: str, speaker: Pronoun, *, asks: bool) -> str:
    """The likeliest words of a text, whether or not a verb in the present is left in them."""
    typed = without_lead(written_out(tokens(text)))
    if not asks and typed:
        if out := _with_second(text, _of_others(typed), speaker):
            return out
        typed = with_speaker(typed) or with_subject(typed) or typed
    unsure = "" if asks else unsure_of(text, typed)
    if unsure in (NO_APOSTROPHE, WHO_ARE_THEY, TAGGED):
        return ""
    words = _of_others(typed)
    if not words or typed[0].low == "us":
        return ""
    if not asks and words[0].low == "because":
        words = [Token("it", words[0].space), Token("is"), words[0].spaced(), *words[1:]]
    if not asks and (body := _before_tag(words)):
        words = body
    elif parts := (asked_inside(typed) if unsure else _question_after(typed)):
        return _said_and_asked(words, *parts, speaker)
    if not asks and (out := next(filter(None, (offer(words, speaker) for offer in _OFFERS)), "")):
        return out
    begun = opening(_sentences(words)[0], asks=asks)
    if begun in _AS_TYPED:
        return _of_speaker(words, speaker) if begun in (Opening.OWN_VERB, Opening.REPORTED_QUESTION) else ""
    return _likely_sentences(text, words, begun, speaker, asks=asks)


def _likely_sentences(text: str, words: list[Token], begun: Opening, speaker: Pronoun, *, asks: bool) -> str:
    """The likeliest words of one sentence or several, the first of which begins so."""
    first, *further = _sentences(words)
    said = _WRITERS[begun](first, speaker)
    is_phrase = said.doubt in (FRAGMENT, UNSURE) or (begun is Opening.COMMAND and _is_heading(first))
    is_phrase = is_phrase and (asks or not Clauses(first).has_likely_verb())
    if is_phrase and _may_be_reported(first, asks=asks):
        out = f"{'about' if asks else 'reported'} {joined(_at_that_time(_lowered(_without_mark(first))))}"
    elif (
        said.doubt in (FRAGMENT, MIXED, UNFINISHED)
        or (not asks and _may_lack_subject(first))
        or (said.doubt == UNSURE and _is_described_apart(first))
        or (said.words.startswith(", ") and not said.doubt and not _leads_to_clause(first))
        or not said.words
        or (said.doubt not in ("", WHOM) and said.words == joined(_lowered(first)))
    ):
        return ""
    else:
        out = f"{_BEFORE[said.manner]}{said.words.removeprefix(', ')}"
    for sentence in further:
        more = _further(sentence, speaker, is_asked=False)
        if more.doubt not in ("", WHOM):
            return ""
        out = f"{out.rstrip('.')}. {more.words[:1].upper()}{more.words[1:]}"
    if not (FIRST | SECOND).isdisjoint(token.low for token in tokens(out)) or first[0].low in _NO_SENTENCE:
        return ""
    again = reported(out, speaker, asks=asks)
    return out if not again.doubt and again.words == out and out != text else ""


def _with_second(text: str, words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with their verb in the past, with a clause in the present after them: *looked at costs, and said
    that the best was £12*; empty for others, and where the clause is in doubt."""
    at = _present_after(text) if begins_with_verb(words) and SECOND.isdisjoint(t.low for t in tokens(text)) else 0
    if not at:
        return ""
    start = at + 1 + (words[at + 1].low in ("and", "but", "so"))
    said = _statement(words[start:], speaker)
    if said.doubt not in ("", WHOM) or said.words.startswith(", "):
        return ""
    out = f"{joined(words[:at])}, and said that {said.words}"
    return out if (FIRST | SECOND).isdisjoint(token.low for token in tokens(out)) else ""


def _joined_on(words: list[Token], speaker: Pronoun) -> str:
    """A clause and a verb after a comma that lacks its subject, with *which* or *and* before it: *the grant is in,
    covers the roof* → *that the grant was in, which covered the roof*. Empty for others, and where that is in doubt."""
    start = _goes_on_without_subject(words)
    if not start:
        return ""
    verb = words[start].low
    first = next((i for i in range(1, start) if is_past(words[i].low) or words[i].low in AUXILIARIES), 0)
    is_past_first = first > 0 and words[first].low not in BE | MODALS
    is_person = words[first - 1].low in PERSONS or words[first - 1].low.endswith(_OF_DOERS)
    is_third = base_of(verb) not in ("", verb) and verb not in AUXILIARIES and words[0].low not in SUBJECTS
    is_of_thing = is_third and is_past_first and not is_person  # *kept the rate at 2, saves us £60k*
    first_person = "I" if verb in ("have", "do") else words[0].low if base_of(verb) == verb else ""
    joins = "which" if is_of_thing else f"and {first_person}"
    said = _statement([*words[:start], *map(Token, joins.split()), *words[start:]], speaker)
    is_sure = said.doubt in ("", WHOM, UNSURE) and not said.words.startswith(", ")
    return f"that {said.words}" if is_sure else ""


def _reported_and_said(words: list[Token], speaker: Pronoun) -> str:
    """Words without a verb and a clause after a comma: *reported two places left, and that the deadline was in May*.
    Empty for others, and where either is in doubt."""
    at = next((at for at, token in enumerate(words[:-1]) if token.text in _PAUSES), 0)
    begun = Clauses(words[:at])
    is_joined = at > 0 and words[at + 1].low in COORDINATORS
    is_other = is_joined or (at > 0 and opening(words[:at]) is Opening.COMMAND)
    if not at or is_other or not words[0].is_word or begun.has_main() or begun.has_likely_verb():
        return ""
    said = _statement(words[at + 1 :], speaker)
    if said.doubt or said.words.startswith((", ", "that ")) or not _may_be_reported(words[:at], asks=False):
        return ""
    return f"reported {joined(_at_that_time(_lowered(words[:at])))}, and that {said.words}"


def _in_past(words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with a verb in the present and have no subject: *sends apols* → *sent apols*, *depends on the
    weather* → *that it depended on the weather*, *should be, but …* → *that it should be, but …*; empty for others."""
    is_modal = words[0].low in ("should", "could", "might", "would") and words[1:2] != [] and words[1].low == "be"
    if not is_modal and (not (_lacks_subject(words) or may_be_told(words)) or is_past(words[0].low)):
        return ""
    if is_modal or base_of(words[0].low) in _OF_THINGS:
        said = _statement([Token("it", ""), words[0].spaced(), *words[1:]], speaker)
        return f"that {said.words}" if said.doubt in ("", WHOM) else ""
    said = _present(words, speaker)
    is_sure = said.doubt in ("", WHOM, FRAGMENT) and not _SPOKEN.search(said.words)
    return said.words if is_sure and not reported(said.words, speaker).doubt else ""


_OF_THINGS = frozenset(
    "depend seem look mean cost happen matter work start end open close last run lead leak flood need take".split()
)
"""Verbs whose subject, left out, is seldom who speaks."""


def _of_who_speaks(words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with a verb of the speaker that may be a noun as well: *works nights and the street is loud* →
    *that she worked nights and the street was loud*. Empty for others, and where that is in doubt."""
    if not _may_lack_subject(words):
        return ""
    base = base_of(words[0].low)
    subject = ["it", words[0].low] if base in _OF_THINGS - {"work", "run"} else ["I", base]
    said = _statement([*map(Token, subject), *words[1:]], speaker)
    return f"that {said.words}" if said.doubt in ("", WHOM) and not said.words.startswith(", ") else ""


_OFFERS = (_joined_on, _reported_and_said, _in_past, _of_who_speaks)
"""The likely words of what lacks a subject or a verb, each empty for other words."""


def _may_lack_subject(words: Sequence[Token]) -> bool:
    """Whether words begin with what may be the verb of somebody who is not named, since no other verb follows before
    the next clause, or it has its object: *works nights and …*, *pays 900 a year*; not *repairs to the roof*."""
    first, second = (*words[:2], Token.sign(""), Token.sign(""))[:2]
    is_third = base_of(first.low) not in ("", first.low) and not first.is_capital and first.low not in AUXILIARIES
    if not is_third or not second.is_word or second.low in _NO_OBJECT or is_past(second.low):
        return (first.low, second.low) == ("needs", "to")
    end = next((i for i in range(1, len(words)) if words[i].low in COORDINATORS or not words[i].is_word), len(words))
    is_before_object = second.text[0] in "0123456789£$€" or second.low in DETERMINERS | OBJECTS
    return (is_before_object or end < len(words)) and not Clauses(words[:end]).has_verb()


_NO_OBJECT = PREPOSITIONS | AUXILIARIES | COORDINATORS | RELATIVES | {"that", "be"}


def _lacks_subject(words: Sequence[Token]) -> bool:
    """Whether words begin with a verb that cannot be a noun, so that no *said that* can stand before them: *sends
    apols*, *went last week*."""
    low = words[0].low
    following = words[1] if words[1:] else Token.sign("")
    is_kept_up = low == "keeps" and following.low.endswith("ing")
    is_third = base_of(low) not in ("", low) and (is_only_verb(low) or is_kept_up) and low not in AUXILIARIES
    is_done = low in pasts_only() or (low in ("met", "got") and following.is_word)
    return (is_third or is_done) and not words[0].is_capital and following.low not in AUXILIARIES


def _said_and_asked(words: list[Token], end: int, start: int, speaker: Pronoun) -> str:
    """A statement up to `end`, and the question from `start`: *that it was shut, and asked whether the hall was free*;
    empty if either is in doubt, or the question is only a tag (*isn't it*)."""
    asking = _without_mark(words[start:])
    is_tag = len(asking) <= _TAG_WORDS and asking[0].low in AUXILIARIES and asking[-1].low in SUBJECTS | {"them"}
    if is_tag or len(_sentences(words)) > 1 or words[0].low in SUBORDINATORS | RELATIVES | AUXILIARIES:
        return ""
    said, asked_then = _statement(words[:end], speaker), _question(words[start:], speaker)
    if {said.doubt, asked_then.doubt} - {"", WHOM} or said.words.startswith(", "):
        return ""
    whether = _BEFORE[asked_then.manner]
    out = f"that {said.words}, and asked {whether}{asked_then.words}"
    return out if (FIRST | SECOND).isdisjoint(token.low for token in tokens(out)) else ""


_TAG_WORDS = 3


def _before_tag(words: list[Token]) -> list[Token]:
    """What is before *isn't it* or *should they* at the end of a statement; empty if that is not how it ends."""
    body = _without_mark(words)
    comma = next((at for at in (len(body) - 4, len(body) - 3) if at > 1 and body[at].text == ","), None)
    if comma is None or body[comma + 1].low not in AUXILIARIES or body[-1].low not in SUBJECTS:
        return []
    return body[:comma] if body[0].low not in AUXILIARIES and question_word(body) is None else []


def _of_speaker(words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with their verb, with the speaker in the third person and every verb in the past: *thanked their
    staff*; empty if nothing changes, or that is in doubt."""
    clauses = Clauses(words)
    clauses.put_back()
    clauses.put_in_third_person(speaker)
    out = joined(clauses.words)
    is_plain = not set(clauses.doubts) - {FRAGMENT} and not _SPOKEN.search(out)
    return out if is_plain and out != joined(words) else ""


def _is_described_apart(words: Sequence[Token]) -> bool:
    """Whether a noun is described between commas, far from its verb: *the roof, which leaks, needs work*."""
    return any(before.text == "," and token.low in RELATIVES for before, token in pairwise(words))


def _is_heading(words: Sequence[Token]) -> bool:
    """Whether words that might be a command are a thing instead: *balance at 31 March £14*."""
    return len(words) > 1 and words[0].low in NOUNS_TOO and words[1].low in PREPOSITIONS


def _may_be_reported(words: Sequence[Token], *, asks: bool) -> bool:
    """Whether words without a verb are finished, and are something to ask about or, as a figure is, to report: *14
    leaks in May*, not *the contract with*."""
    first, last = words[0], _without_mark(words)[-1:]
    is_finished = bool(last) and last[0].low not in _GO_ON
    is_deed = base_of(first.low) not in ("", first.low) and len(words) > 1 and words[1].is_capital  # *backs Norma*
    if is_deed or (first.low.endswith("ing") and first.low not in NOUNS_IN_ING):
        return False
    if (
        not first.is_word
        or not is_finished
        or first.low in _NO_THING
        or (first.low not in ("no", "only") and is_adverb(first.low))
    ):
        return False
    if not _NO_PHRASE.isdisjoint(token.low for token in words):
        return False
    if asks:
        return True
    second = words[1].low if len(words) > 1 else ""
    is_described = first.low in ADJECTIVES or first.low in ("no", "only") or is_participle(first.low)
    is_thing = second not in PREPOSITIONS | SUBORDINATORS | COORDINATORS | {"", "to", "than"} and not is_adverb(second)
    return first.low not in _OF_ONE and (is_thing or not is_described)


_NO_THING = PREPOSITIONS | SUBORDINATORS | COORDINATORS | ASKING | SUBJECTS | AUXILIARIES | {"yes", "not", "to"}
_NO_PHRASE = (SUBORDINATORS - PREPOSITIONS) | SUBJECTS | AUXILIARIES | FIRST | SECOND | {"but"}
"""Words that no phrase without a verb has."""
_GO_ON = PREPOSITIONS | DETERMINERS | COORDINATORS | SUBORDINATORS | {"to"}
_OF_ONE = POSSESSIVES | DEMONSTRATIVES | {"the", "a", "an"}
_BEFORE = {Manner.SAID_THAT: "that ", Manner.SAID: "said ", Manner.ASKED_WHETHER: "whether ", Manner.ASKED: "",
           Manner.OWN_VERB: "", Manner.AS_TYPED: "", Manner.IN_WORDS: ""}  # fmt: skip
"""What a style's verb needs after it before the words."""
_NO_SENTENCE = frozenset({"yes", "yeah", "not"})
"""First words that no added verb can stand before, where the sentence is in doubt."""
_LEADS = frozenset("and so but well now ok okay right er um oh".split())
"""Words with which somebody begins to speak, and that say nothing."""


_AFTER_LEAD = frozenset("that far called said done put".split())
"""Words with which those are no lead: *so far*, *well said*."""


def without_lead(words: list[Token]) -> list[Token]:
    """The words without those that only lead up to a sentence: *and what's the date*, *well, it leaks*."""
    at = 0
    if len(words) > 2 and words[0].low == "sorry" and words[1 + (words[1].text == ",")].low in ASKING | AUXILIARIES:
        at = 1 + (words[1].text == ",")
    while at < len(words) - 2 and words[at].low in _LEADS and words[at + 1].low not in _AFTER_LEAD:
        at += 1 + (words[at + 1].text == ",")
    if not at or (at == 1 and words[0].low == "so" and words[1].low in ("many", "much", "long")):
        return words
    if words[0].is_capital and words[at].is_word and words[at].low not in ("i",):
        return [words[at].put(words[at].text, space=""), *words[at + 1 :]]
    return words[at:]


_BEFORE_CLAUSES = AUXILIARIES | set("think say hope believe know suggest mean understand suppose feel wish".split())
_THE_OTHERS = {"you": "they", "your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves"}


def _of_others(words: list[Token]) -> list[Token]:
    """The words with *they* for *you*, and *them* where it is no subject."""
    out: list[Token] = []
    for at, token in enumerate(words):
        instead = _THE_OTHERS.get(token.low, "")
        if token.low == "you":
            before = words[at - 1].low if at else ""
            after = words[at + 1].low if at + 1 < len(words) else ""
            is_verb = after in AUXILIARIES or is_adverb(after) or base_of(after) == after != "" or is_past(after)
            is_object = before in PREPOSITIONS - SUBORDINATORS or (base_of(before) and before not in _BEFORE_CLAUSES)
            is_object = is_object and after not in AUXILIARIES
            instead = "they" if (is_verb or before in AUXILIARIES) and not is_object else "them"
        text = instead[:1].upper() + instead[1:] if token.is_capital else instead
        out.append(token.put(text) if instead else token)
    return out


_AS_TYPED = {
    Opening.OWN_VERB: Manner.OWN_VERB, Opening.REPORTED: Manner.AS_TYPED, Opening.REPORTED_QUESTION: Manner.ASKED,
    Opening.QUOTED: Manner.SAID, Opening.WORD: Manner.SAID,
}  # fmt: skip


def _sentences(words: Sequence[Token]) -> list[list[Token]]:
    out: list[list[Token]] = [[]]
    for at, token in enumerate(words):
        if "\n" in token.space and out[-1]:
            out.append([])
        out[-1].append(token)
        is_end = token.text in _ENDS and not token.is_word
        if is_end and at and words[at - 1].low not in _ABBREVIATIONS and at + 1 < len(words) and words[at + 1].space:
            out.append([])
    return out


def _further(words: list[Token], speaker: Pronoun, *, is_asked: bool) -> Reported:
    """A sentence after the first."""
    begun = opening(words, asks=words[-1].text == "?")
    if begun is Opening.QUESTION:
        return _question(words, speaker) if is_asked else Reported(Manner.ASKED, "", MIXED)
    if begun is not Opening.STATEMENT:
        return Reported(Manner.SAID_THAT, "", UNSURE)
    said = _statement(words, speaker)
    return replace(said, words=said.words.removeprefix(", "))


def _short_answer(words: list[Token], speaker: Pronoun) -> Reported | None:
    """An answer that begins without a verb and goes on with a clause (*none yet, it isn't out*, *six, I think*), or
    gives a reason (*because …*); None if it is another, or in doubt."""
    words = _without_mark(words)
    if words[:1] and words[0].low == "because" and not _before_tag(words):
        said = _statement(words[1:], speaker) if words[1:] else None
        is_sure = said is not None and not said.doubt and not said.words.startswith(", ")
        return Reported(Manner.SAID_THAT, f"it was because {said.words}") if said and is_sure else None
    if (when := _led_by(words)) and words[when:]:
        said = _statement(words[when:], speaker)
        if not said.doubt and not said.words.startswith(", "):
            return Reported(Manner.IN_WORDS, f"{joined(_lowered(words[:when]))} {said.words}")
    if (start := _end_of_answer(words)) is None:
        return None
    head, rest = words[:start], words[start:]
    joins = rest[: rest[0].low in _BETWEEN_ANSWERS]
    clause = rest[len(joins) :]
    said = _comment(clause, speaker) or _statement(clause, speaker)
    is_sure = not said.doubt or (said.doubt == UNSURE and joins != [] and joins[0].low in _CONDITIONS)
    if not is_sure or any(token.is_unsure for token in words):
        return None
    between = joins[0].space + joins[0].text if joins else ""
    begun = joined(_at_that_time(_lowered(head)))
    between = between or ("" if head[-1].text in _PAUSES else ",")
    return Reported(Manner.IN_WORDS, f"{begun}{between} {said.words.removeprefix(', ')}")


def _answered(words: list[Token], text: str, speaker: Pronoun) -> Reported | None:
    """A short answer, or an answer that is in doubt as it tells others to do something or leaves a verb in the present;
    None for another."""
    if _is_told(words) or _has_clause_left(words):
        return Reported(Manner.OWN_VERB, text, COMMAND if _is_told(words) else UNFINISHED)
    return None if with_subject(words) else _short_answer(words, speaker)


def _is_told(words: Sequence[Token]) -> bool:
    """Whether an answer tells others to do something: *ring them on Monday*; not *please circulate the minutes*, which
    is turned."""
    return instruction(words) is not None and commanded(words) is None and requested(words) is None


def _has_clause_left(words: Sequence[Token]) -> bool:
    """Whether an answer without a verb has one after *of them*, which would stay in the present: *40, two of them
    live here*."""
    return any(
        words[at].low == "of" and words[at + 1].low in ("them", "these", "those", "us") and _is_base(words[at + 2])
        for at in range(len(words) - 2)
    )


def _is_base(token: Token) -> bool:
    return base_of(token.low) == token.low != ""


def instructed(text: str, speaker: Pronoun, whom: str, *, answers: bool = False) -> str:
    """The likeliest words for what tells others to do something: *that they should ring the bank*, or *asked the Board
    to ring the bank* where `whom` is asked; empty for another text, and where it is in doubt."""
    told = instruction(written_out(tokens(text.rstrip("? "))))
    if told is None:
        return ""
    comma = next(
        (at for at, t in enumerate(told.words[:-1]) if t.text == "," and told.words[at + 1].low in SUBJECTS), 0
    )
    more = _statement(list(told.words[comma + 1 :]), speaker) if comma else None
    clauses = Clauses(_lowered(told.words[: comma or None]))
    clauses.put_in_third_person(speaker)
    said, negative = joined(_at_that_time(clauses.words)).strip(), "not " if told.is_negative else ""
    if more is not None and more.doubt not in ("", WHOM):
        return ""
    said = f"{said}, and said that {more.words.strip()}" if more is not None else said
    if not SECOND.isdisjoint(token.low for token in clauses.words) or set(clauses.doubts) - {WHOM, FRAGMENT}:
        return ""
    if not answers:
        return f"asked {'whether' if text.endswith('?') else whom} {negative}to {said}"
    return f"{f'replied {told.answer}' if told.answer else ''}that they should {negative}{said}"


def _led_by(words: Sequence[Token]) -> int:
    """How many words at the beginning say that a condition or a time follows: *as soon as*, *once*; 0 for others."""
    lows = [token.low for token in words[:3]]
    return 3 if lows == ["as", "soon", "as"] else int(lows[:1] in (["once"], ["until"], ["unless"]))


def _comment(words: Sequence[Token], speaker: Pronoun) -> Reported | None:
    """*I think* and *we hope* by themselves, in the past; None for other words."""
    if len(words) != 2 or words[0].low not in ("i", "we") or words[1].low not in _OPINIONS:
        return None
    subject = speaker.subject if words[0].low == "i" else "they"
    return Reported(Manner.SAID_THAT, f"{subject} {past_of(words[1].low)}")


def _is_comment(words: Sequence[Token]) -> bool:
    """Whether two words say who thinks so: *I think*, *he reckons*."""
    return words[0].low in SUBJECTS and base_of(words[1].low) in _OPINIONS


_OPINIONS = frozenset("think believe hope suppose reckon guess understand expect".split())


def _end_of_answer(words: Sequence[Token]) -> int | None:
    """Where a clause begins after an answer that has no verb, its *but* included; None if there is none."""
    if len(words) > 2 and _comment(words[-2:], THEY) and _is_bare(words[:-2]):
        return len(words) - 2
    for at in range(1, len(words) - 1):
        is_pause = words[at].text in _PAUSES
        start = at + is_pause
        joins = words[start].low in _BETWEEN_ANSWERS
        if not is_pause and not joins:
            continue
        clause = words[start + joins :]
        if not _is_bare(words[:at]) or not clause or words[0].low in _NO_HEADS | {"not" if at == 1 else ""}:
            return None
        is_time = words[at - 1].low.removesuffix("s") in _PERIODS | _OFTEN and not joins
        is_lead = not joins and (words[0].low in _BEFORE_CLAUSE | {"given"} or (at == 1 and is_adverb(words[0].low)))
        if is_time or is_lead:
            return None
        if _is_another_clause(clause) or (joins and Clauses(clause).has_main() and clause[0].low in DETERMINERS):
            return start
    return None


_NO_HEADS = frozenset("yes yeah no sorry".split())
"""First words that are no answer in a few words."""
_CONDITIONS = frozenset("if unless once when until".split())
_BETWEEN_ANSWERS = _CONDITIONS | {"but", "because", "though", "although"}


def _is_bare(words: Sequence[Token]) -> bool:
    """Whether words are something, and have no verb and nobody who does anything."""
    is_thing = any(t.is_word for t in words) and not any(t.low in SUBJECTS | AUXILIARIES | RELATIVES for t in words)
    return is_thing and words[0].low not in SUBORDINATORS - PREPOSITIONS and not Clauses(words).has_verb()


def _statement(words: list[Token], speaker: Pronoun) -> Reported:
    """Something said, with its verb: *that it was ready*."""
    words = _joined_clauses(words)
    clauses = Clauses(_lowered(words))
    clauses.put_back(foresees=True)
    clauses.put_in_third_person(speaker)
    said = joined(_at_that_time(_without_got(clauses.words)))
    body = _without_mark(words)
    is_tagged = _has_tag(body) and body[-1].low not in _ADVERBIAL_TAGS
    commas = [at for at, token in enumerate(words) if token.text == ","]
    if is_tagged or _asks_after_comma(words):
        return Reported(Manner.SAID_THAT, said, MIXED)
    if not clauses.doubts and _may_lack_subject(words):
        return Reported(Manner.SAID_THAT, said, UNFINISHED)
    is_whole = not (_begins_without_clause(words) or _goes_on_without_subject(words) or _lacks_subject(words))
    is_whole = is_whole and not _begins_with_list(words)
    if not clauses.doubts and (not is_whole or clauses.leaves_present()):
        return Reported(Manner.SAID_THAT, said, UNSURE if is_whole else UNFINISHED)
    begins_before = words[0].low in _BEFORE_CLAUSE or (is_adverb(words[0].low) and words[1:2] and words[1].text == ",")
    is_apart = begins_before and commas != [] and commas[-1] > 0
    doubts = [] if _is_backshifted(words, clauses, speaker) else clauses.doubts
    return Reported(Manner.SAID_THAT, f", {said}" if is_apart else said, " ".join(doubts[:1]))


def _joined_clauses(words: list[Token]) -> list[Token]:
    """Words with *and* after the comma where nothing else stands between two whole clauses: *it leaks, and we must mend
    it*."""
    at = _end_of_first(words)
    is_led = words[0].low in SUBORDINATORS | PREPOSITIONS | RELATIVES | {"to", "had", "should"}
    is_against = any(token.low in ("just", "only", "more", "less") for token in words)
    is_joined = at > 0 and not (is_led or is_against) and Clauses(words[:at]).has_main()
    return [*words[: at + 1], Token("and"), *words[at + 1 :]] if is_joined else words


def _end_of_first(words: Sequence[Token]) -> int:
    """Where the one comma is after which another clause begins, and nothing that joins it; 0 if there is none."""
    commas = [at for at, token in enumerate(words) if token.text == ","]
    is_one = len(commas) == 1 and len(words) - commas[0] > _LEAST_JOINED
    return commas[0] if is_one and _is_another_clause(words[commas[0] + 1 :]) else 0


_LEAST_JOINED = 3
"""The words of a clause that is more than a comment: *it is shut, I think*."""


def _is_backshifted(words: Sequence[Token], clauses: Clauses, speaker: Pronoun) -> bool:
    """Whether what is said is of *he* or *she*, as the speaker may be called, and in reported form already, so that it
    reads alike whoever is meant: *he would write*, *she had not been told*."""
    verb = words[1].low if len(words) > 1 else ""
    is_of_one = words[0].low == speaker.subject in ("he", "she") and verb in PAST_AUXILIARIES
    is_same = clauses.doubts == [WHOM] and not clauses.has_changed(_lowered(words))
    others = {"he", "she", "him", "her", "his"} & {token.low for token in words[1:]}
    return is_of_one and is_same and not others and (FIRST | SECOND).isdisjoint(token.low for token in words)


def _begins_without_clause(words: Sequence[Token]) -> bool:
    """Whether the first words are an answer, and no part of the clause after them: *yes twice, they said so*, *2 years
    but there is a clause*, *not until they have paid*."""
    first, second = (*(token.low for token in words[:2]), "", "")[:2]
    comma = next((at for at, token in enumerate(words[:-1]) if token.text == ","), 0)
    if comma and words[comma + 1].low in MODALS and not Clauses(words[:comma]).has_verb():
        return True  # *two so far, can't say more*
    if first in ("yes", "yeah", "yep", "nope") or (first == "no" and second in _NO_NOUN):
        return True
    if first in _ROUGHLY and second[:1] in "£$€0123456789" and "and" in [token.low for token in words]:
        return True  # *about £300 and the rest would come from reserves*
    if first == "not" and second not in SUBJECTS | DETERMINERS:
        return True
    if first in _SUPPOSING and all(token.text != "," for token in words):
        is_given = first == "given" and second in DETERMINERS and any(t.low in SUBJECTS for t in words[3:6])
        return not is_given
    if first.endswith("ing") and words[0].is_word and words[comma + 1 : comma + 2] and words[comma + 1].low == "i":
        return False  # *speaking as a parent, I …*
    if first in _BEFORE_CLAUSE | _SUPPOSING or (is_adverb(first) and words[1:2] and words[1].text == ","):
        return first in _AGREEING
    is_comment = len(words) > 2 and _is_comment(words[-2:]) and _is_bare(words[:-2])
    return is_comment or _is_answer_before_clause(words)


_ROUGHLY = frozenset("about around roughly approx nearly".split())
_SUPPOSING = frozenset("provided providing assuming given".split())


def _is_answer_before_clause(words: Sequence[Token]) -> bool:
    """Whether another clause follows the first pause, and what is before it has no verb: *2 years but there is a
    clause*; not when something happens: *last week, the gate was shut*."""
    end = _first_pause(words)
    joins = words[end].text in _PAUSES and words[end + 1 : end + 2] != [] and words[end + 1].low in ("but", "so")
    is_led = is_adverb(words[0].low) and words[end].text not in _PAUSES
    if not end or is_led or not _is_another_clause(words[end + 1 + joins :]):
        return False
    last = words[end - 1].low.removesuffix("s")
    if is_adverb(words[0].low) and last in ("speaking", "enough"):
        return False
    is_thing = is_plural(words[0]) and end > _LEAST_JOINED  # *reserves at 3 months, policy is 6*
    if last in _PERIODS | _OFTEN and words[end + 1].low not in ("but", "so") and not is_thing:
        is_count = words[0].low in ("once", "twice") or words[1].low == "times"
        return is_count or _is_other_time(words[:end], words[end + 1 :])
    return not Clauses(words[:end]).has_verb()


def _first_pause(words: Sequence[Token]) -> int:
    """Where the first clause may end: at a sign, or at *but*, *so* or *yet* before more words; 0 if nowhere."""
    for at, token in enumerate(words):
        is_joining = token.low in ("but", "so", "yet") and words[at + 1 : at + 2] != [] and words[at + 1].is_word
        if token.text in _PAUSES or is_joining:
            return at
    return 0


def _goes_on_without_subject(words: Sequence[Token]) -> int:
    """Where a verb without a subject follows a whole clause and a comma, and no *and* joins it: *it is in, takes six
    months*, *it is back, spoke to him about it*; 0 if that is not so."""
    *_, before, at = (0, 0, *(at for at, token in enumerate(words) if token.text in _PAUSES))
    start, rest = at + 1, words[at + 1 :]
    if not at or len(rest) < _LEAST_REST or not {"and", "or", "but"}.isdisjoint(token.low for token in rest):
        return 0
    is_aside = before > 0 and words[before + 1].low in SUBJECTS | SUBORDINATORS | RELATIVES  # *the gate, we think, is*
    is_whole = words[0].low not in SUBORDINATORS | RELATIVES and not is_aside
    is_ours = words[0].low in ("i", "we", "they") and base_of(rest[0].low) == rest[0].low != ""
    lacks = (is_ours and rest[1].low in PREPOSITIONS | DETERMINERS) or _lacks_its_subject(rest)
    return start if is_whole and lacks and Clauses(words[:at]).has_main() else 0


def _lacks_its_subject(words: Sequence[Token]) -> bool:
    """Whether words after a comma begin with the verb of a clause that has no subject: *takes six months*."""
    while len(words) > _LEAST_REST and is_adverb(words[0].low):
        words = words[1:]
    first, second = words[:2]
    is_third = base_of(first.low) not in ("", first.low) and first.low not in AUXILIARIES and not is_past(first.low)
    is_third = is_third and first.low != "thanks"
    is_sum = second.text[0] in "0123456789£$€" or (second.low in NEARLY and len(words) > _LEAST_REST)
    is_object = second.low in DETERMINERS | OBJECTS | SUBJECTS | {"to", "onto", "into"}
    is_told = is_third and (is_only_verb(first.low) or is_sum or is_object)
    is_done = first.low in pasts_only() or (is_past(first.low) and second.low in ("it", "them", "him", "her"))
    if first.low in AUXILIARIES and second.low == "not":
        return words[2:] != [] and words[2].low not in SUBJECTS
    return is_told or is_done or (first.low in HAVE | {"will"} and is_participle(second.low))


def _begins_with_list(words: Sequence[Token]) -> bool:
    """Whether a clause or a verb follows a comma after words without a verb that are no part of it: *41 calls, 6 fines,
    the new car is in*, *low bid at £12,400, recommends award*."""
    commas = [at for at, token in enumerate(words) if token.text == ","]
    if not commas or not _is_bare(words[: commas[0]]) or words[0].low in SUBORDINATORS | PREPOSITIONS | DETERMINERS:
        return False
    rest = words[commas[-1] + 1 :]
    if len(rest) < _LEAST_REST or not {"and", "or", "who", "which"}.isdisjoint(token.low for token in words):
        return False
    are_counted = len(commas) > 1 and words[0].text[0].isdigit() and words[commas[0] + 1].text[0].isdigit()
    is_deed = base_of(rest[0].low) not in ("", rest[0].low) and is_only_verb(rest[0].low) and not is_past(rest[0].low)
    return is_deed or (are_counted and not rest[0].text[0].isdigit() and Clauses(rest).has_main())


_LEAST_REST = 2
_AGREEING = frozenset("exactly precisely absolutely totally definitely quite agreed indeed".split())
"""Words that by themselves say that somebody is right."""
_OFTEN = frozenset("often recently usually rarely sometimes occasionally frequently later earlier before".split())
"""Last words of a phrase that says when, or how often, something happens: *quite often*."""


def _is_another_clause(words: Sequence[Token]) -> bool:
    """Whether a clause with a subject of its own begins there: *they said so*, *the other was lost*; not what describes
    the word before, nor one more of a list."""
    first, second, third = (*words[:3], *(Token.sign("") for _ in range(3)))[:3]
    if first.low in SUBJECTS - {"who"}:
        return second.is_word and third.text != ","
    is_bare = first.low.isalpha() and not first.is_capital and second.low in AUXILIARIES and not is_adverb(first.low)
    is_one = first.low in DETERMINERS or (is_bare and first.low not in PREPOSITIONS | SUBORDINATORS | RELATIVES)
    if not is_one or any(t.text == "," or t.low in ("and", "or", "who", "which") for t in words):
        return False
    return Clauses(words).has_main()


def _is_other_time(when: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Whether the time before a clause is another than that of its verb, so that it is an answer: *next week, I have
    rung them*."""
    verb = next((token.low for token in clause if token.low in AUXILIARIES or is_past(token.low)), "")
    lows = [token.low for token in when]
    if "next" in lows or "tomorrow" in lows:
        return verb in HAVE or verb in ("was", "were", "did") or (verb not in AUXILIARIES and is_past(verb))
    return ("last" in lows or "yesterday" in lows) and verb in ("will", "shall", "can", "is", "are")


_NO_NOUN = PREPOSITIONS | SUBORDINATORS | COORDINATORS | {"not", "twice", "once", "sorry"}
"""Words before which *no* is an answer."""
_PERIODS = frozenset(
    "day week month year time term season morning afternoon evening night today yesterday tomorrow tonight weekend "
    "spring summer autumn winter christma easter monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Ends of a phrase that says when, without an *-s*."""


def _asks_after_comma(words: Sequence[Token]) -> bool:
    """Whether a question follows a comma or a dash: *it is shut, can we go*, *I have £50, who wants it*."""
    return _question_after(words) is not None


def _question_after(words: Sequence[Token]) -> tuple[int, int] | None:
    """Where a statement ends and the question after it begins; None if there is none."""
    has_clause = False
    for at, token in enumerate(words[:-1]):
        if token.is_word or token.text not in _PAUSES:
            continue
        if not has_clause and not any(sign.text in _PAUSES for sign in words[:at]):
            has_clause = words[0].low in SUBORDINATORS or Clauses(words[:at]).has_verb()
        start = at + 1 + (words[at + 1].low in ("so", "and", "but"))
        if asks_at(words, start) or _is_asked_at(words, start, words[at - 1] if at else token):
            return at, start
        if has_clause and _asks_of_thing(words, start):
            return at, start
    return None


_PAUSES = (",", "-", "–", "—", ";", "…")
"""Signs after which somebody goes on with something else."""


def _asks_of_thing(words: Sequence[Token], at: int) -> bool:
    """Whether a verb before its subject, a noun, begins there: *is the hall free*, *can people post it*."""
    verb, subject = (*words[at : at + 2], Token.sign(""), Token.sign(""))[:2]
    if verb.low not in AUXILIARIES or not subject.is_word:
        return False
    is_thing = subject.low in _OF_ONE | {"any", "all", "both", "some", "no", "every", "each"} or subject.is_capital
    is_many = verb.low not in BE | HAVE and is_plural(subject) and base_of(subject.low) == ""
    return is_thing or is_many


def _is_asked_at(words: Sequence[Token], at: int, before: Token) -> bool:
    """Whether a question begins there with its question word or its verb, and not what describes the word before."""
    first, second = (*(token.low for token in words[at : at + 2]), "", "")[:2]
    if first in DO | MODALS:
        return second in _OF_ONE | {"any", "all"}
    if first == "who":
        is_present = second in AUXILIARIES or base_of(second) not in ("", second)
        is_person = before.is_capital or before.low in PERSONS or before.low.rstrip("s").endswith(_OF_DOERS)
        return is_present and not is_person
    if first in ("what", "how", "why", "where", "when"):
        return is_inverted(words[at:]) or (first == "what" and base_of(second) not in ("", second))
    return first == "which" and asks_at(words, at + 1)


_OF_DOERS = ("er", "or", "ist", "ant", "man", "men", "people", "woman", "women", "ian", "ee")
"""Ends of nouns of people."""


def asks_at(words: Sequence[Token], at: int) -> bool:
    """Whether a verb is before its subject there: *now, can we vote*, *we can vote, can't we*."""
    at_subject = at + 1 + (words[at + 1 : at + 2] != [] and words[at + 1].low in ("not", "n't"))
    return len(words) > at_subject and words[at].low in AUXILIARIES and words[at_subject].low in SUBJECTS


_BEFORE_CLAUSE = (PREPOSITIONS | SUBORDINATORS) - {"that"}


def _lowered(words: Sequence[Token]) -> list[Token]:
    """The words with a small first letter, if the first is no name."""
    if not words:
        return []
    first, *rest = words
    small = first.low in _SMALL or is_adverb(first.low) or (base_of(first.low) and first.low not in _NAMES)
    if rest and rest[0].is_capital and (first.low in ADJECTIVES or not (first.low in _SMALL or is_adverb(first.low))):
        small = False  # the first word of a name: *Natural England*, *Water Tower Park*
    if small and _leads_to_name(rest) and first.low in ADJECTIVES | NOUNS_TOO and opening(words) is Opening.STATEMENT:
        small = False  # *Fair on the Square*
    if first.text != "I" and first.is_capital and small and not first.is_name:
        first = first.put(first.text[0].lower() + first.text[1:])
    return [first, *rest]


def _leads_to_name(words: Sequence[Token]) -> bool:
    """Whether a preposition and a word with a capital are next."""
    after = words[2:] if len(words) > 1 and words[1].low in DETERMINERS else words[1:]
    return len(words) > 1 and words[0].low in PREPOSITIONS and after[:1] != [] and after[0].is_capital


_NAMES = frozenset("may will mark grant bill rob jack frank grace hope penny".split())
"""Words that are names as well."""
_SMALL = (DETERMINERS | PREPOSITIONS | SUBORDINATORS | SUBJECTS | RELATIVES | ADJECTIVES | AUXILIARIES) - _NAMES | {
    "people", "residents", "members", "officers", "thanks", "yes", "to", "please", "and", "but",
}  # fmt: skip


def _without_got(words: Sequence[Token]) -> list[Token]:
    """*had* for *had got* where somebody has something."""
    if "got" not in [token.low for token in words]:
        return list(words)
    out: list[Token] = []
    for at, token in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        has_thing = following is not None and (following.low in DETERMINERS | {"to"} or following.text[0].isdigit())
        if token.low == "got" and at and words[at - 1].low == "had" and has_thing:
            continue
        out.append(token)
    return out


def _at_that_time(words: list[Token]) -> list[Token]:
    """The words with times and places as seen from afterwards."""
    lows = [token.low[:-2] if token.low.endswith(("'s", "’s")) else token.low for token in words]
    if _FIRST_TIMES.isdisjoint(lows):
        return words
    out, at = list[Token](), 0
    while at < len(words):
        phrase, instead = next(
            ((p, i) for p, i in _TIMES if lows[at] in _FIRST_TIMES and lows[at : at + p.count(" ") + 1] == p.split()),
            ("", ""),
        )
        last = words[at + phrase.count(" ")]
        if phrase:
            end = last.text[len(lows[at + phrase.count(" ")]) :]
            text = instead if words[at].text[0].islower() else instead[0].upper() + instead[1:]
            out.append(Token(text + end, words[at].space))
            at += phrase.count(" ")
        else:
            out.append(words[at])
        at += 1
    return out


def _question(words: list[Token], speaker: Pronoun) -> Reported:
    """A direct question, of one part or several joined by *and* or *or*."""
    words = _without_please(_without_mark(words))
    if asks_what_is_done(words) or words[0].low == "dare":
        return Reported(Manner.ASKED, "", UNSURE)
    words = _as_usually_asked(words)
    if [t.low for t in words[:2]] == ["how", "come"] and words[2:]:
        why = _statement(words[2:], speaker)
        return Reported(Manner.ASKED, f"why {why.words.removeprefix(', ')}", why.doubt)
    if words and words[0].low in ("what", "how") and [t.low for t in words[1:2]] == ["about"]:
        return _asked_about(words[2:], speaker)
    body, is_tagged = _without_tag(words)
    if is_tagged and not _NEGATIVE.isdisjoint(token.low for token in body):
        return Reported(Manner.ASKED, "", UNSURE)
    if (at := _end_of_first(body)) and body[0].low in AUXILIARIES:
        first, then = _question(body[:at], speaker), _statement(body[at + 1 :], speaker)
        return Reported(first.manner, f"{first.words}, and said that {then.words}", first.doubt or then.doubt)
    parts = _parts(body)
    turned = list[Token]()
    whether = False
    for number, part in enumerate(parts):
        clause, is_yes_no = _asked_clause(part, is_tagged=is_tagged)
        if clause is None:
            return Reported(Manner.ASKED, "", UNSURE if Clauses(body).has_verb() else FRAGMENT)
        if number and is_yes_no:
            clause.insert(1, Token("whether"))
        whether = whether if number else is_yes_no
        turned += clause
    clauses = Clauses(_opened(turned, whether=whether))
    clauses.put_back()
    clauses.put_in_third_person(speaker, asks=True)
    doubts = [doubt for doubt in clauses.doubts if doubt is not FRAGMENT]
    said = joined(_at_that_time(_without_got(clauses.words[1:] if whether else clauses.words)))
    return Reported(Manner.ASKED_WHETHER if whether else Manner.ASKED, said, " ".join(doubts[:1]))


def _as_usually_asked(words: list[Token]) -> list[Token]:
    """The words with *do we need to* for *need we*, and with *what will happen if* for *what if* and *what happens
    if*."""
    lows = [token.low for token in words]
    if lows[0] == "need" and words[2:] and lows[1] in SUBJECTS:
        does = "does" if lows[1] in ("he", "she", "it") else "do"
        return [Token(does, words[0].space), words[1], Token("need"), Token("to"), *words[2:]]
    if lows[:2] == ["what", "if"]:
        return [words[0], Token("will"), Token("happen"), *words[1:]]
    if lows[:2] == ["what", "happens"] and {"if", "when"} & set(lows[2:5]):
        return [words[0], Token("will"), Token("happen"), *words[2:]]
    return words


def _put_back_question(words: list[Token], text: str, speaker: Pronoun) -> Reported:
    """A question in the order of a statement, with a contraction as in speech: *if there's a grant* → *if there was a
    grant*."""
    clauses = Clauses(words)
    clauses.put_back()
    clauses.put_in_third_person(speaker, asks=True)
    is_sure = not set(clauses.doubts) - {FRAGMENT} and not any(token.is_unsure for token in words)
    said = joined(_at_that_time(_without_got(clauses.words)))
    return Reported(Manner.ASKED, said if is_sure else text, "" if is_sure else UNSURE)


def _asked_about(words: list[Token], speaker: Pronoun) -> Reported:
    """What *what about* is asked of: *asked about the fence that leaned*; in doubt if another question follows it."""
    rest = Clauses(words)
    rest.put_back()
    rest.put_in_third_person(speaker)
    is_thing = bool(words) and not words[0].low.endswith("ing")
    is_one = not any(t.low in ASKING and (not b.is_word or b.low in COORDINATORS) for b, t in pairwise(words))
    is_plain = rest.has_changed(words) or not any(t.low in RELATIVES | {"that"} for t in words)
    is_sure = is_thing and is_one and is_plain and not set(rest.doubts) - {FRAGMENT}
    return Reported(Manner.ASKED, f"about {joined(rest.words)}", "" if is_sure else UNSURE)


def _opened(words: list[Token], *, whether: bool) -> list[Token]:
    return [Token("whether"), *words] if whether else words


def _without_mark(words: Sequence[Token]) -> list[Token]:
    out = list(words)
    while out and not out[-1].is_word and not out[-1].is_quote and out[-1].text in "?.!,;":
        out.pop()
    return out


def _without_please(words: Sequence[Token]) -> list[Token]:
    if "please" not in [token.low for token in words]:
        return list(words)
    out: list[Token] = []
    for at, token in enumerate(words):
        is_before = at + 1 < len(words) and words[at + 1].low == "please" and token.text == ","
        if token.low != "please" and not is_before:
            out.append(token)
    return out


_TAGS = frozenset("right no yes ok okay correct true agreed eh yeah surely then though innit".split())
"""Words after a comma that end what is said without being part of it: *it opens in May, right?*"""

_ADVERBIAL_TAGS = frozenset("surely then though agreed true".split())
"""Those of them that end a statement as well."""


def _has_tag(words: Sequence[Token]) -> bool:
    return len(words) > 3 and words[-2].text == "," and words[-1].low in _TAGS


def _without_tag(words: list[Token]) -> tuple[list[Token], bool]:
    """A question without *isn't it* or *right* at its end, and whether it had that: it is in the order of a statement
    then."""
    if _has_tag(words):
        return words[:-2], words[0].low not in AUXILIARIES and question_word(words) is None
    comma = next((at for at in (len(words) - 4, len(words) - 3) if at > 1 and words[at].text == ","), None)
    is_tagged = comma is not None and words[comma + 1].low in AUXILIARIES and words[-1].low in SUBJECTS
    if is_tagged:
        return words[:comma], True
    end = len(words) - (3 if [t.low for t in words[-2:-1]] == ["not"] else 2)
    is_tagged = end > 2 and words[end].low in AUXILIARIES and words[-1].low in _OF_TAGS
    is_tagged = is_tagged and words[0].low not in AUXILIARIES and not {"so", "nor", "neither"} & {words[end - 1].low}
    return (words[:end], True) if is_tagged and question_word(words) is None else (words, False)


_OF_TAGS = frozenset("it we they you he she there".split())
"""What a question at the end is about where no comma is before it: *it's down to us is it*."""
_NEGATIVE = frozenset("not no nobody nothing never none neither".split())


def _parts(words: list[Token]) -> list[list[Token]]:
    """The questions that *and*, *or* or *but* join, each from that word on."""
    out: list[list[Token]] = [[]]
    for at, token in enumerate(words):
        if token.low in ("and", "or", "but") and at > 1 and _joins(words, at):
            out.append([])
        out[-1].append(token)
    return out


def _joins(words: Sequence[Token], at: int) -> bool:
    """Whether another question follows the word there."""
    if len(words) < at + 3:
        return False
    verb, subject = words[at + 1], words[at + 2]
    if verb.low in ASKING and words[0].low not in ("whether", "if"):
        return True
    return verb.low in AUXILIARIES and (subject.low in SUBJECTS or subject.low in DETERMINERS or subject.is_capital)


def _asked_clause(part: list[Token], *, is_tagged: bool) -> tuple[list[Token] | None, bool]:
    """One question in the order of a statement, after its *and*; and whether it takes *whether*."""
    joins = part[:1] if part and part[0].low in ("and", "or", "but") else []
    words = _lowered(part[len(joins) :])
    if not words:
        return None, False
    if words[0].low in AUXILIARIES and not is_tagged:
        turned = asked(words)
        return (None if turned is None else [*joins, *turned]), True
    comma = next((at for at, token in enumerate(words) if token.text == "," and opens_question(words[at + 1 :])), None)
    if comma is not None:
        turned = asked(words[comma + 1 :]) if words[comma + 1].low in AUXILIARIES and not joins else None
        is_before = words[0].low in PREPOSITIONS | SUBORDINATORS | {"given"}
        return (
            None
            if turned is None or not is_before
            else [Token.sign(","), words[0].spaced(), *words[1 : comma + 1], *turned]
        ), True
    if question_word(words) is not None and not is_tagged:
        return _wh_clause(joins, words), False
    if not ASKING.isdisjoint([token.low for token in words]):
        return None, True
    if words[0].low in ("anyone", "anybody") and words[1:2] and is_participle(words[1].low):
        turned = asked([Token("has"), *words])
        return (None if turned is None else [*joins, *turned]), True
    any_ = _any(words)
    if any_ is not None:
        return [*joins, *any_], True
    if words[0].low == "any" and words[2:] and words[2].low in SUBJECTS | SUBORDINATORS | ASKING:
        return _any_that(joins, words), True
    clauses = Clauses(words)
    clauses.put_back()
    return (None if clauses.doubts else [*joins, *words]), True


_SUBJECTS_OF_QUESTIONS = frozenset("who what which how whose".split())
"""Question words that may be a subject. After *when*, *where* and *why* a clause in the present is to follow."""
_ALONE = frozenset("when where why how who what which whom much many long often far soon one".split())
"""Words that end a question of one word or two: *when*, *how much*."""


def _wh_clause(joins: list[Token], words: list[Token]) -> list[Token] | None:
    turned = asked(words)
    if turned is None and len(words) <= 2 and words[-1].low in _ALONE:
        turned = words
    if turned is not None:
        return [*joins, *turned]
    at = question_word(words)
    clauses = Clauses(words)
    clauses.put_back()
    is_subject = at is not None and (words[at].low in _SUBJECTS_OF_QUESTIONS or clauses.has_changed(words))
    has_verb = any(token.is_finite for token in clauses.words) or clauses.has_verb()
    is_sure = is_subject and has_verb and not is_inverted(words) and not (set(clauses.doubts) - {FRAGMENT})
    return [*joins, *clauses.words] if is_sure else None


def _any(words: Sequence[Token]) -> list[Token] | None:
    """*any news* → *there was any news*."""
    if words[0].low != "any" or len(words) < 2:
        return None
    noun = next(
        (words[at - 1] for at in range(2, len(words)) if words[at].low in PREPOSITIONS | {"to", "that"}), words[-1]
    )
    is_many = noun.low.endswith("s") and noun.low not in ("news", "progress", "access", "business")
    if Clauses(words[2:]).has_verb():
        return None
    there = Token("there", words[0].space)
    return [there, Token("were" if is_many else "was", is_finite=True), words[0].spaced(), *words[1:]]


def _any_that(joins: list[Token], words: Sequence[Token]) -> list[Token] | None:
    """*any chance we could see it* → *there was any chance that they could see it*; None if that is not certain."""
    if words[1].low not in _OF_THAT:
        return None
    clause = Clauses(words[2:] if words[2].low == "that" else [Token("that"), *words[2:]])
    clause.put_back()
    if set(clause.doubts) - {FRAGMENT} or words[2].low in SUBORDINATORS | ASKING - SUBJECTS - {"that"}:
        return None
    there = Token("there", words[0].space)
    return [*joins, there, Token("was", is_finite=True), words[0].spaced(), words[1], *clause.words]


_OF_THAT = frozenset("chance hope possibility danger risk evidence sign doubt guarantee likelihood prospect".split())
"""Nouns that a clause with *that* follows."""


def _answer(words: list[Token], speaker: Pronoun) -> Reported:
    """*yes* or *no*, and more."""
    first, rest = words[0], words[1:]
    sign = rest[:1] if rest and not rest[0].is_word else []
    said = _statement(rest[len(sign) :], speaker) if rest[len(sign) :] else None
    is_done = said is not None and is_past(rest[len(sign)].low) and len(rest) > len(sign) + 1
    if said is not None and is_done:
        return Reported(Manner.SAID, "", UNFINISHED)  # *yes, came back clean*
    is_condition = any(token.low in _CONDITIONS for token in rest)
    if said is None or (said.doubt == FRAGMENT and (is_condition or not _has_person(rest))):
        more = Clauses(_put_back(rest))
        more.put_in_third_person(speaker)
        return Reported(Manner.SAID, joined([first.put(first.low), *more.words]), " ".join(more.doubts))
    return Reported(Manner.SAID, f"{first.low}, {said.words.removeprefix(', ')}", said.doubt)


def _put_back(words: Sequence[Token]) -> list[Token]:
    """Words that are no sentence, with the verbs of the clauses in them put back: *until the lease ended*."""
    clauses = Clauses(words)
    clauses.put_back()
    return clauses.words


def _leads_to_clause(words: Sequence[Token]) -> bool:
    """Whether what comes before a comma belongs to the clause after it, and is no answer by itself: *if it rains, we
    stop*, *hopefully, it is*; not *about £300, it is on the list*."""
    return words[0].low in SUBORDINATORS or words[0].low.endswith("ly")


def _is_short_answer(words: Sequence[Token]) -> bool:
    """Whether words are no sentence, but answer a question: *in May*, *by June, if the weather holds*."""
    commas = (at for at, token in enumerate(words[:-1]) if token.text == "," and words[at + 1].low in SUBORDINATORS)
    end = next(commas, None)
    clauses, rest = Clauses(words[:end]), Clauses(words[end:] if end else [])
    clauses.put_back()
    rest.put_back()
    if any(token.is_unsure for token in words) or rest.has_changed(words[end:] if end else []):
        return False
    is_yes = words[0].low in ("yes", "yeah", "yep") or (
        words[0].low == "no" and words[1:2] != [] and not words[1].is_word
    )
    if _lacks_subject(words) or with_subject(words) or (is_yes and len(_without_mark(words)) > 1):
        return False
    begins = words[0].text[0]
    return clauses.doubts == [FRAGMENT] and not _has_person(words) and (begins.isalnum() or begins in "£$€")


def _has_person(words: Sequence[Token]) -> bool:
    return any(token.low in SUBJECTS or token.low in ("you", "me", "us", "our", "my") for token in words)


def _thanks(words: list[Token], speaker: Pronoun) -> Reported:
    """*thanks everyone*, *many thanks to officers* → *thanked everyone*."""
    at = next(at for at, token in enumerate(words) if token.low in _THANKED)
    rest = words[at + 1 :]
    if rest and rest[0].low == "to":
        rest = rest[1:]
    rest, added, doubt = _and_said(rest, speaker)
    if _without_mark(rest)[:1] == [] or rest[0].low in ("for", "again"):
        return _thanks_for(_without_mark(rest), added, doubt, speaker)
    whom = Clauses(rest)
    whom.put_in_third_person(speaker)
    is_sure = bool(rest) and rest[0].is_word and rest[0].low not in PREPOSITIONS | {"very", "again", "so", "that"}
    why = doubt or ("" if is_sure and not whom.doubts else WHOM)
    return Reported(Manner.OWN_VERB, f"{_THANKED[words[at].low]} {joined(_at_that_time(whom.words))}{added}", why)


_THANKED = {"thanks": "thanked", "congratulations": "congratulated", "congrats": "congratulated"}


def _thanks_for(rest: list[Token], added: str, doubt: str, speaker: Pronoun) -> Reported:
    """*thanks for that* → *expressed thanks for that*."""
    what = Clauses([Token("expressed"), Token("thanks"), *rest])
    what.put_in_third_person(speaker)
    is_clause = any(token.low in AUXILIARIES | SUBJECTS | RELATIVES for token in rest)
    why = doubt or (UNSURE if is_clause else "") or " ".join(what.doubts[:1])
    return Reported(Manner.OWN_VERB, f"{joined(_at_that_time(what.words))}{added}", why)


def _and_said(words: list[Token], speaker: Pronoun) -> tuple[list[Token], str, str]:
    """The words before a sign that ends them, *, and said that …* for the clause after it, and why that is in doubt;
    all the words if no clause follows. A verb without its subject is the speaker's."""
    at = next((at for at, token in enumerate(words[:-1]) if token.text in _PAUSES), None)
    if at is None:
        return words, "", ""
    clause = words[at + 1 :]
    clause = clause[1:] if clause[0].low in ("but", "and") and len(clause) > 1 else clause
    if clause[0].low == "i" and base_of(clause[1].low if clause[1:] else "") in _OPINIONS:
        said = _statement(clause, speaker)
        return words[:at], f", and {said.words.removeprefix(speaker.subject).strip()}", said.doubt
    is_whole = _is_another_clause(clause) or (clause[0].low in DEMONSTRATIVES and clause[1:2] and clause[1].is_finite)
    is_whole = is_whole or (clause[0].low in DETERMINERS and Clauses(clause).has_main())
    is_done = is_past(clause[0].low) and all(token.low not in AUXILIARIES for token in clause[1:])
    is_whole = is_whole or (is_past(clause[0].low) and not is_done)  # *cannot say, Wicksteed did not mention it*
    if not is_whole and not is_done:
        return words, "", ""
    said = _statement(clause if is_whole else [Token("I"), clause[0].spaced(), *clause[1:]], speaker)
    return words[:at], f", and said that {said.words}", said.doubt or ("" if is_whole else WHOM)


def _attitude(words: list[Token], speaker: Pronoun) -> Reported:
    """*not happy with it* → *was not happy with it*; *no objection* → *had no objection*."""
    first, rest = words[0].put(words[0].text[:1].lower() + words[0].text[1:]), words[1:]
    added = doubt = ""
    if first.low == "sorry":
        rest, added, doubt = _and_said(rest, speaker)
        rest = [Token("that"), *rest] if rest and rest[0].low in SUBJECTS else rest
    verb = Token("had" if first.low == "no" else _was(speaker))
    rest = rest[:-2] if [token.low for token in rest[-2:]] == ["from", "me"] else rest
    clauses = Clauses([Token("it"), verb, first.spaced(), *rest])
    clauses.put_back()
    clauses.put_in_third_person(speaker)
    return Reported(Manner.OWN_VERB, f"{joined(clauses.words[1:])}{added}", doubt or " ".join(clauses.doubts[:1]))


def _was(speaker: Pronoun) -> str:
    return "were" if speaker.is_several else "was"


def _present(words: list[Token], speaker: Pronoun) -> Reported:
    """*supports the bid* → *supported the bid*."""
    at = next(at for at, token in enumerate(words) if not is_adverb(token.low))
    verb = words[at]
    past = PAST_OF.get(verb.low) or past_of(base_of(verb.low))
    added = doubt = ""
    if base_of(verb.low) == verb.low or verb.low in MODALS:
        words, added, doubt = _and_said(words, speaker)
    if [token.low for token in _without_mark(words[at:])] in (["will", "do"], ["can", "do"]):
        words = [*words[: at + 2], Token("so")]
    if verb.low in ("can", "may") and [t.low for t in words[at + 1 : at + 2]] != ["not"]:
        return _statement([Token("I", words[0].space), words[0].spaced(), *words[1:]], speaker)
    clauses = Clauses(
        [*_lowered(words[:at] or []), verb.put(past, is_finite=True), *words[at + 1 :]]
        if at
        else [verb.put(past, is_finite=True), *words[1:]]
    )
    clauses.put_back()
    clauses.put_in_third_person(speaker)
    out = f"{joined(_at_that_time(clauses.words))}{added}"
    doubt = doubt or (UNSURE if clauses.leaves_present() else "")
    return Reported(Manner.OWN_VERB, out, doubt or " ".join(clauses.doubts[:1]))


def _command(words: list[Token], speaker: Pronoun) -> Reported:
    """*please circulate the minutes* → *asked that the minutes be circulated*, where nobody is addressed by name;
    *could members please be brief* → *asked members to be brief*."""
    if asked_of := requested(words):
        asked_of = [Token("asked", words[0].space), *asked_of]
    turned = asked_of or commanded(words)
    if turned is None:
        return Reported(Manner.OWN_VERB, "", COMMAND)
    clauses = Clauses(turned)
    clauses.put_in_third_person(speaker)
    manner = Manner.OWN_VERB if asked_of else Manner.ASKED
    return Reported(manner, joined(_at_that_time(clauses.words)), WHOM if clauses.doubts else "")


_WRITERS: dict[Opening, Callable[[list[Token], Pronoun], Reported]] = {
    Opening.QUESTION: _question, Opening.STATEMENT: _statement, Opening.ANSWER: _answer, Opening.THANKS: _thanks,
    Opening.ATTITUDE: _attitude, Opening.PRESENT: _present, Opening.COMMAND: _command,
    Opening.REQUEST: _command,
    Opening.DISCOURSE: lambda words, speaker: Reported(Manner.OWN_VERB, "", DISCOURSE),
    Opening.UNCLEAR: lambda words, speaker: Reported(Manner.OWN_VERB, "", UNSURE),
    Opening.FRAGMENT: lambda words, speaker: Reported(Manner.OWN_VERB, "", FRAGMENT),
}  # fmt: skip
