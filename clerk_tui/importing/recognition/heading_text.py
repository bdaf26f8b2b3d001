"""Where a sentence ends (`sentences`); whether words look like a heading (`is_title`); and where a heading ends if
text follows in the same line (`run_in` and others)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from clerk_tui.english.titles_and_forenames import POST_ENDS, WITH_STOP
from clerk_tui.lists.name_words import is_titled
from clerk_tui.regex import any_case, regex

_END = re.compile(
    r"[.!?][\"”’)\]*_]*\s+(?=(?:[*•]\s?)?['“\"‘(\[]*[A-ZÀ-Þ0-9£€$]|(?:carried|defeated|failed|lost|passed)"
    r"\s+\d+\s?(?:[-–]|to)\s?\d+\W*(?:$|[A-Z]))"
)
_ABBREVIATED = frozenset(
    """clr st no nos co ltd inc dept sen hon messrs jr v vs viz eg ie etc approx ext tel min max para paras sec art fig
    ref re sq ave rd blvd jan feb mar apr jun jul aug sep sept oct nov dec tues weds thurs cal prop cmhlr clrs ch
    chq""".split()
).union(WITH_STOP)
_HALVES = frozenset(("p.m", "a.m"))
_AT = any_case(r"(?:At|From|By|About)\s(?:\w+\s)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.m\.")
"""*At 7.30 p.m.*, and the sentence goes on."""
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")
_OF_VOTE = any_case(
    r"(?:(?:vote|voting|result)\W+)?(?:\d{1,3}|no(?:ne|body)?|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?:(?:votes?|members?|were|was|voted|cast)\s+)*(?:in\s+favou?r|for|against|opposed|abst\w+|ayes?|nays?|noes)\W*"
)
"""*Six in favour.* *None opposed.*: parts of one vote, which are read together."""
_RESULT_BEHIND = regex(
    r"(?<=[a-z\d),])(?<!\b(?:is|be))(?<!\b(?:are|was|not|yet))(?<!\b(?:were|been))(?<!\bmotion)"
    r" (?:AGREED|APPROVED|CARRIED|DEFEATED|LOST|PASSED)\W*$"
)
"""*… for the year CARRIED*: an outcome behind words that end without a stop."""
_QUOTED = regex(r"(?:(?<=[:,] )|^)(?:“[^“”]+”|\"[^\s\"][^\"]*\"(?!\w))(?<!seconds.)(?<!seconded.)")
"""A verbatim quotation: its stops end no sentence."""


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order; joined with single spaces they are the text."""
    out, start = [], 0
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in _END.finditer(text):
        if any(first < match.start() and match.end() < end for first, end in quoted):
            continue
        if text[match.start()] == ".":
            before = text[max(start, match.start() - 12) : match.start()]
            word = before.rsplit(None, 1)[-1] if before.split() else ""
            if word.casefold() in _HALVES:
                goes_on = _AT.fullmatch(text[start : match.end()].rstrip()) is not None
            else:
                goes_on = word.casefold().strip("(“\"'") in _ABBREVIATED or _INITIAL.search(before) is not None
            if goes_on:
                continue
        said = text[start : match.end()].rstrip()
        if not (_OF_VOTE.fullmatch(said) and _OF_VOTE.match(text, match.end())):
            out.append(said)
            start = match.end()
    if start < len(text):
        last = text[start:].rstrip()
        result = _RESULT_BEHIND.search(last)
        out += [last] if result is None else [last[: result.start()], last[result.start() + 1 :]]
    return tuple(s for s in out if s)


