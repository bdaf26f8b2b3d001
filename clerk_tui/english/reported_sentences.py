"""Spoken sentences in reported speech: one function for each opening puts them back one tense and into the third
person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum, auto
from itertools import pairwise

from clerk_tui.english.informal_speech import asks_what_is_done
from clerk_tui.english.months import DAYS, MONTHS
from clerk_tui.english.questions import asked, is_inverted, question_word, topic_first
from clerk_tui.english.sentence_structure import (
    BEFORE_CLAUSE,
    CONDITIONS,
    begins_with_list,
    begins_without_clause,
    end_of_first,
    goes_on_without_subject,
    has_own_subject,
    has_person,
    has_tag,
    is_comment,
    joined_clauses,
    lacks_subject,
    may_lack_subject,
    pauses,
    question_after,
    start_of_tag,
    without_mark,
)
from clerk_tui.english.speech_openings import Opening, commanded, first_meaningful, opening, opens_question, requested
from clerk_tui.english.tense_and_person import (
    FRAGMENT,
    UNFINISHED,
    UNSURE,
    WHOM,
    Clauses,
    Pronoun,
    is_adverb,
    put_in_third_person,
)
from clerk_tui.english.titles_and_forenames import NAMES_TOO, TITLES
from clerk_tui.english.tokens import Token, commas, joined, low_at, lows, token_at
from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_base, is_participle, is_past, is_third, past_of
from clerk_tui.english.words import (
    ADJECTIVES,
    ASKING,
    AUXILIARIES,
    CONNECTIVES,
    COORDINATORS,
    DEPENDENT,
    DETERMINERS,
    FIRST,
    MODALS,
    NOUN_PHRASE,
    PAST_AUXILIARIES,
    PAST_OF,
    PREPOSITIONS,
    RELATIVES,
    SECOND,
    SUBJECTS,
    SUBORDINATORS,
    is_doing,
    with_small_first,
)
from clerk_tui.frozen import dataclass


class Manner(Enum):
    """What a house style puts between the name and the reported words."""

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
    """Why it is not certain, and the words are as typed; empty if it is certain."""


COMMAND = "It asks somebody to do something"
DISCOURSE = "It begins as only speech does"
MIXED = "It is partly a question"
_PERIODS = "week month year spring summer autumn winter".split()
_TIMES: tuple[tuple[str, str], ...] = (
    ("today", "that day"), ("tonight", "that evening"), ("yesterday", "the previous day"), ("tomorrow", "the next day"),
    ("this morning", "that morning"), ("this afternoon", "that afternoon"), ("this evening", "that evening"),
    ("last night", "the previous night"), ("here", "there"), ("ago", "before"),
    *((f"{spoken} {period}", f"{put} {period}") for period in _PERIODS
      for spoken, put in (("this", "that"), ("last", "the previous"), ("next", "the following"))),
)  # fmt: skip
"""Words for times and places as seen at the meeting, and afterwards."""
_FIRST_TIMES = frozenset(phrase.split()[0] for phrase, _ in _TIMES)


def said_that(words: list[Token], speaker: Pronoun, *, allowing: Sequence[str] = ()) -> str:
    """A statement as it stands after *that*; empty if it begins with a comma, or its doubt is not among `allowing`."""
    said = statement(words, speaker) if words else None
    return said.words if said and said.doubt in ("", *allowing) and not said.words.startswith(", ") else ""


def turn(words: Sequence[Token], speaker: Pronoun, *, asks: bool = False, foresees: bool = False) -> Clauses:
    """The words one tense back and in the third person."""
    clauses = Clauses(_with_thanks(words))
    clauses.put_back(foresees=foresees)
    put_in_third_person(clauses, speaker, asks=asks)
    return clauses


def turn_person(words: Sequence[Token], speaker: Pronoun) -> Clauses:
    """The words in the third person."""
    clauses = Clauses(_with_thanks(words))
    put_in_third_person(clauses, speaker)
    return clauses


def _with_thanks(words: Sequence[Token]) -> Sequence[Token]:
    """The words with *thank you* as one word where it is a noun: *say thank you to the staff*."""
    for at in range(1, len(words) - 1):
        is_verb = words[at - 1].low in SUBJECTS | AUXILIARIES | {"to", "and"} or is_adverb(words[at - 1].low)
        if words[at].low == "thank" and words[at + 1].low == "you" and not is_verb:
            return [*words[:at], Token("thank you", words[at].space), *words[at + 2 :]]
    return words


BEFORE = {Manner.SAID_THAT: "that ", Manner.SAID: "said ", Manner.ASKED_WHETHER: "whether ", Manner.ASKED: "",
           Manner.OWN_VERB: "", Manner.AS_TYPED: "", Manner.IN_WORDS: ""}  # fmt: skip
"""The text that each manner needs between the style's verb and the words."""


