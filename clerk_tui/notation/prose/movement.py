"""Arrivals, departures and who takes the chair, in prose: *Lamb left at 8.05*, *7.20 hall out*, *all but Hall*.

`movements` splits a line into who, what they did, when, and the rest. Each caller decides how certain that must be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile
from typing import NamedTuple

from clerk_tui.english.months import HOURS
from clerk_tui.english.titles_and_forenames import POST_ENDS, is_forename
from clerk_tui.english.verbs import is_past
from clerk_tui.english.words import AUXILIARIES, CONNECTIVES, is_common
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.interests import declarations
from clerk_tui.meeting.kinds import MOVEMENT
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import Capacity, fold, full_list
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.name_index import means_chair
from clerk_tui.notation.prose.apologies import WAS_THERE, all_are
from clerk_tui.notation.prose.names import (
    AT,
    FAR,
    MTG,
    NAMES,
    OUT,
    PLACE,
    TIME_FIRST,
    all_named,
    by_forename,
    clock_time,
    cut_last_name,
    cut_name,
    may_be_word,
    one_named,
    only_name,
    own_sentence,
    person_named,
    post_and_name,
)
from clerk_tui.notation.prose.opening_and_closing import FILLERS, SURE_TIME, subject_before, time_near, with_reason
from clerk_tui.notation.prose.outcomes import NUMBER, number
from clerk_tui.notation.reading import Context, all_kept
from clerk_tui.notation.times import TYPED_TIME, typed_time
from clerk_tui.regex import any_case, regex

_NAME_ALONE = r"(?:[^\s:;,]+ ){0,4}?[^\s:;,]+?"
_AT_ANY = rf"(?:,? (?:at |@ ?)?(?:{TYPED_TIME}))?"
_FOR_MEETING = (
    rf"(?:(?: (?:for|of|at|from))? (?:(?:th\w+|the) (?:item|{MTG}|session|evening|rest)|item \d[\w.]*"
    r"|(?<=for )(?:\d{1,2}[a-z]?|this(?: one)?|that)|tonight))?"
)
_REASON = r" \((?!chair)[^():]+\)|,? (?:due|owing) to\b.+"
_TO_SPEAK = (
    r"(?!(?:(?:the|this|that|agenda) )*(?:items?|rest|remainder)\b)(?:[\w'’-]+ ){0,3}?(?:comments?|figures?|advice"
    r"|details?|views?|thoughts?|answers?|updates?|response|reply|explanation|clarification|reports?|information|info"
    r"|guidance|input|help|questions?|data|facts|presentation|results|stats|statistics|points?|words?|prayers?|overview|summary"
    r"|remarks|opinion|briefing|introduction)\b"
)
_TO_PRESIDE = "take|chair|preside|lead|run|conduct|handle|deal|do |see|continue|open|close|manage|finish|complete|act"
_HANDED = any_case(
    rf"(?:(?P<giver>{_NAME_ALONE}) (?:(?:then|has) )?(?:passe[ds]|hand(?:ed|s)|g[ai]ves?|ceded|yielded)(?: over| up)?"
    rf"(?: (?:the )?(?:gavel|chair|meeting)(?: over)?|(?<= over))"
    rf"|(?:the )?(?:gavel|chair)(?: (?:was |is |then )?(?:passed|handed|given|went|returned)(?: over)?)?(?: back)?)"
    rf" (?:to|(?<= back )with) (?P<taker>{_NAME_ALONE}){_AT_ANY}"
    rf"(?P<rest>,? (?:(?(giver)for|for(?! {_TO_SPEAK}))|as|while|(?(giver)to|to (?={_TO_PRESIDE}))|who|and)"
    rf"\b.+|, [^,;]+ ha(?:d|ving)\b.+|{_REASON})?\.?"
)
"""Who was given the chair; not whom the chair asked to speak: *chair went to Hall for figures*."""
_NAMED_CHAIR = any_case(
    rf"(?:(?:acting|temporary|interim|pro tem|presiding|{MTG}) )*(?:chair(?:ing|man|woman|person)?(?: by)?"
    r"|conven[eo]r|chaired by"
    rf"|(?:the )?chair(?:['’]s (?:seat|place))? (?:(?:was|being) )?(?:taken|held|filled|occupied) by"
    rf"|(?:the )?chair(?:man|woman|person)? (?:is )?now(?: with)?"
    rf"|presid(?:ing|ed)(?: officer| by)?|in (?:the )?chair|officer){_FOR_MEETING}(?:\s*[:–—-]|(?<= by)"
    rf"|(?<!^chair)(?<!^chairman)) (?P<taker>{_NAME_ALONE}){_AT_ANY}"
    r"(?P<rest>,? (?:in|for|as|while|until|because|since|so|and|to|at|from)\b.+)?\.?"
)
"""Who is in the chair, after the word for it: *acting chair: Hall*, *meeting chaired by Hall*."""
_TOOK_OVER = any_case(
    r"(?=.*(?:chair|gavel|presid))"
    rf"(?P<before>(?:(?:in|with) (?:(?:the|his|her|their) )?(?:absence(?: of (?:the )?[^\s,;]+)?|[^\s,;]+ (?:away"
    rf"|absent|out|ill))|[^,;:]{{0,60}}being absent),? )?"
    rf"(?:(?P<giver>{_NAME_ALONE}) (?:left|vacated|st(?:oo|epped)d? (?:down|aside) (?:from|as)) (?:the )?chair"
    r"(?: (?:for|during|while) [^,;:.]{2,50}?(?=,? and ))?"
    rf"{_FOR_MEETING}{_AT_ANY}(?: \([^():]+\))?(?:, and|[,;]| and) "
    rf"|(?P<vacated>(?:the )?chair (?:was )?vacated(?: by [^,;]{{2,40}})?[,;] ))?(?P<taker>{_NAME_ALONE}) "
    rf"(?:(?:then|now|duly|was|is|will|to) )?(?:presid(?:ed?|es|ing)|chair(?:ing|ed|s|(?= the (?:{MTG}|item)))"
    r"|(?:elected|chosen|appointed|asked|invited) to (?:preside|chair|take the chair)"
    r"|(?(giver)(?:took it|took over|in\b)|(?!))|(?(vacated)(?:took it|took over)|(?!))"
    r"|(?:(?:act|st(?:an|oo)d|stepp?|s[ai]t|fill|serv)(?:ed|ing|s)?(?: in)? )?(?:as|acting)"
    r" (?:(?:the|acting) )?chair(?:man|woman|person)?|\(chair(?:man|woman|person)?\)"
    r"|(?:took over(?: as| in)?|takes over(?: as)?|assume[ds]|resume[ds]|take|takes|taking|took|back in|returned to|in)"
    r" (?:back )?(?:the )?(?:chair|gavel)|took over chairing"
    rf"|to (?:the )?chair(?=.* having |,? (?:at )?(?:{TYPED_TIME})))"
    rf"(?: again| back| briefly| temporarily)?{_FOR_MEETING}{_AT_ANY}"
    r"(?P<rest>,? (?:for|as|while|until|because|since|so|and|in|to|at|from|with)\b.+?|, [^,;]+ (?:away|absent|ill"
    rf"|(?:being|having|is|was|had) .+)|{_REASON})?\.?"
)


def chair_handed(line: str, context: Context) -> Iterator[str]:
    """The lines for a change of chair, or a return to it."""
    lead = TIME_FIRST.match(line)
    line = f"{line[lead.end() :].rstrip('.')} {lead['time']}" if lead else line
    match = _HANDED.fullmatch(line) or _TOOK_OVER.fullmatch(line) or _NAMED_CHAIR.fullmatch(line)
    if match is None:
        return
    giver = match.groupdict().get("giver")
    taker = person_named(match["taker"], context)
    presiding = context.handle(context.presiding) if context.presiding is not None else ""
    is_known = not giver or means_chair(giver) or person_named(giver, context) != ""
    at = SURE_TIME.search(line)
    if taker and is_known and (presiding != taker or (at and _TOOK_CHAIR.search(line))):
        is_told = match.groupdict().get("before") or match["rest"] or _ITEM.search(line)
        line = _IN_CHAIR.sub("took the chair", _BACK_IN_CHAIR.sub("resumed the chair", line))
        if at and not giver and not is_told:
            verb = "resumed" if _COMES_BACK.search(line) else "took"
            line = f"@{taker} {verb} the chair at {at[0].rstrip('.')}"
        gone = _AS_GONE.fullmatch(match["rest"] or "")
        who = person_named(gone["who"], context) if gone else ""
        first = person_named(giver, context) if giver else taker
        left = f"\n-{who}{gone['at'] or ''}" if gone and who and all_are((who,), WAS_THERE[:2], context) else ""
        yield (
            f"/presiding {taker}" + (f": {own_sentence(line, context, first, taker)}" if is_told or at else "") + left
        )


_COMES_BACK = any_case(r"\b(?:back|resume[ds]|returned)\b")
_ITEM = any_case(r"\bitem\b")
_TOOK_CHAIR = any_case(r"\b(?:resumed|took(?: over)?) the chair\b|\bchair\b.* back (?:to|with)\b")
_BACK_IN_CHAIR = any_case(r"\b(?<!is )(?<!was )back in (?:the )?chair\b")
_IN_CHAIR = any_case(
    r"\bto (?:take )?(?:the )?chair\b|(?<!is )(?<!was )(?<!now )\bin (?:the )?chair\b(?!:)"
    r"|(?<!is )(?<!was )(?<!over )\bchairing\b(?= (?:as|for|from|until|while)\b)"
)
"""Words in short for taking the chair."""
_AS_GONE = any_case(
    rf",? (?:as|because|since) (?P<who>{_NAME_ALONE}) (?:(?:has|had|was|is) )?(?:left|gone|went|had to go)\b"
    rf".*?(?P<at> {SURE_TIME.pattern})?\.?"
)


_GOES = (
    r"(?:went|goes|going|hurried|headed|heads"
    r"|(?:step|pop|walk|slip|nip|rush|dash|duck|drop)(?:p?ed|p?s|e[ds]|p?ing)?)"
)
_LEFT = (
    rf"(?:left(?: {PLACE}| us)?|lft(?: {PLACE})?|(?:leaves|leaving) {PLACE}"
    rf"|departed(?: (?:from )?{PLACE})?"
    rf"|withdrew(?: from {PLACE}|(?! (?:it|this|that|them|the|an?|his|her|their|its|our)\b))|retired from {PLACE}"
    rf"|took (?:his|her|their) leave|made (?:his|her|their) excuses(?: and left)?"
    rf"|{_GOES} (?:out(?: of {PLACE})?|(?:away|down)(?: from {PLACE})|away|off(?: {PLACE})?|home)|gone home"
    rf"|quit {PLACE}|vacated the (?:chamber|dais|room|table)|bowed out"
    r"|ha[sd] to (?:leave|go|dash|rush|run|depart)|(?:logged|signed) (?:off|out)"
    rf"|excused (?:(?:him|her|them)sel(?:f|ves)(?: from {PLACE})?|from {PLACE})|exit(?:s|ed)(?: {PLACE})?"
    rf"|(?:(?:was|were|got) )?(?:called|bleeped|paged|summoned) (?:away|out)"
    rf"|(?:was|were) asked {OUT}"
    rf"|off {PLACE}|early departures?|(?:here|present|there|attended|in attendance|stayed)(?: only)? (?:until|till)"
    rf"|lost (?:(?:the|his|her|their) )?(?:call|connection|signal|link|internet|wi-?fi)|(?:was |got )?(?:disconnected"
    rf"|cut off)|dropped (?:off|out)(?: (?:of )?{PLACE})?|hung up"
    rf"|out of {PLACE}|(?:absent|away|missing|out)(?: for (?:item \d[\w.]*|(?:this|the) item))? from(?= \d)"
    r"|(?P<never>(?:did not|didn['’]t) (?:return|re-?join|come back)|never (?:returned|re-?joined|came back)|not back)"
    rf"(?: (?:to )?{PLACE})?|(?P<down>(?:steps|stepped|stands|stood) down)"
    r"|(?:(?<=['’]s )|(?<=s['’] ))(?P<link>(?:broadband|call|connection|feed|internet(?: connection)?|line|link|phone"
    r"|signal|teams|wi-?fi|zoom) (?:was |were |had )?(?:cut(?: off| out)?|disconnected|dropped(?: off| out)?|failed"
    r"|lost|went dead|(?<!call )(?<!phone )went(?: down| off)?))|(?P<going>leaves|leaving|departs|departing)"
    r"|(?P<gone>dep\.?|excused(?= (?:at |@ ?)?\d)|gone|going|went(?! (?:over|thro?u?g?h?|thru)\b)|out|off"
    r"|away))"
)
_ON_CALL = r"(?:the )?(?:call|dais|line|link|zoom)"
_SEAT = r"(?:an?|his|her|their) (?:seats?|places?)"
_CAME = (
    rf"(?:(?:re-?)?(?:joined(?: us)?|entered)(?: {PLACE})?(?: {FAR})?|got on {_ON_CALL}(?! (?:to|with)\b)"
    rf"|(?:re-?(?:joins|enters)|enters)(?: {PLACE})?|(?:back|came) {FAR}|back with us|back on(?: {_ON_CALL})?"
    r"|(?:dialled|dialed|phoned|logged|zoomed)(?: back)? (?:in|on)|re-?connected"
    rf"|arr?ived(?: (?:at|late(?: at)?) {PLACE}| late| and (?:was|were) seated)?"
    rf"|(?:returned|returns|(?:(?:came|comes) )?back)(?: (?:to|into|in|at) {PLACE}| to {_SEAT}| in)?"
    rf"|(?:came|comes|{_GOES}) (?:in(?:to {PLACE})?|back)"
    rf"|(?:invited|called|let|asked) back(?: in)?|(?:took|takes|resumed|resumes) {_SEAT}"
    r"|got (?:here|in|back)|(?:turned|showed) up|(?:re-?)?appeared|made it|came along|now (?:present|in attendance)"
    r"|late arrivals?|(?:here|present|there|attended|in attendance) from"
    r"|(?P<here>connected|seated(?: at the (?:dais|table))?(?! (?:as|by|next|on|with)\b)|(?:comes?|came)(?= (?:at )?\d)"
    r"|arrives|arriving|arr(?:['’]?v?d)?\.?|joins|joining|(?:now )?here|in))"
)
"""The short words (*gone*, *here*) need a time directly after them."""
_OTHER = (
    r"(?! (?:in )?(?:(?:the|his|her|their) )?chair\b"
    r"| (?:on ?to|over to) (?:zoom|teams|webex|(?:the )?(?:link|phone|screen))\b"
    r"| favou?r\b| attendance\b| charge\b"
    r"| for (?:\w+ )?(?:criticism|praise|comment|questions?)\b)"
)
"""Words after one for coming or leaving that mean another event: *in the chair*, *left the chair*."""
MOVES = any_case(rf"(?<![\w-])(?:(?P<came>{_CAME})|(?P<left>{_LEFT}))(?![\w-]){_OTHER}")
"""The words for somebody's coming or leaving."""
ANY_MOVE = any_case(
    r"(?<![\w-])(?!(?:(?:steps|stepped|stands|stood) down|did|never|not)\b)"
    rf"(?:(?P<came>{_CAME}|comes?|came)|(?P<left>{_LEFT}|{_GOES}(?! (?:over|thro?u?g?h?|thru)\b)|exit\w*))"
    rf"(?![\w-]){_OTHER}"
)
"""The same, and words that need a time near them."""
_NOW = r"(?:(?:just|right) now|now|at (?:this|that) point)"
_WHEN = any_case(
    rf"(?P<how>(?: early| late| too| also| as well| briefly| momentarily)*)(?P<now>,? \(?{_NOW}(?=[\s,.)]|$))?"
    rf"(?:,? (?:[–—-] )?\(?{AT}\)?(?=[\s,;.)-]|$))?"
)
_BEFORE_HOUR = any_case(
    rf"(?<=[\w,] )(?<!at )(?=(?:five|ten|twenty|twenty[- ]five) to (?:{'|'.join(HOURS)})\b"
    r"(?=$|[.,;)]| (?:as|for|to)\b))"
)
"""The place before a time without *at*: *left ten to eight*."""
_TIME_LAST = any_case(rf"[ ,(]+{AT}\)?[ ,:]*$")
_BEFORE_VERB = any_case(
    r"(?:['’]s)?(?:[\s,:;(–—-]|\b(?:has|have|had|is|are|was|were|then|also|now|just|all|both|late)\b)*$"
)
_COUNTED = regex(r"\d{3,4} (?P<thing>[a-z]\w*)")


