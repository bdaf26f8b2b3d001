"""Prose that records an event of the meeting, and the line of notation that would record it.

Live, the line is offered with Tab before Enter; later the proof offers it for the note that was kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, islice

from clerk_tui.english.tokens import joined, tokens
from clerk_tui.english.verbs import is_past
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.names import count_titles, has_title
from clerk_tui.meeting.people import fold
from clerk_tui.notation.after_marks import no_deed
from clerk_tui.notation.common_words import is_common
from clerk_tui.notation.events_in_short import (
    accepted,
    chair_handed,
    counted,
    elected,
    no_seconder,
    pasted_resolution,
    put_off,
    staff_to_do,
    vote_by_name,
)
from clerk_tui.notation.hurried_events import (
    AMENDMENT,
    amended,
    cut_outcome,
    motion_whole,
    other_proposal,
    publicity,
    vote_put_right,
)
from clerk_tui.notation.hurried_motions import (
    bare_name,
    cut_name,
    decided_before_movers,
    decided_in_short,
    motion_in,
    pair_speaks,
    person_named,
)
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.names import means_chair, means_post
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.notation.topics import is_typed_as_name
from clerk_tui.notation.vote_words import FOR, NUMBER, figures
from clerk_tui.regex import regex

_NAME = r"(?:[^\s:;]+ ){0,4}?[^\s:;]+?"
"""Up to five words that may be a name."""
_NAMES = r"(?:[^\s:;]+ ){0,11}?[^\s:;]+?"
"""A list of names in prose."""
_ASKED = regex(rf"(?P<name>{_NAME}),? (?P<verb>asked|queried|enquired|inquired|questioned|wondered)\b(?P<rest>.*)")
_SAID = regex(
    rf"(?P<name>{_NAME}) (?P<verb>noted|explained|advised|reported|replied|stated|added|introduced|thanked"
    r"|referred|informed|reminded|commented|suggested|confirmed|said|felt|highlighted"
    r"|declared(?= (?:that|she|he|they)\b))\b(?P<rest>.*)"
)
_AGREED = regex(
    rf"(?P<name>{_NAME}) (?P<verb>agreed|undertook|promised|offered"
    rf"|volunteered) (?P<rest>(?P<to>to)? ?.*)"
)
"""Somebody agrees with what is said, or (*to*) takes something on."""
_CLAUSE = regex(r"\s+(?:that|whether|if|how|why)\b")

_MTG = r"(?:meeting|mtn?g|meetg)"
_CTTEE = r"(?:(?:sub-?)?committee|(?:sub-?)?cttee|(?:sub-?)?ctte|(?:sub-?)?cmt?ee?)"
"""As they are written in a hurry, too."""
_BODY = (
    rf"(?:(?:the )?(?:{_CTTEE}|council|cncl|board|panel|cabinet|{_MTG}|mbrs|members|governors|trustees|directors"
    r"|commission|forum|parish council|town council|working (?:party|group))|it was|it is|it)"
)
_HOW = r"(?:(?:then|also|further|duly|unanimously|hereby|therefore|accordingly|all) )*"
_SO = (
    r"(?:,? \(?(?:unanimously|unan\b\.?|nem\.? ?con\b\.?|nem\.? ?diss?\b\.?|by (?:unanimous|general|common) (?:consent"
    r"|agreement)|without (?:objection|dissent))\)?)?"
)
_DECIDED = rf"(?:resolved|agreed|decided|determined|ag(?:r['’]?d|d)?\b\.?){_SO}"
_RESOLVED = regex(
    rf"(?:(?:{_BODY} {_HOW}{_DECIDED}|{_HOW}{_DECIDED}|noted),?(?P<colon>\s*[:–—-])?\s+(?P<rest>(?:that"
    rf"|to)\b:?\s*\S.*)"
    rf"|(?P<was>it was {_HOW}{_DECIDED}) (?P<bare>(?:the|an?|all|each|members|this)\b.+)"
    rf"|(?:resolved|resolution|agreed|decided|decision|res\b\.?|rsvd){_SO}\s*(?:\s[–—-]|:|,)\s*(?P<text>\S.+))",
    re.IGNORECASE,
)
"""What the body decided: in words (*It was agreed that …*), or after a heading (*AGREED: …*)."""
_TO_DO = regex(
    r"(?:(?:actions?|ap|a/p|to[- ]?do)(?: (?:point|item))?(?: ?\d{1,3})?\s*[:–—-]"
    rf"|actions?:? (?:(?:by|for|on) )?\(?(?P<owner>{_NAME})\)?\s*(?:[:–—-]|(?= to [a-z])))\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
"""What is to be done, after a heading, perhaps with its owner: *ACTION (Nair): ring the contractor*."""

_AT = rf"(?:(?:at|by|@)\s+)?(?:approximately |about |around )?(?P<time>{TYPED_TIME})"
_PLACE = (
    rf"(?:the )?(?:{_MTG}|room|rm|chamber|hall|table|(?:zoom|teams|video|phone|conference) (?:call|link|{_MTG})|call"
    rf"|link|line"
    rf"|zoom|proceedings|{_CTTEE}|council chamber)"
)
_FAR = (
    r"(?:online|on ?line|remotely|virtually|(?:by|via|on|over) (?:the )?(?:tele)?(?:phone|zoom|teams|video|skype|webex)"
    r"(?: ?(?:link|call))?)"
)
"""How somebody takes part who is not in the room."""
_LEFT = (
    rf"(?:left(?: {_PLACE})?|(?:is |was )?(?:leaves|leaving) {_PLACE}|departed(?: (?:from )?{_PLACE})?"
    rf"|withdrew(?: from {_PLACE})?|retired from {_PLACE}"
    rf"|(?:went|stepped|popped|walked) out(?: of {_PLACE})?|had to (?:leave|go)|logged off"
    rf"|lost (?:(?:the|his|her|their) )?(?:connection|signal|link|internet|wi-?fi)|(?:was |got )?(?:disconnected"
    rf"|cut off)"
    rf"|dropped (?:off|out)(?: (?:of )?{_PLACE})?|hung up"
    r"|(?P<going>leaves|leaving|departs|departing)|(?P<gone>dep\.?|gone(?: home)?|going|out|off))"
)
_CAME = (
    rf"(?:(?:re-?)?(?:joined|entered)(?: {_PLACE})?(?: {_FAR})?|(?:back|came) {_FAR}|(?:dialled|dialed|phoned|logged"
    rf"|zoomed)(?: back)? (?:in|on)|re-?connected|arrived(?: (?:at|late(?: at)?) {_PLACE}| late)?"
    rf"|(?:returned|came back|back)(?: in)?(?: (?:to|into|in) {_PLACE})?|came in(?:to {_PLACE})?"
    r"|took (?:his|her|their) seats?|(?P<here>arrives|arriving|arr(?:vd|ived)?\.?|joins|joining|(?:now )?here|in))"
)
"""The short words (*gone*, *here*) need a time directly after them."""
_MOVED_ABOUT = regex(
    rf"(?:(?:at )?(?P<first>{TYPED_TIME}),?:?\s+)?(?P<names>{_NAMES})(?:['’]s)? "
    rf"(?:(?:has|have|had|is|are|was|were|then|also|now) )*(?:(?P<left>{_LEFT})|(?P<came>{_CAME}))"
    rf"(?P<early> early)?(?:,? {_AT})?(?P<rest>[,;]? .+?)?\.?",
    re.IGNORECASE,
)
_IN_FULL = regex(
    rf"(?:left|leaves|leaving|withdrew from|departed|retired from|joined|entered|arrived at|to|into|from) {_PLACE}$"
)
"""Says what was left or entered, so that a time is not needed."""
_MEETING = rf"(?:the )?(?:{_MTG}|{_CTTEE}|council|board|session|panel)"
_CLOCK: tuple[tuple[str, str], ...] = (
    ("adjourn", r"adjourned|adj(?:'d|’d|d)?\b\.?|suspended"),
    ("resume", r"resumed|reconvened|restarted|recommenced"),
    ("open", r"opened|started|began|commenced|called to order|call to order"),
    ("close", r"closed|ended|finished|concluded|terminated"),
)
_VERBS = "|".join(f"(?P<{word}>{verbs})" for word, verbs in _CLOCK)
_BEFORE = r"(?P<before>(?:there being|with no|as there was|as there were) [^:;]+?[, ]\s*)?"
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
    r"(?P<rest>,? (?:for|until|to|and|so|as|while|due|because|after|in|with|following|by)\b.+?"
    rf"|[,;.]? (?:(?:date|time) of )?(?:the )?next\b(?: {_MTG})?.+?|,? (?:{_WHILE})[^:;]*)?\.?"
)
_TIMED = (
    regex(
        rf"{_BEFORE}(?:{_MEETING}|it|business) (?:(?:was|is|then|duly|formally|declared|now) )*(?:{_VERBS})"
        rf"(?:[,:]? {_AT})?{_AFTER}",
        re.IGNORECASE,
    ),
    regex(rf"(?:{_VERBS})(?: {_MEETING})?[,:]? {_AT}{_AFTER}", re.IGNORECASE),
    regex(rf"(?P<resume>(?:we )?(?:are )?(?:back|restart(?:ed)?)(?: {_PLACE})?),? {_AT}(?P<rest>)\.?", re.IGNORECASE),
    regex(
        rf"(?P<chair>{_NAME}) (?:(?:then|formally|duly) )*(?P<open>called {_MEETING} to order)(?:,? {_AT})?{_AFTER}",
        re.IGNORECASE,
    ),
    regex(
        rf"(?P<adjourn>{_CLOCK[0][1]})(?: {_MEETING})?(?P<rest> (?:for )?(?:about )?(?:{_WHILE})[^:;]*)",
        re.IGNORECASE,
    ),
    regex(rf"(?P<adjourn>{_BREAK}),? {_AT}(?: ?(?:-|–|to|until|till) ?(?:{TYPED_TIME}))?(?P<rest>)\.?", re.IGNORECASE),
    regex(
        r"(?P<before>(?:there being|with no|as there was|as there were) [^:;,]+(?:,\s*|\s+(?=the )))?"
        rf"(?P<chair>{_NAME}) (?:(?:then|formally|duly) )*(?:(?:{_VERBS}) {_MEETING}|declared {_MEETING} "
        rf"(?P<declared>closed|open))(?:,? {_AT})?{_AFTER}",
        re.IGNORECASE,
    ),
)
"""The meeting opens, stops, goes on or ends: it does, *adjourned at 8.15*, or whoever presides makes it."""
_PRESIDES = regex(
    rf"(?P<before>in (?:the|his|her|their) absence[^,;]*, |[^,;:]{{0,60}}being absent, )?(?P<name>{_NAME}) "
    r"(?:(?:then|duly) )?(?:took|assumed|resumed|was in|in) the chair(?P<rest>,? .+?)?\.?",
    re.IGNORECASE,
)

_THAT = r"[:,]*\s+(?:that|That|THAT)\b:?(?P<rest>\s+\S.*)"
_BY = r"(?:\s*[:–—-]\s*| (?:by )?)"
_PROPOSED = r"(?:proposed|moved|prop(?:osed|oser)?\.?|proposer)"
_SECONDED = r"(?:seconded|sec(?:onded|onder)?\.?|seconder)"
_WHO = rf"{_NAME}(?![^\s,.;:/])"
"""A name to the end of its last word, so that no part of a word is tried."""
_MOVED = (
    regex(
        rf"(?:(?:motion|amendment|amdt)(?: by)?:? |{_PROPOSED}{_BY})?(?P<mover>{_WHO}) ?/ ?(?P<seconder>{_WHO})"
        rf"(?:,? {_PROPOSED})?{_THAT}",
        re.IGNORECASE,
    ),
    regex(
        rf"(?P<mover>{_WHO}),? (?:proposed|moved)(?:,? (?:and )?(?:it was )?seconded by (?P<seconder>{_WHO}),?)?"
        rf"{_THAT}"
    ),
    regex(rf"(?P<mover>{_WHO}),? (?:proposed|moved),? (?:and )?(?P<seconder>{_WHO}),? seconded,?{_THAT}"),
    regex(
        rf"(?:it was )?{_PROPOSED}{_BY}(?P<mover>{_WHO})"
        rf"(?:,? ?[/;]? ?(?:and )?{_SECONDED}{_BY}(?P<seconder>{_WHO}),?)?"
        rf"(?:(?:,? and (?:it was )?(?:unanimously )?(?:agreed|resolved))?{_THAT}|:\s+(?P<text>\S.*))",
        re.IGNORECASE,
    ),
)
_ALL_AGREED = regex(
    r"[,;.]? (?:and )?(?:it was )?(?P<how>all (?:agreed|in favour)|(?:unanimously )?(?:agreed|carried|lost)"
    r"(?: unanimously| by all)?|unanimous)\.?$",
    re.IGNORECASE,
)
"""What came of a motion, after who moved it."""
_MOVERS = (
    regex(
        rf"(?:it was )?{_PROPOSED}{_BY}(?P<mover>{_WHO}),? ?[/;.]? ?(?:and )?{_SECONDED}{_BY}(?P<seconder>{_WHO})\.?",
        re.IGNORECASE,
    ),
    regex(
        rf"(?P<mover>{_WHO}),? (?:proposed|moved),? (?:(?:and )?(?P<seconder>{_WHO}) seconded|(?:and )?seconded by"
        rf" (?P<after>{_WHO}))(?: (?:it|this|the (?:motion|proposal|recommendations?)))?\.?"
    ),
)
"""The mover and the seconder of something that is not said."""
_SECONDS = regex(
    rf"(?:seconded by (?P<after>{_NAME})|(?P<name>{_NAME}) seconded(?: (?:it|this|the (?:motion|proposal)))?)\.?",
    re.IGNORECASE,
)

_SAYS_WHAT = regex(r"\bthat\b|:", re.IGNORECASE)
_LONGEST_MOVERS = 160
"""The characters of who moved and who seconded something."""
_THING = (
    rf"(?:the |this |that )?(?:(?:substantive |amended |original )?motion|{AMENDMENT}|proposal|resolution"
    r"|recommendations?)"
)
_VOTED = regex(
    rf"(?P<vote>(?:the )?(?:vote|votes|voting|voted|result)(?: was| were)?(?: taken| called)?\s*[:–—-]?\s+)?"
    rf"(?:(?:{_THING}(?: as amended)?,? )?"
    r"(?:was |were )?(?:then |duly )?(?:put to the vote and )?(?:was )?"
    r"(?P<outcome>carried|lost|agreed|approved|passed|defeated|rejected)"
    rf"(?: by)?[:,]?\s+)?(?P<figures>\(?(?:{NUMBER}|{FOR})\b.{{0,70}}?)"
    rf"(?P<rest>,? (?:on|by|with (?!\d|{NUMBER}))\b.{{0,60}})?\.?",
    re.IGNORECASE,
)
_UNANIMOUS = regex(
    rf"(?:(?:vote|result)\s*[:–—-]?\s+)?(?:all (?:in favour|agreed|voted (?:for|in favour))"
    rf"|(?:{_THING} |it |this )?(?:was |were )?(?:carried|agreed|approved|passed|resolved)"
    r" (?:unan\w*|nem\.? ?con\.?)"
    rf"|(?:{_THING} |it |this )?(?:was |were )?unanimously (?:carried|agreed|approved|passed|resolved)|unanimous)\.?",
    re.IGNORECASE,
)
_OUTCOME = regex(
    rf"(?:{_THING}(?: as amended)?,? (?:was )?(?:then |duly |accordingly )?(?:declared )?)?"
    r"(?P<outcome>carried|lost)\.?",
    re.IGNORECASE,
)
_SIDED = regex(
    rf"(?P<names>{_NAMES}) (?:(?:has|have|had|was|were|is|are) )?(?:(?P<against>(?:voted |voting )?against)"
    rf"|(?P<abstained>abst(?:ain(?:ed|ing|s)?)?\.?)|(?P<for>voted (?:for|in favour(?: of)?)))"
    rf"(?: (?:it|this|{_THING}))?\.?",
    re.IGNORECASE,
)
"""How some voted: *Hall against*, *Hall and Park abstained*."""
_RECOMMENDED = regex(r"(?:RECOMMENDED|Recommended) to (?:the )?(?P<body>[A-Z][\w&'’,\- ]{0,58}?)" + _THAT)
_WHAT = (
    r"(?:(?:an?|his|her|their) )?"
    r"(?P<what>(?:[\w-]+ ){0,4}?)(?:interests?|int\.?|(?P<conflict>conflicts?(?: of interests?)?)|(?P<short>DPI|ORI"
    r"|NRI|dpi|ori|nri)s?)"
)
_DECLARED = (
    regex(
        rf"(?P<name>{_NAME}) (?:has |have |had )?(?:also )?(?:declare[sd]?|decl(?:'d|’d|d)?\.?) {_WHAT}"
        r"(?P<rest> (?:in|as|relating|regarding|because|since|re|on|for)\b.+)",
    ),
    regex(rf"(?P<name>{_NAME}) (?:has|have|had) {_WHAT}(?P<rest> (?:in|on|re|for) (?:agenda )?item \d.*)"),
    regex(
        rf"(?P<name>{_NAME}) (?=disclosable|pecuniary|personal|prejudicial|non|other|registr|(?i:dpi|ori|nri)){_WHAT}"
        r"(?P<rest> (?:in|on|re|for) (?:agenda )?item \d.*)"
    ),
)
"""*Declared an interest in …*, and *has an interest in item 5*."""
_CLASSES = {
    "disclosable pecuniary": "dpi", "other registrable": "ori", "other registerable": "ori", "non registrable": "nri",
    "non registerable": "nri", "dpi": "dpi", "ori": "ori", "nri": "nri",
}  # fmt: skip
_APOLOGIES = regex(
    r"(?:(?:apologies|apols?\.?|apologys|apology)(?: for absence)?(?: (?:were|was|have been|had been))?"
    r"(?: (?:received|rec['’]?d|given|tendered|submitted|recorded))?(?: from|:| for| -| –)\s+"
    rf"(?P<names>{_NAMES}(?:[,;.] .+)?)|excused(?::| -| –)\s+(?P<let>{_NAMES}(?:[,;.] .+)?)"
    rf"|(?P<who>{_NAMES}) (?:(?:(?:has|have|had) )?"
    r"(?:sent|sends|gave|given|offered|tendered|submitted) (?:(?:his|her|their) )?(?:apologies|apols?\.?|regrets)"
    r"(?: for absence)?|(?:(?:was|were|is|are) )?(?:formally )?excused(?P<rest>[,;.] .+)?))\.?",
    re.IGNORECASE,
)
_SUBSTITUTES = regex(
    rf"(?P<name>{_NAME}) (?:(?:is|was|has been) )?(?:sub(?:bing|bed|s|stitut(?:e|es|ed|ing))?|deputi[sz](?:ing|ed|es)"
    rf"|standing in|stood in) for (?P<member>{_NAME})\.?",
    re.IGNORECASE,
)
_CLAUSE_WORDS = 3
"""The fewest words after the names of those who sent apologies that are more than another name."""
_EXCHANGED = regex(r"(?P<mark>[QA])[:.]\s+(?P<rest>\S.*)")
_WILL_DO = regex(r"to (?!the\b|an?\b|be\b|date\b|have\b|come\b|my\b|our\b|his\b|her\b|their\b)[a-z]+\b.*")
"""What a person is to do, after the name; not *to date*."""
_HINTS = regex(
    r"\b(?:resolved|agreed|ag|agr?['’]?d|adopted|accepted|ratified|confirmed|2nd|decided|determined|noted"
    r"|actions?|ap|a/p|to-?do|left|departed|withdrew|retired|re-?joined|joined"
    r"|re-?entered|entered|arrived|returned|came|seats?|adjourned|suspended|resumed|reconvened|restarted|recommenced"
    r"|opened|started|began|commenced|closed|ended|finished|concluded|terminated|chair|prop(?:os\w+)?|moved"
    r"|motion|amendment|amdt|sec(?:ond\w*)?|for|votes?"
    r"|against|to|carried|lost|favou?r|ayes?|noes|nays?|agst|voted|unanimous\w*|abst(?:ain\w*)?|recommended"
    r"|declare[sd]?|interests?|apologies|resolution|decision|nem|approved"
    r"|passed|defeated|rejected|undertook|promised|offered|volunteered|leaves|leaving|departs|dep|gone|out|off|logged"
    r"|back|in|here|arrives|arriving|arr(?:vd)?|joins|joining|leave|go|adj(?:['’]?d)?|apols?|apology|decl(?:['’]?d)?"
    r"|sub(?:s|bing|bed|stitut\w+)?|deputi[sz]\w+|stood|standing|break|recess|interval|recorded|minuted|press"
    r"|public|gallery|camera|session|exempt|private|confidential|no+|sorry|oops|wait"
    r"|correct\w*|actually|mistake|scratch|recount|change|made|amd?\w*t"
    r"|items?|recus\w+|conflicts?|coi|restart\w*|recov\w*|resum\w*|reconven\w*)\b"
    r"|^[QA][:.]|\d ?[-–/] ?\d|^[^\s/]+(?: [^\s/]+)? ?/ ?[^\W\d_]",
    re.IGNORECASE,
)
"""Words of which every event has one."""
_MORE_HINTS = regex(
    r"\b(?:tabled?|deferred|postponed|held|laid|lies?|excused|regrets|gavel|connection|signal|link|internet|wi-?fi"
    r"|disconnected|cut|dropped|hung|dialled|dialed|phoned|reconnected|ballot|election|poll|elected|res|rsvd|online"
    r"|called|call"
    r"|restart(?:ed)?|staff|officers?|office|admin\w*|secretariat|management|consent|seconder|seconded|unseconded|mover"
    r"|proposer|conflict|opposed|amd\w*|amend\w*|received|yes|noes)\b|^That\b",
    re.IGNORECASE,
)
"""More such words; an offer that lacks one of them has lost it."""
_WORDS = regex(r"\w+(?:['’\-]\w+)*")
_INITIAL = regex(r"\b[A-Z]\b\.? (?=[A-Z]\w)")
"""An initial before a surname: what names is looked up whole."""
_MAKES_EVENT = regex(
    rf"(?:{_HINTS.pattern}|{NUMBER}|{_MTG}|{_CTTEE}|it|its|was|were|is|are|has|have|had|been|being|and|also"
    rf"|then|now|duly"
    r"|formally|hereby|therefore|accordingly|further|this|that|the|an?|at|by|from|with|on|of|into|as|about|around"
    r"|approximately|council|cncl|board|panel|cabinet|members?|mbrs|trustees|governors|directors|commission"
    r"|forum|session"
    r"|parish|town|room|rm|chamber|hall|call|zoom|proceedings|all|absence|taken|called|link|received|rec['’]?d"
    r"|given|gave|tendered|submitted"
    r"|sent|sends|recorded|[qa]|show|hands|unan|declares?|leaves|leaving|interests?|int|disclosable|pecuniary"
    r"|other|(?:non-)?registe?rable|dpi|ori|nri"
    r"|res|rsvd|re|am\w{0,3}d\w{0,3}t|excused|order|call|deferred|back|point|item|absten\w+|abst?\w{0,6}|agst|ayes?|noes|nays?|yeas?|con|put|result|voting|motion|amendment"
    r"|amdt|proposal|recommendations?|amended|substantive"
    r"|original|councillors?|cllrs?|2nd(?:ed|s)?|moves|mcu?|made|took|stepped|popped|walked|went|his|her|their"
    r"|business|hrs|hours)",
    re.IGNORECASE,
)
"""The words of prose that an event says by being one."""
_LONGEST_NAMES = 100
"""The characters of the names before what several people are to do."""
_MOST_WORDS = 8
"""The words of a name in prose, with its titles."""
_LONGEST = 400
"""The characters of the longest line that may be any event: a longer one is a paragraph, or a resolution."""


def offers_for(line: str, context: Context) -> tuple[str, ...]:
    """The lines of notation that say what `line` says in prose, one after the other; empty if there are none. A name
    counts only if it is on the roll."""
    if lines := events_in(line, context):
        return lines
    said = next(_speech(line, context), "") or _by_initials(line, context)
    return (said,) if said else ()


def events_in(line: str, context: Context) -> tuple[str, ...]:
    """The same for events other than what people said."""
    if not (_HINTS.search(line) or _MORE_HINTS.search(line)) or other_proposal(line, context):
        return ()
    events = _EVENTS if len(line) <= _LONGEST else (_resolved,)
    whole = (offer for read in _WHOLE for offer in read(line, context))
    offers = (_with_all_words(line, offer, context) for read in events for offer in read(line, context))
    first, *others = next(chain(whole, filter(None, offers)), "").split("\n")
    then = (o if o.startswith("/") else event_in(o, context) or o for o in others or (_then_for(line, first),))
    return tuple(filter(None, (first, *then)))


def event_in(line: str, context: Context) -> str:
    """The first line of `events_in`; empty if there is none."""
    return next(iter(events_in(line, context)), "")


def _with_all_words(line: str, offer: str, context: Context) -> str:
    """An offer with every word of the prose: with the prose as its own sentence if it lacks any but names and the words
    that make the event; empty if it cannot have one."""
    if offer.startswith(_SAYS_ALL) or not lost_words(line, offer, context) or _BREAK_TO.fullmatch(line):
        return offer
    if offer.startswith("/declare ") or "\n" in offer:
        return ""
    handle = re.split(r"[\s,:]", offer[1:], maxsplit=1)[0] if offer[0] in "+-" else ""
    return f"{offer}: {_own(line, context, handle)}" if offer[0] in "/+-" and not re.search(r":(?=\s|$)", offer) else ""


_SAYS_ALL = ("/own ", "/vote named ", "/vote all ", "/lapsed", "/accepted")
"""What says all that the prose of it may say."""


def _own(line: str, context: Context, handle: str = "") -> str:
    """Prose as the own sentence of an event: with a full stop, and whoever it begins with, if that is `handle`, as the
    style writes them."""
    words = line.split(" ")
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1) if handle else ():
        name = " ".join(words[:count])
        if not name.endswith(",") and not means_post(name) and _handle(name, context) == handle:
            line = " ".join((f"@{handle}", *words[count:]))
            break
    text = line[:1].upper() + line[1:]
    return f"{text}." if text[-1:].isalnum() or text[-1:] in ")]" else text


def lost_words(line: str, offer: str, context: Context) -> tuple[str, ...]:
    """The words of prose that an offer lacks, but for names, numbers in other words, and the words that make events."""
    kept = {*_WORDS.findall(offer.casefold())}
    said = _INITIAL.sub("", line)
    lost = (word for word in _WORDS.findall(said.casefold()) if word not in kept and not _MAKES_EVENT.fullmatch(word))
    lacking = tuple(lost)
    if not lacking:
        return ()
    people = context.meeting.people
    names = {part for p in context.meeting.roll for part in _WORDS.findall(people[p.person_id].name.casefold())}
    names |= {part for p in context.meeting.roll for part in _WORDS.findall(p.alias.casefold())}
    return tuple(
        w
        for w in lacking
        if w not in names
        and (len(w) > 1 or w in "ai" or w.isdigit())
        and not count_titles([w, "x"])
        and not context.find(re.split("['’]", w)[0].upper())
        and not context.find_named(w)
    )


def _speech(line: str, context: Context) -> Iterator[str]:
    """What a named person said, asked or agreed to. A post alone is offered only with a reported clause: *The Chair
    thanked officers* is a sentence of many minutes."""
    for pattern, mark in ((_ASKED, "?"), (_SAID, ":")):
        match = pattern.fullmatch(line)
        handle = _handle(match["name"], context) or _misspelt(match["name"], context) if match else ""
        if match and line[:1].islower() and is_common(fold(match["name"].split()[-1])):
            continue
        if match and handle and (_CLAUSE.search(match["rest"]) or not _is_post(match["name"], handle)):
            yield f"{handle}{mark} {match['verb']}{_in_full(match['rest'])}"


def _misspelt(name: str, context: Context) -> str:
    """The name to type for the one person whose name is very like one after a title: *Cllr Killea*."""
    near = context.names.nearest(name) if has_title(name.split()) and " " in name else None
    return context.handle(near) if near is not None else ""


def _in_full(rest: str) -> str:
    """What somebody said, without the contractions that speech has: *she'd run again* is *she would run again*."""
    return f" {joined(tokens(rest)).lstrip()}" if _CONTRACTION.search(rest) and not _QUOTE.search(rest) else rest


