"""The roll call in prose: who is there, and in what capacity, in any order of words: *absent w/o apology: Hall*, *Hall
and Price by Zoom*, *roll: Hall here, Park absent*, *in att: Tait, Ms Dunn (Highways)*.

A line is read if it has nothing but names, signs and the words of a roll call, each of which says something of those
who are named before or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import groupby, takewhile, zip_longest

from clerk_tui.english.lexicon import lexicon, lexicon_text
from clerk_tui.english.titles_and_forenames import POST_WORDS, is_forename
from clerk_tui.english.verbs import is_past
from clerk_tui.english.words import is_common
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Capacity, Kind
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.name_parts import has_title, surname_of
from clerk_tui.meeting.people import fold, full_list
from clerk_tui.notation.name_index import in_capitals
from clerk_tui.notation.prose.apologies import (
    ACCEPTED,
    BE_FIRST,
    IS_WHY,
    WAS_ELSEWHERE,
    WAS_THERE,
    WHY_AWAY,
    all_are,
    apologies_sent,
    has_taken_part,
    late_or_on_leave,
    may_be_away,
)
from clerk_tui.notation.prose.names import all_named, handle_of, own_sentence, place_of, with_post_last
from clerk_tui.notation.prose.outcomes import NUMBER, number
from clerk_tui.notation.reading import Context, kept
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_ABSENCE = any_case(
    r"(?:it was (?:agreed|noted|resolved)(?: to accept| that)? )?(?:the )?"
    r"(?:reasons?(?: given)?(?: (?:for|of|by|from))? )?"
    r"(?:(?:the )?absence of (?P<names>[^:;]+?)|(?P<whose>[^:;]+?)['’]s? (?:absence|reasons?(?: for (?:\w+ )?absence)?)"
    r"|(?P<by>(?!apol)[^:;]+?) for (?:(?:his|her|their) )?absence)(?: (?:was|were|is|are))?(?: duly)?"
    r" (?:accepted|approved|noted|excused)\.?"
)
"""Words for the treatment of an absence, or of its reason."""
_OF_ABSENCE, _IS_EXCUSED = any_case(r"\babsence\b"), any_case(r"\b(?:accepted|approved|excused|reasons?)\b")
_THEIRS = any_case(
    r"(?:(?:the )?apol(?:ogies|s)\.?(?: for absence)? of (?P<names>.+)"
    r"|(?P<whose>[^,;:()]{2,80}?)['’]s? apol(?:ogies|s)\.?(?: for absence)?(?P<why> \(.+\))?)"
)


def apologies_accepted(line: str, context: Context) -> Iterator[str]:
    """Apologies that were received and also accepted: *Hall's apologies (work) were accepted*."""
    match = next(filter(None, (form.fullmatch(line) for form in ACCEPTED)), None)
    absence = _ABSENCE.fullmatch(line)
    who = all_named(absence["names"] or absence["whose"] or absence["by"], context) if absence else ()
    is_new = who and not all_are(who, (Standing.APOLOGIES, Standing.ABSENT), context) and may_be_away(who, context)
    if is_new and _OF_ABSENCE.search(line):
        state = "apologies" if _IS_EXCUSED.search(line) else "absent"
        yield f"/{state} {', '.join(who)}: {own_sentence(line, context)}"
    if match is None or absence:
        return
    of = f"{match['of']} from {match['names']}" if "names" in match.groupdict() else match["of"]
    if theirs := _THEIRS.fullmatch(of):
        of = f"apologies from {theirs['names'] or theirs['whose']}{theirs['why'] or ''}"
    offer = next((o for read in (people_called, apologies_sent) for o in read(of, context)), "")
    names, _, told = offer.removeprefix("/apologies ").partition(": ")
    received = _RECEIVED.fullmatch(told) if told else None
    if offer.startswith("/apologies ") and "\n" not in offer and (received or not told):
        people = received["people"] if received else full_list([f"@{name}" for name in names.split(", ")])
        is_jotted = not (line[-1:] == "." or _WHOLE_VERB.search(line))
        if all_are(tuple(names.split(", ")), (Standing.APOLOGIES,), context) and is_jotted:
            yield f"\\Apologies from {' '.join(people.split())} were {match['done'].lower()}."
        if all_are(tuple(names.split(", ")), (Standing.APOLOGIES, Standing.ABSENT), context):
            return  # a note of what became of them
        done = match["done"].lower().removesuffix("d")
        yield f"/apologies {names}: Apologies from {people} were {done if done[-1] == 'e' else f'{done}e'}d."


