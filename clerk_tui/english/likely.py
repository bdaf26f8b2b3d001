"""The likeliest reported speech of what is not certain, to be offered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from clerk_tui.english.clauses import FRAGMENT, PERSONS, UNFINISHED, UNSURE, WHOM, Clauses, Pronoun, is_adverb
from clerk_tui.english.hurried import (
    NO_APOSTROPHE,
    TAGGED,
    TOPIC,
    WHO_ARE_THEY,
    asked_inside,
    unsure_of,
    with_speaker,
    with_subject,
)
from clerk_tui.english.instructions import Instruction, instruction, told_after
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MOST_REPLIED
from clerk_tui.english.openings import Opening, begins_with_verb, may_be_told, opening
from clerk_tui.english.questions import after_topic, topic_first
from clerk_tui.english.reported import (
    AS_TYPED,
    SPOKEN,
    asked_first,
    direct_question,
    present_after,
    reported,
    says_what_to_do,
    told_in_past,
)
from clerk_tui.english.shape import (
    OF_DOERS,
    before_tag,
    goes_on_without_subject,
    is_heading,
    lacks_subject,
    leads_to_clause,
    may_be_reported,
    may_lack_subject,
    pauses,
    question_after,
    sentences_of,
    without_lead,
    without_mark,
)
from clerk_tui.english.tokens import Token, commas, joined, low_at, lows, token_at, tokens, written_out
from clerk_tui.english.turning import (
    BEFORE,
    MIXED,
    WRITERS,
    Manner,
    Reported,
    at_that_time,
    further_sentence,
    lowered,
    present,
    put_back,
    question,
    said_that,
    statement,
    turn,
    turn_person,
)
from clerk_tui.english.verbs import REPORTING, base_of, is_base, is_past, is_third, likely_verb, past_of
from clerk_tui.english.words import (
    ADJECTIVES,
    ASKING,
    AUXILIARIES,
    BE_AND_MODALS,
    COORDINATORS,
    DEPENDENT,
    DETERMINERS,
    FIRST,
    NOUN_PHRASE,
    ONLY_PREPOSITIONS,
    PREPOSITIONS,
    SECOND,
    SUBJECTS,
    SUBORDINATORS,
)
from clerk_tui.regex import any_case, regex


def reported_reason(text: str, speaker: Pronoun) -> str:
    """A text whose reason is in the present or in the first person, in reported form: *in item 8 as he's a trustee* →
    *in item 8 as he was a trustee*. As it is if the reason is in reported form; empty if that is not certain."""
    words = tokens(text)
    is_reason = (a.low in ("as", "because", "since") and b.low in NOUN_PHRASE for a, b in pairwise(words))
    at = -1 if low_at(words, 0) in SUBJECTS else next((at for at, is_so in enumerate(is_reason) if is_so), None)
    if at is None:
        return text
    reason = turn(words[at + 1 :], speaker)
    if FRAGMENT in reason.doubts:
        return text
    is_sure = not set(reason.doubts) - {WHOM} and not any(token.is_unsure for token in words)
    if not is_sure or not SECOND.isdisjoint(lows(words)):
        return ""
    return joined([*words[: at + 1], *at_that_time(reason.words)])


@lru_cache(maxsize=512)
def likely(text: str, speaker: Pronoun, *, asks: bool = False) -> str:
    """The likeliest words, in reported form, of what `reported` is in doubt about: *you* is somebody else, and words
    without a verb are what somebody reported or asked about. Empty if there are none that read as certain."""
    if (match := _GIVEN.match(text)) and not asks:
        led = likely(f"{match['before']}with{text[match.end() :]}", speaker)
        return _WITH.sub(rf"\g<before>{match['given']}", led, count=1)
    out = _likely_words(text, speaker, asks=asks)
    return "" if Clauses(tokens(out)).leaves_present() else out


_LED = r"(?P<before>(?:(?:said|felt|thought|added) )?(?:that )?)"
_GIVEN = any_case(rf"{_LED}(?P<given>given)(?= (?:the|this|that|these|those|our|their|its|his|her|all|such)\b)")
"""What leads a clause as *with* does: *given the new powers we should wait*."""
_WITH = any_case(rf"{_LED}with\b")


def in_fragments(text: str, speaker: Pronoun, *, answers: bool) -> str:
    """A text of which no sentence can be made, as it may stand after *said:* or, if it `answers`, *replied:*, with its
    verbs put back and in the third person where that is certain. Empty for one with a question, or what somebody did
    first, or where somebody is spoken to."""
    words = written_out(tokens(text))
    if says_what_to_do(words):
        return ""
    if words[0].low in _SAYS and low_at(words, 1):
        words = [words[1].put(words[1].text, space=""), *words[2:]]
    if _APART_ONLY.search(text) or (opening(words) in AS_TYPED and not answers):
        return ""
    is_clause = not (AUXILIARIES | SUBORDINATORS).isdisjoint(lows(words))
    is_sure = is_clause and "thanks" not in lows(words)
    clauses = turn(words, speaker, foresees=True) if is_sure else turn_person(words, speaker)
    out = joined(at_that_time(put_back(clauses.words) if UNSURE in clauses.doubts else clauses.words))
    return "" if _has_talkers(out) or SPOKEN.search(out) else out


_SAYS = frozenset("says adds thinks feels notes reports reported rptd reckons".split())
"""Verbs for which *said:* stands."""
_APART_ONLY = regex(r"[?!:]\s|[?]$")


def _likely_words(text: str, speaker: Pronoun, *, asks: bool) -> str:
    """The likeliest words of a text, whether or not a verb in the present is left in them."""
    typed = without_lead(written_out(tokens(text)))
    if typed and not asks:
        return _likely_statement(text, typed, speaker)
    if typed and says_what_to_do(typed):
        return likely(joined(typed[1:]), speaker, asks=asks)
    if at := direct_question(typed) if typed else 0:
        inner = likely(joined(typed[at:]), speaker, asks=True)
        return inner and f"{asked_first(typed[:at], speaker)} {inner}"
    if typed and is_third(typed[0].low) and (base := base_of(typed[0].low)) in _ASK:
        return _wanted([Token(past_of(base), typed[0].space), *typed[1:]], speaker)  # *wants to know about it*
    if not typed or typed[0].low == "us" or (after_topic(typed) and not topic_first(typed)):
        return ""
    words = _of_others(typed)
    if parts := question_after(typed):
        return _said_and_asked(words, *parts, speaker)
    return _likely_by_opening(text, words, speaker, asks=True)


def _wanted(words: list[Token], speaker: Pronoun) -> str:
    """What somebody wanted or asked to know, with the question inside in reported speech; empty if that is unsure."""
    inside = next((at for at, word in enumerate(words) if at and word.low in _ASKING_OR_IF), len(words))
    said = reported(joined(words[inside:]).lstrip(), speaker, asks=True) if inside < len(words) else None
    if said is not None and (said.doubt or said.manner is not Manner.ASKED):
        return ""
    head = joined(at_that_time(words[:inside]))
    return f"{head} {said.words}" if said is not None else head


_ASKING_OR_IF = ASKING | {"if", "whether"}
_ASK = frozenset("want ask query wonder enquire inquire question".split())


def _likely_statement(text: str, typed: list[Token], speaker: Pronoun) -> str:
    """The likeliest words of what somebody said."""
    if out := _with_second(text, _of_others(typed), speaker):
        return out
    if _is_sum_of(typed):
        return f"reported {text}"
    typed = with_speaker(typed) or with_subject(typed) or typed
    unsure = unsure_of(text, typed)
    if unsure in (NO_APOSTROPHE, TOPIC, WHO_ARE_THEY, TAGGED) or typed[0].low == "us":
        return ""
    words = _of_others(typed)
    if words[0].low == "because":
        words = [Token("it", words[0].space), Token("is"), words[0].spaced(), *words[1:]]
    if body := before_tag(words):
        words = body
    elif parts := (asked_inside(typed) if unsure else question_after(typed)):
        return _said_and_asked(words, *parts, speaker)
    offers = (offer(words, speaker) for offer in _OFFERS)
    return next(filter(None, offers), "") or _likely_by_opening(text, words, speaker, asks=False)


def _likely_by_opening(text: str, words: list[Token], speaker: Pronoun, *, asks: bool) -> str:
    """The likeliest words of one sentence or several, by how they begin."""
    first, *further = sentences_of(words)
    begun = opening(first, asks=asks)
    if begun is Opening.UNCLEAR and first[0].low == "that":
        begun = Opening.STATEMENT  # *that drain is blocked*
    if begun in AS_TYPED:
        in_past = told_in_past(joined(words), speaker) if begun is Opening.OWN_VERB else ""
        is_own = begun in (Opening.OWN_VERB, Opening.REPORTED_QUESTION)
        return in_past or (_of_speaker(words, speaker) if is_own else "")
    out = _likely_first(first, begun, speaker, asks=asks)
    for sentence in further if out else ():
        more = further_sentence(sentence, speaker, is_asked=False)
        if more.doubt not in ("", WHOM):
            return ""
        out = f"{out.rstrip('.')}. {more.words[:1].upper()}{more.words[1:]}"
    if not out or out == text or _has_talkers(out) or first[0].low in _NO_SENTENCE:
        return ""
    again = reported(out, speaker, asks=asks)
    return out if not again.doubt and again.words == out else ""


def _likely_first(words: list[Token], begun: Opening, speaker: Pronoun, *, asks: bool) -> str:
    """The likeliest words of one sentence that begins so; empty if there are none."""
    said = WRITERS[begun](words, speaker)
    is_phrase = said.doubt in (FRAGMENT, UNSURE) or (begun is Opening.COMMAND and is_heading(words))
    is_phrase = is_phrase and (asks or not Clauses(words).has_likely_verb())
    if is_phrase and not asks and _is_report_of_thing(words):
        return joined([words[0].put(past_of(base_of(words[0].low))), *words[1:]])
    if is_phrase and may_be_reported(words, asks=asks):
        return f"{'about' if asks else 'reported'} {joined(at_that_time(lowered(without_mark(words))))}"
    if not said.words or _is_unfit(said, words) or (not asks and may_lack_subject(words)):
        return ""
    return f"{BEFORE[said.manner]}{said.words.removeprefix(', ')}"


def _is_report_of_thing(words: Sequence[Token]) -> bool:
    """Whether words begin with what somebody does in telling of a thing: *report 3 leaks*, no *report 3*."""
    after = token_at(words, 1)
    is_thing = after.low in DETERMINERS or (after.text[:1].isdigit() and token_at(words, 2).is_word)
    return is_thing and past_of(base_of(words[0].low) or "be") in REPORTING


def _is_sum_of(words: Sequence[Token]) -> bool:
    """Whether words begin with a noun that is hardly ever a verb, and its figure: *reserves 40, appeal 25*."""
    noun = words[0].low
    return token_at(words, 1).text[:1].isdigit() and is_third(noun) and likely_verb(noun) <= _HARDLY_A_VERB


_HARDLY_A_VERB = -2


def _is_unfit(said: Reported, words: Sequence[Token]) -> bool:
    """Whether what these words became is not to be offered."""
    if not said.doubt:
        return said.words.startswith(", ") and not leads_to_clause(words)
    is_other = said.doubt in (FRAGMENT, MIXED, UNFINISHED)
    return is_other or (said.doubt != WHOM and said.words == joined(lowered(words)))


def _has_talkers(text: str) -> bool:
    """Whether a text has *I*, *we*, *you* or the like."""
    return any(token.low in _TALKERS for token in tokens(text))


_TALKERS = FIRST | SECOND


def _with_second(text: str, words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with their verb in the past, with a clause in the present after them: *looked at costs, and said
    that the best was £12*; empty for others, and where the clause is in doubt."""
    at = present_after(text) if begins_with_verb(words) and SECOND.isdisjoint(lows(tokens(text))) else 0
    if not at:
        return ""
    if words[0].low in _LEADS and not Clauses(words[1:at]).has_verb():
        return told_in_past(text, speaker)  # *said the wall, the gate and the path are old*
    said = said_that(words[at + 1 + (words[at + 1].low in ("and", "but", "so")) :], speaker, allowing=[WHOM])
    out = f"{joined(words[:at])}, and said that {said}"
    return out if said and not _has_talkers(out) else ""


