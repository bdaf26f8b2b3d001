"""Notes jotted down in a hurry. What somebody said or did, in the present or without a verb, becomes the past: *wants
it put off* is *wanted it put off*, *still opposed* is *was still opposed*. Fragments of minutes without *was* are
recognised: *report received*, *no questions*, *gate - done*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import names_time_to_come, says_what_is_to_come, says_when
from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.reported_speech import led_on, likely, reported
from clerk_tui.english.sentence_structure import OF_DOERS, says_how_things_are
from clerk_tui.english.tense_and_person import OBJECTS, PERSONS, THEY, WHOM, Clauses, Pronoun, is_plural
from clerk_tui.english.titles_and_forenames import BODIES, POST_ENDS, TITLES, is_forename
from clerk_tui.english.tokens import Token, joined, low_at, lows, token_at, tokens
from clerk_tui.english.verbs import (
    NOUNS_TOO,
    REPORTING,
    base_of,
    is_base,
    is_participle,
    is_past,
    is_past_or_auxiliary,
    is_third,
    likely_verb,
    past_of,
)
from clerk_tui.english.words import (
    ADJECTIVES,
    ADVERBS,
    ASKING,
    ATTITUDES,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DEPENDENT,
    DETERMINERS,
    NOUN_PHRASE,
    PAST_AUXILIARIES,
    PAST_OF,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    YES_OR_NO,
    is_doing,
)
from clerk_tui.regex import any_case, regex

_SOMEBODY, _PEOPLE = "somebody", "people"
"""Whoever it is, while the words are put into the past."""
_ADVERBS = ADVERBS - {"not"}
_OF_RULES = frozenset("may must shall should might ought".split())
"""Verbs of what holds for everybody: *members must declare it*."""
_IN_SHORT = any_case(r"(?<= )(?:re|abt)(?= [a-z])")
_TAKES_SIDES = any_case(
    r"(?:dead set |all |very much |strongly |totally |completely )*"
    r"(?:against|for|opposed to|in (?:full )?(?:favou?r|support)|fine|ok(?:ay)?) "
    r"(?:with|of|by|this|that|it|the|an?|any|both|moving|option|more|all)\b"
)
"""Words for an opinion for or against something."""
_HELD_UP = any_case(r"(?:delayed|held up|predetermined|running late|stuck)(?: (?:at|behind|by|in|on|until)\b|$|,)")
"""Words for somebody who is kept away, or may not judge a matter."""
_MINDED = ATTITUDES | frozenset("cross fed skeptical suspicious adamant".split())
_HOW = _MINDED | ADJECTIVES
_AFTER_MIND = PREPOSITIONS | SUBORDINATORS | ASKING | ADVERBS | {"to", "that"}
"""What may follow a word for what somebody thinks; not a noun that it describes: *happy holidays*."""
_WHEN_DUE = frozenset("back here in on at to by next this".split())
_LEADS_ON = (POSSESSIVES - {"his"}) | COORDINATORS | frozenset("a an the to of from with for into about at re".split())
"""Words with which no line ends that is typed to its end."""
_APART = regex(r"(?:(?<!\b[A-Z][a-z])[.,;]| [-–—]) (?=[a-z])")
"""Signs between an action and the words spoken with it."""


PEOPLE = PERSONS | POST_ENDS | BODIES | lexicon("third_person_notes.people")
"""Who may say and do something, in words."""
_ANYBODY = frozenset("somebody someone anybody anyone everybody everyone nobody others".split())
_SEVERAL = frozenset("people staff police".split())
_ONE_OF_THEM = PERSONS | frozenset(
    "councillor governor member parent pupil speaker student trustee visitor volunteer".split()
)
_COUNTS = DETERMINERS | frozenset("most many several other others two three four five six few one all both".split())
_AFTER = frozenset("present online attending".split())
_MOST_BEFORE, _MOST_AFTER = 4, 4
"""The words before the noun for people, and those that say which people."""


def told_in_past(deed: str, *, are_several: bool, who: str = "", speaker: Pronoun = THEY) -> str:
    """What somebody, or the people in `who`, said or did, in the past as it follows the name in minutes. Empty if it is
    a whole sentence already, is of a rule or the future, or is in doubt; `speaker` stands for *I*."""
    spoken = deed if _AS_SPOKEN.search(deed) else ""
    deed = joined(tokens(_IN_SHORT.sub("about", deed.rstrip(" .;")))).strip()
    if out := led_on(deed, speaker) or _two_deeds(deed, who, speaker, are_several=are_several):
        return out
    for sign in _APART.finditer(deed):
        did, then = deed[: sign.start()], deed[sign.end() :]
        if not _OF_LETTERS.isdisjoint(did):
            break
        said = as_said(then, speaker)
        others = subjects(then) if said else ()
        if any(
            is_told(theirs) or _put_in_past(theirs, they.lower(), are_several=many) for they, theirs, many, _ in others
        ):
            continue  # what others did
        if said and (done := did if _is_told_as_done(did) else _put_in_past(did, who, are_several=are_several)):
            return f"{with_that(done, speaker)}, and said that {said}"
    if spoken and is_told(deed):
        said_so = reported(spoken, THEY)
        return said_so.words if said_so.manner is Manner.OWN_VERB and not said_so.doubt else ""
    return _put_in_past(deed, who, are_several=are_several)


def _two_deeds(deed: str, who: str, speaker: Pronoun, *, are_several: bool) -> str:
    """What somebody did or thinks, and what they say after a comma, both in the past: *worried about cost, thinks it'll
    double* → *was worried about cost and thought it would double*; empty for other words."""
    sign = _THEN_SAYS.search(deed) or _then_will(deed)
    if sign is None or not _OF_LETTERS.isdisjoint(deed):
        return ""
    first, then = deed[: sign.start()], deed[sign.end() :]
    words = tokens(first)
    if _SIDE.fullmatch(first):
        done = f"{'were' if are_several else 'was'} {first}"
    elif _is_told_as_done(first) and not _lacks_be(words, 0):
        done = first
    elif is_past(low_at(words, 1)) and words[0].low != "been":
        return ""  # of a thing: *bids came in, wants a new tender*
    else:
        done = _put_in_past(first, who, are_several=are_several)
    verb, _, rest = then.partition(" ")
    past = PAST_OF.get(verb.lower())
    said = f"{past} {rest}" if past else told_in_past(then, are_several=are_several, who=who, speaker=speaker)
    said = said or (then if is_told(then) else "")
    return f"{done} {sign['but'] or 'and'} {with_that(said, speaker)}" if done and said else ""


def _then_will(deed: str) -> re.Match[str] | None:
    """The sign before what the same person has or would do, or will do who is held up; None if there is none."""
    sign = _THEN_WILL.search(deed)
    return sign if sign and (not deed.startswith("will", sign.end()) or _HELD_UP.match(deed)) else None


def _is_told_as_done(deed: str) -> bool:
    """Whether words begin with a verb in the past, and tell nothing after *that*."""
    return is_past(_first_verb(deed)) and " that " not in deed


_OF_LETTERS = frozenset(':“"')
"""Signs before and around the words of a letter."""
_THEN_SAYS = any_case(
    r"(?:[,;]| [-–—]) (?:and |(?P<but>but) )?(?=(?:also )?(?:add|ask|believe|feel|hope|prefer|reckon|recommend|say"
    r"|suggest|think|want|warn|wonder)s\b|(?:asked|felt|hoped|preferred|recommended|said|suggested|thought|wanted|warned)\b)"
)
"""A sign before what somebody also says, without its subject."""
_THEN_WILL = any_case(
    r"(?:[,;]| [-–—]|(?= but )) ?(?:and |(?P<but>but) )?(?=(?:will|has|would) (?!be [a-z]+ed\b)[a-z])"
)
"""A sign before what the same person will do or has."""
_SIDE = any_case(
    r"(?:very much |all |strongly )*(?:against|opposed|(?:not )?(?:for|in (?:favou?r|support))(?: of it)?)"
)


def with_that(deed: str, speaker: Pronoun = THEY, *, answers: bool = False) -> str:
    """A report with what notes leave out after its verb: *that* (*reported the crew fixed 40 leaks*, *advised deadline
    is the 14th*), a subject (*said could not come*), or *reported* for *said* before what is only named. What somebody
    `answers` may be a few words."""
    took = _TAKES_THING.fullmatch(deed)
    if took and _is_surely_clause(tokens(took["what"])):
        return f"{took['verb']} that {took['what']}"
    if lets := _LET_US.fullmatch(deed):
        return f"suggested that they {lets['not'] or ''}{lets['what']}"
    if whom := _REMINDS.fullmatch(deed):
        return f"{whom['verb']} {'that' if Clauses(tokens(whom['what'])).has_main() else 'of'} {whom['what']}"
    match = _TELLS.fullmatch(deed)
    return (_told_in_full(match["verb"], match["what"], speaker, answers=answers) if match else "") or deed


def _told_in_full(verb: str, what: str, speaker: Pronoun, *, answers: bool) -> str:
    """A report whose clause lacks its *that*, its subject or its verb, in full; empty for others."""
    words = tokens(what)
    first, second = low_at(words, 0), low_at(words, 1)
    if first in YES_OR_NO and second in _AFTER_ANSWER:
        said = reported(f"{YES_OR_NO[first]}, {what.split(' ', 1)[1]}", speaker, answers=True)
        return f"{verb} {said.words}" if not said.doubt and second in _AFTER_SURE_ANSWER else ""
    if first in AUXILIARIES - {"do"} and second not in NOUN_PHRASE:
        said = reported(f"{'I' if _is_about_person(words) else 'it'} {what}", speaker)
        return f"{verb} that {said.words}" if said.manner is Manner.SAID_THAT and not said.doubt else ""
    said = reported(what, speaker)
    if first in SUBJECTS and said.doubt not in ("", WHOM) and _has_sure_verb(words):
        told = likely(what, speaker)
        return f"{verb} {told}" if told.startswith("that ") else ""
    if first in _BEGINS_CLAUSE - _COUNTED and not first.isdigit():
        return ""
    if said.manner is Manner.IN_WORDS and not said.doubt and _has_sure_verb(words):
        return f"{verb} that {said.words}"  # it lacks an article, and would be misread
    *also, saying = verb.split(" ")
    if saying not in _BEFORE_FEW or Clauses(words).has_verb():
        return ""
    if first in _HOW_MUCH_OF_IT:
        return f"{verb} that it was {what}"
    is_named = saying == "said" and not answers and _names_thing(words, what, speaker)
    return " ".join((*also, "reported", what)) if is_named else ""


_AFTER_SURE_ANSWER = (SUBJECTS | {"just", "only"}) - AUXILIARIES
_AFTER_ANSWER = _AFTER_SURE_ANSWER | AUXILIARIES | {"not"}


def _names_thing(words: Sequence[Token], what: str, speaker: Pronoun) -> bool:
    """Whether a few words only name something, or say how much: *two places left*; not *1,240 in May*, *next week*."""
    first, has_figure = words[0].low, words[0].low[:1].isdigit()
    if len(words) == 1 or _HOW_LONG.match(what) or (has_figure and low_at(words, 1) in PREPOSITIONS):
        return False
    return has_figure or first in _COUNTED or likely(what, speaker).startswith("reported ")


_HOW_LONG = any_case(
    r"(?:[a-z]+|\d[\d.,–-]*) (?:minute|hour|day|night|week|fortnight|month|term|year|yr)s?\b(?! [a-z]+ed\b)"
)
"""When or how long, which nobody reports: *two years at most*, *next week*."""


def _has_sure_verb(words: Sequence[Token]) -> bool:
    """Whether words have a verb that is surely no participle: *is*, *came*, *costs*, *lost a driver*."""
    clauses = Clauses(words)
    if not clauses.has_main():
        return False
    end = next((at for at, word in enumerate(words) if at and not word.text[0].isalnum()), len(words))
    verb = next((at for at, word in enumerate(words[:end]) if is_past_or_auxiliary(word.low)), 0)
    low, after = words[verb].low, low_at(words, verb + 1)
    is_own = low in AUXILIARIES or not is_participle(low) or after in DETERMINERS - {"all", "both"}
    return any(clauses.in_present()) if not verb else is_own


_TELLS = regex(
    r"(?P<verb>(?:(?:also|then|further|later|again) )*(?:added|advised|announced|answered|argued|claimed|commented"
    r"|complained|confirmed|explained|felt|noted|pointed out|replied|reported|said|stated|thought|warned)) "
    r"(?P<what>(?!(?:that|to|if|whether|how|why|what|when|where|who|which|so|thanks?|on|as|in|by|for|with|of)\b)"
    r"[^:“\"]+)"
)
"""A report without *that*, of which no word is quoted."""
_LET_US = any_case(r"said let['’]?s (?P<not>not )?(?P<what>(?!(?:hear|see|say)\b)[a-z]+ [^:“\"]+)")
_REMINDS = regex(
    r"(?P<verb>reminded (?:all|everybody|everyone|members|people|residents|staff|the [a-z]+|@?[A-Z][\w'’-]*)) "
    r"(?P<what>(?!(?:that|of|about|to|not|by|what|when|where|who|how|if|why|and)\b)[^:“\"]+)"
)
"""Whom somebody reminded, and of what."""
_BEGINS_CLAUSE = NOUN_PHRASE | POSSESSIVES | SUBORDINATORS | COORDINATORS
_BEFORE_FEW = frozenset("answered replied said".split())
"""Verbs before a few words that are no clause."""
_COUNTED = frozenset("a an no several two three four five six seven eight nine ten".split())
_HOW_MUCH_OF_IT = frozenset("chiefly down due largely mainly mostly partly probably".split())
"""Words with which a cause or a place begins that *it* has: *mostly the weather*, *down to the contractor*."""


def _is_surely_clause(words: Sequence[Token]) -> bool:
    """Whether words are a clause, though its verb may seem to belong to the noun: *the crew fixed 40 leaks*."""
    verb = next((at for at, word in enumerate(words) if is_past_or_auxiliary(word.low)), 0)
    before, after = words[:verb], low_at(words, verb + 1)
    is_plain = all(word.low not in _NO_PLAIN_SUBJECT for word in before)
    is_thing = (after in DETERMINERS - {"both", "either", "no"} or after[:1].isdigit()) and words[
        verb
    ].low not in _GIVEN
    is_sure = is_thing and not says_when(joined(words[verb + 1 : verb + _OF_WHEN]).strip())  # *set the week before*
    return verb > 1 and words[verb].low not in AUXILIARIES and is_plain and is_sure and Clauses(words).has_main()


_OF_WHEN = 5
_GIVEN = frozenset(
    "asked awarded given granted kept lent offered paid promised quoted refused shown taught told".split()
)
"""Verbs after which a thing may follow in the passive too: *the grant offered the club*."""
_NO_PLAIN_SUBJECT = PREPOSITIONS - {"of"} | DEPENDENT | COORDINATORS | {"who", "which", "that", ","}
_TAKES_THING = regex(r"(?P<verb>reported|explained|confirmed|noted|stated|advised|announced) (?P<what>the .+)")
_AS_SPOKEN = any_case(r"\b(?:we|our|us)\b|\w(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b(?! \w+s\b)")


def _first_verb(deed: str) -> str:
    """The first word that is not an adverb, in lower case."""
    return next((word for word in deed.split() if word not in _ADVERBS), "").lower()


def is_told(deed: str) -> bool:
    """Whether words begin with a verb in the past."""
    return is_past(_first_verb(deed)) or _first_verb(deed) in PAST_AUXILIARIES


def as_said(words: str, speaker: Pronoun = THEY, *, is_after: bool = True) -> str:
    """What somebody said in the present, put back to follow *that*; empty for other words. After a deed (`is_after`), a
    missing *it* or *I* is supplied: *won't happen again*, *will help till May*."""
    first = _first_verb(words)
    if first in DEPENDENT or first in ("and", "but"):
        return ""
    if first == "says":
        words = words.split(" ", 1)[-1]
    typed = tokens(words)
    if typed and typed[0].low in AUXILIARIES and low_at(typed, 1) not in NOUN_PHRASE:
        words = f"{'I' if _is_about_person(typed) else 'it'} {words}" if is_after else ""
    if not words:
        return ""
    said = reported(words, speaker)
    is_clause = (
        said.manner in (Manner.SAID_THAT, Manner.IN_WORDS) and not said.doubt and not said.words.startswith(", ")
    )
    return said.words if is_clause and Clauses(tokens(words)).in_present() else ""


