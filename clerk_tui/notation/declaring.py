"""Declarations of interest: `/declare cole dpi in item 12, as she owns the field, leaves`."""

from __future__ import annotations

import re

from clerk_tui.meeting import Conduct, Entry, Interest, Kind
from clerk_tui.notation.arguments import needed, people, refuse, worded
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.reading import Context, Reading

_EXAMPLE = "/declare cole dpi in item 12, as she owns the field, leaves"
_NAMED = re.compile(r"(?P<name>[^:]*[^:\s]):(?:\s+(?P<rest>.*))?", re.DOTALL)
"""A name with a colon directly after it, for a name that the words after it would seem to go on with."""
_INTEREST = re.compile(rf"(?P<slashes>\\*)(?P<word>{'|'.join(Interest)})(?::(?=\s|$)|(?=\s|$))", re.IGNORECASE)
_CONDUCT = re.compile(rf"(?:^|(?<=\s))(?P<slashes>\\*)(?P<word>{'|'.join(Conduct)})$")


def read_declaration(rest: str, context: Context) -> Reading:
    """`/declare NAME [dpi|ori|nri] TEXT [leaves|speaks|stays|dispensed]`."""
    member, said = _member(needed(rest, _EXAMPLE), context)
    interest, said = _interest(said)
    conduct, said = _conduct(said)
    if not said and interest is None and conduct is None:
        refuse(f"Say what the interest is: type it like {_EXAMPLE}")
    return worded(Kind.DECLARATION, said, context, persons=(member,), interest=interest, conduct=conduct)


def _member(rest: str, context: Context) -> tuple[int, str]:
    """Who declares, and the rest. Raises LineRefusedError."""
    if match := _NAMED.fullmatch(rest):
        found = context.names.find(match["name"], context.presiding).only
        if isinstance(found, int):
            return found, (match["rest"] or "").strip()
    words = rest.split()
    taken, _ = context.names.first(words, context.presiding)
    (member,) = people(" ".join(words[:taken]), context)
    return member, [*rest.split(None, taken), ""][taken]


def _interest(said: str) -> tuple[Interest | None, str]:
    match = _INTEREST.match(said)
    if match is None:
        return None, said
    if match["slashes"]:
        return None, said[1:]
    return Interest(match["word"].lower()), said[match.end() :].strip()


def _conduct(said: str) -> tuple[Conduct | None, str]:
    match = _CONDUCT.search(said)
    if match is None:
        return None, said
    if match["slashes"]:
        return None, said[: match.start()] + said[match.start() + 1 :]
    return Conduct(match["word"]), said[: match.start()].rstrip().removesuffix(",").rstrip()


def declared(entry: Entry, who: str, text: str, names: NameIndex) -> str:
    """A declaration as it is typed: what would be read as its interest or conduct has a backslash before it."""
    if (match := _CONDUCT.search(text)) and entry.conduct is None:
        text = f"{text[: match.start()]}\\{text[match.start() :]}"
    elif entry.conduct is not None:
        comma = "," if text and text[-1] not in ".;!?" else ""
        text = f"{text}{comma} {entry.conduct}".strip()
    if entry.interest is not None:
        return f"/declare {who} {entry.interest} {text}".rstrip()
    if _INTEREST.match(text):
        text = f"\\{text}"
    count = len(who.split())
    is_clear = names.first(f"{who} {text}".split()) == (count, entry.persons[0]) and not _NAMED.fullmatch(text)
    return f"/declare {who}{'' if is_clear else ':'} {text}"
