"""Lines of a printed list of people without what hides the names in them: addresses, initials in columns, parties
after a space, titles that two people share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clerk_tui.lists.people_lines import WARD_LINE
from clerk_tui.lists.roles import PARTY
from clerk_tui.regex import regex

_POSTCODE = regex(r"\b(?:[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-Z]{2},? \d{5}(?:-\d{4})?)\b\W*$")
"""The end of an address in the UK, Ireland or the US."""
_PLAIN_NAME = regex(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}(?:\s*\([^()]*\))?\W*")
_SEATS = regex(
    r"(?P<party>[A-Z][\w’'& -]{2,40}?)\s*[-–—:,]\s*\(?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:seats?|members?|councillors?)\)?\W*|\(?\d{1,2} seats?\)?\W*"
)
"""How many seats a party or the body has."""
_FEWEST = 3
_CELLS = regex(r"\s{2,}")
_INITIALS = regex(r"[A-Z]{2,4}")
_SHARED_TITLE = regex(
    r"\b(?P<title>[A-Z]{2,5})s (?P<names>(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+(?:(?:, | and | & )[A-Z][^,;]*)+)"
)
_JOINT = regex(r",\s*|\s+and\s+|\s+&\s+")


_QUORUM = regex(
    r"[ \t]*[(\[]\s*quorum\b[^()\[\]]*[)\]]|^[ \t]*quorum\b\W*(?:\w+\W*){1,3}$", re.IGNORECASE | re.MULTILINE
)
"""How many of the body must be there."""
_UNIVERSITY = regex(
    r"(?<=[A-Z])(\.?) \((?:Open|Oxon|Cantab|Lond|Dunelm|Ebor|Edin|Glas|Wales|Dub|NUI)\.?\)(?P<more>(?= *\w))?"
)
"""Where a degree is from."""
_IN_BRACKETS = regex(r"(?<=[A-Z])(\.?) \((Hons)\.?\)")


def tidied(text: str) -> str:
    """The text of a list of people, each address left out, each party in brackets, and each name of a row with columns
    of initials in a line of its own; the quorum and where degrees are from are left out, too."""
    text = _IN_BRACKETS.sub(
        r"\1, \2", _UNIVERSITY.sub(lambda m: f"{m[1]}," if m["more"] is not None else m[1], _QUORUM.sub("", text))
    )
    lines = [part for line in text.split("\n") for part in _without_initials(line)]
    lines = [_SHARED_TITLE.sub(_each_titled, line) for line in lines]
    return "\n".join(_with_parties(list(_without_addresses([one for one in lines if not _is_count(one)]))))


def _is_count(line: str) -> bool:
    match = _SEATS.fullmatch(line.strip())
    return match is not None and (match["party"] is None or PARTY.fullmatch(match["party"].strip()) is not None)


def _without_initials(line: str) -> Iterator[str]:
    """A line, or the names of it, if each has its initials in the column after it: *Bo Ash   BA   Di Elm   DE*."""
    cells = _CELLS.split(line.strip())
    named = [(name, short) for name, short in pairwise(cells) if _are_initials(short, name)]
    names = [cell for cell in cells if not _INITIALS.fullmatch(cell)]
    if len(named) < 2 or len(names) - len(named) > 1:
        yield line
        return
    first, *others = names if len(names) == len(named) else [f"{names[0]} {names[1]}", *names[2:]]
    yield first
    yield from others


def _are_initials(short: str, name: str) -> bool:
    words = re.sub(r"\([^()]*\)", "", name.rpartition(":")[2]).split()
    return (
        _INITIALS.fullmatch(short) is not None
        and "".join(word[0] for word in words).endswith(short[-1:])
        and (short[0] in [word[0] for word in words])
    )


def _each_titled(match: re.Match[str]) -> str:
    """*CPOs Bo Ash and Di Elm* → *CPO Bo Ash, CPO Di Elm*."""
    return ", ".join(f"{match['title']} {name}" for name in _JOINT.split(match["names"]))


def _without_addresses(lines: Sequence[str]) -> Iterator[str]:
    """The lines without those that are the address of whoever is named in the line before; a name with its address in
    one line, without the address."""
    if sum(_POSTCODE.search(line) is not None for line in lines) < 2:
        yield from lines
        return
    before = ""
    for line in lines:
        if line.strip() and _POSTCODE.search(line):
            is_apart = _PLAIN_NAME.fullmatch(before.strip()) is not None and not WARD_LINE.fullmatch(before.strip())
            name = line.split(",")[0].strip()
            if not is_apart and _PLAIN_NAME.fullmatch(name):
                yield name
            elif not is_apart:
                yield line
            before = ""
            continue
        yield line
        before = line if line.strip() else before


def _with_parties(lines: Sequence[str]) -> list[str]:
    """The lines with the party in brackets, if most end with one."""
    found = [_party_at_end(line.strip()) for line in lines]
    count, written = sum(one is not None for one in found), sum(bool(line.strip()) for line in lines)
    if count < _FEWEST or count * 2 < written:
        return list(lines)
    return [line if one is None else f"{one[0]} ({one[1]})" for line, one in zip(lines, found, strict=True)]


def _party_at_end(line: str) -> tuple[str, str] | None:
    """A name and the party after it."""
    words = line.split() if not _CELLS.search(line) and "\t" not in line and "|" not in line else []
    for start in range(1, len(words)):
        party = " ".join(words[start:]).strip(".,;")
        is_named = any(len(word.strip(".,")) > 1 for word in words[:start]) and words[start - 1][:1].isupper()
        if (
            is_named
            and PARTY.fullmatch(party)
            and party[:1].isupper()
            and not words[start - 1].endswith((",", ":", "-"))
        ):
            return " ".join(words[:start]), party
    return None
