"""The structure of speech: its sentences, where a clause or question begins, and what is missing. Also whether it gives
an instruction (*ring them tomorrow*), and whether further words continue it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import DAYS, is_time
from clerk_tui.english.questions import is_inverted, question_word
from clerk_tui.english.speech_openings import Opening, opening
from clerk_tui.english.tense_and_person import LIKENESS, NEARLY, OBJECTS, PERSONS, Clauses, is_adverb, is_plural
from clerk_tui.english.tokens import Token, commas, low_at, lows, token_at, tokens, written_out
from clerk_tui.english.verbs import (
    NOUNS_TOO,
    REPORTING,
    base_of,
    is_base,
    is_only_third,
    is_only_verb,
    is_participle,
    is_past,
    is_past_or_auxiliary,
    is_third,
    likely_verb,
    pasts_only,
)
from clerk_tui.english.words import (
    ADJECTIVES,
    ASKING,
    AUXILIARIES,
    BE,
    CONNECTIVES,
    COORDINATORS,
    DEMONSTRATIVES,
    DEPENDENT,
    DETERMINERS,
    DO,
    FIRST,
    FUNCTION_WORDS,
    HAVE,
    MODALS,
    NOUN_PHRASE,
    PAST_OF,
    POLITE,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    REPORTED,
    SECOND,
    SUBJECTS,
    SUBORDINATORS,
    YES_OR_NO,
    is_doing,
)
from clerk_tui.frozen import dataclass

ENDS = (".", "?", "!")
_ABBREVIATIONS = frozenset("mr mrs ms dr st no nos e.g i.e etc approx cllr p para rev prof".split())
BEFORE_CLAUSE = (PREPOSITIONS | SUBORDINATORS) - {"that"}


def may_lack_subject(words: Sequence[Token]) -> bool:
    """Whether the first word may be a verb without its subject, as an object follows or no other verb comes before the
    next clause: *works nights and …*, *pays 900 a year*; not *repairs to the roof*."""
    first, second = words[0], token_at(words, 1)
    is_verb = is_third(first.low) and not first.is_capital and first.low not in AUXILIARIES
    is_thing = is_verb and says_how_things_are(words, 0)
    if is_thing or not is_verb or not second.is_word or second.low in _NO_OBJECT or is_past(second.low):
        return (first.low, second.low) == ("needs", "to")
    end = next((i for i in range(1, len(words)) if words[i].low in COORDINATORS or not words[i].is_word), len(words))
    is_before_object = second.is_figure or second.low in DETERMINERS | OBJECTS
    return (is_before_object or end < len(words)) and not Clauses(words[:end]).has_verb()


def says_how_things_are(words: Sequence[Token], at: int) -> bool:
    """Whether words are only a plural noun and its state: *plots vacant*, *beds full, paths wet*."""
    low, after = words[at].low, token_at(words, at + 2)
    is_noun = is_third(low) and likely_verb(low) <= 0 and base_of(low) not in LIKENESS
    return is_noun and low_at(words, at + 1) in ADJECTIVES and not (after.text and after.is_word)


_NO_OBJECT = PREPOSITIONS | AUXILIARIES | COORDINATORS | RELATIVES | {"that", "be"}


def lacks_subject(words: Sequence[Token]) -> bool:
    """Whether words begin with a verb that cannot be a noun, so that *said that* cannot precede them: *sends apols*,
    *went last week*."""
    low = words[0].low
    following = token_at(words, 1)
    is_kept_up = low == "keeps" and following.low.endswith("ing")
    is_now = (is_only_third(low) or is_kept_up) and low not in AUXILIARIES
    is_done = low in pasts_only() or (low in ("met", "got", "been") and following.is_word)
    return (is_now or is_done) and not words[0].is_capital and following.low not in AUXILIARIES


def before_tag(words: list[Token]) -> list[Token]:
    """The statement before *isn't it* or *should they* at the end; empty if there is no such tag."""
    body = without_mark(words)
    start = start_of_tag(body)
    return body[:start] if start and not _asks(body) else []


def _asks(words: Sequence[Token]) -> bool:
    return words[0].low in AUXILIARIES or question_word(words) is not None


def start_of_tag(words: Sequence[Token]) -> int:
    """Where a tag begins at the end of a statement: *, isn't it*, *, or is he not*, *is it*; 0 if none does."""
    end = len(words) - (low_at(words, len(words) - 1) in ("really", "then", "though"))  # *isn't it really*
    end_not = low_at(words, end - 1) == "not"
    is_negative = low_at(words, end - 2) == "not" or end_not
    verb = end - 2 - is_negative
    subject = low_at(words, end - 1 - end_not)
    if verb < 2 or words[verb].low not in AUXILIARIES or subject not in SUBJECTS:
        return 0
    start = verb - (words[verb - 1].low == "or")
    start -= words[start - 1].text == ","
    may_own = subject == "there" or (subject in ("it", "you") and words[verb].low in DO | HAVE)  # *the county did it*
    is_plain = (
        subject in _OF_TAGS
        and (is_negative or not may_own)
        and words[verb - 1].low not in _BEFORE_INVERTED
        and not _asks(words)
    )
    return start if start > 1 and (start < verb or is_plain) else 0


