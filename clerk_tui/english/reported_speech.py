"""Speech as typed, in the reported speech of minutes. `reported` gives it with a doubt if it is not certain; `likely`
then gives the likeliest reading, to be offered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, takewhile

from clerk_tui.english.informal_speech import (
    NO_APOSTROPHE,
    TAGGED,
    TOPIC,
    WHO_ARE_THEY,
    asked_inside,
    did_before,
    in_usual_words,
    is_standard,
    unsure_of,
    what_is_said,
    with_speaker,
    with_subject,
)
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import DAYS, MONTH, MONTH_SHORT, MONTHS, MOST_REPLIED, NAMED_DAY
from clerk_tui.english.questions import after_topic, topic_first
from clerk_tui.english.reported_sentences import (
    BEFORE,
    COMMAND,
    MIXED,
    WRITERS,
    Manner,
    Reported,
    at_that_time,
    comment,
    further_sentence,
    lowered,
    present,
    put_back,
    put_back_question,
    question,
    said_that,
    statement,
    turn,
    turn_person,
)
from clerk_tui.english.sentence_structure import (
    BETWEEN_ANSWERS,
    CONDITIONS,
    ENDS,
    OF_DOERS,
    PAUSES,
    Instruction,
    before_tag,
    end_of_answer,
    goes_on_without_subject,
    has_person,
    instruction,
    is_heading,
    lacks_subject,
    leads_to_clause,
    may_be_reported,
    may_lack_subject,
    pauses,
    question_after,
    sentences_of,
    told_after,
    without_lead,
    without_mark,
)
from clerk_tui.english.speech_openings import (
    WITH_CLAUSE,
    Opening,
    asks_after_comma,
    begins_with_verb,
    commanded,
    is_state_asked,
    may_be_told,
    opening,
    opens_question,
    requested,
)
from clerk_tui.english.tense_and_person import (
    ASKED,
    ASKING_OR_IF,
    FIRMS,
    FRAGMENT,
    NUMBERS,
    PERSONS,
    UNFINISHED,
    UNSURE,
    WHOM,
    Clauses,
    Pronoun,
    is_adverb,
    is_plural,
)
from clerk_tui.english.titles_and_forenames import BODIES, POST_ENDS, TITLES
from clerk_tui.english.tokens import (
    Token,
    commas,
    is_contracted,
    joined,
    low_at,
    lows,
    token_at,
    tokens,
    with_apostrophes,
    written_out,
)
from clerk_tui.english.verbs import (
    IN_MEETINGS,
    NOUNS_TOO,
    REPORTING,
    base_of,
    is_base,
    is_in_past,
    is_only_third,
    is_participle,
    is_past,
    is_past_or_auxiliary,
    is_third,
    likely_verb,
    past_of,
    third,
)
from clerk_tui.english.words import (
    ADJECTIVES,
    ADVERBS,
    ALONE,
    ASKING,
    ATTITUDES,
    AUXILIARIES,
    BE_AND_MODALS,
    CONNECTIVES,
    COORDINATORS,
    DEPENDENT,
    DETERMINERS,
    FIRST,
    MODALS,
    NOUN_PHRASE,
    NOUNS_AS_WELL,
    ONLY_PREPOSITIONS,
    PAST_OF,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SECOND,
    SUBJECTS,
    SUBORDINATORS,
    YES_OR_NO,
    is_doing,
)
from clerk_tui.regex import any_case, regex

_MIXED_SPEECH = "It is partly as spoken"
_INNER_END = regex(r"\n|[.?!]\s")
_CONTRACTED = regex(r"['’][sd]\b")
SPOKEN = regex(
    r"(?<![\w'’.-])(?:I(?=['’]|\s+(?!of\b|and\b|or\b|to\b|for\b)[a-z])|my)(?![\w-])"
    r"|(?:[,;]|\b(?:that|if|whether|because|but|so))\s+(?:(?:and|but|so|then)\s+)?(?:we|you|our|your)(?![\w-])"
    r"|(?i:n['’]t\b|\w['’](?:ll|ve|re|m)\b|\b(?:it|that|there|here|what|he|she)['’]s\b)"
)
"""Words of one who speaks: *I*, *we* at the beginning of a clause, contractions. Minutes may have *our area*."""
_OF_SPEAKERS = regex(
    r"(?:[\w'’-]+\s+){1,12}?(?:my|me|us|we|our(?!\s+(?:own|area|region|county|district|borough|city|town|village|parish|communit))"
    r"|ours|myself|ourselves|you|your|yours)(?![\w'’-])"
)
"""One who speaks soon after the verb: *thanked our staff*, *told me*. Minutes may have *crime in our area*."""
_NEGATED = regex(r"\b(?:did|was|were|had|would|could|should|might)n['’]t\b")
_BEFORE_QUOTED = regex(r"(?: and)? (?=[“\"])")
_QUOTED = regex(r"“[^”]*”|\"[^\"]*\"|(?<!\w)[‘'][^’'\n]*(?:[’'](?=\w)[^’'\n]*)*[’'](?!\w)")


def _keep(begun: Opening, text: str) -> Reported:
    """Words in reported form, as typed; in doubt if spoken words are in them: *thanked them, we'll go on*."""
    may_be_other_words = _CONTRACTED.search(text) is not None and any(token.is_unsure for token in tokens(text))
    manner, doubt = AS_TYPED[begun], UNSURE if may_be_other_words else ""
    if begun not in (Opening.OWN_VERB, Opening.REPORTED_QUESTION) and not text.startswith(("about ", "for ")):
        return Reported(manner, text, doubt)
    full = joined(tokens(text)) if is_contracted(text) else text
    if _AFTER_COLON.match(text) and not _is_spoken(text):
        return Reported(manner, text, doubt)
    is_mixed = _is_spoken(full if begun is Opening.REPORTED_QUESTION else text)
    is_answer = _ENDS_IN_ANSWER.search(text) is not None
    if is_mixed or (begun is Opening.OWN_VERB and (is_answer or _goes_on_as_spoken(text))):
        return Reported(manner, text, _MIXED_SPEECH)
    return Reported(manner, full, doubt)


_ENDS_IN_ANSWER = regex(r", (?:yes|yep|yeah|no|nope)\.?$")
"""One who answers: *could do, yes*."""
_AFTER_COLON = regex(r"(?:said|replied|reported): ")
"""Words before a fragment, whose verbs may be in any tense."""


def _goes_on_as_spoken(text: str) -> bool:
    """Whether words that begin with a verb in the past go on in the present, or with another action."""
    if _OF_SPEAKERS.match(text) or present_after(text) or (_MAY_CARRY_ON.search(text) and _carries_on(tokens(text))):
        return True
    return did_before(text) or _TWO_DEEDS.match(text) is not None or _tells_in_present(text)


def _is_spoken(text: str) -> bool:
    """Whether words as spoken are in a text, outside quotation marks; *didn't* and the like may be reported."""
    restored = _NEGATED.sub("", with_apostrophes(text))
    return SPOKEN.search(restored) is not None and SPOKEN.search(_QUOTED.sub("", restored)) is not None


def _carries_on(words: Sequence[Token]) -> int:
    """The index where words that begin with a verb in the past go on with one in the present and the same subject:
    *missed the vote and wants that noted*, *voted no and hasn't changed*; 0 if they do not, or may report a clause."""
    for at in range(1, len(words) - 2):
        if words[at].low in DEPENDENT:
            return 0
        if words[at].low not in ("and", "but") and words[at].text != ",":
            continue
        start = at + 1 + (words[at].text == "," and words[at + 1].low in ("and", "but"))
        verb, after = words[start].low, low_at(words, start + 1)
        is_verb = verb in _OF_ONE_PERSON and after not in _SUBJECTS_OR_NONE
        if (is_verb and (after not in DETERMINERS or verb == "has")) or opening(words[start:]) is Opening.PRESENT:
            return start
    return 0


_SUBJECTS_OR_NONE = SUBJECTS | {""}
_OF_ONE_PERSON = frozenset("is has will can does".split())
_MAY_CARRY_ON = regex(r"(?:\b(?:and|but)|&|,) (?:\w*s|will|can|has|\w+n['’]?t)\b")


def _carried_on(words: list[Token], speaker: Pronoun) -> Reported | None:
    """Such words with the second verb in the past too: *missed the vote and wanted that noted*."""
    start = _carries_on(words)
    if not start:
        return None
    before = turn_person(words[:start], speaker)
    *begun, join = before.words
    then = present(words[start:], speaker)
    kept = _keep(Opening.OWN_VERB, joined(begun))
    if kept.doubt or then.doubt or before.doubts:
        return None
    return Reported(Manner.OWN_VERB, f"{kept.words}{join.space}{join.text} {then.words}")


