"""Lines of several parts, of which at least one is speech: *Hall asked who pays, Price said the school, agreed to
wait; clerk to write*. The line is cut before each part that begins something new, and each part is read as a line of
its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple

from clerk_tui.english.speech_openings import opens_question
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.third_person_notes import with_that
from clerk_tui.english.titles_and_forenames import TITLES, TITLES_OF_MEN, TITLES_OF_WOMEN
from clerk_tui.english.tokens import joined, tokens
from clerk_tui.english.verbs import is_base, is_past
from clerk_tui.english.words import (
    ASKING,
    AUXILIARIES,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    is_common,
    with_small_first,
)
from clerk_tui.meeting.kinds import ASKING as OF_QUESTIONS
from clerk_tui.meeting.kinds import SPEECH, Kind
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.spoken_entries import pronoun
from clerk_tui.notation.name_index import SHORT_POSTS
from clerk_tui.notation.prose.exchanges import is_noted, question_and_answer
from clerk_tui.notation.prose.names import (
    MTG,
    cut_last_name,
    cut_name,
    may_be_word,
    names_ahead,
    only_names,
    person_named,
)
from clerk_tui.notation.prose.outcomes import outcome_in
from clerk_tui.notation.prose.speech import is_surname, said_at_end, said_by_stranger, told, words_said
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

_SO = r"so(?! [^,;]*\b(?:can|could|may|might|that)\b)"
AND = rf"and|&|\+|then|but|{_SO}"
"""The words that join two parts."""
_ENDS = rf"(?:(?:the )?{MTG} )?(?:closed|ended|finished|concluded)"
_NEXT = r"(?:next|d[no]nm) \w"
NEXT_ONE = any_case(_NEXT)
"""The beginning of when they meet next."""


def joint(words: str) -> str:
    """The pattern of a sign or one of `words` between two parts; not before the end or the next meeting."""
    words = rf"(?:(?:{words}),? )"
    return rf"\s*[,;.]\s+{words}*|(?<=[?!])\s+(?:[–—-]\s+)?|\s+[–—-]\s+(?:then )?|\s+{words}+|\s+(?={_ENDS} |{_NEXT})"


_JOINT_OF_PARTS = any_case(joint(AND))
_GOES_ON = any_case(
    rf"\bdeclar(?:ed|es|ing)(?: the)?(?: {MTG})?$"
    r"|(?<!\bof )\b(?:at|by|for|from|in|into|of|on|our|over|the|this|till|to|until|with)$"
)
"""Words after which the sentence goes on: *the Chair declared the meeting closed at 9.10*, *out for the next one*."""
_HEADED = regex(r":\s+")
_STRONG = frozenset(".;–—-/")


class Cut(NamedTuple):
    """A place where a line may be cut."""

    before: str
    sign: str
    """The sign or the joining words between the parts."""
    after: str

    @property
    def is_apart(self) -> bool:
        """Whether a sign stands there, and not only a joining word."""
        return self.sign[:1] in (",", *_STRONG) or self.before[-1:] in ("?", "!")

    @property
    def is_strong(self) -> bool:
        """Whether that sign ends a sentence, or is a dash."""
        return self.is_apart and self.sign[:1] != ","

    @property
    def ends_sentence(self) -> bool:
        """Whether what stands before it is a sentence with its stop, and no word in short or list."""
        *_, last = self.before.split()
        if self.sign[:1] == "." and (len(last) <= 1 or fold(last) in _WITH_STOP):
            return False
        is_listed = self.sign[:1] == ";" and ":" in self.before and not is_clause(self.after.partition(";")[0])
        return (self.sign[:1] in (".", ";") or self.before[-1:] in ("?", "!")) and not is_listed

    @property
    def is_in_short(self) -> bool:
        """Whether the sign is the stop of an abbreviation that ends no sentence: *i.e.*, *approx. 2*."""
        if self.sign[:1] == "." and self.after[:1].islower() and _HALF_OF_DAY.search(self.before):
            return True
        is_number = self.after[:1].isdigit() or self.after[:1] in "£$€" or _NUMBER_NEXT.match(self.after) is not None
        return self.sign[:1] == "." and (_IN_SHORT if is_number else _THAT_IS).search(self.before) is not None

    @property
    def line(self) -> str:
        """The line that is cut."""
        return f"{self.before}{'' if self.sign[:1] in _CLOSE else ' '}{self.sign} {self.after}"


_HALF_OF_DAY = any_case(r"\d ?[ap]\.m$")
_THAT_IS = any_case(r"\b(?:i\.?e|e\.?g|viz|cf)$")
_IN_SHORT = any_case(rf"{_THAT_IS.pattern}|\b(?:approx|cl|est|figs?|max|min|nos?|ord|paras?|pp?|ref|reso?|sec|vol)$")
_NUMBER_NEXT = any_case(r"nos?\.? ?\d")
"""*No. 26-04*, after *Ord.*"""
_CLOSE = frozenset(",;.:")
_WITH_STOP = TITLES | SHORT_POSTS.keys() | frozenset("approx coun dep eff esp est incl jr no nos prop sr".split())
"""Abbreviations with a stop."""


def is_clause(part: str) -> bool:
    """Whether a part of a line is plainly a clause or a question."""
    words = tokens(part)
    return part.endswith("?") or Clauses(words).has_verb() or any(is_past(word.low) for word in words)


@lru_cache(maxsize=256)
def cuts(line: str, *, is_headed: bool = False) -> tuple[Cut, ...]:
    """Each place where a line may be cut, from the left; if it `is_headed`, also after a colon."""
    places = [*_JOINT_OF_PARTS.finditer(line), *(_HEADED.finditer(line) if is_headed else ())]
    apart = (
        at for at in places if not (_is_end(line, at) or (at[0].isspace() and _GOES_ON.search(line[: at.start()])))
    )
    found = (Cut(line[: at.start()], at[0].strip(), line[at.end() :]) for at in sorted(apart, key=re.Match.start))
    return tuple(cut for cut in found if cut.before and not cut.is_in_short)


def _is_end(line: str, at: re.Match[str]) -> bool:
    """Whether a place is within a sentence that ends the meeting: *no further business, Hall closed it*."""
    is_inside = at[0][:1] not in ".;" and _ENDS_MEETING.search(line, at.end()) is not None
    return is_inside and _NO_MORE.search(line, 0, at.start()) is not None


_NO_MORE = any_case(
    r"(?:^|[.;] (?-i:(?=[A-Z])))(?:(?:and|as|because|being|since|so|there|was|were|with) )*"
    r"(?:no (?:further|more|other) (?:business|items?|matters?)|nothing (?:else|further|more))\b[^,.;]{0,40}$"
)
_ENDS_MEETING = any_case(r"\b(?:adj|clos|conclu|declar|end|finish|over\b)")


EventOfPart = Callable[[str, str, str], tuple[str, ...]]
"""Finds the lines for what a part of a line says happened, from the part, the sign before it and what stands before
that."""

_JOINT = any_case(
    rf"\.?\s+>>?\s+|{joint(f'{AND}|while|whereas')}|\s+/\s+|\s+(?=(?:[^\s:?>,;.]+ ){{0,2}}[^\s:?>,;.]+(?::|>>?|\?) \S)"
)
"""Signs between two parts of a line; not before a name and its mark."""
_MARKED = regex(r"(?P<name>(?:[^\s:?>,;.]+ ){0,2}[^\s:?>,;.]+?)(?P<mark>>>?|:|\?| [–—-])\s+(?P<rest>\S.*)", re.DOTALL)
_ANSWERS = any_case(r"(?:yes|no|not)\b.*|(?:\S+ ?){1,4}")
_LONGEST = 300
"""The most characters of a line that says several things."""
_MOVED = ("/motion", "/amendment")
SAYS = regex(r"[^\s:?>\\/!+-][^:?>\\]{0,59}?(?:>>|>|\?|:) ")


def in_turn(line: str, context: Context, event: EventOfPart) -> tuple[str, ...]:
    """The lines for the parts of a line, one of which is somebody's speech; empty for any other line."""
    read: list[str] = []
    typed: list[str] = []
    start, sign = 0, ""
    for cut in _JOINT.finditer(line) if len(line) <= _LONGEST else ():
        before, rest, mark = line[start : cut.start()], line[cut.end() :], cut[0].strip()
        is_inside = _is_end(line, cut) or Cut(before, mark, rest).is_in_short
        if cut.start() <= start or is_inside or not _begins(rest, mark, before, context, event):
            continue
        part = read_part(before, sign, read, context, event)
        typed += [] if part or read else _as_typed(before, mark, rest, context)
        is_moved_on = bool(part) and part[-1].startswith(_MOVED) and outcome_in(rest, context) != ""
        if (not part and (read or not typed)) or is_moved_on:
            continue  # a motion and its outcome are read together
        end = "." if mark[:1] == "." and SAYS.match(before) else ""
        read += [f"{one}{end}" for one in part]
        start, sign = cut.end(), mark
    last = read_part(line[start:], sign, read, context, event) if read or typed else ()
    lines = tuple(sorted((*typed, *read, *last), key=lambda one: one.startswith("/close")))
    is_own_vote = last and last[0].startswith("/own ")
    return lines if last and (is_own_vote or _has_speech((*read, *last), line, is_first=not typed)) else ()