_OF_TAGS = frozenset("it we they you he she there".split())
"""Last words of a tag that has no comma before it: *it's down to us is it*."""
_BEFORE_INVERTED = frozenset("as neither nor so than that this to what".split())


def is_heading(words: Sequence[Token]) -> bool:
    """Whether words that may be a command are a heading instead: *balance at 31 March £14*."""
    return len(words) > 1 and words[0].low in NOUNS_TOO and words[1].low in PREPOSITIONS


def may_be_reported(words: Sequence[Token], *, asks: bool) -> bool:
    """Whether a phrase without a verb is complete, so that it may follow *asked about* or, with figures, *reported*:
    *14 leaks in May*; not *the contract with*."""
    if not _is_finished_phrase(words) or not _NO_PHRASE.isdisjoint(lows(words)):
        return False
    if asks:
        return True
    first, second = words[0].low, low_at(words, 1)
    is_thing = second not in _NO_SECOND and not is_adverb(second)
    has_sum = any(token.text[:1].isdigit() or token.text[:1] in "£$€" for token in words[2:])
    if is_base(first) and not has_sum and second in PREPOSITIONS | {""}:
        return False  # *freeze on new posts*
    return first not in _OF_ONE and (is_thing or not (first in _DESCRIBING or is_participle(first)))


def _is_finished_phrase(words: Sequence[Token]) -> bool:
    """Whether the first and last words may be those of a complete noun phrase; not *the contract with*."""
    first, end = words[0].low, without_mark(words)
    is_deed = is_third(first) and token_at(words, 1).is_capital
    is_adverb_first = first not in ("no", "only") and is_adverb(first)
    if is_deed or is_adverb_first or is_doing(first):
        return False
    return first not in _NO_THING and end != [] and end[-1].low not in _GO_ON


_NO_THING = CONNECTIVES | ASKING | SUBJECTS | AUXILIARIES | {"yes", "not", ""}
_NO_SECOND = CONNECTIVES | {""}
_DESCRIBING = ADJECTIVES | {"no", "only"}
_NO_PHRASE = (SUBORDINATORS - PREPOSITIONS) | SUBJECTS | AUXILIARIES | FIRST | SECOND | {"but"}
"""Words that never occur in a phrase without a verb."""
_GO_ON = CONNECTIVES | DETERMINERS
_OF_ONE = POSSESSIVES | DEMONSTRATIVES | {"the", "a", "an"}
_LEADS = frozenset("and so but well now ok okay right er um oh".split())
"""Words with which people begin to speak and which say nothing."""
_AFTER_LEAD = frozenset("that far called said done put".split())
"""Words before which such a word is part of what is said: *so far*, *well said*."""


def without_lead(words: list[Token]) -> list[Token]:
    """The words without those that only lead up to a sentence: *and what's the date*, *well, it leaks*."""
    if not words:
        return words
    after = 1 + (token_at(words, 1).text == ",")
    at = after if words[0].low == "sorry" and low_at(words, after) in ASKING | AUXILIARIES else 0
    while at < len(words) - 2 and words[at].low in _LEADS and words[at + 1].low not in _AFTER_LEAD:
        at += 1 + (words[at + 1].text == ",")
    if not at or (at == 1 and words[0].low == "so" and words[1].low in ("many", "much", "long")):
        return words
    if words[0].is_capital and words[at].low not in ("", "i"):
        return [words[at].put(words[at].text, space=""), *words[at + 1 :]]
    return words[at:]


def sentences_of(words: Sequence[Token]) -> list[list[Token]]:
    out: list[list[Token]] = [[]]
    for at, token in enumerate(words):
        if "\n" in token.space and out[-1]:
            out.append([])
        out[-1].append(token)
        is_end = token.text in ENDS and not token.is_word and low_at(words, at - 1) not in _ABBREVIATIONS
        if is_end and token_at(words, at + 1).space and without_mark(out[-1]):
            out.append([])
    return out


OPINIONS = frozenset("think believe hope suppose reckon guess understand expect".split())


def end_of_answer(words: Sequence[Token]) -> int | None:
    """The index where a clause begins, with its *but*, after an answer without a verb; None if there is none."""
    if _ends_with_comment(words):
        return len(words) - 2
    for at in range(1, len(words) - 1):
        is_pause = words[at].text in PAUSES
        start = at + is_pause
        is_and = words[start].low == "and" and low_at(words, start + 1) in SUBJECTS
        joins = is_and or words[start].low in BETWEEN_ANSWERS
        if not is_pause and not joins:
            continue
        clause = words[start + joins :]
        is_alone = words[0].low not in (_NO_ANSWER if at == 1 else _NO_HEADS) and _is_noun_phrase(words[:at])
        if not clause or not is_alone or (not joins and _leads_up(words[:at])):
            return None
        if _is_another_clause(clause):
            return start
    return None


