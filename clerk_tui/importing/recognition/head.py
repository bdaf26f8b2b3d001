"""What stands above the business: the body, the committee, when and where it met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time

from clerk_tui.importing.readers.document import Facts
from clerk_tui.importing.recognition.day import day_of
from clerk_tui.importing.recognition.marks import is_number
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.times import find_date, find_time, places_of_dates
from clerk_tui.lists.labels import read_label
from clerk_tui.meeting import Head
from clerk_tui.regex import regex

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ANCHOR = regex(
    r"\bmeetings?\s+(?:of|for)\s+(?:the\s+)?|\b(?:minutes|proceedings|notes|record)\s+(?:of|from)\s+(?:the\s+|a\s+)?"
    r"(?=(?:[^\s.]+\s+){1,12}meeting\b)",
    re.IGNORECASE,
)
"""What the name of the body that met comes after."""
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
_NAME_ENDS = regex(
    r"\s*[.;:(\[|“”\"]|\s+[-–—]\s|,?\s*\b(?P<held>(?:meeting\s+)?(?:(?:which|that)\s+)?(?:was\s+)?(?:hel?d|convened|met"
    r"|commenc\w+|took\s+place)\b|meeting\b)|,?\s+(?:at|in|via|by)\s+(?:the\s+)?(?:(?-i:[A-Z])|zoom|video|\d)"
    rf"|,?\s*(?:on\s+)?(?:the\s+)?(?:{_DAY}|\d{{1,2}}\D{{0,6}}\s+{_MONTH}\b|{_MONTH}\s+\d|\d{{1,2}}[/.]\d)"
    r"|\s+(?:was|is|were|are|will|to\s+be|which|that)\b",
    re.IGNORECASE,
)
"""What the name of a body ends before."""
_WHO_MINUTES = re.compile(r"^(?P<who>.{3,90}?)\s*[-–—:,]?\s*(?:meeting\s+)?(?:draft\s+)?minutes\b", re.IGNORECASE)
_WHO_MET = re.compile(
    r"(?:[Tt]itle:\s*[\"“]?)?(?P<who>(?!Annual|General|Special|Meeting|Minutes|Monthly|Regular|Ordinary|Extraordinary|Agenda"
    r"|Notes|Draft|The)[A-Z][\w&’'.-]*(?: [A-Z&][\w&’'.-]*){0,5}?)\s+"
    r"(?i:(?:(?:annual|general|members?|ordinary|regular|monthly|weekly|special|extraordinary|quarterly)\s+)+meeting\b)"
)
"""*Elm Residents Annual General Meeting*: the name of what met, where no word in it says what it is."""
_VENUE = re.compile(
    r"\b(?:held|convened|meeting)\s+(?:remotely\s+)?(?:in|at|on|via|by(?=\s+(?:video|tele|electronic|zoom|means"
    r"|remote)))\s+(?!\d|approx|about\b|date\b|(?:mon|tues|wednes|thurs|fri"
    rf"|satur|sun)day|{_MONTH}\b)(?:person,?\s+(?:at|in)\s+)?(?:the\s+)?(?P<where>.+?)"
    r"(?=,?\s+(?:on|at|commencing|starting|beginning)\s+(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun)|,?\s+"
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,?\s+(?:on\s+)?{_MONTH}\s+\d|,?\s+commencing\b"
    r"|(?:\s+(?:on|at))?\.?\s*$)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:^\W*|[\w)] )(?:[Vv]enue|VENUE|[Ll]ocation|LOCATION|[Pp]lace|PLACE|[Ww]here|WHERE)\s*:\s+"
    r"(?P<where>[A-Z0-9](?:(?! [A-Za-z]\w*(?: \w+)?:(?:\s|$)).){2,120})"
)
"""*Venue: the Old Mill*."""
_IN_THE = re.compile(
    r"\b(?:in|at) the (?P<where>(?:[A-Z][\w'’]+ )*(?:Council )?(?:Chambers?|Room|Hall|Centre|Center|Library)\b[^.;]*)"
)
_SERVICE = r"(?:water|school|park|fire|utility|sanitary|library|hospital|irrigation|college|services)"
"""What a district that is a body of its own is for."""
_BODY = re.compile(
    r"\b(?:council|commission|authority|corporation|city of|county of|town of|village of|township|trust"
    r"|university|college|borough|association|society|federation"
    rf"|{_SERVICE} district)\b",
    re.IGNORECASE,
)
_INSIDE = (
    r"(?:(?:sub|steering|advisory)?[- ]?committee|panel|board|cabinet|forum|(?:working |task |steering )?group"
    r"|executive|commission|partnership|spc|jpc|tsc|working party|task force|assembly|trustees|directors|supervisors"
    r"|selectmen|governors|senate)"
)
_COMMITTEE = regex(rf"\b(?:{_INSIDE}|council|district|authority|commissioners|corporation|foundation)\b", re.IGNORECASE)
_ENDS_AS_BODY = regex(rf"(?:{_COMMITTEE.pattern})\W*$", re.IGNORECASE)
_LONGEST = 100


def is_body(text: str) -> bool:
    """Whether a text names a body as councils, authorities and societies are called."""
    return _BODY.search(text) is not None


def is_address(text: str) -> bool:
    """Whether a text has words of a line that says where a body meets, and not which."""
    return _ADDRESS.search(text) is not None


def is_committee(text: str) -> bool:
    """Whether a text names what meets: a committee, board, panel or council."""
    return _COMMITTEE.search(text) is not None


_CALLED = re.compile(
    r"\bcalled\b.{0,120}?\bto order\b(?P<rest>.{0,200})"
    r"|(?:\bmeeting (?:was )?(?:opened|commenced|began)\b|\bconvened (?:the|this) meeting\b|^\W*opened(?=\W+\d))"
    r"(?P<then>.{0,120})",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:in|at) the (?P<where>(?:[A-Z0-9][\w’'.-]*,?\s*(?:of\s|the\s)?){2,14})")


def _opening(paragraphs: Sequence[Paragraph]) -> tuple[time | None, str]:
    """When and where the meeting was called to order, as its first paragraphs tell it."""
    for paragraph in paragraphs:
        if (match := _CALLED.search(paragraph.text)) is not None:
            rest = match["rest"] or match["then"] or ""
            where = _WHERE.search(rest)
            return find_time(rest), where["where"].strip(" ,.") if where else ""
    return None, ""


def read_head(
    head: Head,
    above: Sequence[Paragraph],
    facts: Facts,
    opening: Sequence[Paragraph] = (),
    name: str = "",
    whole: str = "",
) -> tuple[Head, tuple[str, ...]]:
    """`head`, filled with what the paragraphs above the business, those in which it opens (`opening`), the facts of the
    format and the name of the file say, and what is doubtful in it, a sentence each; what it holds already stays.
    `whole`: all words of the file."""
    council, committee = _names(above)
    doubts: list[str] = []
    day = head.date or find_date(facts.date)
    if day is None:
        stop = _first_label(above)
        zones = ["\n".join(p.text for p in part) for part in (above[:stop], above[stop:], opening)]
        day, doubts = day_of(zones, name, whole=whole)
    called_at, called_in = _opening([*above, *opening])
    made = replace(
        head,
        council=head.council or facts.council or council,
        committee=head.committee or facts.committee or committee,
        date=day,
        time=head.time or called_at or find_time(facts.time) or _start(above, day),
        venue=head.venue or facts.venue or venue_of(above) or called_in,
    )
    return made, (*doubts, *_odd(made))


_EARLY = time(6)
"""Before this nobody meets; the half of the day was lost."""
_CUT = regex(
    r"[:\"“]|\b(?:a|an|and|at|by|for|in|of|on|the|to|with)$|\b(?:terms of reference|report|agenda)$", re.IGNORECASE
)
"""How no name of a body ends."""
_LISTED = regex(r"(?:attend|present|apolog|absent)", re.IGNORECASE)


def _odd(head: Head) -> Iterator[str]:
    """What is unlikely in a head."""
    if head.time is not None and head.time < _EARLY:
        yield f"The meeting is said to begin at {head.time:%H:%M}, in the night."
    if _CUT.search(head.committee) or _LISTED.match(head.committee):
        yield f"“{head.committee}” was taken for the name of what met."


_CAME = re.compile(r"\([^()]*\)|\b(?:arriv|left|joined)\w*\s[^,;.]*", re.IGNORECASE)
"""When somebody came or went, which is not when the meeting began."""


_CLOCK = regex(r"[T ,]{0,3}\d{1,2}:\d\d\b")


def _start(paragraphs: Sequence[Paragraph], day: date | None) -> time | None:
    """The first time of day that paragraphs name, not right behind another day than that of the meeting."""
    for paragraph in paragraphs:
        text = _CAME.sub("", paragraph.text) if len(paragraph.text) < 400 else ""
        for other, _, end in reversed(list(places_of_dates(text))):
            clock = _CLOCK.match(text, end) if day not in (None, other) else None
            text = text[:end] + text[clock.end() :] if clock else text
        if at := find_time(text):
            return at
    return None


def venue_of(paragraphs: Sequence[Paragraph]) -> str:
    """Where a meeting is held, as paragraphs above its business say it; empty if they do not."""
    for pattern in (_SAID, _VENUE, _IN_THE):
        for paragraph in paragraphs:
            if match := pattern.search(paragraph.text):
                where = _AT_TIME.sub("", match["where"]).strip(" ,.")
                if _TRAILING.search(where) is None and 2 < len(where) <= 160 and not find_date(where):
                    return where
    for paragraph in paragraphs:
        text = paragraph.text
        if len(text) < 90 and (match := _AT_IN.search(text)):
            return (match["where"] or match["place"]).strip(" ,.")
        is_body = (_BODY.search(text) or _COMMITTEE.search(text)) and not re.search(r"\d", text)
        if _ADDRESS_LINE.fullmatch(text) and not is_body:
            return text.strip(" ,.")
    return ""


_AT_TIME = re.compile(r",?\s+(?:at|from)\s+\d{1,2}\b.*$")
_AT_IN = re.compile(
    r"\d\s?[ap]\.?m\.?(?:,?\s*(?:in|at)\s+(?:the\s+)?(?P<where>[A-Z].{2,80})"
    r"|,\s+(?P<place>[A-Z].{2,60}\b(?:Hall|Room|Chambers?|Centre|Center|Library|Church|School)))$",
    re.IGNORECASE,
)
_ADDRESS_LINE = re.compile(
    r"(?:[A-Z][\w’'.&-]*,? ){0,6}(?:Hall|Room|Chambers?|Centre|Center|Library|Church|School)\b"
    r"(?:,? [A-Z0-9][\w’'.-]*,?){0,6}"
)
"""A line that is no more than a place."""
_LABELLED = re.compile(r".*:\s*\S|.*:$")
_DATE_AFTER = re.compile(
    r"\s*[-–—,|]?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd"
    r"|th)?\s+\w+,?\s+\d{4}|[A-Z]\w+\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
    r"(?:\s*[-–,]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}.*)?$",
    re.IGNORECASE,
)
_KIND_BEFORE = re.compile(
    r"^(?:(?:draft|approved|unapproved|the|an?|special|ordinary|annual|monthly|regular|extraordinary"
    r"|adjourned|(?:summary|notice|record) of|\d+(?:st|nd|rd|th))\s+)+",
    re.IGNORECASE,
)
_MEETING_AFTER = re.compile(
    r"\s*[-–—:]?\s*(?:(?:regular|special|ordinary)\s+)?(?:meeting|minutes)(?:\s+minutes)?\b.*$", re.IGNORECASE
)


_MINUTES_OF = re.compile(
    r"^(?:(?:draft|approved|unapproved)\s+)*minutes\s+of\s+(?:the\s+|an?\s+)?(?=\S+\s+\S)", re.IGNORECASE
)
_ADDRESS = re.compile(r"\b(?:chambers?|room|hall|street|road|avenue|drive|boulevard)\b", re.IGNORECASE)
"""Words of a line that says where a body met, and not which."""


def title_of(text: str) -> str:
    """A title line without the kind of meeting before it, and without *meeting*, *minutes* and a date after it."""
    text = re.sub(r"^title:\s*[\"“]?([^\"“”]+)[\"”]?.*", r"\1", text).lstrip("#> ")
    for _, begin, end in places_of_dates(text):
        text = text[:begin] if begin > 3 else text[end:]
        break
    text = _DATE_AFTER.sub("", text.strip(" .-–"))
    text = _MINUTES_OF.sub("", text)
    return _CALL.sub("", _KIND_BEFORE.sub("", _MEETING_AFTER.sub("", text.strip(" *_="))).strip(" .-–—:,|*_="))


_CALL = regex(r"\s+(?:call|telco|teleconference|agm|monthly|weekly)(?:\s+\d{4})?$", re.IGNORECASE)
"""*OWD Steering Committee call*."""
_DASHED = re.compile(r"\s[-–—]\s+(?:\w+\s+){0,2}meeting\b", re.IGNORECASE)
"""*Elm Parish Council – Ordinary Meeting Tuesday …*."""
_FEW = 6
"""Words of a title that ends with a stop, at most: what has more is a sentence."""
_GENERIC = regex(r"(?:(?:parish|town|village|community|city|county|borough)\s)?(?:council|board)", re.IGNORECASE)
_COUNCIL = (
    rf"(?P<council>.{{3,80}}?\b(?:council|authority|commission|trust|corporation|university|{_SERVICE} district))"
)
_TWO = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_COUNCIL}[’']s\s+(?P<inner>[A-Z].{{3,}})",
        rf"(?P<inner>.{{4,}}?\b{_INSIDE})\s+of\s+(?:the\s+)?{_COUNCIL}",
        rf"{_COUNCIL},?\s+(?:special\s+|regular\s+)?(?P<inner>\S.{{2,}}\b{_INSIDE}|board)",
        rf"(?P<inner>.{{4,}}\b{_INSIDE}),\s+{_COUNCIL}",
        rf"(?P<inner>.{{4,}}?\b{_INSIDE})\s+of\s+(?:the\s+)?(?P<council>(?:city|town|village|county|township)\s+of\s+\S.*)",
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


_OF_PEOPLE = regex(
    r"\b(?:mayor|chair(?:man|woman|person)?|president|cllrs?|councillors?|mrs?|ms|dr|clerk)\b", re.IGNORECASE
)
"""Words of a line above the business that names people."""
_INNER = regex(r"committee|panel|district", re.IGNORECASE)
_BEGINS_AGAIN = regex(r"\b(?:minutes|draft|agenda|proceedings|meetings?)\b", re.IGNORECASE)
_BROKEN = regex(r"(?<=\w)- (?=\w)")
_TRAILING = regex(r"\s+(?:an?|the|was|and|of)$", re.IGNORECASE)
_POINTS = regex(r"(?:above|this|said|same|last|previous)\b", re.IGNORECASE)
_REACH = 220
"""Characters after *meeting of* in which the name of the body ends."""


def _anchored(text: str) -> Iterator[str]:
    """What may be the name of the body in a text of lines: after *meeting of*, as far as the name goes."""
    for anchor in _ANCHOR.finditer(text):
        rest = text[anchor.end() : anchor.end() + _REACH]
        end = _NAME_ENDS.search(rest)
        is_whole = end is not None and end["held"] is not None
        lines = rest[: end.start() if end else _LONGEST].split("\n")
        name = lines[0]
        for line in lines[1:]:
            ends = _ENDS_AS_BODY.search(name) is not None
            if (ends and not is_whole and not _COMMITTEE.search(line)) or _BEGINS_AGAIN.search(line):
                break
            name = f"{name}{'' if name.endswith('-') else ' '}{line}"
        parts = [part for part in re.split(r",\s+(?!and\b)", name) if part.strip()]
        while len(parts) > 1 and not _COMMITTEE.search(parts[-1]):
            parts.pop()  # where they met
        name = _TRAILING.sub("", _BROKEN.sub("-", " ".join(", ".join(parts).split())))
        name = _KIND_BEFORE.sub("", name.strip(" ,.-–"))
        if 2 < len(name) <= 1.5 * _LONGEST and _COMMITTEE.search(name) and not _POINTS.match(name):
            yield name


def _is_part(title: str, committee: str) -> bool:
    """Whether a line is but a part of what was read as one text, and not the name of a council above it."""
    name, whole = title.casefold(), committee.casefold()
    is_inside = name in whole or (whole in name and not _GENERIC.fullmatch(committee))
    return is_inside or _NAME_ENDS.search(title) is not None or not title[0].isupper()


def _first_label(above: Sequence[Paragraph]) -> int:
    """The index of the first paragraph that begins a list of who was there."""
    return next((at for at, p in enumerate(above) if read_label(p.text)), len(above))


def _names(above: Sequence[Paragraph]) -> tuple[str, str]:
    """The body and the committee, as printed."""
    stop = _first_label(above)
    text = "\n".join(p.text for p in above[:stop])
    council, committee = in_two(next(_anchored(text), ""))
    lone = [
        title
        for p in above[:stop]
        if not _OF_PEOPLE.search(p.text)
        and p.text[:1] != "("
        and (len(p.text) <= _LONGEST or (len(p.text) <= 2 * _LONGEST and _DASHED.search(p.text)))
        and not p.mark
        and not (p.text.endswith(".") and len(p.text.split()) > _FEW)
        and not _ADDRESS.search(title_of(p.text) if _DASHED.search(p.text) else p.text)
        and (p.text.startswith("title:") or not _LABELLED.match(p.text))
        and len(title := title_of(p.text)) > 3
        and (title[0].isupper() or title[0].isdigit())
    ]
    bodies = [t for t in lone if _BODY.search(t) and not (committee and _is_part(t, committee))]
    if not committee:
        committee = next((t for t in lone if _COMMITTEE.search(t) and t not in bodies[:1]), "")
    if not committee:
        whose = (m["who"] for p in above if not is_number(p.mark) and (m := _WHO_MINUTES.match(p.text)))
        committee = next((title_of(who.strip()) for who in whose if _COMMITTEE.search(who)), "")
    council = council or next((t for t in bodies if t != committee), "")
    if not council and _GENERIC.fullmatch(committee):
        whose = (m["who"] for p in above[:stop] if (m := _WHO_MINUTES.match(p.text)))
        council = next((who for who in whose if who.casefold().endswith(committee.casefold())), "")
    if _GENERIC.fullmatch(committee) and council.casefold().endswith(committee.casefold()):
        committee = council
    committee = committee or council or next((m["who"] for p in above[:stop] if (m := _WHO_MET.match(p.text))), "")
    if _GENERIC.fullmatch(council):
        council = ""
    if not council and _BODY.search(committee) and not (_GENERIC.fullmatch(committee) or _INNER.search(committee)):
        council = committee
    return council, committee