def further_sentence(words: list[Token], speaker: Pronoun, *, is_asked: bool) -> Reported:
    """A sentence after the first."""
    begun = opening(words, asks=words[-1].text == "?")
    if begun is Opening.QUESTION:
        return question(words, speaker) if is_asked else Reported(Manner.ASKED, "", MIXED)
    if begun is not Opening.STATEMENT:
        return Reported(Manner.SAID_THAT, "", UNSURE)
    said = statement(words, speaker)
    return replace(said, words=said.words.removeprefix(", "))


def comment(words: Sequence[Token], speaker: Pronoun) -> Reported | None:
    """*I think* and *we hope* on their own, in the past; None for other words."""
    if not is_comment(words):
        return None
    subject = speaker.subject if words[0].low == "i" else "they"
    return Reported(Manner.SAID_THAT, f"{subject} {past_of(words[1].low)}")


def statement(words: list[Token], speaker: Pronoun) -> Reported:
    """A statement in reported speech, with its verb: *that it was ready*."""
    words = joined_clauses(words)
    clauses = turn(lowered(words), speaker, foresees=True)
    said = joined(at_that_time(_without_got(clauses.words)))
    if doubt := _doubt_of_shape(words, clauses):
        return Reported(Manner.SAID_THAT, said, doubt)
    first = words[0].low
    begins_before = first in BEFORE_CLAUSE or (is_adverb(first) and token_at(words, 1).text == ",")
    comma = next((at for at, token in enumerate(words) if at and token.text == ","), 0)
    is_phrase = first in PREPOSITIONS - SUBORDINATORS  # *on page 9 the cost was £3, not £4*
    goes_on = is_phrase and (low_at(words, comma + 1) in COORDINATORS or not Clauses(words[comma + 1 :]).has_main())
    is_apart = begins_before and comma > 0 and not (goes_on and Clauses(words[:comma]).has_main())
    doubts = [] if _is_backshifted(words, clauses, speaker) else clauses.doubts
    return Reported(Manner.SAID_THAT, f", {said}" if is_apart else said, " ".join(doubts[:1]))


def _doubt_of_shape(words: list[Token], clauses: Clauses) -> str:
    """Why words may be no complete statement, apart from doubts about their clauses; empty if they are one."""
    body = without_mark(words)
    is_tagged = start_of_tag(body) or (has_tag(body) and body[-1].low not in _ADVERBIAL_TAGS)
    if is_tagged or question_after(words) is not None:
        return MIXED
    if clauses.doubts:
        return ""
    lacks = may_lack_subject(words) or lacks_subject(words) or goes_on_without_subject(words) > 0
    if lacks or begins_without_clause(words) or begins_with_list(words):
        return UNFINISHED
    return UNSURE if clauses.leaves_present() else ""


def _is_backshifted(words: Sequence[Token], clauses: Clauses, speaker: Pronoun) -> bool:
    """Whether words about *he* or *she*, who may be the speaker, are in reported form already, so that either reading
    gives the same words: *he would write*, *she had not been told*."""
    verb = low_at(words, 1)
    is_of_one = words[0].low == speaker.subject in ("he", "she") and verb in PAST_AUXILIARIES
    is_same = clauses.doubts == [WHOM] and not clauses.has_changed(lowered(words))
    others = {"he", "she", "him", "her", "his"} & {token.low for token in words[1:]}
    return is_of_one and is_same and not others and (FIRST | SECOND).isdisjoint(token.low for token in words)


