"""Direct questions in the order of a statement: *is it ready* → *it was ready*. The question word is found first, then
the verb, then the end of the subject, behind which the verb is moved."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import is_time
from clerk_tui.english.tense_and_person import (
    ANYBODY,
    LIKENESS,
    NUMBERS,
    OF_NOUNS,
    PERIODS,
    TITLES,
    WITH_OF,
    Clauses,
    Sentence,
    is_adverb,
    is_in_ly,
    is_plural,
)
from clerk_tui.english.tokens import Token, is_attributive, low_at, lows, token_at
from clerk_tui.english.verbs import (
    NOUNS_TOO,
    base_of,
    is_base,
    is_infinitive,
    is_participle,
    is_past,
    is_past_or_auxiliary,
    likely_verb,
    participle_of,
    past_of,
)
from clerk_tui.english.words import (
    ADJECTIVES,
    ALONE,
    ASKING,
    ATTITUDES,
    AUXILIARIES,
    BE,
    CONNECTIVES,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    NOUN_PHRASE,
    NOUNS_AS_WELL,
    ONLY_DESCRIBING,
    PAST_OF,
    PREPOSITIONS,
    PREPOSITIONS_BUT_OF,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    is_doing,
)

_DEGREES = lexicon("questions.degrees")
_OWNERS = frozenset("mine ours yours his hers theirs".split())
_SIZES = lexicon("questions.sizes")
_ENDING_PHRASE = SUBJECTS | SUBORDINATORS | {"me", "us", "them"}
_AFTER_PRONOUN = DETERMINERS | ADJECTIVES | PREPOSITIONS | _OWNERS | {"be", "not", "been"}
_BEFORE_NOUN = PREPOSITIONS | COORDINATORS
_NEW_CLAUSE = (SUBORDINATORS - {"that"} - PREPOSITIONS) | RELATIVES
_LINKING = frozenset("stay keep remain look feel get stand become seem turn go".split())
"""Verbs that an adjective follows: *stay open*."""
_SELDOM_NOUNS = frozenset("need want help make cause mean spend sell meet hurt kill get keep".split())
"""Verbs that a noun seldom describes, though some are nouns: *the site need*."""
_HAPPENING = lexicon("questions.happening")
_OBJECTS = frozenset("me him them it us".split())
_LAST = frozenset("there here now then".split())


def asked(words: Sequence[Token]) -> list[Token] | None:
    """A question without its question mark, in the order of a reported one; *whether* is left out and the tense is
    kept. None if its subject is unclear."""
    if words[0].low in AUXILIARIES:
        return _inverted(words)
    at = question_word(words)
    if at is None:
        return None
    verb = _verb_after(words, at)
    if verb is None or (verb == at + 1 and verb >= len(words)):
        return None
    after = next((token.low for token in words[verb + 1 :] if token.low != "not"), "")
    is_in_order = not _is_only_asking(words[at:verb]) and after not in NOUN_PHRASE
    if is_in_order and _asks_of_clause(words, at):
        return None  # *when the work is done*
    return _after_question_word(words, at, verb)


def _asks_of_clause(words: Sequence[Token], at: int) -> bool:
    """Whether the word there asks about a whole clause: *when*, *why*, *how*; not *how many*."""
    return words[at].low in ("when", "where", "why") or (words[at].low == "how" and words[at + 1].low not in _SIZES)


def question_word(words: Sequence[Token]) -> int | None:
    """The index of the question word: first, or after a preposition (*in what year*); None if there is none."""
    for at, token in enumerate(words[:3]):
        if token.low in ASKING:
            return at
        if token.low not in PREPOSITIONS:
            return None
    return None


def _verb_after(words: Sequence[Token], at: int) -> int | None:
    """The index of the auxiliary verb after the question word and its noun (*how many trees have*); None if another
    word ends the phrase first."""
    for verb in range(at + 1, len(words)):
        token = words[verb]
        if token.low in AUXILIARIES:
            return verb
        if not token.is_word or (token.low in _ENDING_PHRASE and words[verb - 1].low != "of"):
            return None
    return None


def is_inverted(words: Sequence[Token]) -> bool:
    """Whether a text that begins with a question word has its verb before its subject, or no subject but that word."""
    at = question_word(words)
    verb = None if at is None else _verb_after(words, at)
    if at is None or verb is None or verb + 1 >= len(words):
        return False
    next_, has_noun = words[verb + 1], not _is_only_asking(words[at:verb])
    if _asks_of_clause(words, at):
        return not has_noun
    if next_.low in _SUBJECTS_AND_DO:
        return True
    if words[verb].low in DO:
        rest = range(verb + 2, len(words))
        return next_.low not in DETERMINERS or any(_may_be_base(words, at, len(words)) for at in rest)
    if has_noun and words[at + 1].low in ONLY_DESCRIBING:
        return False
    return words[verb].low in PAST_OF or not _is_subject(words, verb, has_noun=has_noun)


_SUBJECTS_AND_DO = SUBJECTS | DO


def _is_only_asking(words: Sequence[Token]) -> bool:
    """Whether a question word has at most an adverb with it: *where exactly*, *how badly*; not *how often*."""
    return all(is_adverb(token.low) and token.low not in _SIZES for token in words[1:])


def _after_question_word(words: Sequence[Token], at: int, verb: int) -> list[Token] | None:
    has_choice = words[at].low in ("who", "what", "which", "whose") or (
        words[at].low == "how" and low_at(words, at + 1) in ("many", "much", "few")
    )
    may_be_subject = has_choice and at == 0 and words[verb].low not in DO
    if may_be_subject and _is_subject(words, verb, has_noun=verb > at + 1):
        return list(words)
    turned = _from_verb(words, at, verb, is_open=has_choice and at == 0 and verb == 1)
    if turned is not None and lows(words[verb + 1 : verb + 3]) == ["not", "there"]:
        turned = [*turned[:2], Token("not"), *turned[2:]]  # *why isn't there a light*: why there was not a light
    return None if turned is None else [*words[:verb], *turned]


def _from_verb(words: Sequence[Token], at: int, verb: int, *, is_open: bool) -> list[Token] | None:
    """The words from the verb on, in the order of a statement; None if that is unclear."""
    if words[verb].low in BE and words[at].low in _ASKING_OF_BE and low_at(words, verb + 1) != "there":
        is_how_much = words[at].low == "how" and verb > at + 1  # *how old is the gate by the mill*
        return _reorder_be(words[verb:], asking="where" if is_how_much else words[at].low, is_open=is_open)
    return _inverted(_as_planned(words, at, verb))


_ASKING_OF_BE = ASKING - {"whom"}


def _as_planned(words: Sequence[Token], at: int, verb: int) -> Sequence[Token]:
    """The words from the verb on, with *will* for *do* where the present is a plan: *when do we start*, *when does it
    meet next*; not *when does it usually meet*."""
    clause = words[verb:]
    is_when = words[at].low == "when" or lows(words[at : at + 2]) in (["what", "time"], ["what", "date"])
    if clause[0].low not in ("do", "does") or not is_when or any(t.low in _HABITUAL for t in clause):
        return clause
    is_again = any(t.low in ("next", "again") for t in clause[1:])
    is_plan = is_again or any(t.low in _PLANNED and not is_attributive(clause[i]) for i, t in enumerate(clause[1:]))
    has_verb = any(is_base(t.low) and t.low not in SUBJECTS for t in clause[1:])
    return [clause[0].put("will"), *clause[1:]] if is_plan and has_verb else clause


_PLANNED = lexicon("questions.planned")
_HABITUAL = frozenset("usually normally generally always often ever typically every each".split())


def _is_subject(words: Sequence[Token], verb: int, *, has_noun: bool) -> bool:
    """Whether the question word itself is the subject: *who is responsible*, *what has changed*."""
    others = (at for at in range(verb + 1, len(words)) if not is_adverb(words[at].low) or words[at].low in _PLACES)
    at = next(others, None)
    if at is None:
        return True
    if words[verb].low in BE:
        return _is_subject_of_be(words, verb, at, has_noun=has_noun)
    low = words[at].low
    if words[verb].low in HAVE:
        return low in ("been", "to") or is_participle(low) or _is_had(words, at)
    is_verb = low not in _NO_LIST | DETERMINERS and low_at(words, at + 1) in _AFTER_VERB
    return is_infinitive(low) or (words[0].low == "who" and is_verb)  # *who will tape it off*


def _is_subject_of_be(words: Sequence[Token], verb: int, at: int, *, has_noun: bool) -> bool:
    """The same before *is* or *are*, where what is no adverb begins at `at`."""
    if low_at(words, 2) == "of" and low_at(words, 1) in ("many", "much", "few") and words[at].low not in SUBJECTS:
        return True  # *how many of those were the school*
    if lows(words[:2]) == ["which", "of"] and words[at].low not in NOUN_PHRASE:
        return True  # *which of these are must do's*
    is_counted = low_at(words, verb - 1) in ("many", "few") or low_at(words, 1) in _SHARES
    if is_counted and _are_what_is_counted(words[at:]):
        return True
    if words[at].low in _PLACES and words[0].low == "who":
        return True
    if words[at].low in _BEFORE_COMPARED:
        return (has_noun or words[0].low == "which") and _is_compared(words[at:])
    return words[at].low in _OWNERS or _may_be_predicate(words[at])


_SHARES = frozenset("percentage proportion share fraction".split())
_BEFORE_COMPARED = DETERMINERS - _OWNERS
_AFTER_VERB = DETERMINERS | _OBJECTS | frozenset("off up down out away back".split())


_PLACES = frozenset({"there", "here"})


def _are_what_is_counted(words: Sequence[Token]) -> bool:
    """Whether the words after *how many are* say what they are: *how many are pp*; not *how many are members in*."""
    is_other = words[0].low in SUBJECTS or words[0].low in DETERMINERS
    return not is_other and not any(is_participle(t.low) or is_doing(t.low) or t.low == "to" for t in words[1:])


def _may_be_predicate(token: Token) -> bool:
    """Whether a word after *is* may describe the subject before it: *responsible*, *in*, *paid*, *being*."""
    low = token.low
    if token.is_capital or low in SUBJECTS:
        return False
    return low in ADJECTIVES or low in PREPOSITIONS or is_participle(low) or is_doing(low) or low == "being"


def _is_had(words: Sequence[Token], at: int) -> bool:
    """Whether what begins there is a thing that somebody has: *who had the keys*, not *who had the clerk told*."""
    end = _clause_end(words, at)
    is_thing = words[at].low not in SUBJECTS and not words[at].is_capital and not is_adverb(words[at].low)
    return is_thing and _participle_from(words, at + 1, end) is None


def _is_compared(words: Sequence[Token]) -> bool:
    """Whether *the cheapest* or *more urgent* is the whole predicate: *which was the cheaper*."""
    is_alone = len(words) < 3 or words[2].low in PREPOSITIONS
    return len(words) > 1 and is_alone and (words[1].low in ADJECTIVES or words[1].low.endswith("est"))


def _reorder_be(words: Sequence[Token], *, asking: str, is_open: bool) -> list[Token] | None:
    """A clause after *what*, *where* or the like, from its *is* on, with the verb moved after the subject."""
    if len(words) < 2 or words[1].low in _SUBJECTS_AND_NOT:
        return _inverted(words)
    if words[1].low in ("this", "that") and _is_whole_subject(words):
        return _move_verb(words, 2)  # *how much is that on a small plot*
    end = _clause_end(words, 1)
    cut = _asked_predicate(words, 1, end) if is_open else _predicate(words, 1, end)
    rest = words[end + 1 :] if cut is None else []
    if any(b.text == "," and (is_participle(a.low) or a.low.endswith("ing")) for b, a in itertools.pairwise(rest)):
        return None  # *how are rights, the child's among them, taught*
    if is_open or cut is None:  # *why* needs something said of the subject
        return None if asking == "why" else _move_after_subject(words, cut, end, is_open=is_open)
    if _is_only_adverb(words, cut, end):
        return None
    is_in_paper = words[cut].low in ("in", "on") and words[end - 1].low in _PAPERS
    if asking == "where" and words[cut].low in _LOCATING and not (is_in_paper or _says_when(words[cut + 1 : end])):
        return _move_verb(words, end)  # *where is the bench by the pond*
    is_led = words[cut].low in ("to", "for") and cut + 1 < len(words)
    return _reorder_with_purpose(words, cut, end) if is_led else _move_after_subject(words, cut, end, is_open=False)


_PAPERS = frozenset("accounts agenda budget forecast list minutes plan programme report schedule timetable".split())


def _says_when(words: Sequence[Token]) -> bool:
    """Whether words after a preposition are a time: *Fridays*, *21 October*, *the moment*."""
    last = [token.text.removesuffix("s") for token in words[-1:]]
    return is_time([token.text for token in words]) or is_time(last) or not PERIODS.isdisjoint(last)


def _reorder_with_purpose(words: Sequence[Token], cut: int, end: int) -> list[Token] | None:
    """The same where *to* or *for* may belong to the subject: *where is the key to the hall*."""
    is_doing = any(t.low.endswith("ing") or is_participle(t.low) for t in words[cut:])
    return None if is_doing or cut + 1 >= end else _move_verb(words, end)


_SUBJECTS_AND_NOT = SUBJECTS | {"not"}


def _is_whole_subject(words: Sequence[Token]) -> bool:
    """Whether the word after the subject shows that it is complete: *is that on …*, *is this safe*."""
    third = low_at(words, 2)
    return third in _AFTER_THIS or (len(words) == 3 and third in ADJECTIVES) or _is_before_verb(words, 2)


def _move_after_subject(words: Sequence[Token], cut: int | None, end: int, *, is_open: bool) -> list[Token] | None:
    """The words with the verb moved after its subject, which ends at `cut` or, without that, where it clearly does."""
    subjects = (at for at in range(3, end - 1) if words[at].low in SUBJECTS and _is_noun(words[at - 1]))
    if any(words[at].low != "there" or words[at + 1].low in AUXILIARIES for at in subjects):
        cut = end  # *when is the last time it flooded*; not *why is the van there after a month*
    if cut is None and end > 3 and words[end - 1].low in PREPOSITIONS:
        cut = end - 1 - (end > 4 and is_participle(words[end - 2].low))  # *what is the levy (spent) on*
    if cut is None and is_open and _may_be_done(words[1:end]):
        return None
    if cut is None:
        cut = next((at for at in range(end, 2, -1) if words[at - 1].low not in _LAST), min(end, 2))
    return _move_verb(words, cut)


def _may_be_done(words: Sequence[Token]) -> bool:
    """Whether a participle after a noun may belong to it, or be what is asked: *the plan agreed*."""
    pairs = itertools.pairwise(words)
    return any(is_participle(t.low) and t.low not in NOUNS_TOO and not is_attributive(before) for before, t in pairs)


def _inverted(words: Sequence[Token]) -> list[Token] | None:
    """A clause that begins with its auxiliary verb, in the order of a statement."""
    verb, is_negative = words[0].low, low_at(words, 1) == "not"
    start = 1 + is_negative
    if start >= len(words) or (is_negative and words[start].low.startswith("any")):
        return None  # *didn't anybody check*
    end = _end_of_list(words, _clause_end(words, start))
    cut = _end_of_subject(words, start, end)
    if cut is None and low_at(words, end) in OF_NOUNS and verb not in BE:
        cut, end = _after_described(words, end), len(words)
    while cut and verb not in BE and cut > start + 1 and ((low := words[cut - 1].low) in _BEFORE_VERB or is_in_ly(low)):
        cut -= 1
    if cut is None or (cut >= end and verb not in BE):
        return None
    return _reorder_do(words, cut, start, is_negative=is_negative) if verb in DO else _move_verb(words, cut, start)


def _after_described(words: Sequence[Token], at: int) -> int | None:
    """The index of a question's verb after a clause about its subject: *does the boiler that failed last winter | need
    replacing*; None if unclear."""
    verbs = [i for i in range(at + 1, len(words)) if i == at + 1 or not is_attributive(words[i - 1])]
    verbs = [i for i in verbs if is_past_or_auxiliary(words[i].low) or base_of(words[i].low)]
    first = next(iter(verbs), len(words))
    inner = next(iter(verbs[1:]), first) if low_at(words, first) in AUXILIARIES else first
    end = _clause_end(words, inner) if inner < len(words) else inner
    if words[0].low in HAVE:
        return _participle_from(words, inner + 1, end)  # *have those who have not paid | been told*
    leans = {i: _likely_infinitive(words[i].low) for i in range(inner + 1, end) if _may_be_base(words, i, end)}
    return next((i for least in (2, 0) for i, lean in leans.items() if lean > least), None)


def _likely_infinitive(low: str) -> int:
    return _OFTEN_INFINITIVE if low in ("be", "have", "do") else likely_verb(low)


_OFTEN_INFINITIVE = 4


def _end_of_list(words: Sequence[Token], end: int) -> int:
    """Where a clause ends whose subject may be a list with a comma there: *are the frame, seat and brakes sound*."""
    last = next((at for at in range(end, len(words) - 1) if words[at].low in ("and", "or")), 0)
    between = lows(words[end:last])
    is_list = (
        last > end and words[end].text == "," and not any(low in _NO_LIST or is_participle(low) for low in between)
    )
    return _clause_end(words, last) if is_list and low_at(words, last + 1) not in _NO_LIST else end


_NO_LIST = SUBJECTS | AUXILIARIES | ASKING | SUBORDINATORS | ADJECTIVES


def after_topic(words: Sequence[Token]) -> tuple[int, int, int] | None:
    """Where a topic ends before a question about *it* or *they*, where the question begins, and its verb: *brown bins |
    are they free*; None where there is no such question."""
    for verb in range(1, len(words) - 2):
        subject = words[verb + 1].low
        if words[verb].low not in AUXILIARIES or subject not in ("it", "they") or low_at(words, verb + 2) == "not":
            continue
        asking = verb - (words[verb - 1].low in ASKING)
        end = asking - (words[asking - 1].text == ",")
        topic = words[:end]
        is_thing = end > 0 and words[asking - 1].low not in COORDINATORS and all(t.is_word for t in topic)
        is_thing = is_thing and words[0].low not in PREPOSITIONS  # not *by closing it, is it gone*
        is_thing = is_thing and (end < verb or words[verb].low not in DO)  # not *they make people do it*
        is_other = any(t.low in _NO_LIST | {"that", "thank", "thanks"} or is_past(t.low) for t in topic)
        return (end, asking, verb) if is_thing and not is_other else None
    return None


def topic_first(words: Sequence[Token]) -> list[Token] | None:
    """A question after its topic, with the topic as its subject: *brown bins are they free* → *are brown bins free*;
    None for any other, such as *residents ask are they free*."""
    place = after_topic(words)
    if place is None or Clauses(words[: place[0]]).has_main():
        return None
    end, asking, verb = place
    led = [words[asking].spaced(words[0].space), *words[asking + 1 : verb + 1]]
    return [*led, words[0].spaced(" "), *words[1:end], *words[verb + 2 :]]


def _end_of_subject(words: Sequence[Token], start: int, end: int) -> int | None:
    """Where the subject ends after the verb at the beginning; None if that is not clear."""
    verb, low = words[0].low, words[start].low
    is_joined = low_at(words, start + 1) in ("or", "and")
    if low in ("all", "both") and verb in BE and is_participle(low_at(words, start + 1)):
        return start + 1
    if low in SUBJECTS and not is_joined and not _is_further_described(words, start, end):
        return None if low == "there" and verb in DO else start + 1
    if verb in BE and _is_number_alone(words, start):
        return start + 1
    return start + 2 if low == "no" and low_at(words, start + 1) == "one" else _subject_end(words, verb, start, end)


def _is_number_alone(words: Sequence[Token], at: int) -> bool:
    """Whether a number there is a whole subject: *is ten too many*, *is nine high for May*; not *is two new…*."""
    after, then = low_at(words, at + 1), low_at(words, at + 2)
    is_number = words[at].is_figure or words[at].low in NUMBERS
    is_said = after in ("too", "enough") or (after in ADJECTIVES and (not then or then in PREPOSITIONS))
    return is_number and is_said


def _is_further_described(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether words after *anybody* say who of all is meant: *anybody from the school*, not *anybody in the room*."""
    if words[start].low not in ANYBODY or start + 2 >= end:
        return False
    after = words[start + 1].low
    if after == "else" or after in PREPOSITIONS - _LOCATING or words[0].low not in BE:
        return after == "else" or after in PREPOSITIONS
    return after in _LOCATING and any(_says_something(words, at, end, is_open=False) for at in range(start + 2, end))


