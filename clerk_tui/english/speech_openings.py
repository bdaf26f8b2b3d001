"""How speech begins. `opening` tells whether a text begins with the speaker's verb, is a question or a statement, is in
reported speech already, or is no sentence at all; the house style then says how to report it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import cache

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.questions import asked, is_inverted, question_word
from clerk_tui.english.tense_and_person import NUMBERS, PERIODS, Clauses, is_adverb, is_in_ly, is_plural
from clerk_tui.english.titles_and_forenames import ALL_TITLES
from clerk_tui.english.tokens import Token, commas, is_attributive, low_at, lows, token_at, tokens, written_out
from clerk_tui.english.verbs import (
    IN_MEETINGS,
    NOUNS_TOO,
    REPORTING,
    base_of,
    is_base,
    is_in_past,
    is_infinitive,
    is_only_third,
    is_participle,
    is_past,
    is_past_or_auxiliary,
    is_third,
    likely_verb,
    participle_of,
    past_of,
    pasts_only,
)
from clerk_tui.english.words import (
    ADJECTIVES,
    ASKING,
    ATTITUDES,
    AUXILIARIES,
    BE,
    BE_AND_MODALS,
    CONNECTIVES,
    COORDINATORS,
    DEMONSTRATIVES,
    DETERMINERS,
    FIRST,
    FUNCTION_WORDS,
    HAVE,
    MODALS,
    NOUN_PHRASE,
    PAST_AUXILIARIES,
    PAST_OF,
    POLITE,
    POSSESSIVES,
    PREPOSITIONS,
    PREPOSITIONS_BUT_OF,
    RELATIVES,
    SECOND,
    SUBJECTS,
    SUBORDINATORS,
)


class Opening(Enum):
    """What the beginning of a text says of the whole."""

    OWN_VERB = auto()
    """It begins with its verb in the past: *thanked officers*."""
    REPORTED = auto()
    """It is in reported form, and needs a verb: *that it was late*."""
    REPORTED_QUESTION = auto()
    """The same, and needs a verb of asking: *whether it was late*."""
    PRESENT = auto()
    """It begins with its verb in the present: *thanks officers*, *is content*."""
    QUESTION = auto()
    STATEMENT = auto()
    ANSWER = auto()
    """*yes* or *no*, and more."""
    WORD = auto()
    """An answer of a word or two: *none*, *not yet*."""
    QUOTED = auto()
    THANKS = auto()
    ATTITUDE = auto()
    COMMAND = auto()
    REQUEST = auto()
    """Politely: *could members please be brief*."""
    UNCLEAR = auto()
    """It begins with a verb, and whether somebody asks, or who or what is spoken of, cannot be told."""
    DISCOURSE = auto()
    """It begins with a word that only speech has: *well*, *and*."""
    FRAGMENT = auto()


class Beginning(Enum):
    """Whether what follows a name is what somebody said."""

    SPEECH = auto()
    NOT_SPEECH = auto()
    UNCLEAR = auto()


_REPORTS = frozenset(verb.split()[0] for verb in REPORTING) | IN_MEETINGS | lexicon("speech_openings.reports")
WITH_CLAUSE = lexicon("speech_openings.with-clause")
_OF_THINGS = lexicon("speech_openings.of-things")
_KEEPING = frozenset("kept held found lost sold left spent let needed paid built planted".split())
"""Those that a person does as often: *kept bees*."""
_DESCRIBING = lexicon("speech_openings.describing")
_MORE_OF_THINGS = _OF_THINGS | _DESCRIBING
_BY_OTHERS = _MORE_OF_THINGS | frozenset("funded owned managed led maintained covered provided supplied".split())
"""Pasts that say with *by* what others do to a thing: *paid by the county*."""
_WORDS = ("none", "never", "neither", "nobody", "nothing", "not yet", "not at all", "not so", "not now", "no one")
_SHORT = 6
"""More words and signs than any of `_WORDS` has."""
_DISCOURSE = lexicon("speech_openings.discourse")
_BEFORE_COMMA = PREPOSITIONS - {"about"} | {"as", "having", "while", "when", "although", "speaking"}
_AFTER_ATTITUDE = PREPOSITIONS | {"that", "if", "whether"}
_DONE = _OF_THINGS | {"done", "sent", "issued", "made", "taken", "checked"}
_OF_TALKERS = FIRST | {"you", "your"}
_BE_OR_HAVE = BE | HAVE


_BEFORE_VERB = lexicon("speech_openings.before-verb")


def opening(words: Sequence[Token], *, asks: bool = False) -> Opening:
    """How a sentence begins. `asks`: it was typed as a question."""
    if found := _short_opening(words):
        return found
    if not asks and requested(words) is not None:
        return Opening.REQUEST
    is_question = asks or words[-1].text == "?"
    if begins_with_verb(words, asks=is_question):
        return Opening.OWN_VERB
    if found := _reported_form(words, asks=asks):
        return found
    if is_question or _is_question(words):
        return _opening_of_question(words)
    return next((kind for is_so, kind in _STATEMENTS if is_so(words)), Opening.STATEMENT)


def _short_opening(words: Sequence[Token]) -> Opening | None:
    """The opening of a quotation, a set word or an answer; None for any other text."""
    if words[0].is_quote and low_at(words, 1) not in AUXILIARIES:
        is_alone = all(not token.is_word and token.text in ".!?," for token in words[1:])
        return Opening.QUOTED if is_alone else Opening.FRAGMENT
    if len(words) < _SHORT and " ".join(token.low or token.text for token in words).rstrip(" .!?,") in _WORDS:
        return Opening.WORD
    is_answer = words[0].low in ("yes", "no") and (len(words) == 1 or not words[1].is_word or words[1].low in _NO_COUNT)
    return Opening.ANSWER if is_answer else None


_NO_COUNT = SUBJECTS | DEMONSTRATIVES | POSSESSIVES | {"the"}
"""Words before a noun that follow *no* only where it is an answer: *no the county pays*."""


def begins_with_verb(words: Sequence[Token], *, asks: bool = False) -> bool:
    """Whether a text begins with its verb in the past, after adverbs or a phrase with a comma: *also thanked officers*,
    *as ward member, supported the bid*."""
    if _is_own_verb_from(words, 0, asks=asks):
        return True
    is_led = words[0].low in _BEFORE_COMMA
    return is_led and any(_is_own_verb_from(words, at + 1, asks=False) for at in commas(words))


def _is_own_verb_from(words: Sequence[Token], start: int, *, asks: bool) -> bool:
    at = start + first_meaningful(words[start:])
    return at < len(words) and _is_own_verb(words, at, asks=asks)


def first_meaningful(words: Sequence[Token]) -> int:
    """The index of the first word that may be the speaker's verb: *no longer agree*, *both moved*."""
    begun = lows(words)
    at = 2 if begun[:2] in (["no", "longer"], ["in", "turn"]) else int(begun[0] == "neither" and "nor" in begun)
    while at < len(words) and (begun[at] in _BEFORE_VERB or is_in_ly(begun[at])):
        at += 1
    return at