_CLAUSE_AFTER = "|".join(
    sorted(WITH_CLAUSE - {"agreed", "asked", "insisted", "suggested", "wished"} | {"complained", "denied"})
)
_WHOM_TOLD = r"(?:(?:the|our|all|both) )?(?!(?:the|that|me|us|you)\b)[\w’'-]+"
_TOLD = regex(
    rf"(?P<lead>(?:(?:also|then|later|again|further) )*(?:(?:{_CLAUSE_AFTER}|pointed out"
    r"|made(?: it)? clear|(?:was|were|had been) told)(?: again)?"
    rf"|(?:told|reminded|assured|informed|notified|promised|warned) {_WHOM_TOLD}))"
    r"(?P<that> that)? "
    r"(?P<what>(?!to\b|if\b|whether\b|how\b|why\b|what\b|when\b|where\b|who\b|which\b|on\b|as\b|in\b|by\b|for\b).+)"
)
"""A report, after its verb: *said the next meeting is on 4 May*."""
_DEED_FIRST = regex(rf"(?!(?:{_CLAUSE_AFTER})\b)(?:as [^.,;:“\"]+?,|[a-z]+ [^.;:“\"]+? and) (?=(?:{_CLAUSE_AFTER})\b)")
"""An action, or in what office somebody speaks, before the report: *outlined the plan and said …*."""
_IS_IN_PRESENT = regex(r"(?:(?:[\w’'£$€%-]|,(?=\d))+ ){1,6}?(?:is|are|has|have|will|can|needs?)\b(?! (?:which|that)\b)")


def _tells_in_present(text: str) -> bool:
    """Whether what somebody reported without *that* has a verb in the present, or lacks one."""
    match = _TOLD.match(_after_deed(_BEFORE_QUOTED.split(text)[0]))
    if match is None or match["that"]:
        return False
    words = _what_was_told(match)
    if joined(words) != joined(tokens(match["what"])):
        return True
    before = match["what"].partition(",")[0].split()
    is_apart = any(word.lower() in DEPENDENT | COORDINATORS for word in before[:_NEAR])
    if not is_apart and _IS_IN_PRESENT.match(match["what"]):
        return True
    verbs = _in_the_present(words)
    return verbs != [] and not any(word.low in DEPENDENT | COORDINATORS for word in words[: verbs[0]])


def _after_deed(text: str) -> str:
    """The text from its reporting verb on, without what else the speaker did before."""
    deed = _DEED_FIRST.match(text) if _TOLD.match(text) is None else None
    return text[deed.end() :] if deed else text


def _in_the_present(words: Sequence[Token]) -> list[int]:
    """The indexes of the verbs in the present, if words are surely a clause; else none."""
    clauses = Clauses(words)
    clauses.put_back()
    if set(clauses.doubts) - {UNSURE} or len(words) != len(clauses.words):
        return []
    changed = [at for at, (one, other) in enumerate(zip(words, clauses.words, strict=True)) if one.text != other.text]
    if not changed or any(is_in_past(word.low) for word in words[: changed[0]]):
        return []
    is_led = words[0].low in DETERMINERS and len(changed) == 1
    first, before = words[changed[0]].low, words[changed[0] - 1]
    is_sure = not clauses.doubts or (is_led and (is_third(first) or is_plural(before)))
    return changed if is_sure and all(_is_present_at(words, at) for at in changed) else []


def _is_present_at(words: Sequence[Token], at: int) -> bool:
    """Whether a word is surely a verb in the present, not an adjective: *a year long enough*."""
    low, before = words[at].low, words[at - 1] if at else words[at]
    may_be_verb = is_plural(before) and low_at(words, at + 1) in PREPOSITIONS
    if is_past(low) or (low in ADJECTIVES and not may_be_verb):
        return False
    return is_third(low) or low in AUXILIARIES or is_plural(before) or before.low in SUBJECTS


def put_in_past(text: str, speaker: Pronoun) -> str:
    """What somebody reported, with its verbs in the past: *said that she's seen it* → *said that she had seen it*;
    empty for other words, and where that is in doubt."""
    told = _after_deed(text)
    match, deed = _TOLD.match(told), text.removesuffix(told)
    words = _what_was_told(match) if match else []
    if match and words and match["lead"].endswith(" to") and is_base(words[0].low):
        return ""  # *reminded all to do it* is no clause
    for first in words[:1]:
        first.is_name = first.is_capital  # it begins no sentence
    said = said_that(words, speaker, allowing=[WHOM, UNSURE] if _in_the_present(words) else [WHOM])
    return f"{deed}{match['lead']}{match['that'] or ''} {said.removeprefix('that ')}" if match and said else ""


def _with_further_put_back(text: str, speaker: Pronoun) -> str:
    """What somebody reported, with further sentences in the present put back: *advised that it was late. The rest will
    have to wait*; empty for other words, and where that is in doubt."""
    first, *further = sentences_of(tokens(text)) if ". " in text else [[]]
    told = [further_sentence(sentence, speaker, is_asked=False) for sentence in further]
    present = (_IS_IN_PRESENT.match(joined(one).lstrip()) and _in_the_present(one) for one in further)
    if not first or first[0].low not in _TELLS or any(s.doubt not in ("", WHOM) for s in told) or not any(present):
        return ""
    rest = "".join(f" {said.words[:1].upper()}{said.words[1:]}" for said in told)
    return f"{(put_in_past(joined(first), speaker) or joined(first)).rstrip('.')}.{rest}"


_TELLS = REPORTING - IN_MEETINGS | {"advised", "explained", "reported", "said", "stated"}


def present_put_back(text: str, speaker: Pronoun) -> str:
    """What somebody reported after *that*, with a verb in the present put back: *said that the gate is shut*; empty for
    other words."""
    if further := _with_further_put_back(text, speaker):
        return further
    match = _TOLD.match(_after_deed(text))
    is_present = match is not None and match["that"] is not None and _in_the_present(tokens(match["what"])) != []
    if match is None or not match["that"] or _TO_COME.fullmatch(match["what"]) or ". " in match["what"]:
        return ""  # of several sentences the others are put back too, or none
    past = put_in_past(text, speaker) if is_present else ""
    return past or (led_on(text, speaker) if _IS_IN_PRESENT.match(match["what"]) else "")


_TO_COME = any_case(
    r"(?:[\w’'-]+ ){1,6}?(?:is|are) (?:still )?(?:(?:due )?on |due )?"
    rf"(?:{NAMED_DAY}|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}|{MONTH_SHORT})\b|(?:{MONTH}|{MONTH_SHORT}) \d)"
    r"(?:(?!\b(?:are|has|have|is|will)\b).)*"
)
"""What is still to come when the minutes are read: *the next meeting is on 4 May*."""


def _what_was_told(match: re.Match[str]) -> list[Token]:
    """The words that somebody reported, with a missing *are* where only a clause can follow the verb."""
    words, verb = tokens(match["what"]), match["lead"].removesuffix(" again").split()[-1]
    return words if verb in _OF_THINGS_TOO else _with_being(words)


_OF_THINGS_TOO = lexicon("reported_speech.of-things-too")
"""Verbs after which things stand as well as clauses: *reported lorries still cutting through*."""


def _is_state(words: Sequence[Token], at: int) -> bool:
    """Whether a word says what the things before it are doing, or how they are: *plots vacant*, *bins full of ice*."""
    is_how = words[at].low in ADJECTIVES and is_plural(words[at - 1]) and low_at(words, at + 1) in {"", *PREPOSITIONS}
    return is_doing(words[at].low) or is_how


def _with_being(words: list[Token]) -> list[Token]:
    """Words about several things, with *are* if it is left out: *lorries still cutting through*."""
    at = next((at for at in range(1, len(words)) if _is_state(words, at)), 0)
    verb = next((i for i in range(at, 0, -1) if words[i - 1].low not in ADVERBS), 0)
    before = words[:verb]
    is_whole = not before or not is_plural(before[-1])
    is_whole = is_whole or any(not word.is_word or word.low in _NO_PART_OF_SUBJECT for word in before)
    is_held = Clauses(words).has_verb() or low_at(words, at + 1) in AUXILIARIES
    is_held = is_held or (is_doing(words[at].low) and not low_at(words, at + 1))
    if is_whole or is_held or any(is_past(word.low) for word in words[at:]):
        return words
    return [*before, Token("are"), *words[verb:]]


_NO_PART_OF_SUBJECT = AUXILIARIES | CONNECTIVES | RELATIVES
_NEAR = 6
"""The most words of what was reported that may stand before its verb."""
_TWO_DEEDS = regex(
    r"(?i)[a-z]+ed(?: once| twice| again)?, (?:but |then )?(?!(?:and|who|which)\b)[a-z]+ed (?!.*,? and\b)"
)
"""Two verbs in the past with nothing between them but a comma: *tried, turned down in June*."""


