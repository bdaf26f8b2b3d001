"""How something that somebody said begins: with a verb, as a question, as a statement, or as no sentence at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import cache

from clerk_tui.english.clauses import Clauses, is_adverb, is_plural
from clerk_tui.english.questions import asked, is_inverted, question_word
from clerk_tui.english.tokens import Token, is_attributive, is_contracted, tokens, written_out
from clerk_tui.english.verbs import (
    IN_MEETINGS,
    NOUNS_TOO,
    REPORTING,
    base_of,
    is_only_verb,
    is_participle,
    is_past,
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
    COORDINATORS,
    DEMONSTRATIVES,
    DETERMINERS,
    FIRST,
    HAVE,
    MODALS,
    PAST_AUXILIARIES,
    PAST_OF,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SECOND,
    SUBJECTS,
    SUBORDINATORS,
)
from clerk_tui.regex import regex


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


_REPORTS = (
    frozenset(verb.split()[0] for verb in REPORTING)
    | IN_MEETINGS
    | frozenset(
        "was were had did abstained swore joked enthused mused spoke gave took went made brought drew put read".split()
    )
)
_WITH_CLAUSE = frozenset(
    """
    acknowledged added admitted advised agreed announced answered argued asked assumed believed clarified claimed
    commented conceded concluded confirmed considered declared explained feared felt heard highlighted hoped
    indicated insisted knew maintained mentioned noted observed promised realised recognised remarked replied
    reported responded said saw stated stressed suggested suspected thought understood warned wished""".split()
)
"""Verbs that a clause may follow without *that*."""
_OF_THINGS = frozenset(
    """
    allocated approved awarded blocked broken budgeted built burnt cancelled carried cleaned cleared closed
    completed cost cut damaged deferred delayed due earmarked emptied estimated expected extended finished fitted
    fixed flooded found frozen held increased installed invoiced kept left let limited listed lost mended mowed
    needed opened ordered overgrown paid painted planned planted postponed put reduced removed renewed repaired
    replaced required scheduled set shut sold spent split spread started stolen suspended
    vandalised withdrawn""".split()
)
"""Pasts that say of a thing what was done to it: *delayed until May*."""
_KEEPING = frozenset("kept held found lost sold left spent let needed paid built planted".split())
"""Those that a person does as often: *kept bees*."""
_DESCRIBING = frozenset(
    """
    abandoned added altered amended attached blocked boarded changed collapsed concerned contaminated cracked detailed
    disabled enlarged established expired failed fallen improved invited isolated named neglected parked polluted
    proposed published registered related restored retired revised rotted updated upgraded used wanted""".split()
)
"""Pasts that more often describe a noun: *revised plans*."""
_MORE_OF_THINGS = _OF_THINGS | _DESCRIBING
_WORDS = ("none", "never", "neither", "nobody", "nothing", "not yet", "not at all", "not so", "not now", "no one")
_SHORT = 6
"""More words and signs than any of `_WORDS` has."""
_DISCOURSE = frozenset(
    "nb ps fyi well so ok okay oh right um er look listen honestly anyway actually and but or hello hi".split()
)
_BEFORE_COMMA = PREPOSITIONS | {"as", "having", "while", "when", "although", "speaking"}
_AFTER_ATTITUDE = PREPOSITIONS | {"to", "that", "if", "whether", "as"}
_DONE = _OF_THINGS | {"done", "sent", "issued", "made", "taken", "checked"}
_OF_TALKERS = FIRST | {"you", "your"}
_NOUN_PHRASE = DETERMINERS | SUBJECTS
"""Words that begin what a verb is about."""


def plain_opening(text: str, *, asks: bool = False) -> Opening | None:
    """How a text begins, where its first words settle that as `opening` would: the commonest lines of all. None if
    they do not."""
    first, _, rest = text.partition(" ")
    second, _, more = rest.partition(" ")
    if _is_plain_verb(first, second, more, text, asks=asks):
        return Opening.OWN_VERB
    if first in ("all", "both"):
        return None
    if first in _BEFORE_VERB or (first.endswith("ly") and is_adverb(first)):
        return Opening.OWN_VERB if plain_opening(rest, asks=asks) is Opening.OWN_VERB else None
    if first == "that" and more and second.isalpha():
        is_noun = base_of(second) in ("", second) and second not in AUXILIARIES and not _PRESENT.search(text)
        is_noun = is_noun and not _is_third(more.partition(" ")[0])
        return Opening.REPORTED if second in _AFTER_THAT or is_noun else None
    if (
        not asks
        or not second.isalpha()
        or "," in text
        or "?" in text
        or second in ASKING
        or (not more and second == "not")
    ):
        return None
    if first in ("whether", "if"):
        is_other = any(word in text for word in ("what", "who", "how", "why")) or is_contracted(text)
        return None if is_other else Opening.REPORTED_QUESTION
    return Opening.REPORTED if first in ("for", "about") else None


def _is_third(word: str) -> bool:
    """Whether a word is a verb in the present after *it*, and hardly ever a noun: *belongs*."""
    return base_of(word) not in ("", word) and is_only_verb(word)


_PRESENT = regex(rf"(?i)\b(?:{'|'.join(PAST_OF)})\b|['’]")
"""What may be a verb in the present, or a contraction."""
_AFTER_VERB = DETERMINERS | PREPOSITIONS | SUBJECTS | SUBORDINATORS | RELATIVES | {"to", "him", "them"}
_AFTER_THAT = frozenset("the a an he she it they there his her their no".split())


def _is_plain_verb(first: str, second: str, more: str, text: str, *, asks: bool) -> bool:
    if first in _PLAIN_AUXILIARIES:
        if asks or "?" in text or not second.isalpha() or second in SUBJECTS:
            return False
        done = more.partition(" ")[0] if second == "not" else second
        if second == "not" and first in ("did", "would", "could") and base_of(done) != done:
            return False
        is_done = done in _DONE or done in ("not", "be", "been", "being", "have") or is_adverb(done)
        return done.isalpha() and not is_done and (second == "not" or first in BE | HAVE or base_of(second) == second)
    if first not in _plain_verbs() or not second:
        return False
    if first in _WITH_CLAUSE or second in _AFTER_VERB:
        return True
    return second.isalpha() and first not in _MORE_OF_THINGS and not _PRESENT.search(text)


_PLAIN_AUXILIARIES = frozenset("was were had did would could".split())


@cache
def _plain_verbs() -> frozenset[str]:
    """Past tenses of reporting that are nothing else."""
    others = PAST_AUXILIARIES | ATTITUDES | {"cost", "let", "put", "set", "cut", "shut", "provided"}
    return frozenset(filter(is_past, _REPORTS - others))


def opening(words: Sequence[Token], *, asks: bool = False) -> Opening:
    """How a sentence begins. `asks`: it was typed as a question."""
    first, low = words[0], words[0].low
    if first.is_quote:
        is_alone = all(not token.is_word and token.text in ".!?," for token in words[1:])
        return Opening.QUOTED if is_alone else Opening.FRAGMENT
    if len(words) < _SHORT and " ".join(token.low or token.text for token in words).rstrip(" .!?,") in _WORDS:
        return Opening.WORD
    if low in ("yes", "no") and (len(words) == 1 or not words[1].is_word or words[1].low in SUBJECTS | _NO_COUNT):
        return Opening.ANSWER
    if not asks and requested(words) is not None:
        return Opening.REQUEST
    is_question = asks or words[-1].text == "?"
    if begins_with_verb(words, asks=is_question):
        return Opening.OWN_VERB
    if found := _reported_form(words, asks=asks):
        return found
    if is_question or _is_question(words):
        return _of_question(words)
    return _of_statement(words)


_NO_COUNT = DEMONSTRATIVES | POSSESSIVES | {"the"}
"""Words before a noun that never follow *no* but as an answer: *no the county pays*."""


def begins_with_verb(words: Sequence[Token], *, asks: bool = False) -> bool:
    """Whether a text begins with its verb in the past, after adverbs or a phrase with a comma: *also thanked officers*,
    *as ward member, supported the bid*."""
    at = _first_meaningful(words)
    if at < len(words) and _is_own_verb(words, at, asks=asks):
        return True
    if words[0].low not in _BEFORE_COMMA:
        return False
    comma = max((at for at, token in enumerate(words[:-1]) if token.text == ","), default=0)
    for comma in [at for at, token in enumerate(words[:-1]) if token.text == ","]:
        after = comma + 1 + _first_meaningful(words[comma + 1 :])
        if after < len(words) and _is_own_verb(words, after, asks=False):
            return True
    return False


_BEFORE_VERB = frozenset(
    "also then further again still first later thus therefore instead just once twice never both all himself herself "
    "themselves".split()
)


def _first_meaningful(words: Sequence[Token]) -> int:
    lows = [token.low for token in words]
    at = 2 if lows[:2] in (["no", "longer"], ["in", "turn"]) else 1 if lows[0] == "neither" and "nor" in lows else 0
    while at < len(words) and (
        words[at].low in _BEFORE_VERB or (words[at].low.endswith("ly") and is_adverb(words[at].low))
    ):
        at += 1
    return at


def _is_own_verb(words: Sequence[Token], at: int, *, asks: bool) -> bool:
    low = words[at].low
    after = words[at + 1] if at + 1 < len(words) else None
    if low == "let" and _is_told(words[at + 1 :]):
        return True
    if [token.low for token in words[at : at + 3]] in (["put", "it", "to"], ["cut", "in", "to"]):
        return True
    if low in PAST_AUXILIARIES:
        is_of_thing = _is_of_thing(words[at + 1 :]) or _may_be_of_thing(words[at:])
        return not _is_asking(words, at, asks=asks) and not is_of_thing
    if not is_past(low) or (low == "provided" and _is_condition(words[at + 1 :])):
        return False
    if after is None or not after.is_word:
        return low not in _OF_THINGS
    if (low in ATTITUDES and _has_reason(words[at + 1 :])) or (low, after.low) == ("fed", "up"):
        return False
    if after.low == "by" and base_of(low) == low:
        return False  # *hurt by the comments*
    if _is_bare_noun(after):
        return _is_verb_before_noun(words, at) if low in _REPORTS else _has_no_other_verb(words, at)
    if low in _REPORTS or after.low in DETERMINERS or after.low in SUBJECTS or after.low in ("him", "them", "himself"):
        return low not in ("cost", "let") and not (low in ("put", "set", "cut", "shut") and after.low in ("it", "them"))
    return low not in _OF_THINGS or (after.low in ("out", "forward", "aside") and at + 2 < len(words))


def _has_reason(words: Sequence[Token]) -> bool:
    """Whether the words after how somebody feels go on as after *was surprised*: *by it*, *nobody asked*; not *everyone
    with the news*."""
    is_clause = words[0].low in SUBJECTS | DETERMINERS and Clauses(words).has_main()
    return words[0].low in _AFTER_ATTITUDE or is_clause


def _is_told(words: Sequence[Token]) -> bool:
    """Whether the words after *let* say what people were told: *it be known that she had resigned*, *staff know that
    it was shut*; not in the present, as somebody asks for it."""
    known = next((at for at, token in enumerate(words[:4]) if token.low in ("know", "known")), None)
    if not known or words[known + 1 : known + 2] == [] or words[known + 1].low != "that":
        return False
    rest = words[known + 2 :]
    is_of_talkers = any(token.low in _OF_TALKERS for token in words)
    return not is_of_talkers and any(token.low in PAST_AUXILIARIES or is_past(token.low) for token in rest)


def _is_condition(words: Sequence[Token]) -> bool:
    """Whether a clause follows *provided*: *provided they pay first*, *provided the gate is locked*."""
    return bool(words) and (words[0].low in SUBJECTS or words[0].low == "that" or any(Clauses(words).in_present()))


def _is_bare_noun(token: Token) -> bool:
    low = token.low
    return bool(low) and not (
        token.is_capital or low in DETERMINERS or low in PREPOSITIONS or low in SUBJECTS or low in SUBORDINATORS
        or low in COORDINATORS or is_adverb(low) or low in RELATIVES or low in ("to", "him", "them", "me", "us")
        or low[0].isdigit() or low[0] in "£$€" or low in AUXILIARIES
    )  # fmt: skip


def _is_verb_before_noun(words: Sequence[Token], at: int) -> bool:
    """Whether *noted costs …* is a verb and what was noted, not a thing and what was done to it: *revised plans …*."""
    if words[at].low in _WITH_CLAUSE:
        return True
    rest = words[at + 1 :]
    if words[at].low in _MORE_OF_THINGS and Clauses(rest).in_present():
        return False
    if len(rest) > 1 and is_plural(rest[0]) and _is_bare_noun(rest[1]):
        return True  # *raised concerns residents have*
    verb = next((i for i, token in enumerate(rest) if token.low in PAST_OF), None)
    is_subject = verb is not None and all(_is_bare_noun(token) or token.low in PREPOSITIONS for token in rest[:verb])
    return not is_subject


def _has_no_other_verb(words: Sequence[Token], at: int) -> bool:
    """Whether a past tense before a noun or an adjective is the verb of the sentence, since no other is: *kept bees on
    the allotment*, *remained concerned*; not *revised plans are ready*, and not *revised plans for the hall*."""
    low = words[at].low
    if low in _DESCRIBING or (low in _OF_THINGS and low not in _KEEPING):
        return False
    rest = list(words[at + 1 :])
    end = next((i for i in range(1, len(rest)) if _goes_on(rest, i)), len(rest))
    return low in pasts_only() or not Clauses(rest[:end]).has_main()


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether another verb of the same subject is joined on there: *, and gave them away*."""
    if words[at].low not in COORDINATORS and words[at].text != ",":
        return False
    after = at + 1
    while after < len(words) and (words[after].low in COORDINATORS or is_adverb(words[after].low)):
        after += 1
    return after < len(words) and (words[after].low in PAST_AUXILIARIES or is_past(words[after].low))


