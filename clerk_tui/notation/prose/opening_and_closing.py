"""The meeting opens, adjourns, resumes or closes, in prose (*adjourned at 8.15*). Also the next meeting: *next mtg 25
Jan 7pm village hall*, *DONM 3/2/27*, *we meet again on the 14th*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, time
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from clerk_tui.english.months import MONTH, MONTH_NAMES, MONTH_SHORT, NAMED_DAY
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import is_past
from clerk_tui.english.words import (
    AUXILIARIES,
    CONNECTIVES,
    COORDINATORS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
)
from clerk_tui.meeting import Kind
from clerk_tui.meeting.agenda import heads_public_words
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import full_list
from clerk_tui.notation.name_index import NameIndex, means_chair, means_post
from clerk_tui.notation.prose.names import (
    AT,
    BODY_IN_SHORT,
    CTTEE,
    MTG,
    NAME,
    PLACE,
    bare_name,
    clock_time,
    cut_last_name,
    is_thing,
    one_named,
    only_name,
    only_names,
    own_sentence,
    time_in_full,
)
from clerk_tui.notation.prose.words_in_full import in_whole_words
from clerk_tui.notation.reading import Context, all_kept
from clerk_tui.notation.times import TYPED_TIME, times_in_figures, typed_time
from clerk_tui.regex import any_case, regex

_MEETING = rf"(?:the )?(?:{MTG}|{CTTEE}|council|board|session|panel)"
_CLOCK: tuple[tuple[str, str, str], ...] = (
    (
        "adjourn",
        r"adjourned|adj(?:'d|’d|d)?\b\.?|suspended|recessed|paused",
        r"adj\w*|recess(?:es)?|broke(?: off| up)?"
        r"|(?:was )?(?:stopped|halted|interrupted)(?=(?: at)? \d| (?:as|because|by|due|for|owing|to|when|while)\b)",
    ),
    (
        "resume",
        r"resumed(?! (?:his|her|their) )|reconvened|restarted|recommenced",
        r"resum\w+(?! (?:his|her|their) )|reconven\w+|re-?start\w*|back",
    ),
    (
        "open",
        r"opened|started|began|commenced|called to order|call to order|(?:open|start)(?= (?:at )?\d)",
        r"opens|starts|begins|commences|kick(?:ed)?[ -]?off|under ?way|call(?:s|ed)?(?= (?:\w+ ){0,4}to order)",
    ),
    (
        "close",
        r"closed|ended|finished|concluded|terminated|(?:close|end|finish)(?= (?:at )?\d)",
        r"closes|ends|finishes|concludes|wrapped up|over|gavel\w* out|^(?:end|close|finish|done|gavel"
        r"|that(?:['’]s| was) it)",
    ),
    (
        "inquorate",
        r"(?:(?:became|fell) )?(?:inquorate|no longer quorate|not quorate)|(?:we )?lost (?:the |our )?quorum"
        r"|quorum (?:was )?lost|no quorum",
        r"quorum gone",
    ),
)
"""The words for each event, and those that need a time that cannot be another figure."""
_VERBS = "|".join(f"(?P<{word}>{verbs})" for word, verbs, _ in _CLOCK)
_ANY_VERB = any_case("|".join(rf"\b(?P<{word}>{verbs}|{more})(?!\w)" for word, verbs, more in _CLOCK))
SURE_TIME = any_case(
    r"(?<![\w£$€.,:/-])(?<!\bno\. )(?<!\bref )(?<!\bpara )(?<!\bsection )(?<!\bclause )"
    r"(?:(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d%.:/])(?: ?[ap]\.?m\b\.?| ?hrs|[ap]\b)?"
    r"(?! (?:an?|per|each) )|1?\d(?:[0-5]\d)? ?[ap]\.?m\b\.?)"
)
"""A time that cannot be another figure."""

_CLOSED_IN_OTHER_WORDS = any_case(
    r"(?:(?:we(?:['’]re| are| were)?|all|and|so) )*(?:done|gavel(?:led)?(?: down| out)?|home|wrap(?:ped)?(?: up)?"
    r"|finished up|knocked off|packed up|that['’]?s (?:us|it|all|that|a wrap)(?: (?:folks|then|for \w+))?"
    rf"|(?:this|that|which) conclude[sd] (?:the |our )?(?:(?:business|proceedings)(?: of the {MTG})?|{MTG})"
    rf"|end of (?:the )?(?:{MTG}|business)|shut|(?:(?:the )?(?:{MTG}|council|house|board) )rose)"
    rf"(?=,? (?:(?:at|@) ?)?{SURE_TIME.pattern}\.?$)"
)


_CLOSED_IN_FIGURES = any_case(
    r"^(?P<said>(?:closed|ended|finished|concluded) (?:with|in|by) [^,;:.\d]{2,30}) (?P<hour>1[3-9]|2[0-3])"
    r"(?P<minute>[0-5]\d)(?=\.?$)"
)


_TO_ADJOURN = any_case(
    r"^(?!motion|mtn|moved|prop|agreed|resolved)(?P<who>[^\s,;:]+(?: [^\s,;:]+){0,2}?) [–—-]"
    r" (?=that (?:we|the (?:meeting|council|board)) adjourn\b)"
)
"""*Hall - that we adjourn*: who moved it."""


@lru_cache(maxsize=256)
def in_usual_words(line: str) -> str:
    """A line that ends the meeting in other words (*gavel 9.11*, *that's us 9.05*), in the usual ones; any other as it
    is."""
    line = _CLOSED_IN_FIGURES.sub(r"\g<said> \g<hour>.\g<minute>", _TO_ADJOURN.sub(r"\g<who> moved ", line))
    line = _RESUMED_LAST.sub(r"\g<stopped>, resumed \g<at>", _NO_BUSINESS.sub(r"\g<none>,", line))
    return _CLOSED_IN_OTHER_WORDS.sub("closed", line) if _CLOSED_IN_OTHER_WORDS.match(line) else line


_NO_BUSINESS = any_case(
    r"^(?P<none>(?:there (?:being|was)|being|with) no (?:further|more|other) business(?: to (?:discuss|transact))?)"
    r"(?= (?-i:[A-Z]))"
)
"""The beginning of a sentence on the close, which needs a comma before a name."""
_RESUMED_LAST = any_case(
    rf"^(?!.*\b(?:till?|until) (?!after\b)[^\d\s]+ back\b)"
    rf"(?P<stopped>(?:(?:the )?(?:{MTG}|council|committee) )?(?:(?:was|is|were) )?"
    rf"(?:adj(?:ourned|['’]?d)?|suspended|paused|recess(?:ed)?)\b(?! fr)[^,;]*?(?:{TYPED_TIME})(?:[^,;]*?[^\s,;–—-])??)"
    rf" (?:res(?:umed)?|reconv(?:ened)?|re-?started|back(?: in)?) (?:at )?(?P<at>{TYPED_TIME})\.?$"
)
"""The return after an adjournment, without a sign before it: *adjourned 8.15 for a break resumed 8.22*."""
_MOST_APART = 7
"""The most words between a verb and its time."""
_BODY = any_case(
    rf"(?:.*\b)?(?:{MTG}|{CTTEE}|council|cncl|board|panel|cabinet|commission|session|forum|assembly|court|[ae]gm"
    r"|we|all)"
)
FILLERS = any_case(r"\b(?:then|was|is|stands|were|has|had|duly|formally|now|declared|got|so)\b ?")
_BESIDE = (
    r"hearings?|hrgs?|bid(?:s|ding)?|polls?|nom(?:ination)?s?|ballots?|voting|entries"
    r"|(?:application|booking|submission)s|(?:debate|discussion|floor)(?= (?:was )?(?:open|close|end))"
)
"""Things that open and close within a meeting, or elsewhere."""
ELSEWHERE = any_case(
    rf"\b(?:{_BESIDE}|consultation|next|will|shall|would|to be|until|tenders?|public|residents?|doors?)\b"
)
"""Words of what happens elsewhere, or is to happen."""
OF_OTHERS = any_case(rf"\b(?:{_BESIDE}|comments?|banks?|shops?|offices?)\b")
"""What opens and closes beside the meeting, or in it. It is asked about, for *shut up shop* ends the meeting."""
_OF_PART = any_case(r" (?:session|meeting|part|items?)\b")
_BEFORE = (
    r"(?P<before>(?:(?:as |since )?there (?:being|was|were)(?= no)|with no) [^:;]+?[, ]\s*(?:(?:and|so) )?"
    r"|(?:no|nothing|all) [^:;,]+?(?:,(?: so| and)?| so| and) )?"
)
_WHILE = (
    r"(?:a (?:few|couple of)|an?|[a-z]+|\d{1,3})[ -]?(?:mins?|minutes?|hrs?|hours?)\b"
    r"|(?:an?|the|our|lunch|tea|coffee|supper|comfort|short|brief|\d{1,2}[- ]?mins?)\b[^:;]*\b(?:break|recess|lunch|tea"
    r"|coffee|interval|supper)\b|(?:(?:morning|afternoon) )?(?:lunch|tea|coffee|supper|recess)\b"
)
_BREAK = (
    r"(?:(?:an?|the|short|brief|comfort|lunch|tea|coffee|supper|quick|five|ten|fifteen|twenty|half|hour|\d{1,2}"
    r"|(?:\d{1,2}|five|ten|fifteen|twenty)?-?min(?:ute)?s?)[ -])*(?:break|recess|interval)"
)
_AFTER = (
    r"(?P<rest>,? (?:for|until|till|to|and|so|as|when|while|once|since|due|because|after|in|with|following|by)\b.+?"
    rf"|[,;] ?(?:no|nothing|all|as all)\b.+?"
    rf"|[,;.]? (?:(?:date|time) of )?(?:the )?next\b(?: {MTG})?.+?|,? (?:{_WHILE})[^:;]*)?\.?"
)
_AGAIN = (
    r"(?:(?:we(?:['’]re| are)?|meeting|all|council|board) )?(?:(?:called )?back|restart(?:ed)?|in session again)"
    r"(?: (?:in session|on (?:the )?record|to order|together|from (?:break|recess|lunch|tea)|in(?= (?:at )?\d)"
    rf"|{PLACE}))?"
)
_TIMED = (
    any_case(
        rf"{_BEFORE}(?:{_MEETING}|it|business) (?:(?:was|is|then|duly|formally|declared|now) )*(?:{_VERBS})"
        rf"(?:[,:]? {AT})?{_AFTER}"
    ),
    any_case(rf"(?:{_VERBS})(?: {_MEETING})?[,:]? {AT}{_AFTER}"),
    any_case(rf"(?P<resume>{_AGAIN}),? {AT}(?P<rest>)\.?"),
    any_case(rf"(?:now )?(?P<inquorate>{_CLOCK[4][1]})(?: now)?(?P<rest>)\.?"),
    any_case(
        rf"(?P<adjourn>{_CLOCK[0][1]}|{_BREAK})(?: {_MEETING})?"
        rf"(?P<rest> (?:(?:for )?(?:about )?(?:{_WHILE})[^:;]*|(?:un)?till? (?:{TYPED_TIME})\.?))"
    ),
    any_case(
        rf"(?P<adjourn>{_BREAK}(?: (?:was )?(?:called|taken|declared))?"
        rf"|(?:tea|coffee|lunch|supper)(?=[^-–]*\d ?[-–] ?\d)"
        rf"|(?:{_CLOCK[0][1]})(?=.*\d ?[-–] ?\d)),? {AT}"
        r"(?:(?: ?(?:-|–|to|until|till) ?|,? (?:and )?(?:back|resumed"
        rf"|reconvened|restarted)(?: at)? )(?P<until>{TYPED_TIME}))?"
        rf"(?P<rest>,? (?:for )?(?:{_WHILE})|,? [a-z][^:;\d]{{2,40}})?\.?"
    ),
    any_case(
        rf"(?P<chair>{NAME}) (?P<ordered>call(?:s|ed) {_MEETING} to order)(?:,? {AT})?"
        r"(?P<rest>(?:[,;.]|,? (?:and|with|by|in|then)\b) ?[^:]+?)?\.?"
    ),
    any_case(
        r"(?P<before>(?:there being|with no|no (?:other|further|more)|as there was|as there were) [^:;,]+"
        r"(?:,\s*|\s+(?=the )))?"
        rf"(?P<chair>{NAME}) (?:thank(?:s|ed) [^:;,]{{2,40}}? and )?(?:(?:then|formally|duly) )*"
        rf"(?:(?:{_VERBS}|(?P<now>adjourns|opens|closes|ends))(?P<meeting> {_MEETING})?|declared {_MEETING} "
        rf"(?P<declared>closed|open|adjourned))(?:,? {AT})?{_AFTER}"
    ),
)
"""The meeting opens, stops, goes on or ends: it does, *adjourned at 8.15*, or whoever presides makes it."""
_BACK = any_case(
    rf"(?:{_AGAIN}|(?:meeting |all )?(?:restart\w*|resum\w*|reconven\w*|(?:started|on) again))(?:,? {AT})?\.?"
)
CLOSING_ITEM = any_case(
    r"\b(?:adjourn\w*|clos(?:e|ing|ure)|conclusion|end of|(?:date|time) of|next meeting|dismiss\w*|farewell)\b"
)


def is_over(context: Context) -> bool:
    """Whether *adjourned* means that the meeting ended: in American English, after a motion to adjourn, and when the
    last business of the agenda is done."""
    ahead, item = context.meeting.items_ahead, context.item
    last = ahead or ((item,) if item is not None else ())
    latest = islice(context.entries_here(), _LATEST)
    is_moved = any(re.search(r"\badjourn", e.text or "", re.IGNORECASE) for e in latest if e.kind is not Kind.ADJOURNED)
    return context.month_first or is_moved or (bool(last) and all(CLOSING_ITEM.search(i.title) for i in last))


_LATEST = 2
"""The entries before an adjournment that may say that it was moved."""


def or_over(line: str, offer: str) -> str:
    """The line that ends the meeting instead of the offered adjournment or end of a hearing; empty if its reason is
    given."""
    if (bare := _CLOSED_ALONE.fullmatch(line)) and offer.lower().endswith(line.lower()) and offer[0] != "/":
        return f"; if the meeting is over: /close {bare['time'].rstrip('.')}"
    match = re.fullmatch(r"/adjourn(?P<at>(?: (?!to )[^:\s]+)*)", offer)
    return (
        f"; if the meeting is over: /close{match['at']}" if match and re.search(r"\badj", line, re.IGNORECASE) else ""
    )


def of_what_is_open(offers: tuple[str, ...], line: str, context: Context) -> tuple[str, ...]:
    """The offers for a line, where the end of the meeting becomes that of the hearing that is open in the item or the
    line, or is dropped."""
    if any(one.startswith(("/close", "/exempt")) for one in offers) and _ends_item(line, context):
        return ()
    if not any(one.startswith("/close") for one in offers) or _ENDS_MEETING.search(line):
        return offers
    before = context.entries_here() if context.meeting.items_ahead else ()
    told = (list(_WITHIN.finditer(said)) for said in (line, *(entry.text or "" for entry in before)))
    last = next((found[-1] for found in told if found), None)
    if last is None or (last["does"] or last["did"])[0].lower() in "cef":
        return offers
    what = last["what"] or last["of"]
    said = f"{what[:1].upper()}{what[1:]} {line[:1].lower()}{line[1:]}"
    return (of_hearing(said, context) or (said,)) if _CLOSED_ALONE.fullmatch(line) else ()


def of_hearing(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a hearing that opens or closes, as a sentence, and for what follows: *PH opened 7:31 pm, staff
    rpt*; empty for another line, or for words in full where times are printed as they are typed."""
    told = (_HEARING.fullmatch(line) or _OPENS_HEARING.fullmatch(line)) if context.month_first else None
    if told is None and _BARE_IN_HEARING.fullmatch(line) and _is_open_hearing(line, context):
        told = _HEARING.fullmatch(f"public hearing {line}")
    if told is None or isinstance(context.find("PH").only, int):
        return ()
    typed = told["at"] or told["led"]
    at, who = time_in_full(typed, context) if typed else "", told.groupdict().get("who")
    is_short = told["short"] is not None or "who" in told.groupdict()
    if not (is_short or at):
        return ()
    said = _of_hearing(told, who or "", context)
    said = f"{told['before']}, {said}" if said and told["before"] else said
    said = f"{said[:1].upper()}{said[1:]}{f' at {at}' if at else ''}."
    rest = (told["rest"] or "").strip(" ,;.–—-")
    if rest.lower().startswith(("and ", "but ", "then ", "who ", "which ")) and typed:
        said, rest = f"{said[:-1]} {rest}.", ""
    is_same = said.lower() in ("", ".", f"{line.lower().rstrip('.')}.")
    return () if is_same else (f"\\{said}", *filter(None, [rest]))


def _of_hearing(told: re.Match[str], who: str, context: Context) -> str:
    """What a line says of a hearing, without a capital, the time and a stop; empty if it names nobody who does it."""
    did = (told.groupdict().get("to") or told["did"]).lower()
    done = "opened and closed" if did[-6:] == "closed" and " " in did else "closed" if did[0] in "ce" else "opened"
    title, is_comments = context.item.title if context.item else "", told["what"].lower().startswith("public com")
    is_public = told["short"] or "public" in f"{told['what']} {title}".lower()
    what = f"the {'public ' * bool(is_public)}{'comment period' if is_comments else 'hearing'}"
    if not who:
        return f"{what} was {done}"
    voice = context.find(one_named(who, context) or "-").only
    if means_chair(who) or means_post(who):
        return f"the {bare_name(who).title()} {done} {what}"
    return f"{context.name(voice)} {done} {what}" if isinstance(voice, int) else ""


_NAMED_SO = r"(?:the |an? )?(?P<what>(?P<short>ph|(?:public )?hrg)|(?:public )?hearing|public comments?(?: period)?)"
_HEARING_LED = (
    rf"(?:(?:at )?(?P<led>{TYPED_TIME})[,:]? (?:[–—-] )?)?"
    r"(?:(?P<before>(?:(?:there being|with) )?(?:no|nobody|nothing) [^,;:.]{3,50}), )?"
)
_HELD_AT = rf"(?:,? (?:at |@ ?)?(?P<at>{TYPED_TIME})|(?=[,;.]|$))(?P<rest>[,;.].*)?"
_HEARING = any_case(
    rf"{_HEARING_LED}{_NAMED_SO} (?:(?:was|is|then|now|duly|declared) )*"
    rf"(?P<did>open(?:ed|s)?(?: (?:and|&) closed)?|clos(?:ed|es)|ended){_HELD_AT}"
)
_OPENS_HEARING = any_case(
    rf"{_HEARING_LED}(?:(?P<who>[^,;:.\d]{{2,30}}?) )?(?:then |now )?"
    rf"(?P<did>declare[ds]|call(?:ed|s)(?= .* to order)|open(?:ed|s)|close[ds]) {_NAMED_SO}"
    rf"(?: (?P<to>open(?:ed)?|closed|to order))?{_HELD_AT}"
)
"""Who opens or closes a hearing: *Mayor opened the PH 7:31*."""
_BARE_IN_HEARING = any_case(rf"(?:open(?:ed)?|closed),? (?:at )?(?:{TYPED_TIME})\.?")


def _is_open_hearing(line: str, context: Context) -> bool:
    """Whether the open item is a hearing, which is not over yet, and not the last item."""
    item = context.item if context.meeting.items_ahead else None
    if item is None or "hearing" not in item.title.lower():
        return False
    told = ([*_WITHIN.finditer(entry.text or "")] for entry in context.entries_here())
    last = next((found[-1] for found in told if found), None)
    return last is None or (line[:1].lower() != "o" and (last["does"] or last["did"])[0].lower() not in "cef")


_HELD = (
    rf"(?:(?:public|open) )?(?:{_BESIDE}|comments?|floor|forum|participation|ph|questions?|session(?= (?:beg|start)))"
    rf"(?: (?:period|session|time))?|public {MTG}"
)
_DOES = r"open|beg[au]n|start|clos|end|finish|conclu"
_WITHIN = any_case(
    rf"\b(?P<what>{_HELD})(?: (?:on|for|into|about) [^,;:.]{{2,40}}?)? (?:(?:was|is|then|duly|now) )*(?:re-?)?"
    rf"(?P<does>{_DOES})"
    rf"|\b(?:re-?)?(?P<did>{_DOES})(?:e|ed|s|ned|ing)?(?: up)? (?:the |a )?(?P<of>{_HELD})\b"
)
"""Parts of a meeting that open or close."""
_ENDS_MEETING = any_case(rf"\b(?:{MTG}\b|adj|rose\b|(?:council|board|committee) (?:clos|end|finish))")
_CLOSED_ALONE = any_case(rf"(?:then )?(?:closed?|end(?:ed)?|finish(?:ed)?|concluded)[,:]? {AT}\.?")


def paused(events: tuple[str, ...], later: str) -> tuple[str, ...]:
    """The events before a later one, with an end of the meeting as an adjournment if it then resumes."""
    *first, last = events or ("",)
    is_paused = last.startswith("/close") and later.startswith("/resume")
    return (*first, last.replace("/close", "/adjourn", 1)) if is_paused else events


_PAST = {
    "adjourns": "adjourned", "opens": "opened", "closes": "closed", "ends": "ended", "thanks": "thanked",
    "calls": "called",
}  # fmt: skip
_IN_PRESENT = any_case(
    rf"(?<!with )(?<!of )\b(?:{'|'.join(_PAST)})\b(?! to\b)(?<!\d thanks)(?<!m thanks)(?<![,.;:] thanks)"
)


_TIME_LEADS = any_case(rf"(?:at )?(?P<time>{TYPED_TIME})[,:]? (?:[–—-] )?")


@all_kept
def clock_events(line: str, context: Context) -> Iterator[str]:
    """The lines for the meeting's clock, and for a change of chair or an absence: *back at 8.25, without Hall*."""
    led = _IN_CHAIR.search(line)
    who, start = cut_last_name(line[: led.start()].rstrip(), context) if led else ("", 0)
    if led and who:
        begins, is_last = "/resume" if context.room.is_adjourned else "/open", not line[led.end() :].strip(" .")
        said = _WITH.sub("", line[:start]) if context.room.is_adjourned and is_last else line
        taken = "" if context.find(who).only == context.presiding else f"\n/presiding {who}"
        yield from (f"{offer}{taken}" for offer in _clock_events(said, context) if offer.startswith(begins))
        return
    missing = _MISSING.search(line) if context.room.is_adjourned else None
    away = only_names(missing["names"] or missing["gone"], context) if missing else ()
    if missing is None or not away:
        yield from _clock_events(line, context)
        return
    names = full_list([f"@{name}" for name in away])
    but = (missing["but"] or "without").lower()
    said = f"{'The meeting went on' if but == 'without' else 'All came back'} {but} {names}"
    for offer in _clock_events(line[: missing.start()] + line[missing.end() :], context):
        at = offer.split(":")[0].removeprefix("/resume")
        yield f"{offer}\n-{', '.join(away)}{at}: {said}." if offer.startswith("/resume") else offer


_IN_CHAIR = any_case(
    r" (?:is |was |now |then |back )*(?:in (?:the )?chair|chairing|presiding|took the chair)\b(?: again)?"
)
_WITH = any_case(r",?(?: with)?\s*$")
_MISSING = any_case(
    r"(?:(?:,? all(?: (?:present|back|here|there))?)?,? (?:but )?(?P<but>without|except(?: for)?|bar|but|apart from)"
    r" (?P<names>(?:[A-Z]\. )?[^\W\d][^:;.]{0,80}?)|(?:[,;.]| with) (?P<gone>(?:[A-Z]\. )?[^\W\d][^:;,]{0,80}?) "
    r"(?:(?:is|was|are|were|has|had|did|still) )*(?:absent|missing|out|(?:not|didn['’]t) (?:back|here|there|present"
    r"|return(?:ed)?|come back)))"
    rf"(?=(?:,? (?:at )?(?:{TYPED_TIME}))?\.?$)"
)
"""The people who did not come back."""


def _ends_item(line: str, context: Context) -> bool:
    """Whether what was closed may be the item in hand, in which the public speaks: *hearing closed 7.40*."""
    ends = _ENDS_ITEM.search(line) if context.meeting.items_ahead else None
    is_named = ends is not None and ends["named"] is not None
    titles = (item.title for item in context.meeting.items)
    return ends is not None and (context.public_speaks or (is_named and any(map(heads_public_words, titles))))


_ENDS_ITEM = any_case(
    rf"(?:^|(?<=[.;] ))(?!(?:closed|private) (?:business|meeting|part|session)\b)"
    rf"(?P<named>(?:the )?(?:public (?:comments?|forum|hearing|{MTG}|part|participation|question\w*"
    r"|session)|consultation|forum|hearing)\b.*\b)?(?:clos\w+|concluded|ended|finished|over)\b(?! to\b)"
)


def _clock_events(line: str, context: Context) -> Iterator[str]:
    if (back := _BACK.fullmatch(line)) and context.room.is_adjourned:
        yield f"/resume{' ' + back['time'].rstrip('.') if back['time'] else ''}"
    lead = _TIME_LEADS.match(line)
    bare = line[lead.end() :] if lead else line
    forms = (bare, f"{bare} {lead['time']}") if lead else (bare, _HOUR.sub(r" \1.00", bare))
    match = next((match for form in forms for pattern in _TIMED if (match := pattern.fullmatch(form))), None)
    if match is None:
        return
    said = match.groupdict()
    word = _event_told(said, context)
    if word == "close" and _MORE_FOLLOWS.search(line):
        return
    presides = said.get("chair") or ""
    is_named = means_chair(presides) or "meeting" not in said or said["meeting"] or said["declared"]
    if presides and not (is_named and (means_chair(presides) or one_named(presides, context))):
        return
    if is_recorded(word, context):
        yield from _told_again(word, said, line, context)
        return
    rest = said["rest"] or ""
    day, begins, ends = _to_day(rest, context) if word == "adjourn" else ("", 0, 0)
    rest = rest[:begins].strip(" ,") + rest[ends:].strip(" .") if day else rest
    at = said.get("time") or _time_inside("" if day else rest) or (lead["time"] if lead else "")
    at = at.rstrip(".")
    gone = _GONE.match(rest) if word == "inquorate" else None
    is_cut = word == "inquorate" and not gone and only_names(rest.strip().partition(" ")[2], context)
    if is_cut or (rest and not at and word in ("open", "close") and not said.get("ordered")):
        return  # *inquorate as Hall*, before *and Park left*; *The meeting ended with thanks*
    told = in_past(line) if "chair" in said else line
    told = _of_the_meeting(f"at {told}" if lead and told[:1].isdigit() else told, context)
    named = only_names(gone["names"], context) if gone else ()
    left = [name for name in named if isinstance(v := context.find(name).only, int) and context.room.counts(v)]
    own = f": {own_sentence(told, context, '', *named)}" if rest or said.get("before") or "chair" in said else ""
    then = f"\n/resume {said['until'].rstrip('.')}" if said.get("until") else ""
    first = f"-{', '.join(left)}{f' {at}' if at else ''}\n" if left else ""
    yield f"{first}/{word}{f' {at}' if at else ''}{day}{own}{then}"


def _event_told(said: dict[str, str | None], context: Context) -> str:
    """The event of the clock that the parts of a line tell; an adjournment that ends the meeting is its close."""
    does = "open" if said.get("ordered") else (said.get("now") or said.get("declared") or "").lower()
    is_adjourned = (said.get("adjourn") or said.get("declared") or "")[:3].lower() == "adj"
    if is_adjourned and not said["rest"] and is_over(context):
        return "close"
    return next((word for word, *_ in _CLOCK if said.get(word) or (does and does.startswith(word))), "close")


def _told_again(word: str, said: dict[str, str | None], line: str, context: Context) -> Iterator[str]:
    """The correction of the recorded time of an event, with the line as a sentence if it says more."""
    kind, typed = {"open": Kind.OPENED, "close": Kind.CLOSED}.get(word), said.get("time")
    if typed and (other := time_put_right(kind, context.time_of(typed.rstrip(".")), context)):
        is_more = (said["rest"] or said.get("before") or "").strip(" .")
        yield f"{other}\n\\{own_sentence(line, context)}" if is_more else other


def _of_the_meeting(told: str, context: Context) -> str:
    """What a line in short tells of the meeting, as a sentence: *closed 9.05 all agreed* → *The meeting closed at
    9.05pm, all agreed*; any other line as it is."""
    short = _IN_SHORT.fullmatch(told)
    at = context.time_of(short["at"].rstrip(".")) if short else None
    if short is None or at is None or SURE_TIME.search(short["rest"]):
        return told
    return f"The meeting {short['did'].lower()} at {clock_time(at, context)}{with_reason(short['rest'])}"


_IN_SHORT = any_case(
    rf"(?:(?:the )?{MTG} )?(?P<did>closed|concluded|ended|finished|opened|started)"
    rf"(?: at)? (?P<at>{SURE_TIME.pattern})(?P<rest>(?:[,;.]? .+)?)"
)


def closed_by_all(line: str, context: Context) -> Iterator[str]:
    """The line for the end of the meeting at a time to which all agreed: *closed 9.05, all agreed*."""
    if told := _BY_ALL.fullmatch(line):
        yield from clock_events(f"{told['closed']}, as all agreed", context)


_BY_ALL = any_case(
    rf"(?P<closed>(?:(?:the )?{MTG} )?(?:closed|concluded|ended|finished)(?: at)? {SURE_TIME.pattern})"
    r"(?:[,.;]| [–—-])? (?:all (?:agreed|in favou?r|happy)|agreed|unan\w*)\.?"
)


def time_put_right(kind: Kind | None, at: time | None, context: Context) -> str:
    """The correction of the recorded time at which the meeting opened or closed; empty if there is none, or a later
    entry has the same time."""
    recorded = [e for e in context.meeting.attendance_entries if e.at and not e.is_struck]
    done = next((e for e in reversed(recorded) if e.kind is kind), None)
    if done is None or done.at is None or at is None or at == done.at:
        return ""
    is_latest = all(e is done or e.at != done.at for e in recorded[recorded.index(done) :])
    return f"s/{typed_time(done.at)}/{typed_time(at)}/" if is_latest else ""


_GONE = any_case(
    r" (?:when|as|after|because|since|once) (?P<names>[^\W\d][^:;.]{0,80}?) (?:had )?(?:left|gone|went"
    r"|departed|withdrew)\b"
)
"""The people whose departure ends the quorum."""


_HOUR = any_case(r" ([1-9]|1[0-2])\.?$")
"""An hour alone at the end: *open 7*."""


def _to_day(said: str, context: Context, start: int = 0) -> tuple[str, int, int]:
    """The day to which the meeting adjourns, as for `/adjourn`, and where it begins and ends in the line."""
    for to in _TO.finditer(said, start):
        day, at, end = day_first(said[to.end() :].rstrip("."), context, is_apart=True)
        if day:
            return f" to {context.dated(day)}{f' {typed_time(at)}' if at else ''}", to.start(), to.end() + end
    return "", len(said), len(said)


def day_first(said: str, context: Context, *, is_apart: bool = False) -> tuple[date | None, time | None, int]:
    """The longest day with which words begin, its time, and where they end. `is_apart`: a sign or a word like *at* must
    follow, not *9 May Street*."""
    words = [*islice(_A_WORD.finditer(said), _LONGEST_DAY + 1)]
    for count in range(min(len(words), _LONGEST_DAY), 0, -1):
        typed, after = said[: words[count - 1].end()], words[count][0] if count < len(words) else ""
        if is_apart and after and not (typed.endswith((",", ";")) or after in CONNECTIVES):
            continue  # *to 9 May Street*
        if read := context.date_and_time(typed.rstrip(",;")):
            return *read, len(typed)
    return None, None, 0


_A_WORD = regex(r"\S+")
_TO = any_case(r"\b(?:to|until|till) ")
_LONGEST_DAY = 8
"""The most words of a day with its time: *Thursday the 28th of January 2027 at 6 pm*."""


_MEETING_NEXT = any_case(rf" {_MEETING}\b")
_VERB_FIRST = any_case(rf"(?:{_MEETING} )?(?:{'|'.join(verbs for _, verbs, _ in _CLOCK)}) (?:at )?{SURE_TIME.pattern}")


def _is_of_others(verb: re.Match[str], context: Context) -> bool:
    """Whether a verb tells of a person, or of a part of the meeting or what it does each time."""
    done, (_, end) = verb[0].lower(), verb.span()
    if (done == "closed" and _OF_PART.match(verb.string, end)) or (verb.start() and _HABIT.match(verb.string, end)):
        return True
    return (done == "back" and not context.room.is_adjourned) or is_surname(verb[0], context)


def timed(line: str, context: Context) -> Iterator[str]:
    """The line for a meeting that opens, stops, resumes or ends near a time, in any words; empty for others."""
    paused_until = _PAUSED_UNTIL.fullmatch(line)
    line = _TIME_BEFORE_STOP.sub(r"\g<stops> at \g<at>", line)
    if retired := _RETIRED.fullmatch(line):
        for stopped in timed(f"adjourned{retired['why']} at {retired['at']}", context):
            stopped = stopped.replace("/close", "/adjourn", 1)  # where *adjourned* is usual for the end of a meeting
            yield "\n".join(filter(None, (stopped, retired["back"] and f"/resume {retired['back'].rstrip('.')}")))
        return
    first = next(timed(paused_until["before"], context), "") if paused_until else ""
    if paused_until and first.startswith("/adjourn"):
        yield f"{first}\n/resume {paused_until['at'].rstrip('.')}"
        return
    is_first = _VERB_FIRST.match(line) is not None
    is_of_others = not is_first and (ELSEWHERE.search(line) or OF_OTHERS.search(line))
    is_elsewhere = is_of_others or SURE_TIME.search(line) is None
    for verb in _ANY_VERB.finditer(line):
        word = next(word for word, *_ in _CLOCK if verb[word])
        is_other = word == "close" and _MORE_FOLLOWS.search(line) is not None
        if is_other or _is_of_others(verb, context) or is_recorded(word, context) or _is_of_its_kind(verb, line):
            continue
        day, begins, ends = _to_day(line, context, verb.end()) if word == "adjourn" else ("", len(line), 0)
        if is_elsewhere and not day:
            continue
        who, at = FILLERS.sub("", subject_before(verb, line)).strip(), time_near(verb, line[:begins])
        is_closed = word == "adjourn" and not day and is_over(context) and not _GOES_ON.search(line, verb.end())
        word = "close" if is_closed else word
        is_bare = who.islower() and is_common(who.split()[-1]) and not _MEETING_NEXT.match(line, verb.end())
        is_other = (is_bare and not means_post(who)) or is_thing(who, context)  # *park*, beside a Cllr Park
        if (at or day) and may_close(who, context) and not (is_other and only_name(who, context)):
            told = re.sub(rf"(?i)^at$|{re.escape(at)}", "", line[verb.end() : begins]).strip(" ,.")
            is_plain = day and told in ("", "at") and not (line[ends:].strip(" .") or means_chair(who))
            said = _at_once(line, verb, at, context) if word == "adjourn" and not (who or day) else ""
            own = f": {own_sentence(said or in_past(line), context)}"
            named = only_name(who, context)
            is_chair = named != "" and context.find(named).only == context.presiding and not (day or told)
            own = "" if (is_plain and not named) or is_chair else own  # *2.03 Hall opened*
            yield f"/{word}{at and f' {at}'}{day}{own}"
            return


_TIME_BEFORE_STOP = any_case(rf"^(?P<at>{TYPED_TIME}),? (?P<stops>adjourned|recessed|retired)(?= (?:for|to|while)\b)")
"""*10.55 adjourned to deliberate*."""
_RETIRED = any_case(
    rf"^(?:(?:(?:the|all) )?(?:{CTTEE}|bench|members|panel|tribunal) )?retired"
    rf"(?P<why> to (?:consider|decide|deliberate|discuss)\b[^.;:\d]*?),? (?:at )?(?P<at>{TYPED_TIME})"
    rf"(?:,? (?:and )?(?:came )?(?:back|returned|resumed) (?:at )?(?P<back>{TYPED_TIME}))?\.?$"
)
"""Those who retire to decide: *cttee retired to deliberate 10.52*."""


def _is_of_its_kind(verb: re.Match[str], line: str) -> bool:
    """Whether a verb tells which meeting did something: *adjourned meeting of 8.30 took up the lease*."""
    of = _WHICH.match(line, verb.end()) if line[: verb.start()].lower() in ("", "the ") else None
    return of is not None and any(is_past(word.low) for word in tokens(line[of.end() :]))


_WHICH = any_case(rf" {MTG} (?:of|from) ")


def with_reason(rest: str) -> str:
    """The reason for an event, in brackets if it is no part of a sentence: *, phone call* → * (phone call)*."""
    rest = f"{rest})" if rest.count("(") > rest.count(")") else rest
    reason = _REASON.fullmatch(rest)
    words = tokens(reason["why"]) if reason else []
    low = [token.low for token in words] or [""]
    is_part = low[0] in _GOES_ON_WITH or is_past(low[0]) or (low[0].endswith("ing") and len(low) > 1)
    is_clause = Clauses(words).has_main() or any(is_past(word) for word in low)
    is_bare = reason and not is_part and not (is_clause and reason["sign"])
    if reason and is_past(low[0]) and not reason["sign"]:
        return f", {reason['why']}"
    return f" ({reason['why']})" if reason and is_bare else rest


_REASON = any_case(r"(?P<sign>[,;]?(?: [–—-])?) ?\(?(?P<why>[^\s\d,;:.()–—][^,;:.()–—]{2,50})\)?")
_GOES_ON_WITH = (
    PREPOSITIONS | COORDINATORS | SUBORDINATORS | SUBJECTS | AUXILIARIES | {"to", "not", "due", "owing", "who", "after"}
)
"""Words with which a reason goes on as part of the sentence."""


def _at_once(line: str, verb: re.Match[str], typed: str, context: Context) -> str:
    """A sentence for a pause that a line tells with its verb, the time and a short reason: *stopped 7.20 fire alarm*;
    empty for another line."""
    led, _, rest = line[verb.end() :].rstrip(" .").partition(typed)
    at = context.time_of(typed) if typed and verb.start() == 0 and led.strip() in ("", "at") else None
    reason = with_reason(rest)
    did = _PAUSED.sub(lambda short: "recessed" if short[0][0] in "rR" else "adjourned", verb[0].lower())
    was = "was " * did.startswith(("halted", "interrupted", "suspended"))
    return f"The meeting {was}{did} at {clock_time(at, context)}{reason}" if at and reason != rest else ""


_PAUSED = any_case(r"^(?:adj|recess).*")
_PAUSED_UNTIL = any_case(
    r"(?P<before>.*?)(?:[,;.]| and|,? then| [–—-]) (?:(?:and|then|we(?:['’]re| were|re)?|all) )*"
    r"(?:back(?: in| on| to order)?|on again|resum(?:ed|ing)|re-?start(?:ed|ing)?|reconven(?:ed|ing)|carried on"
    rf"|went on)(?: again)?(?: at)? (?P<at>{TYPED_TIME})\.?"
)
"""A pause, and when the meeting went on."""


_MORE_FOLLOWS = any_case(
    r"\b(?:directly|immediately|straight) (?:in|on)?(?: )?(?:in)?to\b"
    rf"|\b(?:moved|went|on) (?:on )?(?:in)?to (?:the )?(?:[a-z]+ ){{0,3}}?(?:{MTG}|agenda|business|items?|session)\b"
    rf"|\b(?:business|full|general|main|ordinary|parish|public|regular) (?:council )?{MTG}"
    r" (?:\w+ )?(?:after\w*|at once|beg[au]n\w*|commence\w*|follow\w*|next|now|open\w*|start\w*|straight)\b"
)
"""Words for another meeting, or part of it, after what is closed: *AGM closed 7.30, straight on to the ordinary
meeting*."""


def may_close(who: str, context: Context) -> bool:
    """Whether the people named may open or close the meeting, or are the meeting itself; true if nobody is named."""
    return not who or _BODY.fullmatch(who) is not None or means_chair(who) or only_name(who, context) != ""


def is_surname(verb: str, context: Context) -> bool:
    """Whether a word for the clock is also a surname on the roll: *close*, beside a Mr Close."""
    return not _ENDS_OTHERWISE.fullmatch(verb) and context.find(verb).only is not None


_HABIT = any_case(
    rf" (?:at )?(?:{TYPED_TIME}),? (?:every|each|instead|daily"
    r"|(?:on )?(?:week|mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
)
"""Things that close at an hour on other days."""
_ENDS_OTHERWISE = any_case(r".*(?:ed|s|ing)")
"""A verb that is no surname: *closed*, not *close* beside a Mr Close."""
_GOES_ON = any_case(r"\b(?:back|resum\w+|reconven\w+|restart\w*)\b")
"""Words that show that an adjournment is not the end."""


def time_near(verb: re.Match[str], line: str) -> str:
    """The time near a verb, one after it before others; empty if there is none. What lasts to a time ends then."""
    times = (at for at in SURE_TIME.finditer(line) if not _ENDS.search(line, 0, at.start()))
    for at in sorted(times, key=lambda at: at.start() < verb.start()):
        between = line[verb.end() : at.start()] if at.start() > verb.start() else line[at.end() : verb.start()]
        if len(between.split()) <= _MOST_APART:
            return at[0].rstrip(".")
    return ""


_ENDS = any_case(r"\b(?:to|until|till|’til|'til) (?:(?:about|around|approximately) )?$")


def subject_before(verb: re.Match[str], line: str) -> str:
    """The words before a verb in its clause."""
    return re.split(r"[,;:.] | [–—-] |\band ", SURE_TIME.sub("", line[: verb.start()]))[-1].strip(" ,;:–—-")


def in_past(line: str) -> str:
    """What somebody does to the meeting, in the past: *Hall calls the meeting to order* → *Hall called …*."""
    return _BARE_MEETING.sub(r"\g<did> the meeting", _IN_PRESENT.sub(lambda match: _PAST[match[0].lower()], line))


_BARE_MEETING = any_case(rf"\b(?P<did>adjourned|began|called|closed|ended|opened|reconvened|resumed|started) {MTG}\b")


def is_recorded(word: str, context: Context) -> bool:
    """Whether the meeting is recorded as open, adjourned or closed already."""
    if word == "open":
        return any(entry.kind is Kind.OPENED and not entry.is_struck for entry in context.meeting.attendance_entries)
    return context.room.is_closed or (word == "adjourn" and context.room.is_adjourned)


def recorded_again(line: str, context: Context) -> str:
    """A remark about prose that repeats the recorded opening or close at that time; empty for others."""
    match = _AGAIN_SAID.fullmatch(line)
    if match is None or (at := context.time_of(match["time"])) is None:
        return ""
    kind, what = (Kind.CLOSED, "close") if match["closed"] else (Kind.OPENED, "opening")
    known = any(e.kind is kind and e.at == at and not e.is_struck for e in context.meeting.attendance_entries)
    return f"The {what} at that time is recorded already: Esc clears the line" if known else ""


def opening_told(line: str, context: Context) -> str:
    """A line on the opening of the meeting at its recorded time, as a sentence; empty for any other line."""
    times = [*SURE_TIME.finditer(line)]
    opened = next((e for e in context.meeting.attendance_entries if e.kind is Kind.OPENED and not e.is_struck), None)
    is_same = opened is not None and [context.time_of(at[0].rstrip(".")) for at in times] == [opened.at]
    return own_sentence(in_past(line), context) if is_same and _OPENS.search(line) else ""


_OPENS = any_case(
    rf"\b(?:(?:began|commenced|opened|opens|started) (?:the )?{MTG}|{MTG} (?:began|commenced|opened|started)"
    rf"|call(?:ed|s) (?:the )?(?:{MTG}|{CTTEE}|board|council) to order)\b"
)
_AGAIN_SAID = any_case(
    rf"(?:(?:{MTG}|chair\w*|mayor|president|convener) )?(?:(?:was|then|duly) )*"
    r"(?:opened|started|began|commenced|called to order|(?P<closed>adjourned|closed|ended|finished|concluded))"
    rf"(?: (?:the )?{MTG})?(?: at)? (?P<time>{TYPED_TIME})"
)
"""As it is jotted down; with its article it is a sentence, and meant to be printed."""


def times_lost(line: str, offers: Sequence[str]) -> list[str]:
    """The times in a line that no offered line has as its time: one in its own sentence does not count."""
    if any(offer.startswith("s/") for offer in offers):
        return []
    parts = ((offer, *offer.partition(": ")) for offer in offers)
    told = (_plain(f"{head} {_WHEN.sub('', own) if _HAS_TIME.match(one) else own}") for one, head, _, own in parts)
    kept = {_in_figures(at[0]) for said in told for at in SURE_TIME.finditer(said)}
    return [at[0] for at in SURE_TIME.finditer(_plain(line)) if _in_figures(at[0]) not in kept]


def _plain(line: str) -> str:
    """A line with its times in figures, and no sign after the last."""
    return times_in_figures(line).rstrip(".: ")


_TIME_INSIDE = any_case(rf"\bat (?P<at>{TYPED_TIME})|\b(?P<from>{TYPED_TIME})(?= (?:till|to|until) (?:{TYPED_TIME}))")


def _time_inside(rest: str) -> str:
    """The time within the words after a verb: *at 8.10 for tea*, *for tea 8.10 until 8.20*."""
    inside = _TIME_INSIDE.search(rest)
    return (inside["at"] or inside["from"]) if inside else ""


_HAS_TIME = any_case(r"[+-]|/(?:open|close|adjourn|resume|public)\b")
"""The beginning of a line for what happens at a time."""
_WHEN = any_case(rf"\bat (?:{TYPED_TIME})")


def _in_figures(time: str) -> str:
    """A time as a number: *9pm* and *9.00* are 900."""
    figures = re.sub(r"\D", "", time).lstrip("0")
    return figures if len(figures) > 2 else f"{figures}00"


_NEXT = (
    r"(?:(?:the |our )?(?:next|nxt) (?P<of>(?:(?!in |on |to )[a-z-]+ ){0,2}?)"
    rf"(?P<what>{MTG}|(?:{CTTEE}|council|board|{BODY_IN_SHORT})(?: {MTG})?|[aeo][cg]m|apcm)|d[no]nm|dnm"
    rf"|next(?: one(?= (?:is|on)\b))?"
    rf"(?=:? (?:is |on )?(?:{NAMED_DAY}|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_SHORT}|\d{{1,2}}/\d)))"
)
_DATE_OF = r"(?:the )?(?:(?:date|time|day|venue|place)(?:,? (?:and|&) |, | ))+(?:(?:of|for) )?"
_MEETS = (
    rf"(?:(?:we|members|they|(?:the )?(?:council|board|{CTTEE}))(?: (?:will|shall|to))? )?"
    rf"(?:meets?|reconvenes?)(?: here)? (?:again|next(?! {NAMED_DAY}\b))(?: time)?"
)
_LEAD = any_case(
    rf"(?P<next>(?:{_DATE_OF})?{_NEXT}|{_MEETS})\b"
    r"(?P<verb>(?:,? (?:is|was|to|will|would|be|take|place|held|set|fixed|arranged|scheduled|agreed|confirmed|due))*)"
    r"(?:,? (?:for|on|at|the|date))*\s*[:,=–—-]*\s*(?=\S)"
)
"""The words before the day."""
IS_NEXT = any_case(rf"(?:{_DATE_OF})?{_NEXT}\W*")
"""The title of an item about the next meeting."""
_TIME_LATER = any_case(rf"(?P<place>.*?),? (?:(?:at|from|@) ?)?(?P<time>{TYPED_TIME})\.?")
_PLACED = any_case(r"(?:in|at|on|via|by|here)\b")
_PLACE = any_case(
    r"(?:.*\b)?(?:\w*(?:hall|house|room)|cent(?:re|er)|school|church|chapel|library|pavilion|chambers?|offices?|club|inn|vestry"
    r"|building|annexe?|institute|zoom|teams|online)\b(?: \w+){0,3}"
)
_SAME = any_case(r"^(?:at )?(?:the )?same time,? (?:(?:the )?same )?(?:place|venue)$")
_NO_MORE = regex(r"[;?]|\.\s|,? (?:and|but|when|if|so|to) ")
"""Words for more than the time and place."""
_NUMBERED = regex(r" (?:\d+|[A-Z])$")
"""The end of the name of one of several rooms: *Room B*."""
_LONGEST_PLACE = 60
_HALF = any_case(r"\d ?[ap]\.?m\b|noon|o['’]clock")


class NextMeeting(NamedTuple):
    """When and where the next meeting is."""

    day: date
    at: time | None
    place: str


def next_meeting(line: str, context: Context, *, is_part: bool = False) -> NextMeeting | None:
    """The next meeting that a line gives; None if it says anything else, or more. Under an item about the next meeting,
    the day alone is enough, unless it `is_part` of a line."""
    line = context.with_figures(line)
    lead, item = _LEAD.match(line), context.item
    if lead is None and (is_part or item is None or not IS_NEXT.fullmatch(item.title)):
        return None
    said = line[lead.end() if lead else 0 :].replace("@ ", "@").replace("@", "at ")
    held = context.meeting.head.date
    day, at, end = day_first(said, context)
    rest = said[end:].strip(" ,.–—-")
    if day is None or held is None or day <= held:
        return None
    if at is None and (later := _TIME_LATER.fullmatch(context.with_figures(f"at {rest}"))):
        _, at, _ = day_first(f"{day.isoformat()} {later['time']}", context)
        place = later["place"].strip(" ,.–—-")
        rest = place if rest.startswith("at ") and place != "at" else place.removeprefix("at").strip()
    if len(rest) > _LONGEST_PLACE or _NO_MORE.search(rest):
        return None
    rest = _SAME.sub("at the same time and place", rest)
    return NextMeeting(day, at, rest) if not rest or _PLACED.match(rest) or _PLACE.fullmatch(rest) else None


def when_next(line: str, context: Context) -> str:
    """The sentence of the minutes for a short line on the next meeting; empty for any other line."""
    found = next_meeting(line, context)
    lead = _LEAD.match(line)
    is_sentence = lead is not None and lead["verb"] != "" and line[:1].isupper() and "mtg" not in lead[0].lower()
    is_plain = found is not None and MONTH_NAMES[found.day.month - 1] in line and (not found.at or _HALF.search(line))
    if found is None or (is_sentence and is_plain):
        return ""
    day, at = found.day, found.at
    if context.month_first and not _DAY_THEN_MONTH.search(line):
        when = f"{day:%A, %B} {day.day}, {day.year}"
        clock = f" at {at:%I:%M %p}".replace(" 0", " ") if at else ""
    else:
        when = f"{day:%A} {day.day} {day:%B %Y}"
        clock = f" at {typed_time(at).replace('.00', '')}" if at else ""
    place = f" {_where(found.place)}" if found.place else ""
    return f"The next {_name_of(lead)} will be held on {when}{clock}{place}."


_DAY_THEN_MONTH = any_case(rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH}|{MONTH_SHORT})\b(?! \d{{1,2}}\b)")