def is_comment(words: Sequence[Token]) -> bool:
    """Whether words are *I think*, *we hope* or the like."""
    return len(words) == 2 and words[0].low in ("i", "we") and words[1].low in OPINIONS


def _ends_with_comment(words: Sequence[Token]) -> bool:
    """Whether words without a verb end with such a comment: *six, I think*."""
    return len(words) > 2 and is_comment(words[-2:]) and _is_noun_phrase(words[:-2])


def _leads_up(words: Sequence[Token]) -> bool:
    """Whether words before a comma belong to the clause after it: *last week*, *in fact*, *sadly*."""
    if words[-1].low.removesuffix("s") in _PERIODS_AND_OFTEN or words[0].low in _BEFORE_CLAUSE_AND_GIVEN:
        return True
    return len(words) == 1 and is_adverb(words[0].low)


_NO_HEADS = frozenset(("yes", "yeah", "no", "sorry", ""))
"""First words that never begin an answer of a few words."""
_NO_ANSWER = (_NO_HEADS - {""}) | {"not"}
CONDITIONS = frozenset("if unless once when until".split())
BETWEEN_ANSWERS = CONDITIONS | {"but", "because", "though", "although"}


def _is_noun_phrase(words: Sequence[Token]) -> bool:
    """Whether words are a noun phrase without any verb or pronoun subject."""
    is_thing = any(t.is_word for t in words) and not any(t.low in SUBJECTS | AUXILIARIES | RELATIVES for t in words)
    return is_thing and words[0].low not in SUBORDINATORS - PREPOSITIONS and not Clauses(words).has_verb()


def begins_without_clause(words: Sequence[Token]) -> bool:
    """Whether the first words are an answer, not part of the next clause: *yes twice, they said so*."""
    first, comma = words[0].low, next(iter(commas(words)), 0)
    if _begins_with_answer(words, comma):
        return True
    if first in _SUPPOSING and all(token.text != "," for token in words):
        return True
    if first in _LEADING or (is_adverb(first) and token_at(words, 1).text == ","):
        return first in _AGREEING or lows(words[1:3]) in (["", "and"], ["", "but"])  # *twice, and it fell both times*
    return _ends_with_comment(words) or _is_answer_before_clause(words)


def _begins_with_answer(words: Sequence[Token], comma: int) -> bool:
    """Whether an answer alone comes first: *yes twice*, *not until …*, *£220, the grant pays*."""
    first, second = words[0].low, low_at(words, 1)
    if first in ("yes", "yeah", "yep", "nope") or (first == "no" and second in _NO_NOUN):
        return True
    if first == "not" and second not in NOUN_PHRASE:
        return True
    figure = words[1 if first in _ROUGHLY and second else 0].is_figure
    if figure and "and" in lows(words) and (first in _ROUGHLY or low_at(words, 2) in SUBJECTS):
        return True  # *about £300 and the rest would come from reserves*
    if comma == 1 and figure and not token_at(words, 2).is_figure:
        return True  # *£220, the grant pays for it*
    return comma > 0 and words[comma + 1].low in MODALS and not Clauses(words[:comma]).has_verb()


_ROUGHLY = frozenset("about around roughly approx nearly".split())
_SUPPOSING = frozenset("provided providing assuming given".split())
_LEADING = _SUPPOSING | BEFORE_CLAUSE


def _is_answer_before_clause(words: Sequence[Token]) -> bool:
    """Whether another clause follows the first pause, and what is before it has no verb: *2 years but there is a
    clause*; not a time, as in *last week, the gate was shut*."""
    end = _first_pause(words)
    is_pause, following = words[end].text in PAUSES, low_at(words, end + 1)
    is_first_adverb = is_adverb(words[0].low)
    clause = words[end + 1 + (is_pause and following in ("and", "but", "so")) :]
    if not end or (is_first_adverb and not is_pause) or not _is_another_clause(clause):
        return False
    if following not in ("and", "but", "so") and _is_time(words[:end]):
        is_count = words[0].low in ("once", "twice") or words[1].low == "times"  # *twice last year*
        return is_count or _is_other_time(words[:end], words[end + 1 :])
    return not Clauses(words[:end]).has_verb()