def _is_own_verb(words: Sequence[Token], at: int, *, asks: bool) -> bool:
    low, rest = words[at].low, words[at + 1 :]
    if low in PAST_AUXILIARIES:
        return not (_is_asking(words, at, asks=asks) or _is_done_to_thing(rest) or _may_describe_thing(words[at:]))
    if low in _IN_EITHER_TENSE and ((low == "let" and _is_made_known(rest)) or lows(words[at : at + 3]) in _PUT_TO):
        return True
    if not is_past(low) or _begins_name(words[at:]) or (asks and is_state_asked(words[at:])):
        return False
    if low == "provided" and rest and (rest[0].low in SUBJECTS | {"that"} or any(Clauses(rest).in_present())):
        return False  # *provided they pay first*, *provided the gate is locked*
    if token_at(rest, 0).is_word:
        return _is_past_of_speaker(words, at)
    return low not in _OF_THINGS | ATTITUDES


def is_state_asked(words: Sequence[Token]) -> bool:
    """Whether a question only names a state: *insured*, *vetted or not*, *ready*."""
    low, after = words[0].low, token_at(words, 1)
    is_done = low.endswith("ed") and is_participle(low) and low not in _DONE_BY_SPEAKER | ATTITUDES
    is_state = is_done or low in _STATES
    return is_state and (not after.is_word or after.low in _AFTER_STATE)


_STATES = frozenset(
    "available broken built done due free late legal necessary open paid possible private ready safe sent sold spent"
    " urgent".split()
)
_AFTER_STATE = frozenset("already by now or then yet".split())
_DONE_BY_SPEAKER = frozenset(
    "abstained apologised asked commented complained declared disagreed enquired inquired insisted objected"
    " protested queried questioned remarked"
    " replied resigned responded thanked voted wondered".split()
)
"""What people alone do, so that it is the state of nothing: *asked*, *objected*."""


def _begins_name(words: Sequence[Token]) -> bool:
    """Whether a past tense with a capital is a word of a name: *Rose Cottage*, *Left Bank*, *Fell Lane*."""
    first, second = words[0], token_at(words, 1)
    are_names = first.text.istitle() and second.text.istitle() and second.low not in ALL_TITLES and second.text != "I"
    return are_names and first.low in _NAMES_TOO


_NAMES_TOO = frozenset("bore felt fell found ground lay left met rose saw shot wound".split())
"""Past tenses that names of places and bodies begin with."""
_IN_EITHER_TENSE = frozenset({"let", "put", "cut"})
_PUT_TO = (["put", "it", "to"], ["cut", "in", "to"])


def _is_past_of_speaker(words: Sequence[Token], at: int) -> bool:
    """Whether a past tense before another word is the speaker's action, not a feeling or what was done to a thing: *fed
    up*, *hurt by the comments*."""
    low, after = words[at].low, words[at + 1]
    if (low, after.low) in _NOT_DONE or (low in ATTITUDES and _has_reason(words[at + 1 :])):
        return False
    if after.low == "by" and (base_of(low) == low or low in _BY_OTHERS):
        return False
    if _is_bare_noun(after):
        is_telling = low in _REPORTS | WITH_CLAUSE
        return _is_verb_before_noun(words, at) if is_telling else _has_no_other_verb(words, at)
    if low in _REPORTS or after.low in _WHOLE_OBJECTS:
        return low not in ("cost", "let")
    return low not in _OF_THINGS or (after.low in ("out", "forward", "aside") and at + 2 < len(words))


_NOT_DONE = {(verb, what) for verb in ("put", "set", "cut", "shut") for what in ("it", "them")} | {("fed", "up")}
"""Verbs that may be in the present too (*put it back*), or describe a feeling."""
_WHOLE_OBJECTS = NOUN_PHRASE | {"him", "them", "himself"}


def _has_reason(words: Sequence[Token]) -> bool:
    """Whether words after a feeling give its reason, as after *was surprised*: *by it*, *nobody asked*; not *everyone
    with the news*."""
    return words[0].low in _AFTER_ATTITUDE | {"but"} or (words[0].low in NOUN_PHRASE and Clauses(words).has_main())