class Movement(NamedTuple):
    """An arrival or departure, as a line tells of it."""

    sign: str
    """+ or -."""
    names: str
    """As typed."""
    people: tuple[str, ...]
    """The names to type for them; empty for strangers."""
    at: str
    verb: re.Match[str]
    how: str
    """*Early*, or *now*."""
    rest: str
    """What else is said after it, with the sign between."""
    told: str
    """The whole as a sentence that begins with the people."""
    is_apart: bool
    """Whether a sign stands between them and what they did, or they come last."""

    def line(self, own: str = "") -> str:
        """The line that records it."""
        return f"{self.sign}{', '.join(self.people)}{f' {self.at}' if self.at else ''}{own and f': {own}'}"


@all_kept
def movements(line: str, context: Context) -> Iterator[Movement]:
    """Each way to split a line into who came or left and what else it says."""
    line = context.with_figures(_BEFORE_HOUR.sub("at ", line)) if " to " in line else line
    line = _alone(line)
    lead = TIME_FIRST.match(line)
    start = lead.end() if lead else 0
    for verb in MOVES.finditer(line, start):
        before = line[start : verb.start()].rstrip()
        before = before if before.casefold() in ("all", "both") else _BEFORE_VERB.sub("", before + " ")
        last = _TIME_LAST.search(before)
        names, sign = before[: last.start()] if last else before, line[len(before) + start : verb.start()]
        when = _WHEN.match(line, verb.end())
        when = None if when is None or _is_count(line, when) else when
        times = (found["time"] for found in (when, last, lead) if found and found["time"])
        end = when.end() if when else verb.end()
        rest, how = line[end:].rstrip(" .)"), f"{when['how']}{' now' if when['now'] else ''}" if when else ""
        if not names:
            yield from _of_those_after(line, verb, lead, context)
            continue
        at = next(times, "").rstrip(".") or _time_of_why(verb, line, rest)
        people = all_named(names, context) if len(names.split()) <= _MOST_NAMES * 4 else ()
        people = people or _side_by_side(names, context)
        is_first = not (lead or last) or line[:3] == "At "
        told = line if is_first else f"{names} {line[verb.start() : verb.end()]}{how} at {at}{rest}"
        is_apart = not sign.replace("'s", "").strip(" (").isalpha() and bool(sign.strip(" ('’s"))
        yield Movement("+" if verb["came"] else "-", names, people, at, verb, how, rest, told, is_apart)