_CONTRACTION = regex(r"\b(?:i|we|you|he|she|it|they|that|there)['’](?:d|ll|ve)\b|n['’]t\b", re.IGNORECASE)
_QUOTE = regex(r"[“”\"]|(?<!\w)['‘]")


def _by_initials(line: str, context: Context) -> str:
    """What somebody did whose initials in small letters begin the line: *nc got the grant*; empty for another."""
    first, _, rest = line.partition(" ")
    voice = context.find(first).only if first.islower() and len(first) <= _MOST_INITIALS else None
    verb = rest.split(" ", 1)[0]
    is_deed = is_past(verb) and not no_deed(rest) and isinstance(voice, int)
    return f"{context.handle(voice)}: {rest}" if is_deed and isinstance(voice, int) and " " in rest else ""


_MOST_INITIALS = 3


def _is_post(name: str, handle: str) -> bool:
    """Whether somebody is named by a post after an article (*The Clerk*)."""
    return means_chair(name) or (name.startswith("The ") and fold(name[4:]) == fold(handle))


def _resolved(line: str, context: Context) -> Iterator[str]:
    match = _RESOLVED.fullmatch(line)
    if match is None:
        return
    if match["rest"] is None:
        text = match["text"] or f"That {match['bare']}"
        if match["bare"] or _opens_clause(text):
            yield f"= {text}"
        return
    rest = match["rest"]
    is_that = rest[:4].lower() == "that"
    words = rest[4:].lstrip(": ") if is_that else rest
    if line[:5].lower() == "noted":
        if line[:5] == "NOTED" or match["colon"]:
            yield f"= To note {'that ' + words if is_that else words}"
        return
    yield f"= {'That ' if is_that else ''}{words}"