_IN_SENTENCE = r"(?:[^.;?]|(?<=\bmr)\.|(?<=\bms)\.|(?<=\bdr)\.|(?<=\bmrs)\.)"


def answered_by_whom(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a question and its answer by *he* or *she*, the person asked or the only other one who told
    something: *Hall asked Mr Birch if it was safe. He said no*; with a note for the answer if nobody can be meant but
    several may. Empty for any other line."""
    line = joined(tokens(line)) if _HE_WILL.search(line) and not _QUOTE.search(line) else line
    match = _BY_PRONOUN.fullmatch(line) if len(line) <= _LONGEST else None
    question = next(words_said(match["asked"], context), "") if match else ""
    asker, mark, asked = question.partition(": " if ": asked " in question else "? ")
    if match is None or not mark or _CONDITION.search(asked):
        return ()
    by, did = (match["who"] or match["by"]).lower(), match["did"] or ""
    is_deed = not did or is_past(did.split()[0]) or did.split()[0] in AUXILIARIES
    person = _who_answers(asked, context.find(asker).only, by, context)
    called = pronoun(context.meeting, (person,)) if isinstance(person, int) else None
    if not is_deed:
        return ()
    if called is None or not isinstance(person, int) or called.subject not in ("they", by):
        is_open = match["sign"][:1] == "," and not whom_asked(asked, context)[0]
        return (question, f"{by.title()} {did}.") if is_open and did else ()
    said = did or f"said {match['short'] or with_small_first(match['few'])}"
    sign = ">" if mark == "? " else ":"  # nobody answers a wish
    return question, f"{context.handle(person)}{sign} {with_that(said, called, answers=True)}"


_HE_WILL = any_case(r"\b(?:he|she)(?:['’](?:ll|d|s)| (?:\w+n['’]t|(?:ca|wo|did|could|would|had|has|was)nt))\b")
_QUOTE = regex(r"[“”\"]")
_CONDITION = any_case(r"\b(?:that|whether)\b.*\b(?:if|once|unless|when)\b[^,]*$")
"""A clause that the answer may go on with: *asked whether, if she paid, she would be let in*."""


def whom_asked(asked: str, context: Context) -> tuple[bool, object]:
    """Whether a question is put to somebody, and who that is: None if several are asked, or somebody unknown."""
    whom = _WHOM.match(asked)
    rest = asked[whom.end() :] if whom else ""
    if not rest or rest.split()[0].lower() in AUXILIARIES:
        return False, None
    handles, after = names_ahead(rest, context)
    if len(handles) > 1 or _OR_ANOTHER.match(after) is not None:
        return True, None
    first = rest.split()[0]
    named = context.find(handles[0]) if handles else context.names.titled(first)
    return True, named.only if named else context.names.held_by_one(first)


def answered_by_other(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a question, and a note of what somebody on no roll says to it: *Hall asked who pays, applicant said
    the club*, *Hall asked the agent if it was steep; she said no*; empty for any other line."""
    match = _BY_OTHER.fullmatch(line) if len(line) <= _LONGEST else None
    question = next(words_said(match["asked"], context), "") if match else ""
    if match is None or not _ASKS.match(question) or _CONDITION.search(question) or _ASKS_TOO.search(match["asked"]):
        return ()
    who = match["who"]
    if who.lower() in ("he", "she"):
        whom = _ROLE_ASKED.search(question)
        who = whom["role"] if whom else ""
    if not who or (who.isupper() and (context.find(who) or context.names.lettered(who) is not None)):
        return ()
    who = who if who.isupper() else f"The {who.lower().removeprefix('the ')}"
    return question, f"{who} {match['did'].rstrip('.')}."


_ASKS_TOO = regex(r"(?:[,;]| and|&) [A-Z][\w.'’]*(?: [A-Z][\w'’]*)? (?:asks|asked|queried|enquired)\b")
"""Another person who asks in the same line."""
_ROLE = r"(?:agent|applicant|architect|developer|objector|supporter|resident)s?"
_ROLE_ASKED = any_case(rf"\? asked (?:the )?(?P<role>{_ROLE}) ")
_BY_OTHER = any_case(
    rf"(?P<asked>{_IN_SENTENCE}+?\b(?:asks|asked|queried|enquired)\b{_IN_SENTENCE}*?)"
    rf"(?:[,;.]|,? (?:and|&)(?= [A-Z]{{2,3}} asked\b)) (?P<who>he|she|(?:the )?{_ROLE}|(?-i:[A-Z]{{2,3}}))"
    r" (?P<did>(?:said|replied|answered|confirmed|advised|explained|asked) (?!by\b|to be\b)[^;]+)"
)


def _who_answers(asked: str, asker: object, by: str, context: Context) -> object:
    """The person asked, or else the only other voice of the item; None if unclear, or the title does not fit."""
    is_asked, person = whom_asked(asked, context)
    if is_asked:
        title = asked.split()[1:2]
        return person if not title or title[0].lower().rstrip(".") not in _TITLES_NOT_OF[by] else None
    starts = (asked[start.start() :] for start in _CAPITAL.finditer(asked))
    named = {context.find(handle).only for handle in (cut_name(words, context)[0] for words in starts) if handle}
    spoken = [e for e in context.entries_here() if e.kind in SPEECH and e.persons]
    told = {(e.kind, person) for e in spoken if e.kind not in OF_QUESTIONS for person in e.persons if person != asker}
    tellers = {person for _, person in told if pronoun(context.meeting, (person,)).subject in ("they", by)}
    teller = next(iter(tellers)) if len(tellers) == 1 and named <= tellers else None
    return teller if (Kind.STATEMENT, teller) in told else None  # not who only answered something else


_CAPITAL = regex(r"(?<= )[A-Z]")
_OR_ANOTHER = any_case(r"(?:or|/)\b")
_TITLES_NOT_OF = {"he": TITLES_OF_WOMEN, "she": TITLES_OF_MEN}
_REPLIES = (
    r"(?:answer|confirm|explain|promis|repli|reckon)ed|said|says|thinks|thought|undertook|will|would|can|could|cannot|did"
    r"|had|has|is|was"
)
_BY_PRONOUN = any_case(
    rf"(?P<asked>{_IN_SENTENCE}+?\b(?:asks|asked|queried|enquired|wondered|wanted to know)\b{_IN_SENTENCE}*?)"
    rf"(?P<sign>(?:[.;?]\s+|(?:,\s+|,?\s+(?:and|but)\s+)(?=\w+ (?:{_REPLIES})\b))(?P<who>he|she)"
    r" (?!was (?:told|advised|informed|assured)\b)(?P<did>\w+\b.*)"
    r"|(?:[.;?]\s+(?P<few>[^.;?]{2,80}?)|,\s+(?P<short>(?:[^\s.,;?]+ ?){1,4}?)),? (?P<by>he|she)"
    r" (?:said|replied|answered)\.?)"
)
_WHOM = any_case(
    r"^(?:asked|asks) (?:the )?(?!(?:about|for|how|if|what|when|where|whether|which|who|whose|why)\b)(?=\w)"
)
"""Before whoever is asked."""


def _has_speech(found: tuple[str, ...], line: str, *, is_first: bool) -> bool:
    """Whether the lines found include somebody's speech and something else; not speech after an incomplete sentence:
    *members saw the plan. Nair thanked Mr Pike*."""
    are_said = [SAYS.match(one) is not None for one in found]
    is_only_told = not is_first and are_said == [True] and not (_SAID.match(found[0]) or found[0] in line)
    return any(are_said) and not is_only_told and not found[0].startswith("/item")


_SAID = regex(r"[^:?>]+[:?>] (?:said|says|ask(?:ed|s)|replied|answered|wants)\b")


def _begins(rest: str, sign: str, before: str, context: Context, event: EventOfPart) -> bool:
    """Whether a new part begins after a sign: somebody's speech, or a certain event."""
    is_dash = sign[:1] in ("-", "–", "—")
    if sign[-1:] == ">":
        return _ASKS.match(before) is not None or _ASKS.match(told(before, context)) is not None
    if _WILL.match(rest) and _promised_action(rest, sign, told(before, context)):
        return True
    if before[-1:] in (":", "?", ">") and person_named(before.rstrip(":?>"), context):
        return False
    if sign == "/" and cut_last_name(before, context)[0] and cut_name(rest, context)[0]:
        return False  # who moved and who seconded
    if _ENDS_IN_MOVER.search(before):
        return False  # *amendment by Hall, sec. Price: …*
    words = before.split()
    unnamed = dropwhile(lambda word: word[0].isupper() or fold(word) in TITLES, reversed(words))
    is_in_name = not sign or (sign == "." and fold(words[-1]) in TITLES)
    if is_in_name and next(unnamed, "").lower() in PREPOSITIONS | POSSESSIVES:
        return False  # *a letter from Mr. Sam Hall: …*, *reported as its chair: …*
    is_new = _speaks_next(rest, sign, before, context) or _event_follows(rest, sign, before, event)
    return is_new and (is_dash or not only_names(before, context))


def _speaks_next(rest: str, sign: str, before: str, context: Context) -> bool:
    """Whether somebody's speech follows a sign. The costly checks come last."""
    is_marked, is_apart = SAYS.match(before) is not None, sign[:1] in _STRONG or before[-1:] in ("?", "!")
    if (sign or is_marked or is_apart) and _marked(rest, context, is_apart=is_apart or rest[:1].isupper()):
        return True
    asks = before[-1:] == "?"
    said = "" if is_marked else told(rest, context, answers=True)
    if not said and not is_apart:
        return False
    is_asked = asks or _ASKS.match(before) is not None or _ASKS.match(told(before, context)) is not None
    if said and (is_apart or not cut_last_name(before, context)[0]) and (is_asked or told(rest, context)):
        return True
    may_reply = is_apart and (asks or (is_asked and not is_marked))
    return may_reply and bool(_answer(rest, context) or next(said_at_end(rest, context), ""))


def _event_follows(rest: str, sign: str, before: str, event: EventOfPart) -> bool:
    """Whether a certain event follows a sign."""
    is_apart = sign[:1] in _STRONG or before[-1:] in ("?", "!")
    is_said = SAYS.match(before) is not None
    may_happen = is_apart and rest[:1].islower() if is_said else is_apart or sign[:1] == ","
    first = re.split(r"\s*[,;.]\s+", rest, maxsplit=1)[0]
    may_be_whole = sign[:1] == ";" and first != rest
    return may_happen and bool(event(first, sign, before) or (may_be_whole and event(rest, sign, before)))


def read_part(part: str, sign: str, lines: list[str], context: Context, event: EventOfPart) -> tuple[str, ...]:
    """The lines for a part of a line, read after the parts before it; empty if nothing in it can be read."""
    asked = lines[-1] if lines and _ASKS.match(lines[-1]) else ""
    if sign[-1:] == ">":
        handle, rest = cut_name(part, context)
        return (f"{handle}> {rest.lstrip(':>–—-, ')}" if handle and rest else f"> {part}",)
    if promised := _promised_action(part, sign, lines[-1] if lines else ""):
        return (promised,)
    happened = event(part, sign, lines[-1] if lines else "")
    if happened == ("/accepted",) or (happened and happened[0].startswith("/own ") and lines):
        return happened  # of an amendment, or a vote: it is no statement
    if said := _marked(part, context, is_apart=True) or told(part, context, answers=bool(asked)):
        is_reply = asked and said.split(": ")[0] != asked.split("? ")[0]
        return (said.replace(":", ">", 1) if is_reply and _TELLS.match(said) else said,)
    if asked and (said := next(said_at_end(part, context), "")):
        return (said.replace(":", ">", 1),)
    if happened:
        return happened
    answer = _answer(part, context) if asked else ""
    return (answer,) if answer else ()


def _promised_action(part: str, sign: str, said: str) -> str:
    """The action by a day that somebody promises as they speak: *will send it by Friday*; empty for others."""
    match = _WILL.match(part) if _TELLS.match(said) else None
    may_be_other = match is not None and not match["what"] and sign[:1] != ","  # *the roof leaks and will fall by May*
    if match is None or may_be_other or not is_base(match["verb"]):
        return ""
    return f"!{said.partition(':')[0]} to {part.partition(' ')[2]}"


_ENDS_IN_MOVER = any_case(r"\b(?:sec|seconded|2nd|prop|proposed|moved)\.?(?: by)?$")
_WILL = any_case(r"will (?P<verb>(?!(?:be|have|cost|take|need|come|run)\b)[a-z]+) (?P<what>[^,;]+ )?by (?!the)\w")
_ASKS = regex(r"[^:>?]+\? ")
_TELLS = regex(r"[^:>?]+: ")


def _as_typed(part: str, sign: str, rest: str, context: Context) -> list[str]:
    """The first part of a line as typed, if it is a clause, a question or, before a dash and a speaker, a heading: *3
    residents spoke against*; else empty."""
    match = _MARKED.match(rest) if sign in ("-", "–", "—") else None
    is_heading = match is not None and match["mark"] in (":", "?") and not may_be_word(match["name"], context)
    is_apart = sign[:1] in _STRONG or sign[:1] == "," or part.endswith("?")
    return [part] if (is_clause(part) or is_heading) and is_apart else []


def _marked(part: str, context: Context, *, is_apart: bool) -> str:
    """The line for speech after a name and a mark or a dash: *hall - is that firm?*; empty for other words."""
    if exchanged := next(question_and_answer(part, context), "") if part[:1] in "QqAa" or is_noted(part) else "":
        return exchanged if exchanged[0].isalpha() else ""
    match = _MARKED.match(part)
    handle = person_named(match["name"], context) if match else ""
    if match is None or not handle or (may_be_word(match["name"], context) and not is_apart):
        return ""
    voice, held = context.find(handle).only, context.names.held_by_one(match["name"], context.presiding)
    low = match["name"] if match["name"].islower() else ""
    is_word = low != "" and (is_common(fold(low)) or low in AUXILIARIES | PREPOSITIONS | SUBJECTS)
    if is_word and not is_surname(low, voice, context):
        handle = handle if held is not None else ""  # *the question is: …*, where *is* are somebody's initials
    mark, rest = match["mark"].strip(), match["rest"]
    if not handle:
        return ""
    words = tokens(rest)
    asks = rest.endswith("?") or opens_question(words) or words[0].low in ASKING
    if mark in ("-", "–", "—"):
        is_clause = asks or Clauses(words).has_main()
        return f"{handle}{'?' if asks else ':'} {rest}" if is_clause else ""
    asks_again = opens_question(words) or words[0].low in ("and", "but", "so")
    mark = "?" if mark == ":" and rest.endswith("?") and asks_again else mark
    return f"{handle}{mark} {rest}" if is_apart or mark != "?" or asks else ""


def _answer(part: str, context: Context) -> str:
    """The line for a short answer after its speaker's name: *price yes*, *Hall not yet*; empty for others."""
    handle, rest = cut_name(part, context)
    name = part[: len(part) - len(rest)].strip()
    is_name = handle and not (name.islower() and is_common(fold(name)) and not context.names.find_whole(name))
    is_told = rest[:2] in ("- ", "– ", "— ") or _ANSWERS.fullmatch(rest.strip(" .")) is not None
    return f"{handle}> {rest.lstrip('–—-, ')}" if is_name and rest and is_told else ""


def others_speak(line: str, context: Context, *, in_sentence: bool = False) -> bool:
    """Whether a later part of a line begins with another person and a verb: *Hall asked. Park would wait*."""
    places = [cut for cut in cuts(line) if (in_sentence and cut.sign[:1] in (",", ";")) or cut.ends_sentence]
    parts = [cut.after for cut in places if in_sentence or cut.after[:1].isupper()]
    later = (cut_name(part, context) for part in parts)
    is_of_roll = any(who and who != cut_name(line, context)[0] and is_clause(f"they {did}") for who, did in later)
    return is_of_roll or any(has_title(said_by_stranger(part)[0].split()) for part in parts)


_AGREED_ON = any_case(
    r"(?:[a-z]+ ){0,2}(?:agr\S*|resolved|decided|happy)(?: that)?(?! with\b)(?: [^\W\d][\w.'’-]*,?){1,5}"
)
"""What was agreed, up to a name: *everybody agreed Hall*, before *and Park will write*."""


def is_among_names(cut: Cut, context: Context) -> bool:
    """Whether a line may be cut between those who are to do what was agreed."""
    is_listed = cut.sign in (",", "and", "&", "") and _AGREED_ON.fullmatch(cut.before) is not None
    return is_listed and bool(cut_last_name(cut.before, context)[0] and cut_name(cut.after, context)[0])