def _are_described(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether a phrase after *those* says who is meant: *those at the back able to hear*."""
    is_phrase = words[start].low in ("these", "those") and words[start + 1].low in PREPOSITIONS and words[0].low in BE
    last = _before_adverbs(words, start, end)
    return is_phrase and any(_says_something(words, at, last, is_open=False) for at in range(start + 2, last))


def _subject_end(words: Sequence[Token], verb: str, start: int, end: int) -> int | None:
    """The index where the subject that begins at `start` ends; None if unclear."""
    is_this = words[start].low in ("this", "that", "these", "those")
    if is_this and start + 1 < end and _is_alone(words, verb, start, end):
        return start + 1
    if is_this and start + 1 == end and verb in BE and low_at(words, end) in ASKING - {"who"}:
        return end  # *is that what we want*
    if words[start].low == "what" and any(token.low in AUXILIARIES for token in words[start:end]):
        return None  # *is what we're paying for still needed*
    if verb in BE:
        cut = _predicate(words, start, end)
        return None if cut is not None and _is_only_adverb(words, cut, end, start) else cut
    return _participle_from(words, start + 1, end) if verb in HAVE else _base_from(words, start + 1, end)


def _is_alone(words: Sequence[Token], verb: str, start: int, end: int) -> bool:
    """Whether *this* or *those* there is the whole subject."""
    after = words[start + 1].low
    is_happening = verb in BE and is_doing(after) and not _is_noun(token_at(words[:end], start + 2))
    is_end = is_adverb(after) or is_participle(after) or (is_base(after) and after not in NOUNS_TOO)
    if is_happening or is_end or _is_before_verb(words, start + 1):
        return True
    is_thing = after in PREPOSITIONS and verb not in BE and words[start].low in ("these", "those")
    return after in _AFTER_PRONOUN and not is_thing and not _are_described(words, start, end)


_BEFORE_VERB = frozenset("not also still ever always already now just even please only yet rather".split())


def _is_noun(token: Token) -> bool:
    """Whether a word is likely to be a noun: it is nothing else that is known."""
    low = token.low
    return low not in _NO_NOUN and not is_adverb(low) and not is_participle(low)


_NO_NOUN = ADJECTIVES | CONNECTIVES | AUXILIARIES | DETERMINERS | RELATIVES | {
    "to", "be", "been", "",
}  # fmt: skip


def _may_be_noun(words: Sequence[Token], at: int) -> bool:
    """The same of a word before a preposition; an adjective directly after an article is one there: *the fair in*."""
    is_nominal = words[at].low in ADJECTIVES and words[at - 1].low in ONLY_DESCRIBING
    return is_nominal or _is_noun(words[at]) or words[at].low in NOUNS_AS_WELL


def _base_from(words: Sequence[Token], start: int, end: int | None) -> int | None:
    """The index of the first base form with a noun before it; of several in a row, the one that is surely a verb, or
    the likeliest. None if unclear."""
    end = _clause_end(words, start) if end is None else end
    chain: list[int] = []
    for at in range(start, end):
        if _may_be_base(words, at, end):
            if words[at - 1].low == "not":
                return at
            chain.append(at)
        elif chain:
            break
    sure = [at for at in chain if words[at].low in ("be", "have", "do") or words[at].low not in NOUNS_TOO]
    if sure:
        return sure[0]
    if chain and low_at(words, chain[-1] + 1) in PREPOSITIONS:
        is_this = chain == [start] and words[start - 1].low in ("this", "that")
        later = _base_after(words, chain[-1], end, is_this=is_this)
        if later is not None:
            return later
    return _likeliest_verb(words, chain) if len(chain) > 1 else next(iter(chain), None)


def _base_after(words: Sequence[Token], noun: int, end: int, *, is_this: bool) -> int | None:
    """The verb after a noun that may be one, and a preposition: *will the notice board at the gate be mended*, or with
    *this* before it *does this lease on it allow that*."""
    least = max(likely_verb(words[noun].low), 0) if is_this else _OFTEN_INFINITIVE - 1
    for at in range(noun + 2, end):
        is_new = words[at].low in ("be", "have") or (is_this and words[at - 1].low not in ("to", "and", "or"))
        if is_new and _likely_infinitive(words[at].low) > least and _may_be_base(words, at, end):
            return at
    return None


def _may_be_base(words: Sequence[Token], at: int, end: int) -> bool:
    """Whether a word may be a verb in its base form with a noun before it."""
    low, before = words[at].low, _last_before_adverbs(words, at)
    if low not in ("be", "have", "do") and (not is_base(low) or words[at].is_capital):
        return False
    if low == "like":
        later = (is_base(token.low) and likely_verb(token.low) > 0 for token in words[at + 2 : end])
        if before.low in LIKENESS or (low_at(words, at + 1) != "to" and any(later)):
            return False
    if low == "back" and likely_verb(before.low) > 0:
        return False  # *pay back the grant*
    if low == "last" and low_at(words, at + 1) in PERIODS:
        return False
    is_described = (is_attributive(before) and before.low not in ALONE) or before.text.endswith(("'s", "’s"))
    is_noun = at + 1 < end and words[at + 1].low == "of" and low not in WITH_OF
    return not (is_described or is_noun or before.low in PREPOSITIONS)


def _likeliest_verb(words: Sequence[Token], chain: Sequence[int]) -> int | None:
    """The index of the verb among several words in a row that may also be nouns: *the site need work*."""
    first, last = words[chain[0]], words[chain[-1]]
    subject = words[chain[0] - 1]
    is_many = is_plural(subject) and subject.low not in ("staff", "police", "public", "youth")
    if (last.low in ADJECTIVES and first.low in _LINKING) or is_many:
        return chain[0]
    sure = next((at for at in chain[:-1] if words[at].low in _SELDOM_NOUNS), None)
    if sure is not None:
        return sure
    following = words[chain[-1] + 1] if chain[-1] + 1 < len(words) else None
    has_object = following is not None and (following.low in DETERMINERS or following.low in _OBJECTS)
    is_likelier = following is None and likely_verb(last.low) > likely_verb(first.low)
    return chain[-1] if has_object or is_likelier or last.low in _HAPPENING else None


def _last_before_adverbs(words: Sequence[Token], at: int) -> Token:
    """The last word before `at` that is not an adverb."""
    at -= 1
    while at > 0 and is_adverb(words[at].low):
        at -= 1
    return words[at]


def _participle_from(words: Sequence[Token], start: int, end: int) -> int | None:
    been = next((at for at in range(start, end) if words[at].low == "been"), None)
    if been is not None:
        return been
    for at in range(start, end):
        if is_participle(words[at].low) and not is_attributive(words[at - 1]) and words[at - 1].low not in PREPOSITIONS:
            return at
    return None


def _predicate(words: Sequence[Token], start: int, end: int) -> int | None:
    """The index where the predicate after *is* begins; None if there is none, or it is unclear."""
    described = _contact_clause(words, start, end)
    or_else = (at for at in range(start + 2, end) if words[at].low == "or")  # *is it in good shape or rusted out*
    for last in (*or_else, _before_adverbs(words, start, end), end):
        places = [at for at in range(start + 1, last) if at not in described]
        strong = _first_predicate(words, [at for at in places if _says_something(words, at, last, is_open=False)])
        if strong is not None:
            return None if _may_describe(words, strong, last) else strong
        places = [at for at in places if words[at].low in PREPOSITIONS_BUT_OF and not _is_to_do(words, at)]
        weak = [at for at in places if _may_be_noun(words, at - 1)]
        if weak:
            return weak[0] if len(weak) == 1 else _likely_predicate(words, weak, last)
    return None


def _first_predicate(words: Sequence[Token], places: Sequence[int]) -> int | None:
    """The first place where a predicate may begin. An adjective that belongs to the noun after it is passed over if a
    predicate follows: *the street light grant (is) due*, *the car park light (is) left on*."""
    for at, later in itertools.pairwise(places):
        low, after = words[at].low, words[at + 1].low
        may_be_noun = low in NOUNS_AS_WELL or low in _MOVED
        is_with_noun = low in ADJECTIVES and after in NOUNS_TOO and not is_participle(after) and later > at + 1
        is_noun = may_be_noun and is_participle(after) and later == at + 1
        if is_participle(low) or low in ATTITUDES or not (is_with_noun or is_noun):
            return at
    return places[-1] if places else None


def _asked_predicate(words: Sequence[Token], start: int, end: int) -> int | None:
    """The same where the question asks for the predicate, so that only an action can be one."""
    like = (at for at in range(start + 1, end) if low_at(words[:end], at + 1) in PREPOSITIONS | {""})
    last = next((at for at in range(start, end) if words[at].low == "for"), end)
    said = (at for at in range(start + 1, last) if _says_something(words, at, end, is_open=True))
    return next(said, next((at for at in like if words[at].low == "like"), None))


def _may_describe(words: Sequence[Token], at: int, end: int) -> bool:
    """Whether a word in *-ing* may be part of the subject, because a participle ends what follows: *the book lending
    scheme (was) suspended*."""
    between = words[at + 1 : end - 1]
    is_doing = words[at].low.endswith("ing") and words[at].low not in _STAYING
    is_done = is_participle(words[end - 1].low) and words[end - 1].low.endswith("ed")
    return is_doing and is_done and bool(between) and all(map(_is_noun, between))


_AFTER_THIS = PREPOSITIONS - {"of"} | set("here there still not a an each every the my our your".split())
"""Words before which *this* and *that* stand alone."""


def _is_only_adverb(words: Sequence[Token], cut: int, end: int, start: int = 1) -> bool:
    """Whether what is found to be said of a subject is an adverb alone, after a phrase that may be what is said:
    *(was) the seat on the list twice*."""
    is_adverbial = all(is_adverb(token.low) and token.low not in ADJECTIVES for token in words[cut:end])
    return is_adverbial and any(t.low in PREPOSITIONS - {"of"} for t in words[start + 1 : cut])


_LAST_ADVERBS = (
    *(("as", "well"), ("any", "more"), ("at", "all"), ("at", "present"), ("at", "the", "moment"), ("so", "far")),
    *((word,) for word in "too also yet again either still already now then today tonight anyway though".split()),
    *((this, period) for this in ("this", "last", "next") for period in ("week", "month", "year", "time", "summer")),
)
"""Words that end a question without being what it asks: *was it in Irish as well*."""
_LOCATING = frozenset("in on at by near under behind beside inside outside over above below opposite".split())
_JOINED_TO_NOUN = frozenset("to from about between".split())
"""Prepositions that go with the noun before them, if another one follows: *the keys to the hall*."""
_STATES = lexicon("questions.states")


def _before_adverbs(words: Sequence[Token], start: int, end: int) -> int:
    """The end of a question without the adverbs that may follow what it asks."""
    while found := next(
        (a for a in _LAST_ADVERBS if end - len(a) > start and tuple(t.low for t in words[end - len(a) : end]) == a),
        None,
    ):
        end -= len(found)
    return end


def _likely_predicate(words: Sequence[Token], at: Sequence[int], end: int) -> int | None:
    """Which of several prepositions begins what is said of the subject: *the bin by the gate (was) on the list*."""
    left = list(at)
    if left and words[left[-1]].low in ("on", "in", "at", "under") and words[end - 1].low in _STATES:
        return left[-1] if end - left[-1] <= 3 else None
    if len(left) == 1:
        return left[0] if words[left[0]].low in _LOCATING else None
    others = [at for at in left if words[at].low not in _JOINED_TO_NOUN]
    return others[0] if len(others) == 1 and others[0] == left[-1] else None


def _says_something(words: Sequence[Token], at: int, end: int, *, is_open: bool) -> bool:
    """Whether a predicate begins there with more than a preposition."""
    low, before = words[at].low, words[at - 1]
    if not low or before.low in _BEFORE_NOUN or is_attributive(before):
        return False
    if _is_to_do(words, at):
        return False
    after = token_at(words[:end], at + 1)
    if _says_what_happens(low, before.low, after, is_last_but_one=at + 2 == end):
        if _is_work(words[:end], at):
            return False
        return low in _STAYING or not _is_state_to_date(words, at + 1, end)
    return not is_open and (_says_how_it_is(words[at], after) or _is_state(low, after, is_last=at + 1 >= end))


def _contact_clause(words: Sequence[Token], start: int, end: int) -> range:
    """The range of a clause about the subject without *that*: *the money (the lottery gave us) is spent*; to the end if
    its length is unclear (*the fence the farmer put up on our land*), empty for *the issue is the road works*."""
    sentence = Sentence(words)
    for at in range(start + 1, end):
        verb = sentence.begins_contact(at, start) if words[at].low in ONLY_DESCRIBING | TITLES else 0
        if verb:
            last = low_at(words, end - 1)
            is_said_after = last in ADJECTIVES or is_participle(last) or not is_participle(words[verb].low)
            is_led = any(token.low in PREPOSITIONS for token in words[start:at])
            if verb + 1 >= end:
                return range(at, end) if is_led else range(0)
            return range(at, verb + 1 + (low_at(words, verb + 1) in _MOVED) if is_said_after else end)
    return range(0)


def _is_to_do(words: Sequence[Token], at: int) -> bool:
    """Whether *to* and a verb are before the word there: *to rely (on)*."""
    return low_at(words, at - 2) == "to" and is_base(words[at - 1].low)


def _says_what_happens(low: str, before: str, after: Token, *, is_last_but_one: bool) -> bool:
    """Whether a word in *-ing* is what somebody does, not an adjective before a noun."""
    is_done_now = low.endswith("ing") and (after.low in ONLY_DESCRIBING or before in _TO_DATE)
    is_thing = low in _IN_ING or (after.low == "of" and not low.startswith(_DOING_OF))  # *the sitting of the court*
    is_noun = is_thing or not (is_doing(low) or is_done_now)
    if low != "being" and is_noun and not (low == "planning" and after.low in ("to", "")):
        return False
    is_described = low in ADJECTIVES or (before in ADJECTIVES and is_last_but_one)
    return not (is_described and (after.low in NOUNS_TOO or _is_noun(after)))


_DOING_OF = tuple(base.removesuffix("e") for base in WITH_OF)
_IN_ING = frozenset("building meeting crossing hearing wedding morning evening ceiling railing".split())
"""Things, also before what somebody may do: *is the school building the right size*."""


def _is_work(words: Sequence[Token], at: int) -> bool:
    """Whether a word in *-ing* is a noun of which something is said after it: *the hedge cutting (is) going well*, *the
    leaf sweeping (is) up 9%*, *snow clearing (is) 12% over*."""
    after, then = token_at(words, at + 1), token_at(words, at + 2)
    if words[at].low in _STAYING:
        return False
    if after.low in _STAYING or (after.low in _MOVED and _is_share_or_sum(then)):
        return True
    is_bare = at == _SECOND and words[1].low not in DETERMINERS
    return is_bare and _is_share_or_sum(after) and then.low in _MOVED | _COMPARED


def _is_share_or_sum(token: Token) -> bool:
    return token.text[-1:] == "%" or token.text[:1] in ("£", "$", "€")


_SECOND = 2
_COMPARED = frozenset("more less higher lower short late behind".split())


def _is_state_to_date(words: Sequence[Token], at: int, end: int) -> bool:
    """Whether *still closed* or *already full* begins there: what is said, behind a subject that ends in *-ing*."""
    state = low_at(words[:end], at + 1)
    return low_at(words[:end], at) in _TO_DATE and (is_participle(state) or state in ADJECTIVES)


_STAYING = frozenset("being having getting keeping becoming staying remaining feeling looking going".split())
"""Verbs that a state follows."""
_TO_DATE = frozenset("still already now currently ever always".split())


def _says_how_it_is(token: Token, after: Token) -> bool:
    """Whether a degree, an owner, a sum, *to be* or where something has moved begins there: *too big*, *ours*, *£5*."""
    if _is_share_or_sum(token):
        return True
    if token.low == "to":
        return after.low in ("be", "have")
    is_moved = token.low in _MOVED and (not after.text or after.low in _AFTER_MOVED or after.is_figure)
    return token.low in _DEGREES or token.low in DETERMINERS or token.low in _OWNERS or is_moved


def _is_state(low: str, after: Token, *, is_last: bool) -> bool:
    """Whether a participle, an adjective or an adverb there describes the subject, not a noun after it."""
    if is_participle(low) or (is_last and low.endswith("ing")):
        return True
    if low.startswith("un") and is_participle(low[2:]):
        return True  # *unspent*
    if _is_noun(after) and base_of(after.low) == "":
        return False
    if low in ADJECTIVES:
        return low not in PREPOSITIONS or after.low not in DETERMINERS  # *round the green*
    return is_adverb(low) and low not in PREPOSITIONS


_MOVED = frozenset("up down off out over through back away".split())
"""Words for where something has moved: *why is the bill up 12%*."""
_AFTER_MOVED = frozenset({"by", "on", "since", "for", "from", "again", "to", "so"})


def _clause_end(words: Sequence[Token], start: int) -> int:
    """Where another clause begins; *and* and *or* do not begin one if a noun follows."""
    for at in range(start + 1, len(words)):
        token = words[at]
        if not token.is_word and not token.is_quote and token.text not in "'’%/&+":
            return at
        if token.low in _NEW_CLAUSE:
            return at
        if token.low == "that" and (at > start + 1 or words[start].low not in NOUN_PHRASE):
            return at
    return len(words)


def _move_verb(words: Sequence[Token], cut: int, start: int = 1) -> list[Token]:
    """The words with the verb moved to `cut`, in the past."""
    verb, *_ = words
    is_proposed = verb.low == "shall" and words[start].low in ("i", "we")
    text = "should" if is_proposed else PAST_OF.get(verb.low, verb.low)
    if verb.is_short and _are_several(words[start:cut]):
        text = "were"
    past = verb.put(text, space=" ", is_finite=True)
    negation = [] if words[start].low == "there" and words[0].low in BE else list(words[1:start])
    return [words[start].spaced(verb.space), *words[start + 1 : cut], past, *negation, *words[cut:]]


def _are_several(subject: Sequence[Token]) -> bool:
    """Whether a subject is plural; its head is before the first preposition."""
    end = next((at for at, token in enumerate(subject) if at and token.low in PREPOSITIONS), len(subject))
    return subject != [] and is_plural(subject[end - 1]) and subject[end - 1].low not in _ONE_IN_S


_ONE_IN_S = frozenset("news gas lens series species premises works means whereabouts politics".split())
"""Nouns in *-s* that are one thing, or may be."""


def _reorder_do(words: Sequence[Token], cut: int, start: int, *, is_negative: bool) -> list[Token]:
    """*does it work* → *it worked*; *did it work* → *it had worked*; *doesn't it work* → *it did not work*."""
    at = cut
    while at < len(words) and (is_adverb(words[at].low) or _is_before_verb(words, at) or _is_of_all(words, at)):
        at += 1
    base = base_of(low_at(words, at))
    joined = _joined_base(words, at) if base else 0
    if words[0].low == "did" and base and (base != "use" or low_at(words, at + 1) != "to"):
        verb = words[at].put(participle_of(base))
        done = [words[0].put("had"), *words[1:at], verb, *words[at + 1 :]]
        if joined:
            done[joined] = words[joined].put(participle_of(words[joined].low))
        return _move_verb(done, cut, start)
    if is_negative or not base or "not" in lows(words[cut:at]):
        return _move_verb([words[0].put("did"), *words[1:]], cut, start)
    past = words[at].put(past_of(base), is_finite=True)
    rest = list(words[at + 1 :])
    if joined:
        rest[joined - at - 1] = words[joined].put(past_of(words[joined].low), is_finite=True)
    return [words[start].spaced(words[0].space), *words[start + 1 : at], past, *rest]


def _joined_base(words: Sequence[Token], verb: int) -> int:
    """Where a second verb in its base form is, joined to the one there with nothing but an adverb between them: *does
    it leak or smell*, *do they come in and ask*; 0 if none is."""
    at = verb + 1
    while at < len(words) and (is_adverb(words[at].low) or words[at].low in PREPOSITIONS):
        at += 1
    second = at + 1 + is_adverb(low_at(words, at + 1))
    return second if low_at(words, at) in ("and", "or", "but") and is_base(low_at(words, second)) else 0


def _is_of_all(words: Sequence[Token], at: int) -> bool:
    """Whether *all*, *both* or *each* there goes with the pronoun before it: *do we all agree*."""
    return words[at].low in ("all", "both", "each") and words[at - 1].low in SUBJECTS


def _is_before_verb(words: Sequence[Token], at: int) -> bool:
    """Whether *last* or *first* there says when: *when did we last paint it*, *when was this last checked*."""
    following = low_at(words, at + 1)
    return low_at(words, at) in ("last", "first") and (is_base(following) or is_participle(following))