def _is_asking(words: Sequence[Token], at: int, *, asks: bool) -> bool:
    """Whether a past auxiliary verb there is before its subject: *was it ready*, not *was not aware*."""
    if at + 1 >= len(words):
        return False
    verb, after = words[at].low, words[at + 1]
    if after.low in SUBJECTS or _asks_with_not(words, at):
        return True
    if not asks and (verb in BE | HAVE or after.low == "not"):
        return False
    if not asks and verb == "did" and after.low in DETERMINERS | {"what"}:
        return any(base_of(t.low) == t.low != "" for t in words[at + 3 :])
    if not asks:
        is_bare = base_of(after.low) == after.low != "" or after.low in ("be", "have")
        return verb in MODALS | {"did"} and not is_bare and not is_adverb(after.low) and after.low not in ("like", "so")
    return _has_inverted_subject(words, at, verb)


def _asks_with_not(words: Sequence[Token], at: int) -> bool:
    """Whether a subject, and no verb, follows a verb and *not* there: *won't County pay*, *didn't we agree*; not *did
    not agree*."""
    if [token.low for token in words[at + 1 : at + 2]] != ["not"] or at + 2 >= len(words) or words[at].low == "do":
        return False
    subject = words[at + 2]
    if subject.low in SUBJECTS or words[at].low in BE | HAVE:
        is_had_name = subject.is_capital and words[at].low in HAVE
        return subject.low in SUBJECTS or subject.low in ("the", "this", "that") or is_had_name
    if words[at].low not in MODALS | {"did", "does"}:
        return False
    is_base = base_of(subject.low) == subject.low != "" or subject.low in ("be", "have", "do")
    is_other = subject.low in PREPOSITIONS | COORDINATORS | {"to", "like", "so"} or is_adverb(subject.low)
    return subject.is_word and (subject.is_capital or not (is_base or is_other))


