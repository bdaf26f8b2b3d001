"""Clauses of a statement, put back one tense and into the third person. `Clauses` splits a sentence, finds the verb of
each part by a score, and puts it back; `put_in_third_person` then replaces the pronouns. Both note doubts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import DAYS_AND_MONTHS, is_deed, is_time, names_time_to_come, says_what_is_to_come
from clerk_tui.english.titles_and_forenames import BODIES
from clerk_tui.english.tokens import Token, is_attributive, low_at, token_at
from clerk_tui.english.verbs import (
    NOUNS_TOO,
    STRONG,
    base_of,
    is_base,
    is_in_past,
    is_only_third,
    is_only_verb,
    is_participle,
    is_past,
    is_past_or_auxiliary,
    is_third,
    likely_verb,
    past_of,
    pasts_only,
    third,
)
from clerk_tui.english.words import (
    ADJECTIVES,
    ADVERBS,
    ALONE,
    AUXILIARIES,
    COORDINATORS,
    DEMONSTRATIVES,
    DEPENDENT,
    DETERMINERS,
    DO,
    FIRST,
    FUNCTION_WORDS,
    HAVE,
    MODALS,
    NOT_ADVERBS,
    NOUN_PHRASE,
    ONLY_DESCRIBING,
    ONLY_PREPOSITIONS,
    PAST_AUXILIARIES,
    PAST_OF,
    PLURALS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SECOND,
    SUBJECTS,
    SUBORDINATORS,
    is_doing,
)
from clerk_tui.frozen import dataclass
from clerk_tui.regex import regex


@dataclass(frozen=True)
class Pronoun:
    """How minutes speak of a speaker after the name."""

    subject: str
    object: str
    possessive: str
    absolute: str
    """*theirs*."""
    reflexive: str
    is_plural: bool = False
    """Whether a plural verb follows."""
    is_several: bool = False
    """Whether there are several speakers."""

    def __hash__(self) -> int:
        return hash(self.subject)  # quick: it is looked up for every entry of a paper


THEY = Pronoun("they", "them", "their", "theirs", "themselves", is_plural=True)
"""For somebody whose title does not tell."""
THEY_ALL = replace(THEY, is_several=True)
"""For several."""
HE = Pronoun("he", "him", "his", "his", "himself")
SHE = Pronoun("she", "her", "her", "hers", "herself")

FRAGMENT = "It has no verb"
UNSURE = "The words may not make a sentence as they are"
UNFINISHED = "Its first words are no part of a sentence"
WHOM = "It is not certain who is meant"
"""Why a clause is in doubt, in words."""

_WITH_CLAUSE = lexicon("tense_and_person.with-clause")
_TELLING = frozenset("tell assure remind warn inform".split())
"""Verbs with a clause after whoever is told: *residents tell us it is worse*."""
_HELD_BY_SEVERAL = frozenset("say think reckon know believe hope expect want".split())
"""Verbs of what a body of several people holds: *legal say they can*."""
_DEMANDING = frozenset("ask demand direct insist instruct move propose recommend request require suggest urge".split())
"""Those, and others, after which a clause says what is to be done."""
_NECESSARY = frozenset("crucial essential imperative important necessary vital".split())
_TELLING_TOO = frozenset({"suggest", "insist"})
_STATES = frozenset("believe feel know lack need own think want".split())
_MARKED = AUXILIARIES - {"have", "do"}
"""Verbs that show that what they say is so, or may be."""
_TOLD = lexicon("tense_and_person.told")
_AFTER_INNER = PREPOSITIONS | {"most", "best", "least", "now"}
_SURE = frozenset("sure certain afraid glad aware confident".split())
"""Those of them that no noun follows, unless it begins another clause."""
_UNFINISHED = frozenset("well and but or because the a an of my our".split())
"""Words that end no sentence."""
_NEEDS_VERB = frozenset("if because although though unless whether whereas who".split())
"""Words after which there is a verb, or a few words without one (*if possible*)."""
_WITHOUT_OBJECT = lexicon("tense_and_person.without-object")
_OF_THEMSELVES = lexicon("tense_and_person.of-themselves")
_BEFORE_NOUNS = lexicon("tense_and_person.before-nouns")
_OF_SEVERAL = frozenset({"are", "were", "have", "do"})
_OF_PAPERS = frozenset("report account plan budget record estimate quote".split())
_EACH = frozenset({"every", "each", "any"})
"""Words before *time* where that opens a clause: *every time it rains*."""
_BEFORE_BODIES = frozenset(("", ",", ";", ".", "and", "but", "if", "unless", "once", "until"))
_NO_VERB, _POSSIBLE, _CERTAIN, _CLEARLY, _AFTER_PRONOUN = -9, 0, 4, 2, 20
"""How surely a word is a verb: not at all, beyond doubt, by how much more than another, and after *it*."""
ANYBODY = lexicon("tense_and_person.anybody")
ASKED = frozenset("asked wondered queried inquired enquired".split())
ASKING_OR_IF = RELATIVES | {"when", "where", "if", "whether"}
TITLES = frozenset("mr mrs ms miss dr cllr councillor director rev sir".split())
_DONE_TO_THINGS = frozenset("asked called expected intended needed offered promised refused used wanted".split())
"""Those of them that say of a thing what is done to it, too: *£400 needed for a bench*."""
_BINDING = frozenset("to let help make please can will could would should may might must".split())
"""Words after which a base form, and one that *and* joins to it, is no verb in the present: *to sit and watch*."""
PERSONS = lexicon("tense_and_person.persons")
_ALSO_BEFORE_TIMES = frozenset("since before after until".split())
"""Words that open a clause, or come before a time: *since March*."""
_WHOEVER = frozenset("whoever whatever whichever".split())
"""Words that open a clause that is itself a subject or an object."""
PERIODS = frozenset("day week month year time morning afternoon evening night moment more other".split())
_CAUSING = frozenset("let lets letting make makes making made help helps helping helped".split())
_SEEING = frozenset("see sees seeing saw seen hear hears hearing heard watch watches watching watched".split())
_LONGEST_OBJECT, _LONGEST_SEEN = 5, 7
"""The words of whoever is let, made or helped, or of what is seen."""
_OF_PERIOD = frozenset("a an another the".split())
_WISHING = lexicon("tense_and_person.wishing")
_NOUNS_BEFORE_TO = frozenset("needs plans aims offers wishes promises starts".split())
"""Forms of these verbs that are nouns as often."""
_HOLDING = frozenset("want hope expect need think know believe prefer".split())
"""Verbs of what somebody holds, that seldom go on from *to*: *expect to start and want us to wait*."""
NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve half".split())
_PARTS = frozenset("lot number majority minority couple group range handful third quarter percentage".split())
"""Words for part of a whole: *a lot of people*."""
_LONGEST_PHRASE = 8
"""The words of a phrase before the subject, and one more."""
_OF_ONE = frozenset("this that every each neither either another a an".split())
"""Words before one thing."""
_PARTICLES = frozenset("out up down off away back".split())
_HOW_MANY = frozenset("none both few many several".split())
_COLLECTIVE = frozenset("staff police public youth board council team".split())
"""Nouns for several people that take either verb: *staff recommends*."""
_THEN = frozenset({"then", "afterwards", "later"})
_LEFT = frozenset({"is", "are", "has", "does"})
OBJECTS = frozenset("me him them it us her one myself ourselves themselves itself".split())
OF_NOUNS = frozenset("who which that".split())
"""Words that open a clause about the noun before them."""
_ONLY_SUBJECTS = frozenset("i we they he she".split())
_NO_SECOND = (NOUN_PHRASE | PREPOSITIONS | ADVERBS | {""}) - {"half"}  # where it is a number
_NOMINATIVE = _ONLY_SUBJECTS | {"it"}
_OF_ALL = frozenset("all both each".split())
_AFTER_WHICH_ALL = MODALS | {"we", "they", "you", "it"}
"""Words between which and the verb those may stand: *we all agree*, *they must both do it*."""
_GOVERNING = MODALS | DO | {"to", "let", "help", "please"}
"""Words after which *have* and *do* do not bear the tense."""
_DEPENDENT = DEPENDENT | {"time", "like"}
_OPENERS = _DEPENDENT | COORDINATORS
_BEFORE_VERBS = frozenset("always never often already still really also usually rarely seldom sometimes".split())
"""Adverbs between a noun and its verb: *the lane always floods*."""
_COMPARED = frozenset("more less worse".split())
_ENDS_LIKENESS = OF_NOUNS | _ONLY_SUBJECTS | ANYBODY | {"", "no"}
_BEFORE_CONTACT = ONLY_DESCRIBING | _ONLY_SUBJECTS | ANYBODY | TITLES | {"no"}
_SAYING = frozenset(form for base in _WITH_CLAUSE for form in (base, third(base), past_of(base)))
_SAYING_OR_TELLING = _SAYING | {f for base in _TELLING | {"ask", "want"} for f in (base, third(base), past_of(base))}
_WHEN = SUBORDINATORS - {"that", "because"}
"""Words after which what is to come takes no *would*: *when it opened in May*."""
_NOT_SUBJECT = AUXILIARIES | PREPOSITIONS | COORDINATORS | {"not", "be", "been", "being"}
_NO_NOUN = _NOT_SUBJECT | {""}
_SUBJECTS_BUT_THERE = SUBJECTS - {"there", "who"}
_OBJECT_OR_SUBJECT = ONLY_DESCRIBING | OBJECTS | SUBJECTS
_AUXILIARIES_AND_TO = AUXILIARIES | {"to"}
_AFTER_SURE_VERB = NOUN_PHRASE | OBJECTS | {"onto", "into"}
_PLURALS_AND_THESE = PLURALS | DEMONSTRATIVES
_SUBJECTS_AND_THESE = SUBJECTS | DEMONSTRATIVES
_OBJECTS_OF_PAST = DETERMINERS | OBJECTS | SUBJECTS - {"there"}
_PARTICLES_AND_IN = _PARTICLES | {"in"}


@lru_cache(maxsize=8192)
def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word in ADVERBS or (word.endswith("ly") and word not in NOT_ADVERBS)


def is_in_ly(word: str) -> bool:
    """Whether a word is an adverb in *-ly*."""
    return word.endswith("ly") and is_adverb(word)


def _is_thing(token: Token) -> bool:
    """Whether a word is likely to be a noun, without an article: *litter*."""
    low = token.low
    is_other = low in _NO_THING or is_adverb(low) or is_participle(low)
    return low.isalpha() and not token.is_capital and not is_other and not low.endswith(_ENDS_OF_ADJECTIVES)


_SUM = regex(r"[£$€]\d[\d.,]*(?:k|m|bn|mn)?|\d[\d.,]*(?:k|m|bn|mn)|(?!(?:19|20)\d\d$)\d[\d,]{2,}")
_FREQUENT = frozenset("daily weekly monthly quarterly yearly annually next last subject pending due".split())
_ENDS_BEFORE_NOUNS = ("ful", "less", "ous")
_NO_THING = PREPOSITIONS | ADJECTIVES | _OPENERS | AUXILIARIES | _FREQUENT | {"not", "no"}
_ENDS_OF_ADJECTIVES = ("ful", "less", "able", "ible", "ous", "ing", "ive")
NEARLY = frozenset("about around nearly almost over under roughly only up".split())
_COUNTED = frozenset("two three four five six seven eight nine ten eleven twelve several many few some no".split())
_OF_ONE_THING = DETERMINERS - _COUNTED
_AFTER_COUNTED = frozenset({"", "and", "or", "of", "each", "every", "per"})


def _is_verb_form(low: str) -> bool:
    """Whether a word is a verb in some form that may follow its subject."""
    return is_past(low) or base_of(low) != ""


def is_plural(token: Token) -> bool:
    """Whether a noun takes a verb without *-s*."""
    word = token.low
    is_in_s = word.endswith("s") and not token.text.isupper() and not word.endswith(("ss", "us", "is", "’s", "'s"))
    is_many = word in PLURALS or (is_in_s and word not in _ONE_IN_S)
    return is_many or word in ("i", "we", "you", "they", "these", "those")


_ONE_IN_S = frozenset("news gas lens".split())
"""Words for one thing that end as a plural does."""


@dataclass(frozen=True)
class _Span:
    """Part of a sentence that may have a verb of its own."""

    start: int
    """Its first word after what opens it."""
    end: int
    opener: str
    """The word or sign that opens it; empty at the beginning."""


@dataclass(frozen=True)
class _Verb:
    """A verb in the present, or known to be in the past."""

    at: int
    is_certain: bool
    is_past: bool = False
    word: str = ""
    """As it was said."""


WITH_OF = frozenset("think speak talk hear know consist dispose complain approve disapprove smell".split())
"""Verbs that *of* may follow."""
LIKENESS = frozenset("act appear feel look seem smell sound taste work".split())
"""Verbs after which *like* is a preposition."""


_BEFORE_STATES = LIKENESS | frozenset("get become remain seem stay stand lie go keep fall".split())
"""Verbs that a participle or an adjective may follow: *look tired*, *get flooded*, *stand empty*."""


class Sentence:
    """A sentence in the order of a statement, and where its clauses begin."""

    def __init__(self, words: Sequence[Token]) -> None:
        self.words = list(words)
        self.lows = [*(token.low for token in self.words), "", "", ""]  # so that there is a word before and after
        self.low = self.lows.__getitem__
        self.has_main = False
        """Whether the verb of the main clause is among those put back so far."""

    def spans(self) -> list[_Span]:
        """The parts of the sentence that may have verbs of their own."""
        out, start, opener = list[_Span](), 0, ""
        for at, token in enumerate(self.words):
            if (token.low in _OPENERS or not token.is_word) and self._opens_clause(at):
                end = at - (token.low == "time")
                if end > start:
                    out.append(_Span(start, end, opener))
                start, opener = at + 1, token.low or token.text
            elif at > 2 and self._begins_comparison(0) and self._begins_comparison(at):
                out.append(_Span(start, at, opener))
                start, opener = at + 1, "the"  # *the more we cut the more people leave*
            elif at > start and token.low in _BEFORE_CONTACT and self.begins_contact(at, start):
                out.append(_Span(start, at, opener))
                start, opener = at, "that"
        if len(self.words) > start:
            out.append(_Span(start, len(self.words), opener))
        return out

    def _begins_comparison(self, at: int) -> bool:
        """Whether *the more* or *the sooner* is there."""
        return self.low(at) == "the" and (self.low(at + 1) in _COMPARED or self.low(at + 1).endswith("er"))

    def begins_contact(self, at: int, start: int) -> int:
        """The index of the verb of a relative clause without *that* which begins there (*the sign the farmer put up
        says so*); 0 if none does, as in *under the lease the trust pays*."""
        first = self.low(start)
        is_led = first in PREPOSITIONS or (is_adverb(first) and first != "there")
        if is_led or self._is_between(at) or self.low(at) == "such":
            return 0
        verb = self.contact_verb(at)
        is_after_noun = self._ends_noun_phrase(at - 1, start) or (verb and self._is_bare_plural(at - 1, start, verb))
        return verb if is_after_noun else 0

    def _is_bare_plural(self, at: int, start: int, verb: int) -> bool:
        """Whether a plural noun without an article is there, and its verb follows its relative clause: *tenants the
        county pays for are moving out*."""
        phrase = self.lows[start : at + 1]
        is_noun = is_plural(self.words[at]) and likely_verb(self.low(at)) < _CLEARLY
        if not is_noun or self.low(start - 1) in DEPENDENT or any(t in _NO_NOUN | NOUN_PHRASE for t in phrase):
            return False
        return verb + 1 < len(self.words) and not any(map(is_past, phrase))

    def contact_verb(self, at: int) -> int:
        """The index of the verb of the clause that begins there, if it may describe a noun; 0 if none."""
        is_noun_next = self.low(at) in ONLY_DESCRIBING | TITLES or self.low(at) == "no"
        for verb in range(at + 1 + is_noun_next, min(at + _LONGEST_OBJECT, len(self.words))):
            low = self.low(verb)
            if is_past(low) or (base_of(low) and is_third(low) != is_plural(self.words[verb - 1])):
                return verb
            if low in _NOT_SUBJECT or low in NOUN_PHRASE or not low:
                return verb if low in HAVE and self.low(verb - 1) in _NOMINATIVE and base_of(self.low(verb + 1)) else 0
        return 0

    def _ends_noun_phrase(self, at: int, start: int) -> bool:
        """Whether a noun with its article ends there: *the firm*, *the old play equipment*; not *the week*."""
        word = self.low(at)
        is_other = word in _NO_NOUN or is_adverb(word.removesuffix("er"))
        is_other = is_other or (is_attributive(self.words[at]) and word != "one")
        if is_other or word.removesuffix("s") in PERIODS:
            return False
        begin = at - 1
        if word in ANYBODY or (word == "one" and self.low(begin) == "the"):
            return True
        if self._is_condition_verb(at, start):
            return False
        is_before_subject = self.low(at + 1) in _ONLY_SUBJECTS | ANYBODY and base_of(word) not in _WITH_CLAUSE
        if is_before_subject and is_plural(self.words[at]) and _is_verb_form(self.low(at - 1)):
            return True  # *we have tenants nobody knows*
        first = DETERMINERS if is_before_subject else ONLY_DESCRIBING  # *these permits we bought*
        while begin > start and not (self.low(begin) in _NO_NOUN or is_past(self.low(begin))):
            if self.low(begin) in first:
                break
            begin -= 1
        is_described = self.low(at - 1) in ADJECTIVES and not is_adverb(self.low(at - 1))
        is_noun = is_described or not (is_past(word) or likely_verb(word) >= 0)
        return self.low(begin) in first and (is_noun or is_before_subject or begin == at - 1)

    def _is_condition_verb(self, at: int, start: int) -> bool:
        """Whether a word before a new subject may be the verb of an *if* clause that has no other: *if the road floods
        we close it*."""
        is_first = self.low(start - 1) in _WHEN and AUXILIARIES.isdisjoint(self.lows[start:at])
        is_verb = at - 1 > start and is_third(self.low(at)) and not is_plural(self.words[at - 1])
        return start > 0 and is_first and is_verb and not is_attributive(self.words[at - 1])

    def _opens_clause(self, at: int) -> bool:
        token = self.words[at]
        if not token.is_word:
            return not token.is_quote and token.text not in "'’%/&+"
        if token.low in _ALSO_BEFORE_TIMES and is_time([token.text for token in self.words[at + 1 : at + 2]]):
            return False
        if self._is_before_noun(at):
            return False
        if token.low == "that" and at + 1 < len(self.words):
            following = next((low for low in self.lows[at + 1 :] if not is_adverb(low) or low == "there"), "")
            is_this_one = self.low(1) not in NOUN_PHRASE and not is_plural(self.words[1])
            if at == 0 and (is_this_one or is_third(following)):
                return False  # *that drain is blocked*, *that leaks*
            noun = self.low(at - 1)
            is_after_noun = at > 1 and is_attributive(self.words[at - 2]) and noun not in AUXILIARIES | {""}
            return following not in AUXILIARIES or is_after_noun
        return True

    def _is_before_noun(self, at: int) -> bool:
        """Whether a word that opens a clause elsewhere is before a noun: *in that case we wait*."""
        low, following = self.low(at), self.low(at + 1)
        if low == "time":
            return self.low(at - 1) not in _EACH or following not in NOUN_PHRASE
        if low == "like":
            return following not in _NOMINATIVE or self.low(at + 2) not in AUXILIARIES  # *floods like it did in May*
        if low == "because":
            return following == "of"
        if low == "that":
            if at > 0 and self.low(at - 1) in ("whether", "if", "because") and is_third(following):
                return True  # *whether that works*
            is_led = at > 0 and self.low(at - 1) in ONLY_PREPOSITIONS
            return is_led and following not in NOUN_PHRASE and not is_third(following)
        return low in (*_ALSO_BEFORE_TIMES, "as") and self._is_phrase_before_subject(at)

    def _is_phrase_before_subject(self, at: int) -> bool:
        """Whether only a noun stands between a word and the subject of a clause: *since (the flood) nobody*."""
        if self.low(at) != "as" and self.low(at + 1) not in DETERMINERS:
            return False
        for end in range(at + 2, min(at + _LONGEST_PHRASE, len(self.words))):
            word = self.low(end)
            if word in _SUBJECTS_BUT_THERE:
                return self.low(at) == "as" or end > at + 2
            may_be_verb = base_of(word) and end > at + 2 and self.low(end - 1) not in DETERMINERS
            if may_be_verb or is_past_or_auxiliary(word) or not word.isalpha():
                return False
        return False

    def before(self, at: int, start: int) -> int:
        """The last word before `at` that may not come between a subject and its verb; less than `start` if none."""
        at -= 1
        while at >= start and self._is_between(at):
            at -= 1
        return at

    def _is_between(self, at: int) -> bool:
        """Whether a word may stand between a subject and its verb: an adverb, *no longer*."""
        word = self.low(at)
        if word in ("no", "longer"):
            return (self.low(at - 1), word) == ("no", "longer") or (word, self.low(at + 1)) == ("no", "longer")
        if word == "last":
            return self.low(at - 1) in _NOMINATIVE and _is_verb_form(self.low(at + 1))
        if word in _OF_ALL:
            return self.low(at - 1) in _AFTER_WHICH_ALL
        return is_adverb(word) and word not in ("there", "here")


class Clauses:
    """The clauses of a sentence, put back one tense."""

    def __init__(self, words: Sequence[Token]) -> None:
        self._sentence = Sentence(words)
        self.words, self._lows, self._low = self._sentence.words, self._sentence.lows, self._sentence.low
        self._finder = _Finder(self._sentence)
        self.doubts: list[str] = []

    def put_back(self, *, foresees: bool = False) -> None:
        """Put every verb in the present one tense back, and note doubts. With `foresees`, a verb of a future day gets
        *would*."""
        present: _Verb | None = None
        is_to_come = waits = False  # `waits`: for a verb that is still to follow after *if*
        for span in self._sentence.spans():
            last = span.end - 1 if span.opener == "as" else -1  # *as the report said*
            verbs = [
                _Verb(v.at, v.is_certain or (v.is_past and v.at == last), v.is_past, self._low(v.at))
                for v in self._finder.verbs(span, present)
            ]
            is_to_come = foresees and self._is_to_come(verbs, span, is_to_come)
            for verb in verbs:
                self._put_verb_back(verb, is_to_come=is_to_come and verb is verbs[-1])
            self._sentence.has_main = self._sentence.has_main or self._is_main(verbs, span)
            present = next((v for v in reversed(verbs) if not v.is_past), None)
            is_of_noun = span.opener in OF_NOUNS  # its first verb is not the one that is to follow
            if waits and not is_of_noun and span.opener not in ("and", "or", ","):
                self._note(UNSURE)
            needs = span.opener in _NEEDS_VERB and not self._is_short(span)
            waits = len(verbs) <= (waits and is_of_noun) and (waits or needs)
        self._doubt_of_whole(waits=waits)

    def _is_main(self, verbs: Sequence[_Verb], span: _Span) -> bool:
        """Whether one of the verbs is that of the main clause; *I think* after a comma is not."""
        is_dependent = span.opener in _DEPENDENT or self._low(span.start) in _WHOEVER
        is_comment = span.opener == "," and span.end - span.start == 2 and self._low(span.start) in ("i", "we")
        return len(verbs) > is_dependent and not is_comment

    def _doubt_of_whole(self, *, waits: bool) -> None:
        """Note doubts about the whole: a verb that `waits` for another, one left in the present, no verb, or an
        unfinished end."""
        if waits:
            self._note(UNSURE)
        if not self._sentence.has_main:
            self._note(FRAGMENT)
        is_left = (low in _WHOEVER and is_third(after) for low, after in pairwise(self._lows))
        if any(is_left):
            self._note(UNSURE)
        if self.words and self.words[-1].low in _UNFINISHED and not self._is_noun_at_end():
            self._note(FRAGMENT)

    def leaves_present(self) -> bool:
        """Whether a word that is surely a verb in the present was not put back: *it is his, owes us nothing*."""
        return any(self._is_surely_left(at) for at in range(1, len(self.words)) if not self.words[at].is_finite)

    def _is_surely_left(self, at: int) -> bool:
        token, before, after = self.words[at], self._low(at - 1), self._low(at + 1)
        if token.is_capital:
            return False
        if self._may_be_of_noun(at):
            return True
        if not is_third(token.low) or is_past(token.low):
            return token.low in _LEFT and after != ""
        if before in PREPOSITIONS or before[:1].isdigit() or is_attributive(self.words[at - 1]):
            return False
        if base_of(token.low) not in NOUNS_TOO or before in ("he", "she", "it"):
            return True
        return after in _OBJECT_OR_SUBJECT and (not before or is_adverb(before))

    def _may_be_of_noun(self, at: int) -> bool:
        """Whether a verb before the main one may belong to a relative clause: *the desks pupils use are*."""
        nouns = self.words[at - 2 : at] if at > 1 and token_at(self.words, at + 1).is_finite else []
        if not nouns or not is_plural(nouns[1]) or not is_base(self._low(at)) or likely_verb(self._low(at)) <= 0:
            return False
        is_noun = (t.is_word and t.low not in _FUNCTION | ADJECTIVES | NUMBERS and not is_past(t.low) for t in nouns)
        return all(is_noun)

    def _is_noun_at_end(self) -> bool:
        """Whether the last word is *well* as a noun, or follows *as* or a verb: *a second well*, *going well*."""
        return self._low(len(self.words) - 1) == "well" and len(self.words) > 1 and self.words[-2].is_word

    def _put_verb_back(self, verb: _Verb, *, is_to_come: bool) -> None:
        """Put a verb one tense back, unless it is in the past or a demand; note a doubt."""
        is_demanded = self._is_demanded(verb.at)
        if not verb.is_certain or (is_demanded and verb.word in ("have", "do")):
            self._note(UNSURE)
            if not is_demanded and not verb.is_past:
                self._put(verb.at, is_to_come=is_to_come)  # it is the likeliest
        elif is_demanded:
            self.words[verb.at] = self.words[verb.at].put(self.words[verb.at].text, is_finite=True)
        elif not verb.is_past:
            self._put(verb.at, is_to_come=is_to_come)

    def _is_demanded(self, at: int) -> bool:
        """Whether the verb there states a demand, which has no tense: *I suggest we wait*, *ask that a letter issue and
        that they reply*."""
        if self._low(at) in _MARKED or base_of(self._low(at)) != self._low(at):
            return False
        comma = False
        for i in range(at - 1, 0, -1):
            low, before = self._low(i), self._low(i - 1)
            is_demand = base_of(before) in _DEMANDING or before in _pasts(_DEMANDING) or before in _NECESSARY
            if is_demand and (low == "that" or low in _ONLY_SUBJECTS - {"i"}):
                return self._may_be_demand(i + (low == "that"), at, before)
            is_apart = self.words[i - 1].text == ","
            if low in ("but", "so") or (low == "i" and before != "that") or (is_apart and low in SUBJECTS):
                return False
            if low in _DEPENDENT and not (low == "that" and (is_apart or before in ("and", "or"))) and not comma:
                return False
            comma = comma or is_apart
        return False

    def _may_be_demand(self, subject: int, at: int, led: str) -> bool:
        """Whether a clause with that subject, led by a verb that may also tell what is so (*suggest*, *insist*), states
        a demand: *we wait*; not *the pumps leak*, *we need one*."""
        if base_of(led) not in _TELLING_TOO and led not in _pasts(_TELLING_TOO):
            return True
        noun = self.words[self._sentence.before(at, 0)]
        return self._low(at) not in _STATES and (noun.low in _ONLY_SUBJECTS or subject + 2 < at or not is_plural(noun))

    def _note(self, why: str) -> None:
        if why not in self.doubts:
            self.doubts.append(why)

    def _is_short(self, span: _Span) -> bool:
        """Whether *if* and what follows is a phrase without a verb: *if possible*, *whether or not*."""
        first = self._low(span.start)
        return (
            first in ADJECTIVES or is_participle(first) or first in ("so", "not", "any", "to", "or", "of") or not first
        )

    def _put(self, at: int, *, is_to_come: bool) -> None:
        token = self.words[at]
        base = base_of(token.low)
        if token.low not in PAST_OF and not base:
            return  # it is in the past
        past = PAST_OF.get(token.low) or (f"would {base}" if is_to_come else past_of(base))
        self.words[at] = token.put(past, is_finite=True)
        self._lows[at] = self.words[at].low

    def _is_to_come(self, verbs: Sequence[_Verb], span: _Span, was_to_come: bool) -> bool:
        """Whether the verb of a clause is about the future, or joined to one that is: *it closes in May and the shop
        moves*."""
        if not verbs or verbs[-1].is_past:
            return False
        verb = verbs[-1]
        before, after = (" ".join(self._lows[a:b]).lower() for a, b in ((span.start, verb.at), (verb.at + 1, span.end)))
        if span.opener in _WHEN:
            is_condition = span.opener in ("if", "unless") and len(verbs) > 1
            return is_condition and is_deed(verb.word) and names_time_to_come(before)
        if self._is_of_noun(span, verb) or base_of(verb.word) in _HELD_BY_SEVERAL:
            return False
        is_next = span.opener == "and" or not _THEN.isdisjoint(self._lows[span.start : span.end])
        goes_on = was_to_come and is_next and is_deed(verb.word)
        return goes_on or says_what_is_to_come(verb.word, before, after)

    def _is_of_noun(self, span: _Span, verb: _Verb) -> bool:
        """Whether a clause defines the noun before it; not *…, which opens in May*."""
        is_apart = span.opener == "which" and span.start > 1 and not self._low(span.start - 2)
        return (span.opener in RELATIVES and not is_apart) or (span.opener == "that" and verb.at == span.start)

    def has_likely_verb(self) -> bool:
        """Whether its first part is more likely to have a verb than not, where that is not certain: *benches need
        paint*, *a firm paid half*; not *14 leaks in May*, *two places left*."""
        span = next(iter(self._sentence.spans()), _Span(0, 0, ""))
        if span.end == 0:
            return False
        is_counted = self.words[0].is_figure or self._low(0) in _COUNTED
        verbs = (verb for verb in self._finder.verbs(span, None)[:1] if 0 < verb.at < span.end - 1 and not is_counted)
        return any(not (v.is_past and self._low(v.at + 1) in PREPOSITIONS | ADVERBS) for v in verbs)

    def has_verb(self) -> bool:
        """Whether any part has a verb."""
        return any(self._finder.verbs(span, None) for span in self._sentence.spans())

    def has_main(self) -> bool:
        """Whether the main clause has a verb, or may have one in the present; a possible participle does not count."""
        counts = (
            (span, [v for v in self._finder.verbs(span, None) if v.is_certain or not v.is_past])
            for span in self._sentence.spans()
        )
        return any(len(verbs) > (span.opener in _DEPENDENT) for span, verbs in counts)

    def in_present(self) -> list[bool]:
        """For each verb in the present in the first part, whether it is certain."""
        return [
            v.is_certain for span in self._sentence.spans()[:1] for v in self._finder.verbs(span, None) if not v.is_past
        ]

    def has_changed(self, words: Sequence[Token]) -> bool:
        """Whether the words differ from the given ones."""
        return [token.text for token in self.words] != [token.text for token in words]


class _Judge:
    """What judges the words of a sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence, self.words, self.lows, self.low = sentence, sentence.words, sentence.lows, sentence.low