_VERBS = frozenset(
    """was were had has have did would will should could said stated noted asked advised reported explained
    confirmed informed thanked welcomed introduced declared agreed resolved responded replied commented
    seconded suggested gave queried enquired expressed presented may must can
    spoke reminded outlined""".split()
)
"""Verbs of sentences, which headings do not have."""
NOT_HEADING = re.compile(
    r"(?:(?:question|answer|response|reply)(?: (?:from|by) [^:]+)?|resolved|agreed|action|proposed|seconded|moved"
    r"|motion (?:by|made|carried|passed|lost)|ayes?|noes|nays|yeas|absent|abstain\w*|against|for|response|reply|answer"
    r"|decision|recommended|carried|unanimous\w*|vote|signed|dated?|motion (?:carried|passed|failed|lost)\s+\d.*"
    r"|voting results|roll[- ]call vote|(?-i:ACTION|Action) (?-i:[A-Z]{2,3})|note|present|results?|mover|seconder|none"
    r"|nil|moved by|seconded by|motion|yeas?|nay|chair(?:man)?|prop|lost|defeated|tabled)\b\s*(?:[:.(–-]|$)",
    re.IGNORECASE,
)
_ANSWER = any_case(
    r"(?:[\w.’'-]+ ){0,3}[\w.’'-]+?\s?[-–—:]\s?(?:here|present|absent|yes|yea|no|nay|aye|abstain\w*|excused)[\s.,'’]*"
    r"|(?:[\w.’'-]+ ){1,2}(?:first|seconds?|motion(?:s|ed)|seconded)\W*"
)
"""An answer to the roll call: *Ash - here*, *Elm: aye*."""
_LONGEST = 28  # words of a heading, at most
_LONGEST_CAPITALS = 50  # the same of one printed in capitals: the title of a resolution is long
_CLOCK = r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?"
_TIME_AFTER = any_case(
    r"\s+[-–—]\s+\d{1,2}[:.]\d{2}\s*[ap]\.?m\.?\s*$"
    rf"|\s*[(\[](?:{_CLOCK}(?:\s*[-–]\s*{_CLOCK})?)?[)\]]\s*$"
)
_RUN_IN_FORMS = (
    # *Mill Lane. Moved by Ash to wait.*
    r"(?P<title>[A-Z][^.:?!;“”\"]{3,130})\.\s+(?=(?:Moved|Motion(?: made)?|Proposed|MOVED|MOTION) (?:by|BY)\b)",
    # *Talks-the pros and cons were heard*: no word goes on so
    r"(?P<title>[A-Z][\w’'&/ ]{2,60}?)[-–—](?=(?:an?|all|it|nobody|the|these|this|we)\s)",
    r"(?P<title>[A-Z0-9“\"(][^:.?!]{1,110}?)\s*:\s+(?=\S)",
    r"(?P<title>[A-Z0-9“\"(][^.:?!]{1,110}?)(?:\s+[-–—]+\s*|[-–—]\s+)(?=[A-Z“\"0-9(]|[a-z])",
    r"(?P<title>[A-Z][A-Z0-9 ,&’'()/\-–]{6,110})\.?\s+(?=(?:[A-Z][a-z]+|A) [a-z]|Item \d|(?:[ivx]{1,4}|[a-z])[.)] )",
    # *POND LANE Mrs Ash has …*: a sentence in small letters after a title in capitals
    r"(?P<title>[A-Z][A-Z ,&’'()/\-–]{5,110})\s+(?=[A-Z][a-z]+\s(?:\w+\s){5})",
    # *Village gates update The Clerk had written*: nothing parts them, but that a sentence begins
    r"(?P<title>(?:(?:To|For) [A-Z][\w/]+: )?[A-Z][^.:?!“”\"]{6,110}?)\s+(?=(?:The|This|These|It|There|Some|Nothing"
    r"|None|No)\s(?:[A-Z]\w+\s){0,3}[a-z]|Item\s\d)",
    # *To Receive Apologies Apologies were given*: the same after what is to be done, however long
    r"(?P<title>To [A-Za-z]\w+ [^.:?!“”\"]{6,150}?)(?<!\bof)(?<!\bfor)(?<!\bfrom)(?<!\bthe)\s+(?=(?:The|This|These|It"
    r"|There|Some|None|No)\s(?:[A-Z]\w+\s){0,3}[a-z]|(?:Cllrs?|Councillors?|Mr|Mrs|Ms"
    r"|Dr)\b\.?\s(?:[A-Z][\w’'.-]*\s){1,3}[a-z]+ed\b|Apologies (?:were|had|have)\b)",
    # *Gardens Cllr Ash advised that …*, *Roads BE reported …*: somebody speaks after a title
    r"(?P<title>[A-Z][^.:?!“”\"]{6,110}?)\s+"
    r"(?=(?:Cllrs?|Councillors?|Mrs?|Ms|Dr)\b\.?\s(?:[A-Z][\w’'.-]*\s){1,3}(?:then\s|also\s)?[a-z]{3,}ed\s(?!by\b)"
    r"|[A-Z]{2,3}\s(?:advised|asked|explained|noted|reported|said|stated|updated)\s)",
)
"""The title that a paragraph begins with, by what parts it from its text."""
_RUN_INS = tuple(map(re.compile, _RUN_IN_FORMS))
_OPEN_END = frozenset("a an and as at by for from in into of on or re that the to with".split())
_WHOSE = _OPEN_END | POST_ENDS | frozenset("borough county district parish town when where which while who".split())
"""Words before somebody’s name that belong to it, or to a sentence: *the Chairman Cllr Ash*."""
_KNOWN = (
    r"apologies(?: (?:for|of) absence)?(?: and .{1,40})?",
    r"declarations? of .{3,50}",
    r"disclosures? of .{3,50}",
    r"conflicts? of interests?.{0,30}",
    r"(?:(?:previous|last|past) )?(?:meeting )?minutes|(?:minutes|record) of (?:the )?(?:last|previous).{0,40}",
    r"matters arising.{0,60}",
    r"any other (?:urgent |competent |relevant )?business.{0,40}",
    r"a\.?o\.?c?\.?b\.?",
    r"(?:urgent|other|new|old|unfinished|general|public other|councillors?’?(?: other)?|members’?) business",
    r"urgent items?",
    r"dates? (?:of|for) (?:the )?(?:next |future )?meetings?.{0,30}",
    r"(?:next|future) meetings?(?: dates?)?",
    r"correspondence(?: .{0,30})?",
    r"public (?:participation|questions?|question time|forum|session|comments?|hearings?|open session).{0,40}",
    r"public (?:speaking|input).{0,40}",
    r"questions? (?:from|by) .{3,50}",
    r"chair(?:man|person|woman)?[’']?s?[’']? (?:announcements?|report|remarks|communications?)",
    r"chair(?:man|person|woman)?[’']?s?[’']? (?:reports?|updates?)/updates?|payments? for approval(?:/resolutions)?",
    r"matters requiring attention",
    r"mayor[’']?s?[’']? (?:announcements?|report|communications?)",
    r"adjourn(?:ment|ed)?|announcements?|invocation|regular agenda|executive session",
    r"(?:(?!to\b|no\b|nothing\b|will\b|further\b)[A-Z&][\w’'/&.-]* ){0,3}reports?|presentations?|proclamations?",
    r"opening|public hearings?|deputations?|introductions?|consent (?:agenda|calendar)|clos(?:e|ure)(?: of meeting)?",
    r"call to order.{0,30}|roll call(?! vote).{0,30}|pledge of allegiance.{0,40}|closed session.{0,40}|welcome.{0,40}",
    r"(?:approval|adoption|confirmation) of (?:the )?(?:agenda|minutes).{0,40}",
    r"exclusion of (?:the )?(?:press|public).{0,40}",
    r"work programme.{0,30}|forward plan.{0,30}",
    r"notices? of motions?.{0,40}",
    r"planning(?: (?:matters|applications?))?|finance(?: .{0,30})?|accounts(?: .{0,30})?",
    r"other matters|(?:items )?for (?:the )?next (?:agenda|meeting)",
    r"(?:clerk|county councillor|district councillor|borough councillor)[’']?s?[’']? reports?.{0,30}",
    r"(?:election|appointment) of .{3,40}",
    r"agenda (?:re-?ordering|changes|modifications|additions)|(?:changes|additions|modifications) to (?:the )?agenda",
)
KNOWN = re.compile(
    r"(?:to (?:receive|consider|note|approve|confirm) (?:any |the )?)?(?:" + "|".join(_KNOWN) + r")\s*[:.]?$",
    re.IGNORECASE,
)
"""Usual titles of items."""
_DECIDED = (
    r"(?:it was )?(?:(?:unanimously|hereby) )?(?:resolved|agreed|decided|recommended) (?:to|that)\b"
    r"|(?:resolved|agreed|decided)\s*[:–—]"
)
DECIDED = any_case(_DECIDED)
"""The beginning of a line with a decision, however it is set: *AGREED TO MEND THE ROOF*."""
NO_ITEM = any_case(
    rf"{_DECIDED}|"
    r"discussion\W*$|to[ -]?do\s*:|(?:break|recess|resumed?)\W+\d|end of (?:the )?minutes|motion to\b.{5,80}\bby\b"
    r"|appendix|annex"
    r"|signed|ex[- ]parte\b|[^-–—]{4,40}\s[-–—]\s+(?:spoke|met|talked)\s+(?:with|to)\b|dated?\b|(?:sub-?)?totals?\b"
    r"|agenda\W*$|(?:date )?approved\b|(?:(?:draft|open|public|(?:un)?confirmed) )?minutes\s*$|draft\s*$"
    r"|page \d|\W*$|press statement|(?:table of )?contents?\W*$"
    r"|links\W*$|(?:proposed )?resolution(?: #\d+)?\s*:|(?:council|committee|board|officer[’']?s?)\s+decision\W*$"
    r"|(?:(?:council|committee|board|officer[’']?s?)\s+)?(?:resolution|recommendation)\W*$"
    r"|motion (?:no\.? ?)?#?\d[\w/-]*\W*$|(?!.*\b(?:to|from|of|by|for)\b)(?:\S+ ){0,6}(?:chair(?:man)?|clerk|secretary"
    r"|mayor)\s*$"
)
"""Words that head no item."""
NO_PERSON = re.compile(
    r"(?:[A-Z][\w’'/-]+ ){1,5}(?:Board|Committee|Council|Commission|Authority|Calendar|BOARD|COMMITTEE|COUNCIL"
    r"|COMMISSION|CALENDAR|AGENDA|Agenda|Minutes|Reports?|Topics|Business|Updates?)"
)
"""The name of a body, or a heading, and nobody’s: *Mill Lane Local Board*, *Officer Reports*."""
_PART = any_case(
    r"(?:(?:agenda\s+)?part\s+(?:[ivx]+|\d|[a-c]|one|two|three)\b.*|(?:un)?restricted items|exempt items.*"
    r"|open (?:session|items)|questions|agenda items"
    r"|notices? of motions?|order of business|items? for .{3,30}|public session|confidential items?)\s*:?$"
)
FEWEST = 3
"""The fewest headings that make an agenda."""