def _is_of_thing(words: Sequence[Token]) -> bool:
    """Whether the words after *was* or *had* are what was done to a thing, not to the speaker: *completed in May*."""
    at = 0
    while at < len(words) and (words[at].low in ("be", "been", "not", "have", "being") or is_adverb(words[at].low)):
        at += 1
    after = words[at + 1].low if at + 1 < len(words) else ""
    is_done = at < len(words) and words[at].low in _DONE
    is_passive = (
        any(token.low in ("be", "been", "being") for token in words[:at]) or at == 0 or words[at - 1].low == "not"
    )
    return is_done and is_passive and after not in DETERMINERS and after not in SUBJECTS


def _may_be_of_thing(words: Sequence[Token]) -> bool:
    """Whether *should be* and what follows may be said of what was asked about: *should be, but …*, *might be worth
    it*; not *would be away*, *should be grateful*."""
    verb, be, after = (*(token.low for token in words[:3]), "", "", "")[:3]
    if verb not in ("should", "could", "might", "would") or be != "be" or after in ATTITUDES:
        return False
    if after in _OF_WHO_SPEAKS:
        return False
    is_bare = not after or after in COORDINATORS | {"but", "if", "though"}
    return is_bare or (after in ADJECTIVES if verb == "would" else not is_participle(after))


