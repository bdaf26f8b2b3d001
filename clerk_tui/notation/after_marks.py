"""Whether a sign is a mark of the notation, judged by the words after it. Ordinary text may have the same sign: a
bullet, *= 12 votes to 3*, or *Hall: hire charges to rise*, where no one speaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from functools import lru_cache

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTH
from clerk_tui.english.sentence_structure import without_lead
from clerk_tui.english.speech_openings import Beginning, Opening, begins_speech, opening
from clerk_tui.english.tense_and_person import Clauses, is_adverb, is_plural
from clerk_tui.english.tokens import Token, low_at, token_at, tokens
from clerk_tui.english.verbs import IN_MEETINGS, NOUNS_TOO, REPORTING, base_of, is_base, is_participle, is_past
from clerk_tui.english.words import (
    ADJECTIVES,
    ASKING,
    AUXILIARIES,
    COORDINATORS,
    DEPENDENT,
    DETERMINERS,
    NOUN_PHRASE,
    PAST_OF,
    PLURALS,
    PREPOSITIONS,
    REPORTED,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
)
from clerk_tui.meeting.kinds import ASKING as OF_QUESTIONS
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.people import fold
from clerk_tui.notation.name_index import means_post
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import DAY, HALF_DAY, minutes_between, typed_time
from clerk_tui.regex import any_case, regex

_SUM = r"[£$€]?\d[\d.,]*%?"
_TO_A_SUM = any_case(
    rf"(?:up |down |back )?to (?:(?:about |around |nearly |over |under )?{_SUM}(?!\w)"
    r"|(?:the|an?|its|our|their|his|her)\b)"
)
"""To what a figure rose or fell, or what it equals: *to 5%*, *to the national average*."""
_NO_DECISION = any_case(
    rf"(?:{_SUM}|(?:about|approx\w*\.?|around|roughly|nearly|almost|over|under|only|just|more|less|fewer|better|worse|half"
    r"|twice|double|equal|same|as|not|no|yes|plus|minus|total\w*|average|and|but|or|so|because|he|she|it|they|there|we|I)"
    r"\b)"
)
"""The beginnings of text that decides nothing, unless a word for a decision follows."""
_AWARD = any_case(rf"{_SUM} (?:for|to|towards) (?!date\b|be\b|the good\b)\w")
"""A gift, with its recipient or purpose: *£250 for the fence*."""
_DECIDING = regex(r"\b(?:be|shall|should|must|agreed|approved|adopted|accepted|noted|re-?elected|resolved|decided)\b")
_TO_DO = regex(r"\bto (?P<verb>[a-z]+)\b")
_STATES = any_case(r"(?!that\b|to\b)(?:[\w’'-]+ ){1,5}(?:is|are|was|were|has|have|had)\b")
_RECORDS = any_case(r"(?:that|to)\b")
_STATEMENT = regex(
    r"(?:of (?!course)|(?:\d+ )?(?!(?:the|an?|this|that|these|those|it|he|she|they|we|i|my|what|who|where|when|why|how"
    r"|ask|check|see|find|tell|get|add|say|note|nb)\b)(?:[a-z’'-]+ ){1,5}(?:is|are|was|were)\b(?!.*\?)"
    r"|\d+ [A-Z][\w’'-]* (?:[\w’'-]+ ){0,4}(?:is|are|was|were)\b(?!.*\?)|\d+ (?:is|are|was|were|has|had)\b(?!.*\?))"
)
"""The beginning of a sentence in which # stands for *number*, or for nothing; a reminder is not one."""
_GOES_ON = regex(r"(?:and|but|or|nor|so|yet|then|because|which|who|where|while|although|though|with|including)\b")
_NO_DEED = regex(
    r"to (?:be (?!present\b|ready\b|available\b|there\b|in\b|at\b|on\b|responsible\b|able\b|an?\b|the\b)|stay\b"
    r"|remain\b|become\b|have been\b)|(?:is|are|was|were|has|had|have|of|in|at|from|the|an?)\b"
    r"|(?!need|feed|seed|speed|proceed|exceed|succeed|embed|shed)[a-z]+ed\b"
)
"""What is done to a thing (*park to be closed*), or said of it, rather than by somebody."""
_TO_MOVE = any_case(
    r"to (?:(?:arrive|leave|depart|join|return|come|go)(?: (?:back|late|early|online|us|(?:the )?meeting))*"
    r"(?: (?:at|by|about|around|before|after))* (?:\d{1,2}[.:]\d\d|\d{1,2} ?[ap]\.?m)"
    r"|leave (?:(?:the )?(?:room|meeting) )?for item \d"
    r"|(?:take the )?chair (?:item \d|this|(?:for )?the (?:meeting|next|rest)))\b.*"
)
"""Words that say when somebody is to come, leave or take the chair at the meeting itself."""
_THING_DONE = regex(r"(?P<thing>(?:[\w'’-]+ ){1,3}?)to be (?P<done>[a-z]+)\b")
_BEFORE_TO_BE = lexicon("after_marks.before-to-be")
_FIGURE = any_case(
    rf"\d[\d.,]*+(?:k|m|bn|mn)?+(?!\w)(?!\s?[ap]\.?m\b)(?!\s(?:{MONTH})\b)(?<!\b19\d\d)(?<!\b20[0-4][1-9])(?<!\b20[1-4]0)"
    r"(?!\s*(?:-|–|to|/)\s*\d)"
)
"""A number of things, not a time, a day or a year: *500 families*."""
_MEASURED = any_case(
    r"[£$€]\d|\d[\d.,]*\s?(?:%|per ?cent\b|(?:km/?h|kph|mph|km|kg|kw|mm|cm|ft|m|ha|db|metres?|meters?|feet|miles?"
    r"|acres?|hectares?|tonnes?|tons?|litres?|gallons?|degrees)\b|°)"
)
_TO_THE_READER = any_case(r"(?:see|cf|viz|ibid|pp?\.|page|para)\b|.*:$")
_FEW = 4
_COMES_OR_GOES = any_case(
    r"\b(?:left|leav(?:e|es|ing)|join\w*|re-?join\w*|enter\w*|re-?enter\w*|arriv\w+|withdr[ae]w\w*|return\w*|retir\w+"
    r"|depart\w*|came|com(?:e|es|ing)|went|go(?:es|ing)?|absent\w*|excused|present|attend\w*|disconnect\w*|connect\w*"
    r"|dropped|lost|delay\w*|held up|detained|stuck|dialled|logged|took|resum\w+|stepped|walked|called away|vacat\w+"
    r"|exit\w*|seat\w*|late|early|unwell|ill|out|back|interest|declar\w+|meeting|room|chamber|vot(?:e|es|ed|ing))\b"
)
_FAR_AHEAD = 8 * 60
"""Minutes after the last time known that a meeting hardly lasts, …"""
_FAR_INTO_NIGHT = 3 * 60
"""… and if it is past midnight by then."""
_LATEST = 330
"""Minutes after the start past midnight."""
_FAR_AFTER_NOW = 60
"""Minutes after the clock, while the meeting is held."""
_BEFORE_START = 60
_NIGHT = 6
"""Hours before the last time known from which a time is of the next day."""