def _where(place: str) -> str:
    """A place behind its preposition: *in the village hall*, *in Room B*, *at Elm House*, *on Zoom*, *online*."""
    words = place.removeprefix("the ")
    if (by_link := _BY_LINK.fullmatch(place)) is not None:
        return by_link["how"].lower() if by_link["how"] else f"on {by_link['on'].title()}"
    if _PLACED.match(place):
        return place
    if _NUMBERED.search(words.partition(",")[0]):
        return f"in {words}"
    first, several, _ = words.partition(" ")
    is_name = words == place and several and first[0].isupper() and first.lower() not in _COMMON
    return f"at {words}" if is_name or _OWNED.search(words) else f"in the {words}"


_BY_LINK = any_case(r"(?:(?:on|via|by) )?(?P<on>zoom|teams)|(?P<how>online)")
_OWNED = any_case(r"\w['’]s\b|\ws['’] ")
"""A name that has no article: *St Ann's Church*."""
_COMMON = frozenset("church community council main meeting memorial parish school sports town village".split())
"""First words of places that have an article even in capitals: *the Village Hall*."""


def _name_of(lead: re.Match[str] | None) -> str:
    """The name of the meeting, in full."""
    of, what = (lead["of"], lead["what"].lower()) if lead and lead["what"] else ("", "meeting")
    if _IN_CAPITALS.fullmatch(what):
        return f"{of}{what.upper()}"
    body = re.sub(rf" ?{MTG}$", "", what)
    if re.fullmatch(BODY_IN_SHORT, body):
        return f"{of}{body.upper()} meeting"
    body = body if body in ("", "council", "board") else f"{'sub-' if body[:3] == 'sub' else ''}committee"
    return f"{of}{body}{body and ' '}meeting"