def lowered(words: Sequence[Token]) -> list[Token]:
    """The words with a small first letter, unless the first word is a name."""
    if not words or words[0].text == "I" or words[0].is_name or not words[0].is_capital:
        return list(words)
    first, *rest = words
    is_doing_so = is_doing(first.low) and low_at(words, 1) in NOUN_PHRASE | {"sure"}
    is_small = first.low in _SMALL or is_doing_so or (is_adverb(first.low) and first.low not in NAMES_TOO)
    is_name = _begins_name(words, is_small=is_small)
    if not is_name and (is_small or (base_of(first.low) and first.low not in NAMES_TOO | {"march"})):
        first = first.put(with_small_first(first.text))
    return [first, *rest]


def _begins_name(words: Sequence[Token], *, is_small: bool) -> bool:
    """Whether words begin with a name: *Natural England*, *Water Tower Park*, *Fair on the Square*."""
    low = words[0].low
    if token_at(words, 1).is_capital and (low in ADJECTIVES or not is_small):
        return True
    return _leads_to_name(words[1:]) and low in ADJECTIVES | NOUNS_TOO and opening(words) is Opening.STATEMENT


def _leads_to_name(words: Sequence[Token]) -> bool:
    """Whether the next words are a preposition and a word with a capital."""
    after = token_at(words, 2 if low_at(words, 1) in DETERMINERS else 1)
    return low_at(words, 0) in PREPOSITIONS and after.is_capital


_SMALL = (NOUN_PHRASE | PREPOSITIONS | DEPENDENT | ADJECTIVES | AUXILIARIES) - NAMES_TOO | {
    "people", "residents", "members", "officers", "thanks", "yes", "to", "please", "and", "but",
}  # fmt: skip


def _without_got(words: Sequence[Token]) -> list[Token]:
    """*had* for *had got* where it means possession."""
    begun = ["", *lows(words)]
    owns = (low in _AFTER_GOT or low[:1].isdigit() for low in [*begun[2:], ""])
    return [w for w, had, is_owned in zip(words, begun, owns, strict=False) if (w.low, had, is_owned) != _HAD_GOT]


_AFTER_GOT = DETERMINERS | {"to"}
_HAD_GOT = ("got", "had", True)


def at_that_time(words: list[Token]) -> list[Token]:
    """The words with times and places as told afterwards: *tomorrow* is *the next day*."""
    bare = [token.low[:-2] if token.low.endswith(("'s", "’s")) else token.low for token in words]
    if _FIRST_TIMES.isdisjoint(bare):
        return words
    out, at = list[Token](), 0
    while at < len(words):
        phrase, instead = next(
            ((p, i) for p, i in _TIMES if bare[at] in _FIRST_TIMES and bare[at : at + p.count(" ") + 1] == p.split()),
            ("", ""),
        )
        last, before = words[at + phrase.count(" ")], low_at(words, at - 1) if at else ""
        if instead.startswith("the ") and before == "the":
            instead = instead.removeprefix("the ")  # *over the last year*
        is_kept = instead.startswith("the ") and before in DETERMINERS  # *in their last year*
        if phrase and not is_kept and not (phrase == "here" and _names_place(words[:at])):
            end = last.text[len(bare[at + phrase.count(" ")]) :]
            text = instead if words[at].text[0].islower() else instead[0].upper() + instead[1:]
            out.append(Token(text + end, words[at].space))
            at += phrase.count(" ")
        else:
            out.append(words[at])
        at += 1
    return out


def _names_place(words: Sequence[Token]) -> bool:
    """Whether words name a place or a body, so that *there* would mean that one: *to the Board*, *at Cabinet*."""
    for at, word in enumerate(words):
        name = token_at(words, at + 1 + (low_at(words, at + 1) in DETERMINERS))
        if word.low in _LEADS_TO_PLACE and name.is_capital and not (name.low in TITLES or name.low in (*MONTHS, *DAYS)):
            return True
    return False