def _is_about_person(words: Sequence[Token]) -> bool:
    """Whether words that begin with an auxiliary verb say what a person, not a thing, will do."""
    verb = next((token.low for token in words[1:] if token.low not in ADVERBS), "")
    of_things = _HAPPENING if words[0].low in ("can", "could") else _OF_THINGS
    return words[0].low not in BE and verb not in of_things and is_base(verb)


_OF_THINGS = frozenset("be begin change cost happen improve last need open reopen run start take work".split())
"""Verbs of what things do: *it won't happen again*."""
_HAPPENING = frozenset("be change cost happen improve last".split())
"""Those of them that people do not do, so that nobody says of themselves that they cannot."""


def _put_in_past(deed: str, who: str, *, are_several: bool) -> str:
    """One clause of what somebody did, put in the past; empty if it is not clearly a clause in the present."""
    words = tokens(deed)
    at = next((at for at, token in enumerate(words) if token.low not in _BEFORE_DONE), None)
    if at is None or words[at].is_capital or not words[at].is_word or _is_begun(deed, words):
        return ""
    words = _that_after_mind(words, at)
    deed, low = joined(words).strip(), words[at].low
    if low == "been":
        return f"{joined(words[:at])} had {joined(words[at:]).strip()}".strip()
    who = who or (_PEOPLE if are_several else _SOMEBODY)
    is_state = _lacks_be(words, at) and ("that" in lows(words[at:]) or not Clauses(words[at + 1 :]).has_main())
    if not is_state and not _is_in_present(words, at, are_several=are_several):
        return ""
    be = ("are " if are_several else "is ") if is_state else ""
    said = reported(f"{who} {be}{deed}", THEY)
    out = likely(f"{who} {be}{deed}", THEY).removeprefix("that ") if said.doubt else said.words
    told = out.removeprefix(f"{who} ").rstrip(".")
    may_stay = is_state or past_of(base_of(low) or "be") == low
    return told if told != out.rstrip(".") and (may_stay or low_at(tokens(told), at) != low) else ""