COMMENTED = any_case(
    r"(?P<about>(?=[^:;?–—]*\d(?:/|-\d))(?!.* - (?!object: ).*[:.] )(?:\S*\d/\S*: )?[^:;?–—]{3,90}?)"
    r"(?: [-–—]|[:,]|\.(?= (?:no )?(?:obj|comment|support|neutral)[^.;?]*\.?$)|(?<=/[A-Z]{3})(?= no)"
    r"|(?<=\d)(?= (?:no (?:obj|comment)|(?:object|oppose|support)\b))) "
    r"(?P<rest>(?:(?:strong |no |nil |nae )?(?:obj(?:ections?|n|s)?|comments?)|object(?:ed)?|oppose[sd]?"
    r"|support(?:ed)?|neutral)\b[^;?]*?)"
    r"\.?"
)
"""What a body that is consulted says of an application: *26/00417/FUL – no objection*."""


def no_clause(text: str, *, is_told: bool) -> str:
    """A remark about words after `=` that decide nothing; empty for a clause. `is_told`: they are a whole sentence
    about what was or is so, so that it must have a word for a decision."""
    patterns = (_TO_A_SUM,) if _RECORDS.match(text) else (_TO_A_SUM, _NO_DECISION, _STATES)
    is_none = is_told or (any(pattern.match(text) for pattern in patterns) and not _AWARD.match(text))
    is_decided = _decides(text) or (not is_told and "that" in text.split()) or COMMENTED.fullmatch(text)
    return "That does not read like a resolution: begin it with “That”" if is_none and not is_decided else ""