def _is_made_known(words: Sequence[Token]) -> bool:
    """Whether the words after *let* report what people were told: *it be known that she had resigned*; not in the
    present, as a request is."""
    known = next((at for at, token in enumerate(words[:4]) if token.low in ("know", "known")), None)
    if not known or words[known + 1 : known + 2] == [] or words[known + 1].low != "that":
        return False
    rest = words[known + 2 :]
    is_of_talkers = any(token.low in _OF_TALKERS for token in words)
    return not is_of_talkers and any(is_in_past(token.low) for token in rest)


def _is_bare_noun(token: Token) -> bool:
    low = token.low
    is_other = not low or token.is_capital or low in _NO_BARE_NOUN or is_adverb(low)
    return not (is_other or low[0].isdigit() or low[0] in "£$€")


_NO_BARE_NOUN = FUNCTION_WORDS | RELATIVES | {
    "to", "him", "them", "me", "us",
}  # fmt: skip


def _is_verb_before_noun(words: Sequence[Token], at: int) -> bool:
    """Whether *noted costs …* is a verb and what was noted, not a thing and what was done to it: *revised plans …*."""
    if words[at].low in WITH_CLAUSE:
        return True
    rest = words[at + 1 :]
    if words[at].low in _MORE_OF_THINGS and Clauses(rest).in_present():
        return False
    if len(rest) > 1 and is_plural(rest[0]) and _is_bare_noun(rest[1]):
        return True  # *raised concerns residents have*
    verbs = (i for i, token in enumerate(rest) if token.low in PAST_OF and low_at(rest, i - 1) != "to")
    verb = next(verbs, None)  # not *to do*, after *reminded members*
    is_subject = verb is not None and all(_is_bare_noun(token) or token.low in PREPOSITIONS for token in rest[:verb])
    return not is_subject


def _has_no_other_verb(words: Sequence[Token], at: int) -> bool:
    """Whether a past tense before a noun or an adjective must be the verb, as the sentence has no other: *kept bees on
    the allotment*, *remained concerned*; not *revised plans are ready*, nor *revised plans for the hall*."""
    low = words[at].low
    if low in _DESCRIBING or (low in _OF_THINGS and low not in _KEEPING):
        return False
    rest = list(words[at + 1 :])
    end = next((i for i in range(1, len(rest)) if _joins_verb(rest, i)), len(rest))
    return low in pasts_only() or not Clauses(rest[:end]).has_main()


def _joins_verb(words: Sequence[Token], at: int) -> bool:
    """Whether another verb with the same subject is joined there: *, and gave them away*."""
    if words[at].low not in COORDINATORS and words[at].text != ",":
        return False
    after = at + 1
    while after < len(words) and (words[after].low in COORDINATORS or is_adverb(words[after].low)):
        after += 1
    return after < len(words) and is_in_past(words[after].low)


def _is_asking(words: Sequence[Token], at: int, *, asks: bool) -> bool:
    """Whether a past auxiliary verb there precedes its subject: *was it ready*; not *was not aware*."""
    if at + 1 >= len(words):
        return False
    verb, after = words[at].low, words[at + 1].low
    if after in SUBJECTS or (_asks_with_not(words, at) and (asks or not _was_absent(words[at:]))):
        return True
    if asks:
        return _has_inverted_subject(words, at, verb)
    if verb in _BE_OR_HAVE or after == "not":
        return False
    if verb == "did" and after in _DETERMINERS_AND_WHAT:
        return any(is_base(t.low) for t in words[at + 3 :])
    return verb in _MODALS_AND_DID and after not in _AFTER_MODAL and not is_base(after) and not is_adverb(after)


_MODALS_AND_DID = MODALS | {"did"}
_DETERMINERS_AND_WHAT = DETERMINERS | {"what"}
_AFTER_MODAL = frozenset("be have like so".split())


def _asks_with_not(words: Sequence[Token], at: int) -> bool:
    """Whether only a subject follows a verb and *not* there: *won't County pay*; not *did not agree*."""
    verb, subject = words[at].low, words[at + 2] if at + 2 < len(words) else None
    if subject is None or words[at + 1].low != "not" or verb == "do":
        return False
    if subject.low in SUBJECTS or verb in _BE_OR_HAVE:
        return subject.low in _SUBJECTS_AND_THE or (subject.is_capital and verb in HAVE)
    may_ask = subject.is_word and verb in _ASKING_WITH_NOT
    return may_ask and (
        subject.is_capital or not (subject.low in _AFTER_NOT or is_infinitive(subject.low) or is_adverb(subject.low))
    )


def _was_absent(words: Sequence[Token]) -> bool:
    """Whether *wasn't there* says the speaker was absent: *wasn't there on the 17th*; not *wasn't there a list*."""
    if lows(words[1:3]) != ["not", "there"] or words[0].low not in BE:
        return False
    after, rest = token_at(words, 3), lows(words[4:7])
    is_when = after.low in DETERMINERS and not _TIMES.isdisjoint(rest)
    return not after.is_word or after.low in _AFTER_AWAY or is_adverb(after.low) or is_when


_AFTER_AWAY = CONNECTIVES | {"last", "yesterday", "long"}
_TIMES = frozenset("time times day days night evening morning afternoon week month year meeting mtg".split())


_ASKING_WITH_NOT = MODALS | {"did", "does"}
_SUBJECTS_AND_THE = SUBJECTS | {"the", "this", "that"}
_AFTER_NOT = PREPOSITIONS | COORDINATORS | {"like"}