_CHOSEN = any_case(r"\b(?:nominat(?:ed|es|ions?)|elected|co-?opted)\b")
"""What is said of candidates, of whom one is *in*."""
_RECEIVED = regex(r"Apologies were received from (?P<people>.+)\.")
_WHOLE_VERB = any_case(r"\b(?:is|are|was|were|be|been)\b")
_COUNTED_IN = r"(?:present|in att(?:endance)?|attend(?:ed|ing)|here|there|in|turned up)"
_OF_PUBLIC = r"(?:members? of (?:the )?public|mops?|public|residents?|ratepayers?|electors?|parishioners?|visitors?)"
_GALLERY = r"in (?:the )?(?:public )?(?:gallery|seats|seating)"
_VISITORS = any_case(
    rf"(?:there (?:were|was) )?(?P<count>{NUMBER}) (?:{_OF_PUBLIC}(?: (?:were|was))?"
    rf"(?: (?:also )?(?:{_COUNTED_IN}|{_GALLERY}))?"
    rf"|(?:locals?|people|villagers?|neighbours?|parents?|observers?)(?: (?:were|was))? (?:also )?{_COUNTED_IN}"
    rf"|{_GALLERY})\.?|(?:(?:no\.?|number) of )?(?:{_OF_PUBLIC}|observers|(?:public )?gallery)"
    rf"(?: {_COUNTED_IN})?"
    rf"(?:\s*(?:[:–—-]| x)\s*(?P<counted>{NUMBER})|\s+(?P<many>\d{{1,3}}))"
)


def visitors_counted(line: str, context: Context) -> Iterator[str]:
    """The line for the number of the public present: *8 public present*."""
    match = _VISITORS.fullmatch(line)
    count = number(match["count"] or match["counted"] or match["many"]) if match else 0
    if count and not any(e.kind is Kind.VISITORS for e in context.meeting.entries):
        yield f"/visitors {count}"


def _any_of(words: str) -> re.Pattern[str]:
    """A pattern for the words of a list, with * for any ending."""
    return any_case("|".join(re.escape(word).replace(r"\*", r"\w*") for word in words.split()))


def _kinds() -> dict[str, re.Pattern[str]]:
    """The pattern for each kind of word in a roll call."""
    each = [line.partition(": ") for line in lexicon_text("roll_call.words").splitlines() if line]
    return {kind: _any_of(" ".join(words for said, _, words in each if said == kind)) for kind, _, _ in each}


_KINDS = _kinds()
_OTHER, _ROLES = _any_of(lexicon_text("roll_call.other")), lexicon("roll_call.roles")
_ANSWERS = {"y": "here", "yes": "here", "aye": "here", "p": "here", "n": "absent", "no": "absent", "a": "absent"}
_ANSWERED = regex(r"(?:[^,:()]{2,40} [PA], ){1,20}[^,:()]{2,40} [PA]")
"""People each with a letter for present or absent."""
_CANNOT_DO = any_case(
    r"\b(?:can['’]?t|cannot|couldn['’]?t|unable to)(?! (?:be|attend|come|make|join|get))"
    r"|\bin \S+(?: \S+)?['’]s? absence\b|\bleave (?:it|that|them|this)\b"
    r"|\baccept(?:ed|s)? (?:an|her|his|the|their|\S+['’]s?) apolog|\bapologi[sz]ed\.?$"
)
"""Words for somebody present."""
_DASHES = frozenset("-–—")
_LONGEST = 240
_LONGEST_NAME = 8
"""The most words of a name or a post, with its titles."""
_MOST_WORDS = 4
"""The most words of a name."""
_MOST_OF_MORE = 8
"""The most words of what is said of somebody beside the name."""
_TOKEN = regex(r"\([^()]*\)|\[[^\[\]]*\]|[,;:|&+/–—]|[^\s,;:|&+/()\[\]–—]+")
_RUN_ON = any_case(r"(?<=\w)-(?=(?:present|absent|here|apol\w*)\b)")
_BREAK = regex(r"\s*[;|]\s*|\.\s+(?=[^\W\d])(?<!\b[A-Z]\. )(?<!\b(?:att|[Mm]rs)\. )(?<!\b(?:Mr|Ms|Dr)\. )(?<!pres\. )")
_FOR_ITEM = any_case(r"(?<![(\[])\bfor (?P<item>item \d[\w.]*)")
_THIS_ITEM = any_case(r"\bfor th(?:is|e) item\b(?=\.?$)")
_FAR_IN = any_case(r"\b(?:zoomed|dial+ed|phoned|logged) in\b")
_FOR_THEM = any_case(
    r"\b(?:sub(?:bing|s|stitut\w+)?|deputi[sz]ing"
    r"|(?:(?:stand(?:s|ing)?|fill(?:s|ing)?|sit(?:s|ting)?|is) )?in) for (?:him|her|them)\b"
)
"""A substitute for the person named before."""
_SEATED_BY = any_case(r"^(?:the )?chair\w* seated ")
_ALL_NOT = any_case(r"(?:(?<=^all)|(?<=^everyone)|(?<=^everybody)|(?<=present)|(?<=here)),? \(?not (?=[^,;:]+$)")
"""*Not* before whoever alone is away: *all present (not Hall)*."""
_SIGN = regex(r"[,;:|&+/–—-]|and")
_IN_FULL = {
    "other than": "except", "on line": "online", "w/o": "without", "w/out": "without", "sub 4 ": "sub for ",
    "with us": "present", "on the call": "online", "not here": "absent", "not present": "absent",
    "deputy for": "sub for",
    "this evening": "tonight",
    "sub'ing": "subbing", "sub’ing": "subbing",
}  # fmt: skip