def present_after(text: str) -> int:
    """Where another clause, in the present, is joined to words that begin with their verb in the past: *looked at
    costs, best is £12*, *met them & was told it's shut, now he's off*; 0 if none is. A clause that depends on the
    first, or is joined to reported words, may be in any tense."""
    if not _MAY_JOIN.search(text):
        return 0
    words = tokens(text)
    if words[1:2] and words[1].low == "that" and base_of(words[0].low) == "":
        return 0
    joints = (
        at
        for at in range(1, len(words) - 2)
        if words[at].text in PAUSES or (words[at].low in ("and", "but") and words[at + 1].low in SUBJECTS)
    )
    return next((at for at in joints if _is_in_present(words, at)), 0)


_MAY_JOIN = regex(r"[,;–—-]\s|\b(?:and|but) (?:it|its|they|theyre|there|theres|he|hes|she|shes|nobody|everybody)\b")


def _is_in_present(words: Sequence[Token], at: int) -> bool:
    """Whether a clause with a subject of its own and a verb in the present follows a sign."""
    start = at + 1 + (words[at + 1].low in ("and", "but", "so", "now", "yet"))
    for verb in range(start, len(words)):
        token = words[verb]
        if not token.is_word or token.low in _NO_PRESENT or is_past(token.low) or token.is_finite:
            return False
        if token.is_unsure:
            return True
        if verb == start:
            continue
        if token.low in _IN_PRESENT:
            return _bears_tense(words, verb)
        is_after_pronoun = verb == start + 1 and words[start].low in SUBJECTS
        if (base_of(token.low) if is_after_pronoun else is_only_third(token.low)) or token.low in _HELD:
            return True
    return False


_NO_PRESENT = DEPENDENT | {"to", "was", "were", "had"}
_IN_PRESENT = frozenset(PAST_OF) - {"must"}


def _bears_tense(words: Sequence[Token], at: int) -> bool:
    """Whether an auxiliary verb there is the verb of a clause: *they have paid*; not *the ones to have*."""
    token, before = words[at], words[at - 1]
    if token.low not in ("have", "do", "may") or before.low in SUBJECTS:
        return True
    return token.low == "have" and is_plural(before) and is_participle(low_at(words, at + 1))


_HELD = frozenset("says thinks knows wants shows means needs".split())


@lru_cache(maxsize=4096)
def reported(
    text: str, speaker: Pronoun, *, asks: bool = False, answers: bool = False, begins_with_name: bool = False
) -> Reported:
    """What somebody said or, with `asks`, asked, in reported speech. Words in quotation marks stay as they are; so does
    the capital of the first word if the text `begins_with_name`. What somebody `answers` may be a few words without a
    verb."""
    text = without_follow_up(text) if asks else text
    is_done = answers and _says_what_is_done(text)
    words, asks = _without_what_leads_up(text, asks=asks)
    if not words:
        return Reported(Manner.OWN_VERB, text)
    words[0].is_name = begins_with_name
    if is_done:
        return _as_fragment(words)
    sentences = sentences_of(words) if _INNER_END.search(text) else [words]
    if says_what_to_do(words):
        return Reported(Manner.OWN_VERB, text, COMMAND)
    if not sentences[1:] and (at := direct_question(words)):
        return _asked_as_spoken(words, at, text, speaker)
    begun = _opening_of(sentences[0], speaker, asks=asks)
    if begun in AS_TYPED and (begun is not Opening.WORD or not sentences[1:]):
        return _mostly_kept(begun, words, text, speaker, asks=asks)
    first = _report_first(begun, sentences, words, text, speaker, answers=answers)
    if first.doubt:
        return replace(first, words=text)
    is_small = first.manner is Manner.SAID_THAT and (text[:1].islower() or text[:1].isdigit())
    lacks_words = is_small and not first.words.startswith(", ") and is_clipped(tokens(first.words))
    first = replace(first, manner=Manner.IN_WORDS) if lacks_words else _with_further_that(first)
    return _with_further(first, begun, sentences[1:], text, speaker)


_FOLLOW_UP = any_case(r"^(?:follow(?:ing)?[- ]?up|supp(?:lementary)?\b\.?)(?: question)?(?::|,| [-–—]) (?=\w+ \w)")


def without_follow_up(text: str) -> str:
    """A question without words that only say that it is a further one: *follow up - when will it be mended*."""
    return _FOLLOW_UP.sub("", text)


def is_clipped(words: Sequence[Token]) -> bool:
    """Whether a clause, in the past, lacks an article or its *was* as notes do, so that *that* cannot lead it: *wall
    was cracked*, *40 signs put up*, *income was up, agent wanted more*."""
    if _goes_on_whole(words):
        return False
    bracket = next((at for at, word in enumerate(words) if word.text == "("), 0)
    if bracket and not Clauses(words[:bracket]).has_verb():
        return True
    return _begins_clipped(words) or any(_begins_clipped_at(words, at + 1) for at in commas(words))


def _goes_on_whole(words: Sequence[Token]) -> bool:
    """Whether a whole clause is joined, before which *that* is understood again: *pump failed and this was a spare*."""
    joins = (at for at, word in enumerate(words[:-2]) if word.low in ("and", "but", "so", "because"))
    return any(
        words[at - 1].is_word
        and words[at + 1].low in SUBJECTS | {"this", "that", "the"}
        and Clauses(words[at + 1 :]).has_main()
        for at in joins
    )


def _begins_clipped_at(words: Sequence[Token], at: int) -> bool:
    """Whether a further clause there begins with a bare noun and its verb: *…, agent wanted more*."""
    at += low_at(words, at) == "and"
    is_joined = at + 1 < len(words) and is_in_past(words[at + 1].low) and words[at].low != "being"
    return is_joined and _begins_clipped(words[at:]) and Clauses(words[: at - 1]).has_main()


def _begins_clipped(words: Sequence[Token]) -> bool:
    words = words[words[0].low in NUMBERS :]
    verb = next((at for at, word in enumerate(words) if is_in_past(word.low)), 0)
    ends = (w.low in _NO_NOUN or w.is_capital or not w.text[:1].isalnum() or is_in_past(w.low) for w in words)
    end = next((at for at, is_end in enumerate(ends) if is_end), 0)
    if not end or not verb or (verb != end and words[end].low not in PREPOSITIONS) or words[0].low in _LEADS_NOUN:
        return False
    noun, after = words[end - 1], low_at(words, verb + 1)
    if is_plural(noun):  # *signs put up*, but not *rents set by law were fair*, *residents put up with it*
        rest = takewhile(lambda word: word.low not in COORDINATORS and word.text[-1] not in ",;", words[verb + 1 :])
        is_last = not any(is_in_past(w.low) for w in rest)
        is_done = is_last and not (noun.low in PERSONS or noun.low.rstrip("s").endswith(OF_DOERS))
        is_bare = after in PREPOSITIONS or not after.isalnum()
        return is_done and is_bare and words[verb].low in _PAST_AS_PARTICIPLE
    if words[0].low in TITLES and end > 1:
        return False  # *mr smith was told*
    is_one = not any(word.text[:1].isdigit() for word in (words[0], noun)) and noun.low not in _NAMED_ALONE
    is_other = noun.low in ADJECTIVES | ALONE or is_adverb(noun.low) or noun.low.endswith("ever")
    is_other = is_other or is_doing(words[0].low) or (noun.low.endswith("ing") and noun.low not in _THINGS_IN_ING)
    return is_one and not is_other and not noun.low.endswith(_ENDS_OF_ABSTRACT)


_NO_NOUN = PREPOSITIONS | DEPENDENT | NOUN_PHRASE | COORDINATORS | AUXILIARIES
_LEADS_NOUN = frozenset("last much next per plenty".split())
_ENDS_OF_ABSTRACT = ("ance", "ence", "hood", "ics", "ism", "ness", "sation", "ship", "zation")
_THINGS_IN_ING = frozenset("building ceiling crossing hearing meeting mooring railing ring wing".split())
_PAST_AS_PARTICIPLE = frozenset("cut hit let put read set shut split spread".split())
_NAMED_ALONE = lexicon("reported_speech.without-article").union(MONTHS, DAYS)


def _with_further_that(said: Reported) -> Reported:
    """What was said with *that* before a further whole clause too: *that it leaked, and that he would ask*."""
    if said.manner is not Manner.SAID_THAT:
        return said

    def joined_again(joint: re.Match[str]) -> str:
        before = tokens(said.words[: joint.start()])
        is_inner = any(word.low in _INNER for word in before)
        return joint[0] if is_inner or not Clauses(before).has_verb() else f"{joint[0]}that "

    return replace(said, words=_SECOND.sub(joined_again, said.words))


