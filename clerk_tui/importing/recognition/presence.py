"""What sentences say of who was there: whose apologies were given, who was present or not, who attended by a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.english.titles import ALL_TITLES, POST_WORDS
from clerk_tui.lists.listed import Listed, read_names
from clerk_tui.lists.names import folded, is_name

_APOLOGIES = re.compile(
    r"apolog(?:y|ies)\b(?:(?! from\b| on behalf)[^.:;]){0,80}?\s*(?:\b(?:from|on behalf of)|(?:received"
    r"|tendered|noted|accepted|absence)\s*:|(?:received|noted|accepted|provided|given|sent|made)\s+for(?=\s+(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b))"
    r"\s*(?P<who>[^;]+?)"
    r"(?=\s+(?:with\b|who\b|due to|owing to|because|and (?:these |they )?(?:were|it was)|were\b|was\b|had\b"
    r"|for (?:absence|lateness|not|their|his|her|the meeting)|as (?:he|she|they)\b|sent\b|\(apologies)|\.\s"
    r"|\.?$|;)",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"(?:^|(?<=[.;]\s)|(?<=that\s))(?P<who>(?:[A-Z][\w’'.-]*,?\s+(?:and\s+)?){1,40}?)(?:\([^)]{1,40}\)\s*)?"
    r"(?:had\s+|have\s+|also\s+)*(?:sent"
    r"|tendered|gave|given|submitted|offered|apologised|extended)\s*(?:(?:his|her|their)\s+(?:formal\s+)?)?"
    r"(?:apologies|for (?:his|her|their) absence)",
)
_VIRTUAL = re.compile(
    r"(?:^|(?<=[.;]\s)|(?<=that\s))(?P<who>(?:[A-Z][\w’'.-]*,?\s+(?:and\s+)?){1,40}?)(?:(?:was|were|attended"
    r"|joined|participated)\b[^.]{0,60}?\b(?:virtually|remotely|remote|online|by video\w*|via (?:zoom|teams"
    r"|webex)|electronically)\b)",
    re.IGNORECASE,
)


_EXCUSED = re.compile(
    r"(?:^|\bthat\s+)(?P<who>(?:[A-Z][\w’'.-]*,?\s+(?:and\s+)?){2,12}?)(?:is|are|was|were)\s+excused\b"
)
_CALLED = re.compile(
    r"(?:^|[.;]\s+)(?P<who>(?:[A-Z][\w’'.-]*\s+){2,6}?)(?:then\s+)?called\s+the\s+(?:[\w-]+\s+){0,3}?meeting\s+to\s+order\b"
    r"|\bcalled\s+to\s+order\b[^;]{0,60}?\bby\s+(?:the\s+)?(?P<by>(?:[A-Z][\w’'.-]*\s*){2,6})"
)
_PRESIDING = re.compile(
    r"(?:(?:Acting|Vice|Deputy|Committee|Board|Council|Commission)[- ])*(?:Chair\w*|President|Mayor)\s+"
)


def called_to_order(text: str) -> Listed | None:
    """Who called the meeting to order, if a sentence names them in full."""
    match = _CALLED.search(text)
    who = (match["who"] or match["by"]).strip(" .") if match else ""
    words = who.split()
    first = next((n for n, word in enumerate(words) if folded(word) not in POST_WORDS | ALL_TITLES | {"member"}), 0)
    name = " ".join(words[first:])
    is_whole = len(name.split()) > 1 and is_name(name, bare=False)
    return Listed(name, who[: -len(name)].strip(), "chair" if _PRESIDING.match(who) else "") if is_whole else None


def apologies(text: str) -> list[Listed]:
    """Those whose apologies a sentence reports."""
    out = [n for match in _EXCUSED.finditer(text) for n in read_names(match["who"]) if " " in n.name]
    if "polog" not in text and "POLOG" not in text:
        return out
    for match in _APOLOGIES.finditer(text):
        who = re.sub(r"\band (?:for|from) (?=[A-Z])", "and ", match["who"])
        out += [n for n in read_names(who) if is_name(n.name)]
    for match in _SENT.finditer(text):
        out += read_names(match["who"])
    seen: dict[str, Listed] = {}
    for listed in out:
        seen.setdefault(listed.name, listed)
    return list(seen.values())


_HERE_OR_NOT = re.compile(
    r"^(?P<who>(?:[A-Z][\w’'.-]*,?\s+(?:and\s+)?){2,30}?)(?:(?P<excused>(?:(?:was|were)\s+(?:also\s+)?excused|had\s+an\s+excused)\b"
    r"(?:\s+(?:absent|absence|from attending))?)|(?P<absent>(?:was|were)\s+(?:also\s+)?(?:absent|not present)\b)"
    r"(?P<by_leave>\s+\(excused\))?"
    r"|(?:was|were)\s+(?:also\s+)?(?:present|in attendance)\b|answered\s+(?:to\s+)?(?:the\s+)?roll(?:\s+call)?\b"
    r"|(?:arrived|joined)\s+late\b[^;]*)"
    r"(?:\s+(?:(?:from|at) the meeting|for (?:part|some|most|the \w+ part) of (?:the|this) meeting))?\W*$"
)


def here_or_not(text: str) -> tuple[str, list[Listed]]:
    """Those of whom a sentence says no more than that they were present, or absent; and the label for it."""
    match = _HERE_OR_NOT.match(text)
    if match is None:
        return "", []
    says = "Apologies:" if match["excused"] or match["by_leave"] else "Absent:" if match["absent"] else "Present:"
    return says, read_names(match["who"])


_LINKS = ("virtual", "remote", "online", "video", "zoom", "teams", "webex", "electronic")


def virtual(text: str) -> list[Listed]:
    """Those of whom a sentence says that they attended by a link."""
    low = text.casefold()
    if not any(word in low for word in _LINKS):
        return []
    return [n for match in _VIRTUAL.finditer(text) for n in read_names(match["who"])]


_SUBSTITUTES = re.compile(
    r"(?P<sub>(?:[A-Z][\w’'.-]*\s+){1,5}?)(?:(?:was|were)\s+)?(?:present\s+|attending\s+|in\s+attendance\s+"
    r"|acting\s+|appointed\s+)?(?:as\s+)?(?:a\s+|the\s+)?"
    r"(?:[Ss]ubstitut(?:e|ed|ing)(?:\s+member)?|deputis(?:ed|ing))\s+for\s+(?P<who>(?:[A-Z][\w’'-]*\.?\s?){1,5})"
)
_FOR = re.compile(
    r"(?P<sub>(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:[A-Z][\w’'.-]*\s+){1,4}?)(?:in place of"
    r"|on behalf of|for)\s+"
    r"(?P<who>(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:[A-Z][\w’'-]*\.?\s?){1,4})"
)
"""*Cllr A Ash for Cllr B Elm*, in an item about substitutes."""


def substitutes(sentence: str, title: str) -> Iterator[tuple[str, str]]:
    """Substitutes and members, where a sentence of an item of that title says so."""
    patterns = (_SUBSTITUTES, _FOR) if "substitut" in title.casefold() else (_SUBSTITUTES,)
    for match in (m for pattern in patterns for m in pattern.finditer(sentence)):
        yield match["sub"].split(" and ")[-1].strip(" ,"), match["who"].strip(" .")