@dataclass(frozen=True)
class _Said:
    """A name in a line, or a word of a roll call."""

    word: str = ""
    handle: str = ""
    """The name to type for somebody of the roll."""
    name: str = ""
    """Somebody on no roll, as typed."""
    more: str = ""
    """What is said of them in brackets or after a comma."""
    typed: str = ""

    @property
    def said(self) -> str:
        """What their remark makes of them, as the word of a command."""
        return _state_said(self.more) or "absent"

    @property
    def is_name(self) -> bool:
        return not self.word

    @property
    def is_more(self) -> bool:
        """Whether it only adds to what is said of the person before."""
        return not (self.word or self.handle or self.name)


@dataclass(frozen=True)
class _Part:
    """People who share a state, and the words for it."""

    people: tuple[_Said, ...]
    words: frozenset[str]
    is_own: bool = False
    """Whether it is what is said of each person alone."""

    def says(self, kind: str) -> bool:
        """Whether a word of the part is of a kind."""
        return any(map(_KINDS[kind].fullmatch, self.words))

    @property
    def state(self) -> str:
        """The word of the command for the state of the people; empty if there is none."""
        if self.says("far"):
            return "" if self.says("sorry") else "remote"
        if self.says("sorry"):
            return "absent" if self.says("not") else "apologies"
        if self.says("away") or (self.says("not") and self.says("here")):
            return "" if self.says("away") and "not" in self.words else "absent"
        return "present" if self.says("here") or self.says("also") else ""


def people_called(line: str, context: Context) -> Iterator[str]:
    """The lines for a roll call: present, absent, apologies, online, guests or substitutes; only if the line says
    nothing else."""
    yield from filter(None, (_roll_called(line, context),))


@kept
def _roll_called(line: str, context: Context) -> str:
    if len(line) > _LONGEST or _CANNOT_DO.search(line) or context.open_proposal is not None:
        return ""
    if _ABSENCE.fullmatch(line) or WAS_ELSEWHERE.fullmatch(line) or _CHOSEN.search(line):
        return ""
    if told := next(late_or_on_leave(line, context, "late", "leave", "apologies"), "") or _with_others(line, context):
        return told
    parts, subs = list[_Part](), list[str]()
    is_table = line.startswith("|")
    line = line if is_table else _with_remarks(line, context)
    line = _TITLED_IN_SMALL.sub(partial(_in_capitals, context=context), line)
    line = _IN_SMALL_LETTERS.sub(_with_capitals, _SEATED_BY.sub("seated ", line))
    line = _FOR_THEM.sub("subbing", _FAR_IN.sub("online", with_post_last(line, "{} ({}) ")))
    line = _THIS_ITEM.sub(f"for item {context.item.number}", line) if context.item else line
    named = _ALL_NOT.sub(" except ", context.names.without_stops(line, are_names=True))
    for sentence in _BREAK.split(_rows(line) if is_table else named.rstrip(" .")):
        said = _parse(sentence, context, is_table=is_table) if sentence else []
        if said is None:
            return ""
        if parts and said and all(one.is_name for one in said):
            parts[-1] = replace(parts[-1], people=(*parts[-1].people, *said))
        elif pairs := _substitutes(said, context, _for_whom(parts)):
            subs += pairs.split("\n")
        else:
            parts += _parts(said)
    offers = [
        _offer(part, context)
        for part in _join_alike(_set_apart(_explained(parts, context), context))
        if not _is_known(part, context)
    ]
    lines = sorted("\n".join(offers).split("\n"), key=lambda one: (one[:1] == "\\", one.startswith("/present all")))
    return "\n".join(dict.fromkeys([*filter(None, lines), *subs])) if all(offers) else ""


def _set_apart(parts: Iterator[_Part], context: Context) -> Iterator[_Part]:
    """The parts, with people who differ from the others set apart: those who are late, or excepted from all."""
    every = [*parts]
    is_call = any(part.says("all") or part.says("but") or part.state == "present" for part in every)
    for part in every:
        is_but = part.says("all") and part.says("but")
        is_all = part.says("all") or "others" in part.words
        own = [one for one in part.people if one.more and (is_but or (is_call and _LATE_ALONE.fullmatch(one.more)))]
        together = bool(own) and own[-1].more.startswith(("both ", "all "))
        rest = () if together else tuple(one for one in part.people if one not in own)
        alone = part if rest or not (own and is_all) else replace(part, words=frozenset(("all", "present")))
        if rest or not own or (is_all and not context.room.has_been_called):
            yield replace(alone, people=rest)
        for state in sorted({one.said for one in own}):
            people = part.people if together else tuple(one for one in own if one.said == state)
            yield _Part(people, frozenset((state,)), is_own=True)


