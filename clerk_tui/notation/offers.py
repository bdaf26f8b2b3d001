"""Prose that has the look of an event, and the line that would record it as one."""

from __future__ import annotations

import re

from clerk_tui.notation.reading import Context

_ASKED = re.compile(
    r"(?P<name>(?:\S+ ){1,4}?\S+?),? (?P<verb>asked|queried|enquired|inquired|questioned|wondered)\b(?P<rest>.*)"
)
_SAID = re.compile(
    r"(?P<name>(?:\S+ ){1,4}?\S+?) (?P<verb>noted|explained|advised|reported|replied|stated|added|introduced|thanked"
    r"|referred|informed|reminded|commented|suggested|confirmed|said|felt|highlighted)\b(?P<rest>.*)"
)
_ENTERED = re.compile(
    r"(?P<name>(?:\S+ ){1,4}?\S+?) (?P<verb>entered|joined|arrived at|left) the (?:meeting|room)"
    r"(?: at (?P<time>[\d.:]+ ?[ap]?\.?m?\.?))?\.?$"
)
_RESOLVED = re.compile(
    r"(?:RESOLVED|Resolved|AGREED|It was resolved)\s*[:,–—-]*\s*(?P<rest>(?:that|That|THAT|to|To)\b.+)"
)
_ACTION = re.compile(r"(?:ACTION|Action)\s*(?:point|POINT)?\s*[:–—-]\s*(?P<rest>.+)")


def offer_for(line: str, context: Context) -> str:
    """The line of notation that says what `line` says in prose; empty where it has no such look. A name counts only
    when it is on the roll and begins with a capital, as prose does."""
    if match := _RESOLVED.fullmatch(line):
        rest = match["rest"]
        return "= " + ("That" + rest[4:] if rest[:4].lower() == "that" else rest)
    if match := _ACTION.fullmatch(line):
        return "! " + match["rest"]
    if not line[:1].isupper():
        return ""
    for pattern, mark in ((_ENTERED, ""), (_ASKED, "?"), (_SAID, ":")):
        if (match := pattern.fullmatch(line)) and (handle := _handle(match["name"], context)):
            if not mark:
                sign = "-" if match["verb"] == "left" else "+"
                return f"{sign}{handle} {(match['time'] or '').rstrip('.')}".strip()
            return f"{handle}{mark} {match['verb']}{match['rest']}"
    return ""


def _handle(name: str, context: Context) -> str:
    name = name.removeprefix("The ")
    voice = context.names.find({"Chairman": "chair", "Chair": "chair"}.get(name, name), context.presiding).only
    return context.names.handle(voice) if isinstance(voice, int) else ""
