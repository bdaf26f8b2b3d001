"""Which body meets, or met: its council and its committee, as what stands above the business names them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.english.months import WEEKDAY
from clerk_tui.importing.recognition.above import Above
from clerk_tui.importing.recognition.day import dates_without_year, find_date, places_of_dates
from clerk_tui.lists.names import is_name
from clerk_tui.regex import any_case, regex

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ANCHOR = any_case(
    r"\bmeeting\s+(?:of|for)\s+(?:the\s+)?|\b(?:minutes|proceedings|notes|record)\s+(?:of|from)\s+(?:the\s+|a\s+)?"
    r"(?:proceedings\s+(?:at|of)\s+(?:the\s+|a\s+)?)?"
    r"(?=(?:[^\s.]+\s+){1,12}meeting\b)"
)
"""Words before the name of the body that met."""
_NAME_ENDS = any_case(
    r"\s*(?:(?<!\bSt)\.|[;:(\[|“”\"])|\s+[-–—]\s|,?\s*\b(?P<held>(?:meeting\s+)?(?:(?:which|that)\s+)?(?:was\s+)?(?:hel?d|convened|met"
    r"|commenc\w+|took\s+place)\b|meeting\b)|,?\s+(?:at|in|via|by)\s+(?:the\s+)?(?:(?-i:[A-Z])|zoom|video|\d)"
    rf"|,?\s*(?:on\s+)?(?:the\s+)?(?:{WEEKDAY}\b|\d{{1,2}}\D{{0,6}}\s+{_MONTH}\b|{_MONTH}\s+\d|\d{{1,2}}[/.]\d)"
    r"|\s+(?:was|is|were|are|will|to\s+be|which|that)\b"
    r"|(?:(?<=Council)|(?<=Board)|(?<=Committee)|(?<=Commission))\s+(?-i:(?!(?:of|for|and|on|to|the|in|at)\b)[a-z])"
)
"""What the name of a body ends before."""
ENDS_AS_PLACE = any_case(
    r"\b(?:cent(?:re|er)|(?:club|court)house|library|church|chapel|building|pavilion|offices?|hall|rooms?|chambers?)$"
)
ROOM = any_case(r"\b(?:committee|board|council|cabinet) (?:room|chamber|suite|office)s?\b")
_SERVICE = r"(?:water|school|park|fire|utility|sanitary|library|hospital|irrigation|college|services)"
"""What a district that is a body of its own is for."""
_BODY = re.compile(
    r"\b(?:council|commission|authority|corporation|city of|county of|town of|village of|township|trust"
    r"|university|college|borough|association|society|federation"
    rf"|{_SERVICE} district)\b",
    re.IGNORECASE,
)
_INSIDE = (
    r"(?:(?:sub|steering|advisory)?[- ]?committee|panel|(?:select)?board|cabinet|forum"
    r"|(?:working |task |steering )?group|executive|commission|partnership|spc|jpc|tsc|working party|task force"
    r"|assembly(?! bill)|trustees|directors|supervisors|selectmen|governors|senate(?! bill))"
)
_KINDS = rf"{_INSIDE}|council|district|authority|commissioners|corporation|foundation"
_COMMITTEE = any_case(rf"\b(?:{_KINDS})\b")
_ENDS_AS_BODY = any_case(
    rf"\b(?:{_KINDS}|trust)\W*$"
    r"|^(?:committee|board|panel) (?:on|of|for)\b"
)
_LONGEST = 100
_LONGEST_NAME = 90  # characters
CONTACT = re.compile(
    r"\b(?:tel(?:ephone)?|phone|fax|e-?mail|contact|venue|location|place|date|time|chair(?:man)?|clerk|members)\s*[:–-]"
    r"|\b(?:summoned|invited|(?:will|to|shall) be held|issued|published|www\.|https?:|purpose of the meeting)"
    r"|^(?:members of the public|please|(?:telephone|tel|email|contact|clerk)\b)|^(?:media|items|no\.? item)\W*$"
    r"|@|\(\d{3}\)",
    re.IGNORECASE,
)
"""A line with which a notice tells how to reach whom, when and where; no name, and no item."""


def is_body(text: str) -> bool:
    """Whether a text names a body as councils, authorities and societies are called."""
    return _BODY.search(text) is not None


def is_address(text: str) -> bool:
    """Whether a text has words of a line that says where a body meets, and not which."""
    return _ADDRESS.search(text) is not None


def is_generic(name: str) -> bool:
    """Whether a name says of what kind a body is, and no more: *Parish Council*."""
    return _GENERIC.fullmatch(name) is not None


def is_certain(name: str) -> bool:
    """Whether a name is plainly that of a body, and not that of a place: *Town of Elm*."""
    return bool(name) and (is_committee(name) or _ONLY_PLACE.fullmatch(name) is None)


_ONLY_PLACE = any_case(r"(?:city|county|town|village|borough) of .*")


def is_committee(text: str) -> bool:
    """Whether a text names what meets: a committee, board, panel or council."""
    return _COMMITTEE.search(text) is not None


def title_of(text: str) -> str:
    """A title line without the kind of meeting before it, and without *meeting*, *minutes* and a date after it."""
    text = re.sub(r"^[Tt]itle:\s*[\"“]?([^\"“”]+)[\"”]?.*", r"\1", text).lstrip("#> ")
    for _, begin, end in places_of_dates(text):
        text = text[:begin] if begin > 3 else text[end:]
        break
    text = _MINUTES_OF.sub("", text.strip(" .-–"))
    return _CALL.sub("", _KIND_BEFORE.sub("", _MEETING_AFTER.sub("", text.strip(" *_="))).strip(" .-–—:,|*_="))


_CALL = any_case(
    rf"\s+[–—-]\s+{_MONTH}$|\s+(?:call|telco|teleconference|agm|monthly|weekly)(?:\s+\d{{4}})?$"
    r"|\s+(?:on|for|at|revised|amended|final|draft)$"
)
"""*OWD Steering Committee call*, *City Council on*, *Town Council Revised*."""
_GENERIC = any_case(
    r"(?:the )?(?:(?:full|special|parish|town|village|community|city|county|borough|district)\s)?"
    r"(?:council|board|committee|commission|panel)(?:\s\d{1,3})?"
)
_COUNCIL = (
    rf"(?P<council>.{{3,80}}?\b(?:council|authority|commission|trust|corporation|university|{_SERVICE} district))"
)
_TWO = tuple(
    any_case(pattern)
    for pattern in (
        rf"{_COUNCIL}[’']s\s+(?P<inner>[A-Z].{{3,}})",
        rf"(?P<inner>.{{4,}}?\b{_INSIDE})\s+of\s+(?:the\s+)?{_COUNCIL}",
        rf"{_COUNCIL},?\s+(?:special\s+|regular\s+)?(?P<inner>\S.{{2,}}\b{_INSIDE}|board)",
        rf"(?P<inner>.{{4,}}\b{_INSIDE}),\s+{_COUNCIL}",
        rf"(?P<inner>.{{4,}}?\b{_INSIDE})\s+of\s+(?:the\s+)?(?P<council>(?:city|town|village|county|township)\s+of\s+\S.*)",
        r"(?P<council>(?!.*\b(?:meeting|agenda|notice|minutes|session)\b)[^\d–—:]{3,60}?)\s+[-–—]\s+"
        rf"(?P<inner>(?:[\w’'&-]+ ){{0,4}}{_INSIDE})",
        r"(?P<council>.{3,80}?\b(?:association|society|foundation|club)(?:,?\s+inc\.?)?),?\s+(?P<inner>board\b.*)",
    )
)
"""*Elm County Council’s Water Committee*, *Water Committee of Elm County Council*, and the same with a comma."""


def in_two(name: str) -> tuple[str, str]:
    """The council and the committee in one name: *Elm Council Water Committee*; no council where it names but one."""
    for pattern in _TWO:
        match = pattern.fullmatch(name)
        if match and not _GENERIC.fullmatch(match["council"]):
            return match["council"].strip(" ,"), match["inner"].strip(" ,")
    return "", name


_KIND_BEFORE = re.compile(
    r"^(?:(?:welcome to|draft|approved|unapproved|the|an?|next|special|ordinary|annual|monthly|regular|extraordinary"
    r"|adjourned|(?:summary|notice|record) of|\d+(?:st|nd|rd|th))\s+)+",
    re.IGNORECASE,
)
_MEETING_AFTER = re.compile(
    r"(?<!\s)(?:\s*[-–—:])?\s*(?:(?:regular|special|ordinary)\s+)?(?:meeting|minutes|(?:work|study)\s+session)(?:\s+minutes)?\b.*$",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(
    r"^(?:(?:draft|approved|unapproved)\s+)*minutes(?:\s+of\s+(?:the\s+|an?\s+)?|\s*[-–—:]\s*)(?=\S+\s+\S)"
    r"|^(?:(?:regular|special|annual)\s+)?meeting\s?[,:–—-]\s+(?=board of\s)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b(?:chambers?|room|hall|street|road|avenue|drive|boulevard)\b", re.IGNORECASE)
"""Words of a line that says where a body met, and not which."""
_BEGINS_AGAIN = any_case(r"\b(?:minutes|draft|agenda|proceedings|meetings?)\b")
_SENTENCE = any_case(r"(?:this|these|all|any|members|please|you|we)\b")
"""How a line begins that does not go on with a name."""
_BROKEN = regex(r"(?<=\w)- (?=\w)")
_OPEN = any_case(r"\b(?:of|for|the|and|at)$")
_TRAILING = any_case(r"(?:\s+(?:an?|the|was|and|of|regular|special|ordinary|annual|monthly|emergency))+$")
_POINTS = any_case(r"(?:\W|above|this|above|same|last|previous)\b")
_REACH = 220  # characters after *meeting of* in which the name of the body ends


def _anchored(text: str) -> Iterator[str]:
    """What may be the name of the body in a text of lines: after *meeting of*, as far as the name goes."""
    for anchor in _ANCHOR.finditer(text):
        if _NOT.search(text[: anchor.start()]):
            continue
        rest = text[anchor.end() : anchor.end() + _REACH]
        end = _NAME_ENDS.search(rest)
        is_whole = end is not None and end["held"] is not None
        lines = rest[: end.start() if end else _LONGEST].split("\n")
        name = lines[0]
        for line in lines[1:]:
            ends = _ENDS_AS_BODY.search(name) is not None
            is_other = ends and (_SENTENCE.match(line) or not (is_whole or _COMMITTEE.search(line)))
            if is_other or _BEGINS_AGAIN.search(line):
                break
            name = f"{name}{'' if name.endswith('-') else ' '}{line}"
        parts = [part for part in re.split(r",\s+(?!and\b)", name) if part.strip()]
        while len(parts) > 1 and not _COMMITTEE.search(parts[-1]):
            parts.pop()  # where they met
        name = _TRAILING.sub("", _BROKEN.sub("-", " ".join(", ".join(parts).split())))
        name = _KIND_BEFORE.sub("", name.strip(" ,.-–"))
        if 2 < len(name) <= 1.5 * _LONGEST and _COMMITTEE.search(name) and not _POINTS.match(name):
            yield name


_MEMBERS_OF = re.compile(
    r"\bmembers of (?:the )?(?P<who>[A-Z](?:(?!\bmembers\b)[^,.;:]){3,80}?\b[Cc]ouncil)\b", re.IGNORECASE
)
_MAY_BE_CALLED = re.compile(
    r"(?!(?:[Aa]bove|[Tt]his)\b)[A-Z0-9](?!.*\b\d{4}\b)(?!.*\b(?:may|can|should|(?i:draft|minutes)|which|make|please|is|are|will|was|were)\b)"
)
"""Words that may be the name of a body, and not a part of a sentence."""
_HOLDS = re.compile(
    r"(?:^The|\bgiven that(?: [Tt]he| [Aa]n?)?)\s+(?P<who>[A-Z].{3,120}?)\s+(?:_+\s+)?(?:will|holds|shall)\b"
)
_SUMMONED_TO = re.compile(
    r"\b(?:summoned|invited) to (?:attend )?(?:the |an? )?(?:(?i:ordinary|annual|extraordinary|special|full|monthly) )*"
    r"(?P<who>[A-Z].{3,80}?)\s+[Mm]eeting\b"
)
_BEFORE_BODY = re.compile(r"\bcome before the (?P<who>[A-Z].{3,120}?)(?=\s+(?:to|at|on|in)\b|\s*[.:;,]|$)")
_NOT = re.compile(
    r"\b(?:no|cancelled|joint|each|every|(?:follow(?:ed|ing)|after|before)(?: (?:by|an?|the))*)\s+$", re.IGNORECASE
)
"""What stands before the meeting of another body."""
_AGENDA_WORDS = re.compile(
    r"^\W*(?:meeting\s+)?agenda(?:\s+(?:for|of)\s+(?:the\s+|an?\s+)?|\s*:\s+(?=\w))"
    r"|^\W*notice of (?:an?\s+|the\s+)?(?:meeting\b)?"
    r"|\W*\b(?:public\s+)?agenda\b.*$|\s+[-–—]\s+notice of\b.*$"
    r"|\W*\bmeeting\s+(?:to be|will be)\b.*$|\s+met\s.*\d.*$|\b(?:to be )?held\b.*$",
    re.IGNORECASE,
)
_NAME = (
    r"(?P<who>(?!(?i:the|our|you|this|your|please|all|agenda|notice|minutes|annual|general|date|time|regular|special|meeting"
    r"|ordinary|monthly|public|business|next|virtual|board|first|second|third|\d+(?:st|nd|rd|th))\b)"
    r"[A-Z0-9][\w’'&.-]*(?: (?:and |of |the |for |& )*[A-Z0-9][\w’'&.-]*){0,6}?)"
)
_OF_UNKNOWN = (
    regex(
        rf"(?i:\bmeeting(?: \(\w+\))? (?:of|for)(?: the)?) {_NAME}"
        r"(?=\s+(?i:on|at|in|will|to|is|held)\b|\s*[,;:]|\. |\s+[–—-]|$)"
    ),
    regex(rf"\bThe (?:\d+(?:st|nd|rd|th) |next )?{_NAME} (?i:meeting) (?:will|is to|shall) (?:be held|take place)"),
    regex(rf"^(?:The )?{_NAME} (?:will meet|meets)\b"),
    regex(
        r"(?i:\bmeeting of the )"
        r"(?P<who>(?:[\w’'-]+ ){1,3}(?:section|branch|club|society|association|league))\b(?! of\b)"
    ),
    regex(
        rf"(?:^|(?i:\bagenda (?:for|of)(?: the)?) ){_NAME} "
        r"(?i:AGM\b|EGM\b|(?:(?:annual|special|general|ordinary) )+meeting\b|(?:meeting )?agenda$|meeting$|call$)"
    ),
    regex(rf"^{_NAME}\s+[–—-]\s+(?i:{WEEKDAY})\b,?(?= \d|$)"),
)
_OUTLINE = regex(r"(?:[IVX]{1,4}|[A-Z])\.\s")
_MONTH_LAST = any_case(rf"\s+(?:{_MONTH}\s+)?(?:19|20)\d\d$")
_SOCIETIES = (
    r"(?:Association|Society|Club|Union|League|Trust|Foundation|Federation|Institute|Network|Group|Forum|Coalition)"
)
_SOCIETY = regex(rf"\b[Tt]he (?P<who>(?:[A-Z][\w’'&-]*\s(?:of\s|and\s)?){{1,5}}?{_SOCIETIES})\b")
"""The name of a society in a sentence."""
_SOCIETY_ALONE = any_case(rf"(?:the )?(?P<who>(?:[\w’'&-]+\s){{1,6}}{_SOCIETIES})")


def perhaps(above: Above) -> str:
    """What may be the name of the body, where nothing is plainly called a council or a committee; '' if nothing is."""
    for pattern in _OF_UNKNOWN:
        for text in (*above.blocks, *above.rows):
            for found in filter(None, map(pattern.search, (text, _without_dates(text)))):
                name = _WEEKDAY_AFTER.sub("", _MONTH_LAST.sub("", found["who"].strip(" ,.-–")))
                is_dated = find_date(name) is not None or any(dates_without_year(name))
                if re.search("[A-Za-z]{2}", name) and not (is_dated or CONTACT.search(name) or _OUTLINE.match(name)):
                    return name
    alone = filter(None, map(_SOCIETY_ALONE.fullmatch, above.cells))
    return next((match["who"] for match in (*alone, *filter(None, map(_SOCIETY.search, above.blocks)))), "")


def _without_dates(text: str) -> str:
    """A line without its dates, and the dashes around them: *Elm Trust – 3 May 2026 – agenda*."""
    for _, begin, end in reversed(list(places_of_dates(text))):
        text = text[:begin] + text[end:]
    for _, _, begin, end in reversed(list(dates_without_year(text))):
        text = text[:begin] + text[end:]
    return " ".join(re.sub(r"(?:\s[-–—]+)+(?=\s)|(?:\s(?:for|on|of))?[-–—,\s]+$", "", text).split())


_COUNCILS = ("council", "organisation", "organization")


def body_of(above: Above) -> tuple[str, str]:
    """The council and the committee."""
    for name in ("committee", "body", "meeting"):
        if (value := above.labels.get(name)) and is_committee(value):
            council = next((above.labels[label] for label in _COUNCILS if label in above.labels), "")
            return council, title_of(value)
    named = [(inner, council) for council, inner in map(in_two, _named(above))]
    named.sort(key=lambda pair: _IS_INNER.search(pair[0]) is None)
    found = [one for one in named if is_committee(one[0])]
    committee, council = next((one for one in found if not _GENERIC.fullmatch(one[0])), (found or [("", "")])[0])
    boards = [one for one in found if one[0].casefold() == "board"]
    if boards and is_body(committee) and not _INNER.search(committee):  # of a district, which is its council
        committee, council = boards[0][0], council or committee
    bodies = [name for pair in named for name in pair if is_body(name) and not _INNER.search(name)]
    council = council or next((name for name in bodies if name.casefold() != committee.casefold()), "")
    if (
        committee
        and is_body(committee)
        and not _INNER.search(committee)
        and not council.casefold().count(committee.casefold())
        and not (is_generic(committee) and _ONLY_PLACE.fullmatch(council))
    ):
        council = committee
    inner = committee.removesuffix(council).rstrip(" ,") if council != committee else ""
    committee = inner if is_committee(inner) and not _OPEN.search(inner) else committee
    return ("" if is_generic(council) else council), committee or council


_IS_INNER = any_case(r"\b(?:(?:sub-?)?committee|panel|working (?:group|party)|forum|board of \w+)\b")
"""What is part of another body, whose name may stand above its own."""
_INNER = re.compile(r"\b(?:committee|panel|board|cabinet|group|forum|commission)\b", re.IGNORECASE)
_WEEKDAY_AFTER = any_case(rf"\s*[-–—,]?\s*\b{WEEKDAY}\W*$")


def _named(above: Above) -> Iterator[str]:
    """What names a body above the business, the surest first."""
    yield from _anchored("\n".join(above.rows))
    for pattern in (_HOLDS, _MEMBERS_OF, _SUMMONED_TO, _BEFORE_BODY):
        for text in (*above.rows, *above.blocks, " ".join(above.blocks)):
            for match in pattern.finditer(text):
                if _NOT.search(text[: match.start()]):
                    continue
                who = _MEETING_OF.sub("", _MEETING_LAST.sub("", _WEEKDAY_AFTER.sub("", match["who"]))).strip(" ,.-–")
                is_short = len(who) <= _LONGEST_NAME
                is_named = (is_committee(who) or is_body(who)) and who.count("(") == who.count(")")
                if is_short and is_named and _MAY_BE_CALLED.match(who) and not ROOM.search(who):
                    yield who
    rows = [
        _WEEKDAY_AFTER.sub("", title_of(_AGENDA_WORDS.sub("", _UP_TO_DAY.sub("", row)).strip()))
        for row in above.cells
        if not _OF_OTHER.search(row)
    ]
    names = [text.strip() for text in rows if _is_name(text.strip())]
    yield from sorted(names, key=lambda name: _ENDS_AS_BODY.search(name) is None)


_MEETING_LAST = any_case(r"\s+meetings?$")
_MEETING_OF = any_case(r"^(?:[\w-]+ ){0,3}meeting of (?:the )?")
_OF_OTHER = any_case(r"\bmeeting\b.*\b(?:after|before|prior to|follow\w+)\b.*\bmeeting\b")
"""A line about another meeting: *Roads Committee meeting after the Council meeting*."""


def _is_name(text: str) -> bool:
    """Whether a row may be the name of a body and nothing else."""
    if (
        not 3 < len(text) <= _LONGEST_NAME
        or text[0].islower()
        or text.count("(") != text.count(")")
        or (
            sum(word[0].islower() and word not in _SMALL for word in text.split()) > 1
            and not _ENDS_AS_BODY.search(text)
        )
        or re.search(r"\d{4}", text)
        or any(dates_without_year(text))
        or text[-1] in ".,;:"
        or CONTACT.search(text)
        or is_address(text)
        or ENDS_AS_PLACE.search(text)
    ):
        return False
    who, _, office = text.partition(", ")
    is_held = is_generic(office) or _ADDRESSED.match(office)
    is_member = is_held and is_name(who, bare=False)  # *Ann Ash, City Council*, *Ann Ash, Council Member*
    is_person = is_member or _ADDRESSED.match(text) is not None or _NO_NAME.search(text) is not None
    return (is_committee(text) or is_body(text)) and not is_person


_SMALL = frozenset("of and the for on in to at & de an a".split())  # words that a name has in small letters
_UP_TO_DAY = re.compile(
    rf"^(?:(?!\b(?:{_KINDS}|trust)\b).){{3,40}}?\b\d{{4}}\b(?:,?\s+(?:at\s+)?\d{{1,2}}[:.]?\d{{0,2}}\s*[ap]\.?m\.?)?\s*[-–—]\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""*February 25, 2026 at 6:30 PM - *, before the name."""
_NO_NAME = re.compile(
    r"\b(?:is|are|was|were|will|may|can|shall|must|has|have|that|this|reminded|solicitor|director|officer|manager|head|secretary"
    r"|comments?|reports?|remarks|procedures|appl(?:y|ies)|no meeting|public forum|chair$)\b",
    re.IGNORECASE,
)
"""A word of a sentence, or of an office that stands above the name of the body."""
_ADDRESSED = re.compile(
    r"(?:to|all|you|members|chair\w*|director|(?:\w+ )?clerk)\b|(?:vice[- ]|deputy )?(?:mayor|president|cllr|councillor"
    r"|commissioner|trustee|supervisor|council ?(?:member|man|woman|president)|board member)\b"
    r"(?! and (?:the )?(?:\w+ )?(?:council|board|commission)\b)",
    re.IGNORECASE,
)
"""How a line begins that is to or about people."""