_BEFORE_DONE = _ADVERBS | {"that"}


def _is_begun(deed: str, words: Sequence[Token]) -> bool:
    """Whether words are only the first, or the last, of what is told: *(excused, travel) and Rudd*."""
    return words[-1].low in _LEADS_ON or deed.count(")") > deed.count("(")


def _that_after_mind(words: list[Token], at: int) -> list[Token]:
    """The words with *that* before a clause that says what somebody thinks or feels: *not convinced the survey helps*,
    *worried the wall will fall*."""
    mind = next((i for i in range(at, min(at + _NEAR, len(words))) if words[i].low not in _ADVERBS | {"not"}), at)
    clause = words[mind + 1 :]
    is_of_mind = words[mind].low in _OF_CLAUSES and low_at(clause, 0) in NOUN_PHRASE - {"that", "what", "who", "which"}
    is_led = is_of_mind and Clauses(clause).has_main()
    return [*words[: mind + 1], Token("that", " "), *clause] if is_led else words


_NEAR = 3
_OF_NOT = _ADVERBS | {"a", "all", "at", "bit"}
"""Words between *not* and what somebody is not: *not at all happy*."""
_OF_CLAUSES = frozenset(
    "afraid certain clear concerned confident convinced disappointed glad happy hopeful persuaded pleased sad satisfied"
    " sorry sure surprised unconvinced unhappy unsure worried".split()
)
"""Words for what somebody thinks or feels, before a clause."""