_LEADS = frozenset({"said", "felt", "thought", "reported", "explained"})


def _joined_on(words: list[Token], speaker: Pronoun) -> str:
    """A clause and a verb after a comma that lacks its subject, with *which* or *and* before it: *the grant is in,
    covers the roof* → *that the grant was in, which covered the roof*. Empty for others, and where that is in doubt."""
    start = goes_on_without_subject(words)
    if not start or not Clauses(words[: next(iter(pauses(words)), start)]).has_main():
        return ""
    verb = words[start].low
    first_person = "I" if verb in ("have", "do") else words[0].low if is_base(verb) else ""
    joins = ["which"] if _is_of_thing_before(words, start) else ["and", *first_person.split()]
    said = said_that([*words[:start], *map(Token, joins), *words[start:]], speaker, allowing=[WHOM, UNSURE])
    return f"that {said}" if said else ""


def _is_of_thing_before(words: Sequence[Token], start: int) -> bool:
    """Whether the verb from `start` is said of what the clause before it is about: *kept the rate at 2, saves us
    £60k*."""
    verb = words[start].low
    if not is_third(verb) or verb in AUXILIARIES or words[0].low in SUBJECTS:
        return False
    first = next((i for i in range(1, start) if is_past(words[i].low) or words[i].low in AUXILIARIES), 0)
    before = words[first - 1].low
    return first > 0 and words[first].low not in BE_AND_MODALS and not (before in PERSONS or before.endswith(OF_DOERS))


