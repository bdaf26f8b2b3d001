"""Declarations of interest: `/declare cole dpi in item 12, as she owns the field, leaves`."""

from __future__ import annotations

import re

from clerk_tui.meeting import Conduct, Entry, Interest, Kind
from clerk_tui.meeting.interests import declared_items, unknown_items
from clerk_tui.notation.arguments import needed, people, refuse, remarked, worded
from clerk_tui.notation.reading import Context, Reading, draft
from clerk_tui.notation.registry import Command, command, who
from clerk_tui.regex import regex

_NAMED = regex(r"(?P<name>[^:]*[^:\s]):(?:\s+(?P<rest>.*))?", re.DOTALL)
"""A name with a colon directly after it, for a name that the words after it would seem to go on with."""
_CLASSES = {
    Interest.DPI: r"dpi|(?:an? )?(?:disclosable )?pecuniary(?: interest)?",
    Interest.ORI: r"ori|(?:an? )?other registrable(?: interest)?",
    Interest.NRI: r"nri|(?:an? )?non[- ]registrable(?: interest)?",
}
"""The classes as they are typed, short or in words."""
_INTEREST = regex(
    rf"(?P<slashes>\\*)(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _CLASSES.items())})[:,]?(?=\s|$)",
    re.IGNORECASE,
)
_CONDUCT = regex(
    rf"(?:^|(?<=\s))(?P<slashes>\\*)(?P<word>{'|'.join(Conduct)})(?: the (?:meeting|room))?$", re.IGNORECASE
)
_AND = regex(r"(?:^|[\s,])and$", re.IGNORECASE)
"""What joins the conduct to the reason, and is not said twice."""


def _write(entry: Entry, text: str, context: Context) -> str:
    """A declaration as it is typed: what would be read as its interest or conduct has a backslash before it."""
    member = who(entry, context)
    if (match := _CONDUCT.search(text)) and entry.conduct is None:
        text = f"{text[: match.start()]}\\{text[match.start() :]}"
    elif entry.conduct is not None:
        comma = "," if text and text[-1] not in ".;!?" else ""
        text = f"{text}{comma} {entry.conduct}".strip()
    if entry.interest is not None:
        return f"/declare {member} {entry.interest} {text}".rstrip()
    if _INTEREST.match(text):
        text = f"\\{text}"
    count = len(member.split())
    is_clear = context.names.first(f"{member} {text}".split()) == (count, entry.persons[0]) and not _NAMED.fullmatch(
        text
    )
    return f"/declare {member}{'' if is_clear else ':'} {text}"


@command("declare", Kind.DECLARATION, _write, "/declare cole dpi in item 12, as she owns the field, leaves")
def read_declaration(rest: str, context: Context, command: Command) -> Reading:
    """`/declare NAME [dpi|ori|nri] TEXT [leaves|speaks|stays|dispensed]`."""
    member, said = _member(needed(rest, command.example), context, command)
    interest, said = _interest(said)
    conduct, said = _conduct(said)
    if not said and interest is None and conduct is None:
        refuse(f"Say what the interest is: type it like {command.example}")
    reading = worded(Kind.DECLARATION, said, context, persons=(member,), interest=interest, conduct=conduct)
    return remarked(reading, _about_no_item(said, context)) if context.is_live else reading


def _about_no_item(said: str, context: Context) -> str:
    """What is to be said where a declaration would bind nobody: the items that it names are not on the agenda, or it
    names none and is made under the item for declarations."""
    if unknown := unknown_items(context.meeting, said):
        return f"Item {' and '.join(unknown)} is not on the agenda: the declaration counts only once it is"
    entry = draft(Kind.DECLARATION, said, item_id=context.item_id)
    if not declared_items(context.meeting, entry):
        return "No item is named, so that nobody is kept from voting: say which, such as in item 5"
    return ""


def _member(rest: str, context: Context, command: Command) -> tuple[int, str]:
    """Who declares, and the rest. Raises LineRefusedError."""
    if match := _NAMED.fullmatch(rest):
        found = context.names.find(match["name"], context.presiding).only
        if isinstance(found, int):
            return found, (match["rest"] or "").strip()
    words = needed(rest.lstrip(" ,;&"), command.example).split()
    taken, _ = context.names.first(words, context.presiding)
    (member,) = people(" ".join(words[:taken]), context)
    return member, [*rest.lstrip(" ,;&").split(None, taken), ""][taken]


def _interest(said: str) -> tuple[Interest | None, str]:
    match = _INTEREST.match(said)
    if match is None:
        return None, said
    if match["slashes"]:
        return None, said[1:]
    return next(name for name in Interest if match[name]), said[match.end() :].strip()


def _conduct(said: str) -> tuple[Conduct | None, str]:
    match = _CONDUCT.search(said)
    if match is None:
        return None, said
    if match["slashes"]:
        return None, said[: match.start()] + said[match.start() + 1 :]
    reason = _AND.sub("", said[: match.start()].rstrip())
    return Conduct(match["word"].lower()), reason.removesuffix(",").rstrip()