_SECOND = regex(r",? (?:and|but) (?=(?:he|she|they|it|there) (?!and\b|or\b))")
_INNER = SUBORDINATORS | ASKING | frozenset("“\"‘'")
"""Words and signs after which a further clause is not what was said: *that it leaked if it rained and …*."""


def _says_what_is_done(text: str) -> bool:
    """Whether an answer begins with what is done to the thing in question, or by others, not with the speaker's action:
    *capped at £2m*, *scrapped*, *applied to the Trust*."""
    low, after, then = [*(word.lower().strip(",.;") for word in text.split(None, 3)[:3]), "", "", ""][:3]
    is_of_speaker = low in IN_MEETINGS | _OF_DOER | REPORTING | ATTITUDES
    is_apart = after in PREPOSITIONS - {"to"} | {"", "again", "already", "back", "last", "now", "yesterday"}
    is_apart = is_apart or (after == "to" and not is_base(then))
    return is_participle(low) and is_past(low) and is_apart and not is_of_speaker


_OF_DOER = lexicon("reported_speech.of-doer")


def _without_what_leads_up(text: str, *, asks: bool) -> tuple[list[Token], bool]:
    """The words of a text without those that only lead up to it, and whether they ask a question."""
    spoken = what_is_said(text)
    words, asks = in_usual_words(tokens(spoken)), asks and spoken == text
    if words:
        words = without_lead(_what_if(words)) if asks else with_speaker(words) or _with_yes(words)
    return words, asks


def _what_if(words: list[Token]) -> list[Token]:
    """The words with *what if* for *and if*, which asks what would happen: *and if it does fold?*."""
    is_led = lows(words[:2]) in (["and", "if"], ["but", "if"]) and Clauses(words[2:]).has_main()
    is_whole = is_led and not commas(words)  # *and if not, who pays*
    return [words[0].put("what"), *words[1:]] if is_whole else words


def _report_first(
    begun: Opening, sentences: Sequence[list[Token]], words: list[Token], text: str, speaker: Pronoun, *, answers: bool
) -> Reported:
    """The first sentence of a text, reported."""
    if begun is Opening.WORD:
        return _keep(begun, joined(sentences[0]))
    if answers and len(sentences) == 1 and (short := _answered(sentences[0], text, speaker)):
        return short
    first = WRITERS[begun](sentences[0], speaker)
    doubt = first.doubt or _doubt_of_words(begun, words, text) or _doubt_of_order(first, words, answers=answers)
    is_short = answers and doubt not in ("", COMMAND) and _is_short_answer(sentences[0])
    return _as_fragment(sentences[0]) if is_short else replace(first, doubt=doubt)


def _doubt_of_order(said: Reported, words: Sequence[Token], *, answers: bool) -> str:
    """Why the opening words of a reported statement leave it uncertain; empty if it is certain."""
    if said.manner is Manner.ASKED_WHETHER and INVERTED.match(said.words):
        return UNSURE
    return UNFINISHED if answers and said.words.startswith(", ") and not leads_to_clause(words) else ""


def _as_fragment(words: list[Token]) -> Reported:
    """A fragment that stands after a colon, with its verbs put back."""
    return Reported(Manner.IN_WORDS, joined(at_that_time(put_back(lowered(words)))))


INVERTED = regex(
    r"(?!.*\b(?:if|whether|when|what|how|who|where|why|nor|or|and|so)\b)"
    r"(?:[\w'’-]+ ){2,}(?:was|were|did|had|could|would|should|might) (?:it|they|he|she|there(?= be))\b"
)
"""A question that a phrase leads, in the order in which it was asked: *given the cost was it worth it*."""


def _doubt_of_words(begun: Opening, words: Sequence[Token], text: str) -> str:
    """Why the way a text is typed leaves it uncertain; empty if it is certain."""
    if begun not in (Opening.QUESTION, Opening.REQUEST, Opening.COMMAND) and (unsure := unsure_of(text, words)):
        return unsure
    if begun is Opening.STATEMENT and told_after(words):
        return COMMAND
    comma = next(iter(commas(words)), 0)
    if comma and begun is Opening.STATEMENT and _lacks_subject_after(words, comma):
        return UNSURE
    if words[0].text == "(" or not is_standard(text):
        return UNSURE
    return UNSURE if any(token.is_unsure for token in words) and _CONTRACTED.search(text) else ""


def _lacks_subject_after(words: Sequence[Token], comma: int) -> bool:
    """Whether a verb without a subject follows a comma, and no verb is before it: *all planning, sits on a board*."""
    verb = low_at(words, comma + 1)
    return (is_only_third(verb) or verb in _OF_ONE_PERSON or verb == "was") and not Clauses(words[:comma]).has_verb()


def _mostly_kept(begun: Opening, words: list[Token], text: str, speaker: Pronoun, *, asks: bool) -> Reported:
    """Words in reported form as typed, with contractions in a question and later verbs in the present put right."""
    if begun in (Opening.REPORTED, Opening.REPORTED_QUESTION) and asks and is_contracted(text):
        in_full = put_back_question(words, text, speaker)
        if not in_full.doubt or begun is Opening.REPORTED_QUESTION:
            return replace(in_full, manner=AS_TYPED[begun])
    verb = next((i for i, word in enumerate(words) if word.low not in _AGAIN), 0)
    at = next((i for i in range(verb + 1, verb + _MOST_ASKED) if low_at(words, i) in ASKING_OR_IF), verb + 1)
    if lows(words[verb : verb + 3]) in (["wanted", "to", "know"], ["wished", "to", "know"]):
        verb, at = verb + 2, next((i for i in range(verb + 3, len(words)) if words[i].low in ASKING_OR_IF), verb + 3)
    is_asked = words[verb].low in ASKED | {"know"} and low_at(words, at) in ASKING_OR_IF
    if (begun is Opening.OWN_VERB or verb) and is_asked and PREPOSITIONS.isdisjoint(lows(words[verb + 1 : at])):
        is_how_many = lows(words[at : at + 2]) in (["how", "many"], ["how", "much"]) and low_at(words, at + 3) == ""
        of_what = [] if is_how_many else _with_verb_back(without_mark(words[at:]))
        inner = put_back_question(of_what, "", speaker) if of_what else Reported(Manner.ASKED, "")
        if inner.words and not inner.doubt:  # *asked if it's safe*, *asked the clerk if it's safe*
            return Reported(Manner.OWN_VERB, f"{joined(turn_person(words[:at], speaker).words)} {inner.words}")
    kept = _keep(begun, text.rstrip("? ") if is_asked else text)
    return (_carried_on(words, speaker) if kept.doubt and begun is Opening.OWN_VERB else None) or kept


def _with_verb_back(words: list[Token]) -> list[Token]:
    """What somebody asked, in order, with its only verb in the past, where that may be a noun as well: *if the shed
    needs a permit*, *what the plan costs*."""
    sure = [at for at, word in enumerate(words) if at > 1 and is_only_third(word.low)]
    is_bare = not any(is_past_or_auxiliary(word.low) for word in words)
    if Clauses(words).has_verb() and not (len(sure) == 1 and is_bare):
        return words
    last, is_thing = len(words) - 1, low_at(words, 1) in POSSESSIVES | {"the", "this", "that", "a", "an"}
    verbs = sure or [
        at
        for at, word in enumerate(words)
        if at > 1 and is_third(word.low) and (low_at(words, at + 1) in DETERMINERS or (is_thing and at == last))
    ]
    if len(verbs) != 1:
        return words
    at = verbs[0]
    return [*words[:at], words[at].put(past_of(base_of(words[at].low)), is_finite=True), *words[at + 1 :]]


_ASKS = frozenset(
    form for base in "ask wonder query enquire inquire say".split() for form in (third(base), past_of(base))
)
_BEFORE_VERB_FIRST = AUXILIARIES | {"when", "where", "why"}
_AGAIN = frozenset("also then further later again".split())
_MOST_ASKED = 4
"""The words of whoever is asked."""


def direct_question(words: Sequence[Token]) -> int:
    """The index where a direct question begins after *asked* or *wants to know* and a name; 0 if none does."""
    verb = words[0].low
    if lows(words[1:3]) == ["to", "know"] and low_at(words, 3) in _BEFORE_VERB_FIRST:
        return 3 if opens_question(words[3:]) and (is_third(verb) or is_past(verb)) else 0
    start = 1 if verb in _ASKS else len(words)
    last = 1 if verb in ("said", "says") else _MOST_ASKED
    for at in range(start, min(start + last, len(words))):
        if words[at].low == "how" and low_at(words, at + 1) != "come" and low_at(words, at + 2) in DETERMINERS:
            return 0  # *asked how long the work will take*
        if opens_question(words[at:]) or (at == 1 and _asks_verb_first(words)) or _asks_for_any(words[at:]):
            return at
        is_whom = at == start or words[at].is_capital or words[start].low in DETERMINERS or is_plural(words[at])
        if not is_whom or words[at].low in AUXILIARIES | ASKING | PREPOSITIONS:
            return 0
    return 0