_OF_WHO_SPEAKS = frozenset("absent present available able ready busy late early free in out".split())


def _has_inverted_subject(words: Sequence[Token], at: int, verb: str) -> bool:
    after = words[at + 1]
    low = after.low
    if low == "not":
        return len(words) > at + 2 and (words[at + 2].low in _NOUN_PHRASE or words[at + 2].is_capital)
    rest = words[at + 2 :]
    if verb in BE:
        return bool(low) and (
            low in DETERMINERS
            or after.is_capital
            or not (
                is_participle(low) or low in ADJECTIVES or low in PREPOSITIONS or is_adverb(low) or low.endswith("ing")
            )
        )
    if verb in HAVE:
        return any(
            is_participle(t.low) and not is_attributive(words[at + 1 + i]) for i, t in enumerate(rest)
        ) and not is_participle(low)
    is_base = base_of(low) == low != "" and (low not in NOUNS_TOO)
    if low in ("be", "have", "like") or is_base or is_adverb(low):
        return False
    return any(t.low in ("be", "have", "do") or base_of(t.low) == t.low != "" for t in rest)


def _reported_form(words: Sequence[Token], *, asks: bool) -> Opening | None:
    """How words begin that are in reported form, or may be; None if they are not."""
    lows = [token.low for token in words[:2]]
    if lows in (["how", "come"], ["if", "only"]) or (asks and [token.low for token in words] == ["if", "not"]):
        return None
    if lows[0] in ("whether", "if"):
        return _of_whether(words, asks=asks)
    if lows[0] == "that":
        return _of_that(words)
    if not asks and lows[0] == "what" and len(words) <= _WHAT_SAID and words[-1].low in ("said", "says"):
        return Opening.UNCLEAR  # *what Gill said*
    if words[-1].text == "?":
        return None
    return Opening.REPORTED if asks and _is_asked_for(words) else _of_question_word(words, asks=asks)


_WHAT_SAID = 5


def _of_whether(words: Sequence[Token], *, asks: bool) -> Opening | None:
    """How words begin after *whether* or *if*: *whether it was late*; a condition begins a statement."""
    if not asks and _has_main_clause(words):
        return None
    if not asks and (any(token.low in PAST_OF for token in words) or _may_have_present(words[1:])):
        return Opening.UNCLEAR
    return None if _has_direct_question(words) else Opening.REPORTED_QUESTION


