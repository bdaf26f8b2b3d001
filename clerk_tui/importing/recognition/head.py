"""Reads the head of minutes or of an agenda from the lines above the business: which body meets (its council and
committee), when and where. `read_head` fills a `Head` and lists the doubts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from itertools import pairwise

from clerk_tui.english.months import MONTH, MONTH_SHORT, WEEKDAY
from clerk_tui.importing.readers.document import Facts
from clerk_tui.importing.recognition.front_matter import WILL_BE, Above
from clerk_tui.importing.recognition.meeting_date import (
    MEETS,
    dates_without_year,
    day_of,
    day_to_come,
    find_date,
    find_dates,
    find_time,
    is_of_other_day,
    places_of_dates,
)
from clerk_tui.lists.name_words import is_name
from clerk_tui.meeting import Head
from clerk_tui.meeting.people import fold
from clerk_tui.regex import any_case, regex

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ANCHOR = any_case(
    r"\bmeeting\s+(?:of|for)\s+(?:the\s+)?|\b(?:minutes|proceedings|notes|record)\s+(?:of|from)\s+(?:the\s+"
    r"|a\s+)?(?:proceedings\s+(?:at|of)\s+(?:the\s+|a\s+)?)?(?=(?:[^\s.]+\s+){1,12}meeting\b)"
)
"""Words before the name of a body."""
_NAME_ENDS = any_case(
    r"\s*(?:(?<!\bSt)\.(?!\d)|[;:(\[|“”\"])|\s+[-–—]\s|,?\s*\b(?P<held>(?:meeting\s+)?(?:(?:which|that)\s+)?(?:was\s+)?(?:hel?d|convened|met"
    r"|commenc\w+|took\s+place)\b|meeting\b)|,?\s+(?:at|in|via|by)\s+(?:the\s+)?(?:(?-i:[A-Z])|zoom|video|\d)"
    rf"|,?\s*(?:on\s+)?(?:the\s+)?(?:{WEEKDAY}\b|\d{{1,2}}\D{{0,6}}\s+{_MONTH}\b|{_MONTH}\s+\d|(?<![a-z])\d{{1,2}}[/.]\d)"
    r"|\s+(?:was|is|were|are|will|to\s+be|which|that)\b"
    r"|(?:(?<=Council)|(?<=Board)|(?<=Committee)|(?<=Commission))\s+(?-i:(?!(?:of|for|and|on|to|the|in|at)\b)[a-z])"
)
"""Words before which the name of a body ends."""
ENDS_AS_PLACE = any_case(
    r"\b(?:cent(?:re|er)|(?:club|court)house|library|church|chapel|building|pavilion|offices?|hall|rooms?|chambers?)$"
)
ROOM = any_case(r"\b(?:committee|board|council|cabinet) (?:room|chamber|suite|office)s?\b")
_SERVICE = r"(?:water|school|park|fire|utility|sanitary|library|hospital|irrigation|college|services)"
"""The service of a district that is a body of its own."""
_BODY = any_case(
    r"\b(?:council|commission|authority|corporation|city of|county of|town of|village of|township|trust"
    r"|university|college|borough|association|society|federation"
    rf"|{_SERVICE} district)\b"
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
_LONGEST_BODY = 100
_LONGEST_NAME = 90  # characters
CONTACT = any_case(
    r"\b(?:tel(?:ephone)?|phone|fax|e-?mail|contact|venue|location|place|date|time|chair(?:man)?|clerk|members)\s*[:–-]"
    r"|\b(?:summoned|invited|(?:will|to|shall) be held|issued|published|www\.|https?:|purpose of the meeting)"
    r"|^(?:members of the public|please|(?:telephone|tel|email|contact|clerk)\b)|^(?:media|items|no\.? item)\W*$"
    r"|@|\(\d{3}\)"
)
"""A line with contact details; no name, and no item."""


def is_body(text: str) -> bool:
    """Whether a text has a word for a council, authority or society."""
    return _BODY.search(text) is not None


def is_address(text: str) -> bool:
    """Whether a text has a word of an address."""
    return _ADDRESS.search(text) is not None


def is_generic(name: str) -> bool:
    """Whether a name is only a kind of body: *Parish Council*."""
    return _GENERIC.fullmatch(name) is not None


def is_certain(name: str) -> bool:
    """Whether a name is clearly that of a body, and not of a place: *Town of Elm*."""
    return bool(name) and (is_committee(name) or _ONLY_PLACE.fullmatch(name) is None)


_ONLY_PLACE = any_case(r"(?:city|county|town|village|borough) of .*")


def is_committee(text: str) -> bool:
    """Whether a text has a word for a committee, board, panel or council."""
    return _COMMITTEE.search(text) is not None


def title_of(text: str) -> str:
    """A title line without *meeting*, *minutes*, the kind of meeting before it and a date after it."""
    text = _MEETING_OF_TOWN.sub(r"\1", text)
    text = re.sub(r"^[Tt]itle:\s*[\"“]?([^\"“”]+)[\"”]?.*", r"\1", text).lstrip("#> ")
    for _, begin, end in places_of_dates(text):
        text = text[:begin] if begin > 3 else text[end:]
        break
    text = _MINUTES_OF.sub("", text.strip(" .-–"))
    return _CALL.sub("", _KIND_BEFORE.sub("", _MEETING_AFTER.sub("", text.strip(" *_="))).strip(" .-–—:,|*_="))


_MEETING_OF_TOWN = any_case(
    rf"\b({_INSIDE})\s+(?:(?:regular|special|ordinary)\s+)?meeting"
    r"(?=\s+of\s+(?:the\s+)?(?:city|county|town|village|borough|township)\s+of\b)"
)
"""*Roads Committee Meeting of the Town of Elm*."""
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
    rf"(?P<council>.{{3,80}}?"
    rf"\b(?:council|authority|commission|trust|corporation|foundation|society|university|{_SERVICE} district))"
)
_TWO = tuple(
    any_case(pattern)
    for pattern in (
        rf"{_COUNCIL}[’']s\s+(?P<inner>[A-Z].{{3,}})",
        rf"(?P<inner>.{{4,}}?\b{_INSIDE})(?:\s+members)?\s+of\s+(?:the\s+)?{_COUNCIL}",
        r"(?P<council>(?:the )?(?:university|college) of \S.{2,60}?|.{3,80}?\b(?:university|college)),?\s+"
        rf"(?P<inner>(?:(?:academic|faculty|executive|finance) )*(?:{_INSIDE}|court|board))",
        rf"{_COUNCIL},?\s+(?:special\s+|regular\s+)?(?P<inner>\S.{{2,}}\b{_INSIDE}|board)",
        rf"(?P<inner>.{{4,}}\b{_INSIDE}),\s+{_COUNCIL}",
        rf"(?P<inner>.{{4,}}?\b{_INSIDE})\s+of\s+(?:the\s+)?(?P<council>(?:city|town|village|county|township|borough)\s+of\s+\S.*)",
        r"(?P<council>(?!.*\b(?:meeting|agenda|notice|minutes|session)\b)[^\d–—:]{3,60}?)\s+[-–—]\s+"
        rf"(?P<inner>(?:[\w’'&-]+ ){{0,4}}{_INSIDE})",
        r"(?P<council>.{3,80}?\b(?:association|society|foundation|club)(?:,?\s+inc\.?)?),?\s+(?P<inner>board\b.*)",
    )
)
"""*Elm County Council’s Water Committee*, *Water Committee of Elm County Council*, and the same with a comma."""


def split_body(name: str) -> tuple[str, str]:
    """The council and the committee in one name: *Elm Council Water Committee*; '' and the name if it has only one."""
    for pattern in _TWO:
        match = pattern.fullmatch(name)
        if match and not _GENERIC.fullmatch(match["council"]):
            return match["council"].strip(" ,"), match["inner"].strip(" ,")
    return "", name


_KIND_BEFORE = any_case(
    r"^(?:(?:welcome to|draft|approved|unapproved|the|an?|next|latest|current|upcoming"
    r"|forthcoming|previous|today[’']s|special|ordinary|annual|monthly|regular|extraordinary"
    r"|adjourned|(?:summary|notice|record) of|\d+(?:st|nd|rd|th))\s+)+"
)
_MEETING_AFTER = any_case(
    r"(?<!\s)(?:\s*[-–—:])?\s*(?:(?:regular|special|ordinary)\s+)?(?:meeting|minutes|(?:work|study)\s+session)(?:\s+minutes)?\b.*$"
)
_MINUTES_OF = any_case(
    r"^(?:(?:draft|approved|unapproved)\s+)*minutes(?:\s+of\s+(?:the\s+|an?\s+)?|\s*[-–—:]\s*)(?=\S+\s+\S)"
    r"|^(?:(?:regular|special|annual)\s+)?meeting\s?[,:–—-]\s+(?=board of\s)"
)
_ADDRESS = any_case(r"\b(?:chambers?|room|hall|street|road|avenue|drive|boulevard)\b")
"""A word of an address, not of a body's name."""
_BEGINS_AGAIN = any_case(r"\b(?:minutes|draft|agenda|proceedings|meetings?)\b")
_SENTENCE = any_case(
    r"(?:the|this|these|all|any|members|please|you|we)\b"
)  # how a line begins that is no more of a name
_BROKEN_WORD = regex(r"(?<=\w)- (?=\w)")
_OPEN = any_case(r"\b(?:of|for|the|and|at)$")
_TRAILING = any_case(r"(?:\s+(?:an?|the|was|and|of|regular|special|ordinary|annual|monthly|emergency))+$")
_POINTS = any_case(r"(?:\W|above|this|above|same|last|previous)\b")
_REACH = 220  # characters after *meeting of* in which the name of the body ends


