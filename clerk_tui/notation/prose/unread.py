"""Short lines that may be an event of the meeting which no other module here reads: they are asked about."""

from __future__ import annotations

import re

from clerk_tui.commands import key_said
from clerk_tui.english.months import MONTH, MONTH_SHORT
from clerk_tui.english.openings import begins_with_verb
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import is_base, is_past, is_third
from clerk_tui.english.words import AUXILIARIES
from clerk_tui.meeting.people import fold
from clerk_tui.notation.common_words import is_common
from clerk_tui.notation.prose import lost_words
from clerk_tui.notation.prose.clock import ELSEWHERE, SURE_TIME
from clerk_tui.notation.prose.names import cut_last_name, cut_name, may_be_word
from clerk_tui.notation.prose.votes import tells_outcome
from clerk_tui.notation.prose.wording import lacks_stop
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import minutes_between, parse_time
from clerk_tui.regex import regex

_LONGEST = 160
"""The characters of the longest line that is asked about."""


def unread_event(line: str, context: Context) -> tuple[str, str]:
    """A remark about a short line of which no event is offered, though its words are those of one, and what Tab puts in
    its place; empty for any other line."""
    if len(line) > _LONGEST:
        return "", ""
    if remark := _motion_or_vote(line, context):
        return remark, ""
    return ("", "") if _ENDED.search(line.rstrip("?")) else _jotted(line, context)


_ENDED = regex(r"(?<![ap]\.m)[.!?]$", re.IGNORECASE)
"""The end of a whole sentence: most are ordinary prose."""


def _is_whole(line: str, context: Context) -> bool:
    """Whether a line is a whole sentence, rather than jotted down."""
    is_ended = _ENDED.search(line) is not None
    return is_ended or not AUXILIARIES.isdisjoint(line.lower().split()) or lacks_stop(line, context)


def _motion_or_vote(line: str, context: Context) -> str:
    """A remark about a line that names somebody and says that something was moved, or says how a vote went."""
    says_both = _SAYS_MOVED.search(line) is not None and tells_outcome(line)
    may_be = says_both or "abstain" in line or (_SURELY_MOVED.search(line) is not None and not _is_whole(line, context))
    is_named = may_be and _names_somebody(line, context)
    is_counted = _SURELY_VOTED.search(line) or (_COUNT_LAST.search(line) and not _is_whole(line, context))
    is_open = context.proceedings.latest_open(context.item_id) is not None
    is_counted = is_counted or _has_pair(line, context) or (is_open and _COUNT_FIRST.match(line) is not None)
    if is_named or is_counted or _is_only_vote(line, context):
        return f"Is this a motion or a vote? {key_said('move-motion')} moves one, {key_said('take-vote')} votes"
    return ""


def _has_pair(line: str, context: Context) -> bool:
    """Whether a mover and a seconder stand side by side in a line, or several with how each voted."""
    pairs = (context.find_named(match[1]) and context.find_named(match[2]) for match in _PAIR.finditer(line))
    sides = (context.find_named(match[1]) for match in _EACH.finditer(line))
    return any(pairs) or sum(map(bool, sides)) > 1


_PAIR = regex(
    r"\b([^\W\d_]{2,})"
    r"(?: ?/ ?|(?:,| &| and) (?=\w+,? (?:all(?! (?:here|present)\b)|ayes?|unan\w*|carried|passed)\b))"
    r"([^\W\d_]{2,})\b(?!:)"
)
_EACH = regex(
    r"\b([^\W\d_]{2,}) (?:for|against|agst|yes|no|aye|nay|abs\w*|abstain\w*)(?=,|;|\.|$| [A-Z])", re.IGNORECASE
)


def _names_somebody(line: str, context: Context) -> bool:
    """Whether a line begins with somebody's name, or has one with a capital, or one that is no common word."""
    return bool(cut_name(line, context)[0]) or any(
        context.find_named(word) or context.find_named(word.removesuffix("s"))
        if word[0].isupper()
        else not is_common(word) and context.names.find_whole(word, context.presiding)
        for word in _NAME.findall(line)
    )


