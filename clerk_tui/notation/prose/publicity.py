"""The exclusion of press and public, and their return, in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.english.verbs import base_of_past
from clerk_tui.meeting.exempt import SCHEDULES, governing
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.notation.prose.decisions import with_the
from clerk_tui.notation.prose.movement import group_of
from clerk_tui.notation.prose.names import MTG, NAMES, all_named, clock_time, time_in_full, with_halves
from clerk_tui.notation.prose.opening_and_closing import SURE_TIME, with_reason
from clerk_tui.notation.reading import Context, all_kept
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case

_HOW_AGREED = (
    r"(?:(?:unanimously|nem\.? ?con\.?|by roll[- ]call|on a \d+ ?[-–] ?\d+ vote"
    r"|by (?:an? )?(?:\d+ ?[-–] ?\d+ |unanimous |majority |roll[- ]call |voice |show of )*"
    r"(?:vote|consensus|majority|hands)),? )*"
)
_AT = rf"(?:,? (?:(?:at|by|@|from) )?(?P<at>{TYPED_TIME}))"
_AND = r"(?: (?:and|&|n|\+) | ?[/+&] ?)"
_PUBLIC = (
    rf"(?:(?:all |the )?(?:(?:members of )?(?:the )?(?:press|media){_AND}(?:the )?(?:public|gallery)"
    rf"|(?:members of )?(?:the )?(?:public(?: gallery)?|gallery|mops?)(?:{_AND}(?:the )?(?:press|media))?"
    r"|(?:the )?(?:press|reporters?)))"
)
_WAS = r"(?:(?:was|were|is|are|be|been|being|had|have|then|now|duly|all|to) )*"
_OUT = (
    r"(?:excl(?:uded?|['’]?d)?\b\.?|exclu\w+|barred|left"
    r"|(?:asked|told|invited|requested|required) (?:to (?:leave|withdraw|go|step out(?:side)?|wait outside|retire)|out)"
    r"|leaves?|withdr[ae]w\w*|removed"
    r"|sent (?:out|away|home|off)|cleared|put out|emptied|shown out|ejected|dismissed|ushered out|disconnected"
    r"|dropped off"
    r"|(?:gone|out|off)(?! (?:in force|of date|sick)))"
)
_VISITOR_WORDS = r"visitors|observers|non-members|audience|onlookers|residents|spectators"
_VISITORS = rf"(?:(?:all|any|the) )*(?P<visitors>{_VISITOR_WORDS})"
"""Those who listen to a meeting of members: that some of them left excludes nobody."""
WHO_MAY_HEAR = rf"public|press|gallery|{_VISITOR_WORDS}|session|closed|private|exec\w*|camera"
"""Words of a line that may be about who is let in and who is not."""
_PRIVATE = r"(?:closed|private|exec(?:utive)?\.?|confidential|exempt|reserved|secret|restricted|non-?public|pink|blue)"
_PART = (
    r"(?:sess(?:ion)?\b\.?|part|section|bit|stuff|side|portion|papers?|pages|reports?|business"
    r"|discussion|items?|matters?|agenda"
    rf"|{MTG})"
)
_SESSION = (
    rf"(?:(?:an? |the |our )?(?:{_PRIVATE} {_PART}|camera)|behind closed doors"
    r"|(?:(?<=in )|(?<=into ))committee(?= (?:at )?\d|\.?$)"
    r"|exec(?:utive)?\.?(?= (?:at )?\d)"
    r"|(?:(?<=in )|(?<=to ))(?:part|pt) (?:ii|2|two|b)(?= at \d| \d{1,2}[.:]\d\d|,|\.?$))"
)
_GOES = (
    r"(?:(?:the )?(?:meeting|mtg|council|board|committee|cttee|commission|directors|gov(?:ernor)?s|members|panel"
    r"|trustees|we|it)[ ,]+)?"
    rf"(?:(?:then|now|(?:agreed|resolved|voted|decided) {_HOW_AGREED}to|will|has"
    r"|have) )*(?:mov(?:ed?|ing)|went|going|goes|go|gone|enter(?:ed|s|ing)?|convened?|retired"
    r"|turned|resolved(?: itself)?"
    r"|adjourned|call(?:ed)?|start(?:ed)?|beg(?:i|a)n|met)?[ ,]*(?:in ?to|in|for|to|@)?[ ,]*"
)
_PART_TWO = r"(?:(?:part|pt) (?:ii|2|two|b)\b\.?[ ,:;–—-]*)"
_ITEM = r"(?:(?:agenda )?items? [\w.]{1,5}[ ,:;–—-]+(?:(?:was|were|taken|heard|discussed|considered) )*)?"
_DECIDED = (
    r"(?:(?:(?:it was|it is|members|(?:the )?(?:council|board|committee|cttee|panel|cabinet)) )?(?:then )?"
    r"(?:unanimously )?(?:resolved|agreed|decided|res(?:['’]d)?|motion|moved|voted)\b:? ?"
    rf"{_HOW_AGREED}"
    r"(?:under (?:the )?[^,;:]{2,60}?\b(?:act|regulations)(?: \d{4})?,? )?(?:that |to )?)?"
)
_WHY = (
    r"(?P<why>(?:[,;:]| ?[–—-]| \(| (?:ch(?:apter)?|s(?:ec(?:tion)?)?|art(?:icle)?)\.? ?\d"
    r"| (?:for|to|under|on|re|as|while|whilst|during|about|because|in|due|by|until|but"
    r"|pursuant|no|nothing|pending|with|from(?= (?:(?:the|this|that|its|our) )?(?:rest|remainder|following|next|item|\d"
    r"|meeting|mtg|room|chamber|session|discussion|proceedings|part|private|closed|here"
    r"|now|\d)\b)|paras?|paragraphs?|personnel"
    r"|staff(?:ing)?|legal|litigation|real estate|contracts?|property|land)"
    r"\b|\. no (?:further )?(?:action|decision|vote|business)s?\b).*)?"
)
_LED = rf"(?:(?:at )?(?P<led>{TYPED_TIME})[,:]? (?:[–—-] )?)?"
_EXCLUDED = any_case(
    rf"{_LED}(?:{_PART_TWO})?{_ITEM}{_DECIDED}(?:{_PUBLIC} {_WAS}{_OUT}(?: (?:of )?(?:the )?(?:room|meeting|mtg"
    rf"|chamber|hall))?|{_VISITORS} {_WAS}(?:excluded|(?:asked|told|invited|requested|required) to (?:leave|withdraw)"
    rf"(?: the (?:room|meeting|mtg|hall))?)|(?:[\w.'’-]+ ){{0,4}}?(?:clos(?:ed?|es) (?:the )?(?:meeting|mtg|session)"
    rf"|(?:meeting|mtg|session) (?:(?:was|be) )?closed) to"
    rf" {_PUBLIC}|close[ds]? to {_PUBLIC}|(?:room|gallery|chamber) cleared(?: of {_PUBLIC})?"
    rf"|cleared the (?:room|gallery)(?: of {_PUBLIC})?"
    rf"|public (?:session|part|{MTG}) (?:was |is )?(?:over|ended|closed|finished)"
    rf"|stream(?:ing)? off"
    rf"|(?:(?:the )?(?:meeting|mtg|council|board|committee|cttee|members|panel) )?excludes?d? {_PUBLIC}"
    rf"|(?:excl|exclude|excluding|excl(?:usion|n)?\.? of|clear(?:ed)?) {_PUBLIC}"
    r"(?: (?:was )?(?:agreed|resolved|approved))?"
    rf"|{_GOES}{_SESSION}|(?:(?:we|it|(?:the )?\w+) )?(?:went|gone?|going|goes|moved? in) {_PRIVATE}"
    rf"|{_PART_TWO}(?:{_PRIVATE}|in camera)|(?:{_PART_TWO}|{_PRIVATE}(?: {_PART})?)(?= ?from\b))"
    rf"(?:{_AT}(?:(?: ?(?:-|–|to|until) ?|(?: [^,;:\d]{{2,40}})?, (?:out|back|ended|over)(?: at)? )"
    rf"(?P<until>{TYPED_TIME}))?)?{_WHY}\.?"
)
"""Press and public are put out, or the meeting goes into private session."""
_SHORT = any_case(
    rf"{_LED}(?:the )?(?P<who>press{_AND}public|public{_AND}press|press|public)"
    r" (?:excl(?:uded?|['’]?d)?\b\.?|(?P<out>out|sent out|asked out))"
    rf"(?: (?:at )?(?P<at>{TYPED_TIME}))?(?P<why>,? (?:for|under)\b.+| \(.+|(?(out)[,;]?(?: [–—-])? .+|(?!)))?\.?"
)
"""The same in no sentence: *press & public excluded 8.30pm*, *8.30 public excluded for item 5*."""
_SESSION_AT = any_case(
    r"(?:(?:(?:the )?(?P<body>board|commission|committee|council|meeting) )?"
    r"(?:(?:was )?(?:adjourned|convened|entered|recessed|retired|went) )?(?:in ?to |in |to )?(?:an? |the )?)??"
    r"(?:(?P<what>exec(?:utive)?|closed|private)\.? session|(?P<short>(?-i:ES)|exec))"
    rf"(?: (?:began|begins|started|starts|opened|in))?,? (?:at )?(?P<at>{TYPED_TIME})"
    r"(?P<why>(?:,? (?:for|re|to (?:consider|discuss))|(?:,|:| [–—-])(?! no\b)) [^.;:\d]{3,60}?)?\.?"
)
"""The same of a session: *exec session 8.32*, *into ES 8:51p*."""
_SESSION_WHY = any_case(r"^[\s,:–—-]*(?:re )?")
_WHOLE = any_case(r"(?:city|common|town|village|borough|county) (?P<body>council)$")
_BODIES = frozenset(("board", "commission", "committee", "council"))
_LAW_FIRST = (
    r"(?:as|because|by (?:reason|virtue)|due|given|having|in (?:accordance|compliance|line|pursuance|terms|view)"
    r"|on (?:the )?grounds?|owing|pursuant|since|under|where)\b"
)
"""The first word of the law under which, or the reason why, the public is put out."""
_OUT_UNDER = any_case(
    rf"(?:that,? )?{_LAW_FIRST}(?!.*\b(?:not|never|whether)\b).{{2,200}}?\b(?:{_PUBLIC} (?:should )?"
    r"(?:(?:(?:was|were|be|now|\w+ly) )+(?:excluded|asked to (?:leave|withdraw))|left|withdrew)"
    rf"|(?:to )?exclude {_PUBLIC})\b.*"
)
"""An exclusion with its law or its reason first."""
_FOR_ITEM = any_case(r"\bfor (?:agenda )?item (?P<number>\d[\w.()]*?)(?=[,;.)]*(?: |$))(?! (?:and|to|&))")
_PUTS_OUT = any_case(r"\b(?:exclu|exempt|private|closed)")
_FIRST = any_case(_DECIDED)
_PARAGRAPHS = any_case(
    r"\b(?:paras?|paragraphs?)\b\.? ?(?P<numbers>\d{1,2}(?:(?:, ?| ?and | ?& ?| to |[-–])\d{1,2})*)(?![\d.:])"
)
_SCHEDULE = any_case(r"\bsch(?:ed(?:ule)?)?\.? ?(?P<number>\d+)")
_OPEN = r"(?:open|public|part (?:i|1|one|a)|pt 1)"
_BODY = (
    r"(?:(?:the )?(?:meeting|mtg|council|board|committee|cttee|members|panel|trustees|directors|commission"
    r"|commissioners|we) )?(?:(?:then|now|formally) )*"
)
_BACK = r"(?:came |come |moved? |went |go |got )?(?:back|return(?:ed|s)?|resume[ds]?|reconvene[ds]?|re-?open(?:ed|s)?)"
_ENDED = r"(?:end(?:ed|s)?|over|closed|finished|concluded|adjourned|done)"
_AGAIN = r"(?:(?:was )?(?:resumed|again|reconvened|re-?opened))"
_READMITTED = any_case(
    rf"{_LED}{_DECIDED}(?:{_VISITORS} {_WAS}(?:re-?admitted|(?:asked|called|invited|let) back(?: in)?|returned)"
    rf"|{_PUBLIC} {_WAS}(?:(?:let|allowed|invited|asked|came|come|welcomed|brought) )?"
    r"(?:back|in(?= (?:again|(?:at )?\d))|re-?admitted|re-?joined|re-?entered|returned|admitted)(?: in)?(?: again)?"
    r"(?: (?:to|into) (?:the )?(?:room|meeting|mtg|chamber))?"
    rf"|(?:re-?admit(?:ted)?|readmission of) {_PUBLIC}|(?:the )?gallery (?:was )?(?:now )?(?:re-?opened|open again)"
    rf"|(?:the )?exclusion (?:of {_PUBLIC} )?(?:was |is |has |now )*(?:lifted|ended|over|withdrawn|rescinded)"
    rf"|(?:we are |now )?no longer {_PRIVATE}(?: {_PART})?|(?:now )?(?:all )?in public(?: again)?(?= from| at| \d|\.?$)"
    rf"|(?:that )?(?:ended|concluded|completed|finished) (?:the )?{_PRIVATE} {_PART}"
    rf"|(?:the )?(?:meeting|mtg|session|room|chamber|doors?) (?:(?:was|were|then) )*"
    rf"(?:re-?open(?:ed)?(?: up| again)?|open(?:ed)? again|opened(?=.* again\b)) to {_PUBLIC}(?: again)?"
    rf"|{_BODY}(?:{_BACK}|moved |went |came )? ?(?:in ?to|in|to)? ?(?:the |its |our )?"
    rf"{_OPEN} (?:session|council|{MTG})(?: {_AGAIN})?"
    rf"|(?:{_BODY}(?:(?:{_BACK}|came|come|coming|moved|went|got|rose|rise|emerged)? ?(?:out of|out from|from)"
    rf"|end(?: of)?|leaves?|left|exit(?:ed|s)?|{_ENDED}(?<!over)) (?:the |its |our )?"
    rf"(?:(?-i:ES)|{_PRIVATE}|(?:part|pt) (?:2|two|ii|b))(?: {_PART})?"
    rf"|(?:the )?(?:{_PART} )?{_PRIVATE}(?: {_PART})? (?:was |is |has )?{_ENDED}"
    rf"|{_BODY}(?:rose|rises?) (?:and|&) report(?:ed|s)?"
    rf"|{_BODY}(?:(?:came|come|went|rose|rises?|back) )?(?:out of|from) (?:in )?(?:camera|committee))"
    rf"(?:,? and (?:\w+ ){{0,4}}(?:{_OPEN}|regular) (?:session|{MTG})(?: {_AGAIN})?)?"
    rf"|(?P<out>{_BODY}{_BACK} (?:in ?to |in |to )?(?:the |its |our )?"
    rf"(?:regular (?:session|{MTG})|{_OPEN}(?= (?:at )?\d|\.?$))|out|back(?: in)?|exited|re-?admitted"
    r"|(?:we(?:['’]re| are) |all )?(?:open|public)(?: (?:again|now|once more)|(?= (?:at )?\d))"
    r"|doors? (?:re-?)?open(?:ed)?(?: again)?|(?:back to|return to|end of) (?:agenda )?(?:part|pt) (?:1|one|i|a)"
    r"|(?:recording|(?:live)?stream(?:ing)?|webcast|camera)s? (?:(?:is|was|back|switched|now|again) )*"
    r"(?:on|resumed|restarted)(?: again)?|public (?:may|can) (?:come|return)(?: back)?(?: in)?"
    rf"|(?:the )?regular (?:session|{MTG}) {_AGAIN})){_AT}?{_WHY}\.?"
)
"""They are let back in, or the private session is over."""


_WITH_OTHERS = any_case(
    rf"(?=.*(?:public|press|media|gallery|mop))(?P<public>.*?{_PUBLIC})(?:,|,? and| &| \+) (?P<and>{NAMES})"
    r" (?=left|out\b|(?:was |were )?(?:asked|back)|came|return)"
)
_TOO = any_case(
    rf"(?P<said>.+?)(?:(?:[,;]| and| [–—-]) (?P<too>{NAMES}) (?:too|also|as well)"
    rf"|(?:[,;]| and| [–—-]|(?<=\d)) (?P<back>{NAMES}) (?:(?:is|are|was|were|came) )?"
    rf"(?:back(?: in)?|returned|rejoined)(?: (?:at )?(?:{TYPED_TIME}))?)\.?"
)
"""Others who went with the public, or are back when the session is open again."""


_CONFIDENTIAL = any_case(
    r"(?:confidential|part (?:2|two))(?: (?:item|business|discussion|section))?(?::| [–—-]) (?P<told>\S.{10,})"
)
"""What is discussed in private, under a heading that says so."""


@all_kept
def publicity(line: str, context: Context) -> Iterator[str]:
    """The lines for the exclusion or return of the public, perhaps with people named: *public and Hall left 7.20*."""
    headed = _CONFIDENTIAL.fullmatch(line)
    if headed and not (context.is_public_excluded or context.room.is_adjourned):
        yield f"/exempt: What follows was confidential.\n{headed['told'][0].upper()}{headed['told'][1:]}"
        return
    also, too = _WITH_OTHERS.match(line), _TOO.fullmatch(line)
    people = all_named(also["and"], context) if also else ()
    named = (too["too"] or too["back"]) if too and not also else ""
    people = all_named(named, context) or group_of(named, "+", context) if named else people
    if not people:
        yield from _publicity(line, context)
        return
    said = f"{also['public']}{line[also.end('and') :]}" if also else too["said"] if too else ""
    at = SURE_TIME.search(line)
    for offer in _publicity(said, context):
        sign = "+" if offer.startswith("/public") else "-"
        yield f"{offer}\n{sign}{', '.join(people)}{f' {at[0]}' if at else ''}"


_OF_HEARERS = any_case(
    r"audience|back|barred|camera|chamber|clear|clos|committee|confiden|doors?|\bES\b|exclu?|exec|exempt|exit|gallery"
    r"|livestream|longer|media|\bmops?\b|observ|onlook|open|\bout\b|\bpart\b|press|private|\bpt\b|public|re-?adm|record"
    r"|regular|report|reserved|resident|restricted|room|secret|spectat|stream|visitor|webcast|non-members"
)
"""A word of each of the wordings here."""


_ELSEWHERE = any_case(
    r"\b(?:last (?:meeting|month|night|time|week|year)|since (?:19|20)\d\d|yesterday)\b"
    r"|\boff (?:an?|the) (?!call|line|meeting|stream|zoom)"
    r"|\bexcluded from (?!(?:(?:the|this|that|its|our) )?(?:chamber|closed|discussion|following|hall|here|item|meeting"
    r"|mtg|next|now|part|private|proceedings|remainder|rest|room|session|\d)\b)"
)
"""Words that show that another meeting, time or place is meant: *the council went into private session last week*."""


def _publicity(line: str, context: Context) -> Iterator[str]:
    """The same, with the prose as the sentence so that no word is lost."""
    if _OF_HEARERS.search(line) is None or _ELSEWHERE.search(line):
        return
    if lines := _out_and_back(line, context):
        yield lines
        return
    match = _READMITTED.fullmatch(line)
    at = ((match["at"] or match["led"] or "") if match else "").rstrip(".")
    is_out = context.is_public_excluded and not context.room.is_adjourned
    if match and (is_out or (not match["out"] and (at or not match["why"]))):
        if moved := _MOVED_BESIDE.fullmatch(match["why"] or ""):
            yield f"/public{f' {at}' if at else ''}\n{moved['moved']}"
            return
        own = _back_in_full(line, match, at, context) if match["why"] else _visitors_back(match, at, context)
        yield f"/public{f' {at}' if at else ''}{own and f': {own}'}"
        return
    said = f"It was resolved t{line[1:]}" if line[:5].lower() == "that " else _in_full(line, context)
    match = _EXCLUDED.fullmatch(said) or _OUT_UNDER.fullmatch(_FIRST.sub("", said, count=1))
    is_heading = any(item.title.casefold() == line.casefold() for item in context.meeting.items)
    if match and context.is_public_excluded and _SESSION_AT.fullmatch(line):
        opening = exempt_parts(context.meeting).parts[-1].opening
        yield from [f"/exempt: {said}"] * (opening.text == "")
    elif match and not (context.is_public_excluded or is_heading):
        until = match.groupdict().get("until")
        back = f"\n/public {until.rstrip('.')}" if until else ""
        cited = _cited_paragraphs(line, context)
        own = "" if cited and _FORMULA.fullmatch(line) and _IN_SHORT.search(line) else f": {with_halves(said, context)}"
        out = f"/exempt{cited}{own}"
        yield f"{_next_item(line, context)}{out}{back}"


_LISTENERS = (
    r"(?:attendees|audience|guests|gallery|journalists?|media|mops?|non-members|observers|onlookers"
    r"|outsiders|press|public"
    r"|reporters?|residents|spectators|visitors"
    r"|(?:parent|pupil|staff|student|youth)s?(?:(?:,| and| &) (?:parent|pupil|staff|student|youth)s?)? "
    r"(?:delegates|governors|members|observers|reps|representatives)|(?:parents|pupils|staff|students))"
)
"""Those who may listen to a meeting, and are sent out for what is private."""
_GONE = (
    r"(?:asked (?:to|out)|cleared|closed|dismissed|down|dropped|exclu\w+|excused|gone|leave|leaves"
    r"|leaving|left|moved|off"
    r"|out|removed|retired|sent|step|stepped|told|withdr\w+)"
)
_UNHEARD = (
    r"(?:behind closed doors|closed (?:session|part|door)|confidence|confidential(?:ly)?|executive session|exempt"
    r"|in (?:camera|committee|confidence|private)|part (?:2|two|ii|b)|restricted|waiting room"
    r"|private (?:bit|business|discussion|items?|matters?|part|section|session)"
    r"|reserved (?:business|items?|matters?|section)"
    r"|(?:so (?:that )?|while |for )(?:the )?(?:board|cllrs|committee|council|councillors|directors|governors|members"
    r"|trustees)\b.* (?:confer|deliberat|discuss)\w*)"
)
_ENDS_HERE = r"(?=$|[,.;]| (?:and|as|at|because|due|for|from|session|to)\b)"
_WAYS_TO_BE_PRIVATE = tuple(
    any_case(way)
    for way in (
        rf"(?=.*\b{_LISTENERS}\b)(?=.*\b{_GONE}\b).*\b{_UNHEARD}\b",
        r".*\b(?:press|(?:members of the )?public|gallery)(?: gallery)? (?:[a-z]+ )?(?:excluded|excl"
        r"|(?:were |was |all )*(?:asked to (?:leave|withdraw)|withdrew|cleared|sent out|put out))\b",
        r".*\b(?:cleared?|excluded?|emptied|standing down|stood down) (?:of )?(?:the )?(?:press|public|gallery)\b",
        r"in (?:private|camera|confidence)(?=[:,;]| [–—-]|\.?$)",
        rf"(?:no|without(?: the)?) {_LISTENERS} (?:in (?:the )?(?:room|chamber|hall) |allowed |here )?"
        r"(?:for|during|from) (?:(?:this|the (?:next|rest|remainder|following)|next|that) )?"
        rf"(?:bit|business|item|matter|one|part|section|{_PRIVATE} {_PART})\b",
        r"(?:all |the )?(?:non-?members|outsiders) (?:all |were |was |have )*(?:left|withdrew|moved"
        r"|excluded|out|gone|sent out"
        r"|asked (?:to (?:leave|go|withdraw|step)|out))\b",
        r"(?:(?:.* )?(?:discussed|taken|heard|considered|dealt with|held|met|moved|went|going|gone|go|into)|now)"
        rf" (?:to |in ?to |in )?(?:the |its |our |an? )?(?:(?:camera|private|confidence){_ENDS_HERE}|closed session"
        rf"|exec(?:utive)? sess(?:ion)?|{_PRIVATE} {_PART})\b",
        r"(?:live)?(?:stream\w*|recording|webcast|broadcast|camera|zoom|video)s? (?:(?:was|is|now|were|then|being"
        r"|switched|turned) )*(?:off|stopped|paused|ended|cut|suspended)\b",
        r"(?:the )?(?:members|directors|trustees|governors|board|councillors|cllrs|commissioners"
        r"|committee|voting members)"
        r" only(?=$|[,.;]| (?:at|for|from|here|now|part|bit|session|until|\d[\d.:]*(?:[ap]m)?$))",
        r"(?:the )?doors? (?:(?:was|were|now) )*(?:closed|shut|locked)"
        r"(?=$|[,.;]$| (?:at )?\d| to\b| for (?:the )?(?:item|rest|next|private|confidential))",
        rf"(?:now )?(?:{_PRIVATE} {_PART}|part (?:2|two|ii|b)|pt (?:2|ii)|ES|exec sess\w*)(?:$|[ ,:–—-]+"
        r"(?:from|now|starts?|began|begins|here|at|\d|.*\b(?:left|out|off|stayed|remained)\b))",
    )
)
"""Words that may be about an exclusion of the public which no other reader here knows, each for one way to say it."""
_NOT_PRIVATE = any_case(
    r"\b(?:not|nobody|never|no need|whether|if)\b|n['’]t\b|\?|\b(?:will|would|may|should) (?!be ex)"
    r"|\bpublic (?:conveniences|footpath|house|notice|toilets?)\b"
)


_LISTENERS_BACK = any_case(
    rf"(?:.*[,;] )?(?:the )?{_LISTENERS} (?:(?:was|were|are|all|then|now|came|come|let) )*"
    r"(?:back|re-?joined|re-?admitted|returned|re-?entered|in again)\b"
)


def may_be_public(line: str, context: Context) -> bool:
    """Whether a line may say that those who may listen are back, while the public is excluded."""
    return context.is_public_excluded and not _NOT_PRIVATE.search(line) and _LISTENERS_BACK.match(line) is not None


def may_be_private(line: str, context: Context) -> bool:
    """Whether a line may say that the public, which is still there, is excluded."""
    is_heading = any(item.title.casefold() == line.casefold() for item in context.meeting.items)
    if context.is_public_excluded or is_heading or _NOT_PRIVATE.search(line) or _ELSEWHERE.search(line):
        return False
    return any(way.match(line) for way in _WAYS_TO_BE_PRIVATE)


_FORMULA = any_case(
    rf"(?:{_DECIDED}|that )(?:{_PUBLIC} {_WAS}{_OUT}|exclu(?:de|sion of) {_PUBLIC})(?: from (?:the )?(?:meeting|room))?"
    r"(?:[ ,–—-]+(?:for|during|under|of|in|by|virtue|pursuant|to|the|this|following|as|defined|part|one|section|sec"
    r"|s\.?|100A(?:\(4\))?|agenda|items?|business|paras?\.?|paragraphs?|\d{1,2}[a-z]?|and|&"
    r"|sch(?:ed(?:ule)?)?\.?|lga|local"
    r"|government|act|1972))+\.?"
)
"""No more than the exclusion and its paragraphs."""
_IN_SHORT = any_case(r"[&/]|\bsch(?:ed)?\b\.? ?\d|\blga\b")
"""Such words in no sentence, which the style replaces with its own: *press & public excluded, para 3 Sch 12A*."""
_MOVED_BESIDE = any_case(
    r"(?: (?:in|into|to) (?:the )?open)?[,;.] (?P<moved>(?!(?:the )?"
    r"(?:all|back|board|council|everybody|everyone|meeting|members|press|public|session)\b)"
    r"[^\W\d][\w'’-]*(?: [^\W\d][\w'’-]*)? (?:arrived|back|back in|in|joined|left|out|returned)"
    rf" (?:{TYPED_TIME}))\.?"
)
"""Somebody on no roll who comes or leaves as the public returns: *back to open, Ada back in 8.40*."""


def _back_in_full(line: str, match: re.Match[str], typed: str, context: Context) -> str:
    """A short line on the end of a private session with more than its time, as a sentence: *out of camera 9.05, nothing
    to report* → *The meeting came out of camera at 9.05pm, nothing to report.*; any other line as it is."""
    at, short = context.time_of(typed) if typed else None, _BACK_SHORT.match(line)
    if at is None or short is None:
        return line
    part = f"{(short['part'] or '').lower()}{'' if short['whole'] else ' session'}"
    did = f"came out of {part}" if short["part"] else "returned to open session"
    return f"The meeting {did} at {clock_time(at, context)}{with_reason(match['why'].rstrip('.'))}."


_BACK_SHORT = any_case(
    rf"(?:(?:back )?out (?:of|from) (?P<part>(?P<whole>camera)|{_PRIVATE})(?: {_PART})?"
    rf"|(?:back|returned) (?:in ?to|in|to) (?:the )?{_OPEN}(?: (?:session|{MTG}))?) (?:at )?\d"
)


def _visitors_back(match: re.Match[str], typed: str, context: Context) -> str:
    """The sentence for the return of visitors, who are not the press and public; empty for others."""
    at = f" at {time_in_full(typed, context)}" if typed else ""
    return f"The {match['visitors'].lower()} were readmitted{at}." if match["visitors"] else ""


_VISITORS_FIRST = any_case(rf"{_VISITORS} (?!was\b|were\b|be\b)")


def _out_and_back(line: str, context: Context) -> str:
    """The lines for an exclusion at one time and the return at another: *public excluded 7.40, back 8.05*."""
    times = [*SURE_TIME.finditer(line)]
    left = times[0].end() if len(times) == len(("out", "back")) else 0
    back = _READMITTED.fullmatch(_THEN.sub("", line[left:])) if left else None
    if back is None or not back["at"] or back["why"]:
        return ""
    out = next(_publicity(_NOBODY_NAMED.sub("public excluded", line[:left]), context), "")
    return f"{out}\n/public {back['at'].rstrip('.')}" if "/exempt" in out else ""


_THEN = any_case(r"^[,;.]?(?: (?:and|then|[–—-]))* ")
_NOBODY_NAMED = any_case(r"^excl(?:uded?|['’]?d)?\b\.?")


def _in_full(line: str, context: Context) -> str:
    """A short line for the exclusion of the public, as a sentence; any other as it is."""
    if private := _SESSION_AT.fullmatch(line):
        what = (private["what"] or "exec").lower()
        what = "executive" if what.startswith("exec") else what
        body = private["body"] or _WHOLE.sub(r"\g<body>", context.meeting.head.committee)
        body = f"The {body.capitalize() if body.lower() in _BODIES else 'meeting'}"
        why = _SESSION_WHY.sub("", private["why"] or "")
        why = f" {why}" if why.startswith(("for ", "to ")) else f" ({why})" if why else ""
        return f"{body} went into {what} session at {time_in_full(private['at'], context)}{why}."
    if visitors := _VISITORS_FIRST.match(line):
        return f"The {visitors['visitors'].lower()} were {line[visitors.end() :].rstrip('.')}."
    match = _SHORT.fullmatch(line)
    at = (match["at"] or match["led"] or "").rstrip(".") if match else ""
    if match is None or (match["why"] and not at):
        return line
    who = match["who"].lower()
    were = f"{who} was" if who in ("press", "public") else "press and public were"
    why = with_reason((match["why"] or "").rstrip(".")) if at else (match["why"] or "").rstrip(".")
    return f"The {were} excluded{f' at {at}' if at else ''}{why}."


def _next_item(line: str, context: Context) -> str:
    """The line that opens the next item, if the public is excluded for that; else empty."""
    named, items = _FOR_ITEM.search(line), context.meeting.items
    at = next((n for n, item in enumerate(items) if item.id == context.item_id), None)
    if named is None or at is None or _PUTS_OUT.search(items[at].title):
        return ""
    is_next = named["number"] in (item.bare_number for item in items[at + 1 : at + 2])
    return f"/item {named['number']}\n" * (is_next and context.open_proposal is None)


def _cited_paragraphs(line: str, context: Context) -> str:
    """The paragraphs that a line cites, after a space; empty for none, or for those of another law."""
    found, named = _PARAGRAPHS.search(line), _SCHEDULE.search(line)
    cited = SCHEDULES.get(governing(context.meeting, month_first=context.month_first).law) if found else None
    is_other = named is not None and cited is not None and f" {named['number']}A" not in cited.number
    return f" {found['numbers']}" if found and cited and not is_other else ""


def excluded_by(motion: str, context: Context, at: str = "") -> str:
    """The line for the exclusion or return of the public by a carried motion, perhaps at a time; empty for any other
    motion. Its colon says that the motion is the resolution, and no other is printed."""
    words = _CLAUSE.sub("", motion)
    if context.is_public_excluded:
        back = _READMITTED.fullmatch(words)
        return f"/public {back['at'] or at}".strip() if back else ""
    if not _puts_out(words):
        return ""
    session, public = _SESSION_NAMED.search(words), _WHO_IS_OUT.search(words)
    what = session[1].lower() if session else ""
    went = f"The meeting went into {'executive' if what[:4] == 'exec' else what} session at {at}." if what else ""
    went = went or (
        _in_full(f"{public[0].lower().replace('gallery', 'public')} excluded at {at}", context) if public else ""
    )
    return f"/exempt{_cited_paragraphs(words, context)}:{f' {with_halves(went, context)}' if went and at else ''}"


def put_out_as_clause(told: str, context: Context) -> str:
    """The clause for words on the exclusion of the public, without the time: *public excluded at 7.20 under s 1* →
    *that the public be excluded under s 1*; empty for other words."""
    if context.is_public_excluded or _CLAUSE.match(told) or not _puts_out(told):
        return ""
    bare = _TIME_SAID.sub("", told, count=1).strip()
    if session := _SESSION_ENTERED.match(bare):
        return f"to enter {session['what'].lower()}{bare[session.end() :]}"
    if public := _PUT_OUT.match(bare) or _EXCLUDES_SHORTLY.match(bare):
        done = public.groupdict()
        out = "asked to leave" if done.get("asked") else "closed" if done.get("closed") else "excluded"
        return f"that {with_the(public['who'])} be {out}{_LAW_ALONE.sub(' under ', bare[public.end() :])}"
    went = _WENT_PRIVATE.match(bare)
    return f"to {base_of_past(went['did'].lower())}{bare[went.end() :]}" if went else ""


def _puts_out(words: str) -> bool:
    """Whether words, without *that* or *to*, exclude the public."""
    patterns = (
        _EXCLUDED.fullmatch,
        _OUT_UNDER.fullmatch,
        _TO_BE_PRIVATE.match,
        _EXCLUDES_BY_LAW.match,
        _OUT_IN_MOTION.match,
    )
    return any(read(words) for read in patterns)


_OUT_IN_MOTION = any_case(
    rf"(?!.*\b(?:consider|not|never|whether|review|policy)\b)(?:.* )?(?:(?:exclude|exclusion of|clear) {_PUBLIC}"
    rf"|{_PUBLIC} (?:should )?(?:be |now |\w+ly )+excluded)\b"
)
"""A motion that has the exclusion of the public somewhere in its words."""
_EXCLUDES_BY_LAW = any_case(
    r"exclu(?:de|sion)(?: (?:under|for|in accordance with|pursuant to|by virtue of|during) "
    r"(?=.*\b(?:paras?|paragraphs?|sch(?:ed(?:ule)?)?|s(?:ection)? ?100|1960)\b))"
)
"""An exclusion that names nobody but the law: *to exclude under Schedule 12A*."""
_TIME_SAID = any_case(
    rf"(?:^(?:at )?{SURE_TIME.pattern},? "
    rf"|(?<! by)(?<! to)(?<! till)(?<! until)(?<! [-–—]),? (?:(?:at|from|@) )?{SURE_TIME.pattern}(?=[ ,;.(]|$))"
    r"(?! ?(?:[-–—]|to|till|until) ?\d)"
)
"""When something happened, unless a time at which it ended is told as well."""
_WHO_IS_OUT = any_case(rf"\b(?:press{_AND}public|public{_AND}press|gallery|public|press)\b")
_PUT_OUT = any_case(
    rf"(?P<who>{_PUBLIC}|(?:the )?(?:{MTG}|session)(?= (?:was )?closed to )) {_WAS}"
    rf"(?:(?P<asked>(?:asked|told|invited) (?:to (?:leave|withdraw|go)|out))|(?P<closed>closed)|{_OUT})"
)
_EXCLUDES_SHORTLY = any_case(rf"excl\.?(?: of)? (?P<who>{_PUBLIC})")
_LAW_ALONE = any_case(r"^,? (?=(?:para(?:graph)?s?|s(?:ch(?:ed(?:ule)?)?|ec(?:tion)?)?)\.? ?\d)")
"""Before the law that is cited without a word for its bearing: *public excluded para 3*."""
_SESSION_ENTERED = any_case(
    rf"(?:the )?(?P<what>{_PRIVATE} session) (?:be |was )?(?:begun|entered|opened|started)(?: into)?"
)
_WENT_PRIVATE = any_case(
    r"(?:(?:the )?(?:[\w’'-]+ ){0,3}?)?(?P<did>adjourned|convened|entered|met|moved|resolved|retired|went)\b"
    r"(?=.* (?:session|camera|committee|part|private)\b)(?:(?<=entered) into)?"
)
_SESSION_NAMED = any_case(r"\b(closed|confidential|exec(?:utive)?\.?|private) session\b")
_TO_BE_PRIVATE = any_case(
    rf"(?:(?:(?:(?:we|the \w+) )?(?:now )?(?:mov|go|ent|conven|retir|adjourn|recess|resolv|turn)\w*(?: itself)? ?)?"
    rf"(?:in ?to|in|to) (?:an? |the )?(?:{_PRIVATE}|camera)\b(?! (?:agreement|contract|sale|hire))"
    rf"|(?:(?:hold|have|call|enter|begin|start|convene) )?{_SESSION}(?! (?:min|note|polic|agenda|of\b))"
    rf"|(?:(?:we|the \w+) )?(?:now )?go(?:es|ing)? {_PRIVATE}\b)"
)
"""The first words of a motion to go on in private, whatever its reason."""
_CLAUSE = any_case(r"^(?:to|that) ")