def _decides(text: str) -> bool:
    """Whether a word of deciding is in a text, or something to do: *equal funds to pay*, not *equal to last year*."""
    return _has_deed(text) or _DECIDING.search(text) is not None


def _has_deed(text: str) -> bool:
    verbs = (match["verb"] for match in _TO_DO.finditer(text))
    return any(base_of(verb) == verb and verb not in ADJECTIVES and verb != "date" for verb in verbs)


def no_task(text: str, *, is_told: bool) -> str:
    """A remark about words after `!` and a space that report instead of giving a task; empty for a task. `is_told`:
    they are a whole sentence, which needs a word for what is to be done."""
    words = [token.low for token in tokens(text)]
    first, second = [*words, "", ""][:2]
    is_deed = base_of(first) == first and (first not in NOUNS_TOO or second in DETERMINERS or not second)
    is_due = not is_told and not {"to", "by"}.isdisjoint(words)
    is_to_do = is_deed or is_due or _has_deed(text) or not _NEEDED.isdisjoint(words)
    is_now = not (PAST_OF.keys() - {"do", "have"}).isdisjoint(words)
    is_so = is_told or is_now or any(is_past(low) and not base_of(low) for low in words)
    return "That does not read like something to do" if is_so and not is_to_do else ""


_NEEDED = frozenset({"needed", "required", "wanted"})


def no_reminder(text: str) -> str:
    """A remark about words after `#` that read like a sentence of the minutes; empty for a private note."""
    return "A private note is in no minutes, and this reads like a sentence of them" if _STATEMENT.match(text) else ""


def no_paragraph(text: str) -> str:
    """A remark about words after `..` that begin no paragraph; empty for others."""
    return "A new paragraph does not begin like that" if _GOES_ON.match(text) else ""


def goes_or_chairs(rest: str) -> bool:
    """Whether words say that somebody is to come, leave or take the chair at the meeting itself: *to leave at 8.05*."""
    return _TO_MOVE.fullmatch(rest) is not None


def no_deed(rest: str) -> str:
    """A remark about words after the owner of an action that nobody can do; empty for a task."""
    words = rest.lower().rstrip(" .!").split()
    is_state = 1 < len(words) <= _FEW and is_participle(words[-1]) and words[0] != "to"
    if goes_or_chairs(rest):
        return "That is no task: + or - records who comes or leaves, and /presiding who takes the chair"
    is_none = is_state or _NO_DEED.match(rest) or _is_thing_done(rest)
    return f"“{' '.join(rest.split()[:_FEW])}” is nothing that a person does" if is_none else ""


def no_owner(typed: str, rest: str) -> str:
    """A remark about a common word after `!` that may be no name, as no task follows: *law centre on Fridays only*,
    *banks close at 5 so …*; empty for others."""
    words = tokens(rest)
    first, second = (*(token.low for token in words[:2]), "", "")[:2]
    is_verb = is_base(first) or first in AUXILIARIES or is_past(first)
    is_stated = first in NOUNS_TOO and (second in _DEGREES or second in ADJECTIVES)  # *pool level too high*
    is_thing = first.isalpha() and (is_stated or not is_verb) and first not in _NO_THINGS and not _IS_DUE.search(rest)
    is_told = typed.endswith("s") and is_verb and (second in PREPOSITIONS | DETERMINERS or len(words) == 1)
    is_sentence = is_told and any(token.low in COORDINATORS | SUBORDINATORS - PREPOSITIONS for token in words)
    if not is_common(fold(typed)) or not (is_thing or is_sentence):
        return ""
    return f"Is “{typed}” a name? If so, “to” and what they do follow it"


_DEGREES = frozenset("too very quite still not".split())
_NO_THINGS = (
    DETERMINERS
    | COORDINATORS
    | frozenset("to by with for from about re per not also please again asap urgently".split())
)
_IS_DUE = any_case(r"\bby\b|\bbefore\b|\basap\b|[:;]")