_LEADS_TO_PLACE = frozenset("at before by from in into through to".split())


def question(words: list[Token], speaker: Pronoun) -> Reported:
    """A direct question in reported speech; it may be several, joined by *and* or *or*."""
    words = _without_please(without_mark(words))
    if not words or asks_what_is_done(words) or words[0].low in ("dare", "need"):
        return Reported(Manner.ASKED, "", UNSURE)
    words = _as_usually_asked(topic_first(words) or words)
    if (found := _in_set_words(words, speaker)) is not None:
        return found
    body, is_tagged = _without_tag(words)
    if is_tagged and not _NEGATIVE.isdisjoint(lows(body)):
        return Reported(Manner.ASKED, "", UNSURE)
    comma = next(iter(commas(body)), len(body))
    if body[0].low in ("should", "had", "were") and low_at(body, comma + 1) not in _GOES_ON:
        return Reported(Manner.ASKED, "", UNSURE)  # *should it rain, we stop*
    if (at := end_of_first(body)) and (body[0].low in _FIRST_ASKING or is_inverted(body[:at])):
        first, then = question(body[:at], speaker), statement(body[at + 1 :], speaker)
        return replace(first, words=f"{first.words}, and said that {then.words}", doubt=first.doubt or then.doubt)
    return _asked_directly(body, speaker, is_tagged=is_tagged)


def _in_set_words(words: list[Token], speaker: Pronoun) -> Reported | None:
    """A question that begins with *how come*, *how about* or *what about*; None for others."""
    match lows(words[:3]):
        case ["how", "come", _]:
            why = statement(words[2:], speaker)
            return Reported(Manner.ASKED, f"why {why.words.removeprefix(', ')}", why.doubt)
        case ["what" | "how", "about", "we"]:  # a suggestion
            rest = words[4:] if lows(words[3:5]) == ["do", "not"] else words[3:]
            return question([Token("could", words[0].space), words[2], *rest], speaker)
        case ["what" | "how", "about", *_]:
            return _asked_about(words[2:], speaker)
    return None


_GOES_ON = CONNECTIVES | ASKING | AUXILIARIES | {"", "not"}
"""Words after a comma with which a question goes on."""
_FIRST_ASKING = AUXILIARIES | frozenset("who what why".split())


def _asked_directly(body: list[Token], speaker: Pronoun, *, is_tagged: bool) -> Reported:
    """A question whose parts all ask, in the order of a statement."""
    turned, whether = _asked_parts(body, is_tagged=is_tagged)
    if turned is None:
        return Reported(Manner.ASKED, "", UNSURE if Clauses(body).has_verb() else FRAGMENT)
    if _has_question_left(turned) or (whether and _lacks_asked(turned)):
        return Reported(Manner.ASKED, "", UNSURE)
    clauses = turn([Token("whether"), *turned] if whether else turned, speaker, asks=True)
    doubt = next((doubt for doubt in clauses.doubts if doubt is not FRAGMENT), "")
    words = clauses.words[whether:]
    said = joined(at_that_time(words if "did" in lows(body) else _without_got(words)))  # *had they got the grant*
    return Reported((Manner.ASKED, Manner.ASKED_WHETHER)[whether], said, doubt)


def _has_question_left(words: Sequence[Token]) -> bool:
    """Whether a question after a sign would stay as it was asked: *asks: is it open*, *it leaks, doesn't it, and …*."""
    after = (words[at + 1 :] for at, token in enumerate(words[:-1]) if not token.is_word)
    return any(rest[0].low not in ("which", "who", "what") and opens_question(rest) for rest in after)


def _lacks_asked(words: Sequence[Token]) -> bool:
    """Whether a question in the order of a statement lacks its subject: *looks like it will be costly*, *means we pay
    twice*."""
    low, after = words[0].low, low_at(words, 1)
    return is_third(low) and low not in AUXILIARIES and after in NOUN_PHRASE | {"like", "as", "that", "to"}