def _lacks_be(words: Sequence[Token], at: int) -> bool:
    """Whether words say what somebody thinks or is doing, with *be* left out: *not convinced*, *happy with that*."""
    low, after = words[at].low, low_at(words, at + 1)
    if low == "not":
        second = next((token.low for token in words[at + 1 :] if token.low not in _OF_NOT), "")
        return second in _HOW or is_participle(second) or is_doing(second)
    if is_doing(low):
        return after in PREPOSITIONS | DETERMINERS | OBJECTS and after != "for"
    is_apart = low_at(words, at + 2) != "" and token_at(words, at + 1).text == ","  # *delighted, long overdue*
    is_led = (after == "" and (at > 0 or is_apart)) or (after in _AFTER_MIND and (at > 0 or low != "opposed"))
    if low == "due":
        return after in _WHEN_DUE
    is_minded = low in _MINDED and (low, after) != ("happy", "to") and is_led
    return is_minded or any(way.match(joined(words[at:]).strip()) for way in (_TAKES_SIDES, _HELD_UP))


def _is_in_present(words: Sequence[Token], at: int, *, are_several: bool) -> bool:
    """Whether the verb there is in the present and is not of a rule or the future."""
    low = words[at].low
    before, after = (" ".join(token.low for token in part) for part in (words[:at], words[at + 1 :]))
    if low in AUXILIARIES:
        return _is_of_now(words, at, after)
    if says_how_things_are(words, at) or says_what_is_to_come(low, before, after) or not after:
        return False
    is_noun = low in NOUNS_TOO or base_of(low) in NOUNS_TOO
    next_word = low_at(words, at + 1)
    if base_of(low) in _FACTS or (is_noun and (is_participle(next_word) or is_past(next_word))):
        return False
    if is_past(low) or not (is_base(low) if are_several else is_third(low)):
        return False
    surely = Clauses([*tokens(f"{_PEOPLE if are_several else _SOMEBODY} x")[:1], *words]).in_present()
    is_likely = likely_verb(low) >= (0 if low_at(words, at + 1) in PREPOSITIONS and low_at(words, at + 2) else 1)
    return surely[:1] == [True] or (surely != [] and is_likely)