def _is_only_vote(line: str, context: Context) -> bool:
    """Whether a line has hardly a word but names and those of a vote: *aye all*, *passes 4-1, Hall no*."""
    if len(line) > _LONGEST_VOTE or not _VOTE_WORD.search(line) or _NO_VOTE.search(line):
        return False
    lost = [word for word in lost_words(line, "", context) if word not in _AROUND_VOTE and not _VOTE_WORD.match(word)]
    return len(lost) <= (_VOTE_FIRST.match(line) is not None)


_LONGEST_VOTE = 80
_AROUND_VOTE = frozenset("everyone everybody nobody happy chair's both ordered".split())
_VOTE_WORD = regex(
    r"\b(?:carrie[ds]|lost|pass(?:ed|es)|fail(?:ed|s)|defeated|unan\w*|ayes?|nays?|noes|yeas?|fav(?:ou?r)?|2nd"
    r"|(?<!the )second(?:ed|s|er)?|vot(?:e|es|ed|ing)|abst\w*|lapsed|tied|dissent|opposed|against|fell|tie|casting"
    r"|die[sd]|withdrawn|objected|so (?:moved|ordered)|\d{1,2} ?[-–] ?\d{1,2})\b",
    re.IGNORECASE,
)
_VOTE_FIRST = regex(r"(?:carried|passe[ds]|lost|defeated|unan\w*|ayes?|all|votes?|put|roll)\b", re.IGNORECASE)
_NO_VOTE = regex(r"\b(?:no|any) vot\w+|\bvotes? of\b|^roll\b.*\b(?:here|present)$", re.IGNORECASE)


def _jotted(line: str, context: Context) -> tuple[str, str]:
    """A remark about a line that jots down who comes or is there, who presides, what was decided, or what somebody said
    or did, and the line for that."""
    for pattern, needs, question in _DOUBTS:
        match = pattern.search(line)
        if match is None or (needs is _SHORT and _is_whole(line, context)):
            continue
        if needs is not _NAMED or _names_somebody(line, context):
            taker, _ = cut_last_name(line[match.end() :], context) if "NAME" in question else ("", 0)
            led = _DECIDES.match(line) if question is _DECIDED else None
            offer = f"= {line[led.end() :]}" if led else ""
            return f"{question.replace('NAME', taker or 'NAME')}{offer and f': Tab for {offer}'}", offer
    said = _APART.fullmatch(line)
    voice = context.find(said["name"]).only if said else None
    if said and isinstance(voice, int):
        offer = f"{context.handle(voice)}: {said['rest']}"
        asked = f"Did {context.name(voice)} say that?"
        if may_be_word(said["name"], context):
            return f"{asked} “{offer}” records it", ""
        return f"{asked} Tab for {offer}", offer
    is_few = len(line.split()) <= _FEW
    at = SURE_TIME.search(line) if is_few else None
    if at and _is_in_meeting(at[0], context) and not _is_whole(line, context):
        asked = "" if ELSEWHERE.search(line) or _DATED.search(line) else f"Did that happen at {at[0]}? {_RECORDED_BY}"
        return asked, ""
    who, rest = _somebody_first(line, context) if is_few else ("", "")
    if who and rest[:1].islower() and not _tells(rest) and not rest.endswith("late"):
        asked = f"What did they do? {who}: for what was said, +{who} or -{who} for coming or leaving, !{who} for a task"
        is_deed = begins_with_verb(tokens(rest)) or _FINITE.match(rest)
        return (asked, "") if is_deed else (f"{asked}; Tab for the first", f"{who}: {rest}")
    return "", ""


def _somebody_first(line: str, context: Context) -> tuple[str, str]:
    """The name to type for whoever a line begins with, if that is surely a name, and what they and others named do."""
    first = line.split(" ", 1)[0]
    if first[:1].isdigit() or (is_common(fold(first)) and not context.find(first)):
        return "", ""
    handle, rest = cut_name(line, context)
    if re.match(r"\S+: ", rest):
        return "", ""  # somebody else with that forename
    name = line.removesuffix(rest).strip()
    if not handle or name[-1] in ",;:" or may_be_word(name, context):
        return "", ""
    others = re.match(r"(?:and|&) ", rest)
    also, deed = cut_name(rest[others.end() :], context) if others else (handle, rest)
    return (handle, deed) if also else ("", "")


