"""Apologies in prose: who sends them, is away, on leave or late, and why (*Hall not here, poorly*).

A line is cut into people, one of the wordings of `_SAID_OF` before or after them, and what else it says, which is kept
as typed. A new wording is a row there; a new reason, a word of `WHY_AWAY`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from clerk_tui.english.months import MONTH, MONTH_SHORT
from clerk_tui.english.verbs import is_past, is_past_or_auxiliary
from clerk_tui.english.words import PREPOSITIONS, is_common
from clerk_tui.meeting import Kind
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.kinds import CALLING
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import full_list
from clerk_tui.notation.prose.names import (
    MTG,
    NAME,
    NAMES,
    all_named,
    cut_name,
    may_be_word,
    names_ahead,
    names_first,
    one_named,
    own_sentence,
)
from clerk_tui.notation.prose.opening_and_closing import SURE_TIME, time_near
from clerk_tui.notation.reading import Context, kept
from clerk_tui.regex import any_case, regex

_CLAUSE_WORDS = 3
"""The fewest words after the names of those who sent apologies that are more than another name."""
BE_FIRST = any_case(r"^(?:is|was|are|were)\b")
_HAVING = r"(?:(?:also|and|an?|be|been|had|has|have|her|his|is|are|was|were|their|with|,) )*"
_SENDING = (
    r"(?:(?:e-?mailed|gave|given|gives|offer(?:ed|s)|phoned(?: in)?|sending|sends?|sent|submit(?:ted|s)|tender(?:ed|s)"
    r"|texted) )?"
)
_WERE = r"(?: (?:were|was|have|had|has|been|is|are|previously|already))*"
_GIVEN = (
    r"(?: (?:accepted|approved|given|granted|made|noted|offered|received|rec['’]?d|recorded|sent|submitted|tendered))?"
)
_SORRY = r"(?:apologies|apologys?|apology|apols?\.?|regrets)"
_ABSENCE_OF = r"(?: for (?:(?:his|her|their) )?absence)?"
_WHY = (
    r"(?:abroad|bereavement|covid|flu|funeral|health|hols?|holidays?|hospital|ill(?:ness)?|jury duty|leave|poorly|sick"
    r"|travelling|traveling|unwell|vacation|wedding|work(?:ing)?)"
)
WHY_AWAY = (
    r"(?:(?:at|in|on|with|to|away|off|for) )*(?:(?:his|her|their|a|the) )?(?:(?:family|annual|sick|maternity|ill) )?"
    rf"{_WHY}"
)
_MAY_TELL = any_case(
    rf"\b(?:{_SORRY}|sorry|late|delayed|leave|loa|excused|apologi[sz]e|not (?:coming|here|present)"
    rf"|(?:absent|away|out|off|no|without)\b|{_WHY})"
)
"""A word of each of the wordings of `_SAID_OF`."""
IS_AWAY = any_case(rf"(?:is |was )?{WHY_AWAY}(?=[,.;]|$)")
"""Why somebody is away, as the first words after a name."""
_SAID_OF = tuple((state, any_case(rf"(?<![^\s(–—-])(?:{words})(?![\w'’-])")) for state, words in (
    ("late", rf"{_HAVING}{_SENDING}{_HAVING}{_SORRY} for (?:(?:(?:his|her|their) )?(?:lateness|late arrival)"
             rf"|(?:being|arriving) late)(?:{_WERE}{_GIVEN})|for (?:lateness|being late)"),
    ("late", r"(?:(?:is|are|was|were|will|to|be|running|a bit) )*(?:late|delayed),? "
             rf"{_HAVING}{_SENDING}{_HAVING}{_SORRY}"),
    ("leave", r"\(?(?:(?:is|was|are|were|has|have|had|continues|remains) )?(?:(?:been|previously|already|on|granted"
              r"|given|approved|prior|an?|annual|family|maternity|medical|parental|paternity|sick|absent) )*"
              rf"\(?(?:leave(?: of absence)?|loa)\)?(?:{_WERE}{_GIVEN})"),
    ("apologies", rf"{_HAVING}{_SENDING}{_HAVING}(?:{_SORRY}|sorry(?= from\b)){_ABSENCE_OF}(?:{_WERE}{_GIVEN})"),
    ("excused", rf"{_HAVING}(?:formally )?excused|apologi[sz]es?{_ABSENCE_OF}|(?:(?:is|are|was|were) )?not coming"),
    ("away", r"(?:(?:is|are|was|were) )?(?:not (?:here|present)|absent|away|out|off)|no|without"),
    ("ill", WHY_AWAY),
))  # fmt: skip
"""The words for those who are away or will be late, before their names or after them, by what they make of them."""
_LED_BY = any_case(r"\s*(?:[.:–—-]+|from\b|for\b|by\b|of\b|to\b)?\s*(?:\((?P<why>[a-z][a-z ]{2,20})\)(?::| [–—-]) )?")
_BECAUSE = any_case(
    rf",? ?for (?=(?:.*\b(?:reasons?|absen\w+|attend\w*|away)|tonight|th(?:is|e) (?:{MTG}|evening|session))\b)"
    rf".+|,? ?(?={WHY_AWAY}\b).+"
    r"|,? ?(?:because|as|since|owing|due|on|through|being|at|in|with|away|,)\b.+|, [a-z][a-z ]{2,30}| ?\(.+\)|,?"
)
_NOBODY, _NOR = any_case(r"(?:no|without)\b"), any_case(r"(?:,? n?or|, no) ")
_BY_ANOTHER = any_case(rf"(?P<who>{NAME}) (?:by|via|through) (?P<by>{NAME})")
_FOR_ANOTHER = any_case(
    rf"(?P<by>{NAME}) (?:gave|sent|tendered|offered|conveyed|passed on|brought) (?P<who>{NAME})['’]s?"
)
WAS_ELSEWHERE = any_case(rf"{NAME} (?:was|were) (?=(?:at|in|on|to)\b){WHY_AWAY}\.?")
"""Where somebody was, perhaps at another time: *Hall was on holiday*."""
_NEXT_TIME = any_case(rf"\bfor (?:the )?next (?:month|mth|time|week|wk|{MTG})\b")


class _Told(NamedTuple):
    """What a line says of people who are away or late."""

    state: str
    people: tuple[str, ...]
    words: str
    sign: str
    """The sign or word between the state and the names after it."""
    why: str
    """What is said after them."""
    first: str = ""
    """What is said between the names and the state."""
    by: str = ""
    """Who told of it."""

    @property
    def is_led(self) -> bool:
        """Whether the words for the state come first."""
        return self.sign != ""


def _told_of(line: str, context: Context, *states: str) -> Iterator[_Told]:
    """Each way to cut a line into people, one of these states and what else is said."""
    if not _MAY_TELL.search(line):
        return
    line = re.sub(r" (?:[–—]|-+) (?=[a-z])", ", ", line.rstrip("."))
    if WAS_ELSEWHERE.fullmatch(line):
        return
    for state, words in ((state, words) for state, words in _SAID_OF if state in states):
        for said in words.finditer(line):
            before, after, led = line[: said.start()].strip(" ,;–—-"), line[said.end() :], None
            led = _LED_BY.match(after) if not before else None
            names = after[led.end() :] if led else before
            by = (_BY_ANOTHER if led else _FOR_ANOTHER).fullmatch(names) if state == "apologies" else None
            by = by if by and one_named(by["by"], context) and one_named(by["who"], context) else None
            people, rest = _people_first(by["who"] if by else names, context)
            if people:
                first, why = ("", led["why"] or rest) if led else (BE_FIRST.sub("", rest).strip(), after.strip(" ;"))
                yield _Told(state, people, said[0], led[0] if led else "", why, first, by["by"] if by else "")


def _people_first(text: str, context: Context) -> tuple[tuple[str, ...], str]:
    """The names to type for the people who begin a text, and the rest of it."""
    people, rest = names_first(text, context)
    ahead, after = names_ahead(text, context) if rest or not people else ([], "")
    is_apart = text.removesuffix(after).rstrip().endswith(",")
    is_clause = bool(people) and not is_apart and _is_verb_first(after)  # *Hall, Price is away*
    return (tuple(ahead), after.strip(" ,")) if len(ahead) > len(people) and not is_clause else (people, rest)


def _is_verb_first(words: str) -> bool:
    """Whether words after a name begin with what somebody did or will do."""
    first = words.lower().split(" ")[0]
    return is_past_or_auxiliary(first) or _COMES_TOO.match(words) is not None


_COMES_TOO = any_case(r"(?:who|will|arriving|coming|joining|leaving|expected|due|late|delayed|from|until|till?)\b")
"""What is said of the last of them alone, who is there for a time: *Hall, and Price who will be late*."""
_SOME_AWAY = regex(
    r"(?:apologies|apols?\.?)(?: (?:from|received|for absence))*[:,]? "
    r"(?P<names>[A-Z][\w.'’-]*(?:(?:,| and| &)? [A-Z][\w.'’-]*)+)\.?"
)
"""Apologies of people all typed as names, some of whom may be strangers."""


def apologies_sent(line: str, context: Context) -> Iterator[str]:
    """The line for apologies of people on the roll, with a reason if given, unless all are recorded."""
    if "?" in line[:-1]:
        return  # *apologies from Hall too? no, late*
    some = _SOME_AWAY.fullmatch(line) if line[:1] in ("a", "A") else None
    named = re.split(r",\s*|\s*&\s*|\s+and\s+", some["names"]) if some else []
    strangers = [name for name in named if not one_named(name, context)]
    if some and 0 < len(strangers) < len(named) and all(has_title(name.split()) for name in strangers):
        yield f"/apologies {some['names']}"
    told = _apologies_of(line, context)
    is_done = any(form.fullmatch(line) for form in ACCEPTED)
    if told is None or (is_done and all_are(told.people, _SORRY_ONLY, context)):
        return
    people, why = told.people, told.first or told.why
    reason, own = (
        why if told.state == "ill" else _reason(why),
        own_sentence(line, context) if why or "(" in line else "",
    )
    own = with_reason([f"@{name}" for name in people], reason) if reason else own
    in_figures = context.with_figures(line)
    if went := _GOES_EARLY.search(in_figures) if all_are(people, WAS_THERE, context) else None:
        at = time_near(went, in_figures)
        yield f"-{', '.join(people)}{f' {at}' if at else ''}"
    if told.state == "away":
        yield f"/absent {', '.join(people)}"
    elif not all_are(people, _SORRY_ONLY, context) or (own and not _are_explained(people, context)):
        yield f"/apologies {', '.join(people)}{f': {own}' if own else ''}"


_SORRY_ONLY = (Standing.APOLOGIES,)
_ABSENT_WHY = any_case(
    rf"(?P<who>{NAMES}) (?:(?:is|was|are|were) )?absent(?:(?P<sign>[,;:]| [–—-]) | (?=\(|with\b|without\b))"
    r"(?P<why>\(?[^\d,;:.()][^,;:.()]{1,40}\)?)\.?"
)
_LATE_WHY = any_case(
    rf"{_SORRY}(?:,|:| [–—-]| from| for)? (?P<who>{NAMES})(?:[,;:]| [–—-])? (?:(?:will|to|may|might) be|running|is|be)"
    r"(?: a (?:bit|little)| slightly)? late\b[\s,;:(–—-]*(?P<why>[^()\d]{2,40}?)?\)?\.?"
)


_CAME_LATE = any_case(
    rf"(?P<who>{NAMES}) (?:(?:sent|gave|with|had sent|has sent) )?{_SORRY}[,;]? (?:(?:and|but|for|as) )?"
    rf"(?:(?P<arrived>arrived late)|arriving late|late arrival|late)\b"
    rf"(?(arrived)(?:,? (?:at )?(?P<at>{SURE_TIME.pattern}))?)"
    r"(?:[\s,;:(–—-]+(?P<why>[^()\d]{2,40}?))?\)?\.?"
)
"""Somebody who came late and apologised for it, or will: *Hall apols arrived late - at dentist*, *Hall apols late*."""


def absent_or_late(line: str, context: Context) -> Iterator[str]:
    """The line for people who are absent, and why (*Hall absent - ill*, *Park absent with notice*), or who send
    apologies as they will be late, or who came late and said so."""
    absent, late, came = (pattern.fullmatch(line) for pattern in (_ABSENT_WHY, _LATE_WHY, _CAME_LATE))
    found = absent or late or came
    people = all_named(found["who"], context) if found else ()
    if found is None or not people or any(has_taken_part(name, context) for name in people):
        return
    who, why = full_list([f"@{name}" for name in people]), (found["why"] or "").strip("() ")
    if came and came["arrived"]:
        at = f" at {came['at']}" if came["at"] else ""
        own = own_sentence(f"{who} arrived late{at}, with apologies{why and f' ({why})'}", context)
        is_called = any(all_are((name,), WAS_THERE, context) for name in people)
        yield f"{'/apologies ' if is_called else '+'}{', '.join(people)}{'' if is_called else at[3:]}: {own}"
    elif late or came:
        own = f"Apologies for lateness were received from {who}{why and f' ({why})'}."
        is_called = any(all_are((name,), WAS_THERE, context) for name in people)
        yield f"/apologies {', '.join(people)}: {own}" if is_called else f"\\{own}"
    elif not (_SORRY_WORD.search(why) or any(map(is_past, why.lower().split()))):
        how = f" {why}" if why.lower().startswith(("with ", "without ")) else f" ({why})"
        yield f"/absent {', '.join(people)}: {who} {'were' if len(people) > 1 else 'was'} absent{how}."


def will_be_late(line: str, context: Context) -> Iterator[str]:
    """The lines for people who are expected later, perhaps after apologies: *apols Hall. Park late*, *Park running
    late*."""
    if both := _SENT_AND_LATE.fullmatch(line):
        yield _sent_and_late(both, context)
    told = _EXPECTED_LATE.fullmatch(line)
    people = all_named(told["who"] or told["named"], context) if told else ()
    if told is None or not people or any(has_taken_part(name, context) for name in people):
        return
    is_note = told["running"] and not told["sent"] and not _INITIAL_LAST.search(told["who"])
    if is_note and not context.names.lettered(told["who"].upper()):
        return  # *Hall running late* is a sentence
    sent = next(apologies_sent(told["sent"], context), "") if told["sent"] else ""
    if sent or not told["sent"]:
        voices = [voice for name in people if isinstance(voice := context.find(name).only, int)]
        if len(voices) < len(people):
            return  # two of one surname: it is asked which
        who = full_list([context.name(voice) for voice in voices])
        why = f" ({told['why']})" if told["why"] else ""
        yield "\n".join(filter(None, (sent, f"\\{who} would be late{why}.")))


def _sent_and_late(both: re.Match[str], context: Context) -> str:
    """The lines for apologies and for somebody who would be late; empty if either cannot be."""
    bare = _ACCEPTED_TOO.sub("", both["sent"])
    sent = next(chain(apologies_sent(f"{bare}.", context), apologies_sent(bare, context)), "")
    late = all_named(both["who"], context)
    if not (sent and late) or any(has_taken_part(name, context) for name in late):
        return ""
    told = f": {own_sentence(both['sent'], context)}" if bare != both["sent"] else ""
    return (
        f"{sent.partition(':')[0] if told else sent}{told}\n\\{both['late'][0].upper()}{both['late'][1:].rstrip('.')}."
    )


_ACCEPTED_TOO = any_case(r" and (?:were |was )?accepted\b")
_SENT_AND_LATE = any_case(
    rf"(?P<sent>(?:(?:an? )?{_SORRY}\b).+?)(?:,? and|[;,.]|,? but|,? while) (?P<late>"
    rf"(?=[^,;]+ (?:late|delayed|later)\b)(?P<who>(?!(?:accepted|noted|received|were)\b){NAMES}) "
    r"(?:(?:has|had|have) (?:sent word|let [^,;]{2,20} know|indicated|advised|said|warned|told [^,;]{2,20})"
    r"|sent word|advised|indicated|warned|would|will)\b[^,;]*\b(?:late|delayed|later)\b[^,;]*)"
)
"""Who sent apologies, and who would be late, in one sentence."""
_INITIAL_LAST = any_case(r" [a-z]\.?$")
_EXPECTED_LATE = any_case(
    rf"(?:(?P<sent>{_SORRY}\b.+?)(?:[,;.]| and| &) )?(?:(?P<who>{NAMES}) "
    r"(?:(?:to arrive|coming|arriving|(?P<running>(?:is |was )?running))(?: (?:a )?(?:bit|little|slightly))? "
    r"|(?(sent)(?:(?:will be|to be|is|are|running) )+|(?!)))?(?:late|delayed)"
    rf"(?:(?:,| [–—-]| \() ?(?P<why>(?!in (?:the )?chair)(?:on|at|in|by|stuck|held|bus|train|traffic|work|car|child)"
    rf"(?: (?!is\b|was\b|to\b|not\b)[a-z'’-]+){{0,3}}(?<!broken)(?<!delayed))\)?)?"
    rf"|(?(sent)(?:running )?late[:,]? (?P<named>{NAMES})|(?!)))\.?"
)
_SORRY_WORD = any_case(rf"\b{_SORRY}|\bleave\b")


@kept
def _apologies_of(line: str, context: Context) -> _Told | None:
    """Those who send apologies or are away, and why, if a line says nothing else."""
    if _NEXT_TIME.search(line):
        return None
    sent = (told for told in _told_of(line, context, "apologies", "excused") if _is_sorry(told, context))
    return next(chain(sent, _away(line, context)), None)


def _is_sorry(told: _Told, context: Context) -> bool:
    """Whether what else is said is a reason, and no more names."""
    if told.first:
        is_deed = _IS_DEED.match(told.first) is not None or is_past(told.first.split()[0])
        return told.first.islower() and not is_deed and not told.why
    if not told.is_led:
        is_apart = told.state == "excused" and told.why[:1] in (",", ";", ".")
        return is_apart or _BECAUSE.fullmatch(told.why) is not None
    if told.why.startswith("for ") and not _BECAUSE.fullmatch(told.why):
        return False  # *for the late report*
    may_be_names = told.why.startswith("(") or len(told.why.split()) < _CLAUSE_WORDS
    parts = (cut_name(part, context) for part in re.split(r"[,;.] | and | & ", told.why))
    names_others = any(name and not _is_verb_first(did) for name, did in parts)
    is_clause = bool(told.sign.strip()) and not (may_be_names or names_others)
    return not told.why or _reason(told.why) != "" or is_clause


def _away(line: str, context: Context) -> Iterator[_Told]:
    """Those of whom a line says in a few words that they are away, and perhaps why: *Hall not here, poorly*."""
    line = _NOR.sub(", ", line) if _NOBODY.match(line) else line
    for told in _told_of(line, context, "away", "ill"):
        why = told.why.strip(" ,()") if told.state == "away" else f"{told.words} {told.why}".strip("() ")
        is_why = IS_WHY.fullmatch(why) is not None
        is_told = told.is_led or told.words.lower().endswith("away")
        may_be = any(may_be_word(name, context) for name in told.people) or told.state == "away"
        if may_be and not may_be_away(told.people, context):
            continue
        if told.first or (told.is_led and not _NOBODY.match(told.words)):
            continue
        if is_why or (not why and told.state == "away" and is_told):
            yield told._replace(state="ill" if is_why else "away", why=why)


WAS_THERE = (Standing.PRESENT, Standing.REMOTE, Standing.LEFT)
_GOES_EARLY = any_case(
    r"\b(?:(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?)|(?:go(?:es|ing|ne)?|went)(?: (?:home|off))?)"
    rf"(?: (?:the )?{MTG}\b(?! (?:in|to)\b)|,? early\b"
    rf"|,? (?:(?:at|by|before|after|@) ?)?(?:about |around )?{SURE_TIME.pattern})"
)
"""Words for somebody present who sends apologies for the rest of the meeting."""
ACCEPTED = tuple(map(any_case, (
    r"(?:it was )?(?:resolved|agreed) to (?P<done>accept|approve|note) (?P<of>(?:the )?apol(?:ogies|s)\b.*)",
    r"(?P<of>apol(?:ogies|s)\.?(?: for absence)?)(?: (?:(?:were|was|all|received|and|&) )*)?"
    r"(?P<done>accepted|approved)(?: from| for|:| [–—-]) (?P<names>\S.*)",
    r"(?P<of>(?!.*\b(?:be|that|to)\b).*\bapol.+?)[,;:]?(?: [–—-])? (?:(?:were|was|all|duly|and|&) )*"
    r"(?P<done>accepted|approved|noted)\.?",
)))  # fmt: skip
"""Words for the treatment of apologies."""


def with_reason(names: Sequence[str], reason: str) -> str:
    """The sentence about apologies that gives their reason."""
    return f"Apologies were received from {full_list(names)} ({reason})."


def _are_explained(people: Sequence[str], context: Context) -> bool:
    """Whether an entry already has a sentence on the apologies of one of these people."""
    known = {context.find(name).only for name in people}
    sent = (e for e in context.meeting.entries if e.kind is Kind.APOLOGIES and e.text and not e.is_struck)
    return any(known & set(entry.persons) for entry in sent)


def apologies_recorded(line: str, context: Context) -> str:
    """A remark about prose that repeats recorded apologies; empty for another line."""
    accepted = next(filter(None, (form.fullmatch(line) for form in ACCEPTED)), None)
    of = f"{accepted['of']} {accepted.groupdict().get('names') or ''}".strip() if accepted else line
    told = _apologies_of(of, context)
    people = told.people if told and told.state != "away" else ()
    is_new = not all_are(people, _SORRY_ONLY, context) or next(apologies_sent(line, context), "")
    known = [] if is_new else [context.find(name).only for name in people]
    return sent_already([v for v in known if isinstance(v, int)], context)


def sent_already(persons: Sequence[int], context: Context) -> str:
    """A remark about people whose apologies are recorded already; empty if there are none."""
    known = [p for p in persons if context.room.standing(p) is Standing.APOLOGIES]
    return f"The apologies of {full_list([*map(context.name, known)])} are recorded already" if known else ""


def _reason(rest: str) -> str:
    """The reason for apologies in a few words, perhaps in brackets: *(ill)*, *work*, *on holiday*."""
    rest = rest.strip(" ,")
    if rest.startswith("("):
        return rest[1:-1] if rest.endswith(")") and rest.count("(") == 1 else ""
    words = rest.split()
    is_led = rest.islower() and words[0] in PREPOSITIONS
    is_short = len(words) < _CLAUSE_WORDS and rest.islower()
    is_known = rest.startswith(("both ", "all ")) and IS_WHY.fullmatch(rest) is not None
    return rest if is_known or (is_short and (is_led or all(map(is_common, words)))) else ""


def all_are(people: tuple[str, ...], standings: Sequence[Standing], context: Context) -> bool:
    """Whether all these people are recorded in one of these ways."""
    known = [context.find(name).only for name in people]
    return bool(known) and all(isinstance(v, int) and context.room.standing(v) in standings for v in known)


def late_or_on_leave(line: str, context: Context, *states: str) -> Iterator[str]:
    """The line for people who send apologies for lateness, or are absent with leave: *LOA granted Cr Hall to 30 April*.
    Anybody recorded as present is not in the room yet."""
    for told in _told_of(line, context, *states):
        who = full_list([f"@{name}" for name in told.people])
        is_verb = told.words.lower().startswith("late") or (told.words.lower() == "leave" and told.sign[:1] != ":")
        if told.first or (told.is_led and is_verb):
            continue  # *late apologies from Hall*
        if told.state == "late" and (told.why.startswith("(") or not told.why):
            own = f"Apologies for lateness were received from {who}{told.why and f' {told.why}'}."
            is_called = any(all_are((name,), WAS_THERE, context) for name in told.people)
            if not any(has_taken_part(name, context) for name in told.people):
                yield f"/apologies {', '.join(told.people)}: {own}" if is_called else f"\\{own}"
            return
        if told.by and not all_are(told.people, _SORRY_ONLY, context):
            yield f"/apologies {', '.join(told.people)}"
        if told.state == "leave" and (own := _leave(told, who, line, context)):
            yield f"/apologies {', '.join(told.people)}: {own}"
            return


def _leave(told: _Told, who: str, line: str, context: Context) -> str:
    """The sentence about leave of absence; empty if they come later, were there, or it is explained already."""
    words = _GRANTED.sub("", f" {told.why}") if told.why else ""
    is_other = _OTHER_LEAVE.search(line) or SURE_TIME.search(words) or (words.strip() and not _UNTIL.fullmatch(words))
    is_of_each = "(" in line and told.is_led and not told.why.endswith(")")  # *Hall (medical), Price (family)*
    if is_other or is_of_each or not may_be_away(told.people, context) or _are_explained(told.people, context):
        return ""
    were = "were" if len(told.people) > 1 else "was"
    if told.is_led:
        had = "had been" if re.search("previous|already|prior", line, re.IGNORECASE) else "was"
        is_granted = re.search("grant|approv|given|accept", line, re.IGNORECASE) is not None
        own = f"Leave of absence {had} granted to {who}" if is_granted else f"{who} {were} on leave of absence"
        return f"{own}{words}."
    if _HAS_LEAVE.match(told.words):
        return own_sentence(line, context, told.people[0])
    return f"{who} {were} absent ({re.sub('[()]', '', f'{told.words}{words}')})."


IS_WHY = any_case(rf"(?:(?:both|all|is|was|are|were) )*{WHY_AWAY}\b")
_IS_DEED = any_case(r"(?:also|and|asks?|gives?|has|have|nor?|not|sends?|to|wants?|will|with|without)\b")
_HAS_LEAVE = any_case(r"(?:is|was|are|were|has|have|had|continues|remains)\b")
_GRANTED = any_case(r"(?: (?:was|were|has been))?(?: (?:granted|approved|given|accepted))$")


def has_taken_part(name: str, context: Context) -> bool:
    """Whether the record after the roll call shows that somebody was there."""
    person = context.find(name).only
    return any(person in e.persons and e.kind not in CALLING and not e.is_struck for e in context.meeting.entries)


_UNTIL = any_case(
    rf"(?: (?:(?:from|to) (?=(?:(?:early|end|late|mid|next|of|the) )*(?:\d|(?:{MONTH}|{MONTH_SHORT}"
    r"|autumn|christmas|easter|spring|summer|term|winter)\b))|(?:till?|until|through|for) )"
    r"(?:(?! [–—-] )[^:;(),]|,(?= ?\d{4}\b)){2,40}?| \([^()]+\))"
)
"""For how long somebody has leave."""
_OTHER_LEAVE = any_case(
    rf"(?<!on )\bleave from\b|\bleave to (?!(?:the |mid-?|early |late )*(?:\d|end\b|start\b|next\b|{MONTH}))"
)
"""Leave that is not for this meeting, or to do something: *has leave from 3 May*, *was given leave to speak*."""


def may_be_away(names: Sequence[str], context: Context) -> bool:
    """Whether people may still be recorded as away: during the roll call, or if they are not present."""
    return not (context.room.is_roll_over and any(all_are((name,), WAS_THERE, context) for name in names))