def _side_by_side(names: str, context: Context) -> tuple[str, ...]:
    """The names to type for people named by a word each, with nothing between: *Jan Omar Hall out 7.20*."""
    words = names.split()
    if has_title(words) or not (len(words) > 1 and all(word.istitle() or word.isupper() for word in words)):
        return ()
    handles = tuple(one_named(word, context) or by_forename(word, context) for word in words)
    are_names = all(handles) and not any(may_be_word(word, context) for word in words)
    return handles if are_names and len({*handles}) == len(words) else ()


def _time_of_why(verb: re.Match[str], line: str, rest: str) -> str:
    """The time that ends the reason why somebody left: *for a call 8.01*; empty for none."""
    is_why = verb["left"] and _FOR_WHAT.match(rest) and _TIME_LAST.search(rest)
    return time_near(verb, line) if is_why else ""


def _alone(line: str) -> str:
    """A line without a sign or brackets that only mark it as a note."""
    line = _SO_DID.sub(", ", _NOTE_FIRST.sub("", line))
    return line[1:-1] if line[:1] == "[" and line.find("]") == len(line) - 1 else line


_SO_DID = any_case(r"\. (?=so (?:did|has|had) )")
_NOTE_FIRST = any_case(r"^(?:\* |(?:NB|note)(?::|(?<=B)) )")
_MOST_NAMES = 3


def _is_count(line: str, when: re.Match[str]) -> bool:
    """Whether figures count what follows, and are not a time: *left 200 leaflets*."""
    counted = _COUNTED.match(line, when.start("time")) if when["time"] else None
    return counted is not None and counted["thing"] not in _AFTER_TIME


_AFTER_TIME = CONNECTIVES | {"pm", "am", "hrs", "hours", "back", "later", "early"}