def _names_after_anchor(text: str) -> Iterator[str]:
    """Yield what may be the name of the body, from words such as *meeting of* to the end of the name."""
    for anchor in _ANCHOR.finditer(text):
        if _NOT.search(text[: anchor.start()]):
            continue
        rest = text[anchor.end() : anchor.end() + _REACH]
        end = _NAME_ENDS.search(rest)
        is_whole = end is not None and end["held"] is not None
        lines = rest[: end.start() if end else _LONGEST_BODY].split("\n")
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
        name = _TRAILING.sub("", _BROKEN_WORD.sub("-", " ".join(", ".join(parts).split())))
        name = _KIND_BEFORE.sub("", name.strip(" ,.-–"))
        if 2 < len(name) <= 1.5 * _LONGEST_BODY and _COMMITTEE.search(name) and not _POINTS.match(name):
            yield name


_MEMBERS_OF = re.compile(
    r"\bmembers of (?:the )?(?P<who>[A-Z](?:(?!\bmembers\b)[^,.;:]){3,80}?\b[Cc]ouncil)\b", re.IGNORECASE
)
_MAY_BE_CALLED = re.compile(
    r"(?!(?:[Aa]bove|[Tt]his)\b)[A-Z0-9](?!.*\b\d{4}\b)(?!.*\b(?:may|can|should|(?i:draft|minutes)|which|make|please|is|are|will|was|were)\b)"
)
"""Words that may be a body's name, and not part of a sentence."""
_HOLDS = re.compile(
    r"(?:^The|\bgiven that(?: [Tt]he| [Aa]n?)?)\s+(?P<who>[A-Z].{3,120}?)\s+(?:_+\s+)?(?:will|holds|shall)\b"
)
_SUMMONED_TO = re.compile(
    r"\b(?:summoned|invited) to (?:attend )?(?:the |an? )?(?:(?i:ordinary|annual|extraordinary|special|full|monthly) )*"
    r"(?P<who>[A-Z].{3,80}?)\s+[Mm]eeting\b"
)
_BEFORE_BODY = re.compile(r"\bcome before the (?P<who>[A-Z].{3,120}?)(?=\s+(?:to|at|on|in)\b|\s*[.:;,]|$)")
_NOT = any_case(r"\b(?:no|cancelled|joint|each|every|(?:follow(?:ed|ing)|after|before)(?: (?:by|an?|the))*)\s+$")
"""Words before the meeting of another body."""
_AGENDA_WORDS = any_case(
    r"^\W*(?:(?:here|below|this|attached|enclosed|please (?:find|see))\b(?:\s+\w+){0,3}\s+)?(?:meeting\s+)?"
    r"agenda(?:\s+(?:for|of)\s+(?:the\s+|an?\s+)?|\s*:\s+(?=\w))|^\W*notice of (?:an?\s+"
    r"|the\s+)?(?:meeting\b)?|\W*\b(?:public\s+)?agenda\b.*$|\s+[-–—]\s+notice of\b.*$|\W*\bmeeting\s+(?:to be"
    r"|will be)\b.*$|\s+met\s.*\d.*$|\b(?:to be )?held\b.*$"
    r"|^\W*(?:public )?notice\s*:\s*|\s+meets\s+(?:on|at|in)\b.*$"
    r"|\s+(?:holds|(?:will|shall|(?:is|are) (?:to|due to))(?: be)? hold(?:ing)?|(?:is|are) holding)\s+"
    r"(?:an?|its|their|the)\s+(?:[\w-]+\s){0,3}meeting\b.*$"
)
_NAME = (
    r"(?P<who>(?!(?i:the|our|you|this|your|please|all|agenda|association|club|notice|minutes|notes|society|annual|general|date|time|regular|special|meeting"
    r"|preliminary|provisional|tentative|proposed|draft|final|revised|ordinary|monthly|public|business|next|virtual|board|first|second|third|\d+(?:st|nd|rd|th))\b)"
    r"[A-Z0-9][\w’'&./-]*(?:(?<!\d\.)(?<![a-z]{3}\.) (?:and |of |the |for |& )*[A-Z0-9][\w’'&./-]*){0,6}?)"
)
_OF_UNKNOWN = (
    regex(
        rf"(?i:\bmeetings?(?: \(\w+\))? (?:of|for)(?: the)?) {_NAME}"
        r"(?=\s+(?i:on|at|in|will|to|is|held)\b|\s*[,;:]|\. |\s+[–—-]|$)"
    ),
    regex(rf"\bThe (?:\d+(?:st|nd|rd|th) |next )?{_NAME} (?i:meeting) (?:will|is to|shall) (?:be held|take place)"),
    regex(rf"^(?:The )?{_NAME} (?:will meet|meets)\b"),
    regex(
        r"(?i:\bmeeting of the )"
        r"(?P<who>(?:[\w’'-]+ ){1,3}(?:section|branch|club|society|association|league))\b(?! of\b)"
    ),
    regex(
        rf"(?:^|(?i:\b(?:agenda|minutes|notes) (?:for|from|of)(?: the)?) ){_NAME} "
        r"(?i:AGM\b|EGM\b|(?:(?:annual|special|general|ordinary|spring|summer|autumn|fall|winter) )+meeting\b"
        r"|(?:meeting )?agenda$|meeting$|call$)"
    ),
    regex(rf"^{_NAME}\s+[–—-]\s+(?i:{WEEKDAY})\b,?(?= \d|$)"),
)
_OUTLINE = regex(r"(?:[IVX]{1,4}|[A-Z])\.\s")
_MONTH_FIRST = any_case(rf"^(?:{MONTH})\s+(?=[a-z]\S+\s)")
_MONTH_LAST = any_case(rf"\s+(?:{_MONTH}\s+)?(?:19|20)\d\d$")
_SOCIETIES = (
    r"(?:Association|Society|Club|Union|League|Trust|Foundation|Federation|Institute|Network|Group|Forum|Coalition)"
)
_SOCIETY = regex(rf"\b[Tt]he (?P<who>(?:[A-Z][\w’'&-]*\s(?:of\s|and\s)?){{1,5}}?{_SOCIETIES})\b")
"""The name of a society in a sentence."""
_SOCIETY_ALONE = any_case(
    rf"(?:the )?(?P<who>(?:[\w’'&-]+\s){{1,6}}{_SOCIETIES}(?:,? (?:inc(?:orporated)?|ltd|limited|cic|cio"
    rf"|e\.? ?v)\b\.?)?|friends of (?:[\w’'&-]+\s){{0,5}}[\w’'&-]+)"
)