class _Finder(_Judge):
    """Finds the verbs of each part of a sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self._scores = _Scores(sentence)
        self._clauses: list[_Span] | None = None

    def verbs(self, span: _Span, earlier: _Verb | None) -> list[_Verb]:
        """The verbs of a part, and of the relative clauses in it: *although it is old it works*."""
        found = self._first_verbs(span, earlier)
        after = range(found[-1].at + 1 if found else span.end, span.end - 1)
        begins = (at for at in after if self.lows[at] in _NOMINATIVE and self.lows[at - 1] not in AUXILIARIES)
        subject = next(begins, span.end)
        return [*found, *(self.verbs(_Span(subject, span.end, ""), None) if subject < span.end else ())]

    def _first_verbs(self, span: _Span, earlier: _Verb | None) -> list[_Verb]:
        auxiliaries = [
            at
            for at in range(span.start, span.end)
            if (self.lows[at] in AUXILIARIES or self.words[at].is_finite) and self._is_auxiliary(at, span)
        ]
        if auxiliaries:
            found = [_Verb(at, True, self.low(at) not in PAST_OF or self.words[at].is_finite) for at in auxiliaries]
            inner = self._lexical(_Span(span.start, auxiliaries[0], span.opener), earlier)
            further = self._after_clause_verb(auxiliaries[-1], span.end)
            if self._is_contact(span) and self.low(auxiliaries[-1]) in HAVE:
                further += self._main_after(auxiliaries[-1], span)  # *the pump we have leaks*
            led = [v for v in inner if v.is_certain and self._is_main_before(v.at, auxiliaries[0], span)]
            if not led:
                last = auxiliaries[0] - 1 - (self.low(auxiliaries[0] - 1) in _AFTER_INNER)
                led = [
                    replace(v, is_certain=True)
                    for v in inner
                    if self._is_contact(span)
                    or (v.at == last and self._describes_before(last, span))
                    or (v.at == span.start and span.opener in OF_NOUNS and self._is_of_subject(v, span))
                    or (v.at == span.start + 1 and self.low(span.start) in _WHOEVER)
                ]
            return [*(led or self._before_main(inner, span)), *found, *further]
        return self._lexical(span, earlier)

    def _is_main_before(self, at: int, auxiliary: int, span: _Span) -> bool:
        """Whether a verb there has a clause of its own before an auxiliary: *he says it is*."""
        subject = self.sentence.before(auxiliary, span.start)
        is_inner = self.low(subject) in _ONLY_SUBJECTS or base_of(self.low(subject - 1)) in _WITH_CLAUSE
        has_inner = is_inner and at < subject - 1
        return has_inner or self._leads_on(at, span) or self._scores.omissions.is_topic_of(at, span)

    def _is_of_subject(self, verb: _Verb, span: _Span) -> bool:
        """Whether a verb directly after *who*, *which* or *that* belongs to a relative clause: *hedges which need work
        are*, *the lane that floods is*."""
        if verb.is_past or is_only_third(self.low(verb.at)):
            return True
        noun = self._span_before(span, span.start - 1)
        return noun is not None and is_third(self.low(verb.at)) is not is_plural(self.words[noun.end - 1])

    def _describes_before(self, at: int, span: _Span) -> bool:
        """Whether a verb directly before an auxiliary belongs to a relative clause: *the vans that farmers use are*,
        *what the school wants is*."""
        word, after, before = self.low(at), self.low(at + 1), self.low(span.start - 2)
        is_told = self.low(span.start - 3) in SUBJECTS or base_of(before) in _WITH_CLAUSE or before in _NO_THING
        if span.opener == "what":
            is_told = any(is_third(low) and likely_verb(low) > 0 for low in self.lows[at + 3 : span.end])
        elif span.opener != "that" or is_past(before) or is_adverb(before):
            return False
        if is_told or not PREPOSITIONS.isdisjoint(self.lows[span.start : at]):
            return False
        return (
            after in ("is", "was", "has", "does")
            if is_third(word)
            else is_plural(self.words[self.sentence.before(at, span.start)])
        )

    def _is_contact(self, span: _Span) -> bool:
        """Whether a part is a relative clause without *that*."""
        return span.opener == "that" and self.low(span.start - 1) != "that"

    def _before_main(self, inner: Sequence[_Verb], span: _Span) -> list[_Verb]:
        """The verb of a clause with *if* or the like whose main clause follows without a comma: *when the grant comes
        we can start*."""
        is_before_main = span.opener in SUBORDINATORS
        return [
            v for v in inner if is_before_main and v.is_certain and self.low(v.at + 1) in ONLY_DESCRIBING | SUBJECTS
        ]

    def _after_clause_verb(self, start: int, end: int) -> list[_Verb]:
        """The verb of a clause without *that* after *do not think*, *was told* or *am sure*."""
        for at in range(start, end - 2):
            word = self.low(at)
            is_saying = word.endswith("ing") and word[:-3] in _WITH_CLAUSE and self.low(at + 1) in SUBJECTS
            may_lead = is_saying or (base_of(word) == word and word in _WITH_CLAUSE)
            is_thought = self.words[at].is_finite and word in _pasts(_WITH_CLAUSE)  # *doubted the gate shuts*
            if word in _TOLD or may_lead or is_thought:
                found = self._lexical(_Span(at + 1, end, ""), None)
                if not found and word in _SURE and (self.low(at + 1) in DETERMINERS or is_plural(self.words[at + 1])):
                    return [_Verb(at, is_certain=False)]
                return [verb for verb in found if not verb.is_past]
        return []

    def _leads_on(self, at: int, span: _Span) -> bool:
        """Whether another clause with a verb of its own may follow that verb: *he says it is*."""
        is_told = base_of(self.low(at)) in _TELLING and self.low(at + 1) in OBJECTS
        return (
            is_told
            or self.low(self.sentence.before(at, span.start)) in SUBJECTS
            or base_of(self.low(at)) in _WITH_CLAUSE
        )

    def _is_auxiliary(self, at: int, span: _Span) -> bool:
        """Whether a word is an auxiliary that bears the tense."""
        token = self.words[at]
        word = token.low
        if token.is_finite:
            return True
        before = self.low(at - 1) if at > span.start else ""
        if word in MODALS and before in ONLY_DESCRIBING:
            return False
        if word == "may" and self._is_month(at, before):
            return False
        governor = self.low(self.sentence.before(at - (before in ("all", "both", "each")), span.start))
        return not (word in ("have", "do") and (governor in _GOVERNING or self._scores.predicates.is_caused(at, span)))

    def _is_month(self, at: int, before: str) -> bool:
        """Whether *may* is the month, also in small letters: *10 may*, *since may*, *before the may mtg*."""
        if self.words[at].is_capital or before in PREPOSITIONS or before in ("last", "next", "early", "late", "mid"):
            return True
        after = next((low for low in self.lows[at + 1 :] if low and not is_adverb(low)), "")
        is_verb = after in ("be", "have", "do") or is_base(after)
        return before in ONLY_DESCRIBING or before[:1].isdigit() or not (is_verb or before in SUBJECTS)

    def _lexical(self, span: _Span, earlier: _Verb | None) -> list[_Verb]:
        """The verb of a part without an auxiliary, chosen as the likeliest word, and the verbs of clauses that depend
        on it; certain if no other word is nearly as likely."""
        first, is_contact = self.words[span.start], self._is_contact(span)
        is_like_contact = span.opener in OF_NOUNS and (first.low in _BEFORE_CONTACT or first.is_capital)
        if (is_contact or is_like_contact) and (verb := self.sentence.contact_verb(span.start)):
            if is_past(self.low(verb)) and (is_contact or verb + 1 == span.end):
                return [_Verb(verb, True, True), *self._main_after(verb, span)]
            if is_contact and likely_verb(self.low(verb)) > 0:
                return [_Verb(verb, True), *self._after_present(verb, span)]
        past, scores = self._candidates(span, earlier)
        at, score = max(scores.items(), key=lambda found: found[1], default=(0, _NO_VERB))
        others = (other for place, other in scores.items() if place != at)
        is_clear = score - max(others, default=_NO_VERB) >= _CLEARLY
        score += self._support(span) if _NO_VERB < score < _CERTAIN else 0
        if score >= (_POSSIBLE if past is None else _CERTAIN):
            return [_Verb(at, score >= _CERTAIN and is_clear), *self._after_present(at, span)]
        if past is None:
            return []
        return [past, *(self._main_after(past.at, span) if past.is_certain else ())]

    def _main_after(self, at: int, span: _Span) -> list[_Verb]:
        """The verb after a noun and its relative clause: *staff who lock up say so*."""
        end = span.start - (self.low(span.start - 1) == span.opener)
        if span.opener not in OF_NOUNS or end == 0:
            return []
        before = self._span_before(span, end)
        if before is None:
            return []
        is_many = self._scores.subjects.is_plural_subject(end - 1, before, is_third=False)
        agree = [i for i in range(at + 1, span.end) if is_third(low := self.low(i)) != is_many and base_of(low)]
        scores = {i: self._scores.predicates.score(i, span) for i in agree if self._may_be_main(i, at, span)}
        best = max(scores, key=lambda i: scores[i], default=0)
        if scores.get(best, _NO_VERB) < _POSSIBLE:
            return []
        is_other = best + 1 in agree and likely_verb(self.low(best + 1)) >= likely_verb(self.low(best))
        is_sure = scores[best] >= (1 if best == at + 1 else _CERTAIN // 2) and not is_other
        return [_Verb(best, is_sure)]

    def _span_before(self, span: _Span, end: int) -> _Span | None:
        """The part that a relative clause describes, from where its own clause begins; None if that has its verb."""
        is_that = span.opener == self.low(span.start - 1) == "that"
        begins = _DEPENDENT | {"", "so", "but", "yet"} | (frozenset() if is_that else _SAYING)
        start = next((i for i in range(end, 0, -1) if self.low(i - 1) in begins), 0)
        joined = next((i for i in range(end, start, -1) if self.low(i - 1) == "and"), start)
        for first in dict.fromkeys((start, joined)):
            before = _Span(first, end, self.low(first - 1))
            has_verb = not _AUXILIARIES_AND_TO.isdisjoint(self.lows[first:end])
            if first < end and not has_verb and not any(v.is_certain for v in self._lexical(before, None)):
                return before
        return None

    def _may_be_main(self, at: int, earlier: int, span: _Span) -> bool:
        """Whether the words beside a verb there allow it to be finite; one of them may be the verb."""
        last = self.sentence.before(at, earlier + 1)
        before = self.words[last]
        if self.low(at) == "like" and base_of(before.low) in LIKENESS:
            return False
        if is_base(before.low) and self.low(self.sentence.before(last, earlier + 1)) == "to":
            return False  # *who wants to mend gates*
        is_last = at + 1 == span.end and self.low(earlier) not in HAVE
        if likely_verb(self.low(at)) < 2 and (is_last or self.low(at - 2) in ONLY_PREPOSITIONS):
            return False
        is_led = before.low in (_NOT_SUBJECT | {"to"}) - _PARTICLES_AND_IN or is_attributive(before)
        is_stranded = last == earlier + 1 and before.low in PREPOSITIONS - {"to"}  # *the field they pay for floods*
        return not self.words[at].is_capital and (last == earlier or is_stranded or not is_led)

    def _candidates(self, span: _Span, earlier: _Verb | None) -> tuple[_Verb | None, dict[int, int]]:
        """The verb in the past of a part, and the words before it that may be verbs, with scores."""
        past, scores = None, dict[int, int]()
        for at in range(span.start, span.end):
            if not self._may_bear_tense(at) or (at == span.start and self.low(at + 1) in PAST_AUXILIARIES):
                continue  # *that price had risen*
            if base_of(self.low(at)) and not self._scores.is_past_form(at, span):
                score = self._scores.score(at, span, earlier)
                if score < _AFTER_PRONOUN or max(scores.values(), default=_NO_VERB) < _CERTAIN:
                    scores[at] = score
                if score >= (_CERTAIN if likely_verb(self.low(at)) > 2 else _AFTER_PRONOUN):
                    break  # another may follow in a clause of its own: *he says it leaks*
            elif (
                past is None
                and is_past(self.low(at))
                and (past := self._scores.past_verb(at, span))
                and past.is_certain
            ):
                break
        return past, scores

    def _may_bear_tense(self, at: int) -> bool:
        """Whether a word there may be a verb, not a name or a number (*posts second half*), nor a last *please*."""
        word = self.low(at)
        if word == "second" and self.low(at - 1) not in _NOMINATIVE and self.low(at + 1) not in _NO_SECOND:
            return self.words[at + 1].is_capital
        if word == "please" and not self.low(at + 1).isalpha():
            return False
        return word != "" and (at == 0 or word in SUBJECTS or not self.words[at].is_capital)

    def _after_present(self, at: int, span: _Span) -> list[_Verb]:
        """The verbs after one in the present that begins a further clause, or belongs to a relative clause."""
        is_relative = span.opener in _DEPENDENT
        if main := self._main_after(at, span):
            return [*main, *self._after_present(main[0].at, _Span(main[0].at, span.end, ""))]
        if at + 1 >= span.end or not (is_relative or base_of(self.low(at)) in _WITH_CLAUSE):
            return []
        more = self._lexical(_Span(at + 1, span.end, ""), None)
        is_whom = self.low(at + 1) in OBJECTS
        is_object = is_relative and self.low(at + 1 + is_whom) in DETERMINERS  # *who owes us some work*
        return [
            verb
            for verb in more
            if (verb.is_certain and verb.at > at + 1 + is_object * (1 + is_whom)) or not is_relative
        ]

    def _support(self, span: _Span) -> int:
        """Points for a word as a verb because its part needs one, or other parts have one; a heading gets none."""
        if span.opener in _NEEDS_VERB:
            return 4
        if self._clauses is None:
            self._clauses = []
            sure = (part for part in self.sentence.spans() if any(verb.is_certain for verb in self.verbs(part, None)))
            self._clauses = list(sure)
        return 2 * (span.opener in _DEPENDENT or any(self._is_apart(part, span) for part in self._clauses))

    def _is_apart(self, part: _Span, span: _Span) -> bool:
        """Whether a part is a clause other than the span, without a plural verb for both: *the bus stops and the
        shelter are dirty*."""
        is_next = part.start == span.end + 1 and self.low(span.end) == "and"
        is_within = part.start <= span.start < part.end
        return not is_within and not (is_next and not _OF_SEVERAL.isdisjoint(self.lows[part.start :]))


class _Scores(_Judge):
    """How likely each word is the verb of its part, by its subject and by what follows."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.subjects, self.predicates = _Subjects(sentence), _Predicates(sentence)
        self.omissions = _Omissions(sentence, self.predicates)

    def is_past_form(self, at: int, span: _Span) -> bool:
        """Whether a form of both tenses (*put*, *set*, *cost*) is the past, as its subject shows."""
        word = self.low(at)
        subject = self.sentence.before(at, span.start)
        is_both = is_past(word) and base_of(word) == word
        return is_both and subject >= span.start and not is_plural(self.words[subject])

    def score(self, at: int, span: _Span, earlier: _Verb | None) -> int:
        """A score for the word as the verb of its part in the present: the higher, the likelier."""
        word = self.low(at)
        is_third = base_of(word) != word
        subject = self.sentence.before(at, span.start)
        if not is_third and self.predicates.is_caused(at, span):
            return _NO_VERB
        if subject < span.start:
            if self.omissions.is_without_subject(at, span, is_third, earlier):
                return _AFTER_PRONOUN
            may_go_on = is_third and span.opener == "and" and likely_verb(word) > 0 and at + 1 < span.end
            if earlier is None or base_of(earlier.word) in ("", earlier.word) or not may_go_on:
                return _NO_VERB
            is_same = self.low(at + 1) in self.lows[earlier.at : at]  # *leaks in it and cracks in the pipe*
            return (
                _NO_VERB if is_same or self.predicates.score(at, span) < 0 else _POSSIBLE
            )  # *gives gifts and works with us*
        if self.subjects.is_no_verb_after(subject, at, span):
            return _NO_VERB
        head = self.low(subject)
        if head in SUBJECTS or (head in DEMONSTRATIVES and is_third):
            is_agreed = is_third != is_plural(self.words[subject]) or head == "who"
            return _AFTER_PRONOUN if is_agreed else _NO_VERB
        if subject == span.start and self.subjects.is_of_several(head, at, is_third=is_third):
            return _AFTER_PRONOUN
        if self.subjects.is_no_subject(subject, span):
            return _NO_VERB
        agreed = self.subjects.agreement(at, subject, span, is_third=is_third) - 2 * (head in ADJECTIVES)
        agreed += 3 * (self.low(at - 1) in _BEFORE_VERBS)
        return agreed + self.predicates.score(at, span) if agreed > _NO_VERB else _NO_VERB

    def past_verb(self, at: int, span: _Span) -> _Verb | None:
        """The word as the past verb of its part; None if it is not one."""
        subject = self.sentence.before(at, span.start)
        if subject < span.start:
            return _Verb(at, True, True) if span.opener in ("who", "which", "what", "that", "and", "but") else None
        head = self.low(subject)
        is_describing = is_attributive(self.words[subject]) and not self.subjects.stands_for_noun(subject, span)
        if head in _NOT_SUBJECT or (is_describing and head not in _PLURALS_AND_THESE):
            return None
        return _Verb(at, self._is_surely_past(at, subject, span), True)

    def _is_surely_past(self, at: int, subject: int, span: _Span) -> bool:
        """Whether a possible participle is the past verb of the subject there."""
        word, after = self.low(at), self.low(at + 1) if at + 1 < span.end else None
        if self.low(subject) in _SUBJECTS_AND_THESE or word in pasts_only() or after in _OBJECTS_OF_PAST:
            return True
        is_before_clause = word in _pasts(_WITH_CLAUSE | {"explain"}) and self.low(at + 1) in ("how", "why", "what")
        is_before_clause = is_before_clause or (word in ASKED and self.low(at + 1) in ASKING_OR_IF)
        if token_at(self.words, at + 1).is_quote or is_before_clause:
            return True  # *the owner asked who pays*
        if (word, after) == ("used", "to") and AUXILIARIES.isdisjoint(self.lows[at : span.end]):
            return True
        if self.low(subject - 1) in TITLES or self._has_object(at, span):
            return True  # *Mr Carbone brought skills*
        is_done = word in _DONE_TO_THINGS and (after is None or after in PREPOSITIONS)
        return word in _pasts(_WITHOUT_OBJECT) and not is_done

    def _has_object(self, at: int, span: _Span) -> bool:
        """Whether a possible participle is a verb, as a subject precedes it and an object follows: *the walkers left
        litter*, *Council paid £2m*."""
        rest = self.words[at + 1 : min(at + 3, span.end)]
        after, following = token_at(rest, 0), token_at(rest, 1)
        if not rest or _SUM.fullmatch(after.text):
            return rest != [] and following.low.removesuffix("s") not in PERIODS  # *delayed 120 days*
        if (self.low(at), after.low) == ("agreed", "to"):
            return following.low in DETERMINERS
        if after.low in _PARTICLES_AND_IN and _SUM.fullmatch(following.text):
            return True  # *bookings brought in £6k*
        is_of_one = self.words[span.start].is_capital or self.low(span.start) in _OF_ONE_THING
        is_led = len(rest) > 1 and (_is_verb_form(self.low(at + 2)) or following.low in AUXILIARIES)
        return is_of_one and _is_thing(after) and not is_led