_FINITE = regex(r"[\w’']*(?:s|ed|['’]d|n['’]?t)\b|(?:was|were|had|will|would|can|could|may|might|did)\b")
"""A verb that says what somebody does or did."""
_APART = regex(r"(?P<name>[^\W\d_][\w .’'-]{1,40}?) [-–—] (?P<rest>[^A-Z\s].*)", re.DOTALL)
"""Somebody, and what may be said after a dash."""
_FEW = 12
"""The most words of a line that is asked about for a time in it, or for whoever it begins with."""
_RECORDED_BY = "+ or - and a name, /open, /adjourn, /resume, /close or /exempt record it"
_LONGEST_MEETING = 5 * 60
"""Minutes."""
_DATED = regex(
    rf"^[@“\"]|\(\d|\bto (?!order)[a-z]+(?: \w+){{0,2}}? (?:at )?\d"
    rf"|\b(?:{MONTH}|{MONTH_SHORT}|(?:mon|tue|wed|thu|fri|sat|sun)\w*|opens?|opening|daily)\b|\d/\d",
    re.IGNORECASE,
)
"""A day: the time is of something to come."""


def _is_in_meeting(typed: str, context: Context) -> bool:
    """Whether a time may be one of this meeting, after the last time known."""
    at, known = parse_time(typed.rstrip("."), context.last_time), context.last_time
    return at is not None and (known is None or minutes_between(known, at) <= _LONGEST_MEETING)