def _asked_parts(body: list[Token], *, is_tagged: bool) -> tuple[list[Token] | None, bool]:
    """The parts of a question in the order of a statement (None if that fails), and whether *whether* comes first."""
    out, takes_whether, is_told = list[Token](), False, False
    for number, part in enumerate(_split_parts(body)):
        clause, is_yes_no = _asked_clause(part, is_tagged=is_tagged)
        if clause is None or (number and is_told and part[0].low != "or"):
            return None, False  # *that is fair, but is it sound*
        is_told = is_told or (not number and is_yes_no and low_at(lowered(part), 0) == clause[0].low)
        if number and is_yes_no:
            clause.insert(3 if lows(clause[1:3]) in _IF_SO else 1, Token("whether"))
        takes_whether = takes_whether if number else is_yes_no
        out += clause
    return out, takes_whether


def _as_usually_asked(words: list[Token]) -> list[Token]:
    """The words with *what will happen if* for *what if* or *what happens if*."""
    begun = lows(words[:5])
    if begun[:2] == ["what", "if"]:
        return [words[0], Token("will"), Token("happen"), *words[1:]]
    if begun[:2] == ["what", "happens"] and {"if", "when"} & set(begun[2:]):
        return [words[0], Token("will"), Token("happen"), *words[2:]]
    return words


def put_back_question(words: list[Token], text: str, speaker: Pronoun) -> Reported:
    """A question as a statement, with a contraction as in speech: *if there's a grant* → *if there was a grant*."""
    clauses = turn(words, speaker, asks=True)
    if set(clauses.doubts) - {FRAGMENT} or any(token.is_unsure for token in words):
        return Reported(Manner.ASKED, text, UNSURE)
    return Reported(Manner.ASKED, joined(at_that_time(_without_got(clauses.words))))


def _asked_about(words: list[Token], speaker: Pronoun) -> Reported:
    """A question that begins with *what about*: *asked about the fence that leaned*; in doubt if another follows it."""
    rest = turn(words, speaker)
    is_thing = bool(words) and not words[0].low.endswith("ing")
    is_one = not any(t.low in ASKING and (not b.is_word or b.low in COORDINATORS) for b, t in pairwise(words))
    is_plain = rest.has_changed(words) or not any(t.low in RELATIVES | {"that"} for t in words)
    is_sure = is_thing and is_one and is_plain and not set(rest.doubts) - {FRAGMENT}
    return Reported(Manner.ASKED, f"about {joined(rest.words)}", "" if is_sure else UNSURE)


def _without_please(words: Sequence[Token]) -> list[Token]:
    """The words without *please* and a comma before it."""
    is_asked = [token.low == "please" for token in words]
    return [
        t for at, t in enumerate(words) if not is_asked[at] and not (t.text == "," and any(is_asked[at + 1 : at + 2]))
    ]


_ADVERBIAL_TAGS = frozenset("surely then though agreed true".split())
"""Tags that may also be adverbs at the end of a statement."""


def _without_tag(words: list[Token]) -> tuple[list[Token], bool]:
    """A question without *isn't it* or *right* at its end, and whether it had such a tag, so that it is a statement."""
    if has_tag(words):
        return words[:-2], words[0].low not in AUXILIARIES and question_word(words) is None
    start = start_of_tag(words)
    return (words[:start], words[0].low not in AUXILIARIES) if start else (words, False)


_NEGATIVE = frozenset("not no nobody nothing never none neither".split())


def _split_parts(words: list[Token]) -> list[list[Token]]:
    """The questions of words that join several by *and*, *or* or *but*, each from that word on."""
    out: list[list[Token]] = [[]]
    for at, token in enumerate(words):
        if token.low in ("and", "or", "but") and at > 1 and _joins(words, at):
            out.append([])
        out[-1].append(token)
    return out


_IF_SO = (["if", "so"], ["if", "not"])


def _joins(words: Sequence[Token], at: int) -> bool:
    """Whether the joining word there begins another question."""
    if len(words) < at + 3:
        return False
    at += 2 * (lows(words[at + 1 : at + 3]) in _IF_SO and len(words) > at + 4)
    verb, subject = words[at + 1], words[at + 2]
    if verb.low in ASKING and words[0].low not in ("whether", "if"):
        return True
    return verb.low in AUXILIARIES and (subject.low in SUBJECTS or subject.low in DETERMINERS or subject.is_capital)