def _is_thing_done(rest: str) -> bool:
    """Whether words say what is to be done to a thing (*park to be rolled*), not what somebody is to do."""
    match = _THING_DONE.match(rest)
    if match is None or not is_participle(match["done"]):
        return False
    first, *more = match["thing"].lower().split()
    if not more:
        return first not in _BEFORE_TO_BE
    is_deed = base_of(first) == first and (first not in NOUNS_TOO or more[0] in DETERMINERS)
    return first not in ("to", "will", "shall") and not is_deed


def no_answer(text: str, sign: str, context: Context) -> str:
    """A remark about words after `>` or `>>` without a name that are no answer; empty for one, or after a question."""
    if _TO_THE_READER.match(text):
        return "That does not read like an answer"
    if sign == ">>" and (wrong := no_promise(text)):
        return wrong
    if sign != ">" or not (_MEASURED.match(text) or (_FIGURE.match(text) and _reports_count(text))):
        return ""
    said = next((e for e in reversed(context.meeting.entries) if e.kind in SPEECH and not e.is_struck), None)
    is_asked = said is not None and said.kind in OF_QUESTIONS
    return "" if is_asked else "Is it “more than”? If somebody said it, put the name before the >"


def no_promise(text: str) -> str:
    """A remark about a sentence after `>>` that is no promise to send something in writing; empty for others, and for
    what somebody says they will do."""
    first, *rest = [token.low for token in tokens(text)] or [""]
    if first in ("i", "we"):
        return ""
    verb = next((at for at, low in enumerate(rest) if low in AUXILIARIES), None)
    begins_noun = first not in REPORTED | DEPENDENT | PREPOSITIONS
    is_told = _FIGURE.match(text) is not None and _reports_count(text)
    is_sentence = is_told or first in SUBJECTS or (begins_noun and verb is not None and _INNER.isdisjoint(rest[:verb]))
    return "After >> stands what will be sent in writing, not a sentence" if is_sentence else ""


def promises_deed(text: str) -> bool:
    """Whether words after `>>` are something to do (*ring highways*), not something to send (*contact details*)."""
    words = text.lower().split()
    return len(words) > 1 and words[0] in _DEEDS and words[1] not in _AFTER_NOUN | PREPOSITIONS | DETERMINERS


_DEEDS = frozenset("ring call phone email chase visit contact check order raise book repair fix mend clean".split())
"""Verbs that are nouns too, and that say what a person will do."""
_AFTER_NOUN = lexicon("after_marks.after-noun")

_INNER = NOUN_PHRASE | DEPENDENT
"""Words that may begin a clause about a noun: *the figures he asked for*."""


def _reports_count(text: str) -> bool:
    """Whether words say what a number of people did: *500 families answered*; not *12 pupils*, which may answer."""
    words = tokens(text)
    if any(word.low in _REPORTED_FORM for word in words):
        return False
    return Clauses(words).has_main() or any(is_past(word.low) for word in words)


_REPORTED_FORM = frozenset("would could might had".split())


def no_movement(own: str, persons: Sequence[int], context: Context) -> str:
    """A remark about the sentence of an arrival or departure that tells of neither; empty for others."""
    words = {fold(word) for word in own.split()}
    is_about_them = "@" in own or any(fold(name.split()[-1]) in words for name in map(context.name, persons))
    if not own or is_about_them or _COMES_OR_GOES.search(own):
        return ""
    return f"“{own}” does not say that anybody came or left"


def no_clock(at: time | None, context: Context) -> str:
    """A remark about an event at the time of the clock when those before it were typed up long after they happened;
    empty for others."""
    now = at if context.is_new and at == context.now else None
    timed = (e for e in reversed(context.meeting.attendance_entries) if e.at and e.entered)
    last = next((e for e in timed if not (e.doubt and e.at == e.entered)), None)
    if now is None or last is None or last.at is None or last.entered is None:
        return ""
    is_late = _FAR_AFTER_NOW < minutes_between(last.at, last.entered) < HALF_DAY
    return f"The last time above is {typed_time(last.at)}: did this happen at {typed_time(now)}?" if is_late else ""