def perhaps(above: Above) -> str:
    """A possible name of the body, where none has a word for a council or committee; or ''."""
    for pattern in _OF_UNKNOWN:
        for text in (*above.blocks, *above.rows):
            for found in filter(None, map(pattern.search, (text, _without_dates(text)))):
                name = _WEEKDAY_AFTER.sub("", _MONTH_LAST.sub("", _MONTH_FIRST.sub("", found["who"].strip(" ,.-–"))))
                name = re.sub(r"[’']s$", "", name)
                is_dated = find_date(name) is not None or any(dates_without_year(name))
                if re.search("[A-Za-z]{2}", name) and not (is_dated or CONTACT.search(name) or _OUTLINE.match(name)):
                    return name
    said = (match["who"] for match in filter(None, map(_SOCIETY.search, above.blocks)))
    return _society(above) or next(said, "")


def _society(above: Above) -> str:
    """The name of a society that stands alone above the business, or ''."""
    return next((match["who"] for match in filter(None, map(_SOCIETY_ALONE.fullmatch, above.cells))), "")


def _in_two_lines(above: Above) -> str:
    """The name of a body of which one line has only the kind: *ELM MILL* over *PARISH COUNCIL*; or ''."""
    rows = ["", *(row.strip() for row in above.rows), ""]
    for before, row, after in zip(rows, rows[1:], rows[2:], strict=False):
        if row.casefold().endswith(" of") and is_generic(row[:-3]) and _may_name(after, row):
            return f"{row} {after}"
        name = before if _may_name(before, row) else after if _OTHER_TONGUE.match(before) else ""
        if is_generic(row) and " " in row and _may_name(name, row):
            return f"{name} {row}"
    return ""