def _of_those_after(line: str, verb: re.Match[str], lead: re.Match[str] | None, context: Context) -> Iterator[Movement]:
    """The movement of people named after the verb: *left 7.20: Hall, Park*."""
    how = _WHEN.match(line, verb.end())
    after = line[how.end("how") if how else verb.end() :].lstrip(" ,:;–—-")
    first = TIME_FIRST.match(after)
    after = after[first.end() :].lstrip(" –—-") if first else after
    last = _TIME_LAST.search(after.rstrip("."))
    names = after[: last.start()] if last else after
    people = all_named(names, context) if names and len(names.split()) <= _MOST_NAMES * 4 else ()
    at = next((found["time"] for found in (last, first, lead) if found), "").rstrip(".")
    if people:
        told = f"{names} {verb[0]}{f' at {at}' if at else ''}"
        yield Movement("+" if verb["came"] else "-", names, people, at, verb, "", "", told, is_apart=True)


def came_or_left(line: str, context: Context) -> Iterator[str]:
    """The lines for arrivals and departures, also several in turn: *Lamb left 8.05, Hall 8.10*."""
    told = (m for m in movements(line, context) if m.people and not _of_speaker(m, context))
    if moved := next((m for m in told if is_sure(m, context)), None):
        yield recorded(moved, context)


def _of_speaker(moved: Movement, context: Context) -> bool:
    """Whether the names of a movement are a speaker and whom they speak of: *KL: JP back*."""
    speaker, sign, other = moved.names.partition(": ")
    return bool(sign and other.strip()) and one_named(speaker, context) != ""


def leaves_later(line: str, context: Context) -> str:
    """The note for somebody who has to be gone by a time, and has not left: *Hall gone by 6.30, told chair*, *Hall has
    to go at 8*; empty for any other line."""
    will = _BY_THEN.fullmatch(line) or _HAS_TO_GO.fullmatch(line)
    voices = [context.find(name).only for name in all_named(will["who"], context)] if will else []
    at = context.time_of(will["at"]) if will else None
    if will is None or at is None or not voices:
        return ""
    who = full_list([context.name(voice) for voice in voices if isinstance(voice, int)])
    why, told = will["why"] or "", _TOLD_WHOM.fullmatch(will["why"] or "")
    whom = told["whom"] if told else ""
    whom = f"the {whom.capitalize()}" if whom.lower() in POST_ENDS else whom
    tail = f", and had told {whom}" if whom else f" ({why})" if why else ""
    return f"\\{who} would have to leave {will['by'] or 'at'} {typed_time(at)}{tail}."


_BY_THEN = any_case(
    rf"(?P<who>{_NAME_ALONE}) (?:gone|away|off|out) (?P<by>by) (?:about )?(?P<at>{TYPED_TIME})"
    r"(?: (?:at the )?latest)?,? (?P<why>(?:told|has to|must|needs?|wants?|to catch)\b.*)"
)
"""A time by which somebody will, or has to, have gone: *gone by 6.30, told chair*."""
_HAS_TO_GO = any_case(
    rf"(?P<who>{_NAME_ALONE}) (?:(?:will )?(?:has|have) to|must) (?:be (?:gone|away|off|out)|go|leave)"
    rf"(?: (?:at|(?P<by>by|before)))?(?: about)? (?P<at>{TYPED_TIME})"
    r"(?:,? (?P<why>(?!(?:and|at the|because|but|for|to)\b)[^.;]*))?\.?"
)
_TOLD_WHOM = any_case(r"told (?:the )?(?P<whom>[a-z-]+)\.?")


def those_moved(line: str, context: Context) -> Iterator[str]:
    """The same for people named together, or in brackets at the end: *officers out 7.20*."""
    last = _IN_BRACKETS.fullmatch(line)
    named = all_named(_COMMAS.sub(", ", last["names"]), context) if last else ()
    for moved in movements(last["said"] if last and named else line, context):
        who = () if moved.people else named or group_of(moved.names, moved.sign, context)
        if not who:
            continue
        is_of_post = not named and holders_and_others(moved.names, context)
        if is_of_post and moved.rest and not (moved.at or _FOR_WHAT.match(moved.rest)):
            continue  # *staff governors left early last year*
        told = moved.told.replace(moved.names, full_list([f"@{name}" for name in who]), 1)
        moved = moved._replace(people=who, names=", ".join(who), told=told)
        is_timed = SURE_TIME.search(moved.rest) is not None and _FOR_WHAT.match(moved.rest) is not None
        if named or is_timed or is_sure(moved, context):
            yield recorded(moved, context)


_FOR_WHAT = any_case(r" (?:for|to|as|because|until|till) ")


_IN_BRACKETS = regex(r"(?P<said>.+) \((?P<names>[^()]+)\)\.?")
_COMMAS = regex(r",? +(?=[A-Z]{2,3}\b)")


def moved_too(line: str, context: Context) -> Iterator[str]:
    """The movement of others like that in the line before: *Hall out too*, *so did Park*."""
    last = next((e for e in reversed(context.meeting.entries) if not e.is_struck and e.kind is not Kind.PRIVATE), None)
    if last is None or last.kind not in MOVEMENT or not context.is_new:
        return
    own_time = _TIME_LAST.search(line)
    match = _TOO.fullmatch(line[: own_time.start()] if own_time else line)
    sign = "-" if last.kind is Kind.DEPARTURE else "+"
    if match is None or not _DOES_TOO[sign].fullmatch(match["how"] or ""):
        return
    people = all_named(match["also"] or match["names"], context)
    at = f" {own_time['time']}" if own_time else f" {typed_time(last.at)}" if last.at else ""
    if people and not {context.find(name).only for name in people} & {*last.persons}:
        yield f"{sign}{', '.join(people)}{at}"


def recorded(moved: Movement, context: Context) -> str:
    """The lines for a movement, its return, or others who moved after it."""
    rest, lost = moved.rest.strip(" ,;"), moved.verb["link"]
    link = f"@{moved.people[0]}’s {_WAS_LOST.sub(' was', lost)} at {moved.at}." if lost else ""
    if link and not rest:
        return moved.line(link)
    if back := _moves_again(moved, rest):
        sign = "+" if moved.sign == "-" else "-"
        return f"{moved.line(link)}\n{moved._replace(sign=sign, at=back['back'].rstrip('.')).line()}"
    if moved.at and moved.sign == "-" and _NO_QUORUM.fullmatch(rest):
        return f"{moved.line()}\n/inquorate {moved.at}"
    if others := _others_moved(moved, rest, context):
        return f"{moved.line()}\n{others}"
    if moved.at and (chaired := next(chair_handed(_AND.sub("", rest), context), "")):
        return f"{moved.line()}\n{chaired}"
    if moved.sign == "+" and len(moved.people) == 1 and _AND_CHAIRS.fullmatch(rest):
        return f"{moved.line()}\n/presiding {moved.people[0]}"
    also = _ALSO.fullmatch(rest)
    if also and (more := all_named(also["did"] or also["names"] or also["next"], context)):
        if also["next"]:
            return f"{moved.line()}\n{moved._replace(people=more, at='').line()}"
        moved = moved._replace(people=(*moved.people, *more))
        rest = rest if rest.lower().startswith("as did") else ""
    is_told = rest or _HOW_TOLD.search(moved.how + moved.verb[0]) or _FROM_AFAR.search(moved.verb[0])
    told = _with_people(moved, context) if is_told else ""
    return moved.line(told and own_sentence(told, context, *moved.people))