def _opens_clause(text: str) -> bool:
    """Whether the words after *Agreed:* may be what was agreed, not a number, or a way of agreeing."""
    no_clause = r"[\d£$€(]|(?:yes|no|unanimously|none|nothing|by|on|in|see|as|but|except|with(?! effect))\b"
    return not re.match(no_clause, text, re.IGNORECASE)


def _tasks(line: str, context: Context) -> Iterator[str]:
    match = _TO_DO.fullmatch(line)
    if match is None or re.match(r"(?:none|nil|no|done|complete\w*|all)\b", match["rest"], re.IGNORECASE):
        return
    owner, task = _handle(match["owner"] or "", context), match["rest"]
    if match["owner"] is None:
        words = task.split()
        count, voice = context.first(words)
        after = " ".join(words[count:]).lstrip(",:–—- ")
        is_owner = isinstance(voice, int) and re.match(r"(?:to|will|shall) \w", after)
        owner, task = (_handle(" ".join(words[:count]), context), after) if is_owner else ("", task)
    if owner:
        yield f"!{owner} to {re.sub('^(?:to|will|shall) ', '', task)}"
    elif match["owner"] is None:
        yield f"! {task}"


def what_to_do(text: str) -> bool:
    """Whether words are what somebody is to do: *to ring the contractor*."""
    return _WILL_DO.fullmatch(text) is not None