def _is_done_to_thing(words: Sequence[Token]) -> bool:
    """Whether the words after *was* or *had* say what was done to a thing, not to the speaker: *completed in May*."""
    at = 0
    while at < len(words) and (words[at].low in _BEFORE_DONE or is_adverb(words[at].low)):
        at += 1
    if low_at(words, at) not in _DONE or low_at(words, at + 1) in NOUN_PHRASE:
        return False
    return at == 0 or words[at - 1].low == "not" or any(token.low in _PASSIVE for token in words[:at])


_PASSIVE = frozenset("be been being".split())
_BEFORE_DONE = _PASSIVE | {"not", "have"}


def _may_describe_thing(words: Sequence[Token]) -> bool:
    """Whether *should be* and what follows may describe the thing asked about: *should be, but …*, *might be worth it*;
    not *would be away*, *should be grateful*."""
    words = [words[0], *words[2:]] if low_at(words, 1) == "not" else words
    verb, after = words[0].low, low_at(words, 2)
    if verb in ("should", "might") and low_at(words, 1) != "be":
        return is_base(low_at(words, 1))  # *should do by May*
    if verb not in ("should", "could", "might", "would") or low_at(words, 1) != "be" or after in _FEELS_OR_IS:
        return False
    is_bare = not after or after in _ENDS_OF_BE
    return is_bare or (after in ADJECTIVES if verb == "would" else not is_participle(after))


_FEELS_OR_IS = ATTITUDES | set("absent present available able ready busy late early free in out".split())
"""What is said of the speaker: *would be away*."""
_ENDS_OF_BE = COORDINATORS | {"but", "if", "though"}


def _has_inverted_subject(words: Sequence[Token], at: int, verb: str) -> bool:
    after, rest = words[at + 1], words[at + 2 :]
    low = after.low
    if verb in BE:
        is_said = is_participle(low) or low in _OF_SUBJECT or is_adverb(low) or low.endswith("ing")  # *late*, *in May*
        return low in DETERMINERS or after.is_capital or (low != "" and not is_said)
    if verb in HAVE:
        is_done = (is_participle(t.low) and not is_attributive(words[at + 1 + i]) for i, t in enumerate(rest))
        return any(is_done) and not is_participle(low)
    is_verb = low in ("be", "like") or (is_base(low) and low not in NOUNS_TOO)
    return not (is_verb or is_adverb(low)) and any(is_infinitive(t.low) for t in rest)


_OF_SUBJECT = ADJECTIVES | PREPOSITIONS


def _reported_form(words: Sequence[Token], *, asks: bool) -> Opening | None:
    """The opening of words that are, or may be, in reported speech already; None for others."""
    first = words[0].low
    if lows(words[:2]) in (["how", "come"], ["if", "only"]):
        return None
    if first in ("whether", "if"):
        return _opening_of_whether(words, asks=asks)
    if first == "that":
        return _opening_of_that(words)
    if not asks and first == "what" and len(words) <= _WHAT_SAID and words[-1].low in ("said", "says"):
        return Opening.UNCLEAR  # *what Gill said*
    if words[-1].text == "?":
        return None
    return Opening.REPORTED if asks and _is_asked_for(words) else _opening_of_question_word(words, asks=asks)


_WHAT_SAID = 5


def _opening_of_whether(words: Sequence[Token], *, asks: bool) -> Opening | None:
    """The opening of words after *whether* or *if* (*whether it was late*); None for a condition that begins a
    statement."""
    if lows(words) == ["if", "not"] if asks else _has_main_clause(words):
        return None
    has_verb = any(token.low in PAST_OF or is_third(token.low) for token in words)
    if not asks and (has_verb or any(Clauses(words[1:]).in_present())):
        return Opening.UNCLEAR
    return None if _has_direct_question(words) else Opening.REPORTED_QUESTION


def _opening_of_that(words: Sequence[Token]) -> Opening | None:
    """The opening of words after *that* (*that it was late*); None where *that* is a thing: *that leaks*, *that means
    it is shut*."""
    at = 2 if is_adverb(low_at(words, 1)) and low_at(words, 1) not in SUBJECTS else 1
    verb, rest = low_at(words, at), words[at + 1 :]
    if not verb or verb in AUXILIARIES or not rest:
        return None
    if _may_be_that_one(words) or not rest[0].is_word:
        return Opening.UNCLEAR  # *that said, it leaks*
    is_likely = likely_verb(verb) > 2 or not is_past_or_auxiliary(rest[0].low)
    is_thing = is_third(verb) and (is_likely and any(Clauses(words).in_present()))
    return None if is_thing or (verb == "one" and rest[0].low in AUXILIARIES) else Opening.REPORTED


def _opening_of_question_word(words: Sequence[Token], *, asks: bool) -> Opening | None:
    """The opening of words after a question word, if in the order of a statement: *when it would be ready*."""
    is_past_second = len(words) > 1 and is_past(words[1].low)
    is_spoken = is_past_second and any(token.low in FIRST | SECOND for token in words)  # *who told you*
    if question_word(words) is None or is_inverted(words) or is_spoken:
        return None
    is_statement = not asks and _has_main_clause(words)
    return Opening.REPORTED_QUESTION if not is_statement and _is_in_order(words) else None


def _is_asked_for(words: Sequence[Token]) -> bool:
    """Whether words may follow *asked* as they are: *for the cost*, *about the lights*, *the date*, *to see it*."""
    low, after = words[0].low, low_at(words, 1)
    is_phrase = low in ("for", "about") and after != "" and not is_inverted(words)
    is_task = low == "to" and is_infinitive(after)
    return is_phrase or is_task or _names_who_was_asked(words) or _is_fact_asked(words)


_FACTS = lexicon("speech_openings.facts")