_LETTERS = regex(r"\b[A-Z]{2,3}\b")
_AND_CHAIRS = any_case(r"and (?:then )?(?:resumed|returned to|took(?: back| over)?) the chair")


def told_in_full(line: str, sign: str, people: tuple[str, ...], context: Context) -> str:
    """A line that tells of a movement of people, with the words that it lacks as a sentence."""
    moves = (m for m in movements(line, context) if m.sign == sign and {*m.people} == {*people})
    letters = _LETTERS.match(line) if len(people) == 1 else None
    as_typed = f"@{people[0]}{line[letters.end() :]}" if letters else line
    return next((_with_people(moved, context) for moved in moves), as_typed)


def _with_people(moved: Movement, context: Context) -> str:
    """The sentence of a movement, with the people for their letters, which may be a word: *RE left*."""
    told = _in_sentence(moved, context)
    if not told.startswith(moved.names) or not _LETTERS.search(moved.names):
        return told
    return f"{full_list([f'@{name}' for name in moved.people])}{told[len(moved.names) :]}"


def _in_sentence(moved: Movement, context: Context) -> str:
    """What a line tells of a movement, with the verb and the preposition that it lacks: *Hall out 8.05, unwell* → *Hall
    left the meeting at 8.05pm (unwell)*, *Hall off for a call 8.05*."""
    verb, line = moved.verb, moved.verb.string
    when, before = _WHEN.match(line, verb.end()), _BEFORE_VERB.search(f"{line[: verb.start()].rstrip()} ")
    typed = line[when.end("how") : when.end("time")] if when and when["time"] else ""
    last = None if typed else _TIME_LAST.search(moved.rest)
    last = last if last and not _AT_NUMBER.search(moved.rest, 0, last.start()) else None
    at = context.time_of(moved.at or (last["time"].rstrip(".") if last else ""))
    did = _did_in_full(verb, moved.people, context)
    is_plain = not typed or _AT_ALONE.fullmatch(typed) is not None
    is_plain = is_plain and (last is not None or SURE_TIME.search(moved.rest) is None)
    if at is None or not is_plain or not (did or last or " at " not in typed):
        return moved.told
    also = "".join(f"{word} " for word in before[0].lower().split() if word in _ALSO_SO) if before else ""
    is_as_typed = len(moved.people) == 1 or moved.names.startswith("@")
    who = moved.names if is_as_typed else full_list([f"@{name}" for name in moved.people])
    how = "" if moved.how.strip() == "now" else moved.how
    said, at_time = f"{who} {also}{did or verb[0]}{how}", f" at {clock_time(at, context)}"
    if last:
        return f"{said}{moved.rest[: last.start()].rstrip(' ,').removesuffix(' at')}{at_time}"
    return f"{said}{at_time}{with_reason(moved.rest)}"


def _did_in_full(verb: re.Match[str], people: tuple[str, ...], context: Context) -> str:
    """The words of a sentence for a verb in short; empty for one that needs none."""
    if verb[0].lower() in ("away", "off", "out") and verb.string[verb.end() :].startswith(" to "):
        return f"went {verb[0].lower()}"
    did = next((full for short, full in _IN_SHORT.items() if short.fullmatch(verb[0])), "")
    return _RETURNED if did == _ENTERED and all(_has_left(name, context) for name in people) else did


_AT_ALONE = any_case(rf"(?:,? \(?{_NOW})?,? (?:[–—-] )?\(?(?:at |@ ?)?{TYPED_TIME}")
"""A time after a verb, with nothing but *at* before it."""
_AT_NUMBER = any_case(
    r"(?:\b(?:an?|by|from|his|her|no|number|page|the|their|till?|to|until"
    r"|(?:agenda|at|before|by|during|for|in|of|on|over|re|to|under|until|with) item)|^ ?item)$"
)
"""Words before a figure that is no time at which somebody moved: *left to catch the 6.40*, *left for item 8.05*; not
*left for the lights item 8.05*."""
_ENTERED, _RETURNED = "entered the meeting", "returned to the meeting"
_IN_SHORT = {
    any_case(r"dep\.?|departs|departing|gone|going|went|out|off|away|leaves|leaving"): "left the meeting",
    any_case(r"excused"): "was excused",
    any_case(r"(?:called|bleeped|paged|summoned) (?:away|out)"): "was called away",
    any_case(r"disconnected|cut off"): "was cut off",
    any_case(r"back(?: in)?"): _RETURNED,
    any_case(r"in|(?:now )?here|joins|joining|connected"): _ENTERED,
    any_case(r"arr(?:['’]?v?d)?\.?|arrives|arriving"): "arrived",
}
"""Words for a movement that are no sentence, in full."""
_ALSO_SO = frozenset(("also", "both", "all", "then"))


def _has_left(name: str, context: Context) -> bool:
    """Whether somebody was there before, and left."""
    person = context.find(name).only
    return isinstance(person, int) and context.room.standing(person) is Standing.LEFT


_WAS_LOST = any_case(r"(?<!was)(?<!were)(?<!had)(?= (?:cut off|disconnected|lost)$)")
_HOW_TOLD = any_case(r"briefly|early|late|momentarily")


def _moves_again(moved: Movement, rest: str) -> re.Match[str] | None:
    """The lines for the return of those who left, or the departure of those who came, in the next words."""
    return _AGAIN_AT[moved.sign].fullmatch(rest) if moved.at else None


def _others_moved(moved: Movement, rest: str, context: Context) -> str:
    """The lines for others who moved after the first: *left 8.05, Hall 8.10*; empty for other words."""
    rest = _AND.sub("", rest)
    last = _TIME_LAST.search(rest) if moved.at else None
    people = all_named(rest[: last.start()], context) if last and len(rest.split()) <= _MOST_NAMES * 4 else ()
    if last and people:
        return moved._replace(people=people, at=last["time"].rstrip(".")).line()
    later = next((m for m in movements(rest, context) if m.people and m.at and is_sure(m, context)), None)
    return recorded(later, context) if later else ""


_TOO = any_case(
    r"(?:(?:and |then )?(?:so|as) (?:did|has|have) (?P<also>[^,;:.]{2,60}?)"
    r"|(?=and .* (?:out|left|gone)\.?$|.* (?:too|also|as well|likewise)\b)(?:and )?(?P<names>[^,;:.]{2,60}?)(?: also)?"
    r"(?: (?P<how>out|off|gone|went|left|in|here|back|came|joined|arrived|returned))?"
    r"(?: (?:too|also|as well|likewise))?)\.?"
)
_DOES_TOO = {"-": any_case(r"|out|off|gone|went|left"), "+": any_case(r"|in|here|back|came|joined|arrived|returned")}
"""Words for somebody who does as those before did."""
_AND = any_case(r"^(?:(?:and|then|with|&|\+|followed by)\s+)+")