def _to_do(line: str, context: Context) -> Iterator[str]:
    """What people named at the beginning are to do: *Nair to ring the contractor*. A common word there is no name
    unless it is typed as one."""
    before, to, after = line.partition(" to ")
    if not to or not 0 < len(before) <= _LONGEST_NAMES or not _WILL_DO.match(f"to {after}"):
        return
    named = [before] if context.find(before) else re.split(r"\s*(?:,\s*and\s|[,&+/]|\s+and\s)\s*", before)
    if any(name.count(" ") >= _MOST_WORDS for name in named):
        return
    handles = [_handle(name, context) or _handle(name.lower(), context) or _called(name, context) for name in named]
    are_people = all(handles) and not any(_may_be_word(name, context) for name in named)
    if are_people and not no_deed(f"to {after}") and not after.rstrip().endswith("?"):
        yield f"!{' and '.join(handles)} to {after}"


def _called(name: str, context: Context) -> str:
    """The name to type for the one person with a forename, or a short form of it, that is no common word."""
    found = context.names.called(name) if not is_common(fold(name)) else ()
    return context.handle(found[0]) if len(found) == 1 else ""


def _may_be_word(name: str, context: Context) -> bool:
    """Whether a name in prose may be an ordinary word: not one typed as a name, nor a post that somebody has as an
    alias (*the Clerk*)."""
    voice = (context.find(name) or context.find(name.lower())).only
    place = context.meeting.places.get(voice) if isinstance(voice, int) else None
    words = fold(name).removeprefix("the")
    if place is not None and (words == fold(place.alias) or (place.post and fold(place.post).endswith(words))):
        return False
    if means_post(name) and voice is not None:
        return False
    return not is_typed_as_name(name, context) and is_common(fold(name.split()[-1]))