def _is_time(words: Sequence[Token]) -> bool:
    """Whether a phrase says when, or how often; not *reserves at 3 months*."""
    is_led = words[0].low in _OF_PHRASE | _WHICH_TIME | ADJECTIVES or is_adverb(words[0].low) or words[0].is_figure
    is_thing = (is_plural(words[0]) or (not is_led and words[-1].low not in _OFTEN)) and len(words) > _LEAST_JOINED
    return words[-1].low.removesuffix("s") in _PERIODS_AND_OFTEN and not is_thing


def joined_clauses(words: list[Token]) -> list[Token]:
    """Words with *and* after the comma where nothing else stands between two whole clauses: *it leaks, and we must mend
    it*; with *and is* where the second lacks its verb: *the grant is in, and Fenn is starting on it*."""
    at, doing = end_of_first(words), _doing_after(words)
    if at > 1 and words[at - 1].low in ("is", "was") and _NO_TOPIC.isdisjoint(lows([words[0], *words[2:at]])):
        return [*words[:at], Token("that"), *words[at + 1 :]]  # *the thing is, nobody wants it*
    at = at or (commas(words)[0] if doing else 0)
    is_led = words[0].low in _LEADING | RELATIVES | {"that", "to", "had", "should"}
    is_against = not {"just", "only", "more", "less"}.isdisjoint(lows(words))
    if not at or is_led or is_against or not Clauses(words[:at]).has_main():
        return words
    is_many = doing > 0 and (is_plural(words[doing - 1]) or "and" in lows(words[at:doing]))
    verb = [Token("are" if is_many else "is")] if doing else []
    return [*words[: at + 1], Token("and"), *words[at + 1 : doing or at + 1], *verb, *words[doing or at + 1 :]]


_NO_TOPIC = (SUBJECTS | RELATIVES | ASKING | {"whatever", "matter"}) - {"what"}
"""Words that a clause before *is* and a comma has, where it leads to no other: *how it is, nothing changes*."""


def _doing_after(words: Sequence[Token]) -> int:
    """Where, after the only comma, a word in *-ing* follows its subject: *…, Fenn starting on it*; 0 if none does."""
    at, *others = commas(words) or [0]
    rest = words[at + 1 :]
    doing = next((i for i, t in enumerate(rest) if is_doing(t.low) and t.low not in _NOT_DOING), 0)
    subject = lows(rest[:doing])
    is_bare = not subject or subject[0] in _NO_SUBJECT_OF_DOING or is_adverb(subject[0]) or subject[-1] in _OF_PHRASE
    has_verb = any(t.low in AUXILIARIES for t in rest) or Clauses(rest[:doing]).has_verb()
    is_so = at > 0 and not others and 0 < doing <= _MOST_OF_SUBJECT and not (is_bare or has_verb)
    return at + 1 + doing if is_so else 0


_NOT_DOING = frozenset("having including following regarding concerning pending permitting allowing depending".split())
_NO_SUBJECT_OF_DOING = CONNECTIVES | RELATIVES | ADJECTIVES | {"needs", "no", "not"}
_MOST_OF_SUBJECT = 4


def end_of_first(words: Sequence[Token]) -> int:
    """The index of the only comma, if another clause begins directly after it; else 0."""
    at, *others = commas(words) or [0]
    is_within = any(a.low == "that" and b.low in CONDITIONS for a, b in pairwise(words[:at]))  # *says that if …, it is*
    is_within = is_within or low_at(words, at + 1) in ("anything", "anybody", "anyone")
    is_one = at > 0 and not (others or is_within) and len(words) - at > _LEAST_JOINED
    return at if is_one and _is_another_clause(words[at + 1 :]) else 0


_LEAST_JOINED = 3
"""The comma and the words of a comment: *it is shut, I think*. A clause has more."""


def _first_pause(words: Sequence[Token]) -> int:
    """The index where the first clause may end: a sign, or *but*, *so* or *yet* before more words; 0 if none."""
    for at, token in enumerate(words):
        is_joining = token.low in ("but", "so", "yet") and token_at(words, at + 1).is_word
        is_joining = is_joining and low_at(words, at + 1) != "far"
        if token.text in PAUSES or is_joining:
            return at
    return 0


def pauses(words: Sequence[Token]) -> list[int]:
    return [at for at, token in enumerate(words) if token.text in PAUSES]


def goes_on_without_subject(words: Sequence[Token]) -> int:
    """The index of a verb without a subject after a whole clause and a comma: *it is in, takes six months*, *it is
    back, spoke to him about it*; 0 if there is none."""
    *_, before, at = (0, 0, *pauses(words))
    start, rest = at + 1, words[at + 1 :]
    if not at or len(rest) < _LEAST_REST or not {"and", "or", "but"}.isdisjoint(lows(rest)):
        return 0
    is_aside = before > 0 and words[before + 1].low in SUBJECTS | DEPENDENT  # *the gate, we think, is*
    is_whole = words[0].low not in DEPENDENT and not is_aside
    is_ours = words[0].low in ("i", "we", "they") and is_base(rest[0].low)
    lacks = (is_ours and rest[1].low in PREPOSITIONS | DETERMINERS) or _lacks_its_subject(rest)
    return start if is_whole and lacks and Clauses(words[:at]).has_main() else 0