def is_sure(moved: Movement, context: Context) -> bool:
    """Whether words certainly tell of an arrival or departure. Short ones need a time, and names that are no words."""
    at, verb, rest = moved.at, moved.verb, moved.rest.strip(" ,;")
    if moved.rest[:1] not in ("", *" ,;-–") or (verb[0].lower() == "withdrew" and _are_candidates(moved, context)):
        return False
    persons = [context.find(name).only for name in moved.people]
    are_here = all(isinstance(p, int) and context.room.counts(p) for p in persons)
    if verb["never"]:
        return _AFTER.match(rest) is not None and are_here
    if verb["came"] and _TO_PLACE.search(verb[0]) and are_here:
        return False  # whoever stepped back from the table is in the room
    if verb["down"]:
        return not rest and bool(persons) and context.room.substitutes.keys() >= {*persons}
    if verb["link"]:
        return at != "" and (not rest or _moves_again(moved, rest) is not None)
    is_now = "now" in moved.how
    may_be_words = any(may_be_word(name, context) for name in moved.names.split(",") if name.strip())
    if verb["gone"] or verb["here"] or (verb["going"] and not (at or is_now)):
        is_bare = SURE_TIME.fullmatch(at) is not None and (not rest or _moves_again(moved, rest) is not None)
        return _is_sure_in_short(moved, rest, context, are_here=are_here) and (is_bare or not may_be_words)
    if moved.is_apart and not (at or is_now) and (rest or may_be_words):
        return False
    then = _THEN_DID.match(rest)
    does_more = then is not None and (is_past(then[1].lower()) or then[1].lower() in AUXILIARIES)
    is_during = _DURING.match(rest) is not None
    return bool(at or is_now or "early" in moved.how or _IN_FULL.search(verb[0])) or is_during or does_more or not rest


_TO_PLACE = any_case(r"\btable$|\bto (?:an?|his|her|their) (?:seats?|places?)$")
"""The end of words for a return that need not be to the room."""
_AFTER = any_case(r"(?:after|following|from|for|once|when)\b")
"""What precedes the time from which somebody was not back."""


def _is_sure_in_short(moved: Movement, rest: str, context: Context, *, are_here: bool) -> bool:
    """Whether *gone*, *out* or *here* directly before a time, or *gone* alone of those who `are_here`, tells of a
    movement."""
    if not (moved.at or "now" in moved.how):
        return are_here and bool(moved.verb["gone"]) and not (rest or moved.how or is_common(fold(moved.names)))
    is_why = _WHY_SHORT.fullmatch(moved.rest) or _DURING.match(rest) or _moves_again(moved, rest)
    return not rest or is_why is not None or bool(_others_moved(moved, rest, context))


_IN_FULL = regex(
    rf"(?:left|leaves|leaving|withdrew from|departed|retired from|join(?:ed|s)|enter(?:ed|s)|arrived at|to|into|from"
    rf"|back in) {PLACE}$"
)
"""The place that was left or entered, so that no time is needed."""
_AGAIN_AT = {
    sign: any_case(
        rf"(?:(?:(?:and|then|&) )*(?:{does})(?: again)?(?: at)?|to|till?|until|[-–—]) ?(?P<back>{TYPED_TIME})\.?"
    )
    for sign, does in (("-", _CAME), ("+", f"out|off|gone|{_LEFT}"))
}
"""When those who left were there again (*Hall out 7.20 back 7.25*), or those who came left again."""
_AGAIN = r"(?:(?:came |was )?back(?: in)?|return(?:ed|s)?|re-?(?:join|enter)\w*|(?:came )?in again)"
_THEN_BACK = any_case(rf"(?:[,;]|,? (?:and|then)) (?:then )?{_AGAIN}(?: at)? ?(?P<back>{TYPED_TIME})\.?$")
_DURING = any_case(
    r"at (?:the )?(?:(?:end|start|close) of|(?:coffee |tea )?(?:break|interval|recess)$)"
    r"|(?:for|during|before|after) (?:th(?:is|at|e)|h(?:is|er)|their|item)\b"
    r"|(?:during|between) [a-z]+"
    r"|after\w*$|later$|from item (?!\S+ to\b)\d|to (?:answer|make|take) an? (?:\w+ )?call\b"
    r"|(?:as|because|since|while|whilst|in protest)\b"
)
"""For what, or during what, somebody was out, or why."""
_THEN_DID = any_case(r"(?:and|&|but) (?:then |also )?([a-z]+)\b")
"""Words for the next action of the same person."""
_WHY_SHORT = regex(r"[,;] (?!\d)[^\d,;:]{3,40}\.?")
"""A few words after a time: *Hall here 7.03, car trouble*."""
_NO_QUORUM = any_case(
    r"(?:(?:and|so|leaving|which left) )*(?:(?:we(?:['’]re| are| were)?|us|the meeting(?: is| was)?) )?(?:now )?"
    r"(?:inquorate|not quorate|no longer quorate|without (?:a )?quorum)\.?"
)
"""Words for the state of the meeting after a departure."""
_ALSO = any_case(
    r"(?:(?:and )?(?:so|as) (?:did|has|have) |(?:along |together )?with (?![a-z]{2,3}$)|accompanied by )"
    rf"(?P<did>{NAMES})"
    rf"|(?:and )?(?P<names>{NAMES}) (?:too|also|as well|likewise|with (?:him|her|them))"
    rf"|(?:and )?(?:then|followed by) (?P<next>{NAMES})"
)
"""Others who did the same, perhaps after them: *…, as did Hall*, *… with Hall*, *…, then Hall*."""
_FROM_AFAR = any_case(rf"\b{FAR}\b")


def _are_candidates(moved: Movement, context: Context) -> bool:
    """Whether people withdrew from an election in the item, rather than from the room."""
    ballots = [e for e in context.meeting.entries if e.kind is Kind.BALLOT and e.item_id == context.item_id]
    named = context.segments(moved.names) if ballots else []
    return any(person in ballot.persons for ballot in ballots for person in named)


def moved_by_stranger(line: str, context: Context) -> tuple[str, str, Movement | None]:
    """Somebody on no roll who comes or leaves at a time (*Parks Director Ada Hole arrived 7.14*), or has a title and
    two names: their name as typed, with where they live, their post, and their movement; none for other words, and for
    a whole sentence with its full stop."""
    is_whole = line[-1:] == "." and not line.endswith(".m.")
    told = () if is_whole else (m for m in movements(line, context) if not (m.people or m.rest))
    moved = next((m for m in told if m.at or _is_titled_in_full(m.names.split())), None)
    called = _WITH_MORE.fullmatch(moved.names) if moved else None
    words = called[1].split() if called else []
    if has_title(words):
        words = [f"{word[0].upper()}{word[1:]}" for word in words]
    post, called_so = post_and_name(words)
    name = called_so.split()
    are_names = all(word[0].isupper() and fold(word).isalpha() for word in words)
    is_plain = are_names and 1 < len(name) <= _MOST_NAMES
    is_called = is_plain and is_forename(name[0])
    is_name = has_title(name) or not any(is_common(fold(word)) for word in name[is_called:])
    if moved is None or called is None or not (is_plain and is_name):
        return "", "", None
    return f"{called_so}{called[2] or ''}", post, moved


