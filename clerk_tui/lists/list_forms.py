"""Lists of names in rarer forms, brought into the usual one: names that commas part, posts in brackets after them."""

from __future__ import annotations

import re
from itertools import takewhile

from clerk_tui.english.titles import PERSONAL, PLURAL_TITLES
from clerk_tui.lists.names import each_of_couples, folded, is_name, is_titled
from clerk_tui.meeting.names import take_apart
from clerk_tui.regex import regex

_FEWEST = 3
"""Names, or lines, from which a form is told."""
_GROUPS = frozenset({*PLURAL_TITLES, "county", "borough", "district"})
_RUN = regex(r"(?P<lead>(?:[A-Z][\w’'/-]+\.?\s+)*)(?P<name>(?:[A-Z]\.?\s+)+[A-Z][\w’'-]+)(?=\s|$)\s*[.,]?\s*")

_GLUED = regex(r"(?<=[a-z])(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b\.?\s[A-Z])")
"""*An CathaoirleachCllr Ash*: the space was lost."""


def in_usual_form(text: str) -> str:
    """A list in the form that most have; one in that form already is left as it is."""
    text = each_of_couples(text)
    text = _STOPPED.sub(", ", _SECTOR.sub(r"\g<name> (\g<sector>)", text))
    text = _in_lines(_GLUED.sub(" ", _of_departments(text)))
    return _posts_of_lines(_before_titles(_with_initials(_parted(_with_lost_comma(text)))))


_TWO_NAMES = regex(r"[A-Z][a-z]+ [A-Z][\w’'-]+")
_FOUR_NAMES = regex(r"(?P<first>[A-Z][a-z]+\s[A-Z][\w’'-]+)\s(?P<second>[A-Z][a-z]+\s[A-Z][\w’'-]+)")
_MANY = 5


def _with_lost_comma(text: str) -> str:
    """A list of forenames and surnames where two stand as one: *Bo Ash, Di Elm Al Oak, Jo Fir, Cy Yew*."""
    if "(" in text or ";" in text:
        return text
    parts = re.split(r"(,\s*|\s+and\s+)", text)
    plain = sum(_TWO_NAMES.fullmatch(part.strip(" .")) is not None for part in parts[2::2])
    doubled = [
        at
        for at, part in enumerate(parts)
        if at and (two := _FOUR_NAMES.fullmatch(part.strip(" ."))) and is_name(two["first"]) and is_name(two["second"])
    ]
    if plain < _MANY or len(doubled) != 1 or is_titled(parts[doubled[0]]):
        return text
    parts[doubled[0]] = _FOUR_NAMES.sub(r"\g<first>, \g<second>", parts[doubled[0]])
    return "".join(parts)


_SECTOR = regex(r"(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+) (?P<sector>[A-Z][a-z]+/[A-Z][a-z]+)(?=\s*(?:[,;.]|and\b|$))")
"""*Bo Ash Business/Trade*: whom they speak for, after the name."""
_STOPPED = regex(
    r"(?<=[a-z]{3})\.\s+(?=(?:(?:Borough|County|District|Parish|Town|City) )?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b)"
)
"""A stop for a comma: *Cllr Ash. County Councillor Elm*."""


def _of_departments(text: str) -> str:
    """A list by departments, each after those who are of it: *Bo Ash, Di Elm, Trade & Industry; Al Oak, Roads*."""
    parts = text.split(";")
    if len(parts) < _FEWEST or "(" in text or "&" not in text:
        return text
    for at, part in enumerate(parts):
        pieces = [piece.strip() for piece in part.split(",")]
        people = list(takewhile(lambda piece: is_name(piece, bare=False), pieces))
        first, sign, _ = pieces[-1].partition(" & ")
        if people and sign and len(people) < len(pieces) and not is_name(first, bare=False):
            department = "; ".join(pieces[len(people) :])
            parts[at] = ", ".join(f" {name} ({department})" for name in people)
    return ";".join(parts)


def _parted(text: str) -> str:
    """A list of initials and surnames that nothing parts: *Chairman A Ash Vice Chairman Mrs B Elm Clerk C Oak*."""
    if any(sign in text for sign in ",;\n(") or re.search(r"\band\b", text):
        return text
    out, at = [], 0
    while (match := _RUN.match(text, at)) is not None:
        out.append(_with_post(match["lead"].split(), match["name"]))
        at = match.end()
    return ", ".join(out) if len(out) >= _FEWEST and at >= len(text.rstrip()) else text