def _undertakings(line: str, context: Context) -> Iterator[str]:
    if (match := _AGREED.fullmatch(line)) and (handle := _handle(match["name"], context)) and match["rest"].strip():
        if match["to"] and match["rest"] != "to":
            yield f"{handle}: {match['verb']} {match['rest']} !"
        elif match["verb"] == "agreed" and match["rest"].startswith("that "):
            yield f"{handle}: agreed {match['rest']}"


def _moves(line: str, context: Context) -> Iterator[str]:
    match = _MOVED_ABOUT.fullmatch(line)
    if match is None:
        return
    at, said = (match["time"] or match["first"] or "").rstrip("."), match["left"] or match["came"]
    rest = (match["rest"] or "").strip(" ,;")
    if said.lower() == "withdrew" and _are_candidates(match["names"], context):
        return
    is_short = bool(match["gone"] or match["here"]) or (bool(match["going"]) and not at)
    is_clear = bool(at or match["early"] or _IN_FULL.search(said) or not rest) and not (is_short and (rest or not at))
    named = _all_of(match["names"], context) if is_clear else ()
    if not named or (is_short and any(_may_be_word(name, context) for name in match["names"].split(","))):
        return
    sign = "-" if match["left"] else "+"
    own = f": {_own(line, context, named[0])}" if rest or match["early"] or "late" in said else ""
    yield f"{sign}{', '.join(named)}{f' {at}' if at else ''}{own}"


_GONE_AT_END = regex(
    r"(?P<before>.*\S),? (?:(?:and|&|then|before|after which) )+(?:she|he|they) (?:then )?"
    rf"(?:left|departed|withdrew|went)(?: {_PLACE})?(?:,? {_AT})?\.?",
    re.IGNORECASE,
)


def _gone_at_end(line: str, context: Context) -> Iterator[str]:
    """Somebody who left, named before: *everyone thanked Ms Gray and she left*."""
    match = _GONE_AT_END.fullmatch(line)
    words = match["before"].split() if match else []
    for end in range(len(words), 0, -1):
        for start in (end - 3, end - 2, end - 1):
            name = " ".join(words[max(start, 0) : end]).strip(",.;:")
            handle = _handle(name, context) if start >= 0 and name else ""
            if match and handle and not _may_be_word(name, context):
                yield f"-{handle}{' ' + match['time'].rstrip('.') if match['time'] else ''}: {_own(line, context)}"
                return


def _are_candidates(names: str, context: Context) -> bool:
    """Whether people withdrew from an election in the item, rather than from the room."""
    ballots = [e for e in context.meeting.entries if e.kind is Kind.BALLOT and e.item_id == context.item_id]
    named = context.segments(names) if ballots else []
    return any(person in ballot.persons for ballot in ballots for person in named)


def gone_in_prose(context: Context) -> tuple[int, str, str] | None:
    """A person who counts as present although a note in doubt says that they left, the note, and the line that would
    record it; None if there is nobody."""
    for entry in context.meeting.doubts:
        if entry.kind is not Kind.NOTE or (context.before is not None and entry.position >= context.before):
            continue
        if not context.meeting.people.keys() >= set(mentioned(entry.text or "")):
            continue
        said = decode(entry.text or "", context.names)
        for offer in _moves(said, context):
            line = re.split(r":(?=\s|$)", offer, maxsplit=1)[0]
            names = re.sub(rf" (?:{TYPED_TIME})$", "", line[1:], flags=re.IGNORECASE).split(", ")
            for person in (context.find(name).only for name in names if line.startswith("-")):
                if isinstance(person, int) and context.room.counts(person) and not _moved_since(person, entry, context):
                    return person, said, line
    return None


def _moved_since(person: int, entry: Entry, context: Context) -> bool:
    """Whether the record says after an entry that somebody came or left, or a note that they came."""
    if any(
        person in later.persons and later.position > entry.position and not later.is_struck
        for later in context.meeting.attendance_entries
    ):
        return True
    notes = (
        e for e in context.meeting.entries if e.kind is Kind.NOTE and not e.is_struck and e.position > entry.position
    )
    return any(
        offer.startswith("+") and context.handle(person) in re.split(r", |[ :]", offer[1:])
        for note in notes
        if (context.before is None or note.position < context.before)
        and context.meeting.people.keys() >= set(mentioned(note.text or ""))
        for offer in _moves(decode(note.text or "", context.names), context)
    )