def _may_name(line: str, beside: str) -> bool:
    """Whether a line may be the name of the body whose kind stands in the line `beside` it, set alike."""
    is_set_alike = line.isupper() == beside.isupper() and len(line.split()) <= _MOST_OF_NAME
    is_other = is_committee(line) or _BEGINS_AGAIN.search(line) or CONTACT.search(line) or _OTHER_TONGUE.match(line)
    return is_set_alike and line[:1].isupper() and not (is_other or re.search(r"\d|[.,;:]$", line) or is_address(line))


_MOST_OF_NAME = 5  # words
_OTHER_TONGUE = any_case(r"(?:cyngor|comhairle|consell?|conseil)\b")  # the kind of body in another language


def _without_dates(text: str) -> str:
    """A line without its dates and their dashes: *Elm Trust – 3 May 2026 – agenda*."""
    for _, begin, end in reversed(list(places_of_dates(text))):
        text = text[:begin] + text[end:]
    for _, _, begin, end in reversed(list(dates_without_year(text))):
        text = text[:begin] + text[end:]
    return " ".join(re.sub(r"(?:\s[-–—]+)+(?=\s)|(?:\s(?:for|on|of))?[-–—,\s]+$", "", text).split())


_COUNCILS = ("council", "organisation", "organization")


def body_of(above: Above) -> tuple[str, str]:
    """The council and the committee, each '' if it is not named."""
    for name in ("committee", "body", "meeting"):
        if (value := above.labels.get(name)) and is_committee(value):
            council = next((above.labels[label] for label in _COUNCILS if label in above.labels), "")
            return council, title_of(value)
    named = [(inner, council) for council, inner in map(split_body, _possible_names(above))]
    named.sort(key=lambda pair: _IS_INNER.search(pair[0]) is None)
    found = [one for one in named if is_committee(one[0])]
    committee, council = next((one for one in found if not _GENERIC.fullmatch(one[0])), (found or [("", "")])[0])
    boards = [one for one in found if one[0].casefold() == "board"]
    if boards and is_body(committee) and not _INNER.search(committee):  # of a district, which is its council
        committee, council = boards[0][0], council or committee
    bodies = [name for pair in named for name in pair if is_body(name) and not _INNER.search(name)]
    council = council or next((name for name in bodies if name.casefold() != committee.casefold()), "")
    is_whole = is_body(committee) and not _INNER.search(committee) and committee.casefold() not in council.casefold()
    if is_whole and not (is_generic(committee) and _ONLY_PLACE.fullmatch(council)):
        council = committee
    inner = committee.removesuffix(council).rstrip(" ,") if council != committee else ""
    committee = inner if is_committee(inner) and not _OPEN.search(inner) else committee
    if all(not name or is_generic(name) or _OPEN.search(name) for name in (council, committee)):
        whole = _in_two_lines(above)
        council, committee = whole or council or (committee and _society(above)), whole or committee
    return ("" if is_generic(council) else council), committee or council


_IS_INNER = any_case(r"\b(?:(?:sub-?)?committee|panel|working (?:group|party)|forum|board of \w+)\b")
"""A part of another body, whose name may stand above its own."""
_INNER = any_case(r"\b(?:committee|panel|board|cabinet|group|forum|commission)\b")
_WEEKDAY_AFTER = any_case(rf"\s*[-–—,]?\s*\b{WEEKDAY}\W*$")


def _possible_names(above: Above) -> Iterator[str]:
    """Yield what may name a body above the business, the surest first."""
    yield from _names_after_anchor("\n".join(above.rows))
    for pattern in (_HOLDS, _MEMBERS_OF, _SUMMONED_TO, _BEFORE_BODY):
        for text in (*above.rows, *above.blocks, " ".join(above.blocks)):
            for match in pattern.finditer(text):
                who = _MEETING_OF.sub("", _MEETING_LAST.sub("", _WEEKDAY_AFTER.sub("", match["who"]))).strip(" ,.-–")
                is_whole = len(who) <= _LONGEST_NAME and who.count("(") == who.count(")") and not ROOM.search(who)
                is_named = (is_committee(who) or is_body(who)) and not _OFFICE_OF.match(who)
                is_named = is_named and _MAY_BE_CALLED.match(who) is not None
                if is_whole and is_named and not _NOT.search(text[: match.start()]):
                    yield who
    rows = (_AGENDA_WORDS.sub("", _UP_TO_DAY.sub("", row)) for row in above.cells if not _OF_OTHER.search(row))
    names = [_WEEKDAY_AFTER.sub("", title_of(row.strip())).strip() for row in rows]
    yield from sorted(filter(_is_name, names), key=lambda name: _ENDS_AS_BODY.search(name) is None)


_OFFICE_OF = any_case(
    r"(?:the )?(?:(?:vice|deputy)[- ])?(?:chair\w*|clerk|leader|mayor|president|secretary) (?:of|to) "
)
"""Somebody who holds an office in a body: *The Chair of the Council will …*."""
_MEETING_LAST = any_case(r"\s+meetings?$")
_MEETING_OF = any_case(r"^(?:[\w-]+ ){0,3}meeting of (?:the )?")
_OF_OTHER = any_case(r"\bmeeting\b.*\b(?:after|before|prior to|follow\w+)\b.*\bmeeting\b")
"""A line about another meeting: *Roads Committee meeting after the Council meeting*."""


_LISTS_MEMBERS = any_case(r"(?:the )?[\w’'-]+(?: members)?:[^:]*[,;&]")
"""*Committee: Ann Ash, Bea Birch*."""


