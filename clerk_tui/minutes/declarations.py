"""Declarations of interest as the minutes have them, and whoever withdraws for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clerk_tui.meeting.interests import barred
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.people import take_apart
from clerk_tui.minutes.registry import sentence
from clerk_tui.minutes.wording import capital, fill, first_word, lowered
from clerk_tui.regex import regex

if TYPE_CHECKING:
    from clerk_tui.minutes.writer import Writer


_DECLARES = regex(r"(?P<who>(?:\S+\s+){1,6}?)(?:declared|disclosed|recused)\b")


@sentence(Kind.DECLARATION)
def declaration(writer: Writer, entry: Entry, presiding: int | None) -> str:
    """Who declared what interest, and what they do about it."""
    words = writer.style.interests
    first, *rest = writer.inside((entry.text or "").strip(), presiding).split("\n")
    if _is_whole(writer, entry, first):
        return "\n".join([capital(first), *rest])
    is_that = first_word(first) == "that"
    frame = words.declared_each if len(entry.persons) > 1 else words.declared
    unnamed = "" if is_that else words.classes["none"]
    said = fill(
        words.declared_that if is_that else frame,
        names=writer.forms.series(entry.persons, presiding),
        interest=words.classes[entry.interest] if entry.interest else unnamed,
        text=lowered(first.rstrip(".")) if is_that else _joined_on(writer, first.rstrip(".")),
        conduct=words.conducts[entry.conduct] if entry.conduct else "",
    )
    return "\n".join([capital(said), *rest])


def _is_whole(writer: Writer, entry: Entry, text: str) -> bool:
    """Whether a text says itself who declares: *Mr Fen declared that …*, as imported minutes have it."""
    said = _DECLARES.match(text)
    if said is None:
        return False
    who = said["who"]
    if who.startswith("The "):
        return entry.published is not None
    people = (writer.meeting.people.get(person) for person in entry.persons if isinstance(person, int))
    surnames = {take_apart(person.name).surname for person in people if person is not None}
    return any(name and name in who and _is_all_names(who.replace(name, "")) for name in surnames)


def _is_all_names(words: str) -> bool:
    return all(word[0].isupper() or word == "and" for word in words.split())


def _joined_on(writer: Writer, text: str) -> str:
    """What was declared, with what joins it to the sentence."""
    words = writer.style.interests
    first = first_word(text)
    if not text:
        return f" {words.no_text}"
    if first in words.item:
        return f" {words.of_item} {text}"
    return f" {text}" if first in words.joins else f": {text}"


def withdraws(writer: Writer, entry: Entry) -> bool:
    """Whether a departure is of members who have all declared an interest in the item, and are to withdraw for it.
    What was declared while the public was excluded tells nothing in public."""
    if entry.kind is not Kind.DEPARTURE or not entry.persons:
        return False
    known, exempt = writer.procedure(entry), exempt_parts(writer.meeting)
    if not known.declared:
        return False
    item = writer.meeting.live_item
    item_id = entry.item_id if entry.position else item.id if item else None
    is_hidden = exempt.hides(entry)
    declared = [
        d
        for d in known.declared
        if (d.entry.position < entry.position or not entry.position) and (is_hidden or not exempt.hides(d.entry))
    ]
    kept_out = barred(declared, item_id)
    return all(person in kept_out and kept_out[person].leaves for person in entry.persons)
