"""Events that a clerk types as prose in a hurry, and whose loss is worst: the public put out or let back in, a vote put
right, an amendment, and a motion with its seconder and what came of it in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.meeting import Kind
from clerk_tui.meeting.voting import tally
from clerk_tui.notation.hurried_motions import cut_name, motion_line, person_named
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.notation.vote_words import FOR, NUMBER, figures
from clerk_tui.regex import regex

_AT = rf"(?:,? (?:(?:at|by|@|from) )?(?P<at>{TYPED_TIME}))"
_AND = r"(?: (?:and|&|n|\+) | ?[/+&] ?)"
_PUBLIC = (
    rf"(?:(?:all |the )?(?:(?:members of )?(?:the )?(?:press|media){_AND}(?:the )?(?:public|gallery)"
    rf"|(?:members of )?(?:the )?(?:public|gallery)(?:{_AND}(?:the )?(?:press|media))?|(?:the )?press))"
)
_WAS = r"(?:(?:was|were|is|are|be|been|being|had|have|then|now|duly|all|to) )*"
_OUT = (
    r"(?:excl(?:uded?|['’]?d)?\b\.?|exclu\w+|barred|asked (?:to (?:leave|withdraw|go|step out)|out)|left"
    r"|leaves?|withdr[ae]w\w*"
    r"|removed|sent out|cleared|put out|(?:gone|out)(?! in force))"
)
_PRIVATE = r"(?:closed|private|exec(?:utive)?\.?|confidential|exempt|secret|non-?public)"
_SESSION = rf"(?:an? |the |our )?(?:{_PRIVATE} (?:session|part|business|mtg|meeting|discussion|items?|agenda)|camera)"
_GOES = (
    r"(?:(?:the )?(?:meeting|mtg|council|board|committee|cttee|members|panel|we|it)[ ,]+)?"
    r"(?:(?:then|now|agreed to|resolved to|voted to|will|has|have) )*"
    r"(?:mov(?:ed?|ing)|went|going|goes|go|gone|enter(?:ed|s|ing)?|convened?|retired|turned|resolved(?: itself)?"
    r"|adjourned|call(?:ed)?|start(?:ed)?|beg(?:i|a)n|met)?[ ,]*(?:in ?to|in|for|to|@)?[ ,]*"
)
_PART_TWO = r"(?:(?:part|pt) (?:ii|2|two|b)\b\.?[ ,:;–—-]*)"
_ITEM = r"(?:(?:agenda )?items? [\w.]{1,5}[ ,:;–—-]+(?:(?:was|were|taken|heard|discussed|considered) )*)?"
_DECIDED = r"(?:(?:it was )?(?:unanimously )?(?:resolved|agreed|decided|res)\b:? ?(?:unanimously )?(?:that |to )?)?"
_WHY = (
    r"(?P<why>(?:[,;:–—-]| (?:for|to|under|on|re|as|while|whilst|during|from|about|because|in|due|by|until"
    r"|pursuant)\b).*)?"
)
_EXCLUDED = regex(
    rf"(?:{_PART_TWO})?{_ITEM}{_DECIDED}(?:{_PUBLIC} {_WAS}{_OUT}(?: (?:of )?(?:the )?(?:room|meeting|mtg"
    rf"|chamber|hall))?"
    rf"|(?:exclude|excluding|exclusion of|clear(?:ed)?) {_PUBLIC}|{_GOES}{_SESSION}"
    rf"|{_PART_TWO}(?:{_PRIVATE}|in camera))"
    rf"(?:{_AT}(?: ?(?:-|–|to|until) ?(?P<until>{TYPED_TIME}))?)?{_WHY}\.?",
    re.IGNORECASE,
)
"""Press and public are put out, or the meeting goes into private session."""
_OPEN = r"(?:open|public|part (?:i|1|one|a)|pt 1)"
_READMITTED = regex(
    rf"{_DECIDED}(?:{_PUBLIC} {_WAS}(?:(?:let|allowed|invited|asked|came|come|welcomed|brought) )?"
    r"(?:back|re-?admitted|re-?joined|re-?entered|returned|admitted)(?: in)?(?: (?:to|into) (?:the )?(?:room"
    r"|meeting|mtg|chamber))?"
    rf"|(?:re-?admit(?:ted)?|readmission of) {_PUBLIC}"
    rf"|(?:(?:the )?(?:meeting|mtg|council|board|we) )?(?:(?:then|now) )*(?:moved |went |came )?(?:back"
    rf"|returned|resumed|reconvened|re-?opened)?"
    rf" ?(?:in ?to|in|to)? ?(?:the )?{_OPEN} session(?: (?:resumed|again|reconvened))?"
    rf"|(?:(?:came|come|moved|went|we)? ?(?:out of|end(?:ed)?(?: of)?|finished|left"
    rf"|closed) )(?:the )?{_PRIVATE} (?:session|part)"
    rf"|(?:the )?{_PRIVATE} (?:session|part) (?:was )?(?:ended|over|closed|finished|concluded|ends))"
    rf"{_AT}?{_WHY}\.?",
    re.IGNORECASE,
)
"""They are let back in, or the private session is over."""


def publicity(line: str, context: Context) -> Iterator[str]:
    """The public is put out, or let back in; what was said is the sentence, so that nothing of it is lost."""
    if (match := _READMITTED.fullmatch(line)) and (context.is_public_excluded or match["at"] or not match["why"]):
        own = f": {line}" if match["why"] else ""
        yield f"/public{' ' + match['at'].rstrip('.') if match['at'] else ''}{own}"
    elif (match := _EXCLUDED.fullmatch(line)) and not context.is_public_excluded and not _is_heading(line, context):
        back = f"\n/public {match['until'].rstrip('.')}" if match["until"] else ""
        yield f"/exempt: {line}{back}"


def _is_heading(line: str, context: Context) -> bool:
    """Whether a line is only the title of an item."""
    return any(item.title.casefold() == line.casefold() for item in context.meeting.items)


# A vote put right

_LEAD = regex(
    r"(?:(?:no+|oops|sorry|apologies|wait|hang on|hold on|actually|correction|corrected|correct(?: that)?|wrong"
    r"|mistake|my mistake|error"
    r"|scratch that|strike that|make (?:that|it)|i mean|i meant|meant|should (?:be|read|have been)|recount(?:ed)?"
    r"|re-?count(?:ed)?|to correct|amend(?:ed)? (?:that )?to|change (?:that|it|vote) to"
    r"|miscount(?:ed)?)\b[ ,.:;!–—-]*)+"
    r"(?:(?:(?:it|that|this|the|vote|votes|voting|count|figures?|result|was|is|were|to|then|be|should|read|of"
    r"|carried|lost|on|motion|rather"
    r"|instead|say)\b[ ,:–—-]*)*)",
    re.IGNORECASE,
)
"""What a clerk types before putting something right that was just recorded."""
_FIGURES = regex(rf"(?P<figures>\(?(?:{NUMBER}|{FOR})\b[^;]{{0,60}}?)(?P<rest>[,;.] +[^\d\s].*)?\.?", re.IGNORECASE)


def vote_put_right(line: str, context: Context) -> Iterator[str]:
    """The vote with other figures than those recorded (*no, make that 5-7-1*); if none is recorded yet, the vote."""
    lead = _LEAD.match(line)
    said = _FIGURES.fullmatch(line, lead.end()) if lead else None
    right = figures(said["figures"].strip()) if said else ()
    if said is None or not right:
        return
    own = _own_vote(said["rest"].lstrip(" ,;."), context) if said["rest"] else ""
    one = int(own.startswith("/own ") and own.endswith(" abstained"))
    new = "-".join(map(str, (*right, one)[:3]))
    rest = f"\n{own}" if own else ""
    old = _last_outcome(context)
    if old and old != new:
        yield f"s/{old}/{new}/{rest}"
    elif not old:
        yield f"/vote {new}{rest}"


def _own_vote(rest: str, context: Context) -> str:
    """The line for how somebody voted, as words after the figures say; these words, if they say something else."""
    match = _VOTED_SO.fullmatch(rest)
    handle = person_named(match["who"], context) if match else ""
    side = match["side"].lower() if match else ""
    return f"/own {handle} {'abstained' if side.startswith('abst') else side}" if handle else rest


_VOTED_SO = regex(r"(?P<who>[^,;:]{2,40}?) (?:voted |voting )?(?P<side>abst\w*|against|for)\.?", re.IGNORECASE)


def _last_outcome(context: Context) -> str:
    """The figures of the item's last decision, or *carried* or *lost*; empty if none was taken since anything was moved
    in it."""
    entries = context.meeting.backwards(context.item_id, context.before)
    last = next((e for e in entries if e.kind in (Kind.VOTE, Kind.CARRIED, Kind.LOST, Kind.MOTION)), None)
    if last is None or last.kind is Kind.MOTION:
        return ""
    known = context.proceedings.last_division(context.item_id) if last.vote else None
    if last.vote is None or known is None:
        return last.kind.value
    counted = tally(last.vote, known.voters)
    return "-".join(map(str, (counted.in_favour or 0, counted.against, counted.abstained)))


# Amendments

AMENDMENT = r"\b(?:amm?e?n?dm?e?n?t|amendment)s?\b\.?"
"""As it is written in a hurry, too: *amdt*, *amndmt*."""
_SECONDED = r"(?:sec(?:ond(?:ed|er)?|['’]?d)?\b\.?|2nd(?:ed)?\b)(?: by)?:?"
_BY = r"(?:\s*[:–—-]\s*|\s+(?:(?:was )?(?:moved|proposed|put) )?(?:(?:by|from|moved by|proposed by)\s+)?)"
_AMENDED = (
    regex(rf"(?:an? |the |further )?{AMENDMENT}{_BY}(?P<rest>\S.*)", re.IGNORECASE),
    regex(
        r"(?P<mover>[^:;,]{2,40}?) (?:(?:then|also) )?(?:moved|proposed|moves|proposes|props?\b\.?|prop['’]?d"
        r"|put|wants|wanted)(?: forward)? "
        rf"(?:(?:an? |the |as an? )?{AMENDMENT}\s*[:,–—-]?\s*(?:that )?|(?=to amend\b|that (?:the motion"
        rf"|it) be amended\b))"
        r"(?P<rest>\S.*)",
        re.IGNORECASE,
    ),
)
_THEN_SECONDER = regex(rf"[,;/]?\s*(?:and\s+)?(?:{_SECONDED}\s+|(?<=/)\s*)(?P<rest>\S.*)", re.IGNORECASE)
_SLASH = regex(r"[,;]?\s*/\s*(?P<rest>\S.*)")
_SECONDER_AT_END = regex(
    rf"(?P<text>\S.*?)[,;.]? (?:and )?(?:{_SECONDED} (?P<after>[^:;,]{{2,40}}?)|(?:(?<=[,;.] )"
    rf"|(?<=and ))(?P<name>[^:;,]{{2,40}}?)"
    rf" {_SECONDED})\.?",
    re.IGNORECASE,
)


def amended(line: str, context: Context) -> Iterator[str]:
    """An amendment that is moved: *amdt from Reid 2% not 3, seconded Clements*, *Cole moved to amend to 300*."""
    for pattern in _AMENDED:
        match = pattern.fullmatch(line)
        if match is None:
            continue
        named = match.groupdict().get("mover")
        rest = re.sub(r"^([^\s/]+) ?/ ?", r"\1 / ", match["rest"])
        mover, rest = (person_named(named, context), rest) if named else cut_name(rest, context)
        then = _THEN_SECONDER.fullmatch(rest) or _SLASH.fullmatch(rest)
        seconder, text = cut_name(then["rest"], context) if then else ("", rest)
        if not then and (end := _SECONDER_AT_END.fullmatch(rest)):
            seconder, text = person_named(end["after"] or end["name"], context), end["text"]
            if not seconder:
                continue
        text = _with_that(re.sub(r"^to (?=[a-z])", "", text.strip(" ,;:–—-")))
        if mover and text and mover != seconder and not _COMES_OF.match(text):
            yield f"/amendment {mover}{f' / {seconder}' if seconder else ''}: {text}"
            return


def _with_that(text: str) -> str:
    """Words that are moved, with a capital where they begin with *that*."""
    return re.sub(r"^(?:that|THAT)\b:?", "That", text)


_COMES_OF = regex(
    r"(?:(?:was|were|is|then|put|duly|to the vote|unanimously|also|and) )*(?:carried|lost|agreed|approved"
    r"|passed|defeated|rejected|fell|falls|failed"
    r"|fails|adopted|accepted|withdrawn|lapsed|not (?:seconded|accepted|carried)|died|unanimous\w*)\b",
    re.IGNORECASE,
)
_HOW = regex(
    r"(?:unan\w*|nem\.? ?con\.?|by all|(?:by|on) (?:a |the )?(?:show|vote|chair|casting)\b.{0,40}"
    r"|(?:for|due to) (?:want|lack|no)\b.{0,30}|no seconder)?",
    re.IGNORECASE,
)
_OF_AMENDMENT = regex(
    rf"(?:(?:vote|voting|voted|votes|result|figures)(?: (?:was|taken|called))? (?:on|for) )?(?:(?:the|this|that"
    rf"|[\w'’]+) )?{AMENDMENT}"
    rf"[ ,:–—-]*(?P<rest>.*)",
    re.IGNORECASE,
)
_OF_MOTION = regex(
    rf"(?:the |this )?(?:substantive |original |main |amended )?motion[ ,:–—-]+(?P<rest>(?:{_COMES_OF.pattern}).*)",
    re.IGNORECASE,
)
NO_AMENDMENT = "No amendment is open here: record it first, /amendment NAME: TEXT"
_STILL_AMENDMENT = "The amendment is still open, and the vote would be on it: vote on that first"


def other_proposal(line: str, context: Context) -> str:
    """Why an outcome or figures in prose are not those of the open proposal, because it is no amendment, or is one;
    empty for any other line."""
    latest = context.proceedings.latest_open(context.item_id)
    is_amendment = latest is not None and latest.is_amendment
    if match := _OF_AMENDMENT.fullmatch(line):
        rest = match["rest"]
        came = _COMES_OF.match(rest)
        after = rest[came.end() if came else 0 :].strip(" ,.:;-–—()")
        is_outcome = bool(figures(after)) or (came is not None and _HOW.fullmatch(after) is not None)
        return NO_AMENDMENT if is_outcome and not is_amendment else ""
    return _STILL_AMENDMENT if is_amendment and _OF_MOTION.fullmatch(line) else ""


# A motion, who seconded it and what came of it

_PARTS = regex(r"(?<![A-Z])(?<!\b[CMDJS]r)(?<!\bMrs)(?<!\bMs)(?<!Cllr)(?<!\b2nd)(?<!\bsec)(?<!\bprop)[.]\s+|[,;]\s+")
_MOVED = r"(?:proposed|proposes|moved|moves|motioned|made (?:a|the) motion|props?\b\.?|prop['’]?d)"
_MOVER = (
    regex(
        r"(?:it was )?(?:motion(?: (?:made )?by)?|proposed|moved|prop(?:oser)?\b\.?)(?: by)?:?\s+(?P<named>\S.*)",
        re.IGNORECASE,
    ),
    regex(rf"(?P<name>\S[^:]{{0,40}}?),? {_MOVED}(?: (?P<text>\S.*))?", re.IGNORECASE),
)
_SECONDER = (
    regex(rf"(?:and )?{_SECONDED.replace('nd(?:ed|er)?', 'nd(?:ed|er|s)?')}\s+(?P<who>\S.*)", re.IGNORECASE),
    regex(
        r"(?:and )?(?P<who>\S.{0,40}?) (?:sec(?:ond(?:ed|s)?|['’]?d)?|2nd(?:ed|s)?)\.?(?: (?:it|this|that"
        r"|the motion))?",
        re.IGNORECASE,
    ),
)
_CAME_OF_IT = regex(
    r"(?:(?:and|it|this|the motion|motion|vote|was|were|then|duly|voted|put) )*(?:(?P<all>all (?:in favou?r"
    r"|ayes?|agreed|for|voted for)|unan\w*"
    r"(?: (?:carried|agreed|approved|passed|adopted))?|mcu|(?:carried|agreed|approved|passed|adopted|resolved)"
    r" (?:unan\w*|nem\.? ?con\.?|by all))|(?P<word>carried|passed|approved|adopted|agreed|lost|defeated|failed"
    r"|rejected|fell|mc)(?:,? (?:by )?"
    r"(?P<figures>\d.*))?|(?P<bare>\d{1,3} ?[-–/] ?\d.*))\.?",
    re.IGNORECASE,
)
_AND_RESOLVED = regex(
    r"(?:,? ?and )?(?:it was )?(?:(?P<all>unanimously )?(?:resolved|agreed|carried)(?P<after> unanimously"
    r"| nem\.? ?con\.?)?)[:,]?"
    r" (?P<text>(?:that|to) .+)",
    re.IGNORECASE,
)
_SEPARATES = regex(r"(?<=[^\s,;])\s+(?=seconded by |2nd by |secd? by |sec\. )", re.IGNORECASE)


def motion_whole(line: str, context: Context) -> Iterator[str]:
    """A motion with its mover, its seconder and what came of it: *Woods moved to pay it, Smith 2nd, carried*. Its words
    are what is left once these are taken out."""
    parts = [part.strip() for part in _PARTS.split(_SEPARATES.sub(", ", line)) if part.strip(" .")]
    mover, seconder, first = _mover(parts[0], context) if parts else ("", "", "")
    if not mover or len(parts) < _LEAST_PARTS:
        return
    outcome, words = "", [first] if first else []
    for part in parts[1:]:
        if not seconder and (found := _seconder(part, context))[0]:
            seconder, rest = found
            said = _AND_RESOLVED.fullmatch(rest)
            if said:
                outcome = "/vote all" if said["all"] or said["after"] else "/carried"
            words += [said["text"] if said else rest] if rest else []
        elif not outcome and (came := _came_of(part, context)):
            outcome = came
        elif not words and (said := _AND_RESOLVED.fullmatch(part)):
            outcome = "/vote all" if said["all"] or said["after"] else "/carried"
            words.append(said["text"])
        else:
            words.append(part)
    text = _with_that(", ".join(words).rstrip(" .,;–—-" if outcome else " ,;–—-"))
    if (seconder or outcome) and mover != seconder and len(text.split()) >= _LEAST_WORDS and not _LEFT_IN.search(text):
        line = f"/motion {mover}{f' / {seconder}' if seconder else ''}: {text}"
        line = line if text.startswith("That ") else motion_line(mover, seconder, text)
        yield f"{line}\n{outcome}" if outcome else line


_LEAST_PARTS, _LEAST_WORDS = 2, 2
_LEFT_IN = regex(r"\b(?:2nd(?:ed)?|seconded|unanimous\w*)\b|\bmcu?$", re.IGNORECASE)
"""What would be part of the words of a motion although it is not."""


def _mover(part: str, context: Context) -> tuple[str, str, str]:
    """Who moves, who seconds if that is said with it, and the first words of the motion."""
    for pattern in _MOVER:
        if match := pattern.fullmatch(re.sub(r",? and$", "", part)):
            said = match.groupdict()
            if not said.get("named"):
                mover, text = person_named(said["name"], context), said["text"] or ""
            else:
                mover, text = cut_name(said["named"], context)
            then = (_THEN_SECONDER.fullmatch(text) or _SLASH.fullmatch(text)) if said.get("named") else None
            seconder, text = cut_name(then["rest"], context) if then else ("", text)
            if mover and (seconder or not then):
                return mover, seconder, text
    return "", "", ""


def _seconder(part: str, context: Context) -> tuple[str, str]:
    """Who seconds, and what follows the name."""
    for pattern in _SECONDER:
        if match := pattern.fullmatch(part):
            named, rest = cut_name(match["who"], context)
            if named and (not rest or pattern is _SECONDER[0]):
                return named, rest
    return "", ""


def cut_outcome(line: str, context: Context) -> tuple[str, str]:
    """A line without what came of a motion at its end, and the lines for that: *…, lost 2-5*; empty if it does not end
    so. Without a comma that is figures or *carried*, as a motion may itself end so (*that the fee be agreed*)."""
    for match in _BEFORE_OUTCOME.finditer(line):
        came = _came_of(line[match.end() :], context)
        if came and (match["stop"] or came.startswith("/vote") or line[match.end() :].lower().startswith("carried")):
            return line[: match.start()], came
    return line, ""


_BEFORE_OUTCOME = regex(
    r"(?:(?P<stop>[,;.]) ?|(?<!\bbe)(?<!\bis)(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bnot) )(?=\S)", re.IGNORECASE
)


def _came_of(part: str, context: Context) -> str:
    """The lines for what came of a motion; empty for other words."""
    match = _CAME_OF_IT.fullmatch(part)
    if match is None:
        return ""
    if match["all"]:
        return "/vote all"
    said = (match["figures"] or match["bare"] or "").rstrip(".")
    named = _AND_SOMEBODY.fullmatch(said)
    own = _own_vote(named["rest"], context) if named else ""
    if named and own.startswith("/own"):
        said, own = named["figures"], f"\n{own}"
    else:
        own = ""
    counted = figures(said)
    if counted:
        return f"/vote {'-'.join(map(str, counted))}{own}"
    return "" if said else "/lost" if match["word"].lower() in _LOST else "/carried"


_LOST = frozenset("lost defeated failed rejected fell".split())
_AND_SOMEBODY = regex(r"(?P<figures>[\d\s–/-]+?)[,;.]? (?:with )?(?P<rest>[^\W\d].*)")
"""The figures of a vote, and how somebody voted: *5-2, Vesey against*."""