class _Subjects(_Judge):
    """What may be the subject of a verb, and how well the verb agrees with it."""

    def agreement(self, at: int, subject: int, span: _Span, *, is_third: bool) -> int:
        """A score for how well the number of a verb fits the noun there."""
        is_many = self.is_plural_subject(subject, span, is_third=is_third)
        is_led = any(self.low(i) in PREPOSITIONS for i in range(span.start + 1, subject))
        if not is_third:
            is_ended = at + 1 == span.end and not is_only_verb(self.low(at))
            is_body = not (is_many or is_ended) and self._may_be_body(subject, span)
            return self._fits_several(subject, span, is_led=is_led) if is_many else -2 if is_body else _NO_VERB
        is_body = self.low(subject) in _COLLECTIVE and is_only_verb(self.low(at))
        if is_many and not (is_body or self.low(at) == "means"):
            return _NO_VERB
        if self.low(span.start) in ("neither", "either", "each", "one", "none") and self.low(span.start + 1) == "of":
            return _CERTAIN
        is_one = self.low(span.start) in _OF_ONE
        is_person = self.low(subject).removesuffix("-in-law") in PERSONS
        return (is_one or self.low(span.start) in ONLY_DESCRIBING) * (1 + 2 * is_person) + (is_one and not is_led)

    def _fits_several(self, subject: int, span: _Span, *, is_led: bool) -> int:
        """A score for a verb without *-s* after a plural noun."""
        low, is_counted = self.low(subject), subject > span.start and self.words[subject - 1].is_figure
        if is_counted and subject > span.start + 1 and self.low(subject - 2) in _OF_PERIOD:
            return _NO_VERB  # *another 2 weeks wait*
        if low in _BEFORE_NOUNS | NUMBERS or self.words[subject].is_figure:
            return -2 * is_counted  # *six months rest*
        if subject > span.start and base_of(low) and likely_verb(low) >= 0:
            return 0  # *the grant covers work on the roof*
        return 1 + (not is_led)

    def is_of_several(self, head: str, at: int, *, is_third: bool) -> bool:
        """Whether the word there is the plural verb of a one-word subject: *none match*, *legal say they can*."""
        is_said = self.low(at) in _HELD_BY_SEVERAL and self.low(at + 1) in NOUN_PHRASE
        is_body = is_said and not is_past(head) and head not in _NOT_SUBJECT | ONLY_DESCRIBING
        is_many = head in _HOW_MANY or (head in ALONE | NUMBERS and likely_verb(self.low(at)) > 3)
        return is_body or (not is_third and is_many)

    def is_no_verb_after(self, subject: int, at: int, span: _Span) -> bool:
        """Whether a word cannot be a verb because of the words beside it: *since we last met*."""
        if self.low(at) == "like" and self._is_likeness(subject, at, span):
            return True
        word = self.low(at)
        if (self.low(subject), at + 1) == ("some", span.end) and word in NOUNS_TOO:
            return True  # *some help*
        is_before_bracket = at + 1 < len(self.words) and self.words[at + 1].text == "("
        is_of_phrase = not (PREPOSITIONS - {"of"}).isdisjoint(self.lows[span.start : subject])
        if is_before_bracket and word in NOUNS_TOO and is_of_phrase:
            return True  # *half from the sports grant (if …)*
        if word == "last" and (_is_verb_form(self.low(at + 1)) or self.low(at + 1) in PERIODS):
            return True
        is_compared = word == "like" and self.low(at + 1) in DEMONSTRATIVES and not self.low(at + 2)
        after = self.low(at + 1)
        is_state = word in ADJECTIVES and is_base(word) and base_of(self.low(subject)) in _BEFORE_STATES
        is_where = (
            word in ADVERBS and self.low(subject) not in _NOMINATIVE and (after in PREPOSITIONS or after == "now")
        )
        is_other = is_compared or is_where or is_state  # *both back now*, *all back in May*
        return is_other or self._is_counted(subject, at, span)

    def _is_likeness(self, subject: int, at: int, span: _Span) -> bool:
        """Whether *like* there compares: *looks like rain*, *groups like the scouts need help*."""
        low = self.low(subject)
        if base_of(low) in LIKENESS:
            return True
        ends = _ENDS_LIKENESS if low == "people" or low.removesuffix("s") in PERSONS else {""}
        after = takewhile(lambda low: low not in ends, self.lows[at + 2 :])
        rest = (*self.lows[span.start : subject], *after)
        has_verb = any(is_past_or_auxiliary(word) or likely_verb(word) > 2 for word in rest)
        return low not in SUBJECTS and has_verb

    def _is_counted(self, subject: int, at: int, span: _Span) -> bool:
        """Whether a word in *-s* is what a figure counts, perhaps with a noun between: *3 leaks*, *31 traffic stops and
        2 arrests*."""
        word, number = self.low(at), subject
        if self.low(number - 1)[:1].isdigit() and number > span.start and self.low(at + 1) in _AFTER_COUNTED:
            number -= 1
        may_follow = number == span.start or word == "times" or not self._may_have_number(number - 1)
        is_number = self.low(number)[:1].isdigit() and (number == subject or self.low(number) != "1")
        is_how = at + 1 == span.end and subject == span.start + 1 and word in ADJECTIVES and self._is_figure(span.start)
        return is_how or (is_number and base_of(word) != word and may_follow)

    def _is_figure(self, at: int) -> bool:
        """Whether a figure, or a number in words, is there: *3 gates open*."""
        return self.words[at].is_figure or self.low(at) in NUMBERS

    def is_no_subject(self, at: int, span: _Span) -> bool:
        """Whether the word there cannot be the subject of the next verb: *the*, *to mend*, *go and mend*, *paying*, and
        *a 3%* before *rise*."""
        head, before = self.low(at), self.low(at - 1) if at > span.start else ""
        if self._only_describes(at, before) or self._is_led_by_preposition(at, span):
            return True
        is_noun = head in ADJECTIVES and span.start + 1 < at < span.end - 2 and not is_adverb(before)
        is_noun = is_noun or self.stands_for_noun(at, span)
        if head in _NOT_SUBJECT or (is_attributive(self.words[at]) and not is_noun):
            return True
        if base_of(head) and (before == "to" or self._is_joined_to_infinitive(at, span)):
            return True
        amount = at - 2 if head == "cent" else at
        if amount > span.start and self.low(amount).lstrip("£$€")[:1].isdigit() and self.low(amount - 1) in ("a", "an"):
            return True
        return is_doing(head) and at > span.start

    def _only_describes(self, at: int, before: str) -> bool:
        """Whether the word there must describe the next noun: *tireless work*, *for non-essential travel*, *at some
        point*; not *the homeless need help*."""
        low = self.low(at)
        if low.endswith(_ENDS_BEFORE_NOUNS):
            return before != "the"
        is_led = before in ONLY_PREPOSITIONS
        begun, _, end = low.rpartition("-")
        is_of_two = begun == "non" or (begun != "" and (end in ADJECTIVES or is_participle(end) or is_doing(end)))
        is_done = is_participle(low) and (is_led or before in ONLY_DESCRIBING)
        return is_done or (is_led and (low in DETERMINERS & PLURALS or is_of_two))

    def _is_led_by_preposition(self, at: int, span: _Span) -> bool:
        """Whether the noun there belongs to an opening phrase such as *in terms of cash*; not *in May*."""
        start = next((i for i in range(span.start, at) if not is_adverb(self.low(i))), at)
        led = at - 1
        while led > start and is_attributive(self.words[led]):
            led -= 1
        return self.low(start) in ONLY_PREPOSITIONS - NEARLY - {"of"} and self.low(led) in ONLY_PREPOSITIONS

    def _is_joined_to_infinitive(self, at: int, span: _Span) -> bool:
        """Whether the verb there also depends on *to* and has an object: *to go ahead and develop projects*."""
        head = self.low(at)
        is_joined = at == span.start and span.opener in ("and", "or") and not _BINDING.isdisjoint(self.lows[:at])
        is_object = head not in NOUNS_TOO or (at + 2 == span.end and base_of(self.low(at + 1)) not in _OF_THEMSELVES)
        return is_joined and base_of(head) == head and is_object

    def stands_for_noun(self, at: int, span: _Span) -> bool:
        """Whether a word that usually describes a noun stands for one here: *all*, *the other one*."""
        head = self.low(at)
        if head == "one" and at > span.start:
            return self.low(at - 1) not in PREPOSITIONS
        if head in NUMBERS and at > span.start:
            return self._may_have_number(at - 1) and not is_attributive(self.words[at - 1])  # *page four says so*
        return head in PLURALS or (head in ALONE | NUMBERS and at == span.start)

    def _may_have_number(self, at: int) -> bool:
        """Whether a number may follow the word there as a name does: *item 5*, *Route 9*; not *almost 10 inches*."""
        low = self.low(at)
        return bool(low) and not (is_adverb(low) or low in PREPOSITIONS or low in DETERMINERS or low in AUXILIARIES)

    def _may_be_body(self, subject: int, span: _Span) -> bool:
        """Whether a singular subject may be several people, as in British English (*the council propose to close
        it*)."""
        led = self.low(span.start - 1)
        if base_of(led) in _DEMANDING or led in _pasts(_DEMANDING) or span.opener not in _BEFORE_BODIES:
            return False
        is_led = span.start < subject <= span.start + 2 and self.low(span.start) in ONLY_DESCRIBING
        return is_led or (subject == span.start and self.words[subject].text.isupper())

    def is_plural_subject(self, at: int, span: _Span, *, is_third: bool) -> bool:
        """Whether the subject that ends there is plural; its head is before *of*, and *a lot of people* and *Ann
        and Lee* take a verb without *-s*."""
        if not is_third and span.opener == "and" and all(t.is_capital for t in self.words[span.start : at + 1]):
            return not self.sentence.has_main and self.words[0].is_capital
        if is_third and span.start < at and is_doing(self.low(span.start)):
            return False  # *mending the gates takes time*
        for inner in range(span.start + 1, at):
            if self.low(inner) in PREPOSITIONS:
                head = self.words[inner - 1]
                is_part = not is_third and head.low in _PARTS and is_plural(self.words[at])
                return is_part or is_plural(head) or head.low in NUMBERS or head.is_figure
        low = self.low(at)
        before = self.words[at - 1]
        is_name = at > span.start and self._may_have_number(at - 1) and not is_attributive(before)  # *Route 9 floods*
        is_number = (low.isdigit() and low != "1" and not is_time([low])) or low in NUMBERS
        is_number = is_number and not is_name
        return is_number or is_plural(self.words[at])