_BACK = regex(
    rf"(?:(?:we(?:['’]re| are)?|meeting|all) )?(?:back|restart\w*|resum\w*|reconven\w*|started again|on again)"
    rf"(?: (?:in session|together|from (?:break|recess|lunch|tea)))?(?:,? {_AT})?\.?",
    re.IGNORECASE,
)
_LAST_ITEM = regex(
    r"\b(?:adjourn\w*|clos(?:e|ing|ure)|conclusion|end of|(?:date|time) of|next meeting|dismiss\w*"
    r"|farewell)\b",
    re.IGNORECASE,
)


def _is_over(context: Context) -> bool:
    """Whether *adjourned* means that the meeting ended: in American English, after a motion to adjourn, and when the
    last business of the agenda is done."""
    ahead, item = context.meeting.items_ahead, context.item
    last = ahead or ((item,) if item is not None else ())
    latest = islice(context.meeting.backwards(context.item_id, context.before), _LATEST)
    is_moved = any(re.search(r"\badjourn", e.text or "", re.IGNORECASE) for e in latest if e.kind is not Kind.ADJOURNED)
    return context.month_first or is_moved or (bool(last) and all(_LAST_ITEM.search(i.title) for i in last))


_LATEST = 2
"""The entries before an adjournment that may say that it was moved."""


def or_over(line: str, offer: str) -> str:
    """What to type instead of the adjournment that is offered, if the meeting is over; empty if its reason is said."""
    match = re.fullmatch(r"/adjourn(?P<at>(?: [^:\s]+)*)", offer)
    return (
        f"; if the meeting is over: /close{match['at']}" if match and re.search(r"\badj", line, re.IGNORECASE) else ""
    )


def _clock(line: str, context: Context) -> Iterator[str]:
    if context.room.is_adjourned and (back := _BACK.fullmatch(line)):
        yield f"/resume{' ' + back['time'].rstrip('.') if back['time'] else ''}"
    match = next((match for pattern in _TIMED if (match := pattern.fullmatch(line))), None)
    if match is None:
        return
    said = match.groupdict()
    declared = "close" if (said.get("declared") or "").lower() == "closed" else "open"
    word = next((word for word, _ in _CLOCK if said.get(word)), declared)
    if (said.get("adjourn") or "")[:3].lower() == "adj" and not said["rest"] and _is_over(context):
        word = "close"
    if _is_recorded(word, context) or (
        "chair" in said and not (_handle(said["chair"], context) or means_chair(said["chair"]))
    ):
        return
    rest = said["rest"] or ""
    inside = re.search(rf"\bat ({TYPED_TIME})", rest, re.IGNORECASE)
    at = (said.get("time") or (inside[1] if inside else "")).rstrip(".")
    if rest and not at and word in ("open", "close"):
        return  # *The meeting ended with thanks*
    own = f": {_own(line, context)}" if rest or said.get("before") or "chair" in said else ""
    yield f"/{word}{f' {at}' if at else ''}{own}"


def _is_recorded(word: str, context: Context) -> bool:
    """Whether the record has it that the meeting is open, adjourned or closed."""
    if word == "open":
        return any(entry.kind is Kind.OPENED and not entry.is_struck for entry in context.meeting.attendance_entries)
    return context.room.is_closed or (word == "adjourn" and context.room.is_adjourned)


def _chair_taken(line: str, context: Context) -> Iterator[str]:
    match = _PRESIDES.fullmatch(line)
    handle = _handle(match["name"], context) if match else ""
    if match and handle and (context.presiding is None or context.handle(context.presiding) != handle):
        yield f"/presiding {handle}" + (f": {_own(line, context)}" if match["before"] or match["rest"] else "")


def _then_for(line: str, offer: str) -> str:
    """The line to type after the motion that is offered, where the prose says what came of it: */vote all*, */carried*;
    or after a break whose end it says; empty if it does not."""
    if offer.startswith("/adjourn") and (until := _BREAK_TO.fullmatch(line)):
        return f"/resume {until['until']}"
    how = _outcome_of(line, has_words=not offer.endswith(" "))[1] if offer.startswith("/motion") else ""
    if offer.startswith("/motion") and (decided := decided_before_movers(line)):
        how = how if "all" in how or "unan" in how else decided
        return "/vote all" if re.search(r"\ball\b|unan", how, re.IGNORECASE) else "/carried"
    if "lost" in how:
        return "/lost"
    return "/vote all" if "all" in how or "unan" in how else "/carried" if how else ""


_BREAK_TO = regex(
    rf"{_BREAK},? (?:at )?(?:{TYPED_TIME}) ?(?:-|–|to|until|till) ?(?P<until>{TYPED_TIME})\.?", re.IGNORECASE
)


def _outcome_of(line: str, *, has_words: bool) -> tuple[str, str]:
    """Prose about a motion without what came of it, and that in small letters; a motion that is there in words may
    itself end so (*that the fee be agreed*)."""
    match = _ALL_AGREED.search(line)
    if match is None or (has_words and match[0][0] == " " and not match["how"].lower().startswith("all")):
        return line, ""
    return line[: match.start()], match["how"].lower()


def _decided_and_moved(line: str, context: Context) -> Iterator[str]:
    """What was decided in short, with who moved and seconded it after it: *mins agreed, prop Hall sec Park*."""
    said = _outcome_of(line, has_words=False)[0].rstrip(" ,;.")
    clause, both = moved_at_end(said, context)
    if both and (put := _PUT_MOTION.fullmatch(clause)):
        yield f"/motion {both}: {put['text']}"
    words = decided_before_movers(clause, as_motion=True) if both else ""
    if words and clause:
        yield f"/motion {both}: {words}"


def _moved_and_decided(line: str, context: Context) -> Iterator[str]:
    """A motion or an amendment with what came of it at its end: *Hall moved to pay it, Park seconded, lost 2-5*."""
    said, came = cut_outcome(line, context)
    if came:
        moved = motion_in(said, context, is_decided=True)
        offers = chain(amended(said, context), motion_whole(said, context), moved, _motions(said, context))
        whole = (_with_all_words(said, o, context) for o in offers if o.startswith(_MOVED_LINES) and "\n" not in o)
        yield from (f"{offer}\n{came}" for offer in whole if offer)


_MOVED_LINES = ("/motion ", "/amendment ")
_PUT_MOTION = regex(r"(?:a )?(?:motion|proposal):? (?P<text>(?:to|that) \S.+)", re.IGNORECASE)


def _motions(line: str, context: Context) -> Iterator[str]:
    said = _SAYS_WHAT.search(line)
    words, _ = _outcome_of(line, has_words=True)
    word = "amendment" if re.match("amendment|amdt", line, re.IGNORECASE) else "motion"
    for pattern in _MOVED if said is not None and said.start() <= _LONGEST_MOVERS else ():
        if (match := pattern.fullmatch(words)) and (mover := _handle(match["mover"], context)):
            seconder = _handle(match["seconder"], context) if match["seconder"] else ""
            text = match.groupdict().get("text") or (f"That{match['rest']}" if match["rest"] else "")
            if (seconder or not match["seconder"]) and text:
                yield f"/{word} {mover}{f' / {seconder}' if seconder else ''}: {text}"
    yield from motion_in(words.rstrip(" ,;."), context, is_decided=words != line)
    names, _ = _outcome_of(line, has_words=False)
    for pattern in _MOVERS if len(line) <= _LONGEST_MOVERS else ():
        if match := pattern.fullmatch(names):
            mover, seconder = (
                _handle(n or "", context) for n in (match["mover"], match["seconder"] or match.groupdict().get("after"))
            )
            if mover and seconder and mover != seconder:
                yield (
                    f"/second {seconder}"
                    if _waits_for_seconder(context, mover)
                    else f"/{word} {mover} / {seconder}: That "
                )
    match = _SECONDS.fullmatch(line) if len(line) <= _LONGEST_MOVERS else None
    seconder = _handle(match["name"] or match["after"], context) if match else ""
    if seconder and _waits_for_seconder(context):
        yield f"/second {seconder}"
    if both := pair_speaks(line, context):
        yield both