_OF_BOARD = regex(r"(?i:board)\s+(?!(?i:members?|chair\w*|president|secretary|treasurer|clerk|director|trustee|of)\b)")


_OF_THEIRS = any_case(
    r"\b(?:announcements|business|comments|communications|concerns|issues|items|letters|matters|news|questions|remarks"
    r"|reports?|requests|updates?|vacanc(?:y|ies))(?: of .+)?\W*$"
)


def is_titled_name(text: str) -> bool:
    """Whether words are a title and a name, and no business of theirs: *Board Lamp Policy*, *Trustee Remarks*."""
    return is_titled(text) and _OF_BOARD.match(text) is None and _OF_THEIRS.search(text) is None


def is_part(text: str) -> bool:
    """Whether words are the heading of a part of the agenda, not of an item."""
    return bool(_PART.match(text))


@lru_cache(maxsize=2048)
def is_title(text: str) -> bool:
    """Whether all of `text` may be the title of an item."""
    words = text.split()
    most = _LONGEST_CAPITALS if text.isupper() else _LONGEST
    is_other = len(text) < 3 or "://" in text or NOT_HEADING.match(text) or _ANSWER.fullmatch(text)
    if not 1 <= len(words) <= most or is_other:
        return False
    is_begun = words[0][0].isalpha() and any(letter.isupper() for letter in words[0][:3])  # *e-Mail*, *iPads*
    if not (is_begun or words[0][0].isdigit() or words[0][0] in "“\"'‘(") or text.endswith((";", ",")):
        return False
    if _TO_ELECT.match(text) and ". " not in text:
        return True
    in_capitals, is_stopped = is_capitals(text), text.endswith(".")
    is_long = is_stopped and ((len(words) > 16 and not in_capitals) or (len(words) == 1 and len(text) < 4))
    is_text = ". " in text and not in_capitals and len(sentences(text)) > 1
    if _ASKED.search(text) or _heads_columns(words) or is_long or is_text:
        return False
    if in_capitals or (len(words) <= 12 and not is_stopped and is_title_case(text)):
        return True
    bare = (word.strip("’'“”\".,:()") for word in words)
    has_verb = any(word.casefold() in _VERBS and word != "May" for word in bare)
    return not has_verb and {"is", "are"}.isdisjoint(words[1:])