def _is_name(text: str) -> bool:
    """Whether a row may be only the name of a body."""
    if not 3 < len(text) <= _LONGEST_NAME or text[0].islower() or text[-1] in ".,;:":
        return False
    is_text = sum(word[0].islower() and word not in _SMALL for word in text.split()) > 1
    is_cut = text.count("(") != text.count(")") or (is_text and not _ENDS_AS_BODY.search(text))
    is_place = is_address(text) or ENDS_AS_PLACE.search(text) or CONTACT.search(text)
    if is_cut or is_place or re.search(r"\d{4}", text) or any(dates_without_year(text)) or _LISTS_MEMBERS.match(text):
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
_NO_NAME = any_case(
    r"^about\b|\b(?:is|are|was|were|will|may|can|shall|must|has|have|that|this|reminded|solicitor|director|officer|manager|head|secretary"
    r"|comments?|reports?|remarks|procedures|appl(?:y|ies)|no meeting|(?:open|public) (?:forum|session)|chair$)\b"
)
"""A word of a sentence, or of an office above the body's name."""
_ADDRESSED = any_case(
    r"(?:to|all|you|members|chair\w*|director|(?:\w+ )?clerk)\b|(?:vice[- ]|deputy )?(?:mayor|president|cllr|councillor"
    r"|commissioner|trustee|supervisor|council ?(?:member|man|woman|president)|board member)\b"
    r"(?! and (?:the )?(?:\w+ )?(?:council|board|commission)\b)"
)
"""The beginning of a line to or about people."""


_OUR = (
    r"(?:our|its|their)\s+(?:(?!(?:in|on|of|at)\b)(?-i:[a-z]+),?\s+){0,4}(?:(?:of|at)\s+)?(?:the\s+)?(?=(?-i:[A-Z\d]))"
)
"""*our old home of* before the name of a place."""
_VENUE = any_case(
    r"\b(?:held|convened|meeting(?: of (?:its|the|their) (?-i:(?:[A-Z][\w’'-]+ ?){1,5}))?|will meet|take place|will be"
    r"|[’']ll be)\s+(?:remotely\s+)?"
    r"(?:in|at|on|via|by(?=\s+(?:video|tele|electronic|zoom"
    rf"|means|remote)))\s+(?:person\s+at\s+)?(?!\d|person\b|approx|about\b|date\b|{WEEKDAY}|(?:{MONTH})\b)(?:the\s+|{_OUR})?(?P<where>.+?)"
    r"(?=,?\s+(?:on|at|from|commencing|starting|beginning)\s+(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun)"
    rf"|,?\s+{WEEKDAY}\b|,?\s+(?:on\s+)?(?:{MONTH})\s+\d|,?\s+commencing\b|(?:\s+(?:on|at))?\.?\s*$)"
)
_LABELLED = regex(
    r"[\w)] (?:(?:[Vv]enue|VENUE|[Ll]ocation|LOCATION)\s*[:,–—]|(?:[Pp]lace|PLACE|[Ww]here|WHERE)\s*:)\s+"
    r"(?P<where>[A-Z0-9](?:(?! (?:(?:start|end|finish|meeting|dial) ?)?[A-Za-z]\w*:(?:\s|$)).){2,120})"
)
"""*Date: 4 May Venue: the Old Mill Time: 7pm*."""
_DOTTED = r"(?:[^.;]|(?<=\b(?:Co|Rd|St|Dr|No))\.|(?<=\d)\.(?=\d)|(?<=\d [NSEW])\.)"  # a character of an address
_IN_THE = regex(
    r"\b(?:in|at) the (?P<where>(?:[A-Z][\w'’]+ )*(?:Council )?(?:Chambers?|Room|Hall|Centre|Center|Library)\b"
    rf"{_DOTTED}*)"
)
_AFTER_CLOCK = any_case(
    r"(?:\d\s?[ap]\.?m\.?|\b(?:19|20)\d\d|\d[:.]\d\d),?\s+"
    r"(?:in|at|via|(?:by|over)(?=\s+(?:zoom|teams|video|webex|telephone|phone)))\s+(?:the\s+)?"
    r"(?P<where>(?-i:[^\W\d_]|\d{1,4}[A-Za-z]?\s(?:[A-Z][\w’'-]*\s){1,3}(?:Street|Road|Lane|Avenue|Square|Drive))[^.;:(]{2,80}?)"
    r"(?=\s*[.;:(]|,?\s+(?:on|when|for|to)\s|,?\s+(?:\w+ing\s+)?(?:at|from)\s+\d|$)"
    r"|\d\s?[ap]\.?m\.?,\s+(?P<place>[A-Z].{2,60}\b(?:Hall|Room|Chambers?|Centre|Center|Library|Church|School))$"
)
_KIND = r"(?:Hall|Room|Chambers?|Centre|Center|Library|Church|School)"
_ALONE = regex(rf"(?:[A-Z][\w’'.&-]*,? ){{1,6}}{_KIND}\b(?:,? [A-Z0-9][\w’'.-]*,?){{0,6}}")  # no more than a place
_AFTER_PLACE = any_case(
    r",?\s+(?:followed by|(?:for|to) (?:the (?:purpose|transaction|consideration)|transact|consider|conduct))\b.*"
    r"|,?\s+(?:from|(?:to )?start(?:ing|s)?(?: at)?)\s+\d.*"
    r"|,?\s+(?:to |which )?(?:start|commenc|beg[ai]n)\w*(?:\s+(?:at|promptly)\b.*)?$"
    r"|\s+(?:agenda|when|and commenc\w+|on the rising|immediately)\b.*|(?<=[a-z]{3})[.;]\s+[A-Z].*",
    re.DOTALL,
)
_PLACE = any_case(
    r"(?:(?:in|at) (?:the )?)?(?P<where>(?:[\w’'./&-]+,? ){0,7}(?:(?:guild)?hall|room|chambers?|centre|center|library"
    r"|church|chapel|school|offices?|house|hotel|building|suite|theatre|pavilion|club|college|institute|zoom|teams)\b"
    r"(?:(?:[,.]? |/)[^:@]{0,60})?)"
)
_STREET = regex(r"\d{1,5}[A-Za-z]?\s+[A-Z]")
_POSTCODE = regex(
    r".*\b(?:[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|(?:[A-Z]{2}|[A-Z][a-z]+),? \d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)\W*"
)
"""A line that ends with a postcode of the UK, the US or Canada."""
_AFTER_LABEL = any_case(
    r"\.?\s*view directions\W*$|,?\s+(?:(?:(?:starting|beginning|commencing)\s+)?(?:at|from)\s+)?"
    r"\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b\.?.*$"
)
_FIRST = any_case(
    r"^\W*(?:in[- ]person at (?:the )?)?"
    r"(?:(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?(?:\s*[-–—,|]\s*|\s+(?:(?:in|at|via)\s+(?:the\s+)?|(?=[a-z]))))?"
)
_DAY = any_case(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}|{MONTH_SHORT})\b|^(?:mo|tu|we|th|fr|sa|su)[a-z]{{0,3}}\.? \d{{1,2}}$"
)
_OF_SENTENCE = any_case(r"\b(?:is|are|was|were|will|may|as|that|which)\b")
_OF_MEETING = any_case(r"\b(?:held|meetings?(?! rooms?\b)|minutes|agenda)\b")
_IN = any_case(r"^(?:(?:venue|location)\s?[:,–—-]\s+)?(?:(?:in|at|via|over) (?:the )?(?=\w))?")
_NO_END = frozenset("at in on via located".split())
_IS_NOT = any_case(r"\b(?:not|no longer|instead of|rather than)(?:\s+\w+)?(?:\s+(?:in|at|from))?(?:\s+the)?\s+$")
"""Words before a place where they did not meet: *by telephone, not at the Library*."""
_BROKEN = regex(rf",(?= {_KIND}\b(?:,|$))")  # *Council Chambers of City, Hall*, where a line broke
_NEAREST = 6  # rows from the day in which the place may stand in a line of its own
_LONGEST = 160  # characters
_LONGEST_LINE = 90
_MOST_WORDS = 8  # of a line of an address