def _reported_and_said(words: list[Token], speaker: Pronoun) -> str:
    """Words without a verb and a clause after a comma: *reported two places left, and that the deadline was in May*.
    Empty for others, and where either is in doubt."""
    at = next(iter(pauses(words[:-1])), 0)
    if not at or words[at + 1].low in COORDINATORS | AUXILIARIES or opening(words[:at]) is Opening.COMMAND:
        return ""
    begun, said_of = Clauses(words[:at]), words[at + 1 :]
    if AUXILIARIES.isdisjoint(lows(said_of)) and any(map(_may_be_state, said_of[1:], [*said_of[2:], None])):
        return ""
    if not words[0].is_word or begun.has_main() or begun.has_likely_verb():
        return ""
    said = said_that(said_of, speaker, allowing=[WHOM])
    if not said or said.startswith("that ") or not may_be_reported(words[:at], asks=False):
        return ""
    return f"reported {joined(at_that_time(lowered(words[:at])))}, and that {said}"


def _may_be_state(word: Token, after: Token | None) -> bool:
    """Whether a word may say how a thing is, not what it does: *none open*."""
    is_last = after is None or after.low in PREPOSITIONS or is_adverb(after.low)
    return is_last and word.low in ADJECTIVES and is_base(word.low)


def _in_past(words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with a verb in the present and have no subject: *sends apols* → *sent apols*, *depends on the
    weather* → *that it depended on the weather*, *should be, but …* → *that it should be, but …*; empty for others."""
    if _says_what_thing_may_do(words):
        return _said_of_thing(words, speaker)
    if is_past(words[0].low) or not (lacks_subject(words) or may_be_told(words)):
        return ""
    said = present(words, speaker)
    is_sure = said.doubt in ("", WHOM, FRAGMENT) and not SPOKEN.search(said.words)
    return said.words if is_sure and not reported(said.words, speaker).doubt else ""


def _says_what_thing_may_do(words: Sequence[Token]) -> bool:
    """Whether words begin with a modal verb whose subject is a thing: *should be, but …*, *might not open*."""
    verb, after = words[0].low, low_at(words, 2 if low_at(words, 1) == "not" else 1)
    is_left_out = verb in ("should", "might") and (is_base(after) or after == "as")
    return is_left_out or (verb in _MODALS_OF_THINGS and after == "be")


def _said_of_thing(words: list[Token], speaker: Pronoun) -> str:
    """*that …* for words that begin with a verb whose subject is missing, and not the speaker; empty if in doubt."""
    subject = "we" if low_at(words, 1) == "as" else "it"
    said = statement([Token(subject, ""), words[0].spaced(), *words[1:]], speaker)
    return f"that {said.words}" if said.doubt in ("", WHOM) else ""


_MODALS_OF_THINGS = frozenset({"should", "could", "might", "would"})
_OF_THINGS = lexicon("likely.of-things")


def _of_who_speaks(words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with a verb of the speaker that may be a noun as well: *works nights and the street is loud* →
    *that she worked nights and the street was loud*. Empty for others, and where that is in doubt."""
    if not may_lack_subject(words):
        return ""
    base = base_of(words[0].low)
    is_thing = base in _OF_THINGS - {"work", "run"} and "it" not in lows(words)
    subject = ["it", words[0].low] if is_thing else ["I", base]
    said = said_that([*map(Token, subject), *words[1:]], speaker, allowing=[WHOM])
    return f"that {said}" if said else ""


_OFFERS = (_joined_on, _reported_and_said, _in_past, _of_who_speaks)
"""What finds the likely words for a missing subject or verb; each gives none for other words."""


def _said_and_asked(words: list[Token], end: int, start: int, speaker: Pronoun) -> str:
    """A statement up to `end`, and the question from `start`: *that it was shut, and asked whether the hall was free*;
    empty if either is in doubt, or the question is only a tag (*isn't it*)."""
    asking = without_mark(words[start:])
    is_tag = len(asking) <= _TAG_WORDS and asking[0].low in AUXILIARIES and asking[-1].low in SUBJECTS | {"them"}
    if is_tag or len(sentences_of(words)) > 1 or words[0].low in DEPENDENT | AUXILIARIES:
        return ""
    led = (words[0].low in ("said", "says")) * (1 + (low_at(words, 1) == "that"))  # *said it is shut, who has the key*
    said, asked_then = said_that(words[led:end], speaker, allowing=[WHOM]), question(words[start:], speaker)
    out = f"that {said}, and asked {BEFORE[asked_then.manner]}{asked_then.words}"
    return "" if not said or asked_then.doubt not in ("", WHOM) or _has_talkers(out) else out


_TAG_WORDS = 3


def _of_speaker(words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with their verb, with the speaker in the third person and every verb in the past: *thanked their
    staff*; empty if nothing changes, or that is in doubt."""
    clauses = turn(words, speaker)
    out = joined(clauses.words)
    is_plain = not set(clauses.doubts) - {FRAGMENT} and not SPOKEN.search(out)
    return out if is_plain and out != joined(words) else ""


_NO_SENTENCE = frozenset({"yes", "yeah", "not"})
"""First words of a sentence in doubt before which no verb can be added."""
_BEFORE_CLAUSES = AUXILIARIES | set("think say hope believe know suggest mean understand suppose feel wish".split())
_THE_OTHERS = {"you": "they", "your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves"}


def _of_others(words: list[Token]) -> list[Token]:
    """The words with *they* for *you*, or *them* where it is not the subject."""
    out: list[Token] = []
    for at, token in enumerate(words):
        instead = _they_or_them(words, at) if token.low == "you" else _THE_OTHERS.get(token.low, "")
        text = instead[:1].upper() + instead[1:] if token.is_capital else instead
        out.append(token.put(text) if instead else token)
    return out


def _they_or_them(words: Sequence[Token], at: int) -> str:
    """*They* or *them*, whichever fits in place of *you* there."""
    before, after = low_at(words, at - 1), low_at(words, at + 1)
    if after in AUXILIARIES:
        return "they"
    if before in ONLY_PREPOSITIONS or (base_of(before) and before not in _BEFORE_CLAUSES):
        return "them"
    is_verb = is_adverb(after) or is_base(after) or is_past(after)
    return "they" if is_verb or before in AUXILIARIES or (before == "not" and after) else "them"


def instructed(text: str, speaker: Pronoun, whom: str, *, answers: bool = False) -> str:
    """The likeliest words for what tells others to do something: *that they should ring the bank*, or *asked the Board
    to ring the bank* where `whom` is asked; empty for another text, and where it is in doubt."""
    before, told = _said_and_told(written_out(tokens(text.rstrip("? "))), speaker, answers=answers)
    if told is None:
        return ""
    to_all = _for_all(told.words)
    words = to_all or told.words
    comma = next((at for at in commas(words) if _is_clause(words[at + 1 :])), 0)
    clauses = turn_person(lowered(words[: comma or None]), speaker)
    if not SECOND.isdisjoint(lows(clauses.words)) or set(clauses.doubts) - {WHOM, FRAGMENT}:
        return ""
    said, negative = joined(at_that_time(clauses.words)).strip(), "not " if told.is_negative else ""
    if comma:
        more = statement(list(words[comma + 1 :]), speaker)
        if more.doubt not in ("", WHOM):
            return ""
        said = f"{said}, and said that {more.words.strip()}"
    if to_all:
        return f"{before}suggested that {whom} {negative}{said}"
    if not answers:
        return f"{before}asked {'whether' if text.endswith('?') else whom} {negative}to {said}"
    replied = f"replied {told.answer}" if told.answer else ""
    return f"{before}{replied}that they should {negative}{said}"


def _is_clause(words: Sequence[Token]) -> bool:
    """Whether words after a comma are a clause of their own, rather than more of a list."""
    return words[0].low in SUBJECTS or (words[0].low in NOUN_PHRASE and Clauses(words).has_main())


def _for_all(words: Sequence[Token]) -> Sequence[Token]:
    """What is to be done together: the words after *let us*; empty for anything else, such as *let us know*."""
    is_for_all = lows(words[:2]) == ["let", "us"] and low_at(words, 2) not in ("", "know", "have", "be")
    return words[2:] if is_for_all else ()


def _said_and_told(words: list[Token], speaker: Pronoun, *, answers: bool) -> tuple[str, Instruction | None]:
    """What is said before an instruction, in reported form, and the instruction; None if there is none, or it is in
    doubt what is said."""
    told = instruction(words)
    after = told_after(words) if told is None else 0
    if not after:
        return "", told
    said, told = said_that(words[:after], speaker, allowing=[WHOM]), instruction(words[after + 1 :], is_after=True)
    if said:
        return f"that {said}, and ", told
    is_answer = answers and after <= MOST_REPLIED
    return (f"replied {joined(lowered(words[:after]))}, and ", told) if is_answer else ("", None)