def _asked_clause(part: list[Token], *, is_tagged: bool) -> tuple[list[Token] | None, bool]:
    """One question in the order of a statement, after its *and*, and whether it takes *whether*."""
    is_joined = low_at(part, 0) in ("and", "or", "but")
    joins = part[: is_joined * (3 if lows(part[1:3]) in _IF_SO and len(part) > 4 else 1)]
    words = lowered(part[len(joins) :])
    if not words:
        return None, False
    if words[0].low in AUXILIARIES and not is_tagged:
        return _after(joins, asked(words)), True
    comma = next((at for at, token in enumerate(words) if token.text == "," and opens_question(words[at + 1 :])), None)
    if comma is not None:
        return None if joins else _asked_after_comma(words, comma), True
    if question_word(words) is not None and not is_tagged:
        return _wh_clause(joins, words), False
    return _asked_without_word(joins, words), True


def _after(joins: list[Token], turned: list[Token] | None) -> list[Token] | None:
    return None if turned is None else [*joins, *turned]


def _asked_after_comma(words: list[Token], comma: int) -> list[Token] | None:
    """A question after a clause or phrase that leads up to it: *if it rains, will it open*."""
    is_led = words[0].low in _BEFORE_QUESTION and words[comma + 1].low in AUXILIARIES
    turned = asked(words[comma + 1 :]) if is_led else None
    return _after([Token.sign(","), words[0].spaced(), *words[1 : comma + 1]], turned)


def _asked_without_word(joins: list[Token], words: list[Token]) -> list[Token] | None:
    """A question that is in the order of a statement already, or lacks its verb: *any news*, *anyone seen it*."""
    is_after_comma = any(words[at + 1].low in AUXILIARIES for at in commas(words))  # *Chair, are members told*
    is_of_any = words[0].low == "any" and low_at(words, 2) in _AFTER_ANY
    if is_after_comma or is_of_any or not ASKING.isdisjoint(lows(words)):
        return None
    if words[0].low in ("anyone", "anybody") and is_participle(low_at(words, 1)):
        return _after(joins, asked([Token("has"), *words]))
    if whole := _any(words) or _it_is(words):
        return [*joins, *whole]
    clauses = Clauses(words)
    clauses.put_back()
    return None if clauses.doubts else [*joins, *words]


_BEFORE_QUESTION = (PREPOSITIONS | SUBORDINATORS | {"given"}) - {"that", "because"}
_AFTER_ANY = SUBJECTS | SUBORDINATORS | ASKING
_SUBJECTS_OF_QUESTIONS = frozenset("who what which how whose".split())
"""Question words that may be a subject; a clause must follow *when*, *where* and *why*."""
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
    body = without_mark(words)
    is_done = is_participle(body[-1].low) and AUXILIARIES.isdisjoint(lows(body))  # *any more reported*
    body = body[: len(body) - is_done]
    noun = next((body[at - 1] for at in range(2, len(body)) if body[at].low in PREPOSITIONS | {"that"}), body[-1])
    is_many = noun.low.endswith("s") and noun.low not in ("news", "progress", "access", "business")
    if Clauses(body[2:]).has_verb():
        return None
    there = Token("there", words[0].space)
    return [there, Token("were" if is_many else "was", is_finite=True), words[0].spaced(), *words[1:]]


def _it_is(words: Sequence[Token]) -> list[Token] | None:
    """*possible to move it* → *it was possible to move it*, *still closed* → *it was still closed*."""
    first, after = words[0].low, without_mark(words[1:])
    is_possible = first in _HOW_IT_MAY_BE and (
        low_at(words, 1) in {"to", *DETERMINERS} or low_at(words, 1).endswith("ing")
    )
    state = low_at(after, 0)
    is_state = first in ("still", "already", "now") and (is_participle(state) or state in ADJECTIVES)
    if not (is_possible or is_state) or any(token.low in AUXILIARIES for token in words):
        return None
    return [Token("it", words[0].space), Token("was", is_finite=True), words[0].spaced(), *words[1:]]