_NAMED, _SHORT, _ANY = "named", "short", "any"
"""What a line needs besides the words of a pattern: somebody's name, or to be no whole sentence."""
_DECIDED = "Was this decided? If so, “= ” and the decision record it"
_DECIDES = regex(
    r"(?:by |board |council )?consensus(?: (?:was|is))?[:,]? |(?=(?:approv|accept|adopt|authori|instruct|direct|delegat"
    r"|award|appoint|elect|co-?opt|refus|reject|ratif|decid)\w* )",
    re.IGNORECASE,
)
"""How a line begins that says no more than what was decided."""
_THERE = "Who was there? /guest, /present and /apologies record it"
_ABOUT = (
    (
        _DECIDED, _SHORT,
        r"(?<=\W)(?:agreed|approved|adopted|resolved|ratified|rejected|refused|deferred|tabled|postponed|continued to"
        r"|ok(?:ay)?(?:['’]?d)? by|consensus|amended (?:to|by)|unanimous\w*|turned down|thrown out|signed off"
        r"|for payment|authori[sz]ed|awarded|passed(?! (?:on|to|the|away|out|over)\b))\b(?! (?:by|of)\b)"
        r"|^(?:agreed|approved|adopted|accepted|resolved|authori[sz]ed|decided|refused|rejected|turned down|thrown out"
        r"|consensus|delegated|instructed)\b(?! (?:by|of|with)\b)(?!(?! comments?:| response:).*:)"
        r"|(?:,| [–—-]) (?:yes|ok|okay|go ahead)$|(?<!apologies)(?<!apols)(?<!mins)(?<!minutes) accepted$"
        r"|^(?:(?:appoint|elect|direct|instruct|co-?opt|award)(?:ed)?|authori[sz]e|adopt|ratify|delegate)"
        r" (?!(?:by|of|was|were|is|are|members?)\b)\w",
    ),
    (
        "Is it the opening? /open and the time record it, unless it stands above", _ANY,
        r"\bcall(?:s|ed)? (?:(?:the )?(?:meeting|mtg|it|board|council|committee|session) )?to order\b",
    ),
    (
        "Is the item put off? /defer records it", _ANY,
        r"\bdef(?:['’]?d)? (?:to|till?|until) \w"
        r"|^(?:(?:item|matter|it) )?(?:(?:to be |was |is )?(?:tabled|deferred|postponed|carried over|held over)"
        r"|table|defer|postpone|carry over|hold over)\b(?! (?:top|of|plan\w*)\b)|\bcarr(?:y|ied) (?:fwd|forward|over)\b"
        r"|\b(?:held|left) (?:over )?(?:to|till?|until|for) (?:the )?next\b"
        r"|\b(?:put (?:back|off|over)|moved) (?:to|till|until) (?:the )?"
        rf"(?:next|{MONTH}|{MONTH_SHORT})",
    ),
    (
        _DECIDED, _ANY,
        r"^(?:we['’]?ll |let['’]?s |to )?(?:go(?:ing)?|went|happy to go|stick(?:ing)?) (?:with|for) \w"
        r"|^we['’]?ll (?:take|have|accept|use|pay|buy|do)\b"
        r"|\b(?:board|council|cncl|cttee|committee|members|trustees|governors|all|everyone|everybody)"
        r" (?:is |are |was |were )?(?:ok|okay|happy|fine|content)\b",
    ),
    (
        _DECIDED, _NAMED,
        r"\b(?:re-?)?(?:elected|appointed|nominated|co-?opted)\b(?! members?\b)"
        r"|\b(?:stays?|stayed|continues?|carries|remains?|voted in|stands? again) (?:on )?as\b"
        r"|\bnew (?:vice|chair|deputy|treasurer|secretary)\w* is\b",
    ),
    (
        "Did somebody take the chair? /presiding NAME records it", _NAMED,
        r"\b(?:gavel|(?:in|took|takes|taking|resumed|vacated|left|assumed|over) (?:the )?chair|presid(?:ed|es|ing)"
        r"|chairing|handed over(?= to\b)|turned (?:the )?(?:mtn?g|meeting) over"
        r"|chair(?:ed|s) (?:the )?(?:mtn?g|meeting|item|rest))\b",
    ),
    (
        "Is this an interest? /declare NAME and the matter record it", _NAMED,
        r"(?:^|[:–-] |\b(?:an?|has|have|with|dec\w*|disclos\w+|non) )(?:personal|prejudicial|pecuniary|disclosable"
        r"|dpi|ori|nri|non-?pec\w*|int(?:erest)?s?|conflict(?: of interest)?)\b(?! (?:free|rates?|in the idea))",
    ),
    (
        "Is this an interest? /declare, the name and the matter record it", _ANY,
        r"\b(?:decl(?:are[ds]?|['’]?d|s)?|disclose[ds]) (?:an? )?(?:non[- ]?)?(?:pers|prej|pec|dpi|ori|nri|int)\w*",
    ),
    (
        "Did somebody come or leave? + or - and the name records it", _ANY,
        r"^(?=(?:m(?:r|rs|s|iss|x)|dr|cllr|clr|rev|fr|prof|pcs?o?|sgt|insp|supt|chief|officer)\b)"
        r".{2,40} (?:left|arrived|joined|departed)\.?$",
    ),
    (
        "Did somebody ask that? A name and ? before it record it", _ANY,
        r"^[\w.'’-]+(?: [\w.'’-]+)? (?:q|qn|qs|ques|question|query) ?[-–:]",
    ),
    (
        "Did somebody ask that? A name and ? before it record it", _NAMED,
        r"^[\w.'’-]+(?: [\w.'’-]+)? (?:can|could|should|would|will|do|does|did|is|are|was|were|have|has)(?:n['’]?t)?"
        r" (?:we|it|they|you|I|there)\b(?!['’])",
    ),
    ("Who says this? A name and a colon before it record who", _ANY, r"^I(?:['’]\w+)? [a-z]"),
    ("Whose action is it? “!NAME to …” records it", _NAMED, r"^(?:actions?|ap|a/p|to-?do|tasks?)\b[ :–-]*(?=\S)"),
    ("Whose action is it? “!NAME to …” records it", _ANY, r"^(?-i:ACTION)\b[ :–-]*(?=\S)"),
    (
        _THERE, _NAMED,
        r"^(?:absent|no[- ]show|missing|away|apolog(?:y|ies)|apols?|lateness)\b"
        r"(?!.*\b(?:next|accepted|none|noted|were|was)\b)|^(?:roll|quorum)\b.*\b(?:here|present|attend\w+)\b",
    ),
    (
        "Were the minutes approved? /agree and their date record it", _ANY,
        r"^(?:\d[\w/]* (?:\w+ )?)?(?:min(?:ute)?s|notes)\b[^:]*"
        r"\b(?:ok|okay|correct|signed|fine|accurate|accepted)\b",
    ),
    (
        "Is the public excluded? /exempt and the paragraphs record it", _ANY,
        r"\b(?:press|public|residents|everyone else)\b.*\b(?:excluded|(?:asked|told|had|invited) to (?:leave|go"
        r"|withdraw))\b|(?:^|, )(?:the )?public (?:left|out|cleared)\b|\bdoors? (?:open|shut|close|back)"
        r"|\b(?:open|shut|close)\w* (?:the )?doors?\b|\basked .*\b(?:press|public)\b.* to (?:leave|go|withdraw)\b",
    ),
    (
        "Is the private part over? /public records it", _ANY,
        r"^(?:(?:the )?(?:board|council|committee|cttee|meeting|members|we) )?(?:rose|rises?) (?:and|&) report",
    ),
    (
        _THERE, _ANY,
        r"^(?:all|everyone|everybody|full)\b.{0,20}\b(?:here|present|in attendance)\b"
        r"|^(?:apols?|apologies)(?: (?:received )?from)? (?-i:(?:[A-Z]{2,5} )?[A-Z][a-z'’-]+ [A-Z][a-z'’-]+)\.?$"
        r"|\b(?:sent|sends|gave|gives) (?:(?:his|her|their) )?(?:apols?|apolog(?:y|ies))\b(?! for (?:the )?next\b)"
        r"|^(?:(?:also )?(?:here|present|attending|in attendance|in (?:the )?room)|guests?|visitors?|absent|apologies"
        r"|apology|apols?)\b\s*[:–-].*(?-i:[A-Z]\w+ [A-Z])",
    ),
)  # fmt: skip
_DOUBTS = tuple((regex(pattern, re.IGNORECASE), needs, question) for question, needs, pattern in _ABOUT)
"""Words of an event, what else a line needs to be asked about, and the question."""
_TELLS = regex(
    r"can(?:['’]?t|not)\b|ha[ds] (?:the|an?|no|been)\b|(?:un)?happy\b|yes\b"
    r"|(?:(?:also|then|again|just|only|now|both|has|have|had|is|was|are|were|will|would|did|does|could|should)"
    r"(?:n['’]?t)? |not |to date )*(?:[\w’']+ly )?(?P<verb>[\w’']+)",
    re.IGNORECASE,
)
_GOES_OR_STAYS = frozenset(
    "sat stood stayed went came took moved stepped popped return returned leave left join joined voted".split()
)
"""Verbs of those who come, leave or sit an item out."""