_LAST = any_case(r"(?:[,;+&] |\.? - |\. |,? and )(?=(?P<rest>[^,;+&]{3,60}?)\.?$)")
_IS_LATE = (
    r"(?:(?:is|was|are|were|will|to|be|may|a bit|slightly|running|coming|arriving|expected|due) )*"
    r"(?:late(?:r|comer)?|delayed|held up|stuck|in traffic|on (?:the|his|her|their) way|to follow"
    rf"|(?:arriving|coming|due|expected|here|joining)(?: (?:at|by|from|about|around))? (?:{TYPED_TIME}))(?: tonight)?"
)
_SIGNLESS = (
    r"(?=(?:(?:both|all|is|was|are|were) )*(?:(?:at|in|on|with|away) (?!ill|sick)"
    r"|abroad|away|ill|off|poorly|sick|travell?ing|unwell|working))"
)
_ENDS = r"(?=\s*(?:[,;]|\.?$| [–—-] |(?:and|&|\+)\s|\())"
_LATE_AFTER = any_case(
    rf"\([^()]*\)|(?:,? [–—-]|,)? (?P<late>{_IS_LATE}(?: (?:by|from|due to|with) [^,;:()–—]{{2,40}}?)?){_ENDS}"
    rf"|(?:(?<!apols)(?<!apologies)(?:,? [–—-]|,) |(?<!who)(?<!is)(?<!was)(?<!are)(?<!were) {_SIGNLESS})"
    rf"(?P<why>(?:(?:both|all|is|was|are|were) )*{WHY_AWAY})(?<!leave){_ENDS}"
)
_EXCEPT = any_case(r"\b(?:apart from|bar|but|excepte?d?|excepting|minus|not|other than|save)\b")
_WHO_IS = any_case(r"(?:(?<=\w)[,;]|\.)? (?:who['’]s|(?:he|she|they)(?:['’](?:s|re)| is| are))(?= )")
_THEY_ARE = any_case(r"(?:,|\band|&) [^.;]*[,;.] they(?:['’]re| are) ")
"""Of several, and not only of the last."""
_REMARK = any_case(
    rf"\([^()]*\)|(?:,? [–—-] (?P<aside>[^\W\d][^,;:()–—]{{1,60}}?)(?: [–—-](?=,|\s))?"
    r"|,? (?P<who>who (?:is|was|has|had|sent|gave|sends) [^,;:()]{3,60}?)"
    rf"|, (?P<state>[a-z][^,;:()–—]*?)){_ENDS},?"
)


def _state_said(told: str) -> str:
    """What a remark on somebody makes of them, as the word of a command; empty for another remark."""
    told = _WHO.sub("", told)
    if _LATE_ALONE.match(told):
        return "absent"
    state = _Part((), frozenset(word.strip(".,").lower() for word in told.split())).state
    return "apologies" if IS_WHY.match(told) else state if state != "present" else ""


def _with_remarks(line: str, context: Context) -> str:
    """A line with the remark on each late or excepted person in brackets after the name: *all but Hall - sick - and
    Park, on her way*."""

    def bracketed(match: re.Match[str]) -> str:
        why = BE_FIRST.sub("", next(filter(None, match.groups()), "")).strip()
        is_said = match.lastgroup != "state" or _state_said(why) != ""
        return f" ({why})" if why and is_said and not _handle(why, context) else match[0]

    if not _THEY_ARE.search(line):
        line = _WHO_IS.sub(" who is", line)
    but = _EXCEPT.search(line)
    line = f"{line[: but.end()]}{_REMARK.sub(bracketed, line[but.end() :])}" if but else line
    return _LATE_AFTER.sub(bracketed, line)


def _with_others(line: str, context: Context) -> str:
    """The lines for the roll call and, at its end, the number of the public or apologies for lateness."""
    is_called = not context.room.is_roll_over
    for sign in _LAST.finditer(line):
        told = next(late_or_on_leave(sign["rest"], context, "late", *(("leave",) * is_called)), "")
        told = told or (next(visitors_counted(sign["rest"], context), "") if is_called else "")
        if told and (first := _roll_called(line[: sign.start()], context)):
            return f"{first}\n{told}"
    return ""


def _for_whom(parts: Sequence[_Part]) -> str:
    """The name to type for the last absentee named; empty if there is none."""
    last = parts[-1] if parts else _Part((), frozenset())
    return last.people[0].handle if len(last.people) == 1 and last.state in ("apologies", "absent") else ""


def _explained(parts: Sequence[_Part], context: Context) -> Iterator[_Part]:
    """The parts, with the word that one leaves out: *absent with apologies Hall, without Price*, *Hall (holiday)*."""
    before = frozenset[str]()
    for part in parts:
        whys = [one.more for one in part.people if one.more]
        if whys and not part.words and part.people[-1].more and all(map(IS_WHY.fullmatch, whys)):
            is_away = may_be_away([one.handle for one in part.people], context)
            part = replace(part, words=frozenset(("apologies",) * is_away))
        is_bare = part.says("not") and not any(part.says(kind) for kind in ("sorry", "away", "here"))
        part = replace(part, words=part.words | {"apologies"}) if is_bare and "apologies" in before else part
        before = before | {"apologies"} if part.says("sorry") else frozenset()
        yield part


def _join_alike(parts: Iterator[_Part]) -> Iterator[_Part]:
    """The parts, with those of the same state joined."""
    alike: dict[tuple[str, bool], _Part] = {}
    for part in parts:
        key = (part.state, part.says("all"))
        known = alike.get(key)
        alike[key] = replace(known, people=(*known.people, *part.people)) if known else part
    return iter(alike.values())