class _Predicates(_Judge):
    """How likely a word is a verb, by the words after it."""

    def is_caused(self, at: int, span: _Span) -> bool:
        """Whether a base form there follows *let*, *make*, *help* or *see* and a noun: *let the Board have it*."""
        if self.low(at - 1) in _ONLY_SUBJECTS:
            return False
        first = max(span.start - 1, 0)
        causes = (i for i in range(at - 1, first - 1, -1) if self._is_seen(i, at) or self.low(i) in _CAUSING)
        cause = next(causes, at - 2 if self.low(at - 1) == "that" and self._follows_object_that(at) else None)
        is_seen = cause is not None and self.low(cause) in _SEEING
        if cause is None or not 2 <= at - cause <= (_LONGEST_SEEN if is_seen else _LONGEST_OBJECT) + 1:
            return False
        last = "" if is_seen else self.low(at - 1)
        is_noun = cause > span.start and self.low(cause - 1) in DETERMINERS
        has_verb = not _AUXILIARIES_AND_TO.isdisjoint(self.lows[cause + 1 : at])
        return not (is_noun or has_verb or last in PERIODS or is_adverb(last))

    def _follows_object_that(self, at: int) -> bool:
        """Whether *that* before the word there is an object: *making that happen*, *causing that harm*."""
        doing = self.low(at - 2)
        return doing in _CAUSING or (is_doing(doing) and self.low(at) in NOUNS_TOO)

    def _is_seen(self, at: int, deed: int) -> bool:
        """Whether somebody watches an action, and does not state it: *saw it fall*, *sad to see it go*; not *I hear
        rates go up*, *we heard they want it*."""
        is_said = is_base(self.low(at)) and at > 0 and self.low(at - 1) in _NOMINATIVE
        return self.low(at) in _SEEING and not is_said and base_of(self.low(deed)) not in _WISHING

    def score(self, at: int, span: _Span) -> int:
        """A score for the word as a verb, from how often it is one and from what follows it."""
        base = base_of(self.low(at))
        lean = _CERTAIN if self.low(at - 1) == "longer" else likely_verb(self.low(at))
        after, following = token_at(self.words[: span.end], at + 1), low_at(self.words[: span.end], at + 2)
        if not after.text:
            return lean + (1 if base in _OF_THEMSELVES or lean > 2 else -2 * (base != self.low(at)))
        if self._is_noun_before(after, base, span) or self._is_before_verb(at, base):
            return lean - 4
        if after.low in ("all", "both") and is_participle(following):
            return _NO_VERB
        if lean < 2 and self._is_in(after, following):
            return lean - 2  # *grant claims in by June*
        if self._begins_object(at + 1):
            is_led = self.low(span.start) in ONLY_DESCRIBING
            return lean + (6 if after.low in _AFTER_SURE_VERB else 3 if not after.is_figure or is_led else 2)
        if after.low == "to":
            goes_on = lean > 2 or (base in _WISHING and is_base(following))
            return lean + (-4 if following == "be" and lean <= 2 else 1 if goes_on else -1)
        return lean + self._without_object(at, span, after, following)

    def _is_before_verb(self, at: int, base: str) -> bool:
        """Whether a plural noun there has its verb after an adverb: *bank charges often stop us*."""
        following = next((i for i in range(at + 1, len(self.words)) if not is_adverb(self.low(i))), at + 1)
        word, low = self.low(at), self.low(following)
        is_noun = base in NOUNS_TOO and base != word and base not in _CAUSING
        return is_noun and following > at + 1 and is_base(low) and likely_verb(low) > max(0, likely_verb(word) - 1)

    @staticmethod
    def _is_noun_before(after: Token, base: str, span: _Span) -> bool:
        """Whether what follows shows that a word is a noun: *the use of it*, *the work done*, *risks we face*."""
        is_described = after.low in _ONLY_SUBJECTS and base not in _WITH_CLAUSE and span.opener not in SUBORDINATORS
        is_done = after.low in pasts_only() or (is_participle(after.low) and base not in _BEFORE_STATES)
        return (after.low == "of" and base not in WITH_OF) or is_described or is_done

    def _without_object(self, at: int, span: _Span, after: Token, following: str) -> int:
        """A score for a word as a verb from what follows it, when that is no object."""
        word, lean = self.low(at), likely_verb(self.low(at))
        is_base_form = base_of(word) == word
        if lean < 2 and likely_verb(after.low) > 2 and is_base(after.low) and not is_base_form:
            return -1  # *the tree works look fine*
        is_led = self.low(span.start) in ONLY_DESCRIBING
        if after.low in ADJECTIVES and not following and base_of(word) in _BEFORE_STATES:
            return 2
        if after.low in ADJECTIVES and not following and lean < 2 and not (is_base_form or is_led):
            return -3  # *slide steps loose*
        if after.low == "for" and is_base_form and not is_led and base_of(word) in _OF_PAPERS:
            return -6  # *treasurers report for May*
        if self._is_when(at + 1, span.end) or (after.low in ADJECTIVES and not following):
            return (lean >= 0) * (1 + is_base_form)
        if after.low in PREPOSITIONS:
            return 3 if after.low in _PARTICLES and not is_base_form else int(is_base_form or lean > 2)
        return -1 if is_base_form and word in ADJECTIVES and lean < 2 else 1

    @staticmethod
    def _is_in(after: Token, following: str) -> bool:
        """Whether the words after a noun say that it is in, or when: *claims in by June*, *back 8.15*."""
        is_in = after.low == "in" and (not following or following in PREPOSITIONS)
        return is_in or (after.low in _PARTICLES_AND_IN and following[:1].isdigit())

    def _is_when(self, at: int, end: int) -> bool:
        """Whether words from there on say when something happens, with or without a preposition."""
        words = self.words[at + (self.low(at) in PREPOSITIONS) : end]
        return is_time([token.text for token in words]) or names_time_to_come(" ".join(self.lows[at:end]).lower())

    def is_surely_verb(self, at: int, span: _Span, *, support: int = 0) -> bool:
        """Whether a word that may be a verb cannot be a noun."""
        return self.score(at, span) + support >= _CERTAIN - 1

    def _begins_object(self, at: int) -> bool:
        """Whether a word there shows that the one before it is a verb: *the*, *them*, *into*, *£5*, *quickly*."""
        token = self.words[at]
        is_object = token.low in _AFTER_SURE_VERB or token.is_quote or token.is_figure
        return is_object or (is_adverb(token.low) and token.low not in PREPOSITIONS)