def _of_that(words: Sequence[Token]) -> Opening | None:
    """How words begin after *that*: *that it was late*, *that, as agreed, …*; *that leaks* is spoken of a thing."""
    after = words[1].low if len(words) > 1 else ""
    if words[1:] and words[1].text == ",":
        return Opening.REPORTED
    if not after or after in AUXILIARIES or len(words) <= 2:
        return None
    if _may_be_that_one(words):
        return Opening.UNCLEAR
    has_verb = any(token.low in AUXILIARIES or is_past(token.low) for token in words[2:])
    is_thing = base_of(after) not in ("", after) and not has_verb
    return None if is_thing or (after == "one" and words[2].low in AUXILIARIES) else Opening.REPORTED


def _of_question_word(words: Sequence[Token], *, asks: bool) -> Opening | None:
    """How words begin with a question word, if they are in the order of a statement: *when it would be ready*."""
    is_past_second = len(words) > 1 and is_past(words[1].low)
    is_spoken = is_past_second and any(token.low in FIRST | SECOND for token in words)  # *who told you*
    if question_word(words) is None or is_inverted(words) or is_spoken:
        return None
    is_statement = not asks and _has_main_clause(words)
    return Opening.REPORTED_QUESTION if not is_statement and _is_in_order(words) else None


def _may_have_present(words: Sequence[Token]) -> bool:
    """Whether any word may be a verb in the present: *the tank leaks*."""
    return any(Clauses(words).in_present()) or any(base_of(token.low) not in ("", token.low) for token in words)


def _is_asked_for(words: Sequence[Token]) -> bool:
    """Whether words may follow *asked* as they are: *for the cost*, *about the lights*, *the date*, *to see it*,
    *officers to confirm it*."""
    low, after = words[0].low, words[1].low if len(words) > 1 else ""
    is_base = base_of(after) == after != "" or after in ("be", "have")
    is_phrase = low in ("for", "about") and after != "" and not is_inverted(words)
    return is_phrase or (low == "to" and is_base) or _is_asked_of(words) or _is_fact_asked(words)


_FACTS = frozenset(
    """
    reason reasons cause cost costs price date time timetable timescale deadline number amount total value size length
    width height depth age extent purpose status outcome result location position whereabouts name names life lifespan
    weight capacity rate rates terms basis source origin condition state likelihood
    meaning difference distance speed volume share percentage proportion""".split()
)
"""Nouns for what people ask: *asked the reason for the delay*."""


def _is_fact_asked(words: Sequence[Token]) -> bool:
    """Whether words name what was asked for, and no verb in the present is in them."""
    at = next((at for at, token in enumerate(words[: _LONGEST_FACT + 1]) if token.low in _FACTS), 0)
    is_named = at > 0 and words[0].low in ("the", "its", "his", "her", "their") and words[-1].text != "?"
    following = words[at + 1] if at + 1 < len(words) else Token.sign("")
    is_plain = not following.is_word or following.low in PREPOSITIONS or following.low in SUBJECTS
    return is_named and is_plain and not any(token.low in PAST_OF for token in words)


_LONGEST_FACT = 3
_ASKED = frozenset(
    "officers members councillors residents staff clerk chair chairman mayor officer manager director leader committee "
    "council county police treasurer secretary trust applicant contractor surveyor".split()
)
"""Whom a question may be put to: *asked officers to confirm it*."""


def _is_asked_of(words: Sequence[Token]) -> bool:
    """Whether somebody is named first, and then what was asked of them: *the clerk to write*, *officers whether …*."""
    at = 1 if words[0].low == "the" else 0
    while at < len(words) and (words[at].low in _ASKED or words[at].is_capital):
        at += 1
    is_named = at > (words[0].low == "the") and at + 1 < len(words) and words[-1].text != "?"
    if not is_named:
        return False
    following = words[at + 1].low
    is_task = words[at].low == "to" and (base_of(following) == following != "" or following == "be")
    is_reported = words[at].low in ("whether", "if") or (words[at].low in ASKING and not is_inverted(words[at:]))
    return is_task or is_reported


def _may_be_that_one(words: Sequence[Token]) -> bool:
    """Whether *that* may point at a thing, as in speech: *that figure is wrong*. What is reported is in the past."""
    noun, rest = words[1], words[2:]
    is_noun = _is_bare_noun(noun) and not is_plural(noun) and not is_attributive(noun) and not noun.low.endswith("ing")
    verb = next((token.low for token in rest if token.low in AUXILIARIES), "")
    return is_noun and ((verb in PAST_OF and verb != "must") or _is_third(rest[0].low))


_TELLING = frozenset(
    "know say explain tell clarify confirm understand show see decide establish find state advise remember specify "
    "ascertain outline ask of on to about and or known clear decided explained members officers them".split()
)
"""Words that a reported question may follow: *if officers could say how*."""


def _has_direct_question(words: Sequence[Token]) -> bool:
    """Whether a question follows what *if* opens: *if it rains, what happens*."""
    pairs = list(enumerate(words))[2:]
    for at, token in pairs:
        after = words[at + 1].low if at + 1 < len(words) else ""
        is_asking = is_inverted(words[at:]) or base_of(after) not in ("", after)
        if token.low in ("what", "who", "how", "why") and is_asking and words[at - 1].low not in _TELLING:
            return True
    return any(token.text == "," and opens_question(words[at + 1 :]) for at, token in pairs)