def _rows(line: str) -> str:
    """The rows of a table as sentences."""
    rows = re.split(r"\|\s*\|", line.strip("| "))
    return "; ".join(re.sub(r"\s*\|\s*", ", ", row) for row in rows)


def _parse(sentence: str, context: Context, *, is_table: bool) -> list[_Said] | None:
    """The names and words of a sentence; None if it has other words."""
    said: list[_Said] = []
    for word, full in _IN_FULL.items():
        sentence = sentence.replace(word, full)
    is_table = is_table or _ANSWERED.fullmatch(sentence) is not None
    tokens = _TOKEN.findall(_RUN_ON.sub(" ", _FOR_ITEM.sub(r"(\g<item>)", sentence)))
    sign = ""
    chunks = [[*group] for _, group in groupby(tokens, lambda token: _SIGN.fullmatch(token) is not None)]
    for chunk, following in zip_longest(chunks, chunks[1:], fillvalue=[""]):
        is_sign, is_led = _SIGN.fullmatch(chunk[0]) is not None, following[0] == ":"
        lettered = [] if is_sign else [_lettered(word, context) for word in chunk]
        if len(lettered) > 1 and all(lettered):  # *BP SY MR*
            said += [_Said(handle=handle) for handle in lettered]
        elif not is_sign and not _read_chunk(chunk, said, context, is_table=is_table, sign=sign, is_lead=is_led):
            return None
        sign = chunk[-1] if is_sign else ""
    return said


def _read_chunk(
    chunk: Sequence[str],
    said: list[_Said],
    context: Context,
    *,
    is_table: bool,
    sign: str = "",
    is_lead: bool = False,
) -> bool:
    """Add the names and words between two signs, and return whether there are no others. `is_lead`: a colon follows."""
    is_listed = bool(said and said[-1].handle) and sign in _JOINS | {","} and fold(chunk[0]) in context.names.surnames
    if len(chunk) <= _LONGEST_NAME and (handle := _handle(" ".join(chunk), context, is_listed=is_listed)):
        said.append(_Said(handle=handle, typed=" ".join(chunk)))
        return True
    at = 0
    while at < len(chunk):
        token, low, count = chunk[at], chunk[at].lower().strip("."), 1
        is_last = 0 < at == len(chunk) - 1 and not is_lead and all(one.word for one in said)
        is_other = _is_lettered(chunk, at, said, sign, context)
        is_marked = is_table or any(one.word in ("roll", "register") for one in said)
        if token[0] in "([":
            if not _read_brackets(token[1:-1], said, context, is_table=is_table):
                return False
        elif said and is_marked and _answers(chunk, at, context):
            said.append(_Said(_ANSWERS[low]))
        elif _is_word(low) and not ((is_last or is_other or _names_one(token, context)) and _handle(token, context)):
            said.append(_Said(low))
        elif not (is_table and low in _ROLES):
            named, count = _name_at(chunk[at:], said, context)
            if named is None:
                return False
            if named.is_more:
                if sign == ":" or (said[-1].handle and sign not in _DASHES):
                    return False
                said[-1] = replace(said[-1], more=", ".join(filter(None, (said[-1].more, named.more))))
            else:
                said.append(named)
        at += count
    return True


def _lettered(word: str, context: Context) -> str:
    """The name to type for the one person with these initials in capitals, whatever else they mean."""
    if not word.isupper() or len(word) < len("BP"):
        return ""
    return handle_of(context.names.of_abbreviation(word) or context.find(word).only, context)


def _is_lettered(chunk: Sequence[str], at: int, said: Sequence[_Said], sign: str, context: Context) -> bool:
    """Whether a small word stands where only a person's initials can: *so and we present*."""
    is_joined = at == 0 and sign in _JOINS and bool(said) and said[-1].handle != ""
    return is_joined and len(chunk[0]) == len("we") and context.names.of_abbreviation(chunk[0]) is not None


_JOINS = frozenset(("and", "&", "+", "/"))


def _answers(chunk: Sequence[str], at: int, context: Context) -> bool:
    """Whether a token answers a roll call, and is no name or other word of it, except *no* at the end."""
    low, is_last = chunk[at].lower(), at == len(chunk) - 1
    is_answer = low in _ANSWERS and (chunk[at] == "A" or (is_last and low == "no") or not _is_word(low))
    return is_answer and not _handle(" ".join(chunk[at : at + 2]), context)


@lru_cache(maxsize=4096)
def _is_word(low: str) -> bool:
    return _OTHER.fullmatch(low) is not None or _says_something(low)


@lru_cache(maxsize=4096)
def _says_something(low: str) -> bool:
    return any(words.fullmatch(low) for words in _KINDS.values())


def _read_brackets(inner: str, said: list[_Said], context: Context, *, is_table: bool) -> bool:
    """Add what brackets say about the name before them, and return whether that can be read."""
    words = inner.split()
    if handle := _handle(inner.removeprefix("for "), context):
        said += [_Said("for")] * inner.startswith("for ") + [_Said(handle=handle)]
        return True
    is_reason = _ON_LEAVE.search(inner) or any(_KINDS["but"].fullmatch(one.word) for one in said)
    if (
        not is_reason
        and not _LATE_ALONE.fullmatch(inner)
        and any(_says_something(word.strip(".,").lower()) for word in words)
    ):
        return _read_chunk(words, said, context, is_table=is_table)
    at = next((at for at in reversed(range(len(said))) if said[at].is_name), None)
    if at is None or said[at].more:
        return inner.isdigit() or inner.lower().startswith("item ")
    said[at] = replace(said[at], more=inner)
    return True