def moved_at_end(clause: str, context: Context) -> tuple[str, str]:
    """The words of a clause before its mover and seconder, and these with a slash: *…, proposed Hall, seconded Park*,
    *… (Hall/Park)*; empty if it does not end so."""
    match = next((m for p in _MOVED_AT_END if (m := p.fullmatch(clause.strip()))), None)
    both = [_handle(match[who], context) for who in ("mover", "seconder")] if match else []
    is_pair = match is not None and all(both) and both[0] != both[1]
    return (match["text"].rstrip(" ,;.-–—"), " / ".join(both)) if match is not None and is_pair else ("", "")


_MOVED_AT_END = (
    regex(
        rf"(?P<text>\S.*?)(?:[,;.]"
        rf"| [–—-])? ?\(?{_PROPOSED}{_BY}(?P<mover>{_WHO})(?:,? ?[/;.]? ?(?:and )?{_SECONDED}{_BY}| ?/ ?)"
        r"(?P<seconder>(?:[^\s:;()]+ ){0,4}?[^\s:;()]+?)\)?\.?",
        re.IGNORECASE,
    ),
    regex(r"(?P<text>\S.*?) \((?P<mover>[^()/]{2,40}?) ?[/&] ?(?P<seconder>[^()/]{2,40}?)\)\.?"),
    regex(
        r"(?P<text>\S.*?)(?:[,;.]| [–—-]"
        r"|(?<=ed)) ?(?P<mover>[^\s(),;:/.–—-][^(),;:/–—]{1,30}?) ?/ ?(?P<seconder>[^(),;:/–—]{2,30}?)\.?"
    ),
)


def _waits_for_seconder(context: Context, mover: str = "") -> bool:
    waiting = [p for p in context.proceedings.open_proposals(context.item_id) if p.seconder is None]
    if not waiting or not isinstance(waiting[-1].mover, int):
        return False
    return not mover or context.handle(waiting[-1].mover) == mover


def _votes(line: str, context: Context) -> Iterator[str]:
    match = _VOTED.fullmatch(line)
    if match and (counted := figures(match["figures"])):
        outcome = (match["outcome"] or "").lower()
        is_said = re.search(r"[a-z]", match["figures"], re.IGNORECASE) is not None
        is_lost = outcome in ("lost", "defeated", "rejected")
        if is_lost and not re.search(rf"\b{FOR}\b", match["figures"], re.IGNORECASE):
            counted = (*sorted(counted[:2]), *counted[2:])
        is_contrary = counted[0] > counted[1] if is_lost else bool(outcome) and counted[0] < counted[1]
        if (outcome or match["vote"] or is_said) and not is_contrary:
            yield "/vote " + "-".join(map(str, counted))
    elif match := _UNANIMOUS.fullmatch(line):
        yield "/vote all"
    elif match := _OUTCOME.fullmatch(line):
        yield f"/{match['outcome'].lower()}"


_CARRIED_BUT = regex(
    rf"(?:{_THING} )?(?:was )?carried,? (?:with |except |(?:by )?all (?:but|except) )?(?P<names>{_NAMES}) "
    r"(?:voting )?(?:(?P<against>against)|(?P<abstained>abst(?:ain(?:ed|ing)?)?\.?)|(?P<for>for))\.?",
    re.IGNORECASE,
)
"""*Carried, with Nutt against*."""


def _sided(line: str, context: Context) -> Iterator[str]:
    """How members voted on the motion that is open, all others being for it; or on that just voted on."""
    match = _CARRIED_BUT.fullmatch(line) or _SIDED.fullmatch(line)
    named = _all_of(match["names"], context) if match else ()
    if match is None or not named:
        return
    if context.proceedings.latest_open(context.item_id) is not None:
        sign = "-" if match["against"] else "~" if match["abstained"] else ""
        if sign:
            yield f"/vote all {' '.join(f'{sign}{name}' for name in named)}"
    elif context.proceedings.last_division(context.item_id) is not None:
        side = "against" if match["against"] else "abstained" if match["abstained"] else "for"
        yield f"/own {'&'.join(named)} {side}"


def _own_vote(line: str, context: Context) -> Iterator[str]:
    """Somebody asks that their vote be recorded: how they voted, if the prose says it and a vote was taken; else what
    they asked."""
    match = _ASKED_TO_RECORD.fullmatch(line)
    handle = _handle(match["name"], context) or person_named(match["name"], context) if match else ""
    if match is None or not handle:
        return
    what = f"{match['what']}{match['more'] or ''}"
    sides = (word for word, said in _SIDE_ASKED.items() if re.search(said, what, re.IGNORECASE))
    side = next(sides, "")
    if side and context.proceedings.last_division(context.item_id) is not None:
        yield f"/own {handle} {side}"
    else:
        yield f"{handle}: {line[match.end('name') :].strip()}"


_SIDE_ASKED = {
    "against": r"\b(?:against|opposition|dissent|objection|opposed)\b", "abstain": r"\babst\w*",
    "for": r"\b(?:for|in favour|support)\b",
}  # fmt: skip
_ASKED_TO_RECORD = regex(
    rf"(?P<name>{_NAME}) (?:(?:has|have|had|also|then) )*(?:ask(?:ed|s)|request(?:ed|s)|wish(?:ed|es)|want(?:ed"
    rf"|s))(?: that| for)? "
    r"(?P<what>(?:it|his|her|their|to be(?= (?:on|rec)))\b[^.;:]{0,40}?) ?(?:to )?(?:be )?(?:recorded|minuted|noted"
    r"|on (?:the )?record)"
    r"(?P<more> (?:as )?(?:(?:having )?voted )?(?:against|opposed|abstaining|for|in favour)\b[^.;:]{0,20})?\.?",
    re.IGNORECASE,
)


def _recommended(line: str, context: Context) -> Iterator[str]:
    if match := _RECOMMENDED.fullmatch(line):
        yield f"/recommend {match['body'].strip(' ,')}: That{match['rest']}"


def _declared(line: str, context: Context) -> Iterator[str]:
    if offer := declaration(line, context):
        yield offer


