"""When and where they meet next, in prose: *next mtg 25 Jan 7pm village hall*, *DONM 3/2/27*, *we meet again on the
14th*; and the sentence of the minutes for it."""

from __future__ import annotations

import re
from datetime import date, time
from typing import NamedTuple

from clerk_tui.english.months import MONTH_NAMES, MONTH_SHORT, NAMED_DAY
from clerk_tui.meeting import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.prose.clock import day_first
from clerk_tui.notation.prose.names import CTTEE, MTG
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME, typed_time
from clerk_tui.regex import any_case, regex

_NEXT = (
    r"(?:(?:the |our )?(?:next|nxt) (?P<of>(?:(?!in |on |to )[a-z-]+ ){0,2}?)"
    rf"(?P<what>{MTG}|(?:{CTTEE}|council|board)(?: {MTG})?|[aeo][cg]m)|d[no]nm|dnm"
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
    r"(?:.*\b)?(?:hall|room|cent(?:re|er)|house|school|church|chapel|library|pavilion|chambers?|offices?|club|inn|vestry"
    r"|building|annexe?|institute|zoom|teams|online)\b(?: \w+){0,3}"
)
_SAME = any_case(r"^(?:at )?(?:the )?same time,? (?:(?:the )?same )?(?:place|venue)$")
_NO_MORE = regex(r"[;?]|\.\s|,? (?:and|but|when|if|so|to) ")
"""What shows that more is said than when and where."""
_NUMBERED = regex(r" (?:\d+|[A-Z])$")
"""The end of the name of one of several rooms: *Room B*."""
_LONGEST_PLACE = 60
_HALF = any_case(r"\d ?[ap]\.?m\b|noon|o['’]clock")


class NextMeeting(NamedTuple):
    """When and where they meet next."""

    day: date
    at: time | None
    place: str


def next_meeting(line: str, context: Context, *, is_part: bool = False) -> NextMeeting | None:
    """When and where a line says that they meet next; None if it says something else, or more. Under an item about
    the next meeting the day alone says it, unless it `is_part` of a line."""
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
    """The sentence of the minutes for a line that says in short when they meet next; empty for any other line."""
    found = next_meeting(line, context)
    lead = _LEAD.match(line)
    is_sentence = lead is not None and lead["verb"] != "" and line[:1].isupper() and "mtg" not in lead[0].lower()
    is_plain = found is not None and MONTH_NAMES[found.day.month - 1] in line and (not found.at or _HALF.search(line))
    if found is None or (is_sentence and is_plain):
        return ""
    day, at = found.day, found.at
    if context.month_first:
        when = f"{day:%A, %B} {day.day}, {day.year}"
        clock = f" at {at:%I:%M %p}".replace(" 0", " ") if at else ""
    else:
        when = f"{day:%A} {day.day} {day:%B %Y}"
        clock = f" at {typed_time(at).replace('.00', '')}" if at else ""
    place = f" {_where(found.place)}" if found.place else ""
    return f"The next {_called(lead)} will be held on {when}{clock}{place}."


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


def _called(lead: re.Match[str] | None) -> str:
    """What meeting it is, in full."""
    of, what = (lead["of"], lead["what"].lower()) if lead and lead["what"] else ("", "meeting")
    if _IN_CAPITALS.fullmatch(what):
        return f"{of}{what.upper()}"
    body = re.sub(rf" ?{MTG}$", "", what)
    body = body if body in ("", "council", "board") else f"{'sub-' if body[:3] == 'sub' else ''}committee"
    return f"{of}{body}{body and ' '}meeting"


_IN_CAPITALS = regex(r"[aeo][cg]m")


def meets_next(meeting: Meeting, *, month_first: bool) -> NextMeeting | None:
    """When and where a meeting says that the next is: the day to which it was adjourned, unless it has resumed since,
    or the last note about it."""
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
