"""What stands above the business: the body, the committee, when and where it met."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from clerk_tui.importing.readers.document import Facts
from clerk_tui.importing.recognition.marks import is_number
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.times import find_date, find_time
from clerk_tui.lists.labels import read_label
from clerk_tui.meeting import Head

_KINDS = (
    r"(?:an?|the|special|ordinary|annual|monthly|quarterly|regular|extraordinary|adjourned|virtual|remote|full"
    r"|public|joint|emergency|statutory|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|\d+(?:st|nd|rd|th))"
)
_MEETING_OF = re.compile(
    rf"\b(?:minutes|proceedings|notes|record)\b.{{0,60}}?\b(?:at|of|from)?\s*(?:{_KINDS}\s+)*meeting\s+(?:of"
    rf"|for)\s+(?:the\s+)?(?P<who>.+?)"
    r"(?=\s*,?\s+(?:meeting\s+)?(?:which was |that was )?(?:held|on|at|in|via|convened|commencing)\b"
    r"|\s*[.,;:–-]\s|\s*$)",
    re.IGNORECASE,
)
_MEETING_OF_ANY = re.compile(
    r"\bmeeting\s+of\s+(?:the\s+)?(?P<who>.{3,160}?)(?=\s*,?\s+(?:(?:which\s+|that\s+)?was\s+)?(?:held|convened)\b)",
    re.IGNORECASE,
)
"""The same with commas in its name: *Meeting of the Roads, Rivers and Parks Committee held …*."""
_TITLE_OF = re.compile(
    rf"^(?:title:\s*[\"“]?)?(?:{_KINDS}\s+)*meeting of (?:the )?(?P<who>[A-Z].+?)"
    r"(?=[\"”]|\s+[-–—]\s|,|\s+(?:held|on|was|is|were|convened)\b|$)",
    re.IGNORECASE,
)
"""*2nd Meeting of the Water Committee*."""
_OF_BODY = re.compile(
    r"(?P<body>.{3,80}?\b(?:council|authority|commission|trust|corporation|university))[’']s\s+(?P<committee>[A-Z].{3,})",
    re.IGNORECASE,
)
"""*Elm County Council’s Water Committee*."""
_OF_MEETING = re.compile(
    rf"\bminutes\s+of\s+(?:the\s+|a\s+)?(?:{_KINDS}\s+)*(?P<who>[A-Z].+?)\s+meeting\b", re.IGNORECASE
)
_WHO_MINUTES = re.compile(r"^(?P<who>.{3,90}?)\s*[-–—:,]?\s*(?:meeting\s+)?(?:draft\s+)?minutes\b", re.IGNORECASE)
_VENUE = re.compile(
    r"\b(?:held|convened|meeting)\s+(?:remotely\s+)?(?:in|at|on|via|by(?=\s+(?:video|tele|electronic|zoom|means"
    r"|remote)))\s+(?!\d|approx|about\b|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)(?:the\s+)?(?P<where>.+?)"
    r"(?=,?\s+(?:on|at|commencing|starting|beginning)\s+(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun)|,?\s+"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,?\s+commencing\b|\.?\s*$)",
    re.IGNORECASE,
)
_IN_THE = re.compile(
    r"\b(?:in|at) the (?P<where>(?:[A-Z][\w'’]+ )*(?:Council )?(?:Chambers?|Room|Hall|Centre|Center|Library)\b[^.;]*)"
)
_BODY = re.compile(
    r"\b(?:council|commission|authority|corporation|city of|county of|town of|village of|township|trust"
    r"|university|college|borough|association|society|federation)\b",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    r"\b(?:committee|panel|board|cabinet|forum|group|sub-committee|commission|council|executive|district"
    r"|partnership)\b",
    re.IGNORECASE,
)
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
    r"|\bmeeting (?:was )?(?:opened|commenced|began)\b(?P<then>.{0,120})",
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


def read_head(head: Head, paragraphs: Sequence[Paragraph], facts: Facts, opening: Sequence[Paragraph] = ()) -> Head:
    """`head`, filled with what the paragraphs above the business, those in which it opens (`opening`) and the facts of
    the format say; what it holds already stays."""
    text = " ".join(p.text for p in paragraphs)
    council, committee = _names(paragraphs)
    day = find_date(facts.date) or _of_meeting(paragraphs) or find_date(text)
    called_at, called_in = _opening(opening)
    venue = facts.venue or venue_of(paragraphs) or called_in
    return replace(
        head,
        council=head.council or facts.council or council,
        committee=head.committee or facts.committee or committee,
        date=head.date or day,
        time=head.time or find_time(facts.time) or _start(paragraphs) or called_at,
        venue=head.venue or venue,
    )


def _of_meeting(paragraphs: Sequence[Paragraph]) -> date | None:
    plain = [p.text for p in paragraphs if not re.match(r"(?:title|date):|---", p.text)]
    for words in (r"\b(?:held|meeting of)\b", r"\bdate\b", r"\b\w+day\b"):
        for text in plain:
            if re.search(words, text, re.IGNORECASE) and (day := find_date(text)):
                return day
    return None


_CAME = re.compile(r"\([^()]*\)|\b(?:arriv|left|joined)\w*\s[^,;.]*", re.IGNORECASE)
"""When somebody came or went, which is not when the meeting began."""


def _start(paragraphs: Sequence[Paragraph]) -> time | None:
    for paragraph in paragraphs:
        if len(paragraph.text) < 400 and (at := find_time(_CAME.sub("", paragraph.text))):
            return at
    return None


def venue_of(paragraphs: Sequence[Paragraph]) -> str:
    """Where a meeting is held, as paragraphs above its business say it; empty if they do not."""
    for pattern in (_VENUE, _IN_THE):
        for paragraph in paragraphs:
            if match := pattern.search(paragraph.text):
                where = match["where"].strip(" ,.")
                if 2 < len(where) <= 160 and not find_date(where):
                    return where
    for paragraph in paragraphs:
        text = paragraph.text
        if len(text) < 90 and (match := _AT_IN.search(text)):
            return (match["where"] or match["place"]).strip(" ,.")
        is_body = (_BODY.search(text) or _COMMITTEE.search(text)) and not re.search(r"\d", text)
        if _ADDRESS_LINE.fullmatch(text) and not is_body:
            return text.strip(" ,.")
    return ""


_AT_IN = re.compile(
    r"\d\s?[ap]\.?m\.?(?:,?\s+(?:in|at)\s+(?:the\s+)?(?P<where>[A-Z].{2,80})"
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
    r"^(?:(?:draft|approved|unapproved|minutes of|the|an?|special|ordinary|annual|monthly|regular|extraordinary"
    r"|adjourned|\d+(?:st|nd|rd|th))\s+)+",
    re.IGNORECASE,
)
_MEETING_AFTER = re.compile(
    r"\s*[-–—:]?\s*(?:(?:regular|special|ordinary)\s+)?(?:meeting|minutes)(?:\s+minutes)?\b.*$", re.IGNORECASE
)


_OF_PLACE = re.compile(
    r"^(?:draft\s+)?minutes\s+of\s+(?:the\s+)?(?=(?:city|town|village|county|township|borough)\b)", re.IGNORECASE
)
_ADDRESS = re.compile(r"\b(?:chambers?|room|hall|street|road|avenue|drive|boulevard)\b", re.IGNORECASE)
"""Words of a line that says where a body met, and not which."""


def title_of(text: str) -> str:
    """A title line without the kind of meeting before it, and without *meeting*, *minutes* and a date after it."""
    text = re.sub(r"^title:\s*[\"“]?([^\"“”]+)[\"”]?.*", r"\1", text)
    text = _DATE_AFTER.sub("", text.strip(" .-–"))
    text = _OF_PLACE.sub("", text)
    return _KIND_BEFORE.sub("", _MEETING_AFTER.sub("", text)).strip(" .-–—:,|")


_DASHED = re.compile(r"\s[-–—]\s+(?:\w+\s+){0,2}meeting\b", re.IGNORECASE)
"""*Elm Parish Council – Ordinary Meeting Tuesday …*."""
_FEW = 6
"""Words of a title that ends with a stop, at most: what has more is a sentence."""
_GENERIC = re.compile(r"(?:(?:parish|town|village|community)\s)?(?:council|board)", re.IGNORECASE)


def _committee(paragraphs: Sequence[Paragraph], stop: int) -> str:
    """The committee as a sentence or title says it; a title page is read as one line too."""
    texts = [p.text for p in paragraphs if not is_number(p.mark)]
    for text in (*texts, " ".join(texts[:stop])[:600]):
        match = _MEETING_OF.search(text) or _OF_MEETING.search(text) or _TITLE_OF.search(text)
        for found in (match, match and _MEETING_OF_ANY.search(text)):
            who = _KIND_BEFORE.sub("", found["who"].strip(" ,.-–")) if found else ""
            if 2 < len(who) <= _LONGEST and _COMMITTEE.search(who):
                return who
    return ""


def _names(paragraphs: Sequence[Paragraph]) -> tuple[str, str]:
    """The body and the committee, as printed."""
    stop = next((at for at, p in enumerate(paragraphs) if read_label(p.text)), len(paragraphs))
    committee = _committee(paragraphs, stop)
    lone = [
        title
        for p in paragraphs[:stop]
        if (len(p.text) <= _LONGEST or (len(p.text) <= 2 * _LONGEST and _DASHED.search(p.text)))
        and not p.mark
        and not (p.text.endswith(".") and len(p.text.split()) > _FEW)
        and not _ADDRESS.search(title_of(p.text) if _DASHED.search(p.text) else p.text)
        and (p.text.startswith("title:") or not _LABELLED.match(p.text))
        and len(title := title_of(p.text)) > 3
    ]
    bodies = [t for t in lone if _BODY.search(t)]
    if not committee:
        committee = next((t for t in lone if _COMMITTEE.search(t) and t not in bodies[:1]), "")
    if not committee:
        for paragraph in paragraphs:
            if is_number(paragraph.mark):
                continue
            if (match := _WHO_MINUTES.match(paragraph.text)) and _COMMITTEE.search(match["who"]):
                committee = title_of(match["who"].strip())
                break
    if match := _OF_BODY.fullmatch(committee):
        return match["body"], match["committee"]
    council = next((t for t in bodies if t != committee), "")
    if not council and _GENERIC.fullmatch(committee):
        whose = (m["who"] for p in paragraphs[:stop] if (m := _WHO_MINUTES.match(p.text)))
        council = next((who for who in whose if who.casefold().endswith(committee.casefold())), "")
    if _GENERIC.fullmatch(committee) and council.casefold().endswith(committee.casefold()):
        committee = council
    if not council and _BODY.search(committee) and not re.search(r"committee|panel|district", committee, re.IGNORECASE):
        council = committee
    return council, committee or council