def _is_fact_asked(words: Sequence[Token]) -> bool:
    """Whether words name the fact that was asked for, with no verb in the present."""
    at = next((at for at, token in enumerate(words[: _LONGEST_FACT + 1]) if token.low in _FACTS), 0)
    is_named = at > 0 and words[0].low in ("the", "its", "his", "her", "their") and words[-1].text != "?"
    following = token_at(words, at + 1)
    is_plain = not following.is_word or following.low in PREPOSITIONS or following.low in SUBJECTS
    return is_named and is_plain and not any(token.low in PAST_OF for token in words)


_LONGEST_FACT = 3
_ASKED = lexicon("speech_openings.asked")


def _names_who_was_asked(words: Sequence[Token]) -> bool:
    """Whether words name who was asked, then what: *officers whether …*."""
    start = at = int(words[0].low == "the")
    while at < len(words) and (words[at].low in _ASKED or words[at].is_capital):
        at += 1
    if at == start or at + 1 >= len(words) or words[-1].text == "?":
        return False
    return words[at].low in ("whether", "if") or (words[at].low in ASKING and not is_inverted(words[at:]))


def _may_be_that_one(words: Sequence[Token]) -> bool:
    """Whether *that* may point at a thing, as in speech: *that figure is wrong*. Reported words are in the past."""
    nouns = (at for at in range(1, len(words) - 2) if words[at].low not in ADJECTIVES)
    at = 1 if low_at(words, 2) in PREPOSITIONS else next(nouns, 1)
    noun, rest = words[at], words[at + 1 :]
    is_noun = _is_bare_noun(noun) and not is_plural(noun) and not is_attributive(noun)
    verb = next((token.low for token in rest if token.low in AUXILIARIES), "")
    is_now = (verb in PAST_OF and verb != "must") if verb else any(Clauses(words[1:]).in_present())
    is_verb = is_third(rest[0].low) and not any(is_past_or_auxiliary(t.low) for t in rest)
    is_led = rest[0].low in _WHO_DID and low_at(words, 1) not in _OF_TIMES and noun.low not in PERIODS
    is_of_clause = is_led and any(is_past(token.low) for token in rest[1:3])  # *that pump we bought*
    return is_noun and (is_now or is_verb or is_of_clause or is_only_third(rest[0].low))


_OF_TIMES = frozenset("last next first previous".split())
_WHO_DID = frozenset("i we you he she they anybody anyone everybody everyone nobody somebody someone".split())


_TELLING = lexicon("speech_openings.telling")


def _has_direct_question(words: Sequence[Token]) -> bool:
    """Whether a question follows an *if* clause: *if it rains, what happens*, *if it is shut, will it open*."""
    if asks_after_comma(words):
        return True
    for at, token in list(enumerate(words))[2:]:
        is_asking = token.low in _QUESTION_WORDS and (is_inverted(words[at:]) or is_third(low_at(words, at + 1)))
        if is_asking and words[at - 1].low not in _TELLING:
            return True
    return False


_QUESTION_WORDS = frozenset("what who how why".split())


def asks_after_comma(words: Sequence[Token]) -> bool:
    """Whether a question begins after a comma: *based on that, is it safe*."""
    after = (words[at + 1 :] for at, token in enumerate(words[:-1]) if token.text == ",")
    return any(opens_question(r) or (r[0].low in AUXILIARIES and is_plural(token_at(r, 1))) for r in after)


def opens_question(words: Sequence[Token]) -> bool:
    """Whether a question begins there: with a question word and its verb, or with a verb before its subject."""
    is_negative = low_at(words, 1) == "not"
    is_verb_first = low_at(words, 0) in AUXILIARIES and low_at(words, 1 + is_negative) in NOUN_PHRASE
    return is_verb_first or (len(words) > 1 and is_inverted(words)) or (is_negative and words[0].low == "why")


def _has_main_clause(words: Sequence[Token]) -> bool:
    clauses = Clauses(words)
    clauses.put_back()
    return not clauses.doubts


def _is_in_order(words: Sequence[Token]) -> bool:
    """Whether a question word is followed by a subject and its verb, as in reported speech: *when it would be ready*;
    or is itself the subject of a verb in the past: *how many had replied*."""
    clauses = Clauses(words)
    clauses.put_back()
    if clauses.has_changed(words):
        return words[0].low in ("when", "where", "why") and not clauses.doubts
    return clauses.has_verb() and all(clauses.in_present())


def _is_question(words: Sequence[Token]) -> bool:
    """Whether a text not typed as a question is one."""
    low, after = words[0].low, low_at(words, 1)
    if low in ("had", "were", "should") and any(token.low in ("would", "could", "will") for token in words):
        return False  # a condition: *had we known*
    if _end_of_asked(words) is not None:
        return True
    if low in AUXILIARIES:
        return _asks_by_verb(words)
    if low in ("what", "how") and after in ("about", "a", "an"):
        return after == "about" or (low == "how" and _asks_by_word(words))
    return _asks_by_word(words)


def _asks_by_verb(words: Sequence[Token]) -> bool:
    """Whether a text begins with a verb before its subject."""
    low, after = words[0].low, low_at(words, 1)
    if after in SUBJECTS and after != "who":
        return not (low in ("do", "have") and after in ("it", "something", "nothing", "everything"))
    if _asks_with_not(words, 0):
        return not _was_absent(words)
    may_ask = low in _MODALS_AND_DO and after in DETERMINERS and not words[0].is_capital
    return may_ask and bool(asked(words))


_MODALS_AND_DO = MODALS | {"do", "does"}


def _asks_by_word(words: Sequence[Token]) -> bool:
    """Whether a text that begins with a question word asks."""
    at = question_word(words)
    if at is None or low_at(words, at + 1) not in _AFTER_QUESTION_WORD:
        return False
    return is_inverted(words) and not _only_identifies(words[at + 1 :])