class _Omissions(_Judge):
    """Verbs whose subject is not repeated before them: *who owns it*, *it leaks and needs a patch*."""

    def __init__(self, sentence: Sentence, predicates: _Predicates) -> None:
        super().__init__(sentence)
        self._predicates = predicates

    def is_topic_of(self, at: int, span: _Span) -> bool:
        """Whether a verb there makes *what* the subject of one that follows: *what worries me is the traffic*, *what
        matters is safety*; not *what steps were taken*, *what steps is it taking*."""
        found = next((i for i in range(at + 1, len(self.words)) if self.lows[i] in AUXILIARIES | _OPENERS), None)
        if found is None or self.words[found].is_finite or self.low(found) not in ("is", "was"):
            return False
        is_asked = self.low(found + 1) in NOUN_PHRASE and any(map(is_doing, self.lows[found + 2 :]))
        return span.opener == "what" and at == span.start == 1 and not is_asked

    def is_without_subject(self, at: int, span: _Span, is_third: bool, earlier: _Verb | None) -> bool:
        """Whether a verb directly follows the word that opens its part: *who owns*, *and uses*."""
        if span.opener in ("who", "which", "what", "that"):
            return self._describes(at, span, is_third)
        if span.opener == ",":
            return is_third and self._is_told_apart(at, span)
        is_joined = (span.opener in ("and", "but", "yet", "or") or (span.opener == "so" and is_third)) and (
            earlier is not None or self.sentence.has_main
        )
        return is_joined and self._is_joined_verb(at, span, is_third, earlier)

    def _describes(self, at: int, span: _Span, is_third: bool) -> bool:
        """Whether the word after *who*, *which*, *what* or *that* is its verb: *who owns it*; not *which firm*."""
        word, opener = self.low(at), span.opener
        if is_third:
            is_sure = (
                opener == "who"
                or word == "happens"
                or (opener == "what" and span.start > 1 and at + 1 == span.end)
                or (opener == "that" and self.low(at + 1) in ("is", "was", "has", "does"))
                or (opener == "which" and span.start > 1 and not is_base(self.low(at + 1)))
                or (opener == "that" and span.start > 2 and self._is_that_verb(at, span))
            )
            return is_sure or self.is_topic_of(at, span) or self._predicates.is_surely_verb(at, span)
        if word in NOUNS_TOO and opener == "that":
            is_noun = is_only_third(self.low(at + 1))  # *told members that work starts in May*
            is_of_several = self._are_several(span.start - 2) and self._is_that_verb(at, span)
            return not is_noun and (word in STRONG or is_of_several)
        if word in NOUNS_TOO and opener == "which" and (span.start == 1 or is_past(self.low(at + 1))):
            return self._predicates.is_surely_verb(at, span)
        return opener != "what"

    def _are_several(self, last: int) -> bool:
        """Whether a noun phrase that ends there is plural: *firms*, *firms in the county*."""
        first = max(last - _LONGEST_PHRASE, 0)
        heads = (at for at in range(first, last) if self.low(at + 1) in PREPOSITIONS - {"to"})
        return any(is_plural(self.words[at]) and self.low(at) not in AUXILIARIES for at in (*heads, last))

    def _is_that_verb(self, at: int, span: _Span) -> bool:
        """Whether a word after *that* is the verb of its clause, as the words after it show: *firms that use a trap*,
        *one that works for us*, *a trap that works*; not *that works teams need*."""
        rest = self.lows[at + 1 : span.end]
        others = (
            low in AUXILIARIES
            or is_past(low)
            or is_only_third(low)
            or (is_base(low) and is_plural(self.words[max(at, self.sentence.before(i, at))]))
            for i, low in enumerate(rest, at + 1)
        )
        is_only = rest[0] != "of" and not any(others) if rest else self._follows_noun(at, span)
        return is_only or self._predicates.is_surely_verb(at, span)

    def _follows_noun(self, at: int, span: _Span) -> bool:
        """Whether *that* and a verb, with nothing after them, describe the noun before."""
        noun, before = self.low(span.start - 2), self.low(span.start - 3)
        is_led = before in DETERMINERS or before in NUMBERS or noun in ANYBODY
        is_several = is_plural(self.words[span.start - 2])
        return is_several if is_base(self.low(at)) else is_led

    def _is_told_apart(self, at: int, span: _Span) -> bool:
        """Whether a word after a comma is the verb of an earlier subject: *the warden, Mr Dunn, says so*."""
        if self.low(at) == "thanks" and self.low(at + 1) in _AFTER_THANKS:
            return False
        if at + 1 >= span.end:
            is_sure = self.low(at - 1) == "then" or is_only_verb(self.low(at))
            return is_only_third(self.low(span.end + 1)) if self.low(span.end) == "and" else is_sure
        is_like_first = self.words[0].is_finite and (self.low(at + 1) in PREPOSITIONS | DETERMINERS)
        return is_like_first or (not is_adverb(self.low(at + 1)) and self._predicates.is_surely_verb(at, span))

    def _is_joined_verb(self, at: int, span: _Span, is_third: bool, earlier: _Verb | None) -> bool:
        """Whether a word after *and* is a further verb of the same subject: *it leaks and needs a patch*."""
        word = self.low(at)
        if base_of(word) in _WISHING and self.low(at + 1) == "to" and word not in _NOUNS_BEFORE_TO:
            return not self._is_governed(at, span)
        is_third_before = earlier is not None and base_of(earlier.word) not in ("", earlier.word)
        if is_third and earlier is not None and is_base(earlier.word) and likely_verb(word) <= 2:
            return False  # *we get equipment and supplies into use*
        is_alike = earlier is not None and is_third == is_third_before
        if earlier is not None and not is_third and self._ends_object(earlier, at, span):
            return False
        last = self.low(span.start - 2)
        if is_alike and is_third and (is_adverb(last) or last in _PARTICLES or last in OBJECTS):
            return True  # *lives abroad and signs by post*
        is_sure = self._predicates.is_surely_verb(
            at, span, support=2 * (is_alike and (not is_third or span.opener != "and"))
        )
        if is_third or not is_sure:
            return is_sure
        if earlier is None:
            return _BINDING.isdisjoint(self.lows[:at]) and self.low(0) in ("i", "we", "they")
        return self._goes_on_from(earlier, at, span)

    def _ends_object(self, earlier: _Verb, at: int, span: _Span) -> bool:
        """Whether a word after *and*, with nothing after it, belongs to the object of an earlier verb: *they deserve
        dignity and respect*, *we gave relief and support for tenants*."""
        word, after = self.low(at), self.low(at + 1) if at + 1 < span.end else ""
        has_object = after not in PREPOSITIONS | AUXILIARIES | {""}
        stands_alone = word in _OF_THEMSELVES | _WITHOUT_OBJECT | STRONG or word not in NOUNS_TOO
        return span.start - earlier.at > 2 and not has_object and not stands_alone

    def _goes_on_from(self, earlier: _Verb, at: int, span: _Span) -> bool:
        """Whether a base form there continues a plural verb, not *to* or a modal verb."""
        first = earlier.word
        if first not in ("are", "have", "do") and (first != base_of(first) or first in MODALS):
            return False
        is_bound = span.opener not in ("but", "yet") and any(t.low in _BINDING for t in self.words[earlier.at : at])
        return not is_bound or (base_of(self.low(at)) in _HOLDING and not self._is_governed(at, span))

    def _is_governed(self, at: int, span: _Span) -> bool:
        """Whether a base form there continues one after *to* or a modal: *would like to wait and hope to*."""
        clause = next((s.start for s in reversed(self.sentence.spans()) if s.end < span.start), 0)
        words = self.lows[clause : span.start - 1]
        led = next((low for low in words if low in AUXILIARIES or low == "to" or base_of(low)), "")
        return led in MODALS and base_of(self.low(at)) == self.low(at)