def _lacks_its_subject(words: Sequence[Token]) -> bool:
    """Whether words after a comma begin with the verb of a clause that has no subject: *takes six months*."""
    while len(words) > _LEAST_REST and is_adverb(words[0].low):
        words = words[1:]
    first, second = words[0].low, words[1].low
    if first in MODALS and second not in SUBJECTS:
        return True
    if first in AUXILIARIES and second == "not":
        return words[2:] != [] and words[2].low not in SUBJECTS
    if first in pasts_only() or (is_past(first) and second in ("it", "them", "him", "her")):
        return True
    is_done = (first in _HAVE_AND_WILL or first == "was") and is_participle(second)
    return is_done or (first in ("has", "have", "had") and second == "to") or _begins_with_verb_in_s(words)


def _begins_with_verb_in_s(words: Sequence[Token]) -> bool:
    """Whether words begin with a verb in *-s*, as the word or its object shows: *costs £5*."""
    first, second = words[0].low, words[1]
    if not is_third(first) or is_past_or_auxiliary(first) or first == "thanks":
        return False
    is_sum = second.is_figure or (second.low in NEARLY and len(words) > _LEAST_REST)
    is_deed = second.low in _OBJECTS_OF_DEEDS or (first == "needs" and is_doing(second.low))
    return is_sum or is_only_verb(first) or is_deed


_HAVE_AND_WILL = HAVE | {"will"}
_OBJECTS_OF_DEEDS = NOUN_PHRASE | OBJECTS | {"to", "onto", "into"}


def begins_with_list(words: Sequence[Token]) -> bool:
    """Whether words without a verb come first, with a comma, and a clause or a verb of which they are not part: *41
    calls, 6 fines, the new car is in*, *low bid at £12,400, recommends award*."""
    at = commas(words)
    is_one = len(at) == 1 and _is_figure_before(words, at[0])
    if is_one or _is_thing_before_dash(words) or (at and _is_topic_before(words, at)):
        return True
    if not at or words[0].low in _OF_PHRASE or not _is_noun_phrase(words[: at[0]]):
        return False
    rest = words[at[-1] + 1 :]
    if len(rest) < _LEAST_REST or not {"and", "or", "who", "which"}.isdisjoint(lows(words)):
        return False
    return is_only_third(rest[0].low) and not is_past(rest[0].low)


def _is_thing_before_dash(words: Sequence[Token]) -> bool:
    """Whether a noun phrase stands before a dash, and its verb after it: *lights - won't be mended*."""
    dash = next((at for at, token in enumerate(words) if token.text in ("-", "–", "—")), 0)
    return 0 < dash < len(words) - 1 and low_at(words, dash + 1) in AUXILIARIES and _is_noun_phrase(words[:dash])


def _is_figure_before(words: Sequence[Token], at: int) -> bool:
    """Whether words before the comma lack the verb that those after have: *deficit fcst at £48k, was £61k*."""
    is_apart = at > 1 and low_at(words, at + 1) in BE | HAVE and words[0].low not in PREPOSITIONS | SUBORDINATORS
    return is_apart and not Clauses(words[:at]).has_main()


def _is_topic_before(words: Sequence[Token], at: Sequence[int]) -> bool:
    """Whether a noun phrase stands before the first comma, and a clause about another thing after it: *council budget
    on Thursday, libraries are safe*, *fund £184, settlement came in, cheque not yet*."""
    topic, rest = words[: at[0]], words[at[0] + 1 :]
    if at[0] < _LEAST_REST or not _is_thing_alone(topic):
        return False
    parts = [words[start + 1 : end] for start, end in zip(at, (*at[1:], len(words)), strict=True) if start + 1 < end]
    if any(part[0].low in COORDINATORS | DEPENDENT for part in parts):
        return False
    if len(rest) > _LEAST_REST and _end_of_head(topic) < at[0] and rest[1].low in AUXILIARIES:
        return True
    return any(_is_clause_of_other(part, is_only=len(parts) == 1) for part in parts)


def _is_clause_of_other(words: Sequence[Token], *, is_only: bool) -> bool:
    """Whether words after a comma are a clause about something else; an `is_only` one may begin with a verb."""
    may_begin = is_only or not (is_third(words[0].low) or is_past(words[0].low))
    is_plain = may_begin and _is_noun_phrase(words[:1]) and {"and", "or"}.isdisjoint(lows(words))
    return is_plain and Clauses(words).has_main()