def no_time(at: time | None, context: Context) -> str:
    """A remark about an impossible time: far after the last known time, or after the clock; empty for others."""
    last = context.last_time
    if at is None or not context.is_live:
        return ""
    start = context.began or last or at
    if context.now is not None and context.before is None:
        ahead = minutes_between(context.now, at)
        began = DAY - minutes_between(start, context.now) - _BEFORE_START
        return f"It is {typed_time(context.now)}, not {typed_time(at)}" if _FAR_AFTER_NOW < ahead < began else ""
    if last is None:
        return ""
    if minutes_between(start, last) > _LATEST:
        last = start  # a clock that ran when the minutes were typed up
    ahead = minutes_between(last, at)
    is_next_day = at < last and last.hour - at.hour >= _NIGHT
    is_late = start.hour - at.hour >= 12 and minutes_between(start, at) > _LATEST
    begins = context.meeting.head.time
    is_before = begins is not None and at < begins and minutes_between(at, begins) > _BEFORE_START
    if is_late or (is_next_day and ahead > _FAR_INTO_NIGHT) or ((at > last or is_before) and ahead > _FAR_AHEAD):
        return f"The last time above is {typed_time(last)}: is {typed_time(at)} right?"
    return ""


_QUOTED = regex(r"([“\"‘']).+[”\"’'][.!?]?")
"""Words that are wholly in quotation marks."""
_ARTICLES = frozenset({"the", "a", "an"})
_ASKS = frozenset({Opening.QUESTION, Opening.REPORTED, Opening.REPORTED_QUESTION, Opening.QUOTED})
_REPORTED = frozenset({Opening.REPORTED, Opening.REPORTED_QUESTION})
_DENIES = frozenset({"no", "not", "none", "nothing", "nobody", "yes"})
_ASKED_OF = ASKING | REPORTED | frozenset("to any asked enquired inquired queried sought requested wanted".split())
"""Words with which what somebody asked begins, in small letters."""
_BY_PEOPLE = frozenset(verb.split()[0] for verb in REPORTING) | IN_MEETINGS
TO_THINGS_TOO = lexicon("after_marks.to-things-too")
"""Verbs of people that say of a thing what was done to it, too: *closed to lorries*."""
_BEFORE_VERB = frozenset({"both", "all", "also", "then", "now", "still"})
_PARTICLES = frozenset({"out", "up", "down", "off", "back"})
_AFTER_PASSIVE = PREPOSITIONS | set("and or daily weekly again early late soon twice once".split())


def is_typed_as_name(typed: str, context: Context) -> bool:
    """Whether a name is typed as only names are: in small letters, in the program's own short form, with a title, an
    initial or a forename. One capitalised word at the beginning of a line may be any word."""
    first, *more = typed.split()
    voice = context.find(typed).only
    if first[:1].islower() or (isinstance(voice, int) and context.handle(voice) == typed):
        return True
    if means_post(typed):
        return False
    return bool(more) and (fold(first) not in _ARTICLES or (first == "A" and isinstance(voice, int)))


def may_be_any_word(typed: str, context: Context) -> bool:
    """Whether a name typed as words are (*Hall*, *The Clerk*) is also an ordinary word, or only a forename (*John*)."""
    if typed.istitle() and context.names.is_forename(typed, context.presiding):
        return True
    return means_post(typed) or (not is_typed_as_name(typed, context) and is_common(fold(typed.split()[-1])))


@lru_cache(maxsize=64)
def begins(text: str, sign: str) -> Beginning:
    """Whether words after somebody's name and a colon or question mark are what they said or asked."""
    words = tokens(text)
    if sign != "?":
        return Beginning.SPEECH if words and _is_deed(words) else begins_speech(text)
    words = without_lead(words)
    begins_question = not words or words[0].text in _ASKED_OF or words[0].low in AUXILIARIES
    if begins_question or text.endswith("?") or opening(words) in _ASKS or opening(words, asks=True) in _REPORTED:
        return Beginning.SPEECH
    return Beginning.NOT_SPEECH if text[0].isupper() else Beginning.UNCLEAR


def is_surely_no_speech(text: str, sign: str) -> bool:
    """Whether what follows a name cannot be speech; *nothing to add* and *why not ask them?* are."""
    return not text.endswith("?") and begins(text, sign) is Beginning.NOT_SPEECH and tokens(text)[0].low not in _DENIES