_ON_LEAVE = any_case(r" leave$|\b(?:leave of absence|loa)$")


def _name_at(words: Sequence[str], before: Sequence[_Said], context: Context) -> tuple[_Said | None, int]:
    """The name that begins words, on the roll or not, or a remark on the person before, and the number of its words."""
    is_title = has_title([words[0], "x"]) and words[0][0].isupper()
    for count in range(min(_MOST_WORDS, len(words)), is_title and len(words) > 1, -1):
        if handle := _handle(" ".join(words[:count]), context):
            return _Said(handle=handle, typed=" ".join(words[:count])), count
    own = [*takewhile(lambda word: word[0] not in "([" and not _says_something(word.lower()), words)]
    cut = next((n for n, word in enumerate(own) if n and _OTHER.fullmatch(word.lower())), len(own))
    stands_in = any(_KINDS["sub"].fullmatch(word.lower()) for word in (*words, *(one.word for one in before)))
    of_body = {"of", "from"} if stands_in else {"of", "from", "for"}
    name, more = own[:cut], own[cut + 1 :] if of_body.intersection(own[cut : cut + 1]) else []
    is_name = 1 < cut <= _MOST_WORDS and all(word[0].isupper() for word in name) and not name[-1].isupper()
    last = fold(name[-1]) if name else ""
    is_ranked = is_name and fold(own[0]) in POST_WORDS and not (last in POST_WORDS or is_common(last))
    is_known = bool(name) and (has_title(name) or is_forename(own[0]) or (own[0].istitle() and is_ranked))
    is_known = is_known or (is_name and stands_in and not any(is_common(fold(word)) for word in name))
    if len(own) > _MOST_WORDS + _MOST_OF_MORE:
        return None, 0
    if is_name and is_known:
        return _Said(name=" ".join(name), more=" ".join(more).removeprefix("the ")), cut + len(more) + bool(more)
    holder = before[-1] if before else _Said("")
    tells_more = own and not (own[0].isdigit() or is_past(own[0].lower()))  # *5 of the public*, *spoke in support*
    if (holder.name or (holder.handle and len(own) <= _MOST_WORDS and own[0].islower())) and tells_more:
        return _Said(more=" ".join(own)), len(own)
    return None, 0


def _handle(name: str, context: Context, *, is_listed: bool = False) -> str:
    """The name to type for the one person on the roll whom a text names. `is_listed`: it follows another name."""
    bare = re.sub(r"['’]s?$", "", name.strip("."))
    is_name = is_listed or (bare.isupper() and len(bare) > 1) or _names_one(bare, context)
    if _is_word(bare.lower()) and not is_name and len(bare) > len("it"):
        return ""
    found = context.find(bare) or context.find_named(bare) or context.names.short_post(bare, context.presiding)
    return handle_of(found.only, context)


def _names_one(word: str, context: Context) -> bool:
    """Whether a word with a capital is a name on the roll, whatever it means in a roll call: *Link*."""
    return word.istitle() and (fold(word) in context.names.surnames or fold(word) in context.names.by_forename)


def _parts(said: Sequence[_Said]) -> Iterator[_Part]:
    """The states and the people of each: a sentence has the words before all names, or after them."""
    runs = [(is_name, [*run]) for is_name, run in groupby(said, lambda one: one.is_name)]
    runs = _joined(runs)
    words = [frozenset(one.word for one in run) for is_name, run in runs if not is_name]
    people = [tuple(run) for is_name, run in runs if is_name]
    is_led = bool(runs) and not runs[0][0]
    if not people:
        yield from (_Part((), said) for said in words)
        return
    first = _Part((), words[0]) if is_led else _Part((), frozenset())
    if first.says("all") and not first.says("but"):  # *all present, Hall online*
        yield _Part((), words.pop(0))
        is_led = False
    elif is_led and len(words) > 1 and first.state == "" and not first.says("but"):  # *roll: Hall here*
        words[:2] = [words[0] | words[1]]
        is_led = False
    last = words.pop() if is_led and len(words) > len(people) else frozenset[str]()
    if len(words) != len(people):
        yield _Part(people[0], frozenset("?" if words else ()))  # words that belong to nobody
        return
    if last and len(people[-1]) > 1 and _Part((), last).state not in ("", _Part((), words[-1]).state):
        *others, one = people[-1]  # *apologies Hall, Price absent*
        yield from (_Part(tuple(others), words[-1]), _Part((one,), last))
        people, words = people[:-1], words[:-1]
    elif _Part((), last).state not in ("", "present") and _Part((), words[-1]).says("but"):
        yield _Part(people[-1], last)
    elif last:
        words[-1] |= last
    yield from map(_Part, people, words)