def _is_thing_alone(words: Sequence[Token]) -> bool:
    """Whether words are a noun phrase that is no list or time, and leads up to no clause."""
    begun = lows(words)
    head = (low.removesuffix("s") for low in begun[: _end_of_head(words)])
    is_time = begun[0] in _WHICH_TIME or not _PERIODS.isdisjoint(head)
    is_led = begun[0] in _LEADS_ON or (is_adverb(begun[0]) and begun[0] not in ("very", "too"))
    return not (is_led or is_time or "and" in begun) and _is_noun_phrase(words)


def _end_of_head(words: Sequence[Token]) -> int:
    """The index where a preposition or a time follows the first noun; the end if none does."""
    return next((at for at, low in enumerate(lows(words)) if low in PREPOSITIONS | _WHICH_TIME), len(words))


_LEADS_ON = SUBORDINATORS | PREPOSITIONS | SUBJECTS | {"so", "either", "all", "that", "no"}
_WHICH_TIME = frozenset({"this", "last", "next", "every"})
_OF_PHRASE = SUBORDINATORS | PREPOSITIONS | DETERMINERS
_LEAST_REST = 2
_BEFORE_CLAUSE_AND_GIVEN = BEFORE_CLAUSE | {"given"}
_AGREEING = frozenset("exactly precisely absolutely totally definitely quite agreed indeed".split())
"""Words that on their own say that somebody is right."""
_OFTEN = frozenset("often recently usually rarely sometimes occasionally frequently later earlier before".split())
"""Last words of a phrase that says when, or how often, something happens: *quite often*."""


def _is_another_clause(words: Sequence[Token]) -> bool:
    """Whether the words are a clause with its own subject: *they said so*, *the other was lost*; not what describes the
    word before, nor the next of a list."""
    first, second, third = (token_at(words, at) for at in range(3))
    if first.low in SUBJECTS - {"who"}:
        return second.is_word and third.text != ","
    is_one = first.low in DETERMINERS | _WHICH_TIME or _is_bare_subject(words[:_MOST_OF_SUBJECT])
    if not is_one or any(t.text == "," or t.low in ("and", "or", "who", "which") for t in words):
        return False
    return Clauses(words).has_main()


def _is_bare_subject(words: Sequence[Token]) -> bool:
    """Whether a noun without an article is before its verb: *water is*, *clerk's salary budget is*."""
    end = next((at for at, token in enumerate(words) if token.low in AUXILIARIES), 0)
    if not end:
        return False
    is_led = words[0].is_capital or is_adverb(words[0].low) or words[0].low in _NO_NOUN | RELATIVES
    is_noun = all(t.low.isalpha() or t.low.endswith(("'s", "’s")) for t in words[:end])
    return is_noun and not is_led and not any(is_past(t.low) or t.low in _OF_PHRASE for t in words[1:end])