_COLUMNS = frozenset(
    """action actions actual amount balance budget by cost date description due expenses income name no number
    organisation organization owner post project reason recommendation ref role status summary target title
    total update who whom""".split()
)


def _heads_columns(words: Sequence[str]) -> bool:
    """Whether words are the heads of a table's columns."""
    heads = sum(word.strip(".:").casefold() in _COLUMNS for word in words)
    return heads > 2 and 4 * heads >= 3 * len(words)


_ASKED = re.compile(r"[a-z]\?\s+[A-Z][a-z]+ [a-z]")  # a question with a sentence after it
_TO_ELECT = any_case(r"To (?:elect|appoint|co-opt|nominate|fill) ")
"""How the title begins that tells for how long somebody is elected: *To elect a Mayor until another is elected*."""
_TO_DO = re.compile(r"(?:To|For) [A-Z][\w/]+")  # what is to be done, before its title: *To Approve: Fence in the Park*
_BEGINS = re.compile(r"[a-z)] (?:The|It|There|This) (?:[A-Z]\w+ ){0,3}[a-z]+ [a-z]")  # where a sentence begins
_REFERENCE = re.compile(
    r"(?:(?:[Cc]ase|[Ff]ile|[Aa]pplication|No)\.? )*#?"
    r"(?:(?:[A-Z]{1,7}[ -]?)?\d{2,}-[\dA-Z-]+|\d{5,8}|(?:[A-Z]{1,4}/)?\d{2,4}/\d{2,6}(?:/[A-Z\d]{1,6})*)"
)
"""The number of a file before the words of a title: *BOA 2022-04: An appeal*, *22/0104/FUL - The Mill*."""
_RUN_IN_DONE = re.compile(
    r"(?P<title>[A-Z][^:.?!]{4,90}?)\s+[-–—]\s*(?P<rest>(?:unanimously |all )?(?:approved|accepted|agreed|adopted"
    r"|carried)\b[^:;]{0,60})",
    re.IGNORECASE,
)


