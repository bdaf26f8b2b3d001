"""Speech as people say it: subjects that are left out (*not happy with that*), dialect, and doubts of hurried typing:
a question without its sign, a missing apostrophe, or *us* beside *they*."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.questions import after_topic
from clerk_tui.english.speech_openings import requested
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import Token, joined, low_at, lows, token_at
from clerk_tui.english.verbs import base_of, is_past, is_past_or_auxiliary
from clerk_tui.english.words import (
    ADJECTIVES,
    ASKING,
    ATTITUDES,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    NOUN_PHRASE,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
)
from clerk_tui.regex import any_case, regex

_ASKED_INSIDE = "A question is in it"
NO_APOSTROPHE = "An apostrophe may be missing"
WHO_ARE_THEY = "“us” and “they” would both be “them”"
TAGGED = "It ends in a remark of the speaker"
TOPIC = "A topic may stand before the dash"
_SAY = regex(
    r"(?i)(?:(?:what|all) i(?:['’]?m| am) saying is"
    r"|(?:(?:can|could|may|might) (?:i|we) (?:just |also |only )?|let me (?:just |also )?"
    r"|just (?:to |want to |wanted to )"
    r"|i(?:['’]?d| would) (?:just )?like to |i(?: just)? (?:want|wanted|have|need) to (?:just )?|i must (?:just )?)"
    r"(?:say|(?:add|point out|mention)(?= that\b))),?(?: that\b,?)?"
    r" (?=\S+ \S)"
)
"""Words that only lead up to a statement."""
_TAG = regex(
    r"(?i)\w (?:i['’]?m (?:afraid|sorry|sure)|i (?:think|suppose|guess|reckon|believe)"
    r"|(?<!\bseen )(?<!\bhave )(?<!\bhas )(?<!\bwant )(?<!\bneed )(?<!\btrying )to be (?:honest|fair))"
    r"[.!]?$"
)
_DIALECT = lexicon("informal_speech.dialect")
_NOT_STANDARD = any_case(
    rf"(?:.*\b(?:{'|'.join(sorted(_DIALECT))})\b|.*(?<!['’‘])\bno['’] |.*\bain['’]?t\b|them \w+s\b"
    r"|(?:.*(?:[,;]|\b(?:and|but|so|because)) )?(?:we|you|they) (?:was(?:n['’]t)?|is|has)\b)"
)
_BEFORE = regex(
    r"(?:got (?!to\b|that\b)|(?:had (?:an?|the|some|two|three|no)|met|went|rang|saw|visited|spoke (?:to|with)"
    r"|sent|took|bought|heard|emailed|phoned|called|chased|attended)\b(?!.*\bthat\b).*"
    r"\b(?:yesterday|the other (?:day|night|week)|last (?:week|month|year|night|yr|wk|mon|tue|wed|thur?|fri|sat|sun)\w*"
    r"|this (?:week|month|morning|afternoon))\b)"
)
"""What the speaker did on an earlier day, in their own words."""
_NO_SUBJECT = frozenset({"been", "got", "seen", "spoken", "done", "gone", "rung"})
_PARTICIPLES = {"went": "gone", "rang": "rung", "saw": "seen", "spoke": "spoken", "took": "taken", "came": "come"}
_POLITE_FIRST = AUXILIARIES | ASKING


def in_usual_words(words: list[Token]) -> list[Token]:
    """The words with *thank you* as *thanks*, without *please* before a question, and with *that* before a clause."""
    first, second, third = (low_at(words, at) for at in range(3))
    if (first, second) == ("thank", "you"):
        return [Token("thanks", words[0].space), *words[2:]]
    if first == "please" and second in _POLITE_FIRST and third != "not" and requested(words) is None:
        return [words[1].spaced(words[0].space), *words[2:]]
    return _add_that(words)


_THINK = frozenset("think believe hope guess reckon suppose".split())


def _add_that(words: list[Token]) -> list[Token]:
    """The words with *that* added before a clause: *the trouble is nobody checks* → *the trouble is that nobody
    checks*."""
    at = next((at for at, token in enumerate(words[1:4], 1) if token.low in _TOLD_OF), 0)
    is_led = at > 0 and low_at(words, at + 1) in ("is", "was") and low_at(words, 0) in DETERMINERS | POSSESSIVES
    rest = words[at + 2 :]
    is_clause = is_led and len(rest) > 1 and rest[0].low in _BEGINS_CLAUSE and Clauses(rest).has_main()
    return [*words[: at + 2], Token("that"), *rest] if is_clause else words


_BEGINS_CLAUSE = (NOUN_PHRASE | POSSESSIVES) - {"that", "what", "who", "which", "there"}
_TOLD_OF = lexicon("informal_speech.told-of")
_SINGLE = POSSESSIVES | {"this"}
_NO_VERB_BEFORE = DETERMINERS | frozenset("up off not out down away back over gone been going too very still".split())


def what_is_said(text: str) -> str:
    """The text without words that only lead up to a statement: *can I just say that …*."""
    match = _SAY.match(text)
    return text[match.end() :] if match else text


def did_before(text: str) -> bool:
    """Whether a text that begins with a verb may say what the speaker did on an earlier day: *had a sale last week*."""
    return _BEFORE.match(text) is not None


def is_standard(text: str) -> bool:
    """Whether a text has no dialect words or forms: *whit aboot it*, *we was told*."""
    return _NOT_STANDARD.match(text) is None


def unsure_of(text: str, words: Sequence[Token]) -> str:
    """Why a hurried statement is not certain; empty if it is."""
    said = lows(words)
    if asked_inside(words) or after_topic(words):
        return _ASKED_INSIDE
    if any(_lacks_apostrophe(words, at) for at, low in enumerate(said) if low in _SINGLE):
        return NO_APOSTROPHE
    if _begins_with_topic(words):
        return TOPIC
    at = said.index("us") if "us" in said else 0
    is_told_to = low_at(words, at + 1) == "to"
    if at and not is_told_to and said[at - 1] != "let" and ("they" in said[:at] or "i" in said[max(at - 3, 0) : at]):
        return WHO_ARE_THEY
    return TAGGED if (_TAG.search(text) and len(words) > _LEAST_TAGGED) or _thinks_after(words) else ""


def _thinks_after(words: Sequence[Token]) -> bool:
    """Whether *we think* follows a noun phrase directly: *the county we think, will ask*."""
    at = next((i for i in range(1, min(len(words) - 2, _LONGEST_TOPIC + 1)) if words[i].low in ("i", "we")), 0)
    is_said = at > 0 and low_at(words, at + 1) in _THINK and not words[at + 2].is_word
    return is_said and words[at - 1].is_word and not Clauses(words[:at]).has_verb()


_LEAST_TAGGED = 4


def _begins_with_topic(words: Sequence[Token]) -> bool:
    """Whether a noun or two before a dash are a topic, not part of the sentence: *roads - the lane floods*."""
    at = next((at for at, token in enumerate(words[:_LONGEST_TOPIC]) if token.text in ("-", "–", "—")), 0)
    head = words[:at]
    return at > 0 and all(t.is_word and t.low not in _NO_TOPIC and not base_of(t.low) for t in head)


_LONGEST_TOPIC = 4
_NO_TOPIC = (
    ADJECTIVES | ASKING | ATTITUDES | AUXILIARIES | COORDINATORS | NOUN_PHRASE | POSSESSIVES | PREPOSITIONS
    | frozenset("yes yep yeah no nope not none nil nothing ok okay sure thanks maybe perhaps probably agreed".split())
)  # fmt: skip


def asked_inside(words: Sequence[Token]) -> tuple[int, int] | None:
    """Where a statement ends and a direct question begins without a sign between them: *it was £25 why is it £50*."""
    for at in range(2, len(words) - 2):
        first, verb, subject = (token.low for token in words[at : at + 3])
        is_inverted = verb in AUXILIARIES and subject in SUBJECTS - {"who", "there"} and verb not in ("may", "might")
        joins = words[at - 1].low in ("but", "and", "so")
        is_inverted = is_inverted or (joins and verb in AUXILIARIES and subject in DETERMINERS)
        if first in ("why", "how", "when", "where", "what") and is_inverted and words[at - 1].is_word:
            is_apart = words[0].low not in ASKING and (joins or words[at - 1].low not in COORDINATORS)
            return (at - joins, at) if is_apart else None
    return None


def _lacks_apostrophe(words: Sequence[Token], at: int) -> bool:
    """Whether a word in *-s* after *my* or *this* may be a noun with *is*: *my contracts up in March*."""
    noun = words[at + 1].low if low_at(words, at + 2) in _NO_VERB_BEFORE else ""
    if not noun.endswith("s") or noun.endswith(("ss", "us")) or not noun.isalpha() or noun in AUXILIARIES:
        return False
    for token in words[at + 2 :]:
        if not token.is_word or token.low in COORDINATORS:
            break
        if is_past_or_auxiliary(token.low):
            return False
    before = low_at(words, at - 1)
    return before not in PREPOSITIONS and (not base_of(before) or before in AUXILIARIES)


def with_subject(words: Sequence[Token]) -> list[Token]:
    """Words that lack their subject and verb, with *I am* or *I have* before them: *not happy with that*, *got prices
    for bins*. Empty for other words."""
    low, second = words[0].low, low_at(words, 1)
    if low in _SEEMING and second in _AFTER_SEEMING:
        return [Token("it", words[0].space), words[0].spaced(), *words[1:]]
    is_doing = low in _DOING and second in PREPOSITIONS
    not_what = next((token.low for token in words[1:] if token.low not in _AT_ALL), "") if low == "not" else ""
    if low in _STATES or is_doing or not_what in ADJECTIVES:
        verb = "am"
    elif low in _NO_SUBJECT or (is_past(low) and did_before(joined(words))):
        verb = "have"
    else:
        return []
    done = _PARTICIPLES.get(low, low)
    first = words[0].spaced() if done == low else words[0].put(done, space=" ")
    return [Token("I", words[0].space), Token(verb), first, *words[1:]]


_AT_ALL = frozenset("a all at bit".split())
"""Words between *not* and what somebody is not."""
_AFTER_SEEMING = ADJECTIVES | set("like as to that if ok okay fine on likely unlikely".split())
_STATES = (ADJECTIVES & ATTITUDES) - {"sorry"} | lexicon("informal_speech.states")


def with_speaker(words: Sequence[Token]) -> list[Token]:
    """Words that begin with the speaker's verb, with *I* before them: *lives near the mill* → *I live near the mill*.
    Empty for other words: what *costs* or *leaks* is a thing."""
    first, after = words[0], token_at(words, 1)
    if first.low in _SEEMING and after.low == "like":
        return [Token("it", first.space), first.spaced(), *words[1:]]
    base = base_of(first.low)
    if first.low in ("has", "had") and _is_about_speaker(words):
        return [Token("I", first.space), first.spaced().put("have" if first.low == "has" else "had"), *words[1:]]
    if first.low in _LASTED and after.low not in ("by", "in") and _LONG.search(joined(words)):
        return [Token("I", first.space), first.spaced(), *words[1:]]
    is_one = base != first.low and not first.is_capital and after.low not in AUXILIARIES
    is_before_thing = after.low in DETERMINERS or after.text[:1].isdigit()
    is_deed = base in _OF_ONESELF or (base in _OF_ONESELF_TOO and is_before_thing)
    if not is_one or not (is_deed or (base == "work" and after.low in ("for", "at", "with", "as"))):
        return []
    return [Token("I", first.space), Token(base), *words[1:]]


def _is_about_speaker(words: Sequence[Token]) -> bool:
    """Whether words after *has* or *had* are about the speaker, *lived there for 9 years*, not about a thing: *been
    closed since 2019*."""
    text = joined(words).strip()
    is_lasting = lows(words[:1]) == ["has"] and low_at(words, 1) in _LASTED
    return is_lasting or (_LONG.search(text) is not None and _OF_SOMEBODY.match(text) is not None)


_OF_SOMEBODY = any_case(
    r"ha[sd] (?:(?:also|always|never|not|only) )*(?:(?:had )?(?:an?|no|nothing|\d+|her|his|the same|their)\b"
    r"|been (?:(?:an?|the|our|their) )?(?:\w+ )?(?:asking|calling|campaigning|chair\w*|complaining|councillor|customer"
    r"|fighting|governor|living|member|owner|resident|ringing|secretary|teacher|teaching|tenant|treasurer|trustee|trying"
    r"|volunteer\w*|waiting|writing)\b"
    r"|(?:asked|attended|campaigned|chaired|coached|complained|farmed|fished|heard|known|played|rented|rowed|rung|sailed"
    r"|sat|seen|served|sung|swum|tried|volunteered|waited|walked|worked (?:as|at|here|in|there|with)|written"
    r"|lived|owned|belonged|resided|commuted|taught)\b)"
)
"""What a person, and hardly a thing, may have been or done."""
_LASTED = frozenset("lived owned belonged resided commuted taught".split())
_LONG = regex(
    r"(?i)\bfor (?:(?:about|nearly|almost|over|some|the (?:last|past)|more than) )*(?:an?|\d+|[a-z]+) "
    r"(?:year|month|week|day|decade|generation)s?\b(?! of\b)|\bsince (?:19|20)\d\d\b|\ball (?:his|her|their|my) life\b"
)
"""Words for how long something has lasted."""
_OF_ONESELF = frozenset("live own belong reside commute attend teach remember".split())
_OF_ONESELF_TOO = frozenset("rent farm drive walk cycle use run coach chair lease keep visit manage".split())
"""Verbs of oneself only before a thing, as they are nouns too, or things do them: *uses the path*."""
_SEEMING = frozenset("looks seems sounds appears depends".split())
_DOING = frozenset("going coming looking hoping trying waiting working planning expecting".split())


def asks_what_is_done(words: Sequence[Token]) -> bool:
    """Whether *'s* after *what* may be *does*: *what's the shelter do with them*."""
    if lows(words[:2]) != ["what", "is"]:
        return False
    return any(t.low == "do" and words[at - 1].low not in AUXILIARIES | {"to"} for at, t in enumerate(words) if at > 2)