def _is_other_time(when: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Whether a time before a clause answers, and is not when its verb happens: *next week, I have rung them*."""
    verb = next((token.low for token in clause if is_past_or_auxiliary(token.low)), "")
    said = lows(when)
    if "next" in said or "tomorrow" in said:
        return verb in HAVE or verb in ("was", "were", "did") or (verb not in AUXILIARIES and is_past(verb))
    return ("last" in said or "yesterday" in said) and verb in ("will", "shall", "can", "is", "are")


_NO_NOUN = CONNECTIVES | {"not", "twice", "once", "sorry"}
"""Words before which *no* is an answer."""
_PERIODS = frozenset(DAYS) | lexicon("sentence_structure.periods")
"""Last words, without an *-s*, of a phrase that says when."""
_PERIODS_AND_OFTEN = _PERIODS | _OFTEN


def question_after(words: Sequence[Token]) -> tuple[int, int] | None:
    """The index where a statement ends and that where the question after it begins; None if there is none."""
    has_clause = False
    for at, token in enumerate(words[:-1]):
        if token.is_word or token.text not in PAUSES:
            continue
        if not has_clause and not any(sign.text in PAUSES for sign in words[:at]):
            has_clause = words[0].low in SUBORDINATORS or Clauses(words[:at]).has_verb()
        start = at + 1 + (words[at + 1].low in ("so", "and", "but"))
        if _asks_at(words, start) or _is_asked_at(words, start, words[at - 1] if at else token):
            return at, start
        if has_clause and _asks_of_thing(words, start):
            return at, start
    return None


PAUSES = (",", "-", "–", "—", ";", "…")
"""Signs after which somebody goes on with something else."""


def _asks_of_thing(words: Sequence[Token], at: int) -> bool:
    """Whether a verb before its subject, a noun, begins there: *is the hall free*, *can people post it*."""
    verb, subject = token_at(words, at), token_at(words, at + 1)
    if verb.low not in AUXILIARIES or not subject.is_word:
        return False
    is_thing = subject.low in _OF_ONE | {"any", "all", "both", "some", "no", "every", "each"} or subject.is_capital
    is_many = verb.low not in BE | HAVE and is_plural(subject) and base_of(subject.low) == ""
    return is_thing or is_many


def _is_asked_at(words: Sequence[Token], at: int, before: Token) -> bool:
    """Whether a question, not a relative clause, begins there with its question word or verb."""
    first, second = low_at(words, at), low_at(words, at + 1)
    if first in DO | MODALS:
        return second in _OF_ONE | {"any", "all"}
    if first == "who":
        is_present = second in AUXILIARIES or is_third(second)
        is_person = before.is_capital or before.low in PERSONS or before.low.rstrip("s").endswith(OF_DOERS)
        return is_present and not is_person
    if first in ("what", "how", "why", "where", "when"):
        return is_inverted(words[at:]) or (first == "what" and is_third(second))
    return first == "which" and _asks_at(words, at + 1)


OF_DOERS = ("er", "or", "ist", "ant", "man", "men", "people", "woman", "women", "ian", "ee")
"""Ends of nouns of people."""


def _asks_at(words: Sequence[Token], at: int) -> bool:
    """Whether a verb is before its subject there: *now, can we vote*, *we can vote, can't we*."""
    subject = at + 1 + (low_at(words, at + 1) in ("not", "n't"))
    return low_at(words, at) in AUXILIARIES and low_at(words, subject) in SUBJECTS


def without_mark(words: Sequence[Token]) -> list[Token]:
    out = list(words)
    while out and not out[-1].is_word and not out[-1].is_quote and out[-1].text in "?.!,;":
        out.pop()
    return out


_TAGS = frozenset("right no yes ok okay correct true agreed eh huh yeah surely then though innit".split())
"""Words after a comma that end what is said without being part of it: *it opens in May, right?*"""


def has_tag(words: Sequence[Token]) -> bool:
    return len(words) > 3 and words[-2].text == "," and words[-1].low in _TAGS


def leads_to_clause(words: Sequence[Token]) -> bool:
    """Whether what comes before a comma belongs to the clause after it, and is not an answer alone: *if it rains,
    we stop*, *hopefully, it is*; not *about £300, it is on the list*."""
    return words[0].low in SUBORDINATORS or words[0].low.endswith("ly")


def has_person(words: Sequence[Token]) -> bool:
    return any(
        token.low in SUBJECTS or token.low in ("you", "me", "us", "our", "my", "ours", "mine") for token in words
    )


def has_own_subject(words: Sequence[Token]) -> bool:
    """Whether words after a sign are a clause with a subject."""
    is_of_this = words[0].low in DEMONSTRATIVES and token_at(words, 1).is_finite
    return is_of_this or _is_another_clause(words)


_NEVER_LAST = (DETERMINERS - {"this", "that", "these", "those", "all", "both", "some", "none", "many", "more"}) | (
    COORDINATORS | AUXILIARIES | RELATIVES | REPORTED | (SUBORDINATORS - PREPOSITIONS) | {"to", "of", "than"}
)
"""Words after which a sentence goes on."""
_NEVER_FIRST = CONNECTIVES | RELATIVES | REPORTED | AUXILIARIES | {"not"}
"""Words with which no subject begins."""
_GOES_ON = (",", ";", ":", "–", "—", "-", "(")


class Continuation(Enum):
    """What more words are to the sentence before them."""

    PART = auto()
    SENTENCE = auto()
    UNCLEAR = auto()


def continuation(text: str, more: str, *, runs_on: bool) -> Continuation:
    """How `more` continues a text. A new sentence has a main clause, and begins with a capital, a pronoun or another
    subject: *the rest are in store*, not *which are in store*. If the text `runs_on`, as a motion may, another
    subject is unclear."""
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
    """A text and its continuation: a new sentence gets a capital, after a full stop."""
    text = text.rstrip()
    if not text or continuation(text, more, runs_on=runs_on) is not Continuation.SENTENCE:
        return f"{text} {more}".strip()
    stop = "." if text[-1].isalnum() or text[-1] in ')”’"%' else ""
    return f"{text}{stop} {more[:1].upper()}{more[1:]}"


def _begins_with_subject(words: Sequence[Token]) -> bool:
    """Whether words begin with a subject, not with a verb, an adverb or a sum whose only verb is in a relative clause:
    *£400 for the bins the council has bought*."""
    low = words[0].low
    if words[0].is_figure:
        verb = next((at for at, token in enumerate(words) if token.low in AUXILIARIES), 0)
        return verb > 0 and NOUN_PHRASE.isdisjoint(token.low for token in words[1:verb])
    is_verb = is_past(low) or (base_of(low) != "" and is_only_verb(low))
    return low[:1].isalpha() and low not in _NEVER_FIRST and not is_verb and not is_adverb(low)


_BEFORE_INSTRUCTION = YES_OR_NO.keys() | set("ok okay well just then but".split())
_PARTICLES = frozenset("off out away back with".split())
_NEGATIVES = (["do", "not"], ["never"])
_FUNCTION = ADJECTIVES | ASKING | FUNCTION_WORDS | RELATIVES
_HELD = frozenset("know think believe want like mind see remember understand recall agree feel suppose have".split())
"""What speakers say about themselves without *I*: *don't know what it costs*."""
_OBJECTS = frozenset({"it", "them"})
_OTHER_VERBS = frozenset({"be", "let", "have", "put"})
_LEAST_WORDS = 2


@dataclass(frozen=True)
class Instruction:
    """What somebody tells others to do."""

    words: tuple[Token, ...]
    """From its verb on."""
    is_negative: bool = False
    answer: str = ""
    """*yes, and* or *no, but*, where one stands before it."""


def instruction(words: Sequence[Token], *, is_after: bool = False) -> Instruction | None:
    """The instruction that a sentence is (perhaps after *please*), or that follows a clause; None for others."""
    at = 0
    while at < len(words) - _LEAST_WORDS and (words[at].low in _BEFORE_INSTRUCTION or words[at].text == ","):
        at += 1
    rest = [token for token in words[at:] if token.text not in ".!" and token.low not in POLITE]
    negative = next((led for led in _NEGATIVES if lows(rest[: len(led)]) == led), [])
    rest = rest[len(negative) :]
    if len(rest) < _LEAST_WORDS or (negative == ["do", "not"] and rest[0].low in _HELD):
        return None
    if at and words[at - 1].low == "no" and rest[1].low not in _OBJECTS:
        return None  # *no budget this year* is no request to budget
    is_marked = negative != [] or not POLITE.isdisjoint(lows(words))
    is_told = _begins_instruction(rest, is_marked=is_marked) or (is_after and _is_told_after(rest))
    return Instruction(tuple(rest), negative != [], _answer(lows(words[:at]))) if is_told else None


def told_after(words: Sequence[Token]) -> int:
    """The index of a sign before an instruction: *it is dear, try the county*; 0 if there is none. A verb in a list
    after *to* or *should* is none."""
    at = next((at for at in pauses(words) if at and _is_instruction(words[at + 1 :])), 0)
    is_list = any(a.low in _BEFORE_BASE and is_base(b.low) for a, b in pairwise(words[:at]))
    return 0 if is_list and not {"and", "or"}.isdisjoint(lows(words[at:])) else at


def _is_told_after(words: Sequence[Token]) -> bool:
    """Whether a verb that may be a noun, or in the past, gives an instruction: *try Highways*, *put it up*."""
    first, second = words[0], words[1]
    is_named = second.is_capital and not is_time([second.text])
    is_put = first.low == "put" and second.low in DETERMINERS | PREPOSITIONS | _PARTICLES | _OBJECTS
    return is_put or (is_base(first.low) and not first.is_capital and (is_named or second.low == "again"))


def _is_instruction(words: Sequence[Token]) -> bool:
    """Whether the words after a sign are an instruction with no other verb."""
    if low_at(words, 0) == "tell" and low_at(words, 1) in _OBJECTS:
        return True
    told = instruction(words, is_after=True) if len(words) > 1 and words[0].low != "bar" else None
    is_told = told is not None and not words[0].is_capital and told.answer == ""
    return is_told and not any(token.low in PAST_OF for token in words[1:])


_BEFORE_BASE = MODALS | {"to"}


def _answer(led: Sequence[str]) -> str:
    """*yes, and* or *no, but*, where that is among the words."""
    answer = next((YES_OR_NO[low] for low in led if low in YES_OR_NO), "")
    return f"{answer}, {'but' if 'but' in led else 'and'} " if answer else ""


def _begins_instruction(words: Sequence[Token], *, is_marked: bool) -> bool:
    """Whether words begin an instruction; `is_marked`: *please* or *do not* preceded them."""
    if any(is_third(a.low) and b.low in DETERMINERS for a, b in pairwise(words[2:])):
        return False  # *hedge on Mill Lane blocks the view*
    is_verb = is_base(words[0].low) or words[0].low in _OTHER_VERBS
    return (is_verb and (is_marked or opening(words) is Opening.COMMAND)) or _tells(words)


def instructs(text: str) -> bool:
    """Whether a text tells somebody to do something."""
    return instruction(written_out(tokens(text))) is not None


def _tells(words: Sequence[Token]) -> bool:
    """Whether the word after one that may be a noun shows an instruction: *tape it off*."""
    first, second = words[0].low, words[1].low
    if words[0].is_capital or not PAST_OF.keys().isdisjoint(token.low for token in words):
        return False
    is_noun_too = is_base(first) and first in NOUNS_TOO
    is_known = base_of(first) != "" or is_past(first) or first in _FUNCTION or first.endswith(("ing", "ly"))
    return (is_noun_too and second in _PARTICLES) or (not is_known and first.isalpha() and second in _OBJECTS)
