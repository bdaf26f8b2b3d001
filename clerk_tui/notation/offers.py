"""Prose that has the look of an event, and the line that would record it as one."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.notation.reading import Context
from clerk_tui.regex import regex

_NAME = r"(?:\S+ ){1,4}?\S+?"
_ASKED = regex(rf"(?P<name>{_NAME}),? (?P<verb>asked|queried|enquired|inquired|questioned|wondered)\b(?P<rest>.*)")
_SAID = regex(
    rf"(?P<name>{_NAME}) (?P<verb>noted|explained|advised|reported|replied|stated|added|introduced|thanked"
    r"|referred|informed|reminded|commented|suggested|confirmed|said|felt|highlighted)\b(?P<rest>.*)"
)
_ENTERED = regex(
    rf"(?P<name>{_NAME}) (?P<verb>entered|joined|arrived at|left) the (?:meeting|room)"
    r"(?: at (?P<time>[\d.:]+ ?[ap]?\.?m?\.?))?\.?$"
)
_RESOLVED = regex(r"(?:RESOLVED|Resolved|AGREED|It was resolved)\s*[:,–—-]*\s*(?P<rest>(?:that|That|THAT|to|To)\b.+)")
_ACTION = regex(r"(?:ACTION|Action)\s*(?:point|POINT)?\s*[:–—-]\s*(?P<rest>.+)")
_THAT = r"[:,]*\s+(?:that|That|THAT)\b:?(?P<rest>\s+\S.*)"
_SECONDER = rf"(?:,? (?:and )?seconded by (?P<seconder>{_NAME}),?)?"
_MOVED = (
    regex(rf"(?P<mover>{_NAME}),? (?:proposed|moved){_SECONDER}{_THAT}"),
    regex(rf"(?:(?:It was )?(?:proposed|moved)|Proposed|Moved|PROPOSED|MOVED) by (?P<mover>{_NAME}){_SECONDER}{_THAT}"),
)
_DECLARED = regex(
    rf"(?P<name>{_NAME}) declared an? (?P<what>(?:[\w-]+ ){{0,4}}?)interest(?P<rest> (?:in|as|relating|regarding)\b.+)"
)
_CLASSES = {"disclosable pecuniary": "dpi", "other registrable": "ori", "non-registrable": "nri"}
_OUTCOME = regex(
    r"(?:The|THE) (?:motion|amendment|proposal|substantive motion|amended motion|MOTION|AMENDMENT)"
    r"(?: as amended)?,? was (?:then |duly |accordingly )?(?:declared )?(?P<outcome>carried|lost|CARRIED|LOST)\.?"
)
_RECOMMENDED = regex(r"(?:RECOMMENDED|Recommended) to (?:the )?(?P<body>[A-Z][\w&'’,\- ]{0,58}?)" + _THAT)


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
    return next(_offers(line, context), "")


def _offers(line: str, context: Context) -> Iterator[str]:
    if match := _OUTCOME.fullmatch(line):
        yield f"/{match['outcome'].lower()}"
    if match := _RECOMMENDED.fullmatch(line):
        yield f"/recommend {match['body'].strip(' ,')}: That{match['rest']}"
    yield from _moved(line, context)
    yield from _declared(line, context)
    for pattern, mark in ((_ENTERED, ""), (_ASKED, "?"), (_SAID, ":")):
        if (match := pattern.fullmatch(line)) and (handle := _handle(match["name"], context)):
            if not mark:
                sign = "-" if match["verb"] == "left" else "+"
                yield f"{sign}{handle} {(match['time'] or '').rstrip('.')}".strip()
            else:
                yield f"{handle}{mark} {match['verb']}{match['rest']}"


def _moved(line: str, context: Context) -> Iterator[str]:
    for pattern in _MOVED:
        if (match := pattern.fullmatch(line)) and (mover := _handle(match["mover"].rstrip(","), context)):
            seconder = _handle(match["seconder"].rstrip(","), context) if match["seconder"] else ""
            if seconder or not match["seconder"]:
                yield f"/motion {mover}{f' / {seconder}' if seconder else ''}: That{match['rest']}"


def _declared(line: str, context: Context) -> Iterator[str]:
    if (match := _DECLARED.fullmatch(line)) and (handle := _handle(match["name"], context)):
        interest = _CLASSES.get(match["what"].strip().lower(), "")
        yield " ".join(part for part in ("/declare", handle, interest, match["rest"].strip()) if part)


def _handle(name: str, context: Context) -> str:
    name = name.removeprefix("The ")
    voice = context.names.find({"Chairman": "chair", "Chair": "chair"}.get(name, name), context.presiding).only
    return context.names.handle(voice) if isinstance(voice, int) else ""