def _asks_for_any(words: Sequence[Token]) -> bool:
    """Whether a question without its verb begins there: *any news on the seats*; not *any member to speak*."""
    is_any = low_at(words, 0) == "any" and len(words) > 1 and "to" not in lows(words)
    return is_any and not Clauses(words[1:]).has_verb()


def _asks_verb_first(words: Sequence[Token]) -> bool:
    """Whether a verb and its subject follow a verb of asking: *asked are ferries running*, *asks can Mrs Moss come*."""
    subject = token_at(words, 2)
    is_subject = words[1].low in ("do", "does") or is_plural(subject) or subject.is_capital
    return words[1].low in _BEFORE_SUBJECT and is_subject and words[3:] != []


_BEFORE_SUBJECT = (AUXILIARIES - {"was", "had"}) | {"did"}


def says_what_to_do(words: Sequence[Token]) -> bool:
    """Whether words are *says* and what somebody is told to do: *says wait for the audit*."""
    told, after = low_at(words, 1), low_at(words, 2)
    is_told = is_base(told) and likely_verb(told) > 1 and after not in AUXILIARIES
    return words[0].low == "says" and (is_told or (told, after) == ("do", "not"))


def _asked_as_spoken(words: list[Token], at: int, text: str, speaker: Pronoun) -> Reported:
    """Such a question in reported speech: *asks is it safe* → *asked whether it was safe*."""
    found = question(words[at:], speaker)
    if found.doubt == FRAGMENT and words[at].low in ("why", "how", "when"):
        return Reported(Manner.OWN_VERB, text.rstrip("? "))  # *asked why not sooner*
    said = f"{asked_first(words[:at], speaker)} {BEFORE[found.manner]}{found.words}"
    return Reported(Manner.OWN_VERB, text if found.doubt else said, found.doubt)


def asked_first(words: Sequence[Token], speaker: Pronoun) -> str:
    """The words before such a question, in the past and in the third person: *wants to know* → *wanted to know*."""
    verb = words[0].low
    past = "asked" if verb in ("said", "says") else past_of(base_of(verb)) if is_third(verb) else verb
    return joined(turn_person([words[0].put(past), *words[1:]], speaker).words)


def _opening_of(words: Sequence[Token], speaker: Pronoun, *, asks: bool) -> Opening:
    """How a sentence begins; *all agreed*, said by one speaker, is a statement about others."""
    begun = opening(words, asks=asks)
    is_told = words[0].low in REPORTING or words[0].low in IN_MEETINGS
    if asks and begun is Opening.OWN_VERB and not is_told and asks_after_comma(words):
        return Opening.QUESTION
    are_others = words[0].low in ("all", "both") and "and" not in lows(words)
    return Opening.STATEMENT if begun is Opening.OWN_VERB and are_others and not speaker.is_several else begun


def _with_further(
    first: Reported, begun: Opening, sentences: Sequence[list[Token]], text: str, speaker: Pronoun
) -> Reported:
    """The first sentence of `text` with those after it; in doubt if one of them is."""
    out, is_asked = first, begun is Opening.QUESTION
    for sentence in sentences:
        more = further_sentence(sentence, speaker, is_asked=is_asked)
        if more.doubt and not (more.doubt == WHOM and _tells_of_speaker(sentence)):
            return Reported(first.manner, text, more.doubt)
        if more.manner in (Manner.ASKED, Manner.ASKED_WHETHER):
            out = replace(out, words=f"{out.words.rstrip('.')}, and {BEFORE[more.manner]}{more.words}")
        else:
            gap = sentence[0].space if "\n" in sentence[0].space else " "
            end = "" if out.words.endswith((*ENDS, "”", '"')) else "."
            out = replace(out, words=f"{out.words}{end}{gap}{more.words[:1].upper()}{more.words[1:]}")
            is_asked = False
    return out


def _tells_of_speaker(sentence: Sequence[Token]) -> bool:
    """Whether a further sentence goes on about the speaker, in the clerk's words: *She also added that …*."""
    verb = low_at(sentence, 1 + (low_at(sentence, 1) in _AGAIN))
    others = lows(sentence[2:])
    return sentence[0].low in ("he", "she") and verb in REPORTING and not {"he", "she", "him"}.intersection(others)


def _with_yes(words: list[Token]) -> list[Token]:
    """The words with *yes* or *no* for *yep* and the like, where that is the answer, and with the comma after it."""
    answer, after = YES_OR_NO.get(words[0].low, ""), low_at(words, 1)
    if not answer or (len(words) > 1 and words[1].is_word and after not in _AFTER_YES[answer]):
        return words
    is_apart = len(words) > 1 and words[1].is_word
    if is_apart and after not in SUBJECTS | {"just", "only"} and (commas(words) or Clauses(words[1:]).has_verb()):
        return words
    return [words[0].put(answer), *[Token.sign(",")] * is_apart, *words[1:]]


_AFTER_NO = SUBORDINATORS | SUBJECTS - {"one"} | frozenset("just only not but except".split())
_AFTER_YES = {"no": _AFTER_NO, "yes": _AFTER_NO | PREPOSITIONS | ADVERBS | NUMBERS | frozenset("both all most".split())}
"""Words that go on after an answer, with which *no* belongs to no noun: *no just the date*, *yes till March*."""


AS_TYPED = {
    Opening.OWN_VERB: Manner.OWN_VERB, Opening.REPORTED: Manner.AS_TYPED, Opening.REPORTED_QUESTION: Manner.ASKED,
    Opening.QUOTED: Manner.SAID, Opening.WORD: Manner.SAID,
}  # fmt: skip


def _short_answer(words: list[Token], speaker: Pronoun) -> Reported | None:
    """An answer that begins without a verb and goes on with a clause or a reason (*none yet, it isn't out*, *six, I
    think*, *because …*); None for any other, or one in doubt."""
    words = without_mark(words) or words
    if _is_hard_to_say(words):
        return Reported(Manner.SAID_THAT, f"it was {joined(at_that_time(lowered(words)))}")
    if low_at(words, 0) == "because" and not before_tag(words):
        said = said_that(words[1:], speaker)
        return Reported(Manner.SAID_THAT, f"it was because {said}") if said else None
    start = end_of_answer(words)
    return None if start is None else _answer_and_clause(words[:start], words[start:], speaker)


def _is_hard_to_say(words: Sequence[Token]) -> bool:
    """Whether an answer begins with what it is to do something: *too early to say*, *cheaper to buy a new one*."""
    at = 1 + (words[0].low in ("too", "not") and low_at(words, 1) != "too") + (lows(words[:2]) == ["not", "too"])
    is_likely = lows(words[at - 1 : at + 2]) in (["likely", "to", "be"], ["unlikely", "to", "be"])
    is_plain = low_at(words, at) == "to" and words[at - 1].low not in ATTITUDES and all(t.is_word for t in words[:at])
    return is_likely or (is_plain and words[at - 1].low in _HOW_IT_IS and is_base(low_at(words, at + 1)))


_HOW_IT_IS = ADJECTIVES | {"soon", "late", "likely", "unlikely"}


def _answer_and_clause(head: list[Token], rest: list[Token], speaker: Pronoun) -> Reported | None:
    """An answer without a verb and the clause after it, its *but* included; None if that is in doubt."""
    joins = rest[: rest[0].low in BETWEEN_ANSWERS | {"and"}]
    clause = rest[len(joins) :]
    said = comment(clause, speaker) or statement(clause, speaker)
    is_sure = not said.doubt or (said.doubt == UNSURE and low_at(joins, 0) in CONDITIONS)
    if not is_sure or any(token.is_unsure for token in (*head, *rest)):
        return None
    between = joins[0].space + joins[0].text if joins else "" if head[-1].text in PAUSES else ","
    return Reported(Manner.IN_WORDS, f"{joined(at_that_time(lowered(head)))}{between} {said.words.removeprefix(', ')}")


def _answered(words: list[Token], text: str, speaker: Pronoun) -> Reported | None:
    """A short answer; also one that gives an instruction or leaves a verb in the present, then in doubt."""
    is_told = instruction(words) is not None and commanded(words) is None and requested(words) is None
    if is_told or told_after(words) > 0:
        return Reported(Manner.OWN_VERB, text, COMMAND)
    said = lows(words)
    if any(
        one == "of" and them in _OF_THEM and is_base(do)
        for one, them, do in zip(said, said[1:], said[2:], strict=False)
    ):
        return Reported(Manner.OWN_VERB, text, UNFINISHED)
    return None if with_subject(words) else _short_answer(words, speaker)


_OF_THEM = frozenset("them these those us".split())
"""Words after *of* before a verb that would stay in the present: *40, two of them live here*."""