_TITLED = regex(r"(?<=[^,;:\s])\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[A-Z])")
_LEADS = frozenset("and county borough district parish town city councillors cllrs by from & the vice chairman".split())


def _before_titles(text: str) -> str:
    """A list of titled names that nothing parts: *Cllr Bo Ash (Chair) Cllr Di Elm Cllr Al Oak*."""
    if re.search(r"\((?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b", text):
        return text
    gaps = [m for m in _TITLED.finditer(text) if text[: m.start()].split()[-1].strip(".(").casefold() not in _LEADS]
    gaps = [m for m in gaps if folded(text[: m.start()].split()[-1]) not in PERSONAL and "\n" not in m[0]]
    if len(gaps) < _FEWEST - 1 or text.count(",") + text.count(";") >= len(gaps):
        return text
    for match in reversed(gaps):
        text = f"{text[: match.start()]}, {text[match.end() :]}"
    return _CLERK_LAST.sub(r"\1, ", text)


_CLERK_LAST = regex(
    r"((?:Cllr|Councillor)\.? [A-Z][\w’'-]+ [A-Z][\w’'-]+) (?=[A-Z][\w’'-]+ [A-Z][\w’'-]+ "
    r"\((?:[A-Z]\w+ ){0,2}(?:Clerk|Officer|Secretary|Treasurer|RFO)\b)"
)
"""The last of such a list, who has no title: *Cllr Al Oak Bo Ash (Parish Clerk)*."""


_INITIALLED = regex(
    r"(?P<name>(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss"
    r"|Dr)\.?\s+)?[A-Z][a-z’'-]+\s+[A-Z][\w’'-]+)\s+(?P<initials>[A-Z]{2,3})(?=[\s,]|$)"
)


def _with_initials(text: str) -> str:
    """A list with the initials of each after the name, and here and there a post: *Bo Ash BA Chair Di Elm DE*."""
    found = [m for m in _INITIALLED.finditer(text) if are_initials(m["initials"], m["name"])]
    if len(found) < _FEWEST or found[0].start() > 1:
        return text
    out = []
    for match, following in zip(found, [*found[1:], None], strict=True):
        said = text[match.end() : following.start() if following else len(text)].strip(" ,;")
        inside = "; ".join(part for part in (match["initials"], re.sub(r"[()]", " ", said).strip()) if part)
        out.append(f"{match['name']} ({inside})")
    return ", ".join(out)


def _with_post(lead: list[str], name: str) -> str:
    title = [lead.pop()] if lead and folded(lead[-1]) in PERSONAL else []
    named = " ".join([*title, name])
    if not lead or folded(lead[0]) in _GROUPS:
        return " ".join([*lead, named])
    return f"{named} ({' '.join(lead)})"


_NEXT_TITLED = regex(r"(?<=[a-z]) (?=(?:Cllr|Mr|Mrs|Ms|Miss|Dr)\b\.? [A-Z][\w’'.-]+ [A-Z])")


def _in_lines(text: str) -> str:
    """A list with a name and a post in each line, parted where a line ran into the next: *…, Roads Ms Bo Ash, …*."""
    lines = text.split("\n")
    if len(lines) < _FEWEST or not all(is_titled(line.partition(",")[0].strip()) for line in lines):
        return text
    return "\n".join(_NEXT_TITLED.sub("\n", line) if "," in line else line for line in lines)


def _posts_of_lines(text: str) -> str:
    """A list with somebody in each line and what they are, or whence they come, after a comma: *Ms Bo Ash, Mencap*."""
    lines = text.split("\n")
    parted = [line.partition(",") for line in lines]
    if len(lines) < _FEWEST or not all(is_titled(n.strip()) and take_apart(n).forenames for n, _, _ in parted):
        return text
    out = []
    for line, (name, _, after) in zip(lines, parted, strict=True):
        parts = [part.strip() for part in after.split(",")]
        is_mistaken = any(is_name(part.split("(")[0]) for part in parts) and not any(is_titled(p) for p in parts)
        out.append(f"{name.strip()} ({'; '.join(parts)})" if is_mistaken else line)
    return "\n".join(out)


def are_initials(letters: str, name: str) -> bool:
    """Whether letters are the initials of a name: *B Ash (Clerk BA)*."""
    apart = take_apart(name)
    return letters.casefold() == apart.initials + folded(apart.surname)[:1]


def presiding_title(first: str, second: str) -> bool:
    """Whether the first of two who are listed as in the chair is the post of the second: *Cadeirydd, Cllr Ash*."""
    return not is_titled(first) and is_titled(second)