class _Persons:
    """The pronouns of a statement, to be put in the third person."""

    def __init__(self, clauses: Clauses, speaker: Pronoun, *, asks: bool) -> None:
        self.words, self.speaker, self.asks = clauses.words, speaker, asks
        self.lows = [*(token.low for token in self.words), "", "", ""]  # so that there is a word before and after

    def put(self) -> None:
        """Replace the first person by the speaker."""
        speaker = self.speaker
        of = {"i": speaker.subject, "me": speaker.object, "my": speaker.possessive, "mine": speaker.absolute,
              "myself": speaker.reflexive} | _MANY  # fmt: skip
        for at, token in enumerate(self.words):
            if token.low in of and not self._is_numeral(at):
                self.words[at] = token.put(of[token.low])
                if token.low == "i":
                    self._agree(at)

    def is_free(self) -> bool:
        """Whether no pronoun means anybody."""
        return self.lows[0] != "here" and _PERSONAL.isdisjoint(self.lows)

    def is_unclear(self) -> bool:
        """Whether it is not certain whom a pronoun means."""
        is_joined = "i" in self.lows[1:] and self.speaker.is_plural and self._is_joined(self.lows.index("i", 1) - 1)
        is_led = self.lows[:1] in (["here"], ["us"]) or self.lows[:2] == ["me", "and"]
        is_unclear = is_joined or is_led or not SECOND.isdisjoint(self.lows)
        return is_unclear or self._may_be_speaker() or self._may_be_others()

    def _may_be_speaker(self) -> bool:
        """Whether *he* or *she* may be somebody else or the speaker, once it stands beside the speaker's pronoun or
        nobody was named."""
        others = {"he", "she", "him", "her", "his"} & set(self.lows)
        if not others or (self.asks and self.speaker.subject not in others and not {"he", "she"} <= others):
            return False  # none, or who is to answer
        is_same = not _OF_ME.isdisjoint(self.lows) and self.speaker.subject in others | {"he", "she"}
        return is_same or not self._names_somebody(others)

    def _may_be_others(self) -> bool:
        """Whether *they* would mean others as well as the speaker or the body."""
        if self._sets_us_beside_others():
            return True
        if _OF_ME.isdisjoint(self.lows) or not self.speaker.is_plural:
            return False
        before = self.words[: self.lows.index("their")] if "their" in self.lows else []
        is_theirs = "their" in self.lows and not any(is_plural(t) and t.low not in FIRST for t in before)
        is_ours = not _OF_US.isdisjoint(self.lows) and not self._says_of_us()
        return is_theirs or is_ours or (not {"they", "them"}.isdisjoint(self.lows) and not self._has_others())

    def _sets_us_beside_others(self) -> bool:
        """Whether *they* for the body may be read as others who are named as well: *they want us to mend our fence*,
        *the school said we can use their hall*, *the council says our lease has ended*."""
        us = next((at for at, low in enumerate(self.lows) if low in _OF_US), None)
        if us is None:
            return False
        others = next((at for at, low in enumerate(self.lows) if low in _OF_OTHERS), None)
        if others is None:
            return self._reports_of_us(us)
        if _MAY_BE_THEIRS.isdisjoint(self.lows):
            return False  # *they want us to shut it*
        if "they" in self.lows:
            return "we" in self.lows or not _OF_US.isdisjoint(self.lows[others:])
        if self.lows[others] in ("them", "themselves") and (
            self.lows[others - 1] == "of" or self.lows.count("our") == 0
        ):
            return False  # *we told them no*
        return not any(is_plural(t) and t.low not in FIRST | SUBJECTS for t in self.words[:others])

    def _reports_of_us(self, us: int) -> bool:
        """Whether several people, or a body, say something of the body."""
        saying = next((at for at in range(1, us) if self.lows[at] in _SAYING_OR_TELLING), None)
        if saying is None or not {"my", "our"}.isdisjoint(self.lows[:saying]):
            return False
        before = self.words[saying - 1]
        is_body = before.low in BODIES | FIRMS or (is_plural(before) and before.low not in SUBJECTS)
        return is_body and not {"we", "our", "ours"}.isdisjoint(self.lows[saying:])

    def _has_others(self) -> bool:
        """Whether several people or things stand before *they*, and the speaker only owns something: *my neighbour's
        kids were late and nobody rang them*."""
        first = next(at for at, low in enumerate(self.lows) if low in ("they", "them"))
        are_several = any(is_plural(t) and t.low not in FIRST | SUBJECTS for t in self.words[:first])
        return are_several and _OF_ME.intersection(self.lows) == {"my"} and "my" not in self.lows[first:]

    def _is_joined(self, at: int) -> bool:
        """Whether the word there joins *I* to another person (*the warden and I*), and not another clause to one that
        has its verb (*it was asked for and I have no choice*)."""
        before = Clauses(self.words[:at])
        told = [base_of(token.low) for token in before.words if base_of(token.low)]
        is_clause = any(is_in_past(t.low) for t in before.words) or before.has_verb()
        return self.lows[at] == "and" and not (is_clause and not _WITH_CLAUSE.intersection(told))

    def _says_of_us(self) -> bool:
        """Whether one person says or thinks something of the body, so that *they* for both is understood: *I think we
        need it*, *my view is that our plan is sound*."""
        us = next(at for at, low in enumerate(self.lows) if low in _OF_US)
        led = any(
            low in _LEADS_ON or base_of(low) in _WITH_CLAUSE or low in _pasts(_WITH_CLAUSE) for low in self.lows[:us]
        )
        return led and _OF_ME.isdisjoint(self.lows[us:]) and not _OF_ME.isdisjoint(self.lows[:us])

    def _is_numeral(self, at: int) -> bool:
        """Whether an *I* is a number or an initial (*Part I*), or *mine* is where coal is."""
        before = self.words[at - 1] if at else None
        if self.lows[at] == "mine":
            return self.lows[at - 1] in ONLY_DESCRIBING or self.lows[at - 2] in ONLY_DESCRIBING - POSSESSIVES
        if before is None or before.low in DAYS_AND_MONTHS:
            return False  # *on Friday I went*
        is_told = _is_verb_form(self.lows[at + 1]) or self.lows[at + 1] in AUXILIARIES
        is_name = before.is_capital and before.text != "I" and (before.low in _NUMBERED or not is_told)
        return self.words[at].text == "I" and is_name

    def _agree(self, at: int) -> None:
        """Make *was* agree with the speaker, there and in joined clauses: *they went and were told*."""
        if not self.speaker.is_plural:
            return
        is_main = at == 0 or not self.words[at - 1].is_word or self.lows[at - 1] in COORDINATORS | {"that"}
        joined = (i for i in range(at + 2, len(self.words)) if is_main and self.lows[i] in _GOES_ON)
        last = at
        for joins in (at, *joined):
            verb = joins + 1
            while is_adverb(self.lows[verb]) and self.lows[verb] != "there":
                verb += 1
            if self.lows[verb] in ("was", "were") and (last == joins or not self._tells_of_others(last + 1, joins)):
                self.words[verb], last = self.words[verb].put("were"), verb

    def _tells_of_others(self, start: int, end: int) -> bool:
        """Whether words after the speaker may have a subject of their own: *I think the road is bad and was never*."""
        told = Clauses(self.words[start + (start < end) : end])
        return told.has_verb() or not _OPENERS.isdisjoint(t.low for t in told.words)

    def _names_somebody(self, pronouns: set[str]) -> bool:
        """Whether a noun before the first pronoun may be what it means."""
        first = next(at for at, token in enumerate(self.words) if token.low in pronouns)
        nouns = [t for t in self.words[:first] if t.is_word and t.low not in _FUNCTION and not is_adverb(t.low)]
        return bool(nouns) and not {"he", "she"} <= pronouns