def split_done(text: str) -> tuple[str, str] | None:
    """A title, and the outcome after its dash: *Minutes of May - approved as written*; otherwise None."""
    match = _RUN_IN_DONE.fullmatch(text)
    return (match["title"].strip(), match["rest"]) if match and is_title(match["title"]) else None


def run_in(text: str) -> tuple[str, str] | None:
    """The title at the beginning of a paragraph, and the text after it: *Potholes: now filled*; otherwise None."""
    for pattern in _RUN_INS:
        if (match := pattern.match(text)) is None:
            continue
        title, rest = match["title"].strip(), text[match.end() :].strip()
        if _REFERENCE.fullmatch(title) and (named := sentences(rest)[0]):
            title, rest = f"{match[0]}{named.rstrip('.')}", rest[len(named) :].strip()
            return (title, rest) if is_title(title) else None
        is_open = title.split()[-1].casefold() in (_WHOSE if pattern is _RUN_INS[-1] else _OPEN_END)
        goes_on = is_open or title.endswith(",") or _TO_DO.fullmatch(title) or _BEGINS.search(title)
        is_short = len(title.split()) <= (26 if title[:3].casefold() == "to " else 14)
        if not goes_on and is_short and _is_closed(title) and is_title(title):
            return title, rest
    return None


def _is_closed(title: str) -> bool:
    """Whether brackets that are opened are closed: not in *see [paragraph no.*."""
    return title.count("(") == title.count(")") and title.count("[") == title.count("]")