_IN_CAPITALS = regex(r"[aeo][cg]m|apcm")


def meets_next(meeting: Meeting, *, month_first: bool) -> NextMeeting | None:
    """The next meeting according to the record: the day of an adjournment without a resumption, or the last note about
    it."""
    names, is_resumed = NameIndex(meeting), False
    for entry in reversed(meeting.entries):
        if entry.is_struck:
            continue
        is_resumed |= entry.kind is Kind.RESUMED
        if entry.kind is Kind.ADJOURNED and entry.of_date and not is_resumed:
            return NextMeeting(entry.of_date, entry.until, "")
        if entry.kind is Kind.NOTE and entry.text:
            context = Context(
                meeting, names, is_live=False, before=entry.position, at_item=entry.item_id, month_first=month_first
            )
            if found := next_meeting(entry.text, context):
                return found
    return None


def told_next(said: str, context: Context) -> str:
    """The sentence about the next meeting."""
    return when_next(said, context) or in_whole_words(said, context)


def without_chair(line: str, context: Context) -> str:
    """A line on when the meeting began, without initials of the person presiding *in the chair*, which would print *the
    Chair in the chair*; any other as it is."""
    match = _BEGAN_IN_CHAIR.fullmatch(line)
    found = context.names.lettered(match["who"]) if match and match["who"].isupper() else None
    return match["began"] if match and found is not None and found == context.presiding else line


_BEGAN_IN_CHAIR = any_case(
    rf"(?P<began>[^,;]*\b(?:began|commenced|opened|started)\b[^,;]*?(?:{TYPED_TIME}))(?:[,;]| [–—-])? (?:with )?"
    r"(?P<who>[^,;]{2,40}?) (?:in the chair|chairing|presiding)\.?"
)


def at_last_time(offer: str, line: str) -> str:
    """A line for a movement or the clock, with the time that ends the prose if it has none: *suspended for the public
    7.38*; any other line as it is."""
    last, timeless = _LAST_TIME.search(line), _TIMELESS.match(offer)
    if last is None or timeless is None:
        return offer
    return f"{timeless[0]} {last['at']}{offer[timeless.end() :]}"


_TIMELESS = regex(r"(?:/(?:open|close|adjourn|resume)|[+-][^\d:]+)(?=: )")
_LAST_TIME = any_case(
    "".join(rf"(?<! {word})" for word in "to until till til by the from before at".split())
    + rf" (?P<at>{SURE_TIME.pattern})\.?$"
)
"""A time at the end of a line, of what the line says rather than until when or by when."""