def _is_of_now(words: Sequence[Token], at: int, after: str) -> bool:
    """Whether an auxiliary verb says what somebody does or thinks now, not a rule or an arrangement: *has no
    objection*, *won't pay*; not *are reminded*, *will start in May*."""
    low, second = words[at].low, next((token.low for token in words[at + 1 :] if token.low not in _ADVERBS), "")
    if low in _OF_RULES or low not in PAST_OF or names_time_to_come(after):
        return False
    if low in BE:
        return second in _MINDED_OR_NOT or is_doing(second) or _TAKES_SIDES.match(after) is not None
    third_word = " ".join(token.low for token in words[at + 1 : at + 3])
    is_being = third_word == "not be" or (second in ("been", "be") and not _BEEN_TO.search(after))
    return not is_being and (low != "can" or second == "not")


_BEEN_TO = any_case(r"\bbeen (?:to|in|at|on|over|looking|trying|working|waiting) ")
_FACTS = frozenset("own live work belong".split())
"""Verbs of what somebody is or has, and goes on to be or have."""
_MINDED_OR_NOT = _MINDED - set("encouraged prepared minded reassured".split()) | {"not"}
"""Words for what somebody thinks, without those that are as often what is done to somebody."""


def subjects(line: str) -> Iterator[tuple[str, str, bool, bool]]:
    """The people who begin a line as minutes name them, the rest of it, whether they are several, and whether only the
    noun's ending marks them as people (*holder*, *sensor*). A name needs a title, an address or a role."""
    cuts = (cut.end() for cut in _BEFORE_DEED.finditer(line[:_LONGEST_NAMED]))
    named = ((_NAMED.fullmatch(line, 0, at - 1), line[at:]) for at in cuts)
    whole, rest = next(((who, rest) for match, rest in named if match and (who := _by_name(match, rest))), ("", ""))
    if whole:
        is_clause = rest.split()[0].lower() in NOUN_PHRASE  # *Mr Hay (Mill Lane) it floods*
        yield whole, f": {rest}" if is_clause else rest, False, False
    words = line.split()
    for at, word in enumerate(words[: _MOST_BEFORE + 1]):
        low = word.lower().rstrip(":")
        if at and word[0].isupper():
            return
        if _is_people(low) and (at or low != "public") and _may_precede_people(words[:at]):
            for end in _ends(words, at + 1):
                before, rest = " ".join(words[:end]), " ".join(words[end:])
                if before.endswith(":"):
                    before, rest = before.rstrip(":"), f": {rest}"
                if rest:
                    yield _in_full(before, low), rest, is_plural(Token(low)) or low in _SEVERAL, not _names_people(low)