def _is_titled_in_full(words: list[str]) -> bool:
    """Whether words are a title, a forename and a surname: *Mrs Ada Hole*."""
    return len(words) >= _MOST_NAMES and has_title(words)


_WITH_MORE = regex(r"(.*?)((?:,| of| from) .*| \(.*\))?")
"""A name, and where somebody lives or what they are."""


def of_stranger(moved: Movement, name: str, context: Context) -> str:
    """The line for a stranger's movement, once they are on the roll."""
    own = own_sentence(moved.told, context) if _FROM_AFAR.search(moved.verb[0]) else ""
    return moved._replace(people=(name,)).line(own)


def moved_at(line: str, context: Context) -> Iterator[str]:
    """The lines for a movement near a time, in any words, and the return: *Hall left for a call 8.01, back 8.06*."""
    line = _alone(line)
    back = _THEN_BACK.search(line)
    line, returned = (line[: back.start()], back["back"].rstrip(".")) if back else (line, "")
    for verb in ANY_MOVE.finditer(line) if SURE_TIME.search(line) else ():
        is_to_come = line[: verb.start()].endswith((" to ", " will "))  # *Hall to come in at 8*
        who = _people_before(verb, line, context) if (at := time_near(verb, line)) and not is_to_come else ()
        if who:
            said = SURE_TIME.sub("", line[verb.end() :]).rstrip(" ,.").removesuffix(" at").strip(" ,.")
            also = _ALSO.fullmatch(said)
            more = all_named(also["did"], context) if also and also["did"] else ()
            who, is_told = (*who, *more), bool(said) and not more
            told = told_in_full(line, "+" if verb["came"] else "-", who, context)
            own = f": {own_sentence(told, context, *([''] * (len(who) > 1)), *who)}" if is_told else ""
            again = f"\n+{', '.join(who)} {returned}" if back and not verb["came"] else ""
            if not back or again:
                yield f"{'+' if verb['came'] else '-'}{', '.join(who)} {at}{own}{again}"
            return


def _people_before(verb: re.Match[str], line: str, context: Context) -> tuple[str, ...]:
    """The names to type for the subjects of a verb: all words before it in its clause or, after *and* alone, whoever
    begins the line."""
    subject = FILLERS.sub("", subject_before(verb, line)).strip()
    before = line[: verb.start()]
    parts = (re.split(apart, before)[-1] for apart in (r"[;:.] | [–—-] ", r"[,;:.] | [–—-] "))  # *Kerr, Sands off*
    for names in (*(FILLERS.sub("", part).strip(" ,") for part in parts), listed_before(before)):
        if " " in names and (several := all_named(names, context)):
            return several
    start = line.rfind(subject, 0, verb.start()) if subject else 0
    if is_of_several(line[: max(start, 0)], context):
        return ()
    if not subject:
        first = cut_name(line, context)[0] if verb.start() else ""
        return (first,) if first else ()
    is_deed = _DEED.match(line, verb.start()) and subject.istitle() and not subject.startswith("The ")
    who = only_name(subject, context) or (one_named(subject, context) if is_deed else "")
    name, _, did = subject.rpartition(" ")
    if not who and is_past(did) and _PARTICLE.fullmatch(verb[0].split()[0]):
        who = only_name(name, context)
    return (who,) if who else ()


def listed_before(said: str) -> str:
    """The words before a verb of movement, without a time, mark or sign about them."""
    return TIME_FIRST.sub("", _alone(FILLERS.sub("", said)).lstrip("[")).strip(" ,:–—-.")


def is_of_several(before: str, context: Context) -> bool:
    """Whether the words before a name end a list of people: *Hall, Park slipped out*."""
    joined = _JOINED.search(before)
    return joined is not None and cut_last_name(before[: joined.start()], context)[0] != ""


_PARTICLE = any_case(r"out|off|in|back")
"""Words that may follow any verb: *dashed off*."""
_DEED = any_case(
    rf"(?:went|stepped|popped|nipped|slipped) (?:home|out(?: of {PLACE})?(?= to (?!tender|consult)))\b"
    r"|left (?:to|early)\b"
)
"""Actions of people only, which show that *May* and *Hall* are members."""


_GONE_AT_END = any_case(
    r"(?P<before>.*\S)(?:,? (?:(?:and|&|then|before|after which) )+(?P<they>(?:she|he|they) )?"
    r"|,? (?P<who>who) |[,;.] (?P<again>she|he|they) )(?:(?:then|had) )?"
    rf"(?:left|departed|withdrew|went(?: out)?)(?: {PLACE})?(?:,? {AT})?\.?"
)


def gone_at_end(line: str, context: Context) -> Iterator[str]:
    """The departure of a person named before: *everyone thanked Ms Gray, who left at 8*."""
    match = _GONE_AT_END.fullmatch(line)
    is_placed = match and (match["time"] or re.search(rf"{PLACE}|out\b", line[match.end("before") :]))
    if match is None or ((match["who"] or match["again"]) and not is_placed):
        return
    at = f" {match['time'].rstrip('.')}" if match["time"] else ""
    if not (match["they"] or match["who"] or match["again"]):
        handle, _ = cut_name(line, context)
        if handle and is_placed and not may_be_word(line.split()[0], context):
            yield f"-{handle}{at}: {own_sentence(line, context, handle)}"
        return
    words = match["before"].split()
    for end in range(len(words), len(words) - 1 if match["who"] else 0, -1):
        for start in (end - 3, end - 2, end - 1):
            name = " ".join(words[max(start, 0) : end]).strip(",.;:")
            handle = one_named(name, context) if start >= 0 and name else ""
            if handle and not may_be_word(name, context):
                yield f"-{handle}{at}: {own_sentence(line, context)}"
                return


def gone_in_prose(context: Context) -> tuple[int, str, str] | None:
    """A person who counts as present although a note in doubt says that they left, with the note and the line that
    would record it; None if there is nobody."""
    for entry in context.meeting.doubts:
        if entry.kind is not Kind.NOTE or (context.before is not None and entry.position >= context.before):
            continue
        for moved in _moved_in(entry, context):
            for person in (context.find(name).only for name in moved.people if moved.sign == "-"):
                if isinstance(person, int) and context.room.counts(person) and not _moved_since(person, entry, context):
                    return person, decode(entry.text or "", context.names), moved.line()
    return None


def _moved_in(note: Entry, context: Context) -> Iterator[Movement]:
    """The people whom a note certainly reports as arriving or leaving."""
    if context.meeting.people.keys() >= set(mentioned(note.text or "")):
        said = movements(decode(note.text or "", context.names), context)
        yield from (moved for moved in said if moved.people and is_sure(moved, context))