_AFTER_QUESTION_WORD = AUXILIARIES | {"much", "many", "often"}


def _only_identifies(words: Sequence[Token]) -> bool:
    """Whether what follows a question word only says who or what is meant, because another verb follows: *what is done
    is done*, *who has done it does not matter*."""
    if len(words) <= 2:
        return False
    if words[0].low in BE and words[1].low in _SAID_OF_WHAT and words[-1].text != "?":
        end = next((at for at in range(2, len(words)) if words[at].low in RELATIVES or not words[at].is_word), None)
        return any(token.low in BE_AND_MODALS for token in words[2:end])  # *what's on the table isn't new*
    after = low_at(words, 3 if words[2].low in ("it", "that", "this", "them") else 2)
    if (words[1].low, words[2].text) == ("more", ","):
        return True  # *what's more, it leaks*
    return is_participle(words[1].low) and after in AUXILIARIES


_SAID_OF_WHAT = (PREPOSITIONS | ADJECTIVES) - {"to"}


def _opening_of_question(words: Sequence[Token]) -> Opening:
    if words[0].low in _DISCOURSE:
        return Opening.DISCOURSE
    is_exclaimed = words[0].low in ("what", "how") and low_at(words, 1) in ("a", "an")
    is_urged = words[0].low in ("why", "how") and low_at(words, 1) == "not"
    return Opening.FRAGMENT if is_exclaimed or is_urged else Opening.QUESTION


def _is_discourse(words: Sequence[Token]) -> bool:
    """Whether words address somebody, or begin as only speech does; *right of way* does not."""
    is_adjective = words[0].low == "right" and len(words) > 1 and words[1].is_word
    return _addresses(words) or (words[0].low in _DISCOURSE and not is_adjective)


def _tells_in_present(words: Sequence[Token]) -> bool:
    """Whether words begin with a verb in the present, of the speaker, after adverbs."""
    at = first_meaningful(words)
    return at < len(words) and (_is_stance(words, at) or _is_present_verb(words, at))


def _is_unclear(words: Sequence[Token]) -> bool:
    """Whether words begin with a verb whose subject is unclear."""
    at = first_meaningful(words)
    if at + 1 < len(words) and is_past(words[at].low) and base_of(words[at].low) == "":
        is_before_noun = _is_bare_noun(words[at + 1]) or is_participle(words[at].low)
        if not is_before_noun:
            return True
    return (words[0].low in AUXILIARIES and not words[0].is_capital) or may_be_told(words)


def _is_thanks(words: Sequence[Token]) -> bool:
    low, after = words[0].low, low_at(words, 1)
    is_many = low in ("many", "sincere", "special") and after == "thanks"
    is_subject = is_base(after) and likely_verb(after) > 0  # *thanks go to the scouts*
    return (low == "thanks" and not is_subject) or is_many or (low in ("congratulations", "congrats") and after == "to")


_ADDRESSED = lexicon("speech_openings.addressed")


def _addresses(words: Sequence[Token]) -> bool:
    """Whether a text begins by speaking to somebody: *Madam Mayor, I object*."""
    comma = next((at for at, token in enumerate(words[:4]) if token.text == ","), 0)
    if not comma or comma + 1 >= len(words) or words[comma - 1].low not in _ADDRESSED:
        return False
    following = words[comma + 1].low
    return following in SUBJECTS | AUXILIARIES | ASKING or (following in DEMONSTRATIVES and comma + 2 < len(words))


def _is_announced(words: Sequence[Token]) -> bool:
    """Whether *sorry* or a label comes first: *update: …*, *1. …*."""
    if words[0].low == "sorry":
        return True
    sign = next((at for at, token in enumerate(words) if not token.is_word and not token.is_quote), len(words))
    if sign >= len(words) - 1:
        return False
    is_number = sign == 1 and words[0].text[0].isdigit() and words[1].text in ".)"
    return is_number or sign == 0 or (words[sign].text == ":" and not Clauses(words[:sign]).has_verb())


def _is_attitude(words: Sequence[Token]) -> bool:
    at = next((at for at, token in enumerate(words) if not (token.low in _HOW_MUCH or is_in_ly(token.low))), len(words))
    low, after = low_at(words, at), low_at(words, at + 1)
    if low in ATTITUDES:
        return _is_felt(words[at:])
    is_none = at == 0 and low == "no" and after in _ATTITUDES_HAD
    return (low, after) in _ATTITUDES_OF_TWO or (is_none and not Clauses(words).has_verb())


def _is_felt(words: Sequence[Token]) -> bool:
    """Whether words that begin with how somebody may feel go on as such words do: *sure it will pass*."""
    low, after = words[0].low, low_at(words, 1)
    if not after:
        return low != "sorry" or len(words) == 1
    if after in _AFTER_ATTITUDE or (low in _SURE and after in NOUN_PHRASE):
        return True
    return (low == "against" and after in DETERMINERS) or (is_past(low) and _has_reason(words[1:]))


_HOW_MUCH = frozenset("not very quite still more fully too also".split())
_ATTITUDES_OF_TWO = frozenset(
    {("in", "favour"), ("in", "favor"), ("in", "agreement"), ("in", "support"), ("fed", "up")}
)
_ATTITUDES_HAD = frozenset("objection objections comment comments questions".split())
_SURE = frozenset("sure certain confident glad afraid hopeful".split())
"""Words for an opinion before a clause without *that*: *not sure we can afford it*."""
_STANCES = frozenset("agree disagree".split())
_THINKING = lexicon("speech_openings.thinking")