_HOW_IT_MAY_BE = frozenset("better easier feasible likely necessary possible practical sensible worth".split())
"""Words for how it may be to do something, with which a question begins that lacks its verb."""


def _answer(words: list[Token], speaker: Pronoun) -> Reported:
    """A report of *yes* or *no*, and more."""
    first, rest = words[0], words[1:]
    sign = rest[:1] if rest and not rest[0].is_word else []
    said = statement(rest[len(sign) :], speaker) if rest[len(sign) :] else None
    is_done = said is not None and is_past(rest[len(sign)].low) and len(rest) > len(sign) + 1
    if said is not None and is_done:
        return Reported(Manner.SAID, "", UNFINISHED)  # *yes, came back clean*
    is_condition = any(token.low in CONDITIONS for token in rest)
    if said is None or (said.doubt == FRAGMENT and (is_condition or not has_person(rest))):
        more = Clauses(put_back(rest))
        put_in_third_person(more, speaker)
        return Reported(Manner.SAID, joined([first.put(first.low), *more.words]), " ".join(more.doubts))
    return Reported(Manner.SAID, f"{first.low}, {said.words.removeprefix(', ')}", said.doubt)


def put_back(words: Sequence[Token]) -> list[Token]:
    """Words without a main clause, with the verbs of their clauses put back: *until the lease ended*; unchanged where
    it is not certain which those are."""
    clauses = Clauses(words)
    clauses.put_back()
    return list(words) if UNSURE in clauses.doubts else clauses.words


def _thanks(words: list[Token], speaker: Pronoun) -> Reported:
    """*thanks everyone*, *many thanks to officers* → *thanked everyone*."""
    at = next(at for at, token in enumerate(words) if token.low in _THANKED)
    rest, added, doubt = _split_further(words[at + 1 + (low_at(words, at + 1) == "to") :], speaker)
    if not without_mark(rest) or rest[0].low in ("for", "again"):
        return _thanks_for(without_mark(rest), added, doubt, speaker)
    whom = turn_person(rest, speaker)
    is_sure = rest[0].is_word and rest[0].low not in _NOBODY_THANKED and not whom.doubts
    said = f"{_THANKED[words[at].low]} {joined(at_that_time(whom.words))}{added}"
    return Reported(Manner.OWN_VERB, said, doubt or ("" if is_sure else WHOM))


_NOBODY_THANKED = PREPOSITIONS | {"very", "again", "so", "that"}
_THANKED = {"thanks": "thanked", "congratulations": "congratulated", "congrats": "congratulated"}


def _thanks_for(rest: list[Token], added: str, doubt: str, speaker: Pronoun) -> Reported:
    """*thanks for that* → *expressed thanks for that*."""
    what = turn_person([Token("expressed"), Token("thanks"), *rest], speaker)
    is_clause = any(token.low in AUXILIARIES | SUBJECTS | RELATIVES for token in rest)
    why = doubt or (UNSURE if is_clause else "") or " ".join(what.doubts[:1])
    return Reported(Manner.OWN_VERB, f"{joined(at_that_time(what.words))}{added}", why)


def _split_further(words: list[Token], speaker: Pronoun) -> tuple[list[Token], str, str]:
    """The words up to the sign that ends them, *, and said that …* for the clause after it, and why that is in doubt;
    all the words if no clause follows. A verb without a subject is the speaker's."""
    at = next(iter(pauses(words[:-1])), None)
    if at is None:
        return words, "", ""
    is_joined = words[at + 1].low in ("but", "and") and len(words) > at + 2
    said, doubt = _and_said_that(words[at + 1 + is_joined :], speaker)
    return words[:at] if said else words, said, doubt