def put_in_third_person(clauses: Clauses, speaker: Pronoun, *, asks: bool = False) -> None:
    """Replace the first person by the speaker; note a doubt if it is not certain whom a pronoun means."""
    persons = _Persons(clauses, speaker, asks=asks)
    if persons.is_free():
        return
    if persons.is_unclear() and WHOM not in clauses.doubts:
        clauses.doubts.append(WHOM)
    persons.put()


_NUMBERED = lexicon("tense_and_person.numbered")
_PERSONAL = FIRST | SECOND | {"he", "she", "him", "her", "his"}
_OF_ME = frozenset("i me my mine myself".split())
FIRMS = lexicon("tense_and_person.firms")
_OF_OTHERS = frozenset("they them their theirs themselves".split())
_MAY_BE_THEIRS = frozenset("we our ours ourselves their theirs".split())
_OF_US = frozenset("we us our ours ourselves".split())
_GOES_ON = frozenset({"and", "but", "or", "then"})
_AFTER_THANKS = PREPOSITIONS | {"all", "again", ""}
_LEADS_ON = _SURE | {"that", "whether", "if", "why", "how"}
"""Words before what is said of the body."""


@cache
def _pasts(verbs: frozenset[str]) -> frozenset[str]:
    return frozenset(map(past_of, verbs))


_MANY = {"we": "they", "us": "them", "our": "their", "ours": "theirs", "ourselves": "themselves"}
_FUNCTION = FUNCTION_WORDS | RELATIVES | {
    "be", "been", "being", "to", "not", "no", "yes", "said", "told", "asked", "thought", "knew", "paid",
}  # fmt: skip