def _is_stance(words: Sequence[Token], at: int) -> bool:
    """Whether a text begins with what the speaker thinks, without *I*: *agree with Stewart*."""
    low, after = words[at].low, low_at(words, at + 1)
    if low in _STANCES:
        return not after or after in _AFTER_STANCE or is_adverb(after)
    if low in _THINKING:
        return after in _AFTER_THINKING or (after in DETERMINERS and at + 2 < len(words))
    return low == "welcome" and after in ("everybody", "everyone", "all")


_AFTER_STANCE = PREPOSITIONS | SUBORDINATORS
_AFTER_THINKING = SUBJECTS | {"that", "if", "whether"}


def _is_present_verb(words: Sequence[Token], at: int) -> bool:
    """Whether a text begins with a verb in the present, of the speaker: *supports the bid*, *is content*."""
    low, rest = words[at].low, words[at + 1 :]
    if not rest:
        return False
    if low in ("is", "has", "will", "can", "does"):
        has_done = low == "has" and is_participle(rest[0].low) and low_at(rest, 1) in NOUN_PHRASE
        return has_done or _is_said_of_speaker(words[at], rest[0]) or _is_of_speaker(words[at:])
    if low in ("have", "do") and rest[0].low == "not" and rest[1:]:
        return is_participle(rest[1].low) if low == "have" else rest[1].low in _HELD_IN_MIND
    base = base_of(low)
    is_told = base not in ("", low) and past_of(base) in _TOLD
    return is_told and (_needs_verb_before(rest) or _takes_object(base, rest[0]))


_HELD_IN_MIND = _STANCES | _THINKING | set("know want like see need mind care support understand trust".split())


def _needs_verb_before(words: Sequence[Token]) -> bool:
    """Whether only a verb can precede these words: *that it leaks*, *to write*."""
    if words[0].low in ("that", "if", "whether", "how", "why", "what"):
        return True
    return words[0].low == "to" and all(t.low not in AUXILIARIES and not is_past(t.low) for t in words[2:])


def _takes_object(base: str, after: Token) -> bool:
    """Whether a form of this verb before that word is a verb, not a noun."""
    if base in NOUNS_TOO and base not in _SAYING:
        return after.low in _OBJECTS_OF_NOUNS
    is_object = after.low in _FOLLOWS or (base == "send" and after.low in _SENT)
    is_amount = after.text[:1].isdigit() or after.text[:1] in ("£", "$", "€")
    return is_object or is_amount or not after.is_word or after.is_capital or is_adverb(after.low)


_SAYING = frozenset("say think feel".split())
"""Verbs that may be nouns, but not in the form *says* or *thinks*."""
_OBJECTS_OF_NOUNS = SUBJECTS | DETERMINERS - {"more", "less", "few", "many", "several"}


def may_be_told(words: Sequence[Token]) -> bool:
    """Whether a word in *-s* before a noun may be what the speaker does, or who does it: *trusts staff to manage*; not
    *reports suggest otherwise*."""
    low, after = words[0].low, token_at(words, 1)
    base = base_of(low)
    is_either = base in NOUNS_TOO and base != low and past_of(base) in _TOLD and not words[0].is_capital
    how_or_did = after.low in pasts_only() or (after.low in ADJECTIVES and not low_at(words, 2))
    if how_or_did:  # *supports loose*, *quotes came in*
        return False
    is_verb = is_base(after.low) and likely_verb(after.low) >= 0 and base not in _SAYING  # *says shelter glass broke*
    return is_either and _is_bare_noun(after) and not is_verb


_SENT = frozenset("apologies apols regards thanks best".split())
_FOLLOWS = PREPOSITIONS | NOUN_PHRASE | {"not"}
_OF_PEOPLE = lexicon("speech_openings.of-people")
_TOLD = _REPORTS | _OF_PEOPLE | {"sent"}


def _is_of_speaker(words: Sequence[Token]) -> bool:
    """Whether *has* or *is* and more is said of the speaker: *has no objection*; not *has the county paid*."""
    if tuple(lows(words[:3])) in _STANDS:
        return True
    after = words[1].low
    is_thing = words[0].low == "has" and (after in _THINGS_HAD or after.isdigit())
    return is_thing and not any(is_participle(t.low) or t.low in AUXILIARIES for t in words[2:])


_STANDS = frozenset({("is", "going", "to"), ("is", "fine", "with"), ("is", "ok", "with"), ("is", "okay", "with")})
_THINGS_HAD = (DETERMINERS - POSSESSIVES) | lexicon("speech_openings.things-had")


def _is_said_of_speaker(verb: Token, after: Token) -> bool:
    """Whether *is* or *will* and the next word describe the speaker: *is not convinced*, *will abstain*."""
    if verb.low in _MODALS_AND_DOES or after.low == "not":
        return after.low == "not" or is_adverb(after.low) or is_infinitive(after.low)
    return after.low in ATTITUDES or (is_participle(after.low) and after.low not in _NOT_OF_SPEAKER)


_MODALS_AND_DOES = MODALS | {"does"}
_NOT_OF_SPEAKER = _OF_THINGS | {"been"}


def _is_command(words: Sequence[Token]) -> bool:
    low, after = words[0].low, low_at(words, 1)
    if low in ("please", "let") or (low in ("do", "never") and (after == "not" or is_base(after))):
        return True
    if not is_base(low) or (words[0].is_capital and low in ("may", "mark", "will", "grant")):
        return False
    if len(words) == 1 or (low, after) == ("make", "sure"):
        return True
    if _begins_with_thing(words):
        return False
    return _has_told_object(words) if low in NOUNS_TOO else after not in AUXILIARIES