def opens_question(words: Sequence[Token]) -> bool:
    """Whether a question begins there: with a question word and its verb, or with a verb before its subject."""
    return len(words) > 1 and (is_inverted(words) or (words[0].low in AUXILIARIES and words[1].low in _NOUN_PHRASE))


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
    low, after = words[0].low, words[1].low if len(words) > 1 else ""
    if low in ("had", "were", "should") and any(token.low in ("would", "could", "will") for token in words):
        return False  # a condition: *had we known*
    if _end_of_asked(words) is not None:
        return True
    if low in AUXILIARIES and after in SUBJECTS and after != "who":
        return not (low in ("do", "have") and after in ("it", "something", "nothing", "everything"))
    if low in AUXILIARIES and _asks_with_not(words, 0):
        return True
    if low in MODALS | {"do", "does"} and after in DETERMINERS and not words[0].is_capital and asked(words):
        return True
    if low in ("what", "how") and after == "about":
        return True
    at = question_word(words)
    if at is None or (low == "what" and after in ("a", "an")):
        return False
    is_next = len(words) > at + 1 and (
        words[at + 1].low in AUXILIARIES or words[at + 1].low in ("much", "many", "often")
    )
    return is_next and is_inverted(words) and not _is_named(words[at + 1 :])


def _is_named(words: Sequence[Token]) -> bool:
    """Whether what follows a question word only says who or what is meant, because another verb follows: *what is done
    is done*, *who has done it does not matter*."""
    if len(words) > 2 and words[0].low in BE and words[1].low in PREPOSITIONS - {"to"} and words[-1].text != "?":
        end = next((at for at in range(2, len(words)) if words[at].low in RELATIVES or not words[at].is_word), None)
        return any(token.low in BE | MODALS for token in words[2:end])  # *what's on the table isn't new*
    after = words[2:4] if len(words) > 2 and words[2].low not in ("it", "that", "this", "them") else words[3:4]
    return len(words) > 2 and is_participle(words[1].low) and after != [] and after[0].low in AUXILIARIES


def _of_question(words: Sequence[Token]) -> Opening:
    low = words[0].low
    if low in _DISCOURSE:
        return Opening.DISCOURSE
    if low in ("what", "how") and len(words) > 1 and words[1].low in ("a", "an"):
        return Opening.FRAGMENT
    if low in ("why", "how") and len(words) > 1 and words[1].low == "not":
        return Opening.FRAGMENT
    return Opening.QUESTION


def _of_statement(words: Sequence[Token]) -> Opening:
    return next((kind for is_so, kind in _statements() if is_so(words)), Opening.STATEMENT)


@cache
def _statements() -> tuple[tuple[Callable[[Sequence[Token]], bool], Opening], ...]:
    """What a statement may be, and how that is told, in this order."""
    return (
        (_welcomes, Opening.PRESENT), (_is_discourse, Opening.DISCOURSE), (_is_thanks, Opening.THANKS),
        (_is_attitude, Opening.ATTITUDE), (_is_sorry_that, Opening.ATTITUDE), (_is_announced, Opening.DISCOURSE),
        (_tells_in_present, Opening.PRESENT), (_is_unclear, Opening.UNCLEAR), (_is_command, Opening.COMMAND),
    )  # fmt: skip


def _welcomes(words: Sequence[Token]) -> bool:
    return words[0].low == "welcome" and _is_stance(words, 0)


def _is_discourse(words: Sequence[Token]) -> bool:
    """Whether words speak to somebody, or begin as only speech does; *right of way* does not."""
    is_adjective = words[0].low == "right" and len(words) > 1 and words[1].is_word
    return _addresses(words) or (words[0].low in _DISCOURSE and not is_adjective)


def _is_sorry_that(words: Sequence[Token]) -> bool:
    return words[0].low == "sorry" and len(words) > 1 and words[1].low in SUBJECTS | {"that"}


def _tells_in_present(words: Sequence[Token]) -> bool:
    """Whether words begin with a verb in the present, of the speaker, after adverbs."""
    at = _first_meaningful(words)
    return at < len(words) and (_is_stance(words, at) or _is_present_verb(words, at))


def _is_unclear(words: Sequence[Token]) -> bool:
    """Whether words begin with a verb, and whose it is cannot be told."""
    at = _first_meaningful(words)
    if at + 1 < len(words) and is_past(words[at].low) and base_of(words[at].low) == "":
        is_before_noun = _is_bare_noun(words[at + 1]) or is_participle(words[at].low)
        if not is_before_noun:
            return True
    return (words[0].low in AUXILIARIES and not words[0].is_capital) or may_be_told(words)


def _is_thanks(words: Sequence[Token]) -> bool:
    low, after = words[0].low, words[1].low if len(words) > 1 else ""
    is_many = low in ("many", "sincere", "special") and after == "thanks"
    return low == "thanks" or is_many or (low in ("congratulations", "congrats") and after == "to")