def _is_short_answer(words: Sequence[Token]) -> bool:
    """Whether words are no sentence, but answer a question: *in May*, *by June, if the weather holds*."""
    end = next((at for at in commas(words) if words[at + 1].low in SUBORDINATORS), len(words))
    clauses, rest = Clauses(words[:end]), Clauses(words[end:])
    clauses.put_back()
    rest.put_back()
    if any(token.is_unsure for token in words) or rest.has_changed(words[end:]):
        return False
    is_yes = words[0].low in ("yes", "yeah", "yep") or (words[0].low == "no" and not token_at(words, 1).is_word)
    is_more = is_yes and len(without_mark(words)) > 1
    if is_more or lacks_subject(words) or with_subject(words) or words[-1].low in ("tho", "though"):
        return False
    begins = words[0].text[0]
    return clauses.doubts == [FRAGMENT] and not has_person(words) and (begins.isalnum() or begins in "£$€")


def reported_reason(text: str, speaker: Pronoun, *, holds: bool = False) -> str:
    """A text with its reason in reported form: *left as I've a bus to catch* → *left as he had a bus to catch*. If it
    still `holds`, as an interest does, the present stays: *as I'm a trustee* → *as he is a trustee*. Unchanged if
    the reason is in doubt, or there is none."""
    words = tokens(text)
    is_reason = (a.low in ("as", "because", "since") and b.low in NOUN_PHRASE for a, b in pairwise(words))
    at = -1 if low_at(words, 0) in SUBJECTS else next((at for at, is_so in enumerate(is_reason) if is_so), None)
    if at is None:
        return text
    after = words[at + 1 :]
    reason = turn_person(_agree(written_out(after), speaker), speaker) if holds else turn(after, speaker)
    if FRAGMENT in reason.doubts:
        return text
    is_sure = not set(reason.doubts) - {WHOM} and not any(token.is_unsure for token in words)
    if not is_sure or not SECOND.isdisjoint(lows(words)):
        return ""
    told = joined([*words[: at + 1], *(reason.words if holds else at_that_time(reason.words))])
    return told.replace(" can not ", " cannot ")


def _agree(words: list[Token], speaker: Pronoun) -> list[Token]:
    """The words with each verb after *I* in the form that suits *he* or *they*: *I am* → *I is*."""
    out = [*words]
    for one, verb in ((at, at + 1 + is_adverb(low_at(words, at + 1))) for at in range(len(words) - 1)):
        low = low_at(words, verb)
        if words[one].low == "i" and (low == "am" or (is_base(low) and low not in MODALS and not speaker.is_plural)):
            out[verb] = words[verb].put("are" if speaker.is_plural else "is" if low == "am" else third(low))
    return out


@lru_cache(maxsize=512)
def likely(text: str, speaker: Pronoun, *, asks: bool = False) -> str:
    """The likeliest report of what `reported` is in doubt about: *you* is somebody else, and words without a verb are
    what somebody reported or asked about. Empty if no reading is certain."""
    if (match := _GIVEN.match(text)) and not asks:
        led = likely(f"{match['before']}with{text[match.end() :]}", speaker)
        return _WITH.sub(rf"\g<before>{match['given']}", led, count=1)
    out = _likely_words(text, speaker, asks=asks)
    return "" if Clauses(tokens(out)).leaves_present() else out


_LED = r"(?P<before>(?:(?:said|felt|thought|added) )?(?:that )?)"
_GIVEN = any_case(rf"{_LED}(?P<given>given)(?= (?:the|this|that|these|those|our|their|its|his|her|all|such)\b)")
"""Words that introduce a phrase as *with* does: *given the new powers we should wait*."""
_WITH = any_case(rf"{_LED}with\b")


def in_fragments(text: str, speaker: Pronoun, *, answers: bool) -> str:
    """A text that makes no sentence, as it may follow *said:* or, if it `answers`, *replied:*, with its verbs put back
    and in the third person where that is certain. Empty for a question, an action, or words to somebody."""
    words = _with_subjects(written_out(tokens(text)), speaker)
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
    out = _AFTER_SENTENCE.sub(lambda match: match[0].upper(), out)
    if not _SMALL_SENTENCE.search(text):
        out = _SMALL_SENTENCE.sub(lambda match: match[0].upper(), out)
    return "" if _has_talkers(out) or SPOKEN.search(out) else out


_AFTER_SENTENCE = regex(r"(?:(?<=\d\. )|(?<=[a-z]{4}\. ))[a-z]")
_SMALL_SENTENCE = regex(r"(?<=\w\. )[a-z]")
_SAYS = frozenset("says adds thinks feels notes reports reported rptd reckons".split())
"""Verbs for which *said:* stands."""
_APART_ONLY = regex(r"[?!:]\s|[?]$")


def _likely_words(text: str, speaker: Pronoun, *, asks: bool) -> str:
    """The likeliest report of a text, though a verb in the present may be left in it."""
    typed = without_lead(written_out(tokens(text)))
    if not typed:
        return ""
    if not asks:
        return _likely_statement(text, _with_subjects(typed, speaker), speaker)
    if says_what_to_do(typed):
        return likely(joined(typed[1:]), speaker, asks=asks)
    if at := direct_question(typed):
        inner = likely(joined(typed[at:]), speaker, asks=True)
        return inner and f"{asked_first(typed[:at], speaker)} {inner.removeprefix('asked ')}"
    if is_third(typed[0].low) and (base := base_of(typed[0].low)) in _ASK:
        return _report_wanted([Token(past_of(base), typed[0].space), *typed[1:]], speaker)  # *wants to know about it*
    if typed[0].low == "us" or (after_topic(typed) and not topic_first(typed)):
        return ""
    words = _they_for_you(typed)
    if parts := question_after(typed):
        return _said_and_asked(words, *parts, speaker)
    is_named = words[0].low in _HOW_OR_WHAT and low_at(words, 1) not in ("", "a", "an")  # not *what a mess*
    if is_named and not Clauses(words[1:]).has_verb():
        return f"asked {joined(without_mark(lowered(words)))}"  # *how many lorries a day*
    return _likely_by_opening(text, words, speaker, asks=True)


_HOW_OR_WHAT = frozenset("how what when where which whose why".split())


def _report_wanted(words: list[Token], speaker: Pronoun) -> str:
    """What somebody wanted or asked to know, with its question in reported speech; empty if that is unsure."""
    inside = next((at for at, word in enumerate(words) if at and word.low in ASKING_OR_IF), len(words))
    said = reported(joined(words[inside:]).lstrip(), speaker, asks=True) if inside < len(words) else None
    if said is not None and (said.doubt or said.manner is not Manner.ASKED):
        return ""
    head = joined(at_that_time(words[:inside]))
    return f"{head} {said.words}" if said is not None else head


def _with_subjects(words: list[Token], speaker: Pronoun) -> list[Token]:
    """The words with the speaker in each further sentence that begins with what they will do: *Will forward the
    leaflet* → *She will forward the leaflet*; not after others, who may be meant: *The builder rang. Will mend it*."""
    first, *further = sentences_of(words)
    out = [*first]
    for sentence in further:
        verb = token_at(sentence, 1)
        is_deed = is_base(verb.low) and not verb.is_capital and verb.low not in NOUN_PHRASE | _OF_THINGS | {"be", "not"}
        if sentence[0].text in ("Will", "Can") and is_deed and not any(map(_may_do, out)):
            who = Token(speaker.subject.capitalize(), sentence[0].space)
            sentence[:1] = [who, sentence[0].put(sentence[0].low, space=" ")]
        out += sentence
    return out


def _may_do(word: Token) -> bool:
    """Whether a word names people or a firm who may do something."""
    return word.low in PERSONS | FIRMS | TITLES | POST_ENDS | BODIES


_ASK = frozenset("want ask query wonder enquire inquire question".split())


def _likely_statement(text: str, typed: list[Token], speaker: Pronoun) -> str:
    """The likeliest report of a statement."""
    if out := led_on(text, speaker) or _said_no(text, speaker):
        return out
    if out := _with_second(text, _they_for_you(typed), speaker):
        return out
    if out := _that_there(typed, speaker):
        return out
    if lists_sums(text):
        return f"reported: {text}"
    if _is_sum_of(typed):
        return f"reported {text}"
    typed = with_speaker(typed) or with_subject(typed) or typed
    unsure = unsure_of(text, typed)
    if unsure in (NO_APOSTROPHE, TOPIC, WHO_ARE_THEY, TAGGED) or typed[0].low == "us":
        return ""
    words = _they_for_you(typed)
    if words[0].low == "because":
        words = [Token("it", words[0].space), Token("is"), words[0].spaced(), *words[1:]]
    if body := before_tag(words):
        words = body
    elif parts := (asked_inside(typed) if unsure else question_after(typed)):
        return _said_and_asked(words, *parts, speaker)
    offers = (offer(words, speaker) for offer in _OFFERS)
    return next(filter(None, offers), "") or _likely_by_opening(text, words, speaker, asks=False)