def _by_name(named: re.Match[str], rest: str) -> str:
    """A person named with a title, an address or a role; empty for other words with capitals."""
    who, typed, more = named["name"], named["role"] or "", (named["more"] or "").strip(" ,")
    if not _names_person(who, typed, more, rest.split()[0]):
        return ""
    if typed.istitle() and typed.isalpha():  # *Supervisor Ada Hay*
        who = f"{typed} {who}"
    elif role := typed.lower().rstrip(":,"):
        who = f"{_in_full(role, role)}, {who},"
    if not more or more[0] == "(" or more.split()[0] in _OF_PLACE:
        return f"{who} {more}".strip()
    return f"{who.rstrip(',')}, {more},"


def _names_person(who: str, role: str, more: str, verb: str) -> bool:
    """Whether words with capitals before a verb or a dash name a person: they have a title, an address or a role."""
    is_told, is_dashed = is_third(verb) or is_past(verb) or verb in AUXILIARIES | NOUN_PHRASE, verb in "-–—"
    if not (is_told or is_dashed) or who.split()[-1].isupper():
        return False
    if role:
        return _is_people(role.lower().rstrip(":,")) and not role.isupper()
    first = who.split()[0].rstrip(".").lower()
    says = is_third(verb) and past_of(base_of(verb)) in REPORTING | {"wanted"}
    is_placed = is_forename(first) or says or (is_dashed and any(map(str.isdigit, more)))
    return first in TITLES or (more != "" and is_placed)


_BEFORE_DEED = regex(r" (?=[a-z–—-])")
_LONGEST_NAMED = 80
_NAMED = regex(
    r"(?:(?P<role>[A-Za-z]+[:,]?) )?(?P<name>[A-Z][\w.'’-]+ (?:[A-Z]\.? )?[A-Z][\w'’-]+)"
    r"(?P<more>,? (?:of|from|at) (?:the )?[^\W_][^,:;()]{1,30},?|, [A-Z\d][^,:;()]{1,30},| \([^()]{2,40}\))?"
)
"""Somebody by name, with where they live or what they are."""
_OF_PLACE = frozenset(("of", "from", "at"))


def _ends(words: list[str], at: int) -> Iterator[int]:
    """The places where a phrase for people may end: *residents*, *residents from Mill Lane*, *another speaker (no
    name)*."""
    bracket = next((end + 1 for end, word in enumerate(words[at:], at) if word.endswith((")", "):"))), at)
    start = bracket if words[at:] and words[at][:1] == "(" else at
    start += start < len(words) and words[start].lower() in _AFTER
    yield start
    if start < len(words) and words[start].lower() in PREPOSITIONS:
        for end in range(start + 2, min(start + _MOST_AFTER + 1, len(words))):
            if is_past_or_auxiliary(words[end - 1].lower()):
                return
            if words[end - 1].lower() not in _BEFORE_NOUN:  # *children at the / pool every day*
                yield end