_ADDRESSED = frozenset(
    "chair chairman chairwoman chairperson convener convenor mayor provost president speaker warden madam sir "
    "colleagues members councillors trustees governors friends everyone folks councillor".split()
)


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
    at = 0
    while at < len(words) and (
        words[at].low in ("not", "very", "quite", "still", "more", "fully", "too", "also")
        or (words[at].low.endswith("ly") and is_adverb(words[at].low))
    ):
        at += 1
    if at < len(words) and words[at].low in ATTITUDES:
        after = words[at + 1] if at + 1 < len(words) else None
        if words[at].low == "sorry" and after is not None and not after.is_word:
            return False
        return (
            after is None
            or not after.is_word
            or after.low in _AFTER_ATTITUDE
            or (words[at].low in _SURE and after.low in SUBJECTS | DETERMINERS)
            or (is_past(words[at].low) and _has_reason(words[at + 1 :]))
            or (words[at].low == "against" and after.low in DETERMINERS)
        )
    two = [token.low for token in words[at : at + 2]]
    if two in (["in", "favour"], ["in", "favor"], ["in", "agreement"], ["in", "support"], ["fed", "up"]):
        return True
    return (
        at == 0
        and two in [["no", word] for word in ("objection", "objections", "comment", "comments", "questions")]
        and not Clauses(words).has_verb()
    )


_SURE = frozenset("sure certain confident glad afraid hopeful".split())
"""How somebody stands who goes on with a clause without *that*: *not sure we can afford it*."""
_STANCES = frozenset("agree disagree".split())
_THINKING = frozenset(
    "think hope believe suppose reckon doubt understand suspect gather wonder suggest propose".split()
)


def _is_stance(words: Sequence[Token], at: int) -> bool:
    """Whether a text begins with the base form of what the speaker thinks, its *I* left out: *agree with Stewart*,
    *think we should wait*, *welcome everybody*."""
    low, after = words[at].low, words[at + 1] if at + 1 < len(words) else Token.sign("")
    if low in _STANCES:
        return not after.low or after.low in PREPOSITIONS | SUBORDINATORS | {"to"} or is_adverb(after.low)
    if low in _THINKING:
        return after.low in SUBJECTS | {"that", "if", "whether"} or (after.low in DETERMINERS and at + 2 < len(words))
    return low == "welcome" and after.low in ("everybody", "everyone", "all")


def _is_present_verb(words: Sequence[Token], at: int) -> bool:
    """Whether a text begins with a verb in the present, of the speaker: *supports the bid*, *is content*."""
    low = words[at].low
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None:
        return False
    if low in ("is", "has", "will", "can", "does"):
        return _is_said_of_speaker(words[at], after) or _is_of_speaker(words[at:])
    if low in ("have", "do") and after.low == "not" and len(words) > at + 2:
        done = words[at + 2].low
        return is_participle(done) if low == "have" else done in _STANCES | _THINKING | _HOLDING
    base = base_of(low)
    if not base or base == low or past_of(base) not in _TOLD:
        return False
    is_clause = after.low in ("that", "if", "whether", "how", "why", "what")
    if after.low == "to" and all(t.low not in AUXILIARIES and not is_past(t.low) for t in words[at + 3 :]):
        return True
    if base in NOUNS_TOO:
        return is_clause or after.low in SUBJECTS | DETERMINERS - {"more", "less", "few", "many", "several"}
    if base == "send" and after.low in _SENT:
        return True
    return is_clause or after.low in _FOLLOWS or not after.is_word or after.is_capital or is_adverb(after.low)


def may_be_told(words: Sequence[Token]) -> bool:
    """Whether a word in *-s* before a noun may be what the speaker does, or who does it: *trusts staff to manage*; not
    *reports suggest otherwise*."""
    low, after = words[0].low, words[1] if len(words) > 1 else Token.sign("")
    base = base_of(low)
    is_either = base in NOUNS_TOO and base != low and past_of(base) in _TOLD and not words[0].is_capital
    return is_either and _is_bare_noun(after) and not (base_of(after.low) != "" and is_only_verb(after.low))


_SENT = frozenset("apologies apols regards thanks best".split())
_FOLLOWS = DETERMINERS | PREPOSITIONS | SUBJECTS | {"to", "not"}
_OF_PEOPLE = frozenset(
    "saw heard wanted preferred liked thought knew believed understood doubted wished intended".split()
)
_TOLD = _REPORTS | _OF_PEOPLE | {"sent"}


_HOLDING = frozenset("know want like see need mind care support understand trust".split())


def _is_of_speaker(words: Sequence[Token]) -> bool:
    """Whether *has* or *is* and more is said of the speaker: *has no objection*, *is going to write*; not *has the
    county paid*."""
    after, rest = words[1].low, words[2:]
    is_thing = words[0].low == "has" and (after in DETERMINERS - POSSESSIVES or after in _HELD or after.isdigit())
    is_owned = is_thing and not any(is_participle(t.low) or t.low in AUXILIARIES for t in rest)
    led = (words[0].low, after, rest[0].low if rest else "")
    return is_owned or led in (
        ("is", "going", "to"),
        ("is", "fine", "with"),
        ("is", "ok", "with"),
        ("is", "okay", "with"),
    )