_OF_ITEM = regex(
    rf"(?P<name>{_NAME})(?:,|:)?(?: [-–—])? (?:has (?:an? )?"
    rf"|declares? (?:an? )?)?(?P<word>(?:conflict(?: of interest)?|interest|int\.?) )?"
    r"(?:(?:re|in|on|with|for) )?(?:agenda )?(?P<item>items? [\dIVX][\w.]*)(?:\s*[,;:]| [-–—])\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_STANDS = regex(
    r"\b(?:interest|conflict|member of|trustee|director|chair of|patron|owns?|owner|employ\w+|works? (?:for|at"
    r"|with)|governor|spouse"
    r"|wife|husband|partner|son|daughter|relative|related|friend|neighbour|tenant|landlord|lives? (?:next|near"
    r"|in|on))\b",
    re.IGNORECASE,
)
"""How somebody stands to what an interest is in."""
_CLASS = regex(
    r",?\s*\b(?P<non>non[- ]?)?(?:(?P<pec>pec(?:uniary)?)\b\.?(?: int(?:erest|\.)?)?|(?P<short>dpi|ori|nri)\b"
    r"|(?P<other>prejudicial|personal)\b"
    r"(?: int(?:erest|\.)?)?)",
    re.IGNORECASE,
)
_STAYS = regex(
    r"[,;]?\s*(?:and )?(?:will |would |is |to )?(?P<does>stay|leav|left|go(?:ing)? out"
    r"|withdr)\w*(?: (?:the )?(?:room|mtg|meeting|in))?\.?",
    re.IGNORECASE,
)
_RECUSED = regex(
    rf"(?:(?P<word>recus(?:ed?|al)|conflicts?(?: of interest)?|interests?|coi)(?: (?:declared"
    rf"|from))?(?: by)?\s*[:–—-]\s*(?P<named>\S.*)"
    rf"|(?P<name>{_NAME}) (?:(?:has|is|was) )?recuse[sd]?(?: (?:him|her|them)(?:self|selves))?(?P<rest> (?:from"
    rf"|on|in|for|re|as|because)\b.+)?)",
    re.IGNORECASE,
)


def _interests(line: str, context: Context) -> Iterator[str]:
    """An interest in short: *Cole - item 12, member of the club, non-pec, will stay*, *recused: Cole on the lease*."""
    if match := _RECUSED.fullmatch(line):
        word = match["word"] or "recused"
        handle, rest = cut_name(match["named"], context) if match["named"] else (_handle(match["name"], context), "")
        rest = (rest or match["rest"] or "").strip(" ,.")
        rest = re.sub("^from ", "in ", re.sub("^(?=item)", "in ", rest, flags=re.IGNORECASE))
        if handle and (rest or word == "recused"):
            yield f"/{'recuse' if word.lower().startswith('recus') else 'declare'} {handle} {rest}".rstrip()
        return
    match = _OF_ITEM.fullmatch(line)
    handle = _handle(match["name"], context) or person_named(match["name"], context) if match else ""
    if not match or not handle or not (match["word"] or _STANDS.search(match["rest"]) or _CLASS.search(match["rest"])):
        return
    rest, kind = match["rest"].rstrip(" ."), ""
    if said := _CLASS.search(rest):
        kind = (said["short"] or said["other"] or f"{'non-' if said['non'] else ''}pecuniary").lower()
        rest = rest[: said.start()] + rest[said.end() :]
    does = re.search(rf"(?:{_STAYS.pattern})$", rest, re.IGNORECASE)
    conduct = "" if does is None else "stays" if does["does"].lower() == "stay" else "leaves"
    rest = rest[: does.start()] if does else rest
    word = (match["word"] or "").lower()
    named = f"{kind}{'' if kind in _CLASSES else ' interest'} " if kind else word if word[:8] == "conflict" else ""
    reason = re.sub(r"\s*,\s*(?=,)", "", rest.strip(" ,;"))
    yield ", ".join(filter(None, (f"/declare {handle} {named}in {match['item']}", reason, conduct)))


def declaration(line: str, context: Context) -> str:
    """The line that records the interest that somebody named at the beginning of prose declares or has; empty if none
    is declared."""
    if offer := next(_interests(line, context), ""):
        return offer
    match = next((match for pattern in _DECLARED if (match := pattern.fullmatch(line))), None)
    if match and (handle := _handle(match["name"], context) or _only_begun(match["name"], context)):
        what = match["what"].strip()
        interest = _CLASSES.get((what or match["short"] or "").lower().replace("-", " "), "")
        kind = (match["conflict"] or "interest").lower()
        own = f"{what} {kind}".strip() if (what or match["conflict"]) and not interest else ""
        rest = re.sub(r"^(?:re|on|for|with) (?=(?:agenda )?item \d)", "in ", match["rest"].strip(), flags=re.IGNORECASE)
        return " ".join(part for part in ("/declare", handle, interest, own, rest) if part)
    return ""


def _only_begun(name: str, context: Context) -> str:
    """The name to type for the one person with a name in small letters that is an ordinary word too (*will*)."""
    found = context.names.begun_by(name) if name.islower() else ()
    return context.handle(found[0]) if len(found) == 1 else ""


def _apologies(line: str, context: Context) -> Iterator[str]:
    """Apologies of people on the roll, unless the roll call has them all."""
    match = _APOLOGIES.fullmatch(line)
    people, rest = _first_people(match["names"] or match["let"] or match["who"], context) if match else ((), "")
    rest = rest or (match["rest"] or "" if match else "")
    known = [context.find(handle).only for handle in people]
    is_new = any(not isinstance(v, int) or context.room.standing(v) is not Standing.APOLOGIES for v in known)
    if is_new and (not rest or len(rest.split()) >= _CLAUSE_WORDS):
        yield f"/apologies {', '.join(people)}{f': {_own(line, context)}' if rest else ''}"


def _first_people(text: str, context: Context) -> tuple[tuple[str, ...], str]:
    """The names to type for the people at the beginning of a list in prose, and what is left of it."""
    voices = context.segments(text, are_names=True)
    if all(isinstance(voice, int) for voice in voices):
        return tuple(context.handle(voice) for voice in voices if isinstance(voice, int)), ""
    people: list[str] = []
    rest = text
    for chunk in re.split(r"\s*[,;.]\s+|\s*&\s*|\s+and\s+", text):
        if not (handle := _handle(chunk, context)):
            break
        people.append(handle)
        rest = rest[rest.index(chunk) + len(chunk) :]
    return tuple(people), rest.strip(" ,;.&")


def _substitutes(line: str, context: Context) -> Iterator[str]:
    match = _SUBSTITUTES.fullmatch(line)
    both = [_handle(match[who], context) for who in ("name", "member")] if match else []
    if both and all(both):
        yield f"/sub {both[0]} for {both[1]}"


def _exchange(line: str, context: Context) -> Iterator[str]:
    """*Q:* and *A:*. Who asked is not said, so it is a member; the answer is the last answerer's."""
    if match := _EXCHANGED.fullmatch(line):
        yield f"member? {match['rest']}" if match["mark"] == "Q" else f"> {match['rest']}"


_EVENTS: tuple[Callable[[str, Context], Iterator[str]], ...] = (
    amended, accepted, motion_whole, _resolved, _tasks, _own_vote, _to_do, _votes, _sided, vote_by_name, _recommended,
    no_seconder, _decided_and_moved, _motions, decided_in_short, counted, _declared, elected, _chair_taken,
    chair_handed, _clock, put_off, _moves, _gone_at_end, _apologies, _substitutes, _undertakings, staff_to_do,
    pasted_resolution, _exchange,
)  # fmt: skip


_WHOLE = (vote_put_right, publicity, _interests, _moved_and_decided)
"""Readers whose offers need no own sentence: they keep all the words that must be kept."""


def _all_of(names: str, context: Context) -> tuple[str, ...]:
    """The names to type for a list of people in prose; empty if anybody in it is not on the roll."""
    handles = [_handle(name, context) for name in re.split(r"\s*(?:,\s*and\s|[,&]|\s+and\s)\s*", names) if name]
    return tuple(dict.fromkeys(handles)) if all(handles) else ()


def _handle(name: str, context: Context) -> str:
    """The name to type for the one person whom words in prose name; as typed if it names several, so that the clerk is
    asked; empty for anybody else."""
    name = bare_name(name)
    voices = (context.find(name) or context.names.titled(name)).voices
    if len(voices) > 1:
        return name
    return context.handle(voices[0]) if voices and isinstance(voices[0], int) else ""