def _may_precede_people(words: list[str]) -> bool:
    """Whether words may precede a noun for people: *two*, *one local*."""
    if not words:
        return True
    first = words[0].lower()
    is_counted = first in _COUNTS or first.isdigit() or first in ("a", "an", "the") or first in ADJECTIVES | {"unknown"}
    return is_counted and len(words) <= _MOST_BEFORE - 1 and not any(word.lower() in PREPOSITIONS for word in words)


def _is_people(low: str) -> bool:
    """Whether a noun means people: *parents*, *owner*, *somebody*."""
    one = low.removesuffix("s")
    stem = next((one.removesuffix(end) for end in ("er", "or") if one.endswith(end)), "")
    is_doer = is_base(stem) or is_base(f"{stem}e") if len(stem) >= _SHORTEST else not stem and one.endswith(OF_DOERS)
    return low not in _THINGS and (_names_people(low) or is_doer)


def _names_people(low: str) -> bool:
    return low in _ANYBODY or bool({low.removesuffix("s"), low, f"{low}s"} & PEOPLE)


_SHORTEST = 3
_THINGS = frozenset("fee fees grant grants other tender tenders".split())
"""Words with the ending of a doer that are none, or stand before a thing."""


def _in_full(subject: str, noun: str) -> str:
    """A phrase for people with its capital and the article that it lacks: *contractor* → *The contractor*."""
    is_bare = (
        subject.split()[0].lower() in {noun, "unknown"}
        and not is_plural(Token(noun))
        and noun not in _SEVERAL | _ANYBODY
    )
    a = "An " if subject[0].lower() in "aeiou" else "A "
    article = (a if noun in _ONE_OF_THEM else "The ") if is_bare else ""
    first, *rest = subject.split(" ")
    return " ".join((f"{article}{first.lower()}", *rest)) if article else f"{subject[:1].upper()}{subject[1:]}"


_NONE = frozenset("no nil none nobody not nothing".split())
_STATES = lexicon("third_person_notes.states")
"""States of a thing that was reviewed, as a last word."""
_IN_STATES = frozenset(state.replace("-", " ") for state in lexicon("third_person_notes.in-states"))
_AS, _FEW = frozenset(("as", "for", "per")), 5
"""First words of a few that say how, or what for: *as per written report*, *for noting*."""
_COURTESIES = lexicon("third_person_notes.courtesies")
_PRONOUNS = frozenset("he i it she they we you".split())
_PAPERS = lexicon("third_person_notes.papers")
_TOWARDS = frozenset("from in out".split())
"""The direction of letters: *in: the school re the gate*."""
_NEXT = frozenset("next following date".split())
_MEETS = frozenset("agm board council committee date egm meeting meetings one session".split())
_SIGNS = frozenset(",;:-–—/")
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | COORDINATORS
_LED_ON = (SUBORDINATORS - PREPOSITIONS) | COORDINATORS | AUXILIARIES
_AT_NO_EDGE = (_BEFORE_NOUN | AUXILIARIES | RELATIVES) - {"so", "yet"}
"""Words with which no sentence begins, and with which none ends."""
_LINKS = PREPOSITIONS | {"re"}
_PARTICLES = frozenset("away back down forward in off on out over round up".split())
_SUMS = frozenset("£$€")
_AFTER_PAST = NOUN_PHRASE | PREPOSITIONS | ADVERBS | _SUMS
_AFTER_DONE = _SIGNS | _PARTICLES | _LINKS | ADVERBS | _SUMS | {""}
_DESCRIBES = frozenset("called dated ended entitled held made named owned proposed titled used".split())
"""Participles that say which thing is meant, unless they end the line: *the meeting held on 6 May*."""
_HEADING = 2
"""The most words of a heading that would otherwise read as what was done: *Matters arising*, *Grants awarded*."""


def is_fragment(text: str) -> bool:
    """Whether words without a whole sentence report what was done or how things are, rather than name a topic."""
    words = tokens(text)
    lows = [token.low for token in words]
    if not lows or not (text[-1].isalnum() or text[-1] in ")]%") or text[-2:] == ".)" or "\n" in text:
        return False
    if _REFERENCE.match(text):
        return True
    if _has_capitals(text, words) or lows[0] in _LED_ON | {"to"} or lows[-1] in _AT_NO_EDGE - _PARTICLES - _STATES:
        return False
    return (
        _is_past_first(words)
        or any(_is_none(lows, at) or (at > 0 and _is_done(words, at)) for at in range(len(lows)))
        or _begins_as_told(text, lows)
        or _ends_as_told(text, lows)
        or (": " in text and is_fragment(text.partition(": ")[2]))
        or _is_news(words)
    )