def _joined(runs: list[tuple[bool, list[_Said]]]) -> list[tuple[bool, list[_Said]]]:
    """The runs of names and words, with names joined across words that say nothing: *Hall and also Price*."""
    out: list[tuple[bool, list[_Said]]] = []
    for at, (is_name, run) in enumerate(runs):
        is_nothing = not is_name and 0 < at < len(runs) - 1 and all(map(_OTHER.fullmatch, (one.word for one in run)))
        if is_nothing:
            continue
        if out and out[-1][0] and is_name:
            out[-1][1].extend(run)
        else:
            out.append((is_name, [*run]))
    return out


def _offer(part: _Part, context: Context) -> str:
    """The lines for a part; empty if it says nothing new, or cannot be true of its people."""
    names = ", ".join(dict.fromkeys(one.handle for one in part.people if one.handle))
    if "only" in part.words and (part.says("away") or part.says("sorry")):
        part = replace(part, words=frozenset(("all", "but")))
    strangers = [one for one in part.people if one.name]
    if part.says("all") and (part.says("but") or not part.people):
        return _of_all(part, names, context) if not strangers else ""
    if not part.people or not part.state:
        return ""
    if not _DONE.isdisjoint(part.words) and all_are(
        tuple(one.handle for one in part.people), (Standing.APOLOGIES, Standing.ABSENT), context
    ):
        return ""
    if part.is_own:
        return _of_those_alone(part, context) if not strangers and _is_news(part, context) else ""
    if strangers:
        listed = "\n".join(_added(one, part) for one in strangers)
        return "\n".join(filter(None, (f"/present {names}" if names else "", listed))) * (part.state == "present")
    if any(_LATE_ALONE.fullmatch(one.more) for one in part.people):
        return ""  # no apology
    if any(one.more for one in part.people):
        is_away = part.state == "remote" and any(IS_WHY.match(one.more) for one in part.people)
        if part.state not in ("apologies", "remote") or is_away:  # *May and Link (holiday)*
            return ""
        told = full_list([f"@{one.handle}{f' ({one.more})' if one.more else ''}" for one in part.people])
        names += (
            f": Apologies were received from {told}." if part.state == "apologies" else f": {told} attended remotely."
        )
    return f"/{part.state} {names}" if _is_news(part, context) else ""


def _of_those_alone(part: _Part, context: Context) -> str:
    """The lines for people with a remark, which is kept as typed."""
    bare, others, told = list[str](), list[_Said](), list[str]()
    for one in part.people:
        is_alone, was = _STATE_ALONE.fullmatch(one.more), _HAS.sub("had", BE_FIRST.sub("was", one.more[4:]))
        if is_alone or (one.more.startswith("who ") and part.state != "apologies"):
            bare.append(one.handle)
            told += [] if is_alone else [f"\\{one.typed} {was}."]
        elif one.more.startswith("who "):
            told.append(f"/{part.state} {one.handle}: @{one.handle} {was}.")
        else:
            others.append(one)
    lines = [f"/{part.state} {', '.join(bare)}"] * bool(bare)
    if others:
        was = "attended" if part.state == "remote" else "were absent" if len(others) > 1 else "was absent"
        each = [f"@{one.handle}" + (f" ({one.more})" if one.more else "") for one in others]
        who = f"{full_list(each)} {was}" if len(others) > 1 else f"@{others[0].handle} {was} ({others[0].more})"
        lines.append(f"/{part.state} {', '.join(one.handle for one in others)}: {who}.")
    return "\n".join((*lines, *told))


def _added(stranger: _Said, part: _Part) -> str:
    """The line that adds somebody to the roll."""
    word = "officer" if part.words & {"officer", "officers", "staff"} else "guest"
    more = stranger.more or next(iter(part.words & {"observer", "observing"}), "").replace("ing", "er")
    return f"/{word} {stranger.name}{f' ({more})' if more else ''}"


def _of_all(part: _Part, names: str, context: Context) -> str:
    """The line for everybody present, with exceptions."""
    is_here = part.state == "present" or (part.state == "" and (part.says("but") or "in" in part.words))
    if not is_here or part.says("but") is not bool(names):
        return ""
    if context.room.has_been_called:
        away = replace(part, words=frozenset(("absent",)))
        return f"/absent {names}" if names and not _is_known(away, context) and _is_news(away, context) else ""
    return f"/present all but {names}" if names else "/present all"


_DONE = frozenset(("accepted", "approved", "noted"))
"""Words for the treatment of known apologies and absences."""
_STANDINGS = {
    "present": Standing.PRESENT, "absent": Standing.ABSENT, "apologies": Standing.APOLOGIES, "remote": Standing.REMOTE,
}  # fmt: skip
_LATE_ALONE = any_case(rf"{_IS_LATE}\b.*")
_STATE_ALONE = any_case(
    r"(?:who (?=.* ))?(?:(?:is|was|has|had|sent|gave|given|sends|with|been|his|her|their|attending|joining) )*"
    r"(?:absent|(?:apologies|apology|apols)(?: (?:given|received|sent))?|away|excused|online|remotely)"
    r"|(?:skype|teams|webex|zoom)(?: (?:call|link))?"
)
_WHO = any_case(r"^(?:all|both|who) (?=\w)")
_HAS = any_case(r"^has\b")