_BEFORE_PLACE = any_case(
    r"^(?:(?:the )?meeting (?:(?:is|to be|will be) )?held (?:at|in|on|via) (?:the )?|via )(?=(?-i:[A-Z0-9]))"
)
"""Words between a label and the place: *Location: Meeting held at the Mill*, *Venue: via Teams*."""


def places_of(above: Above) -> list[str]:
    """The places of the meeting, the likeliest first: after *Venue:*, in a sentence, or in lines beside the day."""
    labelled = (above.labels.get(name, "") for name in ("venue", "place", "location", "where"))
    texts = [*above.blocks, *above.rows]
    told = _place_in_sentences(text for text in texts if WILL_BE.search(text))
    found = (told, _beside_day(above), _place_in_sentences(texts), _between_dashes(above.rows))
    own = [_BEFORE_PLACE.sub("", _AFTER_PLACE.sub("", _AFTER_LABEL.sub("", value))) for value in labelled]
    plain = [_IN.sub("", _AFTER_PLACE.sub("", where).strip(" ,.;-–—")) for where in found]
    return [where for where in (*own, *plain) if where]


def _place_in_sentences(texts: Iterable[str]) -> str:
    texts = list(texts)
    for pattern in (_LABELLED, _VENUE, _IN_THE, _AFTER_CLOCK):
        for text in texts:
            is_said = pattern is not _IN_THE or len(text) < _LONGEST_LINE or MEETS.search(text) or find_date(text)
            match = pattern.search(text) if is_said else None
            if match and not _IS_NOT.search(text[: match.start(match.lastindex or 0)]):
                found = _AFTER_LABEL.sub("", next(part for part in match.groups() if part))
                where = _AFTER_PLACE.sub("", found).strip(" ,.")
                if 2 < len(where) <= _LONGEST and not (find_date(where) or _DAY.search(where)) and _is_whole(where):
                    return where
    return next((text.strip(" ,.") for text in texts if _ALONE.fullmatch(text) and not _names_body(text)), "")


def _is_whole(where: str) -> bool:
    """Whether a text is a named place, and not the beginning of a sentence."""
    is_named = not where[0].islower() or ENDS_AS_PLACE.search(where) is not None
    is_told = CONTACT.search(where) or _OF_SENTENCE.search(where)
    return is_named and not (is_told or where.split()[-1].casefold() in _NO_END)


def _names_body(text: str) -> bool:
    """Whether a line names a body, and not a place: *Roads Committee, Town Hall*."""
    if ENDS_AS_PLACE.search(text):
        return False
    text = ROOM.sub("", text)
    return (is_body(text) or is_committee(text)) and not any(map(str.isdigit, text))


_WHAT_FOR = regex(r"to [a-z]+ ")  # *9 am to discuss an office*


def _beside_day(above: Above) -> str:
    """The lines of the place near the line of the day, or ''."""
    rows = above.rows
    days = [at for at, row in enumerate(rows) if find_date(row)]
    for at, row in enumerate(rows):
        rest = row[max((end for _, _, end in places_of_dates(row)), default=0) :]
        match = _PLACE.fullmatch(_AFTER_LABEL.sub("", _FIRST.sub("", rest, count=1)))
        is_near = any(abs(at - day) <= _NEAREST for day in days) and not (not at and rest == row)
        if (
            match is None
            or not is_near
            or _WHAT_FOR.match(match["where"])
            or _OF_MEETING.search(rest)
            or _names_body(row.partition(",")[0])
        ):
            continue
        first = last = at
        while last + 1 < len(rows) and _is_address(above, last + 1, last):
            last += 1
        while first > 0 and _is_address(above, first - 1, first) and last > at:
            first -= 1
        lines = [*rows[first:at], match["where"], *rows[at + 1 : last + 1]]
        return _BROKEN.sub("", ", ".join(line.rstrip(" ,") for line in lines))
    return ""


def _between_dashes(rows: Iterable[str]) -> str:
    """The place between dashes in the line of the day: *Monthly Meeting – Elm Theatre – 4 May 2026*."""
    for row in filter(find_date, rows):
        for part in _DASHES.split(row):
            if _PLACE.fullmatch(part) and not (_OF_MEETING.search(part) or _names_body(part) or find_date(part)):
                return part
    return ""


_DASHES = regex(r"\s+[-–—|]\s+")


def _address_beside(above: Above) -> str:
    """The lines of an address with a number and no name, near the line of the day, or ''."""
    rows = above.rows
    days = [at for at, row in enumerate(rows) if find_date(row)]
    for at, row in enumerate(rows):
        is_near = any(abs(at - day) <= _NEAREST for day in days)
        is_short = len(row.split()) <= _MOST_WORDS and not (find_date(row) or find_time(row) or CONTACT.search(row))
        if is_near and is_short and _STREET.match(row):
            last = at
            while last + 1 < len(rows) and (_POSTCODE.fullmatch(rows[last + 1]) or _is_address(above, last + 1, last)):
                last += 1
            return ", ".join(line.strip(" ,") for line in rows[at : last + 1])
    return ""