def _likely_by_opening(text: str, words: list[Token], speaker: Pronoun, *, asks: bool) -> str:
    """The likeliest report of one sentence or more, by how it begins."""
    first, *further = sentences_of(words)
    begun = opening(first, asks=asks)
    if begun is Opening.UNCLEAR and first[0].low == "that":
        begun = Opening.STATEMENT  # *that drain is blocked*
    if begun in AS_TYPED:
        in_past = put_in_past(joined(words), speaker) if begun is Opening.OWN_VERB else ""
        is_own = begun in (Opening.OWN_VERB, Opening.REPORTED_QUESTION)
        return in_past or (_in_third_person(words, speaker) if is_own else "")
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
    """The likeliest report of one sentence with this opening; empty if there is none."""
    said = WRITERS[begun](words, speaker)
    is_phrase = said.doubt in (FRAGMENT, UNSURE) or (begun is Opening.COMMAND and is_heading(words))
    is_phrase = is_phrase and (asks or not Clauses(words).has_likely_verb())
    if is_phrase and not asks and _is_report_of_thing(words):
        return joined([words[0].put(past_of(base_of(words[0].low))), *words[1:]])
    if is_phrase and asks and is_state_asked(words):
        return f"whether it was {joined(without_mark(words))}"
    if is_phrase and asks and (state := _state_of_thing(without_mark(words))):
        return state
    if is_phrase and may_be_reported(words, asks=asks):
        return f"{'about' if asks else 'reported'} {joined(at_that_time(lowered(without_mark(words))))}"
    if not said.words or _is_unfit(said, words) or (not asks and may_lack_subject(words)):
        return ""
    return f"{BEFORE[said.manner]}{said.words.removeprefix(', ')}"


def _state_of_thing(words: Sequence[Token]) -> str:
    """What is asked of a thing and its state without a verb: *roof safe* → *whether the roof was safe*; empty for other
    words."""
    last = next((at for at in range(len(words) - 1, 0, -1) if words[at].low not in _SO_FAR), 0)
    state, thing = words[last].low, words[:last]
    is_state = state in ADJECTIVES - NOUNS_AS_WELL or (is_participle(state) and state not in NOUNS_TOO)
    is_thing = 0 < len(thing) <= _MOST_OF_THING and all(t.is_word and t.text.isalpha() for t in thing)
    is_other = any(t.low in _NO_THING or is_participle(t.low) or t.low in ADJECTIVES - NOUNS_AS_WELL for t in thing)
    if not (is_state and is_thing) or is_other or thing[-1].low in DETERMINERS:
        return ""
    the = "" if thing[0].low in DETERMINERS or thing[0].is_capital else "the "
    was = "were" if is_plural(thing[-1]) else "was"
    return f"whether {the}{joined(thing)} {was} {joined(words[last:])}"


_SO_FAR = frozenset("already enough now still then today too yet".split())
_MOST_OF_THING = 4
_NO_THING = PREPOSITIONS | AUXILIARIES | SUBJECTS | COORDINATORS | {"any", "no", "not", "why", "how", "what", "more"}


def _is_report_of_thing(words: Sequence[Token]) -> bool:
    """Whether words begin with a verb by which somebody reports a thing: *report 3 leaks*; not *report 3*."""
    after = token_at(words, 1)
    is_thing = after.low in DETERMINERS or (after.text[:1].isdigit() and token_at(words, 2).is_word)
    return is_thing and past_of(base_of(words[0].low) or "be") in REPORTING


_OF_SUM = r"[a-z][a-z’'/-]*(?: [a-z][a-z’'/-]*){0,4} [£$€]\d[\d,.]*(?:k|m|bn)?"
_SUMS = regex(rf"{_OF_SUM}(?:(?:[,;]| and) (?:and )?{_OF_SUM})*\.?")


def lists_sums(text: str) -> bool:
    """Whether a text only says how much there is of each thing: *takings £310, raffle £45*."""
    is_told = any(word in _NOT_COUNTED or is_past(word) for word in lows(tokens(text)))
    return _SUMS.fullmatch(text) is not None and not is_told


_NOT_COUNTED = AUXILIARIES | SUBJECTS | {"to", "from", "by"}


def _is_sum_of(words: Sequence[Token]) -> bool:
    """Whether words begin with a noun that is hardly ever a verb, and a figure: *reserves 40, appeal 25*."""
    noun = words[0].low
    return token_at(words, 1).text[:1].isdigit() and is_third(noun) and likely_verb(noun) <= _HARDLY_A_VERB


_HARDLY_A_VERB = -2


def _is_unfit(said: Reported, words: Sequence[Token]) -> bool:
    """Whether this report of these words is too doubtful to be offered."""
    if not said.doubt:
        return said.words.startswith(", ") and not leads_to_clause(words)
    is_other = said.doubt in (FRAGMENT, MIXED, UNFINISHED)
    return is_other or (said.doubt != WHOM and said.words == joined(lowered(words)))


def _has_talkers(text: str) -> bool:
    """Whether a text has a pronoun of speech: *I*, *we*, *you*."""
    return any(token.low in _TALKERS for token in tokens(text))


_TALKERS = FIRST | SECOND