def _is_known(part: _Part, context: Context) -> bool:
    """Whether all of a part is recorded, with nothing more said."""
    if not part.people or not part.state or part.says("all") or any(one.name or one.more for one in part.people):
        return False
    known = (context.room.standings.get(person) for person in _persons(part, context))
    return all(standing is _STANDINGS[part.state] for standing in known)


def _persons(part: _Part, context: Context) -> list[int]:
    found = (context.find(one.handle).only for one in part.people)
    return [person for person in found if isinstance(person, int)]


def _is_news(part: _Part, context: Context) -> bool:
    """Whether people may still be recorded so, and are not: members as present only until business begins, or if
    nothing is known of them."""
    is_asked = part.state in ("apologies", "remote") and "asked" in part.words  # *Hall asked to be excused*
    if not context.room.is_roll_over:
        return not (is_asked and "leave" in part.words)
    if is_asked:
        return False
    if part.state == "remote":
        return True
    if part.state == "apologies" and not part.words.isdisjoint(("to", "leave")):
        return "unable" in part.words
    if any(map(_SENT.fullmatch, part.words)):
        return True
    persons, places = _persons(part, context), context.meeting.places
    if part.state == "present":
        return not any(places[person].capacity.is_member for person in persons)
    is_begun = context.item is not None and not _OF_ROLL.search(context.item.title)
    is_shown = is_begun or any(has_taken_part(one.handle, context) for one in part.people)
    return not is_shown or all(context.room.standing(person) not in WAS_THERE for person in persons)


_SENT = any_case(r"apol(?:s|ogies|ogy)?|excused|regrets")
"""A word of apologies for absence, which stand at any time."""
_OF_ROLL = any_case(r"\b(?:absen\w+|apologies|attendance|call|opening|present|roll|welcome)\b")
"""The title of an item under which it may still be said who is away."""


def _substitutes(said: Sequence[_Said] | None, context: Context, absentee: str) -> str:
    """The lines for substitutes, each named beside the member, or for an `absentee` named before; empty for other
    words."""
    words = frozenset(one.word for one in said or () if one.word)
    part = _Part((), words)
    handles = [*dict.fromkeys(one.handle or one.name for one in said or () if one.is_name)]
    if part.says("sub") and len(handles) == 1 and absentee:
        return f"/sub {handles[0]} for {absentee}" if not _has_seat(handles[0], context) else ""
    if (not part.says("sub") and not words <= _FOR) or not words or not handles or len(handles) % 2:
        return ""
    is_sorry, offers = part.state == "apologies", []
    is_said = part.says("sub") and "proxy" not in words and (is_sorry or "for" in words)
    for first, second in zip(handles[::2], handles[1::2], strict=True):
        have_seats = _has_seat(first, context), _has_seat(second, context)
        is_after = have_seats[0] if have_seats[0] is not have_seats[1] else is_sorry
        if not any(have_seats) or (all(have_seats) and not is_said):
            return ""
        substitute, member = (second, first) if is_after else (first, second)
        offers += [f"/apologies {member}"] if is_sorry else []
        offers.append(f"/sub {substitute} for {member}")
    return "\n".join(offers)


_IN_SMALL_LETTERS = regex(
    r"^(?P<before>subs?:? )?(?P<name>[a-z]+ [a-z]+)(?= (?:(?:is |was )?sub\w*|(?(before)for|in for)) )"
)
"""A substitute's name in small letters."""


def _with_capitals(match: re.Match[str]) -> str:
    """A substitute on no roll, with the capitals of a forename and a surname: *josie lund subs for Hall*."""
    first, last = match["name"].split()
    is_name = (is_forename(first) or not is_common(fold(first))) and not is_common(fold(last))
    return f"{match['before'] or ''}{first.title()} {last.title()}" if is_name else match[0]


_TITLED_IN_SMALL = any_case(
    r"(?<![\w’'-])(?:mrs?|ms|miss|mx|dr|rev|sir|prof|cllr)\.? (?P<first>[a-z][a-z'’-]+) (?P<last>(?-i:[a-z])[a-z'’-]+)"
    r"(?=$|[,;.(]| (?:and|&) | [–—-] )"
)
"""A title, a forename and a surname in small letters, in a list."""
_NO_SURNAME = frozenset("absent away early here ill in late left off online out present remote sick there too".split())


def _in_capitals(match: re.Match[str], context: Context) -> str:
    """A title and two names in small letters with their capitals, unless the first is the surname of somebody who is on
    the roll: *mrs tina rudd*."""
    first, last = match.group("first", "last")
    is_name = last not in _NO_SURNAME and (is_forename(first) or not (is_common(fold(first)) or is_common(fold(last))))
    listed = context.names.find_whole(first).only
    is_surname = isinstance(listed, int) and fold(surname_of(context.name(listed))) == fold(first)
    return in_capitals(match[0]) if is_name and not is_surname else match[0]


_FOR = frozenset("acting as for here in is on present there was".split())


def _has_seat(name: str, context: Context) -> bool:
    """Whether somebody on the roll is a member or an officer, not a guest."""
    place = place_of(name, context)
    return place is not None and place.capacity is not Capacity.GUEST