def _moved_since(person: int, entry: Entry, context: Context) -> bool:
    """Whether the record says after an entry that somebody came or left, or a note that they came."""

    def is_later(other: Entry) -> bool:
        return other.position > entry.position and not other.is_struck

    if any(person in other.persons for other in filter(is_later, context.meeting.attendance_entries)):
        return True
    until = context.before
    noted = (e for e in filter(is_later, context.meeting.entries) if e.kind is Kind.NOTE)
    notes = (e for e in noted if until is None or e.position < until)
    moves = (moved for note in notes for moved in _moved_in(note, context))
    return any(moved.sign == "+" and context.handle(person) in moved.people for moved in moves)


_TIE = (
    r"(?:(?:with|having|who(?: ha[ds]| have)?) )?(?:(?:an?|the|any|declared|declaring|declarable) )*"
    r"(?:interests?|conflicts?(?: of interest)?|declared|conflicted)"
)
_GROUP = any_case(
    rf"(?:all|every(?:one|body))(?: else)?(?: present)?,? (?:but|bar|except(?: for)?|apart from|save) (?P<but>{NAMES})"
    r"|(?:(?:all|both|the|these|those|of|other|council|only|our) )*"
    rf"(?:(?P<many>{NUMBER}|couple|pair|both)(?: of (?:them|us))?(?: (?:members|cllrs|councillors))?(?: {_TIE})?"
    rf"|(?P<they>they|them|all|every(?:one|body)|(?:those|people|members|cllrs|councillors) {_TIE})|(?P<one>s?he)"
    r"|(?P<officers>officers?|staff|officials)|(?P<guests>(?:guest )?speakers?|guests?|presenters?)"
    r"|(?P<heading>(?:two |three |four )?(?!(?:with|who|having)\b)[^\W\d]\w+(?: [^\W\d]\w+s)?))"
)
"""Words for people who are not named."""


def group_of(words: str, sign: str, context: Context) -> tuple[str, ...]:
    """The names to type for a group without names that comes (*+*) or leaves (*-*); empty for others, or if unclear."""
    match = _GROUP.fullmatch(words)
    if match is None:
        return _group_and_others(words, sign, context)
    room = context.room
    is_left = sign == "+"
    may_move = {
        p.person_id
        for p in context.meeting.roll
        if (room.standing(p.person_id) is Standing.LEFT if is_left else room.takes_part(p.person_id))
    }
    many = 1 if match["one"] else 2 if (match["many"] or "") in _PAIR else number(match["many"] or "")
    for meant in _group_meant(match, sign, context):
        found = tuple(context.handle(p) for p in dict.fromkeys(meant) if isinstance(p, int) and p in may_move)
        if found and (len(found) == many or not (many or (match["they"] and len(found) == 1))):
            return found
    return tuple(map(context.handle, _holders(match["heading"] or "", context)))  # what is wrong is told of each


def _group_and_others(words: str, sign: str, context: Context) -> tuple[str, ...]:
    """The names to type for a group and people who are named, or a group with its names: *the Head and all staff*,
    *staff governors (Hall, Park)*; empty for other words."""
    parts = _JOINED.split(_WITH_NAMES.sub(r"\g<names>", words))
    if len(parts) < len(("group", "others")):
        return ()
    who = (
        group_of(part, sign, context)
        if _OF_ROLL.fullmatch(part) or _holders(part, context)
        else all_named(part, context)
        for part in parts
    )
    found = [*takewhile(bool, who)]
    return tuple(dict.fromkeys(chain(*found))) if len(found) == len(parts) else ()


def holders_and_others(words: str, context: Context) -> bool:
    """Whether words name those who hold a post and perhaps others, and nobody else."""
    parts = _JOINED.split(words)
    are_posts = [_holders(part, context) != [] for part in parts]
    return any(are_posts) and all(
        is_post or all_named(part, context) for is_post, part in zip(are_posts, parts, strict=True)
    )


def _holders(words: str, context: Context) -> list[int]:
    """Those who hold the same post, which is named in the plural: *staff governors*."""
    post = _GOVERNORS.sub("governors", _HOW_MANY.sub("", words.casefold()))
    held = ((p.person_id, p.post.casefold().partition(",")[0]) for p in context.meeting.roll if p.post)
    found = [person for person, holds in held if f"{holds}s" == post]
    return found if len(found) > 1 else []


_HOW_MANY = any_case(r"^(?:the )?(?:(?:two|three|four) )?")
_GOVERNORS = any_case(r"\bgovs\b")
_WITH_NAMES = any_case(r"[^\W\d]\w+(?: [^\W\d]\w+)?s \((?P<names>[^()]+)\)")
_JOINED = any_case(r",? (?:and|&|\+) |, ")
_OF_ROLL = any_case(
    r"(?:(?:all|both|the|these|those|of|other|council|our) )*(?:officers?|staff|officials|guests|speakers)"
)
_EVERYBODY = any_case(r"all\b|every")
_PAIR = frozenset(("both", "couple", "pair"))


def _group_meant(match: re.Match[str], sign: str, context: Context) -> Iterator[Sequence[object]]:
    """The people whom words may mean, the likeliest first: all but some, a capacity or heading of the roll; those who
    left before, of those who return; those with an interest in the item, or named in the entry before."""
    roll = context.meeting.roll
    if match["but"]:
        stay = {context.find(name).only for name in all_named(match["but"], context)}
        yield [place.person_id for place in roll if stay and place.person_id not in stay]
    elif match["officers"] or match["guests"]:
        capacity = Capacity.OFFICER if match["officers"] else Capacity.GUEST
        yield [place.person_id for place in roll if place.capacity is capacity]
    elif match["heading"]:
        yield _holders(match["heading"], context)
        heading = match["heading"].casefold().removesuffix("s")
        yield [p.person_id for p in roll if heading in (word.removesuffix("s") for word in p.group.casefold().split())]
    elif sign == "+":
        gone = [e for e in context.meeting.attendance_entries if e.kind is Kind.DEPARTURE]
        of_item = [person for entry in gone if entry.item_id == context.item_id for person in entry.persons]
        each = [entry.persons for entry in reversed(gone)]
        yield from (of_item, *each) if _EVERYBODY.match(match[0]) else (*each, of_item)
    else:
        last = next(context.entries_here(), None)
        told = () if last is None or last.kind in (Kind.PRIVATE, Kind.NOTE, Kind.DEPARTURE) else last.persons
        tied = [said.person_id for said in declarations(context.meeting) if said.concerns(context.item_id)]
        yield from (told, tied) if match["one"] else (tied, told)


def back_or_resumed(event: str, before: str, context: Context) -> str:
    """The line for an event after the words `before`: if those say who left, a resumption is their return (*Hall out
    8.01 - back 8.06*); empty if they give no time."""
    is_theirs = event.startswith("/resume") and not context.room.is_adjourned
    if is_theirs and _OF_LINK.search(before):
        return ""
    out = next((m for m in movements(before, context) if m.people and m.sign == "-"), None) if is_theirs else None
    if out is None:
        return event
    return f"+{', '.join(out.people)}{event.removeprefix('/resume')}" if out.at else ""


_OF_LINK = any_case(
    r"\w['’]s? (?:\w+ )?(?:audio|camera|connection|line|link|mic\w*|picture|screen|sound|video|wi-?fi)\b"
)