def _has_capitals(text: str, words: Sequence[Token]) -> bool:
    """Whether words have the capitals of a title; two may begin a line with a figure."""
    capitals = sum(token.is_capital for token in words if token.is_word)
    return capitals * 2 > len(words) > 1 and (capitals > _HEADING or not any(map(str.isdigit, text)))


def _begins_as_told(text: str, lows: Sequence[str]) -> bool:
    """Whether the first words tell something: *thanks to Ash*, *as per written report*, *he asked*, *letter from the
    school*, *in: the school re the gate*, *next agm 4 May*."""
    first, second = lows[0], lows[1] if len(lows) > 1 else ""
    is_of_day = first in _NEXT and ":" not in text and any(map(str.isdigit, text)) and not _MEETS.isdisjoint(lows)
    return (
        is_of_day
        or (first in _COURTESIES and (second in ("to", "for", "from") or "to" in lows))
        or (first in _AS and len(lows) <= _FEW)
        or (first in _PRONOUNS and base_of(second) != "")
        or (first in _PAPERS and second in ("from", "to"))
        or (first in _TOWARDS and ": " in text)
    )


def _ends_as_told(text: str, lows: Sequence[str]) -> bool:
    """Whether the last words say what became of something, or is to be done: *gate done*, *fence in hand*, *Ash to
    ring*, *bench to be moved*."""
    *before, last = lows
    if last in _STATES and not text.isupper() and (before or last == "noted"):
        return True
    if len(lows) > _HEADING and (" ".join(lows[-2:]) in _IN_STATES or (is_doing(last) and ", " in text)):
        return True
    return (before[-1:] == ["to"] and is_base(last)) or (before[-2:] == ["to", "be"] and is_participle(last))


_REFERENCE = regex(r"(?:[^\W\d]+\.? )?\S*\d/\d\S*, \S")
"""The number of an application, and what it is for, which is no heading: *26/0012, a porch at 3 Mill Lane*."""


def _is_news(words: Sequence[Token]) -> bool:
    """Whether words in small letters say where something is, comes from or goes, or begin with how much there is of it:
    *update from the school*, *£250 in the bank*, *9 in the gallery*; not *two letters, one from Mill Lane*."""
    first, where = words[0], _LINKS - {"of"}
    if first.low[:1].isdigit() or first.low[:1] in _SUMS or any(token.low in _STATES for token in words[1:2]):
        return low_at(words, 1 + (low_at(words, 1) in _STATES)) in where
    is_small = first.text[:1].islower() and first.low not in NOUN_PHRASE | PREPOSITIONS
    return is_small and not where.isdisjoint(token.low for token in words[1:])


def _is_none(lows: Sequence[str], at: int) -> bool:
    """Whether there is none of what follows: *no questions*; not *No 5*, *vote of no confidence*."""
    after = lows[at + 1] if at + 1 < len(lows) else ""
    is_counted = lows[at] == "no" and (not after.isalpha() or (at > 0 and lows[at - 1] in ("of", "the", "a")))
    return lows[at] in _NONE and not is_counted


def _is_past_first(words: Sequence[Token]) -> bool:
    """Whether words begin with a participle that reports: *paid £30 to Ash*, *taken as read*; not *revised plans*."""
    first, after = words[0].low, low_at(words, 1)
    is_of_noun = len(words) > 1 and after not in _AFTER_PAST and not after[:1].isdigit()
    return (is_past(first) or is_participle(first)) and (not is_of_noun or first == "paid")


def _is_done(words: Sequence[Token], at: int) -> bool:
    """Whether a participle after a noun reports what was done: *minutes circulated*; not *the revised plan*."""
    low, before, after = words[at].low, low_at(words, at - 1), low_at(words, at + 1)
    is_noun = low in NOUNS_TOO and after not in _PARTICLES and not (low == "read" and after == "")
    if (
        not is_participle(low)
        or is_noun
        or (before in _BEFORE_NOUN and not words[at - 1].text.isupper())
        or is_past(before)
    ):
        return False
    if words[at].is_capital or (at == 1 and is_doing(before)) or (low in _DESCRIBES and after):
        return False
    if not words[0].is_capital:
        return True
    return (len(words) > _HEADING or low in _STATES) and (after in _AFTER_DONE or after[:1].isdigit())