def _with_second(text: str, words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with a verb in the past, with the clause in the present after them reported: *looked at costs,
    and said that the best was £12*; empty for others, and where the clause is in doubt."""
    at = present_after(text) if begins_with_verb(words) and SECOND.isdisjoint(lows(tokens(text))) else 0
    if not at:
        return ""
    if words[0].low in _LEADS and (past := put_in_past(text, speaker)):
        return past  # *said the wall, the gate and the path are old*, *said it is late and nobody has the key*
    said = said_that(words[at + 1 + (words[at + 1].low in ("and", "but", "so")) :], speaker, allowing=[WHOM])
    out = f"{joined(words[:at])}, and said that {said}"
    return out if said and not _has_talkers(out) else ""


_LEADS = frozenset({"said", "felt", "thought", "reported", "explained"})


def _join_verb(words: list[Token], speaker: Pronoun) -> str:
    """A clause, and a verb after a comma without a subject, joined by *which* or *and*: *the grant is in, covers the
    roof* → *that the grant was in, which covered the roof*. Empty for others, and where that is in doubt."""
    start = goes_on_without_subject(words)
    if not start or not Clauses(words[: next(iter(pauses(words)), start)]).has_main():
        return ""
    verb = words[start].low
    first_person = "I" if verb in ("have", "do") else words[0].low if is_base(verb) else ""
    joins = ["which"] if _is_of_thing_before(words, start) else ["and", *first_person.split()]
    said = said_that([*words[:start], *map(Token, joins), *words[start:]], speaker, allowing=[WHOM, UNSURE])
    is_left = is_third(verb) and verb in said.split()  # *looking into it, costs about 900*: nobody knows what costs it
    return f"that {said}" if said and not is_left else ""


def led_on(text: str, speaker: Pronoun) -> str:
    """A report with such a verb joined to it: *said there's a bond, has to be repaid* → *said that there was a bond,
    which had to be repaid*. Empty for others."""
    words = written_out(tokens(text))
    if lows(words[:1]) == [] or words[0].low not in _LEADS:
        return ""
    said = _join_verb(words[1 + (low_at(words, 1) == "that") :], speaker)
    if said.startswith("that there ") and ", which " not in said:
        return ""
    return f"{words[0].text} that {said.removeprefix('that ').strip()}" if said else ""


def _is_of_thing_before(words: Sequence[Token], start: int) -> bool:
    """Whether the subject of the verb at `start` is the thing before it: *kept the rate at 2, saves us £60k*."""
    verb = words[start].low
    if words[0].low == "there":
        return _describes_what_is_there(verb, lows(words[start + 1 : start + 3])) and low_at(words, 2) not in _NOBODY
    if not is_third(verb) or verb in AUXILIARIES or words[0].low in SUBJECTS:
        return False
    first = next((i for i in range(1, start) if is_past(words[i].low) or words[i].low in AUXILIARIES), 0)
    before = words[first - 1].low
    return first > 0 and words[first].low not in BE_AND_MODALS and not (before in PERSONS or before.endswith(OF_DOERS))


def _describes_what_is_there(verb: str, after: Sequence[str]) -> bool:
    """Whether a verb and the words after it describe what *there is*, not the speaker: *has to be repaid*."""
    if verb in {"has", "have", "had", *MODALS}:
        return after[:2] == ["to", "be"] or after[:1] in (["be"], ["been"])
    if verb in BE_AND_MODALS:
        return is_participle(after[0] if after else "") and after[0] not in _TOLD_TO
    return is_third(verb) and past_of(base_of(verb)) not in REPORTING and base_of(verb) not in _OF_WILL


_NOBODY = frozenset("no nobody nothing".split())
_OF_WILL = frozenset("hope intend need plan think try want wish".split())
_TOLD_TO = frozenset("advised asked informed invited told".split())


def _reported_and_said(words: list[Token], speaker: Pronoun) -> str:
    """Words without a verb and a clause after a comma: *reported two places left, and that the deadline was in May*.
    Empty for others, and where either is in doubt."""
    is_one = not any(sentence[0].is_capital for sentence in sentences_of(words)[1:])  # after *hon.* it goes on
    at = next(iter(pauses(words[:-1])), 0) if is_one else 0
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
    """Whether a word may describe a thing rather than say what it does: *none open*."""
    is_last = after is None or after.low in PREPOSITIONS or is_adverb(after.low)
    return is_last and word.low in ADJECTIVES and is_base(word.low)


def _put_first_verb_back(words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with a verb in the present and have no subject: *sends apols* → *sent apols*, *depends on the
    weather* → *that it depended on the weather*, *should be, but …* → *that it should be, but …*; empty for others."""
    if _says_what_thing_may_do(words):
        return _that_it(words, speaker)
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


def _that_it(words: list[Token], speaker: Pronoun) -> str:
    """*that it …* for words that begin with a verb that is not the speaker's; empty if in doubt."""
    subject = "we" if low_at(words, 1) == "as" else "it"
    said = statement([Token(subject, ""), words[0].spaced(), *words[1:]], speaker)
    return f"that {said.words}" if said.doubt in ("", WHOM) else ""


_MODALS_OF_THINGS = frozenset({"should", "could", "might", "would"})
_OF_THINGS = lexicon("reported_speech.of-things")


def _that_speaker(words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with the speaker's verb, which may be a noun as well: *works nights and the street is loud* →
    *that she worked nights and the street was loud*. Empty for others, and where that is in doubt."""
    if not may_lack_subject(words):
        return ""
    base = base_of(words[0].low)
    is_thing = base in _OF_THINGS - {"work", "run"} and "it" not in lows(words)
    subject = ["it", words[0].low] if is_thing else ["I", base]
    said = said_that([*map(Token, subject), *words[1:]], speaker, allowing=[WHOM])
    return f"that {said}" if said else ""


def _said_no(text: str, speaker: Pronoun) -> str:
    """An answer after *that*: *replied that no just the top one* → *replied no, just the top one*; empty for others."""
    match = _THAT_NO.fullmatch(text)
    said = reported(f"{match['answer']}, {match['rest']}", speaker, answers=True) if match else None
    return f"{match['verb']} {said.words}" if match and said and not said.doubt and said.manner is Manner.SAID else ""


_THAT_NO = any_case(
    r"(?P<verb>said|replied|answered) that (?P<answer>yes|no),? (?P<rest>(?:just|only|but|not|it|we|they)\b.+)"
)


def _that_there(words: list[Token], speaker: Pronoun) -> str:
    """Words that say only how much there is: *not enough gravel left* → *that there was not enough gravel left*. Empty
    for others, and where that is in doubt."""
    if not _HOW_MUCH.match(joined(words)) or Clauses(words).has_main():
        return ""
    counted = next((word for word in words[1:] if word.low not in _OF_AMOUNTS), words[-1])
    said = said_that(
        [Token("there"), Token("are" if is_plural(counted) else "is"), words[0].spaced(), *words[1:]], speaker
    )
    return f"that {said}" if said else ""


_HOW_MUCH = any_case(r"(?:not (?:enough|many|much)|too (?:few|little|many|much)|enough|insufficient|plenty of) [a-z]")
_OF_AMOUNTS = frozenset("enough few little many much of".split())


def _and_then_says(words: list[Token], speaker: Pronoun) -> str:
    """What somebody tells, and what they say or do after a comma without a subject: *bids came in high, wants a new
    tender* → *that bids came in high, and wanted a new tender*. Empty for others, and where that is in doubt."""
    at = next((at for at in reversed([*commas(words)]) if _says_too(low_at(words, at + 1))), 0)
    first = said_that(words[:at], speaker, allowing=[WHOM]) if at and not begins_with_verb(words) else ""
    if not first or len(words) < at + 3:
        return ""
    then = words[at + 1 :]
    if is_past(then[0].low) and not is_third(then[0].low):
        turned = turn_person(then, speaker)
        told, is_sure = joined(turned.words).strip(), not turned.doubts
    else:
        said = present(then, speaker)
        told, is_sure = said.words.strip(), not said.doubt
    return f"that {first}, and {told}" if told and is_sure and not _has_talkers(told) else ""


def _says_too(low: str) -> bool:
    """Whether a verb says what a speaker also said or wants, in the past or the third person."""
    past = past_of(base_of(low)) if is_third(low) else low
    return past in REPORTING | {"hoped", "preferred", "wanted"} and past != "noted"


_OFFERS = (_and_then_says, _join_verb, _reported_and_said, _put_first_verb_back, _that_speaker)
"""The functions that supply a missing subject or verb; each gives an empty text for other words."""


def _said_and_asked(words: list[Token], end: int, start: int, speaker: Pronoun) -> str:
    """A statement up to `end` and the question from `start`: *that it was shut, and asked whether the hall was free*;
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


def _in_third_person(words: list[Token], speaker: Pronoun) -> str:
    """Words that begin with a verb, with the speaker in the third person and all verbs in the past: *thanked their
    staff*; empty if nothing changes, or that is in doubt."""
    clauses = turn(words, speaker)
    out = joined(clauses.words)
    is_plain = not set(clauses.doubts) - {FRAGMENT} and not SPOKEN.search(out)
    return out if is_plain and out != joined(words) else ""


_NO_SENTENCE = frozenset({"yes", "yeah", "not"})
"""First words of a sentence in doubt before which no verb can be added."""
_BEFORE_CLAUSES = AUXILIARIES | set("think say hope believe know suggest mean understand suppose feel wish".split())
_THE_OTHERS = {"you": "they", "your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves"}


def _they_for_you(words: list[Token]) -> list[Token]:
    """The words with *they* or *them* for *you*."""
    out: list[Token] = []
    for at, token in enumerate(words):
        instead = _they_or_them(words, at) if token.low == "you" else _THE_OTHERS.get(token.low, "")
        text = instead[:1].upper() + instead[1:] if token.is_capital else instead
        out.append(token.put(text) if instead else token)
    return out


def _they_or_them(words: Sequence[Token], at: int) -> str:
    """The pronoun that fits in place of *you* there: *they* for a subject, else *them*."""
    before, after = low_at(words, at - 1), low_at(words, at + 1)
    if after in AUXILIARIES:
        return "they"
    if before in ONLY_PREPOSITIONS or (base_of(before) and before not in _BEFORE_CLAUSES):
        return "them"
    is_verb = is_adverb(after) or is_base(after) or is_past(after)
    return "they" if is_verb or before in AUXILIARIES or (before == "not" and after) else "them"


def instructed(text: str, speaker: Pronoun, whom: str, *, answers: bool = False) -> str:
    """The likeliest report of an instruction: *that they should ring the bank*, or *asked the Board to ring the bank*
    where `whom` is asked; empty for another text, and where it is in doubt."""
    before, told = _said_and_told(written_out(tokens(text.rstrip("? "))), speaker, answers=answers)
    if told is None or without_follow_up(text) != text:
        return ""
    to_all = _after_let_us(told.words)
    words = to_all or told.words
    comma = next((at for at in commas(words) if _begins_clause(words[at + 1 :])), 0)
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


def _begins_clause(words: Sequence[Token]) -> bool:
    """Whether words after a comma are a clause, rather than more of a list."""
    return words[0].low in SUBJECTS or (words[0].low in NOUN_PHRASE and Clauses(words).has_main())


def _after_let_us(words: Sequence[Token]) -> Sequence[Token]:
    """The words after *let us* that propose something; empty for others, such as *let us know*."""
    is_for_all = lows(words[:2]) == ["let", "us"] and low_at(words, 2) not in ("", "know", "have", "be")
    return words[2:] if is_for_all else ()


def _said_and_told(words: list[Token], speaker: Pronoun, *, answers: bool) -> tuple[str, Instruction | None]:
    """A statement before an instruction, in reported form, and the instruction."""
    told = instruction(words)
    after = told_after(words) if told is None else 0
    if not after:
        return "", told
    said, told = said_that(words[:after], speaker, allowing=[WHOM]), instruction(words[after + 1 :], is_after=True)
    if said:
        return f"that {said}, and ", told
    is_answer = answers and after <= MOST_REPLIED
    return (f"replied {joined(lowered(words[:after]))}, and ", told) if is_answer else ("", None)