def _tells(deed: str) -> bool:
    """Whether what somebody does is ordinary prose."""
    match = _TELLS.match(deed)
    verb = (match["verb"] or "").lower() if match else ""
    is_verb = is_past(verb) or is_third(verb) or is_base(verb)
    return match is not None and (not verb or (is_verb and verb not in _GOES_OR_STAYS))


_SURELY_VOTED = regex(
    r"(?:[,;.(–—-] ?|\b(?:agreed|approved|adopted|accepted|passed|elected|carried|voted) )(?:unan\w*|nem\.? ?con|"
    r"all (?:in favou?r|in agreement|agreed?|ayes?)|agr?['’]?d|\d{1,2}-\d{1,2}(?:-\d{1,2})?)\)?\.?$"
    r"|[,;.–—-] ?(?:agreed|approved|carried|lost|resolved|adopted)(?: (?:by|with|on) [\w ]{3,20})?\.?$"
    r"|[,;–—-] ?ok(?:['’]d|ayed)\.?$"
    r"|(?<![£$€\d.,])\b\d{1,2} (?:for|against|in favou?r|votes?|abst\w*)\b|\bunopposed$"
    r"|\b(?:w/o|without) (?:objections?|dissent)$|\b(?:yea|aye|nay)s?\b.+\b(?:yea|aye|nay)s?\b",
    re.IGNORECASE,
)
_COUNT_FIRST = regex(r"\(?\d{1,2} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?(?:[,;)]|$)")
_COUNT_LAST = regex(
    r"(?<!\d)(?<!score)(?<!from)(?<!age)(?<!age[sd])(?<!nos)(?<!para)(?<!items) \(?\d{1,2}-\d{1,2}(?:-\d{1,2})?\)?$"
)
"""Figures like those of a vote at the end."""
_SURELY_MOVED = regex(
    r"\b(?:motion(?:ed|s)?|mtn|moves?|seconds|seconded|second(?= ?[–—:-])|2nd(?:ed|s)|prop)\b",
    re.IGNORECASE,
)
_SAYS_MOVED = regex(r"\b(?:motion|mov(?:ed|er|es)|second(?:ed|er|s)?|2nd|m/s|prop\w*|sec)\b", re.IGNORECASE)
_NAME = regex(r"\b[^\W\d_]{2,}")