def _address_right_below(above: Above) -> str:
    """The address with a number in the line below the day, or ''."""
    below = (row for day, row in pairwise(above.rows) if find_date(day) and len(day) < _LONGEST_LINE)
    return next((row for row in below if _STREET.match(row) and is_address(row) and not find_date(row)), "")


def _line_below_day(above: Above, names: Sequence[str]) -> str:
    """A short line right below the day and time that nothing else explains, or ''; `names`: of the body."""
    rows, known = above.rows, {fold(name) for name in names}
    for at, row in enumerate(rows[1:], 1):
        before = rows[at - 1]
        is_below = above.block_of[at] == above.block_of[at - 1] and (find_time(before) or find_date(before))
        is_told = find_date(row) or find_time(row) or CONTACT.search(row) or _OF_MEETING.search(row) or ":" in row
        is_short = 1 < len(row.split()) <= _MOST_WORDS and row[0].isupper() and row[-1] not in ".;"
        if is_below and is_short and not (is_told or _names_body(row) or fold(row) in known):
            return row.strip(" ,")
    return ""


def _other_place(place: str, others: Iterable[str]) -> str:
    """Another place in the head, if it has no word in common with the one taken; or ''."""
    words = _words(place)
    return next((other for other in others if not words & _words(other)), "")


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2 or word.isdigit()}


_WHICH_PLACE = "Do they meet in “{}”, or in “{}”?"
_LINE = "Is “{}” where they meet? Nothing says so."
_OFFICE = "Is “{}” where they meet, or the address of the office?"


def _is_address(above: Above, at: int, beside: int) -> bool:
    """Whether a line continues the place in the line beside it."""
    row = above.rows[at]
    if find_date(row) or find_time(row) or ":" in row or "@" in row or _names_body(row):
        return False
    if _STREET.match(row) or _POSTCODE.fullmatch(row):
        return len(row) < _LONGEST_LINE
    is_short = len(row.split()) <= _MOST_WORDS and row[0].isupper() and row[-1] not in ".;" and "(" not in row
    return is_short and above.block_of[at] == above.block_of[beside] and not row.isupper()


def ends_address(text: str) -> bool:
    """Whether a line ends an address."""
    return _POSTCODE.fullmatch(text) is not None


def read_head(
    head: Head, above: Above, facts: Facts, name: str = "", whole: str = "", *, to_come: bool = False
) -> tuple[Head, tuple[str, ...]]:
    """Return `head`, completed from what stands above the business, and doubts; `to_come`: it is an agenda."""
    doubts: list[str] = []
    council, committee = body_of(above)
    council, committee = head.council or facts.council or council, head.committee or facts.committee or committee
    found = committee or council
    committee = found or perhaps(above)
    if to_come and not is_certain(found):
        doubts.append(_PERHAPS.format(committee) if committee else "The file does not name the body that meets.")
    elif to_come and _SAYS.search(f"{council} {found}"):
        doubts.append(_SAID.format(found))
    elif to_come and not council and is_generic(committee):
        doubts.append(f"The file says “{committee}” without the name of the council.")
    is_named = not doubts
    day = head.date or find_date(facts.date)
    if day is None and to_come:
        day, more = day_to_come(above, whole)
        doubts += more
    elif day is None:
        day, doubts = day_of(["\n".join(above.rows), *above.below], name, whole=whole)
    is_sure = found or committee == _society(above)
    if committee and not is_sure and not to_come and whole.count(committee) < _OFTEN:
        doubts.append(_TAKEN.format(committee))
    called_at, called_in = _read_opening(above.opening)
    at, more = _find_clock(above, day)
    at = head.time or called_at or find_time(facts.time) or at
    known = head.venue or facts.venue
    place, asked = _find_place(above, known, called_in, (council, committee), to_come=to_come, whole=whole)
    made = replace(head, council=council, committee=committee, date=day, time=at, venue=place)
    if to_come:
        doubts += [*(() if find_time(facts.time) else more), *_missing(made, is_named=is_named)]
        doubts += [_IS_EVENING.format(at)] if at and at < _MORNING else []
        doubts += asked
    return made, (*doubts, *(() if to_come else _unlikely(made)))


def _find_place(
    above: Above, known: str, called_in: str, names: Sequence[str], *, to_come: bool, whole: str
) -> tuple[str, tuple[str, ...]]:
    """The place, and doubts about it in an agenda; `known` and `called_in` were told elsewhere, `names` are bodies."""
    places = places_of(above)
    place = known or next(iter(places), "") or called_in
    if fold(place) in map(fold, names):
        place = ""
    if not (place or to_come):
        return _address_right_below(above), ()
    if place or not to_come:
        other = "" if known else _other_place(place, places[1:])
        return place, (_WHICH_PLACE.format(place, other),) if other else ()
    if address := _address_beside(above):
        return address, (_OFFICE.format(address),)
    usual = _USUAL.search(whole)
    line = _line_below_day(above, names) or (usual["where"] if usual else "")
    return line, (_LINE.format(line),) if line else ()


_USUAL = any_case(
    r"\bmeetings are (?:\w+ )?held (?:in|at) (?:the )?"
    r"(?P<where>(?-i:[A-Z])(?:(?!\.(?:\s|$)| (?:on|at) )[^\n;:(*]){3,80})"
)


_OFTEN = 4  # how often a text names what met where that is its name
_TAKEN = "“{}” was taken for the name of what met."
_PERHAPS = "Is “{}” the body that meets? Nothing says that it is a council or a committee."
_SAID = "Is “{}” the name of the body that meets? It has words of a sentence."
_SAYS = any_case(
    r"\b(?:this|these|that|welcome|may|will|can|must|shall|should|is|are|was|were|has|have|your?|our|we|they)\b"
    r"|\b(?-i:all|to)\b|\bmembers of\b|^(?:the )?public and\b"
)