_NOTHING_TOLD = any_case(
    r"(?P<title>.{4,60}?)(?:\s+[-–—]\s+(?=n)|[-–—](?=none|nil|nothing))(?P<rest>(?:none|no|nil|nothing)\b.{0,40})"
)


def split_usual_nothing(text: str) -> tuple[str, str] | None:
    """The same after the title of what many agendas have: *Letters–none*, *Reports of Wardens – nil*."""
    parts = split_nothing(text)
    return parts if parts and (KNOWN.match(parts[0]) or _OF_THEIRS.search(parts[0])) else None


_OF_INTERESTS = any_case(
    r"(?P<title>(?:to receive )?(?:[\w’']+ ){0,2}?(?:declarations?|disclosures?"
    r"|conflicts?) of (?:[\w’'-]+ ){0,3}?interests?)"
    r"\s*[-–—:]\s+(?P<rest>(?!none\b|nil\b|no\b)(?-i:[A-Z]).+)"
)


def split_interests(text: str) -> tuple[str, str] | None:
    """The title *Declarations of Interest*, and who declared what, after a dash or colon; otherwise None."""
    match = _OF_INTERESTS.fullmatch(text)
    return (match["title"], match["rest"]) if match else None


def split_nothing(text: str) -> tuple[str, str] | None:
    """A title, and words after a dash that report nothing: *Village hall – no further report*; otherwise None."""
    match = _NOTHING_TOLD.fullmatch(text)
    return (match["title"], match["rest"]) if match and is_title(match["title"]) else None


_FEWEST_AFTER = 5  # words after the colon of a title, at fewest
_OF_TITLE = re.compile(r"\s*(?:[A-Z]\w+ )?(?:Consultation|Discussion|Progress|Proposal|Report|Review|Update)s?")
"""Words after a colon that tell nothing, and are of the title: *Archive: Update*."""


def is_one_title(text: str) -> bool:
    """Whether the words after a colon belong to the title, and report nothing: *Archive: Update*."""
    return _OF_TITLE.fullmatch(text.partition(":")[2]) is not None


def is_parted_by_colon(text: str) -> bool:
    """Whether a title ends at its colon: not in *Contract Award: New Roof for the Town Hall*."""
    if ":" not in text[:-1] or run_in(text) is None:
        return False
    first, _, rest = text.partition(":")
    is_long = len(rest.split()) >= _FEWEST_AFTER and is_title_case(rest)
    is_title_too = (is_long or is_one_title(text)) and is_title(text)
    is_known = KNOWN.match(first) is not None and not first.startswith("Appointment of ")
    return not is_title_too or is_known


_POST = re.compile(r"(?P<post>[A-Z][\w’'/-]*(?: [\w’'/-]+){0,2}\.?)(?:\s*$|\s*:\s+|\s+[–—-]\s+)")