def _begins_with_thing(words: Sequence[Token]) -> bool:
    """Whether a verb is no verb there: *dry rot in the roof*, *hire charges went up*, *plot nine floods*."""
    first, second = words[:2]
    return (
        (first.low in ADJECTIVES and _is_bare_noun(second))
        or (is_plural(second) and low_at(words, 2) in _after_subjects())
        or (first.low in _NUMBERED and (second.low in NUMBERS or second.is_figure))
    )


_NUMBERED = frozenset("bay court item lane lot page phase pitch plot room route stage unit ward zone".split())
"""Nouns that a number follows as a name does."""


def _has_told_object(words: Sequence[Token]) -> bool:
    has_verb = not _IS_OR_HAS.isdisjoint(lows(words[2:]))
    is_state = words[1].low in ("on", "at") and low_at(words, 2) not in DETERMINERS | {"to", "with"}  # *part on order*
    return not is_state and words[1].low in (_PRONOUNS_TOLD if has_verb else _AFTER_TOLD)


@cache
def _after_subjects() -> frozenset[str]:
    """Verbs that show a plural noun before them to be their subject."""
    return AUXILIARIES | pasts_only()


_IS_OR_HAS = frozenset("is are was were has have".split())
_PRONOUNS_TOLD = frozenset("me it them us him".split())
_AFTER_TOLD = DETERMINERS | _PRONOUNS_TOLD | {"that", "on", "up", "down", "at"}


def commanded(words: Sequence[Token]) -> list[Token] | None:
    """*please circulate the minutes by Friday* → *that the minutes be circulated by Friday*; None if not so simple."""
    rest = [token for token in words if token.low != "please" and token.text not in ".!"]
    if len(rest) == len(words) or len(rest) < 3 or not is_base(rest[0].low) or rest[1].low not in _BEFORE_ONE_THING:
        return None
    ends = (not t.is_word or t.low in PREPOSITIONS_BUT_OF or is_adverb(t.low) for t in rest[2:])
    end = next((at for at, is_end in enumerate(ends, 2) if is_end), len(rest))
    if end < 3 or not _NOT_SIMPLE.isdisjoint(lows(rest)):
        return None
    participle = Token(participle_of(rest[0].low))
    return [Token("that"), *rest[1:end], Token("be"), participle, *rest[end:]]


_BEFORE_ONE_THING = DETERMINERS - {"all", "both", "each", "more", "some", "that", "this"}
_NOT_SIMPLE = SUBJECTS | COORDINATORS | SUBORDINATORS | AUXILIARIES | {"you", "me", "us", "to", "who", "which"}


_ASKING_FOR = frozenset("can could will would".split())


def _end_of_asked(words: Sequence[Token]) -> int | None:
    """The index of the verb after *could* and the people who are asked (*could members of the public leave*); None for
    any other text."""
    if low_at(words, 0) not in _ASKING_FOR:
        return None
    at = 2 if low_at(words, 1) in ("the", "all", "any", "both", "our") else 1
    if len(words) < 3 or words[at].low not in _ASKED_OF:
        return None
    at += 4 if lows(words[at + 1 : at + 3]) == ["of", "the"] else 1
    while at < len(words) and (words[at].low in ("not", "all", "both") or is_adverb(words[at].low)):
        at += 1
    return at if is_infinitive(low_at(words, at)) else None


_ASKED_OF = _ASKED | frozenset("everyone everybody somebody someone anybody anyone people".split())


def requested(words: Sequence[Token]) -> list[Token] | None:
    """*could members please not interrupt* → *members not to interrupt*; None if it is not that simple."""
    rest = [token for token in words if token.low not in POLITE]
    verb = _end_of_asked(rest) if len(rest) < len(words) else None
    if verb is None:
        return None
    end = len(rest) - (rest[-1].text in (".", "?", "!"))
    while rest[end - 1].text == ",":
        end -= 1
    return [*rest[1:verb], Token("to"), *rest[verb:end]]


def begins_speech(text: str) -> Beginning:
    """Whether the words after a name and a colon are what somebody said. *Hall: hire charges to rise* is not, *Hall: I
    agree* is, *Hall: the roof leaks* may be."""
    words = tokens(text)
    begun = opening(words) if words else Opening.QUOTED
    if begun in _OF_SPEECH or any(token.low in _OF_TALKERS for token in words):
        return Beginning.SPEECH
    if begun in (Opening.DISCOURSE, Opening.QUOTED, Opening.COMMAND, Opening.WORD):
        return Beginning.UNCLEAR
    return Beginning.UNCLEAR if Clauses(written_out(words)).has_main() else Beginning.NOT_SPEECH


_OF_SPEECH = {Opening.OWN_VERB, Opening.REPORTED, Opening.REPORTED_QUESTION, Opening.ANSWER, Opening.ATTITUDE,
              Opening.THANKS, Opening.REQUEST, Opening.QUESTION, Opening.PRESENT}  # fmt: skip
_STATEMENTS: tuple[tuple[Callable[[Sequence[Token]], bool], Opening], ...] = (
    (lambda words: words[0].low == "welcome" and _is_stance(words, 0), Opening.PRESENT),
    (_is_discourse, Opening.DISCOURSE), (_is_thanks, Opening.THANKS), (_is_attitude, Opening.ATTITUDE),
    (lambda words: words[0].low == "sorry" and low_at(words, 1) in SUBJECTS | {"that"}, Opening.ATTITUDE),
    (_is_announced, Opening.DISCOURSE), (_tells_in_present, Opening.PRESENT), (_is_unclear, Opening.UNCLEAR),
    (_is_command, Opening.COMMAND),
)  # fmt: skip
"""The openings of a statement, each with its test, in the order of testing."""