_HELD = frozenset("concerns doubts reservations questions objections nothing misgivings".split())


def _is_said_of_speaker(verb: Token, after: Token) -> bool:
    """Whether *is* or *will* and the next word are said of the speaker: *is not convinced*, *will abstain*."""
    if verb.low in MODALS or verb.low == "does" or after.low == "not":
        is_base = (base_of(after.low) == after.low != "") or after.low in ("be", "have")
        return after.low == "not" or is_adverb(after.low) or is_base
    return after.low in ATTITUDES or (is_participle(after.low) and after.low not in _OF_THINGS | {"been"})


def _is_command(words: Sequence[Token]) -> bool:
    low = words[0].low
    if low in ("please", "let"):
        return True
    if (
        low in ("do", "never")
        and len(words) > 1
        and (words[1].low == "not" or base_of(words[1].low) == words[1].low != "")
    ):
        return True
    if base_of(low) != low or not low or (words[0].is_capital and low in ("may", "mark", "will", "grant")):
        return False
    after = words[1] if len(words) > 1 else None
    if after is None:
        return True
    if len(words) > 2 and is_plural(after) and (words[2].low in AUXILIARIES or words[2].low in pasts_only()):
        return False  # *hire charges went up*
    if low in NOUNS_TOO and any(token.low in ("is", "are", "was", "were", "has", "have") for token in words[2:]):
        return after.low in ("me", "it", "them", "us", "him")
    if low in NOUNS_TOO:
        return after.low in DETERMINERS or after.low in (
            "me",
            "it",
            "them",
            "us",
            "him",
            "that",
            "on",
            "up",
            "down",
            "at",
        )
    return after.low not in AUXILIARIES


def commanded(words: Sequence[Token]) -> list[Token] | None:
    """*please circulate the minutes by Friday* → *that the minutes be circulated by Friday*; None if it is not that
    simple."""
    rest = [token for token in words if token.low != "please" and token.text not in ".!"]
    if len(rest) == len(words) or len(rest) < 3 or base_of(rest[0].low) != rest[0].low or not rest[0].low:
        return None
    if rest[1].low not in DETERMINERS - {"all", "both", "each", "more", "some"} or rest[1].low in ("that", "this"):
        return None
    end = next(
        (
            at
            for at in range(2, len(rest))
            if rest[at].low in PREPOSITIONS - {"of"} or is_adverb(rest[at].low) or not rest[at].is_word
        ),
        len(rest),
    )
    if end < 3 or any(
        t.low in SUBJECTS | COORDINATORS | SUBORDINATORS | AUXILIARIES
        or t.low in ("you", "me", "us", "to", "who", "which")
        for t in rest
    ):
        return None
    participle = Token(participle_of(rest[0].low))
    return [Token("that"), *rest[1:end], Token("be"), participle, *rest[end:]]


_POLITE = frozenset({"please", "kindly"})
_ASKING_FOR = frozenset("can could will would".split())
_ANYBODY = frozenset("everyone everybody somebody someone anybody anyone people".split())


def _end_of_asked(words: Sequence[Token]) -> int | None:
    """Where the verb is after *could* and the people of whom something is asked (*could members of the public leave*);
    None if that is not how a text begins."""
    if len(words) < 3 or words[0].low not in _ASKING_FOR:
        return None
    at = 2 if words[1].low in ("the", "all", "any", "both", "our") else 1
    if words[at].low not in _ASKED | _ANYBODY:
        return None
    at += 1
    if [token.low for token in words[at : at + 2]] == ["of", "the"]:
        at += 3
    while at < len(words) and (words[at].low in ("not", "all", "both") or is_adverb(words[at].low)):
        at += 1
    is_verb = at < len(words) and (words[at].low == "be" or base_of(words[at].low) == words[at].low != "")
    return at if is_verb else None


def requested(words: Sequence[Token]) -> list[Token] | None:
    """*could members please not interrupt* → *members not to interrupt*; None if it is not that simple."""
    rest = [token for token in words if token.low not in _POLITE]
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
    if not words:
        return Beginning.UNCLEAR
    begun = opening(words)
    if begun in (
        Opening.OWN_VERB,
        Opening.REPORTED,
        Opening.REPORTED_QUESTION,
        Opening.ANSWER,
        Opening.ATTITUDE,
        Opening.THANKS,
        Opening.REQUEST,
    ):
        return Beginning.SPEECH
    lows = {token.low for token in words}
    if begun in (Opening.QUESTION, Opening.PRESENT) or not lows.isdisjoint(_OF_TALKERS):
        return Beginning.SPEECH
    if begun in (Opening.DISCOURSE, Opening.QUOTED, Opening.COMMAND, Opening.WORD):
        return Beginning.UNCLEAR
    return Beginning.UNCLEAR if Clauses(written_out(words)).has_main() else Beginning.NOT_SPEECH