def begins_after_word(text: str, sign: str, *, is_common: bool) -> Beginning:
    """Whether words after a name that may be a word begin speech: more must show it, most after a common word."""
    begun, words = begins(text, sign), tokens(text)
    if sign == "?" or not words:
        return begun
    if _QUOTED.fullmatch(text):
        return Beginning.UNCLEAR if is_common and begun is not Beginning.SPEECH else Beginning.SPEECH
    if _is_part_of_number(words, is_common=is_common):
        return Beginning.NOT_SPEECH
    verb = next((at for at, token in enumerate(words) if token.low not in _BEFORE_VERB), 0)
    if is_past(words[verb].low) and words[verb].low not in AUXILIARIES:
        return Beginning.SPEECH if _is_deed(words[verb:]) else Beginning.UNCLEAR
    if begun is Beginning.SPEECH:
        return begun
    if words[0].low in _DENIES:
        return Beginning.UNCLEAR
    if is_common:
        is_heading = (begun is Beginning.UNCLEAR and _continues_name(words)) or _is_heading(words)
        return Beginning.NOT_SPEECH if is_heading else begun
    if _is_heading(words):
        return Beginning.UNCLEAR
    return Beginning.SPEECH if begun is Beginning.UNCLEAR else begun


def _is_part_of_number(words: Sequence[Token], *, is_common: bool) -> bool:
    """Whether the name before a colon is part of a numbered thing: *(Page:) 14 is missing*, *… no. 5*."""
    is_numbered = low_at(words, 1) in ("no", "nos") and token_at(words, 2).text == "."
    return is_numbered or (is_common and words[0].low.isdigit() and low_at(words, 1) in AUXILIARIES)


def _continues_name(words: Sequence[Token]) -> bool:
    """Whether a sentence begins with a noun without its article, so that the name before the colon leads up to it:
    *(Stone:) wall at the north lot is leaning*. Water, traffic and the like need no article."""
    low = words[0].low
    is_thing = low.isalpha() and words[0].text == low and not is_plural(words[0]) and low not in _WITHOUT_ARTICLE
    is_other = low in NOUN_PHRASE | PREPOSITIONS | SUBORDINATORS | ADJECTIVES | AUXILIARIES | ASKING
    is_other = is_other or is_adverb(low) or is_past(low) or low.endswith(("ing", "ity", "ness", "ment", "tion", "age"))
    is_plain = not any(token.text == "," or token.low in SUBJECTS | {"are", "were", "have"} for token in words)
    return is_thing and not is_other and is_plain


_WITHOUT_ARTICLE = lexicon("after_marks.without-article")


def _is_deed(words: Sequence[Token]) -> bool:
    """Whether words begin with what a person did, not what was done to a thing: *locked at dusk*."""
    first, after, then = (*(word.low for word in words[:3]), "", "")[:3]
    is_active = bool(after) and after not in _AFTER_PASSIVE
    does = is_active or (first in _BY_PEOPLE and first not in TO_THINGS_TOO)
    return is_past(first) and (does or (after in _PARTICLES and then in DETERMINERS | ASKING))


def is_heading(text: str) -> bool:
    """Whether what follows a word and a colon reads like a heading, not a sentence."""
    return not text or _is_heading(tokens(text))


def _is_heading(words: Sequence[Token]) -> bool:
    """Whether words read like a heading, not a sentence: *vacancy advertised until May*, *bins move to Tuesday*."""
    lows = [token.low for token in words]
    if not (AUXILIARIES | SUBJECTS).isdisjoint(lows) or lows[0] in PLURALS | SUBORDINATORS:
        return False
    verb = next((at for at, low in enumerate(lows) if is_past(low)), None)
    if lows[0] in DETERMINERS and not lows[0].isdigit():
        return verb is None and not any(low.endswith("s") and not is_past(low) for low in lows[2:3])
    if verb is None:
        return True
    following = [low for low in lows[verb + 1 : verb + 3] if low not in _PARTICLES]
    after = following[0] if following else ""
    return is_participle(lows[verb]) and (not after or after in _AFTER_PASSIVE or after.endswith("ly"))