def is_body_asked(doubts: Sequence[str]) -> bool:
    """Whether the doubts ask which body meets."""
    return any(doubt.startswith(_PERHAPS.partition("{")[0]) for doubt in doubts)


def _missing(head: Head, *, is_named: bool) -> Iterator[str]:
    """Yield what the head lacks other than day and body, a sentence each. `is_named`: no doubt about the body."""
    if is_named and head.committee and not head.council and not is_generic(head.committee):
        yield f"{NO_COUNCIL} “{head.committee}” is."
    if head.time is None:
        yield NO_TIME
    if not head.venue:
        yield "The file does not say where the meeting is."
    elif len(head.venue.split()) > _LONGEST_PLACE:
        yield f"Is all of this the place? “{head.venue}”"


_LONGEST_PLACE = 14  # words
NO_COUNCIL = "The file does not say of which council or authority"
NO_TIME = "The file does not say when the meeting begins."
_MORNING = time(8)  # before this hardly anybody meets: an agenda that says so may leave out that it is the evening
_IS_EVENING = "The meeting is said to begin at {:%H:%M}: is it in the evening?"
_EARLY = time(6)  # before this nobody meets; the half of the day was lost
_CUT = any_case(r"[:\"“]|\b(?:a|an|and|at|by|for|in|of|on|the|to|with)$")  # how no name of a body ends
_LISTED = any_case(r"(?:attend|present|apolog|absent)")


def _unlikely(head: Head) -> Iterator[str]:
    if head.time is not None and head.time < _EARLY:
        yield f"The meeting is said to begin at {head.time:%H:%M}, in the night."
    if _CUT.search(head.committee) or _LISTED.match(head.committee):
        yield _TAKEN.format(head.committee)


# When they begin

_CALLED = any_case(
    r"\bcalled\b.{0,120}?\bto order\b(?P<rest>.{0,200})|(?:\bmeeting (?:was )?(?:opened|commenced|began)\b"
    r"|\bconvened (?:the|this) meeting\b|^\W*opened(?=\W+\d))(?P<then>.{0,120})"
)
_WHERE = regex(r"\b(?:in|at) the (?P<where>(?:[A-Z0-9][\w’'.-]*,?\s*(?:of\s|the\s)?){2,14})")


def _read_opening(texts: Sequence[str]) -> tuple[time | None, str]:
    """The time and place in a sentence that the meeting was called to order, from its first paragraphs."""
    for text in texts:
        if (match := _CALLED.search(text)) is not None:
            rest = match["rest"] or match["then"] or ""
            where = _WHERE.search(rest)
            return find_time(rest), where["where"].strip(" ,.") if where else ""
    return None, ""


_CAME = any_case(r"\([^()]*\)|\b(?:arriv|left|joined)\w*\s[^,;.]*")  # when somebody came or went, not the meeting began
_CLOCK = regex(r"[T ,]{0,3}\d{1,2}:\d\d\b")
_CLOCKS = any_case(r"(?<![-–—\d:.] )(?<![-–—\d:.])\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b")  # times, but a second of two
_BEGINS = any_case(r"(?:^|[,;–—])\W*(?P<begins>(?:(?:the )?(?:meeting|[ae]gm)|start\w*|begin\w*|commenc\w*|at)\b.*)")
_AT_LAST = any_case(r"\b(?:no later than|until|deadline)\b")
_WHICH_TIME = "More than one time stands above the items: when does the meeting begin? “{}”"


def _find_clock(above: Above, day: date | None) -> tuple[time | None, list[str]]:
    """The time when the meeting begins, beside its day, alone or in a sentence, and doubts about it."""
    if at := find_time(above.labels.get("time", "")):
        return at, []
    rows = [_without_other_clocks(text, day) for text in above.rows]
    beside = [text for text in rows if day and day in find_dates(text) and not _AT_LAST.search(text)]
    others = [text for text in rows if not is_of_other_day(text) and len(text) < _LONGEST_LINE]
    told = [part for text in above.blocks for part in re.split(r"(?<=\w\.)\s+(?=[A-Z])", text) if MEETS.search(part)]
    if at := _first_time(beside):
        return at, []
    at = _first_time((*others, *told))
    begins = _first_time(match["begins"] for text in others if (match := _BEGINS.search(text)))
    clocks = {one for text in others for one in map(find_time, _CLOCKS.findall(text)) if one}
    if at is None or begins or len(clocks) < 2:
        return begins or at, []
    return at, [_WHICH_TIME.format("; ".join(text for text in others if find_time(text)))]


def _first_time(texts: Iterable[str]) -> time | None:
    return next((at for at in map(find_time, texts) if at), None)


def _without_other_clocks(text: str, day: date | None) -> str:
    """A line without times of arrivals, or right after another day than the meeting's."""
    text = _CAME.sub("", text)
    for other, _, end in reversed(list(places_of_dates(text))):
        turned = (other.year, other.day, other.month)  # *8/11/2026*
        is_other = day not in (None, other) and day is not None and (day.year, day.month, day.day) != turned
        clock = _CLOCK.match(text, end) if is_other else None
        text = text[:end] + text[clock.end() :] if clock else text
    return text


# Names in capitals


_ORDINAL = regex(r"\b\d+(?:ST|ND|RD|TH)\b")
_SMALL_WORDS = frozenset("a an and at for in of on or the to with".split())


def without_capitals(name: str) -> str:
    """A name in capitals in normal case, any other as it is. A word without a vowel (NHS) is an abbreviation."""
    words = name.split()
    if len(words) < 2 or not name.isupper():
        return name

    def written(at: int, word: str) -> str:
        if at and word.lower() in _SMALL_WORDS:
            return word.lower()
        if any(map(str.isdigit, word)):  # a part of a postcode; *the 9TH* is no name
            return _ORDINAL.sub(lambda ordinal: ordinal[0].lower(), word)
        if not re.search("[AEIOUY]", fold(word).upper()):
            return word
        return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)

    return " ".join(written(at, word) for at, word in enumerate(words))