def _and_said_that(clause: list[Token], speaker: Pronoun) -> tuple[str, str]:
    """*, and said that …* for a clause, and why that is in doubt; empty if it is not a clause."""
    is_modal = clause[0].low in MODALS and low_at(clause, 1) not in SUBJECTS  # *…, will do my best*
    is_done = is_modal or is_past(clause[0].low)  # by the speaker, unless another verb follows: *Lee did not say so*
    has_verb = is_done and any(token.low in AUXILIARIES for token in clause[1:])
    is_whole = not is_modal and (has_own_subject(clause) or has_verb)
    if not is_whole and not is_done:
        return "", ""
    said = statement(clause if is_whole else [Token("I"), clause[0].spaced(), *clause[1:]], speaker)
    return f", and said that {said.words}", said.doubt or ("" if is_whole else WHOM)


def _attitude(words: list[Token], speaker: Pronoun) -> Reported:
    """*not happy with it* → *was not happy with it*; *no objection* → *had no objection*."""
    first, rest = words[0].put(words[0].text[:1].lower() + words[0].text[1:]), words[1:]
    added = doubt = ""
    if first.low == "sorry":
        rest, added, doubt = _split_further(rest, speaker)
        rest = [Token("that"), *rest] if low_at(rest, 0) in SUBJECTS else rest
    verb = "had" if first.low == "no" else "were" if speaker.is_several else "was"
    rest = rest[:-2] if lows(rest[-2:]) == ["from", "me"] else rest
    clauses = turn([Token("it"), Token(verb), first.spaced(), *rest], speaker)
    return Reported(Manner.OWN_VERB, f"{joined(clauses.words[1:])}{added}", doubt or " ".join(clauses.doubts[:1]))


def present(words: list[Token], speaker: Pronoun) -> Reported:
    """*supports the bid* → *supported the bid*; *all agree* is said of others, unless there are several speakers."""
    at = first_meaningful(words)
    if not speaker.is_several and not {"all", "both"}.isdisjoint(lows(words[:at])):
        return statement(words, speaker)
    verb = words[at]
    past = PAST_OF.get(verb.low) or past_of(base_of(verb.low))
    added = doubt = ""
    if is_base(verb.low) or verb.low in MODALS:
        words, added, doubt = _split_further(words, speaker)
    if lows(without_mark(words[at:])) in (["will", "do"], ["can", "do"]):
        words = [*words[: at + 2], Token("so")]
    if verb.low in ("can", "may") and low_at(words, at + 1) != "not":
        return statement([Token("I", words[0].space), words[0].spaced(), *words[1:]], speaker)
    clauses = turn([*lowered(words[:at]), verb.put(past, is_finite=True), *words[at + 1 :]], speaker)
    out = f"{joined(at_that_time(clauses.words))}{added}"
    doubt = doubt or (UNSURE if clauses.leaves_present() or any(t.is_unsure for t in words) else "")
    return Reported(Manner.OWN_VERB, out, doubt or " ".join(clauses.doubts[:1]))


def _command(words: list[Token], speaker: Pronoun) -> Reported:
    """*please circulate the minutes* → *asked that the minutes be circulated*, where nobody is addressed by name;
    *could members please be brief* → *asked members to be brief*."""
    if asked_of := requested(words):
        asked_of = [Token("asked", words[0].space), *asked_of]
    turned = asked_of or commanded(words)
    if turned is None:
        return Reported(Manner.OWN_VERB, "", COMMAND)
    clauses = turn_person(turned, speaker)
    manner = Manner.OWN_VERB if asked_of else Manner.ASKED
    return Reported(manner, joined(at_that_time(clauses.words)), WHOM if clauses.doubts else "")


WRITERS: dict[Opening, Callable[[list[Token], Pronoun], Reported]] = {
    Opening.QUESTION: question, Opening.STATEMENT: statement, Opening.ANSWER: _answer, Opening.THANKS: _thanks,
    Opening.ATTITUDE: _attitude, Opening.PRESENT: present, Opening.COMMAND: _command,
    Opening.REQUEST: _command,
    Opening.DISCOURSE: lambda words, speaker: Reported(Manner.OWN_VERB, "", DISCOURSE),
    Opening.UNCLEAR: lambda words, speaker: Reported(Manner.OWN_VERB, "", UNSURE),
    Opening.FRAGMENT: lambda words, speaker: Reported(Manner.OWN_VERB, "", FRAGMENT),
}  # fmt: skip