def split_post(text: str) -> tuple[str, str] | None:
    """A post as the title of an item, and its report: *Secretary: Di thanked them all*; None if a name follows."""
    match = _POST.match(text)
    if match is None or match["post"].casefold().strip(".").split()[-1] not in POST_ENDS:
        return None
    rest = text[match.end() :].strip()
    return None if rest and (is_title(rest) or len(rest.split()) < _FEWEST_AFTER) else (match["post"], rest)


_STOPPED = re.compile(r"(?P<title>[A-Z][^.:?!;]{2,130}(?:\d/\d+)?)\.\s+(?=[A-Z“\"‘0-9•(])")
_MOST_STOPPED, _LONGEST_STOPPED = 16, 120  # words and characters of a heading that only a stop ends, at most


def stopped(text: str) -> tuple[str, str] | None:
    """The title before the first stop, and the text: *Bus shelters. The Clerk …*; only numbers show that it is one."""
    match = _STOPPED.match(text)
    if match is None:
        return None
    title, rest = match["title"].strip(), text[match.end() :].strip()
    is_short = len(title.split()) <= _MOST_STOPPED and len(title) <= _LONGEST_STOPPED
    return (title, rest) if is_short and _is_closed(title) and rest and is_title(title) else None


def without_time(title: str) -> str:
    """A title without a time after it, and without its last colon, stop or dash."""
    return re.sub(r"\s+[-–—]+$", "", _TIME_AFTER.sub("", title).strip())


def without_count(title: str) -> str:
    """A title without a number of people, or a time, in brackets at its end: *Participants (14/30)*."""
    return re.sub(r"\s*\(\d[\d /of]{0,10}\)$|\s*\(\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?\)\W*$", "", title)


def is_capitals(text: str) -> bool:
    """Whether words are printed in capitals."""
    if (small := sum(map(str.islower, text))) > 0.1 * len(text):
        return False
    capitals = sum(map(str.isupper, text))
    fewest = 3 if text.strip(" :").isalpha() else 4
    return small + capitals >= fewest and capitals >= 0.9 * (small + capitals)


def is_title_case(text: str) -> bool:
    """Whether nearly every longer word begins with a capital."""
    long = [w for w in re.findall(r"[^\W\d_][\w’']*", text) if len(w) > 3]
    return len(long) >= 2 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)


_BEGUN = r"(?:[A-Z][a-z]+|A)\s(?:[A-Z][\w’']+\s){0,2}[a-z]"  # how a sentence begins
BEGUN = regex(_BEGUN)
_CAPITALS = regex(
    r"(?P<title>[^a-z\s][^a-z]{5,160}?(?:\([^)]{1,60}\))?)(?:\s*[-–—:]\s+(?=[A-Za-z][a-z])|[.:]\s+(?:[–—-]\s+)?(?=[A-Z0-9])"
    rf"|\s(?={_BEGUN}))"
)


def split_capitals(text: str) -> tuple[str, str] | None:
    """A title in capitals, and the text after it: *CLOSED SESSION - Council recessed …*; otherwise None."""
    match = _CAPITALS.match(text)
    if match is None or not is_capitals(match["title"]):
        return None
    return match["title"].strip(), text[match.end() :].strip()


def is_title_page(text: str) -> bool:
    """Whether words are the title of the document: which meeting it is, and when."""
    is_named = _OF_MEETING.search(text) and not KNOWN.match(text) and _OF_WHOLE.search(text)
    return bool(is_named) and not _OF_EARLIER.search(text)


_OF_MEETING = any_case(r"\b(?:meeting|minutes)\b")
_OF_WHOLE = any_case(r"\b(?:council|committee|board|commission|town of|regular|special|minutes of|held|\d{4})\b")
_OF_EARLIER = any_case(r"\bminutes of (?:the )?(?:last|previous)|approval\b")


@dataclass(frozen=True)
class Heading:
    """The heading of an item, or of a part of the agenda."""

    number: str
    title: str
    first: int
    """The index of the first paragraph it takes up."""
    last: int
    rest: str = ""
    """The text that runs on from it in its last paragraph."""
    is_part: bool = False
